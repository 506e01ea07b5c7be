// A mask region over a block of pairs: what each of its values may be there, as
// operations on the ends of intervals.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_MASKRANGES_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_MASKRANGES_H

#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace attn::totile {

using namespace mlir;

/// From `low` to `high`: index values of an integer, or i1 of a condition, which
/// holds for all pairs if `low` does and for none if `high` does not.
struct Ends {
  Value low, high;
  bool nonNegative = false;
  unsigned bits = 64; // a magnitude is below 2^bits

  /// One value, the same for all pairs.
  bool isOne() const { return low == high; }
};

/// Emits intervals by the rules of interval arithmetic; what no rule knows, or
/// what might leave 64 bits, is unknown. So a condition is never called certain
/// that is not, but may be called uncertain though it is not.
class MaskRanges {
public:
  /// `arguments` are the region's; `load` gives the range of a load's values.
  MaskRanges(Region &region, OpBuilder &b, Location loc, ArrayRef<Ends> arguments,
             std::function<std::optional<Ends>(memref::LoadOp)> load);

  /// Of what the region yields, or of one of its conditions.
  Ends condition();
  Ends condition(Value v) { return conditionOf(v); }

private:
  std::optional<Ends> get(Value v);
  std::optional<Ends> compute(Value v);
  std::optional<Ends> fromOutside(Value v);
  std::optional<Ends> integer(Operation *op);
  std::optional<Ends> quotient(Operation *op);
  Ends logic(Operation *op);
  Ends compare(arith::CmpIOp op);
  std::optional<Ends> select(arith::SelectOp op);
  Ends conditionOf(Value v);

  Value cst(int64_t v) { return arith::ConstantIndexOp::create(b, loc, v); }
  Value truth(bool v) { return arith::ConstantOp::create(b, loc, b.getBoolAttr(v)); }
  template <typename Op>
  Value make(Value x, Value y) {
    return b.createOrFold<Op>(loc, x, y);
  }
  Value less(Value x, Value y) { return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, x, y); }
  Value choose(Value c, Value x, Value y) { return b.createOrFold<arith::SelectOp>(loc, c, x, y); }

  Region &region;
  OpBuilder &b;
  Location loc;
  std::function<std::optional<Ends>(memref::LoadOp)> load;
  DenseMap<Value, std::optional<Ends>> known;
};

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_MASKRANGES_H
