// One CTA: its shared memory, barriers, warpgroups and what is in flight; and the
// cluster that it belongs to, most often alone.
#ifndef ATTN_LIB_INTERPRETER_CTA_H
#define ATTN_LIB_INTERPRETER_CTA_H

#include "Fiber.h"
#include "Program.h"
#include "Shadow.h"
#include "attn/Layout/TileLayouts.h"

#include <deque>

namespace attn::interp {

using mlir::tile::Machine;
using mlir::tile::Product;
using mlir::tile::Stage;

/// A shared tile: an allocation, or a stage of a ring.
struct SharedTile {
  mlir::tile::SharedType type;
  int64_t base;    // bytes
  int ring, stage; // -1 outside rings
  int number;      // outside rings, by allocation
  mlir::Operation *op;

  /// The 16-byte chunk of shared memory that holds columns of a panel: physical,
  /// swizzle applied.
  int64_t getChunk(int64_t panel, int64_t row, int64_t chunk) const {
    int64_t swizzle = type.getSwizzle();
    return (base + panel * type.getPanelBytes() + swizzleOffset(row * swizzle + chunk * 16, swizzle)) / 16;
  }
};

struct MBarrier {
  int64_t expected = 0, pending = 0, bytes = 0; // bytes still to come
  int64_t completed = 0;                        // phases
  Clock arriving, arrivingFenced, published, publishedFenced;
  llvm::SmallVector<std::pair<int64_t, int>, 4> arrivals; // of this phase: CTA, warpgroup
  double time = 0;                                        // when the last phase completed
};

/// Who filled a stage last.
struct Fill {
  mlir::Operation *op = nullptr;
  int warpgroup = 0;
};

/// A ring of tiles, or of messages.
struct Ring {
  mlir::Operation *op;
  llvm::StringRef kind; // "ring" or "mailbox"
  int number;
  int64_t cluster; // CTAs that share it
  int64_t stages;
  std::vector<int64_t> messages; // of a mailbox, by stage
  llvm::SmallVector<int> tiles;  // by stage
  std::vector<MBarrier> full, empty;
  std::vector<size_t> copyAgents;             // by stage
  llvm::SmallVector<int64_t> filled, drained; // by warpgroup: stages acquired, waited for
  std::vector<std::vector<int64_t>> released; // by warpgroup and stage: passes released
  llvm::SmallVector<int64_t> copies;          // by stage: slots filled
  std::vector<Fill> fills;                    // by stage: the last
};

struct NamedBarrier {
  int64_t threads = 0, arrived = 0, generation = 0;
  Clock arriving, arrivingFenced, published, publishedFenced;
  llvm::SmallVector<std::pair<int, mlir::Operation *>, 4> arrivals;
  double time = 0;
};

/// What a warpgroup waits for.
struct Wait {
  enum Kind { None, MBar, Named, Registers, Flag } kind = None;
  mlir::Operation *op = nullptr;
  int ring = 0, stage = 0;
  Machine::Barrier barrier = Machine::Barrier::Full;
  int64_t phase = 0; // of the mbarrier; generation of the named one; registers
  int64_t id = 0;
  const Buffer *flags = nullptr; // a flag: element `id`, which is to be `phase`
};

/// A stage read into registers. The read has surely ended once an op with an
/// effect has taken the values, or what was computed from them: an arrival at a
/// barrier does not wait for them.
struct RegisterRead {
  Stage stage;
  mlir::Operation *op;
  int warpgroup;
  bool ended = false;
};

/// A product from its issue on.
struct InFlight {
  Product product;
  mlir::Operation *op;
  int warpgroup;
  uint32_t time; // of the warpgroup's tensor-core agent
  TileRef result;
  int chainedBy = -1; // the product that adds to this one's result
  bool computed = false, retired = false;
  double ready = 0;
};

struct Warpgroup {
  Exec exec;
  mlir::tile::WarpgroupOp role;
  int64_t number, numberInRole;
  std::unique_ptr<Fiber> fiber;
  Clock clock, fenced;
  /// Own accesses up to here are known to all warps of the warpgroup.
  uint32_t selfSynced = 0;
  Wait wait = {};
  std::deque<int> products = {};     // committed and not known complete, oldest first
  llvm::SmallVector<int> reads = {}; // into registers, of stages not released
  int storesInFlight = 0;
  mlir::Operation *lastStore = nullptr;
  /// The last store, and the last that the storing thread has waited for: the
  /// other warps know the latter from the next barrier on.
  uint32_t storeTime = 0, storeWaited = 0;
  bool done = false;
  double time = 0;
};

/// Asynchronous work that will happen.
struct Event {
  enum Kind { Copy, Multiply, Store, Send } kind;
  mlir::Operation *op;
  int warpgroup;
  double ready;
  // Copy, Store
  TensorMapRef map = nullptr;
  llvm::SmallVector<int64_t, 5> coordinates = {};
  int tile = 0;
  int64_t row = 0, rows = 0, panel = 0;
  bool afterLaunches = true; // knew that those before this one have ended
  // Copy, Send
  class Cta *from = nullptr; // whose warpgroup started it
  Stage stage = {};
  // Send
  TileRef data = nullptr;
  int64_t column = 0;
  // Multiply
  int product = 0;
};

/// The latest access of an agent to the shared memory of another CTA.
struct RemoteAccess {
  size_t agent;
  uint32_t time;
  std::string what;
};

class Cta {
public:
  Cta(class Cluster &cluster, Interpreter &context, mlir::tile::KernelOp kernel, const Program &program, int64_t rank,
      int64_t number, int64_t grid, llvm::ArrayRef<Cell> arguments);

