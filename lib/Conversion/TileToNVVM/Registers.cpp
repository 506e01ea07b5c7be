// Register tiles: one thread's elements as a vector, ordered as #tile.wgmma
// says: [8-column group][row half][column of the pair].
#include "Lowering.h"
#include "dialects/tile/Sm90.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"

#include <array>

using namespace mlir;
using namespace attn::lowering;

namespace {

VectorType vectorOf(const TypeConverter *types, Type tile) { return cast<VectorType>(types->convertType(tile)); }

/// Any elementwise arith or math op: the same op on vectors.
struct LowerElementwise : ConversionPattern {
  LowerElementwise(const TypeConverter &types, MLIRContext *context)
      : ConversionPattern(types, MatchAnyOpTypeTag(), /*benefit=*/1, context) {}
  LogicalResult matchAndRewrite(Operation *op, ArrayRef<Value> operands, ConversionPatternRewriter &b) const override {
    if (!OpTrait::hasElementwiseMappableTraits(op) || op->getNumRegions())
      return b.notifyMatchFailure(op, "not elementwise");
    SmallVector<Type> results;
    if (failed(getTypeConverter()->convertTypes(op->getResultTypes(), results)))
      return b.notifyMatchFailure(op, "a result type has no register layout");
    OperationState state(op->getLoc(), op->getName(), operands, results, op->getAttrs());
    b.replaceOp(op, b.create(state));
    return success();
  }
};

/// A select by element, together with the integers and conditions that it
/// depends on: condition by condition, a tile's would all be alive at once.
struct LowerSelect : OpConversionPattern<arith::SelectOp> {
  LowerSelect(const TypeConverter &types, MLIRContext *context) : OpConversionPattern(types, context, /*benefit=*/2) {}
  LogicalResult matchAndRewrite(arith::SelectOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    auto type = dyn_cast<VectorType>(adaptor.getCondition().getType());
    if (!type || !isElementwise(adaptor.getCondition().getDefiningOp()))
      return b.notifyMatchFailure(op, "not by conditions on elements");
    SmallVector<Value> values;
    for (int64_t k = 0; k < type.getNumElements(); ++k) {
      DenseMap<Value, Value> known;
      Value condition = element(b, adaptor.getCondition(), k, known);
      auto at = [&](Value vector) { return b.createOrFold<vector::ExtractOp>(op.getLoc(), vector, k); };
      values.push_back(
          arith::SelectOp::create(b, op.getLoc(), condition, at(adaptor.getTrueValue()), at(adaptor.getFalseValue())));
    }
    b.replaceOpWithNewOp<vector::FromElementsOp>(op, vectorOf(getTypeConverter(), op.getType()), values);
    return success();
  }

  static bool isElementwise(Operation *op) {
    return isa_and_nonnull<arith::ArithDialect>(op ? op->getDialect() : nullptr) &&
           OpTrait::hasElementwiseMappableTraits(op) && op->getNumResults() == 1 &&
           getElementTypeOrSelf(op->getResult(0).getType()).isSignlessInteger();
  }

  /// Element k of an integer vector, computed from elements of what it was made of.
  static Value element(OpBuilder &b, Value vector, int64_t k, DenseMap<Value, Value> &known) {
    auto [it, isNew] = known.try_emplace(vector);
    if (!isNew)
      return it->second;
    Operation *op = vector.getDefiningOp();
    Value result;
    if (isElementwise(op)) {
      SmallVector<Value> operands;
      for (Value operand : op->getOperands())
        operands.push_back(isa<VectorType>(operand.getType()) ? element(b, operand, k, known) : operand);
      OperationState state(op->getLoc(), op->getName(), operands, cast<VectorType>(vector.getType()).getElementType(),
                           op->getAttrs());
      result = b.create(state)->getResult(0);
    } else {
      result = b.createOrFold<vector::ExtractOp>(vector.getLoc(), vector, k);
    }
    return known[vector] = result;
  }
};

struct LowerConstant : OpConversionPattern<arith::ConstantOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(arith::ConstantOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    auto splat = dyn_cast<SplatElementsAttr>(op.getValue());
    if (!splat)
      return b.notifyMatchFailure(op, "only splat constants have a register layout");
    auto type = dyn_cast_or_null<VectorType>(getTypeConverter()->convertType(op.getType()));
    if (!type)
      return b.notifyMatchFailure(op, "no register layout");
    b.replaceOpWithNewOp<arith::ConstantOp>(op, DenseElementsAttr::get(type, splat.getSplatValue<Attribute>()));
    return success();
  }
};

