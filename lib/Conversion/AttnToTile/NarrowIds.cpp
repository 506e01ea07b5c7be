// i64 values that a mask compares with each other, numbered in 32 bits.
#include "WideIntegers.h"
#include "attn/Conversion/AttnToTile/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/SetVector.h"

namespace attn {
#define GEN_PASS_DEF_ATTNNARROWIDS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::totile;
using mlir::attn::AttentionOp;

/// Positions are less. A tensor with so many rows of 64 channels has 16 GiB.
static constexpr double kMostPositions = 1 << 27;
/// How many ops deep a magnitude is looked for.
static constexpr unsigned kDepth = 12;
/// Elements that are counted at once, so that their loads are under way together.
static constexpr int64_t kCountedAtOnce = 16;

/// A bound on a position of an attention's domain: its extent, where that is known.
static double mostPositions(Value v) {
  auto argument = dyn_cast<BlockArgument>(v);
  int64_t extent = argument ? extentOf(argument) : ShapedType::kDynamic;
  return ShapedType::isDynamic(extent) ? kMostPositions : static_cast<double>(extent);
}

/// A bound on the magnitude, or infinity.
static double magnitude(Value v, unsigned depth) {
  constexpr double unknown = std::numeric_limits<double>::infinity();
  APInt constant;
  if (matchPattern(v, m_ConstantInt(&constant)))
    return constant.abs().roundToDouble();
  if (auto integer = dyn_cast<IntegerType>(v.getType()); integer && integer.getWidth() <= 16)
    return 1 << integer.getWidth();
  // Positions, and what is given as an index from outside: sizes, and places in a sequence.
  Operation *op = v.getDefiningOp();
  if (v.getType().isIndex() && (!op || isa<linalg::IndexOp>(op) || !op->getParentOfType<AttentionOp>()))
    return mostPositions(v);
  if (!op)
    return unknown;
  if (auto dense = dyn_cast<tensor::ExtractOp>(op)) {
    DenseIntElementsAttr values;
    double most = unknown;
    if (matchPattern(dense.getTensor(), m_Constant(&values))) {
      most = 0;
      for (const APInt &value : values)
        most = std::max(most, value.abs().roundToDouble());
    } else if (auto generic = dense.getTensor().getDefiningOp<linalg::GenericOp>(); generic && depth) {
      unsigned number = cast<OpResult>(dense.getTensor()).getResultNumber();
      most = magnitude(generic.getBody()->getTerminator()->getOperand(number), depth - 1);
    }
    return most;
  }
  if (!depth || op->getNumRegions())
    return unknown;
  auto of = [&](unsigned k) { return magnitude(op->getOperand(k), depth - 1); };
  if (isa<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp, arith::ExtUIOp, math::AbsIOp>(op))
    return of(0);
  if (isa<arith::AddIOp, arith::SubIOp>(op))
    return of(0) + of(1);
  if (isa<arith::MulIOp>(op))
    return of(0) * of(1);
  if (isa<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp, arith::CeilDivSIOp, arith::CeilDivUIOp, arith::RemSIOp,
          arith::RemUIOp>(op))
    return of(0);
  if (isa<arith::MinSIOp, arith::MaxSIOp>(op))
    return std::max(of(0), of(1));
  if (isa<arith::SelectOp>(op))
    return std::max(of(1), of(2));
  return unknown;
}

bool ::attn::totile::isSmall(Value v) { return magnitude(v, kDepth) <= static_cast<double>(kIndexLimit / 2); }

tensor::ExtractOp(::attn::totile::wideLoad)(arith::IndexCastOp cast) {
  auto load = cast.getIn().getDefiningOp<tensor::ExtractOp>();
  return load && load.getType().isInteger(64) ? load : tensor::ExtractOp();
}

WideIntegers::WideIntegers(Region &region) {
  auto refuse = [&](Operation *op) {
    if (!other)
      other = op;
  };
  // A value made of the cast by adding what is small is `moved`: it may be
  // compared with what is small, too, but with no other one.
  auto trace = [&](auto &trace, arith::IndexCastOp source, Value v, bool moved) -> void {
    for (OpOperand &use : v.getUses()) {
      Operation *user = use.getOwner();
      auto operand = [&](unsigned k) { return user->getOperand(k); };
      Value beside = user->getNumOperands() == 2 ? operand(1 - use.getOperandNumber()) : Value();
      if (isa<arith::CmpIOp>(user)) {
        if (isSmall(beside))
          continue;
        auto cast = beside.getDefiningOp<arith::IndexCastOp>();
        if (moved || !cast || !wideLoad(source) || !wideLoad(cast))
          refuse(user);
        else if (!use.getOperandNumber())
          compared.push_back({source, cast});
      } else if (isa<arith::AddIOp, arith::SubIOp, arith::MinSIOp, arith::MaxSIOp>(user) && isSmall(beside)) {
        trace(trace, source, user->getResult(0), /*moved=*/true);
      } else if (!isa<tensor::ExtractOp>(user)) { // an element's place is small
        refuse(user);
      }
    }
  };
  region.walk([&](arith::IndexCastOp cast) {
    if (cast.getType().isIndex() && cast.getIn().getType().isInteger(64) && !isSmall(cast.getIn()))
      trace(trace, cast, cast, /*moved=*/false);
  });
}

namespace {
struct NarrowIds : ::attn::impl::AttnNarrowIdsBase<NarrowIds> {
  void runOnOperation() override {
    getOperation()->walk([&](AttentionOp op) {
      if (!op.onTensors() || op.getForm())
        return;
      for (Region *region : {&op.getScore(), &op.getMask()})
        if (!region->empty())
          narrow(op, *region);
    });
  }

