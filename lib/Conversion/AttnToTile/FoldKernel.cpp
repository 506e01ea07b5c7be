// The kernel: its memory, its roles, and what they share.
#include "FoldBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

void FoldBuilder::buildKernel() {
  OpBuilder b(context);
  createKernel(b, schedule);
  if (cluster > 1)
    kernel.setCluster(cluster);

  auto ring = [&](int64_t stages, tile::SharedType shared, int64_t sharers) -> Value {
    return tile::RingOp::create(b, loc, tile::RingType::get(context, stages, shared, sharers), consumers);
  };
  queryRing = ring(queryStages, queryTile, 1);
  keyRing = ring(keyStages, keyTile, cluster);
  valueRing = ring(valueStages, valueTile, cluster);
  if (separateOut)
    outShared = tile::AllocOp::create(b, loc, outTile);

  if (dynamic)
    mailbox = tile::MailboxOp::create(b, loc, tile::MailboxType::get(context, 2), consumers, valuesApart());

  // Runs are found as far ahead as key blocks are loaded: two stages and one
  // more, with two messages each.
  if (walk.isRuns())
    runs = tile::MailboxOp::create(b, loc, tile::MailboxType::get(context, 8), consumers);

  auto blockId = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  auto gridDim = gpu::GridDimOp::create(b, loc, gpu::Dimension::x);
  first = arith::IndexCastOp::create(b, loc, i32(), blockId);
  step = arith::IndexCastOp::create(b, loc, i32(), gridDim);
  if (cluster > 1) {
    auto id = gpu::ClusterBlockIdOp::create(b, loc, gpu::Dimension::x);
    rank = arith::IndexCastOp::create(b, loc, i32(), id);
    first = div(b, first, cst(b, cluster));
    step = div(b, step, cst(b, cluster));
  }
  queryBlocks = div(b, add(b, size(b, queryDim()), cst(b, m * cluster - 1)), cst(b, m * cluster));
  points = batchCount(b);
  tiles = mul(b, queryBlocks, points);

  role(b, 0, 1, schedule.getProducerRegisters(), /*elected=*/true, [&](OpBuilder &b, Value) { buildProducer(b); });
  if (valuesApart())
    role(
        b, 0, 1, schedule.getProducerRegisters(), /*elected=*/true, [&](OpBuilder &b, Value) { buildValues(b); },
        /*warp=*/1);
  role(b, 1, consumers, schedule.getConsumerRegisters(), /*elected=*/false,
       [&](OpBuilder &b, Value id) { buildConsumer(b, id); });
  if (cluster > 1)
    tile::ClusterSyncOp::create(b, loc);
  tile::ReturnOp::create(b, loc);

  // A result of 16 bits hides what the hardware's tanh lacks of f32's accuracy,
  // and 2 ulp of a division, which cost a sigmoid's kernel more than half its time.
  if (!output.getElementType().isF32())
    kernel.walk([](Operation *inner) {
      if (auto tanh = dyn_cast<math::TanhOp>(inner))
        tanh.setFastmath(tanh.getFastmath() | arith::FastMathFlags::afn);
      else if (auto div = dyn_cast<arith::DivFOp>(inner))
        div.setFastmath(div.getFastmath() | arith::FastMathFlags::afn);
    });
}

bool FoldBuilder::fewBlocks() const {
  int64_t keys = extents[batches + 1];
  return keys > n && keys <= (parts > 1 || tf32 ? 8 : 2) * n;
}
