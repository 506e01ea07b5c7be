#include "ResidueRegions.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include <numeric>

using namespace mlir;
using mlir::attn::AttentionOp;

namespace {

/// Σ factor · value + constant, of integers of any type.
struct Sum {
  SmallVector<std::pair<Value, int64_t>, 4> terms;
  int64_t constant = 0;

  void add(const Sum &other, int64_t factor) {
    constant += other.constant * factor;
    for (auto [value, c] : other.terms) {
      auto it = llvm::find_if(terms, [v = value](auto &term) { return term.first == v; });
      if (it == terms.end())
        terms.push_back({value, c * factor});
      else if (!(it->second += c * factor))
        terms.erase(it);
    }
  }
};

/// Writes a region again. Integers of at least 32 bits do not wrap, as everywhere
/// in what reads masks.
class RegionWriter {
public:
  RegionWriter(OpBuilder &b, AttentionOp op, int64_t modulus) : b(b), op(op), modulus(modulus) {}

  void write(Region &from, Region &to) {
    if (from.empty())
      return;
    OpBuilder::InsertionGuard guard(b);
    loc = from.getLoc();
    Block &source = from.front();
    unsigned n = op.getNumBatchDims(), others = source.getArgumentTypes().front().isIndex() ? 0 : 1;
    SmallVector<Type> types(source.getArgumentTypes());
    types.push_back(b.getIndexType());
    Block *block = b.createBlock(&to, to.end(), types, SmallVector<Location>(types.size(), loc));
    for (unsigned k = 0; k < others + n; ++k)
      made.map(source.getArgument(k), block->getArgument(k));
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    Value remainder = block->getArgument(others + n);
    ranges[remainder] = modulus - 1;
    // The query's position, and maybe the key's.
    for (unsigned k = others + n; k < source.getNumArguments(); ++k) {
      Value quotient = block->getArgument(k + 1);
      ranges[quotient] = extents[k - others] / modulus - 1;
      Sum position;
      position.terms = {{quotient, modulus}, {remainder, 1}};
      sums[source.getArgument(k)] = position;
    }
    for (Operation &inner : source)
      write(inner);
    for (Operation &inner : llvm::make_early_inc_range(llvm::reverse(*block)))
      if (isOpTriviallyDead(&inner))
        inner.erase();
  }

private:
  static bool isWide(Type type) { return type.isIndex() || (type.isInteger() && type.getIntOrFloatBitWidth() >= 32); }

  /// Smallest and largest value; none if some term has no bounds.
  std::optional<std::pair<int64_t, int64_t>> rangeOf(const Sum &sum) const {
    std::pair<int64_t, int64_t> range{sum.constant, sum.constant};
    for (auto [value, c] : sum.terms) {
      auto it = ranges.find(value);
      if (it == ranges.end())
        return std::nullopt;
      (c < 0 ? range.first : range.second) += c * it->second;
    }
    return range;
  }
  /// True if positions are all that it holds. What tensors hold keeps its type, and
  /// how it wraps or is cut.
  bool isOfPositions(const Sum &sum) const {
    return llvm::all_of(sum.terms, [&](auto &term) { return ranges.contains(term.first); });
  }
  bool isNotNegative(const Sum &sum) const {
    auto range = rangeOf(sum);
    return range && range->first >= 0;
  }

  /// What the old integer `v` is now.
  std::optional<Sum> sumOf(Value v) {
    if (!isWide(v.getType()))
      return std::nullopt;
    if (auto it = sums.find(v); it != sums.end())
      return it->second;
    Sum sum;
    Value now = made.lookupOrDefault(v);
    if (APInt constant; matchPattern(now, m_ConstantInt(&constant)))
      sum.constant = constant.getSExtValue();
    else
      sum.terms = {{now, 1}};
    return sum;
  }

  Value constant(int64_t v) { return arith::ConstantIndexOp::create(b, loc, v); }

  /// Terms of one sign, and the constant if it is of that sign, as an index.
  Value half(const Sum &sum, int64_t sign) {
    Value total;
    auto plus = [&](Value v) { total = total ? Value(arith::AddIOp::create(b, loc, total, v)) : v; };
    for (auto [value, c] : sum.terms) {
      if (c * sign <= 0)
        continue;
      Value v = value.getType().isIndex() ? value : Value(arith::IndexCastOp::create(b, loc, b.getIndexType(), value));
      plus(c * sign == 1 ? v : Value(arith::MulIOp::create(b, loc, v, constant(c * sign))));
    }
    if (sum.constant * sign > 0 || !total)
      plus(constant(std::max<int64_t>(sum.constant * sign, 0)));
    return total;
  }

