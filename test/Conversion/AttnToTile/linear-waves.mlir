// Few heads in one walk (LinearWaves.cpp): what a CTA sends to another lies together there, a panel of its stage.
// RUN: attn-opt %s --attn-to-tile | FileCheck %s

// CHECK: tile.kernel @waves(
// CHECK: %[[ADDED:.+]] = tile.ring consumers(1) writers(2) : !tile.ring<1, !tile.shared<1024x16xbf16, 32>, cluster = 8>
// CHECK: %[[STATES:.+]] = tile.ring consumers(2) writers(1) : !tile.ring<1, !tile.shared<128x128xbf16, 32>, cluster = 8>
// CHECK: %[[ID:.+]] = gpu.cluster_block_id x
// CHECK: %[[RANK:.+]] = arith.index_cast %[[ID]]
// The carrier's columns.
// CHECK: tile.warpgroup (%{{.+}}) first(1)
// CHECK: %[[WIDTH:.+]] = arith.constant 16 : i32
// CHECK: %[[COLUMN:.+]] = arith.muli %[[RANK]], %[[WIDTH]] : i32
// CHECK: %[[PARTS:.+]] = tile.wait %[[ADDED]]
// CHECK: %[[STATE:.+]] = tile.acquire %[[STATES]]
// CHECK: scf.for %[[TO:[a-z0-9]+]] =
// CHECK: tile.send %{{.+}}, %[[STATE]][%{{.+}}, %[[COLUMN]]] to %[[TO]] : tensor<64x16xbf16, #tile.wgmma>
// CHECK: tile.fill %[[STATE]]
// Each warpgroup's sums, 16 columns for each CTA.
// CHECK: %[[SUMS:.+]] = tile.acquire %[[ADDED]]
// CHECK-COUNT-8: tile.send %{{.+}}, %[[SUMS]][%{{.+}}, %{{.+}}] to %{{.+}} : tensor<64x16xbf16, #tile.wgmma>
// CHECK: tile.fill %[[SUMS]]
func.func @waves(%q: memref<1x16x4100x128xbf16>, %o: memref<1x16x4100x128xbf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>) outs(%o : memref<1x16x4100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal {form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 208, state_registers = 64, cluster = 8>}
  return
}
