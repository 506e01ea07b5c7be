// What each op does to the abstract machine (Machine.h).
#include "dialects/tile/Machine.h"
#include "dialects/tile/Sm90.h"
#include "dialects/tile/TileDialect.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::tile;

#include "dialects/tile/TileInterfaces.cpp.inc"

Carrier tile::getCarrier(Type element) {
  if (element.isF64())
    return Carrier::F64;
  if (isa<FloatType>(element))
    return Carrier::F32;
  return element.isIndex() || element.getIntOrFloatBitWidth() > 32 ? Carrier::I64 : Carrier::I32;
}

TileData::TileData(RankedTensorType type)
    : element(type.getElementType()), rows(type.getDimSize(0)), columns(type.getRank() == 2 ? type.getDimSize(1) : 1),
      carrier(tile::getCarrier(type.getElementType())) {
  if (isa_and_nonnull<RowPartsAttr>(type.getEncoding()))
    columns = 4;
  size_t bytes = size() * (carrier == Carrier::F64 || carrier == Carrier::I64 ? 8 : 4);
  storage = std::aligned_alloc(64, llvm::alignTo(bytes, 64));
}

static TileRef makeTile(Value value) { return new TileData(cast<RankedTensorType>(value.getType())); }

/// Calls `f` with a null pointer of the carrier's type.
template <typename F>
static void dispatch(Carrier carrier, F &&f) {
  switch (carrier) {
  case Carrier::F32:
    return f(static_cast<float *>(nullptr));
  case Carrier::F64:
    return f(static_cast<double *>(nullptr));
  case Carrier::I32:
    return f(static_cast<int32_t *>(nullptr));
  case Carrier::I64:
    return f(static_cast<int64_t *>(nullptr));
  }
}

//===----------------------------------------------------------------------===//
// Kernel and roles
//===----------------------------------------------------------------------===//

// Roles met on the way are started when the body has ended.
void KernelOp::interpret(Machine &m) { m.run(getBody()); }
void ReturnOp::interpret(Machine &) {}
void WarpgroupOp::interpret(Machine &m) {
  // Threads beside others are numbered behind all warpgroups.
  if (getWarp()) {
    auto kernel = (*this)->getParentOfType<KernelOp>();
    int64_t number = kernel.getNumWarpgroups();
    for (auto role : kernel.getBody().getOps<WarpgroupOp>()) {
      if (role == *this)
        break;
      number += role.getWarp() != 0;
    }
    return m.spawn(getBody(), number, 0);
  }
  for (int64_t n = 0; n < static_cast<int64_t>(getCount()); ++n)
    m.spawn(getBody(), getFirst() + n, n);
}

void LaunchOp::interpret(Machine &m) {
  auto kernel = SymbolTable::lookupNearestSymbolFrom<KernelOp>(*this, getKernelAttr());
  m.launch(kernel, m.getInteger(0), 1, getEarly(), getResident());
}
// An early launch reads nothing of those before it until it has awaited them,
// whenever they let it begin.
void AllowNextOp::interpret(Machine &) {}
void AwaitLaunchOp::interpret(Machine &m) { m.awaitLaunch(); }
void ExitIfOp::interpret(Machine &m) {
  if (m.getInteger(0))
    m.exit();
}
void SignalOp::interpret(Machine &m) { m.signal(0, m.getInteger(1), m.getInteger(2)); }
void AwaitSignalOp::interpret(Machine &m) { m.awaitSignal(0, m.getInteger(1), m.getInteger(2)); }
void SmCountOp::interpret(Machine &m) { m.setInteger(0, m.getMultiprocessors()); }
void WorkCounterOp::interpret(Machine &m) { m.allocateWorkCounter(0, getCounter().getType().getDimSize(0)); }
void EncodeTensorMapOp::interpret(Machine &m) { m.encodeTensorMap(0, getMap().getType(), 0); }

//===----------------------------------------------------------------------===//
// Shared memory, rings, TMA
//===----------------------------------------------------------------------===//

void AllocOp::interpret(Machine &m) { m.allocateTile(0, getShared().getType()); }
void RingOp::interpret(Machine &m) {
  RingType type = getRing().getType();
  m.allocateRing(0, type, getFullArrivals(), 4 * getConsumers() * type.getCluster());
}

void MailboxOp::interpret(Machine &m) {
  m.allocateMailbox(0, getMailbox().getType().getStages(), 1, getEmptyArrivals());
}

