// The abstract machine that gives the tile ops their meaning: registers by
// whole tile, shared memory with its barriers, the asynchronous engines (TMA,
// tensor cores), global memory. Ops say what they do to it in TileSemantics.cpp;
// an interpreter decides when asynchronous work happens and what is an error.
//
// Everything here happens to the warpgroup (or host) that executes the current
// op. Errors are the machine's to report: its methods return nothing, and after
// an error whatever else the op asks for is ignored.
#ifndef ATTN_DIALECTS_TILE_MACHINE_H
#define ATTN_DIALECTS_TILE_MACHINE_H

#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <cstdlib>

namespace mlir::tile {

class KernelOp;
class RingType;
class SharedType;
class TensorMapType;

/// What holds one element: narrow floats live in a float, rounded to their own
/// type; integers and i1 are sign-extended (i1: 0 or 1).
enum class Carrier : uint8_t { F32, F64, I32, I64 };
Carrier getCarrier(Type element);

/// A register tile over a whole warpgroup, row-major: 64×N (wgmma), 64 (rows),
/// 64×4 (row_parts: by row and lane of the row), N (cols).
class TileData : public llvm::RefCountedBase<TileData> {
public:
  explicit TileData(RankedTensorType type);
  TileData(const TileData &) = delete;
  ~TileData() { std::free(storage); }

  template <typename T>
  T *data() {
    return static_cast<T *>(storage);
  }
  Type getElementType() const { return element; }
  Carrier getCarrier() const { return carrier; }
  int64_t getRows() const { return rows; }
  int64_t getColumns() const { return columns; }
  int64_t size() const { return rows * columns; }

  /// The same value in all elements, or otherwise free to make again: it needs
  /// no registers of its own.
  bool rematerializable = false;
  /// Products in flight that accumulate into this tile.
  int inFlight = 0;
  /// Reads of shared memory, by the CTA's numbers, that its values hang on and that
  /// nothing has waited for yet.
  llvm::SmallVector<int, 2> reads;

private:
  void *storage;
  Type element;
  int64_t rows, columns;
  Carrier carrier;
};
using TileRef = llvm::IntrusiveRefCntPtr<TileData>;

/// A stage of a ring on its `pass`-th use, counted from 0.
struct Stage {
  int32_t ring = -1;
  int32_t stage = 0;
  int64_t pass = 0;
};

/// One asynchronous product: A is a register tile, or 64 rows of a stage. The
/// operands in shared memory begin at a column of theirs.
struct Product {
  TileRef aTile;
  Stage aStage;
  int64_t aRow = 0, aColumn = 0;
  Stage b;
  int64_t bColumn = 0;
  bool transposeB = false;
  int64_t reduction = 0;
  TileRef accumulator; // null: zero, unless
  int64_t chain = -1;  // a product in flight, whose result is added to
  RankedTensorType type;
};

/// An index of a gather or scatter: a tile or, where null, a scalar.
struct Index {
  TileRef tile;
  int64_t scalar = 0;
};

class Machine {
public:
  enum class Barrier { Full, Empty };
  enum class Cursor { Fill, Drain };

  virtual ~Machine() = default;

  // Operands and results of the current op, by position.
  virtual int64_t getInteger(unsigned operand) = 0;
  virtual double getFloat(unsigned operand) = 0;
  /// Reports an error if the tile is an accumulator in flight.
  virtual TileRef getTile(unsigned operand) = 0;
  virtual Stage getStage(unsigned operand) = 0;
  virtual void setInteger(unsigned result, int64_t value) = 0;
  virtual void setFloat(unsigned result, double value) = 0;
  virtual void setTile(unsigned result, TileRef tile) = 0;
  virtual void setStage(unsigned result, Stage stage) = 0;

  // Control.
  /// Executes a region's only block in this thread of control.
  virtual void run(Region &body) = 0;
  /// Starts warpgroup `number` of the CTA once the kernel's body has ended.
  virtual void spawn(Region &body, int64_t number, int64_t numberInRole) = 0;
  /// None of the CTA's warpgroups starts.
  virtual void exit() = 0;
  /// An `early` launch may begin before the one before it has ended.
  virtual void launch(KernelOp kernel, int64_t grid, unsigned firstArgument, bool early, bool resident) = 0;
  /// All launches before this one have ended.
  virtual void awaitLaunch() = 0;

