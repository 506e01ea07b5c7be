// Linear attention over adjacent blocks, joined; see Passes.td.
#include "attn/Raise/Passes.h"

#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace attn {
#define GEN_PASS_DEF_JOINBLOCKSPASS
#include "attn/Raise/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::LinearAttentionOp;

namespace {

/// A static slice with unit strides that keeps all dimensions.
bool isPlain(tensor::ExtractSliceOp slice) {
  return slice && slice.hasUnitStride() && slice.getSourceType().getRank() == slice.getType().getRank() &&
         !llvm::any_of(slice.getStaticOffsets(), ShapedType::isDynamic) &&
         !llvm::any_of(slice.getStaticSizes(), ShapedType::isDynamic);
}

tensor::ExtractSliceOp sliceOf(Value value) {
  auto slice = value.getDefiningOp<tensor::ExtractSliceOp>();
  return isPlain(slice) ? slice : tensor::ExtractSliceOp();
}

/// True if `second` begins where `first` ends along dimension `dim` of one tensor,
/// and is alike along all others.
bool areAdjacent(tensor::ExtractSliceOp first, tensor::ExtractSliceOp second, unsigned dim) {
  if (!first || !second || first.getSource() != second.getSource())
    return false;
  for (auto [n, offset] : llvm::enumerate(first.getStaticOffsets())) {
    int64_t size = first.getStaticSizes()[n], next = second.getStaticOffsets()[n];
    if (n == dim ? next != offset + size : next != offset || second.getStaticSizes()[n] != size)
      return false;
  }
  return true;
}

Value joinSlices(OpBuilder &b, tensor::ExtractSliceOp first, tensor::ExtractSliceOp second, unsigned dim) {
  SmallVector<OpFoldResult> sizes = first.getMixedSizes();
  sizes[dim] = b.getIndexAttr(first.getStaticSizes()[dim] + second.getStaticSizes()[dim]);
  return b.createOrFold<tensor::ExtractSliceOp>(first.getLoc(), first.getSource(), first.getMixedOffsets(), sizes,
                                                first.getMixedStrides());
}

/// The operand's dimension that is `dim` of the domain, by itself.
std::optional<unsigned> plainDim(AffineMap map, unsigned dim) {
  std::optional<unsigned> found;
  for (auto [n, result] : llvm::enumerate(map.getResults())) {
    if (result == getAffineDimExpr(dim, map.getContext()) && !found)
      found = n;
    else if (result.isFunctionOfDim(dim))
      return std::nullopt;
  }
  return found;
}

/// True if two values are the same, or computed alike.
bool areAlike(Value a, Value b) {
  if (a == b)
    return true;
  Operation *x = a.getDefiningOp(), *y = b.getDefiningOp();
  if (!x || !y || !isMemoryEffectFree(x) || cast<OpResult>(a).getResultNumber() != cast<OpResult>(b).getResultNumber())
    return false;
  return OperationEquivalence::isEquivalentTo(
      x, y, [](Value l, Value r) { return success(areAlike(l, r)); }, /*markEquivalent=*/nullptr,
      OperationEquivalence::IgnoreLocations);
}

/// Why two ops in a chain cannot be one.
std::optional<StringRef> obstacle(LinearAttentionOp first, LinearAttentionOp second) {
  if (first->getBlock() != second->getBlock() || !first.onTensors())
    return "the blocks stand apart";
  if (first.getIndexingMaps() != second.getIndexingMaps() || first.getNormalized() != second.getNormalized() ||
      first.getEpsilonAttr() != second.getEpsilonAttr() || first.getForm() || second.getForm())
    return "the blocks are not alike";
  unsigned query = first.getQueryDim(), key = first.getKeyDim();
  for (LinearAttentionOp op : {first, second}) {
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    if (!op.getCausal() || ShapedType::isDynamic(extents[query]) || extents[query] != extents[key])
      return "expected causal blocks of as many queries as keys, of known number";
    for (Region *region : {&op.getQueryFeatures(), &op.getKeyFeatures()})
      if (!region->empty() && !region->front().getArgument(1 + op.getNumBatchDims()).use_empty())
        return "features look at a token's position, which each block counts anew";
    if (!op.getReset().empty() && !op.getReset().front().getArgument(op.getNumBatchDims()).use_empty())
      return "resets look at a token's position, which each block counts anew";
  }
  for (unsigned n = 0; n < first->getNumRegions(); ++n)
    if (!OperationEquivalence::isRegionEquivalentTo(&first->getRegion(n), &second->getRegion(n),
                                                    OperationEquivalence::IgnoreLocations))
      return "the blocks have different regions";
  for (auto [n, dim] : {std::pair(0u, query), std::pair(1u, key), std::pair(2u, key)}) {
    std::optional<unsigned> at = plainDim(first.getMap(n), dim);
    if (!at || !areAdjacent(sliceOf(first->getOperand(n)), sliceOf(second->getOperand(n)), *at))
      return "queries, keys or values are not adjacent slices of the same tensors";
  }
  if (!plainDim(first.getOutputMap(), query))
    return "the output has no plain dimension of its tokens";
  if (!first.getDecay() != !second.getDecay())
    return "one block has a decay and the other has none";
  if (first.getDecay() && !first.decayVariesByToken() && !areAlike(first.getDecay(), second.getDecay()))
    return "the blocks decay differently";
  if (first.decayVariesByToken()) {
    std::optional<unsigned> at = plainDim(first.getDecayMap(), key);
    if (!at || !areAdjacent(sliceOf(first.getDecay()), sliceOf(second.getDecay()), *at))
      return "the decays are not adjacent slices of one tensor";
  }
  return std::nullopt;
}

/// Puts one op where `first` stands; its operands are there already.
LinearAttentionOp join(LinearAttentionOp first, LinearAttentionOp second) {
  OpBuilder b(first);
  Location loc = first.getLoc();
  auto joined = [&](Value x, Value y, AffineMap map, unsigned dim) -> Value {
    return joinSlices(b, sliceOf(x), sliceOf(y), *plainDim(map, dim));
  };
  unsigned query = first.getQueryDim(), key = first.getKeyDim();
  Value q = joined(first.getQuery(), second.getQuery(), first.getQueryMap(), query);
  Value k = joined(first.getKey(), second.getKey(), first.getKeyMap(), key);
  Value v = joined(first.getValue(), second.getValue(), first.getValueMap(), key);
  Value decay = first.getDecay();
  if (first.decayVariesByToken())
    decay = joined(first.getDecay(), second.getDecay(), first.getDecayMap(), key);
  unsigned at = *plainDim(first.getOutputMap(), query);
  auto firstType = cast<RankedTensorType>(first.getResult(0).getType());
  int64_t size = firstType.getDimSize(at), more = cast<RankedTensorType>(second.getResult(0).getType()).getDimSize(at);
  SmallVector<int64_t> shape(firstType.getShape());
  shape[at] = size + more;
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, first.getOutputInit());
  sizes[at] = b.getIndexAttr(size + more);
  SmallVector<Value> inits{tensor::EmptyOp::create(b, loc, sizes, firstType.getElementType())};
  SmallVector<Type> types{firstType.clone(shape)};
  // The states after both, like those between them.
  if (second->getNumResults() > 1)
    for (unsigned n = 1; n < first->getNumResults(); ++n) {
      inits.push_back(first.getInits()[n]);
      types.push_back(first.getResult(n).getType());
    }
  auto op = LinearAttentionOp::create(b, loc, types, q, k, v, decay, first.getInitialStates(), inits,
                                      first.getIndexingMaps(), first.getCausalAttr(), first.getAlignedToEndAttr(),
                                      first.getNormalizedAttr(), first.getEpsilonAttr(), first.getFormAttr());
  for (unsigned n = 0; n < first->getNumRegions(); ++n)
    op->getRegion(n).takeBody(first->getRegion(n));
  SmallVector<OpFoldResult> zeros(shape.size(), b.getIndexAttr(0)), ones(shape.size(), b.getIndexAttr(1));
  auto part = [&](LinearAttentionOp old, int64_t from, int64_t count) {
    SmallVector<OpFoldResult> offsets(zeros), counts(sizes);
    offsets[at] = b.getIndexAttr(from);
    counts[at] = b.getIndexAttr(count);
    Value slice = tensor::ExtractSliceOp::create(b, loc, cast<RankedTensorType>(old.getResult(0).getType()),
                                                 op.getResult(0), offsets, counts, ones);
    old.getResult(0).replaceAllUsesWith(slice);
  };
  part(first, 0, size);
  part(second, size, more);
  for (unsigned n = 1; n < second->getNumResults(); ++n)
    second.getResult(n).replaceAllUsesWith(op.getResult(n));
  second.erase();
  first.erase();
  return op;
}

