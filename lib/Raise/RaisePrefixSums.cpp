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

/// Tokens of a block. Blocks of n take S · n products of tokens and (S / n)² for
/// the sums before each; 64 is the smaller tile of the GPU's products, and at
/// S = 16384 makes both together 1/240 of S².
static constexpr int64_t kBlock = 64;
/// Up to here a triangle is one product.
static constexpr int64_t kDirect = 2 * kBlock;

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

namespace {
/// Writes prefix sums along one axis of a tensor of static sizes.
class PrefixEmitter {
public:
  PrefixEmitter(OpBuilder &b, Location loc, FloatType type) : b(b), loc(loc), type(type) {}

  /// The sums up to each position of `axis`, without its own element if `strict`.
  Value sums(Value x, unsigned axis, bool strict);

private:
  RankedTensorType typeOf(Value v) { return cast<RankedTensorType>(v.getType()); }
  Value empty(ArrayRef<int64_t> shape) { return tensor::EmptyOp::create(b, loc, shape, type); }
  Value widened(OpBuilder &inner, Value v) {
    return v.getType() == type ? v : Value(arith::ExtFOp::create(inner, loc, type, v));
  }
  Value triangle(int64_t size, bool strict);
  /// Every row of a triangle with x, along `axis`.
  Value product(Value x, unsigned axis, bool strict);
  /// x at one position of an axis, which goes away.
  Value sliceAt(Value x, unsigned axis, int64_t position);
  /// Elementwise x + y; y lacks dimension `missing` of x, if there is one.
  Value add(Value x, Value y, std::optional<unsigned> missing);

  OpBuilder &b;
  Location loc;
  FloatType type;
};
} // namespace

Value PrefixEmitter::triangle(int64_t size, bool strict) {
  AffineMap identity = b.getMultiDimIdentityMap(2);
  SmallVector<utils::IteratorType> iterators(2, utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             b, loc, TypeRange{RankedTensorType::get({size, size}, type)}, ValueRange{},
             ValueRange{empty({size, size})}, ArrayRef(identity), iterators,
             [&](OpBuilder &inner, Location loc, ValueRange) {
               Value row = linalg::IndexOp::create(inner, loc, 0), column = linalg::IndexOp::create(inner, loc, 1);
               Value in = arith::CmpIOp::create(
                   inner, loc, strict ? arith::CmpIPredicate::ult : arith::CmpIPredicate::ule, column, row);
               auto number = [&](double v) {
                 return arith::ConstantOp::create(inner, loc, b.getFloatAttr(type, v)).getResult();
               };
               linalg::YieldOp::create(inner, loc,
                                       arith::SelectOp::create(inner, loc, in, number(1), number(0)).getResult());
             })
      .getResult(0);
}

