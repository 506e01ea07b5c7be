//===- TensorMapTest.cpp - Tensor maps and their law ----------------------===//

#include "RuntimeTest.h"

#include <cstring>

using namespace attn::test;

namespace {
/// A good map of a 4x100x64 bf16 tensor, for tests to spoil.
struct Map {
  int32_t dtype = ATTN_BF16;
  void *address = reinterpret_cast<void *>(0x1000);
  int32_t rank = 3;
  int64_t sizes[6] = {4, 100, 64, 1, 1, 1};
  int64_t strides[6] = {6400, 64, 1, 1, 1, 1};
  int32_t box[6] = {1, 128, 64, 1, 1, 1};
  int32_t swizzle = 128;
  alignas(64) unsigned char out[192] = {};

  std::string encode(int misalignment = 0) {
    std::string message = failureOf(
        [&] { attn_rt_encode_tensor_map(out + misalignment, dtype, address, rank, sizes, strides, box, swizzle); });
    return message;
  }
};

constexpr const char *prefix = "attn: cuTensorMapEncodeTiled: ";
} // namespace

TEST(TensorMap, TurnsTheOrderAndCountsInBytes) {
  takeLog();
  Map map;
  EXPECT_EQ(map.encode(), "no failure");
  EXPECT_EQ(takeLog(), "cuTensorMapEncodeTiled type=9 sizes=64,100,4 strides=128,12800 "
                       "box=64,128,1 steps=1,1,1 interleave=0 swizzle=3 l2=2 oob=0\n");
  EXPECT_EQ(map.out[0], 3); // the fake driver writes the rank
}

TEST(TensorMap, TypesAndSwizzles) {
  const int expected[] = {8, 7, 6, 9, 0, 0, 1, 3, 5};
  for (int dtype = ATTN_F64; dtype <= ATTN_I64; ++dtype) {
    takeLog();
    Map map;
    map.dtype = dtype;
    map.swizzle = 0;
    map.box[2] = 16;
    EXPECT_EQ(map.encode(), "no failure") << dtype;
    EXPECT_PRED2(contains, takeLog(), "type=" + std::to_string(expected[dtype]) + " ");
  }
  for (int i = 1; i < 4; ++i) {
    takeLog();
    Map map;
    map.swizzle = 16 << i;
    map.box[2] = 8 << i;
    EXPECT_EQ(map.encode(), "no failure");
    EXPECT_PRED2(contains, takeLog(), "swizzle=" + std::to_string(i));
  }
}

TEST(TensorMap, OutNeedsNoAlignment) {
  Map map;
  EXPECT_EQ(map.encode(/*misalignment=*/8), "no failure");
  EXPECT_EQ(map.out[8], 3);
}

TEST(TensorMap, StridesOfSizeOneAreNotLookedAt) {
  takeLog();
  Map map;
  map.sizes[0] = 1;
  map.strides[0] = 7;
  EXPECT_EQ(map.encode(), "no failure");
  EXPECT_PRED2(contains, takeLog(), "strides=128,16 ");
}

TEST(TensorMap, EmptyTensorsGiveZeros) {
  takeLog();
  Map map;
  map.sizes[1] = 0;
  std::memset(map.out, 0xAA, sizeof(map.out));
  EXPECT_EQ(map.encode(), "no failure");
  EXPECT_EQ(takeLog(), "");
  EXPECT_EQ(map.out[0], 0);
  EXPECT_EQ(map.out[127], 0);
  EXPECT_EQ(map.out[128], 0xAA);
}

