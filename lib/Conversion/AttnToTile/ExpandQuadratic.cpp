// A linear attention in its quadratic form is attention without a softmax; see
// Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "LinearForms.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace attn {
#define GEN_PASS_DEF_ATTNEXPANDQUADRATIC
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;
using mlir::attn::LinearAttentionOp;

namespace {

/// How far query i's last key is ahead of i, where that is known.
std::optional<int64_t> lead(LinearAttentionOp op) {
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t queries = extents[op.getQueryDim()], keys = extents[op.getKeyDim()];
  if (!op.getAlignedToEnd())
    return 0;
  if (ShapedType::isDynamic(queries) || ShapedType::isDynamic(keys))
    return std::nullopt;
  return keys - queries;
}

/// Builds the region's block: `others` before the batch indices, i and j.
Block *createBlock(OpBuilder &b, LinearAttentionOp op, Region &region, TypeRange others) {
  SmallVector<Type> types(others);
  types.append(op.getNumBatchDims() + 2, b.getIndexType());
  return b.createBlock(&region, region.end(), types, SmallVector<Location>(types.size(), op.getLoc()));
}

void expand(LinearAttentionOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  unsigned n = op.getNumBatchDims();
  int64_t ahead = *lead(op);
  SmallVector<AffineMap> maps{op.getQueryMap(), op.getKeyMap(), op.getValueMap(), op.getOutputMap()};
  auto attention = AttentionOp::create(b, loc, op->getResultTypes(), op.getQuery(), op.getKey(), op.getValue(), Value(),
                                       Value(), op.getOutputInit(), b.getAffineMapArrayAttr(maps),
                                       mlir::attn::IdentityAttr::get(b.getContext(), op.getNormalized()),
                                       DenseI64ArrayAttr(), nullptr);
  OpBuilder::InsertionGuard guard(b);
  auto last = [&](Value query) -> Value { // the last key that the query reads
    if (!ahead)
      return query;
    return arith::AddIOp::create(b, loc, query, arith::ConstantIndexOp::create(b, loc, ahead));
  };
  if (op.getCausal()) {
    Block *mask = createBlock(b, op, attention.getMask(), {});
    Value query = last(mask->getArgument(n));
    mlir::attn::YieldOp::create(
        b, loc, arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, query, mask->getArgument(n + 1)));
  }
  if (Value decay = op.getDecay()) {
    FloatType type = op.getAccumulatorType();
    Block *score = createBlock(b, op, attention.getScore(), {type});
    SmallVector<Value> dims(score->getArguments().slice(1, n)), at;
    dims.append(4, Value()); // it does not vary with them
    for (AffineExpr expr : op.getDecayMap().getResults())
      at.push_back(affine::expandAffineExpr(b, loc, expr, dims, {}));
    Value rate = tensor::ExtractOp::create(b, loc, decay, at);
    if (rate.getType() != type)
      rate = arith::ExtFOp::create(b, loc, type, rate);
    if (!op.getDecayFeatures().empty())
      rate = ::attn::totile::inlineRegion(b, op.getDecayFeatures(), rate);
    Value distance = arith::SubIOp::create(b, loc, last(score->getArgument(1 + n)), score->getArgument(2 + n));
    distance = arith::IndexCastOp::create(b, loc, b.getI64Type(), distance);
    distance = arith::SIToFPOp::create(b, loc, type, distance);
    Value factor = math::ExpOp::create(b, loc, arith::MulFOp::create(b, loc, rate, distance));
    mlir::attn::YieldOp::create(b, loc, arith::MulFOp::create(b, loc, score->getArgument(0), factor));
  }
  op->replaceAllUsesWith(attention);
  op.erase();
}

struct ExpandQuadratic : ::attn::impl::AttnExpandQuadraticBase<ExpandQuadratic> {
  void runOnOperation() override {
    SmallVector<LinearAttentionOp> ops;
    getOperation()->walk([&](LinearAttentionOp op) {
      if (op.getForm() && op.getForm()->getKind() == mlir::attn::FormKind::Quadratic)
        ops.push_back(op);
    });
    for (LinearAttentionOp op : ops) {
      if (std::optional<std::string> why = ::attn::totile::quadraticObstacle(op)) {
        op.emitOpError("with form <quadratic>: ") << *why;
        return signalPassFailure();
      }
      ::attn::totile::applyFeatures(op);
      expand(op);
    }
  }
};

} // namespace

namespace attn::totile {

std::optional<std::string> quadraticObstacle(LinearAttentionOp op) {
  auto why = [](const char *text) { return std::string(text); };
  if (!op.onTensors())
    return why("expected tensors, got buffers");
  if (op.getFinalStateInit() || op.getInitialState())
    return why("expected no states, got an initial or a final one");
  if (!op.getReset().empty())
    return why("expected no resets, got some");
  if (op.decayVariesByToken() || op.decayVariesByChannel())
    return why("expected a decay by batch point, got one that varies with tokens or channels");
  if (op.getEpsilon())
    return why("expected a normalizer without an epsilon, got one with it");
  if (!lead(op))
    return why("expected static lengths of queries aligned to the end, got dynamic ones");
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  bool asMany = !ShapedType::isDynamic(extents[op.getKeyDim()]) && extents[op.getKeyDim()] == extents[op.getQueryDim()];
  if (op.getDecay() && !op.getAlignedToEnd() && !asMany)
    return why("expected as many queries as keys under a decay, got other numbers");
  if (!haveTensors(op))
    return why("expected features of what the operand has dimensions for, got features of a batch index that it lacks");
  return std::nullopt;
}

} // namespace attn::totile
