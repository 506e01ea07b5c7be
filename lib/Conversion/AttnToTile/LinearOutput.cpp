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
  SmallVector<Value> state, sums;
  if (!readsKeys) {
    state = waitParts(b, stateRing, panels);
    if (op.getNormalized())
      sums = waitSums(b);
  }
  SmallVector<Value> none;
  forEachChunk(b, work.begin, work.end, none, [&](OpBuilder &b, Value c, ValueRange) -> SmallVector<Value> {
    Decays decays;
    if (readsKeys) // Gates are read before anything is waited for.
      decays = fixed ? *fixed : this->decays(b, work, mul(b, c, cst(b, chunk)), ForOutputs);
    outputChunk(b, work, c, decays, state, sums);
    return {};
  });
  releaseParts(b, stateRing, state);
  releaseParts(b, sumsRing, sums);
}

SmallVector<Value> LinearBuilder::waitSums(OpBuilder &b) {
  SmallVector<Value> sums;
  for (int64_t k = 0; k < panels; ++k)
    sums.push_back(tile::WaitOp::create(b, loc, sumsRing));
  return sums;
}

Value LinearBuilder::features(OpBuilder &b, ArrayRef<Value> batch, Region &body, Value x, Value start,
                              unsigned tokenDim, Value channel) {
  auto wide = cast<RankedTensorType>(x.getType());
  int64_t width = wide.getDimSize(1);
  RegionEmitter region(body, width, /*positions=*/0, [&](OpBuilder &b, Value v) { return captured(b, v); });
  Value tokens = tile::IotaOp::create(b, loc, rowsOf(i32()), start);
  Value channels = tile::IotaOp::create(b, loc, colsOf(width, i32()), channel);
  SmallVector<std::pair<unsigned, Value>> scalars;
  for (unsigned k = 0; k < batches; ++k)
    scalars.push_back({1 + k, batch[k]});
  region.prepare(b, loc, scalars, {batches + 1, tokens});
  x = region.emit(b, loc, x, {batches + 2, channels});
  if ((splits() ? 64 * blocks : width) > d) { // Padding is 0, of which the features need not be 0.
    Value inside =
        compare(b, arith::CmpIPredicate::slt, channels, tile::SplatOp::create(b, loc, channels.getType(), cst(b, d)));
    inside = tile::BroadcastOp::create(b, loc, tileOf(width, b.getI1Type()), inside);
    x = arith::SelectOp::create(b, loc, inside, x, splat(b, wide, 0));
  }
  return x;
}

