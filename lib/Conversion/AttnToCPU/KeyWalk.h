#ifndef ATTN_LIB_CONVERSION_ATTNTOCPU_KEYWALK_H
#define ATTN_LIB_CONVERSION_ATTNTOCPU_KEYWALK_H

#include "LoopBuilder.h"
#include "attn/Analysis/MaskBlocks.h"

namespace attn {

/// The walk of a query block over the key blocks in which its mask may show it
/// a pair, in ascending order. What is left out is empty for certain, whether
/// the closed form is exact or not; so is full what does not ask for the mask.
class KeyWalk {
public:
  KeyWalk(mlir::attn::AttentionOp op, int64_t queryBlock, int64_t keyBlock);

  /// True if query blocks visit different numbers of keys.
  bool isUneven() const;

  /// Calls `body` for the visible key blocks of query block `block`: with the
  /// first key, and whether the mask hides some of the block's pairs (null: it
  /// never does). Returns the sum of what `body` does: numbers of keys.
  mlir::Value emit(LoopBuilder &lb, mlir::ValueRange batch, mlir::Value block, mlir::Value queries, mlir::Value keys,
                   llvm::function_ref<mlir::Value(mlir::Value, mlir::Value)> body) const;

private:
  mask::BlockBounds bounds;
  llvm::SmallVector<mlir::Value> symbols;
};

} // namespace attn

#endif // ATTN_LIB_CONVERSION_ATTNTOCPU_KEYWALK_H
