// RUN: attn-opt %s --attn-tabulate-scores --canonicalize --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-tabulate-scores --split-input-file --remarks-filter=attn-tabulate-scores --remark-format=emitRemark -o /dev/null 2>&1 | grep remark: | FileCheck %s --check-prefix=REMARK

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// A gather at a bucket of the distance: one table entry for each head and distance.
// CHECK-LABEL: func.func @buckets(
// CHECK-SAME: %[[Q:.+]]: tensor<16x512x64xbf16>, %[[TABLE:.+]]: tensor<32x16xf32>)
// CHECK-DAG: %[[LAST:.+]] = arith.constant 511 : index
// CHECK: %[[INIT:.+]] = tensor.empty() : tensor<16x1023xf32>
// CHECK: %[[T:.+]] = linalg.generic {{.*}} outs(%[[INIT]] : tensor<16x1023xf32>)
// CHECK-DAG: %[[H:.+]] = linalg.index 0 : index
// CHECK-DAG: %[[AT:.+]] = linalg.index 1 : index
// CHECK: %[[DISTANCE:.+]] = arith.subi %[[AT]], %[[LAST]] : index
// CHECK: %[[ROOT:.+]] = math.sqrt
// CHECK: %[[BUCKET:.+]] = arith.minsi
// CHECK: %[[X:.+]] = tensor.extract %[[TABLE]][%[[BUCKET]], %[[H]]]
// CHECK: linalg.yield %[[X]] : f32
// CHECK: attn.attention
// CHECK: score (%[[S:.+]]: f32, %[[HH:.+]]: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[D:.+]] = arith.subi %[[J]], %[[I]] : index
// CHECK-NEXT: %[[E:.+]] = arith.addi %[[D]], %[[LAST]] : index
// CHECK-NEXT: %[[B:.+]] = tensor.extract %[[T]][%[[HH]], %[[E]]] : tensor<16x1023xf32>
// CHECK-NEXT: %[[SUM:.+]] = arith.addf %[[S]], %[[B]] : f32
// CHECK-NEXT: attn.yield %[[SUM]] : f32
// REMARK: [Passed] table | {{.*}} Remark="a function of the distance between query and key is computed once for each distance: 16368 elements instead of 4194304"
func.func @buckets(%q: tensor<16x512x64xbf16>, %table: tensor<32x16xf32>) -> tensor<16x512x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<16x512x64xbf16>, tensor<16x512x64xbf16>, tensor<16x512x64xbf16>)
    outs(%q : tensor<16x512x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %most = arith.constant 31 : index
      %n = arith.subi %i, %j : index
      %before = arith.cmpi sge, %i, %j : index
      %m = arith.subi %j, %i : index
      %distance = arith.select %before, %n, %m : index
      %int = arith.index_cast %distance : index to i64
      %float = arith.sitofp %int : i64 to f32
      %root = math.sqrt %float : f32
      %whole = arith.fptosi %root : f32 to i64
      %index = arith.index_cast %whole : i64 to index
      %bucket = arith.minsi %index, %most : index
      %x = tensor.extract %table[%bucket, %h] : tensor<32x16xf32>
      %t = arith.addf %s, %x : f32
      attn.yield %t : f32
    } -> tensor<16x512x64xbf16>
  return %o : tensor<16x512x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Dynamic sizes; what does not vary with the head has a table without heads.
