#include "attn/Raise/Emit.h"

#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace ::attn::raise;

namespace {
/// Writes an expression as scalar ops: integers as index, booleans as i1,
/// floats in the accumulator's type. What no index moves is computed before
/// the op, by `outside`.
class Emitter {
public:
  Emitter(OpBuilder &builder, Location loc, Exprs &x, FloatType floatType, Emitter *outside = nullptr)
      : b(builder), loc(loc), x(x), floatType(floatType), outside(outside) {}

  void bind(Expr e, Value value) { values[e] = value; }
  Value get(Expr e);

private:
  Value build(Expr e);
  Value buildSum(const Poly &p);
  Value asFloat(Value v);
  Value asInteger(Value v) {
    return isa<IndexType>(v.getType()) ? v : arith::IndexCastOp::create(b, loc, b.getIndexType(), v);
  }
  template <typename Op>
  Value binary(Expr e) {
    return Op::create(b, loc, get(e->op(0)), get(e->op(1)));
  }

  OpBuilder &b;
  Location loc;
  Exprs &x;
  FloatType floatType;
  Emitter *outside;
  llvm::DenseMap<Expr, Value> values;
};
} // namespace

Value Emitter::asFloat(Value v) {
  if (v.getType() == floatType)
    return v;
  if (v.getType().getIntOrFloatBitWidth() < floatType.getWidth())
    return arith::ExtFOp::create(b, loc, floatType, v);
  if (v.getType().getIntOrFloatBitWidth() > floatType.getWidth())
    return arith::TruncFOp::create(b, loc, floatType, v);
  return v;
}

Value Emitter::get(Expr e) {
  if (Value known = values.lookup(e))
    return known;
  if (outside && !isConst(e) && e->free.empty() && !e->hasArg)
    return values[e] = outside->get(e);
  Value v = build(e);
  values[e] = v;
  return v;
}

/// Positive terms less negative ones; constants last.
Value Emitter::buildSum(const Poly &p) {
  auto side = [&](bool positive) -> Value {
    Value sum;
    auto add = [&](Value v) { sum = sum ? arith::AddIOp::create(b, loc, sum, v).getResult() : v; };
    for (auto [mono, coef] : p.terms) {
      if ((coef > 0) != positive)
        continue;
      Value v = get(mono);
      if (std::abs(coef) != 1)
        v = arith::MulIOp::create(b, loc, v, get(x.integer(std::abs(coef))));
      add(v);
    }
    if (p.constant != 0 && (p.constant > 0) == positive)
      add(get(x.integer(std::abs(p.constant))));
    return sum;
  };
  Value plus = side(true), minus = side(false);
  if (!minus)
    return plus ? plus : get(x.integer(0));
  return arith::SubIOp::create(b, loc, plus ? plus : get(x.integer(0)), minus);
}

