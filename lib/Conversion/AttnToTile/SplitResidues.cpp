// Positions that see only those of their own remainder, as a batch; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "Operands.h"
#include "ResidueRegions.h"
#include "Schedules.h"
#include "attn/Analysis/MaskBlocks.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Transforms/CSE.h"
#include "llvm/ADT/SmallBitVector.h"
#include <numeric>
#include <set>

namespace attn {
#define GEN_PASS_DEF_ATTNSPLITRESIDUES
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn;
using ::attn::totile::positionOf;
using ::attn::totile::splitDimension;
using mlir::attn::AttentionOp;

namespace {

//===----------------------------------------------------------------------===//
// Which remainder a mask keeps
//===----------------------------------------------------------------------===//

/// Proves that a mask hides all pairs (i, j) whose positions differ modulo `m`.
class Congruence {
public:
  Congruence(const mask::Formula &formula, int64_t m) : formula(formula), m(m) {}
  bool holds() const { return implied(formula.getRoot()); }

private:
  /// Σ c · v modulo m, in the positions alone.
  struct Residue {
    int64_t query = 0, key = 0, constant = 0;
  };

  int64_t reduced(int64_t v) const { return ((v % m) + m) % m; }

  bool add(const mask::Linear &x, int64_t factor, Residue &sum) const {
    sum.constant = reduced(sum.constant + reduced(factor) * reduced(x.constant));
    for (auto [variable, coefficient] : x.terms) {
      int64_t c = reduced(reduced(factor) * reduced(coefficient));
      if (!c)
        continue;
      const mask::Variable &v = formula.getVariables()[variable];
      if (v.kind == mask::Variable::Query)
        sum.query = reduced(sum.query + c);
      else if (v.kind == mask::Variable::Key)
        sum.key = reduced(sum.key + c);
      // x mod D = x − D · (x floordiv D).
      else if (v.kind != mask::Variable::Mod || reduced(c * reduced(v.divisor)) || !add(v.numerator, c, sum))
        return false;
    }
    return true;
  }

  /// True if condition `c` implies that i ≡ j; for the `negated`, its opposite.
  bool implied(mask::Condition c, bool negated = false) const {
    const mask::Node &node = formula.getNode(c);
    auto part = [&](mask::Condition x) { return implied(x, negated); };
    switch (node.kind) {
    case mask::Node::True:
      return negated;
    case mask::Node::False:
      return !negated;
    case mask::Node::Zero: {
      Residue sum;
      return !negated && add(node.linear, 1, sum) && !sum.constant && !reduced(sum.query + sum.key) &&
             std::gcd(sum.query, m) == 1;
    }
    case mask::Node::And:
    case mask::Node::Or:
      return (node.kind == mask::Node::And) != negated ? llvm::any_of(node.conditions, part)
                                                       : llvm::all_of(node.conditions, part);
    case mask::Node::Not:
      return implied(node.conditions[0], !negated);
    case mask::Node::Cases:
      // Of the conditions one holds, and what follows it then (or not).
      for (size_t k = 0; k < node.conditions.size(); k += 2)
        if (!implied(node.conditions[k]) && !implied(node.conditions[k + 1], negated))
          return false;
      return true;
    case mask::Node::NotNegative:
    case mask::Node::Opaque:
      return false;
    }
    llvm_unreachable("all kinds are covered");
  }

