// Kernels and roles: tile.kernel to gpu.func. What tiles, barriers and tensor
// cores become is in the files beside this one.
#include "attn/Conversion/TileToNVVM/Passes.h"

#include "Lowering.h"
#include "dialects/tile/Sm90.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"

namespace attn {
#define GEN_PASS_DEF_TILETONVVM
#include "attn/Conversion/TileToNVVM/Passes.h.inc"
} // namespace attn

using namespace mlir;
using namespace attn::lowering;

//===----------------------------------------------------------------------===//
// Shared helpers
//===----------------------------------------------------------------------===//

TileTypeConverter::TileTypeConverter(MLIRContext *context) {
  addConversion([](Type type) { return type; });
  addConversion([](RankedTensorType type) -> std::optional<Type> {
    // LLVM has no tf32: its bits are an i32's.
    Type element = type.getElementType();
    if (int64_t elements = tile::getElementsPerThread(type))
      return VectorType::get({elements}, element.isTF32() ? IntegerType::get(type.getContext(), 32) : element);
    return std::nullopt;
  });
  addConversion([](tile::PendingType type) -> Type {
    return VectorType::get({tile::getElementsPerThread(type.getTile())}, type.getTile().getElementType());
  });
  addConversion([](tile::SharedType type) { return IntegerType::get(type.getContext(), 32); });
  addConversion([](tile::RingType type) { return IntegerType::get(type.getContext(), 32); });
  addConversion([](tile::MailboxType type) { return IntegerType::get(type.getContext(), 32); });
  addConversion([](tile::SlotType type) { return IntegerType::get(type.getContext(), 64); });
  addConversion([](tile::ArrivedType type) { return IntegerType::get(type.getContext(), 64); });
  addConversion([](tile::TensorMapType type) { return LLVM::LLVMPointerType::get(type.getContext()); });
}

LLVM::InlineAsmOp attn::lowering::ptx(OpBuilder &b, Location loc, TypeRange results, ValueRange operands,
                                      StringRef text, StringRef constraints) {
  auto dialect = LLVM::AsmDialectAttr::get(b.getContext(), LLVM::AsmDialect::AD_ATT);
  return LLVM::InlineAsmOp::create(b, loc, results, operands, text, constraints, /*has_side_effects=*/true,
                                   /*is_align_stack=*/false, LLVM::TailCallKind::None, dialect,
                                   /*operand_attrs=*/ArrayAttr());
}

Value attn::lowering::i32(OpBuilder &b, Location loc, int64_t value) {
  return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(value));
}
Value attn::lowering::addI32(OpBuilder &b, Location loc, Value value, int64_t offset) {
  return offset ? Value(arith::AddIOp::create(b, loc, value, i32(b, loc, offset))) : value;
}
Value attn::lowering::threadId(OpBuilder &b, Location loc) { return NVVM::ThreadIdXOp::create(b, loc, b.getI32Type()); }
Value attn::lowering::tileAddress(OpBuilder &b, Location loc, Value slot) {
  return arith::TruncIOp::create(b, loc, b.getI32Type(), slot);
}
Value attn::lowering::barrierAddress(OpBuilder &b, Location loc, Value slot) {
  Value shift = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(32));
  return arith::TruncIOp::create(b, loc, b.getI32Type(), arith::ShRUIOp::create(b, loc, slot, shift));
}

static constexpr StringRef kSharedSymbol = "attn_shared";

Value attn::lowering::sharedBase(OpBuilder &b, Location loc) {
  auto pointer = LLVM::LLVMPointerType::get(b.getContext(), 3);
  Value address = LLVM::AddressOfOp::create(b, loc, pointer, kSharedSymbol);
  return LLVM::PtrToIntOp::create(b, loc, b.getI32Type(), address);
}

