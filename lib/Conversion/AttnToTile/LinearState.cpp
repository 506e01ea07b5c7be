// The warpgroup that keeps the state: blocks of 64 channels by the slice's
// columns in f32 registers, S ← λ S + (weighted φ(K))ᵀ V.
#include "LinearBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

void LinearBuilder::buildState(OpBuilder &b) {
  forEachWork(b, [&](OpBuilder &b, const Work &work) { walkState(b, work); });
  // Nobody who waits for this launch is to find the one before it running.
  if (segments && outputs())
    tile::AwaitLaunchOp::create(b, loc);
}

SmallVector<Value> LinearBuilder::stateIndices(OpBuilder &b, const Work &work, SmallVector<Value> leading,
                                               int64_t block, bool sums) {
  leading.push_back(tile::IotaOp::create(b, loc, rowsOf(i32()), cst(b, 64 * block)));
  if (!sums)
    leading.push_back(tile::IotaOp::create(b, loc, colsOf(slice, i32()), work.firstColumn));
  return leading;
}

SmallVector<Value> LinearBuilder::initialState(OpBuilder &b, const Work &work) {
  RankedTensorType type = tileOf(slice, f32());
  SmallVector<Value> values;
  for (int64_t k = 0; k < blocks; ++k)
    values.push_back(outputs() && initialArg
                         ? Value(tile::LoadOp::create(b, loc, type, kernel.getArgument(*initialArg),
                                                      stateIndices(b, work, work.batch, k, /*sums=*/false)))
                         : splat(b, type, 0));
  // Every lane of a row gets the whole sum; one of four counts.
  auto toParts = [&](OpBuilder &b, Value rows) -> Value {
    rows = arith::MulFOp::create(b, loc, rows, splat(b, rowsOf(f32()), 0.25));
    return tile::BroadcastOp::create(b, loc, partsOf(f32()), rows);
  };
  for (int64_t k = 0; op.getNormalized() && k < blocks; ++k)
    values.push_back(outputs() && initialSumsArg
                         ? toParts(b, tile::LoadOp::create(b, loc, rowsOf(f32()), kernel.getArgument(*initialSumsArg),
                                                           stateIndices(b, work, work.batch, k, /*sums=*/true)))
                         : splat(b, partsOf(f32()), 0));
  if (!segments || !outputs())
    return values;
  // The prefix: what the segments before this one leave, or all of them.
  Value stored = op.getCausal() ? sub(b, segmentCount, cst(b, 1)) : segmentCount;
  Value before = mul(b, work.point, stored), until = op.getCausal() ? work.segment : segmentCount;
  Value some = compare(b, arith::CmpIPredicate::sgt, until, cst(b, 0));
  auto branch = scf::IfOp::create(b, loc, some, /*withElseRegion=*/false);
  OpBuilder waiting = OpBuilder::atBlockBegin(branch.thenBlock());
  tile::AwaitLaunchOp::create(waiting, loc);
  auto loop = scf::ForOp::create(
      b, loc, cst(b, 0), until, cst(b, 1), values, [&](OpBuilder &b, Location, Value g, ValueRange carried) {
        Value at = add(b, before, g), factor;
        if (factorsArg && !weighted) {
          Value index = arith::IndexCastOp::create(b, loc, b.getIndexType(), at);
          factor = memref::LoadOp::create(b, loc, kernel.getArgument(*factorsArg), index);
        }
        SmallVector<Value> next;
        for (int64_t k = 0; k < static_cast<int64_t>(carried.size()); ++k) {
          bool sums = k >= blocks;
          Value old = carried[k], added;
          if (sums) {
            added = toParts(b, tile::LoadOp::create(b, loc, rowsOf(f32()), kernel.getArgument(*sumsArg),
                                                    stateIndices(b, work, {at}, k - blocks, true)));
          } else {
            added = tile::LoadOp::create(b, loc, type, kernel.getArgument(*statesArg),
                                         stateIndices(b, work, {at}, k, /*sums=*/false), interleaves());
          }
          if (weighted) {
            Value left = tile::LoadOp::create(b, loc, rowsOf(f32()), kernel.getArgument(*factorsArg),
                                              stateIndices(b, work, {at}, k % blocks, /*sums=*/true));
            old = arith::MulFOp::create(b, loc, old, tile::BroadcastOp::create(b, loc, old.getType(), left));
          } else if (factor) {
            old = arith::MulFOp::create(b, loc, old, tile::SplatOp::create(b, loc, old.getType(), factor));
          }
          next.push_back(arith::AddFOp::create(b, loc, old, added));
        }
        scf::YieldOp::create(b, loc, next);
      });
  return SmallVector<Value>(loop.getResults());
}

