#ifndef ATTN_RAISE_EMIT_H
#define ATTN_RAISE_EMIT_H

#include "attn/Raise/GatedSum.h"
#include "attn/Raise/Recognize.h"
#include "mlir/IR/Builders.h"

namespace attn::raise {

/// Builds the attn.attention that `attention` describes. The first value has
/// the root's type; one more follows for each of `logSums`. It is written to
/// `init`, or to a tensor of its own.
llvm::SmallVector<mlir::Value> emit(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs,
                                    const Attention &attention, llvm::ArrayRef<LogSumUse> logSums,
                                    mlir::Value init = {});

/// Builds the attn.linear_attention that `attention` describes; the root's value,
/// then the final states if one of them is asked for.
llvm::SmallVector<mlir::Value> emitLinear(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs,
                                          const LinearAttention &attention, mlir::Value init = {});

/// The tensor that an output is written to.
mlir::Value emitInit(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs, const Attention &attention);

/// An i1: whether none of what is `unproven` falls from any token to the next.
mlir::Value emitNeverFalls(mlir::OpBuilder &builder, mlir::Location loc, Exprs &exprs,
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
