//===- attn-run.cpp - Runs, verifies and times artifacts ------------------===//
//
// A graph is compiled to an artifact by attn-compile first, and so are, for
// --verify, its naive forms: there is one way of execution, artifacts.
//
//===----------------------------------------------------------------------===//

#include "Compile.h"
#include "Interpret.h"
#include "Options.h"
#include "Report.h"
#include "Support.h"
#include "Tune.h"
#include "attn_runtime.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <future>

using namespace attn::run;

static constexpr const char *gpuTarget = "sm_90a";

namespace {
/// The entry to run, and for --verify the naive ones.
struct Entries {
  Entry ours;
  std::optional<Entry> reference, naive;
  std::optional<double> compileMs; // of ours, as a process
};
} // namespace

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

static std::string targetFor(DeviceKind device) {
  switch (device) {
  case DeviceKind::Cpu:
  case DeviceKind::Interp: // only for the types of its inputs and results
    return "cpu";
  case DeviceKind::Cuda:
    return gpuTarget;
  case DeviceKind::Auto:
    break;
  }
  return attn_rt_device_available(gpuTarget, nullptr, 0) ? gpuTarget : "cpu";
}

/// An artifact runs where it was compiled for; anything else is a mistake.
static void checkDevice(const Options &options, const Entry &entry) {
  DeviceKind device = options.device;
  bool fits =
      device == DeviceKind::Auto || (device == DeviceKind::Cuda && entry.onDevice()) || entry.target == nameOf(device);
  if (!fits)
    fail("%s was compiled for %s, which --device=%s cannot run", options.input.c_str(), entry.target.c_str(),
         nameOf(device));
  if (entry.onDevice())
    attn_rt_require_target(entry.target.c_str());
}

static Entries openArtifact(const Options &options) {
  if (options.dumpDir)
    throw UsageError("--dump-dir is for graphs: attn-compile has compiled " + options.input + " before");
  if (options.tf32)
    throw UsageError("--f32 is for graphs: attn-compile has compiled " + options.input + " before");
  if (options.verify && !options.reference)
    throw UsageError("--verify of an artifact expects --reference=FILE.so");
  Entries entries{openEntry(options.input, options.entry), {}, {}, {}};
  checkDevice(options, entries.ours);
  if (options.reference)
    entries.reference = openEntry(*options.reference, options.entry);
  if (options.naive)
    entries.naive = openEntry(*options.naive, options.entry);
  return entries;
}

static Entries compileGraph(const Options &options) {
  if (options.reference || options.naive)
    throw UsageError("--reference and --naive are for artifacts; of a graph they are made");
  if (options.device == DeviceKind::Cuda)
    attn_rt_require_target(gpuTarget);
  std::string compiler = findCompiler();
  TemporaryFolder folder;
  auto make = [&](const std::string &name, std::vector<std::string> more) -> std::string {
    std::string file = folder.file(name);
    std::vector<std::string> arguments = {options.input, "-o", file, "--emit=so"};
    if (options.entry)
      arguments.push_back("--entry=" + *options.entry);
    arguments.insert(arguments.end(), more.begin(), more.end());
    compile(compiler, arguments);
    return file;
  };
  bool interprets = options.device == DeviceKind::Interp;
  std::vector<std::string> ours = {"--target=" + targetFor(options.device)};
  if (interprets)
    ours.push_back("--form=naive");
  if (options.tf32)
    ours.push_back("--f32=tf32");
  if (options.dumpDir)
    ours.push_back("--dump-dir=" + *options.dumpDir);
  auto start = std::chrono::steady_clock::now();
  Entries entries{openEntry(make("ours.so", ours), options.entry), {}, {}, {}};
  entries.compileMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  if (interprets) {
    entries.ours.target = "interp";
    entries.compileMs.reset(); // of something else
  }
  checkDevice(options, entries.ours);
  if (options.verify) {
    // Side by side: nobody asks for the time of these.
    auto reference = std::async(std::launch::async, make, "reference.so",
                                std::vector<std::string>{"--target=cpu", "--form=naive", "--precision=f64"});
    std::vector<std::string> own{"--target=cpu", "--form=naive"};
    if (options.tf32)
      own.push_back("--f32=tf32");
    std::string naive = make("naive.so", own);
    entries.reference = openEntry(reference.get(), options.entry);
    entries.naive = openEntry(naive, options.entry);
  }
  return entries;
}

