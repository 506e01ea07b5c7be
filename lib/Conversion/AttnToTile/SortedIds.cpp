// Equal ids in order are a range of keys.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"

namespace attn {
#define GEN_PASS_DEF_ATTNSORTEDIDS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;

namespace {

/// What is known of an integer as one of its tensor's dimensions grows; of an
/// i1, false is 0 and true is 1.
struct Growth {
  enum Kind { Fixed, Rises, Falls, Unknown } kind = Unknown;
  bool nonNegative = false;

  static Growth unknown() { return {}; }
  bool neverFalls() const { return kind == Fixed || kind == Rises; }
  bool neverRises() const { return kind == Fixed || kind == Falls; }
};

Growth::Kind sum(Growth::Kind x, Growth::Kind y) {
  if (x == Growth::Fixed)
    return y;
  return y == Growth::Fixed || x == y ? x : Growth::Unknown;
}

Growth::Kind mirror(Growth::Kind x) {
  return x == Growth::Rises ? Growth::Falls : x == Growth::Falls ? Growth::Rises : x;
}

/// Sums of positions and counts of elements do not leave their type: integers of
/// at least 32 bits do not wrap, as everywhere in raising.
class Prover {
public:
  /// Along `dim` of a tensor; none asks for the sign alone.
  Growth ofTensor(Value v, std::optional<int64_t> dim, unsigned depth = 16) {
    auto type = dyn_cast<RankedTensorType>(v.getType());
    if (!depth || !type || !type.getElementType().isSignlessInteger())
      return Growth::unknown();
    if (auto argument = dyn_cast<BlockArgument>(v)) {
      auto function = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
      bool asserted =
          function && function.getArgAttr(argument.getArgNumber(), mlir::attn::AttnDialect::getSortedAttrName());
      if (!dim)
        return {Growth::Fixed, false};
      return asserted && *dim == type.getRank() - 1 ? Growth{Growth::Rises, false} : Growth::unknown();
    }
    Operation *op = v.getDefiningOp();
    APInt constant;
    if (matchPattern(v, m_ConstantInt(&constant)))
      return {Growth::Fixed, constant.isNonNegative()};
    if (auto fill = dyn_cast<linalg::FillOp>(op))
      return {Growth::Fixed, matchPattern(fill.getInputs()[0], m_ConstantInt(&constant)) && constant.isNonNegative()};
    if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
      return reshaped(expand.getSrc(), type, expand.getReassociationIndices(), dim, depth);
    if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
      return collapsed(collapse, dim, depth);
    if (auto generic = dyn_cast<linalg::GenericOp>(op))
      return ofGeneric(generic, cast<OpResult>(v).getResultNumber(), dim, depth);
    return Growth::unknown();
  }

private:
  Growth reshaped(Value source, RankedTensorType type, ArrayRef<ReassociationIndices> groups,
                  std::optional<int64_t> dim, unsigned depth) {
    if (!dim)
      return ofTensor(source, dim, depth - 1);
    for (auto [k, group] : llvm::enumerate(groups))
      if (llvm::is_contained(group, *dim)) {
        bool alone = llvm::all_of(group, [&](int64_t d) { return d == *dim || type.getDimSize(d) == 1; });
        return alone ? ofTensor(source, k, depth - 1) : Growth::unknown();
      }
    return Growth::unknown();
  }

  Growth collapsed(tensor::CollapseShapeOp op, std::optional<int64_t> dim, unsigned depth) {
    if (!dim)
      return ofTensor(op.getSrc(), dim, depth - 1);
    std::optional<int64_t> only;
    for (int64_t d : op.getReassociationIndices()[*dim])
      if (op.getSrcType().getDimSize(d) != 1) {
        if (only)
          return Growth::unknown();
        only = d;
      }
    return only ? ofTensor(op.getSrc(), only, depth - 1) : Growth{Growth::Fixed, false};
  }

