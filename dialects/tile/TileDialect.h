#ifndef ATTN_DIALECTS_TILE_TILEDIALECT_H
#define ATTN_DIALECTS_TILE_TILEDIALECT_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::tile {
struct SharedMemory : SideEffects::Resource::Base<SharedMemory> {
  StringRef getName() final { return "SharedMemory"; }
};
struct Barriers : SideEffects::Resource::Base<Barriers> {
  StringRef getName() final { return "Barriers"; }
};
struct TensorCore : SideEffects::Resource::Base<TensorCore> {
  StringRef getName() final { return "TensorCore"; }
};
} // namespace mlir::tile

#include "dialects/tile/TileDialect.h.inc"
#include "dialects/tile/TileEnums.h.inc"

namespace mlir::tile {
class Machine;
/// Bits that an element takes in memory and in a register; tf32 takes an f32's.
int64_t getStorageBits(Type element);
/// Flags that the CTAs of a launch have to signal each other.
inline constexpr int64_t kMaxFlags = 128;
} // namespace mlir::tile

#include "dialects/tile/TileInterfaces.h.inc"

#define GET_ATTRDEF_CLASSES
#include "dialects/tile/TileAttrs.h.inc"

#define GET_TYPEDEF_CLASSES
#include "dialects/tile/TileTypes.h.inc"

#define GET_OP_CLASSES
#include "dialects/tile/TileOps.h.inc"

namespace mlir::tile {
/// Elements that one thread of the warpgroup holds of a register tile; 0 if
/// the tensor has no layout of this dialect or its shape does not fit it.
int64_t getElementsPerThread(RankedTensorType tile);
/// The shared tile of a slot or an arrived tile.
SharedType getStageTile(Type stage);
} // namespace mlir::tile

#endif // ATTN_DIALECTS_TILE_TILEDIALECT_H
