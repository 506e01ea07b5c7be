// alibi_symmetric, written naively.
//
// MODEL: alibi_symmetric
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: −slope · |i − j|, in f32
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.250000e-01 : bf16
    %cst_2 = arith.constant 8.000000e+00 : f32
    %cst_3 = arith.constant 4.000000e+00 : f32
    %cst_4 = arith.constant 2.000000e+00 : f32
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %42 = linalg.index 0 : index
      %43 = arith.index_cast %42 : index to i64
      linalg.yield %43 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_5 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%2 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %3 = tensor.empty() : tensor<8x200x200xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %5 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%4 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %6 = tensor.empty() : tensor<8x200x200xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<8x200x200xf32>) outs(%6 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %42 = arith.truncf %in : f32 to bf16
      linalg.yield %42 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_7 = tensor.expand_shape %7 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %8 = tensor.empty() : tensor<2x4x200x200xbf16>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<2x4x200x200xbf16>) outs(%8 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %42 = arith.mulf %in, %cst_1 : bf16
      linalg.yield %42 : bf16
    } -> tensor<2x4x200x200xbf16>
    %10 = tensor.empty() : tensor<2x4x200x200xf32>
    %11 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x200x200xbf16>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %42 = arith.extf %in : bf16 to f32
      linalg.yield %42 : f32
    } -> tensor<2x4x200x200xf32>
    %12 = tensor.empty() : tensor<4xi64>
    %13 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%12 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %42 = linalg.index 0 : index
      %43 = arith.index_cast %42 : index to i64
      %44 = arith.addi %43, %c1_i64 : i64
      linalg.yield %44 : i64
    } -> tensor<4xi64>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%13 : tensor<4xi64>) outs(%12 : tensor<4xi64>) {
    ^bb0(%in: i64, %out: i64):
      %42 = arith.sitofp %in : i64 to f32
      %43 = arith.negf %42 : f32
      %44 = arith.fptosi %43 : f32 to i64
      linalg.yield %44 : i64
    } -> tensor<4xi64>
    %15 = tensor.empty() : tensor<4xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%14 : tensor<4xi64>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %42 = arith.sitofp %in : i64 to f32
      %43 = arith.mulf %42, %cst_2 : f32
      linalg.yield %43 : f32
    } -> tensor<4xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%16 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %42 = arith.divf %in, %cst_3 : f32
      linalg.yield %42 : f32
    } -> tensor<4xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%17 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %42 = math.powf %cst_4, %in : f32
      linalg.yield %42 : f32
    } -> tensor<4xf32>
    %expanded_8 = tensor.expand_shape %18 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %19 = tensor.empty() : tensor<200x200xi64>
    %20 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_5 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%19 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %42 = arith.subi %in, %in_13 : i64
      linalg.yield %42 : i64
    } -> tensor<200x200xi64>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%20 : tensor<200x200xi64>) outs(%19 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %42 = math.absi %in : i64
      linalg.yield %42 : i64
    } -> tensor<200x200xi64>
    %22 = tensor.empty() : tensor<4x200x200xf32>
    %23 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8, %21 : tensor<4x1x1xf32>, tensor<200x200xi64>) outs(%22 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %in_13: i64, %out: f32):
      %42 = arith.sitofp %in_13 : i64 to f32
      %43 = arith.mulf %in, %42 : f32
      linalg.yield %43 : f32
    } -> tensor<4x200x200xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %23 : tensor<2x4x200x200xf32>, tensor<4x200x200xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %42 = arith.subf %in, %in_13 : f32
      linalg.yield %42 : f32
    } -> tensor<2x4x200x200xf32>
    %25 = tensor.empty() : tensor<2x4x200xi64>
    %26 = linalg.fill ins(%c0_i64 : i64) outs(%25 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %27 = tensor.empty() : tensor<2x4x200xf32>
    %28 = linalg.fill ins(%cst_0 : f32) outs(%27 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %29:2 = linalg.generic {indexing_maps = [#map2, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%24 : tensor<2x4x200x200xf32>) outs(%28, %26 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %42 = linalg.index 3 : index
      %43 = arith.index_cast %42 : index to i64
      %44 = arith.maximumf %in, %out : f32
      %45 = arith.cmpf ogt, %in, %out : f32
      %46 = arith.select %45, %43, %out_13 : i64
      linalg.yield %44, %46 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_9 = tensor.expand_shape %29#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_9 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %42 = arith.subf %in, %in_13 : f32
      linalg.yield %42 : f32
    } -> tensor<2x4x200x200xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x4x200x200xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %42 = math.exp %in : f32
      linalg.yield %42 : f32
    } -> tensor<2x4x200x200xf32>
    %32 = tensor.empty() : tensor<2x4x200x1xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %34 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%31 : tensor<2x4x200x200xf32>) outs(%33 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %42 = arith.addf %in, %out : f32
      linalg.yield %42 : f32
    } -> tensor<2x4x200x1xf32>
    %35 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %34 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %42 = arith.divf %in, %in_13 : f32
      linalg.yield %42 : f32
    } -> tensor<2x4x200x200xf32>
    %36 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<2x4x200x200xf32>) outs(%8 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %42 = arith.truncf %in : f32 to bf16
      linalg.yield %42 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_10 = tensor.collapse_shape %36 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_11 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %37 = tensor.empty() : tensor<8x200x64xf32>
    %38 = linalg.fill ins(%cst : f32) outs(%37 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %39 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%38 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %40 = tensor.empty() : tensor<8x200x64xbf16>
    %41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<8x200x64xf32>) outs(%40 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %42 = arith.truncf %in : f32 to bf16
      linalg.yield %42 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_12 = tensor.expand_shape %41 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_12 : tensor<2x4x200x64xbf16>
  }
}
