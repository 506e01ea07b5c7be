//===- Tune.cpp - Which of several schedules is the fastest ---------------===//
//
// Reads folder/candidates.json (tools/attn-tune/README.md tells the format).
//
//===----------------------------------------------------------------------===//

#include "Tune.h"

#include "Bench.h"
#include "Json.h"
#include "Options.h"
#include "Support.h"
#include "attn_runtime.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <mutex>
#include <set>
#include <sstream>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace attn::run;

using Clock = std::chrono::steady_clock;

// The effort of a search: rounds in which all that are left take turns and the
// slower half leaves, then two measurements of the last few.
static constexpr size_t kFinalists = 4;
// What a call takes at most, with loading; longer ones never end.
static constexpr double kMostSecondsOfCall = 5;
static constexpr Effort kRound = {.warmUpUs = 0, .measureUs = 300'000, .leastRepetitions = 1, .mostRepetitions = 50};
static constexpr Effort kFinal = {
    .warmUpUs = 200'000, .measureUs = 700'000, .leastRepetitions = 3, .mostRepetitions = 500};

namespace {
struct Candidate {
  std::string schedule;
  Entry entry;
  double roughUs = 0;    // of the last round, or of the call whose values were compared
  double us[2] = {0, 0}; // the two measurements' medians
  double mean() const { return (us[0] + us[1]) / 2; }
};

/// The time that a search may take, and what it went into.
class Budget {
public:
  explicit Budget(double seconds) : seconds(seconds), start(Clock::now()), last(start) {}

  double left() const { return seconds - since(start); }
  /// Ends a phase; returns its time.
  double phase(const char *name) {
    double took = since(last);
    last = Clock::now();
    told += std::string(told.empty() ? "" : ", ") + name + format(" %.1f s", took);
    return took;
  }
  std::string summary() const { return format("%.1f s (", since(start)) + told + ")"; }

private:
  static double since(Clock::time_point t) { return std::chrono::duration<double>(Clock::now() - t).count(); }

  double seconds;
  Clock::time_point start, last;
  std::string told;
};
} // namespace

static std::string readFile(const std::string &path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  if (!stream)
    fail("cannot read \"%s\"", path.c_str());
  return text.str();
}

/// How far two right results may be apart, relative to the largest: two units in
/// the last place of a type that both round to, since sums in another order
/// round the other way.
static double toleranceOf(attn_dtype dtype) {
  switch (dtype) {
  case ATTN_BF16:
    return std::ldexp(1, -6);
  case ATTN_F16:
    return std::ldexp(1, -9);
  default:
    return std::ldexp(1, -10); // f32, whose operands may be rounded to tf32
  }
}

namespace {
/// How a result compares with the reference's.
struct Distance {
  double is = 0, bound = 0;
  std::string why; // it cannot be as right, or empty
};
} // namespace

static Distance distanceOf(const Tensor &result, const Tensor &reference) {
  if (result.getShape() != reference.getShape())
    return {0, 0, "expected shape " + toString(reference.getShape()) + ", got " + toString(result.getShape())};
  double largest = 0, distance = 0;
  int64_t wrong = -1; // NaN or infinite where the reference is not
  std::mutex mutex;
  parallelFor(reference.size(), [&](int64_t begin, int64_t end) {
    double top = 0, apart = 0;
    int64_t found = -1;
    for (int64_t i = begin; i < end; ++i) {
      double r = reference.get(i), x = result.get(i);
      if (std::isfinite(r) && std::isfinite(x)) {
        top = std::max(top, std::fabs(r));
        apart = std::max(apart, std::fabs(x - r));
      } else if (found < 0 && !(std::isnan(x) && std::isnan(r)) && x != r) {
        found = i;
      }
    }
    std::lock_guard<std::mutex> lock(mutex);
    largest = std::max(largest, top);
    distance = std::max(distance, apart);
    if (found >= 0 && (wrong < 0 || found < wrong))
      wrong = found;
  });
  double bound = toleranceOf(result.getDtype()) * largest;
  if (wrong >= 0)
    return {distance, bound,
            format("expected %g as element %lld, got %g", reference.get(wrong), static_cast<long long>(wrong),
                   result.get(wrong))};
  return {distance, bound,
          distance <= bound ? "" : format("expected a distance of at most %.3g, got %.3g", bound, distance)};
}

static bool sameTypes(const std::vector<TensorType> &a, const std::vector<TensorType> &b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](auto &x, auto &y) { return x.dtype == y.dtype && x.dims == y.dims; });
}

