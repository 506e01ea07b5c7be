// Rings and mailboxes: where their barriers are, who counts on them, and which
// parity each side waits for. Constants keep their values in their names.
// RUN: attn-opt %s --tile-to-nvvm --canonicalize --cse | FileCheck %s

// Tiles first: 3 stages of 64 · 256 = 16384 bytes. From 49152 on, the ring's
// full barriers, its empty ones (+24), the mailbox's 2 messages (+48), its full
// (+64) and empty (+80) barriers; 49248 bytes in all.
// CHECK-LABEL: gpu.func @rings(
// CHECK-SAME: %[[MAP:.+]]: !llvm.ptr) kernel attributes {attn.shared_bytes = 49248 : i64, known_block_size = array<i32: 384, 1, 1>, nvvm.minctasm = 1 : i32, tile.tensor_maps = array<i32: 0>}
// CHECK: %[[SHARED:.+]] = llvm.mlir.addressof @attn_shared
// Every ring and role has a cursor (stage, phase) of its own, at zero.
// CHECK: %[[ZERO:.+]] = llvm.mlir.constant(0 : i32) : i32
// CHECK-COUNT-8: llvm.store %[[ZERO]], %{{.+}} : i32, !llvm.ptr
// CHECK: %[[BASE:.+]] = llvm.ptrtoint %[[SHARED]] : !llvm.ptr<3> to i32
// CHECK: %[[TID:.+]] = nvvm.read.ptx.sreg.tid.x
// CHECK: %[[FIRST:.+]] = arith.cmpi eq, %[[TID]], %c0_i32
// One arrival fills a stage; 4 warps of each of 2 consumers empty it.
// CHECK: scf.if %[[FIRST]] {
// CHECK:   %[[F0:.+]] = arith.addi %[[BASE]], %c49152_i32
// CHECK:   "mbarrier.init.shared::cta.b64 [$0], $1;", "r,r" %[[F0]], %c1_i32
// CHECK:   %[[E0:.+]] = arith.addi %[[BASE]], %c49176_i32
// CHECK:   "mbarrier.init.shared::cta.b64 [$0], $1;", "r,r" %[[E0]], %c8_i32
// CHECK:   arith.addi %[[BASE]], %c49160_i32
// CHECK:   arith.addi %[[BASE]], %c49184_i32
// CHECK:   arith.addi %[[BASE]], %c49168_i32
// CHECK:   arith.addi %[[BASE]], %c49192_i32
// CHECK:   %[[MF0:.+]] = arith.addi %[[BASE]], %c49216_i32
// CHECK:   "mbarrier.init.shared::cta.b64 [$0], $1;", "r,r" %[[MF0]], %c1_i32
// CHECK:   %[[ME0:.+]] = arith.addi %[[BASE]], %c49232_i32
// CHECK:   "mbarrier.init.shared::cta.b64 [$0], $1;", "r,r" %[[ME0]], %c8_i32
// CHECK:   arith.addi %[[BASE]], %c49224_i32
// CHECK:   arith.addi %[[BASE]], %c49240_i32
// CHECK:   "fence.mbarrier_init.release.cluster;"
// CHECK: nvvm.barrier
// Acquire: the stage's empty barrier, at phase xor 1: the first pass over the
// ring does not wait. The cursor moves, and flips its phase where it wraps.
// CHECK: %[[STAGE:.+]] = llvm.load %[[CS:.+]] : !llvm.ptr -> i32
// CHECK: %[[PHASE:.+]] = llvm.load %[[CP:.+]] : !llvm.ptr -> i32
// CHECK: %[[NEXT:.+]] = arith.addi %[[STAGE]], %c1_i32
// CHECK: %[[WRAPS:.+]] = arith.cmpi eq, %[[NEXT]], %c3_i32
// CHECK: %[[FLIPPED:.+]] = arith.xori %[[PHASE]], %c1_i32
// CHECK: %[[S:.+]] = arith.select %[[WRAPS]], %c0_i32, %[[NEXT]]
// CHECK: llvm.store %[[S]], %[[CS]]
// CHECK: %[[P:.+]] = arith.select %[[WRAPS]], %[[FLIPPED]], %[[PHASE]]
// CHECK: llvm.store %[[P]], %[[CP]]
// CHECK: %[[OFFSET:.+]] = arith.muli %[[STAGE]], %c16384_i32
// CHECK: %[[TILE:.+]] = arith.addi %[[BASE]], %[[OFFSET]]
// CHECK: %[[BYTES:.+]] = arith.shli %[[STAGE]], %c3_i32
// CHECK: %[[WORD:.+]] = arith.addi %[[BASE]], %[[BYTES]]
// CHECK: %[[EMPTY:.+]] = arith.addi %[[WORD]], %c49176_i32
// CHECK: %[[EWIDE:.+]] = arith.extui %[[EMPTY]] : i32 to i64
// CHECK: %[[EHIGH:.+]] = arith.shli %[[EWIDE]], %c32_i64
// CHECK: %[[ESLOT:.+]] = arith.ori %{{.+}}, %[[EHIGH]]
// CHECK: %[[EBACK:.+]] = arith.shrui %[[ESLOT]], %c32_i64
// CHECK: %[[EADDRESS:.+]] = arith.trunci %[[EBACK]] : i64 to i32
// CHECK: mbarrier.try_wait.parity.shared::cta.b64 p, [$0], $1;\0A@p bra attn_done;\0Abra attn_wait;{{.+}} %[[EADDRESS]], %[[FLIPPED]] :
// The copy arms the full barrier with the whole tile's bytes; a copy a panel,
// coordinates innermost first, the second panel 64 elements and 8192 bytes on.
// CHECK: %[[FULL:.+]] = arith.addi %[[WORD]], %c49152_i32
// CHECK: %[[TO:.+]] = arith.trunci %[[SLOT:.+]] : i64 to i32
// CHECK: %[[FBACK:.+]] = arith.shrui %[[SLOT]], %c32_i64
// CHECK: %[[BARRIER:.+]] = arith.trunci %[[FBACK]] : i64 to i32
// CHECK: "mbarrier.arrive.expect_tx.shared::cta.b64 _, [$0], $1;", "r,r,~{memory}" %[[BARRIER]], %c16384_i32
// CHECK: "cp.async.bulk.tensor.3d.shared::cluster.global.tile.mbarrier::complete_tx::bytes [$0], [$1, {$3, $4, $5}], [$2];", "r,l,r,r,r,r,~{memory}" %[[TO]], %[[MAP]], %[[BARRIER]], %c7_i32, %[[ID:.+]], %c5_i32 :
// CHECK: %[[TO1:.+]] = arith.addi %[[TO]], %c8192_i32
// CHECK: "cp.async.bulk.tensor.3d{{.+}}" %[[TO1]], %[[MAP]], %[[BARRIER]], %c71_i32, %[[ID]], %c5_i32 :
// Post: the mailbox's own cursor, wrapping at 2; waits for phase xor 1.
// CHECK: %[[MSTAGE:.+]] = llvm.load
// CHECK: %[[MPHASE:.+]] = llvm.load
// CHECK: arith.cmpi eq, %{{.+}}, %c2_i32
// CHECK: %[[MFLIPPED:.+]] = arith.xori %[[MPHASE]], %c1_i32
// CHECK: %[[MBYTES:.+]] = arith.shli %[[MSTAGE]], %c3_i32
// CHECK: %[[MWORD:.+]] = arith.addi %[[BASE]], %[[MBYTES]]
// CHECK: %[[MEMPTY:.+]] = arith.addi %[[MWORD]], %c49232_i32
// CHECK: mbarrier.try_wait.parity{{.+}} %[[MEMPTY]], %[[MFLIPPED]] :
// CHECK: %[[MESSAGE:.+]] = arith.addi %[[MWORD]], %c49200_i32
// CHECK: %[[MFULL:.+]] = arith.addi %[[MWORD]], %c49216_i32
// CHECK: "st.shared.b32 [$0], $1;\0Ambarrier.arrive.shared::cta.b64 _, [$2];", "r,r,r,~{memory}" %[[MESSAGE]], %c7_i32, %[[MFULL]]
// CHECK: } else {
// Wait: the full barrier, at the phase itself.
// CHECK: %[[WSTAGE:.+]] = llvm.load
// CHECK: %[[WPHASE:.+]] = llvm.load
// CHECK: arith.cmpi eq, %{{.+}}, %c3_i32
// CHECK: %[[WBYTES:.+]] = arith.shli %[[WSTAGE]], %c3_i32
// CHECK: %[[WWORD:.+]] = arith.addi %[[BASE]], %[[WBYTES]]
// CHECK: arith.addi %[[WWORD]], %c49152_i32
// CHECK: mbarrier.try_wait.parity{{.+}} %{{.+}}, %[[WPHASE]] :
// Release: one lane of each warp arrives at the stage's empty barrier.
// CHECK: %[[WEMPTY:.+]] = arith.addi %[[WWORD]], %c49176_i32
// CHECK: %[[WWIDE:.+]] = arith.extui %[[WEMPTY]] : i32 to i64
// CHECK: %[[WHIGH:.+]] = arith.shli %[[WWIDE]], %c32_i64
// CHECK: %[[ARRIVED:.+]] = arith.ori %{{.+}}, %[[WHIGH]]
// CHECK: %[[LANE:.+]] = arith.andi %[[TID]], %c31_i32
// CHECK: %[[RBACK:.+]] = arith.shrui %[[ARRIVED]], %c32_i64
// CHECK: %[[RADDRESS:.+]] = arith.trunci %[[RBACK]] : i64 to i32
// CHECK: setp.eq.u32 p, $1, 0;\0A@p mbarrier.arrive.shared::cta.b64 _, [$0];{{.+}} %[[RADDRESS]], %[[LANE]]
// Receive: all lanes of a warp read before one of them frees the stage.
// CHECK: %[[RSTAGE:.+]] = llvm.load
// CHECK: %[[RPHASE:.+]] = llvm.load
// CHECK: %[[RBYTES:.+]] = arith.shli %[[RSTAGE]], %c3_i32
// CHECK: %[[RWORD:.+]] = arith.addi %[[BASE]], %[[RBYTES]]
// CHECK: %[[RFULL:.+]] = arith.addi %[[RWORD]], %c49216_i32
// CHECK: mbarrier.try_wait.parity{{.+}} %[[RFULL]], %[[RPHASE]] :
// CHECK: %[[RMESSAGE:.+]] = arith.addi %[[RWORD]], %c49200_i32
// CHECK: %[[REMPTY:.+]] = arith.addi %[[RWORD]], %c49232_i32
// CHECK: %[[GOT:.+]] = llvm.inline_asm {{.+}}setp.eq.u32 p, $3, 0;{{.+}}@p ld.shared.b32 m, [$1];\0A@p mbarrier.arrive.shared::cta.b64 _, [$2];\0Ashfl.sync.idx.b32 $0, m, 0, 31, 0xffffffff;{{.+}} %[[RMESSAGE]], %[[REMPTY]], %[[LANE]]
// CHECK: "barrier.sync $0, 128;", "r,~{memory}" %[[GOT]]
// CHECK: "barrier.arrive $0, 256;", "r,~{memory}" %[[GOT]]
gpu.module @kernels {
  tile.kernel @rings(%map: !tile.tensor_map<1x64x64xbf16, 128>) {
    %ring = tile.ring consumers(2) : !tile.ring<3, !tile.shared<64x128xbf16, 128>>
    %box = tile.mailbox consumers(2) : !tile.mailbox<2>
    tile.warpgroup (%id: i32) first(0) count(1) registers(40) elected {
      %five = arith.constant 5 : i32
      %seven = arith.constant 7 : i32
      %slot = tile.acquire %ring : !tile.ring<3, !tile.shared<64x128xbf16, 128>>
      tile.copy_async %map[%five, %id, %seven], %slot : !tile.tensor_map<1x64x64xbf16, 128>, !tile.slot<!tile.shared<64x128xbf16, 128>>
      tile.post %seven, %box : !tile.mailbox<2>
    }
    tile.warpgroup (%id: i32) first(1) count(2) registers(232) {
      %arrived = tile.wait %ring : !tile.ring<3, !tile.shared<64x128xbf16, 128>>
      tile.release %arrived of %ring : !tile.arrived<!tile.shared<64x128xbf16, 128>>, !tile.ring<3, !tile.shared<64x128xbf16, 128>>
      %message = tile.receive %box : !tile.mailbox<2>
      tile.barrier_sync %message, 128
      tile.barrier_arrive %message, 256
    }
    tile.return
  }
}
