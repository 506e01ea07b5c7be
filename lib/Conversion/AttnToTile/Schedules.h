// Every tile size, and why. m × n by head dims; checked against shared memory
// and registers before it is offered.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_SCHEDULES_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_SCHEDULES_H

#include "dialects/tile/Sm90.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/IR/AffineMap.h"

namespace attn::totile {

/// Dimensions of an operand once indices that are constant are left out.
inline unsigned varyingRank(mlir::AffineMap map) {
  return llvm::count_if(map.getResults(),
                        [](mlir::AffineExpr expr) { return !llvm::isa<mlir::AffineConstantExpr>(expr); });
}

/// The same, or, where that is more than `limit`, once it is laid out by the
/// domain's dimensions.
inline unsigned compactRank(mlir::AffineMap map, unsigned limit) {
  unsigned varying = varyingRank(map), used = 0;
  for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
    used += map.isFunctionOfDim(dim);
  return varying <= limit ? varying : used;
}

/// The schedule for f32 operands, each held as three bf16 parts: shared memory
/// is three times as dear, and n shrinks with the head dim. A bias read by key
/// beside 64 columns spills 8 bytes; 32 columns beside an output of 256, 16 to
/// 488 bytes where keys are ragged or scores have a cap (16 columns none).
inline mlir::tile::ScheduleAttr chooseSplitSchedule(mlir::MLIRContext *context, int64_t d, int64_t e, bool biased,
                                                    bool runs) {
  int64_t widest = std::max(d, e);
  int64_t m = widest <= 128 ? 128 : 64;
  int64_t n = widest <= 64 && !biased ? 64 : widest <= 192 ? 32 : 16;
  return mlir::tile::ScheduleAttr::get(context, m, n, /*stages=*/2, runs ? 56 : 40, m == 64 ? 240 : runs ? 224 : 232);
}

/// The schedule for f32 operands that are rounded to tf32, each twice as wide as
/// 16 bits in shared memory. Weights take as many registers as scores, and a
/// block of values is whole panels of 32 keys. `heavy`: with tensors read for
/// every element, or many ops in the mask.
inline mlir::tile::ScheduleAttr chooseTF32Schedule(mlir::MLIRContext *context, int64_t d, int64_t e, bool heavy,
                                                   bool runs) {
  int64_t widest = std::max(d, e);
  // Stages of 256 channels leave room for 64 rows of the query.
  int64_t m = widest <= 192 ? 128 : 64;
  int64_t n = widest <= 64 ? 128 : widest <= 128 ? 64 : 32;
  if (heavy)
    n = std::max<int64_t>(n / 2, 32);
  int64_t registers = m == 64 ? 240 : runs ? 224 : 232;
  return mlir::tile::ScheduleAttr::get(context, m, n, /*stages=*/2, runs ? 56 : 40, registers,
                                       mlir::tile::F32Kind::TF32);
}

/// Rows of one consumer: as many as the query heads of a group are packed into.
inline constexpr int64_t kFewRows = mlir::tile::sm90::kMmaRows;
/// An H100's. Fewer tiles leave some idle, and the keys are divided.
inline constexpr int64_t kMultiprocessors = 132;
/// A part's start and end cost about as much as this many keys.
inline constexpr int64_t kShortestPart = 256;
/// The merge loads all parts of a result at once: two values of each.
inline constexpr int64_t kMostParts = 32;

/// What a kernel does besides the two products, by its claim on registers.
enum class Extras {
  None,     // a constant scale
  Causal,   // a mask of upper bounds alone: rows as long as the keys are many
  Masked,   // any other mask
  Tailored, // a score region, mask or not
  Distance, // a tensor read by the distance of key and query, at static sizes and without a mask
  Gathered, // a mask that reads a tensor for every key, once
  Heavy     // tensors read for every element, many ops in the mask, or weights kept in parts
};

/// The schedule for one consumer: what there is to do waits for memory, so
/// stages fill shared memory. Weights in parts want a narrow S.
inline mlir::tile::ScheduleAttr chooseNarrowSchedule(mlir::MLIRContext *context, int64_t d, int64_t e, bool runs) {
  namespace sm90 = mlir::tile::sm90;
  int64_t n = std::max(d, e) <= 128 ? 64 : 32;
  int64_t channels = llvm::alignTo(d, 64), columns = llvm::alignTo(e, 64);
  int64_t free = sm90::kSharedBytes - 2 * kFewRows * (2 * channels + columns) - 1024;
  int64_t stages = std::clamp<int64_t>(free / (2 * n * (channels + columns)), 2, 6);
  return mlir::tile::ScheduleAttr::get(context, kFewRows, n, stages, runs ? 56 : 40, 240);
}

/// Ops of a mask that leave a wide block its registers: a neighbourhood in two
/// dimensions has 33, one in three 52, and at 128 × 128 24 bytes spilled.
inline constexpr unsigned kCheapMaskOps = 40;

/// Ops of a weight that is no softmax's and leaves a wide block its registers.
/// silu has six, three of which last: at 128 × 128 beside a mask 32 bytes spilled.
inline constexpr unsigned kCheapWeightOps = 3;

/// The schedule for head dims `d` (query/key) and `e` (value); `rows` and
/// `keys` are kDynamic where unknown; with `runs` the producer looks for runs of
/// key blocks.
inline mlir::tile::ScheduleAttr chooseSchedule(mlir::MLIRContext *context, int64_t d, int64_t e, int64_t rows,
                                               int64_t keys, Extras extras, bool runs) {
  if (!mlir::ShapedType::isDynamic(rows) && rows <= kFewRows)
    return chooseNarrowSchedule(context, d, e, runs);
  // Whole key blocks of 128, and more of them than need special care.
  bool even = !mlir::ShapedType::isDynamic(keys) && keys % 128 == 0 && keys > 256;
  int64_t widest = std::max(d, e);
  bool tailored = extras >= Extras::Tailored;
  auto make = [&](int64_t m, int64_t n) {
    // A producer's address arithmetic fits in 40 registers; what is left is
    // shared: two consumers get 232. Three get 160, or 152 where the producer
    // has ragged bounds to compute.
    if (m / 64 == 3)
      return n == 128 ? mlir::tile::ScheduleAttr::get(context, m, n, /*stages=*/2, 32, 160)
                      : mlir::tile::ScheduleAttr::get(context, m, n, /*stages=*/2, 56, 152);
    // Ten ends of intervals, or a map's words, want 56 (at 40, 16 to 52 bytes
    // of them spilled).
    return mlir::tile::ScheduleAttr::get(context, m, n, /*stages=*/2, runs ? 56 : 40, runs ? 224 : 232);
  };
  // A table's values come by row addresses and constants. T5's biases at S 16384,
  // H16, d128: 5.3 ms with 64 keys, 4.8 with 80, 4.7 with 96, 4.3 with 112 (the
  // ragged last block included), 32 bytes of spills with 128.
  if (extras == Extras::Distance && widest <= 128)
    return make(128, 112);
  if (extras == Extras::Distance)
    extras = Extras::Heavy;
  // What a mask reads of 96 keys fits; of 112 and 128 keys 36 to 236 bytes
  // spilled. Documents at S 16384, H16, d128: 0.81 ms, with 80 keys 0.84, with 64
  // 0.89. The producer has a map to look at, and no intervals to hold.
  if (extras == Extras::Gathered && widest <= 128)
    return mlir::tile::ScheduleAttr::get(context, 128, 96, /*stages=*/2, 40, 232);
  if (extras == Extras::Gathered)
    extras = Extras::Heavy;
  // Addresses, predicates or parts of weights need the registers of a narrow S.
  if (extras == Extras::Heavy)
    return make(128, widest <= 128 ? 64 : 32);
  // d ≤ 64: exp2 is the bound, more rows amortise it best; S is 64 registers of
  // a consumer's 160, and a ragged last block leaves it room for 56. Scores or
  // masks of some ops find no room there.
  // Short causal rows are tiles of a few blocks: a third stage holds the next
  // tile's first ones before this one ends.
  if (widest <= 64) {
    if (extras == Extras::Causal && !runs && even && keys <= 1024)
      return mlir::tile::ScheduleAttr::get(context, 192, 128, /*stages=*/3, 32, 160);
    return tailored || runs ? make(128, 128) : make(192, even ? 128 : 112);
  }
  // d ≤ 128: S takes n/2 registers beside O's 64. 128 columns leave
  // shared memory for a second query stage and an output tile of its own;
  // 160 are faster once rows are so long that their ends do not count.
  if (widest <= 128) {
    bool longRows = !mlir::ShapedType::isDynamic(keys) && keys >= 16384;
    return make(128, longRows && extras <= Extras::Causal ? 160 : 128);
  }
  if (widest <= 192)
    return make(128, 96);
  // A wide output cannot take a narrower query's memory, and needs its own.
  if (e > 192 && d > 128 && d <= 192)
    return make(128, 64);
  // d ≤ 256: O alone takes 128 registers; K and V stages fill shared memory.
  return make(128, 80);
}

/// The same for keys or values that lie keys innermost: a block of them is whole
/// panels of 64, or they are copied. Where n is less anyhow, for want of
/// registers, they are.
inline mlir::tile::ScheduleAttr inWholePanels(mlir::tile::ScheduleAttr s) {
  int64_t n = s.getN() / 64 * 64;
  return n ? mlir::tile::ScheduleAttr::get(s.getContext(), s.getM(), n, s.getStages(), s.getProducerRegisters(),
                                           s.getConsumerRegisters())
           : s;
}

/// Batch points (times slices) from which one CTA each keeps the memory busy:
/// half the multiprocessors of the smallest Hopper, beyond which a second CTA
/// for each would find no room. Below, the sequence is divided.
inline constexpr int64_t kFewPoints = 57;

/// The schedule of a linear attention's kernel for head dims `d` and `e`.
/// `tailored`: with features, a normalizer, resets, or a final state under a decay,
/// whose values and parts of weights are registers beside the state.
inline mlir::tile::ChunkScheduleAttr chooseChunkSchedule(mlir::MLIRContext *context, int64_t d, int64_t e,
                                                         bool normalized, bool keyFeatures, bool tailored) {
  namespace sm90 = mlir::tile::sm90;
  constexpr int64_t chunk = sm90::kMmaRows;
  int64_t channels = llvm::alignTo(d, 64);
  // The state takes channels × columns / 128 registers of a thread: 128 leave
  // room for a block of Kᵀ and addresses, 64 for more. Slices begin at panels.
  int64_t limit = tailored ? 128 * 64 : 128 * 128;
  int64_t columns = llvm::alignTo(e, 8);
  if (columns > 128 || channels * columns > limit)
    columns = channels * 128 <= limit ? 128 : 64;
  // 16-bit tiles: stages of Q, K, V; the state's copy, its sums, the key's
  // features and the output.
  int64_t wide = llvm::alignTo(columns, 64);
  int64_t stage = 2 * chunk * (2 * channels + wide);
  int64_t fixed = 2 * (channels * wide + chunk * wide) + (normalized ? 32 * channels : 0) +
                  (keyFeatures ? 2 * chunk * channels : 0) + 1024;
  // Two hide a chunk's latency, beyond four nothing is gained.
  int64_t stages = std::clamp<int64_t>((sm90::kSharedBytes - fixed) / stage, 1, 4);
  // A segment of 8 chunks moves 8 times as much as the state that it leaves.
  return mlir::tile::ChunkScheduleAttr::get(context, chunk, columns, stages, /*segment=*/8, 40, 224, 232);
}

/// Tokens up to which the recurrent form is chosen where a chunk's kernel could
/// serve too: what a token costs in arithmetic hides behind the state's traffic.
inline constexpr int64_t kFewTokens = 16;
/// Channels of the recurrent kernel: the state's columns are registers.
inline constexpr int64_t kMaxStepChannels = 256;

/// The schedule of the recurrent kernel: a thread holds d / 2 f32 of the state,
/// a block of q and of k, and addresses; loads in flight cover the memory's latency.
inline mlir::tile::StepScheduleAttr chooseStepSchedule(mlir::MLIRContext *context, int64_t d) {
  namespace sm90 = mlir::tile::sm90;
  int64_t residents = d <= 128 ? 4 : 2;
  int64_t registers = std::min(sm90::kRegisters / (sm90::kWarpgroupThreads * residents), sm90::kMaxRegisters);
  return mlir::tile::StepScheduleAttr::get(context, sm90::kMmaRows, registers, residents);
}

/// The same for blocks of listed sizes (multiples of 64 queries and 16 keys, of
/// tf32 of 32): tiles lie within a listed block, and key blocks divide it.
inline mlir::tile::ScheduleAttr fitListedBlocks(mlir::tile::ScheduleAttr s, int64_t queries, int64_t keys) {
  int64_t unit = s.getF32() == mlir::tile::F32Kind::TF32 ? 32 : 16;
  int64_t m = s.getM(), n = s.getN() / unit * unit, consumers = s.getConsumerRegisters();
  while (queries % m)
    m -= kFewRows;
  while (keys % n)
    n -= unit;
  if (m == s.getM() && n == s.getN())
    return s;
  // Fewer consumers have more registers each.
  if (m == kFewRows)
    consumers = 240;
  else if (m == 2 * kFewRows)
    consumers = 224;
  return mlir::tile::ScheduleAttr::get(s.getContext(), m, n, s.getStages(), 56, consumers, s.getF32());
}

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_SCHEDULES_H