  Growth ofGeneric(linalg::GenericOp op, unsigned result, std::optional<int64_t> dim, unsigned depth) {
    AffineMap map = op.getIndexingMapMatchingResult(op->getResult(result));
    std::optional<unsigned> loop;
    if (dim) {
      auto d = dyn_cast<AffineDimExpr>(map.getResult(*dim));
      if (!d)
        return Growth::unknown();
      loop = d.getPosition();
    }
    Value yielded = op.getBody()->getTerminator()->getOperand(result);
    if (op.getNumReductionLoops() == 0)
      return ofScalar(op, yielded, loop, depth);
    // A sum: of what rises, over a range that does not vary.
    auto add = yielded.getDefiningOp<arith::AddIOp>();
    Value last = op.getRegionOutputArgs()[result];
    if (!add || (add.getLhs() != last && add.getRhs() != last))
      return Growth::unknown();
    Growth start = ofTensor(op.getDpsInits()[result], dim, depth - 1);
    Growth term = ofScalar(op, add.getLhs() == last ? add.getRhs() : add.getLhs(), loop, depth);
    return {sum(start.kind, term.kind), start.nonNegative && term.nonNegative};
  }

  /// Of a value in the body, as loop `loop` goes on.
  Growth ofScalar(linalg::GenericOp op, Value v, std::optional<unsigned> loop, unsigned depth) {
    if (!depth)
      return Growth::unknown();
    APInt constant;
    if (matchPattern(v, m_ConstantInt(&constant)))
      return {Growth::Fixed, v.getType().isInteger(1) || constant.isNonNegative()};
    if (auto argument = dyn_cast<BlockArgument>(v); argument && argument.getOwner() == op.getBody()) {
      OpOperand *operand = op.getMatchingOpOperand(argument);
      if (!op.isDpsInput(operand))
        return Growth::unknown();
      AffineMap map = op.getMatchingIndexingMap(operand);
      std::optional<int64_t> dim;
      for (auto [k, e] : llvm::enumerate(map.getResults())) {
        if (!loop || !e.isFunctionOfDim(*loop))
          continue;
        if (dim || !isa<AffineDimExpr>(e))
          return Growth::unknown();
        dim = k;
      }
      bool truth = getElementTypeOrSelf(operand->get().getType()).isInteger(1);
      Growth growth = ofTensor(operand->get(), dim, depth - 1);
      if (!dim)
        growth.kind = Growth::Fixed;
      growth.nonNegative |= truth;
      return growth;
    }
    Operation *inner = v.getDefiningOp();
    if (!inner || inner->getBlock() != op.getBody())
      return {Growth::Fixed, v.getType().isInteger(1)}; // the same everywhere
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      return {loop && index.getDim() == *loop ? Growth::Rises : Growth::Fixed, true};
    auto of = [&](unsigned k) { return ofScalar(op, inner->getOperand(k), loop, depth - 1); };
    auto wide = [](Type type) { return type.isIndex() || type.getIntOrFloatBitWidth() >= 32; };
    if (auto compare = dyn_cast<arith::CmpIOp>(inner)) {
      if (compare.getLhs().getType().isInteger(1))
        return Growth::unknown();
      using P = arith::CmpIPredicate;
      Growth l = of(0), r = of(1);
      bool fixed = l.kind == Growth::Fixed && r.kind == Growth::Fixed;
      if (fixed)
        return {Growth::Fixed, true};
      P predicate = compare.getPredicate();
      if (predicate == P::slt || predicate == P::sle)
        std::swap(l, r);
      else if (predicate != P::sgt && predicate != P::sge)
        return Growth::unknown();
      if (l.neverFalls() && r.neverRises())
        return {Growth::Rises, true};
      return l.neverRises() && r.neverFalls() ? Growth{Growth::Falls, true} : Growth::unknown();
    }
    if (isa<arith::AndIOp, arith::OrIOp>(inner) && v.getType().isInteger(1))
      return {sum(of(0).kind, of(1).kind), true};
    if (isa<arith::ExtUIOp>(inner) && inner->getOperand(0).getType().isInteger(1))
      return {of(0).kind, true};
    if (isa<arith::ExtSIOp, arith::IndexCastOp>(inner) && wide(inner->getOperand(0).getType()) && wide(v.getType()))
      return of(0);
    if (!v.getType().isIntOrIndex() || !wide(v.getType()))
      return Growth::unknown();
    if (isa<arith::AddIOp>(inner)) {
      Growth l = of(0), r = of(1);
      return {sum(l.kind, r.kind), l.nonNegative && r.nonNegative};
    }
    if (isa<arith::SubIOp>(inner))
      return {sum(of(0).kind, mirror(of(1).kind)), false};
    if (isa<arith::MulIOp>(inner)) {
      Growth l = of(0), r = of(1);
      bool both = l.nonNegative && r.nonNegative;
      return both ? Growth{sum(l.kind, r.kind), true} : Growth::unknown();
    }
    return Growth::unknown();
  }
};

struct SortedIds : ::attn::impl::AttnSortedIdsBase<SortedIds> {
  void runOnOperation() override {
    getOperation()->walk([&](AttentionOp op) {
      if (!op.onTensors() || op.getForm() || op.getMask().empty())
        return;
      SmallVector<arith::CmpIOp> compares(op.getMask().front().getOps<arith::CmpIOp>());
      for (arith::CmpIOp compare : compares)
        if (compare.getPredicate() == arith::CmpIPredicate::eq)
          rewrite(op, compare);
    });
  }

