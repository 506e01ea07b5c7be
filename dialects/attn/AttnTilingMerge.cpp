// TilingInterface of attn.merge. The domain is the output's; every dimension
// is parallel. Tiles along the channel would each compute the lse: only the
// output's tiles may be asked for one by one (fusion with a consumer).
#include "AttnTilingUtils.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::attn;

static AffineMap resultMap(MergeOp op, unsigned resultNumber) {
  unsigned rank = cast<ShapedType>(op.getOutputInit().getType()).getRank();
  auto output = AffineMap::getMultiDimIdentityMap(rank, op.getContext());
  return resultNumber == 0 ? output : output.dropResult(op.getChannelDim());
}

SmallVector<utils::IteratorType> MergeOp::getLoopIteratorTypes() {
  return SmallVector<utils::IteratorType>(resultMap(*this, 0).getNumDims(), utils::IteratorType::parallel);
}

SmallVector<Range> MergeOp::getIterationDomain(OpBuilder &b) {
  return domainOf(b, getLoc(), getOutputInit(), resultMap(*this, 0));
}

LogicalResult MergeOp::getResultTilePosition(OpBuilder &, unsigned resultNumber, ArrayRef<OpFoldResult> offsets,
                                             ArrayRef<OpFoldResult> sizes, SmallVector<OpFoldResult> &resultOffsets,
                                             SmallVector<OpFoldResult> &resultSizes) {
  positionOf(resultMap(*this, resultNumber), offsets, sizes, resultOffsets, resultSizes);
  return success();
}

LogicalResult MergeOp::getIterationDomainTileFromResultTile(OpBuilder &b, unsigned resultNumber,
                                                            ArrayRef<OpFoldResult> offsets,
                                                            ArrayRef<OpFoldResult> sizes,
                                                            SmallVectorImpl<OpFoldResult> &domainOffsets,
                                                            SmallVectorImpl<OpFoldResult> &domainSizes) {
  domainTileOf(getIterationDomain(b), resultMap(*this, resultNumber), offsets, sizes, domainOffsets, domainSizes);
  return success();
}

static FailureOr<TilingResult> tileMerge(OpBuilder &b, MergeOp op, ArrayRef<OpFoldResult> offsets,
                                         ArrayRef<OpFoldResult> sizes) {
  SmallVector<Value> operands;
  SmallVector<Operation *> slices;
  // Outputs and lses alternate, the inits last.
  for (auto [number, operand] : llvm::enumerate(op->getOperands())) {
    SmallVector<OpFoldResult> from, extent;
    positionOf(resultMap(op, number % 2), offsets, sizes, from, extent);
    operands.push_back(sliceOf(b, op.getLoc(), operand, from, extent));
    slices.push_back(operands.back().getDefiningOp());
  }
  SmallVector<Type> results;
  if (op->getNumResults())
    results = {operands[4].getType(), operands[5].getType()};
  auto tiled = MergeOp::create(b, op.getLoc(), results, operands, op->getAttrs());
  return TilingResult{{tiled}, SmallVector<Value>(tiled->getResults()), slices};
}

FailureOr<TilingResult> MergeOp::getTiledImplementation(OpBuilder &b, ArrayRef<OpFoldResult> offsets,
                                                        ArrayRef<OpFoldResult> sizes) {
  int64_t channel = getChannelDim();
  if (!isConstantIntValue(offsets[channel], 0))
    return emitOpError("expected the channels (dimension ")
           << channel << ") in one tile: each of several would write the whole lse";
  return tileMerge(b, *this, offsets, sizes);
}

FailureOr<TilingResult> MergeOp::generateResultTileValue(OpBuilder &b, unsigned resultNumber,
                                                         ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> from, extent;
  domainTileOf(getIterationDomain(b), resultMap(*this, resultNumber), offsets, sizes, from, extent);
  FailureOr<TilingResult> tiled = tileMerge(b, *this, from, extent);
  if (failed(tiled))
    return failure();
  return TilingResult{tiled->tiledOps, {tiled->tiledValues[resultNumber]}, tiled->generatedSlices};
}
