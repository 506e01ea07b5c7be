// The map of key blocks that is computed when a launch is made: for masks that
// read tensors, for lists of blocks, and for masks of too many blocks or
// intervals to be told apart before. Everything is linalg on buffers, which
// becomes kernels as all else beside attention does.
//
// 1. A load of the mask takes values between its least and its largest one in a
//    block. One kernel for each load finds both.
// 2. The mask's region on such intervals says what is certain of a block: a
//    thread does that for the 32 blocks of a word.
//
// Of ids in order, lengths and ranges that grow that is all there is to know;
// of others it may call blocks partial that are full or empty.
#include "FoldBuilder.h"
#include "MaskRanges.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace ::attn::totile;

/// Of the 32 blocks of a word.
static constexpr int64_t kBlocksAtOnce = 4;

/// What of (b…, i, j) a load's indices are computed from, and by which ops of
/// the region, in order. Fails if they are no function of that.
static LogicalResult readIndices(memref::LoadOp load, Region &region, SmallVector<unsigned> &dims,
                                 SmallVector<Operation *> &ops) {
  llvm::BitVector used(region.getNumArguments());
  DenseSet<Operation *> members;
  SmallVector<Value> work(load.getIndices());
  while (!work.empty()) {
    Value v = work.pop_back_val();
    if (auto argument = dyn_cast<BlockArgument>(v); argument && argument.getOwner() == &region.front()) {
      used.set(argument.getArgNumber());
      continue;
    }
    Operation *def = v.getDefiningOp();
    if (!def || !region.isAncestor(def->getParentRegion()))
      continue;
    if (def->getBlock() != &region.front() || def->getNumRegions())
      return failure();
    if (members.insert(def).second)
      llvm::append_range(work, def->getOperands());
  }
  for (unsigned dim : used.set_bits())
    dims.push_back(dim);
  for (Operation &op : region.front())
    if (members.contains(&op))
      ops.push_back(&op);
  return success();
}

FoldBuilder::Extremes FoldBuilder::extremesOf(memref::LoadOp load, int64_t rows) {
  Extremes extremes;
  SmallVector<Operation *> ops;
  if (failed(readIndices(load, op.getMask(), extremes.dims, ops)))
    return {};
  // Dimensions of the loop: those of the buffer, then the pairs of a block.
  SmallVector<AffineExpr> kept;
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamic;
  SmallVector<std::pair<unsigned, int64_t>> inside; // of a block: the domain's dimension, and how many
  for (unsigned dim : extremes.dims) {
    int64_t block = dim == queryDim() ? rows : dim == keyDim() ? n : 1;
    if (block > 1)
      inside.push_back({dim, block});
    kept.push_back(getAffineDimExpr(kept.size(), context));
    bool known = !ShapedType::isDynamic(extents[dim]);
    shape.push_back(known ? llvm::divideCeil(extents[dim], block) : ShapedType::kDynamic);
    if (!known)
      dynamic.push_back(arith::CeilDivUIOp::create(host, loc, hostSize(dim), hostIndex(block)));
  }
  unsigned rank = kept.size();
  kept.push_back(getAffineDimExpr(rank, context));
  shape.push_back(2);
  Type element = load.getMemRefType().getElementType();
  auto type = dyn_cast<IntegerType>(element);
  Type stored = type && type.getWidth() == 64 ? type : i32();
  extremes.buffer = memref::AllocOp::create(host, loc, MemRefType::get(shape, stored), dynamic);
  temporaries.push_back(extremes.buffer);
  int64_t least = stored == i32() ? std::numeric_limits<int32_t>::min() : std::numeric_limits<int64_t>::min();
  Value start = arith::ConstantOp::create(host, loc, host.getIntegerAttr(stored, least));
  linalg::FillOp::create(host, loc, ValueRange(start), ValueRange(extremes.buffer));

  // Nobody reads the buffers that give the block's dimensions their extents.
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  unsigned loops = rank + 1 + inside.size();
  SmallVector<utils::IteratorType> iterators(rank + 1, utils::IteratorType::parallel);
  for (auto [k, part] : llvm::enumerate(inside)) {
    inputs.push_back(memref::AllocOp::create(host, loc, MemRefType::get({part.second}, host.getI8Type())));
    temporaries.push_back(inputs.back());
    maps.push_back(AffineMap::get(loops, 0, getAffineDimExpr(rank + 1 + k, context)));
    iterators.push_back(utils::IteratorType::reduction);
  }
  maps.push_back(AffineMap::get(loops, 0, kept, context));
  SmallVector<Value> lasts;
  for (auto [dim, block] : inside)
    lasts.push_back(arith::SubIOp::create(host, loc, hostSize(dim), hostIndex(1)));
  linalg::GenericOp::create(
      host, loc, inputs, ValueRange(extremes.buffer), maps, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        IRMapping mapping;
        auto index = [&](unsigned loop) -> Value { return linalg::IndexOp::create(b, loc, loop); };
        for (auto [k, dim] : llvm::enumerate(extremes.dims)) {
          Value at = index(k);
          for (auto [number, part] : llvm::enumerate(inside))
            if (part.first == dim) {
              Value first = arith::MulIOp::create(b, loc, at, arith::ConstantIndexOp::create(b, loc, part.second));
              at = arith::AddIOp::create(b, loc, first, index(rank + 1 + number));
              at = arith::MinUIOp::create(b, loc, at, lasts[number]);
            }
          mapping.map(op.getMask().getArgument(dim), at);
        }
        for (Operation *inner : ops)
          b.clone(*inner, mapping);
        Value value = b.clone(*load, mapping)->getResult(0);
        if (element.isIndex())
          value = arith::IndexCastOp::create(b, loc, stored, value);
        else if (element.isInteger(1))
          value = arith::ExtUIOp::create(b, loc, stored, value);
        else if (element != stored)
          value = arith::ExtSIOp::create(b, loc, stored, value);
        Value ones = arith::ConstantOp::create(b, loc, b.getIntegerAttr(stored, -1));
        Value complement = arith::XOrIOp::create(b, loc, value, ones);
        Value second = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, index(rank),
                                             arith::ConstantIndexOp::create(b, loc, 0));
        Value term = arith::SelectOp::create(b, loc, second, complement, value);
        linalg::YieldOp::create(b, loc, arith::MaxSIOp::create(b, loc, term, args.back()).getResult());
      });
  return extremes;
}

