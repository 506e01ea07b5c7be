// Scores to weights: score region, mask, running maximum and sum.
#include "FoldBuilder.h"
#include <cmath>

using namespace mlir;
using namespace ::attn::totile;

FoldBuilder::Step FoldBuilder::weigh(OpBuilder &b, Regions &regions, const Work &work, Value scores, Value key,
                                     Value oldMax, Value oldSum, const Hiding &hiding, double slack) {
  Value cols = columnsFrom(b, key);
  Value x = scores;
  if (!plainScore)
    x = regions.score.emit(b, loc, scores, {batches + 2, cols});
  auto allOf = [&](OpBuilder &b, ArrayRef<Value> conditions) {
    Value all;
    for (Value condition : conditions) {
      Value holds = regions.mask.emit(b, loc, Value(), {batches + 1, cols}, hiding.loaded, condition);
      all = all ? Value(arith::AndIOp::create(b, loc, all, holds)) : holds;
    }
    return all;
  };
  auto apply = [&](OpBuilder &b, Value x, double hidden) -> Value {
    Value visible;
    if (regions.certain)
      visible = allOf(b, walk.shape.linear);
    else if (!regions.mask.empty())
      visible = regions.mask.emit(b, loc, Value(), {batches + 1, cols}, hiding.loaded);
    if (ragged) {
      Value limit = tile::SplatOp::create(b, loc, cols.getType(), size(b, keyDim()));
      Value inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, cols, limit);
      inside = tile::BroadcastOp::create(b, loc, tileOf(n, b.getI1Type()), inside);
      visible = visible ? Value(arith::AndIOp::create(b, loc, visible, inside)) : inside;
    }
    Value nothing = splat(b, tileOf(n, f32()), hidden);
    if (visible)
      x = arith::SelectOp::create(b, loc, visible, x, nothing);
    if (!regions.certain)
      return x;
    auto [from, to] = *regions.certain;
    Value block = div(b, key, cst(b, n));
    Value doubtful = arith::OrIOp::create(b, loc, compare(b, arith::CmpIPredicate::slt, block, from),
                                          compare(b, arith::CmpIPredicate::sge, block, to));
    auto branch = scf::IfOp::create(b, loc, TypeRange(x.getType()), doubtful, /*withElseRegion=*/true);
    OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
    Value rest = arith::SelectOp::create(yes, loc, allOf(yes, walk.shape.rest), x, nothing);
    scf::YieldOp::create(yes, loc, rest);
    scf::YieldOp::create(no, loc, x);
    return branch.getResult(0);
  };
  auto hide = [&](Value x, double hidden) -> Value {
    if (!hiding.masked || !hiding.when)
      return hiding.masked ? apply(b, x, hidden) : x;
    auto branch = scf::IfOp::create(b, loc, TypeRange(x.getType()), hiding.when, /*withElseRegion=*/true);
    OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
    scf::YieldOp::create(yes, loc, apply(yes, x, hidden));
    scf::YieldOp::create(no, loc, x);
    return branch.getResult(0);
  };
  RankedTensorType type = tileOf(n, f32());
  if (!softmax) {
    Value w = op.getNormalizer().buildWeight(b, loc, x, Value());
    // Where no key is hidden, one weight that is no number is the whole row's end,
    // and reciprocals of neighbours may be computed together.
    if (auto quotient = w.getDefiningOp<arith::DivFOp>(); quotient && !hiding.masked)
      quotient.setFastmath(quotient.getFastmath() | arith::FastMathFlags::arcp);
    w = hide(w, 0);
    Value sum = oldSum;
    if (op.getNormalizer().hasRowSum() && !sumsRounded())
      sum = arith::AddFOp::create(b, loc, oldSum,
                                  tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, w));
    return {w, oldMax, sum, Value()};
  }
  constexpr double inf = std::numeric_limits<double>::infinity();
  x = hide(x, -inf);
  RankedTensorType rows = rowsOf(f32()), parts = partsOf(f32());
  Value blockMax = tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Max,
                                                tile::ReduceOp::create(b, loc, parts, tile::ReduceKind::Max, x));
  // The maximum is what weights are relative to, and any value serves that
  // leaves them in range. So it follows only steps beyond the slack, few after the
  // first block, and what was summed before is rarely rescaled.
  Value limit = arith::AddFOp::create(b, loc, oldMax, splat(b, rows, (slack - margin()) / multiplier()));
  Value beyond = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OGT, blockMax, limit);
  Value above = blockMax;
  if (margin())
    above = arith::AddFOp::create(b, loc, blockMax, splat(b, rows, margin() / multiplier()));
  Value max = arith::SelectOp::create(b, loc, beyond, above, oldMax);
  // A row that has seen no key yet has maximum −∞; its weights are 0.
  Value unseen = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, max, splat(b, rows, -inf));
  Value anchor = arith::SelectOp::create(b, loc, unseen, splat(b, rows, 0), max);
  Value c = splat(b, rows, multiplier());
  Value shift = arith::MulFOp::create(b, loc, anchor, splat(b, rows, -multiplier()));
  Value exponent;
  if (this->parts > 1) {
    // x − max is nearly exact; max · multiplier, in the fused form, is not.
    Value distance = arith::SubFOp::create(b, loc, x, tile::BroadcastOp::create(b, loc, type, anchor));
    exponent = arith::MulFOp::create(b, loc, distance, splat(b, type, multiplier()));
  } else {
    exponent =
        math::FmaOp::create(b, loc, x, splat(b, type, multiplier()), tile::BroadcastOp::create(b, loc, type, shift));
  }
  Value w = math::Exp2Op::create(b, loc, exponent);
  Value factor =
      math::Exp2Op::create(b, loc, arith::MulFOp::create(b, loc, arith::SubFOp::create(b, loc, oldMax, anchor), c));
  Value blockSum = tile::ReduceOp::create(b, loc, parts, tile::ReduceKind::Add, w);
  Value sum = math::FmaOp::create(b, loc, oldSum, tile::BroadcastOp::create(b, loc, parts, factor), blockSum);
  return {w, max, sum, factor};
}

