// The decay's factors of a chunk, from sums of its logarithm a_t over the
// chunk's tokens up to t: everything is exp2 of a difference that is at most 0.
#include "LinearBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

LinearBuilder::Decays LinearBuilder::decays(OpBuilder &b, const Work &work, Value start, Side side) {
  RankedTensorType rowType = rowsOf(f32()), colType = colsOf(chunk, f32()), tileType = tileOf(chunk, f32());
  Value zero = cst(b, 0);
  auto rowNumbers = [&]() -> Value { return tile::IotaOp::create(b, loc, rowsOf(i32()), zero); };
  auto colNumbers = [&]() -> Value { return tile::IotaOp::create(b, loc, colsOf(chunk, i32()), zero); };
  auto over = [&](RankedTensorType type, Value v) -> Value { return tile::BroadcastOp::create(b, loc, type, v); };
  auto exp2 = [&](Value v) -> Value { return math::Exp2Op::create(b, loc, v); };

  Decays result;
  Value rowSums, colSums, total;
  if (work.rate) {
    // A head's: a_t = rate · min(t + 1, keys in the chunk).
    Value length;
    if (ragged) {
      length = sub(b, size(b, keyDim()), start);
      length = arith::MaxSIOp::create(b, loc, arith::MinSIOp::create(b, loc, length, cst(b, chunk)), zero);
    }
    auto sums = [&](Value numbers, RankedTensorType type) -> Value {
      Value counts =
          arith::AddIOp::create(b, loc, numbers, tile::SplatOp::create(b, loc, numbers.getType(), cst(b, 1)));
      if (length)
        counts = arith::MinSIOp::create(b, loc, counts, tile::SplatOp::create(b, loc, counts.getType(), length));
      Value f = arith::SIToFPOp::create(b, loc, type, counts);
      return arith::MulFOp::create(b, loc, f, tile::SplatOp::create(b, loc, type, work.rate));
    };
    rowSums = sums(rowNumbers(), rowType), colSums = sums(colNumbers(), colType);
    Value f = length ? Value(arith::SIToFPOp::create(b, loc, f32(), length))
                     : Value(arith::ConstantOp::create(b, loc, b.getF32FloatAttr(static_cast<float>(chunk))));
    total = arith::MulFOp::create(b, loc, f, work.rate);
  }
  if (side == ForState) {
    if (total) {
      Value all = tile::SplatOp::create(b, loc, colType, total);
      result.key = exp2(arith::SubFOp::create(b, loc, all, colSums));
      result.state = exp2(total);
    }
    return result;
  }
  RankedTensorType numberTile = tileOf(chunk, i32());
  Value seen = compare(b, arith::CmpIPredicate::sge, over(numberTile, rowNumbers()), over(numberTile, colNumbers()));
  Value factor = splat(b, tileType, 1), none = splat(b, tileType, 0);
  if (total) {
    Value between = arith::SubFOp::create(b, loc, over(tileType, rowSums), over(tileType, colSums));
    // What will not be seen must not overflow on the way.
    factor = exp2(arith::MinNumFOp::create(b, loc, between, none));
    result.query = exp2(rowSums);
  }
  result.scores = arith::SelectOp::create(b, loc, seen, factor, none);
  return result;
}
