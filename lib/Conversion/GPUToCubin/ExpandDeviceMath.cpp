// Math functions for the GPU from arithmetic and single instructions; see
// Passes.td for the accuracy of each.
#include "attn/Conversion/GPUToCubin/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include <cmath>
#include <limits>
#include <numbers>

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_EXPANDDEVICEMATH
#include "attn/Conversion/GPUToCubin/Passes.h.inc"

namespace {

/// Scalar arithmetic, written as formulas.
class Calc {
public:
  Calc(OpBuilder &b, Location loc) : b(b), loc(loc), f32(b.getF32Type()), f64(b.getF64Type()), i64(b.getI64Type()) {}

  Value real(Type type, double value) { return arith::ConstantOp::create(b, loc, b.getFloatAttr(type, value)); }
  Value like(Value x, double value) { return real(x.getType(), value); }
  Value integer(int64_t value, Type type) { return arith::ConstantOp::create(b, loc, b.getIntegerAttr(type, value)); }
  Value add(Value x, Value y) { return arith::AddFOp::create(b, loc, x, y); }
  Value sub(Value x, Value y) { return arith::SubFOp::create(b, loc, x, y); }
  Value mul(Value x, Value y) { return arith::MulFOp::create(b, loc, x, y); }
  Value div(Value x, Value y) { return arith::DivFOp::create(b, loc, x, y); }
  Value neg(Value x) { return arith::NegFOp::create(b, loc, x); }
  Value mul(Value x, double y) { return mul(x, like(x, y)); }
  Value add(Value x, double y) { return add(x, like(x, y)); }
  Value fma(Value x, Value y, Value z) { return intrinsic("llvm.fma." + suffix(x), x.getType(), {x, y, z}); }
  Value abs(Value x) { return intrinsic("llvm.fabs." + suffix(x), x.getType(), x); }
  Value copySign(Value x, Value sign) { return intrinsic("llvm.copysign." + suffix(x), x.getType(), {x, sign}); }
  Value compare(arith::CmpFPredicate predicate, Value x, Value y) {
    return arith::CmpFOp::create(b, loc, predicate, x, y);
  }
  Value greater(Value x, double y) { return compare(arith::CmpFPredicate::OGT, x, like(x, y)); }
  Value less(Value x, double y) { return compare(arith::CmpFPredicate::OLT, x, like(x, y)); }
  Value equal(Value x, double y) { return compare(arith::CmpFPredicate::OEQ, x, like(x, y)); }
  Value isNaN(Value x) { return compare(arith::CmpFPredicate::UNO, x, x); }
  Value select(Value condition, Value x, Value y) { return arith::SelectOp::create(b, loc, condition, x, y); }
  Value select(Value condition, double x, Value y) { return select(condition, like(y, x), y); }
  Value widen(Value x) { return x.getType() == f64 ? x : Value(arith::ExtFOp::create(b, loc, f64, x)); }
  Value narrow(Value x, Type type) { return x.getType() == type ? x : Value(arith::TruncFOp::create(b, loc, type, x)); }
  Value bits(Value x) {
    return arith::BitcastOp::create(b, loc, b.getIntegerType(x.getType().getIntOrFloatBitWidth()), x);
  }
  Value fromBits(Value x, Type type) { return arith::BitcastOp::create(b, loc, type, x); }
  template <typename Op>
  Value integers(Value x, int64_t y) {
    return Op::create(b, loc, x, integer(y, x.getType()));
  }

  static std::string suffix(Value x) {
    std::string name;
    if (auto vector = dyn_cast<VectorType>(x.getType()))
      name = "v" + std::to_string(vector.getNumElements());
    return name + "f" + std::to_string(getElementTypeOrSelf(x).getIntOrFloatBitWidth());
  }
  Value intrinsic(StringRef name, Type type, ValueRange operands) {
    return LLVM::CallIntrinsicOp::create(b, loc, type, b.getStringAttr(name), operands).getResult(0);
  }

