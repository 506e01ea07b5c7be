// Memory and what moves it: TMA, tensor cores, global memory.
#include "Cta.h"
#include "dialects/tile/Sm90.h"

#include <cstring>

using namespace mlir;
using namespace attn::interp;

// The latency model's numbers, in cycles: round figures for an H100 at 1.755 GHz.
static constexpr double kCopyLatency = 700, kCopyBytesPerCycle = 48, kStoreLatency = 500;
static constexpr double kTensorMacsPerCycle = 64 * 64 * 16 / 32; // m64n64k16 takes 32

//===----------------------------------------------------------------------===//
// Global memory
//===----------------------------------------------------------------------===//

std::string attn::interp::describe(const Buffer &buffer) {
  if (buffer.argument >= 0)
    return "argument #" + std::to_string(buffer.argument);
  return "the allocation";
}

std::string attn::interp::describeActor(const Exec &e) {
  return e.cta && e.warpgroup >= 0 ? e.cta->describe(e) + " " : "";
}

void attn::interp::markWritten(Exec &e, Buffer &buffer, int64_t element) {
  buffer.writer[element] = e.cta ? 2 + static_cast<uint32_t>(e.cta->getNumber()) : kPending;
  if (!buffer.touched) {
    buffer.touched = true;
    e.context.touched.push_back(&buffer);
  }
}

/// Of an early launch, before it has awaited those before it.
static bool failEarly(Exec &e, Operation *op, const Buffer &buffer, int64_t element, StringRef verb) {
  InFlightDiagnostic diagnostic = op->emitError("race between launches: ")
                                  << describeActor(e) << verb << " element " << element << " of " << describe(buffer)
                                  << ", which work before this early launch may still write: expected "
                                     "tile.await_launch before";
  if (buffer.origin)
    diagnostic.attachNote(buffer.origin->getLoc()) << "the allocation";
  e.fail(std::move(diagnostic));
  return false;
}

bool attn::interp::checkGlobalRead(Exec &e, Operation *op, Buffer &buffer, int64_t element) {
  return checkGlobalRead(e, op, buffer, element, std::nullopt);
}

bool attn::interp::checkGlobalRead(Exec &e, Operation *op, Buffer &buffer, int64_t element,
                                   std::optional<bool> issued) {
  uint32_t writer = buffer.writer[element];
  // The host's part is in the stream, behind all launches.
  if (writer == 1 || writer == kAtomic ||
      (e.cta ? writer == 2 + static_cast<uint32_t>(e.cta->getNumber()) : writer != 0))
    return true;
  if (e.cta && writer >= 2 && writer != kPending && e.cta->knows(writer - 2))
    return true;
  if (writer == kPending)
    return (issued ? *issued : e.cta->knowsLaunches(e)) || failEarly(e, op, buffer, element, "reads");
  InFlightDiagnostic diagnostic = op->emitError();
  std::string actor = describeActor(e);
  if (writer == 0)
    diagnostic << (actor.empty() ? "" : "uninitialised memory: " + actor)
               << (actor.empty() ? "reads uninitialised memory: element " : "reads element ") << element << " of "
               << describe(buffer) << (actor.empty() ? "" : ", which nobody wrote");
  else
    diagnostic << "race between CTAs: " << actor << "reads element " << element << " of " << describe(buffer)
               << ", which CTA " << writer - 2 << " writes in the same launch";
  if (buffer.origin)
    diagnostic.attachNote(buffer.origin->getLoc()) << "the allocation";
  e.fail(std::move(diagnostic));
  return false;
}

bool attn::interp::checkGlobalWrite(Exec &e, Operation *op, Buffer &buffer, int64_t element) {
  uint32_t writer = buffer.writer[element];
  if (e.cta && writer == kPending && !e.cta->knowsLaunches(e))
    return failEarly(e, op, buffer, element, "writes");
  // Atomics order those that go through them.
  if (e.cta && writer >= 2 && writer != kPending && writer != kAtomic &&
      writer != 2 + static_cast<uint32_t>(e.cta->getNumber()) && !e.cta->knows(writer - 2)) {
    InFlightDiagnostic diagnostic = op->emitError("write-write conflict between CTAs: element ")
                                    << element << " of " << describe(buffer) << " is written by CTA " << writer - 2
                                    << " and by CTA " << e.cta->getNumber();
    if (buffer.origin)
      diagnostic.attachNote(buffer.origin->getLoc()) << "the allocation";
    e.fail(std::move(diagnostic));
    return false;
  }
  markWritten(e, buffer, element);
  return true;
}

bool attn::interp::checkGlobalAtomic(Exec &e, Operation *op, Buffer &buffer, int64_t element) {
  if (!checkGlobalRead(e, op, buffer, element) || !e.cta)
    return !e.context.failed;
  markWritten(e, buffer, element);
  buffer.writer[element] = kAtomic;
  return true;
}

//===----------------------------------------------------------------------===//
// TMA
//===----------------------------------------------------------------------===//

namespace {
/// The rows of a box in order: each one's place in the tensor.
struct BoxRows {
  const TensorMap &map;
  ArrayRef<int64_t> coordinates;
  SmallVector<int64_t, 5> at;
  explicit BoxRows(const TensorMap &map, ArrayRef<int64_t> coordinates)
      : map(map), coordinates(coordinates), at(map.box.size(), 0) {}

