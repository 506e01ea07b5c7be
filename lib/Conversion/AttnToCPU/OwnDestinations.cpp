// What slices are inserted into is nobody else's; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_OWNDESTINATIONS
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
struct OwnDestinations : impl::OwnDestinationsBase<OwnDestinations> {
  void runOnOperation() override {
    SmallVector<tensor::InsertSliceOp> first;
    getOperation().walk([&](tensor::InsertSliceOp insert) {
      auto empty = insert.getDest().getDefiningOp<tensor::EmptyOp>();
      if (empty && !empty->hasOneUse())
        first.push_back(insert);
    });
    for (tensor::InsertSliceOp insert : first) {
      Operation *empty = insert.getDest().getDefiningOp();
      insert.getDestMutable().assign(OpBuilder(empty).clone(*empty)->getResult(0));
    }
  }
};
} // namespace
} // namespace attn
