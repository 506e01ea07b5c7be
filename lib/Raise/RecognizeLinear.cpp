// Linear attention: the algebra that proves an output to be
//   Σ_j Σ_d φ(q)[i,d] D(i,j) φ(k)[j,d] v[j,e]     [ / (Σ_j Σ_d φ(q) D φ(k) + ε) ]
// with D a causal mask, a decay, segments, in any order of the sums.
//
// Which product comes first does not matter: of the product at hand, w its
// summed index, one side carries an index that the other lacks; that side is
// read until nothing in it carries both (the scores, down to q and k; the
// state, down to k and v). What results is one sum of products, whatever the
// order was, and each factor is then named by the indices it carries.
#include "Recognizer.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace mlir;
using namespace ::attn::raise;

//===----------------------------------------------------------------------===//
// One sum of products
//===----------------------------------------------------------------------===//

/// `e` with every load that carries w and one of `own` replaced by what it
/// reads, contractions included.
Expr LinearRecognizer::open(Expr e, Expr w, ArrayRef<Expr> own) {
  auto carries = [&](Expr n) { return dependsOn(n, w) && llvm::any_of(own, [&](Expr v) { return dependsOn(n, v); }); };
  if (!carries(e) || ++effort > kMaxEffort)
    return e;
  if (e->kind == Kind::Load) {
    // The scores, or the state, are one product; what lies before it is data.
    bool product = graph.isContraction(e->value);
    if (product && insideProduct)
      return e;
    Expr inner = graph.step(e->value, e->ops);
    if (!inner)
      return e;
    opened.insert(e->value);
    llvm::SaveAndRestore inside(insideProduct, insideProduct || product);
    return open(inner, w, own);
  }
  if (e->kind == Kind::Reduce) {
    Expr &bound = binders[{depth, e->op(0)->op(0)}];
    if (!bound)
      bound = x.freshVariable(e->op(0)->op(0));
    Expr variable = bound;
    ++depth;
    Expr body = open(x.open(e, variable), w, own);
    --depth;
    return x.reduce(static_cast<Fold>(e->num), variable, body);
  }
  SmallVector<Expr> ops;
  for (Expr op : e->ops)
    ops.push_back(open(op, w, own));
  return foldFills(ArrayRef<Expr>(ops) == e->ops ? e : x.rebuild(e, ops));
}

/// exp(c ? a : −∞) as c ? exp(a) : 0; a sum with a fill of at most −1e8 is one,
/// too, since what a decay adds to it grows with the distance only.
Expr LinearRecognizer::foldFills(Expr e) {
  if (e->kind != Kind::Exp && e->kind != Kind::Exp2)
    return e;
  Peeled p = peel(e->op(0), /*finiteFills=*/true);
  if (p.mask->kind == Kind::BoolConst || p.fill > -1e8)
    return e;
  return x.select(p.mask, x.unary(e->kind, p.score), x.real(0));
}

/// `e` down to what no step can read and to contractions, but for those that
/// the numerator opened: they are read, too.
Expr LinearRecognizer::openAll(Expr e) {
  return readThrough(
      e, openedAll, [&](Value v) { return opened.contains(v) || !graph.isContraction(v); },
      [&](Expr term) { return foldFills(term); });
}

Expr LinearRecognizer::readThrough(Expr e, llvm::DenseMap<Expr, Expr> &known, llvm::function_ref<bool(Value)> through,
                                   llvm::function_ref<Expr(Expr)> after) {
  if ((e->ops.empty() && e->kind != Kind::Load) || ++effort > kMaxEffort)
    return e;
  if (Expr before = known.lookup(e))
    return before;
  Expr result = e;
  if (e->kind == Kind::Reduce) {
    Expr &bound = binders[{depth, e->op(0)->op(0)}];
    if (!bound)
      bound = x.freshVariable(e->op(0)->op(0));
    Expr variable = bound;
    ++depth;
    Expr body = readThrough(x.open(e, variable), known, through, after);
    --depth;
    result = x.reduce(static_cast<Fold>(e->num), variable, body);
  } else if (e->kind != Kind::Var) {
    SmallVector<Expr> ops;
    for (Expr op : e->ops)
      ops.push_back(readThrough(op, known, through, after));
    if (ArrayRef<Expr>(ops) != e->ops)
      result = e->kind == Kind::Load ? graph.load(e->value, ops) : x.rebuild(e, ops);
    if (result->kind == Kind::Load && through(result->value))
      if (Expr inner = graph.step(result->value, result->ops))
        result = readThrough(inner, known, through, after);
    result = after(result);
  }
  return known[e] = result;
}

/// A weight of pairs or a condition, read as far as it can be computed again: a
/// sum of its own stays the tensor that holds it.
Expr LinearRecognizer::readable(Expr e) {
  Expr all = graph.expand(e);
  if (!all)
    return e;
  Substitution tensors;
  walk(all, [&](Expr n) {
    if (Expr origin = n->kind == Kind::Reduce ? graph.originOf(n) : nullptr)
      tensors[n] = origin;
  });
  return tensors.empty() ? all : x.substitute(all, tensors);
}