  /// Offset in the buffer of the row's first column (which may be outside);
  /// nothing if the row is outside the tensor.
  std::optional<int64_t> getOffset() const {
    const MemRef &memref = *map.memref;
    int64_t offset = memref.offset;
    size_t inner = at.size() - 1;
    for (size_t d = 0; d < inner; ++d) {
      int64_t index = coordinates[d] + at[d];
      if (index < 0 || index >= memref.sizes[d])
        return std::nullopt;
      offset += index * memref.strides[d];
    }
    return offset + coordinates[inner];
  }
  void next() {
    for (size_t d = at.size() - 1; d-- > 0;) {
      if (++at[d] < map.box[d])
        return;
      at[d] = 0;
    }
  }
  /// Columns of the box inside the tensor: first, end.
  std::pair<int64_t, int64_t> getColumns() const {
    int64_t from = coordinates.back(), size = map.memref->sizes.back();
    return {std::clamp<int64_t>(-from, 0, map.box.back()), std::clamp<int64_t>(size - from, 0, map.box.back())};
  }
};

/// A coordinate along a dimension that the box does not extend in picks one
/// matrix (a head, a batch): it is never meant to be outside.
/// But for one of several boxes of a tile, which −1 says to be nowhere.
bool checkCoordinates(Exec &e, const TensorMap &map, ArrayRef<int64_t> coordinates, int64_t &outside,
                      bool mayBeNowhere = false) {
  if (llvm::is_contained(map.memref->sizes, 0)) { // which the runtime does not encode
    e.fail(e.current->op->emitError("out of bounds: ")
           << describeActor(e) << "uses a tensor map of no elements, of " << describe(*map.memref->buffer));
    return false;
  }
  bool any = true;
  for (size_t d = 0; d < coordinates.size(); ++d) {
    int64_t size = map.memref->sizes[d], at = coordinates[d];
    bool in = at < size && at + map.box[d] > 0;
    any &= in;
    if (!in && map.box[d] == 1 && coordinates.size() > 1 && !(mayBeNowhere && at == -1)) {
      InFlightDiagnostic diagnostic = e.current->op->emitError("out of bounds: ")
                                      << describeActor(e) << "asks for coordinate " << at << " of dimension " << d
                                      << " of " << describe(*map.memref->buffer) << ", whose size is " << size
                                      << " (the box picks one of them)";
      if (map.memref->buffer->origin)
        diagnostic.attachNote(map.memref->buffer->origin->getLoc()) << "the allocation";
      e.fail(std::move(diagnostic));
      return false;
    }
  }
  outside += !any;
  return true;
}
} // namespace

void Cta::loadBox(Exec &e, TensorMapRef map, ArrayRef<int64_t> coordinates, Stage stage, int64_t panel, int64_t row,
                  int64_t rows, int64_t mask, bool mayBeNowhere) {
  if (context.failed || !checkCoordinates(e, *map, coordinates, context.counters.boxesOutside, mayBeNowhere))
    return;
  Operation *op = e.current->op;
  Ring &ring = rings[stage.ring];
  Warpgroup &wg = *warpgroups[e.warpgroup];
  const SharedTile &tile = tiles[ring.tiles[stage.stage]];
  if (row < 0 || row % 8 || row + rows > tile.type.getRows())
    return e.fail(op->emitError("out of bounds: ")
                  << describe(wg) << " copies into rows " << row << " to " << row + rows - 1 << " of " << name(tile));
  if (mask <= 0 || mask >> cluster.size())
    return e.fail(op->emitError("expected a mask of CTAs 0 to ") << cluster.size() - 1 << ", got " << mask);
  size_t agent = ring.copyAgents[stage.stage];
  uint32_t time = log.begin(agent, {op, number, e.warpgroup, stage.pass});
  Event event{Event::Copy, op, e.warpgroup, 0, map};
  event.coordinates.assign(coordinates.begin(), coordinates.end());
  event.tile = ring.tiles[stage.stage];
  event.row = row;
  event.rows = rows;
  event.panel = panel;
  event.afterLaunches = knowsLaunches(e);
  event.from = this;
  event.stage = stage;
  ++context.counters.boxesLoaded;
  if (timed) {
    double begin = std::max(copyFree, wg.time);
    copyFree = begin + static_cast<double>(rows * tile.type.getSwizzle()) / kCopyBytesPerCycle;
    event.ready = copyFree + kCopyLatency;
    traceBar("TMA", "load " + std::to_string(stage.ring) + "." + std::to_string(stage.stage), begin, event.ready);
  }
  for (int64_t r = 0; r < cluster.size(); ++r)
    if (mask >> r & 1)
      if (!startCopy(e, cluster[r], event, agent, time))
        return;
}

/// The copy's part in one CTA, from the moment when it may write there.
bool Cta::startCopy(Exec &e, Cta &there, const Event &event, size_t agent, uint32_t time) {
  Ring &ring = there.rings[event.stage.ring];
  const SharedTile &tile = there.tiles[event.tile];
  int64_t swizzle = tile.type.getSwizzle();
  if (!reach(there, agent, time, "copies into " + there.name(tile)))
    return false;
  for (int64_t row = event.row; row < event.row + event.rows; ++row)
    for (int64_t c = 0; c < swizzle / 16; ++c) {
      int64_t chunk = tile.getChunk(event.panel, row, c);
      if (Shadow::Conflict conflict = there.shadow.checkWrite(chunk, warpgroups[e.warpgroup]->clock); conflict.kind) {
        there.report(e, conflict, tile, "copy");
        return false;
      }
      there.shadow.write(chunk, agent, time, /*byThreads=*/false);
    }
  // Shares are whole swizzle atoms: their bytes are contiguous.
  std::memset(&there.shared[tile.base + event.panel * tile.type.getPanelBytes() + event.row * swizzle], 0xff,
              event.rows * swizzle);
  ring.full[event.stage.stage].arriving.set(agent, time);
  ring.full[event.stage.stage].arrivingFenced.set(agent, time);
  there.events.push_back(event);
  return true;
}

