// Maps of masks, as text and as pictures.
#include "attn/Analysis/MaskMap.h"
#include "attn/Analysis/Passes.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/Support/FileUtilities.h"

namespace attn {
#define GEN_PASS_DEF_ATTNPRINTMASK
#include "attn/Analysis/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::mask;

namespace {

struct PrintMask : ::attn::impl::AttnPrintMaskBase<PrintMask> {
  using AttnPrintMaskBase::AttnPrintMaskBase;

  void runOnOperation() override {
    markAllAnalysesPreserved();
    auto fail = [&](const Twine &why) {
      getOperation()->emitError("attn-print-mask: ") << why;
      signalPassFailure();
    };
    for (auto [name, value] :
         {std::pair<StringRef, int64_t>{"m", queryBlock}, {"n", keyBlock}, {"queries", queries}, {"keys", keys}})
      if (value < 0)
        return fail(name + " has to be at least 0, got " + Twine(value));
    if (columns < 1)
      return fail("columns has to be at least 1, got " + Twine(columns));
    if (!(partialCost > 0))
      return fail("partial-cost has to be above 0, got " + Twine(std::to_string(partialCost)));

    std::vector<std::pair<std::string, MaskMap>> maps;
    bool known = true;
    getOperation().walk([&](mlir::attn::AttentionOp op) {
      auto [m, n] = blockSizesOf(op, queryBlock, keyBlock);
      Sizes sizes{queries, keys, SmallVector<int64_t>(scalars.begin(), scalars.end())};
      std::string why;
      std::optional<MaskMap> map = buildMaskMap(Formula::read(op), m, n, sizes, &getContext(), why, pairs);
      if (!map) {
        op.emitError("attn-print-mask: ") << why << " (options queries, keys and scalars give values)";
        known = false;
        return;
      }
      auto function = op->getParentOfType<FunctionOpInterface>();
      std::string title = "attention " + std::to_string(maps.size());
      if (function)
        title += " of @" + function.getName().str();
      maps.emplace_back(title, std::move(*map));
    });
    if (!known)
      return signalPassFailure();
    if (maps.empty())
      getOperation()->emitWarning("attn-print-mask: the module holds no attn.attention (run attn-raise before)");

    auto print = [&](raw_ostream &os) {
      if (format == ::attn::MaskMapFormat::SVG)
        return printSVG(os, maps, partialCost);
      for (const auto &[title, map] : maps)
        printText(os, map, title, columns, partialCost);
    };
    if (file.empty())
      return print(llvm::errs());
    // To a temporary beside it, then renamed.
    llvm::Error error = llvm::writeToOutput(file, [&](raw_ostream &os) {
      print(os);
      return llvm::Error::success();
    });
    if (error)
      fail("cannot write '" + file + "': " + llvm::toString(std::move(error)));
  }
};
} // namespace
