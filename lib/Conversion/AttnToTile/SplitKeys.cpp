// Gives a grid that would not fill the card more to do; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "Schedules.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Remarks.h"

namespace attn {
#define GEN_PASS_DEF_ATTNSPLITKEYS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using mlir::attn::AttentionOp;

namespace {

/// Clones `from` into `to`, whose index arguments are `count` now; `positions`
/// gives the old index arguments in terms of the new.
void cloneRegion(OpBuilder &b, Region &from, Region &to, unsigned count,
                 llvm::function_ref<SmallVector<Value>(OpBuilder &, ValueRange)> positions) {
  if (from.empty())
    return;
  OpBuilder::InsertionGuard guard(b);
  Block &source = from.front();
  unsigned others = 0; // the score comes before the indices
  while (others < source.getNumArguments() && !source.getArgument(others).getType().isIndex())
    ++others;
  SmallVector<Type> types(TypeRange(source.getArgumentTypes()).take_front(others));
  types.append(count, b.getIndexType());
  Block *block = b.createBlock(&to, to.end(), types, SmallVector<Location>(types.size(), from.getLoc()));
  IRMapping map;
  for (unsigned k = 0; k < others; ++k)
    map.map(source.getArgument(k), block->getArgument(k));
  SmallVector<Value> indices = positions(b, block->getArguments().drop_front(others));
  for (auto [old, value] : llvm::zip(source.getArguments().drop_front(others), indices))
    map.map(old, value);
  for (Operation &op : source)
    b.clone(op, map);
  // Positions that nothing reads: what looks at the region counts ops.
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(*block)))
    if (isOpTriviallyDead(&op))
      op.erase();
}

Value constant(OpBuilder &b, Location loc, int64_t value) { return arith::ConstantIndexOp::create(b, loc, value); }

std::optional<unsigned> positionOf(AffineMap map, unsigned dim) {
  for (auto [k, expr] : llvm::enumerate(map.getResults()))
    if (expr == getAffineDimExpr(dim, map.getContext()))
      return k;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Packing
//===----------------------------------------------------------------------===//

/// The query heads of a group, `g` of them, as rows of one head.
struct Packing {
  unsigned dim;  // the batch dimension that counts query heads
  int64_t group; // query heads of a key head
};

/// The expression without `h floordiv g`; nothing if it uses `h` otherwise.
/// `group` is 0 until known.
std::optional<AffineExpr> withoutGroup(AffineExpr expr, unsigned dim, int64_t &group) {
  MLIRContext *context = expr.getContext();
  AffineExpr h = getAffineDimExpr(dim, context);
  if (!expr.isFunctionOfDim(dim))
    return expr;
  auto division = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!division || division.getKind() != AffineExprKind::FloorDiv || division.getLHS() != h)
    return std::nullopt;
  auto divisor = dyn_cast<AffineConstantExpr>(division.getRHS());
  if (!divisor || (group && group != divisor.getValue()))
    return std::nullopt;
  group = divisor.getValue();
  return h;
}

std::optional<AffineMap> withoutGroup(AffineMap map, unsigned dim, int64_t &group) {
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults()) {
    std::optional<AffineExpr> plain = withoutGroup(expr, dim, group);
    if (!plain)
      return std::nullopt;
    results.push_back(*plain);
  }
  return AffineMap::get(map.getNumDims(), 0, results, map.getContext());
}

/// A tensor whose dimensions `h` and `i` lie side by side, with the rows of a
/// group as one dimension in their place: (h / g, g · i).
Value packRows(OpBuilder &b, Location loc, Value tensor, unsigned first, int64_t heads, int64_t rows) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<ReassociationIndices> pairs;
  SmallVector<int64_t> merged, split;
  for (unsigned k = 0; k < type.getRank(); ++k) {
    if (k == first + 1) {
      pairs.back().push_back(k);
      continue;
    }
    pairs.push_back({k});
    merged.push_back(k == first ? heads * rows : type.getDimSize(k));
  }
  split = llvm::to_vector(type.getShape());
  split[first] = heads, split[first + 1] = rows;
  Value flat =
      tensor::CollapseShapeOp::create(b, loc, RankedTensorType::get(merged, type.getElementType()), tensor, pairs);
  return tensor::ExpandShapeOp::create(b, loc, RankedTensorType::get(split, type.getElementType()), flat, pairs);
}

