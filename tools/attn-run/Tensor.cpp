//===- Tensor.cpp - Tensors on the host -----------------------------------===//

#include "Tensor.h"

#include "Support.h"
#include "attn_runtime.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>

using namespace attn::run;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

namespace {
struct Dtype {
  const char *name;
  int bytes;
};
// By attn_dtype.
constexpr Dtype dtypes[] = {{"f64", 8}, {"f32", 4}, {"f16", 2}, {"bf16", 2}, {"i1", 1},
                            {"i8", 1},  {"i16", 2}, {"i32", 4}, {"i64", 8}};
} // namespace

int attn::run::bytesOf(attn_dtype dtype) { return dtypes[dtype].bytes; }

const char *attn::run::nameOf(attn_dtype dtype) { return dtypes[dtype].name; }

bool attn::run::isFloat(attn_dtype dtype) { return dtype <= ATTN_BF16; }

bool TensorType::isDynamic() const {
  for (int64_t dim : dims)
    if (dim < 0)
      return true;
  return false;
}

std::string attn::run::toString(const Shape &shape) {
  if (shape.empty())
    return "scalar";
  std::string text;
  for (int64_t dim : shape) {
    if (!text.empty())
      text += "x";
    text += dim < 0 ? "?" : std::to_string(dim);
  }
  return text;
}

std::string attn::run::toString(const TensorType &type) {
  std::string dims = type.dims.empty() ? "" : toString(type.dims) + "x";
  return dims + nameOf(type.dtype);
}

int64_t attn::run::numElements(const Shape &shape) {
  constexpr int64_t limit = std::numeric_limits<int64_t>::max() / 64;
  int64_t count = 1;
  bool empty = false;
  for (int64_t dim : shape) {
    if (dim < 0)
      fail("expected sizes of at least 0, got %s", toString(shape).c_str());
    if (dim == 0)
      empty = true;
    else if (count > limit / dim)
      fail("a tensor of shape %s is too large", toString(shape).c_str());
    else
      count *= dim;
  }
  return empty ? 0 : count;
}

//===----------------------------------------------------------------------===//
// Small floats
//===----------------------------------------------------------------------===//

/// Rounds to a binary format with `mantissa` stored bits and `exponent` bits,
/// and returns its bits.
static uint16_t encode(double value, int mantissa, int exponent) {
  constexpr int doubleMantissa = 52, doubleBias = 1023;
  uint64_t bits = std::bit_cast<uint64_t>(value);
  uint16_t sign = uint16_t(bits >> 63) << 15;
  uint64_t magnitude = bits & ~(uint64_t{1} << 63);
  int bias = (1 << (exponent - 1)) - 1;
  uint64_t infinity = ((uint64_t{1} << exponent) - 1) << mantissa;
  if (std::isnan(value))
    return sign | uint16_t(infinity) | uint16_t(1 << (mantissa - 1));
  int exp = int(magnitude >> doubleMantissa) - doubleBias;
  if (exp < 1 - bias) {
    // A denormal, in units of the last place. Rounded up to the least normal,
    // it is encoded right all the same.
    double units = std::ldexp(std::fabs(value), bias - 1 + mantissa);
    return sign | uint16_t(std::nearbyint(units));
  }
  // Adds just less than half a unit, or half of it where the last bit kept is
  // odd; a carry out of the mantissa raises the exponent by itself.
  int dropped = doubleMantissa - mantissa;
  uint64_t odd = (magnitude >> dropped) & 1;
  uint64_t rounded = (magnitude + (uint64_t{1} << (dropped - 1)) - 1 + odd) >> dropped;
  uint64_t encoded = rounded - (uint64_t(doubleBias - bias) << mantissa);
  return sign | uint16_t(std::min(encoded, infinity));
}

static double decodeF16(uint16_t bits) {
  int exp = (bits >> 10) & 31;
  int fraction = bits & 1023;
  double magnitude;
  if (exp == 31)
    magnitude = fraction ? std::numeric_limits<double>::quiet_NaN() : std::numeric_limits<double>::infinity();
  else if (exp == 0)
    magnitude = std::ldexp(fraction, -24);
  else
    magnitude = std::ldexp(fraction + 1024, exp - 25);
  return bits >> 15 ? -magnitude : magnitude;
}

uint16_t attn::run::toF16(double value) { return encode(value, 10, 5); }
uint16_t attn::run::toBF16(double value) { return encode(value, 7, 8); }

double attn::run::fromF16(uint16_t bits) {
  static const std::vector<float> &table = []() -> std::vector<float> & {
    auto &values = *new std::vector<float>(1 << 16);
    for (int i = 0; i < 1 << 16; ++i)
      values[i] = static_cast<float>(decodeF16(uint16_t(i)));
    return values;
  }();
  return table[bits];
}

