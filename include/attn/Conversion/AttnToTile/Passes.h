#ifndef ATTN_CONVERSION_ATTNTOTILE_PASSES_H
#define ATTN_CONVERSION_ATTNTOTILE_PASSES_H

#include "dialects/attn/AttnDialect.h"
#include "dialects/tile/TileDialect.h"
#include "mlir/Pass/Pass.h"

namespace attn {
#define GEN_PASS_DECL
#include "attn/Conversion/AttnToTile/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "attn/Conversion/AttnToTile/Passes.h.inc"
} // namespace attn

#endif // ATTN_CONVERSION_ATTNTOTILE_PASSES_H
