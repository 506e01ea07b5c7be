// packed, written naively.
//
// MODEL: packed
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: relu, causal, sequences told apart by id
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 3: ids, tensor<1x16384xi64>, iota / 3277

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>, %arg3: tensor<1x16384xi64>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %23 = linalg.index 0 : index
      %24 = arith.index_cast %23 : index to i64
      linalg.yield %24 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_2 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %expanded_3 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [1, 1, 16384, 1] : tensor<1x16384xi64> into tensor<1x1x16384x1xi64>
    %expanded_4 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [1, 1, 1, 16384] : tensor<1x16384xi64> into tensor<1x1x1x16384xi64>
    %2 = tensor.empty() : tensor<1x1x16384x16384xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_3, %expanded_4 : tensor<1x1x16384x1xi64>, tensor<1x1x1x16384xi64>) outs(%2 : tensor<1x1x16384x16384xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %23 = arith.cmpi eq, %in, %in_10 : i64
      linalg.yield %23 : i1
    } -> tensor<1x1x16384x16384xi1>
    %4 = tensor.empty() : tensor<16384x16384xi1>
    %5 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%4 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %23 = arith.cmpi sle, %in, %in_10 : i64
      linalg.yield %23 : i1
    } -> tensor<16384x16384xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %5 : tensor<1x1x16384x16384xi1>, tensor<16384x16384xi1>) outs(%2 : tensor<1x1x16384x16384xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %23 = arith.andi %in, %in_10 : i1
      linalg.yield %23 : i1
    } -> tensor<1x1x16384x16384xi1>
    %7 = tensor.empty() : tensor<1x16x16384x128xbf16>
    %8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x16x16384x128xbf16>) outs(%7 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %23 = arith.cmpf ugt, %in, %cst : bf16
      %24 = arith.select %23, %in, %cst : bf16
      linalg.yield %24 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%7 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %23 = arith.cmpf ugt, %in, %cst : bf16
      %24 = arith.select %23, %in, %cst : bf16
      linalg.yield %24 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %10 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%9 : tensor<1x16x16384x128xbf16>) outs(%10 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %8 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %11 = tensor.empty() : tensor<16x16384x16384xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %13 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%12 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %14 = tensor.empty() : tensor<16x16384x16384xbf16>
    %15 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<16x16384x16384xf32>) outs(%14 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_6 = tensor.expand_shape %15 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %16 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %17 = linalg.generic {indexing_maps = [#map9, #map3, #map10, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_6, %cst_1 : tensor<1x1x16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%16 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_10: bf16, %in_11: bf16, %out: bf16):
      %23 = arith.select %in, %in_10, %in_11 : bf16
      linalg.yield %23 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_7 = tensor.collapse_shape %17 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %18 = tensor.empty() : tensor<16x16384x128xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %20 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%19 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %21 = tensor.empty() : tensor<16x16384x128xbf16>
    %22 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<16x16384x128xf32>) outs(%21 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_9 = tensor.expand_shape %22 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_9 : tensor<1x16x16384x128xbf16>
  }
}