Value Emitter::build(Expr e) {
  switch (e->kind) {
  case Kind::IntConst:
    return arith::ConstantIndexOp::create(b, loc, e->num);
  case Kind::BoolConst:
    return arith::ConstantIntOp::create(b, loc, e->num, 1);
  case Kind::FloatConst:
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(floatType, e->real));
  case Kind::Sum:
    return buildSum(x.poly(e));
  case Kind::Prod: {
    Value v = get(e->op(0));
    for (Expr op : e->ops.drop_front())
      v = arith::MulIOp::create(b, loc, v, get(op));
    return v;
  }
  case Kind::FloorDiv:
    if (x.provablyNonNegative(e->op(0)))
      return binary<arith::DivUIOp>(e);
    return binary<arith::FloorDivSIOp>(e);
  case Kind::GeZero:
  case Kind::EqZero: {
    // As a comparison of what is added with what is subtracted.
    Poly p = x.poly(e->op(0)), left, right;
    for (auto [mono, coef] : p.terms)
      (coef > 0 ? left : right).terms.push_back({mono, std::abs(coef)});
    (p.constant > 0 ? left : right).constant = std::abs(p.constant);
    auto predicate = e->kind == Kind::GeZero ? arith::CmpIPredicate::sge : arith::CmpIPredicate::eq;
    return arith::CmpIOp::create(b, loc, predicate, get(x.fromPoly(left)), get(x.fromPoly(right)));
  }
  case Kind::Not: {
    Expr a = e->op(0);
    if (a->kind == Kind::And) { // ¬(¬p ∧ ¬q) = p ∨ q
      Value any;
      for (Expr op : a->ops) {
        Value v = get(x.logicalNot(op));
        any = any ? arith::OrIOp::create(b, loc, any, v).getResult() : v;
      }
      return any;
    }
    return arith::XOrIOp::create(b, loc, get(a), get(x.boolean(true)));
  }
  case Kind::And: {
    Value all;
    for (Expr op : e->ops) {
      Value v = get(op);
      all = all ? arith::AndIOp::create(b, loc, all, v).getResult() : v;
    }
    return all;
  }
  case Kind::Add:
    return binary<arith::AddFOp>(e);
  case Kind::Sub:
    return binary<arith::SubFOp>(e);
  case Kind::Mul:
    return binary<arith::MulFOp>(e);
  case Kind::Div:
    return binary<arith::DivFOp>(e);
  case Kind::Max:
    return binary<arith::MaximumFOp>(e);
  case Kind::Min:
    return binary<arith::MinimumFOp>(e);
  case Kind::Neg:
    return arith::NegFOp::create(b, loc, get(e->op(0)));
  case Kind::Exp:
    return math::ExpOp::create(b, loc, get(e->op(0)));
  case Kind::Exp2:
    return math::Exp2Op::create(b, loc, get(e->op(0)));
  case Kind::Log:
    return math::LogOp::create(b, loc, get(e->op(0)));
  case Kind::IntToFloat: {
    Value v = arith::IndexCastOp::create(b, loc, b.getI64Type(), get(e->op(0)));
    return arith::SIToFPOp::create(b, loc, floatType, v);
  }
  case Kind::CmpF:
    return arith::CmpFOp::create(b, loc, static_cast<arith::CmpFPredicate>(e->num), get(e->op(0)), get(e->op(1)));
  case Kind::Select: {
    // p ≥ 0 ? p : −p
    if (e->sort == Sort::Int && e->op(0)->kind == Kind::GeZero && e->op(0)->op(0) == e->op(1) &&
        x.times(e->op(1), -1) == e->op(2)) {
      Value wide = arith::IndexCastOp::create(b, loc, b.getI64Type(), get(e->op(1)));
      return asInteger(math::AbsIOp::create(b, loc, wide));
    }
    Value c = get(e->op(0)), t = get(e->op(1)), f = get(e->op(2));
    return arith::SelectOp::create(b, loc, c, t, f);
  }
  case Kind::Load: {
    SmallVector<Value> indices;
    for (Expr op : e->ops)
      indices.push_back(get(op));
    Value v = tensor::ExtractOp::create(b, loc, e->value, indices);
    return e->sort == Sort::Float ? asFloat(v) : e->sort == Sort::Int ? asInteger(v) : v;
  }
  case Kind::Scalar:
    return e->sort == Sort::Float ? asFloat(e->value) : e->sort == Sort::Int ? asInteger(e->value) : e->value;
  case Kind::Dim:
    return e->num < 0 ? e->value : tensor::DimOp::create(b, loc, e->value, e->num).getResult();
  case Kind::Op: {
    OperationState state(loc, OperationName::getFromOpaquePointer(e->name));
    for (Expr op : e->ops)
      state.addOperands(get(op));
    if (auto attrs = dyn_cast_if_present<DictionaryAttr>(e->attr))
      state.addAttributes(attrs.getValue());
    bool toInteger = e->sort == Sort::Int;
    state.addTypes(toInteger ? e->type : Type(floatType));
    Value v = b.create(state)->getResult(0);
    return toInteger ? asInteger(v) : v;
  }
  case Kind::Var:
  case Kind::Arg:
  case Kind::Reduce:
  case Kind::Undef:
    break;
  }
  llvm_unreachable("refused by the recogniser");
}

