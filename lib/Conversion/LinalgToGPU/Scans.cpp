// Fewer passes over memory around sums of which every step is kept; see Scans.h.
#include "Scans.h"
#include "Fusion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using linalg::GenericOp;

namespace attn {
namespace {

/// A scan that is no longer than this is walked as it is. Parts are at least kLeastPart steps, which pay for the sum
/// before each, and no more than kWantedThreads make of the results.
constexpr int64_t kLeastDivided = 512, kLeastPart = 64, kWantedThreads = 1 << 19;

/// The other operand of `sum + other` that output k yields; null if it yields nothing like that.
Value addend(GenericOp op, unsigned k) {
  Value sum = op.getRegionOutputArgs()[k];
  auto add = op.getBlock()->getTerminator()->getOperand(k).getDefiningOp<arith::AddFOp>();
  if (!add || (add.getLhs() != sum && add.getRhs() != sum) || add.getLhs() == add.getRhs())
    return {};
  return add.getLhs() == sum ? add.getRhs() : add.getLhs();
}

/// The ops of the body that `value` is computed by, in order, itself included.
void collectSlice(Value value, Block *body, llvm::SetVector<Operation *> &slice, llvm::DenseSet<Value> &arguments) {
  if (auto argument = dyn_cast<BlockArgument>(value); argument && argument.getOwner() == body) {
    arguments.insert(value);
    return;
  }
  Operation *def = value.getDefiningOp();
  if (!def || !body->findAncestorOpInBlock(*def) || slice.contains(def))
    return;
  def->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      collectSlice(operand, body, slice, arguments);
  });
  slice.insert(def);
}

/// Where `map` has dimension `dim`; -1 if nowhere.
int64_t resultOf(AffineMap map, unsigned dim) {
  for (auto [n, expr] : llvm::enumerate(map.getResults()))
    if (auto d = dyn_cast<AffineDimExpr>(expr); d && d.getPosition() == dim)
      return n;
  return -1;
}

/// Clones `from`'s body with `mapping` for its arguments; its loops are loops[n] of the new op.
SmallVector<Value> cloneBody(OpBuilder &b, GenericOp from, ArrayRef<unsigned> loops, IRMapping &mapping) {
  for (Operation &inner : from.getBlock()->without_terminator()) {
    Operation *clone = b.clone(inner, mapping);
    clone->walk([&](linalg::IndexOp index) { index.setDim(loops[index.getDim()]); });
  }
  SmallVector<Value> results;
  for (Value value : from.getBlock()->getTerminator()->getOperands())
    results.push_back(mapping.lookupOrDefault(value));
  return results;
}

/// `map` with each of its dimensions d renamed to loops[d], of `count`.
AffineMap renamed(AffineMap map, ArrayRef<unsigned> loops, unsigned count) {
  SmallVector<AffineExpr> dims;
  for (unsigned loop : loops)
    dims.push_back(getAffineDimExpr(loop, map.getContext()));
  return map.replaceDimsAndSymbols(dims, {}, count, 0);
}

/// True if the op is the scan along its axis; tells its outputs apart.
bool walks(GenericOp op, Scan &scan) {
  for (unsigned k = 0; k < op.getNumDpsInits(); ++k) {
    AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(k));
    bool along = map.isFunctionOfDim(scan.axis), all = !scan.across || map.isFunctionOfDim(*scan.across);
    if (!along && !all)
      return false;
    (along && all ? scan.points : along ? scan.rows : scan.states).push_back(k);
  }
  if (scan.states.empty() || (scan.across ? scan.rows.empty() : scan.points.empty()))
    return false;
  Block::BlockArgListType sums = op.getRegionOutputArgs();
  auto adds = [&](unsigned k) { return addend(op, k) && sums[k].hasOneUse(); };
  return llvm::all_of(scan.points, [&](unsigned k) { return sums[k].use_empty(); }) && llvm::all_of(scan.rows, adds) &&
         llvm::all_of(scan.states, [&](unsigned k) {
           if (!addend(op, k))
             return false;
           llvm::SetVector<Operation *> slice;
           llvm::DenseSet<Value> arguments;
           collectSlice(addend(op, k), op.getBlock(), slice, arguments);
           return llvm::none_of(sums, [&](Value sum) { return arguments.contains(sum); });
         });
}
} // namespace