/// Fails unless the naive entry has our types, or, with `inF64`, ours with
/// every float type made f64.
static void checkNaive(const Entry &ours, const Entry &naive, bool inF64) {
  const char *which = inF64 ? "reference" : "naive graph";
  if (naive.onDevice())
    fail("the %s was compiled for %s, expected the CPU", which, naive.target.c_str());
  auto check = [&](const char *what, const std::vector<TensorType> &expected, const std::vector<TensorType> &got) {
    if (expected.size() != got.size())
      fail("the %s has %zu %ss, expected %zu", which, got.size(), what, expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
      TensorType type = expected[i];
      if (inF64 && isFloat(type.dtype))
        type.dtype = ATTN_F64;
      if (type.dtype != got[i].dtype || type.dims != got[i].dims)
        fail("the %s's %s %zu is %s, expected %s", which, what, i, toString(got[i]).c_str(), toString(type).c_str());
    }
  };
  check("input", ours.inputs, naive.inputs);
  check("output", ours.outputs, naive.outputs);
}

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

/// The types of random inputs, their dynamic sizes from --shape.
static std::vector<TensorType> resolveShapes(const Options &options, const Entry &entry) {
  std::vector<TensorType> types = entry.inputs;
  // Which of the inputs --shape is about.
  std::vector<size_t> which;
  for (size_t i = 0; i < types.size(); ++i) {
    bool fromFile = !options.inputs.empty() && parseInput(options.inputs[i]).isFile();
    if (types[i].isDynamic() && !fromFile)
      which.push_back(i);
  }
  if (!options.shapes.empty() && options.shapes.size() != which.size()) {
    if (options.shapes.size() != types.size())
      fail("--shape: expected %zu shapes (of the inputs of \"%s\" with dynamic "
           "sizes that no file gives), got %zu",
           which.size(), entry.name.c_str(), options.shapes.size());
    which.clear();
    for (size_t i = 0; i < types.size(); ++i)
      which.push_back(i);
  }
  for (size_t n = 0; n < options.shapes.size(); ++n) {
    TensorType &type = types[which[n]];
    const Shape &given = options.shapes[n];
    bool fits = given.size() == type.dims.size();
    for (size_t dim = 0; fits && dim < given.size(); ++dim)
      fits = given[dim] < 0 || type.dims[dim] < 0 || given[dim] == type.dims[dim];
    if (!fits)
      fail("--shape: expected a shape for input %zu, %s, got %s", which[n], toString(type).c_str(),
           toString(given).c_str());
    for (size_t dim = 0; dim < given.size(); ++dim)
      if (given[dim] >= 0)
        type.dims[dim] = given[dim];
  }
  return types;
}

static std::vector<Tensor> makeInputs(const Options &options, const Entry &entry) {
  if (!options.inputs.empty() && options.inputs.size() != entry.inputs.size())
    fail("expected %zu inputs for \"%s\" (or none), got %zu", entry.inputs.size(), entry.name.c_str(),
         options.inputs.size());
  std::vector<TensorType> types = resolveShapes(options, entry);
  std::vector<Tensor> inputs;
  for (size_t i = 0; i < types.size(); ++i) {
    InputSource source = options.inputs.empty() ? InputSource() : parseInput(options.inputs[i]);
    if (source.isFile()) {
      inputs.push_back(readNpy(source.file, types[i]));
      continue;
    }
    if (types[i].isDynamic())
      fail("input %zu of \"%s\" is %s: give its sizes by --shape, or a file by "
           "--input",
           i, entry.name.c_str(), toString(types[i]).c_str());
    if (source.kind == InputSource::Normal && !isFloat(types[i].dtype))
      fail("input %zu of \"%s\" is %s, expected floats for \"%s\"", i, entry.name.c_str(), toString(types[i]).c_str(),
           options.inputs[i].c_str());
    Tensor tensor(types[i].dtype, types[i].dims);
    switch (source.kind) {
    case InputSource::File:
    case InputSource::Random:
    case InputSource::Normal:
      fillRandom(tensor, options.seed, i, source.mean, source.deviation);
      break;
    case InputSource::Ones:
      fillIota(tensor, 1, 1);
      break;
    case InputSource::Iota:
      fillIota(tensor, 0, source.modulus);
      break;
    }
    inputs.push_back(std::move(tensor));
  }
  return inputs;
}

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

