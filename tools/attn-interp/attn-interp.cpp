// Executes a function, kernels included, in the interpreter.
#include "Files.h"
#include "attn/Interpreter/Interpreter.h"
#include "attn/Interpreter/Pipeline.h"
#include "attn/Registration.h"
#include "mlir/IR/AsmState.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/ToolOutputFile.h"
#include "llvm/Support/WithColor.h"

#include <cmath>

using namespace mlir;
namespace cl = llvm::cl;

static int complain(const Twine &message) {
  llvm::WithColor::error(llvm::errs(), "attn-interp") << message << "\n";
  return 1;
}

static std::string nameOf(Type element) {
  std::string text;
  llvm::raw_string_ostream(text) << element;
  return text;
}

/// The counters, in words and in numbers.
static SmallVector<std::pair<StringRef, int64_t>> list(const attn::InterpreterCounters &c) {
  return {{"launches", c.launches},
          {"ctas", c.ctas},
          {"global_to_shared_bytes", c.globalToSharedBytes},
          {"global_read_bytes", c.globalReadBytes},
          {"shared_to_global_bytes", c.sharedToGlobalBytes},
          {"global_to_register_bytes", c.globalToRegisterBytes},
          {"register_to_global_bytes", c.registerToGlobalBytes},
          {"register_to_shared_bytes", c.registerToSharedBytes},
          {"shared_to_tensor_core_bytes", c.sharedToTensorCoreBytes},
          {"boxes_loaded", c.boxesLoaded},
          {"boxes_stored", c.boxesStored},
          {"boxes_outside", c.boxesOutside},
          {"tensor_core_flops", c.tensorCoreFlops},
          {"special_function_ops", c.specialFunctionOps},
          {"arithmetic_ops", c.arithmeticOps},
          {"barrier_waits", c.barrierWaits},
          {"barrier_waits_blocked", c.barrierWaitsBlocked},
          {"named_barriers", c.namedBarriers},
          {"key_tiles_visited", c.tilesVisited},
          {"key_tiles_skipped", c.tilesSkipped}};
}

/// Chrome's trace format; a cycle is shown as a nanosecond.
static bool writeTrace(StringRef path, ArrayRef<attn::TraceEvent> events) {
  std::error_code error;
  llvm::ToolOutputFile file(path, error, llvm::sys::fs::OF_TextWithCRLF);
  if (error) {
    complain("cannot write " + path + ": " + error.message());
    return false;
  }
  SmallVector<StringRef> tracks;
  llvm::json::OStream json(file.os(), 1);
  json.object([&] {
    json.attribute("displayTimeUnit", "ns");
    json.attributeArray("traceEvents", [&] {
      for (const attn::TraceEvent &event : events) {
        auto *at = llvm::find(tracks, event.track);
        int64_t track = at - tracks.begin();
        if (at == tracks.end()) {
          tracks.push_back(event.track);
          json.object([&] {
            json.attribute("name", "thread_name");
            json.attribute("ph", "M");
            json.attribute("pid", 0);
            json.attribute("tid", track);
            json.attributeObject("args", [&] { json.attribute("name", event.track); });
          });
        }
        json.object([&] {
          json.attribute("name", event.name);
          json.attribute("ph", "X");
          json.attribute("pid", 0);
          json.attribute("tid", track);
          json.attribute("ts", event.begin / 1000);
          json.attribute("dur", (event.end - event.begin) / 1000);
        });
      }
    });
  });
  file.keep();
  return true;
}

