// The kernel: its plan, its arguments, its roles, and the producer.
#include "LinearBuilder.h"
#include "LinearForms.h"

#include "Schedules.h"
#include "dialects/tile/Sm90.h"

using namespace mlir;
using namespace ::attn::totile;

LinearBuilder::LinearBuilder(LinearAttentionOp op, tile::ChunkScheduleAttr schedule, Pass pass,
                             const Segments &segments, const Weighted &weighted, gpu::GPUModuleOp module,
                             StringRef name)
    : KernelBuilder(op, op.getNumBatchDims(), op.getStaticLoopExtents(),
                    {{op.getOutputMap(), op.getOutputInit()},
                     {op.getQueryMap(), op.getQuery()},
                     {op.getKeyMap(), op.getKey()},
                     {op.getValueMap(), op.getValue()}},
                    module, name),
      op(op), schedule(schedule), pass(pass), segments(segments), weighted(weighted) {}

LogicalResult LinearBuilder::run() {
  if (failed(plan()))
    return failure();
  if (pass == Pass::Weights) {
    buildWeightsHost();
    buildWeightsKernel();
    return success();
  }
  if (pass == Pass::Waves) {
    buildWavesHost();
    buildWavesKernel();
    launchWaves();
    return success();
  }
  buildHost();
  buildKernel();
  host.setInsertionPoint(op);
  Value count = hostBatchCount();
  count = arith::MulIOp::create(host, loc, count, hostIndex(slices));
  if (segments) {
    Value number = segments.count;
    if (!outputs() && op.getCausal()) // The last segment's state is nobody's prefix.
      number = arith::MaxSIOp::create(host, loc, arith::SubIOp::create(host, loc, number, hostIndex(1)), hostIndex(1));
    count = arith::MulIOp::create(host, loc, count, number);
  }
  // Of two passes the second waits in the kernel, where it reads the first's states.
  launch(arith::MinSIOp::create(host, loc, count, tile::SmCountOp::create(host, loc, host.getIndexType())),
         /*early=*/segments && outputs());
  return success();
}

Segments LinearBuilder::allocateSegments() {
  d = extents[batches + 2], e = extents[batches + 3];
  auto ceilDiv = [&](Value x, Value y) -> Value { return arith::CeilDivSIOp::create(host, loc, x, y); };
  auto max = [&](Value x, Value y) -> Value { return arith::MaxSIOp::create(host, loc, x, y); };
  Value one = hostIndex(1), points = hostBatchCount();
  Value chunk = hostIndex(schedule.getChunk());
  Value queries = ceilDiv(hostSize(queryDim()), chunk), keys = ceilDiv(hostSize(keyDim()), chunk);
  Value total = max(queries, keys);
  Value ctas = arith::MulIOp::create(host, loc, points, hostIndex(llvm::divideCeil(e, schedule.getColumns())));
  Value room =
      arith::DivSIOp::create(host, loc, tile::SmCountOp::create(host, loc, host.getIndexType()), max(ctas, one));
  Value most = arith::DivSIOp::create(host, loc, total, hostIndex(schedule.getSegment()));
  Value wanted = max(arith::MinSIOp::create(host, loc, room, most), one);
  Segments result;
  Value length = max(ceilDiv(total, wanted), one);
  result.count = max(ceilDiv(total, length), one);
  result.keyLength = op.getCausal() ? length : ceilDiv(keys, result.count);
  result.queryLength = op.getCausal() ? length : ceilDiv(queries, result.count);
  Value stored = op.getCausal() ? max(arith::SubIOp::create(host, loc, result.count, one), one) : result.count;
  Value rows = arith::MulIOp::create(host, loc, points, stored);
  auto allocate = [&](ArrayRef<int64_t> inner) -> Value {
    SmallVector<int64_t> shape{ShapedType::kDynamic};
    shape.append(inner.begin(), inner.end());
    return memref::AllocOp::create(host, loc, MemRefType::get(shape, f32()), rows);
  };
  result.states = allocate({d, e});
  if (op.getNormalized())
    result.sums = allocate({d});
  if (op.decayVariesByChannel())
    result.factors = allocate({d});
  else if (decaying())
    result.factors = allocate({});
  return result;
}

void LinearBuilder::freeSegments() {
  for (Value buffer : {segments.states, segments.sums, segments.factors})
    if (buffer)
      memref::DeallocOp::create(host, loc, buffer);
}

