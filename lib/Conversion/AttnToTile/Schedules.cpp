// Every tile size of the fold kernel, and why.
#include "Schedules.h"

#include "llvm/Support/FormatVariadic.h"
#include <array>

using namespace mlir;
namespace sm90 = mlir::tile::sm90;

namespace attn::totile {

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

static constexpr unsigned bit(Extras extras) { return 1u << static_cast<unsigned>(extras); }
static constexpr unsigned kPlain = bit(Extras::None) | bit(Extras::Causal);
static constexpr unsigned kMasks = kPlain | bit(Extras::Masked);
static constexpr unsigned kScores = kMasks | bit(Extras::Tailored);
static constexpr unsigned kReads = bit(Extras::Distance) | bit(Extras::Gathered) | bit(Extras::Heavy);
static constexpr unsigned kAll = kScores | kReads;
static constexpr int64_t kAnyLength = std::numeric_limits<int64_t>::max();

// In order of preference: the first that takes a problem is chosen. Figures are
// of an H100; README.md has the log they come from.
// clang-format off
static const FoldRow kTable[] = {
  // 16-bit operands, few rows: what there is to do waits for memory, so stages
  // fill shared memory. Weights in parts want a narrow S. Where only a launch knows
  // that rows are few, taller tiles read keys as fast (16 rows × 8192 keys, batch
  // 16: 368 µs and 376 of d64, 375 and 370 of d128).
  {.name = "narrow", .m = kFewRows, .n = 64, .upTo = 128, .extras = kAll, .few = true,
   .reason = "few rows wait for memory: one consumer, and stages fill shared memory"},
  {.name = "narrow-wide", .m = kFewRows, .n = 32, .upTo = 256, .extras = kAll, .few = true,
   .reason = "few rows wait for memory; 32 keys of wide heads are a stage"},

  // d ≤ 64: exp2 is the bound, more rows amortise it best; S is 64 registers of
  // a consumer's 160, and a ragged last block leaves it room for 56. Scores or
  // masks of some ops find no room there. A third stage holds the next tile's
  // first blocks before this one ends, and short causal rows want a fourth. Whole
  // blocks give 1.04 (S 4096) to 1.13 (S 512) times the speed, causal 1.07 to 1.11.
  // Where tiles of 128 rows are as many waves as those of 192, a wave is shorter: 32 heads of
  // S 512 13.5 µs (15.2), of S 1024 26.8 (33.5); at 2048 four waves to three, 74.1 µs to 72.4.
  {.name = "short-grid", .m = 128, .n = 128, .stages = 3, .upTo = 64, .extras = bit(Extras::None), .runs = false,
   .sameWaves = true, .gain = 1.12,
   .reason = "as many waves as of 192 rows, each of a third less work (13.5 µs for 15.2)"},
  {.name = "short-causal", .m = 192, .n = 128, .stages = 4, .upTo = 64, .extras = bit(Extras::Causal), .runs = false,
   .even = true, .mostKeys = 1024, .gain = 1.01,
   .reason = "tiles of a few blocks: a fourth stage holds the next tile's first ones (348 to 357 TFLOP/s)"},
  {.name = "tall", .m = 192, .n = 128, .stages = 3, .upTo = 64, .extras = kMasks, .runs = false, .even = true,
   .gain = 1.09,
   .reason = "exp2 is the bound, which 192 rows amortise (545 TFLOP/s; 128 rows: 440)"},
  {.name = "tall-ragged", .m = 192, .n = 112, .stages = 3, .upTo = 64, .extras = kMasks, .runs = false,
   .reason = "192 rows, and a ragged last block's predicates take registers of S"},

  // d ≤ 128, long rows: three consumers share each copy of K and V, and 64
  // columns leave shared memory for a second query stage, an output tile and a
  // third key block: 3 % on full rows from S 2048 on, 1 to 4 % on causal ones,
  // 7 to 9 % under windows, 4 to 8 % at d96; softcap, causal 5 to 7 %, ALiBi 2 to 4 %, a
  // prefix 7 % (as runs, 128 × 128). Half the code of 128 columns, too. Not where its
  // waves are emptier than those of 128 rows by more than that (batch 1, S 1024).
  {.name = "tall-d128", .m = 192, .n = 64, .stages = 2, .upTo = 128, .extras = kScores, .runs = false, .rival = 128,
   .fewestKeys = 2048,
   .reason = "192 rows share each key block (2912 us for 3002 with 128 x 128; a window 217 for 237)"},

  // d ≤ 128: S takes n/2 registers beside O's 64. 128 columns leave shared
  // memory for a second query stage and an output tile of its own, and where no
  // block waits for its maximum, more are no faster at any length.
  // The same with 64 rows: 16 heads of S 512 12.0 µs (14.0), causal 13.0 (15.2).
  {.name = "short-grid-d128", .m = 64, .n = 128, .stages = 2, .upTo = 128, .extras = kPlain, .runs = false,
   .sameWaves = true, .gain = 1.17,
   .reason = "as many waves as of 128 rows, each of half the work (12.0 µs for 14.0)"},
  // Without a ragged block's predicates causal rows of S 512 to 4096 gain 1.02; full ones lose as much from 4096 on.
  {.name = "square-even", .m = 128, .n = 128, .stages = 2, .upTo = 128, .extras = bit(Extras::Causal), .runs = false,
   .even = true, .gain = 1.02,
   .reason = "leaves room for a second query stage and an output tile (750 TFLOP/s; 160 keys: 731)"},
  {.name = "square", .m = 128, .n = 128, .stages = 2, .upTo = 128, .extras = kScores,
   .reason = "leaves room for a second query stage and an output tile (750 TFLOP/s; 160 keys: 731)"},
  // A table's values come by row addresses and constants. T5's biases at S
  // 16384, H16, d128: 5.3 ms with 64 keys, 4.8 with 80, 4.7 with 96, 4.3 with 112
  // (the ragged last block included), 32 bytes of spills with 128.
  {.name = "distance", .m = 128, .n = 112, .stages = 2, .upTo = 128, .extras = bit(Extras::Distance),
   .reason = "a table's values beside S (4.3 ms; 96 keys: 4.7, 128 spill)"},
  // What a mask reads is held from before a block's wait on, but for the first
  // block only with 128 keys: 36 to 236 bytes of it spilled beside a product in
  // flight, and 24 to 108 with the predicates of a ragged block.
  {.name = "gathered-tall", .m = 192, .n = 64, .stages = 2, .upTo = 128, .extras = bit(Extras::Gathered), .runs = false,
   .rival = 128, .fewestKeys = 2048,
   .reason = "192 rows share each key block, and ids are looked up in few (documents 237 us for 260 with 128 x 128)"},
  {.name = "gathered-even", .m = 128, .n = 128, .stages = 2, .upTo = 128, .extras = bit(Extras::Gathered),
   .holdsIntervals = false, .even = true, .reason = "what a mask reads for every key fits beside S where no block is ragged"},
  // Of 96 keys it fits. Documents at S 16384, H16, d128: 0.81 ms, with 80 keys 0.84, with 64
  // 0.89. The producer has a map to look at, and no intervals to hold.
  {.name = "gathered", .m = 128, .n = 96, .stages = 2, .upTo = 128, .extras = bit(Extras::Gathered),
   .holdsIntervals = false, .reason = "what a mask reads for every key beside S (0.81 ms; 80 keys: 0.84, 112 spill)"},

  {.name = "d192", .m = 128, .n = 96, .stages = 2, .upTo = 192, .extras = kScores,
   .reason = "the most keys whose stages fit beside the query"},
  // d ≤ 256: O alone takes 128 registers. 64 columns leave shared memory for a
  // third key stage (S 1024 causal 471 TFLOP/s, 451 with 80 and two), or for an
  // output wider than its query, and registers for runs of key blocks.
  {.name = "wide-o", .m = 128, .n = 64, .stages = 2, .upTo = 256, .extras = kScores,
   .reason = "O alone takes 128 registers, and 64 keys leave room for a third key stage (471 TFLOP/s; 80 keys: 451)"},

  // d > 256 (latent attention's 576 channels; values in slices of 256 at most): the
  // query of 64 rows takes 72 KiB, so that a tile is one consumer's. 64 keys are the
  // fewest that the tensor cores multiply at full speed with a query in shared memory.
  // B1 H16 S4096, one key head, 576 and 512: 1402 us (417 TFLOP/s), two CTAs that share
  // keys 1483, four 2587; with two 48 keys 1531, 32 1825, 80 (and fewer chunks) 1620.
  {.name = "latent-few", .m = kFewRows, .n = 64, .stages = 1, .upTo = kMostQueryChannels, .above = kWholeKeyChannels,
   .extras = kPlain, .few = true,
   .reason = "few rows of wide heads: one consumer, keys in chunks of channels"},
  {.name = "latent-masked-few", .m = kFewRows, .n = 48, .stages = 2, .upTo = kMostQueryChannels,
   .above = kWholeKeyChannels, .extras = kScores, .few = true,
   .reason = "a mask or scores of their own beside a wide O (64 keys: 4 bytes spilled)"},
  {.name = "latent-heavy-few", .m = kFewRows, .n = 32, .stages = 2, .upTo = kMostQueryChannels,
   .above = kWholeKeyChannels, .extras = kAll, .few = true,
   .reason = "addresses, predicates or parts of weights beside a wide O"},
  {.name = "latent", .m = kFewRows, .n = 64, .stages = 1, .upTo = kMostQueryChannels, .above = kWholeKeyChannels,
   .extras = kPlain,
   .reason = "the query of wide heads takes a third of memory; 64 keys are multiplied at full speed (1402 us; 32: 1825)"},
  {.name = "latent-masked", .m = kFewRows, .n = 48, .stages = 2, .upTo = kMostQueryChannels,
   .above = kWholeKeyChannels, .extras = kScores,
   .reason = "a mask or scores of their own beside a wide O (64 keys: 4 bytes spilled)"},
  {.name = "latent-heavy", .m = kFewRows, .n = 32, .stages = 2, .upTo = kMostQueryChannels,
   .above = kWholeKeyChannels, .extras = kAll,
   .reason = "addresses, predicates or parts of weights beside a wide O"},

  // Addresses, predicates or parts of weights need the registers of a narrow S.
  {.name = "heavy", .m = 128, .n = 64, .stages = 2, .upTo = 128, .extras = bit(Extras::Heavy),
   .reason = "addresses, predicates or parts of weights take the registers of S"},
  {.name = "heavy-wide", .m = 128, .n = 32, .stages = 2, .upTo = 256,
   .extras = kReads,
   .reason = "addresses, predicates or parts of weights beside a wide O"},

  // f32 operands, each held as three bf16 parts: shared memory is three times as
  // dear, and n shrinks with the head dim. A bias read by key beside 64 columns
  // spills 8 bytes.
  {.name = "parts", .m = 128, .n = 64, .stages = 2, .upTo = 64, .extras = kAll, .operands = Operands::Parts, .keyed = false,
   .reason = "three parts of each operand, and 64 keys"},
  {.name = "parts-d128", .m = 128, .n = 32, .stages = 2, .upTo = 128, .extras = kAll, .operands = Operands::Parts,
   .reason = "three parts of each operand leave shared memory for 32 keys"},
  {.name = "parts-wide", .m = 64, .n = 32, .stages = 2, .upTo = 192, .extras = kAll, .operands = Operands::Parts,
   .reason = "three parts of a wide operand: one consumer of 240 registers"},
  // 32 keys beside an output of 256 spilled 16 to 488 bytes where keys are ragged
  // or scores have a cap (16 none).
  {.name = "parts-d256", .m = 64, .n = 16, .stages = 2, .upTo = 256, .extras = kAll, .operands = Operands::Parts,
   .reason = "three parts of a wide operand beside a wide O"},

  // f32 operands that are rounded to tf32, each twice as wide as 16 bits in
  // shared memory. Weights take as many registers as scores, and a block of
  // values is whole panels of 32 keys. With runs, 128 keys spilled 4 to 132 bytes, and
  // with a cap 72.
  {.name = "tf32", .m = 128, .n = 128, .stages = 2, .upTo = 64, .extras = kMasks, .runs = false, .operands = Operands::TF32,
   .reason = "stages of 64 channels leave room for 128 keys"},
  {.name = "tf32-d128", .m = 128, .n = 64, .stages = 2, .upTo = 128, .extras = kScores, .operands = Operands::TF32,
   .reason = "operands are twice as wide as 16 bits"},
  {.name = "tf32-heavy", .m = 128, .n = 64, .stages = 2, .upTo = 64,
   .extras = kReads, .operands = Operands::TF32,
   .reason = "addresses or predicates take the registers of S"},
  {.name = "tf32-d192", .m = 128, .n = 32, .stages = 2, .upTo = 192, .extras = kAll, .operands = Operands::TF32,
   .reason = "a panel of 32 keys, the least there is"},
  // Stages of 256 channels leave room for 64 rows of the query.
  {.name = "tf32-wide", .m = 64, .n = 32, .stages = 2, .upTo = 256, .extras = kAll, .operands = Operands::TF32,
   .reason = "stages of 256 channels leave room for 64 rows of the query"},
};
// clang-format on

ArrayRef<FoldRow> foldTable() { return kTable; }

/// Registers of a thread of the producer and of a consumer. A producer's
/// address arithmetic fits in 40 registers; what is left is shared: two consumers
/// get 232. Three get 160, or 152 where the producer has ragged bounds to compute.
/// Ten ends of intervals, or a map's words, want 56 (at 40, 16 to 52 bytes of them
/// spilled).
static std::pair<int64_t, int64_t> registersOf(int64_t m, int64_t n, bool runs) {
  if (m / sm90::kMmaRows == 3)
    return n == 128 ? std::pair<int64_t, int64_t>{32, 160} : std::pair<int64_t, int64_t>{56, 152};
  if (m / sm90::kMmaRows == 1)
    return {runs ? 56 : 40, 240};
  return {runs ? 56 : 40, runs ? 224 : 232};
}

tile::ScheduleAttr makeSchedule(MLIRContext *context, const FoldRow &row, const FoldProblem &problem) {
  auto [producer, consumer] = registersOf(row.m, row.n, problem.runs && row.holdsIntervals);
  int64_t stages = row.stages;
  if (!stages) {
    // As many as fit beside two queries and an output, two at least.
    int64_t channels = llvm::alignTo(problem.d, 64), columns = llvm::alignTo(problem.e, 64);
    int64_t free = sm90::kSharedBytes - 2 * row.m * (2 * channels + columns) - sm90::kSharedAlign;
    stages = std::clamp<int64_t>(free / (2 * row.n * (channels + columns)), 2, 6);
  }
  return tile::ScheduleAttr::get(context, row.m, row.n, stages, producer, consumer,
                                 row.operands == Operands::TF32 ? tile::F32Kind::TF32 : tile::F32Kind::Exact);
}

//===----------------------------------------------------------------------===//
// What the hardware allows
//===----------------------------------------------------------------------===//

FoldMemory::FoldMemory(int64_t d, int64_t e, Operands operands, bool storesByTma, int64_t m, int64_t n,
                       int64_t stages) {
  // Rows of whole panels of 128 bytes.
  constexpr int64_t parts = 3, panel = 128;
  int64_t bytes = operands == Operands::TF32 ? 4 : 2;
  auto wide = [&](int64_t channels) { return llvm::alignTo(bytes * channels, panel); };
  int64_t copies = operands == Operands::Parts ? parts : 1;
  query = m * copies * wide(d);
  output = storesByTma ? m * wide(e) : 0;
  // Values of tf32 lie with the keys innermost.
  int64_t value = operands == Operands::TF32 ? e * wide(n) : n * copies * wide(e);
  // Chunks of keys fill what is left, up to a second block.
  int64_t chunks = keyChunks(d), key = n * copies * wide(chunks > 1 ? kKeyChunk : d);
  int64_t free = sm90::kSharedBytes - sm90::kSharedAlign - query - stages * value;
  keyStages = chunks > 1 ? std::clamp(free / key, chunks, 2 * chunks) : stages;
  used = query + keyStages * key + stages * value + sm90::kSharedAlign;
  separateOut = storesByTma && used + output <= sm90::kSharedBytes;
  total = used + (separateOut ? output : 0);
}

std::optional<std::string> FoldMemory::obstacle() const {
  if (total > sm90::kSharedBytes)
    return llvm::formatv("shared memory: needs {0} bytes, a CTA has {1}", total, sm90::kSharedBytes).str();
  if (output && !separateOut && output > query)
    return llvm::formatv("shared memory: an output of {0} bytes finds {1} free, and a query tile of {2}", output,
                         sm90::kSharedBytes - used, query)
        .str();
  return std::nullopt;
}

/// Registers of a consumer's thread that S, P and O take at least.
static std::array<int64_t, 3> accumulators(const FoldProblem &problem, int64_t n) {
  return {n / 2, problem.operands == Operands::TF32 ? n / 2 : n / 4,
          static_cast<int64_t>(llvm::alignTo(problem.e, 8)) / 2};
}

static std::string registersText(const FoldProblem &problem, tile::ScheduleAttr schedule) {
  auto [s, p, o] = accumulators(problem, schedule.getN());
  return llvm::formatv("S, P and O take {0} + {1} + {2} of {3}", s, p, o, schedule.getConsumerRegisters()).str();
}

std::optional<std::string> scheduleObstacle(const FoldProblem &problem, tile::ScheduleAttr schedule) {
  if ((problem.operands == Operands::TF32) != (schedule.getF32() == tile::F32Kind::TF32))
    return std::string("operands: expected a schedule with f32 = ") +
           (problem.operands == Operands::TF32 ? "tf32, got exact" : "exact, got tf32");
  FoldMemory memory(problem.d, problem.e, problem.operands, problem.storesByTma, schedule.getM(), schedule.getN(),
                    schedule.getStages());
  if (auto why = memory.obstacle())
    return why;
  // A row's maximum and sum, addresses and counters.
  constexpr int64_t rest = 24;
  auto [s, p, o] = accumulators(problem, schedule.getN());
  if (s + p + o + rest > schedule.getConsumerRegisters())
    return llvm::formatv("registers: {0}, and {1} are for the rest", registersText(problem, schedule), rest).str();
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// The choice
//===----------------------------------------------------------------------===//

static StringRef describe(Extras extras) {
  switch (extras) {
  case Extras::None:
    return "a constant scale";
  case Extras::Causal:
    return "a causal mask";
  case Extras::Masked:
    return "a mask";
  case Extras::Tailored:
    return "a score or a weight of its own";
  case Extras::Distance:
    return "a table read by distance";
  case Extras::Gathered:
    return "a mask that reads a tensor for every key";
  case Extras::Heavy:
    return "tensors read for every element, many ops, or weights in parts";
  }
  llvm_unreachable("an extra");
}

static std::string count(int64_t size) { return ShapedType::isDynamic(size) ? "?" : std::to_string(size); }

/// Rows that the multiprocessors have room for in all waves of tiles of `m`.
static int64_t rowsOfWaves(const FoldProblem &problem, int64_t m) {
  return llvm::divideCeil(problem.points * llvm::divideCeil(problem.rows, m), kMultiprocessors) * m;
}

/// Why a row's tiles, taller than its rival's, leave multiprocessors idle that the
/// rival's would not, by more than the row gains; or nothing.
static std::optional<std::string> emptyWaves(const FoldRow &row, const FoldProblem &problem) {
  // Whole, a tile of 192 × 64 takes 0.94 of the time of 128 × 128 for each row.
  constexpr double gain = 1.06;
  // Under a mask tiles are drawn as they end, and fill the last wave if there are
  // many (causal, five waves: the same time; three: 2 % more).
  constexpr int64_t fewestWaves = 8;
  if (ShapedType::isDynamic(problem.points) || ShapedType::isDynamic(problem.rows))
    return "wave efficiency: expected known sizes, got " + count(problem.points) + " batch points of " +
           count(problem.rows) + " query rows";
  int64_t ours = rowsOfWaves(problem, row.m), theirs = rowsOfWaves(problem, row.rival);
  if (ours > gain * theirs)
    return llvm::formatv("wave efficiency: {0} waves of {1} rows, where {2} of {3} do", ours / row.m, row.m,
                         theirs / row.rival, row.rival)
        .str();
  if (problem.extras != Extras::None && ours < fewestWaves * row.m)
    return llvm::formatv("wave efficiency: expected at least {0} waves under a mask, got {1}", fewestWaves,
                         ours / row.m)
        .str();
  return std::nullopt;
}

std::optional<std::string> rejects(const FoldRow &row, const FoldProblem &problem, tile::ScheduleAttr schedule) {
  bool few = !ShapedType::isDynamic(problem.rows) && problem.rows <= kFewRows;
  if (problem.operands == Operands::Half && few && !row.few)
    return llvm::formatv("wave efficiency: {0} query rows fill {1} % of a tile of {2}", problem.rows,
                         100 * problem.rows / row.m, row.m)
        .str();
  if (row.few && !few)
    return llvm::formatv("wave efficiency: expected at most {0} query rows for one consumer, got {1}", kFewRows,
                         count(problem.rows))
        .str();
  // Of the registers of a row at its own head dims ptxas has judged.
  int64_t widest = std::max(problem.d, problem.e);
  if (auto why = scheduleObstacle(problem, schedule); why && (widest > row.upTo || StringRef(*why).starts_with("sh")))
    return why;
  if (widest > row.upTo)
    return llvm::formatv("head dims: expected at most {0}, got {1}", row.upTo, widest).str();
  if (widest <= row.above)
    return llvm::formatv("head dims: expected more than {0}, got {1}", row.above, widest).str();
  auto crowded = [&](const Twine &what) {
    return llvm::formatv("registers: {0}, which leaves too few for {1}", registersText(problem, schedule), what.str())
        .str();
  };
  if (!(row.extras & bit(problem.extras))) {
    auto least = static_cast<Extras>(llvm::countr_zero(row.extras));
    if (problem.extras < least)
      return llvm::formatv("made for {0}, got {1}", describe(least), describe(problem.extras)).str();
    return crowded(describe(problem.extras));
  }
  if (problem.keyed && !row.keyed)
    return crowded("tensors read by key");
  if (problem.runs && !row.runs)
    return crowded("runs of key blocks");
  if (row.sameWaves)
    return std::string("wave efficiency: for launches alone, whose waves are counted when they are made");
  if (row.rival)
    if (auto why = emptyWaves(row, problem))
      return why;
  bool dynamic = ShapedType::isDynamic(problem.keys);
  // Whole key blocks, and more of them than need special care.
  if (row.even && (dynamic || problem.keys % row.n || problem.keys <= 2 * row.n))
    return crowded("a ragged last block (" + count(problem.keys) + " keys)");
  if (dynamic ? row.fewestKeys > 0 || row.mostKeys < kAnyLength
              : problem.keys < row.fewestKeys || problem.keys > row.mostKeys)
    return row.fewestKeys > 0
               ? llvm::formatv("wave efficiency: expected at least {0} keys, got {1}: a tile's start and end count",
                               row.fewestKeys, count(problem.keys))
                     .str()
               : llvm::formatv("wave efficiency: expected at most {0} keys, got {1}: a tile's start and end count less",
                               row.mostKeys, count(problem.keys))
                     .str();
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// What a launch decides
//===----------------------------------------------------------------------===//

/// kFewRows − rows, which is not negative where they are few.
static AffineExpr fewRows(MLIRContext *context) { return kFewRows - getAffineDimExpr(0, context); }

IntegerSet fewRowsGuard(MLIRContext *context) { return IntegerSet::get(kGuardDims, 0, fewRows(context), false); }

bool admitsFewRowsOnly(IntegerSet guard) {
  for (unsigned k = 0; k < guard.getNumConstraints(); ++k)
    if (!guard.isEq(k) && guard.getConstraint(k) == fewRows(guard.getContext()))
      return true;
  return false;
}

std::optional<IntegerSet> guardOf(MLIRContext *context, const FoldRow &row, FoldProblem problem,
                                  tile::ScheduleAttr schedule) {
  AffineExpr waves = getAffineDimExpr(2, context), others = getAffineDimExpr(3, context);
  AffineExpr keys = getAffineDimExpr(1, context);
  SmallVector<AffineExpr> conditions;
  SmallVector<bool> areEqualities;
  auto require = [&](AffineExpr condition, bool isEquality) {
    conditions.push_back(condition);
    areEqualities.push_back(isEquality);
  };
  FoldRow sized = row;
  if (row.sameWaves) {
    if (!ShapedType::isDynamic(problem.points) && !ShapedType::isDynamic(problem.rows))
      return std::nullopt;
    require(others - waves, false);
    sized.sameWaves = false;
  }
  // Sizes that the row is for stand for all of them.
  if (ShapedType::isDynamic(problem.rows) && row.few) {
    require(fewRows(context), false);
    problem.rows = kFewRows;
  }
  if (ShapedType::isDynamic(problem.keys)) {
    int64_t fewest = std::max(row.fewestKeys, row.even ? 2 * row.n + 1 : 0);
    if (row.even)
      require(keys % row.n, true);
    if (fewest > 0)
      require(keys - fewest, false);
    if (row.mostKeys < kAnyLength)
      require(row.mostKeys - keys, false);
    if (row.even || fewest > 0 || row.mostKeys < kAnyLength)
      problem.keys = llvm::alignTo(std::max<int64_t>(fewest, 1), row.even ? row.n : 1);
  }
  if (conditions.empty() || rejects(sized, problem, schedule))
    return std::nullopt;
  return IntegerSet::get(kGuardDims, 0, conditions, areEqualities);
}

/// The number of keys whose multiples a condition asks for; 0 if it asks for
/// something else.
static int64_t multipleOf(AffineExpr condition, bool isEquality) {
  auto remainder = dyn_cast<AffineBinaryOpExpr>(condition);
  if (!isEquality || !remainder || remainder.getKind() != AffineExprKind::Mod ||
      remainder.getLHS() != getAffineDimExpr(1, condition.getContext()))
    return 0;
  auto divisor = dyn_cast<AffineConstantExpr>(remainder.getRHS());
  return divisor ? divisor.getValue() : 0;
}

bool admitsWholeBlocksOnly(IntegerSet guard, int64_t n) {
  for (unsigned k = 0; k < guard.getNumConstraints(); ++k)
    if (int64_t multiple = multipleOf(guard.getConstraint(k), guard.isEq(k)); multiple && multiple % n == 0)
      return true;
  return false;
}

std::string describeGuard(IntegerSet guard) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (unsigned k = 0; k < guard.getNumConstraints(); ++k) {
    AffineExpr condition = guard.getConstraint(k);
    os << (k ? " and " : "");
    if (int64_t multiple = multipleOf(condition, guard.isEq(k))) {
      os << "keys are a multiple of " << multiple;
      continue;
    }
    if (condition.isFunctionOfDim(2)) {
      os << "its tiles are no more waves";
      continue;
    }
    // c − x or x − c; see guardOf.
    MLIRContext *context = guard.getContext();
    bool ofKeys = condition.isFunctionOfDim(1);
    AffineExpr zero = getAffineConstantExpr(0, context), one = getAffineConstantExpr(1, context);
    auto at = [&](AffineExpr v) {
      return cast<AffineConstantExpr>(simplifyAffineExpr(condition.replaceDims({v, v, v, v}), 0, 0)).getValue();
    };
    bool atMost = at(one) < at(zero);
    os << (ofKeys ? "keys are at " : "query rows are at ") << (atMost ? "most " : "least ")
       << (atMost ? at(zero) : -at(zero));
  }
  return text;
}

/// True if whatever `guard` admits, `other` admits, too: it has no other conditions.
static bool implies(IntegerSet guard, IntegerSet other) {
  auto has = [&](AffineExpr condition, bool isEquality) {
    for (unsigned k = 0; k < guard.getNumConstraints(); ++k)
      if (guard.getConstraint(k) == condition && guard.isEq(k) == isEquality)
        return true;
    return false;
  };
  for (unsigned k = 0; k < other.getNumConstraints(); ++k)
    if (!has(other.getConstraint(k), other.isEq(k)))
      return false;
  return true;
}

FoldChoice chooseFold(MLIRContext *context, const FoldProblem &problem) {
  FoldChoice choice;
  for (const FoldRow &row : foldTable()) {
    if (row.operands != problem.operands)
      continue;
    tile::ScheduleAttr schedule = makeSchedule(context, row, problem);
    std::optional<std::string> why = rejects(row, problem, schedule);
    if (!why && !choice.row) {
      choice.row = &row, choice.schedule = schedule;
      continue;
    }
    if (!why) {
      choice.others.push_back({&row, schedule, row.reason});
      continue;
    }
    if (choice.row)
      continue;
    if (std::optional<IntegerSet> guard = guardOf(context, row, problem, schedule)) {
      auto earlier = llvm::find_if(choice.variants, [&](const FoldVariant &v) { return implies(*guard, v.guard); });
      if (earlier == choice.variants.end() && row.gain >= kLeastGain) {
        choice.variants.push_back({&row, schedule, *guard});
        continue;
      }
      why = earlier != choice.variants.end()
                ? llvm::formatv("'{0}' comes before it where {1}", earlier->row->name, describeGuard(*guard)).str()
                : llvm::formatv("no kernel of its own where {0}: expected a gain of at least {1:f2}, got {2:f2}",
                                describeGuard(*guard), kLeastGain, row.gain)
                      .str();
    }
    choice.rejected.push_back({&row, schedule, *why});
  }
  // Of two rows with one schedule, the other was no alternative.
  auto same = [&](const FoldCandidate &candidate) { return candidate.schedule == choice.schedule; };
  llvm::erase_if(choice.rejected, same);
  llvm::erase_if(choice.others, same);
  return choice;
}

std::string describeWaves(const FoldProblem &problem, int64_t m) {
  if (ShapedType::isDynamic(problem.points) || ShapedType::isDynamic(problem.rows))
    return "";
  int64_t tiles = problem.points * llvm::divideCeil(problem.rows, m);
  int64_t waves = llvm::divideCeil(tiles, kMultiprocessors);
  int64_t full = waves ? 100 * tiles / (waves * kMultiprocessors) : 0;
  return llvm::formatv("{0} tiles in {1} waves of {2} multiprocessors, {3} % full", tiles, waves, kMultiprocessors,
                       full)
      .str();
}

} // namespace attn::totile