double attn::run::fromBF16(uint16_t bits) { return std::bit_cast<float>(uint32_t{bits} << 16); }

double attn::run::roundTo(attn_dtype dtype, double value) {
  switch (dtype) {
  case ATTN_F32:
    return static_cast<float>(value);
  case ATTN_F16:
    return fromF16(toF16(value));
  case ATTN_BF16:
    return fromBF16(toBF16(value));
  default:
    return value;
  }
}

//===----------------------------------------------------------------------===//
// Tensor
//===----------------------------------------------------------------------===//

void Tensor::Free::operator()(void *pointer) const { attn_rt_free(pointer); }

Tensor::Tensor(attn_dtype dtype, Shape dims)
    : dtype(dtype), shape(std::move(dims)), elements(numElements(shape)), storage(attn_rt_alloc(bytes())) {}

double Tensor::get(int64_t index) const {
  const void *base = storage.get();
  switch (dtype) {
  case ATTN_F64:
    return static_cast<const double *>(base)[index];
  case ATTN_F32:
    return static_cast<const float *>(base)[index];
  case ATTN_F16:
    return fromF16(static_cast<const uint16_t *>(base)[index]);
  case ATTN_BF16:
    return fromBF16(static_cast<const uint16_t *>(base)[index]);
  case ATTN_I1:
    return static_cast<const uint8_t *>(base)[index];
  case ATTN_I8:
    return static_cast<const int8_t *>(base)[index];
  case ATTN_I16:
    return static_cast<const int16_t *>(base)[index];
  case ATTN_I32:
    return static_cast<const int32_t *>(base)[index];
  case ATTN_I64:
    return static_cast<double>(static_cast<const int64_t *>(base)[index]);
  }
  return 0;
}

void Tensor::set(int64_t index, double value) {
  void *base = storage.get();
  switch (dtype) {
  case ATTN_F64:
    static_cast<double *>(base)[index] = value;
    break;
  case ATTN_F32:
    static_cast<float *>(base)[index] = static_cast<float>(value);
    break;
  case ATTN_F16:
    static_cast<uint16_t *>(base)[index] = toF16(value);
    break;
  case ATTN_BF16:
    static_cast<uint16_t *>(base)[index] = toBF16(value);
    break;
  case ATTN_I1:
    static_cast<uint8_t *>(base)[index] = value != 0;
    break;
  case ATTN_I8:
    static_cast<int8_t *>(base)[index] = static_cast<int8_t>(value);
    break;
  case ATTN_I16:
    static_cast<int16_t *>(base)[index] = static_cast<int16_t>(value);
    break;
  case ATTN_I32:
    static_cast<int32_t *>(base)[index] = static_cast<int32_t>(value);
    break;
  case ATTN_I64:
    static_cast<int64_t *>(base)[index] = static_cast<int64_t>(value);
    break;
  }
}

Tensor Tensor::clone() const {
  Tensor copy(dtype, shape);
  std::memcpy(copy.data(), data(), bytes());
  return copy;
}

Tensor Tensor::convert(attn_dtype to) const {
  if (to == dtype)
    return clone();
  Tensor converted(to, shape);
  parallelFor(elements, [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i)
      converted.set(i, get(i));
  });
  return converted;
}

//===----------------------------------------------------------------------===//
// Random numbers
//===----------------------------------------------------------------------===//

static uint64_t mix(uint64_t x) {
  x += 0x9E3779B97F4A7C15;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
  x = (x ^ x >> 27) * 0x94D049BB133111EB;
  return x ^ x >> 31;
}

void attn::run::fillRandom(Tensor &tensor, uint64_t seed, uint64_t input, double mean, double deviation) {
  constexpr double unit = 1.0 / 4294967296.0; // 2^-32
  uint64_t base = mix(mix(seed) + input);
  attn_dtype dtype = tensor.getDtype();
  auto number = [&](int64_t i) -> double {
    uint64_t bits = mix(base + static_cast<uint64_t>(i));
    if (!isFloat(dtype))
      return double(bits % (dtype == ATTN_I1 ? 2 : 8));
    double u = (double(bits >> 32) + 1) * unit;
    double v = double(bits & 0xFFFFFFFF) * unit;
    return mean + deviation * (std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v));
  };
  parallelFor(tensor.size(), [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i)
      tensor.set(i, number(i));
  });
}

void attn::run::fillIota(Tensor &tensor, int64_t start, int64_t modulus) {
  int64_t last = tensor.getShape().empty() ? 1 : tensor.getShape().back();
  parallelFor(tensor.size(), [&](int64_t begin, int64_t end) {
    for (int64_t i = begin; i < end; ++i)
      tensor.set(i, double(start + i % last % modulus));
  });
}
