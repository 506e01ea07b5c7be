// Moves element accesses from host code into kernels-to-be; see Passes.td.
#include "Fusion.h"
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_KEEPONDEVICE
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"

namespace {

/// True if the op stands in the body of an op that becomes a kernel.
bool inKernel(Operation *op) {
  for (Operation *parent = op->getParentOp(); parent; parent = parent->getParentOp())
    if (isa<linalg::LinalgOp>(parent) || isa<mlir::attn::AttnDialect>(parent->getDialect()))
      return true;
  return false;
}

/// The tensor that `value` is written to.
Value destinationOf(Value value) {
  while (auto result = dyn_cast<OpResult>(value)) {
    Operation *op = result.getOwner();
    if (auto writes = dyn_cast<DestinationStyleOpInterface>(op))
      value = writes.getTiedOpOperand(result)->get();
    else if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp>(op))
      value = op->getOperand(0);
    else
      break;
  }
  return value;
}

/// True if all that an element decides is which branch of an `scf.if` runs, and both write
/// the same tensors: the kernels in them will ask (attn-predicate-launches).
bool decidesBranches(tensor::ExtractOp op) {
  return op.getTensor().getType().getRank() == 0 && llvm::all_of(op->getUsers(), [](Operation *user) {
           auto choice = dyn_cast<scf::IfOp>(user);
           if (!choice || !choice.getNumResults())
             return choice != nullptr;
           auto yields = llvm::zip(choice.thenYield().getOperands(), choice.elseYield().getOperands());
           return llvm::all_of(yields, [](auto pair) {
             auto [taken, other] = pair;
             return isa<RankedTensorType>(taken.getType()) && destinationOf(taken) == destinationOf(other);
           });
         });
}

/// True if `value` is a scalar that host code reads from a tensor, perhaps with
/// pure arithmetic on the way.
bool readsTensor(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op || isa<ShapedType>(value.getType()))
    return false;
  if (isa<tensor::ExtractOp>(op))
    return true;
  if (!isMemoryEffectFree(op) || op->getNumRegions())
    return false;
  return llvm::any_of(op->getOperands(), readsTensor);
}

/// A generic over the elements of `init` whose body `build` yields.
linalg::GenericOp pointwise(OpBuilder &b, Location loc, ValueRange inputs, Value init,
                            function_ref<Value(OpBuilder &, ValueRange)> build) {
  unsigned rank = cast<RankedTensorType>(init.getType()).getRank();
  SmallVector<AffineMap> maps(inputs.size() + 1, b.getMultiDimIdentityMap(rank));
  SmallVector<utils::IteratorType> iterators(rank, utils::IteratorType::parallel);
  return linalg::GenericOp::create(b, loc, TypeRange(init.getType()), inputs, ValueRange(init), maps, iterators,
                                   [&](OpBuilder &inner, Location, ValueRange arguments) {
                                     linalg::YieldOp::create(inner, loc, build(inner, arguments));
                                   });
}

/// fill of a scalar that was read from a tensor.
struct GeneralizeFill : OpRewritePattern<linalg::FillOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(linalg::FillOp op, PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() || !readsTensor(op.getInputs()[0]))
      return rewriter.notifyMatchFailure(op, "fills with a host value");
    Value scalar = op.getInputs()[0];
    rewriter.replaceOp(
        op, pointwise(rewriter, op.getLoc(), {}, op.getOutputs()[0], [&](OpBuilder &, ValueRange) { return scalar; }));
    return success();
  }
};

struct FillFromSplat : OpRewritePattern<tensor::SplatOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::SplatOp op, PatternRewriter &rewriter) const override {
    auto type = op.getType();
    Value empty =
        tensor::EmptyOp::create(rewriter, op.getLoc(), type.getShape(), type.getElementType(), op.getDynamicSizes());
    rewriter.replaceOpWithNewOp<linalg::FillOp>(op, op.getInput(), empty);
    return success();
  }
};

