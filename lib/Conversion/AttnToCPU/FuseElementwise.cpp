// Fuses elementwise linalg ops among themselves; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_FUSEELEMENTWISE
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
/// A contraction reads a transposed operand in place, by its map.
struct ReadTransposed : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;
  LogicalResult matchAndRewrite(linalg::LinalgOp op, PatternRewriter &rewriter) const override {
    if (!linalg::isaContractionOpInterface(op) || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "not a contraction of tensors");
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    SmallVector<Value> inputs = op.getDpsInputs();
    bool changed = false;
    for (auto [input, map] : llvm::zip(inputs, maps)) {
      auto transpose = input.getDefiningOp<linalg::TransposeOp>();
      if (!transpose)
        continue;
      // Result i of the map indexes dimension permutation[i] of the source.
      SmallVector<AffineExpr> exprs(map.getNumResults());
      for (auto [position, dim] : llvm::enumerate(transpose.getPermutation()))
        exprs[dim] = map.getResult(position);
      map = AffineMap::get(map.getNumDims(), 0, exprs, op.getContext());
      input = transpose.getInput();
      changed = true;
    }
    if (!changed)
      return rewriter.notifyMatchFailure(op, "no transposed operand");
    auto generic = linalg::GenericOp::create(rewriter, op.getLoc(), op->getResultTypes(), inputs, op.getDpsInits(),
                                             maps, op.getIteratorTypesArray());
    rewriter.cloneRegionBefore(op->getRegion(0), generic.getRegion(), generic.getRegion().begin());
    rewriter.replaceOp(op, generic);
    return success();
  }
};

struct FuseElementwise : impl::FuseElementwiseBase<FuseElementwise> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    linalg::populateElementwiseOpsFusionPatterns(patterns, [](OpOperand *operand) {
      auto consumer = dyn_cast<linalg::LinalgOp>(operand->getOwner());
      return consumer && consumer.getNumReductionLoops() == 0 && operand->get().hasOneUse();
    });
    patterns.add<ReadTransposed>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
} // namespace attn
