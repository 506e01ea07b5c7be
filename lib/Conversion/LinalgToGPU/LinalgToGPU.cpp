// Kernels for linalg ops on device memory; see Passes.td for the three kinds.
#include "Fusion.h"
#include "Scans.h"
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/Support/MathExtras.h"
#include <numeric>

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_LINALGTOGPU
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"

namespace {

/// The name of the gpu.module that holds all kernels of a compilation.
constexpr StringLiteral kModuleName = "kernels";

/// Threads per block of the point and product kernels.
constexpr int64_t kThreads = 256;
/// Neighbouring points of a thread. With one each, 2048 threads of a multiprocessor
/// have 4 KiB of 16-bit elements in flight: 33 million took 100 µs, twice what their
/// bytes do. Only where as many threads remain as the device holds at once.
constexpr int64_t kPointsPerThread = 4;
constexpr int64_t kResidentThreads = 1 << 18;
/// Terms of a reduction that a thread loads before it adds the first: the loads of a
/// loop's next round wait for this one's. (2 % of Flowformer's time, whose sums are
/// bound by their exponentials.)
constexpr int64_t kTermsInFlight = 4;
/// Blocks of a kernel whose branch may not be taken, at most: each ends at once then, but
/// 32768 of them would take some 20 µs to begin.
constexpr int64_t kBlocksThatAsk = 2048;
/// A reduction of this length or more is worth a block per result.
constexpr int64_t kLongReduction = 64;
/// Fewer results than this leave a thread-per-result grid mostly idle.
constexpr int64_t kFewResults = 4096;
/// A row of up to this many terms is a warp's: no more than 32 a lane.
constexpr int64_t kWarpReduction = 1024;
constexpr int64_t kWarp = 32;
/// Fewer rows than multiprocessors are worth as many threads as a block can have.
constexpr int64_t kFewRows = 128;

/// Steps of a scan with rows that a warp has in flight together.
constexpr int64_t kRowsTogether = 4;
/// Steps of a recurrence whose loads are in flight together: with 8 of them, of
/// two or three tensors, 64 K threads cover the latency of memory.
constexpr int64_t kStepsTogether = 8;
/// Where there are no more threads than this, each waits for memory by itself, and no
/// other takes its turn: more steps, if they are no more than a sum.
constexpr int64_t kFewThreads = 1 << 14, kFewStepsTogether = 32, kPlainStep = 3;

using Extents = SmallVector<OpFoldResult>;

/// Integer arithmetic on index values that folds as it goes.
struct Indexer {
  OpBuilder &b;
  Location loc;

  Value constant(int64_t value) { return arith::ConstantIndexOp::create(b, loc, value); }
  Value value(OpFoldResult x) { return getValueOrCreateConstantIndexOp(b, loc, x); }
  Value add(Value x, Value y) { return b.createOrFold<arith::AddIOp>(loc, x, y); }
  Value mul(Value x, Value y) { return b.createOrFold<arith::MulIOp>(loc, x, y); }
  Value div(Value x, Value y) { return b.createOrFold<arith::DivUIOp>(loc, x, y); }
  Value rem(Value x, Value y) { return b.createOrFold<arith::RemUIOp>(loc, x, y); }
  Value less(Value x, Value y) { return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, x, y); }
  Value both(Value x, Value y) { return !x ? y : !y ? x : Value(arith::AndIOp::create(b, loc, x, y)); }

  /// ⌈x / y⌉.
  OpFoldResult ceilDiv(OpFoldResult x, int64_t y) {
    if (std::optional<int64_t> size = getConstantIntValue(x))
      return b.getIndexAttr(llvm::divideCeil(*size, y));
    return div(add(value(x), constant(y - 1)), constant(y));
  }
  OpFoldResult product(ArrayRef<OpFoldResult> extents) {
    int64_t known = 1;
    Value rest;
    for (OpFoldResult extent : extents) {
      if (std::optional<int64_t> size = getConstantIntValue(extent))
        known *= *size;
      else
        rest = rest ? mul(rest, cast<Value>(extent)) : cast<Value>(extent);
    }
    if (!rest)
      return b.getIndexAttr(known);
    return known == 1 ? rest : mul(rest, constant(known));
  }

  /// The coordinates of row-major position `linear` in a box of `extents`.
  SmallVector<Value> delinearize(Value linear, ArrayRef<OpFoldResult> extents) {
    SmallVector<Value> coordinates(extents.size());
    int64_t first = 0;
    while (first < int64_t(extents.size()) && getConstantIntValue(extents[first]) == 1)
      ++first;
    for (int64_t k = extents.size() - 1; k >= 0; --k) {
      if (getConstantIntValue(extents[k]) == 1) {
        coordinates[k] = constant(0);
      } else if (k == first) {
        coordinates[k] = linear;
      } else {
        Value extent = value(extents[k]);
        coordinates[k] = rem(linear, extent);
        linear = div(linear, extent);
      }
    }
    return coordinates;
  }
};

std::optional<int64_t> staticProduct(ArrayRef<OpFoldResult> extents) {
  int64_t product = 1;
  for (OpFoldResult extent : extents) {
    std::optional<int64_t> size = getConstantIntValue(extent);
    if (!size)
      return std::nullopt;
    product *= *size;
  }
  return product;
}

/// A launch under construction: `b` stands in its body.
struct Launch {
  gpu::LaunchOp op;
  Value block, thread;
};

/// One linalg op on its way to a kernel.
class Lowering {
public:
  Lowering(linalg::LinalgOp op, StringRef name, ArrayRef<linalg::FillOp> fills)
      : op(op), name(name), fills(fills), b(op), loc(op.getLoc()), index{b, loc} {
    for (Range range : op.createLoopRanges(b, loc))
      extents.push_back(range.size);
    for (auto [dim, kind] : llvm::enumerate(op.getIteratorTypesArray()))
      (kind == utils::IteratorType::parallel ? parallel : reduction).push_back(dim);
    orderParallelDims();
  }

  void emit() {
    if (emitProduct() || emitRow() || emitScanRows())
      return;
    emitPoint();
  }

private:
  /// Neighbouring threads should write neighbouring elements: the parallel
  /// dimensions in the order of the first output's.
  void orderParallelDims() {
    if (op.getNumDpsInits() == 0) // all it does is assert
      return;
    AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
    SmallVector<unsigned> order;
    for (AffineExpr result : map.getResults())
      if (auto dim = dyn_cast<AffineDimExpr>(result))
        if (llvm::is_contained(parallel, dim.getPosition()) && !llvm::is_contained(order, dim.getPosition()))
          order.push_back(dim.getPosition());
    for (unsigned dim : parallel)
      if (!llvm::is_contained(order, dim))
        order.insert(order.begin(), dim);
    parallel = order;
  }

  Extents select(ArrayRef<unsigned> dims) {
    Extents chosen;
    for (unsigned dim : dims)
      chosen.push_back(extents[dim]);
    return chosen;
  }

  /// A launch of `blocks` (at least one: the driver rejects empty grids) by
  /// `threads`; `b` moves into its body.
  Launch launch(OpFoldResult blocks, int64_t threads, TypeRange shared = {}) {
    Value one = index.constant(1);
    Value grid = b.createOrFold<arith::MaxUIOp>(loc, index.value(blocks), one);
    Value width = index.constant(threads);
    auto module = FlatSymbolRefAttr::get(b.getContext(), kModuleName);
    auto function = FlatSymbolRefAttr::get(b.getContext(), name);
    auto created = gpu::LaunchOp::create(b, loc, grid, one, one, width, one, one, Value(), Type(), ValueRange(), shared,
                                         TypeRange(), Value(), Value(), Value(), module, function);
    Block &body = created.getBody().front();
    b.setInsertionPointToEnd(&body);
    gpu::TerminatorOp::create(b, loc);
    b.setInsertionPointToStart(&body);
    return {created, created.getBlockIds().x, created.getThreadIds().x};
  }

  /// The linear position of this thread in a one-dimensional grid.
  Value globalThread(const Launch &launch, int64_t threads) {
    return index.add(index.mul(launch.block, index.constant(threads)), launch.thread);
  }

  SmallVector<Value> apply(AffineMap map, ArrayRef<Value> ivs) {
    SmallVector<Value> results;
    for (AffineExpr expr : map.getResults())
      results.push_back(affine::expandAffineExpr(b, loc, expr, ivs, {}));
    return results;
  }

  Value load(OpOperand &operand, ArrayRef<Value> ivs) {
    if (!isa<MemRefType>(operand.get().getType()))
      return operand.get();
    return memref::LoadOp::create(b, loc, operand.get(), apply(op.getMatchingIndexingMap(&operand), ivs));
  }

