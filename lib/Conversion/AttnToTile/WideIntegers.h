// Integers of 64 bits in the regions of an attention whose kernel counts in 32.
//
// A region's index values are i32 in a kernel. An index that comes from an i64
// (which a tensor held, or which was given) is cut at ±2^30 there, which no
// comparison with positions can tell from the value itself. Two such values
// compared with each other need more: `attn-narrow-ids` numbers them.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_WIDEINTEGERS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_WIDEINTEGERS_H

#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace attn::totile {

/// Where an i64 is cut as it becomes an index.
inline constexpr int64_t kIndexLimit = int64_t(1) << 30;

/// The indices of a region that come from i64 values of unknown size, by what
/// is done with them.
struct WideIntegers {
  /// Each is compared with the other: the casts, and the loads below them.
  struct Pair {
    mlir::arith::IndexCastOp left, right;
  };
  llvm::SmallVector<Pair> compared;
  /// Something that the value cut does not stand for: a quotient, a product, ….
  mlir::Operation *other = nullptr;

  explicit WideIntegers(mlir::Region &region);
};

/// The load of a tensor's i64 that a value is a cast of, or none.
mlir::tensor::ExtractOp wideLoad(mlir::arith::IndexCastOp cast);

/// True if the magnitude of an integer or index is certainly below half the
/// limit: positions, constants, and what is computed from them.
bool isSmall(mlir::Value v);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_WIDEINTEGERS_H
