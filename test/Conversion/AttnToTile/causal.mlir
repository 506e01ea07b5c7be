// A causal mask: tiles differ in length, so they are drawn from a counter,
// longest first; blocks are walked from the last one back, and each consumer
// passes over those that its own rows do not see.
// RUN: attn-opt %s --split-input-file --attn-to-tile --canonicalize --cse | FileCheck %s

// CHECK-LABEL: tile.kernel @fold(
// CHECK-SAME: %[[COUNTER:[^:]+]]: memref<2xi32>)
// CHECK-DAG: %[[HIDDEN:.+]] = arith.constant dense<0xFF800000> : tensor<64x128xf32, #tile.wgmma>
// CHECK: %[[QS:.+]] = tile.ring consumers(2) : !tile.ring<2,
// CHECK: %[[KS:.+]] = tile.ring consumers(2) : !tile.ring<2,
// CHECK: %[[VS:.+]] = tile.ring consumers(2) : !tile.ring<2,
// CHECK: %[[BOX:.+]] = tile.mailbox consumers(2) : !tile.mailbox<2>
// CHECK: %[[FIRST:.+]] = arith.index_cast %{{.+}} : index to i32
// CHECK: %[[STEP:.+]] = arith.index_cast %{{.+}} : index to i32

// The producer posts each tile, and the first past the end; what follows its
// first one is the counter's value after the grid's.
// CHECK: tile.warpgroup (%{{.+}}: i32) first(0) count(1) registers(40) elected {
// CHECK: tile.post %[[FIRST]], %[[BOX]]
// CHECK: %[[IS:.+]] = arith.cmpi slt, %[[FIRST]], %c512_i32
// CHECK: %[[TILE:.+]]:3 = scf.if %[[IS]] -> (i32, i32, i32) {
// Groups of 51 heads, whose K and V of 1000 · 256 · 2 bytes fill half of L2,
// of 8 query blocks each, counted from the launch's end: so the group of 13
// comes first, and of each group the last query block.
// CHECK:   %[[LATER:.+]] = arith.subi %c511_i32, %[[FIRST]]
// CHECK:   %[[GROUP:.+]] = arith.divui %[[LATER]], %c408_i32
// CHECK:   %[[INSIDE:.+]] = arith.remui %[[LATER]], %c408_i32
// CHECK:   %[[POINT:.+]] = arith.muli %[[GROUP]], %c51_i32
// CHECK:   %[[LEFT:.+]] = arith.subi %c64_i32, %[[POINT]]
// CHECK:   %[[POINTS:.+]] = arith.minui %[[LEFT]], %c51_i32
// CHECK:   %[[BLOCK:.+]] = arith.divui %[[INSIDE]], %[[POINTS]]
// CHECK:   %[[ROW:.+]] = arith.muli %[[BLOCK]], %c128_i32
// Rows of a block see keys up to the last row.
// CHECK:   %[[LOOSE:.+]] = arith.addi %[[ROW]], %c128_i32
// CHECK:   %[[HIGH:.+]] = arith.minsi %[[LOOSE]], %c1000_i32
// CHECK:   %[[H0:.+]] = arith.maxsi %[[HIGH]], %c0_i32
// CHECK:   %[[UP:.+]] = arith.addi %[[H0]], %c127_i32
// CHECK:   %[[BLOCKS:.+]] = arith.divsi %[[UP]], %c128_i32
// CHECK:   %[[END:.+]] = arith.maxsi %[[BLOCKS]], %c0_i32
// A tile without keys is skipped.
// CHECK:   %[[SOME:.+]] = arith.cmpi sgt, %[[END]], %c0_i32
// CHECK:   scf.if %[[SOME]] {
// CHECK:     tile.acquire %[[QS]]
// CHECK:   }
// CHECK:   scf.yield %{{.+}}, %{{.+}}, %[[END]]
// CHECK: } else {
// CHECK: scf.while (%[[T:.+]] = %[[FIRST]], %{{.+}} = %[[TILE]]#0, %{{.+}} = %[[TILE]]#1, %{{.+}} = %[[TILE]]#2)
// CHECK:   %[[MORE:.+]] = arith.cmpi slt, %[[T]], %c512_i32
// CHECK:   scf.condition(%[[MORE]])
// CHECK: ^bb0(%{{.+}}: i32, %{{.+}}: i32, %[[TOTAL:.+]]: i32):
// CHECK:   %[[LASTBLOCK:.+]] = arith.subi %[[TOTAL]], %c1_i32
// CHECK:   %[[ANY:.+]] = arith.cmpi sgt, %[[TOTAL]], %c0_i32
// CHECK:   scf.if %[[ANY]] {
// CHECK:     %[[LASTKEY:.+]] = arith.muli %[[LASTBLOCK]], %c128_i32
// CHECK:     %[[K0:.+]] = tile.acquire %[[KS]]
// CHECK:     tile.copy_async %{{.+}}[%{{.+}}, %{{.+}}, %[[LASTKEY]], %c0_i32], %[[K0]]
// CHECK:   }
// The next tile is drawn before the last block, be it the first.
// CHECK:   %[[ONE:.+]] = arith.cmpi sle, %[[TOTAL]], %c1_i32
// CHECK:   %[[ATONCE:.+]] = scf.if %[[ONE]] -> (i32) {
// CHECK:     memref.atomic_rmw addi %c1_i32, %[[COUNTER]][%c0]
// CHECK:   %[[WALKED:.+]]:3 = scf.while (%[[U:.+]] = %c1_i32, %{{.+}} = %c0_i32, %{{.+}} = %[[ATONCE]])
// CHECK:     arith.cmpi slt, %[[U]], %[[TOTAL]]
// CHECK:   ^bb0(%[[AT:.+]]: i32, %{{.+}}: i32, %[[BEFORE:.+]]: i32):
// CHECK:     %[[THEN:.+]] = arith.addi %[[AT]], %c1_i32
// CHECK:     %[[NEAREND:.+]] = arith.cmpi sge, %[[THEN]], %[[TOTAL]]
// CHECK:     %[[DRAWN:.+]] = scf.if %[[NEAREND]] -> (i32) {
// CHECK:       memref.atomic_rmw addi %c1_i32, %[[COUNTER]][%c0]
// CHECK:     } else {
// CHECK:       scf.yield %[[BEFORE]]
// CHECK:     tile.acquire %[[KS]]
// CHECK:     tile.acquire %[[VS]]
// CHECK:     scf.yield %[[THEN]], %[[AT]], %[[DRAWN]]
// It is told, and its query loaded, before the last values of this one.
// CHECK:   %[[NEXT:.+]] = arith.addi %[[WALKED]]#2, %[[STEP]]
// CHECK:   tile.post %[[NEXT]], %[[BOX]]
// CHECK:   %[[NEXTTILE:.+]]:3 = scf.if
// CHECK:     tile.acquire %[[QS]]
// CHECK:   scf.if %[[ANY]] {
// CHECK:     tile.acquire %[[VS]]
// CHECK:   }
// CHECK:   scf.yield %[[NEXT]], %[[NEXTTILE]]#0, %[[NEXTTILE]]#1, %[[NEXTTILE]]#2
// The last CTA that is done leaves the counter as it was.
// CHECK: %[[DONE:.+]] = memref.atomic_rmw addi %c1_i32, %[[COUNTER]][%c1]
// CHECK: %[[ALL:.+]] = arith.subi %[[STEP]], %c1_i32
// CHECK: %[[LAST:.+]] = arith.cmpi eq, %[[DONE]], %[[ALL]]
// CHECK: scf.if %[[LAST]] {
// CHECK-NEXT: memref.store %c0_i32, %[[COUNTER]][%c0]
// CHECK-NEXT: memref.store %c0_i32, %[[COUNTER]][%c1]

