// RUN: attn-opt --attn-raise-pipeline --split-input-file %s | FileCheck %s

// Linear attention, one spelling each: 2 heads, 8 tokens, 4 channels.

// A select of 0 above the diagonal.
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
// CHECK-DAG: #[[$KT:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d2)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
// CHECK-LABEL: func.func @causal_select(
// CHECK-SAME: %[[QV:.+]]: tensor<2x8x4xf32>, %[[KV:.+]]: tensor<2x4x8xf32>, %[[VV:.+]]: tensor<2x8x4xf32>)
// CHECK-NEXT: %[[INIT:.+]] = tensor.empty() : tensor<2x8x4xf32>
// CHECK-NEXT: %[[R:.+]] = attn.linear_attention ins(%[[QV]], %[[KV]], %[[VV]] : {{.+}}) outs(%[[INIT]] : {{.+}}) maps [#[[$Q]], #[[$KT]], #[[$V]], #[[$O]]] causal -> tensor<2x8x4xf32>
// CHECK-NEXT: return %[[R]]
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @causal_select(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A constant triangle of ones that is multiplied, and the division by the row
// sums plus ε behind the product.
// CHECK-LABEL: func.func @triangle_normalized(
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.linear_attention {{.+}} causal normalized {epsilon = 9.9999999747524271E-7 : f64} -> tensor<2x8x4xf32>
// CHECK-NEXT: return %[[R]]
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#pair = affine_map<(b, i, j) -> (i, j)>
func.func @triangle_normalized(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %eps = arith.constant 1.0e-6 : f32
  %t = arith.constant dense<[[1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]]> : tensor<8x8xf32>
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #pair, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %t : tensor<2x8x8xf32>, tensor<8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %t0: f32, %u: f32):
    %y = arith.mulf %x, %t0 : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %lz = linalg.fill ins(%zero : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x8xf32>) outs(%lz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %r = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %l : tensor<2x8x4xf32>, tensor<2x8xf32>) outs(%oe : tensor<2x8x4xf32>) {
  ^bb0(%x: f32, %z: f32, %u: f32):
    %g = arith.addf %z, %eps : f32
    %y = arith.divf %x, %g : f32
    linalg.yield %y : f32
  } -> tensor<2x8x4xf32>
  return %r : tensor<2x8x4xf32>
}

// -----

// A power of a constant by head: its logarithm is the decay.
// CHECK-LABEL: func.func @decay_power(
// CHECK: %[[C:.+]] = arith.constant dense<[7.500000e-01, 5.000000e-01]> : tensor<2xf32>
// CHECK: %[[D:.+]] = linalg.generic {{.+}} outs(%{{.+}} : tensor<2xf32>) {
// CHECK: %[[H:.+]] = linalg.index 0 : index
// CHECK-NEXT: %[[L:.+]] = tensor.extract %[[C]][%[[H]]] : tensor<2xf32>
// CHECK-NEXT: %[[G:.+]] = math.log %[[L]] : f32
// CHECK-NEXT: %[[M:.+]] = arith.maximumf %[[G]], %{{.+}} : f32
// CHECK-NEXT: linalg.yield %[[M]] : f32
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<2xf32>)
// CHECK-SAME: causal
#all = affine_map<(b, i, j) -> (b, i, j)>
#head = affine_map<(b, i, j) -> (b)>
func.func @decay_power(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %lambda = arith.constant dense<[0.75, 0.5]> : tensor<2xf32>
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %lambda : tensor<2x8x8xf32>, tensor<2xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subi %i, %j : index
    %k = arith.index_cast %n : index to i64
    %f = arith.sitofp %k : i64 to f32
    %p = math.powf %l, %f : f32
    %m = arith.select %c, %p, %zero : f32
    %y = arith.mulf %x, %m : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// exp of a slope times the distance, to which −∞ is added above the diagonal.
// CHECK-LABEL: func.func @decay_additive(
// CHECK-SAME: %[[S:[^:]+]]: tensor<2xf32>)
// CHECK: %[[D:.+]] = linalg.generic {{.+}} outs(%{{.+}} : tensor<2xf32>) {
// CHECK: %[[H:.+]] = linalg.index 0 : index
// CHECK-NEXT: %[[L:.+]] = tensor.extract %[[S]][%[[H]]] : tensor<2xf32>
// CHECK-NEXT: %[[N:.+]] = arith.negf %[[L]] : f32
// CHECK-NEXT: linalg.yield %[[N]] : f32
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<2xf32>)
// CHECK-SAME: causal
#all = affine_map<(b, i, j) -> (b, i, j)>
#head = affine_map<(b, i, j) -> (b)>
func.func @decay_additive(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %slope: tensor<2xf32>) -> tensor<2x8x4xf32> {
  %inf = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %slope : tensor<2x8x8xf32>, tensor<2xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subi %j, %i : index
    %k = arith.index_cast %n : index to i64
    %f = arith.sitofp %k : i64 to f32
    %p = arith.mulf %l, %f : f32
    %m = arith.select %c, %zero, %inf : f32
    %a = arith.addf %p, %m : f32
    %g = math.exp %a : f32
    %y = arith.mulf %x, %g : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Feature maps, elu + 1 and relu², become regions.
// CHECK-LABEL: func.func @features(
// CHECK-SAME: %[[QV:.+]]: tensor<2x8x4xf32>, %[[KV:.+]]: tensor<2x4x8xf32>, %[[VV:.+]]: tensor<2x8x4xf32>)
// CHECK-NOT: linalg
// CHECK: attn.linear_attention ins(%[[QV]], %[[KV]], %[[VV]] : {{.+}} causal
// CHECK-NEXT: query_map (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[C:.+]] = arith.cmpf ogt, %[[X]], %{{.+}} : f32
// CHECK-NEXT: %[[P:.+]] = arith.addf %[[X]], %{{.+}} : f32
// CHECK-NEXT: %[[E:.+]] = math.exp %[[X]] : f32
// CHECK-NEXT: %[[Y:.+]] = arith.select %[[C]], %[[P]], %[[E]] : f32
// CHECK-NEXT: attn.yield %[[Y]] : f32
// CHECK: key_map (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[M:.+]] = arith.maximumf %[[X]], %{{.+}} : f32
// CHECK-NEXT: %[[Y:.+]] = arith.mulf %[[M]], %[[M]] : f32
// CHECK-NEXT: attn.yield %[[Y]] : f32
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @features(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %one = arith.constant 1.000000e+00 : f32
  %qe = tensor.empty() : tensor<2x8x4xf32>
  %fq = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q : tensor<2x8x4xf32>) outs(%qe : tensor<2x8x4xf32>) {
  ^bb0(%x: f32, %u: f32):
    %z = arith.constant 0.000000e+00 : f32
    %c = arith.cmpf ogt, %x, %z : f32
    %e = math.exp %x : f32
    %p = arith.addf %x, %one : f32
    %y = arith.select %c, %p, %e : f32
    linalg.yield %y : f32
  } -> tensor<2x8x4xf32>
  %ke = tensor.empty() : tensor<2x4x8xf32>
  %fk = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%kt : tensor<2x4x8xf32>) outs(%ke : tensor<2x4x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %z = arith.constant 0.000000e+00 : f32
    %r = arith.maximumf %x, %z : f32
    %y = arith.mulf %r, %r : f32
    linalg.yield %y : f32
  } -> tensor<2x4x8xf32>
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%fq, %fk : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A triangle of quarters: the quarter goes to the query, in numerator and divisor.
// CHECK-LABEL: func.func @scaled_triangle(
// CHECK-NOT: linalg
// CHECK: %[[C:.+]] = arith.constant 2.500000e-01 : f32
// CHECK: attn.linear_attention {{.+}} causal normalized
// CHECK-NEXT: query_map (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[Y:.+]] = arith.mulf %[[X]], %[[C]] : f32
// CHECK-NEXT: attn.yield %[[Y]] : f32
// CHECK: key_map (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[Y:.+]] = math.exp %[[X]] : f32
// CHECK-NEXT: attn.yield %[[Y]] : f32
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#pair = affine_map<(b, i, j) -> (i, j)>
func.func @scaled_triangle(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %t = arith.constant dense<[[0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [0.25, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], [0.25, 0.25, 0.25, 0.0, 0.0, 0.0, 0.0, 0.0], [0.25, 0.25, 0.25, 0.25, 0.0, 0.0, 0.0, 0.0], [0.25, 0.25, 0.25, 0.25, 0.25, 0.0, 0.0, 0.0], [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.0, 0.0], [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.0], [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25]]> : tensor<8x8xf32>
  %ke = tensor.empty() : tensor<2x4x8xf32>
  %fk = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%kt : tensor<2x4x8xf32>) outs(%ke : tensor<2x4x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = math.exp %x : f32
    linalg.yield %y : f32
  } -> tensor<2x4x8xf32>
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %fk : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #pair, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %t : tensor<2x8x8xf32>, tensor<8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %t0: f32, %u: f32):
    %y = arith.mulf %x, %t0 : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %lz = linalg.fill ins(%zero : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x8xf32>) outs(%lz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %r = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %l : tensor<2x8x4xf32>, tensor<2x8xf32>) outs(%oe : tensor<2x8x4xf32>) {
  ^bb0(%x: f32, %z: f32, %u: f32):
    %y = arith.divf %x, %z : f32
    linalg.yield %y : f32
  } -> tensor<2x8x4xf32>
  return %r : tensor<2x8x4xf32>
}

