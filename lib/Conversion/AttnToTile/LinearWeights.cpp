// A decay by channel, multiplied into queries and keys before the walk, chunk by
// chunk (Linear.md, "Decays by channel"). Factors of blocks of tokens grow by
// products, from one token to the whole chunk: no exponent is above 0 for gates of
// at most 1, and a query and a key meet at the boundary between the two halves of the
// smallest aligned block of tokens that holds both.
#include "LinearBuilder.h"

#include "Schedules.h"

using namespace mlir;
using namespace ::attn::totile;

/// log2 of a gate that lets nothing through; f32 has no such factor.
constexpr double kLeastRate = -160;
/// The barrier of the warpgroup that computes.
constexpr int64_t kOwn = 1;
/// Queries and keys as they meet, with their factors multiplied in, are sums of 16-bit
/// parts: their rounding would be twice as much as that of the scores. Those of f32
/// operands are exact.
constexpr int64_t kSeenParts = 2;
constexpr std::pair<int64_t, int64_t> kSeenPairs[] = {{0, 0}, {1, 0}, {0, 1}};
/// One product has all pairs of a chunk where no factor between a token and the middle is beyond 2^±60, no query or key
/// beyond 2^65 (with its factor 2^125: nothing overflows), and a channel's largest, but for 0, at least 2^-40 (of which
/// what underflows below 2^-133 · 2^60 is 2^-33).
constexpr double kNearRate = 60, kMostOperand = 0x1p65, kLeastOperand = 0x1p-40;

//===----------------------------------------------------------------------===//
// Host
//===----------------------------------------------------------------------===//

Weighted LinearBuilder::allocateWeighted() {
  Type element = cast<MemRefType>(op.getQuery().getType()).getElementType();
  int64_t parts = element.isF32() ? kExactParts : 1; // of 16 bits
  if (element.isF32())
    element = BFloat16Type::get(context);
  d = extents[batches + 2], chunk = schedule.getChunk();
  Value points = hostBatchCount(), queries = hostSize(queryDim()), keys = hostSize(keyDim());
  Value tokens = arith::MaxSIOp::create(host, loc, queries, keys);
  Value chunks = arith::CeilDivSIOp::create(host, loc, tokens, hostIndex(chunk));
  auto allocate = [&](ArrayRef<int64_t> shape, ValueRange sizes, Type type) -> Value {
    return memref::AllocOp::create(host, loc, MemRefType::get(shape, type), sizes);
  };
  constexpr int64_t kAny = ShapedType::kDynamic;
  Weighted result;
  result.queries = allocate({kAny, parts, kAny, d}, {points, queries}, element);
  result.keys = allocate({kAny, op.getFinalStateInit() ? kExactParts : parts, kAny, d}, {points, keys}, element);
  Value rows = arith::MulIOp::create(host, loc, chunks, hostIndex(chunk));
  result.scores = allocate({kAny, parts, kAny, chunk}, {points, rows}, element);
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
  // Operands of f32, which no load from shared memory transposes, are read where they lie.
  auto operand = [&](Value memref, AffineMap map, unsigned dim) {
    return argument(splits() ? memref : encode(memref, map, dim, chunk, element));
  };
  queryArg = operand(op.getQuery(), op.getQueryMap(), queryDim());
  if (copiesGates())
    gateArg = argument(encode(op.getDecay(), op.getDecayMap(), keyDim(), chunk, gateTile().getElementType()));
  keyArg = operand(op.getKey(), op.getKeyMap(), keyDim());
  outArg = tileArgument(weighted.queries), valueArg = tileArgument(weighted.keys);
  scoreArg = tileArgument(weighted.scores), channelArg = argument(weighted.factors);
  if (!gateArg)
    decayArg = argument(op.getDecay());
  for (unsigned dim = 0; dim < batches + 2; ++dim)
    if (ShapedType::isDynamic(extents[dim]))
      passSize(dim);
  passCaptured({&op.getReset(), &op.getDecayFeatures()});
}

//===----------------------------------------------------------------------===//
// Kernel
//===----------------------------------------------------------------------===//

