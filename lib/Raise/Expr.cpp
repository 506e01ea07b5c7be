#include "attn/Raise/Expr.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>
#include <numeric>

using namespace mlir;
using namespace ::attn::raise;

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

static bool same(const Node &a, const Node &b) {
  // Bits, so that 0 and −0 differ and NaN equals itself.
  return a.kind == b.kind && a.sort == b.sort && a.num == b.num &&
         llvm::bit_cast<uint64_t>(a.real) == llvm::bit_cast<uint64_t>(b.real) && a.value == b.value &&
         a.name == b.name && a.attr == b.attr && a.type == b.type && a.ops == b.ops && a.coefs == b.coefs;
}

static Node blank(Kind kind, Sort sort) {
  Node node;
  node.kind = kind;
  node.sort = sort;
  node.id = node.height = 0;
  node.hasArg = kind == Kind::Arg;
  node.num = 0;
  node.real = 0;
  node.name = nullptr;
  return node;
}

static Node withOps(Kind kind, Sort sort, ArrayRef<Expr> ops, int64_t num = 0) {
  Node node = blank(kind, sort);
  node.ops = ops;
  node.num = num;
  return node;
}

Expr Exprs::make(Node node) {
  llvm::hash_code hash =
      llvm::hash_combine(node.kind, node.sort, node.num, llvm::bit_cast<uint64_t>(node.real),
                         node.value.getAsOpaquePointer(), node.name, node.attr.getAsOpaquePointer(),
                         node.type.getAsOpaquePointer(), llvm::hash_combine_range(node.ops.begin(), node.ops.end()),
                         llvm::hash_combine_range(node.coefs.begin(), node.coefs.end()));
  SmallVector<Expr, 1> &bucket = table[static_cast<unsigned>(static_cast<size_t>(hash)) & 0x7fffffff];
  for (Expr e : bucket)
    if (same(*e, node))
      return e;
  auto copy = [&](auto array) {
    using T = std::remove_const_t<typename decltype(array)::value_type>;
    T *data = allocator.Allocate<T>(array.size());
    llvm::copy(array, data);
    return ArrayRef<T>(data, array.size());
  };
  node.ops = copy(node.ops);
  node.coefs = copy(node.coefs);
  node.id = nextId++;
  SmallVector<Expr> free;
  for (Expr op : node.ops) {
    node.height = std::max(node.height, op->height);
    node.hasArg |= op->hasArg;
    llvm::append_range(free, op->free);
  }
  llvm::sort(free, [](Expr a, Expr b) { return a->id < b->id; });
  free.erase(llvm::unique(free), free.end());
  if (node.kind == Kind::Reduce) {
    node.height = node.op(1)->height + 1;
    llvm::erase(free, node.op(0));
  }
  Node *stored = new (allocator.Allocate<Node>()) Node(node);
  if (node.kind == Kind::Var)
    free.push_back(stored);
  stored->free = copy(ArrayRef<Expr>(free));
  bucket.push_back(stored);
  return stored;
}

