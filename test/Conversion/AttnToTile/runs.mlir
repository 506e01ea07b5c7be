// Masks that are no intervals of keys: the producer looks for runs of blocks of
// one kind, from the last one back, and tells the consumers of each.
// RUN: attn-opt %s --split-input-file --attn-to-tile --canonicalize --cse | FileCheck %s
// RUN: attn-opt %s --split-input-file --attn-to-tile --remarks-filter=attn-to-tile 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

// A closed form. Blocks below the diagonal or in the prefix hold visible keys;
// those from the first row's block on that are no whole blocks of the prefix,
// and the ragged one, hold hidden ones.
// REMARK: key-walk | Category:attn-to-tile | Remark="a union of 2 intervals of blocks, 1 of them with hidden pairs"
// CHECK-LABEL: gpu.module @prefix_attention_0
// CHECK: %[[QS:.+]] = tile.ring
// CHECK: %[[KS:.+]] = tile.ring
// CHECK: %[[VS:.+]] = tile.ring
// CHECK: %[[BOX:.+]] = tile.mailbox consumers(2) : !tile.mailbox<2>
// CHECK: %[[RUNS:.+]] = tile.mailbox consumers(2) : !tile.mailbox<8>
// CHECK: tile.warpgroup {{.+}} registers(56) elected
// CHECK:   %[[ROW:.+]] = arith.muli %[[A:.+]], %c128_i32
// CHECK:   %[[NEXT:.+]] = arith.addi %[[A]], %c1_i32
// CHECK:   %[[BELOW:.+]] = arith.minsi %[[NEXT]], %c8_i32
// CHECK:   %[[SOME:.+]] = arith.cmpi sgt, %[[BELOW]], %c0_i32
// CHECK:   %[[VISIBLEFROM:.+]] = arith.select %[[SOME]], %c0_i32, %c8_i32
// CHECK:   %[[VISIBLETO:.+]] = arith.select %[[SOME]], %[[BELOW]], %c0_i32
// CHECK:   %[[DIAGONAL:.+]] = arith.maxsi %[[A]], %c0_i32
// CHECK:   arith.maxsi %[[DIAGONAL]], %c2_i32
// The search goes on before a block; beside it, the block whose values are due.
// CHECK:   %[[W:.+]]:3 = scf.while (%[[BEFORE:.+]] = %c8_i32, %[[DUE:.+]] = %c-1_i32)
// CHECK:     arith.minsi %[[VISIBLETO]], %[[BEFORE]]
// CHECK:     arith.minsi %[[BEFORE]], %c3_i32
// CHECK:     %[[END:.+]] = arith.select
// CHECK:     %[[LAST:.+]] = arith.subi %[[END]], %c1_i32
// CHECK:     %[[RAGGED:.+]] = arith.cmpi sge, %[[LAST]], %c7_i32
// CHECK:     %[[PARTIAL:.+]] = arith.ori
// CHECK:     %[[ANY:.+]] = arith.cmpi sgt, %[[END]], %c0_i32
// CHECK:     %[[LENGTH:.+]] = arith.select %[[ANY]], %{{.+}}, %c0_i32
// CHECK:     %[[KIND:.+]] = arith.extui %[[PARTIAL]]
// CHECK:     %[[TWICE:.+]] = arith.addi %[[LENGTH]], %[[LENGTH]]
// CHECK:     %[[MESSAGE:.+]] = arith.addi %[[TWICE]], %[[KIND]]
// CHECK:     tile.post %[[MESSAGE]], %[[RUNS]]
// CHECK:     tile.post %[[LAST]], %[[RUNS]]
// CHECK:     %[[GO:.+]] = arith.cmpi sgt, %[[LENGTH]], %c0_i32
// CHECK:     scf.condition(%[[GO]]) %[[LAST]], %[[LENGTH]], %[[DUE]]
// CHECK:   ^bb0(%[[FIRST:.+]]: i32, %[[COUNT:.+]]: i32, %[[WAS:.+]]: i32):
// The query comes with the first run.
// CHECK:     %[[NEW:.+]] = arith.cmpi slt, %[[WAS]], %c0_i32
// CHECK:     scf.if %[[NEW]] {
// CHECK:       tile.acquire %[[QS]]
// CHECK:     %[[L:.+]] = scf.for %[[U:.+]] = %c0_i32 to %[[COUNT]] step %c1_i32 iter_args(%[[PREVIOUS:.+]] = %[[WAS]])
// CHECK:       %[[BLOCK:.+]] = arith.subi %[[FIRST]], %[[U]]
// CHECK:       %[[KEY:.+]] = arith.muli %[[BLOCK]], %c128_i32
// CHECK:       tile.acquire %[[KS]]
// CHECK:       tile.copy_async %{{.+}}[%{{.+}}, %{{.+}}, %[[KEY]], %c0_i32]
// CHECK:       scf.if
// CHECK:         %[[VALUE:.+]] = arith.muli %[[PREVIOUS]], %c128_i32
// CHECK:         tile.acquire %[[VS]]
// CHECK:         tile.copy_async %{{.+}}[%{{.+}}, %{{.+}}, %[[VALUE]], %c0_i32]
// CHECK:       scf.yield %[[BLOCK]]
// CHECK:     %[[LEFT:.+]] = arith.subi %[[FIRST]], %[[COUNT]]
// CHECK:     %[[ON:.+]] = arith.addi %[[LEFT]], %c1_i32
// CHECK:     scf.yield %[[ON]], %[[L]]
// CHECK:   scf.if
// CHECK:     arith.muli %[[W]]#2, %c128_i32
// CHECK:     tile.acquire %[[VS]]