/// Pulls the sums among the factors of `e` out in front.
SumOfProducts LinearRecognizer::flattenSums(Expr e) {
  SumOfProducts s;
  s.product = normalize(e, nullptr);
  for (unsigned n = 0; n < 8; ++n) {
    Expr sum = nullptr;
    for (auto [factor, exponent] : s.product.factors)
      if (exponent == 1 && factor->kind == Kind::Reduce && factor->num == static_cast<int64_t>(Fold::Add)) {
        sum = factor;
        break;
      }
    if (!sum)
      return s;
    s.product.factors.erase(sum);
    s.variables.push_back(x.freshVariable(sum->op(0)->op(0)));
    multiply(s.product, normalize(x.open(sum, s.variables.back()), nullptr), 1);
  }
  return s;
}

/// c ? a : 0 as a times an indicator.
void LinearRecognizer::splitIndicators(Product &p) {
  for (auto [factor, n] : SmallVector<std::pair<Expr, int>>(p.factors.begin(), p.factors.end())) {
    if (n < 1 || factor->kind != Kind::Select)
      continue;
    bool kept = isReal(factor->op(2), 0);
    Expr arm = factor->op(kept ? 1 : 2), other = factor->op(kept ? 2 : 1);
    if (!isReal(other, 0) || arm->kind != Kind::FloatConst || arm->real == 0 || !std::isfinite(arm->real))
      continue;
    p.coef *= std::pow(arm->real, n);
    p.factors.erase(factor);
    p.multiply(x.select(factor->op(0), x.real(kept ? 1 : 0), x.real(kept ? 0 : 1)), n);
  }
}

namespace attn::raise {
Expr sumAt(Graph &graph, Value root, ArrayRef<Expr> indices) {
  Expr sum = graph.step(root, indices);
  if (sum && sum->kind == Kind::Add) {
    bool left = sum->op(0)->kind == Kind::Reduce;
    Expr start = graph.expand(sum->op(left ? 1 : 0));
    if (!start || !isReal(start, 0))
      return nullptr;
    sum = sum->op(left ? 0 : 1);
  }
  return sum && sum->kind == Kind::Reduce && sum->num == static_cast<int64_t>(Fold::Add) ? sum : nullptr;
}
} // namespace attn::raise

bool LinearRecognizer::same(Product a, Product b) {
  splitIndicators(a);
  splitIndicators(b);
  if (a.factors.size() != b.factors.size() || !a.dependent.empty() || !b.dependent.empty())
    return false;
  for (auto [factor, n] : a.factors)
    if (b.factors.lookup(factor) != n)
      return false;
  // e^c is a constant, too.
  double ratio = b.coef / a.coef * std::exp(b.expo.constant - a.expo.constant);
  if (!(std::fabs(ratio - 1) <= 1e-5))
    return false;
  Linear difference = a.expo;
  difference.add(b.expo, -1);
  return difference.terms.empty();
}

//===----------------------------------------------------------------------===//
// D
//===----------------------------------------------------------------------===//

/// True if f is provably at least as large at at + 1 as at `at`.
bool LinearRecognizer::nonDecreasing(Expr f, Expr at) {
  if (!dependsOn(f, at))
    return true;
  Poly p = x.poly(f);
  for (auto [mono, coef] : p.terms) {
    if (!dependsOn(mono, at))
      continue;
    if (coef < 0)
      return false;
    if (mono == at)
      continue;
    if (mono->kind == Kind::FloorDiv && !dependsOn(mono->op(1), at) && nonDecreasing(mono->op(0), at))
      continue;
    // The number of true conditions p ≥ c up to here.
    if (mono->kind == Kind::Reduce && mono->num == static_cast<int64_t>(Fold::Add)) {
      Expr body = mono->op(1);
      if (body->kind == Kind::Select && x.constant(body->op(2)) == 0 && x.provablyNonNegative(body->op(1)) &&
          !dependsOn(body->op(1), at) && body->op(0)->kind == Kind::GeZero && nonDecreasing(body->op(0)->op(0), at))
        continue;
    }
    if (mono->kind == Kind::Select && x.constant(mono->op(2)) == 0 && x.constant(mono->op(1)).value_or(-1) >= 0 &&
        mono->op(0)->kind == Kind::GeZero && nonDecreasing(mono->op(0)->op(0), at))
      continue;
    if (mono->kind == Kind::Load && options.assumeSortedSegments)
      continue;
    return false;
  }
  return true;
}

/// F(i) − F(j) = 0: the state is reset where F changes.
bool LinearRecognizer::readSegments(LinearAttention &a, Expr difference) {
  Poly of;
  for (auto term : x.poly(difference).terms)
    if (dependsOn(term.first, i))
      of.terms.push_back(term);
  for (int sign : {1, -1}) {
    Poly p = of;
    for (auto &term : p.terms)
      term.second *= sign;
    Expr f = x.fromPoly(p), g = x.substitute(f, {{i, x.minus(j, offset)}});
    if (dependsOn(f, j) || x.plus(difference, x.times(x.minus(g, f), sign)) != x.integer(0))
      continue;
    Expr expanded = graph.expand(f);
    bool sorted = nonDecreasing(f, i) || (expanded && nonDecreasing(expanded, i)), loaded = false;
    walk(expanded ? expanded : f, [&](Expr n) { loaded |= n->kind == Kind::Load && dependsOn(n, i); });
    if (!sorted && sign < 0)
      fail(5, loaded ? "the segment ids are not proven to be sorted (assume-sorted-segments takes them so)"
                     : "the segments come back: a function of the position that may fall");
    // Of ids and their negatives the former are asked about.
    bool asks = options.askSortedSegments && loaded && p.terms.front().second > 0;
    if (!sorted && !asks)
      continue;
    Expr before = x.substitute(g, {{j, x.select(x.geZero(x.minus(j, x.integer(1))), x.minus(j, x.integer(1)), j)}});
    if (!sorted)
      a.unproven.push_back(g);
    Expr changes = x.logicalNot(x.eqZero(x.minus(g, before)));
    a.reset = a.reset ? x.logicalOr(a.reset, changes) : changes;
    return true;
  }
  return refuse(5, "the segments of query and key are not told by one function of the position");
}

