// Rings, TMA, stmatrix and named barriers.
#include "Lowering.h"
#include "dialects/tile/Sm90.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace attn::lowering;

namespace {

/// Where a role stands in a ring, filling or draining it: two variables, which
/// LLVM promotes.
struct Cursor {
  Value stage, phase;
};
struct Cursors {
  explicit Cursors(const SharedPlan &plan) : plan(plan) {}
  const SharedPlan &plan;
  llvm::DenseMap<std::pair<Operation *, int64_t>, Cursor> cursors;

  Cursor get(OpBuilder &b, Operation *user, Operation *ring) {
    int64_t role = user->getAttrOfType<IntegerAttr>("role").getInt();
    int64_t fills = isa<tile::AcquireOp, tile::PostOp>(user);
    auto [it, inserted] = cursors.try_emplace({ring, 2 * role + fills});
    if (inserted) {
      OpBuilder::InsertionGuard guard(b);
      Location loc = ring->getLoc();
      b.setInsertionPointToStart(&user->getParentOfType<gpu::GPUFuncOp>().getBody().front());
      Value one = LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(1));
      Value zero = LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(0));
      auto pointer = LLVM::LLVMPointerType::get(b.getContext());
      for (Value *variable : {&it->second.stage, &it->second.phase}) {
        *variable = LLVM::AllocaOp::create(b, loc, pointer, b.getI32Type(), one);
        LLVM::StoreOp::create(b, loc, zero, *variable);
      }
    }
    return it->second;
  }

  /// The stage at the cursor and its phase; moves the cursor on.
  std::pair<Value, Value> advance(OpBuilder &b, Location loc, Cursor cursor, int64_t stages) {
    Value stage = LLVM::LoadOp::create(b, loc, b.getI32Type(), cursor.stage);
    Value phase = LLVM::LoadOp::create(b, loc, b.getI32Type(), cursor.phase);
    Value next = addI32(b, loc, stage, 1);
    Value wraps = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, next, i32(b, loc, stages));
    Value flipped = arith::XOrIOp::create(b, loc, phase, i32(b, loc, 1));
    LLVM::StoreOp::create(b, loc, arith::SelectOp::create(b, loc, wraps, i32(b, loc, 0), next), cursor.stage);
    LLVM::StoreOp::create(b, loc, arith::SelectOp::create(b, loc, wraps, flipped, phase), cursor.phase);
    return {stage, phase};
  }
};

void waitForPhase(OpBuilder &b, Location loc, Value barrier, Value parity) {
  ptx(b, loc, {}, {barrier, parity},
      "{\n.reg .pred p;\nattn_wait:\nmbarrier.try_wait.parity.shared::cta.b64 p, [$0], $1;\n"
      "@p bra attn_done;\nbra attn_wait;\nattn_done:\n}",
      "r,r,~{memory}");
}

/// Address of the stage's tile (low half) and of `barriers` + stage (high half).
Value stageHandle(OpBuilder &b, Location loc, const RingPlan &ring, Value stage, int64_t barriers) {
  Value base = sharedBase(b, loc);
  Value tile = arith::MulIOp::create(b, loc, stage, i32(b, loc, ring.stageBytes));
  tile = addI32(b, loc, arith::AddIOp::create(b, loc, base, tile), ring.tiles);
  Value barrier = arith::ShLIOp::create(b, loc, stage, i32(b, loc, 3));
  barrier = addI32(b, loc, arith::AddIOp::create(b, loc, base, barrier), barriers);
  Value low = arith::ExtUIOp::create(b, loc, b.getI64Type(), tile);
  Value high = arith::ExtUIOp::create(b, loc, b.getI64Type(), barrier);
  high = arith::ShLIOp::create(b, loc, high, arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(32)));
  return arith::OrIOp::create(b, loc, low, high);
}

struct LowerAlloc : OpConversionPattern<tile::AllocOp> {
  LowerAlloc(const TypeConverter &types, MLIRContext *context, const SharedPlan &plan)
      : OpConversionPattern(types, context), plan(plan) {}
  LogicalResult matchAndRewrite(tile::AllocOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    b.replaceOp(op, addI32(b, op.getLoc(), sharedBase(b, op.getLoc()), plan.tiles.at(op)));
    return success();
  }
  const SharedPlan &plan;
};

/// The stage's own memory.
struct LowerReuse : OpConversionPattern<tile::ReuseOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::ReuseOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    b.replaceOp(op, tileAddress(b, op.getLoc(), adaptor.getStage()));
    return success();
  }
};

struct LowerRing : OpConversionPattern<tile::RingOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::RingOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    b.replaceOp(op, sharedBase(b, op.getLoc())); // Its users consult the plan.
    return success();
  }
};

/// An op that moves its role's cursor on.
template <typename Op>
struct CursorPattern : OpConversionPattern<Op> {
  CursorPattern(const TypeConverter &types, MLIRContext *context, std::shared_ptr<Cursors> cursors)
      : OpConversionPattern<Op>(types, context), cursors(std::move(cursors)) {}
  std::shared_ptr<Cursors> cursors;
};

