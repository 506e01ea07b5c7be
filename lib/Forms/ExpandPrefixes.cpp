// All prefixes of one softmax are a linear state's outputs; see Passes.td.
#include "attn/Forms/Passes.h"

#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Remarks.h"
#include "llvm/ADT/SetVector.h"

namespace attn {
#define GEN_PASS_DEF_ATTNEXPANDPREFIXES
#include "attn/Forms/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;
using mlir::attn::LinearAttentionOp;

namespace {

/// Fewer prefixes are rows like others: each reads its keys.
constexpr int64_t kLeastPrefixes = 16;
/// Scores of a block whose running maxima are taken one by one; of S scores, each
/// block then looks at S / 128 others. Balanced at S = 16384.
constexpr int64_t kBlock = 128;
/// Channels of a row of 16 bytes in 16 bits, the least that TMA copies.
constexpr int64_t kTileChannels = 8;

/// True if `value`, of `block`, is computed from the block's argument `argument`.
bool dependsOn(Value value, BlockArgument argument) {
  SmallVector<Value> work{value};
  llvm::DenseSet<Value> seen;
  while (!work.empty()) {
    Value v = work.pop_back_val();
    if (v == argument)
      return true;
    Operation *def = v.getDefiningOp();
    if (def && def->getBlock() == argument.getOwner() && seen.insert(v).second)
      llvm::append_range(work, def->getOperands());
  }
  return false;
}

/// True if all results are dimensions or constants.
bool isPlain(AffineMap map) { return llvm::all_of(map.getResults(), llvm::IsaPred<AffineDimExpr, AffineConstantExpr>); }

Value yielded(Region &region) { return cast<mlir::attn::YieldOp>(region.front().getTerminator()).getValue(); }

/// Rows that are the prefixes of one softmax.
struct Prefixes {
  unsigned dim;              // the batch dimension that counts them
  SmallVector<Value> others; // what the mask says beside j ≤ t
};

/// What a batch dimension that neither operand has is to the op.
class Finder {
public:
  explicit Finder(AttentionOp op) : op(op) {}
  std::optional<Prefixes> run();

  /// Why a dimension that could count prefixes does not; empty if there is none.
  std::string why;

private:
  bool isFree(unsigned dim) {
    return !op.getQueryMap().isFunctionOfDim(dim) && !op.getKeyMap().isFunctionOfDim(dim) &&
           !op.getValueMap().isFunctionOfDim(dim);
  }
  BlockArgument argument(Region &region, unsigned dim, unsigned before) {
    return region.front().getArgument(before + dim);
  }
  std::optional<Prefixes> read(unsigned dim);
  /// True if `condition` is j ≤ t.
  bool isPrefix(Value condition, unsigned dim);

