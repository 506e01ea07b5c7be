// What the kernel is made of, decided before anything is built.
#include "FoldBuilder.h"
#include "Schedules.h"
#include "dialects/tile/Sm90.h"
#include "mlir/IR/Remarks.h"

using namespace mlir;
using namespace ::attn::totile;

FoldBuilder::Pages FoldBuilder::pagesOf() {
  keyMap = op.withinPages(keyMap), valueMap = op.withinPages(valueMap);
  if (OpFoldResult keys = op.buildKeyCount(host); auto size = dyn_cast<Value>(keys))
    hostSizes[op.getKeyDim()] = size;
  return {op.getPageSize(), op.withinPages(op.getPageMap()), op.getPagePosition(1), op.getPagePosition(2)};
}

LogicalResult FoldBuilder::run() {
  viewDiagonals();
  if (failed(plan()))
    return failure();
  buildHost();
  if (orderArg)
    buildOrderKernel();
  buildKernel();
  host.setInsertionPoint(op);
  Value tiles = arith::MulIOp::create(
      host, loc, arith::CeilDivSIOp::create(host, loc, hostSize(op.getQueryDim()), hostIndex(m * cluster)),
      hostBatchCount());
  Value grid = tile::SmCountOp::create(host, loc, host.getIndexType());
  if (cluster > 1)
    grid = arith::DivUIOp::create(host, loc, grid, hostIndex(cluster));
  grid = arith::MinSIOp::create(host, loc, tiles, grid);
  if (cluster > 1)
    grid = arith::MulIOp::create(host, loc, grid, hostIndex(cluster));
  launch(grid, afterMaps());
  for (Value buffer : temporaries)
    memref::DeallocOp::create(host, loc, buffer);
  op.erase();
  return success();
}

FoldBuilder::Reading FoldBuilder::readingOf(StringRef name, Value memref, AffineMap map, unsigned channelDim) {
  AffineExpr inner = map.getResults().back();
  if (inner == getAffineDimExpr(channelDim, context))
    return Reading::Channels;
  // Parts are a copy, of any order.
  if (parts > 1)
    return Reading::Channels;
  std::string why;
  llvm::raw_string_ostream os(why);
  auto type = cast<MemRefType>(memref.getType());
  SmallVector<int64_t> strides;
  int64_t offset, unit = 16 / (tile::getStorageBits(element) / 8);
  int64_t panel = 128 / (tile::getStorageBits(element) / 8);
  if (name == "query" || inner != getAffineDimExpr(op.getKeyDim(), context))
    os << "expected its head dim" << (name == "query" ? "" : " or its keys") << " innermost";
  else if (name == "key" && keyChunks(d) > 1)
    os << "expected a head dim up to " << kWholeKeyChannels << " of keys that lie so, got " << d;
  else if (tf32)
    os << "wgmma takes a tf32 operand with its head dim innermost only";
  else if (cluster > 1)
    os << "expected no cluster, got one of " << cluster;
  else if (n % panel)
    os << "expected key blocks of a multiple of " << panel << ", got " << n;
  else if (map.getNumResults() > tile::sm90::kTmaMaxRank)
    os << "expected rank " << tile::sm90::kTmaMaxRank << " at most, got " << map.getNumResults();
  else if (failed(type.getStridesAndOffset(strides, offset)) || strides.back() != 1 ||
           llvm::any_of(ArrayRef(strides).drop_back(),
                        [&](int64_t s) { return ShapedType::isDynamic(s) || s % unit; }) ||
           ShapedType::isDynamic(offset) || offset % unit)
    os << "expected strides that are known and multiples of 16 bytes, got " << type;
  if (why.empty())
    return Reading::Keys;
  remark::missed(loc, remark::RemarkOpts::name("copied-operand").category("attn-to-tile"))
      << ("the " + name + " is copied, its head dim innermost: ").str() << why;
  return Reading::Copy;
}

/// True if `v` holds only of the region's arguments that `allows` does.
static bool madeOf(Value v, Block &block, llvm::function_ref<bool(BlockArgument)> allows) {
  if (auto argument = dyn_cast<BlockArgument>(v); argument && argument.getOwner() == &block)
    return allows(argument);
  Operation *def = v.getDefiningOp();
  return !def || def->getBlock() != &block ||
         llvm::all_of(def->getOperands(), [&](Value operand) { return madeOf(operand, block, allows); });
}

/// True if `v` depends neither on the score (the first argument) nor on the key
/// (the last).
static bool sameForAllKeys(Value v, Block &block) {
  return madeOf(v, block, [&](BlockArgument argument) {
    return argument.getArgNumber() && argument != block.getArguments().back();
  });
}

