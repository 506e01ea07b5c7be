// Verifiers and printing of the tile ops. The names (K1)… are the constraints
// in TileOps.td.
#include "dialects/tile/Sm90.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionImplementation.h"

using namespace mlir;
using namespace mlir::tile;

#define GET_OP_CLASSES
#include "dialects/tile/TileOps.cpp.inc"

//===----------------------------------------------------------------------===//
// KernelOp, WarpgroupOp
//===----------------------------------------------------------------------===//

ParseResult KernelOp::parse(OpAsmParser &parser, OperationState &result) {
  auto type = [](Builder &b, ArrayRef<Type> inputs, ArrayRef<Type> results, function_interface_impl::VariadicFlag,
                 std::string &) { return b.getFunctionType(inputs, results); };
  return function_interface_impl::parseFunctionOp(parser, result, /*allowVariadic=*/false,
                                                  getFunctionTypeAttrName(result.name), type,
                                                  getArgAttrsAttrName(result.name), getResAttrsAttrName(result.name));
}

void KernelOp::print(OpAsmPrinter &p) {
  function_interface_impl::printFunctionOp(p, *this, /*isVariadic=*/false, getFunctionTypeAttrName(),
                                           getArgAttrsAttrName(), getResAttrsAttrName());
}

int64_t KernelOp::getNumWarpgroups() {
  int64_t n = 0;
  for (auto role : getBody().getOps<WarpgroupOp>())
    n += role.getWarp() ? 0 : role.getCount();
  return n;
}

int64_t KernelOp::getNumActors() {
  return getNumWarpgroups() +
         llvm::count_if(getBody().getOps<WarpgroupOp>(), [](WarpgroupOp role) { return role.getWarp() != 0; });
}

int64_t KernelOp::getSharedBytes() {
  int64_t bytes = 0;
  auto add = [&](int64_t size) { bytes += llvm::alignTo(size, sm90::kSharedAlign); };
  int64_t barriers = 0;
  for (Operation &op : getBody().front()) {
    if (auto alloc = dyn_cast<AllocOp>(op))
      add(alloc.getShared().getType().getBytes());
    if (auto ring = dyn_cast<RingOp>(op)) {
      RingType type = ring.getRing().getType();
      for (int64_t s = 0; s < type.getStages(); ++s)
        add(type.getShared().getBytes());
      barriers += 2 * type.getStages();
    }
    if (auto mailbox = dyn_cast<MailboxOp>(op))
      barriers += 3 * mailbox.getMailbox().getType().getStages();
  }
  return bytes + 8 * barriers;
}

