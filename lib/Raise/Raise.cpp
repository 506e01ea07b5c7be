// The pass: candidates, what else uses what would be fused, remarks.
#include "attn/Raise/Emit.h"
#include "attn/Raise/Passes.h"

#include "dialects/attn/AttnDialect.h"
#include "mlir/Conversion/TosaToArith/TosaToArith.h"
#include "mlir/Conversion/TosaToLinalg/TosaToLinalg.h"
#include "mlir/Conversion/TosaToTensor/TosaToTensor.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Index/IR/IndexDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Tosa/Transforms/Passes.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/ControlFlowSinkUtils.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/ADT/SetVector.h"

namespace attn {
#define GEN_PASS_DEF_RAISEPASS
#include "attn/Raise/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::raise;

namespace {

constexpr StringRef kCategory = "attn-raise";

/// Which values are computed from an exponential without a contraction in
/// between: what can be probabilities. One walk, so that a function with many
/// projections costs no more than it has ops.
llvm::DenseSet<Value> findExponentials(Operation *function) {
  llvm::DenseSet<Value> result;
  function->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (!llvm::any_of(op->getResultTypes(), llvm::IsaPred<RankedTensorType>))
      return;
    bool exponential = isa<linalg::SoftmaxOp, math::ExpOp, math::Exp2Op>(op);
    bool multiplies = false;
    auto linalg = dyn_cast<linalg::LinalgOp>(op);
    if (linalg)
      for (Operation &inner : *linalg.getBlock()) {
        exponential |= isa<math::ExpOp, math::Exp2Op>(inner);
        multiplies |= isa<arith::MulFOp, math::FmaOp>(inner);
      }
    bool contraction = linalg && multiplies && linalg.getNumReductionLoops() > 0 && linalg.getNumDpsInputs() >= 2;
    if (!exponential && !contraction)
      op->walk([&](Operation *inner) { // bodies read tensors from above by tensor.extract
        exponential |= llvm::any_of(inner->getOperands(), [&](Value v) { return result.contains(v); });
      });
    if (exponential)
      result.insert_range(op->getResults());
  });
  return result;
}

/// Which values are computed from a sum over an axis: what can be scores, or a
/// state.
llvm::DenseSet<Value> findSums(Operation *function) {
  llvm::DenseSet<Value> result;
  function->walk<WalkOrder::PreOrder>([&](Operation *op) {
    auto linalg = dyn_cast<linalg::LinalgOp>(op);
    bool sum = linalg && linalg.getNumReductionLoops() > 0;
    op->walk([&](Operation *inner) {
      sum |= llvm::any_of(inner->getOperands(), [&](Value v) { return result.contains(v); });
    });
    if (sum)
      result.insert_range(op->getResults());
  });
  return result;
}

/// The one op that uses `value`, sizes aside; null if none or several do.
Operation *onlyUser(Value value) {
  Operation *user = nullptr;
  for (Operation *u : value.getUsers()) {
    if (isa<tensor::DimOp>(u) || u == user)
      continue;
    if (user)
      return nullptr;
    user = u;
  }
  return user;
}

/// `product` and what layout and elementwise ops make of it and only of it.
SmallVector<Value> chainOf(Value product) {
  SmallVector<Value> chain{product};
  while (chain.size() < 16) {
    Operation *user = onlyUser(chain.back());
    if (!user || user->getNumResults() != 1 || user->getBlock() != product.getParentBlock() ||
        !isMemoryEffectFree(user))
      break;
    auto linalg = dyn_cast<linalg::LinalgOp>(user);
    bool layout = isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp, tensor::ReshapeOp>(user);
    bool elementwise = user->hasTrait<OpTrait::Elementwise>() ||
                       (linalg && linalg.getNumReductionLoops() == 0 && linalg.hasPureTensorSemantics());
    auto type = dyn_cast<RankedTensorType>(user->getResult(0).getType());
    if (!(layout || elementwise) || !type || !isa<FloatType>(type.getElementType()))
      break;
    chain.push_back(user->getResult(0));
  }
  return chain;
}

/// The ops between the leaves and the root, root's included.
llvm::SetVector<Operation *> sliceOf(const Attention &a) {
  llvm::DenseSet<Value> leaves(a.leaves.begin(), a.leaves.end());
  llvm::SetVector<Operation *> slice;
  SmallVector<Value> work{a.root};
  while (!work.empty()) {
    Value value = work.pop_back_val();
    Operation *op = value.getDefiningOp();
    if (!op || leaves.contains(value) || !slice.insert(op))
      continue;
    llvm::append_range(work, op->getOperands());
    op->walk([&](Operation *inner) { llvm::append_range(work, inner->getOperands()); });
  }
  return slice;
}

