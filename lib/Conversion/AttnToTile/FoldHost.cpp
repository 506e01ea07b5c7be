// The launch: operands, tensor maps and arguments on the host.
#include "FoldBuilder.h"

#include "Schedules.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace ::attn::totile;

FoldBuilder::Layout FoldBuilder::layOut(Value memref, AffineMap map, unsigned limit, ArrayRef<unsigned> innermost) {
  Layout all;
  auto keep = [&](AffineExpr expr, OpFoldResult size) {
    all.dims.push_back(expr);
    all.shape.push_back(size);
    return getAffineDimExpr(all.dims.size() - 1, context);
  };
  if (varyingRank(map) <= limit) {
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      all.source.push_back(
          isa<AffineConstantExpr>(expr) ? expr : keep(expr, memref::getMixedSize(host, loc, memref, position)));
  } else {
    // One dimension for each of the domain's that is used.
    SmallVector<AffineExpr> loops(map.getNumDims());
    for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
      if (map.isFunctionOfDim(dim)) {
        OpFoldResult size = ShapedType::isDynamic(extents[dim]) ? OpFoldResult(hostSize(dim))
                                                                : OpFoldResult(host.getIndexAttr(extents[dim]));
        loops[dim] = keep(getAffineDimExpr(dim, context), size);
      }
    for (AffineExpr expr : map.getResults())
      all.source.push_back(expr.replaceDims(loops));
  }
  // The innermost ones go to the end.
  auto isInner = [&](AffineExpr expr) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    return dim && llvm::is_contained(innermost, dim.getPosition());
  };
  SmallVector<unsigned> order;
  for (auto [number, expr] : llvm::enumerate(all.dims))
    if (!isInner(expr))
      order.push_back(number);
  for (unsigned dim : innermost)
    order.push_back(llvm::find(all.dims, getAffineDimExpr(dim, context)) - all.dims.begin());
  Layout layout;
  SmallVector<AffineExpr> moved(order.size());
  for (auto [position, number] : llvm::enumerate(order)) {
    layout.dims.push_back(all.dims[number]);
    layout.shape.push_back(all.shape[number]);
    moved[number] = getAffineDimExpr(position, context);
  }
  for (AffineExpr expr : all.source)
    layout.source.push_back(expr.replaceDims(moved));
  return layout;
}

Value FoldBuilder::split(Value memref, AffineMap &map, unsigned channelDim) {
  Layout layout = layOut(memref, map, /*limit=*/4, channelDim);
  // The parts' loop comes before the last, the channels'.
  SmallVector<OpFoldResult> shape = layout.shape;
  SmallVector<AffineExpr> loopsOf, source;
  for (unsigned k = 0, end = shape.size(); k < end; ++k)
    loopsOf.push_back(getAffineDimExpr(k + 1 < end ? k : k + 1, context));
  for (AffineExpr expr : layout.source)
    source.push_back(expr.replaceDims(loopsOf));
  int64_t rank = shape.size();
  map = AffineMap::get(map.getNumDims(), 0, layout.dims, context);
  shape.insert(shape.end() - 1, host.getIndexAttr(parts));
  auto [sizes, dynamic] = decomposeMixedValues(shape);
  Value result = memref::AllocOp::create(host, loc, MemRefType::get(sizes, element), dynamic);
  AffineMap maps[] = {AffineMap::get(rank + 1, 0, source, context),
                      AffineMap::getMultiDimIdentityMap(rank + 1, context)};
  SmallVector<utils::IteratorType> loops(rank + 1, utils::IteratorType::parallel);
  linalg::GenericOp::create(
      host, loc, ValueRange(memref), ValueRange(result), maps, loops, [&](OpBuilder &b, Location loc, ValueRange args) {
        // Beyond bf16's range a value would round to infinity, and the rest to
        // its opposite: the first part stops at the largest bf16. Infinity is
        // (±1, 0, ±∞): times finite parts, and times another infinity, it gives
        // what f32 gives, as no part of it meets a lower part that may be 0.
        auto number = [&](double v) -> Value { return arith::ConstantOp::create(b, loc, b.getFloatAttr(f32(), v)); };
        constexpr double inf = std::numeric_limits<double>::infinity();
        const double limit = APFloat::getLargest(cast<FloatType>(element).getFloatSemantics()).convertToDouble();
        auto beyond = [&](double bound, arith::CmpFPredicate predicate) -> Value {
          return arith::CmpFOp::create(b, loc, predicate, math::AbsFOp::create(b, loc, args[0]), number(bound));
        };
        auto withSign = [&](double v) -> Value { return math::CopySignOp::create(b, loc, number(v), args[0]); };
        Value infinite = beyond(inf, arith::CmpFPredicate::OEQ);
        Value rest = args[0], part = linalg::IndexOp::create(b, loc, rank - 1), value;
        for (int64_t k = 0; k < parts; ++k) {
          Value head = k ? rest
                         : Value(arith::SelectOp::create(b, loc, beyond(limit, arith::CmpFPredicate::OGT),
                                                         withSign(limit), rest));
          Value piece = arith::TruncFOp::create(b, loc, element, head);
          rest = arith::SubFOp::create(b, loc, rest, arith::ExtFOp::create(b, loc, f32(), piece));
          Value ofInfinity = k + 1 == parts ? args[0] : withSign(k ? 0 : 1);
          piece =
              arith::SelectOp::create(b, loc, infinite, arith::TruncFOp::create(b, loc, element, ofInfinity), piece);
          Value mine =
              arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, part, arith::ConstantIndexOp::create(b, loc, k));
          value = value ? Value(arith::SelectOp::create(b, loc, mine, piece, value)) : piece;
        }
        linalg::YieldOp::create(b, loc, value);
      });
  temporaries.push_back(result);
  return result;
}

