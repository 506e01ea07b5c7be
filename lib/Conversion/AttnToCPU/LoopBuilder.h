#ifndef ATTN_LIB_CONVERSION_ATTNTOCPU_LOOPBUILDER_H
#define ATTN_LIB_CONVERSION_ATTNTOCPU_LOOPBUILDER_H

#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Builders.h"

namespace attn {

/// The register blocking of a matrix product: `rows` scalars of A against
/// `vectors` vectors of B, of `lanes` elements each.
struct MicroTile {
  int64_t rows, vectors, lanes;
  int64_t columns() const { return vectors * lanes; }
  /// For vector registers of `bits` bits, of which the host has 16 (32 at 512).
  static MicroTile get(unsigned bits, mlir::Type element) {
    int64_t lanes = bits / element.getIntOrFloatBitWidth();
    return {bits >= 512 ? 8 : 4, 2, lanes};
  }
};

/// Writes loops over index arithmetic, for kernels.
class LoopBuilder {
public:
  LoopBuilder(mlir::OpBuilder &b, mlir::Location loc) : b(b), loc(loc) {}

  mlir::Value index(int64_t value) { return mlir::arith::ConstantIndexOp::create(b, loc, value); }
  mlir::Value add(mlir::Value l, mlir::Value r) { return fold<mlir::arith::AddIOp>(l, r); }
  mlir::Value sub(mlir::Value l, mlir::Value r) { return fold<mlir::arith::SubIOp>(l, r); }
  mlir::Value mul(mlir::Value l, mlir::Value r) { return fold<mlir::arith::MulIOp>(l, r); }
  mlir::Value min(mlir::Value l, mlir::Value r) { return fold<mlir::arith::MinSIOp>(l, r); }
  mlir::Value max(mlir::Value l, mlir::Value r) { return fold<mlir::arith::MaxSIOp>(l, r); }
  mlir::Value less(mlir::Value l, mlir::Value r) {
    return b.createOrFold<mlir::arith::CmpIOp>(loc, mlir::arith::CmpIPredicate::slt, l, r);
  }
  mlir::Value lessEqual(mlir::Value l, mlir::Value r) {
    return b.createOrFold<mlir::arith::CmpIOp>(loc, mlir::arith::CmpIPredicate::sle, l, r);
  }
  mlir::Value conjunction(mlir::Value l, mlir::Value r) { return fold<mlir::arith::AndIOp>(l, r); }
  mlir::Value disjunction(mlir::Value l, mlir::Value r) { return fold<mlir::arith::OrIOp>(l, r); }
  mlir::Value select(mlir::Value c, mlir::Value t, mlir::Value f) {
    return b.createOrFold<mlir::arith::SelectOp>(loc, c, t, f);
  }
  mlir::Value ceilDiv(mlir::Value l, int64_t r) { return fold<mlir::arith::DivSIOp>(add(l, index(r - 1)), index(r)); }
  mlir::Value extent(mlir::Value memref, int64_t dim) { return b.createOrFold<mlir::memref::DimOp>(loc, memref, dim); }
  /// A float constant of `type`, a float or a vector of floats.
  mlir::Value real(mlir::Type type, double value);
  mlir::Value broadcast(mlir::Value scalar, mlir::VectorType type) {
    return mlir::vector::BroadcastOp::create(b, loc, type, scalar);
  }
  /// `value` as `type`, both floats or vectors of floats of any widths.
  mlir::Value convert(mlir::Value value, mlir::Type type);

  /// for k in [from, to) step `step`: body(k)
  void loop(mlir::Value from, mlir::Value to, int64_t step, llvm::function_ref<void(mlir::Value)> body);
  /// The same, carrying values.
  llvm::SmallVector<mlir::Value>
  loop(mlir::Value from, mlir::Value to, int64_t step, mlir::ValueRange inits,
       llvm::function_ref<llvm::SmallVector<mlir::Value>(mlir::Value, mlir::ValueRange)> body);
  /// Nested loops from 0 over `extents`; one parallel loop if `parallel`.
  void nest(mlir::ValueRange extents, bool parallel, llvm::function_ref<void(mlir::ValueRange)> body);

  mlir::Value load(mlir::Value memref, mlir::ValueRange at) { return mlir::memref::LoadOp::create(b, loc, memref, at); }
  void store(mlir::Value value, mlir::Value memref, mlir::ValueRange at) {
    mlir::memref::StoreOp::create(b, loc, value, memref, at);
  }
  mlir::Value vectorLoad(mlir::VectorType type, mlir::Value memref, mlir::ValueRange at) {
    return mlir::vector::LoadOp::create(b, loc, type, memref, at);
  }
  void vectorStore(mlir::Value value, mlir::Value memref, mlir::ValueRange at) {
    mlir::vector::StoreOp::create(b, loc, value, memref, at);
  }
  /// Scratch memory of the given extents (static where they are constants).
  mlir::Value scratch(mlir::Type element, llvm::ArrayRef<mlir::OpFoldResult> extents);

  /// The rows × columns product of A (any storage, by `loadA(row, k)`, rows
  /// read up to rows − 1) and the packed matrix B[k][column] into
  /// C[row][column]. C starts at 0, or at itself times `scale[column]` if scale
  /// is not null. Columns are a multiple of the tile's; C's rows are allocated
  /// up to one of the tile's.
  void product(const MicroTile &tile, mlir::Value rows, int64_t columns, mlir::Value depth,
               llvm::function_ref<mlir::Value(mlir::Value, mlir::Value)> loadA, mlir::Value packedB,
               mlir::Value packedC, mlir::Value scale);

  mlir::OpBuilder &b;
  mlir::Location loc;

private:
  template <typename OpTy>
  mlir::Value fold(mlir::Value l, mlir::Value r) {
    return b.createOrFold<OpTy>(loc, l, r);
  }
};

/// How an operand is addressed at a fixed batch point: the results of its map
/// with the batch dimensions put in, and holes for the other two dimensions.
class BatchAccess {
public:
  /// `outer` and `inner` are the two plain dimensions that stay open.
  BatchAccess(LoopBuilder &lb, mlir::Value memref, mlir::AffineMap map, mlir::ValueRange batch, unsigned outer,
              unsigned inner);
  llvm::SmallVector<mlir::Value> at(mlir::Value outer, mlir::Value inner) const;
  mlir::Value memref;

private:
  llvm::SmallVector<mlir::Value> indices;
  std::optional<unsigned> outerPosition, innerPosition;
};

} // namespace attn

#endif // ATTN_LIB_CONVERSION_ATTNTOCPU_LOOPBUILDER_H