/// Applies `f` to each element.
Value perElement(OpBuilder &b, Location loc, Value vector, Type element, llvm::function_ref<Value(Value)> f) {
  auto type = cast<VectorType>(vector.getType());
  SmallVector<Value> values;
  for (int64_t k = 0; k < type.getNumElements(); ++k)
    values.push_back(f(b.createOrFold<vector::ExtractOp>(loc, vector, k)));
  return vector::FromElementsOp::create(b, loc, VectorType::get(type.getShape(), element), values);
}

/// A pure piece of inline PTX from one f32 to one f32.
Value unary(OpBuilder &b, Location loc, Value x, StringRef instruction) {
  auto op = ptx(b, loc, b.getF32Type(), x, (instruction + " $0, $1;").str(), "=f,f");
  op->removeAttr("has_side_effects");
  return op.getResult(0);
}

Value splatLike(OpBuilder &b, Location loc, Type type, double value) {
  return arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(cast<VectorType>(type), b.getFloatAttr(getElementTypeOrSelf(type), value)));
}

/// f32 math on the special-function unit. `pre` and `post` scale the argument
/// and the result. `coarse` instructions are far from f32's accuracy (tanh:
/// 2⁻¹¹) and serve ops that allow approximations (`fastmath<afn>`) only; the
/// others are left as they are, to be expanded with all other device math.
template <typename Op, bool coarse = false>
struct LowerApprox : OpConversionPattern<Op> {
  LowerApprox(const TypeConverter &types, MLIRContext *context, StringRef instruction, double pre = 1, double post = 1)
      : OpConversionPattern<Op>(types, context, /*benefit=*/2), instruction(instruction), pre(pre), post(post) {}
  LogicalResult matchAndRewrite(Op op, typename Op::Adaptor adaptor, ConversionPatternRewriter &b) const override {
    Value x = adaptor.getOperand();
    if (!getElementTypeOrSelf(op.getType()).isF32())
      return b.notifyMatchFailure(op, "the special-function unit computes in f32");
    if (coarse && !bitEnumContainsAll(op.getFastmath(), arith::FastMathFlags::afn))
      return b.notifyMatchFailure(op, "the instruction is coarser than f32, and the op does not allow that");
    Location loc = op.getLoc();
    auto scale = [&](Value v, double factor) -> Value {
      if (factor == 1)
        return v;
      Value f = isa<VectorType>(v.getType()) ? splatLike(b, loc, v.getType(), factor)
                                             : Value(arith::ConstantOp::create(b, loc, b.getF32FloatAttr(factor)));
      return arith::MulFOp::create(b, loc, v, f);
    };
    x = scale(x, pre);
    Value y = isa<VectorType>(x.getType())
                  ? perElement(b, loc, x, b.getF32Type(), [&](Value e) { return unary(b, loc, e, instruction); })
                  : unary(b, loc, x, instruction);
    b.replaceOp(op, scale(y, post));
    return success();
  }
  StringRef instruction;
  double pre, post;
};

/// Two reciprocals for one: 1 / x = y · (1 / xy), and 1 / y = x · (1 / xy), where
/// the op allows it (`arcp`: one that is no number makes the other one none). Only
/// of 1 + exp, a sigmoid's denominators: they are no less than 1, and what exceeds
/// 2⁶⁰ counts as that, so that the product of two stays in range. Errors are 2 ulp,
/// as those of the approximate division.
struct LowerReciprocals : OpConversionPattern<arith::DivFOp> {
  LowerReciprocals(const TypeConverter &types, MLIRContext *context) : OpConversionPattern(types, context, 2) {}
  LogicalResult matchAndRewrite(arith::DivFOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    auto type = dyn_cast<VectorType>(adaptor.getRhs().getType());
    auto isOne = [](Value v) {
      APFloat constant(0.0f);
      return matchPattern(v, m_ConstantFloat(&constant)) && constant.isExactlyValue(1.0);
    };
    auto isExp = [](Value v) { return isa_and_nonnull<math::ExpOp, math::Exp2Op>(v.getDefiningOp()); };
    auto sum = op.getRhs().getDefiningOp<arith::AddFOp>();
    if (!type || !type.getElementType().isF32() || type.getNumElements() % 2 ||
        !bitEnumContainsAll(op.getFastmath(), arith::FastMathFlags::afn | arith::FastMathFlags::arcp) ||
        !isOne(op.getLhs()) || !sum || !llvm::any_of(sum->getOperands(), isOne) ||
        !llvm::any_of(sum->getOperands(), isExp))
      return b.notifyMatchFailure(op, "not the approximate reciprocals of f32 values 1 + exp");
    Location loc = op.getLoc();
    SmallVector<Value> results;
    for (int64_t k = 0; k < type.getNumElements(); k += 2) {
      auto element = [&](int64_t at) -> Value {
        Value x = b.createOrFold<vector::ExtractOp>(loc, adaptor.getRhs(), at);
        auto least = ptx(b, loc, b.getF32Type(), x, "min.NaN.f32 $0, $1, 0f5D800000;", "=f,f");
        least->removeAttr("has_side_effects");
        return least.getResult(0);
      };
      Value x = element(k), y = element(k + 1);
      Value inverse = unary(b, loc, arith::MulFOp::create(b, loc, x, y), "rcp.approx.ftz.f32");
      results.push_back(arith::MulFOp::create(b, loc, y, inverse));
      results.push_back(arith::MulFOp::create(b, loc, x, inverse));
    }
    b.replaceOp(op, vector::FromElementsOp::create(b, loc, type, results).getResult());
    return success();
  }
};

