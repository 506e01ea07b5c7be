// flowformer_causal, written naively.
//
// MODEL: flowformer_causal
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: flow-normalised, causal
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 9.9999999999999995E-7 : f64
    %cst_2 = arith.constant -1.000000e+00 : f32
    %0 = tensor.empty() : tensor<2x4x200x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %74 = arith.extf %in : bf16 to f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.negf %in : f32
      %75 = math.exp %74 : f32
      %76 = arith.addf %75, %cst : f32
      %77 = arith.divf %cst, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<2x4x200x64xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %74 = arith.extf %in : bf16 to f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.negf %in : f32
      %75 = math.exp %74 : f32
      %76 = arith.addf %75, %cst : f32
      %77 = arith.divf %cst, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<2x4x200x64xf32>
    %5 = tensor.empty() : tensor<200xi64>
    %6 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%5 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %74 = linalg.index 0 : index
      %75 = arith.index_cast %74 : index to i64
      linalg.yield %75 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %6 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_3 = tensor.expand_shape %6 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %7 = tensor.empty() : tensor<200x200xi1>
    %8 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%7 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_21: i64, %out: i1):
      %74 = arith.cmpi sle, %in, %in_21 : i64
      linalg.yield %74 : i1
    } -> tensor<200x200xi1>
    %9 = tensor.empty() : tensor<200x200xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<200x200xi1>) outs(%9 : tensor<200x200xf32>) {
    ^bb0(%in: i1, %out: f32):
      %74 = arith.uitofp %in : i1 to f32
      linalg.yield %74 : f32
    } -> tensor<200x200xf32>
    %11 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%5 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %74 = linalg.index 0 : index
      %75 = arith.index_cast %74 : index to i64
      %76 = arith.addi %75, %c1_i64 : i64
      linalg.yield %76 : i64
    } -> tensor<200xi64>
    %expanded_4 = tensor.expand_shape %11 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %12 = tensor.empty() : tensor<200x1xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_4 : tensor<200x1xi64>) outs(%12 : tensor<200x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %74 = arith.sitofp %in : i64 to f32
      linalg.yield %74 : f32
    } -> tensor<200x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.truncf %cst_1 : f64 to f32
      %75 = arith.addf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %15 = tensor.empty() : tensor<2x4x200x200xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<200x200xf32>) outs(%15 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x200x200xf32>
    %collapsed = tensor.collapse_shape %16 [[0, 1], [2], [3]] : tensor<2x4x200x200xf32> into tensor<8x200x200xf32>
    %collapsed_5 = tensor.collapse_shape %4 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %17 = tensor.empty() : tensor<8x200x64xf32>
    %18 = linalg.fill ins(%cst_0 : f32) outs(%17 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %19 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x200x200xf32>, tensor<8x200x64xf32>) outs(%18 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %expanded_6 = tensor.expand_shape %19 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xf32> into tensor<2x4x200x64xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.truncf %cst_1 : f64 to f32
      %75 = arith.addf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %20 : tensor<2x4x200x64xf32>, tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.mulf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %22 = tensor.empty() : tensor<2x4x200x1xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%21 : tensor<2x4x200x64xf32>) outs(%23 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %in, %out : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %13 : tensor<2x4x200x1xf32>, tensor<200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.truncf %cst_1 : f64 to f32
      %75 = arith.addf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %collapsed_7 = tensor.collapse_shape %2 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %27 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<8x200x200xf32>, tensor<8x200x64xf32>) outs(%18 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %expanded_8 = tensor.expand_shape %27 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xf32> into tensor<2x4x200x64xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.truncf %cst_1 : f64 to f32
      %75 = arith.addf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %28 : tensor<2x4x200x64xf32>, tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.mulf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%29 : tensor<2x4x200x64xf32>) outs(%23 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %in, %out : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %13 : tensor<2x4x200x1xf32>, tensor<200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %31 : tensor<2x4x200x64xf32>, tensor<2x4x200x1xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %collapsed_9 = tensor.collapse_shape %32 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %33 = linalg.batch_matmul ins(%collapsed, %collapsed_9 : tensor<8x200x200xf32>, tensor<8x200x64xf32>) outs(%18 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %expanded_10 = tensor.expand_shape %33 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xf32> into tensor<2x4x200x64xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.truncf %cst_1 : f64 to f32
      %75 = arith.addf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %34 : tensor<2x4x200x64xf32>, tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.mulf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%35 : tensor<2x4x200x64xf32>) outs(%23 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %in, %out : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %13 : tensor<2x4x200x1xf32>, tensor<200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %25 : tensor<2x4x200x64xf32>, tensor<2x4x200x1xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %collapsed_11 = tensor.collapse_shape %38 [[0, 1], [2], [3]] : tensor<2x4x200x64xf32> into tensor<8x200x64xf32>
    %39 = linalg.batch_matmul ins(%collapsed, %collapsed_11 : tensor<8x200x200xf32>, tensor<8x200x64xf32>) outs(%18 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %expanded_12 = tensor.expand_shape %39 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xf32> into tensor<2x4x200x64xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.truncf %cst_1 : f64 to f32
      %75 = arith.addf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %40 : tensor<2x4x200x64xf32>, tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.mulf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%41 : tensor<2x4x200x64xf32>) outs(%23 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %in, %out : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %13 : tensor<2x4x200x1xf32>, tensor<200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<2x4x200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.cmpf ult, %in, %cst_2 : f32
      %75 = arith.select %74, %cst_2, %in : f32
      %76 = arith.cmpf ugt, %75, %cst : f32
      %77 = arith.select %76, %cst, %75 : f32
      linalg.yield %77 : f32
    } -> tensor<2x4x200x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<2x4x200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.negf %in : f32
      %75 = math.exp %74 : f32
      %76 = arith.addf %75, %cst : f32
      %77 = arith.divf %cst, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<2x4x200x1xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<2x4x200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = math.exp %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %collapsed_13 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<2x4x200x1xf32> into tensor<8x200x1xf32>
    %47 = tensor.empty() : tensor<8x200x1xf32>
    %48 = linalg.fill ins(%cst_0 : f32) outs(%47 : tensor<8x200x1xf32>) -> tensor<8x200x1xf32>
    %49 = linalg.batch_matmul ins(%collapsed, %collapsed_13 : tensor<8x200x200xf32>, tensor<8x200x1xf32>) outs(%48 : tensor<8x200x1xf32>) -> tensor<8x200x1xf32>
    %expanded_14 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [2, 4, 200, 1] : tensor<8x200x1xf32> into tensor<2x4x200x1xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %expanded_14 : tensor<2x4x200x1xf32>, tensor<2x4x200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %51 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %13 : tensor<2x4x200x1xf32>, tensor<200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.mulf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %13 : tensor<2x4x200x1xf32>, tensor<200x1xf32>) outs(%22 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.mulf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x1xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %52 : tensor<2x4x200x64xf32>, tensor<2x4x200x1xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %74 = arith.divf %in, %in_21 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x200x64xf32>
    %54 = tensor.empty() : tensor<2x4x200x64xbf16>
    %55 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<2x4x200x64xf32>) outs(%54 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x200x64xbf16>
    %56 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<2x4x200x64xf32>) outs(%54 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x200x64xbf16>
    %57 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%56 : tensor<2x4x200x64xbf16>) outs(%57 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_15 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_16 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %58 = tensor.empty() : tensor<8x200x200xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%58 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %60 = linalg.batch_matmul ins(%collapsed_15, %collapsed_16 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%59 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %61 = tensor.empty() : tensor<8x200x200xbf16>
    %62 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<8x200x200xf32>) outs(%61 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_17 = tensor.expand_shape %62 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %63 = tensor.empty() : tensor<200x200xbf16>
    %64 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<200x200xi1>) outs(%63 : tensor<200x200xbf16>) {
    ^bb0(%in: i1, %out: bf16):
      %74 = arith.uitofp %in : i1 to bf16
      linalg.yield %74 : bf16
    } -> tensor<200x200xbf16>
    %65 = tensor.empty() : tensor<2x4x200x200xbf16>
    %66 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17, %64 : tensor<2x4x200x200xbf16>, tensor<200x200xbf16>) outs(%65 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %in_21: bf16, %out: bf16):
      %74 = arith.mulf %in, %in_21 : bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x200x200xbf16>
    %67 = linalg.generic {indexing_maps = [#map6, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %arg2 : tensor<2x4x200x1xf32>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: bf16, %out: f32):
      %74 = arith.extf %in_21 : bf16 to f32
      %75 = arith.mulf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %68 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<2x4x200x64xf32>) outs(%54 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x200x64xbf16>
    %collapsed_18 = tensor.collapse_shape %66 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_19 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %69 = linalg.batch_matmul ins(%collapsed_18, %collapsed_19 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%18 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %70 = tensor.empty() : tensor<8x200x64xbf16>
    %71 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<8x200x64xf32>) outs(%70 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_20 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    %72 = linalg.generic {indexing_maps = [#map6, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_20 : tensor<2x4x200x1xf32>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_21: bf16, %out: f32):
      %74 = arith.extf %in_21 : bf16 to f32
      %75 = arith.mulf %in, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x200x64xf32>
    %73 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72 : tensor<2x4x200x64xf32>) outs(%54 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x200x64xbf16>
    return %73 : tensor<2x4x200x64xbf16>
  }
}
