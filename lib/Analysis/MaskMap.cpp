#include "attn/Analysis/MaskMap.h"

#include "dialects/tile/TileDialect.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MathExtras.h"
#include <cmath>

using namespace mlir;
using namespace ::attn::mask;

namespace {
/// Pairs that may be counted one by one where blocks are partial.
constexpr int64_t kCountedPairs = int64_t(1) << 22;

std::string shown(const char *format, double value) {
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format(format, value);
  return text;
}

/// "0–2, 5" for sorted numbers.
std::string ranges(ArrayRef<int64_t> numbers) {
  std::string text;
  for (size_t k = 0; k < numbers.size();) {
    size_t end = k + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1)
      ++end;
    text += (text.empty() ? "" : ", ") + std::to_string(numbers[k]);
    if (end - k > 1)
      text += "–" + std::to_string(numbers[end - 1]);
    k = end;
  }
  return text;
}

std::string countsOf(const MaskMap &map, const MaskMap::Group &group, double partialCost) {
  std::string text = std::to_string(group.full) + " full, " + std::to_string(group.partial) + " partial, " +
                     std::to_string(group.empty) + " empty of " + std::to_string(group.blocks()) + " blocks";
  if (group.blocks())
    text += ", " + shown("%.1f %%", 100.0 * (group.full + group.partial) / group.blocks()) + " walked";
  double speedUp = predictedSpeedUp(map, group, partialCost);
  return text + ", predicted speed-up " + (std::isinf(speedUp) ? "∞" : shown("%.2f", speedUp));
}

std::string sizesOf(const MaskMap &map) {
  std::string text = std::to_string(map.queries) + " × " + std::to_string(map.keys) + " in blocks of " +
                     std::to_string(map.m) + " × " + std::to_string(map.n);
  if (map.visible)
    text += ", " + shown("%.2f %%", 100 * *map.visible) + " of the pairs visible";
  return text;
}

/// The kind of blocks [a0, a1) × [k0, k1) taken together.
BlockKind joined(const MaskMap &map, const MaskMap::Group &group, int64_t a0, int64_t a1, int64_t k0, int64_t k1) {
  BlockKind first = group.at(a0, k0, map.keyBlocks);
  for (int64_t a = a0; a < a1; ++a)
    for (int64_t k = k0; k < k1; ++k)
      if (group.at(a, k, map.keyBlocks) != first)
        return BlockKind::Partial;
  return first;
}
} // namespace

std::string MaskMap::describe(const Group &group) const {
  int64_t dims = llvm::count(depends, true);
  if (!dims)
    return "all batch points";
  if (dims == 1) {
    int64_t dim = llvm::find(depends, true) - depends.begin();
    SmallVector<int64_t> numbers;
    for (ArrayRef<int64_t> point : group.points)
      numbers.push_back(point[dim]);
    return "batch index b" + std::to_string(dim) + " in " + ranges(numbers);
  }
  std::string text = "batch points";
  constexpr size_t most = 8;
  for (ArrayRef<int64_t> point : ArrayRef(group.points).take_front(most)) {
    text += " (";
    for (auto [dim, index] : llvm::enumerate(point))
      text += (dim ? ", " : "") + (depends[dim] ? std::to_string(index) : std::string("*"));
    text += ")";
  }
  if (group.points.size() > most)
    text += " and " + std::to_string(group.points.size() - most) + " more";
  return text;
}

std::pair<int64_t, int64_t>(::attn::mask::blockSizesOf)(mlir::attn::AttentionOp op, int64_t m, int64_t n) {
  auto schedule = op->getAttrOfType<tile::ScheduleAttr>("tile.schedule");
  if (m <= 0)
    m = schedule ? schedule.getM() : 128;
  if (n <= 0)
    n = schedule ? schedule.getN() : 128;
  return {m, n};
}

