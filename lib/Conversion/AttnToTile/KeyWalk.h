// How a kernel finds the key blocks of a query block, decided once from the
// mask and the schedule.
//
// - `Interval`: every row sees an interval of keys, given by the conjuncts of
//   the mask (`KeyBounds.h`). Each consumer has bounds of its own 64 rows. Where
//   some conjuncts compare ids, each launch makes a table of the blocks that they
//   leave (`FoldMap.cpp`): equal ids are expected to be neighbours, and where they
//   are not, ranges of ids are looked at block by block.
// - `Union`: the analysis has a closed form, a union of intervals of blocks
//   (`attn/Analysis/MaskBlocks.h`). The producer evaluates it.
// - `Map`: two bits a block, "some pair is visible" and "some pair is hidden",
//   in memory: a constant where the closed form has no such description, or
//   computed when a launch is made (`FoldMap.cpp`) if the mask reads tensors,
//   there is a list of blocks, or sizes are unknown or too large for a constant.
//
// Of a union or a map the producer takes runs, blocks of one kind that follow
// each other, and tells the consumers of each.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_KEYWALK_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_KEYWALK_H

#include "KeyBounds.h"
#include "attn/Analysis/MaskBlocks.h"

namespace attn::totile {

/// Blocks of a word of a map.
inline constexpr int64_t kWordBlocks = 32;

/// Bits by (batch point of those that the mask tells apart, query block), each
/// with `words` words of visible blocks and as many of hidden ones; the first
/// block is the lowest bit.
struct BlockMap {
  SmallVector<int64_t> batch; // extents; 1 where the mask is the same for all
  int64_t queryBlocks = 0, words = 0;
  std::vector<uint32_t> bits;

  int64_t getBytes() const { return 4 * static_cast<int64_t>(bits.size()); }
};

struct KeyWalk {
  enum class Kind { Interval, Union, Map } kind = Kind::Interval;
  MaskShape shape;            // Interval
  mask::BlockBounds bounds{}; // Union
  SmallVector<Value> symbols; // Union: what the bounds read from outside
  bool computed = false;      // Map: when a launch is made
  BlockMap map;               // Map: a constant
  std::string description;    // for people

  bool isRuns() const { return kind != Kind::Interval; }
  /// True if a table in memory says which blocks the rest of the mask leaves.
  bool hasRest() const { return !isRuns() && !shape.exact; }
};

/// For blocks of `rows` queries and `n` keys.
KeyWalk decideWalk(mlir::attn::AttentionOp op, int64_t rows, int64_t n);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_KEYWALK_H
