//===- Support.h - Errors and text of attn-run ------------------*- C++ -*-===//

#ifndef ATTN_RUN_SUPPORT_H
#define ATTN_RUN_SUPPORT_H

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

namespace attn::run {

/// What the user is told as "attn-run: " + what(); exit code 1.
struct Error : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The command line is wrong; exit code 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// printf into a string.
[[gnu::format(printf, 1, 2)]] std::string format(const char *pattern, ...);

/// Throws an Error.
[[noreturn, gnu::format(printf, 1, 2)]] void fail(const char *pattern, ...);

/// Calls body(begin, end) for ranges that cover 0 to `count`, on all cores when
/// there is enough to do. The body must not throw.
void parallelFor(int64_t count, const std::function<void(int64_t, int64_t)> &body);

} // namespace attn::run

#endif // ATTN_RUN_SUPPORT_H