  /// Σ c[k] x^k by Horner's rule.
  Value polynomial(Value x, ArrayRef<double> c) {
    Value sum = like(x, c.back());
    for (double coefficient : llvm::reverse(c.drop_back()))
      sum = fma(sum, x, like(x, coefficient));
    return sum;
  }

  /// The nearest integer to an f64 below 2^51, as f64 and in an i64's low bits.
  std::pair<Value, Value> nearest(Value x) {
    const double magic = 6755399441055744.0; // 1.5 · 2^52
    Value shifted = add(x, magic);
    return {sub(shifted, like(x, magic)), bits(shifted)};
  }

  /// exp of an f64. x = n ln 2 + r, |r| ≤ ln 2 / 2; exp r by its series.
  Value exp64(Value x) {
    x = select(greater(x, 710.0), 710.0, x);
    x = select(less(x, -746.0), -746.0, x);
    auto [n, low] = nearest(mul(x, std::numbers::log2e));
    Value r = fma(n, like(x, -0x1.62e42fefa39efp-1), x); // ln 2 in two parts
    r = fma(n, like(x, -0x1.abc9e3b39803fp-56), r);
    SmallVector<double> series{1};
    for (int k = 1; k <= 13; ++k)
      series.push_back(series.back() / k);
    Value p = polynomial(r, series);
    // · 2^n in two steps, so that the largest and the subnormal results are met.
    Value exponent = arith::ExtSIOp::create(b, loc, i64, arith::TruncIOp::create(b, loc, b.getI32Type(), low));
    Value half = integers<arith::ShRSIOp>(exponent, 1);
    Value rest = arith::SubIOp::create(b, loc, exponent, half);
    auto power = [&](Value e) { return fromBits(integers<arith::ShLIOp>(integers<arith::AddIOp>(e, 1023), 52), f64); };
    return mul(mul(p, power(half)), power(rest));
  }

  /// log of an f64. x = 2^e m, √½ ≤ m < √2; log m = 2 atanh((m − 1)/(m + 1)).
  Value log64(Value x) {
    Value tiny = less(x, std::numeric_limits<double>::min());
    Value scaled = select(tiny, mul(x, 0x1p54), x);
    Value word = bits(scaled);
    // Adding the distance from √½'s bits to 1's makes the exponent field e + 1023.
    const int64_t one = 0x3ff0000000000000, root = 0x3fe6a09e667f3bcd;
    Value moved = integers<arith::AddIOp>(word, one - root);
    Value e = integers<arith::SubIOp>(integers<arith::ShRSIOp>(moved, 52), 1023);
    Value mantissa = integers<arith::AddIOp>(integers<arith::AndIOp>(moved, 0x000fffffffffffff), root);
    Value m = fromBits(mantissa, f64);
    Value exponent = add(arith::SIToFPOp::create(b, loc, f64, e), select(tiny, like(x, -54.0), like(x, 0.0)));
    Value s = div(add(m, -1.0), add(m, 1.0));
    Value z = mul(s, s);
    SmallVector<double> series;
    for (int k = 1; k <= 10; ++k)
      series.push_back(2.0 / (2 * k + 1));
    Value tail = mul(mul(s, z), polynomial(z, series));
    Value low = fma(exponent, like(x, 0x1.abc9e3b39803fp-56), tail);
    Value result = fma(exponent, like(x, 0x1.62e42fefa39efp-1), fma(s, like(x, 2.0), low));
    const double inf = std::numeric_limits<double>::infinity();
    result = select(equal(x, 0.0), -inf, result);
    result = select(compare(arith::CmpFPredicate::ULT, x, like(x, 0.0)), std::nan(""), result);
    return select(equal(x, inf), inf, result);
  }

  /// x = k π/2 + r in f64: r, and k in an integer's low bits.
  std::pair<Value, Value> quadrant(Value x) {
    auto [k, low] = nearest(mul(x, 2 * std::numbers::inv_pi));
    Value r = fma(k, like(x, -0x1.921fb54442d18p+0), x); // π/2 in three parts
    r = fma(k, like(x, -0x1.1a62633145c07p-54), r);
    return {fma(k, like(x, 0x1.f1976b7ed8fbcp-110), r), low};
  }