namespace attn::raise {
/// Inserts a size-1 dimension before dimension `at`.
static Value insertDim(OpBuilder &b, Location loc, Value tensor, int at) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape(type.getShape());
  shape.insert(shape.begin() + at, 1);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor);
  sizes.insert(sizes.begin() + at, b.getIndexAttr(1));
  SmallVector<ReassociationIndices> groups;
  for (int64_t k = 0, next = 0; k < type.getRank(); ++k) {
    groups.push_back({next++});
    if (k == at)
      groups.back().push_back(next++);
  }
  return tensor::ExpandShapeOp::create(b, loc, RankedTensorType::get(shape, type.getElementType()), tensor, groups,
                                       sizes);
}

/// Brings lse, indexed by the output's dimensions without the channel, to where
/// `use` had it.
static Value emitLogSum(OpBuilder &b, Location loc, Exprs &x, const Attention &a, Value lse, const LogSumUse &use) {
  auto type = cast<RankedTensorType>(use.tensor.getType());
  Emitter emitter(b, loc, x, b.getF32Type());
  SmallVector<OpFoldResult> sizes;
  for (auto [size, index] : llvm::zip(type.getShape(), use.indices))
    if (ShapedType::isDynamic(size))
      sizes.push_back(emitter.get(index->op(0)));
    else
      sizes.push_back(b.getIndexAttr(size));
  Value init = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  if (init.getType() != type)
    init = tensor::CastOp::create(b, loc, type, init);
  SmallVector<AffineExpr> from;
  unsigned channel = a.dims.size() - 1;
  for (AffineExpr result : a.maps[3].getResults()) {
    unsigned dim = cast<AffineDimExpr>(result).getPosition();
    if (dim == channel)
      continue;
    auto at = a.dims[dim] ? llvm::find(use.indices, a.dims[dim]) : use.indices.end();
    from.push_back(at == use.indices.end() ? b.getAffineConstantExpr(0) : b.getAffineDimExpr(at - use.indices.begin()));
  }
  unsigned rank = type.getRank();
  SmallVector<AffineMap> maps{AffineMap::get(rank, 0, from, b.getContext()), b.getMultiDimIdentityMap(rank)};
  SmallVector<utils::IteratorType> iterators(rank, utils::IteratorType::parallel);
  auto body = [&](OpBuilder &inner, Location loc, ValueRange args) {
    Value v = args[0];
    if (use.factor != 1)
      v = arith::MulFOp::create(
          inner, loc, v,
          arith::ConstantOp::create(inner, loc, cast<TypedAttr>(inner.getFloatAttr(v.getType(), use.factor))));
    if (v.getType() != type.getElementType())
      v = arith::TruncFOp::create(inner, loc, type.getElementType(), v);
    linalg::YieldOp::create(inner, loc, v);
  };
  return linalg::GenericOp::create(b, loc, TypeRange{type}, ValueRange{lse}, ValueRange{init}, maps, iterators, body)
      .getResult(0);
}

static Value emptyTensor(OpBuilder &b, Location loc, ArrayRef<OpFoldResult> sizes, RankedTensorType type) {
  Value init = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
  return init.getType() == type ? init : tensor::CastOp::create(b, loc, type, init).getResult();
}

/// The op's output has the root's dimensions, and a query dimension where the
/// root has none.
static Value restoreRoot(OpBuilder &b, Location loc, const Attention &a, Value output) {
  if (a.expandRootAt < 0)
    return output;
  auto rootType = cast<RankedTensorType>(a.root.getType());
  SmallVector<ReassociationIndices> groups;
  for (int64_t k = 0, next = 0; k < rootType.getRank(); ++k) {
    groups.push_back({next++});
    if (k == a.expandRootAt)
      groups.back().push_back(next++);
  }
  return tensor::CollapseShapeOp::create(b, loc, rootType, output, groups);
}

