// The end of a tile: normalization, lse, and the stores.
#include "FoldBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

std::pair<Value, Value> FoldBuilder::normalize(OpBuilder &b, Regions &regions, ArrayRef<Value> values) {
  RankedTensorType rows = rowsOf(f32());
  constexpr double inf = std::numeric_limits<double>::infinity();
  Value out = values[0];
  if (!op.getNormalizer().hasRowSum())
    return {out, Value()};
  Value sum = tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Add, values[2]);
  Value zero = splat(b, rows, 0), one = splat(b, rows, 1);
  Value scaled, lse;
  if (softmax) {
    // In base 2: weights are relative to 2^(max · multiplier).
    Value max = arith::MulFOp::create(b, loc, values[1], splat(b, rows, multiplier()));
    if (!regions.sink.empty()) {
      Value sink = arith::MulFOp::create(b, loc, regions.sink.emitRows(b, loc), splat(b, rows, kLog2e));
      Value top = arith::MaxNumFOp::create(b, loc, max, sink);
      Value unseen = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, top, splat(b, rows, -inf));
      top = arith::SelectOp::create(b, loc, unseen, zero, top);
      auto relative = [&](Value v) -> Value {
        return math::Exp2Op::create(b, loc, arith::SubFOp::create(b, loc, v, top));
      };
      scaled = relative(max);
      sum = math::FmaOp::create(b, loc, sum, scaled, relative(sink));
      max = top;
    }
    // 0 · log: a row without weight has lse −∞, whatever its maximum.
    Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, sum, zero);
    Value anchor = arith::SelectOp::create(b, loc, empty, zero, max);
    Value log = arith::AddFOp::create(b, loc, anchor, math::Log2Op::create(b, loc, sum));
    lse = arith::MulFOp::create(b, loc, log, splat(b, rows, kLn2));
  }
  Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, sum, zero);
  Value inverse = arith::SelectOp::create(b, loc, empty, zero, arith::DivFOp::create(b, loc, one, sum));
  if (scaled)
    inverse = arith::MulFOp::create(b, loc, inverse, scaled);
  out = arith::MulFOp::create(b, loc, out, tile::BroadcastOp::create(b, loc, out.getType(), inverse));
  return {out, lse};
}

void FoldBuilder::storeLse(OpBuilder &b, const Work &work, Value rows, Value lse) {
  if (!op.getLseInit())
    return;
  SmallVector<Value> indices = coordinates(b, op.getLseMap(), work, queryDim(), rows);
  tile::StoreOp::create(b, loc, lse, kernel.getArgument(*lseArg), indices);
}

void FoldBuilder::finish(OpBuilder &b, Regions &regions, const Work &work, Value id, Value rows, Value firstRow,
                         ArrayRef<Value> values, Value query) {
  auto [out, lse] = normalize(b, regions, values);
  storeLse(b, work, rows, lse);
  if (!storesByTma) {
    SmallVector<Value> indices = coordinates(b, op.getOutputMap(), work, queryDim(), rows);
    indices.back() =
        tile::IotaOp::create(b, loc, RankedTensorType::get({e}, i32(), tile::ColsAttr::get(context)), cst(b, 0));
    tile::StoreOp::create(b, loc, out, kernel.getArgument(outArg), indices);
    return;
  }
  Value narrow = arith::TruncFOp::create(b, loc, tileOf(e, element), out);
  Value row = mul(b, id, cst(b, 64)), shared = outShared;
  if (query) {
    shared = tile::ReuseOp::create(b, loc, query);
  } else {
    // The previous tile's store may still be reading.
    tile::StoreWaitOp::create(b, loc);
    tile::BarrierSyncOp::create(b, loc, own(b, id), 128);
  }
  tile::StoreSharedOp::create(b, loc, narrow, shared, row);
  tile::BarrierSyncOp::create(b, loc, own(b, id), 128);
  tile::StoreAsyncOp::create(b, loc, shared, row, kernel.getArgument(outArg),
                             coordinates(b, op.getOutputMap(), work, queryDim(), firstRow));
  if (query && !drifts) {
    tile::StoreWaitOp::create(b, loc);
    tile::ReleaseOp::create(b, loc, queryRing, query);
  }
}

void FoldBuilder::finishEmpty(OpBuilder &b, Regions &regions, const Work &work, Value rows, ArrayRef<Value> values) {
  auto [out, lse] = normalize(b, regions, values);
  storeLse(b, work, rows, lse);
  Value narrow = arith::TruncFOp::create(b, loc, tileOf(e, element), out);
  SmallVector<Value> indices = coordinates(b, op.getOutputMap(), work, queryDim(), rows);
  indices.back() =
      tile::IotaOp::create(b, loc, RankedTensorType::get({e}, i32(), tile::ColsAttr::get(context)), cst(b, 0));
  tile::StoreOp::create(b, loc, narrow, kernel.getArgument(*outMemrefArg), indices);
}
