//===- VerifyTest.cpp - The bound, and that it can be missed --------------===//

#include "Verify.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace attn::run;

static constexpr double inf = std::numeric_limits<double>::infinity();
static constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

static Tensor make(attn_dtype dtype, const std::vector<double> &values) {
  Tensor tensor(dtype, {static_cast<int64_t>(values.size())});
  for (size_t i = 0; i < values.size(); ++i)
    tensor.set(i, values[i]);
  return tensor;
}

/// Compares f32 results.
static Comparison compareF32(const std::vector<double> &result, const std::vector<double> &reference,
                             const std::vector<double> &naive) {
  Tensor other = make(ATTN_F32, naive);
  return compare(make(ATTN_F32, result), make(ATTN_F64, reference), &other);
}

TEST(Verify, AllowsTwiceTheNaiveErrorAndTheTolerance) {
  // Naive is off by 2^-10, so the bound is 2^-9 + 2e-5 * 4.
  double step = std::ldexp(1, -10);
  auto off = [&](double error) { return compareF32({1, 2 + error, 4}, {1, 2, 4}, {1 + step, 2, 4}); };
  EXPECT_NEAR(off(0).bound, 2 * step + 8e-5, 1e-12);
  EXPECT_EQ(off(0).naiveError, step);
  EXPECT_EQ(off(0).largest, 4);
  EXPECT_TRUE(off(2 * step + 7e-5).ok);
  EXPECT_TRUE(off(-2 * step - 7e-5).ok);
  Comparison failed = off(2 * step + 9e-5);
  EXPECT_FALSE(failed.ok);
  EXPECT_EQ(failed.reason, "2.00204301 at [1], expected 2");
  EXPECT_NEAR(failed.error, 2 * step + 9e-5, 1e-6);
}

TEST(Verify, ToleranceIsOfTheTypeAndAtLeastThatOfOne) {
  for (auto [dtype, atol] :
       {std::pair{ATTN_F64, 1e-10}, std::pair{ATTN_F32, 2e-5}, std::pair{ATTN_F16, 1e-3}, std::pair{ATTN_BF16, 1e-3}}) {
    Tensor exact = make(dtype, {0.25, 0});
    Tensor reference = make(ATTN_F64, {0.25, 0});
    EXPECT_DOUBLE_EQ(compare(exact, reference, &exact).bound, atol);
  }
}

TEST(Verify, WithoutNaiveTheRoundingStandsForIt) {
  // 1/3 in bf16 is off by 2^-9 / 3 * 2 at most.
  Tensor reference = make(ATTN_F64, {1.0 / 3});
  Tensor result = make(ATTN_BF16, {1.0 / 3});
  Comparison comparison = compare(result, reference, nullptr);
  EXPECT_TRUE(comparison.ok);
  EXPECT_EQ(comparison.naiveError, comparison.error);
  EXPECT_GT(comparison.naiveError, 1e-4);
}

TEST(Verify, NanWhereTheReferenceHasNone) {
  Comparison failed = compareF32({1, notANumber}, {1, 2}, {1, 2});
  EXPECT_FALSE(failed.ok);
  EXPECT_EQ(failed.reason, "NaN at [1], expected 2");
  // Also when the naive graph fails there too.
  EXPECT_FALSE(compareF32({1, notANumber}, {1, 2}, {1, notANumber}).ok);
}

TEST(Verify, NothingIsComparedWhereTheReferenceIsNan) {
  Comparison comparison = compareF32({1, 7}, {1, notANumber}, {1, notANumber});
  EXPECT_TRUE(comparison.ok);
  EXPECT_EQ(comparison.notCompared, 1);
  comparison = compareF32({1, 7}, {notANumber, notANumber}, {notANumber, notANumber});
  EXPECT_FALSE(comparison.ok);
  EXPECT_EQ(comparison.reason, "the naive graph gives NaN everywhere: nothing was compared");
}

