// Every scheduled attention becomes a kernel of its own and its launch.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "FoldBuilder.h"
#include "LinearBuilder.h"
#include "RecurrentBuilder.h"
#include "mlir/IR/Verifier.h"

namespace attn {
#define GEN_PASS_DEF_ATTNTOTILE
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::totile;

namespace {

struct AttnToTile : ::attn::impl::AttnToTileBase<AttnToTile> {
  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation().walk([&](Operation *op) {
      if (isa<AttentionOp, LinearAttentionOp>(op) && op->hasAttr("tile.schedule"))
        ops.push_back(op);
    });
    if (ops.empty())
      return;
    OpBuilder b(&getContext());
    b.setInsertionPointToStart(getOperation().getBody());
    getOperation()->setAttr(gpu::GPUDialect::getContainerModuleAttrName(), b.getUnitAttr());
    SymbolTable symbols(getOperation());
    for (auto [number, op] : llvm::enumerate(ops)) {
      if (Type type = op->getOperand(0).getType(); !isa<BaseMemRefType>(type)) {
        op->emitOpError("expected buffers (run bufferization before attn-to-tile), got ") << type;
        return signalPassFailure();
      }
      auto function = op->getParentOfType<FunctionOpInterface>();
      SmallVector<gpu::GPUModuleOp> modules;
      auto addModule = [&](StringRef what) {
        std::string name = (function.getName() + what + Twine(number)).str();
        auto module = gpu::GPUModuleOp::create(b, op->getLoc(), name);
        symbols.insert(module);
        modules.push_back(module);
        return module;
      };
      // Hardware law is in the verifiers: nothing illegal goes further.
      if (failed(lower(op, addModule)) || !llvm::all_of(modules, [](auto module) { return succeeded(verify(module)); }))
        return signalPassFailure();
    }
  }

  LogicalResult lower(Operation *op, llvm::function_ref<gpu::GPUModuleOp(StringRef)> addModule) {
    if (auto attention = dyn_cast<AttentionOp>(op)) {
      auto schedule = op->getAttrOfType<tile::ScheduleAttr>("tile.schedule");
      return FoldBuilder(attention, schedule, addModule("_attention_"), "fold").run();
    }
    auto linear = cast<LinearAttentionOp>(op);
    if (auto schedule = op->getAttrOfType<tile::StepScheduleAttr>("tile.schedule")) {
      if (failed(RecurrentBuilder(linear, schedule, addModule("_linear_"), "recurrent").run()))
        return failure();
      op->erase();
      return success();
    }
    auto schedule = op->getAttrOfType<tile::ChunkScheduleAttr>("tile.schedule");
    using Pass = LinearBuilder::Pass;
    Segments segments;
    Weighted weighted;
    if (schedule.getCluster() > 1) {
      segments = LinearBuilder(linear, schedule, Pass::Waves, segments, weighted, {}, "").allocateCarries();
      LinearBuilder waves(linear, schedule, Pass::Waves, segments, weighted, addModule("_linear_"), "waves");
      if (failed(waves.run()))
        return failure();
      waves.freeSegments();
      op->erase();
      return success();
    }
    if (linear.decayVariesByChannel()) {
      weighted = LinearBuilder(linear, schedule, Pass::Weights, segments, weighted, {}, "").allocateWeighted();
      LinearBuilder weights(linear, schedule, Pass::Weights, segments, weighted, addModule("_linear_weights_"),
                            "weights");
      if (failed(weights.run()))
        return failure();
    }
    if (linear.getForm()->getKind() == mlir::attn::FormKind::Scan)
      segments = LinearBuilder(linear, schedule, Pass::Outputs, segments, weighted, {}, "").allocateSegments();
    if (segments &&
        failed(LinearBuilder(linear, schedule, Pass::States, segments, weighted, addModule("_linear_states_"), "states")
                   .run()))
      return failure();
    LinearBuilder outputs(linear, schedule, Pass::Outputs, segments, weighted, addModule("_linear_"), "outputs");
    if (failed(outputs.run()))
      return failure();
    outputs.freeSegments();
    outputs.freeWeighted();
    op->erase();
    return success();
  }
};
} // namespace