  // Shared memory.
  virtual void allocateTile(unsigned result, SharedType type) = 0;
  /// Full and empty barriers complete a phase after so many arrivals, those
  /// from the rest of the cluster included.
  virtual void allocateRing(unsigned result, RingType type, int64_t fullArrivals, int64_t emptyArrivals) = 0;
  /// A ring of messages: its stages hold an integer instead of a tile.
  virtual void allocateMailbox(unsigned result, int64_t stages, int64_t fullArrivals, int64_t emptyArrivals) = 0;
  virtual void setMessage(Stage stage, int64_t message) = 0;
  virtual int64_t getMessage(Stage stage) = 0;
  /// The next stage in this warpgroup's walk over the ring.
  virtual Stage advance(unsigned ring, Cursor cursor) = 0;
  /// Waits until phase `phase` (from 0) of the barrier has completed.
  virtual void wait(Stage stage, Barrier barrier, int64_t phase) = 0;
  /// Arrives, and arms the barrier with bytes still to come.
  virtual void arrive(Stage stage, Barrier barrier, int64_t arrivals, int64_t bytes) = 0;
  /// Arrives at the stage's barrier in every CTA of the cluster.
  virtual void arriveCluster(Stage stage, Barrier barrier, int64_t arrivals) = 0;
  /// This CTA ends once its whole cluster has come so far.
  virtual void endWithCluster() = 0;
  /// The stage's memory as a shared tile.
  virtual void reuseStage(unsigned result, Stage stage) = 0;
  /// Writes rows from `at` on, or, transposed, columns.
  virtual void writeShared(unsigned shared, int64_t at, bool transposed, TileRef tile) = 0;
  /// Reads a stage from row `at` on, or, transposed, from column `at` on.
  virtual void readShared(Stage stage, int64_t at, bool transposed, TileRef result) = 0;
  /// Writes a tile to the stage's rows and columns in CTA `cta` of the cluster, some
  /// time; its bytes count at the full barrier there.
  virtual void send(TileRef tile, Stage stage, int64_t row, int64_t column, int64_t cta) = 0;
  virtual void fenceProxy() = 0;
  virtual void namedBarrier(int64_t id, int64_t threads, bool waits) = 0;

  // TMA. A box fills (or is read from) one panel.
  virtual void loadBox(unsigned map, ArrayRef<int64_t> coordinates, Stage stage, int64_t panel) = 0;
  /// The same of some of its rows, from `row` on. A box at −1 along a dimension in
  /// which it does not extend is meant to be zero.
  virtual void loadRows(unsigned map, ArrayRef<int64_t> coordinates, Stage stage, int64_t panel, int64_t row,
                        int64_t rows) = 0;
  /// A box of `rows` rows goes to rows `row` and on of the panel, in each CTA of
  /// the cluster whose bit is in `mask`.
  virtual void loadShare(unsigned map, ArrayRef<int64_t> coordinates, Stage stage, int64_t panel, int64_t row,
                         int64_t rows, int64_t mask) = 0;
  virtual void storeBox(unsigned shared, int64_t row, int64_t panel, unsigned map, ArrayRef<int64_t> coordinates) = 0;
  virtual void commitStores() = 0;
  virtual void waitStores() = 0;

  // Tensor cores.
  virtual void startProduct(unsigned result, const Product &product) = 0;
  virtual void awaitProduct(unsigned pending, int64_t outstanding, unsigned result) = 0;

  // Global memory, and the host.
  /// `interleaved`: the last index's columns are in the threads' order.
  virtual void gather(unsigned base, ArrayRef<Index> indices, bool interleaved, TileRef result) = 0;
  virtual void scatter(TileRef tile, unsigned base, ArrayRef<Index> indices, bool interleaved) = 0;
  /// Sets a flag of i32s in global memory; waits until it has a value.
  virtual void signal(unsigned flags, int64_t index, int64_t value) = 0;
  virtual void awaitSignal(unsigned flags, int64_t index, int64_t value) = 0;
  virtual void encodeTensorMap(unsigned memref, TensorMapType type, unsigned result) = 0;
  virtual int64_t getMultiprocessors() = 0;
  /// i32s of zero, which launches must leave at zero.
  virtual void allocateWorkCounter(unsigned result, int64_t size) = 0;
};

} // namespace mlir::tile

#endif // ATTN_DIALECTS_TILE_MACHINE_H
