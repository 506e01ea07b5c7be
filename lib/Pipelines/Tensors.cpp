// What all users of the tile kernels do with tensors; see Tensors.h.
#include "attn/Pipelines/Tensors.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "attn/Conversion/AttnToTile/Passes.h"
#include "attn/Forms/Passes.h"
#include "attn/Pipelines/Bufferize.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotAnalysis.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Transforms/Passes.h"

// Not mlir/Dialect/Linalg/Passes.h: it brings a function mlir::tile.
namespace mlir {
#define GEN_PASS_DECL_CONVERTELEMENTWISETOLINALGPASS
#include "mlir/Dialect/Linalg/Passes.h.inc"
} // namespace mlir

using namespace mlir;

void ::attn::buildScheduling(OpPassManager &pm, tile::F32Kind f32, StringRef tuning) {
  pm.addPass(createConvertTensorToLinalgPass());
  pm.addPass(createConvertElementwiseToLinalgPass());
  pm.addNestedPass<func::FuncOp>(createDecomposeAggregates());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createAttnWeighQuestions());
  pm.addPass(createAttnExpandPrefixes({/*forTile=*/true}));
  pm.addPass(createAttnDropUnitDims());
  pm.addPass(createAttnSortedIds());
  pm.addPass(createAttnNarrowIds());
  pm.addPass(createAttnSplitResidues());
  pm.addPass(createAttnFoldPages());
  pm.addPass(createAttnSplitValues());
  pm.addPass(createAttnSplitKeys());
  pm.addPass(createAttnTabulateScores());
  pm.addPass(createAttnApplyFeatures());
  pm.addPass(createAttnFuseDecay());
  pm.addPass(createAttnSplitChannels());
  pm.addPass(createAttnTabulateResets());
  pm.addPass(createAttnSelectForm({f32, tuning.str()}));
  pm.addPass(createAttnExpandQuadratic());
  pm.addPass(createAttnSelectForm({f32, tuning.str()})); // of what that made
}

void ::attn::buildBufferization(OpPassManager &pm) {
  bufferization::OneShotBufferizePassOptions options;
  options.bufferizeFunctionBoundaries = true;
  // A loop whose state is read after its successor is computed has two of them.
  options.allowReturnAllocsFromLoops = true;
  options.functionBoundaryTypeConversion = bufferization::LayoutMapOption::IdentityLayoutMap;
  pm.addNestedPass<func::FuncOp>(createDropClaims());
  pm.addNestedPass<func::FuncOp>(createOwnDestinations());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  pm.addPass(bufferization::createOneShotBufferizePass(options));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}