/// Fills `region` with `e`, a function of `raw` (or of nothing but indices) and
/// of `dims`, the region's index arguments. What no index moves goes before `op`.
static void fillRegion(OpBuilder &b, Operation *op, Exprs &x, FloatType f, Region &region, Expr e, Expr raw,
                       ArrayRef<Expr> dims) {
  OpBuilder::InsertionGuard guard(b);
  Location loc = op->getLoc();
  SmallVector<Type> types;
  if (raw)
    types.push_back(f);
  types.append(dims.size(), b.getIndexType());
  Block *block = b.createBlock(&region, {}, types, SmallVector<Location>(types.size(), loc));
  OpBuilder inner(b.getContext());
  inner.setInsertionPointToStart(block);
  OpBuilder before(op);
  Emitter hoisted(before, loc, x, f);
  Emitter emitter(inner, loc, x, f, &hoisted);
  if (raw)
    emitter.bind(raw, block->getArgument(0));
  for (auto [n, dim] : llvm::enumerate(dims))
    if (dim)
      emitter.bind(dim, block->getArgument(n + (raw ? 1 : 0)));
  mlir::attn::YieldOp::create(inner, loc, emitter.get(e));
}

/// A tensor of `type` and `sizes` whose elements at `dims` (null: of extent 1) are `e`.
static Value emitElements(OpBuilder &b, Location loc, Exprs &x, FloatType f, Expr e, ArrayRef<Expr> dims,
                          RankedTensorType type, ArrayRef<OpFoldResult> sizes) {
  bool plain = e->kind == Kind::Load && e->value.getType() == type;
  for (unsigned n = 0; plain && n < dims.size(); ++n)
    plain = dims[n] ? e->op(n) == dims[n] : x.constant(e->op(n)) == 0;
  if (plain)
    return e->value;
  Emitter outside(b, loc, x, f);
  SmallVector<AffineMap> maps{b.getMultiDimIdentityMap(type.getRank())};
  SmallVector<utils::IteratorType> iterators(type.getRank(), utils::IteratorType::parallel);
  auto body = [&](OpBuilder &inner, Location loc, ValueRange) {
    Emitter emitter(inner, loc, x, f, &outside);
    for (auto [n, dim] : llvm::enumerate(dims))
      if (dim)
        emitter.bind(dim, linalg::IndexOp::create(inner, loc, n));
    Value v = emitter.get(e);
    if (v.getType() != type.getElementType())
      v = arith::TruncFOp::create(inner, loc, type.getElementType(), v);
    linalg::YieldOp::create(inner, loc, v);
  };
  return linalg::GenericOp::create(b, loc, TypeRange{type}, ValueRange{}, ValueRange{emptyTensor(b, loc, sizes, type)},
                                   maps, iterators, body)
      .getResult(0);
}

namespace {
/// The op's output: the root, with a query dimension where that has none.
struct Output {
  SmallVector<OpFoldResult> sizes;
  RankedTensorType type;
};
} // namespace

static Output outputOf(OpBuilder &b, Location loc, Exprs &x, const Attention &a) {
  Emitter outside(b, loc, x, b.getF32Type());
  auto rootType = cast<RankedTensorType>(a.root.getType());
  Output output;
  SmallVector<int64_t> shape(rootType.getShape());
  for (auto [k, size] : llvm::enumerate(rootType.getShape()))
    output.sizes.push_back(ShapedType::isDynamic(size) ? OpFoldResult(outside.get(a.rootExtents[k]))
                                                       : OpFoldResult(b.getIndexAttr(size)));
  if (a.expandRootAt >= 0) {
    output.sizes.insert(output.sizes.begin() + a.expandRootAt, b.getIndexAttr(1));
    shape.insert(shape.begin() + a.expandRootAt, 1);
  }
  output.type = RankedTensorType::get(shape, rootType.getElementType());
  return output;
}

Value emitInit(OpBuilder &b, Location loc, Exprs &x, const Attention &a) {
  Output output = outputOf(b, loc, x, a);
  return emptyTensor(b, loc, output.sizes, output.type);
}

