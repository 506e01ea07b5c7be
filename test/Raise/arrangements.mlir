// RUN: attn-opt --attn-raise-pipeline --split-input-file %s | FileCheck %s

// Where heads, groups and rows stand, and what is stored between the steps.

// The query heads of a group as rows of one matrix.
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 floordiv 2, d3, d4)>
// CHECK-LABEL: func.func @grouped_rows(
// CHECK-SAME: %[[Q:.+]]: tensor<2x6x5x8xf32>, %[[K:.+]]: tensor<2x3x7x8xf32>, %[[V:.+]]: tensor<2x3x7x4xf32>)
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) outs({{.+}}) maps [#[[$Q]], #[[$K]],
// CHECK-NEXT: return %[[R]]
func.func @grouped_rows(%arg0: tensor<2x6x5x8xf32>, %arg1: tensor<2x3x7x8xf32>, %arg2: tensor<2x3x7x4xf32>) -> tensor<2x6x5x4xf32> {
    %1 = tensor.expand_shape %arg0 [[0], [1, 2], [3], [4]] output_shape [2, 3, 2, 5, 8] : tensor<2x6x5x8xf32> into tensor<2x3x2x5x8xf32>
    %2 = tensor.collapse_shape %1 [[0], [1], [2, 3], [4]] : tensor<2x3x2x5x8xf32> into tensor<2x3x10x8xf32>
    %3 = arith.constant dense<0.000000000e+00> : tensor<2x3x10x7xf32>
    %4 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%2, %arg1 : tensor<2x3x10x8xf32>, tensor<2x3x7x8xf32>) outs(%3 : tensor<2x3x10x7xf32>) {
    ^bb0(%in3_0: f32, %in3_1: f32, %out3: f32):
      %u2 = arith.mulf %in3_0, %in3_1 : f32
      %w2 = arith.addf %out3, %u2 : f32
      linalg.yield %w2 : f32
    } -> tensor<2x3x10x7xf32>
    %5 = tensor.empty() : tensor<2x3x10x7xf32>
    %6 = linalg.softmax dimension(3) ins(%4 : tensor<2x3x10x7xf32>) outs(%5 : tensor<2x3x10x7xf32>) -> tensor<2x3x10x7xf32>
    %7 = arith.constant 0.000000000e+00 : f32
    %8 = tensor.empty() : tensor<2x3x10x4xf32>
    %9 = linalg.fill ins(%7 : f32) outs(%8 : tensor<2x3x10x4xf32>) -> tensor<2x3x10x4xf32>
    %10 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%6, %arg2 : tensor<2x3x10x7xf32>, tensor<2x3x7x4xf32>) outs(%9 : tensor<2x3x10x4xf32>) {
    ^bb0(%in9_0: f32, %in9_1: f32, %out9: f32):
      %u6 = arith.mulf %in9_0, %in9_1 : f32
      %w6 = arith.addf %out9, %u6 : f32
      linalg.yield %w6 : f32
    } -> tensor<2x3x10x4xf32>
    %11 = tensor.expand_shape %10 [[0], [1], [2, 3], [4]] output_shape [2, 3, 2, 5, 4] : tensor<2x3x10x4xf32> into tensor<2x3x2x5x4xf32>
    %12 = tensor.collapse_shape %11 [[0], [1, 2], [3], [4]] : tensor<2x3x2x5x4xf32> into tensor<2x6x5x4xf32>
    return %12 : tensor<2x6x5x4xf32>
}

// -----