LogicalResult KernelOp::verifyRegions() {
  // kernel_k4
  for (Type type : getArgumentTypes())
    if (!isa<TensorMapType, MemRefType>(type) && !type.isIntOrIndexOrFloat())
      return emitOpError("expected arguments that are tensor maps, memrefs or scalars, got ") << type;
  if (!getResultTypes().empty())
    return emitOpError("expected no results, got ") << getResultTypes();
  // kernel_k1
  int64_t next = 0, registers = 0;
  WarpgroupOp before;
  for (auto role : getBody().getOps<WarpgroupOp>()) {
    WarpgroupOp beside = std::exchange(before, role);
    if (int64_t warp = role.getWarp()) {
      // kernel_k7
      int64_t other = beside ? static_cast<int64_t>(beside.getWarp()) : 0;
      if (!beside || !beside.getElected() || !role.getElected() || role.getFirst() != beside.getFirst() ||
          role.getCount() != 1 || role.getRegisters() != beside.getRegisters())
        return role.emitOpError("expected an elected role of the same warpgroup and registers before it");
      if (warp <= other || warp > 3)
        return role.emitOpError("expected a warp from ") << other + 1 << " to 3, got " << warp;
      continue;
    }
    if (static_cast<int64_t>(role.getFirst()) != next)
      return role.emitOpError("expected to start at warpgroup ")
             << next << " (where the previous role ends), got " << role.getFirst();
    next += role.getCount();
    registers += sm90::kWarpgroupThreads * role.getCount() * role.getRegisters();
  }
  if (!next)
    return emitOpError("expected at least one tile.warpgroup");
  if (next * sm90::kWarpgroupThreads > sm90::kMaxThreads)
    return emitOpError("expected at most ") << sm90::kMaxThreads << " threads, got " << next * sm90::kWarpgroupThreads;
  int64_t residents = getNumResidents();
  if (residents < 1)
    return emitOpError("expected at least 1 resident, got ") << residents;
  // kernel_k2
  int64_t room = (sm90::kSharedBytes + sm90::kSharedReserved) / residents - sm90::kSharedReserved;
  if (int64_t bytes = getSharedBytes(); bytes > room)
    return emitOpError("expected at most ") << room << " bytes of shared memory, got " << bytes;
  // kernel_k3
  if (int64_t limit = sm90::roleRegisters(next, residents); registers > limit)
    return emitOpError("expected at most ") << limit << " registers over all roles, got " << registers;
  // kernel_k6
  int64_t cluster = getClusterSize();
  if (!sm90::isCluster(cluster))
    return emitOpError("expected a cluster of 1, 2, 4 or ") << sm90::kMaxCluster << " CTAs, got " << cluster;
  int64_t scheduled = cluster;
  if (auto fold = dyn_cast_or_null<ScheduleAttr>(getScheduleAttr()))
    scheduled = fold.getCluster();
  if (auto chunks = dyn_cast_or_null<ChunkScheduleAttr>(getScheduleAttr()))
    scheduled = chunks.getCluster();
  if (scheduled != cluster)
    return emitOpError("expected a cluster of ") << scheduled << " (the schedule's), got " << cluster;
  for (auto ring : getBody().getOps<RingOp>())
    if (int64_t shared = ring.getRing().getType().getCluster(); shared != 1 && shared != cluster)
      return ring.emitOpError("expected a ring of 1 or ") << cluster << " CTAs (the kernel's cluster), got " << shared;
  // kernel_k5
  WalkResult cursors = getBody().walk([](Operation *op) {
    if (!isa<AcquireOp, WaitOp, PostOp, ReceiveOp>(op))
      return WalkResult::advance();
    if (!op->getParentOfType<WarpgroupOp>()) {
      op->emitOpError("expected a tile.warpgroup around it, whose cursor it moves");
      return WalkResult::interrupt();
    }
    Value walked = op->getOperand(op->getNumOperands() - 1);
    if (!isa_and_nonnull<RingOp, MailboxOp>(walked.getDefiningOp())) {
      InFlightDiagnostic diag = op->emitOpError("expected the result of a tile.ring or tile.mailbox, got ");
      if (Operation *source = walked.getDefiningOp())
        diag << "one of " << source->getName();
      else
        diag << "a block argument";
      return WalkResult::interrupt();
    }
    return WalkResult::advance();
  });
  return failure(cursors.wasInterrupted());
}

ParseResult WarpgroupOp::parse(OpAsmParser &parser, OperationState &result) {
  Builder &b = parser.getBuilder();
  int64_t first, count, registers;
  OpAsmParser::Argument id;
  if (parser.parseLParen() || parser.parseArgument(id, /*allowType=*/true) || parser.parseRParen() ||
      parser.parseKeyword("first") || parser.parseLParen() || parser.parseInteger(first) || parser.parseRParen() ||
      parser.parseKeyword("count") || parser.parseLParen() || parser.parseInteger(count) || parser.parseRParen() ||
      parser.parseKeyword("registers") || parser.parseLParen() || parser.parseInteger(registers) ||
      parser.parseRParen())
    return failure();
  result.addAttribute("first", b.getI64IntegerAttr(first));
  result.addAttribute("count", b.getI64IntegerAttr(count));
  result.addAttribute("registers", b.getI64IntegerAttr(registers));
  if (succeeded(parser.parseOptionalKeyword("elected")))
    result.addAttribute("elected", b.getUnitAttr());
  if (int64_t warp; result.attributes.get("elected") && succeeded(parser.parseOptionalKeyword("beside"))) {
    if (parser.parseLParen() || parser.parseInteger(warp) || parser.parseRParen())
      return failure();
    result.addAttribute("warp", b.getI64IntegerAttr(warp));
  }
  Region *body = result.addRegion();
  return failure(parser.parseOptionalAttrDictWithKeyword(result.attributes) || parser.parseRegion(*body, {id}));
}

void WarpgroupOp::print(OpAsmPrinter &p) {
  p << " (";
  p.printRegionArgument(getBody().getArgument(0));
  p << ") first(" << getFirst() << ") count(" << getCount() << ") registers(" << getRegisters() << ")";
  if (getElected())
    p << " elected";
  if (getElected() && getWarp())
    p << " beside(" << getWarp() << ")";
  p.printOptionalAttrDictWithKeyword((*this)->getAttrs(), {"first", "count", "registers", "elected", "warp"});
  p << " ";
  p.printRegion(getBody(), /*printEntryBlockArgs=*/false);
}

