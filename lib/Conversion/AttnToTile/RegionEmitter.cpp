#include "RegionEmitter.h"
#include "WideIntegers.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace ::attn::totile;

/// An op of a region that has no form on register tiles, if there is one.
static std::optional<Operation *> findUnliftable(Region &region) {
  if (region.empty())
    return std::nullopt;
  for (Operation &inner : region.front().without_terminator()) {
    bool elementwise = OpTrait::hasElementwiseMappableTraits(&inner) && inner.getNumResults() == 1;
    bool known = elementwise || isa<arith::ConstantOp, arith::IndexCastOp, arith::IndexCastUIOp>(inner) ||
                 inner.getName().getStringRef() == "memref.load" || inner.getName().getStringRef() == "tensor.extract";
    if (!known)
      return &inner;
  }
  return std::nullopt;
}

std::optional<std::string>(::attn::totile::regionObstacle)(ArrayRef<Region *> regions) {
  for (Region *region : regions) {
    if (std::optional<Operation *> inner = findUnliftable(*region))
      return ("a region holds " + (*inner)->getName().getStringRef() + ", which has no form on register tiles").str();
    if (std::optional<std::string> unfit = unfitIndex(*region))
      return unfit;
  }
  return std::nullopt;
}

static Variance join(Variance x, Variance y) {
  if (x == y || y == Variance::Scalar)
    return x;
  return x == Variance::Scalar ? y : Variance::Tile;
}

static Variance varianceOf(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type)
    return Variance::Scalar;
  if (isa<tile::RowsAttr>(type.getEncoding()))
    return Variance::Rows;
  return isa<tile::ColsAttr>(type.getEncoding()) ? Variance::Cols : Variance::Tile;
}

RegionEmitter::RegionEmitter(Region &region, int64_t columns, int64_t positions,
                             std::function<Value(OpBuilder &, Value)> map)
    : region(region), columns(columns), positions(positions), map(std::move(map)) {}

LogicalResult RegionEmitter::check(Region &region, llvm::function_ref<InFlightDiagnostic()> report) {
  if (region.empty())
    return success();
  for (Operation &op : region.front().without_terminator()) {
    bool liftable = isa<arith::ConstantOp, memref::LoadOp, arith::IndexCastOp, arith::IndexCastUIOp>(op) ||
                    (OpTrait::hasElementwiseMappableTraits(&op) && op.getNumResults() == 1);
    if (!liftable || llvm::any_of(op.getResultTypes(), [](Type t) { return !t.isIntOrIndexOrFloat(); })) {
      report() << "a region of the attention holds " << op.getName() << ", which has no form on register tiles";
      return failure();
    }
  }
  return success();
}

Type RegionEmitter::lift(Type scalar, Variance variance) const {
  MLIRContext *context = scalar.getContext();
  if (scalar.isIndex())
    scalar = IntegerType::get(context, 32);
  switch (variance) {
  case Variance::Scalar:
    return scalar;
  case Variance::Rows:
    return RankedTensorType::get({64}, scalar, tile::RowsAttr::get(context));
  case Variance::Cols:
    return RankedTensorType::get({columns}, scalar, tile::ColsAttr::get(context));
  case Variance::Tile:
    return RankedTensorType::get({64, columns}, scalar, tile::WgmmaAttr::get(context));
  }
  llvm_unreachable("all variances are covered");
}

Value RegionEmitter::as(OpBuilder &b, Location loc, Lifted from, Variance to) const {
  if (from.variance == to)
    return from.value;
  Type type = lift(getElementTypeOrSelf(from.value.getType()), to);
  if (from.variance == Variance::Scalar)
    return tile::SplatOp::create(b, loc, type, from.value);
  return tile::BroadcastOp::create(b, loc, type, from.value);
}

RegionEmitter::Lifted RegionEmitter::get(OpBuilder &b, Value v, const DenseMap<Value, Lifted> &inner) {
  if (auto it = inner.find(v); it != inner.end())
    return it->second;
  if (auto it = prepared.find(v); it != prepared.end())
    return it->second;
  return {map(b, v), Variance::Scalar};
}

