#include "AttnTilingUtils.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::attn;

static OpFoldResult sizeOf(OpBuilder &b, Location loc, Value shaped, int64_t dim) {
  return isa<MemRefType>(shaped.getType()) ? memref::getMixedSize(b, loc, shaped, dim)
                                           : tensor::getMixedSize(b, loc, shaped, dim);
}

SmallVector<Range> mlir::attn::domainOf(OpBuilder &b, Location loc, ValueRange operands, ArrayRef<AffineMap> maps) {
  SmallVector<Range> domain(maps[0].getNumDims());
  for (auto [operand, map] : llvm::zip(operands, maps))
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (Range &range = domain[dim.getPosition()]; !range.size)
          range = {b.getIndexAttr(0), sizeOf(b, loc, operand, position), b.getIndexAttr(1)};
  return domain;
}

Value mlir::attn::sliceOf(OpBuilder &b, Location loc, Value shaped, ArrayRef<OpFoldResult> offsets,
                          ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> strides(offsets.size(), b.getIndexAttr(1));
  if (isa<MemRefType>(shaped.getType()))
    return memref::SubViewOp::create(b, loc, shaped, offsets, sizes, strides);
  return tensor::ExtractSliceOp::create(b, loc, shaped, offsets, sizes, strides);
}

void mlir::attn::positionOf(AffineMap map, ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                            SmallVectorImpl<OpFoldResult> &from, SmallVectorImpl<OpFoldResult> &extent) {
  for (AffineExpr expr : map.getResults()) {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    from.push_back(offsets[dim]);
    extent.push_back(sizes[dim]);
  }
}

void mlir::attn::domainTileOf(ArrayRef<Range> domain, AffineMap map, ArrayRef<OpFoldResult> offsets,
                              ArrayRef<OpFoldResult> sizes, SmallVectorImpl<OpFoldResult> &domainOffsets,
                              SmallVectorImpl<OpFoldResult> &domainSizes) {
  for (Range range : domain) {
    domainOffsets.push_back(range.offset);
    domainSizes.push_back(range.size);
  }
  for (auto [position, expr] : llvm::enumerate(map.getResults())) {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    domainOffsets[dim] = offsets[position];
    domainSizes[dim] = sizes[position];
  }
}

FailureOr<std::pair<Value, AffineMap>> mlir::attn::tileOperand(OpBuilder &b, Operation *op, Value operand,
                                                               AffineMap map, ArrayRef<OpFoldResult> offsets,
                                                               ArrayRef<OpFoldResult> sizes) {
  Location loc = op->getLoc();
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
      return op->emitOpError("expected tile size 1 for the dimensions of a shared head, ") << AffineMapAttr::get(map);
    }
  }
  return std::pair(sliceOf(b, loc, operand, from, extent),
                   AffineMap::get(map.getNumDims(), 0, exprs, map.getContext()));
}

LogicalResult mlir::attn::tileInits(OpBuilder &b, TilingInterface op, ArrayRef<OpFoldResult> offsets,
                                    ArrayRef<OpFoldResult> sizes, SmallVectorImpl<Value> &inits,
                                    SmallVectorImpl<Operation *> &slices) {
  for (auto [number, init] : llvm::enumerate(cast<DestinationStyleOpInterface>(*op).getDpsInits())) {
    SmallVector<OpFoldResult> from, extent;
    if (failed(op.getResultTilePosition(b, number, offsets, sizes, from, extent)))
      return failure();
    inits.push_back(sliceOf(b, op.getLoc(), init, from, extent));
    slices.push_back(inits.back().getDefiningOp());
  }
  return success();
}

FailureOr<TilingResult> mlir::attn::tileOfResult(OpBuilder &b, TilingInterface op, unsigned resultNumber,
                                                 ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> from, extent;
  if (failed(op.getIterationDomainTileFromResultTile(b, resultNumber, offsets, sizes, from, extent)))
    return failure();
  FailureOr<TilingResult> tiled = op.getTiledImplementation(b, from, extent);
  if (failed(tiled))
    return failure();
  return TilingResult{tiled->tiledOps, {tiled->tiledValues[resultNumber]}, tiled->generatedSlices};
}

