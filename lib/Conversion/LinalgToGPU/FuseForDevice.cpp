// Fewer passes over memory between kernels; see Passes.td.
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_FUSEFORDEVICE
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"

namespace {

/// An exponential or a division is some ten instructions; what computes an element
/// by more than these is stored and read again.
constexpr int64_t kCheapOps = 16, kCheapFunctions = 2;
/// Copies of one producer: each reads its inputs again.
constexpr int64_t kMostCopies = 6;
/// Producers of producers.
constexpr int kRounds = 4;

/// A reduction down columns with fewer results than this leaves most threads idle
/// (one each), or reads a sector for each element (a block each).
constexpr int64_t kFewResults = 1 << 15;
/// Threads that it should have, the terms that one is worth, and what is not long.
constexpr int64_t kWantedThreads = 1 << 19, kLeastTerms = 32, kLeastLength = 2048;

bool isElementwise(linalg::GenericOp op) {
  return op.getNumLoops() == op.getNumParallelLoops() && op.getNumDpsInits() == 1 && op.hasPureTensorSemantics() &&
         op.getRegionOutputArgs()[0].use_empty();
}

int64_t widthOf(Value v) {
  Type type = getElementTypeOrSelf(v.getType());
  return type.isIntOrFloat() ? type.getIntOrFloatBitWidth() : 64;
}

/// True if computing the op's elements again costs less than reading them: few
/// instructions, and inputs of no more bytes.
bool isCheap(linalg::GenericOp op) {
  if (!isElementwise(op))
    return false;
  int64_t functions = 0, count = 0;
  for (Operation &inner : op.getBlock()->without_terminator()) {
    bool known = isa<arith::ArithDialect>(inner.getDialect()) || isa<linalg::IndexOp>(inner);
    bool function = isa<math::ExpOp, math::Exp2Op, math::SqrtOp, math::RsqrtOp, arith::DivFOp>(inner);
    if (!known && !function)
      return false;
    functions += function;
    ++count;
  }
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  int64_t bits = 0;
  for (OpOperand *input : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(input);
    bool whole = true;
    for (unsigned dim = 0; dim < extents.size(); ++dim)
      whole &= extents[dim] == 1 || map.isFunctionOfDim(dim);
    bits += whole ? widthOf(input->get()) : 0;
  }
  return count <= kCheapOps && functions <= kCheapFunctions && bits <= widthOf(op.getResult(0));
}

/// Gives each of a cheap producer's users a copy of its own, to be fused with.
bool copyCheapProducers(func::FuncOp function) {
  SmallVector<linalg::GenericOp> producers;
  function.walk([&](linalg::GenericOp op) {
    if (op->getNumResults() != 1 || !op.hasPureTensorSemantics() || op->hasOneUse() || op->use_empty() || !isCheap(op))
      return;
    auto uses = op->getUses();
    bool fusable = llvm::range_size(uses) <= kMostCopies && llvm::all_of(uses, [](OpOperand &use) {
                     auto user = dyn_cast<linalg::GenericOp>(use.getOwner());
                     return user && user.isDpsInput(&use) && !linalg::isaContractionOpInterface(user) &&
                            linalg::areElementwiseOpsFusable(&use);
                   });
    if (fusable)
      producers.push_back(op);
  });
  for (linalg::GenericOp op : producers) {
    SmallVector<OpOperand *> uses;
    for (OpOperand &use : op->getUses())
      uses.push_back(&use);
    for (OpOperand *use : ArrayRef(uses).drop_front()) {
      OpBuilder b(op);
      use->set(b.clone(*op)->getResult(0));
    }
  }
  return !producers.empty();
}

/// f(concat(a, b)) is concat(f(a), f(b)).
struct ElementwiseOfConcat : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::GenericOp op, PatternRewriter &rewriter) const override {
    if (!isElementwise(op) || op.getNumDpsInputs() != 1 || op.hasIndexSemantics() ||
        !llvm::all_of(op.getIndexingMapsArray(), [](AffineMap map) { return map.isIdentity(); }))
      return rewriter.notifyMatchFailure(op, "is not a function of one tensor's elements");
    auto concat = op.getDpsInputs()[0].getDefiningOp<tensor::ConcatOp>();
    if (!concat || !concat->hasOneUse())
      return rewriter.notifyMatchFailure(op, "its input is no concatenation of its own");
    Location loc = op.getLoc();
    SmallVector<Value> parts;
    for (Value input : concat.getInputs()) {
      Type element = getElementTypeOrSelf(op.getResult(0).getType());
      Value empty = tensor::EmptyOp::create(rewriter, loc, tensor::getMixedSizes(rewriter, loc, input), element);
      auto part = linalg::GenericOp::create(rewriter, loc, TypeRange(empty.getType()), input, empty,
                                            op.getIndexingMapsArray(), op.getIteratorTypesArray());
      rewriter.cloneRegionBefore(op.getRegion(), part.getRegion(), part.getRegion().begin());
      parts.push_back(part.getResult(0));
    }
    auto type = cast<RankedTensorType>(op.getResult(0).getType());
    rewriter.replaceOpWithNewOp<tensor::ConcatOp>(op, type, concat.getDim(), parts);
    return success();
  }
};

