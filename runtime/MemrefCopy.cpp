//===- MemrefCopy.cpp - Copies between strided buffers on the host --------===//
//
// Upstream's lowering of memref.copy calls this where a side is not contiguous.
//
//===----------------------------------------------------------------------===//

#include "attn_runtime.h"

#include <cstring>

namespace {

/// The descriptor of a memref of any rank, taken apart.
struct View {
  char *data;
  int64_t rank;
  const int64_t *sizes, *strides; // elements

  View(const attn_rt_unranked_memref *memref, int64_t elementBytes) : rank(memref->rank) {
    struct Head {
      void *allocated, *aligned;
      int64_t offset;
    };
    auto *head = static_cast<const Head *>(memref->descriptor);
    sizes = reinterpret_cast<const int64_t *>(head + 1);
    strides = sizes + rank;
    data = static_cast<char *>(head->aligned) + head->offset * elementBytes;
  }
};

} // namespace

template <typename Element>
static void copyRow(char *to, int64_t toStride, const char *from, int64_t fromStride, int64_t count) {
  auto *target = reinterpret_cast<Element *>(to);
  auto *source = reinterpret_cast<const Element *>(from);
  for (int64_t i = 0; i < count; ++i)
    target[i * toStride] = source[i * fromStride];
}

static void copyDimension(int64_t bytes, const View &to, char *target, const View &from, const char *source,
                          int64_t dimension) {
  int64_t count = from.sizes[dimension], toStride = to.strides[dimension], fromStride = from.strides[dimension];
  if (dimension + 1 < from.rank) {
    for (int64_t i = 0; i < count; ++i)
      copyDimension(bytes, to, target + i * toStride * bytes, from, source + i * fromStride * bytes, dimension + 1);
    return;
  }
  if (count <= 1 || (toStride == 1 && fromStride == 1)) {
    std::memcpy(target, source, count * bytes);
    return;
  }
  switch (bytes) {
  case 1:
    return copyRow<uint8_t>(target, toStride, source, fromStride, count);
  case 2:
    return copyRow<uint16_t>(target, toStride, source, fromStride, count);
  case 4:
    return copyRow<uint32_t>(target, toStride, source, fromStride, count);
  case 8:
    return copyRow<uint64_t>(target, toStride, source, fromStride, count);
  }
  for (int64_t i = 0; i < count; ++i)
    std::memcpy(target + i * toStride * bytes, source + i * fromStride * bytes, bytes);
}

extern "C" void memrefCopy(int64_t element_bytes, const attn_rt_unranked_memref *from,
                           const attn_rt_unranked_memref *to) {
  View source(from, element_bytes), target(to, element_bytes);
  // An empty buffer may have no memory at all.
  for (int64_t k = 0; k < source.rank; ++k)
    if (source.sizes[k] == 0)
      return;
  if (source.rank == 0)
    std::memcpy(target.data, source.data, element_bytes);
  else
    copyDimension(element_bytes, target, target.data, source, source.data, 0);
}