/// f32 to 16 bits, two elements an instruction.
struct LowerTruncF : OpConversionPattern<arith::TruncFOp> {
  LowerTruncF(const TypeConverter &types, MLIRContext *context) : OpConversionPattern(types, context, 2) {}
  LogicalResult matchAndRewrite(arith::TruncFOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    auto from = dyn_cast<VectorType>(adaptor.getIn().getType());
    Type element = getElementTypeOrSelf(op.getType());
    if (!from || !from.getElementType().isF32() || !(element.isBF16() || element.isF16()))
      return b.notifyMatchFailure(op, "not a tile of f32 to 16 bits");
    Location loc = op.getLoc();
    int64_t pairs = from.getNumElements() / 2;
    std::string text = std::string("cvt.rn.") + (element.isBF16() ? "bf16x2" : "f16x2") + ".f32 $0, $2, $1;";
    SmallVector<Value> words;
    for (int64_t k = 0; k < pairs; ++k) {
      Value low = b.createOrFold<vector::ExtractOp>(loc, adaptor.getIn(), 2 * k);
      Value high = b.createOrFold<vector::ExtractOp>(loc, adaptor.getIn(), 2 * k + 1);
      auto word = ptx(b, loc, b.getI32Type(), {low, high}, text, "=r,f,f");
      word->removeAttr("has_side_effects");
      words.push_back(word.getResult(0));
    }
    Value packed = vector::FromElementsOp::create(b, loc, VectorType::get({pairs}, b.getI32Type()), words);
    b.replaceOpWithNewOp<vector::BitCastOp>(op, VectorType::get({2 * pairs}, element), packed);
    return success();
  }
};

/// f32 to tf32, to the nearest, as copies round (PTX: `cvt.rn.tf32.f32`).
struct LowerTruncToTF32 : OpConversionPattern<arith::TruncFOp> {
  LowerTruncToTF32(const TypeConverter &types, MLIRContext *context) : OpConversionPattern(types, context, 2) {}
  LogicalResult matchAndRewrite(arith::TruncFOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    auto from = dyn_cast<VectorType>(adaptor.getIn().getType());
    if (!from || !from.getElementType().isF32() || !getElementTypeOrSelf(op.getType()).isTF32())
      return b.notifyMatchFailure(op, "not a tile of f32 to tf32");
    Location loc = op.getLoc();
    b.replaceOp(op, perElement(b, loc, adaptor.getIn(), b.getI32Type(), [&](Value x) -> Value {
                  return NVVM::ConvertFloatToTF32Op::create(b, loc, b.getI32Type(), x, NVVM::FPRoundingMode::RN);
                }));
    return success();
  }
};

/// tf32 to f32: the same bits.
struct LowerExtFromTF32 : OpConversionPattern<arith::ExtFOp> {
  LowerExtFromTF32(const TypeConverter &types, MLIRContext *context) : OpConversionPattern(types, context, 2) {}
  LogicalResult matchAndRewrite(arith::ExtFOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    if (!getElementTypeOrSelf(op.getIn().getType()).isTF32() || !getElementTypeOrSelf(op.getType()).isF32())
      return b.notifyMatchFailure(op, "not a tile of tf32 to f32");
    b.replaceOpWithNewOp<arith::BitcastOp>(op, vectorOf(getTypeConverter(), op.getType()), adaptor.getIn());
    return success();
  }
};

