// The consumers: both products, and the walk over the key blocks.
#include "FoldBuilder.h"
#include "Schedules.h"

using namespace mlir;
using namespace ::attn::totile;

SmallVector<Value> FoldBuilder::toProbs(OpBuilder &b, Value weights) {
  SmallVector<Value> probs;
  for (int64_t k = 0; k < weightParts; ++k) {
    probs.push_back(arith::TruncFOp::create(b, loc, tileOf(n, element), weights));
    if (k + 1 < weightParts)
      weights = arith::SubFOp::create(b, loc, weights, arith::ExtFOp::create(b, loc, tileOf(n, f32()), probs.back()));
  }
  return probs;
}

Value FoldBuilder::addRounded(OpBuilder &b, Value sum, ArrayRef<Value> probs) {
  if (!sumsRounded())
    return sum;
  Value weights = arith::ExtFOp::create(b, loc, tileOf(n, f32()), probs.front());
  return arith::AddFOp::create(b, loc, sum,
                               tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, weights));
}

Value FoldBuilder::scoresOf(OpBuilder &b, Value query, Value row, llvm::function_ref<Value()> nextKey) {
  auto pending = tile::PendingType::get(context, tileOf(n, f32()));
  Value sum;
  if (int64_t chunks = keyChunks(d); chunks > 1) {
    for (int64_t column = 0; column < d; column += kKeyChunk)
      sum = tile::MmaAsyncOp::create(b, loc, pending, query, row, nextKey(), sum, /*transpose_b=*/true,
                                     b.getI64IntegerAttr(llvm::alignTo(std::min(kKeyChunk, d - column), 16)), column,
                                     /*b_column=*/0);
    return sum;
  }
  Value key = nextKey();
  auto multiply = [&](int64_t x, int64_t y, int64_t column, int64_t k) {
    sum = tile::MmaAsyncOp::create(b, loc, pending, query, row, key, sum, keyReading != Reading::Keys,
                                   b.getI64IntegerAttr(k), x * partColumns(d) + column, y * partColumns(d) + column);
  };
  // The products of lower parts go by panels of channels: those of one panel read
  // the same few places, whose descriptors stay in registers from one to the
  // next, and of all channels they would be too many. The largest comes last.
  int64_t depth = tf32 ? 8 : 16, width = queryTile.getPanelColumns();
  Pairs pairs = scorePairs();
  for (int64_t column = 0; column < d; column += width)
    for (auto [x, y] : pairs.drop_back())
      multiply(x, y, column, llvm::alignTo(std::min(width, d - column), depth));
  multiply(pairs.back().first, pairs.back().second, 0, llvm::alignTo(d, depth));
  return sum;
}

Value FoldBuilder::scoresOfNext(OpBuilder &b, Value query, Value row, SmallVector<Value> &keys) {
  return scoresOf(b, query, row, [&] {
    keys.push_back(tile::WaitOp::create(b, loc, keyRing));
    return keys.back();
  });
}

void FoldBuilder::releaseKeys(OpBuilder &b, ArrayRef<Value> keys) {
  for (Value key : keys)
    tile::ReleaseOp::create(b, loc, keyRing, key);
}

Value FoldBuilder::product(OpBuilder &b, ArrayRef<Value> probs, Value value, Value out) {
  auto pending = tile::PendingType::get(context, cast<RankedTensorType>(out.getType()));
  for (auto [x, y] : productPairs())
    out = tile::MmaAsyncOp::create(b, loc, pending, probs[x], Value(), value, out, valueReading == Reading::Keys,
                                   IntegerAttr(), 0, y * partColumns(e));
  return out;
}

Value FoldBuilder::turn(OpBuilder &b, Value id, int64_t ahead) {
  Value next = add(b, id, cst(b, ahead));
  if (ahead)
    next = rem(b, next, cst(b, consumers));
  return add(b, next, cst(b, 1));
}

Value FoldBuilder::rescale(OpBuilder &b, Value out, Value factor) {
  Value moved = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::UNE, factor, splat(b, rowsOf(f32()), 1));
  auto branch = scf::IfOp::create(b, loc, TypeRange(out.getType()), tile::AnyOp::create(b, loc, moved),
                                  /*withElseRegion=*/true);
  OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
  Value scaled = arith::MulFOp::create(yes, loc, out, tile::BroadcastOp::create(yes, loc, out.getType(), factor));
  scf::YieldOp::create(yes, loc, scaled);
  scf::YieldOp::create(no, loc, out);
  return branch.getResult(0);
}

