// Down to the tile program that a GPU would get, with the host's part left as
// loops over memrefs; see Pipeline.h.
#include "attn/Interpreter/Pipeline.h"

#include "attn/Conversion/AttnToCPU/Passes.h"
#include "attn/Conversion/AttnToTile/Passes.h"
#include "attn/Conversion/TileToNVVM/Passes.h"
#include "attn/Pipelines/Bufferize.h"
#include "attn/Pipelines/Tensors.h"
#include "attn/Raise/Passes.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"

mlir::LogicalResult attn::lowerForInterpreter(mlir::ModuleOp module, llvm::StringRef entryName, bool tf32,
                                              llvm::StringRef tuning) {
  using namespace mlir;
  auto entry = module.lookupSymbol<func::FuncOp>(entryName);
  bool onTensors = entry && llvm::any_of(llvm::concat<const Type>(entry.getArgumentTypes(), entry.getResultTypes()),
                                         [](Type type) { return isa<TensorType>(type); });
  if (!onTensors)
    return success();
  // The caller's inputs stay as they are, as in an artifact.
  for (unsigned k = 0; k < entry.getNumArguments(); ++k)
    entry.setArgAttr(k, "bufferization.writable", BoolAttr::get(module.getContext(), false));
  PassManager pm(module.getContext());
  buildTosaToLinalg(pm);
  buildRaisePipeline(pm);
  buildScheduling(pm, tf32 ? tile::F32Kind::TF32 : tile::F32Kind::Exact, tuning);
  pm.addPass(createAttnToNaive({/*unscheduledOnly=*/false, /*mergesOnly=*/true}));
  buildBufferization(pm);
  pm.addPass(createAttnExpandVariants());
  pm.addPass(createAttnToTile());
  pm.addPass(createTileInsertProxyFences());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  if (failed(pm.run(module)))
    return failure();
  WalkResult left = module.walk([](Operation *op) {
    if (!isa<mlir::attn::AttnDialect>(op->getDialect()) || !isa<func::FuncOp>(op->getParentOp()))
      return WalkResult::advance();
    op->emitError("expected attention that a tile kernel can compute, got one that attn-select-form has not scheduled "
                  "(attn-opt --attn-select-form --remarks-filter=attn-select-form says why)");
    return WalkResult::interrupt();
  });
  return failure(left.wasInterrupted());
}
