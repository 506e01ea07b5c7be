// Frees every buffer after its last use; see Passes.td.
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Conversion/BufferizationToMemRef/BufferizationToMemRef.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_DEALLOCATEBUFFERS
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"

namespace {
/// Frees each of several buffers that may be the same once, and none that is retained:
/// they are compared two by two. Upstream's way are lists of their addresses, in memory
/// of which the host has none.
void lower(bufferization::DeallocOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  auto addressOf = [&](Value v) -> Value { return memref::ExtractAlignedPointerAsIndexOp::create(b, loc, v); };
  SmallVector<Value> owned(llvm::map_range(op.getMemrefs(), addressOf)),
      retained(llvm::map_range(op.getRetained(), addressOf));
  auto same = [&](Value x, Value y) -> Value { return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, x, y); };
  Value no = arith::ConstantIntOp::create(b, loc, 0, 1);
  SmallVector<Value> kept(retained.size(), no), freed;
  for (auto [n, address] : llvm::enumerate(owned)) {
    Value owns = op.getConditions()[n], frees = owns;
    for (auto [k, other] : llvm::enumerate(retained)) {
      Value hit = same(address, other);
      kept[k] = arith::OrIOp::create(b, loc, kept[k], arith::AndIOp::create(b, loc, owns, hit));
      frees = arith::SelectOp::create(b, loc, hit, no, frees);
    }
    for (unsigned k = 0; k < n; ++k) {
      Value before = arith::AndIOp::create(b, loc, op.getConditions()[k], same(address, owned[k]));
      frees = arith::SelectOp::create(b, loc, before, no, frees);
    }
    freed.push_back(frees);
  }
  for (auto [buffer, frees] : llvm::zip(op.getMemrefs(), freed))
    scf::IfOp::create(b, loc, frees, [&](OpBuilder &inner, Location loc) {
      memref::DeallocOp::create(inner, loc, buffer);
      scf::YieldOp::create(inner, loc);
    });
  op->replaceAllUsesWith(kept);
  op->erase();
}

struct DeallocateBuffers : impl::DeallocateBuffersBase<DeallocateBuffers> {
  void getDependentDialects(DialectRegistry &registry) const override {
    DeallocateBuffersBase::getDependentDialects(registry);
    ownership().getDependentDialects(registry);
    cleanup().getDependentDialects(registry);
  }

  /// Upstream's deallocation pipeline, in two: its lists are lowered between.
  static OpPassManager ownership() {
    OpPassManager pm(ModuleOp::getOperationName());
    pm.addPass(memref::createExpandReallocPass({/*emitDeallocs=*/false}));
    pm.addPass(createCanonicalizerPass());
    pm.addPass(bufferization::createOwnershipBasedBufferDeallocationPass());
    pm.addPass(createCanonicalizerPass());
    pm.addPass(bufferization::createBufferDeallocationSimplificationPass());
    return pm;
  }

  static OpPassManager cleanup() {
    OpPassManager pm(ModuleOp::getOperationName());
    pm.addPass(bufferization::createLowerDeallocationsPass());
    pm.addPass(createCSEPass());
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createConvertBufferizationToMemRefPass());
    pm.addNestedPass<func::FuncOp>(bufferization::createOptimizeAllocationLivenessPass());
    return pm;
  }

  /// Upstream's pass takes no op of several regions that does not branch among
  /// them. For its time such an op is a call of what it uses; the op itself
  /// waits in `op`, with arguments of a block for what it uses.
  struct Stash {
    func::FuncOp declaration;
    std::unique_ptr<Block> block;
    Operation *op;
  };

  Stash stash(Operation *op, unsigned number) {
    llvm::SetVector<Value> used(op->operand_begin(), op->operand_end());
    for (Region &region : op->getRegions())
      getUsedValuesDefinedAbove(region, used);
    OpBuilder b = OpBuilder::atBlockEnd(getOperation().getBody());
    Stash stash;
    auto type = b.getFunctionType(TypeRange(used.getArrayRef()), {});
    stash.declaration = func::FuncOp::create(b, op->getLoc(), ("attn.stash." + Twine(number)).str(), type);
    stash.declaration.setPrivate();
    b.setInsertionPoint(op);
    func::CallOp::create(b, op->getLoc(), stash.declaration, used.getArrayRef());
    stash.block = std::make_unique<Block>();
    IRMapping mapping;
    for (Value value : used)
      mapping.map(value, stash.block->addArgument(value.getType(), value.getLoc()));
    stash.op = op->clone(mapping);
    op->erase();
    return stash;
  }

  void restore(Stash &stash) {
    std::optional<SymbolTable::UseRange> uses = SymbolTable::getSymbolUses(stash.declaration, getOperation());
    for (SymbolTable::SymbolUse use : *uses) {
      auto call = cast<func::CallOp>(use.getUser());
      IRMapping mapping;
      mapping.map(stash.block->getArguments(), call.getOperands());
      OpBuilder(call).clone(*stash.op, mapping);
      call.erase();
    }
    stash.op->erase();
    stash.declaration.erase();
  }

  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation().walk([&](Operation *op) {
      if (isa<mlir::attn::AttnDialect>(op->getDialect()) && op->getNumRegions() > 0) {
        ops.push_back(op);
        return WalkResult::skip();
      }
      return WalkResult::advance();
    });
    for (Operation *op : ops)
      if (op->getNumResults()) {
        op->emitOpError("expected buffers (attn-deallocate-buffers runs after bufferization), got ")
            << op->getResult(0).getType();
        return signalPassFailure();
      }
    SmallVector<Stash> stashed;
    for (auto [number, op] : llvm::enumerate(ops))
      stashed.push_back(stash(op, number));
    OpPassManager first = ownership(), last = cleanup();
    bool failed = mlir::failed(runPipeline(first, getOperation()));
    if (!failed) {
      SmallVector<bufferization::DeallocOp> lists;
      getOperation().walk([&](bufferization::DeallocOp op) {
        if (op.getMemrefs().size() > 1)
          lists.push_back(op);
      });
      llvm::for_each(lists, lower);
      failed = mlir::failed(runPipeline(last, getOperation()));
    }
    for (Stash &each : stashed)
      restore(each);
    if (failed)
      signalPassFailure();
  }
};
} // namespace
} // namespace attn