/// Where (head, row) stand in an operand: side by side, heads first unless
/// there is but one row; nothing if they do not.
std::optional<unsigned> adjacent(AffineMap map, unsigned head, unsigned row, bool oneRow) {
  std::optional<unsigned> h = positionOf(map, head), i = positionOf(map, row);
  if (!h || !i || llvm::count_if(map.getResults(), [&](AffineExpr e) { return e.isFunctionOfDim(head); }) != 1)
    return std::nullopt;
  if (*i == *h + 1 || (oneRow && *h == *i + 1))
    return std::min(*h, *i);
  return std::nullopt;
}

/// The map with (head, row) at `first`, in this order.
AffineMap withRows(AffineMap map, unsigned first, unsigned head, unsigned row) {
  SmallVector<AffineExpr> results(map.getResults());
  results[first] = getAffineDimExpr(head, map.getContext());
  results[first + 1] = getAffineDimExpr(row, map.getContext());
  return AffineMap::get(map.getNumDims(), 0, results, map.getContext());
}

AttentionOp pack(AttentionOp op) {
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t rows = extents[n];
  // Batches and keys may be as many as a launch brings.
  if (ShapedType::isDynamic(rows))
    return op;
  for (unsigned head = 0; head < n; ++head) {
    int64_t group = 0;
    std::optional<AffineMap> key = withoutGroup(op.getKeyMap(), head, group);
    std::optional<AffineMap> value = key ? withoutGroup(op.getValueMap(), head, group) : std::nullopt;
    if (!value || group < 2 || ShapedType::isDynamic(extents[head]) || extents[head] % group ||
        rows * group > ::attn::totile::kFewRows)
      continue;
    auto query = adjacent(op.getQueryMap(), head, n, rows == 1);
    SmallVector<unsigned> places;
    for (unsigned k = 0; k < op.getNumResults(); ++k)
      if (auto place = adjacent(op.getResultMap(k), head, n, rows == 1))
        places.push_back(*place);
    if (!query || places.size() != op.getNumResults())
      continue;

    OpBuilder b(op);
    Location loc = op.getLoc();
    int64_t heads = extents[head] / group, packed = rows * group;
    SmallVector<Value> inits;
    SmallVector<Type> types;
    for (auto [init, first] : llvm::zip(op.getInits(), places)) {
      auto type = cast<RankedTensorType>(init.getType());
      SmallVector<int64_t> shape(type.getShape());
      shape[first] = heads, shape[first + 1] = packed;
      SmallVector<Value> sizes;
      for (int64_t dim = 0; dim < type.getRank(); ++dim)
        if (ShapedType::isDynamic(shape[dim]))
          sizes.push_back(tensor::DimOp::create(b, loc, init, dim));
      inits.push_back(tensor::EmptyOp::create(b, loc, shape, type.getElementType(), sizes));
      types.push_back(inits.back().getType());
    }
    AffineMap maps[] = {withRows(op.getQueryMap(), *query, head, n), *key, *value,
                        withRows(op.getOutputMap(), places[0], head, n)};
    auto rewritten = AttentionOp::create(
        b, loc, types, packRows(b, loc, op.getQuery(), *query, heads, packed), op.getKey(), op.getValue(), Value(),
        Value(), inits, b.getAffineMapArrayAttr(maps), op.getNormalizer(), DenseI64ArrayAttr(), nullptr);
    for (auto [from, to] : llvm::zip(op->getRegions(), rewritten->getRegions()))
      cloneRegion(b, from, to, from.empty() ? 0 : from.getNumArguments() - (&from == &op.getScore()),
                  [&](OpBuilder &b, ValueRange now) {
                    SmallVector<Value> was(now);
                    Value within = now[n];
                    if (rows > 1) {
                      was[n] = arith::RemUIOp::create(b, loc, now[n], constant(b, loc, rows));
                      within = arith::DivUIOp::create(b, loc, now[n], constant(b, loc, rows));
                    } else {
                      was[n] = constant(b, loc, 0);
                    }
                    Value base = arith::MulIOp::create(b, loc, now[head], constant(b, loc, group));
                    was[head] = arith::AddIOp::create(b, loc, base, within);
                    return was;
                  });
    for (auto [k, first] : llvm::enumerate(places)) {
      auto type = cast<RankedTensorType>(op->getResult(k).getType());
      Value result =
          packRows(b, loc, rewritten->getResult(k), first, type.getDimSize(first), type.getDimSize(first + 1));
      op->getResult(k).replaceAllUsesWith(result);
    }
    op.erase();
    remark::passed(loc, remark::RemarkOpts::name("packed").category("attn-split-keys"))
        << std::to_string(group) + " query heads of " + std::to_string(rows) +
               " rows share a key head and become one of " + std::to_string(packed) + " rows";
    return rewritten;
  }
  return op;
}