/// Takes the next stage to fill. On the first pass every stage is free.
static Stage takeFreeStage(Machine &m, unsigned ring) {
  Stage stage = m.advance(ring, Machine::Cursor::Fill);
  m.wait(stage, Machine::Barrier::Empty, stage.pass - 1);
  return stage;
}

void AcquireOp::interpret(Machine &m) { m.setStage(0, takeFreeStage(m, 0)); }

void PostOp::interpret(Machine &m) {
  Stage stage = takeFreeStage(m, 1);
  m.setMessage(stage, m.getInteger(0));
  m.arrive(stage, Machine::Barrier::Full, 1, 0);
}

void ReceiveOp::interpret(Machine &m) {
  Stage stage = m.advance(0, Machine::Cursor::Drain);
  m.wait(stage, Machine::Barrier::Full, stage.pass);
  m.setInteger(0, m.getMessage(stage));
  m.arrive(stage, Machine::Barrier::Empty, (*this)->getParentOfType<WarpgroupOp>().getElected() ? 1 : 4, 0);
}

void WaitOp::interpret(Machine &m) {
  Stage stage = m.advance(0, Machine::Cursor::Drain);
  m.wait(stage, Machine::Barrier::Full, stage.pass);
  m.setStage(0, stage);
}

// One arrival per warp.
void ReleaseOp::interpret(Machine &m) {
  if (getRing().getType().getCluster() > 1)
    m.arriveCluster(m.getStage(1), Machine::Barrier::Empty, 4);
  else
    m.arrive(m.getStage(1), Machine::Barrier::Empty, 4, 0);
}

// Of a cluster's ring, the stage's bytes come from the writers of all CTAs.
void FillOp::interpret(Machine &m) {
  RingType type = getRing().getType();
  auto ring = getRing().getDefiningOp<RingOp>();
  int64_t bytes = type.getCluster() > 1 ? type.getShared().getBytes() / static_cast<int64_t>(ring.getWriters()) : 0;
  m.arrive(m.getStage(1), Machine::Barrier::Full, 4, bytes);
}

void SendOp::interpret(Machine &m) {
  m.send(m.getTile(0), m.getStage(1), m.getInteger(2), m.getInteger(3), m.getInteger(4));
}

static SmallVector<int64_t> getCoordinates(Machine &m, unsigned first, size_t count) {
  SmallVector<int64_t> coordinates;
  for (size_t d = 0; d < count; ++d)
    coordinates.push_back(m.getInteger(first + d));
  return coordinates;
}

void CopyAsyncOp::interpret(Machine &m) {
  SharedType shared = getSlot().getType().getShared();
  unsigned rank = getCoords().size(), slot = 1 + rank;
  Stage stage = m.getStage(slot);
  if (getBox() == 0)
    m.arrive(stage, Machine::Barrier::Full, 1, shared.getBytes());
  SmallVector<int64_t> first = getCoordinates(m, 1, rank);
  int64_t panelsOfPart = shared.getPanels() / getParts(), rows = shared.getRows() / getBoxes();
  for (int64_t panel = 0; panel < shared.getPanels(); ++panel) {
    SmallVector<int64_t> coordinates = first;
    coordinates.back() += panel % panelsOfPart * shared.getPanelColumns();
    if (getParts() > 1)
      coordinates[rank - 2] += panel / panelsOfPart;
    if (getMulticast())
      m.loadShare(0, coordinates, stage, panel, m.getInteger(slot + 1),
                  shared.getRows() / (*this)->getParentOfType<KernelOp>().getClusterSize(), m.getInteger(slot + 2));
    else if (getBoxes() > 1)
      m.loadRows(0, coordinates, stage, panel, getBox() * rows, rows);
    else
      m.loadBox(0, coordinates, stage, panel);
  }
}

void ReuseOp::interpret(Machine &m) { m.reuseStage(0, m.getStage(0)); }
void StoreSharedOp::interpret(Machine &m) { m.writeShared(1, m.getInteger(2), getTransposed(), m.getTile(0)); }
void LoadSharedOp::interpret(Machine &m) {
  TileRef tile = makeTile(getTile());
  m.readShared(m.getStage(0), m.getInteger(1), getTransposed(), tile);
  m.setTile(0, tile);
}
void FenceAsyncOp::interpret(Machine &m) { m.fenceProxy(); }

