// The decay's factors of a chunk, from sums of its logarithm a_t over the
// chunk's tokens up to t, and from how many resets there are up to t.
#include "LinearBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

/// log₂ of a token's factor is held to this: f32 has no such number, and sums
/// of 64 of them keep enough of the bits of what follows them.
constexpr double kLeastRate = -160;

Value LinearBuilder::mapDecay(OpBuilder &b, Value rate, Variance variance) {
  if (op.getDecayFeatures().empty())
    return rate;
  RegionEmitter region(op.getDecayFeatures(), chunk, /*positions=*/0,
                       [&](OpBuilder &b, Value v) { return captured(b, v); });
  return region.emitAt(b, loc, rate, variance);
}

Value LinearBuilder::decaySums(OpBuilder &b, const Work &work, Value start, Value &total) {
  RankedTensorType type = colsOf(chunk, f32());
  Value tokens = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), start);
  if (op.decayVariesByToken()) {
    Value memref = kernel.getArgument(*decayArg);
    Type stored = cast<MemRefType>(memref.getType()).getElementType();
    Value rates = tile::LoadOp::create(b, loc, colsOf(chunk, stored), memref,
                                       coordinates(b, op.getDecayMap(), work.batch, keyDim(), tokens));
    if (!stored.isF32())
      rates = arith::ExtFOp::create(b, loc, type, rates);
    rates = mapDecay(b, rates, Variance::Cols);
    // Past the last key a factor of 1: what is read there is 0, but not what it is mapped to.
    if (ragged && !op.getDecayFeatures().empty()) {
      Value keys = tile::SplatOp::create(b, loc, tokens.getType(), size(b, keyDim()));
      Value inside = compare(b, arith::CmpIPredicate::slt, tokens, keys);
      rates = arith::SelectOp::create(b, loc, inside, rates, splat(b, type, 0));
    }
    rates = arith::MulFOp::create(b, loc, rates, splat(b, type, kLog2e));
    rates = arith::MaxNumFOp::create(b, loc, rates, splat(b, type, kLeastRate));
    auto sums = tile::PrefixSumOp::create(b, loc, rates);
    total = sums.getTotal();
    return sums.getSums();
  }
  // A head's: a_t = rate · min(t + 1, keys in the chunk).
  Value numbers = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), cst(b, 1)), length;
  if (ragged) {
    length = sub(b, size(b, keyDim()), start);
    length = arith::MaxSIOp::create(b, loc, arith::MinSIOp::create(b, loc, length, cst(b, chunk)), cst(b, 0));
    numbers = arith::MinSIOp::create(b, loc, numbers, tile::SplatOp::create(b, loc, numbers.getType(), length));
  }
  Value all = length ? Value(arith::SIToFPOp::create(b, loc, f32(), length))
                     : Value(arith::ConstantOp::create(b, loc, b.getF32FloatAttr(static_cast<float>(chunk))));
  total = arith::MulFOp::create(b, loc, all, work.rate);
  return arith::MulFOp::create(b, loc, arith::SIToFPOp::create(b, loc, type, numbers),
                               tile::SplatOp::create(b, loc, type, work.rate));
}

Value LinearBuilder::resetCounts(OpBuilder &b, const Work &work, Value start, Value &total) {
  RankedTensorType type = colsOf(chunk, f32());
  Value tokens = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), start);
  RegionEmitter region(op.getReset(), chunk, /*positions=*/0, [&](OpBuilder &b, Value v) { return captured(b, v); });
  SmallVector<Value> arguments(work.batch);
  arguments.push_back(tokens);
  Value resets = region.emitAt(b, loc, arguments, Variance::Cols);
  if (ragged) { // There is nothing to reset past the last key.
    Value keys = tile::SplatOp::create(b, loc, tokens.getType(), size(b, keyDim()));
    resets = arith::AndIOp::create(b, loc, resets, compare(b, arith::CmpIPredicate::slt, tokens, keys));
  }
  auto counts =
      tile::PrefixSumOp::create(b, loc, arith::SelectOp::create(b, loc, resets, splat(b, type, 1), splat(b, type, 0)));
  total = counts.getTotal();
  return counts.getSums();
}

