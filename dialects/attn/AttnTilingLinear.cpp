// TilingInterface and PartialReductionOpInterface of attn.linear_attention.
//
// Batch dimensions and value channels are tiled by slicing, and queries are
// where all of them read the same state (not causal). The state is a sum over
// the keys then, so keys are tiled by partial reduction, if nothing divides by
// a sum of theirs. With `causal` tokens follow each other: a tile of them would
// need the state of the tile before it, which results do not carry between the
// loops that the interface knows (the scan form computes it so).
#include "AttnTilingUtils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::attn;

/// The map of a result: the output's, or (b…, d, e) and (b…, d) of the states.
AffineMap LinearAttentionOp::getResultMap(unsigned resultNumber) {
  if (resultNumber == 0)
    return getOutputMap();
  SmallVector<AffineExpr> exprs;
  for (unsigned dim = 0; dim < getNumBatchDims(); ++dim)
    exprs.push_back(getAffineDimExpr(dim, getContext()));
  exprs.push_back(getAffineDimExpr(getChannelDim(), getContext()));
  if (resultNumber == 1)
    exprs.push_back(getAffineDimExpr(getValueChannelDim(), getContext()));
  return AffineMap::get(getNumBatchDims() + 4, 0, exprs, getContext());
}

SmallVector<utils::IteratorType> LinearAttentionOp::getLoopIteratorTypes() {
  SmallVector<utils::IteratorType> types(getNumBatchDims() + 4, utils::IteratorType::parallel);
  types[getKeyDim()] = types[getChannelDim()] = utils::IteratorType::reduction;
  return types;
}

SmallVector<Range> LinearAttentionOp::getIterationDomain(OpBuilder &b) {
  return domainOf(b, getLoc(), {getOutputInit(), getQuery(), getKey(), getValue()},
                  {getOutputMap(), getQueryMap(), getKeyMap(), getValueMap()});
}

LogicalResult LinearAttentionOp::getResultTilePosition(OpBuilder &, unsigned resultNumber,
                                                       ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                                                       SmallVector<OpFoldResult> &resultOffsets,
                                                       SmallVector<OpFoldResult> &resultSizes) {
  positionOf(getResultMap(resultNumber), offsets, sizes, resultOffsets, resultSizes);
  return success();
}

LogicalResult LinearAttentionOp::getIterationDomainTileFromResultTile(OpBuilder &b, unsigned resultNumber,
                                                                      ArrayRef<OpFoldResult> offsets,
                                                                      ArrayRef<OpFoldResult> sizes,
                                                                      SmallVectorImpl<OpFoldResult> &domainOffsets,
                                                                      SmallVectorImpl<OpFoldResult> &domainSizes) {
  domainTileOf(getIterationDomain(b), getResultMap(resultNumber), offsets, sizes, domainOffsets, domainSizes);
  return success();
}