struct LowerAcquire : CursorPattern<tile::AcquireOp> {
  using CursorPattern::CursorPattern;
  LogicalResult matchAndRewrite(tile::AcquireOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Operation *ringOp = op.getRing().getDefiningOp();
    const RingPlan &ring = cursors->plan.rings.at(ringOp);
    auto [stage, phase] = cursors->advance(b, loc, cursors->get(b, op, ringOp), ring.stages);
    // A fresh barrier's previous phase counts as complete: the first pass over
    // the ring does not wait.
    Value parity = arith::XOrIOp::create(b, loc, phase, i32(b, loc, 1));
    Value empty = stageHandle(b, loc, ring, stage, ring.empty);
    waitForPhase(b, loc, barrierAddress(b, loc, empty), parity);
    b.replaceOp(op, stageHandle(b, loc, ring, stage, ring.full));
    return success();
  }
};

struct LowerWait : CursorPattern<tile::WaitOp> {
  using CursorPattern::CursorPattern;
  LogicalResult matchAndRewrite(tile::WaitOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Operation *ringOp = op.getRing().getDefiningOp();
    const RingPlan &ring = cursors->plan.rings.at(ringOp);
    auto [stage, phase] = cursors->advance(b, loc, cursors->get(b, op, ringOp), ring.stages);
    Value full = stageHandle(b, loc, ring, stage, ring.full);
    waitForPhase(b, loc, barrierAddress(b, loc, full), phase);
    b.replaceOp(op, stageHandle(b, loc, ring, stage, ring.empty));
    return success();
  }
};

struct LowerMailbox : OpConversionPattern<tile::MailboxOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::MailboxOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    b.replaceOp(op, sharedBase(b, op.getLoc())); // Its users consult the plan.
    return success();
  }
};

/// base + offset + 8 · stage.
Value stageWord(OpBuilder &b, Location loc, Value stage, int64_t offset) {
  Value at = arith::ShLIOp::create(b, loc, stage, i32(b, loc, 3));
  return addI32(b, loc, arith::AddIOp::create(b, loc, sharedBase(b, loc), at), offset);
}

struct LowerPost : CursorPattern<tile::PostOp> {
  using CursorPattern::CursorPattern;
  LogicalResult matchAndRewrite(tile::PostOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Operation *box = op.getMailbox().getDefiningOp();
    const MailboxPlan &at = cursors->plan.mailboxes.at(box);
    auto [stage, phase] = cursors->advance(b, loc, cursors->get(b, op, box), at.stages);
    waitForPhase(b, loc, stageWord(b, loc, stage, at.empty), arith::XOrIOp::create(b, loc, phase, i32(b, loc, 1)));
    ptx(b, loc, {}, {stageWord(b, loc, stage, at.messages), adaptor.getMessage(), stageWord(b, loc, stage, at.full)},
        "st.shared.b32 [$0], $1;\nmbarrier.arrive.shared::cta.b64 _, [$2];", "r,r,r,~{memory}");
    b.eraseOp(op);
    return success();
  }
};

struct LowerReceive : CursorPattern<tile::ReceiveOp> {
  using CursorPattern::CursorPattern;
  LogicalResult matchAndRewrite(tile::ReceiveOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Operation *box = op.getMailbox().getDefiningOp();
    const MailboxPlan &at = cursors->plan.mailboxes.at(box);
    auto [stage, phase] = cursors->advance(b, loc, cursors->get(b, op, box), at.stages);
    waitForPhase(b, loc, stageWord(b, loc, stage, at.full), phase);
    if (op->hasAttr("elected")) {
      auto read =
          ptx(b, loc, b.getI32Type(), {stageWord(b, loc, stage, at.messages), stageWord(b, loc, stage, at.empty)},
              "ld.shared.b32 $0, [$1];\nmbarrier.arrive.shared::cta.b64 _, [$2];", "=&r,r,r,~{memory}");
      b.replaceOp(op, read.getResult(0));
      return success();
    }
    // One lane reads and says so, and tells the others: had all of them read, their
    // order before the arrival would rest on a warp's barrier, which ptxas leaves
    // out where lanes are converged, and which race checkers then miss.
    Value lane = arith::AndIOp::create(b, loc, threadId(b, loc), i32(b, loc, 31));
    auto read =
        ptx(b, loc, b.getI32Type(), {stageWord(b, loc, stage, at.messages), stageWord(b, loc, stage, at.empty), lane},
            "{\n.reg .pred p;\n.reg .b32 m;\nsetp.eq.u32 p, $3, 0;\nmov.b32 m, 0;\n@p ld.shared.b32 m, [$1];\n"
            "@p mbarrier.arrive.shared::cta.b64 _, [$2];\nshfl.sync.idx.b32 $0, m, 0, 31, 0xffffffff;\n}",
            "=&r,r,r,r,~{memory}");
    b.replaceOp(op, read.getResult(0));
    return success();
  }
};

