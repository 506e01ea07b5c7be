// A lower bound on registers: the float tiles that are alive across an
// instruction of the tensor cores, which nothing can be moved over. Tiles that
// are made again for nothing (splats, broadcasts, masks) do not count.
#include "Budget.h"
#include "dialects/tile/Sm90.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace attn::interp;

/// Registers of one thread for a tile, pending or not.
static int64_t getRegisters(Value value) {
  Type type = value.getType();
  if (auto pending = dyn_cast<tile::PendingType>(type))
    type = pending.getTile();
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !isa<FloatType>(tensor.getElementType()))
    return 0;
  Operation *op = value.getDefiningOp();
  if (op && (isa<tile::SplatOp, tile::BroadcastOp, tile::LoadOp>(op) || op->hasTrait<OpTrait::ConstantLike>()))
    return 0;
  return tile::getElementsPerThread(tensor) * tile::getStorageBits(tensor.getElementType()) / 32;
}

/// Whether control that passes `at` may come to `user` without entering the
/// block of `value` again.
static bool comesAfter(Operation *user, Operation *at, Block *block) {
  Operation *userHere = block->findAncestorOpInBlock(*user), *here = block->findAncestorOpInBlock(*at);
  if (userHere != here)
    return here->isBeforeInBlock(userHere);
  if (user == here || here == at)
    return false; // an operand of the op that holds `at`, or of `at` itself
  if (isa<LoopLikeOpInterface>(here))
    return true; // around again
  for (Region &region : here->getRegions())
    if (!region.empty() && region.isAncestor(at->getParentRegion()) && region.isAncestor(user->getParentRegion()))
      return comesAfter(user, at, &region.front());
  return false;
}

static bool isAliveAcross(Value value, Operation *at) {
  Block *block = value.getParentBlock();
  if (Operation *op = value.getDefiningOp())
    if (op == at || !op->isBeforeInBlock(block->findAncestorOpInBlock(*at)))
      return false;
  return llvm::any_of(value.getUsers(), [&](Operation *user) { return comesAfter(user, at, block); });
}

static LogicalResult checkRole(tile::WarpgroupOp role) {
  SmallVector<Value> tiles;
  SmallVector<Operation *> instructions;
  role.walk([&](Operation *op) {
    if (isa<tile::MmaAsyncOp, tile::AwaitOp>(op))
      instructions.push_back(op);
    for (Value result : op->getResults())
      // A loop's results take its carried values' registers.
      if (getRegisters(result))
        tiles.push_back(result);
    for (Region &region : op->getRegions())
      for (BlockArgument argument : region.getArguments())
        if (getRegisters(argument))
          tiles.push_back(argument);
  });
  for (Operation *at : instructions) {
    llvm::SetVector<Value> alive;
    for (Value tile : tiles)
      if (at->getParentRegion() == tile.getParentRegion() ||
          tile.getParentRegion()->isProperAncestor(at->getParentRegion()))
        if (isAliveAcross(tile, at))
          alive.insert(tile);
    if (auto mma = dyn_cast<tile::MmaAsyncOp>(at)) {
      alive.insert(mma.getResult());
      if (getRegisters(mma.getA()))
        alive.insert(mma.getA());
    }
    int64_t registers = 0;
    for (Value value : alive)
      registers += getRegisters(value);
    if (registers > static_cast<int64_t>(role.getRegisters())) {
      InFlightDiagnostic diagnostic = at->emitError("register budget exceeded: the tiles alive here take ")
                                      << registers << " registers of a thread, its role has " << role.getRegisters();
      for (Value value : alive)
        diagnostic.attachNote(value.getLoc()) << value.getType() << ": " << getRegisters(value);
      return failure();
    }
  }
  return success();
}

LogicalResult attn::interp::checkBudgets(tile::KernelOp kernel) {
  if (kernel.getSharedBytes() > tile::sm90::kSharedBytes)
    return kernel.emitError("shared memory budget exceeded: ")
           << kernel.getSharedBytes() << " bytes, a CTA has " << tile::sm90::kSharedBytes;
  for (auto role : kernel.getBody().getOps<tile::WarpgroupOp>())
    if (failed(checkRole(role)))
      return failure();
  return success();
}
