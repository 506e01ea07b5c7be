// The abstract machine of the tile ops, for one op of one thread of control.
#include "Budget.h"
#include "Cta.h"
#include "dialects/tile/Sm90.h"

#include <algorithm>

using namespace mlir;
using namespace attn::interp;

namespace attn::interp {

struct OpMachine final : Machine {
  Exec &e;
  const Node &n;
  OpMachine(Exec &e, const Node &n) : e(e), n(n) {}

  int64_t getInteger(unsigned i) override { return e.operand(n, i).i; }
  double getFloat(unsigned i) override { return e.operand(n, i).f; }
  TileRef getTile(unsigned i) override { return e.context.failed ? nullptr : e.tile(n, i); }
  Stage getStage(unsigned i) override { return e.operand(n, i).stage; }
  void setInteger(unsigned i, int64_t value) override { e.result(n, i).i = value; }
  void setFloat(unsigned i, double value) override { e.result(n, i).f = value; }
  void setTile(unsigned i, TileRef tile) override {
    // A reduction's work is its operand's.
    if (tile && isa<tile::ReduceOp, tile::CombineLanesOp>(n.op))
      e.account(n, e.operand(n, 0).tile->size());
    e.result(n, i).tile = std::move(tile);
  }
  void setStage(unsigned i, Stage stage) override { e.result(n, i).stage = stage; }

  void run(Region &body) override { e.run(*e.program->getCode(body)); }
  void spawn(Region &body, int64_t number, int64_t numberInRole) override {
    e.cta->spawn(e, body, number, numberInRole);
  }
  void launch(tile::KernelOp kernel, int64_t grid, unsigned firstArgument, bool early, bool resident) override;
  void awaitLaunch() override { e.cta->awaitLaunch(e); }
  void exit() override { e.cta->exit(); }

  void allocateTile(unsigned result, tile::SharedType type) override {
    e.result(n, result).i = e.cta->allocateTile(type, n.op);
  }
  void allocateRing(unsigned result, tile::RingType type, int64_t full, int64_t empty) override {
    e.result(n, result).i = e.cta->allocateRing(n.op, type, full, empty);
  }
  void allocateMailbox(unsigned result, int64_t stages, int64_t full, int64_t empty) override {
    e.result(n, result).i = e.cta->allocateBarriers(n.op, "mailbox", stages, full, empty);
  }
  void setMessage(Stage stage, int64_t message) override {
    if (!e.context.failed)
      e.cta->rings[stage.ring].messages[stage.stage] = message;
  }
  int64_t getMessage(Stage stage) override {
    return e.context.failed ? 0 : e.cta->rings[stage.ring].messages[stage.stage];
  }
  Stage advance(unsigned ring, Cursor cursor) override {
    return e.cta->advance(e, static_cast<int>(e.operand(n, ring).i), cursor);
  }
  void wait(Stage stage, Barrier barrier, int64_t phase) override { e.cta->wait(e, stage, barrier, phase); }
  void arrive(Stage stage, Barrier barrier, int64_t arrivals, int64_t bytes) override {
    e.cta->arrive(e, stage, barrier, arrivals, bytes);
  }
  void arriveCluster(Stage stage, Barrier barrier, int64_t arrivals) override {
    e.cta->arriveCluster(e, stage, barrier, arrivals);
  }
  void endWithCluster() override { e.cta->setEndsWithCluster(); }
  void reuseStage(unsigned result, Stage stage) override {
    e.result(n, result).i = e.cta->rings[stage.ring].tiles[stage.stage];
  }
  void writeShared(unsigned shared, int64_t at, bool transposed, TileRef tile) override {
    e.cta->writeShared(e, static_cast<int>(e.operand(n, shared).i), at, transposed, std::move(tile));
  }
  void readShared(Stage stage, int64_t at, bool transposed, TileRef result) override {
    e.cta->readShared(e, stage, at, transposed, *result);
  }
  void send(TileRef tile, Stage stage, int64_t row, int64_t column, int64_t cta) override {
    e.cta->send(e, std::move(tile), stage, row, column, cta);
  }
  void fenceProxy() override { e.cta->fenceProxy(e); }
  void namedBarrier(int64_t id, int64_t threads, bool waits) override { e.cta->namedBarrier(e, id, threads, waits); }

