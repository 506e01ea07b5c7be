#include "KeyWalk.h"

using namespace mlir;

namespace attn {

/// A union of more intervals than this is taken for all blocks: the comparisons
/// would no longer be nothing beside a block's products.
static constexpr unsigned kMaxIntervals = 32;

static bool isEverything(const mask::BlockInterval &interval) {
  return interval.lower.empty() && interval.upper.empty() && interval.guards.empty();
}

static void simplify(mask::BlockUnion &set) {
  if (set.intervals.size() > kMaxIntervals || llvm::any_of(set.intervals, isEverything))
    set.intervals = {mask::BlockInterval{}};
}

static mask::BlockBounds boundsOf(const mask::Formula &formula, int64_t queryBlock, int64_t keyBlock,
                                  MLIRContext *context) {
  mask::BlockBounds bounds = mask::computeBounds(formula, queryBlock, keyBlock, mask::Walk::Keys, context);
  simplify(bounds.visible);
  simplify(bounds.hidden);
  return bounds;
}

KeyWalk::KeyWalk(mlir::attn::AttentionOp op, int64_t queryBlock, int64_t keyBlock) {
  mask::Formula formula = mask::Formula::read(op);
  bounds = boundsOf(formula, queryBlock, keyBlock, op.getContext());
  symbols.assign(formula.getSymbols().begin(), formula.getSymbols().end());
}

bool KeyWalk::isUneven() const {
  return bounds.visible.intervals.size() != 1 || !isEverything(bounds.visible.intervals[0]);
}

namespace {
/// Writes blocks [low, high) of intervals, and who is inside.
struct Intervals {
  LoopBuilder &lb;
  SmallVector<std::pair<Value, Value>> ends;

  Intervals(LoopBuilder &lb, const mask::BlockUnion &set, ArrayRef<Value> dims, ArrayRef<Value> symbols, Value blocks)
      : lb(lb) {
    auto value = [&](AffineExpr e) { return affine::expandAffineExpr(lb.b, lb.loc, e, dims, symbols); };
    for (const mask::BlockInterval &interval : set.intervals) {
      Value low = lb.index(0), high = blocks;
      for (AffineExpr e : interval.lower)
        low = lb.max(low, value(e));
      for (AffineExpr e : interval.upper)
        high = lb.min(high, value(e));
      for (AffineExpr e : interval.guards)
        high = lb.select(lb.less(value(e), lb.index(0)), lb.index(0), high);
      ends.push_back({low, high});
    }
  }

  /// All of them lie in here.
  std::pair<Value, Value> hull(Value blocks) {
    if (ends.size() == 1)
      return ends[0];
    Value low = blocks, high = lb.index(0);
    for (auto [from, to] : ends) {
      // An empty one has no say.
      low = lb.min(low, lb.select(lb.less(from, to), from, blocks));
      high = lb.max(high, to);
    }
    return {low, high};
  }

  Value contain(Value block) {
    Value any;
    for (auto [low, high] : ends) {
      Value inside = lb.conjunction(lb.lessEqual(low, block), lb.less(block, high));
      any = any ? lb.disjunction(any, inside) : inside;
    }
    return any;
  }
};
} // namespace

Value KeyWalk::emit(LoopBuilder &lb, ValueRange batch, Value block, Value queries, Value keys,
                    function_ref<Value(Value, Value)> body) const {
  SmallVector<Value> dims(batch), parameters{queries, keys};
  dims.push_back(block);
  for (Value symbol : symbols) {
    if (symbol.getType().isInteger(1))
      symbol = arith::ExtUIOp::create(lb.b, lb.loc, lb.b.getI64Type(), symbol);
    if (!symbol.getType().isIndex())
      symbol = arith::IndexCastOp::create(lb.b, lb.loc, lb.b.getIndexType(), symbol);
    parameters.push_back(symbol);
  }
  Value blocks = lb.ceilDiv(keys, bounds.n);
  Intervals visible(lb, bounds.visible, dims, parameters, blocks);
  Intervals hidden(lb, bounds.hidden, dims, parameters, blocks);
  Value none = lb.index(0);
  if (visible.ends.empty())
    return none;
  auto [low, high] = visible.hull(blocks);
  return lb.loop(low, high, 1, none, [&](Value at, ValueRange carried) -> SmallVector<Value> {
    auto visit = [&] {
      bool always = llvm::any_of(bounds.hidden.intervals, isEverything);
      Value partial = always ? arith::ConstantIntOp::create(lb.b, lb.loc, 1, 1).getResult() : hidden.contain(at);
      return body(lb.mul(at, lb.index(bounds.n)), partial);
    };
    if (visible.ends.size() == 1)
      return {lb.add(carried[0], visit())};
    auto branch = scf::IfOp::create(
        lb.b, lb.loc, visible.contain(at), [&](OpBuilder &, Location) { scf::YieldOp::create(lb.b, lb.loc, visit()); },
        [&](OpBuilder &, Location) { scf::YieldOp::create(lb.b, lb.loc, none); });
    return {lb.add(carried[0], branch.getResult(0))};
  })[0];
}

} // namespace attn