// CHECK: tile.warpgroup (%[[ID:.+]]: i32) first(1) count(2)
// CHECK: scf.while
// CHECK:   %[[GOT:.+]] = tile.receive %[[BOX]]
// CHECK:   %[[GO:.+]] = arith.cmpi slt, %[[GOT]], %c512_i32
// CHECK:   scf.condition(%[[GO]]) %[[GOT]]
// CHECK: %[[CTABLOCKS:.+]] = arith.divsi %{{.+}}, %c128_i32
// CHECK: %[[CTAEND:.+]] = arith.maxsi %[[CTABLOCKS]], %c0_i32
// CHECK: %[[MINE:.+]] = arith.muli %[[ID]], %c64_i32
// CHECK: %[[MYROW:.+]] = arith.addi %{{.+}}, %[[MINE]]
// CHECK: %[[ROWS:.+]] = tile.iota %[[MYROW]] : tensor<64xi32, #tile.rows>
// CHECK: scf.if %{{.+}} -> (tensor<64x128xf32, #tile.wgmma>, tensor<64xf32, #tile.row_parts>) {
// Its own 64 rows: keys below row + 1 are seen by all, below row + 64 by some,
// and by none if they lie past the last query.
// CHECK:   %[[TIGHT:.+]] = arith.addi %[[MYROW]], %c1_i32
// CHECK:   %[[MYLOOSE:.+]] = arith.addi %[[MYROW]], %c64_i32
// CHECK:   arith.minsi %[[MYLOOSE]], %c1000_i32
// CHECK:   arith.minsi %[[TIGHT]], %c1000_i32
// CHECK:   %[[PAST:.+]] = arith.cmpi sge, %[[MYROW]], %c1000_i32
// CHECK:   %[[NONE:.+]] = arith.cmpi sle, %[[OWNEND:.+]], %c0_i32
// CHECK:   %[[NOTHING:.+]] = arith.ori %[[NONE]], %[[PAST]]
// CHECK:   %[[ONEBLOCK:.+]] = arith.addi %{{.+}}, %c1_i32
// CHECK:   %[[MYEND:.+]] = arith.select %[[NOTHING]], %[[ONEBLOCK]], %[[OWNEND]] : i32
// CHECK:   %[[BEFORE:.+]] = arith.subi %[[CTAEND]], %[[MYEND]] : i32
// Blocks that its rows do not see: it takes its turns, and gives them back.
// CHECK:   scf.for %{{.+}} = %c0_i32 to %[[BEFORE]] step %c1_i32
// CHECK:     tile.barrier_sync %{{.+}}, 256
// CHECK:     tile.barrier_arrive %{{.+}}, 256
// CHECK:     %[[KPASS:.+]] = tile.wait %[[KS]]
// CHECK:     tile.release %[[KPASS]] of %[[KS]]
// CHECK:     %[[VPASS:.+]] = tile.wait %[[VS]]
// CHECK:     tile.release %[[VPASS]] of %[[VS]]
// CHECK-NEXT: }
// The first block is masked: by row ≥ key, and by key < 1000.
// CHECK:   %[[S:.+]] = tile.await %{{.+}} :
// CHECK:   %[[COLS:.+]] = tile.iota %{{.+}} : tensor<128xi32, #tile.cols>
// CHECK:   %[[I:.+]] = tile.broadcast %[[ROWS]]
// CHECK:   %[[J:.+]] = tile.broadcast %[[COLS]]
// CHECK:   %[[CAUSAL:.+]] = arith.cmpi sge, %[[I]], %[[J]]
// CHECK:   %[[KEYS:.+]] = tile.splat %c1000_i32
// CHECK:   %[[INRANGE:.+]] = arith.cmpi slt, %[[COLS]], %[[KEYS]] : tensor<128xi32, #tile.cols>
// CHECK:   %[[EXISTS:.+]] = tile.broadcast %[[INRANGE]]
// CHECK:   %[[SEEN:.+]] = arith.andi %[[CAUSAL]], %[[EXISTS]]
// CHECK:   %[[X:.+]] = arith.select %[[SEEN]], %[[S]], %[[HIDDEN]]
// CHECK:   tile.reduce max %[[X]]
// Then the partial blocks, masked, and the full ones, not.
// CHECK:   %[[SECOND:.+]] = arith.addi %[[BEFORE]], %c1_i32
// CHECK:   %[[PARTIAL:.+]] = arith.maxsi %{{.+}}, %[[SECOND]]
// CHECK:   %[[M:.+]]:4 = scf.for %{{.+}} = %[[SECOND]] to %[[PARTIAL]] step %c1_i32
// CHECK:     tile.mma_async
// CHECK:     arith.select %{{.+}}, %{{.+}}, %[[HIDDEN]]
// CHECK:     scf.yield
// CHECK:   scf.for %{{.+}} = %[[PARTIAL]] to %{{.+}} step %c1_i32 iter_args(%{{.+}} = %[[M]]#0, %{{.+}} = %[[M]]#1, %{{.+}} = %[[M]]#2, %{{.+}} = %[[M]]#3)
// CHECK:     tile.mma_async
// CHECK-NOT: %[[HIDDEN]]
// CHECK:     scf.yield
// CHECK: } else {
// CHECK: tile.return

