// What is loaded by the distance of key and query is loaded by both, through a
// view whose strides run against each other.
// RUN: attn-opt %s --attn-to-tile --split-input-file | FileCheck %s

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[VIEW:[a-z0-9]+]]: memref<4x256x512xf32, strided<[767, -1, 1], offset: 255>>
// CHECK: tile.iota {{.*}} #tile.rows
// CHECK: tile.load %[[VIEW]][%{{.+}}, %[[ROWS:.+]], %[[COLS:.+]]] : memref<4x256x512xf32, strided<[767, -1, 1], offset: 255>>, i32, tensor<64xi32, #tile.rows>, tensor<64xi32, #tile.cols> -> tensor<64x64xf32, #tile.wgmma>
// CHECK-LABEL: func.func @known(
// CHECK-SAME: %[[TABLE:[a-z0-9]+]]: memref<4x767xf32>
// CHECK: %[[R:.+]] = memref.reinterpret_cast %[[TABLE]] to offset: [255], sizes: [4, 256, 512], strides: [767, -1, 1]
// CHECK: tile.launch @{{.+}}::@fold grid(%{{.+}}) args({{.*}}%[[R]]
func.func @known(%q: memref<4x256x128xbf16>, %k: memref<4x512x128xbf16>, %table: memref<4x767xf32>, %o: memref<4x256x128xbf16>) {
  %last = arith.constant 255 : index
  attn.attention ins(%q, %k, %k : memref<4x256x128xbf16>, memref<4x512x128xbf16>, memref<4x512x128xbf16>)
    outs(%o : memref<4x256x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %j, %i : index
      %at = arith.addi %n, %last : index
      %x = memref.load %table[%h, %at] : memref<4x767xf32>
      %t = arith.addf %s, %x : f32
      attn.yield %t : f32
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Twice the distance is no diagonal: addresses stay by element.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: memref<4x1533xf32>
// CHECK: tile.load %{{.+}}[%{{.+}}, %{{.+}}] : memref<4x1533xf32>, i32, tensor<64x64xi32, #tile.wgmma> -> tensor<64x64xf32, #tile.wgmma>
// CHECK-LABEL: func.func @twice(
// CHECK-NOT: memref.reinterpret_cast
func.func @twice(%q: memref<4x256x128xbf16>, %k: memref<4x512x128xbf16>, %table: memref<4x1533xf32>, %o: memref<4x256x128xbf16>) {
  %last = arith.constant 510 : index
  attn.attention ins(%q, %k, %k : memref<4x256x128xbf16>, memref<4x512x128xbf16>, memref<4x512x128xbf16>)
    outs(%o : memref<4x256x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %j, %i : index
      %m = arith.addi %n, %n : index
      %at = arith.addi %m, %last : index
      %x = memref.load %table[%h, %at] : memref<4x1533xf32>
      %t = arith.addf %s, %x : f32
      attn.yield %t : f32
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}
