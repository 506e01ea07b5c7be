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
  PassManager schedule(module.getContext());
  buildTosaToLinalg(schedule);
  buildRaisePipeline(schedule);
  buildScheduling(schedule, tf32 ? tile::F32Kind::TF32 : tile::F32Kind::Exact, tuning);
  if (failed(schedule.run(module)))
    return failure();
  // As on a GPU; said aloud, since a test of a kernel would be none.
  module.walk([](Operation *op) {
    if (isa<mlir::attn::AttentionOp, mlir::attn::LinearAttentionOp>(op) && !op->hasAttr("tile.schedule"))
      op->emitWarning("computed by its formula: no tile kernel computes it (attn-opt --attn-select-form "
                      "--remarks-filter=attn-select-form says why)");
  });
  PassManager pm(module.getContext());
  pm.addPass(createAttnToNaive({/*unscheduledOnly=*/true}));
  buildBufferization(pm);
  pm.addPass(createAttnExpandVariants());
  pm.addPass(createAttnToTile());
  pm.addPass(createTileInsertProxyFences());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  return pm.run(module);
}
