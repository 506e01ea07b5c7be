// The fold skeleton as a warp-specialised kernel: a producer warpgroup feeds
// query, key and value rings by TMA; each consumer warpgroup keeps 64 query
// rows, the running maximum and sum, and issues the scores of the next key
// block before the product with the values of this one (FlashAttention-3,
// 2407.08608, sections 3.1 and 3.2).
#include "attn/Conversion/AttnToTile/Passes.h"

#include "KeyBounds.h"
#include "RegionEmitter.h"
#include "Schedules.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"

namespace attn {
#define GEN_PASS_DEF_ATTNTOTILE
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::totile;
using mlir::attn::AttentionOp;

namespace {

constexpr double kLog2e = 1.4426950408889634, kLn2 = 0.6931471805599453;

/// Builds one kernel and its launch.
class FoldBuilder {
public:
  FoldBuilder(AttentionOp op, tile::ScheduleAttr schedule, gpu::GPUModuleOp module, StringRef name)
      : op(op), schedule(schedule), module(module), name(name), context(op.getContext()), loc(op.getLoc()), host(op),
        batches(op.getNumBatchDims()), extents(op.getStaticLoopExtents()), shape(analyzeMask(op)),
        queryMap(op.getQueryMap()), keyMap(op.getKeyMap()), valueMap(op.getValueMap()) {}

  LogicalResult run() {
    if (failed(plan()))
      return failure();
    buildHost();
    buildKernel();
    host.setInsertionPoint(op);
    Value tiles = arith::MulIOp::create(
        host, loc, arith::CeilDivSIOp::create(host, loc, hostSize(op.getQueryDim()), hostIndex(schedule.getM())),
        hostBatchCount());
    Value grid = arith::MinSIOp::create(host, loc, tiles, tile::SmCountOp::create(host, loc, host.getIndexType()));
    auto symbol = SymbolRefAttr::get(module.getSymNameAttr(), FlatSymbolRefAttr::get(context, name));
    tile::LaunchOp::create(host, loc, symbol, grid, arguments);
    for (Value buffer : temporaries)
      memref::DeallocOp::create(host, loc, buffer);
    op.erase();
    return success();
  }

private:
  //===--------------------------------------------------------------------===//
  // Plan
  //===--------------------------------------------------------------------===//

  LogicalResult plan() {
    d = extents[op.getChannelDim()], e = extents[op.getValueChannelDim()];
    m = schedule.getM(), n = schedule.getN(), consumers = schedule.getConsumers();
    element = cast<MemRefType>(op.getQuery().getType()).getElementType();
    if (element.isF32()) {
      parts = 3;
      element = BFloat16Type::get(context);
    }
    output = cast<MemRefType>(op.getOutputInit().getType());
    auto report = [&] { return op.emitOpError(); };
    for (Region *region : {&op.getScore(), &op.getMask(), &op.getSink()})
      if (failed(RegionEmitter::check(*region, report)))
        return failure();
    auto columns = [&](int64_t channels) { return parts > 1 ? parts * partColumns(channels) : channels; };
    // An f32 output is owed f32 weights.
    weightParts = output.getElementType().isF32() ? 3 : 1;
    queryTile = tile::SharedType::get(context, m, columns(d), element, 128);
    keyTile = tile::SharedType::get(context, n, columns(d), element, 128);
    valueTile = tile::SharedType::get(context, n, columns(e), element, 128);
    outTile = tile::SharedType::get(context, m, e, element, 128);
    int64_t used = queryTile.getBytes() + schedule.getStages() * (keyTile.getBytes() + valueTile.getBytes()) + 1024;
    storesByTma = output.getElementType() == element;
    separateOut = storesByTma && used + outTile.getBytes() <= tile::sm90::kSharedBytes;
    if (storesByTma && !separateOut && outTile.getBytes() > queryTile.getBytes())
      return op.emitOpError("expected shared memory for the output of ")
             << outTile.getBytes() << " bytes, got " << tile::sm90::kSharedBytes - used << " free";
    int64_t total = used + (separateOut ? outTile.getBytes() : 0);
    if (total > tile::sm90::kSharedBytes)
      return op.emitOpError("expected a schedule of at most ")
             << tile::sm90::kSharedBytes << " bytes of shared memory, got " << total << " for " << schedule;
    ragged = ShapedType::isDynamic(extents[op.getKeyDim()]) || extents[op.getKeyDim()] % n;
    masked = ragged || !op.getMask().empty();
    mayBeEmpty = !op.getMask().empty() || ShapedType::isDynamic(extents[op.getKeyDim()]) || !extents[op.getKeyDim()];
    softmax = op.getNormalizer().hasRowMax();
    // Tiles of unequal length are drawn from a counter, longest first.
    dynamic = !op.getMask().empty();
    findScale();
    return success();
  }

  /// A score region that is one multiplication by a positive constant is
  /// folded into the exponential's multiplier.
  void findScale() {
    if (op.getScore().empty()) {
      scaleOnly = 1.0;
      return;
    }
    Block &block = op.getScore().front();
    Value yielded = cast<mlir::attn::YieldOp>(block.getTerminator()).getValue();
    auto mul = yielded.getDefiningOp<arith::MulFOp>();
    if (!mul)
      return;
    for (auto [x, y] : {std::pair(mul.getLhs(), mul.getRhs()), std::pair(mul.getRhs(), mul.getLhs())}) {
      APFloat constant(0.0f);
      if (x == block.getArgument(0) && matchPattern(y, m_ConstantFloat(&constant)) && constant.isFiniteNonZero() &&
          !constant.isNegative())
        scaleOnly = constant.convertToDouble();
    }
  }

  //===--------------------------------------------------------------------===//
  // Host
  //===--------------------------------------------------------------------===//

  Value hostIndex(int64_t v) { return arith::ConstantIndexOp::create(host, loc, v); }

