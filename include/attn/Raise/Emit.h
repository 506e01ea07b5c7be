#ifndef ATTN_RAISE_EMIT_H
#define ATTN_RAISE_EMIT_H

#include "attn/Raise/GatedSum.h"
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

/// Builds the recurrence that `sum` is, as a linalg.generic along the tokens: a
/// result without their dimension holds the state, the one returned, of `type`,
/// has each token's.
mlir::Value emitGatedSum(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs, const GatedSum &sum,
                         mlir::RankedTensorType type);

/// Builds an integer expression as an index.
mlir::Value emitInteger(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs, Expr e);

} // namespace attn::raise

#endif // ATTN_RAISE_EMIT_H
