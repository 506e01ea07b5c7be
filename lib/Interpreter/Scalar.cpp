// arith, math and index, on scalars and on register tiles.
#include "Program.h"
#include "attn/Interpreter/Approximations.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Index/IR/IndexOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/StringMap.h"

#include <cmath>

using namespace mlir;
using namespace attn::interp;

int64_t attn::interp::getElementBytes(Type element) {
  return element.isIndex() ? 8 : std::max<int64_t>(1, mlir::tile::getStorageBits(element) / 8);
}

Rounding attn::interp::getRounding(Type element) {
  if (element.isF64())
    return Rounding::F64;
  if (element.isF16())
    return Rounding::F16;
  if (element.isTF32())
    return Rounding::TF32;
  return element.isBF16() ? Rounding::BF16 : Rounding::F32;
}

double attn::interp::readFloat(const char *from, Type element) {
  switch (getRounding(element)) {
  case Rounding::F64:
    return *reinterpret_cast<const double *>(from);
  case Rounding::F32:
  case Rounding::TF32:
    return *reinterpret_cast<const float *>(from);
  case Rounding::F16:
    return static_cast<double>(*reinterpret_cast<const _Float16 *>(from));
  case Rounding::BF16:
    return __builtin_bit_cast(float, static_cast<uint32_t>(*reinterpret_cast<const uint16_t *>(from)) << 16);
  }
  return 0;
}

int64_t attn::interp::readInteger(const char *from, Type element) {
  switch (getElementBytes(element)) {
  case 1:
    return element.isInteger(1) ? *from & 1 : *reinterpret_cast<const int8_t *>(from);
  case 2:
    return *reinterpret_cast<const int16_t *>(from);
  case 4:
    return *reinterpret_cast<const int32_t *>(from);
  default:
    return *reinterpret_cast<const int64_t *>(from);
  }
}

void attn::interp::writeFloat(char *to, Type element, double value) {
  switch (getRounding(element)) {
  case Rounding::F64:
    *reinterpret_cast<double *>(to) = value;
    return;
  case Rounding::F32:
  case Rounding::TF32:
    *reinterpret_cast<float *>(to) = static_cast<float>(value);
    return;
  case Rounding::F16:
    *reinterpret_cast<_Float16 *>(to) = static_cast<_Float16>(static_cast<float>(value));
    return;
  case Rounding::BF16:
    *reinterpret_cast<uint16_t *>(to) =
        static_cast<uint16_t>(__builtin_bit_cast(uint32_t, roundToBF16(static_cast<float>(value))) >> 16);
    return;
  }
}

void attn::interp::writeInteger(char *to, Type element, int64_t value) {
  switch (getElementBytes(element)) {
  case 1:
    *to = static_cast<char>(value);
    return;
  case 2:
    *reinterpret_cast<int16_t *>(to) = static_cast<int16_t>(value);
    return;
  case 4:
    *reinterpret_cast<int32_t *>(to) = static_cast<int32_t>(value);
    return;
  default:
    *reinterpret_cast<int64_t *>(to) = value;
  }
}

namespace {

/// The element type of a scalar or tile.
Type elementOf(Value value) { return getElementTypeOrSelf(value.getType()); }
bool isTile(Value value) { return isa<RankedTensorType>(value.getType()); }
unsigned widthOf(Type type) { return type.isIndex() ? 64 : type.getIntOrFloatBitWidth(); }

/// Rounds a tile of narrow floats after f32 arithmetic.
void roundTile(Rounding rounding, float *data, int64_t size) {
  if (rounding == Rounding::BF16)
    for (int64_t i = 0; i < size; ++i)
      data[i] = roundToBF16(data[i]);
  else if (rounding == Rounding::F16)
    for (int64_t i = 0; i < size; ++i)
      data[i] = roundToF16(data[i]);
  else if (rounding == Rounding::TF32)
    for (int64_t i = 0; i < size; ++i)
      data[i] = roundToTF32(data[i]);
}
void roundTile(Rounding, double *, int64_t) {}

//===----------------------------------------------------------------------===//
// Floats
//===----------------------------------------------------------------------===//

// F is a captureless lambda over one float type (float or double).
template <typename F>
void floatScalar1(Exec &e, const Node &n) {
  double x = e.operand(n, 0).f;
  e.result(n, 0).f = n.rounding == Rounding::F64 ? F()(x) : roundTo(n.rounding, F()(static_cast<float>(x)));
}
template <typename F>
void floatScalar2(Exec &e, const Node &n) {
  double x = e.operand(n, 0).f, y = e.operand(n, 1).f;
  e.result(n, 0).f =
      n.rounding == Rounding::F64 ? F()(x, y) : roundTo(n.rounding, F()(static_cast<float>(x), static_cast<float>(y)));
}
template <typename F, typename T>
void floatTile1(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0);
  if (!a)
    return;
  TileRef keep(a);
  TileData *r = e.newTile(n);
  const T *x = a->data<T>();
  T *z = r->data<T>();
  int64_t size = r->size();
  for (int64_t i = 0; i < size; ++i)
    z[i] = F()(x[i]);
  roundTile(n.rounding, z, size);
  r->rematerializable = false;
  e.account(n, size);
}
template <typename F, typename T>
void floatTile2(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0), *b = e.tile(n, 1);
  if (!a || !b)
    return;
  TileRef keepA(a), keepB(b);
  TileData *r = e.newTile(n);
  const T *x = a->data<T>(), *y = b->data<T>();
  T *z = r->data<T>();
  int64_t size = r->size();
  for (int64_t i = 0; i < size; ++i)
    z[i] = F()(x[i], y[i]);
  roundTile(n.rounding, z, size);
  e.account(n, size);
}

