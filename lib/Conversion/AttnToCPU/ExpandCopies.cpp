// Copies of strided buffers as loops; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_EXPANDCOPIES
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
struct ExpandCopies : impl::ExpandCopiesBase<ExpandCopies> {
  void runOnOperation() override {
    SmallVector<memref::CopyOp> copies;
    getOperation()->walk([&](memref::CopyOp op) {
      auto contiguous = [](Value buffer) {
        auto type = dyn_cast<MemRefType>(buffer.getType());
        return type && type.getLayout().isIdentity();
      };
      if (!contiguous(op.getSource()) || !contiguous(op.getTarget()))
        copies.push_back(op);
    });
    for (memref::CopyOp op : copies) {
      OpBuilder b(op);
      linalg::CopyOp::create(b, op.getLoc(), op.getSource(), op.getTarget());
      op.erase();
    }
  }
};
} // namespace
} // namespace attn
