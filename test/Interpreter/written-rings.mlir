// A ring written by a warpgroup: XᵀX, with X read transposed from where it was
// written, against the formula; and without the fence that the tensor cores need.
// RUN: attn-interp %s --entry=gram --seeds=8 --reference=reference --tolerance=1e-4 | FileCheck %s
// CHECK: result #0: error {{.*}}: ok
// RUN: not attn-interp %s --entry=unfenced 2>&1 | FileCheck %s --check-prefix=UNFENCED
// UNFENCED: error: missing proxy fence: product of warpgroup 1 of CTA 0 reads through the asynchronous proxy what threads wrote: stage 0 of ring #0
gpu.module @gram_kernels {
  tile.kernel @kernel(%in: memref<64x64xbf16>, %out: memref<64x64xf32>) {
    %ring = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %r = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %c = tile.iota %c0 : tensor<64xi32, #tile.cols>
      %t = tile.load %in[%r, %c] : memref<64x64xbf16>, tensor<64xi32, #tile.rows>, tensor<64xi32, #tile.cols> -> tensor<64x64xbf16, #tile.wgmma>
      %slot = tile.acquire %ring : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %memory = tile.reuse %slot : !tile.slot<!tile.shared<64x64xbf16, 128>>
      tile.store_shared %t, %memory[%c0] : tensor<64x64xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
      tile.fence_async
      tile.fill %slot of %ring : !tile.slot<!tile.shared<64x64xbf16, 128>>, !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    }
    tile.warpgroup (%id: i32) first(1) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %arrived = tile.wait %ring : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %x = tile.load_shared %arrived[%c0] transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
      %p = tile.mma_async %x, %arrived : tensor<64x64xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<64x64xbf16, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
      %y = tile.await %p : !tile.pending<tensor<64x64xf32, #tile.wgmma>>
      tile.release %arrived of %ring : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %r = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %c = tile.iota %c0 : tensor<64xi32, #tile.cols>
      tile.store %y, %out[%r, %c] : tensor<64x64xf32, #tile.wgmma>, memref<64x64xf32>, tensor<64xi32, #tile.rows>, tensor<64xi32, #tile.cols>
    }
    tile.return
  }
}
func.func @gram(%in: memref<64x64xbf16>) -> memref<64x64xf32> {
  %one = arith.constant 1 : index
  %out = memref.alloc() : memref<64x64xf32>
  tile.launch @gram_kernels::@kernel grid(%one) args(%in, %out : memref<64x64xbf16>, memref<64x64xf32>)
  return %out : memref<64x64xf32>
}
gpu.module @unfenced_kernels {
  tile.kernel @kernel(%in: memref<64x64xbf16>, %out: memref<64x64xf32>) {
    %ring = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %r = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %c = tile.iota %c0 : tensor<64xi32, #tile.cols>
      %t = tile.load %in[%r, %c] : memref<64x64xbf16>, tensor<64xi32, #tile.rows>, tensor<64xi32, #tile.cols> -> tensor<64x64xbf16, #tile.wgmma>
      %slot = tile.acquire %ring : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %memory = tile.reuse %slot : !tile.slot<!tile.shared<64x64xbf16, 128>>
      tile.store_shared %t, %memory[%c0] : tensor<64x64xbf16, #tile.wgmma>, !tile.shared<64x64xbf16, 128>
      tile.fill %slot of %ring : !tile.slot<!tile.shared<64x64xbf16, 128>>, !tile.ring<1, !tile.shared<64x64xbf16, 128>>
    }
    tile.warpgroup (%id: i32) first(1) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %arrived = tile.wait %ring : !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %x = tile.load_shared %arrived[%c0] transposed : !tile.arrived<!tile.shared<64x64xbf16, 128>> -> tensor<64x64xbf16, #tile.wgmma>
      %p = tile.mma_async %x, %arrived : tensor<64x64xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<64x64xbf16, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
      %y = tile.await %p : !tile.pending<tensor<64x64xf32, #tile.wgmma>>
      tile.release %arrived of %ring : !tile.arrived<!tile.shared<64x64xbf16, 128>>, !tile.ring<1, !tile.shared<64x64xbf16, 128>>
      %r = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %c = tile.iota %c0 : tensor<64xi32, #tile.cols>
      tile.store %y, %out[%r, %c] : tensor<64x64xf32, #tile.wgmma>, memref<64x64xf32>, tensor<64xi32, #tile.rows>, tensor<64xi32, #tile.cols>
    }
    tile.return
  }
}
func.func @unfenced(%in: memref<64x64xbf16>) -> memref<64x64xf32> {
  %one = arith.constant 1 : index
  %out = memref.alloc() : memref<64x64xf32>
  tile.launch @unfenced_kernels::@kernel grid(%one) args(%in, %out : memref<64x64xbf16>, memref<64x64xf32>)
  return %out : memref<64x64xf32>
}
func.func @reference(%in: memref<64x64xbf16>) -> memref<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %out = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%out : memref<64x64xf32>)
  linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (k, i)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>],
                  iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%in, %in : memref<64x64xbf16>, memref<64x64xbf16>) outs(%out : memref<64x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %x = arith.extf %a : bf16 to f32
    %y = arith.extf %b : bf16 to f32
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return %out : memref<64x64xf32>
}
