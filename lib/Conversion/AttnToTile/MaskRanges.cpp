#include "MaskRanges.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace ::attn::totile;

/// Positions fit in so many bits, as the kernel's i32 wants.
static constexpr unsigned kPositionBits = 31;
/// Intervals are computed in 64 bits.
static constexpr unsigned kMostBits = 62;

MaskRanges::MaskRanges(Region &region, OpBuilder &b, Location loc, ArrayRef<Ends> arguments,
                       std::function<std::optional<Ends>(memref::LoadOp)> load)
    : region(region), b(b), loc(loc), load(std::move(load)) {
  for (auto [argument, range] : llvm::zip_equal(region.getArguments(), arguments)) {
    Ends position = range;
    position.nonNegative = true, position.bits = kPositionBits;
    known[argument] = position;
  }
}

Ends MaskRanges::condition() {
  return conditionOf(cast<mlir::attn::YieldOp>(region.front().getTerminator()).getValue());
}

Ends MaskRanges::conditionOf(Value v) {
  if (std::optional<Ends> range = get(v))
    return *range;
  return {truth(false), truth(true)};
}

std::optional<Ends> MaskRanges::get(Value v) {
  if (auto it = known.find(v); it != known.end())
    return it->second;
  std::optional<Ends> range = compute(v);
  return known[v] = range;
}

std::optional<Ends> MaskRanges::compute(Value v) {
  if (!region.isAncestor(v.getParentRegion()) || matchPattern(v, m_Constant()))
    return fromOutside(v);
  Operation *op = v.getDefiningOp();
  if (auto loadOp = dyn_cast_or_null<memref::LoadOp>(op))
    return load(loadOp);
  if (auto cmp = dyn_cast_or_null<arith::CmpIOp>(op))
    return compare(cmp);
  if (auto chosen = dyn_cast_or_null<arith::SelectOp>(op))
    return select(chosen);
  if (isa_and_nonnull<arith::AndIOp, arith::OrIOp, arith::XOrIOp>(op) && v.getType().isInteger(1))
    return logic(op);
  return op ? integer(op) : std::nullopt;
}

std::optional<Ends> MaskRanges::fromOutside(Value v) {
  APInt constant;
  if (matchPattern(v, m_ConstantInt(&constant))) {
    if (v.getType().isInteger(1)) {
      Value c = truth(!constant.isZero());
      return Ends{c, c};
    }
    Value c = cst(constant.getSExtValue());
    return Ends{c, c, constant.isNonNegative(), constant.abs().getActiveBits()};
  }
  if (v.getType().isInteger(1))
    return Ends{v, v};
  if (v.getType().isIndex())
    return Ends{v, v, false, kPositionBits};
  auto type = dyn_cast<IntegerType>(v.getType());
  if (!type || type.getWidth() > 64)
    return std::nullopt;
  Value c = arith::IndexCastOp::create(b, loc, b.getIndexType(), v);
  return Ends{c, c, false, type.getWidth()};
}

Ends MaskRanges::logic(Operation *op) {
  Ends x = conditionOf(op->getOperand(0)), y = conditionOf(op->getOperand(1));
  if (isa<arith::AndIOp>(op))
    return {make<arith::AndIOp>(x.low, y.low), make<arith::AndIOp>(x.high, y.high)};
  if (isa<arith::OrIOp>(op))
    return {make<arith::OrIOp>(x.low, y.low), make<arith::OrIOp>(x.high, y.high)};
  // They differ for certain if one holds and the other cannot, and may unless
  // both are certain and the same.
  auto without = [&](Value p, Value q) -> Value { return make<arith::AndIOp>(p, make<arith::XOrIOp>(q, truth(true))); };
  return {make<arith::OrIOp>(without(x.low, y.high), without(y.low, x.high)),
          make<arith::OrIOp>(without(x.high, y.low), without(y.high, x.low))};
}

