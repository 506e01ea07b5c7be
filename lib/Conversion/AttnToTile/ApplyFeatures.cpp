// Computes features of wide heads before their linear attention; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "LinearForms.h"
#include "Schedules.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"

namespace attn {
#define GEN_PASS_DEF_ATTNAPPLYFEATURES
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using ::attn::totile::positionOf;
using mlir::attn::LinearAttentionOp;

namespace {

/// A feature map and what it is applied to.
struct Side {
  Region &region;
  OpOperand &operand;
  AffineMap map;
  unsigned token;
};

SmallVector<Side, 2> sidesOf(LinearAttentionOp op) {
  return {{op.getQueryFeatures(), op.getQueryMutable(), op.getQueryMap(), op.getQueryDim()},
          {op.getKeyFeatures(), op.getKeyMutable(), op.getKeyMap(), op.getKeyDim()}};
}

/// Puts features of type `element` in the operand's place; without a region it is
/// cast.
void apply(LinearAttentionOp op, const Side &side, Type element) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  unsigned n = op.getNumBatchDims();
  Value x = side.operand.get();
  auto type = cast<RankedTensorType>(x.getType());
  if (side.region.empty() && type.getElementType() == element)
    return;
  type = type.clone(element);
  Value init = tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, x), element);
  AffineMap identity = b.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> kinds(type.getRank(), utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      b, loc, TypeRange(type), x, init, {identity, identity}, kinds, [&](OpBuilder &b, Location, ValueRange in) {
        if (side.region.empty()) {
          linalg::YieldOp::create(b, loc, arith::ExtFOp::create(b, loc, element, in[0]).getResult());
          return;
        }
        Block &body = side.region.front();
        SmallVector<Value> arguments{in[0]};
        if (in[0].getType() != body.getArgument(0).getType())
          arguments[0] = arith::ExtFOp::create(b, loc, body.getArgument(0).getType(), in[0]);
        for (unsigned k = 0; k < n + 2; ++k) {
          unsigned dim = k < n ? k : k == n ? side.token : op.getChannelDim();
          bool read = !body.getArgument(1 + k).use_empty();
          arguments.push_back(read ? Value(linalg::IndexOp::create(b, loc, *positionOf(side.map, dim))) : Value());
        }
        Value result = ::attn::totile::inlineRegion(b, side.region, arguments);
        if (result.getType() != type.getElementType())
          result = arith::TruncFOp::create(b, loc, type.getElementType(), result);
        linalg::YieldOp::create(b, loc, result);
      });
  side.operand.set(generic.getResult(0));
  side.region.getBlocks().clear();
}

/// Whether it goes token by token, as few tokens do.
bool isFew(LinearAttentionOp op) {
  int64_t keys = op.getStaticLoopExtents()[op.getKeyDim()];
  return !ShapedType::isDynamic(keys) && keys <= ::attn::totile::kFewTokens;
}

/// Whether chunks have room for the op if its features are tensors of f32, and only then.
bool lacksRoomForFeatures(LinearAttentionOp op) {
  ::attn::totile::ChunkBurdens with = ::attn::totile::burdensOf(op), without = with;
  without.features = without.keyFeatures = false, without.f32 = true;
  int64_t d = op.getStaticLoopExtents()[op.getChannelDim()];
  auto hasRoom = [&](const ::attn::totile::ChunkBurdens &burdens) {
    return !::attn::totile::roomObstacle(d, burdens) || ::attn::totile::divideChannels(d, burdens);
  };
  return !::attn::totile::operandsObstacle(op) && hasRoom(without) && !hasRoom(with);
}

/// Makes all operands and the output f32.
void widen(LinearAttentionOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  Type f32 = b.getF32Type();
  for (const Side &side : sidesOf(op))
    apply(op, side, f32);
  auto cast = [&](Value x, Value init) -> Value {
    AffineMap identity = b.getMultiDimIdentityMap(mlir::cast<RankedTensorType>(x.getType()).getRank());
    SmallVector<utils::IteratorType> kinds(identity.getNumDims(), utils::IteratorType::parallel);
    auto body = [](OpBuilder &b, Location loc, ValueRange in) {
      Type type = in[1].getType();
      Value y = type.isF32() ? Value(arith::ExtFOp::create(b, loc, type, in[0]))
                             : Value(arith::TruncFOp::create(b, loc, type, in[0]));
      linalg::YieldOp::create(b, loc, y);
    };
    SmallVector<AffineMap> maps{identity, identity};
    return linalg::GenericOp::create(b, loc, TypeRange(init.getType()), x, init, maps, kinds, body).getResult(0);
  };
  auto like = [&](Value x) -> Value { return tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, x), f32); };
  op.getValueMutable().set(cast(op.getValue(), like(op.getValue())));
  Value init = op.getOutputInit(), output = op.getResult(0);
  if (mlir::cast<RankedTensorType>(init.getType()).getElementType().isF32())
    return;
  Value wide = like(init);
  op.getInitsMutable()[0].set(wide);
  output.setType(wide.getType());
  b.setInsertionPointAfter(op);
  Value narrow = cast(output, init);
  output.replaceAllUsesExcept(narrow, narrow.getDefiningOp());
}