struct LowerRelease : OpConversionPattern<tile::ReleaseOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::ReleaseOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Value lane = arith::AndIOp::create(b, loc, threadId(b, loc), i32(b, loc, 31));
    Value barrier = barrierAddress(b, loc, adaptor.getArrived());
    if (int64_t cluster = op.getRing().getType().getCluster(); cluster > 1)
      // Lane r of a warp arrives in the cluster's CTA r. Nothing was written that
      // other CTAs read, and what was read has been awaited: at the scope of the
      // cluster ptxas would put a fence of the whole device here.
      ptx(b, loc, {}, {barrier, lane},
          "{\n.reg .pred p;\n.reg .b32 there;\nsetp.lt.u32 p, $1, " + std::to_string(cluster) +
              ";\n@p mapa.shared::cluster.u32 there, $0, $1;\n"
              "@p mbarrier.arrive.shared::cluster.b64 _, [there];\n}",
          "r,r,~{memory}");
    else
      ptx(b, loc, {}, {barrier, lane},
          "{\n.reg .pred p;\nsetp.eq.u32 p, $1, 0;\n@p mbarrier.arrive.shared::cta.b64 _, [$0];\n}", "r,r,~{memory}");
    b.eraseOp(op);
    return success();
  }
};

struct LowerFill : OpConversionPattern<tile::FillOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::FillOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Value lane = arith::AndIOp::create(b, loc, threadId(b, loc), i32(b, loc, 31));
    Value barrier = barrierAddress(b, loc, adaptor.getSlot());
    if (op.getRing().getType().getCluster() > 1) {
      auto writers = static_cast<int64_t>(op.getRing().getDefiningOp<tile::RingOp>().getWriters());
      Value bytes = i32(b, loc, op.getSlot().getType().getShared().getBytes() / (4 * writers));
      ptx(b, loc, {}, {barrier, lane, bytes},
          "{\n.reg .pred p;\nsetp.eq.u32 p, $1, 0;\n"
          "@p mbarrier.arrive.expect_tx.shared::cta.b64 _, [$0], $2;\n}",
          "r,r,r,~{memory}");
      b.eraseOp(op);
      return success();
    }
    // The warp's lanes have all written before one of them says so.
    ptx(b, loc, {}, {barrier, lane},
        "{\n.reg .pred p;\nbar.warp.sync 0xffffffff;\nsetp.eq.u32 p, $1, 0;\n"
        "@p mbarrier.arrive.shared::cta.b64 _, [$0];\n}",
        "r,r,~{memory}");
    b.eraseOp(op);
    return success();
  }
};

/// "{$k, …}" over the coordinates, innermost first as PTX wants them, and the
/// operands in the same order.
std::string coordinates(ValueRange coords, int64_t firstOperand, SmallVectorImpl<Value> &operands,
                        std::string &constraints) {
  std::string text = "{";
  for (auto [k, coord] : llvm::enumerate(llvm::reverse(coords))) {
    text += (k ? ", $" : "$") + std::to_string(firstOperand + k);
    operands.push_back(coord);
    constraints += ",r";
  }
  return text + "}";
}

struct LowerCopyAsync : OpConversionPattern<tile::CopyAsyncOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::CopyAsyncOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    tile::SharedType shared = op.getSlot().getType().getShared();
    Value address = tileAddress(b, loc, adaptor.getSlot()), barrier = barrierAddress(b, loc, adaptor.getSlot());
    if (op.getBox() == 0)
      ptx(b, loc, {}, {barrier, i32(b, loc, shared.getBytes())},
          "mbarrier.arrive.expect_tx.shared::cta.b64 _, [$0], $1;", "r,r,~{memory}");
    SmallVector<Value> coords(adaptor.getCoords());
    Value innermost = coords.back(), part = coords.size() > 1 ? coords[coords.size() - 2] : Value();
    int64_t panelsOfPart = shared.getPanels() / op.getParts();
    int64_t firstRow = op.getBox() * (shared.getRows() / op.getBoxes());
    StringRef multicast;
    Value mask;
    if (op.getMulticast()) {
      multicast = ".multicast::cluster";
      mask = arith::TruncIOp::create(b, loc, b.getI16Type(), adaptor.getMulticast());
      Value offset = arith::MulIOp::create(b, loc, adaptor.getRow(), i32(b, loc, shared.getSwizzle()));
      address = arith::AddIOp::create(b, loc, address, offset);
    }
    for (int64_t panel = 0; panel < shared.getPanels(); ++panel) {
      coords.back() = addI32(b, loc, innermost, panel % panelsOfPart * shared.getPanelColumns());
      if (op.getParts() > 1)
        coords[coords.size() - 2] = addI32(b, loc, part, panel / panelsOfPart);
      int64_t offset = panel * shared.getPanelBytes() + firstRow * shared.getSwizzle();
      SmallVector<Value> operands{addI32(b, loc, address, offset), adaptor.getMap(), barrier};
      std::string constraints = "r,l,r";
      std::string box = coordinates(coords, 3, operands, constraints);
      std::string to = "[$0], [$1, " + box + "], [$2]";
      if (mask) {
        to += ", $" + std::to_string(operands.size());
        operands.push_back(mask);
        constraints += ",h";
      }
      ptx(b, loc, {}, operands,
          ("cp.async.bulk.tensor." + Twine(coords.size()) +
           "d.shared::cluster.global.tile.mbarrier::complete_tx::bytes" + multicast + " " + to + ";")
              .str(),
          constraints + ",~{memory}");
    }
    b.eraseOp(op);
    return success();
  }
};

