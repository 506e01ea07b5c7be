// Keys and values in pages: the producer looks a page's number up, before it waits for the ring's stage, and loads from there.
// RUN: attn-opt %s --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s

// A block of 32 keys is two pages, a box for each. Pages past the last that holds a key of the batch's length are nowhere.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %{{.+}}: !tile.tensor_map<1x1x128x64xbf16, 128>, %[[K:.+]]: !tile.tensor_map<1x16x1x64xbf16, 128>, %[[V:.+]]: !tile.tensor_map<1x16x1x64xbf16, 128>, %[[TABLE:.+]]: memref<3x8xi64>, {{.+}}, %[[LENGTHS:.+]]: memref<3xi32>)
// CHECK: %[[MAIL:.+]] = tile.mailbox consumers(2) elected(1)
// CHECK: tile.warpgroup {{.+}} first(0) count(1) registers(40) elected {
// CHECK: %[[LENGTH:.+]] = memref.load %[[LENGTHS]]
// CHECK: %[[UPTO:.+]] = arith.minsi %[[LENGTH]], %c128_i32
// CHECK: %[[LAST:.+]] = arith.maxsi %[[UPTO]], %c0_i32
// CHECK: %[[ROUND:.+]] = arith.addi %[[LAST]], %c15_i32
// CHECK: arith.divsi %[[ROUND]], %c16_i32
// CHECK: do {
// CHECK-NEXT: ^bb0(%[[B:.+]]: i32, %[[H:.+]]: i32, %[[TOTAL:.+]]: i32, %[[END:.+]]: i32):
// CHECK: %[[ROW:.+]] = arith.muli %{{.+}}, %c32_i32
// CHECK: %[[PAGE:.+]] = arith.divui %[[ROW]], %c16_i32
// CHECK: %[[LIMIT:.+]] = arith.subi %[[END]], %c1_i32
// CHECK: %[[AT:.+]] = arith.minsi %[[PAGE]], %[[LIMIT]]
// CHECK-DAG: %[[BI:.+]] = arith.index_cast %[[B]]
// CHECK-DAG: %[[ATI:.+]] = arith.index_cast %[[AT]]
// CHECK: %[[ENTRY:.+]] = memref.load %[[TABLE]][%[[BI]], %[[ATI]]]
// CHECK: %[[BELOW:.+]] = arith.minsi %[[ENTRY]], %c2147483647_i64
// CHECK: %[[ABOVE:.+]] = arith.maxsi %[[BELOW]], %c-2147483648_i64
// CHECK: %[[NUMBER:.+]] = arith.trunci %[[ABOVE]] : i64 to i32
// CHECK: %[[INSIDE:.+]] = arith.cmpi eq, %[[AT]], %[[PAGE]]
// CHECK: %[[USED:.+]] = arith.andi %[[INSIDE]], %
// CHECK: %[[FIRST:.+]] = arith.select %[[USED]], %[[NUMBER]], %c-1_i32
// CHECK: %[[NEXT:.+]] = arith.addi %[[PAGE]], %c1_i32
// CHECK: memref.load %[[TABLE]]
// CHECK: %[[SECOND:.+]] = arith.select %{{.+}}, %{{.+}}, %c-1_i32
// CHECK: %[[SLOT:.+]] = tile.acquire
// CHECK-NEXT: tile.copy_async %[[K]][%[[FIRST]], %c0_i32, %[[H]], %c0_i32], %[[SLOT]] {boxes = 2 : i64}
// CHECK-NEXT: tile.copy_async %[[K]][%[[SECOND]], %c0_i32, %[[H]], %c0_i32], %[[SLOT]] {box = 1 : i64, boxes = 2 : i64}
// Values come by a thread of another warp, which hears of the tile, too.
// CHECK-NOT: tile.copy_async %[[V]]
// CHECK: tile.warpgroup {{.+}} first(0) count(1) registers(40) elected beside(1) {
// CHECK: %[[TILE:.+]] = tile.receive %[[MAIL]]
// CHECK: scf.condition(%{{.+}}) %[[TILE]]
// CHECK: scf.for
// CHECK: tile.copy_async %[[V]]{{.+}} {boxes = 2 : i64}
// CHECK: tile.copy_async %[[V]]{{.+}} {box = 1 : i64, boxes = 2 : i64}
// CHECK: tile.warpgroup {{.+}} first(1) count(2)
// CHECK-LABEL: func.func @small_pages(
// CHECK-SAME: %[[TABLE:[^:]+]]: memref<3x8xi64>,
// CHECK: tile.launch {{.+}} args({{.+}}, %[[TABLE]], {{.+}} :
func.func @small_pages(%q: memref<3x2x128x64xbf16>, %k: memref<60x16x2x64xbf16>, %v: memref<60x16x2x64xbf16>, %table: memref<3x8xi64>, %lengths: memref<3xi32>, %o: memref<3x2x128x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<3x2x128x64xbf16>, memref<60x16x2x64xbf16>, memref<60x16x2x64xbf16>) pages(%table : memref<3x8xi64>) outs(%o : memref<3x2x128x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, j mod 16, h, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, j mod 16, h, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, j floordiv 16)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %n = memref.load %lengths[%b] : memref<3xi32>
      %l = arith.index_cast %n : i32 to index
      %c = arith.cmpi slt, %j, %l : index
      attn.yield %c : i1
    }
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 32, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// A page is blocks of keys: one box, at the block's place in its page. i32 entries are coordinates as they are; sizes that
// only a launch knows are the table's.
// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[K:[^:]+]]: !tile.tensor_map<1x32x1x64xbf16, 128>, %[[V:[^:]+]]: !tile.tensor_map<1x32x1x64xbf16, 128>, %[[TABLE:[^:]+]]: memref<?x?xi32>,
// CHECK: %[[ROW:.+]] = arith.muli %{{.+}}, %c32_i32
// CHECK: %[[WITHIN:.+]] = arith.remui %[[ROW]], %c64_i32
// CHECK: %[[PAGE:.+]] = arith.divui %[[ROW]], %c64_i32
// CHECK: %[[AT:.+]] = arith.index_cast %[[PAGE]]
// CHECK: %[[NUMBER:.+]] = memref.load %[[TABLE]][%{{.+}}, %[[AT]]]
// CHECK: %[[SLOT:.+]] = tile.acquire
// CHECK-NEXT: tile.copy_async %[[K]][%[[NUMBER]], %[[WITHIN]], %{{.+}}, %c0_i32], %[[SLOT]] :
// CHECK-NOT: beside
// CHECK-LABEL: func.func @large_pages(
// CHECK-SAME: %[[T:[^:]+]]: memref<?x?xi32>,
// CHECK: %[[PAGES:.+]] = memref.dim %[[T]], %c1
// CHECK: %[[KEYS:.+]] = arith.muli %[[PAGES]], %c64
// CHECK: %[[KEYS32:.+]] = arith.index_cast %[[KEYS]] : index to i32
// CHECK: tile.launch {{.+}} args({{.+}}, %[[T]], {{.+}}, %[[KEYS32]]{{.*}} :
func.func @large_pages(%q: memref<?x2x128x64xbf16>, %k: memref<?x64x2x64xbf16>, %v: memref<?x64x2x64xbf16>, %table: memref<?x?xi32>, %o: memref<?x2x128x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<?x2x128x64xbf16>, memref<?x64x2x64xbf16>, memref<?x64x2x64xbf16>) pages(%table : memref<?x?xi32>) outs(%o : memref<?x2x128x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, j mod 64, h, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, j mod 64, h, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, j floordiv 64)>]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 32, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}