void Cta::performCopy(const Event &event) {
  const SharedTile &tile = tiles[event.tile];
  const TensorMap &map = *event.map;
  Buffer &buffer = *map.memref->buffer;
  int64_t bytes = buffer.elementBytes, inner = map.memref->strides.back();
  Exec &issuer = event.from->warpgroups[event.warpgroup]->exec;
  BoxRows rows(map, event.coordinates);
  auto [first, end] = rows.getColumns();
  int64_t perChunk = 16 / bytes, chunks = tile.type.getSwizzle() / 16;
  for (int64_t row = event.row; row < event.row + event.rows; ++row, rows.next()) {
    std::optional<int64_t> offset = rows.getOffset();
    for (int64_t c = 0; c < chunks; ++c) {
      char *to = &shared[tile.getChunk(event.panel, row, c) * 16];
      std::memset(to, 0, 16); // what is outside the tensor
      if (!offset)
        continue;
      for (int64_t k = std::max(first, c * perChunk); k < std::min(end, (c + 1) * perChunk); ++k) {
        int64_t element = *offset + k * inner;
        if (!checkGlobalRead(issuer, event.op, buffer, element, event.afterLaunches))
          return;
        char *there = to + (k - c * perChunk) * bytes;
        std::memcpy(there, &buffer.bytes[element * bytes], bytes);
        if (map.element.isTF32())
          writeFloat(there, map.element, roundTo(Rounding::TF32, readFloat(there, map.element)));
      }
    }
    if (offset) {
      context.counters.globalToSharedBytes += std::max<int64_t>(0, end - first) * bytes;
      // One read serves all the CTAs that it goes to.
      if (event.from == this)
        context.counters.globalReadBytes += std::max<int64_t>(0, end - first) * bytes;
    }
  }
  land(event, event.rows * tile.type.getSwizzle());
}

/// Counts what has come at the stage's full barrier.
void Cta::land(const Event &event, int64_t landed) {
  Exec &issuer = event.from->warpgroups[event.warpgroup]->exec;
  Ring &ring = rings[event.stage.ring];
  MBarrier &barrier = ring.full[event.stage.stage];
  if (barrier.completed != event.stage.pass)
    return issuer.fail(event.op->emitError("wrong phase: a copy for pass ")
                       << event.stage.pass << " lands at the " << name(ring, Machine::Barrier::Full, event.stage.stage)
                       << ", which is in phase " << barrier.completed);
  // What comes from other CTAs may be there before the barrier is armed.
  if (!barrier.pending && barrier.bytes < landed)
    return issuer.fail(event.op->emitError("too many bytes: ")
                       << landed << " land at the " << name(ring, Machine::Barrier::Full, event.stage.stage)
                       << ", phase " << barrier.completed << ", which expects " << barrier.bytes << " more");
  barrier.bytes -= landed;
  barrier.time = std::max(barrier.time, event.ready);
  completeIfDone(barrier);
}

void Cta::storeBox(Exec &e, int number, int64_t row, int64_t panel, TensorMapRef map, ArrayRef<int64_t> coordinates) {
  if (panel == 0)
    preempt(e);
  if (context.failed || !checkCoordinates(e, *map, coordinates, context.counters.boxesOutside))
    return;
  const SharedTile &tile = tiles[number];
  Warpgroup &wg = *warpgroups[e.warpgroup];
  if (row < 0 || row % tile::sm90::kMmaRows || row + tile::sm90::kMmaRows > tile.type.getRows())
    return e.fail(e.current->op->emitError("out of bounds: ")
                  << describe(wg) << " stores rows " << row << " to " << row + 63 << " of " << name(tile));
  if (panel == 0)
    wg.storeTime = log.begin(getStoreAgent(e.warpgroup), {e.current->op, this->number, e.warpgroup, -1});
  BoxRows rows(*map, coordinates);
  auto [first, end] = rows.getColumns();
  int64_t elementBytes = map->memref->buffer->elementBytes, columns = tile.type.getPanelColumns();
  // Rows outside the tensor are read, but nobody sees them.
  if (end > first && !readTile(e, tile, row, row + tile::sm90::kMmaRows, panel * columns + first, panel * columns + end,
                               getStoreAgent(e.warpgroup), wg.storeTime, /*byOneThread=*/true))
    return;
  wg.lastStore = e.current->op;
  ++wg.storesInFlight;
  ++context.counters.boxesStored;
  Event event{Event::Store, e.current->op, e.warpgroup, 0, map};
  event.coordinates.assign(coordinates.begin(), coordinates.end());
  event.tile = number;
  event.row = row;
  event.panel = panel;
  if (timed) {
    double begin = std::max(copyFree, wg.time);
    copyFree = begin + static_cast<double>(tile::sm90::kMmaRows * columns * elementBytes) / kCopyBytesPerCycle;
    event.ready = copyFree + kStoreLatency;
    traceBar("TMA", "store", begin, event.ready);
  }
  events.push_back(std::move(event));
}