// CHECK-LABEL: func.func @causal(
// CHECK: %[[WORK:.+]] = tile.work_counter : memref<2xi32>
// CHECK: tile.launch @causal_attention_0::@fold grid(%{{.+}}) args({{.+}}, %[[WORK]] :
func.func @causal(%q: memref<4x16x1000x128xbf16>, %k: memref<4x16x1000x128xbf16>, %v: memref<4x16x1000x128xbf16>, %o: memref<4x16x1000x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<4x16x1000x128xbf16>, memref<4x16x1000x128xbf16>, memref<4x16x1000x128xbf16>)
    outs(%o : memref<4x16x1000x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Four query heads read a key head, so that the K and V that fit in half of L2,
// of 3 key heads, serve groups of 12 heads, of 128 query blocks each.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.warpgroup {{.+}} elected
// CHECK: %[[T:.+]] = arith.subi %c4095_i32, %{{.+}} : i32
// CHECK: arith.divui %[[T]], %c1536_i32
// CHECK-LABEL: func.func @grouped_heads(
func.func @grouped_heads(%q: memref<1x32x16384x128xbf16>, %k: memref<1x8x16384x128xbf16>, %v: memref<1x8x16384x128xbf16>, %o: memref<1x32x16384x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<1x32x16384x128xbf16>, memref<1x8x16384x128xbf16>, memref<1x8x16384x128xbf16>)
    outs(%o : memref<1x32x16384x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// A prefix that all rows see: the later of two ends, the row's own key and the 300th.
// Some row of a tile sees up to it at its last row, every row up to it at its first.
// CHECK-LABEL: gpu.module @prefix_attention_0
// CHECK: tile.warpgroup {{.+}} elected
// CHECK:   %[[ROW:.+]] = arith.muli %{{.+}}, %c128_i32
// CHECK:   %[[NEXT:.+]] = arith.addi %[[ROW]], %c128_i32
// CHECK:   %[[FAR:.+]] = arith.maxsi %[[NEXT]], %c300_i32
// CHECK:   %[[HIGH:.+]] = arith.minsi %[[FAR]], %c1000_i32
// CHECK: tile.warpgroup {{.+}} first(1) count(2)
// CHECK:   %[[MINE:.+]] = arith.muli %{{.+}}, %c64_i32
// CHECK:   %[[FIRST:.+]] = arith.addi %{{.+}}, %[[MINE]]
// CHECK:   %[[PAST:.+]] = arith.addi %[[FIRST]], %c1_i32
// CHECK:   %[[LAST:.+]] = arith.addi %[[FIRST]], %c64_i32
// CHECK:   arith.maxsi %[[LAST]], %c300_i32
// CHECK:   arith.maxsi %[[PAST]], %c300_i32
func.func @prefix(%q: memref<2x2x1000x128xbf16>, %k: memref<2x2x1000x128xbf16>, %v: memref<2x2x1000x128xbf16>, %o: memref<2x2x1000x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x2x1000x128xbf16>, memref<2x2x1000x128xbf16>, memref<2x2x1000x128xbf16>) outs(%o : memref<2x2x1000x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c300 = arith.constant 300 : index
      %c = arith.cmpi sge, %i, %j : index
      %p = arith.cmpi slt, %j, %c300 : index
      %m = arith.ori %c, %p : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

// Ends of different sides are no interval: j ≤ i or j ≥ 300.
// CHECK-LABEL: gpu.module @hole_attention_0
// CHECK: tile.mailbox consumers(2) : !tile.mailbox<8>
func.func @hole(%q: memref<2x2x1000x128xbf16>, %k: memref<2x2x1000x128xbf16>, %v: memref<2x2x1000x128xbf16>, %o: memref<2x2x1000x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x2x1000x128xbf16>, memref<2x2x1000x128xbf16>, memref<2x2x1000x128xbf16>) outs(%o : memref<2x2x1000x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c300 = arith.constant 300 : index
      %c = arith.cmpi sge, %i, %j : index
      %p = arith.cmpi sge, %j, %c300 : index
      %m = arith.ori %c, %p : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}