//===----------------------------------------------------------------------===//
// Splitting
//===----------------------------------------------------------------------===//

/// How many parts the keys are divided into: 1 if they are not. `why` is the
/// reason, empty where there is nothing to gain.
int64_t countParts(AttentionOp op, std::string &why) {
  using namespace ::attn::totile;
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t rows = extents[n], keys = extents[n + 1], tiles = rows ? 1 : 0;
  if (llvm::any_of(extents, ShapedType::isDynamic)) {
    if (!ShapedType::isDynamic(rows) && rows <= kFewRows)
      why = "expected known sizes, got an unknown number of " +
            std::string(ShapedType::isDynamic(keys) ? "keys" : "batch points");
    return 1;
  }
  for (unsigned k = 0; k < n; ++k)
    tiles *= extents[k];
  // A tile of a schedule for many rows has two consumers.
  int64_t busy = tiles * static_cast<int64_t>(llvm::divideCeil(rows, 2 * kFewRows));
  int64_t most = busy ? std::min(kMultiprocessors / busy, kMostParts) : 1;
  if (most < 2)
    return 1;
  if (!op.getNormalizer().hasRowMax()) {
    why = "weights without a maximum are no partial softmax";
    return 1;
  }
  // Many rows are bound by products, and f32 partial results cost three times
  // those with the values: 512 × 16384 gave 0.9 of cuDNN in two parts, 1.1 whole.
  if (rows > kFewRows) {
    why = "expected at most " + std::to_string(kFewRows) + " rows, whose partial results are cheap, got " +
          std::to_string(rows);
    return 1;
  }
  // The parts are one more dimension of what TMA loads.
  bool f32 = cast<ShapedType>(op.getQuery().getType()).getElementType().isF32();
  for (AffineMap map : {op.getKeyMap(), op.getValueMap()})
    if (unsigned rank = f32 ? compactRank(map, 4) : map.getNumResults(); rank >= (f32 ? 4u : 5u)) {
      why = "expected keys and values of rank " + std::to_string(f32 ? 3 : 4) + " at most, got " + std::to_string(rank);
      return 1;
    }
  why = std::to_string(tiles) + " tiles for " + std::to_string(kMultiprocessors) + " multiprocessors";
  for (int64_t parts = most; parts > 1; --parts)
    if (keys % parts == 0 && keys / parts >= kShortestPart)
      return parts;
  why += ", and no parts of at least " + std::to_string(kShortestPart) + " keys divide " + std::to_string(keys);
  return 1;
}

/// The map over a domain with one more batch dimension, the parts'; `at` gets
/// that dimension beside the key's.
AffineMap withParts(AffineMap map, unsigned n, bool keyed) {
  MLIRContext *context = map.getContext();
  SmallVector<AffineExpr> dims;
  for (unsigned k = 0; k < map.getNumDims(); ++k)
    dims.push_back(getAffineDimExpr(k < n ? k : k + 1, context));
  SmallVector<AffineExpr> results;
  for (AffineExpr expr : map.getResults()) {
    if (keyed && expr == getAffineDimExpr(n + 1, context))
      results.push_back(getAffineDimExpr(n, context));
    results.push_back(expr.replaceDims(dims));
  }
  return AffineMap::get(map.getNumDims() + 1, 0, results, context);
}

