// Embeds the attention compiler in a program that is not part of its tree: parses a file, runs the pipeline of the
// command line on it, and lists the attentions with the batch dimensions of each.
//
// usage: embedded-tool FILE.mlir PIPELINE
#include "attn/Registration.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;

int main(int argc, char **argv) {
  if (argc != 3) {
    llvm::errs() << "usage: " << argv[0] << " FILE.mlir PIPELINE\n";
    return 1;
  }
  DialectRegistry registry;
  registry.insert<arith::ArithDialect, func::FuncDialect, linalg::LinalgDialect, tensor::TensorDialect>();
  ::attn::registerDialects(registry);
  ::attn::registerPasses();

  MLIRContext context(registry);
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(argv[1], &context);
  PassManager manager(&context);
  if (!module || failed(parsePassPipeline(argv[2], manager)) || failed(manager.run(*module)))
    return 1;
  module->walk([](mlir::attn::AttentionOp op) {
    llvm::outs() << op->getParentOfType<func::FuncOp>().getName() << ": attention with " << op.getNumBatchDims()
                 << " batch dimensions\n";
  });
  return 0;
}