struct LowerIota : OpConversionPattern<tile::IotaOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::IotaOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    auto tile = cast<RankedTensorType>(op.getType());
    VectorType type = vectorOf(getTypeConverter(), tile);
    Value thread = threadId(b, loc), first;
    SmallVector<int32_t> steps;
    if (isa<tile::RowsAttr>(tile.getEncoding())) {
      // 16 · warp + lane / 4: the warp's bits 5–6 and the lane's bits 2–4.
      Value warp =
          arith::AndIOp::create(b, loc, arith::ShRUIOp::create(b, loc, thread, i32(b, loc, 1)), i32(b, loc, 48));
      Value row = arith::AndIOp::create(b, loc, arith::ShRUIOp::create(b, loc, thread, i32(b, loc, 2)), i32(b, loc, 7));
      first = arith::OrIOp::create(b, loc, warp, row);
      steps = {0, 8};
    } else {
      Value lane = arith::AndIOp::create(b, loc, thread, i32(b, loc, 3));
      first = arith::ShLIOp::create(b, loc, lane, i32(b, loc, 1));
      for (int64_t k = 0; k < type.getNumElements(); ++k)
        steps.push_back(k / 2 * 8 + k % 2);
    }
    if (type.getElementType().isF32()) {
      // Steps are immediates of additions; only the first position is converted.
      first =
          arith::AddFOp::create(b, loc, arith::SIToFPOp::create(b, loc, b.getF32Type(), first), adaptor.getOffset());
      SmallVector<float> floats(steps.begin(), steps.end());
      Value step = arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, ArrayRef(floats)));
      b.replaceOpWithNewOp<arith::AddFOp>(op, vector::BroadcastOp::create(b, loc, type, first), step);
      return success();
    }
    first = arith::AddIOp::create(b, loc, first, adaptor.getOffset());
    Value base = vector::BroadcastOp::create(b, loc, type, first);
    Value step = arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, ArrayRef(steps)));
    b.replaceOpWithNewOp<arith::AddIOp>(op, base, step);
    return success();
  }
};

struct LowerSplat : OpConversionPattern<tile::SplatOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::SplatOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    b.replaceOpWithNewOp<vector::BroadcastOp>(op, vectorOf(getTypeConverter(), op.getType()), adaptor.getValue());
    return success();
  }
};

/// Which element of a row or column vector element k of a tile has.
int64_t sourceOf(Attribute layout, int64_t k) { return isa<tile::ColsAttr>(layout) ? k / 4 * 2 + k % 2 : k / 2 % 2; }

struct LowerBroadcast : OpConversionPattern<tile::BroadcastOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::BroadcastOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    VectorType type = vectorOf(getTypeConverter(), op.getType());
    if (type == adaptor.getValue().getType()) { // Rows to the lanes of each row.
      b.replaceOp(op, adaptor.getValue());
      return success();
    }
    Attribute layout = cast<RankedTensorType>(op.getValue().getType()).getEncoding();
    int64_t sources = cast<VectorType>(adaptor.getValue().getType()).getNumElements();
    SmallVector<Value> values;
    for (int64_t k = 0; k < sources; ++k)
      values.push_back(b.createOrFold<vector::ExtractOp>(loc, adaptor.getValue(), k));
    SmallVector<Value> elements;
    for (int64_t k = 0; k < type.getNumElements(); ++k)
      elements.push_back(values[sourceOf(layout, k)]);
    b.replaceOpWithNewOp<vector::FromElementsOp>(op, type, elements);
    return success();
  }
};

Value combine(OpBuilder &b, Location loc, tile::ReduceKind kind, Value x, Value y) {
  if (kind == tile::ReduceKind::Add)
    return arith::AddFOp::create(b, loc, x, y);
  return arith::MaxNumFOp::create(b, loc, x, y);
}

struct LowerReduce : OpConversionPattern<tile::ReduceOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::ReduceOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    auto type = cast<VectorType>(adaptor.getTile().getType());
    SmallVector<Value> rows;
    for (int64_t half = 0; half < 2; ++half) {
      // Two chains, one per column of the pair.
      Value chain[2] = {};
      for (int64_t group = 0; group < type.getNumElements() / 4; ++group)
        for (int64_t c = 0; c < 2; ++c) {
          Value x = b.createOrFold<vector::ExtractOp>(loc, adaptor.getTile(), group * 4 + half * 2 + c);
          chain[c] = chain[c] ? combine(b, loc, op.getKind(), chain[c], x) : x;
        }
      rows.push_back(combine(b, loc, op.getKind(), chain[0], chain[1]));
    }
    b.replaceOpWithNewOp<vector::FromElementsOp>(op, vectorOf(getTypeConverter(), op.getType()), rows);
    return success();
  }
};

/// Whether any element of a thread's vector of i1 is true.
Value anyElement(OpBuilder &b, Location loc, Value vector) {
  Value some;
  for (int64_t k = 0, count = cast<VectorType>(vector.getType()).getNumElements(); k < count; ++k) {
    Value element = b.createOrFold<vector::ExtractOp>(loc, vector, k);
    some = some ? Value(arith::OrIOp::create(b, loc, some, element)) : element;
  }
  return some;
}

struct LowerAny : OpConversionPattern<tile::AnyOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::AnyOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Value some = anyElement(b, op.getLoc(), adaptor.getRows());
    b.replaceOpWithNewOp<NVVM::VoteSyncOp>(op, b.getI1Type(), i32(b, op.getLoc(), -1), some, NVVM::VoteSyncKind::any);
    return success();
  }
};

