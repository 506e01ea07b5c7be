#ifndef ATTN_FORMS_PASSES_H
#define ATTN_FORMS_PASSES_H

#include "mlir/Pass/Pass.h"

namespace attn {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "attn/Forms/Passes.h.inc"

} // namespace attn

#endif // ATTN_FORMS_PASSES_H