struct LowerStoreAsync : OpConversionPattern<tile::StoreAsyncOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::StoreAsyncOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    tile::SharedType shared = op.getShared().getType();
    Value thread = arith::AndIOp::create(b, loc, threadId(b, loc), i32(b, loc, 127));
    Value row = arith::MulIOp::create(b, loc, adaptor.getRow(), i32(b, loc, shared.getSwizzle()));
    Value address = arith::AddIOp::create(b, loc, adaptor.getShared(), row);
    SmallVector<Value> coords(adaptor.getCoords());
    Value innermost = coords.back();
    std::string text = "{\n.reg .pred p;\nsetp.eq.u32 p, $0, 0;\n", constraints = "r,l";
    SmallVector<Value> operands{thread, adaptor.getMap()};
    for (int64_t panel = 0; panel < shared.getPanels(); ++panel) {
      coords.back() = addI32(b, loc, innermost, panel * shared.getPanelColumns());
      std::string source = std::to_string(operands.size());
      operands.push_back(addI32(b, loc, address, panel * shared.getPanelBytes()));
      constraints += ",r";
      std::string box = coordinates(coords, operands.size(), operands, constraints);
      text += "@p cp.async.bulk.tensor." + std::to_string(coords.size()) +
              "d.global.shared::cta.tile.bulk_group [$1, " + box + "], [$" + source + "];\n";
    }
    text += "@p cp.async.bulk.commit_group;\n}";
    ptx(b, loc, {}, operands, text, constraints + ",~{memory}");
    b.eraseOp(op);
    return success();
  }
};

struct LowerStoreWait : OpConversionPattern<tile::StoreWaitOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::StoreWaitOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    // Harmless in threads that store nothing: they have no groups.
    ptx(b, op.getLoc(), {}, {}, "cp.async.bulk.wait_group.read 0;", "~{memory}");
    b.eraseOp(op);
    return success();
  }
};

struct LowerAllowNext : OpConversionPattern<tile::AllowNextOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::AllowNextOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    ptx(b, op.getLoc(), {}, {}, "griddepcontrol.launch_dependents;", "");
    b.eraseOp(op);
    return success();
  }
};

/// Not nvvm.griddepcontrol: to LLVM that touches no memory, and loads move across it.
struct LowerAwaitLaunch : OpConversionPattern<tile::AwaitLaunchOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::AwaitLaunchOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    ptx(b, op.getLoc(), {}, {}, "griddepcontrol.wait;", "~{memory}");
    b.eraseOp(op);
    return success();
  }
};

struct LowerExitIf : OpConversionPattern<tile::ExitIfOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::ExitIfOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Value condition = arith::ExtUIOp::create(b, op.getLoc(), b.getI32Type(), adaptor.getCondition());
    ptx(b, op.getLoc(), {}, {condition}, "{\n.reg .pred p;\nsetp.ne.b32 p, $0, 0;\n@p exit;\n}", "r,~{memory}");
    b.eraseOp(op);
    return success();
  }
};

/// The address of a flag in global memory.
Value flagAddress(OpBuilder &b, Location loc, Value flags, Value index) {
  Type i64 = b.getI64Type();
  auto metadata = memref::ExtractStridedMetadataOp::create(b, loc, flags);
  auto wide = [&](Value v) -> Value { return arith::IndexCastOp::create(b, loc, i64, v); };
  Value at = arith::MulIOp::create(b, loc, arith::ExtSIOp::create(b, loc, i64, index), wide(metadata.getStrides()[0]));
  at = arith::AddIOp::create(b, loc, at, wide(metadata.getOffset()));
  Value base = wide(memref::ExtractAlignedPointerAsIndexOp::create(b, loc, flags));
  Value four = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(4));
  return arith::AddIOp::create(b, loc, base, arith::MulIOp::create(b, loc, at, four));
}

struct LowerSignal : OpConversionPattern<tile::SignalOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::SignalOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    Value thread = arith::AndIOp::create(b, loc, threadId(b, loc), i32(b, loc, 127));
    ptx(b, loc, {}, {flagAddress(b, loc, op.getFlags(), adaptor.getIndex()), thread, adaptor.getValue()},
        "{\n.reg .pred p;\nsetp.eq.u32 p, $1, 0;\n@p st.release.gpu.global.b32 [$0], $2;\n}", "l,r,r,~{memory}");
    b.eraseOp(op);
    return success();
  }
};