  Value materialize(const Sum &sum, Type type) {
    if (sum.terms.size() == 1 && sum.terms[0].second == 1 && !sum.constant && sum.terms[0].first.getType() == type)
      return sum.terms[0].first;
    if (sum.terms.empty())
      return arith::ConstantOp::create(b, loc, b.getIntegerAttr(type, sum.constant));
    Value v = half(sum, 1);
    if (sum.constant < 0 || llvm::any_of(sum.terms, [](auto &term) { return term.second < 0; }))
      v = arith::SubIOp::create(b, loc, v, half(sum, -1));
    return type.isIndex() ? v : Value(arith::IndexCastOp::create(b, loc, type, v));
  }

  Value valueOf(Value old) {
    if (made.contains(old))
      return made.lookup(old);
    if (auto it = sums.find(old); it != sums.end()) {
      Value now = materialize(it->second, old.getType());
      made.map(old, now);
      return now;
    }
    return old;
  }

  /// The quotient or the remainder, if the positions' coefficients tell it.
  std::optional<Sum> divided(Operation *op) {
    bool isUnsigned = isa<arith::DivUIOp, arith::RemUIOp>(op), floors = isa<arith::FloorDivSIOp, arith::AndIOp>(op);
    bool remainder = isa<arith::RemUIOp, arith::RemSIOp, arith::AndIOp>(op);
    std::optional<Sum> x = sumOf(op->getOperand(0)), by = sumOf(op->getOperand(1));
    if (!x || !by || !by->terms.empty())
      return std::nullopt;
    int64_t divisor = by->constant + isa<arith::AndIOp>(op);
    if (divisor <= 0 || (isa<arith::AndIOp>(op) && !llvm::isPowerOf2_64(divisor)))
      return std::nullopt;
    Sum quotient, rest;
    for (auto [value, c] : x->terms) {
      if (c % divisor)
        rest.terms.push_back({value, c});
      else
        quotient.terms.push_back({value, c / divisor});
    }
    quotient.constant = llvm::divideFloorSigned(x->constant, divisor);
    rest.constant = x->constant - quotient.constant * divisor;
    auto range = rangeOf(rest);
    if (!range || range->first < 0 || range->second >= divisor)
      return dividedTwice(*x, divisor, remainder);
    // Rounded towards zero, what is negative has another quotient, unless nothing is left.
    bool whole = !isUnsigned && range->first == 0 && range->second == 0;
    if (!floors && !whole && !isNotNegative(*x))
      return std::nullopt;
    return remainder ? rest : quotient;
  }

  /// (m · x + y) floordiv (m · D) = x floordiv D where y is from 0 to m − 1, or what
  /// is left: the remainder of positions plays no part.
  std::optional<Sum> dividedTwice(const Sum &x, int64_t divisor, bool remainder) {
    if (divisor % modulus || !isNotNegative(x))
      return std::nullopt;
    Sum multiples, rest;
    for (auto [value, c] : x.terms) {
      if (c % modulus)
        rest.terms.push_back({value, c});
      else
        multiples.terms.push_back({value, c / modulus});
    }
    multiples.constant = llvm::divideFloorSigned(x.constant, modulus);
    rest.constant = x.constant - multiples.constant * modulus;
    auto range = rangeOf(rest);
    if (!range || range->first < 0 || range->second >= modulus || !isNotNegative(multiples))
      return std::nullopt;
    Value by = constant(divisor / modulus), of = materialize(multiples, b.getIndexType());
    Value part = remainder ? Value(arith::RemUIOp::create(b, loc, of, by)) : arith::DivUIOp::create(b, loc, of, by);
    ranges[part] = remainder ? divisor / modulus - 1 : rangeOf(multiples)->second / (divisor / modulus);
    Sum result;
    result.terms = {{part, remainder ? modulus : 1}};
    if (remainder)
      result.add(rest, 1);
    return result;
  }

