// The approximations against libm in double: within what PTX promises, over all
// magnitudes; and not much better, or the interpreter would hide an error.
#include "attn/Interpreter/Approximations.h"
#include <gtest/gtest.h>

#include <limits>

using namespace attn::interp;

static constexpr float kInfinity = std::numeric_limits<float>::infinity();
static constexpr float kSubnormal = 0x1p-140f;

/// Some 400 thousand floats from `low` to `high` (both positive), each as far
/// from the next in its bits.
template <typename F>
static void forEachFloat(float low, float high, F &&f) {
  auto from = __builtin_bit_cast(uint32_t, low), to = __builtin_bit_cast(uint32_t, high);
  uint32_t step = (to - from) / 400000 + 1;
  for (uint32_t bits = from; bits <= to; bits += step)
    f(__builtin_bit_cast(float, bits));
}

namespace {
/// The largest error met: relative, or absolute.
struct Worst {
  double error = 0;
  float at = 0;
  void add(double error, float x) {
    if (!(error <= this->error)) {
      this->error = error;
      at = x;
    }
  }
  void addRelative(float got, double exact, float x) { add(std::fabs(got - exact) / std::fabs(exact), x); }
  /// Within 2^-bits, and past half of it.
  void expect(double bits) const {
    EXPECT_LE(error, std::exp2(-bits)) << "at " << at;
    EXPECT_GT(error, std::exp2(-bits - 1)) << "at " << at;
  }
};
} // namespace

TEST(Approximations, Exp2) {
  Worst worst;
  auto check = [&](float x) {
    double exact = std::exp2(static_cast<double>(x));
    if (exact < 0x1p-126)
      EXPECT_EQ(approximateExp2(x), 0.0f) << x; // .ftz
    else if (exact < 0x1p128)
      worst.addRelative(approximateExp2(x), exact, x);
  };
  forEachFloat(0x1p-30f, 150.0f, [&](float x) {
    check(x);
    check(-x);
  });
  worst.expect(22);
  for (int n = -126; n < 128; ++n)
    EXPECT_EQ(approximateExp2(static_cast<float>(n)), std::ldexp(1.0f, n));
  EXPECT_EQ(approximateExp2(0.0f), 1.0f);
  EXPECT_EQ(approximateExp2(kSubnormal), 1.0f);
  EXPECT_EQ(approximateExp2(-kInfinity), 0.0f);
  EXPECT_EQ(approximateExp2(kInfinity), kInfinity);
  EXPECT_TRUE(std::isnan(approximateExp2(std::nanf(""))));
}

TEST(Approximations, Log2) {
  Worst absolute, relative;
  auto check = [&](float x) {
    double exact = std::log2(static_cast<double>(x));
    if (x > 0.5f && x < 2)
      absolute.add(std::fabs(approximateLog2(x) - exact), x);
    else
      relative.addRelative(approximateLog2(x), exact, x);
  };
  forEachFloat(0x1p-126f, 0x1p127f, check);
  forEachFloat(0.5f, 2.0f, check);
  absolute.expect(22);
  relative.expect(22);
  for (int n = -126; n < 128; ++n)
    EXPECT_EQ(approximateLog2(std::ldexp(1.0f, n)), static_cast<float>(n));
  EXPECT_EQ(approximateLog2(0.0f), -kInfinity);
  EXPECT_EQ(approximateLog2(kSubnormal), -kInfinity); // .ftz
  EXPECT_EQ(approximateLog2(kInfinity), kInfinity);
  EXPECT_TRUE(std::isnan(approximateLog2(-1.0f)));
}

TEST(Approximations, Tanh) {
  Worst worst;
  forEachFloat(0x1p-120f, 100.0f, [&](float x) {
    worst.addRelative(approximateTanh(x), std::tanh(static_cast<double>(x)), x);
    EXPECT_EQ(approximateTanh(-x), -approximateTanh(x));
  });
  worst.expect(11);
  EXPECT_EQ(approximateTanh(0.0f), 0.0f);
  EXPECT_EQ(approximateTanh(kSubnormal), kSubnormal);
  EXPECT_EQ(approximateTanh(-kInfinity), -1.0f);
  EXPECT_TRUE(std::isnan(approximateTanh(std::nanf(""))));
}

TEST(Approximations, Rsqrt) {
  Worst worst;
  forEachFloat(0x1p-126f, 0x1p127f,
               [&](float x) { worst.addRelative(approximateRsqrt(x), 1 / std::sqrt(static_cast<double>(x)), x); });
  worst.expect(22.9);
  EXPECT_EQ(approximateRsqrt(4.0f), 0.5f);
  EXPECT_EQ(approximateRsqrt(kSubnormal), kInfinity); // .ftz
  EXPECT_EQ(approximateRsqrt(kInfinity), 0.0f);
  EXPECT_TRUE(std::isnan(approximateRsqrt(-1.0f)));
}
