#include "KeyBounds.h"

#include "WideIntegers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace ::attn::totile;

/// Sums of a few constants do not overflow.
static constexpr int64_t kMostConstant = int64_t(1) << 60;

namespace {
/// row · i + key · j + constant + symbols.
struct Linear {
  int64_t row = 0, key = 0, constant = 0;
  SmallVector<std::pair<Value, int64_t>> symbols;

  Linear scaled(int64_t factor) const {
    Linear r = *this;
    r.row *= factor, r.key *= factor, r.constant *= factor;
    for (auto &[symbol, sign] : r.symbols)
      sign *= factor;
    return r;
  }
  Linear plus(const Linear &o) const {
    Linear r = *this;
    r.row += o.row, r.key += o.key, r.constant += o.constant;
    r.symbols.append(o.symbols);
    return r;
  }
};

bool isBoundInteger(Type type) { return type.isIndex() || type.isInteger(32) || type.isInteger(64); }

/// True for a load of an integer that is the same for all pairs of a batch
/// point: a sequence's length, say.
bool isScalarLoad(Operation *def, Block &block) {
  if (!isa<tensor::ExtractOp, memref::LoadOp>(def) || !isBoundInteger(def->getResult(0).getType()))
    return false;
  return llvm::all_of(def->getOperands(), [&](Value operand) {
    if (auto argument = dyn_cast<BlockArgument>(operand); argument && argument.getOwner() == &block)
      return argument.getArgNumber() + 2 < block.getNumArguments();
    return matchPattern(operand, m_Constant()) || !block.getParent()->isAncestor(operand.getParentRegion());
  });
}

struct Reader {
  mlir::attn::AttentionOp op;
  Block &block;

  /// True for a position that is the same for all pairs of a batch point,
  /// computed from its indices in ops that a kernel's i32 can follow.
  bool isOfPoint(Value v) {
    if (!op.getMask().isAncestor(v.getParentRegion()))
      return v.getType().isIndex() || v.getType().isInteger(32);
    if (auto argument = dyn_cast<BlockArgument>(v))
      return argument.getArgNumber() < op.getNumBatchDims();
    if (matchPattern(v, m_Constant()))
      return v.getType().isIndex() || v.getType().isInteger(32);
    Operation *def = v.getDefiningOp();
    return isPointArithmetic(def) &&
           llvm::all_of(def->getOperands(), [&](Value operand) { return isOfPoint(operand); });
  }

  std::optional<Linear> linear(Value v) {
    unsigned n = op.getNumBatchDims();
    if (v == block.getArgument(n))
      return Linear{1, 0, 0, {}};
    if (v == block.getArgument(n + 1))
      return Linear{0, 1, 0, {}};
    APInt constant;
    if (matchPattern(v, m_ConstantInt(&constant)))
      return Linear{0, 0, std::clamp(constant.getSExtValue(), -kMostConstant, kMostConstant), {}};
    Operation *def = v.getDefiningOp();
    if (!def || !op.getMask().isAncestor(def->getParentRegion())) {
      if (isa<BlockArgument>(v) && cast<BlockArgument>(v).getOwner() == &block)
        return Linear{0, 0, 0, {{v, 1}}}; // a batch index
      // Bounds are i32; what the region compares in more bits might not fit.
      if (!v.getType().isIndex() && !v.getType().isInteger(32))
        return std::nullopt;
      return Linear{0, 0, 0, {{v, 1}}};
    }
    if (isScalarLoad(def, block) || isOfPoint(v) || isRowLoad(def, block))
      return Linear{0, 0, 0, {{v, 1}}};
    if (auto cast = dyn_cast<arith::IndexCastOp>(def)) {
      // Positions are i32 in the kernel, and so is what is compared with them.
      if (cast.getIn().getType().isInteger(64) && !op.getMask().isAncestor(cast.getIn().getParentRegion()))
        return Linear{0, 0, 0, {{cast.getIn(), 1}}};
      return linear(cast.getIn());
    }
    if (auto cast = dyn_cast<arith::ExtSIOp>(def))
      return linear(cast.getIn());
    auto both = [&](int64_t sign) -> std::optional<Linear> {
      auto l = linear(def->getOperand(0)), r = linear(def->getOperand(1));
      return l && r ? std::optional(l->plus(r->scaled(sign))) : std::nullopt;
    };
    if (isa<arith::AddIOp>(def))
      return both(1);
    if (isa<arith::SubIOp>(def))
      return both(-1);
    return std::nullopt;
  }

