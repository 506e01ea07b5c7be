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
