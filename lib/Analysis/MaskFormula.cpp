#include "attn/Analysis/MaskFormula.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace ::attn::mask;

//===----------------------------------------------------------------------===//
// Linear sums and their ranges
//===----------------------------------------------------------------------===//

Linear Linear::of(unsigned variable) {
  Linear r;
  r.terms.push_back({variable, 1});
  return r;
}

int64_t Linear::coefficient(unsigned variable) const {
  for (auto [v, c] : terms)
    if (v == variable)
      return c;
  return 0;
}

Linear Linear::operator+(const Linear &o) const {
  Linear r(constant + o.constant);
  auto x = terms.begin(), y = o.terms.begin();
  while (x != terms.end() || y != o.terms.end()) {
    if (y == o.terms.end() || (x != terms.end() && x->first < y->first)) {
      r.terms.push_back(*x++);
    } else if (x == terms.end() || y->first < x->first) {
      r.terms.push_back(*y++);
    } else {
      if (int64_t c = x->second + y->second)
        r.terms.push_back({x->first, c});
      ++x, ++y;
    }
  }
  return r;
}

Linear Linear::operator*(int64_t factor) const {
  if (!factor)
    return Linear();
  Linear r = *this;
  r.constant *= factor;
  for (auto &term : r.terms)
    term.second *= factor;
  return r;
}

static int64_t saturated(__int128 v) {
  return std::max<__int128>(-Interval::kInfinity, std::min<__int128>(Interval::kInfinity, v));
}

/// c · r, c ≠ 0.
static Interval scaled(Interval r, int64_t c) {
  auto end = [&](int64_t v) {
    return std::abs(v) >= Interval::kInfinity ? (c < 0 ? -v : v) : saturated(__int128(v) * c);
  };
  return c < 0 ? Interval{end(r.high), end(r.low)} : Interval{end(r.low), end(r.high)};
}

static Interval sum(Interval x, Interval y) {
  auto add = [](int64_t u, int64_t v) {
    if (std::abs(u) >= Interval::kInfinity)
      return u;
    if (std::abs(v) >= Interval::kInfinity)
      return v;
    return saturated(__int128(u) + v);
  };
  return {add(x.low, y.low), add(x.high, y.high)};
}

static Interval rangeIn(const Linear &x, llvm::function_ref<Interval(unsigned)> of) {
  Interval r{x.constant, x.constant};
  for (auto [variable, coefficient] : x.terms)
    r = sum(r, scaled(of(variable), coefficient));
  return r;
}

static int64_t floorOf(int64_t v, int64_t divisor) {
  return std::abs(v) >= Interval::kInfinity ? v : llvm::divideFloorSigned(v, divisor);
}
static Interval quotientOf(Interval x, int64_t divisor) { return {floorOf(x.low, divisor), floorOf(x.high, divisor)}; }
static Interval remainderOf(Interval x, int64_t divisor) {
  Interval q = quotientOf(x, divisor);
  if (q.low == q.high && std::abs(q.low) < Interval::kInfinity)
    return {x.low - q.low * divisor, x.high - q.low * divisor};
  return {0, divisor - 1};
}

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

Formula::Formula(ArrayRef<int64_t> extents) : extents(extents) {
  nodes.push_back({Node::False, {}, {}});
  nodes.push_back({Node::True, {}, {}});
  for (auto [dim, extent] : llvm::enumerate(extents)) {
    auto kind = dim + 2 < extents.size()    ? Variable::Batch
                : dim + 2 == extents.size() ? Variable::Query
                                            : Variable::Key;
    Variable v{kind, {}, {}, 1, {}};
    v.range = {0, ShapedType::isDynamic(extent) ? Interval::kInfinity : std::max<int64_t>(extent - 1, 0)};
    variables.push_back(v);
  }
}

Interval Formula::rangeOf(const Linear &x) const {
  return rangeIn(x, [&](unsigned v) { return variables[v].range; });
}

Linear Formula::symbol(Value value, Interval range) {
  auto it = llvm::find(symbols, value);
  if (it != symbols.end() && value) {
    for (auto [number, v] : llvm::enumerate(variables))
      if (v.kind == Variable::Symbol && v.symbol == value)
        return Linear::of(number);
  }
  symbols.push_back(value);
  variables.push_back({Variable::Symbol, value, {}, 1, range});
  return Linear::of(variables.size() - 1);
}

