//===- TensorTest.cpp - Element types, rounding, random numbers -----------===//

#include "Tensor.h"
#include "Support.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

using namespace attn::run;

/// The rounding by its definition: the nearest of all values of the format, the
/// even one of two that are as near.
static uint16_t nearest(double value, double (*decode)(uint16_t), uint16_t infinity) {
  // The values from 0 up to infinity are in the order of their bits.
  uint16_t low = 0, high = infinity;
  double magnitude = std::fabs(value);
  while (high - low > 1) {
    uint16_t middle = uint16_t((low + high) / 2);
    (decode(middle) <= magnitude ? low : high) = middle;
  }
  // Infinity counts as the value that would come next.
  double above = high == infinity ? 2 * decode(low) - decode(low - 1) : decode(high);
  double toLow = magnitude - decode(low), toHigh = above - magnitude;
  bool up = toHigh < toLow || (toHigh == toLow && high % 2 == 0);
  return (up ? high : low) | (std::signbit(value) ? 0x8000 : 0);
}

static void checkFormat(uint16_t (*encode)(double), double (*decode)(uint16_t), uint16_t infinity) {
  for (int bits = 0; bits < 0x10000; ++bits) {
    double value = decode(uint16_t(bits));
    if ((bits & 0x7FFF) > infinity) {
      EXPECT_TRUE(std::isnan(value));
      EXPECT_TRUE(std::isnan(decode(encode(value))));
      continue;
    }
    ASSERT_EQ(encode(value), bits);
    if ((bits & 0x7FFF) >= infinity - 1)
      continue;
    // Halfway to the next value, and just beside.
    double next = decode(uint16_t(bits + 1));
    double half = (value + next) / 2;
    for (double x : {half, std::nextafter(half, value), std::nextafter(half, next), (3 * value + next) / 4})
      ASSERT_EQ(encode(x), nearest(x, decode, infinity)) << bits << " " << x;
  }
  double largest = decode(infinity - 1);
  double step = largest - decode(infinity - 2);
  EXPECT_EQ(encode(largest + 0.49 * step), infinity - 1);
  EXPECT_EQ(encode(largest + 0.5 * step), infinity);
  EXPECT_EQ(encode(1e300), infinity);
  EXPECT_EQ(encode(-1e300), infinity | 0x8000);
  EXPECT_EQ(encode(1e-300), 0);
  EXPECT_EQ(encode(-1e-300), 0x8000);
}

TEST(SmallFloats, F16IsRoundedToNearestEven) {
  checkFormat(toF16, fromF16, 0x7C00);
  EXPECT_EQ(toF16(1), 0x3C00);
  EXPECT_EQ(toF16(-2), 0xC000);
  EXPECT_EQ(toF16(65504), 0x7BFF);
  EXPECT_EQ(fromF16(0x0001), std::ldexp(1, -24));
}

TEST(SmallFloats, BF16IsRoundedToNearestEven) {
  checkFormat(toBF16, fromBF16, 0x7F80);
  EXPECT_EQ(toBF16(1), 0x3F80);
  EXPECT_EQ(toBF16(3.140625), 0x4049);
}

TEST(TensorText, Types) {
  EXPECT_EQ(toString(TensorType{ATTN_BF16, {2, -1, 64}}), "2x?x64xbf16");
  EXPECT_EQ(toString(TensorType{ATTN_I1, {}}), "i1");
  EXPECT_EQ(toString(Shape{}), "scalar");
  EXPECT_TRUE((TensorType{ATTN_F32, {1, -1}}).isDynamic());
  EXPECT_FALSE((TensorType{ATTN_F32, {1, 0}}).isDynamic());
}

TEST(TensorSize, OverflowIsAnError) {
  EXPECT_EQ(numElements({}), 1);
  EXPECT_EQ(numElements({3, 0, 4}), 0);
  EXPECT_THROW(numElements({int64_t{1} << 40, int64_t{1} << 40}), Error);
  EXPECT_THROW(numElements({-1}), Error);
}