static Entry openCandidate(const std::string &path, const Entry *like) {
  Entry entry = openEntry(path, std::nullopt);
  if (entry.onDevice())
    attn_rt_require_target(entry.target.c_str());
  if (like && (entry.target != like->target || !sameTypes(entry.inputs, like->inputs) ||
               !sameTypes(entry.outputs, like->outputs)))
    fail("%s: expected the target and the types of the problem's first candidate", path.c_str());
  return entry;
}

/// The results of a call, and about how long it took.
static std::pair<std::vector<Tensor>, double> callOnce(const Entry &entry, const InputSet &inputs) {
  Clock::time_point start = Clock::now();
  attn_rt_set_poison(true);
  Results results(entry, inputs);
  attn_rt_set_poison(false);
  wait(entry);
  double us = std::chrono::duration<double, std::micro>(Clock::now() - start).count();
  return {results.fetch(), us};
}

namespace {
/// What a search tells the process that watches it.
enum class Note : char {
  Calls = 'c',  // candidate N, for the first time
  Called = 'r', // and it came back
  Wrong = 'w',
  Device = 'd',
  Entry = 'e', // of the tuning file
  Failed = 'f',
};
using Teller = std::function<void(Note, const std::string &)>;

/// The search for one problem's fastest schedule.
class Search {
public:
  /// Leaves the candidates `hung` out, by their numbers.
  Search(const Json &problem, const std::string &folder, const std::string &list, uint64_t seed, double seconds,
         const std::set<size_t> &hung, const Teller &tell)
      : problem(problem), folder(folder), list(list), seed(seed), seconds(seconds), hung(hung), tell(tell),
        budget(seconds) {}

  /// Prints a line for each step.
  void run();

private:
  void load();
  Shape sizesOf(const TensorType &type, size_t number) const;
  void compareValues(const Bench &bench);
  bool halve(const Bench &bench);
  void decide(const Bench &bench);
  /// The sizes of what was unknown, for the tuning file.
  std::string measuredAt() const {
    const Json *shapes = problem.find("shapes");
    return shapes && !shapes->getArray().empty() ? ", \"measured_at\": " + shapes->getText() : "";
  }
  void cutShort(const std::string &what) { std::printf("  CUT SHORT by --seconds=%g: %s\n", seconds, what.c_str()); }
  /// What a turn of each of `kept` takes, as far as it is known.
  double turnSeconds() const {
    double us = 0;
    for (const Candidate *candidate : kept)
      us += candidate->roughUs;
    return us / 1e6;
  }
  std::vector<const Entry *> entries() const {
    std::vector<const Entry *> list;
    for (const Candidate *candidate : kept)
      list.push_back(&candidate->entry);
    return list;
  }

  const Json &problem;
  const std::string &folder, &list;
  uint64_t seed;
  double seconds;
  const std::set<size_t> &hung;
  const Teller &tell;
  Budget budget;
  std::vector<Candidate> candidates;
  std::vector<Candidate *> kept; // the table's choice first
  std::optional<Entry> naive;
};
} // namespace

void Search::load() {
  for (const Json &each : problem.get("candidates").getArray()) {
    Candidate candidate;
    candidate.schedule = each.get("schedule").getString();
    candidate.entry = openCandidate(folder + "/" + each.get("file").getString(),
                                    candidates.empty() ? nullptr : &candidates.front().entry);
    candidates.push_back(std::move(candidate));
  }
  if (candidates.empty())
    fail("%s: expected a candidate for each problem, got none", list.c_str());
  if (const Json &file = problem.get("naive"); file.getKind() == Json::String)
    naive = openCandidate(folder + "/" + file.getString(), &candidates.front().entry);
}