  /// Runs the kernel's own body, and makes its warpgroups ready.
  void start();
  /// Lets one warpgroup run up to its next op that others see, or one piece of
  /// asynchronous work happen.
  enum class Step { Progress, Stuck, Done };
  Step step();
  /// Exits, knowing `end`: nobody may touch its shared memory from here on.
  void exit(const Clock &end);
  bool hasExited() const { return exited; }
  bool endsWithCluster() const { return waitsForCluster; }
  /// All that its warpgroups know.
  Clock getClock() const;
  /// What must hold once the cluster has exited.
  void checkBalance();
  /// Adds what each warpgroup waits for.
  void describeWaits(mlir::InFlightDiagnostic &diagnostic) const;
  /// Ends the warpgroups after an error.
  void unwind();
  const SharedTile &getTileOf(Stage stage) const { return tiles[rings[stage.ring].tiles[stage.stage]]; }
  /// "warpgroup 1 of CTA 0", for messages.
  std::string describe(const Exec &e) const { return describe(*warpgroups[e.warpgroup]); }
  int64_t getNumber() const { return number; }
  int64_t getRank() const { return rank; }
  int64_t getGrid() const { return grid; }
  /// Agents of one CTA of a kernel.
  static size_t countAgents(mlir::tile::KernelOp kernel);