  /// What output `k` starts from at a point: the fill's value or memory.
  Value initial(unsigned k, ArrayRef<Value> ivs) {
    if (fills[k])
      return fills[k]->getOperand(0);
    return load(*op.getDpsInitOperand(k), ivs);
  }

  void store(Value value, unsigned k, ArrayRef<Value> ivs) {
    OpOperand *init = op.getDpsInitOperand(k);
    memref::StoreOp::create(b, loc, value, init->get(), apply(op.getMatchingIndexingMap(init), ivs));
  }

  /// The op's body at a point, given the outputs' values so far.
  SmallVector<Value> payload(ArrayRef<Value> ivs, ValueRange outputs) {
    Block &body = *op.getBlock();
    IRMapping mapping;
    unsigned inputs = op.getNumDpsInputs();
    for (unsigned k = 0; k < inputs; ++k)
      if (!body.getArgument(k).use_empty())
        mapping.map(body.getArgument(k), load(*op.getDpsInputOperand(k), ivs));
    for (auto [k, value] : llvm::enumerate(outputs))
      if (value)
        mapping.map(body.getArgument(inputs + k), value);
    for (Operation &inner : body.without_terminator()) {
      if (auto position = dyn_cast<linalg::IndexOp>(inner)) {
        mapping.map(position.getResult(), ivs[position.getDim()]);
        continue;
      }
      Operation *clone = b.clone(inner, mapping);
      clone->walk([&](linalg::IndexOp nested) {
        nested.getResult().replaceAllUsesWith(ivs[nested.getDim()]);
        nested.erase();
      });
      clone->walk([](arith::DivFOp division) { // without a branch
        division.setFastmath(division.getFastmath() | arith::FastMathFlags::arcp);
      });
    }
    SmallVector<Value> results;
    for (Value yielded : body.getTerminator()->getOperands())
      results.push_back(mapping.lookupOrDefault(yielded));
    return results;
  }

  bool outputsRead() {
    Block &body = *op.getBlock();
    return llvm::any_of(body.getArguments().drop_front(op.getNumDpsInputs()),
                        [](BlockArgument argument) { return !argument.use_empty(); });
  }

  /// Calls `body` inside `if (condition)`, or right here without one.
  void guarded(Value condition, function_ref<void()> body) {
    if (!condition)
      return body();
    auto conditional = scf::IfOp::create(b, loc, condition, /*withElseRegion=*/false);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(conditional.thenBlock());
    body();
  }

  //===--------------------------------------------------------------------===//
  // One thread per point, or per some neighbouring points
  //===--------------------------------------------------------------------===//

  /// How many neighbours along the last dimension a thread computes.
  int64_t pointsPerThread(ArrayRef<OpFoldResult> sizes) {
    if (sizes.empty() || op.getNumDpsInits() == 0)
      return 1;
    std::optional<int64_t> total = staticProduct(sizes), inner = getConstantIntValue(sizes.back());
    AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
    bool contiguous = map.getNumResults() && map.getResults().back() == b.getAffineDimExpr(parallel.back());
    bool simple = llvm::none_of(*op.getBlock(), [](Operation &inner) { return inner.getNumRegions() > 0; });
    for (unsigned k = 0; k < op.getNumDpsInits(); ++k)
      simple &= !isStepwise(k);
    bool enough = total && *total >= kPointsPerThread * kResidentThreads && *inner % kPointsPerThread == 0;
    return enough && contiguous && simple ? kPointsPerThread : 1;
  }

  void emitPoint() {
    Extents sizes = select(parallel);
    int64_t unit = pointsPerThread(sizes);
    if (unit > 1)
      sizes.back() = index.ceilDiv(sizes.back(), unit);
    OpFoldResult total = index.product(sizes);
    std::optional<int64_t> known = getConstantIntValue(total);
    // Few threads that walk are spread over the multiprocessors.
    int64_t threads = known && *known <= kFewThreads && !reduction.empty() ? kWarp : kThreads;
    OpFoldResult blocks = index.ceilDiv(total, threads);
    bool inRounds = isDecided() && !(known && *known <= threads * kBlocksThatAsk);
    if (inRounds)
      blocks = b.createOrFold<arith::MinUIOp>(loc, index.value(blocks), index.constant(kBlocksThatAsk));
    Launch kernel = launch(blocks, threads);
    Value position = globalThread(kernel, threads), inside;
    OpBuilder::InsertionGuard guard(b);
    if (inRounds) {
      auto rounds = scf::ForOp::create(b, loc, position, index.value(total), index.constant(threads * kBlocksThatAsk));
      b.setInsertionPointToStart(rounds.getBody());
      position = rounds.getInductionVar();
    } else if (!known || *known % threads || !*known) {
      inside = index.less(position, index.value(total));
    }
    guarded(inside, [&] {
      SmallVector<Value> ivs(extents.size());
      for (auto [dim, value] : llvm::zip(parallel, delinearize(position, sizes)))
        ivs[dim] = value;
      SmallVector<SmallVector<Value>> points(unit, ivs);
      for (int64_t n = 0; unit > 1 && n < unit; ++n) {
        Value first = index.mul(ivs[parallel.back()], index.constant(unit));
        points[n][parallel.back()] = index.add(first, index.constant(n));
      }
      SmallVector<unsigned> carried;
      for (unsigned k = 0; k < op.getNumDpsInits(); ++k)
        if (!isStepwise(k))
          carried.push_back(k);
      SmallVector<Value> outputs;
      if (outputsRead() || !reduction.empty())
        for (ArrayRef<Value> point : points)
          for (unsigned k : carried)
            outputs.push_back(initial(k, point));
      // All loads come before the first store, which they may not be moved across.
      outputs = reduceSequentially(0, points, outputs);
      for (auto [n, point] : llvm::enumerate(points))
        for (auto [at, k] : llvm::enumerate(carried))
          store(outputs[n * carried.size() + at], k, point);
    });
  }

  /// True if device memory decides whether the op is computed (attn-predicate-launches).
  bool isDecided() {
    for (auto branch = op->getParentOfType<scf::IfOp>(); branch; branch = branch->getParentOfType<scf::IfOp>())
      if (branch.getCondition().getDefiningOp<memref::LoadOp>())
        return true;
    return false;
  }

