// A decay by channel, multiplied into queries and keys before the walk, chunk by
// chunk (Linear.md, "Decays by channel"). With a_t the sums of log2 of a channel's
// gates, no exponent is above 0 for gates of at most 1: a query and a key meet at
// the boundary between the two halves of the smallest aligned block of tokens that
// holds both, which is after the key and not after the query.
#include "LinearBuilder.h"

#include "Schedules.h"

using namespace mlir;
using namespace ::attn::totile;

/// log2 of a gate is held to this, as LinearDecay.cpp's; f32 has no such factor.
constexpr double kLeastRate = -160;
/// Gates are summed by a product of f16, in two parts: 22 bits. They are scaled, so
/// that the smallest of f16 is nothing even over 2^20 tokens.
constexpr double kRateScale = 0x1p8;
constexpr int64_t kRateParts = 2;

//===----------------------------------------------------------------------===//
// Host
//===----------------------------------------------------------------------===//

Weighted LinearBuilder::allocateWeighted() {
  auto element = cast<MemRefType>(op.getQuery().getType()).getElementType();
  d = extents[batches + 2], chunk = schedule.getChunk();
  Value points = hostBatchCount(), queries = hostSize(queryDim()), keys = hostSize(keyDim());
  Value tokens = arith::MaxSIOp::create(host, loc, queries, keys);
  Value chunks = arith::CeilDivSIOp::create(host, loc, tokens, hostIndex(chunk));
  auto allocate = [&](ArrayRef<int64_t> shape, ValueRange sizes, Type type) -> Value {
    return memref::AllocOp::create(host, loc, MemRefType::get(shape, type), sizes);
  };
  constexpr int64_t kAny = ShapedType::kDynamic;
  Weighted result;
  result.queries = allocate({kAny, kAny, d}, {points, queries}, element);
  result.keys = allocate({kAny, op.getFinalStateInit() ? kExactParts : 1, kAny, d}, {points, keys}, element);
  Value rows = arith::MulIOp::create(host, loc, chunks, hostIndex(chunk));
  result.scores = allocate({kAny, kAny, chunk}, {points, rows}, element);
  result.factors = allocate({kAny, kAny, d}, {points, chunks}, f32());
  return result;
}

void LinearBuilder::freeWeighted() {
  for (Value buffer : {weighted.queries, weighted.keys, weighted.scores, weighted.factors})
    if (buffer)
      memref::DeallocOp::create(host, loc, buffer);
}

unsigned LinearBuilder::tileArgument(Value memref) {
  SmallVector<int64_t> box(cast<MemRefType>(memref.getType()).getRank(), 1);
  box.back() = 128 / (tile::getStorageBits(element) / 8);
  box[box.size() - 2] = chunk;
  auto type = tile::TensorMapType::get(context, box, element, 128);
  return argument(tile::EncodeTensorMapOp::create(host, loc, type, memref));
}

void LinearBuilder::buildWeightsHost() {
  queryArg = argument(encode(op.getQuery(), op.getQueryMap(), queryDim(), chunk, element));
  keyArg = argument(encode(op.getKey(), op.getKeyMap(), keyDim(), chunk, element));
  outArg = tileArgument(weighted.queries), valueArg = tileArgument(weighted.keys);
  scoreArg = tileArgument(weighted.scores), channelArg = argument(weighted.factors);
  decayArg = argument(op.getDecay());
  for (unsigned dim = 0; dim < batches + 2; ++dim)
    if (ShapedType::isDynamic(extents[dim]))
      passSize(dim);
  passCaptured(&op.getReset());
}

//===----------------------------------------------------------------------===//
// Kernel
//===----------------------------------------------------------------------===//

