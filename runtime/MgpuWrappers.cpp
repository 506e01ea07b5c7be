//===- MgpuWrappers.cpp - What upstream's lowerings call ------------------===//
//
// Streams, events, memory and tensor maps under the names and signatures that
// `gpu-to-llvm` gives them. Modules and launches are in Launch.cpp.
//
//===----------------------------------------------------------------------===//

#include "Memory.h"
#include "Stream.h"
#include "TensorMap.h"
#include "attn_runtime.h"

#include <iterator>

using namespace attn::rt;

static CUdeviceptr address(void *pointer) { return reinterpret_cast<CUdeviceptr>(pointer); }

/// Upstream passes a null stream where it has none.
static CUstream streamOr(void *stream) { return stream ? static_cast<CUstream>(stream) : currentStream(); }

extern "C" void mgpuSetDefaultDevice(int32_t ordinal) { attn_rt_set_device(ordinal); }

//===----------------------------------------------------------------------===//
// Streams and events
//===----------------------------------------------------------------------===//

extern "C" void *mgpuStreamCreate(void) {
  device();
  CUstream stream = nullptr;
  ATTN_CU(cuStreamCreate, (&stream, streamNonBlocking));
  return stream;
}

extern "C" void mgpuStreamDestroy(void *handle) {
  auto stream = static_cast<CUstream>(handle);
  // Blocks that were freed on the stream may go to others once its work is
  // done.
  synchronize(stream);
  releaseStreamBlocks(stream);
  ATTN_CU(cuStreamDestroy, (stream));
}

extern "C" void mgpuStreamSynchronize(void *stream) { synchronize(static_cast<CUstream>(stream)); }

extern "C" void mgpuStreamWaitEvent(void *stream, void *event) {
  device();
  ATTN_CU(cuStreamWaitEvent, (static_cast<CUstream>(stream), static_cast<CUevent>(event), /*flags=*/0));
}

extern "C" void *mgpuEventCreate(void) {
  device();
  CUevent event = nullptr;
  ATTN_CU(cuEventCreate, (&event, eventDisableTiming));
  return event;
}

extern "C" void mgpuEventDestroy(void *event) { ATTN_CU(cuEventDestroy, (static_cast<CUevent>(event))); }

extern "C" void mgpuEventSynchronize(void *event) { ATTN_CU(cuEventSynchronize, (static_cast<CUevent>(event))); }