/// from_elements: a chain of selects by position; its uses as a shape are gone.
struct GenericFromElements : OpRewritePattern<tensor::FromElementsOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::FromElementsOp op, PatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getType());
    // A shape for tensor.reshape goes with it.
    if (llvm::any_of(op->getUsers(), llvm::IsaPred<tensor::ReshapeOp>))
      return rewriter.notifyMatchFailure(op, "is a shape");
    Location loc = op.getLoc();
    Value empty = tensor::EmptyOp::create(rewriter, loc, type.getShape(), type.getElementType());
    rewriter.replaceOp(op, pointwise(rewriter, loc, {}, empty, [&](OpBuilder &b, ValueRange) {
                         Value position = arith::ConstantIndexOp::create(b, loc, 0);
                         for (int64_t dim = 0; dim < type.getRank(); ++dim) {
                           Value extent = arith::ConstantIndexOp::create(b, loc, type.getDimSize(dim));
                           Value scaled = arith::MulIOp::create(b, loc, position, extent);
                           position = arith::AddIOp::create(b, loc, scaled, linalg::IndexOp::create(b, loc, dim));
                         }
                         Value chosen = op.getElements().back();
                         for (int64_t k = op.getElements().size() - 2; k >= 0; --k) {
                           Value here = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, position,
                                                              arith::ConstantIndexOp::create(b, loc, k));
                           chosen = arith::SelectOp::create(b, loc, here, op.getElements()[k], chosen);
                         }
                         return chosen;
                       }));
    return success();
  }
};

/// insert: the destination with one element chosen by position.
struct GenericFromInsert : OpRewritePattern<tensor::InsertOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::InsertOp op, PatternRewriter &rewriter) const override {
    if (inKernel(op))
      return rewriter.notifyMatchFailure(op, "is device code");
    Location loc = op.getLoc();
    rewriter.replaceOp(op, pointwise(rewriter, loc, {}, op.getDest(), [&](OpBuilder &b, ValueRange arguments) {
                         Value here;
                         for (auto [dim, index] : llvm::enumerate(op.getIndices())) {
                           Value equal = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                                               linalg::IndexOp::create(b, loc, dim), index);
                           here = here ? Value(arith::AndIOp::create(b, loc, here, equal)) : equal;
                         }
                         return here ? Value(arith::SelectOp::create(b, loc, here, op.getScalar(), arguments[0]))
                                     : op.getScalar();
                       }));
    return success();
  }
};

/// reshape by a shape whose elements are values, through one dimension.
struct ReshapeByValues : OpRewritePattern<tensor::ReshapeOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(tensor::ReshapeOp op, PatternRewriter &rewriter) const override {
    auto sourceType = dyn_cast<RankedTensorType>(op.getSource().getType());
    auto resultType = dyn_cast<RankedTensorType>(op.getResult().getType());
    if (!sourceType || !resultType)
      return rewriter.notifyMatchFailure(op, "is unranked");
    Location loc = op.getLoc();
    auto elements = op.getShape().getDefiningOp<tensor::FromElementsOp>();
    DenseIntElementsAttr constant;
    if (!elements && !matchPattern(op.getShape(), m_Constant(&constant)) && !resultType.hasStaticShape())
      return rewriter.notifyMatchFailure(op, "its shape is not a list of values");
    SmallVector<OpFoldResult> sizes;
    for (auto [k, size] : llvm::enumerate(resultType.getShape())) {
      if (!ShapedType::isDynamic(size)) {
        sizes.push_back(rewriter.getIndexAttr(size));
      } else if (elements) {
        Value value = elements.getElements()[k];
        if (!value.getType().isIndex())
          value = arith::IndexCastOp::create(rewriter, loc, rewriter.getIndexType(), value);
        sizes.push_back(value);
      } else {
        Value value = arith::ConstantIndexOp::create(rewriter, loc, constant.getValues<APInt>()[k].getSExtValue());
        sizes.push_back(value);
      }
    }
    Value flat = op.getSource();
    auto group = [](int64_t rank) {
      SmallVector<ReassociationIndices> groups;
      if (rank)
        groups.emplace_back(llvm::to_vector(llvm::seq<int64_t>(rank)));
      return groups;
    };
    int64_t total = 1;
    for (int64_t size : sourceType.getShape())
      total = ShapedType::isDynamic(size) || ShapedType::isDynamic(total) ? ShapedType::kDynamic : total * size;
    // The line between the two shapes: its length is known if either's is.
    auto line = RankedTensorType::get({total}, sourceType.getElementType());
    if (sourceType.getRank() == 0)
      flat = tensor::ExpandShapeOp::create(rewriter, loc, line, flat, ArrayRef<ReassociationIndices>());
    else if (sourceType.getRank() > 1)
      flat = tensor::CollapseShapeOp::create(rewriter, loc, line, flat, group(sourceType.getRank()));
    int64_t wanted = 1;
    for (int64_t size : resultType.getShape())
      wanted = ShapedType::isDynamic(size) || ShapedType::isDynamic(wanted) ? ShapedType::kDynamic : wanted * size;
    auto wantedLine = RankedTensorType::get({wanted}, sourceType.getElementType());
    if (wantedLine != line)
      flat = tensor::CastOp::create(rewriter, loc, wantedLine, flat);
    if (resultType.getRank() == 0)
      flat = tensor::CollapseShapeOp::create(rewriter, loc, resultType, flat, ArrayRef<ReassociationIndices>());
    else if (resultType.getRank() > 1)
      flat = tensor::ExpandShapeOp::create(rewriter, loc, resultType, flat, group(resultType.getRank()), sizes);
    else if (flat.getType() != resultType)
      flat = tensor::CastOp::create(rewriter, loc, resultType, flat);
    rewriter.replaceOp(op, flat);
    return success();
  }
};

