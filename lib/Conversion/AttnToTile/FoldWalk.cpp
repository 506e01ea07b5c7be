// Which tile of work comes when, and the order of its key blocks.
#include "FoldBuilder.h"
#include "WideIntegers.h"

#include "dialects/tile/Sm90.h"

using namespace mlir;
using namespace ::attn::totile;

FoldBuilder::Place FoldBuilder::placeOf(OpBuilder &b, Value t) {
  Value block, point, ordered;
  if (!uneven) {
    point = div(b, t, queryBlocks);
    block = rem(b, t, queryBlocks);
  } else {
    // Counted from the end of the launch, so that the group that is not whole
    // comes first: the last one has as many short tiles as can be.
    int64_t fits = tile::sm90::kL2Bytes / 2 / ((d + e) * tile::getStorageBits(element) / 8);
    Value size = div(b, cst(b, fits), arith::MaxUIOp::create(b, loc, this->size(b, keyDim()), cst(b, 1)));
    size = mul(b, arith::MaxUIOp::create(b, loc, size, cst(b, 1)), cst(b, pointsPerKey()));
    size = arith::MaxUIOp::create(b, loc, arith::MinUIOp::create(b, loc, size, points), cst(b, 1));
    Value groupTiles = mul(b, size, queryBlocks), left = sub(b, sub(b, tiles, cst(b, 1)), t);
    Value group = div(b, left, groupTiles);
    Value inside = rem(b, left, groupTiles), firstPoint = mul(b, group, size);
    Value members = arith::MinUIOp::create(b, loc, size, sub(b, points, firstPoint));
    block = div(b, inside, members);
    point = add(b, firstPoint, rem(b, inside, members));
    // The launch ends with the first blocks of the first points.
    using P = arith::CmpIPredicate;
    if (orderArg)
      ordered = arith::AndIOp::create(b, loc, compare(b, P::ult, block, cst(b, kSorted)),
                                      compare(b, P::eq, group, cst(b, 0)));
  }
  return {decodePoint(b, point), block, ordered};
}

FoldBuilder::Work FoldBuilder::decode(OpBuilder &b, Value t) {
  Work work;
  auto [batch, block, ordered] = placeOf(b, t);
  work.batch = batch;
  if (ordered) {
    auto branch = scf::IfOp::create(b, loc, TypeRange(i32()), ordered, /*withElseRegion=*/true);
    OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
    SmallVector<Value> place;
    for (unsigned dim : orderDims)
      place.push_back(work.batch[dim]);
    place.push_back(block);
    scf::YieldOp::create(yes, loc, loadLike(yes, block, kernel.getArgument(*orderArg), place));
    scf::YieldOp::create(no, loc, block);
    block = branch.getResult(0);
  }
  work.queryBlock = block;
  // The CTAs of a cluster walk the keys that any of their rows sees.
  Value clusterRow = mul(b, block, cst(b, m * cluster));
  work.firstRow = rank ? add(b, clusterRow, mul(b, rank, cst(b, m))) : clusterRow;
  if (pages && pages->boxes(n) > 1) {
    KeyBlocks inPages = emitKeyBlocks(b, loc, pages->shape, clusterRow, m * cluster, size(b, keyDim()), pages->size,
                                      [&](Value v) { return symbolRange(b, work, v, clusterRow, m * cluster); });
    work.firstPage = inPages.begin, work.endPage = arith::MaxSIOp::create(b, loc, inPages.end, cst(b, 1));
  }
  if (walk.isRuns())
    return work;
  KeyBlocks blocks = blocksOf(b, work, clusterRow, m * cluster);
  work.begin = blocks.begin, work.end = blocks.end;
  work.total = sub(b, blocks.end, blocks.begin);
  if (auto rest = restOf(b, work, clusterRow, m * cluster))
    work.scattered = rest->scattered;
  return work;
}

int64_t FoldBuilder::pointsPerKey() const {
  if (!batches)
    return 1;
  AffineExpr inner = getAffineDimExpr(batches - 1, context);
  for (AffineExpr expr : keyMap.getResults()) {
    auto quotient = dyn_cast<AffineBinaryOpExpr>(expr);
    if (quotient && quotient.getKind() == AffineExprKind::FloorDiv && quotient.getLHS() == inner)
      if (auto heads = dyn_cast<AffineConstantExpr>(quotient.getRHS()))
        return heads.getValue();
  }
  return 1;
}