// A consumer hears of its first run before anything is loaded.
// CHECK: tile.warpgroup {{.+}} first(1) count(2)
// CHECK:   tile.receive %[[BOX]]
// CHECK:   %[[GOT:.+]] = tile.receive %[[RUNS]]
// CHECK:   %[[AT:.+]] = tile.receive %[[RUNS]]
// CHECK:   %[[MANY:.+]] = arith.shrui %[[GOT]], %c1_i32
// CHECK:   %[[ODD:.+]] = arith.andi %[[GOT]], %c1_i32
// CHECK:   %[[MASKED:.+]] = arith.cmpi ne, %[[ODD]], %c0_i32
// CHECK:   %[[WORK:.+]] = arith.cmpi sgt, %[[MANY]], %c0_i32
// CHECK:   scf.if %[[WORK]]
// CHECK:     tile.wait %[[QS]]
// CHECK:     %[[KEY0:.+]] = arith.muli %[[AT]], %c128_i32
// CHECK:     tile.iota %[[KEY0]] : tensor<128xi32, #tile.cols>
// CHECK:     arith.select {{.+}} tensor<64x128xf32, #tile.wgmma>
// CHECK:     scf.while ({{.+}} = %[[AT]], %{{.+}} = %[[MANY]], %{{.+}} = %[[MASKED]], %{{.+}} = %c1_i32)
// CHECK:       scf.condition
// CHECK:     ^bb0({{.+}}, %[[TOP:.+]]: i32, %[[SIZE:.+]]: i32, %[[HIDDEN:.+]]: i1, %[[DONE:.+]]: i32):
// CHECK:       %[[STOP:.+]] = arith.select %[[HIDDEN]], %[[SIZE]], %[[DONE]]
// CHECK:       %[[M:.+]]:4 = scf.for %{{.+}} = %[[DONE]] to %[[STOP]]
// CHECK:         tile.mma_async
// CHECK:         arith.select {{.+}} tensor<64x128xf32, #tile.wgmma>
// CHECK:         scf.yield
// CHECK:       scf.for %{{.+}} = %[[STOP]] to %[[SIZE]] step %c1_i32 iter_args(%{{.+}} = %[[M]]#0,
// CHECK:         tile.mma_async
// CHECK-NOT:     tensor<64x128xi1
// CHECK:         scf.yield
// CHECK:       tile.receive %[[RUNS]]
// CHECK:       tile.receive %[[RUNS]]
func.func @prefix(%q: memref<2x2x1000x128xbf16>, %k: memref<2x2x1000x128xbf16>, %v: memref<2x2x1000x128xbf16>, %o: memref<2x2x1000x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x2x1000x128xbf16>, memref<2x2x1000x128xbf16>, memref<2x2x1000x128xbf16>) outs(%o : memref<2x2x1000x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c300 = arith.constant 300 : index
      %c = arith.cmpi sge, %i, %j : index
      %p = arith.cmpi ult, %j, %c300 : index
      %m = arith.ori %c, %p : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}