std::optional<Scan> matchScan(GenericOp op) {
  if (!(op.hasPureTensorSemantics() || op.hasPureBufferSemantics()) || op.hasDynamicShape() ||
      op.getNumReductionLoops() == 0 || op.getNumReductionLoops() > 2)
    return std::nullopt;
  SmallVector<unsigned> reduced;
  op.getReductionDims(reduced);
  for (unsigned axis : reduced) {
    Scan scan{axis, std::nullopt, {}, {}, {}};
    if (reduced.size() == 2)
      scan.across = reduced[0] + reduced[1] - axis;
    if (walks(op, scan))
      return scan;
  }
  return std::nullopt;
}

namespace {
/// What reads a scan's points once, element by element, or adds them up across one of their dimensions.
struct FuseIntoScan : OpRewritePattern<GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(GenericOp user, PatternRewriter &rewriter) const override {
    for (OpOperand *operand : user.getDpsInputOperands())
      if (auto producer = operand->get().getDefiningOp<GenericOp>())
        if (std::optional<Scan> scan = matchScan(producer))
          if (succeeded(fuse(producer, *scan, *operand, rewriter)))
            return success();
    return rewriter.notifyMatchFailure(user, "reads no scan's points alone");
  }

  LogicalResult fuse(GenericOp producer, Scan scan, OpOperand &operand, PatternRewriter &rewriter) const {
    auto user = cast<GenericOp>(operand.getOwner());
    auto result = cast<OpResult>(operand.get());
    unsigned number = result.getResultNumber(), count = producer.getNumLoops();
    AffineMap read = user.getMatchingIndexingMap(&operand), written = producer.getIndexingMapMatchingResult(result);
    if (!llvm::is_contained(scan.points, number) || !result.hasOneUse() || user->getBlock() != producer->getBlock() ||
        !user.hasPureTensorSemantics() || !read.isPermutation() || !written.isPermutation())
      return rewriter.notifyMatchFailure(user, "does not read points one to one");
    SmallVector<unsigned> loops(count);
    for (unsigned n = 0; n < count; ++n)
      loops[read.getDimPosition(n)] = written.getDimPosition(n);
    SmallVector<utils::IteratorType> iterators = producer.getIteratorTypesArray();
    if (failed(addsUpRows(user, loops, scan, producer, iterators)))
      return rewriter.notifyMatchFailure(user, "is no function of elements, nor a sum across that a warp takes");
    for (OpResult other : producer->getResults())
      if (other != result)
        for (Operation *later : other.getUsers())
          if (later->getBlock() != user->getBlock() || !user->isBeforeInBlock(later))
            return rewriter.notifyMatchFailure(user, "another result is read before");

    SmallVector<Value> inputs(producer.getDpsInputs()), inits;
    SmallVector<AffineMap> maps, initMaps;
    SmallVector<Value> arguments(producer.getRegionInputArgs().begin(), producer.getRegionInputArgs().end());
    for (OpOperand *input : producer.getDpsInputOperands())
      maps.push_back(producer.getMatchingIndexingMap(input));
    for (OpOperand *input : user.getDpsInputOperands()) {
      if (input == &operand)
        continue;
      inputs.push_back(input->get());
      maps.push_back(renamed(user.getMatchingIndexingMap(input), loops, count));
    }
    for (OpOperand &init : producer.getDpsInitsMutable())
      if (producer.getTiedOpResult(&init) != result) {
        inits.push_back(init.get());
        initMaps.push_back(producer.getMatchingIndexingMap(&init));
      }
    for (OpOperand &init : user.getDpsInitsMutable()) {
      inits.push_back(init.get());
      initMaps.push_back(renamed(user.getMatchingIndexingMap(&init), loops, count));
    }
    llvm::append_range(maps, initMaps);
    auto build = [&](OpBuilder &b, Location, ValueRange args) {
      IRMapping mapping;
      unsigned next = 0;
      SmallVector<unsigned> same = llvm::to_vector(llvm::seq(0u, count));
      for (Value argument : producer.getRegionInputArgs())
        mapping.map(argument, args[next++]);
      IRMapping users;
      for (auto [input, argument] : llvm::zip(user.getDpsInputOperands(), user.getRegionInputArgs()))
        if (input != &operand)
          users.map(argument, args[next++]);
      for (auto [k, argument] : llvm::enumerate(producer.getRegionOutputArgs()))
        if (k != number)
          mapping.map(argument, args[next++]);
      for (Value argument : user.getRegionOutputArgs())
        users.map(argument, args[next++]);
      SmallVector<Value> values = cloneBody(b, producer, same, mapping);
      users.map(user.getRegionInputArgs()[operand.getOperandNumber()], values[number]);
      values.erase(values.begin() + number);
      llvm::append_range(values, cloneBody(b, user, loops, users));
      linalg::YieldOp::create(b, user.getLoc(), values);
    };
    SmallVector<Type> types;
    for (Value init : inits)
      types.push_back(init.getType());
    rewriter.setInsertionPoint(user);
    auto fused = GenericOp::create(rewriter, user.getLoc(), types, inputs, inits, maps, iterators, build);
    unsigned next = 0;
    for (OpResult other : producer->getResults())
      if (other != result)
        rewriter.replaceAllUsesWith(other, fused.getResult(next++));
    rewriter.replaceOp(user, fused.getResults().drop_front(next));
    rewriter.eraseOp(producer);
    return success();
  }