void LinearBuilder::publish(OpBuilder &b, ValueRange values) {
  SmallVector<Value> slots, shared;
  for (int64_t k = 0; k < panels * operandParts; ++k) {
    slots.push_back(tile::AcquireOp::create(b, loc, stateRing));
    shared.push_back(tile::ReuseOp::create(b, loc, slots.back()));
  }
  auto copyOf = [&](int64_t k) {
    Value value = values[k];
    if (stateScale != 1)
      value = arith::MulFOp::create(b, loc, value, splat(b, tileOf(slice, f32()), stateScale));
    return partsOfTile(b, value);
  };
  auto store = [&](ValueRange parts, int64_t k) {
    for (auto [part, tile] : llvm::enumerate(parts))
      tile::StoreSharedOp::create(b, loc, tile, shared[splits() ? operandParts * k + part : 0],
                                  cst(b, splits() ? 0 : 64 * k));
  };
  SmallVector<SmallVector<Value>> copies;
  for (int64_t k = 0; k < blocks; ++k) {
    copies.push_back(copyOf(k));
    if (splits()) // All have no room.
      store(copies.back(), k);
  }
  for (int64_t k = 0; !splits() && k < blocks; ++k)
    store(copies[k], k);
  for (Value slot : slots)
    tile::FillOp::create(b, loc, stateRing, slot);
  if (!op.getNormalized())
    return;
  slots.clear(), shared.clear();
  for (int64_t k = 0; k < panels; ++k) {
    slots.push_back(tile::AcquireOp::create(b, loc, sumsRing));
    shared.push_back(tile::ReuseOp::create(b, loc, slots.back()));
  }
  for (int64_t k = 0; k < blocks; ++k) {
    Value rows = tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add, values[blocks + k]);
    if (stateScale != 1)
      rows = arith::MulFOp::create(b, loc, rows, splat(b, rowsOf(f32()), stateScale));
    Value wide = tile::BroadcastOp::create(b, loc, tileOf(8, f32()), rows), narrow;
    if (splits()) { // A column for each part; the others are 0.
      Value columns = tile::IotaOp::create(b, loc, colsOf(8, i32()), cst(b, 0)), chosen = splat(b, tileOf(8, f32()), 0);
      for (auto [part, tile] : llvm::enumerate(splitExactly(b, wide))) {
        Value mine = compare(b, arith::CmpIPredicate::eq, columns,
                             tile::SplatOp::create(b, loc, columns.getType(), cst(b, part)));
        mine = tile::BroadcastOp::create(b, loc, tileOf(8, b.getI1Type()), mine);
        chosen = arith::SelectOp::create(b, loc, mine, arith::ExtFOp::create(b, loc, wide.getType(), tile), chosen);
      }
      wide = chosen;
    }
    narrow = arith::TruncFOp::create(b, loc, tileOf(8, element), wide);
    tile::StoreSharedOp::create(b, loc, narrow, shared[splits() ? k : 0], cst(b, splits() ? 0 : 64 * k));
  }
  for (Value slot : slots)
    tile::FillOp::create(b, loc, sumsRing, slot);
}

Value LinearBuilder::loadKeyBlock(OpBuilder &b, Value key, int64_t block) {
  return tile::LoadSharedOp::create(b, loc, tileOf(chunk, element), key, cst(b, splits() ? 0 : 64 * block),
                                    /*transposed=*/true);
}