  /// True if output `k` moves with a reduction: it has each step's value.
  bool isStepwise(unsigned k) {
    AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(k));
    return llvm::any_of(reduction, [&](unsigned dim) { return map.isFunctionOfDim(dim); });
  }

  /// True if there are few points and little to do at each.
  bool isPlainAndFew() {
    std::optional<int64_t> threads = staticProduct(select(parallel));
    return threads && *threads <= kFewThreads && llvm::range_size(op.getBlock()->without_terminator()) <= kPlainStep;
  }

  /// The body at a point; values of stepwise outputs are added to `stores`.
  struct Store {
    unsigned output;
    Value value;
    SmallVector<Value> ivs;
  };
  SmallVector<Value> step(ArrayRef<Value> ivs, ValueRange carried, SmallVectorImpl<Store> &stores) {
    unsigned count = op.getNumDpsInits();
    SmallVector<Value> outputs;
    for (unsigned k = 0, next = 0; k < count; ++k)
      if (!isStepwise(k)) // without values where none is looked at
        outputs.push_back(next < carried.size() ? carried[next++] : Value());
      else
        outputs.push_back(op.getRegionOutputArgs()[k].use_empty() ? Value() : initial(k, ivs));
    SmallVector<Value> results = payload(ivs, outputs), following;
    for (unsigned k = 0; k < count; ++k)
      if (isStepwise(k))
        stores.push_back({k, results[k], SmallVector<Value>(ivs)});
      else
        following.push_back(results[k]);
    return following;
  }

  /// In 32 bits where the box is small enough: 64-bit division is slow on GPUs.
  SmallVector<Value> delinearize(Value position, ArrayRef<OpFoldResult> sizes) {
    std::optional<int64_t> total = staticProduct(sizes);
    unsigned large = llvm::count_if(sizes, [](OpFoldResult size) { return getConstantIntValue(size) != 1; });
    if (!total || large < 2 || *total > std::numeric_limits<int32_t>::max())
      return index.delinearize(position, sizes);
    Type i32 = b.getI32Type();
    Value linear = arith::IndexCastUIOp::create(b, loc, i32, position);
    SmallVector<Value> coordinates(sizes.size());
    for (int64_t k = sizes.size() - 1, left = large; k >= 0; --k) {
      int64_t size = *getConstantIntValue(sizes[k]);
      if (size == 1) {
        coordinates[k] = index.constant(0);
        continue;
      }
      Value coordinate = linear;
      if (--left > 0) {
        Value extent = arith::ConstantIntOp::create(b, loc, i32, size);
        coordinate = arith::RemUIOp::create(b, loc, linear, extent);
        linear = arith::DivUIOp::create(b, loc, linear, extent);
      }
      coordinates[k] = arith::IndexCastUIOp::create(b, loc, b.getIndexType(), coordinate);
    }
    return coordinates;
  }

  /// How many terms a round takes of a reduction by `lanes` threads.
  int64_t termsInFlight(std::optional<int64_t> length, int64_t lanes) {
    bool simple = llvm::none_of(*op.getBlock(), [](Operation &inner) { return inner.getNumRegions() > 0; });
    return simple && length && *length && *length % (lanes * kTermsInFlight) == 0 ? kTermsInFlight : 1;
  }

  /// A loop nest over the reduction dimensions from the `depth`th on; `outputs` are
  /// those of all points, one point's after the other's.
  SmallVector<Value> reduceSequentially(unsigned depth, SmallVector<SmallVector<Value>> &points, ValueRange outputs) {
    SmallVector<Store> stores;
    auto stepAll = [&](ValueRange outputs) {
      SmallVector<Value> results;
      size_t each = outputs.size() / points.size();
      for (auto [n, point] : llvm::enumerate(points))
        llvm::append_range(results, step(point, outputs.slice(n * each, each), stores));
      return results;
    };
    if (depth == reduction.size()) {
      SmallVector<Value> results = stepAll(outputs);
      for (const Store &s : stores)
        store(s.value, s.output, s.ivs);
      return results;
    }
    // Steps that store stand side by side, their loads before their stores: else
    // each would wait for memory by itself.
    std::optional<int64_t> size = getConstantIntValue(extents[reduction[depth]]);
    bool innermost = depth + 1 == reduction.size(), stepwise = false, apart = true;
    for (unsigned k = 0; k < op.getNumDpsInits(); ++k) {
      stepwise |= isStepwise(k);
      apart &= !isStepwise(k) || op.getMatchingIndexingMap(op.getDpsInitOperand(k)).isFunctionOfDim(reduction.back());
    }
    int64_t together = 1;
    if (innermost && stepwise && apart && size)
      together = std::gcd(*size, isPlainAndFew() ? kFewStepsTogether : kStepsTogether);
    else if (innermost && points.size() == 1)
      together = termsInFlight(size, 1);
    auto loop = scf::ForOp::create(b, loc, index.constant(0), index.value(extents[reduction[depth]]),
                                   index.constant(together), outputs);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    SmallVector<Value> results(loop.getRegionIterArgs());
    for (int64_t n = 0; n < together; ++n) {
      for (SmallVector<Value> &point : points)
        point[reduction[depth]] = index.add(loop.getInductionVar(), index.constant(n));
      results = innermost ? stepAll(results) : reduceSequentially(depth + 1, points, results);
    }
    for (const Store &s : stores)
      store(s.value, s.output, s.ivs);
    if (!results.empty()) // else the loop has one
      scf::YieldOp::create(b, loc, results);
    return loop.getResults();
  }

  //===--------------------------------------------------------------------===//
  // One warp or one block per row
  //===--------------------------------------------------------------------===//

  /// True if the reduction's last dimension runs along the last dimension (of extents
  /// other than 1) of every input that it indexes, and of one at least.
  bool reducesAlongMemory() {
    unsigned last = reduction.back();
    bool found = false;
    for (OpOperand *input : op.getDpsInputOperands()) {
      AffineMap map = op.getMatchingIndexingMap(input);
      auto type = dyn_cast<MemRefType>(input->get().getType());
      if (!type || !map.isFunctionOfDim(last))
        continue;
      unsigned innermost = map.getNumResults() - 1;
      while (innermost > 0 && type.getDimSize(innermost) == 1)
        --innermost;
      if (!map.getResult(innermost).isFunctionOfDim(last))
        return false;
      found = true;
    }
    return found;
  }

  /// What a lane adds up of a row meets the other lanes' by shuffles, of 16 bits in 32.
  Value acrossLanes(Value sum, function_ref<Value(Value, Value)> combine) {
    Type type = sum.getType(), bits = b.getIntegerType(type.getIntOrFloatBitWidth()), i32 = b.getI32Type();
    bool narrow = type.getIntOrFloatBitWidth() < 32;
    for (int32_t distance = kWarp / 2; distance >= 1; distance /= 2) {
      Value mine =
          narrow ? Value(arith::ExtUIOp::create(b, loc, i32, arith::BitcastOp::create(b, loc, bits, sum))) : sum;
      Value other = gpu::ShuffleOp::create(b, loc, mine, distance, kWarp, gpu::ShuffleMode::XOR).getShuffleResult();
      if (narrow)
        other = arith::BitcastOp::create(b, loc, type, arith::TruncIOp::create(b, loc, bits, other));
      sum = combine(sum, other);
    }
    return sum;
  }

  bool emitRow() {
    if (reduction.empty() || op.getNumDpsInits() == 0)
      return false;
    // The output must not move with the reduction, and each accumulator must
    // meet its new term in one op that has a neutral element.
    SmallVector<Operation *> combiners;
    SmallVector<TypedAttr> neutrals;
    for (unsigned k = 0, count = op.getNumDpsInits(); k < count; ++k) {
      AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(k));
      if (llvm::any_of(reduction, [&](unsigned dim) { return map.isFunctionOfDim(dim); }))
        return false;
      SmallVector<Operation *, 4> found;
      if (!matchReduction(op.getRegionOutputArgs(), k, found) || found.size() != 1 || found[0]->getNumOperands() != 2 ||
          found[0]->getBlock() != op.getBlock())
        return false;
      std::optional<TypedAttr> neutral = arith::getNeutralElement(found[0]);
      if (!neutral)
        return false;
      combiners.push_back(found[0]);
      neutrals.push_back(*neutral);
    }
    Extents rows = select(parallel), terms = select(reduction);
    std::optional<int64_t> results = staticProduct(rows), length = staticProduct(terms);
    bool few = results && *results < kFewResults;
    if ((length && *length < kLongReduction) || (!few && !reducesAlongMemory()))
      return false;

    auto combine = [&](unsigned k, Value left, Value right) {
      Operation *clone = combiners[k]->clone();
      clone->setOperands({left, right});
      b.insert(clone);
      return clone->getResult(0);
    };
    // Each of `lanes` threads takes every `lanes`th term.
    auto partialSums = [&](SmallVector<Value> &ivs, Value lane, int64_t lanes) -> ValueRange {
      SmallVector<Value> accumulators;
      for (TypedAttr neutral : neutrals)
        accumulators.push_back(arith::ConstantOp::create(b, loc, neutral));
      int64_t round = termsInFlight(length, lanes);
      auto loop = scf::ForOp::create(b, loc, lane, index.value(index.product(terms)), index.constant(lanes * round),
                                     accumulators);
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPointToStart(loop.getBody());
      SmallVector<Value> sums(loop.getRegionIterArgs());
      for (int64_t term = 0; term < round; ++term) {
        Value position = index.add(loop.getInductionVar(), index.constant(term * lanes));
        for (auto [dim, value] : llvm::zip(reduction, delinearize(position, terms)))
          ivs[dim] = value;
        sums = payload(ivs, sums);
      }
      scf::YieldOp::create(b, loc, sums);
      for (unsigned dim : reduction)
        ivs[dim] = Value();
      return loop.getResults();
    };
    OpFoldResult rowCount = index.product(rows);

    // Many short rows: one each to a warp, which adds up by shuffles.
    bool shuffled = llvm::all_of(combiners, [](Operation *combiner) {
      Type type = combiner->getResult(0).getType();
      return type.isF32() || type.isInteger(32) || type.isBF16() || type.isF16();
    });
    if (length && *length <= kWarpReduction && !few && shuffled) {
      Value width = index.constant(kWarp);
      Launch kernel = launch(index.ceilDiv(rowCount, kThreads / kWarp), kThreads);
      Value row = index.add(index.mul(kernel.block, index.constant(kThreads / kWarp)), index.div(kernel.thread, width));
      Value lane = index.rem(kernel.thread, width);
      // The same for all lanes of a warp.
      guarded(index.less(row, index.value(rowCount)), [&] {
        SmallVector<Value> ivs(extents.size());
        for (auto [dim, value] : llvm::zip(parallel, delinearize(row, rows)))
          ivs[dim] = value;
        SmallVector<Value> sums(partialSums(ivs, lane, kWarp));
        for (auto [k, sum] : llvm::enumerate(sums))
          sum = acrossLanes(sum, [&, k = k](Value x, Value y) { return combine(k, x, y); });
        guarded(arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, lane, index.constant(0)), [&] {
          for (auto [k, sum] : llvm::enumerate(sums))
            store(combine(k, initial(k, ivs), sum), k, ivs);
        });
      });
      return true;
    }

    int64_t threads = !length ? 256 : *length <= 256 ? 32 : *length <= 2048 ? 128 : *length <= 16384 ? 256 : 1024;
    if (length && *length > 2048 && results && *results < kFewRows)
      threads = 1024;
    auto space = gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup);
    SmallVector<Type> shared;
    for (Operation *combiner : combiners)
      shared.push_back(MemRefType::get({threads}, combiner->getResult(0).getType(), AffineMap(), space));
    Launch kernel = launch(rowCount, threads, shared);
    guarded(results && *results ? Value() : index.less(kernel.block, index.value(rowCount)), [&] {
      SmallVector<Value> ivs(extents.size());
      for (auto [dim, value] : llvm::zip(parallel, delinearize(kernel.block, rows)))
        ivs[dim] = value;
      ValueRange sums = partialSums(ivs, kernel.thread, threads);
      // A tree in shared memory, half as wide at each step.
      auto buffers = kernel.op.getWorkgroupAttributions();
      for (auto [k, buffer] : llvm::enumerate(buffers))
        memref::StoreOp::create(b, loc, sums[k], buffer, kernel.thread);
      gpu::BarrierOp::create(b, loc);
      for (int64_t width = threads / 2; width >= 1; width /= 2) {
        guarded(index.less(kernel.thread, index.constant(width)), [&] {
          Value other = index.add(kernel.thread, index.constant(width));
          for (auto [k, buffer] : llvm::enumerate(buffers)) {
            Value left = memref::LoadOp::create(b, loc, buffer, kernel.thread);
            Value right = memref::LoadOp::create(b, loc, buffer, other);
            memref::StoreOp::create(b, loc, combine(k, left, right), buffer, kernel.thread);
          }
        });
        gpu::BarrierOp::create(b, loc);
      }
      Value zero = index.constant(0);
      guarded(arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, kernel.thread, zero), [&] {
        for (auto [k, buffer] : llvm::enumerate(buffers)) {
          Value sum = memref::LoadOp::create(b, loc, buffer, zero);
          store(combine(k, initial(k, ivs), sum), k, ivs);
        }
      });
    });
    return true;
  }

  //===--------------------------------------------------------------------===//
  // One warp per scan whose steps are summed across
  //===--------------------------------------------------------------------===//

  /// A scan with rows (see Scans.h): each lane of a warp has the states of every 32nd c.
  bool emitScanRows() {
    auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
    std::optional<Scan> scan = generic ? matchScan(generic) : std::nullopt;
    if (!scan || !scan->across)
      return false;
    int64_t width = *getConstantIntValue(extents[*scan->across]), length = *getConstantIntValue(extents[scan->axis]);
    if (width % kWarp != 0 || width > kMostAcross)
      return false;
    int64_t each = width / kWarp, together = std::gcd(length, kRowsTogether);
    unsigned outputs = op.getNumDpsInits();
    Extents scans = select(parallel);
    OpFoldResult count = index.product(scans);
    Launch kernel = launch(index.ceilDiv(count, kThreads / kWarp), kThreads);
    Value warp = index.constant(kWarp), lane = index.rem(kernel.thread, warp);
    Value mine = index.add(index.mul(kernel.block, index.constant(kThreads / kWarp)), index.div(kernel.thread, warp));
    // The same for all lanes of a warp.
    guarded(index.less(mine, index.value(count)), [&] {
      SmallVector<Value> ivs(extents.size());
      for (auto [dim, value] : llvm::zip(parallel, delinearize(mine, scans)))
        ivs[dim] = value;
      SmallVector<SmallVector<Value>> points(each, ivs);
      SmallVector<Value> start;
      for (int64_t n = 0; n < each; ++n) {
        points[n][*scan->across] = index.add(lane, index.constant(n * kWarp));
        for (unsigned k : scan->states)
          start.push_back(initial(k, points[n]));
      }
      auto walk =
          scf::ForOp::create(b, loc, index.constant(0), index.constant(length), index.constant(together), start);
      {
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToStart(walk.getBody());
        SmallVector<Value> states(walk.getRegionIterArgs());
        SmallVector<Store> stores;
        SmallVector<SmallVector<Value>> sums(together);
        for (int64_t t = 0; t < together; ++t) {
          for (unsigned k : scan->rows)
            sums[t].push_back(arith::ConstantOp::create(b, loc, b.getZeroAttr(op.getRegionOutputArgs()[k].getType())));
          for (int64_t n = 0; n < each; ++n) {
            points[n][scan->axis] = index.add(walk.getInductionVar(), index.constant(t));
            SmallVector<Value> values(outputs);
            for (auto [m, k] : llvm::enumerate(scan->states))
              values[k] = states[n * scan->states.size() + m];
            for (auto [m, k] : llvm::enumerate(scan->rows))
              values[k] = sums[t][m];
            SmallVector<Value> results = payload(points[n], values);
            for (auto [m, k] : llvm::enumerate(scan->states))
              states[n * scan->states.size() + m] = results[k];
            for (auto [m, k] : llvm::enumerate(scan->rows))
              sums[t][m] = results[k];
            for (unsigned k : scan->points)
              stores.push_back({k, results[k], points[n]});
          }
        }
        for (SmallVector<Value> &row : sums)
          for (Value &sum : row)
            sum = acrossLanes(sum, [&](Value x, Value y) { return arith::AddFOp::create(b, loc, x, y).getResult(); });
        for (const Store &s : stores)
          store(s.value, s.output, s.ivs);
        guarded(arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, lane, index.constant(0)), [&] {
          for (auto [t, row] : llvm::enumerate(sums)) {
            ivs[scan->axis] = index.add(walk.getInductionVar(), index.constant(t));
            for (auto [m, k] : llvm::enumerate(scan->rows))
              store(arith::AddFOp::create(b, loc, initial(k, ivs), row[m]), k, ivs);
          }
        });
        scf::YieldOp::create(b, loc, states);
      }
      for (auto [n, point] : llvm::enumerate(points))
        for (auto [m, k] : llvm::enumerate(scan->states))
          store(walk.getResult(n * scan->states.size() + m), k, point);
    });
    return true;
  }

  //===--------------------------------------------------------------------===//
  // Products through shared memory
  //===--------------------------------------------------------------------===//

  /// A factor or the result, as a matrix of flattened dimensions.
  struct Tile {
    OpOperand *operand;
    ArrayRef<unsigned> rows, columns; // loop dimensions, slowest first
  };

  /// True if the body is out += a · b on floats, up to widening casts of a and b.
  bool isFloatProduct() {
    Block &body = *op.getBlock();
    if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
      return false;
    auto add = body.getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
    if (!add)
      return false;
    auto isOut = [&](Value value) { return value == body.getArgument(2); };
    Value term = isOut(add.getLhs()) ? add.getRhs() : isOut(add.getRhs()) ? add.getLhs() : Value();
    auto mul = term ? term.getDefiningOp<arith::MulFOp>() : arith::MulFOp();
    if (!mul)
      return false;
    auto source = [](Value value) {
      if (auto widen = value.getDefiningOp<arith::ExtFOp>())
        return widen.getIn();
      return value;
    };
    Value left = source(mul.getLhs()), right = source(mul.getRhs());
    return (left == body.getArgument(0) && right == body.getArgument(1)) ||
           (left == body.getArgument(1) && right == body.getArgument(0));
  }

  /// Loads a tile's element (or zero outside the matrix) in the factor's type.
  Value loadGuarded(OpOperand *operand, ArrayRef<Value> ivs, Value inside) {
    if (!inside)
      return load(*operand, ivs);
    Type type = cast<MemRefType>(operand->get().getType()).getElementType();
    auto choice = scf::IfOp::create(b, loc, TypeRange(type), inside, /*withElseRegion=*/true);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(choice.thenBlock());
    scf::YieldOp::create(b, loc, load(*operand, ivs));
    b.setInsertionPointToStart(choice.elseBlock());
    scf::YieldOp::create(b, loc, Value(arith::ConstantOp::create(b, loc, b.getZeroAttr(type))));
    return choice.getResult(0);
  }

  Value widen(Value value, Type type) {
    return value.getType() == type ? value : Value(arith::ExtFOp::create(b, loc, type, value));
  }

  /// A factor as a matrix of lines (the result's rows or columns) and terms.
  struct Factor {
    OpOperand *operand;
    AffineMap map;
    SmallVector<unsigned> dims; // of the lines, slowest first
    Extents sizes;
  };
  struct Product {
    Factor left, right;
    SmallVector<unsigned> batch, k;
    Extents batches, terms;
  };

  /// `value < count`, or nothing where every step's value is.
  Value bound(Value value, OpFoldResult count, int64_t step) {
    std::optional<int64_t> known = getConstantIntValue(count);
    return known && *known % step == 0 ? Value() : index.less(value, index.value(count));
  }
  void place(SmallVectorImpl<Value> &ivs, ArrayRef<unsigned> dims, ArrayRef<OpFoldResult> sizes, Value linear) {
    for (auto [dim, value] : llvm::zip(dims, delinearize(linear, sizes)))
      ivs[dim] = value;
  }

  static bool isAlongTerms(const Product &p, const Factor &f) {
    return llvm::is_contained(p.k, cast<AffineDimExpr>(f.map.getResults().back()).getPosition());
  }
  /// How many values `fetchTile` has of a tile: a thread's share is of eight terms each of some lines, or of
  /// eight lines each of two terms, as memory runs.
  static size_t fetchedValues(const Product &p, const Factor &f, int64_t tile) {
    return isAlongTerms(p, f) ? tile / 64 : 2;
  }
  /// The first line and word of a thread's `n`th share.
  std::pair<Value, Value> share(const Product &p, const Factor &f, int64_t tile, Value thread, int64_t n) {
    if (isAlongTerms(p, f)) {
      Value position = index.add(thread, index.constant(n * kThreads));
      return {index.div(position, index.constant(4)),
              index.mul(index.rem(position, index.constant(4)), index.constant(4))};
    }
    // Of a small tile two threads have the same.
    Value position = tile == 128 ? thread : index.rem(thread, index.constant(tile * 2));
    return {index.mul(index.div(position, index.constant(16)), index.constant(8)),
            index.rem(position, index.constant(16))};
  }

  /// True if eight neighbours of a factor's lie together and, where its buffer begins at a multiple of 16 bytes, at
  /// one.
  bool liesInVectors(const Product &p, const Factor &f) {
    auto type = cast<MemRefType>(f.operand->get().getType());
    unsigned inner = cast<AffineDimExpr>(f.map.getResults().back()).getPosition();
    std::optional<int64_t> extent = getConstantIntValue(extents[inner]);
    SmallVector<int64_t> strides;
    int64_t offset;
    return extent && *extent % 8 == 0 && inner == (isAlongTerms(p, f) ? p.k : f.dims).back() &&
           succeeded(type.getStridesAndOffset(strides, offset)) && strides.back() == 1 &&
           !ShapedType::isDynamic(offset) && offset % 8 == 0 &&
           llvm::all_of(ArrayRef(strides).drop_back(),
                        [](int64_t stride) { return !ShapedType::isDynamic(stride) && stride % 8 == 0; });
  }
  Value loadVector(const Factor &f, ArrayRef<Value> ivs, Value base) {
    SmallVector<int64_t> strides;
    int64_t offset;
    (void)cast<MemRefType>(f.operand->get().getType()).getStridesAndOffset(strides, offset);
    Value at = index.constant(offset);
    for (auto [position, stride] : llvm::zip(apply(f.map, ivs), strides))
      at = index.add(at, index.mul(position, index.constant(stride)));
    Value address =
        arith::IndexCastOp::create(b, loc, b.getI64Type(), index.add(base, index.mul(at, index.constant(2))));
    Value pointer = LLVM::IntToPtrOp::create(b, loc, LLVM::LLVMPointerType::get(b.getContext(), /*global=*/1), address);
    return LLVM::LoadOp::create(b, loc, VectorType::get(4, b.getI32Type()), pointer, /*alignment=*/16);
  }

  /// `then`, or `otherwise`, or zeros, where a condition is given and does not hold.
  SmallVector<Value> either(Value condition, function_ref<SmallVector<Value>()> then,
                            function_ref<SmallVector<Value>()> otherwise = {}) {
    if (!condition)
      return then();
    OpBuilder::InsertionGuard guard(b);
    Block *before = b.getInsertionBlock();
    auto at = b.getInsertionPoint();
    // What it yields says which types the choice has.
    auto probe = scf::ExecuteRegionOp::create(b, loc, TypeRange());
    b.createBlock(&probe.getRegion());
    SmallVector<Value> values = then();
    b.setInsertionPoint(before, at);
    auto choice = scf::IfOp::create(b, loc, ValueRange(values).getTypes(), condition, /*withElseRegion=*/true);
    choice.thenBlock()->getOperations().splice(choice.thenBlock()->begin(), probe.getRegion().front().getOperations());
    probe.erase();
    b.setInsertionPointToEnd(choice.thenBlock());
    scf::YieldOp::create(b, loc, values);
    b.setInsertionPointToStart(choice.elseBlock());
    SmallVector<Value> others;
    if (otherwise)
      others = otherwise();
    else
      for (Value value : values)
        others.push_back(arith::ConstantOp::create(b, loc, b.getZeroAttr(value.getType())));
    scf::YieldOp::create(b, loc, others);
    return SmallVector<Value>(choice.getResults());
  }

  /// A thread's share of a tile of lines from `first` and terms from `k0` on; zeros beyond the last of `counts`.
  SmallVector<Value> fetchTile(const Product &p, const Factor &f, std::pair<OpFoldResult, OpFoldResult> counts,
                               int64_t tile, int64_t depth, Value thread, SmallVectorImpl<Value> &ivs, Value first,
                               Value k0) {
    bool alongTerms = isAlongTerms(p, f);
    Type i32 = b.getI32Type(), i16 = b.getIntegerType(16);
    auto vectorType = VectorType::get(4, i32);
    // What is beyond the last is read there, without a branch, and is 0: `width` neighbours as memory runs.
    auto settle = [&](Value line, Value term, int64_t width) {
      Value inLines = bound(line, counts.first, tile), inTerms = bound(term, counts.second, depth);
      auto clamped = [&](Value at, OpFoldResult count, Value inside, bool along) {
        Value last = index.add(index.value(count), index.constant(along ? -width : -1));
        return inside ? Value(arith::MinUIOp::create(b, loc, at, last)) : at;
      };
      place(ivs, f.dims, f.sizes, clamped(line, counts.first, inLines, !alongTerms));
      place(ivs, p.k, p.terms, clamped(term, counts.second, inTerms, alongTerms));
      return index.both(inLines, inTerms);
    };
    auto kept = [&](Value inside, Value value) {
      Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(value.getType()));
      return inside ? Value(arith::SelectOp::create(b, loc, inside, value, zero)) : value;
    };
    // Calls `vector` with the line and term that each of the share's vectors begins with.
    auto share8 = [&](function_ref<Value(Value, Value)> vector) {
      SmallVector<Value> values;
      for (size_t n = 0; n < fetchedValues(p, f, tile); ++n) {
        auto [line, word] = share(p, f, tile, thread, alongTerms ? n : 0);
        Value term = index.add(index.mul(word, index.constant(2)), index.constant(alongTerms ? 0 : n));
        values.push_back(vector(index.add(first, line), index.add(k0, term)));
      }
      return values;
    };
    auto byElements = [&] {
      return share8([&](Value line, Value term) {
        SmallVector<Value> words;
        for (int64_t n = 0; n < 8; n += 2) {
          SmallVector<Value> halves;
          for (int64_t m = n; m < n + 2; ++m) {
            Value next = index.constant(m);
            Value inside = alongTerms ? settle(line, index.add(term, next), 1) : settle(index.add(line, next), term, 1);
            Value bits = kept(inside, arith::BitcastOp::create(b, loc, i16, load(*f.operand, ivs)));
            halves.push_back(arith::ExtUIOp::create(b, loc, i32, bits));
          }
          Value high = arith::ShLIOp::create(b, loc, halves[1], arith::ConstantIntOp::create(b, loc, i32, 16));
          words.push_back(arith::OrIOp::create(b, loc, halves[0], high));
        }
        return vector::FromElementsOp::create(b, loc, vectorType, words).getResult();
      });
    };
    if (!liesInVectors(p, f))
      return byElements();
    Value base = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, f.operand->get());
    Value low = arith::AndIOp::create(b, loc, base, index.constant(15));
    Value aligned = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, low, index.constant(0));
    return either(
        aligned,
        [&] {
          return share8([&](Value line, Value term) {
            Value inside = settle(line, term, 8);
            return kept(inside, loadVector(f, ivs, base));
          });
        },
        byElements);
  }

  /// Writes a share, line after line, two terms in each word.
  void storeTile(const Product &p, const Factor &f, int64_t tile, Value thread, ValueRange values, Value buffer) {
    if (isAlongTerms(p, f)) {
      for (auto [n, value] : llvm::enumerate(values)) {
        auto [line, word] = share(p, f, tile, thread, n);
        vector::StoreOp::create(b, loc, value, buffer, ValueRange{line, word}, /*nontemporal=*/false, llvm::Align(16));
      }
      return;
    }
    auto [line, word] = share(p, f, tile, thread, 0);
    Type i32 = b.getI32Type();
    auto constant = [&](int64_t value) { return arith::ConstantIntOp::create(b, loc, i32, value).getResult(); };
    for (int64_t n = 0; n < 4; ++n) {
      Value even = vector::ExtractOp::create(b, loc, values[0], n),
            odd = vector::ExtractOp::create(b, loc, values[1], n);
      Value low = arith::OrIOp::create(b, loc, arith::AndIOp::create(b, loc, even, constant(0xffff)),
                                       arith::ShLIOp::create(b, loc, odd, constant(16)));
      Value high = arith::OrIOp::create(b, loc, arith::ShRUIOp::create(b, loc, even, constant(16)),
                                        arith::AndIOp::create(b, loc, odd, constant(-65536)));
      memref::StoreOp::create(b, loc, low, buffer, ValueRange{index.add(line, index.constant(2 * n)), word});
      memref::StoreOp::create(b, loc, high, buffer, ValueRange{index.add(line, index.constant(2 * n + 1)), word});
    }
  }

  /// A product of 16-bit factors: eight warps, two by four, multiply tiles of 32 terms from shared memory by
  /// `mma.sync`. Lines lie one after the other there, two terms in each word.
  void emitTensorCores(const Product &p, bool large) {
    const int64_t tile = large ? 128 : 64, depth = 32, words = depth / 2, warpRows = tile / 2, warpColumns = tile / 4;
    const int64_t rowBlocks = warpRows / 16, columnBlocks = warpColumns / 8;
    Type f32 = b.getF32Type(), i32 = b.getI32Type();
    auto elementType = cast<FloatType>(cast<MemRefType>(p.left.operand->get().getType()).getElementType());
    Type outType = op.getRegionOutputArgs()[0].getType();
    auto space = gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup);
    // Four words of padding: the eight lines that a warp reads at once are in different banks.
    auto sharedType = MemRefType::get({tile, words + 4}, i32, AffineMap(), space);
    OpFoldResult batchCount = index.product(p.batches), rowCount = index.product(p.left.sizes),
                 columnCount = index.product(p.right.sizes), termCount = index.product(p.terms);
    OpFoldResult rowTiles = index.ceilDiv(rowCount, tile), columnTiles = index.ceilDiv(columnCount, tile);
    OpFoldResult blocks = index.product({batchCount, rowTiles, columnTiles});
    Launch kernel = launch(blocks, kThreads, {sharedType, sharedType});
    auto shared = kernel.op.getWorkgroupAttributions();

    // An empty problem still launches one block.
    std::optional<int64_t> work = staticProduct({batchCount, rowCount, columnCount});
    guarded(work && *work ? Value() : index.less(kernel.block, index.value(blocks)), [&] {
      SmallVector<Value> at = delinearize(kernel.block, {batchCount, rowTiles, columnTiles});
      SmallVector<Value> ivs(extents.size());
      place(ivs, p.batch, p.batches, at[0]);
      Value firstRow = index.mul(at[1], index.constant(tile)), firstColumn = index.mul(at[2], index.constant(tile));

      auto fetch = [&](const Factor &f, OpFoldResult count, Value first, Value k0) {
        return fetchTile(p, f, {count, termCount}, tile, depth, kernel.thread, ivs, first, k0);
      };
      Value lane = index.rem(kernel.thread, index.constant(kWarp)),
            warp = index.div(kernel.thread, index.constant(kWarp));
      Value group = index.div(lane, index.constant(4)), member = index.rem(lane, index.constant(4));
      Value warpRow = index.mul(index.div(warp, index.constant(4)), index.constant(warpRows));
      Value warpColumn = index.mul(index.rem(warp, index.constant(4)), index.constant(warpColumns));
      // The words that this lane has of the 8 lines from `first` on: terms of two and, 8 further, two more.
      auto fragment = [&](Value buffer, Value first, int64_t line, int64_t word) -> Value {
        Value own = index.add(index.add(first, group), index.constant(line));
        Value where = index.add(member, index.constant(word));
        Value bits = memref::LoadOp::create(b, loc, buffer, ValueRange{own, where});
        return elementType.isBF16() ? bits
                                    : Value(LLVM::BitcastOp::create(b, loc, VectorType::get(2, elementType), bits));
      };
      // Each tile is on its way while the one before is multiplied.
      auto fetchBoth = [&](Value k0) {
        SmallVector<Value> both = fetch(p.left, rowCount, firstRow, k0);
        llvm::append_range(both, fetch(p.right, columnCount, firstColumn, k0));
        return both;
      };
      Value zero = index.constant(0);
      std::optional<int64_t> terms = getConstantIntValue(termCount);
      SmallVector<Value> tiles =
          either(terms && *terms ? Value() : index.less(zero, index.value(termCount)), [&] { return fetchBoth(zero); });
      size_t leftCount = fetchedValues(p, p.left, tile), tileCount = tiles.size();
      SmallVector<Value> sums(rowBlocks * columnBlocks * 4, arith::ConstantOp::create(b, loc, b.getZeroAttr(f32)));
      llvm::append_range(tiles, sums);
      auto outer = scf::ForOp::create(b, loc, zero, index.value(termCount), index.constant(depth), tiles);
      {
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToStart(outer.getBody());
        ValueRange carried = outer.getRegionIterArgs();
        storeTile(p, p.left, tile, kernel.thread, carried.take_front(leftCount), shared[0]);
        storeTile(p, p.right, tile, kernel.thread, carried.slice(leftCount, tileCount - leftCount), shared[1]);
        gpu::BarrierOp::create(b, loc);
        Value k0 = outer.getInductionVar(), after = index.add(k0, index.constant(depth));
        Value more = index.less(after, index.value(termCount));
        SmallVector<Value> fetched = fetchBoth(arith::SelectOp::create(b, loc, more, after, k0));
        SmallVector<Value> next(carried.drop_front(tileCount));
        Type result = LLVM::LLVMStructType::getLiteral(b.getContext(), SmallVector<Type>(4, f32));
        NVVM::MMATypes kind = elementType.isBF16() ? NVVM::MMATypes::bf16 : NVVM::MMATypes::f16;
        for (int64_t word = 0; word < words; word += 8) {
          SmallVector<SmallVector<Value>> left, right;
          for (int64_t y = 0; y < rowBlocks; ++y) {
            left.emplace_back();
            for (auto [line, more] : {std::pair(0, 0), std::pair(8, 0), std::pair(0, 4), std::pair(8, 4)})
              left.back().push_back(fragment(shared[0], warpRow, y * 16 + line, word + more));
          }
          for (int64_t x = 0; x < columnBlocks; ++x) {
            right.emplace_back();
            for (int64_t more : {0, 4})
              right.back().push_back(fragment(shared[1], warpColumn, x * 8, word + more));
          }
          for (int64_t y = 0; y < rowBlocks; ++y)
            for (int64_t x = 0; x < columnBlocks; ++x) {
              int64_t first = (y * columnBlocks + x) * 4;
              Value product =
                  NVVM::MmaOp::create(b, loc, result, left[y], right[x], ArrayRef(next).slice(first, 4),
                                      ArrayRef<int64_t>{16, 8, 16}, std::nullopt, std::nullopt, std::array{kind, kind},
                                      std::array{NVVM::MMALayout::row, NVVM::MMALayout::col});
              for (int64_t r = 0; r < 4; ++r)
                next[first + r] = LLVM::ExtractValueOp::create(b, loc, product, r);
            }
        }
        gpu::BarrierOp::create(b, loc);
        llvm::append_range(fetched, next);
        scf::YieldOp::create(b, loc, fetched);
      }
      ValueRange results = outer.getResults().drop_front(tileCount);
      for (int64_t y = 0; y < rowBlocks; ++y)
        for (int64_t x = 0; x < columnBlocks; ++x)
          for (int64_t r = 0; r < 4; ++r) {
            Value row = index.add(index.add(firstRow, warpRow), index.add(group, index.constant(y * 16 + r / 2 * 8)));
            Value column = index.add(index.add(firstColumn, warpColumn),
                                     index.add(index.mul(member, index.constant(2)), index.constant(x * 8 + r % 2)));
            guarded(index.both(bound(row, rowCount, tile), bound(column, columnCount, tile)), [&] {
              place(ivs, p.left.dims, p.left.sizes, row);
              place(ivs, p.right.dims, p.right.sizes, column);
              storeSum(results[(y * columnBlocks + x) * 4 + r], outType, ivs);
            });
          }
    });
  }

  /// A product's sum, on top of what the output starts from.
  void storeSum(Value sum, Type outType, ArrayRef<Value> ivs) {
    if (!fills[0] || !matchPattern(fills[0]->getOperand(0), m_AnyZeroFloat()))
      sum = arith::AddFOp::create(b, loc, widen(initial(0, ivs), sum.getType()), sum);
    if (outType != sum.getType())
      sum = arith::TruncFOp::create(b, loc, outType, sum);
    store(sum, 0, ivs);
  }

  bool emitProduct() {
    if (reduction.empty() || !isFloatProduct())
      return false;
    if (!llvm::all_of(op.getIndexingMapsArray(), [](AffineMap map) { return map.isProjectedPermutation(); }))
      return false;
    OpOperand *a = op.getDpsInputOperand(0), *c = op.getDpsInputOperand(1), *out = op.getDpsInitOperand(0);
    if (!isa<MemRefType>(a->get().getType()) || !isa<MemRefType>(c->get().getType()))
      return false;
    AffineMap aMap = op.getMatchingIndexingMap(a), cMap = op.getMatchingIndexingMap(c),
              outMap = op.getMatchingIndexingMap(out);
    // Classes of dimensions, in the order that the output (or, for the
    // reduction, the first factor) has them, so that the last is contiguous.
    SmallVector<unsigned> batch, m, n, k;
    for (unsigned dim : parallel) {
      bool inA = aMap.isFunctionOfDim(dim), inC = cMap.isFunctionOfDim(dim);
      if (!outMap.isFunctionOfDim(dim) || (!inA && !inC))
        return false;
      (inA && inC ? batch : inA ? m : n).push_back(dim);
    }
    for (AffineExpr expr : aMap.getResults()) {
      unsigned dim = cast<AffineDimExpr>(expr).getPosition();
      if (!llvm::is_contained(reduction, dim))
        continue;
      if (!cMap.isFunctionOfDim(dim))
        return false;
      k.push_back(dim);
    }
    if (m.empty() || n.empty() || k.size() != reduction.size())
      return false;
    // Columns are what the output stores contiguously.
    if (llvm::is_contained(m, cast<AffineDimExpr>(outMap.getResults().back()).getPosition())) {
      std::swap(m, n);
      std::swap(a, c);
      std::swap(aMap, cMap);
    }
    Extents batches = select(batch), rows = select(m), columns = select(n), terms = select(k);
    std::optional<int64_t> rowsKnown = staticProduct(rows), columnsKnown = staticProduct(columns);
    if ((rowsKnown && *rowsKnown < kSmallestTile) || (columnsKnown && *columnsKnown < kSmallestTile))
      return false;

    int64_t batchesKnown = staticProduct(batches).value_or(1);
    bool large = rowsKnown && columnsKnown && (*rowsKnown / 128) * (*columnsKnown / 128) * batchesKnown >= 96;
    Type factorType = cast<MemRefType>(a->get().getType()).getElementType();
    if (factorType == cast<MemRefType>(c->get().getType()).getElementType() &&
        (factorType.isBF16() || factorType.isF16())) {
      emitTensorCores({{a, aMap, m, rows}, {c, cMap, n, columns}, batch, k, batches, terms}, large);
      return true;
    }
    Type outType = cast<MemRefType>(out->get().getType()).getElementType();
    Type sumType = outType.isF64() ? outType : Type(b.getF32Type());
    // Sums go in blocks of `depth`: the error of one chain over all terms grows with
    // its length, and scores of a softmax that follow amplify it.
    // 64×64 results, 4×4 to a thread. Where the matrix fills enough of them 128×64
    // and 8×4 (4096³ on an H100: 4.03 ms; 128×128 by 8×8, with totals beside the
    // blocks' sums, take 215 registers, one CTA to an SM, and 4.33 ms).
    const int64_t rowsPerThread = large ? 8 : 4, columnsPerThread = 4, depth = 16;
    const int64_t tileRows = 16 * rowsPerThread, tileColumns = 16 * columnsPerThread;
    auto space = gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup);
    // One element of padding in four keeps the columns of a transposed write in
    // different banks.
    auto sharedType = [&](int64_t tile) { return MemRefType::get({depth, tile + 4}, sumType, AffineMap(), space); };

    OpFoldResult batchCount = index.product(batches), rowCount = index.product(rows),
                 columnCount = index.product(columns), termCount = index.product(terms);
    OpFoldResult rowTiles = index.ceilDiv(rowCount, tileRows), columnTiles = index.ceilDiv(columnCount, tileColumns);
    Launch kernel = launch(index.product({batchCount, rowTiles, columnTiles}), kThreads,
                           {sharedType(tileRows), sharedType(tileColumns)});
    Value sharedA = kernel.op.getWorkgroupAttributions()[0], sharedC = kernel.op.getWorkgroupAttributions()[1];

    // An empty problem still launches one block.
    std::optional<int64_t> work = staticProduct({batchCount, rowCount, columnCount});
    Value some;
    if (!work || !*work)
      some = index.less(kernel.block, index.value(index.product({batchCount, rowTiles, columnTiles})));
    guarded(some, [&] {
      SmallVector<Value> at = delinearize(kernel.block, {batchCount, rowTiles, columnTiles});
      SmallVector<Value> ivs(extents.size());
      for (auto [dim, value] : llvm::zip(batch, delinearize(at[0], batches)))
        ivs[dim] = value;
      Value row0 = index.mul(at[1], index.constant(tileRows));
      Value column0 = index.mul(at[2], index.constant(tileColumns));

      auto place2 = [&](ArrayRef<unsigned> dims, ArrayRef<OpFoldResult> sizes, Value linear) {
        place(ivs, dims, sizes, linear);
      };

      // Brings [tile × depth] of one factor to shared memory, along whichever of
      // the two its memory runs.
      auto fetch = [&](OpOperand *factor, AffineMap map, ArrayRef<unsigned> dims, ArrayRef<OpFoldResult> sizes,
                       OpFoldResult count, int64_t tile, Value first, Value k0, Value buffer) {
        bool alongTerms = llvm::is_contained(k, cast<AffineDimExpr>(map.getResults().back()).getPosition());
        Value fast = index.constant(alongTerms ? depth : tile);
        for (int64_t step = 0; step < tile * depth; step += kThreads) {
          Value position = index.add(kernel.thread, index.constant(step));
          Value inner = index.rem(position, fast), outer = index.div(position, fast);
          Value line = alongTerms ? outer : inner, term = alongTerms ? inner : outer;
          Value lineGlobal = index.add(first, line), termGlobal = index.add(k0, term);
          Value inside = index.both(bound(lineGlobal, count, tile), bound(termGlobal, termCount, depth));
          place2(dims, sizes, lineGlobal);
          place2(k, terms, termGlobal);
          memref::StoreOp::create(b, loc, widen(loadGuarded(factor, ivs, inside), sumType), buffer,
                                  ValueRange{term, line});
        }
      };

      // Thread (ty, tx) of 16×16 owns rows ty·4 … +3 of each 64-row part, and
      // columns likewise.
      Value sixteen = index.constant(16), four = index.constant(4);
      auto owned = [&](Value lane, int64_t count) {
        SmallVector<Value> mine;
        for (int64_t i = 0; i < count; ++i)
          mine.push_back(index.add(index.mul(lane, four), index.constant(i / 4 * 64 + i % 4)));
        return mine;
      };
      SmallVector<Value> myRows = owned(index.div(kernel.thread, sixteen), rowsPerThread);
      SmallVector<Value> myColumns = owned(index.rem(kernel.thread, sixteen), columnsPerThread);

      Value zero = index.constant(0), one = index.constant(1);
      SmallVector<Value> sums(rowsPerThread * columnsPerThread,
                              arith::ConstantOp::create(b, loc, b.getZeroAttr(sumType)));
      auto outer = scf::ForOp::create(b, loc, zero, index.value(termCount), index.constant(depth), sums);
      {
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToStart(outer.getBody());
        Value k0 = outer.getInductionVar();
        fetch(a, aMap, m, rows, rowCount, tileRows, row0, k0, sharedA);
        fetch(c, cMap, n, columns, columnCount, tileColumns, column0, k0, sharedC);
        gpu::BarrierOp::create(b, loc);
        auto inner = scf::ForOp::create(b, loc, zero, index.constant(depth), one, sums);
        {
          OpBuilder::InsertionGuard guard(b);
          b.setInsertionPointToStart(inner.getBody());
          SmallVector<Value> left, right, next;
          for (Value row : myRows)
            left.push_back(memref::LoadOp::create(b, loc, sharedA, ValueRange{inner.getInductionVar(), row}));
          for (Value column : myColumns)
            right.push_back(memref::LoadOp::create(b, loc, sharedC, ValueRange{inner.getInductionVar(), column}));
          for (int64_t y = 0; y < rowsPerThread; ++y)
            for (int64_t x = 0; x < columnsPerThread; ++x)
              next.push_back(
                  math::FmaOp::create(b, loc, left[y], right[x], inner.getRegionIterArgs()[y * columnsPerThread + x]));
          scf::YieldOp::create(b, loc, next);
        }
        gpu::BarrierOp::create(b, loc);
        SmallVector<Value> totals(inner.getResults());
        for (auto [total, before] : llvm::zip_equal(totals, outer.getRegionIterArgs()))
          total = arith::AddFOp::create(b, loc, before, total);
        scf::YieldOp::create(b, loc, totals);
      }

      for (int64_t y = 0; y < rowsPerThread; ++y) {
        Value row = index.add(row0, myRows[y]);
        for (int64_t x = 0; x < columnsPerThread; ++x) {
          Value column = index.add(column0, myColumns[x]);
          guarded(index.both(bound(row, rowCount, tileRows), bound(column, columnCount, tileColumns)), [&] {
            place2(m, rows, row);
            place2(n, columns, column);
            Value sum = outer.getResult(y * columnsPerThread + x);
            storeSum(sum, outType, ivs);
          });
        }
      }
    });
    return true;
  }

  linalg::LinalgOp op;
  StringRef name;
  ArrayRef<linalg::FillOp> fills; // what each output starts from, if it is known
  OpBuilder b;
  Location loc;
  Indexer index;
  Extents extents;
  SmallVector<unsigned> parallel, reduction;
};

