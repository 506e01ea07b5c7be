//===- Interpret.h - Running attn-interp ------------------------*- C++ -*-===//

#ifndef ATTN_RUN_INTERPRET_H
#define ATTN_RUN_INTERPRET_H

#include "Options.h"
#include "Program.h"

namespace attn::run {

/// Has attn-interp, found as attn-compile is, execute the graph's tile program
/// under several schedules. `entry` says the types of inputs and results. An
/// Error if it fails; it has said why.
Run interpret(const Options &options, const Entry &entry, const std::vector<Tensor> &inputs);

} // namespace attn::run

#endif // ATTN_RUN_INTERPRET_H
