#ifndef ATTN_ARTIFACT_PASSES_H
#define ATTN_ARTIFACT_PASSES_H

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace attn {

/// The code of a tensor element type in attn_artifact.h, or −1.
int artifactDtype(mlir::Type elementType);

/// The tensor signature that attn-mark-entries left on a function, or null.
mlir::FunctionType getEntryType(mlir::Operation *function);

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "attn/Artifact/Passes.h.inc"

} // namespace attn

#endif // ATTN_ARTIFACT_PASSES_H
