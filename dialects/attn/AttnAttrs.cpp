// What each normalizer does to a row of scores; see NormalizerAttrInterface.
#include "dialects/attn/AttnDialect.h"

using namespace mlir;
using namespace mlir::attn;

static Value splat(OpBuilder &b, Location loc, Type type, double value) {
  Attribute attr;
  if (auto shaped = dyn_cast<ShapedType>(type))
    attr = DenseElementsAttr::get(shaped, b.getFloatAttr(shaped.getElementType(), value));
  else
    attr = b.getFloatAttr(type, value);
  return arith::ConstantOp::create(b, loc, cast<TypedAttr>(attr));
}

bool SoftmaxAttr::hasRowMax() const { return true; }
bool SoftmaxAttr::hasRowSum() const { return true; }
bool SoftmaxAttr::maskedWeightIsZero() const { return true; }
bool SoftmaxAttr::weightsAreNotNegative() const { return true; }
Value SoftmaxAttr::buildWeight(OpBuilder &b, Location loc, Value score, Value rowMax) const {
  return math::ExpOp::create(b, loc, arith::SubFOp::create(b, loc, score, rowMax));
}
Value SoftmaxAttr::buildRescale(OpBuilder &b, Location loc, Value from, Value to) const {
  return math::ExpOp::create(b, loc, arith::SubFOp::create(b, loc, from, to));
}

bool SigmoidAttr::hasRowMax() const { return false; }
bool SigmoidAttr::hasRowSum() const { return false; }
bool SigmoidAttr::maskedWeightIsZero() const { return true; }
bool SigmoidAttr::weightsAreNotNegative() const { return true; }
Value SigmoidAttr::buildWeight(OpBuilder &b, Location loc, Value score, Value) const {
  Value one = splat(b, loc, score.getType(), 1.0);
  Value e = math::ExpOp::create(b, loc, arith::NegFOp::create(b, loc, score));
  return arith::DivFOp::create(b, loc, one, arith::AddFOp::create(b, loc, one, e));
}
Value SigmoidAttr::buildRescale(OpBuilder &b, Location loc, Value from, Value) const {
  return splat(b, loc, from.getType(), 1.0);
}

bool ReluAttr::hasRowMax() const { return false; }
bool ReluAttr::hasRowSum() const { return getNormalized(); }
bool ReluAttr::maskedWeightIsZero() const { return true; }
bool ReluAttr::weightsAreNotNegative() const { return true; }
Value ReluAttr::buildWeight(OpBuilder &b, Location loc, Value score, Value) const {
  return arith::MaximumFOp::create(b, loc, score, splat(b, loc, score.getType(), 0.0));
}
Value ReluAttr::buildRescale(OpBuilder &b, Location loc, Value from, Value) const {
  return splat(b, loc, from.getType(), 1.0);
}

bool IdentityAttr::hasRowMax() const { return false; }
bool IdentityAttr::hasRowSum() const { return getNormalized(); }
bool IdentityAttr::maskedWeightIsZero() const { return false; }
bool IdentityAttr::weightsAreNotNegative() const { return false; }
Value IdentityAttr::buildWeight(OpBuilder &, Location, Value score, Value) const { return score; }
Value IdentityAttr::buildRescale(OpBuilder &b, Location loc, Value from, Value) const {
  return splat(b, loc, from.getType(), 1.0);
}
