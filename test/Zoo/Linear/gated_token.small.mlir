// gated_token, written naively.
//
// MODEL: gated_token
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: a gate by token
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 3: g, tensor<2x4x200xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>, %arg3: tensor<2x4x200xbf16>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %37 = linalg.index 0 : index
      %38 = arith.index_cast %37 : index to i64
      linalg.yield %38 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_1 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<200x200xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_1, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%2 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %37 = arith.cmpi sle, %in, %in_12 : i64
      linalg.yield %37 : i1
    } -> tensor<200x200xi1>
    %4 = tensor.empty() : tensor<200x200xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x200xi1>) outs(%4 : tensor<200x200xf32>) {
    ^bb0(%in: i1, %out: f32):
      %37 = arith.uitofp %in : i1 to f32
      linalg.yield %37 : f32
    } -> tensor<200x200xf32>
    %6 = tensor.empty() : tensor<2x4x200xf32>
    %7 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<2x4x200xbf16>) outs(%6 : tensor<2x4x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %37 = arith.extf %in : bf16 to f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200xf32>
    %8 = linalg.generic {indexing_maps = [#map5, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_0, %7 : tensor<f32>, tensor<2x4x200xf32>) outs(%6 : tensor<2x4x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %37 = arith.cmpf olt, %in, %in_12 : f32
      %38 = arith.select %37, %in, %in_12 : f32
      linalg.yield %38 : f32
    } -> tensor<2x4x200xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x4x200xf32>) outs(%6 : tensor<2x4x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.absf %in : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x200xf32>) outs(%6 : tensor<2x4x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.negf %in : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x4x200xf32>) outs(%6 : tensor<2x4x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.exp %in : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x200xf32>) outs(%6 : tensor<2x4x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.log1p %in : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<2x4x200xf32>, tensor<2x4x200xf32>) outs(%6 : tensor<2x4x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %37 = arith.subf %in, %in_12 : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200xf32>
    %expanded_2 = tensor.expand_shape %13 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %14 = tensor.empty() : tensor<2x4x200x200xf32>
    %15 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<200x200xf32>) outs(%14 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x200x200xf32>
    %collapsed = tensor.collapse_shape %15 [[0, 1], [2], [3]] : tensor<2x4x200x200xf32> into tensor<8x200x200xf32>
    %collapsed_3 = tensor.collapse_shape %expanded_2 [[0, 1], [2], [3]] : tensor<2x4x200x1xf32> into tensor<8x200x1xf32>
    %16 = tensor.empty() : tensor<8x200x1xf32>
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<8x200x1xf32>) -> tensor<8x200x1xf32>
    %18 = linalg.batch_matmul ins(%collapsed, %collapsed_3 : tensor<8x200x200xf32>, tensor<8x200x1xf32>) outs(%17 : tensor<8x200x1xf32>) -> tensor<8x200x1xf32>
    %expanded_4 = tensor.expand_shape %18 [[0, 1], [2], [3]] output_shape [2, 4, 200, 1] : tensor<8x200x1xf32> into tensor<2x4x200x1xf32>
    %19 = tensor.empty() : tensor<2x4x1x200xf32>
    %transposed = linalg.transpose ins(%expanded_4 : tensor<2x4x200x1xf32>) outs(%19 : tensor<2x4x1x200xf32>) permutation = [0, 1, 3, 2] 
    %20 = linalg.generic {indexing_maps = [#map8, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_4, %transposed : tensor<2x4x200x1xf32>, tensor<2x4x1x200xf32>) outs(%14 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %37 = arith.subf %in, %in_12 : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x200xf32>
    %21 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20 : tensor<2x4x200x200xf32>) outs(%14 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.exp %in : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x200xf32>
    %22 = linalg.generic {indexing_maps = [#map6, #map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %21, %cst_0 : tensor<200x200xi1>, tensor<2x4x200x200xf32>, tensor<f32>) outs(%14 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %37 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x200xf32>
    %23 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed_5 = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%23 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_6 = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_7 = tensor.collapse_shape %transposed_5 [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %24 = tensor.empty() : tensor<8x200x200xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %26 = linalg.batch_matmul ins(%collapsed_6, %collapsed_7 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%25 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %27 = tensor.empty() : tensor<8x200x200xbf16>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<8x200x200xf32>) outs(%27 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_8 = tensor.expand_shape %28 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %29 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %22 : tensor<2x4x200x200xbf16>, tensor<2x4x200x200xf32>) outs(%14 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %in_12: f32, %out: f32):
      %37 = arith.extf %in : bf16 to f32
      %38 = arith.mulf %37, %in_12 : f32
      linalg.yield %38 : f32
    } -> tensor<2x4x200x200xf32>
    %30 = tensor.empty() : tensor<2x4x200x200xbf16>
    %31 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<2x4x200x200xf32>) outs(%30 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_9 = tensor.collapse_shape %31 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_10 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %32 = tensor.empty() : tensor<8x200x64xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %34 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%33 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %35 = tensor.empty() : tensor<8x200x64xbf16>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<8x200x64xf32>) outs(%35 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_11 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_11 : tensor<2x4x200x64xbf16>
  }
}