  /// The element of a tensor of integers that a value is, at the last index `at`.
  static tensor::ExtractOp elementAt(Value v, Value at) {
    while (auto cast = v.getDefiningOp<arith::IndexCastOp>())
      v = cast.getIn();
    auto element = v.getDefiningOp<tensor::ExtractOp>();
    bool fits = element && element.getType().isSignlessInteger() && !element.getType().isInteger(1) &&
                !element.getIndices().empty() && element.getIndices().back() == at;
    return fits ? element : tensor::ExtractOp();
  }

  void rewrite(AttentionOp op, arith::CmpIOp compare) {
    unsigned n = op.getNumBatchDims();
    Block &block = op.getMask().front();
    Value i = block.getArgument(n), j = block.getArgument(n + 1);
    Value left = compare.getLhs(), right = compare.getRhs();
    if (!elementAt(left, i))
      std::swap(left, right);
    tensor::ExtractOp row = elementAt(left, i), key = elementAt(right, j);
    // Both of the same sequences.
    if (!row || !key || row.getType() != key.getType() ||
        row.getIndices().drop_back() != key.getIndices().drop_back() ||
        row.getTensor().getType().getRank() != key.getTensor().getType().getRank())
      return;
    auto type = row.getTensor().getType(), keys = key.getTensor().getType();
    for (Value tensor : {row.getTensor(), key.getTensor()})
      if (op->isAncestor(tensor.getParentRegion()->getParentOp()))
        return;
    // Sequences are counted by the row's tensor and read in the key's.
    for (int64_t d = 0; d + 1 < type.getRank(); ++d)
      if (ShapedType::isDynamic(type.getDimSize(d)) || type.getDimSize(d) != keys.getDimSize(d))
        return;
    if (!Prover().ofTensor(key.getTensor(), keys.getRank() - 1).neverFalls()) {
      remark::missed(op.getLoc(), remark::RemarkOpts::name("unordered").category("attn-sorted-ids"))
          << "ids are not known to be in order (attn.sorted on an argument says so): their blocks are told apart by a "
             "map that each launch computes";
      return;
    }
    OpBuilder b(op);
    SmallVector<Value> ends = search(b, op.getLoc(), row.getTensor(), key.getTensor());
    b.setInsertionPoint(compare);
    Location loc = compare.getLoc();
    auto bound = [&](Value tensor) -> Value {
      Value v = tensor::ExtractOp::create(b, loc, tensor, row.getIndices());
      return arith::IndexCastOp::create(b, loc, b.getIndexType(), v);
    };
    using P = arith::CmpIPredicate;
    Value from = arith::CmpIOp::create(b, loc, P::sge, j, bound(ends[0]));
    Value before = arith::CmpIOp::create(b, loc, P::slt, j, bound(ends[1]));
    compare.replaceAllUsesWith(arith::AndIOp::create(b, loc, from, before).getResult());
    compare.erase();
    // What only it read must not count as read.
    for (Operation &inner : llvm::make_early_inc_range(llvm::reverse(block)))
      if (isOpTriviallyDead(&inner))
        inner.erase();
    remark::passed(op.getLoc(), remark::RemarkOpts::name("range").category("attn-sorted-ids"))
        << "equal ids in order are a range of keys by query, found by two binary searches";
  }