/// True if a product was stored to be summed by `op`.
bool readsProduct(linalg::LinalgOp op) {
  Value input = op.getDpsInputs().front();
  for (unsigned n = 0; n < 4; ++n) {
    Operation *def = input.getDefiningOp();
    if (!def)
      return false;
    if (isa<arith::MulFOp>(def))
      return true;
    if (auto linalg = dyn_cast<linalg::LinalgOp>(def))
      return linalg.getNumReductionLoops() == 0 &&
             llvm::any_of(*linalg.getBlock(), [](Operation &inner) { return isa<arith::MulFOp>(inner); });
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp>(def))
      return false;
    input = def->getOperand(0);
  }
  return false;
}

struct RaisePass : ::attn::impl::RaisePassBase<RaisePass> {
  using RaisePassBase::RaisePassBase;

  void runOnOperation() override;
  void runOnFunction(FunctionOpInterface function);
  /// Raises what `product` is the second product of, or says why not.
  bool raise(FunctionOpInterface function, Value product);
  /// Raises what `product` ends to attention whose weights are its masked scores;
  /// `linear` says why it is no linear attention. Where it would be one if segment ids
  /// were sorted, both are there, and the program asks.
  bool raiseMaskedProduct(FunctionOpInterface function, Value product, const NearMiss &linear);
  bool raiseEither(FunctionOpInterface function, Graph &graph, const Attention &scores,
                   llvm::SetVector<Operation *> slice, Value product);
  /// Raises the step of a recurrence that ends in `product`, the query's with
  /// the new state; false, with a reason in `miss`, if it is none.
  bool raiseStep(FunctionOpInterface function, Value product, NearMiss &miss);
  /// Raises a recurrence over tokens, or says why not.
  bool raise(FunctionOpInterface function, scf::ForOp loop);
  /// Raises a loop that carries a softmax's partials; false, with a reason in
  /// `miss`, if it is none.
  bool raisePrefixes(FunctionOpInterface function, scf::ForOp loop, NearMiss &miss);
  /// Raises the block of a recurrence that ends in the sum `root`, or says why not.
  bool raiseBlock(FunctionOpInterface function, Value root);
  /// Puts `results` in place of the root and of `logSums`, and removes what only
  /// the naive form used.
  void replace(FunctionOpInterface function, Graph &graph, const Attention &a,
               const llvm::SetVector<Operation *> &slice, ArrayRef<LogSumUse> logSums, ArrayRef<Value> results,
               StringRef description);
  /// The same with the op that `a` describes, whose state takes the place of that
  /// in the graph.
  void replaceLinear(FunctionOpInterface function, Graph &graph, LinearAttention a, StringRef suffix = "");
  void missed(FunctionOpInterface function, Value product, StringRef reason);

  llvm::DenseSet<Operation *> erased; // of the function at hand
  /// Loops that almost are a recurrence: their remark is their body's, too.
  llvm::DenseSet<Operation *> nearLoops;
};
} // namespace

void RaisePass::missed(FunctionOpInterface function, Value product, StringRef reason) {
  if (nearLoops.contains(product.getDefiningOp()->getParentOp()))
    return;
  Location loc = product.getLoc();
  std::string text = ("attention not raised: " + reason).str();
  remark::missed(loc, remark::RemarkOpts::name("NearMiss").category(kCategory).function(function.getName())) << text;
  if (reportMissed)
    emitRemark(loc) << text;
}

/// An elementwise or layout op of one result on tensors.
static bool isPointwise(Operation *op) {
  if (op->getNumResults() != 1 || !isMemoryEffectFree(op))
    return false;
  auto linalg = dyn_cast<linalg::LinalgOp>(op);
  return isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp, tensor::ReshapeOp>(op) ||
         op->hasTrait<OpTrait::Elementwise>() ||
         (linalg && linalg.getNumReductionLoops() == 0 && linalg.hasPureTensorSemantics());
}

/// What the formula would not produce any more but others need: the first such
/// op, or null. What comes down to the logarithm of the sum, the op can give:
/// that is added to `logSums`.
static Operation *findOtherUser(Graph &graph, const Attention &a, const llvm::SetVector<Operation *> &slice,
                                SmallVectorImpl<LogSumUse> &logSums) {
  Value root = a.root;
  Operation *rootOp = root.getDefiningOp();
  // Only what hangs on the scores is worth more than computing it again.
  llvm::DenseSet<Operation *> dependent{a.scores.getDefiningOp()};
  SmallVector<Operation *> work{a.scores.getDefiningOp()};
  llvm::SetVector<Operation *> others;
  auto ignored = [](Operation *user) {
    return isa<tensor::DimOp>(user) || (isPure(user) && user->use_empty() && user->getNumResults());
  };
  while (!work.empty()) {
    Operation *op = work.pop_back_val();
    if (op == rootOp)
      continue;
    for (Operation *user : op->getUsers()) {
      // The op that holds the user in the slice's block, if it does.
      Operation *outer = rootOp->getBlock()->findAncestorOpInBlock(*user);
      if (outer && slice.contains(outer)) {
        // A size does not hang on what is in the tensor.
        if (!isa<tensor::DimOp>(outer) && dependent.insert(outer).second)
          work.push_back(outer);
      } else if (!ignored(user)) {
        others.insert(user);
      }
    }
  }
  for (unsigned n = 0; n < others.size(); ++n) {
    Operation *user = others[n];
    if (!isPointwise(user) || others.size() > 8)
      return user;
    if (auto use = recognizeLogSum(graph, a, user->getResult(0))) {
      for (Operation *reader : user->getUsers()) {
        Operation *outer = rootOp->getBlock()->findAncestorOpInBlock(*reader);
        if (!outer || outer->isBeforeInBlock(rootOp))
          return reader; // needs it before the attention is computed
      }
      logSums.push_back(*use);
      continue;
    }
    for (Operation *reader : user->getUsers())
      if (!ignored(reader))
        others.insert(reader);
  }
  return nullptr;
}

