//===- TensorMap.h - Tensor maps for the copy engine ------------*- C++ -*-===//

#ifndef ATTN_RUNTIME_TENSORMAP_H
#define ATTN_RUNTIME_TENSORMAP_H

#include <cstdint>

namespace attn::rt {

/// A tiled tensor map in the driver's own terms: dimensions innermost first,
/// strides in bytes without the innermost.
struct TensorMap {
  int dataType = 0; // CUtensorMapDataType
  uint32_t rank = 0;
  void *address = nullptr;
  uint64_t sizes[5] = {1, 1, 1, 1, 1};
  uint64_t strides[5] = {};
  uint32_t box[5] = {1, 1, 1, 1, 1};
  uint32_t elementStrides[5] = {1, 1, 1, 1, 1};
  int interleave = 0;  // none
  int swizzle = 0;     // CUtensorMapSwizzle
  int l2Promotion = 0; // CUtensorMapL2promotion
  int oobFill = 0;     // zeros
};

constexpr int tensorMapBytes = 128;

/// Bytes of an element of the CUtensorMapDataType; 0 if it is none.
int dataTypeBytes(int dataType);

/// Fails unless the map obeys the hardware's law; errors number the dimensions
/// outermost first, as tensors do.
void checkTensorMap(const TensorMap &map);

/// Checks, and encodes into the 128 bytes at `out`, 64-byte aligned.
void encodeTensorMap(const TensorMap &map, void *out);

} // namespace attn::rt

#endif // ATTN_RUNTIME_TENSORMAP_H
