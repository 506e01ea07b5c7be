//===- DeviceMemory.cpp - A stream-ordered pool of device memory ----------===//
//
// A block that is freed on a stream goes to that stream's free list, and the
// next allocation on the same stream may have it at once: the stream orders the
// last use before the first one. Blocks of streams that are gone serve any
// stream. The driver is asked only when no block fits.
//
//===----------------------------------------------------------------------===//

#include "Memory.h"

#include "Stream.h"
#include "attn_runtime.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <unordered_map>

using namespace attn::rt;

Counter &attn::rt::hostCounter() {
  static Counter counter;
  return counter;
}

Counter &attn::rt::deviceCounter() {
  static Counter counter;
  return counter;
}

static std::atomic<bool> poison{false};

bool attn::rt::poisoned() { return poison; }

namespace {
/// Free blocks by size.
using FreeList = std::multimap<int64_t, CUdeviceptr>;

struct Live {
  int64_t block;     // bytes of the block
  int64_t requested; // bytes asked for
  int device;
  bool managed;
};

struct Pool {
  std::mutex mutex;
  // By device and stream; a null stream holds blocks that any stream may have.
  std::map<std::pair<int, CUstream>, FreeList> free;
  std::unordered_map<CUdeviceptr, Live> live;
  std::map<std::tuple<int, const void *, int64_t>, void *> constants; // by device, address and size
  std::optional<CUstream> recording;
  FreeList recorded;
  int64_t reserved = 0;
};

// Never destroyed: artifacts free memory while the process exits.
Pool &pool() {
  static Pool &instance = *new Pool;
  return instance;
}

constexpr int64_t granule = 512;
constexpr int64_t mebibyte = int64_t{1} << 20;
} // namespace

/// Small blocks in steps of 512 B, large ones in steps of 2 MiB, the driver's
/// own page: few distinct sizes make for reuse.
static int64_t blockBytes(int64_t requested) {
  int64_t step = requested < mebibyte ? granule : 2 * mebibyte;
  return std::max(granule, (requested + step - 1) / step * step);
}

/// Takes the smallest block that fits without wasting more than a quarter.
static std::optional<Block> take(FreeList &list, int64_t bytes) {
  auto found = list.lower_bound(bytes);
  if (found == list.end() || found->first > bytes + std::max(bytes / 4, granule))
    return std::nullopt;
  Block block{found->second, found->first};
  list.erase(found);
  return block;
}

/// Gives the cached blocks of the current device back to the driver. The
/// device must be idle.
static void releaseCached(Pool &pool, int device) {
  std::vector<Block> blocks;
  {
    std::lock_guard<std::mutex> lock(pool.mutex);
    for (auto &[key, list] : pool.free) {
      if (key.first != device)
        continue;
      for (auto &[bytes, address] : list) {
        blocks.push_back({address, bytes});
        pool.reserved -= bytes;
      }
      list.clear();
    }
  }
  for (const Block &block : blocks)
    ATTN_CU(cuMemFree, (block.address));
}

static CUdeviceptr allocateFromDriver(int64_t bytes, int64_t requested) {
  Pool &state = pool();
  Device &current = device();
  CUdeviceptr address = 0;
  CUresult result = driver().cuMemAlloc(&address, bytes);
  bool isRecording;
  {
    std::lock_guard<std::mutex> lock(state.mutex);
    isRecording = state.recording.has_value();
  }
  // Blocks of other sizes or streams may be in the way. Waiting for the device
  // is not allowed while a graph is recorded.
  if (result == CUDA_ERROR_OUT_OF_MEMORY && !isRecording) {
    ATTN_CU(cuCtxSynchronize, ());
    releaseCached(state, current.ordinal);
    result = driver().cuMemAlloc(&address, bytes);
  }
  check(result, "cuMemAlloc", [&] {
    size_t free = 0, total = 0;
    std::string text = format("requested %lld B", static_cast<long long>(requested));
    if (driver().cuMemGetInfo(&free, &total) == CUDA_SUCCESS)
      text += format(", free %zu B of %zu B", free, total);
    return text;
  });
  std::lock_guard<std::mutex> lock(state.mutex);
  state.reserved += bytes;
  return address;
}