/// The conditions under which a pair counts.
bool LinearRecognizer::readConditions(LinearAttention &a, ArrayRef<Expr> conditions) {
  Expr queries = i->op(0), keys = j->op(0);
  offset = x.integer(0);
  // Which keys a query sees comes first: the rest is told relative to it. Of
  // several such conditions all hold where the narrowest does.
  Expr ahead = nullptr;
  for (Expr c : conditions) {
    if (c->kind != Kind::GeZero || !dependsOn(c, i) || !dependsOn(c, j))
      continue;
    Expr rest = x.minus(c->op(0), x.minus(i, j));
    if (dependsOn(rest, i) || dependsOn(rest, j))
      continue;
    if (!ahead || x.provablyNonNegative(x.minus(ahead, rest)))
      ahead = rest;
    else if (!x.provablyNonNegative(x.minus(rest, ahead)))
      return refuse(5, "positions are compared twice, and neither comparison implies the other");
  }
  if (ahead && ahead != x.integer(0)) {
    if (ahead != x.minus(keys, queries)) {
      std::optional<int64_t> by = x.constant(ahead);
      return refuse(5, "the mask is causal with an offset of " + (by ? std::to_string(*by) : std::string("some size")) +
                           ", expected 0 or the number of keys that precede the queries");
    }
    a.alignedToEnd = true;
    offset = ahead;
  }
  a.causal = ahead;
  for (Expr c : conditions) {
    if (dependsOn(c, d) || dependsOn(c, e))
      return refuse(5, "the mask depends on a channel");
    if (dependsOn(c, i) && dependsOn(c, j)) {
      Expr inner = c->op(0);
      if (c->kind == Kind::GeZero) {
        Expr rest = x.minus(inner, x.minus(i, j)), reversed = x.minus(inner, x.minus(j, i));
        if (!dependsOn(rest, i) && !dependsOn(rest, j))
          continue;
        return refuse(5, !dependsOn(reversed, i) && !dependsOn(reversed, j)
                             ? "the mask hides keys before the query (a band, or the reversed order)"
                             : "the mask is a comparison of positions that no state can follow");
      }
      if (c->kind == Kind::EqZero && a.causal) {
        if (!readSegments(a, inner))
          return false;
        continue;
      }
      return refuse(5, c->kind == Kind::EqZero ? "segments are compared without a causal mask"
                                               : "the mask is not a comparison of positions or of segments");
    }
    // Of the key, or of the query, alone: 0 or 1 times its features.
    Expr indicator = x.select(c, x.real(1), x.real(0));
    (dependsOn(c, j) ? keySide : querySide).multiply(indicator, 1);
  }
  return true;
}

/// True if `e` is provably above 0 (or rounds to 0 from above).
bool LinearRecognizer::isPositive(Expr e, unsigned level) {
  if (level > 16)
    return false;
  auto both = [&](unsigned a, unsigned b) {
    return isPositive(e->op(a), level + 1) && isPositive(e->op(b), level + 1);
  };
  switch (e->kind) {
  case Kind::FloatConst:
    return e->real > 0 && std::isfinite(e->real);
  case Kind::Exp:
  case Kind::Exp2:
    return true;
  case Kind::IntToFloat:
    return x.provablyPositive(e->op(0));
  case Kind::Add:
  case Kind::Mul:
  case Kind::Div:
  case Kind::Min:
    if (both(0, 1))
      return true;
    break;
  case Kind::Max:
    if (isPositive(e->op(0), level + 1) || isPositive(e->op(1), level + 1))
      return true;
    break;
  case Kind::Select:
    if (both(1, 2))
      return true;
    break;
  case Kind::Load: {
    DenseElementsAttr attr;
    if (matchPattern(e->value, m_Constant(&attr)) && isa<FloatType>(attr.getElementType()))
      return llvm::all_of(attr.getValues<APFloat>(),
                          [](const APFloat &f) { return f.isFinite() && !f.isNegative() && !f.isZero(); });
    Expr inner = graph.isContraction(e->value) ? nullptr : graph.step(e->value, e->ops);
    return inner && isPositive(inner, level + 1);
  }
  default:
    break;
  }
  // A function of one index of few values (1 − 2^(−5−h)): all of them.
  if (e->free.size() != 1)
    return false;
  std::optional<int64_t> extent = x.constant(e->free[0]->op(0));
  if (!extent || *extent > 256)
    return false;
  return llvm::all_of(llvm::seq<int64_t>(0, *extent), [&](int64_t n) {
    Expr value = x.substitute(e, {{e->free[0], x.integer(n)}});
    return value->kind == Kind::FloatConst && value->real > 0 && std::isfinite(value->real);
  });
}

/// log of a factor between two tokens; null, with a reason, if that may be negative.
/// One that rounds to 0 is e^−1000: it leaves nothing, and its logarithm is a number.
Expr LinearRecognizer::logOfGate(Expr gate) {
  if (!options.assumePositiveGates && !isPositive(gate)) {
    fail(5, "the factor between two tokens is not proven to be positive (assume-positive-gates takes it so)");
    return nullptr;
  }
  Expr log = x.unary(Kind::Log, gate);
  Product p = normalize(gate, nullptr);
  if (p.factors.empty() && p.dependent.empty() && p.coef > 0)
    log = x.binary(Kind::Add, toExpr(p.expo), x.real(std::log(p.coef)));
  return log->kind == Kind::Log ? x.binary(Kind::Max, log, x.real(-1000)) : log;
}