SmallVector<Value> emit(OpBuilder &b, Location loc, Exprs &x, const Attention &a, ArrayRef<LogSumUse> logSums,
                        Value init) {
  auto queryType = cast<RankedTensorType>(a.query.tensor.getType());
  FloatType f = queryType.getElementType().isF64() ? FloatType(b.getF64Type()) : FloatType(b.getF32Type());
  Emitter outside(b, loc, x, f);

  Value query = a.query.tensor;
  if (a.expandQueryAt >= 0)
    query = insertDim(b, loc, query, a.expandQueryAt);

  auto [sizes, outputType] = outputOf(b, loc, x, a);
  SmallVector<int64_t> shape(outputType.getShape());
  SmallVector<Value> inits{init ? init : emptyTensor(b, loc, sizes, outputType)};
  SmallVector<Type> types{outputType};
  SmallVector<OpFoldResult> rowSizes(sizes);
  SmallVector<Expr> outputDims;
  unsigned channel = 0;
  for (auto [k, result] : llvm::enumerate(a.maps[3].getResults())) {
    unsigned position = cast<AffineDimExpr>(result).getPosition();
    outputDims.push_back(a.dims[position]);
    if (position == a.dims.size() - 1)
      channel = k;
  }
  if (!logSums.empty() || a.ownValue) {
    rowSizes.erase(rowSizes.begin() + channel);
    shape.erase(shape.begin() + channel);
    auto type = RankedTensorType::get(shape, f);
    inits.push_back(emptyTensor(b, loc, rowSizes, type));
    types.push_back(type);
  }

  auto normalizer = [&]() -> mlir::attn::NormalizerAttrInterface {
    switch (a.weights) {
    case Weights::Softmax:
      return mlir::attn::SoftmaxAttr::get(b.getContext());
    case Weights::Sigmoid:
      return mlir::attn::SigmoidAttr::get(b.getContext());
    case Weights::Relu:
      return mlir::attn::ReluAttr::get(b.getContext(), a.normalized);
    case Weights::Identity:
      return mlir::attn::IdentityAttr::get(b.getContext(), a.normalized);
    }
    llvm_unreachable("all weights are covered");
  };
  auto op = mlir::attn::AttentionOp::create(b, loc, types, query, a.key.tensor, a.value.tensor, Value(), Value(), inits,
                                            b.getAffineMapArrayAttr(a.maps), normalizer(), DenseI64ArrayAttr(),
                                            mlir::attn::FormAttr());

  ArrayRef<Expr> rows = ArrayRef(a.dims).drop_back(3), pairs = ArrayRef(a.dims).drop_back(2);
  if (a.score != a.raw)
    fillRegion(b, op, x, f, op.getScore(), a.score, a.raw, pairs);
  if (a.mask)
    fillRegion(b, op, x, f, op.getMask(), a.mask, nullptr, pairs);
  if (a.sink)
    fillRegion(b, op, x, f, op.getSink(), a.sink, nullptr, rows);
  SmallVector<Value> partial(op->getResults());
  if (a.ownValue) {
    // One key of each query's own is a partial result: its value, and its score.
    auto rowType = cast<RankedTensorType>(types[1]);
    SmallVector<Expr> rowDims(outputDims);
    rowDims.erase(rowDims.begin() + channel);
    Value value = emitElements(b, loc, x, f, a.ownValue, outputDims, outputType, sizes);
    Value score = emitElements(b, loc, x, f, a.ownScore, rowDims, rowType, rowSizes);
    SmallVector<Value> into{emptyTensor(b, loc, sizes, outputType), emptyTensor(b, loc, rowSizes, rowType)};
    auto merge = mlir::attn::MergeOp::create(b, loc, types, partial[0], partial[1], value, score, into[0], into[1],
                                             b.getI64IntegerAttr(channel));
    partial.assign(merge->result_begin(), merge->result_end());
  }
  SmallVector<Value> results{restoreRoot(b, loc, a, partial[0])};
  for (const LogSumUse &use : logSums)
    results.push_back(emitLogSum(b, loc, x, a, partial[1], use));
  return results;
}

