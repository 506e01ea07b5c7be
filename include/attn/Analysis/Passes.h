#ifndef ATTN_ANALYSIS_PASSES_H
#define ATTN_ANALYSIS_PASSES_H

#include "mlir/Pass/Pass.h"

namespace attn {

enum class MaskMapFormat { Text, SVG };

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "attn/Analysis/Passes.h.inc"

} // namespace attn

#endif // ATTN_ANALYSIS_PASSES_H
