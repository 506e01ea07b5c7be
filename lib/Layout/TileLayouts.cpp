// The hardware's layouts, from the PTX ISA's figures; see TileLayouts.h.
#include "attn/Layout/TileLayouts.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <map>
#include <tuple>

using namespace attn;

static unsigned log2Of(int64_t value) { return std::bit_width(std::bit_ceil(static_cast<uint64_t>(value))) - 1; }

LinearLayout attn::wgmmaLayout(int64_t columns) {
  // One 64×8 atom (PTX ISA, "register fragments for wgmma … D"): a thread has
  // two neighbouring columns of row lane/4 and of the row 8 below.
  LinearLayout pair = LinearLayout::identity("register", "column", 1);
  LinearLayout lanes({{"lane", 5}}, {{"row", 3}, {"column", 2}}, {0b01 << 3, 0b10 << 3, 1, 2, 4});
  LinearLayout half = LinearLayout::identity("register", "row", 1);
  LinearLayout warps = LinearLayout::identity("warp", "row", 2);
  LinearLayout groups = LinearLayout::identity("register", "column", log2Of(columns) - 3);
  LinearLayout layout = pair * lanes * half * warps * groups;
  // The direct sum lists dimensions as they first appear; put them in order.
  auto [r, l, w] = std::tuple{layout.inputs()[0].bits, layout.inputs()[1].bits, layout.inputs()[2].bits};
  std::vector<uint64_t> columnsOf = layout.columns();
  unsigned c = layout.outputs()[0].bits, rows = layout.outputs()[1].bits;
  for (uint64_t &image : columnsOf)
    image = image >> c | (image & ((uint64_t(1) << c) - 1)) << rows;
  return LinearLayout({{"register", r}, {"lane", l}, {"warp", w}}, {{"row", rows}, {"column", c}}, columnsOf);
}

/// The part of the accumulator's layout that reaches one coordinate: registers
/// that do not are dropped, lanes and warps that do not are replicas.
static LinearLayout slice(int64_t columns, std::string_view output) {
  LinearLayout whole = wgmmaLayout(columns).project(output);
  unsigned registers = whole.inputs()[0].bits, kept = 0;
  std::vector<uint64_t> images;
  for (unsigned bit = 0; bit < whole.inputBits(); ++bit) {
    if (bit < registers && !whole.columns()[bit])
      continue;
    kept += bit < registers;
    images.push_back(whole.columns()[bit]);
  }
  return LinearLayout({{"register", kept}, {"lane", 5}, {"warp", 2}}, whole.outputs(), images);
}

LinearLayout attn::rowsLayout() { return slice(8, "row"); }
LinearLayout attn::colsLayout(int64_t columns) { return slice(columns, "column"); }

LinearLayout attn::rowPartsLayout() {
  LinearLayout rows = rowsLayout();
  std::vector<uint64_t> images = rows.columns();
  images[1] = uint64_t(1) << 6; // the lane's two lowest bits tell the part
  images[2] = uint64_t(2) << 6;
  return LinearLayout(rows.inputs(), {{"row", 6}, {"part", 2}}, images);
}

LinearLayout attn::swizzleLayout(int64_t swizzle) {
  assert((swizzle == 32 || swizzle == 64 || swizzle == 128) && "expected a swizzle of 32, 64 or 128 bytes");
  std::vector<uint64_t> images;
  unsigned chunkBits = log2Of(swizzle / 16);
  for (unsigned bit = 0; bit < 10; ++bit) {
    uint64_t image = uint64_t(1) << bit;
    // Bits 7, 8, 9 are XORed into bits 4, 5, 6, as many as chunks of a row need.
    if (bit >= 7 && bit - 7 < chunkBits)
      image |= uint64_t(1) << (bit - 3);
    images.push_back(image);
  }
  return LinearLayout({{"offset", 10}}, {{"offset", 10}}, images);
}