  AttentionOp op;
};
} // namespace

bool Finder::isPrefix(Value condition, unsigned dim) {
  auto compare = condition.getDefiningOp<arith::CmpIOp>();
  if (!compare)
    return false;
  Value left = compare.getLhs(), right = compare.getRhs();
  auto leftCast = left.getDefiningOp<arith::IndexCastOp>(), rightCast = right.getDefiningOp<arith::IndexCastOp>();
  if (leftCast && rightCast)
    left = leftCast.getIn(), right = rightCast.getIn();
  Value t = argument(op.getMask(), dim, 0), j = argument(op.getMask(), op.getKeyDim(), 0);
  switch (compare.getPredicate()) {
  case arith::CmpIPredicate::sge:
  case arith::CmpIPredicate::uge:
    return left == t && right == j;
  case arith::CmpIPredicate::sle:
  case arith::CmpIPredicate::ule:
    return left == j && right == t;
  default:
    return false;
  }
}

std::optional<Prefixes> Finder::read(unsigned dim) {
  Prefixes found{dim, {}};
  SmallVector<Value> work{yielded(op.getMask())};
  bool isCausal = false;
  while (!work.empty()) {
    Value condition = work.pop_back_val();
    if (auto both = condition.getDefiningOp<arith::AndIOp>()) {
      work.push_back(both.getLhs()), work.push_back(both.getRhs());
    } else if (isPrefix(condition, dim)) {
      isCausal = true;
    } else if (dependsOn(condition, argument(op.getMask(), dim, 0))) {
      why = "expected a mask that depends on the row only by key ≤ row";
      return std::nullopt;
    } else {
      found.others.push_back(condition);
    }
  }
  if (!isCausal) // repeated rows, or none's business
    return std::nullopt;
  if (!op.getScore().empty() && dependsOn(yielded(op.getScore()), argument(op.getScore(), dim, 1)))
    why = "expected scores that do not depend on the row";
  else if (!op.getSink().empty())
    why = "expected no sink";
  else if (!isPlain(op.getQueryMap()) && !isPlain(op.getKeyMap()))
    why = "expected a query or a key that is indexed by plain dimensions";
  else if (int64_t keys = op.getStaticLoopExtents()[op.getKeyDim()]; op.getLseInit() && ShapedType::isDynamic(keys))
    why = "expected a known number of keys beside logarithms of sums"; // there may be none
  else if (int64_t rows = op.getStaticLoopExtents()[dim]; !ShapedType::isDynamic(rows) && rows < kLeastPrefixes)
    why = "expected at least " + std::to_string(kLeastPrefixes) + " prefixes, got " + std::to_string(rows);
  if (!why.empty())
    return std::nullopt;
  return found;
}

std::optional<Prefixes> Finder::run() {
  if (!isa<mlir::attn::SoftmaxAttr>(op.getNormalizer()) || op.getMask().empty())
    return std::nullopt;
  for (unsigned dim = 0; dim < op.getNumBatchDims(); ++dim)
    if (isFree(dim) && op.getStaticLoopExtents()[dim] != 1 &&
        dependsOn(yielded(op.getMask()), argument(op.getMask(), dim, 0))) {
      why.clear();
      if (std::optional<Prefixes> found = read(dim))
        return found;
    }
  return std::nullopt;
}

namespace {
/// Writes the scan. Tensors of scores are indexed (D…, j), D the domain's other
/// batch dimensions and the query's, without those of extent 1.
class Expander {
public:
  Expander(AttentionOp op, const Prefixes &prefixes, bool forTile);
  void run();

private:
  Value cst(OpBuilder &b, int64_t v) { return arith::ConstantIndexOp::create(b, loc, v); }
  Value real(OpBuilder &b, double v) { return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, v)); }
  Value empty(OpFoldResult last, Type element, std::optional<OpFoldResult> channels = std::nullopt);
  /// A generic over the elements of `init`; `build` gets its input elements and
  /// the element's place.
  Value pointwise(ValueRange inputs, Value init,
                  llvm::function_ref<Value(OpBuilder &, ValueRange, ArrayRef<Value>)> build);
  /// (D…, at) of a tensor, in the body of a generic whose place is `place`.
  Value at(OpBuilder &b, Value tensor, ArrayRef<Value> place, Value last);
  /// Folds `step` over the indices [from, to).
  Value loop(OpBuilder &b, Value from, Value to, Value start,
             llvm::function_ref<Value(OpBuilder &, Value, Value)> step);
  Value maximum(OpBuilder &b, Value x, Value y) { return arith::MaximumFOp::create(b, loc, x, y); }
  Value isMinusInfinity(OpBuilder &b, Value x) {
    return arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, x, real(b, -INFINITY));
  }
  /// A region's ops at a place; what it yields, or `values` of it.
  IRMapping inlined(OpBuilder &b, Region &region, Value score, ArrayRef<Value> place);

  Value products();
  Value scores();
  Value runningMaximum(OpBuilder &b, ArrayRef<Value> place, Value t);
  Value weights();
  Value decays();
  Value logSums();
  AffineMap renamed(AffineMap map);
  LinearAttentionOp attend();

  AttentionOp op;
  const Prefixes &prefixes;
  const bool forTile;
  ImplicitLocOpBuilder b;
  Location loc;
  FloatType type; // the accumulator's
  SmallVector<OpFoldResult> extents;
  SmallVector<unsigned> dims; // D
  Value score, inside, before;
};
} // namespace

Expander::Expander(AttentionOp op, const Prefixes &prefixes, bool forTile)
    : op(op), prefixes(prefixes), forTile(forTile), b(op.getLoc(), op), loc(op.getLoc()),
      type(op.getAccumulatorType()) {
  for (Range range : cast<TilingInterface>(op.getOperation()).getIterationDomain(b))
    extents.push_back(range.size);
  SmallVector<int64_t> known = op.getStaticLoopExtents();
  for (unsigned dim = 0; dim <= op.getQueryDim(); ++dim)
    if (dim != prefixes.dim && known[dim] != 1)
      dims.push_back(dim);
}

