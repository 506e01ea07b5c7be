// Fuses elementwise linalg ops among themselves; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_FUSEELEMENTWISE
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
/// What an operand is read from, past transposes and added unit dimensions.
struct Source {
  Value value;
  SmallVector<AffineExpr> exprs; // the map's results
  bool transposed = false;
};

/// Goes one op up; false if it cannot.
bool stepUp(Source &source) {
  if (auto transpose = source.value.getDefiningOp<linalg::TransposeOp>()) {
    // Result i of the map indexes dimension permutation[i] of the source.
    SmallVector<AffineExpr> exprs(source.exprs.size());
    for (auto [position, dim] : llvm::enumerate(transpose.getPermutation()))
      exprs[dim] = source.exprs[position];
    source = {transpose.getInput(), exprs, true};
    return true;
  }
  if (auto expand = source.value.getDefiningOp<tensor::ExpandShapeOp>()) {
    SmallVector<AffineExpr> exprs;
    for (const ReassociationIndices &group : expand.getReassociationIndices()) {
      SmallVector<int64_t> wide;
      for (int64_t dim : group)
        if (expand.getResultType().getDimSize(dim) != 1)
          wide.push_back(dim);
      if (wide.size() > 1)
        return false;
      exprs.push_back(source.exprs[wide.empty() ? group.back() : wide.front()]);
    }
    source = {expand.getSrc(), exprs, source.transposed};
    return true;
  }
  return false;
}

/// A contraction reads a transposed operand in place, by its map.
struct ReadTransposed : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;
  LogicalResult matchAndRewrite(linalg::LinalgOp op, PatternRewriter &rewriter) const override {
    if (!linalg::isaContractionOpInterface(op) || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "not a contraction of tensors");
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    SmallVector<Value> inputs = op.getDpsInputs();
    bool changed = false;
    for (auto [number, input] : llvm::enumerate(inputs)) {
      Source source{input, SmallVector<AffineExpr>(maps[number].getResults())}, best = source;
      while (stepUp(source))
        if (source.transposed)
          best = source; // not past reshapes above the last transpose
      if (!best.transposed)
        continue;
      SmallVector<AffineMap> next = maps;
      next[number] = AffineMap::get(op.getNumLoops(), 0, best.exprs, op.getContext());
      // A loop of the unit dimensions that fell away must be bounded by another operand.
      if (!inversePermutation(concatAffineMaps(next, op.getContext())))
        continue;
      maps = next;
      input = best.value;
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
