// RUN: attn-opt --attn-fuse-elementwise %s | FileCheck %s
// RUN: attn-opt --attn-fuse-elementwise %s | FileCheck %s --check-prefix=MAPS

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// Two elementwise ops become one.
// CHECK-LABEL: func.func @fuse(
// CHECK: linalg.generic
// CHECK: math.exp
// CHECK: arith.negf
// CHECK-NOT: linalg.generic
func.func @fuse(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %a = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%i: f32, %o: f32):
    %y = math.exp %i : f32
    linalg.yield %y : f32
  } -> tensor<4x8xf32>
  %b = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%i: f32, %o: f32):
    %y = arith.negf %i : f32
    linalg.yield %y : f32
  } -> tensor<4x8xf32>
  return %b : tensor<4x8xf32>
}

// A reduction takes nothing in.
// CHECK-LABEL: func.func @reduction(
// CHECK-COUNT-2: linalg.generic
func.func @reduction(%x: tensor<4x8xf32>, %init: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %a = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%i: f32, %o: f32):
    %y = math.exp %i : f32
    linalg.yield %y : f32
  } -> tensor<4x8xf32>
  %b = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%a : tensor<4x8xf32>) outs(%init : tensor<4xf32>) {
  ^bb0(%i: f32, %o: f32):
    %y = arith.addf %i, %o : f32
    linalg.yield %y : f32
  } -> tensor<4xf32>
  return %b : tensor<4xf32>
}

// A transposed weight is read where it lies.
// MAPS-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// MAPS-DAG: #[[$W:.+]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// MAPS-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// MAPS-LABEL: func.func @transposed(
// MAPS-SAME: %[[X:.+]]: tensor<4x8xf32>, %[[WT:.+]]: tensor<16x8xf32>, %[[O:.+]]: tensor<4x16xf32>)
// MAPS-NOT: linalg.transpose
// MAPS: linalg.generic {indexing_maps = [#[[$A]], #[[$W]], #[[$C]]], iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[X]], %[[WT]] :
func.func @transposed(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %o: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %e = tensor.empty() : tensor<8x16xf32>
  %t = linalg.transpose ins(%w : tensor<16x8xf32>) outs(%e : tensor<8x16xf32>) permutation = [1, 0]
  %r = linalg.matmul ins(%x, %t : tensor<4x8xf32>, tensor<8x16xf32>) outs(%o : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %r : tensor<4x16xf32>
}