template <typename F>
bool float1(Node &n, Unit unit, F) {
  Type type = elementOf(n.op->getResult(0));
  n.rounding = getRounding(type);
  n.unit = unit;
  n.handler = !isTile(n.op->getResult(0)) ? floatScalar1<F>
              : type.isF64()              ? floatTile1<F, double>
                                          : floatTile1<F, float>;
  return true;
}
/// A function of the special-function unit, which serves f32 in kernels; all else
/// is computed as well as f32 can be (attn-expand-device-math).
template <typename A, typename F>
bool special(Node &n, A approximation, F accurate) {
  bool onUnit = n.op->getParentOfType<mlir::tile::KernelOp>() && elementOf(n.op->getResult(0)).isF32();
  return onUnit ? float1(n, Unit::Special, approximation) : float1(n, Unit::Special, accurate);
}
template <typename F>
bool float2(Node &n, Unit unit, F) {
  Type type = elementOf(n.op->getResult(0));
  n.rounding = getRounding(type);
  n.unit = unit;
  n.handler = !isTile(n.op->getResult(0)) ? floatScalar2<F>
              : type.isF64()              ? floatTile2<F, double>
                                          : floatTile2<F, float>;
  return true;
}

void fmaScalar(Exec &e, const Node &n) {
  double a = e.operand(n, 0).f, b = e.operand(n, 1).f, c = e.operand(n, 2).f;
  e.result(n, 0).f =
      n.rounding == Rounding::F64
          ? std::fma(a, b, c)
          : roundTo(n.rounding, std::fma(static_cast<float>(a), static_cast<float>(b), static_cast<float>(c)));
}
template <typename T>
void fmaTile(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0), *b = e.tile(n, 1), *c = e.tile(n, 2);
  if (!a || !b || !c)
    return;
  TileRef keepA(a), keepB(b), keepC(c);
  TileData *r = e.newTile(n);
  const T *x = a->data<T>(), *y = b->data<T>(), *w = c->data<T>();
  T *z = r->data<T>();
  int64_t size = r->size();
  // In double the product is exact; one more rounding than a fused operation
  // in rare cases, and many times faster than a library call.
  for (int64_t i = 0; i < size; ++i)
    z[i] = static_cast<T>(static_cast<double>(x[i]) * static_cast<double>(y[i]) + static_cast<double>(w[i]));
  roundTile(n.rounding, z, size);
  e.account(n, size);
}

//===----------------------------------------------------------------------===//
// Integers: in int64_t, wrapped to the width
//===----------------------------------------------------------------------===//

template <typename F>
void intScalar1(Exec &e, const Node &n) {
  e.result(n, 0).i = wrapTo(n.width, F()(e.operand(n, 0).i, n.width));
}
template <typename F>
void intScalar2(Exec &e, const Node &n) {
  e.result(n, 0).i = wrapTo(n.width, F()(e.operand(n, 0).i, e.operand(n, 1).i, static_cast<unsigned>(n.width)));
}
template <typename F, typename T>
void intTile1(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0);
  if (!a)
    return;
  TileRef keepA(a);
  TileData *r = e.newTile(n);
  const T *x = a->data<T>();
  T *z = r->data<T>();
  int64_t size = r->size();
  for (int64_t i = 0; i < size; ++i)
    z[i] = static_cast<T>(wrapTo(n.width, F()(static_cast<int64_t>(x[i]), n.width)));
  e.account(n, size);
}
template <typename F, typename T>
void intTile2(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0), *b = e.tile(n, 1);
  if (!a || !b)
    return;
  TileRef keepA(a), keepB(b);
  TileData *r = e.newTile(n);
  const T *x = a->data<T>(), *y = b->data<T>();
  T *z = r->data<T>();
  int64_t size = r->size();
  unsigned width = n.width;
  for (int64_t i = 0; i < size; ++i)
    z[i] = static_cast<T>(wrapTo(width, F()(static_cast<int64_t>(x[i]), static_cast<int64_t>(y[i]), width)));
  e.account(n, size);
}

