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

#include <limits>

namespace attn::totile {

/// Where an i64 is cut as it becomes an index.
inline constexpr int64_t kIndexLimit = int64_t(1) << 30;

/// A constant of 64 bits that positions are compared with, in the kernel's 32: beyond
/// these, one that lies on the same side of all positions.
inline int64_t cutIndex(int64_t v) {
  return v > std::numeric_limits<int32_t>::max()   ? kIndexLimit
         : v < std::numeric_limits<int32_t>::min() ? -kIndexLimit
                                                   : v;
}

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

/// The extent of an attention's domain along which an index argument of a region
/// counts; unknown where the graph does not say it.
int64_t extentOf(mlir::BlockArgument position);

/// Why a region's index values have other numbers in 32 bits than in 64: a product of
/// positions or a constant beyond them, or a negative one that is taken for unsigned.
/// Nothing is held against sizes and against what tensors hold.
std::optional<std::string> unfitIndex(mlir::Region &region);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_WIDEINTEGERS_H