static std::vector<Comparison> verify(const Entries &entries, const std::vector<Tensor> &inputs,
                                      const std::vector<Tensor> &outputs) {
  std::vector<Tensor> wide;
  for (const Tensor &input : inputs)
    wide.push_back(input.convert(isFloat(input.getDtype()) ? ATTN_F64 : input.getDtype()));
  Run reference = runOnce(*entries.reference, wide, /*poison=*/true, InputSet::Borrowed);
  wide.clear();
  std::optional<Run> naive;
  if (entries.naive)
    naive = runOnce(*entries.naive, inputs, /*poison=*/true, InputSet::Borrowed);
  std::vector<Comparison> comparisons;
  for (size_t i = 0; i < outputs.size(); ++i)
    comparisons.push_back(compare(outputs[i], reference.outputs[i], naive ? &naive->outputs[i] : nullptr));
  return comparisons;
}

static int run(const Options &options) {
  bool isArtifact = isSharedObject(options.input);
  Entries entries = isArtifact ? openArtifact(options) : compileGraph(options);
  const Entry &entry = entries.ours;
  if (entries.reference)
    checkNaive(entry, *entries.reference, /*inF64=*/true);
  if (entries.naive)
    checkNaive(entry, *entries.naive, /*inF64=*/false);
  if (options.graph && !entry.onDevice())
    fail("--graph is for the GPU, \"%s\" runs on the CPU", entry.name.c_str());
  if (options.outputs.size() > entry.outputs.size())
    fail("expected at most %zu outputs for \"%s\", got %zu", entry.outputs.size(), entry.name.c_str(),
         options.outputs.size());
  for (size_t i = 0; i < options.outputs.size(); ++i)
    checkWritable(options.outputs[i], entry.outputs[i].dtype);
  std::vector<Tensor> inputs = makeInputs(options, entry);

  Report report;
  report.entry = entry.name;
  report.target = entry.target;
  report.device = entry.onDevice() ? "cuda" : entry.target;
  if (entry.onDevice()) {
    attn_rt_device_info info;
    attn_rt_get_device_info(&info);
    report.deviceName = info.name;
  }
  report.compileMs = entries.compileMs;
  bool interprets = options.device == DeviceKind::Interp;
  if (interprets && options.bench)
    fail("--bench is for the GPU and the CPU: what the interpreter takes says nothing of either");
  Run ours = interprets ? interpret(options, entry, inputs) : runOnce(entry, inputs, options.verify);
  report.footprint = ours.footprint;
  for (size_t i = 0; i < inputs.size(); ++i)
    report.inputs.push_back({inputs[i].getType(), options.inputs.empty() ? "random" : options.inputs[i]});
  for (size_t i = 0; i < ours.outputs.size(); ++i)
    report.outputs.push_back({ours.outputs[i].getType(), i < options.outputs.size() ? options.outputs[i].path : ""});
  if (options.verify) {
    report.verify = verify(entries, inputs, ours.outputs);
    report.changedInput = ours.changedInput;
  }
  std::vector<NpyOutput> files;
  for (size_t i = 0; i < options.outputs.size(); ++i)
    files.push_back({options.outputs[i], &ours.outputs[i]});
  writeNpy(files);
  // A wrong result's time is worth nothing.
  if (options.bench && report.ok())
    report.timing = Bench(entry, inputs).inTurns({&entry}, options.graph).front();
  std::string text = options.json ? toJson(report) : toText(report);
  std::fputs(text.c_str(), stdout);
  if (std::fflush(stdout) != 0)
    fail("cannot write to stdout: %s", std::strerror(errno));
  return report.ok() ? 0 : 1;
}

int main(int argc, char **argv) {
  try {
    Options options = parseOptions({argv + 1, argv + argc});
    if (options.help) {
      std::fputs(usageText, stdout);
      return 0;
    }
    if (options.tune)
      return tune(options.input, options.seed, options.seconds) ? 0 : 1;
    return run(options);
  } catch (const UsageError &error) {
    std::fprintf(stderr, "attn-run: %s (see attn-run --help)\n", error.what());
    return 2;
  } catch (const std::exception &error) {
    std::fprintf(stderr, "attn-run: %s\n", error.what());
    return 1;
  }
}