/// Calls every candidate once and keeps those that are right. The reference is the naive graph where it was made, else
/// the table's own choice, which the tests hold to f64.
void Search::compareValues(const Bench &bench) {
  std::vector<Tensor> reference;
  if (naive) {
    reference = callOnce(*naive, bench.getInputs()).first;
    budget.phase("naive graph");
  }
  Distance worst;
  size_t compared = 0;
  for (size_t number = 0; number < candidates.size(); ++number) {
    Candidate &candidate = candidates[number];
    if (hung.contains(number))
      continue;
    // The table's choice, and one more, or there is nothing to search.
    if (compared > 1 && budget.left() < seconds / 2) {
      cutShort(format("%zu of %zu candidates were not tried", candidates.size() - compared, candidates.size()));
      break;
    }
    tell(Note::Calls, std::to_string(number));
    auto [outputs, us] = callOnce(candidate.entry, bench.getInputs());
    tell(Note::Called, "");
    candidate.roughUs = us;
    ++compared;
    if (reference.empty())
      reference = std::move(outputs);
    std::string why;
    for (size_t k = 0; k < outputs.size() && why.empty(); ++k) {
      Distance distance = distanceOf(outputs[k], reference[k]);
      why = distance.why;
      if (why.empty() && distance.is >= worst.is)
        worst = distance;
    }
    if (why.empty()) {
      kept.push_back(&candidate);
      continue;
    }
    std::printf("  WRONG      %s: %s\n", candidate.schedule.c_str(), why.c_str());
    std::fflush(stdout);
    tell(Note::Wrong, "");
  }
  if (kept.empty() || kept.front() != &candidates.front())
    fail("%s: the table's choice gave wrong results, nothing is tuned", list.c_str());
  std::printf("  %zu of %zu are right by %s: a distance of %.3g at most, %.3g allowed (%.1f s)\n", kept.size(),
              compared, naive ? "the naive graph" : "the table's choice", worst.is, worst.bound,
              budget.phase("values"));
  std::fflush(stdout);
}

/// Rounds of turns until few enough are left; false if the time did not suffice
/// for one.
bool Search::halve(const Bench &bench) {
  for (int round = 1; kept.size() > kFinalists + 1; ++round) {
    // A turn to warm up and one to measure, and the same for the last few.
    if (budget.left() < 2.5 * turnSeconds()) {
      cutShort(format("%zu candidates are left after %d rounds", kept.size(), round - 1));
      if (round == 1)
        return false;
      kept.resize(2);
      break;
    }
    std::vector<Timing> timings = bench.inTurns(entries(), /*graph=*/false, kRound);
    for (size_t k = 0; k < kept.size(); ++k)
      kept[k]->roughUs = timings[k].medianUs;
    size_t before = kept.size();
    std::sort(kept.begin() + 1, kept.end(), [](auto *a, auto *b) { return a->roughUs < b->roughUs; });
    kept.resize(1 + std::max(kFinalists, (kept.size() - 1) / 2));
    std::printf("  round %d: %zu took %d turns, %zu stay, up to %.2f us (the table's %.2f)\n", round, before,
                timings[0].repetitions, kept.size(), kept.back()->roughUs, kept.front()->roughUs);
    std::fflush(stdout);
  }
  budget.phase("rounds");
  return true;
}

