// Linear attention that a chunk's kernels have no room for, as such that they have; see
// Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "LinearForms.h"
#include "Operands.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Remarks.h"

namespace attn {
#define GEN_PASS_DEF_ATTNSPLITCHANNELS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::totile;
using mlir::attn::LinearAttentionOp;

namespace {

/// Value columns of ones whose sums are a normalizer's: TMA copies 16 bytes, of f32 two
/// of these, and a product has eight columns at least.
constexpr int64_t kOnes = 8;

/// Makes the ops of one division.
class Splitter {
public:
  Splitter(LinearAttentionOp op, ChannelDivision division)
      : op(op), division(division), b(op), loc(op.getLoc()), n(op.getNumBatchDims()),
        d(op.getStaticLoopExtents()[op.getChannelDim()]) {}

  SmallVector<Value> split();

private:
  /// The operand's channels, at dimension `at`, as (part, channel). Padding is 0 or, where
  /// not all that it becomes may be asked of 0, those channels again.
  Value divide(Value tensor, std::optional<unsigned> at, bool repeats = false);
  /// The reverse.
  Value join(Value tensor, unsigned at, RankedTensorType type);
  /// A map of the op over a domain that has the part as its last batch dimension.
  AffineMap divided(AffineMap map);
  /// The op of each part with these values: its outputs, parts first, and its final states.
  SmallVector<Value> build(Value value, AffineMap valueMap, Value init, ValueRange states);
  void moveRegion(Region &from, Region &to, unsigned others, bool channels);
  Value zeros(ArrayRef<OpFoldResult> sizes, Type type);
  /// A tensor of the output's sizes with `columns` value channels and, if there are several, a
  /// dimension of parts before them.
  Value partialInit(int64_t columns, Type type);
  /// Part `part` of what `build` gave; of it column 0 alone if `column`.
  Value partOf(Value partial, int64_t part, bool column);
  /// Outputs of all parts, summed and divided, in the op's output.
  Value combine(Value values, Value sums);

  LinearAttentionOp op;
  ChannelDivision division;
  OpBuilder b;
  Location loc;
  unsigned n;
  int64_t d;
};

Value Splitter::zeros(ArrayRef<OpFoldResult> sizes, Type type) {
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  Value empty = tensor::EmptyOp::create(b, loc, sizes, type);
  return linalg::FillOp::create(b, loc, zero, empty).getResult(0);
}

Value Splitter::divide(Value tensor, std::optional<unsigned> at, bool repeats) {
  if (!at)
    return tensor;
  int64_t padded = division.parts * division.channels;
  if (padded > d) {
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor), wide = sizes;
    SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0)), strides(sizes.size(), b.getIndexAttr(1));
    wide[*at] = b.getIndexAttr(padded);
    Value whole = zeros(wide, getElementTypeOrSelf(tensor));
    for (int64_t first = 0; first < (repeats ? padded : d); first += d) {
      SmallVector<OpFoldResult> from = offsets;
      sizes[*at] = b.getIndexAttr(std::min(d, padded - first)), offsets[*at] = b.getIndexAttr(first);
      from[*at] = b.getIndexAttr(0);
      Value some = first + d <= padded ? tensor : tensor::ExtractSliceOp::create(b, loc, tensor, from, sizes, strides);
      whole = tensor::InsertSliceOp::create(b, loc, some, whole, offsets, sizes, strides);
    }
    tensor = whole;
  }
  return division.parts == 1 ? tensor : splitDimension(b, loc, tensor, *at, division.parts);
}

Value Splitter::join(Value tensor, unsigned at, RankedTensorType type) {
  if (division.parts > 1) {
    SmallVector<ReassociationIndices> groups;
    for (int64_t k = 0, rank = cast<RankedTensorType>(tensor.getType()).getRank(); k < rank; ++k)
      k == at + 1 ? groups.back().push_back(k) : groups.push_back({k});
    tensor = tensor::CollapseShapeOp::create(b, loc, tensor, groups);
  }
  if (division.parts * division.channels > d) {
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, tensor);
    SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0)), strides(sizes.size(), b.getIndexAttr(1));
    sizes[at] = b.getIndexAttr(d);
    tensor = tensor::ExtractSliceOp::create(b, loc, tensor, offsets, sizes, strides);
  }
  return tensor.getType() == type ? tensor : tensor::CastOp::create(b, loc, type, tensor);
}

