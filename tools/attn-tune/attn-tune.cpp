// Compiles an attention's possible schedules, for attn-run to measure on a card;
// see README.md.
#include "attn/Conversion/AttnToTile/ScheduleTable.h"
#include "attn/Conversion/AttnToTile/Tuning.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;

namespace {

/// Fails the process after a message.
[[noreturn]] void die(const Twine &message) {
  WithColor::error(errs(), "attn-tune") << message << "\n";
  exit(1);
}

void writeFile(const Twine &path, StringRef text) {
  std::string file = path.str();
  std::error_code error;
  raw_fd_ostream os(file, error);
  if (!error) {
    os << text;
    os.close();
    error = os.error();
    os.clear_error();
  }
  if (error)
    die("cannot write '" + file + "': " + error.message());
}

std::string readFile(const Twine &path) {
  auto buffer = MemoryBuffer::getFile(path);
  if (!buffer)
    die("cannot read '" + path.str() + "': " + buffer.getError().message());
  return (*buffer)->getBuffer().str();
}

class Folder {
public:
  Folder(StringRef path, StringRef compiler, ArrayRef<std::string> options)
      : path(path.str()), compiler(compiler.str()), options(options) {}

  std::string file(const Twine &name) const { return path + "/" + name.str(); }

  /// Runs attn-compile; returns the first error it printed, or an empty text.
  std::string compile(ArrayRef<std::string> arguments, StringRef log) const {
    std::vector<StringRef> all = {compiler};
    all.insert(all.end(), arguments.begin(), arguments.end());
    all.insert(all.end(), options.begin(), options.end());
    std::string errors = file(log);
    std::optional<StringRef> redirects[] = {StringRef(""), StringRef(""), StringRef(errors)};
    std::string message;
    int code = sys::ExecuteAndWait(compiler, all, std::nullopt, redirects, 0, 0, &message);
    std::string said = code ? readFile(errors) : "";
    sys::fs::remove(errors);
    if (!code)
      return "";
    if (!message.empty())
      return message;
    size_t at = said.find("error: ");
    StringRef line = StringRef(said).substr(at == std::string::npos ? 0 : at + 7).split('\n').first;
    return line.empty() ? formatv("exit code {0}", code).str() : line.str();
  }

private:
  std::string path, compiler;
  std::vector<std::string> options;
};

/// Compiles one problem's candidates; returns what candidates.json holds of it.
json::Value prepare(const json::Object &listed, size_t number, const Folder &folder, StringRef chip,
                    ArrayRef<StringRef> shapes, ThreadPoolInterface &pool) {
  const json::Object &problem = *listed.getObject("problem");
  std::string graph = folder.file(formatv("p{0}.mlir", number)), target = "--target=" + chip.str();
  writeFile(graph, *listed.getString("graph"));
  std::vector<std::string> schedules = {listed.getString("schedule")->str()};
  for (const json::Value &candidate : *listed.getArray("candidates"))
    schedules.push_back(candidate.getAsString()->str());
  std::vector<std::string> refusals(schedules.size());
  auto nameOf = [&](size_t k) { return formatv("p{0}_{1}.so", number, k).str(); };
  for (size_t k = 0; k < schedules.size(); ++k)
    pool.async([&, k] {
      // What is measured is what a tuning file makes of the graph.
      std::string tuning = folder.file(formatv("p{0}_{1}.json", number, k));
      json::Object entry{{"problem", json::Object(problem)},
                         {"schedule", schedules[k]},
                         {"us", 1},
                         {"default_schedule", schedules[0]},
                         {"default_us", 1}};
      json::Value file = json::Object{{"version", attn::totile::kTuningVersion},
                                      {"chip", chip},
                                      {"device", "none"},
                                      {"entries", json::Array{std::move(entry)}}};
      writeFile(tuning, formatv("{0}", file).str());
      refusals[k] = folder.compile({graph, target, "--tuning=" + tuning, "-o", folder.file(nameOf(k))},
                                   formatv("p{0}_{1}.log", number, k).str());
      sys::fs::remove(tuning);
    });
  // The naive graph as kernels of one product each: other code for the same values.
  std::string naive = formatv("p{0}_naive.so", number), sliced = folder.file(formatv("p{0}_naive.mlir", number));
  writeFile(sliced, *listed.getString("naive_graph"));
  std::string noNaive = folder.compile({sliced, target, "--form=naive", "-o", folder.file(naive)},
                                       formatv("p{0}_naive.log", number).str());
  if (!noNaive.empty())
    die("the naive graph of problem " + Twine(number) + " does not compile: " + noNaive);
  pool.wait();
  if (!refusals[0].empty())
    die("the table's schedule of problem " + Twine(number) + " does not compile: " + refusals[0]);
  json::Array candidates, refused;
  for (size_t k = 0; k < schedules.size(); ++k)
    if (refusals[k].empty())
      candidates.push_back(json::Object{{"schedule", schedules[k]}, {"file", nameOf(k)}});
    else
      refused.push_back(json::Object{{"schedule", schedules[k]}, {"why", refusals[k]}});
  outs() << formatv("{0}\n  {1} schedules compiled, {2} refused\n", json::Value(json::Object(problem)),
                    candidates.size(), refused.size());
  return json::Object{{"problem", json::Object(problem)},
                      {"shapes", json::Array(shapes)},
                      {"candidates", std::move(candidates)},
                      {"refused", std::move(refused)},
                      {"naive", naive}};
}

bool hasKnownSizes(const json::Object &problem) {
  return all_of(ArrayRef<StringRef>{"rows", "keys", "points", "heads_per_key"},
                [&](StringRef name) { return problem.getInteger(name).has_value(); });
}

} // namespace

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  cl::OptionCategory category("attn-tune options");
  cl::opt<std::string> input(cl::Positional, cl::desc("IN.mlir"), cl::cat(category));
  cl::opt<std::string> output("o", cl::desc("folder for what attn-run --tune measures"), cl::value_desc("FOLDER"),
                              cl::cat(category));
  cl::opt<std::string> cpu("cpu", cl::desc("the host processor of the machine with the card, by LLVM's name"),
                           cl::init("native"), cl::cat(category));
  cl::opt<unsigned> jobs("jobs", cl::desc("compilations at once (all cores)"), cl::init(0), cl::cat(category));
  cl::opt<bool> list("list", cl::desc("print the fold kernel's table of schedules"), cl::cat(category));
  cl::opt<std::string> cases(
      "cases",
      cl::desc("print modules with an attention for each schedule of the tables; of N shares the K-th, from 0"),
      cl::value_desc("K/N"), cl::cat(category));
  cl::opt<std::string> shape(
      "shape",
      cl::desc("sizes at which attention of unknown ones is measured: of its query, key and value, and of what "
               "its regions read"),
      cl::value_desc("2x4096x64,..."), cl::cat(category));
  cl::opt<std::string> f32("f32", cl::desc("how f32 operands are multiplied: exact or tf32"), cl::init("exact"),
                           cl::cat(category));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "attn-tune: schedules of attention kernels\n");

  if (f32 != "exact" && f32 != "tf32")
    die("expected --f32 to be exact or tf32, got '" + f32 + "'");
  if (list) {
    attn::printScheduleTable(outs());
    return 0;
  }
  if (!cases.empty()) {
    auto [first, second] = StringRef(cases).split('/');
    unsigned share, of;
    if (first.getAsInteger(10, share) || second.getAsInteger(10, of) || share >= of)
      die("expected --cases=K/N with K < N, got '" + cases + "'");
    std::string missing = attn::printScheduleCases(outs(), share, of, f32 == "tf32");
    if (!missing.empty())
      die("expected a problem for each row of the table, found none for " + missing);
    return 0;
  }
  if (input.empty() || output.empty())
    die("expected IN.mlir and -o FOLDER, or --list, or --cases=K/N");
  if (std::error_code error = sys::fs::create_directories(output))
    die("cannot create the folder '" + output + "': " + error.message());
  SmallString<256> bin(sys::path::parent_path(sys::fs::getMainExecutable(argv[0], reinterpret_cast<void *>(&main))));
  std::string compiler = (bin + "/attn-compile").str();
  Folder folder(output, compiler, {"--f32=" + f32, "--cpu=" + cpu});

  std::string listed = folder.file("schedules.json");
  std::string why = folder.compile({input, "--target=sm_90a", "--emit=schedules", "-o", listed}, "schedules.log");
  if (!why.empty())
    die(input + ": " + why);
  Expected<json::Value> schedules = json::parse(readFile(listed));
  if (!schedules)
    die(listed + ": " + toString(schedules.takeError()));
  sys::fs::remove(listed);
  const json::Object &root = *schedules->getAsObject();
  for (const json::Value &skipped : *root.getArray("skipped"))
    WithColor::warning(errs(), "attn-tune") << "not tuned: " << *skipped.getAsString() << "\n";
  DefaultThreadPool pool(hardware_concurrency(jobs));
  json::Array problems;
  for (const json::Value &each : *root.getArray("problems")) {
    const json::Object &problem = *each.getAsObject();
    bool known = hasKnownSizes(*problem.getObject("problem"));
    if (!known && shape.empty()) {
      WithColor::warning(errs(), "attn-tune") << "not tuned: expected known sizes, or --shape, got "
                                              << json::Value(json::Object(*problem.getObject("problem"))) << "\n";
      continue;
    }
    SmallVector<StringRef> shapes;
    if (!known)
      StringRef(shape).split(shapes, ',');
    problems.push_back(prepare(problem, problems.size(), folder, attn::totile::kTuningChip, shapes, pool));
  }
  if (problems.empty())
    die("expected attention that can be tuned in " + input + ", found none");
  json::Value file = json::Object{{"version", attn::totile::kTuningVersion},
                                  {"chip", attn::totile::kTuningChip},
                                  {"problems", std::move(problems)}};
  writeFile(folder.file("candidates.json"), formatv("{0:2}\n", file).str());
  for (auto [from, to] :
       {std::pair<StringRef, StringRef>{"/attn-run", "attn-run"}, {"/../lib/libattn_runtime.so", "libattn_runtime.so"}})
    if (std::error_code error = sys::fs::copy_file(bin + from, folder.file(to)))
      die("cannot copy " + bin.str() + from + ": " + error.message());
  sys::fs::setPermissions(folder.file("attn-run"), sys::fs::all_read | sys::fs::all_exe | sys::fs::owner_write);
  outs() << "on a machine with the card: cd " << output << " && LD_LIBRARY_PATH=. ./attn-run . --tune\n";
  return 0;
}