/// A function of the position that sums, or multiplies, steps up to it: the
/// step at j; null if it is not one.
Expr LinearRecognizer::stepsOf(Expr sum) {
  Expr at = sum;
  if (at->kind == Kind::Load)
    at = graph.step(at->value, at->ops);
  at = at ? graph.expand(at) : nullptr;
  if (!at || at->kind != Kind::Reduce ||
      (at->num != static_cast<int64_t>(Fold::Add) && at->num != static_cast<int64_t>(Fold::Mul)))
    return nullptr;
  Expr body = x.open(at, j), upTo = x.geZero(x.minus(i, j));
  Expr neutral = x.real(at->num == static_cast<int64_t>(Fold::Mul) ? 1 : 0), step = nullptr;
  if (body->kind == Kind::Select && body->op(0) == upTo && body->op(2) == neutral) {
    step = body->op(1);
  } else if (at->num == static_cast<int64_t>(Fold::Add)) {
    Product p = normalize(body, nullptr);
    Expr indicator = x.select(upTo, x.real(1), x.real(0));
    if (p.factors.lookup(indicator) == 1) {
      p.factors.erase(indicator);
      step = toExpr(p);
    }
  }
  return step && !dependsOn(step, i) ? step : nullptr;
}

/// What weighs a pair beyond its conditions, as a decay.
bool LinearRecognizer::readPairs(LinearAttention &a) {
  Expr distance = x.minus(x.plus(i, offset), j);
  auto atKey = [&](Expr f) { return x.substitute(f, {{i, x.minus(j, offset)}}); };
  auto perStep = [&](Expr step, double coef) {
    addDecay(a, coef == 1 ? step : x.binary(Kind::Mul, step, x.real(coef)));
  };
  // n · distance + constant, in floats.
  auto readDistance = [&](Expr f, int64_t &n, Expr &constant) {
    if (f->kind != Kind::IntToFloat)
      return false;
    for (auto [mono, coef] : x.poly(f->op(0)).terms)
      if (mono == i)
        n = coef;
    constant = x.minus(f->op(0), x.times(distance, n));
    return n != 0 && !dependsOn(constant, i) && !dependsOn(constant, j);
  };
  auto steps = [&](Expr f, double coef) { // exp(coef (f(i) − f(j)))
    if (Expr step = stepsOf(f)) {
      perStep(step, coef);
      return;
    }
    Expr g = atKey(f), first = x.minus(j, x.integer(1));
    Expr before = x.substitute(g, {{j, x.select(x.geZero(first), first, j)}});
    perStep(x.binary(Kind::Sub, g, before), coef);
  };
  for (auto [term, coef] : SmallVector<std::pair<Expr, double>>(pairs.expo.terms.begin(), pairs.expo.terms.end())) {
    if (!pairs.expo.terms.contains(term) || !dependsOn(term, i))
      continue;
    if (!dependsOn(term, j)) {
      Expr partner = atKey(term);
      auto it = pairs.expo.terms.find(partner);
      if (it != pairs.expo.terms.end() && cancels(it->second, coef)) {
        pairs.expo.terms.erase(partner);
        pairs.expo.terms.erase(term);
        steps(term, coef);
      }
      continue;
    }
    Product p = normalize(term, nullptr);
    int64_t n = 0;
    Expr position = nullptr, constant = nullptr;
    for (auto [factor, exponent] : p.factors)
      if (exponent == 1 && readDistance(factor, n, constant))
        position = factor;
    if (position) {
      p.factors.erase(position);
      Expr rest = toExpr(p);
      if (!dependsOn(rest, i) && !dependsOn(rest, j)) {
        pairs.expo.terms.erase(term);
        perStep(rest, coef * n);
        if (constant != x.integer(0))
          querySide.expo.add(x.binary(Kind::Mul, rest, x.intToFloat(constant)), coef);
        continue;
      }
    }
  }
  for (auto [factor, exponent] : SmallVector<std::pair<Expr, int>>(pairs.factors.begin(), pairs.factors.end())) {
    if (!pairs.factors.contains(factor) || !dependsOn(factor, i))
      continue;
    if (!dependsOn(factor, j)) {
      // A product of gates, divided by itself at the key.
      Expr partner = atKey(factor);
      if (pairs.factors.lookup(partner) != -exponent)
        continue;
      Expr expanded = factor->kind == Kind::Load ? graph.expand(factor) : factor;
      Expr step = expanded && expanded->kind == Kind::Reduce && expanded->num == static_cast<int64_t>(Fold::Mul)
                      ? stepsOf(factor)
                      : nullptr;
      if (!step)
        continue;
      Expr log = logOfGate(step);
      if (!log)
        return false;
      pairs.factors.erase(partner);
      pairs.factors.erase(factor);
      perStep(log, exponent);
      continue;
    }
    int64_t n = 0;
    Expr constant = nullptr;
    bool power = factor->kind == Kind::Op && factor->ops.size() == 2 && !dependsOn(factor->op(0), i) &&
                 !dependsOn(factor->op(0), j) &&
                 OperationName::getFromOpaquePointer(factor->name).getStringRef() == "math.powf" &&
                 readDistance(factor->op(1), n, constant);
    if (!power)
      continue;
    Expr log = logOfGate(factor->op(0));
    if (!log)
      return false;
    pairs.factors.erase(factor);
    perStep(log, exponent * n);
    if (constant != x.integer(0))
      querySide.multiply(x.rebuild(factor, {factor->op(0), x.intToFloat(constant)}), exponent);
  }
  // exp(f(i) + g(j)): apart, one may overflow where the other is 0 (a running sum
  // and one without its last term). e^(f(i) − f(j)) is a decay, and e^(f(j) + g(j))
  // the weight of a token in its own row.
  bool both = llvm::any_of(pairs.expo.terms, [&](auto &t) { return dependsOn(t.first, j) && !dependsOn(t.first, i); });
  if (a.causal && !a.alignedToEnd && both && i->op(0) == j->op(0))
    for (auto [term, coef] : SmallVector<std::pair<Expr, double>>(pairs.expo.terms.begin(), pairs.expo.terms.end())) {
      if (!dependsOn(term, i) || dependsOn(term, j))
        continue;
      pairs.expo.terms.erase(term);
      steps(term, coef);
      keySide.expo.add(atKey(term), coef);
    }
  // What is left depends on one position only, and scales its features.
  for (auto [term, coef] : pairs.expo.terms) {
    if (dependsOn(term, i) && dependsOn(term, j))
      return refuse(5, "the weight of a pair, an exponential, is not a product over the tokens between them");
    (dependsOn(term, j) ? keySide : querySide).expo.add(term, coef);
  }
  querySide.expo.constant += pairs.expo.constant;
  for (auto [factor, n] : pairs.factors) {
    if (dependsOn(factor, i) && dependsOn(factor, j))
      return refuse(5, "the weight of a pair is not a product over the tokens between them");
    (dependsOn(factor, j) ? keySide : querySide).multiply(factor, n);
  }
  if (a.decay && !a.causal)
    return refuse(5, "a decay, without a causal mask");
  // Behind the last key the formula goes on decaying; the op's state does not.
  if ((a.decay || a.reset) && !a.alignedToEnd && !x.provablyNonNegative(x.minus(j->op(0), i->op(0))))
    return refuse(5, "a decay or segments, with queries that may lie behind the last key");
  return true;
}

