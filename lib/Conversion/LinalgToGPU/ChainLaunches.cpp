// Kernels before a launch that begins early begin early themselves.
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "dialects/tile/LaunchOrder.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace attn {
#define GEN_PASS_DEF_CHAINLAUNCHES
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"
} // namespace attn

using namespace mlir;

namespace {
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
      Operation *next = launch;
      while (auto before = dyn_cast_or_null<gpu::LaunchFuncOp>(tile::launchBefore(next))) {
        auto kernel = tables.lookupNearestSymbolFrom<gpu::GPUFuncOp>(before, before.getKernelAttr());
        if (!kernel)
          return;
        // The first one of a row begins when all before it has ended.
        bool follows = isa_and_present<gpu::LaunchFuncOp>(tile::launchBefore(before));
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