std::optional<FoldBuilder::Rest> FoldBuilder::restOf(OpBuilder &b, const Work &work, Value firstRow, int64_t rows) {
  if (!restArg)
    return std::nullopt;
  auto least = [&](Value &all, Value v) { all = all ? Value(arith::MinSIOp::create(b, loc, all, v)) : v; };
  auto most = [&](Value &all, Value v) { all = all ? Value(arith::MaxSIOp::create(b, loc, all, v)) : v; };
  Rest rest;
  forEachGroup(b, work, firstRow, rows, restDims, [&](SmallVector<Value> at) {
    auto read = [&](int64_t which) -> Value {
      SmallVector<Value> indices(at);
      indices.push_back(cst(b, which));
      Value v = loadLike(b, firstRow, kernel.getArgument(*restArg), indices);
      return which % 2 ? Value(arith::XOrIOp::create(b, loc, v, constantLike(b, firstRow, -1))) : v;
    };
    Value end = read(0), begin = read(1);
    most(rest.blocks.end, end), least(rest.blocks.begin, begin);
    most(rest.blocks.fullBegin, read(2)), least(rest.blocks.fullEnd, read(3));
    Value apart = arith::OrIOp::create(b, loc, compare(b, arith::CmpIPredicate::sgt, read(4), begin),
                                       compare(b, arith::CmpIPredicate::slt, read(5), end));
    rest.scattered = rest.scattered ? Value(arith::OrIOp::create(b, loc, rest.scattered, apart)) : apart;
  });
  return rest;
}

KeyBlocks FoldBuilder::blocksOf(OpBuilder &b, const Work &work, Value firstRow, int64_t rows) {
  std::optional<Rest> rest = restOf(b, work, firstRow, rows);
  return emitKeyBlocks(
      b, loc, walk.shape, firstRow, rows, spreadLike(b, firstRow, size(b, keyDim())), n,
      [&](Value v) { return symbolRange(b, work, v, firstRow, rows); },
      rest ? std::optional(rest->blocks) : std::nullopt);
}

Value FoldBuilder::skipTo(OpBuilder &b, const Work &work, Value u, Value end) {
  if (!restArg)
    return u;
  using P = arith::CmpIPredicate;
  auto index = [&](OpBuilder &b, Value v) -> Value { return arith::IndexCastOp::create(b, loc, b.getIndexType(), v); };
  // Of all rows of the tile, by groups.
  auto unseen = [&](OpBuilder &b, Value u) -> Value {
    ExtremesOf extremes;
    for (const auto &[load, table] : restExtremes)
      extremes[load] = Extremes{kernel.getArgument(table.arg), table.dims};
    SmallVector<Value> point;
    for (Value at : work.batch)
      point.push_back(index(b, at));
    Value key = sub(b, originOf(b, work), u);
    BlockOf columns = blockOf(b, index(b, key), n, index(b, size(b, keyDim())));
    Value some, firstRow = mul(b, work.queryBlock, cst(b, m * cluster));
    forEachGroup(b, work, firstRow, m * cluster, {}, [&](SmallVector<Value> at) {
      BlockOf rows = blockOf(b, index(b, at[0]), kTableRows, index(b, size(b, queryDim())));
      Value may = certainty(b, extremes, point, rows, columns, walk.shape.rest).high;
      some = some ? Value(arith::OrIOp::create(b, loc, some, may)) : may;
    });
    return arith::XOrIOp::create(b, loc, some, arith::ConstantOp::create(b, loc, b.getBoolAttr(true)));
  };
  auto branch = scf::IfOp::create(b, loc, TypeRange(i32()), work.scattered, /*withElseRegion=*/true);
  OpBuilder yes = OpBuilder::atBlockBegin(branch.thenBlock()), no = OpBuilder::atBlockBegin(branch.elseBlock());
  auto search = scf::WhileOp::create(
      yes, loc, TypeRange(i32()), ValueRange(u),
      [&](OpBuilder &b, Location, ValueRange at) {
        Value inside = compare(b, P::slt, at[0], end);
        auto look = scf::IfOp::create(b, loc, TypeRange(b.getI1Type()), inside, /*withElseRegion=*/true);
        OpBuilder in = OpBuilder::atBlockBegin(look.thenBlock()), out = OpBuilder::atBlockBegin(look.elseBlock());
        scf::YieldOp::create(in, loc, unseen(in, at[0]));
        scf::YieldOp::create(out, loc, inside);
        scf::ConditionOp::create(b, loc, look.getResult(0), at);
      },
      [&](OpBuilder &b, Location, ValueRange at) { scf::YieldOp::create(b, loc, Value(add(b, at[0], cst(b, 1)))); });
  scf::YieldOp::create(yes, loc, search.getResult(0));
  scf::YieldOp::create(no, loc, u);
  return branch.getResult(0);
}

Value FoldBuilder::cutToPosition(OpBuilder &b, Value v) {
  if (v.getType().isIndex())
    return arith::IndexCastOp::create(b, loc, i32(), v);
  if (!v.getType().isInteger(64)) // Register tiles are of i32.
    return v;
  // Beyond all positions is as good as any other place there.
  auto limit = [&](int64_t v) -> Value { return arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(v)); };
  v = arith::MinSIOp::create(b, loc, v, limit(kIndexLimit));
  v = arith::MaxSIOp::create(b, loc, v, limit(-kIndexLimit));
  return arith::TruncIOp::create(b, loc, i32(), v);
}

