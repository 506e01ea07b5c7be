// RUN: attn-opt --attn-to-cpu=vector-bits=512 --canonicalize --cse --split-input-file %s | FileCheck %s

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Blocks of 64 queries and 64 keys. Query block a sees the key blocks 0 … a; only
// block a itself evaluates the mask. Blocks are dealt out from both ends, since
// the last take longest. What is done is counted as it is done.
// CHECK-LABEL: func.func @causal(
// CHECK-DAG: %[[C0:.+]] = arith.constant 0 : index
// CHECK-DAG: %[[C1:.+]] = arith.constant 1 : index
// CHECK-DAG: %[[C15:.+]] = arith.constant 15 : index
// CHECK-DAG: %[[C16:.+]] = arith.constant 16 : index
// CHECK: scf.parallel (%{{.+}}, %[[T:.+]]) =
// CHECK: %[[HALF:.+]] = arith.shrui %[[T]], %[[C1]]
// CHECK: %[[LATE:.+]] = arith.subi %[[C15]], %[[HALF]]
// CHECK: %[[A:.+]] = arith.select %{{.+}}, %[[LATE]], %[[HALF]]
// CHECK: %[[NEXT:.+]] = arith.addi %[[A]], %[[C1]]
// CHECK: %[[HIGH:.+]] = arith.minsi %[[NEXT]], %[[C16]]
// CHECK: %[[FROM:.+]] = arith.maxsi %[[A]], %[[C0]]
// CHECK: %[[KEYS:.+]] = scf.for %[[K:.+]] = %[[C0]] to %[[HIGH]] step %[[C1]] iter_args(%[[SO_FAR:.+]] = %[[C0]]) -> (index) {
// CHECK: %[[AFTER:.+]] = arith.cmpi sle, %[[FROM]], %[[K]]
// CHECK: %[[BEFORE:.+]] = arith.cmpi slt, %[[K]], %[[C16]]
// CHECK: %[[PARTIAL:.+]] = arith.andi %[[AFTER]], %[[BEFORE]]
// CHECK: scf.if %[[PARTIAL]] {
// CHECK: arith.cmpi sge, %{{.+}}, %{{.+}} : vector<16xindex>
// CHECK: } else {
// CHECK-NOT: vector<16xindex>
// CHECK: %[[SUM:.+]] = arith.addi %[[SO_FAR]], %{{.+}} : index
// CHECK: scf.yield %[[SUM]]
// CHECK: arith.index_cast %[[KEYS]]
// CHECK: call @attn_rt_count_work(
func.func @causal(%q: memref<4x1000x32xf32>, %k: memref<4x1000x32xf32>, %v: memref<4x1000x24xf32>, %o: memref<4x1000x24xf32>) {
  attn.attention ins(%q, %k, %v : memref<4x1000x32xf32>, memref<4x1000x32xf32>, memref<4x1000x24xf32>)
      outs(%o : memref<4x1000x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      }
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Two intervals, near keys and the first block: what lies between is passed over.
// CHECK-LABEL: func.func @two(
// CHECK: scf.for %[[K:.+]] = %{{.+}} to %{{.+}} step %{{.+}} iter_args(%{{.+}} = %{{.+}}) -> (index) {
// CHECK: %[[NEAR:.+]] = arith.andi
// CHECK: %[[GLOBAL:.+]] = arith.andi
// CHECK: %[[SEEN:.+]] = arith.ori %[[NEAR]], %[[GLOBAL]]
// CHECK: scf.if %[[SEEN]] -> (index) {
// CHECK: vector.fma
// CHECK: scf.yield %[[KEYS:[0-9]+]] : index
// CHECK-NEXT: } else {
// CHECK-NEXT: scf.yield %{{.+}} : index
// CHECK-NEXT: }
func.func @two(%q: memref<4x1000x32xf32>, %k: memref<4x1000x32xf32>, %v: memref<4x1000x24xf32>, %o: memref<4x1000x24xf32>) {
  %c64 = arith.constant 64 : index
  %c128 = arith.constant 128 : index
  attn.attention ins(%q, %k, %v : memref<4x1000x32xf32>, memref<4x1000x32xf32>, memref<4x1000x24xf32>)
      outs(%o : memref<4x1000x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %i: index, %j: index) {
        %d = arith.subi %i, %j : index
        %n = arith.cmpi ule, %d, %c128 : index
        %g = arith.cmpi slt, %j, %c64 : index
        %c = arith.ori %n, %g : i1
        attn.yield %c : i1
      }
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// What a tensor says is unknown: it may hide anything that the rest shows, so
// every block that causality leaves evaluates the mask.
// CHECK-LABEL: func.func @opaque(
// CHECK-SAME: %[[M:[a-z0-9]+]]: memref<1000xi1>)
// CHECK-DAG: %[[C1:.+]] = arith.constant 1 : index
// CHECK-DAG: %[[C16:.+]] = arith.constant 16 : index
// CHECK: %[[NEXT:.+]] = arith.addi %[[A:[0-9]+]], %[[C1]] : index
// CHECK-NEXT: %[[HIGH:.+]] = arith.minsi %[[NEXT]], %[[C16]]
// CHECK-NEXT: scf.for %{{.+}} = %{{.+}} to %[[HIGH]] step %{{.+}} iter_args(%{{.+}} = %{{.+}}) -> (index) {
// CHECK-NOT: scf.if
// CHECK: memref.load %[[M]]
// CHECK-NOT: scf.if
// CHECK: return
func.func @opaque(%q: memref<4x1000x32xf32>, %k: memref<4x1000x32xf32>, %v: memref<4x1000x24xf32>, %o: memref<4x1000x24xf32>, %m: memref<1000xi1>) {
  attn.attention ins(%q, %k, %v : memref<4x1000x32xf32>, memref<4x1000x32xf32>, memref<4x1000x24xf32>)
      outs(%o : memref<4x1000x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %i: index, %j: index) {
        %x = memref.load %m[%j] : memref<1000xi1>
        %y = arith.cmpi sge, %i, %j : index
        %c = arith.andi %x, %y : i1
        attn.yield %c : i1
      }
  return
}
