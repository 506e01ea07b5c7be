//===- Report.h - What attn-run prints --------------------------*- C++ -*-===//

#ifndef ATTN_RUN_REPORT_H
#define ATTN_RUN_REPORT_H

#include "Bench.h"
#include "Verify.h"

#include <optional>

namespace attn::run {

struct Report {
  std::string entry, target;
  std::string device; // "cuda", "cpu" or "interp"
  std::string deviceName;
  struct Named {
    TensorType type;
    std::string file; // "random" for an input without; empty for an output
  };
  std::vector<Named> inputs, outputs;
  std::optional<double> compileMs; // of a graph
  Footprint footprint;
  std::optional<std::vector<Comparison>> verify;
  int changedInput = -1;
  std::optional<Timing> timing;

  /// Whether all that was asked for held.
  bool ok() const;
};

/// For people: lines of text.
std::string toText(const Report &report);

/// One JSON object, in one line.
std::string toJson(const Report &report);

} // namespace attn::run

#endif // ATTN_RUN_REPORT_H