// Five-dimensional products, heads split into groups.
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d2, d1, d4)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1 floordiv 2, d4)>
// CHECK-LABEL: func.func @grouped_generic(
// CHECK-SAME: %[[Q:.+]]: tensor<2x5x6x8xf32>, %[[K:.+]]: tensor<2x7x3x8xf32>, %[[V:.+]]: tensor<2x7x3x4xf32>)
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) outs({{.+}}) maps [#[[$Q]], #[[$K]],
// CHECK-NEXT: return %[[R]]
func.func @grouped_generic(%arg0: tensor<2x5x6x8xf32>, %arg1: tensor<2x7x3x8xf32>, %arg2: tensor<2x7x3x4xf32>) -> tensor<2x5x6x4xf32> {
    %1 = tensor.expand_shape %arg0 [[0], [1], [2, 3], [4]] output_shape [2, 5, 3, 2, 8] : tensor<2x5x6x8xf32> into tensor<2x5x3x2x8xf32>
    %2 = arith.constant dense<0.000000000e+00> : tensor<2x3x2x5x7xf32>
    %3 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1, d2, d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d4, d1, d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%1, %arg1 : tensor<2x5x3x2x8xf32>, tensor<2x7x3x8xf32>) outs(%2 : tensor<2x3x2x5x7xf32>) {
    ^bb0(%in2_0: f32, %in2_1: f32, %out2: f32):
      %u1 = arith.mulf %in2_0, %in2_1 : f32
      %w1 = arith.addf %out2, %u1 : f32
      linalg.yield %w1 : f32
    } -> tensor<2x3x2x5x7xf32>
    %4 = tensor.empty() : tensor<2x3x2x5x7xf32>
    %5 = linalg.softmax dimension(4) ins(%3 : tensor<2x3x2x5x7xf32>) outs(%4 : tensor<2x3x2x5x7xf32>) -> tensor<2x3x2x5x7xf32>
    %6 = arith.constant 0.000000000e+00 : f32
    %7 = tensor.empty() : tensor<2x5x3x2x4xf32>
    %8 = linalg.fill ins(%6 : f32) outs(%7 : tensor<2x5x3x2x4xf32>) -> tensor<2x5x3x2x4xf32>
    %9 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d5)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d4)>, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1, d2, d4)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%5, %arg2 : tensor<2x3x2x5x7xf32>, tensor<2x7x3x4xf32>) outs(%8 : tensor<2x5x3x2x4xf32>) {
    ^bb0(%in8_0: f32, %in8_1: f32, %out8: f32):
      %u5 = arith.mulf %in8_0, %in8_1 : f32
      %w5 = arith.addf %out8, %u5 : f32
      linalg.yield %w5 : f32
    } -> tensor<2x5x3x2x4xf32>
    %10 = tensor.collapse_shape %9 [[0], [1], [2, 3], [4]] : tensor<2x5x3x2x4xf32> into tensor<2x5x6x4xf32>
    return %10 : tensor<2x5x6x4xf32>
}

// -----

