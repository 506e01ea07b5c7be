//===- Tune.cpp - Which of several schedules is the fastest ---------------===//
//
// Reads folder/candidates.json (tools/attn-tune/README.md tells the format).
//
//===----------------------------------------------------------------------===//

#include "Tune.h"

#include "Bench.h"
#include "Json.h"
#include "Support.h"
#include "attn_runtime.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <sstream>

using namespace attn::run;

namespace {
struct Candidate {
  std::string schedule;
  Entry entry;
  double us[2] = {0, 0}; // the two measurements' medians
  double mean() const { return (us[0] + us[1]) / 2; }
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

/// Why `result` cannot be as right as `reference`, or an empty text.
static std::string differs(const Tensor &result, const Tensor &reference) {
  if (result.getShape() != reference.getShape())
    return "expected shape " + toString(reference.getShape()) + ", got " + toString(result.getShape());
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
  if (wrong >= 0)
    return format("expected %g as element %lld, got %g", reference.get(wrong), static_cast<long long>(wrong),
                  result.get(wrong));
  double bound = toleranceOf(result.getDtype()) * largest;
  return distance <= bound ? "" : format("expected a distance of at most %.3g, got %.3g", bound, distance);
}

bool attn::run::tune(const std::string &folder, uint64_t seed) {
  std::string name = folder + "/candidates.json";
  Json list = Json::parse(readFile(name), name);
  if (list.get("version").getNumber() != 1)
    fail("%s: expected version 1, got %s", name.c_str(), list.get("version").getText().c_str());
  std::string device = "cpu";
  if (list.get("chip").getString().starts_with("sm_") && attn_rt_device_available(nullptr, nullptr, 0)) {
    attn_rt_device_info info;
    attn_rt_get_device_info(&info);
    device = info.name;
  }
  std::string entries;
  bool right = true;
  for (const Json &problem : list.get("problems").getArray()) {
    std::printf("%s\n", problem.get("problem").getText().c_str());
    std::vector<Candidate> candidates;
    for (const Json &each : problem.get("candidates").getArray()) {
      Candidate candidate;
      candidate.schedule = each.get("schedule").getString();
      candidate.entry = openEntry(folder + "/" + each.get("file").getString(), std::nullopt);
      if (candidate.entry.onDevice())
        attn_rt_require_target(candidate.entry.target.c_str());
      candidates.push_back(std::move(candidate));
    }
    if (candidates.empty())
      fail("%s: expected a candidate for each problem, got none", name.c_str());
    std::vector<Tensor> inputs;
    for (const TensorType &type : candidates.front().entry.inputs) {
      if (type.isDynamic())
        fail("%s: expected known sizes, got an input %s", name.c_str(), toString(type).c_str());
      inputs.emplace_back(type.dtype, type.dims);
      fillRandom(inputs.back(), seed, inputs.size() - 1);
    }
    // The naive graph where it was made, else the table's own choice, which the
    // tests hold to f64.
    const Json &naive = problem.get("naive");
    std::vector<Tensor> reference;
    if (naive.getKind() == Json::String)
      reference = runOnce(openEntry(folder + "/" + naive.getString(), std::nullopt), inputs, /*poison=*/true).outputs;
    std::vector<const Entry *> running;
    std::vector<Candidate *> kept;
    for (Candidate &candidate : candidates) {
      std::vector<Tensor> outputs = runOnce(candidate.entry, inputs, /*poison=*/true).outputs;
      if (reference.empty())
        reference = std::move(outputs);
      std::string why;
      for (size_t k = 0; k < outputs.size() && why.empty(); ++k)
        why = differs(outputs[k], reference[k]);
      if (!why.empty()) {
        std::printf("  WRONG      %s: %s\n", candidate.schedule.c_str(), why.c_str());
        right = false;
        continue;
      }
      running.push_back(&candidate.entry);
      kept.push_back(&candidate);
    }
    std::fflush(stdout);
    if (kept.empty() || kept.front() != &candidates.front())
      fail("%s: the table's choice gave wrong results, nothing is tuned", name.c_str());
    for (int k = 0; k < 2; ++k) {
      std::vector<Timing> timings = benchInTurns(running, inputs, /*graph=*/false);
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
    entries += std::string(entries.empty() ? "" : ",") + "\n  {\"problem\": " + problem.get("problem").getText() +
               ",\n   \"schedule\": " + quoted(best->schedule) + format(", \"us\": %.3f", best->mean()) +
               ",\n   \"default_schedule\": " + quoted(table->schedule) +
               format(", \"default_us\": %.3f}", table->mean());
  }
  std::string path = folder + "/tuning.json";
  std::ofstream out(path);
  out << "{\"version\": 1, \"chip\": " << quoted(list.get("chip").getString()) << ", \"device\": " << quoted(device)
      << ", \"entries\": [" << entries << "\n]}\n";
  out.close();
  if (!out)
    fail("cannot write \"%s\"", path.c_str());
  std::printf("%s\n", path.c_str());
  return right;
}
