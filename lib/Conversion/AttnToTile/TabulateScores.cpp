// What a score owes to the distance of key and query, as a table.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"

namespace attn {
#define GEN_PASS_DEF_ATTNTABULATESCORES
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;

namespace {

/// Elements of a table at most: 256 MiB of f32.
constexpr int64_t kMaxElements = int64_t(1) << 26;

/// How a value of the score region varies with the positions.
struct Variation {
  enum Kind {
    Fixed,    // not with i, j or the score
    Linear,   // an integer query · i + key · j + what is fixed
    Distance, // a function of j − i and what is fixed
    Other
  } kind = Other;
  int64_t query = 0, key = 0;

  bool isDistance() const { return kind == Distance || (kind == Linear && query == -key); }
};

class Scores {
public:
  explicit Scores(AttentionOp op) : op(op), block(op.getScore().front()), batches(op.getNumBatchDims()) {
    for (BlockArgument argument : block.getArguments()) {
      unsigned number = argument.getArgNumber();
      Variation v;
      if (number == batches + 1)
        v = {Variation::Linear, 1, 0};
      else if (number == batches + 2)
        v = {Variation::Linear, 0, 1};
      else if (number)
        v = {Variation::Fixed};
      known[argument] = v;
    }
    for (Operation &inner : block.without_terminator())
      for (Value result : inner.getResults())
        known[result] = variationOf(&inner);
  }

  Variation of(Value v) const {
    auto it = known.find(v);
    return it == known.end() ? Variation{Variation::Fixed} : it->second; // from outside
  }

  /// The largest floats that are functions of the distance, and not of less.
  SmallVector<Value> roots() const {
    SmallVector<Value> result;
    for (Operation &inner : block.without_terminator())
      for (Value v : inner.getResults()) {
        if (of(v).kind != Variation::Distance || !isa<FloatType>(v.getType()))
          continue;
        bool largest = llvm::any_of(v.getUsers(), [&](Operation *user) {
          return isa<mlir::attn::YieldOp>(user) || !of(user->getResult(0)).isDistance();
        });
        if (largest)
          result.push_back(v);
      }
    return result;
  }

  /// What `root` is computed from, in the block's order, back to arguments and
  /// what is outside.
  SmallVector<Operation *> slice(Value root) const {
    llvm::DenseSet<Operation *> members;
    SmallVector<Value> work{root};
    while (!work.empty()) {
      Operation *def = work.pop_back_val().getDefiningOp();
      if (def && def->getBlock() == &block && members.insert(def).second)
        llvm::append_range(work, def->getOperands());
    }
    SmallVector<Operation *> result;
    for (Operation &inner : block)
      if (members.contains(&inner))
        result.push_back(&inner);
    return result;
  }

  /// True if a load is cheaper than the ops that vary with the distance: a
  /// gather is a load itself, behind a computed address; a transcendental
  /// function or a division takes tens of instructions.
  bool isDear(ArrayRef<Operation *> ops) const {
    return llvm::any_of(ops, [&](Operation *inner) {
      if (!of(inner->getResult(0)).isDistance())
        return false;
      if (isa<tensor::ExtractOp, arith::DivFOp, arith::RemFOp, arith::DivSIOp, arith::DivUIOp, arith::RemSIOp,
              arith::RemUIOp, arith::FloorDivSIOp, arith::CeilDivSIOp, arith::CeilDivUIOp, arith::FPToSIOp>(inner))
        return true;
      return isa<math::MathDialect>(inner->getDialect()) && !isa<math::AbsFOp, math::AbsIOp, math::FmaOp>(inner);
    });
  }

private:
  Variation variationOf(Operation *inner) {
    if (inner->getNumRegions() || inner->getNumResults() != 1 || (!isPure(inner) && !isa<tensor::ExtractOp>(inner)))
      return {};
    SmallVector<Variation, 3> operands;
    for (Value operand : inner->getOperands())
      operands.push_back(of(operand));
    if (llvm::any_of(operands, [](const Variation &v) { return v.kind == Variation::Other; }))
      return {};
    if (llvm::all_of(operands, [](const Variation &v) { return v.kind == Variation::Fixed; }))
      return {Variation::Fixed};
    bool linear = llvm::all_of(
        operands, [](const Variation &v) { return v.kind == Variation::Fixed || v.kind == Variation::Linear; });
    auto sum = [&](int64_t sign) {
      return Variation{Variation::Linear, operands[0].query + sign * operands[1].query,
                       operands[0].key + sign * operands[1].key};
    };
    if (linear && isa<arith::AddIOp>(inner))
      return sum(1);
    if (linear && isa<arith::SubIOp>(inner))
      return sum(-1);
    if (linear && isa<arith::IndexCastOp, arith::ExtSIOp>(inner))
      return operands[0];
    // Signed comparisons of what differs by a function of the distance.
    if (auto cmp = dyn_cast<arith::CmpIOp>(inner); cmp && linear) {
      using P = arith::CmpIPredicate;
      Variation difference = sum(-1);
      bool isSigned = llvm::is_contained({P::eq, P::ne, P::slt, P::sle, P::sgt, P::sge}, cmp.getPredicate());
      return isSigned && difference.query == -difference.key ? Variation{Variation::Distance} : Variation();
    }
    bool distance =
        llvm::all_of(operands, [](const Variation &v) { return v.kind == Variation::Fixed || v.isDistance(); });
    return distance ? Variation{Variation::Distance} : Variation();
  }

