//===- Bench.cpp - How long a call takes ----------------------------------===//

#include "Bench.h"

#include "attn_runtime.h"

#include <algorithm>
#include <chrono>
#include <functional>

using namespace attn::run;

using Clock = std::chrono::steady_clock;

static double microseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::micro>(duration).count();
}

static constexpr int maxInputSets = 64;

/// Calls until the warm-up's time is over, at least `least` times; returns the
/// time of a call.
static double warmUp(const Effort &effort, int least, const std::function<void()> &turn,
                     const std::function<void()> &waitForAll) {
  int calls = 0;
  Clock::time_point start = Clock::now();
  double passed = 0;
  while (calls < least || (passed < effort.warmUpUs && calls < effort.mostRepetitions)) {
    turn();
    waitForAll();
    ++calls;
    passed = microseconds(Clock::now() - start);
  }
  return passed / calls;
}

static int chooseRepetitions(const Effort &effort, double us) {
  return static_cast<int>(std::clamp(effort.measureUs / std::max(us, 1e-3), double(effort.leastRepetitions),
                                     double(effort.mostRepetitions)));
}

static Timing summarize(std::vector<double> us) {
  std::sort(us.begin(), us.end());
  Timing timing;
  size_t middle = us.size() / 2;
  timing.medianUs = us.size() % 2 ? us[middle] : (us[middle - 1] + us[middle]) / 2;
  timing.minUs = us.front();
  timing.maxUs = us.back();
  timing.repetitions = static_cast<int>(us.size());
  return timing;
}

std::vector<Timing> Bench::onHost(const std::vector<const Entry *> &entries, const Effort &effort) const {
  auto round = [&](const std::function<void(size_t, double)> &took) {
    for (size_t k = 0; k < entries.size(); ++k) {
      Clock::time_point start = Clock::now();
      {
        Results results(*entries[k], getInputs());
      }
      took(k, microseconds(Clock::now() - start));
    }
  };
  int repetitions = chooseRepetitions(effort, warmUp(effort, 1, [&] { round([](size_t, double) {}); }, [] {}));
  std::vector<std::vector<double>> us(entries.size());
  for (int i = 0; i < repetitions; ++i)
    round([&](size_t k, double time) { us[k].push_back(time); });
  std::vector<Timing> timings;
  for (std::vector<double> &times : us) {
    timings.push_back(summarize(std::move(times)));
    timings.back().method = "clock";
  }
  return timings;
}

namespace {
/// A pair of events around enqueued work.
class Interval {
public:
  Interval() : start(attn_rt_event_create()), stop(attn_rt_event_create()) {}
  ~Interval() {
    attn_rt_event_destroy(start);
    attn_rt_event_destroy(stop);
  }
  Interval(const Interval &) = delete;
  Interval &operator=(const Interval &) = delete;

  void around(const std::function<void()> &work) {
    attn_rt_event_record(start);
    work();
    attn_rt_event_record(stop);
  }
  double us() const { return attn_rt_event_elapsed_ms(start, stop) * 1000; }

private:
  void *start, *stop;
};

/// Keeps the device busy, so that the host can enqueue a batch of calls before
/// the first of them begins. Without it the events around a short kernel would
/// measure how fast the host launches.
class HeadStart {
public:
  explicit HeadStart(int64_t l2Bytes) : bytes(l2Bytes), scratch(attn_rt_device_alloc(bytes)) {
    constexpr int fills = 16;
    fill(); // touched for the first time
    Interval interval;
    interval.around([&] {
      for (int i = 0; i < fills; ++i)
        fill();
    });
    fillUs = std::max(interval.us() / fills, 0.1);
  }
  ~HeadStart() { attn_rt_device_free(scratch); }
  HeadStart(const HeadStart &) = delete;
  HeadStart &operator=(const HeadStart &) = delete;

  void give(double us) const {
    constexpr double most = 1000; // enqueued operations; the driver's queue is not endless
    for (double n = std::min(us / fillUs, most); n > 0; --n)
      fill();
  }

private:
  void fill() const { attn_rt_device_fill(scratch, 0, bytes); }

  int64_t bytes;
  void *scratch;
  double fillUs;
};
} // namespace

std::vector<Timing> Bench::onDevice(const std::vector<const Entry *> &entries, bool graph, const Effort &effort) const {
  attn_rt_device_info info;
  attn_rt_get_device_info(&info);
  size_t next = 0;
  auto call = [&](size_t k) {
    Results results(*entries[k], *sets[next]);
    next = (next + 1) % sets.size();
  };
  std::function<void(size_t)> turn = call;
  // A turn of each.
  auto round = [&] {
    for (size_t k = 0; k < entries.size(); ++k)
      turn(k);
  };
  double roundUs = warmUp(effort, static_cast<int>(sets.size()), round, attn_rt_synchronize);

  std::vector<void *> captured;
  int callsPerTurn = 1;
  if (graph) {
    callsPerTurn = std::max<int>(sets.size(), 16);
    for (size_t k = 0; k < entries.size(); ++k) {
      attn_rt_graph_begin();
      for (int i = 0; i < callsPerTurn; ++i)
        call(k);
      captured.push_back(attn_rt_graph_end());
    }
    turn = [&](size_t k) { attn_rt_graph_launch(captured[k]); };
    roundUs = warmUp(effort, 1, round, attn_rt_synchronize);
  }

  // The host's share of a round: enqueued, not waited for.
  int batch = std::max<int>(50 / entries.size(), 1);
  int repetitions = chooseRepetitions(effort, roundUs);
  int probes = std::min(batch, repetitions / 4 + 1);
  Clock::time_point start = Clock::now();
  for (int i = 0; i < probes; ++i)
    round();
  double hostUs = microseconds(Clock::now() - start) / probes;
  attn_rt_synchronize();

  HeadStart headStart(std::max<int64_t>(info.l2_bytes, 1 << 20));
  std::vector<std::vector<std::unique_ptr<Interval>>> intervals(entries.size());
  for (auto &each : intervals)
    for (int i = 0; i < repetitions; ++i)
      each.push_back(std::make_unique<Interval>());
  for (int i = 0; i < repetitions; ++i) {
    if (i % batch == 0)
      headStart.give(1.5 * batch * hostUs);
    for (size_t k = 0; k < entries.size(); ++k)
      intervals[k][i]->around([&] { turn(k); });
  }
  std::vector<Timing> timings;
  for (auto &each : intervals) {
    std::vector<double> us;
    for (auto &interval : each)
      us.push_back(interval->us() / callsPerTurn);
    timings.push_back(summarize(std::move(us)));
    timings.back().inputSets = static_cast<int>(sets.size());
    timings.back().method = graph ? "graph" : "events";
  }
  for (void *each : captured)
    attn_rt_graph_destroy(each);
  return timings;
}

Bench::Bench(const Entry &like, const std::vector<Tensor> &inputs) : isOnDevice(like.onDevice()) {
  sets.push_back(std::make_unique<InputSet>(like, inputs));
  if (!isOnDevice)
    return;
  attn_rt_device_info info;
  attn_rt_get_device_info(&info);
  int64_t bytes = std::max<int64_t>(getInputs().bytes(), 1);
  int64_t wanted = std::clamp<int64_t>(2 * info.l2_bytes / bytes + 1, 1, maxInputSets);
  while (static_cast<int64_t>(sets.size()) < wanted)
    sets.push_back(std::make_unique<InputSet>(like, inputs));
}

std::vector<Timing> Bench::inTurns(const std::vector<const Entry *> &entries, bool graph, const Effort &effort) const {
  return isOnDevice ? onDevice(entries, graph, effort) : onHost(entries, effort);
}
