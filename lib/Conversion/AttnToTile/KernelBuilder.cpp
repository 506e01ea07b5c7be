#include "KernelBuilder.h"
#include "WideIntegers.h"

#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace ::attn::totile;

//===----------------------------------------------------------------------===//
// Host
//===----------------------------------------------------------------------===//

Value KernelBuilder::hostIndex(int64_t v) { return arith::ConstantIndexOp::create(host, loc, v); }

Value KernelBuilder::hostSize(unsigned dim) {
  if (!ShapedType::isDynamic(extents[dim]))
    return hostIndex(extents[dim]);
  if (Value size = hostSizes.lookup(dim))
    return size;
  for (auto [map, operand] : operands)
    if (auto position = map.getResultPosition(getAffineDimExpr(dim, context)))
      return memref::DimOp::create(host, loc, operand, *position);
  llvm_unreachable("every dimension is a plain result of some map");
}

Value KernelBuilder::hostBatchCount() {
  Value count = hostIndex(1);
  for (unsigned k = 0; k < batches; ++k)
    count = arith::MulIOp::create(host, loc, count, hostSize(k));
  return count;
}

unsigned KernelBuilder::argument(Value value) {
  arguments.push_back(value);
  return arguments.size() - 1;
}

void KernelBuilder::passSize(unsigned dim) {
  sizeArgs[dim] = argument(arith::IndexCastOp::create(host, loc, host.getI32Type(), hostSize(dim)));
}

void KernelBuilder::passCaptured(ArrayRef<Region *> regions) {
  SetVector<Value> values;
  for (Region *region : regions)
    getUsedValuesDefinedAbove(*region, values);
  for (Value value : values) {
    if (matchPattern(value, m_Constant()) && !isa<ShapedType>(value.getType()))
      continue;
    Value passed = value;
    if (value.getType().isIndex()) {
      // What is no size might be any i64: it is cut where no position is.
      if (value.getDefiningOp<arith::IndexCastOp>()) {
        auto limit = [&](int64_t v) -> Value { return arith::ConstantIndexOp::create(host, loc, v); };
        passed = arith::MinSIOp::create(host, loc, passed, limit(kIndexLimit));
        passed = arith::MaxSIOp::create(host, loc, passed, limit(-kIndexLimit));
      }
      passed = arith::IndexCastOp::create(host, loc, host.getI32Type(), passed);
    }
    captureArgs[value] = argument(passed);
  }
}

Value KernelBuilder::encode(Value memref, AffineMap map, unsigned rowDim, int64_t rows, Type element, bool split) {
  SmallVector<int64_t> box;
  for (AffineExpr expr : map.getResults())
    box.push_back(expr == getAffineDimExpr(rowDim, context) ? rows : 1);
  if (split)
    box.push_back(1);
  box.back() = 128 / (tile::getStorageBits(element) / 8);
  auto type = tile::TensorMapType::get(context, box, element, 128);
  return tile::EncodeTensorMapOp::create(host, loc, type, memref);
}

void KernelBuilder::launch(Value grid, bool early, bool resident) {
  auto symbol = SymbolRefAttr::get(module.getSymNameAttr(), FlatSymbolRefAttr::get(context, name));
  tile::LaunchOp::create(host, loc, symbol, grid, arguments, early, resident);
}

//===----------------------------------------------------------------------===//
// Kernel
//===----------------------------------------------------------------------===//

Block *KernelBuilder::createKernel(OpBuilder &b, Attribute schedule) {
  b.setInsertionPointToEnd(module.getBody());
  SmallVector<Type> types;
  for (Value v : arguments)
    types.push_back(v.getType());
  kernel = tile::KernelOp::create(b, loc, b.getStringAttr(name), TypeAttr::get(b.getFunctionType(types, {})),
                                  ArrayAttr(), ArrayAttr(), schedule, IntegerAttr(), IntegerAttr());
  return b.createBlock(&kernel.getBody(), {}, types, SmallVector<Location>(types.size(), loc));
}