/// What was found, for the remark.
static std::string describe(const Attention &a, size_t logSums) {
  std::string text = "raised to attn.attention with " + std::to_string(a.dims.size() - 4) + " batch dimensions";
  if (a.score != a.raw)
    text += ", a score function";
  static constexpr StringRef weights[] = {"", "sigmoid weights", "relu weights", "weights without a normalizer"};
  if (a.weights != Weights::Softmax)
    text += (", " + weights[int(a.weights)] + (a.normalized ? ", divided by their sum" : "")).str();
  if (a.mask)
    text += ", a mask";
  if (a.sink)
    text += ", a sink";
  if (a.ownValue)
    text += ", merged with a key of each query's own";
  if (logSums)
    text += ", lse";
  return text;
}

static std::string describe(const LinearAttention &a) {
  std::string text = "raised to attn.linear_attention with " + std::to_string(a.dims.size() - 4) + " batch dimensions";
  if (a.causal)
    text += a.alignedToEnd ? ", causal, aligned to the end" : ", causal";
  if (a.decay)
    text += ", a decay";
  if (a.reset)
    text += ", a reset";
  if (a.queryFeature != a.raw || a.keyFeature != a.rawKey)
    text += ", feature maps";
  if (a.normalized)
    text += ", normalized";
  if (a.initialState)
    text += ", an initial state";
  if (a.finalState || a.finalSums)
    text += ", a final state";
  return text;
}

void RaisePass::replace(FunctionOpInterface function, Graph &graph, const Attention &a,
                        const llvm::SetVector<Operation *> &slice, ArrayRef<LogSumUse> logSums, ArrayRef<Value> results,
                        StringRef description) {
  Value root = a.root;
  OpBuilder builder(root.getDefiningOp());
  // Sizes of what goes away. The old ones may be of the slice themselves, and
  // are erased with it.
  llvm::SetVector<Operation *> work(slice.begin(), slice.end());
  for (Operation *op : slice)
    for (Value value : op->getResults())
      for (Operation *user : llvm::make_early_inc_range(value.getUsers()))
        if (auto dim = dyn_cast<tensor::DimOp>(user))
          if (auto k = dim.getConstantIndex(); k && value != root && isa<RankedTensorType>(value.getType())) {
            builder.setInsertionPoint(dim);
            dim.getResult().replaceAllUsesWith(
                emitInteger(builder, dim.getLoc(), graph.getExprs(), graph.extent(value, *k)));
            work.insert(dim);
          }
  remark::passed(root.getLoc(), remark::RemarkOpts::name("Raised").category(kCategory).function(function.getName()))
      << description;
  root.replaceAllUsesWith(results[0]);
  for (auto [use, value] : llvm::zip(logSums, results.drop_front())) {
    Value old = use.tensor;
    old.replaceAllUsesWith(value);
    work.insert(old.getDefiningOp());
  }
  // What only the naive form used.
  while (!work.empty()) {
    Operation *op = work.pop_back_val();
    if (!isOpTriviallyDead(op))
      continue;
    SmallVector<Value> operands(op->getOperands());
    op->walk([&](Operation *inner) { llvm::append_range(operands, inner->getOperands()); });
    llvm::DenseSet<Operation *> inside;
    op->walk([&](Operation *inner) { inside.insert(inner); });
    for (Value operand : operands)
      if (Operation *def = operand.getDefiningOp(); def && !inside.contains(def))
        work.insert(def);
    erased.insert(op);
    op->erase();
  }
}

/// What is computed from `values` before `root`, in order; false if one of the
/// ops cannot be put after the root.
static bool findDependents(ArrayRef<Value> values, Operation *root, llvm::SetVector<Operation *> &dependents) {
  SmallVector<Value> work(values);
  while (!work.empty())
    for (Operation *user : work.pop_back_val().getUsers()) {
      Operation *outer = root->getBlock()->findAncestorOpInBlock(*user);
      if (!outer)
        return false;
      if (outer == root || !outer->isBeforeInBlock(root) || !dependents.insert(outer))
        continue;
      if (!isMemoryEffectFree(outer))
        return false;
      llvm::append_range(work, outer->getResults());
    }
  return true;
}

