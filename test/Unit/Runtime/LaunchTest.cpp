//===- LaunchTest.cpp - Lazy modules and kernel launches ------------------===//

#include "RuntimeTest.h"

#include <cstring>
#include <vector>

using namespace attn::test;

static const char *ptx = ".version 8.0\n.target sm_90a\n.address_size 64\n"
                         ".entry double_f32 ()\n.entry fold ()\n";

static void *load(const char *text = ptx) { return mgpuModuleLoad(const_cast<char *>(text), std::strlen(text)); }

static void launch(void *function, int64_t grid = 1, int64_t block = 128, int32_t shared = 0, void **params = nullptr) {
  mgpuLaunchKernel(function, grid, 1, 1, block, 1, 1, shared, attn_rt_stream(), params, nullptr, 0);
}

namespace {
class Launch : public testing::Test {
protected:
  void SetUp() override {
    attn_rt_stream();
    takeLog();
  }
};
} // namespace

TEST_F(Launch, ModulesAreLazy) {
  void *module = load();
  void *function = mgpuModuleGetFunction(module, "fold");
  EXPECT_EQ(mgpuModuleGetFunction(module, "fold"), function);
  EXPECT_EQ(takeLog(), "");
  launch(function);
  launch(function);
  EXPECT_EQ(takeLog(), "cuModuleLoadDataEx ptx opt=default\ncuModuleGetFunction fold\n"
                       "cuLaunchKernel fold grid=1x1x1 block=128x1x1 shared=0\n"
                       "cuLaunchKernel fold grid=1x1x1 block=128x1x1 shared=0\n");
  mgpuModuleUnload(module);
  EXPECT_EQ(takeLog(), "cuModuleUnload\n");
  mgpuModuleUnload(load());
  EXPECT_EQ(takeLog(), "");
}

TEST_F(Launch, ValuesArrive) {
  void *module = load();
  auto *x = static_cast<float *>(attn_rt_device_alloc(12));
  auto *y = static_cast<float *>(attn_rt_device_alloc(12));
  float host[3] = {1, 2, 3};
  attn_rt_copy_to_device(x, host, 12);
  int64_t n = 3;
  void *params[] = {&x, &y, &n};
  launch(mgpuModuleGetFunction(module, "double_f32"), 1, 128, 0, params);
  attn_rt_copy_to_host(host, y, 12);
  EXPECT_EQ(host[0], 2);
  EXPECT_EQ(host[2], 6);
  attn_rt_device_free(x);
  attn_rt_device_free(y);
  mgpuModuleUnload(module);
}

TEST_F(Launch, SharedMemoryAbove48KiBIsOptedIntoOnce) {
  void *module = load();
  void *function = mgpuModuleGetFunction(module, "fold");
  launch(function, 1, 128, 48 * 1024);
  EXPECT_EQ(countCalls(takeLog(), "cuFuncSetAttribute"), 0);
  launch(function, 1, 128, 200000);
  EXPECT_EQ(countCalls(takeLog(), "cuFuncSetAttribute fold 8=200000"), 1);
  launch(function, 1, 128, 200000);
  launch(function, 1, 128, 100000);
  EXPECT_EQ(countCalls(takeLog(), "cuFuncSetAttribute"), 0);
  launch(function, 1, 128, 232448);
  EXPECT_EQ(countCalls(takeLog(), "cuFuncSetAttribute fold 8=232448"), 1);
  mgpuModuleUnload(module);
}

TEST_F(Launch, Clusters) {
  void *module = load();
  void *function = mgpuModuleGetFunction(module, "fold");
  auto cluster = [&](int64_t x) {
    mgpuLaunchClusterKernel(function, x, 1, 1, 16, 2, 1, 384, 1, 1, 0, attn_rt_stream(), nullptr, nullptr, 0);
  };
  cluster(2);
  EXPECT_PRED2(endsWith, takeLog(),
               "cuLaunchKernelEx fold grid=16x2x1 "
               "block=384x1x1 shared=0 cluster=2x1x1\n");
  cluster(16); // more than every chip has: must be allowed first
  EXPECT_EQ(takeLog(), "cuFuncSetAttribute fold 14=1\ncuLaunchKernelEx fold "
                       "grid=16x2x1 block=384x1x1 shared=0 cluster=16x1x1\n");
  cluster(1);
  EXPECT_EQ(takeLog(), "cuLaunchKernel fold grid=16x2x1 block=384x1x1 shared=0\n");
  EXPECT_EQ(failureOf([&] { cluster(3); }), "attn: cuLaunchKernel: expected a grid that is a multiple of the "
                                            "cluster (kernel \"fold\", grid 16x2x1, block 384x1x1, cluster "
                                            "3x1x1, 0 B of shared memory)");
  EXPECT_PRED2(contains, failureOf([&] { cluster(32); }), "expected a cluster of 1 to 16 blocks");
  mgpuModuleUnload(module);
}

