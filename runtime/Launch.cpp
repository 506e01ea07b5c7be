//===- Launch.cpp - Lazy modules and kernel launches ----------------------===//
//
// A module is a blob that the artifact owns; it is given to the driver at the
// first launch of one of its kernels, per device. So an artifact can be opened,
// and its types read, where there is no driver.
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include "Device.h"
#include "Stream.h"
#include "attn_runtime.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

using namespace attn::rt;

namespace {
struct Module;

/// What mgpuModuleGetFunction returns.
struct Kernel {
  Module &module;
  std::string name;
  /// The driver's function, per device.
  struct Loaded {
    int device;
    CUfunction function;
    int sharedBytes; // opted in so far
    bool anyCluster; // cluster sizes above 8 opted in
    int residents;   // clusters that run together; 0: not asked yet
  };
  std::mutex mutex;
  std::vector<Loaded> loaded;
};

struct Module {
  const char *data = nullptr;
  size_t size = 0;
  int optLevel = -1; // -1: the driver's default
  std::mutex mutex;
  std::map<std::string, std::unique_ptr<Kernel>, std::less<>> kernels;
  std::map<int, CUmodule> loaded; // by device
};

std::atomic<const Kernel *> last{nullptr};
thread_local bool nextIsEarly = false, nextIsResident = false;
} // namespace

extern "C" void attn_rt_launch_early(void) { nextIsEarly = true; }
extern "C" void attn_rt_launch_resident(void) { nextIsResident = true; }

std::string attn::rt::lastLaunched() {
  const Kernel *kernel = last;
  return kernel ? kernel->name : "";
}

//===----------------------------------------------------------------------===//
// Blobs
//===----------------------------------------------------------------------===//

static bool isElf(const Module &module) { return module.size >= 52 && std::memcmp(module.data, "\177ELF", 4) == 0; }

static bool isFatbin(const Module &module) {
  const unsigned char magic[4] = {0x50, 0xED, 0x55, 0xBA};
  return module.size >= 4 && std::memcmp(module.data, magic, 4) == 0;
}

/// What a blob was compiled for; capability 0 if it does not say.
static Target targetOf(const Module &module) {
  Target target;
  if (isElf(module)) {
    // e_flags of a 64-bit CUDA ELF: the architecture is the low byte before ABI
    // version 8, and the second since. Whether it is architecture-specific is
    // not told reliably.
    uint32_t flags;
    std::memcpy(&flags, module.data + 48, sizeof(flags));
    bool old = static_cast<unsigned char>(module.data[8]) < 8;
    target.capability = old ? flags & 0xFF : (flags >> 8) & 0xFF;
    target.reach = Target::SameMajor;
    return target;
  }
  if (isFatbin(module))
    return target;
  std::string_view text(module.data, module.size);
  constexpr std::string_view directive = ".target";
  size_t at = text.find(directive);
  if (at == std::string_view::npos)
    return target;
  at = text.find_first_not_of(" \t", at + directive.size());
  if (at == std::string_view::npos)
    return target;
  size_t end = text.find_first_of(" \t,\r\n", at);
  return parseTarget(std::string(text.substr(at, end - at)));
}