std::pair<SmallVector<int64_t>, SmallVector<Value>> FoldBuilder::sizesOf(ArrayRef<unsigned> dims) {
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamicSizes;
  for (unsigned dim : dims) {
    shape.push_back(extents[dim]);
    if (ShapedType::isDynamic(extents[dim]))
      dynamicSizes.push_back(hostSize(dim));
  }
  return {shape, dynamicSizes};
}

void FoldBuilder::passRowTables() {
  for (Value symbol : walk.shape.symbols()) {
    auto load = symbol.getDefiningOp<memref::LoadOp>();
    if (!load || rowTables.contains(symbol) || !isRowLoad(load, op.getMask().front()))
      continue;
    Extremes extremes = extremesOf(load, kTableRows);
    rowTables[symbol] = {argument(extremes.buffer), extremes.dims};
  }
}

/// The positions or batch indices that a load is at, by dimension of the domain;
/// none if it is elsewhere.
static SmallVector<unsigned> readAt(memref::LoadOp load) {
  SmallVector<unsigned> dims;
  for (Value index : load.getIndices()) {
    auto argument = dyn_cast<BlockArgument>(index);
    if (!argument || argument.getOwner() != load->getBlock())
      return {};
    dims.push_back(argument.getArgNumber());
  }
  return dims;
}

bool FoldBuilder::areTwins(memref::LoadOp load, memref::LoadOp other, int64_t rows) {
  SmallVector<unsigned> mine = readAt(load), its = readAt(other);
  auto blockOf = [&](unsigned dim) { return dim == queryDim() ? rows : dim == keyDim() ? n : 1; };
  // An extremes' dimensions are the domain's in order.
  return load.getMemRef() == other.getMemRef() && !mine.empty() && mine.size() == its.size() && llvm::is_sorted(mine) &&
         llvm::is_sorted(its) && llvm::all_of(llvm::zip(mine, its), [&](auto pair) {
           auto [x, y] = pair;
           return x == y ||
                  (blockOf(x) == blockOf(y) && extents[x] == extents[y] && !ShapedType::isDynamic(extents[x]));
         });
}

