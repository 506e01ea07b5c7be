// Blocks of random and of named masks against brute force over all pairs: the
// closed form is sound always and equal where it says it is exact, the table
// is equal, in both directions of the walk.
#include "attn/Analysis/MaskBlocks.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/MathExtras.h"
#include <gtest/gtest.h>

#include <ctime>
#include <functional>
#include <random>

using namespace attn::mask;
using mlir::OwningOpRef;
using mlir::ShapedType;

namespace {

/// Where a mask is evaluated.
struct Point {
  int64_t h, i, j;
  std::vector<int64_t> symbols;
};

/// An index or a condition: how to compute it, and its text.
struct Term {
  std::function<int64_t(const Point &)> value;
  std::string name;
};

/// Writes a mask region and remembers what it means.
class Writer {
public:
  std::string body;
  Term row{[](const Point &p) { return p.i; }, "%i"}, key{[](const Point &p) { return p.j; }, "%j"},
      head{[](const Point &p) { return p.h; }, "%h"};
  Term symbol(unsigned k) {
    return {[k](const Point &p) { return p.symbols[k]; }, "%s" + std::to_string(k)};
  }
  Term constant(int64_t v) {
    return {[v](const Point &) { return v; }, define("arith.constant " + std::to_string(v) + " : index")};
  }
  Term binary(const std::string &op, Term x, Term y, std::function<int64_t(int64_t, int64_t)> f,
              const std::string &type = "index") {
    return {[=](const Point &p) { return f(x.value(p), y.value(p)); },
            define(op + " " + x.name + ", " + y.name + " : " + type)};
  }
  Term add(Term x, Term y) { return binary("arith.addi", x, y, std::plus<>()); }
  Term sub(Term x, Term y) { return binary("arith.subi", x, y, std::minus<>()); }
  Term mul(Term x, int64_t c) {
    return binary("arith.muli", x, constant(c), [](int64_t u, int64_t v) { return u * v; });
  }
  Term floordiv(Term x, int64_t c) {
    return binary("arith.floordivsi", x, constant(c),
                  [](int64_t u, int64_t v) { return llvm::divideFloorSigned(u, v); });
  }
  Term div(Term x, int64_t c) {
    return binary("arith.divsi", x, constant(c), [](int64_t u, int64_t v) { return u / v; });
  }
  Term rem(Term x, int64_t c) {
    return binary("arith.remsi", x, constant(c), [](int64_t u, int64_t v) { return u % v; });
  }
  Term mod(Term x, int64_t c) { return sub(x, mul(floordiv(x, c), c)); }
  Term least(Term x, Term y) {
    return binary("arith.minsi", x, y, [](int64_t u, int64_t v) { return std::min(u, v); });
  }
  Term most(Term x, Term y) {
    return binary("arith.maxsi", x, y, [](int64_t u, int64_t v) { return std::max(u, v); });
  }
  Term cmp(const std::string &predicate, Term x, Term y) {
    return binary("arith.cmpi " + predicate + ",", x, y, [predicate](int64_t u, int64_t v) -> int64_t {
      auto less = predicate[0] == 'u' ? uint64_t(u) < uint64_t(v) : u < v;
      if (predicate == "eq" || predicate == "ne")
        return (u == v) == (predicate == "eq");
      std::string order = predicate.substr(1);
      return order == "lt" ? less : order == "le" ? less || u == v : order == "gt" ? !less && u != v : !less;
    });
  }
  Term ge(Term x, Term y) { return cmp("sge", x, y); }
  Term lt(Term x, Term y) { return cmp("slt", x, y); }
  Term eq(Term x, Term y) { return cmp("eq", x, y); }
  Term logic(const std::string &op, Term x, Term y) {
    return binary(
        "arith." + op, x, y, [op](int64_t u, int64_t v) { return op == "andi"  ? u & v
                                                                 : op == "ori" ? u | v
                                                                               : u ^ v; },
        "i1");
  }
  Term both(Term x, Term y) { return logic("andi", x, y); }
  Term either(Term x, Term y) { return logic("ori", x, y); }
  Term negation(Term x) {
    Term yes{[](const Point &) { return 1; }, define("arith.constant true")};
    return logic("xori", x, yes);
  }
  Term select(Term c, Term x, Term y, const std::string &type) {
    return {[=](const Point &p) { return c.value(p) ? x.value(p) : y.value(p); },
            define("arith.select " + c.name + ", " + x.name + ", " + y.name + " : " + type)};
  }

private:
  std::string define(const std::string &what) {
    std::string name = "%v" + std::to_string(next++);
    body += name + " = " + what + "\n";
    return name;
  }
  int next = 0;
};

struct Problem {
  int64_t heads, queries, keys, m, n;
  bool dynamic;
  std::vector<int64_t> symbols;
};

struct Tally {
  int masks = 0, checks = 0, exact = 0;
  double slowest = 0; // ms of one mask, of this process's time
  int64_t most = 0;   // work of one closed form
};

class MaskBlocksTest : public testing::Test {
protected:
  MaskBlocksTest() {
    context.loadDialect<mlir::attn::AttnDialect, mlir::arith::ArithDialect, mlir::func::FuncDialect,
                        mlir::math::MathDialect, mlir::tensor::TensorDialect>();
  }