  void loadBox(unsigned map, ArrayRef<int64_t> coordinates, Stage stage, int64_t panel) override {
    int64_t rows = e.cta->getTileOf(stage).type.getRows();
    e.cta->loadBox(e, e.operand(n, map).map, coordinates, stage, panel, 0, rows, int64_t(1) << e.cta->getRank());
  }
  void loadRows(unsigned map, ArrayRef<int64_t> coordinates, Stage stage, int64_t panel, int64_t row,
                int64_t rows) override {
    e.cta->loadBox(e, e.operand(n, map).map, coordinates, stage, panel, row, rows, int64_t(1) << e.cta->getRank(),
                   /*mayBeNowhere=*/true);
  }
  void loadShare(unsigned map, ArrayRef<int64_t> coordinates, Stage stage, int64_t panel, int64_t row, int64_t rows,
                 int64_t mask) override {
    e.cta->loadBox(e, e.operand(n, map).map, coordinates, stage, panel, row, rows, mask);
  }
  void storeBox(unsigned shared, int64_t row, int64_t panel, unsigned map, ArrayRef<int64_t> coordinates) override {
    e.cta->storeBox(e, static_cast<int>(e.operand(n, shared).i), row, panel, e.operand(n, map).map, coordinates);
  }
  void commitStores() override {}
  void waitStores() override { e.cta->waitStores(e); }

  void startProduct(unsigned result, const Product &product) override {
    if (!e.context.failed)
      e.result(n, result).i = e.cta->startProduct(e, product);
  }
  void awaitProduct(unsigned pending, int64_t outstanding, unsigned result) override {
    e.result(n, result).tile = e.cta->awaitProduct(e, static_cast<int>(e.operand(n, pending).i), outstanding);
  }

  void gather(unsigned base, ArrayRef<tile::Index> indices, bool interleaved, TileRef result) override;
  void scatter(TileRef tile, unsigned base, ArrayRef<tile::Index> indices, bool interleaved) override;
  void signal(unsigned flags, int64_t index, int64_t value) override;
  void awaitSignal(unsigned flags, int64_t index, int64_t value) override;
  void encodeTensorMap(unsigned memref, tile::TensorMapType type, unsigned result) override;
  int64_t getMultiprocessors() override { return e.context.options.multiprocessors; }
  void allocateWorkCounter(unsigned result, int64_t size) override {
    MemRefRef memref = allocate(IntegerType::get(n.op->getContext(), 32), {size});
    std::fill(memref->buffer->bytes.begin(), memref->buffer->bytes.end(), 0);
    std::fill(memref->buffer->writer.begin(), memref->buffer->writer.end(), 1);
    memref->buffer->origin = n.op;
    e.context.counters32.push_back(memref->buffer);
    e.result(n, result).memref = memref;
  }

private:
  template <typename F>
  void forEachElement(TileData &tile, unsigned base, ArrayRef<tile::Index> indices, bool interleaved, F &&access);
};

} // namespace attn::interp

//===----------------------------------------------------------------------===//
// Global memory by threads
//===----------------------------------------------------------------------===//

