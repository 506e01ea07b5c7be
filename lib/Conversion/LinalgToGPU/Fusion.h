// Which elementwise ops are computed where they are read.
#ifndef ATTN_LIB_CONVERSION_LINALGTOGPU_FUSION_H
#define ATTN_LIB_CONVERSION_LINALGTOGPU_FUSION_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace attn {

/// Contractions with fewer rows or columns do not fill a product tile.
constexpr int64_t kSmallestTile = 32;

/// True if `user`, of so many more points than `producer`, would spend more on the producer's functions than a kernel
/// of their own takes: a launch, and the elements written and read again from caches.
bool repeatsFunctions(mlir::linalg::LinalgOp producer, mlir::linalg::LinalgOp user);

/// True if what defines the operand, for nobody else, is to be computed in the operand's owner. Contractions have
/// kernels of their own.
bool isFusedWithUser(mlir::OpOperand *operand);

/// True if both, in loops of the same extents, read a tensor whose every element is another point's: what one has
/// loaded, the other need not.
bool readsTheSame(mlir::linalg::GenericOp a, mlir::linalg::GenericOp b);

} // namespace attn

#endif // ATTN_LIB_CONVERSION_LINALGTOGPU_FUSION_H
