//===- Driver.h - The CUDA driver, opened at run time -----------*- C++ -*-===//
//
// The driver's interface as far as the runtime uses it, declared here so that
// no CUDA header is needed, and a table of its functions, filled by dlopen at
// the first use.
//
//===----------------------------------------------------------------------===//

#ifndef ATTN_RUNTIME_DRIVER_H
#define ATTN_RUNTIME_DRIVER_H

#include "Error.h"

#include <cstddef>
#include <cstdint>

namespace attn::rt {

//===----------------------------------------------------------------------===//
// Types and constants of the driver's ABI
//===----------------------------------------------------------------------===//

using CUresult = int;
using CUdevice = int;
using CUdeviceptr = unsigned long long;
using CUcontext = struct OpaqueContext *;
using CUmodule = struct OpaqueModule *;
using CUfunction = struct OpaqueFunction *;
using CUstream = struct OpaqueStream *;
using CUevent = struct OpaqueEvent *;
using CUgraph = struct OpaqueGraph *;
using CUgraphExec = struct OpaqueGraphExec *;

enum : CUresult {
  CUDA_SUCCESS = 0,
  CUDA_ERROR_INVALID_VALUE = 1,
  CUDA_ERROR_OUT_OF_MEMORY = 2,
  CUDA_ERROR_DEINITIALIZED = 4,
  CUDA_ERROR_CONTEXT_IS_DESTROYED = 709,
};

enum DeviceAttribute : int {
  MultiprocessorCount = 16,
  L2CacheSize = 38,
  ComputeCapabilityMajor = 75,
  ComputeCapabilityMinor = 76,
  MaxSharedMemoryPerBlockOptin = 97,
};

enum FunctionAttribute : int {
  MaxDynamicSharedSizeBytes = 8,
  NonPortableClusterSizeAllowed = 14,
};

enum JitOption : int {
  JitErrorLogBuffer = 5,
  JitErrorLogBufferSizeBytes = 6,
  JitOptimizationLevel = 7,
};

constexpr unsigned streamNonBlocking = 1;
constexpr unsigned eventDisableTiming = 2;
constexpr unsigned memAttachGlobal = 1;
constexpr int streamCaptureModeRelaxed = 2;

/// CUlaunchAttribute. The value is a union of 64 bytes; only the cluster's
/// dimensions are used.
struct LaunchAttribute {
  static constexpr int cooperative = 2;
  static constexpr int clusterDimension = 4;
  static constexpr int programmaticStreamSerialization = 6;
  int id;
  char pad[4];
  union {
    struct {
      unsigned x, y, z;
    } clusterDim;
    int serializationAllowed;
    int cooperative;
    char bytes[64];
  } value;
};
static_assert(sizeof(LaunchAttribute) == 72);

/// CUlaunchConfig.
struct LaunchConfig {
  unsigned gridX, gridY, gridZ;
  unsigned blockX, blockY, blockZ;
  unsigned sharedBytes;
  CUstream stream;
  LaunchAttribute *attributes;
  unsigned numAttributes;
};
static_assert(offsetof(LaunchConfig, stream) == 32);

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

// Name, exported symbol, parameters. The symbols are those that the driver's
// header maps the names to since CUDA 12.0, the oldest that knows sm_90a.
#define ATTN_DRIVER_FUNCTIONS(X)                                                                                       \
  X(cuInit, "cuInit", (unsigned))                                                                                      \
  X(cuGetErrorName, "cuGetErrorName", (CUresult, const char **))                                                       \
  X(cuDeviceGetCount, "cuDeviceGetCount", (int *))                                                                     \
  X(cuDeviceGet, "cuDeviceGet", (CUdevice *, int))                                                                     \
  X(cuDeviceGetName, "cuDeviceGetName", (char *, int, CUdevice))                                                       \
  X(cuDeviceGetAttribute, "cuDeviceGetAttribute", (int *, int, CUdevice))                                              \
  X(cuDeviceTotalMem, "cuDeviceTotalMem_v2", (size_t *, CUdevice))                                                     \
  X(cuDevicePrimaryCtxRetain, "cuDevicePrimaryCtxRetain", (CUcontext *, CUdevice))                                     \
  X(cuCtxGetCurrent, "cuCtxGetCurrent", (CUcontext *))                                                                 \
  X(cuCtxSetCurrent, "cuCtxSetCurrent", (CUcontext))                                                                   \
  X(cuCtxSynchronize, "cuCtxSynchronize", ())                                                                          \
  X(cuModuleLoadDataEx, "cuModuleLoadDataEx", (CUmodule *, const void *, unsigned, int *, void **))                    \
  X(cuModuleUnload, "cuModuleUnload", (CUmodule))                                                                      \
  X(cuModuleGetFunction, "cuModuleGetFunction", (CUfunction *, CUmodule, const char *))                                \
  X(cuFuncSetAttribute, "cuFuncSetAttribute", (CUfunction, int, int))                                                  \
  X(cuLaunchKernel, "cuLaunchKernel",                                                                                  \
    (CUfunction, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, CUstream, void **, void **))    \
  X(cuOccupancyMaxActiveClusters, "cuOccupancyMaxActiveClusters", (int *, CUfunction, const LaunchConfig *))           \
  X(cuLaunchKernelEx, "cuLaunchKernelEx", (const LaunchConfig *, CUfunction, void **, void **))                        \
  X(cuStreamCreate, "cuStreamCreate", (CUstream *, unsigned))                                                          \
  X(cuStreamDestroy, "cuStreamDestroy_v2", (CUstream))                                                                 \
  X(cuStreamSynchronize, "cuStreamSynchronize", (CUstream))                                                            \
  X(cuStreamWaitEvent, "cuStreamWaitEvent", (CUstream, CUevent, unsigned))                                             \
  X(cuStreamBeginCapture, "cuStreamBeginCapture_v2", (CUstream, int))                                                  \
  X(cuStreamEndCapture, "cuStreamEndCapture", (CUstream, CUgraph *))                                                   \
  X(cuGraphInstantiate, "cuGraphInstantiateWithFlags", (CUgraphExec *, CUgraph, unsigned long long))                   \
  X(cuGraphLaunch, "cuGraphLaunch", (CUgraphExec, CUstream))                                                           \
  X(cuGraphDestroy, "cuGraphDestroy", (CUgraph))                                                                       \
  X(cuGraphExecDestroy, "cuGraphExecDestroy", (CUgraphExec))                                                           \
  X(cuEventCreate, "cuEventCreate", (CUevent *, unsigned))                                                             \
  X(cuEventDestroy, "cuEventDestroy_v2", (CUevent))                                                                    \
  X(cuEventRecord, "cuEventRecord", (CUevent, CUstream))                                                               \
  X(cuEventSynchronize, "cuEventSynchronize", (CUevent))                                                               \
  X(cuEventElapsedTime, "cuEventElapsedTime", (float *, CUevent, CUevent))                                             \
  X(cuMemAlloc, "cuMemAlloc_v2", (CUdeviceptr *, size_t))                                                              \
  X(cuMemAllocManaged, "cuMemAllocManaged", (CUdeviceptr *, size_t, unsigned))                                         \
  X(cuMemFree, "cuMemFree_v2", (CUdeviceptr))                                                                          \
  X(cuMemGetInfo, "cuMemGetInfo_v2", (size_t *, size_t *))                                                             \
  X(cuMemcpyAsync, "cuMemcpyAsync", (CUdeviceptr, CUdeviceptr, size_t, CUstream))                                      \
  X(cuMemcpyHtoDAsync, "cuMemcpyHtoDAsync_v2", (CUdeviceptr, const void *, size_t, CUstream))                          \
  X(cuMemcpyDtoHAsync, "cuMemcpyDtoHAsync_v2", (void *, CUdeviceptr, size_t, CUstream))                                \
  X(cuMemsetD8Async, "cuMemsetD8Async", (CUdeviceptr, unsigned char, size_t, CUstream))                                \
  X(cuMemsetD16Async, "cuMemsetD16Async", (CUdeviceptr, unsigned short, size_t, CUstream))                             \
  X(cuMemsetD32Async, "cuMemsetD32Async", (CUdeviceptr, unsigned, size_t, CUstream))                                   \
  X(cuMemHostRegister, "cuMemHostRegister_v2", (void *, size_t, unsigned))                                             \
  X(cuMemHostUnregister, "cuMemHostUnregister", (void *))                                                              \
  X(cuTensorMapEncodeTiled, "cuTensorMapEncodeTiled",                                                                  \
    (void *, int, uint32_t, void *, const uint64_t *, const uint64_t *, const uint32_t *, const uint32_t *, int, int,  \
     int, int))

struct Driver {
#define X(NAME, SYMBOL, PARAMETERS) CUresult(*NAME) PARAMETERS = nullptr;
  ATTN_DRIVER_FUNCTIONS(X)
#undef X
};

/// The driver, opened and initialised at the first call. Fails if it cannot be.
const Driver &driver();

/// The same without failing: null, with the reason in `why`.
const Driver *tryDriver(std::string &why);

/// The name of a result, as "CUDA_ERROR_INVALID_VALUE".
std::string resultName(const Driver &driver, CUresult result);

/// Fails with "FUNCTION: NAME (DETAILS)" unless `result` is a success.
inline void check(CUresult result, const char *function) {
  if (result != CUDA_SUCCESS) [[unlikely]]
    fail(std::string(function) + ": " + resultName(driver(), result));
}

/// `details` is called only on failure.
template <typename Details>
void check(CUresult result, const char *function, Details &&details) {
  if (result != CUDA_SUCCESS) [[unlikely]]
    fail(std::string(function) + ": " + resultName(driver(), result) + " (" + details() + ")");
}

/// Calls a function of the driver and fails if it does:
///   ATTN_CU(cuMemFree, (pointer));
///   ATTN_CU(cuMemFree, (pointer), [&] { return format("at %p", pointer); });
#define ATTN_CU(FUNCTION, ARGUMENTS, ...)                                                                              \
  ::attn::rt::check(::attn::rt::driver().FUNCTION ARGUMENTS, #FUNCTION __VA_OPT__(, ) __VA_ARGS__)

} // namespace attn::rt

#endif // ATTN_RUNTIME_DRIVER_H
