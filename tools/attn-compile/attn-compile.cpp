// MLIR in; kernels, objects or loadable artifacts out.
#include "attn/Compiler/Compiler.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  cl::OptionCategory category("attn-compile options");
  cl::opt<std::string> input(cl::Positional, cl::desc("IN.mlir"), cl::init("-"), cl::cat(category));
  cl::opt<std::string> output("o", cl::desc("output file"), cl::value_desc("OUT"), cl::init("-"), cl::cat(category));
  cl::opt<std::string> target("target", cl::desc("cpu or sm_90a"), cl::init("cpu"), cl::cat(category));
  cl::opt<std::string> emit("emit", cl::desc("attn, schedules, tile, nvvm, ptx, cubin, llvm, obj, so or header"),
                            cl::init("so"), cl::cat(category));
  cl::opt<std::string> entry("entry", cl::desc("the only entry; all public functions by default"), cl::cat(category));
  cl::opt<std::string> form(
      "form", cl::desc("auto; naive: every op as it is written; upstream: that by upstream's passes alone"),
      cl::init("auto"), cl::cat(category));
  cl::opt<std::string> precision("precision", cl::desc("own, or f64 throughout"), cl::init("own"), cl::cat(category));
  cl::opt<std::string> f32("f32",
                           cl::desc("exact; tf32: the GPU's attention may round f32 operands to 11 significant bits "
                                    "(the CPU's naive form rounds all that it multiplies, to compare with)"),
                           cl::init("exact"), cl::cat(category));
  cl::opt<std::string> cpu("cpu", cl::desc("the host processor, by LLVM's name"), cl::init("native"),
                           cl::cat(category));
  cl::opt<std::string> dumpDir("dump-dir", cl::desc("folder for numbered dumps of each step"), cl::value_desc("D"),
                               cl::cat(category));
  cl::opt<std::string> tuning("tuning",
                              cl::desc("a tuning file (of attn-tune) to take schedules from, where it has the problem"),
                              cl::value_desc("FILE"), cl::cat(category));
  cl::opt<bool> timing("timing", cl::desc("print the time of each stage to standard error"), cl::cat(category));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "attn-compile: attention compiler\n");

  auto complain = [](const Twine &message) {
    WithColor::error(errs(), "attn-compile") << message << "\n";
    return 1;
  };
  attn::CompileOptions options;
  options.input = input;
  options.output = output;
  options.target = target;
  options.entry = entry;
  options.cpu = cpu;
  options.dumpDir = dumpDir;
  options.tuning = tuning;
  options.toolPath = sys::fs::getMainExecutable(argv[0], reinterpret_cast<void *>(&main));
  std::optional<attn::Emit> kind = attn::symbolizeEmit(emit);
  if (!kind)
    return complain(
        "expected --emit to be one of attn, schedules, tile, nvvm, ptx, cubin, llvm, obj, so, header, got '" + emit +
        "'");
  options.emit = *kind;
  if (form != "auto" && form != "naive" && form != "upstream")
    return complain("expected --form to be auto, naive or upstream, got '" + form + "'");
  options.upstream = form == "upstream";
  options.naive = form != "auto";
  options.timing = timing;
  if (precision != "own" && precision != "f64")
    return complain("expected --precision to be own or f64, got '" + precision + "'");
  options.f64 = precision == "f64";
  if (f32 != "exact" && f32 != "tf32")
    return complain("expected --f32 to be exact or tf32, got '" + f32 + "'");
  options.tf32 = f32 == "tf32";
  return mlir::failed(attn::compile(options)) ? 1 : 0;
}
