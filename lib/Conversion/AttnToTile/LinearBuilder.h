// The chunked fold of a linear state as a warp-specialised kernel (Linear.md
// has the formulas). A producer feeds query, key and value rings by TMA; one
// warpgroup keeps the state in registers and shows each chunk's copy of it in
// shared memory; another computes the outputs. Of f32 operands, another takes what has
// arrived apart into bf16 parts, which the two multiply. One file per part.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARBUILDER_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARBUILDER_H

#include "KernelBuilder.h"
#include "RegionEmitter.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace attn::totile {

using mlir::attn::LinearAttentionOp;

/// What passes between the kernels of one op: for each batch point and segment
/// (but the last, if `causal`), the state that the segment adds, and the factor
/// by which it shrinks what was there before.
struct Segments {
  Value count;                  // on the host, index
  Value keyLength, queryLength; // of a segment, in chunks; without `causal` they are apart
  Value states, sums, factors;  // memrefs; sums with a normalizer, factors with a decay or resets
  explicit operator bool() const { return !!count; }
};

/// Under a decay by channel: queries and keys with their factors multiplied in,
/// what the chunks' tokens see of each other, and what a chunk leaves of the state.
struct Weighted {
  // Of 16-bit parts, whose sums they are:
  Value queries; // memref (points, parts, tokens, d): 2^a φ(Q)
  Value keys;    // memref (points, parts, tokens, d): 2^(a₆₄ − a) φ(K)
  Value scores;  // memref (points, parts, tokens in whole chunks, 64): of a query and the keys of its chunk, masked
  Value factors; // f32 memref (points, chunks, d): 2^a₆₄
  explicit operator bool() const { return !!queries; }
};

/// Builds one kernel and its launch.
class LinearBuilder : KernelBuilder {
public:
  enum class Pass {
    Weights, // what a decay by channel multiplies in
    States,  // the states that segments add
    Outputs, // outputs, and the final state
    Waves    // outputs of few heads, in one walk by clusters
  };
  LinearBuilder(LinearAttentionOp op, tile::ChunkScheduleAttr schedule, Pass pass, const Segments &segments,
                const Weighted &weighted, gpu::GPUModuleOp module, StringRef name);

  /// Leaves the op in place.
  LogicalResult run();

  /// Divides the sequence among as many CTAs as the device can hold; allocates
  /// what passes between the kernels.
  Segments allocateSegments();
  void freeSegments();
  /// What clusters pass on to each other: a state for each point that they share, and sums for each CTA of a cluster.
  Segments allocateCarries();
  /// The tensors that the pass of weights writes.
  Weighted allocateWeighted();
  void freeWeighted();

private:
  //===--------------------------------------------------------------------===//
  // Plan, host and what all roles share (LinearKernel.cpp)
  //===--------------------------------------------------------------------===//

  LogicalResult plan();
  void buildHost();
  void buildKernel();

  bool outputs() const { return pass == Pass::Outputs; }
  /// Whether chunks are walked from the last one back.
  bool backwards() const { return pass == Pass::States && !weighted; }
  unsigned queryDim() const { return batches; }
  unsigned keyDim() const { return batches + 1; }
  Value sharedRing(OpBuilder &b, int64_t stages, tile::SharedType shared, int64_t consumers, int64_t writers = 0);

