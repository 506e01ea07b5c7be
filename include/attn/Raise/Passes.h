#ifndef ATTN_RAISE_PASSES_H
#define ATTN_RAISE_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir {
class OpPassManager;
} // namespace mlir

namespace attn {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "attn/Raise/Passes.h.inc"

/// attn-raise-pipeline: TOSA to linalg where there is any, clean-up, attn-raise,
/// clean-up.
void buildRaisePipeline(mlir::OpPassManager &pm);

/// TOSA to linalg, tensor and arith; leaves modules without TOSA as they are.
void buildTosaToLinalg(mlir::OpPassManager &pm);

/// Registers the pass and the pipeline.
void registerRaise();

} // namespace attn

#endif // ATTN_RAISE_PASSES_H
