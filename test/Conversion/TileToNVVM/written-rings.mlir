// Rings that warpgroups fill, and tiles that they read back.
// RUN: attn-opt %s --tile-insert-proxy-fences --tile-to-nvvm --canonicalize --cse | FileCheck %s

// Two writers' 8 warps fill a stage, one consumer's 4 empty it.
// CHECK-LABEL: gpu.func @written(
// CHECK: "mbarrier.init.shared::cta.b64 [$0], $1;", "r,r" %{{.+}}, %c8_i32
// CHECK: "mbarrier.init.shared::cta.b64 [$0], $1;", "r,r" %{{.+}}, %c4_i32
// The writer: registers to memory, the fence, and then one arrival a warp, at
// the full barrier that the slot has in its upper half.
// CHECK: mbarrier.try_wait.parity
// CHECK: stmatrix.sync.aligned.m8n8.x4.shared.b16
// CHECK: fence.proxy.async.shared::cta;"
// CHECK: bar.warp.sync 0xffffffff;{{.*}}@p mbarrier.arrive.shared::cta.b64 _, [$0];
// The reader: four 8×8 blocks at a time. Transposed, two column groups of the
// result are 16 rows of the tile: 2048 bytes on.
// CHECK: "ldmatrix.sync.aligned.m8n8.x4.shared.b16 {$0, $1, $2, $3}, [$4];", "=r,=r,=r,=r,r,~{memory}"
// CHECK-COUNT-3: ldmatrix.sync.aligned.m8n8.x4.shared.b16
// CHECK: "ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {$0, $1, $2, $3}, [$4];", "=r,=r,=r,=r,r,~{memory}" %[[T:.+]] :
// CHECK: %[[T1:.+]] = arith.addi %[[T]], %c2048_i32
// CHECK: "ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16 {$0, $1, $2, $3}, [$4];", "=r,=r,=r,=r,r,~{memory}" %[[T1]] :
gpu.module @written {
  tile.kernel @written(%out: memref<64x64xbf16>) {
    %ring = tile.ring consumers(1) writers(2) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    tile.warpgroup (%id: i32) first(0) count(2) registers(128) {
      %c0 = arith.constant 0 : i32
      %t = arith.constant dense<0.0> : tensor<64x64xbf16, #tile.wgmma>
      %slot = tile.acquire %ring : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %memory = tile.reuse %slot : !tile.slot<!tile.shared<64x64xbf16, 128>>
      tile.store_shared %t, %memory[%c0] : tensor<64x64xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
      tile.fill %slot of %ring : !tile.slot<!tile.shared<64x64xbf16, 128>>, !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    }
    tile.warpgroup (%id: i32) first(2) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %arrived = tile.wait %ring : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %x = tile.load_shared %arrived[%c0] : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
      %y = tile.load_shared %arrived[%c0] transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
      tile.release %arrived of %ring : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %r = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %c = tile.iota %c0 : tensor<64xi32, #tile.cols>
      %sum = arith.addf %x, %y : tensor<64x64xbf16, #tile.wgmma>
      tile.store %sum, %out[%r, %c] : tensor<64x64xbf16, #tile.wgmma>, memref<64x64xbf16>, tensor<64xi32, #tile.rows>, tensor<64xi32, #tile.cols>
    }
    tile.return
  }
}

// A tile that is written transposed, as it would be read: stmatrix of the same lanes, whose
// addresses are 16 rows apart.
// CHECK-LABEL: gpu.func @transposed(
// CHECK: "stmatrix.sync.aligned.m8n8.x4.trans.shared.b16 [$0], {$1, $2, $3, $4};", "r,r,r,r,r,~{memory}" %[[A:[^,]+]],
// CHECK: %[[A1:.+]] = arith.addi %[[A]], %c2048_i32
// CHECK: "stmatrix.sync.aligned.m8n8.x4.trans.shared.b16 [$0], {$1, $2, $3, $4};", "r,r,r,r,r,~{memory}" %[[A1]],
gpu.module @transposed {
  tile.kernel @transposed(%in: memref<64x32xbf16>) {
    %shared = tile.alloc : !tile.shared<64x64xbf16, 128>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %r = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %c = tile.iota %c0 : tensor<32xi32, #tile.cols>
      %t = tile.load %in[%r, %c] : memref<64x32xbf16>, tensor<64xi32, #tile.rows>, tensor<32xi32, #tile.cols> -> tensor<64x32xbf16, #tile.wgmma>
      tile.store_shared %t, %shared[%c0] transposed : tensor<64x32xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
    }
    tile.return
  }
}
