// What the kernel is made of, decided before anything is built.
#include "FoldBuilder.h"

#include "dialects/tile/Sm90.h"

using namespace mlir;
using namespace ::attn::totile;

LogicalResult FoldBuilder::run() {
  if (failed(plan()))
    return failure();
  buildHost();
  buildKernel();
  host.setInsertionPoint(op);
  Value tiles = arith::MulIOp::create(
      host, loc, arith::CeilDivSIOp::create(host, loc, hostSize(op.getQueryDim()), hostIndex(schedule.getM())),
      hostBatchCount());
  Value grid = arith::MinSIOp::create(host, loc, tiles, tile::SmCountOp::create(host, loc, host.getIndexType()));
  launch(grid);
  for (Value buffer : temporaries)
    memref::DeallocOp::create(host, loc, buffer);
  op.erase();
  return success();
}

LogicalResult FoldBuilder::plan() {
  d = extents[op.getChannelDim()], e = extents[op.getValueChannelDim()];
  m = schedule.getM(), n = schedule.getN(), consumers = schedule.getConsumers();
  element = cast<MemRefType>(op.getQuery().getType()).getElementType();
  if (element.isF32()) {
    parts = 3;
    element = BFloat16Type::get(context);
  }
  output = cast<MemRefType>(op.getOutputInit().getType());
  auto report = [&] { return op.emitOpError(); };
  for (Region *region : {&op.getScore(), &op.getMask(), &op.getSink()})
    if (failed(RegionEmitter::check(*region, report)))
      return failure();
  auto columns = [&](int64_t channels) { return parts > 1 ? parts * partColumns(channels) : channels; };
  // An f32 output is owed f32 weights.
  weightParts = output.getElementType().isF32() ? 3 : 1;
  queryTile = tile::SharedType::get(context, m, columns(d), element, 128);
  keyTile = tile::SharedType::get(context, n, columns(d), element, 128);
  valueTile = tile::SharedType::get(context, n, columns(e), element, 128);
  outTile = tile::SharedType::get(context, m, e, element, 128);
  int64_t used = queryTile.getBytes() + schedule.getStages() * (keyTile.getBytes() + valueTile.getBytes()) + 1024;
  storesByTma = output.getElementType() == element;
  separateOut = storesByTma && used + outTile.getBytes() <= tile::sm90::kSharedBytes;
  if (storesByTma && !separateOut && outTile.getBytes() > queryTile.getBytes())
    return op.emitOpError("expected shared memory for the output of ")
           << outTile.getBytes() << " bytes, got " << tile::sm90::kSharedBytes - used << " free";
  int64_t total = used + (separateOut ? outTile.getBytes() : 0);
  // A second query stage: the next tile's arrives beside the end of this one.
  queryStages = !reusesQuery() && total + queryTile.getBytes() <= tile::sm90::kSharedBytes ? 2 : 1;
  if (total > tile::sm90::kSharedBytes)
    return op.emitOpError("expected a schedule of at most ")
           << tile::sm90::kSharedBytes << " bytes of shared memory, got " << total << " for " << schedule;
  ragged = ShapedType::isDynamic(extents[op.getKeyDim()]) || extents[op.getKeyDim()] % n;
  masked = ragged || !op.getMask().empty();
  mayBeEmpty = !op.getMask().empty() || ShapedType::isDynamic(extents[op.getKeyDim()]) || !extents[op.getKeyDim()];
  softmax = op.getNormalizer().hasRowMax();
  // Tiles of unequal length are drawn from a counter, longest first.
  dynamic = !op.getMask().empty();
  findScale();
  return success();
}

void FoldBuilder::findScale() {
  if (op.getScore().empty()) {
    scaleOnly = 1.0;
    return;
  }
  Block &block = op.getScore().front();
  Value yielded = cast<mlir::attn::YieldOp>(block.getTerminator()).getValue();
  auto mul = yielded.getDefiningOp<arith::MulFOp>();
  if (!mul)
    return;
  for (auto [x, y] : {std::pair(mul.getLhs(), mul.getRhs()), std::pair(mul.getRhs(), mul.getLhs())}) {
    APFloat constant(0.0f);
    if (x == block.getArgument(0) && matchPattern(y, m_ConstantFloat(&constant)) && constant.isFiniteNonZero() &&
        !constant.isNegative())
      scaleOnly = constant.convertToDouble();
  }
}
