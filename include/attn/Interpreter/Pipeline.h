#ifndef ATTN_INTERPRETER_PIPELINE_H
#define ATTN_INTERPRETER_PIPELINE_H

#include "mlir/IR/BuiltinOps.h"

namespace attn {

/// Brings a module to what the interpreter executes: functions on memrefs and
/// tile kernels after the last pass on them. One whose `entry` takes memrefs is
/// left as it is. What no tile kernel computes is its formula, with a warning. With
/// `tf32`, its kernels round f32 operands; `tuning` names a tuning file.
mlir::LogicalResult lowerForInterpreter(mlir::ModuleOp module, llvm::StringRef entry, bool tf32 = false,
                                        llvm::StringRef tuning = "");

} // namespace attn

#endif // ATTN_INTERPRETER_PIPELINE_H
