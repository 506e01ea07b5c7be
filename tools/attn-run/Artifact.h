//===- Artifact.h - Opening artifacts ---------------------------*- C++ -*-===//

#ifndef ATTN_RUN_ARTIFACT_H
#define ATTN_RUN_ARTIFACT_H

#include "Tensor.h"

#include <optional>

namespace attn::run {

/// A function of an open artifact.
struct Entry {
  std::string name;
  std::string target; // of the artifact
  std::vector<TensorType> inputs, outputs;
  void (*call)(void **) = nullptr;

  /// Whether tensors are in device memory.
  bool onDevice() const { return target.starts_with("sm_"); }
};

/// Opens the artifact and returns the entry of that name; without a name
/// "main", or the only one. The artifact stays open until the process ends. An
/// Error says why it cannot be: the file, the symbol, the version, the entry.
Entry openEntry(const std::string &path, const std::optional<std::string> &name);

/// Whether the file exists and is a shared object, by its first bytes. An Error
/// if it cannot be read.
bool isSharedObject(const std::string &path);

} // namespace attn::run

#endif // ATTN_RUN_ARTIFACT_H
