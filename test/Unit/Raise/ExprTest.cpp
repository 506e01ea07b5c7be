// Index arithmetic: what must cancel does, and no simplification changes a value.
#include "attn/Raise/Expr.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/MathExtras.h"
#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace attn::raise;

namespace {

using Values = std::map<Expr, int64_t>;

int64_t evaluate(Expr e, const Values &at) {
  switch (e->kind) {
  case Kind::IntConst:
  case Kind::BoolConst:
    return e->num;
  case Kind::Var:
    return at.at(e);
  case Kind::Sum: {
    int64_t sum = e->num;
    for (auto [op, coef] : llvm::zip(e->ops, e->coefs))
      sum += coef * evaluate(op, at);
    return sum;
  }
  case Kind::Prod: {
    int64_t product = 1;
    for (Expr op : e->ops)
      product *= evaluate(op, at);
    return product;
  }
  case Kind::FloorDiv:
    return llvm::divideFloorSigned(evaluate(e->op(0), at), evaluate(e->op(1), at));
  case Kind::GeZero:
    return evaluate(e->op(0), at) >= 0;
  case Kind::EqZero:
    return evaluate(e->op(0), at) == 0;
  case Kind::Not:
    return !evaluate(e->op(0), at);
  case Kind::And:
    return llvm::all_of(e->ops, [&](Expr op) { return evaluate(op, at); });
  case Kind::Select:
    return evaluate(evaluate(e->op(0), at) ? e->op(1) : e->op(2), at);
  default:
    ADD_FAILURE() << "not an integer expression";
    return 0;
  }
}

struct ExprTest : testing::Test {
  mlir::MLIRContext context;
  Exprs x{&context};
  Expr var(int64_t extent) { return x.freshVariable(x.integer(extent)); }
};

TEST_F(ExprTest, DelinearisingCancels) {
  Expr b = var(4), h = var(32), d = var(128);
  Expr linear = x.plus(x.times(x.plus(x.times(b, 32), h), 128), d);
  EXPECT_EQ(x.mod(linear, x.integer(128)), d);
  EXPECT_EQ(x.mod(x.floordiv(linear, x.integer(128)), x.integer(32)), h);
  EXPECT_EQ(x.floordiv(linear, x.integer(4096)), b);
  // And the other way round.
  Expr n = var(4 * 32 * 128);
  Expr high = x.floordiv(n, x.integer(4096)), middle = x.mod(x.floordiv(n, x.integer(128)), x.integer(32)),
       low = x.mod(n, x.integer(128));
  EXPECT_EQ(x.plus(x.times(high, 4096), x.plus(x.times(middle, 128), low)), n);
}

TEST_F(ExprTest, SymbolicSizesCancel) {
  mlir::Value none;
  Expr S = x.dim(none, 0), H = x.dim(none, 1);
  Expr i = x.freshVariable(S), h = x.freshVariable(H), d = var(64), b = var(4);
  Expr linear = x.plus(x.times(x.plus(x.times(x.plus(x.times(b, H), h), S), i), 64), d);
  Expr inner = x.times(S, 64);
  EXPECT_EQ(x.mod(linear, x.integer(64)), d);
  EXPECT_EQ(x.mod(x.floordiv(linear, x.integer(64)), S), i);
  EXPECT_EQ(x.mod(x.floordiv(linear, inner), H), h);
  EXPECT_EQ(x.floordiv(linear, x.times(inner, H)), b);
  // A group of 4 heads out of 32, under a dynamic size.
  Expr g = var(32);
  Expr rows = x.plus(x.times(x.plus(x.times(g, S), i), 64), d);
  EXPECT_EQ(x.floordiv(rows, x.times(inner, 4)), x.floordiv(g, x.integer(4)));
}

TEST_F(ExprTest, ComparesByBounds) {
  Expr i = var(8), j = var(8);
  using P = mlir::arith::CmpIPredicate;
  EXPECT_EQ(x.compare(P::slt, i, x.integer(8)), x.boolean(true));
  EXPECT_EQ(x.compare(P::sge, i, x.integer(8)), x.boolean(false));
  EXPECT_EQ(x.compare(P::sle, j, i), x.compare(P::sge, i, j));
  EXPECT_EQ(x.logicalNot(x.compare(P::sle, j, i)), x.compare(P::sgt, j, i));
  EXPECT_EQ(x.logicalAnd(x.compare(P::sle, j, i), x.compare(P::sgt, j, i)), x.boolean(false));
}

// A mask written by what it keeps and by what it drops is one mask.
TEST_F(ExprTest, SelectsAreEqualInEitherPolarity) {
  Expr j = x.freshVariable(x.integer(9)), one = x.real(1), low = x.real(-INFINITY);
  Expr keep = x.geZero(x.minus(j, x.integer(5))), drop = x.geZero(x.minus(x.integer(4), j));
  EXPECT_EQ(drop, x.logicalNot(keep));
  EXPECT_EQ(x.select(keep, one, low), x.select(drop, low, one));
  EXPECT_NE(x.select(keep, one, low), x.select(drop, one, low));
}

TEST_F(ExprTest, ReductionsAreEqualWhateverTheirVariable) {
  Expr i = var(8), u = var(16), v = var(16);
  auto body = [&](Expr k) { return x.intToFloat(x.plus(x.times(i, 16), k)); };
  Expr a = x.reduce(Fold::Add, u, body(u)), b = x.reduce(Fold::Add, v, body(v));
  EXPECT_EQ(a, b);
  EXPECT_FALSE(dependsOn(a, u));
  EXPECT_TRUE(dependsOn(a, i));
  EXPECT_EQ(x.open(a, v), body(v));
  // Nested: the outer variable goes in for i without capture.
  Expr w = var(8);
  Expr outer = x.reduce(Fold::Max, i, a);
  EXPECT_EQ(outer, x.reduce(Fold::Max, w, x.substitute(a, {{i, w}})));
  EXPECT_EQ(x.open(outer, w), x.substitute(a, {{i, w}}));
}

TEST_F(ExprTest, FloatsKeepTheirOrder) {
  Expr s = x.intToFloat(var(8)), low = x.real(-3.4e38);
  // (s + low) − low is not s.
  Expr e = x.binary(Kind::Sub, x.binary(Kind::Add, s, low), low);
  EXPECT_NE(e, s);
  EXPECT_EQ(x.binary(Kind::Mul, s, x.real(1)), s);
  EXPECT_EQ(x.binary(Kind::Mul, x.real(2), s), x.binary(Kind::Mul, s, x.real(2)));
}

TEST_F(ExprTest, RandomArithmeticKeepsItsValue) {
  std::mt19937 random(7);
  auto pick = [&](int64_t n) { return static_cast<int64_t>(random() % n); };
  for (int round = 0; round < 3000; ++round) {
    llvm::SmallVector<Expr> variables;
    for (int64_t extent : {2, 3, 4, 6, 8})
      variables.push_back(var(extent));
    // Expressions, with what each should be at some points.
    std::vector<Values> points;
    for (int n = 0; n < 8; ++n) {
      Values at;
      for (Expr v : variables)
        at[v] = pick(v->op(0)->num);
      points.push_back(at);
    }
    std::vector<std::pair<Expr, std::vector<int64_t>>> pool;
    for (Expr v : variables) {
      std::vector<int64_t> values;
      for (auto &at : points)
        values.push_back(at[v]);
      pool.push_back({v, values});
    }
    for (int n = 0; n < 10; ++n) {
      auto [a, va] = pool[pick(pool.size())];
      auto [b, vb] = pool[pick(pool.size())];
      int64_t c = std::array<int64_t, 8>{1, 2, 3, 4, 6, 8, 12, 16}[pick(8)];
      Expr e;
      std::vector<int64_t> values;
      auto each = [&](auto f) {
        for (size_t k = 0; k < points.size(); ++k)
          values.push_back(f(va[k], vb[k]));
      };
      switch (pick(7)) {
      case 0:
        e = x.plus(a, b);
        each([](int64_t l, int64_t r) { return l + r; });
        break;
      case 1:
        e = x.minus(a, x.integer(c));
        each([&](int64_t l, int64_t) { return l - c; });
        break;
      case 2:
        e = x.plus(x.times(a, c), b);
        each([&](int64_t l, int64_t r) { return l * c + r; });
        break;
      case 3:
        e = x.floordiv(a, x.integer(c));
        each([&](int64_t l, int64_t) { return llvm::divideFloorSigned(l, c); });
        break;
      case 4:
        e = x.mod(a, x.integer(c));
        each([&](int64_t l, int64_t) { return l - c * llvm::divideFloorSigned(l, c); });
        break;
      case 5:
        e = x.select(x.geZero(x.minus(a, b)), a, x.integer(c));
        each([&](int64_t l, int64_t r) { return l - r >= 0 ? l : c; });
        break;
      default:
        e = x.select(x.eqZero(x.minus(a, x.integer(c))), x.integer(0), b);
        each([&](int64_t l, int64_t r) { return l == c ? 0 : r; });
        break;
      }
      if (llvm::any_of(values, [](int64_t v) { return std::abs(v) > 1000000; }))
        continue;
      for (size_t k = 0; k < points.size(); ++k) {
        ASSERT_EQ(evaluate(e, points[k]), values[k]) << toString(e);
        if (x.provablyNonNegative(e)) {
          ASSERT_GE(values[k], 0) << toString(e);
        }
        if (x.provablyNegative(e)) {
          ASSERT_LT(values[k], 0) << toString(e);
        }
      }
      pool.push_back({e, values});
    }
  }
}

} // namespace
