#include "Recognizer.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>
#include <numeric>

using namespace mlir;
using namespace ::attn::raise;

/// A number as a remark shows it.
static std::string shown(double value) {
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format("%g", value);
  return text;
}

//===----------------------------------------------------------------------===//
// Products and sums in normal form
//===----------------------------------------------------------------------===//

void Recognizer::multiply(Product &into, const Product &by, int exponent) {
  into.coef *= exponent == 1 ? by.coef : std::pow(by.coef, exponent);
  for (auto [factor, n] : by.factors)
    into.multiply(factor, n * exponent);
  into.expo.add(by.expo, exponent);
  for (Expr e : by.dependent)
    into.dependent.push_back(exponent == 1 ? e : x.binary(Kind::Mul, e, x.real(exponent)));
}

/// A value that does not depend on the variable at hand, as a sum.
Linear Recognizer::flatten(Expr e) {
  Linear sum;
  if (++effort > kMaxEffort) {
    sum.add(e, 1);
    return sum;
  }
  switch (e->kind) {
  case Kind::FloatConst:
    sum.constant = e->real;
    return sum;
  case Kind::Add:
  case Kind::Sub:
    sum = flatten(e->op(0));
    sum.add(flatten(e->op(1)), e->kind == Kind::Add ? 1 : -1);
    return sum;
  case Kind::Neg:
    sum.add(flatten(e->op(0)), -1);
    return sum;
  case Kind::Mul:
    // (1 − m) · −1e9 is 0 where m is 1, and its parts are not.
    if (e->op(1)->kind == Kind::FloatConst && std::fabs(e->op(1)->real) < kLeastFill) {
      sum.add(flatten(e->op(0)), e->op(1)->real);
      return sum;
    }
    break;
  case Kind::Log: {
    // log of a product is a sum of logs.
    Product p = normalize(e->op(0), nullptr);
    if (p.coef <= 0 || !p.dependent.empty())
      break;
    sum = p.expo;
    sum.constant += std::log(p.coef);
    for (auto [factor, exponent] : p.factors)
      sum.add(x.unary(Kind::Log, factor), exponent);
    return sum;
  }
  default:
    break;
  }
  sum.add(e, 1);
  return sum;
}

/// A fill that stands for −∞: −∞, the lowest value of a float type, or any of
/// −1e4 (−9984 in bf16), −1e9, … that front ends write.
static bool isFill(Expr e) { return e->kind == Kind::FloatConst && e->real <= -kLeastFill; }

/// True for what is added to whole rows to hide them, c ? 0 : fill or (m − 1) · 1e9.
/// It is no shift: −∞ leaves nothing, and next to a finite fill scores are rounded away.
static bool hidesRows(Expr e) {
  if (e->kind == Kind::Select)
    return isConst(e->op(1)) && isConst(e->op(2)) && (isFill(e->op(1)) || isFill(e->op(2)));
  if (e->kind != Kind::Mul || e->op(1)->kind != Kind::FloatConst || std::fabs(e->op(1)->real) < kLeastFill)
    return false;
  bool computed = false; // a shift under a small temperature
  walk(e, [&](Expr n) { computed |= n->kind == Kind::Reduce; });
  return !computed;
}

/// The part of the sum `e` that depends on `variable`, in the order in which
/// it was written, with its constants: (s + 1e8) − 1e8 is not s, nor are the parts
/// of (1 − m) · −1e9 as good as that. The rest is added to `independent`. Null if
/// there is none.
Expr Recognizer::split(Expr e, Expr variable, Linear &independent) {
  if (!variable || !dependsOn(e, variable)) {
    if (variable && hidesRows(e))
      return e;
    independent.add(flatten(e), 1);
    return nullptr;
  }
  if (++effort > kMaxEffort)
    return e;
  switch (e->kind) {
  case Kind::Add:
  case Kind::Sub: {
    for (unsigned k : {0, 1})
      if (e->op(k)->kind == Kind::FloatConst) {
        Linear other;
        Expr rest = split(e->op(1 - k), variable, other);
        independent.add(other, e->kind == Kind::Sub && k == 0 ? -1 : 1);
        return k == 0 ? x.binary(e->kind, e->op(0), rest) : x.binary(e->kind, rest, e->op(1));
      }
    Expr a = split(e->op(0), variable, independent);
    Linear right;
    Expr b = split(e->op(1), variable, right);
    independent.add(right, e->kind == Kind::Add ? 1 : -1);
    if (a && b)
      return x.binary(e->kind, a, b);
    return a ? a : e->kind == Kind::Add ? b : x.unary(Kind::Neg, b);
  }
  case Kind::Neg: {
    Linear inner;
    Expr a = split(e->op(0), variable, inner);
    independent.add(inner, -1);
    return x.unary(Kind::Neg, a);
  }
  case Kind::Mul: {
    for (unsigned k : {1, 0}) {
      Expr factor = e->op(k);
      if (dependsOn(factor, variable))
        continue;
      Linear inner;
      Expr a = split(e->op(1 - k), variable, inner);
      if (inner.zero())
        return e;
      if (factor->kind == Kind::FloatConst)
        independent.add(inner, factor->real);
      else
        independent.add(x.binary(Kind::Mul, toExpr(inner), factor), 1);
      return x.binary(Kind::Mul, a, factor);
    }
    return e;
  }
  case Kind::Select:
    // A fill of −∞ stays −∞ under any shift.
    for (unsigned k : {1, 2})
      if (isReal(e->op(k), -INFINITY) && !e->op(0)->hasArg && dependsOn(e->op(3 - k), variable)) {
        Expr a = split(e->op(3 - k), variable, independent);
        return k == 1 ? x.select(e->op(0), e->op(1), a) : x.select(e->op(0), a, e->op(2));
      }
    return e;
  default:
    return e;
  }
}

Expr Recognizer::toExpr(const Linear &linear) {
  SmallVector<std::pair<Expr, double>> terms(linear.terms.begin(), linear.terms.end());
  llvm::sort(terms, [](auto &a, auto &b) { return a.first->id < b.first->id; });
  Expr sum = x.real(0);
  for (auto [term, coef] : terms)
    sum = x.binary(Kind::Add, sum, x.binary(Kind::Mul, term, x.real(coef)));
  return x.binary(Kind::Add, sum, x.real(linear.constant));
}

Expr Recognizer::toExpr(const Product &product) {
  SmallVector<std::pair<Expr, int>> factors(product.factors.begin(), product.factors.end());
  llvm::sort(factors, [](auto &a, auto &b) { return a.first->id < b.first->id; });
  Expr e = x.real(product.coef);
  if (!product.expo.terms.empty() || product.expo.constant != 0)
    e = x.binary(Kind::Mul, e, x.unary(Kind::Exp, toExpr(product.expo)));
  SmallVector<Expr> dependent(product.dependent.begin(), product.dependent.end());
  llvm::sort(dependent, [](Expr a, Expr b) { return a->id < b->id; });
  Expr sum = nullptr;
  for (Expr term : dependent)
    sum = sum ? x.binary(Kind::Add, sum, term) : term;
  if (sum)
    e = x.binary(Kind::Mul, e, x.unary(Kind::Exp, sum));
  for (auto [factor, exponent] : factors)
    for (int k = 0; k < std::abs(exponent); ++k)
      e = x.binary(exponent > 0 ? Kind::Mul : Kind::Div, e, factor);
  return e;
}

void Recognizer::multiplyExp(Product &into, Expr argument, double factor, Expr variable) {
  Linear independent;
  Expr chunk = split(argument, variable, independent);
  if (chunk) {
    if (factor != 1)
      chunk = x.binary(Kind::Mul, chunk, x.real(factor));
    // log₂e rounded to f32 times ln 2 is 1.
    if (chunk->kind == Kind::Mul && chunk->op(1)->kind == Kind::FloatConst && std::fabs(chunk->op(1)->real - 1) < 1e-6)
      chunk = chunk->op(0);
    into.dependent.push_back(chunk);
  }
  into.expo.add(independent, factor);
  // exp(k · log b) = b^k
  for (auto [term, coef] : SmallVector<std::pair<Expr, double>>(into.expo.terms.begin(), into.expo.terms.end()))
    if (term->kind == Kind::Log && std::round(coef) != 0 && std::fabs(coef - std::round(coef)) < 1e-6) {
      into.expo.terms.erase(term);
      multiply(into, normalize(term->op(0), variable), static_cast<int>(std::round(coef)));
    }
}