/// The allocation or argument that a memref is a view of.
Value baseOf(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

/// The fill that wrote the whole of `op`'s output `k`, with nothing in between that
/// reads or writes its buffer; null if there is none.
linalg::FillOp findFill(linalg::LinalgOp op, unsigned k) {
  if (op.getNumReductionLoops() == 0)
    return {};
  Value buffer = op.getDpsInits()[k];
  if (llvm::count(op->getOperands(), buffer) != 1)
    return {};
  // Two names for one buffer are told apart only if it is a fresh one.
  if (!buffer.getDefiningOp<memref::AllocOp>())
    return {};
  for (Operation *before = op->getPrevNode(); before; before = before->getPrevNode()) {
    bool touches = llvm::any_of(before->getOperands(), [&](Value operand) { return baseOf(operand) == buffer; });
    if (auto fill = dyn_cast<linalg::FillOp>(before))
      if (fill.getOutputs()[0] == buffer)
        return fill.getInputs()[0].getType() == cast<MemRefType>(buffer.getType()).getElementType() ? fill
                                                                                                    : linalg::FillOp();
    if (touches && !isa<ViewLikeOpInterface>(before))
      return {};
    if (before->getNumRegions() && !isa<linalg::LinalgOp>(before))
      return {};
  }
  return {};
}

/// The fill whose value a copy copies: nothing but copies from its buffer between them.
linalg::FillOp findCopiedFill(memref::CopyOp copy) {
  Value buffer = copy.getSource();
  if (!buffer.getDefiningOp<memref::AllocOp>())
    return {};
  for (Operation *before = copy->getPrevNode(); before; before = before->getPrevNode()) {
    if (auto fill = dyn_cast<linalg::FillOp>(before); fill && fill.getOutputs()[0] == buffer)
      return fill;
    auto other = dyn_cast<memref::CopyOp>(before);
    if (other && other.getSource() == buffer && baseOf(other.getTarget()) != buffer)
      continue;
    bool touches = llvm::any_of(before->getOperands(), [&](Value operand) { return baseOf(operand) == buffer; });
    if ((touches && !isa<ViewLikeOpInterface>(before)) || (before->getNumRegions() && !isa<linalg::LinalgOp>(before)))
      return {};
  }
  return {};
}

struct LinalgToGPU : impl::LinalgToGPUBase<LinalgToGPU> {
  /// `function_op_3`, short and the same in every compilation.
  std::string kernelName(Operation *op) {
    std::string what = op->getName().stripDialect().str();
    if (isa<linalg::GenericOp>(op))
      what = cast<linalg::LinalgOp>(op).getNumReductionLoops() ? "reduce" : "map";
    return (getOperation().getName() + "_" + what + "_" + Twine(counter++)).str();
  }

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    SmallVector<Operation *> copies;
    function.walk([&](memref::CopyOp copy) { copies.push_back(copy); });
    // A constant that several results start from is written to each.
    SmallVector<std::pair<Operation *, linalg::FillOp>> filled;
    llvm::SetVector<Operation *> copied;
    for (Operation *op : copies)
      if (linalg::FillOp fill = findCopiedFill(cast<memref::CopyOp>(op)))
        filled.push_back({op, fill});
    for (auto [op, fill] : filled) {
      OpBuilder b(op);
      linalg::FillOp::create(b, op->getLoc(), fill.getInputs()[0], cast<memref::CopyOp>(op).getTarget());
      copied.insert(fill);
      llvm::erase(copies, op);
      op->erase();
    }
    for (Operation *fill : copied) // Nobody else may read it.
      if (llvm::all_of(cast<linalg::FillOp>(fill).getOutputs()[0].getUsers(),
                       [&](Operation *user) { return user == fill || isa<memref::DeallocOp>(user); }))
        fill->erase();
    for (Operation *op : copies) {
      auto copy = cast<memref::CopyOp>(op);
      OpBuilder b(copy);
      linalg::CopyOp::create(b, copy.getLoc(), copy.getSource(), copy.getTarget());
      copy.erase();
    }
    SmallVector<linalg::LinalgOp> work;
    function.walk([&](linalg::LinalgOp op) { work.push_back(op); });
    llvm::SmallPtrSet<Operation *, 8> absorbed;
    SmallVector<SmallVector<linalg::FillOp>> fills;
    for (linalg::LinalgOp op : work) {
      if (!op.hasPureBufferSemantics() || op->getNumRegions() != 1) {
        op->emitError("expected a linalg op on memrefs with a scalar body, got '") << op->getName() << "'";
        return signalPassFailure();
      }
      fills.emplace_back();
      for (unsigned k = 0; k < op.getNumDpsInits(); ++k) {
        fills.back().push_back(findFill(op, k));
        if (fills.back().back())
          absorbed.insert(fills.back().back());
      }
    }
    for (auto [op, starts] : llvm::zip(work, fills)) {
      if (absorbed.contains(op))
        continue;
      Lowering(op, kernelName(op), starts).emit();
    }
    for (linalg::LinalgOp op : work)
      op->erase();
    if (failed(checkHost(function)))
      return signalPassFailure();
  }

  /// What is left on the host may not touch elements.
  LogicalResult checkHost(func::FuncOp function) {
    WalkResult result = function.walk<WalkOrder::PreOrder>([](Operation *op) {
      if (isa<gpu::LaunchOp>(op) || op->getName().getDialectNamespace() == "tile")
        return WalkResult::skip();
      auto load = dyn_cast<memref::LoadOp>(op);
      bool decides = load && llvm::all_of(op->getUsers(), llvm::IsaPred<scf::IfOp>); // attn-predicate-launches
      if (!isa<memref::LoadOp, memref::StoreOp, memref::ReshapeOp>(op) || decides)
        return WalkResult::advance();
      op->emitError("expected host code to use only sizes of device memory, got an access to its elements (a tensor "
                    "element that decides control flow, a size or an offset?)");
      return WalkResult::interrupt();
    });
    return failure(result.wasInterrupted());
  }

  int64_t counter = 0;
};
} // namespace
} // namespace attn