template <typename F>
bool int1(Node &n, F) {
  n.width = widthOf(elementOf(n.op->getResult(0)));
  n.unit = Unit::Arithmetic;
  n.handler = !isTile(n.op->getResult(0)) ? intScalar1<F> : n.width > 32 ? intTile1<F, int64_t> : intTile1<F, int32_t>;
  return true;
}
template <typename F>
bool int2(Node &n, F) {
  Type type = elementOf(n.op->getResult(0));
  n.width = widthOf(type);
  n.unit = Unit::Arithmetic;
  n.handler = !isTile(n.op->getResult(0)) ? intScalar2<F> : n.width > 32 ? intTile2<F, int64_t> : intTile2<F, int32_t>;
  return true;
}

/// Division as the hardware does it: no trap. By zero gives all ones.
int64_t divide(int64_t a, int64_t b) {
  return b == 0 ? -1 : b == -1 ? static_cast<int64_t>(0 - static_cast<uint64_t>(a)) : a / b;
}
int64_t remainder(int64_t a, int64_t b) { return b == 0 ? a : b == -1 ? 0 : a % b; }
int64_t floorDivide(int64_t a, int64_t b) {
  int64_t q = divide(a, b);
  return b != 0 && b != -1 && a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
}
int64_t ceilDivide(int64_t a, int64_t b) {
  int64_t q = divide(a, b);
  return b != 0 && b != -1 && a % b != 0 && (a < 0) == (b < 0) ? q + 1 : q;
}

//===----------------------------------------------------------------------===//
// Comparison, selection, casts, constants
//===----------------------------------------------------------------------===//

bool compare(arith::CmpFPredicate predicate, double a, double b) {
  bool unordered = std::isnan(a) || std::isnan(b);
  switch (predicate) {
  case arith::CmpFPredicate::AlwaysFalse:
    return false;
  case arith::CmpFPredicate::OEQ:
    return a == b;
  case arith::CmpFPredicate::OGT:
    return a > b;
  case arith::CmpFPredicate::OGE:
    return a >= b;
  case arith::CmpFPredicate::OLT:
    return a < b;
  case arith::CmpFPredicate::OLE:
    return a <= b;
  case arith::CmpFPredicate::ONE:
    return !unordered && a != b;
  case arith::CmpFPredicate::ORD:
    return !unordered;
  case arith::CmpFPredicate::UEQ:
    return unordered || a == b;
  case arith::CmpFPredicate::UGT:
    return unordered || a > b;
  case arith::CmpFPredicate::UGE:
    return unordered || a >= b;
  case arith::CmpFPredicate::ULT:
    return unordered || a < b;
  case arith::CmpFPredicate::ULE:
    return unordered || a <= b;
  case arith::CmpFPredicate::UNE:
    return a != b;
  case arith::CmpFPredicate::UNO:
    return unordered;
  case arith::CmpFPredicate::AlwaysTrue:
    return true;
  }
  return false;
}

bool compare(arith::CmpIPredicate predicate, unsigned width, int64_t a, int64_t b) {
  if (width == 1) { // As signed, true is −1.
    if (predicate < arith::CmpIPredicate::ult) {
      a = -a;
      b = -b;
    }
  }
  uint64_t ua = toUnsigned(width, a), ub = toUnsigned(width, b);
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return a == b;
  case arith::CmpIPredicate::ne:
    return a != b;
  case arith::CmpIPredicate::slt:
    return a < b;
  case arith::CmpIPredicate::sle:
    return a <= b;
  case arith::CmpIPredicate::sgt:
    return a > b;
  case arith::CmpIPredicate::sge:
    return a >= b;
  case arith::CmpIPredicate::ult:
    return ua < ub;
  case arith::CmpIPredicate::ule:
    return ua <= ub;
  case arith::CmpIPredicate::ugt:
    return ua > ub;
  case arith::CmpIPredicate::uge:
    return ua >= ub;
  }
  return false;
}

