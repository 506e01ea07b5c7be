// Gives a grid that would not fill the card more to do; see Passes.td.
#include "attn/Conversion/AttnToTile/Passes.h"

#include "KeyBounds.h"
#include "Operands.h"
#include "Schedules.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"

namespace attn {
#define GEN_PASS_DEF_ATTNSPLITKEYS
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using ::attn::totile::positionOf;
using ::attn::totile::splitDimension;
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
  return AffineMap::get(map.getNumDims(), map.getNumSymbols(), results, map.getContext());
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
    std::optional<AffineMap> table =
        value && op.getPageTable() ? withoutGroup(op.getPageMap(), head, group) : std::nullopt;
    // Keys that no head has its own of are one group's.
    if (value && !group)
      group = extents[head];
    if (!value || (op.getPageTable() && !table) || group < 2 || ShapedType::isDynamic(extents[head]) ||
        extents[head] % group || rows * group > ::attn::totile::mostFewRows(extents[op.getChannelDim()]))
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
    SmallVector<AffineMap> maps{withRows(op.getQueryMap(), *query, head, n), *key, *value,
                                withRows(op.getOutputMap(), places[0], head, n)};
    if (table)
      maps.push_back(*table);
    auto rewritten =
        AttentionOp::create(b, loc, types, packRows(b, loc, op.getQuery(), *query, heads, packed), op.getKey(),
                            op.getValue(), op.getPageTable(), Value(), Value(), inits, b.getAffineMapArrayAttr(maps),
                            op.getNormalizer(), DenseI64ArrayAttr(), nullptr);
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

/// How keys are divided.
struct Division {
  int64_t parts = 1; // 1: not at all; kDynamic: as a launch finds the card
  int64_t keys = 0;  // of a part, where that is known
  /// Parts are a dimension of keys and values; else a bound of the mask.
  bool even = true;
  std::string why; // the reason, empty where there is nothing to gain
};

/// Parts with bounds of any size begin where a block of keys does.
constexpr int64_t kPartUnit = 128;

/// True if few rows of an unknown number see few keys: there are as many keys as
/// rows, or the mask's bound on keys does not depend on anything else.
bool seesFewKeys(AttentionOp op) {
  using Variable = ValueBoundsConstraintSet::Variable;
  if (!op.getPageTable()) {
    Variable rows(op.getQuery(), *positionOf(op.getQueryMap(), op.getQueryDim()));
    Variable keys(op.getKey(), *positionOf(op.getKeyMap(), op.getKeyDim()));
    if (FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(rows, keys); succeeded(equal) && *equal)
      return true;
  }
  return llvm::any_of(::attn::totile::analyzeMask(op).bounds, [](const ::attn::totile::KeyBound &bound) {
    return bound.upper && llvm::all_of(bound.ends, [](const ::attn::totile::LinearEnd &end) {
             return end.symbols.empty() &&
                    end.row * ::attn::totile::kFewRows + end.constant < 2 * ::attn::totile::kShortestPart;
           });
  });
}

/// Whether the keys of an op are divided, and into what. Known from its sizes and
/// what the card has; a launch has its part in what only it knows.
Division divide(AttentionOp op) {
  using namespace ::attn::totile;
  unsigned n = op.getNumBatchDims();
  SmallVector<int64_t> extents = op.getStaticLoopExtents();
  int64_t rows = extents[n], keys = extents[n + 1], tiles = rows ? 1 : 0;
  if (ShapedType::isDynamic(rows)) {
    if (seesFewKeys(op))
      return {};
    rows = kFewRows; // of a launch that divides them
  }
  for (unsigned k = 0; k < n; ++k)
    tiles *= ShapedType::isDynamic(extents[k]) ? 1 : extents[k];
  // A tile of a schedule for many rows has two consumers, of wide heads one.
  int64_t fewRows = mostFewRows(extents[op.getChannelDim()]);
  int64_t busy = tiles * static_cast<int64_t>(llvm::divideCeil(rows, 2 * kFewRows * kFewRows / fewRows));
  int64_t most = busy ? std::min(kMultiprocessors / busy, kMostParts) : 1;
  if (most < 2)
    return {};
  Division division;
  if (!op.getNormalizer().hasRowMax()) {
    division.why = "weights without a maximum are no partial softmax";
    return division;
  }
  bool known = llvm::none_of(extents, ShapedType::isDynamic);
  // Many rows are bound by products, and f32 partial results cost three times
  // those with the values: 512 × 16384 gave 0.9 of cuDNN in two parts, 1.1 whole.
  if (rows > fewRows) {
    if (known)
      division.why = "expected at most " + std::to_string(fewRows) + " rows, whose partial results are cheap, got " +
                     std::to_string(rows);
    return division;
  }
  if (!known) {
    division.parts = ShapedType::kDynamic, division.even = false;
    return division;
  }
  division.why = std::to_string(tiles) + " tiles for " + std::to_string(kMultiprocessors) + " multiprocessors";
  Type element = cast<ShapedType>(op.getQuery().getType()).getElementType();
  // Of keys in pages the table is divided.
  std::optional<std::string> uneven;
  if (!op.getPageTable())
    uneven = rankObstacle(element, {op.getKeyMap(), op.getValueMap()}, "keys and values");
  if (!uneven) {
    int64_t unit = op.getPageTable() ? op.getPageSize() : 1;
    for (int64_t parts = most; parts > 1; --parts)
      if (keys % (parts * unit) == 0 && keys / parts >= kShortestPart) {
        division.parts = parts, division.keys = keys / parts;
        break;
      }
    uneven = "no equal ones are as many";
  }
  // Bounds cost comparisons in a block at either end: for a third more parts.
  int64_t part = std::max<int64_t>(llvm::alignTo(llvm::divideCeil(keys, most), kPartUnit), kShortestPart);
  int64_t parts = llvm::divideCeil(keys, part);
  if (parts > 1 && (division.parts == 1 || 4 * part <= 3 * division.keys)) {
    division.parts = parts, division.keys = part, division.even = false;
    division.why += ", " + *uneven;
  } else if (division.parts == 1) {
    division.why += ", and less than two parts of " + std::to_string(kShortestPart) + " keys";
  }
  return division;
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
    // Of a page table, j floordiv P.
    if (keyed && expr.isFunctionOfDim(n + 1))
      results.push_back(getAffineDimExpr(n, context));
    results.push_back(expr.replaceDims(dims));
  }
  return AffineMap::get(map.getNumDims() + 1, map.getNumSymbols(), results, context);
}

