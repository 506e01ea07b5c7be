//===- Work.cpp - What the compiled code says that it does ----------------===//

#include "attn_runtime.h"

#include <mutex>

namespace {
struct Work {
  std::mutex mutex;
  double flops = 0, bytes = 0;
};

Work &work() {
  static Work &instance = *new Work;
  return instance;
}
} // namespace

extern "C" void attn_rt_count_work(double flops, double bytes) {
  std::lock_guard<std::mutex> lock(work().mutex);
  work().flops += flops;
  work().bytes += bytes;
}

extern "C" void attn_rt_take_work(double *flops, double *bytes) {
  std::lock_guard<std::mutex> lock(work().mutex);
  *flops = work().flops;
  *bytes = work().bytes;
  work().flops = work().bytes = 0;
}
