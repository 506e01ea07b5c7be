// Regions of an attention whose positions are m · i + r, for the batch of its
// remainders (SplitResidues.cpp).
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_RESIDUEREGIONS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_RESIDUEREGIONS_H

#include "dialects/attn/AttnDialect.h"
#include "mlir/IR/Builders.h"

namespace attn::totile {

/// Writes a region of `op` to `to`, whose positions are quotients by `modulus`, and
/// which has the remainder as its last batch index. Conditions that hold of equal
/// remainders, or that fail, become constants.
void writeAtResidues(mlir::OpBuilder &b, mlir::attn::AttentionOp op, int64_t modulus, mlir::Region &from,
                     mlir::Region &to);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_RESIDUEREGIONS_H