  /// Elementwise, or a sum across one dimension, which becomes a reduction of the scan's.
  static LogicalResult addsUpRows(GenericOp user, ArrayRef<unsigned> loops, const Scan &scan, GenericOp producer,
                                  SmallVectorImpl<utils::IteratorType> &iterators) {
    SmallVector<unsigned> reduced;
    user.getReductionDims(reduced);
    if (reduced.empty())
      return success(llvm::all_of(user.getRegionOutputArgs(), [](Value out) { return out.use_empty(); }));
    unsigned across = loops[reduced.front()];
    int64_t extent = producer.getStaticLoopRanges()[across];
    if (reduced.size() != 1 || across == scan.axis || (scan.across && scan.across != across) ||
        extent % kScanLanes != 0 || extent > kMostAcross)
      return failure();
    for (unsigned k = 0; k < user.getNumDpsInits(); ++k)
      if (!addend(user, k) || !user.getRegionOutputArgs()[k].hasOneUse() ||
          !getElementTypeOrSelf(user.getDpsInits()[k].getType()).isF32() ||
          user.getMatchingIndexingMap(user.getDpsInitOperand(k)).isFunctionOfDim(reduced.front()))
        return failure();
    // States are of each c.
    for (unsigned k : scan.states)
      if (!producer.getMatchingIndexingMap(producer.getDpsInitOperand(k)).isFunctionOfDim(across))
        return failure();
    iterators[across] = utils::IteratorType::reduction;
    return success();
  }
};

/// True if a reshape of the operand is one of dimensions that the scan does not walk.
bool leavesAxis(GenericOp op, AffineMap map, ArrayRef<ReassociationIndices> groups) {
  std::optional<Scan> scan = matchScan(op);
  if (!scan || scan->across)
    return false;
  int64_t at = resultOf(map, scan->axis);
  return at < 0 || groups[at].size() == 1;
}
} // namespace

void populateScanPatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<FuseIntoScan>(context);
  tensor::populateFoldTensorEmptyPatterns(patterns);
  linalg::populateFoldReshapeOpsByExpansionPatterns(patterns, [](OpOperand *operand) {
    if (auto expand = dyn_cast<tensor::ExpandShapeOp>(operand->getOwner())) {
      auto producer = operand->get().getDefiningOp<GenericOp>();
      return producer && leavesAxis(producer, producer.getIndexingMapMatchingResult(cast<OpResult>(operand->get())),
                                    expand.getReassociationIndices());
    }
    auto consumer = dyn_cast<GenericOp>(operand->getOwner());
    auto collapse = operand->get().getDefiningOp<tensor::CollapseShapeOp>();
    return consumer && collapse &&
           leavesAxis(consumer, consumer.getMatchingIndexingMap(operand), collapse.getReassociationIndices());
  });
  tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns, context);
  tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns, context);
}

//===----------------------------------------------------------------------===//
// Beside each other
//===----------------------------------------------------------------------===//

namespace {
/// Moves what depends on `first` behind `second`; false if `second` does, or what cannot be moved.
bool moveUsersBehind(Operation *first, Operation *second) {
  SetVector<Operation *> users;
  users.insert(first);
  for (Operation *op = first->getNextNode(); op; op = op->getNextNode()) {
    bool reads = false;
    op->walk([&](Operation *inner) {
      reads |= llvm::any_of(inner->getOperands(), [&](Value v) { return users.contains(v.getDefiningOp()); });
    });
    if (op == second && reads)
      return false;
    if (op == second)
      break;
    if (reads && !isMemoryEffectFree(op))
      return false;
    if (reads)
      users.insert(op);
  }
  for (Operation *op : llvm::reverse(ArrayRef(users.getArrayRef()).drop_front()))
    op->moveAfter(second);
  return true;
}

/// One op of `first` and `second`, where the latter stands.
GenericOp merge(GenericOp first, GenericOp second) {
  OpBuilder b(second);
  SmallVector<Value> inputs, inits;
  SmallVector<AffineMap> maps, initMaps;
  SmallVector<std::pair<Value, AffineMap>> read;
  SmallVector<unsigned> at; // of both ops' inputs
  for (GenericOp op : {first, second}) {
    for (OpOperand *input : op.getDpsInputOperands()) {
      std::pair<Value, AffineMap> key{input->get(), op.getMatchingIndexingMap(input)};
      auto it = llvm::find(read, key);
      at.push_back(it - read.begin());
      if (it == read.end())
        read.push_back(key);
    }
    for (OpOperand &init : op.getDpsInitsMutable()) {
      inits.push_back(init.get());
      initMaps.push_back(op.getMatchingIndexingMap(&init));
    }
  }
  for (auto [value, map] : read) {
    inputs.push_back(value);
    maps.push_back(map);
  }
  llvm::append_range(maps, initMaps);
  auto build = [&](OpBuilder &b, Location loc, ValueRange args) {
    SmallVector<unsigned> same = llvm::to_vector(llvm::seq(0u, static_cast<unsigned>(first.getNumLoops())));
    SmallVector<Value> values;
    unsigned input = 0, output = inputs.size();
    for (GenericOp op : {first, second}) {
      IRMapping mapping;
      for (Value argument : op.getRegionInputArgs())
        mapping.map(argument, args[at[input++]]);
      for (Value argument : op.getRegionOutputArgs())
        mapping.map(argument, args[output++]);
      llvm::append_range(values, cloneBody(b, op, same, mapping));
    }
    linalg::YieldOp::create(b, loc, values);
  };
  SmallVector<Type> types;
  for (Value init : inits)
    types.push_back(init.getType());
  auto merged = GenericOp::create(b, second.getLoc(), types, inputs, inits, maps, first.getIteratorTypesArray(), build);
  first->replaceAllUsesWith(merged.getResults().take_front(first->getNumResults()));
  second->replaceAllUsesWith(merged.getResults().drop_front(first->getNumResults()));
  first.erase();
  second.erase();
  return merged;
}
} // namespace

