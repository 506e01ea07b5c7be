//===- Memory.h - Counters and the device's pool ----------------*- C++ -*-===//

#ifndef ATTN_RUNTIME_MEMORY_H
#define ATTN_RUNTIME_MEMORY_H

#include "Device.h"

#include <atomic>
#include <cstdint>
#include <vector>

namespace attn::rt {

/// Bytes in use now, and the most since the last reset.
class Counter {
public:
  void add(int64_t bytes) {
    int64_t now = current.fetch_add(bytes) + bytes;
    int64_t before = peak.load();
    while (now > before && !peak.compare_exchange_weak(before, now)) {
    }
  }
  void resetPeak() { peak = current.load(); }
  int64_t getCurrent() const { return current; }
  int64_t getPeak() const { return peak; }

private:
  std::atomic<int64_t> current{0}, peak{0};
};

Counter &hostCounter();
Counter &deviceCounter();

/// Whether new allocations are filled with 0xFF.
bool poisoned();

/// Device memory, ordered on `stream`; see attn_rt_device_alloc. `function`
/// names the caller in errors.
void *deviceAlloc(const char *function, int64_t bytes, CUstream stream);
void *deviceAllocManaged(int64_t bytes);
void deviceFree(const char *function, void *pointer, CUstream stream);

/// The stream is gone after the call: its cached blocks, whose work must be
/// done, serve all streams from now on.
void releaseStreamBlocks(CUstream stream);

/// A block that the pool owns.
struct Block {
  CUdeviceptr address;
  int64_t bytes; // as taken from the driver
};

/// While a graph is recorded on `stream`, what is freed there is kept apart,
/// for reuse within the recording. `endRecording` hands these blocks over, and
/// `returnBlocks` takes them back when the graph is gone.
void beginRecording(CUstream stream);
std::vector<Block> endRecording();
void returnBlocks(const std::vector<Block> &blocks);

} // namespace attn::rt

#endif // ATTN_RUNTIME_MEMORY_H