void KernelBuilder::role(OpBuilder &b, int64_t first, int64_t count, int64_t registers, bool elected,
                         llvm::function_ref<void(OpBuilder &, Value)> build, int64_t warp) {
  auto group = tile::WarpgroupOp::create(b, loc, first, count, registers, elected, warp);
  OpBuilder::InsertionGuard guard(b);
  Block *body = b.createBlock(&group.getBody(), {}, {i32()}, {loc});
  build(b, body->getArgument(0));
}

Value KernelBuilder::size(OpBuilder &b, unsigned dim) {
  auto it = sizeArgs.find(dim);
  return it != sizeArgs.end() ? Value(kernel.getArgument(it->second)) : cst(b, extents[dim]);
}

Value KernelBuilder::batchCount(OpBuilder &b) {
  Value count = cst(b, 1);
  for (unsigned k = 0; k < batches; ++k)
    count = mul(b, count, size(b, k));
  return count;
}

SmallVector<Value> KernelBuilder::decodePoint(OpBuilder &b, Value point) {
  SmallVector<Value> batch(batches);
  for (unsigned k = batches; k-- > 0;) {
    batch[k] = k ? rem(b, point, size(b, k)) : point;
    if (k)
      point = div(b, point, size(b, k));
  }
  return batch;
}

SmallVector<Value> KernelBuilder::coordinates(OpBuilder &b, AffineMap map, ArrayRef<Value> batch, unsigned rowDim,
                                              Value row) {
  SmallVector<Value> dims;
  for (Value v : batch)
    dims.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), v));
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  dims.resize(map.getNumDims(), zero);
  SmallVector<Value> coords;
  for (AffineExpr expr : map.getResults()) {
    if (expr == getAffineDimExpr(rowDim, context)) {
      coords.push_back(row);
    } else if (auto dim = dyn_cast<AffineDimExpr>(expr); dim && dim.getPosition() < batches) {
      coords.push_back(batch[dim.getPosition()]);
    } else {
      Value index = affine::expandAffineExpr(b, loc, expr, dims, {});
      coords.push_back(arith::IndexCastOp::create(b, loc, i32(), index));
    }
  }
  return coords;
}

Value KernelBuilder::captured(OpBuilder &b, Value value) {
  if (auto it = captureArgs.find(value); it != captureArgs.end())
    return kernel.getArgument(it->second);
  Attribute constant;
  matchPattern(value, m_Constant(&constant));
  if (value.getType().isIndex())
    return cst(b, cutIndex(cast<IntegerAttr>(constant).getInt()));
  return arith::ConstantOp::create(b, loc, cast<TypedAttr>(constant));
}

Value KernelBuilder::splat(OpBuilder &b, RankedTensorType type, double value) {
  return arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, FloatAttr::get(f32(), value)));
}

SmallVector<Value> KernelBuilder::splitExactly(OpBuilder &b, Value tile) {
  auto type = cast<RankedTensorType>(tile.getType());
  RankedTensorType bits = type.clone(i32()), narrow = type.clone(b.getBF16Type());
  Value leading =
      arith::ConstantOp::create(b, loc, DenseElementsAttr::get(bits, b.getI32IntegerAttr(int32_t(0xffff0000))));
  SmallVector<Value> parts;
  for (int64_t k = 0; k < 3; ++k) {
    Value part = tile;
    if (k < 2) { // The last one's bits are few enough.
      part = arith::AndIOp::create(b, loc, arith::BitcastOp::create(b, loc, bits, tile), leading);
      part = arith::BitcastOp::create(b, loc, type, part);
      tile = arith::SubFOp::create(b, loc, tile, part);
    }
    parts.push_back(arith::TruncFOp::create(b, loc, narrow, part));
  }
  return parts;
}

Value KernelBuilder::inverse(OpBuilder &b, Value v) {
  auto type = cast<RankedTensorType>(v.getType());
  Value zero = splat(b, type, 0);
  Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, v, zero);
  return arith::SelectOp::create(b, loc, empty, zero, arith::DivFOp::create(b, loc, splat(b, type, 1), v));
}
