// Keys and values in pages, for lowerings that read what lies in one place.
#ifndef ATTN_LIB_CONVERSION_ATTNTOCPU_GATHERPAGES_H
#define ATTN_LIB_CONVERSION_ATTNTOCPU_GATHERPAGES_H

#include "dialects/attn/AttnDialect.h"

namespace attn {

/// The op, on tensors, with copies of its keys and values, which it replaces.
mlir::attn::AttentionOp gatherPages(mlir::attn::AttentionOp op);

} // namespace attn

#endif // ATTN_LIB_CONVERSION_ATTNTOCPU_GATHERPAGES_H