  OwningOpRef<mlir::ModuleOp> build(const Writer &w, Term result, const Problem &p, unsigned symbols = 2) {
    auto extent = [&](int64_t v) { return p.dynamic ? std::string("?") : std::to_string(v); };
    auto tensor = [&](int64_t rows) { return "tensor<" + std::to_string(p.heads) + "x" + extent(rows) + "x8xf32>"; };
    std::string q = tensor(p.queries), k = tensor(p.keys), text = "func.func @f(%q: " + q + ", %k: " + k;
    for (unsigned s = 0; s < symbols; ++s)
      text += ", %s" + std::to_string(s) + ": index";
    text += ") -> " + q + " {\n%o = attn.attention ins(%q, %k, %k : " + q + ", " + k + ", " + k + ") outs(%q : " + q +
            ") maps [affine_map<(h, i, j, d, e) -> (h, i, d)>, affine_map<(h, i, j, d, e) -> (h, j, d)>, "
            "affine_map<(h, i, j, d, e) -> (h, j, e)>, affine_map<(h, i, j, d, e) -> (h, i, e)>]\n"
            "normalizer #attn.softmax mask (%h: index, %i: index, %j: index) {\n" +
            w.body + "attn.yield " + result.name + " : i1 } -> " + q + "\nreturn %o : " + q + "\n}";
    return mlir::parseSourceString<mlir::ModuleOp>(text, &context);
  }

  BlockTable bruteForce(Term result, const Problem &p) {
    BlockTable t;
    t.batch = {p.heads}, t.queries = p.queries, t.keys = p.keys, t.m = p.m, t.n = p.n;
    t.queryBlocks = llvm::divideCeil(p.queries, p.m), t.keyBlocks = llvm::divideCeil(p.keys, p.n);
    for (int64_t h = 0; h < p.heads; ++h)
      for (int64_t a = 0; a < t.queryBlocks; ++a)
        for (int64_t k = 0; k < t.keyBlocks; ++k) {
          bool some = false, all = true;
          for (int64_t i = a * p.m; i < std::min((a + 1) * p.m, p.queries); ++i)
            for (int64_t j = k * p.n; j < std::min((k + 1) * p.n, p.keys); ++j) {
              bool visible = result.value({h, i, j, p.symbols});
              some |= visible, all &= visible;
            }
          t.kinds.push_back(!some ? BlockKind::Empty : all ? BlockKind::Full : BlockKind::Partial);
        }
    return t;
  }