/// The kinds that a closed form says, at the given sizes.
static std::optional<BlockTable> tableOf(const Formula &mask, int64_t m, int64_t n, const Sizes &sizes,
                                         MLIRContext *context, std::string &why) {
  BlockTable table;
  auto known = [&](int64_t size, int64_t given, StringRef what) -> int64_t {
    if (!ShapedType::isDynamic(size))
      return size;
    if (given <= 0 && why.empty())
      why = ("the number of " + what + " is dynamic").str();
    return given;
  };
  table.queries = known(mask.getQueries(), sizes.queries, "queries");
  table.keys = known(mask.getKeys(), sizes.keys, "keys");
  for (unsigned dim = 0; dim < mask.getNumBatchDims(); ++dim) {
    int64_t extent = mask.dependsOnBatch(dim) ? mask.getExtents()[dim] : 1;
    table.batch.push_back(known(extent, 0, "batch points (b" + std::to_string(dim) + ")"));
  }
  if (!why.empty())
    return std::nullopt;
  table.m = m, table.n = n;
  table.queryBlocks = llvm::divideCeil(table.queries, m), table.keyBlocks = llvm::divideCeil(table.keys, n);
  int64_t points = llvm::product_of(table.batch);
  if (double(points) * table.queryBlocks * table.keyBlocks > (1 << 24)) {
    why = "there are more than 2^24 blocks";
    return std::nullopt;
  }
  BlockBounds bounds = computeBounds(mask, m, n, Walk::Keys, context);
  table.exact = bounds.isExact();
  SmallVector<int64_t> symbols{table.queries, table.keys};
  llvm::append_range(symbols, sizes.scalars);
  table.kinds.assign(points * table.queryBlocks * table.keyBlocks, BlockKind::Empty);
  for (int64_t point = 0; point < points; ++point)
    for (int64_t a = 0; a < table.queryBlocks; ++a) {
      SmallVector<int64_t> dims = table.batchIndices(point);
      dims.push_back(a);
      auto row = MutableArrayRef(table.kinds).slice((point * table.queryBlocks + a) * table.keyBlocks, table.keyBlocks);
      for (auto [from, to] : evaluate(bounds.visible, dims, symbols, table.keyBlocks))
        std::fill(row.begin() + from, row.begin() + to, BlockKind::Full);
      for (auto [from, to] : evaluate(bounds.hidden, dims, symbols, table.keyBlocks))
        for (BlockKind &kind : row.slice(from, to - from))
          if (kind == BlockKind::Full)
            kind = BlockKind::Partial;
    }
  if (!table.exact)
    why = bounds.visible.exact ? bounds.hidden.why : bounds.visible.why;
  return table;
}

std::optional<MaskMap>(::attn::mask::buildMaskMap)(const Formula &mask, int64_t m, int64_t n, const Sizes &sizes,
                                                   MLIRContext *context, std::string &why, bool countPairs) {
  why.clear();
  if (sizes.scalars.size() < mask.getSymbols().size()) {
    why = "the mask reads " + std::to_string(mask.getSymbols().size()) +
          " scalars from outside, values are given for " + std::to_string(sizes.scalars.size());
    return std::nullopt;
  }
  auto scalars = ArrayRef(sizes.scalars).take_front(mask.getSymbols().size());
  MaskMap map;
  double pairs = double(mask.getQueries()) * mask.getKeys();
  for (unsigned dim = 0; dim < mask.getNumBatchDims(); ++dim) {
    map.depends.push_back(mask.dependsOnBatch(dim));
    if (map.depends.back())
      pairs *= mask.getExtents()[dim];
  }
  bool count = pairs >= 0 && (countPairs || pairs <= kCountedPairs) && mask.whyOpaque().empty();
  std::optional<BlockTable> table = classify(mask, m, n, scalars, count);
  std::string inexact;
  if (!table)
    table = tableOf(mask, m, n, sizes, context, inexact);
  else if (!table->exact)
    inexact = mask.whyOpaque().empty() ? "it takes too long to look into every block" : mask.whyOpaque().str();
  if (!table) {
    why = inexact;
    return std::nullopt;
  }
  map.m = m, map.n = n, map.queries = table->queries, map.keys = table->keys;
  map.queryBlocks = table->queryBlocks, map.keyBlocks = table->keyBlocks;
  map.inexact = inexact;
  if (table->visiblePairs >= 0 && pairs > 0 && table->exact)
    map.visible = table->visiblePairs / (double(map.queries) * map.keys);
  map.storage = std::move(table->kinds);
  int64_t blocks = map.queryBlocks * map.keyBlocks;
  for (int64_t point = 0; point < llvm::product_of(table->batch); ++point) {
    ArrayRef<BlockKind> kinds = ArrayRef(map.storage).slice(point * blocks, blocks);
    auto same = llvm::find_if(map.groups, [&](const MaskMap::Group &group) { return group.kinds == kinds; });
    if (same == map.groups.end()) {
      MaskMap::Group &group = map.groups.emplace_back();
      group.kinds = kinds;
      group.full = llvm::count(kinds, BlockKind::Full);
      group.partial = llvm::count(kinds, BlockKind::Partial);
      group.empty = llvm::count(kinds, BlockKind::Empty);
      same = std::prev(map.groups.end());
    }
    same->points.push_back(table->batchIndices(point));
  }
  return map;
}