/// A tensor of `element`s over those of `dims` that `e` depends on; `map` receives its map.
static Value emitTensor(OpBuilder &b, Location loc, Exprs &x, Type element, Expr e, ArrayRef<Expr> dims,
                        AffineMap &map) {
  auto f = isa<FloatType>(element) ? cast<FloatType>(element) : FloatType(b.getF32Type());
  Emitter outside(b, loc, x, f);
  SmallVector<OpFoldResult> sizes;
  SmallVector<int64_t> shape;
  SmallVector<AffineExpr> at;
  SmallVector<Expr> used;
  for (auto [n, dim] : llvm::enumerate(dims)) {
    if (!dim || !dependsOn(e, dim))
      continue;
    used.push_back(dim);
    at.push_back(b.getAffineDimExpr(n));
    std::optional<int64_t> size = x.constant(dim->op(0));
    shape.push_back(size.value_or(ShapedType::kDynamic));
    sizes.push_back(size ? OpFoldResult(b.getIndexAttr(*size)) : OpFoldResult(outside.get(dim->op(0))));
  }
  map = AffineMap::get(dims.size(), 0, at, b.getContext());
  Value init = tensor::EmptyOp::create(b, loc, sizes, element);
  SmallVector<AffineMap> maps{b.getMultiDimIdentityMap(used.size())};
  SmallVector<utils::IteratorType> iterators(used.size(), utils::IteratorType::parallel);
  return linalg::GenericOp::create(b, loc, TypeRange{RankedTensorType::get(shape, element)}, ValueRange{},
                                   ValueRange{init}, maps, iterators,
                                   [&](OpBuilder &inner, Location loc, ValueRange) {
                                     Emitter emitter(inner, loc, x, f, &outside);
                                     for (auto [n, dim] : llvm::enumerate(used))
                                       emitter.bind(dim, linalg::IndexOp::create(inner, loc, n));
                                     Value v = emitter.get(e);
                                     if (v.getType() != element)
                                       v = arith::IndexCastOp::create(inner, loc, element, v);
                                     linalg::YieldOp::create(inner, loc, v);
                                   })
      .getResult(0);
}

SmallVector<Value> emitLinear(OpBuilder &b, Location loc, Exprs &x, const LinearAttention &a, Value init) {
  FloatType f = cast<RankedTensorType>(a.query.tensor.getType()).getElementType().isF64() ? FloatType(b.getF64Type())
                                                                                          : FloatType(b.getF32Type());
  Emitter outside(b, loc, x, f);
  auto operand = [&](const Access &access, int expandAt) {
    return expandAt >= 0 ? insertDim(b, loc, access.tensor, expandAt) : access.tensor;
  };
  Value query = operand(a.query, a.expandQueryAt), key = operand(a.key, a.expandKeyAt),
        value = operand(a.value, a.expandValueAt);
  auto [sizes, outputType] = outputOf(b, loc, x, a);
  Value decay;
  SmallVector<Value> inits{init ? init : emptyTensor(b, loc, sizes, outputType)}, initialStates;
  SmallVector<Type> types{outputType};
  if (a.finalState || a.finalSums) {
    SmallVector<OpFoldResult> stateSizes;
    SmallVector<int64_t> stateShape;
    auto addDim = [&](Expr dim) {
      std::optional<int64_t> size = dim ? x.constant(dim->op(0)) : 1;
      stateShape.push_back(size.value_or(ShapedType::kDynamic));
      stateSizes.push_back(size ? OpFoldResult(b.getIndexAttr(*size)) : OpFoldResult(outside.get(dim->op(0))));
    };
    for (Expr dim : ArrayRef(a.dims).drop_back(4))
      addDim(dim);
    for (bool sums : {false, true}) {
      if (sums && !a.normalized)
        continue;
      SmallVector<int64_t> batchShape(stateShape);
      SmallVector<OpFoldResult> batchSizes(stateSizes);
      addDim(a.dims[a.dims.size() - 2]);
      if (!sums)
        addDim(a.dims.back());
      types.push_back(RankedTensorType::get(stateShape, f));
      inits.push_back(emptyTensor(b, loc, stateSizes, cast<RankedTensorType>(types.back())));
      stateShape = batchShape;
      stateSizes = batchSizes;
    }
  }
  if (a.initialState)
    initialStates.push_back(a.initialState);
  if (a.initialSums)
    initialStates.push_back(a.initialSums);
  SmallVector<AffineMap> maps(a.maps.begin(), a.maps.end());
  if (a.decay) {
    maps.emplace_back();
    decay = emitTensor(b, loc, x, f, a.decay, a.dims, maps.back());
  }
  auto flag = [&](bool on) { return on ? b.getUnitAttr() : UnitAttr(); };
  auto op = mlir::attn::LinearAttentionOp::create(
      b, loc, types, query, key, value, decay, initialStates, inits, b.getAffineMapArrayAttr(maps), flag(a.causal),
      flag(a.alignedToEnd), flag(a.normalized),
      a.normalized && a.epsilon != 0 ? b.getF64FloatAttr(a.epsilon) : FloatAttr(), mlir::attn::FormAttr());
  unsigned n = a.dims.size() - 4;
  SmallVector<Expr> batch(ArrayRef(a.dims).take_front(n));
  auto with = [&](std::initializer_list<unsigned> more) {
    SmallVector<Expr> dims(batch);
    for (unsigned dim : more)
      dims.push_back(a.dims[dim]);
    return dims;
  };
  if (a.queryFeature != a.raw)
    fillRegion(b, op, x, f, op.getQueryFeatures(), a.queryFeature, a.raw, with({n, n + 2}));
  if (a.keyFeature != a.rawKey)
    fillRegion(b, op, x, f, op.getKeyFeatures(), a.keyFeature, a.rawKey, with({n + 1, n + 2}));
  if (a.reset)
    fillRegion(b, op, x, f, op.getReset(), a.reset, nullptr, with({n + 1}));
  SmallVector<Value> results(op.getResults());
  results[0] = restoreRoot(b, loc, a, results[0]);
  return results;
}

