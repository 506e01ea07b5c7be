// Resets that read tensors become flags, computed once; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "LinearForms.h"
#include "Schedules.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/TilingInterface.h"

namespace attn {
#define GEN_PASS_DEF_ATTNTABULATERESETS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::LinearAttentionOp;

namespace {

/// True if a kernel reads no more for a token than a flag would be.
bool isCheap(LinearAttentionOp op) {
  auto loads = op.getReset().front().getOps<tensor::ExtractOp>();
  return llvm::hasNItemsOrLess(loads, 1) && llvm::all_of(loads, [](tensor::ExtractOp load) {
           return load.getType().isIntOrFloat() && load.getType().getIntOrFloatBitWidth() <= 32;
         });
}

/// The flags of all tokens, by those of the region's arguments that it reads.
Value tabulate(OpBuilder &b, LinearAttentionOp op, ArrayRef<unsigned> read) {
  Location loc = op.getLoc();
  unsigned n = op.getNumBatchDims();
  SmallVector<Range> domain = cast<TilingInterface>(op.getOperation()).getIterationDomain(b);
  SmallVector<OpFoldResult> sizes;
  for (unsigned argument : read)
    sizes.push_back(domain[argument < n ? argument : op.getKeyDim()].size);
  Value init = tensor::EmptyOp::create(b, loc, sizes, b.getI32Type());
  SmallVector<utils::IteratorType> iterators(read.size(), utils::IteratorType::parallel);
  auto body = [&](OpBuilder &b, Location loc, ValueRange) {
    SmallVector<Value> arguments(n + 1);
    for (auto [dim, argument] : llvm::enumerate(read))
      arguments[argument] = linalg::IndexOp::create(b, loc, dim);
    Value resets = ::attn::totile::inlineRegion(b, op.getReset(), arguments);
    linalg::YieldOp::create(b, loc, arith::ExtUIOp::create(b, loc, b.getI32Type(), resets).getResult());
  };
  return linalg::GenericOp::create(b, loc, TypeRange(init.getType()), ValueRange(), init,
                                   b.getMultiDimIdentityMap(read.size()), iterators, body)
      .getResult(0);
}

struct TabulateResets : ::attn::impl::AttnTabulateResetsBase<TabulateResets> {
  void runOnOperation() override {
    getOperation()->walk([&](LinearAttentionOp op) {
      int64_t keys = op.getStaticLoopExtents()[op.getKeyDim()];
      // Of few tokens a launch costs more than it saves.
      bool few = !ShapedType::isDynamic(keys) && keys <= ::attn::totile::kFewTokens;
      if (op.getForm() || !op.onTensors() || op.getReset().empty() || few || isCheap(op))
        return;
      Block &block = op.getReset().front();
      SmallVector<unsigned> read;
      for (BlockArgument argument : block.getArguments())
        if (!argument.use_empty())
          read.push_back(argument.getArgNumber());
      OpBuilder b(op);
      Location loc = op.getLoc();
      Value flags = tabulate(b, op, read);
      while (!block.empty())
        block.back().erase();
      b.setInsertionPointToStart(&block);
      SmallVector<Value> at;
      for (unsigned argument : read)
        at.push_back(block.getArgument(argument));
      Value flag = tensor::ExtractOp::create(b, loc, flags, at);
      Value none = arith::ConstantIntOp::create(b, loc, b.getI32Type(), 0);
      mlir::attn::YieldOp::create(b, loc, arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, flag, none));
      remark::passed(op.getLoc(), remark::RemarkOpts::name("tabulated").category("attn-tabulate-resets"))
          << "where the state is reset is computed once, as a flag for each token";
    });
  }
};
} // namespace