struct LowerAwaitSignal : OpConversionPattern<tile::AwaitSignalOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::AwaitSignalOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    ptx(b, loc, {}, {flagAddress(b, loc, op.getFlags(), adaptor.getIndex()), adaptor.getValue()},
        "{\n.reg .pred p;\n.reg .b32 flag;\nattn_await:\nld.acquire.gpu.global.b32 flag, [$0];\n"
        "setp.ne.u32 p, flag, $1;\n@p bra attn_await;\n}",
        "l,r,~{memory}");
    b.eraseOp(op);
    return success();
  }
};

/// Not `.aligned`: an elected thread comes later than its warp.
struct LowerClusterSync : OpConversionPattern<tile::ClusterSyncOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::ClusterSyncOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    NVVM::ClusterArriveOp::create(b, op.getLoc(), /*aligned=*/UnitAttr());
    NVVM::ClusterWaitOp::create(b, op.getLoc(), /*aligned=*/UnitAttr());
    b.eraseOp(op);
    return success();
  }
};

struct LowerFenceAsync : OpConversionPattern<tile::FenceAsyncOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::FenceAsyncOp op, OpAdaptor, ConversionPatternRewriter &b) const override {
    ptx(b, op.getLoc(), {}, {}, "fence.proxy.async.shared::cta;", "~{memory}");
    b.eraseOp(op);
    return success();
  }
};

/// A named barrier, by the instruction that the op names.
template <typename Op>
struct LowerNamedBarrier : OpConversionPattern<Op> {
  LowerNamedBarrier(const TypeConverter &types, MLIRContext *context, StringRef instruction)
      : OpConversionPattern<Op>(types, context), instruction(instruction) {}
  LogicalResult matchAndRewrite(Op op, typename Op::Adaptor adaptor, ConversionPatternRewriter &b) const override {
    std::string text = (instruction + " $0, " + Twine(op.getThreads()) + ";").str();
    ptx(b, op.getLoc(), {}, {adaptor.getId()}, text, "r,~{memory}");
    b.eraseOp(op);
    return success();
  }
  StringRef instruction;
};

/// Bits `shift` … of `v`, as many as `mask` has.
Value bits(OpBuilder &b, Location loc, Value v, int64_t shift, int64_t mask) {
  Value shifted = arith::ShRUIOp::create(b, loc, v, i32(b, loc, shift));
  return arith::AndIOp::create(b, loc, shifted, i32(b, loc, mask));
}
Value scaled(OpBuilder &b, Location loc, Value v, int64_t factor) {
  return arith::MulIOp::create(b, loc, v, i32(b, loc, factor));
}
Value sum(OpBuilder &b, Location loc, Value x, Value y) { return arith::AddIOp::create(b, loc, x, y); }

/// Addresses of 16-byte chunks in one row of a shared tile, a row for each
/// lane. The chunks are permuted by bits 7… of the row's offset.
struct SharedRow {
  SharedRow(OpBuilder &b, Location loc, tile::SharedType shared, Value base, Value row)
      : b(b), loc(loc), shared(shared), start(sum(b, loc, base, scaled(b, loc, row, shared.getSwizzle()))),
        permute(scaled(b, loc, bits(b, loc, scaled(b, loc, row, shared.getSwizzle()), 7, getChunks() - 1), 16)) {}

  int64_t getChunks() const { return shared.getSwizzle() / 16; }
  /// Chunk `first` + `lane`, of which `first` picks the panel.
  Value at(int64_t first, Value lane) {
    Value chunk = scaled(b, loc, addI32(b, loc, lane, first % getChunks()), 16);
    Value address = sum(b, loc, start, arith::XOrIOp::create(b, loc, chunk, permute));
    return addI32(b, loc, address, first / getChunks() * shared.getPanelBytes());
  }

  OpBuilder &b;
  Location loc;
  tile::SharedType shared;
  Value start, permute;
};

/// This lane's row of a wgmma tile's first row half, i.e. 16 · warp + lane / 4.
Value fragmentRow(OpBuilder &b, Location loc) {
  Value thread = threadId(b, loc);
  return sum(b, loc, scaled(b, loc, bits(b, loc, thread, 5, 3), 16), bits(b, loc, thread, 2, 7));
}

/// Calls `access` with the address of each pair of f32 columns that the thread
/// holds, and the pair's number in the thread's vector. A column group is two
/// chunks; a lane has half of one.
void forEachPair(OpBuilder &b, Location loc, tile::SharedType shared, Value base, Value row, int64_t columns,
                 llvm::function_ref<void(Value, int64_t)> access) {
  Value thread = threadId(b, loc);
  Value chunk = bits(b, loc, thread, 1, 1), half = scaled(b, loc, bits(b, loc, thread, 0, 1), 8);
  Value first = sum(b, loc, fragmentRow(b, loc), row);
  for (int64_t lower = 0; lower < 2; ++lower) {
    SharedRow at(b, loc, shared, base, addI32(b, loc, first, 8 * lower));
    for (int64_t group = 0; group < columns / 8; ++group)
      access(sum(b, loc, at.at(2 * group, chunk), half), 2 * group + lower);
  }
}