void Cta::performStore(const Event &event) {
  const SharedTile &tile = tiles[event.tile];
  const TensorMap &map = *event.map;
  Buffer &buffer = *map.memref->buffer;
  int64_t bytes = buffer.elementBytes, inner = map.memref->strides.back();
  Warpgroup &wg = *warpgroups[event.warpgroup];
  BoxRows rows(map, event.coordinates);
  auto [first, end] = rows.getColumns();
  int64_t perChunk = 16 / bytes;
  for (int64_t row = 0; row < tile::sm90::kMmaRows; ++row, rows.next()) {
    std::optional<int64_t> offset = rows.getOffset();
    if (!offset)
      continue;
    for (int64_t k = first; k < end; ++k) {
      int64_t element = *offset + k * inner;
      if (!checkGlobalWrite(wg.exec, event.op, buffer, element))
        return;
      const char *from = &shared[tile.getChunk(event.panel, event.row + row, k / perChunk) * 16];
      std::memcpy(&buffer.bytes[element * bytes], from + k % perChunk * bytes, bytes);
    }
    context.counters.sharedToGlobalBytes += std::max<int64_t>(0, end - first) * bytes;
  }
  --wg.storesInFlight;
}

void Cta::waitStores(Exec &e) {
  preempt(e);
  if (context.failed)
    return;
  Warpgroup &wg = *warpgroups[e.warpgroup];
  for (size_t k = 0; k < events.size();)
    if (events[k].kind == Event::Store && events[k].warpgroup == e.warpgroup) {
      wg.time = std::max(wg.time, events[k].ready);
      perform(k);
      if (context.failed)
        return;
    } else {
      ++k;
    }
  wg.lastStore = nullptr;
  wg.storeWaited = wg.storeTime;
}

//===----------------------------------------------------------------------===//
// Shared memory by threads
//===----------------------------------------------------------------------===//

void Cta::writeShared(Exec &e, int number, int64_t at, bool transposed, TileRef data) {
  preempt(e);
  if (context.failed || !data)
    return;
  const SharedTile &tile = tiles[number];
  Warpgroup &wg = *warpgroups[e.warpgroup];
  // A line of the shared tile is a row of the registers, or, transposed, a column.
  int64_t lines = transposed ? data->getColumns() : data->getRows(), first = transposed ? 0 : at;
  int64_t length = transposed ? data->getRows() : data->getColumns(), column = transposed ? at : 0;
  if (at < 0 || at % 8 || first + lines > tile.type.getRows() ||
      column + length > tile.type.getPanels() * tile.type.getPanelColumns())
    return e.fail(e.current->op->emitError("out of bounds: ")
                  << describe(wg) << " writes rows " << first << " to " << first + lines - 1 << " by columns " << column
                  << " to " << column + length - 1 << " of " << name(tile));
  uint32_t time = log.begin(getAgent(e.warpgroup), {e.current->op, this->number, e.warpgroup, -1});
  wg.clock.set(getAgent(e.warpgroup), time);
  int64_t chunksOfPanel = tile.type.getSwizzle() / 16;
  Type element = tile.type.getElementType();
  int64_t bytes = tile.type.getElementBytes(), perChunk = 16 / bytes;
  int64_t lineStride = transposed ? 1 : data->getColumns(), stride = transposed ? data->getColumns() : 1;
  for (int64_t line = 0; line < lines; ++line)
    for (int64_t c = 0; c < length / perChunk; ++c) {
      int64_t inRow = column / perChunk + c;
      int64_t chunk = tile.getChunk(inRow / chunksOfPanel, first + line, inRow % chunksOfPanel);
      Shadow::Conflict conflict = shadow.checkWrite(chunk, wg.clock);
      if (conflict.kind)
        return report(e, conflict, tile, "store_shared");
      shadow.write(chunk, getAgent(e.warpgroup), time, /*byThreads=*/true);
      const float *from = data->data<float>() + line * lineStride + c * perChunk * stride;
      for (int64_t k = 0; k < perChunk; ++k)
        writeFloat(&shared[chunk * 16 + bytes * k], element, from[k * stride]);
    }
  context.counters.registerToSharedBytes += data->size() * bytes;
  if (timed)
    spend(e, Unit::Convert, data->size(), "store_shared");
}

/// Rows and columns that sent data takes: values by row lie in one.
static std::pair<int64_t, int64_t> extentOf(const TileData &data) {
  if (data.getColumns() == 1)
    return {1, data.getRows()};
  return {data.getRows(), data.getColumns()};
}

/// Calls `visit` with each 16-byte chunk of a part of a shared tile: 64 rows by
/// some columns, or 64 columns of a row; and the first element of the data that belongs there.
template <typename F>
static bool forEachChunk(const SharedTile &tile, const TileData &data, int64_t row, int64_t column, F &&visit) {
  int64_t perChunk = 16 / tile.type.getElementBytes(), chunksOfPanel = tile.type.getSwizzle() / 16;
  int64_t first = column / perChunk;
  auto [rows, columns] = extentOf(data);
  for (int64_t r = 0; r < rows; ++r)
    for (int64_t c = 0; c < columns / perChunk; ++c)
      if (!visit(tile.getChunk((first + c) / chunksOfPanel, row + r, (first + c) % chunksOfPanel),
                 r * columns + c * perChunk))
        return false;
  return true;
}