unsigned Formula::quotient(Variable::Kind kind, const Linear &numerator, int64_t divisor) {
  for (auto [number, v] : llvm::enumerate(variables))
    if (v.kind == kind && v.divisor == divisor && v.numerator == numerator)
      return number;
  Interval range = rangeOf(numerator);
  range = kind == Variable::Div ? quotientOf(range, divisor) : remainderOf(range, divisor);
  variables.push_back({kind, {}, numerator, divisor, range});
  return variables.size() - 1;
}

Linear Formula::divide(const Linear &numerator, int64_t divisor) {
  // Whole multiples leave the division: (D·x + y) floordiv D = x + y floordiv D.
  Linear whole, rest;
  for (auto [variable, coefficient] : numerator.terms) {
    Linear term = Linear::of(variable);
    if (coefficient % divisor == 0)
      whole = whole + term * (coefficient / divisor);
    else
      rest = rest + term * coefficient;
  }
  int64_t q = llvm::divideFloorSigned(numerator.constant, divisor);
  whole.constant += q;
  rest.constant = numerator.constant - q * divisor;
  Interval range = rangeOf(rest);
  if (range.low >= 0 && range.high < divisor)
    return whole;
  // ((x floordiv D) + t) floordiv E = (x + t·D) floordiv (D·E).
  if (rest.terms.size() == 1 && rest.terms[0].second == 1) {
    Variable inner = variables[rest.terms[0].first];
    if (inner.kind == Variable::Div)
      return whole + divide(inner.numerator + Linear(rest.constant * inner.divisor), inner.divisor * divisor);
  }
  return whole + Linear::of(quotient(Variable::Div, rest, divisor));
}

Linear Formula::modulo(const Linear &numerator, int64_t divisor) {
  Linear rest(((numerator.constant % divisor) + divisor) % divisor);
  for (auto [variable, coefficient] : numerator.terms)
    if (int64_t c = coefficient % divisor)
      rest = rest + Linear::of(variable) * c;
  Interval range = rangeOf(rest);
  if (range.low >= 0 && range.high < divisor)
    return rest;
  return Linear::of(quotient(Variable::Mod, rest, divisor));
}

Linear Formula::simplified(Linear x) {
  for (auto [variable, coefficient] : x.terms) {
    Variable v = variables[variable];
    if (v.kind != Variable::Div || coefficient % v.divisor)
      continue;
    // t · numerator − t · D · (numerator floordiv D), the former in full?
    int64_t t = -coefficient / v.divisor;
    bool inside =
        llvm::all_of(v.numerator.terms, [&](auto term) { return x.coefficient(term.first) == t * term.second; });
    if (inside)
      return simplified(x - Linear::of(variable) * coefficient - v.numerator * t +
                        Linear::of(quotient(Variable::Mod, v.numerator, v.divisor)) * t);
  }
  return x;
}

Condition Formula::add(Node node) {
  for (auto [number, n] : llvm::enumerate(nodes))
    if (n.kind == node.kind && n.linear == node.linear && n.conditions == node.conditions)
      return number;
  nodes.push_back(std::move(node));
  return nodes.size() - 1;
}

Condition Formula::opaque(StringRef why) {
  if (opaqueReason.empty())
    opaqueReason = why.str();
  return add({Node::Opaque, {}, {}});
}

Condition Formula::notNegative(Linear x) {
  x = simplified(x);
  Interval range = rangeOf(x);
  if (range.low >= 0)
    return constant(true);
  if (range.high < 0)
    return constant(false);
  return add({Node::NotNegative, x, {}});
}

Condition Formula::zero(Linear x) {
  x = simplified(x);
  Interval range = rangeOf(x);
  if (range.low > 0 || range.high < 0)
    return constant(false);
  if (range.low == 0 && range.high == 0)
    return constant(true);
  return add({Node::Zero, x, {}});
}

Condition Formula::join(Node::Kind kind, Condition x, Condition y) {
  Condition neutral = constant(kind == Node::And), absorbing = constant(kind == Node::Or);
  if (x == absorbing || y == absorbing)
    return absorbing;
  if (x == neutral || x == y)
    return y;
  if (y == neutral)
    return x;
  Node node{kind, {}, {}};
  for (Condition c : {x, y}) {
    if (nodes[c].kind == kind)
      llvm::append_range(node.conditions, nodes[c].conditions);
    else
      node.conditions.push_back(c);
  }
  return add(std::move(node));
}

