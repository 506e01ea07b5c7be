//===- Stream.h - The current stream ----------------------------*- C++ -*-===//

#ifndef ATTN_RUNTIME_STREAM_H
#define ATTN_RUNTIME_STREAM_H

#include "Device.h"

namespace attn::rt {

/// The calling thread's stream, with its context current.
CUstream currentStream();

/// Waits for the stream. A failure names the kernel that was launched last,
/// since the error may well be its.
void synchronize(CUstream stream);

} // namespace attn::rt

#endif // ATTN_RUNTIME_STREAM_H
