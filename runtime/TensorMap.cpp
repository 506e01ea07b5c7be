//===- TensorMap.cpp - Tensor maps for the copy engine --------------------===//
//
// The law is that of the driver's reference of cuTensorMapEncodeTiled, for maps
// that are not interleaved. The driver itself says INVALID_VALUE and no more.
//
//===----------------------------------------------------------------------===//

#include "TensorMap.h"

#include "Device.h"
#include "attn_runtime.h"

#include <cstring>
#include <iterator>

using namespace attn::rt;

// By CUtensorMapDataType: u8 u16 u32 i32 u64 i64 f16 f32 f64 bf16, f32 that
// flushes denormals, tf32, tf32 that flushes them. The packed 4- and 6-bit
// types are not for this chip.
static constexpr int bytesOfDataType[] = {1, 2, 4, 4, 8, 8, 2, 4, 8, 2, 4, 4, 4};

// By attn_dtype: f64 f32 f16 bf16 i1 i8 i16 i32 i64; then tf32, which no tensor
// has.
static constexpr int dataTypeOf[] = {8, 7, 6, 9, 0, 0, 1, 3, 5, 11};

static constexpr int maxRank = 5;
static constexpr uint64_t maxSize = uint64_t{1} << 32;
static constexpr uint64_t strideLimit = uint64_t{1} << 40;
static constexpr int maxBox = 256;
static constexpr int l2Promotion128B = 2;

[[noreturn]] static void wrong(const std::string &law) { fail("cuTensorMapEncodeTiled: " + law); }

static unsigned long long ull(uint64_t value) { return value; }

int attn::rt::dataTypeBytes(int dataType) {
  bool known = dataType >= 0 && dataType < int(std::size(bytesOfDataType));
  return known ? bytesOfDataType[dataType] : 0;
}

void attn::rt::checkTensorMap(const TensorMap &map) {
  int bytes = dataTypeBytes(map.dataType);
  if (bytes == 0)
    wrong(format("data type %d, need one of 0 to %d", map.dataType, int(std::size(bytesOfDataType)) - 1));
  if (map.rank < 1 || map.rank > maxRank)
    wrong(format("rank %u, need 1 to %d", map.rank, maxRank));
  auto address = reinterpret_cast<uintptr_t>(map.address);
  if (address % 16 != 0)
    wrong(format("address %p, need a multiple of 16", map.address));
  for (uint32_t i = 0; i < map.rank; ++i) {
    uint32_t dim = map.rank - 1 - i;
    if (map.sizes[i] < 1 || map.sizes[i] > maxSize)
      wrong(format("size %llu of dimension %u, need 1 to 4294967296", ull(map.sizes[i]), dim));
    if (map.box[i] < 1 || map.box[i] > maxBox)
      wrong(format("box %u of dimension %u, need 1 to %d", map.box[i], dim, maxBox));
    if (map.elementStrides[i] < 1 || map.elementStrides[i] > 8)
      wrong(format("element stride %u of dimension %u, need 1 to 8", map.elementStrides[i], dim));
    if (i + 1 == map.rank)
      break;
    if (map.strides[i] % 16 != 0)
      wrong(format("stride %llu B of dimension %u, need a multiple of 16", ull(map.strides[i]), dim - 1));
    if (map.strides[i] >= strideLimit)
      wrong(
          format("stride %llu B of dimension %u, need less than %llu", ull(map.strides[i]), dim - 1, ull(strideLimit)));
  }
  if (map.interleave != 0)
    wrong(format("interleave %d, need 0 (none)", map.interleave));
  if (map.swizzle < 0 || map.swizzle > 3)
    wrong(format("swizzle %d, need 0 to 3 (0, 32, 64 or 128 B)", map.swizzle));
  uint64_t inner = uint64_t{map.box[0]} * bytes;
  if (inner % 16 != 0)
    wrong(format("innermost box of %llu B, need a multiple of 16", ull(inner)));
  if (map.swizzle != 0 && inner > (uint64_t{16} << map.swizzle))
    wrong(format("innermost box of %llu B, need at most the swizzle's %d B", ull(inner), 16 << map.swizzle));
}