SharedPlan attn::lowering::planSharedMemory(tile::KernelOp kernel) {
  SharedPlan plan;
  int64_t at = 0;
  auto take = [&](int64_t bytes) { return std::exchange(at, llvm::alignTo(at + bytes, tile::sm90::kSharedAlign)); };
  for (Operation &op : kernel.getBody().front()) {
    if (auto alloc = dyn_cast<tile::AllocOp>(op))
      plan.tiles[&op] = take(alloc.getShared().getType().getBytes());
    if (auto ring = dyn_cast<tile::RingOp>(op)) {
      tile::RingType type = ring.getRing().getType();
      int64_t stageBytes = llvm::alignTo(type.getShared().getBytes(), tile::sm90::kSharedAlign);
      plan.rings[&op] = {take(stageBytes * type.getStages()), stageBytes, 0, 0, type.getStages()};
    }
  }
  for (Operation &op : kernel.getBody().front())
    if (isa<tile::RingOp>(op)) {
      RingPlan &ring = plan.rings[&op];
      ring.full = at;
      ring.empty = at + 8 * ring.stages;
      at += 16 * ring.stages;
    } else if (auto mailbox = dyn_cast<tile::MailboxOp>(op)) {
      int64_t stages = mailbox.getMailbox().getType().getStages();
      plan.mailboxes[&op] = {at, at + 8 * stages, at + 16 * stages, stages};
      at += 24 * stages;
    }
  plan.bytes = at;
  return plan;
}

//===----------------------------------------------------------------------===//
// Kernel and roles
//===----------------------------------------------------------------------===//

/// Initialises every ring's barriers by one thread, and shows them to all.
static void initBarriers(OpBuilder &b, tile::KernelOp kernel, const SharedPlan &plan) {
  Location loc = kernel.getLoc();
  Value base = sharedBase(b, loc);
  Value first = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, threadId(b, loc), i32(b, loc, 0));
  auto once = scf::IfOp::create(b, loc, first, /*withElseRegion=*/false);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(once.thenBlock());
  // Full barriers count the writers, empty ones each reader's warps, in every
  // CTA that shares the ring.
  auto init = [&](auto at, int64_t fullArrivals, int64_t emptyArrivals) {
    for (int64_t s = 0; s < at.stages; ++s)
      for (auto [offset, count] : {std::pair<int64_t, int64_t>{at.full, fullArrivals}, {at.empty, emptyArrivals}})
        ptx(b, loc, {}, {addI32(b, loc, base, offset + 8 * s), i32(b, loc, count)},
            "mbarrier.init.shared::cta.b64 [$0], $1;", "r,r");
  };
  for (Operation &op : kernel.getBody().front()) {
    if (auto ring = dyn_cast<tile::RingOp>(op))
      init(plan.rings.at(&op), ring.getFullArrivals(), 4 * ring.getConsumers() * ring.getRing().getType().getCluster());
    if (auto mailbox = dyn_cast<tile::MailboxOp>(op))
      init(plan.mailboxes.at(&op), 1, mailbox.getEmptyArrivals());
  }
  ptx(b, loc, {}, {}, "fence.mbarrier_init.release.cluster;", "~{memory}");
}

/// Moves the roles into one if/else chain on the warpgroup's number: setmaxnreg
/// takes effect only so.
static void dispatchRoles(tile::KernelOp kernel, Block &entry, int64_t launchRegisters) {
  // Those beside another go where it does.
  SmallVector<tile::WarpgroupOp> all(entry.getOps<tile::WarpgroupOp>()), roles;
  DenseMap<Operation *, SmallVector<tile::WarpgroupOp>> beside;
  for (tile::WarpgroupOp role : all)
    if (role.getWarp())
      beside[roles.back()].push_back(role);
    else
      roles.push_back(role);
  OpBuilder b(roles.front());
  Location loc = kernel.getLoc();
  Value group = arith::ShRUIOp::create(b, loc, threadId(b, loc), i32(b, loc, 7));
  // The same in all lanes; the shuffle lets the compiler know.
  group = ptx(b, loc, b.getI32Type(), {group}, "shfl.sync.idx.b32 $0, $1, 0, 31, 0xffffffff;", "=r,r").getResult(0);
  for (auto [number, role] : llvm::enumerate(roles)) {
    bool last = number + 1 == roles.size();
    Block *body;
    scf::IfOp branch;
    if (last) {
      body = b.getInsertionBlock();
    } else {
      Value mine = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, group,
                                         i32(b, loc, role.getFirst() + role.getCount()));
      branch = scf::IfOp::create(b, loc, mine, /*withElseRegion=*/true);
      body = branch.thenBlock();
    }
    OpBuilder inside(b.getContext());
    if (last)
      inside = b;
    else
      inside.setInsertionPointToStart(body);
    int64_t registers = role.getRegisters();
    if (registers != launchRegisters)
      NVVM::SetMaxRegisterOp::create(inside, loc, registers,
                                     registers > launchRegisters ? NVVM::SetMaxRegisterAction::increase
                                                                 : NVVM::SetMaxRegisterAction::decrease);
    Value id = addI32(inside, loc, group, -static_cast<int64_t>(role.getFirst()));
    auto place = [&](tile::WarpgroupOp role) {
      OpBuilder::InsertionGuard guard(inside);
      role.getBody().getArgument(0).replaceAllUsesWith(id);
      if (role.getElected()) {
        Value lane = arith::AndIOp::create(inside, loc, threadId(inside, loc), i32(inside, loc, 127));
        Value elected =
            arith::CmpIOp::create(inside, loc, arith::CmpIPredicate::eq, lane, i32(inside, loc, 32 * role.getWarp()));
        auto one = scf::IfOp::create(inside, loc, elected, /*withElseRegion=*/false);
        inside.setInsertionPointToStart(one.thenBlock());
      }
      Block *target = inside.getInsertionBlock();
      target->getOperations().splice(inside.getInsertionPoint(), role.getBody().front().getOperations());
    };
    place(role);
    for (tile::WarpgroupOp other : beside.lookup(role))
      place(other);
    if (!last)
      b.setInsertionPointToStart(branch.elseBlock());
  }
  for (tile::WarpgroupOp role : all)
    role.erase();
}