LogicalResult LinearBuilder::plan() {
  chunk = schedule.getChunk();
  d = extents[batches + 2], e = extents[batches + 3];
  blocks = llvm::divideCeil(d, 64);
  slice = schedule.getColumns();
  slices = llvm::divideCeil(e, slice);
  element = cast<MemRefType>(op.getQuery().getType()).getElementType();
  operandParts = element.isF32() ? kExactParts : 1;
  if (splits())
    element = BFloat16Type::get(context);
  output = cast<MemRefType>(op.getOutputInit().getType());
  // A slice is copied in panels of 64 columns: of a narrower one, the next one's
  // would be written.
  storesByTma = output.getElementType() == element && (slices == 1 || slice % 64 == 0);
  // Of f32 operands, whoever takes them apart computes features first.
  queryFeatures = !op.getQueryFeatures().empty() && !splits();
  keyFeatures = !op.getKeyFeatures().empty() && !splits();
  bool byChannel = op.decayVariesByChannel();
  auto report = [&] { return op.emitOpError(); };
  for (Region *region : {&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getReset(), &op.getDecayFeatures()})
    if (failed(RegionEmitter::check(*region, report)))
      return failure();
  int64_t keys = extents[keyDim()];
  ragged = ShapedType::isDynamic(keys) || keys % chunk || keys != extents[queryDim()];
  outputScale = 1;
  if (pass == Pass::Waves) {
    ragged = keys % (chunk * schedule.getSegment() * schedule.getCluster());
    // Scaled queries are scaled outputs, which are f32 anyway.
    if (std::optional<double> scale = scaleOf(op.getQueryFeatures()); scale && !op.getNormalized())
      outputScale = *scale, queryFeatures = false;
  }
  // Every chunk has the same factors. Beside parts and predicates of a last slice's columns
  // registers have no room to keep them (28 bytes spilled).
  uniform = !ragged && !op.decayVariesByToken() && !byChannel && op.getReset().empty() && !(splits() && e % slice);
  readsKeys = outputs() && op.getCausal();
  walksKeys = !outputs() || op.getCausal() || !segments;
  // A final state is owed f32 sums: weights that are exact but for 2⁻²⁴.
  weightParts = splits() || (op.getFinalStateInit() && (keyFeatures || op.getDecay())) ? kExactParts : 1;
  keyParts = 1;
  if (byChannel && !splits()) // The weights' kernel makes the parts.
    std::swap(weightParts, keyParts);
  // f16 ends at 65504, and a state grows with the sequence.
  stateScale = element.isF16() ? 0x1p-8 : 1;

  panels = splits() ? blocks : 1;
  int64_t rows = splits() ? 64 : 64 * blocks;
  queryTile = tile::SharedType::get(context, chunk, splits() ? 64 : d, element, 128);
  valueTile = tile::SharedType::get(context, chunk, slice, element, 128);
  outTile = valueTile;
  stateTile = tile::SharedType::get(context, rows, slice, element, 128);
  sumsTile = tile::SharedType::get(context, rows, 16, element, 32);
  scoreTile = tile::SharedType::get(context, chunk, chunk, element, 128);
  wholeTile = tile::SharedType::get(context, chunk, 64, f32(), 128);
  return success();
}

