// Whether 32 bits hold a region's index values as 64 would; see WideIntegers.h.
#include "WideIntegers.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace mlir;
using mlir::attn::AttentionOp;

namespace {
/// What is known of a value. `open`: it hangs on what no graph says, sizes and elements
/// of tensors. What is computed from these is a place in a sequence or a tensor, and
/// nothing is held against it.
struct Bounds {
  double low = -HUGE_VAL, high = HUGE_VAL;
  bool open = true;
};
} // namespace

int64_t(::attn::totile::extentOf)(BlockArgument position) {
  auto op = dyn_cast<AttentionOp>(position.getOwner()->getParentOp());
  if (!op)
    return ShapedType::kDynamic;
  unsigned first = 0; // the score's element comes before the positions
  while (!position.getOwner()->getArgument(first).getType().isIndex())
    ++first;
  return op.getStaticLoopExtents()[position.getArgNumber() - first];
}

static Bounds times(const Bounds &a, const Bounds &b) {
  if (a.open || b.open)
    return {};
  auto of = [](double x, double y) { return x == 0 || y == 0 ? 0 : x * y; };
  auto ends = {of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)};
  return {std::min(ends), std::max(ends), false};
}

static Bounds rangeOf(Operation &op, ArrayRef<Bounds> x) {
  bool open = llvm::any_of(x, [](const Bounds &range) { return range.open; });
  return llvm::TypeSwitch<Operation *, Bounds>(&op)
      .Case([&](arith::AddIOp) { return Bounds{x[0].low + x[1].low, x[0].high + x[1].high, open}; })
      .Case([&](arith::SubIOp) { return Bounds{x[0].low - x[1].high, x[0].high - x[1].low, open}; })
      .Case([&](arith::MulIOp) { return times(x[0], x[1]); })
      // By at least 1 the magnitude does not grow, whichever way it is rounded.
      .Case<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp, arith::CeilDivSIOp, arith::CeilDivUIOp>([&](auto) {
        return open || x[1].low < 1 ? Bounds() : Bounds{std::min(x[0].low, 0.0), std::max(x[0].high, 0.0), false};
      })
      .Case<arith::RemSIOp, arith::RemUIOp>([&](auto) {
        if (open || x[1].low < 1)
          return Bounds();
        double most = x[1].high - 1;
        return Bounds{x[0].low < 0 ? -most : 0, most, false};
      })
      .Case([&](arith::MinSIOp) { return Bounds{std::min(x[0].low, x[1].low), std::min(x[0].high, x[1].high), open}; })
      .Case([&](arith::MaxSIOp) { return Bounds{std::max(x[0].low, x[1].low), std::max(x[0].high, x[1].high), open}; })
      .Case([&](arith::SelectOp) {
        return Bounds{std::min(x[1].low, x[2].low), std::max(x[1].high, x[2].high), x[1].open || x[2].open};
      })
      .Case([&](math::AbsIOp) { return Bounds{0, std::max(std::abs(x[0].low), std::abs(x[0].high)), open}; })
      .Case<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp>([&](auto) { return x[0]; })
      .Default([](Operation *) { return Bounds(); });
}

/// A position is not negative, and less than its extent where that is known.
static Bounds rangeOf(BlockArgument position) {
  int64_t extent = ::attn::totile::extentOf(position);
  return {0, ShapedType::isDynamic(extent) ? HUGE_VAL : static_cast<double>(extent - 1), false};
}

std::optional<std::string>(::attn::totile::unfitIndex)(Region &region) {
  if (region.empty())
    return std::nullopt;
  constexpr double most = std::numeric_limits<int32_t>::max();
  auto fits = [&](const Bounds &range) {
    // No size is as large as what has no bound.
    return range.open ||
           ((range.high <= most || range.high == HUGE_VAL) && (range.low >= -most || range.low == -HUGE_VAL));
  };
  DenseMap<Value, Bounds> known;
  for (BlockArgument argument : region.getArguments())
    if (argument.getType().isIndex())
      known[argument] = rangeOf(argument);
  auto get = [&](Value v) {
    APInt constant;
    if (matchPattern(v, m_ConstantInt(&constant))) {
      double value = constant.signedRoundToDouble();
      return Bounds{value, value, false};
    }
    return known.lookup(v);
  };
  for (Operation &op : region.front().without_terminator()) {
    SmallVector<Bounds> operands = llvm::map_to_vector(op.getOperands(), get);
    bool isIndex = op.getNumResults() == 1 && op.getResult(0).getType().isIndex();
    if (op.getNumResults() == 1 && op.getResult(0).getType().isIntOrIndex() && !matchPattern(&op, m_Constant()))
      known[op.getResult(0)] = rangeOf(op, operands);
    // As 64 bits it is above all positions, as 32 bits another number.
    bool isUnsigned =
        isa<arith::DivUIOp, arith::CeilDivUIOp, arith::RemUIOp, arith::ShRUIOp, arith::UIToFPOp, arith::IndexCastUIOp>(
            op) &&
        op.getOperand(0).getType().isIndex();
    if (isUnsigned && !operands[0].open && operands[0].low < 0)
      return llvm::formatv("expected no negative index in {0}, for which the kernel has 32 bits, got one down to {1}",
                           op.getName(),
                           operands[0].low == -HUGE_VAL ? "any" : llvm::formatv("{0:f0}", operands[0].low).str())
          .str();
    if (isIndex && !matchPattern(&op, m_Constant()) && !fits(known[op.getResult(0)])) {
      const Bounds &range = known[op.getResult(0)];
      return llvm::formatv("expected index values that fit in the kernel's 32 bits, got {0} from {1:f0} to {2:f0}",
                           op.getName(), range.low, range.high)
          .str();
    }
    // Beside a position a constant beyond them is cut.
    bool besidePosition = isa<arith::CmpIOp>(op) && llvm::none_of(operands, [](const Bounds &x) { return x.open; });
    if (besidePosition)
      continue;
    for (auto [operand, range] : llvm::zip(op.getOperands(), operands))
      if (operand.getType().isIndex() && matchPattern(operand, m_Constant()) && !fits(range))
        return llvm::formatv("expected index constants that fit in the kernel's 32 bits, got {0:f0} in {1}", range.low,
                             op.getName())
            .str();
  }
  return std::nullopt;
}
