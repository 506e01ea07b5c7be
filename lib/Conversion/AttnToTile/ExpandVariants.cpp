// The schedules of an attention become branches of the host's code; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "Schedules.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IntegerSet.h"

namespace attn {
#define GEN_PASS_DEF_ATTNEXPANDVARIANTS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;

namespace {

/// The extent of a dimension of the domain, read from an operand.
Value sizeOf(OpBuilder &b, AttentionOp op, unsigned dim) {
  if (op.getPageTable() && dim == op.getKeyDim())
    return getValueOrCreateConstantIndexOp(b, op.getLoc(), op.buildKeyCount(b));
  std::pair<AffineMap, Value> operands[] = {{op.getQueryMap(), op.getQuery()},
                                            {op.getKeyMap(), op.getKey()},
                                            {op.getValueMap(), op.getValue()},
                                            {op.getOutputMap(), op.getOutputInit()}};
  for (auto [map, operand] : operands)
    if (auto position = ::attn::totile::positionOf(map, dim))
      return memref::DimOp::create(b, op.getLoc(), operand, *position);
  llvm_unreachable("every dimension is a plain result of some map");
}

/// Waves of tiles of `m` rows on the device that a launch finds.
Value wavesOf(OpBuilder &b, AttentionOp op, int64_t m) {
  Location loc = op.getLoc();
  Value rows = arith::ConstantIndexOp::create(b, loc, m);
  Value tiles = arith::CeilDivSIOp::create(b, loc, sizeOf(b, op, op.getQueryDim()), rows);
  for (unsigned dim = 0; dim < op.getNumBatchDims(); ++dim)
    tiles = arith::MulIOp::create(b, loc, tiles, sizeOf(b, op, dim));
  return arith::CeilDivSIOp::create(b, loc, tiles, tile::SmCountOp::create(b, loc, b.getIndexType()));
}

/// True where all conditions of a set hold.
Value holds(OpBuilder &b, Location loc, IntegerSet set, ValueRange sizes) {
  Value zero = arith::ConstantIndexOp::create(b, loc, 0), all;
  for (auto [k, condition] : llvm::enumerate(set.getConstraints())) {
    Value value = affine::expandAffineExpr(b, loc, condition, sizes, {});
    auto predicate = set.isEq(k) ? arith::CmpIPredicate::eq : arith::CmpIPredicate::sge;
    Value holds = arith::CmpIOp::create(b, loc, predicate, value, zero);
    all = all ? Value(arith::AndIOp::create(b, loc, all, holds)) : holds;
  }
  return all ? all : Value(arith::ConstantOp::create(b, loc, b.getBoolAttr(true)));
}

LogicalResult expand(AttentionOp op) {
  auto guards = op->getAttrOfType<ArrayAttr>("tile.guards"), variants = op->getAttrOfType<ArrayAttr>("tile.variants");
  if (!guards || !variants || guards.size() != variants.size())
    return op.emitOpError("expected as many 'tile.guards' as 'tile.variants', got ")
           << (guards ? guards.size() : 0) << " and " << (variants ? variants.size() : 0);
  for (auto [guard, schedule] : llvm::zip(guards, variants)) {
    auto set = dyn_cast<IntegerSetAttr>(guard);
    if (!set || set.getValue().getNumDims() != ::attn::totile::kGuardDims || set.getValue().getNumSymbols())
      return op.emitOpError("expected sets of (query rows, keys, waves, other waves) as 'tile.guards', got ") << guard;
    if (!isa<tile::ScheduleAttr>(schedule))
      return op.emitOpError("expected schedules as 'tile.variants', got ") << schedule;
  }
  auto otherwise = op->getAttrOfType<tile::ScheduleAttr>("tile.schedule");
  if (!otherwise)
    return op.emitOpError("expected a 'tile.schedule' beside 'tile.variants', got none");
  if (Type type = op.getQuery().getType(); !isa<BaseMemRefType>(type))
    return op.emitOpError("expected buffers (run bufferization before attn-expand-variants), got ") << type;
  op->removeAttr("tile.guards");
  op->removeAttr("tile.variants");
  OpBuilder b(op);
  Location loc = op.getLoc();
  Value rows = sizeOf(b, op, op.getQueryDim()), keys = sizeOf(b, op, op.getKeyDim());
  for (auto [guard, schedule] : llvm::zip(guards, variants)) {
    IntegerSet set = cast<IntegerSetAttr>(guard).getValue();
    // What no condition reads may be anything.
    SmallVector<Value> sizes{rows, keys, rows, rows};
    if (llvm::any_of(set.getConstraints(), [](AffineExpr c) { return c.isFunctionOfDim(2) || c.isFunctionOfDim(3); })) {
      sizes[2] = wavesOf(b, op, cast<tile::ScheduleAttr>(schedule).getM());
      sizes[3] = wavesOf(b, op, otherwise.getM());
    }
    Value holdsHere = holds(b, loc, set, sizes);
    auto branch = scf::IfOp::create(b, loc, holdsHere, /*withElseRegion=*/true);
    b.setInsertionPointToStart(branch.thenBlock());
    Operation *copy = b.clone(*op);
    copy->setAttr("tile.guard", guard);
    copy->setAttr("tile.schedule", schedule);
    b.setInsertionPointToStart(branch.elseBlock());
  }
  op->moveBefore(b.getInsertionBlock(), b.getInsertionPoint());
  return success();
}

struct ExpandVariants : ::attn::impl::AttnExpandVariantsBase<ExpandVariants> {
  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) {
      if (op->hasAttr("tile.guards") || op->hasAttr("tile.variants"))
        ops.push_back(op);
    });
    for (AttentionOp op : ops)
      if (failed(expand(op)))
        return signalPassFailure();
  }
};
} // namespace
