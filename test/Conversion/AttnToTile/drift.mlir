// Three consumers whose rows see different blocks take no turns where the rings
// are deep enough for them to be apart; the output is then staged over the query,
// and its stage given back behind the next tile's first product.
// RUN: attn-opt %s --split-input-file --attn-to-tile --canonicalize --cse | FileCheck %s

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// CHECK-LABEL: tile.kernel @fold(
// CHECK: %[[QS:.+]] = tile.ring consumers(3) : !tile.ring<2, !tile.shared<192x128xbf16, 128>>
// CHECK: %[[KS:.+]] = tile.ring consumers(3) : !tile.ring<4, !tile.shared<64x128xbf16, 128>>
// CHECK: %[[VS:.+]] = tile.ring consumers(3) : !tile.ring<4, !tile.shared<64x128xbf16, 128>>
// CHECK-NOT: tile.alloc
// CHECK: tile.warpgroup (%[[ID:.+]]: i32) first(1) count(3)
// Nobody arrives at another's barrier; the warps of each meet at their own, 4 to 6.
// CHECK-NOT: tile.barrier_arrive
// CHECK: %[[T0:.+]] = tile.receive
// CHECK: scf.if
// CHECK: %[[Q0:.+]] = tile.wait %[[QS]]
// CHECK: %[[LAST:.+]]:2 = scf.while (%[[T:.+]] = %[[T0]], %[[Q:.+]] = %[[Q0]], %[[LEFT:.+]] = %[[Q0]])
// CHECK: %[[LATER:.+]] = arith.cmpi ne, %[[T]], %{{.+}} : i32
// Blocks that none of its rows sees are given back unread, without a turn.
// CHECK: scf.for
// CHECK-NEXT: %[[K:.+]] = tile.wait %[[KS]]
// CHECK-NEXT: tile.release %[[K]] of %[[KS]]
// CHECK-NEXT: %[[V:.+]] = tile.wait %[[VS]]
// CHECK-NEXT: tile.release %[[V]] of %[[VS]]
// CHECK-NEXT: }
// CHECK: %[[K:.+]] = tile.wait %[[KS]]
// CHECK-NEXT: %[[S:.+]] = tile.mma_async %[[Q]]{{.+}}, %[[K]]
// CHECK-NEXT: scf.if %[[LATER]] {
// CHECK-NEXT:   tile.store_wait
// CHECK-NEXT:   tile.release %[[LEFT]] of %[[QS]]
// CHECK-NEXT: }
// CHECK-NEXT: tile.await %[[S]]
// CHECK: scf.for
// CHECK-NOT: tile.barrier_sync
// CHECK: %[[K:.+]] = tile.wait %[[KS]]
// CHECK-NEXT: %[[S:.+]] = tile.mma_async %[[Q]]{{.+}}, %[[K]]
// CHECK-NEXT: %[[V:.+]] = tile.wait %[[VS]]
// CHECK-NOT: tile.barrier_arrive
// CHECK: tile.await %[[S]] outstanding 1
// CHECK-NOT: tile.barrier_arrive
// CHECK: %[[OWN:.+]] = arith.addi %[[ID]], %c4_i32
// CHECK: tile.group_any %{{.+}}, %[[OWN]]
// CHECK-NOT: tile.barrier_arrive
// CHECK: %[[OUT:.+]] = tile.reuse %[[Q]]
// CHECK: tile.store_shared %{{.+}}, %[[OUT]]
// CHECK: tile.barrier_sync %{{.+}}, 128
// CHECK: tile.store_async %[[OUT]]
// CHECK-NOT: tile.store_wait
// CHECK: %[[NEXT:.+]] = tile.receive
// CHECK: scf.condition(%{{.+}}) %[[NEXT]], %[[Q]]
// CHECK: ^bb0(%[[NEXT:.+]]: i32, %[[BEFORE:.+]]: !tile.arrived
// CHECK: %[[Q:.+]] = tile.wait %[[QS]]
// CHECK: scf.yield %[[NEXT]], %[[Q]], %[[BEFORE]]
// The last one's is given back, too.
// CHECK: tile.store_wait
// CHECK: tile.release %[[LAST]]#1 of %[[QS]]
// CHECK-NOT: tile.barrier_arrive
// CHECK: tile.return
func.func @causal(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>) maps [#q, #k, #v, #o]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// Without a mask all walk the same blocks.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.ring consumers(3) : !tile.ring<3, !tile.shared<64x128xbf16, 128>>
// CHECK: tile.ring consumers(3) : !tile.ring<2, !tile.shared<64x128xbf16, 128>>
// CHECK: tile.alloc
// CHECK: tile.warpgroup {{.+}} first(1) count(3)
// CHECK: tile.barrier_arrive
func.func @full(%q: memref<8x16x2048x128xbf16>, %k: memref<8x16x2048x128xbf16>, %v: memref<8x16x2048x128xbf16>, %o: memref<8x16x2048x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>, memref<8x16x2048x128xbf16>) outs(%o : memref<8x16x2048x128xbf16>) maps [#q, #k, #v, #o]
    normalizer #attn.softmax
    {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 40, consumer_registers = 152>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// Of narrow heads turns order the softmax of one beside the products of another.
// CHECK-LABEL: tile.kernel @fold(
// CHECK: tile.ring consumers(3) : !tile.ring<3, !tile.shared<128x64xbf16, 128>>
// CHECK: tile.alloc
// CHECK: tile.warpgroup {{.+}} first(1) count(3)
// CHECK: tile.barrier_arrive
func.func @narrow(%q: memref<8x16x2048x64xbf16>, %k: memref<8x16x2048x64xbf16>, %v: memref<8x16x2048x64xbf16>, %o: memref<8x16x2048x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<8x16x2048x64xbf16>, memref<8x16x2048x64xbf16>, memref<8x16x2048x64xbf16>) outs(%o : memref<8x16x2048x64xbf16>) maps [#q, #k, #v, #o]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 128, stages = 2, producer_registers = 32, consumer_registers = 160>}
  return
}