void Cta::send(Exec &e, TileRef data, Stage stage, int64_t row, int64_t column, int64_t to) {
  preempt(e);
  if (context.failed || !data)
    return;
  Operation *op = e.current->op;
  if (to < 0 || to >= cluster.size())
    return e.fail(op->emitError("expected a CTA from 0 to ") << cluster.size() - 1 << ", got " << to);
  Cta &there = cluster[to];
  Warpgroup &wg = *warpgroups[e.warpgroup];
  const SharedTile &tile = there.getTileOf(stage);
  int64_t columns = tile.type.getPanels() * tile.type.getPanelColumns();
  auto [height, width] = extentOf(*data);
  if (row < 0 || (height > 1 && row % 8) || row + height > tile.type.getRows() || column < 0 ||
      column % (height > 1 ? 16 : width) || column + width > columns)
    return e.fail(op->emitError("out of bounds: ")
                  << describe(wg) << " sends to rows " << row << " to " << row + height - 1 << ", columns " << column
                  << " to " << column + width - 1 << " of " << there.name(tile));
  size_t agent = rings[stage.ring].copyAgents[stage.stage];
  uint32_t time = log.begin(agent, {op, number, e.warpgroup, stage.pass});
  if (!reach(there, agent, time, "sends to " + there.name(tile)))
    return;
  bool free = forEachChunk(tile, *data, row, column, [&](int64_t chunk, int64_t) {
    if (Shadow::Conflict conflict = there.shadow.checkWrite(chunk, wg.clock); conflict.kind) {
      there.report(e, conflict, tile, "send");
      return false;
    }
    there.shadow.write(chunk, agent, time, /*byThreads=*/true);
    std::memset(&there.shared[chunk * 16], 0xff, 16); // not there yet
    return true;
  });
  if (!free)
    return;
  there.rings[stage.ring].full[stage.stage].arriving.set(agent, time);
  context.counters.registerToSharedBytes += data->size() * tile.type.getElementBytes();
  if (timed)
    spend(e, Unit::Convert, data->size(), "send");
  Event event{Event::Send, op, e.warpgroup, wg.time + kStoreLatency};
  event.tile = rings[stage.ring].tiles[stage.stage];
  event.row = row, event.column = column;
  event.from = this;
  event.stage = stage;
  event.data = std::move(data);
  there.events.push_back(std::move(event));
}

void Cta::performSend(const Event &event) {
  const SharedTile &tile = tiles[event.tile];
  int64_t bytes = tile.type.getElementBytes();
  forEachChunk(tile, *event.data, event.row, event.column, [&](int64_t chunk, int64_t element) {
    for (int64_t k = 0; k < 16 / bytes; ++k)
      writeFloat(&shared[chunk * 16 + bytes * k], tile.type.getElementType(), event.data->data<float>()[element + k]);
    return true;
  });
  land(event, event.data->size() * bytes);
}

void Cta::readShared(Exec &e, Stage stage, int64_t at, bool transposed, TileData &result) {
  preempt(e);
  if (context.failed)
    return;
  Operation *op = e.current->op;
  const Ring &ring = rings[stage.ring];
  const SharedTile &tile = tiles[ring.tiles[stage.stage]];
  Warpgroup &wg = *warpgroups[e.warpgroup];
  if (ring.released[e.warpgroup][stage.stage] > stage.pass)
    return e.fail(op->emitError("reads a stage after its release: ")
                  << describe(wg) << " released " << name(tile) << ", pass " << stage.pass << ", before this");
  int64_t bytes = tile.type.getElementBytes(), perChunk = 16 / bytes, chunksOfPanel = tile.type.getSwizzle() / 16;
  int64_t rows = result.getRows(), columns = result.getColumns();
  int64_t limit = transposed ? tile.type.getPanels() * tile.type.getPanelColumns() : tile.type.getRows();
  if (at < 0 || at % (transposed ? tile.type.getPanelColumns() : 8) || at + rows > limit)
    return e.fail(op->emitError("out of bounds: ") << describe(wg) << " reads " << (transposed ? "columns " : "rows ")
                                                   << at << " to " << at + rows - 1 << " of " << name(tile));
  uint32_t time = log.begin(getAgent(e.warpgroup), {op, this->number, e.warpgroup, stage.pass});
  wg.clock.set(getAgent(e.warpgroup), time);
  Type element = tile.type.getElementType();
  // The part of the tile that is read: rows by chunks.
  int64_t fromRow = transposed ? 0 : at, toRow = fromRow + (transposed ? columns : rows);
  int64_t fromChunk = transposed ? at / perChunk : 0;
  int64_t toChunk = fromChunk + (transposed ? rows : columns) / perChunk;
  for (int64_t row = fromRow; row < toRow; ++row)
    for (int64_t c = fromChunk; c < toChunk; ++c) {
      int64_t chunk = tile.getChunk(c / chunksOfPanel, row, c % chunksOfPanel);
      if (Shadow::Conflict conflict = shadow.checkRead(chunk, wg.clock); conflict.kind)
        return report(e, conflict, tile, "load_shared");
      shadow.read(chunk, getAgent(e.warpgroup), time);
      for (int64_t k = 0; k < perChunk; ++k) {
        int64_t r = row - fromRow, column = (c - fromChunk) * perChunk + k;
        result.data<float>()[transposed ? column * columns + r : r * columns + column] =
            static_cast<float>(readFloat(&shared[chunk * 16 + bytes * k], element));
      }
    }
  wg.reads.push_back(static_cast<int>(reads.size()));
  result.reads.push_back(static_cast<int>(reads.size()));
  reads.push_back({stage, op, e.warpgroup});
  if (timed)
    spend(e, Unit::Convert, result.size(), "load_shared");
}