void cmpfScalar(Exec &e, const Node &n) {
  e.result(n, 0).i = compare(static_cast<arith::CmpFPredicate>(n.immediate), e.operand(n, 0).f, e.operand(n, 1).f);
}
void cmpiScalar(Exec &e, const Node &n) {
  e.result(n, 0).i =
      compare(static_cast<arith::CmpIPredicate>(n.immediate), n.sourceWidth, e.operand(n, 0).i, e.operand(n, 1).i);
}
template <typename T>
void cmpTile(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0), *b = e.tile(n, 1);
  if (!a || !b)
    return;
  TileRef keepA(a), keepB(b);
  TileData *r = e.newTile(n);
  const T *x = a->data<T>(), *y = b->data<T>();
  int32_t *z = r->data<int32_t>();
  int64_t size = r->size();
  auto loop = [&](auto predicate) {
    for (int64_t i = 0; i < size; ++i)
      z[i] = predicate(x[i], y[i]);
  };
  if constexpr (std::is_floating_point_v<T>) {
    auto predicate = static_cast<arith::CmpFPredicate>(n.immediate);
    for (int64_t i = 0; i < size; ++i)
      z[i] = compare(predicate, x[i], y[i]);
  } else {
    auto predicate = static_cast<arith::CmpIPredicate>(n.immediate);
    // Masks compare whole tiles: the signed ones are worth a loop each.
    if (n.sourceWidth == 1)
      loop([&](T p, T q) { return compare(predicate, 1, p, q); });
    else if (predicate == arith::CmpIPredicate::slt)
      loop([](T p, T q) { return p < q; });
    else if (predicate == arith::CmpIPredicate::sle)
      loop([](T p, T q) { return p <= q; });
    else if (predicate == arith::CmpIPredicate::sgt)
      loop([](T p, T q) { return p > q; });
    else if (predicate == arith::CmpIPredicate::sge)
      loop([](T p, T q) { return p >= q; });
    else
      loop([&](T p, T q) { return compare(predicate, n.sourceWidth, p, q); });
  }
  e.account(n, size);
}

void selectScalar(Exec &e, const Node &n) {
  Cell chosen = e.operand(n, e.operand(n, 0).i & 1 ? 1 : 2);
  e.result(n, 0) = chosen;
}
template <typename T>
void selectTile(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 1), *b = e.tile(n, 2);
  if (!a || !b)
    return;
  TileRef keepA(a), keepB(b), keepC;
  const int32_t *c = nullptr;
  int32_t scalar = 0;
  if (n.immediate) {
    TileData *condition = e.tile(n, 0);
    if (!condition)
      return;
    keepC = condition;
    c = condition->data<int32_t>();
  } else {
    scalar = e.operand(n, 0).i & 1;
  }
  TileData *r = e.newTile(n);
  const T *x = a->data<T>(), *y = b->data<T>();
  T *z = r->data<T>();
  int64_t size = r->size();
  for (int64_t i = 0; i < size; ++i)
    z[i] = (c ? c[i] : scalar) ? x[i] : y[i];
  e.account(n, size);
}

/// Any cast, of one element; P and R are carriers of operand and result.
template <typename P, typename R, typename F>
void castScalar(Exec &e, const Node &n) {
  if constexpr (std::is_floating_point_v<P> && std::is_floating_point_v<R>)
    e.result(n, 0).f = F()(n, e.operand(n, 0).f);
  else if constexpr (std::is_floating_point_v<P>)
    e.result(n, 0).i = F()(n, e.operand(n, 0).f);
  else if constexpr (std::is_floating_point_v<R>)
    e.result(n, 0).f = F()(n, e.operand(n, 0).i);
  else
    e.result(n, 0).i = F()(n, e.operand(n, 0).i);
}
template <typename P, typename R, typename F>
void castTile(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0);
  if (!a)
    return;
  TileRef keep(a);
  TileData *r = e.newTile(n);
  const P *x = a->data<P>();
  R *z = r->data<R>();
  int64_t size = r->size();
  for (int64_t i = 0; i < size; ++i)
    z[i] = static_cast<R>(F()(n, x[i]));
  e.account(n, size);
}
template <typename P, typename R, typename F>
void setCast(Node &n) {
  n.handler = isTile(n.op->getResult(0)) ? castTile<P, R, F> : castScalar<P, R, F>;
}
template <typename F>
bool cast(Node &n, F) {
  Type from = elementOf(n.op->getOperand(0)), to = elementOf(n.op->getResult(0));
  if (!from.isIntOrIndexOrFloat() || !to.isIntOrIndexOrFloat())
    return false;
  n.rounding = getRounding(to);
  n.width = widthOf(to);
  n.sourceWidth = widthOf(from);
  n.unit = Unit::Convert;
  Carrier p = mlir::tile::getCarrier(from), r = mlir::tile::getCarrier(to);
  auto onResult = [&](auto *pointer) {
    using P = std::remove_pointer_t<decltype(pointer)>;
    switch (r) {
    case Carrier::F32:
      return setCast<P, float, F>(n);
    case Carrier::F64:
      return setCast<P, double, F>(n);
    case Carrier::I32:
      return setCast<P, int32_t, F>(n);
    case Carrier::I64:
      return setCast<P, int64_t, F>(n);
    }
  };
  switch (p) {
  case Carrier::F32:
    onResult(static_cast<float *>(nullptr));
    break;
  case Carrier::F64:
    onResult(static_cast<double *>(nullptr));
    break;
  case Carrier::I32:
    onResult(static_cast<int32_t *>(nullptr));
    break;
  case Carrier::I64:
    onResult(static_cast<int64_t *>(nullptr));
    break;
  }
  return true;
}

