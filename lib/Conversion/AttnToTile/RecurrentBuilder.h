// The recurrent form of a linear state, token by token, as a kernel without
// shared memory: a CTA keeps d × 64 of a batch point's state in registers,
// S ← Λ_t S + φ(k_t) v_tᵀ, and O = φ(q)ᵀ S. Decoding reads and writes the state
// once; a long sequence takes as long as its chain of tokens.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_RECURRENTBUILDER_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_RECURRENTBUILDER_H

#include "KernelBuilder.h"

namespace attn::totile {

using mlir::attn::LinearAttentionOp;

/// Builds the kernel and its launch.
class RecurrentBuilder : KernelBuilder {
public:
  RecurrentBuilder(LinearAttentionOp op, tile::StepScheduleAttr schedule, gpu::GPUModuleOp module, StringRef name);

  /// Leaves the op in place.
  LogicalResult run();

private:
  // The transposed state fits the layout of register tiles: rows are value
  // channels, so that sums over d stay in a row's four lanes; the columns are
  // cut into blocks, so that q and k are held a block at a time.
  static constexpr int64_t kRows = 64, kBlock = 64;

  unsigned queryDim() const { return batches; }
  unsigned keyDim() const { return batches + 1; }
  unsigned channelDim() const { return batches + 2; }
  unsigned valueDim() const { return batches + 3; }

  void buildHost();
  void buildKernel();
  void buildWalk(OpBuilder &b);

  // The state: a tile for each block of channels, then, with a normalizer, the
  // sums of each block.
  SmallVector<Value> initialState(OpBuilder &b);
  /// The types of its tiles.
  SmallVector<RankedTensorType> stateTypes();
  /// Λ_t of each block of channels, one for all where it does not vary with them;
  /// none if it is 1.
  SmallVector<Value> factors(OpBuilder &b, Value token);
  SmallVector<Value> step(OpBuilder &b, Value token, ValueRange state, ValueRange factors);
  /// A block's tokens are summed apart from the state before it, of which
  /// `kept`, the product of their factors, is left.
  SmallVector<Value> walkBlocks(OpBuilder &b, Value keys, ValueRange state,
                                llvm::function_ref<void(OpBuilder &, Value, ValueRange, ValueRange, ValueRange)> visit);
  /// φ(q) S of the state alone, or of what is kept of `before` and of it.
  void output(OpBuilder &b, Value query, ValueRange state, ValueRange before = {}, ValueRange kept = {});
  /// `factor`, a scalar or columns, times a tile or columns.
  Value scaled(OpBuilder &b, Value v, Value factor);
  void storeState(OpBuilder &b, ValueRange state);

  int64_t widthOf(int64_t block) const { return std::min(kBlock, width - block * kBlock); }
  Value channels(OpBuilder &b, int64_t block);
  /// Where an operand has the token's value: `at` along `dim` (a channel).
  SmallVector<Value> indices(OpBuilder &b, AffineMap map, unsigned tokenDim, Value token, unsigned dim, Value at);
  SmallVector<Value> stateIndices(OpBuilder &b, int64_t block, bool sums);
  /// A token's features, one block of channels, in f32.
  Value features(OpBuilder &b, Region &region, unsigned arg, AffineMap map, unsigned tokenDim, Value token,
                 int64_t block);
  /// Λ_t of a block: f32, a scalar or columns; null where it is 1.
  Value factor(OpBuilder &b, Value token, int64_t block);
  Value inF32(OpBuilder &b, Value v);

  LinearAttentionOp op;
  tile::StepScheduleAttr schedule;
  int64_t width, blocks; // channels of the state's tiles, and their blocks

  unsigned queryArg, keyArg, valueArg, outArg;
  std::optional<unsigned> decayArg, initialArg, initialSumsArg, finalArg, finalSumsArg;

  // Of the CTA.
  SmallVector<Value> batch;
  Value firstRow, rows;
};

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_RECURRENTBUILDER_H
