// The producer: draws tiles and feeds the rings.
#include "FoldBuilder.h"
#include "Schedules.h"

using namespace mlir;
using namespace ::attn::totile;

void FoldBuilder::copy(OpBuilder &b, Value ring, unsigned arg, SmallVector<Value> coords, std::optional<unsigned> row) {
  Value share, everybody;
  if (row && cluster > 1) {
    share = mul(b, rank, cst(b, n / cluster));
    coords[*row] = add(b, coords[*row], share);
    everybody = cst(b, (1 << cluster) - 1);
  }
  if (parts > 1)
    coords.insert(coords.end() - 1, cst(b, 0));
  Value slot = tile::AcquireOp::create(b, loc, ring);
  tile::CopyAsyncOp::create(b, loc, kernel.getArgument(arg), coords, slot, share, everybody, parts,
                            /*box=*/0, /*boxes=*/1);
}

bool FoldBuilder::loadsQueryEarly() {
  // Whatever the function itself makes may be on its way still; what came before it
  // has ended, or an early launch is none (tile.launch).
  Value source = op.getQuery();
  while (Operation *def = source.getDefiningOp()) {
    auto view = dyn_cast<ViewLikeOpInterface>(def);
    if (!view)
      return false;
    source = view.getViewSource();
  }
  return afterMaps() && drifts && drawsAhead() && isa<FunctionOpInterface>(source.getParentBlock()->getParentOp()) &&
         queryReading == Reading::Channels && parts == 1;
}

Value FoldBuilder::loadQueryEarly(OpBuilder &b) {
  Place place = placeOf(b, first);
  Value now = compare(b, arith::CmpIPredicate::slt, first, tiles);
  if (place.ordered) {
    Value yes = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
    now = arith::AndIOp::create(b, loc, now, arith::XOrIOp::create(b, loc, place.ordered, yes));
  }
  Work work;
  work.batch = place.batch;
  work.firstRow = mul(b, place.block, cst(b, m));
  when(b, now, [&](OpBuilder &b) { loadQuery(b, work); });
  return now;
}

void FoldBuilder::buildProducer(OpBuilder &b) {
  Value hasQuery = loadsQueryEarly() ? loadQueryEarly(b) : Value();
  if (afterMaps())
    tile::AwaitLaunchOp::create(b, loc);
  if (!dynamic) {
    scf::ForOp::create(b, loc, first, tiles, step, ValueRange(), [&](OpBuilder &b, Location, Value t, ValueRange) {
      produce(b, decode(b, t), nullptr);
      scf::YieldOp::create(b, loc);
    });
    return;
  }
  // The first round is fixed, the rest comes from the counter; the consumers
  // hear of each tile, and of the first that is past the end.
  Value counter = kernel.getArgument(*counterArg);
  auto count = [&](OpBuilder &b, int64_t which) -> Value {
    Value at = arith::ConstantIndexOp::create(b, loc, which);
    return memref::AtomicRMWOp::create(b, loc, arith::AtomicRMWKind::addi, cst(b, 1), counter, ValueRange(at));
  };
  if (drawsAhead())
    produceAhead(b, hasQuery, [&](OpBuilder &b) { return count(b, 0); });
  else
    scf::WhileOp::create(
        b, loc, TypeRange(i32()), ValueRange(first),
        [&](OpBuilder &b, Location, ValueRange t) {
          tile::PostOp::create(b, loc, t[0], mailbox);
          Value more = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, t[0], tiles);
          scf::ConditionOp::create(b, loc, more, t);
        },
        [&](OpBuilder &b, Location, ValueRange t) {
          Value drawn = produce(b, decode(b, t[0]), [&](OpBuilder &b) { return count(b, 0); });
          scf::YieldOp::create(b, loc, Value(add(b, drawn, step)));
        });
  // The last CTA to finish leaves the counter as it was.
  Value last = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, count(b, 1), sub(b, step, cst(b, 1)));
  auto branch = scf::IfOp::create(b, loc, last, /*withElseRegion=*/false);
  OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
  for (int64_t which : {0, 1})
    memref::StoreOp::create(inside, loc, cst(inside, 0), counter,
                            ValueRange(Value(arith::ConstantIndexOp::create(inside, loc, which))));
}