void LinearBuilder::outputChunk(OpBuilder &b, const Work &work, Value c, const Decays &decays, ValueRange held,
                                ValueRange heldSums) {
  Value start = mul(b, c, cst(b, chunk)), row = cst(b, 0);
  bool holds = !held.empty();
  // Features of 16-bit operands, which a warpgroup multiplies from registers.
  auto mapped = [&](Region &body, Value arrived, unsigned dim) -> Value {
    RankedTensorType narrow = tileOf(llvm::alignTo(d, 16), element);
    Value x = tile::LoadSharedOp::create(b, loc, narrow, arrived, cst(b, 0), /*transposed=*/false);
    x = features(b, work.batch, body, arith::ExtFOp::create(b, loc, narrow.clone(f32()), x), start, dim, cst(b, 0));
    return arith::TruncFOp::create(b, loc, narrow, x);
  };

  SmallVector<Value> key;
  if (readsKeys && !weighted)
    key = waitParts(b, keyRing, panels);
  if (!key.empty() && keyFeatures) {
    Value features = mapped(op.getKeyFeatures(), key.front(), keyDim());
    Value slot = tile::AcquireOp::create(b, loc, featureRing);
    tile::StoreSharedOp::create(b, loc, features, tile::ReuseOp::create(b, loc, slot), row);
    tile::FillOp::create(b, loc, featureRing, slot);
    releaseParts(b, keyRing, key);
    key.assign({tile::WaitOp::create(b, loc, featureRing)});
  }
  SmallVector<Value> arrivedQuery = waitParts(b, queryRing, panels), query = arrivedQuery;
  Value queryRow = row;
  if (queryFeatures) {
    query.assign({mapped(op.getQueryFeatures(), arrivedQuery.front(), queryDim())});
    queryRow = Value();
  }
  auto times = [&](ValueRange operand, int64_t columns, bool transposed) -> Value {
    return startProduct(b, query, queryRow, operand, Value(), columns, transposed);
  };
  Value pendingScores, pendingSums, summed;
  SmallVector<Value> scores, probs, state(held), sums(heldSums);
  if (!key.empty())
    pendingScores = times(key, chunk, /*transposed=*/true);
  if (!holds)
    state = waitParts(b, stateRing, panels);
  Value pendingOut = times(state, slice, /*transposed=*/false);
  int64_t sumProducts = op.getNormalized() ? operandParts * panels : 0;
  if (op.getNormalized()) {
    if (!holds)
      sums = waitSums(b);
    // The parts of the sums are columns; those of the queries are added, the least first.
    auto pending = tile::PendingType::get(context, tileOf(8, f32()));
    for (int64_t part = operandParts; part-- > 0;)
      for (int64_t k = 0; k < panels; ++k)
        pendingSums = tile::MmaAsyncOp::create(b, loc, pending, query[operandParts * k + part], queryRow, sums[k],
                                               pendingSums, /*transpose_b=*/false, channelsOf(b, k));
  }
  if (!key.empty()) {
    Value product = tile::AwaitOp::create(b, loc, pendingScores, pairs().size() * panels + sumProducts);
    releaseParts(b, keyFeatures ? featureRing : keyRing, key);
    Value weights = arith::MulFOp::create(b, loc, product, decays.scores);
    probs = partsOfTile(b, weights);
    if (splits()) // The parts together are the weights.
      summed = weights;
  } else if (readsKeys) {
    scores = waitParts(b, scoreRing, 1);
    for (Value part : scores)
      probs.push_back(tile::LoadSharedOp::create(b, loc, tileOf(chunk, element), part, row, /*transposed=*/false));
  }
  Value out = tile::AwaitOp::create(b, loc, pendingOut, sumProducts);
  if (!holds)
    releaseParts(b, stateRing, state);
  Value divisor;
  RankedTensorType rows = rowsOf(f32());
  auto scaled = [&](Value v) -> Value { // v: rows
    if (decays.query)
      v = arith::MulFOp::create(b, loc, v, decays.query);
    return v;
  };
  if (op.getNormalized()) {
    Value before = tile::AwaitOp::create(b, loc, pendingSums, 0);
    if (!holds)
      releaseParts(b, sumsRing, sums);
    // All eight columns are the same, or three are parts.
    before =
        tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Add,
                                     tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, before));
    divisor = scaled(arith::MulFOp::create(b, loc, before, splat(b, rows, (splits() ? 1 : 0.125) / stateScale)));
    if (!probs.empty()) {
      if (!summed) // Of the rounded weights, whose errors then cancel where few keys count.
        summed = arith::ExtFOp::create(b, loc, tileOf(chunk, f32()), probs.front());
      Value parts = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, summed);
      Value inside = tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Add, parts);
      divisor = arith::AddFOp::create(b, loc, divisor, inside);
    }
    if (std::optional<APFloat> epsilon = op.getEpsilon())
      divisor = arith::AddFOp::create(b, loc, divisor, splat(b, rows, epsilon->convertToDouble()));
  }
  releaseParts(b, queryRing, arrivedQuery); // Behind the products: see updateState.
  if (decays.query || stateScale != 1) {
    Value factor = scaled(splat(b, rows, 1 / stateScale));
    out = arith::MulFOp::create(b, loc, out, tile::BroadcastOp::create(b, loc, out.getType(), factor));
  }
  if (!probs.empty()) {
    SmallVector<Value> value = waitParts(b, valueRing, 1);
    // Apart where the operands are f32, as the state's products.
    Value inside = startProduct(b, probs, Value(), value, splits() ? Value() : out, slice, /*transposed=*/false);
    inside = tile::AwaitOp::create(b, loc, inside, 0);
    out = splits() ? Value(arith::AddFOp::create(b, loc, out, inside)) : inside;
    releaseParts(b, valueRing, value);
    releaseParts(b, scoreRing, scores);
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