Value FoldBuilder::relay(Value memref, AffineMap &map, unsigned channelDim) {
  Layout layout = layOut(memref, map, /*limit=*/5, channelDim);
  int64_t rank = layout.shape.size();
  map = AffineMap::get(map.getNumDims(), 0, layout.dims, context);
  auto [sizes, dynamic] = decomposeMixedValues(layout.shape);
  Type type = cast<MemRefType>(memref.getType()).getElementType();
  Value result = memref::AllocOp::create(host, loc, MemRefType::get(sizes, type), dynamic);
  AffineMap maps[] = {AffineMap::get(rank, 0, layout.source, context),
                      AffineMap::getMultiDimIdentityMap(rank, context)};
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  linalg::GenericOp::create(
      host, loc, ValueRange(memref), ValueRange(result), maps, loops,
      [](OpBuilder &b, Location loc, ValueRange args) { linalg::YieldOp::create(b, loc, args[0]); });
  temporaries.push_back(result);
  return result;
}

Value FoldBuilder::interleave(Value memref, AffineMap &map) {
  Layout layout = layOut(memref, map, /*limit=*/5, {op.getValueChannelDim(), op.getKeyDim()});
  map = AffineMap::get(map.getNumDims(), 0, layout.dims, context);
  // Keys are counted by eights, and within.
  int64_t rank = layout.shape.size(), known = extents[keyDim()];
  Value keys = hostSize(op.getKeyDim());
  SmallVector<OpFoldResult> shape = layout.shape;
  shape.back() = ShapedType::isDynamic(known)
                     ? OpFoldResult(arith::CeilDivUIOp::create(host, loc, keys, hostIndex(8)).getResult())
                     : OpFoldResult(host.getIndexAttr(llvm::divideCeil(known, 8)));
  shape.push_back(host.getIndexAttr(8));
  auto [sizes, dynamic] = decomposeMixedValues(shape);
  Value result = memref::AllocOp::create(host, loc, MemRefType::get(sizes, f32()), dynamic);
  AffineMap identity = AffineMap::getMultiDimIdentityMap(rank + 1, context);
  SmallVector<utils::IteratorType> loops(rank + 1, utils::IteratorType::parallel);
  linalg::GenericOp::create(
      host, loc, ValueRange(), ValueRange(result), identity, loops, [&](OpBuilder &b, Location loc, ValueRange) {
        SmallVector<Value> at;
        for (int64_t k = 0; k < rank - 1; ++k)
          at.push_back(linalg::IndexOp::create(b, loc, k));
        auto index = [&](int64_t v) -> Value { return arith::ConstantIndexOp::create(b, loc, v); };
        Value eight = linalg::IndexOp::create(b, loc, rank - 1), p = linalg::IndexOp::create(b, loc, rank);
        // The even keys are at 0 … 3, the odd ones at 4 … 7.
        Value pair = arith::MulIOp::create(b, loc, arith::RemUIOp::create(b, loc, p, index(4)), index(2));
        Value key = arith::AddIOp::create(b, loc, arith::MulIOp::create(b, loc, eight, index(8)), pair);
        key = arith::AddIOp::create(b, loc, key, arith::DivUIOp::create(b, loc, p, index(4)));
        Value inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, key, keys);
        Value last = arith::SubIOp::create(b, loc, keys, index(1));
        at.push_back(arith::SelectOp::create(b, loc, inside, key, last));
        SmallVector<Value> where;
        for (AffineExpr expr : layout.source)
          where.push_back(affine::expandAffineExpr(b, loc, expr, at, {}));
        Value zero = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0));
        Value value = memref::LoadOp::create(b, loc, memref, where);
        linalg::YieldOp::create(b, loc, Value(arith::SelectOp::create(b, loc, inside, value, zero)));
      });
  temporaries.push_back(result);
  SmallVector<ReassociationIndices> groups;
  for (int64_t k = 0; k < rank; ++k)
    groups.push_back({k});
  groups.back().push_back(rank);
  return memref::CollapseShapeOp::create(host, loc, result, groups);
}