FoldBuilder::ExtremesOf FoldBuilder::extremesOfMask(ArrayRef<memref::LoadOp> loads, int64_t rows) {
  ExtremesOf all;
  for (memref::LoadOp load : loads) {
    if (!load.getResult().getType().isIntOrIndex())
      continue;
    // Ids of queries and of keys are the same ids, and so are their blocks' then.
    for (const auto &[other, known] : all)
      if (auto twin = cast<memref::LoadOp>(other); known.buffer && areTwins(load, twin, rows)) {
        Extremes mine = known;
        mine.dims = readAt(load);
        all[load] = mine;
        break;
      }
    if (!all.contains(load))
      all[load] = extremesOf(load, rows);
  }
  return all;
}

Ends FoldBuilder::certainty(OpBuilder &b, const ExtremesOf &extremes, ArrayRef<Value> point, const BlockOf &query,
                            const BlockOf &key, ArrayRef<Value> conditions) {
  SmallVector<Ends> arguments;
  for (Value index : point)
    arguments.push_back({index, index});
  arguments.push_back(query.positions);
  arguments.push_back(key.positions);
  auto range = [&](memref::LoadOp load) -> std::optional<Ends> {
    const Extremes &e = extremes.find(load)->second;
    if (!e.buffer)
      return std::nullopt;
    SmallVector<Value> indices;
    for (unsigned dim : e.dims)
      indices.push_back(dim == queryDim() ? query.number : dim == keyDim() ? key.number : point[dim]);
    auto value = [&](int64_t which) -> Value {
      indices.push_back(arith::ConstantIndexOp::create(b, loc, which));
      Value v = memref::LoadOp::create(b, loc, e.buffer, indices);
      indices.pop_back();
      return v;
    };
    Value high = value(0), low = value(1);
    unsigned width = high.getType().getIntOrFloatBitWidth();
    low = arith::XOrIOp::create(b, loc, low, arith::ConstantOp::create(b, loc, b.getIntegerAttr(low.getType(), -1)));
    if (load.getResult().getType().isInteger(1)) {
      Value zero = cst(b, 0);
      return Ends{compare(b, arith::CmpIPredicate::ne, low, zero), compare(b, arith::CmpIPredicate::ne, high, zero)};
    }
    auto index = [&](Value v) -> Value { return arith::IndexCastOp::create(b, loc, b.getIndexType(), v); };
    return Ends{index(low), index(high), false, width};
  };
  MaskRanges ranges(op.getMask(), b, loc, arguments, range);
  Ends all = ranges.condition(conditions.front());
  for (Value condition : conditions.drop_front()) {
    Ends next = ranges.condition(condition);
    all.low = arith::AndIOp::create(b, loc, all.low, next.low);
    all.high = arith::AndIOp::create(b, loc, all.high, next.high);
  }
  return all;
}

FoldBuilder::BlockOf FoldBuilder::blockOf(OpBuilder &b, Value number, int64_t size, Value extent) {
  auto index = [&](int64_t v) -> Value { return arith::ConstantIndexOp::create(b, loc, v); };
  Value low = arith::MulIOp::create(b, loc, number, index(size));
  Value last = arith::SubIOp::create(b, loc, extent, index(1));
  Value high = arith::MinUIOp::create(b, loc, arith::AddIOp::create(b, loc, low, index(size - 1)), last);
  return {number, {low, high}};
}

