// The kernel: its memory, its roles, and what they share.
#include "FoldBuilder.h"

#include "mlir/Dialect/Affine/Utils.h"

using namespace mlir;
using namespace ::attn::totile;

Value FoldBuilder::size(OpBuilder &b, unsigned dim) {
  auto it = sizeArgs.find(dim);
  return it != sizeArgs.end() ? Value(kernel.getArgument(it->second)) : cst(b, extents[dim]);
}

RankedTensorType FoldBuilder::tileOf(int64_t columns, Type type) {
  return RankedTensorType::get({64, columns}, type, tile::WgmmaAttr::get(context));
}

Value FoldBuilder::splat(OpBuilder &b, RankedTensorType type, double value) {
  return arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, FloatAttr::get(f32(), value)));
}

void FoldBuilder::buildKernel() {
  OpBuilder b(context);
  b.setInsertionPointToEnd(module.getBody());
  SmallVector<Type> types;
  for (Value v : arguments)
    types.push_back(v.getType());
  auto op = tile::KernelOp::create(b, loc, b.getStringAttr(name), TypeAttr::get(b.getFunctionType(types, {})),
                                   ArrayAttr(), ArrayAttr(), schedule);
  Block *body = b.createBlock(&op.getBody(), {}, types, SmallVector<Location>(types.size(), loc));
  kernel = op;

  auto ring = [&](int64_t stages, tile::SharedType shared) -> Value {
    return tile::RingOp::create(b, loc, tile::RingType::get(context, stages, shared), consumers);
  };
  queryRing = ring(1, queryTile);
  keyRing = ring(schedule.getStages(), keyTile);
  valueRing = ring(schedule.getStages(), valueTile);
  if (separateOut)
    outShared = tile::AllocOp::create(b, loc, outTile);

  if (dynamic)
    mailbox = tile::MailboxOp::create(b, loc, tile::MailboxType::get(context, 2), consumers);

  auto blockId = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  auto gridDim = gpu::GridDimOp::create(b, loc, gpu::Dimension::x);
  first = arith::IndexCastOp::create(b, loc, i32(), blockId);
  step = arith::IndexCastOp::create(b, loc, i32(), gridDim);
  queryBlocks = div(b, add(b, size(b, queryDim()), cst(b, m - 1)), cst(b, m));
  batchCount = cst(b, 1);
  for (unsigned k = 0; k < batches; ++k)
    batchCount = mul(b, batchCount, size(b, k));
  tiles = mul(b, queryBlocks, batchCount);

  role(b, 0, 1, schedule.getProducerRegisters(), /*elected=*/true, [&](OpBuilder &b, Value) { buildProducer(b); });
  role(b, 1, consumers, schedule.getConsumerRegisters(), /*elected=*/false,
       [&](OpBuilder &b, Value id) { buildConsumer(b, id); });
  tile::ReturnOp::create(b, loc);
  (void)body;
}

void FoldBuilder::role(OpBuilder &b, int64_t first, int64_t count, int64_t registers, bool elected,
                       llvm::function_ref<void(OpBuilder &, Value)> build) {
  auto group = tile::WarpgroupOp::create(b, loc, first, count, registers, elected);
  OpBuilder::InsertionGuard guard(b);
  Block *body = b.createBlock(&group.getBody(), {}, {i32()}, {loc});
  build(b, body->getArgument(0));
}

bool FoldBuilder::twoBlocks() const {
  int64_t keys = extents[batches + 1];
  return keys > n && keys <= 2 * n;
}

SmallVector<Value> FoldBuilder::coordinates(OpBuilder &b, AffineMap map, const Work &work, unsigned rowDim, Value row) {
  SmallVector<Value> dims;
  for (Value v : work.batch)
    dims.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), v));
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  dims.resize(map.getNumDims(), zero);
  SmallVector<Value> coords;
  for (AffineExpr expr : map.getResults()) {
    if (expr == getAffineDimExpr(rowDim, context)) {
      coords.push_back(row);
    } else if (auto dim = dyn_cast<AffineDimExpr>(expr); dim && dim.getPosition() < batches) {
      coords.push_back(work.batch[dim.getPosition()]);
    } else {
      Value index = affine::expandAffineExpr(b, loc, expr, dims, {});
      coords.push_back(arith::IndexCastOp::create(b, loc, i32(), index));
    }
  }
  return coords;
}

Value FoldBuilder::captured(OpBuilder &b, Value value) {
  if (auto it = captureArgs.find(value); it != captureArgs.end())
    return kernel.getArgument(it->second);
  Attribute constant;
  matchPattern(value, m_Constant(&constant));
  if (value.getType().isIndex())
    return cst(b, cast<IntegerAttr>(constant).getInt());
  return arith::ConstantOp::create(b, loc, cast<TypedAttr>(constant));
}
