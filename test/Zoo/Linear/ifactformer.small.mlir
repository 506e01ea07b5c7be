// ifactformer, written naively.
//
// MODEL: ifactformer
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 192, keys 192, head dims 32/32, bf16
// VARIANT: axial kernel integral without softmax
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x192x32xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x192x32xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x192x32xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
module {
  func.func @main(%arg0: tensor<2x4x192x32xbf16>, %arg1: tensor<2x4x192x32xbf16>, %arg2: tensor<2x4x192x32xbf16>) -> tensor<2x4x192x32xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 9.600000e+01 : bf16
    %expanded = tensor.expand_shape %arg0 [[0], [1], [2, 3], [4, 5]] output_shape [2, 4, 2, 96, 32, 1] : tensor<2x4x192x32xbf16> into tensor<2x4x2x96x32x1xbf16>
    %expanded_1 = tensor.expand_shape %arg1 [[0], [1], [2, 3], [4, 5]] output_shape [2, 4, 2, 96, 32, 1] : tensor<2x4x192x32xbf16> into tensor<2x4x2x96x32x1xbf16>
    %collapsed = tensor.collapse_shape %expanded [[0, 1, 2], [3], [4, 5]] : tensor<2x4x2x96x32x1xbf16> into tensor<16x96x32xbf16>
    %0 = tensor.empty() : tensor<2x4x2x32x96x1xbf16>
    %transposed = linalg.transpose ins(%expanded_1 : tensor<2x4x2x96x32x1xbf16>) outs(%0 : tensor<2x4x2x32x96x1xbf16>) permutation = [0, 1, 2, 4, 3, 5] 
    %collapsed_2 = tensor.collapse_shape %transposed [[0, 1, 2], [3], [4, 5]] : tensor<2x4x2x32x96x1xbf16> into tensor<16x32x96xbf16>
    %1 = tensor.empty() : tensor<16x96x96xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<16x96x96xf32>) -> tensor<16x96x96xf32>
    %3 = linalg.batch_matmul ins(%collapsed, %collapsed_2 : tensor<16x96x32xbf16>, tensor<16x32x96xbf16>) outs(%2 : tensor<16x96x96xf32>) -> tensor<16x96x96xf32>
    %4 = tensor.empty() : tensor<16x96x96xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<16x96x96xf32>) outs(%4 : tensor<16x96x96xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %15 = arith.truncf %in : f32 to bf16
      linalg.yield %15 : bf16
    } -> tensor<16x96x96xbf16>
    %expanded_3 = tensor.expand_shape %5 [[0, 1, 2], [3], [4, 5]] output_shape [2, 4, 2, 96, 1, 96] : tensor<16x96x96xbf16> into tensor<2x4x2x96x1x96xbf16>
    %6 = tensor.empty() : tensor<2x4x2x96x96x1xbf16>
    %transposed_4 = linalg.transpose ins(%expanded_3 : tensor<2x4x2x96x1x96xbf16>) outs(%6 : tensor<2x4x2x96x96x1xbf16>) permutation = [0, 1, 2, 3, 5, 4] 
    %collapsed_5 = tensor.collapse_shape %transposed_4 [[0], [1], [2], [3], [4, 5]] : tensor<2x4x2x96x96x1xbf16> into tensor<2x4x2x96x96xbf16>
    %7 = tensor.empty() : tensor<2x4x2x96x96xbf16>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_5 : tensor<2x4x2x96x96xbf16>) outs(%7 : tensor<2x4x2x96x96xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %15 = arith.divf %in, %cst_0 : bf16
      linalg.yield %15 : bf16
    } -> tensor<2x4x2x96x96xbf16>
    %expanded_6 = tensor.expand_shape %arg2 [[0], [1], [2, 3], [4, 5]] output_shape [2, 4, 2, 96, 32, 1] : tensor<2x4x192x32xbf16> into tensor<2x4x2x96x32x1xbf16>
    %collapsed_7 = tensor.collapse_shape %8 [[0, 1, 2], [3], [4]] : tensor<2x4x2x96x96xbf16> into tensor<16x96x96xbf16>
    %collapsed_8 = tensor.collapse_shape %expanded_6 [[0, 1, 2], [3], [4, 5]] : tensor<2x4x2x96x32x1xbf16> into tensor<16x96x32xbf16>
    %9 = tensor.empty() : tensor<16x96x32xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<16x96x32xf32>) -> tensor<16x96x32xf32>
    %11 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<16x96x96xbf16>, tensor<16x96x32xbf16>) outs(%10 : tensor<16x96x32xf32>) -> tensor<16x96x32xf32>
    %12 = tensor.empty() : tensor<16x96x32xbf16>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<16x96x32xf32>) outs(%12 : tensor<16x96x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %15 = arith.truncf %in : f32 to bf16
      linalg.yield %15 : bf16
    } -> tensor<16x96x32xbf16>
    %expanded_9 = tensor.expand_shape %13 [[0, 1, 2], [3], [4, 5]] output_shape [2, 4, 2, 96, 1, 32] : tensor<16x96x32xbf16> into tensor<2x4x2x96x1x32xbf16>
    %14 = tensor.empty() : tensor<2x4x2x96x32x1xbf16>
    %transposed_10 = linalg.transpose ins(%expanded_9 : tensor<2x4x2x96x1x32xbf16>) outs(%14 : tensor<2x4x2x96x32x1xbf16>) permutation = [0, 1, 2, 3, 5, 4] 
    %collapsed_11 = tensor.collapse_shape %transposed_10 [[0], [1], [2, 3], [4, 5]] : tensor<2x4x2x96x32x1xbf16> into tensor<2x4x192x32xbf16>
    return %collapsed_11 : tensor<2x4x192x32xbf16>
  }
}