struct LowerGroupAny : OpConversionPattern<tile::GroupAnyOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::GroupAnyOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Value some = arith::ExtUIOp::create(b, loc, b.getI32Type(), anyElement(b, loc, adaptor.getRows()));
    // The vote changes nothing, but tells ptxas that the warp's lanes agree: what
    // follows a branch on it, descriptors and cursors, stays in uniform registers.
    auto any = ptx(b, loc, b.getI32Type(), {some, adaptor.getId()},
                   "{\n.reg .pred p;\nsetp.ne.b32 p, $1, 0;\nbarrier.red.or.pred p, $2, " +
                       std::to_string(tile::sm90::kWarpgroupThreads) +
                       ", p;\nvote.sync.any.pred p, p, 0xffffffff;\nselp.b32 $0, 1, 0, p;\n}",
                   "=r,r,r,~{memory}");
    b.replaceOpWithNewOp<arith::CmpIOp>(op, arith::CmpIPredicate::ne, any.getResult(0), i32(b, loc, 0));
    return success();
  }
};

struct LowerColumns : OpConversionPattern<tile::ColumnsOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::ColumnsOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    VectorType type = vectorOf(getTypeConverter(), op.getType());
    // A group of 8 columns is 4 elements of a thread.
    int64_t first = static_cast<int64_t>(op.getFirst()) / 2;
    SmallVector<Value> values;
    for (int64_t k = 0; k < type.getNumElements(); ++k)
      values.push_back(b.createOrFold<vector::ExtractOp>(op.getLoc(), adaptor.getTile(), first + k));
    b.replaceOpWithNewOp<vector::FromElementsOp>(op, type, values);
    return success();
  }
};

struct LowerCombineLanes : OpConversionPattern<tile::CombineLanesOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::CombineLanesOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    b.replaceOp(op, perElement(b, loc, adaptor.getParts(), b.getF32Type(), [&](Value x) {
                  for (StringRef lane : {"1", "2"}) {
                    std::string text = "shfl.sync.bfly.b32 $0, $1, " + lane.str() + ", 31, 0xffffffff;";
                    x = combine(b, loc, op.getKind(), x, ptx(b, loc, b.getF32Type(), x, text, "=f,f").getResult(0));
                  }
                  return x;
                }));
    return success();
  }
};

struct LowerPrefixSum : OpConversionPattern<tile::PrefixSumOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::PrefixSumOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    auto type = cast<VectorType>(adaptor.getValues().getType());
    // 0x1c00: segments of four lanes.
    auto shuffle = [&](Value x, StringRef text) { return ptx(b, loc, b.getF32Type(), x, text, "=f,f").getResult(0); };
    auto up = [&](Value x, int64_t lanes) {
      return shuffle(x, "{\n.reg .pred p;\n.reg .b32 t;\nshfl.sync.up.b32 t|p, $1, " + std::to_string(lanes) +
                            ", 0x1c00, 0xffffffff;\nselp.b32 $0, t, 0, p;\n}");
    };
    auto plus = [&](Value x, Value y) -> Value { return y ? Value(arith::AddFOp::create(b, loc, x, y)) : x; };
    SmallVector<Value> sums;
    Value before;
    for (int64_t k = 0; k < type.getNumElements(); k += 2) {
      Value first = b.createOrFold<vector::ExtractOp>(loc, adaptor.getValues(), k);
      Value pair = plus(first, b.createOrFold<vector::ExtractOp>(loc, adaptor.getValues(), k + 1));
      Value through = plus(pair, up(pair, 1));
      through = plus(through, up(through, 2));
      Value until = up(through, 1);
      sums.push_back(plus(plus(until, first), before));
      sums.push_back(plus(plus(until, pair), before));
      before = plus(shuffle(through, "shfl.sync.idx.b32 $0, $1, 3, 0x1c1f, 0xffffffff;"), before);
    }
    b.replaceOp(op, {vector::FromElementsOp::create(b, loc, type, sums), before});
    return success();
  }
};

/// A thread holds columns 8g + 2l + {0, 1} of lane l: element 4g + 2h + {0, 1} of row half h.
struct LowerSwapColumns : OpConversionPattern<tile::SwapColumnsOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::SwapColumnsOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    auto type = cast<VectorType>(adaptor.getTile().getType());
    int64_t distance = op.getDistance(), elements = distance == 1 ? 1 : distance < 8 ? 0 : distance / 8 * 4;
    std::string text = "shfl.sync.bfly.b32 $0, $1, " + std::to_string(distance / 2) + ", 31, 0xffffffff;";
    SmallVector<Value> values;
    for (int64_t k = 0; k < type.getNumElements(); ++k) {
      Value other = b.createOrFold<vector::ExtractOp>(loc, adaptor.getTile(), k ^ elements);
      values.push_back(elements ? other : ptx(b, loc, b.getF32Type(), other, text, "=f,f").getResult(0));
    }
    b.replaceOpWithNewOp<vector::FromElementsOp>(op, type, values);
    return success();
  }
};

