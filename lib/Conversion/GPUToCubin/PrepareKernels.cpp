// Facts for the code generator that upstream's conversion does not add; see
// Passes.td.
#include "attn/Conversion/GPUToCubin/Passes.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_PREPAREKERNELS
#include "attn/Conversion/GPUToCubin/Passes.h.inc"

namespace {
struct PrepareKernels : impl::PrepareKernelsBase<PrepareKernels> {
  void runOnOperation() override {
    getOperation().walk([](gpu::GPUFuncOp function) {
      OpBuilder b(function);
      for (unsigned k = 0; k < function.getNumWorkgroupAttributions(); ++k)
        function.setWorkgroupAttributionAttr(k, LLVM::LLVMDialect::getAlignAttrName(), b.getI64IntegerAttr(16));
      function.walk([](cf::AssertOp op) {
        OpBuilder b(op);
        Value yes = arith::ConstantIntOp::create(b, op.getLoc(), 1, 1);
        Value wrong = arith::XOrIOp::create(b, op.getLoc(), op.getArg(), yes);
        auto branch = scf::IfOp::create(b, op.getLoc(), wrong, /*withElseRegion=*/false);
        b.setInsertionPointToStart(branch.thenBlock());
        LLVM::CallIntrinsicOp::create(b, op.getLoc(), b.getStringAttr("llvm.trap"), ValueRange());
        op.erase();
      });
    });
  }
};
} // namespace
} // namespace attn