void attn::raise::walk(Expr e, llvm::function_ref<void(Expr)> visit) {
  llvm::SmallPtrSet<Expr, 32> seen;
  SmallVector<Expr> stack{e};
  while (!stack.empty()) {
    Expr next = stack.pop_back_val();
    if (!seen.insert(next).second)
      continue;
    visit(next);
    llvm::append_range(stack, next->ops);
  }
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

Expr Exprs::integer(int64_t value) {
  Node node = blank(Kind::IntConst, Sort::Int);
  node.num = value;
  return make(node);
}

Expr Exprs::variable(int64_t name, Expr extent) { return make(withOps(Kind::Var, Sort::Int, {extent}, name)); }

static ArrayRef<Expr> atoms(const Expr &mono) { return mono->kind == Kind::Prod ? mono->ops : ArrayRef<Expr>(mono); }

Expr Exprs::dim(Value tensor, int64_t dim) {
  Node node = blank(Kind::Dim, Sort::Int);
  node.value = tensor;
  node.num = dim;
  Expr e = make(node);
  if (Expr same = equalities.lookup(e))
    return same;
  return e;
}

/// True if `a` is available wherever `b` is, as far as their blocks tell.
static bool definedBefore(Value a, Value b) {
  Operation *da = a.getDefiningOp(), *db = b.getDefiningOp();
  if (!da || !db)
    return !da && db;
  return da->getBlock() == db->getBlock() && da->isBeforeInBlock(db);
}

bool Exprs::equate(Expr a, Expr b) {
  Poly p = poly(minus(a, b));
  if (p.terms.empty())
    return false;
  // What all terms share is a size, so not 0.
  int64_t g = std::abs(p.constant);
  for (auto &term : p.terms)
    g = std::gcd(g, term.second);
  for (auto &term : p.terms)
    term.second /= g;
  p.constant /= g;
  while (p.constant == 0) {
    Expr shared = nullptr;
    for (Expr atom : atoms(p.terms[0].first))
      if (atom->kind == Kind::Dim &&
          llvm::all_of(p.terms, [&](auto &term) { return llvm::is_contained(atoms(term.first), atom); }))
        shared = atom;
    if (!shared)
      break;
    Poly q;
    for (auto [mono, coef] : p.terms) {
      SmallVector<Expr> left(atoms(mono));
      left.erase(llvm::find(left, shared));
      q = left.empty() ? add(q, Poly{coef, {}}) : add(q, Poly{0, {{monomial(left), coef}}});
    }
    p = q;
    if (p.terms.empty())
      return false;
  }
  // The size defined last is given by the others, so that what is written in
  // terms of sizes can be computed wherever the original could.
  Expr last = nullptr;
  for (auto [mono, coef] : p.terms)
    for (Expr atom : atoms(mono)) {
      if (atom->kind != Kind::Dim)
        return false;
      if (!last || !definedBefore(atom->value, last->value))
        last = atom;
    }
  for (auto [mono, coef] : p.terms) {
    if (mono != last || std::abs(coef) != 1)
      continue;
    Poly rest = add(p, Poly{0, {{last, coef}}}, -1);
    if (llvm::any_of(rest.terms, [&](auto &term) { return llvm::is_contained(atoms(term.first), last); }))
      return false;
    Expr value = fromPoly(multiply(rest, Poly{-coef, {}}));
    for (auto &entry : equalities)
      entry.second = substitute(entry.second, {{last, value}});
    equalities[last] = value;
    return true;
  }
  return false;
}

std::optional<int64_t> Exprs::constant(Expr a) {
  if (a->kind == Kind::IntConst)
    return a->num;
  return std::nullopt;
}

Poly Exprs::poly(Expr a) {
  Poly p;
  if (a->kind == Kind::IntConst)
    p.constant = a->num;
  else if (a->kind == Kind::Sum) {
    p.constant = a->num;
    for (auto [mono, coef] : llvm::zip(a->ops, a->coefs))
      p.terms.push_back({mono, coef});
  } else
    p.terms.push_back({a, 1});
  return p;
}

Expr Exprs::fromPoly(Poly p) {
  if (p.terms.empty())
    return integer(p.constant);
  if (p.terms.size() == 1 && p.constant == 0 && p.terms[0].second == 1)
    return p.terms[0].first;
  SmallVector<Expr> ops;
  SmallVector<int64_t> coefs;
  for (auto [mono, coef] : p.terms) {
    ops.push_back(mono);
    coefs.push_back(coef);
  }
  Node node = withOps(Kind::Sum, Sort::Int, ops, p.constant);
  node.coefs = coefs;
  return make(node);
}

Poly Exprs::add(const Poly &a, const Poly &b, int64_t factor) {
  Poly sum;
  sum.constant = a.constant + factor * b.constant;
  auto l = a.terms.begin(), r = b.terms.begin();
  while (l != a.terms.end() || r != b.terms.end()) {
    if (r == b.terms.end() || (l != a.terms.end() && l->first->id < r->first->id)) {
      sum.terms.push_back(*l++);
    } else if (l == a.terms.end() || r->first->id < l->first->id) {
      sum.terms.push_back({r->first, factor * r->second});
      ++r;
    } else {
      if (int64_t coef = l->second + factor * r->second)
        sum.terms.push_back({l->first, coef});
      ++l, ++r;
    }
  }
  llvm::erase_if(sum.terms, [](auto &term) { return term.second == 0; });
  return sum;
}

Expr Exprs::monomial(SmallVector<Expr> factors) {
  if (factors.size() == 1)
    return factors[0];
  llvm::sort(factors, [](Expr a, Expr b) { return a->id < b->id; });
  return make(withOps(Kind::Prod, Sort::Int, factors));
}

Poly Exprs::multiply(const Poly &a, const Poly &b) {
  Poly product;
  product.constant = a.constant * b.constant;
  auto accumulate = [&](Expr mono, int64_t coef) {
    Poly term;
    if (coef)
      term.terms.push_back({mono, coef});
    product = add(product, term);
  };
  for (auto [mono, coef] : a.terms)
    accumulate(mono, coef * b.constant);
  for (auto [mono, coef] : b.terms)
    accumulate(mono, coef * a.constant);
  for (auto [l, lc] : a.terms)
    for (auto [r, rc] : b.terms) {
      SmallVector<Expr> factors(atoms(l));
      llvm::append_range(factors, atoms(r));
      accumulate(monomial(factors), lc * rc);
    }
  return product;
}

Expr Exprs::plus(Expr a, Expr b) { return fromPoly(add(poly(a), poly(b))); }
Expr Exprs::minus(Expr a, Expr b) { return fromPoly(add(poly(a), poly(b), -1)); }
Expr Exprs::times(Expr a, Expr b) { return fromPoly(multiply(poly(a), poly(b))); }

/// The bound of one atom, over symbols only; none if unknown.
std::optional<Poly> Exprs::boundAtom(Expr atom, bool upper) {
  switch (atom->kind) {
  case Kind::Var:
    return upper ? add(poly(atom->op(0)), Poly{1, {}}, -1) : Poly{};
  case Kind::Dim:
  case Kind::Scalar:
    return poly(atom);
  case Kind::FloorDiv: {
    std::optional<Poly> top = bound(poly(atom->op(0)), upper);
    if (!top)
      return std::nullopt;
    return poly(floordiv(fromPoly(*top), atom->op(1)));
  }
  case Kind::Select: {
    auto a = constant(atom->op(1)), b = constant(atom->op(2));
    if (!a || !b)
      return std::nullopt;
    return Poly{upper ? std::max(*a, *b) : std::min(*a, *b), {}};
  }
  default:
    return std::nullopt;
  }
}

std::optional<Poly> Exprs::bound(const Poly &p, bool upper) {
  if (++boundDepth > 16) { // nested divisions; no real index comes near
    --boundDepth;
    return std::nullopt;
  }
  llvm::scope_exit leave([&] { --boundDepth; });
  // k·(x − n·floordiv(x, n)) is k·(x mod n).
  for (auto [mono, coef] : p.terms)
    for (Expr atom : atoms(mono)) {
      if (atom->kind != Kind::FloorDiv)
        continue;
      Expr n = atom->op(1);
      Poly multiple = multiply(poly(n), poly(atom));
      if (multiple.terms.size() != 1 || multiple.terms[0].first != mono || coef % multiple.terms[0].second)
        continue;
      int64_t k = -coef / multiple.terms[0].second;
      Poly rest = add(add(p, poly(atom->op(0)), -k), multiple, k);
      if (rest.terms.size() >= p.terms.size())
        continue;
      std::optional<Poly> b = bound(rest, upper);
      if (b && (k > 0) == upper)
        b = add(*b, add(poly(n), Poly{1, {}}, -1), k);
      return b;
    }
  Poly result;
  result.constant = p.constant;
  for (auto [mono, coef] : p.terms) {
    bool up = (coef > 0) == upper;
    Poly product{1, {}};
    bool single = atoms(mono).size() == 1;
    for (Expr atom : atoms(mono)) {
      std::optional<Poly> low = boundAtom(atom, false);
      if (!low || (!single && !nonNegative(*low)))
        return std::nullopt;
      std::optional<Poly> b = up ? boundAtom(atom, true) : low;
      if (!b)
        return std::nullopt;
      product = multiply(product, *b);
    }
    result = add(result, product, coef);
  }
  return result;
}

/// Over sizes ≥ 1: writes each size as 1 + t and asks for coefficients ≥ 0.
bool Exprs::nonNegative(const Poly &p) {
  std::map<SmallVector<unsigned>, int64_t> shifted;
  shifted[{}] += p.constant;
  for (auto [mono, coef] : p.terms) {
    ArrayRef<Expr> factors = atoms(mono);
    if (factors.size() > 8)
      return false;
    unsigned optional = 0; // which atoms may be replaced by the 1 of 1 + t
    for (auto [k, atom] : llvm::enumerate(factors)) {
      if (atom->kind == Kind::Dim)
        optional |= 1u << k;
      else if (atom->kind != Kind::FloorDiv || !provablyNonNegative(atom->op(0)))
        return false;
    }
    for (unsigned subset = 0; subset < 1u << factors.size(); ++subset) {
      if (subset & ~optional)
        continue;
      SmallVector<unsigned> key;
      for (auto [k, atom] : llvm::enumerate(factors))
        if (!(subset & 1u << k))
          key.push_back(atom->id);
      llvm::sort(key);
      shifted[key] += coef;
    }
  }
  return llvm::all_of(shifted, [](auto &term) { return term.second >= 0; });
}

bool Exprs::provablyNonNegative(Expr a) {
  std::optional<Poly> low = bound(poly(a), /*upper=*/false);
  return low && nonNegative(*low);
}

bool Exprs::provablyNegative(Expr a) {
  std::optional<Poly> top = bound(poly(a), /*upper=*/true);
  return top && nonNegative(add(Poly{-1, {}}, *top, -1));
}

Expr Exprs::floordiv(Expr a, Expr b) {
  if (auto n = constant(b)) {
    if (*n == 1)
      return a;
    if (auto x = constant(a); x && *n > 0)
      return integer(llvm::divideFloorSigned(*x, *n));
    if (*n <= 0)
      return make(withOps(Kind::FloorDiv, Sort::Int, {a, b}));
  }
  Poly pa = poly(a), pb = poly(b);
  Poly quotient, rest;
  if (pb.terms.size() + (pb.constant != 0) == 1) {
    Expr divisor = pb.terms.empty() ? nullptr : pb.terms[0].first;
    int64_t coef = pb.terms.empty() ? pb.constant : pb.terms[0].second;
    for (auto [mono, c] : pa.terms) {
      SmallVector<Expr> left(atoms(mono));
      bool divides = coef > 0 && c % coef == 0;
      if (divisor)
        for (Expr factor : atoms(divisor)) {
          auto it = llvm::find(left, factor);
          if (it == left.end()) {
            divides = false;
            break;
          }
          left.erase(it);
        }
      if (!divides)
        rest.terms.push_back({mono, c});
      else if (left.empty())
        quotient.constant += c / coef;
      else
        quotient = add(quotient, Poly{0, {{monomial(left), c / coef}}});
    }
    rest.constant = pa.constant;
    if (!divisor) {
      int64_t q = llvm::divideFloorSigned(pa.constant, coef);
      quotient.constant += q;
      rest.constant -= q * coef;
    }
  } else {
    rest = pa;
    // A sum divides itself: pull out as many multiples as the leading terms say.
    if (!pa.terms.empty() && pa.terms[0].first == pb.terms[0].first && pa.terms[0].second % pb.terms[0].second == 0) {
      int64_t k = pa.terms[0].second / pb.terms[0].second;
      Poly left = add(pa, pb, -k);
      if (left.terms.size() < pa.terms.size()) {
        quotient.constant = k;
        rest = left;
      }
    }
  }
  if (rest.terms.empty() && rest.constant == 0)
    return fromPoly(quotient);
  Expr r = fromPoly(rest);
  if (provablyNonNegative(r) && provablyNonNegative(minus(minus(b, integer(1)), r)))
    return fromPoly(quotient);
  if (pb.terms.size() + (pb.constant != 0) == 1) {
    // floor((g·x + y) / (g·m)) = floor(x / m) for 0 ≤ y < g, with g a number
    // times the divisor's sizes.
    Expr sizes = pb.terms.empty() ? nullptr : pb.terms[0].first;
    int64_t n = pb.terms.empty() ? pb.constant : pb.terms[0].second;
    auto over = [&](Expr mono) -> std::optional<SmallVector<Expr>> { // mono / sizes
      SmallVector<Expr> left(atoms(mono));
      if (sizes)
        for (Expr factor : atoms(sizes)) {
          auto it = llvm::find(left, factor);
          if (it == left.end())
            return std::nullopt;
          left.erase(it);
        }
      return left;
    };
    for (auto [mono, c] : rest.terms) {
      int64_t g = std::gcd(c, n);
      if (n <= 0 || !over(mono) || (!sizes && g <= 1))
        continue;
      Poly high, low;
      for (auto [m, k] : rest.terms) {
        auto left = over(m);
        if (!left || k % g)
          low = add(low, Poly{0, {{m, k}}});
        else if (left->empty())
          high.constant += k / g;
        else
          high = add(high, Poly{0, {{monomial(*left), k / g}}});
      }
      low.constant = rest.constant;
      if (!sizes) {
        int64_t q = llvm::divideFloorSigned(rest.constant, g);
        high.constant += q;
        low.constant -= q * g;
      }
      Expr y = fromPoly(low), limit = sizes ? times(sizes, g) : integer(g);
      if (provablyNonNegative(y) && provablyNonNegative(minus(minus(limit, integer(1)), y)))
        return plus(fromPoly(quotient), floordiv(fromPoly(high), integer(n / g)));
    }
  }
  if (auto n = constant(b)) {
    if (r->kind == Kind::FloorDiv)
      if (auto inner = constant(r->op(1)))
        return plus(fromPoly(quotient), floordiv(r->op(0), integer(*inner * *n)));
  }
  return plus(fromPoly(quotient), make(withOps(Kind::FloorDiv, Sort::Int, {r, b})));
}

//===----------------------------------------------------------------------===//
// Booleans
//===----------------------------------------------------------------------===//

Expr Exprs::boolean(bool value) {
  Node node = blank(Kind::BoolConst, Sort::Bool);
  node.num = value;
  return make(node);
}

/// A select of constants as the only unknown of p: (condition, p if it holds, p if not).
static std::optional<std::tuple<Expr, int64_t, int64_t>> selectOnly(const Poly &p) {
  if (p.terms.size() != 1 || p.terms[0].first->kind != Kind::Select)
    return std::nullopt;
  Expr s = p.terms[0].first;
  if (s->op(1)->kind != Kind::IntConst || s->op(2)->kind != Kind::IntConst)
    return std::nullopt;
  int64_t coef = p.terms[0].second;
  return std::tuple(s->op(0), p.constant + coef * s->op(1)->num, p.constant + coef * s->op(2)->num);
}

Expr Exprs::geZero(Expr a) {
  Poly p = poly(a);
  if (auto s = selectOnly(p))
    return select(std::get<0>(*s), boolean(std::get<1>(*s) >= 0), boolean(std::get<2>(*s) >= 0));
  if (provablyNonNegative(a))
    return boolean(true);
  if (provablyNegative(a))
    return boolean(false);
  int64_t g = 0;
  for (auto &term : p.terms)
    g = std::gcd(g, term.second);
  if (g > 1) {
    for (auto &term : p.terms)
      term.second /= g;
    p.constant = llvm::divideFloorSigned(p.constant, g);
    a = fromPoly(p);
  }
  return make(withOps(Kind::GeZero, Sort::Bool, {a}));
}

Expr Exprs::eqZero(Expr a) {
  Poly p = poly(a);
  if (p.terms.empty())
    return boolean(p.constant == 0);
  if (auto s = selectOnly(p))
    return select(std::get<0>(*s), boolean(std::get<1>(*s) == 0), boolean(std::get<2>(*s) == 0));
  if (provablyPositive(a) || provablyNegative(a))
    return boolean(false);
  int64_t g = 0;
  for (auto &term : p.terms)
    g = std::gcd(g, term.second);
  if (p.constant % g)
    return boolean(false);
  if (p.terms[0].second < 0)
    g = -g;
  for (auto &term : p.terms)
    term.second /= g;
  p.constant /= g;
  return make(withOps(Kind::EqZero, Sort::Bool, {fromPoly(p)}));
}

Expr Exprs::compare(arith::CmpIPredicate predicate, Expr a, Expr b) {
  using P = arith::CmpIPredicate;
  if (a->sort == Sort::Bool && b->sort == Sort::Bool) {
    Expr equal = select(a, b, logicalNot(b));
    auto only = [&](Expr p, Expr q) { return logicalAnd(p, logicalNot(q)); };
    switch (predicate) { // true is 1, or −1
    case P::eq:
      return equal;
    case P::ne:
      return logicalNot(equal);
    case P::ugt:
    case P::slt:
      return only(a, b);
    case P::ult:
    case P::sgt:
      return only(b, a);
    case P::ule:
    case P::sge:
      return logicalNot(only(a, b));
    case P::uge:
    case P::sle:
      return logicalNot(only(b, a));
    }
  }
  if (a->sort != Sort::Int || b->sort != Sort::Int)
    return nullptr;
  Expr d = minus(a, b), one = integer(1);
  switch (predicate) {
  case P::eq:
    return eqZero(d);
  case P::ne:
    return logicalNot(eqZero(d));
  case P::uge:
  case P::ugt:
  case P::ule:
  case P::ult:
    // A negative one is above all that are not; two of a sign are as they are signed.
    if (!provablyNonNegative(a) || !provablyNonNegative(b)) {
      bool orEqual = predicate == P::uge || predicate == P::ule;
      bool greater = predicate == P::uge || predicate == P::ugt;
      Expr less = greater ? b : a, more = greater ? a : b;
      Expr below = compare(orEqual ? P::sle : P::slt, less, more);
      if (provablyNonNegative(more))
        return logicalAnd(geZero(less), below);
      if (provablyNonNegative(less))
        return logicalOr(logicalNot(geZero(more)), below);
      return select(geZero(less), logicalOr(logicalNot(geZero(more)), below),
                    logicalAnd(logicalNot(geZero(more)), below));
    }
    break;
  default:
    break;
  }
  switch (predicate) {
  case P::sge:
  case P::uge:
    return geZero(d);
  case P::sgt:
  case P::ugt:
    return geZero(minus(d, one));
  case P::sle:
  case P::ule:
    return geZero(times(d, -1));
  default:
    return geZero(minus(times(d, -1), one));
  }
}

Expr Exprs::logicalNot(Expr a) {
  switch (a->kind) {
  case Kind::BoolConst:
    return boolean(!a->num);
  case Kind::Not:
    return a->op(0);
  case Kind::GeZero:
    return geZero(minus(integer(-1), a->op(0)));
  default:
    return make(withOps(Kind::Not, Sort::Bool, {a}));
  }
}

Expr Exprs::logicalAnd(Expr a, Expr b) {
  if (a->kind == Kind::BoolConst)
    return a->num ? b : a;
  if (b->kind == Kind::BoolConst)
    return b->num ? a : b;
  // Flat and sorted.
  SmallVector<Expr> parts;
  for (Expr e : {a, b})
    llvm::append_range(parts, e->kind == Kind::And ? e->ops : ArrayRef<Expr>(e));
  llvm::sort(parts, [](Expr x, Expr y) { return x->id < y->id; });
  parts.erase(llvm::unique(parts), parts.end());
  for (Expr part : SmallVector<Expr>(parts))
    if (llvm::is_contained(parts, logicalNot(part)))
      return boolean(false);
  if (parts.size() == 1)
    return parts[0];
  return make(withOps(Kind::And, Sort::Bool, parts));
}

//===----------------------------------------------------------------------===//
// Floats
//===----------------------------------------------------------------------===//

Expr Exprs::real(double value) {
  Node node = blank(Kind::FloatConst, Sort::Float);
  node.real = value;
  return make(node);
}

static bool constArms(Expr e) { return e->kind == Kind::Select && isConst(e->op(1)) && isConst(e->op(2)); }

Expr Exprs::unary(Kind kind, Expr a) {
  if (constArms(a))
    return select(a->op(0), unary(kind, a->op(1)), unary(kind, a->op(2)));
  if (a->kind == Kind::FloatConst) {
    double x = a->real;
    switch (kind) {
    case Kind::Neg:
      return real(-x);
    case Kind::Exp:
      return real(std::exp(x));
    case Kind::Exp2:
      return real(std::exp2(x));
    case Kind::Log:
      return real(std::log(x));
    default:
      break;
    }
  }
  if (kind == Kind::Neg) {
    if (a->kind == Kind::Neg)
      return a->op(0);
    if (a->kind == Kind::IntToFloat)
      return intToFloat(times(a->op(0), -1));
    if (a->kind == Kind::Mul && a->op(1)->kind == Kind::FloatConst)
      return binary(Kind::Mul, a->op(0), real(-a->op(1)->real));
  }
  return make(withOps(kind, Sort::Float, {a}));
}

Expr Exprs::binary(Kind kind, Expr a, Expr b) {
  bool ca = a->kind == Kind::FloatConst, cb = b->kind == Kind::FloatConst;
  if (ca && cb) {
    double x = a->real, y = b->real;
    switch (kind) {
    case Kind::Add:
      return real(x + y);
    case Kind::Sub:
      return real(x - y);
    case Kind::Mul:
      return real(x * y);
    case Kind::Div:
      return real(x / y);
    case Kind::Max:
      return real(std::isnan(x) || std::isnan(y) ? NAN : std::max(x, y));
    case Kind::Min:
      return real(std::isnan(x) || std::isnan(y) ? NAN : std::min(x, y));
    default:
      break;
    }
  }
  if (constArms(a) && cb)
    return select(a->op(0), binary(kind, a->op(1), b), binary(kind, a->op(2), b));
  if (constArms(b) && ca)
    return select(b->op(0), binary(kind, a, b->op(1)), binary(kind, a, b->op(2)));
  bool commutes = kind == Kind::Add || kind == Kind::Mul || kind == Kind::Max || kind == Kind::Min;
  if (commutes && (ca || (!cb && b->id < a->id))) {
    std::swap(a, b);
    std::swap(ca, cb);
  }
  switch (kind) {
  case Kind::Add:
    if (isReal(b, 0))
      return a;
    if (b->kind == Kind::Neg)
      return binary(Kind::Sub, a, b->op(0));
    if (a->kind == Kind::Neg)
      return binary(Kind::Sub, b, a->op(0));
    break;
  case Kind::Sub:
    if (isReal(b, 0))
      return a;
    if (isReal(a, 0))
      return unary(Kind::Neg, b);
    if (b->kind == Kind::Neg)
      return binary(Kind::Add, a, b->op(0));
    break;
  case Kind::Mul:
    if (isReal(b, 1))
      return a;
    if (isReal(b, -1))
      return unary(Kind::Neg, a);
    if (cb && std::isfinite(b->real) && b->real != 0) {
      if (a->kind == Kind::Mul && a->op(1)->kind == Kind::FloatConst)
        return binary(Kind::Mul, a->op(0), real(a->op(1)->real * b->real));
      if (a->kind == Kind::Neg)
        return binary(Kind::Mul, a->op(0), real(-b->real));
    }
    break;
  case Kind::Div:
    if (isReal(b, 1))
      return a;
    // An integer's quotient may be rounded next, and x · (1 / c) is below 1 where
    // x / c is 1 (c = 49 in f32), unless 1 / c is exact.
    if (int exponent; a->kind == Kind::IntToFloat && cb && std::abs(std::frexp(b->real, &exponent)) != 0.5)
      break;
    if (cb && std::isfinite(b->real) && b->real != 0 && std::isfinite(1 / b->real))
      return binary(Kind::Mul, a, real(1 / b->real));
    break;
  case Kind::Max:
    if (a == b || isReal(b, -INFINITY))
      return a;
    break;
  case Kind::Min:
    if (a == b || isReal(b, INFINITY))
      return a;
    break;
  default:
    break;
  }
  return make(withOps(kind, Sort::Float, {a, b}));
}

Expr Exprs::intToFloat(Expr a) {
  if (auto c = constant(a))
    return real(static_cast<double>(*c));
  if (constArms(a))
    return select(a->op(0), intToFloat(a->op(1)), intToFloat(a->op(2)));
  return make(withOps(Kind::IntToFloat, Sort::Float, {a}));
}

Expr Exprs::compareFloat(arith::CmpFPredicate predicate, Expr a, Expr b) {
  if (a->kind == Kind::FloatConst && b->kind == Kind::FloatConst)
    return boolean(arith::applyCmpPredicate(predicate, APFloat(a->real), APFloat(b->real)));
  if (constArms(a) && b->kind == Kind::FloatConst)
    return select(a->op(0), compareFloat(predicate, a->op(1), b), compareFloat(predicate, a->op(2), b));
  if (constArms(b) && a->kind == Kind::FloatConst)
    return select(b->op(0), compareFloat(predicate, a, b->op(1)), compareFloat(predicate, a, b->op(2)));
  // Positions compared as floats.
  auto asInteger = [&](Expr e) -> Expr {
    if (e->kind == Kind::IntToFloat)
      return e->op(0);
    if (e->kind == Kind::FloatConst && std::fabs(e->real) < 1e15 && e->real == std::floor(e->real))
      return integer(static_cast<int64_t>(e->real));
    return nullptr;
  };
  if (a->kind == Kind::IntToFloat || b->kind == Kind::IntToFloat) {
    Expr x = asInteger(a), y = asInteger(b);
    using F = arith::CmpFPredicate;
    using I = arith::CmpIPredicate;
    std::optional<I> p;
    switch (predicate) {
    case F::OEQ:
    case F::UEQ:
      p = I::eq;
      break;
    case F::ONE:
    case F::UNE:
      p = I::ne;
      break;
    case F::OGE:
    case F::UGE:
      p = I::sge;
      break;
    case F::OGT:
    case F::UGT:
      p = I::sgt;
      break;
    case F::OLE:
    case F::ULE:
      p = I::sle;
      break;
    case F::OLT:
    case F::ULT:
      p = I::slt;
      break;
    default:
      break;
    }
    if (x && y && p)
      return compare(*p, x, y);
  }
  return make(withOps(Kind::CmpF, Sort::Bool, {a, b}, static_cast<int64_t>(predicate)));
}

//===----------------------------------------------------------------------===//
// Of any sort
//===----------------------------------------------------------------------===//

Expr Exprs::select(Expr c, Expr a, Expr b) {
  if (c->kind == Kind::BoolConst)
    return c->num ? a : b;
  if (a == b)
    return a;
  if (c->kind == Kind::Not)
    return select(c->op(0), b, a);
  // x ≥ 0 ? a : b is −x − 1 ≥ 0 ? b : a: one of the two, always the same.
  if (c->kind == Kind::GeZero)
    if (Expr opposite = logicalNot(c); opposite->kind == Kind::GeZero && opposite->id < c->id)
      return select(opposite, b, a);
  if (a->kind == Kind::Select && a->op(0) == c)
    return select(c, a->op(1), b);
  if (b->kind == Kind::Select && b->op(0) == c)
    return select(c, a, b->op(2));
  if (a->sort == Sort::Bool)
    return logicalOr(logicalAnd(c, a), logicalAnd(logicalNot(c), b));
  // A size-1 dimension is indexed by 0: `size == 1 ? 0 : index` is the index.
  if (a->sort == Sort::Int && c->kind == Kind::EqZero && constant(a) == 0) {
    Expr size = plus(c->op(0), integer(1));
    for (Expr n : {size, minus(integer(1), c->op(0))})
      if (provablyNonNegative(b) && provablyNonNegative(minus(minus(n, integer(1)), b)))
        return b;
  }
  return make(withOps(Kind::Select, a->sort, {c, a, b}));
}

Expr Exprs::scalar(Value value, Sort sort) {
  Node node = blank(Kind::Scalar, sort);
  node.value = value;
  return make(node);
}

Expr Exprs::load(Value tensor, ArrayRef<Expr> indices, Sort sort) {
  Node node = withOps(Kind::Load, sort, indices);
  node.value = tensor;
  return make(node);
}

/// fptosi(floor(i / n)) of a division in floats whose parts were written in
/// several places (Graph::division reads it where it is in one): exact while f32
/// holds the dividend. Null if `e` is not one.
static Expr flooredQuotient(Exprs &x, Expr e) {
  if (e->kind != Kind::Op || OperationName::getFromOpaquePointer(e->name).getStringRef() != "math.floor")
    return nullptr;
  Expr q = e->op(0);
  if ((q->kind != Kind::Mul && q->kind != Kind::Div) || q->op(0)->kind != Kind::IntToFloat ||
      q->op(1)->kind != Kind::FloatConst)
    return nullptr;
  // A product is a division's if 1 / n is exact: a power of two.
  double n = q->kind == Kind::Div ? q->op(1)->real : 1 / q->op(1)->real;
  int exponent;
  if (!(n >= 1 && n < (1 << 24)) || n != std::round(n) || (q->kind == Kind::Mul && std::frexp(n, &exponent) != 0.5))
    return nullptr;
  Expr dividend = q->op(0)->op(0), limit = x.integer((1 << 24) - 1);
  if (!x.provablyNonNegative(dividend) || !x.provablyNonNegative(x.minus(limit, dividend)))
    return nullptr;
  return x.floordiv(dividend, x.integer(static_cast<int64_t>(n)));
}

Expr Exprs::opaque(OperationName name, Attribute attrs, Type type, ArrayRef<Expr> operands, Sort sort) {
  if (sort == Sort::Int && name.getStringRef() == "arith.fptosi")
    if (Expr quotient = flooredQuotient(*this, operands[0]))
      return quotient;
  Node node = withOps(Kind::Op, sort, operands);
  node.name = name.getAsOpaquePointer();
  node.attr = attrs;
  node.type = type;
  return make(node);
}

Expr Exprs::reduce(Fold fold, Expr variable, Expr body) {
  // The bound variable is named by how deep reductions nest below it, so that
  // equal reductions are equal nodes and no substitution captures it.
  Expr bound = this->variable(-static_cast<int64_t>(body->height) - 1, variable->op(0));
  if (bound != variable)
    body = substitute(body, {{variable, bound}});
  return make(withOps(Kind::Reduce, body->sort, {bound, body}, static_cast<int64_t>(fold)));
}

Expr Exprs::undef(Sort sort) { return make(blank(Kind::Undef, sort)); }

Expr Exprs::arg(int64_t name, Sort sort) {
  Node node = blank(Kind::Arg, sort);
  node.num = name;
  return make(node);
}

Expr Exprs::rebuild(Expr e, ArrayRef<Expr> ops) {
  switch (e->kind) {
  case Kind::Sum: {
    Expr sum = integer(e->num);
    for (auto [op, coef] : llvm::zip(ops, e->coefs))
      sum = plus(sum, times(op, coef));
    return sum;
  }
  case Kind::Prod: {
    Expr product = integer(1);
    for (Expr op : ops)
      product = times(product, op);
    return product;
  }
  case Kind::FloorDiv:
    return floordiv(ops[0], ops[1]);
  case Kind::GeZero:
    return geZero(ops[0]);
  case Kind::EqZero:
    return eqZero(ops[0]);
  case Kind::Not:
    return logicalNot(ops[0]);
  case Kind::And: {
    Expr all = boolean(true);
    for (Expr op : ops)
      all = logicalAnd(all, op);
    return all;
  }
  case Kind::Add:
  case Kind::Sub:
  case Kind::Mul:
  case Kind::Div:
  case Kind::Max:
  case Kind::Min:
    return binary(e->kind, ops[0], ops[1]);
  case Kind::Neg:
  case Kind::Exp:
  case Kind::Exp2:
  case Kind::Log:
    return unary(e->kind, ops[0]);
  case Kind::IntToFloat:
    return intToFloat(ops[0]);
  case Kind::CmpF:
    return compareFloat(static_cast<arith::CmpFPredicate>(e->num), ops[0], ops[1]);
  case Kind::Select:
    return select(ops[0], ops[1], ops[2]);
  case Kind::Op:
    return opaque(OperationName::getFromOpaquePointer(e->name), e->attr, e->type, ops, e->sort);
  case Kind::Reduce:
    llvm_unreachable("reductions are opened and bound again");
  default: {
    if (ops == e->ops)
      return e;
    Node node = *e;
    node.ops = ops;
    node.height = 0;
    node.hasArg = false;
    return make(node);
  }
  }
}

Expr Exprs::substitute(Expr e, const Substitution &substitution) {
  llvm::DenseMap<Expr, Expr> memo;
  return substituteImpl(e, substitution, memo);
}

Expr Exprs::substituteImpl(Expr e, const Substitution &substitution, llvm::DenseMap<Expr, Expr> &memo) {
  if (auto it = substitution.find(e); it != substitution.end())
    return it->second;
  if (e->ops.empty())
    return e;
  // Where only variables are replaced, closed subtrees stay.
  bool variablesOnly = llvm::all_of(substitution, [](auto &entry) { return entry.first->kind == Kind::Var; });
  if (variablesOnly && llvm::none_of(substitution, [&](auto &entry) { return dependsOn(e, entry.first); }))
    return e;
  if (auto it = memo.find(e); it != memo.end())
    return it->second;
  Expr result;
  if (e->kind == Kind::Reduce) {
    Expr variable = freshVariable(e->op(0)->op(0));
    Expr body = substitute(open(e, variable), substitution);
    result = reduce(static_cast<Fold>(e->num), variable, body);
  } else if (e->kind == Kind::Var) {
    result = e;
  } else {
    SmallVector<Expr> ops;
    for (Expr op : e->ops)
      ops.push_back(substituteImpl(op, substitution, memo));
    result = ArrayRef<Expr>(ops) == e->ops ? e : rebuild(e, ops);
  }
  memo[e] = result;
  return result;
}

//===----------------------------------------------------------------------===//
// Printing
//===----------------------------------------------------------------------===//

void attn::raise::print(llvm::raw_ostream &os, Expr e) {
  auto list = [&](StringRef name, ArrayRef<Expr> ops) {
    os << name << "(";
    llvm::interleaveComma(ops, os, [&](Expr op) { print(os, op); });
    os << ")";
  };
  auto infix = [&](StringRef symbol) {
    os << "(";
    print(os, e->op(0));
    os << " " << symbol << " ";
    print(os, e->op(1));
    os << ")";
  };
  switch (e->kind) {
  case Kind::IntConst:
    os << e->num;
    return;
  case Kind::BoolConst:
    os << (e->num ? "true" : "false");
    return;
  case Kind::FloatConst:
    os << e->real;
    return;
  case Kind::Var:
    os << (e->num < 0 ? "b" : "i") << std::abs(e->num);
    return;
  case Kind::Dim:
    os << "dim(" << e->value << ", " << e->num << ")";
    return;
  case Kind::Sum:
    os << "(";
    for (auto [op, coef] : llvm::zip(e->ops, e->coefs)) {
      os << coef << "*";
      print(os, op);
      os << " + ";
    }
    os << e->num << ")";
    return;
  case Kind::Prod:
    return list("prod", e->ops);
  case Kind::FloorDiv:
    return infix("floordiv");
  case Kind::GeZero:
    print(os, e->op(0));
    os << " >= 0";
    return;
  case Kind::EqZero:
    print(os, e->op(0));
    os << " == 0";
    return;
  case Kind::Not:
    return list("not", e->ops);
  case Kind::And:
    return list("and", e->ops);
  case Kind::Add:
    return infix("+");
  case Kind::Sub:
    return infix("-");
  case Kind::Mul:
    return infix("*");
  case Kind::Div:
    return infix("/");
  case Kind::Neg:
    return list("-", e->ops);
  case Kind::Exp:
    return list("exp", e->ops);
  case Kind::Exp2:
    return list("exp2", e->ops);
  case Kind::Log:
    return list("log", e->ops);
  case Kind::Max:
    return list("max", e->ops);
  case Kind::Min:
    return list("min", e->ops);
  case Kind::IntToFloat:
    return list("float", e->ops);
  case Kind::CmpF:
    return list(arith::stringifyCmpFPredicate(static_cast<arith::CmpFPredicate>(e->num)), e->ops);
  case Kind::Select:
    return list("select", e->ops);
  case Kind::Scalar:
    os << "scalar{" << e->value << "}";
    return;
  case Kind::Load: {
    os << "load{";
    if (Operation *def = e->value.getDefiningOp())
      os << def->getName();
    else
      os << "arg" << cast<BlockArgument>(e->value).getArgNumber();
    os << "}[";
    llvm::interleaveComma(e->ops, os, [&](Expr op) { print(os, op); });
    os << "]";
    return;
  }
  case Kind::Op:
    return list(OperationName::getFromOpaquePointer(e->name).getStringRef(), e->ops);
  case Kind::Reduce: {
    static constexpr StringRef names[] = {"sum", "product", "max", "min", "all", "any"};
    return list(names[e->num], e->ops);
  }
  case Kind::Undef:
    os << "undef";
    return;
  case Kind::Arg:
    os << "arg" << e->num;
    return;
  }
}

std::string attn::raise::toString(Expr e) {
  std::string text;
  llvm::raw_string_ostream os(text);
  print(os, e);
  return text;
}