  /// `mustBeExact` demands a closed form that says it is exact.
  void check(const Writer &w, Term result, const Problem &p, Tally &tally, bool mustBeExact = false) {
    OwningOpRef<mlir::ModuleOp> module = build(w, result, p);
    ASSERT_TRUE(module) << w.body;
    mlir::attn::AttentionOp op;
    module->walk([&](mlir::attn::AttentionOp found) { op = found; });
    BlockTable truth = bruteForce(result, p);
    auto describe = [&] {
      return w.body + result.name + "\nheads " + std::to_string(p.heads) + " queries " + std::to_string(p.queries) +
             " keys " + std::to_string(p.keys) + " m " + std::to_string(p.m) + " n " + std::to_string(p.n) +
             (p.dynamic ? " dynamic" : "") + " s0 " + std::to_string(p.symbols[0]) + " s1 " +
             std::to_string(p.symbols[1]);
    };
    std::clock_t start = std::clock();
    Formula mask = Formula::read(op);
    std::vector<int64_t> symbols;
    for (mlir::Value v : mask.getSymbols())
      symbols.push_back(p.symbols[llvm::cast<mlir::BlockArgument>(v).getArgNumber() - 2]);
    BlockBounds bounds[] = {computeBounds(mask, p.m, p.n, Walk::Keys, &context),
                            computeBounds(mask, p.m, p.n, Walk::Queries, &context)};
    std::optional<BlockTable> table = classify(mask, p.m, p.n, symbols);
    tally.slowest = std::max(tally.slowest, 1e3 * (std::clock() - start) / CLOCKS_PER_SEC);
    for (const BlockBounds &b : bounds)
      tally.most = std::max(tally.most, b.work);
    ++tally.masks;
    ASSERT_EQ(mask.whyOpaque(), "") << describe();
    for (const BlockBounds &b : bounds) {
      bool sound = false, equal = agrees(b, truth, symbols, &sound);
      EXPECT_TRUE(sound) << describe() << (b.walk == Walk::Keys ? " keys" : " queries");
      EXPECT_TRUE(equal || !b.isExact()) << describe() << (b.walk == Walk::Keys ? " keys" : " queries");
      EXPECT_TRUE(!mustBeExact || b.isExact())
          << describe() << (b.walk == Walk::Keys ? " keys" : " queries") << ": " << b.visible.why << b.hidden.why;
      ++tally.checks, tally.exact += equal;
    }
    EXPECT_EQ(table.has_value(), !p.dynamic);
    if (table) {
      EXPECT_TRUE(table->exact);
      for (int64_t h = 0; h < p.heads; ++h)
        for (int64_t a = 0; a < truth.queryBlocks; ++a)
          for (int64_t k = 0; k < truth.keyBlocks; ++k)
            ASSERT_EQ(table->at(table->batch[0] == 1 ? 0 : h, a, k), truth.at(h, a, k)) << describe();
    }
  }

  mlir::MLIRContext context;
};

/// Random masks of some depth.
class Generator {
public:
  Generator(Writer &w, std::mt19937 &random) : w(w), random(random) {}
  int64_t below(int64_t n) { return random() % n; }

  Term index(int depth) {
    if (depth <= 0 || below(4) == 0) {
      switch (below(7)) {
      case 0:
      case 1:
        return w.row;
      case 2:
      case 3:
        return w.key;
      case 4:
        return w.head;
      case 5:
        return w.symbol(below(2));
      default:
        return w.constant(below(60) - 10);
      }
    }
    int64_t c = below(12) + 2;
    switch (below(9)) {
    case 0:
      return w.add(index(depth - 1), index(depth - 1));
    case 1:
    case 2:
      return w.sub(index(depth - 1), index(depth - 1));
    case 3:
      return w.mul(index(depth - 1), below(2) ? below(4) + 1 : -1 - below(3));
    case 4:
      return w.floordiv(index(depth - 1), c);
    case 5:
      return w.mod(index(depth - 1), c);
    case 6:
      return below(2) ? w.div(index(depth - 1), c) : w.rem(index(depth - 1), c);
    case 7:
      return w.least(index(depth - 1), index(depth - 1));
    default:
      return w.most(index(depth - 1), index(depth - 1));
    }
  }

