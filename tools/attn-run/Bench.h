//===- Bench.h - How long a call takes --------------------------*- C++ -*-===//

#ifndef ATTN_RUN_BENCH_H
#define ATTN_RUN_BENCH_H

#include "Program.h"

#include <memory>

namespace attn::run {

struct Timing {
  double medianUs = 0, minUs = 0, maxUs = 0;
  int repetitions = 0;
  int inputSets = 1;
  const char *method = ""; // "events", "graph" or "clock"
};

/// Bounds of a measurement's effort, for all that takes part in it.
struct Effort {
  double warmUpUs = 200'000, measureUs = 1'000'000;
  int leastRepetitions = 3, mostRepetitions = 500;
};

/// A place to time calls of entries that have the same types. On the device with
/// events, taking turns between copies of the inputs that together are twice the
/// size of the L2 cache, so that no call finds its inputs there, and with enough
/// work ahead of each batch of calls that the host's launching is not what is
/// measured; with `graph`, the calls of one turn are captured and replayed, and
/// the time of one is the turn's divided. On the host with the steady clock.
class Bench {
public:
  /// For entries like `like`.
  Bench(const Entry &like, const std::vector<Tensor> &inputs);

  const InputSet &getInputs() const { return *sets.front(); }

  /// After a warm-up of a turn of each at least, times entries that take turns, so
  /// that what the machine does meanwhile (clocks, heat) meets all of them.
  std::vector<Timing> inTurns(const std::vector<const Entry *> &entries, bool graph,
                              const Effort &effort = Effort()) const;

private:
  std::vector<Timing> onHost(const std::vector<const Entry *> &entries, const Effort &effort) const;
  std::vector<Timing> onDevice(const std::vector<const Entry *> &entries, bool graph, const Effort &effort) const;

  bool isOnDevice;
  std::vector<std::unique_ptr<InputSet>> sets;
};

} // namespace attn::run

#endif // ATTN_RUN_BENCH_H
