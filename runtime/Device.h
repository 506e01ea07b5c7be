//===- Device.h - Devices, contexts and what they can run -------*- C++ -*-===//

#ifndef ATTN_RUNTIME_DEVICE_H
#define ATTN_RUNTIME_DEVICE_H

#include "Driver.h"

#include <string>

namespace attn::rt {

struct Device {
  int ordinal = 0;
  CUdevice handle = 0;
  CUcontext context = nullptr;
  CUstream stream = nullptr; // the runtime's own
  std::string name;
  int major = 0, minor = 0; // compute capability
  int multiprocessors = 0;
  int64_t l2Bytes = 0;
  int64_t maxSharedBytes = 0;
  int64_t totalBytes = 0;
};

/// A device architecture that code was compiled for.
struct Target {
  /// What else runs the code: later devices too (PTX), later ones of the same
  /// major capability (a cubin), or no other (the architecture-specific sm_90a).
  enum Reach { Later, SameMajor, Same };

  int capability = 0; // 90 for sm_90a; 0: not known, runs where the driver says
  Reach reach = Later;
};

/// Reads "sm_90a" (family-specific targets, as sm_100f, count as specific).
/// Capability 0 if it is no such name.
Target parseTarget(const std::string &name);

/// Empty if the device can run code for the target; else the error's text.
std::string whyNotRunnable(const Device &device, Target target);

/// The current device with its primary context current on this thread. Fails if
/// there is none.
Device &device();

} // namespace attn::rt

#endif // ATTN_RUNTIME_DEVICE_H
