// Maps of key blocks that are made when a launch is: what the mask reads, as an
// interval for each block, and the mask's region on intervals.
// RUN: attn-opt %s --split-input-file --attn-to-tile --canonicalize --cse | FileCheck %s

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// The producer reads two words of a query block of the sequence, whatever the head.
// CHECK-LABEL: gpu.module @documents_attention_0
// CHECK: tile.kernel @fold({{.+}}, %[[MAP:[^ ]+]]: memref<2x1x8x2xi32>, {{.+}}: memref<2x1024xi32>)
// CHECK: tile.warpgroup {{.+}} elected
// CHECK: memref.load %[[MAP]][%[[B:.+]], %c0, %[[A:.+]], %{{.+}}] : memref<2x1x8x2xi32>
// CHECK: memref.load %[[MAP]][%[[B]], %c0, %[[A]], %{{.+}}] : memref<2x1x8x2xi32>

// A consumer reads the keys' ids before it waits for anything of their block.
// CHECK: tile.warpgroup {{.+}} count(2)
// CHECK: %[[ROWIDS:.+]] = tile.load {{.+}} : {{.+}} #tile.rows>
// CHECK: %[[QS:.+]] = tile.wait
// CHECK: %[[COLIDS:.+]] = tile.load {{.+}} : {{.+}} #tile.cols>
// CHECK: tile.wait
// CHECK: tile.await
// CHECK-DAG: %[[XS:.+]] = tile.broadcast %[[ROWIDS]]
// CHECK-DAG: %[[YS:.+]] = tile.broadcast %[[COLIDS]]
// CHECK: arith.cmpi eq, %[[XS]], %[[YS]]
// CHECK: scf.while
// CHECK: scf.for
// Beside a product in flight 128 keys' ids find no registers: they are read behind it.
// CHECK: tile.barrier_sync
// CHECK: tile.mma_async
// CHECK: tile.await
// CHECK: %[[NEXTIDS:.+]] = tile.load {{.+}} : {{.+}} #tile.cols>
// CHECK: tile.broadcast %[[NEXTIDS]]