Value LinearBuilder::mapKeys(OpBuilder &b, ArrayRef<Value> batch, Value x, Value channel, Value start, bool padded) {
  auto wide = cast<RankedTensorType>(x.getType());
  RegionEmitter region(op.getKeyFeatures(), chunk, /*positions=*/0,
                       [&](OpBuilder &b, Value v) { return captured(b, v); });
  Value channels = tile::IotaOp::create(b, loc, rowsOf(i32()), channel);
  Value tokens = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), start);
  SmallVector<std::pair<unsigned, Value>> scalars;
  for (unsigned k = 0; k < batches; ++k)
    scalars.push_back({1 + k, batch[k]});
  region.prepare(b, loc, scalars, {batches + 2, channels});
  x = region.emit(b, loc, x, {batches + 1, tokens});
  // Padding is 0, of which the features need not be 0.
  auto keep = [&](Value numbers, Value limit) {
    Value inside =
        compare(b, arith::CmpIPredicate::slt, numbers, tile::SplatOp::create(b, loc, numbers.getType(), limit));
    inside = tile::BroadcastOp::create(b, loc, tileOf(chunk, b.getI1Type()), inside);
    x = arith::SelectOp::create(b, loc, inside, x, splat(b, wide, 0));
  };
  if (padded)
    keep(channels, cst(b, d));
  if (ragged)
    keep(tokens, size(b, keyDim()));
  return x;
}

std::pair<Value, Value> LinearBuilder::keyBlock(OpBuilder &b, const Work &work, ValueRange key, int64_t block,
                                                Value start, const Decays &decays, Value later) {
  RankedTensorType narrow = tileOf(chunk, element), wide = tileOf(chunk, f32());
  Value tile = loadKeyBlock(b, key.front(), block);
  if (!keyFeatures && !decays.key && !op.getNormalized())
    return {tile, Value()};
  Value x = arith::ExtFOp::create(b, loc, wide, tile), rest;
  for (Value part : llvm::reverse(key.drop_front())) { // Each sum is exact, from the least.
    part = arith::ExtFOp::create(b, loc, wide, loadKeyBlock(b, part, block));
    rest = rest ? Value(arith::AddFOp::create(b, loc, rest, part)) : part;
  }
  if (rest)
    x = arith::AddFOp::create(b, loc, rest, x);
  if (keyFeatures)
    x = mapKeys(b, work.batch, x, cst(b, 64 * block), start, /*padded=*/d < 64 * (block + 1));
  if (decays.key)
    x = arith::MulFOp::create(b, loc, x, tile::BroadcastOp::create(b, loc, wide, decays.key));
  if (later) // Apart from the key's factors: no registers hold their product.
    x = arith::MulFOp::create(b, loc, x, tile::SplatOp::create(b, loc, wide, later));
  Value sums;
  if (op.getNormalized()) {
    Value summed = x; // What goes into the state: errors cancel in the quotient.
    if (weightParts == 1)
      summed = arith::ExtFOp::create(b, loc, wide, Value(arith::TruncFOp::create(b, loc, narrow, x)));
    sums = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, summed);
  }
  return {keyFeatures || decays.key ? x : tile, sums};
}