Ends MaskRanges::compare(arith::CmpIOp op) {
  Ends unknown{truth(false), truth(true)};
  if (op.getLhs().getType().isInteger(1))
    return unknown;
  std::optional<Ends> l = get(op.getLhs()), r = get(op.getRhs());
  if (!l || !r)
    return unknown;
  using P = arith::CmpIPredicate;
  auto negate = [&](Ends c) {
    return Ends{make<arith::XOrIOp>(c.high, truth(true)), make<arith::XOrIOp>(c.low, truth(true))};
  };
  auto lessThan = [&](const Ends &x, const Ends &y) { return Ends{less(x.high, y.low), less(x.low, y.high)}; };
  P predicate = op.getPredicate();
  if (predicate == P::eq || predicate == P::ne) {
    auto same = [&](Value x, Value y) -> Value { return arith::CmpIOp::create(b, loc, P::eq, x, y); };
    auto upTo = [&](Value x, Value y) -> Value { return arith::CmpIOp::create(b, loc, P::sle, x, y); };
    Ends equal{make<arith::AndIOp>(same(l->low, r->high), same(l->high, r->low)),
               make<arith::AndIOp>(upTo(l->low, r->high), upTo(r->low, l->high))};
    return predicate == P::eq ? equal : negate(equal);
  }
  bool isUnsigned = llvm::is_contained({P::ult, P::ule, P::ugt, P::uge}, predicate);
  if (isUnsigned && !(l->nonNegative && r->nonNegative))
    return unknown;
  switch (predicate) {
  case P::slt:
  case P::ult:
    return lessThan(*l, *r);
  case P::sgt:
  case P::ugt:
    return lessThan(*r, *l);
  case P::sge:
  case P::uge:
    return negate(lessThan(*l, *r));
  default:
    return negate(lessThan(*r, *l));
  }
}

std::optional<Ends> MaskRanges::select(arith::SelectOp op) {
  if (!op.getCondition().getType().isInteger(1))
    return std::nullopt;
  Ends c = conditionOf(op.getCondition());
  bool isCondition = op.getType().isInteger(1);
  auto branch = [&](Value v) { return isCondition ? std::optional(conditionOf(v)) : get(v); };
  std::optional<Ends> x = branch(op.getTrueValue()), y = branch(op.getFalseValue());
  if (!x || !y)
    return std::nullopt;
  Value low = isCondition ? make<arith::AndIOp>(x->low, y->low) : make<arith::MinSIOp>(x->low, y->low);
  Value high = isCondition ? make<arith::OrIOp>(x->high, y->high) : make<arith::MaxSIOp>(x->high, y->high);
  return Ends{choose(c.low, x->low, choose(c.high, low, y->low)), choose(c.low, x->high, choose(c.high, high, y->high)),
              x->nonNegative && y->nonNegative, std::max(x->bits, y->bits)};
}

std::optional<Ends> MaskRanges::quotient(Operation *op) {
  std::optional<Ends> x = get(op->getOperand(0));
  APInt constant;
  if (!x || !matchPattern(op->getOperand(1), m_ConstantInt(&constant)) || !constant.isStrictlyPositive() ||
      constant.getActiveBits() > kPositionBits)
    return std::nullopt;
  Value n = cst(constant.getSExtValue());
  if (isa<arith::RemUIOp, arith::RemSIOp>(op)) {
    if (!x->nonNegative)
      return std::nullopt;
    // Within one multiple of n, or anything.
    Value same = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, make<arith::DivUIOp>(x->low, n),
                                       make<arith::DivUIOp>(x->high, n));
    return Ends{choose(same, make<arith::RemUIOp>(x->low, n), cst(0)),
                choose(same, make<arith::RemUIOp>(x->high, n), cst(constant.getSExtValue() - 1)), true,
                std::min(x->bits, constant.getActiveBits())};
  }
  if (!x->nonNegative && (!isa<arith::DivSIOp, arith::FloorDivSIOp>(op) || x->bits > kMostBits))
    return std::nullopt;
  // All of these are monotonous.
  auto divide = [&](Value v) -> Value {
    if (x->nonNegative)
      return make<arith::DivUIOp>(v, n);
    if (isa<arith::FloorDivSIOp>(op))
      v = make<arith::SubIOp>(v, choose(less(v, cst(0)), cst(constant.getSExtValue() - 1), cst(0)));
    return make<arith::DivSIOp>(v, n);
  };
  return Ends{divide(x->low), divide(x->high), x->nonNegative, x->bits};
}

