#include "KeyWalk.h"

using namespace mlir;
using namespace ::attn;
using namespace ::attn::totile;

namespace {

/// Intervals that the producer may hold at once: two of its 40 registers each,
/// visible and hidden ones together.
constexpr size_t kMaxIntervals = 10;
/// A closed form that is not exact is given up for a map if it would evaluate
/// the mask on more than this part of the blocks in vain.
constexpr double kWaste = 0.02;
/// Blocks of all batch points that are told apart one by one, which takes up to
/// some microseconds each.
constexpr double kMaxBlocks = 1 << 17;

struct Counts {
  int64_t empty = 0, partial = 0, full = 0;
  int64_t all() const { return empty + partial + full; }
};

/// What a closed form makes of the blocks of a problem of known sizes.
Counts count(const mask::BlockBounds &bounds, const mask::BlockTable &sizes, ArrayRef<int64_t> symbols) {
  Counts counts;
  SmallVector<int64_t> values{sizes.queries, sizes.keys};
  llvm::append_range(values, symbols);
  for (int64_t point = 0; point < sizes.batchPoints(); ++point)
    for (int64_t a = 0; a < sizes.queryBlocks; ++a) {
      SmallVector<int64_t> dims = sizes.batchIndices(point);
      dims.push_back(a);
      auto visible = mask::evaluate(bounds.visible, dims, values, sizes.keyBlocks);
      auto hidden = mask::evaluate(bounds.hidden, dims, values, sizes.keyBlocks);
      int64_t seen = 0, partial = 0;
      for (auto [low, high] : visible) {
        seen += high - low;
        for (auto [from, to] : hidden)
          partial += std::max<int64_t>(std::min(high, to) - std::max(low, from), 0);
      }
      counts.partial += partial, counts.full += seen - partial, counts.empty += sizes.keyBlocks - seen;
    }
  return counts;
}

/// Infinite if a size is dynamic.
double blocksOf(const mask::Formula &formula, int64_t rows, int64_t n) {
  double blocks = 1;
  auto times = [&](int64_t extent, int64_t block) {
    blocks *= ShapedType::isDynamic(extent) ? std::numeric_limits<double>::infinity()
                                            : static_cast<double>(llvm::divideCeil(extent, block));
  };
  times(formula.getQueries(), rows), times(formula.getKeys(), n);
  for (unsigned dim = 0; dim < formula.getNumBatchDims(); ++dim)
    if (formula.dependsOnBatch(dim))
      times(formula.getExtents()[dim], 1);
  return blocks;
}

BlockMap pack(const mask::BlockTable &table) {
  BlockMap map;
  map.batch = table.batch, map.queryBlocks = table.queryBlocks;
  map.words = llvm::divideCeil(table.keyBlocks, kWordBlocks);
  map.bits.resize(table.batchPoints() * table.queryBlocks * 2 * map.words);
  for (int64_t point = 0; point < table.batchPoints(); ++point)
    for (int64_t a = 0; a < table.queryBlocks; ++a) {
      uint32_t *visible = &map.bits[(point * table.queryBlocks + a) * 2 * map.words], *hidden = visible + map.words;
      for (int64_t k = 0; k < table.keyBlocks; ++k) {
        uint32_t bit = uint32_t(1) << k % kWordBlocks;
        mask::BlockKind kind = table.at(point, a, k);
        if (kind != mask::BlockKind::Empty)
          visible[k / kWordBlocks] |= bit;
        // Keys past the end are nobody's.
        if (kind == mask::BlockKind::Partial || (k + 1) * table.n > table.keys)
          hidden[k / kWordBlocks] |= bit;
      }
    }
  return map;
}

std::string describe(const Counts &counts) {
  return std::to_string(counts.full) + " full, " + std::to_string(counts.partial) + " partial, " +
         std::to_string(counts.empty) + " empty blocks";
}
} // namespace

KeyWalk(::attn::totile::decideWalk)(mlir::attn::AttentionOp op, int64_t rows, int64_t n) {
  KeyWalk walk;
  walk.shape = analyzeMask(op);
  if (walk.shape.exact && !op.getBlockCounts()) {
    walk.description = "an interval of blocks for each consumer";
    return walk;
  }
  if (walk.shape.idsRest && !op.getBlockCounts()) {
    walk.description = "an interval of blocks for each consumer, between ends that each launch finds: ids are compared";
    return walk;
  }
  mask::Formula formula = mask::Formula::read(op);
  auto computed = [&](std::string what) {
    walk.kind = KeyWalk::Kind::Map, walk.computed = true;
    walk.description = "a map made at run time: " + what;
    return walk;
  };
  if (op.getBlockCounts())
    return computed("blocks are listed");
  if (!formula.whyOpaque().empty())
    return computed(formula.whyOpaque().str());
  walk.symbols.assign(formula.getSymbols().begin(), formula.getSymbols().end());
  walk.bounds = mask::computeBounds(formula, rows, n, mask::Walk::Keys, op.getContext());
  walk.kind = KeyWalk::Kind::Union;
  size_t intervals = walk.bounds.visible.intervals.size() + walk.bounds.hidden.intervals.size();
  walk.description = "a union of " + std::to_string(walk.bounds.visible.intervals.size()) + " intervals of blocks, " +
                     std::to_string(walk.bounds.hidden.intervals.size()) + " of them with hidden pairs";
  if (walk.bounds.isExact() && intervals <= kMaxIntervals)
    return walk;
  double blocks = blocksOf(formula, rows, n);
  if (blocks <= kMaxBlocks)
    if (std::optional<mask::BlockTable> table = mask::classify(formula, rows, n); table && !table->kinds.empty()) {
      Counts closed = count(walk.bounds, *table, {});
      bool good = closed.partial - table->partial <= static_cast<int64_t>(kWaste * closed.all());
      if (intervals > kMaxIntervals || !good) {
        walk.kind = KeyWalk::Kind::Map;
        walk.map = pack(*table);
        walk.description = "a map of " + std::to_string(walk.map.getBytes()) + " bytes, " +
                           describe({table->empty, table->partial, table->full});
        return walk;
      }
      walk.description += ", " + describe(closed);
      return walk;
    }
  // Interval arithmetic may know less than the closed form, if that is short;
  // where sizes are known, what it knows of each block is worth a launch.
  if (intervals > kMaxIntervals)
    return computed("too many intervals of blocks for the producer: " + std::to_string(intervals));
  if (!std::isinf(blocks))
    return computed("the closed form is not exact, and blocks are too many for a constant");
  return walk;
}