extern "C" void mgpuEventRecord(void *event, void *stream) {
  device();
  ATTN_CU(cuEventRecord, (static_cast<CUevent>(event), static_cast<CUstream>(stream)));
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

extern "C" void *mgpuMemAlloc(uint64_t bytes, void *stream, int8_t isHostShared) {
  if (isHostShared)
    return deviceAllocManaged(bytes);
  return deviceAlloc("mgpuMemAlloc", bytes, streamOr(stream));
}

extern "C" void mgpuMemFree(void *pointer, void *stream) {
  if (pointer)
    deviceFree("mgpuMemFree", pointer, streamOr(stream));
}

extern "C" void mgpuMemcpy(void *to, void *from, size_t bytes, void *stream) {
  device();
  if (bytes > 0)
    ATTN_CU(cuMemcpyAsync, (address(to), address(from), bytes, static_cast<CUstream>(stream)),
            [&] { return format("%zu B from %p to %p", bytes, from, to); });
}

extern "C" void mgpuMemset32(void *to, unsigned value, size_t count, void *stream) {
  device();
  if (count > 0)
    ATTN_CU(cuMemsetD32Async, (address(to), value, count, static_cast<CUstream>(stream)),
            [&] { return format("%zu words at %p", count, to); });
}

extern "C" void mgpuMemset16(void *to, unsigned short value, size_t count, void *stream) {
  device();
  if (count > 0)
    ATTN_CU(cuMemsetD16Async, (address(to), value, count, static_cast<CUstream>(stream)),
            [&] { return format("%zu half words at %p", count, to); });
}

namespace {
/// The head of a ranked memref descriptor; sizes and strides follow.
struct Descriptor {
  void *allocated;
  char *aligned;
  int64_t offset;
  int64_t sizes[];
};
} // namespace

extern "C" void mgpuMemHostRegister(void *pointer, uint64_t bytes) {
  device();
  ATTN_CU(cuMemHostRegister, (pointer, bytes, /*flags=*/0),
          [&] { return format("%llu B at %p", static_cast<unsigned long long>(bytes), pointer); });
}

extern "C" void mgpuMemHostRegisterMemRef(int64_t rank, void *handle, int64_t elementBytes) {
  auto *descriptor = static_cast<Descriptor *>(handle);
  const int64_t *strides = descriptor->sizes + rank;
  int64_t dense = 1;
  for (int64_t i = rank - 1; i >= 0; --i) {
    if (strides[i] != dense && descriptor->sizes[i] > 1)
      fail(format("mgpuMemHostRegisterMemRef: expected a contiguous memref "
                  "with stride %lld in dimension %lld, got %lld",
                  static_cast<long long>(dense), static_cast<long long>(i), static_cast<long long>(strides[i])));
    dense *= descriptor->sizes[i];
  }
  if (dense > 0)
    mgpuMemHostRegister(descriptor->aligned + descriptor->offset * elementBytes, dense * elementBytes);
}

extern "C" void mgpuMemHostUnregister(void *pointer) {
  device();
  ATTN_CU(cuMemHostUnregister, (pointer), [&] { return format("at %p", pointer); });
}

extern "C" void mgpuMemHostUnregisterMemRef(int64_t rank, void *handle, int64_t elementBytes) {
  auto *descriptor = static_cast<Descriptor *>(handle);
  for (int64_t i = 0; i < rank; ++i)
    if (descriptor->sizes[i] == 0)
      return; // was not registered
  mgpuMemHostUnregister(descriptor->aligned + descriptor->offset * elementBytes);
}

//===----------------------------------------------------------------------===//
// Tensor maps
//===----------------------------------------------------------------------===//

extern "C" void mgpuTensorMapEncodeTiled(void *out, int32_t dataType, uint32_t rank, void *pointer,
                                         const uint64_t *sizes, const uint64_t *strides, const uint32_t *box,
                                         const uint32_t *elementStrides, int32_t interleave, int32_t swizzle,
                                         int32_t l2Promotion, int32_t oobFill) {
  TensorMap map;
  map.dataType = dataType;
  map.rank = rank;
  map.address = pointer;
  for (uint32_t i = 0; i < rank && i < std::size(map.sizes); ++i) {
    map.sizes[i] = sizes[i];
    if (i + 1 < rank)
      map.strides[i] = strides[i];
    map.box[i] = box[i];
    map.elementStrides[i] = elementStrides[i];
  }
  map.interleave = interleave;
  map.swizzle = swizzle;
  map.l2Promotion = l2Promotion;
  map.oobFill = oobFill;
  encodeTensorMap(map, out);
}

extern "C" void *mgpuTensorMapEncodeTiledMemref(int64_t rank, void *handle, int32_t dataType, int32_t interleave,
                                                int32_t swizzle, int32_t l2Promotion, int32_t oobFill, int64_t *box) {
  int64_t bytes = dataTypeBytes(dataType);
  auto *descriptor = static_cast<Descriptor *>(handle);
  TensorMap map;
  map.dataType = dataType;
  map.rank = rank < 0 || rank > 5 ? 0 : rank; // 0 is refused by the check
  if (map.rank == 0 || bytes == 0)
    checkTensorMap(map);
  map.address = descriptor->aligned + descriptor->offset * bytes;
  for (uint32_t i = 0; i < map.rank; ++i) {
    int64_t dim = rank - 1 - i;
    map.sizes[i] = descriptor->sizes[dim];
    map.box[i] = static_cast<uint32_t>(box[dim]);
    if (i > 0)
      map.strides[i - 1] = descriptor->sizes[rank + dim] * bytes;
  }
  map.interleave = interleave;
  map.swizzle = swizzle;
  map.l2Promotion = l2Promotion;
  map.oobFill = oobFill;
  alignas(64) char encoded[tensorMapBytes] = {};
  encodeTensorMap(map, encoded);
  void *copy = deviceAlloc("mgpuTensorMapEncodeTiledMemref", tensorMapBytes, currentStream());
  attn_rt_copy_to_device(copy, encoded, tensorMapBytes);
  return copy;
}