Product Recognizer::normalizeSum(Expr left, Expr right, bool subtract, Expr variable) {
  Product a = normalize(left, variable), b = normalize(right, variable), common;
  if (subtract)
    b.coef = -b.coef;
  for (auto [factor, n] : SmallVector<std::pair<Expr, int>>(a.factors.begin(), a.factors.end())) {
    int m = b.factors.lookup(factor);
    if (m == 0 || (m > 0) != (n > 0))
      continue;
    int shared = n > 0 ? std::min(m, n) : std::max(m, n);
    common.multiply(factor, shared);
    a.multiply(factor, -shared);
    b.multiply(factor, -shared);
  }
  for (auto [term, coef] : SmallVector<std::pair<Expr, double>>(a.expo.terms.begin(), a.expo.terms.end()))
    if (auto it = b.expo.terms.find(term); it != b.expo.terms.end() && cancels(it->second, -coef)) {
      common.expo.add(term, coef);
      a.expo.terms.erase(term);
      b.expo.terms.erase(term);
    }
  if (a.dependent == b.dependent) {
    common.dependent = a.dependent;
    a.dependent.clear();
    b.dependent.clear();
  }
  bool bare = [&] {
    for (Product *p : {&a, &b})
      if (!p->factors.empty() || !p->expo.zero() || !p->dependent.empty())
        return false;
    return true;
  }();
  if (bare) {
    common.coef = a.coef + b.coef;
    return common;
  }
  Expr u = toExpr(a), v = toExpr(b);
  common.multiply(x.binary(Kind::Add, u, v), 1);
  return common;
}

Product Recognizer::normalizeReduction(Expr e, Expr variable) {
  Expr extent = e->op(0)->op(0);
  Expr &w = binders[{depth, extent}];
  if (!w)
    w = x.freshVariable(extent);
  Expr bound = w;
  ++depth;
  llvm::scope_exit leave([&] { --depth; });
  Expr body = x.open(e, bound);

  // A concatenation: split the range where the keys end or begin.
  if (keyExtent && extent != keyExtent) {
    Expr at = nullptr;
    walk(body, [&](Expr c) {
      if (at || c->kind != Kind::GeZero || c->free.size() != 1 || c->free[0] != bound)
        return;
      Poly p = x.poly(c->op(0));
      auto it = llvm::find_if(p.terms, [&](auto &term) { return term.first == bound; });
      if (it == p.terms.end() || std::abs(it->second) != 1)
        return;
      // w ≥ −c or w ≤ c
      int64_t sign = it->second;
      Expr rest = x.minus(c->op(0), x.times(bound, sign));
      Expr threshold = sign > 0 ? x.times(rest, -1) : x.plus(rest, x.integer(1));
      if (threshold == keyExtent || x.minus(extent, threshold) == keyExtent)
        at = threshold;
    });
    if (at && x.provablyPositive(at) && x.provablyPositive(x.minus(extent, at))) {
      auto part = [&](Expr first, Expr count) {
        if (x.constant(count) == 1)
          return x.substitute(body, {{bound, first}});
        Expr v = x.freshVariable(count);
        return x.reduce(Fold::Add, v, x.substitute(body, {{bound, x.plus(v, first)}}));
      };
      return normalizeSum(part(x.integer(0), at), part(at, x.minus(extent, at)), false, variable);
    }
  }

  Product inner = normalize(body, bound), outer, rest;
  outer.coef = inner.coef;
  for (auto [factor, n] : inner.factors)
    (dependsOn(factor, bound) ? rest : outer).multiply(factor, n);
  rest.dependent = inner.dependent;
  outer.expo.constant = inner.expo.constant;
  for (auto [term, coef] : inner.expo.terms) {
    if (variable && dependsOn(term, variable))
      outer.dependent.push_back(x.binary(Kind::Mul, term, x.real(coef)));
    else
      outer.expo.add(term, coef);
  }
  if (rest.factors.empty() && rest.dependent.empty()) {
    outer.multiply(x.intToFloat(extent), 1);
    return outer;
  }
  outer.multiply(x.reduce(Fold::Add, bound, toExpr(rest)), 1);
  return outer;
}