/// Each element's address in a memref and whether it is inside; the indices
/// are scalars or vectors that are broadcast to the tile.
struct Addresses {
  Addresses(OpBuilder &b, Location loc, TypedValue<MemRefType> memref, ValueRange indices, ValueRange original,
            RankedTensorType tile, bool interleaved)
      : b(b), loc(loc), indices(indices), original(original), tile(tile), interleaved(interleaved),
        shape(memref.getType().getShape()) {
    int64_t staticOffset;
    if (failed(memref.getType().getStridesAndOffset(staticStrides, staticOffset)))
      staticStrides.assign(indices.size(), ShapedType::kDynamic);
    auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, memref);
    Value pointer = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, memref);
    Value offset = arith::IndexCastOp::create(b, loc, b.getI64Type(), metadata.getOffset());
    base = arith::IndexCastOp::create(b, loc, b.getI64Type(), pointer);
    bytes = llvm::divideCeil(memref.getType().getElementTypeBitWidth(), 8); // i1 is stored as a byte
    base = arith::AddIOp::create(b, loc, base, scaled(offset));
    for (auto [size, stride] : llvm::zip(metadata.getSizes(), metadata.getStrides())) {
      sizes.push_back(arith::IndexCastOp::create(b, loc, b.getI32Type(), size));
      strides.push_back(scaled(arith::IndexCastOp::create(b, loc, b.getI64Type(), stride)));
    }
  }

  struct Address {
    Value start;       // i64
    int64_t immediate; // bytes to add
    Value inside;      // i1
  };
  /// Where element k is.
  Address of(int64_t k) {
    Address address{base, 0, Value()};
    for (size_t d = 0; d < indices.size(); ++d) {
      const Part &p = part(d, k);
      address.start = arith::AddIOp::create(b, loc, address.start, p.offset);
      address.immediate += p.immediate;
      if (p.inside)
        address.inside = address.inside ? Value(arith::AndIOp::create(b, loc, address.inside, p.inside)) : p.inside;
    }
    if (!address.inside)
      address.inside = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
    return address;
  }

private:
  /// One dimension's share of an address; `inside` is null if it always is.
  struct Part {
    Value offset;
    int64_t immediate = 0;
    Value inside;
  };

  Value scaled(Value v) {
    return arith::MulIOp::create(b, loc, v, arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(bytes)));
  }

  Value offsetOf(size_t d, Value index) {
    return arith::MulIOp::create(b, loc, arith::ExtSIOp::create(b, loc, b.getI64Type(), index), strides[d]);
  }

  static bool isMultipleOf(Value v, int64_t width) {
    APInt factor;
    auto product = v.getDefiningOp<arith::MulIOp>();
    return product && matchPattern(product.getRhs(), m_ConstantInt(&factor)) && factor.srem(width) == 0;
  }

  /// Dimension d's share, computed once per distinct source element. Columns
  /// that count up under a static stride share one register: they differ by
  /// constants, which go into the instruction.
  const Part &part(size_t d, int64_t k) {
    int64_t source = 0;
    auto type = dyn_cast<RankedTensorType>(original[d].getType());
    if (type)
      source = type.getRank() == tile.getRank() ? k : sourceOf(type.getEncoding(), k);
    auto [it, inserted] = cache.try_emplace({d, source});
    if (!inserted)
      return it->second;
    Part p;
    Value index = type ? Value(b.createOrFold<vector::ExtractOp>(loc, indices[d], source)) : indices[d];
    p.inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, index, sizes[d]);
    auto iota = original[d].getDefiningOp<tile::IotaOp>();
    if (iota && isa<tile::ColsAttr>(type.getEncoding())) {
      if (!ShapedType::isDynamic(staticStrides[d])) {
        Value &first = firstColumn[d];
        bool inFours = interleaved && d + 1 == indices.size();
        if (!first) {
          Value column = b.createOrFold<vector::ExtractOp>(loc, indices[d], int64_t(0));
          if (inFours) { // offset + 2l, but offset + 4l
            Value twice = arith::MulIOp::create(b, loc, column, i32(b, loc, 2));
            column = arith::SubIOp::create(b, loc, twice, iota.getOffset());
          }
          first = offsetOf(d, column);
        }
        p.offset = first;
        int64_t group = source / 2, column = inFours ? group / 2 * 16 + group % 2 * 2 : group * 8;
        p.immediate = (column + source % 2) * staticStrides[d] * bytes;
      }
      // All columns of the tile inside a static extent need no check. In steps of
      // a width that divides the extent, columns are inside together or not.
      APInt offset;
      int64_t width = type.getDimSize(0);
      if (matchPattern(iota.getOffset(), m_ConstantInt(&offset)) && !offset.isNegative() &&
          !ShapedType::isDynamic(shape[d]) && offset.getSExtValue() + width <= shape[d])
        p.inside = Value();
      else if (source && !ShapedType::isDynamic(shape[d]) && shape[d] % width == 0 &&
               isMultipleOf(iota.getOffset(), width))
        p.inside = part(d, 0).inside;
    }
    if (!p.offset)
      p.offset = offsetOf(d, index);
    it = cache.find({d, source});
    return it->second = p;
  }

  OpBuilder &b;
  Location loc;
  ValueRange indices, original;
  RankedTensorType tile;
  bool interleaved;
  ArrayRef<int64_t> shape;
  SmallVector<int64_t> staticStrides;
  Value base;
  int64_t bytes;
  SmallVector<Value> sizes, strides;
  llvm::DenseMap<size_t, Value> firstColumn;
  llvm::DenseMap<std::pair<size_t, int64_t>, Part> cache;
};

