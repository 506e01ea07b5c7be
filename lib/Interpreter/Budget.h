#ifndef ATTN_LIB_INTERPRETER_BUDGET_H
#define ATTN_LIB_INTERPRETER_BUDGET_H

#include "dialects/tile/TileDialect.h"

namespace attn::interp {

/// Fails if a role's tiles cannot fit its registers whatever the allocator
/// does, or the kernel's shared memory the multiprocessor's.
mlir::LogicalResult checkBudgets(mlir::tile::KernelOp kernel);

} // namespace attn::interp

#endif // ATTN_LIB_INTERPRETER_BUDGET_H