void LinearBuilder::buildHost() {
  Type copied = splits() ? f32() : element;
  if (outputs()) {
    queryArg = weighted ? tileArgument(weighted.queries)
                        : argument(encode(op.getQuery(), op.getQueryMap(), queryDim(), chunk, copied));
    if (weighted)
      scoreArg = tileArgument(weighted.scores);
    outArg = argument(storesByTma ? encode(op.getOutputInit(), op.getOutputMap(), queryDim(), 64, element)
                                  : Value(op.getOutputInit()));
    auto pass = [&](Value memref, std::optional<unsigned> &arg) {
      if (memref)
        arg = argument(memref);
    };
    pass(op.getInitialState(), initialArg), pass(op.getInitialSums(), initialSumsArg);
    pass(op.getFinalStateInit(), finalArg), pass(op.getFinalSumsInit(), finalSumsArg);
  }
  if (walksKeys) {
    keyArg =
        weighted ? tileArgument(weighted.keys) : argument(encode(op.getKey(), op.getKeyMap(), keyDim(), chunk, copied));
    valueArg = argument(encode(op.getValue(), op.getValueMap(), keyDim(), chunk, copied));
  }
  if (weighted)
    channelArg = argument(weighted.factors);
  else if (op.getDecay())
    decayArg = argument(op.getDecay());
  if (segments) {
    auto pass = [&](Value index) { return argument(arith::IndexCastOp::create(host, loc, host.getI32Type(), index)); };
    countArg = pass(segments.count);
    lengthArg = pass(outputs() ? segments.queryLength : segments.keyLength);
    statesArg = argument(segments.states);
    if (segments.sums)
      sumsArg = argument(segments.sums);
    if (segments.factors)
      factorsArg = argument(segments.factors);
  }
  for (unsigned dim = 0; dim < batches + 2; ++dim)
    if (ShapedType::isDynamic(extents[dim]))
      passSize(dim);
  if (!weighted)
    passCaptured({&op.getQueryFeatures(), &op.getKeyFeatures(), &op.getReset(), &op.getDecayFeatures()});
}

Value LinearBuilder::sharedRing(OpBuilder &b, int64_t stages, tile::SharedType shared, int64_t consumers,
                                int64_t writers) {
  return tile::RingOp::create(b, loc, tile::RingType::get(context, stages, shared), consumers, writers);
}

void LinearBuilder::buildKernel() {
  OpBuilder b(context);
  createKernel(b, schedule);
  int64_t stages = schedule.getStages() * operandParts, readers = readsKeys ? 2 : 1;
  if (!outputs() && !splits()) // No queries: as deep as memory allows, twice at most.
    stages = std::min(2 * stages, (tile::sm90::kSharedBytes - 1024) / (queryTile.getBytes() + valueTile.getBytes()));
  int64_t writers = splits() ? 1 : 0;
  if (splits())
    wholeRing = sharedRing(b, splitStages(d, /*scoresGiven=*/!!weighted), wholeTile, 1);
  if (outputs())
    queryRing = sharedRing(b, panels * stages, queryTile, 1, weighted ? 0 : writers);
  if (walksKeys) {
    keyRing = sharedRing(b, panels * stages, queryTile, weighted ? 1 : readers, weighted ? 0 : writers);
    valueRing = sharedRing(b, stages, valueTile, readers, writers);
  }
  if (outputs()) {
    if (weighted)
      scoreRing = sharedRing(b, stages, scoreTile, 1);
    stateRing = sharedRing(b, panels * operandParts, stateTile, 1, 1);
    if (op.getNormalized())
      sumsRing = sharedRing(b, panels, sumsTile, 1, 1);
    if (keyFeatures && readsKeys)
      featureRing = sharedRing(b, 1, queryTile, 1, 1);
    if (storesByTma)
      outShared = tile::AllocOp::create(b, loc, outTile);
  }

  first = arith::IndexCastOp::create(b, loc, i32(), gpu::BlockIdOp::create(b, loc, gpu::Dimension::x));
  step = arith::IndexCastOp::create(b, loc, i32(), gpu::GridDimOp::create(b, loc, gpu::Dimension::x));
  auto chunksOf = [&](Value tokens) { return div(b, add(b, tokens, cst(b, chunk - 1)), cst(b, chunk)); };
  Value keys = size(b, keyDim()), queries = size(b, queryDim());
  bool differ = extents[queryDim()] != extents[keyDim()] || ShapedType::isDynamic(extents[keyDim()]);
  if (op.getCausal() && differ)
    keys = queries = arith::MaxSIOp::create(b, loc, keys, queries);
  keyChunks = chunksOf(keys), queryChunks = chunksOf(queries);
  points = batchCount(b);
  tiles = mul(b, points, cst(b, slices));
  if (segments) {
    segmentCount = kernel.getArgument(*countArg);
    if (!outputs() && op.getCausal())
      segmentCount = sub(b, segmentCount, cst(b, 1));
    tiles = mul(b, tiles, segmentCount);
  }

  if (!outputs())
    tile::AllowNextOp::create(b, loc);
  role(b, 0, 1, schedule.getProducerRegisters(), /*elected=*/true, [&](OpBuilder &b, Value) { buildProducer(b); });
  if (outputs())
    role(b, 1, 1, schedule.getOutputRegisters(), /*elected=*/false, [&](OpBuilder &b, Value) { buildOutput(b); });
  // Where nobody computes outputs, their registers are free; of f32 they are needed.
  int64_t freed = splits() && !outputs() ? kFreedRegisters : 0;
  role(b, outputs() ? 2 : 1, 1, schedule.getStateRegisters() + freed, /*elected=*/false,
       [&](OpBuilder &b, Value) { buildState(b); });
  if (splits())
    role(b, outputs() ? 3 : 2, 1, kSplitRegisters + freed, /*elected=*/false,
         [&](OpBuilder &b, Value) { buildSplitter(b); });
  tile::ReturnOp::create(b, loc);
}

