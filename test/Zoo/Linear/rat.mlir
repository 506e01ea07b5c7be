// rat, written naively.
//
// MODEL: rat
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 4096, keys 4096, head dims 128/128, bf16
// VARIANT: gated recurrence in chunks of u, softmax across
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x4096x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x4096x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x4096x128xbf16>, mean 0 std 1
// ARG 3: g, tensor<1x16x4096x128xbf16>, mean 0 std 1

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
  func.func @main(%arg0: tensor<1x16x4096x128xbf16>, %arg1: tensor<1x16x4096x128xbf16>, %arg2: tensor<1x16x4096x128xbf16>, %arg3: tensor<1x16x4096x128xbf16>) -> tensor<1x16x4096x128xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0.000000e+00 : bf16
    %cst_2 = arith.constant 0xFF800000 : f32
    %cst_3 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_4 = arith.constant 0.088388347648318447 : f64
    %cst_5 = arith.constant dense<128> : tensor<i64>
    %cst_6 = arith.constant dense<1> : tensor<i64>
    %0 = tensor.empty() : tensor<1x16x4096x128xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3 : tensor<1x16x4096x128xbf16>) outs(%0 : tensor<1x16x4096x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %75 = arith.extf %in : bf16 to f32
      linalg.yield %75 : f32
    } -> tensor<1x16x4096x128xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x16x4096x128xf32>) outs(%0 : tensor<1x16x4096x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.negf %in : f32
      %76 = math.exp %75 : f32
      %77 = arith.addf %76, %cst : f32
      %78 = arith.divf %cst, %77 : f32
      linalg.yield %78 : f32
    } -> tensor<1x16x4096x128xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x16x4096x128xf32>) outs(%0 : tensor<1x16x4096x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = math.log %in : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x4096x128xf32>
    %expanded = tensor.expand_shape %3 [[0], [1], [2, 3], [4]] output_shape [1, 16, 32, 128, 128] : tensor<1x16x4096x128xf32> into tensor<1x16x32x128x128xf32>
    %4 = tensor.empty() : tensor<128xi64>
    %5 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%4 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %75 = linalg.index 0 : index
      %76 = arith.index_cast %75 : index to i64
      linalg.yield %76 : i64
    } -> tensor<128xi64>
    %expanded_7 = tensor.expand_shape %5 [[0, 1]] output_shape [128, 1] : tensor<128xi64> into tensor<128x1xi64>
    %expanded_8 = tensor.expand_shape %5 [[0, 1]] output_shape [1, 128] : tensor<128xi64> into tensor<1x128xi64>
    %6 = tensor.empty() : tensor<128x128xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_7, %expanded_8 : tensor<128x1xi64>, tensor<1x128xi64>) outs(%6 : tensor<128x128xi1>) {
    ^bb0(%in: i64, %in_30: i64, %out: i1):
      %75 = arith.cmpi sge, %in, %in_30 : i64
      linalg.yield %75 : i1
    } -> tensor<128x128xi1>
    %8 = tensor.empty() : tensor<128x128xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<128x128xi1>) outs(%8 : tensor<128x128xf32>) {
    ^bb0(%in: i1, %out: f32):
      %75 = arith.uitofp %in : i1 to f32
      linalg.yield %75 : f32
    } -> tensor<128x128xf32>
    %10 = tensor.empty() : tensor<1x16x32x128x128xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<128x128xf32>) outs(%10 : tensor<1x16x32x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x32x128x128xf32>
    %collapsed = tensor.collapse_shape %11 [[0, 1, 2], [3], [4]] : tensor<1x16x32x128x128xf32> into tensor<512x128x128xf32>
    %collapsed_9 = tensor.collapse_shape %expanded [[0, 1, 2], [3], [4]] : tensor<1x16x32x128x128xf32> into tensor<512x128x128xf32>
    %12 = tensor.empty() : tensor<512x128x128xf32>
    %13 = linalg.fill ins(%cst_0 : f32) outs(%12 : tensor<512x128x128xf32>) -> tensor<512x128x128xf32>
    %14 = linalg.batch_matmul ins(%collapsed, %collapsed_9 : tensor<512x128x128xf32>, tensor<512x128x128xf32>) outs(%13 : tensor<512x128x128xf32>) -> tensor<512x128x128xf32>
    %expanded_10 = tensor.expand_shape %14 [[0, 1, 2], [3], [4, 5]] output_shape [1, 16, 32, 128, 1, 128] : tensor<512x128x128xf32> into tensor<1x16x32x128x1x128xf32>
    %expanded_11 = tensor.expand_shape %14 [[0, 1, 2], [3, 4], [5]] output_shape [1, 16, 32, 1, 128, 128] : tensor<512x128x128xf32> into tensor<1x16x32x1x128x128xf32>
    %15 = tensor.empty() : tensor<1x16x32x128x128x128xf32>
    %16 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10, %expanded_11 : tensor<1x16x32x128x1x128xf32>, tensor<1x16x32x1x128x128xf32>) outs(%15 : tensor<1x16x32x128x128x128xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %75 = arith.subf %in, %in_30 : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x32x128x128x128xf32>
    %17 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x16x32x128x128x128xf32>) outs(%15 : tensor<1x16x32x128x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = math.exp %in : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x32x128x128x128xf32>
    %expanded_12 = tensor.expand_shape %9 [[0], [1, 2]] output_shape [128, 128, 1] : tensor<128x128xf32> into tensor<128x128x1xf32>
    %18 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_12 : tensor<1x16x32x128x128x128xf32>, tensor<128x128x1xf32>) outs(%15 : tensor<1x16x32x128x128x128xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %75 = arith.mulf %in, %in_30 : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x32x128x128x128xf32>
    %19 = linalg.generic {indexing_maps = [#map11, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %2 : tensor<i64>, tensor<1x16x4096x128xf32>) outs(%0 : tensor<1x16x4096x128xf32>) {
    ^bb0(%in: i64, %in_30: f32, %out: f32):
      %75 = arith.sitofp %in : i64 to f32
      %76 = arith.subf %75, %in_30 : f32
      linalg.yield %76 : f32
    } -> tensor<1x16x4096x128xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %arg1 : tensor<1x16x4096x128xf32>, tensor<1x16x4096x128xbf16>) outs(%0 : tensor<1x16x4096x128xf32>) {
    ^bb0(%in: f32, %in_30: bf16, %out: f32):
      %75 = arith.extf %in_30 : bf16 to f32
      %76 = arith.mulf %in, %75 : f32
      linalg.yield %76 : f32
    } -> tensor<1x16x4096x128xf32>
    %expanded_13 = tensor.expand_shape %20 [[0], [1], [2, 3, 4], [5]] output_shape [1, 16, 32, 1, 128, 128] : tensor<1x16x4096x128xf32> into tensor<1x16x32x1x128x128xf32>
    %21 = linalg.generic {indexing_maps = [#map9, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_13 : tensor<1x16x32x128x128x128xf32>, tensor<1x16x32x1x128x128xf32>) outs(%15 : tensor<1x16x32x128x128x128xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %75 = arith.mulf %in, %in_30 : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x32x128x128x128xf32>
    %22 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<1x16x32x128x128xf32>) -> tensor<1x16x32x128x128xf32>
    %23 = linalg.generic {indexing_maps = [#map9, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "parallel"]} ins(%21 : tensor<1x16x32x128x128x128xf32>) outs(%22 : tensor<1x16x32x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.addf %in, %out : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x32x128x128xf32>
    %24 = tensor.empty() : tensor<1x16x32x128x128xbf16>
    %25 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<1x16x32x128x128xf32>) outs(%24 : tensor<1x16x32x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %75 = arith.truncf %in : f32 to bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x32x128x128xbf16>
    %26 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %arg2 : tensor<1x16x4096x128xf32>, tensor<1x16x4096x128xbf16>) outs(%0 : tensor<1x16x4096x128xf32>) {
    ^bb0(%in: f32, %in_30: bf16, %out: f32):
      %75 = arith.extf %in_30 : bf16 to f32
      %76 = arith.mulf %in, %75 : f32
      linalg.yield %76 : f32
    } -> tensor<1x16x4096x128xf32>
    %expanded_14 = tensor.expand_shape %26 [[0], [1], [2, 3, 4], [5]] output_shape [1, 16, 32, 1, 128, 128] : tensor<1x16x4096x128xf32> into tensor<1x16x32x1x128x128xf32>
    %27 = linalg.generic {indexing_maps = [#map9, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_14 : tensor<1x16x32x128x128x128xf32>, tensor<1x16x32x1x128x128xf32>) outs(%15 : tensor<1x16x32x128x128x128xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %75 = arith.mulf %in, %in_30 : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x32x128x128x128xf32>
    %28 = linalg.generic {indexing_maps = [#map9, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "parallel"]} ins(%27 : tensor<1x16x32x128x128x128xf32>) outs(%22 : tensor<1x16x32x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.addf %in, %out : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x32x128x128xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<1x16x32x128x128xf32>) outs(%24 : tensor<1x16x32x128x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %75 = arith.truncf %in : f32 to bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x32x128x128xbf16>
    %extracted_slice = tensor.extract_slice %25[0, 0, 0, 127, 0] [1, 16, 32, 1, 128] [1, 1, 1, 1, 1] : tensor<1x16x32x128x128xbf16> to tensor<1x16x32x1x128xbf16>
    %collapsed_15 = tensor.collapse_shape %extracted_slice [[0], [1], [2, 3], [4]] : tensor<1x16x32x1x128xbf16> into tensor<1x16x32x128xbf16>
    %extracted_slice_16 = tensor.extract_slice %29[0, 0, 0, 127, 0] [1, 16, 32, 1, 128] [1, 1, 1, 1, 1] : tensor<1x16x32x128x128xbf16> to tensor<1x16x32x1x128xbf16>
    %30 = tensor.empty() : tensor<4096xi64>
    %31 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%30 : tensor<4096xi64>) {
    ^bb0(%out: i64):
      %75 = linalg.index 0 : index
      %76 = arith.index_cast %75 : index to i64
      linalg.yield %76 : i64
    } -> tensor<4096xi64>
    %expanded_17 = tensor.expand_shape %31 [[0, 1]] output_shape [4096, 1] : tensor<4096xi64> into tensor<4096x1xi64>
    %32 = tensor.empty() : tensor<32xi64>
    %33 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%32 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %75 = linalg.index 0 : index
      %76 = arith.index_cast %75 : index to i64
      linalg.yield %76 : i64
    } -> tensor<32xi64>
    %expanded_18 = tensor.expand_shape %33 [[0, 1]] output_shape [1, 32] : tensor<32xi64> into tensor<1x32xi64>
    %34 = tensor.empty() : tensor<4096x1xi64>
    %35 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_17, %cst_5 : tensor<4096x1xi64>, tensor<i64>) outs(%34 : tensor<4096x1xi64>) {
    ^bb0(%in: i64, %in_30: i64, %out: i64):
      %75 = arith.sitofp %in : i64 to f64
      %76 = arith.sitofp %in_30 : i64 to f64
      %77 = arith.divf %75, %76 : f64
      %78 = math.floor %77 : f64
      %79 = arith.fptosi %78 : f64 to i64
      linalg.yield %79 : i64
    } -> tensor<4096x1xi64>
    %36 = tensor.empty() : tensor<4096x32xi1>
    %37 = linalg.generic {indexing_maps = [#map3, #map2, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_18, %35 : tensor<1x32xi64>, tensor<4096x1xi64>) outs(%36 : tensor<4096x32xi1>) {
    ^bb0(%in: i64, %in_30: i64, %out: i1):
      %75 = arith.cmpi slt, %in, %in_30 : i64
      linalg.yield %75 : i1
    } -> tensor<4096x32xi1>
    %38 = tensor.empty() : tensor<1x16x128x32xbf16>
    %transposed = linalg.transpose ins(%collapsed_15 : tensor<1x16x32x128xbf16>) outs(%38 : tensor<1x16x128x32xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_19 = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x4096x128xbf16> into tensor<16x4096x128xbf16>
    %collapsed_20 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x32xbf16> into tensor<16x128x32xbf16>
    %39 = tensor.empty() : tensor<16x4096x32xf32>
    %40 = linalg.fill ins(%cst_0 : f32) outs(%39 : tensor<16x4096x32xf32>) -> tensor<16x4096x32xf32>
    %41 = linalg.batch_matmul ins(%collapsed_19, %collapsed_20 : tensor<16x4096x128xbf16>, tensor<16x128x32xbf16>) outs(%40 : tensor<16x4096x32xf32>) -> tensor<16x4096x32xf32>
    %42 = tensor.empty() : tensor<16x4096x32xbf16>
    %43 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<16x4096x32xf32>) outs(%42 : tensor<16x4096x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %75 = arith.truncf %in : f32 to bf16
      linalg.yield %75 : bf16
    } -> tensor<16x4096x32xbf16>
    %expanded_21 = tensor.expand_shape %43 [[0, 1], [2], [3]] output_shape [1, 16, 4096, 32] : tensor<16x4096x32xbf16> into tensor<1x16x4096x32xbf16>
    %44 = tensor.empty() : tensor<1x16x4096x32xbf16>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<1x16x4096x32xbf16>) outs(%44 : tensor<1x16x4096x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %75 = arith.truncf %cst_4 : f64 to bf16
      %76 = arith.mulf %in, %75 : bf16
      linalg.yield %76 : bf16
    } -> tensor<1x16x4096x32xbf16>
    %46 = linalg.generic {indexing_maps = [#map15, #map, #map11, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %45, %cst_3 : tensor<4096x32xi1>, tensor<1x16x4096x32xbf16>, tensor<bf16>) outs(%44 : tensor<1x16x4096x32xbf16>) {
    ^bb0(%in: i1, %in_30: bf16, %in_31: bf16, %out: bf16):
      %75 = arith.select %in, %in_30, %in_31 : bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x4096x32xbf16>
    %collapsed_22 = tensor.collapse_shape %25 [[0], [1], [2, 3], [4]] : tensor<1x16x32x128x128xbf16> into tensor<1x16x4096x128xbf16>
    %47 = tensor.empty() : tensor<1x16x4096x128xbf16>
    %48 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %collapsed_22 : tensor<1x16x4096x128xbf16>, tensor<1x16x4096x128xbf16>) outs(%47 : tensor<1x16x4096x128xbf16>) {
    ^bb0(%in: bf16, %in_30: bf16, %out: bf16):
      %75 = arith.mulf %in, %in_30 : bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x4096x128xbf16>
    %49 = tensor.empty() : tensor<1x16x4096x1xbf16>
    %50 = linalg.fill ins(%cst_1 : bf16) outs(%49 : tensor<1x16x4096x1xbf16>) -> tensor<1x16x4096x1xbf16>
    %51 = linalg.generic {indexing_maps = [#map, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%48 : tensor<1x16x4096x128xbf16>) outs(%50 : tensor<1x16x4096x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %75 = arith.addf %in, %out : bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x4096x1xbf16>
    %52 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<1x16x4096x1xbf16>) outs(%49 : tensor<1x16x4096x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %75 = arith.truncf %cst_4 : f64 to bf16
      %76 = arith.mulf %in, %75 : bf16
      linalg.yield %76 : bf16
    } -> tensor<1x16x4096x1xbf16>
    %concat = tensor.concat dim(3) %46, %52 : (tensor<1x16x4096x32xbf16>, tensor<1x16x4096x1xbf16>) -> tensor<1x16x4096x33xbf16>
    %53 = tensor.empty() : tensor<1x16x4096x33xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<1x16x4096x33xbf16>) outs(%53 : tensor<1x16x4096x33xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %75 = arith.extf %in : bf16 to f32
      linalg.yield %75 : f32
    } -> tensor<1x16x4096x33xf32>
    %55 = tensor.empty() : tensor<1x16x4096xi64>
    %56 = linalg.fill ins(%c0_i64 : i64) outs(%55 : tensor<1x16x4096xi64>) -> tensor<1x16x4096xi64>
    %57 = tensor.empty() : tensor<1x16x4096xf32>
    %58 = linalg.fill ins(%cst_2 : f32) outs(%57 : tensor<1x16x4096xf32>) -> tensor<1x16x4096xf32>
    %59:2 = linalg.generic {indexing_maps = [#map, #map17, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%54 : tensor<1x16x4096x33xf32>) outs(%58, %56 : tensor<1x16x4096xf32>, tensor<1x16x4096xi64>) {
    ^bb0(%in: f32, %out: f32, %out_30: i64):
      %75 = linalg.index 3 : index
      %76 = arith.index_cast %75 : index to i64
      %77 = arith.maximumf %in, %out : f32
      %78 = arith.cmpf ogt, %in, %out : f32
      %79 = arith.select %78, %76, %out_30 : i64
      linalg.yield %77, %79 : f32, i64
    } -> (tensor<1x16x4096xf32>, tensor<1x16x4096xi64>)
    %expanded_23 = tensor.expand_shape %59#0 [[0], [1], [2, 3]] output_shape [1, 16, 4096, 1] : tensor<1x16x4096xf32> into tensor<1x16x4096x1xf32>
    %60 = linalg.generic {indexing_maps = [#map, #map16, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %expanded_23 : tensor<1x16x4096x33xf32>, tensor<1x16x4096x1xf32>) outs(%53 : tensor<1x16x4096x33xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %75 = arith.subf %in, %in_30 : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x4096x33xf32>
    %61 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<1x16x4096x33xf32>) outs(%53 : tensor<1x16x4096x33xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = math.exp %in : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x4096x33xf32>
    %62 = tensor.empty() : tensor<1x16x4096x1xf32>
    %63 = linalg.fill ins(%cst_0 : f32) outs(%62 : tensor<1x16x4096x1xf32>) -> tensor<1x16x4096x1xf32>
    %64 = linalg.generic {indexing_maps = [#map, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x16x4096x33xf32>) outs(%63 : tensor<1x16x4096x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %75 = arith.addf %in, %out : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x4096x1xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map16, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %64 : tensor<1x16x4096x33xf32>, tensor<1x16x4096x1xf32>) outs(%53 : tensor<1x16x4096x33xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %75 = arith.divf %in, %in_30 : f32
      linalg.yield %75 : f32
    } -> tensor<1x16x4096x33xf32>
    %66 = tensor.empty() : tensor<1x16x4096x33xbf16>
    %67 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<1x16x4096x33xf32>) outs(%66 : tensor<1x16x4096x33xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %75 = arith.truncf %in : f32 to bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x4096x33xbf16>
    %extracted_slice_24 = tensor.extract_slice %67[0, 0, 0, 0] [1, 16, 4096, 32] [1, 1, 1, 1] : tensor<1x16x4096x33xbf16> to tensor<1x16x4096x32xbf16>
    %collapsed_25 = tensor.collapse_shape %extracted_slice_24 [[0, 1], [2], [3]] : tensor<1x16x4096x32xbf16> into tensor<16x4096x32xbf16>
    %collapsed_26 = tensor.collapse_shape %extracted_slice_16 [[0, 1], [2, 3], [4]] : tensor<1x16x32x1x128xbf16> into tensor<16x32x128xbf16>
    %68 = tensor.empty() : tensor<16x4096x128xf32>
    %69 = linalg.fill ins(%cst_0 : f32) outs(%68 : tensor<16x4096x128xf32>) -> tensor<16x4096x128xf32>
    %70 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<16x4096x32xbf16>, tensor<16x32x128xbf16>) outs(%69 : tensor<16x4096x128xf32>) -> tensor<16x4096x128xf32>
    %71 = tensor.empty() : tensor<16x4096x128xbf16>
    %72 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<16x4096x128xf32>) outs(%71 : tensor<16x4096x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %75 = arith.truncf %in : f32 to bf16
      linalg.yield %75 : bf16
    } -> tensor<16x4096x128xbf16>
    %expanded_27 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [1, 16, 4096, 128] : tensor<16x4096x128xbf16> into tensor<1x16x4096x128xbf16>
    %extracted_slice_28 = tensor.extract_slice %67[0, 0, 0, 32] [1, 16, 4096, 1] [1, 1, 1, 1] : tensor<1x16x4096x33xbf16> to tensor<1x16x4096x1xbf16>
    %collapsed_29 = tensor.collapse_shape %29 [[0], [1], [2, 3], [4]] : tensor<1x16x32x128x128xbf16> into tensor<1x16x4096x128xbf16>
    %73 = linalg.generic {indexing_maps = [#map16, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28, %collapsed_29 : tensor<1x16x4096x1xbf16>, tensor<1x16x4096x128xbf16>) outs(%47 : tensor<1x16x4096x128xbf16>) {
    ^bb0(%in: bf16, %in_30: bf16, %out: bf16):
      %75 = arith.mulf %in, %in_30 : bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x4096x128xbf16>
    %74 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27, %73 : tensor<1x16x4096x128xbf16>, tensor<1x16x4096x128xbf16>) outs(%47 : tensor<1x16x4096x128xbf16>) {
    ^bb0(%in: bf16, %in_30: bf16, %out: bf16):
      %75 = arith.addf %in, %in_30 : bf16
      linalg.yield %75 : bf16
    } -> tensor<1x16x4096x128xbf16>
    return %74 : tensor<1x16x4096x128xbf16>
  }
}
