// Layouts are maps: every operand is read where it lies.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s

// BSHD with four query heads to a key head, of sizes known at run time: the
// kernel gets them as i32, each from an operand that has it.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[Q:.+]]: !tile.tensor_map<1x128x1x64xbf16, 128>, %[[K:.+]]: !tile.tensor_map<1x96x1x64xbf16, 128>, %[[V:.+]]: !tile.tensor_map<1x96x1x64xbf16, 128>, %[[O:.+]]: !tile.tensor_map<1x64x1x64xbf16, 128>, %[[ROWS:.+]]: i32, %[[KEYS:.+]]: i32)
// CHECK: %[[BLOCKS:.+]] = arith.divui %{{.+}}, %c128_i32
// CHECK: tile.warpgroup
// CHECK: %[[POINT:.+]] = arith.divui %{{.+}}, %[[BLOCKS]]
// CHECK: %[[QBLOCK:.+]] = arith.remui %{{.+}}, %[[BLOCKS]]
// CHECK: %[[H:.+]] = arith.remui %[[POINT]], %c32_i32
// CHECK: %[[B:.+]] = arith.divui %[[POINT]], %c32_i32
// CHECK: %[[ROW:.+]] = arith.muli %[[QBLOCK]], %c128_i32
// CHECK: tile.copy_async %[[Q]][%[[B]], %[[ROW]], %[[H]], %c0_i32]
// The key head is the query head floordiv 4.
// CHECK: %[[HEAD:.+]] = arith.index_cast %[[H]] : i32 to index
// CHECK: %[[QUOTIENT:.+]] = arith.divsi %{{.+}}, %c4 : index
// CHECK: %[[KHEAD:.+]] = arith.index_cast %{{.+}} : index to i32
// CHECK: tile.copy_async %[[K]][%[[B]], %{{.+}}, %[[KHEAD]], %c0_i32]
// CHECK: tile.copy_async %[[V]][%[[B]], %{{.+}}, %[[KHEAD]], %c0_i32]
// CHECK: tile.store_async %{{.+}}, %[[O]][%{{.+}}, %{{.+}}, %{{.+}}, %c0_i32]
// CHECK-LABEL: func.func @gqa(
// CHECK-SAME: %[[QM:[^:]+]]: memref<2x?x32x64xbf16>, %[[KM:[^:]+]]: memref<2x?x8x64xbf16>,
// CHECK-SAME: %[[OM:[^:]+]]: memref<2x?x32x64xbf16>)
// CHECK: %[[SQ:.+]] = memref.dim %[[OM]], %c1
// CHECK: %[[SQ32:.+]] = arith.index_cast %[[SQ]] : index to i32
// CHECK: %[[SK:.+]] = memref.dim %[[KM]], %c1
// CHECK: %[[SK32:.+]] = arith.index_cast %[[SK]] : index to i32
// CHECK: tile.launch {{.+}} args({{.+}}, %[[SQ32]], %[[SK32]] :
func.func @gqa(%q: memref<2x?x32x64xbf16>, %k: memref<2x?x8x64xbf16>, %v: memref<2x?x8x64xbf16>, %o: memref<2x?x32x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x?x32x64xbf16>, memref<2x?x8x64xbf16>, memref<2x?x8x64xbf16>) outs(%o : memref<2x?x32x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, i, h, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, e)>, affine_map<(b, h, i, j, d, e) -> (b, i, h, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 96, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Query, key and value packed in one buffer: a constant coordinate each.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[Q:.+]]: !tile.tensor_map<1x128x1x1x64xf16, 128>, %[[K:.+]]: !tile.tensor_map<1x128x1x1x64xf16, 128>, %[[V:.+]]: !tile.tensor_map<1x128x1x1x64xf16, 128>,
// CHECK: tile.copy_async %[[Q]][%[[B:.+]], %{{.+}}, %c0_i32, %[[H:.+]], %c0_i32]
// CHECK: tile.copy_async %[[K]][%[[B]], %c0_i32, %c1_i32, %[[H]], %c0_i32]
// CHECK: tile.copy_async %[[K]][%[[B]], %{{.+}}, %c1_i32, %[[H]], %c0_i32]
// CHECK: tile.copy_async %[[V]][%[[B]], %{{.+}}, %c2_i32, %[[H]], %c0_i32]
// CHECK-LABEL: func.func @packed(
// CHECK-SAME: %[[QKV:.+]]: memref<2x512x3x12x64xf16>,
// CHECK: %[[MAP:.+]] = tile.encode_tensor_map %[[QKV]]
// CHECK: tile.launch {{.+}} args(%[[MAP]], %[[MAP]], %[[MAP]], %{{.+}} :
func.func @packed(%qkv: memref<2x512x3x12x64xf16>, %o: memref<2x512x12x64xf16>) {
  attn.attention ins(%qkv, %qkv, %qkv : memref<2x512x3x12x64xf16>, memref<2x512x3x12x64xf16>, memref<2x512x3x12x64xf16>) outs(%o : memref<2x512x12x64xf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, i, 0, h, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, 1, h, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, 2, h, e)>, affine_map<(b, h, i, j, d, e) -> (b, i, h, e)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}