  void narrow(AttentionOp op, Region &region) {
    WideIntegers wide(region);
    if (wide.other || wide.compared.empty())
      return;
    // Tensors whose values meet are numbered together.
    llvm::EquivalenceClasses<void *> groups;
    llvm::SetVector<Value> tensors;
    llvm::SetVector<arith::IndexCastOp> casts;
    for (const WideIntegers::Pair &pair : wide.compared) {
      Value left = wideLoad(pair.left).getTensor(), right = wideLoad(pair.right).getTensor();
      groups.unionSets(left.getAsOpaquePointer(), right.getAsOpaquePointer());
      tensors.insert(left), tensors.insert(right);
      casts.insert(pair.left), casts.insert(pair.right);
    }
    OpBuilder b(op);
    DenseMap<Value, Value> narrowed;
    for (Value tensor : tensors) {
      SmallVector<Value> group;
      for (Value other : tensors)
        if (groups.isEquivalent(tensor.getAsOpaquePointer(), other.getAsOpaquePointer()))
          group.push_back(other);
      narrowed[tensor] = number(b, op.getLoc(), tensor, group);
    }
    for (arith::IndexCastOp cast : casts) {
      tensor::ExtractOp load = wideLoad(cast);
      b.setInsertionPoint(cast);
      Value id = tensor::ExtractOp::create(b, load.getLoc(), narrowed[load.getTensor()], load.getIndices());
      cast.getInMutable().assign(id);
      if (load->use_empty())
        load.erase();
    }
    remark::passed(op.getLoc(), remark::RemarkOpts::name("ids").category("attn-narrow-ids"))
        << "ids of 64 bits are numbered in 32: " + std::to_string(tensors.size()) + " tensors";
  }

