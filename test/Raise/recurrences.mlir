// RUN: attn-opt %s --attn-raise-recurrences --split-input-file | FileCheck %s --enable-var-scope
// RUN: attn-opt %s --attn-raise-recurrences --split-input-file --remarks-filter=attn-raise-recurrences --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// Sums under a product of gates: 2 batch points, 6 tokens, 3 channels.

// REMARK-COUNT-3: a sum under a product of gates is a recurrence along dimension 1"
// REMARK: a sum under a product of gates is a recurrence along dimension 1, rounded as it is stored
// REMARK-NOT: recurrence

// The gates' logarithms are summed, and the weights selected.
// CHECK-DAG: #[[$FULL:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$STATE:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @summed(
// CHECK-SAME: %[[A:.+]]: tensor<2x6x3xf32>, %[[X:.+]]: tensor<2x6x3xf32>
// CHECK: %[[S0:.+]] = linalg.fill {{.+}} outs(%{{.+}} : tensor<2x3xf32>)
// CHECK: %[[Y:.+]]:2 = linalg.generic {indexing_maps = [#[[$FULL]], #[[$STATE]]], iterator_types = ["parallel", "reduction", "parallel"]} outs(%{{.+}}, %[[S0]] : tensor<2x6x3xf32>, tensor<2x3xf32>)
// CHECK: ^bb0(%{{.+}}: f32, %[[S:.+]]: f32):
// CHECK: %[[LOG:.+]] = tensor.extract %[[A]]
// CHECK: %[[GATE:.+]] = math.exp %[[LOG]]
// CHECK: %[[KEPT:.+]] = arith.mulf %[[GATE]], %[[S]]
// CHECK: %[[TERM:.+]] = tensor.extract %[[X]]
// CHECK: %[[NEXT:.+]] = arith.addf %[[KEPT]], %[[TERM]]
// CHECK: linalg.yield %[[NEXT]], %[[NEXT]]
// CHECK: return %[[Y]]#0
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @summed(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %g, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %A : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %d = arith.subf %x, %y : f32
    %e = math.exp %d : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %e, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}

// -----

// A fill below the exponential.
// CHECK-DAG: #[[$FULL:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$STATE:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @filled(
// CHECK-SAME: %[[A:.+]]: tensor<2x6x3xf32>, %[[X:.+]]: tensor<2x6x3xf32>
// CHECK: %[[S0:.+]] = linalg.fill {{.+}} outs(%{{.+}} : tensor<2x3xf32>)
// CHECK: %[[Y:.+]]:2 = linalg.generic {indexing_maps = [#[[$FULL]], #[[$STATE]]], iterator_types = ["parallel", "reduction", "parallel"]} outs(%{{.+}}, %[[S0]] : tensor<2x6x3xf32>, tensor<2x3xf32>)
// CHECK: ^bb0(%{{.+}}: f32, %[[S:.+]]: f32):
// CHECK: %[[LOG:.+]] = tensor.extract %[[A]]
// CHECK: %[[GATE:.+]] = math.exp %[[LOG]]
// CHECK: %[[KEPT:.+]] = arith.mulf %[[GATE]], %[[S]]
// CHECK: %[[TERM:.+]] = tensor.extract %[[X]]
// CHECK: %[[NEXT:.+]] = arith.addf %[[KEPT]], %[[TERM]]
// CHECK: linalg.yield %[[NEXT]], %[[NEXT]]
// CHECK: return %[[Y]]#0
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @filled(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %low = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %g, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %A : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %d = arith.subf %x, %y : f32
    %f = arith.select %c, %d, %low : f32
    %v = math.exp %f : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}

// -----

// Sums that come as an argument: the gate is what they grow by.
// CHECK-DAG: #[[$FULL:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$STATE:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @given(
// CHECK-SAME: %[[A:.+]]: tensor<2x6x3xf32>, %[[X:.+]]: tensor<2x6x3xf32>
// CHECK: %[[S0:.+]] = linalg.fill {{.+}} outs(%{{.+}} : tensor<2x3xf32>)
// CHECK: %[[Y:.+]]:2 = linalg.generic {indexing_maps = [#[[$FULL]], #[[$STATE]]], iterator_types = ["parallel", "reduction", "parallel"]} outs(%{{.+}}, %[[S0]] : tensor<2x6x3xf32>, tensor<2x3xf32>)
// CHECK: ^bb0(%{{.+}}: f32, %[[S:.+]]: f32):
// CHECK: %[[B:.+]] = linalg.index 0
// CHECK: %[[T:.+]] = linalg.index 1
// CHECK: %[[C:.+]] = linalg.index 2
// CHECK: %[[HERE:.+]] = tensor.extract %[[A]][%[[B]], %[[T]], %[[C]]]
// CHECK: %[[BEFORE:.+]] = tensor.extract %[[A]]
// CHECK: %[[LOG:.+]] = arith.subf %[[HERE]], %[[BEFORE]]
// CHECK: %[[GATE:.+]] = math.exp %[[LOG]]
// CHECK: %[[KEPT:.+]] = arith.mulf %[[GATE]], %[[S]]
// CHECK: %[[TERM:.+]] = tensor.extract %[[X]]
// CHECK: %[[NEXT:.+]] = arith.addf %[[KEPT]], %[[TERM]]
// CHECK: linalg.yield %[[NEXT]], %[[NEXT]]
// CHECK: return %[[Y]]#0
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @given(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %a : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %d = arith.subf %x, %y : f32
    %e = math.exp %d : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %e, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}

