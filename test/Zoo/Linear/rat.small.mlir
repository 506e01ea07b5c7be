// rat, written naively.
//
// MODEL: rat
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: gated recurrence in chunks of u, softmax across
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 3: g, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, 0, d5)>
#map8 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, 0, d4, d5)>
#map9 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4, d5)>
#map10 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d3, d4, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
#map12 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d5)>
#map13 = affine_map<(d0, d1) -> ()>
#map14 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>, %arg3: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0.000000e+00 : bf16
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_4 = arith.constant 1.250000e-01 : bf16
    %cst_5 = arith.constant dense<8> : tensor<i64>
    %cst_6 = arith.constant dense<1> : tensor<i64>
    %0 = tensor.empty() : tensor<2x4x200x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %76 = arith.extf %in : bf16 to f32
      linalg.yield %76 : f32
    } -> tensor<2x4x200x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.negf %in : f32
      %77 = math.exp %76 : f32
      %78 = arith.addf %77, %cst : f32
      %79 = arith.divf %cst, %78 : f32
      linalg.yield %79 : f32
    } -> tensor<2x4x200x64xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.log %in : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x200x64xf32>
    %expanded = tensor.expand_shape %3 [[0], [1], [2, 3], [4]] output_shape [2, 4, 25, 8, 64] : tensor<2x4x200x64xf32> into tensor<2x4x25x8x64xf32>
    %4 = tensor.empty() : tensor<8xi64>
    %5 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%4 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %76 = linalg.index 0 : index
      %77 = arith.index_cast %76 : index to i64
      linalg.yield %77 : i64
    } -> tensor<8xi64>
    %expanded_7 = tensor.expand_shape %5 [[0, 1]] output_shape [8, 1] : tensor<8xi64> into tensor<8x1xi64>
    %expanded_8 = tensor.expand_shape %5 [[0, 1]] output_shape [1, 8] : tensor<8xi64> into tensor<1x8xi64>
    %6 = tensor.empty() : tensor<8x8xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_7, %expanded_8 : tensor<8x1xi64>, tensor<1x8xi64>) outs(%6 : tensor<8x8xi1>) {
    ^bb0(%in: i64, %in_30: i64, %out: i1):
      %76 = arith.cmpi sge, %in, %in_30 : i64
      linalg.yield %76 : i1
    } -> tensor<8x8xi1>
    %8 = tensor.empty() : tensor<8x8xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<8x8xi1>) outs(%8 : tensor<8x8xf32>) {
    ^bb0(%in: i1, %out: f32):
      %76 = arith.uitofp %in : i1 to f32
      linalg.yield %76 : f32
    } -> tensor<8x8xf32>
    %10 = tensor.empty() : tensor<2x4x25x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<8x8xf32>) outs(%10 : tensor<2x4x25x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x25x8x8xf32>
    %collapsed = tensor.collapse_shape %11 [[0, 1, 2], [3], [4]] : tensor<2x4x25x8x8xf32> into tensor<200x8x8xf32>
    %collapsed_9 = tensor.collapse_shape %expanded [[0, 1, 2], [3], [4]] : tensor<2x4x25x8x64xf32> into tensor<200x8x64xf32>
    %12 = tensor.empty() : tensor<200x8x64xf32>
    %13 = linalg.fill ins(%cst_0 : f32) outs(%12 : tensor<200x8x64xf32>) -> tensor<200x8x64xf32>
    %14 = linalg.batch_matmul ins(%collapsed, %collapsed_9 : tensor<200x8x8xf32>, tensor<200x8x64xf32>) outs(%13 : tensor<200x8x64xf32>) -> tensor<200x8x64xf32>
    %expanded_10 = tensor.expand_shape %14 [[0, 1, 2], [3], [4, 5]] output_shape [2, 4, 25, 8, 1, 64] : tensor<200x8x64xf32> into tensor<2x4x25x8x1x64xf32>
    %expanded_11 = tensor.expand_shape %14 [[0, 1, 2], [3, 4], [5]] output_shape [2, 4, 25, 1, 8, 64] : tensor<200x8x64xf32> into tensor<2x4x25x1x8x64xf32>
    %15 = tensor.empty() : tensor<2x4x25x8x8x64xf32>
    %16 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded_11 : tensor<2x4x25x8x1x64xf32>, tensor<2x4x25x1x8x64xf32>) outs(%15 : tensor<2x4x25x8x8x64xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %76 = arith.subf %in, %in_30 : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x25x8x8x64xf32>
    %17 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<2x4x25x8x8x64xf32>) outs(%15 : tensor<2x4x25x8x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.exp %in : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x25x8x8x64xf32>
    %expanded_12 = tensor.expand_shape %9 [[0], [1, 2]] output_shape [8, 8, 1] : tensor<8x8xf32> into tensor<8x8x1xf32>
    %18 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_12 : tensor<2x4x25x8x8x64xf32>, tensor<8x8x1xf32>) outs(%15 : tensor<2x4x25x8x8x64xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %76 = arith.mulf %in, %in_30 : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x25x8x8x64xf32>
    %19 = linalg.generic {indexing_maps = [#map11, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %2 : tensor<i64>, tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: i64, %in_30: f32, %out: f32):
      %76 = arith.sitofp %in : i64 to f32
      %77 = arith.subf %76, %in_30 : f32
      linalg.yield %77 : f32
    } -> tensor<2x4x200x64xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %arg1 : tensor<2x4x200x64xf32>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_30: bf16, %out: f32):
      %76 = arith.extf %in_30 : bf16 to f32
      %77 = arith.mulf %in, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<2x4x200x64xf32>
    %expanded_13 = tensor.expand_shape %20 [[0], [1], [2, 3, 4], [5]] output_shape [2, 4, 25, 1, 8, 64] : tensor<2x4x200x64xf32> into tensor<2x4x25x1x8x64xf32>
    %21 = linalg.generic {indexing_maps = [#map9, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_13 : tensor<2x4x25x8x8x64xf32>, tensor<2x4x25x1x8x64xf32>) outs(%15 : tensor<2x4x25x8x8x64xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %76 = arith.mulf %in, %in_30 : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x25x8x8x64xf32>
    %22 = tensor.empty() : tensor<2x4x25x8x64xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<2x4x25x8x64xf32>) -> tensor<2x4x25x8x64xf32>
    %24 = linalg.generic {indexing_maps = [#map9, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "parallel"]} ins(%21 : tensor<2x4x25x8x8x64xf32>) outs(%23 : tensor<2x4x25x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.addf %in, %out : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x25x8x64xf32>
    %25 = tensor.empty() : tensor<2x4x25x8x64xbf16>
    %26 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<2x4x25x8x64xf32>) outs(%25 : tensor<2x4x25x8x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %76 = arith.truncf %in : f32 to bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x25x8x64xbf16>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %arg2 : tensor<2x4x200x64xf32>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_30: bf16, %out: f32):
      %76 = arith.extf %in_30 : bf16 to f32
      %77 = arith.mulf %in, %76 : f32
      linalg.yield %77 : f32
    } -> tensor<2x4x200x64xf32>
    %expanded_14 = tensor.expand_shape %27 [[0], [1], [2, 3, 4], [5]] output_shape [2, 4, 25, 1, 8, 64] : tensor<2x4x200x64xf32> into tensor<2x4x25x1x8x64xf32>
    %28 = linalg.generic {indexing_maps = [#map9, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_14 : tensor<2x4x25x8x8x64xf32>, tensor<2x4x25x1x8x64xf32>) outs(%15 : tensor<2x4x25x8x8x64xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %76 = arith.mulf %in, %in_30 : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x25x8x8x64xf32>
    %29 = linalg.generic {indexing_maps = [#map9, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "parallel"]} ins(%28 : tensor<2x4x25x8x8x64xf32>) outs(%23 : tensor<2x4x25x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.addf %in, %out : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x25x8x64xf32>
    %30 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<2x4x25x8x64xf32>) outs(%25 : tensor<2x4x25x8x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %76 = arith.truncf %in : f32 to bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x25x8x64xbf16>
    %extracted_slice = tensor.extract_slice %26[0, 0, 0, 7, 0] [2, 4, 25, 1, 64] [1, 1, 1, 1, 1] : tensor<2x4x25x8x64xbf16> to tensor<2x4x25x1x64xbf16>
    %collapsed_15 = tensor.collapse_shape %extracted_slice [[0], [1], [2, 3], [4]] : tensor<2x4x25x1x64xbf16> into tensor<2x4x25x64xbf16>
    %extracted_slice_16 = tensor.extract_slice %30[0, 0, 0, 7, 0] [2, 4, 25, 1, 64] [1, 1, 1, 1, 1] : tensor<2x4x25x8x64xbf16> to tensor<2x4x25x1x64xbf16>
    %31 = tensor.empty() : tensor<200xi64>
    %32 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%31 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %76 = linalg.index 0 : index
      %77 = arith.index_cast %76 : index to i64
      linalg.yield %77 : i64
    } -> tensor<200xi64>
    %expanded_17 = tensor.expand_shape %32 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %33 = tensor.empty() : tensor<25xi64>
    %34 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%33 : tensor<25xi64>) {
    ^bb0(%out: i64):
      %76 = linalg.index 0 : index
      %77 = arith.index_cast %76 : index to i64
      linalg.yield %77 : i64
    } -> tensor<25xi64>
    %expanded_18 = tensor.expand_shape %34 [[0, 1]] output_shape [1, 25] : tensor<25xi64> into tensor<1x25xi64>
    %35 = tensor.empty() : tensor<200x1xi64>
    %36 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_17, %cst_5 : tensor<200x1xi64>, tensor<i64>) outs(%35 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %in_30: i64, %out: i64):
      %76 = arith.sitofp %in : i64 to f64
      %77 = arith.sitofp %in_30 : i64 to f64
      %78 = arith.divf %76, %77 : f64
      %79 = math.floor %78 : f64
      %80 = arith.fptosi %79 : f64 to i64
      linalg.yield %80 : i64
    } -> tensor<200x1xi64>
    %37 = tensor.empty() : tensor<200x25xi1>
    %38 = linalg.generic {indexing_maps = [#map3, #map2, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_18, %36 : tensor<1x25xi64>, tensor<200x1xi64>) outs(%37 : tensor<200x25xi1>) {
    ^bb0(%in: i64, %in_30: i64, %out: i1):
      %76 = arith.cmpi slt, %in, %in_30 : i64
      linalg.yield %76 : i1
    } -> tensor<200x25xi1>
    %39 = tensor.empty() : tensor<2x4x64x25xbf16>
    %transposed = linalg.transpose ins(%collapsed_15 : tensor<2x4x25x64xbf16>) outs(%39 : tensor<2x4x64x25xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_19 = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_20 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x25xbf16> into tensor<8x64x25xbf16>
    %40 = tensor.empty() : tensor<8x200x25xf32>
    %41 = linalg.fill ins(%cst_0 : f32) outs(%40 : tensor<8x200x25xf32>) -> tensor<8x200x25xf32>
    %42 = linalg.batch_matmul ins(%collapsed_19, %collapsed_20 : tensor<8x200x64xbf16>, tensor<8x64x25xbf16>) outs(%41 : tensor<8x200x25xf32>) -> tensor<8x200x25xf32>
    %43 = tensor.empty() : tensor<8x200x25xbf16>
    %44 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<8x200x25xf32>) outs(%43 : tensor<8x200x25xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %76 = arith.truncf %in : f32 to bf16
      linalg.yield %76 : bf16
    } -> tensor<8x200x25xbf16>
    %expanded_21 = tensor.expand_shape %44 [[0, 1], [2], [3]] output_shape [2, 4, 200, 25] : tensor<8x200x25xbf16> into tensor<2x4x200x25xbf16>
    %45 = tensor.empty() : tensor<2x4x200x25xbf16>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<2x4x200x25xbf16>) outs(%45 : tensor<2x4x200x25xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %76 = arith.mulf %in, %cst_4 : bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x25xbf16>
    %47 = linalg.generic {indexing_maps = [#map15, #map, #map11, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %46, %cst_3 : tensor<200x25xi1>, tensor<2x4x200x25xbf16>, tensor<bf16>) outs(%45 : tensor<2x4x200x25xbf16>) {
    ^bb0(%in: i1, %in_30: bf16, %in_31: bf16, %out: bf16):
      %76 = arith.select %in, %in_30, %in_31 : bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x25xbf16>
    %collapsed_22 = tensor.collapse_shape %26 [[0], [1], [2, 3], [4]] : tensor<2x4x25x8x64xbf16> into tensor<2x4x200x64xbf16>
    %48 = tensor.empty() : tensor<2x4x200x64xbf16>
    %49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %collapsed_22 : tensor<2x4x200x64xbf16>, tensor<2x4x200x64xbf16>) outs(%48 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_30: bf16, %out: bf16):
      %76 = arith.mulf %in, %in_30 : bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x64xbf16>
    %50 = tensor.empty() : tensor<2x4x200x1xbf16>
    %51 = linalg.fill ins(%cst_1 : bf16) outs(%50 : tensor<2x4x200x1xbf16>) -> tensor<2x4x200x1xbf16>
    %52 = linalg.generic {indexing_maps = [#map, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%49 : tensor<2x4x200x64xbf16>) outs(%51 : tensor<2x4x200x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %76 = arith.addf %in, %out : bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x1xbf16>
    %53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<2x4x200x1xbf16>) outs(%50 : tensor<2x4x200x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %76 = arith.mulf %in, %cst_4 : bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x1xbf16>
    %concat = tensor.concat dim(3) %47, %53 : (tensor<2x4x200x25xbf16>, tensor<2x4x200x1xbf16>) -> tensor<2x4x200x26xbf16>
    %54 = tensor.empty() : tensor<2x4x200x26xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<2x4x200x26xbf16>) outs(%54 : tensor<2x4x200x26xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %76 = arith.extf %in : bf16 to f32
      linalg.yield %76 : f32
    } -> tensor<2x4x200x26xf32>
    %56 = tensor.empty() : tensor<2x4x200xi64>
    %57 = linalg.fill ins(%c0_i64 : i64) outs(%56 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %58 = tensor.empty() : tensor<2x4x200xf32>
    %59 = linalg.fill ins(%cst_2 : f32) outs(%58 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %60:2 = linalg.generic {indexing_maps = [#map, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<2x4x200x26xf32>) outs(%59, %57 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_30: i64):
      %76 = linalg.index 3 : index
      %77 = arith.index_cast %76 : index to i64
      %78 = arith.maximumf %in, %out : f32
      %79 = arith.cmpf ogt, %in, %out : f32
      %80 = arith.select %79, %77, %out_30 : i64
      linalg.yield %78, %80 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_23 = tensor.expand_shape %60#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %61 = linalg.generic {indexing_maps = [#map, #map16, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %expanded_23 : tensor<2x4x200x26xf32>, tensor<2x4x200x1xf32>) outs(%54 : tensor<2x4x200x26xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %76 = arith.subf %in, %in_30 : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x200x26xf32>
    %62 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<2x4x200x26xf32>) outs(%54 : tensor<2x4x200x26xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = math.exp %in : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x200x26xf32>
    %63 = tensor.empty() : tensor<2x4x200x1xf32>
    %64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<2x4x200x26xf32>) outs(%64 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %76 = arith.addf %in, %out : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x200x1xf32>
    %66 = linalg.generic {indexing_maps = [#map, #map16, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %65 : tensor<2x4x200x26xf32>, tensor<2x4x200x1xf32>) outs(%54 : tensor<2x4x200x26xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %76 = arith.divf %in, %in_30 : f32
      linalg.yield %76 : f32
    } -> tensor<2x4x200x26xf32>
    %67 = tensor.empty() : tensor<2x4x200x26xbf16>
    %68 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<2x4x200x26xf32>) outs(%67 : tensor<2x4x200x26xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %76 = arith.truncf %in : f32 to bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x26xbf16>
    %extracted_slice_24 = tensor.extract_slice %68[0, 0, 0, 0] [2, 4, 200, 25] [1, 1, 1, 1] : tensor<2x4x200x26xbf16> to tensor<2x4x200x25xbf16>
    %collapsed_25 = tensor.collapse_shape %extracted_slice_24 [[0, 1], [2], [3]] : tensor<2x4x200x25xbf16> into tensor<8x200x25xbf16>
    %collapsed_26 = tensor.collapse_shape %extracted_slice_16 [[0, 1], [2, 3], [4]] : tensor<2x4x25x1x64xbf16> into tensor<8x25x64xbf16>
    %69 = tensor.empty() : tensor<8x200x64xf32>
    %70 = linalg.fill ins(%cst_0 : f32) outs(%69 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %71 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<8x200x25xbf16>, tensor<8x25x64xbf16>) outs(%70 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %72 = tensor.empty() : tensor<8x200x64xbf16>
    %73 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<8x200x64xf32>) outs(%72 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %76 = arith.truncf %in : f32 to bf16
      linalg.yield %76 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_27 = tensor.expand_shape %73 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    %extracted_slice_28 = tensor.extract_slice %68[0, 0, 0, 25] [2, 4, 200, 1] [1, 1, 1, 1] : tensor<2x4x200x26xbf16> to tensor<2x4x200x1xbf16>
    %collapsed_29 = tensor.collapse_shape %30 [[0], [1], [2, 3], [4]] : tensor<2x4x25x8x64xbf16> into tensor<2x4x200x64xbf16>
    %74 = linalg.generic {indexing_maps = [#map16, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28, %collapsed_29 : tensor<2x4x200x1xbf16>, tensor<2x4x200x64xbf16>) outs(%48 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_30: bf16, %out: bf16):
      %76 = arith.mulf %in, %in_30 : bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x64xbf16>
    %75 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27, %74 : tensor<2x4x200x64xbf16>, tensor<2x4x200x64xbf16>) outs(%48 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_30: bf16, %out: bf16):
      %76 = arith.addf %in, %in_30 : bf16
      linalg.yield %76 : bf16
    } -> tensor<2x4x200x64xbf16>
    return %75 : tensor<2x4x200x64xbf16>
  }
}
