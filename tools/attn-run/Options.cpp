//===- Options.cpp - The command line of attn-run -------------------------===//

#include "Options.h"

#include "Support.h"

#include <cctype>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <set>

using namespace attn::run;

const char *const attn::run::usageText =
    R"(usage: attn-run IN.mlir|IN.so|FOLDER [OPTIONS]

Runs an entry of a compiled artifact, or of a graph, which attn-compile compiles
first (found beside attn-run, in PATH, or by the environment's ATTN_COMPILE).

  --device=auto|cuda|cpu|interp
                    where to run; auto: on the GPU if there is one that can run
                    it, else on the CPU; interp: the GPU's program, interpreted
  --entry=NAME      the function (main, or the only one)
  --input=FILE[:bf16]
                    an input, in the order of the arguments: all or none. A .npy
                    file (bf16 as the uint16 of its bits, with the suffix)
  --input=random|normal:M,D|ones|iota:N
                    an input made here: as without --input; normal of mean M and
                    deviation D; ones; 0 to N-1 again and again along the last
                    axis
  --output=FILE[:bf16]
                    where to write a result, in the order of the results
  --shape=2x4x?,... shapes of the inputs that have dynamic sizes, in order
                    (or of all inputs); ? leaves a static size as it is
  --seed=N          of random inputs (0): floats normal, integers 0 to 7
  --verify          run the naive graph as well, in f64 and in its own precision
                    on the CPU, and compare: for each result
                      |x - f64| <= 2 |naive - f64| + atol max(1, |f64|)
                    in the maximum norm, with atol 2e-5 for f32, 1e-3 for f16
                    and bf16, 1e-10 for f64; integers must be equal
  --f32=exact|tf32  how the GPU's attention multiplies f32 operands (exact); with
                    tf32 they may be rounded to 11 significant bits, and what
                    --verify compares with, the naive graph in its own
                    precision, rounds all f32 that it multiplies
  --reference=FILE.so
                    for an artifact: the naive graph in f64
  --naive=FILE.so   for an artifact: the naive graph in its own precision
                    (without it: the rounding of the f64 results)
  --bench           measure time and extra memory
  --graph           measure the time of a captured CUDA graph: without the gaps
                    between short kernels
  --tune            IN is a folder that attn-tune has made: measure each problem's
                    schedules in turns, their results compared before, and write
                    IN/tuning.json for attn-compile --tuning
  --seconds=N       with --tune: how long a problem's search may take (20); what
                    it was too short for is told
  --json            print one JSON object
  --dump-dir=DIR    where attn-compile leaves what it makes on the way
  --help

Options may also be given as two words: --seed 1. Exit code: 0 if all held, 1 if
something failed or did not compare, 2 if the command line is wrong.
)";

const char *attn::run::nameOf(DeviceKind kind) {
  switch (kind) {
  case DeviceKind::Auto:
    return "auto";
  case DeviceKind::Cuda:
    return "cuda";
  case DeviceKind::Cpu:
    return "cpu";
  case DeviceKind::Interp:
    return "interp";
  }
  return "";
}

Shape attn::run::parseShape(const std::string &text) {
  Shape shape;
  if (text.empty() || text == "scalar")
    return shape;
  size_t at = 0;
  while (true) {
    size_t end = text.find('x', at);
    std::string part = text.substr(at, end - at);
    bool number = !part.empty() && part.size() <= 18 && part.find_first_not_of("0123456789") == std::string::npos;
    if (part != "?" && !number)
      throw UsageError("--shape: expected sizes like 2x4x?, got \"" + text + "\"");
    shape.push_back(number ? std::stoll(part) : -1);
    if (end == std::string::npos)
      return shape;
    at = end + 1;
  }
}

static std::vector<Shape> parseShapes(const std::string &text) {
  std::vector<Shape> shapes;
  size_t at = 0;
  while (true) {
    size_t end = text.find(',', at);
    shapes.push_back(parseShape(text.substr(at, end - at)));
    if (end == std::string::npos)
      return shapes;
    at = end + 1;
  }
}

static DeviceKind parseDevice(const std::string &text) {
  for (DeviceKind kind : {DeviceKind::Auto, DeviceKind::Cuda, DeviceKind::Cpu, DeviceKind::Interp})
    if (text == nameOf(kind))
      return kind;
  throw UsageError("--device: expected auto, cuda, cpu or interp, got \"" + text + "\"");
}

static uint64_t parseSeed(const std::string &text) {
  if (text.empty() || text.size() > 19 || text.find_first_not_of("0123456789") != std::string::npos)
    throw UsageError("--seed: expected a number from 0 to 10^19 - 1, got \"" + text + "\"");
  return std::stoull(text);
}

