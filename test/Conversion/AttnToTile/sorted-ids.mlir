// Equal ids that are known to be in order become ranges of keys.
// RUN: attn-opt %s --split-input-file --attn-sorted-ids | FileCheck %s
// RUN: attn-opt %s --split-input-file --attn-sorted-ids --remarks-filter=attn-sorted-ids 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// The caller answers for the order. Of 300 keys nine steps find one of 301 places.
// CHECK-LABEL: func.func @asserted
// CHECK-SAME: %[[IDS:[^ ]+]]: tensor<2x300xi32> {attn.sorted}
// CHECK: %[[R:.+]]:2 = linalg.generic {{.+}} iterator_types = ["parallel", "parallel"]} ins(%[[IDS]] : tensor<2x300xi32>) outs(%{{.+}}, %{{.+}} : tensor<2x300xi32>, tensor<2x300xi32>) {
// CHECK: ^bb0(%[[ID:.+]]: i32, %{{.+}}: i32, %{{.+}}: i32):
// CHECK: %[[B:.+]] = linalg.index 0
// CHECK: %[[FIRST:.+]]:2 = scf.for %{{.+}} = %{{.+}} to %[[STEPS:.+]] step {{.+}} iter_args(%[[LOW:.+]] = %{{.+}}, %[[HIGH:.+]] = %{{.+}}) -> (index, index) {
// CHECK: %[[SUM:.+]] = arith.addi %[[LOW]], %[[HIGH]]
// CHECK: %[[MID:.+]] = arith.divui %[[SUM]]
// CHECK: %[[AT:.+]] = arith.minui %[[MID]]
// CHECK: %[[X:.+]] = tensor.extract %[[IDS]][%[[B]], %[[AT]]]
// CHECK: %[[OPEN:.+]] = arith.cmpi ult, %[[LOW]], %[[HIGH]]
// CHECK: %[[LESS:.+]] = arith.cmpi slt, %[[X]], %[[ID]]
// CHECK: arith.andi %[[OPEN]], %[[LESS]]
// CHECK: scf.for
// CHECK: arith.cmpi sle, %{{.+}}, %[[ID]]
// CHECK: mask (%[[PB:.+]]: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK-NOT: tensor.extract %[[IDS]]
// CHECK: %[[S:.+]] = tensor.extract %[[R]]#0[%[[PB]], %[[I]]] : tensor<2x300xi32>
// CHECK: %[[SI:.+]] = arith.index_cast %[[S]]
// CHECK: %[[FROM:.+]] = arith.cmpi sge, %[[J]], %[[SI]] : index
// CHECK: %[[E:.+]] = tensor.extract %[[R]]#1[%[[PB]], %[[I]]] : tensor<2x300xi32>
// CHECK: %[[EI:.+]] = arith.index_cast %[[E]]
// CHECK: %[[TO:.+]] = arith.cmpi slt, %[[J]], %[[EI]] : index
// CHECK: %[[BOTH:.+]] = arith.andi %[[FROM]], %[[TO]]
// CHECK-NOT: cmpi eq
// CHECK: attn.yield %[[BOTH]]
// REMARK: equal ids in order are a range of keys by query, found by two binary searches
func.func @asserted(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %ids: tensor<2x300xi32> {attn.sorted}) -> tensor<2x300x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%b, %i] : tensor<2x300xi32>
      %y = tensor.extract %ids[%b, %j] : tensor<2x300xi32>
      %m = arith.cmpi eq, %x, %y : i32
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// A count of offsets that are passed rises with the token, whatever the offsets.
// The query's ids need no order.
// CHECK-LABEL: func.func @counted
// CHECK-SAME: %[[ROWS:[^ ]+]]: tensor<300xi64>
// CHECK: %[[DOC:.+]] = linalg.generic {{.+}} iterator_types = ["parallel", "reduction"]
// CHECK: %{{.+}}:2 = linalg.generic {{.+}} ins(%[[ROWS]] : tensor<300xi64>)
// CHECK: tensor.extract %[[DOC]]
// CHECK: mask (
// CHECK-NOT: tensor.extract %[[DOC]]
// CHECK-NOT: cmpi eq
// CHECK: attn.yield
// REMARK: equal ids in order are a range of keys
func.func @counted(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %rows: tensor<300xi64>, %cu: tensor<8xi64>) -> tensor<2x300x64xbf16> {
  %c0 = arith.constant 0 : i64
  %n0 = tensor.empty() : tensor<300xi64>
  %n1 = linalg.fill ins(%c0 : i64) outs(%n0 : tensor<300xi64>) -> tensor<300xi64>
  %doc = linalg.generic {indexing_maps = [affine_map<(i, k) -> (k)>, affine_map<(i, k) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%cu : tensor<8xi64>) outs(%n1 : tensor<300xi64>) {
  ^bb0(%a: i64, %c: i64):
    %i = linalg.index 0 : index
    %x = arith.index_cast %i : index to i64
    %y = arith.cmpi sle, %a, %x : i64
    %z = arith.extui %y : i1 to i64
    %s = arith.addi %z, %c : i64
    linalg.yield %s : i64
  } -> tensor<300xi64>
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = tensor.extract %rows[%i] : tensor<300xi64>
      %xi = arith.index_cast %x : i64 to index
      %y = tensor.extract %doc[%j] : tensor<300xi64>
      %yi = arith.index_cast %y : i64 to index
      %m = arith.cmpi eq, %xi, %yi : index
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// A running sum of flags, as a product with the triangle.
// CHECK-LABEL: func.func @running_sum
// CHECK: %{{.+}}:2 = linalg.generic
// CHECK-NOT: cmpi eq
// CHECK: attn.yield
// REMARK: equal ids in order are a range of keys
func.func @running_sum(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %begins: tensor<2x300xi1>) -> tensor<2x300x64xbf16> {
  %c0 = arith.constant 0 : i64
  %n0 = tensor.empty() : tensor<2x300xi64>
  %n1 = linalg.fill ins(%c0 : i64) outs(%n0 : tensor<2x300xi64>) -> tensor<2x300xi64>
  %t0 = tensor.empty() : tensor<300x300xi1>
  %t = linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<300x300xi1>) {
  ^bb0(%u: i1):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %y = arith.cmpi sge, %i, %j : index
    linalg.yield %y : i1
  } -> tensor<300x300xi1>
  %ids = linalg.generic {indexing_maps = [affine_map<(b, i, k) -> (i, k)>, affine_map<(b, i, k) -> (b, k)>, affine_map<(b, i, k) -> (b, i)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%t, %begins : tensor<300x300xi1>, tensor<2x300xi1>) outs(%n1 : tensor<2x300xi64>) {
  ^bb0(%a: i1, %f: i1, %c: i64):
    %x = arith.extui %a : i1 to i64
    %y = arith.extui %f : i1 to i64
    %z = arith.muli %x, %y : i64
    %s = arith.addi %c, %z : i64
    linalg.yield %s : i64
  } -> tensor<2x300xi64>
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%b, %i] : tensor<2x300xi64>
      %y = tensor.extract %ids[%b, %j] : tensor<2x300xi64>
      %m = arith.cmpi eq, %y, %x : i64
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Nobody says so.
// CHECK-LABEL: func.func @unordered
// CHECK-NOT: linalg.generic
// CHECK: arith.cmpi eq
// REMARK: ids are not known to be in order (attn.sorted on an argument says so): their blocks are told apart by a map that each launch computes
func.func @unordered(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %ids: tensor<2x300xi32>) -> tensor<2x300x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%b, %i] : tensor<2x300xi32>
      %y = tensor.extract %ids[%b, %j] : tensor<2x300xi32>
      %m = arith.cmpi eq, %x, %y : i32
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// A sum of what may be negative is in no order, and a count of the offsets that
// are still to come falls.
// CHECK-LABEL: func.func @signed_sum
// CHECK: arith.cmpi eq
// CHECK: arith.cmpi eq
// REMARK: ids are not known to be in order
// REMARK: ids are not known to be in order
func.func @signed_sum(%q: tensor<2x300x64xbf16>, %k: tensor<2x300x64xbf16>, %v: tensor<2x300x64xbf16>, %out: tensor<2x300x64xbf16>, %steps: tensor<300xi64>, %cu: tensor<8xi64>) -> tensor<2x300x64xbf16> {
  %c0 = arith.constant 0 : i64
  %n0 = tensor.empty() : tensor<300xi64>
  %n1 = linalg.fill ins(%c0 : i64) outs(%n0 : tensor<300xi64>) -> tensor<300xi64>
  %ids = linalg.generic {indexing_maps = [affine_map<(i, k) -> (k)>, affine_map<(i, k) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%steps : tensor<300xi64>) outs(%n1 : tensor<300xi64>) {
  ^bb0(%a: i64, %c: i64):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %p = arith.cmpi sge, %i, %j : index
    %x = arith.extui %p : i1 to i64
    %z = arith.muli %x, %a : i64
    %s = arith.addi %c, %z : i64
    linalg.yield %s : i64
  } -> tensor<300xi64>
  %left = linalg.generic {indexing_maps = [affine_map<(i, k) -> (k)>, affine_map<(i, k) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%cu : tensor<8xi64>) outs(%n1 : tensor<300xi64>) {
  ^bb0(%a: i64, %c: i64):
    %i = linalg.index 0 : index
    %x = arith.index_cast %i : index to i64
    %y = arith.cmpi sgt, %a, %x : i64
    %z = arith.extui %y : i1 to i64
    %s = arith.addi %z, %c : i64
    linalg.yield %s : i64
  } -> tensor<300xi64>
  %r = attn.attention ins(%q, %k, %v : tensor<2x300x64xbf16>, tensor<2x300x64xbf16>, tensor<2x300x64xbf16>) outs(%out : tensor<2x300x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%i] : tensor<300xi64>
      %y = tensor.extract %ids[%j] : tensor<300xi64>
      %m1 = arith.cmpi eq, %x, %y : i64
      %z = tensor.extract %left[%i] : tensor<300xi64>
      %w = tensor.extract %left[%j] : tensor<300xi64>
      %m2 = arith.cmpi eq, %z, %w : i64
      %m = arith.andi %m1, %m2 : i1
      attn.yield %m : i1
    } -> tensor<2x300x64xbf16>
  return %r : tensor<2x300x64xbf16>
}
