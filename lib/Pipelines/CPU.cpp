// From tensors to the LLVM dialect on the CPU; see CPU.h.
#include "attn/Pipelines/CPU.h"
#include "attn/Artifact/Passes.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "attn/Forms/Passes.h"
#include "attn/Pipelines/Bufferize.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Conversion/TosaToLinalg/TosaToLinalg.h"
#include "mlir/Dialect/Affine/Transforms/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotAnalysis.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void attn::buildTosaToLinalgPipeline(OpPassManager &pm) {
  TosaToLinalgOptions options;
  TosaToLinalgNamedOptions named;
  tosa::addTosaToLinalgPasses(pm, options, named, std::nullopt);
  pm.addNestedPass<func::FuncOp>(createTosaToTensorPass());
  pm.addNestedPass<func::FuncOp>(createTosaToArithPass());
  pm.addNestedPass<func::FuncOp>(createTosaToSCFPass());
}

static void addDeallocation(OpPassManager &pm) {
  bufferization::buildBufferDeallocationPipeline(pm, bufferization::BufferDeallocationPipelineOptions());
  pm.addPass(createConvertBufferizationToMemRefPass());
  pm.addNestedPass<func::FuncOp>(attn::createExpandCopies());
  pm.addNestedPass<func::FuncOp>(createConvertLinalgToLoopsPass());
}

void attn::buildCPUToLLVMPipeline(OpPassManager &pm) {
  // Narrow floats: x86 has no arithmetic on them, and its compiler runtime not
  // every conversion.
  arith::ArithEmulateUnsupportedFloatsOptions emulate;
  SmallVector<std::string> narrow{"bf16", "f16"};
  emulate.sourceTypeStrs = narrow;
  emulate.targetTypeStr = "f32";
  pm.addNestedPass<func::FuncOp>(math::createMathExtendToSupportedTypes());
  pm.addNestedPass<func::FuncOp>(attn::createConvertThroughF32());
  pm.addNestedPass<func::FuncOp>(arith::createArithEmulateUnsupportedFloats(emulate));
  math::MathExpandOpsPassOptions expandMath;
  SmallVector<std::string> expanded{"fpowi", "rsqrt", "ceil", "roundeven", "clampf"};
  expandMath.opMnemonics = expanded;
  pm.addNestedPass<func::FuncOp>(math::createMathExpandOpsPass(expandMath));
  pm.addPass(createConvertMathToFuncs());
  arith::ArithExpandOpsPassOptions expand;
  expand.includeBf16 = true;
  pm.addPass(arith::createArithExpandOpsPass(expand));
  pm.addPass(createExpandDynamicShapes());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createConvertVectorToSCFPass());
  pm.addPass(createSCFToControlFlowPass());
  ConvertVectorToLLVMPassOptions vectors;
  vectors.reassociateFPReductions = true;
  vectors.force32BitVectorIndices = false;
  pm.addPass(createConvertVectorToLLVMPass(vectors));
  // Intrinsics where LLVM has them, libm's functions for the rest.
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  pm.addPass(createLowerAffinePass());
  FinalizeMemRefToLLVMConversionPassOptions memory;
  memory.useGenericFunctions = true;
  pm.addPass(createFinalizeMemRefToLLVMConversionPass(memory));
  pm.addPass(createConvertFuncToLLVMPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createConvertOpenMPToLLVMPass());
  pm.addPass(createUBToLLVMConversionPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  pm.addPass(attn::createUseRuntimeAllocator());
  pm.addPass(attn::createEmitArtifact());
  pm.addPass(createCanonicalizerPass());
}

void attn::buildCPUPipeline(OpPassManager &pm, const CPUPipelineOptions &options) {
  pm.addPass(createMarkEntries({options.entry}));
  pm.addPass(createSymbolDCEPass());
  pm.addPass(createAttnExpandPrefixes());
  pm.addPass(createAttnGatherPages());
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(createConvertTensorToLinalgPass());
  pm.addNestedPass<func::FuncOp>(createDecomposeAggregates());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addNestedPass<func::FuncOp>(createFuseElementwise());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  attn::buildBufferization(pm);
  pm.addPass(createLowerAffinePass());
  pm.addPass(createAttnToCPU({options.vectorBits}));
  pm.addPass(createTileContractions({options.vectorBits}));
  addDeallocation(pm);
  pm.addNestedPass<func::FuncOp>(createApproximateMath());
  pm.addPass(createConvertSCFToOpenMPPass());
  buildCPUToLLVMPipeline(pm);
}

void attn::buildCPUNaivePipeline(OpPassManager &pm, const CPUPipelineOptions &options) {
  pm.addNestedPass<func::FuncOp>(createAttnToNaive());
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addPass(createConvertTensorToLinalgPass());
  pm.addNestedPass<func::FuncOp>(createDecomposeAggregates());
  if (options.tf32)
    pm.addNestedPass<func::FuncOp>(createRoundToTF32());
  if (options.f64)
    pm.addPass(createPromoteF64());
  pm.addPass(createMarkEntries({options.entry}));
  pm.addPass(createSymbolDCEPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  attn::buildBufferization(pm);
  if (!options.upstream)
    pm.addPass(createTileContractions({options.vectorBits}));
  addDeallocation(pm);
  pm.addPass(createConvertSCFToOpenMPPass());
  buildCPUToLLVMPipeline(pm);
}

void attn::registerCPUPipelines() {
  PassPipelineRegistration<CPUPipelineOptions>("attn-cpu-pipeline", "tensors to the LLVM dialect for the CPU",
                                               buildCPUPipeline);
  PassPipelineRegistration<CPUPipelineOptions>("attn-cpu-naive-pipeline",
                                               "tensors to the LLVM dialect for the CPU, every op as it is written",
                                               buildCPUNaivePipeline);
}
