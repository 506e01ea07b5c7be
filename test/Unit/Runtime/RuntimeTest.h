//===- RuntimeTest.h - What the runtime's unit tests share ------*- C++ -*-===//

#ifndef ATTN_TEST_UNIT_RUNTIME_RUNTIMETEST_H
#define ATTN_TEST_UNIT_RUNTIME_RUNTIMETEST_H

#include "attn_runtime.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <string>

namespace attn::test {

/// The calls that the fake driver has seen since the last time, one a line.
std::string takeLog();

/// How many lines of the log begin with `call`.
int countCalls(const std::string &log, const std::string &call);

// Predicates for EXPECT_PRED2.
inline bool contains(const std::string &text, const std::string &part) { return text.find(part) != std::string::npos; }
inline bool beginsWith(const std::string &text, const std::string &part) { return text.starts_with(part); }
inline bool endsWith(const std::string &text, const std::string &part) { return text.ends_with(part); }

/// Runs `body`, which must fail, and returns the error's message.
std::string failureOf(const std::function<void()> &body);

/// Sets a variable of the environment for its lifetime.
class ScopedEnvironment {
public:
  ScopedEnvironment(const char *name, const std::string &value) : name(name) { setenv(name, value.c_str(), 1); }
  ~ScopedEnvironment() { unsetenv(name); }

private:
  const char *name;
};

} // namespace attn::test

#endif // ATTN_TEST_UNIT_RUNTIME_RUNTIMETEST_H