int64_t toInteger(double value, unsigned width, bool isUnsigned) {
  if (std::isnan(value))
    return 0;
  // Saturating, as the hardware's conversions are.
  double low = isUnsigned ? 0 : -std::ldexp(1.0, width - 1);
  double high = std::ldexp(1.0, isUnsigned ? width : width - 1);
  value = std::trunc(value);
  if (value <= low)
    return isUnsigned ? 0 : static_cast<int64_t>(low);
  if (value >= high)
    return wrapTo(width, isUnsigned ? -1 : (int64_t(1) << (width - 1)) - 1);
  return wrapTo(width, isUnsigned ? static_cast<int64_t>(static_cast<uint64_t>(value)) : static_cast<int64_t>(value));
}

/// Reinterprets bits between types of one width.
int64_t bitsOf(Type type, const Cell &cell) {
  char bytes[8] = {};
  if (isa<FloatType>(type))
    writeFloat(bytes, type, cell.f);
  else
    writeInteger(bytes, type, cell.i);
  return *reinterpret_cast<int64_t *>(bytes);
}
void bitcastScalar(Exec &e, const Node &n) {
  Type from = n.op->getOperand(0).getType(), to = n.op->getResult(0).getType();
  int64_t bits = bitsOf(from, e.operand(n, 0));
  if (isa<FloatType>(to))
    e.result(n, 0).f = readFloat(reinterpret_cast<const char *>(&bits), to);
  else
    e.result(n, 0).i = readInteger(reinterpret_cast<const char *>(&bits), to);
}
void bitcastTile(Exec &e, const Node &n) {
  TileData *a = e.tile(n, 0);
  if (!a)
    return;
  TileRef keep(a);
  TileData *r = e.newTile(n);
  Type from = a->getElementType(), to = r->getElementType();
  for (int64_t i = 0; i < r->size(); ++i) {
    char bytes[8] = {};
    if (isa<FloatType>(from))
      writeFloat(bytes, from, a->getCarrier() == Carrier::F64 ? a->data<double>()[i] : a->data<float>()[i]);
    else
      writeInteger(bytes, from, a->getCarrier() == Carrier::I64 ? a->data<int64_t>()[i] : a->data<int32_t>()[i]);
    switch (r->getCarrier()) {
    case Carrier::F32:
      r->data<float>()[i] = static_cast<float>(readFloat(bytes, to));
      break;
    case Carrier::F64:
      r->data<double>()[i] = readFloat(bytes, to);
      break;
    case Carrier::I32:
      r->data<int32_t>()[i] = static_cast<int32_t>(readInteger(bytes, to));
      break;
    case Carrier::I64:
      r->data<int64_t>()[i] = readInteger(bytes, to);
      break;
    }
  }
}

void constantInteger(Exec &e, const Node &n) { e.result(n, 0).i = n.immediate; }
void constantFloat(Exec &e, const Node &n) { e.result(n, 0).f = __builtin_bit_cast(double, n.immediate); }
void constantTile(Exec &e, const Node &n) {
  TileData *r = e.newTile(n);
  r->rematerializable = true;
  auto value = mlir::cast<DenseElementsAttr>(mlir::cast<arith::ConstantOp>(n.op).getValue());
  auto fill = [&](auto *out, auto range) {
    // A splat's one element fills the tile, replicas of row parts included.
    if (value.isSplat())
      return void(std::fill_n(out, r->size(), *range.begin()));
    int64_t i = 0;
    for (auto element : range)
      out[i++] = element;
  };
  auto asDouble = [](const APFloat &x) {
    APFloat copy = x;
    bool lost;
    copy.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
    return copy.convertToDouble();
  };
  auto asInteger = [&](const APInt &x) { return wrapTo(x.getBitWidth(), x.getSExtValue()); };
  switch (r->getCarrier()) {
  case Carrier::F32:
    return fill(r->data<float>(), llvm::map_range(value.getValues<APFloat>(), asDouble));
  case Carrier::F64:
    return fill(r->data<double>(), llvm::map_range(value.getValues<APFloat>(), asDouble));
  case Carrier::I32:
    return fill(r->data<int32_t>(), llvm::map_range(value.getValues<APInt>(), asInteger));
  case Carrier::I64:
    return fill(r->data<int64_t>(), llvm::map_range(value.getValues<APInt>(), asInteger));
  }
}

bool constant(Node &n) {
  Attribute value;
  if (auto op = dyn_cast<arith::ConstantOp>(n.op))
    value = op.getValue();
  else if (auto op = dyn_cast<index::ConstantOp>(n.op))
    value = op.getValueAttr();
  if (auto i = dyn_cast_or_null<IntegerAttr>(value)) {
    n.immediate = wrapTo(i.getValue().getBitWidth(), i.getValue().getSExtValue());
    n.handler = constantInteger;
    return true;
  }
  if (auto f = dyn_cast_or_null<FloatAttr>(value)) {
    n.immediate = __builtin_bit_cast(int64_t, f.getValueAsDouble());
    n.handler = constantFloat;
    return true;
  }
  if (isa_and_nonnull<DenseElementsAttr>(value) && isTile(n.op->getResult(0))) {
    n.handler = constantTile;
    return true;
  }
  return false;
}

