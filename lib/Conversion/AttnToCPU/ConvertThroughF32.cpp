// Conversions that have no instruction and no library function; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_CONVERTTHROUGHF32
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
/// `op` as two of its kind, through f32, if its narrow type is bf16 and its
/// wide one f64.
template <typename OpTy>
void splitConversion(OpTy op, Type narrow, Type wide) {
  if (!getElementTypeOrSelf(narrow).isBF16() || !getElementTypeOrSelf(wide).isF64())
    return;
  OpBuilder b(op);
  Type f32 = b.getF32Type();
  if (auto shaped = dyn_cast<ShapedType>(wide))
    f32 = shaped.clone(f32);
  Value half = OpTy::create(b, op.getLoc(), f32, op.getIn());
  op.getInMutable().assign(half);
}

struct ConvertThroughF32 : impl::ConvertThroughF32Base<ConvertThroughF32> {
  void runOnOperation() override {
    SmallVector<Operation *> conversions;
    getOperation()->walk([&](Operation *op) {
      if (isa<arith::TruncFOp, arith::ExtFOp>(op))
        conversions.push_back(op);
    });
    for (Operation *op : conversions) {
      if (auto truncate = dyn_cast<arith::TruncFOp>(op))
        splitConversion(truncate, truncate.getType(), truncate.getIn().getType());
      else if (auto extend = dyn_cast<arith::ExtFOp>(op))
        splitConversion(extend, extend.getIn().getType(), extend.getType());
    }
  }
};
} // namespace
} // namespace attn
