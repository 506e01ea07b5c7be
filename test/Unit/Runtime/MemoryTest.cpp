//===- MemoryTest.cpp - Host memory and the device's pool -----------------===//

#include "RuntimeTest.h"

#include <cstring>
#include <thread>
#include <vector>

using namespace attn::test;

namespace {
/// Begins with an empty pool and an empty log.
class DevicePool : public testing::Test {
protected:
  void SetUp() override {
    attn_rt_set_stream(nullptr);
    attn_rt_device_trim();
    takeLog();
  }

  static attn_rt_memory_stats_t stats() {
    attn_rt_memory_stats_t now;
    attn_rt_memory_stats(&now);
    return now;
  }
};
} // namespace

namespace {
/// A memref of rank 2 as compiled code lays it out.
struct Matrix {
  void *allocated, *aligned;
  int64_t offset, sizes[2], strides[2];
};
} // namespace

template <typename Element>
static void copyTransposed() {
  // 2 x 3 out of a 3 x 2 that begins after one element, into rows of 4.
  Element from[7] = {99, 0, 1, 2, 3, 4, 5}, to[8] = {};
  Matrix source{nullptr, from, 1, {2, 3}, {1, 2}}, target{nullptr, to, 0, {2, 3}, {4, 1}};
  attn_rt_unranked_memref a{2, &source}, b{2, &target};
  memrefCopy(sizeof(Element), &a, &b);
  const Element expected[8] = {0, 2, 4, 0, 1, 3, 5, 0};
  EXPECT_EQ(std::memcmp(to, expected, sizeof to), 0) << sizeof(Element) << " bytes";
}

TEST(HostMemory, CopyBetweenStrides) {
  copyTransposed<uint8_t>();
  copyTransposed<uint16_t>();
  copyTransposed<float>();
  copyTransposed<double>();
}

TEST(HostMemory, CopyOfRows) {
  int32_t from[8] = {0, 1, 2, 3, 4, 5, 6, 7}, to[6] = {};
  Matrix source{nullptr, from, 1, {2, 3}, {4, 1}}, target{nullptr, to, 0, {2, 3}, {3, 1}};
  attn_rt_unranked_memref a{2, &source}, b{2, &target};
  memrefCopy(4, &a, &b);
  const int32_t expected[6] = {1, 2, 3, 5, 6, 7};
  EXPECT_EQ(std::memcmp(to, expected, sizeof to), 0);
}

TEST(HostMemory, CopyOfNothing) {
  Matrix source{nullptr, nullptr, 0, {3, 0}, {1, 1}}, target = source;
  attn_rt_unranked_memref a{2, &source}, b{2, &target};
  memrefCopy(4, &a, &b);
}

TEST(HostMemory, CopyOfAScalar) {
  int16_t from[2] = {1, 2}, to = 0;
  struct {
    void *allocated, *aligned;
    int64_t offset;
  } source{nullptr, from, 1}, target{nullptr, &to, 0};
  attn_rt_unranked_memref a{0, &source}, b{0, &target};
  memrefCopy(2, &a, &b);
  EXPECT_EQ(to, 2);
}

TEST(HostMemory, AlignedAndCounted) {
  attn_rt_memory_reset_peak();
  attn_rt_memory_stats_t before, during, after;
  attn_rt_memory_stats(&before);
  void *a = attn_rt_alloc(1000);
  void *b = attn_rt_alloc(0);
  EXPECT_NE(b, nullptr);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(a) % 64, 0u);
  std::memset(a, 1, 1000);
  attn_rt_memory_stats(&during);
  attn_rt_free(a);
  attn_rt_free(b);
  attn_rt_free(nullptr);
  attn_rt_memory_stats(&after);
  EXPECT_EQ(during.host_current, before.host_current + 1000);
  EXPECT_EQ(after.host_current, before.host_current);
  EXPECT_EQ(after.host_peak, before.host_current + 1000);
  attn_rt_memory_reset_peak();
  attn_rt_memory_stats(&after);
  EXPECT_EQ(after.host_peak, before.host_current);
}