Value emitGatedSum(OpBuilder &b, Location loc, Exprs &x, const GatedSum &sum, RankedTensorType type) {
  FloatType f = type.getElementType().isF64() ? FloatType(b.getF64Type()) : FloatType(b.getF32Type());
  Emitter outside(b, loc, x, f);
  SmallVector<OpFoldResult> sizes, stateSizes;
  SmallVector<int64_t> stateShape;
  SmallVector<AffineExpr> stateDims;
  SmallVector<utils::IteratorType> iterators;
  for (auto [n, size] : llvm::enumerate(type.getShape())) {
    sizes.push_back(ShapedType::isDynamic(size) ? OpFoldResult(outside.get(sum.indices[n]->op(0)))
                                                : OpFoldResult(b.getIndexAttr(size)));
    iterators.push_back(n == sum.position ? utils::IteratorType::reduction : utils::IteratorType::parallel);
    if (n == sum.position)
      continue;
    stateSizes.push_back(sizes.back());
    stateShape.push_back(size);
    stateDims.push_back(b.getAffineDimExpr(n));
  }
  auto stateType = RankedTensorType::get(stateShape, f);
  Value zero = arith::ConstantOp::create(b, loc, b.getFloatAttr(f, 0));
  Value state = linalg::FillOp::create(b, loc, zero, emptyTensor(b, loc, stateSizes, stateType)).getResult(0);
  SmallVector<AffineMap> maps{b.getMultiDimIdentityMap(type.getRank()),
                              AffineMap::get(type.getRank(), 0, stateDims, b.getContext())};
  auto body = [&](OpBuilder &inner, Location loc, ValueRange args) {
    Emitter emitter(inner, loc, x, f, &outside);
    for (auto [n, index] : llvm::enumerate(sum.indices))
      if (index->kind == Kind::Var)
        emitter.bind(index, linalg::IndexOp::create(inner, loc, n));
    Value kept = arith::MulFOp::create(inner, loc, emitter.get(sum.gate), args[1]);
    Value next = arith::AddFOp::create(inner, loc, kept, emitter.get(sum.term)), out = next;
    if (!isReal(sum.scale, 1))
      out = arith::MulFOp::create(inner, loc, emitter.get(sum.scale), next);
    if (type.getElementType() != f)
      out = arith::TruncFOp::create(inner, loc, type.getElementType(), out);
    linalg::YieldOp::create(inner, loc, ValueRange{out, next});
  };
  return linalg::GenericOp::create(b, loc, TypeRange{type, stateType}, ValueRange{},
                                   ValueRange{emptyTensor(b, loc, sizes, type), state}, maps, iterators, body)
      .getResult(0);
}