/// Keys of which a mask's loads are held while the product before is in flight.
static constexpr int64_t kHeldColumns = 96;

Value FoldBuilder::columnsFrom(OpBuilder &b, Value firstKey) {
  return tile::IotaOp::create(b, loc, colsOf(n, i32()), firstKey);
}

RegionEmitter::Columns FoldBuilder::maskColumns(OpBuilder &b, Regions &regions, Value firstKey, bool masked) {
  // The rest of a mask is looked up in the few blocks where it hides something.
  if (!masked || regions.mask.empty() || walk.hasRest())
    return RegionEmitter::Columns();
  return regions.mask.loadColumns(b, loc, {batches + 1, columnsFrom(b, firstKey)});
}

FoldBuilder::State FoldBuilder::begin(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query,
                                      Value firstKey, Value partial) {
  constexpr double inf = std::numeric_limits<double>::infinity();
  Hiding hiding{masked, partial, maskColumns(b, regions, firstKey, masked)};
  SmallVector<Value> keys;
  Value pending = scoresOfNext(b, query, mul(b, id, cst(b, 64)), keys);
  giveBack(b, work);
  Value scores = tile::AwaitOp::create(b, loc, pending, 0);
  releaseKeys(b, keys);
  Step step = weigh(b, regions, work, scores, firstKey, splat(b, rowsOf(f32()), -inf), splat(b, partsOf(f32()), 0),
                    hiding, slack());
  SmallVector<Value> probs = toProbs(b, step.weights);
  return {splat(b, tileOf(e, f32()), 0), step.max, addRounded(b, step.sum, probs), probs};
}

FoldBuilder::State FoldBuilder::block(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query,
                                      const State &state, Value firstKey, bool masked) {
  Value row = mul(b, id, cst(b, 64));
  // Beside a product in flight wide blocks leave no registers to hold them.
  Hiding hiding{masked, Value(), maskColumns(b, regions, firstKey, masked && n <= kHeldColumns)};
  if (takesTurns())
    tile::BarrierSyncOp::create(b, loc, turn(b, id, 0), kTurnThreads);
  SmallVector<Value> keys;
  Value pendingScores = scoresOfNext(b, query, row, keys);
  Value value = tile::WaitOp::create(b, loc, valueRing);
  Value pendingOut = product(b, state.probs, value, state.out);
  if (takesTurns())
    tile::BarrierArriveOp::create(b, loc, turn(b, id, 1), kTurnThreads);
  Value scores = tile::AwaitOp::create(b, loc, pendingScores, productPairs().size());
  if (presumes && !masked)
    return presume(b, regions, work, id, state, firstKey, {query, keys.front(), value, scores, pendingOut});
  releaseKeys(b, keys);
  Step step = weigh(b, regions, work, scores, firstKey, state.max, state.sum, hiding, slack());
  // Three consumers hide each other's softmax behind their products; two need
  // their own for it.
  bool beside = consumers < 3 && op.getNormalizer().hasRowSum() && !sumsRounded();
  Value out = tile::AwaitOp::create(b, loc, pendingOut, 0, beside ? step.sum : Value());
  tile::ReleaseOp::create(b, loc, valueRing, value);
  if (step.factor)
    out = rescale(b, out, step.factor);
  SmallVector<Value> probs = toProbs(b, step.weights);
  return {out, step.max, addRounded(b, step.sum, probs), probs};
}

