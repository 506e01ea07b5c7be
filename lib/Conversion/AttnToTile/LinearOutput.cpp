// The warpgroup of outputs, a chunk at a time: O = (φ(Q) φ(K)ᵀ ⊙ D) V + λ φ(Q) S,
// or, where every query reads the last state, φ(Q) S.
#include "LinearBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

void LinearBuilder::buildOutput(OpBuilder &b) {
  forEachWork(b, [&](OpBuilder &b, const Work &work) { walkOutput(b, work); });
  if (storesByTma)
    tile::StoreWaitOp::create(b, loc);
}

void LinearBuilder::walkOutput(OpBuilder &b, const Work &work) {
  std::optional<Decays> fixed;
  if (uniform && readsKeys)
    fixed = decays(b, work, cst(b, 0), ForOutputs);
  Value state, sums;
  if (!readsKeys) {
    state = tile::WaitOp::create(b, loc, stateRing);
    if (op.getNormalized())
      sums = tile::WaitOp::create(b, loc, sumsRing);
  }
  SmallVector<Value> none;
  forEachChunk(b, work.begin, work.end, none, [&](OpBuilder &b, Value c, ValueRange) -> SmallVector<Value> {
    Decays decays;
    if (readsKeys) // Gates are read before anything is waited for.
      decays = fixed ? *fixed : this->decays(b, work, mul(b, c, cst(b, chunk)), ForOutputs);
    outputChunk(b, work, c, decays, state, sums);
    return {};
  });
  if (state)
    tile::ReleaseOp::create(b, loc, stateRing, state);
  if (sums)
    tile::ReleaseOp::create(b, loc, sumsRing, sums);
}

Value LinearBuilder::features(OpBuilder &b, const Work &work, Region &body, Value arrived, Value start,
                              unsigned tokenDim) {
  int64_t width = llvm::alignTo(d, 16);
  RankedTensorType narrow = tileOf(width, element), wide = tileOf(width, f32());
  Value x = tile::LoadSharedOp::create(b, loc, narrow, arrived, cst(b, 0), /*transposed=*/false);
  x = arith::ExtFOp::create(b, loc, wide, x);
  RegionEmitter region(body, width, /*positions=*/0, [&](OpBuilder &b, Value v) { return captured(b, v); });
  Value tokens = tile::IotaOp::create(b, loc, rowsOf(i32()), start);
  Value channels = tile::IotaOp::create(b, loc, colsOf(width, i32()), cst(b, 0));
  SmallVector<std::pair<unsigned, Value>> scalars;
  for (unsigned k = 0; k < batches; ++k)
    scalars.push_back({1 + k, work.batch[k]});
  region.prepare(b, loc, scalars, {batches + 1, tokens});
  x = region.emit(b, loc, x, {batches + 2, channels});
  if (width > d) { // Padding is 0, of which the features need not be 0.
    Value inside =
        compare(b, arith::CmpIPredicate::slt, channels, tile::SplatOp::create(b, loc, channels.getType(), cst(b, d)));
    inside = tile::BroadcastOp::create(b, loc, tileOf(width, b.getI1Type()), inside);
    x = arith::SelectOp::create(b, loc, inside, x, splat(b, wide, 0));
  }
  return arith::TruncFOp::create(b, loc, narrow, x);
}

