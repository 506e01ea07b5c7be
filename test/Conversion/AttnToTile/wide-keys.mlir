// Keys of more than 256 channels come in chunks of 192, each a stage of the ring.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse | FileCheck %s

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, j, d)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#v = affine_map<(b, h, i, j, d, e) -> (b, j, e)>

// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %{{[^:]+}}: !tile.tensor_map<1x1x64x64xbf16, 128>, %[[K:[^:]+]]: !tile.tensor_map<1x64x64xbf16, 128>,
// A query of 328 channels, and as many chunks as memory has room for, up to two blocks'.
// CHECK: %[[QS:.+]] = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x328xbf16, 128>>
// CHECK: %[[KS:.+]] = tile.ring consumers(1) : !tile.ring<4, !tile.shared<64x192xbf16, 128>>
// CHECK: %[[VS:.+]] = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x256xbf16, 128>>
// The second chunk begins at channel 192, in the same rows.
// CHECK: tile.warpgroup
// CHECK: %[[SLOT:.+]] = tile.acquire %[[KS]]
// CHECK: tile.copy_async %[[K]][%[[B:.+]], %[[ROW:.+]], %c0_i32], %[[SLOT]]
// CHECK: %[[NEXT:.+]] = tile.acquire %[[KS]]
// CHECK: tile.copy_async %[[K]][%[[B]], %[[ROW]], %c192_i32], %[[NEXT]]
// Scores are the sum of the chunks' products, of 192 and of 136 channels (a multiple of 16 with what padding has), each awaited when it is wanted.
// CHECK: tile.warpgroup
// CHECK: %[[A:.+]] = tile.wait %[[QS]]
// CHECK: %[[C0:.+]] = tile.wait %[[KS]]
// CHECK: %[[S0:.+]] = tile.mma_async %[[A]][%[[R:.+]]], %[[C0]] transposed {k = 192 : i64}
// CHECK: %[[C1:.+]] = tile.wait %[[KS]]
// CHECK: %[[S1:.+]] = tile.mma_async %[[A]][%[[R]]], %[[C1]] transposed plus %[[S0]] {{.*}}{a_column = 192 : i64, k = 144 : i64}
// CHECK: tile.await %[[S1]]
// CHECK: tile.release %[[C0]] of %[[KS]]
// CHECK: tile.release %[[C1]] of %[[KS]]
func.func @d328(%q: memref<2x4x256x328xbf16>, %k: memref<2x320x328xbf16>, %v: memref<2x320x256xbf16>, %o: memref<2x4x256x256xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x328xbf16>, memref<2x320x328xbf16>, memref<2x320x256xbf16>) outs(%o : memref<2x4x256x256xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 64, n = 64, stages = 1, producer_registers = 40, consumer_registers = 240>}
  return
}
