// segments, written naively.
//
// MODEL: segments
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: causal inside segments of 8 u
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_1 = arith.constant dense<1024> : tensor<i64>
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %23 = linalg.index 0 : index
      %24 = arith.index_cast %23 : index to i64
      linalg.yield %24 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_2 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x16384xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_8: i64, %out: i1):
      %23 = arith.cmpi sle, %in, %in_8 : i64
      linalg.yield %23 : i1
    } -> tensor<16384x16384xi1>
    %4 = tensor.empty() : tensor<16384x1xi64>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_1 : tensor<16384x1xi64>, tensor<i64>) outs(%4 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_8: i64, %out: i64):
      %23 = arith.sitofp %in : i64 to f64
      %24 = arith.sitofp %in_8 : i64 to f64
      %25 = arith.divf %23, %24 : f64
      %26 = math.floor %25 : f64
      %27 = arith.fptosi %26 : f64 to i64
      linalg.yield %27 : i64
    } -> tensor<16384x1xi64>
    %6 = tensor.empty() : tensor<1x16384xi64>
    %7 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %cst_1 : tensor<1x16384xi64>, tensor<i64>) outs(%6 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_8: i64, %out: i64):
      %23 = arith.sitofp %in : i64 to f64
      %24 = arith.sitofp %in_8 : i64 to f64
      %25 = arith.divf %23, %24 : f64
      %26 = math.floor %25 : f64
      %27 = arith.fptosi %26 : f64 to i64
      linalg.yield %27 : i64
    } -> tensor<1x16384xi64>
    %8 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%5, %7 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_8: i64, %out: i1):
      %23 = arith.cmpi eq, %in, %in_8 : i64
      linalg.yield %23 : i1
    } -> tensor<16384x16384xi1>
    %9 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3, %8 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_8: i1, %out: i1):
      %23 = arith.andi %in, %in_8 : i1
      linalg.yield %23 : i1
    } -> tensor<16384x16384xi1>
    %10 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%10 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_3 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %11 = tensor.empty() : tensor<16x16384x16384xf32>
    %12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %13 = linalg.batch_matmul ins(%collapsed, %collapsed_3 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%12 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %14 = tensor.empty() : tensor<16x16384x16384xbf16>
    %15 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<16x16384x16384xf32>) outs(%14 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_4 = tensor.expand_shape %15 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %16 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %17 = linalg.generic {indexing_maps = [#map6, #map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %expanded_4, %cst_0 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%16 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_8: bf16, %in_9: bf16, %out: bf16):
      %23 = arith.select %in, %in_8, %in_9 : bf16
      linalg.yield %23 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_5 = tensor.collapse_shape %17 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_6 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %18 = tensor.empty() : tensor<16x16384x128xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %20 = linalg.batch_matmul ins(%collapsed_5, %collapsed_6 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%19 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %21 = tensor.empty() : tensor<16x16384x128xbf16>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<16x16384x128xf32>) outs(%21 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_7 = tensor.expand_shape %22 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_7 : tensor<1x16x16384x128xbf16>
  }
}