LogicalResult WarpgroupOp::verify() {
  if (getBody().getNumArguments() != 1 || !getBody().getArgument(0).getType().isSignlessInteger(32))
    return emitOpError("expected one i32 argument (the warpgroup's number in its role)");
  if (static_cast<int64_t>(getCount()) < 1)
    return emitOpError("expected at least 1 warpgroup, got ") << static_cast<int64_t>(getCount());
  // kernel_k3
  int64_t registers = getRegisters();
  if (registers < sm90::kMinRegisters || registers > sm90::kMaxRegisters || registers % 8)
    return emitOpError("expected registers to be a multiple of 8 from ")
           << sm90::kMinRegisters << " to " << sm90::kMaxRegisters << ", got " << registers;
  return success();
}

//===----------------------------------------------------------------------===//
// Rings, mailboxes, barriers
//===----------------------------------------------------------------------===//

static LogicalResult verifyConsumers(Operation *op, int64_t consumers) {
  if (consumers < 1)
    return op->emitOpError("expected at least 1 consumer, got ") << consumers;
  return success();
}
LogicalResult RingOp::verify() {
  if (getWriters() < 0)
    return emitOpError("expected 0 or more writers, got ") << getWriters();
  return verifyConsumers(*this, getConsumers());
}
LogicalResult MailboxOp::verify() {
  if (static_cast<int64_t>(getElected()) < 0)
    return emitOpError("expected 0 or more elected roles, got ") << static_cast<int64_t>(getElected());
  return verifyConsumers(*this, getConsumers());
}

static LogicalResult verifyBarrier(Operation *op, Value id, int64_t threads) {
  if (threads < 32 || threads % 32 || threads > sm90::kMaxThreads)
    return op->emitOpError("expected a multiple of 32 threads up to ") << sm90::kMaxThreads << ", got " << threads;
  APInt number;
  if (matchPattern(id, m_ConstantInt(&number)) && number.uge(sm90::kNamedBarriers))
    return op->emitOpError("expected a barrier from 0 to ")
           << sm90::kNamedBarriers - 1 << ", got " << number.getSExtValue();
  return success();
}
LogicalResult BarrierSyncOp::verify() { return verifyBarrier(*this, getId(), getThreads()); }
LogicalResult BarrierArriveOp::verify() { return verifyBarrier(*this, getId(), getThreads()); }

LogicalResult ClusterSyncOp::verify() {
  // cluster_sync_s1
  if ((*this)->getParentOfType<KernelOp>().getClusterSize() == 1)
    return emitOpError("expected a kernel with a cluster around it, got a cluster of 1");
  // cluster_sync_s2
  for (Operation *next = (*this)->getNextNode(); next; next = next->getNextNode())
    if (isa<WarpgroupOp>(next)) {
      InFlightDiagnostic diagnostic = emitOpError("expected all roles before it, got one behind it");
      diagnostic.attachNote(next->getLoc()) << "the role";
      return diagnostic;
    }
  return success();
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

/// A box holds `rows` rows of one panel of the shared tile.
static LogicalResult verifyBox(Operation *op, TensorMapType map, SharedType shared, size_t coords, int64_t rows) {
  if (coords != map.getBox().size())
    return op->emitOpError("expected ") << map.getBox().size() << " coordinates (the box's rank), got " << coords;
  if (map.getElementType() != shared.getElementType())
    return op->emitOpError("expected shared elements ")
           << map.getElementType() << " (the map's), got " << shared.getElementType();
  if (map.getSwizzle() != shared.getSwizzle())
    return op->emitOpError("expected a swizzle of ") << map.getSwizzle() << " (the map's), got " << shared.getSwizzle();
  int64_t elements = 1;
  for (int64_t extent : map.getBox())
    elements *= extent;
  if (map.getBox().back() != shared.getPanelColumns() || elements != rows * shared.getPanelColumns())
    return op->emitOpError("expected a box of ")
           << rows << " rows by " << shared.getPanelColumns() << " columns (a panel), got " << map;
  return success();
}

LogicalResult CopyAsyncOp::verify() {
  SharedType shared = getSlot().getType().getShared();
  if (int64_t parts = getParts(); parts < 1 || shared.getPanels() % parts || (parts > 1 && getCoords().size() < 2))
    return emitOpError("expected parts of equal numbers of panels, got ")
           << parts << " parts of " << shared.getPanels() << " panels";
  int64_t rows = shared.getRows();
  if (getMulticast()) {
    // copy_async_c2
    auto kernel = (*this)->getParentOfType<KernelOp>();
    int64_t cluster = kernel ? kernel.getClusterSize() : 1;
    if (cluster == 1)
      return emitOpError("expected a kernel with a cluster around a multicast copy, got a cluster of 1");
    if (rows % (8 * cluster))
      return emitOpError("expected shares of whole swizzle atoms (8 rows), got ")
             << rows << " rows for " << cluster << " CTAs";
    rows /= cluster;
  }
  // copy_async_c3
  if (int64_t boxes = getBoxes(), box = getBox(); boxes != 1) {
    if (boxes < 1 || box < 0 || box >= boxes)
      return emitOpError("expected a box of 0 to ") << boxes - 1 << ", got " << getBox();
    if (getMulticast())
      return emitOpError("expected one box in a multicast copy, got ") << boxes;
    if (rows % (8 * boxes))
      return emitOpError("expected boxes of whole swizzle atoms (8 rows), got ")
             << rows << " rows for " << boxes << " boxes";
    rows /= boxes;
  } else if (box != 0) {
    return emitOpError("expected box 0 of one, got ") << box;
  }
  // copy_async_c1
  return verifyBox(*this, getMap().getType(), shared, getCoords().size(), rows);
}

/// Warpgroups write and store 64 rows at a time.
static LogicalResult verifyRows(Operation *op, SharedType shared) {
  if (shared.getRows() < sm90::kMmaRows)
    return op->emitOpError("expected a shared tile of at least ")
           << sm90::kMmaRows << " rows, got " << shared.getRows();
  return success();
}

LogicalResult StoreAsyncOp::verify() {
  if (failed(verifyRows(*this, getShared().getType())))
    return failure();
  return verifyBox(*this, getMap().getType(), getShared().getType(), getCoords().size(), sm90::kMmaRows);
}

static bool isTile(Type type, int64_t rank) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.getRank() == rank && getElementsPerThread(tensor) > 0;
}

