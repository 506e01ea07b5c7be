// The layouts against the formulas of the PTX ISA.
#include "attn/Layout/TileLayouts.h"
#include <gtest/gtest.h>

#include <set>

using namespace attn;

TEST(LinearLayout, ComposesAndInverts) {
  LinearLayout layout = wgmmaLayout(64);
  EXPECT_TRUE(layout.isInjective());
  EXPECT_TRUE(layout.isSurjective());
  std::optional<LinearLayout> back = layout.inverse();
  ASSERT_TRUE(back);
  LinearLayout round = layout.then(*back);
  for (uint64_t bits = 0; bits < uint64_t(1) << layout.inputBits(); bits += 7)
    EXPECT_EQ(round.apply(bits), bits);
  EXPECT_EQ(back->inverse(), layout);
}

TEST(LinearLayout, DirectSumRepeatsOnAGrid) {
  // 4 chunks of 2, twice: low bits from the left factor.
  LinearLayout layout =
      LinearLayout::identity("i", "o", 1) * LinearLayout::zero("i", 1, "o", 1) * LinearLayout::identity("i", "o", 1);
  EXPECT_EQ(layout.inputBits(), 3u);
  EXPECT_EQ(layout({0b001})[0], 0b001);
  EXPECT_EQ(layout({0b010})[0], 0);
  EXPECT_EQ(layout({0b100})[0], 0b100);
  EXPECT_FALSE(layout.isInjective());
  EXPECT_FALSE(layout.inverse());
  EXPECT_EQ(layout.rank(), 2u);
}

TEST(LinearLayout, ReplicatedLayoutInvertsToItsFirstCopy) {
  std::optional<LinearLayout> back = rowsLayout().inverse();
  ASSERT_TRUE(back);
  // Row 13 = warp 0, register 1 (row + 8), lane 5 * 4.
  EXPECT_EQ((*back)({13}), (std::vector<int64_t>{1, 20, 0}));
}

TEST(LinearLayout, PrintsBitByBit) {
  EXPECT_EQ(colsLayout(16).str(), "register bit 0 -> column 1\nregister bit 1 -> column 8\nlane bit 0 -> column 2\n"
                                  "lane bit 1 -> column 4\nlane bit 2 -> nothing\nlane bit 3 -> nothing\n"
                                  "lane bit 4 -> nothing\nwarp bit 0 -> nothing\nwarp bit 1 -> nothing\n");
}

// PTX ISA, wgmma accumulator: row = 16 · warp + groupID (+ 8 for the third and
// fourth of each four registers), column = 8 · (i / 4) + 2 · (lane % 4) + i % 2.
TEST(TileLayouts, WgmmaAccumulator) {
  for (int64_t columns : {8, 16, 64, 128, 176, 256}) {
    LinearLayout layout = wgmmaLayout(columns);
    std::set<std::pair<int64_t, int64_t>> seen;
    for (int64_t w = 0; w < 4; ++w)
      for (int64_t l = 0; l < 32; ++l)
        for (int64_t i = 0; i < columns / 2; ++i) {
          std::vector<int64_t> at = layout({i, l, w});
          EXPECT_EQ(at[0], 16 * w + l / 4 + 8 * (i % 4 / 2));
          EXPECT_EQ(at[1], 8 * (i / 4) + 2 * (l % 4) + i % 2);
          EXPECT_LT(at[1], columns);
          seen.insert({at[0], at[1]});
        }
    EXPECT_EQ(static_cast<int64_t>(seen.size()), 64 * columns);
  }
}

TEST(TileLayouts, RowsAndColumnsAreSlicesOfTheAccumulator) {
  LinearLayout whole = wgmmaLayout(128), rows = rowsLayout(), parts = rowPartsLayout(), cols = colsLayout(128);
  for (int64_t w = 0; w < 4; ++w)
    for (int64_t l = 0; l < 32; ++l)
      for (int64_t i = 0; i < 64; ++i) {
        std::vector<int64_t> at = whole({i, l, w});
        int64_t half = i % 4 / 2, column = i / 4 * 2 + i % 2;
        EXPECT_EQ(rows({half, l, w})[0], at[0]);
        EXPECT_EQ(parts({half, l, w}), (std::vector<int64_t>{at[0], l % 4}));
        EXPECT_EQ(cols({column, l, w})[0], at[1]);
      }
}

// PTX ISA, swizzle modes: chunk index XOR (row mod 8), (row / 2 mod 4), (row / 4
// mod 2), where a row of the pattern is 128, 64, 32 bytes.
TEST(TileLayouts, Swizzle) {
  for (int64_t swizzle : {32, 64, 128}) {
    int64_t chunks = swizzle / 16, rowsPer128 = 128 / swizzle;
    LinearLayout layout = swizzleLayout(swizzle), panel = sharedPanelLayout(64, 2, swizzle);
    EXPECT_EQ(layout.then(layout), LinearLayout::identity("offset", "offset", 10)) << "a swizzle is its own inverse";
    for (int64_t row = 0; row < 64; ++row)
      for (int64_t column = 0; column < swizzle / 2; ++column) {
        int64_t chunk = column / 8 ^ (row / rowsPer128 % chunks);
        int64_t expected = row * swizzle + chunk * 16 + column % 8 * 2;
        EXPECT_EQ(panel({row, column})[0], expected);
        EXPECT_EQ(sharedOffset(64, 2, swizzle, row, column), expected);
        EXPECT_EQ(swizzleOffset(row * swizzle + column * 2, swizzle), expected);
        EXPECT_EQ(sharedOffset(64, 2, swizzle, row, column + 3 * swizzle / 2), 3 * 64 * swizzle + expected);
      }
  }
}

// The eight rows of a column chunk lie in different banks: why swizzles exist.
TEST(TileLayouts, SwizzleSpreadsAColumnOverTheBanks) {
  LinearLayout panel = sharedPanelLayout(8, 2, 128);
  std::set<int64_t> banks;
  for (int64_t row = 0; row < 8; ++row)
    banks.insert(panel({row, 0})[0] % 128 / 16);
  EXPECT_EQ(banks.size(), 8u);
}

TEST(TileLayouts, Stmatrix) {
  LinearLayout fragment = stmatrixLayout(4), address = stmatrixAddressLayout(4);
  for (int64_t l = 0; l < 32; ++l) {
    for (int64_t m = 0; m < 4; ++m)
      for (int64_t e = 0; e < 2; ++e)
        EXPECT_EQ(fragment({e, m, l}), (std::vector<int64_t>{l / 4, 2 * (l % 4) + e, m}));
    EXPECT_EQ(address({l}), (std::vector<int64_t>{l % 8, l / 8}));
  }
}

// An accumulator's registers, packed in pairs, are stmatrix fragments as they
// are: no shuffle between the two.
TEST(TileLayouts, AccumulatorIsAStmatrixFragment) {
  LinearLayout accumulator = wgmmaLayout(16), fragment = stmatrixLayout(4);
  for (int64_t l = 0; l < 32; ++l)
    for (int64_t i = 0; i < 8; ++i) {
      std::vector<int64_t> at = accumulator({i, l, 0}), in = fragment({i % 2, i / 2, l});
      EXPECT_EQ(at[0], in[0] + 8 * (in[2] % 2));
      EXPECT_EQ(at[1], in[1] + 8 * (in[2] / 2));
    }
}