bool cmpf(Node &n) {
  auto op = mlir::cast<arith::CmpFOp>(n.op);
  n.immediate = static_cast<int64_t>(op.getPredicate());
  n.unit = Unit::Arithmetic;
  n.handler = !isTile(op.getLhs()) ? cmpfScalar : elementOf(op.getLhs()).isF64() ? cmpTile<double> : cmpTile<float>;
  return true;
}
bool cmpi(Node &n, int64_t predicate) {
  n.immediate = predicate;
  n.unit = Unit::Arithmetic;
  n.sourceWidth = widthOf(elementOf(n.op->getOperand(0)));
  n.handler = !isTile(n.op->getOperand(0)) ? cmpiScalar : n.sourceWidth > 32 ? cmpTile<int64_t> : cmpTile<int32_t>;
  return true;
}
bool select(Node &n) {
  Value result = n.op->getResult(0);
  n.unit = Unit::Arithmetic;
  n.immediate = isTile(n.op->getOperand(0));
  n.handler = selectScalar;
  if (isTile(result))
    switch (mlir::tile::getCarrier(elementOf(result))) {
    case Carrier::F32:
      n.handler = selectTile<float>;
      break;
    case Carrier::F64:
      n.handler = selectTile<double>;
      break;
    case Carrier::I32:
      n.handler = selectTile<int32_t>;
      break;
    case Carrier::I64:
      n.handler = selectTile<int64_t>;
      break;
    }
  return true;
}

using Resolver = bool (*)(Node &);
using Table = llvm::StringMap<Resolver>;

void addFloats(Table &t) {
  t["arith.addf"] = [](Node &n) { return float2(n, Unit::Arithmetic, [](auto a, auto b) { return a + b; }); };
  t["arith.subf"] = [](Node &n) { return float2(n, Unit::Arithmetic, [](auto a, auto b) { return a - b; }); };
  t["arith.mulf"] = [](Node &n) { return float2(n, Unit::Arithmetic, [](auto a, auto b) { return a * b; }); };
  t["arith.divf"] = [](Node &n) { return float2(n, Unit::Special, [](auto a, auto b) { return a / b; }); };
  t["arith.remf"] = [](Node &n) { return float2(n, Unit::Special, [](auto a, auto b) { return std::fmod(a, b); }); };
  t["arith.negf"] = [](Node &n) { return float1(n, Unit::Arithmetic, [](auto a) { return -a; }); };
  t["arith.maximumf"] = [](Node &n) {
    return float2(n, Unit::Arithmetic, [](auto a, auto b) { return a > b || a != a ? a : b; });
  };
  t["arith.minimumf"] = [](Node &n) {
    return float2(n, Unit::Arithmetic, [](auto a, auto b) { return a < b || a != a ? a : b; });
  };
  t["arith.maxnumf"] = [](Node &n) {
    return float2(n, Unit::Arithmetic, [](auto a, auto b) { return a > b || b != b ? a : b; });
  };
  t["arith.minnumf"] = [](Node &n) {
    return float2(n, Unit::Arithmetic, [](auto a, auto b) { return a < b || b != b ? a : b; });
  };
  t["math.exp2"] = [](Node &n) {
    return special(n, [](float a) { return approximateExp2(a); }, [](auto a) { return std::exp2(a); });
  };
  t["math.exp"] = [](Node &n) {
    return special(n, [](float a) { return approximateExp2(a * 1.44269504f); }, [](auto a) { return std::exp(a); });
  };
  t["math.expm1"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::expm1(a); }); };
  t["math.log2"] = [](Node &n) {
    return special(n, [](float a) { return approximateLog2(a); }, [](auto a) { return std::log2(a); });
  };
  t["math.log"] = [](Node &n) {
    return special(n, [](float a) { return approximateLog2(a) * 0.693147181f; }, [](auto a) { return std::log(a); });
  };
  t["math.log10"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::log10(a); }); };
  t["math.log1p"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::log1p(a); }); };
  t["math.tanh"] = [](Node &n) {
    auto accurate = [](auto a) { return std::tanh(a); };
    // Too coarse for f32: by permission only.
    bool allowed = bitEnumContainsAll(mlir::cast<math::TanhOp>(n.op).getFastmath(), arith::FastMathFlags::afn);
    return allowed ? special(
                         n, [](float a) { return approximateTanh(a); }, accurate)
                   : float1(n, Unit::Special, accurate);
  };
  t["math.sinh"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::sinh(a); }); };
  t["math.cosh"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::cosh(a); }); };
  t["math.sin"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::sin(a); }); };
  t["math.cos"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::cos(a); }); };
  t["math.tan"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::tan(a); }); };
  t["math.atan"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::atan(a); }); };
  t["math.erf"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::erf(a); }); };
  t["math.sqrt"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::sqrt(a); }); };
  t["math.rsqrt"] = [](Node &n) {
    return special(
        n, [](float a) { return approximateRsqrt(a); },
        [](auto a) { return static_cast<decltype(a)>(1) / std::sqrt(a); });
  };
  t["math.cbrt"] = [](Node &n) { return float1(n, Unit::Special, [](auto a) { return std::cbrt(a); }); };
  t["math.absf"] = [](Node &n) { return float1(n, Unit::Arithmetic, [](auto a) { return std::fabs(a); }); };
  t["math.floor"] = [](Node &n) { return float1(n, Unit::Arithmetic, [](auto a) { return std::floor(a); }); };
  t["math.ceil"] = [](Node &n) { return float1(n, Unit::Arithmetic, [](auto a) { return std::ceil(a); }); };
  t["math.trunc"] = [](Node &n) { return float1(n, Unit::Arithmetic, [](auto a) { return std::trunc(a); }); };
  t["math.round"] = [](Node &n) { return float1(n, Unit::Arithmetic, [](auto a) { return std::round(a); }); };
  t["math.roundeven"] = [](Node &n) { return float1(n, Unit::Arithmetic, [](auto a) { return std::nearbyint(a); }); };
  t["math.powf"] = [](Node &n) { return float2(n, Unit::Special, [](auto a, auto b) { return std::pow(a, b); }); };
  t["math.atan2"] = [](Node &n) { return float2(n, Unit::Special, [](auto a, auto b) { return std::atan2(a, b); }); };
  t["math.copysign"] = [](Node &n) {
    return float2(n, Unit::Arithmetic, [](auto a, auto b) { return std::copysign(a, b); });
  };
  t["math.fma"] = [](Node &n) {
    Type type = elementOf(n.op->getResult(0));
    n.rounding = getRounding(type);
    n.unit = Unit::Arithmetic;
    n.handler = !isTile(n.op->getResult(0)) ? fmaScalar : type.isF64() ? fmaTile<double> : fmaTile<float>;
    return true;
  };
}

