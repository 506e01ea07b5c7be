// The kind of every block for known sizes, by bisection.
#include "attn/Analysis/MaskBlocks.h"
#include "llvm/ADT/StringMap.h"
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
      : mask(mask), table(table), evaluator(mask), countPairs(countPairs),
        box(mask.getExtents().size() + symbols.size()),
        budget((countPairs ? 50 : 1) * std::min<int64_t>(kBoxes, kEvaluations / mask.size())) {
    for (auto [number, value] : llvm::enumerate(symbols))
      box[mask.getExtents().size() + number] = {value, value};
    opaque = !mask.whyOpaque().empty();
  }

  void run() {
    table.kinds.assign(llvm::product_of(table.batch) * table.queryBlocks * table.keyBlocks, BlockKind::Partial);
    double visible = 0;
    int64_t points = table.kinds.empty() ? 0 : llvm::product_of(table.batch), all = budget;
    for (point = 0; point < points; ++point) {
      for (auto [dim, index] : llvm::enumerate(table.batchIndices(point)))
        box[dim] = {index, index};
      visible += visit({0, table.queryBlocks, 0, table.keyBlocks});
    }
    if (countPairs && points)
      table.visiblePairs = visible / points;
    table.exact &= !opaque;
    table.boxes = all - budget;
    for (BlockKind kind : table.kinds)
      ++(kind == BlockKind::Empty ? table.empty : kind == BlockKind::Full ? table.full : table.partial);
  }

private:
  Certainty at(int64_t i0, int64_t i1, int64_t j0, int64_t j1) {
    --budget;
    box[mask.queryVariable()] = {i0, i1 - 1};
    box[mask.keyVariable()] = {j0, j1 - 1};
    return evaluator.decide(box);
  }

  /// Query blocks [a0, a1) with key blocks [k0, k1).
  struct Area {
    int64_t a0, a1, k0, k1;
  };

  /// Decides the blocks of an area; returns its visible pairs.
  double visit(Area area) {
    auto [a0, a1, k0, k1] = area;
    int64_t i0 = a0 * table.m, i1 = std::min(a1 * table.m, table.queries);
    int64_t j0 = k0 * table.n, j1 = std::min(k1 * table.n, table.keys);
    if (budget <= 0) {
      table.exact = false;
      return 0;
    }
    double all = double(i1 - i0) * (j1 - j0);
    Certainty sure = at(i0, i1, j0, j1);
    if (sure != Certainty::Sometimes) {
      fill(area, sure == Certainty::Always ? BlockKind::Full : BlockKind::Empty);
      return sure == Certainty::Always ? all : 0;
    }
    // Most masks repeat themselves, shifted: what one area was found to be, all
    // are that leave the same open.
    SmallVector<int64_t, 64> key{i1 - i0, j1 - j0};
    evaluator.appendResidual(key);
    StringRef bytes(reinterpret_cast<const char *>(key.data()), key.size() * sizeof(int64_t));
    if (auto known = areas.find(bytes); known != areas.end()) {
      copy(known->second.first, area);
      return known->second.second;
    }
    double pairs = 0;
    if (a1 - a0 == 1 && k1 - k0 == 1) {
      bool some = false, whole = true;
      if (countPairs && !opaque) {
        pairs = visiblePairs(i0, i1, j0, j1);
        some = pairs > 0, whole = pairs == all;
      } else {
        look(i0, i1, j0, j1, some, whole);
      }
      fill(area, !some ? BlockKind::Empty : whole ? BlockKind::Full : BlockKind::Partial);
    } else if (i1 - i0 > j1 - j0 ? a1 - a0 > 1 : k1 - k0 == 1) {
      int64_t middle = a0 + half(a1 - a0);
      pairs = visit({a0, middle, k0, k1});
      pairs += visit({middle, a1, k0, k1});
    } else {
      int64_t middle = k0 + half(k1 - k0);
      pairs = visit({a0, a1, k0, middle});
      pairs += visit({a0, a1, middle, k1});
    }
    if (budget > 0)
      areas.try_emplace(bytes, firstOf(area), pairs);
    return pairs;
  }

  /// Areas of powers of two are alike more often.
  static int64_t half(int64_t blocks) { return llvm::PowerOf2Ceil(blocks) / 2; }

  int64_t firstOf(Area area) const { return (point * table.queryBlocks + area.a0) * table.keyBlocks + area.k0; }
  void fill(Area area, BlockKind kind) {
    for (int64_t a = 0; a < area.a1 - area.a0; ++a)
      std::fill_n(table.kinds.begin() + firstOf(area) + a * table.keyBlocks, area.k1 - area.k0, kind);
  }
  void copy(int64_t from, Area area) {
    for (int64_t a = 0; a < area.a1 - area.a0; ++a)
      std::copy_n(table.kinds.begin() + from + a * table.keyBlocks, area.k1 - area.k0,
                  table.kinds.begin() + firstOf(area) + a * table.keyBlocks);
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

  const Formula &mask;
  BlockTable &table;
  BoxEvaluator evaluator;
  bool countPairs, opaque;
  SmallVector<Interval> box;
  int64_t budget, point = 0;
  /// By what an area leaves open: the first block of one, and its visible pairs.
  llvm::StringMap<std::pair<int64_t, double>> areas;
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
