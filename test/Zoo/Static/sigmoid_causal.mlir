// sigmoid_causal, written naively.
//
// MODEL: sigmoid_causal
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: sigmoid(s − log n), causal by a fill of −∞
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : bf16
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 9.7040605278392337 : f64
    %cst_3 = arith.constant 0.088388347648318447 : f64
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %20 = linalg.index 0 : index
      %21 = arith.index_cast %20 : index to i64
      linalg.yield %21 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_4 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%2 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %3 = tensor.empty() : tensor<16x16384x16384xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %5 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%4 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %6 = tensor.empty() : tensor<16x16384x16384xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<16x16384x16384xf32>) outs(%6 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %20 = arith.truncf %in : f32 to bf16
      linalg.yield %20 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_6 = tensor.expand_shape %7 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %8 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %20 = arith.truncf %cst_3 : f64 to bf16
      %21 = arith.mulf %in, %20 : bf16
      linalg.yield %21 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %20 = arith.truncf %cst_2 : f64 to bf16
      %21 = arith.subf %in, %20 : bf16
      linalg.yield %21 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %11 = tensor.empty() : tensor<16384x16384xi1>
    %12 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%11 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %20 = arith.cmpi sle, %in, %in_10 : i64
      linalg.yield %20 : i1
    } -> tensor<16384x16384xi1>
    %13 = linalg.generic {indexing_maps = [#map6, #map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %10, %cst_1 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_10: bf16, %in_11: bf16, %out: bf16):
      %20 = arith.select %in, %in_10, %in_11 : bf16
      linalg.yield %20 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %20 = arith.negf %in : bf16
      %21 = math.exp %20 : bf16
      %22 = arith.addf %21, %cst_0 : bf16
      %23 = arith.divf %cst_0, %22 : bf16
      linalg.yield %23 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_7 = tensor.collapse_shape %14 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %15 = tensor.empty() : tensor<16x16384x128xf32>
    %16 = linalg.fill ins(%cst : f32) outs(%15 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %17 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%16 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %18 = tensor.empty() : tensor<16x16384x128xbf16>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<16x16384x128xf32>) outs(%18 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %20 = arith.truncf %in : f32 to bf16
      linalg.yield %20 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_9 = tensor.expand_shape %19 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_9 : tensor<1x16x16384x128xbf16>
  }
}