static Value scoreOf(Region &score) { return cast<mlir::attn::YieldOp>(score.front().getTerminator()).getValue(); }

/// True if `v`, in a score's region, depends on the query's or the key's position.
static bool dependsOnPositions(Value v) {
  Block &block = *v.getParentBlock();
  unsigned count = block.getNumArguments();
  return !madeOf(v, block, [&](BlockArgument argument) { return argument.getArgNumber() + 2 < count; });
}

LogicalResult FoldBuilder::plan() {
  d = extents[op.getChannelDim()], e = extents[op.getValueChannelDim()];
  m = schedule.getM(), n = schedule.getN(), consumers = schedule.getConsumers(), cluster = schedule.getCluster();
  element = cast<MemRefType>(op.getQuery().getType()).getElementType();
  tf32 = element.isF32() && schedule.getF32() == tile::F32Kind::TF32;
  if (tf32) {
    element = FloatTF32Type::get(context);
  } else if (element.isF32()) {
    parts = 3;
    element = BFloat16Type::get(context);
  }
  output = cast<MemRefType>(op.getOutputInit().getType());
  auto report = [&] { return op.emitOpError(); };
  for (Region *region : {&op.getScore(), &op.getMask(), &op.getSink()})
    if (failed(RegionEmitter::check(*region, report)))
      return failure();
  auto columns = [&](int64_t channels) { return parts > 1 ? parts * partColumns(channels) : channels; };
  storesByTma = output.getElementType() == element;
  // An f32 output is owed f32 weights, unless tf32 was asked for.
  weightParts = output.getElementType().isF32() && !tf32 ? 3 : 1;
  queryReading = readingOf("query", op.getQuery(), queryMap, op.getChannelDim());
  keyReading = readingOf("key", op.getKey(), keyMap, op.getChannelDim());
  valueReading = tf32 ? Reading::Keys : readingOf("value", op.getValue(), valueMap, op.getValueChannelDim());
  // A block of keys or values, by how it lies: rows that are the reduction of
  // their product are as many as wgmma's steps take.
  auto block = [&](Reading reading, int64_t channels, int64_t rows) {
    return reading == Reading::Keys ? tile::SharedType::get(context, rows, n, element, 128)
                                    : tile::SharedType::get(context, n, columns(channels), element, 128);
  };
  queryTile = tile::SharedType::get(context, m, columns(d), element, 128);
  keyTile = block(keyReading, d, llvm::alignTo(d, 16));
  valueTile = block(valueReading, e, e);
  outTile = tile::SharedType::get(context, m, e, element, 128);
  keyStages = valueStages = schedule.getStages();
  if (keyChunks(d) > 1) {
    keyTile = tile::SharedType::get(context, n, kKeyChunk, element, 128);
    keyStages = FoldMemory(d, e, Operands::Half, storesByTma, m, n, valueStages).keyStages;
  }
  int64_t used = queryTile.getBytes() + keyStages * keyTile.getBytes() + valueStages * valueTile.getBytes() + 1024;
  uneven = !op.getMask().empty() || op.getBlockCounts();
  // Three consumers whose rows see different blocks: where the rings have room for
  // them to be apart, one ends its tile and begins the next beside the others'
  // products. The output is staged in the query's memory then. Narrow heads, whose
  // softmax is as long as their products, are better ordered.
  int64_t apart = 2 * queryTile.getBytes() + kDriftStages * (keyTile.getBytes() + valueTile.getBytes()) + 1024;
  drifts = storesByTma && consumers > 2 && cluster == 1 && walksApart() && std::max(d, e) > kMostOrderedChannels &&
           outTile.getBytes() <= queryTile.getBytes() && apart <= tile::sm90::kSharedBytes;
  separateOut = storesByTma && !drifts && used + outTile.getBytes() <= tile::sm90::kSharedBytes;
  if (storesByTma && !separateOut && outTile.getBytes() > queryTile.getBytes())
    return op.emitOpError("expected shared memory for the output of ")
           << outTile.getBytes() << " bytes, got " << tile::sm90::kSharedBytes - used << " free";
  int64_t total = used + (separateOut ? outTile.getBytes() : 0);
  // A second query stage: the next tile's arrives beside the end of this one.
  queryStages = (!reusesQuery() || drifts) && total + queryTile.getBytes() <= tile::sm90::kSharedBytes ? 2 : 1;
  total += (queryStages - 1) * queryTile.getBytes();
  softmax = op.getNormalizer().hasRowMax();
  int64_t keys = extents[op.getKeyDim()];
  auto guard = op->getAttrOfType<IntegerSetAttr>("tile.guard");
  ragged = ShapedType::isDynamic(keys) ? !guard || !admitsWholeBlocksOnly(guard.getValue(), n) : keys % n != 0;
  masked = ragged || !op.getMask().empty();
  findScale();
  findSlope();
  // Not where scores are made of positions otherwise, whose registers a second
  // computation would want too.
  bool positional = !op.getScore().empty() && dependsOnPositions(slope ? slope->rest : scoreOf(op.getScore()));
  presumes = softmax && element.getIntOrFloatBitWidth() == 16 && parts == 1 && weightParts == 1 && !positional &&
             std::max(d, e) <= kMostPresumingChannels;
  // Who presumes keeps a key block until its weights are right: a stage more,
  // for the one that is kept.
  bool another = presumes && total + keyTile.getBytes() <= tile::sm90::kSharedBytes;
  keyStages += another;
  total += another * keyTile.getBytes();
  if (drifts) {
    total += (kDriftStages - keyStages) * keyTile.getBytes() + (kDriftStages - valueStages) * valueTile.getBytes();
    keyStages = valueStages = kDriftStages;
  }
  if (total > tile::sm90::kSharedBytes)
    return op.emitOpError("expected a schedule of at most ")
           << tile::sm90::kSharedBytes << " bytes of shared memory, got " << total << " for " << schedule;
  if (int64_t panel = valueTile.getPanelColumns(); tf32 && n % panel)
    return op.emitOpError("expected key blocks of a multiple of ")
           << panel << " keys (a panel of tf32 values), got " << n;
  if (tf32 && cluster > 1)
    return op.emitOpError("expected no cluster with tf32 operands, got one of ") << cluster;
  if (pages) {
    // Of runs, too, without what only tables of rows bound.
    pages->shape = walk.isRuns() ? analyzeMask(op) : walk.shape;
    if (walk.isRuns())
      llvm::erase_if(pages->shape.bounds, [&](const KeyBound &bound) {
        return llvm::any_of(bound.symbols(), [&](Value symbol) {
          Operation *def = symbol.getDefiningOp();
          return def && !op.getMask().empty() && isRowLoad(def, op.getMask().front());
        });
      });
    // What attn-fold-pages and attn-select-form see to.
    if (parts > 1 || tf32 || cluster > 1 || keyReading != Reading::Channels || valueReading != Reading::Channels)
      return op.emitOpError("expected keys and values in pages to be of 16 bits and read channels innermost, by no "
                            "cluster, got ")
             << element << " operands and " << schedule;
    if ((n % pages->size && pages->size % n) || (pages->size < n && pages->size % 8))
      return op.emitOpError("expected key blocks of whole pages of ")
             << pages->size << " keys, or pages of whole blocks, got " << n;
  }
  if (n % (8 * cluster))
    return op.emitOpError("expected key blocks of a multiple of ")
           << 8 * cluster << " keys to share among the CTAs of a cluster, got " << n;
  mayBeEmpty = uneven || ShapedType::isDynamic(extents[op.getKeyDim()]) || !extents[op.getKeyDim()];
  // Tiles of unequal length are drawn from a counter, longest first. A cluster
  // takes its tiles in a fixed order: drawing would have to tell all its CTAs.
  dynamic = uneven && cluster == 1;
  if (uneven)
    remark::analysis(loc, remark::RemarkOpts::name("key-walk").category("attn-to-tile")) << walk.description;
  return success();
}

