// The row's logarithm of its sum of exponentials, natural, from base 2.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s

// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[LSE:[^:]+]]: memref<2x4x256xf32>,
// CHECK-DAG: %[[LN2:.+]] = arith.constant dense<0.693147182> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[ZERO:.+]] = arith.constant dense<0.000000e+00> : tensor<64xf32, #tile.rows>
// CHECK-DAG: %[[NONE:.+]] = arith.constant dense<0xFF800000> : tensor<64xf32, #tile.rows>
// A tile without keys has output 0, maximum −∞ and sum 0, and so lse −∞: the
// sum's logarithm, anchored at 0.
// CHECK: tile.warpgroup {{.+}} first(1)
// CHECK: %[[R:.+]]:3 = scf.if
// CHECK: scf.yield %{{.+}}, %[[NONE]], %{{.+}} : tensor<64x64xf32, #tile.wgmma>, tensor<64xf32, #tile.rows>
// CHECK: %[[SUM:.+]] = tile.combine_lanes add %[[R]]#2
// CHECK: %[[MAX:.+]] = arith.mulf %[[R]]#1, %{{.+}}
// CHECK: %[[EMPTY:.+]] = arith.cmpf oeq, %[[SUM]], %[[ZERO]]
// CHECK: %[[ANCHOR:.+]] = arith.select %[[EMPTY]], %[[ZERO]], %[[MAX]]
// CHECK: %[[LOG:.+]] = math.log2 %[[SUM]]
// CHECK: %[[BASE2:.+]] = arith.addf %[[ANCHOR]], %[[LOG]]
// CHECK: %[[NATURAL:.+]] = arith.mulf %[[BASE2]], %[[LN2]]
// CHECK: tile.store %[[NATURAL]], %[[LSE]][%{{.+}}, %{{.+}}, %{{.+}}] : tensor<64xf32, #tile.rows>, memref<2x4x256xf32>, i32, i32, tensor<64xi32, #tile.rows>
func.func @lse(%q: memref<2x4x256x64xbf16>, %k: memref<2x4x512x64xbf16>, %v: memref<2x4x512x64xbf16>, %o: memref<2x4x256x64xbf16>, %l: memref<2x4x256xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x64xbf16>, memref<2x4x512x64xbf16>, memref<2x4x512x64xbf16>) outs(%o, %l : memref<2x4x256x64xbf16>, memref<2x4x256xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sgt, %i, %j : index
      attn.yield %c : i1
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}