struct ApplyFeatures : ::attn::impl::AttnApplyFeaturesBase<ApplyFeatures> {
  void runOnOperation() override {
    getOperation()->walk([&](LinearAttentionOp op) {
      int64_t d = op.getStaticLoopExtents()[op.getChannelDim()], limit = ::attn::totile::kFeatureChannels;
      bool has = !op.getQueryFeatures().empty() || !op.getKeyFeatures().empty();
      // A final state is owed what rounding would take from its keys.
      bool exact = op.getFinalStateInit() && !op.getKeyFeatures().empty();
      // Beside a decay the widest heads have no registers for features even token by
      // token, where they are owed to a final state: those become f32.
      if (exact && !op.getForm() && op.onTensors() && op.getDecay() && !ShapedType::isDynamic(d) &&
          !::attn::totile::divideChannels(op) && (isFew(op) || !lacksRoomForFeatures(op)) &&
          d > ::attn::totile::kFeatureStepChannels && d <= ::attn::totile::kMaxStepChannels &&
          ::attn::totile::haveTensors(op) && !op.getAccumulatorType().isF64()) {
        for (const Side &side : sidesOf(op))
          apply(op, side, op.getAccumulatorType());
        remark::passed(op.getLoc(), remark::RemarkOpts::name("applied").category("attn-apply-features"))
            << "features of " + std::to_string(d) + " channels (of more than " +
                   std::to_string(::attn::totile::kFeatureStepChannels) +
                   ", with a decay and a final state) become tensors of f32";
        return;
      }
      // So may those that a decay by channel would be multiplied into: f32 has it in parts.
      if (exact && !op.getForm() && op.onTensors() && !ShapedType::isDynamic(d) && !isFew(op) &&
          !::attn::totile::burdensOf(op).f32 && ::attn::totile::haveTensors(op) &&
          !::attn::totile::divideChannels(op) && lacksRoomForFeatures(op)) {
        widen(op);
        remark::passed(op.getLoc(), remark::RemarkOpts::name("applied").category("attn-apply-features"))
            << "features of " + std::to_string(d) +
                   " channels, of which a final state is owed f32 sums, become tensors of f32, as all operands do";
        return;
      }
      // Token by token, there is room.
      if (op.getForm() || !op.onTensors() || isFew(op) || !has || ShapedType::isDynamic(d) ||
          !::attn::totile::haveTensors(op))
        return;
      std::string why = op.decayVariesByChannel() ? "a decay that varies with channels is multiplied into them"
                                                  : "of more than " + std::to_string(limit);
      if (::attn::totile::burdensOf(op).f32) { // Of f32 they are exact, and go where chunks have no room for them.
        if (!lacksRoomForFeatures(op))
          return;
        if (!op.decayVariesByChannel())
          why = "of f32, for which chunks have no room";
      } else if (exact || (d <= limit && !op.decayVariesByChannel())) {
        return;
      }
      ::attn::totile::applyFeatures(op);
      remark::passed(op.getLoc(), remark::RemarkOpts::name("applied").category("attn-apply-features"))
          << "features of " + std::to_string(d) + " channels (" + why + ") become tensors";
    });
  }
};

} // namespace

namespace attn::totile {

std::optional<double> scaleOf(Region &features) {
  if (features.empty())
    return std::nullopt;
  Block &body = features.front();
  auto product = cast<mlir::attn::YieldOp>(body.getTerminator()).getValue().getDefiningOp<arith::MulFOp>();
  if (!product)
    return std::nullopt;
  Value x = body.getArgument(0);
  FloatAttr factor;
  for (unsigned k : {0, 1})
    if (product->getOperand(k) == x && matchPattern(product->getOperand(1 - k), m_Constant(&factor)))
      return factor.getValueAsDouble();
  return std::nullopt;
}

Value inlineRegion(OpBuilder &b, Region &region, ValueRange arguments) {
  Block &body = region.front();
  IRMapping map;
  for (auto [argument, value] : llvm::zip_equal(body.getArguments(), arguments))
    if (value)
      map.map(argument, value);
  for (Operation &inner : body.without_terminator())
    b.clone(inner, map);
  return map.lookupOrDefault(cast<mlir::attn::YieldOp>(body.getTerminator()).getValue());
}

bool haveTensors(LinearAttentionOp op) {
  unsigned n = op.getNumBatchDims();
  return llvm::all_of(sidesOf(op), [&](const Side &side) {
    if (side.region.empty())
      return true;
    for (unsigned k = 0; k < n; ++k)
      if (!side.region.getArgument(1 + k).use_empty() && !positionOf(side.map, k))
        return false;
    return true;
  });
}

void applyFeatures(LinearAttentionOp op) {
  for (const Side &side : sidesOf(op))
    if (!side.region.empty())
      apply(op, side, cast<RankedTensorType>(side.operand.get().getType()).getElementType());
}

} // namespace attn::totile