  /// The loaded integer that a value is, or null.
  static Operation *idOf(Value v) {
    while (auto cast = v.getDefiningOp<arith::IndexCastOp>())
      v = cast.getIn();
    Operation *def = v.getDefiningOp();
    return isa_and_present<tensor::ExtractOp, memref::LoadOp>(def) && v.getType().isIntOrIndex() ? def : nullptr;
  }

  /// A query's id, loaded at its position, equals a key's.
  bool comparesIds(Value v) {
    auto compare = v.getDefiningOp<arith::CmpIOp>();
    if (!compare || compare.getPredicate() != arith::CmpIPredicate::eq)
      return false;
    unsigned n = op.getNumBatchDims();
    Operation *ids[] = {idOf(compare.getLhs()), idOf(compare.getRhs())};
    bool found[2] = {};
    for (Operation *id : ids) {
      if (!id || id->getNumOperands() < 2)
        return false;
      auto position = dyn_cast<BlockArgument>(id->getOperands().back());
      if (!position || position.getOwner() != &block || position.getArgNumber() < n)
        return false;
      found[position.getArgNumber() - n] = true;
      for (Value index : id->getOperands().drop_front().drop_back()) {
        auto argument = dyn_cast<BlockArgument>(index);
        bool ofPoint = argument && argument.getOwner() == &block && argument.getArgNumber() < n;
        if (!ofPoint && !matchPattern(index, m_Constant()))
          return false;
      }
    }
    return found[0] && found[1];
  }

  void conjunct(Value v, MaskShape &shape) {
    if (conjunctIsBound(v, shape))
      return;
    shape.exact = false;
    if (std::optional<KeyBound> within = sufficientBound(v)) {
      shape.sufficient.push_back(std::move(*within));
      open.push_back(v);
    } else {
      shape.rest.push_back(v);
    }
  }
  SmallVector<Value> open = {}; // conjuncts of the sufficient bounds

  /// True if `v` is computed from the key's position and constants.
  bool isOfKey(Value v) {
    if (v == block.getArguments().back() || matchPattern(v, m_Constant()))
      return true;
    Operation *def = v.getDefiningOp();
    return def && def->getBlock() == &block && !def->getNumRegions() && isMemoryEffectFree(def) &&
           llvm::none_of(def->getOperandTypes(), llvm::IsaPred<ShapedType>) &&
           llvm::all_of(def->getOperands(), [&](Value operand) { return isOfKey(operand); });
  }

  /// The bound of a disjunction whose other part says something of the key alone.
  std::optional<KeyBound> sufficientBound(Value v) {
    auto either = v.getDefiningOp<arith::OrIOp>();
    if (!either)
      return std::nullopt;
    for (auto [x, y] : {std::pair(either.getLhs(), either.getRhs()), std::pair(either.getRhs(), either.getLhs())})
      if (std::optional<KeyBound> within = bound(x); within && within->symbols().empty() && isOfKey(y))
        return within;
    return std::nullopt;
  }

  /// Adds what is a bound, or holds anyway.
  bool conjunctIsBound(Value v, MaskShape &shape) {
    if (auto both = v.getDefiningOp<arith::AndIOp>()) {
      conjunct(both.getLhs(), shape);
      conjunct(both.getRhs(), shape);
      return true;
    }
    if (matchPattern(v, m_One()))
      return true;
    std::optional<KeyBound> found = bound(v);
    if (!found)
      return false;
    shape.bounds.push_back(std::move(*found));
    shape.linear.push_back(v);
    return true;
  }