Product Recognizer::normalize(Expr e, Expr variable) {
  if (variable && !dependsOn(e, variable) && depth > 0)
    if (auto it = memo.find({e, nullptr}); it != memo.end())
      return it->second;
  if (auto it = memo.find({e, variable}); it != memo.end())
    return it->second;
  Product p;
  switch (e->kind) {
  case Kind::FloatConst:
    p.coef = e->real;
    break;
  case Kind::Mul:
    p = normalize(e->op(0), variable);
    multiply(p, normalize(e->op(1), variable), 1);
    break;
  case Kind::Div:
    p = normalize(e->op(0), variable);
    multiply(p, normalize(e->op(1), variable), -1);
    break;
  case Kind::Neg:
    p = normalize(e->op(0), variable);
    p.coef = -p.coef;
    break;
  case Kind::Exp:
    multiplyExp(p, e->op(0), 1, variable);
    break;
  case Kind::Exp2:
    multiplyExp(p, e->op(0), std::log(2.0), variable);
    break;
  case Kind::Add:
  case Kind::Sub:
    p = normalizeSum(e->op(0), e->op(1), e->kind == Kind::Sub, variable);
    break;
  case Kind::Reduce:
    if (e->num == static_cast<int64_t>(Fold::Add))
      p = normalizeReduction(e, variable);
    else
      p.multiply(e, 1);
    break;
  case Kind::Select: {
    Expr c = e->op(0), a = e->op(1), b = e->op(2);
    // Z = 0 ? 1 : Z, where a sum of exponentials is 0 only if its row is masked.
    if (c->kind == Kind::CmpF && isReal(c->op(1), 0) && c->op(0) == b && isConst(a) &&
        (c->num == static_cast<int64_t>(arith::CmpFPredicate::OEQ) ||
         c->num == static_cast<int64_t>(arith::CmpFPredicate::UEQ))) {
      p = normalize(b, variable);
      break;
    }
    // c ? x : 0 is x times an indicator.
    if (isReal(b, 0) && !isConst(a)) {
      p = normalize(a, variable);
      p.multiply(x.select(c, x.real(1), x.real(0)), 1);
      break;
    }
    if (isReal(a, 0) && !isConst(b)) {
      p = normalize(b, variable);
      p.multiply(x.select(c, x.real(0), x.real(1)), 1);
      break;
    }
    p.multiply(e, 1);
    break;
  }
  default:
    p.multiply(e, 1);
    break;
  }
  return memo[{e, variable}] = p;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

static unsigned significand(Type type) {
  return APFloat::semanticsPrecision(cast<FloatType>(type).getFloatSemantics());
}

/// True if every value of `from` is a value of `to`.
static bool holds(Type to, Type from) {
  if (to == from)
    return true;
  auto &t = cast<FloatType>(to).getFloatSemantics(), &f = cast<FloatType>(from).getFloatSemantics();
  return significand(to) >= significand(from) && APFloat::semanticsMaxExponent(t) >= APFloat::semanticsMaxExponent(f) &&
         APFloat::semanticsMinExponent(t) <= APFloat::semanticsMinExponent(f);
}

/// The tensors that hold what `load` reads, from the nearest to the farthest,
/// through layout ops, exact casts and, if asked, scaling by a scalar.
SmallVector<Recognizer::Level> Recognizer::levels(Expr load, bool throughScale) {
  SmallVector<Level> result;
  Expr factor = x.real(1);
  // The types that values passed on the way here: all must hold the next.
  SmallVector<Type> types;
  for (unsigned n = 0; n < 64; ++n) {
    Type type = cast<RankedTensorType>(load->value.getType()).getElementType();
    if (!isa<FloatType>(type))
      break;
    types.push_back(type);
    if (llvm::all_of(types, [&](Type t) { return holds(t, type); }))
      result.push_back({{load->value, SmallVector<Expr>(load->ops)}, factor});
    Expr next = graph.step(load->value, load->ops);
    if (!next || graph.isContraction(load->value))
      break;
    if (throughScale) {
      // k · load, with k a scalar that no index moves.
      Product p = normalize(next, nullptr);
      Expr only = nullptr;
      bool simple = p.dependent.empty() && p.expo.zero();
      Expr scale = x.real(p.coef);
      unsigned varying = llvm::count_if(p.factors, [](auto &entry) { return !entry.first->free.empty(); });
      for (auto [f, exponent] : p.factors) {
        // A scalar may come as a broadcast tensor.
        Expr g = f->free.empty() || varying > 1 ? graph.expand(f) : f;
        if (!g)
          return result;
        if (g->free.empty()) {
          for (int k = 0; k < std::abs(exponent); ++k)
            scale = x.binary(exponent > 0 ? Kind::Mul : Kind::Div, scale, g);
        } else if (!only && exponent == 1) {
          only = f;
        } else {
          simple = false;
        }
      }
      if (simple && only) {
        next = only;
        factor = x.binary(Kind::Mul, factor, scale);
      }
    }
    if (next->kind == Kind::Add) {
      // + 0, however the 0 is computed
      Expr a = next->op(0), b = next->op(1);
      if (isReal(graph.expand(b), 0))
        next = a;
      else if (isReal(graph.expand(a), 0))
        next = b;
    }
    if (next->kind != Kind::Load)
      break;
    load = next;
  }
  return result;
}

AffineExpr Recognizer::toAffine(const Attention &a, Expr e) {
  MLIRContext *context = x.getContext();
  switch (e->kind) {
  case Kind::IntConst:
    return getAffineConstantExpr(e->num, context);
  case Kind::Var: {
    auto it = llvm::find(a.dims, e);
    return it == a.dims.end() ? AffineExpr() : getAffineDimExpr(it - a.dims.begin(), context);
  }
  case Kind::Sum: {
    AffineExpr sum = getAffineConstantExpr(e->num, context);
    for (auto [op, coef] : llvm::zip(e->ops, e->coefs)) {
      AffineExpr term = toAffine(a, op);
      if (!term)
        return term;
      sum = sum + term * coef;
    }
    return sum;
  }
  case Kind::FloorDiv: {
    AffineExpr l = toAffine(a, e->op(0));
    auto n = x.constant(e->op(1));
    return l && n ? l.floorDiv(*n) : AffineExpr();
  }
  default:
    return AffineExpr();
  }
}

/// The map of an operand in which the dimensions `own` of i, j, d, e appear.
std::optional<AffineMap> Recognizer::mapOf(const Attention &a, const Access &access, ArrayRef<Expr> own,
                                           int *expandAt) {
  MLIRContext *context = x.getContext();
  unsigned batch = a.dims.size() - 4;
  auto shape = cast<RankedTensorType>(access.tensor.getType()).getShape();
  SmallVector<AffineExpr> results;
  for (auto [k, index] : llvm::enumerate(access.indices)) {
    results.push_back(toAffine(a, index));
    // A plain dimension names its extent; where only a part is read, it takes
    // the slice that reads it.
    if (!results.back() || (index->kind == Kind::Var && graph.extent(access.tensor, k) != index->op(0)))
      return std::nullopt;
  }
  // i, d, … once each and plain; the rest over batch dimensions only.
  AffineExpr inserted;
  if (expandAt)
    *expandAt = -1;
  for (unsigned dim = batch; dim < a.dims.size(); ++dim) {
    AffineExpr plain = getAffineDimExpr(dim, context);
    bool mine = llvm::is_contained(own, a.dims[dim]);
    // The position may have an extent of 1, and no index then: the last free
    // size-1 dimension stands for it.
    bool single = a.dims[dim] && mine && a.dims[dim] == own.front() && x.constant(a.dims[dim]->op(0)) == 1 &&
                  !llvm::is_contained(results, plain);
    if (!a.dims[dim] || single) {
      if (!single && (dim != batch || !llvm::is_contained(own, nullptr)))
        continue;
      bool found = false;
      for (unsigned k = results.size(); k-- > 0 && !found;)
        if (shape[k] == 1 && isa<AffineConstantExpr>(results[k])) {
          results[k] = plain;
          found = true;
        }
      if (!found && expandAt) {
        // No axis for it: one goes before the channel.
        auto channel = llvm::find(results, getAffineDimExpr(llvm::find(a.dims, own.back()) - a.dims.begin(), context));
        *expandAt = channel - results.begin();
        inserted = plain;
      } else if (!found) {
        return std::nullopt;
      }
      continue;
    }
    unsigned count = llvm::count(results, plain);
    unsigned uses = llvm::count_if(results, [&](AffineExpr r) { return r.isFunctionOfDim(dim); });
    if (count != (mine ? 1u : 0u) || uses != (mine ? 1u : 0u))
      return std::nullopt;
  }
  // Size-1 dimensions name the batch dimensions of extent 1, in order.
  SmallVector<unsigned> units;
  for (unsigned dim = 0; dim < batch; ++dim)
    if (!a.dims[dim])
      units.push_back(dim);
  unsigned next = 0;
  for (auto [k, r] : llvm::enumerate(results))
    if (shape[k] == 1 && isa<AffineConstantExpr>(r) && next < units.size())
      r = getAffineDimExpr(units[next++], context);
  if (inserted)
    results.insert(results.begin() + *expandAt, inserted);
  return AffineMap::get(a.dims.size(), 0, results, context);
}

/// Which of the root's variables is what.
bool Recognizer::chooseRoles(Attention &a, ArrayRef<Expr> rootIndices, Expr q, Expr k, Expr v, Expr scoresLoad) {
  SmallVector<Expr> channels, positions;
  for (Expr index : rootIndices) {
    if (index->kind != Kind::Var)
      continue;
    bool inQ = dependsOn(q, index), inK = dependsOn(k, index), inV = dependsOn(v, index);
    if (inV && !inQ && !inK && !dependsOn(scoresLoad, index))
      channels.push_back(index);
    if (inQ && !inK && !inV)
      positions.push_back(index);
  }
  if (channels.size() != 1) {
    fail(2, llvm::formatv("expected one dimension of the output to be the value's channel, got {0}", channels.size()));
    return false;
  }
  e = channels[0];
  if (positions.size() > 1) {
    // The query position is compared with the key position, or stands next to
    // it in the scores, or is the longest.
    SmallVector<Expr> better;
    walk(a.score, [&](Expr c) {
      if ((c->kind == Kind::GeZero || c->kind == Kind::EqZero) && dependsOn(c, j))
        for (Expr p : positions)
          if (dependsOn(c, p) && !llvm::is_contained(better, p))
            better.push_back(p);
    });
    if (better.size() != 1) {
      better.clear();
      ArrayRef<Expr> at = scoresLoad->ops;
      for (unsigned n = 0; n < at.size(); ++n)
        if (at[n] == j)
          for (unsigned m : {n - 1, n + 1})
            if (m < at.size() && llvm::is_contained(positions, at[m]))
              better.push_back(at[m]);
    }
    if (better.size() == 1) {
      positions = better;
    } else {
      llvm::sort(positions, [&](Expr l, Expr r) {
        auto size = [&](Expr p) { return x.constant(p->op(0)).value_or(INT64_MAX); };
        return size(l) != size(r) ? size(l) > size(r) : l->id < r->id;
      });
    }
  }
  i = positions.empty() ? nullptr : positions[0];
  // Batch dimensions in the root's order; the last of extent 1 is i if nothing else is.
  SmallVector<unsigned> batch;
  int query = -1;
  for (auto [n, index] : llvm::enumerate(rootIndices)) {
    if (index == e)
      continue;
    if (index->kind != Kind::Var && !i)
      query = n;
    if (i && index == i)
      query = n;
  }
  if (query < 0) // decoding without a query axis
    a.expandRootAt = llvm::find(rootIndices, e) - rootIndices.begin();
  SmallVector<AffineExpr> output(rootIndices.size());
  MLIRContext *context = x.getContext();
  for (auto [n, index] : llvm::enumerate(rootIndices))
    if (static_cast<int>(n) != query && index != e) {
      output[n] = getAffineDimExpr(a.dims.size(), context);
      a.dims.push_back(index->kind == Kind::Var ? index : nullptr);
    }
  unsigned n = a.dims.size();
  a.dims.append({i, j, d, e});
  if (query >= 0)
    output[query] = getAffineDimExpr(n, context);
  output[llvm::find(rootIndices, e) - rootIndices.begin()] = getAffineDimExpr(n + 3, context);
  if (query < 0)
    output.insert(output.begin() + a.expandRootAt, getAffineDimExpr(n, context));
  a.maps.assign(4, AffineMap());
  a.maps[3] = AffineMap::get(n + 4, 0, output, context);
  return true;
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

/// Takes fills off the score: where `mask` does not hold the score is a fill.
Recognizer::Peeled Recognizer::peel(Expr s, bool finiteFills) {
  auto accepted = [&](Expr fill) { return isFill(fill) && (finiteFills || std::isinf(fill->real)); };
  Expr yes = x.boolean(true);
  if (++effort > kMaxEffort)
    return {s, yes};
  switch (s->kind) {
  case Kind::Select: {
    Expr c = s->op(0);
    if (c->hasArg)
      break;
    for (unsigned k : {1, 2}) {
      Expr fill = s->op(k), other = s->op(3 - k);
      if (!accepted(fill) || isFill(other))
        continue;
      Peeled p = peel(other, finiteFills);
      p.mask = x.logicalAnd(p.mask, k == 2 ? c : x.logicalNot(c));
      p.fill = std::max(p.fill, fill->real);
      return p;
    }
    break;
  }
  case Kind::Add: {
    Peeled a = peel(s->op(0), finiteFills), b = peel(s->op(1), finiteFills);
    return {x.binary(Kind::Add, a.score, b.score), x.logicalAnd(a.mask, b.mask), std::max(a.fill, b.fill)};
  }
  case Kind::Sub: {
    Peeled a = peel(s->op(0), finiteFills);
    return {x.binary(Kind::Sub, a.score, s->op(1)), a.mask, a.fill};
  }
  case Kind::Mul:
    if (s->op(1)->kind == Kind::FloatConst && s->op(1)->real > 0) {
      Peeled a = peel(s->op(0), finiteFills);
      return {x.binary(Kind::Mul, a.score, s->op(1)), a.mask, a.fill};
    }
    break;
  default:
    break;
  }
  return {s, yes};
}

/// True if every query provably sees some key.
bool Recognizer::hasVisibleKey(const Attention &a, Expr mask) {
  Expr keys = j->op(0);
  SmallVector<Expr> candidates{x.integer(0), x.minus(keys, x.integer(1))};
  if (i) {
    Expr queries = i->op(0);
    if (x.provablyNonNegative(x.minus(keys, queries))) {
      candidates.push_back(i);
      candidates.push_back(x.plus(i, x.minus(keys, queries)));
    }
  }
  return llvm::any_of(candidates, [&](Expr key) {
    Expr m = x.substitute(mask, {{j, key}});
    return m->kind == Kind::BoolConst && m->num;
  });
}

/// True if nothing but indices and per-head scalars is added to the raw score,
/// so that it stays far above a finite fill.
bool Recognizer::bounded(const Attention &a, Expr score, double fill) {
  bool ok = true;
  walk(score, [&](Expr e) {
    if (e->kind == Kind::Load && (dependsOn(e, j) || (i && dependsOn(e, i))))
      ok = false;
    if (e->kind == Kind::Select && (isFill(e->op(1)) || isFill(e->op(2))))
      ok = false;
    // A slope times a distance may come near −1e4.
    if (e->kind == Kind::IntToFloat && !e->free.empty() && fill > -1e8)
      ok = false;
  });
  return ok;
}

/// True if the regions can compute `e`; adds the tensors it reads to `leaves`.
bool Recognizer::emittable(Expr e, SmallVectorImpl<Value> &leaves) {
  bool ok = true;
  walk(e, [&](Expr n) {
    if (n->kind == Kind::Reduce || n->kind == Kind::Undef)
      ok = false;
    if (n->kind == Kind::Var && n->num < 0)
      return; // under a reduction, refused above
    if (n->kind == Kind::Load || n->kind == Kind::Dim || n->kind == Kind::Scalar)
      leaves.push_back(n->value);
  });
  return ok;
}

//===----------------------------------------------------------------------===//
// Attention
//===----------------------------------------------------------------------===//

/// A product that was stored before it is summed: looks through to its factors.
Expr Recognizer::unfoldProduct(Expr term, Expr variable) {
  for (unsigned n = 0; n < 8 && term->kind == Kind::Load; ++n) {
    Expr inner = graph.isContraction(term->value) ? nullptr : graph.step(term->value, term->ops);
    if (!inner || !dependsOn(inner, variable))
      break;
    term = inner;
  }
  return term;
}

/// True if `zeroed` holds exactly for the rows in which every key is masked.
bool Recognizer::readZeroedRows(Expr zeroed, Expr chunk, Expr mask) {
  auto isMasked = [&](Expr c) { // for one key
    if (c == x.compareFloat(arith::CmpFPredicate::OEQ, chunk, x.real(-INFINITY)) ||
        c == x.compareFloat(arith::CmpFPredicate::UEQ, chunk, x.real(-INFINITY)))
      return true;
    return mask && c == x.logicalNot(mask);
  };
  if (zeroed->kind == Kind::Not && zeroed->op(0)->kind == Kind::Reduce &&
      zeroed->op(0)->num == static_cast<int64_t>(Fold::Or))
    return isMasked(x.logicalNot(x.open(zeroed->op(0), j)));
  if (zeroed->kind == Kind::Reduce && zeroed->num == static_cast<int64_t>(Fold::And))
    return isMasked(x.open(zeroed, j));
  if (zeroed->kind == Kind::CmpF &&
      (zeroed->num == static_cast<int64_t>(arith::CmpFPredicate::OEQ) ||
       zeroed->num == static_cast<int64_t>(arith::CmpFPredicate::UEQ)) &&
      isReal(zeroed->op(1), -INFINITY)) {
    Expr max = zeroed->op(0);
    return max->kind == Kind::Reduce && max->num == static_cast<int64_t>(Fold::Max) && x.open(max, j) == chunk;
  }
  return false;
}

/// True if `e` reads `load`.
static bool reads(Expr e, Expr load) {
  bool found = false;
  walk(e, [&](Expr n) { found |= n == load; });
  return found;
}

/// The chain anew where something that varies with the value's channel is added
/// to the product: what is added may weigh a value of the query's own. That value
/// stays the tensor that holds it, whatever it is computed from.
Expr Recognizer::holdOwnValue(Expr chain, Expr productLoad, ArrayRef<Expr> rootIndices, Value root, Expr term,
                              Expr valueLoad) {
  Expr channel = nullptr;
  for (Expr index : rootIndices) {
    bool alone = index->kind == Kind::Var && dependsOn(valueLoad, index);
    walk(term, [&](Expr n) { alone &= n->kind != Kind::Load || n == valueLoad || !dependsOn(n, index); });
    if (alone)
      channel = index;
  }
  if (!channel)
    return chain;
  bool adds = false;
  walk(chain, [&](Expr n) {
    if (n->kind == Kind::Add)
      for (unsigned k : {0, 1})
        adds |= reads(n->op(k), productLoad) && !reads(n->op(1 - k), productLoad) && dependsOn(n->op(1 - k), channel);
  });
  if (!adds)
    return chain;
  std::function<Expr(Expr, unsigned)> open = [&](Expr n, unsigned depth) -> Expr {
    if (n == productLoad || depth > 64)
      return n;
    if (n->kind == Kind::Load) {
      Expr all = graph.expand(n);
      if (!all || !dependsOn(n, channel))
        return all ? all : n;
      Expr inner = graph.isContraction(n->value) ? nullptr : graph.step(n->value, n->ops);
      if (!inner)
        return n;
      if (reads(all, productLoad))
        return open(inner, depth + 1);
      // A weight times a value is both; the value's layout and rounding are its own.
      bool weighed = (inner->kind == Kind::Mul || inner->kind == Kind::Div) &&
                     (!dependsOn(inner->op(0), channel) || !dependsOn(inner->op(1), channel));
      Expr opened = weighed || inner->kind == Kind::Load ? open(inner, depth + 1) : n;
      return opened->kind == Kind::Load ? n : opened;
    }
    if (n->kind == Kind::Reduce || n->kind == Kind::Var || n->ops.empty()) {
      Expr all = graph.expand(n);
      return all ? all : n;
    }
    SmallVector<Expr> ops;
    for (Expr op : n->ops)
      ops.push_back(open(op, depth + 1));
    return ArrayRef<Expr>(ops) == n->ops ? n : x.rebuild(n, ops);
  };
  return open(graph.load(root, rootIndices), 0);
}

std::optional<Recognizer::Weighing> Recognizer::readSoftmax(Expr chain, Expr productLoad, Expr body, Expr valueLoad) {
  bool exponential = false;
  walk(body, [&](Expr n) { exponential |= (n->kind == Kind::Exp || n->kind == Kind::Exp2) && dependsOn(n, j); });
  if (!exponential)
    return fail(0, "no exponential over the keys");
  // Any shift that all keys share cancels, but one far above the scores leaves
  // nothing to divide.
  std::optional<double> highStart;
  walk(body, [&](Expr n) {
    if (n->kind == Kind::Max && n->op(0)->kind == Kind::Reduce && n->op(1)->kind == Kind::FloatConst &&
        !(n->op(1)->real <= 0))
      highStart = n->op(1)->real;
  });
  // Nor may what is subtracted be another function of the scores: their minimum
  // or sum would cancel too, but overflow before.
  bool otherShift = false, decay = false;
  walk(body, [&](Expr n) {
    if ((n->kind != Kind::Exp && n->kind != Kind::Exp2) || !dependsOn(n, j))
      return;
    Linear shift;
    split(n->op(0), j, shift);
    otherShift |= !std::isfinite(shift.constant);
    for (auto &entry : shift.terms) {
      Expr term = entry.first;
      bool ofScores = false;
      walk(term, [&](Expr inner) { ofScores |= inner->kind == Kind::Load && graph.isContraction(inner->value); });
      bool maximum = term->kind == Kind::Max || term->kind == Kind::Select || term->kind == Kind::Log ||
                     term->kind == Kind::Mul || term->kind == Kind::Div ||
                     (term->kind == Kind::Reduce && term->num == static_cast<int64_t>(Fold::Max));
      if (!ofScores || maximum)
        continue;
      // A running sum at the query less itself at the key.
      bool paired = false;
      walk(n->op(0), [&](Expr inner) {
        paired |=
            term->kind == Kind::Load && inner->kind == Kind::Load && inner->value == term->value && dependsOn(inner, j);
      });
      (paired ? decay : otherShift) = true;
    }
  });
  if (otherShift)
    return fail(3, "the scores are shifted by something other than their maximum");
  if (decay)
    return fail(3, "the weights are a decay between two tokens (the exponential of a sum at the query less that at the "
                   "key), and not of products of query and key");
  if (highStart)
    return fail(3, llvm::formatv("the row maximum starts from {0}, expected at most 0", shown(*highStart)));
  Expr whole = x.substitute(chain, {{productLoad, x.reduce(Fold::Add, j, body)}});
  Product p = normalize(whole, nullptr);

  // whole = numerator / denominator
  Expr numerator = nullptr, denominator = nullptr;
  SmallVector<Expr> zeroed;
  Expr stray = nullptr, own = nullptr; // what is added to the weighted values
  auto sumsValues = [&](Expr factor) {
    bool readsValue = false;
    if (factor->kind == Kind::Reduce && factor->op(0)->op(0) == keyExtent)
      walk(factor, [&](Expr c) { readsValue |= c->kind == Kind::Load && c->value == valueLoad->value; });
    return readsValue;
  };
  for (auto [factor, n] : p.factors) {
    if (factor->kind == Kind::Add && n == 1 && !numerator)
      for (unsigned k : {0, 1})
        if (!numerator && sumsValues(factor->op(k)) && !sumsValues(factor->op(1 - k))) {
          numerator = factor->op(k);
          own = factor->op(1 - k);
        }
    if (own && factor->kind == Kind::Add && n == 1 && (factor->op(0) == own || factor->op(1) == own))
      continue;
    if (sumsValues(factor) && n == 1 && !numerator)
      numerator = factor;
    else if (n == -1 && !denominator)
      denominator = factor;
    else if (n == 1 && factor->kind == Kind::Select && isReal(factor->op(1), 0) && isReal(factor->op(2), 1))
      zeroed.push_back(factor->op(0));
    else if (n == 1 && factor->kind == Kind::Select && isReal(factor->op(1), 1) && isReal(factor->op(2), 0))
      zeroed.push_back(x.logicalNot(factor->op(0)));
    else
      stray = factor;
  }
  if (!numerator)
    return fail(0, "the product is not a sum of weighted values");
  Product top = normalize(x.open(numerator, j), j);
  Expr chunk = nullptr, weightMask = nullptr;
  SmallVector<Expr> weightFactors;
  auto readWeight = [&](Product &w, bool withValue, Expr &chunk, SmallVectorImpl<Expr> &factors) {
    if (w.dependent.size() != 1 || !w.expo.zero() || std::fabs(w.coef - 1) > 1e-6)
      return false;
    chunk = w.dependent[0];
    bool value = false;
    for (auto [factor, n] : w.factors) {
      if (n != 1)
        return false;
      if (withValue && factor == valueLoad)
        value = true;
      else
        factors.push_back(factor);
    }
    llvm::sort(factors, [](Expr a, Expr b) { return a->id < b->id; });
    return value == withValue;
  };
  if (!readWeight(top, true, chunk, weightFactors)) {
    for (auto [factor, n] : top.factors)
      if (n < 0 && factor->kind == Kind::Reduce && !top.dependent.empty())
        return fail(3, "the divisor sums over another axis than the second product");
    return fail(0, "the weights are not exponentials");
  }
  bool otherAxis = false;
  walk(chunk, [&](Expr n) {
    if (n->kind == Kind::Reduce && dependsOn(n, j) &&
        (n->num == static_cast<int64_t>(Fold::Max) || n->num == static_cast<int64_t>(Fold::Min)))
      walk(n, [&](Expr inner) { otherAxis |= inner->kind == Kind::Load && graph.isContraction(inner->value); });
  });
  if (otherAxis)
    return fail(3, "the maximum is taken over another axis than the second product sums over");
  if (!denominator) {
    for (auto [factor, n] : p.factors)
      if (n < -1)
        return fail(3, llvm::formatv("the weighted sum is divided {0} times by a sum, expected once", -n));
    // Neither divided nor weighed by exponentials alone: a product with what a
    // recurrence carries, not nearly attention.
    for (Expr factor : weightFactors)
      if (dependsOn(factor, j) && factor->kind == Kind::Reduce)
        return fail(0, "the weights are not exponentials");
    // Nor are features of linear attention.
    bool ofScores = false;
    walk(chunk, [&](Expr n) { ofScores |= n->kind == Kind::Load && graph.isContraction(n->value); });
    return fail(ofScores ? 2 : 0, "the weighted sum is not divided by the sum of its weights");
  }

  // denominator = Σ exp, or Σ exp + exp(sink)
  Expr sum = denominator, sink = nullptr;
  if (sum->kind == Kind::Add) {
    Expr other = nullptr;
    for (unsigned k : {0, 1})
      if (sum->op(k)->kind == Kind::Reduce) {
        other = sum->op(1 - k);
        sum = sum->op(k);
        break;
      }
    for (Expr part : sum->ops)
      if (!other && part->kind == Kind::FloatConst)
        return fail(3, llvm::formatv("the divisor is the sum of the exponentials plus {0}, expected plus 0",
                                     shown(part->real)));
    if (!other)
      return fail(2, "the divisor is not the sum of the exponentials: something else is added to it");
    Product s = normalize(other, nullptr);
    if (s.coef <= 0 || !s.factors.empty() || !s.dependent.empty())
      return fail(2, "the divisor is not the sum of the exponentials: a term other than an exponential is added");
    s.expo.constant += std::log(s.coef);
    sink = toExpr(s.expo);
  }
  // What is added to the weighted values is a key of the query's own if the
  // divisor has its weight.
  Expr ownValue = nullptr;
  if (own) {
    if (!sink)
      return fail(3, "something is added to the weighted values whose weight the divisor lacks");
    Product added = normalize(own, nullptr), weight = normalize(x.unary(Kind::Exp, sink), nullptr);
    multiply(added, weight, -1);
    if (!added.expo.zero() || !added.dependent.empty())
      return fail(3, "a value of the query's own is weighed by another exponential than the divisor sums");
    added.expo = Linear();
    ownValue = toExpr(added);
  }
  if (sum->kind != Kind::Reduce || sum->num != static_cast<int64_t>(Fold::Add))
    return fail(2, "the divisor is not a sum over the keys");
  if (sum->op(0)->op(0) != keyExtent)
    return fail(3, "the divisor sums over " + toString(sum->op(0)->op(0)) + " keys, the product over " +
                       toString(keyExtent));
  Product bottom = normalize(x.open(sum, j), j);
  Expr sumChunk = nullptr;
  SmallVector<Expr> sumFactors;
  if (!readWeight(bottom, false, sumChunk, sumFactors))
    return fail(3, "the divisor does not sum the exponentials over the keys");
  if (sumChunk != chunk)
    return fail(3, "the divisor sums another exponential than the one that weighs the values");
  if (sumFactors != weightFactors)
    return fail(3, "the weights have a factor that their sum lacks, or the other way round");
  if (!p.expo.zero() || !p.dependent.empty())
    return fail(3, "numerator and divisor shift the scores differently");
  if (stray)
    return fail(3, "the output has another factor");
  if (std::fabs(p.coef - 1) > 1e-5)
    return fail(3, llvm::formatv("the output is scaled by {0}, expected 1", shown(p.coef)));
  // Factors that are 0 or 1 are masks.
  for (Expr factor : weightFactors) {
    if (factor->kind != Kind::Select || !isConst(factor->op(1)) || !isConst(factor->op(2)))
      return fail(3, "the weights have a factor that is not a mask of zeros and ones");
    Expr keep = isReal(factor->op(1), 1) && isReal(factor->op(2), 0)   ? factor->op(0)
                : isReal(factor->op(1), 0) && isReal(factor->op(2), 1) ? x.logicalNot(factor->op(0))
                                                                       : nullptr;
    if (!keep)
      return fail(3, "the weights have a factor that is not a mask of zeros and ones");
    weightMask = weightMask ? x.logicalAnd(weightMask, keep) : keep;
  }
  Weighing weighing;
  weighing.chunk = chunk, weighing.mask = weightMask, weighing.sink = sink, weighing.sum = denominator;
  weighing.zeroed = zeroed, weighing.ownValue = ownValue;
  return weighing;
}

/// `e` without its factor `factor`; null if it is not a product with it.
static Expr withoutFactor(Exprs &x, Expr e, Expr factor) {
  if (e == factor)
    return x.real(1);
  auto holds = [&](Expr part) {
    bool found = false;
    walk(part, [&](Expr n) { found |= n == factor; });
    return found;
  };
  if (e->kind != Kind::Mul && e->kind != Kind::Div)
    return nullptr;
  bool left = holds(e->op(0)), right = holds(e->op(1));
  if (left == right || (right && e->kind == Kind::Div))
    return nullptr;
  Expr rest = withoutFactor(x, e->op(left ? 0 : 1), factor);
  return rest ? x.binary(e->kind, rest, e->op(left ? 1 : 0)) : nullptr;
}

/// Σ_j w_j v_j for weights that are no softmax, or that over Σ_j w_j.
std::optional<Recognizer::Weighing> Recognizer::readWeights(Expr chain, Expr productLoad, Expr body, Expr valueLoad) {
  Expr divisor = nullptr;
  auto isSum = [](Expr e) {
    bool sum = false;
    walk(e, [&](Expr n) { sum |= n->kind == Kind::Reduce && n->num == static_cast<int64_t>(Fold::Add); });
    return sum;
  };
  if (chain->kind == Kind::Div && chain->op(0) == productLoad) {
    divisor = chain->op(1);
  } else if (chain != productLoad) {
    return fail(0, "the output is more than a weighted sum");
  }
  Expr weight = withoutFactor(x, body, valueLoad);
  if (weight && weight->kind == Kind::Div && !divisor && !dependsOn(weight->op(1), j) && isSum(weight->op(1))) {
    divisor = weight->op(1);
    weight = weight->op(0);
  }
  if (!weight || !dependsOn(weight, j))
    return fail(0, "not a weighted sum of values");
  if (divisor) {
    // Σ w, perhaps in the guise of Σ w + 0.
    if (divisor->kind == Kind::Add)
      for (unsigned k : {0, 1})
        if (divisor->op(k)->kind == Kind::FloatConst && divisor->op(1 - k)->kind == Kind::Reduce)
          return fail(0, llvm::formatv("the divisor is the sum of the weights plus {0}, expected plus 0",
                                       shown(divisor->op(k)->real)));
    if (divisor->kind != Kind::Reduce || divisor->num != static_cast<int64_t>(Fold::Add) ||
        divisor->op(0)->op(0) != j->op(0) || x.open(divisor, j) != weight)
      return fail(0, "the weighted sum is divided by something other than the sum of its weights");
  }
  Weighing weighing;
  weighing.softmax = false, weighing.chunk = weight, weighing.sum = divisor;
  return weighing;
}

/// True if keys and values might be the parameters of a layer: the same for all
/// batch points, or constants. relu(x W₁) W₂ is a feed-forward layer then, not
/// attention, though the formula is the same.
bool Recognizer::sharedByAll(const Attention &a) {
  unsigned batch = a.dims.size() - 4;
  for (auto [access, map] : {std::pair(&a.key, a.maps[1]), std::pair(&a.value, a.maps[2])}) {
    Operation *def = access->tensor.getDefiningOp();
    if (def && def->hasTrait<OpTrait::ConstantLike>())
      return true;
    bool varies = false;
    for (unsigned dim = 0; dim < batch; ++dim)
      varies |= a.dims[dim] && map.isFunctionOfDim(dim);
    if (!varies)
      return true;
  }
  return false;
}

/// The value of `e` where `node` is `value`, as far as it does not depend on
/// anything else; scores are finite.
static std::optional<double> valueWhere(Expr e, Expr node, double value, unsigned depth = 0) {
  if (e == node)
    return value;
  if (e->kind == Kind::FloatConst)
    return e->real;
  if (depth > 40)
    return std::nullopt;
  auto operand = [&](unsigned k) { return valueWhere(e->op(k), node, value, depth + 1); };
  auto infinite = [](std::optional<double> v) { return v && std::isinf(*v); };
  switch (e->kind) {
  case Kind::Add:
  case Kind::Sub: {
    std::optional<double> a = operand(0), b = operand(1);
    if (b && e->kind == Kind::Sub)
      b = -*b;
    if (a && b)
      return *a + *b;
    return infinite(a) ? a : infinite(b) ? b : std::nullopt;
  }
  case Kind::Mul: {
    std::optional<double> a = operand(0), b = operand(1);
    if (a && b)
      return *a * *b;
    return (a && *a == 0) || (b && *b == 0) ? std::optional<double>(0) : std::nullopt;
  }
  case Kind::Div: {
    std::optional<double> a = operand(0), b = operand(1);
    return a && b ? std::optional<double>(*a / *b) : std::nullopt;
  }
  case Kind::Max:
  case Kind::Min: {
    std::optional<double> a = operand(0), b = operand(1);
    if (!a || !b || std::isnan(*a) || std::isnan(*b))
      return std::nullopt;
    return e->kind == Kind::Max ? std::max(*a, *b) : std::min(*a, *b);
  }
  case Kind::Neg:
  case Kind::Exp:
  case Kind::Exp2: {
    std::optional<double> a = operand(0);
    if (!a)
      return a;
    return e->kind == Kind::Neg ? -*a : e->kind == Kind::Exp ? std::exp(*a) : std::exp2(*a);
  }
  case Kind::Select: {
    Expr c = e->op(0);
    if (c->kind == Kind::CmpF) {
      auto a = valueWhere(c->op(0), node, value, depth + 1), b = valueWhere(c->op(1), node, value, depth + 1);
      if (a && b)
        return operand(
            arith::applyCmpPredicate(static_cast<arith::CmpFPredicate>(c->num), APFloat(*a), APFloat(*b)) ? 1 : 2);
    }
    std::optional<double> a = operand(1), b = operand(2);
    return a && b && *a == *b ? a : std::nullopt;
  }
  default:
    return std::nullopt;
  }
}

/// True if `e` is c · raw + a sum of what does not depend on the raw score.
static bool isLinear(Expr e) {
  switch (e->kind) {
  case Kind::Arg:
    return true;
  case Kind::Add:
  case Kind::Sub:
    return (!e->op(0)->hasArg || isLinear(e->op(0))) && (!e->op(1)->hasArg || isLinear(e->op(1)));
  case Kind::Neg:
    return isLinear(e->op(0));
  case Kind::Mul:
    return e->op(0)->hasArg != e->op(1)->hasArg && isLinear(e->op(e->op(0)->hasArg ? 0 : 1));
  case Kind::Div:
    return !e->op(1)->hasArg && isLinear(e->op(0));
  default:
    return false;
  }
}

/// s if `e` is max(s, 0), NaN kept; null if not.
static Expr reluOf(Expr e) {
  if (e->kind == Kind::Max && isReal(e->op(1), 0))
    return e->op(0);
  if (e->kind != Kind::Select || e->op(0)->kind != Kind::CmpF)
    return nullptr;
  using P = arith::CmpFPredicate;
  Expr c = e->op(0), t = e->op(1), f = e->op(2);
  auto p = static_cast<P>(c->num);
  if ((p == P::UGT || p == P::UGE) && isReal(c->op(1), 0) && t == c->op(0) && isReal(f, 0))
    return t;
  if ((p == P::OLT || p == P::OLE) && isReal(c->op(1), 0) && f == c->op(0) && isReal(t, 0))
    return f;
  return nullptr;
}

/// Takes the function of the raw score that `weight` is apart into mask, score
/// and normalizer. False for a function that is linear: a product of products,
/// and with a mask linear attention, which have better forms (`maskedProducts`:
/// the mask is none that a state can follow).
bool Recognizer::readFunction(Attention &a, Expr weight) {
  // Where a select makes the weight 0, whatever the score.
  a.mask = x.boolean(true);
  for (bool again = true; again;) {
    again = false;
    walk(weight, [&](Expr n) {
      if (again || n->kind != Kind::Select || n->op(0)->hasArg || n->sort != Sort::Float)
        return;
      for (unsigned k : {1, 2}) {
        if (n->op(k)->kind != Kind::FloatConst || valueWhere(weight, n, n->op(k)->real) != 0.0)
          continue;
        a.mask = x.logicalAnd(a.mask, k == 2 ? n->op(0) : x.logicalNot(n->op(0)));
        weight = x.substitute(weight, {{n, n->op(3 - k)}});
        again = true;
        return;
      }
    });
  }
  if (!weight->hasArg)
    return false;
  // Zeros and ones by pair, and nothing else that varies with the pair.
  bool masked = dependsOn(a.mask, i) && dependsOn(a.mask, j) && !dependsOn(weight, i) && !dependsOn(weight, j);
  if (isLinear(weight) && !(options.maskedProducts && masked))
    return false;
  a.score = weight;
  a.weights = Weights::Identity;
  // relu(s) · c is relu(s · c).
  Expr factor = nullptr, relu = weight;
  if (weight->kind == Kind::Mul && weight->op(1)->kind == Kind::FloatConst && weight->op(1)->real > 0) {
    factor = weight->op(1);
    relu = weight->op(0);
  }
  if (Expr s = reluOf(relu)) {
    a.weights = Weights::Relu;
    a.score = factor ? x.binary(Kind::Mul, s, factor) : s;
    return true;
  }
  // 1 / (1 + exp(−s)), or exp(s) / (exp(s) + 1). The op has no sum of sigmoids to divide by.
  if (weight->kind == Kind::Div && !a.normalized && weight->op(1)->kind == Kind::Add &&
      isReal(weight->op(1)->op(1), 1) && weight->op(1)->op(0)->kind == Kind::Exp) {
    Expr exp = weight->op(1)->op(0);
    if (isReal(weight->op(0), 1) || weight->op(0) == exp) {
      a.weights = Weights::Sigmoid;
      a.score = weight->op(0) == exp ? exp->op(0) : x.unary(Kind::Neg, exp->op(0));
    }
  }
  return true;
}

std::optional<Attention> Recognizer::tryValue(Value root, ArrayRef<Expr> rootIndices, Expr chain, Expr productLoad,
                                              Expr term, Expr valueLoad) {
  // Everything but the value is expanded.
  Substitution expansion;
  bool tooLarge = false;
  walk(term, [&](Expr n) {
    if (n->kind != Kind::Load || n == valueLoad || !n->free.size())
      return;
    if (Expr inner = graph.expand(n))
      expansion[n] = inner;
    else
      tooLarge = true;
  });
  if (tooLarge)
    return fail(1, "the expression of the probabilities is too large");
  Expr body = x.substitute(term, expansion);
  keyExtent = j->op(0);
  memo.clear();
  effort = 0;
  NearMiss before = std::exchange(miss, NearMiss());
  Expr held = holdOwnValue(chain, productLoad, rootIndices, root, term, valueLoad);
  std::optional<Weighing> weighing = readSoftmax(held, productLoad, body, valueLoad);
  // What is nearly a softmax is nothing else.
  quiet = !weighing && miss.stage == 0;
  if (miss.stage < before.stage || miss.reason.empty())
    miss = before;
  llvm::scope_exit loud([&] { quiet = false; });
  if (quiet)
    weighing = readWeights(chain, productLoad, body, valueLoad);
  if (!weighing)
    return std::nullopt;
  Expr chunk = weighing->chunk;

  // The first product in the scores.
  Attention a;
  a.root = root;
  Expr scores = nullptr;
  bool several = false;
  walk(chunk, [&](Expr n) {
    Expr leaf = nullptr;
    if (n->kind == Kind::Load && dependsOn(n, j) && graph.isContraction(n->value))
      leaf = n;
    if (!leaf)
      return;
    several |= scores && scores != leaf;
    if (!scores)
      scores = leaf;
  });
  Expr scoresNode = scores;
  if (!scores)
    // A sum of products that did not look like a contraction.
    walk(chunk, [&](Expr n) {
      if (n->kind != Kind::Reduce || !dependsOn(n, j) || scores)
        return;
      if (Expr origin = graph.originOf(n)) {
        scores = origin;
        scoresNode = n;
      }
    });
  if (!scores) {
    Operation *unread = nullptr;
    walk(chunk, [&](Expr n) {
      if (n->kind == Kind::Load && dependsOn(n, j) && !unread)
        unread = graph.unreadIn(n->value.getDefiningOp());
    });
    if (unread)
      return fail(2, "the scores are computed with '" + unread->getName().getStringRef() +
                         "', which is not read for these operands");
    // What is there instead of a sum of products?
    StringRef instead;
    walk(chunk, [&](Expr n) {
      if (!dependsOn(n, j))
        return;
      auto linalg = n->kind == Kind::Load ? n->value.getDefiningOp<linalg::LinalgOp>() : linalg::LinalgOp();
      if (linalg && linalg.getNumReductionLoops() > 0)
        instead = "a reduction that is not read";
      else if (n->kind == Kind::Reduce &&
               (n->num == static_cast<int64_t>(Fold::Max) || n->num == static_cast<int64_t>(Fold::Min)))
        instead = "an extremum over an axis";
    });
    if (!instead.empty())
      return fail(2, "the scores are computed from " + instead + ", expected a sum of products of query and key");
    return fail(2, "no product over a channel in the scores");
  }
  if (several)
    return fail(4, "the scores hold more than one product over a channel");
  a.scores = scores->value;
  Expr first = graph.step(scores->value, scores->ops);
  if (!first)
    return fail(4, "the scores' product cannot be read");
  Expr init = x.real(0);
  if (first->kind == Kind::Add) {
    bool left = first->op(0)->kind == Kind::Reduce;
    init = first->op(left ? 1 : 0);
    first = first->op(left ? 0 : 1);
    if (!(init = graph.expand(init)) || init->kind == Kind::Undef)
      return fail(4, "the scores' product starts from an undefined value");
  }
  if (first->kind != Kind::Reduce || first->num != static_cast<int64_t>(Fold::Add))
    return fail(4, "the scores are not a sum over a channel, of which there is more than one");
  d = x.freshVariable(first->op(0)->op(0));
  Product dot = normalize(unfoldProduct(x.open(first, d), d), d);
  Expr scale = x.real(dot.coef);
  SmallVector<Expr> sides;
  for (auto [factor, n] : dot.factors) {
    if (dependsOn(factor, d) && n == 1 && factor->kind == Kind::Load)
      sides.push_back(factor);
    else if (!dependsOn(factor, d))
      for (int k = 0; k < std::abs(n); ++k)
        scale = x.binary(n > 0 ? Kind::Mul : Kind::Div, scale, factor);
    else
      return fail(4, factor->kind == Kind::Reduce ? "the scores are summed over more than one axis of channels"
                                                  : "the scores are not a sum of products of query and key");
  }
  if (sides.size() != 2 || !dot.dependent.empty() || !dot.expo.zero())
    return fail(4, "the scores are not a sum of products of query and key");
  if (dependsOn(sides[0], j))
    std::swap(sides[0], sides[1]);
  Expr q = sides[0], k = sides[1];
  if (dependsOn(q, j) || !dependsOn(k, j))
    return fail(4, "expected one operand of the first product to run over the keys");

  if (weighing->softmax)
    a.logSum = x.unary(Kind::Log, weighing->sum);
  a.normalized = weighing->sum;
  a.raw = x.arg(0, Sort::Float);
  a.score = chunk; // for the roles
  if (!chooseRoles(a, rootIndices, q, k, valueLoad, scores))
    return std::nullopt;

  // Operands at the farthest place that a map can describe.
  SmallVector<Level> qs = levels(q, true), ks = levels(k, true), vs = levels(valueLoad, false);
  auto rootType = cast<RankedTensorType>(root.getType()).getElementType();
  auto elem = [](const Level &l) { return cast<RankedTensorType>(l.access.tensor.getType()).getElementType(); };
  bool found = false;
  for (Level &ql : llvm::reverse(qs)) {
    if (found || elem(ql).isF64() != rootType.isF64())
      continue;
    int expandQueryAt = -1;
    auto qm = mapOf(a, ql.access, {i, d}, &expandQueryAt);
    if (!qm)
      continue;
    for (Level &kl : llvm::reverse(ks)) {
      if (elem(kl) != elem(ql))
        continue;
      auto km = mapOf(a, kl.access, {j, d});
      if (!km)
        continue;
      a.query = ql.access;
      a.expandQueryAt = expandQueryAt;
      a.key = kl.access;
      a.maps[0] = *qm;
      a.maps[1] = *km;
      scale = x.binary(Kind::Mul, scale, x.binary(Kind::Mul, ql.factor, kl.factor));
      found = true;
      break;
    }
  }
  if (!found)
    return fail(6, "no layout of query and key is an affine map of the output's dimensions");
  found = false;
  for (Level &vl : llvm::reverse(vs)) {
    auto vm = mapOf(a, vl.access, {j, e});
    if (!vm || elem(vl).isF64() != rootType.isF64())
      continue;
    a.value = vl.access;
    a.maps[2] = *vm;
    found = true;
    break;
  }
  if (!found)
    return fail(6, "no layout of the value is an affine map of the output's dimensions");

  // Score and mask.
  Expr raw = x.binary(Kind::Add, x.binary(Kind::Mul, a.raw, scale), init);
  Expr score = x.substitute(chunk, {{scoresNode, raw}});
  if (weighing->softmax) {
    Peeled peeled = peel(score, /*finiteFills=*/true);
    if (peeled.finite() && !options.relaxFiniteFills &&
        !(hasVisibleKey(a, peeled.mask) && bounded(a, peeled.score, peeled.fill)))
      peeled = peel(score, /*finiteFills=*/false);
    for (Expr c : weighing->zeroed)
      if (!readZeroedRows(c, chunk, peeled.mask))
        return fail(5, "rows are set to 0 under a condition other than that all their keys are masked");
    a.mask = peeled.mask;
    if (weighing->mask)
      a.mask = x.logicalAnd(a.mask, weighing->mask);
    a.score = peeled.score;
  } else {
    if (sharedByAll(a))
      return fail(0, "keys and values are the same for all batch points: a feed-forward layer");
    if (!readFunction(a, score))
      return fail(0, "the weights are a linear function of the scores");
    quiet = false;
  }
  if (a.mask->kind == Kind::BoolConst && a.mask->num)
    a.mask = nullptr;
  if (a.mask) {
    // Where the mask holds its parts do.
    Substitution known;
    for (Expr c : a.mask->kind == Kind::And ? a.mask->ops : ArrayRef<Expr>(a.mask)) {
      known[c] = x.boolean(true);
      known[x.logicalNot(c)] = x.boolean(false);
    }
    a.score = x.substitute(a.score, known);
  }
  (weighing->ownValue ? a.ownScore : a.sink) = weighing->sink;
  a.ownValue = weighing->ownValue;
  if (a.ownValue && !weighing->zeroed.empty())
    return fail(5, "rows are set to 0 beside a key of the query's own, which no condition masks");
  // A reduction inside the scores (of a mask, of a bias) is read as a tensor.
  for (Expr *part : {&a.score, &a.mask, &a.sink, &a.ownScore, &a.ownValue}) {
    Substitution tensors;
    if (*part)
      walk(*part, [&](Expr n) {
        if (Expr origin = n->kind == Kind::Reduce ? graph.originOf(n) : nullptr)
          tensors[n] = origin;
      });
    if (!tensors.empty())
      *part = x.substitute(*part, tensors);
  }
  for (Expr part : {a.sink, a.ownScore})
    if (part && (dependsOn(part, j) || dependsOn(part, e)))
      return fail(5, part == a.sink ? "the sink depends on the key"
                                    : "the score of the query's own key depends on another key or a channel");
  for (Expr part : {a.score, a.mask, a.sink, a.ownScore})
    if (part && (!emittable(part, a.leaves) || dependsOn(part, e)))
      return fail(5, "the scores hold a reduction of their own");
  if (a.ownValue && (!emittable(a.ownValue, a.leaves) || dependsOn(a.ownValue, j)))
    return fail(5, "the value of the query's own key is a reduction, or depends on another key");
  if (!a.score->hasArg)
    return fail(5, "the scores do not depend on the product of query and key");
  for (Value v : {a.query.tensor, a.key.tensor, a.value.tensor})
    a.leaves.push_back(v);
  for (int64_t n = 0; n < cast<RankedTensorType>(root.getType()).getRank(); ++n)
    a.rootExtents.push_back(graph.extent(root, n));
  return a;
}

std::optional<Recognizer::Contraction> Recognizer::readContraction(Value root, Value product, int stage) {
  graph.resetBudget();
  Contraction c{};
  for (int64_t n = 0; n < cast<RankedTensorType>(root.getType()).getRank(); ++n)
    c.indices.push_back(graph.index(graph.extent(root, n)));
  c.chain = graph.expand(graph.load(root, c.indices));
  if (!c.chain)
    return fail(stage, "the expression is too large");
  bool twice = false;
  walk(c.chain, [&](Expr n) {
    if (n->kind != Kind::Load || n->value != product)
      return;
    twice |= c.load != nullptr;
    c.load = n;
  });
  if (!c.load || twice)
    return fail(0, "the output reads the product more than once");
  Expr sum = graph.step(product, c.load->ops);
  if (!sum)
    return fail(0, "the product cannot be read");
  if (sum->kind == Kind::Add) {
    bool left = sum->op(0)->kind == Kind::Reduce;
    c.start = sum->op(left ? 1 : 0);
    sum = sum->op(left ? 0 : 1);
  }
  if (sum->kind != Kind::Reduce || sum->num != static_cast<int64_t>(Fold::Add))
    return fail(0, "not a sum");
  c.variable = x.freshVariable(sum->op(0)->op(0));
  c.term = unfoldProduct(x.open(sum, c.variable), c.variable);
  walk(c.term, [&](Expr n) {
    if (n->kind == Kind::Load && dependsOn(n, c.variable))
      c.loads.push_back(n);
  });
  if (c.loads.size() < 2)
    return fail(0, "not a product");
  return c;
}

std::optional<Attention> Recognizer::run(Value root, Value product) {
  std::optional<Contraction> c = readContraction(root, product, 1);
  if (!c)
    return std::nullopt;
  j = c->variable;
  for (Expr candidate : c->loads)
    if (auto a = tryValue(root, c->indices, c->chain, c->load, c->term, candidate)) {
      if (c->start)
        if (Expr first = graph.expand(c->start); !first || !isReal(first, 0))
          return fail(4, "the second product starts from " +
                             (first && first->kind == Kind::FloatConst ? shown(first->real) : "a tensor") +
                             ", expected 0");
      return a;
    }
  return std::nullopt;
}

std::optional<LogSumUse> Recognizer::runLogSum(const Attention &a, Value tensor) {
  auto type = dyn_cast<RankedTensorType>(tensor.getType());
  if (!type || !isa<FloatType>(type.getElementType()) || type.getElementType().isF64())
    return std::nullopt;
  // Its dimensions are the batch dimensions and the query position, in some order.
  SmallVector<Expr> variables;
  for (Expr v : ArrayRef(a.dims).drop_back(3))
    if (v)
      variables.push_back(v);
  SmallVector<unsigned> wide;
  SmallVector<Expr> indices(type.getRank(), x.integer(0));
  for (int64_t k = 0; k < type.getRank(); ++k)
    if (type.getDimSize(k) != 1)
      wide.push_back(k);
  if (wide.size() != variables.size() || wide.size() > 5)
    return std::nullopt;
  SmallVector<unsigned> order(wide.size());
  std::iota(order.begin(), order.end(), 0);
  keyExtent = a.dims[a.dims.size() - 3]->op(0);
  do {
    bool fits = true;
    for (auto [k, at] : llvm::enumerate(wide)) {
      indices[at] = variables[order[k]];
      fits &= graph.extent(tensor, at) == indices[at]->op(0);
    }
    if (!fits)
      continue;
    Expr value = graph.expand(graph.load(tensor, indices));
    if (!value)
      return std::nullopt;
    Linear sum = flatten(value);
    if (sum.terms.size() == 1 && sum.terms.begin()->first == a.logSum && std::fabs(sum.constant) < 1e-6)
      return LogSumUse{tensor, indices, sum.terms.begin()->second};
  } while (std::next_permutation(order.begin(), order.end()));
  return std::nullopt;
}

namespace attn::raise {
std::optional<LogSumUse> recognizeLogSum(Graph &graph, const Attention &attention, Value tensor) {
  RecognizeOptions options;
  NearMiss miss;
  return Recognizer(graph, options, miss).runLogSum(attention, tensor);
}

std::optional<Attention> recognize(Graph &graph, Value root, Value product, const RecognizeOptions &options,
                                   NearMiss &miss) {
  return Recognizer(graph, options, miss).run(root, product);
}
} // namespace attn::raise