/// concat(…, slice, adjacent slice, …) is that of the slice of both.
struct ConcatOfSlices : OpRewritePattern<tensor::ConcatOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::ConcatOp op, PatternRewriter &rewriter) const override {
    unsigned dim = op.getDim();
    SmallVector<Value> inputs(op.getInputs());
    for (unsigned n = 0; n + 1 < inputs.size(); ++n) {
      tensor::ExtractSliceOp first = sliceOf(inputs[n]), second = sliceOf(inputs[n + 1]);
      if (!areAdjacent(first, second, dim))
        continue;
      inputs[n] = joinSlices(rewriter, first, second, dim);
      inputs.erase(inputs.begin() + n + 1);
      if (inputs.size() == 1 && inputs[0].getType() == op.getType())
        rewriter.replaceOp(op, inputs[0]);
      else
        rewriter.replaceOpWithNewOp<tensor::ConcatOp>(op, op.getType(), dim, inputs);
      return success();
    }
    return rewriter.notifyMatchFailure(op, "no adjacent slices of one tensor");
  }
};

/// Slices inserted one after the other where they were in their tensor are one.
struct InsertOfSlices : OpRewritePattern<tensor::InsertSliceOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::InsertSliceOp op, PatternRewriter &rewriter) const override {
    auto before = op.getDest().getDefiningOp<tensor::InsertSliceOp>();
    if (!before || !before->hasOneUse())
      return rewriter.notifyMatchFailure(op, "no insertion before it");
    auto source = [](tensor::InsertSliceOp insert) -> tensor::ExtractSliceOp {
      tensor::ExtractSliceOp slice = sliceOf(insert.getSource());
      bool inPlace = slice && insert.hasUnitStride() && slice.getStaticOffsets() == insert.getStaticOffsets() &&
                     slice.getStaticSizes() == insert.getStaticSizes() &&
                     slice.getSourceType().getShape() == insert.getDestType().getShape();
      return inPlace ? slice : tensor::ExtractSliceOp();
    };
    tensor::ExtractSliceOp first = source(before), second = source(op);
    for (unsigned dim = 0; first && second && dim < first.getType().getRank(); ++dim) {
      if (!areAdjacent(first, second, dim))
        continue;
      Value both = joinSlices(rewriter, first, second, dim);
      if (both.getType() == op.getType()) // all of it
        rewriter.replaceOp(op, both);
      else
        rewriter.replaceOpWithNewOp<tensor::InsertSliceOp>(op, both, before.getDest(), first.getMixedOffsets(),
                                                           tensor::getMixedSizes(rewriter, op.getLoc(), both),
                                                           first.getMixedStrides());
      return success();
    }
    return rewriter.notifyMatchFailure(op, "no adjacent slices of one tensor");
  }
};