void Cta::endReads(const TileData &tile) {
  for (int read : tile.reads)
    reads[read].ended = true;
}

void Cta::followReads(Exec &e, const Node &node) {
  if (isa<tile::MmaAsyncOp>(node.op)) // its operands are read until it has been awaited
    return;
  SmallVector<int> open;
  for (unsigned i = 0; i < node.numOperands; ++i)
    if (isa<RankedTensorType>(node.op->getOperand(i).getType()))
      for (int read : e.operand(node, i).tile->reads)
        if (!reads[read].ended && !llvm::is_contained(open, read))
          open.push_back(read);
  if (open.empty())
    return;
  bool follows = false;
  for (unsigned i = 0; i < node.numResults; ++i)
    if (isa<RankedTensorType>(node.op->getResult(i).getType())) {
      e.result(node, i).tile->reads.append(open.begin(), open.end());
      follows = true;
    }
  if (!follows)
    for (int read : open)
      reads[read].ended = true;
}

void Cta::fenceProxy(Exec &e) {
  preempt(e);
  if (context.failed)
    return;
  Warpgroup &wg = *warpgroups[e.warpgroup];
  wg.fenced.join(wg.clock);
  wg.time += 20;
}

bool Cta::readTile(Exec &e, const SharedTile &tile, int64_t rowBegin, int64_t rowEnd, int64_t columnBegin,
                   int64_t columnEnd, size_t agent, uint32_t time, bool byOneThread) {
  const Warpgroup &wg = *warpgroups[e.warpgroup];
  int64_t perChunk = 16 / tile.type.getElementBytes(), chunksOfPanel = tile.type.getSwizzle() / 16;
  StringRef what = byOneThread ? "store_async" : "product";
  for (int64_t row = rowBegin; row < rowEnd; ++row)
    for (int64_t c = columnBegin / perChunk; c * perChunk < columnEnd; ++c) {
      int64_t chunk = tile.getChunk(c / chunksOfPanel, row, c % chunksOfPanel);
      Shadow::Conflict conflict = shadow.checkAsyncRead(chunk, wg.clock, wg.fenced);
      if (!conflict.kind && byOneThread && shadow.isGeneric(chunk) &&
          shadow.getWriterAgent(chunk) == getAgent(e.warpgroup) && shadow.getWriterTime(chunk) > wg.selfSynced)
        conflict = {Shadow::Conflict::Unsynced, chunk, shadow.getWriterAgent(chunk), shadow.getWriterTime(chunk)};
      if (conflict.kind) {
        report(e, conflict, tile, what);
        return false;
      }
      shadow.read(chunk, agent, time);
    }
  return true;
}

//===----------------------------------------------------------------------===//
// Tensor cores
//===----------------------------------------------------------------------===//

/// Score products multiply an arrived tile with another. In a kernel
/// that folds over keys each query tile would meet every key tile, were it not
/// for the mask: how many that is, the tensor maps and boxes tell.
void Cta::findScores() {
  Attribute schedule = kernel.getScheduleAttr();
  if (schedule && !isa<tile::ScheduleAttr>(schedule))
    return; // by chunks: each query tile meets its own keys
  auto ringOf = [](Value stage) {
    auto wait = stage.getDefiningOp<tile::WaitOp>();
    return wait ? wait.getRing() : Value();
  };
  Value queries, keys;
  kernel.walk([&](tile::MmaAsyncOp mma) {
    if (ringOf(mma.getA()) && ringOf(mma.getB())) {
      queries = ringOf(mma.getA());
      keys = ringOf(mma.getB());
    }
  });
  if (!queries)
    return;
  queryRing = queries.getDefiningOp();
  int64_t queryTiles = 0, keyTiles = 0;
  kernel.walk([&](tile::CopyAsyncOp copy) {
    auto acquire = copy.getSlot().getDefiningOp<tile::AcquireOp>();
    TensorMapRef map = setup.frame[program.slotOf(copy.getMap())].map;
    if (!acquire || !map || (acquire.getRing() != queries && acquire.getRing() != keys))
      return;
    bool isQuery = acquire.getRing() == queries;
    int64_t shared = cast<tile::RingType>(acquire.getRing().getType()).getCluster(), tiles = 1;
    size_t rank = map->box.size();
    for (size_t d = 0; d + 1 < rank; ++d) {
      if (copy.getParts() > 1 && d == rank - 2)
        continue; // the parts of an operand are one tile
      int64_t boxes = llvm::divideCeil(map->memref->sizes[d], map->box[d] * shared);
      if (map->box[d] > 1)
        tiles *= isQuery ? llvm::alignTo(boxes, cluster.size()) : boxes;
      else if (isQuery)
        tiles *= boxes; // heads and batch
    }
    // Keys that lie innermost.
    if (!isQuery)
      tiles *= llvm::divideCeil(map->memref->sizes.back(), acquire.getSlot().getType().getShared().getColumns());
    if (isQuery)
      queryTiles = tiles * acquire.getSlot().getType().getShared().getRows() / tile::sm90::kMmaRows;
    else
      keyTiles = tiles;
  });
  context.denseTiles = queryTiles * keyTiles;
}