/// Calls `access(element of the tile, element of the buffer)` for those inside
/// the memref, `access(element, −1)` for the others.
template <typename F>
void OpMachine::forEachElement(TileData &tile, unsigned base, ArrayRef<tile::Index> indices, bool interleaved,
                               F &&access) {
  const MemRef &memref = *e.operand(n, base).memref;
  if (interleaved && memref.offset * memref.buffer->elementBytes % 16)
    return e.fail(
        n.op->emitError("expected an interleaved memref that begins at a multiple of 16 bytes, got an offset of ")
        << memref.offset * memref.buffer->elementBytes << " bytes");
  // How an index tile moves over the result's rows and columns.
  struct Walk {
    const int32_t *data;
    int64_t byRow, byColumn;
  };
  SmallVector<Walk, 4> walks;
  for (auto [d, index] : llvm::enumerate(indices)) {
    if (!index.tile) {
      walks.push_back({nullptr, 0, 0});
      continue;
    }
    auto type = cast<RankedTensorType>(n.op->getOperand(base + 1 + d).getType());
    Walk walk{index.tile->data<int32_t>(), 1, 0};
    if (type.getRank() == 2)
      walk = {walk.data, type.getDimSize(1), 1};
    else if (isa<tile::ColsAttr>(type.getEncoding()) && tile.getColumns() > 1)
      walk = {walk.data, 0, 1};
    walks.push_back(walk);
  }
  for (int64_t r = 0; r < tile.getRows(); ++r)
    for (int64_t c = 0; c < tile.getColumns(); ++c) {
      int64_t at = memref.offset;
      for (size_t d = 0; d < indices.size() && at >= 0; ++d) {
        const Walk &walk = walks[d];
        int64_t index = walk.data ? walk.data[r * walk.byRow + c * walk.byColumn] : indices[d].scalar;
        if (interleaved && d + 1 == indices.size()) // 8g + 2l + i of 16 columns: 4l + 2g + i
          index = index - index % 16 + index / 2 % 4 * 4 + index / 8 % 2 * 2 + index % 2;
        at = index < 0 || index >= memref.sizes[d] ? -1 : at + index * memref.strides[d];
      }
      if (!access(r * tile.getColumns() + c, at))
        return;
    }
}

void OpMachine::gather(unsigned base, ArrayRef<tile::Index> indices, bool interleaved, TileRef result) {
  if (e.context.failed)
    return;
  Buffer &buffer = *e.operand(n, base).memref->buffer;
  int64_t bytes = 0;
  forEachElement(*result, base, indices, interleaved, [&](int64_t element, int64_t at) {
    if (at >= 0 && !checkGlobalRead(e, n.op, buffer, at))
      return false;
    const char *from = at < 0 ? nullptr : &buffer.bytes[at * buffer.elementBytes];
    bytes += from ? buffer.elementBytes : 0;
    switch (result->getCarrier()) {
    case Carrier::F32:
      result->data<float>()[element] = from ? static_cast<float>(readFloat(from, buffer.element)) : 0.0f;
      break;
    case Carrier::F64:
      result->data<double>()[element] = from ? readFloat(from, buffer.element) : 0.0;
      break;
    case Carrier::I32:
      result->data<int32_t>()[element] = from ? static_cast<int32_t>(readInteger(from, buffer.element)) : 0;
      break;
    case Carrier::I64:
      result->data<int64_t>()[element] = from ? readInteger(from, buffer.element) : 0;
      break;
    }
    return true;
  });
  e.context.counters.globalToRegisterBytes += bytes;
  if (e.cta->isTimed())
    e.cta->spend(e, Unit::Arithmetic, 4 * result->size(), "load");
}

void OpMachine::scatter(TileRef tile, unsigned base, ArrayRef<tile::Index> indices, bool interleaved) {
  if (e.context.failed)
    return;
  Buffer &buffer = *e.operand(n, base).memref->buffer;
  int64_t bytes = 0;
  forEachElement(*tile, base, indices, interleaved, [&](int64_t element, int64_t at) {
    if (at < 0)
      return true;
    if (!checkGlobalWrite(e, n.op, buffer, at))
      return false;
    char *to = &buffer.bytes[at * buffer.elementBytes];
    bytes += buffer.elementBytes;
    switch (tile->getCarrier()) {
    case Carrier::F32:
      writeFloat(to, buffer.element, tile->data<float>()[element]);
      break;
    case Carrier::F64:
      writeFloat(to, buffer.element, tile->data<double>()[element]);
      break;
    case Carrier::I32:
      writeInteger(to, buffer.element, tile->data<int32_t>()[element]);
      break;
    case Carrier::I64:
      writeInteger(to, buffer.element, tile->data<int64_t>()[element]);
      break;
    }
    return true;
  });
  e.context.counters.registerToGlobalBytes += bytes;
  if (e.cta->isTimed())
    e.cta->spend(e, Unit::Arithmetic, 4 * tile->size(), "store");
}

