// sigmoid, written naively.
//
// MODEL: sigmoid
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: sigmoid(s − log n)
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : bf16
    %cst_1 = arith.constant 9.7040605278392337 : f64
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %0 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%0 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_3 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %1 = tensor.empty() : tensor<16x16384x16384xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %3 = linalg.batch_matmul ins(%collapsed, %collapsed_3 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%2 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %4 = tensor.empty() : tensor<16x16384x16384xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<16x16384x16384xf32>) outs(%4 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %15 = arith.truncf %in : f32 to bf16
      linalg.yield %15 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %6 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x16x16384x16384xbf16>) outs(%6 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %15 = arith.truncf %cst_2 : f64 to bf16
      %16 = arith.mulf %in, %15 : bf16
      linalg.yield %16 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<1x16x16384x16384xbf16>) outs(%6 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %15 = arith.truncf %cst_1 : f64 to bf16
      %16 = arith.subf %in, %15 : bf16
      linalg.yield %16 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x16x16384x16384xbf16>) outs(%6 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %15 = arith.negf %in : bf16
      %16 = math.exp %15 : bf16
      %17 = arith.addf %16, %cst_0 : bf16
      %18 = arith.divf %cst_0, %17 : bf16
      linalg.yield %18 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_4 = tensor.collapse_shape %9 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_5 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %10 = tensor.empty() : tensor<16x16384x128xf32>
    %11 = linalg.fill ins(%cst : f32) outs(%10 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %12 = linalg.batch_matmul ins(%collapsed_4, %collapsed_5 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%11 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %13 = tensor.empty() : tensor<16x16384x128xbf16>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<16x16384x128xf32>) outs(%13 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %15 = arith.truncf %in : f32 to bf16
      linalg.yield %15 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_6 = tensor.expand_shape %14 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_6 : tensor<1x16x16384x128xbf16>
  }
}