  const mask::Formula &formula;
  int64_t m;
};

/// Blocks that a kernel would compute of m × m times as large ones, at the size of
/// a long schedule's; all of them where that is not found out.
int64_t visibleBlocks(const mask::Formula &formula, int64_t m) {
  constexpr int64_t kRows = 128, kKeys = 128;
  int64_t rows = kRows * m, keys = kKeys * m;
  if (std::optional<mask::BlockTable> table = mask::classify(formula, rows, keys))
    return (table->full + table->partial) / std::max<int64_t>(table->batchPoints(), 1);
  return llvm::divideCeil(formula.getQueries(), rows) * llvm::divideCeil(formula.getKeys(), keys);
}

//===----------------------------------------------------------------------===//
// The rewrite
//===----------------------------------------------------------------------===//

/// The map of an operand that is read at (quotient, remainder) where it was read
/// at a position: the remainder is batch dimension `n`.
AffineMap splitMap(AffineMap map, unsigned n) {
  MLIRContext *context = map.getContext();
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    results.push_back(expr.shiftDims(map.getNumDims(), 1, n));
    if (dim && (dim.getPosition() == n || dim.getPosition() == n + 1))
      results.push_back(getAffineDimExpr(n, context));
  }
  return AffineMap::get(map.getNumDims() + 1, 0, results, context);
}

/// The op's results, computed for each remainder.
SmallVector<Value> split(AttentionOp op, int64_t modulus) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  unsigned n = op.getNumBatchDims();
  auto outer = [&](Value tensor, AffineMap map, unsigned dim) {
    unsigned at = *positionOf(map, dim);
    return splitDimension(b, loc, tensor, at, cast<RankedTensorType>(tensor.getType()).getDimSize(at) / modulus);
  };
  SmallVector<Value> inits;
  SmallVector<Type> types;
  for (auto [k, init] : llvm::enumerate(op.getInits())) {
    inits.push_back(outer(init, op.getResultMap(k), n));
    types.push_back(inits.back().getType());
  }
  SmallVector<AffineMap> maps;
  for (unsigned k = 0; k < 4; ++k)
    maps.push_back(splitMap(op.getMap(k), n));
  Value query = outer(op.getQuery(), op.getQueryMap(), n), key = outer(op.getKey(), op.getKeyMap(), n + 1),
        value = outer(op.getValue(), op.getValueMap(), n + 1);
  auto rewritten = AttentionOp::create(b, loc, types, query, key, value, Value(), Value(), inits,
                                       b.getAffineMapArrayAttr(maps), op.getNormalizer(), DenseI64ArrayAttr(), nullptr);
  for (auto [from, to] : llvm::zip(op->getRegions(), rewritten->getRegions()))
    ::attn::totile::writeAtResidues(b, op, modulus, from, to);
  IRRewriter rewriter(b);
  DominanceInfo dominance(rewritten);
  eliminateCommonSubExpressions(rewriter, dominance, rewritten);
  if (matchPattern(cast<mlir::attn::YieldOp>(rewritten.getMask().front().getTerminator()).getValue(), m_One()))
    rewritten.getMask().getBlocks().clear();
  SmallVector<Value> results;
  for (auto [k, old] : llvm::enumerate(op.getResults())) {
    auto groups = inits[k].getDefiningOp<tensor::ExpandShapeOp>().getReassociationIndices();
    results.push_back(tensor::CollapseShapeOp::create(b, loc, old.getType(), rewritten->getResult(k), groups));
  }
  return results;
}

/// A divisor of positions modulo which the mask keeps them apart, the largest; 0 if
/// there is none.
int64_t modulusOf(const mask::Formula &formula) {
  std::set<int64_t, std::greater<>> divisors;
  for (const mask::Variable &v : formula.getVariables())
    if (v.divisor > 1)
      divisors.insert(v.divisor);
  auto largest = llvm::find_if(divisors, [&](int64_t m) { return Congruence(formula, m).holds(); });
  return largest == divisors.end() ? 0 : *largest;
}

//===----------------------------------------------------------------------===//
// Masks of two parts, of which one keeps remainders apart
//===----------------------------------------------------------------------===//

/// mask = … ∧ (x ∨ y ∨ …): a disjunction that only conjunctions lead to. Null if
/// there is none, or several.
arith::OrIOp findDisjunction(AttentionOp op) {
  arith::OrIOp found;
  SmallVector<Value> queue{cast<mlir::attn::YieldOp>(op.getMask().front().getTerminator()).getValue()};
  while (!queue.empty()) {
    Operation *def = queue.pop_back_val().getDefiningOp();
    if (!def || def->getParentRegion() != &op.getMask())
      continue;
    if (auto either = dyn_cast<arith::OrIOp>(def); either && either->hasOneUse()) {
      if (found)
        return {};
      found = either;
    } else if (isa<arith::AndIOp>(def)) {
      llvm::append_range(queue, def->getOperands());
    }
  }
  return found;
}

/// What a disjunction is of.
SmallVector<Value> partsOf(arith::OrIOp either) {
  SmallVector<Value> parts;
  for (Value operand : either->getOperands()) {
    auto inner = operand.getDefiningOp<arith::OrIOp>();
    if (inner && inner->hasOneUse() && inner->getBlock() == either->getBlock())
      llvm::append_range(parts, partsOf(inner));
    else
      parts.push_back(operand);
  }
  return parts;
}