TEST_F(Launch, EarlyIsTheNextOne) {
  void *module = load();
  void *function = mgpuModuleGetFunction(module, "fold");
  launch(function);
  takeLog();
  attn_rt_launch_early();
  launch(function);
  launch(function);
  EXPECT_EQ(takeLog(), "cuLaunchKernelEx fold grid=1x1x1 block=128x1x1 shared=0 cluster=none early\n"
                       "cuLaunchKernel fold grid=1x1x1 block=128x1x1 shared=0\n");
  attn_rt_launch_early();
  mgpuLaunchClusterKernel(function, 2, 1, 1, 16, 2, 1, 384, 1, 1, 0, attn_rt_stream(), nullptr, nullptr, 0);
  EXPECT_EQ(takeLog(), "cuLaunchKernelEx fold grid=16x2x1 block=384x1x1 shared=0 cluster=2x1x1 early\n");
  mgpuModuleUnload(module);
}

TEST_F(Launch, EmptyGridsDoNothing) {
  void *module = load();
  launch(mgpuModuleGetFunction(module, "fold"), 0);
  EXPECT_EQ(takeLog(), "");
  mgpuModuleUnload(module);
}

TEST_F(Launch, ShapesAreChecked) {
  void *module = load();
  void *function = mgpuModuleGetFunction(module, "fold");
  EXPECT_EQ(failureOf([&] { launch(function, 1, 1025); }),
            "attn: cuLaunchKernel: expected a block of 1 to 1024 threads, at "
            "most 64 of them along z (kernel \"fold\", grid 1x1x1, block "
            "1025x1x1, 0 B of shared memory)");
  EXPECT_EQ(failureOf([&] { launch(function, int64_t{1} << 31); }),
            "attn: cuLaunchKernel: expected a grid of at most "
            "2147483647x65535x65535 blocks (kernel \"fold\", grid "
            "2147483648x1x1, block 128x1x1, 0 B of shared memory)");
  EXPECT_EQ(failureOf([&] { launch(function, 1, 128, 232449); }),
            "attn: cuLaunchKernel: expected at most 232448 B of shared memory "
            "(kernel \"fold\", grid 1x1x1, block 128x1x1, 232449 B of shared "
            "memory)");
  EXPECT_EQ(takeLog(), "");
  mgpuModuleUnload(module);
}

TEST_F(Launch, FailureGivesTheShape) {
  void *module = load();
  ScopedEnvironment fail("FAKE_CUDA_FAIL", "cuLaunchKernel=719");
  EXPECT_EQ(failureOf([&] { launch(mgpuModuleGetFunction(module, "fold"), 7); }),
            "attn: cuLaunchKernel: CUDA_ERROR_LAUNCH_FAILED (kernel \"fold\", grid "
            "7x1x1, block 128x1x1, 0 B of shared memory)");
  mgpuModuleUnload(module);
}

TEST_F(Launch, LateFailureNamesTheLastKernel) {
  void *module = load();
  launch(mgpuModuleGetFunction(module, "fold"));
  ScopedEnvironment fail("FAKE_CUDA_FAIL", "cuStreamSynchronize=700");
  EXPECT_EQ(failureOf([&] { attn_rt_synchronize(); }),
            "attn: cuStreamSynchronize: CUDA_ERROR_ILLEGAL_ADDRESS (the kernel "
            "launched last is \"fold\")");
  mgpuModuleUnload(module);
}

TEST_F(Launch, UnknownKernel) {
  void *module = load();
  EXPECT_EQ(failureOf([&] { launch(mgpuModuleGetFunction(module, "nope")); }),
            "attn: cuModuleGetFunction: CUDA_ERROR_NOT_FOUND (kernel "
            "\"nope\")");
  mgpuModuleUnload(module);
}