  AttentionOp op;
  Block &block;
  unsigned batches;
  DenseMap<Value, Variation> known;
};

struct TabulateScores : ::attn::impl::AttnTabulateScoresBase<TabulateScores> {
  void runOnOperation() override {
    getOperation()->walk([&](AttentionOp op) {
      if (op.getScore().empty() || !op.onTensors())
        return;
      Scores scores(op);
      for (Value root : scores.roots())
        if (SmallVector<Operation *> ops = scores.slice(root); scores.isDear(ops))
          tabulate(op, root, ops);
    });
  }

  void tabulate(AttentionOp op, Value root, ArrayRef<Operation *> ops) {
    Block &block = op.getScore().front();
    unsigned batches = op.getNumBatchDims();
    SmallVector<int64_t> extents = op.getStaticLoopExtents();
    int64_t queries = extents[op.getQueryDim()], keys = extents[op.getKeyDim()];
    // The batch dimensions that it varies with, and j − i.
    SmallVector<unsigned> dims;
    for (unsigned dim = 0; dim < batches; ++dim)
      if (llvm::any_of(ops, [&](Operation *inner) {
            return llvm::is_contained(inner->getOperands(), block.getArgument(1 + dim));
          }))
        dims.push_back(dim);
    auto missed = [&](const Twine &why) {
      remark::missed(op.getLoc(), remark::RemarkOpts::name("no-table").category("attn-tabulate-scores"))
          << ("a function of the distance is computed for each pair: " + why).str();
    };
    int64_t elements = 1;
    for (unsigned dim : dims)
      elements *= ShapedType::isDynamic(extents[dim]) ? 1 : extents[dim];
    bool known = !ShapedType::isDynamic(queries) && !ShapedType::isDynamic(keys);
    if (known) {
      elements *= queries + keys - 1;
      if (double(queries) * keys < 4.0 * (queries + keys - 1))
        return missed("there are hardly more pairs than distances");
      if (elements > kMaxElements)
        return missed("a table would have " + Twine(elements) + " elements");
    }

    OpBuilder b(op);
    Location loc = root.getLoc();
    auto constant = [&](OpBuilder &b, int64_t v) -> Value { return arith::ConstantIndexOp::create(b, loc, v); };
    auto sizeOf = [&](unsigned dim) -> Value {
      if (!ShapedType::isDynamic(extents[dim]))
        return constant(b, extents[dim]);
      if (op.getPageTable() && dim == op.getKeyDim())
        return getValueOrCreateConstantIndexOp(b, loc, op.buildKeyCount(b));
      for (auto [k, operand] :
           llvm::enumerate(std::array<Value, 4>{op.getQuery(), op.getKey(), op.getValue(), op.getOutputInit()}))
        if (auto position = op.getMap(k).getResultPosition(b.getAffineDimExpr(dim)))
          return tensor::DimOp::create(b, loc, operand, *position);
      llvm_unreachable("every dimension is a plain result of some map");
    };
    Value last = arith::SubIOp::create(b, loc, sizeOf(op.getQueryDim()), constant(b, 1));
    SmallVector<OpFoldResult> sizes;
    SmallVector<int64_t> shape;
    for (unsigned dim : dims) {
      shape.push_back(extents[dim]);
      sizes.push_back(ShapedType::isDynamic(extents[dim]) ? OpFoldResult(sizeOf(dim))
                                                          : OpFoldResult(b.getIndexAttr(extents[dim])));
    }
    shape.push_back(known ? queries + keys - 1 : ShapedType::kDynamic);
    if (known)
      sizes.push_back(b.getIndexAttr(shape.back()));
    else
      sizes.push_back(Value(arith::AddIOp::create(b, loc, last, sizeOf(op.getKeyDim()))));
    Value init = tensor::EmptyOp::create(b, loc, sizes, root.getType());
    auto type = cast<RankedTensorType>(init.getType());
    SmallVector<AffineMap> maps{b.getMultiDimIdentityMap(type.getRank())};
    SmallVector<utils::IteratorType> iterators(type.getRank(), utils::IteratorType::parallel);
    // With the query at 0, the key is at the distance.
    Value table = linalg::GenericOp::create(
                      b, loc, TypeRange(type), ValueRange(), ValueRange(init), maps, iterators,
                      [&](OpBuilder &inner, Location loc, ValueRange) {
                        IRMapping mapping;
                        for (auto [k, dim] : llvm::enumerate(dims))
                          mapping.map(block.getArgument(1 + dim), Value(linalg::IndexOp::create(inner, loc, k)));
                        Value at = linalg::IndexOp::create(inner, loc, dims.size());
                        mapping.map(block.getArgument(1 + batches), constant(inner, 0));
                        mapping.map(block.getArgument(2 + batches), Value(arith::SubIOp::create(inner, loc, at, last)));
                        for (Operation *member : ops)
                          inner.clone(*member, mapping);
                        linalg::YieldOp::create(inner, loc, mapping.lookup(root));
                      })
                      .getResult(0);
    b.setInsertionPointAfter(root.getDefiningOp());
    SmallVector<Value> indices;
    for (unsigned dim : dims)
      indices.push_back(block.getArgument(1 + dim));
    Value distance = arith::SubIOp::create(b, loc, block.getArgument(2 + batches), block.getArgument(1 + batches));
    indices.push_back(arith::AddIOp::create(b, loc, distance, last));
    Value element = tensor::ExtractOp::create(b, loc, table, indices);
    root.replaceAllUsesWith(element);
    for (Operation *member : llvm::reverse(ops))
      if (isOpTriviallyDead(member))
        member->erase();
    remark::passed(op.getLoc(), remark::RemarkOpts::name("table").category("attn-tabulate-scores"))
        << "a function of the distance between query and key is computed once for each distance" +
               std::string(known ? ": " + std::to_string(elements) + " elements instead of " +
                                       std::to_string(elements / (queries + keys - 1) * queries * keys)
                                 : "");
  }
};
} // namespace
