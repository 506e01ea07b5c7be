// Splits of one dimension into several unknown ones; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_EXPANDDYNAMICSHAPES
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
struct ExpandDynamicShapes : impl::ExpandDynamicShapesBase<ExpandDynamicShapes> {
  void runOnOperation() override {
    getOperation()->walk([](memref::ExpandShapeOp op) {
      MemRefType type = op.getResultType();
      bool several = llvm::any_of(op.getReassociationIndices(), [&](const ReassociationIndices &group) {
        return llvm::count_if(group, [&](int64_t dim) { return type.isDynamicDim(dim); }) > 1;
      });
      if (several)
        rewrite(op);
    });
  }

  static void rewrite(memref::ExpandShapeOp op) {
    OpBuilder b(op);
    Location loc = op.getLoc();
    auto source = memref::ExtractStridedMetadataOp::create(b, loc, op.getSrc());
    SmallVector<OpFoldResult> sizes = op.getMixedOutputShape(), strides(sizes.size());
    for (auto [number, group] : llvm::enumerate(op.getReassociationIndices())) {
      Value stride = source.getStrides()[number];
      for (int64_t dim : llvm::reverse(group)) {
        strides[dim] = stride;
        Value size = getValueOrCreateConstantIndexOp(b, loc, sizes[dim]);
        stride = arith::MulIOp::create(b, loc, stride, size);
      }
    }
    // Where the type knows a stride or the offset, so must the op.
    auto [knownStrides, knownOffset] = op.getResultType().getStridesAndOffset();
    for (auto [stride, known] : llvm::zip(strides, knownStrides))
      if (!ShapedType::isDynamic(known))
        stride = b.getIndexAttr(known);
    OpFoldResult offset = source.getOffset();
    if (!ShapedType::isDynamic(knownOffset))
      offset = b.getIndexAttr(knownOffset);
    Value cast = memref::ReinterpretCastOp::create(b, loc, op.getResultType(), op.getSrc(), offset, sizes, strides);
    op.replaceAllUsesWith(cast);
    op.erase();
  }
};
} // namespace
} // namespace attn
