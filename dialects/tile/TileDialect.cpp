// Types and attributes of the tile dialect, with the hardware law they obey.
#include "dialects/tile/TileDialect.h"
#include "dialects/tile/Sm90.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tile;

#include "dialects/tile/TileDialect.cpp.inc"
#include "dialects/tile/TileEnums.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "dialects/tile/TileAttrs.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "dialects/tile/TileTypes.cpp.inc"

void TileDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/tile/TileAttrs.cpp.inc"
      >();
  addTypes<
#define GET_TYPEDEF_LIST
#include "dialects/tile/TileTypes.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "dialects/tile/TileOps.cpp.inc"
      >();
}

int64_t tile::getStorageBits(Type element) { return element.isTF32() ? 32 : element.getIntOrFloatBitWidth(); }

int64_t tile::getElementsPerThread(RankedTensorType type) {
  Attribute layout = type.getEncoding();
  if (!layout || !type.hasStaticShape())
    return 0;
  ArrayRef<int64_t> shape = type.getShape();
  if (isa<WgmmaAttr>(layout))
    return shape.size() == 2 && shape[0] == sm90::kMmaRows && shape[1] % 8 == 0 ? shape[1] / 2 : 0;
  if (isa<RowsAttr, RowPartsAttr>(layout))
    return shape.size() == 1 && shape[0] == sm90::kMmaRows ? 2 : 0;
  if (isa<ColsAttr>(layout))
    return shape.size() == 1 && shape[0] % 8 == 0 ? shape[0] / 4 : 0;
  return 0;
}

static LogicalResult verifyCluster(function_ref<InFlightDiagnostic()> error, int64_t cluster) {
  if (!sm90::isCluster(cluster))
    return error() << "expected a cluster of 1, 2, 4 or " << sm90::kMaxCluster << " CTAs, got " << cluster;
  return success();
}

LogicalResult ScheduleAttr::verify(function_ref<InFlightDiagnostic()> error, int64_t m, int64_t n, int64_t stages,
                                   int64_t producerRegisters, int64_t consumerRegisters, int64_t cluster, F32Kind) {
  if (m <= 0 || m % sm90::kMmaRows)
    return error() << "expected m to be a positive multiple of " << sm90::kMmaRows << ", got " << m;
  if (n <= 0 || n % sm90::kMmaDepth || n > sm90::kMmaMaxColumns)
    return error() << "expected n to be a multiple of " << sm90::kMmaDepth << " up to " << sm90::kMmaMaxColumns
                   << ", got " << n;
  if (stages < 1)
    return error() << "expected at least 1 stage, got " << stages;
  for (int64_t registers : {producerRegisters, consumerRegisters})
    if (registers < sm90::kMinRegisters || registers > sm90::kMaxRegisters || registers % 8)
      return error() << "expected registers to be a multiple of 8 from " << sm90::kMinRegisters << " to "
                     << sm90::kMaxRegisters << ", got " << registers;
  int64_t consumers = m / sm90::kMmaRows, limit = sm90::roleRegisters(1 + consumers);
  int64_t total = sm90::kWarpgroupThreads * (producerRegisters + consumers * consumerRegisters);
  if (total > limit)
    return error() << "expected at most " << limit << " registers in all, got " << total;
  return verifyCluster(error, cluster);
}

LogicalResult ChunkScheduleAttr::verify(function_ref<InFlightDiagnostic()> error, int64_t chunk, int64_t columns,
                                        int64_t stages, int64_t segment, int64_t producerRegisters,
                                        int64_t outputRegisters, int64_t stateRegisters, int64_t cluster) {
  if (chunk != sm90::kMmaRows)
    return error() << "expected chunks of " << sm90::kMmaRows << " tokens, got " << chunk;
  if (columns <= 0 || columns % 8 || columns > sm90::kMmaMaxColumns)
    return error() << "expected columns to be a multiple of 8 up to " << sm90::kMmaMaxColumns << ", got " << columns;
  if (stages < 1)
    return error() << "expected at least 1 stage, got " << stages;
  if (segment < 1)
    return error() << "expected segments of at least 1 chunk, got " << segment;
  int64_t total = 0, limit = sm90::roleRegisters(3);
  for (int64_t registers : {producerRegisters, outputRegisters, stateRegisters}) {
    if (registers < sm90::kMinRegisters || registers > sm90::kMaxRegisters || registers % 8)
      return error() << "expected registers to be a multiple of 8 from " << sm90::kMinRegisters << " to "
                     << sm90::kMaxRegisters << ", got " << registers;
    total += sm90::kWarpgroupThreads * registers;
  }
  if (total > limit)
    return error() << "expected at most " << limit << " registers in all, got " << total;
  if (failed(verifyCluster(error, cluster)))
    return failure();
  // Each CTA of a cluster adds up a part of the state's columns.
  if (columns % (8 * cluster))
    return error() << "expected columns to be a multiple of " << 8 * cluster << " for a cluster of " << cluster
                   << ", got " << columns;
  return success();
}

