// RUN: attn-opt %s --tile-insert-proxy-fences | FileCheck %s

#wgmma = #tile.wgmma

// One fence after a run of stores, before the barrier that publishes it.
// CHECK-LABEL: tile.kernel @run(
// CHECK: tile.store_shared %[[T:.+]], %[[A:.+]][%[[ID:.+]]]
// CHECK-NEXT: arith.addi
// CHECK-NEXT: tile.store_shared %[[T]], %[[A]]
// CHECK-NEXT: tile.fence_async
// CHECK-NEXT: tile.barrier_sync %[[ID]], 128
// CHECK-NEXT: tile.store_async %[[A]]
tile.kernel @run(%map: !tile.tensor_map<64x64xbf16, 128>, %h: bf16) {
  %a = tile.alloc : !tile.shared<128x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %c64 = arith.constant 64 : i32
    %t = tile.splat %h : bf16 -> tensor<64x64xbf16, #wgmma>
    tile.store_shared %t, %a[%id] : tensor<64x64xbf16, #wgmma>, !tile.shared<128x64xbf16, 128>
    %next = arith.addi %id, %c64 : i32
    tile.store_shared %t, %a[%next] : tensor<64x64xbf16, #wgmma>, !tile.shared<128x64xbf16, 128>
    tile.barrier_sync %id, 128
    tile.store_async %a[%id], %map[%id, %id] : !tile.shared<128x64xbf16, 128>, !tile.tensor_map<64x64xbf16, 128>
  }
  tile.return
}

// A store in a branch, whose reader is outside: the fence is in the branch.
// CHECK-LABEL: tile.kernel @branch(
// CHECK: scf.if
// CHECK-NEXT: tile.store_shared
// CHECK-NEXT: tile.fence_async
// CHECK-NEXT: }
// CHECK-NEXT: tile.barrier_sync
tile.kernel @branch(%h: bf16, %c: i1) {
  %a = tile.alloc : !tile.shared<64x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = tile.splat %h : bf16 -> tensor<64x64xbf16, #wgmma>
    scf.if %c {
      tile.store_shared %t, %a[%id] : tensor<64x64xbf16, #wgmma>, !tile.shared<64x64xbf16, 128>
    }
    tile.barrier_sync %id, 128
  }
  tile.return
}

// What has its fence gets no other, and what stores nothing gets none.
// CHECK-LABEL: tile.kernel @fenced(
// CHECK: tile.store_shared
// CHECK-NEXT: tile.fence_async
// CHECK-NEXT: tile.barrier_sync
// CHECK-NEXT: }
// CHECK-LABEL: tile.kernel @loads(
// CHECK-NOT: tile.fence_async
// CHECK: tile.return
tile.kernel @fenced(%h: bf16) {
  %a = tile.alloc : !tile.shared<64x64xbf16, 128>
  tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
    %t = tile.splat %h : bf16 -> tensor<64x64xbf16, #wgmma>
    tile.store_shared %t, %a[%id] : tensor<64x64xbf16, #wgmma>, !tile.shared<64x64xbf16, 128>
    tile.fence_async
    tile.barrier_sync %id, 128
  }
  tile.return
}
tile.kernel @loads(%map: !tile.tensor_map<64x64xbf16, 128>) {
  %r = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
  tile.warpgroup (%id: i32) first(0) count(1) registers(40) elected {
    %slot = tile.acquire %r : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    tile.copy_async %map[%id, %id], %slot : !tile.tensor_map<64x64xbf16, 128>, !tile.slot<!tile.shared<64x64xbf16, 128>>
  }
  tile.return
}