LinearBuilder::Work LinearBuilder::decode(OpBuilder &b, Value t) {
  Work work;
  Value chunks = outputs() ? queryChunks : keyChunks;
  work.begin = cst(b, 0), work.end = chunks, work.segment = cst(b, 0);
  if (segments) {
    // First segments, which need no other's state, first.
    Value starts = mul(b, points, cst(b, slices));
    work.segment = div(b, t, starts);
    t = rem(b, t, starts);
    Value length = kernel.getArgument(*lengthArg);
    work.begin = arith::MinSIOp::create(b, loc, mul(b, work.segment, length), chunks);
    work.end = arith::MinSIOp::create(b, loc, add(b, work.begin, length), chunks);
  }
  work.firstColumn = cst(b, 0);
  if (slices > 1) {
    work.firstColumn = mul(b, rem(b, t, cst(b, slices)), cst(b, slice));
    t = div(b, t, cst(b, slices));
  }
  work.point = t;
  work.batch = decodePoint(b, t);
  if (decayArg && !op.decayVariesByToken())
    work.rate = rateOf(b, work.batch);
  return work;
}

Value LinearBuilder::rateOf(OpBuilder &b, ArrayRef<Value> batch) {
  SmallVector<Value> indices;
  for (Value v : coordinates(b, op.getDecayMap(), batch, keyDim(), cst(b, 0)))
    indices.push_back(arith::IndexCastOp::create(b, loc, b.getIndexType(), v));
  Value rate = memref::LoadOp::create(b, loc, kernel.getArgument(*decayArg), indices);
  if (!rate.getType().isF32())
    rate = arith::ExtFOp::create(b, loc, f32(), rate);
  rate = mapDecay(b, rate, Variance::Scalar);
  return arith::MulFOp::create(b, loc, rate, arith::ConstantOp::create(b, loc, b.getF32FloatAttr(kLog2e)));
}

void LinearBuilder::forEachWork(OpBuilder &b, llvm::function_ref<void(OpBuilder &, const Work &)> build) {
  scf::ForOp::create(b, loc, first, tiles, step, ValueRange(), [&](OpBuilder &b, Location, Value t, ValueRange) {
    build(b, decode(b, t));
    scf::YieldOp::create(b, loc);
  });
}

void LinearBuilder::forEachChunk(OpBuilder &b, Value begin, Value end, SmallVector<Value> &carried,
                                 llvm::function_ref<SmallVector<Value>(OpBuilder &, Value, ValueRange)> build) {
  auto body = [&](OpBuilder &b, Location, Value c, ValueRange values) {
    if (backwards())
      c = sub(b, add(b, begin, sub(b, end, cst(b, 1))), c);
    scf::YieldOp::create(b, loc, build(b, c, values));
  };
  auto loop = scf::ForOp::create(b, loc, begin, end, cst(b, 1), carried, body);
  carried.assign(loop.getResults().begin(), loop.getResults().end());
}

void LinearBuilder::forEachCopy(OpBuilder &b, const Work &work,
                                llvm::function_ref<void(OpBuilder &, Copied, Value)> build) {
  auto copies = [&](Value begin, Value end, bool keys, bool queries) {
    SmallVector<Value> none;
    forEachChunk(b, begin, end, none, [&](OpBuilder &b, Value c, ValueRange) -> SmallVector<Value> {
      Value start = mul(b, c, cst(b, chunk));
      if (keys)
        build(b, Copied::Keys, start);
      if (queries)
        build(b, Copied::Queries, start);
      if (keys)
        build(b, Copied::Values, start);
      return {};
    });
  };
  // Where every query reads the last state, the keys come before.
  bool apart = outputs() && !op.getCausal();
  if (apart && walksKeys)
    copies(cst(b, 0), keyChunks, /*keys=*/true, /*queries=*/false);
  copies(work.begin, work.end, /*keys=*/!apart, outputs());
}

