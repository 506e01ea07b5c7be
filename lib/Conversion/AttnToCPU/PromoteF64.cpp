// Rewrites a module to f64 throughout: the reference of any graph.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/DialectResourceBlobManager.h"

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
      if (isa<arith::ExtFOp, arith::TruncFOp>(op) && op->getOperand(0).getType() == op->getResult(0).getType()) {
        op->getResult(0).replaceAllUsesWith(op->getOperand(0));
        op->erase();
      }
    });
  }
};
} // namespace
} // namespace attn
