// The special-function unit's instructions, no more accurate than PTX promises:
// each result is the exact one rounded to the bits that are promised. So a
// kernel that needs more than that is wrong here, too; what is exact on the
// hardware (a power of two, tanh 0, log2 1) is exact here.
#ifndef ATTN_INTERPRETER_APPROXIMATIONS_H
#define ATTN_INTERPRETER_APPROXIMATIONS_H

#include "dialects/tile/Sm90.h"

#include <cmath>
#include <cstdint>

namespace attn::interp {

/// `value` rounded to `bits` significant bits: within 2^-bits of it, relatively.
inline double roundToBits(double value, int bits) {
  if (!std::isfinite(value))
    return value;
  int dropped = 53 - bits;
  auto image = __builtin_bit_cast(uint64_t, value);
  image += (uint64_t(1) << (dropped - 1)) - 1 + (image >> dropped & 1);
  return __builtin_bit_cast(double, image & ~((uint64_t(1) << dropped) - 1));
}

/// `.ftz`: a subnormal is a zero of its sign.
inline float flushToZero(float value) { return std::fabs(value) < 0x1p-126f ? std::copysign(0.0f, value) : value; }

/// ex2.approx.ftz.f32
inline float approximateExp2(float x) {
  return flushToZero(static_cast<float>(roundToBits(std::exp2(static_cast<double>(x)), mlir::tile::sm90::kExp2Bits)));
}

/// lg2.approx.ftz.f32: between 1/2 and 2, where the logarithm has a zero, the
/// promise is absolute.
inline float approximateLog2(float x) {
  double y = std::log2(static_cast<double>(flushToZero(x)));
  double grid = std::ldexp(1.0, mlir::tile::sm90::kLog2Bits - 1);
  return static_cast<float>(std::fabs(y) < 1 ? std::nearbyint(y * grid) / grid
                                             : roundToBits(y, mlir::tile::sm90::kLog2Bits));
}

/// tanh.approx.f32
inline float approximateTanh(float x) {
  return static_cast<float>(roundToBits(std::tanh(static_cast<double>(x)), mlir::tile::sm90::kTanhBits));
}

/// rsqrt.approx.ftz.f32
inline float approximateRsqrt(float x) {
  return static_cast<float>(
      roundToBits(1 / std::sqrt(static_cast<double>(flushToZero(x))), mlir::tile::sm90::kRsqrtBits));
}

} // namespace attn::interp

#endif // ATTN_INTERPRETER_APPROXIMATIONS_H