Condition Formula::negation(Condition x) {
  switch (nodes[x].kind) {
  case Node::True:
    return constant(false);
  case Node::False:
    return constant(true);
  case Node::Opaque:
    return x;
  case Node::Not:
    return nodes[x].conditions[0];
  default:
    return add({Node::Not, {}, {x}});
  }
}

Condition Formula::cases(ArrayRef<std::pair<Condition, Condition>> whenThen) {
  Node node{Node::Cases, {}, {}};
  bool same = true;
  for (auto [when, then] : whenThen) {
    if (when == constant(true))
      return then;
    if (when == constant(false))
      continue;
    node.conditions.append({when, then});
    same &= then == node.conditions[1];
  }
  if (node.conditions.empty())
    return constant(false);
  if (same)
    return node.conditions[1];
  return add(std::move(node));
}

bool Formula::dependsOnBatch(unsigned dim) const {
  std::vector<bool> depends(variables.size());
  for (auto [number, v] : llvm::enumerate(variables))
    depends[number] = number == dim || llvm::any_of(v.numerator.terms, [&](auto term) { return depends[term.first]; });
  // Opaque conditions may depend on anything, but say nothing of blocks.
  return llvm::any_of(nodes, [&](const Node &node) {
    return llvm::any_of(node.linear.terms, [&](auto term) { return depends[term.first]; });
  });
}

//===----------------------------------------------------------------------===//
// What holds on a box
//===----------------------------------------------------------------------===//

BoxEvaluator::BoxEvaluator(const Formula &formula)
    : formula(formula), locals(formula.variables.size()), known(formula.nodes.size()) {
  unsigned symbol = formula.extents.size();
  for (auto [number, v] : llvm::enumerate(formula.variables))
    boxIndex.push_back(v.kind == Variable::Symbol ? symbol++ : number);
}

Certainty BoxEvaluator::decide(ArrayRef<Interval> box) {
  this->box = box;
  ++number;
  return get(formula.root);
}

/// Cases share conditions many times over: each is decided once.
Certainty BoxEvaluator::get(Condition c) {
  if (known[c].box != number) {
    Certainty certainty = decideNode(formula.nodes[c]);
    known[c].box = number, known[c].certainty = certainty;
  }
  return known[c].certainty;
}

Certainty BoxEvaluator::decideNode(const Node &node) {
  switch (node.kind) {
  case Node::True:
    return Certainty::Always;
  case Node::False:
    return Certainty::Never;
  case Node::Opaque:
    return Certainty::Sometimes;
  case Node::NotNegative: {
    Interval r = rangeOf(node.linear);
    return r.low >= 0 ? Certainty::Always : r.high < 0 ? Certainty::Never : Certainty::Sometimes;
  }
  case Node::Zero: {
    Interval r = rangeOf(node.linear);
    if (r.low == 0 && r.high == 0)
      return Certainty::Always;
    return r.low > 0 || r.high < 0 ? Certainty::Never : Certainty::Sometimes;
  }
  case Node::Not: {
    Certainty inner = get(node.conditions[0]);
    return inner == Certainty::Sometimes ? inner : inner == Certainty::Always ? Certainty::Never : Certainty::Always;
  }
  case Node::And:
  case Node::Or: {
    Certainty decides = node.kind == Node::And ? Certainty::Never : Certainty::Always;
    Certainty result = node.kind == Node::And ? Certainty::Always : Certainty::Never;
    for (Condition part : node.conditions) {
      Certainty x = get(part);
      if (x == decides)
        return x;
      if (x == Certainty::Sometimes)
        result = x;
    }
    return result;
  }
  case Node::Cases: {
    std::optional<Certainty> result;
    for (size_t k = 0; k < node.conditions.size(); k += 2) {
      if (get(node.conditions[k]) == Certainty::Never)
        continue;
      Certainty x = get(node.conditions[k + 1]);
      if (x == Certainty::Sometimes || (result && *result != x))
        return Certainty::Sometimes;
      result = x;
    }
    return result.value_or(Certainty::Sometimes);
  }
  }
  llvm_unreachable("all kinds are covered");
}