  /// sin x (shift 0) or cos x (shift 1).
  Value sine(Value x, int64_t shift) {
    Type type = x.getType();
    auto [reduced, low] = quadrant(widen(x));
    Value r = narrow(reduced, type), z = mul(r, r);
    bool wide = type == f64;
    SmallVector<double> odd, even;
    double factorial = 1;
    for (int k = 0; k <= (wide ? 9 : 5); ++k) {
      double sign = k % 2 ? -1 : 1;
      if (k)
        factorial *= 2 * k;
      even.push_back(sign / factorial);
      factorial *= 2 * k + 1;
      odd.push_back(sign / factorial);
    }
    odd.erase(odd.begin());
    Value sin = fma(mul(r, z), polynomial(z, odd), r), cos = polynomial(z, even);
    Value turns = integers<arith::AddIOp>(low, shift);
    Value zero = integer(0, i64);
    auto bit = [&](int64_t mask) {
      return Value(arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, integers<arith::AndIOp>(turns, mask), zero));
    };
    Value result = select(bit(1), cos, sin);
    return select(bit(2), neg(result), result);
  }

  /// exp of an f32: exp2 of x log2 e in two parts. `most` is where it is infinite, and there the second part is
  /// positive, or less.
  Value exp32(Value x, double most = 88.72283935546875, StringRef exp2 = "llvm.nvvm.ex2.approx.f32") {
    Value low = intrinsic("llvm.maximum.f32", f32, {x, like(x, -110.0)}); // NaN stays one
    low = intrinsic("llvm.minimum.f32", f32, {low, like(x, most)});
    Value t = mul(low, 0x1.715476p+0);
    Value rest = fma(low, like(x, 0x1.715476p+0), neg(t));
    rest = fma(low, like(x, 0x1.4ae0cp-26), rest);
    Value s = intrinsic(exp2, f32, t);
    return fma(s, mul(rest, std::numbers::ln2), s);
  }
  Value exp2Approx(Value x) { return intrinsic("llvm.nvvm.ex2.approx.f32", x.getType(), x); }

  /// If `x` is 1 + exp z for one reader, z.
  static Value exponentAboveOne(Value x) {
    auto sum = x.getDefiningOp<arith::AddFOp>();
    if (!sum || !sum->hasOneUse() || !x.getType().isF32())
      return {};
    for (auto [one, other] : {std::pair(sum.getLhs(), sum.getRhs()), std::pair(sum.getRhs(), sum.getLhs())})
      if (auto exp = other.getDefiningOp<math::ExpOp>(); exp && exp->hasOneUse() && matchPattern(one, m_OneFloat()))
        return exp.getOperand();
    return {};
  }

  /// x / y of f32, |y| from 2^-126 to 2^126, rounded correctly but for one in some thousands and exact where the
  /// quotient is: a product with the reciprocal, and what that is off by put back. The exact instruction leaves by a
  /// branch where y is extreme, and no load is moved across a branch: four elements of a thread took four latencies
  /// of memory.
  Value div32(Value x, Value y) {
    llvm::APFloat constant(0.0f), inverse(0.0f);
    bool one = matchPattern(x, m_OneFloat());
    // A sigmoid's sum is at least 1, and finite where exp stops before it is infinite: its inverse is 0 there.
    if (Value exponent = one ? exponentAboveOne(y) : Value()) {
      Value sum = add(exp32(exponent, 88, "llvm.nvvm.ex2.approx.ftz.f32"), 1.0);
      Value r = intrinsic("llvm.nvvm.rcp.approx.ftz.f", f32, sum);
      return fma(fma(neg(sum), r, x), r, r);
    }
    Value r;
    if (matchPattern(y, m_ConstantFloat(&constant)) && std::abs(std::log2(std::abs(constant.convertToDouble()))) < 64) {
      r = like(x, 1 / constant.convertToDouble());
      if (constant.getExactInverse(&inverse))
        return mul(x, r);
    } else {
      r = intrinsic("llvm.nvvm.div.full", f32, {like(y, 1.0), y});
    }
    Value q = one ? r : mul(x, r);
    Value better = fma(fma(neg(q), y, x), r, q);
    // Of zeros and infinities the rest is no number.
    return select(less(abs(better), std::numeric_limits<double>::infinity()), better, q);
  }

