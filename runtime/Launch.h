//===- Launch.h - Lazy modules and kernel launches --------------*- C++ -*-===//

#ifndef ATTN_RUNTIME_LAUNCH_H
#define ATTN_RUNTIME_LAUNCH_H

#include <string>

namespace attn::rt {

/// The name of the kernel that was launched last, by any thread; for errors.
std::string lastLaunched();

} // namespace attn::rt

#endif // ATTN_RUNTIME_LAUNCH_H