/// The linear attention of one tile of the domain into `inits`.
static FailureOr<LinearAttentionOp> tileLinearAttention(OpBuilder &b, LinearAttentionOp op, ValueRange inits,
                                                        ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                                                        SmallVectorImpl<Operation *> &slices) {
  Location loc = op.getLoc();
  SmallVector<Value> operands{op.getQuery(), op.getKey(), op.getValue()};
  SmallVector<AffineMap> maps{op.getQueryMap(), op.getKeyMap(), op.getValueMap()};
  if (op.getDecay()) {
    operands.push_back(op.getDecay());
    maps.push_back(op.getDecayMap());
  }
  for (auto [operand, map] : llvm::zip(operands, maps)) {
    auto tile = tileOperand(b, op, operand, map, offsets, sizes);
    if (failed(tile))
      return failure();
    std::tie(operand, map) = *tile;
    slices.push_back(operand.getDefiningOp());
  }
  maps.insert(maps.begin() + 3, op.getOutputMap());
  SmallVector<Value> states;
  for (auto [number, state] : llvm::enumerate(op.getInitialStates())) {
    SmallVector<OpFoldResult> from, extent;
    positionOf(op.getResultMap(number + 1), offsets, sizes, from, extent);
    states.push_back(sliceOf(b, loc, state, from, extent));
    slices.push_back(states.back().getDefiningOp());
  }
  SmallVector<Type> results;
  for (Value init : inits)
    if (isa<RankedTensorType>(init.getType()))
      results.push_back(init.getType());
  auto tiled = LinearAttentionOp::create(b, loc, results, operands[0], operands[1], operands[2],
                                         op.getDecay() ? operands[3] : Value(), states, inits,
                                         b.getAffineMapArrayAttr(maps), op.getCausalAttr(), op.getAlignedToEndAttr(),
                                         op.getNormalizedAttr(), op.getEpsilonAttr(), op.getFormAttr());
  // Feature maps see (b…, token, d), a reset (b…, token), a decay's map nothing but its element.
  auto query = llvm::to_vector(llvm::seq<unsigned>(0, op.getNumBatchDims()));
  SmallVector<unsigned> key(query);
  query.append({op.getQueryDim(), op.getChannelDim()});
  key.push_back(op.getKeyDim());
  cloneShifted(b, op.getReset(), tiled.getReset(), key, offsets);
  cloneShifted(b, op.getDecayFeatures(), tiled.getDecayFeatures(), {}, offsets);
  key.push_back(op.getChannelDim());
  cloneShifted(b, op.getQueryFeatures(), tiled.getQueryFeatures(), query, offsets);
  cloneShifted(b, op.getKeyFeatures(), tiled.getKeyFeatures(), key, offsets);
  return tiled;
}

FailureOr<TilingResult> LinearAttentionOp::getTiledImplementation(OpBuilder &b, ArrayRef<OpFoldResult> offsets,
                                                                  ArrayRef<OpFoldResult> sizes) {
  auto tiled = [&](unsigned dim) { return !isConstantIntValue(offsets[dim], 0); };
  if (getCausal() && (tiled(getQueryDim()) || tiled(getKeyDim())))
    return emitOpError("expected the tokens of a causal op in one tile: each reads the state of those before it");
  for (unsigned dim : {getKeyDim(), getChannelDim()})
    if (tiled(dim))
      return emitOpError("expected keys and channels in one tile, got a tile of dimension ") << dim;
  if (getFinalStateInit() && tiled(getQueryDim()))
    return emitOpError("expected queries in one tile when there is a final state: each of several would write it");
  if (getFinalSumsInit() && tiled(getValueChannelDim()))
    return emitOpError("expected value channels in one tile when there is a final normalizer state: each of several "
                       "would write it");
  SmallVector<Value> inits;
  SmallVector<Operation *> slices;
  if (failed(tileInits(b, cast<TilingInterface>(getOperation()), offsets, sizes, inits, slices)))
    return failure();
  FailureOr<LinearAttentionOp> op = tileLinearAttention(b, *this, inits, offsets, sizes, slices);
  if (failed(op))
    return failure();
  return TilingResult{{*op}, SmallVector<Value>((*op)->getResults()), slices};
}

FailureOr<TilingResult> LinearAttentionOp::generateResultTileValue(OpBuilder &b, unsigned resultNumber,
                                                                   ArrayRef<OpFoldResult> offsets,
                                                                   ArrayRef<OpFoldResult> sizes) {
  return tileOfResult(b, cast<TilingInterface>(getOperation()), resultNumber, offsets, sizes);
}

//===----------------------------------------------------------------------===//
// Partial reduction over keys
//===----------------------------------------------------------------------===//

/// Output and state are sums over keys, from 0 on.
static constexpr double partialUnit[] = {0.0, 0.0};

static LogicalResult checkPartial(LinearAttentionOp op, const SetVector<unsigned> &reductionDims) {
  if (reductionDims.size() != 1 || reductionDims.front() != op.getKeyDim())
    return op.emitOpError("expected a partial reduction over keys (dimension ") << op.getKeyDim() << ") alone";
  if (op.getCausal())
    return op.emitOpError("expected no `causal` in a partial reduction over keys: queries see different keys");
  if (op.getNormalized())
    return op.emitOpError("expected no `normalized` in a partial reduction over keys: the quotients do not add up");
  if (!op.getInitialStates().empty())
    return op.emitOpError("expected no initial state in a partial reduction: it would count once per tile");
  return success();
}

