// Runs of key blocks: where the producer finds them, and how the consumers hear
// of them.
#include "FoldBuilder.h"

using namespace mlir;
using namespace ::attn::totile;

namespace {
/// Quasi-affine expressions as i32 arithmetic.
class Expander {
public:
  Expander(OpBuilder &b, Location loc, ArrayRef<Value> dims, ArrayRef<Value> symbols)
      : b(b), loc(loc), dims(dims), symbols(symbols) {}

  Value cst(int64_t v) { return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(v)); }

  Value value(AffineExpr e) {
    if (auto constant = dyn_cast<AffineConstantExpr>(e))
      return cst(constant.getValue());
    if (auto dim = dyn_cast<AffineDimExpr>(e))
      return dims[dim.getPosition()];
    if (auto symbol = dyn_cast<AffineSymbolExpr>(e))
      return symbols[symbol.getPosition()];
    auto binary = cast<AffineBinaryOpExpr>(e);
    Value x = value(binary.getLHS());
    if (e.getKind() == AffineExprKind::Add)
      return arith::AddIOp::create(b, loc, x, value(binary.getRHS()));
    // The other factor or divisor is a constant: the form is quasi-affine.
    int64_t c = cast<AffineConstantExpr>(binary.getRHS()).getValue();
    switch (e.getKind()) {
    case AffineExprKind::Mul:
      return arith::MulIOp::create(b, loc, x, cst(c));
    case AffineExprKind::FloorDiv:
      return floorDiv(x, c);
    case AffineExprKind::CeilDiv:
      return floorDiv(arith::AddIOp::create(b, loc, x, cst(c - 1)), c);
    case AffineExprKind::Mod:
      return arith::SubIOp::create(b, loc, x, arith::MulIOp::create(b, loc, floorDiv(x, c), cst(c)));
    default:
      llvm_unreachable("all binary kinds are covered");
    }
  }

private:
  Value floorDiv(Value x, int64_t c) {
    if (llvm::isPowerOf2_64(c))
      return arith::ShRSIOp::create(b, loc, x, cst(llvm::Log2_64(c)));
    Value negative = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, x, cst(0));
    Value bias = arith::SelectOp::create(b, loc, negative, cst(c - 1), cst(0));
    return arith::DivSIOp::create(b, loc, arith::SubIOp::create(b, loc, x, bias), cst(c));
  }

  OpBuilder &b;
  Location loc;
  ArrayRef<Value> dims, symbols;
};
} // namespace

FoldBuilder::Search FoldBuilder::startSearch(OpBuilder &b, const Work &work) {
  Search search;
  Value keys = size(b, keyDim());
  Value blocks = div(b, add(b, keys, cst(b, n - 1)), cst(b, n));
  search.first = blocks;
  if (walk.kind == KeyWalk::Kind::Map) {
    auto type = cast<MemRefType>(kernel.getArgument(*mapArg).getType());
    SmallVector<Value> at(work.batch);
    at.push_back(work.queryBlock);
    for (auto [dim, index] : llvm::enumerate(at))
      search.row.push_back(type.getDimSize(dim) == 1
                               ? Value(arith::ConstantIndexOp::create(b, loc, 0))
                               : Value(arith::IndexCastOp::create(b, loc, b.getIndexType(), index)));
    search.words = div(b, add(b, blocks, cst(b, kWordBlocks - 1)), cst(b, kWordBlocks));
    return search;
  }
  SmallVector<Value> dims(work.batch), symbols{size(b, queryDim()), keys};
  dims.push_back(work.queryBlock);
  for (Value symbol : walk.symbols) {
    Value v = captured(b, symbol);
    if (v.getType().isInteger(1))
      v = arith::ExtUIOp::create(b, loc, i32(), v);
    else if (v.getType().isInteger(64))
      v = arith::TruncIOp::create(b, loc, i32(), v);
    symbols.push_back(v);
  }
  Expander expander(b, loc, dims, symbols);
  using P = arith::CmpIPredicate;
  // An interval that holds nothing ends before it begins: (blocks, 0).
  auto ends = [&](const mask::BlockInterval &interval) {
    Value low = cst(b, 0), high = blocks;
    for (AffineExpr e : interval.lower)
      low = arith::MaxSIOp::create(b, loc, low, expander.value(e));
    for (AffineExpr e : interval.upper)
      high = arith::MinSIOp::create(b, loc, high, expander.value(e));
    Value some = compare(b, P::slt, low, high);
    for (AffineExpr e : interval.guards)
      some = arith::AndIOp::create(b, loc, some, compare(b, P::sge, expander.value(e), cst(b, 0)));
    return std::pair(Value(arith::SelectOp::create(b, loc, some, low, blocks)),
                     Value(arith::SelectOp::create(b, loc, some, high, cst(b, 0))));
  };
  for (const mask::BlockInterval &interval : walk.bounds.visible.intervals)
    search.visible.push_back(ends(interval));
  for (const mask::BlockInterval &interval : walk.bounds.hidden.intervals)
    search.hidden.push_back(ends(interval));
  // Keys past the end are nobody's.
  if (ragged)
    search.hidden.push_back({div(b, keys, cst(b, n)), blocks});
  return search;
}

FoldBuilder::Run FoldBuilder::findRun(OpBuilder &b, const Search &search, Value before) {
  return walk.kind == KeyWalk::Kind::Map ? findInMap(b, search, before) : findInUnion(b, search, before);
}

