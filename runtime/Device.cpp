//===- Device.cpp - Devices, contexts and what they can run ---------------===//

#include "Device.h"

#include "attn_runtime.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>

using namespace attn::rt;

namespace {
struct Devices {
  std::mutex mutex;
  std::map<int, std::unique_ptr<Device>> opened; // by ordinal
  std::atomic<Device *> current{nullptr};
  std::atomic<int> ordinal{0};
};

// Never destroyed: artifacts unload their modules while the process exits.
Devices &devices() {
  static Devices &instance = *new Devices;
  return instance;
}

/// The first failing step of opening a device.
struct Steps {
  const Driver &driver;
  std::string why;

  bool step(CUresult result, const char *function, int ordinal) {
    if (result == CUDA_SUCCESS)
      return true;
    why = std::string(function) + ": " + resultName(driver, result) + format(" (device %d)", ordinal);
    return false;
  }
};
} // namespace

/// Opens the device, or returns null with the reason in `why`.
static Device *tryOpen(int ordinal, std::string &why) {
  const Driver *driver = tryDriver(why);
  if (!driver)
    return nullptr;
  Devices &state = devices();
  std::lock_guard<std::mutex> lock(state.mutex);
  if (auto found = state.opened.find(ordinal); found != state.opened.end())
    return found->second.get();

  Steps steps{*driver, {}};
  int count = 0;
  if (!steps.step(driver->cuDeviceGetCount(&count), "cuDeviceGetCount", ordinal)) {
    why = steps.why;
    return nullptr;
  }
  if (ordinal < 0 || ordinal >= count) {
    why = count == 0 ? std::string("the CUDA driver sees no device")
                     : format("no device %d: the CUDA driver sees %d", ordinal, count);
    return nullptr;
  }

  auto device = std::make_unique<Device>();
  device->ordinal = ordinal;
  char name[256] = "";
  int l2 = 0, shared = 0;
  size_t total = 0;
  auto attribute = [&](int &to, DeviceAttribute which) {
    return steps.step(driver->cuDeviceGetAttribute(&to, which, device->handle), "cuDeviceGetAttribute", ordinal);
  };
  bool ok = steps.step(driver->cuDeviceGet(&device->handle, ordinal), "cuDeviceGet", ordinal) &&
            steps.step(driver->cuDeviceGetName(name, sizeof(name), device->handle), "cuDeviceGetName", ordinal) &&
            attribute(device->major, ComputeCapabilityMajor) && attribute(device->minor, ComputeCapabilityMinor) &&
            attribute(device->multiprocessors, MultiprocessorCount) && attribute(l2, L2CacheSize) &&
            attribute(shared, MaxSharedMemoryPerBlockOptin) &&
            steps.step(driver->cuDeviceTotalMem(&total, device->handle), "cuDeviceTotalMem", ordinal) &&
            steps.step(driver->cuDevicePrimaryCtxRetain(&device->context, device->handle), "cuDevicePrimaryCtxRetain",
                       ordinal) &&
            steps.step(driver->cuCtxSetCurrent(device->context), "cuCtxSetCurrent", ordinal) &&
            steps.step(driver->cuStreamCreate(&device->stream, streamNonBlocking), "cuStreamCreate", ordinal);
  if (!ok) {
    why = steps.why;
    return nullptr;
  }
  device->name = name;
  device->l2Bytes = l2;
  device->maxSharedBytes = shared;
  device->totalBytes = static_cast<int64_t>(total);
  return (state.opened[ordinal] = std::move(device)).get();
}

Device &attn::rt::device() {
  Devices &state = devices();
  Device *current = state.current.load(std::memory_order_acquire);
  if (!current) {
    std::string why;
    current = tryOpen(state.ordinal, why);
    if (!current)
      fail(why);
    state.current.store(current, std::memory_order_release);
  }
  // The caller may use contexts of its own: ask, do not remember.
  CUcontext context = nullptr;
  ATTN_CU(cuCtxGetCurrent, (&context));
  if (context != current->context)
    ATTN_CU(cuCtxSetCurrent, (current->context));
  return *current;
}

//===----------------------------------------------------------------------===//
// Targets
//===----------------------------------------------------------------------===//

Target attn::rt::parseTarget(const std::string &name) {
  Target target;
  if (!name.starts_with("sm_"))
    return target;
  size_t at = 3;
  while (at < name.size() && name[at] >= '0' && name[at] <= '9' && target.capability < 1000)
    target.capability = target.capability * 10 + (name[at++] - '0');
  if (at < name.size() && (name[at] == 'a' || name[at] == 'f'))
    target.reach = Target::Same;
  return target;
}

std::string attn::rt::whyNotRunnable(const Device &device, Target target) {
  if (target.capability == 0)
    return "";
  int capability = device.major * 10 + device.minor;
  bool runs =
      capability == target.capability ||
      (capability > target.capability && (target.reach == Target::Later || (target.reach == Target::SameMajor &&
                                                                            device.major == target.capability / 10)));
  if (runs)
    return "";
  return format("this artifact needs compute capability %d.%d (sm_%d%s), the device \"%s\" has %d.%d",
                target.capability / 10, target.capability % 10, target.capability,
                target.reach == Target::Same ? "a" : "", device.name.c_str(), device.major, device.minor);
}

//===----------------------------------------------------------------------===//
// C interface
//===----------------------------------------------------------------------===//

extern "C" int attn_rt_device_available(const char *target, char *why, size_t size) {
  std::string reason;
  if (Device *device = tryOpen(devices().ordinal, reason))
    reason = whyNotRunnable(*device, parseTarget(target ? target : ""));
  if (reason.empty())
    return 1;
  if (why && size > 0) {
    size_t length = std::min(reason.size(), size - 1);
    std::memcpy(why, reason.data(), length);
    why[length] = '\0';
  }
  return 0;
}

extern "C" void attn_rt_require_target(const char *target) {
  Target parsed = parseTarget(target);
  if (parsed.capability == 0)
    fail(format("expected a device target like sm_90a, got \"%s\"", target));
  if (std::string why = whyNotRunnable(device(), parsed); !why.empty())
    fail(why);
}

extern "C" void attn_rt_set_device(int32_t ordinal) {
  std::string why;
  Device *opened = tryOpen(ordinal, why);
  if (!opened)
    fail(why);
  devices().ordinal = ordinal;
  devices().current.store(opened, std::memory_order_release);
}

extern "C" void attn_rt_get_device_info(attn_rt_device_info *info) {
  const Device &current = device();
  *info = {};
  info->ordinal = current.ordinal;
  info->cc_major = current.major;
  info->cc_minor = current.minor;
  info->sm_count = current.multiprocessors;
  info->l2_bytes = current.l2Bytes;
  info->max_shared_bytes = current.maxSharedBytes;
  info->total_bytes = current.totalBytes;
  std::strncpy(info->name, current.name.c_str(), sizeof(info->name) - 1);
}

extern "C" int32_t attn_rt_sm_count(void) { return device().multiprocessors; }