//===----------------------------------------------------------------------===//
// The divisor, the operands
//===----------------------------------------------------------------------===//

/// Σ_j Σ_d of the numerator without its value, plus ε.
bool LinearRecognizer::readDivisor(LinearAttention &a, Expr divisor) {
  for (unsigned n = 0; n < 3; ++n) {
    Expr expected = openAll(toExpr(whole)), sum = openAll(divisor);
    double epsilon = 0;
    if (sum->kind == Kind::Add)
      for (unsigned k : {0, 1})
        if (sum->op(k)->kind == Kind::FloatConst) {
          epsilon = sum->op(k)->real;
          sum = sum->op(1 - k);
          break;
        }
    // Its sums may be products of their own (prefix sums of the keys).
    llvm::DenseSet<Value> data, own;
    walk(expected, [&](Expr l) {
      if (l->kind == Kind::Load)
        data.insert(l->value);
    });
    walk(sum, [&](Expr l) {
      if (l->kind == Kind::Load && graph.isContraction(l->value) && !data.contains(l->value))
        own.insert(l->value);
    });
    if (!own.empty()) {
      opened.insert_range(own);
      openedAll.clear();
      continue;
    }
    SumOfProducts s = flattenSums(sum);
    if (s.variables.size() != 2)
      return false;
    Product wanted = normalize(expected, nullptr);
    Expr actual = openAll(toExpr(s.product));
    for (unsigned swap : {0, 1}) {
      Expr first = s.variables[swap], second = s.variables[1 - swap];
      if (first->op(0) != j->op(0) || second->op(0) != d->op(0))
        continue;
      if (same(normalize(x.substitute(actual, {{first, j}, {second, d}}), nullptr), wanted)) {
        a.normalized = true;
        a.epsilon = epsilon;
        return true;
      }
    }
    return false;
  }
  return false;
}

/// True if a value of type `a` is rounded to become one of type `b`.
static bool isWider(Type a, Type b) {
  auto precision = [](Type t) { return APFloat::semanticsPrecision(cast<FloatType>(t).getFloatSemantics()); };
  return isa<FloatType>(a) && isa<FloatType>(b) && precision(a) > precision(b);
}

