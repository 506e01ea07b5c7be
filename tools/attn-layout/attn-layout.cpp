// Prints a layout of the tile dialect: its bits, and a grid of who holds what.
#include "attn/Layout/TileLayouts.h"

#include <charconv>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

using namespace attn;

static const char *const kUsage =
    "usage: attn-layout LAYOUT [SIZE]\n"
    "\n"
    "  wgmma [COLUMNS]    register tile (accumulator, 16-bit A operand): who holds (row, column); 8\n"
    "  rows               one value per row\n"
    "  row_parts          a row reduction's partial values: who holds (row, part)\n"
    "  cols [COLUMNS]     one value per column; 8\n"
    "  swizzle [BYTES]    shared memory: the column chunk at (row, 16-byte chunk); 32, 64 or 128\n"
    "  stmatrix [COUNT]   8x8 matrices of 16-bit elements: who holds (row, column); 1, 2 or 4\n";

static int fail(const std::string &message) {
  std::fprintf(stderr, "attn-layout: error: %s\n", message.c_str());
  return 1;
}

static void print(const LinearLayout &layout, const std::string &grid) {
  std::printf("%s\n%s", layout.str().c_str(), grid.c_str());
}

int main(int argc, char **argv) {
  if (argc == 2 && !std::strcmp(argv[1], "--help")) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  if (argc < 2 || argc > 3)
    return fail("expected a layout and at most one size, got " + std::to_string(argc - 1) +
                " arguments (see attn-layout --help)");
  std::string name = argv[1];
  int64_t size = name == "swizzle" ? 128 : name == "stmatrix" ? 1 : 8;
  if (argc == 3) {
    std::string_view text = argv[2];
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (error != std::errc() || end != text.data() + text.size())
      return fail("expected a number, got '" + std::string(text) + "'");
  }
  if (name == "wgmma" || name == "cols") {
    if (size < 8 || size > 256 || size % 8)
      return fail("expected a multiple of 8 columns up to 256, got " + std::to_string(size));
    if (name == "wgmma")
      print(wgmmaLayout(size), printGrid(wgmmaLayout(size), 64, size));
    else {
      LinearLayout layout = colsLayout(size);
      // A grid of one row: put the column second.
      LinearLayout grid = LinearLayout(layout.inputs(), {{"row", 0}, layout.outputs()[0]}, layout.columns());
      print(layout, printGrid(grid, 1, size));
    }
    return 0;
  }
  if (name == "rows") {
    print(rowsLayout(),
          printGrid(LinearLayout(rowsLayout().inputs(), {{"row", 6}, {"column", 0}}, rowsLayout().columns()), 64, 1));
    return 0;
  }
  if (name == "row_parts") {
    print(rowPartsLayout(), printGrid(rowPartsLayout(), 64, 4));
    return 0;
  }
  if (name == "swizzle") {
    if (size != 32 && size != 64 && size != 128)
      return fail("expected a swizzle of 32, 64 or 128 bytes, got " + std::to_string(size));
    LinearLayout layout = swizzleLayout(size);
    std::string grid;
    for (int64_t row = 0; row < 1024 / size; ++row) {
      char line[16];
      std::snprintf(line, sizeof line, "%4d:", static_cast<int>(row));
      grid += line;
      for (int64_t chunk = 0; chunk < size / 16; ++chunk)
        grid += " " + std::to_string(layout({row * size + chunk * 16})[0] % size / 16);
      grid += "\n";
    }
    print(layout, grid);
    return 0;
  }
  if (name == "stmatrix") {
    if (size != 1 && size != 2 && size != 4)
      return fail("expected 1, 2 or 4 matrices, got " + std::to_string(size));
    LinearLayout layout = stmatrixLayout(size);
    // Matrices side by side.
    LinearLayout grid(layout.inputs(), {{"row", 3}, {"column", 3 + layout.outputs()[2].bits}}, layout.columns());
    print(layout, printGrid(grid, 8, 8 * size));
    return 0;
  }
  return fail("expected wgmma, rows, row_parts, cols, swizzle or stmatrix, got '" + name + "'");
}