  /// A comparison, or several of which one has to hold.
  std::optional<KeyBound> bound(Value v) {
    if (auto either = v.getDefiningOp<arith::OrIOp>()) {
      std::optional<KeyBound> l = bound(either.getLhs()), r = bound(either.getRhs());
      if (!l || !r || l->upper != r->upper)
        return std::nullopt;
      llvm::append_range(l->ends, r->ends);
      return l;
    }
    auto cmp = v.getDefiningOp<arith::CmpIOp>();
    std::optional<Linear> l, r;
    if (cmp) {
      l = linear(cmp.getLhs());
      r = linear(cmp.getRhs());
    }
    if (!l || !r)
      return std::nullopt;
    // difference ≥ 0.
    Linear difference;
    switch (cmp.getPredicate()) {
    case arith::CmpIPredicate::sge:
      difference = l->plus(r->scaled(-1));
      break;
    case arith::CmpIPredicate::sgt:
      difference = l->plus(r->scaled(-1));
      difference.constant -= 1;
      break;
    case arith::CmpIPredicate::sle:
      difference = r->plus(l->scaled(-1));
      break;
    case arith::CmpIPredicate::slt:
      difference = r->plus(l->scaled(-1));
      difference.constant -= 1;
      break;
    default:
      return std::nullopt;
    }
    if (difference.key != 1 && difference.key != -1)
      return std::nullopt;
    bool upper = difference.key == -1;
    Linear rest = upper ? difference : difference.scaled(-1);
    int64_t constant = cutIndex(rest.constant);
    if (rest.symbols.empty()) // Rows are added to it.
      constant = std::clamp(constant, -kIndexLimit, kIndexLimit);
    return KeyBound{{LinearEnd{rest.row, constant, rest.symbols}}, upper};
  }
};
} // namespace

bool ::attn::totile::isPointArithmetic(Operation *op) {
  return isa_and_present<arith::AddIOp, arith::SubIOp, arith::MulIOp, arith::MinSIOp, arith::MaxSIOp>(op) &&
         (op->getResult(0).getType().isIndex() || op->getResult(0).getType().isInteger(32));
}

bool ::attn::totile::isRowLoad(Operation *def, Block &block) {
  if (!isa_and_present<tensor::ExtractOp, memref::LoadOp>(def) || !isBoundInteger(def->getResult(0).getType()))
    return false;
  unsigned key = block.getNumArguments() - 1;
  bool byRow = false;
  DenseSet<Operation *> seen;
  SmallVector<Value> work(def->getOperands());
  while (!work.empty()) {
    Value v = work.pop_back_val();
    if (auto argument = dyn_cast<BlockArgument>(v); argument && argument.getOwner() == &block) {
      if (argument.getArgNumber() == key)
        return false;
      byRow |= argument.getArgNumber() + 1 == key;
      continue;
    }
    Operation *inner = v.getDefiningOp();
    if (!inner || !block.getParent()->isAncestor(inner->getParentRegion()))
      continue;
    if (inner->getBlock() != &block || inner->getNumRegions())
      return false;
    if (seen.insert(inner).second)
      llvm::append_range(work, inner->getOperands());
  }
  return byRow;
}

SmallVector<Value> KeyBound::symbols() const {
  SmallVector<Value> all;
  for (const LinearEnd &end : ends)
    for (auto [symbol, sign] : end.symbols)
      all.push_back(symbol);
  return all;
}

SmallVector<Value> MaskShape::symbols() const {
  SmallVector<Value> all;
  for (const KeyBound &bound : bounds)
    llvm::append_range(all, bound.symbols());
  return all;
}

MaskShape(::attn::totile::analyzeMask)(mlir::attn::AttentionOp op) {
  MaskShape shape;
  if (op.getMask().empty())
    return shape;
  Block &block = op.getMask().front();
  Reader reader{op, block};
  reader.conjunct(cast<mlir::attn::YieldOp>(block.getTerminator()).getValue(), shape);
  shape.idsRest = !shape.rest.empty() && llvm::all_of(shape.rest, [&](Value v) { return reader.comparesIds(v); });
  if (!shape.idsRest)
    shape.sufficient.clear();
  llvm::append_range(shape.idsRest ? shape.linear : shape.rest, reader.open);
  return shape;
}