  // The machine's operations, for the warpgroup of `e`.
  /// No warpgroup starts.
  void exit() { skipsRoles = true; }
  void spawn(Exec &e, mlir::Region &body, int64_t number, int64_t numberInRole);
  int allocateTile(mlir::tile::SharedType type, mlir::Operation *op, int ring = -1, int stage = -1);
  int allocateRing(mlir::Operation *op, mlir::tile::RingType type, int64_t fullArrivals, int64_t emptyArrivals);
  int allocateBarriers(mlir::Operation *op, llvm::StringRef kind, int64_t stages, int64_t fullArrivals,
                       int64_t emptyArrivals);
  Stage advance(Exec &e, int ring, Machine::Cursor cursor);
  void wait(Exec &e, Stage stage, Machine::Barrier which, int64_t phase);
  void arrive(Exec &e, Stage stage, Machine::Barrier which, int64_t arrivals, int64_t bytes);
  void arriveCluster(Exec &e, Stage stage, Machine::Barrier which, int64_t arrivals);
  void setEndsWithCluster() { waitsForCluster = true; }
  void awaitLaunch(Exec &e);
  bool knowsLaunches(const Exec &e) const;
  /// Whoever awaits the flag knows what this CTA knows.
  void tell(const Buffer &flags, int64_t element);
  void awaitSignal(Exec &e, const Buffer &flags, int64_t element, int64_t value);
  /// Whether it has awaited a signal of the CTA `other`, or of one that had. Of what
  /// that CTA writes after its signal nothing is known, but not told apart.
  bool knows(int64_t other) const { return llvm::is_contained(known, other); }
  bool waitsForFlag() const;
  bool canGoOn();
  void writeShared(Exec &e, int tile, int64_t at, bool transposed, TileRef data);
  void readShared(Exec &e, Stage stage, int64_t at, bool transposed, TileData &result);
  /// What the results of an op that has run hang on: its operands' reads, or, if it
  /// has an effect, none, and these have ended.
  void followReads(Exec &e, const Node &node);
  /// A register tile for a stage of the cluster's CTA `cta`.
  void send(Exec &e, TileRef data, Stage stage, int64_t row, int64_t column, int64_t cta);
  void fenceProxy(Exec &e);
  void namedBarrier(Exec &e, int64_t id, int64_t threads, bool waits);
  /// A box for rows `row` … `row + rows − 1` of a panel, in each CTA of `mask`.
  void loadBox(Exec &e, TensorMapRef map, llvm::ArrayRef<int64_t> coordinates, Stage stage, int64_t panel, int64_t row,
               int64_t rows, int64_t mask, bool mayBeNowhere = false);
  void storeBox(Exec &e, int tile, int64_t row, int64_t panel, TensorMapRef map, llvm::ArrayRef<int64_t> coordinates);
  void waitStores(Exec &e);
  int startProduct(Exec &e, const Product &product);
  TileRef awaitProduct(Exec &e, int product, int64_t outstanding);

  /// Keeps a unit of the multiprocessor busy; moves the warpgroup's time.
  void spend(Exec &e, Unit unit, int64_t elements, llvm::StringRef name);
  bool isTimed() const { return timed; }

  /// Lets the other warpgroups run, of this CTA and of others.
  void preempt(Exec &e);

private:
  // Scheduling.
  int64_t getRegistersToTake(Warpgroup &wg) const;
  void takeRegisters(Warpgroup &wg);
  bool isReady(const Warpgroup &wg) const;
  void block(Exec &e);
  llvm::SmallVector<int> ready; // what `step` may choose from
  llvm::SmallVector<size_t> eligible;
  void checkEnd(Warpgroup &wg); // of a warpgroup
  void endReads(const TileData &tile);

  // Barriers.
  bool checkRelease(Exec &e, Stage stage);
  void arriveAt(Exec &e, Cta &there, Stage stage, Machine::Barrier which, int64_t arrivals, int64_t bytes);

  // Other CTAs.
  bool reach(Cta &there, size_t agent, uint32_t time, std::string what);
  void reportExited(const RemoteAccess &access);

  // Agents.
  size_t getAgent(int warpgroup) const { return firstAgent + warpgroup; }
  size_t getProductAgent(int warpgroup) const { return firstAgent + numWarpgroups + warpgroup; }
  size_t getStoreAgent(int warpgroup) const { return firstAgent + 2 * numWarpgroups + warpgroup; }

  /// All launches before this one, as one agent of the cluster.
  size_t getLaunchAgent() const { return log.getNumAgents() - 1; }

  // Asynchronous work.
  void perform(size_t event);
  void performCopy(const Event &event);
  void performStore(const Event &event);
  void performSend(const Event &event);
  void land(const Event &event, int64_t bytes);
  void multiply(InFlight &flight);
  void findScores();
  void completeIfDone(MBarrier &barrier);
  bool startCopy(Exec &e, Cta &there, const Event &event, size_t agent, uint32_t time);
  bool readTile(Exec &e, const SharedTile &tile, int64_t rowBegin, int64_t rowEnd, int64_t columnBegin,
                int64_t columnEnd, size_t agent, uint32_t time, bool byOneThread);