/// Adds to the mask that the keys of part p are those from p · `keys` on.
void boundKeys(OpBuilder &b, AttentionOp op, unsigned part, Value keys) {
  OpBuilder::InsertionGuard guard(b);
  Location loc = op.getLoc();
  Region &mask = op.getMask();
  if (mask.empty()) {
    unsigned count = op.getNumBatchDims() + 2;
    b.createBlock(&mask, mask.end(), SmallVector<Type>(count, b.getIndexType()), SmallVector<Location>(count, loc));
    Value all = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
    mlir::attn::YieldOp::create(b, loc, all);
  }
  Block &block = mask.front();
  auto yield = cast<mlir::attn::YieldOp>(block.getTerminator());
  b.setInsertionPoint(yield);
  Value first = arith::MulIOp::create(b, loc, block.getArgument(part), keys);
  Value end = arith::AddIOp::create(b, loc, first, keys), key = block.getArguments().back();
  Value after = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, key, first);
  Value before = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, key, end);
  Value inside = arith::AndIOp::create(b, loc, after, before);
  Value seen = yield.getValue();
  bool all = matchPattern(seen, m_One());
  yield->setOperand(0, all ? inside : Value(arith::AndIOp::create(b, loc, seen, inside)));
  // What looks at the region counts ops.
  if (all && isOpTriviallyDead(seen.getDefiningOp()))
    seen.getDefiningOp()->erase();
}

