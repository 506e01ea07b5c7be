// A CTA's life: roles, scheduling, barriers, and what must hold at the end.
#include "Cta.h"
#include "dialects/tile/Sm90.h"

using namespace mlir;
using namespace attn::interp;

// Three of each warpgroup (or thread beside one), and one per stage.
size_t Cta::countAgents(tile::KernelOp kernel) {
  size_t agents = 3 * kernel.getNumActors();
  for (auto ring : kernel.getBody().getOps<tile::RingOp>())
    agents += ring.getRing().getType().getStages();
  return agents;
}

Cta::Cta(Cluster &cluster, Interpreter &context, tile::KernelOp kernel, const Program &program, int64_t rank,
         int64_t number, int64_t grid, ArrayRef<Cell> arguments)
    : cluster(cluster), context(context), kernel(kernel), program(program), rank(rank), number(number), grid(grid),
      numWarpgroups(kernel.getNumActors()), firstAgent(rank * countAgents(kernel)),
      setup{context, std::vector<Cell>(program.getNumSlots()), &program},
      shared(kernel.getSharedBytes(), static_cast<char>(0xff)),
      shadow(cluster.log.getNumAgents(), kernel.getSharedBytes() + 16), log(cluster.log),
      launchRegisters(tile::sm90::launchRegisters(kernel.getNumWarpgroups(), kernel.getNumResidents())) {
  setup.cta = this;
  const Code &body = *program.getCode(kernel.getBody());
  for (auto [place, value] : llvm::zip(body.arguments, arguments))
    setup.frame[place] = value;
  timed = context.options.traceCta >= 0;
  // Extremes first: all asynchronous work as late as it can be, as early as it
  // can be; then everything between.
  uint64_t seed = context.options.seed;
  auto uniform = [&] { return static_cast<double>(context.random() >> 11) * 0x1p-53; };
  eagerness = seed % 4 == 0 ? 0 : seed % 4 == 1 ? 1 : uniform();
  stickiness = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 0.95 : uniform();
}

void Cta::start() {
  setup.run(*program.getCode(kernel.getBody()));
  if (context.failed)
    return;
  findScores();
  llvm::sort(warpgroups, [](auto &a, auto &b) { return a->number < b->number; });
  // Giving up waits for nobody, and comes first in a role.
  for (auto &wg : warpgroups)
    freeRegisters += std::max<int64_t>(-getRegistersToTake(*wg), 0);
  for (auto &owned : warpgroups) {
    Warpgroup &wg = *owned;
    wg.exec.frame = setup.frame;
    if (awaitedLaunch)
      wg.clock.set(getLaunchAgent(), 1);
    wg.fiber = std::make_unique<Fiber>([this, &wg] {
      const Code &body = *program.getCode(wg.role.getBody());
      wg.exec.frame[body.arguments[0]].i = wg.numberInRole;
      takeRegisters(wg);
      if (!context.failed)
        wg.exec.run(body);
      wg.done = true;
      if (!context.failed)
        checkEnd(wg);
    });
  }
}

void Cta::spawn(Exec &e, Region &body, int64_t number, int64_t numberInRole) {
  if (skipsRoles)
    return;
  auto wg = std::make_unique<Warpgroup>(Warpgroup{{context, {}, &program},
                                                  cast<tile::WarpgroupOp>(body.getParentOp()),
                                                  number,
                                                  numberInRole,
                                                  nullptr,
                                                  Clock(log.getNumAgents()),
                                                  Clock(log.getNumAgents())});
  wg->exec.cta = this;
  wg->exec.warpgroup = static_cast<int>(number);
  warpgroups.push_back(std::move(wg));
}

//===----------------------------------------------------------------------===//
// Scheduling
//===----------------------------------------------------------------------===//

/// What setmaxnreg has to get at the beginning of a role beyond what every
/// warpgroup starts with; what it has to give up, negative.
int64_t Cta::getRegistersToTake(Warpgroup &wg) const {
  if (wg.role.getWarp()) // its warpgroup's
    return 0;
  auto wanted = static_cast<int64_t>(wg.role.getRegisters());
  return wanted == launchRegisters ? 0 : wanted - static_cast<int64_t>(llvm::alignTo(launchRegisters, 8));
}

void Cta::takeRegisters(Warpgroup &wg) {
  int64_t more = std::max<int64_t>(getRegistersToTake(wg), 0);
  if (more > freeRegisters) {
    wg.wait = {Wait::Registers, wg.role};
    wg.wait.phase = more;
    block(wg.exec);
  }
  freeRegisters -= more;
}

