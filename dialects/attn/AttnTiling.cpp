// TilingInterface and PartialReductionOpInterface of attn.attention.
//
// Batch dimensions, queries and value channels are tiled by slicing; the
// regions then see absolute indices. Keys are tiled by partial reduction: each
// tile gives (o, lse), and attn.merge folds them.
#include "AttnTilingUtils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::attn;

SmallVector<utils::IteratorType> AttentionOp::getLoopIteratorTypes() {
  SmallVector<utils::IteratorType> types(getNumBatchDims() + 4, utils::IteratorType::parallel);
  types[getKeyDim()] = types[getChannelDim()] = utils::IteratorType::reduction;
  return types;
}

SmallVector<Range> AttentionOp::getIterationDomain(OpBuilder &b) {
  SmallVector<Range> domain = domainOf(b, getLoc(), {getOutputInit(), getQuery(), getKey(), getValue()},
                                       {getOutputMap(), getQueryMap(), getKeyMap(), getValueMap()});
  if (getPageTable())
    domain[getKeyDim()] = {b.getIndexAttr(0), buildKeyCount(b), b.getIndexAttr(1)};
  return domain;
}

OpFoldResult AttentionOp::buildKeyCount(OpBuilder &b) {
  if (int64_t keys = getStaticLoopExtents()[getKeyDim()]; !ShapedType::isDynamic(keys))
    return b.getIndexAttr(keys);
  AffineMap pages = withinPages(getPageMap());
  SmallVector<Range> domain = domainOf(b, getLoc(), getPageTable(), pages);
  Value count = getValueOrCreateConstantIndexOp(b, getLoc(), domain[getKeyDim()].size);
  Value size = arith::ConstantIndexOp::create(b, getLoc(), getPageSize());
  return arith::MulIOp::create(b, getLoc(), count, size).getResult();
}

/// The attention of one tile of the domain into `inits`; regions see the
/// positions of the whole.
static FailureOr<AttentionOp> tileAttention(OpBuilder &b, AttentionOp op, ValueRange inits,
                                            ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                                            SmallVectorImpl<Operation *> &slices) {
  Location loc = op.getLoc();
  if (op.getBlockCounts())
    return op.emitOpError("expected no block list when tiled");
  if (op.getPageTable())
    return op.emitOpError("expected keys in one place when tiled, got keys in pages (run attn-gather-pages)");
  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
  Value wholes[] = {op.getQuery(), op.getKey(), op.getValue()};
  for (unsigned k = 0; k < 3; ++k) {
    auto tile = tileOperand(b, op, wholes[k], op.getMap(k), offsets, sizes);
    if (failed(tile))
      return failure();
    operands.push_back(tile->first);
    slices.push_back(tile->first.getDefiningOp());
    maps.push_back(tile->second);
  }
  maps.push_back(op.getOutputMap());
  SmallVector<Type> results;
  for (Value init : inits)
    if (isa<RankedTensorType>(init.getType()))
      results.push_back(init.getType());
  auto tiled =
      AttentionOp::create(b, loc, results, operands[0], operands[1], operands[2], Value(), Value(), inits,
                          b.getAffineMapArrayAttr(maps), op.getNormalizer(), DenseI64ArrayAttr(), op.getFormAttr());
  // Regions see (b…, i, j).
  auto positions = llvm::to_vector(llvm::seq<unsigned>(0, op.getNumBatchDims() + 2));
  for (auto [from, to] : llvm::zip(op->getRegions(), tiled->getRegions()))
    cloneShifted(b, from, to, positions, offsets);
  return tiled;
}

AffineMap AttentionOp::getResultMap(unsigned resultNumber) { return resultNumber == 0 ? getOutputMap() : getLseMap(); }

LogicalResult AttentionOp::getResultTilePosition(OpBuilder &, unsigned resultNumber, ArrayRef<OpFoldResult> offsets,
                                                 ArrayRef<OpFoldResult> sizes, SmallVector<OpFoldResult> &resultOffsets,
                                                 SmallVector<OpFoldResult> &resultSizes) {
  positionOf(getResultMap(resultNumber), offsets, sizes, resultOffsets, resultSizes);
  return success();
}

LogicalResult AttentionOp::getIterationDomainTileFromResultTile(OpBuilder &b, unsigned resultNumber,
                                                                ArrayRef<OpFoldResult> offsets,
                                                                ArrayRef<OpFoldResult> sizes,
                                                                SmallVectorImpl<OpFoldResult> &domainOffsets,
                                                                SmallVectorImpl<OpFoldResult> &domainSizes) {
  domainTileOf(getIterationDomain(b), getResultMap(resultNumber), offsets, sizes, domainOffsets, domainSizes);
  return success();
}

FailureOr<TilingResult> AttentionOp::getTiledImplementation(OpBuilder &b, ArrayRef<OpFoldResult> offsets,
                                                            ArrayRef<OpFoldResult> sizes) {
  // Scores need all channels, and rows all keys: those are tiled by partial
  // reduction, or not at all.
  for (unsigned dim : {getKeyDim(), getChannelDim()})
    if (!isConstantIntValue(offsets[dim], 0))
      return emitOpError("expected keys and channels in one tile, got a tile of dimension ") << dim;
  if (getLseInit() && !isConstantIntValue(offsets[getValueChannelDim()], 0))
    return emitOpError("expected value channels in one tile when there is an lse");
  SmallVector<Value> inits;
  SmallVector<Operation *> slices;
  if (failed(tileInits(b, cast<TilingInterface>(getOperation()), offsets, sizes, inits, slices)))
    return failure();
  FailureOr<AttentionOp> tiled = tileAttention(b, *this, inits, offsets, sizes, slices);
  if (failed(tiled))
    return failure();
  return TilingResult{{*tiled}, SmallVector<Value>((*tiled)->getResults()), slices};
}

