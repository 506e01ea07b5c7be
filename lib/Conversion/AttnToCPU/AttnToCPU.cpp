// Computes attn ops on buffers by loops and vectors; see Passes.td.
//
// The attention kernel keeps queries in the lanes of a vector. Of a block of
// queries it holds, transposed, Qᵀ[d][i], the block's scores Sᵀ[j][i], and the
// output Oᵀ[e][i]; then
//   Sᵀ = K · Qᵀ    and    Oᵀ += Vᵀ · Wᵀ
// are products whose left factor is read as scalars, in place and in any
// layout, and whose right factor is packed; row maxima and sums are
// elementwise, and a region sees one key and a vector of queries.
#include "Kernels.h"
#include "KeyWalk.h"
#include "RegionEvaluator.h"
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;
using mlir::attn::AttentionOp;
using mlir::attn::LinearAttentionOp;
using mlir::attn::MergeOp;

namespace attn {
#define GEN_PASS_DEF_ATTNTOCPU
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

Value elementAsFloat(LoopBuilder &lb, Value memref, ValueRange at, Type type) {
  return lb.convert(lb.load(memref, at), type);
}

SmallVector<Value> domainExtents(LoopBuilder &lb, ArrayRef<AffineMap> maps, ValueRange operands) {
  SmallVector<Value> extents(maps[0].getNumDims());
  for (auto [map, operand] : llvm::zip(maps, operands))
    for (auto [position, expr] : llvm::enumerate(map.getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (!extents[dim.getPosition()])
          extents[dim.getPosition()] = lb.extent(operand, position);
  return extents;
}

OpFoldResult foldExtent(Value extent) {
  if (std::optional<int64_t> known = getConstantIntValue(extent))
    return OpBuilder(extent.getContext()).getIndexAttr(*known);
  return extent;
}

/// The runtime's function that counts work.
static func::FuncOp workCounter(OpBuilder &b, ModuleOp module) {
  auto count = module.lookupSymbol<func::FuncOp>("attn_rt_count_work");
  if (!count) {
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(module.getBody());
    Type f64 = b.getF64Type();
    count = func::FuncOp::create(b, module.getLoc(), "attn_rt_count_work", b.getFunctionType({f64, f64}, {}));
    count.setPrivate();
  }
  return count;
}

void countWork(LoopBuilder &lb, ModuleOp module, ArrayRef<SmallVector<Value>> terms, ValueRange buffers) {
  Type f64 = lb.b.getF64Type();
  auto real = [&](Value index) -> Value {
    return arith::SIToFPOp::create(lb.b, lb.loc, f64,
                                   arith::IndexCastOp::create(lb.b, lb.loc, lb.b.getI64Type(), index));
  };
  auto times = [&](Value l, Value r) -> Value { return arith::MulFOp::create(lb.b, lb.loc, l, r); };
  auto plus = [&](Value l, Value r) -> Value { return l ? arith::AddFOp::create(lb.b, lb.loc, l, r).getResult() : r; };
  Value flops, bytes;
  for (ArrayRef<Value> term : terms) {
    Value product = lb.real(f64, 2);
    for (Value extent : term)
      product = times(product, real(extent));
    flops = plus(flops, product);
  }
  for (Value buffer : buffers) {
    auto type = cast<MemRefType>(buffer.getType());
    Value size = lb.real(f64, llvm::divideCeil(type.getElementTypeBitWidth(), 8));
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      size = times(size, real(lb.extent(buffer, dim)));
    bytes = plus(bytes, size);
  }
  func::CallOp::create(lb.b, lb.loc, workCounter(lb.b, module),
                       ValueRange{flops ? flops : lb.real(f64, 0), bytes ? bytes : lb.real(f64, 0)});
}

namespace {

/// Static work, if it is known, decides whether threads pay.
bool worthThreads(ArrayRef<int64_t> extents) {
  double work = 2;
  for (int64_t extent : extents) {
    if (ShapedType::isDynamic(extent))
      return true;
    work *= extent;
  }
  return work / extents.back() * 2 >= parallelThreshold;
}

//===----------------------------------------------------------------------===//
// attn.attention
//===----------------------------------------------------------------------===//

class AttentionKernel {
public:
  AttentionKernel(OpBuilder &b, AttentionOp op, unsigned vectorBits)
      : lb(b, op.getLoc()), op(op), module(op->getParentOfType<ModuleOp>()), normalizer(op.getNormalizer()),
        acc(op.getAccumulatorType()), tile(MicroTile::get(vectorBits, acc)), n(op.getNumBatchDims()) {
    // A few queries (decoding) do not fill wide vectors.
    int64_t queries = op.getStaticLoopExtents()[op.getQueryDim()];
    if (!ShapedType::isDynamic(queries) && queries <= tile.lanes) {
      tile.vectors = 1;
      while (tile.lanes > 4 && tile.lanes / 2 >= queries)
        tile.lanes /= 2;
      queryBlock = tile.lanes;
    } else {
      queryBlock = 2 * tile.columns();
    }
    vec = VectorType::get({tile.lanes}, acc);
  }

  LogicalResult emit() {
    if (normalizer.hasRowMax() && !normalizer.maskedWeightIsZero() && !op.getMask().empty())
      return op.emitError("expected a normalizer whose masked weights are 0 with a row maximum, got ") << normalizer;
    SmallVector<Value> operands{op.getOutputInit(), op.getQuery(), op.getKey(), op.getValue()};
    extents = domainExtents(lb, {op.getOutputMap(), op.getQueryMap(), op.getKeyMap(), op.getValueMap()}, operands);
    if (!op.getMask().empty() && !op.getBlockSizes())
      walk.emplace(op, queryBlock, keyBlock);
    // Two products, over d and over e, per query and key; the pairs of a walk
    // are counted as it goes.
    SmallVector<Value> first(ArrayRef(extents).take_front(n + 3)), second(ArrayRef(extents).take_front(n + 2));
    second.push_back(valueChannels());
    SmallVector<SmallVector<Value>> products{first, second};
    countWork(lb, module, walk ? ArrayRef<SmallVector<Value>>() : products, operands);
    SmallVector<Value> grid(ArrayRef(extents).take_front(n));
    // Query blocks, inside those of the block list if there is one.
    std::optional<ArrayRef<int64_t>> listed = op.getBlockSizes();
    Value perListed;
    if (listed) {
      grid.push_back(lb.ceilDiv(queries(), (*listed)[0]));
      perListed = lb.index(llvm::divideCeil((*listed)[0], queryBlock));
      grid.push_back(perListed);
    } else {
      grid.push_back(lb.ceilDiv(queries(), queryBlock));
    }
    lb.nest(grid, worthThreads(op.getStaticLoopExtents()), [&](ValueRange point) {
      batch.assign(point.begin(), point.begin() + n);
      if (listed) {
        Value from = lb.add(lb.mul(point[n], lb.index((*listed)[0])), lb.mul(point[n + 1], lb.index(queryBlock)));
        Value to = lb.min(queries(), lb.mul(lb.add(point[n], lb.index(1)), lb.index((*listed)[0])));
        // The last block of the list may have fewer query blocks.
        auto inside = arith::CmpIOp::create(lb.b, lb.loc, arith::CmpIPredicate::slt, from, to);
        auto branch = scf::IfOp::create(lb.b, lb.loc, inside, /*withElseRegion=*/false);
        OpBuilder::InsertionGuard guard(lb.b);
        lb.b.setInsertionPoint(branch.thenBlock()->getTerminator());
        emitBlock(from, lb.min(to, lb.add(from, lb.index(queryBlock))), Value(), point[n]);
      } else {
        Value block = walk && walk->isUneven() ? spread(point[n], grid[n]) : point[n];
        Value from = lb.mul(block, lb.index(queryBlock));
        emitBlock(from, lb.min(queries(), lb.add(from, lb.index(queryBlock))), block, Value());
      }
    });
    return success();
  }

private:
  Value queries() { return extents[n]; }
  Value keys() { return extents[n + 1]; }
  Value channels() { return extents[n + 2]; }
  Value valueChannels() { return extents[n + 3]; }

  /// `extent` rounded up to whole rows of the tile.
  OpFoldResult padded(Value extent) { return foldExtent(lb.mul(lb.ceilDiv(extent, tile.rows), lb.index(tile.rows))); }

  /// The first block, the last, the second, the last but one … : threads take
  /// contiguous ranges, and with a causal mask late blocks have the most keys.
  Value spread(Value at, Value blocks) {
    Value half = arith::ShRUIOp::create(lb.b, lb.loc, at, lb.index(1));
    Value odd = arith::AndIOp::create(lb.b, lb.loc, at, lb.index(1));
    Value isOdd = arith::CmpIOp::create(lb.b, lb.loc, arith::CmpIPredicate::ne, odd, lb.index(0));
    return lb.select(isOdd, lb.sub(lb.sub(blocks, lb.index(1)), half), half);
  }

  /// Computes queries [from, to), those of query block `block`, or of row
  /// `listRow` of the block list.
  void emitBlock(Value from, Value to, Value block, Value listRow) {
    OpBuilder &b = lb.b;
    firstQuery = from;
    numQueries = lb.sub(to, from);
    IntegerAttr width = b.getIndexAttr(queryBlock);
    packedQ = lb.scratch(acc, {foldExtent(channels()), width});
    scores = lb.scratch(acc, {b.getIndexAttr(keyBlock), width});
    output = lb.scratch(acc, {padded(valueChannels()), width});
    rescale = lb.scratch(acc, {width});
    if (normalizer.hasRowMax())
      rowMax = lb.scratch(acc, {width});
    if (normalizer.hasRowSum())
      rowSum = lb.scratch(acc, {width});

    // Qᵀ, its missing columns repeating the last query: they are never stored.
    BatchAccess query(lb, op.getQuery(), op.getQueryMap(), batch, n, n + 2);
    Value zero = lb.index(0), lastQuery = lb.sub(to, lb.index(1));
    lb.loop(zero, lb.index(queryBlock), 1, [&](Value i) {
      Value row = lb.min(lb.add(from, i), lastQuery);
      lb.loop(zero, channels(), 1,
              [&](Value d) { lb.store(elementAsFloat(lb, query.memref, query.at(row, d), acc), packedQ, {d, i}); });
    });
    emitInit();

    if (listRow) {
      // Keys of the listed blocks.
      ArrayRef<int64_t> sizes = *op.getBlockSizes();
      SmallVector<Value> at;
      for (auto [dim, index] : llvm::enumerate(batch))
        at.push_back(broadcastIndex(op.getBlockCounts(), dim, index));
      at.push_back(listRow);
      Value count = arith::IndexCastOp::create(b, lb.loc, b.getIndexType(), lb.load(op.getBlockCounts(), at));
      lb.loop(zero, count, 1, [&](Value entry) {
        SmallVector<Value> where;
        for (auto [dim, index] : llvm::enumerate(batch))
          where.push_back(broadcastIndex(op.getBlockIndices(), dim, index));
        where.append({listRow, entry});
        Value block = arith::IndexCastOp::create(b, lb.loc, b.getIndexType(), lb.load(op.getBlockIndices(), where));
        Value first = lb.mul(block, lb.index(sizes[1]));
        emitKeys(first, lb.min(keys(), lb.add(first, lb.index(sizes[1]))));
      });
    } else if (walk) {
      Value seen = walk->emit(lb, batch, block, queries(), keys(),
                              [&](Value first, Value partial) { return emitKeyBlock(first, keys(), partial); });
      countWork(lb, module, {{seen, numQueries, channels()}, {seen, numQueries, valueChannels()}}, {});
    } else {
      emitKeys(zero, keys());
    }
    emitFinish();
  }

  /// An operand of the list has the batch's extent or 1.
  Value broadcastIndex(Value memref, unsigned dim, Value index) {
    int64_t size = cast<MemRefType>(memref.getType()).getDimSize(dim);
    if (size == 1)
      return lb.index(0);
    if (!ShapedType::isDynamic(size))
      return index;
    return lb.min(index, lb.sub(lb.extent(memref, dim), lb.index(1)));
  }

  /// The absolute positions of the queries in the lanes at `column`, the
  /// missing ones repeating the last.
  Value queryLanes(Value column) {
    auto type = VectorType::get({tile.lanes}, lb.b.getIndexType());
    Value lanes = vector::StepOp::create(lb.b, lb.loc, type);
    Value first = lb.broadcast(lb.add(firstQuery, column), type);
    Value last = lb.broadcast(lb.sub(lb.add(firstQuery, numQueries), lb.index(1)), type);
    return arith::MinSIOp::create(lb.b, lb.loc, arith::AddIOp::create(lb.b, lb.loc, first, lanes), last);
  }

  /// Calls `body` for each vector of queries: its column in the block.
  void eachVector(function_ref<void(Value)> body) { lb.loop(lb.index(0), lb.index(queryBlock), tile.lanes, body); }

  /// Empty partial sums, or what the sink alone gives.
  void emitInit() {
    Value none = lb.real(vec, 0);
    eachVector([&](Value column) {
      lb.loop(lb.index(0), valueChannels(), 1, [&](Value e) { lb.vectorStore(none, output, {e, column}); });
      if (rowSum)
        lb.vectorStore(none, rowSum, column);
      if (rowMax)
        lb.vectorStore(lb.real(vec, -INFINITY), rowMax, column);
      else
        lb.vectorStore(lb.real(vec, 1), rescale, column);
    });
    Region &sink = op.getSink();
    if (sink.empty())
      return;
    // The sink's weight is exp(sink − sink) = 1, or 0 if there is none.
    lb.loop(lb.index(0), lb.index(queryBlock), 1, [&](Value i) {
      SmallVector<Value> arguments(batch);
      arguments.push_back(lb.min(lb.add(firstQuery, i), lb.sub(lb.add(firstQuery, numQueries), lb.index(1))));
      Value logit = evaluateAtPoint(lb, sink, arguments);
      Value absent = arith::CmpFOp::create(lb.b, lb.loc, arith::CmpFPredicate::OEQ, logit, lb.real(acc, -INFINITY));
      lb.store(logit, rowMax, i);
      lb.store(arith::SelectOp::create(lb.b, lb.loc, absent, lb.real(acc, 0), lb.real(acc, 1)), rowSum, i);
    });
  }

  /// Folds keys [from, to) into the partial sums.
  void emitKeys(Value from, Value to) {
    Value masked = op.getMask().empty() ? Value() : arith::ConstantIntOp::create(lb.b, lb.loc, 1, 1).getResult();
    lb.loop(from, to, keyBlock, [&](Value first) { emitKeyBlock(first, to, masked); });
  }

  /// Folds the keys from `first` on, a block of them before `to`. Where
  /// `partial` does not hold, or is null, the mask hides none of the pairs.
  /// Returns how many keys there are.
  Value emitKeyBlock(Value first, Value to, Value partial) {
    Value count = lb.min(lb.index(keyBlock), lb.sub(to, first));
    BatchAccess key(lb, op.getKey(), op.getKeyMap(), batch, n + 1, n + 2);
    BatchAccess value(lb, op.getValue(), op.getValueMap(), batch, n + 1, n + 3);
    auto readK = reader(key, first, count, channels());
    auto readV = reader(value, first, count, valueChannels());
    lb.product(
        tile, count, queryBlock, channels(), [&](Value j, Value d) { return readK(j, d); }, packedQ, scores, Value());
    if (!partial || getConstantIntValue(partial)) {
      emitWeights(first, count, partial && *getConstantIntValue(partial));
    } else {
      auto branch = scf::IfOp::create(lb.b, lb.loc, partial, /*withElseRegion=*/true);
      OpBuilder::InsertionGuard guard(lb.b);
      for (bool masked : {true, false}) {
        lb.b.setInsertionPoint((masked ? branch.thenBlock() : branch.elseBlock())->getTerminator());
        emitWeights(first, count, masked);
      }
    }
    lb.product(
        tile, valueChannels(), queryBlock, count, [&](Value e, Value j) { return readV(j, e); }, scores, output,
        rescale);
    return count;
  }

  /// Reads (key, channel) of a block as the accumulator's type: in place, or
  /// from a converted copy.
  std::function<Value(Value, Value)> reader(const BatchAccess &access, Value first, Value count, Value width) {
    if (cast<MemRefType>(access.memref.getType()).getElementType() == acc)
      return [this, access, first](Value j, Value c) { return lb.load(access.memref, access.at(lb.add(first, j), c)); };
    Value copy = lb.scratch(acc, {lb.b.getIndexAttr(keyBlock), foldExtent(width)});
    lb.loop(lb.index(0), count, 1, [&](Value j) {
      Value row = lb.add(first, j);
      lb.loop(lb.index(0), width, 1,
              [&](Value c) { lb.store(elementAsFloat(lb, access.memref, access.at(row, c), acc), copy, {j, c}); });
    });
    return [this, copy](Value j, Value c) { return lb.load(copy, {j, c}); };
  }

  /// Turns the block's products into weights, and folds them into the row
  /// maxima and sums. `rescale` is then what the old output is worth. Unless
  /// `masked`, the mask holds everywhere.
  void emitWeights(Value firstKey, Value count, bool masked) {
    OpBuilder &b = lb.b;
    Location loc = lb.loc;
    bool onVectors = canEvaluateOnVectors(op.getScore()) && (!masked || canEvaluateOnVectors(op.getMask()));
    if (!onVectors)
      emitScoresAtPoints(firstKey, count, masked);
    Value zero = lb.index(0);
    eachVector([&](Value column) {
      Value lanes = queryLanes(column);
      // The masked score of key j; `mask` receives the mask, or stays null.
      auto score = [&](Value j, Value &mask) {
        Value s = lb.vectorLoad(vec, scores, {j, column});
        if (!onVectors)
          return s;
        Value position = lb.add(firstKey, j);
        SmallVector<Value> arguments(batch);
        arguments.append({lanes, position});
        if (masked)
          mask = evaluateOnVectors(lb, op.getMask(), arguments, tile.lanes);
        if (!op.getScore().empty()) {
          arguments.insert(arguments.begin(), s);
          s = evaluateOnVectors(lb, op.getScore(), arguments, tile.lanes);
        }
        if (mask && normalizer.maskedWeightIsZero())
          s = arith::SelectOp::create(b, loc, mask, s, lb.real(vec, -INFINITY));
        return s;
      };
      Value sum;
      if (normalizer.hasRowMax()) {
        Value before = lb.vectorLoad(vec, rowMax, column);
        Value after = lb.loop(zero, count, 1, before, [&](Value j, ValueRange carried) -> SmallVector<Value> {
          Value mask;
          Value s = score(j, mask);
          lb.vectorStore(s, scores, {j, column});
          // One instruction on x86. A NaN is not the maximum, but reaches the sum.
          Value greater = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OGT, s, carried[0]);
          return {arith::SelectOp::create(b, loc, greater, s, carried[0])};
        })[0];
        lb.vectorStore(after, rowMax, column);
        // A row without scores so far has no maximum to subtract.
        Value lowest = lb.real(vec, -INFINITY);
        Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, after, lowest);
        Value reference = arith::SelectOp::create(b, loc, empty, lb.real(vec, 0), after);
        Value factor = normalizer.buildRescale(b, loc, before, reference);
        lb.vectorStore(factor, rescale, column);
        sum = emitSum(count, column, factor, [&](Value j) {
          return normalizer.buildWeight(b, loc, lb.vectorLoad(vec, scores, {j, column}), reference);
        });
      } else {
        sum = emitSum(count, column, Value(), [&](Value j) -> Value {
          Value mask;
          Value s = score(j, mask);
          if (!onVectors)
            return s;
          Value weight = normalizer.buildWeight(b, loc, s, Value());
          if (mask && !normalizer.maskedWeightIsZero())
            weight = arith::SelectOp::create(b, loc, mask, weight, lb.real(vec, 0));
          return weight;
        });
      }
      if (rowSum)
        lb.vectorStore(sum, rowSum, column);
    });
  }

  /// Stores weight(j) for every key, and returns the row sum: the old one times
  /// `factor`, and the weights.
  Value emitSum(Value count, Value column, Value factor, function_ref<Value(Value)> weight) {
    Value sum = lb.loop(lb.index(0), count, 1, lb.real(vec, 0), [&](Value j, ValueRange carried) -> SmallVector<Value> {
      Value w = weight(j);
      lb.vectorStore(w, scores, {j, column});
      return {arith::AddFOp::create(lb.b, lb.loc, carried[0], w)};
    })[0];
    if (!rowSum)
      return sum;
    Value before = lb.vectorLoad(vec, rowSum, column);
    if (factor)
      before = arith::MulFOp::create(lb.b, lb.loc, before, factor);
    return arith::AddFOp::create(lb.b, lb.loc, before, sum);
  }

  /// Regions that are not elementwise are evaluated point by point. Leaves the
  /// masked scores, or the weights if they need no row maximum.
  void emitScoresAtPoints(Value firstKey, Value count, bool masked) {
    lb.loop(lb.index(0), count, 1, [&](Value j) {
      lb.loop(lb.index(0), lb.index(queryBlock), 1, [&](Value i) {
        SmallVector<Value> arguments(batch);
        arguments.push_back(lb.min(lb.add(firstQuery, i), lb.sub(lb.add(firstQuery, numQueries), lb.index(1))));
        arguments.push_back(lb.add(firstKey, j));
        Value mask = masked ? evaluateAtPoint(lb, op.getMask(), arguments) : Value();
        Value s = lb.load(scores, {j, i});
        if (!op.getScore().empty()) {
          arguments.insert(arguments.begin(), s);
          s = evaluateAtPoint(lb, op.getScore(), arguments);
        }
        double hidden = -INFINITY;
        if (!normalizer.hasRowMax()) {
          s = normalizer.buildWeight(lb.b, lb.loc, s, Value());
          hidden = 0;
        }
        if (mask)
          s = arith::SelectOp::create(lb.b, lb.loc, mask, s, lb.real(acc, hidden));
        lb.store(s, scores, {j, i});
      });
    });
  }

  /// Divides by the row sums, and writes the block's output and lse.
  void emitFinish() {
    Value zero = lb.index(0);
    OpBuilder &b = lb.b;
    Location loc = lb.loc;
    if (rowSum)
      eachVector([&](Value column) {
        Value sum = lb.vectorLoad(vec, rowSum, column);
        Value none = lb.real(vec, 0);
        Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, sum, none);
        lb.loop(zero, valueChannels(), 1, [&](Value e) {
          Value o = arith::DivFOp::create(b, loc, lb.vectorLoad(vec, output, {e, column}), sum);
          lb.vectorStore(arith::SelectOp::create(b, loc, empty, none, o), output, {e, column});
        });
      });
    BatchAccess out(lb, op.getOutputInit(), op.getOutputMap(), batch, n, n + 3);
    Type stored = cast<MemRefType>(op.getOutputInit().getType()).getElementType();
    lb.loop(zero, numQueries, 1, [&](Value i) {
      Value row = lb.add(firstQuery, i);
      lb.loop(zero, valueChannels(), 1,
              [&](Value e) { lb.store(lb.convert(lb.load(output, {e, i}), stored), out.memref, out.at(row, e)); });
    });
    if (Value lse = op.getLseInit()) {
      BatchAccess access(lb, lse, op.getLseMap(), batch, n, n + 3);
      lb.loop(zero, numQueries, 1, [&](Value i) {
        Value log = math::LogOp::create(b, loc, lb.load(rowSum, i));
        lb.store(arith::AddFOp::create(b, loc, lb.load(rowMax, i), log), lse,
                 access.at(lb.add(firstQuery, i), Value()));
      });
    }
  }

  static constexpr int64_t keyBlock = 64;

  LoopBuilder lb;
  AttentionOp op;
  ModuleOp module;
  mlir::attn::NormalizerAttrInterface normalizer;
  FloatType acc;
  MicroTile tile;
  unsigned n;
  int64_t queryBlock;
  VectorType vec;
  /// Which key blocks are visited; nothing if all are, or a list says it.
  std::optional<KeyWalk> walk;
  SmallVector<Value> extents, batch;
  Value firstQuery, numQueries;
  /// Scratch: Qᵀ, Sᵀ then Wᵀ, Oᵀ, and one number per query each.
  Value packedQ, scores, output, rowMax, rowSum, rescale;
};

//===----------------------------------------------------------------------===//
// attn.merge
//===----------------------------------------------------------------------===//

void emitMerge(OpBuilder &b, MergeOp op) {
  LoopBuilder lb(b, op.getLoc());
  Location loc = op.getLoc();
  auto outType = cast<MemRefType>(op.getOutputInit().getType());
  auto lseType = cast<MemRefType>(op.getLseInit().getType());
  bool wide = outType.getElementType().isF64() || lseType.getElementType().isF64();
  Type f = wide ? b.getF64Type() : b.getF32Type();
  int64_t channel = op.getChannelDim();
  SmallVector<Value> extents;
  for (int64_t dim = 0; dim < lseType.getRank(); ++dim)
    extents.push_back(lb.extent(op.getLseInit(), dim));
  lb.nest(extents, /*parallel=*/false, [&](ValueRange row) {
    Value l = elementAsFloat(lb, op.getLhsLse(), row, f), r = elementAsFloat(lb, op.getRhsLse(), row, f);
    Value lowest = lb.real(f, -INFINITY), zero = lb.real(f, 0);
    Value top = arith::MaximumFOp::create(b, loc, l, r);
    Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, top, lowest);
    Value reference = arith::SelectOp::create(b, loc, empty, zero, top);
    // A side without keys contributes nothing, whatever its output.
    auto weight = [&](Value lse, Value &absent) -> Value {
      absent = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, lse, lowest);
      return math::ExpOp::create(b, loc, arith::SubFOp::create(b, loc, lse, reference));
    };
    Value noLeft, noRight;
    Value wl = weight(l, noLeft), wr = weight(r, noRight);
    Value sum = arith::AddFOp::create(b, loc, wl, wr);
    Value lse = arith::AddFOp::create(b, loc, top, math::LogOp::create(b, loc, sum));
    Value divisor = arith::SelectOp::create(b, loc, empty, lb.real(f, 1), sum);
    wl = arith::DivFOp::create(b, loc, wl, divisor);
    wr = arith::DivFOp::create(b, loc, wr, divisor);
    lb.store(lb.convert(lse, lseType.getElementType()), op.getLseInit(), row);
    lb.loop(lb.index(0), lb.extent(op.getOutputInit(), channel), 1, [&](Value e) {
      SmallVector<Value> at(row);
      at.insert(at.begin() + channel, e);
      auto part = [&](Value output, Value w, Value absent) -> Value {
        Value x = arith::MulFOp::create(b, loc, w, elementAsFloat(lb, output, at, f));
        return arith::SelectOp::create(b, loc, absent, zero, x);
      };
      Value o =
          arith::AddFOp::create(b, loc, part(op.getLhsOutput(), wl, noLeft), part(op.getRhsOutput(), wr, noRight));
      lb.store(lb.convert(o, outType.getElementType()), op.getOutputInit(), at);
    });
  });
}