  /// tanh: a polynomial near zero, 1 − 2 / (exp 2|x| + 1) elsewhere.
  Value tanh(Value x) {
    bool wide = x.getType() == f64;
    Value a = abs(x), z = mul(x, x);
    static const double narrowSeries[] = {-0.3333333432674408,  0.13333313167095184,   -0.05396155267953873,
                                          0.021788321435451508, -0.008410071022808552, 0.0023707656655460596};
    static const double wideSeries[] = {-1.0 / 3,
                                        2.0 / 15,
                                        -0.05396825396825397,
                                        0.021869488536155203,
                                        -0.008863235529902197,
                                        0.003592128036572481,
                                        -0.0014558343870513183,
                                        0.000590027440945586,
                                        -0.00023912911424355248,
                                        9.691537956929451e-05,
                                        -3.927832388331683e-05,
                                        1.5918905069328964e-05,
                                        -6.451689215655431e-06};
    Value small = fma(mul(x, z), polynomial(z, wide ? ArrayRef<double>(wideSeries) : narrowSeries), x);
    Value e = wide ? exp64(mul(a, 2.0)) : exp32(mul(a, 2.0));
    Value large = sub(like(x, 1.0), div(like(x, 2.0), add(e, 1.0)));
    return select(less(a, wide ? 0.3 : 0.6), small, copySign(large, x));
  }

  /// erf of an f32: x · polynomial near zero, 1 − exp(−polynomial) elsewhere.
  Value erf32(Value x) {
    static const double small[] = {1.128379225730896,     -0.37612634897232056, 0.11283700913190842,
                                   -0.026859691366553307, 0.00520171457901597,  -0.0008150050416588783,
                                   8.399778016610071e-05};
    static const double large[] = {-0.00032044152612797916, 1.1302375793457031,     0.6318145394325256,
                                   0.11009448021650314,     -0.026431018486618996,  0.00476357527077198,
                                   -0.0005977434921078384,  4.6177912736311555e-05, -1.6435697034467012e-06};
    Value a = abs(x);
    Value near = mul(x, polynomial(mul(x, x), small));
    Value clamped = select(greater(a, 4.0), 4.0, a);
    Value far = sub(like(x, 1.0), exp2Approx(mul(polynomial(clamped, large), -std::numbers::log2e)));
    return select(less(a, 0.92), near, copySign(far, x));
  }

  Value expm1(Value x) {
    Value wide = widen(x);
    Value near = fma(mul(wide, 0.5), wide, wide);
    return narrow(select(less(abs(wide), 1e-5), near, add(exp64(wide), -1.0)), x.getType());
  }

