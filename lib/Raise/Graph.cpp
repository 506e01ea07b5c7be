#include "attn/Raise/Graph.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/TypeSwitch.h"
#include <cmath>

using namespace mlir;
using namespace ::attn::raise;

/// How many ops and nodes one expression may take. A decoder layer's attention
/// takes about 200; the bound keeps a graph without end from costing seconds.
static constexpr unsigned kMaxSteps = 4000;
static constexpr unsigned kMaxNodes = 200000;
static constexpr unsigned kMaxNesting = 400; // of recursion

std::optional<Sort> attn::raise::sortOf(Type type) {
  if (type.isInteger(1))
    return Sort::Bool;
  if (isa<IntegerType, IndexType>(type))
    return Sort::Int;
  if (isa<FloatType>(type))
    return Sort::Float;
  return std::nullopt;
}

static Type elementType(Type type) {
  if (auto shaped = dyn_cast<ShapedType>(type))
    return shaped.getElementType();
  return type;
}

Graph::Graph(Exprs &exprs, Operation *function) : x(exprs) {
  // Only of the body itself: what is nested may not run.
  for (Region &region : function->getRegions()) {
    if (region.empty())
      continue;
    for (Operation &op : region.front()) {
      auto learn = [&](Expr a, Expr b) {
        if (a && b && a->sort == Sort::Int && x.equate(a, b)) {
          extents.clear();
          scalars.clear();
        }
      };
      if (auto check = dyn_cast<cf::AssertOp>(op)) {
        auto cmp = check.getArg().getDefiningOp<arith::CmpIOp>();
        if (cmp && cmp.getPredicate() == arith::CmpIPredicate::eq && !cmp.getLhs().getType().isInteger(1) &&
            sortOf(cmp.getLhs().getType()))
          learn(scalar(cmp.getLhs()), scalar(cmp.getRhs()));
      } else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op); expand && !expand.getSrcType().hasStaticShape()) {
        // A group's sizes multiply to the one that they divide.
        for (auto [k, group] : llvm::enumerate(expand.getReassociationIndices())) {
          Expr size = x.integer(1);
          for (int64_t dim : group)
            size = x.times(size, extent(expand.getResult(), dim));
          learn(extent(expand.getSrc(), k), size);
        }
      } else if (auto linalg = dyn_cast<linalg::LinalgOp>(op); linalg && linalg.hasDynamicShape()) {
        SmallVector<Expr> loops(linalg.getNumLoops(), nullptr);
        for (OpOperand &operand : op.getOpOperands()) {
          if (!isa<RankedTensorType>(operand.get().getType()))
            continue;
          for (auto [k, expr] : llvm::enumerate(linalg.getMatchingIndexingMap(&operand).getResults()))
            if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
              Expr size = extent(operand.get(), k);
              Expr &loop = loops[dim.getPosition()];
              if (loop)
                learn(loop, size);
              else
                loop = size;
            }
        }
      }
    }
  }
}

Expr Graph::index(Expr extent) { return x.constant(extent) == 1 ? x.integer(0) : x.freshVariable(extent); }

Expr Graph::binder(Expr extent) {
  Expr &variable = binders[{depth, extent}];
  if (!variable)
    variable = x.freshVariable(extent);
  return variable;
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

Expr Graph::integer(OpFoldResult value) {
  if (auto c = getConstantIntValue(value))
    return x.integer(*c);
  return scalar(cast<Value>(value));
}

Expr Graph::extent(Value tensor, int64_t dim) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return x.integer(type.getDimSize(dim));
  auto key = std::pair(tensor, dim);
  if (Expr known = extents.lookup(key))
    return known;
  Expr result = nullptr;
  if (Operation *op = tensor.getDefiningOp())
    llvm::TypeSwitch<Operation *>(op)
        .Case([&](tensor::EmptyOp empty) { result = integer(empty.getMixedSizes()[dim]); })
        .Case([&](tensor::CastOp cast) { result = extent(cast.getSource(), dim); })
        .Case([&](tensor::GenerateOp generate) {
          result = scalar(generate.getDynamicExtents()[type.getDynamicDimIndex(dim)]);
        })
        .Case([&](tensor::SplatOp splat) { result = scalar(splat.getDynamicSizes()[type.getDynamicDimIndex(dim)]); })
        .Case([&](tensor::ExpandShapeOp expand) { result = integer(expand.getMixedOutputShape()[dim]); })
        .Case([&](tensor::CollapseShapeOp collapse) {
          result = x.integer(1);
          ReassociationIndices group = collapse.getReassociationIndices()[dim];
          for (int64_t source : group)
            result = x.times(result, extent(collapse.getSrc(), source));
        })
        .Case([&](tensor::ExtractSliceOp slice) {
          llvm::SmallBitVector dropped = slice.getDroppedDims();
          int64_t kept = -1;
          for (auto [k, size] : llvm::enumerate(slice.getMixedSizes()))
            if (!dropped.test(k) && ++kept == dim)
              result = integer(size);
        })
        .Case([&](tensor::InsertSliceOp insert) { result = extent(insert.getDest(), dim); })
        .Case([&](tensor::PadOp pad) {
          result = x.plus(extent(pad.getSource(), dim),
                          x.plus(integer(pad.getMixedLowPad()[dim]), integer(pad.getMixedHighPad()[dim])));
        })
        .Case([&](tensor::ConcatOp concat) {
          if (static_cast<int64_t>(concat.getDim()) != dim) {
            result = extent(concat.getInputs().front(), dim);
            return;
          }
          result = x.integer(0);
          for (Value input : concat.getInputs())
            result = x.plus(result, extent(input, dim));
        })
        .Case([&](tensor::ReshapeOp reshape) {
          if (auto elements = reshape.getShape().getDefiningOp<tensor::FromElementsOp>())
            result = scalar(elements.getElements()[dim]);
        })
        .Case([&](DestinationStyleOpInterface dps) {
          result = extent(dps.getTiedOpOperand(cast<OpResult>(tensor))->get(), dim);
        })
        .Default([&](Operation *op) {
          if (op->hasTrait<OpTrait::Elementwise>())
            for (Value operand : op->getOperands())
              if (isa<RankedTensorType>(operand.getType())) {
                result = extent(operand, dim);
                break;
              }
        });
  if (!result)
    result = x.dim(tensor, dim);
  return extents[key] = result;
}

//===----------------------------------------------------------------------===//
// Scalars
//===----------------------------------------------------------------------===//