SmallVector<Value> LinearBuilder::updateState(OpBuilder &b, const Work &work, Value c, const Decays &decays,
                                              Value later, ValueRange values) {
  Value start = mul(b, c, cst(b, chunk));
  // Walked backwards, a chunk shrinks by what comes after it, and nothing else does.
  Value shrink = later ? Value() : decays.state;
  auto shrunk = [&](Value v, int64_t block) -> Value {
    Value factor;
    if (!decays.channels.empty())
      factor = tile::BroadcastOp::create(b, loc, v.getType(), decays.channels[block]);
    else if (shrink)
      factor = tile::SplatOp::create(b, loc, v.getType(), shrink);
    return factor ? Value(arith::MulFOp::create(b, loc, v, factor)) : v;
  };
  auto pending = tile::PendingType::get(context, tileOf(slice, f32()));
  auto times = [&](Value key, Value value, Value sum) -> Value {
    return tile::MmaAsyncOp::create(b, loc, pending, key, Value(), value, sum, /*transpose_b=*/false, IntegerAttr());
  };
  auto narrow = [&](Value v) -> Value {
    if (getElementTypeOrSelf(v.getType()) == element)
      return v;
    return arith::TruncFOp::create(b, loc, tileOf(chunk, element), v);
  };
  SmallVector<Value> products, next, sums;
  if (keyParts > 1) {
    // Part by part, each a tile of its own.
    Value value;
    for (int64_t k = 0; k < blocks; ++k)
      next.push_back(shrunk(values[k], k));
    for (int64_t part = 0; part < keyParts; ++part) {
      Value key = tile::WaitOp::create(b, loc, keyRing);
      SmallVector<Value> tiles;
      for (int64_t k = 0; k < blocks; ++k) {
        auto [tile, sum] = keyBlock(b, work, key, k, start, decays, later);
        tiles.push_back(tile);
        if (sum && part)
          sums[k] = arith::AddFOp::create(b, loc, sums[k], sum);
        else
          sums.push_back(sum);
      }
      if (!part)
        value = tile::WaitOp::create(b, loc, valueRing);
      products.clear();
      for (int64_t k = 0; k < blocks; ++k)
        products.push_back(times(tiles[k], value, next[k]));
      for (int64_t k = 0; k < blocks; ++k)
        next[k] = tile::AwaitOp::create(b, loc, products[k], blocks - 1 - k);
      tile::ReleaseOp::create(b, loc, keyRing, key);
    }
    tile::ReleaseOp::create(b, loc, valueRing, value);
    for (int64_t k = 0; op.getNormalized() && k < blocks; ++k)
      next.push_back(arith::AddFOp::create(b, loc, shrunk(values[blocks + k], k), sums[k]));
    return next;
  }
  // A stage is given back behind the products of what was read from it: before, the
  // loads are not sure to have ended when the next copy comes (Linear.md, the log).
  SmallVector<Value> key = waitParts(b, keyRing, panels), value;
  if (splits()) {
    value = waitParts(b, valueRing, 1);
    for (int64_t k = 0; k < blocks; ++k) {
      ValueRange mine = partsOfBlock(key, k);
      auto [tile, sum] = keyBlock(b, work, mine, k, start, decays, later);
      SmallVector<Value> parts;
      if (getElementTypeOrSelf(tile.getType()).isF32())
        parts = splitExactly(b, tile);
      else
        for (Value part : mine)
          parts.push_back(part == mine.front() ? tile : loadKeyBlock(b, part, k));
      // Apart from the state, and added to it: the tensor cores cut their sums off,
      // which a chain over the whole sequence would show.
      Value added = startProduct(b, parts, Value(), value, Value(), slice, /*transposed=*/false);
      added = tile::AwaitOp::create(b, loc, added, 0);
      next.push_back(arith::AddFOp::create(b, loc, shrunk(values[k], k), added)), sums.push_back(sum);
    }
  } else if (weightParts > 1 || blocks > 2) {
    // Block by block and part by part, largest first: all have no room.
    value = waitParts(b, valueRing, 1);
    for (int64_t k = 0; k < blocks; ++k) {
      auto [rest, sum] = keyBlock(b, work, key, k, start, decays, later);
      Value state = shrunk(values[k], k);
      for (int64_t part = 0; part < weightParts; ++part) {
        Value rounded = narrow(rest);
        if (part + 1 < weightParts)
          rest = arith::SubFOp::create(b, loc, rest, arith::ExtFOp::create(b, loc, rest.getType(), rounded));
        state = tile::AwaitOp::create(b, loc, times(rounded, value.front(), state), 0);
      }
      next.push_back(state), sums.push_back(sum);
    }
  } else {
    SmallVector<Value> tiles, states;
    for (int64_t k = 0; k < blocks; ++k) {
      auto [tile, sum] = keyBlock(b, work, key, k, start, decays, later);
      tiles.push_back(narrow(tile)), sums.push_back(sum);
    }
    for (int64_t k = 0; k < blocks; ++k)
      states.push_back(shrunk(values[k], k));
    value = waitParts(b, valueRing, 1);
    for (int64_t k = 0; k < blocks; ++k)
      products.push_back(times(tiles[k], value.front(), states[k]));
    for (int64_t k = 0; k < blocks; ++k)
      next.push_back(tile::AwaitOp::create(b, loc, products[k], blocks - 1 - k));
  }
  releaseParts(b, keyRing, key);
  releaseParts(b, valueRing, value);
  for (int64_t k = 0; op.getNormalized() && k < blocks; ++k)
    next.push_back(arith::AddFOp::create(b, loc, shrunk(values[blocks + k], k), sums[k]));
  return next;
}

void LinearBuilder::storeSums(OpBuilder &b, const Work &work, ValueRange values, Value sums,
                              SmallVector<Value> leading) {
  storeChannels(b, work, sums, leading, [&](OpBuilder &b, int64_t k) -> Value {
    return tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add, values[blocks + k]);
  });
}