/// The tensors that hold what features are made of, from the nearest to the
/// farthest, and the functions that make them. A narrowing on the way is kept.
SmallVector<LinearRecognizer::Feature> LinearRecognizer::features(Expr e, Expr standIn) {
  SmallVector<Feature> result;
  auto elementType = [](Expr load) { return cast<RankedTensorType>(load->value.getType()).getElementType(); };
  auto loadsOf = [&](Expr e) {
    SmallVector<Expr> loads;
    walk(e, [&](Expr l) {
      if (l->kind == Kind::Load && dependsOn(l, d))
        loads.push_back(l);
    });
    return loads;
  };
  for (unsigned n = 0; n < 64; ++n) {
    SmallVector<Expr> loads = loadsOf(e);
    if (loads.empty())
      return result;
    if (loads.size() == 1 && isa<FloatType>(elementType(loads[0]))) {
      Expr of = x.substitute(e, {{loads[0], standIn}});
      SmallVector<Value> read;
      if (emittable(of, read))
        result.push_back({{loads[0]->value, SmallVector<Expr>(loads[0]->ops)}, of});
    }
    // What was computed last is read next, so that ways which part meet again.
    Expr last = nullptr;
    for (Expr load : loads) {
      Operation *op = load->value.getDefiningOp();
      if (!op || graph.isContraction(load->value))
        continue;
      if (last && op->getBlock() != last->value.getDefiningOp()->getBlock())
        return result;
      if (!last || last->value.getDefiningOp()->isBeforeInBlock(op))
        last = load;
    }
    Expr inner = last ? graph.step(last->value, last->ops) : nullptr;
    if (!inner)
      return result;
    bool stop = false;
    walk(inner, [&](Expr l) {
      stop |= l->kind == Kind::Reduce || l->kind == Kind::Undef ||
              (l->kind == Kind::Load && dependsOn(l, d) && isWider(elementType(l), elementType(last)));
    });
    if (stop)
      return result;
    e = x.substitute(e, {{last, inner}});
  }
  return result;
}

/// Weights by channel in the features, exp(f(i)) of the query's and exp(−f(j))
/// of the key's, are a decay: moves them to the pairs.
void LinearRecognizer::pairChannels() {
  using Terms = SmallVector<std::pair<Expr, double>>;
  // The exponentials may be hidden in tensors that hold the weighted operands.
  auto read = [&](const Product &side) {
    Expr all = graph.expand(toExpr(side));
    Product read = normalize(all ? all : toExpr(side), nullptr);
    Linear expo;
    for (auto [t, coef] : read.expo.terms)
      expo.add(readable(t), coef);
    expo.constant = read.expo.constant;
    read.expo = expo;
    return read;
  };
  Product sides[2] = {read(querySide), read(keySide)};
  bool found = false;
  for (auto [t, coef] : Terms(sides[0].expo.terms.begin(), sides[0].expo.terms.end())) {
    Expr partner = x.substitute(t, {{i, j}});
    auto it = sides[1].expo.terms.find(partner);
    if (!dependsOn(t, i) || it == sides[1].expo.terms.end() || !cancels(it->second, coef))
      continue;
    pairs.expo.add(t, coef);
    pairs.expo.add(partner, -coef);
    sides[1].expo.terms.erase(partner);
    sides[0].expo.terms.erase(t);
    found = true;
  }
  if (found) {
    querySide = sides[0];
    keySide = sides[1];
  }
}

/// Query, key and value, with their features, at the farthest place that a map
/// can describe; what else the op reads.
bool LinearRecognizer::readOperands(LinearAttention &a, Expr value) {
  // Operands at the farthest place that a map can describe.
  a.raw = x.arg(0, Sort::Float);
  a.rawKey = x.arg(1, Sort::Float);
  SmallVector<Feature> qs = features(toExpr(querySide), a.raw), ks = features(toExpr(keySide), a.rawKey);
  if (qs.empty() || ks.empty())
    return refuse(5, llvm::formatv("the features of the {0} are not a function of one tensor's element",
                                   qs.empty() ? "query" : "key"));
  auto rootType = cast<RankedTensorType>(a.root.getType()).getElementType();
  auto elem = [](const Access &access) { return cast<RankedTensorType>(access.tensor.getType()).getElementType(); };
  bool found = false;
  for (Feature &qf : llvm::reverse(qs)) {
    if (found || elem(qf.access).isF64() != rootType.isF64())
      continue;
    int expandQueryAt = -1;
    auto qm = mapOf(a, qf.access, {i, d}, &expandQueryAt);
    if (!qm)
      continue;
    for (Feature &kf : llvm::reverse(ks)) {
      if (elem(kf.access) != elem(qf.access))
        continue;
      int expandKeyAt = -1;
      auto km = mapOf(a, kf.access, {j, d}, &expandKeyAt);
      if (!km)
        continue;
      a.query = qf.access;
      a.key = kf.access;
      a.queryFeature = qf.of;
      a.keyFeature = kf.of;
      a.expandQueryAt = expandQueryAt;
      a.expandKeyAt = expandKeyAt;
      a.maps[0] = *qm;
      a.maps[1] = *km;
      found = true;
      break;
    }
  }
  if (!found)
    return refuse(6, "no layout of query and key is an affine map of the output's dimensions");
  found = false;
  SmallVector<Level> valueLevels = levels(value, /*throughScale=*/false);
  for (Level &level : llvm::reverse(valueLevels)) {
    int expandValueAt = -1;
    auto vm = mapOf(a, level.access, {j, e}, &expandValueAt);
    if (!vm || elem(level.access).isF64() != rootType.isF64())
      continue;
    a.value = level.access;
    a.expandValueAt = expandValueAt;
    a.maps[2] = *vm;
    found = true;
    break;
  }
  if (!found)
    return refuse(6, "no layout of the value is an affine map of the output's dimensions");

  SmallVector<Value> leaves;
  for (Expr part : {a.queryFeature, a.keyFeature, a.decay, a.reset}) {
    if (!part)
      continue;
    if (!emittable(part, leaves))
      return refuse(5, "the features or the decay hold a reduction of their own");
  }
  if (a.decay && (dependsOn(a.decay, i) || dependsOn(a.decay, e)))
    return refuse(5, "the decay depends on the query");
  for (auto [feature, own] : {std::pair(a.queryFeature, i), std::pair(a.keyFeature, j)})
    if (dependsOn(feature, e) || (own != i && dependsOn(feature, i)) || (own != j && dependsOn(feature, j)) ||
        !feature->hasArg)
      return refuse(5, "the features depend on another position");
  a.leaves = leaves;
  for (Value v : {a.query.tensor, a.key.tensor, a.value.tensor})
    a.leaves.push_back(v);
  for (int64_t n = 0; n < cast<RankedTensorType>(a.root.getType()).getRank(); ++n)
    a.rootExtents.push_back(graph.extent(a.root, n));
  return true;
}