// -----

// Without a mask, the division before the second product.
// CHECK-LABEL: func.func @normalized_before(
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.linear_attention {{.+}}] normalized -> tensor<2x8x4xf32>
// CHECK-NEXT: return %[[R]]
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
func.func @normalized_before(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %lz = linalg.fill ins(%zero : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x8xf32>) outs(%lz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %l : tensor<2x8x8xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %z: f32, %u: f32):
    %y = arith.divf %x, %z : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Re-associated: the state first, divided by the query times the summed keys.
// CHECK-LABEL: func.func @state_first(
// CHECK-SAME: %[[QV:.+]]: tensor<2x8x4xf32>, %[[KV:.+]]: tensor<2x4x8xf32>, %[[VV:.+]]: tensor<2x8x4xf32>)
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.linear_attention ins(%[[QV]], %[[KV]], %[[VV]] : {{.+}}] normalized -> tensor<2x8x4xf32>
// CHECK-NEXT: return %[[R]]
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#channels = affine_map<(b, i, d) -> (b, d)>
func.func @state_first(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sz = arith.constant dense<0.000000e+00> : tensor<2x4x4xf32>
  %s = linalg.batch_matmul ins(%kt, %v : tensor<2x4x8xf32>, tensor<2x8x4xf32>) outs(%sz : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %zz = arith.constant dense<0.000000e+00> : tensor<2x4xf32>
  %z = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%kt : tensor<2x4x8xf32>) outs(%zz : tensor<2x4xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x4xf32>
  %lz = arith.constant dense<0.000000e+00> : tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #channels, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %z : tensor<2x8x4xf32>, tensor<2x4xf32>) outs(%lz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %g: f32, %u: f32):
    %p = arith.mulf %x, %g : f32
    %y = arith.addf %p, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%q, %s : tensor<2x8x4xf32>, tensor<2x4x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %r = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %l : tensor<2x8x4xf32>, tensor<2x8xf32>) outs(%oe : tensor<2x8x4xf32>) {
  ^bb0(%x: f32, %g: f32, %u: f32):
    %y = arith.divf %x, %g : f32
    linalg.yield %y : f32
  } -> tensor<2x8x4xf32>
  return %r : tensor<2x8x4xf32>
}

// -----

// (QKᵀ)V of 64 tokens and 4 channels: the state takes an eighth of the operations.
// CHECK-LABEL: func.func @pays(
// CHECK-NOT: linalg
// CHECK: attn.linear_attention {{.+}} maps [#{{.+}}, #{{.+}}, #{{.+}}, #{{.+}}] -> tensor<2x64x4xf32>
func.func @pays(%q: tensor<2x64x4xf32>, %kt: tensor<2x4x64xf32>, %v: tensor<2x64x4xf32>) -> tensor<2x64x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x64x64xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x64x64xf32>) -> tensor<2x64x64xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x64x4xf32>, tensor<2x4x64xf32>) outs(%sz : tensor<2x64x64xf32>) -> tensor<2x64x64xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x64x4xf32>
  %o = linalg.batch_matmul ins(%s, %v : tensor<2x64x64xf32>, tensor<2x64x4xf32>) outs(%oz : tensor<2x64x4xf32>) -> tensor<2x64x4xf32>
  return %o : tensor<2x64x4xf32>
}

