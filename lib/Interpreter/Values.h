// What a value is at run time: a scalar in place, or a counted object.
#ifndef ATTN_LIB_INTERPRETER_VALUES_H
#define ATTN_LIB_INTERPRETER_VALUES_H

#include "dialects/tile/Machine.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"

#include <vector>

namespace attn::interp {

using mlir::tile::Carrier;
using mlir::tile::TileData;
using mlir::tile::TileRef;

/// Memory of one allocation. `writer` tells of each element who wrote it last:
/// 0 nobody, 1 before the current launch, 2 + c CTA c of the current launch,
/// kAtomic CTAs by atomic operations, kPending work before the current launch that
/// may not have ended, as that launch is an early one. Between launches, any.
struct Buffer : llvm::RefCountedBase<Buffer> {
  std::vector<char> bytes;
  std::vector<uint32_t> writer;
  mlir::Type element;
  int64_t elementBytes = 1;
  bool freed = false;
  /// Has elements that are not settled: by CTAs of the current launch, or pending.
  bool touched = false;
  mlir::Operation *origin = nullptr; // the allocation; null for an argument
  int64_t argument = -1;

  int64_t size() const { return static_cast<int64_t>(writer.size()); }
};
inline constexpr uint32_t kAtomic = ~uint32_t(0), kPending = kAtomic - 1;
using BufferRef = llvm::IntrusiveRefCntPtr<Buffer>;

/// A ranked memref: a strided view of a buffer, in elements.
struct MemRef : llvm::RefCountedBase<MemRef> {
  BufferRef buffer;
  int64_t offset = 0;
  llvm::SmallVector<int64_t, 4> sizes, strides;
};
using MemRefRef = llvm::IntrusiveRefCntPtr<MemRef>;

/// A TMA descriptor.
struct TensorMap : llvm::RefCountedBase<TensorMap> {
  MemRefRef memref;
  llvm::SmallVector<int64_t, 5> box;
  mlir::Type element; // what copies round to
  int64_t swizzle = 128;
};
using TensorMapRef = llvm::IntrusiveRefCntPtr<TensorMap>;

/// A register, one of: scalar; tile; memref; tensor map; stage; shared tile or
/// ring (i: its number); product in flight (i: its number).
struct Cell {
  union {
    int64_t i = 0;
    double f;
  };
  TileRef tile;
  MemRefRef memref;
  TensorMapRef map;
  mlir::tile::Stage stage;
};

/// Bytes that an element takes in memory.
int64_t getElementBytes(mlir::Type element);
double readFloat(const char *from, mlir::Type element);
int64_t readInteger(const char *from, mlir::Type element);
void writeFloat(char *to, mlir::Type element, double value);
void writeInteger(char *to, mlir::Type element, int64_t value);

/// How a float result is rounded.
enum class Rounding : uint8_t { F64, F32, F16, BF16, TF32 };
Rounding getRounding(mlir::Type element);

inline float roundToBF16(float value) {
  uint32_t bits = __builtin_bit_cast(uint32_t, value);
  if ((bits & 0x7fffffff) > 0x7f800000)
    return __builtin_bit_cast(float, (bits | 0x400000) & 0xffff0000);
  bits += 0x7fff + (bits >> 16 & 1);
  return __builtin_bit_cast(float, bits & 0xffff0000);
}
/// To the nearest with 11 significant bits, to even between two.
inline float roundToTF32(float value) {
  uint32_t bits = __builtin_bit_cast(uint32_t, value);
  if ((bits & 0x7fffffff) > 0x7f800000)
    return value;
  bits += 0xfff + (bits >> 13 & 1);
  return __builtin_bit_cast(float, bits & 0xffffe000);
}
inline float roundToF16(float value) { return static_cast<float>(static_cast<_Float16>(value)); }
inline double roundTo(Rounding rounding, double value) {
  switch (rounding) {
  case Rounding::F64:
    return value;
  case Rounding::F32:
    return static_cast<float>(value);
  case Rounding::F16:
    return roundToF16(static_cast<float>(value));
  case Rounding::BF16:
    return roundToBF16(static_cast<float>(value));
  case Rounding::TF32:
    return roundToTF32(static_cast<float>(value));
  }
  return value;
}
/// The carried form of an integer of `width` bits: sign-extended, i1 as 0 or 1.
inline int64_t wrapTo(unsigned width, int64_t value) {
  if (width == 1)
    return value & 1;
  if (width >= 64)
    return value;
  unsigned shift = 64 - width;
  return static_cast<int64_t>(static_cast<uint64_t>(value) << shift) >> shift;
}
inline uint64_t toUnsigned(unsigned width, int64_t value) {
  return width >= 64 ? static_cast<uint64_t>(value) : static_cast<uint64_t>(value) & ((uint64_t(1) << width) - 1);
}

} // namespace attn::interp

#endif // ATTN_LIB_INTERPRETER_VALUES_H