// One query without an axis: it gets one, as a view.
// CHECK-LABEL: func.func @decode(
// CHECK-SAME: %[[Q:.+]]: tensor<2x3x8xf32>, %[[K:.+]]: tensor<2x3x7x8xf32>, %[[V:.+]]: tensor<2x3x7x4xf32>)
// CHECK: %[[QE:.+]] = tensor.expand_shape %[[Q]] {{\[\[}}0], [1], [2, 3]] output_shape [2, 3, 1, 8]
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.attention ins(%[[QE]], %[[K]], %[[V]] :
// CHECK-NEXT: %[[C:.+]] = tensor.collapse_shape %[[R]] {{\[\[}}0], [1], [2, 3]]
// CHECK-NEXT: return %[[C]]
func.func @decode(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x3x7x8xf32>, %arg2: tensor<2x3x7x4xf32>) -> tensor<2x3x4xf32> {
    %1 = arith.constant dense<0.000000000e+00> : tensor<2x3x7xf32>
    %2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<2x3x8xf32>, tensor<2x3x7x8xf32>) outs(%1 : tensor<2x3x7xf32>) {
    ^bb0(%in1_0: f32, %in1_1: f32, %out1: f32):
      %u0 = arith.mulf %in1_0, %in1_1 : f32
      %w0 = arith.addf %out1, %u0 : f32
      linalg.yield %w0 : f32
    } -> tensor<2x3x7xf32>
    %3 = tensor.empty() : tensor<2x3x7xf32>
    %4 = linalg.softmax dimension(2) ins(%2 : tensor<2x3x7xf32>) outs(%3 : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
    %5 = arith.constant 0.000000000e+00 : f32
    %6 = tensor.empty() : tensor<2x3x4xf32>
    %7 = linalg.fill ins(%5 : f32) outs(%6 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    %8 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%4, %arg2 : tensor<2x3x7xf32>, tensor<2x3x7x4xf32>) outs(%7 : tensor<2x3x4xf32>) {
    ^bb0(%in7_0: f32, %in7_1: f32, %out7: f32):
      %u4 = arith.mulf %in7_0, %in7_1 : f32
      %w4 = arith.addf %out7, %u4 : f32
      linalg.yield %w4 : f32
    } -> tensor<2x3x4xf32>
    return %8 : tensor<2x3x4xf32>
}

// -----

// All query heads share the keys: they are the rows.
// CHECK-LABEL: func.func @decode_shared(
// CHECK-SAME: %[[Q:.+]]: tensor<2x3x8xf32>, %[[K:.+]]: tensor<2x7x8xf32>, %[[V:.+]]: tensor<2x7x4xf32>)
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.attention ins(%[[Q]], %[[K]], %[[V]] :
// CHECK-NEXT: return %[[R]]
func.func @decode_shared(%arg0: tensor<2x3x8xf32>, %arg1: tensor<2x7x8xf32>, %arg2: tensor<2x7x4xf32>) -> tensor<2x3x4xf32> {
    %1 = arith.constant dense<0.000000000e+00> : tensor<2x3x7xf32>
    %2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<2x3x8xf32>, tensor<2x7x8xf32>) outs(%1 : tensor<2x3x7xf32>) {
    ^bb0(%in1_0: f32, %in1_1: f32, %out1: f32):
      %u0 = arith.mulf %in1_0, %in1_1 : f32
      %w0 = arith.addf %out1, %u0 : f32
      linalg.yield %w0 : f32
    } -> tensor<2x3x7xf32>
    %3 = tensor.empty() : tensor<2x3x7xf32>
    %4 = linalg.softmax dimension(2) ins(%2 : tensor<2x3x7xf32>) outs(%3 : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
    %5 = arith.constant 0.000000000e+00 : f32
    %6 = tensor.empty() : tensor<2x3x4xf32>
    %7 = linalg.fill ins(%5 : f32) outs(%6 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    %8 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%4, %arg2 : tensor<2x3x7xf32>, tensor<2x7x4xf32>) outs(%7 : tensor<2x3x4xf32>) {
    ^bb0(%in7_0: f32, %in7_1: f32, %out7: f32):
      %u4 = arith.mulf %in7_0, %in7_1 : f32
      %w4 = arith.addf %out7, %u4 : f32
      linalg.yield %w4 : f32
    } -> tensor<2x3x4xf32>
    return %8 : tensor<2x3x4xf32>
}

// -----

// Both products stored, then summed.
// CHECK-LABEL: func.func @stored_products(
// CHECK-SAME: %[[Q:.+]]: tensor<2x5x1x8xf32>, %[[K:.+]]: tensor<2x1x7x8xf32>, %[[V:.+]]: tensor<2x1x7x4xf32>)
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.attention ins(%[[Q]], %[[K]], %[[V]] :
// CHECK-NEXT: return %[[R]]
func.func @stored_products(%arg0: tensor<2x5x1x8xf32>, %arg1: tensor<2x1x7x8xf32>, %arg2: tensor<2x1x7x4xf32>) -> tensor<2x5x4xf32> {
    %1 = tensor.empty() : tensor<2x5x7x8xf32>
    %2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %arg1 : tensor<2x5x1x8xf32>, tensor<2x1x7x8xf32>) outs(%1 : tensor<2x5x7x8xf32>) {
    ^bb0(%in1_0: f32, %in1_1: f32, %out1: f32):
      %mm0 = arith.mulf %in1_0, %in1_1 : f32
      linalg.yield %mm0 : f32
    } -> tensor<2x5x7x8xf32>
    %3 = arith.constant 0.000000000e+00 : f32
    %4 = tensor.empty() : tensor<2x5x7xf32>
    %5 = linalg.fill ins(%3 : f32) outs(%4 : tensor<2x5x7xf32>) -> tensor<2x5x7xf32>
    %6 = linalg.reduce { arith.addf } ins(%2 : tensor<2x5x7x8xf32>) outs(%5 : tensor<2x5x7xf32>) dimensions = [3]
    %7 = tensor.empty() : tensor<2x5x7xf32>
    %8 = linalg.softmax dimension(2) ins(%6 : tensor<2x5x7xf32>) outs(%7 : tensor<2x5x7xf32>) -> tensor<2x5x7xf32>
    %9 = tensor.expand_shape %8 [[0], [1], [2, 3]] output_shape [2, 5, 7, 1] : tensor<2x5x7xf32> into tensor<2x5x7x1xf32>
    %10 = tensor.empty() : tensor<2x5x7x4xf32>
    %11 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %arg2 : tensor<2x5x7x1xf32>, tensor<2x1x7x4xf32>) outs(%10 : tensor<2x5x7x4xf32>) {
    ^bb0(%in10_0: f32, %in10_1: f32, %out10: f32):
      %mm9 = arith.mulf %in10_0, %in10_1 : f32
      linalg.yield %mm9 : f32
    } -> tensor<2x5x7x4xf32>
    %12 = arith.constant 0.000000000e+00 : f32
    %13 = tensor.empty() : tensor<2x5x4xf32>
    %14 = linalg.fill ins(%12 : f32) outs(%13 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
    %15 = linalg.reduce { arith.addf } ins(%11 : tensor<2x5x7x4xf32>) outs(%14 : tensor<2x5x4xf32>) dimensions = [2]
    return %15 : tensor<2x5x4xf32>
}

// -----

// m + log Σ is a result too: the op gives it.
// CHECK-DAG: #[[$IN:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1)>
// CHECK-DAG: #[[$OUT:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @with_logsumexp(
// CHECK-NOT: linalg
// CHECK: %[[R:.+]]:2 = attn.attention {{.+}} -> tensor<2x5x3x4xf32>, tensor<2x5x3xf32>
// CHECK: %[[L:.+]] = linalg.generic {indexing_maps = [#[[$IN]], #[[$OUT]]], {{.+}} ins(%[[R]]#1 : tensor<2x5x3xf32>)
// CHECK-NOT: linalg.generic
// CHECK: return %[[R]]#0, %[[L]]
func.func @with_logsumexp(%arg0: tensor<2x5x3x8xf32>, %arg1: tensor<2x3x7x8xf32>, %arg2: tensor<2x3x7x4xf32>) -> (tensor<2x5x3x4xf32>, tensor<2x3x5x1xf32>) {
    %1 = arith.constant dense<0.000000000e+00> : tensor<2x3x5x7xf32>
    %2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg1 : tensor<2x5x3x8xf32>, tensor<2x3x7x8xf32>) outs(%1 : tensor<2x3x5x7xf32>) {
    ^bb0(%in1_0: f32, %in1_1: f32, %out1: f32):
      %u0 = arith.mulf %in1_0, %in1_1 : f32
      %w0 = arith.addf %out1, %u0 : f32
      linalg.yield %w0 : f32
    } -> tensor<2x3x5x7xf32>
    %3 = arith.constant 0xFF800000 : f32
    %4 = tensor.empty() : tensor<2x3x5x1xf32>
    %5 = linalg.fill ins(%3 : f32) outs(%4 : tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
    %6 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%2 : tensor<2x3x5x7xf32>) outs(%5 : tensor<2x3x5x1xf32>) {
    ^bb0(%in5_0: f32, %out5: f32):
      %r2 = arith.maximumf %in5_0, %out5 : f32
      linalg.yield %r2 : f32
    } -> tensor<2x3x5x1xf32>
    %7 = tensor.empty() : tensor<2x3x5x7xf32>
    %8 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %6 : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%7 : tensor<2x3x5x7xf32>) {
    ^bb0(%in7_0: f32, %in7_1: f32, %out7: f32):
      %a6 = arith.subf %in7_0, %in7_1 : f32
      %b6 = math.exp %a6 : f32
      linalg.yield %b6 : f32
    } -> tensor<2x3x5x7xf32>
    %9 = arith.constant 0.000000000e+00 : f32
    %10 = tensor.empty() : tensor<2x3x5x1xf32>
    %11 = linalg.fill ins(%9 : f32) outs(%10 : tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
    %12 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%8 : tensor<2x3x5x7xf32>) outs(%11 : tensor<2x3x5x1xf32>) {
    ^bb0(%in11_0: f32, %out11: f32):
      %r8 = arith.addf %in11_0, %out11 : f32
      linalg.yield %r8 : f32
    } -> tensor<2x3x5x1xf32>
    %13 = tensor.empty() : tensor<2x3x5x1xf32>
    %14 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %12 : tensor<2x3x5x1xf32>, tensor<2x3x5x1xf32>) outs(%13 : tensor<2x3x5x1xf32>) {
    ^bb0(%in13_0: f32, %in13_1: f32, %out13: f32):
      %a12 = math.log %in13_1 : f32
      %b12 = arith.addf %in13_0, %a12 : f32
      linalg.yield %b12 : f32
    } -> tensor<2x3x5x1xf32>
    %15 = tensor.empty() : tensor<2x3x5x7xf32>
    %16 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%15 : tensor<2x3x5x7xf32>) {
    ^bb0(%in15_0: f32, %in15_1: f32, %out15: f32):
      %c12 = arith.divf %in15_0, %in15_1 : f32
      linalg.yield %c12 : f32
    } -> tensor<2x3x5x7xf32>
    %17 = arith.constant 0.000000000e+00 : f32
    %18 = tensor.empty() : tensor<2x5x3x4xf32>
    %19 = linalg.fill ins(%17 : f32) outs(%18 : tensor<2x5x3x4xf32>) -> tensor<2x5x3x4xf32>
    %20 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%16, %arg2 : tensor<2x3x5x7xf32>, tensor<2x3x7x4xf32>) outs(%19 : tensor<2x5x3x4xf32>) {
    ^bb0(%in19_0: f32, %in19_1: f32, %out19: f32):
      %u16 = arith.mulf %in19_0, %in19_1 : f32
      %w16 = arith.addf %out19, %u16 : f32
      linalg.yield %w16 : f32
    } -> tensor<2x5x3x4xf32>
    return %20, %14 : tensor<2x5x3x4xf32>, tensor<2x3x5x1xf32>
}