/// The body of a linalg op, tensor.generate, …, during its evaluation.
struct Graph::Scope {
  Scope(Block *body, ArrayRef<Expr> loops) : body(body), loops(loops) {}
  Block *body;
  ArrayRef<Expr> loops;
  llvm::DenseMap<Value, Expr> values;
};

Expr Graph::scalar(Value value) { return evaluate(value, nullptr); }

Expr Graph::affine(AffineExpr expr, ArrayRef<Expr> dims, ArrayRef<Expr> symbols) {
  if (auto cst = dyn_cast<AffineConstantExpr>(expr))
    return x.integer(cst.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dims[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return symbols[symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  Expr l = affine(binary.getLHS(), dims, symbols), r = affine(binary.getRHS(), dims, symbols);
  if (!l || !r)
    return nullptr;
  switch (binary.getKind()) {
  case AffineExprKind::Add:
    return x.plus(l, r);
  case AffineExprKind::Mul:
    return x.times(l, r);
  case AffineExprKind::FloorDiv:
    return x.floordiv(l, r);
  case AffineExprKind::CeilDiv:
    return x.floordiv(x.plus(l, x.minus(r, x.integer(1))), r);
  case AffineExprKind::Mod:
    return x.mod(l, r);
  default:
    return nullptr;
  }
}

/// ⌊a / n⌋ by way of floats: both converted to f64, where the quotient's floor is
/// right for all that f64 holds, or, if `value` is a position, to f32.
Expr Graph::floatQuotient(Value value, Scope *scope) {
  auto quotient = value.getDefiningOp<arith::DivFOp>();
  auto a = quotient ? quotient.getLhs().getDefiningOp<arith::SIToFPOp>() : arith::SIToFPOp();
  if (!a)
    return nullptr;
  Expr x0 = evaluate(a.getIn(), scope), n = nullptr;
  APFloat constant(0.0);
  if (auto converted = quotient.getRhs().getDefiningOp<arith::SIToFPOp>())
    n = evaluate(converted.getIn(), scope);
  else if (matchPattern(quotient.getRhs(), m_ConstantFloat(&constant)) && constant.isInteger())
    n = x.integer(static_cast<int64_t>(constant.convertToDouble()));
  if (!x0 || !n || x0->sort != Sort::Int || n->sort != Sort::Int || !x.provablyPositive(n))
    return nullptr;
  // In f32, x / n is next to an integer only from 2^24 on.
  if (!quotient.getType().isF64() && !(quotient.getType().isF32() && x.provablyNonNegative(x0) &&
                                       x.provablyNonNegative(x.minus(x.integer(1 << 24), x0))))
    return nullptr;
  return x.floordiv(x0, n);
}

/// a and n if `op` is r < 0 ? r + n : r, where r is a's remainder towards zero:
/// how front ends spell the remainder of a floor division.
static std::optional<std::pair<Value, Value>> floorRemainder(arith::SelectOp op) {
  auto remainder = op.getFalseValue().getDefiningOp<arith::RemSIOp>();
  auto sum = op.getTrueValue().getDefiningOp<arith::AddIOp>();
  if (!remainder || !sum || sum.getLhs() != remainder || sum.getRhs() != remainder.getRhs())
    return std::nullopt;
  auto compares = [&](Value condition, arith::CmpIPredicate predicate) {
    auto cmp = condition.getDefiningOp<arith::CmpIOp>();
    return cmp && cmp.getPredicate() == predicate && cmp.getLhs() == remainder && matchPattern(cmp.getRhs(), m_Zero());
  };
  Value condition = op.getCondition();
  if (auto both = condition.getDefiningOp<arith::AndIOp>()) {
    if (!compares(both.getLhs(), arith::CmpIPredicate::ne))
      return std::nullopt;
    condition = both.getRhs();
  }
  if (!compares(condition, arith::CmpIPredicate::slt))
    return std::nullopt;
  return std::pair(remainder.getLhs(), remainder.getRhs());
}

/// Floor divisions in more than one op, and their remainders, by a positive
/// integer; null for what is no such thing.
Expr Graph::division(Operation *op, Scope *scope) {
  if (auto cast = dyn_cast<arith::FPToSIOp>(op)) {
    auto floor = cast.getIn().getDefiningOp<math::FloorOp>();
    return floor && cast.getType().getIntOrFloatBitWidth() >= 32 ? floatQuotient(floor.getOperand(), scope) : nullptr;
  }
  auto select = dyn_cast<arith::SelectOp>(op);
  auto operands = select ? floorRemainder(select) : std::nullopt;
  if (!operands || (select.getType().isInteger() && select.getType().getIntOrFloatBitWidth() < 32))
    return nullptr;
  Expr a = evaluate(operands->first, scope), n = evaluate(operands->second, scope);
  if (!a || !n || a->sort != Sort::Int || n->sort != Sort::Int || !x.provablyPositive(n))
    return nullptr;
  return x.minus(a, x.times(x.floordiv(a, n), n));
}

Expr Graph::evaluate(Value value, Scope *scope) {
  if (scope)
    if (Expr known = scope->values.lookup(value))
      return known;
  bool inside = scope && value.getParentBlock() == scope->body;
  if (!inside)
    if (Expr known = scalars.lookup(value))
      return known;
  std::optional<Sort> sort = sortOf(value.getType());
  if (!sort)
    return nullptr;
  Expr result = nullptr;
  Operation *op = value.getDefiningOp();
  if (op && op->getNumResults() == 1 && op->getNumRegions() == 0) {
    if (auto index = dyn_cast<linalg::IndexOp>(op)) {
      result = inside ? scope->loops[index.getDim()] : nullptr;
    } else if (auto dim = dyn_cast<tensor::DimOp>(op)) {
      if (auto k = dim.getConstantIndex(); k && isa<RankedTensorType>(dim.getSource().getType()))
        result = extent(dim.getSource(), *k);
    } else if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
      SmallVector<Expr> indices;
      for (Value index : extract.getIndices())
        indices.push_back(evaluate(index, inside ? scope : nullptr));
      if (!llvm::is_contained(indices, nullptr))
        result = load(extract.getTensor(), indices);
    } else if (auto map = dyn_cast<affine::AffineApplyOp>(op)) {
      SmallVector<Expr> operands;
      for (Value operand : map.getMapOperands())
        operands.push_back(evaluate(operand, inside ? scope : nullptr));
      unsigned dims = map.getAffineMap().getNumDims();
      if (!llvm::is_contained(operands, nullptr))
        result = affine(map.getAffineMap().getResult(0), ArrayRef(operands).take_front(dims),
                        ArrayRef(operands).drop_front(dims));
    } else if (Expr known = division(op, inside ? scope : nullptr)) {
      result = known;
    } else if (isPure(op)) {
      SmallVector<Expr> operands;
      for (Value operand : op->getOperands())
        operands.push_back(sortOf(operand.getType()) ? evaluate(operand, inside ? scope : nullptr) : nullptr);
      if (!llvm::is_contained(operands, nullptr))
        result =
            apply(op, operands, value.getType(), op->getNumOperands() ? op->getOperand(0).getType() : value.getType());
      if (!result && inside && !llvm::is_contained(operands, nullptr))
        unread.try_emplace(scope->body->getParentOp(), op);
    }
  }
  if (!inside) {
    // A scalar from above that we cannot read is a symbol.
    if (!result && isa<IndexType>(value.getType()) &&
        llvm::any_of(value.getUsers(), llvm::IsaPred<tensor::EmptyOp, tensor::ExpandShapeOp>))
      result = x.dim(value, -1);
    if (!result)
      result = x.scalar(value, *sort);
    return scalars[value] = result;
  }
  if (result)
    scope->values[value] = result;
  return result;
}

/// A constant, in a float type's precision.
static double rounded(double value, Type type) {
  APFloat f(value);
  bool loses;
  f.convert(cast<FloatType>(type).getFloatSemantics(), APFloat::rmNearestTiesToEven, &loses);
  return f.convertToDouble();
}

/// What a scalar op computes from its operands; null if we do not read it.
Expr Graph::apply(Operation *op, ArrayRef<Expr> a, Type resultType, Type operandType) {
  std::optional<Sort> sort = sortOf(resultType);
  if (!sort)
    return nullptr;
  auto ints = [&] { return llvm::all_of(a, [](Expr e) { return e->sort == Sort::Int; }); };
  auto bools = [&] { return llvm::all_of(a, [](Expr e) { return e->sort == Sort::Bool; }); };
  auto wide = [](Type type) { return isa<IndexType>(type) || type.getIntOrFloatBitWidth() >= 32; };
  auto quotient = [&](bool exactFloor) -> Expr {
    if (!ints() || !x.provablyPositive(a[1]) || (!exactFloor && !x.provablyNonNegative(a[0])))
      return nullptr;
    return x.floordiv(a[0], a[1]);
  };
  // Towards zero, as signed division is.
  auto truncated = [&]() -> Expr {
    if (!ints() || !x.provablyPositive(a[1]))
      return nullptr;
    if (x.provablyNonNegative(a[0]))
      return x.floordiv(a[0], a[1]);
    return x.select(x.geZero(a[0]), x.floordiv(a[0], a[1]), x.times(x.floordiv(x.times(a[0], -1), a[1]), -1));
  };
  // 2^n for a shift by a constant.
  auto shifted = [&]() -> Expr {
    std::optional<int64_t> n = ints() ? x.constant(a[1]) : std::nullopt;
    return n && *n >= 0 && *n < 31 ? x.integer(int64_t(1) << *n) : nullptr;
  };
  auto exclusive = [&] { return x.select(a[0], x.logicalNot(a[1]), a[1]); };
  auto nonNegative = [&] { return ints() && x.provablyNonNegative(a[0]) && x.provablyNonNegative(a[1]); };
  // The formula is computed in the scores' type, which may be narrower than
  // f64: next to a jump that would decide otherwise.
  auto jumpsAt = [&](Expr e) {
    bool arithmetic = false;
    if (operandType.isF64() && e->kind != Kind::IntToFloat)
      walk(e, [&](Expr n) { arithmetic |= n->kind == Kind::IntToFloat; });
    return arithmetic;
  };
  // Integer arithmetic is read without wrap-around, which narrow types may have.
  if (*sort == Sort::Int && isa<IntegerType>(resultType) && !wide(resultType) && !isa<arith::ConstantOp>(op))
    return nullptr;
  return llvm::TypeSwitch<Operation *, Expr>(op)
      .Case([&](arith::ConstantOp constant) -> Expr {
        if (auto f = dyn_cast<FloatAttr>(constant.getValue()))
          return x.real(f.getValueAsDouble());
        if (auto i = dyn_cast<IntegerAttr>(constant.getValue()))
          return i.getType().isInteger(1) ? x.boolean(i.getValue().isOne()) : x.integer(i.getValue().getSExtValue());
        return nullptr;
      })
      // Between integers.
      .Case([&](arith::IndexCastOp) { return a[0]->sort == Sort::Int ? a[0] : nullptr; })
      .Case(
          [&](arith::IndexCastUIOp) { return a[0]->sort == Sort::Int && x.provablyNonNegative(a[0]) ? a[0] : nullptr; })
      .Case([&](arith::ExtSIOp) -> Expr {
        return a[0]->sort == Sort::Bool ? x.select(a[0], x.integer(-1), x.integer(0)) : a[0];
      })
      .Case([&](arith::ExtUIOp) -> Expr {
        if (a[0]->sort == Sort::Bool)
          return x.select(a[0], x.integer(1), x.integer(0));
        return x.provablyNonNegative(a[0]) ? a[0] : nullptr;
      })
      .Case([&](arith::TruncIOp) -> Expr {
        if (*sort == Sort::Int)
          return a[0];
        if (a[0]->kind == Kind::Select && x.constant(a[0]->op(1)) == 1 && x.constant(a[0]->op(2)) == 0)
          return a[0]->op(0);
        return nullptr;
      })
      .Case([&](arith::AddIOp) -> Expr { return ints()    ? x.plus(a[0], a[1])
                                                : bools() ? exclusive()
                                                          : nullptr; })
      .Case([&](arith::SubIOp) -> Expr { return ints()    ? x.minus(a[0], a[1])
                                                : bools() ? exclusive()
                                                          : nullptr; })
      .Case([&](arith::MulIOp) -> Expr {
        return ints() ? x.times(a[0], a[1]) : bools() ? x.logicalAnd(a[0], a[1]) : nullptr;
      })
      .Case([&](arith::DivSIOp) { return truncated(); })
      .Case([&](arith::DivUIOp) { return quotient(false); })
      .Case([&](arith::FloorDivSIOp) { return quotient(true); })
      .Case([&](arith::CeilDivSIOp) -> Expr {
        if (!ints() || !x.provablyPositive(a[1]))
          return nullptr;
        return x.floordiv(x.plus(a[0], x.minus(a[1], x.integer(1))), a[1]);
      })
      .Case([&](arith::RemSIOp) -> Expr {
        Expr q = truncated();
        return q ? x.minus(a[0], x.times(q, a[1])) : nullptr;
      })
      .Case([&](arith::RemUIOp) -> Expr {
        Expr q = quotient(false);
        return q ? x.minus(a[0], x.times(q, a[1])) : nullptr;
      })
      .Case([&](arith::ShRSIOp) -> Expr {
        Expr n = shifted();
        return n ? x.floordiv(a[0], n) : nullptr;
      })
      .Case([&](arith::ShRUIOp) -> Expr {
        Expr n = shifted();
        return n && x.provablyNonNegative(a[0]) ? x.floordiv(a[0], n) : nullptr;
      })
      .Case([&](arith::ShLIOp) -> Expr {
        Expr n = shifted();
        return n ? x.times(a[0], n) : nullptr;
      })
      .Case<arith::MaxSIOp, arith::MinSIOp, arith::MaxUIOp, arith::MinUIOp>([&](auto) -> Expr {
        bool isUnsigned = isa<arith::MaxUIOp, arith::MinUIOp>(op), max = isa<arith::MaxSIOp, arith::MaxUIOp>(op);
        if (bools()) // true is −1, or 1
          return max == isUnsigned ? x.logicalOr(a[0], a[1]) : x.logicalAnd(a[0], a[1]);
        if (!ints() || (isUnsigned && !nonNegative()))
          return nullptr;
        if (x.provablyNonNegative(x.minus(a[1], a[0])))
          return a[max ? 1 : 0];
        Expr ge = x.geZero(x.minus(a[0], a[1]));
        return max ? x.select(ge, a[0], a[1]) : x.select(ge, a[1], a[0]);
      })
      .Case([&](math::AbsIOp) -> Expr { return ints() ? x.select(x.geZero(a[0]), a[0], x.times(a[0], -1)) : nullptr; })
      .Case([&](arith::AndIOp) -> Expr {
        if (bools())
          return x.logicalAnd(a[0], a[1]);
        if (!ints())
          return nullptr;
        // With the low bits, or with all but those: a remainder by a power of 2.
        bool first = x.constant(a[0]).has_value();
        std::optional<int64_t> bits = x.constant(a[first ? 0 : 1]);
        Expr value = a[first ? 1 : 0];
        if (bits && *bits > 0 && llvm::isPowerOf2_64(*bits + 1))
          return x.mod(value, x.integer(*bits + 1));
        if (bits && *bits < 0 && *bits > INT32_MIN && llvm::isPowerOf2_64(-*bits))
          return x.minus(value, x.mod(value, x.integer(-*bits)));
        return nullptr;
      })
      .Case([&](arith::OrIOp) -> Expr { return bools() ? x.logicalOr(a[0], a[1]) : nullptr; })
      .Case([&](arith::XOrIOp) -> Expr { return bools() ? exclusive() : nullptr; })
      .Case([&](arith::CmpIOp cmp) { return x.compare(cmp.getPredicate(), a[0], a[1]); })
      .Case([&](arith::SelectOp) { return x.select(a[0], a[1], a[2]); })
      // Between integers and floats.
      .Case([&](arith::SIToFPOp) -> Expr {
        return a[0]->sort == Sort::Int ? x.intToFloat(a[0]) : x.select(a[0], x.real(-1), x.real(0));
      })
      .Case([&](arith::UIToFPOp) -> Expr {
        if (a[0]->sort == Sort::Bool)
          return x.select(a[0], x.real(1), x.real(0));
        return x.provablyNonNegative(a[0]) ? x.intToFloat(a[0]) : nullptr;
      })
      .Case<arith::FPToSIOp>([&](auto) -> Expr {
        if (a[0]->kind == Kind::IntToFloat)
          return a[0]->op(0);
        if (jumpsAt(a[0]))
          return nullptr;
        return x.opaque(op->getName(), op->getDiscardableAttrDictionary(), resultType, a, *sort);
      })
      // Floats. Casts only round; constants are rounded as written.
      .Case<arith::ExtFOp, arith::TruncFOp>(
          [&](auto) -> Expr { return a[0]->kind == Kind::FloatConst ? x.real(rounded(a[0]->real, resultType)) : a[0]; })
      .Case([&](arith::AddFOp) { return x.binary(Kind::Add, a[0], a[1]); })
      .Case([&](arith::SubFOp) { return x.binary(Kind::Sub, a[0], a[1]); })
      .Case([&](arith::MulFOp) { return x.binary(Kind::Mul, a[0], a[1]); })
      .Case([&](arith::DivFOp) { return x.binary(Kind::Div, a[0], a[1]); })
      .Case([&](arith::NegFOp) { return x.unary(Kind::Neg, a[0]); })
      .Case<arith::MaximumFOp, arith::MaxNumFOp>([&](auto) { return x.binary(Kind::Max, a[0], a[1]); })
      .Case<arith::MinimumFOp, arith::MinNumFOp>([&](auto) { return x.binary(Kind::Min, a[0], a[1]); })
      .Case([&](arith::CmpFOp cmp) -> Expr {
        return jumpsAt(a[0]) || jumpsAt(a[1]) ? nullptr : x.compareFloat(cmp.getPredicate(), a[0], a[1]);
      })
      .Case([&](math::ExpOp) { return x.unary(Kind::Exp, a[0]); })
      .Case([&](math::Exp2Op) { return x.unary(Kind::Exp2, a[0]); })
      .Case([&](math::LogOp) { return x.unary(Kind::Log, a[0]); })
      .Case([&](math::Log2Op) { return x.binary(Kind::Mul, x.unary(Kind::Log, a[0]), x.real(1 / std::log(2.0))); })
      .Case([&](math::FmaOp) { return x.binary(Kind::Add, x.binary(Kind::Mul, a[0], a[1]), a[2]); })
      .Case([&](math::RsqrtOp) -> Expr {
        if (a[0]->kind == Kind::FloatConst)
          return x.real(1 / std::sqrt(a[0]->real));
        return x.opaque(op->getName(), DictionaryAttr::get(op->getContext()), Type(), a, *sort);
      })
      .Case([&](math::SqrtOp) -> Expr {
        if (a[0]->kind == Kind::FloatConst)
          return x.real(std::sqrt(a[0]->real));
        return x.opaque(op->getName(), DictionaryAttr::get(op->getContext()), Type(), a, *sort);
      })
      .Case([&](math::PowFOp) -> Expr {
        if (a[0]->kind == Kind::FloatConst && a[1]->kind == Kind::FloatConst)
          return x.real(std::pow(a[0]->real, a[1]->real));
        if (isReal(a[0], 2))
          return x.unary(Kind::Exp2, a[1]);
        return x.opaque(op->getName(), DictionaryAttr::get(op->getContext()), Type(), a, *sort);
      })
      .Default([&](Operation *op) -> Expr {
        // tanh, erf, …: floats in, a float out.
        if (*sort != Sort::Float || !isa_and_nonnull<math::MathDialect>(op->getDialect()) ||
            llvm::any_of(a, [](Expr e) { return e->sort != Sort::Float; }))
          return nullptr;
        if (isa<math::FloorOp, math::CeilOp, math::RoundOp, math::RoundEvenOp, math::TruncOp>(op) && jumpsAt(a[0]))
          return nullptr;
        return x.opaque(op->getName(), DictionaryAttr::get(op->getContext()), Type(), a, *sort);
      });
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

template <typename Get>
static void findClosedForm(ArrayRef<int64_t> shape, int64_t size, Get get, bool affineAllowed, auto &form) {
  using Form = std::remove_reference_t<decltype(form)>;
  SmallVector<int64_t> inner(shape.size(), 1);
  for (int64_t k = static_cast<int64_t>(shape.size()) - 2; k >= 0; --k)
    inner[k] = inner[k + 1] * shape[k + 1];
  auto indexOf = [&](int64_t linear, unsigned k) { return linear / inner[k] % shape[k]; };
  auto integral = [](double v) { return std::fabs(v) < 1e15 && v == std::floor(v); };
  // base + Σ strides · index.
  if (affineAllowed && integral(get(0))) {
    bool ok = true;
    form.base = static_cast<int64_t>(get(0));
    form.strides.assign(shape.size(), 0);
    for (unsigned k = 0; k < shape.size() && ok; ++k)
      if (shape[k] > 1) {
        ok = integral(get(inner[k]));
        form.strides[k] = ok ? static_cast<int64_t>(get(inner[k])) - form.base : 0;
      }
    for (int64_t n = 0; n < size && ok; ++n) {
      int64_t v = form.base;
      for (unsigned k = 0; k < shape.size(); ++k)
        v += form.strides[k] * indexOf(n, k);
      ok = get(n) == static_cast<double>(v);
    }
    if (ok) {
      form.kind = Form::Affine;
      return;
    }
  }
  // Two values, one on a band of diagonals of two dimensions.
  SmallVector<unsigned> wide;
  for (unsigned k = 0; k < shape.size(); ++k)
    if (shape[k] > 1)
      wide.push_back(k);
  if (wide.size() != 2)
    return;
  form.row = wide[0];
  form.column = wide[1];
  double first = get(0), second = first;
  for (int64_t n = 1; n < size; ++n)
    if (get(n) != first) {
      second = get(n);
      break;
    }
  if (first == second)
    return;
  for (auto [inside, outside] : {std::pair(first, second), std::pair(second, first)}) {
    int64_t low = INT64_MAX, high = INT64_MIN;
    bool ok = true;
    for (int64_t n = 0; n < size && ok; ++n) {
      double v = get(n);
      ok = v == inside || v == outside;
      if (v == inside) {
        int64_t diagonal = indexOf(n, form.row) - indexOf(n, form.column);
        low = std::min(low, diagonal);
        high = std::max(high, diagonal);
      }
    }
    for (int64_t n = 0; n < size && ok; ++n) {
      int64_t diagonal = indexOf(n, form.row) - indexOf(n, form.column);
      ok = (get(n) == inside) == (diagonal >= low && diagonal <= high);
    }
    if (ok) {
      form.kind = Form::Band;
      form.low = low;
      form.high = high;
      form.inside = inside;
      form.outside = outside;
      return;
    }
  }
}

const Graph::ClosedForm &Graph::closedForm(DenseElementsAttr attr) {
  auto [it, isNew] = closedForms.try_emplace(attr);
  ClosedForm &form = it->second;
  auto type = attr.getType();
  if (!isNew || type.getNumElements() < 2 || type.getNumElements() > (1 << 24))
    return form;
  if (type.getElementType().isInteger(1)) {
    SmallVector<bool> values(attr.getValues<bool>());
    findClosedForm(type.getShape(), values.size(), [&](int64_t n) { return values[n] ? 1.0 : 0.0; }, false, form);
  } else if (isa<IntegerType, IndexType>(type.getElementType())) {
    SmallVector<double> values;
    for (APInt v : attr.getValues<APInt>())
      values.push_back(static_cast<double>(v.getSExtValue()));
    findClosedForm(type.getShape(), values.size(), [&](int64_t n) { return values[n]; }, true, form);
  } else if (isa<FloatType>(type.getElementType())) {
    SmallVector<double> values;
    for (APFloat v : attr.getValues<APFloat>())
      values.push_back(v.convertToDouble());
    findClosedForm(type.getShape(), values.size(), [&](int64_t n) { return values[n]; }, true, form);
  }
  return form;
}

/// An element of a constant: a constant, its closed form, or null.
Expr Graph::constantElement(DenseElementsAttr attr, ArrayRef<Expr> indices) {
  Type type = attr.getElementType();
  auto literal = [&](double v) -> Expr {
    return type.isInteger(1)      ? x.boolean(v != 0)
           : isa<FloatType>(type) ? x.real(v)
                                  : x.integer(static_cast<int64_t>(v));
  };
  auto constants = [&](auto getValue) -> Expr {
    SmallVector<uint64_t> at;
    for (Expr index : indices) {
      auto c = x.constant(index);
      if (!c)
        return nullptr;
      at.push_back(*c);
    }
    return getValue(at);
  };
  if (isa<FloatType>(type)) {
    if (attr.isSplat())
      return x.real(attr.getSplatValue<APFloat>().convertToDouble());
    if (Expr e = constants([&](auto &at) { return x.real(attr.getValues<APFloat>()[at].convertToDouble()); }))
      return e;
  } else if (isa<IntegerType, IndexType>(type)) {
    auto value = [&](const APInt &v) { return type.isInteger(1) ? x.boolean(v.isOne()) : x.integer(v.getSExtValue()); };
    if (attr.isSplat())
      return value(attr.getSplatValue<APInt>());
    if (Expr e = constants([&](auto &at) { return value(attr.getValues<APInt>()[at]); }))
      return e;
  } else {
    return nullptr;
  }
  const ClosedForm &form = closedForm(attr);
  if (form.kind == ClosedForm::Affine) {
    Expr sum = x.integer(form.base);
    for (auto [stride, index] : llvm::zip(form.strides, indices))
      sum = x.plus(sum, x.times(index, stride));
    return isa<FloatType>(type) ? x.intToFloat(sum) : sum;
  }
  if (form.kind == ClosedForm::Band) {
    Expr diagonal = x.minus(indices[form.row], indices[form.column]);
    int64_t rows = attr.getType().getDimSize(form.row), columns = attr.getType().getDimSize(form.column);
    Expr inside = x.boolean(true);
    // A side that the constant does not reach says nothing.
    if (form.low > -(columns - 1))
      inside = x.logicalAnd(inside, x.geZero(x.minus(diagonal, x.integer(form.low))));
    if (form.high < rows - 1)
      inside = x.logicalAnd(inside, x.geZero(x.minus(x.integer(form.high), diagonal)));
    return x.select(inside, literal(form.inside), literal(form.outside));
  }
  return nullptr;
}

Expr Graph::load(Value tensor, ArrayRef<Expr> at) {
  auto type = dyn_cast<RankedTensorType>(tensor.getType());
  if (!type)
    return nullptr;
  std::optional<Sort> sort = sortOf(type.getElementType());
  if (!sort)
    return nullptr;
  SmallVector<Expr> indices(at);
  for (auto [k, size] : llvm::enumerate(type.getShape()))
    if (size == 1)
      indices[k] = x.integer(0);
  DenseElementsAttr attr;
  if (matchPattern(tensor, m_Constant(&attr)))
    if (Expr e = constantElement(attr, indices))
      return e;
  if (auto fill = tensor.getDefiningOp<linalg::FillOp>())
    if (Expr e = scalar(fill.getInputs()[0]))
      return e;
  if (auto splat = tensor.getDefiningOp<tensor::SplatOp>())
    if (Expr e = scalar(splat.getInput()))
      return e;
  if (tensor.getDefiningOp<tensor::EmptyOp>())
    return x.undef(*sort);
  return x.load(tensor, indices, *sort);
}

//===----------------------------------------------------------------------===//
// One step through an op
//===----------------------------------------------------------------------===//

Expr Graph::loopExtent(linalg::LinalgOp op, unsigned loop) {
  Expr result = nullptr;
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    for (auto [k, expr] : llvm::enumerate(op.getMatchingIndexingMap(&operand).getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr); dim && dim.getPosition() == loop) {
        Expr e = extent(operand.get(), k);
        if (e->kind == Kind::IntConst)
          return e;
        if (!result)
          result = e;
      }
  }
  return result;
}

Expr Graph::stepLinalg(linalg::LinalgOp op, unsigned result, ArrayRef<Expr> indices) {
  OpOperand *init = op.getDpsInitOperand(result);
  SmallVector<Expr> loops(op.getNumLoops(), nullptr);
  for (auto [expr, index] : llvm::zip(op.getMatchingIndexingMap(init).getResults(), indices)) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      if (loops[dim.getPosition()])
        return nullptr; // a diagonal: elsewhere the result is its init
      loops[dim.getPosition()] = index;
    } else if (!isa<AffineConstantExpr>(expr) || index->kind != Kind::IntConst ||
               cast<AffineConstantExpr>(expr).getValue() != index->num) {
      return nullptr;
    }
  }
  SmallVector<Expr> reductions;
  bool reduces = false;
  for (auto [k, type] : llvm::enumerate(op.getIteratorTypesArray())) {
    bool reduction = type == utils::IteratorType::reduction;
    if (loops[k] && reduction && loops[k]->kind == Kind::Var)
      return nullptr; // each of its values is a step of the reduction's
    if (loops[k])
      continue;
    if (!reduction)
      return nullptr;
    Expr size = loopExtent(op, k);
    if (!size)
      return nullptr;
    loops[k] = index(size);
    reduces = true;
    if (loops[k]->kind == Kind::Var)
      reductions.push_back(loops[k]);
  }
  Scope scope(op.getBlock(), loops);
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument arg = op.getMatchingBlockArgument(&operand);
    std::optional<Sort> sort = sortOf(arg.getType());
    if (!sort)
      return nullptr;
    if (op.isDpsInit(&operand) && reduces) {
      scope.values[arg] = x.arg(operand.getOperandNumber(), *sort);
      continue;
    }
    if (!isa<RankedTensorType>(operand.get().getType())) {
      scope.values[arg] = scalar(operand.get());
      continue;
    }
    SmallVector<Expr> at;
    for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults())
      at.push_back(affine(expr, loops, {}));
    if (llvm::is_contained(at, nullptr))
      return nullptr;
    scope.values[arg] = load(operand.get(), at);
    if (!scope.values[arg])
      return nullptr;
  }
  Expr value = evaluate(op.getBlock()->getTerminator()->getOperand(result), &scope);
  if (!value || !reduces)
    return value;

  // value = combine(accumulator, term)
  Expr accumulator = x.arg(init->getOperandNumber(), value->sort), term = nullptr;
  std::optional<Fold> fold;
  auto split = [&](Expr a, Expr b, Fold kind) {
    if (b == accumulator)
      std::swap(a, b);
    if (a != accumulator || b->hasArg)
      return;
    term = b;
    fold = kind;
  };
  switch (value->kind) {
  case Kind::Add:
    split(value->op(0), value->op(1), Fold::Add);
    break;
  case Kind::Mul:
    split(value->op(0), value->op(1), Fold::Mul);
    break;
  case Kind::Max:
    split(value->op(0), value->op(1), Fold::Max);
    break;
  case Kind::Min:
    split(value->op(0), value->op(1), Fold::Min);
    break;
  case Kind::And:
    if (value->ops.size() == 2)
      split(value->op(0), value->op(1), Fold::And);
    break;
  case Kind::Not: // or
    if (Expr all = value->op(0); all->kind == Kind::And && all->ops.size() == 2)
      split(x.logicalNot(all->op(0)), x.logicalNot(all->op(1)), Fold::Or);
    break;
  case Kind::Select: {
    // x > m ? x : m
    Expr c = value->op(0), a = value->op(1), b = value->op(2);
    if (c->kind != Kind::CmpF)
      break;
    using P = arith::CmpFPredicate;
    auto p = static_cast<P>(c->num);
    bool greater = p == P::OGT || p == P::OGE || p == P::UGT || p == P::UGE;
    bool less = p == P::OLT || p == P::OLE || p == P::ULT || p == P::ULE;
    if ((greater || less) && c->op(0) == a && c->op(1) == b)
      split(a, b, greater ? Fold::Max : Fold::Min);
    else if ((greater || less) && c->op(0) == b && c->op(1) == a)
      split(a, b, greater ? Fold::Min : Fold::Max);
    break;
  }
  default:
    break;
  }
  if (!fold)
    return nullptr;
  Expr total = term;
  for (Expr variable : llvm::reverse(reductions))
    total = x.reduce(*fold, variable, total);
  Expr first = load(init->get(), indices);
  if (!first)
    return nullptr;
  switch (*fold) {
  case Fold::Add:
    return x.binary(Kind::Add, total, first);
  case Fold::Mul:
    return x.binary(Kind::Mul, total, first);
  case Fold::Max:
    return x.binary(Kind::Max, total, first);
  case Fold::Min:
    return x.binary(Kind::Min, total, first);
  case Fold::And:
    return x.logicalAnd(total, first);
  case Fold::Or:
    return x.logicalOr(total, first);
  }
  return nullptr;
}

