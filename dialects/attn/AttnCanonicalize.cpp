// Canonicalisations of the attn ops: what says nothing is dropped, so that one
// meaning has one form.
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::attn;

/// The float that all elements of `value` are, if that can be seen.
static std::optional<APFloat> splatOf(Value value) {
  if (auto fill = value.getDefiningOp<linalg::FillOp>())
    value = fill.getInputs()[0];
  Attribute constant;
  if (!matchPattern(value, m_Constant(&constant)))
    return std::nullopt;
  if (auto real = dyn_cast<FloatAttr>(constant))
    return real.getValue();
  auto splat = dyn_cast<SplatElementsAttr>(constant);
  if (splat && isa<FloatType>(splat.getElementType()))
    return splat.getSplatValue<APFloat>();
  return std::nullopt;
}

static bool isAll(Value value, bool (*property)(const APFloat &)) {
  std::optional<APFloat> splat = splatOf(value);
  return splat && property(*splat);
}
static bool isZero(const APFloat &x) { return x.isZero(); }
static bool isMinusInfinity(const APFloat &x) { return x.isInfinity() && x.isNegative(); }

static bool returnsFirstArgument(Region &region) {
  if (region.empty())
    return false;
  Block &block = region.front();
  return cast<YieldOp>(block.getTerminator()).getValue() == block.getArgument(0);
}

static bool yields(Region &region, bool value) {
  APInt constant;
  return !region.empty() &&
         matchPattern(cast<YieldOp>(region.front().getTerminator()).getValue(), m_ConstantInt(&constant)) &&
         constant.isOne() == value;
}

