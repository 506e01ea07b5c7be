// Few heads in one walk: clusters of CTAs take waves of a head, a CTA 128 tokens,
// and hand each other the states before them (Linear.md, One walk).
#include "LinearBuilder.h"

#include "Schedules.h"
#include "dialects/tile/Sm90.h"

using namespace mlir;
using namespace ::attn::totile;

// Named barriers: one of each warpgroup of outputs, one of the carrier, one of both
// warpgroups of outputs.
constexpr int64_t kOwn = 1, kCarrier = 3, kBoth = 4;

Segments LinearBuilder::allocateCarries() {
  int64_t channels = extents[batches + 2], values = extents[batches + 3];
  Segments carries;
  carries.states = memref::AllocOp::create(host, loc, MemRefType::get({kMostWaveClusters, channels, values}, f32()));
  if (op.getNormalized())
    carries.sums = memref::AllocOp::create(
        host, loc, MemRefType::get({kMostWaveClusters, schedule.getCluster(), channels}, f32()));
  return carries;
}

void LinearBuilder::buildWavesHost() {
  int64_t tokens = schedule.getSegment() * chunk;
  queryArg = argument(encode(op.getQuery(), op.getQueryMap(), queryDim(), tokens, element));
  keyArg = argument(encode(op.getKey(), op.getKeyMap(), keyDim(), chunk, element));
  valueArg = argument(encode(op.getValue(), op.getValueMap(), keyDim(), chunk, element));
  outArg = argument(encode(op.getOutputInit(), op.getOutputMap(), queryDim(), chunk, element));
  if (op.getDecay())
    decayArg = argument(op.getDecay());
  flagsArg = argument(tile::WorkCounterOp::create(host, loc, MemRefType::get({tile::kMaxFlags}, host.getI32Type())));
  statesArg = argument(segments.states);
  if (segments.sums)
    sumsArg = argument(segments.sums);
  passCaptured({&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getDecayFeatures()});
}

void LinearBuilder::launchWaves() {
  int64_t cluster = schedule.getCluster();
  Value room = tile::SmCountOp::create(host, loc, host.getIndexType());
  room = arith::MinSIOp::create(host, loc, arith::DivSIOp::create(host, loc, room, hostIndex(cluster)),
                                hostIndex(kMostWaveClusters));
  room = arith::MaxSIOp::create(host, loc, room, hostIndex(1));
  launch(arith::MulIOp::create(host, loc, room, hostIndex(cluster)), /*early=*/false, /*resident=*/true);
}

void LinearBuilder::buildWavesKernel() {
  OpBuilder b(context);
  createKernel(b, schedule);
  int64_t cluster = schedule.getCluster(), tokens = schedule.getSegment() * chunk, stages = schedule.getStages();
  kernel.setCluster(cluster);
  auto type = [&](int64_t rows, int64_t columns, int64_t swizzle) {
    return tile::SharedType::get(context, rows, columns, element, swizzle);
  };
  auto ring = [&](int64_t stages, tile::SharedType shared, int64_t sharing, int64_t consumers, int64_t writers) {
    return tile::RingOp::create(b, loc, tile::RingType::get(context, stages, shared, sharing), consumers, writers);
  };
  // A CTA adds up a slice of the columns: what all add to it, in the order of the
  // tokens; and what stands before its own tokens, from all.
  constexpr int64_t kWriters = 2;
  int64_t columns = slice / cluster;
  keyRing = ring(stages, queryTile, 1, kWriters, 0);
  valueRing = ring(stages, valueTile, 1, kWriters, 0);
  queryRing = ring(2, type(tokens, d, 128), 1, kWriters, 0); // Where outputs are stored from, too.
  addedRing = ring(1, type(cluster * d, columns, 2 * columns), cluster, 1, kWriters);
  // A panel holds what one CTA sends: in panels of 64 columns its rows would lie apart, and the
  // cluster's network took 2.5 times as long for them (Linear.md).
  stateRing = ring(1, type(d, slice, 2 * columns), cluster, kWriters, 1);
  // Of a normalizer what each CTA's keys add to the sums, a row each.
  if (op.getNormalized())
    sumsRing = ring(1, type(cluster, d, 128), cluster, kWriters, kWriters);

  auto number = [&](Value v) -> Value { return arith::IndexCastOp::create(b, loc, i32(), v); };
  rank = number(gpu::ClusterBlockIdOp::create(b, loc, gpu::Dimension::x));
  first = div(b, number(gpu::BlockIdOp::create(b, loc, gpu::Dimension::x)), cst(b, cluster));
  step = div(b, number(gpu::GridDimOp::create(b, loc, gpu::Dimension::x)), cst(b, cluster));
  points = batchCount(b);
  waves = div(b, add(b, size(b, queryDim()), cst(b, cluster * tokens - 1)), cst(b, cluster * tokens));
  // Whole points as far as every cluster gets as many; the others' waves go round.
  Value whole = div(b, points, step);
  wholeWaves = mul(b, whole, waves);
  dealtPoints = rem(b, points, step);
  dealtWaves = mul(b, dealtPoints, waves);
  wholePoints = whole;
  tiles = add(b, wholeWaves, div(b, add(b, dealtWaves, sub(b, sub(b, step, cst(b, 1)), first)), step));

  role(b, 0, 1, schedule.getProducerRegisters(), /*elected=*/true, [&](OpBuilder &b, Value) { buildWaveProducer(b); });
  role(b, 1, 1, schedule.getStateRegisters(), /*elected=*/false, [&](OpBuilder &b, Value) { buildCarrier(b); });
  role(b, 2, kWriters, schedule.getOutputRegisters(), /*elected=*/false,
       [&](OpBuilder &b, Value number) { buildWaveOutput(b, number); });
  tile::ClusterSyncOp::create(b, loc);
  tile::ReturnOp::create(b, loc);
}