/// The keys' dimension as (parts, keys of a part).
Value divideKeys(OpBuilder &b, Location loc, Value tensor, unsigned at, int64_t parts) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<int64_t> shape;
  SmallVector<ReassociationIndices> groups;
  for (unsigned k = 0; k < type.getRank(); ++k) {
    groups.push_back({static_cast<int64_t>(shape.size())});
    if (k == at) {
      groups.back().push_back(shape.size() + 1);
      shape.append({parts, type.getDimSize(k) / parts});
    } else {
      shape.push_back(type.getDimSize(k));
    }
  }
  return tensor::ExpandShapeOp::create(b, loc, RankedTensorType::get(shape, type.getElementType()), tensor, groups);
}

/// The partial results (o, lse) of all parts, indexed (b…, part, i, e) and
/// (b…, part, i), as one: Σ exp(lse − m) o / Σ exp(lse − m), where the sink
/// adds to the divisor alone. One kernel for each result, whose loads all start
/// at once.
void merge(OpBuilder &b, AttentionOp op, Value output, Value lse, int64_t parts) {
  Location loc = op.getLoc();
  MLIRContext *context = b.getContext();
  unsigned n = op.getNumBatchDims();
  Type f32 = b.getF32Type();
  auto real = [&](OpBuilder &b, double v) -> Value {
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(f32, v));
  };
  for (unsigned k = 0; k < op.getNumResults(); ++k) {
    bool isOutput = k == 0;
    unsigned rank = n + (isOutput ? 2 : 1);
    // The loops are the result's dimensions by the domain's order: (b…, i, e).
    SmallVector<AffineExpr> row;
    for (unsigned dim = 0; dim < n + 1; ++dim)
      row.push_back(getAffineDimExpr(dim, context));
    auto at = [&](int64_t part, bool channel) {
      SmallVector<AffineExpr> results(row);
      results.insert(results.begin() + n, getAffineConstantExpr(part, context));
      if (channel)
        results.push_back(getAffineDimExpr(n + 1, context));
      return AffineMap::get(rank, 0, results, context);
    };
    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    for (int64_t part = 0; part < parts; ++part) {
      inputs.push_back(lse);
      maps.push_back(at(part, false));
    }
    if (isOutput)
      for (int64_t part = 0; part < parts; ++part) {
        inputs.push_back(output);
        maps.push_back(at(part, true));
      }
    SmallVector<AffineExpr> loops(row);
    loops.append({AffineExpr(), AffineExpr()}); // j and d do not occur
    if (isOutput)
      loops.push_back(getAffineDimExpr(n + 1, context));
    else
      loops.push_back(AffineExpr());
    SmallVector<AffineExpr> results;
    for (AffineExpr expr : op.getResultMap(k).getResults())
      results.push_back(loops[cast<AffineDimExpr>(expr).getPosition()]);
    maps.push_back(AffineMap::get(rank, 0, results, context));
    Value init = op.getInits()[k];
    SmallVector<utils::IteratorType> kinds(rank, utils::IteratorType::parallel);
    auto generic = linalg::GenericOp::create(
        b, loc, TypeRange(init.getType()), inputs, init, maps, kinds, [&](OpBuilder &b, Location, ValueRange in) {
          ValueRange logs = in.take_front(parts);
          Value sink, top;
          if (!op.getSink().empty()) {
            IRMapping map;
            Block &block = op.getSink().front();
            for (auto [dim, argument] : llvm::enumerate(block.getArguments()))
              map.map(argument, linalg::IndexOp::create(b, loc, dim));
            for (Operation &inner : block.without_terminator())
              b.clone(inner, map);
            sink = map.lookupOrDefault(cast<mlir::attn::YieldOp>(block.getTerminator()).getValue());
            top = sink;
          }
          for (Value log : logs)
            top = top ? Value(arith::MaximumFOp::create(b, loc, top, log)) : log;
          // Rows that no part has a key for: all weights 0.
          Value none = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, top, real(b, -INFINITY));
          Value reference = arith::SelectOp::create(b, loc, none, real(b, 0), top);
          auto weight = [&](Value log) -> Value {
            return math::ExpOp::create(b, loc, arith::SubFOp::create(b, loc, log, reference));
          };
          Value sum = sink ? weight(sink) : Value(), total;
          for (int64_t part = 0; part < parts; ++part) {
            Value w = weight(logs[part]);
            sum = sum ? Value(arith::AddFOp::create(b, loc, sum, w)) : w;
            if (!isOutput)
              continue;
            Value weighted = arith::MulFOp::create(b, loc, w, in[parts + part]);
            total = total ? Value(arith::AddFOp::create(b, loc, total, weighted)) : weighted;
          }
          Value result;
          if (isOutput) {
            Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, sum, real(b, 0));
            Value divisor = arith::SelectOp::create(b, loc, empty, real(b, 1), sum);
            result = arith::DivFOp::create(b, loc, total, divisor);
          } else {
            result = arith::AddFOp::create(b, loc, reference, math::LogOp::create(b, loc, sum));
          }
          auto type = cast<FloatType>(cast<RankedTensorType>(init.getType()).getElementType());
          if (type != f32)
            result = arith::TruncFOp::create(b, loc, type, result);
          linalg::YieldOp::create(b, loc, result);
        });
    op->getResult(k).replaceAllUsesWith(generic.getResult(0));
  }
}