LinearBuilder::Decays LinearBuilder::decays(OpBuilder &b, const Work &work, Value start, Side side) {
  RankedTensorType rowType = rowsOf(f32()), colType = colsOf(chunk, f32()), tileType = tileOf(chunk, f32());
  RankedTensorType numberTile = tileOf(chunk, i32());
  Value zero = cst(b, 0);
  auto over = [&](RankedTensorType type, Value v) -> Value { return tile::BroadcastOp::create(b, loc, type, v); };
  auto exp2 = [&](Value v) -> Value { return math::Exp2Op::create(b, loc, v); };
  auto same = [&](Value x, Value y) -> Value { return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, x, y); };
  auto number = [&](float v) -> Value { return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(v)); };

  Decays result;
  if (weighted) { // All but the state have theirs.
    Value at = div(b, start, cst(b, chunk));
    for (int64_t k = 0; side == ForState && k < blocks; ++k)
      result.channels.push_back(tile::LoadOp::create(b, loc, rowType, kernel.getArgument(*channelArg),
                                                     stateIndices(b, work, {work.point, at}, k, /*sums=*/true)));
    return result;
  }
  Value sums, total, counts, resets;
  if (decayArg)
    sums = decaySums(b, work, start, total);
  if (!op.getReset().empty())
    counts = resetCounts(b, work, start, resets);
  if (side == ForState) {
    if (sums) {
      Value all = tile::SplatOp::create(b, loc, colType, total);
      result.key = exp2(arith::SubFOp::create(b, loc, all, sums));
      result.state = exp2(total);
    }
    if (counts) { // Of the keys, those after the last reset are kept.
      Value kept = same(counts, tile::SplatOp::create(b, loc, colType, resets));
      Value one = sums ? result.key : splat(b, colType, 1), all = sums ? result.state : number(1);
      result.key = arith::SelectOp::create(b, loc, kept, one, splat(b, colType, 0));
      result.state = arith::SelectOp::create(b, loc, same(resets, number(0)), all, number(0));
    }
    return result;
  }
  Value rows = over(numberTile, tile::IotaOp::create(b, loc, rowsOf(i32()), zero));
  Value cols = over(numberTile, tile::IotaOp::create(b, loc, colsOf(chunk, i32()), zero));
  // A value of each key to the query of the same number.
  auto toRows = [&](Value v) -> Value {
    Value diagonal = arith::SelectOp::create(b, loc, compare(b, arith::CmpIPredicate::eq, rows, cols),
                                             over(tileType, v), splat(b, tileType, 0));
    Value parts = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, diagonal);
    return tile::CombineLanesOp::create(b, loc, rowType, tile::ReduceKind::Add, parts);
  };
  Value seen = compare(b, arith::CmpIPredicate::sge, rows, cols);
  if (counts) {
    Value rowCounts = toRows(counts);
    seen = arith::AndIOp::create(b, loc, seen, same(over(tileType, rowCounts), over(tileType, counts)));
    result.query = arith::SelectOp::create(b, loc, same(rowCounts, splat(b, rowType, 0)), splat(b, rowType, 1),
                                           splat(b, rowType, 0));
  }
  if (!sums) {
    result.scores = arith::SelectOp::create(b, loc, seen, splat(b, tileType, 1), splat(b, tileType, 0));
    return result;
  }
  Value rowSums = toRows(sums);
  Value between = arith::SubFOp::create(b, loc, over(tileType, rowSums), over(tileType, sums));
  // What is not seen must not overflow on the way.
  constexpr double kNever = -std::numeric_limits<double>::infinity();
  result.scores = exp2(arith::SelectOp::create(b, loc, seen, between, splat(b, tileType, kNever)));
  Value query = exp2(rowSums);
  result.query = counts ? Value(arith::MulFOp::create(b, loc, result.query, query)) : query;
  return result;
}