void attn::rt::encodeTensorMap(const TensorMap &map, void *out) {
  checkTensorMap(map);
  device();
  ATTN_CU(cuTensorMapEncodeTiled,
          (out, map.dataType, map.rank, map.address, map.sizes, map.strides, map.box, map.elementStrides,
           map.interleave, map.swizzle, map.l2Promotion, map.oobFill),
          [&] {
            std::string text = format("data type %d, address %p, sizes ", map.dataType, map.address);
            auto list = [&](auto *values, int count) {
              for (int i = count - 1; i >= 0; --i)
                text += format(i ? "%llux" : "%llu", ull(values[i]));
            };
            list(map.sizes, map.rank);
            text += ", strides in bytes ";
            list(map.strides, map.rank - 1);
            text += ", box ";
            list(map.box, map.rank);
            return text + format(", swizzle %d", map.swizzle);
          });
}

extern "C" void attn_rt_encode_tensor_map(void *out128, int32_t dtype, void *address, int32_t rank,
                                          const int64_t *sizes, const int64_t *strides, const int32_t *box,
                                          int32_t swizzleBytes) {
  if (dtype < 0 || dtype >= int(std::size(dataTypeOf)))
    wrong(format("attn_dtype %d, need 0 to %d", dtype, int(std::size(dataTypeOf)) - 1));
  if (rank < 1 || rank > maxRank)
    wrong(format("rank %d, need 1 to %d", rank, maxRank));
  TensorMap map;
  map.dataType = dataTypeOf[dtype];
  map.rank = rank;
  map.address = address;
  map.l2Promotion = l2Promotion128B;
  switch (swizzleBytes) {
  case 0:
    map.swizzle = 0;
    break;
  case 32:
    map.swizzle = 1;
    break;
  case 64:
    map.swizzle = 2;
    break;
  case 128:
    map.swizzle = 3;
    break;
  default:
    wrong(format("swizzle of %d B, need 0, 32, 64 or 128", swizzleBytes));
  }

  int bytes = bytesOfDataType[map.dataType];
  bool empty = false;
  for (int dim = 0; dim < rank; ++dim) {
    int i = rank - 1 - dim;
    if (sizes[dim] < 0)
      wrong(format("size %lld of dimension %d, need 1 to 4294967296", static_cast<long long>(sizes[dim]), dim));
    if (box[dim] < 1)
      wrong(format("box %d of dimension %d, need 1 to %d", box[dim], dim, maxBox));
    empty |= sizes[dim] == 0;
    map.sizes[i] = sizes[dim];
    map.box[i] = box[dim];
    if (i == 0) {
      if (strides[dim] != 1 && sizes[dim] > 1)
        wrong(format("innermost stride of %lld elements, need 1", static_cast<long long>(strides[dim])));
      continue;
    }
    // A dimension of size 1 is never stepped along, and front ends leave any
    // stride there. The driver looks at it all the same.
    if (sizes[dim] == 1) {
      map.strides[i - 1] = 16;
      continue;
    }
    if (strides[dim] < 0 || uint64_t(strides[dim]) >= strideLimit)
      wrong(format("stride of %lld elements of dimension %d, need 0 to less "
                   "than %llu B",
                   static_cast<long long>(strides[dim]), dim, ull(strideLimit)));
    map.strides[i - 1] = uint64_t(strides[dim]) * bytes;
  }
  if (empty) {
    std::memset(out128, 0, tensorMapBytes);
    return;
  }
  alignas(64) char encoded[tensorMapBytes] = {};
  encodeTensorMap(map, encoded);
  std::memcpy(out128, encoded, tensorMapBytes);
}
