// The algebra that all recognisers work with, and what softmax and linear
// attention add to it.
#ifndef ATTN_LIB_RAISE_RECOGNIZER_H
#define ATTN_LIB_RAISE_RECOGNIZER_H

#include "attn/Raise/Recognize.h"
#include "llvm/ADT/SetVector.h"
#include <cmath>

namespace attn::raise {

/// True if a + b is no more than the rounding of constants (log₂e in f32).
inline bool cancels(double a, double b) {
  return a + b == 0 || std::fabs(a + b) < 1e-6 * std::max(std::fabs(a), std::fabs(b));
}

/// Less than every fill that stands for −∞, but for the sign.
constexpr double kLeastFill = 9900;

/// c + Σ coefficient · term, over the reals.
struct Linear {
  double constant = 0;
  llvm::SmallMapVector<Expr, double, 4> terms;

  void add(Expr term, double coef) {
    double &c = terms[term];
    bool gone = cancels(c, coef);
    c += coef;
    if (gone)
      terms.erase(term);
  }
  void add(const Linear &other, double factor) {
    constant += factor * other.constant;
    for (auto [term, coef] : other.terms)
      add(term, factor * coef);
  }
  bool zero() const { return terms.empty() && std::fabs(constant) < 1e-5; }
};

/// coef · Π factor^exponent · exp(expo) · Π exp(dependent): with respect to one
/// variable, expo does not depend on it and each of `dependent` does.
struct Product {
  double coef = 1;
  llvm::SmallMapVector<Expr, int, 4> factors;
  Linear expo;
  llvm::SmallVector<Expr, 1> dependent;

  void multiply(Expr factor, int exponent) {
    int &n = factors[factor];
    n += exponent;
    if (n == 0)
      factors.erase(factor);
  }
};

class Recognizer {
public:
  Recognizer(Graph &graph, const RecognizeOptions &options, NearMiss &miss)
      : graph(graph), x(graph.getExprs()), options(options), miss(miss) {}

  std::optional<Attention> run(mlir::Value root, mlir::Value product);
  std::optional<LogSumUse> runLogSum(const Attention &a, mlir::Value tensor);

protected:
  /// How a result is computed from a product: an expression over its indices
  /// that reads the product once, and the product as start + Σ_variable term.
  struct Contraction {
    llvm::SmallVector<Expr> indices; // of the result
    Expr chain, load, start, variable, term;
    llvm::SmallVector<Expr> loads; // of the term, that depend on the variable
  };
  /// `stage` is that of a result whose expression is too large.
  std::optional<Contraction> readContraction(mlir::Value root, mlir::Value product, int stage);

  std::nullopt_t fail(int stage, const llvm::Twine &reason) {
    if (quiet)
      stage = 0;
    if (stage > miss.stage || miss.reason.empty())
      miss = {stage, reason.str()};
    return std::nullopt;
  }

  bool refuse(int stage, const llvm::Twine &reason) {
    fail(stage, reason);
    return false;
  }

  // The algebra.
  Product normalize(Expr e, Expr variable);
  Product normalizeSum(Expr a, Expr b, bool subtract, Expr variable);
  Product normalizeReduction(Expr e, Expr variable);
  void multiply(Product &into, const Product &by, int exponent);
  void multiplyExp(Product &into, Expr argument, double factor, Expr variable);
  Linear flatten(Expr e);
  Expr split(Expr e, Expr variable, Linear &independent);
  Expr toExpr(const Linear &linear);
  Expr toExpr(const Product &product);

  // The parts of attention.
  std::optional<Attention> tryValue(mlir::Value root, llvm::ArrayRef<Expr> rootIndices, Expr chain, Expr productLoad,
                                    Expr term, Expr valueLoad);
  /// What weighs the values, as it was read.
  struct Weighing {
    bool softmax = true;
    Expr chunk = nullptr; // softmax: the exponent; else the weight itself
    Expr mask = nullptr, sink = nullptr, sum = nullptr;
    Expr ownValue = nullptr;        // weighed by the exponential of `sink`; null for none
    llvm::SmallVector<Expr> zeroed; // conditions under which a row is set to 0
  };
  Expr holdOwnValue(Expr chain, Expr productLoad, llvm::ArrayRef<Expr> rootIndices, mlir::Value root, Expr term,
                    Expr valueLoad);
  std::optional<Weighing> readSoftmax(Expr chain, Expr productLoad, Expr body, Expr valueLoad);
  std::optional<Weighing> readWeights(Expr chain, Expr productLoad, Expr body, Expr valueLoad);
  bool sharedByAll(const Attention &a);
  bool readFunction(Attention &a, Expr weight);
  bool readZeroedRows(Expr condition, Expr chunk, Expr mask);
  struct Level {
    Access access;
    Expr factor;
  };
  llvm::SmallVector<Level> levels(Expr load, bool throughScale);
  bool chooseRoles(Attention &a, llvm::ArrayRef<Expr> rootIndices, Expr q, Expr k, Expr v, Expr scoresLoad);
  /// `own` are the position and the channel. Where a position of extent 1 has
  /// no axis, `expandAt` receives the place for one; without it there is no map.
  std::optional<mlir::AffineMap> mapOf(const Attention &a, const Access &access, llvm::ArrayRef<Expr> own,
                                       int *expandAt = nullptr);
  Expr unfoldProduct(Expr term, Expr variable);
  mlir::AffineExpr toAffine(const Attention &a, Expr e);
  struct Peeled {
    Expr score, mask;
    double fill = -INFINITY; // the highest of those taken off
    bool finite() const { return !std::isinf(fill); }
  };
  Peeled peel(Expr score, bool finiteFills);
  bool hasVisibleKey(const Attention &a, Expr mask);
  bool bounded(const Attention &a, Expr score, double fill);
  bool emittable(Expr e, llvm::SmallVectorImpl<mlir::Value> &leaves);