int Cta::startProduct(Exec &e, const Product &product) {
  preempt(e);
  if (context.failed)
    return -1;
  Operation *op = e.current->op;
  Warpgroup &wg = *warpgroups[e.warpgroup];
  size_t agent = getProductAgent(e.warpgroup);
  uint32_t time = log.begin(agent, {op, this->number, e.warpgroup, product.b.pass});
  int64_t columns = product.type.getDimSize(1), k = product.reduction;
  auto check = [&](const Stage &stage, int64_t rowBegin, int64_t rowEnd, int64_t columnBegin, int64_t width) {
    const Ring &ring = rings[stage.ring];
    const SharedTile &tile = tiles[ring.tiles[stage.stage]];
    if (ring.released[e.warpgroup][stage.stage] > stage.pass) {
      e.fail(op->emitError("reads a stage after its release: ")
             << describe(wg) << " released " << name(tile) << ", pass " << stage.pass << ", before this product");
      return false;
    }
    if (rowBegin < 0 || rowEnd > tile.type.getRows()) {
      e.fail(op->emitError("out of bounds: ")
             << describe(wg) << " multiplies rows " << rowBegin << " to " << rowEnd - 1 << " of " << name(tile));
      return false;
    }
    context.counters.sharedToTensorCoreBytes += (rowEnd - rowBegin) * width * tile.type.getElementBytes();
    return readTile(e, tile, rowBegin, rowEnd, columnBegin, columnBegin + width, agent, time, /*byOneThread=*/false);
  };
  if (!product.aTile && !check(product.aStage, product.aRow, product.aRow + tile::sm90::kMmaRows, product.aColumn, k))
    return -1;
  if (!(product.transposeB ? check(product.b, 0, columns, product.bColumn, k)
                           : check(product.b, 0, k, product.bColumn, columns)))
    return -1;
  if (product.accumulator)
    ++product.accumulator->inFlight;
  if (product.chain >= 0) {
    InFlight &before = products[product.chain];
    if (before.warpgroup != e.warpgroup || before.chainedBy >= 0 || (before.retired && !before.result)) {
      InFlightDiagnostic diagnostic = op->emitError("accumulator touched in flight: ")
                                      << describe(wg) << " adds to a product that "
                                      << (before.warpgroup != e.warpgroup ? "another warpgroup started"
                                          : before.chainedBy >= 0         ? "another adds to already"
                                                                          : "was awaited before");
      diagnostic.attachNote(before.op->getLoc()) << "the product";
      e.fail(std::move(diagnostic));
      return -1;
    }
    before.chainedBy = static_cast<int>(products.size());
  }
  // A score tile of operands in parts is a chain of products.
  if (!product.aTile && product.chain < 0 && rings[product.aStage.ring].op == queryRing)
    ++context.counters.tilesVisited;
  context.counters.tensorCoreFlops += 2 * tile::sm90::kMmaRows * columns * k;

  int number = static_cast<int>(products.size());
  products.push_back({product, op, e.warpgroup, time, nullptr});
  wg.products.push_back(number);
  Event event{Event::Multiply, op, e.warpgroup, 0, nullptr};
  event.product = number;
  if (timed) {
    wg.time += 20;
    double begin = std::max(tensorFree, wg.time);
    // Half as many of 32 bits as of 16.
    int64_t halves = getTileOf(product.b).type.getElementBytes() / 2;
    tensorFree = begin + static_cast<double>(64 * columns * k * halves) / kTensorMacsPerCycle;
    event.ready = products.back().ready = tensorFree + 30;
    traceBar("tensor cores", "warpgroup " + std::to_string(wg.number) + (product.transposeB ? " A*B^T" : " A*B"), begin,
             tensorFree);
  }
  events.push_back(std::move(event));
  return number;
}

/// c[64][n] += a[64][k] · b[k][n].
__attribute__((target_clones("avx2", "default"))) static void multiplyAccumulate(float *__restrict c,
                                                                                 const float *__restrict a,
                                                                                 const float *__restrict b, int64_t n,
                                                                                 int64_t k, int64_t aStride) {
  for (int64_t i = 0; i < 64; i += 4) {
    float *c0 = c + i * n, *c1 = c0 + n, *c2 = c1 + n, *c3 = c2 + n;
    for (int64_t p = 0; p < k; ++p) {
      const float *row = b + p * n;
      float a0 = a[i * aStride + p], a1 = a[(i + 1) * aStride + p], a2 = a[(i + 2) * aStride + p],
            a3 = a[(i + 3) * aStride + p];
      for (int64_t j = 0; j < n; ++j) {
        c0[j] += a0 * row[j];
        c1[j] += a1 * row[j];
        c2[j] += a2 * row[j];
        c3[j] += a3 * row[j];
      }
    }
  }
}

/// The 16 bytes of a chunk as floats: eight 16-bit elements, or four of tf32.
static void widen(const char *from, Rounding element, float *to, int64_t stride) {
  const auto *bits = reinterpret_cast<const uint16_t *>(from);
  if (element == Rounding::TF32)
    for (int64_t k = 0; k < 4; ++k)
      to[k * stride] = reinterpret_cast<const float *>(from)[k];
  else
    for (int64_t k = 0; k < 8; ++k)
      to[k * stride] = element == Rounding::BF16 ? __builtin_bit_cast(float, static_cast<uint32_t>(bits[k]) << 16)
                                                 : static_cast<float>(__builtin_bit_cast(_Float16, bits[k]));
}