Value PrefixEmitter::product(Value x, unsigned axis, bool strict) {
  int64_t rank = typeOf(x).getRank();
  SmallVector<AffineExpr> from, to;
  for (int64_t n = 0; n < rank; ++n) {
    to.push_back(b.getAffineDimExpr(n));
    from.push_back(b.getAffineDimExpr(n == axis ? rank : n));
  }
  auto map = [&](ArrayRef<AffineExpr> results) { return AffineMap::get(rank + 1, 0, results, b.getContext()); };
  SmallVector<utils::IteratorType> iterators(rank, utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  Value zero = arith::ConstantOp::create(b, loc, b.getFloatAttr(type, 0));
  Value init = linalg::FillOp::create(b, loc, zero, empty(typeOf(x).getShape())).getResult(0);
  SmallVector<AffineMap> maps{map({b.getAffineDimExpr(axis), b.getAffineDimExpr(rank)}), map(from), map(to)};
  return linalg::GenericOp::create(
             b, loc, TypeRange{init.getType()}, ValueRange{triangle(typeOf(x).getDimSize(axis), strict), x},
             ValueRange{init}, maps, iterators,
             [&](OpBuilder &inner, Location loc, ValueRange args) {
               Value term = arith::MulFOp::create(inner, loc, args[0], widened(inner, args[1]));
               linalg::YieldOp::create(inner, loc, arith::AddFOp::create(inner, loc, args[2], term).getResult());
             })
      .getResult(0);
}

Value PrefixEmitter::sliceAt(Value x, unsigned axis, int64_t position) {
  RankedTensorType from = typeOf(x);
  SmallVector<OpFoldResult> offsets(from.getRank(), b.getIndexAttr(0)), strides(from.getRank(), b.getIndexAttr(1)),
      sizes;
  for (int64_t size : from.getShape())
    sizes.push_back(b.getIndexAttr(size));
  offsets[axis] = b.getIndexAttr(position);
  sizes[axis] = b.getIndexAttr(1);
  SmallVector<int64_t> shape(from.getShape());
  shape.erase(shape.begin() + axis);
  return tensor::ExtractSliceOp::create(b, loc, RankedTensorType::get(shape, from.getElementType()), x, offsets, sizes,
                                        strides);
}

Value PrefixEmitter::add(Value x, Value y, std::optional<unsigned> missing) {
  int64_t rank = typeOf(x).getRank();
  SmallVector<AffineExpr> from;
  for (int64_t n = 0; n < rank; ++n)
    if (n != missing)
      from.push_back(b.getAffineDimExpr(n));
  AffineMap identity = b.getMultiDimIdentityMap(rank);
  SmallVector<AffineMap> maps{identity, AffineMap::get(rank, 0, from, b.getContext()), identity};
  SmallVector<utils::IteratorType> iterators(rank, utils::IteratorType::parallel);
  Value init = empty(typeOf(x).getShape());
  return linalg::GenericOp::create(
             b, loc, TypeRange{init.getType()}, ValueRange{x, y}, ValueRange{init}, maps, iterators,
             [&](OpBuilder &inner, Location loc, ValueRange args) {
               Value sum = arith::AddFOp::create(inner, loc, widened(inner, args[0]), widened(inner, args[1]));
               linalg::YieldOp::create(inner, loc, sum);
             })
      .getResult(0);
}

Value PrefixEmitter::sums(Value x, unsigned axis, bool strict) {
  RankedTensorType from = typeOf(x);
  int64_t size = from.getDimSize(axis);
  if (size <= kDirect)
    return product(x, axis, strict);
  // Whole blocks: what is appended is 0, and cut off again.
  SmallVector<int64_t> shape(from.getShape());
  int64_t blocks = llvm::divideCeil(size, kBlock);
  SmallVector<OpFoldResult> none(from.getRank(), b.getIndexAttr(0));
  if (size != blocks * kBlock) {
    SmallVector<OpFoldResult> high(none);
    high[axis] = b.getIndexAttr(blocks * kBlock - size);
    shape[axis] = blocks * kBlock;
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(from.getElementType()));
    x = tensor::PadOp::create(b, loc, from.clone(shape), x, none, high, zero).getResult();
  }
  SmallVector<ReassociationIndices> groups;
  SmallVector<int64_t> divided;
  for (auto [n, extent] : llvm::enumerate(shape)) {
    int64_t next = divided.size();
    groups.push_back({next});
    if (n != axis) {
      divided.push_back(extent);
      continue;
    }
    groups.back().push_back(next + 1);
    divided.push_back(blocks);
    divided.push_back(kBlock);
  }
  Value parts = tensor::ExpandShapeOp::create(b, loc, from.clone(divided), x, groups);
  Value inside = product(parts, axis + 1, strict), totals = sliceAt(inside, axis + 1, kBlock - 1);
  if (strict) // the last sum of a block lacks its last element
    totals = add(totals, sliceAt(parts, axis + 1, kBlock - 1), std::nullopt);
  Value all = add(inside, sums(totals, axis, /*strict=*/true), axis + 1);
  all = tensor::CollapseShapeOp::create(b, loc, all, groups);
  if (size == blocks * kBlock)
    return all;
  SmallVector<OpFoldResult> sizes, strides(from.getRank(), b.getIndexAttr(1));
  for (int64_t extent : from.getShape())
    sizes.push_back(b.getIndexAttr(extent));
  return tensor::ExtractSliceOp::create(b, loc, all, none, sizes, strides);
}

