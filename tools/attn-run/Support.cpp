//===- Support.cpp - Errors and text of attn-run --------------------------===//

#include "Support.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <thread>
#include <vector>

static std::string formatList(const char *pattern, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  int length = std::vsnprintf(nullptr, 0, pattern, arguments);
  std::string text(length > 0 ? length : 0, '\0');
  if (length > 0)
    std::vsnprintf(text.data(), text.size() + 1, pattern, again);
  va_end(again);
  return text;
}

std::string attn::run::format(const char *pattern, ...) {
  va_list arguments;
  va_start(arguments, pattern);
  std::string text = formatList(pattern, arguments);
  va_end(arguments);
  return text;
}

void attn::run::fail(const char *pattern, ...) {
  va_list arguments;
  va_start(arguments, pattern);
  std::string text = formatList(pattern, arguments);
  va_end(arguments);
  throw Error(text);
}

void attn::run::parallelFor(int64_t count, const std::function<void(int64_t, int64_t)> &body) {
  constexpr int64_t grain = 1 << 16;
  int64_t cores = std::max(1u, std::thread::hardware_concurrency());
  int64_t parts = std::clamp<int64_t>(count / grain, 1, cores);
  auto bound = [&](int64_t part) { return count / parts * part; };
  std::vector<std::thread> threads;
  for (int64_t part = 1; part < parts; ++part)
    threads.emplace_back(body, bound(part), part + 1 == parts ? count : bound(part + 1));
  body(0, parts == 1 ? count : bound(1));
  for (std::thread &thread : threads)
    thread.join();
}
