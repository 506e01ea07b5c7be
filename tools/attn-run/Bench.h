//===- Bench.h - How long a call takes --------------------------*- C++ -*-===//

#ifndef ATTN_RUN_BENCH_H
#define ATTN_RUN_BENCH_H

#include "Program.h"

namespace attn::run {

struct Timing {
  double medianUs = 0, minUs = 0, maxUs = 0;
  int repetitions = 0;
  int inputSets = 1;
  const char *method = ""; // "events", "graph" or "clock"
};

/// Times calls after a warm-up. On the device with events, taking turns between
/// copies of the inputs that together are twice the size of the L2 cache, so
/// that no call finds its inputs there, and with enough work ahead of each batch
/// of calls that the host's launching is not what is measured; with `graph`, the calls of one turn are
/// captured and replayed, and the time of one is the turn's divided. On the
/// host with the steady clock.
Timing bench(const Entry &entry, const std::vector<Tensor> &inputs, bool graph);

/// The same of several entries of the same types, which take turns, so that what
/// the machine does meanwhile (clocks, heat) meets all of them. The bounds of
/// the effort are for a turn of each.
std::vector<Timing> benchInTurns(const std::vector<const Entry *> &entries, const std::vector<Tensor> &inputs,
                                 bool graph);

} // namespace attn::run

#endif // ATTN_RUN_BENCH_H