TEST(Verify, InfinitiesMatchExactly) {
  EXPECT_TRUE(compareF32({-inf, inf, 1}, {-inf, inf, 1}, {-inf, inf, 1}).ok);
  EXPECT_EQ(compareF32({inf, 1}, {-inf, 1}, {-inf, 1}).reason, "inf at [0], expected -inf");
  EXPECT_EQ(compareF32({-1e30, 1}, {-inf, 1}, {-inf, 1}).reason, "-1.00000002e+30 at [0], expected -inf");
  EXPECT_EQ(compareF32({1, -inf}, {1, 2}, {1, -inf}).reason, "-inf at [1], expected 2");
}

TEST(Verify, OverflowOfTheTypeIsInfinity) {
  Tensor reference = make(ATTN_F64, {1e6, 1});
  Tensor result = make(ATTN_F16, {inf, 1});
  EXPECT_TRUE(compare(result, reference, &result).ok);
  Tensor saturated = make(ATTN_F16, {65504, 1});
  EXPECT_FALSE(compare(saturated, reference, &result).ok);
}

TEST(Verify, TheNaiveGraphsOwnInfinitiesDoNotWidenTheBound) {
  EXPECT_FALSE(compareF32({1, 3}, {1, 2}, {1, inf}).ok);
  EXPECT_FALSE(compareF32({1, 3}, {1, 2}, {1, notANumber}).ok);
}

TEST(Verify, IntegersAreEqual) {
  Tensor reference = make(ATTN_I32, {1, -2});
  EXPECT_TRUE(compare(make(ATTN_I32, {1, -2}), reference, nullptr).ok);
  Comparison failed = compare(make(ATTN_I32, {1, -3}), reference, nullptr);
  EXPECT_FALSE(failed.ok);
  EXPECT_EQ(failed.bound, 0);
  EXPECT_EQ(failed.reason, "-3 at [1], expected -2");
  // Too close for a double.
  Tensor a = make(ATTN_I64, {0}), b = make(ATTN_I64, {0});
  static_cast<int64_t *>(a.data())[0] = (int64_t{1} << 60) + 1;
  static_cast<int64_t *>(b.data())[0] = int64_t{1} << 60;
  EXPECT_FALSE(compare(a, b, nullptr).ok);
  // A boolean that was never written.
  Tensor unwritten = make(ATTN_I1, {1});
  static_cast<uint8_t *>(unwritten.data())[0] = 0xFF;
  EXPECT_FALSE(compare(unwritten, make(ATTN_I1, {1}), nullptr).ok);
}

TEST(Verify, Shapes) {
  Tensor a(ATTN_F32, {2, 3}), b(ATTN_F64, {3, 2});
  EXPECT_EQ(compare(a, b, nullptr).reason, "expected shape 3x2 (the naive graph's), got 2x3");
  Tensor empty(ATTN_F32, {0, 3}), alsoEmpty(ATTN_F64, {0, 3});
  EXPECT_TRUE(compare(empty, alsoEmpty, nullptr).ok);
}

// The parts of a large tensor are examined by several threads.
TEST(Verify, OneWrongElementAmongMany) {
  constexpr int64_t count = 1 << 20;
  Tensor result(ATTN_F32, {1024, count / 1024}), reference(ATTN_F64, {1024, count / 1024});
  for (int64_t i = 0; i < count; ++i) {
    reference.set(i, 0.5);
    result.set(i, 0.5);
  }
  EXPECT_TRUE(compare(result, reference, nullptr).ok);
  for (int64_t wrong : {int64_t{0}, count / 2 - 1, count / 2, count - 1}) {
    result.set(wrong, 0.75);
    Comparison failed = compare(result, reference, nullptr);
    EXPECT_FALSE(failed.ok);
    EXPECT_EQ(failed.reason,
              "0.75 at [" + std::to_string(wrong / 1024) + ", " + std::to_string(wrong % 1024) + "], expected 0.5");
    result.set(wrong, 0.5);
  }
}
