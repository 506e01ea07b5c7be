// retention, written naively.
//
// MODEL: retention
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: lambda^(i - j) by head, a power, scaled
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0) -> ()>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> ()>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant 2.000000e+00 : f32
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant dense<1> : tensor<i64>
    %cst_4 = arith.constant dense<-5> : tensor<i64>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %31 = linalg.index 0 : index
      %32 = arith.index_cast %31 : index to i64
      linalg.yield %32 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_5 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<4xf32>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<4xf32>) {
    ^bb0(%out: f32):
      %31 = linalg.index 0 : index
      %32 = arith.index_cast %31 : index to i64
      %33 = arith.sitofp %32 : i64 to f32
      %34 = arith.addf %33, %cst : f32
      linalg.yield %34 : f32
    } -> tensor<4xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel"]} ins(%cst_4, %3 : tensor<i64>, tensor<4xf32>) outs(%2 : tensor<4xf32>) {
    ^bb0(%in: i64, %in_12: f32, %out: f32):
      %31 = arith.sitofp %in : i64 to f32
      %32 = arith.subf %31, %in_12 : f32
      linalg.yield %32 : f32
    } -> tensor<4xf32>
    %expanded_6 = tensor.expand_shape %4 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %5 = tensor.empty() : tensor<4x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<4x1x1xf32>) outs(%5 : tensor<4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = math.powf %cst_1, %in : f32
      linalg.yield %31 : f32
    } -> tensor<4x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3, %6 : tensor<i64>, tensor<4x1x1xf32>) outs(%5 : tensor<4x1x1xf32>) {
    ^bb0(%in: i64, %in_12: f32, %out: f32):
      %31 = arith.sitofp %in : i64 to f32
      %32 = arith.subf %31, %in_12 : f32
      linalg.yield %32 : f32
    } -> tensor<4x1x1xf32>
    %8 = tensor.empty() : tensor<200x200xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_5, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %31 = arith.cmpi sle, %in, %in_12 : i64
      linalg.yield %31 : i1
    } -> tensor<200x200xi1>
    %10 = tensor.empty() : tensor<200x200xi64>
    %11 = linalg.generic {indexing_maps = [#map5, #map4, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_5 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%10 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_12: i64, %out: i64):
      %31 = arith.subi %in, %in_12 : i64
      linalg.yield %31 : i64
    } -> tensor<200x200xi64>
    %12 = tensor.empty() : tensor<4x200x200xf32>
    %13 = linalg.generic {indexing_maps = [#map7, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %11 : tensor<4x1x1xf32>, tensor<200x200xi64>) outs(%12 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %in_12: i64, %out: f32):
      %31 = arith.extf %in : f32 to f64
      %32 = arith.sitofp %in_12 : i64 to f64
      %33 = math.powf %31, %32 : f64
      %34 = arith.truncf %33 : f64 to f32
      linalg.yield %34 : f32
    } -> tensor<4x200x200xf32>
    %14 = linalg.generic {indexing_maps = [#map8, #map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %13, %cst_0 : tensor<200x200xi1>, tensor<4x200x200xf32>, tensor<f32>) outs(%12 : tensor<4x200x200xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %31 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %31 : f32
    } -> tensor<4x200x200xf32>
    %15 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%15 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_7 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %16 = tensor.empty() : tensor<8x200x200xf32>
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %18 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%17 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %19 = tensor.empty() : tensor<8x200x200xbf16>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<8x200x200xf32>) outs(%19 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %31 = arith.truncf %in : f32 to bf16
      linalg.yield %31 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_8 = tensor.expand_shape %20 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %21 = tensor.empty() : tensor<2x4x200x200xbf16>
    %22 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2x4x200x200xbf16>) outs(%21 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %31 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x200xbf16>
    %23 = tensor.empty() : tensor<2x4x200x200xf32>
    %24 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %14 : tensor<2x4x200x200xbf16>, tensor<4x200x200xf32>) outs(%23 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %in_12: f32, %out: f32):
      %31 = arith.extf %in : bf16 to f32
      %32 = arith.mulf %31, %in_12 : f32
      linalg.yield %32 : f32
    } -> tensor<2x4x200x200xf32>
    %25 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<2x4x200x200xf32>) outs(%21 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %31 = arith.truncf %in : f32 to bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_9 = tensor.collapse_shape %25 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_10 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %26 = tensor.empty() : tensor<8x200x64xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %28 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%27 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %29 = tensor.empty() : tensor<8x200x64xbf16>
    %30 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<8x200x64xf32>) outs(%29 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %31 = arith.truncf %in : f32 to bf16
      linalg.yield %31 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_11 = tensor.expand_shape %30 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_11 : tensor<2x4x200x64xbf16>
  }
}