namespace {
/// A kernel as a gpu.func with its barriers set up and its roles dispatched;
/// the tile ops in it are still to be converted.
struct KernelLowering {
  tile::KernelOp kernel;
  const TypeConverter &types;

  gpu::GPUFuncOp run(const SharedPlan &plan) {
    OpBuilder b(kernel);
    MLIRContext *context = kernel.getContext();
    Location loc = kernel.getLoc();
    int64_t threads = kernel.getNumWarpgroups() * tile::sm90::kWarpgroupThreads;

    SmallVector<Type> inputs;
    for (Type type : kernel.getArgumentTypes())
      inputs.push_back(types.convertType(type));
    auto func = gpu::GPUFuncOp::create(b, loc, kernel.getSymName(), FunctionType::get(context, inputs, {}));
    func->setAttr(gpu::GPUDialect::getKernelFuncAttrName(), b.getUnitAttr());
    func.setKnownBlockSizeAttr(b.getDenseI32ArrayAttr({static_cast<int32_t>(threads), 1, 1}));
    auto cluster = static_cast<int32_t>(kernel.getClusterSize());
    if (cluster > 1)
      func.setKnownClusterSizeAttr(b.getDenseI32ArrayAttr({cluster, 1, 1}));
    func->setAttr("nvvm.minctasm", b.getI32IntegerAttr(static_cast<int32_t>(kernel.getNumResidents())));
    if (Attribute schedule = kernel.getScheduleAttr()) {
      func->setAttr("attn.no_spills", schedule);
      // A fold kernel was written as it should run.
      if (isa<tile::ScheduleAttr>(schedule))
        func->setAttr("attn.few_passes", b.getUnitAttr());
    }
    func->setAttr("attn.shared_bytes", b.getI64IntegerAttr(plan.bytes));
    // Where the tensor maps will be once memrefs are spread into (allocated,
    // aligned, offset, sizes, strides).
    SmallVector<int32_t> maps;
    int32_t position = 0;
    for (Type type : kernel.getArgumentTypes()) {
      if (isa<tile::TensorMapType>(type))
        maps.push_back(position);
      auto memref = dyn_cast<MemRefType>(type);
      position += memref ? 3 + 2 * memref.getRank() : 1;
    }
    func->setAttr(kTensorMaps, b.getDenseI32ArrayAttr(maps));

    // Barriers first, then the kernel's own body.
    Block &from = kernel.getBody().front(), &to = func.getBody().front();
    b.setInsertionPointToStart(&to);
    initBarriers(b, kernel, plan);
    if (cluster > 1) { // Nobody may arrive or copy where there is no barrier yet.
      NVVM::ClusterArriveOp::create(b, loc, /*aligned=*/b.getUnitAttr());
      NVVM::ClusterWaitOp::create(b, loc, /*aligned=*/b.getUnitAttr());
    } else {
      NVVM::BarrierOp::create(b, loc);
    }
    for (auto [was, is] : llvm::zip(from.getArguments(), to.getArguments())) {
      Value adapted = is;
      if (was.getType() != is.getType())
        adapted = UnrealizedConversionCastOp::create(b, loc, was.getType(), Value(is)).getResult(0);
      was.replaceAllUsesWith(adapted);
    }
    to.getOperations().splice(to.end(), from.getOperations());
    dispatchRoles(kernel, to,
                  tile::sm90::launchRegisters(threads / tile::sm90::kWarpgroupThreads, kernel.getNumResidents()));
    Operation *end = nullptr;
    func.walk([&](tile::ReturnOp op) { end = op; });
    // The return may have been left before the role it follows.
    end->erase();
    b.setInsertionPointToEnd(&to);
    gpu::ReturnOp::create(b, loc);
    kernel.erase();
    return func;
  }
};

struct TileToNVVM : attn::impl::TileToNVVMBase<TileToNVVM> {
  void runOnOperation() override {
    SmallVector<tile::KernelOp> kernels;
    getOperation().walk([&](tile::KernelOp kernel) { kernels.push_back(kernel); });
    for (tile::KernelOp kernel : kernels)
      if (failed(lower(kernel)))
        return signalPassFailure();
  }