/// Puts what was found by findDependents behind what now stands before `root`.
static void moveBehind(const llvm::SetVector<Operation *> &dependents, Operation *root) {
  SmallVector<Operation *> inOrder(dependents.begin(), dependents.end());
  llvm::sort(inOrder, [](Operation *l, Operation *r) { return l->isBeforeInBlock(r); });
  for (Operation *op : inOrder)
    op->moveBefore(root);
}

void RaisePass::replaceLinear(FunctionOpInterface function, Graph &graph, LinearAttention a, StringRef suffix) {
  Operation *root = a.root.getDefiningOp();
  llvm::SetVector<Operation *> slice = sliceOf(a), dependents;
  // The op gives the state after the output: what reads it goes there, too, or
  // reads what the graph computes.
  if (a.finalState && (!findDependents(a.finalState, root, dependents) ||
                       llvm::any_of(a.leaves, [&](Value leaf) { return dependents.contains(leaf.getDefiningOp()); }))) {
    a.finalState = {};
    dependents.clear();
  }
  OpBuilder builder(root);
  SmallVector<Value> results = emitLinear(builder, root->getLoc(), graph.getExprs(), a);
  moveBehind(dependents, root);
  if (Value state = a.finalState) {
    slice.insert(state.getDefiningOp());
    state.replaceAllUsesWith(results[1]);
  }
  replace(function, graph, a, slice, {}, results, describe(a) + suffix.str());
}

bool RaisePass::raise(FunctionOpInterface function, Value product) {
  Exprs exprs(&getContext());
  Graph graph(exprs, function);
  RecognizeOptions options{relaxFiniteFills, assumeSortedSegments, assumePositiveGates};
  NearMiss miss;
  graph.holdAt(product);
  SmallVector<Value> chain = chainOf(product);
  auto otherUser = [&](const Attention &a, const llvm::SetVector<Operation *> &slice,
                       SmallVectorImpl<LogSumUse> &logSums) {
    Operation *user = findOtherUser(graph, a, slice, logSums);
    // Weights that are no softmax may hold the row maximum, as another tensor.
    StringRef weights = a.weights == Weights::Softmax ? "" : "the weights are no softmax of the scores, and ";
    if (user)
      miss = {
          10,
          (weights + "the scores or probabilities are also used by '" + user->getName().getStringRef() + "'").str()};
    return user;
  };
  for (Value root : llvm::reverse(chain)) {
    std::optional<Attention> a = recognize(graph, root, product, options, miss);
    if (!a)
      continue;
    llvm::SetVector<Operation *> slice = sliceOf(*a);
    SmallVector<LogSumUse> logSums;
    if (otherUser(*a, slice, logSums))
      break;
    // Nothing is created before this point.
    OpBuilder builder(root.getDefiningOp());
    SmallVector<Value> results = emit(builder, root.getLoc(), exprs, *a, logSums);
    replace(function, graph, *a, slice, logSums, results, describe(*a, logSums.size()));
    return true;
  }
  if (miss.stage < 10)
    for (Value root : llvm::reverse(chain)) {
      std::optional<LinearAttention> a = recognizeLinear(graph, root, product, options, miss);
      if (!a)
        continue;
      llvm::SetVector<Operation *> slice = sliceOf(*a);
      SmallVector<LogSumUse> none;
      if (Operation *user = otherUser(*a, slice, none)) {
        auto sum = dyn_cast<linalg::LinalgOp>(user);
        if (sum && sum.getNumReductionLoops() > 0 && sum.getNumDpsInputs() == 1)
          miss.reason = "the weights are also summed, and the sums are no divisor of the output, but for a constant "
                        "added to them";
        break;
      }
      replaceLinear(function, graph, *a);
      return true;
    }
  if (miss.stage < 10 && raiseStep(function, product, miss))
    return true;
  if (miss.stage == 5 && raiseMaskedProduct(function, product, miss))
    return true;
  if (miss.stage >= 1)
    missed(function, product, miss.reason);
  return false;
}

