// Our dialects and passes for a stock mlir-opt:
//   mlir-opt-22 --load-dialect-plugin=libAttnPlugin.so --load-pass-plugin=libAttnPlugin.so …
#include "attn/Registration.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"

extern "C" LLVM_ATTRIBUTE_WEAK mlir::DialectPluginLibraryInfo mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "attn", LLVM_VERSION_STRING,
          [](mlir::DialectRegistry *registry) { attn::registerDialects(*registry); }};
}

extern "C" LLVM_ATTRIBUTE_WEAK mlir::PassPluginLibraryInfo mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "attn", LLVM_VERSION_STRING, [] { attn::registerPasses(); }};
}
