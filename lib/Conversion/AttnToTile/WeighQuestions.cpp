// Asks the device only what is worth the question; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "LinearForms.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "llvm/ADT/STLExtras.h"

namespace attn {
#define GEN_PASS_DEF_ATTNWEIGHQUESTIONS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;
using mlir::attn::LinearAttentionOp;

namespace {

/// The question, and launches of the other form, which end at once: H100, µs, 33 of which (Linear.md).
constexpr double kQuestion = 30;
/// What a state may save at most, in questions, for one to be asked: ids in many short runs leave scores little to do.
constexpr double kWorth = 10;

/// The one op of its kind in a branch, or null.
template <typename Op>
Op only(Region &branch) {
  Op found;
  WalkResult walked = branch.walk([&](Op op) {
    if (found)
      return WalkResult::interrupt();
    found = op;
    return WalkResult::advance();
  });
  return walked.wasInterrupted() ? Op() : found;
}

struct WeighQuestions : ::attn::impl::AttnWeighQuestionsBase<WeighQuestions> {
  void runOnOperation() override {
    SmallVector<scf::IfOp> questions;
    getOperation()->walk([&](scf::IfOp op) {
      if (op.getCondition().getDefiningOp<tensor::ExtractOp>() && !op.getElseRegion().empty())
        questions.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (scf::IfOp op : questions) {
      auto state = only<LinearAttentionOp>(op.getThenRegion());
      auto scores = only<AttentionOp>(op.getElseRegion());
      if (!state || !scores)
        continue;
      SmallVector<int64_t> extents = state.getStaticLoopExtents();
      if (llvm::any_of(extents, ShapedType::isDynamic) ||
          llvm::any_of(ArrayRef(extents).take_back(2), [](int64_t channels) { return channels > 256; }))
        continue;
      ::attn::totile::LinearEstimates estimates = ::attn::totile::estimate(state);
      std::string text = "scores of all pairs are estimated to take " + ::attn::totile::shownTime(estimates.scores) +
                         ", a state " + ::attn::totile::shownTime(estimates.chunks);
      auto opts = remark::RemarkOpts::name("question").category("attn-weigh-questions");
      if (estimates.scores - estimates.chunks >= kWorth * kQuestion) {
        remark::passed(op.getLoc(), opts) << "asked: " + text;
        continue;
      }
      remark::missed(op.getLoc(), opts) << "not asked, and computed by scores: " + text;
      Operation *terminator = op.elseYield();
      rewriter.inlineBlockBefore(op.elseBlock(), op);
      rewriter.replaceOp(op, terminator->getOperands());
      rewriter.eraseOp(terminator);
    }
  }
};
} // namespace