namespace {
/// A mask that always holds, a reset that never does, and a function that
/// returns its argument say nothing.
struct DropTrivialRegions {
  static Region *trivial(AttentionOp op) {
    if (returnsFirstArgument(op.getScore()))
      return &op.getScore();
    return yields(op.getMask(), true) ? &op.getMask() : nullptr;
  }
  static Region *trivial(LinearAttentionOp op) {
    for (Region *features : {&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getDecayFeatures()})
      if (returnsFirstArgument(*features))
        return features;
    return yields(op.getReset(), false) ? &op.getReset() : nullptr;
  }
  template <typename OpTy>
  static LogicalResult rewrite(OpTy op, PatternRewriter &rewriter) {
    Region *region = trivial(op);
    if (!region)
      return rewriter.notifyMatchFailure(op, "every region has something to say");
    rewriter.modifyOpInPlace(op, [&] { rewriter.eraseBlock(&region->front()); });
    return success();
  }
};

/// The op with fewer operands or results, its regions moved there.
template <typename OpTy>
void replaceWith(PatternRewriter &rewriter, OpTy op, OpTy slim) {
  for (auto [from, to] : llvm::zip(op->getRegions(), slim->getRegions()))
    rewriter.inlineRegionBefore(from, to, to.end());
  for (auto [from, to] : llvm::zip(op->getResults(), slim->getResults()))
    rewriter.replaceAllUsesWith(from, to);
  rewriter.eraseOp(op);
}

LinearAttentionOp createLike(PatternRewriter &rewriter, LinearAttentionOp op, unsigned results, Value decay,
                             ArrayRef<AffineMap> maps, ValueRange initialStates, UnitAttr alignedToEnd) {
  return LinearAttentionOp::create(
      rewriter, op.getLoc(), TypeRange(op.getResultTypes()).take_front(results), op.getQuery(), op.getKey(),
      op.getValue(), decay, initialStates, op.getInits().take_front(results), rewriter.getAffineMapArrayAttr(maps),
      op.getCausalAttr(), alignedToEnd, op.getNormalizedAttr(), op.getEpsilonAttr(), op.getFormAttr());
}

/// An lse, or final states, that nobody reads are not computed.
struct DropUnusedResults {
  template <typename OpTy>
  static LogicalResult rewrite(OpTy op, PatternRewriter &rewriter) {
    if (op->getNumResults() < 2 || !llvm::all_of(op->getResults().drop_front(), [](Value v) { return v.use_empty(); }))
      return rewriter.notifyMatchFailure(op, "every result after the output is read, or there is none");
    replaceWith(rewriter, op, slim(op, rewriter));
    return success();
  }
  static AttentionOp slim(AttentionOp op, PatternRewriter &rewriter) {
    return AttentionOp::create(rewriter, op.getLoc(), TypeRange(op.getResultTypes()).take_front(), op.getQuery(),
                               op.getKey(), op.getValue(), op.getPageTable(), op.getBlockCounts(), op.getBlockIndices(),
                               op.getInits().take_front(), op.getIndexingMaps(), op.getNormalizer(),
                               op.getBlockSizesAttr(), op.getFormAttr());
  }
  static LinearAttentionOp slim(LinearAttentionOp op, PatternRewriter &rewriter) {
    return createLike(rewriter, op, 1, op.getDecay(), allMaps(op), op.getInitialStates(), op.getAlignedToEndAttr());
  }
  static SmallVector<AffineMap> allMaps(LinearAttentionOp op) {
    return llvm::to_vector(op.getIndexingMaps().getAsValueRange<AffineMapAttr>());
  }
};

/// The inits are overwritten: one that is filled or computed only to be
/// overwritten is replaced by what it is computed into.
struct DropInitContents {
  template <typename OpTy>
  static LogicalResult rewrite(OpTy op, PatternRewriter &rewriter) {
    for (OpOperand &init : op.getDpsInitsMutable()) {
      auto dest = init.get().template getDefiningOp<DestinationStyleOpInterface>();
      if (!dest || dest->getNumResults() != 1 || dest.getNumDpsInits() != 1 || !isMemoryEffectFree(dest))
        continue;
      rewriter.modifyOpInPlace(op, [&] { init.set(dest.getDpsInitOperand(0)->get()); });
      return success();
    }
    return rewriter.notifyMatchFailure(op, "no init with contents");
  }
};

/// A decay of exp(0) = 1 and a state of 0 are what is meant without them; with
/// as many queries as keys `aligned_to_end` says nothing.
struct DropDefaults {
  static LogicalResult rewrite(LinearAttentionOp op, PatternRewriter &rewriter) {
    Value decay = op.getDecay();
    SmallVector<Value> states(op.getInitialStates());
    SmallVector<AffineMap> maps = DropUnusedResults::allMaps(op);
    UnitAttr aligned = op.getAlignedToEndAttr();
    if (decay && op.getDecayFeatures().empty() && isAll(decay, isZero)) {
      decay = nullptr;
      maps.pop_back();
    }
    if (llvm::all_of(states, [](Value state) { return isAll(state, isZero); }))
      states.clear();
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    int64_t queries = extents[op.getQueryDim()];
    if (!ShapedType::isDynamic(queries) && queries == extents[op.getKeyDim()])
      aligned = nullptr;
    if (decay == op.getDecay() && states.size() == op.getInitialStates().size() && aligned == op.getAlignedToEndAttr())
      return rewriter.notifyMatchFailure(op, "no operand or flag is a default");
    replaceWith(rewriter, op, createLike(rewriter, op, op->getNumResults(), decay, maps, states, aligned));
    return success();
  }
};

/// (o, lse) ⊕ (·, −∞) = (o, lse), if o is 0 where its own lse is −∞; the ops
/// that make partials promise that, and a block argument does not.
struct DropUnit {
  static LogicalResult rewrite(MergeOp op, PatternRewriter &rewriter) {
    if (op->getNumResults() != 2)
      return rewriter.notifyMatchFailure(op, "expected tensors");
    std::pair<Value, Value> sides[] = {{op.getLhsOutput(), op.getLhsLse()}, {op.getRhsOutput(), op.getRhsLse()}};
    for (unsigned side : {0, 1}) {
      auto [output, lse] = sides[1 - side];
      Operation *partial = output.getDefiningOp();
      if (isAll(sides[side].second, isMinusInfinity) && isa_and_present<AttentionOp, MergeOp>(partial) &&
          output == partial->getResult(0) && lse.getDefiningOp() == partial && lse == partial->getResult(1) &&
          output.getType() == op.getResult(0).getType() && lse.getType() == op.getResult(1).getType()) {
        rewriter.replaceOp(op, {output, lse});
        return success();
      }
    }
    return rewriter.notifyMatchFailure(op, "no side is the unit");
  }
};

/// A pattern from a rewrite of one op.
template <typename Rewrite, typename OpTy>
struct Canonicalize : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;
  LogicalResult matchAndRewrite(OpTy op, PatternRewriter &rewriter) const override {
    return Rewrite::rewrite(op, rewriter);
  }
};

template <typename OpTy, typename... Rewrites>
void addAll(RewritePatternSet &patterns) {
  patterns.add<Canonicalize<Rewrites, OpTy>...>(patterns.getContext());
}
} // namespace

void AttentionOp::getCanonicalizationPatterns(RewritePatternSet &patterns, MLIRContext *) {
  addAll<AttentionOp, DropTrivialRegions, DropUnusedResults, DropInitContents>(patterns);
}

void LinearAttentionOp::getCanonicalizationPatterns(RewritePatternSet &patterns, MLIRContext *) {
  addAll<LinearAttentionOp, DropTrivialRegions, DropUnusedResults, DropInitContents, DropDefaults>(patterns);
}

void MergeOp::getCanonicalizationPatterns(RewritePatternSet &patterns, MLIRContext *) {
  addAll<MergeOp, DropInitContents, DropUnit>(patterns);
}
