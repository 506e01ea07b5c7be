// Products with a triangle are prefix sums; see Passes.td.
#include "Recognizer.h"
#include "attn/Raise/Passes.h"
#include "attn/Raise/PrefixSum.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace attn {
#define GEN_PASS_DEF_RAISEPREFIXSUMSPASS
#include "attn/Raise/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::raise;

/// Up to here a triangle stays a product.
static constexpr int64_t kDirect = 16;

//===----------------------------------------------------------------------===//
// Recognition
//===----------------------------------------------------------------------===//

namespace {
class PrefixRecognizer : public LinearRecognizer {
public:
  using LinearRecognizer::LinearRecognizer;
  std::optional<PrefixSum> run(Value root);

private:
  /// True if `e` is `coef` where variable j is at most `at` (less than it, with
  /// `strict`) and else 0.
  bool isTriangle(Expr e, Expr at, double &coef, bool &strict);
};
} // namespace

bool PrefixRecognizer::isTriangle(Expr e, Expr at, double &coef, bool &strict) {
  Product p = normalize(e, nullptr);
  splitIndicators(p);
  if (p.factors.size() != 1 || p.factors.begin()->second < 1 || !p.expo.zero() || !p.dependent.empty())
    return false;
  Expr indicator = p.factors.begin()->first;
  if (indicator->kind != Kind::Select)
    return false;
  bool kept = isReal(indicator->op(1), 1) && isReal(indicator->op(2), 0);
  if (!kept && !(isReal(indicator->op(1), 0) && isReal(indicator->op(2), 1)))
    return false;
  Expr condition = kept ? indicator->op(0) : x.logicalNot(indicator->op(0)), distance = x.minus(at, j);
  coef = p.coef;
  strict = condition == x.geZero(x.minus(distance, x.integer(1)));
  return strict || condition == x.geZero(distance);
}

std::optional<PrefixSum> PrefixRecognizer::run(Value root) {
  graph.resetBudget();
  SmallVector<Expr> indices;
  for (int64_t n = 0; n < cast<RankedTensorType>(root.getType()).getRank(); ++n)
    indices.push_back(graph.index(graph.extent(root, n)));
  Expr sum = sumAt(graph, root, indices);
  if (!sum)
    return std::nullopt;
  j = x.freshVariable(sum->op(0)->op(0));
  Product term = normalize(x.open(sum, j), nullptr);
  if (term.factors.size() != 2 || !term.expo.zero() || !term.dependent.empty())
    return std::nullopt;
  for (auto [triangle, n] : term.factors) {
    Expr other = nullptr;
    for (auto [factor, m] : term.factors)
      if (factor != triangle)
        other = m == 1 ? factor : nullptr;
    if (n != 1 || !other || other->kind != Kind::Load || !dependsOn(other, j))
      continue;
    Expr read = graph.expand(triangle);
    if (!read)
      continue;
    for (auto [position, at] : llvm::enumerate(indices)) {
      PrefixSum result;
      if (at->kind != Kind::Var || at->op(0) != j->op(0) || dependsOn(other, at) ||
          !isTriangle(read, at, result.factor, result.strict))
        continue;
      result.root = root;
      result.operand = other->value;
      result.position = position;
      result.factor *= term.coef;
      bool plain = true;
      for (Expr index : other->ops) {
        auto it = index == j ? indices.begin() + position : llvm::find(indices, index);
        bool unit = index->kind == Kind::IntConst && index->num == 0;
        plain &= unit || (it != indices.end() && index->kind != Kind::IntConst);
        result.dims.push_back(unit ? -1 : it - indices.begin());
      }
      // What else the root has, the sum is repeated along.
      for (unsigned n = 0; n < indices.size(); ++n)
        plain &= llvm::count(result.dims, static_cast<int64_t>(n)) <= 1;
      if (plain)
        return result;
    }
  }
  return std::nullopt;
}

namespace attn::raise {
std::optional<PrefixSum> recognizePrefixSum(Graph &graph, Value root) {
  RecognizeOptions options;
  NearMiss miss;
  return PrefixRecognizer(graph, options, miss).run(root);
}
} // namespace attn::raise

//===----------------------------------------------------------------------===//
// Emission
//===----------------------------------------------------------------------===//