/// result[indices] where groups `to` of result's dimensions hold, in row-major
/// order, what groups `from` of source's dimensions hold.
Expr Graph::stepReshape(Value source, ArrayRef<SmallVector<int64_t, 2>> from, ArrayRef<SmallVector<int64_t, 2>> to,
                        Value result, ArrayRef<Expr> indices) {
  SmallVector<Expr> at(cast<RankedTensorType>(source.getType()).getRank(), nullptr);
  for (auto [sources, results] : llvm::zip(from, to)) {
    Expr linear = x.integer(0);
    for (int64_t k : results)
      linear = x.plus(x.times(linear, extent(result, k)), indices[k]);
    Expr inner = x.integer(1);
    for (int64_t k : llvm::reverse(sources)) {
      Expr size = extent(source, k);
      // The outermost index needs no mod.
      at[k] = x.floordiv(linear, inner);
      if (k != sources.front())
        at[k] = x.mod(at[k], size);
      inner = x.times(inner, size);
    }
  }
  return load(source, at);
}

Expr Graph::step(Value tensor, ArrayRef<Expr> indices) {
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return nullptr;
  unsigned number = cast<OpResult>(tensor).getResultNumber();
  auto groupsOfOne = [](int64_t rank) {
    SmallVector<SmallVector<int64_t, 2>> groups;
    for (int64_t k = 0; k < rank; ++k)
      groups.push_back(SmallVector<int64_t, 2>{k});
    return groups;
  };
  auto group = [](int64_t rank) {
    SmallVector<SmallVector<int64_t, 2>> groups(1);
    llvm::append_range(groups[0], llvm::seq<int64_t>(0, rank));
    return groups;
  };
  return llvm::TypeSwitch<Operation *, Expr>(op)
      .Case([&](linalg::LinalgOp linalg) -> Expr {
        // An op that asserts something stays, and so does its result.
        if (!linalg.hasPureTensorSemantics() || !isMemoryEffectFree(op))
          return nullptr;
        return stepLinalg(linalg, number, indices);
      })
      .Case([&](linalg::SoftmaxOp softmax) -> Expr {
        Value input = softmax.getInput();
        SmallVector<Expr> at(indices);
        at[softmax.getDimension()] = x.freshVariable(extent(input, softmax.getDimension()));
        Expr variable = at[softmax.getDimension()];
        Expr max = x.reduce(Fold::Max, variable, load(input, at));
        auto weight = [&](ArrayRef<Expr> at) { return x.unary(Kind::Exp, x.binary(Kind::Sub, load(input, at), max)); };
        return x.binary(Kind::Div, weight(indices), x.reduce(Fold::Add, variable, weight(at)));
      })
      .Case([&](tensor::CastOp cast) -> Expr {
        return isa<RankedTensorType>(cast.getSource().getType()) ? load(cast.getSource(), indices) : nullptr;
      })
      .Case([&](tensor::ExpandShapeOp expand) {
        SmallVector<SmallVector<int64_t, 2>> to;
        for (auto &indices : expand.getReassociationIndices())
          to.emplace_back(indices.begin(), indices.end());
        return stepReshape(expand.getSrc(), groupsOfOne(to.size()), to, tensor, indices);
      })
      .Case([&](tensor::CollapseShapeOp collapse) {
        SmallVector<SmallVector<int64_t, 2>> from;
        for (auto &indices : collapse.getReassociationIndices())
          from.emplace_back(indices.begin(), indices.end());
        return stepReshape(collapse.getSrc(), from, groupsOfOne(from.size()), tensor, indices);
      })
      .Case([&](tensor::ReshapeOp reshape) -> Expr {
        auto source = dyn_cast<RankedTensorType>(reshape.getSource().getType());
        if (!source)
          return nullptr;
        return stepReshape(reshape.getSource(), group(source.getRank()), group(indices.size()), tensor, indices);
      })
      .Case([&](tensor::ExtractSliceOp slice) {
        llvm::SmallBitVector dropped = slice.getDroppedDims();
        SmallVector<Expr> at;
        unsigned next = 0;
        for (auto [k, offset] : llvm::enumerate(slice.getMixedOffsets())) {
          Expr index = integer(offset);
          if (!dropped.test(k))
            index = x.plus(index, x.times(indices[next++], integer(slice.getMixedStrides()[k])));
          at.push_back(index);
        }
        return load(slice.getSource(), at);
      })
      .Case([&](tensor::InsertSliceOp insert) -> Expr {
        // The source's dimensions that the insertion drops are of size 1.
        llvm::SmallBitVector dropped = insert.getDroppedDims();
        Expr inside = x.boolean(true);
        SmallVector<Expr> at;
        for (auto [k, offset] : llvm::enumerate(insert.getMixedOffsets())) {
          if (getConstantIntValue(insert.getMixedStrides()[k]) != 1)
            return nullptr;
          Expr index = x.minus(indices[k], integer(offset));
          inside = x.logicalAnd(inside, x.geZero(index));
          inside =
              x.logicalAnd(inside, x.geZero(x.minus(x.minus(integer(insert.getMixedSizes()[k]), x.integer(1)), index)));
          if (!dropped.test(k))
            at.push_back(index);
        }
        Expr source = load(insert.getSource(), at), dest = load(insert.getDest(), indices);
        return source && dest ? x.select(inside, source, dest) : nullptr;
      })
      .Case([&](tensor::PadOp pad) -> Expr {
        Value padding = pad.getConstantPaddingValue();
        Expr outside = padding ? scalar(padding) : nullptr;
        if (!outside)
          return nullptr;
        Expr inside = x.boolean(true);
        SmallVector<Expr> at;
        for (auto [k, low] : llvm::enumerate(pad.getMixedLowPad())) {
          at.push_back(x.minus(indices[k], integer(low)));
          inside = x.logicalAnd(inside, x.geZero(at[k]));
          inside = x.logicalAnd(inside, x.geZero(x.minus(x.minus(extent(pad.getSource(), k), x.integer(1)), at[k])));
        }
        Expr source = load(pad.getSource(), at);
        return source ? x.select(inside, source, outside) : nullptr;
      })
      .Case([&](tensor::ConcatOp concat) -> Expr {
        uint64_t dim = concat.getDim();
        SmallVector<std::pair<Expr, Expr>> parts; // (end, element)
        Expr begin = x.integer(0);
        for (Value input : concat.getInputs()) {
          SmallVector<Expr> at(indices);
          at[dim] = x.minus(at[dim], begin);
          begin = x.plus(begin, extent(input, dim));
          parts.push_back({begin, load(input, at)});
          if (!parts.back().second)
            return nullptr;
        }
        Expr result = parts.back().second;
        for (auto [end, element] : llvm::reverse(ArrayRef(parts).drop_back()))
          result = x.select(x.geZero(x.minus(x.minus(end, x.integer(1)), indices[dim])), element, result);
        return result;
      })
      .Case([&](tensor::GenerateOp generate) -> Expr {
        Scope scope(&generate.getBody().front(), {});
        for (auto [arg, index] : llvm::zip(scope.body->getArguments(), indices))
          scope.values[arg] = index;
        return evaluate(scope.body->getTerminator()->getOperand(0), &scope);
      })
      .Case([&](tensor::FromElementsOp elements) -> Expr {
        if (elements.getElements().size() == 1)
          return scalar(elements.getElements()[0]);
        auto type = elements.getType();
        Expr linear = x.integer(0);
        for (auto [size, index] : llvm::zip(type.getShape(), indices))
          linear = x.plus(x.times(linear, size), index);
        if (auto c = x.constant(linear))
          return scalar(elements.getElements()[*c]);
        return nullptr;
      })
      .Default([&](Operation *op) -> Expr {
        if (!op->hasTrait<OpTrait::Elementwise>() || op->getNumResults() != 1 || !isPure(op))
          return nullptr;
        SmallVector<Expr> operands;
        for (Value operand : op->getOperands()) {
          operands.push_back(isa<RankedTensorType>(operand.getType()) ? load(operand, indices) : scalar(operand));
          if (!operands.back())
            return nullptr;
        }
        return apply(op, operands, elementType(tensor.getType()),
                     operands.empty() ? Type() : elementType(op->getOperand(0).getType()));
      });
}