  Graph &graph;
  Exprs &x;
  const RecognizeOptions &options;
  NearMiss &miss;
  llvm::DenseMap<std::pair<Expr, Expr>, Product> memo;
  llvm::DenseMap<std::pair<unsigned, Expr>, Expr> binders;
  unsigned depth = 0;
  /// Sums are taken apart along every path to a term; what shares terms many
  /// times over is left whole after so many.
  static constexpr unsigned kMaxEffort = 20000;
  unsigned effort = 0;
  /// Nothing said so far is near enough to attention for a remark.
  bool quiet = false;
  Expr keyExtent = nullptr;
  // Of the domain.
  Expr i = nullptr, j = nullptr, d = nullptr, e = nullptr;
};

/// coef · Π factor^n · exp(expo), summed over `variables`.
struct SumOfProducts {
  Product product;
  llvm::SmallVector<Expr, 2> variables;
};

class LinearRecognizer : public Recognizer {
public:
  using Recognizer::Recognizer;
  std::optional<LinearAttention> run(mlir::Value root, mlir::Value product);

protected:
  std::optional<LinearAttention> tryFactor(mlir::Value root, llvm::ArrayRef<Expr> rootIndices, Expr chain,
                                           Expr productLoad, Expr w, Expr term, Expr carrier);
  Expr open(Expr e, Expr w, llvm::ArrayRef<Expr> own);
  Expr foldFills(Expr exponential);
  /// `e` with the results of ops that `through` names read, recursively, and
  /// each term then passed to `after`. `known` is what was read before.
  Expr readThrough(Expr e, llvm::DenseMap<Expr, Expr> &known, llvm::function_ref<bool(mlir::Value)> through,
                   llvm::function_ref<Expr(Expr)> after);
  Expr openAll(Expr e);
  Expr readable(Expr e);
  SumOfProducts flattenSums(Expr e);
  bool readConditions(LinearAttention &a, llvm::ArrayRef<Expr> conditions);
  bool readSegments(LinearAttention &a, Expr difference);
  bool nonDecreasing(Expr f, Expr at);
  Expr stepsOf(Expr sum);
  bool readPairs(LinearAttention &a);
  bool readDivisor(LinearAttention &a, Expr divisor);
  /// What weighs the values, beside the members that `classify` fills.
  struct Parts {
    Expr value = nullptr;
    llvm::SmallVector<Expr> conditions, divisors;
  };
  /// `behind` are divisors of the whole that `s` does not hold.
  std::optional<Parts> classify(const SumOfProducts &s, llvm::ArrayRef<Expr> rootIndices,
                                llvm::ArrayRef<Expr> behind = {});
  void splitIndicators(Product &p);
  bool same(Product a, Product b);
  bool readOperands(LinearAttention &a, Expr value);
  struct Feature {
    Access access;
    Expr of; // of what stands in for the element
  };
  llvm::SmallVector<Feature> features(Expr e, Expr standIn);
  void pairChannels();
  bool isPositive(Expr e, unsigned level = 0);
  Expr logOfGate(Expr gate);
  void addDecay(LinearAttention &a, Expr step) { a.decay = a.decay ? x.binary(Kind::Add, a.decay, step) : step; }

  /// The contractions that were read, outermost first.
  llvm::SetVector<mlir::Value> opened;
  llvm::DenseMap<Expr, Expr> openedAll;
  /// Of the numerator without the value: by the indices that a factor carries.
  Product querySide, keySide, pairs, whole;
  Expr offset = nullptr; // the key position of query 0
  bool insideProduct = false;
};

/// The sum over an axis, from a start of 0, that `root` is at `indices`; null if
/// it is none.
Expr sumAt(Graph &graph, mlir::Value root, llvm::ArrayRef<Expr> indices);

} // namespace attn::raise

#endif // ATTN_LIB_RAISE_RECOGNIZER_H
