// global_sliding, written naively.
//
// MODEL: global_sliding
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: window or i < 2w or j < 2w (LongCA)
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c48_i64 = arith.constant 48 : i64
    %c24_i64 = arith.constant 24 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %43 = linalg.index 0 : index
      %44 = arith.index_cast %43 : index to i64
      linalg.yield %44 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_3 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<200x200xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_3 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_10: i64, %out: i64):
      %43 = arith.subi %in, %in_10 : i64
      linalg.yield %43 : i64
    } -> tensor<200x200xi64>
    %4 = tensor.empty() : tensor<200x200xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x200xi64>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %43 = arith.cmpi sle, %in, %c24_i64 : i64
      linalg.yield %43 : i1
    } -> tensor<200x200xi1>
    %6 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_10: i64, %out: i64):
      %43 = arith.subi %in, %in_10 : i64
      linalg.yield %43 : i64
    } -> tensor<200x200xi64>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<200x200xi64>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %43 = arith.cmpi sle, %in, %c24_i64 : i64
      linalg.yield %43 : i1
    } -> tensor<200x200xi1>
    %8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5, %7 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %43 = arith.andi %in, %in_10 : i1
      linalg.yield %43 : i1
    } -> tensor<200x200xi1>
    %9 = tensor.empty() : tensor<200x1xi1>
    %10 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<200x1xi64>) outs(%9 : tensor<200x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %43 = arith.cmpi slt, %in, %c48_i64 : i64
      linalg.yield %43 : i1
    } -> tensor<200x1xi1>
    %11 = linalg.generic {indexing_maps = [#map3, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%8, %10 : tensor<200x200xi1>, tensor<200x1xi1>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %43 = arith.ori %in, %in_10 : i1
      linalg.yield %43 : i1
    } -> tensor<200x200xi1>
    %12 = tensor.empty() : tensor<1x200xi1>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<1x200xi64>) outs(%12 : tensor<1x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %43 = arith.cmpi slt, %in, %c48_i64 : i64
      linalg.yield %43 : i1
    } -> tensor<1x200xi1>
    %14 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %13 : tensor<200x200xi1>, tensor<1x200xi1>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %43 = arith.ori %in, %in_10 : i1
      linalg.yield %43 : i1
    } -> tensor<200x200xi1>
    %15 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%15 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %16 = tensor.empty() : tensor<8x200x200xf32>
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %18 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%17 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %19 = tensor.empty() : tensor<8x200x200xbf16>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<8x200x200xf32>) outs(%19 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %43 = arith.truncf %in : f32 to bf16
      linalg.yield %43 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_5 = tensor.expand_shape %20 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %21 = tensor.empty() : tensor<2x4x200x200xbf16>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<2x4x200x200xbf16>) outs(%21 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %43 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %43 : bf16
    } -> tensor<2x4x200x200xbf16>
    %23 = linalg.generic {indexing_maps = [#map6, #map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %22, %cst_1 : tensor<200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%21 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_10: bf16, %in_11: bf16, %out: bf16):
      %43 = arith.select %in, %in_10, %in_11 : bf16
      linalg.yield %43 : bf16
    } -> tensor<2x4x200x200xbf16>
    %24 = tensor.empty() : tensor<2x4x200x200xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x200x200xbf16>) outs(%24 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %43 = arith.extf %in : bf16 to f32
      linalg.yield %43 : f32
    } -> tensor<2x4x200x200xf32>
    %26 = tensor.empty() : tensor<2x4x200xi64>
    %27 = linalg.fill ins(%c0_i64 : i64) outs(%26 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %28 = tensor.empty() : tensor<2x4x200xf32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%28 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %30:2 = linalg.generic {indexing_maps = [#map5, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25 : tensor<2x4x200x200xf32>) outs(%29, %27 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_10: i64):
      %43 = linalg.index 3 : index
      %44 = arith.index_cast %43 : index to i64
      %45 = arith.maximumf %in, %out : f32
      %46 = arith.cmpf ogt, %in, %out : f32
      %47 = arith.select %46, %44, %out_10 : i64
      linalg.yield %45, %47 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_6 = tensor.expand_shape %30#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %31 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %expanded_6 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%24 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %43 = arith.subf %in, %in_10 : f32
      linalg.yield %43 : f32
    } -> tensor<2x4x200x200xf32>
    %32 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<2x4x200x200xf32>) outs(%24 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = math.exp %in : f32
      linalg.yield %43 : f32
    } -> tensor<2x4x200x200xf32>
    %33 = tensor.empty() : tensor<2x4x200x1xf32>
    %34 = linalg.fill ins(%cst : f32) outs(%33 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %35 = linalg.generic {indexing_maps = [#map5, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%32 : tensor<2x4x200x200xf32>) outs(%34 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.addf %in, %out : f32
      linalg.yield %43 : f32
    } -> tensor<2x4x200x1xf32>
    %36 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %35 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%24 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %43 = arith.divf %in, %in_10 : f32
      linalg.yield %43 : f32
    } -> tensor<2x4x200x200xf32>
    %37 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36 : tensor<2x4x200x200xf32>) outs(%21 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %43 = arith.truncf %in : f32 to bf16
      linalg.yield %43 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_7 = tensor.collapse_shape %37 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %38 = tensor.empty() : tensor<8x200x64xf32>
    %39 = linalg.fill ins(%cst : f32) outs(%38 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %40 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%39 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %41 = tensor.empty() : tensor<8x200x64xbf16>
    %42 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<8x200x64xf32>) outs(%41 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %43 = arith.truncf %in : f32 to bf16
      linalg.yield %43 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_9 = tensor.expand_shape %42 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_9 : tensor<2x4x200x64xbf16>
  }
}
