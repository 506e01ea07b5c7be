// packed, written naively.
//
// MODEL: packed
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: relu, causal, sequences told apart by id
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 3: ids, tensor<2x200xi64>, iota / 41

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
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>, %arg3: tensor<2x200xi64>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %23 = linalg.index 0 : index
      %24 = arith.index_cast %23 : index to i64
      linalg.yield %24 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_2 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %expanded_3 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [2, 1, 200, 1] : tensor<2x200xi64> into tensor<2x1x200x1xi64>
    %expanded_4 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [2, 1, 1, 200] : tensor<2x200xi64> into tensor<2x1x1x200xi64>
    %2 = tensor.empty() : tensor<2x1x200x200xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_3, %expanded_4 : tensor<2x1x200x1xi64>, tensor<2x1x1x200xi64>) outs(%2 : tensor<2x1x200x200xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %23 = arith.cmpi eq, %in, %in_10 : i64
      linalg.yield %23 : i1
    } -> tensor<2x1x200x200xi1>
    %4 = tensor.empty() : tensor<200x200xi1>
    %5 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %23 = arith.cmpi sle, %in, %in_10 : i64
      linalg.yield %23 : i1
    } -> tensor<200x200xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %5 : tensor<2x1x200x200xi1>, tensor<200x200xi1>) outs(%2 : tensor<2x1x200x200xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %23 = arith.andi %in, %in_10 : i1
      linalg.yield %23 : i1
    } -> tensor<2x1x200x200xi1>
    %7 = tensor.empty() : tensor<2x4x200x64xbf16>
    %8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x4x200x64xbf16>) outs(%7 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %23 = arith.cmpf ugt, %in, %cst : bf16
      %24 = arith.select %23, %in, %cst : bf16
      linalg.yield %24 : bf16
    } -> tensor<2x4x200x64xbf16>
    %9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%7 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %23 = arith.cmpf ugt, %in, %cst : bf16
      %24 = arith.select %23, %in, %cst : bf16
      linalg.yield %24 : bf16
    } -> tensor<2x4x200x64xbf16>
    %10 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%9 : tensor<2x4x200x64xbf16>) outs(%10 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %8 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %11 = tensor.empty() : tensor<8x200x200xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %13 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%12 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %14 = tensor.empty() : tensor<8x200x200xbf16>
    %15 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<8x200x200xf32>) outs(%14 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_6 = tensor.expand_shape %15 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %16 = tensor.empty() : tensor<2x4x200x200xbf16>
    %17 = linalg.generic {indexing_maps = [#map9, #map3, #map10, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_6, %cst_1 : tensor<2x1x200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%16 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_10: bf16, %in_11: bf16, %out: bf16):
      %23 = arith.select %in, %in_10, %in_11 : bf16
      linalg.yield %23 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_7 = tensor.collapse_shape %17 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %18 = tensor.empty() : tensor<8x200x64xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %20 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%19 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %21 = tensor.empty() : tensor<8x200x64xbf16>
    %22 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<8x200x64xf32>) outs(%21 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_9 = tensor.expand_shape %22 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_9 : tensor<2x4x200x64xbf16>
  }
}