Value Expander::empty(OpFoldResult last, Type element, std::optional<OpFoldResult> channels) {
  SmallVector<OpFoldResult> shape;
  for (unsigned dim : dims)
    shape.push_back(extents[dim]);
  shape.push_back(last);
  if (channels)
    shape.push_back(*channels);
  return tensor::EmptyOp::create(b, shape, element);
}

Value Expander::pointwise(ValueRange inputs, Value init,
                          llvm::function_ref<Value(OpBuilder &, ValueRange, ArrayRef<Value>)> build) {
  int64_t rank = cast<RankedTensorType>(init.getType()).getRank();
  SmallVector<AffineMap> maps(inputs.size() + 1, b.getMultiDimIdentityMap(rank));
  SmallVector<utils::IteratorType> kinds(rank, utils::IteratorType::parallel);
  return linalg::GenericOp::create(b, TypeRange(init.getType()), inputs, init, maps, kinds,
                                   [&](OpBuilder &b, Location, ValueRange in) {
                                     SmallVector<Value> place;
                                     for (int64_t dim = 0; dim < rank; ++dim)
                                       place.push_back(linalg::IndexOp::create(b, loc, dim));
                                     linalg::YieldOp::create(b, loc, build(b, in.drop_back(), place));
                                   })
      .getResult(0);
}

Value Expander::at(OpBuilder &b, Value tensor, ArrayRef<Value> place, Value last) {
  SmallVector<Value> indices(place.take_front(dims.size()));
  indices.push_back(last);
  return tensor::ExtractOp::create(b, loc, tensor, indices);
}

Value Expander::loop(OpBuilder &b, Value from, Value to, Value start,
                     llvm::function_ref<Value(OpBuilder &, Value, Value)> step) {
  return scf::ForOp::create(b, loc, from, to, cst(b, 1), start,
                            [&](OpBuilder &b, Location, Value k, ValueRange carried) {
                              scf::YieldOp::create(b, loc, step(b, k, carried[0]));
                            })
      .getResult(0);
}

IRMapping Expander::inlined(OpBuilder &b, Region &region, Value score, ArrayRef<Value> place) {
  IRMapping map;
  Block &block = region.front();
  unsigned first = score ? 1 : 0;
  if (score)
    map.map(block.getArgument(0), score);
  Value zero = cst(b, 0);
  for (unsigned dim = 0; dim <= op.getQueryDim(); ++dim)
    map.map(block.getArgument(first + dim), zero);
  for (auto [dim, index] : llvm::zip(dims, place))
    map.map(block.getArgument(first + dim), index);
  map.map(block.getArgument(first + op.getKeyDim()), place.back());
  for (Operation &inner : block.without_terminator())
    b.clone(inner, map);
  return map;
}

/// Σ_d q k.
Value Expander::products() {
  unsigned rank = dims.size() + 2;
  SmallVector<AffineExpr> loops(extents.size(), b.getAffineConstantExpr(0));
  for (auto [place, dim] : llvm::enumerate(dims))
    loops[dim] = b.getAffineDimExpr(place);
  loops[op.getKeyDim()] = b.getAffineDimExpr(rank - 2);
  loops[op.getChannelDim()] = b.getAffineDimExpr(rank - 1);
  // What is read at an expression (a shared head) is no operand, but read in the body.
  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
  std::pair<Value, AffineMap> factors[] = {{op.getQuery(), op.getQueryMap().replaceDimsAndSymbols(loops, {}, rank, 0)},
                                           {op.getKey(), op.getKeyMap().replaceDimsAndSymbols(loops, {}, rank, 0)}};
  for (auto [tensor, map] : factors)
    if (isPlain(map)) {
      operands.push_back(tensor);
      maps.push_back(map);
    }
  maps.push_back(AffineMap::getMinorIdentityMap(rank, rank, b.getContext()).dropResult(rank - 1));
  SmallVector<utils::IteratorType> kinds(rank - 1, utils::IteratorType::parallel);
  kinds.push_back(utils::IteratorType::reduction);
  Value init = empty(extents[op.getKeyDim()], type);
  Value zero = linalg::FillOp::create(b, real(b, 0), init).getResult(0);
  return linalg::GenericOp::create(b, TypeRange(zero.getType()), operands, zero, maps, kinds,
                                   [&](OpBuilder &b, Location, ValueRange in) {
                                     Value term;
                                     for (auto [tensor, map] : factors) {
                                       Value element;
                                       if (isPlain(map)) {
                                         element = in.front();
                                         in = in.drop_front();
                                       } else {
                                         SmallVector<Value> place, at;
                                         for (unsigned dim = 0; dim < rank; ++dim)
                                           place.push_back(linalg::IndexOp::create(b, loc, dim));
                                         for (AffineExpr expr : map.getResults())
                                           at.push_back(affine::expandAffineExpr(b, loc, expr, place, {}));
                                         element = tensor::ExtractOp::create(b, loc, tensor, at);
                                       }
                                       if (element.getType() != type)
                                         element = arith::ExtFOp::create(b, loc, type, element);
                                       term = term ? Value(arith::MulFOp::create(b, loc, term, element)) : element;
                                     }
                                     linalg::YieldOp::create(b, loc,
                                                             Value(arith::AddFOp::create(b, loc, in.front(), term)));
                                   })
      .getResult(0);
}