/// Four 8×8 blocks of 16-bit elements, two column groups of a register tile by two row
/// halves, as ldmatrix and stmatrix move them: lane l gives the address of row l mod 8
/// of block l / 8.
struct Blocks {
  Blocks(OpBuilder &b, Location loc) : b(b), loc(loc) {
    Value thread = threadId(b, loc);
    row8 = bits(b, loc, thread, 0, 7), first = bits(b, loc, thread, 3, 1), second = bits(b, loc, thread, 4, 1);
    warp = bits(b, loc, thread, 5, 3);
  }
  /// This lane's row, from row `at` on; chunk `second` of a group of columns is its.
  SharedRow row(tile::SharedType shared, Value base, Value at) {
    Value row = sum(b, loc, sum(b, loc, scaled(b, loc, warp, 16), scaled(b, loc, first, 8)), row8);
    return SharedRow(b, loc, shared, base, sum(b, loc, row, at));
  }
  /// Where this lane's row of the first two groups is in a tile whose rows are the
  /// register tile's columns: `first` picks the row half, which is a chunk of columns
  /// from `at` on, `second` the column group, which is 8 rows. Of two groups more the
  /// rows are 16 further, which leaves the permutation as it is.
  Value transposed(tile::SharedType shared, Value base, Value at) {
    Value panel = arith::DivUIOp::create(b, loc, at, i32(b, loc, shared.getPanelColumns()));
    base = sum(b, loc, base, scaled(b, loc, panel, shared.getPanelBytes()));
    SharedRow row(b, loc, shared, base, sum(b, loc, row8, scaled(b, loc, second, 8)));
    return row.at(0, sum(b, loc, scaled(b, loc, warp, 2), first));
  }

  OpBuilder &b;
  Location loc;
  Value row8, first, second, warp;
};

/// stmatrix.
struct LowerStoreShared : OpConversionPattern<tile::StoreSharedOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::StoreSharedOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    tile::SharedType shared = op.getShared().getType();
    int64_t columns = cast<RankedTensorType>(op.getTile().getType()).getDimSize(1);
    if (shared.getElementBytes() == 4) {
      forEachPair(b, loc, shared, adaptor.getShared(), adaptor.getAt(), columns, [&](Value address, int64_t pair) {
        Value low = vector::ExtractOp::create(b, loc, adaptor.getTile(), 2 * pair);
        Value high = vector::ExtractOp::create(b, loc, adaptor.getTile(), 2 * pair + 1);
        ptx(b, loc, {}, {address, low, high}, "st.shared.v2.f32 [$0], {$1, $2};", "r,f,f,~{memory}");
      });
      b.eraseOp(op);
      return success();
    }
    int64_t groups = columns / 8;
    auto words = VectorType::get({groups * 2}, b.getI32Type());
    Value packed = vector::BitCastOp::create(b, loc, words, adaptor.getTile());
    auto word = [&](int64_t group, int64_t half) -> Value {
      return b.createOrFold<vector::ExtractOp>(loc, packed, group * 2 + half);
    };
    auto store = [&](Value address, int64_t group) {
      int64_t count = group + 1 < groups ? 4 : 2;
      SmallVector<Value> operands{address};
      for (int64_t k = 0; k < count; ++k)
        operands.push_back(word(group + k / 2, k % 2));
      std::string text = "stmatrix.sync.aligned.m8n8.x" + std::to_string(count) + (op.getTransposed() ? ".trans" : "") +
                         ".shared.b16 [$0], " + (count == 4 ? "{$1, $2, $3, $4};" : "{$1, $2};");
      ptx(b, loc, {}, operands, text, count == 4 ? "r,r,r,r,r,~{memory}" : "r,r,r,~{memory}");
    };
    Blocks blocks(b, loc);
    if (op.getTransposed()) {
      Value address = blocks.transposed(shared, adaptor.getShared(), adaptor.getAt());
      for (int64_t group = 0; group < groups; group += 2)
        store(addI32(b, loc, address, group * 8 * shared.getSwizzle()), group);
    } else {
      SharedRow at = blocks.row(shared, adaptor.getShared(), adaptor.getAt());
      for (int64_t group = 0; group < groups; group += 2)
        store(at.at(group, blocks.second), group);
    }
    b.eraseOp(op);
    return success();
  }
};