/// All of `text` as a number, if it is one.
static std::optional<double> parseNumber(const std::string &text) {
  char *end = nullptr;
  double value = std::strtod(text.c_str(), &end);
  bool whole = !text.empty() && !std::isspace(static_cast<unsigned char>(text[0])) && *end == 0;
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

InputSource attn::run::parseInput(const std::string &text) {
  InputSource source;
  if (text == "random")
    return source;
  if (text == "ones") {
    source.kind = InputSource::Ones;
    return source;
  }
  if (text.starts_with("normal:")) {
    std::string numbers = text.substr(strlen("normal:"));
    size_t comma = numbers.find(',');
    auto mean = parseNumber(numbers.substr(0, comma));
    auto deviation = parseNumber(comma == std::string::npos ? "" : numbers.substr(comma + 1));
    if (!mean || !deviation || *deviation < 0)
      throw UsageError("--input: expected normal:MEAN,DEVIATION, two numbers, the second at least 0, got \"" + text +
                       "\"");
    source.kind = InputSource::Normal;
    source.mean = *mean;
    source.deviation = *deviation;
    return source;
  }
  if (text.starts_with("iota:")) {
    std::string number = text.substr(strlen("iota:"));
    bool digits = !number.empty() && number.size() <= 18 && number.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || std::stoll(number) == 0)
      throw UsageError("--input: expected iota:N, a whole number of at least 1, got \"" + text + "\"");
    source.kind = InputSource::Iota;
    source.modulus = std::stoll(number);
    return source;
  }
  source.kind = InputSource::File;
  source.file = parseNpyFile(text);
  return source;
}

static NpyFile parseOutput(const std::string &text) {
  NpyFile file = parseNpyFile(text);
  if (file.path.empty())
    throw UsageError("--output: expected the name of a .npy file, got \"" + text + "\"");
  return file;
}

Options attn::run::parseOptions(const std::vector<std::string> &arguments) {
  const std::set<std::string> flags = {"--verify", "--bench", "--graph", "--json", "--help", "--tune"};
  const std::set<std::string> valued = {"--device",    "--entry", "--input",    "--output", "--shape",  "--seed",
                                        "--reference", "--naive", "--dump-dir", "--f32",    "--seconds"};
  const std::set<std::string> repeatable = {"--input", "--output"};

  Options options;
  std::set<std::string> seen;
  for (size_t i = 0; i < arguments.size(); ++i) {
    const std::string &argument = arguments[i];
    if (argument == "-h") {
      options.help = true;
      continue;
    }
    if (!argument.starts_with("-")) {
      if (argument.empty())
        throw UsageError("expected an input file, got an empty name");
      if (!options.input.empty())
        throw UsageError("expected one input file, got \"" + options.input + "\" and \"" + argument + "\"");
      options.input = argument;
      continue;
    }
    size_t equals = argument.find('=');
    std::string name = argument.substr(0, equals);
    bool isFlag = flags.count(name);
    if (!isFlag && !valued.count(name))
      throw UsageError("unknown option " + name);
    if (!seen.insert(name).second && !repeatable.count(name))
      throw UsageError(name + " was given twice");
    if (isFlag) {
      if (equals != std::string::npos)
        throw UsageError(name + " takes no value, got \"" + argument.substr(equals + 1) + "\"");
      options.verify |= name == "--verify";
      options.bench |= name == "--bench";
      options.graph |= name == "--graph";
      options.json |= name == "--json";
      options.help |= name == "--help";
      options.tune |= name == "--tune";
      continue;
    }
    std::string value;
    if (equals != std::string::npos)
      value = argument.substr(equals + 1);
    else if (i + 1 < arguments.size() && !arguments[i + 1].starts_with("--"))
      value = arguments[++i];
    else
      throw UsageError(name + " expects a value");
    if (value.empty())
      throw UsageError(name + " expects a value, got an empty one");

    if (name == "--device") {
      options.device = parseDevice(value);
    } else if (name == "--entry") {
      options.entry = value;
    } else if (name == "--input") {
      parseInput(value); // so that it is wrong now
      options.inputs.push_back(value);
    } else if (name == "--output") {
      options.outputs.push_back(parseOutput(value));
    } else if (name == "--shape") {
      options.shapes = parseShapes(value);
    } else if (name == "--seed") {
      options.seed = parseSeed(value);
    } else if (name == "--reference") {
      options.reference = value;
    } else if (name == "--naive") {
      options.naive = value;
    } else if (name == "--f32") {
      if (value != "exact" && value != "tf32")
        throw UsageError("--f32: expected exact or tf32, got \"" + value + "\"");
      options.tf32 = value == "tf32";
    } else if (name == "--dump-dir") {
      options.dumpDir = value;
    } else if (name == "--seconds") {
      std::optional<double> seconds = parseNumber(value);
      if (!seconds || *seconds <= 0)
        throw UsageError("--seconds: expected a number above 0, got \"" + value + "\"");
      options.seconds = *seconds;
    }
  }
  if (options.help)
    return options;
  if (options.input.empty())
    throw UsageError("expected an input file, IN.mlir or IN.so");
  if (!options.verify)
    for (auto &[name, value] : {std::pair{"--reference", options.reference}, std::pair{"--naive", options.naive}})
      if (value)
        throw UsageError(std::string(name) + " is for --verify");
  if (options.tune)
    for (const std::string &name : seen)
      if (name != "--tune" && name != "--seed" && name != "--seconds")
        throw UsageError("--tune goes with --seed and --seconds alone, got " + name);
  if (!options.tune && seen.count("--seconds"))
    throw UsageError("--seconds is for --tune");
  if (options.graph && !options.bench)
    throw UsageError("--graph is for --bench");
  for (size_t i = 0; i < options.outputs.size(); ++i)
    for (size_t j = 0; j < i; ++j)
      if (options.outputs[i].path == options.outputs[j].path)
        throw UsageError("two results would be written to \"" + options.outputs[i].path + "\"");
  return options;
}
