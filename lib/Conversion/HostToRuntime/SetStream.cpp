// Puts launches on the runtime library's stream; see Passes.td.
#include "attn/Conversion/HostToRuntime/Passes.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_SETSTREAM
#include "attn/Conversion/HostToRuntime/Passes.h.inc"

namespace {
struct SetStream : impl::SetStreamBase<SetStream> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    auto ptr = LLVM::LLVMPointerType::get(&getContext());
    LLVM::LLVMFuncOp getter = module.lookupSymbol<LLVM::LLVMFuncOp>("attn_rt_stream");
    for (auto function : llvm::make_early_inc_range(module.getOps<LLVM::LLVMFuncOp>())) {
      Value stream;
      function.walk([&](gpu::LaunchFuncOp launch) {
        if (launch.getAsyncObject())
          return;
        if (!getter) {
          OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
          getter = LLVM::LLVMFuncOp::create(b, module.getLoc(), "attn_rt_stream", LLVM::LLVMFunctionType::get(ptr, {}));
        }
        if (!stream) {
          OpBuilder b = OpBuilder::atBlockBegin(&function.front());
          stream = LLVM::CallOp::create(b, function.getLoc(), getter, ValueRange()).getResult();
        }
        launch.getAsyncObjectMutable().assign(stream);
      });
    }
  }
};
} // namespace
} // namespace attn