Value FoldBuilder::presumedExponent(OpBuilder &b, Regions &regions, const Work &work, Value id, Value scores, Value max,
                                    Value firstKey) {
  RankedTensorType type = tileOf(n, f32()), rows = rowsOf(f32());
  Value x = scores, shift = arith::MulFOp::create(b, loc, max, splat(b, rows, -multiplier()));
  if (!plainScore) {
    Value cols = columnsFrom(b, firstKey);
    x = regions.score.emit(b, loc, scores, {batches + 2, cols}, RegionEmitter::Columns(),
                           slope ? slope->rest : Value());
  }
  Value added = tile::BroadcastOp::create(b, loc, type, shift);
  if (slope) {
    // What a row adds is computed once, so that an element needs one instruction
    // more. Positions count from the tile's first row: what is rounded is no
    // larger than a tile's or a block's bias. And nothing here is a value that
    // computing the block again needs, and that would be kept for it.
    const Positions &at = slope->positions;
    auto number = [&](Value v) -> Value { return arith::SIToFPOp::create(b, loc, f32(), v); };
    Value steep = regions.score.emitForRows(b, loc, slope->slope);
    steep = arith::MulFOp::create(b, loc, steep, splat(b, rows, multiplier()));
    Value inTile = tile::IotaOp::create(b, loc, rows, number(mul(b, id, cst(b, 64))));
    Value origin = number(add(b, mul(b, work.firstRow, cst(b, at.key + at.row)), cst(b, at.constant)));
    Value ofRow =
        math::FmaOp::create(b, loc, inTile, splat(b, rows, at.row), tile::SplatOp::create(b, loc, rows, origin));
    ofRow = math::FmaOp::create(b, loc, steep, ofRow, shift);
    Value cols = tile::IotaOp::create(b, loc, colsOf(n, f32()), number(sub(b, firstKey, work.firstRow)));
    steep = arith::MulFOp::create(b, loc, steep, splat(b, rows, at.key));
    added = math::FmaOp::create(b, loc, tile::BroadcastOp::create(b, loc, type, steep),
                                tile::BroadcastOp::create(b, loc, type, cols),
                                tile::BroadcastOp::create(b, loc, type, ofRow));
  }
  return math::FmaOp::create(b, loc, x, splat(b, type, multiplier()), added);
}

FoldBuilder::State FoldBuilder::presume(OpBuilder &b, Regions &regions, const Work &work, Value id, const State &state,
                                        Value firstKey, InFlight block) {
  RankedTensorType type = tileOf(n, f32()), rows = rowsOf(f32()), parts = partsOf(f32());
  Value w = math::Exp2Op::create(b, loc, presumedExponent(b, regions, work, id, block.scores, state.max, firstKey));
  Value sum = tile::ReduceOp::create(b, loc, parts, tile::ReduceKind::Add, w);
  // Greater, or no number.
  Value beyond = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::UGT, sum,
                                       splat(b, parts, std::ldexp(1, kMostPresumedBits - margin())));
  // Two consumers hide the product behind the meeting of the warps. Of three,
  // another's product runs then, and the warps had better not meet twice.
  bool meetFirst = consumers < 3;
  auto meet = [&] { return tile::GroupAnyOp::create(b, loc, beyond, own(b, id)); };
  Value again = meetFirst ? meet() : Value();
  Value out = tile::AwaitOp::create(b, loc, block.out, 0, meetFirst ? Value() : sum);
  if (!meetFirst)
    again = meet();
  tile::ReleaseOp::create(b, loc, valueRing, block.value);
  auto branch = scf::IfOp::create(b, loc, TypeRange{type, rows, parts, out.getType()}, again, /*withElseRegion=*/true);
  OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
  Value scores = tile::AwaitOp::create(
      yes, loc, scoresOf(yes, block.query, mul(yes, id, cst(yes, 64)), [&] { return block.key; }), 0);
  Step step = weigh(yes, regions, work, scores, firstKey, state.max, state.sum,
                    Hiding{false, Value(), RegionEmitter::Columns()},
                    /*slack=*/0);
  Value scaled = arith::MulFOp::create(yes, loc, out, tile::BroadcastOp::create(yes, loc, out.getType(), step.factor));
  scf::YieldOp::create(yes, loc, ValueRange{step.weights, step.max, step.sum, scaled});
  Value total = arith::AddFOp::create(no, loc, state.sum, sum);
  scf::YieldOp::create(no, loc, ValueRange{w, state.max, total, out});
  tile::ReleaseOp::create(b, loc, keyRing, block.key);
  return {branch.getResult(3), branch.getResult(1), branch.getResult(2), toProbs(b, branch.getResult(0))};
}
