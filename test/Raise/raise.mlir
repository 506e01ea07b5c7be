// RUN: attn-opt --attn-raise-pipeline --split-input-file %s | FileCheck %s

// One spelling each. What remains is the op, the views it reads and its init.

// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
// CHECK-DAG: #[[$KT:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d2)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
// CHECK-LABEL: func.func @named(
// CHECK-SAME: %[[QV:.+]]: tensor<2x8x16xf32>, %[[KV:.+]]: tensor<2x16x12xf32>, %[[VV:.+]]: tensor<2x12x4xf32>)
// CHECK-NEXT: %[[INIT:.+]] = tensor.empty() : tensor<2x8x4xf32>
// CHECK-NEXT: %[[R:.+]] = attn.attention ins(%[[QV]], %[[KV]], %[[VV]] : {{.+}}) outs(%[[INIT]] : {{.+}}) maps [#[[$Q]], #[[$KT]], #[[$V]], #[[$O]]] normalizer #attn.softmax -> tensor<2x8x4xf32>
// CHECK-NEXT: return %[[R]]
func.func @named(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A causal select with −∞: a mask. The scale stays in the score.
// CHECK-LABEL: func.func @causal_select(
// CHECK: %[[C:.+]] = arith.constant 2.500000e-01 : f32
// CHECK: attn.attention
// CHECK: score (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[S:.+]] = arith.mulf %[[X]], %[[C]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[M:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[M]] : i1
// CHECK-NOT: linalg
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @causal_select(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %inf = arith.constant 0xFF800000 : f32
  %four = arith.constant 4.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %later = arith.cmpi ugt, %j, %i : index
    %d = arith.divf %x, %four : f32
    %z = arith.select %later, %inf, %d : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A constant lower triangle, −1e9 added where it does not hold: every query
// sees a key, so the fill is a mask.
// CHECK-LABEL: func.func @causal_constant(
// CHECK: attn.attention
// CHECK-NOT: score
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[M:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[M]] : i1
func.func @causal_constant(%q: tensor<2x3x16xf32>, %kt: tensor<2x16x3xf32>, %v: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %low = arith.constant -1.000000e+09 : f32
  %tril = arith.constant dense<[[true, false, false], [true, true, false], [true, true, true]]> : tensor<3x3xi1>
  %se = tensor.empty() : tensor<2x3x3xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x3x16xf32>, tensor<2x16x3xf32>) outs(%sz : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %masked = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %tril : tensor<2x3x3xf32>, tensor<3x3xi1>) outs(%se : tensor<2x3x3xf32>) {
  ^bb0(%x: f32, %c: i1, %u: f32):
    %f = arith.uitofp %c : i1 to f32
    %n = arith.subf %one, %f : f32
    %a = arith.mulf %n, %low : f32
    %z = arith.addf %x, %a : f32
    linalg.yield %z : f32
  } -> tensor<2x3x3xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x3x3xf32>) outs(%se : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x3x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x3x3xf32>, tensor<2x3x4xf32>) outs(%oz : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %o : tensor<2x3x4xf32>
}

// -----

// Padding by a finite fill: a row may be masked throughout, and is uniform
// then, so that the fill stays one. With −∞ it would be a mask.
// CHECK-LABEL: func.func @padding(
// CHECK-SAME: %[[KEEP:[^:]+]]: tensor<2x12xi1>)
// CHECK: %[[LOW:.+]] = arith.constant -1.000000e+09 : f32
// CHECK: attn.attention
// CHECK: score (%[[X:.+]]: f32, %[[B:.+]]: index, %{{.+}}: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[C:.+]] = tensor.extract %[[KEEP]][%[[B]], %[[J]]] : tensor<2x12xi1>
// CHECK-NEXT: %[[Z:.+]] = arith.select %[[C]], %[[X]], %[[LOW]] : f32
// CHECK-NEXT: attn.yield %[[Z]] : f32
// CHECK-NOT: mask
// CHECK-LABEL: func.func @padding_infinite(
// CHECK-SAME: %[[KEEP:[^:]+]]: tensor<2x12xi1>)
// CHECK: attn.attention
// CHECK-NOT: score
// CHECK: mask (%[[B:.+]]: index, %{{.+}}: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[C:.+]] = tensor.extract %[[KEEP]][%[[B]], %[[J]]] : tensor<2x12xi1>
// CHECK-NEXT: attn.yield %[[C]] : i1
#all = affine_map<(b, i, j) -> (b, i, j)>
#key = affine_map<(b, i, j) -> (b, j)>
func.func @padding(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>, %keep: tensor<2x12xi1>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant -1.000000e+09 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %masked = linalg.generic {indexing_maps = [#key, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%keep, %s : tensor<2x12xi1>, tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%c: i1, %x: f32, %u: f32):
    %z = arith.select %c, %x, %low : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}
func.func @padding_infinite(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>, %keep: tensor<2x12xi1>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %masked = linalg.generic {indexing_maps = [#key, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%keep, %s : tensor<2x12xi1>, tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%c: i1, %x: f32, %u: f32):
    %z = arith.select %c, %x, %low : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Four query heads share a key head by broadcast and collapse; K and V are
// slices of one packed projection, the output is in the layout of the next
// projection. No copy is left.
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d2, d1, d4)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1 floordiv 4, d4)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1 floordiv 4, d5)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d2, d1, d5)>
// CHECK-LABEL: func.func @packed_shared(
// CHECK-SAME: %[[QV:.+]]: tensor<2x6x8x16xf32>, %[[KV:.+]]: tensor<2x6x64xf32>)
// CHECK-DAG: %[[KS:.+]] = tensor.extract_slice %[[KV]][0, 0, 0] [2, 6, 32] [1, 1, 1]
// CHECK-DAG: %[[KE:.+]] = tensor.expand_shape %[[KS]] {{\[\[}}0], [1], [2, 3]] output_shape [2, 6, 2, 16]
// CHECK-DAG: %[[VS:.+]] = tensor.extract_slice %[[KV]][0, 0, 32] [2, 6, 32] [1, 1, 1]
// CHECK-DAG: %[[VE:.+]] = tensor.expand_shape %[[VS]] {{\[\[}}0], [1], [2, 3]] output_shape [2, 6, 2, 16]
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.attention ins(%[[QV]], %[[KE]], %[[VE]] : {{.+}}) outs({{.+}}) maps [#[[$Q]], #[[$K]], #[[$V]], #[[$O]]]
// CHECK-SAME: tensor<2x6x8x16xf32>
// CHECK-NOT: linalg
// CHECK: %[[C:.+]] = tensor.collapse_shape %[[R]]
// CHECK-NEXT: return %[[C]]
func.func @packed_shared(%q0: tensor<2x6x8x16xf32>, %kv: tensor<2x6x64xf32>) -> tensor<2x6x128xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %qe = tensor.empty() : tensor<2x8x6x16xf32>
  %q = linalg.transpose ins(%q0 : tensor<2x6x8x16xf32>) outs(%qe : tensor<2x8x6x16xf32>) permutation = [0, 2, 1, 3]
  %k0 = tensor.extract_slice %kv[0, 0, 0] [2, 6, 32] [1, 1, 1] : tensor<2x6x64xf32> to tensor<2x6x32xf32>
  %v0 = tensor.extract_slice %kv[0, 0, 32] [2, 6, 32] [1, 1, 1] : tensor<2x6x64xf32> to tensor<2x6x32xf32>
  %k1 = tensor.expand_shape %k0 [[0], [1], [2, 3]] output_shape [2, 6, 2, 16] : tensor<2x6x32xf32> into tensor<2x6x2x16xf32>
  %v1 = tensor.expand_shape %v0 [[0], [1], [2, 3]] output_shape [2, 6, 2, 16] : tensor<2x6x32xf32> into tensor<2x6x2x16xf32>
  %te = tensor.empty() : tensor<2x2x6x16xf32>
  %k2 = linalg.transpose ins(%k1 : tensor<2x6x2x16xf32>) outs(%te : tensor<2x2x6x16xf32>) permutation = [0, 2, 1, 3]
  %v2 = linalg.transpose ins(%v1 : tensor<2x6x2x16xf32>) outs(%te : tensor<2x2x6x16xf32>) permutation = [0, 2, 1, 3]
  %be = tensor.empty() : tensor<2x2x4x6x16xf32>
  %k3 = linalg.broadcast ins(%k2 : tensor<2x2x6x16xf32>) outs(%be : tensor<2x2x4x6x16xf32>) dimensions = [2]
  %v3 = linalg.broadcast ins(%v2 : tensor<2x2x6x16xf32>) outs(%be : tensor<2x2x4x6x16xf32>) dimensions = [2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x8x6x16xf32> into tensor<16x6x16xf32>
  %k4 = tensor.collapse_shape %k3 [[0, 1, 2], [3], [4]] : tensor<2x2x4x6x16xf32> into tensor<16x6x16xf32>
  %v4 = tensor.collapse_shape %v3 [[0, 1, 2], [3], [4]] : tensor<2x2x4x6x16xf32> into tensor<16x6x16xf32>
  %se = tensor.empty() : tensor<16x6x6xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<16x6x6xf32>) -> tensor<16x6x6xf32>
  %s = linalg.batch_matmul indexing_maps = [affine_map<(b, i, j, d) -> (b, i, d)>, affine_map<(b, i, j, d) -> (b, j, d)>, affine_map<(b, i, j, d) -> (b, i, j)>] ins(%q3, %k4 : tensor<16x6x16xf32>, tensor<16x6x16xf32>) outs(%sz : tensor<16x6x6xf32>) -> tensor<16x6x6xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<16x6x6xf32>) outs(%se : tensor<16x6x6xf32>) -> tensor<16x6x6xf32>
  %oe = tensor.empty() : tensor<16x6x16xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<16x6x16xf32>) -> tensor<16x6x16xf32>
  %o = linalg.batch_matmul ins(%p, %v4 : tensor<16x6x6xf32>, tensor<16x6x16xf32>) outs(%oz : tensor<16x6x16xf32>) -> tensor<16x6x16xf32>
  %o4 = tensor.expand_shape %o [[0, 1], [2], [3]] output_shape [2, 8, 6, 16] : tensor<16x6x16xf32> into tensor<2x8x6x16xf32>
  %ot = linalg.transpose ins(%o4 : tensor<2x8x6x16xf32>) outs(%q0 : tensor<2x6x8x16xf32>) permutation = [0, 2, 1, 3]
  %r = tensor.collapse_shape %ot [[0], [1], [2, 3]] : tensor<2x6x8x16xf32> into tensor<2x6x128xf32>
  return %r : tensor<2x6x128xf32>
}