void *attn::rt::deviceAlloc(const char *function, int64_t bytes, CUstream stream) {
  if (bytes < 0)
    fail(format("%s: expected a size of at least 0 bytes, got %lld", function, static_cast<long long>(bytes)));
  if (bytes > INT64_MAX - 4 * mebibyte)
    fail(format("%s: out of memory (requested %lld B)", function, static_cast<long long>(bytes)));
  Pool &state = pool();
  int ordinal = device().ordinal;
  int64_t wanted = blockBytes(bytes);
  std::optional<Block> block;
  {
    std::lock_guard<std::mutex> lock(state.mutex);
    if (state.recording && *state.recording == stream)
      block = take(state.recorded, wanted);
    if (!block)
      block = take(state.free[{ordinal, stream}], wanted);
    if (!block && stream)
      block = take(state.free[{ordinal, nullptr}], wanted);
  }
  if (!block)
    block = Block{allocateFromDriver(wanted, bytes), wanted};
  {
    std::lock_guard<std::mutex> lock(state.mutex);
    state.live[block->address] = {block->bytes, bytes, ordinal, false};
  }
  deviceCounter().add(bytes);
  if (poisoned() && bytes > 0)
    ATTN_CU(cuMemsetD8Async, (block->address, 0xFF, bytes, stream));
  return reinterpret_cast<void *>(block->address);
}

void *attn::rt::deviceAllocManaged(int64_t bytes) {
  Device &current = device();
  CUdeviceptr address = 0;
  ATTN_CU(cuMemAllocManaged, (&address, std::max<int64_t>(bytes, 1), memAttachGlobal),
          [&] { return format("requested %lld B", static_cast<long long>(bytes)); });
  Pool &state = pool();
  std::lock_guard<std::mutex> lock(state.mutex);
  state.live[address] = {bytes, bytes, current.ordinal, true};
  state.reserved += bytes;
  deviceCounter().add(bytes);
  return reinterpret_cast<void *>(address);
}

void attn::rt::deviceFree(const char *function, void *pointer, CUstream stream) {
  if (!pointer)
    return;
  Pool &state = pool();
  auto address = reinterpret_cast<CUdeviceptr>(pointer);
  std::optional<Live> live;
  {
    std::lock_guard<std::mutex> lock(state.mutex);
    if (auto found = state.live.find(address); found != state.live.end()) {
      live = found->second;
      state.live.erase(found);
      if (live->managed)
        state.reserved -= live->block;
      else if (state.recording && *state.recording == stream)
        state.recorded.emplace(live->block, address);
      else
        state.free[{live->device, stream}].emplace(live->block, address);
    }
  }
  if (!live)
    fail(format("%s: %p is not live memory of attn_rt_device_alloc", function, pointer));
  deviceCounter().add(-live->requested);
  if (live->managed) {
    ATTN_CU(cuStreamSynchronize, (stream));
    ATTN_CU(cuMemFree, (address));
  }
}

void attn::rt::releaseStreamBlocks(CUstream stream) {
  Pool &state = pool();
  std::lock_guard<std::mutex> lock(state.mutex);
  for (auto it = state.free.begin(); it != state.free.end();) {
    if (it->first.second != stream || !stream) {
      ++it;
      continue;
    }
    state.free[{it->first.first, nullptr}].merge(it->second);
    it = state.free.erase(it);
  }
}

void attn::rt::beginRecording(CUstream stream) {
  Pool &state = pool();
  bool taken;
  {
    std::lock_guard<std::mutex> lock(state.mutex);
    taken = state.recording.has_value();
    if (!taken)
      state.recording = stream;
  }
  if (taken)
    fail("attn_rt_graph_begin: another graph is being recorded");
}

std::vector<Block> attn::rt::endRecording() {
  Pool &state = pool();
  std::lock_guard<std::mutex> lock(state.mutex);
  std::vector<Block> blocks;
  for (auto &[bytes, address] : state.recorded)
    blocks.push_back({address, bytes});
  state.recorded.clear();
  state.recording.reset();
  return blocks;
}

void attn::rt::returnBlocks(const std::vector<Block> &blocks) {
  Pool &state = pool();
  int ordinal = device().ordinal;
  std::lock_guard<std::mutex> lock(state.mutex);
  for (const Block &block : blocks)
    state.free[{ordinal, nullptr}].emplace(block.bytes, block.address);
}

