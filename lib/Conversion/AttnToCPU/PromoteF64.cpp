// Rewrites a module to f64 throughout: the reference of any graph.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_PROMOTEF64
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
bool isNarrow(Type type) { return isa<FloatType>(type) && type.getIntOrFloatBitWidth() < 64; }

double widen(APFloat value) {
  bool lost;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
  return value.convertToDouble();
}

/// The elements of a resource (weights in a blob), or failure if they are absent.
FailureOr<SmallVector<double>> resourceValues(DenseResourceElementsAttr attr) {
  AsmResourceBlob *blob = attr.getRawHandle().getBlob();
  auto type = cast<FloatType>(attr.getElementType());
  if (!blob)
    return failure();
  ArrayRef<char> data = blob->getData();
  unsigned bytes = type.getWidth() / 8;
  SmallVector<double> values;
  for (size_t at = 0; at + bytes <= data.size(); at += bytes) {
    uint64_t bits = 0;
    memcpy(&bits, data.data() + at, bytes);
    values.push_back(widen(APFloat(type.getFloatSemantics(), APInt(type.getWidth(), bits))));
  }
  return values;
}

/// Names, during the pass, the type to which an op's result is rounded.
constexpr StringLiteral kRounds = "attn.rounds_to";

/// The arithmetic that turns integers (positions) into an integer by way of
/// floats: a bucket of a distance, for one. Where it is cut is a decision of the
/// graph in its own precision, and log(2) / log(16) · 8 is 2 in f32 and a little
/// less in f64, another bucket. Empty if it starts from float data, which are no
/// decision of the graph's.
class Decision {
public:
  static SmallVector<Operation *> find(Value cut) {
    Decision decision;
    if (!decision.visit(cut))
      return {};
    return SmallVector<Operation *>(decision.ops.getArrayRef());
  }

private:
  bool visit(Value value) {
    if (!isa<FloatType>(getElementTypeOrSelf(value)) && !getElementTypeOrSelf(value).isInteger(1))
      return true; // Integers are exact.
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      auto op = dyn_cast_or_null<linalg::LinalgOp>(argument.getOwner()->getParentOp());
      return op && argument.getArgNumber() < op.getNumDpsInputs() && visit(op.getDpsInputs()[argument.getArgNumber()]);
    }
    Operation *op = value.getDefiningOp();
    if (isa<arith::ConstantOp>(op) || !ops.insert(op))
      return true;
    if (auto generic = dyn_cast<linalg::GenericOp>(op))
      return generic.getNumReductionLoops() == 0 &&
             visit(generic.getBody()->getTerminator()->getOperand(cast<OpResult>(value).getResultNumber()));
    if (auto fill = dyn_cast<linalg::FillOp>(op))
      return visit(fill.getInputs()[0]);
    bool moves = isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp, tensor::ExtractSliceOp>(op);
    return (moves || op->hasTrait<OpTrait::Elementwise>()) &&
           llvm::all_of(op->getOperands(), [&](Value operand) { return visit(operand); });
  }

  llvm::SetVector<Operation *> ops;
};

void markDecisions(ModuleOp module) {
  module.walk([](Operation *cut) {
    if (!isa<arith::FPToSIOp, arith::FPToUIOp>(cut))
      return;
    for (Operation *op : Decision::find(cut->getOperand(0))) {
      Type type = op->getResult(0).getType();
      if (op->hasTrait<OpTrait::Elementwise>() && isNarrow(getElementTypeOrSelf(type))) {
        std::string name;
        llvm::raw_string_ostream(name) << getElementTypeOrSelf(type);
        op->setAttr(kRounds, StringAttr::get(op->getContext(), name));
      }
    }
  });
}

/// Rounds the results of the marked ops, f64 by now, as their types were.
void roundDecisions(ModuleOp module) {
  SmallVector<Operation *> marked;
  module.walk([&](Operation *op) {
    if (op->hasAttr(kRounds))
      marked.push_back(op);
  });
  for (Operation *op : marked) {
    auto name = cast<StringAttr>(op->removeAttr(kRounds));
    OpBuilder b(op->getContext());
    b.setInsertionPointAfter(op);
    // A cast is the rounding alone: both its types are f64.
    bool isCast = isa<arith::ExtFOp, arith::TruncFOp>(op);
    Value result = isCast ? op->getOperand(0) : op->getResult(0);
    Type narrow = parseType(name.getValue(), op->getContext());
    if (auto shaped = dyn_cast<ShapedType>(result.getType()))
      narrow = shaped.clone(narrow);
    auto rounded = arith::TruncFOp::create(b, op->getLoc(), narrow, result);
    Value back = arith::ExtFOp::create(b, op->getLoc(), result.getType(), rounded.getResult());
    if (isCast) {
      op->getResult(0).replaceAllUsesWith(back);
      op->erase();
    } else {
      result.replaceAllUsesExcept(back, rounded);
    }
  }
}

struct PromoteF64 : impl::PromoteF64Base<PromoteF64> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    WalkResult walk = module.walk([](Operation *op) {
      if (isa<arith::BitcastOp, tensor::BitcastOp>(op) &&
          (isNarrow(getElementTypeOrSelf(op->getOperand(0))) || isNarrow(getElementTypeOrSelf(op->getResult(0))))) {
        op->emitError("expected no bitcast of floats in a module to compute in f64, got ")
            << op->getOperand(0).getType() << " to " << op->getResult(0).getType();
        return WalkResult::interrupt();
      }
      return WalkResult::advance();
    });
    if (walk.wasInterrupted())
      return signalPassFailure();

    markDecisions(module);
    Type f64 = Float64Type::get(&getContext());
    AttrTypeReplacer replacer;
    replacer.addReplacement(
        [&](FloatType type) -> std::optional<Type> { return isNarrow(type) ? std::optional(f64) : std::nullopt; });
    replacer.addReplacement([&](FloatAttr attr) -> std::optional<Attribute> {
      return isNarrow(attr.getType()) ? std::optional<Attribute>(FloatAttr::get(f64, widen(attr.getValue())))
                                      : std::nullopt;
    });
    replacer.addReplacement([&](DenseElementsAttr attr) -> std::optional<std::pair<Attribute, WalkResult>> {
      if (!isNarrow(attr.getElementType()))
        return std::nullopt;
      auto wide = attr.mapValues(f64, [](const APFloat &value) { return APFloat(widen(value)).bitcastToAPInt(); });
      return std::pair<Attribute, WalkResult>(wide, WalkResult::skip());
    });
    replacer.addReplacement([&](DenseResourceElementsAttr attr) -> std::optional<std::pair<Attribute, WalkResult>> {
      if (!isNarrow(attr.getElementType()))
        return std::nullopt;
      FailureOr<SmallVector<double>> values = resourceValues(attr);
      if (failed(values))
        return std::nullopt;
      auto wide = DenseElementsAttr::get(attr.getType().clone(f64), ArrayRef<double>(*values));
      return std::pair<Attribute, WalkResult>(wide, WalkResult::skip());
    });
    replacer.recursivelyReplaceElementsIn(module, /*replaceAttrs=*/true, /*replaceLocs=*/false, /*replaceTypes=*/true);

    module.walk([](Operation *op) {
      if (isa<arith::ExtFOp, arith::TruncFOp>(op) && !op->hasAttr(kRounds) &&
          op->getOperand(0).getType() == op->getResult(0).getType()) {
        op->getResult(0).replaceAllUsesWith(op->getOperand(0));
        op->erase();
      }
    });
    roundDecisions(module);
  }
};
} // namespace
} // namespace attn