void StoreAsyncOp::interpret(Machine &m) {
  SharedType shared = getShared().getType();
  SmallVector<int64_t> coordinates = getCoordinates(m, 3, getCoords().size());
  for (int64_t panel = 0; panel < shared.getPanels(); ++panel) {
    m.storeBox(0, m.getInteger(1), panel, 2, coordinates);
    coordinates.back() += shared.getPanelColumns();
  }
  m.commitStores();
}
void StoreWaitOp::interpret(Machine &m) { m.waitStores(); }

void ClusterSyncOp::interpret(Machine &m) { m.endWithCluster(); }
void BarrierSyncOp::interpret(Machine &m) { m.namedBarrier(m.getInteger(0), getThreads(), /*waits=*/true); }
void BarrierArriveOp::interpret(Machine &m) { m.namedBarrier(m.getInteger(0), getThreads(), /*waits=*/false); }

//===----------------------------------------------------------------------===//
// Tensor cores
//===----------------------------------------------------------------------===//

void MmaAsyncOp::interpret(Machine &m) {
  Product product;
  if (isa<RankedTensorType>(getA().getType()))
    product.aTile = m.getTile(0);
  else
    product.aStage = m.getStage(0);
  if (getRow())
    product.aRow = m.getInteger(getODSOperandIndexAndLength(1).first);
  product.b = m.getStage(getODSOperandIndexAndLength(2).first);
  if (getAcc() && isa<PendingType>(getAcc().getType()))
    product.chain = m.getInteger(getODSOperandIndexAndLength(3).first);
  else if (getAcc())
    product.accumulator = m.getTile(getODSOperandIndexAndLength(3).first);
  product.aColumn = getAColumn();
  product.bColumn = getBColumn();
  product.transposeB = getTransposeB();
  product.reduction = getReductionLength();
  product.type = getResult().getType().getTile();
  m.startProduct(0, product);
}

void AwaitOp::interpret(Machine &m) { m.awaitProduct(0, getOutstanding(), 0); }

//===----------------------------------------------------------------------===//
// Register tiles
//===----------------------------------------------------------------------===//

void IotaOp::interpret(Machine &m) {
  TileRef tile = makeTile(getResult());
  tile->rematerializable = true;
  bool isFloat = isa<FloatType>(tile->getElementType());
  double f = isFloat ? m.getFloat(0) : 0;
  int64_t offset = isFloat ? 0 : m.getInteger(0);
  dispatch(tile->getCarrier(), [&](auto *t) {
    using T = std::remove_pointer_t<decltype(t)>;
    for (int64_t i = 0; i < tile->size(); ++i)
      tile->data<T>()[i] = isFloat ? static_cast<T>(f + i) : static_cast<T>(offset + i);
  });
  m.setTile(0, tile);
}

void SplatOp::interpret(Machine &m) {
  TileRef tile = makeTile(getResult());
  tile->rematerializable = true;
  bool isFloat = isa<FloatType>(tile->getElementType());
  double f = isFloat ? m.getFloat(0) : 0;
  int64_t i = isFloat ? 0 : m.getInteger(0);
  dispatch(tile->getCarrier(), [&](auto *t) {
    using T = std::remove_pointer_t<decltype(t)>;
    std::fill_n(tile->data<T>(), tile->size(), isFloat ? static_cast<T>(f) : static_cast<T>(i));
  });
  m.setTile(0, tile);
}

void BroadcastOp::interpret(Machine &m) {
  TileRef from = m.getTile(0), to = makeTile(getResult());
  if (!from)
    return;
  to->rematerializable = true;
  bool byRow = isa<RowsAttr>(cast<RankedTensorType>(getValue().getType()).getEncoding());
  dispatch(to->getCarrier(), [&](auto *t) {
    using T = std::remove_pointer_t<decltype(t)>;
    const T *in = from->data<T>();
    T *out = to->data<T>();
    for (int64_t r = 0; r < to->getRows(); ++r, out += to->getColumns())
      if (byRow)
        std::fill_n(out, to->getColumns(), in[r]);
      else
        std::copy_n(in, to->getColumns(), out);
  });
  m.setTile(0, to);
}

void ColumnsOp::interpret(Machine &m) {
  TileRef from = m.getTile(0), to = makeTile(getResult());
  if (!from)
    return;
  int64_t first = getFirst();
  dispatch(to->getCarrier(), [&](auto *t) {
    using T = std::remove_pointer_t<decltype(t)>;
    for (int64_t r = 0; r < to->getRows(); ++r)
      std::copy_n(from->data<T>() + r * from->getColumns() + first, to->getColumns(),
                  to->data<T>() + r * to->getColumns());
  });
  m.setTile(0, to);
}