SymbolRange FoldBuilder::symbolRange(OpBuilder &b, const Work &work, Value symbol, Value firstRow, int64_t rows) {
  auto it = rowTables.find(symbol);
  if (it == rowTables.end()) {
    Value v = spreadLike(b, firstRow, cutToPosition(b, boundSymbol(b, work, symbol)));
    return {v, v};
  }
  const RowTable &table = it->second;
  Value low, high;
  forEachGroup(b, work, firstRow, rows, table.dims, [&](SmallVector<Value> at) {
    auto read = [&](int64_t which) -> Value {
      SmallVector<Value> indices(at);
      indices.push_back(cst(b, which));
      return loadLike(b, firstRow, kernel.getArgument(table.arg), indices);
    };
    Value to = read(0), from = read(1);
    from = cutToPosition(b, arith::XOrIOp::create(b, loc, from, constantLike(b, from, -1))), to = cutToPosition(b, to);
    low = low ? Value(arith::MinSIOp::create(b, loc, low, from)) : from;
    high = high ? Value(arith::MaxSIOp::create(b, loc, high, to)) : to;
  });
  return {low, high};
}

void FoldBuilder::forEachGroup(OpBuilder &b, const Work &work, Value firstRow, int64_t rows, ArrayRef<unsigned> dims,
                               llvm::function_ref<void(SmallVector<Value>)> visit) {
  Value last = div(b, sub(b, size(b, queryDim()), cst(b, 1)), cst(b, kTableRows));
  last = spreadLike(b, firstRow, last);
  for (int64_t first = 0; first < rows; first += kTableRows) {
    // Past the last row its group is looked up again.
    Value group =
        add(b, div(b, firstRow, constantLike(b, firstRow, kTableRows)), constantLike(b, firstRow, first / kTableRows));
    group = arith::MinSIOp::create(b, loc, group, last);
    SmallVector<Value> at;
    for (unsigned dim : dims)
      if (dim < batches)
        at.push_back(work.batch[dim]);
    at.push_back(group);
    visit(at);
  }
}

Value FoldBuilder::boundSymbol(OpBuilder &b, const Work &work, Value symbol) {
  if (!op.getMask().isAncestor(symbol.getParentRegion()))
    return captured(b, symbol);
  if (auto argument = dyn_cast<BlockArgument>(symbol))
    return work.batch[argument.getArgNumber()];
  Operation *def = symbol.getDefiningOp();
  if (isPointArithmetic(def)) {
    SmallVector<Value> operands;
    for (Value operand : def->getOperands())
      operands.push_back(cutToPosition(b, boundSymbol(b, work, operand)));
    OperationState state(loc, def->getName(), operands, i32());
    return b.create(state)->getResult(0);
  }
  auto load = dyn_cast<memref::LoadOp>(def);
  if (!load)
    return captured(b, symbol); // a constant
  SmallVector<Value> indices;
  for (Value index : load.getIndices()) {
    auto argument = dyn_cast<BlockArgument>(index);
    bool isBatch = argument && argument.getOwner() == &op.getMask().front();
    Value at = isBatch ? work.batch[argument.getArgNumber()] : captured(b, index);
    indices.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), at));
  }
  return memref::LoadOp::create(b, loc, captured(b, load.getMemref()), indices);
}

bool FoldBuilder::hasLeft() const {
  return walk.hasRest() || llvm::any_of(walk.shape.bounds, [](const KeyBound &bound) { return !bound.upper; });
}

FoldBuilder::Walk FoldBuilder::walkOf(OpBuilder &b, const Work &work, Value firstRow) {
  Value together = rank ? sub(b, work.firstRow, mul(b, rank, cst(b, m))) : work.firstRow;
  KeyBlocks own = blocksOf(b, work, walksApart() ? firstRow : together, walksApart() ? 64 : m * cluster);
  if (walksApart()) {
    // Rows past the end see nothing. Whoever sees nothing walks one block of
    // the CTA's, all of it masked: its own may lie past the CTA's last.
    Value past = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, firstRow, size(b, queryDim()));
    Value none = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle, own.end, own.begin);
    none = arith::OrIOp::create(b, loc, none, past);
    own.begin = arith::MinSIOp::create(b, loc, own.begin, sub(b, work.end, cst(b, 1)));
    own.end = arith::SelectOp::create(b, loc, none, add(b, own.begin, cst(b, 1)), own.end);
    own.fullBegin = arith::SelectOp::create(b, loc, none, own.begin, own.fullBegin);
    own.fullEnd = arith::SelectOp::create(b, loc, none, own.begin, own.fullEnd);
    // Of scattered blocks all consumers walk the same.
    if (work.scattered) {
      own.begin = arith::SelectOp::create(b, loc, work.scattered, work.begin, own.begin);
      own.end = arith::SelectOp::create(b, loc, work.scattered, work.end, own.end);
    }
  }
  return {sub(b, work.end, own.end), sub(b, own.end, own.fullEnd), sub(b, own.fullEnd, own.fullBegin),
          sub(b, own.fullBegin, own.begin), sub(b, own.begin, work.begin)};
}

Value FoldBuilder::originOf(OpBuilder &b, const Work &work) {
  // Without a mask, blocks are walked from the first on; the last, if it is
  // ragged, comes first with one.
  return masked ? sub(b, work.end, cst(b, 1)) : cst(b, 0);
}

Value FoldBuilder::firstKey(OpBuilder &b, Value origin, Value u) {
  return mul(b, masked ? sub(b, origin, u) : add(b, origin, u), cst(b, n));
}