void mergeScans(Operation *function) {
  bool changed = true;
  while (changed) {
    changed = false;
    SmallVector<GenericOp> scans;
    function->walk([&](GenericOp op) {
      if (matchScan(op))
        scans.push_back(op);
    });
    for (auto [n, first] : llvm::enumerate(scans)) {
      for (GenericOp second : ArrayRef(scans).drop_front(n + 1)) {
        bool alike = first->getBlock() == second->getBlock() &&
                     first.getStaticLoopRanges() == second.getStaticLoopRanges() &&
                     first.getIteratorTypesArray() == second.getIteratorTypesArray() && readsTheSame(first, second);
        if (!alike || !moveUsersBehind(first, second))
          continue;
        merge(first, second);
        changed = true;
        break;
      }
      if (changed)
        break;
    }
  }
}

//===----------------------------------------------------------------------===//
// In parts
//===----------------------------------------------------------------------===//

namespace {
/// Writes a scan in parts.
class Divider {
public:
  Divider(GenericOp op, const Scan &scan, int64_t parts)
      : op(op), scan(scan), parts(parts), length(op.getStaticLoopRanges()[scan.axis] / parts), b(op), loc(op.getLoc()) {
    for (unsigned n = 0; n < op.getNumLoops(); ++n)
      loops.push_back(n <= scan.axis ? n : n + 1);
  }

  void run() {
    SmallVector<Value> starts;
    for (unsigned k : scan.states)
      starts.push_back(startsOf(k));
    scanParts(starts);
  }

private:
  unsigned part() const { return scan.axis; }
  unsigned step() const { return scan.axis + 1; }
  AffineExpr dim(unsigned n) { return b.getAffineDimExpr(n); }

  /// A map of the undivided loops, whose axis is two dimensions of the operand.
  AffineMap divided(AffineMap map) {
    SmallVector<AffineExpr> exprs;
    for (AffineExpr expr : map.getResults()) {
      auto d = dyn_cast<AffineDimExpr>(expr);
      if (d && d.getPosition() == scan.axis)
        exprs.append({dim(part()), dim(step())});
      else
        exprs.push_back(d ? dim(loops[d.getPosition()]) : expr);
    }
    return AffineMap::get(op.getNumLoops() + 1, 0, exprs, b.getContext());
  }

  /// The tensor's dimension `at` as two, of parts and steps.
  SmallVector<ReassociationIndices> groups(int64_t rank, int64_t at) {
    SmallVector<ReassociationIndices> result;
    for (int64_t n = 0; n < rank; ++n)
      result.push_back(n < at    ? ReassociationIndices{n}
                       : n == at ? ReassociationIndices{n, n + 1}
                                 : ReassociationIndices{n + 1});
    return result;
  }
  Value expanded(Value value, AffineMap map) {
    auto type = dyn_cast<RankedTensorType>(value.getType());
    int64_t at = resultOf(map, scan.axis);
    if (!type || at < 0)
      return value;
    SmallVector<int64_t> shape(type.getShape());
    shape[at] = parts;
    shape.insert(shape.begin() + at + 1, length);
    if (value.getDefiningOp<tensor::EmptyOp>())
      return tensor::EmptyOp::create(b, loc, shape, type.getElementType());
    return tensor::ExpandShapeOp::create(b, loc, type.clone(shape), value, groups(type.getRank(), at));
  }

