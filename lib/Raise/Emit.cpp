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

SmallVector<Value> emit(OpBuilder &b, Location loc, Exprs &x, const Attention &a, ArrayRef<LogSumUse> logSums) {
  auto rootType = cast<RankedTensorType>(a.root.getType());
  auto queryType = cast<RankedTensorType>(a.query.tensor.getType());
  FloatType f = queryType.getElementType().isF64() ? FloatType(b.getF64Type()) : FloatType(b.getF32Type());
  Emitter outside(b, loc, x, f);

  Value query = a.query.tensor;
  if (a.expandQueryAt >= 0)
    query = insertDim(b, loc, query, a.expandQueryAt);

  SmallVector<OpFoldResult> sizes;
  SmallVector<int64_t> shape(rootType.getShape());
  for (auto [k, size] : llvm::enumerate(rootType.getShape())) {
    if (ShapedType::isDynamic(size))
      sizes.push_back(outside.get(a.rootExtents[k]));
    else
      sizes.push_back(b.getIndexAttr(size));
  }
  if (a.expandRootAt >= 0) {
    sizes.insert(sizes.begin() + a.expandRootAt, b.getIndexAttr(1));
    shape.insert(shape.begin() + a.expandRootAt, 1);
  }
  auto outputType = RankedTensorType::get(shape, rootType.getElementType());
  auto empty = [&](ArrayRef<OpFoldResult> sizes, RankedTensorType type) -> Value {
    Value init = tensor::EmptyOp::create(b, loc, sizes, type.getElementType());
    if (init.getType() != type)
      init = tensor::CastOp::create(b, loc, type, init);
    return init;
  };
  SmallVector<Value> inits{empty(sizes, outputType)};
  SmallVector<Type> types{outputType};
  if (!logSums.empty()) {
    for (auto [k, result] : llvm::enumerate(a.maps[3].getResults()))
      if (cast<AffineDimExpr>(result).getPosition() == a.dims.size() - 1) {
        sizes.erase(sizes.begin() + k);
        shape.erase(shape.begin() + k);
      }
    auto type = RankedTensorType::get(shape, f);
    inits.push_back(empty(sizes, type));
    types.push_back(type);
  }

  auto op = mlir::attn::AttentionOp::create(
      b, loc, types, query, a.key.tensor, a.value.tensor, Value(), Value(), inits, b.getAffineMapArrayAttr(a.maps),
      mlir::attn::SoftmaxAttr::get(b.getContext()), DenseI64ArrayAttr(), mlir::attn::FormAttr());

  unsigned batch = a.dims.size() - 4;
  Type index = b.getIndexType();
  auto region = [&](Region &region, Expr e, bool takesRaw, unsigned indices) {
    OpBuilder::InsertionGuard guard(b);
    SmallVector<Type> types;
    if (takesRaw)
      types.push_back(f);
    types.append(indices, index);
    Block *block = b.createBlock(&region, {}, types, SmallVector<Location>(types.size(), loc));
    OpBuilder inner(b.getContext());
    inner.setInsertionPointToStart(block);
    OpBuilder before(op);
    Emitter hoisted(before, loc, x, f);
    Emitter emitter(inner, loc, x, f, &hoisted);
    if (takesRaw)
      emitter.bind(a.raw, block->getArgument(0));
    for (unsigned n = 0; n < indices; ++n)
      if (a.dims[n])
        emitter.bind(a.dims[n], block->getArgument(n + takesRaw));
    Value result = emitter.get(e);
    mlir::attn::YieldOp::create(inner, loc, result);
  };
  if (a.score != a.raw)
    region(op.getScore(), a.score, /*takesRaw=*/true, batch + 2);
  if (a.mask)
    region(op.getMask(), a.mask, /*takesRaw=*/false, batch + 2);
  if (a.sink)
    region(op.getSink(), a.sink, /*takesRaw=*/false, batch + 1);
  SmallVector<Value> results{op.getResult(0)};
  if (a.expandRootAt >= 0) {
    SmallVector<ReassociationIndices> groups;
    for (int64_t k = 0, next = 0; k < rootType.getRank(); ++k) {
      groups.push_back({next++});
      if (k == a.expandRootAt)
        groups.back().push_back(next++);
    }
    results[0] = tensor::CollapseShapeOp::create(b, loc, rootType, results[0], groups);
  }
  for (const LogSumUse &use : logSums)
    results.push_back(emitLogSum(b, loc, x, a, op.getResult(1), use));
  return results;
}

Value emitInteger(OpBuilder &b, Location loc, Exprs &x, Expr e) { return Emitter(b, loc, x, b.getF32Type()).get(e); }
} // namespace attn::raise
