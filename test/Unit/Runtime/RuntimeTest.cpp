//===- RuntimeTest.cpp - What the runtime's unit tests share --------------===//

#include "RuntimeTest.h"

#include <dlfcn.h>
#include <sstream>

using namespace attn::test;

std::string attn::test::takeLog() {
  static auto *take = [] {
    void *library = dlopen(FAKE_CUDA_LIBRARY, RTLD_NOW);
    return reinterpret_cast<const char *(*)()>(dlsym(library, "fakeCudaTakeLog"));
  }();
  return take();
}

int attn::test::countCalls(const std::string &log, const std::string &call) {
  std::istringstream lines(log);
  std::string line;
  int count = 0;
  while (std::getline(lines, line))
    count += line.rfind(call, 0) == 0;
  return count;
}

namespace {
struct Failure {
  std::string message;
};
} // namespace

std::string attn::test::failureOf(const std::function<void()> &body) {
  attn_rt_set_error_handler([](const char *message, void *) { throw Failure{message}; }, nullptr);
  std::string message = "no failure";
  try {
    body();
  } catch (const Failure &failure) {
    message = failure.message;
  }
  attn_rt_set_error_handler(nullptr, nullptr);
  return message;
}

int main(int argc, char **argv) {
  testing::InitGoogleTest(&argc, argv);
  // Tests of how the process ends run again from main in a fresh process: the
  // driver is opened once per process.
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  setenv("ATTN_CUDA_DRIVER", FAKE_CUDA_LIBRARY, 1);
  return RUN_ALL_TESTS();
}