/// Prints each result's largest error; false if one is above its tolerance.
static bool compare(ArrayRef<attn::HostArray> ours, ArrayRef<attn::HostArray> reference, ArrayRef<double> tolerances) {
  if (ours.size() != reference.size()) {
    complain("expected " + Twine(ours.size()) + " results of the reference, got " + Twine(reference.size()));
    return false;
  }
  bool good = true;
  for (auto [number, ours, reference] : llvm::enumerate(ours, reference)) {
    std::vector<double> got = attn::toDoubles(ours), expected = attn::toDoubles(reference);
    if (ours.shape != reference.shape) {
      complain("result #" + Twine(number) + ": expected the reference's shape");
      return false;
    }
    double error = 0, tolerance = number < tolerances.size() ? tolerances[number] : 0;
    size_t worst = 0;
    for (size_t k = 0; k < got.size(); ++k) {
      double difference = got[k] == expected[k] ? 0 : std::fabs(got[k] - expected[k]);
      if (!(difference <= error)) { // a NaN too
        error = difference;
        worst = k;
      }
      if (std::isnan(error))
        break;
    }
    bool within = error <= tolerance;
    good &= within;
    llvm::outs() << llvm::format("result #%zu: error %.3e, at most %.3e: %s\n", number, error, tolerance,
                                 within ? "ok" : "WRONG");
    if (!within)
      complain("wrong result #" + Twine(number) + ": element " + Twine(worst) + " is " +
               llvm::formatv("{0}", got[worst]) + ", expected " + llvm::formatv("{0}", expected[worst]));
  }
  return good;
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::OptionCategory category("attn-interp options");
  cl::opt<std::string> input(cl::Positional, cl::desc("IN.mlir"), cl::init("-"), cl::cat(category));
  cl::opt<std::string> entryName("entry", cl::desc("the function to call"), cl::init("main"), cl::cat(category));
  cl::list<std::string> inputs("input", cl::desc("the next argument: a.npy, a.npy:bf16, or random (the default)"),
                               cl::cat(category));
  cl::list<std::string> outputs("output", cl::desc("where the next result goes: o.npy, o.npy:bf16"), cl::cat(category));
  cl::list<std::string> shapes("shape", cl::desc("the next argument's sizes: 1x4x512x64"), cl::cat(category));
  cl::opt<uint64_t> seed("seed", cl::desc("of random inputs, and of the first schedule"), cl::init(0),
                         cl::cat(category));
  cl::opt<unsigned> seeds("seeds", cl::desc("schedules to try, from the seed on"), cl::init(8), cl::cat(category));
  cl::opt<int64_t> multiprocessors("multiprocessors", cl::desc("of the pretended device"), cl::init(4),
                                   cl::cat(category));
  cl::opt<std::string> tuning("tuning", cl::desc("a tuning file to take schedules from"), cl::value_desc("FILE"),
                              cl::cat(category));
  cl::opt<std::string> f32("f32", cl::desc("how kernels of attention multiply f32 operands: exact or tf32"),
                           cl::init("exact"), cl::cat(category));
  cl::opt<std::string> reference("reference", cl::desc("a function of the same arguments to compare the results with"),
                                 cl::cat(category));
  cl::list<double> tolerances("tolerance", cl::desc("the largest absolute error of the next result"),
                              cl::cat(category));
  cl::opt<std::string> trace("trace",
                             cl::desc("write a timeline of the first launch's first CTA (Chrome trace format)"),
                             cl::value_desc("t.json"), cl::cat(category));
  cl::opt<int64_t> traceCta("trace-cta", cl::desc("the CTA to trace"), cl::init(0), cl::cat(category));
  cl::opt<bool> counters("counters", cl::desc("print what was counted, by the first seed"), cl::cat(category));
  cl::opt<bool> verify("verify",
                       cl::desc("refuse a program that the verifiers refuse; without it, what the machine would do"),
                       cl::init(true), cl::cat(category));
  cl::opt<bool> dump("dump-tile", cl::desc("print the program that is interpreted, and stop"), cl::cat(category));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "attn-interp: executes tile kernels on the CPU and checks them\n");

  if (seeds < 1)
    return complain("--seeds: expected at least 1, got 0");
  if (f32 != "exact" && f32 != "tf32")
    return complain("expected --f32 to be exact or tf32, got '" + f32 + "'");
  if (multiprocessors < 1)
    return complain("--multiprocessors: expected at least 1, got " + Twine(multiprocessors.getValue()));
  if (traceCta.getNumOccurrences() && trace == "")
    return complain("--trace-cta is for --trace");
  if (!tolerances.empty() && reference == "")
    return complain("--tolerance is for --reference");

  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  attn::registerDialects(registry);
  MLIRContext context(registry);
  context.printOpOnDiagnostic(false); // the location says it
  llvm::SourceMgr sources;
  SourceMgrDiagnosticHandler handler(sources, &context);
  OwningOpRef<ModuleOp> module = parseSourceFile<ModuleOp>(input, sources, ParserConfig(&context, verify));
  if (!module)
    return 1;
  if (failed(attn::lowerForInterpreter(*module, entryName, f32 == "tf32", tuning)))
    return 1;
  if (dump) {
    module->print(llvm::outs());
    return 0;
  }
  auto entry = module->lookupSymbol<func::FuncOp>(entryName);
  if (!entry || entry.isExternal())
    return complain("expected a function '" + entryName + "' with a body in " + input);
  if (inputs.size() > entry.getNumArguments())
    return complain("expected at most " + Twine(entry.getNumArguments()) + " inputs, got " + Twine(inputs.size()));
  if (outputs.size() > entry.getNumResults())
    return complain("expected at most " + Twine(entry.getNumResults()) + " outputs, got " + Twine(outputs.size()));

  if (shapes.size() > entry.getNumArguments())
    return complain("expected at most " + Twine(entry.getNumArguments()) + " shapes, got " + Twine(shapes.size()));
  if (tolerances.size() > entry.getNumResults())
    return complain("expected at most " + Twine(entry.getNumResults()) + " tolerances, got " +
                    Twine(tolerances.size()));

  std::vector<attn::HostArray> arguments;
  std::string error;
  for (auto [number, type] : llvm::enumerate(entry.getArgumentTypes())) {
    auto memref = dyn_cast<MemRefType>(type);
    if (!memref)
      return complain("expected tensors or memrefs as arguments, got " + nameOf(type) + " for #" + Twine(number));
    attn::interp_tool::Array array;
    array.dtype = nameOf(memref.getElementType());
    for (int64_t size : memref.getShape())
      array.shape.push_back(ShapedType::isDynamic(size) ? -1 : size);
    if (number < shapes.size() && shapes[number] != "") {
      SmallVector<StringRef> parts;
      StringRef(shapes[number]).split(parts, 'x');
      if (parts.size() != array.shape.size())
        return complain("--shape: expected " + Twine(array.shape.size()) + " sizes for argument #" + Twine(number) +
                        ", got '" + shapes[number] + "'");
      for (auto [d, part] : llvm::enumerate(parts)) {
        int64_t size;
        if (part.getAsInteger(10, size) || size < 0 || (array.shape[d] >= 0 && array.shape[d] != size))
          return complain("--shape: expected " + (array.shape[d] < 0 ? Twine("a size") : Twine(array.shape[d])) +
                          " for dimension " + Twine(d) + " of argument #" + Twine(number) + ", got '" + part + "'");
        array.shape[d] = size;
      }
    }
    std::string source = number < inputs.size() ? inputs[number] : std::string("random");
    if (!attn::interp_tool::readInput(source, seed, number, array, error))
      return complain(error);
    arguments.push_back({memref.getElementType(), array.shape, std::move(array.bytes)});
  }

  attn::InterpreterResult first;
  for (unsigned k = 0; k < seeds; ++k) {
    attn::InterpreterOptions options;
    options.seed = seed + k;
    options.multiprocessors = multiprocessors;
    attn::InterpreterResult result = attn::interpret(entry, arguments, options);
    if (!result.ok)
      return 1;
    if (k == 0) {
      first = std::move(result);
      continue;
    }
    // Schedules may not change a bit.
    for (auto [number, pair] : llvm::enumerate(llvm::zip(first.outputs, result.outputs)))
      if (std::get<0>(pair).bytes != std::get<1>(pair).bytes)
        return complain("result #" + Twine(number) + " differs between seed " + Twine(seed) + " and seed " +
                        Twine(seed + k) + ": it depends on the schedule");
  }
  if (reference != "") {
    auto function = module->lookupSymbol<func::FuncOp>(reference);
    if (!function || function.isExternal())
      return complain("expected a function '" + reference + "' with a body in " + input);
    attn::InterpreterResult expected = attn::interpret(function, arguments, attn::InterpreterOptions());
    if (!expected.ok)
      return 1;
    if (!compare(first.outputs, expected.outputs, tolerances))
      return 1;
  }
  if (trace != "") {
    attn::InterpreterOptions options;
    options.multiprocessors = multiprocessors;
    options.traceCta = traceCta;
    attn::InterpreterResult result = attn::interpret(entry, arguments, options);
    if (!result.ok)
      return 1;
    if (result.trace.empty())
      return complain("--trace-cta: expected a CTA of the first launch, got " + Twine(traceCta.getValue()));
    if (!writeTrace(trace, result.trace))
      return 1;
  }
  std::vector<attn::interp_tool::Array> arrays;
  for (attn::HostArray &output : first.outputs)
    arrays.push_back({nameOf(output.element), output.shape, std::move(output.bytes)});
  if (!attn::interp_tool::writeOutputs({outputs.begin(), outputs.end()}, arrays, error))
    return complain(error);
  if (counters)
    for (auto [name, value] : list(first.counters))
      llvm::outs() << name << ": " << value << "\n";
  return 0;
}