Value FoldBuilder::restTable() {
  SmallVector<memref::LoadOp> loads(op.getMask().front().getOps<memref::LoadOp>());
  ExtremesOf extremes = extremesOfMask(loads, kTableRows);
  llvm::BitVector used(batches);
  for (memref::LoadOp load : loads)
    for (unsigned dim : readAt(load))
      if (dim < batches)
        used.set(dim);
  restDims.assign(used.set_bits_begin(), used.set_bits_end());
  auto [shape, dynamic] = sizesOf(restDims);
  auto blocks = [&](unsigned dim, int64_t size) {
    bool known = !ShapedType::isDynamic(extents[dim]);
    return std::pair<int64_t, Value>(known ? llvm::divideCeil(extents[dim], size) : ShapedType::kDynamic,
                                     Value(arith::CeilDivUIOp::create(host, loc, hostSize(dim), hostIndex(size))));
  };
  auto [groups, groupCount] = blocks(queryDim(), kTableRows);
  auto [columns, columnCount] = blocks(keyDim(), n);
  shape.push_back(groups);
  if (ShapedType::isDynamic(groups))
    dynamic.push_back(groupCount);
  shape.push_back(kRestEnds);
  Value table = memref::AllocOp::create(host, loc, MemRefType::get(shape, i32()), dynamic);
  // Nobody reads the buffer that gives the loop over blocks its extent.
  SmallVector<Value> columnSize;
  if (ShapedType::isDynamic(columns))
    columnSize.push_back(columnCount);
  Value extent = memref::AllocOp::create(host, loc, MemRefType::get({columns}, host.getI8Type()), columnSize);
  temporaries.append({table, extent});
  for (const auto &[load, known] : extremes)
    if (known.buffer)
      restExtremes[load] = {argument(known.buffer), known.dims};
  linalg::FillOp::create(host, loc, ValueRange(cst(host, std::numeric_limits<int32_t>::min())), ValueRange(table));
  unsigned rank = shape.size();
  SmallVector<AffineExpr> kept;
  for (unsigned k = 0; k < rank; ++k)
    kept.push_back(getAffineDimExpr(k, context));
  AffineMap maps[] = {AffineMap::get(rank + 1, 0, getAffineDimExpr(rank, context)),
                      AffineMap::get(rank + 1, 0, kept, context)};
  SmallVector<utils::IteratorType> iterators(rank, utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  Value queries = hostSize(queryDim()), keys = hostSize(keyDim());
  linalg::GenericOp::create(
      host, loc, ValueRange(extent), ValueRange(table), maps, iterators,
      [&](OpBuilder &b, Location loc, ValueRange args) {
        using P = arith::CmpIPredicate;
        auto index = [&](unsigned loop) -> Value { return linalg::IndexOp::create(b, loc, loop); };
        SmallVector<Value> point(batches, arith::ConstantIndexOp::create(b, loc, 0));
        for (auto [k, dim] : llvm::enumerate(restDims))
          point[dim] = index(k);
        Value group = index(rank - 2), which = index(rank - 1), number = index(rank);
        Ends holds = certainty(b, extremes, point, blockOf(b, group, kTableRows, queries), blockOf(b, number, n, keys),
                               walk.shape.rest);
        // The block where the rows' own positions are.
        Value own = arith::MulIOp::create(b, loc, group, arith::ConstantIndexOp::create(b, loc, kTableRows));
        own = arith::DivUIOp::create(b, loc, own, arith::ConstantIndexOp::create(b, loc, n));
        auto pick = [&](Value c, Value x, Value y) -> Value { return arith::SelectOp::create(b, loc, c, x, y); };
        auto both = [&](Value x, Value y) -> Value { return arith::AndIOp::create(b, loc, x, y); };
        Value uncertain =
            arith::XOrIOp::create(b, loc, holds.low, arith::ConstantOp::create(b, loc, b.getBoolAttr(true)));
        Value impossible =
            arith::XOrIOp::create(b, loc, holds.high, arith::ConstantOp::create(b, loc, b.getBoolAttr(true)));
        Value odd = arith::RemUIOp::create(b, loc, which, arith::ConstantIndexOp::create(b, loc, 2));
        odd = compare(b, P::ne, odd, arith::ConstantIndexOp::create(b, loc, 0));
        Value beside = pick(odd, compare(b, P::uge, number, own), compare(b, P::ule, number, own));
        Value first = compare(b, P::ult, which, arith::ConstantIndexOp::create(b, loc, 2));
        Value around = compare(b, P::ult, which, arith::ConstantIndexOp::create(b, loc, 4));
        Value counts = pick(first, holds.high, both(beside, pick(around, uncertain, impossible)));
        Value at = arith::IndexCastOp::create(b, loc, i32(), number);
        // Least ones are complements of the greatest of the complements.
        Value blocks = arith::IndexCastOp::create(b, loc, i32(), columnCount);
        Value nothing = pick(odd, arith::XOrIOp::create(b, loc, blocks, cst(b, -1)), cst(b, 0));
        Value here = pick(odd, arith::XOrIOp::create(b, loc, at, cst(b, -1)), add(b, at, cst(b, 1)));
        Value term = pick(counts, here, nothing);
        linalg::YieldOp::create(b, loc, arith::MaxSIOp::create(b, loc, term, args.back()).getResult());
      });
  return table;
}

Value FoldBuilder::computedMap() {
  Region &mask = op.getMask();
  ExtremesOf extremes;
  llvm::BitVector used(batches);
  if (!mask.empty()) {
    for (BlockArgument argument : mask.getArguments().take_front(batches))
      if (!argument.use_empty())
        used.set(argument.getArgNumber());
    extremes = extremesOfMask(llvm::to_vector(mask.front().getOps<memref::LoadOp>()), m * cluster);
  }
  Value counts = op.getBlockCounts(), listed = op.getBlockIndices();
  for (Value list : {counts, listed})
    if (list)
      for (unsigned dim = 0; dim < batches; ++dim)
        if (cast<MemRefType>(list.getType()).getDimSize(dim) != 1)
          used.set(dim);

  // By batch point, as far as it matters, query block, and word.
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamic;
  for (unsigned dim = 0; dim < batches; ++dim) {
    shape.push_back(used.test(dim) ? extents[dim] : 1);
    if (ShapedType::isDynamic(shape.back()))
      dynamic.push_back(hostSize(dim));
  }
  auto blocksOf = [&](unsigned dim, int64_t size, int64_t unit, int64_t factor) {
    int64_t extent = extents[dim];
    shape.push_back(ShapedType::isDynamic(extent) ? extent
                                                  : factor * llvm::divideCeil(llvm::divideCeil(extent, size), unit));
    Value blocks = arith::CeilDivUIOp::create(host, loc, hostSize(dim), hostIndex(size));
    if (ShapedType::isDynamic(extent))
      dynamic.push_back(arith::MulIOp::create(host, loc, arith::CeilDivUIOp::create(host, loc, blocks, hostIndex(unit)),
                                              hostIndex(factor)));
    return blocks;
  };
  blocksOf(queryDim(), m * cluster, 1, 1);
  Value keyBlocks = blocksOf(keyDim(), n, kWordBlocks, 2);
  Value map = memref::AllocOp::create(host, loc, MemRefType::get(shape, i32()), dynamic);
  temporaries.push_back(map);
  Value words = arith::CeilDivUIOp::create(host, loc, keyBlocks, hostIndex(kWordBlocks));
  Value queries = hostSize(queryDim()), keys = hostSize(keyDim());

  unsigned rank = shape.size();
  linalg::GenericOp::create(
      host, loc, ValueRange(), ValueRange(map), AffineMap::getMultiDimIdentityMap(rank, context),
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      [&](OpBuilder &b, Location loc, ValueRange) {
        auto cst = [&](OpBuilder &b, int64_t v) -> Value { return arith::ConstantIndexOp::create(b, loc, v); };
        auto bits = [&](OpBuilder &b, int64_t v) -> Value {
          return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(v));
        };
        auto compare = [&](OpBuilder &b, arith::CmpIPredicate p, Value x, Value y) -> Value {
          return arith::CmpIOp::create(b, loc, p, x, y);
        };
        using P = arith::CmpIPredicate;
        SmallVector<Value> at;
        for (unsigned k = 0; k < rank; ++k)
          at.push_back(linalg::IndexOp::create(b, loc, k));
        Value queryBlock = at[batches], slot = at[batches + 1];
        Value hidden = compare(b, P::uge, slot, words);
        Value word = arith::SelectOp::create(b, loc, hidden, arith::SubIOp::create(b, loc, slot, words), slot);
        Value firstBlock = arith::MulIOp::create(b, loc, word, cst(b, kWordBlocks));
        BlockOf rows = blockOf(b, queryBlock, m * cluster, queries);
        auto bitOf = [&](OpBuilder &b, Value bit) -> Value {
          Value number = arith::AddIOp::create(b, loc, firstBlock, bit);
          Value exists = compare(b, P::ult, number, keyBlocks);
          // Past the end the last block is looked at, for nothing.
          Value known = arith::MinUIOp::create(b, loc, number, arith::SubIOp::create(b, loc, keyBlocks, cst(b, 1)));
          Value truth = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
          Ends condition{truth, truth};
          if (!mask.empty())
            condition = certainty(b, extremes, ArrayRef(at).take_front(batches), rows, blockOf(b, known, n, keys),
                                  cast<mlir::attn::YieldOp>(mask.front().getTerminator()).getValue());
          // Keys past the end are nobody's.
          Value whole =
              compare(b, P::ule,
                      arith::MulIOp::create(b, loc, arith::AddIOp::create(b, loc, known, cst(b, 1)), cst(b, n)), keys);
          Value certain = arith::AndIOp::create(b, loc, condition.low, whole);
          Value notCertain = arith::XOrIOp::create(b, loc, certain, truth);
          Value set = arith::SelectOp::create(b, loc, hidden, notCertain, condition.high);
          set = arith::AndIOp::create(b, loc, set, exists);
          Value shift = arith::IndexCastOp::create(b, loc, b.getI32Type(), bit);
          return arith::ShLIOp::create(b, loc, arith::ExtUIOp::create(b, loc, b.getI32Type(), set), shift);
        };
        // Some at once, so that their loads are under way together.
        auto loop = scf::ForOp::create(b, loc, cst(b, 0), cst(b, kWordBlocks), cst(b, kBlocksAtOnce), bits(b, 0),
                                       [&](OpBuilder &b, Location, Value bit, ValueRange found) {
                                         Value word = found[0];
                                         for (int64_t k = 0; k < kBlocksAtOnce; ++k) {
                                           Value next = arith::AddIOp::create(b, loc, bit, cst(b, k));
                                           word = arith::OrIOp::create(b, loc, word, bitOf(b, next));
                                         }
                                         scf::YieldOp::create(b, loc, word);
                                       });
        Value result = loop.getResult(0);
        if (counts) {
          ArrayRef<int64_t> sizes = *op.getBlockSizes();
          int64_t parts = sizes[1] / n;
          auto where = [&](OpBuilder &b, Value list) {
            SmallVector<Value> indices;
            for (unsigned dim = 0; dim < batches; ++dim) {
              Value top = arith::SubIOp::create(b, loc, memref::DimOp::create(b, loc, list, dim), cst(b, 1));
              indices.push_back(arith::MinUIOp::create(b, loc, at[dim], top));
            }
            indices.push_back(arith::DivUIOp::create(b, loc, queryBlock, cst(b, sizes[0] / (m * cluster))));
            return indices;
          };
          auto index = [&](OpBuilder &b, Value v) -> Value {
            return arith::IndexCastOp::create(b, loc, b.getIndexType(), v);
          };
          Value count = index(b, memref::LoadOp::create(b, loc, counts, where(b, counts)));
          auto list = scf::ForOp::create(
              b, loc, cst(b, 0), count, cst(b, 1), bits(b, 0),
              [&](OpBuilder &b, Location, Value entry, ValueRange found) {
                SmallVector<Value> indices = where(b, listed);
                indices.push_back(entry);
                Value number = index(b, memref::LoadOp::create(b, loc, listed, indices));
                // Blocks [low, high) of the word.
                Value from =
                    arith::SubIOp::create(b, loc, arith::MulIOp::create(b, loc, number, cst(b, parts)), firstBlock);
                Value low = arith::MaxSIOp::create(b, loc, from, cst(b, 0));
                Value high = arith::MinSIOp::create(b, loc, arith::AddIOp::create(b, loc, from, cst(b, parts)),
                                                    cst(b, kWordBlocks));
                Value some = compare(b, P::slt, low, high);
                auto safe = [&](Value v) -> Value {
                  return arith::IndexCastOp::create(b, loc, b.getI32Type(),
                                                    arith::SelectOp::create(b, loc, some, v, cst(b, 0)));
                };
                Value length = safe(arith::SubIOp::create(b, loc, high, low));
                // All ones without those from `length` on.
                Value spare = arith::SubIOp::create(b, loc, bits(b, kWordBlocks), length);
                spare = arith::SelectOp::create(b, loc, some, spare, bits(b, 0));
                Value run = arith::ShRUIOp::create(b, loc, bits(b, -1), spare);
                run = arith::ShLIOp::create(b, loc, run, safe(low));
                run = arith::SelectOp::create(b, loc, some, run, bits(b, 0));
                scf::YieldOp::create(b, loc, arith::OrIOp::create(b, loc, found[0], run).getResult());
              });
          Value visible = arith::AndIOp::create(b, loc, result, list.getResult(0));
          result = arith::SelectOp::create(b, loc, hidden, result, visible);
        }
        linalg::YieldOp::create(b, loc, result);
      });
  return map;
}
