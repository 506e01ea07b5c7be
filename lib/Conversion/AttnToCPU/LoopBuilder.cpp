#include "LoopBuilder.h"

using namespace mlir;
using namespace attn;

Value LoopBuilder::real(Type type, double value) {
  Type element = getElementTypeOrSelf(type);
  TypedAttr attr = b.getFloatAttr(element, value);
  if (auto vector = dyn_cast<VectorType>(type))
    attr = DenseElementsAttr::get(vector, Attribute(attr));
  return arith::ConstantOp::create(b, loc, attr);
}

Value LoopBuilder::convert(Value value, Type type) {
  unsigned from = getElementTypeOrSelf(value.getType()).getIntOrFloatBitWidth();
  unsigned to = getElementTypeOrSelf(type).getIntOrFloatBitWidth();
  if (value.getType() == type)
    return value;
  if (from < to)
    return arith::ExtFOp::create(b, loc, type, value);
  if (from > to)
    return arith::TruncFOp::create(b, loc, type, value);
  // Between f16 and bf16, through f32.
  Type f32 = b.getF32Type();
  if (auto vector = dyn_cast<VectorType>(type))
    f32 = vector.clone(f32);
  return arith::TruncFOp::create(b, loc, type, arith::ExtFOp::create(b, loc, f32, value));
}

void LoopBuilder::loop(Value from, Value to, int64_t step, function_ref<void(Value)> body) {
  auto op = scf::ForOp::create(b, loc, from, to, index(step));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(op.getBody()->getTerminator());
  body(op.getInductionVar());
}

SmallVector<Value> LoopBuilder::loop(Value from, Value to, int64_t step, ValueRange inits,
                                     function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  auto op = scf::ForOp::create(
      b, loc, from, to, index(step), inits,
      [&](OpBuilder &, Location, Value iv, ValueRange carried) { scf::YieldOp::create(b, loc, body(iv, carried)); });
  return SmallVector<Value>(op.getResults());
}

void LoopBuilder::nest(ValueRange extents, bool parallel, function_ref<void(ValueRange)> body) {
  SmallVector<Value> zeros(extents.size(), index(0)), ones(extents.size(), index(1));
  if (extents.empty())
    return body({});
  if (parallel)
    scf::ParallelOp::create(b, loc, zeros, extents, ones, [&](OpBuilder &, Location, ValueRange ivs) { body(ivs); });
  else
    scf::buildLoopNest(b, loc, zeros, extents, ones, [&](OpBuilder &, Location, ValueRange ivs) { body(ivs); });
}

Value LoopBuilder::scratch(Type element, ArrayRef<OpFoldResult> extents) {
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamic;
  for (OpFoldResult extent : extents) {
    std::optional<int64_t> known = getConstantIntValue(extent);
    shape.push_back(known.value_or(ShapedType::kDynamic));
    if (!known)
      dynamic.push_back(cast<Value>(extent));
  }
  return memref::AllocOp::create(b, loc, MemRefType::get(shape, element), dynamic);
}

void LoopBuilder::product(const MicroTile &tile, Value rows, int64_t columns, Value depth,
                          function_ref<Value(Value, Value)> loadA, Value packedB, Value packedC, Value scale) {
  auto type = VectorType::get({tile.lanes}, cast<MemRefType>(packedC.getType()).getElementType());
  Value zero = index(0), last = sub(rows, index(1));
  loop(zero, rows, tile.rows, [&](Value row) {
    SmallVector<Value> readRows;
    for (int64_t r = 0; r < tile.rows; ++r)
      readRows.push_back(min(add(row, index(r)), last));
    loop(zero, index(columns), tile.columns(), [&](Value column) {
      SmallVector<Value> at, inits;
      for (int64_t v = 0; v < tile.vectors; ++v)
        at.push_back(add(column, index(v * tile.lanes)));
      for (int64_t r = 0; r < tile.rows; ++r)
        for (int64_t v = 0; v < tile.vectors; ++v) {
          if (!scale) {
            inits.push_back(real(type, 0));
            continue;
          }
          Value c = vectorLoad(type, packedC, {add(row, index(r)), at[v]});
          inits.push_back(arith::MulFOp::create(b, loc, c, vectorLoad(type, scale, at[v])));
        }
      SmallVector<Value> sums = loop(zero, depth, 1, inits, [&](Value k, ValueRange carried) {
        SmallVector<Value> loaded, next;
        for (int64_t v = 0; v < tile.vectors; ++v)
          loaded.push_back(vectorLoad(type, packedB, {k, at[v]}));
        for (int64_t r = 0; r < tile.rows; ++r) {
          Value a = broadcast(loadA(readRows[r], k), type);
          for (int64_t v = 0; v < tile.vectors; ++v)
            next.push_back(vector::FMAOp::create(b, loc, a, loaded[v], carried[r * tile.vectors + v]));
        }
        return next;
      });
      for (int64_t r = 0; r < tile.rows; ++r)
        for (int64_t v = 0; v < tile.vectors; ++v)
          vectorStore(sums[r * tile.vectors + v], packedC, {add(row, index(r)), at[v]});
    });
  });
}

BatchAccess::BatchAccess(LoopBuilder &lb, Value memref, AffineMap map, ValueRange batch, unsigned outer, unsigned inner)
    : memref(memref) {
  // The open dimensions appear as plain results only, so any value serves them.
  SmallVector<Value> dims(batch);
  dims.resize(map.getNumDims(), lb.index(0));
  for (auto [position, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (dim && dim.getPosition() == outer)
      outerPosition = position;
    else if (dim && dim.getPosition() == inner)
      innerPosition = position;
    indices.push_back(affine::expandAffineExpr(lb.b, lb.loc, expr, dims, {}));
  }
}

SmallVector<Value> BatchAccess::at(Value outer, Value inner) const {
  SmallVector<Value> at(indices);
  if (outerPosition)
    at[*outerPosition] = outer;
  if (innerPosition)
    at[*innerPosition] = inner;
  return at;
}