void addIntegers(Table &t) {
  auto add = [&](StringRef name, StringRef other, Resolver resolver) {
    t[("arith." + name).str()] = resolver;
    t[("index." + other).str()] = resolver;
  };
  // Sums wrap: unsigned arithmetic, where C++ has no overflow.
  add("addi", "add", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned) { return static_cast<int64_t>(uint64_t(a) + uint64_t(b)); });
  });
  add("subi", "sub", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned) { return static_cast<int64_t>(uint64_t(a) - uint64_t(b)); });
  });
  add("muli", "mul", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned) { return static_cast<int64_t>(uint64_t(a) * uint64_t(b)); });
  });
  add("divsi", "divs", [](Node &n) { return int2(n, [](int64_t a, int64_t b, unsigned) { return divide(a, b); }); });
  add("remsi", "rems", [](Node &n) { return int2(n, [](int64_t a, int64_t b, unsigned) { return remainder(a, b); }); });
  add("floordivsi", "floordivs",
      [](Node &n) { return int2(n, [](int64_t a, int64_t b, unsigned) { return floorDivide(a, b); }); });
  add("ceildivsi", "ceildivs",
      [](Node &n) { return int2(n, [](int64_t a, int64_t b, unsigned) { return ceilDivide(a, b); }); });
  add("divui", "divu", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) {
      uint64_t d = toUnsigned(w, b);
      return d ? static_cast<int64_t>(toUnsigned(w, a) / d) : int64_t(-1);
    });
  });
  add("remui", "remu", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) {
      uint64_t d = toUnsigned(w, b);
      return d ? static_cast<int64_t>(toUnsigned(w, a) % d) : a;
    });
  });
  add("ceildivui", "ceildivu", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) {
      uint64_t x = toUnsigned(w, a), d = toUnsigned(w, b);
      return d ? static_cast<int64_t>(x / d + (x % d != 0)) : int64_t(-1);
    });
  });
  add("andi", "and", [](Node &n) { return int2(n, [](int64_t a, int64_t b, unsigned) { return a & b; }); });
  add("ori", "or", [](Node &n) { return int2(n, [](int64_t a, int64_t b, unsigned) { return a | b; }); });
  add("xori", "xor", [](Node &n) { return int2(n, [](int64_t a, int64_t b, unsigned) { return a ^ b; }); });
  add("shli", "shl", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) {
      return toUnsigned(w, b) < w ? static_cast<int64_t>(uint64_t(a) << b) : int64_t(0);
    });
  });
  add("shrsi", "shrs", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) { return a >> std::min<uint64_t>(toUnsigned(w, b), w - 1); });
  });
  add("shrui", "shru", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) {
      return toUnsigned(w, b) < w ? static_cast<int64_t>(toUnsigned(w, a) >> b) : int64_t(0);
    });
  });
  // The one bit of an i1 is its sign.
  add("maxsi", "maxs", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) { return w == 1 ? a & b : std::max(a, b); });
  });
  add("minsi", "mins", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) { return w == 1 ? a | b : std::min(a, b); });
  });
  add("maxui", "maxu", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) { return toUnsigned(w, a) > toUnsigned(w, b) ? a : b; });
  });
  add("minui", "minu", [](Node &n) {
    return int2(n, [](int64_t a, int64_t b, unsigned w) { return toUnsigned(w, a) < toUnsigned(w, b) ? a : b; });
  });
  t["math.absi"] = [](Node &n) {
    return int1(n, [](int64_t a, unsigned) { return a < 0 ? static_cast<int64_t>(0 - uint64_t(a)) : a; });
  };
  t["math.ctlz"] = [](Node &n) {
    return int1(n, [](int64_t a, unsigned w) {
      uint64_t bits = toUnsigned(w, a);
      return static_cast<int64_t>(bits ? llvm::countl_zero(bits) - (64 - w) : w);
    });
  };
  t["math.ctpop"] = [](Node &n) {
    return int1(n, [](int64_t a, unsigned w) { return static_cast<int64_t>(llvm::popcount(toUnsigned(w, a))); });
  };
}

