// Takes innermost dimensions of extent 1 off linear attention; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "llvm/ADT/SmallBitVector.h"

namespace attn {
#define GEN_PASS_DEF_ATTNDROPUNITDIMS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::LinearAttentionOp;

namespace {

/// The batch dimensions of extent 1 that lie innermost somewhere, behind the
/// head dim.
llvm::SmallBitVector findDims(LinearAttentionOp op) {
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  llvm::SmallBitVector dims(n);
  for (unsigned k = 0; k < 4; ++k)
    for (AffineExpr expr : llvm::reverse(op.getMap(k).getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (!dim || dim.getPosition() >= n || extents[dim.getPosition()] != 1)
        break;
      dims.set(dim.getPosition());
    }
  return dims;
}

/// Writes the op again without some of its batch dimensions, all of extent 1.
class Dropper {
public:
  Dropper(LinearAttentionOp op, const llvm::SmallBitVector &dims) : op(op), dims(dims), b(op) {}
  void run();

private:
  Location loc() { return op.getLoc(); }
  AffineMap dropped(AffineMap map);
  /// Where `map`, of an operand, has none of the dropped dimensions' axes.
  SmallVector<int64_t> keptAxes(AffineMap map);
  SmallVector<ReassociationIndices> groups(ArrayRef<int64_t> kept, int64_t rank);
  Value collapsed(Value tensor, AffineMap map);
  AffineMap stateMap(bool sums);
  void move(Region &from, Region &to, unsigned others);

  LinearAttentionOp op;
  const llvm::SmallBitVector &dims;
  OpBuilder b;
};

} // namespace

AffineMap Dropper::dropped(AffineMap map) {
  SmallVector<AffineExpr> at;
  unsigned next = 0;
  for (unsigned k = 0; k < map.getNumDims(); ++k)
    at.push_back(k < dims.size() && dims.test(k) ? b.getAffineConstantExpr(0) : b.getAffineDimExpr(next++));
  SmallVector<AffineExpr> results;
  for (int64_t axis : keptAxes(map))
    results.push_back(simplifyAffineExpr(map.getResult(axis).replaceDims(at), next, 0));
  return AffineMap::get(next, 0, results, b.getContext());
}

SmallVector<int64_t> Dropper::keptAxes(AffineMap map) {
  SmallVector<int64_t> kept;
  for (auto [axis, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || dim.getPosition() >= dims.size() || !dims.test(dim.getPosition()))
      kept.push_back(axis);
  }
  return kept;
}

/// Axes that go join the kept one before them, the first ones the one behind.
SmallVector<ReassociationIndices> Dropper::groups(ArrayRef<int64_t> kept, int64_t rank) {
  SmallVector<ReassociationIndices> result(kept.size());
  for (int64_t axis = 0, group = 0; axis < rank && !kept.empty(); ++axis) {
    if (group + 1 < static_cast<int64_t>(kept.size()) && axis == kept[group + 1])
      ++group;
    result[group].push_back(axis);
  }
  return result;
}

Value Dropper::collapsed(Value tensor, AffineMap map) {
  SmallVector<int64_t> kept = keptAxes(map);
  int64_t rank = map.getNumResults();
  if (static_cast<int64_t>(kept.size()) == rank)
    return tensor;
  return tensor::CollapseShapeOp::create(b, loc(), tensor, groups(kept, rank));
}

/// (b…, d, e), or (b…, d).
AffineMap Dropper::stateMap(bool sums) {
  unsigned n = op.getNumBatchDims();
  SmallVector<AffineExpr> results;
  for (unsigned k = 0; k < n; ++k)
    results.push_back(b.getAffineDimExpr(k));
  results.push_back(b.getAffineDimExpr(n + 2));
  if (!sums)
    results.push_back(b.getAffineDimExpr(n + 3));
  return AffineMap::get(n + 4, 0, results, b.getContext());
}

/// `others` arguments come before the batch point's.
void Dropper::move(Region &from, Region &to, unsigned others) {
  if (from.empty())
    return;
  to.takeBody(from);
  Block &block = to.front();
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(&block);
  for (unsigned k = dims.size(); k-- > 0;) {
    if (!dims.test(k))
      continue;
    BlockArgument argument = block.getArgument(others + k);
    if (!argument.use_empty())
      argument.replaceAllUsesWith(arith::ConstantIndexOp::create(b, loc(), 0));
    block.eraseArgument(others + k);
  }
}

void Dropper::run() {
  SmallVector<AffineMap> maps;
  for (Attribute map : op.getIndexingMaps())
    maps.push_back(dropped(cast<AffineMapAttr>(map).getValue()));
  Value query = collapsed(op.getQuery(), op.getQueryMap()), key = collapsed(op.getKey(), op.getKeyMap()),
        value = collapsed(op.getValue(), op.getValueMap());
  Value decay = op.getDecay() ? collapsed(op.getDecay(), op.getDecayMap()) : Value();
  SmallVector<Value> initials, inits;
  for (auto [k, state] : llvm::enumerate(op.getInitialStates()))
    initials.push_back(collapsed(state, stateMap(k == 1)));
  SmallVector<Type> types;
  for (auto [k, init] : llvm::enumerate(op.getInits())) {
    inits.push_back(collapsed(init, op.getResultMap(k)));
    types.push_back(inits.back().getType());
  }
  auto result = LinearAttentionOp::create(b, loc(), types, query, key, value, decay, initials, inits,
                                          b.getAffineMapArrayAttr(maps), op.getCausalAttr(), op.getAlignedToEndAttr(),
                                          op.getNormalizedAttr(), op.getEpsilonAttr(), op.getFormAttr());
  move(op.getQueryFeatures(), result.getQueryFeatures(), 1);
  move(op.getKeyFeatures(), result.getKeyFeatures(), 1);
  move(op.getReset(), result.getReset(), 0);
  result.getDecayFeatures().takeBody(op.getDecayFeatures());
  for (auto [k, old] : llvm::enumerate(op.getResults())) {
    Value now = result.getResult(k);
    SmallVector<int64_t> kept = keptAxes(op.getResultMap(k));
    int64_t rank = op.getResultMap(k).getNumResults();
    if (static_cast<int64_t>(kept.size()) != rank)
      now = tensor::ExpandShapeOp::create(b, loc(), old.getType(), now, groups(kept, rank),
                                          tensor::getMixedSizes(b, loc(), op.getInits()[k]));
    old.replaceAllUsesWith(now);
  }
  op.erase();
}

namespace {
struct DropUnitDims : ::attn::impl::AttnDropUnitDimsBase<DropUnitDims> {
  void runOnOperation() override {
    SmallVector<LinearAttentionOp> ops;
    getOperation()->walk([&](LinearAttentionOp op) {
      if (op.onTensors() && !op.getForm())
        ops.push_back(op);
    });
    for (LinearAttentionOp op : ops) {
      llvm::SmallBitVector dims = findDims(op);
      if (dims.none())
        continue;
      remark::passed(op.getLoc(), remark::RemarkOpts::name("dropped").category("attn-drop-unit-dims"))
          << std::to_string(dims.count()) + (dims.count() == 1 ? " batch dimension" : " batch dimensions") +
                 " of extent 1 behind a head dim";
      Dropper(op, dims).run();
    }
  }
};
} // namespace
