// Naive attention, spelled hf_eager_f32_softmax.
//
// MODEL: hf_eager_f32_softmax
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4, sequence 200, head dim 64, f32
// VARIANT: causal (added); softmax computed in f32 and rounded back
// ATTENTION: 1
// EXPORTER: test/Spellings/export.py
//
// ARG 0: q, tensor<2x4x200x64xf32>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xf32>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xf32>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xf32>, %arg1: tensor<2x4x200x64xf32>, %arg2: tensor<2x4x200x64xf32>) -> tensor<2x4x200x64xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant dense<true> : tensor<200x200xi1>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<200x200xf32>
    %cst_4 = arith.constant 1.250000e-01 : f32
    %0 = tensor.empty() : tensor<2x4x64x200xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x64x200xf32>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xf32> into tensor<8x64x200xf32>
    %1 = tensor.empty() : tensor<8x200x200xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %3 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x200x64xf32>, tensor<8x64x200xf32>) outs(%2 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %expanded = tensor.expand_shape %3 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xf32> into tensor<2x4x200x200xf32>
    %4 = tensor.empty() : tensor<2x4x200x200xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x200x200xf32>) outs(%4 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = arith.mulf %in, %cst_4 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %6 = tensor.empty() : tensor<200xi64>
    %7 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%6 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %31 = linalg.index 0 : index
      %32 = arith.index_cast %31 : index to i64
      linalg.yield %32 : i64
    } -> tensor<200xi64>
    %expanded_6 = tensor.expand_shape %7 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %expanded_7 = tensor.expand_shape %7 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %8 = tensor.empty() : tensor<200x200xi64>
    %9 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded_7 : tensor<1x200xi64>, tensor<200x1xi64>) outs(%8 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_12: i64, %out: i64):
      %31 = arith.subi %in, %in_12 : i64
      linalg.yield %31 : i64
    } -> tensor<200x200xi64>
    %10 = tensor.empty() : tensor<200x200xi1>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<200x200xi64>) outs(%10 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %31 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %31 : i1
    } -> tensor<200x200xi1>
    %12 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%11, %cst_2 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%10 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %31 = arith.andi %in, %in_12 : i1
      linalg.yield %31 : i1
    } -> tensor<200x200xi1>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<200x200xi1>) outs(%10 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %out: i1):
      %31 = arith.xori %in, %true : i1
      linalg.yield %31 : i1
    } -> tensor<200x200xi1>
    %14 = tensor.empty() : tensor<200x200xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map5, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%13, %cst_1, %cst_3 : tensor<200x200xi1>, tensor<f32>, tensor<200x200xf32>) outs(%14 : tensor<200x200xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %31 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %31 : f32
    } -> tensor<200x200xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %15 : tensor<2x4x200x200xf32>, tensor<200x200xf32>) outs(%4 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %31 = arith.addf %in, %in_12 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %17 = tensor.empty() : tensor<2x4x200xi64>
    %18 = linalg.fill ins(%c0_i64 : i64) outs(%17 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %19 = tensor.empty() : tensor<2x4x200xf32>
    %20 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %21:2 = linalg.generic {indexing_maps = [#map, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%16 : tensor<2x4x200x200xf32>) outs(%20, %18 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_12: i64):
      %31 = linalg.index 3 : index
      %32 = arith.index_cast %31 : index to i64
      %33 = arith.maximumf %in, %out : f32
      %34 = arith.cmpf ogt, %in, %out : f32
      %35 = arith.select %34, %32, %out_12 : i64
      linalg.yield %33, %35 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_8 = tensor.expand_shape %21#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_8 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%4 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %31 = arith.subf %in, %in_12 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<2x4x200x200xf32>) outs(%4 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = math.exp %in : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %24 = tensor.empty() : tensor<2x4x200x1xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%23 : tensor<2x4x200x200xf32>) outs(%25 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = arith.addf %in, %out : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x1xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %26 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%4 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %31 = arith.divf %in, %in_12 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %collapsed_9 = tensor.collapse_shape %27 [[0, 1], [2], [3]] : tensor<2x4x200x200xf32> into tensor<8x200x200xf32>
    %collapsed_10 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %28 = tensor.empty() : tensor<8x200x64xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %30 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<8x200x200xf32>, tensor<8x200x64xf32>) outs(%29 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %expanded_11 = tensor.expand_shape %30 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xf32> into tensor<2x4x200x64xf32>
    return %expanded_11 : tensor<2x4x200x64xf32>
  }
}