TEST(HostMemory, UpstreamsGenericFunctions) {
  for (int64_t alignment : {1, 64, 128, 4096}) {
    void *a = _mlir_memref_to_llvm_aligned_alloc(alignment, 100);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(a) % alignment, 0u);
    std::memset(a, 1, 100);
    _mlir_memref_to_llvm_free(a);
  }
  // Results may cross: what compiled code allocates the caller frees.
  attn_rt_free(_mlir_memref_to_llvm_alloc(8));
}

TEST(HostMemory, Errors) {
  EXPECT_EQ(failureOf([] { attn_rt_alloc(-1); }), "attn: attn_rt_alloc: expected a size of at least 0 bytes, got -1");
  EXPECT_EQ(failureOf([] { attn_rt_alloc(INT64_MAX); }), "attn: attn_rt_alloc: out of memory (requested "
                                                         "9223372036854775807 B)");
  EXPECT_EQ(failureOf([] { attn_rt_alloc(int64_t{1} << 60); }), "attn: attn_rt_alloc: out of memory (requested "
                                                                "1152921504606846976 B)");
  EXPECT_EQ(failureOf([] { _mlir_memref_to_llvm_aligned_alloc(3, 8); }),
            "attn: _mlir_memref_to_llvm_aligned_alloc: expected an alignment "
            "that is a power of two up to 2^30, got 3");
  alignas(64) static char foreign[128] = {};
  EXPECT_PRED2(endsWith, failureOf([] { attn_rt_free(foreign + 64); }), "is not memory of attn_rt_alloc");
}

TEST(HostMemory, Poison) {
  attn_rt_set_poison(1);
  auto *a = static_cast<float *>(attn_rt_alloc(16));
  attn_rt_set_poison(0);
  for (int i = 0; i < 4; ++i)
    EXPECT_NE(a[i], a[i]);
  attn_rt_free(a);
}

TEST_F(DevicePool, ReusesBlocksWithoutTheDriver) {
  void *a = attn_rt_device_alloc(1000);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(a) % 256, 0u);
  attn_rt_device_free(a);
  void *b = attn_rt_device_alloc(900);
  EXPECT_EQ(a, b);
  attn_rt_device_free(b);
  EXPECT_EQ(countCalls(takeLog(), "cuMemAlloc"), 1);
}

TEST_F(DevicePool, DoesNotWasteLargeBlocks) {
  void *large = attn_rt_device_alloc(64 << 20);
  attn_rt_device_free(large);
  void *small = attn_rt_device_alloc(1000);
  EXPECT_NE(large, small);
  EXPECT_EQ(takeLog(), "cuMemAlloc 67108864\ncuMemAlloc 1024\n");
  attn_rt_device_free(small);
}

TEST_F(DevicePool, CountsWhatWasAskedFor) {
  attn_rt_memory_reset_peak();
  auto before = stats();
  void *a = attn_rt_device_alloc(1000);
  void *b = attn_rt_device_alloc(3000000);
  void *none = attn_rt_device_alloc(0);
  auto during = stats();
  for (void *pointer : {a, b, none})
    attn_rt_device_free(pointer);
  attn_rt_device_free(nullptr);
  auto after = stats();
  EXPECT_EQ(during.device_current - before.device_current, 3001000);
  EXPECT_EQ(during.device_reserved - before.device_reserved, 1024 + (4 << 20) + 512);
  EXPECT_EQ(after.device_current, before.device_current);
  EXPECT_EQ(after.device_peak, before.device_current + 3001000);
  EXPECT_EQ(after.device_reserved, during.device_reserved);
  attn_rt_device_trim();
  EXPECT_EQ(stats().device_reserved, before.device_reserved);
}

