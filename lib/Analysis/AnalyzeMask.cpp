// Remarks on the blocks of each mask.
#include "attn/Analysis/MaskMap.h"
#include "attn/Analysis/Passes.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Remarks.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

namespace attn {
#define GEN_PASS_DEF_ATTNANALYZEMASK
#include "attn/Analysis/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace ::attn::mask;

namespace {

constexpr StringRef kCategory = "attn-analyze-mask";

/// Prints ends of intervals with names: b0, b1, … and a for dimensions, I, J and
/// s0, s1, … for symbols.
class Printer {
public:
  Printer(const Formula &mask) : batches(mask.getNumBatchDims()), symbols(2 + mask.getSymbols().size()) {}

  /// A union of intervals of blocks; an interval without an end stops at `last`.
  std::string describe(const BlockUnion &set, StringRef last) {
    text.clear();
    for (const BlockInterval &interval : set.intervals) {
      os << (text.empty() ? "[" : " ∪ [");
      ends(interval.lower, "max(", "0");
      os << ", ";
      ends(interval.upper, "min(", last);
      os << ")";
      for (auto [number, guard] : llvm::enumerate(interval.guards)) {
        os << (number ? " and " : " if ");
        print(simplified(guard), /*alone=*/true);
        os << " >= 0";
      }
    }
    return text.empty() ? "none" : text;
  }

private:
  AffineExpr simplified(AffineExpr e) { return simplifyAffineExpr(e, batches + 1, symbols); }

  void ends(ArrayRef<AffineExpr> exprs, StringRef pick, StringRef none) {
    if (exprs.size() != 1)
      os << (exprs.empty() ? none : pick);
    llvm::interleaveComma(exprs, os, [&](AffineExpr e) { print(simplified(e), /*alone=*/true); });
    if (exprs.size() > 1)
      os << ")";
  }

  /// `alone`: no parentheses are needed around a sum.
  void print(AffineExpr expr, bool alone) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      if (dim.getPosition() == batches)
        os << "a";
      else
        os << "b" << dim.getPosition();
    } else if (auto symbol = dyn_cast<AffineSymbolExpr>(expr)) {
      if (symbol.getPosition() < 2)
        os << "IJ"[symbol.getPosition()];
      else
        os << "s" << symbol.getPosition() - 2;
    } else if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
      os << constant.getValue();
    } else {
      printBinary(cast<AffineBinaryOpExpr>(expr), alone);
    }
  }

  void printBinary(AffineBinaryOpExpr expr, bool alone) {
    AffineExpr l = expr.getLHS(), r = expr.getRHS();
    bool isProduct = expr.getKind() == AffineExprKind::Mul;
    auto factor = isProduct ? dyn_cast<AffineConstantExpr>(r) : AffineConstantExpr();
    bool negates = factor && factor.getValue() == -1;
    if (!alone)
      os << "(";
    if (negates) {
      os << "-";
      print(l, /*alone=*/false);
    } else if (expr.getKind() == AffineExprKind::Add) {
      print(l, /*alone=*/true);
      // A subtraction where the right side is negative.
      auto product = dyn_cast<AffineBinaryOpExpr>(r);
      auto constant =
          dyn_cast<AffineConstantExpr>(product && product.getKind() == AffineExprKind::Mul ? product.getRHS() : r);
      bool negative = constant && constant.getValue() < 0;
      os << (negative ? " - " : " + ");
      print(negative ? simplified(-r) : r, /*alone=*/!isa<AffineBinaryOpExpr>(r) || !negative);
    } else {
      static const std::pair<AffineExprKind, StringRef> names[] = {{AffineExprKind::Mul, " * "},
                                                                   {AffineExprKind::Mod, " mod "},
                                                                   {AffineExprKind::FloorDiv, " floordiv "},
                                                                   {AffineExprKind::CeilDiv, " ceildiv "}};
      print(l, /*alone=*/false);
      for (auto [kind, name] : names)
        if (kind == expr.getKind())
          os << name;
      print(r, /*alone=*/false);
    }
    if (!alone)
      os << ")";
  }

  unsigned batches, symbols;
  std::string text;
  llvm::raw_string_ostream os{text};
};

struct AnalyzeMask : ::attn::impl::AttnAnalyzeMaskBase<AnalyzeMask> {
  using AttnAnalyzeMaskBase::AttnAnalyzeMaskBase;

  void runOnOperation() override {
    if (queryBlock < 0 || keyBlock < 0) {
      getOperation()->emitError("attn-analyze-mask: expected block sizes of at least 0, got ")
          << int64_t(queryBlock) << " × " << int64_t(keyBlock);
      return signalPassFailure();
    }
    getOperation().walk([&](mlir::attn::AttentionOp op) { report(op); });
    markAllAnalysesPreserved();
  }

  void report(mlir::attn::AttentionOp op) {
    auto function = op->getParentOfType<FunctionOpInterface>();
    auto options = [&](StringRef name) {
      auto o = remark::RemarkOpts::name(name).category(kCategory);
      return function ? o.function(function.getName()) : o;
    };
    auto [m, n] = blockSizesOf(op, queryBlock, keyBlock);
    Formula mask = Formula::read(op);
    if (mask.isTrue()) {
      remark::analysis(op.getLoc(), options("blocks")) << "all blocks are full: every pair is visible";
      return;
    }
    std::string why, blocks = std::to_string(m) + " × " + std::to_string(n);
    if (std::optional<MaskMap> map = buildMaskMap(mask, m, n, {}, &getContext(), why)) {
      for (const MaskMap::Group &group : map->groups)
        remark::analysis(op.getLoc(), options("blocks"))
            << llvm::formatv("{0}: {1} full, {2} partial, {3} empty of {4} blocks of {5}, {6:f1} % walked",
                             map->describe(group), group.full, group.partial, group.empty, group.blocks(), blocks,
                             100.0 * (group.full + group.partial) / std::max<int64_t>(1, group.blocks()))
                   .str();
      why = map->inexact;
      if (!why.empty())
        remark::missed(op.getLoc(), options("inexact")) << "partial blocks may be full or empty: " + why;
    }
    for (Walk walk : {Walk::Keys, Walk::Queries}) {
      bool keys = walk == Walk::Keys;
      BlockBounds bounds = computeBounds(mask, m, n, walk, &getContext());
      std::string inner = keys ? "key" : "query", outer = keys ? "query" : "key";
      int64_t extent = keys ? mask.getKeys() : mask.getQueries(), size = keys ? n : m;
      std::string last = ShapedType::isDynamic(extent)
                             ? (keys ? "J" : "I") + std::string(" ceildiv ") + std::to_string(size)
                             : std::to_string(llvm::divideCeil(extent, size));
      Printer printer(mask);
      remark::analysis(op.getLoc(), options("bounds"))
          << inner + " blocks of " + outer + " block a with a visible pair: " + printer.describe(bounds.visible, last) +
                 "; with a hidden pair: " + printer.describe(bounds.hidden, last);
      const BlockUnion &inexact = bounds.visible.exact ? bounds.hidden : bounds.visible;
      if (!inexact.exact)
        remark::missed(op.getLoc(), options("inexact"))
            << inner + " blocks of a " + outer + " block may be more than need be: " + inexact.why;
    }
  }
};
} // namespace
