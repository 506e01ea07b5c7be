// A plugin with one pass, test-crash: it crashes on a function named @crash, fails on one named @fail.
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Tools/Plugins/PassPlugin.h"

namespace {
struct TestCrash : mlir::PassWrapper<TestCrash, mlir::OperationPass<mlir::func::FuncOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TestCrash)

  llvm::StringRef getArgument() const override { return "test-crash"; }
  void runOnOperation() override {
    if (getOperation().getName() == "crash")
      LLVM_BUILTIN_TRAP;
    if (getOperation().getName() == "fail") {
      getOperation().emitError("failed as asked");
      signalPassFailure();
    }
  }
};
} // namespace

extern "C" LLVM_ATTRIBUTE_WEAK mlir::PassPluginLibraryInfo mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "test-crash", LLVM_VERSION_STRING, [] { mlir::PassRegistration<TestCrash>(); }};
}
