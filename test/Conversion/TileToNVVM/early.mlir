// A launch that begins before the one before it has ended: `griddepcontrol`.
// RUN: attn-opt %s --tile-to-nvvm --canonicalize --cse | FileCheck %s

// The first kernel lets the next begin when all its CTAs have started; the next
// reads nothing of it before the wait, which is an obstacle to moving loads.
// CHECK-LABEL: gpu.func @first(
// CHECK: llvm.inline_asm has_side_effects {{.*}}"griddepcontrol.launch_dependents;", ""
// CHECK-NOT: griddepcontrol
// CHECK-LABEL: gpu.func @next(
// CHECK-SAME: %[[MEM:.+]]: memref<4xf32>
// CHECK: llvm.inline_asm has_side_effects {{.*}}"griddepcontrol.wait;", "~{memory}"
// CHECK-NOT: griddepcontrol
gpu.module @kernels {
  tile.kernel @first(%mem: memref<4xf32>) {
    tile.allow_next
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    }
    tile.return
  }
  tile.kernel @next(%mem: memref<4xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      tile.await_launch
    }
    tile.return
  }
}

// What a flag decides comes before the roles, behind the wait for who wrote it.
// CHECK-LABEL: gpu.func @chosen(
// CHECK: llvm.inline_asm has_side_effects {{.*}}"griddepcontrol.wait;", "~{memory}"
// CHECK: %[[IS:.+]] = memref.load %{{.+}}[] : memref<i1>
// CHECK: %[[WIDE:.+]] = arith.extui %[[IS]] : i1 to i32
// CHECK: llvm.inline_asm has_side_effects {{.*}}setp.ne.b32 p, $0, 0;{{.*}}@p exit;{{.*}}"r,~{memory}" %[[WIDE]]
// CHECK: gpu.return
gpu.module @choosing {
  tile.kernel @chosen(%flag: memref<i1>) {
    tile.await_launch
    %is = memref.load %flag[] : memref<i1>
    tile.exit_if %is
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    }
    tile.return
  }
}