KeyBlocks(::attn::totile::emitKeyBlocks)(OpBuilder &b, Location loc, const MaskShape &shape, Value firstRow,
                                         int64_t rows, Value keys, int64_t n,
                                         llvm::function_ref<SymbolRange(Value)> symbol, std::optional<KeyBlocks> rest) {
  // Of one block of rows, or of a register tile's blocks.
  auto cst = [&](int64_t v) -> Value {
    TypedAttr value = b.getI32IntegerAttr(v);
    if (auto tile = dyn_cast<RankedTensorType>(firstRow.getType()))
      value = DenseElementsAttr::get(tile, value);
    return arith::ConstantOp::create(b, loc, value);
  };
  auto add = [&](Value x, Value y) -> Value { return arith::AddIOp::create(b, loc, x, y); };
  auto mul = [&](Value x, int64_t f) -> Value { return f == 1 ? x : arith::MulIOp::create(b, loc, x, cst(f)); };
  auto least = [&](Value x, Value y) -> Value { return arith::MinSIOp::create(b, loc, x, y); };
  auto most = [&](Value x, Value y) -> Value { return arith::MaxSIOp::create(b, loc, x, y); };

  // Keys (not blocks): some row may see [low, high), every row sees [fullLow, fullHigh).
  Value zero = cst(0), low = zero, fullLow = zero, high = keys, fullHigh = keys;
  auto narrow = [&](const KeyBound &bound, bool necessary) {
    // Beyond what no row of the block, and within what every row sees. Of several
    // ends the farthest is each row's.
    Value loose, tight;
    for (const LinearEnd &end : bound.ends) {
      Value at = add(mul(firstRow, end.row), cst(end.constant + (bound.upper ? 1 : 0)));
      // The least and the greatest of the rows' ends.
      Value bottom = at, top = at;
      for (auto [value, sign] : end.symbols) {
        auto [from, to] = symbol(value);
        if (sign < 0)
          std::swap(from, to);
        bool one = bottom == top && from == to;
        bottom = add(bottom, mul(from, sign));
        top = one ? bottom : add(top, mul(to, sign));
      }
      // The rows of the block move the end by row · (0 … rows − 1).
      int64_t span = end.row * (rows - 1);
      bottom = add(bottom, cst(std::min<int64_t>(span, 0)));
      top = add(top, cst(std::max<int64_t>(span, 0)));
      auto farthest = [&](Value all, Value one) { return !all ? one : bound.upper ? most(all, one) : least(all, one); };
      loose = farthest(loose, bound.upper ? top : bottom);
      tight = farthest(tight, bound.upper ? bottom : top);
    }
    if (bound.upper) {
      high = necessary ? least(high, loose) : high;
      fullHigh = least(fullHigh, tight);
    } else {
      low = necessary ? most(low, loose) : low;
      fullLow = most(fullLow, tight);
    }
  };
  for (const KeyBound &bound : shape.bounds)
    narrow(bound, /*necessary=*/true);
  for (const KeyBound &bound : shape.sufficient)
    narrow(bound, /*necessary=*/false);
  Value size = cst(n), round = cst(n - 1);
  auto down = [&](Value x) -> Value { return arith::DivSIOp::create(b, loc, most(x, zero), size); };
  auto up = [&](Value x) -> Value { return arith::DivSIOp::create(b, loc, add(most(x, zero), round), size); };
  KeyBlocks blocks;
  blocks.begin = down(low), blocks.end = up(high);
  blocks.fullBegin = up(fullLow), blocks.fullEnd = down(fullHigh);
  if (rest) {
    blocks.begin = most(blocks.begin, rest->begin), blocks.end = least(blocks.end, rest->end);
    blocks.fullBegin = most(blocks.fullBegin, rest->fullBegin), blocks.fullEnd = least(blocks.fullEnd, rest->fullEnd);
  }
  blocks.end = most(blocks.end, blocks.begin);
  blocks.fullBegin = most(least(blocks.fullBegin, blocks.end), blocks.begin);
  blocks.fullEnd = shape.exact || rest ? least(most(blocks.fullEnd, blocks.fullBegin), blocks.end) : blocks.fullBegin;
  return blocks;
}