/// Calls `access` with the numbers, in the thread's vector, of every four elements
/// of an interleaved tile that are side by side in memory: a pair of columns, and
/// the pair 8 columns on.
void forEachFour(VectorType type, llvm::function_ref<void(std::array<int64_t, 4>)> access) {
  for (int64_t k = 0; k < type.getNumElements(); k += 8)
    for (int64_t half : {0, 2})
      access({k + half, k + half + 1, k + half + 4, k + half + 5});
}

struct LowerLoad : OpConversionPattern<tile::LoadOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::LoadOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    auto tile = cast<RankedTensorType>(op.getType());
    VectorType type = vectorOf(getTypeConverter(), tile);
    Type element = type.getElementType();
    int64_t bits = element.getIntOrFloatBitWidth();
    if (bits == 1)
      bits = 8; // i1 is stored as a byte.
    Addresses addresses(b, loc, op.getBase(), adaptor.getIndices(), op.getIndices(), tile, op.getInterleaved());
    Type raw = b.getIntegerType(std::max<int64_t>(bits, 16));
    std::string width = bits == 8 ? "u8" : "b" + std::to_string(bits), reg = bits == 64 ? "l" : bits == 32 ? "r" : "h";
    std::string zero = bits == 8 ? "mov.b16 $0, 0;" : "mov.b" + std::to_string(bits) + " $0, 0;";
    if (op.getInterleaved()) {
      auto four = LLVM::LLVMStructType::getLiteral(b.getContext(), SmallVector<Type>(4, element));
      std::string out = isa<FloatType>(element) ? "=f," : "=r,";
      SmallVector<Value> values(type.getNumElements());
      forEachFour(type, [&](std::array<int64_t, 4> elements) {
        auto [address, immediate, inside] = addresses.of(elements[0]);
        Value flag = arith::ExtUIOp::create(b, loc, b.getI32Type(), inside);
        auto load = ptx(b, loc, four, {address, flag},
                        "{\n.reg .pred p;\nsetp.ne.b32 p, $5, 0;\nmov.b32 $0, 0;\nmov.b32 $1, 0;\nmov.b32 $2, 0;\n"
                        "mov.b32 $3, 0;\n@p ld.global.v4.b32 {$0, $1, $2, $3}, [$4+" +
                            std::to_string(immediate) + "];\n}",
                        out + out + out + out + "l,r" + (op.getOrdered() ? ",~{memory}" : ""));
        if (!op.getOrdered())
          load->removeAttr("has_side_effects"); // As below.
        for (int64_t k = 0; k < 4; ++k)
          values[elements[k]] = LLVM::ExtractValueOp::create(b, loc, load.getResult(0), k);
      });
      b.replaceOpWithNewOp<vector::FromElementsOp>(op, type, values);
      return success();
    }
    SmallVector<Value> values;
    for (int64_t k = 0; k < type.getNumElements(); ++k) {
      auto [address, immediate, inside] = addresses.of(k);
      Value flag = arith::ExtUIOp::create(b, loc, b.getI32Type(), inside);
      auto load = ptx(b, loc, raw, {address, flag},
                      "{\n.reg .pred p;\nsetp.ne.b32 p, $2, 0;\n" + zero + "\n@p ld.global." + width + " $0, [$1+" +
                          std::to_string(immediate) + "];\n}",
                      "=" + reg + ",l,r" + (op.getOrdered() ? ",~{memory}" : ""));
      if (!op.getOrdered())
        load->removeAttr("has_side_effects"); // Reads what no kernel writes: free to move.
      Value value = load.getResult(0);
      if (element.getIntOrFloatBitWidth() < raw.getIntOrFloatBitWidth())
        value = arith::TruncIOp::create(b, loc, b.getIntegerType(element.getIntOrFloatBitWidth()), value);
      values.push_back(isa<FloatType>(element) ? Value(arith::BitcastOp::create(b, loc, element, value)) : value);
    }
    b.replaceOpWithNewOp<vector::FromElementsOp>(op, type, values);
    return success();
  }
};

