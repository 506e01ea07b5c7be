// Kernels before a launch that begins early begin early themselves.
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "dialects/tile/TileDialect.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace attn {
#define GEN_PASS_DEF_CHAINLAUNCHES
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"
} // namespace attn

using namespace mlir;

namespace {
/// The launch before `op`, if nothing between them is enqueued or waited for.
Operation *launchBefore(Operation *op) {
  while ((op = op->getPrevNode())) {
    if (isa<gpu::LaunchFuncOp, tile::LaunchOp>(op))
      return op;
    // Memory comes and goes in the order of the stream.
    if (!isMemoryEffectFree(op) &&
        !isa<memref::AllocOp, memref::DeallocOp, tile::WorkCounterOp, tile::EncodeTensorMapOp>(op))
      return nullptr;
  }
  return nullptr;
}

void instruct(OpBuilder &b, Location loc, StringRef text) {
  LLVM::InlineAsmOp::create(b, loc, TypeRange(), ValueRange(), text, "~{memory}", /*has_side_effects=*/true,
                            /*is_align_stack=*/false, LLVM::TailCallKind::None,
                            LLVM::AsmDialectAttr::get(b.getContext(), LLVM::AsmDialect::AD_ATT), ArrayAttr());
}

class ChainLaunches : public ::attn::impl::ChainLaunchesBase<ChainLaunches> {
  void runOnOperation() override {
    SymbolTableCollection tables;
    // What a kernel begins with.
    llvm::MapVector<Operation *, bool> allow; // and if it waits before
    getOperation().walk([&](tile::LaunchOp launch) {
      if (!launch.getEarly())
        return;
      // What came before the function may still write what this one reads before
      // it waits, a query: other people's kernels allow the next to begin, too.
      if (!launchBefore(launch))
        return launch.setEarly(false);
      Operation *next = launch;
      while (auto before = dyn_cast_or_null<gpu::LaunchFuncOp>(launchBefore(next))) {
        auto kernel = tables.lookupNearestSymbolFrom<gpu::GPUFuncOp>(before, before.getKernelAttr());
        if (!kernel)
          return;
        // The first one of a row begins when all before it has ended.
        bool follows = isa_and_present<gpu::LaunchFuncOp>(launchBefore(before));
        allow[kernel] |= follows;
        if (follows)
          before->setAttr("attn.early", UnitAttr::get(&getContext()));
        next = before;
      }
    });
    for (auto [kernel, waits] : allow) {
      OpBuilder b = OpBuilder::atBlockBegin(&cast<gpu::GPUFuncOp>(kernel).getBody().front());
      if (waits)
        instruct(b, kernel->getLoc(), "griddepcontrol.wait;");
      instruct(b, kernel->getLoc(), "griddepcontrol.launch_dependents;");
    }
  }
};
} // namespace