/// NaN wins a maximum, as in `arith.maximumf`.
template <typename T>
static T combine(ReduceKind kind, T a, T b) {
  if (kind == ReduceKind::Add)
    return a + b;
  return a > b || a != a ? a : b;
}

void ReduceOp::interpret(Machine &m) {
  TileRef from = m.getTile(0), to = makeTile(getResult());
  if (!from)
    return;
  ReduceKind kind = getKind();
  dispatch(to->getCarrier(), [&](auto *t) {
    using T = std::remove_pointer_t<decltype(t)>;
    const T *in = from->data<T>();
    T *out = to->data<T>();
    // Lane l of a row holds columns 2l and 2l + 1 of every eight.
    for (int64_t r = 0; r < from->getRows(); ++r, in += from->getColumns(), out += 4)
      for (int64_t lane = 0; lane < 4; ++lane) {
        T value = in[2 * lane];
        for (int64_t c = 0; c < from->getColumns(); c += 8)
          for (int64_t i = c ? 0 : 1; i < 2; ++i)
            value = combine(kind, value, in[c + 2 * lane + i]);
        out[lane] = value;
      }
  });
  m.setTile(0, to);
}

/// Whether any element of the first operand is not 0.
static void interpretAny(Machine &m) {
  TileRef from = m.getTile(0);
  if (!from)
    return;
  dispatch(from->getCarrier(), [&](auto *t) {
    const auto *in = from->data<std::remove_pointer_t<decltype(t)>>();
    m.setInteger(0, std::any_of(in, in + from->size(), [](auto row) { return row != 0; }));
  });
}

void AnyOp::interpret(Machine &m) { interpretAny(m); }

void GroupAnyOp::interpret(Machine &m) {
  m.namedBarrier(m.getInteger(1), sm90::kWarpgroupThreads, /*waits=*/true);
  interpretAny(m);
}

void CombineLanesOp::interpret(Machine &m) {
  TileRef from = m.getTile(0), to = makeTile(getResult());
  if (!from)
    return;
  ReduceKind kind = getKind();
  dispatch(to->getCarrier(), [&](auto *t) {
    using T = std::remove_pointer_t<decltype(t)>;
    const T *in = from->data<T>();
    // A butterfly over lane bits 0 and 1.
    for (int64_t r = 0; r < 64; ++r, in += 4)
      to->data<T>()[r] = combine(kind, combine(kind, in[0], in[1]), combine(kind, in[2], in[3]));
  });
  m.setTile(0, to);
}

void PrefixSumOp::interpret(Machine &m) {
  TileRef from = m.getTile(0), to = makeTile(getSums());
  if (!from)
    return;
  const auto *in = from->data<float>();
  auto *out = to->data<float>();
  // Pairs, then the four lanes of eight columns, then one group after the other.
  float before = 0;
  for (int64_t group = 0; group < from->size(); group += 8) {
    float sum = 0;
    for (int64_t lane = 0; lane < 4; ++lane) {
      float first = in[group + 2 * lane], pair = first + in[group + 2 * lane + 1];
      out[group + 2 * lane] = before + (sum + first);
      out[group + 2 * lane + 1] = before + (sum + pair);
      sum += pair;
    }
    before += sum;
  }
  m.setTile(0, to);
  m.setFloat(1, before);
}

void SwapColumnsOp::interpret(Machine &m) {
  TileRef from = m.getTile(0), to = makeTile(getResult());
  if (!from)
    return;
  int64_t columns = from->getColumns(), distance = getDistance();
  for (int64_t k = 0; k < from->size(); ++k)
    to->data<float>()[k] = from->data<float>()[k - k % columns + (k % columns ^ distance)];
  m.setTile(0, to);
}

static SmallVector<Index> readIndices(Machine &m, ValueRange indices, unsigned first) {
  SmallVector<Index> result;
  for (auto [n, index] : llvm::enumerate(indices)) {
    Index one;
    if (isa<RankedTensorType>(index.getType()))
      one.tile = m.getTile(first + n);
    else
      one.scalar = m.getInteger(first + n);
    result.push_back(one);
  }
  return result;
}

void LoadOp::interpret(Machine &m) {
  TileRef tile = makeTile(getResult());
  m.gather(0, readIndices(m, getIndices(), 1), getInterleaved(), tile);
  m.setTile(0, tile);
}

void StoreOp::interpret(Machine &m) {
  if (TileRef tile = m.getTile(0))
    m.scatter(tile, 1, readIndices(m, getIndices(), 2), getInterleaved());
}