  /// The extent of a domain dimension, from the operand that names it.
  Value hostSize(unsigned dim) {
    if (!ShapedType::isDynamic(extents[dim]))
      return hostIndex(extents[dim]);
    std::pair<AffineMap, Value> operands[] = {{op.getOutputMap(), op.getOutputInit()},
                                              {op.getQueryMap(), op.getQuery()},
                                              {op.getKeyMap(), op.getKey()},
                                              {op.getValueMap(), op.getValue()}};
    for (auto [map, operand] : operands)
      if (auto position = map.getResultPosition(getAffineDimExpr(dim, context)))
        return memref::DimOp::create(host, loc, operand, *position);
    llvm_unreachable("every dimension is a plain result of some map");
  }

  Value hostBatchCount() {
    Value count = hostIndex(1);
    for (unsigned k = 0; k < batches; ++k)
      count = arith::MulIOp::create(host, loc, count, hostSize(k));
    return count;
  }

  /// Adds a kernel argument; returns its number.
  unsigned argument(Value value) {
    arguments.push_back(value);
    return arguments.size() - 1;
  }

  /// Columns that one part of a split operand takes in shared memory.
  int64_t partColumns(int64_t channels) const { return llvm::alignTo(channels, 64); }

  /// An f32 operand as its bf16 parts x = high + middle + low, exactly: a new
  /// buffer with a dimension of parts before the channels, and constant
  /// indices left out. Reads 4 bytes and writes 6 an element. `map` becomes
  /// the new buffer's, without its parts.
  Value split(Value memref, AffineMap &map) {
    SmallVector<AffineExpr> source, kept;
    SmallVector<OpFoldResult> shape;
    auto keep = [&](AffineExpr expr, OpFoldResult size) {
      // The parts' loop comes before the last, the channels'.
      bool channel = isa<AffineDimExpr>(expr) && cast<AffineDimExpr>(expr).getPosition() >= batches + 2;
      kept.push_back(expr);
      shape.push_back(size);
      return getAffineDimExpr(kept.size() - (channel ? 0 : 1), context);
    };
    if (compactRank(map) <= 4) {
      for (auto [position, expr] : llvm::enumerate(map.getResults()))
        source.push_back(isa<AffineConstantExpr>(expr) ? expr
                                                       : keep(expr, memref::getMixedSize(host, loc, memref, position)));
    } else {
      // One dimension for each of the domain's that is used.
      SmallVector<AffineExpr> loops(map.getNumDims());
      for (unsigned dim = 0; dim < map.getNumDims(); ++dim)
        if (map.isFunctionOfDim(dim)) {
          OpFoldResult size = ShapedType::isDynamic(extents[dim]) ? OpFoldResult(hostSize(dim))
                                                                  : OpFoldResult(host.getIndexAttr(extents[dim]));
          loops[dim] = keep(getAffineDimExpr(dim, context), size);
        }
      for (AffineExpr expr : map.getResults())
        source.push_back(expr.replaceDims(loops));
    }
    int64_t rank = kept.size();
    map = AffineMap::get(map.getNumDims(), 0, kept, context);
    shape.insert(shape.end() - 1, host.getIndexAttr(parts));
    auto [sizes, dynamic] = decomposeMixedValues(shape);
    Value result = memref::AllocOp::create(host, loc, MemRefType::get(sizes, element), dynamic);
    AffineMap maps[] = {AffineMap::get(rank + 1, 0, source, context),
                        AffineMap::getMultiDimIdentityMap(rank + 1, context)};
    SmallVector<utils::IteratorType> loops(rank + 1, utils::IteratorType::parallel);
    linalg::GenericOp::create(host, loc, ValueRange(memref), ValueRange(result), maps, loops,
                              [&](OpBuilder &b, Location loc, ValueRange args) {
                                Value rest = args[0], part = linalg::IndexOp::create(b, loc, rank - 1), value;
                                for (int64_t k = 0; k < parts; ++k) {
                                  Value piece = arith::TruncFOp::create(b, loc, element, rest);
                                  rest =
                                      arith::SubFOp::create(b, loc, rest, arith::ExtFOp::create(b, loc, f32(), piece));
                                  Value mine = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, part,
                                                                     arith::ConstantIndexOp::create(b, loc, k));
                                  value = value ? Value(arith::SelectOp::create(b, loc, mine, piece, value)) : piece;
                                }
                                linalg::YieldOp::create(b, loc, value);
                              });
    temporaries.push_back(result);
    return result;
  }

  Value encodeInput(Value memref, AffineMap &map, unsigned rowDim, int64_t rows) {
    Value operand = parts > 1 ? split(memref, map) : memref;
    return encode(operand, map, rowDim, rows, /*split=*/parts > 1);
  }

  Value encode(Value memref, AffineMap map, unsigned rowDim, int64_t rows, bool split = false) {
    SmallVector<int64_t> box;
    for (AffineExpr expr : map.getResults())
      box.push_back(expr == getAffineDimExpr(rowDim, context) ? rows : 1);
    if (split)
      box.push_back(1);
    box.back() = 128 / (element.getIntOrFloatBitWidth() / 8);
    auto type = tile::TensorMapType::get(context, box, element, 128);
    return tile::EncodeTensorMapOp::create(host, loc, type, memref);
  }

  void buildHost() {
    queryArg = argument(encodeInput(op.getQuery(), queryMap, op.getQueryDim(), m));
    keyArg = argument(encodeInput(op.getKey(), keyMap, op.getKeyDim(), n));
    valueArg = argument(encodeInput(op.getValue(), valueMap, op.getKeyDim(), n));
    outArg = argument(storesByTma ? encode(op.getOutputInit(), op.getOutputMap(), op.getQueryDim(), 64)
                                  : Value(op.getOutputInit()));
    if (storesByTma && !separateOut && mayBeEmpty)
      outMemrefArg = argument(op.getOutputInit());
    if (op.getLseInit())
      lseArg = argument(op.getLseInit());
    for (unsigned dim = 0; dim < batches + 2; ++dim)
      if (ShapedType::isDynamic(extents[dim]) || (dim == keyDim() && twoBlocks()))
        sizeArgs[dim] = argument(arith::IndexCastOp::create(host, loc, host.getI32Type(), hostSize(dim)));
    if (dynamic)
      counterArg = argument(tile::WorkCounterOp::create(host, loc, MemRefType::get({2}, host.getI32Type())));
    // What the regions read from above: constants are cloned, the rest passed.
    SetVector<Value> captured;
    for (Region *region : {&op.getScore(), &op.getMask(), &op.getSink()})
      getUsedValuesDefinedAbove(*region, captured);
    for (Value value : captured) {
      if (matchPattern(value, m_Constant()) && !isa<ShapedType>(value.getType()))
        continue;
      Value passed = value;
      if (value.getType().isIndex())
        passed = arith::IndexCastOp::create(host, loc, host.getI32Type(), value);
      captureArgs[value] = argument(passed);
    }
  }