/// A copy of the op, not in any block, whose mask has the `kept` parts of its
/// disjunction in its place: alone or, `without`, where none of the others holds.
OwningOpRef<AttentionOp> copyOfParts(AttentionOp op, const llvm::SmallBitVector &kept, bool without) {
  OwningOpRef<AttentionOp> copy(cast<AttentionOp>(op->clone()));
  arith::OrIOp either = findDisjunction(*copy);
  Location loc = either.getLoc();
  OpBuilder b(either);
  Value result, rest;
  for (auto [k, part] : llvm::enumerate(partsOf(either))) {
    if (kept.test(k)) {
      result = result ? Value(arith::OrIOp::create(b, loc, result, part)) : part;
    } else if (without) {
      // As a comparison, of which more is known than of a negation.
      Value other;
      if (auto compare = part.getDefiningOp<arith::CmpIOp>()) {
        other = arith::CmpIOp::create(b, loc, arith::invertPredicate(compare.getPredicate()), compare.getLhs(),
                                      compare.getRhs());
      } else {
        Value all = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
        other = arith::XOrIOp::create(b, loc, part, all);
      }
      rest = rest ? Value(arith::AndIOp::create(b, loc, rest, other)) : other;
    }
  }
  if (rest)
    result = arith::AndIOp::create(b, loc, result, rest);
  either.replaceAllUsesWith(result);
  either.erase();
  for (Operation &inner : llvm::make_early_inc_range(llvm::reverse(copy->getMask().front())))
    if (isOpTriviallyDead(&inner))
      inner.erase();
  return copy;
}

/// Results for the keys of either part, from those of each: (output, lse) twice.
SmallVector<Value> merge(OpBuilder &b, AttentionOp op, ArrayRef<Value> near, ArrayRef<Value> far) {
  Location loc = op.getLoc();
  Type f32 = b.getF32Type();
  SmallVector<Value> merged;
  for (auto [k, init] : llvm::enumerate(op.getInits())) {
    auto type = cast<RankedTensorType>(init.getType());
    unsigned rank = type.getRank();
    AffineMap all = b.getMultiDimIdentityMap(rank);
    AffineMap row = k == 0 ? all.dropResult(*positionOf(op.getOutputMap(), op.getValueChannelDim())) : all;
    SmallVector<Value> inputs{near[1], far[1]};
    SmallVector<AffineMap> maps{row, row};
    if (k == 0) {
      inputs.append({near[0], far[0]});
      maps.append({all, all});
    }
    maps.push_back(all);
    SmallVector<utils::IteratorType> kinds(rank, utils::IteratorType::parallel);
    auto body = [&, number = k](OpBuilder &b, Location loc, ValueRange in) {
      Value zero = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0));
      Value lowest = arith::ConstantOp::create(b, loc, b.getFloatAttr(f32, -INFINITY));
      Value top = arith::MaximumFOp::create(b, loc, in[0], in[1]);
      // Rows that see no key at all.
      Value none = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, top, lowest);
      Value reference = arith::SelectOp::create(b, loc, none, zero, top);
      auto weight = [&](Value log) -> Value {
        return math::ExpOp::create(b, loc, arith::SubFOp::create(b, loc, log, reference));
      };
      Value x = weight(in[0]), y = weight(in[1]), sum = arith::AddFOp::create(b, loc, x, y), result;
      if (number == 0) {
        auto wide = [&](Value v) -> Value {
          return v.getType() == f32 ? v : Value(arith::ExtFOp::create(b, loc, f32, v));
        };
        x = arith::MulFOp::create(b, loc, x, wide(in[2]));
        y = arith::MulFOp::create(b, loc, y, wide(in[3]));
        Value one = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(1));
        Value divisor = arith::SelectOp::create(b, loc, none, one, sum);
        result = arith::DivFOp::create(b, loc, arith::AddFOp::create(b, loc, x, y), divisor);
        if (type.getElementType() != f32)
          result = arith::TruncFOp::create(b, loc, type.getElementType(), result);
      } else {
        result = arith::AddFOp::create(b, loc, reference, math::LogOp::create(b, loc, sum));
      }
      linalg::YieldOp::create(b, loc, result);
    };
    merged.push_back(linalg::GenericOp::create(b, loc, TypeRange(type), inputs, init, maps, kinds, body).getResult(0));
  }
  return merged;
}

/// The op with an lse of its own, in place of `op`; no results of it are used yet.
AttentionOp withLse(OpBuilder &b, AttentionOp op, AttentionOp part) {
  Location loc = op.getLoc();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, op.getOutputInit());
  auto output = cast<RankedTensorType>(op.getOutputInit().getType());
  Value init = tensor::EmptyOp::create(b, loc, sizes, output.getElementType());
  sizes.erase(sizes.begin() + *positionOf(op.getOutputMap(), op.getValueChannelDim()));
  Value lse = tensor::EmptyOp::create(b, loc, sizes, b.getF32Type());
  auto made = AttentionOp::create(b, loc, TypeRange{output, lse.getType()}, op.getQuery(), op.getKey(), op.getValue(),
                                  Value(), Value(), ValueRange{init, lse}, op.getIndexingMaps(), op.getNormalizer(),
                                  DenseI64ArrayAttr(), nullptr);
  for (auto [from, to] : llvm::zip(part->getRegions(), made->getRegions()))
    to.takeBody(from);
  return made;
}