/// Names the factors of Σ_j Σ_d by the indices that they carry: sets j, d, and
/// the sides of query, key, and pairs.
std::optional<LinearRecognizer::Parts> LinearRecognizer::classify(const SumOfProducts &s, ArrayRef<Expr> rootIndices,
                                                                  ArrayRef<Expr> behind) {
  Product all = s.product;

  Parts parts;
  Expr &value = parts.value;
  SmallVector<Expr> &conditions = parts.conditions, &divisors = parts.divisors;
  // The value carries one of the sums, and an index of the output that nothing
  // else does; of several such, the output's last.
  unsigned best = 0;
  for (auto [factor, n] : all.factors) {
    if (n != 1 || factor->kind != Kind::Load ||
        !isa<FloatType>(cast<RankedTensorType>(factor->value.getType()).getElementType()))
      continue;
    if (dependsOn(factor, s.variables[0]) == dependsOn(factor, s.variables[1]))
      continue;
    for (auto [at, index] : llvm::enumerate(rootIndices)) {
      if (index->kind != Kind::Var || !dependsOn(factor, index) || at + 1 < best)
        continue;
      bool alone = llvm::none_of(behind, [&](Expr divisor) { return dependsOn(divisor, index); });
      for (auto [other, m] : all.factors)
        alone &= other == factor || !dependsOn(other, index);
      for (auto &entry : all.expo.terms)
        alone &= !dependsOn(entry.first, index);
      if (alone) {
        value = factor;
        best = at + 1;
      }
    }
  }
  if (!value)
    return fail(0, "no factor of the product is a value");
  j = dependsOn(value, s.variables[0]) ? s.variables[0] : s.variables[1];
  d = j == s.variables[0] ? s.variables[1] : s.variables[0];
  all.factors.erase(value);

  // Factors by what they carry.
  querySide = keySide = pairs = whole = Product();
  whole.coef = querySide.coef = all.coef;
  auto sideOf = [&](Expr f) -> Product & { return !dependsOn(f, d) ? pairs : dependsOn(f, j) ? keySide : querySide; };
  for (auto [factor, n] : all.factors) {
    if (n < 0 && !dependsOn(factor, d) && !dependsOn(factor, j) && !factor->free.empty()) {
      divisors.push_back(factor);
      if (n < -1)
        return fail(4, llvm::formatv("the weighted sum is divided {0} times by the same, expected once", -n));
      continue;
    }
    whole.multiply(factor, n);
    if (dependsOn(factor, d))
      sideOf(factor).multiply(factor, n);
    else
      multiply(pairs, normalize(readable(factor), nullptr), n);
  }
  whole.expo = all.expo;
  for (auto [t, coef] : all.expo.terms)
    if (dependsOn(t, d))
      sideOf(t).expo.add(t, coef);
    else
      pairs.expo.add(flatten(readable(t)), coef);
  pairs.expo.constant += all.expo.constant;
  splitIndicators(pairs);
  querySide.coef *= std::exchange(pairs.coef, 1);
  for (auto [factor, n] : SmallVector<std::pair<Expr, int>>(pairs.factors.begin(), pairs.factors.end())) {
    Expr c = nullptr;
    if (factor->kind == Kind::Select && isReal(factor->op(1), 1) && isReal(factor->op(2), 0))
      c = factor->op(0);
    else if (factor->kind == Kind::Select && isReal(factor->op(1), 0) && isReal(factor->op(2), 1))
      c = x.logicalNot(factor->op(0));
    if (!c || n < 1)
      continue;
    pairs.factors.erase(factor);
    llvm::append_range(conditions, c->kind == Kind::And ? SmallVector<Expr>(c->ops) : SmallVector<Expr>{c});
  }
  return parts;
}