SmallVector<Value> FoldBuilder::enter(OpBuilder &b, Value t, Value hasQuery) {
  tile::PostOp::create(b, loc, t, mailbox);
  // The first past the end is no tile.
  Value is = compare(b, arith::CmpIPredicate::slt, t, tiles);
  bool manyPages = pages && pages->boxes(n) > 1;
  SmallVector<Type> types(batches + 4 + 2 * manyPages, i32());
  if (restArg)
    types.push_back(b.getI1Type());
  auto branch = scf::IfOp::create(b, loc, types, is, /*withElseRegion=*/true);
  OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
  Work work = decode(yes, t);
  if (hasQuery) {
    auto lacks = scf::IfOp::create(yes, loc, hasQuery, /*withElseRegion=*/true);
    OpBuilder inside = OpBuilder::atBlockBegin(lacks.elseBlock());
    loadQuery(inside, work);
  } else if (drifts) // an empty tile's output is staged in its memory, too
    loadQuery(yes, work);
  else
    when(yes, compare(yes, arith::CmpIPredicate::sgt, work.total, cst(yes, 0)),
         [&](OpBuilder &b) { loadQuery(b, work); });
  SmallVector<Value> values(work.batch), none(batches + 4 + 2 * manyPages, cst(no, 0));
  values.append({work.queryBlock, work.begin, work.end, work.total});
  if (manyPages)
    values.append({work.firstPage, work.endPage});
  if (restArg) {
    values.push_back(work.scattered);
    none.push_back(arith::ConstantOp::create(no, loc, no.getBoolAttr(false)));
  }
  scf::YieldOp::create(yes, loc, values);
  scf::YieldOp::create(no, loc, none);
  return branch.getResults();
}

void FoldBuilder::produceAhead(OpBuilder &b, Value hasQuery, Draw draw) {
  using P = arith::CmpIPredicate;
  SmallVector<Value> start{first};
  start.append(enter(b, first, hasQuery));
  scf::WhileOp::create(
      b, loc, TypeRange(ValueRange(start)), start,
      [&](OpBuilder &b, Location, ValueRange at) {
        scf::ConditionOp::create(b, loc, compare(b, P::slt, at[0], tiles), at);
      },
      [&](OpBuilder &b, Location, ValueRange at) {
        Work work;
        work.batch.assign(at.begin() + 1, at.begin() + 1 + batches);
        ValueRange rest = at.drop_front(1 + batches);
        work.queryBlock = rest[0], work.begin = rest[1], work.end = rest[2], work.total = rest[3];
        if (pages && pages->boxes(n) > 1)
          work.firstPage = rest[4], work.endPage = rest[5];
        if (restArg)
          work.scattered = rest.back();
        auto [last, drawn] = loadBlocks(b, work, draw);
        SmallVector<Value> next{add(b, drawn, step)};
        next.append(enter(b, next[0]));
        when(b, compare(b, P::sgt, work.total, cst(b, 0)),
             [&](OpBuilder &b) { load(b, work, firstKey(b, originOf(b, work), last), false); });
        scf::YieldOp::create(b, loc, next);
      });
}

std::pair<Value, Value> FoldBuilder::loadBlocks(OpBuilder &b, const Work &work, Draw draw) {
  using P = arith::CmpIPredicate;
  Value origin = originOf(b, work);
  auto block = [&](OpBuilder &b, Value u, bool key) { load(b, work, firstKey(b, origin, u), key); };
  auto drawIf = [&](OpBuilder &b, Value next, Value drawn) -> Value {
    if (!draw)
      return drawn;
    Value last = compare(b, P::sge, next, work.total);
    auto branch = scf::IfOp::create(b, loc, TypeRange(i32()), last, /*withElseRegion=*/true);
    OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
    scf::YieldOp::create(yes, loc, draw(yes));
    scf::YieldOp::create(no, loc, drawn);
    return branch.getResult(0);
  };
  when(b, compare(b, P::sgt, work.total, cst(b, 0)), [&](OpBuilder &b) { block(b, cst(b, 0), true); });
  Value second = skipTo(b, work, cst(b, 1), work.total);
  Value drawn = drawIf(b, second, cst(b, 0));
  auto walked = scf::WhileOp::create(
      b, loc, TypeRange{i32(), i32(), i32()}, ValueRange{second, cst(b, 0), drawn},
      [&](OpBuilder &b, Location, ValueRange at) {
        scf::ConditionOp::create(b, loc, compare(b, P::slt, at[0], work.total), at);
      },
      [&](OpBuilder &b, Location, ValueRange at) {
        Value next = skipTo(b, work, add(b, at[0], cst(b, 1)), work.total);
        Value drawn = drawIf(b, next, at[2]);
        block(b, at[0], true);
        block(b, at[1], false);
        scf::YieldOp::create(b, loc, ValueRange{next, at[0], drawn});
      });
  return {walked.getResult(1), walked.getResult(2)};
}