void LinearBuilder::outputChunk(OpBuilder &b, const Work &work, Value c, const Decays &decays, Value state,
                                Value sums) {
  Value start = mul(b, c, cst(b, chunk)), row = cst(b, 0);
  bool held = !!state;
  auto pendingOf = [&](int64_t columns) { return tile::PendingType::get(context, tileOf(columns, f32())); };
  IntegerAttr channels = b.getI64IntegerAttr(llvm::alignTo(d, 16));

  Value key = readsKeys && !weighted ? tile::WaitOp::create(b, loc, keyRing) : Value();
  if (key && keyFeatures) {
    Value mapped = features(b, work, op.getKeyFeatures(), key, start, keyDim());
    Value slot = tile::AcquireOp::create(b, loc, featureRing);
    tile::StoreSharedOp::create(b, loc, mapped, tile::ReuseOp::create(b, loc, slot), row);
    tile::FillOp::create(b, loc, featureRing, slot);
    tile::ReleaseOp::create(b, loc, keyRing, key);
    key = tile::WaitOp::create(b, loc, featureRing);
  }
  Value arrivedQuery = tile::WaitOp::create(b, loc, queryRing), query = arrivedQuery, queryRow = row;
  if (queryFeatures) {
    query = features(b, work, op.getQueryFeatures(), arrivedQuery, start, queryDim());
    queryRow = Value();
  }
  auto times = [&](Value operand, int64_t columns, bool transposed) -> Value {
    return tile::MmaAsyncOp::create(b, loc, pendingOf(columns), query, queryRow, operand, Value(), transposed,
                                    channels);
  };
  Value scores;
  Value pendingScores = key ? times(key, chunk, /*transposed=*/true) : Value(), probs;
  if (!held)
    state = tile::WaitOp::create(b, loc, stateRing);
  Value pendingOut = times(state, slice, /*transposed=*/false), pendingSums;
  if (op.getNormalized()) {
    if (!held)
      sums = tile::WaitOp::create(b, loc, sumsRing);
    pendingSums = times(sums, 8, /*transposed=*/false);
  }
  if (key) {
    Value product = tile::AwaitOp::create(b, loc, pendingScores, op.getNormalized() ? 2 : 1);
    tile::ReleaseOp::create(b, loc, keyFeatures ? featureRing : keyRing, key);
    Value weights = arith::MulFOp::create(b, loc, product, decays.scores);
    probs = arith::TruncFOp::create(b, loc, tileOf(chunk, element), weights);
  } else if (readsKeys) {
    scores = tile::WaitOp::create(b, loc, scoreRing);
    probs = tile::LoadSharedOp::create(b, loc, tileOf(chunk, element), scores, row, /*transposed=*/false);
  }
  Value out = tile::AwaitOp::create(b, loc, pendingOut, op.getNormalized() ? 1 : 0);
  if (!held)
    tile::ReleaseOp::create(b, loc, stateRing, state);
  Value divisor;
  RankedTensorType rows = rowsOf(f32());
  auto scaled = [&](Value v) -> Value { // v: rows
    if (decays.query)
      v = arith::MulFOp::create(b, loc, v, decays.query);
    return v;
  };
  if (op.getNormalized()) {
    Value before = tile::AwaitOp::create(b, loc, pendingSums, 0);
    if (!held)
      tile::ReleaseOp::create(b, loc, sumsRing, sums);
    // All eight columns are the same.
    before =
        tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Add,
                                     tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, before));
    divisor = scaled(arith::MulFOp::create(b, loc, before, splat(b, rows, 0.125 / stateScale)));
    if (probs) {
      // Of the rounded weights, whose errors then cancel where few keys count.
      Value rounded = arith::ExtFOp::create(b, loc, tileOf(chunk, f32()), probs);
      Value parts = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, rounded);
      Value inside = tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Add, parts);
      divisor = arith::AddFOp::create(b, loc, divisor, inside);
    }
    if (std::optional<APFloat> epsilon = op.getEpsilon())
      divisor = arith::AddFOp::create(b, loc, divisor, splat(b, rows, epsilon->convertToDouble()));
  }
  tile::ReleaseOp::create(b, loc, queryRing, arrivedQuery); // Behind the products: see updateState.
  if (decays.query || stateScale != 1) {
    Value factor = scaled(splat(b, rows, 1 / stateScale));
    out = arith::MulFOp::create(b, loc, out, tile::BroadcastOp::create(b, loc, out.getType(), factor));
  }
  if (probs) {
    Value value = tile::WaitOp::create(b, loc, valueRing);
    out = tile::AwaitOp::create(b, loc,
                                tile::MmaAsyncOp::create(b, loc, pendingOf(slice), probs, Value(), value, out,
                                                         /*transpose_b=*/false, IntegerAttr()),
                                0);
    tile::ReleaseOp::create(b, loc, valueRing, value);
    if (scores)
      tile::ReleaseOp::create(b, loc, scoreRing, scores);
  }
  if (divisor) {
    Value factor = inverse(b, divisor);
    out = arith::MulFOp::create(b, loc, out, tile::BroadcastOp::create(b, loc, out.getType(), factor));
  }
  storeOutput(b, work, start, out);
}

void LinearBuilder::storeOutput(OpBuilder &b, const Work &work, Value start, Value out) {
  if (!storesByTma) {
    Value rows = tile::IotaOp::create(b, loc, rowsOf(i32()), start);
    SmallVector<Value> indices = coordinates(b, op.getOutputMap(), work.batch, queryDim(), rows);
    indices.back() = tile::IotaOp::create(b, loc, colsOf(slice, i32()), work.firstColumn);
    if (!output.getElementType().isF32())
      out = arith::TruncFOp::create(b, loc, tileOf(slice, output.getElementType()), out);
    tile::StoreOp::create(b, loc, out, kernel.getArgument(outArg), indices);
    return;
  }
  constexpr int64_t kOwn = 1; // the barrier of this warpgroup
  Value narrow = arith::TruncFOp::create(b, loc, tileOf(slice, element), out);
  // The previous chunk's store may still be reading.
  tile::StoreWaitOp::create(b, loc);
  tile::BarrierSyncOp::create(b, loc, cst(b, kOwn), 128);
  tile::StoreSharedOp::create(b, loc, narrow, outShared, cst(b, 0));
  tile::BarrierSyncOp::create(b, loc, cst(b, kOwn), 128);
  SmallVector<Value> coords = coordinates(b, op.getOutputMap(), work.batch, queryDim(), start);
  coords.back() = add(b, coords.back(), work.firstColumn);
  tile::StoreAsyncOp::create(b, loc, outShared, cst(b, 0), kernel.getArgument(outArg), coords);
}