/// A 64×N register tile and a shared tile with the same elements of 16 or 32 bits.
static LogicalResult verifySharedElements(Operation *op, RankedTensorType tile, SharedType shared) {
  if (!isa_and_nonnull<WgmmaAttr>(tile.getEncoding()) || !isTile(tile, 2))
    return op->emitOpError("expected a 64xN tile with layout #tile.wgmma, got ") << tile;
  unsigned bits = tile.getElementTypeBitWidth();
  if (tile.getElementType() != shared.getElementType() || (bits != 16 && bits != 32))
    return op->emitOpError("expected 16-bit or 32-bit elements on both sides, got ")
           << tile.getElementType() << " and " << shared.getElementType();
  return success();
}

/// A register tile that is read from a shared tile or written to it, from row (or,
/// transposed, from column) `at` on.
static LogicalResult verifySharedAccess(Operation *op, RankedTensorType tile, SharedType shared, Value at,
                                        bool transposed) {
  // load_shared_l1, store_shared_ss1
  if (failed(verifySharedElements(op, tile, shared)))
    return failure();
  // load_shared_l2, store_shared_ss2
  int64_t columns = shared.getPanels() * shared.getPanelColumns();
  int64_t width = transposed ? shared.getRows() : columns, height = transposed ? columns : shared.getRows();
  if (tile.getDimSize(1) > width)
    return op->emitOpError("expected at most ")
           << width << (transposed ? " columns (the shared tile's rows), got " : " columns (the shared tile's), got ")
           << tile.getDimSize(1);
  if (height < sm90::kMmaRows)
    return op->emitOpError("expected a shared tile of at least ")
           << sm90::kMmaRows << (transposed ? " columns, got " : " rows, got ") << height;
  // load_shared_l3, store_shared_ss3
  if (!transposed)
    return success();
  if (tile.getElementTypeBitWidth() != 16)
    return op->emitOpError("expected 16-bit elements to transpose, got ") << tile.getElementType();
  if (shared.getPanelColumns() != sm90::kMmaRows)
    return op->emitOpError("expected a panel of ")
           << sm90::kMmaRows << " columns to transpose, got " << shared.getPanelColumns();
  APInt first;
  if (matchPattern(at, m_ConstantInt(&first)) && first.urem(shared.getPanelColumns()))
    return op->emitOpError("expected the first column to be a multiple of ")
           << shared.getPanelColumns() << " (a panel), got " << first.getSExtValue();
  return success();
}

LogicalResult LoadSharedOp::verify() {
  return verifySharedAccess(*this, cast<RankedTensorType>(getTile().getType()), getArrived().getType().getShared(),
                            getAt(), getTransposed());
}