void Cta::multiply(InFlight &flight) {
  const Product &product = flight.product;
  int64_t n = product.type.getDimSize(1), k = product.reduction;
  const SharedTile &tile = tiles[rings[product.b.ring].tiles[product.b.stage]];
  Rounding element = getRounding(tile.type.getElementType());
  int64_t perChunk = 16 / tile.type.getElementBytes();
  auto getChunk = [&](const SharedTile &from, int64_t row, int64_t chunk) {
    int64_t perPanel = from.type.getSwizzle() / 16;
    return &shared[from.getChunk(chunk / perPanel, row, chunk % perPanel) * 16];
  };
  std::vector<float> b(k * n), staged;
  if (product.transposeB) {
    for (int64_t j = 0; j < n; ++j)
      for (int64_t p = 0; p < k; p += perChunk)
        widen(getChunk(tile, j, (product.bColumn + p) / perChunk), element, &b[p * n + j], n);
  } else {
    for (int64_t p = 0; p < k; ++p)
      for (int64_t j = 0; j < n; j += perChunk)
        widen(getChunk(tile, p, (product.bColumn + j) / perChunk), element, &b[p * n + j], 1);
  }
  const float *a;
  int64_t aStride = k;
  if (product.aTile) {
    a = product.aTile->data<float>();
    aStride = product.aTile->getColumns();
    if (element == Rounding::TF32) {
      // The fragment's order of columns (mma_async_m5).
      staged.resize(64 * k);
      for (int64_t i = 0; i < 64; ++i)
        for (int64_t p = 0; p < k; ++p)
          staged[i * k + p] = a[i * aStride + p / 8 * 8 + (p % 8 < 4 ? 2 * (p % 8) : 2 * (p % 8) - 7)];
      a = staged.data();
      aStride = k;
    }
  } else {
    const SharedTile &from = tiles[rings[product.aStage.ring].tiles[product.aStage.stage]];
    staged.resize(64 * k);
    for (int64_t i = 0; i < 64; ++i)
      for (int64_t p = 0; p < k; p += perChunk)
        widen(getChunk(from, product.aRow + i, (product.aColumn + p) / perChunk), element, &staged[i * k + p], 1);
    a = staged.data();
  }
  flight.result = product.chain >= 0 ? std::move(products[product.chain].result) : TileRef(new TileData(product.type));
  float *c = flight.result->data<float>();
  if (product.chain >= 0)
    ; // in place
  else if (product.accumulator)
    std::copy_n(product.accumulator->data<float>(), 64 * n, c);
  else
    std::fill_n(c, 64 * n, 0.0f);
  multiplyAccumulate(c, a, b.data(), n, k, aStride);
  flight.computed = true;
}

void Cta::perform(size_t index) {
  Event event = std::move(events[index]);
  events.erase(events.begin() + static_cast<ptrdiff_t>(index));
  switch (event.kind) {
  case Event::Copy:
    return performCopy(event);
  case Event::Store:
    return performStore(event);
  case Event::Send:
    return performSend(event);
  case Event::Multiply:
    return multiply(products[event.product]);
  }
}

TileRef Cta::awaitProduct(Exec &e, int number, int64_t outstanding) {
  preempt(e);
  if (context.failed)
    return nullptr;
  Warpgroup &wg = *warpgroups[e.warpgroup];
  InFlight &awaited = products[number];
  if (awaited.warpgroup != e.warpgroup) {
    e.fail(e.current->op->emitError("expected a product of warpgroup ")
           << e.warpgroup << ", got one of warpgroup " << awaited.warpgroup);
    return nullptr;
  }
  if (awaited.chainedBy >= 0) {
    InFlightDiagnostic diagnostic = e.current->op->emitError("accumulator touched in flight: ")
                                    << describe(wg) << " reads a product that another adds to";
    diagnostic.attachNote(products[awaited.chainedBy].op->getLoc()) << "the other";
    e.fail(std::move(diagnostic));
    return nullptr;
  }
  if (!awaited.retired)
    for (int64_t last = 0; last < std::min<int64_t>(outstanding, wg.products.size()); ++last)
      if (wg.products[wg.products.size() - 1 - last] == number) {
        InFlightDiagnostic diagnostic = e.current->op->emitError("accumulator read in flight: ")
                                        << describe(wg) << " leaves " << outstanding
                                        << " products outstanding, and the one it reads is number " << last + 1
                                        << " from the last";
        diagnostic.attachNote(awaited.op->getLoc()) << "the product";
        e.fail(std::move(diagnostic));
        return nullptr;
      }
  double from = wg.time;
  while (static_cast<int64_t>(wg.products.size()) > outstanding) {
    InFlight &oldest = products[wg.products.front()];
    if (!oldest.computed) {
      for (size_t k = 0; k < events.size(); ++k)
        if (events[k].kind == Event::Multiply && events[k].product == wg.products.front()) {
          perform(k);
          break;
        }
    }
    wg.time = std::max(wg.time, oldest.ready);
    wg.clock.set(getProductAgent(e.warpgroup), oldest.time);
    if (oldest.product.accumulator)
      --oldest.product.accumulator->inFlight;
    for (const TileRef &operand : {oldest.product.accumulator, oldest.product.aTile})
      if (operand)
        endReads(*operand);
    // Operands' registers are free again.
    oldest.product.accumulator = nullptr;
    oldest.product.aTile = nullptr;
    oldest.retired = true;
    wg.products.pop_front();
  }
  if (timed && wg.time > from + 4)
    traceBar("warpgroup " + std::to_string(wg.number), "await", from, wg.time);
  if (!awaited.result) {
    InFlightDiagnostic diagnostic = e.current->op->emitError("product awaited twice: ")
                                    << describe(wg) << " has taken this result before";
    diagnostic.attachNote(awaited.op->getLoc()) << "the product";
    e.fail(std::move(diagnostic));
  }
  return std::move(awaited.result);
}
