// Naive attention, spelled gqa_repeat_causal.
//
// MODEL: gqa_repeat_causal
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4, key/value heads 2, sequence 200, head dim 64, f32
// VARIANT: causal (added); K and V repeated by repeat_interleave
// ATTENTION: 1
// EXPORTER: test/Spellings/export.py
//
// ARG 0: q, tensor<2x4x200x64xf32>, mean 0 std 1
// ARG 1: k, tensor<2x2x200x64xf32>, mean 0 std 1
// ARG 2: v, tensor<2x2x200x64xf32>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xf32>, %arg1: tensor<2x2x200x64xf32>, %arg2: tensor<2x2x200x64xf32>) -> tensor<2x4x200x64xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant dense<true> : tensor<200x200xi1>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<200x200xf32>
    %cst_4 = arith.constant 1.250000e-01 : f32
    %0 = tensor.empty() : tensor<2x2x2x200x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x2x200x64xf32>) outs(%0 : tensor<2x2x2x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x2x2x200x64xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1, 2], [3], [4]] : tensor<2x2x2x200x64xf32> into tensor<2x4x200x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<2x2x200x64xf32>) outs(%0 : tensor<2x2x2x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x2x2x200x64xf32>
    %3 = tensor.empty() : tensor<2x4x64x200xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<2x4x200x64xf32>) outs(%3 : tensor<2x4x64x200xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_5 = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xf32> into tensor<8x64x200xf32>
    %4 = tensor.empty() : tensor<8x200x200xf32>
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %6 = linalg.batch_matmul ins(%collapsed_5, %collapsed_6 : tensor<8x200x64xf32>, tensor<8x64x200xf32>) outs(%5 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %expanded = tensor.expand_shape %6 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xf32> into tensor<2x4x200x200xf32>
    %7 = tensor.empty() : tensor<2x4x200x200xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x200x200xf32>) outs(%7 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.mulf %in, %cst_4 : f32
      linalg.yield %34 : f32
    } -> tensor<2x4x200x200xf32>
    %9 = tensor.empty() : tensor<200xi64>
    %10 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%9 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %34 = linalg.index 0 : index
      %35 = arith.index_cast %34 : index to i64
      linalg.yield %35 : i64
    } -> tensor<200xi64>
    %expanded_7 = tensor.expand_shape %10 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %expanded_8 = tensor.expand_shape %10 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %11 = tensor.empty() : tensor<200x200xi64>
    %12 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_7, %expanded_8 : tensor<1x200xi64>, tensor<200x1xi64>) outs(%11 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %34 = arith.subi %in, %in_13 : i64
      linalg.yield %34 : i64
    } -> tensor<200x200xi64>
    %13 = tensor.empty() : tensor<200x200xi1>
    %14 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<200x200xi64>) outs(%13 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %34 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %34 : i1
    } -> tensor<200x200xi1>
    %15 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%14, %cst_2 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%13 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %34 = arith.andi %in, %in_13 : i1
      linalg.yield %34 : i1
    } -> tensor<200x200xi1>
    %16 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<200x200xi1>) outs(%13 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %out: i1):
      %34 = arith.xori %in, %true : i1
      linalg.yield %34 : i1
    } -> tensor<200x200xi1>
    %17 = tensor.empty() : tensor<200x200xf32>
    %18 = linalg.generic {indexing_maps = [#map6, #map7, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%16, %cst_1, %cst_3 : tensor<200x200xi1>, tensor<f32>, tensor<200x200xf32>) outs(%17 : tensor<200x200xf32>) {
    ^bb0(%in: i1, %in_13: f32, %in_14: f32, %out: f32):
      %34 = arith.select %in, %in_13, %in_14 : f32
      linalg.yield %34 : f32
    } -> tensor<200x200xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %18 : tensor<2x4x200x200xf32>, tensor<200x200xf32>) outs(%7 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %34 = arith.addf %in, %in_13 : f32
      linalg.yield %34 : f32
    } -> tensor<2x4x200x200xf32>
    %20 = tensor.empty() : tensor<2x4x200xi64>
    %21 = linalg.fill ins(%c0_i64 : i64) outs(%20 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %22 = tensor.empty() : tensor<2x4x200xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %24:2 = linalg.generic {indexing_maps = [#map2, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%19 : tensor<2x4x200x200xf32>) outs(%23, %21 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %34 = linalg.index 3 : index
      %35 = arith.index_cast %34 : index to i64
      %36 = arith.maximumf %in, %out : f32
      %37 = arith.cmpf ogt, %in, %out : f32
      %38 = arith.select %37, %35, %out_13 : i64
      linalg.yield %36, %38 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_9 = tensor.expand_shape %24#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_9 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%7 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %34 = arith.subf %in, %in_13 : f32
      linalg.yield %34 : f32
    } -> tensor<2x4x200x200xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<2x4x200x200xf32>) outs(%7 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.exp %in : f32
      linalg.yield %34 : f32
    } -> tensor<2x4x200x200xf32>
    %27 = tensor.empty() : tensor<2x4x200x1xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%26 : tensor<2x4x200x200xf32>) outs(%28 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.addf %in, %out : f32
      linalg.yield %34 : f32
    } -> tensor<2x4x200x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %29 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%7 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %34 = arith.divf %in, %in_13 : f32
      linalg.yield %34 : f32
    } -> tensor<2x4x200x200xf32>
    %collapsed_10 = tensor.collapse_shape %30 [[0, 1], [2], [3]] : tensor<2x4x200x200xf32> into tensor<8x200x200xf32>
    %collapsed_11 = tensor.collapse_shape %2 [[0, 1, 2], [3], [4]] : tensor<2x2x2x200x64xf32> into tensor<8x200x64xf32>
    %31 = tensor.empty() : tensor<8x200x64xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %33 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<8x200x200xf32>, tensor<8x200x64xf32>) outs(%32 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %expanded_12 = tensor.expand_shape %33 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xf32> into tensor<2x4x200x64xf32>
    return %expanded_12 : tensor<2x4x200x64xf32>
  }
}