/// Of each 16 columns a lane gets 16 bytes: of the four blocks of 8 rows by 8
/// columns (a column group and a row half) lane q of a row takes block q whole, in
/// two exchanges of two words. They go to another CTA's stage, whose address is
/// this one's with that CTA's rank on top.
struct LowerSend : OpConversionPattern<tile::SendOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::SendOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    tile::SharedType shared = op.getSlot().getType().getShared();
    auto there = [&](Value address) -> Value { // Here and now: addresses of all CTAs would be kept in registers.
      return ptx(b, loc, b.getI32Type(), {address, adaptor.getCta()}, "mapa.shared::cluster.u32 $0, $1, $2;", "=r,r,r")
          .getResult(0);
    };
    Value base = there(tileAddress(b, loc, adaptor.getSlot()));
    Value barrier = there(barrierAddress(b, loc, adaptor.getSlot()));
    if (cast<RankedTensorType>(op.getTile().getType()).getRank() == 1) {
      sendRows(b, op, adaptor, base, barrier);
      b.eraseOp(op);
      return success();
    }
    int64_t groups = cast<RankedTensorType>(op.getTile().getType()).getDimSize(1) / 8;
    Value packed = vector::BitCastOp::create(b, loc, VectorType::get({groups * 2}, b.getI32Type()), adaptor.getTile());
    Value thread = threadId(b, loc), half = bits(b, loc, thread, 0, 1), second = bits(b, loc, thread, 1, 1);
    Value row = sum(b, loc, fragmentRow(b, loc), scaled(b, loc, half, 8));
    row = scaled(b, loc, sum(b, loc, row, adaptor.getRow()), shared.getSwizzle());
    int64_t chunks = shared.getSwizzle() / 16;
    Value permute = bits(b, loc, row, 7, chunks - 1);
    for (int64_t group = 0; group < groups; group += 2) {
      Value chunk = sum(b, loc, bits(b, loc, addI32(b, loc, adaptor.getColumn(), 8 * group), 3, (1 << 28) - 1), second);
      Value panel = arith::DivUIOp::create(b, loc, chunk, i32(b, loc, chunks));
      chunk = arith::RemUIOp::create(b, loc, chunk, i32(b, loc, chunks));
      chunk = scaled(b, loc, arith::XOrIOp::create(b, loc, chunk, permute), 16);
      Value address = sum(b, loc, sum(b, loc, base, row), scaled(b, loc, panel, shared.getPanelBytes()));
      SmallVector<Value> operands{sum(b, loc, address, chunk), barrier, half, second};
      for (int64_t word = 0; word < 4; ++word)
        operands.push_back(b.createOrFold<vector::ExtractOp>(loc, packed, group * 2 + word));
      ptx(b, loc, {}, operands,
          "{\n.reg .pred h, s;\n.reg .b32 a, b, c, d, e, f, g, i;\nsetp.ne.u32 h, $2, 0;\nsetp.ne.u32 s, $3, 0;\n"
          // a, b: own words of the two blocks that this lane and its neighbour take; e, f: the words two lanes on.
          "selp.b32 e, $4, $6, s;\nselp.b32 f, $5, $7, s;\nselp.b32 a, $6, $4, s;\nselp.b32 b, $7, $5, s;\n"
          "shfl.sync.bfly.b32 e, e, 2, 0x1f, 0xffffffff;\nshfl.sync.bfly.b32 f, f, 2, 0x1f, 0xffffffff;\n"
          // c, d: what the neighbour takes; a, e: what this lane takes.
          "selp.b32 c, a, b, h;\nselp.b32 d, e, f, h;\nselp.b32 a, b, a, h;\nselp.b32 e, f, e, h;\n"
          "shfl.sync.bfly.b32 c, c, 1, 0x1f, 0xffffffff;\nshfl.sync.bfly.b32 d, d, 1, 0x1f, 0xffffffff;\n"
          // From lanes q, q ^ 1, q ^ 2, q ^ 3 in order of the lanes.
          "selp.b32 b, c, a, h;\nselp.b32 a, a, c, h;\nselp.b32 f, d, e, h;\nselp.b32 e, e, d, h;\n"
          "selp.b32 c, f, b, s;\nselp.b32 d, e, a, s;\nselp.b32 g, b, f, s;\nselp.b32 i, a, e, s;\n"
          "st.async.shared::cluster.mbarrier::complete_tx::bytes.v4.b32 [$0], {c, d, g, i}, [$1];\n}",
          "r,r,r,r,r,r,r,r,~{memory}");
    }
    b.eraseOp(op);
    return success();
  }

  /// 64 values of which a lane has those of two rows, eight apart, as the other three of its row do. With the lane of
  /// the row before or after it has a word of two neighbours, and the first lane of four stores it.
  static void sendRows(OpBuilder &b, tile::SendOp op, OpAdaptor adaptor, Value base, Value barrier) {
    Location loc = op.getLoc();
    tile::SharedType shared = op.getSlot().getType().getShared();
    Value word = vector::BitCastOp::create(b, loc, VectorType::get({1}, b.getI32Type()), adaptor.getTile());
    word = vector::ExtractOp::create(b, loc, word, 0);
    Value thread = threadId(b, loc), odd = bits(b, loc, thread, 2, 1), lane = bits(b, loc, thread, 0, 3);
    // Even rows take the words of the first eight, odd ones those of the others.
    Value value = sum(b, loc, scaled(b, loc, bits(b, loc, thread, 5, 3), 16), scaled(b, loc, odd, 8));
    value = sum(b, loc, value, scaled(b, loc, bits(b, loc, thread, 3, 3), 2));
    Value panel = arith::DivUIOp::create(b, loc, adaptor.getColumn(), i32(b, loc, shared.getPanelColumns()));
    Value row = SharedRow(b, loc, shared, base, adaptor.getRow()).at(0, bits(b, loc, value, 3, 7));
    Value address = sum(b, loc, row, scaled(b, loc, panel, shared.getPanelBytes()));
    address = sum(b, loc, address, scaled(b, loc, bits(b, loc, value, 0, 7), 2));
    ptx(b, loc, {}, {address, barrier, odd, lane, word},
        "{\n.reg .pred o, f;\n.reg .b32 a, c;\nsetp.ne.u32 o, $2, 0;\nsetp.eq.u32 f, $3, 0;\n"
        "shfl.sync.bfly.b32 a, $4, 4, 0x1f, 0xffffffff;\n"
        "prmt.b32 c, $4, a, 0x5410;\nprmt.b32 a, a, $4, 0x7632;\nselp.b32 a, a, c, o;\n"
        "@f st.async.shared::cluster.mbarrier::complete_tx::bytes.b32 [$0], a, [$1];\n}",
        "r,r,r,r,r,~{memory}");
  }
};