  /// The undivided op's position along its dimension `n`, of the divided op's.
  Value position(OpBuilder &inner, unsigned n) {
    if (n != scan.axis)
      return linalg::IndexOp::create(inner, loc, loops[n]);
    Value first = arith::MulIOp::create(inner, loc, linalg::IndexOp::create(inner, loc, part()),
                                        arith::ConstantIndexOp::create(inner, loc, length));
    return arith::AddIOp::create(inner, loc, first, linalg::IndexOp::create(inner, loc, step()));
  }
  void divideIndices(Operation *root) {
    SmallVector<linalg::IndexOp> indices;
    root->walk([&](linalg::IndexOp index) { indices.push_back(index); });
    for (linalg::IndexOp index : indices) {
      OpBuilder inner(index);
      index.replaceAllUsesWith(position(inner, index.getDim()));
      index.erase();
    }
  }

  /// The sum before each part, from what state `k` starts from on.
  Value startsOf(unsigned k) {
    OpOperand *init = op.getDpsInitOperand(k);
    AffineMap map = op.getMatchingIndexingMap(init);
    auto type = cast<RankedTensorType>(init->get().getType());
    SmallVector<int64_t> shape(type.getShape());
    shape.insert(shape.begin(), parts);
    auto partsType = type.clone(shape);

    // Each part's total.
    Block *body = op.getBlock();
    Value term = addend(op, k);
    llvm::SetVector<Operation *> slice;
    llvm::DenseSet<Value> arguments;
    collectSlice(term, body, slice, arguments);
    SmallVector<Value> inputs, used;
    SmallVector<AffineMap> maps;
    for (auto [input, argument] : llvm::zip(op.getDpsInputOperands(), op.getRegionInputArgs()))
      if (arguments.contains(argument)) {
        AffineMap read = op.getMatchingIndexingMap(input);
        inputs.push_back(expanded(input->get(), read));
        maps.push_back(divided(read));
        used.push_back(argument);
      }
    SmallVector<AffineExpr> exprs{dim(part())};
    llvm::append_range(exprs, divided(map).getResults());
    maps.push_back(AffineMap::get(op.getNumLoops() + 1, 0, exprs, b.getContext()));
    SmallVector<utils::IteratorType> iterators(op.getNumLoops() + 1, utils::IteratorType::parallel);
    iterators[step()] = utils::IteratorType::reduction;
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));
    auto filled = [&](RankedTensorType type) {
      Value empty = tensor::EmptyOp::create(b, loc, type.getShape(), type.getElementType());
      return linalg::FillOp::create(b, loc, zero, empty).getResult(0);
    };
    Value totals =
        GenericOp::create(b, loc, TypeRange{partsType}, inputs, ValueRange{filled(partsType)}, maps, iterators,
                          [&](OpBuilder &inner, Location loc, ValueRange args) {
                            IRMapping mapping;
                            for (auto [argument, value] : llvm::zip(used, args))
                              mapping.map(argument, value);
                            for (Operation *def : slice)
                              if (auto index = dyn_cast<linalg::IndexOp>(def))
                                mapping.map(index.getResult(), position(inner, index.getDim()));
                              else
                                divideIndices(inner.clone(*def, mapping));
                            Value sum = arith::AddFOp::create(inner, loc, args.back(), mapping.lookupOrDefault(term));
                            linalg::YieldOp::create(inner, loc, sum);
                          })
            .getResult(0);