  //===--------------------------------------------------------------------===//
  // Kernel: what all roles share
  //===--------------------------------------------------------------------===//

  Value cst(OpBuilder &b, int64_t v) { return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(v)); }
  Value add(OpBuilder &b, Value x, Value y) { return arith::AddIOp::create(b, loc, x, y); }
  Value sub(OpBuilder &b, Value x, Value y) { return arith::SubIOp::create(b, loc, x, y); }
  Value mul(OpBuilder &b, Value x, Value y) { return arith::MulIOp::create(b, loc, x, y); }
  Value div(OpBuilder &b, Value x, Value y) { return arith::DivUIOp::create(b, loc, x, y); }
  Value rem(OpBuilder &b, Value x, Value y) { return arith::RemUIOp::create(b, loc, x, y); }

  Value size(OpBuilder &b, unsigned dim) {
    auto it = sizeArgs.find(dim);
    return it != sizeArgs.end() ? Value(kernel.getArgument(it->second)) : cst(b, extents[dim]);
  }

  RankedTensorType rowsOf(Type type) { return RankedTensorType::get({64}, type, tile::RowsAttr::get(context)); }
  RankedTensorType partsOf(Type type) { return RankedTensorType::get({64}, type, tile::RowPartsAttr::get(context)); }
  RankedTensorType tileOf(int64_t columns, Type type) {
    return RankedTensorType::get({64, columns}, type, tile::WgmmaAttr::get(context));
  }
  Type f32() { return Float32Type::get(context); }
  Type i32() { return IntegerType::get(context, 32); }

