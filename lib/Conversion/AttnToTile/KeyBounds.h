// Which key blocks a query block touches, as closed-form loop bounds.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_KEYBOUNDS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_KEYBOUNDS_H

#include "dialects/attn/AttnDialect.h"

namespace attn::totile {

using namespace mlir;

/// row · i + constant + Σ sign · symbol; symbols are values from above the op, or
/// what the mask computes from batch indices alone: themselves, loads at them,
/// arithmetic (isPointArithmetic) of them and of values from above.
struct LinearEnd {
  int64_t row = 0, constant = 0;
  SmallVector<std::pair<Value, int64_t>> symbols;
};

/// From one conjunct of a mask, a comparison or a disjunction of comparisons that
/// bound keys from the same side (a prefix: j ≤ i or j < length): j ≤ the greatest
/// of the ends, or ≥ the least of them for a lower bound.
struct KeyBound {
  SmallVector<LinearEnd, 1> ends;
  bool upper = true;

  /// What the ends read, in order, each as often as it stands there.
  SmallVector<Value> symbols() const;
};

/// What a mask region says about intervals of keys: necessary bounds, and
/// whether they are all it says (then blocks inside them are full).
struct MaskShape {
  SmallVector<KeyBound> bounds;
  bool exact = true;
  SmallVector<Value> linear, rest; // conjuncts: of the bounds, and others
  /// Beside comparisons of ids: of disjunctions of such a bound and of a condition on
  /// the key alone (j ≤ i or j mod 64 < 16), which count as linear. Keys within are
  /// seen as far as this conjunct goes, and nothing is known of those beyond. They
  /// have no symbols.
  SmallVector<KeyBound> sufficient;
  /// All of the rest are comparisons of a query's id with a key's. Of packed
  /// sequences a row then sees an interval, which memory tells.
  bool idsRest = false;

  /// The bounds' symbols, in order.
  SmallVector<Value> symbols() const;
  /// True if rows see intervals, or are expected to.
  bool isInterval() const { return exact || idsRest; }
};
/// True for the ops in whose results symbols may vary with the batch point.
bool isPointArithmetic(Operation *op);
/// Never fails: what is not understood makes the shape inexact.
MaskShape analyzeMask(mlir::attn::AttentionOp op);

/// Key blocks of a query block, i32: [begin, end) are not empty,
/// [fullBegin, fullEnd) within them are full.
struct KeyBlocks {
  Value begin, fullBegin, fullEnd, end;
};

/// True for an integer that the mask loads for each row: its place depends on the
/// row, and maybe on batch indices, through what else the region computes. Such
/// loads are symbols of bounds, too.
bool isRowLoad(Operation *def, Block &block);

/// What a symbol may be for the rows of a block: from the first to the second, both i32.
using SymbolRange = std::pair<Value, Value>;

/// Emits the bounds for rows `firstRow` … `firstRow + rows − 1`, blocks of `n`
/// keys and `keys` keys in all (i32). `symbol` gives a bound's symbol, `rest`
/// what the rest of the mask leaves, if that is known.
KeyBlocks emitKeyBlocks(OpBuilder &b, Location loc, const MaskShape &shape, Value firstRow, int64_t rows, Value keys,
                        int64_t n, llvm::function_ref<SymbolRange(Value)> symbol,
                        std::optional<KeyBlocks> rest = std::nullopt);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_KEYBOUNDS_H