void FoldBuilder::loadQuery(OpBuilder &b, const Work &work) {
  copy(b, queryRing, queryArg, coordinates(b, queryMap, work, queryDim(), work.firstRow));
}

Value FoldBuilder::produce(OpBuilder &b, const Work &work, Draw draw) {
  if (walk.isRuns())
    return loadRuns(b, work, draw);
  if (!mayBeEmpty)
    return loadTile(b, work, draw);
  Value some = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sgt, work.total, cst(b, 0));
  auto branch = scf::IfOp::create(b, loc, draw ? TypeRange(i32()) : TypeRange(), some, /*withElseRegion=*/!!draw);
  OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
  Value drawn = loadTile(inside, work, draw);
  if (!draw)
    return Value();
  scf::YieldOp::create(inside, loc, drawn);
  OpBuilder none = OpBuilder::atBlockBegin(branch.elseBlock());
  scf::YieldOp::create(none, loc, draw(none));
  return branch.getResult(0);
}

Value FoldBuilder::pageNumber(OpBuilder &b, const Work &work, Value row, int64_t box) {
  using P = arith::CmpIPredicate;
  bool several = pages->boxes(n) > 1;
  Value page = add(b, div(b, row, cst(b, pages->size)), cst(b, box)), at = page;
  // The table may end before the block does.
  if (several)
    at = arith::MinSIOp::create(b, loc, page, sub(b, work.endPage, cst(b, 1)));
  SmallVector<Value> entry;
  for (Value coordinate : coordinates(b, pages->table, work, keyDim(), at))
    entry.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), coordinate));
  Value number = memref::LoadOp::create(b, loc, kernel.getArgument(pages->tableArg), entry);
  // Beyond all pages is as good as any other place there, and arrives as zeros.
  if (number.getType().isInteger(64)) {
    auto limit = [&](int64_t v) -> Value { return arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(v)); };
    number = arith::MinSIOp::create(b, loc, number, limit(std::numeric_limits<int32_t>::max()));
    number = arith::MaxSIOp::create(b, loc, number, limit(std::numeric_limits<int32_t>::min()));
    number = arith::TruncIOp::create(b, loc, i32(), number);
  }
  if (!several)
    return number;
  Value used = arith::AndIOp::create(b, loc, compare(b, P::eq, at, page), compare(b, P::sge, page, work.firstPage));
  return arith::SelectOp::create(b, loc, used, number, cst(b, -1));
}

void FoldBuilder::loadPages(OpBuilder &b, const Work &work, Value row, bool key) {
  int64_t boxes = pages->boxes(n);
  Value within = boxes > 1 ? cst(b, 0) : rem(b, row, cst(b, pages->size));
  SmallVector<Value> coords = coordinates(b, key ? keyMap : valueMap, work, keyDim(), within);
  // Numbers are asked for before the ring's stage is waited for, and come meanwhile.
  // A producer of few registers has them for one: the others, which its cache line
  // brings, are asked for beside their copies (four spilled 92 bytes at 192 × 128).
  int64_t atOnce = schedule.getProducerRegisters() < 40 ? 1 : 8;
  SmallVector<Value> numbers;
  auto ask = [&](int64_t first) {
    for (int64_t box = first; box < std::min(first + atOnce, boxes); ++box)
      numbers.push_back(pageNumber(b, work, row, box));
  };
  ask(0);
  Value slot = tile::AcquireOp::create(b, loc, key ? keyRing : valueRing);
  for (int64_t box = 0; box < boxes; ++box) {
    if (box == static_cast<int64_t>(numbers.size()))
      ask(box);
    coords[key ? pages->keyNumber : pages->valueNumber] = numbers[box];
    tile::CopyAsyncOp::create(b, loc, kernel.getArgument(key ? keyArg : valueArg), coords, slot, /*parts=*/1, box,
                              boxes);
  }
}