/// The partial results (o, lse) of all parts, indexed (b…, part, i, e) and
/// (b…, part, i), as one: Σ exp(lse − m) o / Σ exp(lse − m), where the sink
/// adds to the divisor alone. One kernel for each result, whose loads all start
/// at once; `count` of `parts` parts exist, if it is given.
SmallVector<Value> merge(OpBuilder &b, AttentionOp op, Value output, Value lse, int64_t parts, Value count) {
  Location loc = op.getLoc();
  MLIRContext *context = b.getContext();
  unsigned n = op.getNumBatchDims();
  Type f32 = b.getF32Type();
  auto real = [&](OpBuilder &b, double v) -> Value {
    return arith::ConstantOp::create(b, loc, b.getFloatAttr(f32, v));
  };
  SmallVector<Value> merged;
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
    // A number of inputs that a launch finds: elements at computed places.
    if (!count)
      for (auto [tensor, channel] : {std::pair(lse, false), std::pair(output, true)})
        for (int64_t part = 0; part < parts && (isOutput || !channel); ++part) {
          inputs.push_back(tensor);
          maps.push_back(at(part, channel));
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
          SmallVector<Value> elements(in.drop_back());
          if (count) {
            // Parts past the last are the last again, without weight.
            Value last = arith::SubIOp::create(b, loc, count, constant(b, loc, 1));
            SmallVector<Value> places;
            for (unsigned dim = 0; dim < n + 1; ++dim)
              places.push_back(linalg::IndexOp::create(b, loc, dim));
            places.insert(places.begin() + n, Value());
            for (auto [tensor, channel] : {std::pair(lse, false), std::pair(output, true)}) {
              if (channel && !isOutput)
                break;
              if (channel)
                places.push_back(linalg::IndexOp::create(b, loc, n + 1));
              for (int64_t part = 0; part < parts; ++part) {
                Value at = constant(b, loc, part);
                places[n] = arith::MinUIOp::create(b, loc, at, last);
                Value element = tensor::ExtractOp::create(b, loc, tensor, places);
                if (!channel) {
                  Value exists = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ule, at, last);
                  element = arith::SelectOp::create(b, loc, exists, element, real(b, -INFINITY));
                }
                elements.push_back(element);
              }
            }
          }
          ArrayRef<Value> logs = ArrayRef(elements).take_front(parts);
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
            Value weighted = arith::MulFOp::create(b, loc, w, elements[parts + part]);
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
    merged.push_back(generic.getResult(0));
  }
  return merged;
}

/// Parts that a launch makes, and the keys of each.
struct LaunchedParts {
  Value count, keys;
};

/// As many parts as there are multiprocessors for each tile, none of them short.
LaunchedParts countAtLaunch(OpBuilder &b, AttentionOp op) {
  using namespace ::attn::totile;
  Location loc = op.getLoc();
  auto cst = [&](int64_t v) { return constant(b, loc, v); };
  auto divideUp = [&](Value x, Value y) -> Value {
    Value up = arith::AddIOp::create(b, loc, x, arith::SubIOp::create(b, loc, y, cst(1)));
    return arith::DivUIOp::create(b, loc, up, y);
  };
  SmallVector<Range> domain = cast<TilingInterface>(op.getOperation()).getIterationDomain(b);
  auto extent = [&](unsigned dim) { return getValueOrCreateConstantIndexOp(b, loc, domain[dim].size); };
  Value tiles = cst(1);
  for (unsigned k = 0; k < op.getNumBatchDims(); ++k)
    tiles = arith::MulIOp::create(b, loc, tiles, extent(k));
  tiles = arith::MaxUIOp::create(b, loc, tiles, cst(1));
  Value most = arith::DivUIOp::create(b, loc, cst(kMultiprocessors), tiles);
  most = arith::MinUIOp::create(b, loc, most, cst(kMostParts));
  most = arith::MaxUIOp::create(b, loc, most, cst(1));
  Value all = extent(op.getKeyDim());
  Value units = divideUp(divideUp(all, most), cst(kPartUnit));
  Value keys = arith::MulIOp::create(b, loc, units, cst(kPartUnit));
  keys = arith::MaxUIOp::create(b, loc, keys, cst(kShortestPart));
  return {divideUp(all, keys), keys};
}

