// The launch: operands, tensor maps and arguments on the host.
#include "FoldBuilder.h"

#include "Schedules.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace ::attn::totile;

Value FoldBuilder::split(Value memref, AffineMap &map) {
  SmallVector<AffineExpr> source, kept;
  SmallVector<OpFoldResult> shape;
  auto keep = [&](AffineExpr expr, OpFoldResult size) {
    // The parts' loop comes before the last, the channels'.
    bool channel = isa<AffineDimExpr>(expr) && cast<AffineDimExpr>(expr).getPosition() >= batches + 2;
    kept.push_back(expr);
    shape.push_back(size);
    return getAffineDimExpr(kept.size() - (channel ? 0 : 1), context);
  };
  if (varyingRank(map) <= 4) {
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      source.push_back(isa<AffineConstantExpr>(expr) ? expr
                                                     : keep(expr, memref::getMixedSize(host, loc, memref, position)));
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
      source.push_back(expr.replaceDims(loops));
  }
  int64_t rank = kept.size();
  map = AffineMap::get(map.getNumDims(), 0, kept, context);
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

Value FoldBuilder::encodeInput(Value memref, AffineMap &map, unsigned rowDim, int64_t rows) {
  Value operand = parts > 1 ? split(memref, map) : memref;
  return encode(operand, map, rowDim, rows, element, /*split=*/parts > 1);
}

Value FoldBuilder::constantMap() {
  SmallVector<int32_t> words(walk.map.bits.begin(), walk.map.bits.end());
  auto type = MemRefType::get(words.size(), host.getI32Type());
  auto values =
      DenseElementsAttr::get(RankedTensorType::get(words.size(), host.getI32Type()), ArrayRef<int32_t>(words));
  auto module = op->getParentOfType<ModuleOp>();
  OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
  auto global = memref::GlobalOp::create(b, loc, "attn_block_map", b.getStringAttr("private"), type, values,
                                         /*constant=*/true, IntegerAttr());
  SymbolTable(module).insert(global);
  return memref::GetGlobalOp::create(host, loc, type, global.getSymName());
}

void FoldBuilder::buildHost() {
  queryArg = argument(encodeInput(op.getQuery(), queryMap, op.getQueryDim(), m));
  keyArg = argument(encodeInput(op.getKey(), keyMap, op.getKeyDim(), n / cluster));
  valueArg = argument(encodeInput(op.getValue(), valueMap, op.getKeyDim(), n / cluster));
  outArg = argument(storesByTma ? encode(op.getOutputInit(), op.getOutputMap(), op.getQueryDim(), 64, element)
                                : Value(op.getOutputInit()));
  if (storesByTma && !separateOut && mayBeEmpty)
    outMemrefArg = argument(op.getOutputInit());
  if (op.getLseInit())
    lseArg = argument(op.getLseInit());
  for (unsigned dim = 0; dim < batches + 2; ++dim)
    if (ShapedType::isDynamic(extents[dim]) || (dim == keyDim() && twoBlocks()))
      passSize(dim);
  if (dynamic)
    counterArg = argument(tile::WorkCounterOp::create(host, loc, MemRefType::get({2}, host.getI32Type())));
  if (walk.kind == KeyWalk::Kind::Map)
    mapArg = argument(constantMap());
  passCaptured({&op.getScore(), &op.getMask(), &op.getSink()});
}
