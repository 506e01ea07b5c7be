//===- DeviceTest.cpp - Devices and what they can run ---------------------===//

#include "RuntimeTest.h"

using namespace attn::test;
using testing::ExitedWithCode;

TEST(DeviceTest, Info) {
  attn_rt_device_info info;
  attn_rt_get_device_info(&info);
  EXPECT_STREQ(info.name, "Fake H100");
  EXPECT_EQ(info.ordinal, 0);
  EXPECT_EQ(info.cc_major, 9);
  EXPECT_EQ(info.cc_minor, 0);
  EXPECT_EQ(info.sm_count, 132);
  EXPECT_EQ(info.l2_bytes, 1 << 20);
  EXPECT_EQ(info.max_shared_bytes, 232448);
  EXPECT_EQ(info.total_bytes, 1 << 30);
  EXPECT_EQ(attn_rt_sm_count(), 132);
}

TEST(DeviceTest, Available) {
  EXPECT_EQ(attn_rt_device_available("sm_90a", nullptr, 0), 1);
  EXPECT_EQ(attn_rt_device_available(nullptr, nullptr, 0), 1);
  EXPECT_EQ(attn_rt_device_available("sm_80", nullptr, 0), 1);
  char why[256] = "";
  EXPECT_EQ(attn_rt_device_available("sm_80a", why, sizeof(why)), 0);
  EXPECT_STREQ(why, "this artifact needs compute capability 8.0 (sm_80a), the "
                    "device \"Fake H100\" has 9.0");
  EXPECT_EQ(attn_rt_device_available("sm_100a", why, 5), 0);
  EXPECT_STREQ(why, "this");
}

TEST(DeviceTest, RequireTarget) {
  attn_rt_require_target("sm_90a");
  attn_rt_require_target("sm_90");
  EXPECT_EQ(failureOf([] { attn_rt_require_target("sm_120a"); }),
            "attn: this artifact needs compute capability 12.0 (sm_120a), the "
            "device \"Fake H100\" has 9.0");
  EXPECT_EQ(failureOf([] { attn_rt_require_target("gfx942"); }),
            "attn: expected a device target like sm_90a, got \"gfx942\"");
}

TEST(DeviceTest, NoSuchOrdinal) {
  EXPECT_EQ(failureOf([] { attn_rt_set_device(3); }), "attn: no device 3: the CUDA driver sees 1");
  EXPECT_EQ(failureOf([] { mgpuSetDefaultDevice(-1); }), "attn: no device -1: the CUDA driver sees 1");
}

TEST(DeviceDeathTest, NoDevice) {
  EXPECT_EXIT(
      {
        setenv("FAKE_CUDA_DEVICES", "0", 1);
        char why[256];
        if (attn_rt_device_available("sm_90a", why, sizeof(why)))
          exit(0);
        fprintf(stderr, "%s; ", why);
        attn_rt_device_alloc(1);
      },
      ExitedWithCode(1),
      "^the CUDA driver sees no device; attn: the CUDA driver sees no "
      "device\n$");
}

TEST(DeviceDeathTest, WrongGeneration) {
  EXPECT_EXIT(
      {
        setenv("FAKE_CUDA_CC", "8.0", 1);
        setenv("FAKE_CUDA_NAME", "Fake A100", 1);
        attn_rt_require_target("sm_90a");
      },
      ExitedWithCode(1),
      "^attn: this artifact needs compute capability 9.0 \\(sm_90a\\), the "
      "device \"Fake A100\" has 8.0\n$");
}

TEST(DeviceDeathTest, ContextFails) {
  EXPECT_EXIT(
      {
        setenv("FAKE_CUDA_FAIL", "cuDevicePrimaryCtxRetain=2", 1);
        attn_rt_stream();
      },
      ExitedWithCode(1),
      "^attn: cuDevicePrimaryCtxRetain: CUDA_ERROR_OUT_OF_MEMORY \\(device "
      "0\\)\n$");
}