/// Parts of a disjunction that are looked at, each of which is read as a mask.
constexpr unsigned kMaxParts = 8;

struct SplitResidues : ::attn::impl::AttnSplitResiduesBase<SplitResidues> {
  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) {
      if (op.onTensors() && !op.getForm() && !op.getBlockCounts() && !op.getMask().empty())
        ops.push_back(op);
    });
    for (AttentionOp op : ops)
      visit(op);
  }

  static void visit(AttentionOp op) {
    mask::Formula formula = mask::Formula::read(op);
    if (int64_t m = modulusOf(formula)) {
      std::string modulo = "positions see only those of their own remainder modulo " + std::to_string(m);
      std::string blocks;
      if (!pays(op, m, formula, formula, 0, modulo, blocks))
        return;
      op->replaceAllUsesWith(split(op, m));
      passed(op, modulo + ": a batch of " + std::to_string(m) + ", " + blocks);
      op.erase();
      return;
    }
    // A sum of exponentials is a sum over near keys and over far ones.
    arith::OrIOp either = op.getNormalizer().hasRowMax() ? findDisjunction(op) : arith::OrIOp();
    if (!either)
      return;
    unsigned count = partsOf(either).size();
    llvm::SmallBitVector strided(count);
    int64_t m = 0;
    for (unsigned k = 0; k < count && count <= kMaxParts; ++k) {
      llvm::SmallBitVector one(count);
      one.set(k);
      mask::Formula alone = mask::Formula::read(*copyOfParts(op, one, /*without=*/false));
      if (!m)
        m = modulusOf(alone);
      if (m && Congruence(alone, m).holds())
        strided.set(k);
    }
    if (strided.none() || strided.all())
      return;
    OwningOpRef<AttentionOp> far = copyOfParts(op, strided, /*without=*/true);
    OwningOpRef<AttentionOp> near = copyOfParts(op, ~strided, /*without=*/false);
    std::string modulo = "of two sets of keys one has those of the query's own remainder modulo " + std::to_string(m);
    std::string blocks;
    int64_t others = visibleBlocks(mask::Formula::read(*near), 1);
    if (!pays(op, m, formula, mask::Formula::read(*far), others, modulo, blocks))
      return;
    OpBuilder b(op);
    AttentionOp first = withLse(b, op, *near), second = withLse(b, op, *far);
    // One of them has the sink.
    second.getSink().getBlocks().clear();
    SmallVector<Value> rest = split(second, m);
    op->replaceAllUsesWith(merge(b, op, SmallVector<Value>(first->getResults()), rest));
    passed(op, modulo + ": a batch of " + std::to_string(m) + ", merged with the other, " + blocks);
    second.erase();
    op.erase();
  }

  static void passed(AttentionOp op, const std::string &what) {
    remark::passed(op.getLoc(), remark::RemarkOpts::name("split").category("attn-split-residues")) << what;
  }

  /// Whether a batch of `m` for the mask `apart`, with `others` blocks beside it, is
  /// possible and less than the whole mask; a remark says why not.
  static bool pays(AttentionOp op, int64_t m, const mask::Formula &whole, const mask::Formula &apart, int64_t others,
                   const std::string &modulo, std::string &blocks) {
    auto missed = [&](const std::string &why) {
      remark::missed(op.getLoc(), remark::RemarkOpts::name("whole").category("attn-split-residues"))
          << modulo + ", but " + why;
      return false;
    };
    int64_t rows = whole.getQueries(), keys = whole.getKeys();
    if (ShapedType::isDynamic(rows) || ShapedType::isDynamic(keys))
      return missed("lengths are not known");
    if (rows % m || keys % m)
      return missed("it does not divide " + std::to_string(rows) + " × " + std::to_string(keys) + " of them");
    Type element = cast<ShapedType>(op.getQuery().getType()).getElementType();
    AffineMap maps[] = {op.getQueryMap(), op.getKeyMap(), op.getValueMap(), op.getOutputMap()};
    if (auto why = ::attn::totile::rankObstacle(element, maps, "an operand"))
      return missed("TMA takes no dimension more: " + *why);
    int64_t before = visibleBlocks(whole, 1), after = m * visibleBlocks(apart, m) + others;
    blocks = std::to_string(after) + " blocks of 128 × 128 instead of " + std::to_string(before);
    // Two results are written and read again.
    if (after >= before || (others && 2 * after > before))
      return missed("apart they are " + std::string(others ? "not half as many" : "no fewer") + ": " + blocks);
    return true;
  }
};

} // namespace
