//===- Tensor.h - Tensors on the host ---------------------------*- C++ -*-===//

#ifndef ATTN_RUN_TENSOR_H
#define ATTN_RUN_TENSOR_H

#include "attn_artifact.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace attn::run {

using Shape = std::vector<int64_t>;

/// A tensor's type; -1 for a dynamic size.
struct TensorType {
  attn_dtype dtype = ATTN_F32;
  Shape dims;

  bool isDynamic() const;
};

int bytesOf(attn_dtype dtype);
bool isFloat(attn_dtype dtype);

/// "f32", "bf16", "i1" ...
const char *nameOf(attn_dtype dtype);

/// "2x?x64"; "scalar" for rank 0.
std::string toString(const Shape &shape);

/// "2x?x64xf32"; "f32" for rank 0.
std::string toString(const TensorType &type);

/// Elements of a shape without dynamic sizes. An Error when its bytes do not
/// fit in 63 bits.
int64_t numElements(const Shape &shape);

/// A row-major contiguous tensor, its storage aligned to 64 bytes.
class Tensor {
public:
  Tensor(attn_dtype dtype, Shape shape);

  attn_dtype getDtype() const { return dtype; }
  const Shape &getShape() const { return shape; }
  TensorType getType() const { return {dtype, shape}; }
  int64_t size() const { return elements; }
  int64_t bytes() const { return elements * bytesOf(dtype); }
  void *data() { return storage.get(); }
  const void *data() const { return storage.get(); }

  /// The element as a double: exact for every type but i64.
  double get(int64_t index) const;

  /// Sets the element, rounded to nearest, ties to even.
  void set(int64_t index, double value);

  Tensor clone() const;

  /// The same values as another type.
  Tensor convert(attn_dtype to) const;

private:
  struct Free {
    void operator()(void *pointer) const;
  };

  attn_dtype dtype;
  Shape shape;
  int64_t elements;
  std::unique_ptr<void, Free> storage;
};

/// `value` rounded to the type: to nearest, ties to even; infinite when it is
/// too large.
double roundTo(attn_dtype dtype, double value);

uint16_t toF16(double value);
uint16_t toBF16(double value);
double fromF16(uint16_t bits);
double fromBF16(uint16_t bits);

/// Fills the tensor with numbers that depend on the seed, the input's index and
/// the element's, and on nothing else, so that others can make the same:
///
///   bits(i) = mix(mix(mix(seed) + input) + i)          64 bits, modulo 2^64
///   mix(x): x += 0x9E3779B97F4A7C15
///           x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9
///           x = (x ^ x >> 27) * 0x94D049BB133111EB
///           x ^ x >> 31                                 (SplitMix64's step)
///
/// Floats are normal, mean 0 and deviation 1, by Box and Muller from the upper
/// half u and the lower half v of bits(i):
///   sqrt(-2 ln((u + 1) / 2^32)) cos(2 pi v / 2^32)
/// times `deviation` plus `mean`, rounded to the type. Integers are bits(i)
/// modulo 8, and i1 modulo 2.
void fillRandom(Tensor &tensor, uint64_t seed, uint64_t input, double mean = 0, double deviation = 1);

/// start + (0, 1, … modulus − 1, 0, 1, …) along the last axis.
void fillIota(Tensor &tensor, int64_t start, int64_t modulus);

} // namespace attn::run

#endif // ATTN_RUN_TENSOR_H
