//===- FakeCuda.cpp - A CUDA driver for machines without one --------------===//
//
// Implements the functions of the CUDA driver that the runtime calls, on host
// memory, at once, and notes every call. Tests point ATTN_CUDA_DRIVER at it.
//
// One kernel does something: "double_f32"(const float *x, float *y, int64_t n)
// sets y[i] = 2 * x[i] for i < n. All others do nothing.
//
// The environment says how it behaves, and is read at every call:
//   FAKE_CUDA_DEVICES  how many devices there are (1)
//   FAKE_CUDA_NAME     their name ("Fake H100")
//   FAKE_CUDA_CC       their compute capability ("9.0")
//   FAKE_CUDA_MEMORY   bytes of device memory (1 GiB)
//   FAKE_CUDA_FAIL     "cuLaunchKernel=719,cuMemFree=1": calls that fail, with
//                      the code
//   FAKE_CUDA_LOG      a file that every call is appended to
//
//===----------------------------------------------------------------------===//

#include <chrono>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace {

enum : int {
  Success = 0,
  InvalidValue = 1,
  OutOfMemory = 2,
  NoDevice = 100,
  InvalidDevice = 101,
  InvalidContext = 201,
  NotFound = 500,
  StreamCaptureUnsupported = 900,
};

using Clock = std::chrono::steady_clock;

struct Module {
  std::string image;
  std::map<std::string, struct Function *> functions;
};

struct Function {
  std::string name;
  int maxShared = 48 * 1024;
};

struct Graph {
  std::vector<std::function<void()>> work;
};

struct Stream {
  bool capturing = false;
  Graph captured;
};

struct Event {
  Clock::time_point time;
};

struct State {
  std::mutex mutex;
  std::string log;
  std::map<uintptr_t, size_t> blocks;
  size_t used = 0;
  std::set<Stream *> streams;
};

State &state() {
  static State &instance = *new State;
  return instance;
}

thread_local void *currentContext = nullptr;
int theContext;

std::string environment(const char *name, const char *otherwise) {
  const char *value = std::getenv(name);
  return value ? value : otherwise;
}

[[gnu::format(printf, 1, 2)]] void note(const char *pattern, ...) {
  char line[512];
  va_list arguments;
  va_start(arguments, pattern);
  std::vsnprintf(line, sizeof(line), pattern, arguments);
  va_end(arguments);
  std::lock_guard<std::mutex> lock(state().mutex);
  state().log += std::string(line) + "\n";
  if (std::string path = environment("FAKE_CUDA_LOG", ""); !path.empty())
    if (FILE *file = std::fopen(path.c_str(), "a")) {
      std::fprintf(file, "%s\n", line);
      std::fclose(file);
    }
}

/// The code that the environment makes this function fail with, or 0.
int failure(const char *function) {
  std::string plan = "," + environment("FAKE_CUDA_FAIL", "") + ",";
  std::string key = std::string(",") + function + "=";
  size_t at = plan.find(key);
  return at == std::string::npos ? 0 : std::atoi(&plan[at + key.size()]);
}

#define MAY_FAIL(FUNCTION)                                                                                             \
  if (int code = failure(FUNCTION))                                                                                    \
  return code

size_t totalMemory() { return std::strtoull(environment("FAKE_CUDA_MEMORY", "1073741824").c_str(), nullptr, 10); }

/// Runs the work now, or notes it in the graph that the stream captures.
int enqueue(void *handle, std::function<void()> work) {
  auto *stream = static_cast<Stream *>(handle);
  if (stream && stream->capturing)
    stream->captured.work.push_back(std::move(work));
  else
    work();
  return Success;
}

std::string dims(unsigned x, unsigned y, unsigned z) {
  return std::to_string(x) + "x" + std::to_string(y) + "x" + std::to_string(z);
}

int runKernel(Function *function, void *stream, void **params) {
  if (function->name != "double_f32")
    return enqueue(stream, [] {});
  auto *x = *static_cast<const float **>(params[0]);
  auto *y = *static_cast<float **>(params[1]);
  auto n = *static_cast<int64_t *>(params[2]);
  return enqueue(stream, [=] {
    for (int64_t i = 0; i < n; ++i)
      y[i] = 2 * x[i];
  });
}