FailureOr<TilingResult> AttentionOp::generateResultTileValue(OpBuilder &b, unsigned resultNumber,
                                                             ArrayRef<OpFoldResult> offsets,
                                                             ArrayRef<OpFoldResult> sizes) {
  return tileOfResult(b, cast<TilingInterface>(getOperation()), resultNumber, offsets, sizes);
}

//===----------------------------------------------------------------------===//
// Partial reduction over keys
//===----------------------------------------------------------------------===//

/// What (o, lse) are before any key.
static constexpr double partialUnit[] = {0.0, -INFINITY};

static LogicalResult checkPartial(AttentionOp op, const SetVector<unsigned> &reductionDims) {
  if (reductionDims.size() != 1 || reductionDims.front() != op.getKeyDim())
    return op.emitOpError("expected a partial reduction over keys (dimension ") << op.getKeyDim() << ") alone";
  if (op.getNumResults() != 2)
    return op.emitOpError("expected an lse result for a partial reduction, got none");
  if (!op.getSink().empty())
    return op.emitOpError("expected no sink in a partial reduction: it would count once per tile");
  return success();
}

/// Partials have the results' shapes and, last, one slot per tile. Slots start
/// as the monoid's unit, (0, −∞), in the accumulator's type.
FailureOr<SmallVector<Value>>
AttentionOp::generateInitialTensorForPartialReduction(OpBuilder &b, Location loc, ArrayRef<OpFoldResult> tileSizes,
                                                      const SetVector<unsigned> &reductionDims) {
  if (failed(checkPartial(*this, reductionDims)))
    return failure();
  return initialPartials(b, loc, getInits(), partialUnit, getAccumulatorType(), tileSizes[getKeyDim()]);
}

LogicalResult AttentionOp::getPartialResultTilePosition(
    OpBuilder &b, unsigned resultNumber, ReductionTilingStrategy strategy, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, const SetVector<unsigned> &reductionDims, ArrayRef<OpFoldResult> splitReductionIvs,
    SmallVector<OpFoldResult> &resultOffsets, SmallVector<OpFoldResult> &resultSizes) {
  positionOf(getResultMap(resultNumber), offsets, sizes, resultOffsets, resultSizes);
  positionInSlots(b, strategy, splitReductionIvs, resultOffsets, resultSizes);
  return success();
}

FailureOr<TilingResult> AttentionOp::tileToPartialReduction(
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
  FailureOr<AttentionOp> tiled = tileAttention(b, *this, fresh, offsets, sizes, slices);
  if (failed(tiled))
    return failure();
  auto merged = MergeOp::create(b, loc, TypeRange(ValueRange(fresh)), slots[0], slots[1], (*tiled)->getResult(0),
                                (*tiled)->getResult(1), fresh[0], fresh[1], getMergeChannel());
  SmallVector<Value> results(llvm::map_range(merged->getResults(), [&](Value value) { return asSlot(b, loc, value); }));
  return TilingResult{{*tiled}, results, slices};
}

FailureOr<MergeResult> AttentionOp::mergeReductions(OpBuilder &b, Location loc, ValueRange partialReduce,
                                                    const SetVector<unsigned> &reductionDims) {
  if (failed(checkPartial(*this, reductionDims)))
    return failure();
  Type acc = getAccumulatorType();
  Value zero = arith::ConstantIndexOp::create(b, loc, 0), one = arith::ConstantIndexOp::create(b, loc, 1);
  auto partialType = cast<RankedTensorType>(partialReduce[1].getType());
  Value count = getValueOrCreateConstantIndexOp(
      b, loc, tensor::getMixedSize(b, loc, partialReduce[1], partialType.getRank() - 1));
  SmallVector<Value> units;
  for (auto [init, unit] : llvm::zip(getInits(), partialUnit)) {
    Value empty = tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, init), acc);
    Value value = arith::ConstantOp::create(b, loc, b.getFloatAttr(acc, unit));
    units.push_back(linalg::FillOp::create(b, loc, value, empty).getResult(0));
  }
  Operation *merge = nullptr;
  auto loop =
      scf::ForOp::create(b, loc, zero, count, one, units, [&](OpBuilder &, Location, Value slot, ValueRange carried) {
        SmallVector<Value> parts;
        for (Value partial : partialReduce) {
          SmallVector<OpFoldResult> extents = tensor::getMixedSizes(b, loc, partial);
          SmallVector<OpFoldResult> from(extents.size(), b.getIndexAttr(0));
          from.back() = slot;
          extents.back() = b.getIndexAttr(1);
          parts.push_back(slotOf(b, loc, partial, from, extents));
        }
        auto merged = MergeOp::create(b, loc, TypeRange(carried), carried[0], carried[1], parts[0], parts[1],
                                      carried[0], carried[1], getMergeChannel());
        merge = merged;
        scf::YieldOp::create(b, loc, merged->getResults());
      });
  Value output = loop.getResult(0);
  auto wanted = cast<RankedTensorType>(getOutputInit().getType());
  if (wanted.getElementType() != acc)
    output = arith::TruncFOp::create(b, loc, wanted, output);
  return MergeResult{{merge}, {output, loop.getResult(1)}};
}

int64_t AttentionOp::getMergeChannel() {
  for (auto [position, expr] : llvm::enumerate(getOutputMap().getResults()))
    if (expr.isFunctionOfDim(getValueChannelDim()))
      return position;
  llvm_unreachable("(C3) the output names the value channel");
}
