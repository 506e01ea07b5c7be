// lightning_blocks, written naively.
//
// MODEL: lightning_blocks
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: Lightning Attention 2's blocks
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
#map10 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d1, d2, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map13 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<8x64x64xbf16>
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<2x4x64x64xf32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense_resource<constant_4_float32> : tensor<4xf32>
    %cst_4 = arith.constant 5.000000e+01 : f32
    %cst_5 = arith.constant dense<49> : tensor<i64>
    %0 = tensor.empty() : tensor<50xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<50xi64>) {
    ^bb0(%out: i64):
      %103 = linalg.index 0 : index
      %104 = arith.index_cast %103 : index to i64
      linalg.yield %104 : i64
    } -> tensor<50xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [50, 1] : tensor<50xi64> into tensor<50x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 50] : tensor<50xi64> into tensor<1x50xi64>
    %expanded_7 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %2 = tensor.empty() : tensor<50x50xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x50xi64>, tensor<50x1xi64>) outs(%2 : tensor<50x50xi1>) {
    ^bb0(%in: i64, %in_65: i64, %out: i1):
      %103 = arith.cmpi sle, %in, %in_65 : i64
      linalg.yield %103 : i1
    } -> tensor<50x50xi1>
    %4 = tensor.empty() : tensor<4x1x1xf32>
    %5 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<4x1x1xf32>) outs(%4 : tensor<4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.negf %in : f32
      linalg.yield %103 : f32
    } -> tensor<4x1x1xf32>
    %6 = tensor.empty() : tensor<50x50xi64>
    %7 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_6 : tensor<50x1xi64>, tensor<1x50xi64>) outs(%6 : tensor<50x50xi64>) {
    ^bb0(%in: i64, %in_65: i64, %out: i64):
      %103 = arith.subi %in, %in_65 : i64
      linalg.yield %103 : i64
    } -> tensor<50x50xi64>
    %8 = tensor.empty() : tensor<4x50x50xf32>
    %9 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %7 : tensor<4x1x1xf32>, tensor<50x50xi64>) outs(%8 : tensor<4x50x50xf32>) {
    ^bb0(%in: f32, %in_65: i64, %out: f32):
      %103 = arith.sitofp %in_65 : i64 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<4x50x50xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<4x50x50xf32>) outs(%8 : tensor<4x50x50xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<4x50x50xf32>
    %11 = linalg.generic {indexing_maps = [#map6, #map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %10, %cst_2 : tensor<50x50xi1>, tensor<4x50x50xf32>, tensor<f32>) outs(%8 : tensor<4x50x50xf32>) {
    ^bb0(%in: i1, %in_65: f32, %in_66: f32, %out: f32):
      %103 = arith.select %in, %in_65, %in_66 : f32
      linalg.yield %103 : f32
    } -> tensor<4x50x50xf32>
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_8 = tensor.extract_slice %arg1[0, 0, 0, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_9 = tensor.extract_slice %arg2[0, 0, 0, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %12 = tensor.empty() : tensor<2x4x64x50xbf16>
    %transposed = linalg.transpose ins(%extracted_slice_8 : tensor<2x4x50x64xbf16>) outs(%12 : tensor<2x4x64x50xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %extracted_slice [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %collapsed_10 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x50xbf16> into tensor<8x64x50xbf16>
    %13 = tensor.empty() : tensor<8x50x50xf32>
    %14 = linalg.fill ins(%cst : f32) outs(%13 : tensor<8x50x50xf32>) -> tensor<8x50x50xf32>
    %15 = linalg.batch_matmul ins(%collapsed, %collapsed_10 : tensor<8x50x64xbf16>, tensor<8x64x50xbf16>) outs(%14 : tensor<8x50x50xf32>) -> tensor<8x50x50xf32>
    %16 = tensor.empty() : tensor<8x50x50xbf16>
    %17 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<8x50x50xf32>) outs(%16 : tensor<8x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x50xbf16>
    %expanded_11 = tensor.expand_shape %17 [[0, 1], [2], [3]] output_shape [2, 4, 50, 50] : tensor<8x50x50xbf16> into tensor<2x4x50x50xbf16>
    %18 = tensor.empty() : tensor<2x4x50x50xf32>
    %19 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %11 : tensor<2x4x50x50xbf16>, tensor<4x50x50xf32>) outs(%18 : tensor<2x4x50x50xf32>) {
    ^bb0(%in: bf16, %in_65: f32, %out: f32):
      %103 = arith.extf %in : bf16 to f32
      %104 = arith.mulf %103, %in_65 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x50xf32>
    %20 = tensor.empty() : tensor<2x4x50x50xbf16>
    %21 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19 : tensor<2x4x50x50xf32>) outs(%20 : tensor<2x4x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x50xbf16>
    %collapsed_12 = tensor.collapse_shape %21 [[0, 1], [2], [3]] : tensor<2x4x50x50xbf16> into tensor<8x50x50xbf16>
    %collapsed_13 = tensor.collapse_shape %extracted_slice_9 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %22 = tensor.empty() : tensor<8x50x64xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%22 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %24 = linalg.batch_matmul ins(%collapsed_12, %collapsed_13 : tensor<8x50x50xbf16>, tensor<8x50x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %25 = tensor.empty() : tensor<8x50x64xbf16>
    %26 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_14 = tensor.expand_shape %26 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %27 = tensor.empty() : tensor<50x1xi64>
    %28 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<50x1xi64>) outs(%27 : tensor<50x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %103 = arith.addi %in, %c1_i64 : i64
      linalg.yield %103 : i64
    } -> tensor<50x1xi64>
    %29 = tensor.empty() : tensor<4x50x1xf32>
    %30 = linalg.generic {indexing_maps = [#map10, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %28 : tensor<4x1x1xf32>, tensor<50x1xi64>) outs(%29 : tensor<4x50x1xf32>) {
    ^bb0(%in: f32, %in_65: i64, %out: f32):
      %103 = arith.sitofp %in_65 : i64 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<4x50x1xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<4x50x1xf32>) outs(%29 : tensor<4x50x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<4x50x1xf32>
    %32 = tensor.empty() : tensor<2x4x50x64xf32>
    %33 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %extracted_slice : tensor<4x50x1xf32>, tensor<2x4x50x64xbf16>) outs(%32 : tensor<2x4x50x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x64xf32>
    %34 = tensor.empty() : tensor<2x4x50x64xbf16>
    %35 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<2x4x50x64xf32>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %collapsed_15 = tensor.collapse_shape %35 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %36 = linalg.batch_matmul ins(%collapsed_15, %cst_0 : tensor<8x50x64xbf16>, tensor<8x64x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %37 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_16 = tensor.expand_shape %37 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %38 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_16 : tensor<2x4x50x64xbf16>, tensor<2x4x50x64xbf16>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: bf16, %in_65: bf16, %out: bf16):
      %103 = arith.addf %in, %in_65 : bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %39 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<4x1x1xf32>) outs(%4 : tensor<4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = arith.mulf %in, %cst_4 : f32
      linalg.yield %103 : f32
    } -> tensor<4x1x1xf32>
    %40 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<4x1x1xf32>) outs(%4 : tensor<4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<4x1x1xf32>
    %41 = tensor.empty() : tensor<2x4x64x64xf32>
    %42 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %cst_1 : tensor<4x1x1xf32>, tensor<2x4x64x64xf32>) outs(%41 : tensor<2x4x64x64xf32>) {
    ^bb0(%in: f32, %in_65: f32, %out: f32):
      %103 = arith.mulf %in, %in_65 : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x64x64xf32>
    %43 = linalg.generic {indexing_maps = [#map13, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_5, %expanded : tensor<i64>, tensor<50x1xi64>) outs(%27 : tensor<50x1xi64>) {
    ^bb0(%in: i64, %in_65: i64, %out: i64):
      %103 = arith.subi %in, %in_65 : i64
      linalg.yield %103 : i64
    } -> tensor<50x1xi64>
    %44 = linalg.generic {indexing_maps = [#map10, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %43 : tensor<4x1x1xf32>, tensor<50x1xi64>) outs(%29 : tensor<4x50x1xf32>) {
    ^bb0(%in: f32, %in_65: i64, %out: f32):
      %103 = arith.sitofp %in_65 : i64 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<4x50x1xf32>
    %45 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<4x50x1xf32>) outs(%29 : tensor<4x50x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %103 = math.exp %in : f32
      linalg.yield %103 : f32
    } -> tensor<4x50x1xf32>
    %46 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %extracted_slice_8 : tensor<4x50x1xf32>, tensor<2x4x50x64xbf16>) outs(%32 : tensor<2x4x50x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x64xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<2x4x50x64xf32>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %transposed_17 = linalg.transpose ins(%47 : tensor<2x4x50x64xbf16>) outs(%12 : tensor<2x4x64x50xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_18 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<2x4x64x50xbf16> into tensor<8x64x50xbf16>
    %48 = tensor.empty() : tensor<8x64x64xf32>
    %49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<8x64x64xf32>) -> tensor<8x64x64xf32>
    %50 = linalg.batch_matmul ins(%collapsed_18, %collapsed_13 : tensor<8x64x50xbf16>, tensor<8x50x64xbf16>) outs(%49 : tensor<8x64x64xf32>) -> tensor<8x64x64xf32>
    %51 = tensor.empty() : tensor<8x64x64xbf16>
    %52 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<8x64x64xf32>) outs(%51 : tensor<8x64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x64x64xbf16>
    %expanded_19 = tensor.expand_shape %52 [[0, 1], [2], [3]] output_shape [2, 4, 64, 64] : tensor<8x64x64xbf16> into tensor<2x4x64x64xbf16>
    %53 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %expanded_19 : tensor<2x4x64x64xf32>, tensor<2x4x64x64xbf16>) outs(%41 : tensor<2x4x64x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x64x64xf32>
    %extracted_slice_20 = tensor.extract_slice %arg0[0, 0, 50, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_21 = tensor.extract_slice %arg1[0, 0, 50, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_22 = tensor.extract_slice %arg2[0, 0, 50, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %transposed_23 = linalg.transpose ins(%extracted_slice_21 : tensor<2x4x50x64xbf16>) outs(%12 : tensor<2x4x64x50xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_24 = tensor.collapse_shape %extracted_slice_20 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %collapsed_25 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<2x4x64x50xbf16> into tensor<8x64x50xbf16>
    %54 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<8x50x64xbf16>, tensor<8x64x50xbf16>) outs(%14 : tensor<8x50x50xf32>) -> tensor<8x50x50xf32>
    %55 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<8x50x50xf32>) outs(%16 : tensor<8x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x50xbf16>
    %expanded_26 = tensor.expand_shape %55 [[0, 1], [2], [3]] output_shape [2, 4, 50, 50] : tensor<8x50x50xbf16> into tensor<2x4x50x50xbf16>
    %56 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26, %11 : tensor<2x4x50x50xbf16>, tensor<4x50x50xf32>) outs(%18 : tensor<2x4x50x50xf32>) {
    ^bb0(%in: bf16, %in_65: f32, %out: f32):
      %103 = arith.extf %in : bf16 to f32
      %104 = arith.mulf %103, %in_65 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x50xf32>
    %57 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<2x4x50x50xf32>) outs(%20 : tensor<2x4x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x50xbf16>
    %collapsed_27 = tensor.collapse_shape %57 [[0, 1], [2], [3]] : tensor<2x4x50x50xbf16> into tensor<8x50x50xbf16>
    %collapsed_28 = tensor.collapse_shape %extracted_slice_22 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %58 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<8x50x50xbf16>, tensor<8x50x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %59 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_29 = tensor.expand_shape %59 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %60 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %extracted_slice_20 : tensor<4x50x1xf32>, tensor<2x4x50x64xbf16>) outs(%32 : tensor<2x4x50x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x64xf32>
    %61 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<2x4x50x64xf32>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %62 = tensor.empty() : tensor<2x4x64x64xbf16>
    %63 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<2x4x64x64xf32>) outs(%62 : tensor<2x4x64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x64x64xbf16>
    %collapsed_30 = tensor.collapse_shape %61 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %collapsed_31 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<2x4x64x64xbf16> into tensor<8x64x64xbf16>
    %64 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<8x50x64xbf16>, tensor<8x64x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %65 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_32 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %66 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29, %expanded_32 : tensor<2x4x50x64xbf16>, tensor<2x4x50x64xbf16>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: bf16, %in_65: bf16, %out: bf16):
      %103 = arith.addf %in, %in_65 : bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %67 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %53 : tensor<4x1x1xf32>, tensor<2x4x64x64xf32>) outs(%41 : tensor<2x4x64x64xf32>) {
    ^bb0(%in: f32, %in_65: f32, %out: f32):
      %103 = arith.mulf %in, %in_65 : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x64x64xf32>
    %68 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %extracted_slice_21 : tensor<4x50x1xf32>, tensor<2x4x50x64xbf16>) outs(%32 : tensor<2x4x50x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x64xf32>
    %69 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<2x4x50x64xf32>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %transposed_33 = linalg.transpose ins(%69 : tensor<2x4x50x64xbf16>) outs(%12 : tensor<2x4x64x50xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_34 = tensor.collapse_shape %transposed_33 [[0, 1], [2], [3]] : tensor<2x4x64x50xbf16> into tensor<8x64x50xbf16>
    %70 = linalg.batch_matmul ins(%collapsed_34, %collapsed_28 : tensor<8x64x50xbf16>, tensor<8x50x64xbf16>) outs(%49 : tensor<8x64x64xf32>) -> tensor<8x64x64xf32>
    %71 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<8x64x64xf32>) outs(%51 : tensor<8x64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x64x64xbf16>
    %expanded_35 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [2, 4, 64, 64] : tensor<8x64x64xbf16> into tensor<2x4x64x64xbf16>
    %72 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %expanded_35 : tensor<2x4x64x64xf32>, tensor<2x4x64x64xbf16>) outs(%41 : tensor<2x4x64x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x64x64xf32>
    %extracted_slice_36 = tensor.extract_slice %arg0[0, 0, 100, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_37 = tensor.extract_slice %arg1[0, 0, 100, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_38 = tensor.extract_slice %arg2[0, 0, 100, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %transposed_39 = linalg.transpose ins(%extracted_slice_37 : tensor<2x4x50x64xbf16>) outs(%12 : tensor<2x4x64x50xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_40 = tensor.collapse_shape %extracted_slice_36 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<2x4x64x50xbf16> into tensor<8x64x50xbf16>
    %73 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<8x50x64xbf16>, tensor<8x64x50xbf16>) outs(%14 : tensor<8x50x50xf32>) -> tensor<8x50x50xf32>
    %74 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<8x50x50xf32>) outs(%16 : tensor<8x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x50xbf16>
    %expanded_42 = tensor.expand_shape %74 [[0, 1], [2], [3]] output_shape [2, 4, 50, 50] : tensor<8x50x50xbf16> into tensor<2x4x50x50xbf16>
    %75 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42, %11 : tensor<2x4x50x50xbf16>, tensor<4x50x50xf32>) outs(%18 : tensor<2x4x50x50xf32>) {
    ^bb0(%in: bf16, %in_65: f32, %out: f32):
      %103 = arith.extf %in : bf16 to f32
      %104 = arith.mulf %103, %in_65 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x50xf32>
    %76 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<2x4x50x50xf32>) outs(%20 : tensor<2x4x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x50xbf16>
    %collapsed_43 = tensor.collapse_shape %76 [[0, 1], [2], [3]] : tensor<2x4x50x50xbf16> into tensor<8x50x50xbf16>
    %collapsed_44 = tensor.collapse_shape %extracted_slice_38 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %77 = linalg.batch_matmul ins(%collapsed_43, %collapsed_44 : tensor<8x50x50xbf16>, tensor<8x50x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %78 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_45 = tensor.expand_shape %78 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %79 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %extracted_slice_36 : tensor<4x50x1xf32>, tensor<2x4x50x64xbf16>) outs(%32 : tensor<2x4x50x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x64xf32>
    %80 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<2x4x50x64xf32>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %81 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72 : tensor<2x4x64x64xf32>) outs(%62 : tensor<2x4x64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x64x64xbf16>
    %collapsed_46 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %collapsed_47 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<2x4x64x64xbf16> into tensor<8x64x64xbf16>
    %82 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<8x50x64xbf16>, tensor<8x64x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %83 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_48 = tensor.expand_shape %83 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %84 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_45, %expanded_48 : tensor<2x4x50x64xbf16>, tensor<2x4x50x64xbf16>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: bf16, %in_65: bf16, %out: bf16):
      %103 = arith.addf %in, %in_65 : bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %85 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %72 : tensor<4x1x1xf32>, tensor<2x4x64x64xf32>) outs(%41 : tensor<2x4x64x64xf32>) {
    ^bb0(%in: f32, %in_65: f32, %out: f32):
      %103 = arith.mulf %in, %in_65 : f32
      linalg.yield %103 : f32
    } -> tensor<2x4x64x64xf32>
    %86 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %extracted_slice_37 : tensor<4x50x1xf32>, tensor<2x4x50x64xbf16>) outs(%32 : tensor<2x4x50x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x64xf32>
    %87 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<2x4x50x64xf32>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %transposed_49 = linalg.transpose ins(%87 : tensor<2x4x50x64xbf16>) outs(%12 : tensor<2x4x64x50xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_50 = tensor.collapse_shape %transposed_49 [[0, 1], [2], [3]] : tensor<2x4x64x50xbf16> into tensor<8x64x50xbf16>
    %88 = linalg.batch_matmul ins(%collapsed_50, %collapsed_44 : tensor<8x64x50xbf16>, tensor<8x50x64xbf16>) outs(%49 : tensor<8x64x64xf32>) -> tensor<8x64x64xf32>
    %89 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<8x64x64xf32>) outs(%51 : tensor<8x64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x64x64xbf16>
    %expanded_51 = tensor.expand_shape %89 [[0, 1], [2], [3]] output_shape [2, 4, 64, 64] : tensor<8x64x64xbf16> into tensor<2x4x64x64xbf16>
    %90 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85, %expanded_51 : tensor<2x4x64x64xf32>, tensor<2x4x64x64xbf16>) outs(%41 : tensor<2x4x64x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.addf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x64x64xf32>
    %extracted_slice_52 = tensor.extract_slice %arg0[0, 0, 150, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_53 = tensor.extract_slice %arg1[0, 0, 150, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %extracted_slice_54 = tensor.extract_slice %arg2[0, 0, 150, 0] [2, 4, 50, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x50x64xbf16>
    %transposed_55 = linalg.transpose ins(%extracted_slice_53 : tensor<2x4x50x64xbf16>) outs(%12 : tensor<2x4x64x50xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_56 = tensor.collapse_shape %extracted_slice_52 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %collapsed_57 = tensor.collapse_shape %transposed_55 [[0, 1], [2], [3]] : tensor<2x4x64x50xbf16> into tensor<8x64x50xbf16>
    %91 = linalg.batch_matmul ins(%collapsed_56, %collapsed_57 : tensor<8x50x64xbf16>, tensor<8x64x50xbf16>) outs(%14 : tensor<8x50x50xf32>) -> tensor<8x50x50xf32>
    %92 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<8x50x50xf32>) outs(%16 : tensor<8x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x50xbf16>
    %expanded_58 = tensor.expand_shape %92 [[0, 1], [2], [3]] output_shape [2, 4, 50, 50] : tensor<8x50x50xbf16> into tensor<2x4x50x50xbf16>
    %93 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_58, %11 : tensor<2x4x50x50xbf16>, tensor<4x50x50xf32>) outs(%18 : tensor<2x4x50x50xf32>) {
    ^bb0(%in: bf16, %in_65: f32, %out: f32):
      %103 = arith.extf %in : bf16 to f32
      %104 = arith.mulf %103, %in_65 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x50xf32>
    %94 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93 : tensor<2x4x50x50xf32>) outs(%20 : tensor<2x4x50x50xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x50xbf16>
    %collapsed_59 = tensor.collapse_shape %94 [[0, 1], [2], [3]] : tensor<2x4x50x50xbf16> into tensor<8x50x50xbf16>
    %collapsed_60 = tensor.collapse_shape %extracted_slice_54 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %95 = linalg.batch_matmul ins(%collapsed_59, %collapsed_60 : tensor<8x50x50xbf16>, tensor<8x50x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %96 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_61 = tensor.expand_shape %96 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %97 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %extracted_slice_52 : tensor<4x50x1xf32>, tensor<2x4x50x64xbf16>) outs(%32 : tensor<2x4x50x64xf32>) {
    ^bb0(%in: f32, %in_65: bf16, %out: f32):
      %103 = arith.extf %in_65 : bf16 to f32
      %104 = arith.mulf %in, %103 : f32
      linalg.yield %104 : f32
    } -> tensor<2x4x50x64xf32>
    %98 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97 : tensor<2x4x50x64xf32>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %99 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90 : tensor<2x4x64x64xf32>) outs(%62 : tensor<2x4x64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x64x64xbf16>
    %collapsed_62 = tensor.collapse_shape %98 [[0, 1], [2], [3]] : tensor<2x4x50x64xbf16> into tensor<8x50x64xbf16>
    %collapsed_63 = tensor.collapse_shape %99 [[0, 1], [2], [3]] : tensor<2x4x64x64xbf16> into tensor<8x64x64xbf16>
    %100 = linalg.batch_matmul ins(%collapsed_62, %collapsed_63 : tensor<8x50x64xbf16>, tensor<8x64x64xbf16>) outs(%23 : tensor<8x50x64xf32>) -> tensor<8x50x64xf32>
    %101 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<8x50x64xf32>) outs(%25 : tensor<8x50x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %103 = arith.truncf %in : f32 to bf16
      linalg.yield %103 : bf16
    } -> tensor<8x50x64xbf16>
    %expanded_64 = tensor.expand_shape %101 [[0, 1], [2], [3]] output_shape [2, 4, 50, 64] : tensor<8x50x64xbf16> into tensor<2x4x50x64xbf16>
    %102 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_61, %expanded_64 : tensor<2x4x50x64xbf16>, tensor<2x4x50x64xbf16>) outs(%34 : tensor<2x4x50x64xbf16>) {
    ^bb0(%in: bf16, %in_65: bf16, %out: bf16):
      %103 = arith.addf %in, %in_65 : bf16
      linalg.yield %103 : bf16
    } -> tensor<2x4x50x64xbf16>
    %concat = tensor.concat dim(2) %38, %66, %84, %102 : (tensor<2x4x50x64xbf16>, tensor<2x4x50x64xbf16>, tensor<2x4x50x64xbf16>, tensor<2x4x50x64xbf16>) -> tensor<2x4x200x64xbf16>
    return %concat : tensor<2x4x200x64xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_4_float32: "0x040000000000803E0000803D0000803C0000803B"
    }
  }
#-}