LogicalResult FillOp::verify() {
  // fill_f1
  auto ring = getRing().getDefiningOp<RingOp>();
  if (ring && !ring.getWriters())
    return emitOpError("expected a ring with writers, got one that is filled by copies");
  if (getSlot().getType().getShared() != getRing().getType().getShared())
    return emitOpError("expected a slot of ")
           << getRing().getType().getShared() << " (the ring's), got " << getSlot().getType();
  return success();
}

LogicalResult SendOp::verify() {
  auto tile = cast<RankedTensorType>(getTile().getType());
  SharedType shared = getSlot().getType().getShared();
  // send_se1
  auto kernel = (*this)->getParentOfType<KernelOp>();
  if (!kernel || kernel.getClusterSize() == 1)
    return emitOpError("expected a kernel with a cluster around it, got a cluster of 1");
  // send_se2
  bool isTile = tile.getRank() != 1;
  if (isTile ? failed(verifySharedElements(*this, tile, shared)) : !isa_and_nonnull<RowsAttr>(tile.getEncoding()))
    return isTile ? failure() : emitOpError("expected 64 values with layout #tile.rows, got ") << tile;
  if (tile.getElementType() != shared.getElementType())
    return emitOpError("expected elements of ") << shared.getElementType() << " (the slot's), got " << tile;
  if (tile.getElementTypeBitWidth() != 16)
    return emitOpError("expected 16-bit elements, got ") << tile.getElementType();
  if (!isTile) {
    // send_se4
    if (shared.getPanelColumns() != sm90::kMmaRows)
      return emitOpError("expected panels of 64 columns for 64 values, got ") << shared.getPanelColumns();
    return success();
  }
  // send_se3
  int64_t columns = shared.getPanels() * shared.getPanelColumns();
  if (tile.getDimSize(1) % 16 || tile.getDimSize(1) > columns)
    return emitOpError("expected a multiple of 16 columns, up to ")
           << columns << " (the slot's), got " << tile.getDimSize(1);
  APInt column;
  if (matchPattern(getColumn(), m_ConstantInt(&column)) && column.urem(16))
    return emitOpError("expected the column to be a multiple of 16, got ") << column.getSExtValue();
  return verifyRows(*this, shared);
}

LogicalResult StoreSharedOp::verify() {
  return verifySharedAccess(*this, cast<RankedTensorType>(getTile().getType()), getShared().getType(), getAt(),
                            getTransposed());
}

//===----------------------------------------------------------------------===//
// Tensor cores
//===----------------------------------------------------------------------===//

int64_t MmaAsyncOp::getReductionLength() {
  if (auto k = getK())
    return *k;
  if (auto tile = dyn_cast<RankedTensorType>(getA().getType()))
    return tile.getDimSize(1);
  return cast<ArrivedType>(getA().getType()).getShared().getColumns();
}

LogicalResult MmaAsyncOp::verify() {
  RankedTensorType result = getResult().getType().getTile();
  SharedType b = getB().getType().getShared();
  Type element;
  int64_t length;
  if (auto tile = dyn_cast<RankedTensorType>(getA().getType())) {
    if (!isa_and_nonnull<WgmmaAttr>(tile.getEncoding()) || !isTile(tile, 2))
      return emitOpError("expected A to be a 64xK tile with layout #tile.wgmma, got ") << tile;
    if (getRow())
      return emitOpError("expected no row for A in registers");
    element = tile.getElementType();
    length = tile.getDimSize(1);
    if (getReductionLength() > length) // Registers have no padding to read.
      return emitOpError("expected a reduction of at most ")
             << length << " elements (A's, in registers), got " << getReductionLength();
  } else if (auto arrived = dyn_cast<ArrivedType>(getA().getType())) {
    element = arrived.getShared().getElementType();
    length = arrived.getShared().getColumns();
    if (failed(verifyRows(*this, arrived.getShared())))
      return failure();
  } else {
    return emitOpError("expected A to be a register tile or an arrived tile, got ") << getA().getType();
  }
  // mma_async_m1
  if (!element.isBF16() && !element.isF16() && !element.isTF32())
    return emitOpError("expected bf16, f16 or tf32 operands, got ") << element;
  if (element != b.getElementType())
    return emitOpError("expected B elements ") << element << " (A's), got " << b.getElementType();
  if (!isTile(result, 2) || !isa<WgmmaAttr>(result.getEncoding()) || !result.getElementType().isF32())
    return emitOpError("expected an f32 64xN accumulator with layout #tile.wgmma, got ") << result;
  // mma_async_m2
  int64_t columns = result.getDimSize(1), reduction = getReductionLength();
  if (columns > sm90::kMmaMaxColumns)
    return emitOpError("expected at most ") << sm90::kMmaMaxColumns << " columns, got " << columns;
  if (int64_t depth = sm90::kMmaDepthBytes / b.getElementBytes(); reduction % depth || reduction <= 0)
    return emitOpError("expected a reduction over a positive multiple of ") << depth << " elements, got " << reduction;
  // mma_async_m5
  if (element.isTF32() && !getTransposeB())
    return emitOpError("expected a transposed B of tf32 (its columns the reduction), got one that is not");
  // mma_async_m4
  int64_t aColumn = getAColumn(), bColumn = getBColumn(), panel = b.getPanelColumns();
  if (aColumn < 0 || bColumn < 0 || aColumn % panel || bColumn % panel)
    return emitOpError("expected first columns to be multiples of ")
           << panel << " (a panel), got " << aColumn << " of A and " << bColumn << " of B";
  // mma_async_m3
  int64_t bColumns = b.getPanels() * panel - bColumn;
  int64_t bReduction = getTransposeB() ? bColumns : b.getRows(), bWidth = getTransposeB() ? b.getRows() : bColumns;
  int64_t aReduction = static_cast<int64_t>(llvm::alignTo(length, panel)) - aColumn;
  if (reduction > std::min(aReduction, bReduction))
    return emitOpError("expected a reduction of at most ")
           << std::min(aReduction, bReduction) << " (A has " << aReduction << ", B " << bReduction << "), got "
           << reduction;
  if (columns > bWidth)
    return emitOpError("expected at most ") << bWidth << " columns (B's), got " << columns;
  if (getAcc() && getAcc().getType() != result && getAcc().getType() != getResult().getType())
    return emitOpError("expected an accumulator ") << result << " (the result's), got " << getAcc().getType();
  return success();
}

