// The chunked fold of a linear state as a warp-specialised kernel (Linear.md
// has the formulas). A producer feeds query, key and value rings by TMA; one
// warpgroup keeps the state in registers and shows each chunk's copy of it in
// shared memory; another computes the outputs. One file per part.
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

/// Builds one kernel and its launch.
class LinearBuilder : KernelBuilder {
public:
  enum class Pass {
    States, // the states that segments add
    Outputs // outputs, and the final state
  };
  LinearBuilder(LinearAttentionOp op, tile::ChunkScheduleAttr schedule, Pass pass, const Segments &segments,
                gpu::GPUModuleOp module, StringRef name);

  /// Leaves the op in place.
  LogicalResult run();

  /// Divides the sequence among as many CTAs as the device can hold; allocates
  /// what passes between the kernels.
  Segments allocateSegments();
  void freeSegments();

private:
  //===--------------------------------------------------------------------===//
  // Plan, host and what all roles share (LinearKernel.cpp)
  //===--------------------------------------------------------------------===//

  LogicalResult plan();
  void buildHost();
  void buildKernel();

  bool outputs() const { return pass == Pass::Outputs; }
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
  /// Calls `build` for each of this CTA's walks.
  void forEachWork(OpBuilder &b, llvm::function_ref<void(OpBuilder &, const Work &)> build);
  /// The chunks in order; for the states backwards, so that what the cache still
  /// holds is what the outputs' kernel begins with.
  void forEachChunk(OpBuilder &b, Value begin, Value end, SmallVector<Value> &carried,
                    llvm::function_ref<SmallVector<Value>(OpBuilder &, Value, ValueRange)> build);
  void buildProducer(OpBuilder &b);

  //===--------------------------------------------------------------------===//
  // Decays (LinearDecay.cpp)
  //===--------------------------------------------------------------------===//

  /// The factors of one chunk; null where they are 1.
  struct Decays {
    Value scores; // f32 64×64: λ between a key and a query, 0 where the key comes later
    Value query;  // f32 rows: from the chunk's start through each query
    Value key;    // f32 cols: from each key to the chunk's end
    Value state;  // f32: over the whole chunk
  };
  enum Side { ForOutputs, ForState };
  Decays decays(OpBuilder &b, const Work &work, Value start, Side side);
  /// a_t of the chunk's keys in base 2, and the last one: f32 cols and f32.
  Value decaySums(OpBuilder &b, const Work &work, Value start, Value &total);
  /// The resets of the chunk up to each key, and all: f32 cols and f32.
  Value resetCounts(OpBuilder &b, const Work &work, Value start, Value &total);
  /// Whether anything of the state is ever forgotten.
  bool decaying() { return op.getDecay() || !op.getReset().empty(); }

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
  std::pair<Value, Value> keyBlock(OpBuilder &b, const Work &work, Value key, int64_t block, Value start,
                                   const Decays &decays, Value later);
  void storeSums(OpBuilder &b, const Work &work, ValueRange values, Value sums, SmallVector<Value> leading);
  /// A tile of a state in global memory: block `block` of its channels.
  SmallVector<Value> stateIndices(OpBuilder &b, const Work &work, SmallVector<Value> leading, int64_t block, bool sums);

  //===--------------------------------------------------------------------===//
  // Outputs (LinearOutput.cpp)
  //===--------------------------------------------------------------------===//

  void buildOutput(OpBuilder &b);
  void walkOutput(OpBuilder &b, const Work &work);
  /// `state` and `sums` are held over all chunks where every query reads the last.
  void outputChunk(OpBuilder &b, const Work &work, Value chunk, const Decays &decays, Value state, Value sums);
  /// Features of 64 tokens in registers, in the operands' type.
  Value features(OpBuilder &b, const Work &work, Region &region, Value arrived, Value start, unsigned tokenDim);
  void storeOutput(OpBuilder &b, const Work &work, Value start, Value out);

  //===--------------------------------------------------------------------===//
  // What was planned, and what the kernel has
  //===--------------------------------------------------------------------===//

  LinearAttentionOp op;
  tile::ChunkScheduleAttr schedule;
  Pass pass;
  const Segments &segments;

  int64_t chunk, d, e, blocks, slice; // blocks of 64 channels; value channels of a CTA
  int64_t slices, weightParts;        // 16-bit parts of a weighted key
  Type element;
  MemRefType output;
  bool ragged, uniform, queryFeatures, keyFeatures, storesByTma;
  bool walksKeys, readsKeys; // the state's warpgroup, the one of outputs
  double stateScale;         // of the state's 16-bit copy
  tile::SharedType queryTile, valueTile, outTile, stateTile, sumsTile;

  unsigned queryArg, keyArg, valueArg, outArg;
  std::optional<unsigned> decayArg, initialArg, initialSumsArg, finalArg, finalSumsArg;
  std::optional<unsigned> countArg, lengthArg, statesArg, sumsArg, factorsArg;

  Value queryRing, keyRing, valueRing, stateRing, sumsRing, featureRing, outShared;
  Value first, step, points, tiles, segmentCount;
  Value keyChunks, queryChunks; // the same if causal
};

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARBUILDER_H
