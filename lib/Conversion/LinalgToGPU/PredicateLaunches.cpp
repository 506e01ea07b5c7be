// A branch that the device decides is launched whatever it decides, and its kernels
// ask; see Passes.td.
#include "attn/Conversion/LinalgToGPU/Passes.h"
#include "dialects/tile/TileDialect.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

namespace attn {
#define GEN_PASS_DEF_PREDICATELAUNCHES
#include "attn/Conversion/LinalgToGPU/Passes.h.inc"
} // namespace attn

using namespace mlir;

namespace {
/// A branch: where its kernels find whether it is taken.
struct Predicate {
  Value flag; // memref<i1>
  bool taken; // the flag's value then
};

class PredicateLaunches : public ::attn::impl::PredicateLaunchesBase<PredicateLaunches> {
  void runOnOperation() override {
    // Inner branches first: a kernel asks for each that it is in.
    SmallVector<scf::IfOp> choices;
    for (auto function : getOperation().getOps<func::FuncOp>())
      function.walk([&](scf::IfOp op) {
        if (op.getCondition().getDefiningOp<memref::LoadOp>())
          choices.push_back(op);
      });
    for (scf::IfOp choice : choices) {
      auto load = choice.getCondition().getDefiningOp<memref::LoadOp>();
      if (failed(flatten(choice, load)))
        return signalPassFailure();
      if (load->use_empty())
        load.erase();
    }
  }

  LogicalResult flatten(scf::IfOp choice, memref::LoadOp load) {
    if (load.getMemRefType().getRank() != 0)
      return load.emitError("expected a condition of rank 0, got an element of ") << load.getMemRefType();
    SmallVector<Value> results;
    if (choice.getNumResults())
      for (auto [taken, other] : llvm::zip(choice.thenYield().getOperands(), choice.elseYield().getOperands())) {
        if (taken != other)
          return choice.emitError("expected both branches of what the device decides to write the same buffers, got "
                                  "buffers of their own");
        results.push_back(taken);
      }
    for (Region *branch : {&choice.getThenRegion(), &choice.getElseRegion()}) {
      if (branch->empty())
        continue;
      Predicate predicate{load.getMemRef(), branch == &choice.getThenRegion()};
      WalkResult walked = branch->walk<WalkOrder::PreOrder>([&](Operation *op) -> WalkResult {
        if (auto launch = dyn_cast<tile::LaunchOp>(op))
          return ask(launch, predicate);
        if (auto launch = dyn_cast<gpu::LaunchFuncOp>(op))
          return ask(launch, predicate);
        if (isMemoryEffectFree(op) || op->hasTrait<OpTrait::HasRecursiveMemoryEffects>() ||
            isa<memref::AllocOp, memref::DeallocOp, tile::WorkCounterOp, tile::EncodeTensorMapOp>(op))
          return WalkResult::advance();
        return op->emitError(
                   "expected nothing but launches and their memory in a branch that the device decides, got '")
               << op->getName() << "'";
      });
      if (walked.wasInterrupted())
        return failure();
      branch->front().getTerminator()->erase();
      choice->getBlock()->getOperations().splice(choice->getIterator(), branch->front().getOperations());
    }
    keepUntil(choice, load.getMemRef());
    choice->replaceAllUsesWith(results);
    choice.erase();
    return success();
  }

  /// Memory that was freed once the host had read it is read by kernels now, up to `last`.
  static void keepUntil(Operation *last, Value flag) {
    while (auto view = flag.getDefiningOp<ViewLikeOpInterface>())
      flag = view.getViewSource();
    for (Operation *user : llvm::make_early_inc_range(flag.getUsers()))
      if (isa<memref::DeallocOp>(user) && user->getBlock() == last->getBlock() && user->isBeforeInBlock(last))
        user->moveAfter(last);
  }

  /// The kernel of a launch; null, with an error, unless it is this launch's alone.
  template <typename Kernel>
  Kernel kernelOf(Operation *launch, SymbolRefAttr name) {
    auto kernel = SymbolTable::lookupNearestSymbolFrom<Kernel>(launch, name);
    if (!kernel) {
      launch->emitOpError("expected the name of a kernel, got ") << name;
      return nullptr;
    }
    auto uses = SymbolTable::getSymbolUses(kernel, getOperation());
    if (uses && llvm::hasSingleElement(*uses))
      return kernel;
    launch->emitOpError("expected a kernel of its own (attn-share-kernels comes later), got ")
        << name << ", which is named elsewhere, too";
    return nullptr;
  }

  /// Adds the flag to a kernel's arguments.
  static Value addFlag(FunctionOpInterface kernel, Value flag) {
    unsigned number = kernel.getNumArguments();
    (void)kernel.insertArgument(number, flag.getType(), {}, flag.getLoc());
    return kernel.getArgument(number);
  }

  /// Whether the kernel's branch is not taken, or is.
  static Value read(OpBuilder &b, Location loc, Value flag, bool inverted) {
    Value is = memref::LoadOp::create(b, loc, flag);
    if (!inverted)
      return is;
    return arith::XOrIOp::create(b, loc, is, arith::ConstantOp::create(b, loc, b.getBoolAttr(true)));
  }

  LogicalResult ask(tile::LaunchOp launch, const Predicate &predicate) {
    auto kernel = kernelOf<tile::KernelOp>(launch, launch.getKernelAttr());
    if (!kernel)
      return failure();
    launch.getArgumentsMutable().append(predicate.flag);
    Value flag = addFlag(kernel, predicate.flag);
    OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
    Location loc = kernel.getLoc();
    tile::AwaitLaunchOp::create(b, loc);
    tile::ExitIfOp::create(b, loc, read(b, loc, flag, /*inverted=*/predicate.taken));
    return success();
  }

  LogicalResult ask(gpu::LaunchFuncOp launch, const Predicate &predicate) {
    auto kernel = kernelOf<gpu::GPUFuncOp>(launch, launch.getKernelAttr());
    if (!kernel)
      return failure();
    Block &body = kernel.getBody().front();
    if (!llvm::hasSingleElement(kernel.getBody()))
      return kernel.emitOpError("expected structured control flow, got several blocks");
    launch.getKernelOperandsMutable().append(predicate.flag);
    Value flag = addFlag(kernel, predicate.flag);
    OpBuilder b = OpBuilder::atBlockBegin(&body);
    Location loc = kernel.getLoc();
    auto chosen =
        scf::IfOp::create(b, loc, read(b, loc, flag, /*inverted=*/!predicate.taken), /*withElseRegion=*/false);
    Block *inside = chosen.thenBlock();
    inside->getOperations().splice(inside->begin(), body.getOperations(), std::next(chosen->getIterator()),
                                   body.getTerminator()->getIterator());
    return success();
  }
};
} // namespace