  /// log of the f32 u, of which 2^-k u − 1 is `f`, in [−⅓, ⅓); `k` is in the exponent's bits, less `scaled`. At most
  /// 1.6 ulp (2 million points of each of: 0 to 1, −1 to 0, 1e-35 to 1, 1 to 1e26).
  Value log32(Value u, Value f, Value k, Value scaled = {}) {
    static const double series[] = {-0.5,        0.333332726,  -0.249999442, 0.20007234,  -0.166733163,
                                    0.140558127, -0.122887216, 0.137483091,  -0.124222006};
    Value n = mul(arith::SIToFPOp::create(b, loc, f32, k), 0x1p-23);
    if (scaled)
      n = sub(n, scaled);
    Value result = fma(n, like(u, std::numbers::ln2), fma(mul(polynomial(f, series), f), f, f));
    // 0, negative, infinite or NaN: this instruction has their results.
    Value ordinary = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, integers<arith::SubIOp>(bits(u), 1),
                                           integer(0x7f7fffff, b.getI32Type()));
    return select(ordinary, result, intrinsic("llvm.nvvm.lg2.approx.f", f32, u));
  }
  /// 2^k in an f32's exponent bits, and 2^-k, with 2^-k u in [⅔, 4⁄3).
  std::pair<Value, Value> exponent32(Value u) {
    Value k = integers<arith::AndIOp>(integers<arith::SubIOp>(bits(u), 0x3f2aaaab), -0x800000);
    return {k, fromBits(arith::SubIOp::create(b, loc, integer(0x3f800000, k.getType()), k), f32)};
  }
  Value log32(Value x) {
    Value tiny = less(x, std::numeric_limits<float>::min());
    Value u = select(tiny, mul(x, 0x1p24), x);
    auto [k, inverse] = exponent32(u);
    return log32(u, fma(u, inverse, like(u, -1.0)), k, select(tiny, 24.0, like(u, 0.0)));
  }

  Value log1p(Value x) {
    if (x.getType() == f32) { // f is of x itself, from which 1 + x has rounded.
      Value u = add(x, 1.0);
      auto [k, inverse] = exponent32(u);
      return log32(u, fma(x, inverse, add(inverse, -1.0)), k);
    }
    // 1 + x drops what a small x has below 2^-53: put it back.
    Value sum = add(x, 1.0);
    Value lost = sub(x, add(sum, -1.0));
    Value correction = select(compare(arith::CmpFPredicate::OLT, abs(x), like(x, 1e18)), div(lost, sum), like(x, 0.0));
    Value result = add(log64(sum), correction);
    return select(equal(sum, 0.0), -std::numeric_limits<double>::infinity(), result);
  }

  /// x^y, with IEEE's special cases of integral y.
  Value power(Value x, Value y) {
    Type type = x.getType();
    Value base = widen(x), exponent = widen(y);
    Value size = abs(base);
    Value result = exp64(mul(exponent, log64(size)));
    Value half = mul(exponent, 0.5);
    Value integral = compare(arith::CmpFPredicate::OEQ, floor(exponent), exponent);
    Value even = compare(arith::CmpFPredicate::OEQ, floor(half), half);
    Value negative = compare(arith::CmpFPredicate::OLT, base, like(base, 0.0));
    Value odd = select(even, result, neg(result));
    result = select(negative, select(integral, odd, like(base, std::nan(""))), result);
    result = select(equal(size, 1.0),
                    select(negative,
                           select(even, like(base, 1.0), select(integral, like(base, -1.0), like(base, std::nan("")))),
                           like(base, 1.0)),
                    result);
    result = select(equal(exponent, 0.0), 1.0, result);
    return narrow(result, type);
  }
  Value floor(Value x) { return intrinsic("llvm.floor." + suffix(x), x.getType(), x); }

  OpBuilder &b;
  Location loc;
  Type f32, f64, i64;
};

bool isWide(Type type) { return type.isF32() || type.isF64(); }

/// An op on vectors is the op on each element.
template <typename Op>
struct PerElement : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;
  LogicalResult matchAndRewrite(Op op, PatternRewriter &rewriter) const override {
    auto type = dyn_cast<VectorType>(op->getResult(0).getType());
    if (!type || type.getRank() != 1 || type.isScalable())
      return rewriter.notifyMatchFailure(op, "is not a fixed vector");
    SmallVector<Value> elements;
    for (int64_t k = 0; k < type.getNumElements(); ++k) {
      SmallVector<Value> operands;
      for (Value operand : op->getOperands())
        operands.push_back(isa<VectorType>(operand.getType())
                               ? Value(vector::ExtractOp::create(rewriter, op.getLoc(), operand, k))
                               : operand);
      elements.push_back(rewriter
                             .create(op.getLoc(), op->getName().getIdentifier(), operands,
                                     TypeRange(type.getElementType()), op->getAttrs())
                             ->getResult(0));
    }
    rewriter.replaceOpWithNewOp<vector::FromElementsOp>(op, type, elements);
    return success();
  }
};