bool Cta::isReady(const Warpgroup &wg) const {
  switch (wg.wait.kind) {
  case Wait::None:
    return true;
  case Wait::MBar: {
    const Ring &ring = rings[wg.wait.ring];
    const MBarrier &barrier =
        wg.wait.barrier == Machine::Barrier::Full ? ring.full[wg.wait.stage] : ring.empty[wg.wait.stage];
    return barrier.completed > wg.wait.phase;
  }
  case Wait::Named:
    return named[wg.wait.id].generation > wg.wait.phase;
  case Wait::Registers:
    return freeRegisters >= wg.wait.phase;
  case Wait::Flag:
    return readInteger(&wg.wait.flags->bytes[wg.wait.id * wg.wait.flags->elementBytes], wg.wait.flags->element) ==
           wg.wait.phase;
  }
  return true;
}

bool Cta::waitsForFlag() const {
  return llvm::any_of(warpgroups, [](auto &wg) { return !wg->done && wg->wait.kind == Wait::Flag; });
}

bool Cta::canGoOn() {
  return llvm::any_of(warpgroups, [&](auto &wg) { return !wg->done && wg->wait.kind == Wait::Flag && isReady(*wg); });
}

void Cta::tell(const Buffer &flags, int64_t element) {
  auto &told = context.signals[{&flags, element}];
  for (int64_t cta : known)
    if (!llvm::is_contained(told, cta))
      told.push_back(cta);
  if (!llvm::is_contained(told, number))
    told.push_back(number);
}

void Cta::awaitSignal(Exec &e, const Buffer &flags, int64_t element, int64_t value) {
  Warpgroup &wg = *warpgroups[e.warpgroup];
  wg.wait = {Wait::Flag, e.current->op, 0, 0, Machine::Barrier::Full, value, element, &flags};
  block(e);
  if (context.failed)
    return;
  for (int64_t cta : context.signals[{&flags, element}])
    if (!knows(cta))
      known.push_back(cta);
}

void Cta::preempt(Exec &e) {
  if (e.warpgroup >= 0 && !context.failed)
    warpgroups[e.warpgroup]->fiber->suspend();
}

void Cta::block(Exec &e) {
  Warpgroup &wg = *warpgroups[e.warpgroup];
  while (!context.failed && !isReady(wg))
    wg.fiber->suspend();
  wg.wait.kind = Wait::None;
}

void Cta::awaitLaunch(Exec &e) {
  if (e.warpgroup < 0)
    awaitedLaunch = true;
  else
    warpgroups[e.warpgroup]->clock.set(getLaunchAgent(), 1);
}

bool Cta::knowsLaunches(const Exec &e) const {
  return e.warpgroup < 0 ? awaitedLaunch : warpgroups[e.warpgroup]->clock[getLaunchAgent()] != 0;
}

void Cta::checkEnd(Warpgroup &wg) {
  if (!wg.products.empty()) {
    InFlightDiagnostic diagnostic = wg.role.emitError()
                                    << describe(wg) << " ends with " << wg.products.size()
                                    << (wg.products.size() == 1 ? " product" : " products") << " in flight";
    diagnostic.attachNote(products[wg.products.front()].op->getLoc()) << "never awaited";
    wg.exec.fail(std::move(diagnostic));
  } else if (wg.lastStore) {
    InFlightDiagnostic diagnostic = wg.role.emitError()
                                    << describe(wg)
                                    << " ends while its TMA stores may still read shared memory: expected a "
                                       "tile.store_wait after the last";
    diagnostic.attachNote(wg.lastStore->getLoc()) << "the last store";
    wg.exec.fail(std::move(diagnostic));
  }
}

void Cta::unwind() {
  for (auto &wg : warpgroups)
    while (wg->fiber && !wg->fiber->isDone())
      wg->fiber->resume();
}

