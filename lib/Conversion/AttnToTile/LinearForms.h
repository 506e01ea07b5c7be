// Rewrites of a linear attention on tensors that its form asks for, and what they ask.
#ifndef ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARFORMS_H
#define ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARFORMS_H

#include "dialects/attn/AttnDialect.h"
#include "mlir/IR/Builders.h"

namespace attn::totile {

/// The constant by which `features` multiply, and do nothing else; or nothing.
std::optional<double> scaleOf(mlir::Region &features);

/// True if the features of query and key are functions of what their tensors
/// have dimensions for, so that there is a tensor of them.
bool haveTensors(mlir::attn::LinearAttentionOp op);

/// Computes features before the op, rounded to the operands' type as the tile
/// kernels round them; the op is left without feature maps.
void applyFeatures(mlir::attn::LinearAttentionOp op);

/// Why softmax-free attention does not say the same as the op, or nothing.
std::optional<std::string> quadraticObstacle(mlir::attn::LinearAttentionOp op);

} // namespace attn::totile

#endif // ATTN_LIB_CONVERSION_ATTNTOTILE_LINEARFORMS_H