/// An op on f16 or bf16 is the same op on f32.
template <typename Op>
struct InF32 : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;
  LogicalResult matchAndRewrite(Op op, PatternRewriter &rewriter) const override {
    Type type = op->getResult(0).getType();
    if (!isa<FloatType>(type) || type.getIntOrFloatBitWidth() >= 32)
      return rewriter.notifyMatchFailure(op, "is not narrow");
    Type f32 = rewriter.getF32Type();
    SmallVector<Value> operands;
    for (Value operand : op->getOperands())
      operands.push_back(operand.getType() == type ? Value(arith::ExtFOp::create(rewriter, op.getLoc(), f32, operand))
                                                   : operand);
    Operation *wide = rewriter.create(op.getLoc(), op->getName().getIdentifier(), operands, TypeRange(f32));
    rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, type, wide->getResult(0));
    return success();
  }
};

/// Rewrites f32 and f64 `Op` by a formula; a null value means "not this type".
template <typename Op>
struct ByFormula : OpRewritePattern<Op> {
  using Formula = Value (*)(Calc &, Op);
  ByFormula(MLIRContext *context, Formula formula) : OpRewritePattern<Op>(context), formula(formula) {}
  LogicalResult matchAndRewrite(Op op, PatternRewriter &rewriter) const override {
    if (!isWide(op->getResult(0).getType()))
      return rewriter.notifyMatchFailure(op, "is not f32 or f64");
    Calc calc(rewriter, op.getLoc());
    Value value = formula(calc, op);
    if (!value)
      return rewriter.notifyMatchFailure(op, "has no formula for this type");
    rewriter.replaceOp(op, value);
    return success();
  }
  Formula formula;
};

/// `Op` is one LLVM intrinsic that the NVPTX backend has instructions for.
template <typename Op>
struct ByIntrinsic : OpRewritePattern<Op> {
  ByIntrinsic(MLIRContext *context, StringRef name) : OpRewritePattern<Op>(context), name(name) {}
  LogicalResult matchAndRewrite(Op op, PatternRewriter &rewriter) const override {
    Type type = op->getResult(0).getType();
    auto vector = dyn_cast<VectorType>(type);
    if (!isWide(getElementTypeOrSelf(type)) || (vector && vector.getRank() != 1))
      return rewriter.notifyMatchFailure(op, "is not f32 or f64");
    Calc calc(rewriter, op.getLoc());
    rewriter.replaceOp(
        op, calc.intrinsic(("llvm." + name + "." + Calc::suffix(op->getOperand(0))).str(), type, op->getOperands()));
    return success();
  }
  StringRef name;
};

/// A division by a reciprocal where that is allowed (`arcp`), of f16 and bf16 in f32. With `afn` it is one instruction,
/// which LLVM knows.
struct DivideByReciprocal : OpRewritePattern<arith::DivFOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(arith::DivFOp op, PatternRewriter &rewriter) const override {
    auto type = dyn_cast<FloatType>(op.getType());
    if (!type || type.getWidth() > 32 || !bitEnumContainsAll(op.getFastmath(), arith::FastMathFlags::arcp) ||
        bitEnumContainsAll(op.getFastmath(), arith::FastMathFlags::afn))
      return rewriter.notifyMatchFailure(op, "must be exact, may be inexact, or is wide");
    Calc calc(rewriter, op.getLoc());
    auto wide = [&](Value v) {
      return type.isF32() ? v : Value(arith::ExtFOp::create(rewriter, op.getLoc(), rewriter.getF32Type(), v));
    };
    rewriter.replaceOp(op, calc.narrow(calc.div32(wide(op.getLhs()), wide(op.getRhs())), type));
    return success();
  }
};

template <typename Op>
void byFormula(RewritePatternSet &patterns, Value (*formula)(Calc &, Op)) {
  patterns.add<ByFormula<Op>>(patterns.getContext(), formula);
  patterns.add<InF32<Op>, PerElement<Op>>(patterns.getContext());
}
template <typename Op>
void byIntrinsic(RewritePatternSet &patterns, StringRef name) {
  patterns.add<ByIntrinsic<Op>>(patterns.getContext(), name);
  patterns.add<InF32<Op>>(patterns.getContext());
}

