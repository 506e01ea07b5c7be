#ifndef ATTN_PIPELINES_TENSORS_H
#define ATTN_PIPELINES_TENSORS_H

#include "dialects/tile/TileDialect.h"
#include "mlir/Pass/PassManager.h"

namespace attn {

/// On tensors: everything becomes linalg, and attention gets its forms and
/// schedules, those of the file `tuning` where it has them. What no tile kernel
/// takes stays without them.
void buildScheduling(mlir::OpPassManager &pm, mlir::tile::F32Kind f32, llvm::StringRef tuning);

} // namespace attn

#endif // ATTN_PIPELINES_TENSORS_H
