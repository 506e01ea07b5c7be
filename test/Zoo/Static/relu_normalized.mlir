// relu_normalized, written naively.
//
// MODEL: relu_normalized
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: relu(s + 4) / its sum, causal, in f32
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant 0.088388347648318447 : f64
    %cst_2 = arith.constant 4.000000e+00 : f32
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %27 = linalg.index 0 : index
      %28 = arith.index_cast %27 : index to i64
      linalg.yield %28 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_3 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x16384xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_9: i64, %out: i1):
      %27 = arith.cmpi sle, %in, %in_9 : i64
      linalg.yield %27 : i1
    } -> tensor<16384x16384xi1>
    %4 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%4 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %5 = tensor.empty() : tensor<16x16384x16384xf32>
    %6 = linalg.fill ins(%cst : f32) outs(%5 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %7 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%6 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %8 = tensor.empty() : tensor<16x16384x16384xbf16>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<16x16384x16384xf32>) outs(%8 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %27 = arith.truncf %in : f32 to bf16
      linalg.yield %27 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_5 = tensor.expand_shape %9 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %10 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<1x16x16384x16384xbf16>) outs(%10 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %27 = arith.truncf %cst_1 : f64 to bf16
      %28 = arith.mulf %in, %27 : bf16
      linalg.yield %28 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %12 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %13 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x16x16384x16384xbf16>) outs(%12 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %27 = arith.extf %in : bf16 to f32
      linalg.yield %27 : f32
    } -> tensor<1x16x16384x16384xf32>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x16x16384x16384xf32>) outs(%12 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.addf %in, %cst_2 : f32
      linalg.yield %27 : f32
    } -> tensor<1x16x16384x16384xf32>
    %15 = linalg.generic {indexing_maps = [#map6, #map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %14, %cst_0 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xf32>, tensor<f32>) outs(%12 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %27 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %27 : f32
    } -> tensor<1x16x16384x16384xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x16x16384x16384xf32>) outs(%12 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.cmpf ugt, %in, %cst : f32
      %28 = arith.select %27, %in, %cst : f32
      linalg.yield %28 : f32
    } -> tensor<1x16x16384x16384xf32>
    %17 = tensor.empty() : tensor<1x16x16384x1xf32>
    %18 = linalg.fill ins(%cst : f32) outs(%17 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%16 : tensor<1x16x16384x16384xf32>) outs(%18 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.addf %in, %out : f32
      linalg.yield %27 : f32
    } -> tensor<1x16x16384x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map8, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %19 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%12 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %27 = arith.divf %in, %in_9 : f32
      linalg.yield %27 : f32
    } -> tensor<1x16x16384x16384xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20 : tensor<1x16x16384x16384xf32>) outs(%10 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %27 = arith.truncf %in : f32 to bf16
      linalg.yield %27 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_6 = tensor.collapse_shape %21 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_7 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %22 = tensor.empty() : tensor<16x16384x128xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%22 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %24 = linalg.batch_matmul ins(%collapsed_6, %collapsed_7 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%23 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %25 = tensor.empty() : tensor<16x16384x128xbf16>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<16x16384x128xf32>) outs(%25 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %27 = arith.truncf %in : f32 to bf16
      linalg.yield %27 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_8 = tensor.expand_shape %26 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_8 : tensor<1x16x16384x128xbf16>
  }
}