  Term condition(int depth) {
    if (depth > 0 && below(3)) {
      Term x = condition(depth - 1), y = condition(depth - 1);
      switch (below(6)) {
      case 0:
      case 1:
        return w.both(x, y);
      case 2:
      case 3:
        return w.either(x, y);
      case 4:
        return w.logic("xori", x, y);
      default:
        return w.select(condition(0), x, y, "i1");
      }
    }
    static const char *predicates[] = {"sge", "slt", "sle", "sgt", "sge", "sle", "eq", "ne", "ult", "uge"};
    return w.cmp(predicates[below(10)], index(2), index(1));
  }

private:
  Writer &w;
  std::mt19937 &random;
};

TEST_F(MaskBlocksTest, RandomMasks) {
  std::mt19937 random(20261127);
  Tally tally;
  auto between = [&](int64_t low, int64_t high) { return int64_t(low + random() % (high - low + 1)); };
  for (int round = 0; round < 3000 && !HasFailure(); ++round) {
    Writer w;
    Term result = Generator(w, random).condition(between(0, 2));
    static const int64_t sizes[] = {1, 3, 4, 5, 8, 8, 16, 16, 32};
    Problem p{between(1, 3),
              between(1, 70),
              between(1, 70),
              sizes[between(0, 8)],
              sizes[between(0, 8)],
              between(0, 2) == 0,
              {between(-20, 40), between(-20, 40)}};
    check(w, result, p, tally);
  }
  std::printf("%d masks, %d closed forms, %d of them equal to brute force, most work %lld, slowest analysis %.1f ms\n",
              tally.masks, tally.checks, tally.exact, static_cast<long long>(tally.most), tally.slowest);
  // Time is the machine's; what bounds it is not.
  EXPECT_LE(tally.most, 2 * kMaxWork);
  // Most random masks have no closed form in intervals; many still do.
  EXPECT_GT(tally.exact * 2, tally.checks);
}

/// Masks of the literature. Sizes and block sizes as kernels have them, scaled
/// down; closed forms must know that they are exact.
TEST_F(MaskBlocksTest, NamedMasks) {
  using Build = std::function<Term(Writer &)>;
  std::vector<std::pair<const char *, Build>> masks = {
      {"causal", [](Writer &w) { return w.ge(w.row, w.key); }},
      {"causal at an offset", [](Writer &w) { return w.ge(w.add(w.row, w.symbol(0)), w.key); }},
      {"sliding window",
       [](Writer &w) { return w.both(w.ge(w.row, w.key), w.lt(w.sub(w.row, w.key), w.constant(20))); }},
      {"window on both sides",
       [](Writer &w) {
         return w.both(w.lt(w.sub(w.row, w.key), w.constant(9)), w.lt(w.sub(w.key, w.row), w.constant(9)));
       }},
      {"prefix", [](Writer &w) { return w.either(w.ge(w.row, w.key), w.lt(w.key, w.constant(17))); }},
      {"prefix of any length", [](Writer &w) { return w.either(w.ge(w.row, w.key), w.lt(w.key, w.symbol(0))); }},
      {"documents of 32, causal",
       [](Writer &w) { return w.both(w.ge(w.row, w.key), w.eq(w.floordiv(w.row, 32), w.floordiv(w.key, 32))); }},
      {"documents of 24", [](Writer &w) { return w.eq(w.floordiv(w.row, 24), w.floordiv(w.key, 24)); }},
      {"items of 4",
       [](Writer &w) { return w.either(w.ge(w.row, w.key), w.eq(w.floordiv(w.row, 4), w.floordiv(w.key, 4))); }},
      {"streaming: sink and window",
       [](Writer &w) {
         Term window = w.lt(w.sub(w.row, w.key), w.constant(16));
         return w.both(w.ge(w.row, w.key), w.either(window, w.lt(w.key, w.constant(4))));
       }},
      {"global and window",
       [](Writer &w) {
         Term near = w.both(w.lt(w.sub(w.row, w.key), w.constant(8)), w.lt(w.sub(w.key, w.row), w.constant(8)));
         return w.either(near, w.either(w.lt(w.key, w.constant(5)), w.lt(w.row, w.constant(5))));
       }},
      {"heads differ",
       [](Writer &w) {
         Term retrieval = w.lt(w.head, w.constant(1));
         Term streaming = w.either(w.lt(w.sub(w.row, w.key), w.constant(16)), w.lt(w.key, w.constant(4)));
         return w.both(w.ge(w.row, w.key), w.either(retrieval, streaming));
       }},
      {"shifted groups",
       [](Writer &w) {
         Term shift = w.select(w.lt(w.head, w.constant(1)), w.constant(0), w.constant(8), "index");
         Term same = w.eq(w.floordiv(w.add(w.row, shift), 16), w.floordiv(w.add(w.key, shift), 16));
         return w.both(w.ge(w.row, w.key), w.either(same, w.lt(w.key, w.constant(4))));
       }},
      {"neighbourhood, window 24, stride 8",
       [](Writer &w) {
         Term lead = w.least(w.add(w.mul(w.floordiv(w.row, 8), 8), w.constant(4)), w.constant(63));
         Term start = w.least(w.most(w.sub(lead, w.constant(12)), w.constant(0)), w.constant(40));
         return w.both(w.ge(w.key, start), w.lt(w.key, w.add(start, w.constant(24))));
       }},
      {"dilated window",
       [](Writer &w) {
         Term distance = w.sub(w.row, w.key);
         return w.both(w.eq(w.mod(distance, 4), w.constant(0)),
                       w.both(w.ge(distance, w.constant(0)), w.lt(distance, w.constant(32))));
       }},
      {"in-context documents",
       [](Writer &w) {
         Term bi = w.floordiv(w.row, 16), bj = w.floordiv(w.key, 16);
         Term own = w.both(w.eq(bi, bj), w.ge(w.row, w.key));
         Term query = w.both(w.eq(bi, w.constant(3)), w.lt(bj, w.constant(3)));
         return w.either(own, w.either(w.eq(bj, w.constant(0)), query));
       }},
  };
  Tally tally;
  for (auto &[name, build] : masks)
    for (auto [queries, keys, dynamic] :
         {std::tuple(64, 64, false), std::tuple(61, 64, false), std::tuple(64, 59, true), std::tuple(30, 64, true)})
      for (auto [m, n] : {std::pair(8, 8), std::pair(16, 8), std::pair(8, 16)}) {
        SCOPED_TRACE(std::string(name) + ", " + std::to_string(queries) + " × " + std::to_string(keys) + " in " +
                     std::to_string(m) + " × " + std::to_string(n));
        Writer w;
        Term result = build(w);
        // Where the last block's size is unknown, so is whether it has a multiple of 4.
        bool mustBeExact = !dynamic || llvm::StringRef(name) != "dilated window";
        check(w, result, {2, queries, keys, m, n, dynamic, {13, 5}}, tally, mustBeExact);
      }
  std::printf("%d masks, most work %lld, slowest analysis %.1f ms\n", tally.masks, static_cast<long long>(tally.most),
              tally.slowest);
}

/// A 2-D neighbourhood of `width` × `width` around each tile of `stride` ×
/// `stride` of an image of `side` × `side`.
Term neighbourhood(Writer &w, int64_t side, int64_t width, int64_t stride) {
  auto near = [&](Term query, Term key) {
    Term centre = w.add(w.mul(w.floordiv(query, stride), stride), w.constant(stride / 2));
    Term start = w.least(w.most(w.sub(centre, w.constant(width / 2)), w.constant(0)), w.constant(side - width));
    return w.both(w.ge(key, start), w.lt(key, w.add(start, w.constant(width))));
  };
  return w.both(near(w.floordiv(w.row, side), w.floordiv(w.key, side)), near(w.mod(w.row, side), w.mod(w.key, side)));
}

/// The table of a mask that repeats itself is made of few boxes, however many
/// blocks it has: each kind of box is cut once.
TEST_F(MaskBlocksTest, RepeatedBoxes) {
  using Build = std::function<Term(Writer &)>;
  struct Case {
    const char *name;
    Build build;
    int64_t positions, m, n, empty, full, boxes; // at most
  };
  for (const Case &c : {
           Case{"causal", [](Writer &w) { return w.ge(w.row, w.key); }, 16384, 128, 64, 16256, 16256, 100},
           Case{"window",
                [](Writer &w) { return w.both(w.ge(w.row, w.key), w.lt(w.sub(w.row, w.key), w.constant(1024))); },
                16384, 128, 128, 15268, 868, 150},
           Case{"tiled neighbourhood", [](Writer &w) { return neighbourhood(w, 256, 80, 16); }, 65536, 128, 128, 180224,
                0, 200},
       }) {
    SCOPED_TRACE(c.name);
    Writer w;
    Term result = c.build(w);
    OwningOpRef<mlir::ModuleOp> module = build(w, result, {1, c.positions, c.positions, c.m, c.n, false, {}}, 0);
    ASSERT_TRUE(module);
    mlir::attn::AttentionOp op;
    module->walk([&](mlir::attn::AttentionOp found) { op = found; });
    std::optional<BlockTable> table = classify(Formula::read(op), c.m, c.n);
    ASSERT_TRUE(table);
    EXPECT_TRUE(table->exact);
    EXPECT_EQ(table->empty, c.empty);
    EXPECT_EQ(table->full, c.full);
    EXPECT_LE(table->boxes, c.boxes);
    std::printf("%s: %lld boxes\n", c.name, static_cast<long long>(table->boxes));
  }
}

/// The same by brute force, at sizes where boxes of powers of two meet the
/// image's edges anywhere.
TEST_F(MaskBlocksTest, NeighbourhoodsOfImages) {
  Tally tally;
  for (auto [side, width, stride] : {std::tuple(8, 4, 2), std::tuple(12, 5, 3), std::tuple(16, 6, 4)})
    for (auto [m, n] : {std::pair(8, 4), std::pair(16, 16), std::pair(12, 8)}) {
      Writer w;
      Term result = neighbourhood(w, side, width, stride);
      check(w, result, {1, side * side, side * side, m, n, false, {0, 0}}, tally);
    }
}

} // namespace
