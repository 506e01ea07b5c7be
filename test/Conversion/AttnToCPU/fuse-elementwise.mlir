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
// MAPS-DAG: #[[$BA:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// MAPS-DAG: #[[$BW:.+]] = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
// MAPS-DAG: #[[$BC:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
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

// So is one behind the unit batch that TOSA's products want, but what is reshaped and not transposed stays.
// MAPS-LABEL: func.func @transposed_batch(
// MAPS-SAME: %[[X:.+]]: tensor<4x8xf32>, %[[WT:.+]]: tensor<16x8xf32>, %[[O:.+]]: tensor<1x4x16xf32>)
// MAPS-NOT: linalg.transpose
// MAPS: %[[BX:.+]] = tensor.expand_shape %[[X]]
// MAPS: linalg.generic {indexing_maps = [#[[$BA]], #[[$BW]], #[[$BC]]], {{.*}}} ins(%[[BX]], %[[WT]] :
func.func @transposed_batch(%x: tensor<4x8xf32>, %w: tensor<16x8xf32>, %o: tensor<1x4x16xf32>) -> tensor<1x4x16xf32> {
  %e = tensor.empty() : tensor<8x16xf32>
  %t = linalg.transpose ins(%w : tensor<16x8xf32>) outs(%e : tensor<8x16xf32>) permutation = [1, 0]
  %b = tensor.expand_shape %t [[0, 1], [2]] output_shape [1, 8, 16] : tensor<8x16xf32> into tensor<1x8x16xf32>
  %a = tensor.expand_shape %x [[0, 1], [2]] output_shape [1, 4, 8] : tensor<4x8xf32> into tensor<1x4x8xf32>
  %r = linalg.batch_matmul ins(%a, %b : tensor<1x4x8xf32>, tensor<1x8x16xf32>) outs(%o : tensor<1x4x16xf32>) -> tensor<1x4x16xf32>
  return %r : tensor<1x4x16xf32>
}

// A dimension that is really split is not seen through.
// MAPS-LABEL: func.func @transposed_split(
// MAPS: linalg.transpose
// MAPS: linalg.batch_matmul
func.func @transposed_split(%x: tensor<2x4x8xf32>, %w: tensor<16x16xf32>, %o: tensor<2x4x16xf32>) -> tensor<2x4x16xf32> {
  %e = tensor.empty() : tensor<16x16xf32>
  %t = linalg.transpose ins(%w : tensor<16x16xf32>) outs(%e : tensor<16x16xf32>) permutation = [1, 0]
  %b = tensor.expand_shape %t [[0, 1], [2]] output_shape [2, 8, 16] : tensor<16x16xf32> into tensor<2x8x16xf32>
  %r = linalg.batch_matmul ins(%x, %b : tensor<2x4x8xf32>, tensor<2x8x16xf32>) outs(%o : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  return %r : tensor<2x4x16xf32>
}
