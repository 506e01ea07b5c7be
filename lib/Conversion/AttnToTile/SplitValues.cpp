// Values of more columns than a kernel sums up, as a batch of slices; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "Operands.h"
#include "Schedules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"

namespace attn {
#define GEN_PASS_DEF_ATTNSPLITVALUES
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::totile;
using mlir::attn::AttentionOp;

namespace {

/// The fewest equal slices of `columns` that a kernel takes; 0 if there are none.
int64_t slicesOf(int64_t columns) {
  for (int64_t slices = llvm::divideCeil(columns, kWholeKeyChannels); slices <= columns / 8; ++slices)
    if (columns % (8 * slices) == 0)
      return slices;
  return 0;
}

/// The map over a domain that has the slice as batch dimension `n`, which `sliced`
/// operands have before the columns.
AffineMap withSlices(AffineMap map, unsigned n, bool sliced) {
  MLIRContext *context = map.getContext();
  AffineExpr columns = getAffineDimExpr(map.getNumDims() - 1, context);
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults()) {
    if (sliced && expr == columns)
      results.push_back(getAffineDimExpr(n, context));
    results.push_back(expr.shiftDims(map.getNumDims(), 1, n));
  }
  return AffineMap::get(map.getNumDims() + 1, 0, results, context);
}

struct SplitValues : ::attn::impl::AttnSplitValuesBase<SplitValues> {
  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) {
      int64_t columns = op.getStaticLoopExtents()[op.getValueChannelDim()];
      if (op.onTensors() && !op.getForm() && !ShapedType::isDynamic(columns) && columns > kWholeKeyChannels)
        ops.push_back(op);
    });
    for (AttentionOp op : ops)
      visit(op);
  }

  static void visit(AttentionOp op) {
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    int64_t columns = extents[op.getValueChannelDim()], slices = slicesOf(columns);
    std::string what = "of " + std::to_string(columns) + " value columns a kernel sums up " +
                       std::to_string(kWholeKeyChannels) + " at most";
    Type element = cast<ShapedType>(op.getQuery().getType()).getElementType();
    std::string why;
    if (element.isF32())
      why = "f32 operands are not sliced";
    else if (op.getPageTable() || op.getBlockCounts())
      why = op.getPageTable() ? "values in pages are not sliced" : "listed blocks are not sliced";
    else if (!slices)
      why = "no equal slices are multiples of 8";
    else if (auto rank = rankObstacle(element, {op.getValueMap(), op.getOutputMap()}, "values and output"))
      why = "TMA takes no dimension more: " + *rank;
    auto opts = [](StringRef name) { return remark::RemarkOpts::name(name).category("attn-split-values"); };
    if (!why.empty()) {
      remark::missed(op.getLoc(), opts("whole")) << what + ", but " + why;
      return;
    }
    op->replaceAllUsesWith(split(op, slices));
    remark::passed(op.getLoc(), opts("split"))
        << what + ": a batch of " + std::to_string(slices) + " slices, each with scores of its own";
    op.erase();
  }

  /// The op's results, computed for each slice.
  static SmallVector<Value> split(AttentionOp op, int64_t slices) {
    OpBuilder b(op);
    Location loc = op.getLoc();
    unsigned n = op.getNumBatchDims(), e = op.getValueChannelDim();
    auto sliced = [&](Value tensor, AffineMap map) {
      return splitDimension(b, loc, tensor, *positionOf(map, e), slices);
    };
    SmallVector<Value> inits{sliced(op.getOutputInit(), op.getOutputMap())};
    SmallVector<AffineMap> maps;
    for (unsigned k = 0; k < 4; ++k)
      maps.push_back(withSlices(op.getMap(k), n, /*sliced=*/k >= 2));
    // All slices have the same lse; theirs are apart, as no two tiles write to one place.
    if (Value lse = op.getLseInit()) {
      SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, lse);
      sizes.insert(sizes.begin() + *positionOf(op.getOutputMap(), e), b.getIndexAttr(slices));
      inits.push_back(tensor::EmptyOp::create(b, loc, sizes, cast<ShapedType>(lse.getType()).getElementType()));
    }
    SmallVector<Type> types(ValueRange(inits).getTypes());
    auto rewritten = AttentionOp::create(
        b, loc, types, op.getQuery(), op.getKey(), sliced(op.getValue(), op.getValueMap()), Value(), Value(), inits,
        b.getAffineMapArrayAttr(maps), op.getNormalizer(), DenseI64ArrayAttr(), nullptr);
    // Regions have one index more, that nothing reads.
    for (auto [from, to] : llvm::zip(op->getRegions(), rewritten->getRegions())) {
      to.takeBody(from);
      if (!to.empty())
        to.insertArgument(n + (&to == &rewritten.getScore()), b.getIndexType(), loc);
    }
    auto groups = inits[0].getDefiningOp<tensor::ExpandShapeOp>().getReassociationIndices();
    SmallVector<Value> results{
        tensor::CollapseShapeOp::create(b, loc, op->getResult(0).getType(), rewritten->getResult(0), groups)};
    if (op.getLseInit()) {
      auto type = cast<RankedTensorType>(op->getResult(1).getType());
      SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, inits[1]);
      SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0)), strides(sizes.size(), b.getIndexAttr(1));
      sizes[*positionOf(op.getOutputMap(), e)] = b.getIndexAttr(1);
      results.push_back(tensor::ExtractSliceOp::create(b, loc, type, rewritten->getResult(1), offsets, sizes, strides));
    }
    return results;
  }
};

} // namespace
