// RUN: attn-opt %s --split-input-file --verify-diagnostics --attn-keep-on-device --canonicalize --cse | FileCheck %s

// A scalar from a tensor, and the arithmetic on it, goes where it is used.
// CHECK-LABEL: func @sink
// CHECK-SAME: %[[X:.+]]: tensor<?xf32>, %[[S:.+]]: tensor<f32>
func.func @sink(%x: tensor<?xf32>, %s: tensor<f32>, %init: tensor<?xf32>) -> tensor<?xf32> {
  // CHECK-NOT: tensor.extract
  // CHECK: linalg.generic
  // CHECK: ^bb0(%[[IN:.+]]: f32, %{{.+}}: f32):
  // CHECK: %[[E:.+]] = tensor.extract %[[S]][]
  // CHECK: %[[E2:.+]] = arith.mulf %[[E]], %[[E]]
  // CHECK: %[[Y:.+]] = arith.addf %[[IN]], %[[E2]]
  // CHECK: linalg.yield %[[Y]]
  %e = tensor.extract %s[] : tensor<f32>
  %e2 = arith.mulf %e, %e : f32
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : tensor<?xf32>) outs(%init : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %y = arith.addf %in, %e2 : f32
    linalg.yield %y : f32
  } -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// -----

// CHECK-LABEL: func @fill_from_tensor
// CHECK-SAME: %[[S:.+]]: tensor<f32>
func.func @fill_from_tensor(%s: tensor<f32>, %init: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK-NOT: linalg.fill
  // CHECK: linalg.generic
  // CHECK: %[[E:.+]] = tensor.extract %[[S]][]
  // CHECK: linalg.yield %[[E]]
  %e = tensor.extract %s[] : tensor<f32>
  %r = linalg.fill ins(%e : f32) outs(%init : tensor<4xf32>) -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

// A host value fills by linalg.fill as before.
// CHECK-LABEL: func @fill_from_host
func.func @fill_from_host(%init: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK: linalg.fill
  %c = arith.constant 1.0 : f32
  %r = linalg.fill ins(%c : f32) outs(%init : tensor<4xf32>) -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

// CHECK-LABEL: func @from_elements
// CHECK-SAME: %[[A:.+]]: tensor<f32>, %[[B:.+]]: tensor<f32>
func.func @from_elements(%a: tensor<f32>, %b: tensor<f32>) -> tensor<2xf32> {
  // CHECK: linalg.generic
  // CHECK-DAG: %[[P:.+]] = linalg.index 0
  // CHECK-DAG: %[[X:.+]] = tensor.extract %[[A]][]
  // CHECK-DAG: %[[Y:.+]] = tensor.extract %[[B]][]
  // CHECK-DAG: %[[FIRST:.+]] = arith.cmpi eq, %[[P]], %{{.+}}
  // CHECK: %[[V:.+]] = arith.select %[[FIRST]], %[[X]], %[[Y]]
  // CHECK: linalg.yield %[[V]]
  %x = tensor.extract %a[] : tensor<f32>
  %y = tensor.extract %b[] : tensor<f32>
  %r = tensor.from_elements %x, %y : tensor<2xf32>
  return %r : tensor<2xf32>
}

// -----

// A shape stays a list of values: it never becomes memory.
// CHECK-LABEL: func @reshape
// CHECK-SAME: %[[X:.+]]: tensor<?x?xf32>, %[[N:.+]]: i64
func.func @reshape(%x: tensor<?x?xf32>, %n: i64) -> tensor<?x3x4xf32> {
  // CHECK-NOT: tensor.from_elements
  // CHECK: %[[SIZE:.+]] = arith.index_cast %[[N]] : i64 to index
  // CHECK: %[[FLAT:.+]] = tensor.collapse_shape %[[X]] {{\[\[}}0, 1]] : tensor<?x?xf32> into tensor<?xf32>
  // CHECK: %[[R:.+]] = tensor.expand_shape %[[FLAT]] {{\[\[}}0, 1, 2]] output_shape [%[[SIZE]], 3, 4]
  // CHECK: return %[[R]]
  %c3 = arith.constant 3 : i64
  %c4 = arith.constant 4 : i64
  %shape = tensor.from_elements %n, %c3, %c4 : tensor<3xi64>
  %r = tensor.reshape %x(%shape) : (tensor<?x?xf32>, tensor<3xi64>) -> tensor<?x3x4xf32>
  return %r : tensor<?x3x4xf32>
}

// -----

// Producers do not go into a product: it has a kernel of its own.
// CHECK-LABEL: func @product
func.func @product(%x: tensor<64x64xf32>, %y: tensor<64x64xf32>, %init: tensor<64x64xf32>) -> tensor<64x64xf32> {
  // CHECK: %[[E:.+]] = linalg.generic
  // CHECK: math.tanh
  // CHECK: linalg.generic {{.+}} ins(%[[E]], %{{.+}} : tensor<64x64xf32>, tensor<64x64xf32>)
  %e = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]} ins(%x : tensor<64x64xf32>) outs(%init : tensor<64x64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %t = math.tanh %in : f32
    linalg.yield %t : f32
  } -> tensor<64x64xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>,
      affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%e, %y : tensor<64x64xf32>, tensor<64x64xf32>) outs(%init : tensor<64x64xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %out, %p : f32
    linalg.yield %s : f32
  } -> tensor<64x64xf32>
  return %r : tensor<64x64xf32>
}

// -----

// Of branches that write the same tensor, kernels can ask which is taken.
// CHECK-LABEL: func.func @same(
// CHECK-SAME: %[[S:[^:]+]]: tensor<i1>
// CHECK: %[[C:.+]] = tensor.extract %[[S]][]
// CHECK: scf.if %[[C]]
func.func @same(%s: tensor<i1>, %x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %c = tensor.extract %s[] : tensor<i1>
  %to = tensor.empty() : tensor<4xf32>
  %r = scf.if %c -> tensor<4xf32> {
    %a = linalg.exp ins(%x : tensor<4xf32>) outs(%to : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %a : tensor<4xf32>
  } else {
    %b = linalg.exp ins(%y : tensor<4xf32>) outs(%to : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %b : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// Only the host can branch.
func.func @branch(%s: tensor<i1>, %x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @below {{expected tensor elements to be used on the device only, got one that host code needs}}
  %c = tensor.extract %s[] : tensor<i1>
  // expected-note @below {{used here, for control flow, a size or an offset}}
  %r = scf.if %c -> tensor<4xf32> {
    %a = tensor.empty() : tensor<4xf32>
    %b = linalg.copy ins(%x : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %b : tensor<4xf32>
  } else {
    %a = tensor.empty() : tensor<4xf32>
    %b = linalg.copy ins(%y : tensor<4xf32>) outs(%a : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %b : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}
