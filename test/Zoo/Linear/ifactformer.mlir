// ifactformer, written naively.
//
// MODEL: ifactformer
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: axial kernel integral without softmax
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.024000e+03 : bf16
    %expanded = tensor.expand_shape %arg0 [[0], [1], [2, 3], [4, 5]] output_shape [1, 16, 16, 1024, 128, 1] : tensor<1x16x16384x128xbf16> into tensor<1x16x16x1024x128x1xbf16>
    %expanded_1 = tensor.expand_shape %arg1 [[0], [1], [2, 3], [4, 5]] output_shape [1, 16, 16, 1024, 128, 1] : tensor<1x16x16384x128xbf16> into tensor<1x16x16x1024x128x1xbf16>
    %0 = tensor.empty() : tensor<16x16x1024x128x1x1xbf16>
    %transposed = linalg.transpose ins(%expanded : tensor<1x16x16x1024x128x1xbf16>) outs(%0 : tensor<16x16x1024x128x1x1xbf16>) permutation = [1, 2, 3, 4, 0, 5] 
    %collapsed = tensor.collapse_shape %transposed [[0, 1], [2], [3, 4, 5]] : tensor<16x16x1024x128x1x1xbf16> into tensor<256x1024x128xbf16>
    %1 = tensor.empty() : tensor<16x16x128x1x1024x1xbf16>
    %transposed_2 = linalg.transpose ins(%expanded_1 : tensor<1x16x16x1024x128x1xbf16>) outs(%1 : tensor<16x16x128x1x1024x1xbf16>) permutation = [1, 2, 4, 0, 3, 5] 
    %collapsed_3 = tensor.collapse_shape %transposed_2 [[0, 1], [2], [3, 4, 5]] : tensor<16x16x128x1x1024x1xbf16> into tensor<256x128x1024xbf16>
    %2 = tensor.empty() : tensor<256x1024x1024xf32>
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<256x1024x1024xf32>) -> tensor<256x1024x1024xf32>
    %4 = linalg.batch_matmul ins(%collapsed, %collapsed_3 : tensor<256x1024x128xbf16>, tensor<256x128x1024xbf16>) outs(%3 : tensor<256x1024x1024xf32>) -> tensor<256x1024x1024xf32>
    %5 = tensor.empty() : tensor<256x1024x1024xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<256x1024x1024xf32>) outs(%5 : tensor<256x1024x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %18 = arith.truncf %in : f32 to bf16
      linalg.yield %18 : bf16
    } -> tensor<256x1024x1024xbf16>
    %expanded_4 = tensor.expand_shape %6 [[0, 1], [2], [3, 4, 5]] output_shape [16, 16, 1024, 1, 1, 1024] : tensor<256x1024x1024xbf16> into tensor<16x16x1024x1x1x1024xbf16>
    %7 = tensor.empty() : tensor<1x16x16x1024x1024x1xbf16>
    %transposed_5 = linalg.transpose ins(%expanded_4 : tensor<16x16x1024x1x1x1024xbf16>) outs(%7 : tensor<1x16x16x1024x1024x1xbf16>) permutation = [4, 0, 1, 2, 5, 3] 
    %collapsed_6 = tensor.collapse_shape %transposed_5 [[0], [1], [2], [3], [4, 5]] : tensor<1x16x16x1024x1024x1xbf16> into tensor<1x16x16x1024x1024xbf16>
    %8 = tensor.empty() : tensor<1x16x16x1024x1024xbf16>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_6 : tensor<1x16x16x1024x1024xbf16>) outs(%8 : tensor<1x16x16x1024x1024xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %18 = arith.divf %in, %cst_0 : bf16
      linalg.yield %18 : bf16
    } -> tensor<1x16x16x1024x1024xbf16>
    %expanded_7 = tensor.expand_shape %9 [[0], [1], [2], [3], [4, 5]] output_shape [1, 16, 16, 1024, 1024, 1] : tensor<1x16x16x1024x1024xbf16> into tensor<1x16x16x1024x1024x1xbf16>
    %expanded_8 = tensor.expand_shape %arg2 [[0], [1], [2, 3], [4, 5]] output_shape [1, 16, 16, 1024, 128, 1] : tensor<1x16x16384x128xbf16> into tensor<1x16x16x1024x128x1xbf16>
    %10 = tensor.empty() : tensor<16x16x1024x1024x1x1xbf16>
    %transposed_9 = linalg.transpose ins(%expanded_7 : tensor<1x16x16x1024x1024x1xbf16>) outs(%10 : tensor<16x16x1024x1024x1x1xbf16>) permutation = [1, 2, 3, 4, 0, 5] 
    %collapsed_10 = tensor.collapse_shape %transposed_9 [[0, 1], [2], [3, 4, 5]] : tensor<16x16x1024x1024x1x1xbf16> into tensor<256x1024x1024xbf16>
    %11 = tensor.empty() : tensor<16x16x1024x1x128x1xbf16>
    %transposed_11 = linalg.transpose ins(%expanded_8 : tensor<1x16x16x1024x128x1xbf16>) outs(%11 : tensor<16x16x1024x1x128x1xbf16>) permutation = [1, 2, 3, 0, 4, 5] 
    %collapsed_12 = tensor.collapse_shape %transposed_11 [[0, 1], [2], [3, 4, 5]] : tensor<16x16x1024x1x128x1xbf16> into tensor<256x1024x128xbf16>
    %12 = tensor.empty() : tensor<256x1024x128xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<256x1024x128xf32>) -> tensor<256x1024x128xf32>
    %14 = linalg.batch_matmul ins(%collapsed_10, %collapsed_12 : tensor<256x1024x1024xbf16>, tensor<256x1024x128xbf16>) outs(%13 : tensor<256x1024x128xf32>) -> tensor<256x1024x128xf32>
    %15 = tensor.empty() : tensor<256x1024x128xbf16>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<256x1024x128xf32>) outs(%15 : tensor<256x1024x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %18 = arith.truncf %in : f32 to bf16
      linalg.yield %18 : bf16
    } -> tensor<256x1024x128xbf16>
    %expanded_13 = tensor.expand_shape %16 [[0, 1], [2], [3, 4, 5]] output_shape [16, 16, 1024, 1, 1, 128] : tensor<256x1024x128xbf16> into tensor<16x16x1024x1x1x128xbf16>
    %17 = tensor.empty() : tensor<1x16x16x1024x128x1xbf16>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<16x16x1024x1x1x128xbf16>) outs(%17 : tensor<1x16x16x1024x128x1xbf16>) permutation = [4, 0, 1, 2, 5, 3] 
    %collapsed_15 = tensor.collapse_shape %transposed_14 [[0], [1], [2, 3], [4, 5]] : tensor<1x16x16x1024x128x1xbf16> into tensor<1x16x16384x128xbf16>
    return %collapsed_15 : tensor<1x16x16384x128xbf16>
  }
}
