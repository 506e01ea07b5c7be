// TilingInterface and PartialReductionOpInterface of attn.attention.
//
// Batch dimensions, queries and value channels are tiled by slicing; the
// regions then see absolute indices. Keys are tiled by partial reduction: each
// tile gives (o, lse), and attn.merge folds them.
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::attn;

static OpFoldResult sizeOf(OpBuilder &b, Location loc, Value shaped, int64_t dim) {
  return isa<MemRefType>(shaped.getType()) ? memref::getMixedSize(b, loc, shaped, dim)
                                           : tensor::getMixedSize(b, loc, shaped, dim);
}

static Value sliceOf(OpBuilder &b, Location loc, Value shaped, ArrayRef<OpFoldResult> offsets,
                     ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> strides(offsets.size(), b.getIndexAttr(1));
  if (isa<MemRefType>(shaped.getType()))
    return memref::SubViewOp::create(b, loc, shaped, offsets, sizes, strides);
  return tensor::ExtractSliceOp::create(b, loc, shaped, offsets, sizes, strides);
}

SmallVector<utils::IteratorType> AttentionOp::getLoopIteratorTypes() {
  SmallVector<utils::IteratorType> types(getNumBatchDims() + 4, utils::IteratorType::parallel);
  types[getKeyDim()] = types[getChannelDim()] = utils::IteratorType::reduction;
  return types;
}

SmallVector<Range> AttentionOp::getIterationDomain(OpBuilder &b) {
  SmallVector<Range> domain(getNumBatchDims() + 4);
  Value operands[] = {getOutputInit(), getQuery(), getKey(), getValue()};
  AffineMap maps[] = {getOutputMap(), getQueryMap(), getKeyMap(), getValueMap()};
  for (auto [operand, map] : llvm::zip(operands, maps))
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (Range &range = domain[dim.getPosition()]; !range.size)
          range = {b.getIndexAttr(0), sizeOf(b, getLoc(), operand, position), b.getIndexAttr(1)};
  return domain;
}

/// The slice of `operand` that a tile of the domain reads, and its map there.
/// Fails for an expression of tiled dimensions that is not constant in the tile.
static FailureOr<std::pair<Value, AffineMap>> tileOperand(OpBuilder &b, Location loc, Value operand, AffineMap map,
                                                          ArrayRef<OpFoldResult> offsets,
                                                          ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> from, extent;
  SmallVector<AffineExpr> exprs;
  for (auto [position, expr] : llvm::enumerate(map.getResults())) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      from.push_back(offsets[dim.getPosition()]);
      extent.push_back(sizes[dim.getPosition()]);
      exprs.push_back(expr);
      continue;
    }
    bool whole = true, point = true;
    for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
      if (expr.isFunctionOfDim(dim)) {
        whole &= isConstantIntValue(offsets[dim], 0);
        point &= isConstantIntValue(sizes[dim], 1);
      }
    if (whole) {
      from.push_back(b.getIndexAttr(0));
      extent.push_back(sizeOf(b, loc, operand, position));
      exprs.push_back(expr);
    } else if (point) {
      from.push_back(affine::makeComposedFoldedAffineApply(b, loc, AffineMap::get(map.getNumDims(), 0, expr), offsets));
      extent.push_back(b.getIndexAttr(1));
      exprs.push_back(b.getAffineConstantExpr(0));
    } else {
      return failure();
    }
  }
  return std::pair(sliceOf(b, loc, operand, from, extent),
                   AffineMap::get(map.getNumDims(), 0, exprs, map.getContext()));
}

