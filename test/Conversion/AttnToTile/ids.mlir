// Where the rest of a mask compares ids, each launch makes a table of the key
// blocks that it leaves to each 64 rows, and another kernel sorts the tiles that
// are drawn last. The walk is an interval's then, between ends from the table.
// RUN: attn-opt %s --split-input-file --attn-to-tile --canonicalize --cse | FileCheck %s

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// CHECK-LABEL: gpu.module @documents_attention_0
// One CTA for each of two sequences; heads have the same ids.
// CHECK: tile.kernel @order({{.+}}, %[[REST:[^ ]+]]: memref<2x16x6xi32>, %[[ORDER:[^ ]+]]: memref<2x64xi32>,
// CHECK: tile.warpgroup {{.+}} first(0) count(1)
// The fold begins beside it, and whatever it waits for.
// CHECK: tile.allow_next
// CHECK-NEXT: tile.await_launch
// CHECK: %[[NUMBERS:.+]] = tile.iota %c0_i32 : tensor<64xi32, #tile.rows>
// CHECK: tile.load %[[REST]][
// Shorter ones, and as long ones before, come before; there are 8.
// CHECK: %[[RANKS:.+]] = scf.for %[[C:.+]] = %c0_i32 to %c64_i32 step %c32_i32
// CHECK: %[[COLUMNS:.+]] = tile.iota %[[C]] : tensor<32xi32, #tile.cols>
// CHECK: tile.splat %c8_i32
// CHECK: tile.reduce add
// CHECK: %[[RANK:.+]] = tile.combine_lanes add %[[RANKS]]
// CHECK: %[[WHOLE:.+]] = arith.fptosi %[[RANK]]
// CHECK: %[[PLACE:.+]] = arith.select %{{.+}}, %[[WHOLE]], %{{.+}}
// CHECK: tile.store %[[NUMBERS]], %[[ORDER]][%{{.+}}, %[[PLACE]]]

// The ranges of queries' ids come before those of keys', as the mask loads them.
// CHECK: tile.kernel @fold({{.+}}, %[[IDS64:[^ ]+]]: memref<2x16x2xi32>, %[[IDS128:[^ ]+]]: memref<2x8x2xi32>, %[[REST:[^ ]+]]: memref<2x16x6xi32>, %[[ORDER:[^ ]+]]: memref<2x64xi32>, %[[IDS:[^ ]+]]: memref<2x1024xi32>)
// CHECK: tile.warpgroup {{.+}} elected
// CHECK: tile.await_launch
// CHECK: memref.load %[[ORDER]][
// Two groups of 64 rows are a tile's: where some of theirs see more than a run of
// blocks, the producer looks at the ids of each block.
// CHECK: memref.load %[[REST]][
// CHECK: scf.while
// CHECK: %[[APART:.+]] = scf.if %{{.+}} -> (i32) {
// CHECK: scf.while
// CHECK: memref.load %[[IDS64]][%{{.+}}, %{{.+}}, %c0] : memref<2x16x2xi32>
// CHECK: memref.load %[[IDS128]][%{{.+}}, %{{.+}}, %c0] : memref<2x8x2xi32>
// CHECK: tile.warpgroup {{.+}} first(1) count(2)
// CHECK: tile.await_launch
// Where blocks are partial by causality alone no id is looked up.
// CHECK: %[[PAST:.+]] = arith.cmpi sge, %{{.+}}, %{{.+}} : tensor<64x128xi32, #tile.wgmma>
// CHECK: %[[SEEN:.+]] = arith.select %[[PAST]], %{{.+}}, %[[NOTHING:.+]] : tensor<64x128xi1, #tile.wgmma>
// CHECK: %[[BELOW:.+]] = arith.cmpi slt, %[[BLOCK:.+]], %{{.+}} : i32
// CHECK: %[[ABOVE:.+]] = arith.cmpi sge, %[[BLOCK]], %{{.+}} : i32
// CHECK: %[[DOUBTFUL:.+]] = arith.ori %[[BELOW]], %[[ABOVE]]
// CHECK: scf.if %[[DOUBTFUL]]
// CHECK:   tile.load %[[IDS]]
// CHECK:   arith.cmpi eq
// CHECK:   scf.yield
// CHECK: } else {
// CHECK:   scf.yield %[[SEEN]]