FoldBuilder::State FoldBuilder::loop(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query,
                                     const State &state, Value origin, Value from, Value to, bool masked) {
  if (masked && restArg) {
    SmallVector<Value> start = state.values();
    start.push_back(skipTo(b, work, from, to));
    auto loop = scf::WhileOp::create(
        b, loc, TypeRange(ValueRange(start)), start,
        [&](OpBuilder &b, Location, ValueRange carried) {
          scf::ConditionOp::create(b, loc, compare(b, arith::CmpIPredicate::slt, carried.back(), to), carried);
        },
        [&](OpBuilder &b, Location, ValueRange carried) {
          Value u = carried.back();
          State next =
              block(b, regions, work, id, query, State::from(carried.drop_back()), firstKey(b, origin, u), masked);
          SmallVector<Value> yielded = next.values();
          yielded.push_back(skipTo(b, work, add(b, u, cst(b, 1)), to));
          scf::YieldOp::create(b, loc, yielded);
        });
    return State::from(loop.getResults().drop_back());
  }
  auto loop = scf::ForOp::create(
      b, loc, from, to, cst(b, 1), state.values(), [&](OpBuilder &b, Location, Value u, ValueRange carried) {
        State next = block(b, regions, work, id, query, State::from(carried), firstKey(b, origin, u), masked);
        scf::YieldOp::create(b, loc, next.values());
      });
  return State::from(loop.getResults());
}

SmallVector<Value> FoldBuilder::end(OpBuilder &b, Value query, const State &state) {
  if (!reusesQuery())
    tile::ReleaseOp::create(b, loc, queryRing, query);
  Value value = tile::WaitOp::create(b, loc, valueRing);
  Value out = tile::AwaitOp::create(b, loc, product(b, state.probs, value, state.out), 0);
  tile::ReleaseOp::create(b, loc, valueRing, value);
  return {out, state.max, state.sum};
}

void FoldBuilder::pass(OpBuilder &b, Value id, Value count) {
  scf::ForOp::create(b, loc, cst(b, 0), count, cst(b, 1), ValueRange(), [&](OpBuilder &b, Location, Value, ValueRange) {
    if (takesTurns()) {
      tile::BarrierSyncOp::create(b, loc, turn(b, id, 0), kTurnThreads);
      tile::BarrierArriveOp::create(b, loc, turn(b, id, 1), kTurnThreads);
    }
    for (int64_t chunk = 0; chunk < keyChunks(d); ++chunk)
      releaseKeys(b, Value(tile::WaitOp::create(b, loc, keyRing)));
    tile::ReleaseOp::create(b, loc, valueRing, tile::WaitOp::create(b, loc, valueRing));
    scf::YieldOp::create(b, loc);
  });
}

SmallVector<Value> FoldBuilder::fold(OpBuilder &b, Regions &regions, const Work &work, Value id, Value firstRow,
                                     Value query, Run run) {
  if (walk.isRuns())
    return foldRuns(b, regions, work, id, query, run);
  Value at = cst(b, 0), one = cst(b, 1), origin = originOf(b, work);
  Walk own;
  if (masked)
    own = walkOf(b, work, firstRow);
  if (auto rest = restOf(b, work, firstRow, walksApart() ? 64 : m * cluster))
    regions.certain = {rest->blocks.fullBegin, rest->blocks.fullEnd};
  if (walksApart()) {
    pass(b, id, own.before);
    at = own.before;
  }
  State state = begin(b, regions, work, id, query, firstKey(b, origin, at));
  Value next = add(b, at, one);
  auto walkTo = [&](OpBuilder &b, Value end, bool masked) {
    end = arith::MaxSIOp::create(b, loc, end, next);
    state = loop(b, regions, work, id, query, state, origin, next, end, masked);
    next = end;
  };
  if (!masked) {
    state = loop(b, regions, work, id, query, state, origin, next, work.total, /*masked=*/false);
  } else {
    // Bounds count from the first block of the CTA; the first own one is done.
    Value right = add(b, at, own.right), full = add(b, right, own.full);
    if (!hasLeft()) {
      walkTo(b, right, /*masked=*/true);
      walkTo(b, full, /*masked=*/false);
    } else {
      // Right, full, and once more for the left: a masked block is a quarter of the code.
      Value left = add(b, full, own.left);
      SmallVector<Value> first = state.values();
      first.push_back(next);
      auto walked = scf::WhileOp::create(
          b, loc, TypeRange(ValueRange(first)), first,
          [&](OpBuilder &b, Location, ValueRange carried) {
            scf::ConditionOp::create(b, loc, compare(b, arith::CmpIPredicate::slt, carried.back(), left), carried);
          },
          [&](OpBuilder &b, Location, ValueRange carried) {
            state = State::from(carried.drop_back());
            next = carried.back();
            Value isLeft = compare(b, arith::CmpIPredicate::sge, next, full);
            walkTo(b, arith::SelectOp::create(b, loc, isLeft, left, right), /*masked=*/true);
            walkTo(b, full, /*masked=*/false);
            SmallVector<Value> yielded = state.values();
            yielded.push_back(next);
            scf::YieldOp::create(b, loc, yielded);
          });
      state = State::from(walked.getResults().drop_back());
    }
  }
  SmallVector<Value> values = end(b, query, state);
  if (walksApart() && hasLeft())
    pass(b, id, own.after);
  return values;
}

