// What a launch follows in host code: an `early` one may begin beside it.
#ifndef ATTN_DIALECTS_TILE_LAUNCHORDER_H
#define ATTN_DIALECTS_TILE_LAUNCHORDER_H

#include "dialects/tile/TileDialect.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::tile {

/// The launch before `op`, if nothing between them is enqueued or waited for.
inline Operation *launchBefore(Operation *op) {
  while ((op = op->getPrevNode())) {
    if (isa<gpu::LaunchFuncOp, LaunchOp>(op))
      return op;
    // Memory comes and goes in the order of the stream.
    if (!isMemoryEffectFree(op) && !isa<memref::AllocOp, memref::DeallocOp, WorkCounterOp, EncodeTensorMapOp>(op))
      return nullptr;
  }
  return nullptr;
}

} // namespace mlir::tile

#endif // ATTN_DIALECTS_TILE_LAUNCHORDER_H