LinearBuilder::Wave LinearBuilder::waveAt(OpBuilder &b, Value j, Value x) {
  using P = arith::CmpIPredicate;
  // j: the next wave of the whole points. x: of the dealt ones, which come at even
  // distances, so that each one's predecessor, elsewhere, is as long ago.
  Value due = compare(b, P::ult, mul(b, x, wholePoints), mul(b, j, dealtPoints));
  due = arith::OrIOp::create(b, loc, due, compare(b, P::uge, j, wholeWaves));
  Wave wave;
  wave.dealt = arith::AndIOp::create(b, loc, due, compare(b, P::ult, x, dealtWaves));
  auto pick = [&](Value dealt, Value own) -> Value { return arith::SelectOp::create(b, loc, wave.dealt, dealt, own); };
  Value divisor = arith::MaxUIOp::create(b, loc, dealtPoints, cst(b, 1));
  wave.slot = rem(b, x, divisor);
  wave.number = pick(div(b, x, divisor), rem(b, j, waves));
  Value dealtPoint = add(b, mul(b, wholePoints, step), wave.slot);
  Value ownPoint = add(b, mul(b, div(b, j, waves), step), first);
  wave.batch = decodePoint(b, pick(dealtPoint, ownPoint));
  Value cta = add(b, mul(b, wave.number, cst(b, schedule.getCluster())), rank);
  wave.start = mul(b, cta, cst(b, schedule.getSegment() * chunk));
  wave.next = {pick(j, add(b, j, cst(b, 1))), pick(add(b, x, step), x)};
  return wave;
}

void LinearBuilder::forEachWave(OpBuilder &b, int64_t from, ArrayRef<Value> place, SmallVector<Value> &carried,
                                llvm::function_ref<SmallVector<Value>(OpBuilder &, const Wave &, ValueRange)> build) {
  SmallVector<Value> inits(place);
  inits.append(carried.begin(), carried.end());
  auto loop = scf::ForOp::create(b, loc, cst(b, from), tiles, cst(b, 1), inits,
                                 [&](OpBuilder &b, Location, Value, ValueRange values) {
                                   Wave wave = waveAt(b, values[0], values[1]);
                                   SmallVector<Value> next = wave.next;
                                   llvm::append_range(next, build(b, wave, values.drop_front(2)));
                                   scf::YieldOp::create(b, loc, next);
                                 });
  carried.assign(loop.getResults().begin() + 2, loop.getResults().end());
}

void LinearBuilder::buildWaveProducer(OpBuilder &b) {
  SmallVector<Value> none;
  forEachWave(b, 0, firstPlace(b), none, [&](OpBuilder &b, const Wave &wave, ValueRange) -> SmallVector<Value> {
    auto copy = [&](Value ring, unsigned arg, AffineMap map, unsigned dim, Value start) {
      Value slot = tile::AcquireOp::create(b, loc, ring);
      tile::CopyAsyncOp::create(b, loc, kernel.getArgument(arg), coordinates(b, map, wave.batch, dim, start), slot);
    };
    for (int64_t c = 0; c < schedule.getSegment(); ++c) {
      Value start = add(b, wave.start, cst(b, c * chunk));
      copy(keyRing, keyArg, op.getKeyMap(), keyDim(), start);
      copy(valueRing, valueArg, op.getValueMap(), keyDim(), start);
    }
    copy(queryRing, queryArg, op.getQueryMap(), queryDim(), wave.start);
    return {};
  });
}

