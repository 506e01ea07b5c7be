// The kind of every block for known sizes, by bisection.
#include "attn/Analysis/MaskBlocks.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace ::attn::mask;

SmallVector<int64_t> BlockTable::batchIndices(int64_t point) const {
  SmallVector<int64_t> indices(batch.size());
  for (unsigned dim = batch.size(); dim-- > 0;) {
    indices[dim] = point % batch[dim];
    point /= batch[dim];
  }
  return indices;
}

namespace {

/// Boxes that may be looked at before what is undecided stays partial, and what
/// they may cost: variables and conditions evaluated. Some tens of milliseconds.
constexpr int64_t kBoxes = 400'000, kEvaluations = 5'000'000;

class Classifier {
public:
  Classifier(const Formula &mask, BlockTable &table, ArrayRef<int64_t> symbols, bool countPairs)
      : mask(mask), table(table), countPairs(countPairs), box(mask.getExtents().size() + symbols.size()),
        budget((countPairs ? 50 : 1) * std::min<int64_t>(kBoxes, kEvaluations / mask.size())) {
    for (auto [number, value] : llvm::enumerate(symbols))
      box[mask.getExtents().size() + number] = {value, value};
    opaque = !mask.whyOpaque().empty();
  }

  void run() {
    table.kinds.assign(llvm::product_of(table.batch) * table.queryBlocks * table.keyBlocks, BlockKind::Partial);
    double visible = 0;
    int64_t points = table.kinds.empty() ? 0 : llvm::product_of(table.batch);
    for (point = 0; point < points; ++point) {
      for (auto [dim, index] : llvm::enumerate(table.batchIndices(point)))
        box[dim] = {index, index};
      pairs = 0;
      visit(0, table.queryBlocks, 0, table.keyBlocks);
      visible += pairs;
    }
    if (countPairs && points)
      table.visiblePairs = visible / points;
    table.exact &= !opaque;
    for (BlockKind kind : table.kinds)
      ++(kind == BlockKind::Empty ? table.empty : kind == BlockKind::Full ? table.full : table.partial);
  }

private:
  Certainty at(int64_t i0, int64_t i1, int64_t j0, int64_t j1) {
    --budget;
    box[mask.queryVariable()] = {i0, i1 - 1};
    box[mask.keyVariable()] = {j0, j1 - 1};
    return mask.certainty(box);
  }

  /// Query blocks [a0, a1) with key blocks [k0, k1).
  void visit(int64_t a0, int64_t a1, int64_t k0, int64_t k1) {
    int64_t i0 = a0 * table.m, i1 = std::min(a1 * table.m, table.queries);
    int64_t j0 = k0 * table.n, j1 = std::min(k1 * table.n, table.keys);
    if (budget <= 0) {
      table.exact = false;
      return;
    }
    Certainty sure = at(i0, i1, j0, j1);
    if (sure != Certainty::Sometimes) {
      BlockKind kind = sure == Certainty::Always ? BlockKind::Full : BlockKind::Empty;
      for (int64_t a = a0; a < a1; ++a)
        for (int64_t k = k0; k < k1; ++k)
          set(a, k, kind);
      if (sure == Certainty::Always)
        pairs += double(i1 - i0) * (j1 - j0);
      return;
    }
    if (a1 - a0 == 1 && k1 - k0 == 1) {
      bool some = false, all = true;
      if (countPairs && !opaque) {
        double count = visiblePairs(i0, i1, j0, j1);
        pairs += count;
        some = count > 0, all = count == double(i1 - i0) * (j1 - j0);
      } else {
        look(i0, i1, j0, j1, some, all);
      }
      set(a0, k0, !some ? BlockKind::Empty : all ? BlockKind::Full : BlockKind::Partial);
      return;
    }
    if (i1 - i0 > j1 - j0 ? a1 - a0 > 1 : k1 - k0 == 1) {
      int64_t middle = a0 + (a1 - a0) / 2;
      visit(a0, middle, k0, k1);
      visit(middle, a1, k0, k1);
    } else {
      int64_t middle = k0 + (k1 - k0) / 2;
      visit(a0, a1, k0, middle);
      visit(a0, a1, middle, k1);
    }
  }