// -----

// exp(s − (m + log Σ)), with the scores as K·Qᵀ, transposed afterwards, and the
// product's sum over its first loop.
// CHECK-LABEL: func.func @logsumexp(
// CHECK-SAME: %[[Q:.+]]: tensor<8x16xf32>, %[[K:.+]]: tensor<12x16xf32>, %[[V:.+]]: tensor<12x4xf32>)
// CHECK-NOT: linalg
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] :
// CHECK-NOT: linalg
#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @logsumexp(%q: tensor<8x16xf32>, %k: tensor<12x16xf32>, %v: tensor<12x4xf32>) -> tensor<8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %inf = arith.constant 0xFF800000 : f32
  %te = tensor.empty() : tensor<12x8xf32>
  %tz = linalg.fill ins(%zero : f32) outs(%te : tensor<12x8xf32>) -> tensor<12x8xf32>
  %t = linalg.contract indexing_maps = [affine_map<(d, i, j) -> (j, d)>, affine_map<(d, i, j) -> (i, d)>, affine_map<(d, i, j) -> (j, i)>] ins(%k, %q : tensor<12x16xf32>, tensor<8x16xf32>) outs(%tz : tensor<12x8xf32>) -> tensor<12x8xf32>
  %se = tensor.empty() : tensor<8x12xf32>
  %s = linalg.transpose ins(%t : tensor<12x8xf32>) outs(%se : tensor<8x12xf32>) permutation = [1, 0]
  %re = tensor.empty() : tensor<8xf32>
  %mi = linalg.fill ins(%inf : f32) outs(%re : tensor<8xf32>) -> tensor<8xf32>
  %m = linalg.reduce { arith.maxnumf } ins(%s : tensor<8x12xf32>) outs(%mi : tensor<8xf32>) dimensions = [1]
  %li = linalg.fill ins(%zero : f32) outs(%re : tensor<8xf32>) -> tensor<8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %m : tensor<8x12xf32>, tensor<8xf32>) outs(%li : tensor<8xf32>) {
  ^bb0(%x: f32, %y: f32, %a: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    %b = arith.addf %a, %e : f32
    linalg.yield %b : f32
  } -> tensor<8xf32>
  %log = math.log %l : tensor<8xf32>
  %lse = arith.addf %m, %log : tensor<8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%s, %lse : tensor<8x12xf32>, tensor<8xf32>) outs(%se : tensor<8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<8x4xf32>
  %o = linalg.matmul ins(%p, %v : tensor<8x12xf32>, tensor<12x4xf32>) outs(%oz : tensor<8x4xf32>) -> tensor<8x4xf32>
  return %o : tensor<8x4xf32>
}

