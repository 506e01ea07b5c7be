// rope_alibi, written naively.
//
// MODEL: rope_alibi
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: rotary embedding and ALiBi together
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1) -> (0, d1)>
#map8 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant 6.400000e+01 : f32
    %cst_3 = arith.constant 1.000000e+04 : f32
    %cst_4 = arith.constant 1.250000e-01 : bf16
    %cst_5 = arith.constant 8.000000e+00 : f32
    %cst_6 = arith.constant 4.000000e+00 : f32
    %cst_7 = arith.constant 2.000000e+00 : f32
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %73 = linalg.index 0 : index
      %74 = arith.index_cast %73 : index to i64
      linalg.yield %74 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %2 = tensor.empty() : tensor<32xi64>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %73 = linalg.index 0 : index
      %74 = arith.index_cast %73 : index to i64
      %75 = arith.muli %74, %c2_i64 : i64
      linalg.yield %75 : i64
    } -> tensor<32xi64>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%3 : tensor<32xi64>) outs(%2 : tensor<32xi64>) {
    ^bb0(%in: i64, %out: i64):
      %73 = arith.sitofp %in : i64 to f32
      %74 = arith.negf %73 : f32
      %75 = arith.fptosi %74 : f32 to i64
      linalg.yield %75 : i64
    } -> tensor<32xi64>
    %5 = tensor.empty() : tensor<32xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<32xi64>) outs(%5 : tensor<32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %73 = arith.sitofp %in : i64 to f32
      %74 = arith.divf %73, %cst_2 : f32
      linalg.yield %74 : f32
    } -> tensor<32xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%6 : tensor<32xf32>) outs(%5 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %73 = math.powf %cst_3, %in : f32
      linalg.yield %73 : f32
    } -> tensor<32xf32>
    %8 = tensor.empty() : tensor<200x32xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %7 : tensor<200x1xi64>, tensor<32xf32>) outs(%8 : tensor<200x32xf32>) {
    ^bb0(%in: i64, %in_20: f32, %out: f32):
      %73 = arith.sitofp %in : i64 to f32
      %74 = arith.mulf %73, %in_20 : f32
      linalg.yield %74 : f32
    } -> tensor<200x32xf32>
    %10 = tensor.empty() : tensor<2x4x200x64xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x4x200x64xbf16>) outs(%10 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %73 = arith.extf %in : bf16 to f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x64xf32>
    %extracted_slice = tensor.extract_slice %11[0, 0, 0, 0] [2, 4, 200, 32] [1, 1, 1, 1] : tensor<2x4x200x64xf32> to tensor<2x4x200x32xf32>
    %extracted_slice_8 = tensor.extract_slice %11[0, 0, 0, 32] [2, 4, 200, 32] [1, 1, 1, 1] : tensor<2x4x200x64xf32> to tensor<2x4x200x32xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<200x32xf32>) outs(%8 : tensor<200x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %73 = math.cos %in : f32
      linalg.yield %73 : f32
    } -> tensor<200x32xf32>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<200x32xf32>) outs(%8 : tensor<200x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %73 = math.sin %in : f32
      linalg.yield %73 : f32
    } -> tensor<200x32xf32>
    %14 = tensor.empty() : tensor<2x4x200x32xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %12 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_8, %13 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %17 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %16 : tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.subf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %13 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_8, %12 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %19 : tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.addf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %concat = tensor.concat dim(3) %17, %20 : (tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) -> tensor<2x4x200x64xf32>
    %21 = tensor.empty() : tensor<2x4x200x64xbf16>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<2x4x200x64xf32>) outs(%21 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %73 = arith.truncf %in : f32 to bf16
      linalg.yield %73 : bf16
    } -> tensor<2x4x200x64xbf16>
    %23 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%10 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %73 = arith.extf %in : bf16 to f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x64xf32>
    %extracted_slice_9 = tensor.extract_slice %23[0, 0, 0, 0] [2, 4, 200, 32] [1, 1, 1, 1] : tensor<2x4x200x64xf32> to tensor<2x4x200x32xf32>
    %extracted_slice_10 = tensor.extract_slice %23[0, 0, 0, 32] [2, 4, 200, 32] [1, 1, 1, 1] : tensor<2x4x200x64xf32> to tensor<2x4x200x32xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_9, %12 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_10, %13 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %25 : tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.subf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_9, %13 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_10, %12 : tensor<2x4x200x32xf32>, tensor<200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.mulf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %28 : tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) outs(%14 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.addf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x32xf32>
    %concat_11 = tensor.concat dim(3) %26, %29 : (tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) -> tensor<2x4x200x64xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_11 : tensor<2x4x200x64xf32>) outs(%21 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %73 = arith.truncf %in : f32 to bf16
      linalg.yield %73 : bf16
    } -> tensor<2x4x200x64xbf16>
    %expanded_12 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %31 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%30 : tensor<2x4x200x64xbf16>) outs(%31 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %22 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_13 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %32 = tensor.empty() : tensor<8x200x200xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %34 = linalg.batch_matmul ins(%collapsed, %collapsed_13 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%33 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %35 = tensor.empty() : tensor<8x200x200xbf16>
    %36 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<8x200x200xf32>) outs(%35 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %73 = arith.truncf %in : f32 to bf16
      linalg.yield %73 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_14 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %37 = tensor.empty() : tensor<2x4x200x200xbf16>
    %38 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<2x4x200x200xbf16>) outs(%37 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %73 = arith.mulf %in, %cst_4 : bf16
      linalg.yield %73 : bf16
    } -> tensor<2x4x200x200xbf16>
    %39 = tensor.empty() : tensor<2x4x200x200xf32>
    %40 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<2x4x200x200xbf16>) outs(%39 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %73 = arith.extf %in : bf16 to f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x200xf32>
    %41 = tensor.empty() : tensor<4xi64>
    %42 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%41 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %73 = linalg.index 0 : index
      %74 = arith.index_cast %73 : index to i64
      %75 = arith.addi %74, %c1_i64 : i64
      linalg.yield %75 : i64
    } -> tensor<4xi64>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%42 : tensor<4xi64>) outs(%41 : tensor<4xi64>) {
    ^bb0(%in: i64, %out: i64):
      %73 = arith.sitofp %in : i64 to f32
      %74 = arith.negf %73 : f32
      %75 = arith.fptosi %74 : f32 to i64
      linalg.yield %75 : i64
    } -> tensor<4xi64>
    %44 = tensor.empty() : tensor<4xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%43 : tensor<4xi64>) outs(%44 : tensor<4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %73 = arith.sitofp %in : i64 to f32
      %74 = arith.mulf %73, %cst_5 : f32
      linalg.yield %74 : f32
    } -> tensor<4xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%45 : tensor<4xf32>) outs(%44 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %73 = arith.divf %in, %cst_6 : f32
      linalg.yield %73 : f32
    } -> tensor<4xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%46 : tensor<4xf32>) outs(%44 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %73 = math.powf %cst_7, %in : f32
      linalg.yield %73 : f32
    } -> tensor<4xf32>
    %expanded_15 = tensor.expand_shape %47 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %48 = tensor.empty() : tensor<200x200xi64>
    %49 = linalg.generic {indexing_maps = [#map7, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_12, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%48 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_20: i64, %out: i64):
      %73 = arith.subi %in, %in_20 : i64
      linalg.yield %73 : i64
    } -> tensor<200x200xi64>
    %50 = tensor.empty() : tensor<4x200x200xf32>
    %51 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15, %49 : tensor<4x1x1xf32>, tensor<200x200xi64>) outs(%50 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %in_20: i64, %out: f32):
      %73 = arith.sitofp %in_20 : i64 to f32
      %74 = arith.mulf %in, %73 : f32
      linalg.yield %74 : f32
    } -> tensor<4x200x200xf32>
    %52 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %51 : tensor<2x4x200x200xf32>, tensor<4x200x200xf32>) outs(%39 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.addf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x200xf32>
    %53 = tensor.empty() : tensor<200x200xi1>
    %54 = linalg.generic {indexing_maps = [#map7, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_12, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%53 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_20: i64, %out: i1):
      %73 = arith.cmpi sle, %in, %in_20 : i64
      linalg.yield %73 : i1
    } -> tensor<200x200xi1>
    %55 = linalg.generic {indexing_maps = [#map5, #map4, #map11, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %52, %cst_1 : tensor<200x200xi1>, tensor<2x4x200x200xf32>, tensor<f32>) outs(%39 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: i1, %in_20: f32, %in_21: f32, %out: f32):
      %73 = arith.select %in, %in_20, %in_21 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x200xf32>
    %56 = tensor.empty() : tensor<2x4x200xi64>
    %57 = linalg.fill ins(%c0_i64 : i64) outs(%56 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %58 = tensor.empty() : tensor<2x4x200xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%58 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %60:2 = linalg.generic {indexing_maps = [#map4, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<2x4x200x200xf32>) outs(%59, %57 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_20: i64):
      %73 = linalg.index 3 : index
      %74 = arith.index_cast %73 : index to i64
      %75 = arith.maximumf %in, %out : f32
      %76 = arith.cmpf ogt, %in, %out : f32
      %77 = arith.select %76, %74, %out_20 : i64
      linalg.yield %75, %77 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_16 = tensor.expand_shape %60#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %61 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %expanded_16 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%39 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.subf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x200xf32>
    %62 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<2x4x200x200xf32>) outs(%39 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %73 = math.exp %in : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x200xf32>
    %63 = tensor.empty() : tensor<2x4x200x1xf32>
    %64 = linalg.fill ins(%cst : f32) outs(%63 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %65 = linalg.generic {indexing_maps = [#map4, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%62 : tensor<2x4x200x200xf32>) outs(%64 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %73 = arith.addf %in, %out : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x1xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %65 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%39 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %73 = arith.divf %in, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x200x200xf32>
    %67 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<2x4x200x200xf32>) outs(%37 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %73 = arith.truncf %in : f32 to bf16
      linalg.yield %73 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_17 = tensor.collapse_shape %67 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_18 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %68 = tensor.empty() : tensor<8x200x64xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %70 = linalg.batch_matmul ins(%collapsed_17, %collapsed_18 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%69 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %71 = tensor.empty() : tensor<8x200x64xbf16>
    %72 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<8x200x64xf32>) outs(%71 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %73 = arith.truncf %in : f32 to bf16
      linalg.yield %73 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_19 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_19 : tensor<2x4x200x64xbf16>
  }
}