/// Measures the last few twice and chooses, if the time suffices.
void Search::decide(const Bench &bench) {
  // Least repetitions and a turn to warm up, twice.
  if (budget.left() < 2 * (1 + kFinal.leastRepetitions) * turnSeconds()) {
    cutShort(format("the last %zu could not be measured twice, so nothing is chosen", kept.size()));
    return;
  }
  for (int k = 0; k < 2; ++k) {
    std::vector<Timing> timings = bench.inTurns(entries(), /*graph=*/false, kFinal);
    for (size_t n = 0; n < kept.size(); ++n)
      kept[n]->us[k] = timings[n].medianUs;
  }
  Candidate *table = kept.front(), *best = table;
  for (Candidate *candidate : kept)
    if (candidate->mean() < best->mean())
      best = candidate;
  // What the two measurements of one kernel differ by is no gain.
  double spread = std::max(std::fabs(table->us[0] - table->us[1]), std::fabs(best->us[0] - best->us[1]));
  if (table->mean() - best->mean() <= spread)
    best = table;
  std::sort(kept.begin(), kept.end(), [](auto *a, auto *b) { return a->mean() < b->mean(); });
  for (Candidate *candidate : kept)
    std::printf("  %9.2f us (%.2f, %.2f) %6.3f  %s%s%s\n", candidate->mean(), candidate->us[0], candidate->us[1],
                table->mean() / candidate->mean(), candidate->schedule.c_str(), candidate == table ? " (table)" : "",
                candidate == best ? " (chosen)" : "");
  budget.phase("measurements");
  tell(Note::Entry, "\n  {\"problem\": " + problem.get("problem").getText() +
                        ",\n   \"schedule\": " + quoted(best->schedule) + format(", \"us\": %.3f", best->mean()) +
                        ",\n   \"default_schedule\": " + quoted(table->schedule) +
                        format(", \"default_us\": %.3f", table->mean()) + measuredAt() + "}");
}

/// The sizes of an input: its own, or those given for the measurement.
Shape Search::sizesOf(const TensorType &type, size_t number) const {
  const Json *shapes = problem.find("shapes");
  if (!shapes || number >= shapes->getArray().size()) {
    if (type.isDynamic())
      fail("%s: expected a shape for input %zu, %s, got none (attn-tune --shape)", list.c_str(), number,
           toString(type).c_str());
    return type.dims;
  }
  Shape sizes = parseShape(shapes->getArray()[number].getString());
  bool fits = sizes.size() == type.dims.size();
  for (size_t dim = 0; fits && dim < sizes.size(); ++dim) {
    if (sizes[dim] < 0)
      sizes[dim] = type.dims[dim];
    fits = sizes[dim] >= 0 && (type.dims[dim] < 0 || type.dims[dim] == sizes[dim]);
  }
  if (!fits)
    fail("%s: expected a shape for input %zu, %s, got %s (attn-tune --shape)", list.c_str(), number,
         toString(type).c_str(), shapes->getArray()[number].getString().c_str());
  return sizes;
}

void Search::run() {
  load();
  if (candidates.front().entry.onDevice()) {
    attn_rt_device_info info;
    attn_rt_get_device_info(&info);
    tell(Note::Device, info.name);
  }
  budget.phase("loading");
  std::vector<Tensor> inputs;
  for (const TensorType &type : candidates.front().entry.inputs) {
    Shape sizes = sizesOf(type, inputs.size());
    inputs.emplace_back(type.dtype, sizes);
    fillRandom(inputs.back(), seed, inputs.size() - 1);
  }
  Bench bench(candidates.front().entry, inputs);
  budget.phase("inputs");
  compareValues(bench);
  if (int changed = bench.getInputs().findChanged(inputs); changed >= 0)
    fail("%s: a candidate changed its input %d, nothing is tuned", list.c_str(), changed);
  if (halve(bench))
    decide(bench);
  std::printf("  %zu candidates in %s\n", candidates.size(), budget.summary().c_str());
}

//===----------------------------------------------------------------------===//
// The watch
//===----------------------------------------------------------------------===//

namespace {
/// Runs searches in processes of their own: a kernel that never ends ends with its
/// process only, and the search goes on without it.
class Watch {
public:
  Watch(const std::string &folder, const std::string &list, uint64_t seed, double seconds)
      : folder(folder), list(list), seed(seed), seconds(seconds) {}

  void search(const Json &problem) {
    std::printf("%s\n", problem.get("problem").getText().c_str());
    std::set<size_t> hung;
    while (std::optional<size_t> candidate = searchOnce(problem, hung)) {
      right = false;
      std::printf("  HANGS      %s: not done after %g s\n",
                  problem.get("candidates").getArray()[*candidate].get("schedule").getString().c_str(),
                  kMostSecondsOfCall);
      if (*candidate == 0)
        fail("%s: the table's choice hangs, nothing is tuned", list.c_str());
      hung.insert(*candidate);
    }
  }