TEST_F(DevicePool, OtherStreamsDoNotGetABlockBeforeItsStreamIsGone) {
  void *first = mgpuStreamCreate();
  void *second = mgpuStreamCreate();
  void *a = mgpuMemAlloc(1000, first, 0);
  mgpuMemFree(a, first);
  void *b = mgpuMemAlloc(1000, second, 0);
  EXPECT_NE(a, b);
  mgpuStreamDestroy(first); // waits, so the block is free for all
  void *c = mgpuMemAlloc(1000, second, 0);
  EXPECT_EQ(a, c);
  mgpuMemFree(b, second);
  mgpuMemFree(c, second);
  mgpuStreamDestroy(second);
}

TEST_F(DevicePool, OutOfMemory) {
  ScopedEnvironment memory("FAKE_CUDA_MEMORY", "10485760");
  void *a = attn_rt_device_alloc(4 << 20);
  EXPECT_EQ(failureOf([] { attn_rt_device_alloc(8 << 20); }),
            "attn: cuMemAlloc: CUDA_ERROR_OUT_OF_MEMORY (requested 8388608 B, "
            "free 6291456 B of 10485760 B)");
  attn_rt_device_free(a);
}

TEST_F(DevicePool, GivesCachedBlocksBackBeforeItRunsOut) {
  ScopedEnvironment memory("FAKE_CUDA_MEMORY", "10485760");
  attn_rt_device_free(attn_rt_device_alloc(4 << 20));
  void *a = attn_rt_device_alloc(8 << 20);
  EXPECT_EQ(takeLog(), "cuMemAlloc 4194304\ncuMemAlloc 8388608\n"
                       "cuCtxSynchronize\ncuMemFree 4194304\n"
                       "cuMemAlloc 8388608\n");
  attn_rt_device_free(a);
}

TEST_F(DevicePool, Errors) {
  EXPECT_EQ(failureOf([] { attn_rt_device_alloc(-8); }),
            "attn: attn_rt_device_alloc: expected a size of at least 0 bytes, "
            "got -8");
  EXPECT_EQ(failureOf([] { attn_rt_device_alloc(INT64_MAX); }), "attn: attn_rt_device_alloc: out of memory (requested "
                                                                "9223372036854775807 B)");
  void *a = attn_rt_device_alloc(8);
  attn_rt_device_free(a);
  EXPECT_PRED2(endsWith, failureOf([&] { attn_rt_device_free(a); }), "is not live memory of attn_rt_device_alloc");
}

TEST_F(DevicePool, PoisonIsOrderedOnTheStream) {
  attn_rt_set_poison(1);
  void *a = attn_rt_device_alloc(100);
  attn_rt_set_poison(0);
  EXPECT_EQ(takeLog(), "cuMemAlloc 512\ncuMemsetD8Async 255 100\n");
  attn_rt_device_free(a);
}

TEST_F(DevicePool, ConstantsAreCopiedOnce) {
  static const float data[3] = {1, 2, 3};
  auto *a = static_cast<float *>(attn_rt_device_constant(data, sizeof(data)));
  EXPECT_EQ(countCalls(takeLog(), "cuMemcpyHtoDAsync 12"), 1);
  EXPECT_EQ(attn_rt_device_constant(data, sizeof(data)), a);
  EXPECT_NE(attn_rt_device_constant(data, 8), a);
  float back[3];
  attn_rt_copy_to_host(back, a, sizeof(back));
  EXPECT_EQ(back[2], 3);
}

TEST_F(DevicePool, DevicesHaveConstantsAndBlocksOfTheirOwn) {
  ScopedEnvironment devices("FAKE_CUDA_DEVICES", "2");
  static const char data[4] = "abc";
  void *constant = attn_rt_device_constant(data, 4);
  void *block = attn_rt_device_alloc(1000);
  attn_rt_device_free(block);
  attn_rt_set_device(1);
  EXPECT_NE(attn_rt_device_constant(data, 4), constant);
  void *other = attn_rt_device_alloc(1000);
  EXPECT_NE(other, block);
  attn_rt_device_free(other);
  attn_rt_set_device(0);
  EXPECT_EQ(attn_rt_device_constant(data, 4), constant);
}

