// Fewer passes over memory between kernels; see Passes.td.
#include "Fusion.h"
#include "Scans.h"
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_FUSEFORDEVICE
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"

/// A function of each row's sum is not computed again for every column: 16 million divisions are some 7 µs.
static constexpr int64_t kFewerPoints = 16, kManyPoints = 1 << 23;

/// How many points the op's loops have; −1 if that is not known.
static int64_t countPoints(linalg::LinalgOp op) {
  int64_t points = 1;
  for (int64_t extent : op.getStaticLoopRanges())
    points = ShapedType::isDynamic(extent) || points < 0 ? -1 : points * extent;
  return points;
}

bool repeatsFunctions(linalg::LinalgOp producer, linalg::LinalgOp user) {
  int64_t few = countPoints(producer), many = countPoints(user);
  return few > 0 && many >= few * kFewerPoints && many >= kManyPoints &&
         llvm::any_of(*producer.getBlock(), [](Operation &inner) {
           return isa<math::MathDialect>(inner.getDialect()) || isa<arith::DivFOp>(inner);
         });
}

bool isFusedWithUser(OpOperand *operand) {
  auto user = dyn_cast<linalg::LinalgOp>(operand->getOwner());
  Operation *producer = operand->get().getDefiningOp();
  if (!user || !producer || !producer->hasOneUse() || linalg::isaContractionOpInterface(user))
    return false;
  auto computed = dyn_cast<linalg::LinalgOp>(producer);
  return !computed || !repeatsFunctions(computed, user);
}

bool readsTheSame(linalg::GenericOp a, linalg::GenericOp b) {
  for (OpOperand *left : a.getDpsInputOperands())
    for (OpOperand *right : b.getDpsInputOperands())
      if (left->get() == right->get() && a.getMatchingIndexingMap(left) == b.getMatchingIndexingMap(right) &&
          a.getMatchingIndexingMap(left).isPermutation())
        return true;
  return false;
}