// -----

// Fewer queries than keys, which they stand at the end of.
// CHECK-LABEL: func.func @aligned_to_end(
// CHECK: attn.linear_attention {{.+}} causal aligned_to_end -> tensor<2x3x4xf32>
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @aligned_to_end(%q: tensor<2x3x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x3x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x3x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x3x8xf32>) outs(%se : tensor<2x3x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %five = arith.constant 5 : index
    %p = arith.addi %i, %five : index
    %c = arith.cmpi sge, %p, %j : index
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x3x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x3x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x3x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %o : tensor<2x3x4xf32>
}

// -----

// Prefix sums of gates, subtracted: the gate between two tokens is their difference.
// CHECK-LABEL: func.func @prefix_differences(
// CHECK-SAME: %[[A:[^:]+]]: tensor<2x8xf32>)
// CHECK: %[[D:.+]] = linalg.generic {{.+}} outs(%{{.+}} : tensor<2x8xf32>) {
// CHECK: %[[H:.+]] = linalg.index 0 : index
// CHECK: %[[J:.+]] = linalg.index 1 : index
// CHECK: %[[T:.+]] = tensor.extract %[[A]][%[[H]], %[[J]]] : tensor<2x8xf32>
// CHECK: %[[P:.+]] = arith.select %{{.+}}, %{{.+}}, %[[J]] : index
// CHECK-NEXT: %[[B:.+]] = tensor.extract %[[A]][%[[H]], %[[P]]] : tensor<2x8xf32>
// CHECK-NEXT: %[[G:.+]] = arith.subf %[[T]], %[[B]] : f32
// CHECK-NEXT: linalg.yield %[[G]] : f32
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<2x8xf32>)
// CHECK-SAME: causal
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @prefix_differences(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %sum: tensor<2x8xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #column, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %sum, %sum : tensor<2x8x8xf32>, tensor<2x8xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %a: f32, %b: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subf %a, %b : f32
    %g = math.exp %n : f32
    %m = arith.mulf %x, %g : f32
    %y = arith.select %c, %m, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Segments of three tokens: the state starts again where a new one begins.
// CHECK-LABEL: func.func @segments(
// CHECK: attn.linear_attention {{.+}} causal
// CHECK-NEXT: reset (%{{.+}}: index, %[[T:.+]]: index) {
// CHECK: %[[A:.+]] = arith.divui %[[T]], %[[THREE:.+]] : index
// CHECK: %[[P:.+]] = arith.select %{{.+}}, %{{.+}}, %[[T]] : index
// CHECK-NEXT: %[[B:.+]] = arith.floordivsi %[[P]], %[[THREE]] : index
// CHECK-NEXT: %[[R:.+]] = arith.cmpi ne, %[[A]], %[[B]] : index
// CHECK-NEXT: attn.yield %[[R]]
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @segments(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %three = arith.constant 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %a = arith.divui %i, %three : index
    %b = arith.divui %j, %three : index
    %t = arith.cmpi eq, %a, %b : index
    %k = arith.andi %c, %t : i1
    %y = arith.select %k, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Of two comparisons one implies the other: it is the mask.
// CHECK-LABEL: func.func @twice(
// CHECK: attn.linear_attention {{.+}}] causal -> tensor<2x8x4xf32>
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @twice(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %three = arith.constant 3 : index
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %a = arith.cmpi sge, %i, %j : index
    %n = arith.addi %i, %three : index
    %b = arith.cmpi sge, %n, %j : index
    %c = arith.andi %a, %b : i1
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A slope is not 0 because it is small: a million tokens make it large.
// CHECK-LABEL: func.func @slow_decay(
// CHECK: %[[C:.+]] = arith.constant -4.000000e-07 : f32
// CHECK: %[[D:.+]] = linalg.generic {{.+}} outs(%{{.+}} : tensor<f32>) {
// CHECK: linalg.yield %[[C]]
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<f32>)
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @slow_decay(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %slope = arith.constant -4.000000e-07 : f32
  %low = arith.constant 0xFF800000 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subi %i, %j : index
    %k = arith.index_cast %n : index to i64
    %f = arith.sitofp %k : i64 to f32
    %g = arith.mulf %f, %slope : f32
    %e = arith.select %c, %g, %low : f32
    %p = math.exp %e : f32
    %y = arith.mulf %x, %p : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// λ^(i − j + 1): the query has one λ more than the tokens between.
// CHECK-LABEL: func.func @power_with_own(
// CHECK: %[[ONE:.+]] = arith.constant 1.000000e+00 : f32
// CHECK: attn.linear_attention {{.+}} decay(%{{.+}} : tensor<2xf32>)
// CHECK-NEXT: query_map (%[[X:[a-z0-9]+]]: f32, %[[B:[a-z0-9]+]]: index
// CHECK-NEXT: %[[L:.+]] = tensor.extract %{{.+}}[%[[B]]] : tensor<2xf32>
// CHECK: math.powf %{{.+}}, %[[ONE]] : f32
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @power_with_own(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %lambda: tensor<2xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1 : index
  %gates = math.exp %lambda : tensor<2xf32>
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, affine_map<(b, i, j) -> (b)>, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %gates : tensor<2x8x8xf32>, tensor<2xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subi %i, %j : index
    %m = arith.addi %n, %one : index
    %k = arith.index_cast %m : index to i64
    %f = arith.sitofp %k : i64 to f32
    %p = math.powf %l, %f : f32
    %d = arith.select %c, %p, %zero : f32
    %y = arith.mulf %x, %d : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The query's sum of steps less the sum before the key: a decay by the steps, and
// what the two differ by at the key. Exponentials of each would overflow.
// CHECK-LABEL: func.func @sums_without_own(
// CHECK-SAME: %[[RATE:[a-z0-9]+]]: tensor<2x8xf32>)
// CHECK: %[[WITH:.+]] = linalg.contract {{.+}} ins(%{{.+}}, %[[RATE]]
// CHECK: %[[WITHOUT:.+]] = linalg.contract {{.+}} ins(%{{.+}}, %[[RATE]]
// CHECK: %[[D:.+]] = linalg.generic {{.+}} outs(%{{.+}} : tensor<2x8xf32>) {
// CHECK: tensor.extract %[[RATE]]
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<2x8xf32>)
// CHECK-NEXT: key_map (%[[K:[a-z0-9]+]]: f32
// CHECK-NEXT: %[[A:.+]] = tensor.extract %[[WITH]]
// CHECK-NEXT: %[[B:.+]] = tensor.extract %[[WITHOUT]]
// CHECK: %[[X:.+]] = arith.subf %[[A]], %[[B]]
// CHECK-NEXT: math.exp %[[X]]
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @sums_without_own(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %rate: tensor<2x8xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant 0xFF800000 : f32
  %withe = tensor.empty() : tensor<8x8xf32>
  %with = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%withe : tensor<8x8xf32>) {
  ^bb0(%u: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %y = arith.uitofp %c : i1 to f32
    linalg.yield %y : f32
  } -> tensor<8x8xf32>
  %withz = arith.constant dense<0.000000e+00> : tensor<2x8xf32>
  %withs = linalg.contract indexing_maps = [affine_map<(b, i, j) -> (i, j)>, affine_map<(b, i, j) -> (b, j)>, affine_map<(b, i, j) -> (b, i)>] ins(%with, %rate : tensor<8x8xf32>, tensor<2x8xf32>) outs(%withz : tensor<2x8xf32>) -> tensor<2x8xf32>
  %withoute = tensor.empty() : tensor<8x8xf32>
  %without = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} outs(%withoute : tensor<8x8xf32>) {
  ^bb0(%u: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sgt, %i, %j : index
    %y = arith.uitofp %c : i1 to f32
    linalg.yield %y : f32
  } -> tensor<8x8xf32>
  %withoutz = arith.constant dense<0.000000e+00> : tensor<2x8xf32>
  %withouts = linalg.contract indexing_maps = [affine_map<(b, i, j) -> (i, j)>, affine_map<(b, i, j) -> (b, j)>, affine_map<(b, i, j) -> (b, i)>] ins(%without, %rate : tensor<8x8xf32>, tensor<2x8xf32>) outs(%withoutz : tensor<2x8xf32>) -> tensor<2x8xf32>
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, affine_map<(b, i, j) -> (b, i)>, affine_map<(b, i, j) -> (b, j)>, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %withs, %withouts : tensor<2x8x8xf32>, tensor<2x8xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %a: f32, %b: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %d = arith.subf %a, %b : f32
    %e = arith.select %c, %d, %low : f32
    %p = math.exp %e : f32
    %y = arith.mulf %x, %p : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}
