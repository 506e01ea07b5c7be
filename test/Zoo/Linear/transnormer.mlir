// transnormer, written naively.
//
// MODEL: transnormer
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 64/64, bf16
// VARIANT: TransNormerLLM: silu, LRPE-d, decay, SimpleRMSNorm, gate
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x64xbf16>, mean 0 std 1
// ARG 3: u, tensor<1x16384x1024xbf16>, mean 0 std 1

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
  func.func @main(%arg0: tensor<1x16x16384x64xbf16>, %arg1: tensor<1x16x16384x64xbf16>, %arg2: tensor<1x16x16384x64xbf16>, %arg3: tensor<1x16384x1024xbf16>) -> tensor<1x16384x1024xbf16> {
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_2 = arith.constant 9.9999999999999995E-7 : f64
    %cst_3 = arith.constant dense_resource<constant_16_float32> : tensor<16xf32>
    %cst_4 = arith.constant -2.000000e+00 : f32
    %cst_5 = arith.constant 6.400000e+01 : f32
    %cst_6 = arith.constant 1.000000e+04 : f32
    %cst_7 = arith.constant 1.024000e+03 : f32
    %0 = tensor.empty() : tensor<1x16x16384x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x16x16384x64xbf16>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      linalg.yield %67 : f32
    } -> tensor<1x16x16384x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x16x16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.negf %in : f32
      %68 = math.exp %67 : f32
      %69 = arith.addf %68, %cst : f32
      %70 = arith.divf %cst, %69 : f32
      linalg.yield %70 : f32
    } -> tensor<1x16x16384x64xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %2 : tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %67 = arith.mulf %in, %in_18 : f32
      linalg.yield %67 : f32
    } -> tensor<1x16x16384x64xf32>
    %4 = tensor.empty() : tensor<1x16x16384x64xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<1x16x16384x64xf32>) outs(%4 : tensor<1x16x16384x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<1x16x16384x64xbf16>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x16x16384x64xbf16>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      linalg.yield %67 : f32
    } -> tensor<1x16x16384x64xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6 : tensor<1x16x16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.negf %in : f32
      %68 = math.exp %67 : f32
      %69 = arith.addf %68, %cst : f32
      %70 = arith.divf %cst, %69 : f32
      linalg.yield %70 : f32
    } -> tensor<1x16x16384x64xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %67 = arith.mulf %in, %in_18 : f32
      linalg.yield %67 : f32
    } -> tensor<1x16x16384x64xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x16x16384x64xf32>) outs(%4 : tensor<1x16x16384x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<1x16x16384x64xbf16>
    %10 = tensor.empty() : tensor<64xi64>
    %11 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%10 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %67 = linalg.index 0 : index
      %68 = arith.index_cast %67 : index to i64
      linalg.yield %68 : i64
    } -> tensor<64xi64>
    %12 = tensor.empty() : tensor<64xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%11 : tensor<64xi64>) outs(%12 : tensor<64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %67 = arith.sitofp %in : i64 to f32
      %68 = arith.mulf %67, %cst_4 : f32
      linalg.yield %68 : f32
    } -> tensor<64xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%13 : tensor<64xf32>) outs(%12 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.divf %in, %cst_5 : f32
      linalg.yield %67 : f32
    } -> tensor<64xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%14 : tensor<64xf32>) outs(%12 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.powf %cst_6, %in : f32
      linalg.yield %67 : f32
    } -> tensor<64xf32>
    %16 = tensor.empty() : tensor<16384xi64>
    %17 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%16 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %67 = linalg.index 0 : index
      %68 = arith.index_cast %67 : index to i64
      linalg.yield %68 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %17 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %18 = tensor.empty() : tensor<16384x64xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %15 : tensor<16384x1xi64>, tensor<64xf32>) outs(%18 : tensor<16384x64xf32>) {
    ^bb0(%in: i64, %in_18: f32, %out: f32):
      %67 = arith.sitofp %in : i64 to f32
      %68 = arith.mulf %67, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<16384x64xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<16384x64xf32>) outs(%18 : tensor<16384x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.cos %in : f32
      linalg.yield %67 : f32
    } -> tensor<16384x64xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %20 : tensor<1x16x16384x64xbf16>, tensor<16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      %68 = arith.mulf %67, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<1x16x16384x64xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<16384x64xf32>) outs(%18 : tensor<16384x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.sin %in : f32
      linalg.yield %67 : f32
    } -> tensor<16384x64xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %22 : tensor<1x16x16384x64xbf16>, tensor<16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      %68 = arith.mulf %67, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<1x16x16384x64xf32>
    %concat = tensor.concat dim(3) %21, %23 : (tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) -> tensor<1x16x16384x128xf32>
    %24 = tensor.empty() : tensor<1x16x16384x128xbf16>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<1x16x16384x128xf32>) outs(%24 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %26 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %20 : tensor<1x16x16384x64xbf16>, tensor<16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      %68 = arith.mulf %67, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<1x16x16384x64xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %22 : tensor<1x16x16384x64xbf16>, tensor<16384x64xf32>) outs(%0 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      %68 = arith.mulf %67, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<1x16x16384x64xf32>
    %concat_8 = tensor.concat dim(3) %26, %27 : (tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) -> tensor<1x16x16384x128xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_8 : tensor<1x16x16384x128xf32>) outs(%24 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %expanded_9 = tensor.expand_shape %17 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %29 = tensor.empty() : tensor<16384x16384xi1>
    %30 = linalg.generic {indexing_maps = [#map6, #map2, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_9, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%29 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_18: i64, %out: i1):
      %67 = arith.cmpi sle, %in, %in_18 : i64
      linalg.yield %67 : i1
    } -> tensor<16384x16384xi1>
    %expanded_10 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %31 = tensor.empty() : tensor<16x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<16x1x1xf32>) outs(%31 : tensor<16x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.negf %in : f32
      linalg.yield %67 : f32
    } -> tensor<16x1x1xf32>
    %33 = tensor.empty() : tensor<16384x16384xi64>
    %34 = linalg.generic {indexing_maps = [#map2, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_9 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%33 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_18: i64, %out: i64):
      %67 = arith.subi %in, %in_18 : i64
      linalg.yield %67 : i64
    } -> tensor<16384x16384xi64>
    %35 = tensor.empty() : tensor<16x16384x16384xf32>
    %36 = linalg.generic {indexing_maps = [#map8, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %34 : tensor<16x1x1xf32>, tensor<16384x16384xi64>) outs(%35 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_18: i64, %out: f32):
      %67 = arith.sitofp %in_18 : i64 to f32
      %68 = arith.mulf %in, %67 : f32
      linalg.yield %68 : f32
    } -> tensor<16x16384x16384xf32>
    %37 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<16x16384x16384xf32>) outs(%35 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.exp %in : f32
      linalg.yield %67 : f32
    } -> tensor<16x16384x16384xf32>
    %38 = linalg.generic {indexing_maps = [#map9, #map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %37, %cst_1 : tensor<16384x16384xi1>, tensor<16x16384x16384xf32>, tensor<f32>) outs(%35 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: i1, %in_18: f32, %in_19: f32, %out: f32):
      %67 = arith.select %in, %in_18, %in_19 : f32
      linalg.yield %67 : f32
    } -> tensor<16x16384x16384xf32>
    %39 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%28 : tensor<1x16x16384x128xbf16>) outs(%39 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %25 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_11 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %40 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %41 = linalg.batch_matmul ins(%collapsed, %collapsed_11 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%40 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %42 = tensor.empty() : tensor<16x16384x16384xbf16>
    %43 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<16x16384x16384xf32>) outs(%42 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_12 = tensor.expand_shape %43 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %44 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map11, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %38 : tensor<1x16x16384x16384xbf16>, tensor<16x16384x16384xf32>) outs(%44 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %in_18: f32, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      %68 = arith.mulf %67, %in_18 : f32
      linalg.yield %68 : f32
    } -> tensor<1x16x16384x16384xf32>
    %46 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x16x16384x16384xf32>) outs(%46 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_13 = tensor.collapse_shape %47 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_14 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x64xbf16> into tensor<16x16384x64xbf16>
    %48 = tensor.empty() : tensor<16x16384x64xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<16x16384x64xf32>) -> tensor<16x16384x64xf32>
    %50 = linalg.batch_matmul ins(%collapsed_13, %collapsed_14 : tensor<16x16384x16384xbf16>, tensor<16x16384x64xbf16>) outs(%49 : tensor<16x16384x64xf32>) -> tensor<16x16384x64xf32>
    %51 = tensor.empty() : tensor<16x16384x64xbf16>
    %52 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<16x16384x64xf32>) outs(%51 : tensor<16x16384x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<16x16384x64xbf16>
    %expanded_15 = tensor.expand_shape %52 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 64] : tensor<16x16384x64xbf16> into tensor<1x16x16384x64xbf16>
    %53 = tensor.empty() : tensor<1x16384x16x64xbf16>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<1x16x16384x64xbf16>) outs(%53 : tensor<1x16384x16x64xbf16>) permutation = [0, 2, 1, 3] 
    %collapsed_17 = tensor.collapse_shape %transposed_16 [[0], [1], [2, 3]] : tensor<1x16384x16x64xbf16> into tensor<1x16384x1024xbf16>
    %54 = tensor.empty() : tensor<1x16384x1024xf32>
    %55 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_17 : tensor<1x16384x1024xbf16>) outs(%54 : tensor<1x16384x1024xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %67 = arith.extf %in : bf16 to f32
      linalg.yield %67 : f32
    } -> tensor<1x16384x1024xf32>
    %56 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %55 : tensor<1x16384x1024xf32>, tensor<1x16384x1024xf32>) outs(%54 : tensor<1x16384x1024xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %67 = arith.mulf %in, %in_18 : f32
      linalg.yield %67 : f32
    } -> tensor<1x16384x1024xf32>
    %57 = tensor.empty() : tensor<1x16384x1xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<1x16384x1xf32>) -> tensor<1x16384x1xf32>
    %59 = linalg.generic {indexing_maps = [#map7, #map12], iterator_types = ["parallel", "parallel", "reduction"]} ins(%56 : tensor<1x16384x1024xf32>) outs(%58 : tensor<1x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.addf %in, %out : f32
      linalg.yield %67 : f32
    } -> tensor<1x16384x1xf32>
    %60 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59 : tensor<1x16384x1xf32>) outs(%57 : tensor<1x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.divf %in, %cst_7 : f32
      linalg.yield %67 : f32
    } -> tensor<1x16384x1xf32>
    %61 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<1x16384x1xf32>) outs(%57 : tensor<1x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = arith.truncf %cst_2 : f64 to f32
      %68 = arith.addf %in, %67 : f32
      linalg.yield %68 : f32
    } -> tensor<1x16384x1xf32>
    %62 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<1x16384x1xf32>) outs(%57 : tensor<1x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %67 = math.rsqrt %in : f32
      linalg.yield %67 : f32
    } -> tensor<1x16384x1xf32>
    %63 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %62 : tensor<1x16384x1024xf32>, tensor<1x16384x1xf32>) outs(%54 : tensor<1x16384x1024xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %67 = arith.mulf %in, %in_18 : f32
      linalg.yield %67 : f32
    } -> tensor<1x16384x1024xf32>
    %64 = tensor.empty() : tensor<1x16384x1024xbf16>
    %65 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<1x16384x1024xf32>) outs(%64 : tensor<1x16384x1024xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %67 = arith.truncf %in : f32 to bf16
      linalg.yield %67 : bf16
    } -> tensor<1x16384x1024xbf16>
    %66 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3, %65 : tensor<1x16384x1024xbf16>, tensor<1x16384x1024xbf16>) outs(%64 : tensor<1x16384x1024xbf16>) {
    ^bb0(%in: bf16, %in_18: bf16, %out: bf16):
      %67 = arith.mulf %in, %in_18 : bf16
      linalg.yield %67 : bf16
    } -> tensor<1x16384x1024xbf16>
    return %66 : tensor<1x16384x1024xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_16_float32: "0x04000000F304353F0000003FF304B53E0000803EF304353E0000003EF304B53D0000803DF304353D0000003DF304B53C0000803CF304353C0000003CF304B53B0000803B"
    }
  }
#-}