namespace {

/// An exponential or a division is some ten instructions; what computes an element
/// by more than these is stored and read again.
constexpr int64_t kCheapOps = 16, kCheapFunctions = 2;
/// Copies of one producer: each reads its inputs again.
constexpr int64_t kMostCopies = 6;
/// Parts of a concatenation: all are computed of each position, and one kept.
constexpr unsigned kMostParts = 4;
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

/// Exponentials, divisions and the like, each some ten instructions; none if there are others.
std::optional<int64_t> countFunctions(linalg::GenericOp op) {
  int64_t functions = 0;
  for (Operation &inner : op.getBlock()->without_terminator()) {
    bool known = isa<arith::ArithDialect>(inner.getDialect()) || isa<linalg::IndexOp>(inner);
    bool function = isa<math::ExpOp, math::Exp2Op, math::SqrtOp, math::RsqrtOp, arith::DivFOp>(inner);
    if (!known && !function)
      return std::nullopt;
    functions += function;
  }
  return functions;
}

/// True if computing the op's elements again costs less than reading them: few
/// instructions, and inputs of no more bytes.
bool isCheap(linalg::GenericOp op) {
  if (!isElementwise(op))
    return false;
  std::optional<int64_t> functions = countFunctions(op);
  int64_t count = llvm::range_size(op.getBlock()->without_terminator());
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  int64_t bits = 0;
  for (OpOperand *input : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(input);
    bool whole = true;
    for (unsigned dim = 0; dim < extents.size(); ++dim)
      whole &= extents[dim] == 1 || map.isFunctionOfDim(dim);
    bits += whole ? widthOf(input->get()) : 0;
  }
  return count <= kCheapOps && functions && *functions <= kCheapFunctions && bits <= widthOf(op.getResult(0));
}

/// Gives each of a cheap producer's users a copy of its own, to be fused with.
bool copyCheapProducers(func::FuncOp function) {
  SmallVector<linalg::GenericOp> producers;
  function.walk([&](linalg::GenericOp op) {
    if (op->getNumResults() != 1 || !op.hasPureTensorSemantics() || op->hasOneUse() || op->use_empty() || !isCheap(op))
      return;
    auto uses = op->getUses();
    bool fusable = llvm::range_size(uses) <= kMostCopies && llvm::all_of(uses, [&](OpOperand &use) {
                     auto user = dyn_cast<linalg::GenericOp>(use.getOwner());
                     return user && user.isDpsInput(&use) && !linalg::isaContractionOpInterface(user) &&
                            linalg::areElementwiseOpsFusable(&use) && !repeatsFunctions(op, user);
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

/// Parts of a concatenation that are functions of the same elements are computed by one op, which reads these once:
/// of each position it chooses between the parts.
struct JoinParts : OpRewritePattern<tensor::ConcatOp> {
  JoinParts(MLIRContext *context) : OpRewritePattern(context, /*benefit=*/2) {} // before it is written part by part
  LogicalResult matchAndRewrite(tensor::ConcatOp concat, PatternRewriter &rewriter) const override {
    unsigned at = concat.getDim(), count = concat.getInputs().size();
    RankedTensorType type = concat.getResultType();
    SmallVector<linalg::GenericOp> parts;
    for (Value input : concat.getInputs()) {
      auto part = input.getDefiningOp<linalg::GenericOp>();
      if (!part || !part->hasOneUse() || !isElementwise(part) || input.getType() != concat.getInputs()[0].getType() ||
          !part.getMatchingIndexingMap(part.getDpsInitOperand(0)).isIdentity() || part.hasDynamicShape() ||
          countFunctions(part).value_or(kCheapFunctions + 1) > kCheapFunctions)
        return rewriter.notifyMatchFailure(concat, "is not of equal parts that are each a few functions of elements");
      parts.push_back(part);
    }
    if (count < 2 || count > kMostParts || !llvm::all_of(ArrayRef(parts).drop_front(), [&](linalg::GenericOp part) {
          return readsTheSame(parts[0], part);
        }))
      return rewriter.notifyMatchFailure(concat, "its parts read different tensors");

    int64_t rank = type.getRank();
    SmallVector<unsigned> loops;
    SmallVector<AffineExpr> dims;
    SmallVector<int64_t> shape;
    SmallVector<ReassociationIndices> groups;
    for (int64_t n = 0; n < rank; ++n) {
      loops.push_back(n < at ? n : n + 1);
      dims.push_back(rewriter.getAffineDimExpr(loops.back()));
      groups.push_back({loops.back()});
      if (n == at) {
        shape.push_back(count);
        groups.back() = {n, n + 1};
      }
      shape.push_back(n == at ? type.getDimSize(n) / count : type.getDimSize(n));
    }
    SmallVector<std::pair<Value, AffineMap>> read;
    SmallVector<SmallVector<unsigned>> argumentOf;
    for (linalg::GenericOp part : parts) {
      argumentOf.emplace_back();
      for (OpOperand *input : part.getDpsInputOperands()) {
        AffineMap map = part.getMatchingIndexingMap(input).replaceDimsAndSymbols(dims, {}, rank + 1, 0);
        auto it = llvm::find(read, std::pair(input->get(), map));
        argumentOf.back().push_back(it - read.begin());
        if (it == read.end())
          read.push_back({input->get(), map});
      }
    }
    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    for (auto [value, map] : read) {
      inputs.push_back(value);
      maps.push_back(map);
    }
    maps.push_back(rewriter.getMultiDimIdentityMap(rank + 1));
    SmallVector<utils::IteratorType> iterators(rank + 1, utils::IteratorType::parallel);
    Location loc = concat.getLoc();
    Value empty = tensor::EmptyOp::create(rewriter, loc, shape, type.getElementType());
    auto build = [&](OpBuilder &b, Location loc, ValueRange args) {
      Value chosen, part = linalg::IndexOp::create(b, loc, at);
      for (auto [n, op] : llvm::enumerate(parts)) {
        IRMapping mapping;
        for (auto [argument, k] : llvm::zip(op.getRegionInputArgs(), argumentOf[n]))
          mapping.map(argument, args[k]);
        for (Operation &inner : op.getBlock()->without_terminator())
          b.clone(inner, mapping)->walk([&](linalg::IndexOp index) { index.setDim(loops[index.getDim()]); });
        Value value = mapping.lookupOrDefault(op.getBlock()->getTerminator()->getOperand(0));
        Value here = n ? Value(arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, part,
                                                     arith::ConstantIndexOp::create(b, loc, n)))
                       : Value();
        chosen = n ? Value(arith::SelectOp::create(b, loc, here, value, chosen)) : value;
      }
      linalg::YieldOp::create(b, loc, chosen);
    };
    Value joined =
        linalg::GenericOp::create(rewriter, loc, TypeRange(empty.getType()), inputs, empty, maps, iterators, build)
            .getResult(0);
    rewriter.replaceOpWithNewOp<tensor::CollapseShapeOp>(concat, type, joined, groups);
    return success();
  }
};

/// Where `value` is a transposition of another tensor, past a collapse_shape of dimensions that stay together: that
/// tensor, collapsed like it, and which of `value`'s dimensions each of its own is.
std::optional<std::pair<Value, SmallVector<int64_t>>> transposed(PatternRewriter &rewriter, Value value) {
  auto collapse = value.getDefiningOp<tensor::CollapseShapeOp>();
  auto transpose = (collapse ? collapse.getSrc() : value).getDefiningOp<linalg::TransposeOp>();
  if (!transpose)
    return std::nullopt;
  ArrayRef<int64_t> permutation = transpose.getPermutation();
  SmallVector<ReassociationIndices> groups;
  if (collapse)
    groups = collapse.getReassociationIndices();
  else
    for (int64_t n = 0; n < static_cast<int64_t>(permutation.size()); ++n)
      groups.push_back({n});
  // The groups as the source has them, by where they begin there.
  SmallVector<std::pair<int64_t, int64_t>> order;
  for (auto [number, group] : llvm::enumerate(groups)) {
    for (size_t n = 1; n < group.size(); ++n)
      if (permutation[group[n]] != permutation[group[n - 1]] + 1)
        return std::nullopt;
    order.push_back({permutation[group.front()], number});
  }
  llvm::sort(order);
  SmallVector<int64_t> dims;
  SmallVector<ReassociationIndices> sourceGroups;
  for (auto [first, number] : order) {
    dims.push_back(number);
    sourceGroups.emplace_back();
    for (int64_t n : groups[number])
      sourceGroups.back().push_back(permutation[n]);
  }
  Value source = transpose.getInput();
  if (collapse)
    source = tensor::CollapseShapeOp::create(rewriter, value.getLoc(), source, sourceGroups);
  return std::pair(source, dims);
}

/// A contraction reads a transposed factor where it lies.
struct ReadTransposed : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;
  LogicalResult matchAndRewrite(linalg::LinalgOp op, PatternRewriter &rewriter) const override {
    if (!linalg::isaContractionOpInterface(op) || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "is no contraction of tensors");
    SmallVector<Value> inputs(op.getDpsInputs());
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    bool changed = false;
    for (auto [n, input] : llvm::enumerate(inputs)) {
      auto found = transposed(rewriter, input);
      if (!found)
        continue;
      SmallVector<AffineExpr> exprs;
      for (int64_t dim : found->second)
        exprs.push_back(maps[n].getResult(dim));
      maps[n] = AffineMap::get(maps[n].getNumDims(), 0, exprs, op.getContext());
      input = found->first;
      changed = true;
    }
    if (!changed)
      return rewriter.notifyMatchFailure(op, "no factor is transposed");
    auto generic = linalg::GenericOp::create(rewriter, op.getLoc(), op->getResultTypes(), inputs, op.getDpsInits(),
                                             maps, op.getIteratorTypesArray());
    rewriter.inlineRegionBefore(op->getRegion(0), generic.getRegion(), generic.getRegion().begin());
    rewriter.replaceOp(op, generic);
    return success();
  }
};

/// A product that is only read to be rounded is rounded as it is stored: its kernel adds up in f32.
struct RoundedProduct : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::GenericOp op, PatternRewriter &rewriter) const override {
    auto cast = dyn_cast<arith::TruncFOp>(op.getBlock()->front());
    if (!isElementwise(op) || op.getNumDpsInputs() != 1 || !cast || cast.getIn() != op.getRegionInputArgs()[0] ||
        op.getBlock()->getTerminator()->getOperand(0) != cast.getResult() ||
        !llvm::all_of(op.getIndexingMapsArray(), [](AffineMap map) { return map.isIdentity(); }))
      return rewriter.notifyMatchFailure(op, "does more than to round");
    Value sum = op.getDpsInputs()[0];
    auto product = sum.getDefiningOp<linalg::LinalgOp>();
    auto type = mlir::cast<RankedTensorType>(op.getResult(0).getType());
    if (!product || !sum.hasOneUse() || !linalg::isaContractionOpInterface(product) || product.hasDynamicShape() ||
        !getElementTypeOrSelf(sum).isF32() || !llvm::all_of(product.getDpsInputs(), [&](Value factor) {
          return getElementTypeOrSelf(factor) == type.getElementType();
        }))
      return rewriter.notifyMatchFailure(op, "reads no product in f32 of factors of its own type alone");
    // As many rows and columns as a product's kernel takes.
    FailureOr<linalg::ContractionDimensions> dims = linalg::inferContractionDims(product);
    SmallVector<int64_t> extents = product.getStaticLoopRanges();
    auto count = [&](ArrayRef<unsigned> loops) {
      int64_t points = 1;
      for (unsigned loop : loops)
        points *= extents[loop];
      return points;
    };
    auto fill = product.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
    if (failed(dims) || count(dims->m) < kSmallestTile || count(dims->n) < kSmallestTile || !fill ||
        !matchPattern(fill.getInputs()[0], m_AnyZeroFloat()))
      return rewriter.notifyMatchFailure(op, "the product has no kernel that adds up in f32, or starts from something");
    Location loc = product.getLoc();
    Value zero = arith::ConstantOp::create(rewriter, loc, rewriter.getZeroAttr(type.getElementType()));
    Value empty = tensor::EmptyOp::create(rewriter, loc, type.getShape(), type.getElementType());
    Value init = linalg::FillOp::create(rewriter, loc, zero, empty).getResult(0);
    auto body = [](OpBuilder &b, Location loc, ValueRange args) {
      Value term = arith::MulFOp::create(b, loc, args[0], args[1]);
      linalg::YieldOp::create(b, loc, arith::AddFOp::create(b, loc, args[2], term).getResult());
    };
    rewriter.replaceOpWithNewOp<linalg::GenericOp>(op, TypeRange(type), product.getDpsInputs(), init,
                                                   product.getIndexingMapsArray(), product.getIteratorTypesArray(),
                                                   body);
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
      linalg::populateElementwiseOpsFusionPatterns(patterns, isFusedWithUser);
      patterns.add<ElementwiseOfConcat>(context);
      populateScanPatterns(patterns);
      if (failed(applyPatternsGreedily(function, std::move(patterns))))
        return signalPassFailure();
      if (!copyCheapProducers(function))
        break;
    }
    mergeScans(function);
    divideScans(function);
    RewritePatternSet patterns(context);
    tensor::populateDecomposeTensorConcatPatterns(patterns);
    patterns.add<CollapseUnitDims, JoinParts, ReadTransposed, RoundedProduct>(context);
    linalg::populateSplitReductionPattern(patterns, [](linalg::LinalgOp op) -> linalg::SplitReductionOptions {
      return {partsOf(op), /*index=*/0, /*innerParallel=*/false};
    });
    if (failed(applyPatternsGreedily(function, std::move(patterns))))
      return signalPassFailure();
  }
};
} // namespace
} // namespace attn