Value LinearBuilder::fadeOver(OpBuilder &b, Value rate, Value tokens) {
  if (auto type = dyn_cast<RankedTensorType>(tokens.getType()))
    rate = tile::SplatOp::create(b, loc, type, rate);
  return math::Exp2Op::create(b, loc, arith::MulFOp::create(b, loc, tokens, rate));
}

//===----------------------------------------------------------------------===//
// The carrier: a slice of the state's columns, of all channels
//===----------------------------------------------------------------------===//

void LinearBuilder::buildCarrier(OpBuilder &b) {
  using P = arith::CmpIPredicate;
  int64_t cluster = schedule.getCluster(), columns = slice / cluster;
  RankedTensorType wide = tileOf(columns, f32()), narrow = tileOf(columns, element);
  Value zero = splat(b, wide, 0), firstColumn = mul(b, rank, cst(b, columns));
  SmallVector<Value> carried(blocks, zero);
  if (op.getNormalized())
    carried.append(blocks, splat(b, rowsOf(f32()), 0));
  forEachWave(b, 0, firstPlace(b), carried, [&](OpBuilder &b, const Wave &wave, ValueRange own) -> SmallVector<Value> {
    Value later = compare(b, P::ne, wave.number, cst(b, 0));
    Value flag = add(b, mul(b, wave.slot, cst(b, cluster)), rank), flags = kernel.getArgument(*flagsArg);
    auto at = [&](OpBuilder &b, int64_t k) -> SmallVector<Value> {
      return {wave.slot, tile::IotaOp::create(b, loc, rowsOf(i32()), cst(b, 64 * k)),
              tile::IotaOp::create(b, loc, colsOf(columns, i32()), firstColumn)};
    };
    // What is before the wave: nothing, what this CTA kept, or what another cluster passed on.
    auto before = [&](ValueRange own, llvm::function_ref<Value(OpBuilder &, int64_t)> load) -> SmallVector<Value> {
      auto none = [&](OpBuilder &b, Location) {
        Value zero = splat(b, cast<RankedTensorType>(own.front().getType()), 0);
        scf::YieldOp::create(b, loc, SmallVector<Value>(blocks, zero));
      };
      auto known = [&](OpBuilder &b, Location) {
        auto taken = [&](OpBuilder &b, Location) {
          tile::AwaitSignalOp::create(b, loc, flags, flag, wave.number);
          SmallVector<Value> values;
          for (int64_t k = 0; k < blocks; ++k)
            values.push_back(load(b, k));
          scf::YieldOp::create(b, loc, values);
        };
        auto kept = [&](OpBuilder &b, Location) { scf::YieldOp::create(b, loc, own); };
        scf::YieldOp::create(b, loc, scf::IfOp::create(b, loc, wave.dealt, taken, kept).getResults());
      };
      return scf::IfOp::create(b, loc, later, known, none).getResults();
    };
    // What this CTA keeps: of a dealt wave, what it had.
    auto keep = [&](ValueRange own, ValueRange next, SmallVector<Value> &results) {
      for (auto [kept, left] : llvm::zip_equal(own, next)) {
        auto choose = scf::IfOp::create(
            b, loc, wave.dealt, [&, kept = kept](OpBuilder &b, Location) { scf::YieldOp::create(b, loc, kept); },
            [&, left = left](OpBuilder &b, Location) { scf::YieldOp::create(b, loc, left); });
        results.push_back(choose.getResult(0));
      }
    };
    auto passOn = [&] { return scf::IfOp::create(b, loc, wave.dealt, /*withElseRegion=*/false); };
    SmallVector<Value> results, sums;
    if (op.getNormalized()) { // Ahead of the state, whose registers are still free.
      ValueRange ownSums = own.drop_front(blocks);
      auto sumsAt = [&](OpBuilder &b, int64_t k) -> SmallVector<Value> {
        return {wave.slot, rank, tile::IotaOp::create(b, loc, rowsOf(i32()), cst(b, 64 * k))};
      };
      Value memory = kernel.getArgument(*sumsArg);
      SmallVector<Value> next =
          passSums(b, wave, before(ownSums, [&](OpBuilder &b, int64_t k) -> Value {
                     return tile::LoadOp::create(b, loc, rowsOf(f32()), memory, sumsAt(b, k), /*interleaved=*/false,
                                                 /*ordered=*/true);
                   }));
      OpBuilder passing = OpBuilder::atBlockBegin(passOn().thenBlock());
      for (int64_t k = 0; k < blocks; ++k)
        tile::StoreOp::create(passing, loc, next[k], memory, sumsAt(passing, k));
      keep(ownSums, next, sums);
    }
    SmallVector<Value> start = before(own.take_front(blocks), [&](OpBuilder &b, int64_t k) -> Value {
      return tile::LoadOp::create(b, loc, wide, kernel.getArgument(*statesArg), at(b, k), /*interleaved=*/true,
                                  /*ordered=*/true);
    });

    Value shrink; // Of a state, over a CTA's tokens.
    if (decayArg)
      shrink = tile::SplatOp::create(
          b, loc, wide,
          fadeOver(b, rateOf(b, wave.batch),
                   arith::ConstantOp::create(b, loc, b.getF32FloatAttr(schedule.getSegment() * chunk))));
    Value added = tile::WaitOp::create(b, loc, addedRing);
    Value slot = tile::AcquireOp::create(b, loc, stateRing);
    // A part is there before lanes have exchanged what is sent, where registers hold it.
    bool ahead = schedule.getStateRegisters() >= kAheadRegisters && !op.getNormalized();
    auto loop = scf::ForOp::create(
        b, loc, cst(b, 0), cst(b, cluster), cst(b, 1), start, [&](OpBuilder &b, Location, Value to, ValueRange state) {
          SmallVector<Value> more(blocks), next;
          auto load = [&](int64_t k) {
            Value row = add(b, mul(b, to, cst(b, 64 * blocks)), cst(b, 64 * k));
            more[k] = tile::LoadSharedOp::create(b, loc, narrow, added, row, /*transposed=*/false);
          };
          auto send = [&](int64_t k) {
            tile::SendOp::create(b, loc, arith::TruncFOp::create(b, loc, narrow, state[k]), slot, cst(b, 64 * k),
                                 firstColumn, to);
          };
          for (int64_t k = 0; ahead && k < blocks; ++k)
            load(k);
          for (int64_t k = 0; ahead && k < blocks; ++k)
            send(k);
          for (int64_t k = 0; k < blocks; ++k) {
            if (!ahead) {
              send(k);
              load(k);
            }
            Value left = shrink ? Value(arith::MulFOp::create(b, loc, state[k], shrink)) : state[k];
            next.push_back(arith::AddFOp::create(b, loc, left, arith::ExtFOp::create(b, loc, wide, more[k])));
          }
          scf::YieldOp::create(b, loc, next);
        });
    tile::FillOp::create(b, loc, stateRing, slot);
    // Given back once what was read has been used (updateState): here, by all warps.
    Value sum = arith::AddFOp::create(b, loc, loop.getResult(0), loop.getResult(blocks - 1));
    Value parts = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, sum);
    tile::GroupAnyOp::create(b, loc, arith::CmpFOp::create(b, loc, arith::CmpFPredicate::UNO, parts, parts),
                             cst(b, kCarrier));
    tile::ReleaseOp::create(b, loc, addedRing, added);

    // Passed on; the last wave leaves the flag as it was found.
    OpBuilder passing = OpBuilder::atBlockBegin(passOn().thenBlock());
    Value next = add(passing, wave.number, cst(passing, 1)), last = compare(passing, P::eq, next, waves);
    for (int64_t k = 0; k < blocks; ++k)
      tile::StoreOp::create(passing, loc, loop.getResult(k), kernel.getArgument(*statesArg), at(passing, k),
                            /*interleaved=*/true);
    tile::BarrierSyncOp::create(passing, loc, cst(passing, kCarrier), 128);
    tile::SignalOp::create(passing, loc, flags, flag,
                           arith::SelectOp::create(passing, loc, last, cst(passing, 0), next));
    keep(own.take_front(blocks), loop.getResults(), results);
    results.append(sums);
    return results;
  });
}