Interval BoxEvaluator::rangeOf(const Linear &x) {
  return rangeIn(x, [&](unsigned v) { return rangeOf(v); });
}

const Interval &BoxEvaluator::rangeOf(unsigned variable) {
  Local &local = locals[variable];
  if (local.box == number)
    return local.range;
  const Variable &v = formula.variables[variable];
  if (v.kind == Variable::Div)
    local.range = quotientOf(rangeOf(v.numerator), v.divisor);
  else if (v.kind == Variable::Mod)
    local.range = remainderOf(rangeOf(v.numerator), v.divisor);
  else
    local.range = box[boxIndex[variable]];
  local.box = number;
  return local.range;
}

void BoxEvaluator::appendResidual(SmallVectorImpl<int64_t> &key) { writeCondition(formula.root, key); }

/// Adds what is not there yet of the variables of `x`; returns its base.
int64_t BoxEvaluator::write(const Linear &x, SmallVectorImpl<int64_t> &key) {
  int64_t base = x.constant;
  for (auto [variable, coefficient] : x.terms)
    base += coefficient * writeVariable(variable, key);
  return base;
}

int64_t BoxEvaluator::writeVariable(unsigned variable, SmallVectorImpl<int64_t> &key) {
  Interval range = rangeOf(variable);
  Local &local = locals[variable];
  if (local.written == number)
    return local.base;
  local.written = number;
  local.base = range.low;
  if (range.low == range.high) {
    key.push_back(Point);
    return local.base;
  }
  const Variable &v = formula.variables[variable];
  if (v.kind != Variable::Div && v.kind != Variable::Mod) {
    key.append({Moves, range.high - range.low});
    return local.base;
  }
  int64_t numerator = write(v.numerator, key);
  int64_t quotient = llvm::divideFloorSigned(numerator, v.divisor);
  Interval quotients = quotientOf(rangeOf(v.numerator), v.divisor);
  if (v.kind == Variable::Mod && quotients.low == quotients.high) {
    // The numerator less a multiple.
    key.push_back(Moves);
    return local.base = numerator - quotients.low * v.divisor;
  }
  key.append({Wraps, numerator - quotient * v.divisor});
  return local.base = v.kind == Variable::Div ? quotient : 0;
}

void BoxEvaluator::writeCondition(Condition c, SmallVectorImpl<int64_t> &key) {
  Certainty sure = get(c);
  key.push_back(c);
  if (sure != Certainty::Sometimes) {
    key.back() = sure == Certainty::Always;
    return;
  }
  if (known[c].written == number)
    return;
  known[c].written = number;
  const Node &node = formula.nodes[c];
  if (node.kind == Node::NotNegative || node.kind == Node::Zero) {
    key.push_back(write(node.linear, key));
    return;
  }
  for (size_t k = 0; k < node.conditions.size(); ++k) {
    Condition part = node.conditions[k];
    Certainty sure = get(part);
    bool skipped =
        (node.kind == Node::And && sure == Certainty::Always) || (node.kind == Node::Or && sure == Certainty::Never);
    if (node.kind == Node::Cases && k % 2 == 0 && sure == Certainty::Never)
      skipped = true, ++k;
    if (!skipped)
      writeCondition(part, key);
  }
  key.push_back(-1);
}

//===----------------------------------------------------------------------===//
// Reading a region
//===----------------------------------------------------------------------===//

namespace {

/// An integer by cases: the conditions exclude each other and one holds.
using Cases = SmallVector<std::pair<Condition, Linear>, 2>;
constexpr size_t kMaxCases = 16;

class Reader {
public:
  Reader(mlir::attn::AttentionOp op, Formula &formula)
      : formula(formula), region(op.getMask()), block(region.front()) {}

  Condition condition(Value v) {
    auto [it, inserted] = conditions.try_emplace(v, 0);
    if (!inserted)
      return it->second;
    Condition result = readCondition(v);
    conditions[v] = result;
    return result;
  }

private:
  bool isOutside(Value v) { return !region.isAncestor(v.getParentRegion()); }

  std::optional<Cases> single(Linear x) { return Cases{{formula.constant(true), x}}; }