  /// One walk: a batch point, a slice of the value channels, a segment.
  struct Work {
    SmallVector<Value> batch;          // i32
    Value point, firstColumn, segment; // i32
    Value begin, end;                  // chunks, of the outputs or of the state
    Value rate;                        // f32: log2 of a head's decay, or null
  };
  Work decode(OpBuilder &b, Value t);
  /// log₂ of a head's decay, f32.
  Value rateOf(OpBuilder &b, ArrayRef<Value> batch);
  /// Calls `build` for each of this CTA's walks.
  void forEachWork(OpBuilder &b, llvm::function_ref<void(OpBuilder &, const Work &)> build);
  /// The chunks in order; for the states backwards, so that what the cache still
  /// holds is what the outputs' kernel begins with.
  void forEachChunk(OpBuilder &b, Value begin, Value end, SmallVector<Value> &carried,
                    llvm::function_ref<SmallVector<Value>(OpBuilder &, Value, ValueRange)> build);
  /// What is copied of a walk, in order: `build` gets the first token, too.
  enum class Copied { Keys, Queries, Values };
  void forEachCopy(OpBuilder &b, const Work &work, llvm::function_ref<void(OpBuilder &, Copied, Value)> build);
  void buildProducer(OpBuilder &b);
  /// The stages that hold one operand of a chunk: a part each of `blocks` of 64 channels.
  SmallVector<Value> waitParts(OpBuilder &b, Value ring, int64_t blocks);
  void releaseParts(OpBuilder &b, Value ring, ValueRange arrived);
  /// The parts of an operand in registers.
  SmallVector<Value> partsOfTile(OpBuilder &b, Value tile);
  /// Starts `sum` + A·B (A·Bᵀ if `transposed`) of the parts of A and B. A is in registers
  /// or, with `row`, in shared memory; then the sum is over channels.
  Value startProduct(OpBuilder &b, ValueRange x, Value row, ValueRange y, Value sum, int64_t columns, bool transposed);
  /// Of a product over channels, how many a pair of tiles has: those of `block`, or all.
  IntegerAttr channelsOf(OpBuilder &b, int64_t block);
  Pairs pairs() const { return splits() ? Pairs(kBothSplit) : Pairs(kWhole); }

  //===--------------------------------------------------------------------===//
  // Parts of f32 operands (LinearSplit.cpp)
  //===--------------------------------------------------------------------===//

  /// Whether operands are f32, multiplied as exact parts.
  bool splits() const { return operandParts > 1; }
  void buildSplitter(OpBuilder &b);
  void splitTile(OpBuilder &b, const Work &work, Copied operand, Value start);
  /// Whether an operand arrives in f32, not in parts that the pass of weights made.
  bool arrivesWhole(Copied operand) const { return splits() && (!weighted || operand == Copied::Values); }

  //===--------------------------------------------------------------------===//
  // Decays (LinearDecay.cpp)
  //===--------------------------------------------------------------------===//

  /// The factors of one chunk; null where they are 1.
  struct Decays {
    Value scores;                // f32 64×64: λ between a key and a query, 0 where the key comes later
    Value query;                 // f32 rows: from the chunk's start through each query
    Value key;                   // f32 cols: from each key to the chunk's end
    Value state;                 // f32: over the whole chunk
    SmallVector<Value> channels; // f32 rows of each block of channels, in the place of `state`
  };
  enum Side { ForOutputs, ForState };
  Decays decays(OpBuilder &b, const Work &work, Value start, Side side);
  /// What the decay's map makes of what was loaded.
  Value mapDecay(OpBuilder &b, Value rate, Variance variance);
  /// a_t of the chunk's keys in base 2, and the last one: f32 cols and f32.
  Value decaySums(OpBuilder &b, const Work &work, Value start, Value &total);
  /// The resets of the chunk up to each key, and all: f32 cols and f32.
  Value resetCounts(OpBuilder &b, const Work &work, Value start, Value &total);
  /// Whether anything of the state is ever forgotten.
  bool decaying() { return op.getDecay() || !op.getReset().empty(); }

  //===--------------------------------------------------------------------===//
  // Decays by channel (LinearWeights.cpp)
  //===--------------------------------------------------------------------===//

