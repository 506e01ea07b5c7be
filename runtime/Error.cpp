//===- Error.cpp - Failing loudly -----------------------------------------===//

#include "Error.h"

#include "attn_runtime.h"

#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <mutex>

using namespace attn::rt;

namespace {
struct Handler {
  std::mutex mutex;
  attn_rt_error_handler function = nullptr;
  void *user = nullptr;
};

std::atomic<bool> failing{false};

// Never destroyed: artifacts may fail while the process is torn down.
Handler &handler() {
  static Handler &instance = *new Handler;
  return instance;
}
} // namespace

bool attn::rt::isFailing() { return failing; }

std::string attn::rt::format(const char *pattern, ...) {
  va_list arguments;
  va_start(arguments, pattern);
  va_list again;
  va_copy(again, arguments);
  int length = std::vsnprintf(nullptr, 0, pattern, arguments);
  va_end(arguments);
  std::string text(length > 0 ? length : 0, '\0');
  if (length > 0)
    std::vsnprintf(text.data(), text.size() + 1, pattern, again);
  va_end(again);
  return text;
}

void attn::rt::fail(const std::string &message) {
  attn_rt_error_handler function;
  void *user;
  {
    std::lock_guard<std::mutex> lock(handler().mutex);
    function = handler().function;
    user = handler().user;
  }
  std::string line = "attn: " + message;
  if (function)
    function(line.c_str(), user);
  // A failure while the process already exits because of another one is not
  // worth a second line, and a second exit() is undefined.
  if (failing.exchange(true))
    std::_Exit(1);
  if (!function) {
    std::fflush(stdout);
    std::fprintf(stderr, "%s\n", line.c_str());
  }
  std::exit(1);
}

extern "C" void attn_rt_set_error_handler(attn_rt_error_handler function, void *user) {
  std::lock_guard<std::mutex> lock(handler().mutex);
  handler().function = function;
  handler().user = user;
}

extern "C" void attn_rt_fail(const char *message) { fail(message); }