/// How many parts to divide a reduction down columns into; 0 for none.
int64_t partsOf(linalg::LinalgOp op) {
  SmallVector<unsigned> reduced;
  op.getReductionDims(reduced);
  if (reduced.size() != 1 || op->getNumResults() != 1 || !op.hasPureTensorSemantics() || op.hasDynamicShape())
    return 0;
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  int64_t results = 1, length = extents[reduced[0]];
  for (auto [dim, extent] : llvm::enumerate(extents))
    results *= dim == reduced[0] ? 1 : extent;
  if (results == 0 || results >= kFewResults || length < kLeastLength)
    return 0;
  bool once = false; // a product reads all of its operands again and again
  for (OpOperand *input : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(input);
    if (!map.isProjectedPermutation())
      return 0;
    bool whole = true; // others are read again and again, from caches
    for (auto [dim, extent] : llvm::enumerate(extents))
      whole &= extent == 1 || map.isFunctionOfDim(dim);
    if (!whole)
      continue;
    once = true;
    for (AffineExpr expr : llvm::reverse(map.getResults())) {
      unsigned dim = cast<AffineDimExpr>(expr).getPosition();
      if (extents[dim] == 1)
        continue;
      if (dim == reduced[0])
        return 0; // along memory
      break;
    }
  }
  if (!once)
    return 0;
  for (int64_t parts = std::min(length / kLeastTerms, kWantedThreads / results); parts > 1; --parts)
    if (length % parts == 0)
      return parts;
  return 0;
}

/// An operand that a reduction reads at a constant 0 of a dimension of extent 1 loses
/// that dimension: to be divided, its map must be of dimensions alone.
struct CollapseUnitDims : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::GenericOp op, PatternRewriter &rewriter) const override {
    if (op.getNumReductionLoops() == 0 || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "is no reduction");
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    SmallVector<Value> inputs(op.getDpsInputs());
    bool changed = false;
    for (auto [input, map] : llvm::zip(inputs, maps)) {
      auto type = dyn_cast<RankedTensorType>(input.getType());
      SmallVector<AffineExpr> kept;
      SmallVector<ReassociationIndices> groups;
      // Dimensions that go join the kept one before them, the first ones the one behind.
      ReassociationIndices leading;
      for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
        bool goes = isa<AffineConstantExpr>(expr) && type && type.getDimSize(dim) == 1;
        if (!goes) {
          kept.push_back(expr);
          groups.push_back(leading);
          leading.clear();
        }
        (groups.empty() ? leading : groups.back()).push_back(dim);
      }
      if (kept.size() == map.getNumResults() || groups.empty())
        continue;
      input = tensor::CollapseShapeOp::create(rewriter, op.getLoc(), input, groups);
      map = AffineMap::get(map.getNumDims(), 0, kept, op.getContext());
      changed = true;
    }
    if (!changed)
      return rewriter.notifyMatchFailure(op, "every operand is read at its dimensions");
    auto generic = linalg::GenericOp::create(rewriter, op.getLoc(), op.getResultTypes(), inputs, op.getDpsInits(), maps,
                                             op.getIteratorTypesArray());
    rewriter.inlineRegionBefore(op.getRegion(), generic.getRegion(), generic.getRegion().begin());
    rewriter.replaceOp(op, generic);
    return success();
  }
};

struct FuseForDevice : impl::FuseForDeviceBase<FuseForDevice> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    func::FuncOp function = getOperation();
    for (int round = 0; round < kRounds; ++round) {
      RewritePatternSet patterns(context);
      linalg::populateElementwiseOpsFusionPatterns(patterns, [](OpOperand *operand) {
        auto consumer = dyn_cast<linalg::LinalgOp>(operand->getOwner());
        Operation *producer = operand->get().getDefiningOp();
        return consumer && producer && producer->hasOneUse() && !linalg::isaContractionOpInterface(consumer);
      });
      patterns.add<ElementwiseOfConcat>(context);
      if (failed(applyPatternsGreedily(function, std::move(patterns))))
        return signalPassFailure();
      if (!copyCheapProducers(function))
        break;
    }
    RewritePatternSet patterns(context);
    tensor::populateDecomposeTensorConcatPatterns(patterns);
    patterns.add<CollapseUnitDims>(context);
    linalg::populateSplitReductionPattern(patterns, [](linalg::LinalgOp op) -> linalg::SplitReductionOptions {
      return {partsOf(op), /*index=*/0, /*innerParallel=*/false};
    });
    if (failed(applyPatternsGreedily(function, std::move(patterns))))
      return signalPassFailure();
  }
};
} // namespace
} // namespace attn
