// Sends upstream's generic allocation functions to the runtime library.
#include "attn/Artifact/Passes.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_USERUNTIMEALLOCATOR
#include "attn/Artifact/Passes.h.inc"

namespace {
struct UseRuntimeAllocator : impl::UseRuntimeAllocatorBase<UseRuntimeAllocator> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    MLIRContext *context = &getContext();
    OpBuilder b(context);
    auto ptr = LLVM::LLVMPointerType::get(context);
    auto declare = [&](StringRef name, Type result, Type argument) {
      if (auto function = module.lookupSymbol<LLVM::LLVMFuncOp>(name))
        return function;
      b.setInsertionPointToStart(module.getBody());
      return LLVM::LLVMFuncOp::create(b, module.getLoc(), name, LLVM::LLVMFunctionType::get(result, {argument}));
    };
    auto retarget = [&](StringRef from, StringRef to, bool isFree, unsigned operand) {
      auto old = module.lookupSymbol<LLVM::LLVMFuncOp>(from);
      if (!old)
        return;
      Type i64 = b.getI64Type();
      auto function = isFree ? declare(to, LLVM::LLVMVoidType::get(context), ptr) : declare(to, ptr, i64);
      // Fresh memory: what the optimiser would know of malloc.
      if (!isFree)
        function.setResultAttr(0, LLVM::LLVMDialect::getNoAliasAttrName(), UnitAttr::get(context));
      module.walk([&](LLVM::CallOp call) {
        if (call.getCallee() != from)
          return;
        b.setInsertionPoint(call);
        auto replacement = LLVM::CallOp::create(b, call.getLoc(), function, ValueRange{call.getOperand(operand)});
        call->replaceAllUsesWith(replacement);
        call.erase();
      });
      old.erase();
    };
    retarget("_mlir_memref_to_llvm_alloc", "attn_rt_alloc", false, 0);
    retarget("_mlir_memref_to_llvm_aligned_alloc", "attn_rt_alloc", false, 1);
    retarget("_mlir_memref_to_llvm_free", "attn_rt_free", true, 0);
  }
};
} // namespace
} // namespace attn
