// The schedules that the compiler chooses from.
#include "attn/Conversion/AttnToTile/ScheduleTable.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

using namespace llvm;

int main(int argc, char **argv) {
  InitLLVM init(argc, argv);
  cl::OptionCategory category("attn-tune options");
  cl::opt<bool> list("list", cl::desc("print the fold kernel's table of schedules"), cl::cat(category));
  cl::opt<std::string> cases(
      "cases",
      cl::desc("print a module with an attention for each schedule of the tables; of N shares the K-th, from 0"),
      cl::value_desc("K/N"), cl::cat(category));
  cl::opt<std::string> f32("f32",
                           cl::desc("with --cases: those of f32 that is multiplied exact (the default) or as tf32"),
                           cl::init("exact"), cl::cat(category));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "attn-tune: schedules of attention kernels\n");

  auto complain = [](const Twine &message) {
    WithColor::error(errs(), "attn-tune") << message << "\n";
    return 1;
  };
  if (f32 != "exact" && f32 != "tf32")
    return complain("expected --f32 to be exact or tf32, got '" + f32 + "'");
  if (list) {
    attn::printScheduleTable(outs());
    return 0;
  }
  if (!cases.empty()) {
    auto [first, second] = StringRef(cases).split('/');
    unsigned share, of;
    if (first.getAsInteger(10, share) || second.getAsInteger(10, of) || share >= of)
      return complain("expected --cases=K/N with K < N, got '" + cases + "'");
    std::string missing = attn::printScheduleCases(outs(), share, of, f32 == "tf32");
    if (!missing.empty())
      return complain("expected a problem for each row of the table, found none for " + missing);
    return 0;
  }
  return complain("expected --list or --cases=K/N");
}
