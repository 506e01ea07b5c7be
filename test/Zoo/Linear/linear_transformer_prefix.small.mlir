// linear_transformer_prefix, written naively.
//
// MODEL: linear_transformer_prefix
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: elu + 1, normalised, causal, prefix sums of outer products
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> ()>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, 0)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, 0, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : bf16
    %cst_1 = arith.constant 9.9999999999999995E-7 : f64
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %0 = tensor.empty() : tensor<2x4x200x64xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg0 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.cmpf ogt, %in, %in_22 : bf16
      %48 = arith.select %47, %in, %in_22 : bf16
      linalg.yield %48 : bf16
    } -> tensor<2x4x200x64xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg0 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.cmpf olt, %in, %in_22 : bf16
      %48 = arith.select %47, %in, %in_22 : bf16
      linalg.yield %48 : bf16
    } -> tensor<2x4x200x64xbf16>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = math.exp %in : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = arith.subf %in, %cst_3 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<2x4x200x64xbf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.addf %in, %in_22 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = arith.addf %in, %cst_3 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %7 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg1 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.cmpf ogt, %in, %in_22 : bf16
      %48 = arith.select %47, %in, %in_22 : bf16
      linalg.yield %48 : bf16
    } -> tensor<2x4x200x64xbf16>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg1 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.cmpf olt, %in, %in_22 : bf16
      %48 = arith.select %47, %in, %in_22 : bf16
      linalg.yield %48 : bf16
    } -> tensor<2x4x200x64xbf16>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = math.exp %in : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = arith.subf %in, %cst_3 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %10 : tensor<2x4x200x64xbf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.addf %in, %in_22 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = arith.addf %in, %cst_3 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %13 = tensor.empty() : tensor<200xi64>
    %14 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%13 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %47 = linalg.index 0 : index
      %48 = arith.index_cast %47 : index to i64
      linalg.yield %48 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %14 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_4 = tensor.expand_shape %14 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %15 = tensor.empty() : tensor<200x200xi1>
    %16 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%15 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_22: i64, %out: i1):
      %47 = arith.cmpi sle, %in, %in_22 : i64
      linalg.yield %47 : i1
    } -> tensor<200x200xi1>
    %17 = tensor.empty() : tensor<200x200xbf16>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<200x200xi1>) outs(%17 : tensor<200x200xbf16>) {
    ^bb0(%in: i1, %out: bf16):
      %47 = arith.uitofp %in : i1 to bf16
      linalg.yield %47 : bf16
    } -> tensor<200x200xbf16>
    %expanded_5 = tensor.expand_shape %12 [[0], [1], [2], [3, 4]] output_shape [2, 4, 200, 64, 1] : tensor<2x4x200x64xbf16> into tensor<2x4x200x64x1xbf16>
    %expanded_6 = tensor.expand_shape %arg2 [[0], [1], [2], [3, 4]] output_shape [2, 4, 200, 1, 64] : tensor<2x4x200x64xbf16> into tensor<2x4x200x1x64xbf16>
    %19 = tensor.empty() : tensor<2x4x200x64x64xbf16>
    %20 = linalg.generic {indexing_maps = [#map6, #map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5, %expanded_6 : tensor<2x4x200x64x1xbf16>, tensor<2x4x200x1x64xbf16>) outs(%19 : tensor<2x4x200x64x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.mulf %in, %in_22 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64x64xbf16>
    %expanded_7 = tensor.expand_shape %20 [[0], [1], [2], [3], [4, 5]] output_shape [2, 4, 200, 64, 64, 1] : tensor<2x4x200x64x64xbf16> into tensor<2x4x200x64x64x1xbf16>
    %expanded_8 = tensor.expand_shape %18 [[0, 1], [2]] output_shape [1, 200, 200] : tensor<200x200xbf16> into tensor<1x200x200xbf16>
    %21 = tensor.empty() : tensor<200x2x4x64x64x1xbf16>
    %transposed = linalg.transpose ins(%expanded_7 : tensor<2x4x200x64x64x1xbf16>) outs(%21 : tensor<200x2x4x64x64x1xbf16>) permutation = [2, 0, 1, 3, 4, 5] 
    %collapsed = tensor.collapse_shape %transposed [[0], [1, 2, 3, 4, 5]] : tensor<200x2x4x64x64x1xbf16> into tensor<200x32768xbf16>
    %expanded_9 = tensor.expand_shape %collapsed [[0, 1], [2]] output_shape [1, 200, 32768] : tensor<200x32768xbf16> into tensor<1x200x32768xbf16>
    %22 = tensor.empty() : tensor<1x200x32768xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%22 : tensor<1x200x32768xf32>) -> tensor<1x200x32768xf32>
    %24 = linalg.batch_matmul ins(%expanded_8, %expanded_9 : tensor<1x200x200xbf16>, tensor<1x200x32768xbf16>) outs(%23 : tensor<1x200x32768xf32>) -> tensor<1x200x32768xf32>
    %25 = tensor.empty() : tensor<1x200x32768xbf16>
    %26 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x200x32768xf32>) outs(%25 : tensor<1x200x32768xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<1x200x32768xbf16>
    %collapsed_10 = tensor.collapse_shape %26 [[0, 1], [2]] : tensor<1x200x32768xbf16> into tensor<200x32768xbf16>
    %expanded_11 = tensor.expand_shape %collapsed_10 [[0], [1, 2, 3, 4, 5]] output_shape [200, 1, 2, 4, 64, 64] : tensor<200x32768xbf16> into tensor<200x1x2x4x64x64xbf16>
    %27 = tensor.empty() : tensor<2x4x200x64x64x1xbf16>
    %transposed_12 = linalg.transpose ins(%expanded_11 : tensor<200x1x2x4x64x64xbf16>) outs(%27 : tensor<2x4x200x64x64x1xbf16>) permutation = [2, 3, 0, 4, 5, 1] 
    %28 = tensor.empty() : tensor<2x4x200x200xbf16>
    %29 = linalg.generic {indexing_maps = [#map10, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<200x200xbf16>) outs(%28 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_13 = tensor.collapse_shape %29 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_14 = tensor.collapse_shape %12 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %30 = tensor.empty() : tensor<8x200x64xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %32 = linalg.batch_matmul ins(%collapsed_13, %collapsed_14 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%31 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %33 = tensor.empty() : tensor<8x200x64xbf16>
    %34 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<8x200x64xf32>) outs(%33 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_15 = tensor.expand_shape %34 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    %collapsed_16 = tensor.collapse_shape %6 [[0, 1, 2], [3]] : tensor<2x4x200x64xbf16> into tensor<1600x64xbf16>
    %expanded_17 = tensor.expand_shape %collapsed_16 [[0], [1, 2]] output_shape [1600, 1, 64] : tensor<1600x64xbf16> into tensor<1600x1x64xbf16>
    %collapsed_18 = tensor.collapse_shape %transposed_12 [[0, 1, 2], [3], [4, 5]] : tensor<2x4x200x64x64x1xbf16> into tensor<1600x64x64xbf16>
    %35 = tensor.empty() : tensor<1600x1x64xf32>
    %36 = linalg.fill ins(%cst : f32) outs(%35 : tensor<1600x1x64xf32>) -> tensor<1600x1x64xf32>
    %37 = linalg.batch_matmul ins(%expanded_17, %collapsed_18 : tensor<1600x1x64xbf16>, tensor<1600x64x64xbf16>) outs(%36 : tensor<1600x1x64xf32>) -> tensor<1600x1x64xf32>
    %38 = tensor.empty() : tensor<1600x1x64xbf16>
    %39 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<1600x1x64xf32>) outs(%38 : tensor<1600x1x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<1600x1x64xbf16>
    %expanded_19 = tensor.expand_shape %39 [[0, 1, 2], [3], [4]] output_shape [2, 4, 200, 1, 64] : tensor<1600x1x64xbf16> into tensor<2x4x200x1x64xbf16>
    %40 = tensor.empty() : tensor<2x4x200x64x1xbf16>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<2x4x200x1x64xbf16>) outs(%40 : tensor<2x4x200x64x1xbf16>) permutation = [0, 1, 2, 4, 3] 
    %collapsed_21 = tensor.collapse_shape %transposed_20 [[0], [1], [2], [3, 4]] : tensor<2x4x200x64x1xbf16> into tensor<2x4x200x64xbf16>
    %41 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_15 : tensor<2x4x200x64xbf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.mulf %in, %in_22 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    %42 = tensor.empty() : tensor<2x4x200x1xbf16>
    %43 = linalg.fill ins(%cst_0 : bf16) outs(%42 : tensor<2x4x200x1xbf16>) -> tensor<2x4x200x1xbf16>
    %44 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%41 : tensor<2x4x200x64xbf16>) outs(%43 : tensor<2x4x200x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = arith.addf %in, %out : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x1xbf16>
    %45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<2x4x200x1xbf16>) outs(%42 : tensor<2x4x200x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = arith.truncf %cst_1 : f64 to bf16
      %48 = arith.addf %in, %47 : bf16
      linalg.yield %48 : bf16
    } -> tensor<2x4x200x1xbf16>
    %46 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_21, %45 : tensor<2x4x200x64xbf16>, tensor<2x4x200x1xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %47 = arith.divf %in, %in_22 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x200x64xbf16>
    return %46 : tensor<2x4x200x64xbf16>
  }
}
