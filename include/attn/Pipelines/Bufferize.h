#ifndef ATTN_PIPELINES_BUFFERIZE_H
#define ATTN_PIPELINES_BUFFERIZE_H

#include "mlir/Pass/PassManager.h"

namespace attn {

/// Tensors to buffers, over function boundaries; nothing is freed yet. Apart from
/// Tensors.h, whose tile dialect a CPU's pipeline need not know.
void buildBufferization(mlir::OpPassManager &pm);

} // namespace attn

#endif // ATTN_PIPELINES_BUFFERIZE_H
