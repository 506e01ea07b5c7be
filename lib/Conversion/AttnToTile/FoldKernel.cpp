// The kernel: its memory, its roles, and what they share.
#include "FoldBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

void FoldBuilder::buildKernel() {
  OpBuilder b(context);
  createKernel(b, schedule);

  auto ring = [&](int64_t stages, tile::SharedType shared) -> Value {
    return tile::RingOp::create(b, loc, tile::RingType::get(context, stages, shared), consumers);
  };
  queryRing = ring(queryStages, queryTile);
  keyRing = ring(schedule.getStages(), keyTile);
  valueRing = ring(schedule.getStages(), valueTile);
  if (separateOut)
    outShared = tile::AllocOp::create(b, loc, outTile);

  if (dynamic)
    mailbox = tile::MailboxOp::create(b, loc, tile::MailboxType::get(context, 2), consumers);

  auto blockId = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  auto gridDim = gpu::GridDimOp::create(b, loc, gpu::Dimension::x);
  first = arith::IndexCastOp::create(b, loc, i32(), blockId);
  step = arith::IndexCastOp::create(b, loc, i32(), gridDim);
  queryBlocks = div(b, add(b, size(b, queryDim()), cst(b, m - 1)), cst(b, m));
  points = batchCount(b);
  tiles = mul(b, queryBlocks, points);

  role(b, 0, 1, schedule.getProducerRegisters(), /*elected=*/true, [&](OpBuilder &b, Value) { buildProducer(b); });
  role(b, 1, consumers, schedule.getConsumerRegisters(), /*elected=*/false,
       [&](OpBuilder &b, Value id) { buildConsumer(b, id); });
  tile::ReturnOp::create(b, loc);
}

bool FoldBuilder::twoBlocks() const {
  int64_t keys = extents[batches + 1];
  return keys > n && keys <= 2 * n;
}