void FoldBuilder::buildValues(OpBuilder &b) {
  if (afterMaps())
    tile::AwaitLaunchOp::create(b, loc);
  auto feed = [&](OpBuilder &b, Value t) {
    Work work = decode(b, t);
    Value origin = originOf(b, work);
    scf::ForOp::create(b, loc, cst(b, 0), work.total, cst(b, 1), ValueRange(),
                       [&](OpBuilder &b, Location, Value u, ValueRange) {
                         loadPages(b, work, firstKey(b, origin, u), /*key=*/false);
                         scf::YieldOp::create(b, loc);
                       });
  };
  if (!dynamic) {
    scf::ForOp::create(b, loc, first, tiles, step, ValueRange(), [&](OpBuilder &b, Location, Value t, ValueRange) {
      feed(b, t);
      scf::YieldOp::create(b, loc);
    });
    return;
  }
  scf::WhileOp::create(
      b, loc, TypeRange(i32()), ValueRange(),
      [&](OpBuilder &b, Location, ValueRange) {
        Value t = tile::ReceiveOp::create(b, loc, i32(), mailbox);
        scf::ConditionOp::create(b, loc, compare(b, arith::CmpIPredicate::slt, t, tiles), t);
      },
      [&](OpBuilder &b, Location, ValueRange t) {
        feed(b, t[0]);
        scf::YieldOp::create(b, loc);
      });
}

void FoldBuilder::load(OpBuilder &b, const Work &work, Value row, bool key) {
  if (!key && valuesApart())
    return;
  AffineMap map = key ? keyMap : valueMap;
  if (pages)
    return loadPages(b, work, row, key);
  SmallVector<Value> coords = coordinates(b, map, work, keyDim(), row);
  std::optional<unsigned> position = map.getResultPosition(getAffineDimExpr(keyDim(), context));
  copy(b, key ? keyRing : valueRing, key ? keyArg : valueArg, coords, position);
  // Channels beyond the last arrive as zeros.
  for (int64_t chunk = 1; key && chunk < keyChunks(d); ++chunk) {
    coords.back() = cst(b, chunk * kKeyChunk);
    copy(b, keyRing, keyArg, coords, position);
  }
}

Value FoldBuilder::loadTile(OpBuilder &b, const Work &work, Draw draw) {
  loadQuery(b, work);
  Value origin = originOf(b, work), last = sub(b, work.total, cst(b, 1));
  auto block = [&](OpBuilder &b, Value u, bool key) { load(b, work, firstKey(b, origin, u), key); };
  if (restArg) {
    last = loadBlocks(b, work, nullptr).first;
  } else {
    block(b, cst(b, 0), true);
    scf::ForOp::create(b, loc, cst(b, 1), work.total, cst(b, 1), ValueRange(),
                       [&](OpBuilder &b, Location, Value u, ValueRange) {
                         block(b, u, true);
                         block(b, sub(b, u, cst(b, 1)), false);
                         scf::YieldOp::create(b, loc);
                       });
  }
  // Whoever draws a tile keeps it until this one is done. So it is drawn when
  // this one is nearly done, and while there still are blocks in the rings, so
  // that nobody waits for the counter.
  Value drawn = draw ? draw(b) : Value();
  block(b, last, false);
  return drawn;
}

Value FoldBuilder::loadRuns(OpBuilder &b, const Work &work, Draw draw) {
  using P = arith::CmpIPredicate;
  Search search = startSearch(b, work);
  // Carried: the block that the search goes on before, and the block whose
  // values are still to be loaded; the latter is −1 before the first run.
  auto walked = scf::WhileOp::create(
      b, loc, TypeRange{i32(), i32(), i32()}, ValueRange{search.first, cst(b, -1)},
      [&](OpBuilder &b, Location, ValueRange at) {
        Run run = findRun(b, search, at[0]);
        postRun(b, run);
        scf::ConditionOp::create(b, loc, compare(b, P::sgt, run.length, cst(b, 0)),
                                 ValueRange{run.last, run.length, at[1]});
      },
      [&](OpBuilder &b, Location, ValueRange at) {
        Value last = at[0], length = at[1];
        when(b, compare(b, P::slt, at[2], cst(b, 0)), [&](OpBuilder &b) { loadQuery(b, work); });
        auto loop = scf::ForOp::create(
            b, loc, cst(b, 0), length, cst(b, 1), at[2], [&](OpBuilder &b, Location, Value u, ValueRange pending) {
              Value block = sub(b, last, u);
              load(b, work, mul(b, block, cst(b, n)), true);
              when(b, compare(b, P::sge, pending[0], cst(b, 0)),
                   [&](OpBuilder &b) { load(b, work, mul(b, pending[0], cst(b, n)), false); });
              scf::YieldOp::create(b, loc, block);
            });
        scf::YieldOp::create(b, loc, ValueRange{add(b, sub(b, last, length), cst(b, 1)), loop.getResult(0)});
      });
  Value drawn = draw ? draw(b) : Value(), pending = walked.getResult(2);
  when(b, compare(b, P::sge, pending, cst(b, 0)),
       [&](OpBuilder &b) { load(b, work, mul(b, pending, cst(b, n)), false); });
  return drawn;
}