SmallVector<Value> LinearBuilder::passSums(OpBuilder &b, const Wave &wave, ValueRange before) {
  using P = arith::CmpIPredicate;
  if (before.empty())
    return {};
  int64_t cluster = schedule.getCluster(), tokens = schedule.getSegment() * chunk;
  RankedTensorType narrow = tileOf(cluster, element), wide = tileOf(cluster, f32()), columns = colsOf(cluster, f32());
  // What is left of each CTA's part, at the end of its tokens, where this CTA's begin and where the wave ends.
  Value numbers = tile::IotaOp::create(b, loc, colsOf(cluster, i32()), cst(b, 0)), fades[2], rates[2];
  Value rate = decayArg ? rateOf(b, wave.batch) : Value();
  for (auto [k, until] : llvm::enumerate(SmallVector<Value>{rank, cst(b, cluster)})) {
    Value seen = compare(b, P::slt, numbers, tile::SplatOp::create(b, loc, numbers.getType(), until));
    fades[k] = splat(b, columns, 1);
    if (rate) {
      auto tokensBetween = [&](Value ctas) -> Value {
        auto type = ctas.getType().isInteger() ? Type(f32()) : Type(columns);
        Value count = arith::SIToFPOp::create(b, loc, type, ctas);
        return count;
      };
      Value span = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(tokens));
      Value last = tile::SplatOp::create(b, loc, columns, tokensBetween(sub(b, until, cst(b, 1))));
      Value between = arith::SubFOp::create(b, loc, last, tokensBetween(numbers));
      between = arith::MaximumFOp::create(b, loc, between, splat(b, columns, 0));
      fades[k] = fadeOver(b, rate, arith::MulFOp::create(b, loc, between, splat(b, columns, tokens)));
      rates[k] = fadeOver(b, rate, arith::MulFOp::create(b, loc, tokensBetween(until), span));
    }
    fades[k] = arith::SelectOp::create(b, loc, seen, fades[k], splat(b, columns, 0));
  }
  Value parts = tile::WaitOp::create(b, loc, sumsRing), shared = tile::ReuseOp::create(b, loc, parts);
  SmallVector<Value> after;
  for (int64_t k = 0; k < blocks; ++k) {
    Value part = tile::LoadSharedOp::create(b, loc, narrow, parts, cst(b, 64 * k), /*transposed=*/true);
    part = arith::ExtFOp::create(b, loc, wide, part);
    auto sumUp = [&](int64_t until) -> Value {
      Value faded = arith::MulFOp::create(b, loc, part, tile::BroadcastOp::create(b, loc, wide, fades[until]));
      Value sum =
          tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add,
                                       tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, faded));
      Value base = before[k];
      if (rates[until])
        base = arith::MulFOp::create(b, loc, base, tile::SplatOp::create(b, loc, base.getType(), rates[until]));
      return arith::AddFOp::create(b, loc, base, sum);
    };
    // In the place of the parts: what is before this CTA, in two 16-bit parts, a row each.
    Value here = tile::BroadcastOp::create(b, loc, wide, sumUp(0));
    Value high = arith::ExtFOp::create(b, loc, wide, Value(arith::TruncFOp::create(b, loc, narrow, here)));
    Value low = arith::SubFOp::create(b, loc, here, high);
    auto only = [&](int64_t column, Value value, Value otherwise) -> Value {
      Value mine = compare(b, P::eq, numbers, tile::SplatOp::create(b, loc, numbers.getType(), cst(b, column)));
      mine = tile::BroadcastOp::create(b, loc, tileOf(cluster, b.getI1Type()), mine);
      return arith::SelectOp::create(b, loc, mine, value, otherwise);
    };
    Value both = only(0, high, only(1, low, splat(b, wide, 0)));
    tile::StoreSharedOp::create(b, loc, arith::TruncFOp::create(b, loc, narrow, both), shared, cst(b, 64 * k),
                                /*transposed=*/true);
    after.push_back(sumUp(1));
  }
  return after;
}