    // What comes before each.
    int64_t rank = partsType.getRank();
    AffineMap all = b.getMultiDimIdentityMap(rank), state = all.dropResult(0);
    SmallVector<utils::IteratorType> walk(rank, utils::IteratorType::parallel);
    walk.front() = utils::IteratorType::reduction;
    Value empty = tensor::EmptyOp::create(b, loc, shape, type.getElementType());
    return GenericOp::create(b, loc, TypeRange{partsType, type}, ValueRange{totals}, ValueRange{empty, init->get()},
                             ArrayRef<AffineMap>{all, all, state}, walk,
                             [](OpBuilder &inner, Location loc, ValueRange args) {
                               Value next = arith::AddFOp::create(inner, loc, args[2], args[0]);
                               linalg::YieldOp::create(inner, loc, ValueRange{args[2], next});
                             })
        .getResult(0);
  }

  void scanParts(ArrayRef<Value> starts) {
    SmallVector<Value> inputs, inits;
    SmallVector<AffineMap> maps;
    for (OpOperand *input : op.getDpsInputOperands()) {
      AffineMap map = op.getMatchingIndexingMap(input);
      inputs.push_back(expanded(input->get(), map));
      maps.push_back(divided(map));
    }
    for (auto [k, init] : llvm::enumerate(op.getDpsInitsMutable())) {
      AffineMap map = op.getMatchingIndexingMap(&init);
      if (auto it = llvm::find(scan.states, k); it != scan.states.end()) {
        inits.push_back(starts[it - scan.states.begin()]);
        SmallVector<AffineExpr> exprs{dim(part())};
        llvm::append_range(exprs, divided(map).getResults());
        maps.push_back(AffineMap::get(op.getNumLoops() + 1, 0, exprs, b.getContext()));
      } else {
        inits.push_back(expanded(init.get(), map));
        maps.push_back(divided(map));
      }
    }
    SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
    iterators.insert(iterators.begin() + part(), utils::IteratorType::parallel);
    SmallVector<Type> types;
    for (Value init : inits)
      types.push_back(init.getType());
    auto created = GenericOp::create(b, loc, types, inputs, inits, maps, iterators);
    b.cloneRegionBefore(op.getRegion(), created.getRegion(), created.getRegion().begin());
    divideIndices(created);
    for (auto [k, result] : llvm::enumerate(op->getResults())) {
      if (result.use_empty())
        continue;
      Value value = created.getResult(k);
      auto type = cast<RankedTensorType>(result.getType());
      if (llvm::is_contained(scan.states, k)) {
        // The last part's.
        SmallVector<OpFoldResult> offsets(type.getRank() + 1, b.getIndexAttr(0)), sizes{b.getIndexAttr(1)},
            strides(type.getRank() + 1, b.getIndexAttr(1));
        offsets.front() = b.getIndexAttr(parts - 1);
        for (int64_t size : type.getShape())
          sizes.push_back(b.getIndexAttr(size));
        value = tensor::ExtractSliceOp::create(b, loc, type, value, offsets, sizes, strides);
      } else {
        int64_t at = resultOf(op.getIndexingMapMatchingResult(result), scan.axis);
        value = tensor::CollapseShapeOp::create(b, loc, type, value, groups(type.getRank(), at));
      }
      result.replaceAllUsesWith(value);
    }
    op.erase();
  }

  GenericOp op;
  const Scan &scan;
  int64_t parts, length;
  OpBuilder b;
  Location loc;
  SmallVector<unsigned> loops; // the undivided ones' numbers
};

/// How many parts; 1 for none.
int64_t partsOf(GenericOp op, const Scan &scan) {
  SmallVector<int64_t> extents = op.getStaticLoopRanges();
  int64_t threads = 1, length = extents[scan.axis];
  for (auto [dim, extent] : llvm::enumerate(extents))
    if (dim != scan.axis)
      threads *= dim == scan.across ? kScanLanes : extent;
  auto plain = [](AffineExpr expr) { return isa<AffineDimExpr, AffineConstantExpr>(expr); };
  for (AffineMap map : op.getIndexingMapsArray())
    if (!llvm::all_of(map.getResults(), plain))
      return 1;
  if (length < kLeastDivided || threads == 0)
    return 1;
  for (int64_t parts = std::min(length / kLeastPart, kWantedThreads / threads); parts > 1; --parts)
    if (length % parts == 0)
      return parts;
  return 1;
}
} // namespace

void divideScans(Operation *function) {
  SmallVector<GenericOp> scans;
  function->walk([&](GenericOp op) { scans.push_back(op); });
  for (GenericOp op : scans)
    if (std::optional<Scan> scan = matchScan(op))
      if (int64_t parts = partsOf(op, *scan); parts > 1)
        Divider(op, *scan, parts).run();
}
} // namespace attn