/// The other factor if `v` is a product with a positive constant that neither
/// it nor its inverse takes out of f32's range.
static Value withoutScale(Value v, double &scale) {
  auto product = v.getDefiningOp<arith::MulFOp>();
  if (!product || !product.getType().isF32())
    return Value();
  for (auto [x, y] : {std::pair(product.getLhs(), product.getRhs()), std::pair(product.getRhs(), product.getLhs())}) {
    APFloat constant(0.0f);
    if (!matchPattern(y, m_ConstantFloat(&constant)))
      continue;
    double c = constant.convertToDouble();
    if (c > 1e-6 && c < 1e6) {
      scale = c;
      return x;
    }
  }
  return Value();
}

void FoldBuilder::findScale() {
  if (op.getScore().empty())
    return;
  Block &block = op.getScore().front();
  auto yield = cast<mlir::attn::YieldOp>(block.getTerminator());
  plainScore = yield.getValue() == block.getArgument(0);
  if (!softmax)
    return;
  double c = 1;
  if (Value rest = withoutScale(yield.getValue(), c)) {
    scale = c;
    yield->setOperand(0, rest);
    plainScore = rest == block.getArgument(0);
    return;
  }
  // p · q + c · x = c · ((p / c) · q + x), where p is the same for all keys; and c · x − p · q.
  Operation *sum = yield.getValue().getDefiningOp();
  if (!sum || !isa<arith::AddFOp, arith::SubFOp>(sum))
    return;
  for (unsigned k : {0, 1}) {
    Value x = withoutScale(sum->getOperand(k), c);
    if (k == 1 && isa<arith::SubFOp>(sum))
      return;
    auto other = sum->getOperand(1 - k).getDefiningOp<arith::MulFOp>();
    if (!x || !other || other->getBlock() != &block)
      continue;
    for (unsigned side : {0, 1}) {
      Value p = other->getOperand(side), q = other->getOperand(1 - side);
      if (!sameForAllKeys(p, block))
        continue;
      OpBuilder b(sum);
      Value inverse = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(static_cast<float>(1 / c)));
      Value scaled = arith::MulFOp::create(b, loc, p, inverse);
      scale = c;
      Value other = arith::MulFOp::create(b, loc, scaled, q);
      yield->setOperand(0, isa<arith::SubFOp>(sum) ? Value(arith::SubFOp::create(b, loc, x, other))
                                                   : Value(arith::AddFOp::create(b, loc, other, x)));
      return;
    }
  }
}