void addCasts(Table &t) {
  Resolver toFloat = [](Node &n) { return cast(n, [](const Node &m, auto a) { return roundTo(m.rounding, a); }); };
  t["arith.extf"] = toFloat;
  t["arith.truncf"] = toFloat;
  t["arith.sitofp"] = [](Node &n) {
    return cast(
        n, [](const Node &m, auto a) { return roundTo(m.rounding, static_cast<double>(m.sourceWidth == 1 ? -a : a)); });
  };
  t["arith.uitofp"] = [](Node &n) {
    return cast(n, [](const Node &m, auto a) {
      return roundTo(m.rounding, static_cast<double>(toUnsigned(m.sourceWidth, static_cast<int64_t>(a))));
    });
  };
  t["arith.fptosi"] = [](Node &n) {
    return cast(n, [](const Node &m, auto a) { return toInteger(static_cast<double>(a), m.width, false); });
  };
  t["arith.fptoui"] = [](Node &n) {
    return cast(n, [](const Node &m, auto a) { return toInteger(static_cast<double>(a), m.width, true); });
  };
  Resolver extend = [](Node &n) {
    return cast(n, [](const Node &m, auto a) {
      return wrapTo(m.width, m.sourceWidth == 1 ? -static_cast<int64_t>(a) : static_cast<int64_t>(a));
    });
  };
  Resolver extendUnsigned = [](Node &n) {
    return cast(n, [](const Node &m, auto a) {
      return wrapTo(m.width, static_cast<int64_t>(toUnsigned(m.sourceWidth, static_cast<int64_t>(a))));
    });
  };
  for (StringRef name : {"arith.extsi", "arith.trunci", "arith.index_cast", "index.casts"})
    t[name] = extend;
  for (StringRef name : {"arith.extui", "arith.index_castui", "index.castu"})
    t[name] = extendUnsigned;
  t["arith.bitcast"] = [](Node &n) {
    n.handler = isTile(n.op->getResult(0)) ? bitcastTile : bitcastScalar;
    return true;
  };
}

} // namespace

bool attn::interp::resolveScalar(Node &node) {
  static const Table table = [] {
    Table t;
    addFloats(t);
    addIntegers(t);
    addCasts(t);
    t["arith.constant"] = constant;
    t["index.constant"] = constant;
    t["index.bool.constant"] = [](Node &n) {
      n.immediate = mlir::cast<index::BoolConstantOp>(n.op).getValue();
      n.handler = constantInteger;
      return true;
    };
    t["arith.cmpf"] = cmpf;
    t["arith.cmpi"] = [](Node &n) {
      return cmpi(n, static_cast<int64_t>(mlir::cast<arith::CmpIOp>(n.op).getPredicate()));
    };
    t["arith.select"] = select;
    return t;
  }();
  for (Value value : node.op->getOperands())
    if (!elementOf(value).isIntOrIndexOrFloat() && !isa<arith::SelectOp>(node.op))
      return false;
  for (Value value : node.op->getResults())
    if (auto shaped = dyn_cast<ShapedType>(value.getType());
        shaped && !isa<MemRefType>(shaped) &&
        (!isa<RankedTensorType>(shaped) || !mlir::tile::getElementsPerThread(mlir::cast<RankedTensorType>(shaped))))
      return false;
  auto found = table.find(node.op->getName().getStringRef());
  return found != table.end() && found->second(node);
}
