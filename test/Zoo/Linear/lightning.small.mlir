// lightning, written naively.
//
// MODEL: lightning
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: lambda^(i - j) by head, exp of a distance, quadratic
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant dense_resource<constant_4_float32> : tensor<4xf32>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %27 = linalg.index 0 : index
      %28 = arith.index_cast %27 : index to i64
      linalg.yield %28 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_2 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<200x200xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%2 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_9: i64, %out: i1):
      %27 = arith.cmpi sle, %in, %in_9 : i64
      linalg.yield %27 : i1
    } -> tensor<200x200xi1>
    %expanded_3 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %4 = tensor.empty() : tensor<4x1x1xf32>
    %5 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_3 : tensor<4x1x1xf32>) outs(%4 : tensor<4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.negf %in : f32
      linalg.yield %27 : f32
    } -> tensor<4x1x1xf32>
    %6 = tensor.empty() : tensor<200x200xi64>
    %7 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_2 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%6 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_9: i64, %out: i64):
      %27 = arith.subi %in, %in_9 : i64
      linalg.yield %27 : i64
    } -> tensor<200x200xi64>
    %8 = tensor.empty() : tensor<4x200x200xf32>
    %9 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %7 : tensor<4x1x1xf32>, tensor<200x200xi64>) outs(%8 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %in_9: i64, %out: f32):
      %27 = arith.sitofp %in_9 : i64 to f32
      %28 = arith.mulf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<4x200x200xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<4x200x200xf32>) outs(%8 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.exp %in : f32
      linalg.yield %27 : f32
    } -> tensor<4x200x200xf32>
    %11 = linalg.generic {indexing_maps = [#map6, #map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %10, %cst_0 : tensor<200x200xi1>, tensor<4x200x200xf32>, tensor<f32>) outs(%8 : tensor<4x200x200xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %27 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %27 : f32
    } -> tensor<4x200x200xf32>
    %12 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%12 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %13 = tensor.empty() : tensor<8x200x200xf32>
    %14 = linalg.fill ins(%cst : f32) outs(%13 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %15 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%14 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %16 = tensor.empty() : tensor<8x200x200xbf16>
    %17 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<8x200x200xf32>) outs(%16 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %27 = arith.truncf %in : f32 to bf16
      linalg.yield %27 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_5 = tensor.expand_shape %17 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %18 = tensor.empty() : tensor<2x4x200x200xf32>
    %19 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5, %11 : tensor<2x4x200x200xbf16>, tensor<4x200x200xf32>) outs(%18 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %in_9: f32, %out: f32):
      %27 = arith.extf %in : bf16 to f32
      %28 = arith.mulf %27, %in_9 : f32
      linalg.yield %28 : f32
    } -> tensor<2x4x200x200xf32>
    %20 = tensor.empty() : tensor<2x4x200x200xbf16>
    %21 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19 : tensor<2x4x200x200xf32>) outs(%20 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %27 = arith.truncf %in : f32 to bf16
      linalg.yield %27 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_6 = tensor.collapse_shape %21 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_7 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %22 = tensor.empty() : tensor<8x200x64xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%22 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %24 = linalg.batch_matmul ins(%collapsed_6, %collapsed_7 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%23 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %25 = tensor.empty() : tensor<8x200x64xbf16>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<8x200x64xf32>) outs(%25 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %27 = arith.truncf %in : f32 to bf16
      linalg.yield %27 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_8 = tensor.expand_shape %26 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_8 : tensor<2x4x200x64xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_4_float32: "0x040000000000803E0000803D0000803C0000803B"
    }
  }
#-}