/// The driver's module on the current device, loaded at the first call.
static CUmodule load(Module &module, const Device &device) {
  {
    std::lock_guard<std::mutex> lock(module.mutex);
    if (auto found = module.loaded.find(device.ordinal); found != module.loaded.end())
      return found->second;
  }
  if (std::string why = whyNotRunnable(device, targetOf(module)); !why.empty())
    fail(why);

  // The driver wants PTX with a terminator, which a sized blob may lack.
  const char *image = module.data;
  std::string terminated;
  if (!isElf(module) && !isFatbin(module)) {
    terminated.assign(module.data, module.size);
    image = terminated.c_str();
  }
  char log[4096] = "";
  int options[3] = {JitErrorLogBuffer, JitErrorLogBufferSizeBytes, JitOptimizationLevel};
  void *values[3] = {log, reinterpret_cast<void *>(sizeof(log)),
                     reinterpret_cast<void *>(static_cast<intptr_t>(module.optLevel))};
  unsigned numOptions = module.optLevel < 0 ? 2 : 3;
  CUmodule loaded = nullptr;
  ATTN_CU(cuModuleLoadDataEx, (&loaded, image, numOptions, options, values), [&] {
    // One line: the log's first says what is wrong.
    std::string text = format("%zu B", module.size);
    log[strcspn(log, "\r\n")] = '\0';
    return *log ? text + ": " + log : text;
  });
  std::lock_guard<std::mutex> lock(module.mutex);
  return module.loaded.try_emplace(device.ordinal, loaded).first->second;
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

namespace {
struct Dim3 {
  intptr_t x, y, z;
};

struct Shape {
  Dim3 grid, block, cluster;
  int32_t sharedBytes;
};
} // namespace

static std::string describe(const Kernel &kernel, const Shape &shape) {
  auto dims = [](Dim3 d) {
    return format("%lldx%lldx%lld", static_cast<long long>(d.x), static_cast<long long>(d.y),
                  static_cast<long long>(d.z));
  };
  std::string text = "kernel \"" + kernel.name + "\", grid " + dims(shape.grid) + ", block " + dims(shape.block);
  if (shape.cluster.x * shape.cluster.y * shape.cluster.z > 1)
    text += ", cluster " + dims(shape.cluster);
  return text + format(", %d B of shared memory", shape.sharedBytes);
}

/// Fails unless the shape is one that the hardware has; the driver would only
/// say INVALID_VALUE.
static void checkShape(const Kernel &kernel, const Shape &shape, const Device &device) {
  auto wrong = [&](const std::string &law) { fail("cuLaunchKernel: " + law + " (" + describe(kernel, shape) + ")"); };
  auto [gx, gy, gz] = shape.grid;
  if (gx < 0 || gy < 0 || gz < 0 || gx > INT32_MAX || gy > 65535 || gz > 65535)
    wrong("expected a grid of at most 2147483647x65535x65535 blocks");
  auto [bx, by, bz] = shape.block;
  if (bx < 1 || by < 1 || bz < 1 || bx > 1024 || by > 1024 || bz > 64 || bx * by * bz > 1024)
    wrong("expected a block of 1 to 1024 threads, at most 64 of them along z");
  auto [cx, cy, cz] = shape.cluster;
  if (cx < 1 || cy < 1 || cz < 1 || cx > 16 || cy > 16 || cz > 16 || cx * cy * cz > 16)
    wrong("expected a cluster of 1 to 16 blocks");
  if (gx % cx != 0 || gy % cy != 0 || gz % cz != 0)
    wrong("expected a grid that is a multiple of the cluster");
  if (shape.sharedBytes < 0 || shape.sharedBytes > device.maxSharedBytes)
    wrong(format("expected at most %lld B of shared memory", static_cast<long long>(device.maxSharedBytes)));
}

/// The driver's function on the current device, its attributes set for the
/// shape.
static CUfunction prepare(Kernel &kernel, const Shape &shape, const Device &device) {
  constexpr int sharedByDefault = 48 * 1024;
  constexpr int portableCluster = 8;
  int clusterSize = shape.cluster.x * shape.cluster.y * shape.cluster.z;
  bool wantsCluster = clusterSize > portableCluster;

  Kernel::Loaded state{device.ordinal, nullptr, sharedByDefault, false, 0};
  {
    std::lock_guard<std::mutex> lock(kernel.mutex);
    for (const Kernel::Loaded &loaded : kernel.loaded)
      if (loaded.device == device.ordinal)
        state = loaded;
  }
  if (state.function && shape.sharedBytes <= state.sharedBytes && (state.anyCluster || !wantsCluster))
    return state.function;

  if (!state.function)
    ATTN_CU(cuModuleGetFunction, (&state.function, load(kernel.module, device), kernel.name.c_str()),
            [&] { return "kernel \"" + kernel.name + "\""; });
  auto details = [&] { return describe(kernel, shape); };
  if (shape.sharedBytes > state.sharedBytes) {
    ATTN_CU(cuFuncSetAttribute, (state.function, MaxDynamicSharedSizeBytes, shape.sharedBytes), details);
    state.sharedBytes = shape.sharedBytes;
  }
  if (wantsCluster && !state.anyCluster) {
    ATTN_CU(cuFuncSetAttribute, (state.function, NonPortableClusterSizeAllowed, 1), details);
    state.anyCluster = true;
  }
  std::lock_guard<std::mutex> lock(kernel.mutex);
  for (Kernel::Loaded &loaded : kernel.loaded)
    if (loaded.device == device.ordinal) {
      loaded = state;
      return state.function;
    }
  kernel.loaded.push_back(state);
  return state.function;
}

/// Blocks of the grid that run together: whole clusters, as many as there is room for.
template <typename Details>
static unsigned residentBlocks(Kernel &kernel, CUfunction function, LaunchConfig config, unsigned cluster, int device,
                               Details &&details) {
  int clusters = 0;
  {
    std::lock_guard<std::mutex> lock(kernel.mutex);
    for (const Kernel::Loaded &loaded : kernel.loaded)
      if (loaded.device == device)
        clusters = loaded.residents;
  }
  if (!clusters) {
    ATTN_CU(cuOccupancyMaxActiveClusters, (&clusters, function, &config), details);
    if (clusters < 1)
      fail("cuOccupancyMaxActiveClusters: expected room for a cluster, got none (" + details() + ")");
    std::lock_guard<std::mutex> lock(kernel.mutex);
    for (Kernel::Loaded &loaded : kernel.loaded)
      if (loaded.device == device)
        loaded.residents = clusters;
  }
  return std::min(config.gridX, cluster * static_cast<unsigned>(clusters));
}

static void launch(void *handle, const Shape &shape, void *stream, void **params, void **extra) {
  auto &kernel = *static_cast<Kernel *>(handle);
  bool early = std::exchange(nextIsEarly, false), resident = std::exchange(nextIsResident, false);
  Device &current = device();
  checkShape(kernel, shape, current);
  if (shape.grid.x == 0 || shape.grid.y == 0 || shape.grid.z == 0)
    return;
  CUfunction function = prepare(kernel, shape, current);
  last = &kernel;
  auto details = [&] { return describe(kernel, shape); };
  auto onStream = static_cast<CUstream>(stream);
  LaunchAttribute attributes[3] = {};
  unsigned count = 0;
  if (shape.cluster.x * shape.cluster.y * shape.cluster.z > 1) {
    LaunchAttribute &attribute = attributes[count++];
    attribute.id = LaunchAttribute::clusterDimension;
    attribute.value.clusterDim = {static_cast<unsigned>(shape.cluster.x), static_cast<unsigned>(shape.cluster.y),
                                  static_cast<unsigned>(shape.cluster.z)};
  }
  if (early) {
    LaunchAttribute &attribute = attributes[count++];
    attribute.id = LaunchAttribute::programmaticStreamSerialization;
    attribute.value.serializationAllowed = 1;
  }
  if (count == 0 && !resident) {
    ATTN_CU(cuLaunchKernel,
            (function, shape.grid.x, shape.grid.y, shape.grid.z, shape.block.x, shape.block.y, shape.block.z,
             shape.sharedBytes, onStream, params, extra),
            details);
    return;
  }
  LaunchConfig config = {static_cast<unsigned>(shape.grid.x),
                         static_cast<unsigned>(shape.grid.y),
                         static_cast<unsigned>(shape.grid.z),
                         static_cast<unsigned>(shape.block.x),
                         static_cast<unsigned>(shape.block.y),
                         static_cast<unsigned>(shape.block.z),
                         static_cast<unsigned>(shape.sharedBytes),
                         onStream,
                         attributes,
                         count};
  if (resident) {
    auto cluster = static_cast<unsigned>(shape.cluster.x * shape.cluster.y * shape.cluster.z);
    config.gridX = residentBlocks(kernel, function, config, cluster, current.ordinal, details);
    // Not a part of them while another kernel has the rest: two such would wait for ever.
    LaunchAttribute &attribute = attributes[config.numAttributes++];
    attribute.id = LaunchAttribute::cooperative;
    attribute.value.cooperative = 1;
  }
  ATTN_CU(cuLaunchKernelEx, (&config, function, params, extra), details);
}

//===----------------------------------------------------------------------===//
// Upstream's entry points
//===----------------------------------------------------------------------===//

static void *record(const void *data, size_t size, int optLevel) {
  auto *module = new Module;
  module->data = static_cast<const char *>(data);
  module->size = size;
  module->optLevel = optLevel;
  return module;
}

extern "C" void *mgpuModuleLoad(void *data, size_t size) { return record(data, size, -1); }

extern "C" void *mgpuModuleLoadJIT(void *data, int optLevel) {
  // The driver knows levels 0 to 4.
  return record(data, std::strlen(static_cast<const char *>(data)), std::min(std::max(optLevel, 0), 4));
}

extern "C" void mgpuModuleUnload(void *handle) {
  auto *module = static_cast<Module *>(handle);
  // Runs when an artifact is closed, often as the process exits: the driver may
  // have shut down before, and after a failure it refuses everything.
  for (auto [ordinal, loaded] : module->loaded) {
    CUresult result = driver().cuModuleUnload(loaded);
    if (!isFailing() && result != CUDA_ERROR_DEINITIALIZED && result != CUDA_ERROR_CONTEXT_IS_DESTROYED)
      check(result, "cuModuleUnload");
  }
  for (auto &[name, kernel] : module->kernels) {
    const Kernel *gone = kernel.get();
    last.compare_exchange_strong(gone, nullptr);
  }
  delete module;
}

extern "C" void *mgpuModuleGetFunction(void *handle, const char *name) {
  auto &module = *static_cast<Module *>(handle);
  std::lock_guard<std::mutex> lock(module.mutex);
  auto found = module.kernels.find(std::string_view(name));
  if (found == module.kernels.end())
    found = module.kernels.emplace(name, std::unique_ptr<Kernel>(new Kernel{module, name, {}, {}})).first;
  return found->second.get();
}

extern "C" void mgpuLaunchKernel(void *function, intptr_t gridX, intptr_t gridY, intptr_t gridZ, intptr_t blockX,
                                 intptr_t blockY, intptr_t blockZ, int32_t sharedBytes, void *stream, void **params,
                                 void **extra, size_t /*numParams*/) {
  launch(function, {{gridX, gridY, gridZ}, {blockX, blockY, blockZ}, {1, 1, 1}, sharedBytes}, stream, params, extra);
}

extern "C" void mgpuLaunchClusterKernel(void *function, intptr_t clusterX, intptr_t clusterY, intptr_t clusterZ,
                                        intptr_t gridX, intptr_t gridY, intptr_t gridZ, intptr_t blockX,
                                        intptr_t blockY, intptr_t blockZ, int32_t sharedBytes, void *stream,
                                        void **params, void **extra, size_t /*numParams*/) {
  launch(function, {{gridX, gridY, gridZ}, {blockX, blockY, blockZ}, {clusterX, clusterY, clusterZ}, sharedBytes},
         stream, params, extra);
}