/// (φ(Q)φ(K)ᵀ ⊙ M)V whose mask no state follows: its scores need not be stored.
/// Of 16 bits only: in f32 the sums on tensor cores had errors past the graph's
/// (AttnToTile/Linear.md, "Few tokens").
bool RaisePass::raiseMaskedProduct(FunctionOpInterface function, Value product, const NearMiss &linear) {
  Exprs exprs(&getContext());
  Graph graph(exprs, function);
  RecognizeOptions options{relaxFiniteFills, assumeSortedSegments, assumePositiveGates, /*maskedProducts=*/true};
  graph.holdAt(product);
  for (Value root : llvm::reverse(chainOf(product))) {
    NearMiss miss;
    std::optional<Attention> a = recognize(graph, root, product, options, miss);
    if (!a)
      continue;
    auto is16 = [](Value v) {
      Type type = cast<RankedTensorType>(v.getType()).getElementType();
      return type.isBF16() || type.isF16();
    };
    if (a->weights != Weights::Identity || !is16(a->query.tensor) || !is16(a->value.tensor))
      return false;
    llvm::SetVector<Operation *> slice = sliceOf(*a);
    SmallVector<LogSumUse> none;
    if (findOtherUser(graph, *a, slice, none))
      return false;
    if (raiseEither(function, graph, *a, slice, product))
      return true;
    OpBuilder builder(root.getDefiningOp());
    SmallVector<Value> results = emit(builder, root.getLoc(), exprs, *a, none);
    replace(function, graph, *a, slice, none, results,
            describe(*a, 0) + ", as masked scores and not with a state: " + linear.reason);
    return true;
  }
  return false;
}

bool RaisePass::raiseEither(FunctionOpInterface function, Graph &graph, const Attention &scores,
                            llvm::SetVector<Operation *> slice, Value product) {
  RecognizeOptions options{relaxFiniteFills, assumeSortedSegments, assumePositiveGates, /*maskedProducts=*/false,
                           /*askSortedSegments=*/true};
  NearMiss miss;
  std::optional<LinearAttention> state = recognizeLinear(graph, scores.root, product, options, miss);
  // Both write the same tensor.
  if (!state || state->unproven.empty() || state->expandRootAt >= 0 || scores.expandRootAt >= 0)
    return false;
  llvm::SetVector<Operation *> ofState = sliceOf(*state);
  SmallVector<LogSumUse> none;
  if (findOtherUser(graph, *state, ofState, none))
    return false;
  slice.insert_range(ofState);
  Exprs &exprs = graph.getExprs();
  Location loc = scores.root.getLoc();
  OpBuilder builder(scores.root.getDefiningOp());
  Value sorted = emitNeverFalls(builder, loc, exprs, *state);
  Value init = emitInit(builder, loc, exprs, scores);
  auto choice = scf::IfOp::create(builder, loc, init.getType(), sorted, /*withElseRegion=*/true);
  OpBuilder yes = choice.getThenBodyBuilder(), no = choice.getElseBodyBuilder();
  scf::YieldOp::create(yes, loc, emitLinear(yes, loc, exprs, *state, init));
  scf::YieldOp::create(no, loc, emit(no, loc, exprs, scores, {}, init));
  std::string description = describe(scores, 0);
  StringRef otherwise = description;
  otherwise.consume_front("raised to ");
  replace(function, graph, scores, slice, {}, Value(choice.getResult(0)),
          describe(*state) + " where segment ids are found to be sorted, else " + otherwise.str() +
              ", as masked scores");
  // What one of the two reads is computed where it is chosen (features of the scores' operands).
  DominanceInfo dominance(function);
  SmallVector<Region *> branches{&choice.getThenRegion(), &choice.getElseRegion()};
  controlFlowSink(
      branches, dominance, [](Operation *op, Region *) { return isMemoryEffectFree(op); },
      [](Operation *op, Region *region) { op->moveBefore(&region->front(), region->front().begin()); });
  return true;
}

bool RaisePass::raiseStep(FunctionOpInterface function, Value product, NearMiss &miss) {
  Exprs exprs(&getContext());
  Graph graph(exprs, function);
  RecognizeOptions options{relaxFiniteFills, assumeSortedSegments, assumePositiveGates};
  graph.holdAt(product);
  if (nearLoops.contains(product.getDefiningOp()->getParentOp()))
    return false;
  SmallVector<Value> chain = chainOf(product);
  for (Value root : llvm::reverse(chain)) {
    std::optional<LinearAttention> a = recognizeStep(graph, root, product, options, miss);
    if (!a)
      continue;
    // The op gives the state after the output: what reads it goes there, too.
    SmallVector<Value> states{a->finalState};
    if (a->finalSums)
      states.push_back(a->finalSums);
    llvm::SetVector<Operation *> dependents;
    if (!findDependents(states, root.getDefiningOp(), dependents) ||
        llvm::any_of(a->leaves, [&](Value leaf) { return dependents.contains(leaf.getDefiningOp()); })) {
      miss = {10, "the new state is read by what must come before the output"};
      return false;
    }
    llvm::SetVector<Operation *> slice = sliceOf(*a);
    OpBuilder builder(root.getDefiningOp());
    SmallVector<Value> results = emitLinear(builder, root.getLoc(), exprs, *a);
    moveBehind(dependents, root.getDefiningOp());
    for (auto [n, state] : llvm::enumerate(states)) {
      slice.insert(state.getDefiningOp());
      state.replaceAllUsesWith(results[n + 1]);
    }
    replace(function, graph, *a, slice, {}, results, describe(*a) + ", one step");
    return true;
  }
  return false;
}