/// All of the width for 0.
struct CountLeadingZeros : OpRewritePattern<math::CountLeadingZerosOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(math::CountLeadingZerosOp op, PatternRewriter &rewriter) const override {
    rewriter.replaceOpWithNewOp<LLVM::CountLeadingZerosOp>(op, op.getType(), op.getOperand(), /*is_zero_poison=*/false);
    return success();
  }
};

/// |x| of an integer.
struct AbsInteger : OpRewritePattern<math::AbsIOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(math::AbsIOp op, PatternRewriter &rewriter) const override {
    Value x = op.getOperand();
    Value zero = arith::ConstantOp::create(rewriter, op.getLoc(), rewriter.getZeroAttr(x.getType()));
    Value negative = arith::SubIOp::create(rewriter, op.getLoc(), zero, x);
    rewriter.replaceOpWithNewOp<arith::MaxSIOp>(op, x, negative);
    return success();
  }
};

/// isnan, by what makes a NaN one; isinf and isfinite by the size.
template <typename Op>
struct Classify : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;
  LogicalResult matchAndRewrite(Op op, PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Value x = op.getOperand();
    if (!isWide(x.getType()))
      x = arith::ExtFOp::create(rewriter, loc, rewriter.getF32Type(), x);
    Calc c(rewriter, loc);
    const double inf = std::numeric_limits<double>::infinity();
    Value result;
    if (std::is_same_v<Op, math::IsNaNOp>)
      result = c.isNaN(x);
    else if (std::is_same_v<Op, math::IsInfOp>)
      result = c.equal(c.abs(x), inf);
    else
      result = c.less(c.abs(x), inf);
    rewriter.replaceOp(op, result);
    return success();
  }
};