std::optional<Ends> MaskRanges::integer(Operation *op) {
  if (op->getNumResults() != 1 || !op->getResult(0).getType().isIntOrIndex() || op->getResult(0).getType().isInteger(1))
    return std::nullopt;
  if (isa<arith::DivUIOp, arith::DivSIOp, arith::FloorDivSIOp, arith::RemUIOp, arith::RemSIOp>(op))
    return quotient(op);
  if (isa<arith::ExtUIOp, arith::ExtSIOp>(op) && op->getOperand(0).getType().isInteger(1)) {
    if (isa<arith::ExtSIOp>(op))
      return std::nullopt;
    Ends c = conditionOf(op->getOperand(0));
    return Ends{choose(c.low, cst(1), cst(0)), choose(c.high, cst(1), cst(0)), true, 1};
  }
  SmallVector<Ends, 2> in;
  for (Value operand : op->getOperands()) {
    std::optional<Ends> range = operand.getType().isInteger(1) ? std::nullopt : get(operand);
    if (!range)
      return std::nullopt;
    in.push_back(*range);
  }
  // What an integer type would wrap around is not known.
  Type type = op->getResult(0).getType();
  unsigned limit = type.isIndex() ? kMostBits : std::min(type.getIntOrFloatBitWidth() - 1, kMostBits);
  auto within = [&](Ends range) { return range.bits <= limit ? std::optional(range) : std::nullopt; };
  if (isa<arith::AddIOp>(op))
    return within({make<arith::AddIOp>(in[0].low, in[1].low), make<arith::AddIOp>(in[0].high, in[1].high),
                   in[0].nonNegative && in[1].nonNegative, std::max(in[0].bits, in[1].bits) + 1});
  if (isa<arith::SubIOp>(op))
    return within({make<arith::SubIOp>(in[0].low, in[1].high), make<arith::SubIOp>(in[0].high, in[1].low), false,
                   std::max(in[0].bits, in[1].bits) + 1});
  if (isa<arith::MulIOp>(op)) {
    unsigned bits = in[0].bits + in[1].bits;
    if (bits > limit)
      return std::nullopt;
    if (in[0].nonNegative && in[1].nonNegative)
      return Ends{make<arith::MulIOp>(in[0].low, in[1].low), make<arith::MulIOp>(in[0].high, in[1].high), true, bits};
    SmallVector<Value> products;
    for (Value x : {in[0].low, in[0].high})
      for (Value y : {in[1].low, in[1].high})
        products.push_back(make<arith::MulIOp>(x, y));
    Ends range{products[0], products[0], false, bits};
    for (Value product : ArrayRef(products).drop_front())
      range.low = make<arith::MinSIOp>(range.low, product), range.high = make<arith::MaxSIOp>(range.high, product);
    return range;
  }
  bool signless = in.size() == 2 && in[0].nonNegative && in[1].nonNegative;
  unsigned widest = in.size() == 2 ? std::max(in[0].bits, in[1].bits) : in[0].bits;
  if (isa<arith::MinSIOp>(op) || (isa<arith::MinUIOp>(op) && signless))
    return Ends{make<arith::MinSIOp>(in[0].low, in[1].low), make<arith::MinSIOp>(in[0].high, in[1].high), signless,
                widest};
  if (isa<arith::MaxSIOp>(op) || (isa<arith::MaxUIOp>(op) && signless))
    return Ends{make<arith::MaxSIOp>(in[0].low, in[1].low), make<arith::MaxSIOp>(in[0].high, in[1].high),
                in[0].nonNegative || in[1].nonNegative, widest};
  if (isa<math::AbsIOp>(op)) {
    Value below = make<arith::SubIOp>(cst(0), in[0].low), above = make<arith::SubIOp>(cst(0), in[0].high);
    return within({make<arith::MaxSIOp>(cst(0), make<arith::MaxSIOp>(in[0].low, above)),
                   make<arith::MaxSIOp>(below, in[0].high), true, in[0].bits});
  }
  if (isa<arith::IndexCastOp>(op) && type.isIndex())
    return in[0];
  if (isa<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(op) ||
      (isa<arith::IndexCastUIOp, arith::ExtUIOp>(op) && in[0].nonNegative))
    return within(in[0]);
  return std::nullopt;
}
