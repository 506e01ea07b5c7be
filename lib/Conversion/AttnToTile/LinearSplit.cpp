// The warpgroup that takes f32 operands apart as they arrive: features, then three
// bf16 parts, a stage each (Linear.md, "Operands of f32").
#include "LinearBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

void LinearBuilder::buildSplitter(OpBuilder &b) {
  forEachWork(b, [&](OpBuilder &b, const Work &work) {
    forEachCopy(b, work, [&](OpBuilder &b, Copied operand, Value start) {
      if (arrivesWhole(operand))
        splitTile(b, work, operand, start);
    });
  });
}

void LinearBuilder::splitTile(OpBuilder &b, const Work &work, Copied operand, Value start) {
  bool values = operand == Copied::Values, keys = operand == Copied::Keys;
  Value to = values ? valueRing : keys ? keyRing : queryRing;
  RankedTensorType type = tileOf(64, f32());
  Region &body = keys ? op.getKeyFeatures() : op.getQueryFeatures();
  // A loop, or the addresses of all tiles would be alive at once.
  auto split = [&](OpBuilder &b, Location, Value k, ValueRange) {
    Value arrived = tile::WaitOp::create(b, loc, wholeRing);
    Value x = tile::LoadSharedOp::create(b, loc, type, arrived, cst(b, 0), /*transposed=*/false);
    if (!values && !body.empty()) {
      x = features(b, work.batch, body, x, start, keys ? keyDim() : queryDim(), mul(b, k, cst(b, 64)));
      if (keys && ragged) { // Padding is 0, of which the features need not be 0.
        Value tokens = tile::IotaOp::create(b, loc, rowsOf(i32()), start);
        Value inside = compare(b, arith::CmpIPredicate::slt, tokens,
                               tile::SplatOp::create(b, loc, tokens.getType(), size(b, keyDim())));
        inside = tile::BroadcastOp::create(b, loc, type.clone(b.getI1Type()), inside);
        x = arith::SelectOp::create(b, loc, inside, x, splat(b, type, 0));
      }
    }
    for (Value part : splitExactly(b, x)) {
      Value slot = tile::AcquireOp::create(b, loc, to);
      tile::StoreSharedOp::create(b, loc, part, tile::ReuseOp::create(b, loc, slot), cst(b, 0));
      tile::FillOp::create(b, loc, to, slot);
    }
    tile::ReleaseOp::create(b, loc, wholeRing, arrived); // Behind the stores: see updateState.
    scf::YieldOp::create(b, loc);
  };
  scf::ForOp::create(b, loc, cst(b, 0), cst(b, values ? 1 : panels), cst(b, 1), ValueRange(), split);
}