void LinearBuilder::buildWeightsKernel() {
  OpBuilder b(context);
  createKernel(b, schedule);
  kernel.setResidents(weightResidents(d));
  auto rateTile = tile::SharedType::get(context, chunk, 64, b.getF16Type(), 128);
  queryRing = sharedRing(b, blocks, scoreTile, 1);
  keyRing = sharedRing(b, blocks, scoreTile, 1);
  rateRing = sharedRing(b, kRateParts * blocks, rateTile, 1, 1);
  seenRing = sharedRing(b, blocks, scoreTile, 1, 1);
  outShared = tile::AllocOp::create(b, loc, scoreTile);

  // A CTA for each chunk: in a loop over chunks a hundred registers would hold what
  // is the same for all.
  Value t = arith::IndexCastOp::create(b, loc, i32(), gpu::BlockIdOp::create(b, loc, gpu::Dimension::x));
  Value tokens = arith::MaxSIOp::create(b, loc, size(b, keyDim()), size(b, queryDim()));
  Value chunks = div(b, add(b, tokens, cst(b, chunk - 1)), cst(b, chunk));
  Value point = div(b, t, chunks), c = rem(b, t, chunks);
  role(b, 0, 1, weightProducerRegisters(d), /*elected=*/true, [&](OpBuilder &b, Value) {
    SmallVector<Value> batch = decodePoint(b, point);
    Value start = mul(b, c, cst(b, chunk));
    auto copy = [&](Value ring, unsigned arg, AffineMap map, unsigned dim, int64_t block) {
      SmallVector<Value> coords = coordinates(b, map, batch, dim, start);
      coords.back() = cst(b, 64 * block);
      Value slot = tile::AcquireOp::create(b, loc, ring);
      tile::CopyAsyncOp::create(b, loc, kernel.getArgument(arg), coords, slot);
    };
    for (int64_t k = 0; k < blocks; ++k) {
      copy(queryRing, queryArg, op.getQueryMap(), queryDim(), k);
      copy(keyRing, keyArg, op.getKeyMap(), keyDim(), k);
    }
  });
  role(b, 1, 1, weightRegisters(d), /*elected=*/false, [&](OpBuilder &b, Value) {
    weighChunk(b, point, c);
    tile::StoreWaitOp::create(b, loc);
  });
  tile::ReturnOp::create(b, loc);

  host.setInsertionPoint(op);
  Value hostTokens = arith::MaxSIOp::create(host, loc, hostSize(queryDim()), hostSize(keyDim()));
  launch(arith::MulIOp::create(host, loc, hostBatchCount(),
                               arith::CeilDivSIOp::create(host, loc, hostTokens, hostIndex(chunk))));
}

Value LinearBuilder::loadRates(OpBuilder &b, ArrayRef<Value> batch, Value start, int64_t block) {
  RankedTensorType wide = tileOf(64, f32());
  Value memref = kernel.getArgument(*decayArg);
  Type stored = cast<MemRefType>(memref.getType()).getElementType();
  Value tokens = tile::IotaOp::create(b, loc, rowsOf(i32()), start);
  SmallVector<Value> indices = coordinates(b, op.getDecayMap(), batch, keyDim(), tokens);
  unsigned channel = *op.getDecayMap().getResultPosition(getAffineDimExpr(batches + 2, context));
  indices[channel] = tile::IotaOp::create(b, loc, colsOf(64, i32()), cst(b, 64 * block));
  Value rates = tile::LoadOp::create(b, loc, tileOf(64, stored), memref, indices);
  if (!stored.isF32())
    rates = arith::ExtFOp::create(b, loc, wide, rates);
  rates = arith::MulFOp::create(b, loc, rates, splat(b, wide, kLog2e * kRateScale));
  rates = arith::MaxNumFOp::create(b, loc, rates, splat(b, wide, kLeastRate * kRateScale));
  auto where = [&](Value rows, double value) {
    Value condition = tile::BroadcastOp::create(b, loc, tileOf(64, b.getI1Type()), rows);
    rates = arith::SelectOp::create(b, loc, condition, splat(b, wide, value), rates);
  };
  if (!op.getReset().empty()) {
    RegionEmitter region(op.getReset(), chunk, /*positions=*/0, [&](OpBuilder &b, Value v) { return captured(b, v); });
    SmallVector<Value> arguments(batch);
    arguments.push_back(tokens);
    where(region.emitAt(b, loc, arguments, Variance::Rows), kLeastRate * kRateScale);
  }
  if (ragged) { // Past the last key, nothing shrinks.
    Value keys = tile::SplatOp::create(b, loc, tokens.getType(), size(b, keyDim()));
    where(compare(b, arith::CmpIPredicate::sge, tokens, keys), 0);
  }
  return rates;
}

Value LinearBuilder::countedTokens(OpBuilder &b, Value from, Value count) {
  RankedTensorType numbers = tileOf(chunk, i32()), halves = tileOf(chunk, b.getF16Type());
  auto over = [&](Value v) -> Value { return tile::BroadcastOp::create(b, loc, numbers, v); };
  auto number = [&](double v) -> Value {
    return arith::ConstantOp::create(b, loc, DenseElementsAttr::get(halves, FloatAttr::get(b.getF16Type(), v)));
  };
  Value tokens = over(tile::IotaOp::create(b, loc, colsOf(chunk, i32()), cst(b, 0)));
  Value counted = compare(b, arith::CmpIPredicate::ult, sub(b, tokens, over(from)), over(count));
  return arith::SelectOp::create(b, loc, counted, number(1 / kRateScale), number(0));
}

