// Which blocks of a mask are empty, full or partial.
//
// Queries are cut into blocks of m, keys into blocks of n. A block is empty if
// the mask hides all its pairs (i, j), full if it hides none, else partial;
// pairs outside the problem do not count. Two descriptions are computed:
//
// - `BlockBounds`, closed form. For each block a of one side, the blocks k of
//   the other that hold some visible pair, and those that hold some hidden
//   pair, as unions of intervals whose ends are quasi-affine in (b…, a) and
//   symbols (sizes, offsets). Empty is what the first leaves out, full is the
//   first without the second. Derived by Presburger arithmetic: each disjunct
//   of the mask, a polyhedron over (b…, a, k, positions within the blocks,
//   quotients), is projected onto (b…, a, k). A projection that is not known
//   to be exact over the integers yields a superset. So is what comes of
//   opaque conditions. Supersets of both sets are sound: no block is skipped
//   that is not empty, and none called full that is not.
//
// - `BlockTable`, for sizes that are known: the kind of every block, decided
//   by bisection of the domain. Boxes are certainly visible, certainly hidden,
//   or cut in two, down to single pairs if need be, so the result is exact
//   (unless a condition is opaque or the budget is spent, which leaves blocks
//   partial). A box is cut only if no other of its size left the same open.
//
// Where both exist, `agrees` proves the closed form exact for the given sizes.
#ifndef ATTN_ANALYSIS_MASKBLOCKS_H
#define ATTN_ANALYSIS_MASKBLOCKS_H

#include "attn/Analysis/MaskFormula.h"

namespace attn::mask {

/// Blocks [max lower, min upper), where all guards are ≥ 0; ends may cross.
/// Dimensions are (b…, a); symbols are the number of queries, of keys, and the
/// formula's symbols.
struct BlockInterval {
  SmallVector<AffineExpr> lower, upper, guards;
};

/// A union of intervals, which may overlap.
struct BlockUnion {
  SmallVector<BlockInterval> intervals;
  bool exact = true;
  std::string why; // not exact
};

/// Which side is walked for a block of the other: keys in the forward pass,
/// queries in the backward pass and in ring steps that keep the keys.
enum class Walk { Keys, Queries };

struct BlockBounds {
  Walk walk;
  int64_t m, n; // queries and keys of a block
  BlockUnion visible, hidden;
  int64_t work = 0; // that it took, in coefficients handled
  bool isExact() const { return visible.exact && hidden.exact; }
};

/// Work after which the sets are left as supersets: some 20 ms. The last step
/// may go beyond it, by no more than as much again.
constexpr int64_t kMaxWork = 4'000'000;

BlockBounds computeBounds(const Formula &mask, int64_t m, int64_t n, Walk walk, MLIRContext *context);

/// A union at given dims and symbols: sorted, disjoint, non-adjacent intervals
/// within [0, blocks).
SmallVector<std::pair<int64_t, int64_t>> evaluate(const BlockUnion &set, ArrayRef<int64_t> dims,
                                                  ArrayRef<int64_t> symbols, int64_t blocks);

enum class BlockKind : uint8_t { Empty, Partial, Full };

struct BlockTable {
  SmallVector<int64_t> batch; // extents; 1 where the mask does not depend on the dimension
  int64_t queries, keys, m, n;
  int64_t queryBlocks, keyBlocks;
  std::vector<BlockKind> kinds; // by (b…, query block, key block)
  bool exact = true;
  int64_t empty = 0, partial = 0, full = 0;
  double visiblePairs = -1; // counted if asked for
  int64_t boxes = 0;        // that were looked at

  int64_t batchPoints() const { return kinds.size() / std::max<int64_t>(1, queryBlocks * keyBlocks); }
  BlockKind at(int64_t point, int64_t query, int64_t key) const {
    return kinds[(point * queryBlocks + query) * keyBlocks + key];
  }
  /// The indices of a batch point, by its number.
  SmallVector<int64_t> batchIndices(int64_t point) const;
};

/// Nothing if a size is dynamic or a symbol has no value. `symbols` are the
/// values of the formula's symbols. With `countPairs` the visible pairs are
/// counted, too (exactly, which takes longer).
std::optional<BlockTable> classify(const Formula &mask, int64_t m, int64_t n, ArrayRef<int64_t> symbols = {},
                                   bool countPairs = false);

/// True if the closed form gives just the table's kinds. `sound` tells whether
/// it at least skips and fills no block wrongly.
bool agrees(const BlockBounds &bounds, const BlockTable &table, ArrayRef<int64_t> symbols = {}, bool *sound = nullptr);

} // namespace attn::mask

#endif // ATTN_ANALYSIS_MASKBLOCKS_H