  /// The comparison, without common factors, or what it always is.
  Value compared(arith::CmpIOp op) {
    using P = arith::CmpIPredicate;
    std::optional<Sum> x = sumOf(op.getLhs()), y = sumOf(op.getRhs());
    if (!x || !y)
      return Value();
    P predicate = op.getPredicate();
    if (predicate >= P::ult) {
      if (!isNotNegative(*x) || !isNotNegative(*y))
        return Value();
      predicate = predicate == P::ult ? P::slt : predicate == P::ule ? P::sle : predicate == P::ugt ? P::sgt : P::sge;
    }
    bool equality = predicate == P::eq || predicate == P::ne;
    // As d = 0 or d ≥ 0.
    if (predicate == P::sle || predicate == P::slt)
      std::swap(x, y);
    Sum d = *x;
    d.add(*y, -1);
    if (predicate == P::slt || predicate == P::sgt)
      d.constant -= 1;
    if (!isOfPositions(d))
      return Value();
    int64_t common = 0;
    for (auto &term : d.terms)
      common = std::gcd(common, term.second);
    auto known = [&](bool v) -> Value { return arith::ConstantOp::create(b, loc, b.getBoolAttr(v)); };
    if (common) {
      if (equality && d.constant % common)
        return known(predicate == P::ne);
      for (auto &term : d.terms)
        term.second /= common;
      d.constant = llvm::divideFloorSigned(d.constant, common);
    }
    if (auto range = rangeOf(d)) {
      if (equality && (range->first > 0 || range->second < 0))
        return known(predicate == P::ne);
      if (equality && range->first == 0 && range->second == 0)
        return known(predicate == P::eq);
      if (!equality && (range->first >= 0 || range->second < 0))
        return known(range->first >= 0);
    }
    return arith::CmpIOp::create(b, loc, equality ? predicate : P::sge, half(d, 1), half(d, -1));
  }

  void write(Operation &op) {
    auto linear = [&](std::optional<Sum> sum) {
      bool known = sum && isOfPositions(*sum);
      if (known)
        sums[op.getResult(0)] = *sum;
      return known;
    };
    if (op.getNumResults() == 1 && isWide(op.getResult(0).getType())) {
      if (isa<arith::AddIOp, arith::SubIOp>(op)) {
        std::optional<Sum> x = sumOf(op.getOperand(0)), y = sumOf(op.getOperand(1));
        x->add(*y, isa<arith::SubIOp>(op) ? -1 : 1);
        if (linear(x))
          return;
      }
      if (isa<arith::MulIOp>(op)) {
        std::optional<Sum> x = sumOf(op.getOperand(0)), y = sumOf(op.getOperand(1));
        if (x->terms.empty())
          std::swap(x, y);
        if (y->terms.empty()) {
          Sum product;
          product.add(*x, y->constant);
          llvm::erase_if(product.terms, [](auto &term) { return !term.second; });
          if (linear(product))
            return;
        }
      }
      if (isa<arith::IndexCastOp, arith::ExtSIOp, arith::TruncIOp>(op) && linear(sumOf(op.getOperand(0))))
        return;
      if (isa<arith::IndexCastUIOp, arith::ExtUIOp>(op))
        if (std::optional<Sum> x = sumOf(op.getOperand(0)); x && isNotNegative(*x) && linear(x))
          return;
      // A remainder's sign is looked at.
      if (auto select = dyn_cast<arith::SelectOp>(op)) {
        APInt condition;
        if (matchPattern(made.lookupOrDefault(select.getCondition()), m_ConstantInt(&condition)) &&
            linear(sumOf(condition.isZero() ? select.getFalseValue() : select.getTrueValue())))
          return;
      }
      if (isa<arith::DivUIOp, arith::RemUIOp, arith::DivSIOp, arith::RemSIOp, arith::FloorDivSIOp, arith::AndIOp>(op) &&
          linear(divided(&op)))
        return;
    }
    if (auto compare = dyn_cast<arith::CmpIOp>(op))
      if (Value now = compared(compare))
        return made.map(compare.getResult(), now);
    // Not by the mapping alone: a sum is made where it is wanted.
    for (Value operand : op.getOperands())
      if (Value now = valueOf(operand); !made.contains(operand))
        made.map(operand, now);
    Operation *clone = b.clone(op, made);
    SmallVector<Value> folded;
    SmallVector<Operation *> constants;
    if (clone->getNumResults() && succeeded(b.tryFold(clone, folded, &constants)) && !folded.empty()) {
      for (auto [old, now] : llvm::zip(op.getResults(), folded))
        made.map(old, now);
      clone->erase();
    }
  }

  OpBuilder &b;
  AttentionOp op;
  int64_t modulus;
  Location loc = op.getLoc();
  IRMapping made;                  // old values to new ones
  DenseMap<Value, Sum> sums;       // old values that are sums of new ones
  DenseMap<Value, int64_t> ranges; // new values from 0 to this one
};

} // namespace

void(::attn::totile::writeAtResidues)(OpBuilder &b, AttentionOp op, int64_t modulus, Region &from, Region &to) {
  RegionWriter(b, op, modulus).write(from, to);
}
