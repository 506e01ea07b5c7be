// Roles become one if/else chain on the warpgroup's number, which all lanes of
// a warp know to be the same; registers move by setmaxnreg in each branch.
// RUN: attn-opt %s --tile-to-nvvm --split-input-file --canonicalize --cse | FileCheck %s

// 512 threads start with 65536 / 512 = 128 registers each.
// CHECK-LABEL: gpu.func @roles(
// CHECK-SAME: known_block_size = array<i32: 512, 1, 1>
// CHECK: %[[TID:.+]] = nvvm.read.ptx.sreg.tid.x
// CHECK: nvvm.barrier
// CHECK: %[[SHIFTED:.+]] = arith.shrui %[[TID]], %c7_i32
// CHECK: %[[GROUP:.+]] = llvm.inline_asm has_side_effects asm_dialect = att "shfl.sync.idx.b32 $0, $1, 0, 31, 0xffffffff;", "=r,r" %[[SHIFTED]]
// CHECK: %[[PRODUCER:.+]] = arith.cmpi ult, %[[GROUP]], %c1_i32
// CHECK: scf.if %[[PRODUCER]] {
// CHECK-NEXT: nvvm.setmaxregister decrease 32
// One thread of an elected role runs it.
// CHECK-NEXT: %[[THREAD:.+]] = arith.andi %[[TID]], %c127_i32
// CHECK-NEXT: %[[ELECTED:.+]] = arith.cmpi eq, %[[THREAD]], %c0_i32
// CHECK-NEXT: scf.if %[[ELECTED]] {
// CHECK-NEXT: "barrier.arrive $0, 160;", "r,~{memory}" %[[GROUP]]
// CHECK-NEXT: }
// CHECK-NEXT: } else {
// A role at the launch's registers keeps them; its own numbers start at 0.
// CHECK-NEXT: %[[MIDDLE:.+]] = arith.cmpi ult, %[[GROUP]], %c3_i32
// CHECK-NEXT: scf.if %[[MIDDLE]] {
// CHECK-NEXT: %[[ID:.+]] = arith.addi %[[GROUP]], %c-1_i32
// CHECK-NEXT: "barrier.sync $0, 160;", "r,~{memory}" %[[ID]]
// CHECK-NEXT: } else {
// CHECK-NEXT: nvvm.setmaxregister increase 216
// CHECK-NEXT: %[[LAST:.+]] = arith.addi %[[GROUP]], %c-3_i32
// CHECK-NEXT: "barrier.sync $0, 160;", "r,~{memory}" %[[LAST]]
// CHECK-NEXT: }
// CHECK-NEXT: }
// CHECK-NEXT: gpu.return
gpu.module @kernels {
  tile.kernel @roles() {
    tile.warpgroup (%id: i32) first(0) count(1) registers(32) elected {
      tile.barrier_arrive %id, 160
    }
    tile.warpgroup (%id: i32) first(1) count(2) registers(128) {
      tile.barrier_sync %id, 160
    }
    tile.warpgroup (%id: i32) first(3) count(1) registers(216) {
      tile.barrier_sync %id, 160
    }
    tile.return
  }
}

// -----

// A loop's constant end is hidden from the backend, which would unroll a short
// loop and wgmma's registers with it; an end that is not constant stays.
// CHECK-LABEL: gpu.func @loops(
// CHECK-SAME: %[[N:.+]]: i32)
// CHECK: %[[END:.+]] = llvm.inline_asm has_side_effects asm_dialect = att "mov.b32 $0, $1;", "=r,r" %c2_i32
// CHECK: scf.for %{{.+}} = %c0_i32 to %[[END]] step %c1_i32
// CHECK-NOT: mov.b32
// CHECK: scf.for %{{.+}} = %c0_i32 to %[[N]] step %c1_i32
gpu.module @kernels {
  tile.kernel @loops(%n: i32) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(40) {
      %zero = arith.constant 0 : i32
      %one = arith.constant 1 : i32
      %two = arith.constant 2 : i32
      scf.for %k = %zero to %two step %one : i32 {
        tile.barrier_sync %k, 128
      }
      scf.for %k = %zero to %n step %one : i32 {
        tile.barrier_sync %k, 128
      }
    }
    tile.return
  }
}