  LogicalResult lower(tile::KernelOp kernel) {
    MLIRContext *context = &getContext();
    auto module = dyn_cast<gpu::GPUModuleOp>(kernel->getParentOp());
    if (!module)
      return kernel.emitOpError("expected a gpu.module around the kernel, got ") << kernel->getParentOp()->getName();
    if (!module.lookupSymbol(kSharedSymbol)) {
      OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
      auto bytes = LLVM::LLVMArrayType::get(b.getI8Type(), 0);
      LLVM::GlobalOp::create(b, kernel.getLoc(), bytes, /*isConstant=*/false, LLVM::Linkage::External, kSharedSymbol,
                             Attribute(), tile::sm90::kSharedAlign, /*addrSpace=*/3);
    }
    // One cursor per ring and role, before the roles lose their walls.
    kernel.walk([&](Operation *op) {
      if (isa<tile::AcquireOp, tile::WaitOp, tile::PostOp, tile::ReceiveOp>(op))
        if (auto role = op->getParentOfType<tile::WarpgroupOp>()) {
          Builder b(context);
          op->setAttr("role", b.getI64IntegerAttr(role.getFirst() + kernel.getNumWarpgroups() * role.getWarp()));
          if (role.getElected())
            op->setAttr("elected", b.getUnitAttr());
        }
    });

    // A loop of one or two trips would be unrolled, and wgmma's registers with
    // it: the trip count stays the program's secret.
    kernel.walk([&](scf::ForOp loop) {
      if (!matchPattern(loop.getUpperBound(), m_Constant()) || !loop.getUpperBound().getType().isInteger(32))
        return;
      OpBuilder b(loop);
      auto opaque =
          ptx(b, loop.getLoc(), b.getI32Type(), {loop.getUpperBound()}, "mov.b32 $0, $1;", "=r,r").getResult(0);
      loop.getUpperBoundMutable().assign(opaque);
    });

    TileTypeConverter types(context);
    SharedPlan plan = planSharedMemory(kernel);
    gpu::GPUFuncOp func = KernelLowering{kernel, types}.run(plan);

    RewritePatternSet patterns(context);
    ConversionTarget target(*context);
    populateSharedMemoryPatterns(types, patterns, plan);
    populateTensorCorePatterns(types, patterns);
    populateRegisterPatterns(types, patterns);
    scf::populateSCFStructuralTypeConversionsAndLegality(types, patterns, target);
    target.addIllegalDialect<tile::TileDialect>();
    target.addLegalOp<UnrealizedConversionCastOp>();
    target.addLegalDialect<LLVM::LLVMDialect, NVVM::NVVMDialect, gpu::GPUDialect, vector::VectorDialect,
                           memref::MemRefDialect>();
    target.markUnknownOpDynamicallyLegal([&](Operation *op) { return types.isLegal(op); });
    target.addDynamicallyLegalDialect<arith::ArithDialect>([&](Operation *op) { return types.isLegal(op); });
    return applyPartialConversion(func, target, std::move(patterns));
  }
};
} // namespace