void LinearBuilder::buildProducer(OpBuilder &b) {
  auto copy = [&](OpBuilder &b, Value ring, unsigned arg, SmallVector<Value> coords, Value column) {
    if (column)
      coords.back() = add(b, coords.back(), column);
    Value slot = tile::AcquireOp::create(b, loc, ring);
    tile::CopyAsyncOp::create(b, loc, kernel.getArgument(arg), coords, slot);
  };
  auto panelwise = [&](OpBuilder &b, Value ring, unsigned arg, SmallVector<Value> coords) {
    for (int64_t k = 0; k < panels; ++k)
      copy(b, ring, arg, coords, k ? cst(b, 64 * k) : Value());
  };
  auto ringOf = [&](Copied operand, Value ring) { return arrivesWhole(operand) ? wholeRing : ring; };
  // What the pass of weights made: each panel's parts, or the parts of 16-bit operands.
  auto copyParts = [&](OpBuilder &b, Value ring, unsigned arg, Value point, Value start, int64_t panels,
                       int64_t parts) {
    for (int64_t k = 0; k < panels; ++k)
      for (int64_t part = 0; part < parts; ++part)
        copy(b, ring, arg, {point, cst(b, part), start, cst(b, 64 * k)}, Value());
  };
  forEachWork(b, [&](OpBuilder &b, const Work &work) {
    forEachCopy(b, work, [&](OpBuilder &b, Copied operand, Value start) {
      switch (operand) {
      case Copied::Keys:
        if (weighted)
          return copyParts(b, keyRing, keyArg, work.point, start, panels, splits() ? operandParts : keyParts);
        return panelwise(b, ringOf(operand, keyRing), keyArg,
                         coordinates(b, op.getKeyMap(), work.batch, keyDim(), start));
      case Copied::Queries:
        if (!weighted)
          return panelwise(b, ringOf(operand, queryRing), queryArg,
                           coordinates(b, op.getQueryMap(), work.batch, queryDim(), start));
        copyParts(b, queryRing, queryArg, work.point, start, panels, operandParts);
        return copyParts(b, scoreRing, *scoreArg, work.point, start, 1, operandParts);
      case Copied::Values:
        return copy(b, ringOf(operand, valueRing), valueArg,
                    coordinates(b, op.getValueMap(), work.batch, keyDim(), start), work.firstColumn);
      }
    });
  });
}

SmallVector<Value> LinearBuilder::waitParts(OpBuilder &b, Value ring, int64_t blocks) {
  SmallVector<Value> parts;
  for (int64_t k = 0; k < operandParts * blocks; ++k)
    parts.push_back(tile::WaitOp::create(b, loc, ring));
  return parts;
}

void LinearBuilder::releaseParts(OpBuilder &b, Value ring, ValueRange arrived) {
  for (Value part : arrived)
    tile::ReleaseOp::create(b, loc, ring, part);
}

SmallVector<Value> LinearBuilder::partsOfTile(OpBuilder &b, Value tile) {
  if (splits())
    return splitExactly(b, tile);
  auto type = cast<RankedTensorType>(tile.getType()).clone(element);
  return {arith::TruncFOp::create(b, loc, type, tile)};
}

IntegerAttr LinearBuilder::channelsOf(OpBuilder &b, int64_t block) {
  int64_t channels = llvm::alignTo(d, 16);
  return b.getI64IntegerAttr(splits() ? std::min<int64_t>(64, channels - 64 * block) : channels);
}

Value LinearBuilder::startProduct(OpBuilder &b, ValueRange x, Value row, ValueRange y, Value sum, int64_t columns,
                                  bool transposed) {
  auto pending = tile::PendingType::get(context, tileOf(columns, f32()));
  int64_t tiles = x.size() / operandParts;
  for (auto [k, l] : pairs())
    for (int64_t block = 0; block < tiles; ++block) {
      int64_t first = operandParts * block;
      IntegerAttr length = row ? channelsOf(b, block) : IntegerAttr();
      sum = tile::MmaAsyncOp::create(b, loc, pending, x[first + k], row, y[first + l], sum, transposed, length);
    }
  return sum;
}