// One law broken per case, the driver never asked.
TEST(TensorMap, Law) {
  takeLog();
  auto broken = [](auto spoil) {
    Map map;
    spoil(map);
    return map.encode();
  };
  std::string p = prefix;
  EXPECT_EQ(broken([](Map &m) { m.dtype = 10; }), p + "attn_dtype 10, need 0 to 9");
  EXPECT_EQ(broken([](Map &m) { m.rank = 0; }), p + "rank 0, need 1 to 5");
  EXPECT_EQ(broken([](Map &m) { m.rank = 6; }), p + "rank 6, need 1 to 5");
  EXPECT_EQ(broken([](Map &m) { m.address = reinterpret_cast<void *>(0x1008); }),
            p + "address 0x1008, need a multiple of 16");
  EXPECT_EQ(broken([](Map &m) { m.sizes[0] = -4; }), p + "size -4 of dimension 0, need 1 to 4294967296");
  EXPECT_EQ(broken([](Map &m) { m.sizes[1] = (int64_t{1} << 32) + 1; }),
            p + "size 4294967297 of dimension 1, need 1 to 4294967296");
  EXPECT_EQ(broken([](Map &m) { m.strides[1] = 50; }), p + "stride 100 B of dimension 1, need a multiple of 16");
  EXPECT_EQ(broken([](Map &m) { m.strides[0] = int64_t{1} << 39; }),
            p + "stride 1099511627776 B of dimension 0, need less than "
                "1099511627776");
  EXPECT_EQ(broken([](Map &m) { m.strides[0] = -64; }),
            p + "stride of -64 elements of dimension 0, need 0 to less than "
                "1099511627776 B");
  EXPECT_EQ(broken([](Map &m) { m.strides[2] = 2; }), p + "innermost stride of 2 elements, need 1");
  EXPECT_EQ(broken([](Map &m) { m.box[1] = 257; }), p + "box 257 of dimension 1, need 1 to 256");
  EXPECT_EQ(broken([](Map &m) { m.box[0] = 0; }), p + "box 0 of dimension 0, need 1 to 256");
  EXPECT_EQ(broken([](Map &m) { m.box[2] = 4; }), p + "innermost box of 8 B, need a multiple of 16");
  EXPECT_EQ(broken([](Map &m) { m.box[2] = 72; }), p + "innermost box of 144 B, need at most the swizzle's 128 B");
  EXPECT_EQ(broken([](Map &m) { m.swizzle = 16; }), p + "swizzle of 16 B, need 0, 32, 64 or 128");
  EXPECT_EQ(takeLog(), "");
}

TEST(TensorMap, DriversOwnFailureGivesTheValues) {
  ScopedEnvironment fail("FAKE_CUDA_FAIL", "cuTensorMapEncodeTiled=1");
  EXPECT_EQ(Map().encode(), std::string(prefix) + "CUDA_ERROR_INVALID_VALUE (data type 9, address 0x1000, sizes "
                                                  "4x100x64, strides in bytes 12800x128, box 1x128x64, swizzle "
                                                  "3)");
}

TEST(TensorMap, UpstreamsEntryPoints) {
  ATTN_DESCRIPTOR(2) memref = {};
  memref.aligned = reinterpret_cast<void *>(0x2000);
  memref.offset = 8;
  memref.sizes[0] = 64;
  memref.sizes[1] = 32;
  memref.strides[0] = 40;
  memref.strides[1] = 1;
  int64_t box[2] = {16, 32};
  takeLog();
  void *map = mgpuTensorMapEncodeTiledMemref(2, &memref, /*f32*/ 7, 0, 3, 1, 0, box);
  EXPECT_NE(map, nullptr);
  EXPECT_PRED2(beginsWith, takeLog(),

               "cuTensorMapEncodeTiled type=7 sizes=32,64 strides=160 "
               "box=32,16 steps=1,1 interleave=0 swizzle=3 l2=1 oob=0\n");
  attn_rt_device_free(map);
  EXPECT_EQ(failureOf([&] { mgpuTensorMapEncodeTiledMemref(6, &memref, 7, 0, 3, 1, 0, box); }),
            std::string(prefix) + "rank 0, need 1 to 5");
  EXPECT_EQ(failureOf([&] { mgpuTensorMapEncodeTiledMemref(2, &memref, 13, 0, 3, 1, 0, box); }),
            std::string(prefix) + "data type 13, need one of 0 to 12");
}
