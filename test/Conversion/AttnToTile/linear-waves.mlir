// Few heads in one walk (LinearWaves.cpp): what a CTA sends to another lies together there, a panel of its stage.
// RUN: attn-opt %s --split-input-file --attn-to-tile | FileCheck %s

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
// Both blocks of a part are read before a state is sent.
// CHECK: scf.for %[[TO:[a-z0-9]+]] =
// CHECK-COUNT-2: tile.load_shared %[[PARTS]]
// CHECK-COUNT-2: tile.send %{{.+}}, %[[STATE]][%{{.+}}, %[[COLUMN]]] to %[[TO]] : tensor<64x16xbf16, #tile.wgmma>
// CHECK-NOT: tile.load_shared
// CHECK: tile.fill %[[STATE]]
// Each warpgroup's sums, 16 columns for each CTA.
// CHECK: %[[SUMS:.+]] = tile.acquire %[[ADDED]]
// CHECK-COUNT-8: tile.send %{{.+}}, %[[SUMS]][%{{.+}}, %{{.+}}] to %{{.+}} : tensor<64x16xbf16, #tile.wgmma>
// CHECK: tile.fill %[[SUMS]]
func.func @waves(%q: memref<1x16x4100x128xbf16>, %o: memref<1x16x4100x128xbf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>) outs(%o : memref<1x16x4100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal {form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>}
  return
}

// -----

// Features of a chunk's keys, of each warpgroup its channels, and of its queries, in their place; scores wait for both warpgroups. The
// carrier has no registers to read ahead.
// CHECK: tile.kernel @waves(
// CHECK: tile.send
// CHECK: tile.load_shared
// CHECK: tile.send
// CHECK: tile.load_shared
// CHECK: tile.warpgroup (%{{.+}}) first(2) count(2)
// CHECK: scf.for
// CHECK: %[[KEY:.+]] = tile.wait %{{.+}} : !tile.ring<3, !tile.shared<64x128xbf16, 128>>
// CHECK: %[[K:.+]] = tile.load_shared %[[KEY]][%[[CHANNEL:.+]]] transposed
// CHECK: %[[WIDE:.+]] = arith.extf %[[K]]
// CHECK: %[[MAPPED:.+]] = math.exp %[[WIDE]]
// CHECK: arith.select %{{.+}}, %[[MAPPED]],
// CHECK: %[[FEATURES:.+]] = arith.truncf
// CHECK: %[[PLACE:.+]] = tile.reuse %[[KEY]]
// CHECK: tile.store_shared %[[FEATURES]], %[[PLACE]][%[[CHANNEL]]] transposed
// CHECK: tile.mma_async %[[FEATURES]],
// CHECK: %[[QUERY:.+]] = tile.wait %{{.+}} : !tile.ring<2, !tile.shared<128x128xbf16, 128>>
// CHECK: tile.store_shared %{{.+}}, %{{.+}}[%{{.+}}] : tensor<64x128xbf16, #tile.wgmma>
// CHECK: tile.barrier_sync %{{.+}}, 256
// CHECK: tile.mma_async %[[QUERY]][%{{.+}}], %[[KEY]] transposed
func.func @features(%q: memref<1x16x4100x128xbf16>, %o: memref<1x16x4100x128xbf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>) outs(%o : memref<1x16x4100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    }
    key_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %f = math.exp %x : f32
      attn.yield %f : f32
    } {form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 208, state_registers = 64, cluster = 8>}
  return
}

// -----

// Scaled queries: the output is.
// CHECK: tile.kernel @waves(
// CHECK: tile.fence_async
// CHECK-NEXT: %[[SUMS:.+]] = tile.mma_async
// CHECK-NEXT: %[[SUM:.+]] = tile.await %[[SUMS]]
// CHECK: tile.release %{{.+}} of %{{.+}} : !tile.arrived<!tile.shared<128x128xbf16, 32>>
// CHECK: %[[SCALE:.+]] = arith.constant dense<1.250000e-01> : tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[SCALED:.+]] = arith.mulf %[[SUM]], %[[SCALE]]
// CHECK: %[[O:.+]] = arith.truncf %[[SCALED]]
// CHECK: tile.store_shared %[[O]],
// CHECK-NOT: dense<1.250000e-01> : tensor<64x64x
func.func @scaled(%q: memref<1x16x4100x128xbf16>, %o: memref<1x16x4100x128xbf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>) outs(%o : memref<1x16x4100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %s = arith.constant 0.125 : f32
      %f = arith.mulf %x, %s : f32
      attn.yield %f : f32
    } {form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>}
  return
}

// -----

// A normalizer: what each CTA's keys add is its row in every CTA; the carrier writes what is before its own there, and fills the state's
// stage, for which the outputs wait, behind it.
// CHECK: tile.kernel @waves(
// CHECK: %[[STATES:.+]] = tile.ring consumers(2) writers(1) : !tile.ring<1, !tile.shared<128x128xbf16, 32>, cluster = 8>
// CHECK: %[[RING:.+]] = tile.ring consumers(2) writers(2) : !tile.ring<1, !tile.shared<8x128xbf16, 128>, cluster = 8>
// CHECK: %[[ID:.+]] = gpu.cluster_block_id x
// CHECK: %[[RANK:.+]] = arith.index_cast %[[ID]]
// CHECK: tile.warpgroup (%{{.+}}) first(1)
// CHECK: %[[PARTS:.+]] = tile.wait %[[RING]]
// CHECK: %[[PLACE:.+]] = tile.reuse %[[PARTS]]
// CHECK: tile.load_shared %[[PARTS]][%{{.+}}] transposed {{.*}} -> tensor<64x8xbf16, #tile.wgmma>
// CHECK: tile.store_shared %{{.+}}, %[[PLACE]][%{{.+}}] transposed
// CHECK: tile.fill %{{.+}} of %[[STATES]]
// CHECK: tile.warpgroup (%{{.+}}) first(2) count(2)
// CHECK: %[[ADDED:.+]] = arith.truncf %{{.+}} : tensor<64xf32, #tile.rows> to tensor<64xbf16, #tile.rows>
// CHECK: %[[ROW:.+]] = tile.acquire %[[RING]]
// CHECK-COUNT-8: tile.send %[[ADDED]], %[[ROW]][%[[RANK]], %{{.+}}] to %{{.+}} : tensor<64xbf16, #tile.rows>
// CHECK: tile.fill %[[ROW]] of %[[RING]]
// CHECK: tile.wait %[[STATES]]
// CHECK: %[[SUMS:.+]] = tile.wait %[[RING]]
// CHECK: %[[PRODUCT:.+]] = tile.mma_async %{{.+}}, %[[SUMS]] transposed
// CHECK: %[[DIVISOR:.+]] = tile.await %[[PRODUCT]]
// CHECK: tile.reduce add %[[DIVISOR]]
func.func @normalized(%q: memref<1x16x4100x128xbf16>, %o: memref<1x16x4100x128xbf16>) {
  attn.linear_attention ins(%q, %q, %q : memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>, memref<1x16x4100x128xbf16>) outs(%o : memref<1x16x4100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal normalized
    {epsilon = 1.0e-6 : f64, form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>}
  return
}
