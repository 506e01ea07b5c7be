// Removes the attn dialect's attributes of arguments; see Passes.td.
#include "attn/Conversion/AttnToCPU/Passes.h"
#include "dialects/attn/AttnDialect.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

using namespace mlir;

namespace attn {
#define GEN_PASS_DEF_DROPCLAIMS
#include "attn/Conversion/AttnToCPU/Passes.h.inc"

namespace {
struct DropClaims : impl::DropClaimsBase<DropClaims> {
  void runOnOperation() override {
    for (unsigned k = 0; k < getOperation().getNumArguments(); ++k)
      getOperation().removeArgAttr(k, mlir::attn::AttnDialect::getSortedAttrName());
  }
};
} // namespace
} // namespace attn