// -----

// A logit per head is concatenated to the scores and dropped after: a sink.
// CHECK-LABEL: func.func @sink(
// CHECK-SAME: %[[L:[^:]+]]: tensor<2xf32>)
// CHECK-NOT: linalg
// CHECK: attn.attention
// CHECK-NOT: score
// CHECK: sink (%[[B:.+]]: index, %{{.+}}: index) {
// CHECK-NEXT: %[[S:.+]] = tensor.extract %[[L]][%[[B]]] : tensor<2xf32>
// CHECK-NEXT: attn.yield %[[S]] : f32
// CHECK-NOT: linalg
func.func @sink(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>, %logit: tensor<2xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8x1xf32>
  %l = linalg.broadcast ins(%logit : tensor<2xf32>) outs(%le : tensor<2x8x1xf32>) dimensions = [1, 2]
  %c = tensor.concat dim(2) %s, %l : (tensor<2x8x12xf32>, tensor<2x8x1xf32>) -> tensor<2x8x13xf32>
  %pe = tensor.empty() : tensor<2x8x13xf32>
  %p = linalg.softmax dimension(2) ins(%c : tensor<2x8x13xf32>) outs(%pe : tensor<2x8x13xf32>) -> tensor<2x8x13xf32>
  %kept = tensor.extract_slice %p[0, 0, 0] [2, 8, 12] [1, 1, 1] : tensor<2x8x13xf32> to tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%kept, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Softmax "off by one", without a maximum: a sink of logit 0.
// CHECK-LABEL: func.func @off_by_one(
// CHECK: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
// CHECK: attn.attention
// CHECK: sink (%{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: attn.yield %[[ZERO]] : f32
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
func.func @off_by_one(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %one = arith.constant 1.000000e+00 : f32
  %sz = arith.constant dense<0.000000e+00> : tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w = math.exp %s : tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%one : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.reduce { arith.addf } ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.divf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// bf16 inputs, f32 softmax, bf16 probabilities: the op reads and writes bf16
// and rounds nothing in between. Sizes are dynamic, the scale is 1/√d at run time.
// CHECK-LABEL: func.func @dynamic(
// CHECK-SAME: %[[Q:.+]]: tensor<?x?x?xbf16>, %[[K:.+]]: tensor<?x?x?xbf16>, %[[V:.+]]: tensor<?x?x64xbf16>)
// CHECK-DAG: %[[B:.+]] = tensor.dim %[[Q]], %c0
// CHECK-DAG: %[[I:.+]] = tensor.dim %[[Q]], %c1
// CHECK-DAG: %[[INIT:.+]] = tensor.empty(%[[B]], %[[I]]) : tensor<?x?x64xbf16>
// CHECK-DAG: %[[D:.+]] = tensor.dim %[[Q]], %c2
// CHECK-DAG: %[[ROOT:.+]] = math.sqrt
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) outs(%[[INIT]] : {{.+}})
// CHECK: score (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[S:.+]] = arith.divf %[[X]], %[[ROOT]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @dynamic(%q: tensor<?x?x?xbf16>, %k: tensor<?x?x?xbf16>, %v: tensor<?x?x64xbf16>) -> tensor<?x?x64xbf16> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.000000e+00 : f32
  %zerob = arith.constant 0.000000e+00 : bf16
  %b = tensor.dim %q, %c0 : tensor<?x?x?xbf16>
  %i = tensor.dim %q, %c1 : tensor<?x?x?xbf16>
  %j = tensor.dim %k, %c1 : tensor<?x?x?xbf16>
  %d = tensor.dim %q, %c2 : tensor<?x?x?xbf16>
  %di = arith.index_cast %d : index to i64
  %df = arith.sitofp %di : i64 to f32
  %root = math.sqrt %df : f32
  %se = tensor.empty(%b, %i, %j) : tensor<?x?x?xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, i, j, d) -> (b, i, d)>, affine_map<(b, i, j, d) -> (b, j, d)>, affine_map<(b, i, j, d) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<?x?x?xbf16>, tensor<?x?x?xbf16>) outs(%sz : tensor<?x?x?xf32>) {
  ^bb0(%x: bf16, %y: bf16, %a: f32):
    %xf = arith.extf %x : bf16 to f32
    %yf = arith.extf %y : bf16 to f32
    %m = arith.mulf %xf, %yf : f32
    %n = arith.addf %a, %m : f32
    linalg.yield %n : f32
  } -> tensor<?x?x?xf32>
  %t = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<?x?x?xf32>) outs(%se : tensor<?x?x?xf32>) {
  ^bb0(%x: f32, %u: f32):
    %z = arith.divf %x, %root : f32
    linalg.yield %z : f32
  } -> tensor<?x?x?xf32>
  %p = linalg.softmax dimension(2) ins(%t : tensor<?x?x?xf32>) outs(%se : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %pe = tensor.empty(%b, %i, %j) : tensor<?x?x?xbf16>
  %pb = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%p : tensor<?x?x?xf32>) outs(%pe : tensor<?x?x?xbf16>) {
  ^bb0(%x: f32, %u: bf16):
    %z = arith.truncf %x : f32 to bf16
    linalg.yield %z : bf16
  } -> tensor<?x?x?xbf16>
  %oe = tensor.empty(%b, %i) : tensor<?x?x64xbf16>
  %oz = linalg.fill ins(%zerob : bf16) outs(%oe : tensor<?x?x64xbf16>) -> tensor<?x?x64xbf16>
  %o = linalg.batch_matmul ins(%pb, %v : tensor<?x?x?xbf16>, tensor<?x?x64xbf16>) outs(%oz : tensor<?x?x64xbf16>) -> tensor<?x?x64xbf16>
  return %o : tensor<?x?x64xbf16>
}

