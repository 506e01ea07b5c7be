// Naive attention, spelled causal_where.
//
// MODEL: causal_where
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4, sequence 200, head dim 64, f32
// VARIANT: causal; where(tril, scores, -inf)
// ATTENTION: 1
// EXPORTER: test/Spellings/export.py
//
// ARG 0: q, tensor<2x4x200x64xf32>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xf32>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xf32>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xf32>, %arg1: tensor<2x4x200x64xf32>, %arg2: tensor<2x4x200x64xf32>) -> tensor<2x4x200x64xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant dense<true> : tensor<200x200xi1>
    %cst_3 = arith.constant 1.250000e-01 : f32
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %28 = linalg.index 0 : index
      %29 = arith.index_cast %28 : index to i64
      linalg.yield %29 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %expanded_4 = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %2 = tensor.empty() : tensor<200x200xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_4 : tensor<1x200xi64>, tensor<200x1xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %28 = arith.subi %in, %in_11 : i64
      linalg.yield %28 : i64
    } -> tensor<200x200xi64>
    %4 = tensor.empty() : tensor<200x200xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x200xi64>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %28 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %28 : i1
    } -> tensor<200x200xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5, %cst_2 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %28 = arith.andi %in, %in_11 : i1
      linalg.yield %28 : i1
    } -> tensor<200x200xi1>
    %7 = tensor.empty() : tensor<2x4x64x200xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xf32>) outs(%7 : tensor<2x4x64x200xf32>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xf32> into tensor<8x64x200xf32>
    %8 = tensor.empty() : tensor<8x200x200xf32>
    %9 = linalg.fill ins(%cst : f32) outs(%8 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %10 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x200x64xf32>, tensor<8x64x200xf32>) outs(%9 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %expanded_6 = tensor.expand_shape %10 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xf32> into tensor<2x4x200x200xf32>
    %11 = tensor.empty() : tensor<2x4x200x200xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<2x4x200x200xf32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %28 = arith.mulf %in, %cst_3 : f32
      linalg.yield %28 : f32
    } -> tensor<2x4x200x200xf32>
    %13 = linalg.generic {indexing_maps = [#map5, #map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %12, %cst_1 : tensor<200x200xi1>, tensor<2x4x200x200xf32>, tensor<f32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: i1, %in_11: f32, %in_12: f32, %out: f32):
      %28 = arith.select %in, %in_11, %in_12 : f32
      linalg.yield %28 : f32
    } -> tensor<2x4x200x200xf32>
    %14 = tensor.empty() : tensor<2x4x200xi64>
    %15 = linalg.fill ins(%c0_i64 : i64) outs(%14 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %16 = tensor.empty() : tensor<2x4x200xf32>
    %17 = linalg.fill ins(%cst_0 : f32) outs(%16 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %18:2 = linalg.generic {indexing_maps = [#map4, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%13 : tensor<2x4x200x200xf32>) outs(%17, %15 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_11: i64):
      %28 = linalg.index 3 : index
      %29 = arith.index_cast %28 : index to i64
      %30 = arith.maximumf %in, %out : f32
      %31 = arith.cmpf ogt, %in, %out : f32
      %32 = arith.select %31, %29, %out_11 : i64
      linalg.yield %30, %32 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_7 = tensor.expand_shape %18#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_7 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %28 = arith.subf %in, %in_11 : f32
      linalg.yield %28 : f32
    } -> tensor<2x4x200x200xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19 : tensor<2x4x200x200xf32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %28 = math.exp %in : f32
      linalg.yield %28 : f32
    } -> tensor<2x4x200x200xf32>
    %21 = tensor.empty() : tensor<2x4x200x1xf32>
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %23 = linalg.generic {indexing_maps = [#map4, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%20 : tensor<2x4x200x200xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %28 = arith.addf %in, %out : f32
      linalg.yield %28 : f32
    } -> tensor<2x4x200x1xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %23 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %28 = arith.divf %in, %in_11 : f32
      linalg.yield %28 : f32
    } -> tensor<2x4x200x200xf32>
    %collapsed_8 = tensor.collapse_shape %24 [[0, 1], [2], [3]] : tensor<2x4x200x200xf32> into tensor<8x200x200xf32>
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %25 = tensor.empty() : tensor<8x200x64xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %27 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<8x200x200xf32>, tensor<8x200x64xf32>) outs(%26 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %expanded_10 = tensor.expand_shape %27 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xf32> into tensor<2x4x200x64xf32>
    return %expanded_10 : tensor<2x4x200x64xf32>
  }
}
