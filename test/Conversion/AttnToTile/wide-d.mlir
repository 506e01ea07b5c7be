// d = 256: no memory is left for the output, which takes the query's.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s

// CHECK-LABEL: tile.kernel @fold(
// CHECK-NOT: tile.alloc
// CHECK: %[[Q:.+]] = tile.wait %[[QS:.+]] : !tile.ring<1, !tile.shared<128x256xbf16, 128>>
// CHECK: scf.for
// CHECK: %[[NARROW:.+]] = arith.truncf %{{.+}} : tensor<64x256xf32, #tile.wgmma> to tensor<64x256xbf16, #tile.wgmma>
// CHECK: %[[OUT:.+]] = tile.reuse %[[Q]] :
// CHECK-NEXT: tile.store_shared %[[NARROW]], %[[OUT]][%[[ROW:.+]]]
// CHECK: tile.barrier_sync %{{.+}}, 128
// CHECK: tile.store_async %[[OUT]][%[[ROW]]]
// The query's stage is given back once the store has read it.
// CHECK-NEXT: tile.store_wait
// CHECK-NEXT: tile.release %[[Q]] of %[[QS]]
func.func @d256(%q: memref<2x4x256x256xbf16>, %k: memref<2x4x320x256xbf16>, %v: memref<2x4x320x256xbf16>, %o: memref<2x4x256x256xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x256xbf16>, memref<2x4x320x256xbf16>, memref<2x4x320x256xbf16>) outs(%o : memref<2x4x256x256xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 80, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// An f32 output goes from registers to global memory, element by element.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[OUT:[^:]+]]: memref<2x4x256x64xf32>)
// CHECK-NOT: tile.store_shared
// CHECK: %[[COLS:.+]] = tile.iota %c0_i32 : tensor<64xi32, #tile.cols>
// CHECK: tile.store %{{.+}}, %[[OUT]][%{{.+}}, %{{.+}}, %{{.+}}, %[[COLS]]] : tensor<64x64xf32, #tile.wgmma>, memref<2x4x256x64xf32>, i32, i32, tensor<64xi32, #tile.rows>, tensor<64xi32, #tile.cols>
// CHECK-NOT: tile.store_async
func.func @f32_output(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o : memref<2x4x256x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}
