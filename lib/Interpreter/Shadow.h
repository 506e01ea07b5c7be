// Who touched each 16 bytes of shared memory last, and whether the next to
// touch them may know.
//
// Happening-before is kept by vector clocks over the *agents* of a cluster: in
// each CTA every warpgroup; the tensor-core queue and the store engine of each
// warpgroup; and, per stage of a ring, the copies that it starts. An agent's time is the number of its accesses. A
// warpgroup's clock holds, per agent, the latest access known to have completed
// before now: its own; those of a barrier's arrivals, once it has waited; its
// products', once awaited. An access conflicts with an earlier one that its
// clock does not hold, whatever the order in which the scheduler ran them.
//
// A second clock holds the generic writes that a proxy fence has shown to the
// asynchronous proxy; it travels through barriers alongside the first.
#ifndef ATTN_LIB_INTERPRETER_SHADOW_H
#define ATTN_LIB_INTERPRETER_SHADOW_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <vector>

namespace attn::interp {

class Clock {
public:
  explicit Clock(size_t agents = 0) : times(agents, 0) {}
  uint32_t operator[](size_t agent) const { return times[agent]; }
  void set(size_t agent, uint32_t time) { times[agent] = std::max(times[agent], time); }
  void join(const Clock &other) {
    for (size_t a = 0; a < times.size(); ++a)
      times[a] = std::max(times[a], other.times[a]);
  }

private:
  llvm::SmallVector<uint32_t, 32> times;
};

/// What an agent's access was, for messages.
struct Access {
  mlir::Operation *op;
  int64_t cta;
  int warpgroup;
  int64_t pass; // of the stage; negative outside rings
};

/// The accesses of a cluster's agents.
class AccessLog {
public:
  explicit AccessLog(size_t agents) : log(agents) {}
  /// A new access of an agent; returns its time (from 1).
  uint32_t begin(size_t agent, Access access) {
    log[agent].push_back(access);
    return static_cast<uint32_t>(log[agent].size());
  }
  const Access &get(size_t agent, uint32_t time) const { return log[agent][time - 1]; }
  size_t getNumAgents() const { return log.size(); }

private:
  std::vector<std::vector<Access>> log;
};

/// The shared memory of one CTA.
class Shadow {
public:
  Shadow(size_t agents, int64_t bytes)
      : writerAgent(bytes / 16), writerTime(bytes / 16), generic(bytes / 16), readTimes(agents), chunks(bytes / 16) {}

  struct Conflict {
    enum Kind { None, Uninitialized, Write, Read, Unfenced, Unsynced } kind = None;
    int64_t chunk = 0;
    size_t agent = 0;
    uint32_t time = 0;
  };

  /// A write over `chunk` by who knows `clock`.
  Conflict checkWrite(int64_t chunk, const Clock &clock) const {
    if (uint32_t time = writerTime[chunk]; time > clock[writerAgent[chunk]])
      return {Conflict::Write, chunk, writerAgent[chunk], time};
    for (size_t agent : readers)
      if (uint32_t time = readTimes[agent][chunk]; time > clock[agent])
        return {Conflict::Read, chunk, agent, time};
    return {};
  }
  /// A read by threads.
  Conflict checkRead(int64_t chunk, const Clock &clock) const {
    uint32_t time = writerTime[chunk];
    size_t agent = writerAgent[chunk];
    if (!time)
      return {Conflict::Uninitialized, chunk, 0, 0};
    if (time > clock[agent])
      return {Conflict::Write, chunk, agent, time};
    return {};
  }
  /// A read by the asynchronous proxy.
  Conflict checkAsyncRead(int64_t chunk, const Clock &clock, const Clock &fenced) const {
    uint32_t time = writerTime[chunk];
    size_t agent = writerAgent[chunk];
    if (!time)
      return {Conflict::Uninitialized, chunk, 0, 0};
    if (time > clock[agent])
      return {Conflict::Write, chunk, agent, time};
    if (generic[chunk] && time > fenced[agent])
      return {Conflict::Unfenced, chunk, agent, time};
    return {};
  }
  void write(int64_t chunk, size_t agent, uint32_t time, bool byThreads) {
    writerAgent[chunk] = static_cast<uint32_t>(agent);
    writerTime[chunk] = time;
    generic[chunk] = byThreads;
  }
  void read(int64_t chunk, size_t agent, uint32_t time) {
    std::vector<uint32_t> &times = readTimes[agent];
    if (times.empty()) {
      times.resize(chunks);
      readers.push_back(agent);
    }
    times[chunk] = time;
  }
  size_t getWriterAgent(int64_t chunk) const { return writerAgent[chunk]; }
  uint32_t getWriterTime(int64_t chunk) const { return writerTime[chunk]; }
  bool isGeneric(int64_t chunk) const { return generic[chunk]; }

private:
  std::vector<uint32_t> writerAgent, writerTime;
  std::vector<uint8_t> generic;
  std::vector<std::vector<uint32_t>> readTimes; // by agent; empty: none
  std::vector<size_t> readers;
  int64_t chunks;
};

} // namespace attn::interp

#endif // ATTN_LIB_INTERPRETER_SHADOW_H