struct JoinBlocks : ::attn::impl::JoinBlocksPassBase<JoinBlocks> {
  void runOnOperation() override {
    getOperation().walk([&](FunctionOpInterface function) {
      if (!function.isExternal())
        runOnFunction(function);
    });
  }

  void runOnFunction(FunctionOpInterface function) {
    SmallVector<LinearAttentionOp> ops;
    function->walk([&](LinearAttentionOp op) { ops.push_back(op); });
    bool changed = false;
    // The last first: what a pair becomes is the next one's second.
    for (unsigned n = ops.size(); n-- > 0;) {
      LinearAttentionOp second = ops[n];
      auto first =
          second.getInitialState() ? second.getInitialState().getDefiningOp<LinearAttentionOp>() : LinearAttentionOp();
      if (!first)
        continue;
      std::optional<StringRef> why = stateObstacle(first, second);
      if (!why)
        why = obstacle(first, second);
      auto opts = remark::RemarkOpts::name("Joined").category("attn-join-blocks").function(function.getName());
      if (why) {
        remark::missed(second.getLoc(), opts) << ("not joined with the block before: " + *why).str();
        continue;
      }
      auto tokens = [](LinearAttentionOp op) { return std::to_string(op.getStaticLoopExtents()[op.getKeyDim()]); };
      remark::passed(second.getLoc(), opts)
          << "joined: " + tokens(second) + " tokens behind the " + tokens(first) + " whose last state they start from";
      auto at = llvm::find(ops, first);
      *at = join(first, second);
      changed = true;
    }
    if (!changed)
      return;
    RewritePatternSet patterns(&getContext());
    patterns.add<ConcatOfSlices, InsertOfSlices>(&getContext());
    if (failed(applyPatternsGreedily(function, std::move(patterns))))
      signalPassFailure();
  }

  /// Why the states between are not for the second alone.
  static std::optional<StringRef> stateObstacle(LinearAttentionOp first, LinearAttentionOp second) {
    for (auto [n, state] : llvm::enumerate(second.getInitialStates()))
      if (state != first->getResult(n + 1))
        return "its states are not those that the other ends with";
    for (unsigned n = 1; n < first->getNumResults(); ++n)
      for (Operation *user : first->getResult(n).getUsers())
        if (user != second)
          return "the state between is read elsewhere";
    return std::nullopt;
  }
};
} // namespace
