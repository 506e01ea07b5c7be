// From tensors to kernels and the host code that launches them; see Cuda.h.
#include "attn/Pipelines/Cuda.h"
#include "attn/Artifact/Passes.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "attn/Conversion/AttnToTile/Passes.h"
#include "attn/Conversion/HostToRuntime/Passes.h"
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "attn/Conversion/TileToNVVM/Passes.h"
#include "attn/Pipelines/Bufferize.h"
#include "attn/Pipelines/Tensors.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace ::attn;

static void addCleanup(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// The same where thousands of ops are all one function's. Once is enough: what a rewrite makes possible is on the
/// driver's list already. A second round and the regions' simplification take as long again and find nothing there.
static void addKernelCleanup(OpPassManager &pm) {
  GreedyRewriteConfig config;
  config.setMaxIterations(1).setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
  pm.addPass(createCanonicalizerPass(config));
  pm.addPass(createCSEPass());
}

/// Everything becomes linalg whose elements only kernels will touch.
static void addTensorPasses(OpPassManager &pm, const CudaPipelineOptions &options) {
  pm.addPass(createMarkEntries({options.entry}));
  if (options.naive)
    pm.addPass(createAttnToNaive());
  buildScheduling(pm, options.f32, options.tuning);
  if (options.stage == CudaStage::Form)
    return;
  // What has no tile kernel is computed by its formula, on the device too.
  pm.addPass(createAttnToNaive({/*unscheduledOnly=*/true}));
  pm.addNestedPass<func::FuncOp>(createFuseForDevice());
  pm.addNestedPass<func::FuncOp>(createKeepOnDevice());
  addCleanup(pm);
}

/// Tensors to device memory, freed as soon as its last user is enqueued.
static void addBufferPasses(OpPassManager &pm) {
  buildBufferization(pm);
  pm.addPass(createDeallocateBuffers());
  pm.addPass(createAttnExpandVariants());
  pm.addPass(createAttnToTile());
  // Constants go to their kernels, so that nothing is passed that need not be.
  pm.addNestedPass<func::FuncOp>(createLinalgToGPU());
  pm.addPass(createGpuLaunchSinkIndexComputationsPass());
  pm.addPass(createGpuKernelOutliningPass());
  pm.addPass(createPredicateLaunches());
}

static void addKernelPasses(OpPassManager &pm) {
  // Before anything is spent on a kernel.
  pm.addPass(createShareKernels());
  pm.addPass(createChainLaunches());
  pm.addPass(createTileInsertProxyFences());
  pm.addPass(createTileToNVVM());
  pm.addPass(createMergeKernels());
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  addKernelCleanup(kernels);
  kernels.addPass(createPrepareKernels());
  kernels.addPass(createExpandDeviceMath());
  kernels.addPass(memref::createExpandStridedMetadataPass());
  kernels.addPass(createLowerAffinePass());
  kernels.addPass(createSCFToControlFlowPass());
  kernels.addPass(createConvertGpuOpsToNVVMOps());
  kernels.addPass(createTileFinalizeKernels());
  kernels.addPass(createReconcileUnrealizedCastsPass());
}

static void addHostPasses(OpPassManager &pm) {
  pm.addPass(createExpandDynamicShapes());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createSCFToControlFlowPass());
  addCleanup(pm);
  pm.addPass(createGpuToLLVMConversionPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  pm.addPass(createSetStream());
  pm.addPass(createEmitArtifact({"sm_90a"}));
  pm.addPass(createCanonicalizerPass());
}

void ::attn::buildCudaPipeline(OpPassManager &pm, const CudaPipelineOptions &options) {
  addTensorPasses(pm, options);
  if (options.stage == CudaStage::Form)
    return;
  addBufferPasses(pm);
  if (options.stage == CudaStage::Tile)
    return;
  addKernelPasses(pm);
  pm.addPass(createHostToRuntime());
  if (options.stage == CudaStage::NVVM)
    return;
  GPUToCubinOptions assemble;
  assemble.format = options.format;
  assemble.dumpDir = options.dumpDir;
  pm.addPass(createGPUToCubin(assemble));
  if (options.stage == CudaStage::Binary)
    return;
  addHostPasses(pm);
}

void ::attn::registerCudaPipeline() {
  PassPipelineRegistration<CudaPipelineOptions>(
      "attn-cuda-pipeline", "tensors to kernels for sm_90a and the host code that launches them", buildCudaPipeline);
}