FailureOr<SmallVector<Value>> LinearAttentionOp::generateInitialTensorForPartialReduction(
    OpBuilder &b, Location loc, ArrayRef<OpFoldResult> tileSizes, const SetVector<unsigned> &reductionDims) {
  if (failed(checkPartial(*this, reductionDims)))
    return failure();
  return initialPartials(b, loc, getInits(), partialUnit, getAccumulatorType(), tileSizes[getKeyDim()]);
}

LogicalResult LinearAttentionOp::getPartialResultTilePosition(
    OpBuilder &b, unsigned resultNumber, ReductionTilingStrategy strategy, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, const SetVector<unsigned> &reductionDims, ArrayRef<OpFoldResult> splitReductionIvs,
    SmallVector<OpFoldResult> &resultOffsets, SmallVector<OpFoldResult> &resultSizes) {
  positionOf(getResultMap(resultNumber), offsets, sizes, resultOffsets, resultSizes);
  positionInSlots(b, strategy, splitReductionIvs, resultOffsets, resultSizes);
  return success();
}

FailureOr<TilingResult> LinearAttentionOp::tileToPartialReduction(
    OpBuilder &b, Location loc, ReductionTilingStrategy strategy, ValueRange init, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, const SetVector<unsigned> &reductionDims, ArrayRef<OpFoldResult> splitReductionIvs) {
  if (failed(checkPartial(*this, reductionDims)))
    return failure();
  SmallVector<Operation *> slices;
  FailureOr<PartialTile> part =
      partialTileOf(b, cast<PartialReductionOpInterface>(getOperation()), getAccumulatorType(), strategy, init, offsets,
                    sizes, reductionDims, splitReductionIvs, slices);
  if (failed(part))
    return failure();
  auto &[slots, fresh] = *part;
  FailureOr<LinearAttentionOp> tiled = tileLinearAttention(b, *this, fresh, offsets, sizes, slices);
  if (failed(tiled))
    return failure();
  SmallVector<Value> results;
  for (auto [slot, part] : llvm::zip(slots, (*tiled)->getResults()))
    results.push_back(
        asSlot(b, loc, linalg::AddOp::create(b, loc, ValueRange{slot, part}, ValueRange{slot}).getResult(0)));
  return TilingResult{{*tiled}, results, slices};
}

FailureOr<MergeResult> LinearAttentionOp::mergeReductions(OpBuilder &b, Location loc, ValueRange partialReduce,
                                                          const SetVector<unsigned> &reductionDims) {
  if (failed(checkPartial(*this, reductionDims)))
    return failure();
  Type acc = getAccumulatorType();
  MergeResult merged;
  for (auto [partial, init] : llvm::zip(partialReduce, getInits())) {
    Value empty = tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, init), acc);
    Value zero = arith::ConstantOp::create(b, loc, b.getFloatAttr(acc, 0));
    Value filled = linalg::FillOp::create(b, loc, zero, empty).getResult(0);
    int64_t slots = cast<RankedTensorType>(partial.getType()).getRank() - 1;
    auto sum = linalg::ReduceOp::create(
        b, loc, ValueRange{partial}, ValueRange{filled}, ArrayRef<int64_t>{slots},
        [](OpBuilder &b, Location loc, ValueRange arguments) {
          linalg::YieldOp::create(b, loc, arith::AddFOp::create(b, loc, arguments[0], arguments[1]).getResult());
        });
    Value result = sum->getResult(0);
    auto wanted = cast<RankedTensorType>(init.getType());
    if (wanted.getElementType() != acc)
      result = arith::TruncFOp::create(b, loc, wanted, result);
    // The transform op that calls this has a handle for one: the output's.
    if (merged.mergeOps.empty())
      merged.mergeOps.push_back(sum);
    merged.replacements.push_back(result);
  }
  return merged;
}