AffineMap Splitter::divided(AffineMap map) {
  if (division.parts == 1)
    return map;
  AffineExpr channel = b.getAffineDimExpr(n + 2);
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults()) {
    if (expr == channel)
      results.push_back(b.getAffineDimExpr(n));
    results.push_back(expr.shiftDims(map.getNumDims(), 1, n));
  }
  return AffineMap::get(map.getNumDims() + 1, 0, results, b.getContext());
}

void Splitter::moveRegion(Region &from, Region &to, unsigned others, bool channels) {
  if (from.empty())
    return;
  IRMapping map;
  from.cloneInto(&to, map);
  Block &block = to.front();
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(&block);
  Value channel = channels ? block.getArguments().back() : Value(), own = channel;
  if (division.parts > 1) {
    Value part = block.insertArgument(others + n, b.getIndexType(), loc);
    if (channel) {
      Value first = arith::MulIOp::create(b, loc, part, arith::ConstantIndexOp::create(b, loc, division.channels));
      own = arith::AddIOp::create(b, loc, first, channel);
      channel.replaceAllUsesExcept(own, own.getDefiningOp());
    }
  }
  if (!channel || division.parts * division.channels == d)
    return;
  // Padding is 0, of which the features need not be 0.
  Operation *yield = block.getTerminator();
  b.setInsertionPoint(yield);
  Value result = yield->getOperand(0), last = arith::ConstantIndexOp::create(b, loc, d);
  Value inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, own, last);
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(result.getType()));
  yield->setOperand(0, arith::SelectOp::create(b, loc, inside, result, zero));
}

Value Splitter::partialInit(int64_t columns, Type type) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, op.getOutputInit());
  sizes[*positionOf(op.getOutputMap(), op.getValueChannelDim())] = b.getIndexAttr(columns);
  if (division.parts > 1)
    sizes.insert(sizes.begin(), b.getIndexAttr(division.parts));
  return tensor::EmptyOp::create(b, loc, sizes, type);
}

SmallVector<Value> Splitter::build(Value value, AffineMap valueMap, Value init, ValueRange states) {
  auto channels = [&](Value tensor, AffineMap map) { return divide(tensor, positionOf(map, op.getChannelDim())); };
  AffineMap outputMap = divided(op.getOutputMap());
  if (division.parts > 1) {
    SmallVector<AffineExpr> results(outputMap.getResults());
    results.insert(results.begin(), b.getAffineDimExpr(n));
    outputMap = AffineMap::get(outputMap.getNumDims(), 0, results, b.getContext());
  }
  SmallVector<AffineMap> maps{divided(op.getQueryMap()), divided(op.getKeyMap()), divided(valueMap), outputMap};
  Value decay = op.getDecay();
  if (decay) {
    decay = divide(decay, positionOf(op.getDecayMap(), op.getChannelDim()), !op.getDecayFeatures().empty());
    maps.push_back(divided(op.getDecayMap()));
  }
  bool normalized = op.getNormalized() && !division.sumsApart;
  SmallVector<Value> inits{init}, initial;
  for (Value state : states)
    initial.push_back(divide(state, n));
  for (Value final : op.getInits().slice(1, op.getFinalStateInit() ? 1 + normalized : 0)) {
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, final);
    if (sizes.size() == n + 2) // the state's columns
      sizes.back() = tensor::getMixedSize(b, loc, init, cast<RankedTensorType>(init.getType()).getRank() - 1);
    sizes[n] = b.getIndexAttr(division.channels);
    if (division.parts > 1)
      sizes.insert(sizes.begin() + n, b.getIndexAttr(division.parts));
    inits.push_back(tensor::EmptyOp::create(b, loc, sizes, getElementTypeOrSelf(final)));
  }
  auto part = LinearAttentionOp::create(
      b, loc, SmallVector<Type>(ValueRange(inits).getTypes()), channels(op.getQuery(), op.getQueryMap()),
      channels(op.getKey(), op.getKeyMap()), value, decay, initial, inits, b.getAffineMapArrayAttr(maps),
      op.getCausalAttr(), op.getAlignedToEndAttr(), normalized ? op.getNormalizedAttr() : UnitAttr(),
      normalized ? op.getEpsilonAttr() : FloatAttr(), op.getFormAttr());
  moveRegion(op.getQueryFeatures(), part.getQueryFeatures(), 1, /*channels=*/true);
  moveRegion(op.getKeyFeatures(), part.getKeyFeatures(), 1, /*channels=*/true);
  moveRegion(op.getReset(), part.getReset(), 0, /*channels=*/false);
  IRMapping map;
  op.getDecayFeatures().cloneInto(&part.getDecayFeatures(), map);
  return SmallVector<Value>(part.getResults());
}