void LinearBuilder::buildWeightsKernel() {
  OpBuilder b(context);
  createKernel(b, schedule);
  kernel.setResidents(kWeightResidents);
  // Of f32 in panels of 8 columns, so that one address and constants are those of all.
  auto broughtTile = tile::SharedType::get(context, chunk, chunk, f32(), 32);
  queryRing = splits() ? sharedRing(b, 1, broughtTile, 1, 1) : sharedRing(b, 2, scoreTile, 1);
  keyRing = splits() ? sharedRing(b, 1, broughtTile, 1, 1) : sharedRing(b, 2, scoreTile, 1);
  if (gateArg)
    gateRing = sharedRing(b, 2, gateTile(), 1);
  seenRing = sharedRing(b, splits() ? 2 * kExactParts : meetsInMiddle() ? 2 * kSeenParts : kSeenParts, scoreTile, 1, 1);
  outShared = tile::AllocOp::create(b, loc, scoreTile);
  keyShared = tile::AllocOp::create(b, loc, scoreTile);

  // A CTA for each chunk: in a loop over chunks a hundred registers would hold what
  // is the same for all.
  Value t = arith::IndexCastOp::create(b, loc, i32(), gpu::BlockIdOp::create(b, loc, gpu::Dimension::x));
  Value tokens = arith::MaxSIOp::create(b, loc, size(b, keyDim()), size(b, queryDim()));
  Value chunks = div(b, add(b, tokens, cst(b, chunk - 1)), cst(b, chunk));
  Value point = div(b, t, chunks), c = rem(b, t, chunks);
  auto produce = [&](OpBuilder &b, Value) {
    SmallVector<Value> batch = decodePoint(b, point);
    Value start = mul(b, c, cst(b, chunk));
    auto copy = [&](Value ring, unsigned arg, AffineMap map, unsigned dim, int64_t block) {
      SmallVector<Value> coords = coordinates(b, map, batch, dim, start);
      coords.back() = cst(b, 64 * block);
      Value slot = tile::AcquireOp::create(b, loc, ring);
      tile::CopyAsyncOp::create(b, loc, kernel.getArgument(arg), coords, slot);
    };
    for (int64_t k = 0; k < blocks; ++k) {
      if (gateArg) // what is computed first
        copy(gateRing, *gateArg, op.getDecayMap(), keyDim(), k);
      copy(queryRing, queryArg, op.getQueryMap(), queryDim(), k);
      copy(keyRing, keyArg, op.getKeyMap(), keyDim(), k);
    }
  };
  // What is read where it lies asks for no producer, whose registers are the other's then.
  if (!splits())
    role(b, 0, 1, kWeightProducerRegisters, /*elected=*/true, produce);
  role(b, splits() ? 0 : 1, 1, splits() ? tile::sm90::kMaxRegisters : kWeightRegisters, /*elected=*/false,
       [&](OpBuilder &b, Value) {
         SmallVector<Value> batch = decodePoint(b, point);
         auto scores =
             scf::ForOp::create(b, loc, cst(b, 0), cst(b, blocks), cst(b, 1), splat(b, tileOf(chunk, f32()), 0),
                                [&](OpBuilder &b, Location, Value k, ValueRange carried) {
                                  Value column = mul(b, k, cst(b, 64));
                                  scf::YieldOp::create(b, loc, weighBlock(b, batch, point, c, column, carried[0]));
                                });
         for (auto [k, part] : llvm::enumerate(partsOfTile(b, scores.getResult(0))))
           storeTiles(b, {{part, false, *scoreArg, {point, cst(b, k), mul(b, c, cst(b, chunk)), cst(b, 0)}}});
         tile::StoreWaitOp::create(b, loc);
       });
  tile::ReturnOp::create(b, loc);

  host.setInsertionPoint(op);
  Value hostTokens = arith::MaxSIOp::create(host, loc, hostSize(queryDim()), hostSize(keyDim()));
  launch(arith::MulIOp::create(host, loc, hostBatchCount(),
                               arith::CeilDivSIOp::create(host, loc, hostTokens, hostIndex(chunk))));
}

bool LinearBuilder::copiesGates() {
  MemRefType gates = cast<MemRefType>(op.getDecay().getType());
  AffineMap map = op.getDecayMap();
  SmallVector<int64_t> strides;
  int64_t offset;
  auto inSixteenBytes = [](int64_t n) { return !ShapedType::isDynamic(n) && n % 8 == 0; };
  return !splits() && gates.getElementTypeBitWidth() == 16 && map.getNumResults() >= 2 && map.getNumResults() <= 5 &&
         map.isFunctionOfDim(keyDim()) && map.getResults().back() == getAffineDimExpr(batches + 2, context) &&
         succeeded(gates.getStridesAndOffset(strides, offset)) && strides.back() == 1 &&
         llvm::all_of(ArrayRef(strides).drop_back(), inSixteenBytes);
}

