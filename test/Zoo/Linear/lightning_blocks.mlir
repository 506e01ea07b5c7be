// lightning_blocks, written naively.
//
// MODEL: lightning_blocks
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 4096, keys 4096, head dims 128/128, bf16
// VARIANT: Lightning Attention 2's blocks
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x4096x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x4096x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x4096x128xbf16>, mean 0 std 1

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
  func.func @main(%arg0: tensor<1x16x4096x128xbf16>, %arg1: tensor<1x16x4096x128xbf16>, %arg2: tensor<1x16x4096x128xbf16>) -> tensor<1x16x4096x128xbf16> {
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<16x128x128xbf16>
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x16x128x128xf32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense_resource<constant_16_float32> : tensor<16xf32>
    %cst_4 = arith.constant 5.120000e+02 : f32
    %cst_5 = arith.constant dense<511> : tensor<i64>
    %0 = tensor.empty() : tensor<512xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %174 = linalg.index 0 : index
      %175 = arith.index_cast %174 : index to i64
      linalg.yield %175 : i64
    } -> tensor<512xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [512, 1] : tensor<512xi64> into tensor<512x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 512] : tensor<512xi64> into tensor<1x512xi64>
    %expanded_7 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %2 = tensor.empty() : tensor<512x512xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x512xi64>, tensor<512x1xi64>) outs(%2 : tensor<512x512xi1>) {
    ^bb0(%in: i64, %in_129: i64, %out: i1):
      %174 = arith.cmpi sle, %in, %in_129 : i64
      linalg.yield %174 : i1
    } -> tensor<512x512xi1>
    %4 = tensor.empty() : tensor<16x1x1xf32>
    %5 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<16x1x1xf32>) outs(%4 : tensor<16x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %174 = arith.negf %in : f32
      linalg.yield %174 : f32
    } -> tensor<16x1x1xf32>
    %6 = tensor.empty() : tensor<512x512xi64>
    %7 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_6 : tensor<512x1xi64>, tensor<1x512xi64>) outs(%6 : tensor<512x512xi64>) {
    ^bb0(%in: i64, %in_129: i64, %out: i64):
      %174 = arith.subi %in, %in_129 : i64
      linalg.yield %174 : i64
    } -> tensor<512x512xi64>
    %8 = tensor.empty() : tensor<16x512x512xf32>
    %9 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %7 : tensor<16x1x1xf32>, tensor<512x512xi64>) outs(%8 : tensor<16x512x512xf32>) {
    ^bb0(%in: f32, %in_129: i64, %out: f32):
      %174 = arith.sitofp %in_129 : i64 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<16x512x512xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<16x512x512xf32>) outs(%8 : tensor<16x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %174 = math.exp %in : f32
      linalg.yield %174 : f32
    } -> tensor<16x512x512xf32>
    %11 = linalg.generic {indexing_maps = [#map6, #map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %10, %cst_2 : tensor<512x512xi1>, tensor<16x512x512xf32>, tensor<f32>) outs(%8 : tensor<16x512x512xf32>) {
    ^bb0(%in: i1, %in_129: f32, %in_130: f32, %out: f32):
      %174 = arith.select %in, %in_129, %in_130 : f32
      linalg.yield %174 : f32
    } -> tensor<16x512x512xf32>
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_8 = tensor.extract_slice %arg1[0, 0, 0, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_9 = tensor.extract_slice %arg2[0, 0, 0, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %12 = tensor.empty() : tensor<1x16x128x512xbf16>
    %transposed = linalg.transpose ins(%extracted_slice_8 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %extracted_slice [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_10 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %13 = linalg.fill ins(%cst : f32) outs(%8 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %14 = linalg.batch_matmul ins(%collapsed, %collapsed_10 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %15 = tensor.empty() : tensor<16x512x512xbf16>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_11 = tensor.expand_shape %16 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %17 = tensor.empty() : tensor<1x16x512x512xf32>
    %18 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %19 = tensor.empty() : tensor<1x16x512x512xbf16>
    %20 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_12 = tensor.collapse_shape %20 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_13 = tensor.collapse_shape %extracted_slice_9 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %21 = tensor.empty() : tensor<16x512x128xf32>
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %23 = linalg.batch_matmul ins(%collapsed_12, %collapsed_13 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %24 = tensor.empty() : tensor<16x512x128xbf16>
    %25 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_14 = tensor.expand_shape %25 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %26 = tensor.empty() : tensor<512x1xi64>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<512x1xi64>) outs(%26 : tensor<512x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %174 = arith.addi %in, %c1_i64 : i64
      linalg.yield %174 : i64
    } -> tensor<512x1xi64>
    %28 = tensor.empty() : tensor<16x512x1xf32>
    %29 = linalg.generic {indexing_maps = [#map10, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %27 : tensor<16x1x1xf32>, tensor<512x1xi64>) outs(%28 : tensor<16x512x1xf32>) {
    ^bb0(%in: f32, %in_129: i64, %out: f32):
      %174 = arith.sitofp %in_129 : i64 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<16x512x1xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<16x512x1xf32>) outs(%28 : tensor<16x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %174 = math.exp %in : f32
      linalg.yield %174 : f32
    } -> tensor<16x512x1xf32>
    %31 = tensor.empty() : tensor<1x16x512x128xf32>
    %32 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %33 = tensor.empty() : tensor<1x16x512x128xbf16>
    %34 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %collapsed_15 = tensor.collapse_shape %34 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %35 = linalg.batch_matmul ins(%collapsed_15, %cst_0 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_16 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %37 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_16 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %38 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<16x1x1xf32>) outs(%4 : tensor<16x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %174 = arith.mulf %in, %cst_4 : f32
      linalg.yield %174 : f32
    } -> tensor<16x1x1xf32>
    %39 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<16x1x1xf32>) outs(%4 : tensor<16x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %174 = math.exp %in : f32
      linalg.yield %174 : f32
    } -> tensor<16x1x1xf32>
    %40 = tensor.empty() : tensor<1x16x128x128xf32>
    %41 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_1 : tensor<16x1x1xf32>, tensor<1x16x128x128xf32>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: f32, %out: f32):
      %174 = arith.mulf %in, %in_129 : f32
      linalg.yield %174 : f32
    } -> tensor<1x16x128x128xf32>
    %42 = linalg.generic {indexing_maps = [#map13, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_5, %expanded : tensor<i64>, tensor<512x1xi64>) outs(%26 : tensor<512x1xi64>) {
    ^bb0(%in: i64, %in_129: i64, %out: i64):
      %174 = arith.subi %in, %in_129 : i64
      linalg.yield %174 : i64
    } -> tensor<512x1xi64>
    %43 = linalg.generic {indexing_maps = [#map10, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %42 : tensor<16x1x1xf32>, tensor<512x1xi64>) outs(%28 : tensor<16x512x1xf32>) {
    ^bb0(%in: f32, %in_129: i64, %out: f32):
      %174 = arith.sitofp %in_129 : i64 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<16x512x1xf32>
    %44 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<16x512x1xf32>) outs(%28 : tensor<16x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %174 = math.exp %in : f32
      linalg.yield %174 : f32
    } -> tensor<16x512x1xf32>
    %45 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %extracted_slice_8 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %transposed_17 = linalg.transpose ins(%46 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_18 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %47 = tensor.empty() : tensor<16x128x128xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %49 = linalg.batch_matmul ins(%collapsed_18, %collapsed_13 : tensor<16x128x512xbf16>, tensor<16x512x128xbf16>) outs(%48 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %50 = tensor.empty() : tensor<16x128x128xbf16>
    %51 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<16x128x128xf32>) outs(%50 : tensor<16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x128x128xbf16>
    %expanded_19 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [1, 16, 128, 128] : tensor<16x128x128xbf16> into tensor<1x16x128x128xbf16>
    %52 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %expanded_19 : tensor<1x16x128x128xf32>, tensor<1x16x128x128xbf16>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.addf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x128x128xf32>
    %extracted_slice_20 = tensor.extract_slice %arg0[0, 0, 512, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_21 = tensor.extract_slice %arg1[0, 0, 512, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_22 = tensor.extract_slice %arg2[0, 0, 512, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %transposed_23 = linalg.transpose ins(%extracted_slice_21 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_24 = tensor.collapse_shape %extracted_slice_20 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_25 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %53 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %54 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_26 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %55 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %56 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_27 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_28 = tensor.collapse_shape %extracted_slice_22 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %57 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %58 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%57 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_29 = tensor.expand_shape %58 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %59 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice_20 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %60 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %61 = tensor.empty() : tensor<1x16x128x128xbf16>
    %62 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x16x128x128xf32>) outs(%61 : tensor<1x16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x128x128xbf16>
    %collapsed_30 = tensor.collapse_shape %60 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_31 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x16x128x128xbf16> into tensor<16x128x128xbf16>
    %63 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %64 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_32 = tensor.expand_shape %64 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %65 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29, %expanded_32 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %66 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %52 : tensor<16x1x1xf32>, tensor<1x16x128x128xf32>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: f32, %out: f32):
      %174 = arith.mulf %in, %in_129 : f32
      linalg.yield %174 : f32
    } -> tensor<1x16x128x128xf32>
    %67 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %extracted_slice_21 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %68 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %transposed_33 = linalg.transpose ins(%68 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_34 = tensor.collapse_shape %transposed_33 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %69 = linalg.batch_matmul ins(%collapsed_34, %collapsed_28 : tensor<16x128x512xbf16>, tensor<16x512x128xbf16>) outs(%48 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %70 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<16x128x128xf32>) outs(%50 : tensor<16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x128x128xbf16>
    %expanded_35 = tensor.expand_shape %70 [[0, 1], [2], [3]] output_shape [1, 16, 128, 128] : tensor<16x128x128xbf16> into tensor<1x16x128x128xbf16>
    %71 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %expanded_35 : tensor<1x16x128x128xf32>, tensor<1x16x128x128xbf16>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.addf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x128x128xf32>
    %extracted_slice_36 = tensor.extract_slice %arg0[0, 0, 1024, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_37 = tensor.extract_slice %arg1[0, 0, 1024, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_38 = tensor.extract_slice %arg2[0, 0, 1024, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %transposed_39 = linalg.transpose ins(%extracted_slice_37 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_40 = tensor.collapse_shape %extracted_slice_36 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %72 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %73 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_42 = tensor.expand_shape %73 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %74 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %75 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_43 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_44 = tensor.collapse_shape %extracted_slice_38 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %76 = linalg.batch_matmul ins(%collapsed_43, %collapsed_44 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %77 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_45 = tensor.expand_shape %77 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %78 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice_36 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %79 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %80 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<1x16x128x128xf32>) outs(%61 : tensor<1x16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x128x128xbf16>
    %collapsed_46 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_47 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<1x16x128x128xbf16> into tensor<16x128x128xbf16>
    %81 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %82 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_48 = tensor.expand_shape %82 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %83 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_45, %expanded_48 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %84 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %71 : tensor<16x1x1xf32>, tensor<1x16x128x128xf32>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: f32, %out: f32):
      %174 = arith.mulf %in, %in_129 : f32
      linalg.yield %174 : f32
    } -> tensor<1x16x128x128xf32>
    %85 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %extracted_slice_37 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %86 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %transposed_49 = linalg.transpose ins(%86 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_50 = tensor.collapse_shape %transposed_49 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %87 = linalg.batch_matmul ins(%collapsed_50, %collapsed_44 : tensor<16x128x512xbf16>, tensor<16x512x128xbf16>) outs(%48 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %88 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<16x128x128xf32>) outs(%50 : tensor<16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x128x128xbf16>
    %expanded_51 = tensor.expand_shape %88 [[0, 1], [2], [3]] output_shape [1, 16, 128, 128] : tensor<16x128x128xbf16> into tensor<1x16x128x128xbf16>
    %89 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %expanded_51 : tensor<1x16x128x128xf32>, tensor<1x16x128x128xbf16>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.addf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x128x128xf32>
    %extracted_slice_52 = tensor.extract_slice %arg0[0, 0, 1536, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_53 = tensor.extract_slice %arg1[0, 0, 1536, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_54 = tensor.extract_slice %arg2[0, 0, 1536, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %transposed_55 = linalg.transpose ins(%extracted_slice_53 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_56 = tensor.collapse_shape %extracted_slice_52 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_57 = tensor.collapse_shape %transposed_55 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %90 = linalg.batch_matmul ins(%collapsed_56, %collapsed_57 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %91 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_58 = tensor.expand_shape %91 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %92 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_58, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %93 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_59 = tensor.collapse_shape %93 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_60 = tensor.collapse_shape %extracted_slice_54 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %94 = linalg.batch_matmul ins(%collapsed_59, %collapsed_60 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %95 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_61 = tensor.expand_shape %95 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %96 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice_52 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %97 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %98 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89 : tensor<1x16x128x128xf32>) outs(%61 : tensor<1x16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x128x128xbf16>
    %collapsed_62 = tensor.collapse_shape %97 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_63 = tensor.collapse_shape %98 [[0, 1], [2], [3]] : tensor<1x16x128x128xbf16> into tensor<16x128x128xbf16>
    %99 = linalg.batch_matmul ins(%collapsed_62, %collapsed_63 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %100 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_64 = tensor.expand_shape %100 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %101 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_61, %expanded_64 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %102 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %89 : tensor<16x1x1xf32>, tensor<1x16x128x128xf32>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: f32, %out: f32):
      %174 = arith.mulf %in, %in_129 : f32
      linalg.yield %174 : f32
    } -> tensor<1x16x128x128xf32>
    %103 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %extracted_slice_53 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %104 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%103 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %transposed_65 = linalg.transpose ins(%104 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_66 = tensor.collapse_shape %transposed_65 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %105 = linalg.batch_matmul ins(%collapsed_66, %collapsed_60 : tensor<16x128x512xbf16>, tensor<16x512x128xbf16>) outs(%48 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %106 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<16x128x128xf32>) outs(%50 : tensor<16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x128x128xbf16>
    %expanded_67 = tensor.expand_shape %106 [[0, 1], [2], [3]] output_shape [1, 16, 128, 128] : tensor<16x128x128xbf16> into tensor<1x16x128x128xbf16>
    %107 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102, %expanded_67 : tensor<1x16x128x128xf32>, tensor<1x16x128x128xbf16>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.addf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x128x128xf32>
    %extracted_slice_68 = tensor.extract_slice %arg0[0, 0, 2048, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_69 = tensor.extract_slice %arg1[0, 0, 2048, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_70 = tensor.extract_slice %arg2[0, 0, 2048, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %transposed_71 = linalg.transpose ins(%extracted_slice_69 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_72 = tensor.collapse_shape %extracted_slice_68 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_73 = tensor.collapse_shape %transposed_71 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %108 = linalg.batch_matmul ins(%collapsed_72, %collapsed_73 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %109 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_74 = tensor.expand_shape %109 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %110 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_74, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %111 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_75 = tensor.collapse_shape %111 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_76 = tensor.collapse_shape %extracted_slice_70 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %112 = linalg.batch_matmul ins(%collapsed_75, %collapsed_76 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %113 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_77 = tensor.expand_shape %113 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %114 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice_68 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %115 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%114 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %116 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107 : tensor<1x16x128x128xf32>) outs(%61 : tensor<1x16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x128x128xbf16>
    %collapsed_78 = tensor.collapse_shape %115 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_79 = tensor.collapse_shape %116 [[0, 1], [2], [3]] : tensor<1x16x128x128xbf16> into tensor<16x128x128xbf16>
    %117 = linalg.batch_matmul ins(%collapsed_78, %collapsed_79 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %118 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_80 = tensor.expand_shape %118 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %119 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_77, %expanded_80 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %120 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %107 : tensor<16x1x1xf32>, tensor<1x16x128x128xf32>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: f32, %out: f32):
      %174 = arith.mulf %in, %in_129 : f32
      linalg.yield %174 : f32
    } -> tensor<1x16x128x128xf32>
    %121 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %extracted_slice_69 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %122 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%121 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %transposed_81 = linalg.transpose ins(%122 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_82 = tensor.collapse_shape %transposed_81 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %123 = linalg.batch_matmul ins(%collapsed_82, %collapsed_76 : tensor<16x128x512xbf16>, tensor<16x512x128xbf16>) outs(%48 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %124 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<16x128x128xf32>) outs(%50 : tensor<16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x128x128xbf16>
    %expanded_83 = tensor.expand_shape %124 [[0, 1], [2], [3]] output_shape [1, 16, 128, 128] : tensor<16x128x128xbf16> into tensor<1x16x128x128xbf16>
    %125 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%120, %expanded_83 : tensor<1x16x128x128xf32>, tensor<1x16x128x128xbf16>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.addf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x128x128xf32>
    %extracted_slice_84 = tensor.extract_slice %arg0[0, 0, 2560, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_85 = tensor.extract_slice %arg1[0, 0, 2560, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_86 = tensor.extract_slice %arg2[0, 0, 2560, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %transposed_87 = linalg.transpose ins(%extracted_slice_85 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_88 = tensor.collapse_shape %extracted_slice_84 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_89 = tensor.collapse_shape %transposed_87 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %126 = linalg.batch_matmul ins(%collapsed_88, %collapsed_89 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %127 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_90 = tensor.expand_shape %127 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %128 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_90, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %129 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%128 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_91 = tensor.collapse_shape %129 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_92 = tensor.collapse_shape %extracted_slice_86 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %130 = linalg.batch_matmul ins(%collapsed_91, %collapsed_92 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %131 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_93 = tensor.expand_shape %131 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %132 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice_84 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %133 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%132 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %134 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%125 : tensor<1x16x128x128xf32>) outs(%61 : tensor<1x16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x128x128xbf16>
    %collapsed_94 = tensor.collapse_shape %133 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_95 = tensor.collapse_shape %134 [[0, 1], [2], [3]] : tensor<1x16x128x128xbf16> into tensor<16x128x128xbf16>
    %135 = linalg.batch_matmul ins(%collapsed_94, %collapsed_95 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %136 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_96 = tensor.expand_shape %136 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %137 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_93, %expanded_96 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %138 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %125 : tensor<16x1x1xf32>, tensor<1x16x128x128xf32>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: f32, %out: f32):
      %174 = arith.mulf %in, %in_129 : f32
      linalg.yield %174 : f32
    } -> tensor<1x16x128x128xf32>
    %139 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %extracted_slice_85 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %140 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%139 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %transposed_97 = linalg.transpose ins(%140 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_98 = tensor.collapse_shape %transposed_97 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %141 = linalg.batch_matmul ins(%collapsed_98, %collapsed_92 : tensor<16x128x512xbf16>, tensor<16x512x128xbf16>) outs(%48 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %142 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<16x128x128xf32>) outs(%50 : tensor<16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x128x128xbf16>
    %expanded_99 = tensor.expand_shape %142 [[0, 1], [2], [3]] output_shape [1, 16, 128, 128] : tensor<16x128x128xbf16> into tensor<1x16x128x128xbf16>
    %143 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%138, %expanded_99 : tensor<1x16x128x128xf32>, tensor<1x16x128x128xbf16>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.addf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x128x128xf32>
    %extracted_slice_100 = tensor.extract_slice %arg0[0, 0, 3072, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_101 = tensor.extract_slice %arg1[0, 0, 3072, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_102 = tensor.extract_slice %arg2[0, 0, 3072, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %transposed_103 = linalg.transpose ins(%extracted_slice_101 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_104 = tensor.collapse_shape %extracted_slice_100 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_105 = tensor.collapse_shape %transposed_103 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %144 = linalg.batch_matmul ins(%collapsed_104, %collapsed_105 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %145 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_106 = tensor.expand_shape %145 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %146 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_106, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %147 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%146 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_107 = tensor.collapse_shape %147 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_108 = tensor.collapse_shape %extracted_slice_102 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %148 = linalg.batch_matmul ins(%collapsed_107, %collapsed_108 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %149 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_109 = tensor.expand_shape %149 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %150 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice_100 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %151 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%150 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %152 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143 : tensor<1x16x128x128xf32>) outs(%61 : tensor<1x16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x128x128xbf16>
    %collapsed_110 = tensor.collapse_shape %151 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_111 = tensor.collapse_shape %152 [[0, 1], [2], [3]] : tensor<1x16x128x128xbf16> into tensor<16x128x128xbf16>
    %153 = linalg.batch_matmul ins(%collapsed_110, %collapsed_111 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %154 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_112 = tensor.expand_shape %154 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %155 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_109, %expanded_112 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %156 = linalg.generic {indexing_maps = [#map12, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %143 : tensor<16x1x1xf32>, tensor<1x16x128x128xf32>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: f32, %out: f32):
      %174 = arith.mulf %in, %in_129 : f32
      linalg.yield %174 : f32
    } -> tensor<1x16x128x128xf32>
    %157 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %extracted_slice_101 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %158 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%157 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %transposed_113 = linalg.transpose ins(%158 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_114 = tensor.collapse_shape %transposed_113 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %159 = linalg.batch_matmul ins(%collapsed_114, %collapsed_108 : tensor<16x128x512xbf16>, tensor<16x512x128xbf16>) outs(%48 : tensor<16x128x128xf32>) -> tensor<16x128x128xf32>
    %160 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<16x128x128xf32>) outs(%50 : tensor<16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x128x128xbf16>
    %expanded_115 = tensor.expand_shape %160 [[0, 1], [2], [3]] output_shape [1, 16, 128, 128] : tensor<16x128x128xbf16> into tensor<1x16x128x128xbf16>
    %161 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%156, %expanded_115 : tensor<1x16x128x128xf32>, tensor<1x16x128x128xbf16>) outs(%40 : tensor<1x16x128x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.addf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x128x128xf32>
    %extracted_slice_116 = tensor.extract_slice %arg0[0, 0, 3584, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_117 = tensor.extract_slice %arg1[0, 0, 3584, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %extracted_slice_118 = tensor.extract_slice %arg2[0, 0, 3584, 0] [1, 16, 512, 128] [1, 1, 1, 1] : tensor<1x16x4096x128xbf16> to tensor<1x16x512x128xbf16>
    %transposed_119 = linalg.transpose ins(%extracted_slice_117 : tensor<1x16x512x128xbf16>) outs(%12 : tensor<1x16x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_120 = tensor.collapse_shape %extracted_slice_116 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_121 = tensor.collapse_shape %transposed_119 [[0, 1], [2], [3]] : tensor<1x16x128x512xbf16> into tensor<16x128x512xbf16>
    %162 = linalg.batch_matmul ins(%collapsed_120, %collapsed_121 : tensor<16x512x128xbf16>, tensor<16x128x512xbf16>) outs(%13 : tensor<16x512x512xf32>) -> tensor<16x512x512xf32>
    %163 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<16x512x512xf32>) outs(%15 : tensor<16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x512xbf16>
    %expanded_122 = tensor.expand_shape %163 [[0, 1], [2], [3]] output_shape [1, 16, 512, 512] : tensor<16x512x512xbf16> into tensor<1x16x512x512xbf16>
    %164 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_122, %11 : tensor<1x16x512x512xbf16>, tensor<16x512x512xf32>) outs(%17 : tensor<1x16x512x512xf32>) {
    ^bb0(%in: bf16, %in_129: f32, %out: f32):
      %174 = arith.extf %in : bf16 to f32
      %175 = arith.mulf %174, %in_129 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x512xf32>
    %165 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%164 : tensor<1x16x512x512xf32>) outs(%19 : tensor<1x16x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x512xbf16>
    %collapsed_123 = tensor.collapse_shape %165 [[0, 1], [2], [3]] : tensor<1x16x512x512xbf16> into tensor<16x512x512xbf16>
    %collapsed_124 = tensor.collapse_shape %extracted_slice_118 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %166 = linalg.batch_matmul ins(%collapsed_123, %collapsed_124 : tensor<16x512x512xbf16>, tensor<16x512x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %167 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_125 = tensor.expand_shape %167 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %168 = linalg.generic {indexing_maps = [#map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %extracted_slice_116 : tensor<16x512x1xf32>, tensor<1x16x512x128xbf16>) outs(%31 : tensor<1x16x512x128xf32>) {
    ^bb0(%in: f32, %in_129: bf16, %out: f32):
      %174 = arith.extf %in_129 : bf16 to f32
      %175 = arith.mulf %in, %174 : f32
      linalg.yield %175 : f32
    } -> tensor<1x16x512x128xf32>
    %169 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%168 : tensor<1x16x512x128xf32>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %170 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%161 : tensor<1x16x128x128xf32>) outs(%61 : tensor<1x16x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x128x128xbf16>
    %collapsed_126 = tensor.collapse_shape %169 [[0, 1], [2], [3]] : tensor<1x16x512x128xbf16> into tensor<16x512x128xbf16>
    %collapsed_127 = tensor.collapse_shape %170 [[0, 1], [2], [3]] : tensor<1x16x128x128xbf16> into tensor<16x128x128xbf16>
    %171 = linalg.batch_matmul ins(%collapsed_126, %collapsed_127 : tensor<16x512x128xbf16>, tensor<16x128x128xbf16>) outs(%22 : tensor<16x512x128xf32>) -> tensor<16x512x128xf32>
    %172 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<16x512x128xf32>) outs(%24 : tensor<16x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %174 = arith.truncf %in : f32 to bf16
      linalg.yield %174 : bf16
    } -> tensor<16x512x128xbf16>
    %expanded_128 = tensor.expand_shape %172 [[0, 1], [2], [3]] output_shape [1, 16, 512, 128] : tensor<16x512x128xbf16> into tensor<1x16x512x128xbf16>
    %173 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_125, %expanded_128 : tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) outs(%33 : tensor<1x16x512x128xbf16>) {
    ^bb0(%in: bf16, %in_129: bf16, %out: bf16):
      %174 = arith.addf %in, %in_129 : bf16
      linalg.yield %174 : bf16
    } -> tensor<1x16x512x128xbf16>
    %concat = tensor.concat dim(2) %37, %65, %83, %101, %119, %137, %155, %173 : (tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>, tensor<1x16x512x128xbf16>) -> tensor<1x16x4096x128xbf16>
    return %concat : tensor<1x16x4096x128xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_16_float32: "0x04000000F304353F0000003FF304B53E0000803EF304353E0000003EF304B53D0000803DF304353D0000003DF304B53C0000803CF304353C0000003CF304B53B0000803B"
    }
  }
#-}
