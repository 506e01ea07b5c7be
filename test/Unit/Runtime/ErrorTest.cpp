//===- ErrorTest.cpp - How the runtime fails ------------------------------===//

#include "RuntimeTest.h"

using namespace attn::test;
using testing::ExitedWithCode;

TEST(ErrorDeathTest, PrintsOneLineAndExitsWithOne) {
  EXPECT_EXIT(attn_rt_fail("size 3, need 4"), ExitedWithCode(1), "^attn: size 3, need 4\n$");
}

TEST(ErrorDeathTest, ExitsWhenTheHandlerReturns) {
  EXPECT_EXIT(
      {
        attn_rt_set_error_handler(
            [](const char *message, void *user) { fprintf(stderr, "%s%s", static_cast<const char *>(user), message); },
            const_cast<char *>("handled "));
        attn_rt_fail("x");
      },
      ExitedWithCode(1), "^handled attn: x$");
}

TEST(ErrorTest, HandlerGetsTheMessageAndMayThrow) {
  EXPECT_EQ(failureOf([] { attn_rt_fail("x"); }), "attn: x");
}

TEST(ErrorDeathTest, MissingDriver) {
  EXPECT_EXIT(
      {
        setenv("ATTN_CUDA_DRIVER", "/nonexistent/libcuda.so.1", 1);
        attn_rt_stream();
      },
      ExitedWithCode(1),
      "^attn: cannot open the CUDA driver \\(/nonexistent/libcuda.so.1: "
      "cannot open shared object file: No such file or directory\\)\n$");
}

TEST(ErrorDeathTest, LibraryThatIsNoDriver) {
  EXPECT_EXIT(
      {
        setenv("ATTN_CUDA_DRIVER", "libm.so.6", 1);
        attn_rt_stream();
      },
      ExitedWithCode(1),
      "^attn: cannot open the CUDA driver \\(libm.so.6: no function cuInit; "
      "CUDA 12.0 or newer is needed\\)\n$");
}

TEST(ErrorDeathTest, DriverThatCannotStart) {
  EXPECT_EXIT(
      {
        setenv("FAKE_CUDA_FAIL", "cuInit=100", 1);
        attn_rt_stream();
      },
      ExitedWithCode(1), "^attn: cuInit: CUDA_ERROR_NO_DEVICE \\(.*\\)\n$");
}

TEST(ErrorTest, UnknownCodesAreNumbers) {
  ScopedEnvironment fail("FAKE_CUDA_FAIL", "cuStreamSynchronize=12345");
  EXPECT_PRED2(beginsWith, failureOf([] { attn_rt_synchronize(); }), "attn: cuStreamSynchronize: error 12345 (");
}
