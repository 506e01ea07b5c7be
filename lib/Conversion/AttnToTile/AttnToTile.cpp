// Every scheduled attention becomes a kernel of its own and its launch.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "FoldBuilder.h"
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
    SmallVector<AttentionOp> ops;
    getOperation().walk([&](AttentionOp op) {
      if (op->hasAttr("tile.schedule") && op.getForm() && op.getForm()->getKind() == mlir::attn::FormKind::Fold)
        ops.push_back(op);
    });
    if (ops.empty())
      return;
    OpBuilder b(&getContext());
    b.setInsertionPointToStart(getOperation().getBody());
    getOperation()->setAttr(gpu::GPUDialect::getContainerModuleAttrName(), b.getUnitAttr());
    SymbolTable symbols(getOperation());
    for (auto [number, op] : llvm::enumerate(ops)) {
      if (op.onTensors()) {
        op.emitOpError("expected buffers (run bufferization before attn-to-tile), got ") << op.getQuery().getType();
        return signalPassFailure();
      }
      auto function = op->getParentOfType<FunctionOpInterface>();
      std::string name = (function.getName() + "_attention_" + Twine(number)).str();
      auto module = gpu::GPUModuleOp::create(b, op.getLoc(), name);
      symbols.insert(module);
      auto schedule = op->getAttrOfType<tile::ScheduleAttr>("tile.schedule");
      // Hardware law is in the verifiers: nothing illegal goes further.
      if (failed(FoldBuilder(op, schedule, module, "fold").run()) || failed(verify(module)))
        return signalPassFailure();
    }
  }
};
} // namespace