Value Expander::scores() {
  Value raw = products();
  if (op.getScore().empty() && prefixes.others.empty())
    return raw;
  return pointwise(raw, empty(extents[op.getKeyDim()], type),
                   [&](OpBuilder &b, ValueRange in, ArrayRef<Value> place) -> Value {
                     Value s = in[0];
                     if (!op.getScore().empty())
                       s = inlined(b, op.getScore(), s, place).lookupOrDefault(yielded(op.getScore()));
                     if (prefixes.others.empty())
                       return s;
                     IRMapping mask = inlined(b, op.getMask(), Value(), place);
                     for (Value condition : prefixes.others)
                       s = arith::SelectOp::create(b, loc, mask.lookupOrDefault(condition), s, real(b, -INFINITY));
                     return s;
                   });
}

/// m_t.
Value Expander::runningMaximum(OpBuilder &b, ArrayRef<Value> place, Value t) {
  Value block = arith::DivUIOp::create(b, loc, t, cst(b, kBlock));
  return maximum(b, at(b, inside, place, t), at(b, before, place, block));
}

/// exp(s_t − m_t), the first key channel.
Value Expander::weights() {
  Type element = forTile ? cast<RankedTensorType>(op.getValue().getType()).getElementType() : type;
  Value init = empty(extents[op.getKeyDim()], element, b.getIndexAttr(forTile ? kTileChannels : 1));
  return pointwise({}, init, [&](OpBuilder &b, ValueRange, ArrayRef<Value> place) {
    Value t = place[dims.size()], m = runningMaximum(b, place, t);
    Value w = math::ExpOp::create(b, loc, arith::SubFOp::create(b, loc, at(b, score, place, t), m));
    Value none = isMinusInfinity(b, m);
    if (forTile) {
      Value other = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, place.back(), cst(b, 0));
      none = arith::OrIOp::create(b, loc, none, other);
    }
    w = arith::SelectOp::create(b, loc, none, real(b, 0), w);
    return element == type ? w : Value(arith::TruncFOp::create(b, loc, element, w));
  });
}

/// m_{t−1} − m_t, held to what makes exp 0; 0 where there is nothing to decay.
Value Expander::decays() {
  double least = type.isF64() ? -746 : -104;
  return pointwise({}, empty(extents[op.getKeyDim()], type), [&](OpBuilder &b, ValueRange, ArrayRef<Value> place) {
    Value t = place.back(), one = cst(b, 1);
    Value last = arith::SubIOp::create(b, loc, arith::MaxUIOp::create(b, loc, t, one), one);
    Value m = runningMaximum(b, place, t), old = runningMaximum(b, place, last);
    Value first = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, t, cst(b, 0));
    Value none = arith::OrIOp::create(b, loc, first, isMinusInfinity(b, old));
    Value change = maximum(b, arith::SubFOp::create(b, loc, old, m), real(b, least));
    return Value(arith::SelectOp::create(b, loc, none, real(b, 0), change));
  });
}