bool RaisePass::raisePrefixes(FunctionOpInterface function, scf::ForOp loop, NearMiss &miss) {
  Exprs exprs(&getContext());
  Graph graph(exprs, function);
  RecognizeOptions options{relaxFiniteFills, assumeSortedSegments, assumePositiveGates};
  std::optional<Attention> a = recognizePrefixLoop(graph, loop, options, miss);
  if (!a)
    return false;
  OpBuilder builder(loop);
  SmallVector<Value> results = emit(builder, loop.getLoc(), exprs, *a, {});
  llvm::SetVector<Operation *> slice;
  slice.insert(loop);
  replace(function, graph, *a, slice, {}, results, describe(*a, 0) + ", from a loop");
  return true;
}

bool RaisePass::raise(FunctionOpInterface function, scf::ForOp loop) {
  Exprs exprs(&getContext());
  Graph graph(exprs, function);
  RecognizeOptions options{relaxFiniteFills, assumeSortedSegments, assumePositiveGates};
  NearMiss miss;
  std::optional<LinearAttention> a = recognizeLoop(graph, loop, options, miss);
  if (!a && raisePrefixes(function, loop, miss))
    return true;
  if (!a) {
    if (miss.stage >= 1) {
      missed(function, loop.getResult(0), miss.reason);
      nearLoops.insert(loop);
    }
    return false;
  }
  OpBuilder builder(loop);
  SmallVector<Value> results = emitLinear(builder, loop.getLoc(), exprs, *a);
  if (a->finalState)
    a->finalState.replaceAllUsesWith(results[1]);
  if (a->finalSums)
    a->finalSums.replaceAllUsesWith(results[2]);
  llvm::SetVector<Operation *> slice;
  slice.insert(loop);
  replace(function, graph, *a, slice, {}, results, describe(*a) + ", from a loop");
  return true;
}

bool RaisePass::raiseBlock(FunctionOpInterface function, Value root) {
  Exprs exprs(&getContext());
  Graph graph(exprs, function);
  RecognizeOptions options{relaxFiniteFills, assumeSortedSegments, assumePositiveGates};
  NearMiss miss;
  std::optional<LinearAttention> a = recognizeBlock(graph, root, options, miss);
  if (!a) {
    if (miss.stage >= 3)
      missed(function, root, miss.reason);
    return false;
  }
  llvm::SetVector<Operation *> slice = sliceOf(*a);
  SmallVector<LogSumUse> none;
  if (Operation *user = findOtherUser(graph, *a, slice, none)) {
    missed(function, root,
           ("the scores or probabilities are also used by '" + user->getName().getStringRef() + "'").str());
    return false;
  }
  replaceLinear(function, graph, *a, ", a block");
  return true;
}

/// The product that `value` is, layout and rounding aside; null if it is none.
static Operation *productOf(Value value) {
  for (unsigned n = 0; n < 8; ++n) {
    Operation *def = value.getDefiningOp();
    if (!def)
      return nullptr;
    auto linalg = dyn_cast<linalg::LinalgOp>(def);
    if (linalg && linalg.getNumReductionLoops() > 0)
      return def;
    if (!isPointwise(def) || (linalg && linalg.getNumDpsInputs() != 1))
      return nullptr;
    value = def->getOperand(0);
  }
  return nullptr;
}

/// True if `op` adds two products elementwise.
static bool addsProducts(Operation *op) {
  auto linalg = dyn_cast<linalg::LinalgOp>(op);
  bool adds = isa<arith::AddFOp>(op) ||
              (linalg && llvm::any_of(*linalg.getBlock(), [](Operation &inner) { return isa<arith::AddFOp>(inner); }));
  if (!adds || !isPointwise(op) || !isa<RankedTensorType>(op->getResult(0).getType()))
    return false;
  SmallVector<Value> inputs(linalg ? linalg.getDpsInputs() : SmallVector<Value>(op->getOperands()));
  if (inputs.size() != 2)
    return false;
  Operation *first = productOf(inputs[0]), *second = productOf(inputs[1]);
  return first && second && first != second;
}

/// True if an input of `op` is, layout aside, a sum of two things elementwise.
static bool readsSum(linalg::LinalgOp op) {
  return llvm::any_of(op.getDpsInputs(), [](Value input) {
    for (unsigned n = 0; n < 8; ++n) {
      Operation *def = input.getDefiningOp();
      if (!def || isa<arith::AddFOp>(def))
        return def != nullptr;
      auto linalg = dyn_cast<linalg::LinalgOp>(def);
      if (linalg && llvm::any_of(*linalg.getBlock(), [](Operation &inner) { return isa<arith::AddFOp>(inner); }))
        return true;
      if (def->getNumOperands() == 0 || !isPointwise(def))
        return false;
      input = def->getOperand(0);
    }
    return false;
  });
}

