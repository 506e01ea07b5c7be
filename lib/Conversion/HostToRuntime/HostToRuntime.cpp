// Host code's memory and constants through the runtime library; see
// Passes.td.
#include "attn/Conversion/HostToRuntime/Passes.h"
#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_HOSTTORUNTIME
#include "attn/Conversion/HostToRuntime/Passes.h.inc"

namespace {
struct HostToRuntime : impl::HostToRuntimeBase<HostToRuntime> {
  LLVM::LLVMFuncOp runtimeFunction(StringRef name, Type result, ArrayRef<Type> arguments) {
    ModuleOp module = getOperation();
    if (auto function = module.lookupSymbol<LLVM::LLVMFuncOp>(name))
      return function;
    OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
    return LLVM::LLVMFuncOp::create(b, module.getLoc(), name, LLVM::LLVMFunctionType::get(result, arguments));
  }

  Value toI64(OpBuilder &b, Location loc, Value value) {
    return arith::IndexCastOp::create(b, loc, b.getI64Type(), value);
  }

  /// The contiguous memref of `type` at `pointer`, `sizes` being all its sizes.
  Value memrefAt(OpBuilder &b, Location loc, MemRefType type, Value pointer, ValueRange sizes) {
    LLVMTypeConverter converter(&getContext());
    auto descriptor = MemRefDescriptor::poison(b, loc, converter.convertType(type));
    descriptor.setAllocatedPtr(b, loc, pointer);
    descriptor.setAlignedPtr(b, loc, pointer);
    descriptor.setConstantOffset(b, loc, 0);
    Value stride = arith::ConstantIntOp::create(b, loc, b.getI64Type(), 1);
    for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
      Value size = toI64(b, loc, sizes[dim]);
      descriptor.setSize(b, loc, dim, size);
      descriptor.setStride(b, loc, dim, stride);
      if (dim > 0)
        stride = arith::MulIOp::create(b, loc, stride, size);
    }
    return UnrealizedConversionCastOp::create(b, loc, TypeRange(type), ValueRange{Value(descriptor)}).getResult(0);
  }

  SmallVector<Value> allSizes(OpBuilder &b, Location loc, MemRefType type, ValueRange dynamic) {
    SmallVector<Value> sizes;
    for (int64_t size : type.getShape()) {
      if (ShapedType::isDynamic(size)) {
        sizes.push_back(dynamic.front());
        dynamic = dynamic.drop_front();
      } else {
        sizes.push_back(arith::ConstantIndexOp::create(b, loc, size));
      }
    }
    return sizes;
  }

  Value byteCount(OpBuilder &b, Location loc, MemRefType type, ValueRange sizes) {
    // i1 elements take a byte each.
    int64_t element = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
    Value bytes = arith::ConstantIndexOp::create(b, loc, element);
    for (Value size : sizes)
      bytes = b.createOrFold<arith::MulIOp>(loc, bytes, size);
    return toI64(b, loc, bytes);
  }

  LogicalResult checkType(Operation *op, MemRefType type) {
    if (type.getLayout().isIdentity() && type.getElementType().isIntOrFloat())
      return success();
    return op->emitError("expected a contiguous device buffer of integers or floats, got ") << type;
  }

  LogicalResult lower(memref::AllocOp op) {
    if (failed(checkType(op, op.getType())))
      return failure();
    OpBuilder b(op);
    Location loc = op.getLoc();
    SmallVector<Value> sizes = allSizes(b, loc, op.getType(), op.getDynamicSizes());
    auto ptr = LLVM::LLVMPointerType::get(&getContext());
    auto function = runtimeFunction("attn_rt_device_alloc", ptr, {b.getI64Type()});
    Value pointer = LLVM::CallOp::create(b, loc, function, byteCount(b, loc, op.getType(), sizes)).getResult();
    op.replaceAllUsesWith(memrefAt(b, loc, op.getType(), pointer, sizes));
    op.erase();
    return success();
  }

  LogicalResult lower(memref::DeallocOp op) {
    OpBuilder b(op);
    Location loc = op.getLoc();
    auto ptr = LLVM::LLVMPointerType::get(&getContext());
    auto function = runtimeFunction("attn_rt_device_free", LLVM::LLVMVoidType::get(&getContext()), {ptr});
    Value address = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, op.getMemref());
    Value pointer = LLVM::IntToPtrOp::create(b, loc, ptr, toI64(b, loc, address));
    LLVM::CallOp::create(b, loc, function, pointer);
    op.erase();
    return success();
  }

  LogicalResult lower(memref::GetGlobalOp op) {
    auto type = cast<MemRefType>(op.getType());
    if (failed(checkType(op, type)))
      return failure();
    OpBuilder b(op);
    b.setInsertionPointAfter(op);
    Location loc = op.getLoc();
    auto ptr = LLVM::LLVMPointerType::get(&getContext());
    auto function = runtimeFunction("attn_rt_device_constant", ptr, {ptr, b.getI64Type()});
    SmallVector<Value> sizes = allSizes(b, loc, type, {});
    Value address = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, op.getResult());
    Operation *reader = address.getDefiningOp();
    Value host = LLVM::IntToPtrOp::create(b, loc, ptr, toI64(b, loc, address));
    Value device = LLVM::CallOp::create(b, loc, function, ValueRange{host, byteCount(b, loc, type, sizes)}).getResult();
    op.getResult().replaceAllUsesExcept(memrefAt(b, loc, type, device, sizes), reader);
    return success();
  }

  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      WalkResult result = function.walk([&](Operation *op) -> WalkResult {
        if (auto alloc = dyn_cast<memref::AllocOp>(op))
          return lower(alloc);
        if (auto dealloc = dyn_cast<memref::DeallocOp>(op))
          return lower(dealloc);
        if (auto global = dyn_cast<memref::GetGlobalOp>(op))
          return lower(global);
        if (isa<memref::AllocaOp, memref::ReallocOp>(op))
          return op->emitError("expected device memory from memref.alloc only, got '") << op->getName() << "'";
        return WalkResult::advance();
      });
      if (result.wasInterrupted())
        return signalPassFailure();
    }
  }
};
} // namespace
} // namespace attn
