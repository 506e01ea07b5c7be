// wgmma: descriptors and instructions (PTX ISA, "Asynchronous warpgroup level
// matrix instructions"). One inline PTX block per product, so that nothing can
// come between its instructions.
#include "Lowering.h"
#include "dialects/tile/Sm90.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace attn::lowering;

namespace {

/// The constant part of a shared-memory matrix descriptor: everything but the
/// start address (bits 0–13, in 16-byte units).
///   16–29 leading-dimension byte offset / 16: from one panel to the next,
///         where columns are the contiguous dimension (unused otherwise);
///   32–45 stride byte offset / 16: from one 8-row swizzle atom to the next;
///   62–63 swizzle: 1 = 128 B, 2 = 64 B, 3 = 32 B.
uint64_t descriptorBits(tile::SharedType shared) {
  uint64_t leading = shared.getPanelBytes() / 16, stride = 8 * shared.getSwizzle() / 16;
  uint64_t mode = shared.getSwizzle() == 128 ? 1 : shared.getSwizzle() == 64 ? 2 : 3;
  return (leading & 0x3fff) << 16 | (stride & 0x3fff) << 32 | mode << 62;
}

/// Byte offset of the panel that begins at `column`.
int64_t columnOffset(tile::SharedType shared, int64_t column) {
  return column / shared.getPanelColumns() * shared.getPanelBytes();
}

/// Elements of the reduction that one instruction takes.
int64_t depthOf(tile::SharedType shared) { return tile::sm90::kMmaDepthBytes / shared.getElementBytes(); }

/// Byte offset of the k-th step of an operand whose columns are the reduction
/// dimension (A, or B transposed): within a panel, then the next.
int64_t columnStep(tile::SharedType shared, int64_t k) {
  int64_t column = k * depthOf(shared), panel = column / shared.getPanelColumns();
  return panel * shared.getPanelBytes() + column % shared.getPanelColumns() * shared.getElementBytes();
}
/// The same for an operand whose rows are the reduction dimension.
int64_t rowStep(tile::SharedType shared, int64_t k) { return k * depthOf(shared) * shared.getSwizzle(); }

Value descriptor(OpBuilder &b, tile::MmaAsyncOp op, tile::SharedType shared, Value address) {
  Location loc = op.getLoc();
  // In a cluster, an address holds the CTA's rank from bit 24 on, which would
  // change the leading-dimension offset.
  if (op->getParentOfType<gpu::GPUFuncOp>().getKnownClusterSize())
    address = arith::AndIOp::create(b, loc, address, i32(b, loc, 0x3ffff));
  Value units = arith::ShRUIOp::create(b, loc, address, i32(b, loc, 4));
  Value start = arith::ExtUIOp::create(b, loc, b.getI64Type(), units);
  Value bits = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(static_cast<int64_t>(descriptorBits(shared))));
  return arith::OrIOp::create(b, loc, start, bits);
}

/// The elements of a vector, one by one; for 16-bit elements, packed in pairs.
SmallVector<Value> unpack(OpBuilder &b, Location loc, Value vector) {
  auto type = cast<VectorType>(vector.getType());
  int64_t count = type.getNumElements();
  if (type.getElementTypeBitWidth() == 16) {
    count /= 2;
    vector = vector::BitCastOp::create(b, loc, VectorType::get({count}, b.getI32Type()), vector);
  }
  SmallVector<Value> values;
  for (int64_t k = 0; k < count; ++k)
    values.push_back(b.createOrFold<vector::ExtractOp>(loc, vector, k));
  return values;
}

/// The results of an inline PTX block that returns `count` f32, as a vector.
Value pack(OpBuilder &b, Location loc, Value results, int64_t count) {
  SmallVector<Value> values;
  for (int64_t k = 0; k < count; ++k)
    values.push_back(LLVM::ExtractValueOp::create(b, loc, results, k));
  return vector::FromElementsOp::create(b, loc, VectorType::get({count}, b.getF32Type()), values);
}

Type resultStruct(OpBuilder &b, int64_t count) {
  return LLVM::LLVMStructType::getLiteral(b.getContext(), SmallVector<Type>(count, b.getF32Type()));
}