  std::optional<Cases> integer(Value v) {
    if (auto it = integers.find(v); it != integers.end())
      return it->second;
    std::optional<Cases> result = readInteger(v);
    if (result && result->size() > kMaxCases)
      result.reset();
    integers[v] = result;
    return result;
  }

  /// f on every pair of cases.
  std::optional<Cases> combine(const std::optional<Cases> &x, const std::optional<Cases> &y,
                               llvm::function_ref<std::optional<Cases>(const Linear &, const Linear &)> f) {
    if (!x || !y)
      return std::nullopt;
    Cases result;
    for (const auto &[cx, lx] : *x)
      for (const auto &[cy, ly] : *y) {
        Condition both = formula.conjunction(cx, cy);
        if (both == formula.constant(false))
          continue;
        std::optional<Cases> inner = f(lx, ly);
        if (!inner)
          return std::nullopt;
        for (const auto &[c, l] : *inner)
          if (Condition all = formula.conjunction(both, c); all != formula.constant(false))
            result.push_back({all, l});
        if (result.size() > kMaxCases)
          return std::nullopt;
      }
    return result;
  }

  /// `x` where `c` holds, else `y`.
  std::optional<Cases> choose(Condition c, const std::optional<Cases> &x, const std::optional<Cases> &y) {
    if (!x || !y || formula.getNode(c).kind == Node::Opaque)
      return std::nullopt;
    Cases result;
    for (auto [condition, cases] : {std::pair(c, &*x), std::pair(formula.negation(c), &*y)})
      for (const auto &[inner, l] : *cases)
        if (Condition both = formula.conjunction(condition, inner); both != formula.constant(false))
          result.push_back({both, l});
    return result;
  }

  /// Truncated (or floor, or ceiling) division, and the remainder of the first.
  enum class Rounding { Floor, Ceil, Zero };
  std::optional<Cases> divided(const Linear &x, int64_t divisor, Rounding rounding, bool remainder) {
    if (!divisor)
      return std::nullopt;
    auto floor = [&](const Linear &x, int64_t d) { return d > 0 ? formula.divide(x, d) : formula.divide(x * -1, -d); };
    auto ceil = [&](const Linear &x, int64_t d) { return floor(x * -1, d) * -1; };
    auto finish = [&](const Linear &q) {
      if (!remainder)
        return q;
      return x - q * divisor;
    };
    if (rounding != Rounding::Zero)
      return single(finish(rounding == Rounding::Floor ? floor(x, divisor) : ceil(x, divisor)));
    if (remainder)
      divisor = std::abs(divisor); // The remainder's sign is the dividend's.
    // Towards zero: floor where the quotient is not negative.
    Condition up = formula.notNegative(divisor > 0 ? x : x * -1);
    return choose(up, single(finish(floor(x, divisor))), single(finish(ceil(x, divisor))));
  }

