// What rewrites on tensors ask of attention's operands.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_OPERANDS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_OPERANDS_H

#include "dialects/attn/AttnDialect.h"
#include <optional>
#include <string>

namespace attn::totile {

/// Why TMA cannot load operands of these maps, of `element`, that have one more
/// dimension, or nothing; `what` names them.
std::optional<std::string> rankObstacle(mlir::Type element, llvm::ArrayRef<mlir::AffineMap> maps, llvm::StringRef what);

/// Dimension `at`, of a known size that `outer` divides, as (outer, size / outer).
mlir::Value splitDimension(mlir::OpBuilder &b, mlir::Location loc, mlir::Value tensor, unsigned at, int64_t outer);

/// Why a kernel cannot read keys and values of these maps in pages of `size` keys
/// where they lie, or nothing.
std::optional<std::string> pagesObstacle(mlir::Type element, mlir::AffineMap keyMap, mlir::AffineMap valueMap,
                                         int64_t size);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_OPERANDS_H