/// ldmatrix, the mirror of stmatrix.
struct LowerLoadShared : OpConversionPattern<tile::LoadSharedOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult matchAndRewrite(tile::LoadSharedOp op, OpAdaptor adaptor, ConversionPatternRewriter &b) const override {
    Location loc = op.getLoc();
    tile::SharedType shared = op.getArrived().getType().getShared();
    auto type = cast<VectorType>(getTypeConverter()->convertType(op.getTile().getType()));
    Value base = tileAddress(b, loc, adaptor.getArrived());
    int64_t groups = cast<RankedTensorType>(op.getTile().getType()).getDimSize(1) / 8;
    if (shared.getElementBytes() == 4) {
      SmallVector<Value> values(4 * groups);
      auto pairType = LLVM::LLVMStructType::getLiteral(b.getContext(), {b.getF32Type(), b.getF32Type()});
      forEachPair(b, loc, shared, base, adaptor.getAt(), 8 * groups, [&](Value address, int64_t pair) {
        auto load = ptx(b, loc, pairType, {address}, "ld.shared.v2.f32 {$0, $1}, [$2];", "=f,=f,r,~{memory}");
        for (int64_t k = 0; k < 2; ++k)
          values[2 * pair + k] = LLVM::ExtractValueOp::create(b, loc, load.getResult(0), k);
      });
      b.replaceOpWithNewOp<vector::FromElementsOp>(op, type, values);
      return success();
    }
    SmallVector<Value> words(2 * groups);
    auto load = [&](Value address, int64_t group) {
      int64_t count = group + 1 < groups ? 4 : 2;
      SmallVector<Type> results(count, b.getI32Type());
      std::string registers = count == 4 ? "{$0, $1, $2, $3}, [$4]" : "{$0, $1}, [$2]";
      std::string text = "ldmatrix.sync.aligned.m8n8.x" + std::to_string(count) + (op.getTransposed() ? ".trans" : "") +
                         ".shared.b16 " + registers + ";";
      auto matrices = ptx(b, loc, LLVM::LLVMStructType::getLiteral(b.getContext(), results), {address}, text,
                          count == 4 ? "=r,=r,=r,=r,r,~{memory}" : "=r,=r,r,~{memory}");
      for (int64_t k = 0; k < count; ++k)
        words[2 * group + k] = LLVM::ExtractValueOp::create(b, loc, matrices.getResult(0), k);
    };
    Blocks blocks(b, loc);
    if (op.getTransposed()) {
      Value address = blocks.transposed(shared, base, adaptor.getAt());
      for (int64_t group = 0; group < groups; group += 2)
        load(addI32(b, loc, address, group * 8 * shared.getSwizzle()), group);
    } else {
      SharedRow at = blocks.row(shared, base, adaptor.getAt());
      for (int64_t group = 0; group < groups; group += 2)
        load(at.at(group, blocks.second), group);
    }
    Value packed = vector::FromElementsOp::create(b, loc, VectorType::get({2 * groups}, b.getI32Type()), words);
    b.replaceOpWithNewOp<vector::BitCastOp>(op, type, packed);
    return success();
  }
};

} // namespace

void attn::lowering::populateSharedMemoryPatterns(const TypeConverter &types, RewritePatternSet &patterns,
                                                  const SharedPlan &plan) {
  MLIRContext *context = patterns.getContext();
  auto cursors = std::make_shared<Cursors>(plan);
  patterns.add<LowerAlloc>(types, context, plan);
  patterns.add<LowerNamedBarrier<tile::BarrierSyncOp>>(types, context, "barrier.sync");
  patterns.add<LowerNamedBarrier<tile::BarrierArriveOp>>(types, context, "barrier.arrive");
  patterns.add<LowerAcquire, LowerWait, LowerPost, LowerReceive>(types, context, cursors);
  patterns.add<LowerRing, LowerMailbox, LowerReuse, LowerRelease, LowerCopyAsync, LowerStoreAsync, LowerStoreWait,
               LowerFenceAsync, LowerStoreShared, LowerSend, LowerLoadShared, LowerFill, LowerClusterSync,
               LowerAllowNext, LowerExitIf, LowerSignal, LowerAwaitSignal, LowerAwaitLaunch>(types, context);
}