//===----------------------------------------------------------------------===//
// Outputs of 64 tokens, and what 64 channels of 128 tokens add to the state
//===----------------------------------------------------------------------===//

void LinearBuilder::buildWaveOutput(OpBuilder &b, Value number) {
  using P = arith::CmpIPredicate;
  int64_t cluster = schedule.getCluster(), chunks = schedule.getSegment();
  int64_t columnCount = slice / cluster;
  assert(chunks == 2 && "a chunk for each warpgroup");
  RankedTensorType scoreType = tileOf(chunk, f32()), outType = tileOf(slice, f32()),
                   weightType = tileOf(chunk, element);
  auto pendingOf = [&](RankedTensorType type) { return tile::PendingType::get(context, type); };
  auto over = [&](OpBuilder &b, RankedTensorType type, Value v) -> Value {
    return tile::BroadcastOp::create(b, loc, type, v);
  };
  Value row = mul(b, number, cst(b, chunk));
  IntegerAttr channels = b.getI64IntegerAttr(d);

  // f32 numbers of this warpgroup's queries, `from` counted from its first.
  auto queriesFrom = [&](OpBuilder &b, Value from) -> Value {
    return tile::IotaOp::create(b, loc, rowsOf(f32()), arith::SIToFPOp::create(b, loc, f32(), add(b, row, from)));
  };
  auto weighed = [&](OpBuilder &b, Value tile, Value factor) -> Value {
    auto type = cast<RankedTensorType>(tile.getType()), wide = cast<RankedTensorType>(type.clone(f32()));
    Value product = arith::MulFOp::create(b, loc, arith::ExtFOp::create(b, loc, wide, tile), over(b, wide, factor));
    return arith::TruncFOp::create(b, loc, type, product);
  };

  // What a wave leaves to be finished: its output without what came before it,
  // its query, and where it is stored.
  auto queryOf = [](ValueRange left) { return cast<TypedValue<tile::ArrivedType>>(left[1]); };
  // O + Q S: the state has had a wave's time to come.
  auto finish = [&](OpBuilder &b, ValueRange left) {
    Value state = tile::WaitOp::create(b, loc, stateRing);
    tile::FenceAsyncOp::create(b, loc); // It was written by threads, of all CTAs.
    Value out = tile::MmaAsyncOp::create(b, loc, pendingOf(outType), queryOf(left), row, state, left[0],
                                         /*transpose_b=*/false, channels);
    Value sums, divisor;
    if (op.getNormalized()) { // Written by this CTA's carrier, ahead of its part of the state.
      sums = tile::WaitOp::create(b, loc, sumsRing);
      divisor = tile::MmaAsyncOp::create(b, loc, pendingOf(tileOf(cluster, f32())), queryOf(left), row, sums, Value(),
                                         /*transpose_b=*/true, channels);
      divisor = tile::AwaitOp::create(b, loc, divisor, /*outstanding=*/0);
      tile::ReleaseOp::create(b, loc, sumsRing, sums);
      divisor = tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, divisor);
      divisor = arith::AddFOp::create(b, loc, divisor, left[2]);
      divisor = tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add, divisor);
      if (std::optional<APFloat> epsilon = op.getEpsilon())
        divisor = arith::AddFOp::create(b, loc, divisor, splat(b, rowsOf(f32()), epsilon->convertToDouble()));
    }
    out = tile::AwaitOp::create(b, loc, out, /*outstanding=*/0);
    tile::ReleaseOp::create(b, loc, stateRing, state);
    if (divisor)
      out = arith::MulFOp::create(b, loc, out, over(b, outType, inverse(b, divisor)));
    if (outputScale != 1)
      out = arith::MulFOp::create(b, loc, out, splat(b, outType, outputScale));
    Value narrow = arith::TruncFOp::create(b, loc, tileOf(slice, element), out), own = add(b, number, cst(b, kOwn));
    Value shared = tile::ReuseOp::create(b, loc, queryOf(left)); // This warpgroup's rows, which it has read.
    tile::BarrierSyncOp::create(b, loc, own, 128);
    tile::StoreSharedOp::create(b, loc, narrow, shared, row);
    tile::BarrierSyncOp::create(b, loc, own, 128);
    tile::StoreAsyncOp::create(b, loc, shared, row, kernel.getArgument(outArg),
                               left.drop_front(op.getNormalized() ? 3 : 2));
  };
  auto giveBack = [&](OpBuilder &b, ValueRange left) {
    tile::StoreWaitOp::create(b, loc);
    tile::BarrierSyncOp::create(b, loc, add(b, number, cst(b, kOwn)), 128);
    tile::ReleaseOp::create(b, loc, queryRing, queryOf(left));
  };

  auto walk = [&](OpBuilder &b, const Wave &wave, ValueRange before) -> SmallVector<Value> {
    SmallVector<Value> keys, values;
    Value product, rate, columns, added;
    // What a tile of 16 bits has in each row and lane.
    auto sumOf = [&](OpBuilder &b, Value tile) -> Value {
      tile = arith::ExtFOp::create(b, loc, scoreType, tile);
      return tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, tile);
    };
    auto plus = [&](OpBuilder &b, Value x, Value y) -> Value {
      return x ? Value(arith::AddFOp::create(b, loc, x, y)) : y;
    };
    if (decayArg) {
      rate = rateOf(b, wave.batch);
      // From a 0 that is each wave's own: what were the same in each would be kept in registers.
      Value zero = arith::MulFOp::create(b, loc, rate, arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0)));
      columns = tile::IotaOp::create(b, loc, colsOf(chunk, f32()), zero);
    }
    auto contribute = [&](int64_t c) {
      keys.push_back(tile::WaitOp::create(b, loc, keyRing));
      Value key = tile::LoadSharedOp::create(b, loc, weightType, keys[c], row, /*transposed=*/true);
      if (keyFeatures) { // In their place, of each warpgroup its channels; scores are of all.
        key = arith::ExtFOp::create(b, loc, scoreType, key);
        key = mapKeys(b, wave.batch, key, row, add(b, wave.start, cst(b, c * chunk)), /*padded=*/false);
        key = arith::TruncFOp::create(b, loc, weightType, key);
        tile::StoreSharedOp::create(b, loc, key, tile::ReuseOp::create(b, loc, keys[c]), row, /*transposed=*/true);
      }
      if (rate) { // From each key to the end of the CTA's tokens.
        RankedTensorType type = colsOf(chunk, f32());
        Value last = splat(b, type, chunks * chunk - 1 - c * chunk);
        key = weighed(b, key, fadeOver(b, rate, arith::SubFOp::create(b, loc, last, columns)));
      }
      if (op.getNormalized()) // Of the rounded features and weights, as the state has them.
        added = plus(b, added, sumOf(b, key));
      values.push_back(tile::WaitOp::create(b, loc, valueRing));
      product = tile::MmaAsyncOp::create(b, loc, pendingOf(outType), key, Value(), values[c], product,
                                         /*transpose_b=*/false, IntegerAttr());
    };
    // What the wave before left, behind what the first chunk adds: in flight beside the
    // second one's weights. Stages are given back one by one (752 µs for 757 at S 131072).
    contribute(0);
    if (!before.empty())
      finish(b, before);
    contribute(1);
    if (op.getNormalized()) {
      added = tile::CombineLanesOp::create(b, loc, rowsOf(f32()), tile::ReduceKind::Add, added);
      added = arith::TruncFOp::create(b, loc, rowsOf(element), added);
      Value slot = tile::AcquireOp::create(b, loc, sumsRing);
      for (int64_t to = 0; to < cluster; ++to)
        tile::SendOp::create(b, loc, added, slot, rank, row, cst(b, to));
      tile::FillOp::create(b, loc, sumsRing, slot);
    }

    Value query = tile::WaitOp::create(b, loc, queryRing);
    // What `map` makes of this warpgroup's queries, in their place.
    auto mapQueries = [&](llvm::function_ref<Value(Value)> map) {
      Value mapped = map(tile::LoadSharedOp::create(b, loc, tileOf(d, element), query, row, /*transposed=*/false));
      Value shared = tile::ReuseOp::create(b, loc, query), own = add(b, number, cst(b, kOwn));
      tile::BarrierSyncOp::create(b, loc, own, 128);
      tile::StoreSharedOp::create(b, loc, mapped, shared, row);
      tile::FenceAsyncOp::create(b, loc);
      tile::BarrierSyncOp::create(b, loc, own, 128);
    };
    if (queryFeatures)
      mapQueries([&](Value x) -> Value {
        RankedTensorType narrow = tileOf(d, element), wide = tileOf(d, f32());
        x = features(b, wave.batch, op.getQueryFeatures(), arith::ExtFOp::create(b, loc, wide, x),
                     add(b, wave.start, row), queryDim(), cst(b, 0));
        return arith::TruncFOp::create(b, loc, narrow, x);
      });
    if (keyFeatures) // Each has the other's channels, too.
      tile::BarrierSyncOp::create(b, loc, cst(b, kBoth), 256);
    auto startScores = [&](OpBuilder &b, int64_t c) -> Value {
      return tile::MmaAsyncOp::create(b, loc, pendingOf(scoreType), query, row, keys[c], Value(), /*transpose_b=*/true,
                                      channels);
    };
    Value rowNumbers = tile::IotaOp::create(b, loc, rowsOf(i32()), row);
    auto weigh = [&](OpBuilder &b, int64_t c, Value scores) -> Value {
      Value factor;
      if (rate) {
        Value rows = queriesFrom(b, cst(b, -c * chunk));
        Value seen = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OGE, over(b, scoreType, rows),
                                           over(b, scoreType, columns));
        auto faded = [&](Value v) -> Value {
          return over(b, scoreType, arith::MulFOp::create(b, loc, v, tile::SplatOp::create(b, loc, v.getType(), rate)));
        };
        Value between = arith::SubFOp::create(b, loc, faded(rows), faded(columns));
        // What is not seen must not overflow on the way.
        constexpr double kNever = -std::numeric_limits<double>::infinity();
        factor =
            math::Exp2Op::create(b, loc, arith::SelectOp::create(b, loc, seen, between, splat(b, scoreType, kNever)));
      } else {
        RankedTensorType numbers = tileOf(chunk, i32());
        Value colNumbers = tile::IotaOp::create(b, loc, colsOf(chunk, i32()), cst(b, c * chunk));
        // By places in the sequence, of each wave its own, too.
        auto place = [&](Value v) -> Value {
          return over(b, numbers,
                      arith::AddIOp::create(b, loc, v, tile::SplatOp::create(b, loc, v.getType(), wave.start)));
        };
        Value seen = compare(b, P::sge, place(rowNumbers), place(colNumbers));
        factor = arith::SelectOp::create(b, loc, seen, splat(b, scoreType, 1), splat(b, scoreType, 0));
      }
      return arith::TruncFOp::create(b, loc, weightType, arith::MulFOp::create(b, loc, scores, factor));
    };
    auto addSeen = [&](OpBuilder &b, int64_t c, Value weights, Value out) -> Value {
      return tile::MmaAsyncOp::create(b, loc, pendingOf(outType), weights, Value(), values[c], out,
                                      /*transpose_b=*/false, IntegerAttr());
    };
    Value scores = startScores(b, 0);

    Value sum = arith::TruncFOp::create(b, loc, tileOf(slice, element), tile::AwaitOp::create(b, loc, product, 1));
    Value slot = tile::AcquireOp::create(b, loc, addedRing);
    Value rows = add(b, mul(b, rank, cst(b, 64 * blocks)), row);
    for (int64_t to = 0; to < cluster; ++to)
      tile::SendOp::create(b, loc, tile::ColumnsOp::create(b, loc, tileOf(columnCount, element), sum, to * columnCount),
                           slot, rows, cst(b, 0), cst(b, to));
    tile::FillOp::create(b, loc, addedRing, slot);
    if (!before.empty())
      giveBack(b, before);

    scores = tile::AwaitOp::create(b, loc, scores, 0);
    auto release = [&](OpBuilder &b, Value ring, ArrayRef<Value> stages) {
      for (Value stage : stages)
        tile::ReleaseOp::create(b, loc, ring, stage);
    };
    // The second warpgroup's queries see the second chunk's keys, too.
    Value mine = compare(b, P::uge, number, cst(b, 1));
    Value weights = weigh(b, 0, scores);
    SmallVector<Value> sums;
    if (op.getNormalized())
      sums.push_back(sumOf(b, weights));
    auto branch = scf::IfOp::create(
        b, loc, mine,
        [&](OpBuilder &b, Location) {
          Value out = addSeen(b, 0, weights, Value());
          Value scores = tile::AwaitOp::create(b, loc, startScores(b, 1), 0);
          release(b, keyRing, keys);
          release(b, valueRing, values[0]);
          Value later = weigh(b, 1, scores);
          out = addSeen(b, 1, later, out);
          SmallVector<Value> results;
          if (!sums.empty())
            results.push_back(plus(b, sums.front(), sumOf(b, later)));
          results.insert(results.begin(), tile::AwaitOp::create(b, loc, out, 0));
          release(b, valueRing, values[1]);
          scf::YieldOp::create(b, loc, results);
        },
        [&](OpBuilder &b, Location) {
          release(b, keyRing, keys);
          SmallVector<Value> results{tile::AwaitOp::create(b, loc, addSeen(b, 0, weights, Value()), 0)};
          release(b, valueRing, values);
          results.append(sums);
          scf::YieldOp::create(b, loc, results);
        });
    if (rate) { // In its place, for the state before the CTA's tokens.
      mapQueries([&](Value x) { return weighed(b, x, fadeOver(b, rate, queriesFrom(b, cst(b, 1)))); });
    }
    SmallVector<Value> left{branch.getResult(0), query};
    llvm::append_range(left, branch.getResults().drop_front());
    llvm::append_range(left, coordinates(b, op.getOutputMap(), wave.batch, queryDim(), add(b, wave.start, row)));
    return left;
  };
  // The first wave finishes none.
  Value some = compare(b, P::ne, tiles, cst(b, 0));
  OpBuilder inside = OpBuilder::atBlockBegin(scf::IfOp::create(b, loc, some, /*withElseRegion=*/false).thenBlock());
  SmallVector<Value> place = firstPlace(inside);
  Wave wave = waveAt(inside, place[0], place[1]);
  SmallVector<Value> left = walk(inside, wave, {});
  forEachWave(inside, 1, wave.next, left, walk);
  finish(inside, left);
  giveBack(inside, left);
}