Value Splitter::partOf(Value partial, int64_t part, bool column) {
  auto type = cast<RankedTensorType>(partial.getType());
  int64_t at = *positionOf(op.getOutputMap(), op.getValueChannelDim()) + (division.parts > 1);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, partial);
  SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0)), strides(sizes.size(), b.getIndexAttr(1));
  SmallVector<int64_t> kept;
  for (int64_t k = 0; k < type.getRank(); ++k) {
    bool parts = k == 0 && division.parts > 1;
    if (parts)
      offsets[k] = b.getIndexAttr(part);
    if (parts || (column && k == at))
      sizes[k] = b.getIndexAttr(1);
    else
      kept.push_back(type.getDimSize(k));
  }
  if (kept.size() == sizes.size())
    return partial;
  return tensor::ExtractSliceOp::create(b, loc, RankedTensorType::get(kept, type.getElementType()), partial, offsets,
                                        sizes, strides);
}

Value Splitter::combine(Value values, Value sums) {
  Value init = op.getOutputInit();
  int64_t rank = cast<RankedTensorType>(init.getType()).getRank();
  AffineMap all = b.getMultiDimIdentityMap(rank);
  AffineMap rows = all.dropResult(*positionOf(op.getOutputMap(), op.getValueChannelDim()));
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  for (auto [partial, column] : {std::pair(values, false), {sums, true}})
    for (int64_t part = 0; partial && part < division.parts; ++part) {
      inputs.push_back(partOf(partial, part, column));
      maps.push_back(column ? rows : all);
    }
  maps.push_back(all);
  SmallVector<utils::IteratorType> kinds(rank, utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      b, loc, TypeRange(init.getType()), inputs, init, maps, kinds, [&](OpBuilder &b, Location, ValueRange in) {
        auto sum = [&](ValueRange parts) {
          Value total = parts.front();
          for (Value part : parts.drop_front())
            total = arith::AddFOp::create(b, loc, total, part);
          return total;
        };
        auto constant = [&](double v) -> Value {
          return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(static_cast<float>(v)));
        };
        Value result = sum(in.take_front(division.parts));
        if (sums) {
          Value divisor = sum(in.slice(division.parts, division.parts));
          if (std::optional<APFloat> epsilon = op.getEpsilon())
            divisor = arith::AddFOp::create(b, loc, divisor, constant(epsilon->convertToDouble()));
          Value none = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, divisor, constant(0));
          Value quotient = arith::DivFOp::create(b, loc, result, divisor);
          result = arith::SelectOp::create(b, loc, none, constant(0), quotient);
        }
        Type type = in.back().getType();
        if (type != result.getType())
          result = arith::TruncFOp::create(b, loc, type, result);
        linalg::YieldOp::create(b, loc, result);
      });
  return generic.getResult(0);
}