double ::attn::mask::predictedSpeedUp(const MaskMap &map, const MaskMap::Group &group, double partialCost) {
  double walked = group.full + partialCost * group.partial;
  return walked ? group.blocks() / walked : std::numeric_limits<double>::infinity();
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

void ::attn::mask::printText(raw_ostream &os, const MaskMap &map, StringRef title, int64_t columns,
                             double partialCost) {
  os << title << ": " << sizesOf(map) << "\n";
  if (!map.inexact.empty())
    os << "  partial blocks may be full or empty: " << map.inexact << "\n";
  int64_t share =
      std::max<int64_t>(1, llvm::divideCeil(std::max(map.queryBlocks, map.keyBlocks), std::max<int64_t>(columns, 1)));
  for (const MaskMap::Group &group : map.groups) {
    os << "  " << map.describe(group) << ": " << countsOf(map, group, partialCost) << "\n";
    os << "  # full, + partial, . empty";
    if (share > 1)
      os << "; a character is " << share << " × " << share << " blocks";
    os << "\n";
    for (int64_t a = 0; a < map.queryBlocks; a += share) {
      os << "    ";
      for (int64_t k = 0; k < map.keyBlocks; k += share)
        os << ".+#"[int(
            joined(map, group, a, std::min(a + share, map.queryBlocks), k, std::min(k + share, map.keyBlocks)))];
      os << "\n";
    }
  }
}

//===----------------------------------------------------------------------===//
// SVG
//===----------------------------------------------------------------------===//

static void printEscaped(raw_ostream &os, StringRef text) {
  for (char c : text) {
    if (c == '&')
      os << "&amp;";
    else if (c == '<')
      os << "&lt;";
    else if (c == '>')
      os << "&gt;";
    else
      os << c;
  }
}

void ::attn::mask::printSVG(raw_ostream &os, ArrayRef<std::pair<std::string, MaskMap>> maps, double partialCost) {
  constexpr int64_t side = 480, margin = 24, line = 18, legend = 40, width = 900;
  // Blue, amber and a light grey differ in brightness too, for print and for
  // those who do not tell the hues apart.
  constexpr StringRef colours[] = {"#eceff1", "#f2a33a", "#1f5fa8"}, names[] = {"empty", "partial", "full"};
  auto scaleOf = [&](const MaskMap &map) {
    return double(side) / std::max<int64_t>({map.queryBlocks, map.keyBlocks, 1});
  };
  double height = legend + margin;
  for (const auto &[title, map] : maps) {
    height += 2 * line + margin + (map.inexact.empty() ? 0 : line);
    height += map.groups.size() * (2 * line + margin + scaleOf(map) * map.queryBlocks);
  }
  auto number = [](double value) { return shown("%.6g", value); };
  os << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" << width << "\" height=\"" << number(height)
     << "\" viewBox=\"0 0 " << width << " " << number(height)
     << "\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\">\n"
     << "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
  auto text = [&](double x, double y, StringRef what, StringRef more = "") {
    os << "<text x=\"" << number(x) << "\" y=\"" << number(y) << "\"" << more << ">";
    printEscaped(os, what);
    os << "</text>\n";
  };
  double x = margin;
  for (int kind : {2, 1, 0}) {
    os << "<rect x=\"" << number(x) << "\" y=\"" << margin - 12 << "\" width=\"12\" height=\"12\" fill=\""
       << colours[kind] << "\" stroke=\"#90a4ae\" stroke-width=\"0.5\"/>\n";
    text(x + 18, margin - 2, names[kind]);
    x += 90;
  }
  text(x, margin - 2, "query blocks down, key blocks across");
  double y = legend + margin;
  for (const auto &[title, map] : maps) {
    text(margin, y, title, " font-weight=\"bold\" font-size=\"14\"");
    y += line;
    text(margin, y, sizesOf(map));
    y += line;
    if (!map.inexact.empty()) {
      text(margin, y, "partial blocks may be full or empty: " + map.inexact);
      y += line;
    }
    double scale = scaleOf(map);
    for (const MaskMap::Group &group : map.groups) {
      text(margin, y, map.describe(group));
      y += line;
      text(margin, y, countsOf(map, group, partialCost));
      y += line - 8;
      os << "<g transform=\"translate(" << margin << " " << number(y) << ") scale(" << number(scale)
         << ")\" shape-rendering=\"crispEdges\">\n<rect class=\"empty\" width=\"" << map.keyBlocks << "\" height=\""
         << map.queryBlocks << "\" fill=\"" << colours[0] << "\"/>\n";
      for (BlockKind kind : {BlockKind::Partial, BlockKind::Full}) {
        if (kind == BlockKind::Partial ? !group.partial : !group.full)
          continue;
        // A run of blocks of one kind is one rectangle.
        os << "<path class=\"" << names[int(kind)] << "\" fill=\"" << colours[int(kind)] << "\" d=\"";
        for (int64_t a = 0; a < map.queryBlocks; ++a)
          for (int64_t k = 0; k < map.keyBlocks;) {
            int64_t end = k;
            while (end < map.keyBlocks && group.at(a, end, map.keyBlocks) == kind)
              ++end;
            if (end > k)
              os << "M" << k << " " << a << "h" << end - k << "v1h-" << end - k << "z";
            k = end + (end == k);
          }
        os << "\"/>\n";
      }
      os << "</g>\n<rect x=\"" << margin << "\" y=\"" << number(y) << "\" width=\"" << number(scale * map.keyBlocks)
         << "\" height=\"" << number(scale * map.queryBlocks)
         << "\" fill=\"none\" stroke=\"#90a4ae\" stroke-width=\"0.5\"/>\n";
      y += scale * map.queryBlocks + margin + 8;
    }
    y += margin;
  }
  os << "</svg>\n";
}
