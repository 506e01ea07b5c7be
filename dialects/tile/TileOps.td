#ifndef TILE_OPS_TD
#define TILE_OPS_TD

include "dialects/tile/TileDialect.td"
include "dialects/tile/TileInterfaces.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/CallInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/FunctionInterfaces.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

class Tile_Op<string mnemonic, list<Trait> traits = []>
    : Op<Tile_Dialect, mnemonic, !listconcat(traits, [DeclareOpInterfaceMethods<Tile_SemanticsInterface>])>;

// What the ops' effects are on, so that upstream analyses keep their order.
def Tile_SharedMemory : Resource<"::mlir::tile::SharedMemory">;
def Tile_Barriers : Resource<"::mlir::tile::Barriers">;
def Tile_TensorCore : Resource<"::mlir::tile::TensorCore">;

//===----------------------------------------------------------------------===//
// Kernel and roles
//===----------------------------------------------------------------------===//

def Tile_KernelOp : Tile_Op<"kernel", [FunctionOpInterface, IsolatedFromAbove, Symbol]> {
  let summary = "one kernel";
  let description = [{
    The body sets up shared memory (`tile.ring`, `tile.alloc`), computes what
    all roles share, and then holds one `tile.warpgroup` per role. Arguments
    are tensor maps, memrefs and scalars. Launched with 128 threads for every
    warpgroup of its roles. Shared memory is planned by `tile-to-nvvm` in the
    order of the allocations, each aligned to 1024 bytes.

    Constraints: (K1) roles cover warpgroups 0 … n−1 without gap or overlap, at
    most 1024 threads; (K2) shared memory is at most 227 KiB; (K3) Σ registers ·
    threads is at most what the threads start with, 64 Ki divided among them in
    eights, or setmaxnreg waits forever, each count a multiple of 8 from 24 to
    240, and both K2 and K3 for as many CTAs as are `residents` of a multiprocessor; (K4)
    arguments are tensor maps, memrefs and scalars, and there are no results;
    (K5) what moves a cursor is inside a role and names its ring or mailbox
    directly, so that the cursor is known; (K6) a cluster has 1, 2, 4 or 8 CTAs,
    as its schedule says if there is one, and so has each ring that it shares;
    (K7) a role `beside` another comes behind it, is elected like it, of the same
    warpgroup and registers, and by a later of its four warps.

    With `cluster` above 1, consecutive CTAs run together and see each other's
    shared memory. Barriers are initialised in all of them before any goes on.

    With `residents` above 1, a multiprocessor holds that many CTAs at a time,
    and its registers are divided among them (PTX: `.minnctapersm`).
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, TypeAttrOf<FunctionType>:$function_type,
                       OptionalAttr<DictArrayAttr>:$arg_attrs, OptionalAttr<DictArrayAttr>:$res_attrs,
                       OptionalAttr<AnyAttrOf<[Tile_ScheduleAttr, Tile_ChunkScheduleAttr, Tile_StepScheduleAttr]>>:$schedule,
                       OptionalAttr<I64Attr>:$cluster, OptionalAttr<I64Attr>:$residents);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasRegionVerifier = 1;
  let extraClassDeclaration = [{
    ::llvm::ArrayRef<::mlir::Type> getArgumentTypes() { return getFunctionType().getInputs(); }
    ::llvm::ArrayRef<::mlir::Type> getResultTypes() { return getFunctionType().getResults(); }
    ::mlir::Region *getCallableRegion() { return &getBody(); }
    /// CTAs of a cluster; 1: each runs alone.
    int64_t getClusterSize() { return static_cast<int64_t>(getCluster().value_or(1)); }
    /// CTAs that a multiprocessor holds at a time.
    int64_t getNumResidents() { return static_cast<int64_t>(getResidents().value_or(1)); }
    /// Warpgroups of all roles.
    int64_t getNumWarpgroups();
    /// The same, and the threads elected beside others.
    int64_t getNumActors();
    /// Bytes of dynamic shared memory: tiles, then barriers.
    int64_t getSharedBytes();
  }];
}

def Tile_ReturnOp : Tile_Op<"return", [Pure, Terminator, ReturnLike, HasParent<"KernelOp">]> {
  let summary = "ends a kernel";
  let assemblyFormat = "attr-dict";
}

def Tile_WarpgroupOp : Tile_Op<"warpgroup", [HasParent<"KernelOp">, NoTerminator, SingleBlock, RecursiveMemoryEffects]> {
  let summary = "what one role's warpgroups run";
  let description = [{
    Warpgroups `first` … `first + count − 1` run the body; its argument is the
    warpgroup's number within the role (i32). `elected`: one thread of the
    warpgroup runs it (a TMA producer). `elected beside(w)`: one of its warp w,
    beside the role before it. A warp starts a TMA copy every 113 cycles, of 8
    rows or 32, and two warps twice as many. PTX: `setmaxnreg`.
  }];
  let arguments = (ins I64Attr:$first, I64Attr:$count, I64Attr:$registers, UnitAttr:$elected,
                       DefaultValuedAttr<I64Attr, "0">:$warp);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Shared memory, rings, TMA
//===----------------------------------------------------------------------===//

def Tile_AllocOp : Tile_Op<"alloc", [HasParent<"KernelOp">, MemoryEffects<[MemAlloc<Tile_SharedMemory>]>]> {
  let summary = "a shared tile of the kernel";
  let results = (outs Tile_SharedType:$shared);
  let assemblyFormat = "attr-dict `:` qualified(type($shared))";
}

def Tile_RingOp : Tile_Op<"ring", [HasParent<"KernelOp">, MemoryEffects<[MemAlloc<Tile_SharedMemory>]>]> {
  let summary = "a ring of shared stages with their barriers";
  let description = [{
    Per stage a full barrier (one arrival, by the copy's byte count) and an
    empty barrier (one arrival per consumer warp, so 4 · `consumers`, times the
    CTAs of the cluster that share the ring). With
    `writers`, stages are written by that many warpgroups instead of a copy
    (`tile.store_shared`, `tile.fill`), and the full barrier has an arrival for
    each of their warps. Every role that acquires or waits on the ring walks
    its stages in order, with a cursor of its own for each of the two.

    A cluster's ring with writers is filled by the writers of all its CTAs, each
    of which sends its parts of every CTA's stage (`tile.send`): the full barrier
    has the arrivals of its own CTA's writers, and counts the stage's bytes.
    PTX: `mbarrier.init`.
  }];
  let arguments = (ins I64Attr:$consumers, DefaultValuedAttr<I64Attr, "0">:$writers);
  let results = (outs Tile_RingType:$ring);
  let hasVerifier = 1;
  let assemblyFormat = "`consumers` `(` $consumers `)` (`writers` `(` $writers^ `)`)? attr-dict `:` qualified(type($ring))";
  let extraClassDeclaration = [{
    /// Arrivals that complete a full barrier.
    int64_t getFullArrivals() { return getWriters() ? 4 * getWriters() : 1; }
  }];
}

def Tile_MailboxOp : Tile_Op<"mailbox", [HasParent<"KernelOp">, MemoryEffects<[MemAlloc<Tile_SharedMemory>]>]> {
  let summary = "a mailbox read by `consumers` warpgroups";
  let description = [{
    Per stage one i32, a full barrier (one arrival, the poster's) and an empty
    barrier (one arrival per consumer warp, and one of each of `elected` roles that
    read it, too). PTX: `mbarrier.init`.
  }];
  let arguments = (ins I64Attr:$consumers, DefaultValuedAttr<I64Attr, "0">:$elected);
  let results = (outs Tile_MailboxType:$mailbox);
  let hasVerifier = 1;
  let assemblyFormat = "`consumers` `(` $consumers `)` (`elected` `(` $elected^ `)`)? attr-dict `:` qualified(type($mailbox))";
  let extraClassDeclaration = [{
    /// Arrivals that complete an empty barrier.
    int64_t getEmptyArrivals() { return 4 * getConsumers() + getElected(); }
  }];
}

def Tile_PostOp : Tile_Op<"post", [MemoryEffects<[MemRead<Tile_Barriers>, MemWrite<Tile_Barriers>, MemWrite<Tile_SharedMemory>]>]> {
  let summary = "waits for a free stage of the mailbox and posts a message";
  let description = "By the thread of an elected role. PTX: `mbarrier.try_wait.parity`, `st.shared`, `mbarrier.arrive`.";
  let arguments = (ins I32:$message, Tile_MailboxType:$mailbox);
  let assemblyFormat = "$message `,` $mailbox attr-dict `:` qualified(type($mailbox))";
}

def Tile_ReceiveOp : Tile_Op<"receive", [MemoryEffects<[MemRead<Tile_Barriers>, MemWrite<Tile_Barriers>, MemRead<Tile_SharedMemory>]>]> {
  let summary = "waits for the mailbox's next message and frees its stage";
  let description = "By every consumer warpgroup, and every elected role that reads it. PTX: `mbarrier.try_wait.parity`, `ld.shared`, `mbarrier.arrive`.";
  let arguments = (ins Tile_MailboxType:$mailbox);
  let results = (outs I32:$message);
  let assemblyFormat = "$mailbox attr-dict `:` qualified(type($mailbox))";
}

def Tile_AcquireOp : Tile_Op<"acquire", [MemoryEffects<[MemRead<Tile_Barriers>, MemWrite<Tile_Barriers>]>,
    TypesMatchWith<"slot of the ring's tiles", "ring", "slot",
                   "::mlir::tile::SlotType::get($_self.getContext(), ::llvm::cast<::mlir::tile::RingType>($_self).getShared())">]> {
  let summary = "waits until the next stage is free, and takes it";
  let description = "PTX: `mbarrier.try_wait.parity` on the stage's empty barrier.";
  let arguments = (ins Tile_RingType:$ring);
  let results = (outs Tile_SlotType:$slot);
  let assemblyFormat = "$ring attr-dict `:` qualified(type($ring))";
}

def Tile_CopyAsyncOp : Tile_Op<"copy_async", [AttrSizedOperandSegments, MemoryEffects<[MemWrite<Tile_SharedMemory>, MemWrite<Tile_Barriers>, MemRead]>]> {
  let summary = "starts a TMA load of a tile into a slot";
  let description = [{
    Loads the box at `coords` (i32, in elements, one per dimension of the
    tensor, innermost last). Each panel of the tile is one copy, its innermost coordinate advanced by
    the panel's width. With `parts`, the tile holds that many parts side by
    side, equal numbers of panels each; the part counts along the last but one
    coordinate. Elements outside the tensor arrive as zero. Arms the slot's
    full barrier with the tile's bytes.

    With `boxes`, the box is one of so many whose rows follow each other in the tile,
    the `box`-th, from 0. The first arms the barrier, with the whole tile's bytes.
    Each is started once, in this order. One at −1 along a dimension in which it
    does not extend is meant to be nowhere, and arrives as zero.

    With `multicast`, the box is this CTA's share of the tile: its rows / c, for
    a cluster of c. It goes to rows `row` and on of the same slot in every CTA r
    whose bit 2^r the mask has, and counts at that CTA's full barrier. The slot's
    own barrier is armed with the whole tile's bytes: the others send the rest.
    PTX: `mbarrier.arrive.expect_tx`, `cp.async.bulk.tensor` (`.multicast::cluster`).

    Constraints: (C1) a box is the tile's rows, or their share, by a panel's
    columns; (C2) multicast is inside a kernel of a cluster, and a share of
    whole 8-row swizzle atoms; (C3) one of several boxes is an equal part of the
    tile's rows, of whole 8-row swizzle atoms, and not multicast.
  }];
  let arguments = (ins Tile_TensorMapType:$map, Variadic<I32>:$coords, Tile_SlotType:$slot, Optional<I32>:$row,
                       Optional<I32>:$multicast, DefaultValuedAttr<I64Attr, "1">:$parts,
                       DefaultValuedAttr<I64Attr, "0">:$box, DefaultValuedAttr<I64Attr, "1">:$boxes);
  let builders = [OpBuilder<(ins "Value":$map, "ValueRange":$coords, "Value":$slot, CArg<"int64_t", "1">:$parts,
                                CArg<"int64_t", "0">:$box, CArg<"int64_t", "1">:$boxes), [{
    build($_builder, $_state, map, coords, slot, Value(), Value(), parts, box, boxes);
  }]>];
  let assemblyFormat = [{
    $map `[` $coords `]` `,` $slot (`[` $row^ `]` `multicast` `(` $multicast `)`)? attr-dict
    `:` qualified(type($map)) `,` qualified(type($slot))
  }];
  let hasVerifier = 1;
}

def Tile_WaitOp : Tile_Op<"wait", [MemoryEffects<[MemRead<Tile_Barriers>, MemWrite<Tile_Barriers>, MemRead<Tile_SharedMemory>, MemWrite<Tile_SharedMemory>]>,
    TypesMatchWith<"arrived tile of the ring", "ring", "arrived",
                   "::mlir::tile::ArrivedType::get($_self.getContext(), ::llvm::cast<::mlir::tile::RingType>($_self).getShared())">]> {
  let summary = "waits until the next stage has arrived";
  let description = "PTX: `mbarrier.try_wait.parity` on the stage's full barrier.";
  let arguments = (ins Tile_RingType:$ring);
  let results = (outs Tile_ArrivedType:$arrived);
  let assemblyFormat = "$ring attr-dict `:` qualified(type($ring))";
}

def Tile_ReleaseOp : Tile_Op<"release", [MemoryEffects<[MemWrite<Tile_Barriers>, MemWrite<Tile_SharedMemory>]>]> {
  let summary = "gives a stage back to the producer";
  let description = [{
    Every read of the stage must have completed (for wgmma: been awaited).
    One arrival per warp; at a cluster's ring, one in every CTA of the cluster.
    PTX: `mbarrier.arrive`, or `mapa` and `mbarrier.arrive.shared::cluster`.
  }];
  let arguments = (ins Tile_RingType:$ring, Tile_ArrivedType:$arrived);
  let assemblyFormat = "$arrived `of` $ring attr-dict `:` qualified(type($arrived)) `,` qualified(type($ring))";
}

def Tile_ReuseOp : Tile_Op<"reuse", [MemoryEffects<[MemWrite<Tile_SharedMemory>]>,
    TypesMatchWith<"the stage's tile", "stage", "shared", "::mlir::tile::getStageTile($_self)">]> {
  let summary = "takes over a stage's memory for writing";
  let description = [{
    Of an arrived tile: every read of the rows that this warpgroup goes on to
    write must have completed; the stage is still to be released. Of a slot: to
    be written by the ring's writers and then filled.
  }];
  let arguments = (ins Tile_StageType:$stage);
  let results = (outs Tile_SharedType:$shared);
  let assemblyFormat = "$stage attr-dict `:` qualified(type($stage))";
}

def Tile_FillOp : Tile_Op<"fill", [MemoryEffects<[MemWrite<Tile_Barriers>, MemWrite<Tile_SharedMemory>]>]> {
  let summary = "hands a slot that this warpgroup has written to the ring's consumers";
  let description = [{
    One arrival per warp at the full barrier, after its lanes have written. At a
    cluster's ring each also adds its share of the stage's bytes to what the
    barrier expects, whoever sends them.
    Constraint: (F1) the ring has writers. PTX: `mbarrier.arrive`
    (`.expect_tx`).
  }];
  let arguments = (ins Tile_RingType:$ring, Tile_SlotType:$slot);
  let assemblyFormat = "$slot `of` $ring attr-dict `:` qualified(type($slot)) `,` qualified(type($ring))";
  let hasVerifier = 1;
}

def Tile_SendOp : Tile_Op<"send", [MemoryEffects<[MemWrite<Tile_SharedMemory>, MemWrite<Tile_Barriers>]>]> {
  let summary = "starts to write a register tile to a stage of another CTA of the cluster";
  let description = [{
    Elements (row, column) and on of the same slot in CTA `cta` get the tile, or
    columns `column` and on of its row get 64 values (#tile.rows); its
    bytes count at that slot's full barrier. The slot has been acquired from a
    cluster's ring, so that nobody in the cluster reads it any more. `cta` may be
    this one. What arrives was written by threads: who reads it through the
    asynchronous proxy fences first.
    PTX: `shfl.sync` among the lanes of a row, so that each has 16 bytes (of 64 values:
    among those of two rows, so that a lane has 4); `mapa`,
    `st.async.shared::cluster.mbarrier::complete_tx::bytes` (`.v4`).

    Constraints: (SE1) inside a kernel of a cluster; (SE2) a 64×N tile of
    #tile.wgmma, or 64 values of #tile.rows, of 16-bit elements, the slot's; (SE3) N and
    the column are multiples of 16, N no more than the slot has; (SE4) of 64 values the
    column begins a panel of as many.
  }];
  let arguments = (ins AnyRankedTensor:$tile, Tile_SlotType:$slot, I32:$row, I32:$column, I32:$cta);
  let assemblyFormat = [{
    $tile `,` $slot `[` $row `,` $column `]` `to` $cta attr-dict `:` type($tile) `,` qualified(type($slot))
  }];
  let hasVerifier = 1;
}

def Tile_LoadSharedOp : Tile_Op<"load_shared", [MemoryEffects<[MemRead<Tile_SharedMemory>]>]> {
  let summary = "reads a register tile from an arrived tile";
  let description = [{
    Element (r, c) of the result is element (at + r, c) of the arrived tile, or
    (c, at + r) with `transposed`. PTX: `ldmatrix` (`.trans`) for 16-bit
    elements, `ld.shared.v2` for 32-bit ones.

    Constraints: (L1) a 64×N result of layout #tile.wgmma, with the arrived
    tile's elements, of 16 or 32 bits; (L2) N is at most the tile's columns
    (padded to panels), or rows with `transposed`; (L3) transposed elements are
    of 16 bits, and at is a multiple of a panel's columns.
  }];
  let arguments = (ins Tile_ArrivedType:$arrived, I32:$at, UnitAttr:$transposed);
  let results = (outs AnyRankedTensor:$tile);
  let assemblyFormat = [{
    $arrived `[` $at `]` (`transposed` $transposed^)? attr-dict `:` qualified(type($arrived)) `->` type($tile)
  }];
  let hasVerifier = 1;
}

def Tile_StoreSharedOp : Tile_Op<"store_shared", [MemoryEffects<[MemWrite<Tile_SharedMemory>]>]> {
  let summary = "writes a register tile to rows of a shared tile";
  let description = [{
    Rows `at` … `at + 63` of the shared tile get the register tile (at is a
    multiple of 64), of 16-bit or 32-bit elements; or, `transposed`, columns
    `at` … `at + 63` get its rows: element (r, c) becomes (c, at + r). PTX:
    `stmatrix` (`.trans`), or `st.shared.v2` for 32 bits.

    Constraints: (SS1) a 64×N tile of layout #tile.wgmma, with the shared tile's
    elements, of 16 or 32 bits; (SS2) N is at most the shared tile's columns
    (padded to panels), or rows with `transposed`; (SS3) transposed elements are
    of 16 bits, and at is a multiple of a panel's columns.
  }];
  let arguments = (ins AnyRankedTensor:$tile, Tile_SharedType:$shared, I32:$at, UnitAttr:$transposed);
  let assemblyFormat = [{
    $tile `,` $shared `[` $at `]` (`transposed` $transposed^)? attr-dict `:` type($tile) `,` qualified(type($shared))
  }];
  let hasVerifier = 1;
}

def Tile_FenceAsyncOp : Tile_Op<"fence_async", [MemoryEffects<[MemWrite<Tile_SharedMemory>]>]> {
  let summary = "makes this thread's writes to shared memory visible to TMA and wgmma";
  let description = "PTX: `fence.proxy.async.shared::cta`. Written by `tile-insert-proxy-fences`.";
  let assemblyFormat = "attr-dict";
}

def Tile_StoreAsyncOp : Tile_Op<"store_async", [MemoryEffects<[MemRead<Tile_SharedMemory>, MemWrite]>]> {
  let summary = "starts a TMA store of 64 rows of a shared tile, by one thread of the warpgroup";
  let description = [{
    The rows at `row` go to the box at `coords`; what lies outside the tensor
    is not written. Commits a bulk group.
    PTX: `cp.async.bulk.tensor … global.shared::cta`, `cp.async.bulk.commit_group`.
  }];
  let arguments = (ins Tile_SharedType:$shared, I32:$row, Tile_TensorMapType:$map, Variadic<I32>:$coords);
  let assemblyFormat = "$shared `[` $row `]` `,` $map `[` $coords `]` attr-dict `:` qualified(type($shared)) `,` qualified(type($map))";
  let hasVerifier = 1;
}

def Tile_StoreWaitOp : Tile_Op<"store_wait", [MemoryEffects<[MemWrite<Tile_SharedMemory>]>]> {
  let summary = "waits until this warpgroup's TMA stores have read shared memory";
  let description = "PTX: `cp.async.bulk.wait_group.read 0`; the storing thread waits, the others have nothing to wait for.";
  let assemblyFormat = "attr-dict";
}

//===----------------------------------------------------------------------===//
// Barriers among warpgroups
//===----------------------------------------------------------------------===//

def Tile_BarrierSyncOp : Tile_Op<"barrier_sync", [MemoryEffects<[MemWrite<Tile_Barriers>, MemWrite<Tile_SharedMemory>]>]> {
  let summary = "arrives at a named barrier and waits for `threads` arrivals";
  let description = [{
    Ids 0 … 15; 0 is the CTA's own. `threads` is a multiple of 32 up to 1024.
    PTX: `barrier.sync`.
  }];
  let arguments = (ins I32:$id, I64Attr:$threads);
  let hasVerifier = 1;
  let assemblyFormat = "$id `,` $threads attr-dict";
}
def Tile_BarrierArriveOp : Tile_Op<"barrier_arrive", [MemoryEffects<[MemWrite<Tile_Barriers>, MemWrite<Tile_SharedMemory>]>]> {
  let summary = "arrives at a named barrier without waiting";
  let description = "Ids and threads as for `tile.barrier_sync`. PTX: `barrier.arrive`.";
  let arguments = (ins I32:$id, I64Attr:$threads);
  let hasVerifier = 1;
  let assemblyFormat = "$id `,` $threads attr-dict";
}

def Tile_ClusterSyncOp : Tile_Op<"cluster_sync", [HasParent<"KernelOp">, MemoryEffects<[MemWrite<Tile_Barriers>, MemWrite<Tile_SharedMemory>]>]> {
  let summary = "ends a CTA together with its cluster";
  let description = [{
    Behind the roles: waits until all of the cluster's CTAs have come so far. A
    CTA's shared memory and barriers are gone once it has exited, and nobody may
    touch them after. PTX: `barrier.cluster.arrive`, `barrier.cluster.wait`.

    Constraints: (S1) in a kernel of a cluster; (S2) behind all its roles.
  }];
  let assemblyFormat = "attr-dict";
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Tensor cores
//===----------------------------------------------------------------------===//

def Tile_MmaAsyncOp : Tile_Op<"mma_async", [AttrSizedOperandSegments, MemoryEffects<[MemRead<Tile_SharedMemory>, MemWrite<Tile_TensorCore>]>]> {
  let summary = "starts acc + A·B (or A·Bᵀ) on the tensor cores";
  let description = [{
    A is 64×K: a register tile, or 64 rows of an arrived tile from `row` on. B
    is an arrived tile: K×N, or N×K with `transpose_b`. Without `acc` the sum
    starts at zero; an `acc` in flight is added to in order, without waiting.
    f32 accumulation. `k` limits the reduction to its first k elements, where
    the tiles are padded; `a_column` and `b_column` are where the operands begin
    in their shared tiles.
    PTX: `wgmma.fence`, `wgmma.mma_async.sync.aligned.m64nNk16` (tf32: `k8`), `wgmma.commit_group`.

    Constraints: (M1) operands of one type, bf16, f16 or tf32; (M2) N is a
    multiple of 8 up to 256, K a multiple of 16 (tf32: 8); (M3) shapes agree;
    (M4) first columns are multiples of a panel's width; (M5) a tf32 B is
    transposed, its columns the reduction, as the instruction has no other form.
    If A is in registers then, those columns are in the order in which its
    fragment finds them in an accumulator's layout: of each 8, column p of B
    meets column 2p of A for p < 4, and 2p − 7 for the others.
  }];
  let arguments = (ins AnyType:$a, Optional<I32>:$row, Tile_ArrivedType:$b, Optional<AnyType>:$acc,
                       UnitAttr:$transpose_b, OptionalAttr<I64Attr>:$k,
                       DefaultValuedAttr<I64Attr, "0">:$a_column, DefaultValuedAttr<I64Attr, "0">:$b_column);
  let results = (outs Tile_PendingType:$result);
  let assemblyFormat = [{
    $a (`[` $row^ `]`)? `,` $b (`transposed` $transpose_b^)? (`plus` $acc^ `:` qualified(type($acc)))? attr-dict
    `:` qualified(type($a)) `,` qualified(type($b)) `->` qualified(type($result))
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// Length of the reduction.
    int64_t getReductionLength();
  }];
}

def Tile_AwaitOp : Tile_Op<"await", [MemoryEffects<[MemRead<Tile_TensorCore>, MemWrite<Tile_TensorCore>, MemWrite<Tile_SharedMemory>]>,
    TypesMatchWith<"tile in flight", "pending", "tile", "::llvm::cast<::mlir::tile::PendingType>($_self).getTile()">]> {
  let summary = "waits until all but the last `outstanding` products have completed";
  let description = [{
    The operand must be among the completed. PTX: `wgmma.wait_group`.

    `after` names a value of rows that is to be computed beside the product, and
    does not change what the op does. Without it, ptxas may move the wait up,
    over all arithmetic that does not need what it waits for.

    Constraints: (A1) 0 or more products outstanding; (A2) `after` is f32 by rows.
  }];
  let arguments = (ins Tile_PendingType:$pending, DefaultValuedAttr<I64Attr, "0">:$outstanding, Optional<AnyRankedTensor>:$after);
  let results = (outs AnyRankedTensor:$tile);
  let builders = [OpBuilder<(ins "::mlir::Value":$pending, "int64_t":$outstanding), [{
    build($_builder, $_state, pending, outstanding, ::mlir::Value());
  }]>];
  let assemblyFormat = "$pending (`outstanding` $outstanding^)? (`after` $after^ `:` type($after))? attr-dict `:` qualified(type($pending))";
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Register tiles
//===----------------------------------------------------------------------===//

def Tile_IotaOp : Tile_Op<"iota", [Pure,
    TypesMatchWith<"offset of the result's element type", "result", "offset",
                   "::llvm::cast<::mlir::RankedTensorType>($_self).getElementType()">]> {
  let summary = "offset + the row (rows) or column (cols) number";
  let description = "In i32, or in f32 where positions take part in arithmetic with scores; the offset's type is the result's.";
  let arguments = (ins AnyTypeOf<[I32, F32]>:$offset);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$offset attr-dict `:` type($result)";
  let hasVerifier = 1;
}

def Tile_SplatOp : Tile_Op<"splat", [Pure]> {
  let summary = "the same scalar in every element";
  let arguments = (ins AnyType:$value);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$value attr-dict `:` type($value) `->` type($result)";
  let hasVerifier = 1;
}

def Tile_BroadcastOp : Tile_Op<"broadcast", [Pure]> {
  let summary = "row or column values over a whole tile, or row values in every lane of their row";
  let arguments = (ins AnyRankedTensor:$value);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$value attr-dict `:` type($value) `->` type($result)";
  let hasVerifier = 1;
}

def Tile_ColumnsOp : Tile_Op<"columns", [Pure]> {
  let summary = "a tile's columns from `first` on";
  let description = [{
    The same lanes hold them: registers under other names.
    Constraint: (CO1) an N′ of 64×N′ and `first` that are multiples of 8, first +
    N′ at most the tile's columns, both #tile.wgmma of one type.
  }];
  let arguments = (ins AnyRankedTensor:$tile, I64Attr:$first);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$tile `[` $first `]` attr-dict `:` type($tile) `->` type($result)";
  let hasVerifier = 1;
}

def Tile_ReduceOp : Tile_Op<"reduce", [Pure]> {
  let summary = "reduces each row over the columns that its lane holds";
  let description = "f32. The result has one value per row and lane (`#tile.row_parts`).";
  let arguments = (ins Tile_ReduceKind:$kind, AnyRankedTensor:$tile);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$kind $tile attr-dict `:` type($tile) `->` type($result)";
  let hasVerifier = 1;
}

def Tile_AnyOp : Tile_Op<"any", [Pure]> {
  let summary = "whether a predicate holds for some row of the warp";
  let description = [{
    The same in all lanes of a warp, so that a branch on it does not diverge.
    Warps may differ: what depends on it must leave alone the rows for which the
    predicate does not hold. PTX: `vote.sync.any`.

    Constraints: (V1) i1 by rows.
  }];
  let arguments = (ins AnyRankedTensor:$rows);
  let results = (outs I1:$result);
  let assemblyFormat = "$rows attr-dict `:` type($rows)";
  let hasVerifier = 1;
}

def Tile_GroupAnyOp : Tile_Op<"group_any", [MemoryEffects<[MemWrite<Tile_Barriers>]>]> {
  let summary = "whether a predicate holds for some row of the warpgroup";
  let description = [{
    The same in all four warps, which meet at named barrier `id` for it: a
    branch on it may hold what a warpgroup does as one, such as a product.
    PTX: `barrier.red.or.pred`.

    Constraints: (GA1) i1 by rows or by row parts.
  }];
  let arguments = (ins AnyRankedTensor:$rows, I32:$id);
  let results = (outs I1:$result);
  let assemblyFormat = "$rows `,` $id attr-dict `:` type($rows)";
  let hasVerifier = 1;
}

def Tile_CombineLanesOp : Tile_Op<"combine_lanes", [Pure]> {
  let summary = "finishes a row reduction over the four lanes of a row";
  let description = "f32. PTX: `shfl.sync.bfly` twice.";
  let arguments = (ins Tile_ReduceKind:$kind, AnyRankedTensor:$parts);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$kind $parts attr-dict `:` type($parts) `->` type($result)";
  let hasVerifier = 1;
}

def Tile_PrefixSumOp : Tile_Op<"prefix_sum", [Pure, AllTypesMatch<["values", "sums"]>]> {
  let summary = "the sum of each column's value and those before it, and the sum of all";
  let description = "f32 `#tile.cols`. PTX: additions in each lane, and `shfl.sync.up` over the four lanes of a row.";
  let arguments = (ins AnyRankedTensor:$values);
  let results = (outs AnyRankedTensor:$sums, F32:$total);
  let assemblyFormat = "$values attr-dict `:` type($values)";
  let hasVerifier = 1;
}

def Tile_SwapColumnsOp : Tile_Op<"swap_columns", [Pure, SameOperandsAndResultType]> {
  let summary = "exchanges columns whose numbers differ in one bit";
  let description = [{
    Element (r, c) of the result is element (r, c xor `distance`). Columns of
    distance 2 and 4 are in other lanes, those of 1, 8, 16, … in other registers
    of the same. PTX: `shfl.sync.bfly`, or nothing.

    Constraints: (SW1) f32 of layout #tile.wgmma; (SW2) distance is a power of 2,
    and twice as much divides the columns.
  }];
  let arguments = (ins AnyRankedTensor:$tile, I64Attr:$distance);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$tile `by` $distance attr-dict `:` type($tile)";
  let hasVerifier = 1;
}

def Tile_LoadOp : Tile_Op<"load", [MemoryEffects<[MemRead]>]> {
  let summary = "gathers a register tile from global memory";
  let description = [{
    Element e of the result is base[indices[0][e], …]: each index is an i32
    scalar, an i32 tile of the result's layout, or over a wgmma tile the i32 of
    its rows or columns.
    Indices outside the memref read as 0.

    `interleaved`: the memref's columns are in the order in which threads hold
    them, so that a thread reads four at a time. Of each 16, column 8g + 2l + i
    (lane l of a row; g, i of 0 and 1) is at 4l + 2g + i.
    `ordered`: stays behind what stands before it, since it reads what this launch
    writes. Others read what no launch in flight writes, and move freely.
    PTX: predicated `ld.global` (`.v4`).

    Constraints: (LO1) interleaved is a wgmma tile of 32-bit elements and a
    multiple of 16 columns, in a memref of the identity layout whose last extent
    is one, too; (LO2) its last index counts columns up from a multiple of 16.
    The memref begins at a multiple of 16 bytes.
  }];
  let arguments = (ins AnyStridedMemRef:$base, Variadic<AnyType>:$indices, UnitAttr:$interleaved,
                       UnitAttr:$ordered);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $base `[` $indices `]` (`interleaved` $interleaved^)? (`ordered` $ordered^)? attr-dict `:` type($base) `,` type($indices) `->` type($result)
  }];
  let hasVerifier = 1;
}

def Tile_StoreOp : Tile_Op<"store", [MemoryEffects<[MemWrite]>]> {
  let summary = "scatters a register tile to global memory";
  let description = [{
    The mirror of `tile.load`; elements outside the memref are not written.
    Row and column values are written by one lane of each. PTX: predicated
    `st.global` (`.v4`).
  }];
  let arguments = (ins AnyRankedTensor:$tile, AnyStridedMemRef:$base, Variadic<AnyType>:$indices,
                       UnitAttr:$interleaved);
  let assemblyFormat = [{
    $tile `,` $base `[` $indices `]` (`interleaved` $interleaved^)? attr-dict
    `:` type($tile) `,` type($base) `,` type($indices)
  }];
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Host side
//===----------------------------------------------------------------------===//

def Tile_EncodeTensorMapOp : Tile_Op<"encode_tensor_map", [MemoryEffects<[]>]> {
  let summary = "the TMA descriptor of a device memref";
  let description = [{
    Constraints: (E1) rank 1 to 5, box of that rank, extents 1 to 256; (E2) the
    innermost box dimension fills at most the swizzle's width; (E3) elements are
    the memref's, or tf32 of an f32 memref, to which copies round. Strides must be
    multiples of 16 bytes and the base 16-byte aligned, checked at run time.
    Driver: `cuTensorMapEncodeTiled`.
  }];
  let arguments = (ins AnyStridedMemRef:$memref);
  let results = (outs Tile_TensorMapType:$map);
  let assemblyFormat = "$memref attr-dict `:` type($memref) `->` qualified(type($map))";
  let hasVerifier = 1;
}

def Tile_LaunchOp : Tile_Op<"launch", [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "launches a kernel on `grid` CTAs, on the current stream";
  let description = [{
    The grid is a multiple of the kernel's cluster. An `early` one may begin once
    all CTAs of the launch before it have ended or passed `tile.allow_next`, if one
    of the same function comes before it (`LaunchOrder.h`): whatever came before the
    function has ended, and is read without waiting. Of a
    `resident` one all CTAs run at the same time, so that they may wait for each
    other: of the grid there are as many clusters as the device has room for, one
    at least, and the kernel reads how many.

    Constraint: (L1) a kernel that is launched early has a `tile.await_launch`.

    Driver: `cuLaunchKernel`, `cuLaunchKernelEx`.
  }];
  let arguments = (ins SymbolRefAttr:$kernel, Index:$grid, Variadic<AnyType>:$arguments, UnitAttr:$early,
                       UnitAttr:$resident);
  let assemblyFormat = "$kernel `grid` `(` $grid `)` `args` `(` $arguments `:` type($arguments) `)` (`early` $early^)? (`resident` $resident^)? attr-dict";
}

def Tile_AllowNextOp : Tile_Op<"allow_next", [MemoryEffects<[MemWrite<Tile_Barriers>]>]> {
  let summary = "lets an `early` launch after this one begin where there is room";
  let description = [{
    Once every CTA has passed it or ended. What comes before it in the program
    is not thereby visible there: `tile.await_launch` sees to that. PTX:
    `griddepcontrol.launch_dependents`.
  }];
  let assemblyFormat = "attr-dict";
}

def Tile_AwaitLaunchOp : Tile_Op<"await_launch", [MemoryEffects<[MemRead, MemWrite]>]> {
  let summary = "waits until the launch before this one has ended";
  let description = [{
    All that it wrote is visible then. Of a launch that is not `early` that is so
    from the start. PTX: `griddepcontrol.wait`.
  }];
  let assemblyFormat = "attr-dict";
}

def Tile_ExitIfOp : Tile_Op<"exit_if", [MemoryEffects<[MemRead, MemWrite]>, HasParent<"KernelOp">]> {
  let summary = "ends the kernel before it has begun";
  let description = [{
    Where the condition holds, which is the same for all CTAs of a launch, no role
    of the kernel runs.
    Constraint: (EX1) no role comes before it. PTX: `exit`.
  }];
  let arguments = (ins I1:$condition);
  let assemblyFormat = "$condition attr-dict";
  let hasVerifier = 1;
}

def Tile_SignalOp : Tile_Op<"signal", [MemoryEffects<[MemRead, MemWrite, MemWrite<Tile_Barriers>]>]> {
  let summary = "sets a flag in global memory, behind what this warpgroup knows to be written";
  let description = [{
    flags[index] is `value` from here on. Whoever awaits that sees what this
    warpgroup wrote, and what others had written that it waited for. One thread
    sets it, so that the warpgroup's own writes stand behind a barrier.
    Constraint: (SI1) flags are i32, of rank 1. PTX: `st.release.gpu.global`.
  }];
  let arguments = (ins AnyStridedMemRef:$flags, I32:$index, I32:$value);
  let assemblyFormat = "$flags `[` $index `]` `,` $value attr-dict `:` type($flags)";
  let hasVerifier = 1;
}

def Tile_AwaitSignalOp : Tile_Op<"await_signal", [MemoryEffects<[MemRead, MemWrite, MemWrite<Tile_Barriers>]>]> {
  let summary = "waits until a flag in global memory has a value";
  let description = [{
    By all threads. Who sets it runs at the same time (a `resident` launch) or
    has done so. What another CTA has written is read by an `ordered` load.
    Constraint: (AS1) flags are i32, of rank 1. PTX: `ld.acquire.gpu.global`, repeated.
  }];
  let arguments = (ins AnyStridedMemRef:$flags, I32:$index, I32:$value);
  let assemblyFormat = "$flags `[` $index `]` `,` $value attr-dict `:` type($flags)";
  let hasVerifier = 1;
}

def Tile_WorkCounterOp : Tile_Op<"work_counter", [MemoryEffects<[]>]> {
  let summary = "zeroed i32s of device memory that no other launch in flight uses";
  let description = [{
    Two for kernels that draw their tiles from a counter, 128 for those whose
    CTAs signal each other. The kernel leaves them at zero again.
  }];
  let results = (outs AnyStridedMemRef:$counter);
  let assemblyFormat = "attr-dict `:` type($counter)";
  let hasVerifier = 1;
}

def Tile_SmCountOp : Tile_Op<"sm_count", [Pure]> {
  let summary = "the number of multiprocessors of the current device";
  let results = (outs Index:$count);
  let assemblyFormat = "attr-dict";
}

#endif // TILE_OPS_TD