void LinearBuilder::storeChannels(OpBuilder &b, const Work &work, Value memref, SmallVector<Value> leading,
                                  llvm::function_ref<Value(OpBuilder &, int64_t)> rowsOfBlock) {
  inFirstSlice(b, work, [&](OpBuilder &b) {
    for (int64_t k = 0; k < blocks; ++k)
      tile::StoreOp::create(b, loc, rowsOfBlock(b, k), memref, stateIndices(b, work, leading, k, /*sums=*/true));
  });
}

void LinearBuilder::inFirstSlice(OpBuilder &b, const Work &work, llvm::function_ref<void(OpBuilder &)> store) {
  if (slices == 1)
    return store(b);
  Value mine = compare(b, arith::CmpIPredicate::eq, work.firstColumn, cst(b, 0));
  OpBuilder inside = OpBuilder::atBlockBegin(scf::IfOp::create(b, loc, mine, /*withElseRegion=*/false).thenBlock());
  store(inside);
}

void LinearBuilder::walkState(OpBuilder &b, const Work &work) {
  SmallVector<Value> values = initialState(b, work);
  std::optional<Decays> fixed;
  if (uniform)
    fixed = decays(b, work, cst(b, 0), ForState);
  // What is left of what was before the segment: of all channels, or of each.
  bool carriesFactor = !outputs() && factorsArg;
  int64_t factors = carriesFactor ? (weighted ? blocks : 1) : 0;
  for (int64_t k = 0; k < factors; ++k)
    values.push_back(weighted ? splat(b, rowsOf(f32()), 1)
                              : Value(arith::ConstantOp::create(b, loc, b.getF32FloatAttr(1))));
  // Segments divide the outputs where every query reads the last state.
  bool all = outputs() && !op.getCausal();
  Value begin = all ? cst(b, 0) : work.begin, end = all ? keyChunks : work.end;
  if (walksKeys)
    forEachChunk(b, begin, end, values, [&](OpBuilder &b, Value c, ValueRange carried) {
      // Gates are read before anything is waited for.
      Decays decays = fixed ? *fixed : this->decays(b, work, mul(b, c, cst(b, chunk)), ForState);
      if (readsKeys)
        publish(b, carried);
      Value later = carriesFactor && backwards() ? carried.back() : Value();
      SmallVector<Value> next = updateState(b, work, c, decays, later, carried.drop_back(factors));
      for (auto [k, left] : llvm::enumerate(carried.take_back(factors)))
        next.push_back(arith::MulFOp::create(b, loc, left, weighted ? decays.channels[k] : decays.state));
      return next;
    });
  if (all)
    publish(b, values);
  if (!outputs()) {
    Value at = add(b, mul(b, work.point, segmentCount), work.segment);
    for (int64_t k = 0; k < blocks; ++k)
      tile::StoreOp::create(b, loc, values[k], kernel.getArgument(*statesArg),
                            stateIndices(b, work, {at}, k, /*sums=*/false), interleaves());
    if (sumsArg)
      storeSums(b, work, values, kernel.getArgument(*sumsArg), {at});
    if (carriesFactor && weighted)
      storeChannels(b, work, kernel.getArgument(*factorsArg), {at},
                    [&](OpBuilder &, int64_t k) { return ArrayRef(values).take_back(blocks)[k]; });
    else if (carriesFactor)
      inFirstSlice(b, work, [&](OpBuilder &b) {
        memref::StoreOp::create(b, loc, values.back(), kernel.getArgument(*factorsArg),
                                ValueRange(Value(arith::IndexCastOp::create(b, loc, b.getIndexType(), at))));
      });
    return;
  }
  if (!finalArg)
    return;
  auto store = [&](OpBuilder &b) {
    for (int64_t k = 0; k < blocks; ++k)
      tile::StoreOp::create(b, loc, values[k], kernel.getArgument(*finalArg),
                            stateIndices(b, work, work.batch, k, /*sums=*/false));
    if (finalSumsArg)
      storeSums(b, work, values, kernel.getArgument(*finalSumsArg), work.batch);
  };
  if (!segments)
    return store(b);
  // One segment has it, or all have.
  Value last = op.getCausal() ? compare(b, arith::CmpIPredicate::eq, work.end, keyChunks)
                              : compare(b, arith::CmpIPredicate::eq, work.segment, cst(b, 0));
  auto branch = scf::IfOp::create(b, loc, last, /*withElseRegion=*/false);
  OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
  store(inside);
}