/// Clones into `region` the host arithmetic that leads from tensors to the
/// scalars the region uses.
void sinkScalars(Region &region) {
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(region, captured);
  OpBuilder b = OpBuilder::atBlockBegin(&region.front());
  IRMapping mapping;
  for (Value value : captured) {
    if (!readsTensor(value))
      continue;
    std::function<void(Operation *)> clone = [&](Operation *op) {
      if (mapping.contains(op->getResult(0)))
        return;
      if (!isa<tensor::ExtractOp>(op))
        for (Value operand : op->getOperands())
          if (readsTensor(operand))
            clone(operand.getDefiningOp());
      b.clone(*op, mapping);
    };
    clone(value.getDefiningOp());
    replaceAllUsesInRegionWith(value, mapping.lookup(value), region);
  }
}

struct KeepOnDevice : impl::KeepOnDeviceBase<KeepOnDevice> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    func::FuncOp function = getOperation();
    {
      RewritePatternSet patterns(context);
      patterns.add<GeneralizeFill, FillFromSplat, GenericFromElements, GenericFromInsert, ReshapeByValues>(context);
      if (failed(applyPatternsGreedily(function, std::move(patterns))))
        return signalPassFailure();
    }
    // Scalar operands of linalg ops become captured values first.
    {
      RewritePatternSet patterns(context);
      linalg::populateElementwiseOpsFusionPatterns(patterns, isFusedWithUser);
      if (failed(applyPatternsGreedily(function, std::move(patterns))))
        return signalPassFailure();
    }
    function.walk([](Operation *op) {
      if (isa<linalg::LinalgOp>(op) || isa<mlir::attn::AttnDialect>(op->getDialect()))
        for (Region &region : op->getRegions())
          if (!region.empty())
            sinkScalars(region);
    });
    // Nothing on the host may need an element now.
    IRRewriter rewriter(context);
    (void)eraseUnreachableBlocks(rewriter, function->getRegions());
    (void)runRegionDCE(rewriter, function->getRegions());
    WalkResult result = function.walk([](tensor::ExtractOp op) {
      if (inKernel(op) || decidesBranches(op))
        return WalkResult::advance();
      InFlightDiagnostic diagnostic =
          op.emitError("expected tensor elements to be used on the device only, got one that host code needs");
      for (Operation *user : op->getUsers())
        diagnostic.attachNote(user->getLoc()) << "used here, for control flow, a size or an offset";
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};
} // namespace
} // namespace attn