  Value splat(OpBuilder &b, RankedTensorType type, double value) {
    return arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, FloatAttr::get(f32(), value)));
  }

  void buildKernel() {
    OpBuilder b(context);
    b.setInsertionPointToEnd(module.getBody());
    SmallVector<Type> types;
    for (Value v : arguments)
      types.push_back(v.getType());
    auto op = tile::KernelOp::create(b, loc, b.getStringAttr(name), TypeAttr::get(b.getFunctionType(types, {})),
                                     ArrayAttr(), ArrayAttr(), schedule);
    Block *body = b.createBlock(&op.getBody(), {}, types, SmallVector<Location>(types.size(), loc));
    kernel = op;

    auto ring = [&](int64_t stages, tile::SharedType shared) -> Value {
      return tile::RingOp::create(b, loc, tile::RingType::get(context, stages, shared), consumers);
    };
    queryRing = ring(1, queryTile);
    keyRing = ring(schedule.getStages(), keyTile);
    valueRing = ring(schedule.getStages(), valueTile);
    if (separateOut)
      outShared = tile::AllocOp::create(b, loc, outTile);

    if (dynamic)
      mailbox = tile::MailboxOp::create(b, loc, tile::MailboxType::get(context, 2), consumers);

    auto blockId = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
    auto gridDim = gpu::GridDimOp::create(b, loc, gpu::Dimension::x);
    first = arith::IndexCastOp::create(b, loc, i32(), blockId);
    step = arith::IndexCastOp::create(b, loc, i32(), gridDim);
    queryBlocks = div(b, add(b, size(b, queryDim()), cst(b, m - 1)), cst(b, m));
    batchCount = cst(b, 1);
    for (unsigned k = 0; k < batches; ++k)
      batchCount = mul(b, batchCount, size(b, k));
    tiles = mul(b, queryBlocks, batchCount);

    role(b, 0, 1, schedule.getProducerRegisters(), /*elected=*/true, [&](OpBuilder &b, Value) { buildProducer(b); });
    role(b, 1, consumers, schedule.getConsumerRegisters(), /*elected=*/false,
         [&](OpBuilder &b, Value id) { buildConsumer(b, id); });
    tile::ReturnOp::create(b, loc);
    (void)body;
  }

  void role(OpBuilder &b, int64_t first, int64_t count, int64_t registers, bool elected,
            llvm::function_ref<void(OpBuilder &, Value)> build) {
    auto group = tile::WarpgroupOp::create(b, loc, first, count, registers, elected);
    OpBuilder::InsertionGuard guard(b);
    Block *body = b.createBlock(&group.getBody(), {}, {i32()}, {loc});
    build(b, body->getArgument(0));
  }

  unsigned queryDim() { return batches; }
  unsigned keyDim() { return batches + 1; }

  /// A walk of exactly two key blocks would lose its loop, and straight-line
  /// code needs more registers: its length is then an argument.
  bool twoBlocks() const {
    int64_t keys = extents[batches + 1];
    return keys > n && keys <= 2 * n;
  }

  /// A tile of work: its batch point, query block and key blocks.
  struct Work {
    SmallVector<Value> batch; // i32
    Value firstRow;           // i32
    Value begin, fullBegin, fullEnd, left, partial, total;
  };

  /// Tile `t` of the launch. Where rows differ in length (masks), all batch
  /// points' longest query blocks go first, in groups of batch points whose
  /// keys and values fit in L2; else a batch point's query blocks are
  /// neighbours.
  Work decode(OpBuilder &b, Value t) {
    Work work;
    Value block, point;
    if (op.getMask().empty()) {
      point = div(b, t, queryBlocks);
      block = rem(b, t, queryBlocks);
    } else {
      int64_t fits = tile::sm90::kL2Bytes / 2 / ((d + e) * element.getIntOrFloatBitWidth() / 8);
      Value group = div(b, cst(b, fits), arith::MaxUIOp::create(b, loc, size(b, keyDim()), cst(b, 1)));
      group = arith::MaxUIOp::create(b, loc, arith::MinUIOp::create(b, loc, group, batchCount), cst(b, 1));
      Value groupTiles = mul(b, group, queryBlocks);
      Value number = div(b, t, groupTiles), inside = rem(b, t, groupTiles);
      Value firstPoint = mul(b, number, group);
      Value points = arith::MinUIOp::create(b, loc, group, sub(b, batchCount, firstPoint));
      block = sub(b, sub(b, queryBlocks, cst(b, 1)), div(b, inside, points));
      point = add(b, firstPoint, rem(b, inside, points));
    }
    work.batch.resize(batches);
    for (unsigned k = batches; k-- > 0;) {
      work.batch[k] = k ? rem(b, point, size(b, k)) : point;
      if (k)
        point = div(b, point, size(b, k));
    }
    work.firstRow = mul(b, block, cst(b, m));
    Value keys = size(b, keyDim());
    KeyBlocks blocks = emitKeyBlocks(b, loc, shape, work.firstRow, m, keys, n, [&](Value v) { return captured(b, v); });
    work.begin = blocks.begin, work.fullBegin = blocks.fullBegin, work.fullEnd = blocks.fullEnd;
    work.left = sub(b, blocks.fullBegin, blocks.begin);
    work.partial = add(b, work.left, sub(b, blocks.end, blocks.fullEnd));
    work.total = sub(b, blocks.end, blocks.begin);
    return work;
  }

  /// The u-th key block of the walk: partial ones first, then full ones.
  Value firstKey(OpBuilder &b, const Work &work, Value u, bool masked) {
    Value block;
    if (!this->masked) {
      block = u;
    } else if (!masked) {
      block = add(b, work.fullBegin, sub(b, u, work.partial));
    } else {
      // With no partial block at all, the first (full) block is walked masked.
      Value inLeft = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, u, work.left);
      Value isPartial = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, u, work.partial);
      Value right = add(b, work.fullEnd, sub(b, u, work.left));
      Value full = add(b, work.fullBegin, sub(b, u, work.partial));
      block = arith::SelectOp::create(b, loc, inLeft, add(b, work.begin, u),
                                      arith::SelectOp::create(b, loc, isPartial, right, full));
    }
    return mul(b, block, cst(b, n));
  }

  /// Coordinates in an operand's own dimensions, i32.
  SmallVector<Value> coordinates(OpBuilder &b, AffineMap map, const Work &work, unsigned rowDim, Value row) {
    SmallVector<Value> dims;
    for (Value v : work.batch)
      dims.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), v));
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    dims.resize(map.getNumDims(), zero);
    SmallVector<Value> coords;
    for (AffineExpr expr : map.getResults()) {
      if (expr == getAffineDimExpr(rowDim, context)) {
        coords.push_back(row);
      } else if (auto dim = dyn_cast<AffineDimExpr>(expr); dim && dim.getPosition() < batches) {
        coords.push_back(work.batch[dim.getPosition()]);
      } else {
        Value index = affine::expandAffineExpr(b, loc, expr, dims, {});
        coords.push_back(arith::IndexCastOp::create(b, loc, i32(), index));
      }
    }
    return coords;
  }

  /// A value that the regions capture, in the kernel.
  Value captured(OpBuilder &b, Value value) {
    if (auto it = captureArgs.find(value); it != captureArgs.end())
      return kernel.getArgument(it->second);
    Attribute constant;
    matchPattern(value, m_Constant(&constant));
    if (value.getType().isIndex())
      return cst(b, cast<IntegerAttr>(constant).getInt());
    return arith::ConstantOp::create(b, loc, cast<TypedAttr>(constant));
  }

  //===--------------------------------------------------------------------===//
  // Producer
  //===--------------------------------------------------------------------===//

  void copy(OpBuilder &b, Value ring, unsigned arg, SmallVector<Value> coords) {
    if (parts > 1)
      coords.insert(coords.end() - 1, cst(b, 0));
    Value slot = tile::AcquireOp::create(b, loc, ring);
    tile::CopyAsyncOp::create(b, loc, kernel.getArgument(arg), coords, slot, parts);
  }

  void buildProducer(OpBuilder &b) {
    auto produceTile = [&](OpBuilder &b, Value t) {
      Work work = decode(b, t);
      guardEmpty(b, work, [&](OpBuilder &b) { produce(b, work); });
    };
    if (!dynamic) {
      scf::ForOp::create(b, loc, first, tiles, step, ValueRange(), [&](OpBuilder &b, Location, Value t, ValueRange) {
        produceTile(b, t);
        scf::YieldOp::create(b, loc);
      });
      return;
    }
    // The first round is fixed, the rest comes from the counter; the consumers
    // hear of each tile, and of the first that is past the end.
    Value counter = kernel.getArgument(*counterArg);
    auto draw = [&](OpBuilder &b, int64_t which) -> Value {
      Value at = arith::ConstantIndexOp::create(b, loc, which);
      return memref::AtomicRMWOp::create(b, loc, arith::AtomicRMWKind::addi, cst(b, 1), counter, ValueRange(at));
    };
    scf::WhileOp::create(
        b, loc, TypeRange(i32()), ValueRange(first),
        [&](OpBuilder &b, Location, ValueRange t) {
          tile::PostOp::create(b, loc, t[0], mailbox);
          Value more = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, t[0], tiles);
          scf::ConditionOp::create(b, loc, more, t);
        },
        [&](OpBuilder &b, Location, ValueRange t) {
          Value next = add(b, draw(b, 0), step);
          produceTile(b, t[0]);
          scf::YieldOp::create(b, loc, next);
        });
    // The last CTA to finish leaves the counter as it was.
    Value last = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, draw(b, 1), sub(b, step, cst(b, 1)));
    auto branch = scf::IfOp::create(b, loc, last, /*withElseRegion=*/false);
    OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
    for (int64_t which : {0, 1})
      memref::StoreOp::create(inside, loc, cst(inside, 0), counter,
                              ValueRange(Value(arith::ConstantIndexOp::create(inside, loc, which))));
  }

  /// Runs `build` unless the tile has no key block.
  void guardEmpty(OpBuilder &b, const Work &work, llvm::function_ref<void(OpBuilder &)> build) {
    if (!mayBeEmpty)
      return build(b);
    Value some = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sgt, work.total, cst(b, 0));
    auto branch = scf::IfOp::create(b, loc, some, /*withElseRegion=*/false);
    OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
    build(inside);
  }

  void produce(OpBuilder &b, const Work &work) {
    copy(b, queryRing, queryArg, coordinates(b, queryMap, work, queryDim(), work.firstRow));
    auto load = [&](OpBuilder &b, Value u, bool key) {
      Value row = firstKey(b, work, u, /*masked=*/true);
      copy(b, key ? keyRing : valueRing, key ? keyArg : valueArg,
           coordinates(b, key ? keyMap : valueMap, work, keyDim(), row));
    };
    // Keys run one block ahead of values, as the consumers release them.
    load(b, cst(b, 0), true);
    scf::ForOp::create(b, loc, cst(b, 1), work.total, cst(b, 1), ValueRange(),
                       [&](OpBuilder &b, Location, Value u, ValueRange) {
                         load(b, u, true);
                         load(b, sub(b, u, cst(b, 1)), false);
                         scf::YieldOp::create(b, loc);
                       });
    load(b, sub(b, work.total, cst(b, 1)), false);
  }

  //===--------------------------------------------------------------------===//
  // Consumer
  //===--------------------------------------------------------------------===//

  /// What a row block carries from key block to key block.
  struct State {
    Value out;                // f32 64×e
    Value max;                // rows, in the units of `multiplier`; softmax only
    Value sum;                // row_parts
    SmallVector<Value> probs; // 16-bit 64×n, by part: weights still to be multiplied with V
    SmallVector<Value> values() const {
      SmallVector<Value> all{out, max, sum};
      all.append(probs);
      return all;
    }
    static State from(ValueRange v) { return {v[0], v[1], v[2], llvm::to_vector(v.drop_front(3))}; }
  };

  /// The emitters of one tile of work.
  struct Regions {
    RegionEmitter score, mask, sink;
  };

  double multiplier() { return scaleOnly.value_or(1.0) * kLog2e; }

  /// Turns scores into weights; returns them with the new maximum and sum and
  /// the factor that rescales what was summed before.
  struct Step {
    Value weights, max, sum, factor;
  };
  Step weigh(OpBuilder &b, Regions &regions, const Work &work, Value scores, Value key, Value oldMax, Value oldSum,
             bool masked) {
    Value cols = tile::IotaOp::create(b, loc, RankedTensorType::get({n}, i32(), tile::ColsAttr::get(context)), key);
    Value x = scores;
    if (!regions.score.empty() && !(scaleOnly && softmax))
      x = regions.score.emit(b, loc, scores, {batches + 2, cols});
    Value visible;
    if (masked) {
      if (!regions.mask.empty())
        visible = regions.mask.emit(b, loc, Value(), {batches + 1, cols});
      if (ragged) {
        Value limit = tile::SplatOp::create(b, loc, cols.getType(), size(b, keyDim()));
        Value inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, cols, limit);
        inside = tile::BroadcastOp::create(b, loc, tileOf(n, b.getI1Type()), inside);
        visible = visible ? Value(arith::AndIOp::create(b, loc, visible, inside)) : inside;
      }
    }
    RankedTensorType type = tileOf(n, f32());
    if (!softmax) {
      Value w = op.getNormalizer().buildWeight(b, loc, x, Value());
      if (visible)
        w = arith::SelectOp::create(b, loc, visible, w, splat(b, type, 0));
      Value sum = oldSum;
      if (op.getNormalizer().hasRowSum())
        sum = arith::AddFOp::create(b, loc, oldSum,
                                    tile::ReduceOp::create(b, loc, partsOf(f32()), tile::ReduceKind::Add, w));
      return {w, oldMax, sum, Value()};
    }
    constexpr double inf = std::numeric_limits<double>::infinity();
    if (visible)
      x = arith::SelectOp::create(b, loc, visible, x, splat(b, type, -inf));
    RankedTensorType rows = rowsOf(f32()), parts = partsOf(f32());
    Value blockMax = tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Max,
                                                  tile::ReduceOp::create(b, loc, parts, tile::ReduceKind::Max, x));
    Value max = arith::MaxNumFOp::create(b, loc, oldMax, blockMax);
    // A row that has seen no key yet has maximum −∞; its weights are 0.
    Value unseen = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, max, splat(b, rows, -inf));
    Value anchor = arith::SelectOp::create(b, loc, unseen, splat(b, rows, 0), max);
    Value c = splat(b, rows, multiplier());
    Value shift = arith::MulFOp::create(b, loc, anchor, splat(b, rows, -multiplier()));
    Value exponent;
    if (this->parts > 1) {
      // x − max is nearly exact; max · multiplier, in the fused form, is not.
      Value distance = arith::SubFOp::create(b, loc, x, tile::BroadcastOp::create(b, loc, type, anchor));
      exponent = arith::MulFOp::create(b, loc, distance, splat(b, type, multiplier()));
    } else {
      exponent =
          math::FmaOp::create(b, loc, x, splat(b, type, multiplier()), tile::BroadcastOp::create(b, loc, type, shift));
    }
    Value w = math::Exp2Op::create(b, loc, exponent);
    Value factor =
        math::Exp2Op::create(b, loc, arith::MulFOp::create(b, loc, arith::SubFOp::create(b, loc, oldMax, anchor), c));
    Value blockSum = tile::ReduceOp::create(b, loc, parts, tile::ReduceKind::Add, w);
    Value sum = math::FmaOp::create(b, loc, oldSum, tile::BroadcastOp::create(b, loc, parts, factor), blockSum);
    return {w, max, sum, factor};
  }

  /// The weights in the operand type: rounded, or as exact parts.
  SmallVector<Value> toProbs(OpBuilder &b, Value weights) {
    SmallVector<Value> probs;
    for (int64_t k = 0; k < weightParts; ++k) {
      probs.push_back(arith::TruncFOp::create(b, loc, tileOf(n, element), weights));
      if (k + 1 < weightParts)
        weights = arith::SubFOp::create(b, loc, weights, arith::ExtFOp::create(b, loc, tileOf(n, f32()), probs.back()));
    }
    return probs;
  }

  /// Which parts of the operands to multiply, smallest product first. With
  /// three parts, what is left out is below 2⁻²⁴ of the result.
  using Pairs = ArrayRef<std::pair<int64_t, int64_t>>;
  static constexpr std::pair<int64_t, int64_t> kWhole[] = {{0, 0}};
  static constexpr std::pair<int64_t, int64_t> kLeftSplit[] = {{2, 0}, {1, 0}, {0, 0}};
  static constexpr std::pair<int64_t, int64_t> kBothSplit[] = {{2, 0}, {0, 2}, {1, 1}, {1, 0}, {0, 1}, {0, 0}};
  Pairs scorePairs() const { return parts > 1 ? Pairs(kBothSplit) : Pairs(kWhole); }
  Pairs productPairs() const {
    return parts > 1 ? Pairs(kBothSplit) : weightParts > 1 ? Pairs(kLeftSplit) : Pairs(kWhole);
  }

  Value scoresOf(OpBuilder &b, Value query, Value key, Value row) {
    auto pending = tile::PendingType::get(context, tileOf(n, f32()));
    Value sum;
    for (auto [x, y] : scorePairs())
      sum = tile::MmaAsyncOp::create(b, loc, pending, query, row, key, sum, /*transpose_b=*/true,
                                     b.getI64IntegerAttr(llvm::alignTo(d, 16)), x * partColumns(d), y * partColumns(d));
    return sum;
  }
  Value product(OpBuilder &b, ArrayRef<Value> probs, Value value, Value out) {
    auto pending = tile::PendingType::get(context, cast<RankedTensorType>(out.getType()));
    for (auto [x, y] : productPairs())
      out = tile::MmaAsyncOp::create(b, loc, pending, probs[x], Value(), value, out, /*transpose_b=*/false,
                                     IntegerAttr(), 0, y * partColumns(e));
    return out;
  }

  /// Names of the barriers: 1 … consumers pass the turn between consumers,
  /// the next ones gather one consumer's warps.
  Value turn(OpBuilder &b, Value id, int64_t ahead) {
    Value next = add(b, id, cst(b, ahead));
    if (ahead)
      next = rem(b, next, cst(b, consumers));
    return add(b, next, cst(b, 1));
  }
  Value own(OpBuilder &b, Value id) { return add(b, id, cst(b, 1 + consumers)); }
  static constexpr int64_t kTurnThreads = 256;

  /// One key block: the scores of block u, beside the product of block u − 1.
  State block(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query, State state, Value u,
              bool masked) {
    Value row = mul(b, id, cst(b, 64));
    if (consumers > 1)
      tile::BarrierSyncOp::create(b, loc, turn(b, id, 0), kTurnThreads);
    Value key = tile::WaitOp::create(b, loc, keyRing);
    Value pendingScores = scoresOf(b, query, key, row);
    Value value = tile::WaitOp::create(b, loc, valueRing);
    Value pendingOut = product(b, state.probs, value, state.out);
    if (consumers > 1)
      tile::BarrierArriveOp::create(b, loc, turn(b, id, 1), kTurnThreads);
    Value scores = tile::AwaitOp::create(b, loc, pendingScores, productPairs().size());
    tile::ReleaseOp::create(b, loc, keyRing, key);
    Step step = weigh(b, regions, work, scores, firstKey(b, work, u, masked), state.max, state.sum, masked);
    Value out = tile::AwaitOp::create(b, loc, pendingOut, 0);
    tile::ReleaseOp::create(b, loc, valueRing, value);
    if (step.factor)
      out = arith::MulFOp::create(b, loc, out, tile::BroadcastOp::create(b, loc, out.getType(), step.factor));
    return {out, step.max, step.sum, toProbs(b, step.weights)};
  }

  State loop(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query, State state, Value from, Value to,
             bool masked) {
    auto loop = scf::ForOp::create(b, loc, from, to, cst(b, 1), state.values(),
                                   [&](OpBuilder &b, Location, Value u, ValueRange carried) {
                                     State next = block(b, regions, work, id, query, State::from(carried), u, masked);
                                     scf::YieldOp::create(b, loc, next.values());
                                   });
    return State::from(loop.getResults());
  }

  /// Walks the key blocks of a tile; returns out, max, sum.
  SmallVector<Value> fold(OpBuilder &b, Regions &regions, const Work &work, Value id, Value query) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    Value row = mul(b, id, cst(b, 64)), zero = cst(b, 0), one = cst(b, 1);
    Value key = tile::WaitOp::create(b, loc, keyRing);
    Value scores = tile::AwaitOp::create(b, loc, scoresOf(b, query, key, row), 0);
    tile::ReleaseOp::create(b, loc, keyRing, key);
    Step step = weigh(b, regions, work, scores, firstKey(b, work, zero, masked), splat(b, rowsOf(f32()), -inf),
                      splat(b, partsOf(f32()), 0), masked);
    State state{splat(b, tileOf(e, f32()), 0), step.max, step.sum, toProbs(b, step.weights)};
    Value next = one;
    if (masked) {
      Value end = arith::MaxSIOp::create(b, loc, work.partial, one);
      state = loop(b, regions, work, id, query, state, one, end, /*masked=*/true);
      next = end;
    }
    state = loop(b, regions, work, id, query, state, next, work.total, /*masked=*/false);
    Value value = tile::WaitOp::create(b, loc, valueRing);
    Value out = tile::AwaitOp::create(b, loc, product(b, state.probs, value, state.out), 0);
    tile::ReleaseOp::create(b, loc, valueRing, value);
    return {out, state.max, state.sum};
  }

  void buildConsumer(OpBuilder &b, Value id) {
    // The last consumer gives the first its first turn.
    auto when = [&](Value number, llvm::function_ref<void(OpBuilder &)> build) {
      Value mine = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, id, number);
      auto branch = scf::IfOp::create(b, loc, mine, /*withElseRegion=*/false);
      OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
      build(inside);
    };
    if (consumers > 1)
      when(cst(b, consumers - 1),
           [&](OpBuilder &b) { tile::BarrierArriveOp::create(b, loc, turn(b, cst(b, 0), 0), kTurnThreads); });
    if (dynamic) {
      scf::WhileOp::create(
          b, loc, TypeRange(i32()), ValueRange(),
          [&](OpBuilder &b, Location, ValueRange) {
            Value t = tile::ReceiveOp::create(b, loc, i32(), mailbox);
            Value more = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, t, tiles);
            scf::ConditionOp::create(b, loc, more, t);
          },
          [&](OpBuilder &b, Location, ValueRange t) {
            consume(b, id, decode(b, t[0]));
            scf::YieldOp::create(b, loc);
          });
    } else {
      scf::ForOp::create(b, loc, first, tiles, step, ValueRange(), [&](OpBuilder &b, Location, Value t, ValueRange) {
        consume(b, id, decode(b, t));
        scf::YieldOp::create(b, loc);
      });
    }
    if (consumers > 1)
      when(cst(b, 0), [&](OpBuilder &b) { tile::BarrierSyncOp::create(b, loc, turn(b, cst(b, 0), 0), kTurnThreads); });
    if (storesByTma && separateOut)
      tile::StoreWaitOp::create(b, loc);
  }

  void consume(OpBuilder &b, Value id, const Work &work) {
    Value firstRow = add(b, work.firstRow, mul(b, id, cst(b, 64)));
    Value rows = tile::IotaOp::create(b, loc, rowsOf(i32()), firstRow);
    auto map = [&](OpBuilder &b, Value v) { return captured(b, v); };
    Regions regions{{op.getScore(), n, map}, {op.getMask(), n, map}, {op.getSink(), n, map}};
    auto batchArgs = [&](unsigned from) {
      SmallVector<std::pair<unsigned, Value>> args;
      for (unsigned k = 0; k < batches; ++k)
        args.push_back({from + k, work.batch[k]});
      return args;
    };
    regions.score.prepare(b, loc, batchArgs(1), {batches + 1, rows});
    regions.mask.prepare(b, loc, batchArgs(0), {batches, rows});
    regions.sink.prepare(b, loc, batchArgs(0), {batches, rows});

    constexpr double inf = std::numeric_limits<double>::infinity();
    SmallVector<Type> types{tileOf(e, f32()), rowsOf(f32()), partsOf(f32())};
    SmallVector<Value> result;
    if (mayBeEmpty) {
      Value some = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sgt, work.total, cst(b, 0));
      auto branch = scf::IfOp::create(b, loc, TypeRange(types), some, /*withElseRegion=*/true);
      {
        OpBuilder inside = OpBuilder::atBlockBegin(branch.thenBlock());
        Value query = tile::WaitOp::create(inside, loc, queryRing);
        SmallVector<Value> values = fold(inside, regions, work, id, query);
        if (separateOut || !storesByTma)
          tile::ReleaseOp::create(inside, loc, queryRing, query);
        else
          finish(inside, regions, work, id, rows, firstRow, values, query);
        scf::YieldOp::create(inside, loc, values);
      }
      OpBuilder none = OpBuilder::atBlockBegin(branch.elseBlock());
      SmallVector<Value> values{splat(none, tileOf(e, f32()), 0), splat(none, rowsOf(f32()), -inf),
                                splat(none, partsOf(f32()), 0)};
      if (storesByTma && !separateOut)
        finishEmpty(none, regions, work, rows, values);
      scf::YieldOp::create(none, loc, values);
      result = branch.getResults();
    } else {
      Value query = tile::WaitOp::create(b, loc, queryRing);
      result = fold(b, regions, work, id, query);
      if (separateOut || !storesByTma)
        tile::ReleaseOp::create(b, loc, queryRing, query);
      else
        finish(b, regions, work, id, rows, firstRow, result, query);
    }
    if (separateOut || !storesByTma)
      finish(b, regions, work, id, rows, firstRow, result, Value());
  }

  /// Divides by the row sums and gives the lse, as the op's formula says.
  std::pair<Value, Value> normalize(OpBuilder &b, Regions &regions, ArrayRef<Value> values) {
    RankedTensorType rows = rowsOf(f32());
    constexpr double inf = std::numeric_limits<double>::infinity();
    Value out = values[0];
    if (!op.getNormalizer().hasRowSum())
      return {out, Value()};
    Value sum = tile::CombineLanesOp::create(b, loc, rows, tile::ReduceKind::Add, values[2]);
    Value zero = splat(b, rows, 0), one = splat(b, rows, 1);
    Value scaled, lse;
    if (softmax) {
      // In base 2: weights are relative to 2^(max · multiplier).
      Value max = arith::MulFOp::create(b, loc, values[1], splat(b, rows, multiplier()));
      if (!regions.sink.empty()) {
        Value sink = arith::MulFOp::create(b, loc, regions.sink.emitRows(b, loc), splat(b, rows, kLog2e));
        Value top = arith::MaxNumFOp::create(b, loc, max, sink);
        Value unseen = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, top, splat(b, rows, -inf));
        top = arith::SelectOp::create(b, loc, unseen, zero, top);
        auto relative = [&](Value v) -> Value {
          return math::Exp2Op::create(b, loc, arith::SubFOp::create(b, loc, v, top));
        };
        scaled = relative(max);
        sum = math::FmaOp::create(b, loc, sum, scaled, relative(sink));
        max = top;
      }
      // 0 · log: a row without weight has lse −∞, whatever its maximum.
      Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, sum, zero);
      Value anchor = arith::SelectOp::create(b, loc, empty, zero, max);
      Value log = arith::AddFOp::create(b, loc, anchor, math::Log2Op::create(b, loc, sum));
      lse = arith::MulFOp::create(b, loc, log, splat(b, rows, kLn2));
    }
    Value empty = arith::CmpFOp::create(b, loc, arith::CmpFPredicate::OEQ, sum, zero);
    Value inverse = arith::SelectOp::create(b, loc, empty, zero, arith::DivFOp::create(b, loc, one, sum));
    if (scaled)
      inverse = arith::MulFOp::create(b, loc, inverse, scaled);
    out = arith::MulFOp::create(b, loc, out, tile::BroadcastOp::create(b, loc, out.getType(), inverse));
    return {out, lse};
  }

  void storeLse(OpBuilder &b, const Work &work, Value rows, Value lse) {
    if (!op.getLseInit())
      return;
    SmallVector<Value> indices = coordinates(b, op.getLseMap(), work, queryDim(), rows);
    tile::StoreOp::create(b, loc, lse, kernel.getArgument(*lseArg), indices);
  }

  /// Writes the tile's results. `query` is the arrived query tile if its
  /// memory stages the output, and is released then.
  void finish(OpBuilder &b, Regions &regions, const Work &work, Value id, Value rows, Value firstRow,
              ArrayRef<Value> values, Value query) {
    auto [out, lse] = normalize(b, regions, values);
    storeLse(b, work, rows, lse);
    if (!storesByTma) {
      SmallVector<Value> indices = coordinates(b, op.getOutputMap(), work, queryDim(), rows);
      indices.back() =
          tile::IotaOp::create(b, loc, RankedTensorType::get({e}, i32(), tile::ColsAttr::get(context)), cst(b, 0));
      tile::StoreOp::create(b, loc, out, kernel.getArgument(outArg), indices);
      return;
    }
    Value narrow = arith::TruncFOp::create(b, loc, tileOf(e, element), out);
    Value row = mul(b, id, cst(b, 64)), shared = outShared;
    if (query) {
      shared = tile::ReuseOp::create(b, loc, query);
    } else {
      // The previous tile's store may still be reading.
      tile::StoreWaitOp::create(b, loc);
      tile::BarrierSyncOp::create(b, loc, own(b, id), 128);
    }
    tile::StoreSharedOp::create(b, loc, narrow, shared, row);
    tile::BarrierSyncOp::create(b, loc, own(b, id), 128);
    tile::StoreAsyncOp::create(b, loc, shared, row, kernel.getArgument(outArg),
                               coordinates(b, op.getOutputMap(), work, queryDim(), firstRow));
    if (query) {
      tile::StoreWaitOp::create(b, loc);
      tile::ReleaseOp::create(b, loc, queryRing, query);
    }
  }

  /// A tile without keys and without memory to stage zeros in.
  void finishEmpty(OpBuilder &b, Regions &regions, const Work &work, Value rows, ArrayRef<Value> values) {
    auto [out, lse] = normalize(b, regions, values);
    storeLse(b, work, rows, lse);
    Value narrow = arith::TruncFOp::create(b, loc, tileOf(e, element), out);
    SmallVector<Value> indices = coordinates(b, op.getOutputMap(), work, queryDim(), rows);
    indices.back() =
        tile::IotaOp::create(b, loc, RankedTensorType::get({e}, i32(), tile::ColsAttr::get(context)), cst(b, 0));
    tile::StoreOp::create(b, loc, narrow, kernel.getArgument(*outMemrefArg), indices);
  }

  AttentionOp op;
  tile::ScheduleAttr schedule;
  gpu::GPUModuleOp module;
  StringRef name;
  MLIRContext *context;
  Location loc;
  OpBuilder host;
  unsigned batches;
  SmallVector<int64_t> extents;
  MaskShape shape;
  AffineMap queryMap, keyMap, valueMap; // of the operands that are loaded

  int64_t d, e, m, n, consumers;
  Type element;
  MemRefType output;
  tile::SharedType queryTile, keyTile, valueTile, outTile;
  bool storesByTma, separateOut, ragged, masked, mayBeEmpty, softmax, dynamic;
  std::optional<double> scaleOnly;

  int64_t parts = 1, weightParts = 1; // of an operand and of the weights: 3 for f32

  SmallVector<Value> arguments, temporaries; // on the host
  unsigned queryArg, keyArg, valueArg, outArg;
  std::optional<unsigned> lseArg, outMemrefArg, counterArg;
  DenseMap<unsigned, unsigned> sizeArgs;
  DenseMap<Value, unsigned> captureArgs;

  tile::KernelOp kernel;
  Value queryRing, keyRing, valueRing, outShared, mailbox;
  Value first, step, queryBlocks, batchCount, tiles;
};