LogicalResult StepScheduleAttr::verify(function_ref<InFlightDiagnostic()> error, int64_t rows, int64_t registers,
                                       int64_t residents, int64_t block) {
  if (rows != sm90::kMmaRows)
    return error() << "expected " << sm90::kMmaRows << " rows (a register tile's), got " << rows;
  if (registers < sm90::kMinRegisters || registers > sm90::kMaxRegisters || registers % 8)
    return error() << "expected registers to be a multiple of 8 from " << sm90::kMinRegisters << " to "
                   << sm90::kMaxRegisters << ", got " << registers;
  if (residents < 1)
    return error() << "expected at least 1 resident, got " << residents;
  if (block < 0)
    return error() << "expected a block of at least 0 tokens, got " << block;
  if (int64_t total = sm90::kWarpgroupThreads * registers * residents; total > sm90::kRegisters)
    return error() << "expected at most " << sm90::kRegisters << " registers in all, got " << total;
  return success();
}

SharedType tile::getStageTile(Type stage) {
  if (auto slot = dyn_cast<SlotType>(stage))
    return slot.getShared();
  return cast<ArrivedType>(stage).getShared();
}

static LogicalResult verifySwizzle(function_ref<InFlightDiagnostic()> error, int64_t swizzle) {
  if (swizzle != 32 && swizzle != 64 && swizzle != 128)
    return error() << "expected a swizzle of 32, 64 or 128 bytes, got " << swizzle;
  return success();
}

LogicalResult SharedType::verify(function_ref<InFlightDiagnostic()> error, int64_t rows, int64_t columns,
                                 Type elementType, int64_t swizzle) {
  if (!elementType.isIntOrFloat() || elementType.getIntOrFloatBitWidth() < 8)
    return error() << "expected float or integer elements of at least 8 bits, got " << elementType;
  if (rows <= 0 || rows % 8)
    return error() << "expected a positive multiple of 8 rows (a swizzle atom), got " << rows;
  if (columns <= 0)
    return error() << "expected a positive number of columns, got " << columns;
  return verifySwizzle(error, swizzle);
}

Type SharedType::parse(AsmParser &parser) {
  SmallVector<int64_t> shape;
  Type element;
  int64_t swizzle;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseLess() || parser.parseDimensionList(shape, /*allowDynamic=*/false) || parser.parseType(element) ||
      parser.parseComma() || parser.parseInteger(swizzle) || parser.parseGreater())
    return {};
  if (shape.size() != 2)
    return parser.emitError(loc, "expected rows x columns, got rank ") << shape.size(), Type();
  return parser.getChecked<SharedType>(loc, parser.getContext(), shape[0], shape[1], element, swizzle);
}
void SharedType::print(AsmPrinter &p) const {
  p << "<" << getRows() << "x" << getColumns() << "x" << getElementType() << ", " << getSwizzle() << ">";
}

LogicalResult RingType::verify(function_ref<InFlightDiagnostic()> error, int64_t stages, SharedType, int64_t cluster) {
  if (stages < 1)
    return error() << "expected at least 1 stage, got " << stages;
  return verifyCluster(error, cluster);
}

LogicalResult MailboxType::verify(function_ref<InFlightDiagnostic()> error, int64_t stages) {
  if (stages < 1)
    return error() << "expected at least 1 stage, got " << stages;
  return success();
}

LogicalResult TensorMapType::verify(function_ref<InFlightDiagnostic()> error, ArrayRef<int64_t> box, Type elementType,
                                    int64_t swizzle) {
  if (box.empty() || static_cast<int64_t>(box.size()) > sm90::kTmaMaxRank)
    return error() << "expected a box of rank 1 to " << sm90::kTmaMaxRank << ", got " << box.size();
  for (int64_t extent : box)
    if (extent < 1 || extent > sm90::kTmaMaxBox)
      return error() << "expected box extents from 1 to " << sm90::kTmaMaxBox << ", got " << extent;
  if (!elementType.isIntOrFloat())
    return error() << "expected float or integer elements, got " << elementType;
  if (int64_t bytes = box.back() * getStorageBits(elementType) / 8; bytes > swizzle)
    return error() << "expected the innermost box extent to fill at most the swizzle's " << swizzle << " bytes, got "
                   << bytes;
  return verifySwizzle(error, swizzle);
}

Type TensorMapType::parse(AsmParser &parser) {
  SmallVector<int64_t> box;
  Type element;
  int64_t swizzle;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseLess() || parser.parseDimensionList(box, /*allowDynamic=*/false) || parser.parseType(element) ||
      parser.parseComma() || parser.parseInteger(swizzle) || parser.parseGreater())
    return {};
  return parser.getChecked<TensorMapType>(loc, parser.getContext(), box, element, swizzle);
}
void TensorMapType::print(AsmPrinter &p) const {
  p << "<";
  for (int64_t extent : getBox())
    p << extent << "x";
  p << getElementType() << ", " << getSwizzle() << ">";
}