TEST_F(DevicePool, CopiesAndFills) {
  auto *a = static_cast<char *>(attn_rt_device_alloc(64));
  attn_rt_device_fill(a, 7, 64);
  attn_rt_copy_to_device(a + 1, "xyz", 3);
  char back[5];
  attn_rt_copy_to_host(back, a, 5);
  EXPECT_EQ(std::string(back, 5), "\7xyz\7");
  mgpuMemset32(a, 0x01020304, 2, nullptr);
  mgpuMemset16(a + 4, 0x0506, 1, nullptr);
  mgpuMemcpy(back, a + 3, 2, nullptr);
  EXPECT_EQ(back[0], 1);
  EXPECT_EQ(back[1], 6);
  attn_rt_device_free(a);
}

TEST_F(DevicePool, CopyErrorsGiveTheSize) {
  ScopedEnvironment fail("FAKE_CUDA_FAIL", "cuMemcpyDtoHAsync=1");
  EXPECT_EQ(failureOf([] {
              char byte = 0;
              attn_rt_copy_to_host(&byte, &byte, 1);
            }),
            "attn: cuMemcpyDtoHAsync: CUDA_ERROR_INVALID_VALUE (1 B)");
}

TEST_F(DevicePool, ManagedMemoryGoesBackToTheDriver) {
  void *a = mgpuMemAlloc(100, nullptr, /*is_host_shared=*/1);
  mgpuMemFree(a, nullptr);
  std::string log = takeLog();
  EXPECT_EQ(countCalls(log, "cuMemAllocManaged 100"), 1);
  EXPECT_EQ(countCalls(log, "cuMemFree 100"), 1);
}

TEST_F(DevicePool, ThreadsShareIt) {
  auto before = stats();
  std::vector<std::thread> threads;
  for (int id = 1; id <= 4; ++id)
    threads.emplace_back([id] {
      void *stream = mgpuStreamCreate();
      attn_rt_set_stream(stream);
      for (int round = 0; round < 200; ++round) {
        // Two blocks at a time, each full of the thread's mark.
        std::vector<char> marks(600, static_cast<char>(id)), back(600);
        void *a = attn_rt_device_alloc(600), *b = attn_rt_device_alloc(600);
        attn_rt_copy_to_device(a, marks.data(), 600);
        attn_rt_device_fill(b, id, 600);
        for (void *block : {a, b}) {
          attn_rt_copy_to_host(back.data(), block, 600);
          EXPECT_EQ(back, marks);
          attn_rt_device_free(block);
        }
        attn_rt_count_work(1, 0);
      }
      mgpuStreamDestroy(stream);
    });
  for (std::thread &thread : threads)
    thread.join();
  double flops, bytes;
  attn_rt_take_work(&flops, &bytes);
  EXPECT_EQ(flops, 800);
  EXPECT_EQ(stats().device_current, before.device_current);
}

TEST_F(DevicePool, HostRegister) {
  ATTN_DESCRIPTOR(2) memref = {};
  float data[8];
  memref.aligned = data;
  memref.offset = 2;
  memref.sizes[0] = 2;
  memref.sizes[1] = 3;
  memref.strides[0] = 3;
  memref.strides[1] = 1;
  mgpuMemHostRegisterMemRef(2, &memref, 4);
  mgpuMemHostUnregisterMemRef(2, &memref, 4);
  EXPECT_EQ(takeLog(), "cuMemHostRegister 24\ncuMemHostUnregister\n");
  memref.strides[0] = 4;
  EXPECT_EQ(failureOf([&] { mgpuMemHostRegisterMemRef(2, &memref, 4); }),
            "attn: mgpuMemHostRegisterMemRef: expected a contiguous memref "
            "with stride 3 in dimension 0, got 4");
}

TEST_F(DevicePool, WorkCountersStartAtZeroAndDiffer) {
  auto *first = static_cast<int32_t *>(attn_rt_work_counter());
  auto *second = static_cast<int32_t *>(attn_rt_work_counter());
  EXPECT_EQ(second - first, 2);
  int32_t values[4] = {1, 1, 1, 1};
  attn_rt_copy_to_host(values, first, sizeof(values));
  for (int32_t value : values)
    EXPECT_EQ(value, 0);
}