struct AttnToTile : ::attn::impl::AttnToTileBase<AttnToTile> {
  void runOnOperation() override {
    SmallVector<AttentionOp> ops;
    getOperation().walk([&](AttentionOp op) {
      if (op->hasAttr("tile.schedule") && op.getForm() && op.getForm()->getKind() == mlir::attn::FormKind::Fold)
        ops.push_back(op);
    });
    if (ops.empty())
      return;
    OpBuilder b(&getContext());
    b.setInsertionPointToStart(getOperation().getBody());
    getOperation()->setAttr(gpu::GPUDialect::getContainerModuleAttrName(), b.getUnitAttr());
    SymbolTable symbols(getOperation());
    for (auto [number, op] : llvm::enumerate(ops)) {
      if (op.onTensors()) {
        op.emitOpError("expected buffers (run bufferization before attn-to-tile), got ") << op.getQuery().getType();
        return signalPassFailure();
      }
      auto function = op->getParentOfType<FunctionOpInterface>();
      std::string name = (function.getName() + "_attention_" + Twine(number)).str();
      auto module = gpu::GPUModuleOp::create(b, op.getLoc(), name);
      symbols.insert(module);
      auto schedule = op->getAttrOfType<tile::ScheduleAttr>("tile.schedule");
      if (failed(FoldBuilder(op, schedule, module, "fold").run()))
        return signalPassFailure();
    }
  }
};
} // namespace