/// The attention of one tile of the domain into `inits`; regions see the
/// positions of the whole.
static FailureOr<AttentionOp> tileAttention(OpBuilder &b, AttentionOp op, ValueRange inits,
                                            ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                                            SmallVectorImpl<Operation *> &slices) {
  Location loc = op.getLoc();
  if (op.getBlockCounts())
    return op.emitOpError("expected no block list when tiled");
  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
  Value wholes[] = {op.getQuery(), op.getKey(), op.getValue()};
  for (unsigned k = 0; k < 3; ++k) {
    auto tile = tileOperand(b, loc, wholes[k], op.getMap(k), offsets, sizes);
    if (failed(tile))
      return op.emitOpError("expected tile size 1 for the dimensions of a shared head, ")
             << AffineMapAttr::get(op.getMap(k));
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
  OpBuilder::InsertionGuard guard(b);
  for (auto [from, to] : llvm::zip(op->getRegions(), tiled->getRegions())) {
    if (from.empty())
      continue;
    IRMapping mapping;
    from.cloneInto(&to, mapping);
    Block &block = to.front();
    b.setInsertionPointToStart(&block);
    // The score's first argument is the score; the rest are b…, i and j.
    unsigned first = block.getArgument(0).getType().isIndex() ? 0 : 1;
    for (BlockArgument argument : block.getArguments().drop_front(first)) {
      unsigned dim = argument.getArgNumber() - first;
      if (isConstantIntValue(offsets[dim], 0) || argument.use_empty())
        continue;
      Value offset = getValueOrCreateConstantIndexOp(b, loc, offsets[dim]);
      auto absolute = arith::AddIOp::create(b, loc, argument, offset);
      argument.replaceAllUsesExcept(absolute, absolute);
    }
  }
  return tiled;
}

LogicalResult AttentionOp::getResultTilePosition(OpBuilder &b, unsigned resultNumber, ArrayRef<OpFoldResult> offsets,
                                                 ArrayRef<OpFoldResult> sizes, SmallVector<OpFoldResult> &resultOffsets,
                                                 SmallVector<OpFoldResult> &resultSizes) {
  AffineMap map = resultNumber == 0 ? getOutputMap() : getLseMap();
  for (AffineExpr expr : map.getResults()) {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    resultOffsets.push_back(offsets[dim]);
    resultSizes.push_back(sizes[dim]);
  }
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
  for (auto [number, init] : llvm::enumerate(getInits())) {
    SmallVector<OpFoldResult> from, extent;
    if (failed(getResultTilePosition(b, number, offsets, sizes, from, extent)))
      return failure();
    inits.push_back(sliceOf(b, getLoc(), init, from, extent));
    slices.push_back(inits.back().getDefiningOp());
  }
  FailureOr<AttentionOp> tiled = tileAttention(b, *this, inits, offsets, sizes, slices);
  if (failed(tiled))
    return failure();
  return TilingResult{{*tiled}, SmallVector<Value>((*tiled)->getResults()), slices};
}

FailureOr<TilingResult> AttentionOp::generateResultTileValue(OpBuilder &b, unsigned resultNumber,
                                                             ArrayRef<OpFoldResult> offsets,
                                                             ArrayRef<OpFoldResult> sizes) {
  SmallVector<Range> domain = getIterationDomain(b);
  SmallVector<OpFoldResult> from, extent;
  for (Range range : domain) {
    from.push_back(range.offset);
    extent.push_back(range.size);
  }
  AffineMap map = resultNumber == 0 ? getOutputMap() : getLseMap();
  for (auto [position, expr] : llvm::enumerate(map.getResults())) {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    from[dim] = offsets[position];
    extent[dim] = sizes[position];
  }
  FailureOr<TilingResult> tiled = getTiledImplementation(b, from, extent);
  if (failed(tiled))
    return failure();
  return TilingResult{tiled->tiledOps, {tiled->tiledValues[resultNumber]}, tiled->generatedSlices};
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
  SmallVector<Value> partials;
  for (auto [init, unit] : llvm::zip(getInits(), partialUnit)) {
    SmallVector<OpFoldResult> shape = tensor::getMixedSizes(b, loc, init);
    shape.push_back(tileSizes[getKeyDim()]);
    Value empty = tensor::EmptyOp::create(b, loc, shape, getAccumulatorType());
    Value value = arith::ConstantOp::create(b, loc, b.getFloatAttr(getAccumulatorType(), unit));
    partials.push_back(linalg::FillOp::create(b, loc, value, empty).getResult(0));
  }
  return partials;
}

LogicalResult AttentionOp::getPartialResultTilePosition(
    OpBuilder &b, unsigned resultNumber, ReductionTilingStrategy strategy, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, const SetVector<unsigned> &reductionDims, ArrayRef<OpFoldResult> splitReductionIvs,
    SmallVector<OpFoldResult> &resultOffsets, SmallVector<OpFoldResult> &resultSizes) {
  if (failed(getResultTilePosition(b, resultNumber, offsets, sizes, resultOffsets, resultSizes)))
    return failure();
  // Tiles in parallel have a slot each; tiles in sequence share the first.
  bool parallel = strategy == ReductionTilingStrategy::PartialReductionOuterParallel;
  resultOffsets.push_back(parallel ? splitReductionIvs.front() : OpFoldResult(b.getIndexAttr(0)));
  resultSizes.push_back(b.getIndexAttr(1));
  return success();
}

/// `partial` without its last dimension, in a slot of size 1.
static Value slotOf(OpBuilder &b, Location loc, Value partial, ArrayRef<OpFoldResult> offsets,
                    ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> strides(offsets.size(), b.getIndexAttr(1));
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes.drop_back())
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  auto type = RankedTensorType::get(shape, cast<RankedTensorType>(partial.getType()).getElementType());
  return tensor::ExtractSliceOp::create(b, loc, type, partial, offsets, sizes, strides);
}