//===----------------------------------------------------------------------===//
// C interface
//===----------------------------------------------------------------------===//

extern "C" void *attn_rt_device_alloc(int64_t bytes) {
  return deviceAlloc("attn_rt_device_alloc", bytes, currentStream());
}

extern "C" void attn_rt_device_free(void *pointer) {
  if (pointer)
    deviceFree("attn_rt_device_free", pointer, currentStream());
}

extern "C" void *attn_rt_device_constant(const void *host, int64_t bytes) {
  Pool &state = pool();
  std::tuple key{device().ordinal, host, bytes};
  {
    std::lock_guard<std::mutex> lock(state.mutex);
    if (auto found = state.constants.find(key); found != state.constants.end())
      return found->second;
  }
  void *copy = deviceAlloc("attn_rt_device_constant", bytes, currentStream());
  if (bytes > 0)
    attn_rt_copy_to_device(copy, host, bytes);
  void *kept;
  {
    std::lock_guard<std::mutex> lock(state.mutex);
    kept = state.constants.try_emplace(key, copy).first->second;
  }
  // Another thread was faster.
  if (kept != copy)
    deviceFree("attn_rt_device_constant", copy, currentStream());
  return kept;
}

extern "C" void *attn_rt_work_counter(void) {
  // More than launches can be in flight on one device.
  constexpr int64_t kCounters = 4096;
  static const int32_t zeros[2 * kCounters] = {};
  static std::atomic<uint64_t> next{0};
  auto *counters = static_cast<int32_t *>(attn_rt_device_constant(zeros, sizeof(zeros)));
  return counters + 2 * (next.fetch_add(1, std::memory_order_relaxed) % kCounters);
}

extern "C" void *attn_rt_work_flags(void) {
  constexpr int64_t kFlags = 128, kLaunches = 1024;
  static const int32_t zeros[kFlags * kLaunches] = {};
  static std::atomic<uint64_t> next{0};
  auto *flags = static_cast<int32_t *>(attn_rt_device_constant(zeros, sizeof(zeros)));
  return flags + kFlags * (next.fetch_add(1, std::memory_order_relaxed) % kLaunches);
}

extern "C" void attn_rt_copy_to_device(void *to, const void *from, int64_t bytes) {
  if (bytes == 0)
    return;
  CUstream stream = currentStream();
  ATTN_CU(cuMemcpyHtoDAsync, (reinterpret_cast<CUdeviceptr>(to), from, bytes, stream),
          [&] { return format("%lld B", static_cast<long long>(bytes)); });
  synchronize(stream);
}

extern "C" void attn_rt_copy_to_host(void *to, const void *from, int64_t bytes) {
  if (bytes == 0)
    return;
  CUstream stream = currentStream();
  ATTN_CU(cuMemcpyDtoHAsync, (to, reinterpret_cast<CUdeviceptr>(from), bytes, stream),
          [&] { return format("%lld B", static_cast<long long>(bytes)); });
  synchronize(stream);
}

extern "C" void attn_rt_device_fill(void *to, int32_t value, int64_t bytes) {
  if (bytes > 0)
    ATTN_CU(cuMemsetD8Async,
            (reinterpret_cast<CUdeviceptr>(to), static_cast<unsigned char>(value), bytes, currentStream()),
            [&] { return format("%lld B", static_cast<long long>(bytes)); });
}

extern "C" void attn_rt_memory_stats(attn_rt_memory_stats_t *stats) {
  stats->host_current = hostCounter().getCurrent();
  stats->host_peak = hostCounter().getPeak();
  stats->device_current = deviceCounter().getCurrent();
  stats->device_peak = deviceCounter().getPeak();
  std::lock_guard<std::mutex> lock(pool().mutex);
  stats->device_reserved = pool().reserved;
}

extern "C" void attn_rt_memory_reset_peak(void) {
  hostCounter().resetPeak();
  deviceCounter().resetPeak();
}

extern "C" void attn_rt_device_trim(void) {
  Device &current = device();
  ATTN_CU(cuCtxSynchronize, ());
  releaseCached(pool(), current.ordinal);
}

extern "C" void attn_rt_set_poison(int on) { poison = on != 0; }