/// The element of a tensor of rank 0, from scalars as far as it is computed by
/// elementwise ops.
static Value elementOf(OpBuilder &b, Value tensor, unsigned depth = 0) {
  Location loc = tensor.getLoc();
  Operation *op = tensor.getDefiningOp();
  auto element = cast<RankedTensorType>(tensor.getType()).getElementType();
  DenseElementsAttr constant;
  if (op && matchPattern(op, m_Constant(&constant)) && isa<IntegerType>(element))
    return arith::ConstantOp::create(b, loc, cast<TypedAttr>(constant.getValues<Attribute>()[0]));
  if (auto elements = dyn_cast_or_null<tensor::FromElementsOp>(op))
    return elements.getElements()[0];
  auto ofRank0 = [](Value v) {
    auto type = dyn_cast<RankedTensorType>(v.getType());
    return type && type.getRank() == 0;
  };
  if (op && depth < 8 && isPure(op) && op->getNumResults() == 1 && llvm::all_of(op->getOperands(), ofRank0)) {
    if (OpTrait::hasElementwiseMappableTraits(op) && op->getNumOperands() > 0) {
      SmallVector<Value> operands;
      for (Value operand : op->getOperands())
        operands.push_back(elementOf(b, operand, depth + 1));
      OperationState state(loc, op->getName());
      state.addOperands(operands);
      state.addTypes(element);
      state.propertiesAttr = op->getPropertiesAsAttribute();
      return b.create(state)->getResult(0);
    }
    if (auto linalg = dyn_cast<linalg::LinalgOp>(op); linalg && linalg.getNumLoops() == 0) {
      IRMapping mapping;
      for (OpOperand &operand : op->getOpOperands())
        if (linalg.payloadUsesValueFromOperand(&operand))
          mapping.map(linalg.getMatchingBlockArgument(&operand), elementOf(b, operand.get(), depth + 1));
      for (Operation &inner : linalg.getBlock()->without_terminator())
        b.clone(inner, mapping);
      return mapping.lookupOrDefault(linalg.getBlock()->getTerminator()->getOperand(0));
    }
  }
  return tensor::ExtractOp::create(b, loc, tensor, ValueRange());
}

/// A loop whose counter is a tensor of rank 0, as JAX has it, with a scalar in its
/// place; `loop` itself if there is none, or if it does not pass on what it is given.
static scf::WhileOp withScalarCounters(scf::WhileOp loop) {
  auto isCounter = [](Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    return tensor && tensor.getRank() == 0 && isa<IntegerType>(tensor.getElementType());
  };
  Block *before = loop.getBeforeBody(), *after = loop.getAfterBody();
  if (llvm::none_of(loop.getResultTypes(), isCounter) ||
      !llvm::equal(loop.getConditionOp().getArgs(), before->getArguments()))
    return loop;
  OpBuilder b(loop);
  SmallVector<Value> inits;
  SmallVector<Type> types;
  for (Value init : loop.getInits()) {
    inits.push_back(isCounter(init.getType()) ? elementOf(b, init) : init);
    types.push_back(inits.back().getType());
  }
  auto scalar = scf::WhileOp::create(b, loop.getLoc(), types, inits);
  scalar.getBefore().takeBody(loop.getBefore());
  scalar.getAfter().takeBody(loop.getAfter());
  // Where the tensor is used it is made of the scalar.
  for (Block *body : {before, after})
    for (BlockArgument arg : body->getArguments())
      if (Type type = arg.getType(); isCounter(type)) {
        b.setInsertionPointToStart(body);
        arg.setType(cast<RankedTensorType>(type).getElementType());
        Operation *tensor = tensor::FromElementsOp::create(b, loop.getLoc(), type, arg);
        arg.replaceAllUsesExcept(tensor->getResult(0), tensor);
      }
  b.setInsertionPointAfter(scalar);
  for (auto [old, result] : llvm::zip(loop.getResults(), scalar.getResults()))
    if (old.getType() == result.getType())
      old.replaceAllUsesWith(result);
    else
      old.replaceAllUsesWith(tensor::FromElementsOp::create(b, loop.getLoc(), old.getType(), result).getResult());
  loop.erase();
  SmallVector<OpOperand *> passed;
  for (Block *body : {before, after})
    for (OpOperand &operand : body->getTerminator()->getOpOperands())
      if (isCounter(operand.get().getType()))
        passed.push_back(&operand);
  for (OpOperand *operand : passed) {
    b.setInsertionPoint(operand->getOwner());
    operand->set(elementOf(b, operand->get()));
  }
  // So are indices and the condition.
  SmallVector<tensor::ExtractOp> reads;
  scalar->walk([&](tensor::ExtractOp op) {
    if (op.getTensor().getType().getRank() == 0)
      reads.push_back(op);
  });
  for (tensor::ExtractOp read : reads) {
    b.setInsertionPoint(read);
    read.replaceAllUsesWith(elementOf(b, read.getTensor()));
    read.erase();
  }
  // What tensors were for is dead; bound and step are told before the loop.
  for (Block *body : {before, after})
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(*body)))
      if (isOpTriviallyDead(&op))
        op.erase();
      else if (isa<arith::ConstantOp>(op))
        op.moveBefore(scalar);
  return scalar;
}