//===----------------------------------------------------------------------===//
// All steps
//===----------------------------------------------------------------------===//

bool Graph::isContraction(Value tensor) {
  if (auto it = contractions.find(tensor); it != contractions.end())
    return it->second;
  bool &known = contractions[tensor];
  known = false;
  auto op = tensor.getDefiningOp<linalg::LinalgOp>();
  if (!op || op.getNumReductionLoops() == 0 || op.getNumDpsInputs() < 2 || op->getNumResults() != 1)
    return false;
  SmallVector<Expr> indices;
  for (int64_t k = 0; k < cast<RankedTensorType>(tensor.getType()).getRank(); ++k)
    indices.push_back(index(extent(tensor, k)));
  Expr e = step(tensor, indices);
  if (!e)
    return false;
  if (e->kind == Kind::Add)
    e = e->op(0)->kind == Kind::Reduce ? e->op(0) : e->op(1);
  while (e->kind == Kind::Reduce && e->num == static_cast<int64_t>(Fold::Add))
    e = e->op(1);
  while (e->kind == Kind::Mul && e->op(1)->kind == Kind::FloatConst)
    e = e->op(0);
  if (e->kind != Kind::Mul)
    return false;
  if (e->op(0)->kind != Kind::Load || e->op(1)->kind != Kind::Load)
    return false;
  // Each side has an axis of its own (be it of size 1): else it is a weighted
  // sum along an axis.
  SmallVector<AffineMap> maps;
  for (OpOperand *input : op.getDpsInputOperands())
    if (isa<RankedTensorType>(input->get().getType()))
      maps.push_back(op.getMatchingIndexingMap(input));
  auto hasOwn = [&](unsigned a, unsigned b) {
    for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
      if (maps[a].isFunctionOfDim(loop) && !maps[b].isFunctionOfDim(loop))
        return true;
    return false;
  };
  known = maps.size() == 2 && hasOwn(0, 1) && hasOwn(1, 0);
  return known;
}