void split(AttentionOp op) {
  std::string why;
  int64_t parts = countParts(op, why);
  if (parts == 1) {
    if (!why.empty())
      remark::missed(op.getLoc(), remark::RemarkOpts::name("whole").category("attn-split-keys"))
          << "keys stay whole: " + why;
    return;
  }
  OpBuilder b(op);
  Location loc = op.getLoc();
  MLIRContext *context = b.getContext();
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t keys = extents[n + 1] / parts;
  Value key = divideKeys(b, loc, op.getKey(), *positionOf(op.getKeyMap(), n + 1), parts);
  Value value = divideKeys(b, loc, op.getValue(), *positionOf(op.getValueMap(), n + 1), parts);

  SmallVector<int64_t> shape(extents.begin(), extents.begin() + n);
  shape.append({parts, extents[n]});
  Value lse = tensor::EmptyOp::create(b, loc, shape, b.getF32Type());
  shape.push_back(extents[n + 3]);
  Value output = tensor::EmptyOp::create(b, loc, shape, b.getF32Type());
  SmallVector<AffineExpr> results;
  for (unsigned dim = 0; dim < n + 2; ++dim)
    results.push_back(getAffineDimExpr(dim, context));
  results.push_back(getAffineDimExpr(n + 4, context));
  AffineMap maps[] = {withParts(op.getQueryMap(), n, false), withParts(op.getKeyMap(), n, true),
                      withParts(op.getValueMap(), n, true), AffineMap::get(n + 5, 0, results, context)};
  auto partial = AttentionOp::create(b, loc, TypeRange{output.getType(), lse.getType()}, op.getQuery(), key, value,
                                     Value(), Value(), ValueRange{output, lse}, b.getAffineMapArrayAttr(maps),
                                     op.getNormalizer(), DenseI64ArrayAttr(), nullptr);
  for (auto [from, to] : {std::pair(&op.getScore(), &partial.getScore()), std::pair(&op.getMask(), &partial.getMask())})
    cloneRegion(b, *from, *to, n + 3, [&](OpBuilder &b, ValueRange now) {
      SmallVector<Value> was(now.take_front(n));
      was.push_back(now[n + 1]);
      Value before = arith::MulIOp::create(b, loc, now[n], constant(b, loc, keys));
      was.push_back(arith::AddIOp::create(b, loc, before, now[n + 2]));
      return was;
    });
  merge(b, op, partial->getResult(0), partial->getResult(1), parts);
  op.erase();
  remark::passed(loc, remark::RemarkOpts::name("split").category("attn-split-keys"))
      << std::to_string(parts) + " parts of " + std::to_string(keys) + " keys: " + why;
}

struct SplitKeys : ::attn::impl::AttnSplitKeysBase<SplitKeys> {
  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation()->walk([&](AttentionOp op) {
      if (op.onTensors() && !op.getForm() && !op.getBlockCounts())
        ops.push_back(op);
    });
    for (AttentionOp op : ops)
      split(pack(op));
  }
};

} // namespace
