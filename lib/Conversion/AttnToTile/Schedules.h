// Every tile size, and why: the fold kernel's in a table (Schedules.cpp), those of
// linear attention here.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_SCHEDULES_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_SCHEDULES_H

#include "dialects/tile/Sm90.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/IR/IntegerSet.h"
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace attn::totile {

/// Where an operand has the domain's dimension `dim`.
inline std::optional<unsigned> positionOf(mlir::AffineMap map, unsigned dim) {
  return map.getResultPosition(mlir::getAffineDimExpr(dim, map.getContext()));
}

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

/// Rows of one consumer: as many as the query heads of a group are packed into.
inline constexpr int64_t kFewRows = mlir::tile::sm90::kMmaRows;
/// An H100's. Fewer tiles leave some idle, and the keys are divided.
inline constexpr int64_t kMultiprocessors = 132;
/// A part's start and end cost about as much as this many keys.
inline constexpr int64_t kShortestPart = 256;
/// Up to so many channels a key block comes whole. Of more, chunks of channels are what a
/// stage of the ring has: one key block of 576 channels beside its query and values leaves
/// no memory for a second, but for most of it.
inline constexpr int64_t kWholeKeyChannels = 256, kKeyChunk = 192;
inline int64_t keyChunks(int64_t d) { return d > kWholeKeyChannels ? llvm::divideCeil(d, kKeyChunk) : 1; }
/// The head dims that a kernel takes of 16-bit queries and keys. Values have up to
/// `kWholeKeyChannels` columns in a kernel, O taking 128 registers of a thread then;
/// attn-split-values makes tiles of more.
inline constexpr int64_t kMostQueryChannels = 576;
/// Rows that read the same keys and are few, so that packing them and dividing their keys
/// pays: a consumer's, and of wide heads, whose tiles are no taller, two tiles', which
/// latent attention's 128 query heads are.
inline int64_t mostFewRows(int64_t d) { return d > kWholeKeyChannels ? 2 * kFewRows : kFewRows; }

/// The merge loads all parts of a result at once: two values of each.
inline constexpr int64_t kMostParts = 32;

/// How a kernel's operands are held.
enum class Operands {
  Half,  // 16 bits
  Parts, // f32 as three bf16 parts
  TF32   // f32 rounded to tf32
};

/// What a kernel does besides the two products, by its claim on registers.
enum class Extras {
  None,     // a constant scale
  Causal,   // a mask of upper bounds alone, each one comparison: rows as long as the keys are many
  Masked,   // any other mask
  Tailored, // a score region, mask or not
  Distance, // a tensor read by the distance of key and query, at static sizes and without a mask
  Gathered, // a mask of few ops that reads a tensor for every key, once
  Heavy     // tensors read for every element, many ops in the mask, or weights kept in parts
};

/// Ops of a mask that leave a wide block its registers: a neighbourhood in two
/// dimensions has 33, one in three 52, and at 128 × 128 24 bytes spilled.
inline constexpr unsigned kCheapMaskOps = 40;

/// Ops of a mask that leave what it reads its registers beside 128 keys: with
/// ten, 8 bytes spilled there, while 64 keys are as fast as 96 (1.00 ms, 1.02).
inline constexpr unsigned kCheapGatherOps = 8;
/// The same where ids are looked up apart from the rest: a prefix of each 64 keys beside
/// j ≤ i has ten, and nothing spills.
inline constexpr unsigned kCheapApartOps = 12;

/// Ops of a weight that is no softmax's and leaves a wide block its registers.
/// silu has six, three of which last: at 128 × 128 beside a mask 32 bytes spilled.
inline constexpr unsigned kCheapWeightOps = 3;

//===----------------------------------------------------------------------===//
// The fold kernel's (Schedules.cpp)
//===----------------------------------------------------------------------===//

/// What a fold's schedule is chosen by. Sizes are kDynamic where unknown.
struct FoldProblem {
  int64_t d = 0, e = 0; // head dims of query and key, and of value
  int64_t rows = 0, keys = 0;
  int64_t points = 0; // batch points
  Extras extras = Extras::None;
  bool runs = false; // the producer looks for runs of key blocks
  Operands operands = Operands::Half;
  bool keyed = false;      // a tensor is read by the key's position
  bool storesByTma = true; // an output of the operands' 16-bit type
};

/// A row of the table: a shape, and the problems it is for.
struct FoldRow {
  const char *name;
  int64_t m, n;
  int64_t stages = 0;         // 0: as many as fit
  int64_t upTo;               // the wider head dim
  int64_t above = 0;          // which is more than this
  unsigned extras;            // bits by Extras
  bool runs = true;           // may look for runs of key blocks
  bool holdsIntervals = true; // the producer of runs has their ends in registers
  bool even = false;          // whole key blocks alone, and more than two
  int64_t rival = 0;          // rows of the tiles that it gives way to where its own fill waves worse
  bool few = false;           // for as many query rows as one consumer has, or fewer
  Operands operands = Operands::Half;
  bool keyed = true; // may read a tensor by key
  int64_t fewestKeys = 0, mostKeys = std::numeric_limits<int64_t>::max();
  // For launches that are known to be no more waves of tiles than by a tile of the
  // row that takes sizes as they come.
  bool sameWaves = false;
  // Its speed over that of the row below that takes sizes as they come, where a
  // launch brings sizes that this one is for.
  double gain = 1;
  const char *reason; // why it is the best there
};

/// A kernel more in an artifact, and its compilation, for sizes that only a launch
/// knows: from this gain on, beyond which two speeds are not called equal.
inline constexpr double kLeastGain = 1.02;

/// All rows, in order of preference.
llvm::ArrayRef<FoldRow> foldTable();

/// The row's schedule for a problem.
mlir::tile::ScheduleAttr makeSchedule(mlir::MLIRContext *context, const FoldRow &row, const FoldProblem &problem);

/// Shared memory of a fold kernel, in bytes.
struct FoldMemory {
  FoldMemory(int64_t d, int64_t e, Operands operands, bool storesByTma, int64_t m, int64_t n, int64_t stages);
  /// Why a CTA has not enough, or nothing.
  std::optional<std::string> obstacle() const;

  int64_t query, output; // a tile of each; an output that TMA does not store has none
  int64_t keyStages;     // of key blocks, or of chunks of them
  int64_t used, total;   // without and with an output tile of its own
  bool separateOut;      // it has one; else it takes the query's place
};

/// Why a schedule, of the table or not, cannot serve a problem, or nothing.
/// ptxas has the last word about registers.
std::optional<std::string> scheduleObstacle(const FoldProblem &problem, mlir::tile::ScheduleAttr schedule);

/// Why a row is not for a problem, or nothing.
std::optional<std::string> rejects(const FoldRow &row, const FoldProblem &problem, mlir::tile::ScheduleAttr schedule);

/// The sizes for which a row is, of those that only a launch knows: a condition on
/// (query rows, keys, waves of tiles, waves of tiles by the schedule that takes sizes
/// as they come). Nothing if it takes none of them, or does not ask.
inline constexpr unsigned kGuardDims = 4;
std::optional<mlir::IntegerSet> guardOf(mlir::MLIRContext *context, const FoldRow &row, FoldProblem problem,
                                        mlir::tile::ScheduleAttr schedule);
/// The guard of few rows alone, and whether a guard admits no others.
mlir::IntegerSet fewRowsGuard(mlir::MLIRContext *context);
bool admitsFewRowsOnly(mlir::IntegerSet guard);
/// True if keys that a guard admits are whole blocks of `n`.
bool admitsWholeBlocksOnly(mlir::IntegerSet guard, int64_t n);
/// "query rows are at most 64 and keys are a multiple of 128"
std::string describeGuard(mlir::IntegerSet guard);

struct FoldCandidate {
  const FoldRow *row;
  mlir::tile::ScheduleAttr schedule;
  std::string why;
};
/// A schedule for the launches whose sizes a guard admits.
struct FoldVariant {
  const FoldRow *row;
  mlir::tile::ScheduleAttr schedule;
  mlir::IntegerSet guard;
};
struct FoldChoice {
  const FoldRow *row = nullptr;
  mlir::tile::ScheduleAttr schedule;
  std::vector<FoldVariant> variants;   // come before it where a launch's sizes let them, in this order
  std::vector<FoldCandidate> rejected; // come before it, and why not
  std::vector<FoldCandidate> others;   // for the problem too, but after the chosen one
};
/// The first row of the table that takes the problem, and those before it that a
/// launch may prefer.
FoldChoice chooseFold(mlir::MLIRContext *context, const FoldProblem &problem);

/// How tiles of `m` rows fill the multiprocessors; empty where sizes are unknown.
std::string describeWaves(const FoldProblem &problem, int64_t m);

//===----------------------------------------------------------------------===//
// Linear attention's
//===----------------------------------------------------------------------===//

/// A schedule for keys or values that lie keys innermost: a block of them is whole
/// panels of 64, or they are copied. Where n is less anyhow, for want of
/// registers, they are.
inline mlir::tile::ScheduleAttr inWholePanels(mlir::tile::ScheduleAttr s) {
  int64_t n = s.getN() / 64 * 64;
  return n ? mlir::tile::ScheduleAttr::get(s.getContext(), s.getM(), n, s.getStages(), s.getProducerRegisters(),
                                           s.getConsumerRegisters())
           : s;
}

/// A schedule for keys in pages: a block is whole pages, or a page whole blocks.
/// Pages are multiples of 16 keys, and so are blocks, at least one.
inline constexpr int64_t kPageUnit = 16;
inline mlir::tile::ScheduleAttr inWholePages(mlir::tile::ScheduleAttr s, int64_t page) {
  int64_t n = s.getN() / kPageUnit * kPageUnit;
  while (n > kPageUnit && n % page && page % n)
    n -= kPageUnit;
  return mlir::tile::ScheduleAttr::get(s.getContext(), s.getM(), n, s.getStages(), s.getProducerRegisters(),
                                       s.getConsumerRegisters());
}

/// Batch points (times slices) from which one CTA each keeps the memory busy:
/// half the multiprocessors of the smallest Hopper, beyond which a second CTA
/// for each would find no room. Below, the sequence is divided.
inline constexpr int64_t kFewPoints = 57;

/// What a linear attention's kernel holds in registers beside the state.
struct ChunkBurdens {
  bool features, keyFeatures, normalizer, resets, decay, initialState, finalState;
  bool scoresGiven; // a decay by channel: a chunk's scores are another operand
  bool f32 = false; // operands, multiplied as exact bf16 parts

  /// A final state counts where its keys are weighted, and kept in parts.
  unsigned count() const { return normalizer + resets + decay + initialState + (finalState && (decay || keyFeatures)); }
};

/// Channels of f32 operands. At 128 the parts of a chunk's Q, K and V and of the state, and
/// operands as they arrive, take 48 + 48 + 24 + 48 + 48 of 227 KiB.
inline constexpr int64_t kSplitChannels = 128;
/// Tiles of 64 × 64 f32 that arrive, 16 KiB each: five are a chunk at 128 channels.
/// Beside scores (24 KiB) that are given, values alone arrive so, and two have room.
inline int64_t splitStages(int64_t d, bool scoresGiven) { return scoresGiven ? 2 : d > 64 ? 3 : 4; }
/// Registers of a thread that takes f32 operands apart: a tile's are 32, a part of it 16.
/// With 104, 24 bytes spilled; all 128 channels at once, 168 with 136.
inline constexpr int64_t kSplitRegisters = 120;
/// What the pass of states gives both of its warpgroups more: with less, 16 bytes spilled.
inline constexpr int64_t kFreedRegisters = 64;

/// The schedule of a linear attention's kernel for head dims `d` and `e`.
inline mlir::tile::ChunkScheduleAttr chooseChunkSchedule(mlir::MLIRContext *context, int64_t d, int64_t e,
                                                         const ChunkBurdens &burdens) {
  namespace sm90 = mlir::tile::sm90;
  constexpr int64_t chunk = sm90::kMmaRows;
  int64_t channels = llvm::alignTo(d, 64);
  // Half a panel's columns: of a whole one, shared memory has room, but with decays by
  // head 16 to 160 bytes spilled, and 24 without, however four warpgroups share their 512
  // registers. What is added to a block of the state has registers of its own.
  // Eight columns spilled 24 beside a decay by head and resets, which 16 do not.
  if (burdens.f32)
    return mlir::tile::ChunkScheduleAttr::get(context, chunk, std::clamp<int64_t>(llvm::alignTo(e, 8), 16, 32),
                                              /*stages=*/1, /*segment=*/8, /*producer=*/32, /*output=*/184,
                                              /*state=*/176, /*cluster=*/1);
  // The state takes channels × columns / 128 registers of a thread: 128 leave
  // room for a block of Kᵀ and addresses, 64 for more. Slices begin at panels.
  bool tailored = burdens.features || burdens.normalizer || burdens.resets || (burdens.finalState && burdens.decay);
  int64_t limit = tailored ? 128 * 64 : 128 * 128;
  int64_t columns = llvm::alignTo(e, 8);
  if (columns > 128 || channels * columns > limit)
    columns = channels * 128 <= limit ? 128 : 64;
  // 128 registers of state leave room for one burden, predicates of a last
  // slice's columns among them. Of 30 kinds with more at d = 256 (bf16, f16,
  // decays by head and token), 26 spilled 4 to 104 bytes, and with half a panel
  // of columns 1. At 192 a normalizer beside features spilled 24. K and Q are
  // then read twice as often. A quarter of a panel beside three: of 115 kinds
  // drawn at random at d = 136 to 256, 7 spilled 4 to 68 bytes with half, and 2,
  // of four burdens, 20 and 28 with a quarter (kMostBurdens).
  if (int64_t burden = burdens.count() + burdens.keyFeatures + (e % 64 != 0); channels > 128 && burden > 1) {
    columns = std::min<int64_t>(columns, burden > 2 ? 16 : 32);
    // Of all 192 kinds at d = 192 and 256, e = 72 and 128 (bf16; normalizer, decay by
    // head and token, resets, states in and out), those with a decay beside a
    // normalizer still spilled: 20 bytes with half a panel at 256; with a quarter 16
    // to 32 beside a final state, at 192 not with an eighth (at 256 with that, too:
    // roomObstacle).
    if (burdens.normalizer && burdens.decay && (channels > 192 || burdens.finalState))
      columns = burdens.finalState ? 8 : 16;
  }
  // Of 128 channels by a panel's columns of these, with segments, 12 bytes spilled, and
  // by half a panel's with features beside them (72 value channels, resets, states in and out) 16.
  if (channels == 128 && burdens.normalizer && burdens.decay && burdens.finalState)
    columns = std::min<int64_t>(columns, burdens.features ? 16 : 32);
  // Three warpgroups start with 504 registers together: what the outputs' gets more
  // of, the producer gets less of.
  int64_t outputRegisters = channels > 128 ? 240 : 224, producerRegisters = channels > 128 ? 32 : 40;
  // 16-bit tiles: stages of Q, K, V (and scores); the state's copy, its sums, the key's
  // features and the output.
  int64_t wide = llvm::alignTo(columns, 64);
  int64_t stage = 2 * chunk * (2 * channels + wide + (burdens.scoresGiven ? chunk : 0));
  int64_t fixed = 2 * (channels * wide + chunk * wide) + (burdens.normalizer ? 32 * channels : 0) +
                  (burdens.keyFeatures ? 2 * chunk * channels : 0) + 1024;
  // Two hide a chunk's latency, beyond four nothing is gained.
  int64_t stages = std::clamp<int64_t>((sm90::kSharedBytes - fixed) / stage, 1, 4);
  // A segment of 8 chunks moves 8 times as much as the state that it leaves.
  return mlir::tile::ChunkScheduleAttr::get(context, chunk, columns, stages, /*segment=*/8, producerRegisters,
                                            outputRegisters, 232, /*cluster=*/1);
}

/// Clusters of a launch whose CTAs pass states on to each other, at most: what signals they have.
inline constexpr int64_t kMostWaveClusters = mlir::tile::kMaxFlags / mlir::tile::sm90::kMaxCluster;

/// Batch points and tokens from which few heads are walked once. Microseconds by two
/// passes / one walk, H100 (15 clusters), no decay: 16 points S 4096 50.5 / 45.8, 8192 83.2 / 73.6,
/// 16384 148.9 / 127.6 (108.4 today), 131072 1083 / 907 (745); by head 154.0 / 109.1, 1102 / 747; 32 and 48 points S
/// 8192 140 / 130, 192 / 188; 30 points S 16384 260 / 229; but 8 points S 16384 95.6 / 100.9, 4 points S 32768 112 /
/// 144, since waves of one point then wait for each other. With elu + 1 182 / 123, a
/// normalizer beside it 207 / 152 (S 16384).
inline constexpr int64_t kLeastWavePoints = 16, kLeastWaveTokens = 4096;

/// Registers with which one walk's carrier reads a part before it sends a state: with 64,
/// 16 bytes spilled. 752 -> 745 µs at S 131072, 768 -> 747 by head.
inline constexpr int64_t kAheadRegisters = 80;

/// The schedule of the kernel that walks few heads once (LinearWaves.cpp): 8 CTAs of 2
/// chunks each. Stages of K and V: a wave's, and the next one's half; with Q, two
/// states and the output they fill shared memory (224 KiB; a normalizer's sums, 2 more). Of four warpgroups that
/// start with 512 registers together two compute outputs and states, one adds states up.
/// Beside features the outputs' need 208: with 200 and tanh, up to 28 bytes spilled. A normalizer's sums need 80 of the
/// carrier, which adds them up ahead of the state (beside it, 40 bytes spilled), and sends before it reads.
inline mlir::tile::ChunkScheduleAttr chooseWaveSchedule(mlir::MLIRContext *context, bool features, bool normalizer) {
  namespace sm90 = mlir::tile::sm90;
  bool wide = features && !normalizer;
  return mlir::tile::ChunkScheduleAttr::get(
      context, sm90::kMmaRows, /*columns=*/128, /*stages=*/3, /*segment=*/2, /*producer=*/32,
      /*outputs=*/wide ? 208 : 200, /*states=*/wide ? 64 : kAheadRegisters, sm90::kMaxCluster);
}

/// 16-bit parts of a weighted key that is owed f32 sums.
inline constexpr int64_t kExactParts = 3;

/// CTAs of a multiprocessor that multiply a decay by channel in, a block of 64 channels
/// after the other: one's tiles take 64 KiB. Each has a producer and a warpgroup.
inline constexpr int64_t kWeightResidents = 2, kWeightProducerRegisters = 32, kWeightRegisters = 224;

/// Burdens that registers hold beside more than 128 channels.
inline constexpr unsigned kMostBurdens = 3;

/// Channels up to which a chunk's features fit in registers beside what else its
/// warpgroups hold. A normalizer and elu + 1 of 200 channels spilled 40 bytes.
inline constexpr int64_t kFeatureChannels = 192;

/// Tokens up to which the recurrent form is chosen where a chunk's kernel could
/// serve too: what a token costs in arithmetic hides behind the state's traffic.
inline constexpr int64_t kFewTokens = 16;
/// Channels of the recurrent kernel: the state's columns are registers.
inline constexpr int64_t kMaxStepChannels = 256;
/// With features beside a decay of each token: at 256 they spilled 12 bytes.
inline constexpr int64_t kFeatureStepChannels = kMaxStepChannels - 8;

/// The schedule of the recurrent kernel: a thread holds d / 2 f32 of the state,
/// a block of q and of k, and addresses; loads in flight cover the memory's latency.
///
/// One f32 chain over all tokens loses more than a product does that sums in
/// parts: root mean square (S 2048, d 128, no decay,
/// emulated) 2.4e-4 for 6.1e-5 in blocks of 64 tokens, which is what a quadratic
/// product in blocks of 64 has; 32 give 5.8e-5, 128 7.7e-5. So where the operands
/// are f32 and `tokens` many, a block's sum is a second state, for which there are
/// registers up to d = 128, or 96 where the sums of a normalizer have factors of each
/// channel (`crowded`; 376 bytes spilled).
inline mlir::tile::StepScheduleAttr chooseStepSchedule(mlir::MLIRContext *context, int64_t d, bool f32, int64_t tokens,
                                                       bool crowded) {
  namespace sm90 = mlir::tile::sm90;
  constexpr int64_t tokensApart = 64;
  bool apart = f32 && d <= (crowded ? 96 : 128) && (mlir::ShapedType::isDynamic(tokens) || tokens > tokensApart);
  int64_t residents = d <= 128 && !apart ? 4 : 2;
  int64_t registers = std::min(sm90::kRegisters / (sm90::kWarpgroupThreads * residents), sm90::kMaxRegisters);
  return mlir::tile::StepScheduleAttr::get(context, sm90::kMmaRows, registers, residents, apart ? tokensApart : 0);
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