struct ExpandDeviceMath : impl::ExpandDeviceMathBase<ExpandDeviceMath> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    // Only these ops, and those that they become: a module holds thousands of others.
    auto collect = [&] {
      SmallVector<Operation *> found;
      getOperation()->walk([&](Operation *op) {
        if (isa<math::MathDialect>(op->getDialect()) ||
            isa<arith::RemFOp, arith::MaxNumFOp, arith::MinNumFOp, arith::DivFOp>(op))
          found.push_back(op);
      });
      return found;
    };
    // First into fewer functions by upstream's identities.
    {
      RewritePatternSet patterns(context);
      math::populateExpansionPatterns(patterns, {"tan", "sinh", "cosh", "asinh", "acosh", "atanh", "fpowi", "clampf"});
      patterns
          .add<InF32<math::AtanOp>, InF32<math::Atan2Op>, InF32<math::AsinOp>, InF32<math::AcosOp>, InF32<math::CbrtOp>,
               InF32<math::ErfcOp>, InF32<math::TanOp>, InF32<math::SinhOp>, InF32<math::CoshOp>>(context);
      patterns.add<DivideByReciprocal>(context); // while exponentials are there to be seen
      populateMathPolynomialApproximationPatterns(patterns, [](StringRef name) {
        return llvm::is_contained({"math.atan", "math.atan2", "math.asin", "math.acos", "math.cbrt", "math.erfc"},
                                  name);
      });
      if (failed(applyOpPatternsGreedily(collect(), std::move(patterns))))
        return signalPassFailure();
    }
    RewritePatternSet patterns(context);
    byFormula<math::ExpOp>(patterns, [](Calc &c, math::ExpOp op) {
      Value x = op.getOperand();
      return x.getType().isF32() ? c.exp32(x) : c.exp64(x);
    });
    byFormula<math::Exp2Op>(patterns, [](Calc &c, math::Exp2Op op) {
      Value x = op.getOperand();
      return x.getType().isF32() ? c.exp2Approx(x) : c.exp64(c.mul(x, std::numbers::ln2));
    });
    byFormula<math::ExpM1Op>(patterns, [](Calc &c, math::ExpM1Op op) { return c.expm1(op.getOperand()); });
    byFormula<math::LogOp>(patterns, [](Calc &c, math::LogOp op) {
      Value x = op.getOperand();
      return x.getType().isF32() ? c.log32(x) : c.log64(x);
    });
    byFormula<math::Log2Op>(patterns, [](Calc &c, math::Log2Op op) {
      return c.narrow(c.mul(c.log64(c.widen(op.getOperand())), std::numbers::log2e), op.getType());
    });
    byFormula<math::Log10Op>(patterns, [](Calc &c, math::Log10Op op) {
      return c.narrow(c.mul(c.log64(c.widen(op.getOperand())), std::numbers::log10e), op.getType());
    });
    byFormula<math::Log1pOp>(patterns, [](Calc &c, math::Log1pOp op) { return c.log1p(op.getOperand()); });
    byFormula<math::PowFOp>(patterns, [](Calc &c, math::PowFOp op) { return c.power(op.getLhs(), op.getRhs()); });
    byFormula<math::FPowIOp>(patterns, [](Calc &c, math::FPowIOp op) {
      Value y = arith::SIToFPOp::create(c.b, c.loc, c.f64, op.getRhs());
      return c.narrow(c.power(c.widen(op.getLhs()), y), op.getType());
    });
    byFormula<math::SinOp>(patterns, [](Calc &c, math::SinOp op) { return c.sine(op.getOperand(), 0); });
    byFormula<math::CosOp>(patterns, [](Calc &c, math::CosOp op) { return c.sine(op.getOperand(), 1); });
    byFormula<math::TanhOp>(patterns, [](Calc &c, math::TanhOp op) { return c.tanh(op.getOperand()); });
    byFormula<math::ErfOp>(
        patterns, [](Calc &c, math::ErfOp op) { return op.getType().isF32() ? c.erf32(op.getOperand()) : Value(); });
    byFormula<math::RsqrtOp>(patterns, [](Calc &c, math::RsqrtOp op) {
      Value x = op.getOperand();
      return x.getType().isF32() ? c.intrinsic("llvm.nvvm.rsqrt.approx.f", x.getType(), x)
                                 : c.div(c.like(x, 1.0), c.intrinsic("llvm.sqrt.f64", x.getType(), x));
    });
    byFormula<arith::RemFOp>(patterns, [](Calc &c, arith::RemFOp op) {
      // Exact while the quotient is below 2^53, as in f32 it mostly is.
      Value x = c.widen(op.getLhs()), y = c.widen(op.getRhs());
      Value quotient = c.intrinsic("llvm.trunc.f64", c.f64, c.div(x, y));
      return c.narrow(c.fma(c.neg(quotient), y, x), op.getType());
    });
    byIntrinsic<arith::MaxNumFOp>(patterns, "maxnum");
    byIntrinsic<arith::MinNumFOp>(patterns, "minnum");
    byIntrinsic<math::SqrtOp>(patterns, "sqrt");
    byIntrinsic<math::FloorOp>(patterns, "floor");
    byIntrinsic<math::CeilOp>(patterns, "ceil");
    byIntrinsic<math::TruncOp>(patterns, "trunc");
    byIntrinsic<math::RoundOp>(patterns, "round");
    byIntrinsic<math::RoundEvenOp>(patterns, "roundeven");
    byIntrinsic<math::AbsFOp>(patterns, "fabs");
    byIntrinsic<math::CopySignOp>(patterns, "copysign");
    byIntrinsic<math::FmaOp>(patterns, "fma");
    patterns.add<AbsInteger, CountLeadingZeros, Classify<math::IsNaNOp>, Classify<math::IsInfOp>,
                 Classify<math::IsFiniteOp>>(context);
    if (failed(applyOpPatternsGreedily(collect(), std::move(patterns))))
      return signalPassFailure();
    WalkResult result = getOperation()->walk([](Operation *op) {
      if (!isa<math::MathDialect>(op->getDialect()))
        return WalkResult::advance();
      op->emitError("expected a math function that has code for the device, got '")
          << op->getName() << "' on " << op->getResult(0).getType();
      return WalkResult::interrupt();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }
};
} // namespace
} // namespace attn
