//===- Program.h - Calling an entry -----------------------------*- C++ -*-===//

#ifndef ATTN_RUN_PROGRAM_H
#define ATTN_RUN_PROGRAM_H

#include "Artifact.h"

namespace attn::run {

/// The inputs where the entry wants them, in host or device memory.
class InputSet {
public:
  /// Copies, or on the host, for an entry that nobody doubts, the inputs' own
  /// storage.
  enum Mode { Copied, Borrowed };
  InputSet(const Entry &entry, const std::vector<Tensor> &inputs, Mode mode = Copied);
  ~InputSet();
  InputSet(const InputSet &) = delete;
  InputSet &operator=(const InputSet &) = delete;

  const std::vector<void *> &getPointers() const { return pointers; }
  const std::vector<Shape> &getShapes() const { return shapes; }
  int64_t bytes() const { return totalBytes; }

  /// The index of the first input whose bytes are no longer those of `inputs`;
  /// -1 if there is none. Waits.
  int findChanged(const std::vector<Tensor> &inputs) const;

private:
  bool onDevice, owned;
  std::vector<void *> pointers;
  std::vector<Shape> shapes;
  int64_t totalBytes = 0;
};

/// One call's results, as the entry left them; freed with the object. Must not
/// outlive its inputs.
class Results {
public:
  /// Calls the entry. Device work is enqueued, not waited for.
  Results(const Entry &entry, const InputSet &inputs);
  ~Results();
  Results(const Results &) = delete;
  Results &operator=(const Results &) = delete;

  /// Waits, and copies the results to the host. An Error if a result is not
  /// what the entry's type says.
  std::vector<Tensor> fetch() const;

  /// Bytes that the results take beyond the inputs.
  int64_t freshBytes() const;

private:
  const Entry &entry;
  const InputSet &inputs;
  std::vector<std::vector<int64_t>> descriptors; // of results
};

/// Waits for the entry's work, if it is on the device.
void wait(const Entry &entry);

/// What one call needs and does.
struct Footprint {
  int64_t inputBytes = 0, outputBytes = 0;
  int64_t extraBytes = 0;      // the most in use at once beyond inputs and results
  double flops = 0, bytes = 0; // as the artifact counts them; 0: it does not
};

struct Run {
  std::vector<Tensor> outputs;
  Footprint footprint;
  int changedInput = -1;
};

/// One call. With `poison`, all memory that it allocates begins as NaN.
Run runOnce(const Entry &entry, const std::vector<Tensor> &inputs, bool poison, InputSet::Mode mode = InputSet::Copied);

} // namespace attn::run

#endif // ATTN_RUN_PROGRAM_H