struct AttnToCPU : impl::AttnToCPUBase<AttnToCPU> {
  using AttnToCPUBase::AttnToCPUBase;
  void runOnOperation() override {
    SmallVector<Operation *> ops;
    ModuleOp module = getOperation();
    module.walk([&](Operation *op) {
      if (isa<AttentionOp, LinearAttentionOp, MergeOp>(op))
        ops.push_back(op);
    });
    for (Operation *op : ops) {
      if (!isa<MemRefType>(op->getOperand(0).getType())) {
        op->emitOpError("expected buffers (attn-to-cpu runs after bufferization), got ") << op->getOperand(0).getType();
        return signalPassFailure();
      }
      OpBuilder b(op);
      LogicalResult done = success();
      if (auto attention = dyn_cast<AttentionOp>(op); attention && attention.getPageTable()) {
        op->emitOpError("expected keys in one place, got keys in pages (run attn-gather-pages before bufferization)");
        return signalPassFailure();
      }
      if (auto attention = dyn_cast<AttentionOp>(op))
        done = AttentionKernel(b, attention, vectorBits).emit();
      else if (auto linear = dyn_cast<LinearAttentionOp>(op))
        done = emitLinearAttention(b, linear, module, vectorBits);
      else
        emitMerge(b, cast<MergeOp>(op));
      if (failed(done))
        return signalPassFailure();
      op->erase();
    }
  }
};
} // namespace
} // namespace attn
