// Host code's memory and constants through the runtime library; see
// Passes.td.
#include "attn/Artifact/Passes.h"
#include "attn/Conversion/HostToRuntime/Passes.h"
#include "dialects/tile/LaunchOrder.h"
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

  //===--------------------------------------------------------------------===//
  // Launches of tile kernels
  //===--------------------------------------------------------------------===//

  /// Stack memory of the function for `count` values of `type`.
  Value stack(Operation *op, Type type, int64_t count, unsigned alignment = 0) {
    OpBuilder b = OpBuilder::atBlockBegin(&op->getParentOfType<func::FuncOp>().front());
    Value size = LLVM::ConstantOp::create(b, op->getLoc(), b.getI64IntegerAttr(count));
    return LLVM::AllocaOp::create(b, op->getLoc(), LLVM::LLVMPointerType::get(b.getContext()), type, size, alignment);
  }

  void storeAt(OpBuilder &b, Location loc, Value value, Value array, int32_t position) {
    Value slot = LLVM::GEPOp::create(b, loc, array.getType(), value.getType(), array, ArrayRef<LLVM::GEPArg>{position});
    LLVM::StoreOp::create(b, loc, value, slot);
  }

  /// The map's 128 bytes, as a value: kernels take maps by value.
  LogicalResult lower(tile::EncodeTensorMapOp op) {
    OpBuilder b(op);
    Location loc = op.getLoc();
    auto ptr = LLVM::LLVMPointerType::get(&getContext());
    Type i32 = b.getI32Type(), i64 = b.getI64Type();
    auto map = op.getMap().getType();
    auto type = cast<MemRefType>(op.getMemref().getType());
    int64_t rank = type.getRank();
    auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, op.getMemref());
    Value address = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, op.getMemref());
    Value bytes = arith::ConstantIndexOp::create(b, loc, type.getElementTypeBitWidth() / 8);
    Value start = arith::AddIOp::create(b, loc, address, arith::MulIOp::create(b, loc, metadata.getOffset(), bytes));
    Value device = LLVM::IntToPtrOp::create(b, loc, ptr, toI64(b, loc, start));
    auto words = LLVM::LLVMArrayType::get(i64, 16);
    Value out = stack(op, words, 1, 64), sizes = stack(op, i64, rank), strides = stack(op, i64, rank),
          box = stack(op, i32, rank);
    for (int64_t dim = 0; dim < rank; ++dim) {
      storeAt(b, loc, toI64(b, loc, metadata.getSizes()[dim]), sizes, dim);
      storeAt(b, loc, toI64(b, loc, metadata.getStrides()[dim]), strides, dim);
      storeAt(b, loc, LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(map.getBox()[dim])), box, dim);
    }
    auto number = [&](int64_t value) -> Value { return LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(value)); };
    // No tensor has elements of tf32, but copies round to it: attn_runtime.h.
    constexpr int tf32 = 9;
    int dtype = map.getElementType().isTF32() ? tf32 : artifactDtype(map.getElementType());
    auto function = runtimeFunction("attn_rt_encode_tensor_map", LLVM::LLVMVoidType::get(&getContext()),
                                    {ptr, i32, ptr, i32, ptr, ptr, ptr, i32});
    LLVM::CallOp::create(
        b, loc, function,
        ValueRange{out, number(dtype), device, number(rank), sizes, strides, box, number(map.getSwizzle())});
    Value value = LLVM::LoadOp::create(b, loc, words, out);
    op.getMap().replaceAllUsesWith(
        UnrealizedConversionCastOp::create(b, loc, TypeRange(map), ValueRange{value}).getResult(0));
    op.erase();
    return success();
  }

  LogicalResult lower(tile::SmCountOp op) {
    OpBuilder b(op);
    auto function = runtimeFunction("attn_rt_sm_count", b.getI32Type(), {});
    Value count = LLVM::CallOp::create(b, op.getLoc(), function, ValueRange()).getResult();
    op.replaceAllUsesWith(Value(arith::IndexCastOp::create(b, op.getLoc(), b.getIndexType(), count)));
    op.erase();
    return success();
  }

  LogicalResult lower(tile::WorkCounterOp op) {
    OpBuilder b(op);
    Location loc = op.getLoc();
    auto type = cast<MemRefType>(op.getCounter().getType());
    auto function = runtimeFunction(type.getDimSize(0) == 2 ? "attn_rt_work_counter" : "attn_rt_work_flags",
                                    LLVM::LLVMPointerType::get(&getContext()), {});
    Value pointer = LLVM::CallOp::create(b, loc, function, ValueRange()).getResult();
    op.replaceAllUsesWith(memrefAt(b, loc, type, pointer, allSizes(b, loc, type, {})));
    op.erase();
    return success();
  }

  LogicalResult lower(tile::LaunchOp op) {
    auto kernel = SymbolTable::lookupNearestSymbolFrom(op, op.getKernelAttr());
    auto shared = kernel ? kernel->getAttrOfType<IntegerAttr>("attn.shared_bytes") : IntegerAttr();
    auto block = kernel ? kernel->getAttrOfType<DenseI32ArrayAttr>("gpu.known_block_size") : DenseI32ArrayAttr();
    if (!shared || !block)
      return op.emitOpError("expected a kernel in the LLVM dialect with attn.shared_bytes and gpu.known_block_size "
                            "(tile-to-nvvm, then convert-gpu-to-nvvm), got ")
             << op.getKernelAttr();
    OpBuilder b(op);
    Location loc = op.getLoc();
    SmallVector<Value> arguments;
    for (Value argument : op.getArguments()) {
      auto cast = argument.getDefiningOp<UnrealizedConversionCastOp>();
      arguments.push_back(isa<tile::TensorMapType>(argument.getType()) && cast ? cast.getInputs()[0] : argument);
    }
    Value one = arith::ConstantIndexOp::create(b, loc, 1);
    std::optional<gpu::KernelDim3> clusters;
    if (auto cluster = kernel->getAttrOfType<DenseI32ArrayAttr>("gpu.known_cluster_size"))
      clusters = gpu::KernelDim3{arith::ConstantIndexOp::create(b, loc, cluster[0]), one, one};
    // An empty problem has no tiles, but the driver rejects empty grids; the
    // kernel's loops over tiles then find none.
    Value grid = arith::MaxUIOp::create(b, loc, op.getGrid(), clusters ? clusters->x : one);
    Value threads = arith::ConstantIndexOp::create(b, loc, block[0]);
    Value bytes = arith::ConstantIntOp::create(b, loc, shared.getInt(), 32);
    if (following.contains(op))
      LLVM::CallOp::create(b, loc, runtimeFunction("attn_rt_launch_early", LLVM::LLVMVoidType::get(&getContext()), {}),
                           ValueRange());
    if (op.getResident())
      LLVM::CallOp::create(
          b, loc, runtimeFunction("attn_rt_launch_resident", LLVM::LLVMVoidType::get(&getContext()), {}), ValueRange());
    gpu::LaunchFuncOp::create(b, loc, op.getKernelAttr(), gpu::KernelDim3{grid, one, one},
                              gpu::KernelDim3{threads, one, one}, bytes, arguments, Type(), ValueRange(), clusters);
    op.erase();
    return success();
  }

  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      // What came before the function may still write what an early kernel reads before it
      // waits, a query: other people's kernels allow the next to begin, too.
      function.walk([&](tile::LaunchOp launch) {
        if (launch.getEarly() && tile::launchBefore(launch))
          following.insert(launch);
      });
      WalkResult result = function.walk([&](Operation *op) -> WalkResult {
        if (auto alloc = dyn_cast<memref::AllocOp>(op))
          return lower(alloc);
        if (auto dealloc = dyn_cast<memref::DeallocOp>(op))
          return lower(dealloc);
        if (auto global = dyn_cast<memref::GetGlobalOp>(op))
          return lower(global);
        if (auto encode = dyn_cast<tile::EncodeTensorMapOp>(op))
          return lower(encode);
        if (auto launch = dyn_cast<tile::LaunchOp>(op))
          return lower(launch);
        if (op->removeAttr("attn.early")) {
          OpBuilder b(op);
          LLVM::CallOp::create(b, op->getLoc(),
                               runtimeFunction("attn_rt_launch_early", LLVM::LLVMVoidType::get(&getContext()), {}),
                               ValueRange());
          return WalkResult::advance();
        }
        if (auto count = dyn_cast<tile::SmCountOp>(op))
          return lower(count);
        if (auto counter = dyn_cast<tile::WorkCounterOp>(op))
          return lower(counter);
        if (isa<memref::AllocaOp, memref::ReallocOp>(op))
          return op->emitError("expected device memory from memref.alloc only, got '") << op->getName() << "'";
        return WalkResult::advance();
      });
      if (result.wasInterrupted())
        return signalPassFailure();
      // Tensor maps are values of the LLVM dialect now.
      function.walk([](UnrealizedConversionCastOp cast) {
        if (cast.use_empty() && isa<tile::TensorMapType>(cast.getResult(0).getType()))
          cast.erase();
      });
    }
  }

  /// Early launches that have one of the same function before them.
  DenseSet<Operation *> following;
};
} // namespace
} // namespace attn