TEST_F(Launch, RejectedModuleGivesTheLogsFirstLine) {
  void *module = load();
  ScopedEnvironment fail("FAKE_CUDA_FAIL", "cuModuleLoadDataEx=218");
  EXPECT_EQ(failureOf([&] { launch(mgpuModuleGetFunction(module, "fold")); }),
            "attn: cuModuleLoadDataEx: CUDA_ERROR_INVALID_PTX (" + std::to_string(std::strlen(ptx)) +
                " B: ptxas fatal: a fake reason)");
  mgpuModuleUnload(module);
}

TEST_F(Launch, WrongGenerationOfPtx) {
  void *module = load(".version 8.6\n.target sm_100a, debug\n.entry fold ()");
  EXPECT_EQ(failureOf([&] { launch(mgpuModuleGetFunction(module, "fold")); }),
            "attn: this artifact needs compute capability 10.0 (sm_100a), the "
            "device \"Fake H100\" has 9.0");
  mgpuModuleUnload(module);
  module = load(".version 7.0\n.target sm_70\n.entry fold ()");
  launch(mgpuModuleGetFunction(module, "fold"));
  mgpuModuleUnload(module);
}

/// The head of a cubin: what the runtime reads of it.
static std::vector<char> cubin(unsigned char abiVersion, uint32_t flags) {
  std::vector<char> image(64, 0);
  std::memcpy(image.data(), "\177ELF\2\1\1\x33", 8);
  image[8] = static_cast<char>(abiVersion);
  std::memcpy(image.data() + 48, &flags, 4);
  return image;
}

TEST_F(Launch, WrongGenerationOfCubin) {
  auto attempt = [](unsigned char abiVersion, uint32_t flags) {
    std::vector<char> image = cubin(abiVersion, flags);
    void *module = mgpuModuleLoad(image.data(), image.size());
    std::string message = failureOf([&] { launch(mgpuModuleGetFunction(module, "fold")); });
    mgpuModuleUnload(module);
    return message;
  };
  // The fake driver takes a cubin of the right kind, but finds no kernel in it.
  const char *taken = "attn: cuModuleGetFunction: CUDA_ERROR_NOT_FOUND (kernel "
                      "\"fold\")";
  // Flags as ptxas writes them: of CUDA 12, then of CUDA 13.
  EXPECT_EQ(attempt(7, 0x005a055a), taken); // sm_90
  EXPECT_EQ(attempt(8, 0x06005a04), taken); // sm_90a
  auto needs = [](const char *capability) {
    return std::string("attn: this artifact needs compute capability ") + capability +
           ", the device \"Fake H100\" has 9.0";
  };
  EXPECT_EQ(attempt(7, 0x00500550), needs("8.0 (sm_80)"));
  EXPECT_EQ(attempt(7, 0x00590559), needs("8.9 (sm_89)"));
  EXPECT_EQ(attempt(8, 0x06006402), needs("10.0 (sm_100)"));
}

TEST_F(Launch, JitPassesTheLevelAndPtxNeedsNoTerminator) {
  void *module = mgpuModuleLoadJIT(const_cast<char *>(ptx), 3);
  launch(mgpuModuleGetFunction(module, "fold"));
  EXPECT_EQ(countCalls(takeLog(), "cuModuleLoadDataEx ptx opt=3"), 1);
  mgpuModuleUnload(module);

  // The fake driver reads to the terminator: without one it would see "fold".
  std::string longer = std::string(".target sm_90a\n.entry x ()\n") + "fold";
  module = mgpuModuleLoad(longer.data(), longer.size() - 4);
  EXPECT_PRED2(contains, failureOf([&] { launch(mgpuModuleGetFunction(module, "fold")); }), "CUDA_ERROR_NOT_FOUND");
  mgpuModuleUnload(module);
}

TEST_F(Launch, UnloadAfterTheDriverHasShutDown) {
  void *module = load();
  launch(mgpuModuleGetFunction(module, "fold"));
  ScopedEnvironment fail("FAKE_CUDA_FAIL", "cuModuleUnload=4");
  mgpuModuleUnload(module);
}

TEST(LaunchDeathTest, WrongGenerationOfDevice) {
  EXPECT_EXIT(
      {
        setenv("FAKE_CUDA_CC", "8.0", 1);
        launch(mgpuModuleGetFunction(load(), "fold"));
      },
      testing::ExitedWithCode(1),
      "^attn: this artifact needs compute capability 9.0 \\(sm_90a\\), the "
      "device \"Fake H100\" has 8.0\n$");
}
