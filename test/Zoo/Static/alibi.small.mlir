// alibi, written naively.
//
// MODEL: alibi
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: causal, slope · (j − i), in f32
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant 8.000000e+00 : f32
    %cst_4 = arith.constant 4.000000e+00 : f32
    %cst_5 = arith.constant 2.000000e+00 : f32
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %44 = linalg.index 0 : index
      %45 = arith.index_cast %44 : index to i64
      linalg.yield %45 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%2 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_7 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %3 = tensor.empty() : tensor<8x200x200xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %5 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%4 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %6 = tensor.empty() : tensor<8x200x200xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<8x200x200xf32>) outs(%6 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %44 = arith.truncf %in : f32 to bf16
      linalg.yield %44 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_8 = tensor.expand_shape %7 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %8 = tensor.empty() : tensor<2x4x200x200xbf16>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2x4x200x200xbf16>) outs(%8 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %44 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %44 : bf16
    } -> tensor<2x4x200x200xbf16>
    %10 = tensor.empty() : tensor<2x4x200x200xf32>
    %11 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x200x200xbf16>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %44 = arith.extf %in : bf16 to f32
      linalg.yield %44 : f32
    } -> tensor<2x4x200x200xf32>
    %12 = tensor.empty() : tensor<4xi64>
    %13 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%12 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %44 = linalg.index 0 : index
      %45 = arith.index_cast %44 : index to i64
      %46 = arith.addi %45, %c1_i64 : i64
      linalg.yield %46 : i64
    } -> tensor<4xi64>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%13 : tensor<4xi64>) outs(%12 : tensor<4xi64>) {
    ^bb0(%in: i64, %out: i64):
      %44 = arith.sitofp %in : i64 to f32
      %45 = arith.negf %44 : f32
      %46 = arith.fptosi %45 : f32 to i64
      linalg.yield %46 : i64
    } -> tensor<4xi64>
    %15 = tensor.empty() : tensor<4xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%14 : tensor<4xi64>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %44 = arith.sitofp %in : i64 to f32
      %45 = arith.mulf %44, %cst_3 : f32
      linalg.yield %45 : f32
    } -> tensor<4xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%16 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = arith.divf %in, %cst_4 : f32
      linalg.yield %44 : f32
    } -> tensor<4xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%17 : tensor<4xf32>) outs(%15 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = math.powf %cst_5, %in : f32
      linalg.yield %44 : f32
    } -> tensor<4xf32>
    %expanded_9 = tensor.expand_shape %18 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %19 = tensor.empty() : tensor<200x200xi64>
    %20 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%19 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %44 = arith.subi %in, %in_14 : i64
      linalg.yield %44 : i64
    } -> tensor<200x200xi64>
    %21 = tensor.empty() : tensor<4x200x200xf32>
    %22 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9, %20 : tensor<4x1x1xf32>, tensor<200x200xi64>) outs(%21 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: i64, %out: f32):
      %44 = arith.sitofp %in_14 : i64 to f32
      %45 = arith.mulf %in, %44 : f32
      linalg.yield %45 : f32
    } -> tensor<4x200x200xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %22 : tensor<2x4x200x200xf32>, tensor<4x200x200xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %44 = arith.addf %in, %in_14 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x200x200xf32>
    %24 = tensor.empty() : tensor<200x200xi1>
    %25 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%24 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %44 = arith.cmpi sle, %in, %in_14 : i64
      linalg.yield %44 : i1
    } -> tensor<200x200xi1>
    %26 = linalg.generic {indexing_maps = [#map9, #map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %23, %cst_1 : tensor<200x200xi1>, tensor<2x4x200x200xf32>, tensor<f32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: i1, %in_14: f32, %in_15: f32, %out: f32):
      %44 = arith.select %in, %in_14, %in_15 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x200x200xf32>
    %27 = tensor.empty() : tensor<2x4x200xi64>
    %28 = linalg.fill ins(%c0_i64 : i64) outs(%27 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %29 = tensor.empty() : tensor<2x4x200xf32>
    %30 = linalg.fill ins(%cst_0 : f32) outs(%29 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %31:2 = linalg.generic {indexing_maps = [#map2, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%26 : tensor<2x4x200x200xf32>) outs(%30, %28 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_14: i64):
      %44 = linalg.index 3 : index
      %45 = arith.index_cast %44 : index to i64
      %46 = arith.maximumf %in, %out : f32
      %47 = arith.cmpf ogt, %in, %out : f32
      %48 = arith.select %47, %45, %out_14 : i64
      linalg.yield %46, %48 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_10 = tensor.expand_shape %31#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %32 = linalg.generic {indexing_maps = [#map2, #map12, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_10 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %44 = arith.subf %in, %in_14 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x200x200xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<2x4x200x200xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = math.exp %in : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x200x200xf32>
    %34 = tensor.empty() : tensor<2x4x200x1xf32>
    %35 = linalg.fill ins(%cst : f32) outs(%34 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %36 = linalg.generic {indexing_maps = [#map2, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%33 : tensor<2x4x200x200xf32>) outs(%35 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = arith.addf %in, %out : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x200x1xf32>
    %37 = linalg.generic {indexing_maps = [#map2, #map12, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %36 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%10 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %44 = arith.divf %in, %in_14 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x200x200xf32>
    %38 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<2x4x200x200xf32>) outs(%8 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %44 = arith.truncf %in : f32 to bf16
      linalg.yield %44 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_11 = tensor.collapse_shape %38 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_12 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %39 = tensor.empty() : tensor<8x200x64xf32>
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %41 = linalg.batch_matmul ins(%collapsed_11, %collapsed_12 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%40 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %42 = tensor.empty() : tensor<8x200x64xbf16>
    %43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<8x200x64xf32>) outs(%42 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %44 = arith.truncf %in : f32 to bf16
      linalg.yield %44 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_13 = tensor.expand_shape %43 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_13 : tensor<2x4x200x64xbf16>
  }
}
