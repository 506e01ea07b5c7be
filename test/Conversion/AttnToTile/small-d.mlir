// Head dims that do not fill a panel: padded by TMA with zeros.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s

// d = 40: a reduction over 48, whose last 8 are zeros, and 40 columns of output.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.ring consumers(3) : !tile.ring<2, !tile.shared<192x40xbf16, 128>>
// CHECK: tile.mma_async %{{.+}} transposed {k = 48 : i64} : !tile.arrived<!tile.shared<192x40xbf16, 128>>, !tile.arrived<!tile.shared<128x40xbf16, 128>> -> !tile.pending<tensor<64x128xf32, #tile.wgmma>>
// CHECK: tile.mma_async %{{.+}} plus %{{.+}} : tensor<64x40xf32, #tile.wgmma> : tensor<64x128xbf16, #tile.wgmma>, !tile.arrived<!tile.shared<128x40xbf16, 128>>
// CHECK: tile.store_shared %{{.+}} : tensor<64x40xbf16, #tile.wgmma>, !tile.shared<192x40xbf16, 128>
func.func @d40(%q: memref<2x4x256x40xbf16>, %k: memref<2x4x512x40xbf16>, %v: memref<2x4x512x40xbf16>, %o: memref<2x4x256x40xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x40xbf16>, memref<2x4x512x40xbf16>, memref<2x4x512x40xbf16>) outs(%o : memref<2x4x256x40xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 128, stages = 2, producer_registers = 32, consumer_registers = 160>}
  return
}

// -----

// d = 96: a panel and a half. Three consumers take turns 1, 2, 3; their own
// barriers are 4, 5, 6.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.warpgroup (%[[ID:.+]]: i32) first(1) count(3) registers(160)
// CHECK: tile.mma_async %{{.+}} transposed {k = 96 : i64}
// CHECK: %[[TURN:.+]] = arith.addi %[[ID]], %c1_i32
// CHECK: tile.barrier_sync %[[TURN]], 256
// CHECK: %[[OTHER:.+]] = arith.remui %[[TURN]], %c3_i32
// CHECK: %[[NEXT:.+]] = arith.addi %[[OTHER]], %c1_i32
// CHECK: tile.barrier_arrive %[[NEXT]], 256
// Of three consumers, one awaits its product behind its sum, and meets then.
// CHECK: %[[SUM:.+]] = tile.reduce add
// CHECK: tile.await %{{.+}} after %[[SUM]]
// CHECK: %[[GATHER:.+]] = arith.addi %[[ID]], %c4_i32
// CHECK: tile.group_any %{{.+}}, %[[GATHER]]
// CHECK: %[[OWN:.+]] = arith.addi %[[ID]], %c4_i32
// CHECK: tile.barrier_sync %[[OWN]], 128
func.func @d96(%q: memref<2x4x256x96xbf16>, %k: memref<2x4x512x96xbf16>, %v: memref<2x4x512x96xbf16>, %o: memref<2x4x256x96xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x96xbf16>, memref<2x4x512x96xbf16>, memref<2x4x512x96xbf16>) outs(%o : memref<2x4x256x96xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 32, consumer_registers = 160>}
  return
}