// -----

// Blocks scattered by a remainder have no closed form in intervals: a constant
// of two words for each of 16 query blocks, visible and hidden blocks.
// REMARK: Remark="a map of 128 bytes, 13 full, 16 partial, 227 empty blocks"
// CHECK: memref.global "private" constant @attn_block_map : memref<1x1x16x2xi32> = dense<{{\[+}}1, 1], [2, 2], [6, 4], [9, 8], [16, 16],
// CHECK-LABEL: gpu.module @scattered_attention_0
// CHECK: tile.kernel @fold({{.+}}, %[[MAP:[^:]+]]: memref<1x1x16x2xi32>)
// CHECK: tile.warpgroup {{.+}} elected
// CHECK:   %[[ROW:.+]] = arith.muli %[[A:.+]], %c128_i32
// CHECK:   %[[BASE:.+]] = arith.index_cast %[[A]]
// CHECK:   scf.while (%[[BEFORE:.+]] = %c16_i32
// CHECK:     %[[TOP:.+]] = arith.subi %[[BEFORE]], %c1_i32
// CHECK:     %[[WORD:.+]] = arith.shrsi %[[TOP]], %c5_i32
// CHECK:     %[[BIT:.+]] = arith.andi %[[TOP]], %c31_i32
// CHECK:     %[[ABOVE:.+]] = arith.subi %c31_i32, %[[BIT]]
// CHECK:     %[[KEEP:.+]] = arith.shrui %c-1_i32, %[[ABOVE]]
// CHECK:     %[[SCAN:.+]]:2 = scf.while (%[[AT:.+]] = %[[WORD]], %[[BITS:.+]] = %[[KEEP]])
// CHECK:       %[[INSIDE:.+]] = arith.cmpi sge, %[[AT]], %c0_i32
// CHECK:       %[[READ:.+]] = scf.if %[[INSIDE]]
// CHECK:         %[[X:.+]] = arith.index_cast %[[AT]]
// CHECK:         %[[V:.+]] = memref.load %[[MAP]][%c0, %c0, %[[BASE]], %[[X]]]
// CHECK:         arith.andi %[[V]], %[[BITS]]
// CHECK:     %[[SKIP0:.+]] = math.ctlz %[[SCAN]]#1
// CHECK:     %[[SKIP:.+]] = arith.select %{{.+}}, %[[SKIP0]], %c0_i32
// CHECK:     %[[H:.+]] = arith.shli %{{.+}}, %[[SKIP]]
// CHECK:     %[[PARTIAL:.+]] = arith.cmpi slt, %[[H]], %c0_i32
// CHECK:     math.ctlz
// CHECK: %[[G:.+]] = memref.get_global @attn_block_map
// CHECK: tile.launch {{.+}}, %[[G]] :
func.func @scattered(%q: memref<2x2x2048x128xbf16>, %k: memref<2x2x2048x128xbf16>, %v: memref<2x2x2048x128xbf16>, %o: memref<2x2x2048x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x2x2048x128xbf16>, memref<2x2x2048x128xbf16>, memref<2x2x2048x128xbf16>) outs(%o : memref<2x2x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c7 = arith.constant 7 : index
      %c3 = arith.constant 3 : index
      %c1 = arith.constant 1 : index
      %c5 = arith.constant 5 : index
      %c16 = arith.constant 16 : index
      %c128 = arith.constant 128 : index
      %a = arith.divui %i, %c128 : index
      %kb = arith.divui %j, %c128 : index
      %seven = arith.muli %a, %c7 : index
      %mix = arith.addi %seven, %c3 : index
      %r = arith.remui %mix, %c16 : index
      %self = arith.cmpi eq, %a, %kb : index
      %other = arith.cmpi eq, %r, %kb : index
      %five = arith.muli %a, %c5 : index
      %mix1 = arith.addi %five, %c1 : index
      %r1 = arith.remui %mix1, %c16 : index
      %third = arith.cmpi eq, %r1, %kb : index
      %two = arith.ori %self, %other : i1
      %both = arith.ori %two, %third : i1
      %c = arith.cmpi sge, %i, %j : index
      %m = arith.andi %both, %c : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}