  /// Each value as it is where its magnitude is below the limit; of others, the
  /// limit and how many of the group lie between the two.
  static Value number(OpBuilder &b, Location loc, Value tensor, ArrayRef<Value> group) {
    auto type = cast<RankedTensorType>(tensor.getType());
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor);
    Value init = tensor::EmptyOp::create(b, loc, sizes, b.getI32Type());
    // Everything the loops need from outside.
    SmallVector<SmallVector<Value>> extents;
    for (Value other : group)
      for (extents.emplace_back(); OpFoldResult size : tensor::getMixedSizes(b, loc, other))
        extents.back().push_back(getValueOrCreateConstantIndexOp(b, loc, size));
    SmallVector<AffineMap> maps(2, b.getMultiDimIdentityMap(type.getRank()));
    SmallVector<utils::IteratorType> iterators(type.getRank(), utils::IteratorType::parallel);
    using P = arith::CmpIPredicate;
    auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
      auto wide = [&](OpBuilder &b, int64_t v) -> Value {
        return arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(v));
      };
      auto cut = [&](OpBuilder &b, Value v) -> Value { return arith::TruncIOp::create(b, loc, b.getI32Type(), v); };
      Value id = args[0], limit = wide(b, kIndexLimit);
      Value high = arith::CmpIOp::create(b, loc, P::sge, id, limit);
      Value low = arith::CmpIOp::create(b, loc, P::sle, id, wide(b, -kIndexLimit));
      Value beyond = arith::OrIOp::create(b, loc, high, low);
      auto choice = scf::IfOp::create(
          b, loc, beyond,
          [&](OpBuilder &b, Location loc) {
            // Of negative values the mirror image: the complement keeps the lowest apart.
            Value ones = wide(b, -1);
            auto mirror = [&](OpBuilder &b, Value v) -> Value {
              return arith::SelectOp::create(b, loc, high, v, arith::XOrIOp::create(b, loc, v, ones));
            };
            Value mine = mirror(b, id);
            Value count = arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(0)); // of positions
            for (auto [other, bounds] : llvm::zip_equal(group, extents))
              count = countBelow(b, loc, other, bounds, {}, count, [&](OpBuilder &b, Value v) {
                Value its = mirror(b, v);
                Value between =
                    arith::AndIOp::create(b, loc, arith::CmpIOp::create(b, loc, P::sge, its, wide(b, kIndexLimit - 1)),
                                          arith::CmpIOp::create(b, loc, P::slt, its, mine));
                return between;
              });
            count = arith::ExtUIOp::create(b, loc, b.getI64Type(), count);
            Value far = arith::AddIOp::create(b, loc, count, limit);
            scf::YieldOp::create(b, loc, cut(b, mirror(b, far)));
          },
          [&](OpBuilder &b, Location loc) { scf::YieldOp::create(b, loc, cut(b, id)); });
      linalg::YieldOp::create(b, loc, choice.getResults());
    };
    return linalg::GenericOp::create(b, loc, TypeRange(init.getType()), ValueRange(tensor), ValueRange(init), maps,
                                     iterators, body)
        .getResult(0);
  }

  /// `count` and one for each element that passes `test`.
  static Value countBelow(OpBuilder &b, Location loc, Value tensor, ArrayRef<Value> extents, SmallVector<Value> at,
                          Value count, llvm::function_ref<Value(OpBuilder &, Value)> test) {
    auto passes = [&](OpBuilder &b, ArrayRef<Value> place) {
      return test(b, tensor::ExtractOp::create(b, loc, tensor, place));
    };
    auto more = [&](OpBuilder &b, Value count, Value passed) -> Value {
      return arith::AddIOp::create(b, loc, count, arith::ExtUIOp::create(b, loc, count.getType(), passed));
    };
    if (extents.empty())
      return more(b, count, passes(b, {}));
    auto index = [&](int64_t v) -> Value { return arith::ConstantIndexOp::create(b, loc, v); };
    bool innermost = at.size() + 1 == extents.size();
    Value extent = extents[at.size()], one = index(1), last = arith::SubIOp::create(b, loc, extent, one);
    auto loop =
        scf::ForOp::create(b, loc, index(0), extent, innermost ? index(kCountedAtOnce) : one, count,
                           [&](OpBuilder &b, Location loc, Value first, ValueRange counts) {
                             Value count = counts[0];
                             if (!innermost) {
                               SmallVector<Value> inner(at);
                               inner.push_back(first);
                               scf::YieldOp::create(b, loc, countBelow(b, loc, tensor, extents, inner, count, test));
                               return;
                             }
                             for (int64_t k = 0; k < kCountedAtOnce; ++k) {
                               Value place =
                                   arith::AddIOp::create(b, loc, first, arith::ConstantIndexOp::create(b, loc, k));
                               Value exists = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ule, place, last);
                               // Past the end the last one is looked at, for nothing.
                               SmallVector<Value> inner(at);
                               inner.push_back(arith::MinUIOp::create(b, loc, place, last));
                               count = more(b, count, arith::AndIOp::create(b, loc, exists, passes(b, inner)));
                             }
                             scf::YieldOp::create(b, loc, count);
                           });
    return loop.getResult(0);
  }
};
} // namespace