  void buildWeightsHost();
  void buildWeightsKernel();
  /// A block of channels of a chunk: stores its queries and keys with their factors,
  /// and adds what it has of the chunk's scores to `scores`.
  Value weighBlock(OpBuilder &b, ArrayRef<Value> batch, Value point, Value chunk, Value column, Value scores);
  /// Whether a chunk's queries and keys meet in its middle where their factors allow it: bf16 has the range, and f32
  /// sums are owed more than sums of logarithms keep.
  bool meetsInMiddle() const { return element.isBF16() && keyParts == 1 && !splits(); }
  /// Whether TMA copies the decay: 16 bits, channels innermost.
  bool copiesGates();
  tile::SharedType gateTile() {
    Type type = cast<MemRefType>(op.getDecay().getType()).getElementType();
    return tile::SharedType::get(context, chunk, chunk, type, 128);
  }
  /// log₂ of the chunk's gates in the channels from `column` on, of those that have arrived or from memory: f32,
  /// channels by tokens.
  Value loadRates(OpBuilder &b, ArrayRef<Value> batch, Value start, Value column, Value arrived);
  /// A tile in registers, or its transpose, and where it goes.
  struct StoredTile {
    Value tile;
    bool transposed;
    unsigned arg;
    SmallVector<Value> coords;
  };
  /// Stores at most two.
  void storeTiles(OpBuilder &b, ArrayRef<StoredTile> tiles);
  /// What the host does to copy tiles of `memref`, 64 rows and columns of its last two dimensions.
  unsigned tileArgument(Value memref);

  //===--------------------------------------------------------------------===//
  // One walk for few heads (LinearWaves.cpp)
  //===--------------------------------------------------------------------===//

  /// What a cluster's CTAs walk together: 128 tokens each of a batch point.
  struct Wave {
    SmallVector<Value> batch; // i32
    Value number, start;      // i32: of the point's waves; the CTA's first token
    Value dealt, slot; // i1: whether the point's waves go round the clusters; i32: the number of such points before
    SmallVector<Value> next; // i32: where the cluster goes on
  };
  void buildWavesHost();
  void buildWavesKernel();
  void launchWaves();
  Wave waveAt(OpBuilder &b, Value j, Value x);
  /// Walks the CTA's waves from the `from`-th on, which is at `place`; `build` takes
  /// what is carried from wave to wave, and gives it.
  void forEachWave(OpBuilder &b, int64_t from, ArrayRef<Value> place, SmallVector<Value> &carried,
                   llvm::function_ref<SmallVector<Value>(OpBuilder &, const Wave &, ValueRange)> build);
  /// Where the CTA's first wave is.
  SmallVector<Value> firstPlace(OpBuilder &b) { return {cst(b, 0), first}; }
  void buildWaveProducer(OpBuilder &b);
  void buildCarrier(OpBuilder &b);
  /// Of a normalizer: takes what the wave's keys add to the sums that were `before`, shows the outputs what stands
  /// before this CTA's tokens, and gives what is left after the wave.
  SmallVector<Value> passSums(OpBuilder &b, const Wave &wave, ValueRange before);
  void buildWaveOutput(OpBuilder &b, Value number);
  /// What `tokens` leave of a value under a head's decay: f32, of the tokens' type.
  Value fadeOver(OpBuilder &b, Value rate, Value tokens);

  //===--------------------------------------------------------------------===//
  // State (LinearState.cpp)
  //===--------------------------------------------------------------------===//

  void buildState(OpBuilder &b);
  void walkState(OpBuilder &b, const Work &work);
  SmallVector<Value> initialState(OpBuilder &b, const Work &work);
  void publish(OpBuilder &b, ValueRange values);
  SmallVector<Value> updateState(OpBuilder &b, const Work &work, Value chunk, const Decays &decays, Value later,
                                 ValueRange values);
  /// A block of Kᵀ, 64 channels by 64 tokens: features, weighted, in f32
  /// where they are computed; and its row sums.
  std::pair<Value, Value> keyBlock(OpBuilder &b, const Work &work, ValueRange key, int64_t block, Value start,
                                   const Decays &decays, Value later);
  /// Features of a block of Kᵀ in f32, whose channels begin at `channel`, 0 for tokens (and `padded` channels) that
  /// there are none of.
  Value mapKeys(OpBuilder &b, ArrayRef<Value> batch, Value x, Value channel, Value start, bool padded);
  /// Channels of a chunk's keys as rows.
  Value loadKeyBlock(OpBuilder &b, Value key, int64_t block);
  /// What `waitParts` gave of a block.
  ValueRange partsOfBlock(ValueRange arrived, int64_t block) {
    return splits() ? arrived.slice(operandParts * block, operandParts) : arrived;
  }
  void storeSums(OpBuilder &b, const Work &work, ValueRange values, Value sums, SmallVector<Value> leading);
  /// Stores what every slice of the value channels has the same of.
  void inFirstSlice(OpBuilder &b, const Work &work, llvm::function_ref<void(OpBuilder &)> store);
  /// Stores a value of each channel, `rowsOfBlock` by block.
  void storeChannels(OpBuilder &b, const Work &work, Value memref, SmallVector<Value> leading,
                     llvm::function_ref<Value(OpBuilder &, int64_t)> rowsOfBlock);
  /// Whether what passes between the kernels has its columns as threads hold them.
  bool interleaves() const { return e % 16 == 0 && slice % 16 == 0; }
  /// A tile of a state in global memory: block `block` of its channels.
  SmallVector<Value> stateIndices(OpBuilder &b, const Work &work, SmallVector<Value> leading, int64_t block, bool sums);