/// Adds `sign` times `v` to a form of positions, if it is one: made of the
/// query's and the key's, integral constants, sums and differences, in types
/// that hold them.
static bool addPositions(Value v, Block &block, int64_t sign, FoldBuilder::Positions &form) {
  auto exact = [](Type type) { return type.isIndex() || type.isInteger(32) || type.isInteger(64) || type.isF32(); };
  Operation *def = v.getDefiningOp();
  while (def && isa<arith::IndexCastOp, arith::SIToFPOp>(def) && exact(v.getType())) {
    v = def->getOperand(0);
    def = v.getDefiningOp();
  }
  if (!exact(v.getType()))
    return false;
  unsigned count = block.getNumArguments();
  if (auto argument = dyn_cast<BlockArgument>(v); argument && argument.getOwner() == &block) {
    unsigned number = argument.getArgNumber();
    (number + 1 == count ? form.key : form.row) += sign;
    return number + 2 >= count;
  }
  if (APInt integer; matchPattern(v, m_ConstantInt(&integer))) {
    form.constant += sign * integer.getSExtValue();
    return integer.getSignificantBits() < 24;
  }
  if (!def || def->getBlock() != &block || !isa<arith::AddIOp, arith::SubIOp, arith::AddFOp, arith::SubFOp>(def))
    return false;
  int64_t second = isa<arith::SubIOp, arith::SubFOp>(def) ? -sign : sign;
  return addPositions(def->getOperand(0), block, sign, form) && addPositions(def->getOperand(1), block, second, form);
}

void FoldBuilder::findSlope() {
  // Without a mask the walk begins with the first key, and a bias that grows
  // with the key's position would disprove each block's maximum.
  if (op.getScore().empty() || !softmax || !masked)
    return;
  Block &block = op.getScore().front();
  Operation *sum = scoreOf(op.getScore()).getDefiningOp();
  if (!sum || !isa<arith::AddFOp, arith::SubFOp>(sum) || !sum->getResult(0).getType().isF32())
    return;
  // rest ± p · q, where p is the same for all keys and q a form of positions.
  for (unsigned k : {1, 0}) {
    bool negative = isa<arith::SubFOp>(sum);
    auto product = sum->getOperand(k).getDefiningOp<arith::MulFOp>();
    if (!product || product->getBlock() != &block || (negative && k == 0))
      continue;
    for (unsigned side : {0, 1}) {
      Positions form;
      if (!sameForAllKeys(product->getOperand(side), block) ||
          !addPositions(product->getOperand(1 - side), block, negative ? -1 : 1, form))
        continue;
      // f32 has it exactly.
      int64_t positions = knownPositions(), factors = std::abs(form.key) + std::abs(form.row);
      if (!positions || factors > 8 || factors * positions + std::abs(form.constant) > int64_t(1) << 24)
        continue;
      slope = Slope{product->getOperand(side), sum->getOperand(1 - k), form};
      return;
    }
  }
}

int64_t FoldBuilder::knownPositions() const {
  int64_t rows = extents[batches], keys = extents[batches + 1];
  bool known = !ShapedType::isDynamic(rows) && !ShapedType::isDynamic(keys);
  return known ? std::max(rows + m, keys + n) : 0;
}
