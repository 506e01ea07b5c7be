// Takes the function that makes a decay of a gate into its linear attention; see
// Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "Schedules.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"

namespace attn {
#define GEN_PASS_DEF_ATTNFUSEDECAY
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::LinearAttentionOp;

namespace {

/// One element of `tensor`, at `map` of the decay's indices, and what is computed of it.
struct Gate {
  Value tensor;
  AffineMap map;
  Value element; // in the body of the decay's op
};

/// An index of the body as an expression of the loops' dimensions: a dimension
/// or a constant, or null.
AffineExpr indexOf(Value index) {
  MLIRContext *context = index.getContext();
  if (auto dim = index.getDefiningOp<linalg::IndexOp>())
    return getAffineDimExpr(dim.getDim(), context);
  APInt constant;
  if (matchPattern(index, m_ConstantInt(&constant)))
    return getAffineConstantExpr(constant.getSExtValue(), context);
  return nullptr;
}

/// The one element that the body of `generic` reads; none, with the reason, if it
/// is no function of one.
std::optional<Gate> readGate(linalg::GenericOp generic, std::string &why) {
  llvm::raw_string_ostream os(why);
  auto refuse = [&](const auto &...reason) {
    (os << ... << reason);
    return std::nullopt;
  };
  Block *body = generic.getBody();
  Gate gate;
  auto reads = [&](Value tensor, AffineMap map, Value element) {
    if (gate.tensor) {
      refuse("reads more than one element");
      return false;
    }
    gate = {tensor, map, element};
    return true;
  };
  for (OpOperand *input : generic.getDpsInputOperands())
    if (BlockArgument element = generic.getMatchingBlockArgument(input);
        !element.use_empty() && !reads(input->get(), generic.getMatchingIndexingMap(input), element))
      return std::nullopt;
  for (OpOperand &init : generic.getDpsInitsMutable())
    if (!generic.getMatchingBlockArgument(&init).use_empty())
      return refuse("reads what it writes to");
  for (Operation &op : body->without_terminator()) {
    if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
      SmallVector<AffineExpr> indices;
      for (Value index : extract.getIndices())
        indices.push_back(indexOf(index));
      if (llvm::is_contained(indices, AffineExpr()))
        return refuse("reads at indices that are computed");
      // The op reads all of a decay.
      for (auto [size, index] : llvm::zip(extract.getTensor().getType().getShape(), indices))
        if (auto dim = dyn_cast<AffineDimExpr>(index);
            dim && (ShapedType::isDynamic(size) || size != generic.getStaticLoopRanges()[dim.getPosition()]))
          return refuse("reads ", extract.getTensor().getType(), ", of which it may not see all");
      AffineMap map = AffineMap::get(generic.getNumLoops(), 0, indices, op.getContext());
      if (!reads(extract.getTensor(), map, extract.getResult()))
        return std::nullopt;
      continue;
    }
    if (isa<linalg::IndexOp>(op)) {
      if (!llvm::all_of(op.getUsers(), [](Operation *user) { return isa<tensor::ExtractOp>(user); }))
        return refuse("depends on its indices beside an element");
      continue;
    }
    bool lifted = (OpTrait::hasElementwiseMappableTraits(&op) || isa<arith::ConstantOp>(op)) && isPure(&op);
    if (!lifted || op.getNumResults() != 1)
      return refuse("holds ", op.getName(), ", which has no form on register tiles");
    for (Value operand : op.getOperands())
      if (operand.getParentBlock() != body && !matchPattern(operand, m_Constant()))
        return refuse("reads a value from above");
  }
  if (!gate.tensor)
    return refuse("reads no tensor");
  Type type = gate.element.getType(), result = body->getTerminator()->getOperand(0).getType();
  if (!result.isF32())
    return refuse("yields ", result, ", which a region of f32 would not round to");
  if (!(type.isF32() || type.isBF16() || type.isF16()))
    return refuse("reads ", type, ", which is no f32, bf16 or f16");
  if (!type.isF32() && !llvm::all_of(gate.element.getUsers(), [](Operation *user) { return isa<arith::ExtFOp>(user); }))
    return refuse("computes in ", type);
  return gate;
}

/// Where the gate is read, of the linear attention's dimensions, or null.
AffineMap mapOf(LinearAttentionOp op, linalg::GenericOp generic, AffineMap map) {
  // Loops, by what stands at the result's places.
  AffineMap result = generic.getIndexingMapsArray().back();
  if (!result.isPermutation())
    return AffineMap();
  return map.compose(inversePermutation(result)).compose(op.getDecayMap());
}

void fuse(LinearAttentionOp op, const Gate &gate, linalg::GenericOp generic, AffineMap map) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  Type f = op.getAccumulatorType();
  SmallVector<AffineMap> maps = llvm::to_vector(op.getIndexingMaps().getAsValueRange<AffineMapAttr>());
  maps.back() = map;
  op.getDecayMutable().assign(gate.tensor);
  op.setIndexingMapsAttr(b.getAffineMapArrayAttr(maps));
  Block *block = b.createBlock(&op.getDecayFeatures(), {}, f, loc);
  IRMapping mapping;
  mapping.map(gate.element, block->getArgument(0));
  auto outside = [&](Operation &inner) { // A constant from above is the region's own.
    for (Value operand : inner.getOperands())
      if (operand.getParentBlock() != generic.getBody() && !mapping.contains(operand))
        mapping.map(operand, b.clone(*operand.getDefiningOp())->getResult(0));
  };
  for (Operation &inner : generic.getBody()->without_terminator()) {
    if (isa<tensor::ExtractOp, linalg::IndexOp>(inner) ||
        llvm::all_of(inner.getUsers(), [](Operation *user) { return isa<tensor::ExtractOp>(user); }))
      continue;
    if (isa<arith::ExtFOp>(inner) && inner.getOperand(0) == gate.element) {
      mapping.map(inner.getResult(0), block->getArgument(0));
      continue;
    }
    outside(inner);
    b.clone(inner, mapping);
  }
  Value rate = generic.getBody()->getTerminator()->getOperand(0);
  mlir::attn::YieldOp::create(b, loc, mapping.lookupOrDefault(rate));
  generic.erase();
}