  //===--------------------------------------------------------------------===//
  // Outputs (LinearOutput.cpp)
  //===--------------------------------------------------------------------===//

  void buildOutput(OpBuilder &b);
  void walkOutput(OpBuilder &b, const Work &work);
  SmallVector<Value> waitSums(OpBuilder &b);
  /// `state` and `sums` are held over all chunks where every query reads the last.
  void outputChunk(OpBuilder &b, const Work &work, Value chunk, const Decays &decays, ValueRange state,
                   ValueRange sums);
  /// Features of 64 tokens in registers, f32, of the channels from `channel` on.
  Value features(OpBuilder &b, ArrayRef<Value> batch, Region &region, Value x, Value start, unsigned tokenDim,
                 Value channel);
  void storeOutput(OpBuilder &b, const Work &work, Value start, Value out);

  //===--------------------------------------------------------------------===//
  // What was planned, and what the kernel has
  //===--------------------------------------------------------------------===//

  LinearAttentionOp op;
  tile::ChunkScheduleAttr schedule;
  Pass pass;
  const Segments &segments;
  const Weighted &weighted;

  int64_t chunk, d, e, blocks, slice; // blocks of 64 channels; value channels of a CTA
  int64_t slices, weightParts;        // 16-bit parts of a weighted key
  int64_t keyParts;                   // tiles that hold a chunk's keys, one part each
  int64_t operandParts;               // bf16 parts of an f32 operand, or 1
  int64_t panels;                     // tiles that hold a part's channels, 64 each, or 1
  Type element;                       // of what is multiplied
  MemRefType output;
  bool ragged, uniform, storesByTma;
  bool queryFeatures, keyFeatures; // computed where they are multiplied
  bool walksKeys, readsKeys;       // the state's warpgroup, the one of outputs
  double stateScale;               // of the state's 16-bit copy
  double outputScale;              // of outputs, in the place of a query's feature; in one walk
  tile::SharedType queryTile, valueTile, outTile, stateTile, sumsTile, scoreTile;
  tile::SharedType wholeTile; // f32, as copied

  unsigned queryArg, keyArg, valueArg, outArg;
  std::optional<unsigned> decayArg, initialArg, initialSumsArg, finalArg, finalSumsArg;
  std::optional<unsigned> countArg, lengthArg, statesArg, sumsArg, factorsArg, flagsArg;
  std::optional<unsigned> scoreArg, channelArg, gateArg; // of a decay by channel

  Value queryRing, keyRing, valueRing, stateRing, sumsRing, featureRing, scoreRing, outShared;
  Value gateRing;
  Value seenRing, keyShared; // of the pass of weights: queries and keys as they meet; a second outShared
  Value wholeRing;           // f32 operands as they arrive
  Value addedRing, rank, waves, wholePoints, wholeWaves, dealtPoints, dealtWaves; // of the walk by clusters
  Value first, step, points, tiles, segmentCount;
  Value keyChunks, queryChunks; // the same if causal
};

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARBUILDER_H