TEST(TensorValues, ConvertKeepsThem) {
  Tensor half(ATTN_F16, {2, 2});
  for (int i = 0; i < 4; ++i)
    half.set(i, 0.1 * i);
  Tensor wide = half.convert(ATTN_F64);
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(wide.get(i), half.get(i));
  EXPECT_EQ(std::memcmp(wide.convert(ATTN_F16).data(), half.data(), 8), 0);
}

TEST(Random, IsWhatTheHeaderSays) {
  // Made by the documented formula in another language.
  Tensor floats(ATTN_F64, {4});
  fillRandom(floats, 7, 2);
  const double expected[] = {0.327954110039394, -0.6187242413635764, 0.8083858854548788, -1.0729782948067506};
  for (int i = 0; i < 4; ++i)
    EXPECT_NEAR(floats.get(i), expected[i], 1e-14);
  Tensor integers(ATTN_I32, {8});
  fillRandom(integers, 7, 2);
  const int expectedIntegers[] = {1, 3, 6, 6, 2, 1, 3, 3};
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(integers.get(i), expectedIntegers[i]);
}

TEST(Random, IsNormal) {
  constexpr int64_t count = 1 << 20;
  Tensor tensor(ATTN_F32, {count});
  fillRandom(tensor, 0, 0);
  double sum = 0, squares = 0, fourths = 0;
  for (int64_t i = 0; i < count; ++i) {
    double x = tensor.get(i);
    ASSERT_TRUE(std::isfinite(x));
    sum += x;
    squares += x * x;
    fourths += x * x * x * x;
  }
  // Four standard errors each.
  EXPECT_NEAR(sum / count, 0, 4 / std::sqrt(count));
  EXPECT_NEAR(squares / count, 1, 4 * std::sqrt(2.0 / count));
  EXPECT_NEAR(fourths / count, 3, 4 * std::sqrt(96.0 / count));
}

TEST(Random, DiffersBySeedAndInput) {
  auto first = [](uint64_t seed, uint64_t input) {
    Tensor tensor(ATTN_F64, {1});
    fillRandom(tensor, seed, input);
    return tensor.get(0);
  };
  EXPECT_EQ(first(1, 2), first(1, 2));
  EXPECT_NE(first(1, 2), first(2, 1));
  EXPECT_NE(first(0, 1), first(1, 0));
  EXPECT_NE(first(0, 0), first(0, 1));
}

TEST(Random, BooleansAreBoth) {
  Tensor tensor(ATTN_I1, {1000});
  fillRandom(tensor, 0, 0);
  int ones = 0;
  for (int i = 0; i < 1000; ++i) {
    ASSERT_TRUE(tensor.get(i) == 0 || tensor.get(i) == 1);
    ones += tensor.get(i) == 1;
  }
  EXPECT_NEAR(ones, 500, 64);
}

TEST(ParallelFor, CoversAllOnce) {
  for (int64_t count : {0, 1, 65536, 65536 * 3 + 17, 65536 * 40}) {
    std::vector<char> seen(count, 0);
    parallelFor(count, [&](int64_t begin, int64_t end) {
      for (int64_t i = begin; i < end; ++i)
        ++seen[i];
    });
    EXPECT_EQ(std::count(seen.begin(), seen.end(), 1), count);
  }
}

TEST(Random, MeanAndDeviation) {
  Tensor plain(ATTN_F64, {1000}), moved(ATTN_F64, {1000});
  fillRandom(plain, 7, 1);
  fillRandom(moved, 7, 1, 3, 0.5);
  for (int64_t i = 0; i < plain.size(); ++i)
    EXPECT_EQ(moved.get(i), 3 + 0.5 * plain.get(i));
}

TEST(Iota, AlongTheLastAxis) {
  Tensor tensor(ATTN_I64, {2, 5});
  fillIota(tensor, 0, 3);
  for (int64_t i = 0; i < 10; ++i)
    EXPECT_EQ(tensor.get(i), i % 5 % 3) << i;
  fillIota(tensor, 1, 1);
  for (int64_t i = 0; i < 10; ++i)
    EXPECT_EQ(tensor.get(i), 1) << i;
  Tensor scalar(ATTN_F32, {}), none(ATTN_F32, {2, 0});
  fillIota(scalar, 0, 3);
  EXPECT_EQ(scalar.get(0), 0);
  fillIota(none, 0, 3);
}