/// The flag's place in the buffer, or −1 after an error.
static int64_t findFlag(Exec &e, const Node &n, const MemRef &flags, int64_t index) {
  if (index >= 0 && index < flags.sizes[0])
    return flags.offset + index * flags.strides[0];
  e.fail(n.op->emitError("out of bounds: ")
         << describeActor(e) << "asks for flag " << index << " of " << flags.sizes[0]);
  return -1;
}

void OpMachine::signal(unsigned flags, int64_t index, int64_t value) {
  e.cta->preempt(e);
  if (e.context.failed)
    return;
  const MemRef &memref = *e.operand(n, flags).memref;
  Buffer &buffer = *memref.buffer;
  int64_t at = findFlag(e, n, memref, index);
  if (at < 0 || !checkGlobalAtomic(e, n.op, buffer, at))
    return;
  writeInteger(&buffer.bytes[at * buffer.elementBytes], buffer.element, value);
  e.cta->tell(buffer, at);
}

void OpMachine::awaitSignal(unsigned flags, int64_t index, int64_t value) {
  e.cta->preempt(e);
  if (e.context.failed)
    return;
  const MemRef &memref = *e.operand(n, flags).memref;
  int64_t at = findFlag(e, n, memref, index);
  if (at >= 0 && checkGlobalAtomic(e, n.op, *memref.buffer, at))
    e.cta->awaitSignal(e, *memref.buffer, at, value);
}

//===----------------------------------------------------------------------===//
// Host
//===----------------------------------------------------------------------===//

void OpMachine::encodeTensorMap(unsigned operand, tile::TensorMapType type, unsigned result) {
  MemRefRef memref = e.operand(n, operand).memref;
  TensorMapRef map = new TensorMap;
  map->memref = memref;
  map->box.assign(type.getBox().begin(), type.getBox().end());
  map->swizzle = type.getSwizzle();
  map->element = type.getElementType();
  int64_t bytes = memref->buffer->elementBytes;
  // What cuTensorMapEncodeTiled demands.
  if (memref->offset * bytes % 16)
    return e.fail(n.op->emitError("expected a base that is a multiple of 16 bytes, got an offset of ")
                  << memref->offset * bytes << " bytes");
  if (!memref->strides.empty() && memref->strides.back() != 1)
    return e.fail(n.op->emitError("expected an innermost stride of 1 element, got ") << memref->strides.back());
  for (size_t d = 0; d < memref->sizes.size(); ++d) {
    if (d + 1 < memref->sizes.size() && memref->strides[d] * bytes % 16)
      return e.fail(n.op->emitError("expected strides that are multiples of 16 bytes, got ")
                    << memref->strides[d] * bytes << " in dimension " << d);
  }
  e.result(n, result).map = map;
}

/// From here on what was written before is there; or, of what an early launch
/// writes and those before it did, may not be yet.
static void settle(Interpreter &context, bool early) {
  for (BufferRef &buffer : context.touched) {
    for (uint32_t &writer : buffer->writer)
      writer = early && writer > 1 ? kPending : std::min(writer, 1u); // atomics' too
    buffer->touched = early;
  }
  if (!early)
    context.touched.clear();
}