/// The operand, without its dimensions of extent 1, in the order of the root's;
/// the root's dimensions that it has.
static Value inRootOrder(OpBuilder &b, Location loc, const PrefixSum &p, SmallVectorImpl<int64_t> &dims) {
  for (int64_t dim : p.dims)
    if (dim >= 0)
      dims.push_back(dim);
  llvm::sort(dims);
  auto from = cast<RankedTensorType>(p.operand.getType());
  SmallVector<int64_t> shape;
  for (int64_t dim : dims)
    shape.push_back(from.getDimSize(llvm::find(p.dims, dim) - p.dims.begin()));
  SmallVector<AffineExpr> at;
  bool same = p.dims == dims;
  for (int64_t dim : p.dims)
    at.push_back(dim < 0 ? b.getAffineConstantExpr(0) : b.getAffineDimExpr(llvm::find(dims, dim) - dims.begin()));
  if (same)
    return p.operand;
  Value init = tensor::EmptyOp::create(b, loc, shape, from.getElementType());
  SmallVector<AffineMap> maps{AffineMap::get(dims.size(), 0, at, b.getContext()),
                              b.getMultiDimIdentityMap(dims.size())};
  SmallVector<utils::IteratorType> iterators(dims.size(), utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             b, loc, TypeRange{init.getType()}, ValueRange{p.operand}, ValueRange{init}, maps, iterators,
             [](OpBuilder &inner, Location loc, ValueRange args) { linalg::YieldOp::create(inner, loc, args[0]); })
      .getResult(0);
}

/// The sums times the factor, with the root's dimensions and type.
static Value asRoot(OpBuilder &b, Location loc, const PrefixSum &p, Value sums, ArrayRef<int64_t> dims) {
  auto to = cast<RankedTensorType>(p.root.getType());
  if (sums.getType() == to && p.factor == 1)
    return sums;
  SmallVector<AffineExpr> at;
  for (int64_t dim : dims)
    at.push_back(b.getAffineDimExpr(dim));
  SmallVector<AffineMap> maps{AffineMap::get(to.getRank(), 0, at, b.getContext()),
                              b.getMultiDimIdentityMap(to.getRank())};
  SmallVector<utils::IteratorType> iterators(to.getRank(), utils::IteratorType::parallel);
  Value init = tensor::EmptyOp::create(b, loc, to.getShape(), to.getElementType());
  return linalg::GenericOp::create(
             b, loc, TypeRange{to}, ValueRange{sums}, ValueRange{init}, maps, iterators,
             [&](OpBuilder &inner, Location loc, ValueRange args) {
               Value v = args[0];
               if (p.factor != 1)
                 v = arith::MulFOp::create(
                     inner, loc, v,
                     arith::ConstantOp::create(inner, loc, cast<TypedAttr>(b.getFloatAttr(v.getType(), p.factor))));
               if (v.getType() != to.getElementType())
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
    SmallVector<int64_t> dims;
    Value x = inRootOrder(b, loc, p, dims);
    unsigned axis = llvm::find(dims, static_cast<int64_t>(p.position)) - dims.begin();
    PrefixEmitter emitter(b, loc, type.getWidth() < 32 ? b.getF32Type() : type);
    Value sums = asRoot(b, loc, p, emitter.sums(x, axis, p.strict), dims);
    int64_t tokens = cast<RankedTensorType>(x.getType()).getDimSize(axis);
    remark::passed(loc,
                   remark::RemarkOpts::name("Raised").category("attn-raise-prefix-sums").function(function.getName()))
        << "a product with a triangle of " + std::to_string(tokens) + " tokens is a prefix sum: blocks of " +
               std::to_string(kBlock) + ", and the sums before each";
    op->getResult(0).replaceAllUsesWith(sums);
    op->erase();
  }
};
} // namespace