void mlir::attn::cloneShifted(OpBuilder &b, Region &from, Region &to, ArrayRef<unsigned> dims,
                              ArrayRef<OpFoldResult> offsets) {
  if (from.empty())
    return;
  IRMapping mapping;
  from.cloneInto(&to, mapping);
  Block &block = to.front();
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(&block);
  // A float comes before the positions, or nothing.
  unsigned first = block.getNumArguments() - dims.size();
  for (auto [argument, dim] : llvm::zip(block.getArguments().drop_front(first), dims)) {
    if (isConstantIntValue(offsets[dim], 0) || argument.use_empty())
      continue;
    Location loc = argument.getLoc();
    Value offset = getValueOrCreateConstantIndexOp(b, loc, offsets[dim]);
    auto absolute = arith::AddIOp::create(b, loc, argument, offset);
    argument.replaceAllUsesExcept(absolute, absolute);
  }
}

SmallVector<Value> mlir::attn::initialPartials(OpBuilder &b, Location loc, ValueRange inits, ArrayRef<double> units,
                                               Type element, OpFoldResult slots) {
  SmallVector<Value> partials;
  for (auto [init, unit] : llvm::zip(inits, units)) {
    SmallVector<OpFoldResult> shape = tensor::getMixedSizes(b, loc, init);
    shape.push_back(slots);
    Value empty = tensor::EmptyOp::create(b, loc, shape, element);
    Value value = arith::ConstantOp::create(b, loc, b.getFloatAttr(element, unit));
    partials.push_back(linalg::FillOp::create(b, loc, value, empty).getResult(0));
  }
  return partials;
}

void mlir::attn::positionInSlots(OpBuilder &b, ReductionTilingStrategy strategy,
                                 ArrayRef<OpFoldResult> splitReductionIvs, SmallVectorImpl<OpFoldResult> &offsets,
                                 SmallVectorImpl<OpFoldResult> &sizes) {
  bool parallel = strategy == ReductionTilingStrategy::PartialReductionOuterParallel;
  offsets.push_back(parallel ? splitReductionIvs.front() : OpFoldResult(b.getIndexAttr(0)));
  sizes.push_back(b.getIndexAttr(1));
}

Value mlir::attn::slotOf(OpBuilder &b, Location loc, Value partial, ArrayRef<OpFoldResult> offsets,
                         ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> strides(offsets.size(), b.getIndexAttr(1));
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes.drop_back())
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  auto type = RankedTensorType::get(shape, cast<RankedTensorType>(partial.getType()).getElementType());
  return tensor::ExtractSliceOp::create(b, loc, type, partial, offsets, sizes, strides);
}

FailureOr<PartialTile> mlir::attn::partialTileOf(OpBuilder &b, PartialReductionOpInterface op, Type accumulator,
                                                 ReductionTilingStrategy strategy, ValueRange partials,
                                                 ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes,
                                                 const SetVector<unsigned> &reductionDims,
                                                 ArrayRef<OpFoldResult> splitReductionIvs,
                                                 SmallVectorImpl<Operation *> &slices) {
  Location loc = op.getLoc();
  PartialTile tile;
  for (auto [number, partial] : llvm::enumerate(partials)) {
    SmallVector<OpFoldResult> from, extent;
    if (failed(op.getPartialResultTilePosition(b, number, strategy, offsets, sizes, reductionDims, splitReductionIvs,
                                               from, extent)))
      return failure();
    tile.slots.push_back(slotOf(b, loc, partial, from, extent));
    slices.push_back(tile.slots.back().getDefiningOp());
    tile.fresh.push_back(tensor::EmptyOp::create(b, loc, ArrayRef(extent).drop_back(), accumulator));
  }
  return tile;
}

Value mlir::attn::asSlot(OpBuilder &b, Location loc, Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape(type.getShape());
  shape.push_back(1);
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    groups.push_back({dim});
  SmallVector<OpFoldResult> extents = tensor::getMixedSizes(b, loc, value);
  extents.push_back(b.getIndexAttr(1));
  groups.back().push_back(type.getRank());
  return tensor::ExpandShapeOp::create(b, loc, RankedTensorType::get(shape, type.getElementType()), value, groups,
                                       extents);
}