LogicalResult AwaitOp::verify() {
  if (static_cast<int64_t>(getOutstanding()) < 0)
    return emitOpError("expected 0 or more outstanding products, got ") << static_cast<int64_t>(getOutstanding());
  if (Value after = getAfter()) {
    auto type = cast<RankedTensorType>(after.getType());
    if (!isTile(type, 1) || !isa<RowsAttr, RowPartsAttr>(type.getEncoding()) || !type.getElementType().isF32())
      return emitOpError("expected f32 #tile.rows or #tile.row_parts to wait after, got ") << type;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Register tiles
//===----------------------------------------------------------------------===//

LogicalResult SplatOp::verify() {
  auto type = cast<RankedTensorType>(getResult().getType());
  if (!getElementsPerThread(type) || type.getElementType() != getValue().getType())
    return emitOpError("expected a register tile of ") << getValue().getType() << " (the value's), got " << type;
  return success();
}

LogicalResult IotaOp::verify() {
  auto type = cast<RankedTensorType>(getResult().getType());
  bool counts = type.getElementType().isSignlessInteger(32) || type.getElementType().isF32();
  if (!isTile(type, 1) || !counts || isa<RowPartsAttr>(type.getEncoding()))
    return emitOpError("expected an i32 or f32 #tile.rows or #tile.cols result, got ") << type;
  return success();
}

LogicalResult BroadcastOp::verify() {
  auto from = cast<RankedTensorType>(getValue().getType()), to = cast<RankedTensorType>(getResult().getType());
  if (isTile(from, 1) && isa<RowsAttr>(from.getEncoding()) && isTile(to, 1) && isa<RowPartsAttr>(to.getEncoding()) &&
      from.getElementType() == to.getElementType())
    return success();
  if (!isTile(from, 1) || !isTile(to, 2) || isa<RowPartsAttr>(from.getEncoding()))
    return emitOpError("expected row or column values over a tile, got ") << from << " over " << to;
  int64_t extent = to.getDimSize(isa<RowsAttr>(from.getEncoding()) ? 0 : 1);
  if (from.getDimSize(0) != extent || from.getElementType() != to.getElementType())
    return emitOpError("expected ") << extent << " values of " << to.getElementType() << " (the tile's), got " << from;
  return success();
}

LogicalResult ColumnsOp::verify() {
  auto from = cast<RankedTensorType>(getTile().getType()), to = cast<RankedTensorType>(getResult().getType());
  if (!isTile(from, 2) || !isTile(to, 2) || from.getEncoding() != to.getEncoding() ||
      from.getElementType() != to.getElementType())
    return emitOpError("expected 64xN tiles with layout #tile.wgmma of one type, got ") << from << " and " << to;
  // columns_co1
  int64_t first = getFirst(), count = to.getDimSize(1);
  if (first < 0 || first % 8 || first + count > from.getDimSize(1))
    return emitOpError("expected ") << count << " columns from a multiple of 8 on, up to " << from.getDimSize(1)
                                    << " (the tile's), got " << first;
  return success();
}

LogicalResult ReduceOp::verify() {
  auto from = cast<RankedTensorType>(getTile().getType()), to = cast<RankedTensorType>(getResult().getType());
  if (!isTile(from, 2) || !isTile(to, 1) || !isa<RowPartsAttr>(to.getEncoding()) || !from.getElementType().isF32() ||
      !to.getElementType().isF32())
    return emitOpError("expected an f32 tile and f32 #tile.row_parts, got ") << from << " and " << to;
  return success();
}

LogicalResult AnyOp::verify() {
  auto type = cast<RankedTensorType>(getRows().getType());
  if (!isTile(type, 1) || !isa<RowsAttr>(type.getEncoding()) || !type.getElementType().isInteger(1))
    return emitOpError("expected i1 #tile.rows, got ") << type;
  return success();
}

LogicalResult GroupAnyOp::verify() {
  auto type = cast<RankedTensorType>(getRows().getType());
  // group_any_ga1
  if (!isTile(type, 1) || !isa<RowsAttr, RowPartsAttr>(type.getEncoding()) || !type.getElementType().isInteger(1))
    return emitOpError("expected i1 #tile.rows or #tile.row_parts, got ") << type;
  return success();
}

LogicalResult CombineLanesOp::verify() {
  auto from = cast<RankedTensorType>(getParts().getType()), to = cast<RankedTensorType>(getResult().getType());
  if (!isTile(from, 1) || !isTile(to, 1) || !isa<RowPartsAttr>(from.getEncoding()) ||
      !isa<RowsAttr>(to.getEncoding()) || !from.getElementType().isF32() || !to.getElementType().isF32())
    return emitOpError("expected f32 #tile.row_parts and f32 #tile.rows, got ") << from << " and " << to;
  return success();
}

LogicalResult PrefixSumOp::verify() {
  auto type = cast<RankedTensorType>(getValues().getType());
  if (!isTile(type, 1) || !isa<ColsAttr>(type.getEncoding()) || !type.getElementType().isF32())
    return emitOpError("expected f32 #tile.cols, got ") << type;
  return success();
}

LogicalResult SwapColumnsOp::verify() {
  auto type = cast<RankedTensorType>(getTile().getType());
  // swap_columns_sw1
  if (!isTile(type, 2) || !isa<WgmmaAttr>(type.getEncoding()) || !type.getElementType().isF32())
    return emitOpError("expected f32 #tile.wgmma, got ") << type;
  // swap_columns_sw2
  int64_t distance = getDistance();
  if (distance <= 0 || !llvm::isPowerOf2_64(distance) || type.getDimSize(1) % (2 * distance))
    return emitOpError("expected a distance that is a power of 2, of which twice divides ")
           << type.getDimSize(1) << " columns, got " << distance;
  return success();
}

/// Four columns that a thread holds are four elements side by side.
static LogicalResult verifyInterleaved(Operation *op, MemRefType base, ValueRange indices, RankedTensorType tile) {
  constexpr int64_t kColumns = 16;
  // load_lo1
  if (!isTile(tile, 2) || tile.getElementTypeBitWidth() != 32 || tile.getDimSize(1) % kColumns)
    return op->emitOpError("expected an interleaved tile of 32-bit elements by a multiple of ")
           << kColumns << " columns, got " << tile;
  if (!base.getRank() || !base.getLayout().isIdentity() || ShapedType::isDynamic(base.getShape().back()) ||
      base.getShape().back() % kColumns)
    return op->emitOpError("expected an interleaved memref of the identity layout by a multiple of ")
           << kColumns << " columns, got " << base;
  // load_lo2
  auto columns = indices.back().getDefiningOp<IotaOp>();
  if (!columns || !isa<ColsAttr>(cast<RankedTensorType>(columns.getType()).getEncoding()))
    return op->emitOpError("expected columns that count up (tile.iota) as an interleaved memref's last index");
  APInt first;
  if (matchPattern(columns.getOffset(), m_ConstantInt(&first)) && first.urem(kColumns))
    return op->emitOpError("expected interleaved columns from a multiple of ")
           << kColumns << " on, got " << first.getSExtValue();
  return success();
}

static LogicalResult verifyAccess(Operation *op, MemRefType base, ValueRange indices, RankedTensorType tile,
                                  bool interleaved) {
  if (static_cast<int64_t>(indices.size()) != base.getRank())
    return op->emitOpError("expected ") << base.getRank() << " indices (the memref's rank), got " << indices.size();
  if (base.getElementType() != tile.getElementType())
    return op->emitOpError("expected tile elements ")
           << base.getElementType() << " (the memref's), got " << tile.getElementType();
  if (!getElementsPerThread(tile))
    return op->emitOpError("expected a register tile, got ") << tile;
  for (Value index : indices) {
    if (!getElementTypeOrSelf(index.getType()).isSignlessInteger(32))
      return op->emitOpError("expected i32 indices, got ") << index.getType();
    auto type = dyn_cast<RankedTensorType>(index.getType());
    if (!type || (type.getEncoding() == tile.getEncoding() && type.getShape() == tile.getShape()))
      continue;
    bool rows = isa_and_nonnull<RowsAttr>(type.getEncoding()), columns = isa_and_nonnull<ColsAttr>(type.getEncoding());
    if (!isTile(type, 1) || !(rows || columns) || tile.getRank() != 2 ||
        type.getDimSize(0) != tile.getDimSize(rows ? 0 : 1))
      return op->emitOpError("expected an index over ") << tile << " (the tile, its rows or its columns), got " << type;
  }
  return interleaved ? verifyInterleaved(op, base, indices, tile) : success();
}

LogicalResult LoadOp::verify() {
  return verifyAccess(*this, getBase().getType(), getIndices(), cast<RankedTensorType>(getResult().getType()),
                      getInterleaved());
}
LogicalResult StoreOp::verify() {
  return verifyAccess(*this, getBase().getType(), getIndices(), cast<RankedTensorType>(getTile().getType()),
                      getInterleaved());
}

//===----------------------------------------------------------------------===//
// Host side
//===----------------------------------------------------------------------===//

LogicalResult EncodeTensorMapOp::verify() {
  MemRefType memref = getMemref().getType();
  TensorMapType map = getMap().getType();
  // Types that passes build are not verified by themselves.
  if (failed(
          TensorMapType::verify([&] { return emitOpError(); }, map.getBox(), map.getElementType(), map.getSwizzle())))
    return failure();
  if (memref.getRank() != static_cast<int64_t>(map.getBox().size()))
    return emitOpError("expected a box of rank ") << memref.getRank() << " (the memref's), got " << map;
  // encode_tensor_map_e3
  bool rounds = memref.getElementType().isF32() && map.getElementType().isTF32();
  if (memref.getElementType() != map.getElementType() && !rounds)
    return emitOpError("expected map elements ") << memref.getElementType() << " (the memref's), got " << map;
  return success();
}

LogicalResult ExitIfOp::verify() {
  // exit_if_ex1
  for (Operation *before = (*this)->getPrevNode(); before; before = before->getPrevNode())
    if (isa<WarpgroupOp>(before)) {
      InFlightDiagnostic diagnostic = emitOpError("expected all roles behind it, got one before it");
      diagnostic.attachNote(before->getLoc()) << "this one";
      return diagnostic;
    }
  return success();
}

static LogicalResult verifyFlags(Operation *op, MemRefType flags) {
  if (flags.getRank() != 1 || !flags.getElementType().isSignlessInteger(32))
    return op->emitOpError("expected flags of i32 and rank 1, got ") << flags;
  return success();
}
// signal_si1
LogicalResult SignalOp::verify() { return verifyFlags(*this, getFlags().getType()); }
// await_signal_as1
LogicalResult AwaitSignalOp::verify() { return verifyFlags(*this, getFlags().getType()); }

LogicalResult WorkCounterOp::verify() {
  auto type = getCounter().getType();
  if (type.getRank() != 1 || (type.getDimSize(0) != 2 && type.getDimSize(0) != kMaxFlags) ||
      !type.getElementType().isSignlessInteger(32))
    return emitOpError("expected memref<2xi32> or memref<") << kMaxFlags << "xi32>, got " << type;
  return success();
}

LogicalResult LaunchOp::verifySymbolUses(SymbolTableCollection &tables) {
  auto kernel = tables.lookupNearestSymbolFrom<KernelOp>(*this, getKernelAttr());
  if (!kernel)
    return success(); // Already lowered.
  if (TypeRange(kernel.getArgumentTypes()) != TypeRange(getArguments().getTypes()))
    return emitOpError("expected arguments of types ")
           << kernel.getFunctionType() << " (the kernel's), got (" << getArguments().getTypes() << ")";
  // launch_l1
  bool waits = kernel.walk([](AwaitLaunchOp) { return WalkResult::interrupt(); }).wasInterrupted();
  if (getEarly() && !waits)
    return emitOpError("expected tile.await_launch in a kernel that is launched early, got none in ")
           << getKernelAttr();
  return success();
}