namespace {
/// Integers in a tensor, and the variable of each of its dimensions (null: of extent 1).
struct Integers {
  Value tensor;
  SmallVector<Expr> axes;
};
} // namespace

/// The tensor that `e` reads, where it reads all of it element by element; else one of
/// what it is by those of `dims` that it depends on.
static Integers emitIntegers(OpBuilder &b, Location loc, Exprs &x, Expr e, ArrayRef<Expr> dims) {
  auto isAxis = [&](size_t n, Expr index) {
    bool variable = index->kind == Kind::Var;
    std::optional<int64_t> size = variable                 ? x.constant(index->op(0))
                                  : x.constant(index) == 0 ? 1
                                                           : std::optional<int64_t>();
    return size && cast<RankedTensorType>(e->value.getType()).getDimSize(n) == *size &&
           (!variable || llvm::count(e->ops, index) == 1);
  };
  Integers result;
  bool whole = e->kind == Kind::Load;
  for (unsigned n = 0; whole && n < e->ops.size(); ++n)
    whole = isAxis(n, e->op(n));
  if (whole) {
    result.tensor = e->value;
    for (Expr index : e->ops)
      result.axes.push_back(index->kind == Kind::Var ? index : nullptr);
    return result;
  }
  AffineMap map;
  result.tensor = emitTensor(b, loc, x, b.getI64Type(), e, dims, map);
  for (AffineExpr at : map.getResults())
    result.axes.push_back(dims[cast<AffineDimExpr>(at).getPosition()]);
  return result;
}

Value emitNeverFalls(OpBuilder &b, Location loc, Exprs &x, const LinearAttention &a) {
  Expr token = a.dims[a.dims.size() - 3];
  Value flag = linalg::FillOp::create(b, loc, arith::ConstantOp::create(b, loc, b.getBoolAttr(true)).getResult(),
                                      tensor::EmptyOp::create(b, loc, ArrayRef<int64_t>(), b.getI1Type()).getResult())
                   .getResult(0);
  for (Expr e : a.unproven) {
    Integers ids = emitIntegers(b, loc, x, e, a.dims);
    unsigned rank = ids.axes.size(), along = llvm::find(ids.axes, token) - ids.axes.begin();
    Value count = tensor::DimOp::create(b, loc, ids.tensor, along);
    // All of it is one reduction; after the last comes the last again.
    SmallVector<utils::IteratorType> iterators(rank, utils::IteratorType::reduction);
    SmallVector<AffineMap> maps{b.getMultiDimIdentityMap(rank), AffineMap::get(rank, 0, b.getContext())};
    auto body = [&](OpBuilder &inner, Location loc, ValueRange args) {
      SmallVector<Value> at;
      for (unsigned n = 0; n < rank; ++n)
        at.push_back(linalg::IndexOp::create(inner, loc, n));
      Value one = arith::ConstantIndexOp::create(inner, loc, 1);
      Value next = arith::AddIOp::create(inner, loc, at[along], one);
      at[along] = arith::MinUIOp::create(inner, loc, next, arith::SubIOp::create(inner, loc, count, one));
      Value after = tensor::ExtractOp::create(inner, loc, ids.tensor, at);
      Value kept = arith::CmpIOp::create(inner, loc, arith::CmpIPredicate::sle, args[0], after);
      linalg::YieldOp::create(inner, loc, arith::AndIOp::create(inner, loc, args[1], kept).getResult());
    };
    flag = linalg::GenericOp::create(b, loc, TypeRange{flag.getType()}, ids.tensor, flag, maps, iterators, body)
               .getResult(0);
  }
  return tensor::ExtractOp::create(b, loc, flag, ValueRange());
}

Value emitInteger(OpBuilder &b, Location loc, Exprs &x, Expr e) { return Emitter(b, loc, x, b.getF32Type()).get(e); }
} // namespace attn::raise