struct LowerStore : OpConversionPattern<tile::StoreOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::StoreOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    auto tile = cast<RankedTensorType>(op.getTile().getType());
    auto type = cast<VectorType>(adaptor.getTile().getType());
    Type element = type.getElementType();
    int64_t bits = element.getIntOrFloatBitWidth();
    if (bits < 16)
      return b.notifyMatchFailure(op, "expected elements of at least 16 bits");
    Addresses addresses(b, loc, op.getBase(), adaptor.getIndices(), op.getIndices(), tile, op.getInterleaved());
    Value mine;
    if (isa<tile::RowsAttr, tile::ColsAttr>(tile.getEncoding())) {
      // A row's first lane; of columns, the first row's lanes.
      int64_t others = isa<tile::RowsAttr>(tile.getEncoding()) ? 3 : 124;
      Value lane = arith::AndIOp::create(b, loc, threadId(b, loc), i32(b, loc, others));
      mine = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, lane, i32(b, loc, 0));
    }
    if (op.getInterleaved()) {
      std::string in = isa<FloatType>(element) ? ",f" : ",r";
      forEachFour(type, [&](std::array<int64_t, 4> elements) {
        auto [address, immediate, inside] = addresses.of(elements[0]);
        SmallVector<Value> operands{address, arith::ExtUIOp::create(b, loc, b.getI32Type(), inside)};
        for (int64_t k : elements)
          operands.push_back(b.createOrFold<vector::ExtractOp>(loc, adaptor.getTile(), k));
        ptx(b, loc, {}, operands,
            "{\n.reg .pred p;\nsetp.ne.b32 p, $1, 0;\n@p st.global.v4.b32 [$0+" + std::to_string(immediate) +
                "], {$2, $3, $4, $5};\n}",
            "l,r" + in + in + in + in + ",~{memory}");
      });
      b.eraseOp(op);
      return success();
    }
    std::string reg = bits == 64 ? "l" : bits == 32 ? "r" : "h";
    for (int64_t k = 0; k < type.getNumElements(); ++k) {
      auto [address, immediate, inside] = addresses.of(k);
      if (mine)
        inside = arith::AndIOp::create(b, loc, inside, mine);
      Value flag = arith::ExtUIOp::create(b, loc, b.getI32Type(), inside);
      Value value = b.createOrFold<vector::ExtractOp>(loc, adaptor.getTile(), k);
      if (isa<FloatType>(element))
        value = arith::BitcastOp::create(b, loc, b.getIntegerType(bits), value);
      ptx(b, loc, {}, {address, flag, value},
          "{\n.reg .pred p;\nsetp.ne.b32 p, $1, 0;\n@p st.global.b" + std::to_string(bits) + " [$0+" +
              std::to_string(immediate) + "], $2;\n}",
          "l,r," + reg + ",~{memory}");
    }
    b.eraseOp(op);
    return success();
  }
};

} // namespace

void attn::lowering::populateRegisterPatterns(const TypeConverter &types, RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<LowerReciprocals, LowerElementwise, LowerSelect, LowerConstant, LowerTruncF, LowerTruncToTF32,
               LowerExtFromTF32, LowerIota, LowerSplat, LowerBroadcast, LowerReduce, LowerAny, LowerGroupAny,
               LowerCombineLanes, LowerPrefixSum, LowerSwapColumns, LowerLoad, LowerStore, LowerColumns>(types,
                                                                                                         context);
  constexpr double log2e = 1.4426950408889634, ln2 = 0.6931471805599453;
  patterns.add<LowerApprox<math::Exp2Op>>(types, context, "ex2.approx.ftz.f32");
  patterns.add<LowerApprox<math::ExpOp>>(types, context, "ex2.approx.ftz.f32", log2e);
  patterns.add<LowerApprox<math::Log2Op>>(types, context, "lg2.approx.ftz.f32");
  patterns.add<LowerApprox<math::LogOp>>(types, context, "lg2.approx.ftz.f32", 1, ln2);
  patterns.add<LowerApprox<math::TanhOp, /*coarse=*/true>>(types, context, "tanh.approx.f32");
  patterns.add<LowerApprox<math::RsqrtOp>>(types, context, "rsqrt.approx.ftz.f32");
}
