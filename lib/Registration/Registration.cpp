#include "attn/Registration.h"

#include "attn/Analysis/Passes.h"
#include "attn/Artifact/Passes.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "attn/Conversion/AttnToTile/Passes.h"
#include "attn/Conversion/GPUToCubin/Passes.h"
#include "attn/Conversion/HostToRuntime/Passes.h"
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "attn/Conversion/TileToNVVM/Passes.h"
#include "attn/Forms/Passes.h"
#include "attn/Pipelines/CPU.h"
#include "attn/Pipelines/Cuda.h"
#include "attn/Raise/Passes.h"
#include "dialects/attn/AttnDialect.h"
#include "dialects/tile/TileDialect.h"

void attn::registerDialects(mlir::DialectRegistry &registry) {
  registry.insert<mlir::attn::AttnDialect, mlir::tile::TileDialect>();
  mlir::attn::registerBufferizableOpInterfaceModels(registry);
}

void attn::registerPasses() {
  registerAttnAnalysisPasses();
  registerArtifactPasses();
  registerAttnToCPUPasses();
  registerCPUPipelines();
  registerAttnToTilePasses();
  registerCudaPipeline();
  registerAttnFormsPasses();
  registerGPUToCubinPasses();
  registerHostToRuntimePasses();
  registerLinalgToGPUPasses();
  registerRaise();
  registerTileToNVVMPasses();
}