// CHECK-LABEL: func.func @documents
// CHECK-SAME: %[[IDS:[^ ]+]]: memref<2x1024xi32>
// The largest id of a query block's rows, and the complement of the least.
// CHECK: %[[ROWS:.+]] = memref.alloc() : memref<2x8x2xi32>
// CHECK: linalg.fill ins(%c-2147483648_i32 : i32) outs(%[[ROWS]] : memref<2x8x2xi32>)
// CHECK: linalg.generic {{{.+}} iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%{{.+}} : memref<128xi8>) outs(%[[ROWS]] : memref<2x8x2xi32>) {
// CHECK: ^bb0(%{{.+}}: i8, %[[TOP:.+]]: i32):
// CHECK-DAG: %[[B:.+]] = linalg.index 0
// CHECK-DAG: %[[A:.+]] = linalg.index 1
// CHECK-DAG: %[[R:.+]] = linalg.index 3
// CHECK-DAG: %[[FIRST:.+]] = arith.muli %[[A]], %c128
// CHECK: %[[ROW:.+]] = arith.addi %[[FIRST]], %[[R]]
// CHECK: %[[IN:.+]] = arith.minui %[[ROW]], %c1023
// CHECK: %[[ID:.+]] = memref.load %[[IDS]][%[[B]], %[[IN]]]
// CHECK: %[[NOT:.+]] = arith.xori %[[ID]], %c-1_i32
// CHECK: %[[WHICH:.+]] = linalg.index 2
// CHECK: %[[LEAST:.+]] = arith.cmpi ne, %[[WHICH]], %c0
// CHECK: %[[TERM:.+]] = arith.select %[[LEAST]], %[[NOT]], %[[ID]]
// CHECK: %[[MAX:.+]] = arith.maxsi %[[TERM]], %[[TOP]]
// CHECK: linalg.yield %[[MAX]]
// Of a key block, no further than to the last key.
// CHECK: %[[COLS:.+]] = memref.alloc() : memref<2x8x2xi32>
// CHECK: linalg.generic {{.+}} outs(%[[COLS]] : memref<2x8x2xi32>)
// CHECK: arith.minui %{{.+}}, %c999
// CHECK: %[[WORDS:.+]] = memref.alloc() : memref<2x1x8x2xi32>
// CHECK: linalg.generic {{.+}} outs(%[[WORDS]] : memref<2x1x8x2xi32>)
// CHECK: %[[HIDDEN:.+]] = arith.cmpi uge, %{{.+}}, %c1
// CHECK: scf.for %[[BIT:.+]] = %c0 to %c32 step %c4 iter_args(%[[WORD:.+]] = %c0_i32)
// CHECK:   %[[IN:.+]] = arith.cmpi ult, %[[BLOCK:.+]], %c8
// CHECK:   %[[KNOWN:.+]] = arith.minui %[[BLOCK]], %c7
// CHECK:   %[[XHIGH:.+]] = memref.load %[[ROWS]][%{{.+}}, %{{.+}}, %c0]
// CHECK:   %[[XNOT:.+]] = memref.load %[[ROWS]][%{{.+}}, %{{.+}}, %c1]
// CHECK:   %[[XLOW:.+]] = arith.xori %[[XNOT]], %c-1_i32
// CHECK:   %[[X0:.+]] = arith.index_cast %[[XLOW]]
// CHECK:   %[[X1:.+]] = arith.index_cast %[[XHIGH]]
// CHECK:   %[[YHIGH:.+]] = memref.load %[[COLS]][%{{.+}}, %[[KNOWN]], %c0]
// CHECK:   %[[YNOT:.+]] = memref.load %[[COLS]][%{{.+}}, %[[KNOWN]], %c1]
// CHECK:   %[[YLOW:.+]] = arith.xori %[[YNOT]], %c-1_i32
// CHECK:   %[[Y0:.+]] = arith.index_cast %[[YLOW]]
// CHECK:   %[[Y1:.+]] = arith.index_cast %[[YHIGH]]
// Equal for certain if there is one id on both sides; maybe if intervals meet.
// CHECK:   %[[E0:.+]] = arith.cmpi eq, %[[X0]], %[[Y1]]
// CHECK:   %[[E1:.+]] = arith.cmpi eq, %[[X1]], %[[Y0]]
// CHECK:   %[[CERTAIN:.+]] = arith.andi %[[E0]], %[[E1]]
// CHECK:   %[[M0:.+]] = arith.cmpi sle, %[[X0]], %[[Y1]]
// CHECK:   %[[M1:.+]] = arith.cmpi sle, %[[Y0]], %[[X1]]
// CHECK:   %[[MAYBE:.+]] = arith.andi %[[M0]], %[[M1]]
// A negative id is padding.
// CHECK:   %[[ALLREAL:.+]] = arith.cmpi sge, %[[Y0]], %c0
// CHECK:   %[[SOMEREAL:.+]] = arith.cmpi sge, %[[Y1]], %c0
// CHECK:   %[[ALL:.+]] = arith.andi %[[CERTAIN]], %[[ALLREAL]]
// CHECK:   %[[ANY:.+]] = arith.andi %[[MAYBE]], %[[SOMEREAL]]
// CHECK:   %[[WHOLE:.+]] = arith.cmpi ule, %{{.+}}, %c1000
// CHECK:   %[[FULL:.+]] = arith.andi %[[ALL]], %[[WHOLE]]
// CHECK:   %[[NOTFULL:.+]] = arith.xori %[[FULL]], %true
// CHECK:   %[[KIND:.+]] = arith.select %[[HIDDEN]], %[[NOTFULL]], %[[ANY]]
// CHECK:   %[[SET:.+]] = arith.andi %[[KIND]], %[[IN]]
// CHECK: tile.launch {{.*}}%[[WORDS]]
// CHECK: memref.dealloc %[[WORDS]]
func.func @documents(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1000x64xbf16>, %v: memref<2x4x1000x64xbf16>, %ids: memref<2x1024xi32>, %o: memref<2x4x1024x64xbf16>) {
  %none = arith.constant 0 : i32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1000x64xbf16>, memref<2x4x1000x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = memref.load %ids[%b, %i] : memref<2x1024xi32>
        %y = memref.load %ids[%b, %j] : memref<2x1024xi32>
        %same = arith.cmpi eq, %x, %y : i32
        %real = arith.cmpi sge, %y, %none : i32
        %m = arith.andi %same, %real : i1
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// What arithmetic might take out of 64 bits is not known, nor what no rule has:
// every block may hold hidden pairs, and visible ones.
// CHECK-LABEL: func.func @unknown
// CHECK: scf.for %{{.+}} = %c0 to %c32 step %c4
// CHECK-NOT: arith.cmpi eq
// CHECK: %[[EXISTS:.+]] = arith.cmpi ult, %{{.+}}, %c8
// CHECK-NOT: arith.cmpi eq
// CHECK: arith.extui %[[EXISTS]]
func.func @unknown(%q: memref<1x4x1024x64xbf16>, %k: memref<1x4x1024x64xbf16>, %v: memref<1x4x1024x64xbf16>, %ids: memref<1x1024xi64>, %o: memref<1x4x1024x64xbf16>) {
  %c1 = arith.constant 1 : i64
  attn.attention ins(%q, %k, %v : memref<1x4x1024x64xbf16>, memref<1x4x1024x64xbf16>, memref<1x4x1024x64xbf16>) outs(%o : memref<1x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = memref.load %ids[%b, %i] : memref<1x1024xi64>
        %y = memref.load %ids[%b, %j] : memref<1x1024xi64>
        %next = arith.addi %x, %c1 : i64
        %m = arith.cmpi eq, %next, %y : i64
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// A length for each sequence is a bound: the producer reads it, and no map is made.
// CHECK-LABEL: gpu.module @lengths_attention_0
// CHECK: tile.kernel @fold({{.+}}, %[[LENGTHS:[^ ]+]]: memref<2xi64>)
// CHECK: tile.warpgroup {{.+}} elected
// CHECK: %[[N:.+]] = memref.load %[[LENGTHS]][%{{.+}}]
// CHECK: %[[LEAST:.+]] = arith.minsi %[[N]], %c1073741824_i64
// CHECK: %[[CLAMPED:.+]] = arith.maxsi %[[LEAST]], %c-1073741824_i64
// CHECK: arith.trunci %[[CLAMPED]]
// CHECK-LABEL: func.func @lengths
// CHECK-NOT: linalg
func.func @lengths(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %lengths: memref<2xi64>, %o: memref<2x4x1024x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %n = memref.load %lengths[%b] : memref<2xi64>
        %x = arith.index_cast %j : index to i64
        %m = arith.cmpi slt, %x, %n : i64
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 40, consumer_registers = 232>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// A list: bits of two key blocks for each listed one. Hidden pairs there are none
// but past the end.
// CHECK-LABEL: func.func @listed
// CHECK-SAME: %[[COUNTS:[^ ]+]]: memref<1x4x4xi32>, %[[INDICES:[^ ]+]]: memref<1x1x4x8xi32>
// CHECK: %[[MAP:.+]] = memref.alloc() : memref<1x4x8x2xi32>
// CHECK: linalg.generic {{.+}} outs(%[[MAP]] : memref<1x4x8x2xi32>)
// CHECK: %[[A:.+]] = linalg.index 2
// CHECK: %[[LIST:.+]] = arith.divui %[[A]], %c2
// CHECK: %[[COUNT:.+]] = memref.load %[[COUNTS]][%{{.+}}, %{{.+}}, %[[LIST]]]
// CHECK: %[[N:.+]] = arith.index_cast %[[COUNT]]
// CHECK: scf.for %[[U:.+]] = %c0 to %[[N]] step %c1
// CHECK:   %[[K:.+]] = memref.load %[[INDICES]][%c0, %c0, %[[LIST]], %[[U]]]
// CHECK:   %[[BLOCK:.+]] = arith.index_cast %[[K]]
// CHECK:   arith.muli %[[BLOCK]], %c2
func.func @listed(%q: memref<1x4x1024x64xbf16>, %k: memref<1x4x1024x64xbf16>, %v: memref<1x4x1024x64xbf16>, %counts: memref<1x4x4xi32>, %indices: memref<1x1x4x8xi32>, %o: memref<1x4x1024x64xbf16>) {
  attn.attention ins(%q, %k, %v : memref<1x4x1024x64xbf16>, memref<1x4x1024x64xbf16>, memref<1x4x1024x64xbf16>) blocks(%counts, %indices : memref<1x4x4xi32>, memref<1x1x4x8xi32>) outs(%o : memref<1x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      {block_sizes = array<i64: 256, 128>, form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}

// -----

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// Ids of queries and of keys are the same, and so are their blocks here: what is
// least and largest of one is computed once.
// CHECK-LABEL: func.func @twins
// CHECK: %[[BOTH:.+]] = memref.alloc() : memref<8x2xi32>
// CHECK: linalg.generic {{.+}} outs(%[[BOTH]] : memref<8x2xi32>)
// CHECK-NOT: linalg.generic {{.+}} "reduction"
// CHECK: scf.for
// CHECK-DAG: memref.load %[[BOTH]][%[[A:.+]], %c0]
// CHECK-DAG: memref.load %[[BOTH]][%[[A]], %c1]
// CHECK-DAG: memref.load %[[BOTH]][%[[K:.+]], %c0]
// CHECK-DAG: memref.load %[[BOTH]][%[[K]], %c1]
// CHECK: tile.launch
func.func @twins(%q: memref<2x4x1024x64xbf16>, %k: memref<2x4x1024x64xbf16>, %v: memref<2x4x1024x64xbf16>, %ids: memref<1024xi32>, %o: memref<2x4x1024x64xbf16>) {
  %none = arith.constant 0 : i32
  attn.attention ins(%q, %k, %v : memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>, memref<2x4x1024x64xbf16>) outs(%o : memref<2x4x1024x64xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = memref.load %ids[%i] : memref<1024xi32>
        %y = memref.load %ids[%j] : memref<1024xi32>
        %same = arith.cmpi eq, %x, %y : i32
        %real = arith.cmpi sge, %y, %none : i32
        %m = arith.andi %same, %real : i1
        attn.yield %m : i1
      } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 128, stages = 2, producer_registers = 56, consumer_registers = 224>}
  return
}
