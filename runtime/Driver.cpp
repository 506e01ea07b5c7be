//===- Driver.cpp - The CUDA driver, opened at run time -------------------===//

#include "Driver.h"

#include <atomic>
#include <cstdlib>
#include <dlfcn.h>
#include <mutex>

using namespace attn::rt;

static constexpr const char *defaultLibrary = "libcuda.so.1";

std::string attn::rt::resultName(const Driver &driver, CUresult result) {
  const char *name = nullptr;
  if (driver.cuGetErrorName(result, &name) == CUDA_SUCCESS && name)
    return name;
  return format("error %d", result);
}

/// Fills the table from the library; returns the reason if it cannot.
static std::string open(Driver &table) {
  const char *named = std::getenv("ATTN_CUDA_DRIVER");
  std::string library = named && *named ? named : defaultLibrary;
  void *handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    // The loader's message begins with the library's name as a rule.
    std::string reason = dlerror();
    if (!reason.starts_with(library + ": "))
      reason = library + ": " + reason;
    return "cannot open the CUDA driver (" + reason + ")";
  }
#define X(NAME, SYMBOL, PARAMETERS)                                                                                    \
  table.NAME = reinterpret_cast<decltype(table.NAME)>(dlsym(handle, SYMBOL));                                          \
  if (!table.NAME)                                                                                                     \
    return "cannot open the CUDA driver (" + library + ": no function " SYMBOL "; CUDA 12.0 or newer is needed)";
  ATTN_DRIVER_FUNCTIONS(X)
#undef X
  CUresult result = table.cuInit(0);
  if (result != CUDA_SUCCESS)
    return "cuInit: " + resultName(table, result) + " (" + library + ")";
  return "";
}

namespace {
struct State {
  std::mutex mutex;
  std::atomic<const Driver *> driver{nullptr};
};
} // namespace

const Driver *attn::rt::tryDriver(std::string &why) {
  static State &state = *new State;
  if (const Driver *opened = state.driver.load(std::memory_order_acquire))
    return opened;
  std::lock_guard<std::mutex> lock(state.mutex);
  if (const Driver *opened = state.driver.load(std::memory_order_acquire))
    return opened;
  auto *table = new Driver;
  why = open(*table);
  if (!why.empty()) {
    delete table;
    return nullptr;
  }
  state.driver.store(table, std::memory_order_release);
  return table;
}

const Driver &attn::rt::driver() {
  std::string why;
  const Driver *opened = tryDriver(why);
  if (!opened)
    fail(why);
  return *opened;
}