LinearLayout attn::sharedPanelLayout(int64_t rows, int64_t elementBytes, int64_t swizzle) {
  unsigned elementBits = log2Of(elementBytes), widthBits = log2Of(swizzle), rowBits = log2Of(rows);
  unsigned bits = std::max(10u, widthBits + rowBits);
  std::vector<uint64_t> images;
  for (unsigned bit = 0; bit < rowBits; ++bit)
    images.push_back(uint64_t(1) << (widthBits + bit));
  for (unsigned bit = elementBits; bit < widthBits; ++bit)
    images.push_back(uint64_t(1) << bit);
  LinearLayout plain({{"row", rowBits}, {"column", widthBits - elementBits}}, {{"offset", bits}}, images);
  return plain.then(swizzleLayout(swizzle) * LinearLayout::identity("offset", "offset", bits - 10));
}

int64_t attn::sharedOffset(int64_t rows, int64_t elementBytes, int64_t swizzle, int64_t row, int64_t column) {
  int64_t panelColumns = swizzle / elementBytes, panel = column / panelColumns;
  int64_t offset = row * swizzle + column % panelColumns * elementBytes;
  return panel * rows * swizzle + swizzleOffset(offset, swizzle);
}

LinearLayout attn::stmatrixLayout(int64_t matrices) {
  unsigned bits = log2Of(matrices);
  std::vector<uint64_t> images{uint64_t(1) << 3};
  for (unsigned bit = 0; bit < bits; ++bit)
    images.push_back(uint64_t(1) << (6 + bit));
  for (uint64_t lane : {2 << 3, 4 << 3, 1, 2, 4})
    images.push_back(lane);
  return LinearLayout({{"element", 1}, {"register", bits}, {"lane", 5}}, {{"row", 3}, {"column", 3}, {"matrix", bits}},
                      images);
}

LinearLayout attn::stmatrixAddressLayout(int64_t matrices) {
  unsigned bits = log2Of(matrices);
  // Of fewer than four matrices, the upper lanes' addresses are not read.
  std::vector<uint64_t> images{1, 2, 4};
  for (unsigned bit = 0; bit < 2; ++bit)
    images.push_back(bit < bits ? uint64_t(1) << (3 + bit) : 0);
  return LinearLayout({{"lane", 5}}, {{"row", 3}, {"matrix", bits}}, images);
}

std::string attn::printGrid(const LinearLayout &layout, int64_t rows, int64_t columns) {
  std::map<std::pair<int64_t, int64_t>, std::string> cells;
  std::vector<int64_t> input(layout.inputs().size());
  size_t width = 0;
  for (uint64_t packed = 0; packed < uint64_t(1) << layout.inputBits(); ++packed) {
    uint64_t bits = packed;
    std::string name;
    for (size_t d = layout.inputs().size(); d-- > 0;) {
      unsigned below = 0;
      for (size_t e = 0; e < d; ++e)
        below += layout.inputs()[e].bits;
      input[d] = static_cast<int64_t>(bits >> below & ((uint64_t(1) << layout.inputs()[d].bits) - 1));
      std::string digits = std::to_string(input[d]);
      size_t wide = std::to_string((int64_t(1) << layout.inputs()[d].bits) - 1).size();
      name += (name.empty() ? "" : ".") + layout.inputs()[d].name.substr(0, 1) +
              std::string(wide - std::min(wide, digits.size()), '0') + digits;
    }
    std::vector<int64_t> at = layout(input);
    at.resize(2);
    std::string &cell = cells[{at[0], at[1]}];
    cell += (cell.empty() ? "" : ",") + name;
    width = std::max(width, cell.size());
  }
  std::string text;
  for (int64_t row = 0; row < rows; ++row) {
    std::string line = std::to_string(row) + ":";
    line.insert(0, 5 - std::min<size_t>(5, line.size()), ' ');
    for (int64_t column = 0; column < columns; ++column) {
      std::string cell = cells.count({row, column}) ? cells[{row, column}] : "-";
      line += " " + cell + std::string(column + 1 < columns ? width - cell.size() : 0, ' ');
    }
    text += line + "\n";
  }
  return text;
}