std::optional<LinearAttention> LinearRecognizer::tryFactor(Value root, ArrayRef<Expr> rootIndices, Expr chain,
                                                           Expr productLoad, Expr w, Expr term, Expr carrier) {
  // What the carrier has and its partners lack.
  SmallVector<Expr> own;
  for (Expr v : carrier->free)
    if (v != w) {
      bool shared = false;
      walk(term, [&](Expr n) { shared |= n->kind == Kind::Load && n != carrier && dependsOn(n, v); });
      if (!shared)
        own.push_back(v);
    }
  if (own.empty())
    return fail(0, "not a product");
  opened.clear();
  openedAll.clear();
  memo.clear();
  effort = 0;
  i = j = d = e = nullptr;
  // After the product only the division by the row sums is the op's. A plain sum
  // is set apart before terms cancel between it and the product: Σ exp(a_i − a_j)
  // over another is that over Σ exp(−a_j), which is no decay any more.
  auto readsProduct = [&](Expr n) {
    bool found = false;
    walk(n, [&](Expr inner) { found |= inner == productLoad; });
    return found;
  };
  SmallVector<Expr> behind;
  if (chain->kind == Kind::Div && chain->op(1)->kind == Kind::Reduce && readsProduct(chain->op(0)) &&
      !readsProduct(chain->op(1))) {
    behind.push_back(chain->op(1));
    chain = chain->op(0);
  }
  Expr hole = x.arg(2, Sort::Float);
  Product outer = normalize(x.substitute(chain, {{productLoad, hole}}), nullptr);
  bool plainChain = outer.factors.lookup(hole) == 1 && outer.expo.zero() && outer.dependent.empty();
  for (auto [factor, n] : outer.factors)
    plainChain &= factor == hole || (n == -1 && !factor->hasArg);
  if (!plainChain)
    return fail(0, "the output is more than the product divided by a sum");

  Expr inside = open(carrier, w, own);
  if (opened.empty())
    return fail(0, "not a product of products");
  SumOfProducts s = flattenSums(
      x.substitute(chain, {{productLoad, x.reduce(Fold::Add, w, x.substitute(term, {{carrier, inside}}))}}));
  if (s.variables.size() != 2 || effort > kMaxEffort)
    return fail(0, "not a sum over keys and channels");
  std::optional<Parts> parts = classify(s, rootIndices, behind);
  if (!parts)
    return std::nullopt;
  Expr value = parts->value;
  ArrayRef<Expr> conditions = parts->conditions;
  SmallVector<Expr> divisors(behind);
  divisors.append(parts->divisors);
  // A decay by channel: terms of query and key that are one function.
  Expr q = toExpr(querySide), k = toExpr(keySide);
  if (!dependsOn(q, d) || !dependsOn(k, d))
    return fail(0, "no product over a channel");

  LinearAttention a;
  a.root = root;
  for (Value v : opened)
    if (auto op = v.getDefiningOp<linalg::LinalgOp>(); op && op.getNumReductionLoops() > 0)
      a.scores = v;
  if (!a.scores)
    return fail(0, "not a product of products");
  Expr weights = toExpr(pairs);
  for (Expr c : conditions)
    weights = x.binary(Kind::Mul, weights, x.select(c, x.real(1), x.real(0)));
  a.score = weights; // for the roles
  NearMiss before = miss;
  if (!chooseRoles(a, rootIndices, q, k, value, weights) || !i) {
    miss = before;
    return fail(0, "the output has no query position or no channel of the value's");
  }
  bool plainPairs = conditions.empty() && pairs.factors.empty() && pairs.expo.terms.empty();
  // Two products in a row are attention only if something says so: x A B is a
  // chain whose factors have no batch dimension in common, and what is applied
  // to a product's result is a layer's activation.
  bool shared = llvm::any_of(a.dims, [&](Expr dim) {
    return dim && dim != i && dim != e && dependsOn(q, dim) && dependsOn(k, dim) && dependsOn(value, dim);
  });
  auto ofBoth = [&](Expr f) { return dependsOn(f, i) && dependsOn(f, j); };
  if (!shared && divisors.empty() && llvm::none_of(conditions, ofBoth))
    return fail(0, "a chain of products without a batch dimension");
  bool ofScores = false;
  walk(weights, [&](Expr n) {
    ofScores |= ofBoth(n) && (n->kind == Kind::Reduce || (n->kind == Kind::Load && graph.isContraction(n->value)));
  });
  if (ofScores)
    return fail(0, "the weights are another function of the scores");
  pairChannels();
  if (!readConditions(a, conditions) || !readPairs(a))
    return std::nullopt;

  // One divisor is the row sums. Another one after the product stays outside of
  // the op (a nearer root has no such divisor); one before it scales the query.
  for (Expr divisor : divisors) {
    if (!a.normalized && readDivisor(a, divisor))
      continue;
    if (outer.factors.contains(divisor) || llvm::is_contained(behind, divisor))
      return fail(0, "the output is divided by something other than the row sums of its weights");
    Expr origin = divisor->kind == Kind::Reduce ? graph.originOf(divisor) : nullptr;
    if (a.normalized)
      return fail(4, "the weights are divided by their row sums and by something else");
    querySide.multiply(origin ? origin : divisor, -1);
  }

  if (!readOperands(a, value))
    return std::nullopt;
  // Without a mask and a divisor, which order of the products is less work?
  if (plainPairs && !a.normalized) {
    // 2 I J (d + e) operations by way of scores, 2 d e (I + J) by way of a state.
    auto I = x.constant(i->op(0)), J = x.constant(j->op(0)), D = x.constant(d->op(0)), E = x.constant(e->op(0));
    bool byScores = llvm::is_contained(own, i);
    if (byScores && !(I && J && D && E))
      return fail(1, "(QKᵀ)V without a mask, of unknown sizes: whether Q(KᵀV) takes fewer operations is not known");
    if (byScores) {
      double scores = double(*I) * *J * (*D + *E), state = double(*D) * *E * (*I + *J);
      if (scores <= state)
        return fail(1,
                    llvm::formatv("(QKᵀ)V without a mask: Q(KᵀV) takes {0:F2} times its operations", state / scores));
    }
  }

  return a;
}

std::optional<LinearAttention> LinearRecognizer::run(Value root, Value product) {
  std::optional<Contraction> c = readContraction(root, product, 0);
  if (!c)
    return std::nullopt;
  if (c->start)
    if (Expr first = graph.expand(c->start); !first || !isReal(first, 0))
      return fail(0, "the product does not start from 0");
  for (Expr carrier : c->loads)
    if (auto a = tryFactor(root, c->indices, c->chain, c->load, c->variable, c->term, carrier))
      return a;
  return std::nullopt;
}