// CHECK-LABEL: func.func @documents
// CHECK: %[[BLOCKS:.+]] = memref.alloc() : memref<2x16x6xi32>
// CHECK: linalg.generic {{.+}}"reduction"{{.+}} outs(%[[BLOCKS]] : memref<2x16x6xi32>)
// CHECK: tile.launch @documents_attention_0::@order grid(%c2) {{.+}} early
// CHECK: tile.launch @documents_attention_0::@fold {{.+}} early
func.func @documents(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %ids: memref<2x1024xi32>, %o: memref<2x4x1024x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = memref.load %ids[%b, %i] : memref<2x1024xi32>
        %y = memref.load %ids[%b, %j] : memref<2x1024xi32>
        %same = arith.cmpi eq, %x, %y : i32
        %past = arith.cmpi sge, %i, %j : index
        %m = arith.andi %same, %past : i1
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// Of a causal bound that is not all that a row sees, keys within it are seen, and
// those beyond it as the key alone says: the walk still is an interval's, which ends
// where the ids' does, and full blocks end with the bound.
// CHECK-LABEL: gpu.module @prefixes_attention_0
// CHECK: tile.kernel @order({{.+}}, %[[REST:[^ ]+]]: memref<2x16x6xi32>, %[[ORDER:[^ ]+]]: memref<2x64xi32>,
// CHECK: tile.kernel @fold(
// CHECK: tile.warpgroup {{.+}} first(1) count(2)
// CHECK: tile.await_launch
// CHECK: %[[PAST:.+]] = arith.cmpi sge, %{{.+}}, %{{.+}} : tensor<64x128xi32, #tile.wgmma>
// CHECK: %[[EARLY:.+]] = tile.broadcast %{{.+}} : tensor<128xi1, #tile.cols> -> tensor<64x128xi1, #tile.wgmma>
// CHECK: %[[EITHER:.+]] = arith.ori %[[PAST]], %[[EARLY]]
// CHECK: arith.select %[[EITHER]]
// CHECK: arith.cmpi eq
func.func @prefixes(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %ids: memref<2x1024xi32>, %o: memref<2x4x1024x64xbf16>) {
  %period = arith.constant 64 : index
  %length = arith.constant 16 : index
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = memref.load %ids[%b, %i] : memref<2x1024xi32>
        %y = memref.load %ids[%b, %j] : memref<2x1024xi32>
        %same = arith.cmpi eq, %x, %y : i32
        %past = arith.cmpi sge, %i, %j : index
        %place = arith.remui %j, %period : index
        %early = arith.cmpi slt, %place, %length : index
        %seen = arith.ori %past, %early : i1
        %m = arith.andi %same, %seen : i1
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// Where the other part says something of the row, too, it might hide all keys that
// are within: blocks are found by a map.
// CHECK-LABEL: gpu.module @diagonals_attention_0
// CHECK-NOT: tile.kernel @order
// CHECK: tile.mailbox {{.+}}: !tile.mailbox<8>
func.func @diagonals(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %ids: memref<2x1024xi32>, %o: memref<2x4x1024x64xbf16>) {
  %length = arith.constant 16 : index
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = memref.load %ids[%b, %i] : memref<2x1024xi32>
        %y = memref.load %ids[%b, %j] : memref<2x1024xi32>
        %same = arith.cmpi eq, %x, %y : i32
        %past = arith.cmpi sge, %i, %j : index
        %sum = arith.xori %i, %j : index
        %early = arith.cmpi slt, %sum, %length : index
        %seen = arith.ori %past, %early : i1
        %m = arith.andi %same, %seen : i1
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// The first tile's query is the function's own, and comes beside the tables: unless
// its place is one that the order decides.
// CHECK-LABEL: gpu.module @early_attention_0
// CHECK: tile.kernel @fold(%[[QUERY:[^:]+]]: !tile.tensor_map
// CHECK: %[[QS:.+]] = tile.ring consumers(3) : !tile.ring<2, !tile.shared<192x128xbf16, 128>>
// CHECK: tile.warpgroup {{.+}} elected
// CHECK-NOT: tile.await_launch
// CHECK: %[[ORDERED:.+]] = arith.andi
// CHECK: %[[FREE:.+]] = arith.xori %[[ORDERED]], %true
// CHECK: %[[NOW:.+]] = arith.andi %{{.+}}, %[[FREE]]
// CHECK: scf.if %[[NOW]] {
// CHECK:   %[[SLOT:.+]] = tile.acquire %[[QS]]
// CHECK:   tile.copy_async %[[QUERY]]{{.+}}, %[[SLOT]]
// CHECK: tile.await_launch
// CHECK: scf.if %[[NOW]] {
// CHECK-NEXT: } else {
// CHECK:   tile.acquire %[[QS]]
// CHECK: tile.warpgroup {{.+}} first(1) count(3)
func.func @early(%q: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %ids: memref<16384xi32>, %o: memref<1x16x16384x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = memref.load %ids[%i] : memref<16384xi32>
        %y = memref.load %ids[%j] : memref<16384xi32>
        %same = arith.cmpi eq, %x, %y : i32
        %past = arith.cmpi sge, %i, %j : index
        %m = arith.andi %same, %past : i1
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// What the function makes may be on its way when the kernel begins: nothing is
// loaded before the wait.
// CHECK-LABEL: gpu.module @made_attention_0
// CHECK: tile.kernel @fold(
// CHECK: tile.warpgroup {{.+}} elected
// CHECK-NOT: tile.copy_async
// CHECK: tile.await_launch
func.func @made(%x: memref<1x16x16384x128xbf16>, %k: memref<1x16x16384x128xbf16>, %v: memref<1x16x16384x128xbf16>, %ids: memref<16384xi32>, %o: memref<1x16x16384x128xbf16>) {
  %q = memref.alloc() : memref<1x16x16384x128xbf16>
  linalg.add ins(%x, %x : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%q : memref<1x16x16384x128xbf16>)
  attn.attention ins(%q, %k, %v : memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>, memref<1x16x16384x128xbf16>) outs(%o : memref<1x16x16384x128xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x0 = memref.load %ids[%i] : memref<16384xi32>
        %y0 = memref.load %ids[%j] : memref<16384xi32>
        %same = arith.cmpi eq, %x0, %y0 : i32
        %past = arith.cmpi sge, %i, %j : index
        %m = arith.andi %same, %past : i1
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>}
  return
}
