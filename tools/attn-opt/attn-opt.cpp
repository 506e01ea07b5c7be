// mlir-opt with our dialects, passes and pipelines.
#include "attn/Registration.h"
#include "attn/Support/CrashReproducer.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace mlir;

static LogicalResult run(int argc, char **argv) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerAllGPUToLLVMIRTranslations(registry);
  registerAllPasses();
  attn::registerDialects(registry);
  attn::registerPasses();

  auto [inputName, outputName] =
      registerAndParseCLIOptions(argc, argv, "attn-opt: attention compiler pass driver\n", registry);
  MlirOptMainConfig config = MlirOptMainConfig::createFromCLOptions();
  if (config.shouldShowDialects() || config.shouldListPasses())
    return MlirOptMain(argc, argv, inputName, outputName, registry);

  std::string error;
  std::unique_ptr<llvm::MemoryBuffer> input = openInputFile(inputName, &error);
  if (!input)
    return llvm::errs() << error << "\n", failure();
  std::unique_ptr<llvm::ToolOutputFile> output = openOutputFile(outputName, &error);
  if (!output)
    return llvm::errs() << error << "\n", failure();

  // The pipeline of the command line, with a reproducer should it crash.
  MlirOptMainConfig asked = config;
  config.setPassPipelineSetupFn([asked](PassManager &manager) {
    attn::enableCrashReproducer(manager, "attn-opt");
    return asked.setupPassPipeline(manager);
  });
  if (failed(MlirOptMain(output->os(), std::move(input), registry, config)))
    return failure();
  output->keep();
  return success();
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  return asMainReturnCode(run(argc, argv));
}
