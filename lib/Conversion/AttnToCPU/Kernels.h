#ifndef ATTN_LIB_CONVERSION_ATTNTOCPU_KERNELS_H
#define ATTN_LIB_CONVERSION_ATTNTOCPU_KERNELS_H

#include "LoopBuilder.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/IR/BuiltinOps.h"

// What the kernels of attn-to-cpu share.
namespace attn {

/// memref[at] as a float of `type`.
mlir::Value elementAsFloat(LoopBuilder &lb, mlir::Value memref, mlir::ValueRange at, mlir::Type type);

/// The run-time extents of the iteration domain (b…, i, j, d, e).
llvm::SmallVector<mlir::Value> domainExtents(LoopBuilder &lb, llvm::ArrayRef<mlir::AffineMap> maps,
                                             mlir::ValueRange operands);

mlir::OpFoldResult foldExtent(mlir::Value extent);

/// Calls attn_rt_count_work: flops = 2 · Σ of the products of `terms`; bytes =
/// the buffers'.
void countWork(LoopBuilder &lb, mlir::ModuleOp module, llvm::ArrayRef<llvm::SmallVector<mlir::Value>> terms,
               mlir::ValueRange buffers);

/// Work below this many floating-point operations is not worth a team of threads.
constexpr double parallelThreshold = 4e6;

/// Loops for an attn.linear_attention on buffers, in its form or, if it has
/// none, in the one its shape asks for.
mlir::LogicalResult emitLinearAttention(mlir::OpBuilder &b, mlir::attn::LinearAttentionOp op, mlir::ModuleOp module,
                                        unsigned vectorBits);

} // namespace attn

#endif // ATTN_LIB_CONVERSION_ATTNTOCPU_KERNELS_H