/// The map over the linear op's domain, in which the prefixes are queries, and the
/// query's dimension is the last of the batch.
AffineMap Expander::renamed(AffineMap map) {
  unsigned n = op.getNumBatchDims();
  SmallVector<AffineExpr> now;
  for (unsigned dim = 0; dim < n; ++dim)
    now.push_back(b.getAffineDimExpr(dim == prefixes.dim ? n : dim - (dim > prefixes.dim)));
  now.push_back(b.getAffineDimExpr(n - 1));
  for (unsigned dim = n + 1; dim < n + 4; ++dim)
    now.push_back(b.getAffineDimExpr(dim));
  return map.replaceDimsAndSymbols(now, {}, n + 4, 0);
}

LinearAttentionOp Expander::attend() {
  unsigned n = op.getNumBatchDims();
  Value weight = weights(), decay = decays();
  auto keyType = cast<RankedTensorType>(weight.getType());
  SmallVector<OpFoldResult> shape{extents[prefixes.dim], b.getIndexAttr(keyType.getShape().back())};
  Value ones = tensor::EmptyOp::create(b, shape, keyType.getElementType());
  Value one = arith::ConstantOp::create(b, b.getFloatAttr(keyType.getElementType(), 1));
  ones = linalg::FillOp::create(b, one, ones).getResult(0);
  SmallVector<AffineExpr> point;
  for (unsigned dim : dims)
    point.push_back(b.getAffineDimExpr(dim == n ? n - 1 : dim - (dim > prefixes.dim)));
  point.push_back(b.getAffineDimExpr(n + 1));
  AffineMap decayMap = AffineMap::get(n + 4, 0, point, b.getContext());
  point.push_back(b.getAffineDimExpr(n + 2));
  SmallVector<AffineMap> maps{
      AffineMap::get(n + 4, 0, {b.getAffineDimExpr(n), b.getAffineDimExpr(n + 2)}, b.getContext()),
      AffineMap::get(n + 4, 0, point, b.getContext()), renamed(op.getValueMap()), renamed(op.getOutputMap()), decayMap};
  Value init = op.getOutputInit();
  return LinearAttentionOp::create(b, TypeRange(init.getType()), ones, weight, op.getValue(), decay, ValueRange(), init,
                                   b.getAffineMapArrayAttr(maps), /*causal=*/b.getUnitAttr(),
                                   /*aligned_to_end=*/nullptr, /*normalized=*/b.getUnitAttr(), /*epsilon=*/nullptr,
                                   /*form=*/nullptr);
}

/// m_t + log Σ_{j ≤ t} exp(s_j − m_t): over the keys of a block, then over blocks.
Value Expander::logSums() {
  auto shifted = [&](OpBuilder &b, Value x, Value m) -> Value {
    Value none = isMinusInfinity(b, m);
    Value from = arith::SelectOp::create(b, loc, none, real(b, 0), m);
    return math::ExpOp::create(b, loc, arith::SubFOp::create(b, loc, x, from));
  };
  auto add = [&](OpBuilder &b, Value x, Value y) -> Value { return arith::AddFOp::create(b, loc, x, y); };
  // Of the prefix within its block, relative to the prefix's own maximum.
  Value sums =
      pointwise({}, empty(extents[op.getKeyDim()], type), [&](OpBuilder &b, ValueRange, ArrayRef<Value> place) {
        Value t = place.back(), m = runningMaximum(b, place, t);
        Value start = arith::SubIOp::create(b, loc, t, arith::RemUIOp::create(b, loc, t, cst(b, kBlock)));
        return loop(
            b, start, arith::AddIOp::create(b, loc, t, cst(b, 1)), real(b, 0),
            [&](OpBuilder &b, Value j, Value sum) { return add(b, sum, shifted(b, at(b, score, place, j), m)); });
      });
  Value init = op.getLseInit();
  SmallVector<AffineExpr> order;
  for (AffineExpr expr : op.getLseMap().getResults())
    order.push_back(expr);
  auto lseType = cast<RankedTensorType>(init.getType());
  AffineMap identity = b.getMultiDimIdentityMap(lseType.getRank());
  SmallVector<utils::IteratorType> kinds(lseType.getRank(), utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             b, TypeRange(lseType), ValueRange(), init, ArrayRef(identity), kinds,
             [&](OpBuilder &b, Location, ValueRange) {
               // The loops are the result's dimensions.
               SmallVector<Value> domain(extents.size()), place;
               for (auto [k, expr] : llvm::enumerate(order))
                 domain[cast<AffineDimExpr>(expr).getPosition()] = linalg::IndexOp::create(b, loc, k);
               for (unsigned dim : dims)
                 place.push_back(domain[dim]);
               // Prefixes behind the last key are the last.
               Value keys = getValueOrCreateConstantIndexOp(b, loc, extents[op.getKeyDim()]);
               Value last = arith::SubIOp::create(b, loc, keys, cst(b, 1));
               Value t = arith::MinUIOp::create(b, loc, domain[prefixes.dim], last);
               Value m = runningMaximum(b, place, t), block = arith::DivUIOp::create(b, loc, t, cst(b, kBlock));
               Value sum = loop(b, cst(b, 0), block, at(b, sums, place, t), [&](OpBuilder &b, Value k, Value sum) {
                 Value end = arith::MulIOp::create(b, loc, arith::AddIOp::create(b, loc, k, cst(b, 1)), cst(b, kBlock));
                 Value tail = arith::SubIOp::create(b, loc, end, cst(b, 1));
                 // Relative to the maximum of all up to it.
                 Value part = at(b, sums, place, tail), was = runningMaximum(b, place, tail);
                 return add(b, sum, arith::MulFOp::create(b, loc, part, shifted(b, was, m)));
               });
               linalg::YieldOp::create(b, loc, add(b, m, math::LogOp::create(b, loc, sum)));
             })
      .getResult(0);
}