RegionEmitter::Lifted RegionEmitter::emitOp(OpBuilder &b, Location loc, Operation *op, ArrayRef<Lifted> operands) {
  Variance variance = Variance::Scalar;
  for (const Lifted &operand : operands)
    variance = join(variance, operand.variance);
  Type result = lift(op->getResult(0).getType(), variance);

  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    TypedAttr value = constant.getValue();
    if (value.getType().isIndex())
      value = b.getI32IntegerAttr(static_cast<int32_t>(cutIndex(cast<IntegerAttr>(value).getInt())));
    return {arith::ConstantOp::create(b, loc, value), Variance::Scalar};
  }
  if (auto load = dyn_cast<memref::LoadOp>(op)) {
    // Operand 0 is the memref.
    SmallVector<Value> indices;
    if (variance == Variance::Scalar) {
      for (const Lifted &operand : operands.drop_front())
        indices.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), operand.value));
      return {memref::LoadOp::create(b, loc, operands[0].value, indices), variance};
    }
    for (const Lifted &operand : operands.drop_front())
      indices.push_back(variance == Variance::Tile ? operand.value : as(b, loc, operand, operand.variance));
    return {tile::LoadOp::create(b, loc, result, operands[0].value, indices), variance};
  }
  if (isa<arith::IndexCastOp, arith::IndexCastUIOp>(op)) {
    unsigned from = getElementTypeOrSelf(operands[0].value.getType()).getIntOrFloatBitWidth();
    unsigned to = getElementTypeOrSelf(result).getIntOrFloatBitWidth();
    if (from == to)
      return operands[0];
    if (from > to) {
      Value wide = operands[0].value;
      if (from == 64 && !isSmall(op->getOperand(0))) {
        auto limit = [&](int64_t v) -> Value {
          Value constant = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(v));
          return as(b, loc, {constant, Variance::Scalar}, variance);
        };
        wide = arith::MinSIOp::create(b, loc, wide, limit(kIndexLimit));
        wide = arith::MaxSIOp::create(b, loc, wide, limit(-kIndexLimit));
      }
      return {arith::TruncIOp::create(b, loc, result, wide), variance};
    }
    if (isa<arith::IndexCastUIOp>(op))
      return {arith::ExtUIOp::create(b, loc, result, operands[0].value), variance};
    return {arith::ExtSIOp::create(b, loc, result, operands[0].value), variance};
  }
  SmallVector<Value> values;
  for (const Lifted &operand : operands)
    values.push_back(as(b, loc, operand, variance));
  OperationState state(loc, op->getName(), values, {result}, op->getAttrs());
  return {b.create(state)->getResult(0), variance};
}

std::optional<RegionEmitter::Lifted> RegionEmitter::positionInF32(OpBuilder &b, Location loc, Value v,
                                                                  const DenseMap<Value, Lifted> &inner,
                                                                  int64_t &bound) {
  constexpr int64_t exact = int64_t(1) << 24; // integers up to here are f32
  while (Operation *cast = v.getDefiningOp()) {
    if (!isa<arith::IndexCastOp>(cast))
      break;
    v = cast->getOperand(0);
  }
  if (auto argument = dyn_cast<BlockArgument>(v); argument && argument.getOwner() == &region.front()) {
    Lifted position = get(b, v, inner);
    if (!positions || positions > exact || !argument.getType().isIndex() ||
        (position.variance != Variance::Rows && position.variance != Variance::Cols))
      return std::nullopt;
    bound = positions;
    Type type = lift(b.getF32Type(), position.variance);
    if (auto iota = position.value.getDefiningOp<tile::IotaOp>()) {
      Value offset = arith::SIToFPOp::create(b, loc, b.getF32Type(), iota.getOffset());
      return Lifted{tile::IotaOp::create(b, loc, type, offset), position.variance};
    }
    return Lifted{arith::SIToFPOp::create(b, loc, type, position.value), position.variance};
  }
  Operation *op = v.getDefiningOp();
  if (!op || op->getBlock() != &region.front())
    return std::nullopt;
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    auto integer = dyn_cast<IntegerAttr>(constant.getValue());
    if (!integer || integer.getValue().abs().ugt(exact))
      return std::nullopt;
    bound = integer.getValue().abs().getSExtValue();
    auto value = b.getF32FloatAttr(static_cast<float>(integer.getValue().getSExtValue()));
    return Lifted{arith::ConstantOp::create(b, loc, value), Variance::Scalar};
  }
  if (isa<math::AbsIOp>(op)) {
    std::optional<Lifted> x = positionInF32(b, loc, op->getOperand(0), inner, bound);
    if (!x)
      return x;
    return Lifted{math::AbsFOp::create(b, loc, x->value), x->variance};
  }
  if (!isa<arith::AddIOp, arith::SubIOp>(op))
    return std::nullopt;
  int64_t left = 0, right = 0;
  std::optional<Lifted> x = positionInF32(b, loc, op->getOperand(0), inner, left);
  std::optional<Lifted> y = x ? positionInF32(b, loc, op->getOperand(1), inner, right) : std::nullopt;
  bound = left + right;
  if (!y || bound > exact)
    return std::nullopt;
  Variance variance = join(x->variance, y->variance);
  Value l = as(b, loc, *x, variance), r = as(b, loc, *y, variance);
  if (isa<arith::AddIOp>(op))
    return Lifted{arith::AddFOp::create(b, loc, l, r), variance};
  return Lifted{arith::SubFOp::create(b, loc, l, r), variance};
}