// CHECK-LABEL: func.func @dynamic(
// CHECK-SAME: %[[Q:.+]]: tensor<4x?x64xbf16>, %[[K:.+]]: tensor<4x?x64xbf16>)
// CHECK-DAG: %[[ONE:.+]] = arith.constant 1 : index
// CHECK-DAG: %[[QUERIES:.+]] = tensor.dim %[[Q]], %[[ONE]]
// CHECK-DAG: %[[LAST:.+]] = arith.subi %[[QUERIES]], %[[ONE]] : index
// CHECK-DAG: %[[KEYS:.+]] = tensor.dim %[[K]], %[[ONE]]
// CHECK: %[[SIZE:.+]] = arith.addi %[[LAST]], %[[KEYS]] : index
// CHECK: tensor.empty(%[[SIZE]]) : tensor<?xf32>
// CHECK: math.cos
// CHECK: score (%[[S:.+]]: f32, %{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[D:.+]] = arith.subi %[[J]], %[[I]] : index
// CHECK-NEXT: %[[E:.+]] = arith.addi %[[D]], %[[LAST]] : index
// CHECK-NEXT: tensor.extract %{{.+}}[%[[E]]] : tensor<?xf32>
// CHECK-NOT: math
// REMARK-NEXT: [Passed] table | {{.*}} Remark="a function of the distance between query and key is computed once for each distance"
func.func @dynamic(%q: tensor<4x?x64xbf16>, %k: tensor<4x?x64xbf16>) -> tensor<4x?x64xbf16> {
  %o = attn.attention ins(%q, %k, %k : tensor<4x?x64xbf16>, tensor<4x?x64xbf16>, tensor<4x?x64xbf16>)
    outs(%q : tensor<4x?x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %i, %j : index
      %int = arith.index_cast %n : index to i64
      %float = arith.sitofp %int : i64 to f32
      %x = math.cos %float : f32
      %t = arith.addf %s, %x : f32
      attn.yield %t : f32
    } -> tensor<4x?x64xbf16>
  return %o : tensor<4x?x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// Left alone: a slope times the distance is cheaper than a load (the slope is
// one by row); a sum of positions is no distance, nor is an unsigned comparison
// of the two; the score is no position.
// CHECK-LABEL: func.func @not(
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @not(%q: tensor<16x512x64xbf16>, %slopes: tensor<16xf32>) -> tensor<16x512x64xbf16> {
  %o = attn.attention ins(%q, %q, %q : tensor<16x512x64xbf16>, tensor<16x512x64xbf16>, tensor<16x512x64xbf16>)
    outs(%q : tensor<16x512x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %slope = tensor.extract %slopes[%h] : tensor<16xf32>
      %root = math.sqrt %slope : f32
      %n = arith.subi %j, %i : index
      %int = arith.index_cast %n : index to i64
      %float = arith.sitofp %int : i64 to f32
      %bias = arith.mulf %float, %root : f32
      %t = arith.addf %s, %bias : f32
      %cap = math.tanh %t : f32
      %u = arith.addi %j, %i : index
      %sum = arith.index_cast %u : index to i64
      %away = arith.sitofp %sum : i64 to f32
      %far = math.sqrt %away : f32
      %zero = arith.constant 0.000000e+00 : f32
      %above = arith.cmpi ult, %i, %j : index
      %picked = arith.select %above, %far, %zero : f32
      %exp = math.exp %picked : f32
      %r = arith.addf %cap, %exp : f32
      attn.yield %r : f32
    } -> tensor<16x512x64xbf16>
  return %o : tensor<16x512x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// One query: as many distances as pairs.
// CHECK-LABEL: func.func @decode(
// CHECK-NOT: linalg.generic
// CHECK: math.cos
// REMARK-NEXT: [Missed] no-table | {{.*}} Remark="a function of the distance is computed for each pair: there are hardly more pairs than distances"
func.func @decode(%q: tensor<4x1x64xbf16>, %k: tensor<4x512x64xbf16>) -> tensor<4x1x64xbf16> {
  %o = attn.attention ins(%q, %k, %k : tensor<4x1x64xbf16>, tensor<4x512x64xbf16>, tensor<4x512x64xbf16>)
    outs(%q : tensor<4x1x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %n = arith.subi %i, %j : index
      %int = arith.index_cast %n : index to i64
      %float = arith.sitofp %int : i64 to f32
      %x = math.cos %float : f32
      %t = arith.addf %s, %x : f32
      attn.yield %t : f32
    } -> tensor<4x1x64xbf16>
  return %o : tensor<4x1x64xbf16>
}