SmallVector<Value> FoldBuilder::foldRuns(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query,
                                         Run run) {
  Value zero = cst(b, 0);
  State state = begin(b, regions, work, id, query, firstKey(b, run.last, zero), run.partial);
  // Carried: the state, a run, and how many of its blocks are done.
  SmallVector<Value> first = state.values();
  first.append({run.last, run.length, run.partial, cst(b, 1)});
  auto walked = scf::WhileOp::create(
      b, loc, TypeRange(ValueRange(first)), first,
      [&](OpBuilder &b, Location, ValueRange carried) {
        Value length = carried[carried.size() - 3];
        scf::ConditionOp::create(b, loc, compare(b, arith::CmpIPredicate::sgt, length, zero), carried);
      },
      [&](OpBuilder &b, Location, ValueRange carried) {
        ValueRange at = carried.take_back(4);
        Value last = at[0], length = at[1], partial = at[2], done = at[3];
        State state = State::from(carried.drop_back(4));
        Value hidden = arith::SelectOp::create(b, loc, partial, length, done);
        if (masked)
          state = loop(b, regions, work, id, query, state, last, done, hidden, /*masked=*/true);
        state = loop(b, regions, work, id, query, state, last, masked ? hidden : done, length, /*masked=*/false);
        Run next = receiveRun(b);
        SmallVector<Value> yielded = state.values();
        yielded.append({next.last, next.length, next.partial, cst(b, 0)});
        scf::YieldOp::create(b, loc, yielded);
      });
  return end(b, query, State::from(walked.getResults().drop_back(4)));
}

void FoldBuilder::giveBack(OpBuilder &b, const Work &work) {
  if (!work.left)
    return;
  when(b, work.hasLeft, [&](OpBuilder &b) {
    tile::StoreWaitOp::create(b, loc);
    tile::ReleaseOp::create(b, loc, queryRing, work.left);
  });
}

void FoldBuilder::consumeDrifting(OpBuilder &b, Value id) {
  auto more = [&](OpBuilder &b, Value t) { return compare(b, arith::CmpIPredicate::slt, t, tiles); };
  Value t = tile::ReceiveOp::create(b, loc, i32(), mailbox);
  when(b, more(b, t), [&](OpBuilder &b) {
    Value query = tile::WaitOp::create(b, loc, queryRing);
    // Carried: a tile, its query, and that of the tile before, of which the first has none.
    auto walked = scf::WhileOp::create(
        b, loc, TypeRange{i32(), query.getType()}, ValueRange{t, query, query},
        [&](OpBuilder &b, Location, ValueRange at) {
          Work work = decode(b, at[0]);
          work.query = at[1], work.left = at[2];
          work.hasLeft = compare(b, arith::CmpIPredicate::ne, at[0], first);
          consume(b, id, work);
          Value next = tile::ReceiveOp::create(b, loc, i32(), mailbox);
          scf::ConditionOp::create(b, loc, more(b, next), ValueRange{next, at[1]});
        },
        [&](OpBuilder &b, Location, ValueRange at) {
          Value query = tile::WaitOp::create(b, loc, queryRing);
          scf::YieldOp::create(b, loc, ValueRange{at[0], query, at[1]});
        });
    tile::StoreWaitOp::create(b, loc);
    tile::ReleaseOp::create(b, loc, queryRing, walked.getResult(1));
  });
}

