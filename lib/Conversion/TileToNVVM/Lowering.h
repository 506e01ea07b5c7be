// What the parts of tile-to-nvvm share.
#ifndef ATTN_LIB_CONVERSION_TILETONVVM_LOWERING_H
#define ATTN_LIB_CONVERSION_TILETONVVM_LOWERING_H

#include "dialects/tile/TileDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Transforms/DialectConversion.h"

namespace attn::lowering {

using namespace mlir;

/// Where a ring lives in shared memory, in bytes from its start.
struct RingPlan {
  int64_t tiles, stageBytes, full, empty;
  int64_t stages;
};

/// Where a mailbox lives: messages of 8 bytes, then its barriers.
struct MailboxPlan {
  int64_t messages, full, empty;
  int64_t stages;
};

/// The plan of one kernel's shared memory: by allocation.
struct SharedPlan {
  llvm::DenseMap<Operation *, RingPlan> rings;
  llvm::DenseMap<Operation *, MailboxPlan> mailboxes;
  llvm::DenseMap<Operation *, int64_t> tiles;
  int64_t bytes = 0;
};
SharedPlan planSharedMemory(tile::KernelOp kernel);

/// Register tiles become vectors of one thread's elements; shared tiles i32
/// addresses in shared memory; slots and arrived tiles i64 values of address
/// (low) and stage's barrier address (high); tensor maps generic pointers.
struct TileTypeConverter : TypeConverter {
  explicit TileTypeConverter(MLIRContext *context);
};

/// Of a kernel: which parameters are tensor maps, for tile-finalize-kernels.
inline constexpr StringRef kTensorMaps = "tile.tensor_maps";

/// A volatile piece of inline PTX.
LLVM::InlineAsmOp ptx(OpBuilder &b, Location loc, TypeRange results, ValueRange operands, StringRef text,
                      StringRef constraints);

Value i32(OpBuilder &b, Location loc, int64_t value);
Value addI32(OpBuilder &b, Location loc, Value value, int64_t offset);
/// The thread's number in the CTA, its warpgroup, its warp; i32.
Value threadId(OpBuilder &b, Location loc);
/// The start of the kernel's dynamic shared memory, i32.
Value sharedBase(OpBuilder &b, Location loc);
/// Low and high halves of a slot or arrived tile.
Value tileAddress(OpBuilder &b, Location loc, Value slot);
Value barrierAddress(OpBuilder &b, Location loc, Value slot);

void populateSharedMemoryPatterns(const TypeConverter &types, RewritePatternSet &patterns, const SharedPlan &plan);
void populateTensorCorePatterns(const TypeConverter &types, RewritePatternSet &patterns);
void populateRegisterPatterns(const TypeConverter &types, RewritePatternSet &patterns);

} // namespace attn::lowering

#endif // ATTN_LIB_CONVERSION_TILETONVVM_LOWERING_H