Cta::Step Cta::step() {
  ready.clear();
  bool allDone = true;
  for (auto &wg : warpgroups) {
    allDone &= wg->done;
    if (!wg->done && isReady(*wg))
      ready.push_back(static_cast<int>(wg->number));
  }
  eligible.clear();
  for (size_t k = 0; k < events.size(); ++k)
    // A warpgroup's products run in order.
    if (events[k].kind != Event::Multiply || [&] {
          for (int other : warpgroups[events[k].warpgroup]->products)
            if (!products[other].computed)
              return other == events[k].product;
          return true;
        }())
      eligible.push_back(k);
  if (ready.empty() && eligible.empty())
    return allDone ? Step::Done : Step::Stuck;

  if (timed) { // In the order of the latency model.
    int next = -1;
    for (int k : ready)
      if (next < 0 || warpgroups[k]->time < warpgroups[next]->time)
        next = k;
    size_t soonest = events.size();
    for (size_t k : eligible)
      if (soonest == events.size() || events[k].ready < events[soonest].ready)
        soonest = k;
    if (next >= 0 && (soonest == events.size() || warpgroups[next]->time <= events[soonest].ready))
      warpgroups[next]->fiber->resume();
    else
      perform(soonest);
    return Step::Progress;
  }

  auto dice = [&] { return static_cast<double>(context.random() >> 11) * 0x1p-53; };
  if (ready.empty() || (!eligible.empty() && dice() < eagerness)) {
    perform(eligible[context.random() % eligible.size()]);
    return Step::Progress;
  }
  if (!(dice() < stickiness && llvm::is_contained(ready, lastRun)))
    lastRun = ready[context.random() % ready.size()];
  warpgroups[lastRun]->fiber->resume();
  return Step::Progress;
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

std::string Cta::describe(const Warpgroup &wg) const {
  return "warpgroup " + std::to_string(wg.number) + " of CTA " + std::to_string(number);
}

std::string Cta::name(const Ring &ring, Machine::Barrier which, int64_t stage) const {
  return (which == Machine::Barrier::Full ? "full barrier of stage " : "empty barrier of stage ") +
         std::to_string(stage) + " of " + ring.kind.str() + " #" + std::to_string(ring.number) + ofCta();
}

std::string Cta::ofCta() const { return cluster.size() > 1 ? " of CTA " + std::to_string(number) : ""; }

std::string Cta::name(const SharedTile &tile) const {
  std::string text;
  llvm::raw_string_ostream os(text);
  if (tile.ring >= 0)
    os << "stage " << tile.stage << " of ring #" << tile.ring;
  else
    os << "shared tile #" << tile.number;
  os << ofCta();
  os << " (" << tile.type << ")";
  return text;
}

void Cta::describeArrivals(llvm::raw_ostream &os, const MBarrier &barrier, int64_t phase) const {
  os << "phase " << phase << ": " << barrier.expected - barrier.pending << " of " << barrier.expected << " arrivals";
  if (!barrier.arrivals.empty()) {
    os << " (from";
    for (auto [k, arrival] : llvm::enumerate(barrier.arrivals)) {
      os << (k ? ", " : " ") << "warpgroup " << arrival.second;
      if (cluster.size() > 1)
        os << " of CTA " << arrival.first;
    }
    os << ")";
  }
  if (barrier.bytes > 0)
    os << ", " << barrier.bytes << " bytes still to come";
  else if (barrier.bytes < 0)
    os << ", " << -barrier.bytes << " bytes come before it was armed";
}

void Cta::describeWaits(InFlightDiagnostic &diagnostic) const {
  for (auto &wg : warpgroups) {
    std::string text;
    llvm::raw_string_ostream os(text);
    os << "warpgroup " << wg->number << ofCta();
    if (wg->done) {
      os << " has ended";
      diagnostic.attachNote(wg->role.getLoc()) << text;
      continue;
    }
    if (wg->wait.kind == Wait::MBar) {
      const Ring &ring = rings[wg->wait.ring];
      const MBarrier &barrier =
          wg->wait.barrier == Machine::Barrier::Full ? ring.full[wg->wait.stage] : ring.empty[wg->wait.stage];
      os << " waits on the " << name(ring, wg->wait.barrier, wg->wait.stage) << ", ";
      describeArrivals(os, barrier, barrier.completed);
    } else if (wg->wait.kind == Wait::Registers) {
      os << " waits for registers: it starts with " << launchRegisters << " of a thread and wants "
         << wg->role.getRegisters() << ", " << freeRegisters << " are free";
    } else if (wg->wait.kind == Wait::Flag) {
      os << " waits until flag " << wg->wait.id << " is " << wg->wait.phase << ", which is "
         << readInteger(&wg->wait.flags->bytes[wg->wait.id * wg->wait.flags->elementBytes], wg->wait.flags->element);
    } else {
      const NamedBarrier &barrier = named[wg->wait.id];
      os << " waits on named barrier " << wg->wait.id << ": " << barrier.arrived << " of " << barrier.threads
         << " threads (from";
      for (auto [k, arrival] : llvm::enumerate(barrier.arrivals))
        os << (k ? ", " : " ") << "warpgroup " << arrival.first;
      os << ")";
    }
    diagnostic.attachNote(wg->wait.op->getLoc()) << text;
  }
}

void Cta::report(Exec &e, const Shadow::Conflict &conflict, const SharedTile &tile, StringRef what) {
  Operation *op = e.current->op;
  InFlightDiagnostic diagnostic = op->emitError();
  int64_t offset = conflict.chunk * 16 - tile.base;
  int64_t row = offset % tile.type.getPanelBytes() / tile.type.getSwizzle();
  std::string where = name(tile) + ", row " + std::to_string(row);
  Access access{};
  std::string who;
  if (conflict.kind != Shadow::Conflict::Uninitialized) {
    access = log.get(conflict.agent, conflict.time);
    llvm::raw_string_ostream os(who);
    if (access.pass >= 0)
      os << "pass " << access.pass << ", ";
    os << "by warpgroup " << access.warpgroup;
    if (cluster.size() > 1)
      os << " of CTA " << access.cta;
  }
  std::string by = e.cta->describe(*e.cta->warpgroups[e.warpgroup]);
  switch (conflict.kind) {
  case Shadow::Conflict::None:
    break;
  case Shadow::Conflict::Uninitialized:
    diagnostic << what << " of " << by << " reads uninitialised shared memory: " << where;
    break;
  case Shadow::Conflict::Write:
    if (conflict.agent % countAgents(kernel) >= 3 * numWarpgroups) {
      bool reads = what != "copy" && what != "store_shared";
      diagnostic << what << " of " << by
                 << (reads ? " reads shared memory before its copy has arrived: "
                           : " overwrites shared memory before its copy has arrived: ")
                 << where;
      diagnostic.attachNote(access.op->getLoc())
          << "the copy (" << who << "), whose full barrier " << by << " has not waited for";
    } else {
      diagnostic << "race: " << what << " of " << by << " and a write that no barrier orders before it: " << where;
      diagnostic.attachNote(access.op->getLoc()) << "the write (" << who << ")";
    }
    break;
  case Shadow::Conflict::Read:
    diagnostic << what << " of " << by << " overwrites shared memory that is still being read: " << where;
    diagnostic.attachNote(access.op->getLoc()) << "the read (" << who << "), whose end no barrier orders before this";
    break;
  case Shadow::Conflict::Unfenced:
    diagnostic << "missing proxy fence: " << what << " of " << by
               << " reads through the asynchronous proxy what threads wrote: " << where;
    diagnostic.attachNote(access.op->getLoc()) << "the write (" << who << "), with no tile.fence_async between";
    break;
  case Shadow::Conflict::Unsynced:
    diagnostic << "missing barrier: " << what << " of " << by
               << " is issued by one thread and reads what other warps wrote: " << where;
    diagnostic.attachNote(access.op->getLoc()) << "the write (" << who << "), with no tile.barrier_sync between";
    break;
  }
  e.fail(std::move(diagnostic));
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

int Cta::allocateTile(tile::SharedType type, Operation *op, int ring, int stage) {
  auto outside = llvm::count_if(tiles, [](const SharedTile &other) { return other.ring < 0; });
  tiles.push_back({type, sharedUsed, ring, stage, static_cast<int>(outside), op});
  sharedUsed += llvm::alignTo(type.getBytes(), tile::sm90::kSharedAlign);
  return static_cast<int>(tiles.size()) - 1;
}

int Cta::allocateBarriers(Operation *op, StringRef kind, int64_t stages, int64_t fullArrivals, int64_t emptyArrivals) {
  Ring ring;
  ring.op = op;
  ring.kind = kind;
  ring.number = static_cast<int>(rings.size());
  ring.cluster = 1;
  ring.stages = stages;
  for (int64_t s = 0; s < stages; ++s)
    for (auto [list, arrivals] : {std::pair(&ring.full, fullArrivals), std::pair(&ring.empty, emptyArrivals)}) {
      MBarrier barrier;
      barrier.expected = barrier.pending = arrivals;
      barrier.arriving = barrier.arrivingFenced = barrier.published = barrier.publishedFenced =
          Clock(log.getNumAgents());
      list->push_back(barrier);
    }
  ring.filled.assign(numWarpgroups, 0);
  ring.drained.assign(numWarpgroups, 0);
  ring.released.assign(numWarpgroups, std::vector<int64_t>(stages, 0));
  ring.copies.assign(stages, 0);
  ring.fills.resize(stages);
  ring.messages.assign(stages, 0);
  rings.push_back(std::move(ring));
  return static_cast<int>(rings.size()) - 1;
}

int Cta::allocateRing(Operation *op, tile::RingType type, int64_t fullArrivals, int64_t emptyArrivals) {
  size_t agent = firstAgent + 3 * numWarpgroups;
  for (const Ring &other : rings)
    agent += other.tiles.size();
  int number = allocateBarriers(op, "ring", type.getStages(), fullArrivals, emptyArrivals);
  for (int64_t s = 0; s < type.getStages(); ++s) {
    int tile = allocateTile(type.getShared(), op, number, static_cast<int>(s));
    rings[number].tiles.push_back(tile);
    rings[number].copyAgents.push_back(agent + s);
  }
  rings[number].cluster = type.getCluster();
  return number;
}

Stage Cta::advance(Exec &e, int number, Machine::Cursor cursor) {
  Ring &ring = rings[number];
  int64_t &position = (cursor == Machine::Cursor::Fill ? ring.filled : ring.drained)[e.warpgroup];
  int64_t stages = ring.stages;
  Stage stage{number, static_cast<int32_t>(position % stages), position / stages};
  ++position;
  return stage;
}

void Cta::wait(Exec &e, Stage stage, Machine::Barrier which, int64_t phase) {
  preempt(e);
  if (context.failed || phase < 0)
    return;
  Ring &ring = rings[stage.ring];
  MBarrier &barrier = which == Machine::Barrier::Full ? ring.full[stage.stage] : ring.empty[stage.stage];
  Warpgroup &wg = *warpgroups[e.warpgroup];
  ++context.counters.barrierWaits;
  double from = wg.time;
  if (barrier.completed <= phase) {
    // A waiter two phases ahead would pass by parity.
    if (barrier.completed < phase)
      return e.fail(e.current->op->emitError("wrong phase: ")
                    << describe(wg) << " waits for phase " << phase << " of the " << name(ring, which, stage.stage)
                    << ", which is still in phase " << barrier.completed << ": their parities agree");
    ++context.counters.barrierWaitsBlocked;
    wg.wait = {Wait::MBar, e.current->op, stage.ring, stage.stage, which, phase, 0};
    block(e);
    if (context.failed)
      return;
  }
  // One that lags by a whole phase would hang or pass by parity's luck.
  if (barrier.completed > phase + 1)
    return e.fail(e.current->op->emitError("wrong phase: ")
                  << describe(wg) << " waits for phase " << phase << " of the " << name(ring, which, stage.stage)
                  << ", which has completed phase " << barrier.completed - 1 << " already");
  wg.clock.join(barrier.published);
  wg.fenced.join(barrier.publishedFenced);
  if (timed) {
    wg.time = std::max(wg.time, barrier.time) + 10;
    if (wg.time > from + 20)
      traceBar("warpgroup " + std::to_string(wg.number),
               std::string("wait ") + (which == Machine::Barrier::Full ? "full " : "empty ") +
                   std::to_string(stage.ring) + "." + std::to_string(stage.stage),
               from, wg.time);
  }
}

void Cta::completeIfDone(MBarrier &barrier) {
  if (barrier.pending || barrier.bytes)
    return;
  barrier.published.join(barrier.arriving);
  barrier.publishedFenced.join(barrier.arrivingFenced);
  barrier.pending = barrier.expected;
  barrier.arrivals.clear();
  ++barrier.completed;
}

bool Cta::checkRelease(Exec &e, Stage stage) {
  Warpgroup &wg = *warpgroups[e.warpgroup];
  Operation *op = e.current->op;
  int64_t &released = rings[stage.ring].released[e.warpgroup][stage.stage];
  if (released > stage.pass) {
    e.fail(op->emitError("one arrival too many: ") << describe(wg) << " releases stage " << stage.stage << " of ring #"
                                                   << stage.ring << ", pass " << stage.pass << ", a second time");
    return false;
  }
  for (int flight : wg.products) {
    const InFlight &product = products[flight];
    for (const Stage &operand : {product.product.b, product.product.aStage})
      if (operand.ring == stage.ring && operand.stage == stage.stage) {
        InFlightDiagnostic diagnostic = op->emitError("release of a stage still being read: ")
                                        << describe(wg) << " releases stage " << stage.stage << " of ring #"
                                        << stage.ring << ", pass " << stage.pass
                                        << ", while a product that reads it is in flight";
        diagnostic.attachNote(product.op->getLoc()) << "the product, not awaited before the release";
        e.fail(std::move(diagnostic));
        return false;
      }
  }
  for (int number : wg.reads) {
    const RegisterRead &read = reads[number];
    if (read.ended || read.stage.ring != stage.ring || read.stage.stage != stage.stage)
      continue;
    InFlightDiagnostic diagnostic = op->emitError("release of a stage still being read: ")
                                    << describe(wg) << " releases stage " << stage.stage << " of ring #" << stage.ring
                                    << ", pass " << stage.pass
                                    << ", while nothing has waited for what was read from it into registers";
    diagnostic.attachNote(read.op->getLoc())
        << "the read: expected a product that has been awaited, or a store, of its values before the release";
    e.fail(std::move(diagnostic));
    return false;
  }
  llvm::erase_if(wg.reads, [&](int number) {
    return reads[number].stage.ring == stage.ring && reads[number].stage.stage == stage.stage;
  });
  released = stage.pass + 1;
  return true;
}

void Cta::arrive(Exec &e, Stage stage, Machine::Barrier which, int64_t arrivals, int64_t bytes) {
  preempt(e);
  if (context.failed || (which == Machine::Barrier::Empty && !checkRelease(e, stage)))
    return;
  arriveAt(e, *this, stage, which, arrivals, bytes);
}

void Cta::arriveCluster(Exec &e, Stage stage, Machine::Barrier which, int64_t arrivals) {
  preempt(e);
  if (context.failed || (which == Machine::Barrier::Empty && !checkRelease(e, stage)))
    return;
  // A lane for each CTA: they arrive at different times.
  for (int64_t r = 0; r < cluster.size() && !context.failed; ++r) {
    arriveAt(e, cluster[r], stage, which, arrivals, 0);
    preempt(e);
  }
}

void Cta::arriveAt(Exec &e, Cta &there, Stage stage, Machine::Barrier which, int64_t arrivals, int64_t bytes) {
  Ring &ring = there.rings[stage.ring];
  Warpgroup &wg = *warpgroups[e.warpgroup];
  Operation *op = e.current->op;
  MBarrier &barrier = which == Machine::Barrier::Full ? ring.full[stage.stage] : ring.empty[stage.stage];
  if (&there != this) {
    uint32_t time = log.begin(getAgent(e.warpgroup), {op, number, e.warpgroup, stage.pass});
    wg.clock.set(getAgent(e.warpgroup), time);
    if (!reach(there, getAgent(e.warpgroup), time, "arrives at the " + there.name(ring, which, stage.stage)))
      return;
  }
  if (barrier.completed != stage.pass) {
    if (which == Machine::Barrier::Full)
      return e.fail(op->emitError("slot filled twice: ")
                    << describe(wg) << " copies into stage " << stage.stage << " of ring #" << stage.ring << ", pass "
                    << stage.pass << ", which was filled for that pass already");
    return e.fail(op->emitError("wrong phase: ")
                  << describe(wg) << " arrives for pass " << stage.pass << " at the "
                  << there.name(ring, which, stage.stage) << ", which is in phase " << barrier.completed
                  << " (it expects " << barrier.expected << " arrivals a phase)");
  }
  if (which == Machine::Barrier::Full && barrier.pending < arrivals)
    return e.fail(op->emitError("slot filled twice: ")
                  << describe(wg) << " copies into stage " << stage.stage << " of ring #" << stage.ring << ", pass "
                  << stage.pass << ", which was filled for that pass already");
  if (barrier.pending < arrivals)
    return e.fail(op->emitError("too many arrivals: ")
                  << describe(wg) << " arrives at the " << there.name(ring, which, stage.stage) << ", phase "
                  << stage.pass << ": expected " << barrier.expected << " arrivals, got "
                  << barrier.expected - barrier.pending + arrivals);
  bool isFirst = barrier.pending == barrier.expected;
  barrier.pending -= arrivals;
  barrier.bytes += bytes;
  barrier.arrivals.push_back({number, e.warpgroup});
  barrier.arriving.join(wg.clock);
  barrier.arriving.set(getStoreAgent(e.warpgroup), wg.storeWaited);
  barrier.arrivingFenced.join(wg.fenced);
  if (which == Machine::Barrier::Full) {
    ring.copies[stage.stage] += isFirst; // by all its writers together
    ring.fills[stage.stage] = {op, e.warpgroup};
  }
  if (timed) {
    wg.time += 10;
    barrier.time = std::max(barrier.time, wg.time);
  }
  completeIfDone(barrier);
}

void Cta::namedBarrier(Exec &e, int64_t id, int64_t threads, bool waits) {
  preempt(e);
  if (context.failed)
    return;
  Operation *op = e.current->op;
  Warpgroup &wg = *warpgroups[e.warpgroup];
  if (id < 0 || id > 15)
    return e.fail(op->emitError("expected a named barrier from 0 to 15, got ") << id);
  NamedBarrier &barrier = named[id];
  // Hardware counts by warp: an elected thread stands for its own.
  int64_t mine = wg.role.getElected() ? 32 : tile::sm90::kWarpgroupThreads;
  ++context.counters.namedBarriers;
  if (barrier.arrived == 0) {
    barrier.threads = threads;
    barrier.arrivals.clear();
    barrier.arriving = barrier.arrivingFenced = Clock(log.getNumAgents());
  } else if (barrier.threads != threads) {
    InFlightDiagnostic diagnostic = op->emitError("wrong arrival count: ")
                                    << describe(wg) << " expects " << threads << " threads at named barrier " << id
                                    << ", warpgroup " << barrier.arrivals.front().first << " expects "
                                    << barrier.threads;
    diagnostic.attachNote(barrier.arrivals.front().second->getLoc()) << "the other arrival";
    return e.fail(std::move(diagnostic));
  }
  for (auto [other, where] : barrier.arrivals)
    if (other == e.warpgroup) {
      InFlightDiagnostic diagnostic = op->emitError("one arrival too many: ")
                                      << describe(wg) << " arrives twice at named barrier " << id
                                      << " before it completes (" << barrier.arrived << " of " << threads
                                      << " threads)";
      diagnostic.attachNote(where->getLoc()) << "its first arrival";
      return e.fail(std::move(diagnostic));
    }
  barrier.arrived += mine;
  barrier.arrivals.push_back({e.warpgroup, op});
  if (barrier.arrived > threads)
    return e.fail(op->emitError("too many arrivals: ")
                  << describe(wg) << " arrives at named barrier " << id << ": expected " << threads << " threads, got "
                  << barrier.arrived);
  barrier.arriving.join(wg.clock);
  barrier.arriving.set(getStoreAgent(e.warpgroup), wg.storeWaited);
  barrier.arrivingFenced.join(wg.fenced);
  barrier.time = std::max(barrier.time, wg.time);
  int64_t generation = barrier.generation;
  double from = wg.time;
  if (barrier.arrived == threads) {
    barrier.published = barrier.arriving;
    barrier.publishedFenced = barrier.arrivingFenced;
    barrier.arrived = 0;
    ++barrier.generation;
  } else if (waits) {
    ++context.counters.barrierWaitsBlocked;
    wg.wait = {Wait::Named, op, 0, 0, Machine::Barrier::Full, generation, id};
    block(e);
    if (context.failed)
      return;
  }
  context.counters.barrierWaits += waits;
  if (!waits)
    return;
  wg.clock.join(barrier.published);
  wg.fenced.join(barrier.publishedFenced);
  wg.selfSynced = wg.clock[getAgent(e.warpgroup)];
  if (timed) {
    wg.time = std::max(wg.time, barrier.time) + 20;
    if (wg.time > from + 40)
      traceBar("warpgroup " + std::to_string(wg.number), "barrier " + std::to_string(id), from, wg.time);
  }
}

//===----------------------------------------------------------------------===//
// The end
//===----------------------------------------------------------------------===//

Clock Cta::getClock() const {
  Clock clock(log.getNumAgents());
  for (auto &wg : warpgroups)
    clock.join(wg->clock);
  return clock;
}

void Cta::exit(const Clock &end) {
  exited = true;
  for (const RemoteAccess &access : remote)
    if (access.time > end[access.agent])
      return reportExited(access);
}

bool Cta::reach(Cta &there, size_t agent, uint32_t time, std::string what) {
  if (&there == this)
    return true;
  RemoteAccess access{agent, time, std::move(what)};
  if (there.exited) {
    there.reportExited(access);
    return false;
  }
  for (RemoteAccess &earlier : there.remote)
    if (earlier.agent == agent) {
      earlier = std::move(access);
      return true;
    }
  there.remote.push_back(std::move(access));
  return true;
}

void Cta::reportExited(const RemoteAccess &access) {
  const Access &what = log.get(access.agent, access.time);
  setup.fail(what.op->emitError("touches shared memory that may be gone: warpgroup ")
             << what.warpgroup << " of CTA " << what.cta << " " << access.what << ", and CTA " << number
             << " exits without waiting for it: expected a tile.cluster_sync behind the roles");
}

void Cta::checkBalance() {
  for (Ring &ring : rings) {
    int64_t copies = 0, acquired = 0;
    for (int64_t s = 0; s < ring.stages; ++s)
      copies += ring.copies[s];
    for (int64_t filled : ring.filled)
      acquired += filled;
    auto unbalanced = [&] {
      return ring.op->emitError("barrier left unbalanced at exit: ")
             << ring.kind << " #" << ring.number << " of CTA " << number;
    };
    auto tiles = dyn_cast<tile::RingOp>(ring.op);
    if (acquired != copies * std::max<int64_t>(1, tiles ? static_cast<int64_t>(tiles.getWriters()) : 1))
      return setup.fail(unbalanced() << ": " << acquired << " stages acquired, " << copies << " filled");
    // The first fill that somebody, or nobody, has waited for.
    auto failUnread = [&](InFlightDiagnostic &&diagnostic, int64_t first) {
      int64_t stage = first % ring.stages;
      diagnostic << "; the first that was not: stage " << stage << ", pass " << first / ring.stages;
      if (const Fill &fill = ring.fills[stage]; fill.op)
        diagnostic.attachNote(fill.op->getLoc()) << "the stage was filled last by warpgroup " << fill.warpgroup;
      setup.fail(std::move(diagnostic));
    };
    for (auto &wg : warpgroups)
      if (int64_t drained = ring.drained[wg->number]; drained && drained != copies)
        return failUnread(unbalanced() << ": " << copies << " stages filled, " << drained << " waited for by warpgroup "
                                       << wg->number,
                          drained);
    if (copies && !llvm::any_of(ring.drained, [](int64_t d) { return d > 0; }))
      return failUnread(unbalanced() << ": " << copies << " stages filled, none waited for", 0);
    for (int64_t s = 0; s < ring.stages; ++s) {
      std::string text;
      llvm::raw_string_ostream os(text);
      if (ring.empty[s].completed != ring.copies[s]) {
        os << ": " << name(ring, Machine::Barrier::Empty, s) << " is in ";
        describeArrivals(os, ring.empty[s], ring.empty[s].completed);
        return setup.fail(unbalanced() << text << "; filled " << ring.copies[s] << " times");
      }
    }
  }
  for (auto [id, barrier] : llvm::enumerate(named))
    if (barrier.arrived)
      return setup.fail(barrier.arrivals.front().second->emitError("barrier left unbalanced at exit: named barrier ")
                        << id << " of CTA " << number << " has " << barrier.arrived << " of " << barrier.threads
                        << " threads");
}

//===----------------------------------------------------------------------===//
// The latency model
//===----------------------------------------------------------------------===//

void Cta::traceBar(StringRef track, StringRef name, double begin, double end) {
  if (context.options.traceCta != number || context.counters.launches != 1)
    return;
  // Neighbours of one name are one bar.
  for (TraceEvent &last : llvm::reverse(context.trace))
    if (last.track == track) {
      if (last.name == name && begin - last.end < 4) {
        last.end = end;
        return;
      }
      break;
    }
  context.trace.push_back({name.str(), track.str(), begin, end});
}

void Cta::spend(Exec &e, Unit unit, int64_t elements, StringRef name) {
  if (e.warpgroup < 0)
    return;
  // Elements per cycle of a multiprocessor (CUDA programming guide, arithmetic
  // throughput, compute capability 9.0).
  constexpr double kRates[] = {128, 128, 16, 64};
  Warpgroup &wg = *warpgroups[e.warpgroup];
  double &free = unitFree[static_cast<size_t>(unit)];
  double begin = std::max(wg.time, free);
  double end = begin + static_cast<double>(elements) / kRates[static_cast<size_t>(unit)];
  free = end;
  traceBar("warpgroup " + std::to_string(wg.number), name, wg.time, end);
  wg.time = end;
}