// -----

// What is stored is rounded; a gate whose logarithm is taken is the gate.
// CHECK-DAG: #[[$FULL:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$STATE:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @rounded(
// CHECK-SAME: %[[A:.+]]: tensor<2x6x3xf32>, %[[X:.+]]: tensor<2x6x3xf32>
// CHECK: %[[Y:.+]]:2 = linalg.generic {indexing_maps = [#[[$FULL]], #[[$STATE]]], {{.+}}} outs(%{{.+}}, %{{.+}} : tensor<2x6x3xbf16>, tensor<2x3xf32>)
// CHECK: ^bb0(%{{.+}}: bf16, %[[S:.+]]: f32):
// CHECK-NOT: math
// CHECK: %[[GATE:.+]] = tensor.extract %[[A]]
// CHECK: arith.mulf %[[GATE]], %[[S]]
// CHECK: %[[NEXT:.+]] = arith.addf
// CHECK: %[[ROUND:.+]] = arith.truncf %[[NEXT]] : f32 to bf16
// CHECK: linalg.yield %[[ROUND]], %[[NEXT]]
// CHECK: return %[[Y]]#0
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @rounded(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xbf16> {
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %l = math.log %g : f32
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %l, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %A : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %d = arith.subf %x, %y : f32
    %e = math.exp %d : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %e, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %re = tensor.empty() : tensor<2x6x3xbf16>
  %r = linalg.generic {indexing_maps = [#ic, #ic], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y : tensor<2x6x3xf32>) outs(%re : tensor<2x6x3xbf16>) {
  ^bb0(%p: f32, %u: bf16):
    %t = arith.truncf %p : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<2x6x3xbf16>
  return %r : tensor<2x6x3xbf16>
}

// -----

// What must stay: sums over later tokens, weights without a token's own, a decay that
// is a token off, one that another factor joins, no gates at all.
// CHECK-LABEL: func.func @later(
// CHECK-NOT: "reduction", "parallel"]
// CHECK: return
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @later(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %g, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %A : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %d = arith.subf %x, %y : f32
    %e = math.exp %d : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sle, %i, %j : index
    %v = arith.select %c, %e, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}

// -----

// CHECK-LABEL: func.func @strict(
// CHECK-NOT: "reduction", "parallel"]
// CHECK: return
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @strict(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %g, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %A : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %d = arith.subf %x, %y : f32
    %e = math.exp %d : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sgt, %i, %j : index
    %v = arith.select %c, %e, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}

// -----

// CHECK-LABEL: func.func @token_off(
// CHECK-NOT: "reduction", "parallel"]
// CHECK: return
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @token_off(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %g, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %cut = tensor.extract_slice %A[0, 1, 0] [2, 5, 3] [1, 1, 1] : tensor<2x6x3xf32> to tensor<2x5x3xf32>
  %last = tensor.extract_slice %A[0, 0, 0] [2, 1, 3] [1, 1, 1] : tensor<2x6x3xf32> to tensor<2x1x3xf32>
  %off = tensor.concat dim(1) %cut, %last : (tensor<2x5x3xf32>, tensor<2x1x3xf32>) -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %off : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %d = arith.subf %x, %y : f32
    %e = math.exp %d : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %e, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}

// -----

// CHECK-LABEL: func.func @joined(
// CHECK-NOT: "reduction", "parallel"]
// CHECK: return
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @joined(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %g, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %A : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %d = arith.subf %x, %y : f32
    %e0 = math.exp %d : f32
    %t = arith.addf %x, %y : f32
    %e = arith.mulf %e0, %t : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %e, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}

// -----

// CHECK-LABEL: func.func @no_gates(
// CHECK-NOT: "reduction", "parallel"]
// CHECK: return
#ic = affine_map<(b, i, c) -> (b, i, c)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#all = affine_map<(b, i, c, j) -> (b, i, c, j)>
func.func @no_gates(%a: tensor<2x6x3xf32>, %z: tensor<2x6x3xf32>) -> tensor<2x6x3xf32> {
  %one = arith.constant 1.000000e+00 : f32
  %zero = arith.constant 0.000000e+00 : f32
  %ye = tensor.empty() : tensor<2x6x3xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x6x3xf32>) -> tensor<2x6x3xf32>
  %A = linalg.generic {indexing_maps = [#key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a : tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%g: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %g, %zero : f32
    %s = arith.addf %u, %v : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  %we = tensor.empty() : tensor<2x6x3x6xf32>
  %w = linalg.generic {indexing_maps = [#row, #key, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%A, %A : tensor<2x6x3xf32>, tensor<2x6x3xf32>) outs(%we : tensor<2x6x3x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<2x6x3x6xf32>
  %y = linalg.generic {indexing_maps = [#all, #key, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %z : tensor<2x6x3x6xf32>, tensor<2x6x3xf32>) outs(%yz : tensor<2x6x3xf32>) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %m = arith.mulf %p, %q : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x6x3xf32>
  return %y : tensor<2x6x3xf32>
}