struct LowerMma : OpConversionPattern<tile::MmaAsyncOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::MmaAsyncOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    RankedTensorType tile = op.getResult().getType().getTile();
    int64_t columns = tile.getDimSize(1), accumulators = columns / 2;
    tile::SharedType shared = op.getB().getType().getShared();
    int64_t depth = depthOf(shared), steps = op.getReductionLength() / depth;
    bool inRegisters = isa<RankedTensorType>(op.getA().getType()), accumulates = !!op.getAcc();
    bool isTF32 = shared.getElementType().isTF32();
    StringRef element = isTF32 ? "tf32" : shared.getElementType().isBF16() ? "bf16" : "f16";
    // A fragment of tf32 has both rows of a column before those of the column
    // four on; an accumulator's has both columns of a row (mma_async_m5).
    const std::array<int64_t, 4> order =
        isTF32 ? std::array<int64_t, 4>{0, 2, 1, 3} : std::array<int64_t, 4>{0, 1, 2, 3};

    // Operands: the accumulators (tied), A, B's descriptor.
    SmallVector<Value> operands;
    std::string constraints, outputs;
    llvm::raw_string_ostream cs(constraints), ds(outputs);
    for (int64_t k = 0; k < accumulators; ++k) {
      cs << "=f,";
      ds << (k ? ", $" : "$") << k;
    }
    if (accumulates) {
      operands = unpack(b, loc, adaptor.getAcc());
      for (int64_t k = 0; k < accumulators; ++k)
        cs << k << ",";
    }
    int64_t firstA = accumulators + operands.size();
    if (inRegisters) {
      SmallVector<Value> fragment = unpack(b, loc, adaptor.getA());
      llvm::append_range(operands, fragment);
      for (size_t k = 0; k < fragment.size(); ++k)
        cs << "r,";
    } else {
      auto a = cast<tile::ArrivedType>(op.getA().getType()).getShared();
      Value address = tileAddress(b, loc, adaptor.getA());
      if (op.getRow()) {
        Value offset = arith::MulIOp::create(b, loc, adaptor.getRow(), i32(b, loc, a.getSwizzle()));
        address = arith::AddIOp::create(b, loc, address, offset);
      }
      address = addI32(b, loc, address, columnOffset(a, op.getAColumn()));
      operands.push_back(descriptor(b, op, a, address));
      cs << "l,";
    }
    int64_t bOperand = accumulators + operands.size();
    Value bAddress = addI32(b, loc, tileAddress(b, loc, adaptor.getB()), columnOffset(shared, op.getBColumn()));
    operands.push_back(descriptor(b, op, shared, bAddress));
    cs << "l,~{memory}";

    std::string text;
    llvm::raw_string_ostream os(text);
    os << "{\n.reg .pred p;\n.reg .b64 da, db;\nsetp.ne.b32 p, " << accumulates << ", 0;\n"
       << "wgmma.fence.sync.aligned;\n";
    for (int64_t k = 0; k < steps; ++k) {
      if (k == 1 && !accumulates)
        os << "setp.ne.b32 p, 1, 0;\n";
      int64_t bStep = op.getTransposeB() ? columnStep(shared, k) : rowStep(shared, k);
      os << "add.s64 db, $" << bOperand << ", " << bStep / 16 << ";\n";
      if (!inRegisters)
        os << "add.s64 da, $" << firstA << ", "
           << columnStep(cast<tile::ArrivedType>(op.getA().getType()).getShared(), k) / 16 << ";\n";
      os << "wgmma.mma_async.sync.aligned.m64n" << columns << "k" << depth << ".f32." << element << "." << element
         << " {" << outputs << "}, ";
      if (inRegisters) {
        for (int64_t r = 0; r < 4; ++r)
          os << (r ? ", $" : "{$") << firstA + 4 * k + order[r];
        os << "}";
      } else {
        os << "da";
      }
      os << ", db, p, 1, 1";
      if (!isTF32) // which has no immediates for transposed operands
        os << (inRegisters ? "" : ", 0") << (op.getTransposeB() ? ", 0" : ", 1");
      os << ";\n";
    }
    os << "wgmma.commit_group.sync.aligned;\n}";
    auto product = ptx(b, loc, resultStruct(b, accumulators), operands, text, constraints);
    b.replaceOp(op, pack(b, loc, product.getResult(0), accumulators));
    return success();
  }
};

/// ptxas moves a wait up, over all arithmetic that does not need what it waits
/// for, but over no event for profilers. This one happens if the values, taken
/// together, are a NaN that no instruction makes, and changes nothing then.
void keepBefore(OpBuilder &b, Location loc, Value values) {
  int64_t count = cast<VectorType>(values.getType()).getNumElements();
  std::string constraints, text = "{\n.reg .pred p;\n.reg .b32 t;\nmov.b32 t, $0;\n";
  SmallVector<Value> operands;
  for (int64_t k = 0; k < count; ++k) {
    operands.push_back(b.createOrFold<vector::ExtractOp>(loc, values, k));
    constraints += "f,";
    if (k)
      text += "or.b32 t, t, $" + std::to_string(k) + ";\n";
  }
  text += "setp.eq.b32 p, t, 0x7fc0dead;\n@p pmevent 1;\n}";
  ptx(b, loc, {}, operands, text, constraints + "~{memory}");
}

struct LowerAwait : OpConversionPattern<tile::AwaitOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::AwaitOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    if (adaptor.getAfter())
      keepBefore(b, loc, adaptor.getAfter());
    SmallVector<Value> values = unpack(b, loc, adaptor.getPending());
    std::string constraints;
    llvm::raw_string_ostream cs(constraints);
    for (size_t k = 0; k < values.size(); ++k)
      cs << "=f,";
    for (size_t k = 0; k < values.size(); ++k)
      cs << k << ",";
    cs << "~{memory}";
    // The accumulators pass through, so that no use of them can move above.
    auto wait = ptx(b, loc, resultStruct(b, values.size()), values,
                    "wgmma.wait_group.sync.aligned " + std::to_string(op.getOutstanding()) + ";", constraints);
    b.replaceOp(op, pack(b, loc, wait.getResult(0), values.size()));
    return success();
  }
};

} // namespace

void attn::lowering::populateTensorCorePatterns(const TypeConverter &types, RewritePatternSet &patterns) {
  patterns.add<LowerMma, LowerAwait>(types, patterns.getContext());
}