void RaisePass::runOnFunction(FunctionOpInterface function) {
  nearLoops.clear();
  // A loop that counts is read as one, however it was written.
  SmallVector<scf::WhileOp> whiles;
  function->walk([&](scf::WhileOp loop) {
    if (llvm::count_if(loop->getResultTypes(), llvm::IsaPred<RankedTensorType>) > 1)
      whiles.push_back(loop);
  });
  IRRewriter rewriter(&getContext());
  for (scf::WhileOp given : whiles) {
    scf::WhileOp loop = withScalarCounters(given);
    rewriter.setInsertionPoint(loop);
    bool stores =
        loop.getAfterBody()->walk([](tensor::InsertSliceOp) { return WalkResult::interrupt(); }).wasInterrupted();
    if (succeeded(scf::upliftWhileToForLoop(rewriter, loop)) || !stores)
      continue;
    missed(function, loop->getResult(0), "expected a loop that counts up to a bound, got another condition or step");
    nearLoops.insert(loop);
  }
  // Loops first: what is inside of one goes with it.
  SmallVector<scf::ForOp> loops;
  function->walk([&](scf::ForOp loop) {
    if (loop->getNumResults() > 1)
      loops.push_back(loop);
  });
  erased.clear();
  for (scf::ForOp loop : loops)
    if (!erased.contains(loop))
      raise(function, loop);

  // Then blocks that a trace wrote out, one after the other.
  SmallVector<Operation *> blocks;
  function->walk([&](Operation *op) {
    if (addsProducts(op))
      blocks.push_back(op);
  });
  erased.clear();
  for (Operation *root : blocks)
    if (!erased.contains(root))
      raiseBlock(function, root->getResult(0));

  llvm::DenseSet<Value> exponentials = findExponentials(function), sums = findSums(function);
  SmallVector<Operation *> products;
  llvm::DenseSet<Operation *> stepsOnly; // nothing else that is raised ends in these
  function->walk([&](linalg::LinalgOp op) {
    if (op.getNumReductionLoops() == 0 || op->getNumResults() != 1 || !(op.getNumDpsInputs() >= 2 || readsProduct(op)))
      return;
    bool product =
        llvm::any_of(op.getDpsInputs(), [&](Value v) { return exponentials.contains(v) || sums.contains(v); });
    if (!product && !readsSum(op))
      return;
    products.push_back(op);
    if (!product)
      stepsOnly.insert(op);
  });
  // In program order. A divisor's sum may come after the product that it divides,
  // and goes with it.
  erased.clear();
  for (Operation *product : products)
    if (erased.contains(product)) {
      continue;
    } else if (!stepsOnly.contains(product)) {
      raise(function, product->getResult(0));
    } else if (NearMiss miss; !raiseStep(function, product->getResult(0), miss) && miss.stage >= 1) {
      missed(function, product->getResult(0), miss.reason);
    }
}

void RaisePass::runOnOperation() {
  ModuleOp module = getOperation();
  bool tosa = module
                  ->walk([](Operation *op) {
                    return isa_and_nonnull<tosa::TosaDialect>(op->getDialect()) ? WalkResult::interrupt()
                                                                                : WalkResult::advance();
                  })
                  .wasInterrupted();
  if (tosa) {
    OpPassManager pm(ModuleOp::getOperationName());
    ::attn::buildTosaToLinalg(pm);
    if (failed(runPipeline(pm, module)))
      return signalPassFailure();
  }
  module.walk([&](FunctionOpInterface function) {
    if (!function.isExternal())
      runOnFunction(function);
  });
}

namespace attn {
void buildTosaToLinalg(OpPassManager &pm) {
  // Without upstream's validation: it refuses what front ends emit and the
  // conversion takes (64-bit integers).
  tosa::addTosaToLinalgPasses(pm, TosaToLinalgOptions(), TosaToLinalgNamedOptions(), std::nullopt);
  OpPassManager &function = pm.nest<func::FuncOp>();
  function.addPass(createTosaToArithPass(TosaToArithPassOptions{/*includeApplyRescale=*/true, /*use32Bit=*/true}));
  function.addPass(createTosaToTensorPass());
  function.addPass(createCanonicalizerPass());
  function.addPass(createCSEPass());
}

void buildRaisePipeline(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createRaisePass());
  pm.addPass(createJoinBlocksPass());
  pm.addPass(createRaiseRecurrencesPass());
  pm.addPass(createRaisePrefixSumsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void registerRaise() {
  registerRaisePass();
  registerJoinBlocksPass();
  registerRaisePrefixSumsPass();
  registerRaiseRecurrencesPass();
  PassPipelineRegistration<>("attn-raise-pipeline", "clean up, raise attention (TOSA included), clean up",
                             buildRaisePipeline);
}
} // namespace attn