  std::optional<Cases> readInteger(Value v) {
    APInt constant;
    if (matchPattern(v, m_ConstantInt(&constant)))
      return single(Linear(constant.getBitWidth() == 1 ? int64_t(constant.getZExtValue()) : constant.getSExtValue()));
    if (auto argument = dyn_cast<BlockArgument>(v); argument && argument.getOwner() == &block)
      return single(Linear::of(argument.getArgNumber()));
    if (isOutside(v)) {
      if (v.getType().isInteger(1))
        return single(formula.symbol(v, {0, 1}));
      if (!v.getType().isIndex() && !v.getType().isInteger(32) && !v.getType().isInteger(64))
        return std::nullopt;
      // A cast outside says nothing more; the wide value may be used elsewhere.
      return single(formula.symbol(v));
    }
    Operation *op = v.getDefiningOp();
    if (!op)
      return std::nullopt;
    unsigned width = v.getType().isIndex() ? 64 : v.getType().isInteger() ? v.getType().getIntOrFloatBitWidth() : 0;
    if (width < 32)
      return std::nullopt; // Arithmetic that may wrap.
    auto operand = [&](unsigned k) { return integer(op->getOperand(k)); };
    auto known = [&](unsigned k) -> std::optional<int64_t> {
      auto cases = operand(k);
      if (!cases || cases->size() != 1 || !cases->front().second.isConstant())
        return std::nullopt;
      return cases->front().second.constant;
    };
    auto notNegative = [&](const Linear &x) { return formula.rangeOf(x).low >= 0; };
    auto binary = [&](llvm::function_ref<std::optional<Cases>(const Linear &, const Linear &)> f) {
      return combine(operand(0), operand(1), f);
    };
    auto unary = [&](llvm::function_ref<std::optional<Cases>(const Linear &)> f) {
      return combine(operand(0), single(Linear()), [&](const Linear &x, const Linear &) { return f(x); });
    };
    auto extremum = [&](bool least, bool isUnsigned) {
      return binary([&](const Linear &x, const Linear &y) -> std::optional<Cases> {
        if (isUnsigned && (!notNegative(x) || !notNegative(y)))
          return std::nullopt;
        return choose(formula.notNegative(least ? y - x : x - y), single(x), single(y));
      });
    };

    if (isa<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp, arith::ExtUIOp, arith::TruncIOp>(op)) {
      Value in = op->getOperand(0);
      if (in.getType().isInteger(1)) {
        Condition c = condition(in);
        bool isSigned = isa<arith::IndexCastOp, arith::ExtSIOp>(op);
        return choose(c, single(Linear(isSigned ? -1 : 1)), single(Linear(0)));
      }
      if (!isa<arith::ExtUIOp, arith::IndexCastUIOp>(op))
        return operand(0);
      return unary([&](const Linear &x) { return notNegative(x) ? single(x) : std::nullopt; });
    }
    if (isa<arith::AddIOp>(op))
      return binary([&](const Linear &x, const Linear &y) { return single(x + y); });
    if (isa<arith::SubIOp>(op))
      return binary([&](const Linear &x, const Linear &y) { return single(x - y); });
    if (isa<arith::MulIOp>(op))
      return binary([&](const Linear &x, const Linear &y) -> std::optional<Cases> {
        if (y.isConstant())
          return single(x * y.constant);
        if (x.isConstant())
          return single(y * x.constant);
        return std::nullopt;
      });
    if (isa<arith::MinSIOp, arith::MinUIOp>(op))
      return extremum(true, isa<arith::MinUIOp>(op));
    if (isa<arith::MaxSIOp, arith::MaxUIOp>(op))
      return extremum(false, isa<arith::MaxUIOp>(op));
    if (auto select = dyn_cast<arith::SelectOp>(op))
      return choose(condition(select.getCondition()), operand(1), operand(2));
    if (isa<math::AbsIOp>(op))
      return unary([&](const Linear &x) { return choose(formula.notNegative(x), single(x), single(x * -1)); });

    bool remainder = isa<arith::RemSIOp, arith::RemUIOp>(op);
    bool isUnsigned = isa<arith::DivUIOp, arith::RemUIOp, arith::CeilDivUIOp>(op);
    if (isUnsigned || isa<arith::DivSIOp, arith::RemSIOp, arith::FloorDivSIOp, arith::CeilDivSIOp>(op)) {
      std::optional<int64_t> divisor = known(1);
      if (!divisor || (isUnsigned && *divisor <= 0))
        return std::nullopt;
      Rounding rounding = isa<arith::FloorDivSIOp>(op)                      ? Rounding::Floor
                          : isa<arith::CeilDivSIOp, arith::CeilDivUIOp>(op) ? Rounding::Ceil
                                                                            : Rounding::Zero;
      return unary([&](const Linear &x) -> std::optional<Cases> {
        if (isUnsigned && !notNegative(x))
          return std::nullopt;
        return divided(x, *divisor, rounding, remainder);
      });
    }
    if (isa<arith::ShLIOp, arith::ShRSIOp, arith::ShRUIOp>(op)) {
      std::optional<int64_t> bits = known(1);
      if (!bits || *bits < 0 || *bits > 30)
        return std::nullopt;
      return unary([&](const Linear &x) -> std::optional<Cases> {
        if (isa<arith::ShLIOp>(op))
          return single(x * (int64_t(1) << *bits));
        if (isa<arith::ShRUIOp>(op) && !notNegative(x))
          return std::nullopt;
        return single(formula.divide(x, int64_t(1) << *bits));
      });
    }
    if (isa<arith::AndIOp>(op)) {
      // Low bits are a remainder, in two's complement for any sign.
      for (unsigned k : {0, 1})
        if (std::optional<int64_t> bits = known(k); bits && *bits >= 0 && llvm::isMask_64(*bits))
          return combine(operand(1 - k), single(Linear()),
                         [&](const Linear &x, const Linear &) { return single(formula.modulo(x, *bits + 1)); });
    }
    return std::nullopt;
  }