  /// Looks into a block until both a visible and a hidden pair are found.
  void look(int64_t i0, int64_t i1, int64_t j0, int64_t j1, bool &some, bool &all) {
    if (some && !all)
      return;
    if (budget <= 0) {
      table.exact = false;
      some = true, all = false;
      return;
    }
    Certainty sure = at(i0, i1, j0, j1);
    if (sure == Certainty::Always) {
      some = true;
    } else if (sure == Certainty::Never) {
      all = false;
    } else if (i1 - i0 == 1 && j1 - j0 == 1) {
      some = true, all = false; // Opaque.
    } else if (i1 - i0 > j1 - j0) {
      int64_t middle = i0 + (i1 - i0) / 2;
      look(i0, middle, j0, j1, some, all);
      look(middle, i1, j0, j1, some, all);
    } else {
      int64_t middle = j0 + (j1 - j0) / 2;
      look(i0, i1, j0, middle, some, all);
      look(i0, i1, middle, j1, some, all);
    }
  }

  double visiblePairs(int64_t i0, int64_t i1, int64_t j0, int64_t j1) {
    Certainty sure = at(i0, i1, j0, j1);
    if (sure != Certainty::Sometimes)
      return sure == Certainty::Always ? double(i1 - i0) * (j1 - j0) : 0;
    if (i1 - i0 > j1 - j0) {
      int64_t middle = i0 + (i1 - i0) / 2;
      return visiblePairs(i0, middle, j0, j1) + visiblePairs(middle, i1, j0, j1);
    }
    int64_t middle = j0 + (j1 - j0) / 2;
    return visiblePairs(i0, i1, j0, middle) + visiblePairs(i0, i1, middle, j1);
  }

  void set(int64_t a, int64_t k, BlockKind kind) {
    table.kinds[(point * table.queryBlocks + a) * table.keyBlocks + k] = kind;
  }

  const Formula &mask;
  BlockTable &table;
  bool countPairs, opaque;
  SmallVector<Interval> box;
  int64_t budget, point = 0;
  double pairs = 0;
};
} // namespace

std::optional<BlockTable>(::attn::mask::classify)(const Formula &mask, int64_t m, int64_t n, ArrayRef<int64_t> symbols,
                                                  bool countPairs) {
  if (symbols.size() != mask.getSymbols().size() || ShapedType::isDynamic(mask.getQueries()) ||
      ShapedType::isDynamic(mask.getKeys()))
    return std::nullopt;
  BlockTable table;
  table.queries = mask.getQueries(), table.keys = mask.getKeys(), table.m = m, table.n = n;
  table.queryBlocks = llvm::divideCeil(table.queries, m), table.keyBlocks = llvm::divideCeil(table.keys, n);
  for (unsigned dim = 0; dim < mask.getNumBatchDims(); ++dim) {
    bool depends = mask.dependsOnBatch(dim);
    if (depends && ShapedType::isDynamic(mask.getExtents()[dim]))
      return std::nullopt;
    table.batch.push_back(depends ? mask.getExtents()[dim] : 1);
  }
  // More blocks than can be told apart in the time, or be worth a table.
  if (double(llvm::product_of(table.batch)) * table.queryBlocks * table.keyBlocks > (1 << 24))
    return std::nullopt;
  Classifier(mask, table, symbols, countPairs).run();
  return table;
}

bool ::attn::mask::agrees(const BlockBounds &bounds, const BlockTable &table, ArrayRef<int64_t> symbols, bool *sound) {
  bool keys = bounds.walk == Walk::Keys;
  int64_t outer = keys ? table.queryBlocks : table.keyBlocks, inner = keys ? table.keyBlocks : table.queryBlocks;
  SmallVector<int64_t> values{table.queries, table.keys};
  llvm::append_range(values, symbols);
  bool equal = true;
  if (sound)
    *sound = true;
  std::vector<BlockKind> row(inner);
  for (int64_t point = 0; point < table.batchPoints(); ++point)
    for (int64_t a = 0; a < outer; ++a) {
      SmallVector<int64_t> dims = table.batchIndices(point);
      dims.push_back(a);
      std::fill(row.begin(), row.end(), BlockKind::Empty);
      for (auto [from, to] : evaluate(bounds.visible, dims, values, inner))
        std::fill(row.begin() + from, row.begin() + to, BlockKind::Full);
      for (auto [from, to] : evaluate(bounds.hidden, dims, values, inner))
        for (int64_t k = from; k < to; ++k)
          if (row[k] == BlockKind::Full)
            row[k] = BlockKind::Partial;
      for (int64_t k = 0; k < inner; ++k) {
        BlockKind truth = keys ? table.at(point, a, k) : table.at(point, k, a);
        if (row[k] == truth)
          continue;
        equal = false;
        if (sound && row[k] != BlockKind::Partial)
          *sound = false;
        if (!sound)
          return false;
      }
    }
  return equal;
}
