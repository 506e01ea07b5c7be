//===- Error.h - Failing loudly ---------------------------------*- C++ -*-===//
//
// Every failure of the runtime goes through here.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RUNTIME_ERROR_H
#define ATTN_RUNTIME_ERROR_H

#include <string>

namespace attn::rt {

/// Reports "attn: " + the message to the error handler, or prints it, and ends
/// the program. Call it with no lock held: the handler may throw, and the exit
/// runs the destructors of loaded artifacts, which unload their modules.
[[noreturn]] void fail(const std::string &message);

/// printf into a string.
[[gnu::format(printf, 1, 2)]] std::string format(const char *pattern, ...);

/// True once a failure has begun to end the program: what is torn down from
/// then on must not fail again.
bool isFailing();

} // namespace attn::rt

#endif // ATTN_RUNTIME_ERROR_H
