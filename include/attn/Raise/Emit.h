#ifndef ATTN_RAISE_EMIT_H
#define ATTN_RAISE_EMIT_H

#include "attn/Raise/Recognize.h"
#include "mlir/IR/Builders.h"

namespace attn::raise {

/// Builds the attn.attention that `attention` describes. The first value has
/// the root's type; one more follows for each of `logSums`.
llvm::SmallVector<mlir::Value> emit(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs,
                                    const Attention &attention, llvm::ArrayRef<LogSumUse> logSums);

/// Builds the attn.linear_attention that `attention` describes; the root's value,
/// then the final states if one of them is asked for.
llvm::SmallVector<mlir::Value> emitLinear(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs,
                                          const LinearAttention &attention);

/// Builds an integer expression as an index.
mlir::Value emitInteger(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs, Expr e);

} // namespace attn::raise

#endif // ATTN_RAISE_EMIT_H
