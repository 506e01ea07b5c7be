// transnormer, written naively.
//
// MODEL: transnormer
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 32/32, bf16
// VARIANT: TransNormerLLM: silu, LRPE-d, decay, SimpleRMSNorm, gate
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x32xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x32xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x32xbf16>, mean 0 std 1
// ARG 3: u, tensor<2x200x128xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map6 = affine_map<(d0, d1) -> (0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map10 = affine_map<(d0, d1, d2) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x32xbf16>, %arg1: tensor<2x4x200x32xbf16>, %arg2: tensor<2x4x200x32xbf16>, %arg3: tensor<2x200x128xbf16>) -> tensor<2x200x128xbf16> {
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant 9.9999999999999995E-7 : f64
    %cst_3 = arith.constant dense_resource<constant_4_float32> : tensor<4xf32>
    %cst_4 = arith.constant -2.000000e+00 : f32
    %cst_5 = arith.constant 3.200000e+01 : f32
    %cst_6 = arith.constant 1.000000e+04 : f32
    %cst_7 = arith.constant 1.280000e+02 : f32
    %0 = tensor.empty() : tensor<2x4x200x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x4x200x32xbf16>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      linalg.yield %68 : f32
    } -> tensor<2x4x200x32xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<2x4x200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.negf %in : f32
      %69 = math.exp %68 : f32
      %70 = arith.addf %69, %cst : f32
      %71 = arith.divf %cst, %70 : f32
      linalg.yield %71 : f32
    } -> tensor<2x4x200x32xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %2 : tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %68 = arith.mulf %in, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<2x4x200x32xf32>
    %4 = tensor.empty() : tensor<2x4x200x32xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<2x4x200x32xf32>) outs(%4 : tensor<2x4x200x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<2x4x200x32xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x4x200x32xbf16>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      linalg.yield %68 : f32
    } -> tensor<2x4x200x32xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6 : tensor<2x4x200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.negf %in : f32
      %69 = math.exp %68 : f32
      %70 = arith.addf %69, %cst : f32
      %71 = arith.divf %cst, %70 : f32
      linalg.yield %71 : f32
    } -> tensor<2x4x200x32xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %68 = arith.mulf %in, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<2x4x200x32xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4x200x32xf32>) outs(%4 : tensor<2x4x200x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<2x4x200x32xbf16>
    %10 = tensor.empty() : tensor<32xi64>
    %11 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%10 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %68 = linalg.index 0 : index
      %69 = arith.index_cast %68 : index to i64
      linalg.yield %69 : i64
    } -> tensor<32xi64>
    %12 = tensor.empty() : tensor<32xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%11 : tensor<32xi64>) outs(%12 : tensor<32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %68 = arith.sitofp %in : i64 to f32
      %69 = arith.mulf %68, %cst_4 : f32
      linalg.yield %69 : f32
    } -> tensor<32xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%13 : tensor<32xf32>) outs(%12 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.divf %in, %cst_5 : f32
      linalg.yield %68 : f32
    } -> tensor<32xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%14 : tensor<32xf32>) outs(%12 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.powf %cst_6, %in : f32
      linalg.yield %68 : f32
    } -> tensor<32xf32>
    %16 = tensor.empty() : tensor<200xi64>
    %17 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%16 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %68 = linalg.index 0 : index
      %69 = arith.index_cast %68 : index to i64
      linalg.yield %69 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %17 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %18 = tensor.empty() : tensor<200x32xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %15 : tensor<200x1xi64>, tensor<32xf32>) outs(%18 : tensor<200x32xf32>) {
    ^bb0(%in: i64, %in_18: f32, %out: f32):
      %68 = arith.sitofp %in : i64 to f32
      %69 = arith.mulf %68, %in_18 : f32
      linalg.yield %69 : f32
    } -> tensor<200x32xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<200x32xf32>) outs(%18 : tensor<200x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.cos %in : f32
      linalg.yield %68 : f32
    } -> tensor<200x32xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %20 : tensor<2x4x200x32xbf16>, tensor<200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      %69 = arith.mulf %68, %in_18 : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x200x32xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<200x32xf32>) outs(%18 : tensor<200x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.sin %in : f32
      linalg.yield %68 : f32
    } -> tensor<200x32xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %22 : tensor<2x4x200x32xbf16>, tensor<200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      %69 = arith.mulf %68, %in_18 : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x200x32xf32>
    %concat = tensor.concat dim(3) %21, %23 : (tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) -> tensor<2x4x200x64xf32>
    %24 = tensor.empty() : tensor<2x4x200x64xbf16>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<2x4x200x64xf32>) outs(%24 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<2x4x200x64xbf16>
    %26 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %20 : tensor<2x4x200x32xbf16>, tensor<200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      %69 = arith.mulf %68, %in_18 : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x200x32xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %22 : tensor<2x4x200x32xbf16>, tensor<200x32xf32>) outs(%0 : tensor<2x4x200x32xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      %69 = arith.mulf %68, %in_18 : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x200x32xf32>
    %concat_8 = tensor.concat dim(3) %26, %27 : (tensor<2x4x200x32xf32>, tensor<2x4x200x32xf32>) -> tensor<2x4x200x64xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_8 : tensor<2x4x200x64xf32>) outs(%24 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<2x4x200x64xbf16>
    %expanded_9 = tensor.expand_shape %17 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %29 = tensor.empty() : tensor<200x200xi1>
    %30 = linalg.generic {indexing_maps = [#map6, #map2, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_9, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%29 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_18: i64, %out: i1):
      %68 = arith.cmpi sle, %in, %in_18 : i64
      linalg.yield %68 : i1
    } -> tensor<200x200xi1>
    %expanded_10 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %31 = tensor.empty() : tensor<4x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<4x1x1xf32>) outs(%31 : tensor<4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.negf %in : f32
      linalg.yield %68 : f32
    } -> tensor<4x1x1xf32>
    %33 = tensor.empty() : tensor<200x200xi64>
    %34 = linalg.generic {indexing_maps = [#map2, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_9 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%33 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_18: i64, %out: i64):
      %68 = arith.subi %in, %in_18 : i64
      linalg.yield %68 : i64
    } -> tensor<200x200xi64>
    %35 = tensor.empty() : tensor<4x200x200xf32>
    %36 = linalg.generic {indexing_maps = [#map8, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %34 : tensor<4x1x1xf32>, tensor<200x200xi64>) outs(%35 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %in_18: i64, %out: f32):
      %68 = arith.sitofp %in_18 : i64 to f32
      %69 = arith.mulf %in, %68 : f32
      linalg.yield %69 : f32
    } -> tensor<4x200x200xf32>
    %37 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<4x200x200xf32>) outs(%35 : tensor<4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.exp %in : f32
      linalg.yield %68 : f32
    } -> tensor<4x200x200xf32>
    %38 = linalg.generic {indexing_maps = [#map9, #map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %37, %cst_1 : tensor<200x200xi1>, tensor<4x200x200xf32>, tensor<f32>) outs(%35 : tensor<4x200x200xf32>) {
    ^bb0(%in: i1, %in_18: f32, %in_19: f32, %out: f32):
      %68 = arith.select %in, %in_18, %in_19 : f32
      linalg.yield %68 : f32
    } -> tensor<4x200x200xf32>
    %39 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%28 : tensor<2x4x200x64xbf16>) outs(%39 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %25 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_11 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %40 = tensor.empty() : tensor<8x200x200xf32>
    %41 = linalg.fill ins(%cst_0 : f32) outs(%40 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %42 = linalg.batch_matmul ins(%collapsed, %collapsed_11 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%41 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %43 = tensor.empty() : tensor<8x200x200xbf16>
    %44 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<8x200x200xf32>) outs(%43 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_12 = tensor.expand_shape %44 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %45 = tensor.empty() : tensor<2x4x200x200xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map11, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %38 : tensor<2x4x200x200xbf16>, tensor<4x200x200xf32>) outs(%45 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      %69 = arith.mulf %68, %in_18 : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x200x200xf32>
    %47 = tensor.empty() : tensor<2x4x200x200xbf16>
    %48 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<2x4x200x200xf32>) outs(%47 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_13 = tensor.collapse_shape %48 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_14 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x32xbf16> into tensor<8x200x32xbf16>
    %49 = tensor.empty() : tensor<8x200x32xf32>
    %50 = linalg.fill ins(%cst_0 : f32) outs(%49 : tensor<8x200x32xf32>) -> tensor<8x200x32xf32>
    %51 = linalg.batch_matmul ins(%collapsed_13, %collapsed_14 : tensor<8x200x200xbf16>, tensor<8x200x32xbf16>) outs(%50 : tensor<8x200x32xf32>) -> tensor<8x200x32xf32>
    %52 = tensor.empty() : tensor<8x200x32xbf16>
    %53 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51 : tensor<8x200x32xf32>) outs(%52 : tensor<8x200x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<8x200x32xbf16>
    %expanded_15 = tensor.expand_shape %53 [[0, 1], [2], [3]] output_shape [2, 4, 200, 32] : tensor<8x200x32xbf16> into tensor<2x4x200x32xbf16>
    %54 = tensor.empty() : tensor<2x200x4x32xbf16>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<2x4x200x32xbf16>) outs(%54 : tensor<2x200x4x32xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_17 = tensor.collapse_shape %transposed_16 [[0], [1], [2, 3]] : tensor<2x200x4x32xbf16> into tensor<2x200x128xbf16>
    %55 = tensor.empty() : tensor<2x200x128xf32>
    %56 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_17 : tensor<2x200x128xbf16>) outs(%55 : tensor<2x200x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      linalg.yield %68 : f32
    } -> tensor<2x200x128xf32>
    %57 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56, %56 : tensor<2x200x128xf32>, tensor<2x200x128xf32>) outs(%55 : tensor<2x200x128xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %68 = arith.mulf %in, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<2x200x128xf32>
    %58 = tensor.empty() : tensor<2x200x1xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%58 : tensor<2x200x1xf32>) -> tensor<2x200x1xf32>
    %60 = linalg.generic {indexing_maps = [#map7, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%57 : tensor<2x200x128xf32>) outs(%59 : tensor<2x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.addf %in, %out : f32
      linalg.yield %68 : f32
    } -> tensor<2x200x1xf32>
    %61 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<2x200x1xf32>) outs(%58 : tensor<2x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.divf %in, %cst_7 : f32
      linalg.yield %68 : f32
    } -> tensor<2x200x1xf32>
    %62 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<2x200x1xf32>) outs(%58 : tensor<2x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.truncf %cst_2 : f64 to f32
      %69 = arith.addf %in, %68 : f32
      linalg.yield %69 : f32
    } -> tensor<2x200x1xf32>
    %63 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<2x200x1xf32>) outs(%58 : tensor<2x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.rsqrt %in : f32
      linalg.yield %68 : f32
    } -> tensor<2x200x1xf32>
    %64 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56, %63 : tensor<2x200x128xf32>, tensor<2x200x1xf32>) outs(%55 : tensor<2x200x128xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %68 = arith.mulf %in, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<2x200x128xf32>
    %65 = tensor.empty() : tensor<2x200x128xbf16>
    %66 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<2x200x128xf32>) outs(%65 : tensor<2x200x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<2x200x128xbf16>
    %67 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3, %66 : tensor<2x200x128xbf16>, tensor<2x200x128xbf16>) outs(%65 : tensor<2x200x128xbf16>) {
    ^bb0(%in: bf16, %in_18: bf16, %out: bf16):
      %68 = arith.mulf %in, %in_18 : bf16
      linalg.yield %68 : bf16
    } -> tensor<2x200x128xbf16>
    return %67 : tensor<2x200x128xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_4_float32: "0x040000000000803E0000803D0000803C0000803B"
    }
  }
#-}