Value FoldBuilder::encodeInput(Reading reading, Value memref, AffineMap &map, unsigned channelDim, unsigned rowDim,
                               int64_t rows) {
  if (parts > 1)
    return encode(split(memref, map, channelDim), map, rowDim, rows, element, /*split=*/true);
  if (reading == Reading::Keys)
    return encode(memref, map, channelDim, rows, element);
  Value operand = reading == Reading::Copy ? relay(memref, map, channelDim) : memref;
  return encode(operand, map, rowDim, rows, element);
}

Value FoldBuilder::constantMap() {
  SmallVector<int32_t> words(walk.map.bits.begin(), walk.map.bits.end());
  SmallVector<int64_t> shape(walk.map.batch);
  shape.append({walk.map.queryBlocks, 2 * walk.map.words});
  auto type = MemRefType::get(shape, host.getI32Type());
  auto values = DenseElementsAttr::get(RankedTensorType::get(shape, host.getI32Type()), ArrayRef<int32_t>(words));
  auto module = op->getParentOfType<ModuleOp>();
  OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
  auto global = memref::GlobalOp::create(b, loc, "attn_block_map", b.getStringAttr("private"), type, values,
                                         /*constant=*/true, IntegerAttr());
  SymbolTable(module).insert(global);
  return memref::GetGlobalOp::create(host, loc, type, global.getSymName());
}

void FoldBuilder::buildHost() {
  unsigned d = op.getChannelDim(), e = op.getValueChannelDim(), j = op.getKeyDim();
  auto rows = [&](Reading reading, tile::SharedType block) {
    return reading == Reading::Keys ? block.getRows() : n / cluster / (pages ? pages->boxes(n) : 1);
  };
  queryArg = argument(encodeInput(queryReading, op.getQuery(), queryMap, d, op.getQueryDim(), m));
  keyArg = argument(encodeInput(keyReading, op.getKey(), keyMap, d, j, rows(keyReading, keyTile)));
  Value value = tf32 ? interleave(op.getValue(), valueMap) : op.getValue();
  valueArg = argument(encodeInput(valueReading, value, valueMap, e, j, rows(valueReading, valueTile)));
  if (pages)
    pages->tableArg = argument(op.getPageTable());
  outArg = argument(storesByTma ? encode(op.getOutputInit(), op.getOutputMap(), op.getQueryDim(), 64, element)
                                : Value(op.getOutputInit()));
  if (storesByTma && !separateOut && !drifts && mayBeEmpty)
    outMemrefArg = argument(op.getOutputInit());
  if (op.getLseInit())
    lseArg = argument(op.getLseInit());
  for (unsigned dim = 0; dim < batches + 2; ++dim)
    if (ShapedType::isDynamic(extents[dim]) || (dim == keyDim() && fewBlocks()))
      passSize(dim);
  if (dynamic)
    counterArg = argument(tile::WorkCounterOp::create(host, loc, MemRefType::get({2}, host.getI32Type())));
  if (walk.kind == KeyWalk::Kind::Map)
    mapArg = argument(walk.computed ? computedMap() : constantMap());
  if (walk.kind == KeyWalk::Kind::Interval)
    passRowTables();
  if (walk.hasRest())
    restArg = argument(restTable());
  if (ordersTiles())
    passOrder();
  passCaptured({&op.getScore(), &op.getMask(), &op.getSink()});
}