void OpMachine::launch(tile::KernelOp kernel, int64_t grid, unsigned firstArgument, bool early, bool resident) {
  if (!kernel)
    return e.fail(n.op->emitError("expected a tile.kernel, got ")
                  << cast<tile::LaunchOp>(n.op).getKernelAttr() << " (lowered already?)");
  if (grid < 0)
    return e.fail(n.op->emitError("expected a grid of at least 0 CTAs, got ") << grid);
  if (!grid) // As the runtime does.
    return;
  settle(e.context, early);
  e.context.signals.clear();
  const Program *program = e.context.getProgram(kernel.getBody());
  if (!program)
    return;
  if (e.context.checked.insert(kernel).second && failed(checkBudgets(kernel))) {
    e.context.failed = true;
    return;
  }
  SmallVector<Cell> arguments;
  for (unsigned k = firstArgument; k < n.numOperands; ++k)
    arguments.push_back(e.operand(n, k));
  ++e.context.counters.launches;
  e.context.denseTiles = 0;
  int64_t visitedBefore = e.context.counters.tilesVisited;
  int64_t size = kernel.getClusterSize();
  if (grid % size)
    return e.fail(n.op->emitError("expected a grid that is a multiple of the cluster of ")
                  << size << " CTAs, got " << grid);
  const InterpreterOptions &options = e.context.options;
  if (resident)
    grid = std::min(grid, std::max<int64_t>(1, options.multiprocessors / size) * size);
  SmallVector<int64_t> order(llvm::to_vector(llvm::seq<int64_t>(0, grid / size)));
  if (options.seed && options.traceCta < 0)
    std::shuffle(order.begin(), order.end(), e.context.random);
  // As many CTAs at a time as there are multiprocessors, interleaved at random
  // as their warpgroups are.
  int64_t atATime = std::max<int64_t>(1, options.multiprocessors / size);
  std::vector<std::unique_ptr<Cluster>> running;
  for (size_t next = 0; next < order.size() || !running.empty();) {
    while (next < order.size() && static_cast<int64_t>(running.size()) < atATime) {
      e.context.counters.ctas += size;
      running.push_back(std::make_unique<Cluster>(e.context, kernel, *program, order[next++], grid, arguments));
      running.back()->start();
    }
    size_t which = options.traceCta >= 0 ? 0 : e.context.random() % running.size();
    // A burst each: most of what CTAs do cannot be seen by others.
    bool going = true;
    for (int burst = 0; burst < 64 && going && !e.context.failed; ++burst) {
      going = running[which]->step();
      if (running[which]->isHeldUp())
        break;
    }
    // None goes on, and each waits for a flag that only another could set.
    if (llvm::all_of(running, [](auto &cluster) { return cluster->isHeldUp() && !cluster->canGoOn(); })) {
      running[which]->reportDeadlock();
      going = false;
    }
    if (e.context.failed) {
      for (auto &cluster : running)
        cluster->unwind();
      mlir::emitRemark(n.op->getLoc()) << "while interpreting this launch (seed " << options.seed << ")";
      return;
    }
    if (!going)
      running.erase(running.begin() + static_cast<ptrdiff_t>(which));
  }
  e.context.counters.tilesSkipped +=
      std::max<int64_t>(0, e.context.denseTiles - (e.context.counters.tilesVisited - visitedBefore));
  for (BufferRef &counter : e.context.counters32)
    for (int64_t k = 0; k < counter->size(); ++k)
      if (int64_t value = readInteger(&counter->bytes[4 * k], counter->element))
        return e.fail(n.op->emitError("expected the launch to leave its work counter at zero, got ")
                      << value << " in element " << k);
}

//===----------------------------------------------------------------------===//
// Handlers
//===----------------------------------------------------------------------===//

static void runTile(Exec &e, const Node &n) {
  OpMachine machine(e, n);
  const_cast<Node &>(n).semantics.interpret(machine);
}

void attn::interp::resolveTile(Node &node) {
  node.unit = Unit::Arithmetic;
  // A kernel's terminator is met in its body like any op.
  node.handler = runTile;
}

void Exec::account(const Node &node, int64_t elements) {
  if (!cta)
    return;
  if (node.unit == Unit::Special)
    context.counters.specialFunctionOps += elements;
  else
    context.counters.arithmeticOps += elements;
  if (cta->isTimed())
    cta->spend(*this, node.unit, elements, node.op->getName().stripDialect());
}