/// A linalg.generic that adds up the operand along the tokens and keeps every sum.
static Value emitPrefixSum(OpBuilder &b, Location loc, const PrefixSum &p) {
  auto to = cast<RankedTensorType>(p.root.getType()), from = cast<RankedTensorType>(p.operand.getType());
  FloatType type = to.getElementType().getIntOrFloatBitWidth() < 32 ? FloatType(b.getF32Type())
                                                                    : cast<FloatType>(to.getElementType());
  // The root's dimensions that the operand has, or that are nothing.
  SmallVector<int64_t> dims;
  for (int64_t n = 0; n < to.getRank(); ++n)
    if (llvm::is_contained(p.dims, n) || to.getDimSize(n) == 1)
      dims.push_back(n);
  bool whole = static_cast<int64_t>(dims.size()) == to.getRank();
  int64_t count = dims.size();
  SmallVector<int64_t> shape, stateShape;
  SmallVector<AffineExpr> stateDims, read, unit;
  SmallVector<utils::IteratorType> iterators;
  for (auto [n, root] : llvm::enumerate(dims)) {
    bool axis = root == static_cast<int64_t>(p.position);
    shape.push_back(to.getDimSize(root));
    iterators.push_back(axis ? utils::IteratorType::reduction : utils::IteratorType::parallel);
    if (!llvm::is_contained(p.dims, root))
      unit.push_back(b.getAffineDimExpr(n));
    if (axis)
      continue;
    stateShape.push_back(to.getDimSize(root));
    stateDims.push_back(b.getAffineDimExpr(n));
  }
  std::reverse(unit.begin(), unit.end());
  for (int64_t dim : p.dims)
    if (dim >= 0)
      read.push_back(b.getAffineDimExpr(llvm::find(dims, dim) - dims.begin()));
    else // one nothing for another
      read.push_back(unit.empty() ? b.getAffineConstantExpr(0) : unit.pop_back_val());
  SmallVector<AffineMap> maps{AffineMap::get(count, 0, read, b.getContext()), b.getMultiDimIdentityMap(count),
                              AffineMap::get(count, 0, stateDims, b.getContext())};
  Type element = whole ? to.getElementType() : type;
  Value zero = arith::ConstantOp::create(b, loc, b.getFloatAttr(type, 0));
  Value state =
      linalg::FillOp::create(b, loc, zero, tensor::EmptyOp::create(b, loc, stateShape, type).getResult()).getResult(0);
  Value empty = tensor::EmptyOp::create(b, loc, shape, element);
  auto body = [&](OpBuilder &inner, Location loc, ValueRange args) {
    Value term = args[0];
    if (from.getElementType() != type)
      term = arith::ExtFOp::create(inner, loc, type, term);
    Value next = arith::AddFOp::create(inner, loc, args[2], term), out = p.strict ? args[2] : next;
    if (p.factor != 1)
      out = arith::MulFOp::create(inner, loc, out,
                                  arith::ConstantOp::create(inner, loc, b.getFloatAttr(type, p.factor)).getResult());
    if (element != type)
      out = arith::TruncFOp::create(inner, loc, element, out);
    linalg::YieldOp::create(inner, loc, ValueRange{out, next});
  };
  Value sums = linalg::GenericOp::create(b, loc, TypeRange{empty.getType(), state.getType()}, ValueRange{p.operand},
                                         ValueRange{empty, state}, maps, iterators, body)
                   .getResult(0);
  if (whole)
    return sums;
  SmallVector<AffineExpr> at;
  for (int64_t dim : dims)
    at.push_back(b.getAffineDimExpr(dim));
  SmallVector<AffineMap> repeat{AffineMap::get(to.getRank(), 0, at, b.getContext()),
                                b.getMultiDimIdentityMap(to.getRank())};
  SmallVector<utils::IteratorType> parallel(to.getRank(), utils::IteratorType::parallel);
  Value init = tensor::EmptyOp::create(b, loc, to.getShape(), to.getElementType());
  return linalg::GenericOp::create(b, loc, TypeRange{to}, ValueRange{sums}, ValueRange{init}, repeat, parallel,
                                   [&](OpBuilder &inner, Location loc, ValueRange args) {
                                     Value v = args[0];
                                     if (to.getElementType() != type)
                                       v = arith::TruncFOp::create(inner, loc, to.getElementType(), v);
                                     linalg::YieldOp::create(inner, loc, v);
                                   })
      .getResult(0);
}

namespace {
struct RaisePrefixSums : ::attn::impl::RaisePrefixSumsPassBase<RaisePrefixSums> {
  void runOnOperation() override {
    getOperation().walk([&](FunctionOpInterface function) {
      if (!function.isExternal())
        runOnFunction(function);
    });
  }

  void runOnFunction(FunctionOpInterface function) {
    SmallVector<linalg::LinalgOp> candidates;
    function->walk([&](linalg::LinalgOp op) {
      if (op.getNumReductionLoops() != 1 || op->getNumResults() != 1 || op.getNumDpsInputs() != 2 ||
          op.hasDynamicShape() || !op.hasPureTensorSemantics())
        return;
      SmallVector<unsigned> loops;
      op.getReductionDims(loops);
      SmallVector<int64_t> extents = op.getStaticLoopRanges();
      auto result = cast<RankedTensorType>(op->getResult(0).getType());
      if (extents[loops[0]] > kDirect && llvm::count(extents, extents[loops[0]]) > 1 &&
          isa<FloatType>(result.getElementType()))
        candidates.push_back(op);
    });
    if (candidates.empty())
      return;
    // What is read stays valid until something is rewritten.
    auto exprs = std::make_unique<Exprs>(&getContext());
    auto graph = std::make_unique<Graph>(*exprs, function);
    for (linalg::LinalgOp op : candidates) {
      std::optional<PrefixSum> p = recognizePrefixSum(*graph, op->getResult(0));
      if (!p)
        continue;
      rewrite(function, op, *p);
      graph.reset();
      exprs = std::make_unique<Exprs>(&getContext());
      graph = std::make_unique<Graph>(*exprs, function);
    }
  }

  void rewrite(FunctionOpInterface function, linalg::LinalgOp op, const PrefixSum &p) {
    auto type = cast<FloatType>(cast<RankedTensorType>(p.root.getType()).getElementType());
    Type element = cast<RankedTensorType>(p.operand.getType()).getElementType();
    if (!isa<FloatType>(element) || element.getIntOrFloatBitWidth() > std::max(type.getWidth(), 32u))
      return;
    OpBuilder b(op);
    Location loc = op.getLoc();
    Value sums = emitPrefixSum(b, loc, p);
    int64_t tokens = cast<RankedTensorType>(p.root.getType()).getDimSize(p.position);
    remark::passed(loc,
                   remark::RemarkOpts::name("Raised").category("attn-raise-prefix-sums").function(function.getName()))
        << "a product with a triangle of " + std::to_string(tokens) + " tokens is a prefix sum";
    op->getResult(0).replaceAllUsesWith(sums);
    op->erase();
  }
};
} // namespace