Value LinearBuilder::factorsOf(OpBuilder &b, Value counted, ArrayRef<Value> rates) {
  auto pending = tile::PendingType::get(context, tileOf(64, f32()));
  Value sums;
  for (Value part : rates)
    sums =
        tile::MmaAsyncOp::create(b, loc, pending, counted, Value(), part, sums, /*transpose_b=*/false, IntegerAttr());
  return math::Exp2Op::create(b, loc, Value(tile::AwaitOp::create(b, loc, sums, 0)));
}

void LinearBuilder::storeTile(OpBuilder &b, Value tile, unsigned arg, ArrayRef<Value> coords) {
  constexpr int64_t kOwn = 1;        // the barrier of this warpgroup
  tile::StoreWaitOp::create(b, loc); // The previous one may still be reading.
  tile::BarrierSyncOp::create(b, loc, cst(b, kOwn), 128);
  tile::StoreSharedOp::create(b, loc, tile, outShared, cst(b, 0));
  tile::BarrierSyncOp::create(b, loc, cst(b, kOwn), 128);
  tile::StoreAsyncOp::create(b, loc, outShared, cst(b, 0), kernel.getArgument(arg), coords);
}

void LinearBuilder::weighChunk(OpBuilder &b, Value point, Value c) {
  RankedTensorType wide = tileOf(64, f32()), narrow = tileOf(64, element), numbers = tileOf(chunk, i32());
  RankedTensorType rowType = rowsOf(i32());
  Value start = mul(b, c, cst(b, chunk)), zero = cst(b, 0);
  auto rows = [&](OpBuilder &b, Value v) -> Value { return tile::SplatOp::create(b, loc, rowType, v); };
  auto over = [&](OpBuilder &b, RankedTensorType type, Value v) -> Value {
    return tile::BroadcastOp::create(b, loc, type, v);
  };
  auto select = [&](OpBuilder &b, Value condition, Value x, Value y) -> Value {
    return arith::SelectOp::create(b, loc, condition, x, y);
  };
  auto times = [&](OpBuilder &b, Value x, Value y) -> Value { return arith::MulFOp::create(b, loc, x, y); };
  auto round = [&](OpBuilder &b, Value x) -> Value { return arith::TruncFOp::create(b, loc, narrow, x); };
  auto load = [&](OpBuilder &b, Value arrived) -> Value {
    Value tile = tile::LoadSharedOp::create(b, loc, narrow, arrived, cst(b, 0), /*transposed=*/false);
    return arith::ExtFOp::create(b, loc, wide, tile);
  };
  auto waitAll = [&](Value ring, int64_t count) {
    SmallVector<Value> result;
    for (int64_t k = 0; k < count; ++k)
      result.push_back(tile::WaitOp::create(b, loc, ring));
    return result;
  };

  // Gates, in parts.
  SmallVector<Value> batch = decodePoint(b, point);
  for (int64_t k = 0; k < blocks; ++k) {
    Value rest = loadRates(b, batch, start, k);
    for (int64_t part = 0; part < kRateParts; ++part) {
      Value rounded = arith::TruncFOp::create(b, loc, tileOf(64, b.getF16Type()), rest);
      rest = arith::SubFOp::create(b, loc, rest, arith::ExtFOp::create(b, loc, wide, rounded));
      Value slot = tile::AcquireOp::create(b, loc, rateRing);
      tile::StoreSharedOp::create(b, loc, rounded, tile::ReuseOp::create(b, loc, slot), zero);
      tile::FillOp::create(b, loc, rateRing, slot);
    }
  }
  SmallVector<Value> rates = waitAll(rateRing, kRateParts * blocks);
  Value i = tile::IotaOp::create(b, loc, rowType, zero), last = rows(b, cst(b, chunk - 1));
  Value next = add(b, i, rows(b, cst(b, 1)));
  auto ratesOf = [&](int64_t k) { return ArrayRef(rates).slice(kRateParts * k, kRateParts); };
  SmallVector<Value> queries = waitAll(queryRing, blocks), keys = waitAll(keyRing, blocks);

  // 2^a φ(Q), and 2^a₆₄, which is the last row of 2^a.
  Value isLast = compare(b, arith::CmpIPredicate::eq, i, last);
  Value lastOnly = select(b, isLast, rows(b, c), rows(b, cst(b, -1)));
  Value through = countedTokens(b, rows(b, zero), next), own;
  for (int64_t k = 0; k < blocks; ++k) {
    Value factors = factorsOf(b, through, ratesOf(k)), column = cst(b, 64 * k), query = load(b, queries[k]);
    Value product = times(b, query, load(b, keys[k]));
    Value parts = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, product);
    own = own ? Value(arith::AddFOp::create(b, loc, own, parts)) : parts;
    SmallVector<Value> at{point, lastOnly, tile::IotaOp::create(b, loc, colsOf(64, i32()), column)};
    tile::StoreOp::create(b, loc, factors, kernel.getArgument(*channelArg), at);
    storeTile(b, round(b, times(b, query, factors)), outArg, {point, start, column});
  }
  own = tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add, own);

  // Scores: of a token with itself, then of tokens that blocks of 64, 32, … 2 divide.
  Value j = over(b, numbers, tile::IotaOp::create(b, loc, colsOf(chunk, i32()), zero));
  Value scores =
      select(b, compare(b, arith::CmpIPredicate::eq, over(b, numbers, i), j), over(b, wide, own), splat(b, wide, 0));
  auto divide = [&](OpBuilder &b, Location, Value level, ValueRange carried) {
    Value half = arith::ShRUIOp::create(b, loc, cst(b, chunk / 2), level);
    Value inBlock = arith::AndIOp::create(b, loc, i, rows(b, sub(b, add(b, half, half), cst(b, 1))));
    Value base = sub(b, i, inBlock), middle = add(b, base, rows(b, half));
    Value isQuery = compare(b, arith::CmpIPredicate::sge, i, middle);
    // A query's gates from the middle on; a key's after it and before the middle.
    Value from = select(b, isQuery, middle, next);
    Value count = select(b, isQuery, sub(b, next, middle), sub(b, middle, next));
    SmallVector<Value> seen;
    Value counted = countedTokens(b, from, count), met;
    for (int64_t k = 0; k < blocks; ++k) {
      Value factors = factorsOf(b, counted, ratesOf(k));
      Value key = round(b, times(b, load(b, keys[k]), factors));
      Value slot = tile::AcquireOp::create(b, loc, seenRing);
      tile::StoreSharedOp::create(b, loc, key, tile::ReuseOp::create(b, loc, slot), cst(b, 0));
      tile::FillOp::create(b, loc, seenRing, slot);
      Value query = round(b, times(b, load(b, queries[k]), factors));
      seen.push_back(tile::WaitOp::create(b, loc, seenRing));
      met = tile::MmaAsyncOp::create(b, loc, tile::PendingType::get(context, wide), query, Value(), seen[k], met,
                                     /*transpose_b=*/true, IntegerAttr());
    }
    met = tile::AwaitOp::create(b, loc, met, 0);
    for (Value arrived : seen)
      tile::ReleaseOp::create(b, loc, seenRing, arrived);
    Value begin = select(b, isQuery, base, rows(b, cst(b, chunk))); // Keys see nothing.
    Value sees = compare(b, arith::CmpIPredicate::ult, sub(b, j, over(b, numbers, begin)),
                         tile::SplatOp::create(b, loc, numbers, half));
    scf::YieldOp::create(b, loc, select(b, sees, met, carried[0]));
  };
  auto loop = scf::ForOp::create(b, loc, zero, cst(b, llvm::Log2_64(chunk)), cst(b, 1), scores, divide);
  storeTile(b, round(b, loop.getResult(0)), *scoreArg, {point, start, zero});

  // 2^(a₆₄ − a) φ(K), the largest part first.
  Value after = countedTokens(b, next, sub(b, last, i));
  for (int64_t k = 0; k < blocks; ++k) {
    Value rest = times(b, load(b, keys[k]), factorsOf(b, after, ratesOf(k)));
    for (int64_t part = 0; part < keyParts; ++part) {
      Value rounded = round(b, rest);
      if (part + 1 < keyParts)
        rest = arith::SubFOp::create(b, loc, rest, arith::ExtFOp::create(b, loc, wide, rounded));
      storeTile(b, rounded, valueArg, {point, cst(b, part), start, cst(b, 64 * k)});
    }
  }
  for (auto [ring, arrived] :
       {std::pair(queryRing, ArrayRef(queries)), {keyRing, ArrayRef(keys)}, {rateRing, ArrayRef(rates)}})
    for (Value tile : arrived)
      tile::ReleaseOp::create(b, loc, ring, tile);
}