struct FuseDecay : ::attn::impl::AttnFuseDecayBase<FuseDecay> {
  void runOnOperation() override {
    SmallVector<LinearAttentionOp> ops;
    getOperation()->walk([&](LinearAttentionOp op) {
      // Of a decay by token, which is small, both warpgroups of every slice and segment would compute all. Of one by
      // head there is a number for each, whose tensor is a launch of its own.
      int64_t keys = op.getStaticLoopExtents()[op.getKeyDim()];
      bool few = !ShapedType::isDynamic(keys) && keys <= ::attn::totile::kFewTokens;
      if (op.onTensors() && !op.getForm() && op.getDecayFeatures().empty() && op.getAccumulatorType().isF32() &&
          op.getDecay() && (op.decayVariesByChannel() || !op.decayVariesByToken() || few))
        ops.push_back(op);
    });
    for (LinearAttentionOp op : ops) {
      auto generic = op.getDecay().getDefiningOp<linalg::GenericOp>();
      if (!generic)
        continue; // an argument, or a sum
      std::string why;
      AffineMap map;
      std::optional<Gate> gate;
      if (generic.getNumResults() != 1 || generic.getNumLoops() != generic.getNumParallelLoops())
        why = "is no elementwise function";
      else if (!generic.getResult(0).hasOneUse())
        why = "has other users";
      else if (gate = readGate(generic, why); gate && !(map = mapOf(op, generic, gate->map)))
        why = "is stored in another order";
      if (!why.empty()) {
        remark::missed(op.getLoc(), remark::RemarkOpts::name("not-fused").category("attn-fuse-decay"))
            << "what makes the decay stays a tensor: it " + why;
        continue;
      }
      Type element = gate->element.getType();
      fuse(op, *gate, generic, map);
      std::string text;
      llvm::raw_string_ostream(text) << "the decay is a function of " << element << " gates, computed where it is read";
      remark::passed(op.getLoc(), remark::RemarkOpts::name("fused").category("attn-fuse-decay")) << text;
    }
  }
};

} // namespace