/// The attention over each part of the keys, and their merge.
SmallVector<Value> attendInParts(OpBuilder &b, AttentionOp op, const Division &division, LaunchedParts launched) {
  Location loc = op.getLoc();
  MLIRContext *context = b.getContext();
  unsigned n = op.getNumBatchDims();
  Value key = op.getKey(), value = op.getValue(), table = op.getPageTable();
  bool splitsKeys = division.even && !table;
  if (division.even && table) {
    unsigned position = *positionOf(op.withinPages(op.getPageMap()), n + 1);
    table = splitDimension(b, loc, table, position, division.parts);
  } else if (division.even) {
    key = splitDimension(b, loc, key, *positionOf(op.getKeyMap(), n + 1), division.parts);
    value = splitDimension(b, loc, value, *positionOf(op.getValueMap(), n + 1), division.parts);
  } else if (!launched.count) {
    launched.keys = constant(b, loc, division.keys);
  }

  SmallVector<OpFoldResult> shape;
  for (Range range : cast<TilingInterface>(op.getOperation()).getIterationDomain(b))
    shape.push_back(range.size);
  OpFoldResult rows = shape[n], channels = shape[n + 3];
  shape.truncate(n);
  shape.push_back(launched.count ? OpFoldResult(launched.count) : b.getIndexAttr(division.parts));
  shape.push_back(rows);
  Value lse = tensor::EmptyOp::create(b, loc, shape, b.getF32Type());
  shape.push_back(channels);
  Value output = tensor::EmptyOp::create(b, loc, shape, b.getF32Type());
  SmallVector<AffineExpr> results;
  for (unsigned dim = 0; dim < n + 2; ++dim)
    results.push_back(getAffineDimExpr(dim, context));
  results.push_back(getAffineDimExpr(n + 4, context));
  SmallVector<AffineMap> maps{withParts(op.getQueryMap(), n, false), withParts(op.getKeyMap(), n, splitsKeys),
                              withParts(op.getValueMap(), n, splitsKeys), AffineMap::get(n + 5, 0, results, context)};
  if (table)
    maps.push_back(withParts(op.getPageMap(), n, division.even));
  auto partial = AttentionOp::create(b, loc, TypeRange{output.getType(), lse.getType()}, op.getQuery(), key, value,
                                     table, Value(), Value(), ValueRange{output, lse}, b.getAffineMapArrayAttr(maps),
                                     op.getNormalizer(), DenseI64ArrayAttr(), nullptr);
  for (auto [from, to] : {std::pair(&op.getScore(), &partial.getScore()), std::pair(&op.getMask(), &partial.getMask())})
    cloneRegion(b, *from, *to, n + 3, [&](OpBuilder &b, ValueRange now) {
      SmallVector<Value> was(now.take_front(n));
      was.push_back(now[n + 1]);
      Value at = now[n + 2];
      if (division.even) {
        Value before = arith::MulIOp::create(b, loc, now[n], constant(b, loc, division.keys));
        at = arith::AddIOp::create(b, loc, before, at);
      }
      was.push_back(at);
      return was;
    });
  if (!division.even)
    boundKeys(b, partial, n, launched.keys);
  if (ShapedType::isDynamic(op.getStaticLoopExtents()[n]))
    partial->setAttr("tile.guard", IntegerSetAttr::get(::attn::totile::fewRowsGuard(context)));
  bool counted = static_cast<bool>(launched.count);
  return merge(b, op, partial->getResult(0), partial->getResult(1),
               counted ? ::attn::totile::kMostParts : division.parts, launched.count);
}

void split(AttentionOp op) {
  Division division = divide(op);
  Location loc = op.getLoc();
  if (division.parts == 1) {
    if (!division.why.empty())
      remark::missed(loc, remark::RemarkOpts::name("whole").category("attn-split-keys"))
          << "keys stay whole: " + division.why;
    return;
  }
  OpBuilder b(op);
  auto split = remark::RemarkOpts::name("split").category("attn-split-keys");
  if (!ShapedType::isDynamic(division.parts)) {
    op->replaceAllUsesWith(attendInParts(b, op, division, {}));
    op.erase();
    remark::passed(loc, split) << std::to_string(division.parts) + " parts of " + std::to_string(division.keys) +
                                      " keys: " + division.why;
    return;
  }
  // Merging costs two launches, which keys that stay whole do without.
  LaunchedParts launched = countAtLaunch(b, op);
  Value several = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ugt, launched.count, constant(b, loc, 1));
  bool anyRows = ShapedType::isDynamic(op.getStaticLoopExtents()[op.getQueryDim()]);
  if (anyRows) {
    Range rows = cast<TilingInterface>(op.getOperation()).getIterationDomain(b)[op.getQueryDim()];
    Value few =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ule, getValueOrCreateConstantIndexOp(b, loc, rows.size),
                              constant(b, loc, ::attn::totile::kFewRows));
    several = arith::AndIOp::create(b, loc, few, several);
  }
  auto choice = scf::IfOp::create(b, loc, op->getResultTypes(), several, /*withElseRegion=*/true);
  op->replaceAllUsesWith(choice);
  {
    OpBuilder inner = choice.getThenBodyBuilder();
    scf::YieldOp::create(inner, loc, attendInParts(inner, op, division, launched));
  }
  OpBuilder inner = choice.getElseBodyBuilder();
  Operation *whole = inner.clone(*op);
  scf::YieldOp::create(inner, loc, whole->getResults());
  op.erase();
  remark::passed(loc, split) << "up to " + std::to_string(::attn::totile::kMostParts) + " parts of at least " +
                                    std::to_string(::attn::totile::kShortestPart) +
                                    " keys, as many as a launch has multiprocessors for" +
                                    (anyRows ? ", of at most " + std::to_string(::attn::totile::kFewRows) + " rows"
                                             : "");
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