  Condition readCondition(Value v) {
    APInt constant;
    if (matchPattern(v, m_ConstantInt(&constant)))
      return formula.constant(!constant.isZero());
    if (isOutside(v))
      return formula.notNegative(formula.symbol(v, {0, 1}) - Linear(1));
    Operation *op = v.getDefiningOp();
    auto both = [&](auto f) { return f(condition(op->getOperand(0)), condition(op->getOperand(1))); };
    auto exclusive = [&](Condition x, Condition y) {
      return formula.cases({{x, formula.negation(y)}, {formula.negation(x), y}});
    };
    if (isa<arith::AndIOp>(op))
      return both([&](Condition x, Condition y) { return formula.conjunction(x, y); });
    if (isa<arith::OrIOp>(op))
      return both([&](Condition x, Condition y) { return formula.disjunction(x, y); });
    if (isa<arith::XOrIOp>(op))
      return both(exclusive);
    if (auto select = dyn_cast<arith::SelectOp>(op)) {
      Condition c = condition(select.getCondition()), x = condition(select.getTrueValue()),
                y = condition(select.getFalseValue());
      return formula.cases({{c, x}, {formula.negation(c), y}});
    }
    auto cmp = dyn_cast<arith::CmpIOp>(op);
    if (!cmp)
      return formula.opaque("it holds " + op->getName().getStringRef().str());
    using P = arith::CmpIPredicate;
    P predicate = cmp.getPredicate();
    if (cmp.getLhs().getType().isInteger(1) && (predicate == P::eq || predicate == P::ne)) {
      Condition differ = both(exclusive);
      return predicate == P::ne ? differ : formula.negation(differ);
    }
    auto x = integer(cmp.getLhs()), y = integer(cmp.getRhs());
    if (!x || !y)
      return formula.opaque("it compares what is not linear in positions, sizes and scalars");
    SmallVector<std::pair<Condition, Condition>> cases;
    for (const auto &[cx, lx] : *x)
      for (const auto &[cy, ly] : *y)
        cases.push_back({formula.conjunction(cx, cy), compare(predicate, lx, ly)});
    return formula.cases(cases);
  }

  Condition compare(arith::CmpIPredicate predicate, const Linear &x, const Linear &y) {
    using P = arith::CmpIPredicate;
    switch (predicate) {
    case P::eq:
      return formula.zero(x - y);
    case P::ne:
      return formula.negation(formula.zero(x - y));
    case P::sge:
      return formula.notNegative(x - y);
    case P::sgt:
      return formula.notNegative(x - y - Linear(1));
    case P::sle:
      return compare(P::sge, y, x);
    case P::slt:
      return compare(P::sgt, y, x);
    case P::ule:
      return compare(P::uge, y, x);
    case P::ult:
      return compare(P::ugt, y, x);
    case P::uge:
    case P::ugt: {
      // Negative numbers are above all others, in the order they have.
      Condition px = formula.notNegative(x), py = formula.notNegative(y);
      Condition order = compare(predicate == P::uge ? P::sge : P::sgt, x, y);
      Condition same = formula.disjunction(formula.conjunction(px, py),
                                           formula.conjunction(formula.negation(px), formula.negation(py)));
      return formula.disjunction(formula.conjunction(same, order), formula.conjunction(formula.negation(px), py));
    }
    }
    llvm_unreachable("all predicates are covered");
  }

  Formula &formula;
  Region &region;
  Block &block;
  DenseMap<Value, Condition> conditions;
  DenseMap<Value, std::optional<Cases>> integers;
};
} // namespace

Formula Formula::read(mlir::attn::AttentionOp op) {
  SmallVector<int64_t> all = op.getStaticLoopExtents();
  Formula formula(ArrayRef<int64_t>(all).take_front(op.getNumBatchDims() + 2));
  if (op.getMask().empty())
    return formula;
  auto yield = cast<mlir::attn::YieldOp>(op.getMask().front().getTerminator());
  formula.root = Reader(op, formula).condition(yield.getValue());
  return formula;
}