void Expander::run() {
  OpFoldResult keys = extents[op.getKeyDim()];
  score = scores();
  inside = pointwise({}, empty(keys, type), [&](OpBuilder &b, ValueRange, ArrayRef<Value> place) {
    Value t = place.back();
    Value start = arith::SubIOp::create(b, loc, t, arith::RemUIOp::create(b, loc, t, cst(b, kBlock)));
    return loop(b, start, t, at(b, score, place, t),
                [&](OpBuilder &b, Value j, Value most) { return maximum(b, most, at(b, score, place, j)); });
  });
  AffineExpr whole = b.getAffineDimExpr(0).ceilDiv(kBlock);
  OpFoldResult blocks = affine::makeComposedFoldedAffineApply(b, loc, AffineMap::get(1, 0, whole), {keys});
  before = pointwise({}, empty(blocks, type), [&](OpBuilder &b, ValueRange, ArrayRef<Value> place) {
    return loop(b, cst(b, 0), place.back(), real(b, -INFINITY), [&](OpBuilder &b, Value k, Value most) {
      Value end = arith::MulIOp::create(b, loc, arith::AddIOp::create(b, loc, k, cst(b, 1)), cst(b, kBlock));
      return maximum(b, most, at(b, inside, place, arith::SubIOp::create(b, loc, end, cst(b, 1))));
    });
  });
  SmallVector<Value> results{attend()->getResult(0)};
  if (op.getLseInit())
    results.push_back(logSums());
  op->replaceAllUsesWith(results);
  op.erase();
}

namespace {
struct ExpandPrefixes : ::attn::impl::AttnExpandPrefixesBase<ExpandPrefixes> {
  using AttnExpandPrefixesBase::AttnExpandPrefixesBase;

  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) {
      if (op.onTensors() && !op.getForm() && !op.getBlockCounts())
        ops.push_back(op);
    });
    auto remark = [](StringRef name) { return remark::RemarkOpts::name(name).category("attn-expand-prefixes"); };
    for (AttentionOp op : ops) {
      Finder finder(op);
      std::optional<Prefixes> prefixes = finder.run();
      if (prefixes) {
        int64_t rows = op.getStaticLoopExtents()[prefixes->dim];
        remark::passed(op.getLoc(), remark("scan"))
            << (ShapedType::isDynamic(rows) ? std::string("all") : "the " + std::to_string(rows)) +
                   " prefixes of a softmax are a linear state's outputs";
        Expander(op, *prefixes, forTile).run();
      } else if (!finder.why.empty()) {
        remark::missed(op.getLoc(), remark("no-scan")) << "rows are not the prefixes of one softmax: " + finder.why;
      }
    }
  }
};
} // namespace
