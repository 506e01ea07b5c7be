// What the builders of all kernels share: arithmetic on i32, types of register
// tiles, arguments of the launch, roles, coordinates of operands.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_KERNELBUILDER_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_KERNELBUILDER_H

#include "dialects/attn/AttnDialect.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/Builders.h"

namespace attn::totile {

using namespace mlir;

constexpr double kLog2e = 1.4426950408889634, kLn2 = 0.6931471805599453;

/// Builds one kernel and its launch for an op whose domain is (b…, i, j, d, e).
class KernelBuilder {
protected:
  /// `operands` name the domain's dimensions: (map, memref) pairs.
  KernelBuilder(Operation *op, unsigned batches, SmallVector<int64_t> extents,
                SmallVector<std::pair<AffineMap, Value>> operands, gpu::GPUModuleOp module, StringRef name)
      : module(module), name(name), context(op->getContext()), loc(op->getLoc()), host(op), batches(batches),
        extents(std::move(extents)), operands(std::move(operands)) {}

  // On the host.
  Value hostIndex(int64_t v);
  /// The extent of a domain dimension, from the operand that names it.
  Value hostSize(unsigned dim);
  Value hostBatchCount();
  /// Adds a kernel argument; returns its number.
  unsigned argument(Value value);
  /// Passes a domain dimension's extent to the kernel.
  void passSize(unsigned dim);
  /// Passes what the regions read from above: constants are cloned, the rest
  /// are arguments.
  void passCaptured(ArrayRef<Region *> regions);
  /// The tensor map of an operand: boxes of `rows` along `rowDim` by a panel of
  /// columns. `split`: a dimension of parts stands before the channels.
  Value encode(Value memref, AffineMap map, unsigned rowDim, int64_t rows, Type element, bool split = false);
  void launch(Value grid, bool early = false, bool resident = false);

  // In the kernel.
  /// Creates the kernel with the arguments passed so far; returns its body.
  Block *createKernel(OpBuilder &b, Attribute schedule);
  void role(OpBuilder &b, int64_t first, int64_t count, int64_t registers, bool elected,
            llvm::function_ref<void(OpBuilder &, Value)> build, int64_t warp = 0);

  Value cst(OpBuilder &b, int64_t v) { return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(v)); }
  Value add(OpBuilder &b, Value x, Value y) { return arith::AddIOp::create(b, loc, x, y); }
  Value sub(OpBuilder &b, Value x, Value y) { return arith::SubIOp::create(b, loc, x, y); }
  Value mul(OpBuilder &b, Value x, Value y) { return arith::MulIOp::create(b, loc, x, y); }
  Value div(OpBuilder &b, Value x, Value y) { return arith::DivUIOp::create(b, loc, x, y); }
  Value rem(OpBuilder &b, Value x, Value y) { return arith::RemUIOp::create(b, loc, x, y); }
  Value compare(OpBuilder &b, arith::CmpIPredicate predicate, Value x, Value y) {
    return arith::CmpIOp::create(b, loc, predicate, x, y);
  }

  /// A domain dimension's extent in the kernel, i32.
  Value size(OpBuilder &b, unsigned dim);
  Value batchCount(OpBuilder &b);
  /// The batch dimensions' indices of the `point`-th batch point.
  SmallVector<Value> decodePoint(OpBuilder &b, Value point);
  /// An operand's coordinates, i32: `row` along `rowDim`, the batch point's
  /// elsewhere, 0 along the channels.
  SmallVector<Value> coordinates(OpBuilder &b, AffineMap map, ArrayRef<Value> batch, unsigned rowDim, Value row);
  /// A value that the regions capture, in the kernel.
  Value captured(OpBuilder &b, Value value);

  RankedTensorType rowsOf(Type type) { return RankedTensorType::get({64}, type, tile::RowsAttr::get(context)); }
  RankedTensorType partsOf(Type type) { return RankedTensorType::get({64}, type, tile::RowPartsAttr::get(context)); }
  RankedTensorType colsOf(int64_t columns, Type type) {
    return RankedTensorType::get({columns}, type, tile::ColsAttr::get(context));
  }
  RankedTensorType tileOf(int64_t columns, Type type) {
    return RankedTensorType::get({64, columns}, type, tile::WgmmaAttr::get(context));
  }
  Type f32() { return Float32Type::get(context); }
  Type i32() { return IntegerType::get(context, 32); }
  Value splat(OpBuilder &b, RankedTensorType type, double value);
  /// An f32 tile as a sum of three bf16 ones, exactly, the largest first. Each has the
  /// leading bits of what is left, so that nothing rounds up beyond bf16's range. Of an
  /// infinity the parts are no number.
  SmallVector<Value> splitExactly(OpBuilder &b, Value tile);
  /// Which parts of two operands to multiply, smallest product first: what is left out is
  /// below 2⁻²⁴ of the product of two numbers whose parts are rounded, and below 2⁻²¹
  /// where they are cut (splitExactly).
  using Pairs = ArrayRef<std::pair<int64_t, int64_t>>;
  static constexpr std::pair<int64_t, int64_t> kWhole[] = {{0, 0}};
  static constexpr std::pair<int64_t, int64_t> kBothSplit[] = {{2, 0}, {0, 2}, {1, 1}, {1, 0}, {0, 1}, {0, 0}};

  /// 1 / v, and 0 where v is 0: a normalizer's divisor of nothing.
  Value inverse(OpBuilder &b, Value v);

  gpu::GPUModuleOp module;
  StringRef name;
  MLIRContext *context;
  Location loc;
  OpBuilder host;
  unsigned batches;
  SmallVector<int64_t> extents;
  SmallVector<std::pair<AffineMap, Value>> operands;
  DenseMap<unsigned, Value> hostSizes; // of dimensions that no operand names

  SmallVector<Value> arguments, temporaries; // on the host
  DenseMap<unsigned, unsigned> sizeArgs;
  DenseMap<Value, unsigned> captureArgs;
  tile::KernelOp kernel;
};

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_KERNELBUILDER_H
