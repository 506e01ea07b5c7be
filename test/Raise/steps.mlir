// RUN: attn-opt --attn-raise-pipeline --split-input-file %s | FileCheck %s

// One token of linear attention: the state goes in and out.

// Neither query, key, value nor output has an axis for the token.
// CHECK-LABEL: func.func @step(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x3x4xf32>, %[[K:[^:]+]]: tensor<2x3x4xf32>, %[[V:[^:]+]]: tensor<2x3x5xf32>, %[[SLOPE:[^:]+]]: tensor<3xf32>, %[[S:[^:]+]]: tensor<2x3x4x5xf32>)
// CHECK-DAG: %[[Q1:.+]] = tensor.expand_shape %[[Q]] {{.+}} output_shape [2, 3, 1, 4]
// CHECK-DAG: %[[K1:.+]] = tensor.expand_shape %[[K]] {{.+}} output_shape [2, 3, 1, 4]
// CHECK-DAG: %[[V1:.+]] = tensor.expand_shape %[[V]] {{.+}} output_shape [2, 3, 1, 5]
// CHECK: %[[L:.+]] = tensor.extract %[[SLOPE]]
// CHECK-NEXT: %[[N:.+]] = arith.negf %[[L]] : f32
// CHECK: %[[R:.+]]:2 = attn.linear_attention ins(%[[Q1]], %[[K1]], %[[V1]] : {{.+}} initial_state(%[[S]] : tensor<2x3x4x5xf32>) {{.+}}] causal -> tensor<2x3x1x5xf32>, tensor<2x3x4x5xf32>
// CHECK-NEXT: %[[O:.+]] = tensor.collapse_shape %[[R]]#0
// CHECK-NEXT: return %[[O]], %[[R]]#1
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
#head = affine_map<(b, h, d, e) -> (h)>
func.func @step(%q: tensor<2x3x4xf32>, %k: tensor<2x3x4xf32>, %v: tensor<2x3x5xf32>, %slope: tensor<3xf32>, %s: tensor<2x3x4x5xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x4x5xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #head, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %k, %v, %slope : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>, tensor<2x3x5xf32>, tensor<3xf32>) outs(%se : tensor<2x3x4x5xf32>) {
  ^bb0(%x: f32, %a: f32, %b: f32, %l: f32, %u: f32):
    %n = arith.negf %l : f32
    %w = math.exp %n : f32
    %p = arith.mulf %w, %x : f32
    %kv = arith.mulf %a, %b : f32
    %y = arith.addf %p, %kv : f32
    linalg.yield %y : f32
  } -> tensor<2x3x4x5xf32>
  %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
  %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%q, %s1 : tensor<2x3x4xf32>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
  ^bb0(%a: f32, %x: f32, %u: f32):
    %p = arith.mulf %a, %x : f32
    %y = arith.addf %u, %p : f32
    linalg.yield %y : f32
  } -> tensor<2x3x5xf32>
  return %num, %s1 : tensor<2x3x5xf32>, tensor<2x3x4x5xf32>
}

// -----

// Axes of extent 1; the update as a product over one token, added to the state, which is read and returned in bf16.
// CHECK-LABEL: func.func @products(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<6x1x4xf32>, %[[K:[^:]+]]: tensor<6x1x4xf32>, %[[V:[^:]+]]: tensor<6x1x5xf32>, %[[S:[^:]+]]: tensor<6x4x5xf32>)
// CHECK: %[[R:.+]]:2 = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}} initial_state(%[[S]] : tensor<6x4x5xf32>) {{.+}}] causal -> tensor<6x1x5xf32>, tensor<6x4x5xf32>
// CHECK-NEXT: %[[T:.+]] = arith.truncf %[[R]]#1 : tensor<6x4x5xf32> to tensor<6x4x5xbf16>
// CHECK-NEXT: return %[[R]]#0, %[[T]]
func.func @products(%q: tensor<6x1x4xf32>, %k: tensor<6x1x4xf32>, %v: tensor<6x1x5xf32>, %s: tensor<6x4x5xf32>) -> (tensor<6x1x5xf32>, tensor<6x4x5xbf16>) {
  %zero = arith.constant 0.000000e+00 : f32
  %ke = tensor.empty() : tensor<6x4x1xf32>
  %kt = linalg.transpose ins(%k : tensor<6x1x4xf32>) outs(%ke : tensor<6x4x1xf32>) permutation = [0, 2, 1]
  %s1 = linalg.batch_matmul ins(%kt, %v : tensor<6x4x1xf32>, tensor<6x1x5xf32>) outs(%s : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %narrow = arith.truncf %s1 : tensor<6x4x5xf32> to tensor<6x4x5xbf16>
  %wide = arith.extf %narrow : tensor<6x4x5xbf16> to tensor<6x4x5xf32>
  %oe = tensor.empty() : tensor<6x1x5xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<6x1x5xf32>) -> tensor<6x1x5xf32>
  %o = linalg.batch_matmul ins(%q, %wide : tensor<6x1x4xf32>, tensor<6x4x5xf32>) outs(%o0 : tensor<6x1x5xf32>) -> tensor<6x1x5xf32>
  return %o, %narrow : tensor<6x1x5xf32>, tensor<6x4x5xbf16>
}

// -----

// A step inside of a loop whose next token hangs on what this one gave.
// CHECK-LABEL: func.func @generation(
// CHECK: scf.for {{.+}} iter_args(%{{.+}} = %{{.+}}, %[[S:.+]] = %{{.+}})
// CHECK: attn.linear_attention {{.+}} initial_state(%[[S]] : tensor<6x4x4xf32>)
func.func @generation(%q: tensor<6x1x4xf32>, %s: tensor<6x4x4xf32>, %n: index) -> tensor<6x1x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.000000e+00 : f32
  %r:2 = scf.for %t = %c0 to %n step %c1 iter_args(%x = %q, %old = %s) -> (tensor<6x1x4xf32>, tensor<6x4x4xf32>) {
    %ke = tensor.empty() : tensor<6x4x1xf32>
    %kt = linalg.transpose ins(%x : tensor<6x1x4xf32>) outs(%ke : tensor<6x4x1xf32>) permutation = [0, 2, 1]
    %s1 = linalg.batch_matmul ins(%kt, %x : tensor<6x4x1xf32>, tensor<6x1x4xf32>) outs(%old : tensor<6x4x4xf32>) -> tensor<6x4x4xf32>
    %oe = tensor.empty() : tensor<6x1x4xf32>
    %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<6x1x4xf32>) -> tensor<6x1x4xf32>
    %o = linalg.batch_matmul ins(%x, %s1 : tensor<6x1x4xf32>, tensor<6x4x4xf32>) outs(%o0 : tensor<6x1x4xf32>) -> tensor<6x1x4xf32>
    scf.yield %o, %s1 : tensor<6x1x4xf32>, tensor<6x4x4xf32>
  }
  return %r#0 : tensor<6x1x4xf32>
}