  // Messages.
  std::string name(const SharedTile &tile) const;
  std::string name(const Ring &ring, Machine::Barrier which, int64_t stage) const;
  std::string describe(const Warpgroup &wg) const;
  std::string ofCta() const; // " of CTA n", in a cluster
  void describeArrivals(llvm::raw_ostream &os, const MBarrier &barrier, int64_t phase) const;
  /// An access of `e` to a tile of this CTA.
  void report(Exec &e, const Shadow::Conflict &conflict, const SharedTile &tile, llvm::StringRef what);
  void traceBar(llvm::StringRef track, llvm::StringRef name, double begin, double end);

  class Cluster &cluster;
  Interpreter &context;
  mlir::tile::KernelOp kernel;
  const Program &program;
  int64_t rank, number, grid;
  size_t numWarpgroups, firstAgent;
  Exec setup;
  std::vector<char> shared;
  std::vector<SharedTile> tiles;
  int64_t sharedUsed = 0;
  std::vector<Ring> rings;
  NamedBarrier named[16];
  std::vector<std::unique_ptr<Warpgroup>> warpgroups;
  std::vector<InFlight> products;
  std::vector<RegisterRead> reads;
  std::vector<Event> events;
  Shadow shadow;
  AccessLog &log;
  mlir::Operation *queryRing = nullptr; // of a kernel whose score products walk over the keys
  std::vector<RemoteAccess> remote;
  bool waitsForCluster = false, exited = false, awaitedLaunch = false, skipsRoles = false;
  llvm::SmallVector<int64_t> known; // CTAs, by signals
  /// Of a thread: what every warpgroup starts with, and what roles have given up
  /// and not taken.
  int64_t launchRegisters, freeRegisters = 0;

  // The adversary: how likely asynchronous work goes first, and how long one
  // warpgroup keeps running.
  double eagerness, stickiness;
  int lastRun = -1;

  // The latency model.
  bool timed;
  double tensorFree = 0, unitFree[4] = {}, copyFree = 0;
  friend struct OpMachine;
};

/// CTAs that run together and see each other's shared memory.
class Cluster {
public:
  Cluster(Interpreter &context, mlir::tile::KernelOp kernel, const Program &program, int64_t number, int64_t grid,
          llvm::ArrayRef<Cell> arguments);
  void start();
  /// One step of one of its CTAs; false at the end, whose conditions it checks.
  bool step();
  void unwind();
  /// No CTA moved in the last step, and some wait for flags.
  bool isHeldUp() const { return heldUp; }
  /// A flag has been set since.
  bool canGoOn();
  void reportDeadlock();
  int64_t size() const { return static_cast<int64_t>(ctas.size()); }
  Cta &operator[](int64_t rank) { return *ctas[rank]; }
  AccessLog log;

private:
  bool stepAny();

  Interpreter &context;
  mlir::tile::KernelOp kernel;
  int64_t grid;
  std::vector<std::unique_ptr<Cta>> ctas;
  size_t last = 0;
  bool heldUp = false;
};

/// Reads and writes of global memory: initialised, not freed, no race between
/// CTAs. False after an error.
bool checkGlobalRead(Exec &e, mlir::Operation *op, Buffer &buffer, int64_t element);
bool checkGlobalWrite(Exec &e, mlir::Operation *op, Buffer &buffer, int64_t element);
bool checkGlobalAtomic(Exec &e, mlir::Operation *op, Buffer &buffer, int64_t element);
/// `issued` tells whether who started the access knew that all launches before
/// the current one have ended; without it, what `e` knows now.
bool checkGlobalRead(Exec &e, mlir::Operation *op, Buffer &buffer, int64_t element, std::optional<bool> issued);
/// Who wrote the element now; on the host, work that the stream holds.
void markWritten(Exec &e, Buffer &buffer, int64_t element);
std::string describe(const Buffer &buffer);
/// Who executes, in a kernel: "warpgroup 1 of CTA 0 ", with the space; else nothing.
std::string describeActor(const Exec &e);

} // namespace attn::interp

#endif // ATTN_LIB_INTERPRETER_CTA_H