Value LinearBuilder::loadRates(OpBuilder &b, ArrayRef<Value> batch, Value start, Value column, Value arrived) {
  RankedTensorType wide = tileOf(chunk, f32());
  Type stored = cast<MemRefType>(op.getDecay().getType()).getElementType();
  Value tokens = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), start);
  SmallVector<Value> indices = coordinates(b, op.getDecayMap(), batch, keyDim(), tokens);
  unsigned channel = *op.getDecayMap().getResultPosition(getAffineDimExpr(batches + 2, context));
  indices[channel] = tile::IotaOp::create(b, loc, rowsOf(i32()), column);
  RankedTensorType loaded = tileOf(chunk, stored);
  Value rates = arrived ? Value(tile::LoadSharedOp::create(b, loc, loaded, arrived, cst(b, 0), /*transposed=*/true))
                        : tile::LoadOp::create(b, loc, loaded, kernel.getArgument(*decayArg), indices);
  if (!stored.isF32())
    rates = arith::ExtFOp::create(b, loc, wide, rates);
  rates = mapDecay(b, rates, Variance::Tile);
  rates = arith::MulFOp::create(b, loc, rates, splat(b, wide, kLog2e));
  auto keepWhere = [&](Value numbers, Value count) {
    Value inside =
        compare(b, arith::CmpIPredicate::slt, numbers, tile::SplatOp::create(b, loc, numbers.getType(), count));
    inside = tile::BroadcastOp::create(b, loc, tileOf(chunk, b.getI1Type()), inside);
    rates = arith::SelectOp::create(b, loc, inside, rates, splat(b, wide, 0));
  };
  // Past the last key nothing shrinks. What is read there is 0, unless it is the same for all tokens or a map makes
  // something else of 0; of channels past the last, a map may make an infinity, which is no factor of queries of 0.
  bool mapped = !op.getDecayFeatures().empty();
  if (ragged && (mapped || !op.getDecayMap().isFunctionOfDim(keyDim())))
    keepWhere(tokens, size(b, keyDim()));
  if (mapped && d % 64)
    keepWhere(indices[channel], cst(b, d));
  if (op.getReset().empty())
    return rates;
  RegionEmitter region(op.getReset(), chunk, /*positions=*/0, [&](OpBuilder &b, Value v) { return captured(b, v); });
  SmallVector<Value> arguments(batch);
  arguments.push_back(tokens);
  Value resets = region.emitAt(b, loc, arguments, Variance::Cols);
  if (ragged) { // And nothing is reset.
    Value keys = tile::SplatOp::create(b, loc, tokens.getType(), size(b, keyDim()));
    resets = arith::AndIOp::create(b, loc, resets, compare(b, arith::CmpIPredicate::slt, tokens, keys));
  }
  resets = tile::BroadcastOp::create(b, loc, tileOf(chunk, b.getI1Type()), resets);
  return arith::SelectOp::create(b, loc, resets, splat(b, wide, kLeastRate), rates);
}

void LinearBuilder::storeTiles(OpBuilder &b, ArrayRef<StoredTile> tiles) {
  const Value buffers[] = {outShared, keyShared};
  tile::StoreWaitOp::create(b, loc); // The previous ones may still be reading.
  tile::BarrierSyncOp::create(b, loc, cst(b, kOwn), 128);
  for (auto [tile, shared] : llvm::zip(tiles, buffers))
    tile::StoreSharedOp::create(b, loc, tile.tile, shared, cst(b, 0), tile.transposed);
  tile::BarrierSyncOp::create(b, loc, cst(b, kOwn), 128);
  for (auto [tile, shared] : llvm::zip(tiles, buffers))
    tile::StoreAsyncOp::create(b, loc, shared, cst(b, 0), kernel.getArgument(tile.arg), tile.coords);
}