// -----

// The sum that divides is computed after the second product; its weights are of
// products themselves.
// CHECK-LABEL: func.func @late_sum(
// CHECK-SAME: %[[Q:.+]]: tensor<?x5x8xf32>, %[[K:.+]]: tensor<?x8x7xf32>, %[[V:.+]]: tensor<?x7x4xf32>)
// CHECK-NOT: linalg
// CHECK: %[[R:.+]] = attn.attention ins(%[[Q]], %[[K]], %[[V]] :
// CHECK-NOT: linalg
// CHECK: return %[[R]]
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
func.func @late_sum(%q: tensor<?x5x8xf32>, %k: tensor<?x8x7xf32>, %v: tensor<?x7x4xf32>) -> tensor<?x5x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %log2e = arith.constant 1.44269502 : f32
  %n = tensor.dim %q, %c0 : tensor<?x5x8xf32>
  %se = tensor.empty(%n) : tensor<?x5x7xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<?x5x7xf32>) -> tensor<?x5x7xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<?x5x8xf32>, tensor<?x8x7xf32>) outs(%sz : tensor<?x5x7xf32>) -> tensor<?x5x7xf32>
  // The size of the scores, for what has nothing else to do with them.
  %m = tensor.dim %s, %c0 : tensor<?x5x7xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<?x5x7xf32>) outs(%se : tensor<?x5x7xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %log2e : f32
    %e = math.exp2 %y : f32
    linalg.yield %e : f32
  } -> tensor<?x5x7xf32>
  %oe = tensor.empty(%m) : tensor<?x5x4xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<?x5x4xf32>) -> tensor<?x5x4xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<?x5x7xf32>, tensor<?x7x4xf32>) outs(%oz : tensor<?x5x4xf32>) -> tensor<?x5x4xf32>
  %le = tensor.empty(%m) : tensor<?x5xf32>
  %lz = linalg.fill ins(%zero : f32) outs(%le : tensor<?x5xf32>) -> tensor<?x5xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<?x5x7xf32>) outs(%lz : tensor<?x5xf32>) {
  ^bb0(%x: f32, %y: f32):
    %t = arith.addf %x, %y : f32
    linalg.yield %t : f32
  } -> tensor<?x5xf32>
  %r = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %l : tensor<?x5x4xf32>, tensor<?x5xf32>) outs(%oe : tensor<?x5x4xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %t = arith.divf %x, %y : f32
    linalg.yield %t : f32
  } -> tensor<?x5x4xf32>
  return %r : tensor<?x5x4xf32>
}