Expr Graph::expand(Expr e) {
  Expr result = expandImpl(e);
  return overBudget ? nullptr : result;
}

Expr Graph::expandImpl(Expr e) {
  if (overBudget || (e->ops.empty() && e->kind != Kind::Load))
    return e;
  if (Expr known = expanded.lookup(e))
    return known;
  if (++nesting > kMaxNesting)
    overBudget = true;
  llvm::scope_exit leave([&] { --nesting; });
  Expr result = e;
  if (e->kind == Kind::Reduce) {
    Expr variable = binder(e->op(0)->op(0));
    ++depth;
    Expr body = expandImpl(x.open(e, variable));
    --depth;
    result = x.reduce(static_cast<Fold>(e->num), variable, body);
  } else {
    SmallVector<Expr> ops;
    for (Expr op : e->ops)
      ops.push_back(e->kind == Kind::Var ? op : expandImpl(op));
    if (ArrayRef<Expr>(ops) != e->ops)
      result = e->kind == Kind::Load ? load(e->value, ops) : x.rebuild(e, ops);
    if (result->kind == Kind::Load && !isContraction(result->value)) {
      if (++steps > kMaxSteps || x.size() > kMaxNodes) {
        overBudget = true;
        return e;
      }
      Expr leaf = result;
      if (Expr inner = overBudget ? nullptr : step(leaf->value, leaf->ops)) {
        result = expandImpl(inner);
        if (inner->kind == Kind::Reduce)
          origins[result] = leaf;
      }
    }
  }
  // A result cut short is no result.
  return overBudget ? e : expanded[e] = result;
}