  /// Of each element of `rows`, the first element of `sorted` that is not less,
  /// and the first that is greater.
  static SmallVector<Value> search(OpBuilder &b, Location loc, Value rows, Value sorted) {
    auto type = cast<RankedTensorType>(rows.getType());
    int64_t last = type.getRank() - 1, size = cast<RankedTensorType>(sorted.getType()).getDimSize(last);
    // Each step halves what is left of `size` + 1 places.
    int64_t steps = ShapedType::isDynamic(size) ? 31 : llvm::Log2_64_Ceil(size + 1);
    Value count = getValueOrCreateConstantIndexOp(b, loc, tensor::getMixedSize(b, loc, sorted, last));
    Value init = tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, rows), b.getI32Type());
    SmallVector<AffineMap> maps(3, b.getMultiDimIdentityMap(type.getRank()));
    SmallVector<utils::IteratorType> iterators(type.getRank(), utils::IteratorType::parallel);
    auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
      SmallVector<Value> at;
      for (int64_t d = 0; d < last; ++d)
        at.push_back(linalg::IndexOp::create(b, loc, d));
      at.push_back({});
      auto cst = [&](OpBuilder &b, int64_t v) -> Value { return arith::ConstantIndexOp::create(b, loc, v); };
      auto first = [&](arith::CmpIPredicate below) -> Value {
        auto step = [&](OpBuilder &b, Location loc, Value, ValueRange range) {
          Value low = range[0], high = range[1];
          Value middle = arith::DivUIOp::create(b, loc, arith::AddIOp::create(b, loc, low, high), cst(b, 2));
          // Where nothing is left, an element is read for nothing.
          at.back() = arith::MinUIOp::create(b, loc, middle, arith::SubIOp::create(b, loc, count, cst(b, 1)));
          Value id = tensor::ExtractOp::create(b, loc, sorted, at);
          Value open = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, low, high);
          Value up = arith::AndIOp::create(b, loc, open, arith::CmpIOp::create(b, loc, below, id, args[0]));
          Value next = arith::AddIOp::create(b, loc, middle, cst(b, 1));
          Value newLow = arith::SelectOp::create(b, loc, up, next, low);
          Value newHigh = arith::SelectOp::create(b, loc, up, high, middle);
          scf::YieldOp::create(b, loc, ValueRange{newLow, newHigh});
        };
        auto loop = scf::ForOp::create(b, loc, cst(b, 0), cst(b, steps), cst(b, 1), ValueRange{cst(b, 0), count}, step);
        return arith::IndexCastOp::create(b, loc, b.getI32Type(), loop.getResult(0));
      };
      Value from = first(arith::CmpIPredicate::slt), to = first(arith::CmpIPredicate::sle);
      linalg::YieldOp::create(b, loc, ValueRange{from, to});
    };
    auto found = linalg::GenericOp::create(b, loc, TypeRange{init.getType(), init.getType()}, ValueRange(rows),
                                           ValueRange{init, init}, maps, iterators, body);
    return {found.getResult(0), found.getResult(1)};
  }
};
} // namespace