std::optional<RegionEmitter::Lifted> RegionEmitter::emitCheaply(OpBuilder &b, Location loc, Operation *op,
                                                                const DenseMap<Value, Lifted> &inner) {
  if (isa<arith::SIToFPOp>(op) && op->getResult(0).getType().isF32()) {
    int64_t bound = 0;
    return positionInF32(b, loc, op->getOperand(0), inner, bound);
  }
  // A product that is only added to becomes one instruction, and one rounding.
  if (isa<arith::AddFOp>(op) && op->getResult(0).getType().isF32())
    for (unsigned k : {1, 0}) {
      auto product = op->getOperand(k).getDefiningOp<arith::MulFOp>();
      if (!product || product->getBlock() != op->getBlock() || !product->hasOneUse())
        continue;
      Lifted x = get(b, product.getLhs(), inner), y = get(b, product.getRhs(), inner);
      Lifted z = get(b, op->getOperand(1 - k), inner);
      Variance variance = join(join(x.variance, y.variance), z.variance);
      return Lifted{
          math::FmaOp::create(b, loc, as(b, loc, x, variance), as(b, loc, y, variance), as(b, loc, z, variance)),
          variance};
    }
  return std::nullopt;
}

bool RegionEmitter::dependsOnKey(Operation *op) const {
  return llvm::any_of(op->getOperands(), [&](Value v) {
    bool inside = region.isAncestor(v.getParentRegion());
    return inside && !prepared.contains(v);
  });
}

void RegionEmitter::prepare(OpBuilder &b, Location loc, ArrayRef<std::pair<unsigned, Value>> scalars,
                            std::pair<unsigned, Value> rows) {
  prepared.clear();
  if (region.empty())
    return;
  Block &block = region.front();
  for (auto [number, value] : scalars)
    prepared[block.getArgument(number)] = {value, Variance::Scalar};
  prepared[block.getArgument(rows.first)] = {rows.second, Variance::Rows};
  for (Operation &op : block.without_terminator()) {
    if (dependsOnKey(&op))
      continue;
    SmallVector<Lifted> operands;
    for (Value v : op.getOperands())
      operands.push_back(get(b, v, DenseMap<Value, Lifted>()));
    prepared[op.getResult(0)] = emitOp(b, loc, &op, operands);
  }
}

RegionEmitter::Columns RegionEmitter::loadColumns(OpBuilder &b, Location loc, std::pair<unsigned, Value> cols) {
  Columns columns;
  if (region.empty())
    return columns;
  Block &block = region.front();
  DenseSet<Operation *> needed;
  for (Operation &op : llvm::reverse(block.without_terminator()))
    if (isa<memref::LoadOp>(op) || llvm::any_of(op.getUsers(), [&](Operation *user) { return needed.contains(user); }))
      needed.insert(&op);
  columns[block.getArgument(cols.first)] = {cols.second, Variance::Cols};
  auto known = [&](Value v) {
    return !region.isAncestor(v.getParentRegion()) || prepared.contains(v) || columns.contains(v);
  };
  for (Operation &op : block.without_terminator()) {
    // A conversion may halve what is held.
    bool isHeld = needed.contains(&op) || isa<arith::IndexCastOp, arith::TruncIOp>(op);
    if (!isHeld || prepared.contains(op.getResult(0)) || !llvm::all_of(op.getOperands(), known))
      continue;
    SmallVector<Lifted> operands;
    for (Value v : op.getOperands())
      operands.push_back(get(b, v, columns));
    // With the row as well there is a value for each pair.
    if (llvm::any_of(operands, [](const Lifted &operand) { return operand.variance == Variance::Rows; }))
      continue;
    columns[op.getResult(0)] = emitOp(b, loc, &op, operands);
  }
  return columns;
}

Value RegionEmitter::emit(OpBuilder &b, Location loc, Value score, std::pair<unsigned, Value> cols, Columns inner,
                          Value wanted) {
  Block &block = region.front();
  if (score)
    inner[block.getArgument(0)] = {score, Variance::Tile};
  inner[block.getArgument(cols.first)] = {cols.second, Variance::Cols};
  for (Operation &op : block.without_terminator()) {
    if (prepared.contains(op.getResult(0)) || inner.contains(op.getResult(0)))
      continue;
    SmallVector<Lifted> operands;
    for (Value v : op.getOperands())
      operands.push_back(get(b, v, inner));
    std::optional<Lifted> cheap = emitCheaply(b, loc, &op, inner);
    inner[op.getResult(0)] = cheap ? *cheap : emitOp(b, loc, &op, operands);
  }
  return as(b, loc, get(b, wanted ? wanted : yielded(), inner), Variance::Tile);
}

Value RegionEmitter::emitAt(OpBuilder &b, Location loc, ArrayRef<Value> arguments, Variance variance) {
  prepared.clear();
  Block &block = region.front();
  DenseMap<Value, Lifted> inner;
  for (auto [argument, value] : llvm::zip_equal(block.getArguments(), arguments))
    inner[argument] = {value, varianceOf(value)};
  for (Operation &op : block.without_terminator()) {
    SmallVector<Lifted> operands;
    for (Value v : op.getOperands())
      operands.push_back(get(b, v, inner));
    std::optional<Lifted> cheap = emitCheaply(b, loc, &op, inner);
    inner[op.getResult(0)] = cheap ? *cheap : emitOp(b, loc, &op, operands);
  }
  return as(b, loc, get(b, yielded(), inner), variance);
}

Value RegionEmitter::emitForRows(OpBuilder &b, Location loc, Value wanted) {
  return as(b, loc, get(b, wanted, DenseMap<Value, Lifted>()), Variance::Rows);
}
