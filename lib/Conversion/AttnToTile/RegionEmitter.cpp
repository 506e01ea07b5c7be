#include "RegionEmitter.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace ::attn::totile;

static Variance join(Variance x, Variance y) {
  if (x == y || y == Variance::Scalar)
    return x;
  return x == Variance::Scalar ? y : Variance::Tile;
}

RegionEmitter::RegionEmitter(Region &region, int64_t columns, std::function<Value(OpBuilder &, Value)> map)
    : region(region), columns(columns), map(std::move(map)) {}

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
      value = b.getI32IntegerAttr(cast<IntegerAttr>(value).getInt());
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
    if (from > to)
      return {arith::TruncIOp::create(b, loc, result, operands[0].value), variance};
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

Value RegionEmitter::emit(OpBuilder &b, Location loc, Value score, std::pair<unsigned, Value> cols) {
  Block &block = region.front();
  DenseMap<Value, Lifted> inner;
  if (score)
    inner[block.getArgument(0)] = {score, Variance::Tile};
  inner[block.getArgument(cols.first)] = {cols.second, Variance::Cols};
  for (Operation &op : block.without_terminator()) {
    if (prepared.contains(op.getResult(0)))
      continue;
    SmallVector<Lifted> operands;
    for (Value v : op.getOperands())
      operands.push_back(get(b, v, inner));
    inner[op.getResult(0)] = emitOp(b, loc, &op, operands);
  }
  Lifted result = get(b, cast<mlir::attn::YieldOp>(block.getTerminator()).getValue(), inner);
  return as(b, loc, result, Variance::Tile);
}

Value RegionEmitter::emitRows(OpBuilder &b, Location loc) {
  Lifted result =
      get(b, cast<mlir::attn::YieldOp>(region.front().getTerminator()).getValue(), DenseMap<Value, Lifted>());
  return as(b, loc, result, Variance::Rows);
}