void FoldBuilder::buildConsumer(OpBuilder &b, Value id) {
  if (afterMaps())
    tile::AwaitLaunchOp::create(b, loc);
  // The last consumer gives the first its first turn.
  auto only = [&](Value number, llvm::function_ref<void(OpBuilder &)> build) {
    when(b, compare(b, arith::CmpIPredicate::eq, id, number), build);
  };
  if (takesTurns())
    only(cst(b, consumers - 1),
         [&](OpBuilder &b) { tile::BarrierArriveOp::create(b, loc, turn(b, cst(b, 0), 0), kTurnThreads); });
  if (drifts) {
    consumeDrifting(b, id);
  } else if (dynamic) {
    scf::WhileOp::create(
        b, loc, TypeRange(i32()), ValueRange(),
        [&](OpBuilder &b, Location, ValueRange) {
          Value t = tile::ReceiveOp::create(b, loc, i32(), mailbox);
          Value more = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, t, tiles);
          scf::ConditionOp::create(b, loc, more, t);
        },
        [&](OpBuilder &b, Location, ValueRange t) {
          consume(b, id, decode(b, t[0]));
          scf::YieldOp::create(b, loc);
        });
  } else {
    scf::ForOp::create(b, loc, first, tiles, step, ValueRange(), [&](OpBuilder &b, Location, Value t, ValueRange) {
      consume(b, id, decode(b, t));
      scf::YieldOp::create(b, loc);
    });
  }
  if (takesTurns())
    only(cst(b, 0), [&](OpBuilder &b) { tile::BarrierSyncOp::create(b, loc, turn(b, cst(b, 0), 0), kTurnThreads); });
  if (storesByTma && separateOut)
    tile::StoreWaitOp::create(b, loc);
}

void FoldBuilder::consume(OpBuilder &b, Value id, const Work &work) {
  Value firstRow = add(b, work.firstRow, mul(b, id, cst(b, 64)));
  Value rows = tile::IotaOp::create(b, loc, rowsOf(i32()), firstRow);
  auto map = [&](OpBuilder &b, Value v) { return captured(b, v); };
  int64_t positions = knownPositions();
  Regions regions{
      {op.getScore(), n, positions, map}, {op.getMask(), n, positions, map}, {op.getSink(), n, positions, map}, {}};
  auto batchArgs = [&](unsigned from) {
    SmallVector<std::pair<unsigned, Value>> args;
    for (unsigned k = 0; k < batches; ++k)
      args.push_back({from + k, work.batch[k]});
    return args;
  };
  regions.score.prepare(b, loc, batchArgs(1), {batches + 1, rows});
  regions.mask.prepare(b, loc, batchArgs(0), {batches, rows});
  regions.sink.prepare(b, loc, batchArgs(0), {batches, rows});

  constexpr double inf = std::numeric_limits<double>::infinity();
  SmallVector<Type> types{tileOf(e, f32()), rowsOf(f32()), partsOf(f32())};
  SmallVector<Value> result;
  Run run;
  if (walk.isRuns())
    run = receiveRun(b);
  if (mayBeEmpty) {
    Value some = compare(b, arith::CmpIPredicate::sgt, walk.isRuns() ? run.length : work.total, cst(b, 0));
    auto branch = scf::IfOp::create(b, loc, TypeRange(types), some, /*withElseRegion=*/true);
    {
      OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
      Value query = drifts ? work.query : Value(tile::WaitOp::create(inside, loc, queryRing));
      SmallVector<Value> values = fold(inside, regions, work, id, firstRow, query, run);
      if (reusesQuery() && !drifts)
        finish(inside, regions, work, id, rows, firstRow, values, query);
      scf::YieldOp::create(inside, loc, values);
    }
    OpBuilder none = OpBuilder::atBlockBegin(branch.elseBlock());
    SmallVector<Value> values{splat(none, tileOf(e, f32()), 0), splat(none, rowsOf(f32()), -inf),
                              splat(none, partsOf(f32()), 0)};
    giveBack(none, work);
    if (reusesQuery() && !drifts)
      finishEmpty(none, regions, work, rows, values);
    scf::YieldOp::create(none, loc, values);
    result = branch.getResults();
    if (drifts)
      finish(b, regions, work, id, rows, firstRow, result, work.query);
  } else {
    Value query = drifts ? work.query : Value(tile::WaitOp::create(b, loc, queryRing));
    result = fold(b, regions, work, id, firstRow, query, run);
    if (reusesQuery())
      finish(b, regions, work, id, rows, firstRow, result, query);
  }
  if (!reusesQuery())
    finish(b, regions, work, id, rows, firstRow, result, Value());
}
