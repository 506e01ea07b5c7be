// Executes host functions and the tile kernels that they launch on the CPU,
// with asynchrony made as bad as the hardware allows, and reports what a GPU
// would answer with a hang or with wrong numbers.
//
// How. Each warpgroup of a CTA is a fiber, switched at every tile op that
// touches what others see. Copies, products and stores in flight are events
// that a seeded scheduler lets happen at any time between their issue and the
// wait that covers them; until a copy lands its destination is poison.
//
// What is caught does not depend on the schedule's luck: every access to shared
// memory is checked for happening after the one it conflicts with, by vector
// clocks over warpgroups and asynchronous engines (Shadow.h), so a missing wait
// is an error under every seed.
#ifndef ATTN_INTERPRETER_INTERPRETER_H
#define ATTN_INTERPRETER_INTERPRETER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attn {

struct InterpreterOptions {
  uint64_t seed = 0;
  /// What tile.sm_count answers.
  int64_t multiprocessors = 4;
  /// Keep a timeline of this CTA of the first launch, and let warpgroups run in
  /// the order of the latency model instead of the seed's; negative: don't.
  int64_t traceCta = -1;
};

/// What a run did, over all launches.
struct InterpreterCounters {
  int64_t launches = 0, ctas = 0;
  int64_t globalToSharedBytes = 0, sharedToGlobalBytes = 0; // TMA
  int64_t globalReadBytes = 0;                              // of them, read: once for a whole cluster
  int64_t globalToRegisterBytes = 0, registerToGlobalBytes = 0;
  int64_t registerToSharedBytes = 0, sharedToTensorCoreBytes = 0;
  int64_t boxesLoaded = 0, boxesStored = 0;
  int64_t boxesOutside = 0; // wholly outside their tensor
  int64_t tensorCoreFlops = 0;
  int64_t specialFunctionOps = 0, arithmeticOps = 0; // on register tiles, by element
  int64_t barrierWaits = 0, barrierWaitsBlocked = 0;
  int64_t namedBarriers = 0;
  /// Score tiles (64 queries by a key tile) that were computed, and those that a
  /// kernel without the mask would have computed besides (from tensor maps and
  /// boxes: those of query tiles that see no key count, too).
  int64_t tilesSkipped = 0, tilesVisited = 0;
};

/// One bar of the timeline, in cycles.
struct TraceEvent {
  std::string name;
  std::string track;
  double begin, end;
};

/// A dense row-major array in memory. Elements: f64, f32, f16, bf16 (as bits),
/// i1 and i8 (one byte), i16, i32, i64.
struct HostArray {
  mlir::Type element;
  std::vector<int64_t> shape;
  std::vector<char> bytes;
};

/// The elements, in order.
std::vector<double> toDoubles(const HostArray &array);

struct InterpreterResult {
  bool ok = false;
  std::vector<HostArray> outputs;
  InterpreterCounters counters;
  std::vector<TraceEvent> trace;
};

/// Calls `entry` of memref arguments and results (a function after
/// bufferization; kernels in gpu.modules or beside it). Errors are diagnostics
/// at the op at fault; the run stops at the first.
InterpreterResult interpret(mlir::func::FuncOp entry, const std::vector<HostArray> &inputs,
                            const InterpreterOptions &options);

} // namespace attn

#endif // ATTN_INTERPRETER_INTERPRETER_H
