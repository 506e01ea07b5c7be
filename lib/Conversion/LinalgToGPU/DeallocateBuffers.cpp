// Frees every buffer after its last use; see Passes.td.
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Conversion/BufferizationToMemRef/BufferizationToMemRef.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_DEALLOCATEBUFFERS
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"

namespace {
struct DeallocateBuffers : impl::DeallocateBuffersBase<DeallocateBuffers> {
  void getDependentDialects(DialectRegistry &registry) const override {
    DeallocateBuffersBase::getDependentDialects(registry);
    pipeline().getDependentDialects(registry);
  }

  static OpPassManager pipeline() {
    OpPassManager pm(ModuleOp::getOperationName());
    bufferization::buildBufferDeallocationPipeline(pm, bufferization::BufferDeallocationPipelineOptions());
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
    OpPassManager passes = pipeline();
    bool failed = mlir::failed(runPipeline(passes, getOperation()));
    for (Stash &each : stashed)
      restore(each);
    if (failed)
      signalPassFailure();
  }
};
} // namespace
} // namespace attn