struct LaunchConfig {
  unsigned gridX, gridY, gridZ, blockX, blockY, blockZ, sharedBytes;
  void *stream;
  struct Attribute {
    int id, pad;
    unsigned value[16];
  } *attributes;
  unsigned numAttributes;
};

} // namespace

extern "C" {

/// What was called since the last time, one call a line.
const char *fakeCudaTakeLog() {
  static std::string taken;
  std::lock_guard<std::mutex> lock(state().mutex);
  taken.swap(state().log);
  state().log.clear();
  return taken.c_str();
}

//===----------------------------------------------------------------------===//
// Devices and contexts
//===----------------------------------------------------------------------===//

int cuInit(unsigned) {
  note("cuInit");
  MAY_FAIL("cuInit");
  return Success;
}

int cuGetErrorName(int code, const char **name) {
  static const std::map<int, const char *> names = {
      {Success, "CUDA_SUCCESS"},
      {InvalidValue, "CUDA_ERROR_INVALID_VALUE"},
      {OutOfMemory, "CUDA_ERROR_OUT_OF_MEMORY"},
      {4, "CUDA_ERROR_DEINITIALIZED"},
      {NoDevice, "CUDA_ERROR_NO_DEVICE"},
      {InvalidDevice, "CUDA_ERROR_INVALID_DEVICE"},
      {InvalidContext, "CUDA_ERROR_INVALID_CONTEXT"},
      {218, "CUDA_ERROR_INVALID_PTX"},
      {NotFound, "CUDA_ERROR_NOT_FOUND"},
      {700, "CUDA_ERROR_ILLEGAL_ADDRESS"},
      {719, "CUDA_ERROR_LAUNCH_FAILED"},
      {StreamCaptureUnsupported, "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED"},
  };
  auto found = names.find(code);
  if (found == names.end())
    return InvalidValue;
  *name = found->second;
  return Success;
}

int cuDeviceGetCount(int *count) {
  MAY_FAIL("cuDeviceGetCount");
  *count = std::atoi(environment("FAKE_CUDA_DEVICES", "1").c_str());
  return Success;
}

int cuDeviceGet(int *device, int ordinal) {
  MAY_FAIL("cuDeviceGet");
  *device = ordinal;
  return Success;
}

int cuDeviceGetName(char *name, int size, int) {
  std::snprintf(name, size, "%s", environment("FAKE_CUDA_NAME", "Fake H100").c_str());
  return Success;
}

int cuDeviceGetAttribute(int *value, int attribute, int) {
  MAY_FAIL("cuDeviceGetAttribute");
  std::string capability = environment("FAKE_CUDA_CC", "9.0");
  switch (attribute) {
  case 16: // multiprocessors
    *value = 132;
    return Success;
  case 38: // L2 bytes; small, so that tests rotate few buffers
    *value = 1 << 20;
    return Success;
  case 75:
    *value = std::atoi(capability.c_str());
    return Success;
  case 76:
    *value = std::atoi(capability.c_str() + capability.find('.') + 1);
    return Success;
  case 97: // shared memory of a block
    *value = 232448;
    return Success;
  }
  return InvalidValue;
}

int cuDeviceTotalMem_v2(size_t *bytes, int) {
  *bytes = totalMemory();
  return Success;
}

int cuDevicePrimaryCtxRetain(void **context, int) {
  MAY_FAIL("cuDevicePrimaryCtxRetain");
  *context = &theContext;
  return Success;
}

int cuCtxGetCurrent(void **context) {
  *context = currentContext;
  return Success;
}

int cuCtxSetCurrent(void *context) {
  currentContext = context;
  return Success;
}

int cuCtxSynchronize() {
  note("cuCtxSynchronize");
  MAY_FAIL("cuCtxSynchronize");
  return Success;
}

//===----------------------------------------------------------------------===//
// Modules and launches
//===----------------------------------------------------------------------===//

int cuModuleLoadDataEx(void **module, const void *image, unsigned count, int *options, void **values) {
  auto *bytes = static_cast<const char *>(image);
  bool elf = std::memcmp(bytes, "\177ELF", 4) == 0;
  std::string level = "default";
  char *log = nullptr;
  size_t logSize = 0;
  for (unsigned i = 0; i < count; ++i) {
    if (options[i] == 7)
      level = std::to_string(reinterpret_cast<intptr_t>(values[i]));
    if (options[i] == 5)
      log = static_cast<char *>(values[i]);
    if (options[i] == 6)
      logSize = reinterpret_cast<size_t>(values[i]);
  }
  note("cuModuleLoadDataEx %s opt=%s", elf ? "cubin" : "ptx", level.c_str());
  if (int code = failure("cuModuleLoadDataEx")) {
    if (log && logSize)
      std::snprintf(log, logSize, "ptxas fatal: a fake reason\nmore");
    return code;
  }
  if (!currentContext)
    return InvalidContext;
  auto *loaded = new Module;
  if (!elf)
    loaded->image = bytes; // terminated, by the driver's contract
  *module = loaded;
  return Success;
}

int cuModuleUnload(void *module) {
  note("cuModuleUnload");
  MAY_FAIL("cuModuleUnload");
  auto *loaded = static_cast<Module *>(module);
  for (auto &[name, function] : loaded->functions)
    delete function;
  delete loaded;
  return Success;
}

int cuModuleGetFunction(void **function, void *module, const char *name) {
  note("cuModuleGetFunction %s", name);
  MAY_FAIL("cuModuleGetFunction");
  auto *loaded = static_cast<Module *>(module);
  if (loaded->image.find(name) == std::string::npos)
    return NotFound;
  Function *&entry = loaded->functions[name];
  if (!entry)
    entry = new Function{name};
  *function = entry;
  return Success;
}

int cuFuncSetAttribute(void *function, int attribute, int value) {
  auto *entry = static_cast<Function *>(function);
  note("cuFuncSetAttribute %s %d=%d", entry->name.c_str(), attribute, value);
  MAY_FAIL("cuFuncSetAttribute");
  if (attribute == 8)
    entry->maxShared = value;
  return Success;
}

int cuLaunchKernel(void *function, unsigned gridX, unsigned gridY, unsigned gridZ, unsigned blockX, unsigned blockY,
                   unsigned blockZ, unsigned sharedBytes, void *stream, void **params, void **) {
  auto *entry = static_cast<Function *>(function);
  note("cuLaunchKernel %s grid=%s block=%s shared=%u", entry->name.c_str(), dims(gridX, gridY, gridZ).c_str(),
       dims(blockX, blockY, blockZ).c_str(), sharedBytes);
  MAY_FAIL("cuLaunchKernel");
  if (sharedBytes > unsigned(entry->maxShared) || gridX * gridY * gridZ == 0)
    return InvalidValue;
  return runKernel(entry, stream, params);
}

int cuOccupancyMaxActiveClusters(int *clusters, void *, const LaunchConfig *) {
  *clusters = 15;
  return 0;
}

int cuLaunchKernelEx(const LaunchConfig *config, void *function, void **params, void **) {
  auto *entry = static_cast<Function *>(function);
  std::string cluster = "none";
  bool early = false;
  for (unsigned i = 0; i < config->numAttributes; ++i)
    if (config->attributes[i].id == 4) {
      const unsigned *value = config->attributes[i].value;
      cluster = dims(value[0], value[1], value[2]);
    } else if (config->attributes[i].id == 6) {
      early = config->attributes[i].value[0] == 1;
    }
  note("cuLaunchKernelEx %s grid=%s block=%s shared=%u cluster=%s%s", entry->name.c_str(),
       dims(config->gridX, config->gridY, config->gridZ).c_str(),
       dims(config->blockX, config->blockY, config->blockZ).c_str(), config->sharedBytes, cluster.c_str(),
       early ? " early" : "");
  MAY_FAIL("cuLaunchKernelEx");
  if (config->sharedBytes > unsigned(entry->maxShared))
    return InvalidValue;
  return runKernel(entry, config->stream, params);
}

//===----------------------------------------------------------------------===//
// Streams, graphs, events
//===----------------------------------------------------------------------===//

int cuStreamCreate(void **stream, unsigned flags) {
  note("cuStreamCreate flags=%u", flags);
  MAY_FAIL("cuStreamCreate");
  auto *created = new Stream;
  {
    std::lock_guard<std::mutex> lock(state().mutex);
    state().streams.insert(created);
  }
  *stream = created;
  return Success;
}

int cuStreamDestroy_v2(void *stream) {
  note("cuStreamDestroy");
  MAY_FAIL("cuStreamDestroy");
  std::lock_guard<std::mutex> lock(state().mutex);
  if (!state().streams.erase(static_cast<Stream *>(stream)))
    return InvalidValue;
  delete static_cast<Stream *>(stream);
  return Success;
}

int cuStreamSynchronize(void *stream) {
  note("cuStreamSynchronize");
  MAY_FAIL("cuStreamSynchronize");
  auto *waited = static_cast<Stream *>(stream);
  return waited && waited->capturing ? int(StreamCaptureUnsupported) : int(Success);
}

int cuStreamWaitEvent(void *, void *, unsigned) {
  note("cuStreamWaitEvent");
  MAY_FAIL("cuStreamWaitEvent");
  return Success;
}

int cuStreamBeginCapture_v2(void *stream, int mode) {
  note("cuStreamBeginCapture mode=%d", mode);
  MAY_FAIL("cuStreamBeginCapture");
  static_cast<Stream *>(stream)->capturing = true;
  return Success;
}

int cuStreamEndCapture(void *stream, void **graph) {
  note("cuStreamEndCapture");
  MAY_FAIL("cuStreamEndCapture");
  auto *captured = static_cast<Stream *>(stream);
  captured->capturing = false;
  *graph = new Graph(std::move(captured->captured));
  captured->captured = {};
  return Success;
}

int cuGraphInstantiateWithFlags(void **executable, void *graph, unsigned long long) {
  MAY_FAIL("cuGraphInstantiate");
  *executable = new Graph(*static_cast<Graph *>(graph));
  return Success;
}

int cuGraphLaunch(void *executable, void *) {
  note("cuGraphLaunch");
  MAY_FAIL("cuGraphLaunch");
  for (auto &work : static_cast<Graph *>(executable)->work)
    work();
  return Success;
}

int cuGraphDestroy(void *graph) {
  delete static_cast<Graph *>(graph);
  return Success;
}

int cuGraphExecDestroy(void *executable) {
  delete static_cast<Graph *>(executable);
  return Success;
}

int cuEventCreate(void **event, unsigned flags) {
  note("cuEventCreate flags=%u", flags);
  MAY_FAIL("cuEventCreate");
  *event = new Event;
  return Success;
}

int cuEventDestroy_v2(void *event) {
  delete static_cast<Event *>(event);
  return Success;
}

int cuEventRecord(void *event, void *) {
  MAY_FAIL("cuEventRecord");
  static_cast<Event *>(event)->time = Clock::now();
  return Success;
}

int cuEventSynchronize(void *) {
  MAY_FAIL("cuEventSynchronize");
  return Success;
}

int cuEventElapsedTime(float *milliseconds, void *start, void *stop) {
  auto between = static_cast<Event *>(stop)->time - static_cast<Event *>(start)->time;
  *milliseconds = std::chrono::duration<float, std::milli>(between).count();
  return Success;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

int cuMemAlloc_v2(uintptr_t *address, size_t bytes) {
  note("cuMemAlloc %zu", bytes);
  MAY_FAIL("cuMemAlloc");
  if (!currentContext)
    return InvalidContext;
  std::lock_guard<std::mutex> lock(state().mutex);
  if (bytes == 0)
    return InvalidValue;
  if (bytes > totalMemory() || state().used > totalMemory() - bytes)
    return OutOfMemory;
  void *memory = std::aligned_alloc(512, (bytes + 511) / 512 * 512);
  if (!memory)
    return OutOfMemory;
  *address = reinterpret_cast<uintptr_t>(memory);
  state().blocks[*address] = bytes;
  state().used += bytes;
  return Success;
}

int cuMemAllocManaged(uintptr_t *address, size_t bytes, unsigned) {
  note("cuMemAllocManaged %zu", bytes);
  return cuMemAlloc_v2(address, bytes);
}

int cuMemFree_v2(uintptr_t address) {
  MAY_FAIL("cuMemFree");
  std::lock_guard<std::mutex> lock(state().mutex);
  auto found = state().blocks.find(address);
  if (found == state().blocks.end())
    return InvalidValue;
  state().log += "cuMemFree " + std::to_string(found->second) + "\n";
  state().used -= found->second;
  state().blocks.erase(found);
  std::free(reinterpret_cast<void *>(address));
  return Success;
}

int cuMemGetInfo_v2(size_t *free, size_t *total) {
  std::lock_guard<std::mutex> lock(state().mutex);
  *total = totalMemory();
  *free = *total - state().used;
  return Success;
}

int cuMemcpyAsync(uintptr_t to, uintptr_t from, size_t bytes, void *stream) {
  note("cuMemcpyAsync %zu", bytes);
  MAY_FAIL("cuMemcpyAsync");
  return enqueue(stream,
                 [=] { std::memmove(reinterpret_cast<void *>(to), reinterpret_cast<const void *>(from), bytes); });
}

int cuMemcpyHtoDAsync_v2(uintptr_t to, const void *from, size_t bytes, void *stream) {
  note("cuMemcpyHtoDAsync %zu", bytes);
  MAY_FAIL("cuMemcpyHtoDAsync");
  return enqueue(stream, [=] { std::memcpy(reinterpret_cast<void *>(to), from, bytes); });
}

int cuMemcpyDtoHAsync_v2(void *to, uintptr_t from, size_t bytes, void *stream) {
  note("cuMemcpyDtoHAsync %zu", bytes);
  MAY_FAIL("cuMemcpyDtoHAsync");
  return enqueue(stream, [=] { std::memcpy(to, reinterpret_cast<const void *>(from), bytes); });
}

int cuMemsetD8Async(uintptr_t to, unsigned char value, size_t count, void *stream) {
  note("cuMemsetD8Async %u %zu", value, count);
  MAY_FAIL("cuMemsetD8Async");
  return enqueue(stream, [=] { std::memset(reinterpret_cast<void *>(to), value, count); });
}

int cuMemsetD16Async(uintptr_t to, unsigned short value, size_t count, void *stream) {
  note("cuMemsetD16Async %u %zu", value, count);
  MAY_FAIL("cuMemsetD16Async");
  return enqueue(stream, [=] {
    for (size_t i = 0; i < count; ++i)
      reinterpret_cast<unsigned short *>(to)[i] = value;
  });
}

int cuMemsetD32Async(uintptr_t to, unsigned value, size_t count, void *stream) {
  note("cuMemsetD32Async %u %zu", value, count);
  MAY_FAIL("cuMemsetD32Async");
  return enqueue(stream, [=] {
    for (size_t i = 0; i < count; ++i)
      reinterpret_cast<unsigned *>(to)[i] = value;
  });
}

int cuMemHostRegister_v2(void *, size_t bytes, unsigned) {
  note("cuMemHostRegister %zu", bytes);
  MAY_FAIL("cuMemHostRegister");
  return Success;
}

int cuMemHostUnregister(void *) {
  note("cuMemHostUnregister");
  MAY_FAIL("cuMemHostUnregister");
  return Success;
}

//===----------------------------------------------------------------------===//
// Tensor maps
//===----------------------------------------------------------------------===//

/// Notes the arguments, and writes the rank and data type as the map's first
/// two words.
int cuTensorMapEncodeTiled(void *map, int dataType, uint32_t rank, void *, const uint64_t *sizes,
                           const uint64_t *strides, const uint32_t *box, const uint32_t *elementStrides, int interleave,
                           int swizzle, int l2Promotion, int oobFill) {
  auto list = [](auto *values, uint32_t count) {
    std::string text;
    for (uint32_t i = 0; i < count; ++i)
      text += (i ? "," : "") + std::to_string(values[i]);
    return text;
  };
  note("cuTensorMapEncodeTiled type=%d sizes=%s strides=%s box=%s steps=%s "
       "interleave=%d swizzle=%d l2=%d oob=%d",
       dataType, list(sizes, rank).c_str(), list(strides, rank - 1).c_str(), list(box, rank).c_str(),
       list(elementStrides, rank).c_str(), interleave, swizzle, l2Promotion, oobFill);
  MAY_FAIL("cuTensorMapEncodeTiled");
  if (reinterpret_cast<uintptr_t>(map) % 64 != 0)
    return InvalidValue;
  static_cast<uint32_t *>(map)[0] = rank;
  static_cast<uint32_t *>(map)[1] = dataType;
  return Success;
}

} // extern "C"
