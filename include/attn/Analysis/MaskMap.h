// A mask's blocks to look at: batch points that have the same are one group.
#ifndef ATTN_ANALYSIS_MASKMAP_H
#define ATTN_ANALYSIS_MASKMAP_H

#include "attn/Analysis/MaskBlocks.h"

namespace attn::mask {

struct MaskMap {
  int64_t m, n, queries, keys, queryBlocks, keyBlocks;
  struct Group {
    SmallVector<SmallVector<int64_t>> points; // batch indices; 0 where the mask does not depend on them
    ArrayRef<BlockKind> kinds;                // by (query block, key block)
    int64_t full = 0, partial = 0, empty = 0;

    BlockKind at(int64_t query, int64_t key, int64_t keyBlocks) const { return kinds[query * keyBlocks + key]; }
    int64_t blocks() const { return full + partial + empty; }
  };
  SmallVector<Group> groups;
  SmallVector<bool> depends; // on which batch dimensions
  /// Why some partial blocks may be empty or full; empty if that is not so.
  std::string inexact;
  /// The share of visible pairs of all batch points, where it was counted.
  std::optional<double> visible;
  std::vector<BlockKind> storage;

  MaskMap() = default;
  MaskMap(MaskMap &&) = default;
  MaskMap &operator=(MaskMap &&) = default;

  /// "for all batch points", or which ones.
  std::string describe(const Group &group) const;
};

/// Values for what is dynamic; 0 and missing ones are unknown.
struct Sizes {
  int64_t queries = 0, keys = 0;
  SmallVector<int64_t> scalars;
};

/// Query and key rows of a block: `m` and `n`, those of the op's schedule where
/// they are 0, or 128.
std::pair<int64_t, int64_t> blockSizesOf(mlir::attn::AttentionOp op, int64_t m, int64_t n);

/// Nothing, with the reason in `why`, if a size is not known. Visible pairs are
/// counted where there are few or `countPairs` asks for it.
std::optional<MaskMap> buildMaskMap(const Formula &mask, int64_t m, int64_t n, const Sizes &sizes, MLIRContext *context,
                                    std::string &why, bool countPairs = false);

/// All blocks over those walked, a partial one counted `partialCost` times;
/// infinite if none is.
double predictedSpeedUp(const MaskMap &map, const MaskMap::Group &group, double partialCost);

void printText(raw_ostream &os, const MaskMap &map, StringRef title, int64_t columns, double partialCost);

/// A document with the maps one below the other.
void printSVG(raw_ostream &os, ArrayRef<std::pair<std::string, MaskMap>> maps, double partialCost);

} // namespace attn::mask

#endif // ATTN_ANALYSIS_MASKMAP_H