SmallVector<Value> Splitter::split() {
  bool whole = division.parts == 1 && !division.sumsApart;
  int64_t e = op.getStaticLoopExtents()[op.getValueChannelDim()];
  Type f32 = b.getF32Type();
  // Sums are rounded once, behind the division.
  Value init = whole ? op.getOutputInit() : partialInit(e, f32);
  ValueRange initial = op.getInitialStates();
  if (division.sumsApart && !initial.empty())
    initial = initial.take_front(1);
  SmallVector<Value> values = build(op.getValue(), op.getValueMap(), init, initial), sums;
  if (division.sumsApart) {
    auto type = cast<RankedTensorType>(op.getValue().getType());
    OpFoldResult keys = tensor::getMixedSize(b, loc, op.getKey(), *positionOf(op.getKeyMap(), op.getKeyDim()));
    Value one = arith::ConstantOp::create(b, loc, b.getFloatAttr(type.getElementType(), 1));
    Value empty = tensor::EmptyOp::create(b, loc, {keys, b.getIndexAttr(kOnes)}, type.getElementType());
    Value ones = linalg::FillOp::create(b, loc, one, empty).getResult(0);
    SmallVector<Value> before;
    if (Value initial = op.getInitialSums()) { // (b…, d) in all columns
      auto sumsType = cast<RankedTensorType>(initial.getType());
      SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, initial);
      sizes.push_back(b.getIndexAttr(kOnes));
      Value wide = tensor::EmptyOp::create(b, loc, sizes, sumsType.getElementType());
      before.push_back(
          linalg::BroadcastOp::create(b, loc, initial, wide, SmallVector<int64_t>{sumsType.getRank()})->getResult(0));
    }
    AffineMap map = AffineMap::get(n + 4, 0, {b.getAffineDimExpr(n + 1), b.getAffineDimExpr(n + 3)}, b.getContext());
    sums = build(ones, map, partialInit(kOnes, f32), before);
  }
  SmallVector<Value> results{whole ? values[0] : combine(values[0], sums.empty() ? Value() : sums[0])};
  for (unsigned k = 1; k < values.size(); ++k)
    results.push_back(join(values[k], n, cast<RankedTensorType>(op.getInits()[k].getType())));
  if (Value final = op.getFinalSumsInit(); final && division.sumsApart) {
    auto type = cast<RankedTensorType>(final.getType());
    SmallVector<int64_t> shape(type.getShape());
    shape.push_back(kOnes);
    Value columns = join(sums[1], n, RankedTensorType::get(shape, type.getElementType()));
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, columns);
    SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0)), strides(sizes.size(), b.getIndexAttr(1));
    sizes.back() = b.getIndexAttr(1);
    results.push_back(tensor::ExtractSliceOp::create(b, loc, type, columns, offsets, sizes, strides));
  }
  return results;
}

struct SplitChannels : ::attn::impl::AttnSplitChannelsBase<SplitChannels> {
  void runOnOperation() override {
    SmallVector<LinearAttentionOp> ops;
    getOperation()->walk([&](LinearAttentionOp op) { ops.push_back(op); });
    for (LinearAttentionOp op : ops)
      visit(op);
  }

  static void visit(LinearAttentionOp op) {
    int64_t d = op.getStaticLoopExtents()[op.getChannelDim()];
    std::optional<ChannelDivision> division = divideChannels(op);
    if (!division)
      return;
    std::string what;
    if (division->parts * division->channels > d)
      what += ", padded to " + std::to_string(division->parts * division->channels);
    if (division->parts > 1)
      what += ", a batch of " + std::to_string(division->parts) + " parts of " + std::to_string(division->channels) +
              " whose outputs are added";
    if (division->sumsApart)
      what += ", the normalizer's sums those of values of one";
    remark::passed(op.getLoc(), remark::RemarkOpts::name("split").category("attn-split-channels"))
        << std::to_string(d) + " channels" + what + ": " + *roomObstacle(d, burdensOf(op));
    op->replaceAllUsesWith(Splitter(op, *division).split());
    op.erase();
  }
};

} // namespace

std::optional<ChannelDivision>(::attn::totile::divideChannels)(int64_t d, const ChunkBurdens &burdens) {
  if (!roomObstacle(d, burdens))
    return std::nullopt;
  ChunkBurdens alone = burdens;
  alone.normalizer = false;
  int64_t padded = llvm::alignTo(d, 64), channels = padded % 128 && padded > 64 ? 64 : std::min<int64_t>(padded, 128);
  // In order of what they cost: sums apart are another walk, parts store their outputs in f32.
  const ChannelDivision divisions[] = {
      {false, 1, padded}, {true, 1, d}, {true, 1, padded}, {true, padded / channels, channels}};
  for (ChannelDivision division : divisions)
    if (!roomObstacle(division.channels, division.sumsApart ? alone : burdens)) {
      division.sumsApart &= burdens.normalizer;
      return division;
    }
  return std::nullopt;
}

std::optional<ChannelDivision>(::attn::totile::divideChannels)(LinearAttentionOp op) {
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t keys = extents[op.getKeyDim()];
  // Of few tokens the recurrent kernel has room for all.
  if (!op.onTensors() || op.getForm() || (!ShapedType::isDynamic(keys) && keys <= kFewTokens) || operandsObstacle(op))
    return std::nullopt;
  std::optional<ChannelDivision> division = divideChannels(extents[op.getChannelDim()], burdensOf(op));
  // TMA takes five dimensions, of which one would be parts.
  if (division && division->parts > 1 &&
      std::max(op.getQueryMap().getNumResults(), op.getKeyMap().getNumResults()) >= tile::sm90::kTmaMaxRank)
    return std::nullopt;
  return division;
}
