#ifndef ATTN_COMPILER_COMPILER_H
#define ATTN_COMPILER_COMPILER_H

#include "attn/Compiler/Target.h"

namespace attn {

/// Compiles options.input to options.output. On failure one error has been
/// printed to standard error and the output is as it was: files are written
/// aside and renamed when complete.
mlir::LogicalResult compile(const CompileOptions &options);

} // namespace attn

#endif // ATTN_COMPILER_COMPILER_H