FoldBuilder::Run FoldBuilder::findInUnion(OpBuilder &b, const Search &search, Value before) {
  using P = arith::CmpIPredicate;
  auto select = [&](Value c, Value x, Value y) -> Value { return arith::SelectOp::create(b, loc, c, x, y); };
  auto both = [&](Value x, Value y) -> Value { return arith::AndIOp::create(b, loc, x, y); };
  auto least = [&](Value x, Value y) -> Value { return arith::MinSIOp::create(b, loc, x, y); };
  auto most = [&](Value x, Value y) -> Value { return arith::MaxSIOp::create(b, loc, x, y); };
  Value end = cst(b, 0);
  for (auto [low, high] : search.visible) {
    Value stop = least(high, before);
    end = select(compare(b, P::slt, low, stop), most(end, stop), end);
  }
  Value last = sub(b, end, cst(b, 1));
  auto holds = [&](std::pair<Value, Value> interval) {
    return both(compare(b, P::sle, interval.first, last), compare(b, P::sgt, interval.second, last));
  };
  // The run goes on while the same intervals hold its blocks, and no other one.
  Value visibleFrom = last, hiddenFrom = last, fullFrom = cst(b, 0);
  Value partial = arith::ConstantOp::create(b, loc, b.getBoolAttr(false));
  for (auto interval : search.visible)
    visibleFrom = select(holds(interval), least(visibleFrom, interval.first), visibleFrom);
  for (auto interval : search.hidden) {
    Value here = holds(interval);
    partial = arith::OrIOp::create(b, loc, partial, here);
    hiddenFrom = select(here, least(hiddenFrom, interval.first), hiddenFrom);
    Value below = compare(b, P::sle, interval.second, last);
    fullFrom = select(below, most(fullFrom, interval.second), fullFrom);
  }
  Value from = most(visibleFrom, select(partial, hiddenFrom, fullFrom));
  Value some = compare(b, P::sgt, end, cst(b, 0));
  return {last, select(some, sub(b, end, from), cst(b, 0)), partial};
}

FoldBuilder::Run FoldBuilder::findInMap(OpBuilder &b, const Search &search, Value before) {
  using P = arith::CmpIPredicate;
  Value zero = cst(b, 0), one = cst(b, 1), ones = cst(b, -1), map = kernel.getArgument(*mapArg);
  auto load = [&](OpBuilder &b, Value at) -> Value {
    SmallVector<Value> indices(search.row);
    indices.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), at));
    return memref::LoadOp::create(b, loc, map, indices);
  };
  // The word of the last block before, without the blocks from there on; then
  // the words before it.
  Value top = sub(b, before, one);
  Value word = arith::ShRSIOp::create(b, loc, top, cst(b, 5));
  Value keep = arith::ShRUIOp::create(b, loc, ones,
                                      sub(b, cst(b, 31), arith::AndIOp::create(b, loc, top, cst(b, kWordBlocks - 1))));
  auto scan = scf::WhileOp::create(
      b, loc, TypeRange{i32(), i32()}, ValueRange{word, keep},
      [&](OpBuilder &b, Location, ValueRange at) {
        Value inside = compare(b, P::sge, at[0], zero);
        auto read = scf::IfOp::create(b, loc, TypeRange(i32()), inside, /*withElseRegion=*/true);
        OpBuilder yes = OpBuilder::atBlockBegin(read.thenBlock()), no = OpBuilder::atBlockBegin(read.elseBlock());
        scf::YieldOp::create(yes, loc, arith::AndIOp::create(yes, loc, load(yes, at[0]), at[1]).getResult());
        scf::YieldOp::create(no, loc, zero);
        Value blank = compare(b, P::eq, read.getResult(0), zero);
        Value more = arith::AndIOp::create(b, loc, inside, blank);
        scf::ConditionOp::create(b, loc, more, ValueRange{at[0], read.getResult(0)});
      },
      [&](OpBuilder &b, Location, ValueRange at) {
        scf::YieldOp::create(b, loc, ValueRange{sub(b, at[0], one), ones});
      });
  Value found = scan.getResult(0), visible = scan.getResult(1);
  Value some = compare(b, P::ne, visible, zero);
  Value hidden = load(b, add(b, arith::MaxSIOp::create(b, loc, found, zero), search.words));
  // Bits of one kind from the highest visible one down.
  Value skip = arith::SelectOp::create(b, loc, some, math::CountLeadingZerosOp::create(b, loc, visible), zero);
  Value bit = sub(b, cst(b, 31), skip);
  Value partial = compare(b, P::slt, arith::ShLIOp::create(b, loc, hidden, skip), zero);
  Value other = arith::SelectOp::create(b, loc, partial, zero, ones);
  Value same = arith::AndIOp::create(b, loc, visible, arith::XOrIOp::create(b, loc, hidden, other));
  Value stop = arith::XOrIOp::create(b, loc, arith::ShLIOp::create(b, loc, same, skip), ones);
  Value length = math::CountLeadingZerosOp::create(b, loc, stop);
  return {add(b, mul(b, found, cst(b, kWordBlocks)), bit), arith::SelectOp::create(b, loc, some, length, zero),
          partial};
}

void FoldBuilder::postRun(OpBuilder &b, Run run) {
  Value partial = arith::ExtUIOp::create(b, loc, i32(), run.partial);
  tile::PostOp::create(b, loc, add(b, add(b, run.length, run.length), partial), runs);
  tile::PostOp::create(b, loc, run.last, runs);
}

FoldBuilder::Run FoldBuilder::receiveRun(OpBuilder &b) {
  Value message = tile::ReceiveOp::create(b, loc, i32(), runs), last = tile::ReceiveOp::create(b, loc, i32(), runs);
  Value length = arith::ShRUIOp::create(b, loc, message, cst(b, 1));
  Value odd = arith::AndIOp::create(b, loc, message, cst(b, 1));
  return {last, length, compare(b, arith::CmpIPredicate::ne, odd, cst(b, 0))};
}