  bool right = true;
  std::string device = "cpu", entries;

private:
  std::optional<size_t> searchOnce(const Json &problem, const std::set<size_t> &hung);
  void take(Note note, const std::string &text);

  const std::string &folder, &list;
  uint64_t seed;
  double seconds;
  std::optional<Clock::time_point> calledAt;
  size_t called = 0;
  std::string failure;
};
} // namespace

void Watch::take(Note note, const std::string &text) {
  switch (note) {
  case Note::Calls:
    called = std::stoul(text);
    calledAt = Clock::now();
    break;
  case Note::Called:
    calledAt.reset();
    break;
  case Note::Wrong:
    right = false;
    break;
  case Note::Device:
    device = text;
    break;
  case Note::Entry:
    entries += (entries.empty() ? "" : ",") + text;
    break;
  case Note::Failed:
    failure = text;
    break;
  }
}

/// One process; returns the candidate in whose call it hung.
std::optional<size_t> Watch::searchOnce(const Json &problem, const std::set<size_t> &hung) {
  int ends[2];
  if (pipe(ends))
    fail("cannot make a pipe: %s", std::strerror(errno));
  std::fflush(stdout);
  std::fflush(stderr);
  pid_t child = fork();
  if (child < 0)
    fail("cannot start a process: %s", std::strerror(errno));
  if (child == 0) {
    close(ends[0]);
    // A note is its kind, its text and a zero.
    Teller tell = [&](Note note, const std::string &text) {
      std::string message = static_cast<char>(note) + text + '\0';
      if (write(ends[1], message.data(), message.size()) != static_cast<ssize_t>(message.size()))
        fail("cannot write to the process that watches the search");
    };
    int code = 0;
    try {
      Search(problem, folder, list, seed, seconds, hung, tell).run();
    } catch (const std::exception &error) {
      tell(Note::Failed, error.what());
      code = 1;
    }
    std::fflush(stdout);
    std::fflush(stderr);
    _exit(code); // what the parent has registered for its end is the parent's
  }
  close(ends[1]);
  std::string pending;
  calledAt.reset();
  bool hangs = false;
  while (true) {
    double left = calledAt ? kMostSecondsOfCall - std::chrono::duration<double>(Clock::now() - *calledAt).count() : -1;
    if ((hangs = calledAt && left <= 0))
      break;
    pollfd waited{ends[0], POLLIN, 0};
    if (poll(&waited, 1, calledAt ? static_cast<int>(left * 1000) + 1 : -1) <= 0)
      continue; // too late, or a signal
    char buffer[4096];
    ssize_t size = read(ends[0], buffer, sizeof buffer);
    if (size <= 0)
      break; // its end
    pending.append(buffer, size);
    for (size_t end; (end = pending.find('\0')) != std::string::npos; pending.erase(0, end + 1))
      take(static_cast<Note>(pending[0]), pending.substr(1, end - 1));
  }
  close(ends[0]);
  if (hangs)
    kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  if (hangs)
    return called;
  if (WIFSIGNALED(status))
    fail("%s: the search ended by signal %d", list.c_str(), WTERMSIG(status));
  if (!failure.empty())
    throw Error(failure);
  if (WEXITSTATUS(status))
    fail("%s: the search ended with exit code %d", list.c_str(), WEXITSTATUS(status));
  return std::nullopt;
}

bool attn::run::tune(const std::string &folder, uint64_t seed, double seconds) {
  std::string name = folder + "/candidates.json";
  Json list = Json::parse(readFile(name), name);
  if (list.get("version").getNumber() != 1)
    fail("%s: expected version 1, got %s", name.c_str(), list.get("version").getText().c_str());
  Watch watch(folder, name, seed, seconds);
  for (const Json &problem : list.get("problems").getArray())
    watch.search(problem);
  std::string path = folder + "/tuning.json";
  std::ofstream out(path);
  out << "{\"version\": 1, \"chip\": " << quoted(list.get("chip").getString())
      << ", \"device\": " << quoted(watch.device) << ", \"entries\": [" << watch.entries << "\n]}\n";
  out.close();
  if (!out)
    fail("cannot write \"%s\"", path.c_str());
  std::printf("%s\n", path.c_str());
  return watch.right;
}