FailureOr<TilingResult> AttentionOp::tileToPartialReduction(
    OpBuilder &b, Location loc, ReductionTilingStrategy strategy, ValueRange init, ArrayRef<OpFoldResult> offsets,
    ArrayRef<OpFoldResult> sizes, const SetVector<unsigned> &reductionDims, ArrayRef<OpFoldResult> splitReductionIvs) {
  if (failed(checkPartial(*this, reductionDims)))
    return failure();
  SmallVector<Value> slots, fresh;
  SmallVector<Operation *> slices;
  for (auto [number, partial] : llvm::enumerate(init)) {
    SmallVector<OpFoldResult> from, extent;
    if (failed(getPartialResultTilePosition(b, number, strategy, offsets, sizes, reductionDims, splitReductionIvs, from,
                                            extent)))
      return failure();
    slots.push_back(slotOf(b, loc, partial, from, extent));
    slices.push_back(slots.back().getDefiningOp());
    fresh.push_back(tensor::EmptyOp::create(b, loc, ArrayRef(extent).drop_back(), getAccumulatorType()));
  }
  FailureOr<AttentionOp> tiled = tileAttention(b, *this, fresh, offsets, sizes, slices);
  if (failed(tiled))
    return failure();
  auto merged = MergeOp::create(b, loc, TypeRange(ValueRange(fresh)), slots[0], slots[1], (*tiled)->getResult(0),
                                (*tiled)->getResult(1), fresh[0], fresh[1], getMergeChannel());
  // Back to a slot, where the loop puts it.
  SmallVector<Value> results;
  for (auto [number, value] : llvm::enumerate(merged->getResults())) {
    auto type = cast<RankedTensorType>(value.getType());
    SmallVector<int64_t> shape(type.getShape());
    shape.push_back(1);
    SmallVector<ReassociationIndices> groups;
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      groups.push_back({dim});
    SmallVector<OpFoldResult> extents = tensor::getMixedSizes(b, loc, value);
    extents.push_back(b.getIndexAttr(1));
    groups.back().push_back(type.getRank());
    results.push_back(tensor::ExpandShapeOp::create(b, loc, RankedTensorType::get(shape, type.getElementType()), value,
                                                    groups, extents));
  }
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
