#ifndef ATTN_LIB_COMPILER_LISTSCHEDULES_H
#define ATTN_LIB_COMPILER_LISTSCHEDULES_H

#include "dialects/tile/TileDialect.h"
#include "mlir/IR/BuiltinOps.h"

namespace attn {

/// Writes, as JSON, each distinct attention of a raised module on its own, with
/// what schedules are tuned by, the one that is chosen and those that could be.
mlir::LogicalResult listSchedules(mlir::ModuleOp module, mlir::tile::F32Kind f32, llvm::raw_ostream &os);

} // namespace attn

#endif // ATTN_LIB_COMPILER_LISTSCHEDULES_H
