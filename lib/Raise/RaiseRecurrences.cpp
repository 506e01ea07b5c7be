// Sums under a product of gates are recurrences; see Passes.td.
#include "Recognizer.h"
#include "attn/Raise/Emit.h"
#include "attn/Raise/GatedSum.h"
#include "attn/Raise/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace attn {
#define GEN_PASS_DEF_RAISERECURRENCESPASS
#include "attn/Raise/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::raise;

namespace {
/// To the algebra of linear attention it is one whose products of features are 1.
class GatedSumRecognizer : public LinearRecognizer {
public:
  using LinearRecognizer::LinearRecognizer;
  std::optional<GatedSum> run(Value root);

private:
  bool readAlong(const Product &sum, GatedSum &result);
};
} // namespace

/// Reads Σ_j `sum` with the query position i, that of the result, chosen.
bool GatedSumRecognizer::readAlong(const Product &sum, GatedSum &result) {
  querySide = keySide = pairs = Product();
  keySide.coef = sum.coef;
  pairs.expo = sum.expo;
  SmallVector<Expr> conditions;
  Product split = sum;
  split.coef = 1;
  splitIndicators(split);
  keySide.coef *= split.coef;
  for (auto [factor, n] : split.factors) {
    Expr condition = nullptr;
    if (n >= 1 && factor->kind == Kind::Select && isReal(factor->op(1), 1) && isReal(factor->op(2), 0))
      condition = factor->op(0);
    else if (n >= 1 && factor->kind == Kind::Select && isReal(factor->op(1), 0) && isReal(factor->op(2), 1))
      condition = x.logicalNot(factor->op(0));
    if (condition && dependsOn(condition, i) && dependsOn(condition, j))
      llvm::append_range(conditions, condition->kind == Kind::And ? condition->ops : ArrayRef<Expr>(condition));
    else
      (dependsOn(factor, i) ? pairs : keySide).multiply(factor, n);
  }
  LinearAttention a;
  if (!readConditions(a, conditions) || !a.causal || a.alignedToEnd || !readPairs(a) || a.reset || !a.decay)
    return false;
  Substitution atRow{{j, i}};
  result.gate = x.substitute(toExpr(normalize(x.unary(Kind::Exp, a.decay), nullptr)), atRow);
  result.term = x.substitute(readable(toExpr(keySide)), atRow);
  result.scale = readable(toExpr(querySide));
  SmallVector<Value> leaves;
  return emittable(result.gate, leaves) && emittable(result.term, leaves) && emittable(result.scale, leaves);
}

std::optional<GatedSum> GatedSumRecognizer::run(Value root) {
  graph.resetBudget();
  GatedSum result;
  result.root = root;
  for (int64_t n = 0; n < cast<RankedTensorType>(root.getType()).getRank(); ++n)
    result.indices.push_back(graph.index(graph.extent(root, n)));
  Expr sum = sumAt(graph, root, result.indices);
  if (!sum)
    return std::nullopt;
  j = x.freshVariable(sum->op(0)->op(0));
  offset = x.integer(0);
  Expr term = graph.expand(x.open(sum, j));
  if (!term)
    return std::nullopt;
  // A fill under an exponential is a condition.
  Product read = normalize(openAll(term), nullptr);
  if (!read.dependent.empty())
    return std::nullopt;
  for (auto [position, at] : llvm::enumerate(result.indices)) {
    if (at->kind != Kind::Var || at->op(0) != j->op(0))
      continue;
    i = at;
    result.position = position;
    if (readAlong(read, result))
      return result;
  }
  return std::nullopt;
}

namespace attn::raise {
std::optional<GatedSum> recognizeGatedSum(Graph &graph, Value root) {
  RecognizeOptions options;
  NearMiss miss;
  return GatedSumRecognizer(graph, options, miss).run(root);
}
} // namespace attn::raise

namespace {
/// The op that does nothing but round `value` to a narrower type, its only user.
Value roundedAlone(Value value) {
  if (!value.hasOneUse())
    return {};
  auto user = dyn_cast<linalg::LinalgOp>(*value.getUsers().begin());
  if (!user || user->getNumResults() != 1 || user.getNumDpsInputs() != 1 || user.getNumReductionLoops() ||
      user.getDpsInputs()[0] != value || !user.hasPureTensorSemantics() ||
      llvm::any_of(user.getIndexingMapsArray(), [](AffineMap map) { return !map.isIdentity(); }))
    return {};
  auto cast = dyn_cast<arith::TruncFOp>(user.getBlock()->front());
  if (!cast || cast.getIn() != user.getBlock()->getArgument(0) ||
      user.getBlock()->getTerminator()->getOperand(0) != cast.getResult())
    return {};
  return user->getResult(0);
}

/// Erases `op` and what only it used.
void eraseWithOperands(Operation *op) {
  llvm::SetVector<Operation *> work;
  work.insert(op);
  while (!work.empty()) {
    Operation *next = work.pop_back_val();
    if (!isOpTriviallyDead(next))
      continue;
    for (Value operand : next->getOperands())
      if (Operation *def = operand.getDefiningOp())
        work.insert(def);
    next->erase();
  }
}

struct RaiseRecurrences : ::attn::impl::RaiseRecurrencesPassBase<RaiseRecurrences> {
  void runOnOperation() override {
    getOperation().walk([&](FunctionOpInterface function) {
      if (!function.isExternal())
        runOnFunction(function);
    });
  }

  void runOnFunction(FunctionOpInterface function) {
    llvm::DenseSet<Operation *> tried;
    while (true) {
      // What is read stays valid until something is rewritten.
      Exprs exprs(&getContext());
      std::optional<Graph> graph;
      std::optional<GatedSum> found;
      function->walk([&](linalg::LinalgOp op) {
        if (!isCandidate(op) || !tried.insert(op).second)
          return WalkResult::advance();
        if (!graph)
          graph.emplace(exprs, function);
        if (!graph->isContraction(op->getResult(0)))
          found = recognizeGatedSum(*graph, op->getResult(0));
        return found ? WalkResult::interrupt() : WalkResult::advance();
      });
      if (!found)
        return;
      rewrite(function, exprs, *found);
    }
  }

  /// A sum along an axis as long as one of the result's.
  static bool isCandidate(linalg::LinalgOp op) {
    if (op.getNumReductionLoops() != 1 || op->getNumResults() != 1 || !op.hasPureTensorSemantics())
      return false;
    SmallVector<unsigned> loops;
    op.getReductionDims(loops);
    SmallVector<int64_t> extents = op.getStaticLoopRanges();
    auto result = cast<RankedTensorType>(op->getResult(0).getType());
    return extents[loops[0]] != 1 && llvm::count(extents, extents[loops[0]]) > 1 &&
           isa<FloatType>(result.getElementType());
  }

  void rewrite(FunctionOpInterface function, Exprs &exprs, const GatedSum &sum) {
    Value root = sum.root, rounded = roundedAlone(root);
    Operation *op = root.getDefiningOp();
    OpBuilder b(op);
    auto type = cast<RankedTensorType>((rounded ? rounded : root).getType());
    Value result = emitGatedSum(b, op->getLoc(), exprs, sum, type);
    remark::passed(op->getLoc(),
                   remark::RemarkOpts::name("Raised").category("attn-raise-recurrences").function(function.getName()))
        << "a sum under a product of gates is a recurrence along dimension " + std::to_string(sum.position) +
               (rounded ? ", rounded as it is stored" : "");
    (rounded ? rounded : root).replaceAllUsesWith(result);
    eraseWithOperands(rounded ? rounded.getDefiningOp() : op);
  }
};
} // namespace