Value LinearBuilder::weighBlock(OpBuilder &b, ArrayRef<Value> batch, Value point, Value c, Value column, Value scores) {
  // Rows are channels and columns tokens, but for the scores, whose rows are queries.
  RankedTensorType wide = tileOf(chunk, f32()), narrow = tileOf(chunk, element), numbers = tileOf(chunk, i32());
  RankedTensorType bits = tileOf(chunk, b.getI1Type());
  // 0, which the compiler cannot know: what tokens are, and which of them meet, would be
  // computed before the loop over blocks, and kept in more registers than there are.
  Value never = arith::ShRUIOp::create(b, loc, add(b, c, column), cst(b, 31));
  Value start = mul(b, c, cst(b, chunk)), zero = cst(b, 0);
  auto over = [&](RankedTensorType type, Value v) -> Value { return tile::BroadcastOp::create(b, loc, type, v); };
  auto select = [&](Value condition, Value x, Value y) -> Value {
    return arith::SelectOp::create(b, loc, condition, x, y);
  };
  auto times = [&](Value x, Value y) -> Value { return arith::MulFOp::create(b, loc, x, y); };
  auto round = [&](Value x) -> Value { return arith::TruncFOp::create(b, loc, narrow, x); };
  auto widen = [&](Value x) -> Value { return x.getType() == wide ? x : arith::ExtFOp::create(b, loc, wide, x); };
  auto load = [&](Value arrived) -> Value {
    if (splits()) // as this warpgroup put it there
      return tile::LoadSharedOp::create(b, loc, wide, arrived, zero, /*transposed=*/false);
    return tile::LoadSharedOp::create(b, loc, narrow, arrived, zero, /*transposed=*/true);
  };
  auto hasBit = [&](Value numbers, int64_t bit) -> Value {
    auto splat = [&](int64_t v) -> Value {
      auto type = cast<RankedTensorType>(numbers.getType());
      return arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, b.getI32IntegerAttr(v)));
    };
    return compare(b, arith::CmpIPredicate::ne, arith::AndIOp::create(b, loc, numbers, splat(bit)), splat(0));
  };

  // Operands of f32 are put where others are copied, before anything else is held.
  // Each at addresses of its own, or those of all would be kept in registers.
  auto bring = [&](Value ring, unsigned arg, AffineMap map, unsigned dim) {
    Value other = arith::ShRUIOp::create(b, loc, add(b, add(b, c, column), cst(b, 1 + arg)), cst(b, 31));
    Value tokens = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), add(b, start, other));
    SmallVector<Value> indices = coordinates(b, map, batch, dim, tokens);
    indices.back() = tile::IotaOp::create(b, loc, rowsOf(i32()), column);
    Value tile = tile::LoadOp::create(b, loc, wide, kernel.getArgument(arg), indices);
    Value slot = tile::AcquireOp::create(b, loc, ring);
    tile::StoreSharedOp::create(b, loc, tile, tile::ReuseOp::create(b, loc, slot), zero);
    tile::FillOp::create(b, loc, ring, slot);
  };
  if (splits()) {
    bring(queryRing, queryArg, op.getQueryMap(), queryDim());
    bring(keyRing, keyArg, op.getKeyMap(), keyDim());
  }
  Value gates = gateArg ? Value(tile::WaitOp::create(b, loc, gateRing)) : Value();
  Value rates = loadRates(b, batch, add(b, start, never), column, gates);
  // 2^a₆₄ is of the sum of logarithms: over many chunks it keeps what a product of
  // factors, each of them rounded, would lose.
  Value whole = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, rates);
  whole = tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add, whole);
  tile::StoreOp::create(b, loc, math::Exp2Op::create(b, loc, whole), kernel.getArgument(*channelArg),
                        ValueRange{point, c, tile::IotaOp::create(b, loc, rowsOf(i32()), column)});

  Value arrivedQuery = tile::WaitOp::create(b, loc, queryRing), arrivedKey = tile::WaitOp::create(b, loc, keyRing);
  Value query = tile::IotaOp::create(b, loc, rowsOf(i32()), mul(b, never, cst(b, chunk)));
  Value tokens = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), zero);
  Value apart = arith::XOrIOp::create(b, loc, over(numbers, query), over(numbers, tokens));
  auto multiply = [&](Value x, Value y, Value sum) -> Value {
    return tile::MmaAsyncOp::create(b, loc, tile::PendingType::get(context, wide), x, zero, y, sum,
                                    /*transpose_b=*/true, IntegerAttr());
  };
  // Adds what is a score of a product. It is not in flight beside other arithmetic, which
  // gains nothing (Linear.md): the multiprocessor's other CTA has some.
  auto addScores = [&](Value met, Value seen) {
    Value product = tile::AwaitOp::create(b, loc, met, 0);
    scores = select(seen, arith::AddFOp::create(b, loc, scores, product), scores);
  };
  auto number = [&](int64_t v) -> Value {
    return arith::ConstantOp::create(b, loc, DenseElementsAttr::get(numbers, b.getI32IntegerAttr(v)));
  };
  // Fills stages with a tile's parts.
  auto fillParts = [&](Value rest) {
    auto fill = [&](Value part) {
      Value slot = tile::AcquireOp::create(b, loc, seenRing);
      tile::StoreSharedOp::create(b, loc, part, tile::ReuseOp::create(b, loc, slot), zero, /*transposed=*/true);
      tile::FillOp::create(b, loc, seenRing, slot);
    };
    for (Value part : splits() ? splitExactly(b, rest) : SmallVector<Value>())
      fill(part);
    for (int64_t part = 0; !splits() && part < kSeenParts; ++part) {
      Value rounded = round(rest);
      if (part + 1 < kSeenParts)
        rest = arith::SubFOp::create(b, loc, rest, widen(rounded));
      fill(rounded);
    }
  };
  auto waitFor = [&](int64_t tiles) {
    SmallVector<Value> parts;
    for (int64_t k = 0; k < tiles * (splits() ? kExactParts : kSeenParts); ++k)
      parts.push_back(tile::WaitOp::create(b, loc, seenRing));
    return parts;
  };
  // Starts the product of the first tile of parts and the last.
  auto meet = [&](ArrayRef<Value> parts) {
    int64_t last = parts.size() - (splits() ? kExactParts : kSeenParts);
    Value met;
    for (auto [k, l] : splits() ? Pairs(kBothSplit) : Pairs(kSeenPairs))
      met = multiply(parts[k], parts[last + l], met);
    return met;
  };
  Value upTo, after; // factors of the chunk's tokens up to a token, and of those after it
  auto bySizes = [&] {
    Value itself = compare(b, arith::CmpIPredicate::eq, apart, number(0));
    if (splits()) {
      fillParts(load(arrivedQuery)), fillParts(load(arrivedKey));
      SmallVector<Value> parts = waitFor(2);
      addScores(meet(parts), itself);
      releaseParts(b, seenRing, parts);
    } else {
      addScores(multiply(arrivedQuery, arrivedKey, Value()), itself);
    }

    // Factors within the aligned block of `half` tokens that holds a token: of those up to
    // its own, for a query, and of those after it, for a key. Their product is the block's.
    upTo = math::Exp2Op::create(b, loc, rates), after = splat(b, wide, 1);
    for (int64_t half = 1; half < chunk; half *= 2) {
      // The second half of a block of twice as many are queries of the first.
      Value second = over(bits, hasBit(tokens, half));
      fillParts(times(widen(select(second, load(arrivedQuery), load(arrivedKey))), select(second, upTo, after)));
      SmallVector<Value> parts = waitFor(1);
      Value met = meet(parts);
      Value bit = arith::ShRUIOp::create(b, loc, apart, number(llvm::Log2_64(half)));
      addScores(met, arith::AndIOp::create(b, loc, compare(b, arith::CmpIPredicate::eq, bit, number(1)),
                                           over(bits, hasBit(query, half))));
      releaseParts(b, seenRing, parts);

      Value other = tile::SwapColumnsOp::create(b, loc, times(upTo, after), half), none = splat(b, wide, 1);
      upTo = times(upTo, select(second, other, none));
      after = times(after, select(second, none, other));
    }
  };
  if (!meetsInMiddle()) {
    bySizes();
  } else {
    auto exp2 = [&](Value x) -> Value { return math::Exp2Op::create(b, loc, x); };
    auto plus = [&](Value x, Value y) -> Value { return arith::AddFOp::create(b, loc, x, y); };
    auto minus = [&](Value x, Value y) -> Value { return arith::SubFOp::create(b, loc, x, y); };
    auto second = [&](int64_t half) { return over(bits, hasBit(tokens, half)); };
    // Sums of logarithms over the aligned block of half the chunk that holds a token: up to it, and all.
    Value sum = rates, all = rates;
    for (int64_t half = 1; half < chunk / 2; half *= 2) {
      Value other = tile::SwapColumnsOp::create(b, loc, all, half);
      sum = select(second(half), plus(sum, other), sum);
      all = plus(all, other);
    }
    Value half = second(chunk / 2);
    auto fromMiddle = [&] { return select(half, sum, minus(sum, all)); };
    auto largest = [&](Value x) -> Value {
      x = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Max, math::AbsFOp::create(b, loc, x));
      return tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Max, x);
    };
    // A whole that is no number is beyond anything.
    auto beyond = [&](Value x, double limit) -> Value {
      return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::UGT, x, splat(b, rowsOf(f32()), limit));
    };
    auto either = [&](Value x, Value y) -> Value { return arith::OrIOp::create(b, loc, x, y); };
    auto unlike = [&](Value operand) -> Value {
      Value m = largest(widen(load(operand)));
      auto is = [&](arith::CmpFPredicate predicate, double limit) -> Value {
        return arith::CmpFOp::create(b, loc, predicate, m, splat(b, rowsOf(f32()), limit));
      };
      Value small =
          arith::AndIOp::create(b, loc, is(arith::CmpFPredicate::OLT, kLeastOperand), is(arith::CmpFPredicate::OGT, 0));
      return either(beyond(m, kMostOperand), small);
    };
    Value far = either(beyond(largest(fromMiddle()), kNearRate), either(unlike(arrivedQuery), unlike(arrivedKey)));
    far = either(far, beyond(math::AbsFOp::create(b, loc, whole), 2 * kNearRate));
    Value divided = tile::GroupAnyOp::create(b, loc, far, cst(b, kOwn));
    Value before = scores;
    auto branch = scf::IfOp::create(b, loc, TypeRange{wide, wide, wide}, divided, /*withElseRegion=*/true);
    b.setInsertionPointToStart(branch.thenBlock());
    bySizes();
    scf::YieldOp::create(b, loc, ValueRange{scores, upTo, after});

    b.setInsertionPointToStart(branch.elseBlock());
    scores = before;
    Value distance = fromMiddle();
    fillParts(times(widen(load(arrivedQuery)), exp2(distance)));
    fillParts(times(widen(load(arrivedKey)), exp2(arith::NegFOp::create(b, loc, distance))));
    SmallVector<Value> parts = waitFor(2);
    addScores(meet(parts), compare(b, arith::CmpIPredicate::sge, over(numbers, query), over(numbers, tokens)));
    releaseParts(b, seenRing, parts);
    Value other = tile::SwapColumnsOp::create(b, loc, all, chunk / 2);
    upTo = exp2(select(half, plus(sum, other), sum));
    Value left = minus(all, sum);
    after = exp2(select(half, left, plus(left, other)));
    scf::YieldOp::create(b, loc, ValueRange{scores, upTo, after});
    b.setInsertionPointAfter(branch);
    scores = branch.getResult(0), upTo = branch.getResult(1), after = branch.getResult(2);
  }
  SmallVector<StoredTile> tiles;
  auto store = [&](Value part, unsigned arg, int64_t k, bool last) {
    tiles.push_back({part, true, arg, {point, cst(b, k), start, column}});
    if (tiles.size() == 2 || last) {
      storeTiles(b, tiles);
      tiles.clear();
    }
  };
  for (auto [k, part] : llvm::enumerate(partsOfTile(b, times(widen(load(arrivedQuery)), upTo))))
    store(part, outArg, k, /*last=*/false);
  Value rest = times(widen(load(arrivedKey)), after);
  if (splits()) {
    for (auto [k, part] : llvm::enumerate(splitExactly(b, rest)))
      store(part, valueArg, k, k + 1 == kExactParts);
  } else {
    for (int64_t part = 0; part < keyParts; ++part) { // The largest part first.
      Value rounded = round(rest);
      if (part + 1 < keyParts)
        rest = arith::SubFOp::create(b, loc, rest, widen(rounded));
      store(rounded, valueArg, part, part + 1 == keyParts);
    }
  }
  if (gates)
    tile::ReleaseOp::create(b, loc, gateRing, gates);
  tile::ReleaseOp::create(b, loc, queryRing, arrivedQuery);
  tile::ReleaseOp::create(b, loc, keyRing, arrivedKey);
  return scores;
}