// -----

// Weights multiplied by a mask of zeros and ones before their sum, and rows
// without a key set to 0: a mask.
// CHECK-LABEL: func.func @multiplied(
// CHECK-SAME: %[[KEEP:[^:]+]]: tensor<8x12xi1>)
// CHECK: attn.attention
// CHECK-NOT: score
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[C:.+]] = tensor.extract %[[KEEP]][%[[I]], %[[J]]] : tensor<8x12xi1>
// CHECK-NEXT: attn.yield %[[C]] : i1
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
func.func @multiplied(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>, %keep: tensor<8x12xi1>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %sz = arith.constant dense<0.000000e+00> : tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w = linalg.generic {indexing_maps = [#all, affine_map<(b, i, j) -> (i, j)>, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %keep : tensor<2x8x12xf32>, tensor<8x12xi1>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %c: i1, %u: f32):
    %e = math.exp %x : f32
    %f = arith.uitofp %c : i1 to f32
    %z = arith.mulf %e, %f : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%zero : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.reduce { arith.addf } ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %none = arith.cmpf oeq, %y, %zero : f32
    %d = arith.select %none, %one, %y : f32
    %z = arith.divf %x, %d : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The magnitude of a distance, however it is spelled, is no tensor.
// CHECK-LABEL: func.func @distance(
// CHECK: attn.attention
// CHECK: score (%[[X:.+]]: f32, %{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[D:.+]] = arith.subi %[[I]], %[[J]] : index
// CHECK-NEXT: %[[W:.+]] = arith.index_cast %[[D]] : index to i64
// CHECK-NEXT: %[[A:.+]] = math.absi %[[W]] : i64
// CHECK-NOT: tensor.extract
// CHECK: arith.subf %[[X]]
// CHECK-NOT: linalg
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @distance(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %biased = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %n = arith.subi %i, %j : index
    %w = arith.index_cast %n : index to i64
    %a = math.absi %w : i64
    %f = arith.sitofp %a : i64 to f32
    %z = arith.subf %x, %f : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%biased : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A floor division by way of f64, as front ends write x // 3, is one of integers.
// CHECK-LABEL: func.func @floor_divided(
// CHECK: attn.attention
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-DAG: %[[A:.+]] = arith.divui %[[I]], %c3
// CHECK-DAG: %[[B:.+]] = arith.divui %[[J]], %c3
// CHECK: %[[C:.+]] = arith.cmpi eq, %[[A]], %[[B]]
// CHECK-NEXT: attn.yield %[[C]] : i1
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @floor_divided(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %hidden = arith.constant 0xFF800000 : f32
  %none = arith.constant 0 : i64
  %three = arith.constant 3 : i64
  %sz = arith.constant dense<0.000000e+00> : tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %m = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i0 = linalg.index 1 : index
    %j0 = linalg.index 2 : index
    %i = arith.index_cast %i0 : index to i64
    %j = arith.index_cast %j0 : index to i64
    %fi = arith.sitofp %i : i64 to f64
    %ni = arith.sitofp %three : i64 to f64
    %qi = arith.divf %fi, %ni : f64
    %wi = math.floor %qi : f64
    %bi = arith.fptosi %wi : f64 to i64
    %fj = arith.sitofp %j : i64 to f64
    %nj = arith.sitofp %three : i64 to f64
    %qj = arith.divf %fj, %nj : f64
    %wj = math.floor %qj : f64
    %bj = arith.fptosi %wj : f64 to i64
    %c = arith.cmpi eq, %bi, %bj : i64
    %z = arith.select %c, %x, %hidden : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%m : tensor<2x8x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// In f32 that holds below 2^24: positions of known extent, but not any integer,
// whose quotient stays one, too, and no product with 1 / 3.
// CHECK-LABEL: func.func @divided_in_f32(
// CHECK: attn.attention
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK: %[[X:.+]] = tensor.extract %{{.+}}[%[[I]]]
// CHECK: %[[F:.+]] = arith.sitofp %[[X]]
// CHECK: %[[Q:.+]] = arith.divf %[[F]], %cst
// CHECK: math.floor %[[Q]]
// CHECK: %[[A:.+]] = arith.divui %[[J]], %c3
// CHECK: arith.cmpi eq, %{{.+}}, %[[A]]
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @divided_in_f32(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>, %ids: tensor<8xi64>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %hidden = arith.constant 0xFF800000 : f32
  %none = arith.constant 0 : i64
  %three = arith.constant 3 : i64
  %sz = arith.constant dense<0.000000e+00> : tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %m = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i0 = linalg.index 1 : index
    %j0 = linalg.index 2 : index
    %i = arith.index_cast %i0 : index to i64
    %j = arith.index_cast %j0 : index to i64
    %id = tensor.extract %ids[%i0] : tensor<8xi64>
    %fi = arith.sitofp %id : i64 to f32
    %ni = arith.sitofp %three : i64 to f32
    %qi = arith.divf %fi, %ni : f32
    %wi = math.floor %qi : f32
    %bi = arith.fptosi %wi : f32 to i64
    %fj = arith.sitofp %j : i64 to f32
    %nj = arith.sitofp %three : i64 to f32
    %qj = arith.divf %fj, %nj : f32
    %wj = math.floor %qj : f32
    %bj = arith.fptosi %wj : f32 to i64
    %c = arith.cmpi eq, %bi, %bj : i64
    %z = arith.select %c, %x, %hidden : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%m : tensor<2x8x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The remainder of a floor division, as front ends write (i - j) % 3: no tensor
// of remainders remains.
// CHECK-LABEL: func.func @remainder(
// CHECK: attn.attention
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK: %[[D:.+]] = arith.subi %[[I]], %[[J]]
// CHECK: %[[Q:.+]] = arith.floordivsi %[[D]], %c3
// CHECK: arith.muli %[[Q]], %c3
// CHECK-NOT: tensor.extract
// CHECK: attn.yield
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @remainder(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %hidden = arith.constant 0xFF800000 : f32
  %none = arith.constant 0 : i64
  %three = arith.constant 3 : i64
  %sz = arith.constant dense<0.000000e+00> : tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %m = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i0 = linalg.index 1 : index
    %j0 = linalg.index 2 : index
    %i = arith.index_cast %i0 : index to i64
    %j = arith.index_cast %j0 : index to i64
    %one = arith.constant 1 : i64
    %d = arith.subi %i, %j : i64
    %r = arith.remsi %d, %three : i64
    %x0 = arith.cmpi ne, %r, %none : i64
    %x1 = arith.cmpi slt, %r, %none : i64
    %x2 = arith.andi %x0, %x1 : i1
    %r3 = arith.addi %r, %three : i64
    %mod = arith.select %x2, %r3, %r : i64
    %c = arith.cmpi slt, %mod, %one : i64
    %z = arith.select %c, %x, %hidden : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%m : tensor<2x8x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}
