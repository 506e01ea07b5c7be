// titans, written naively.
//
// MODEL: titans
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 56, keys 56, head dims 64/64, bf16
// VARIANT: linear memory, one chunk: momentum and decay
// ATTENTION: 0
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x56x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x56x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x56x64xbf16>, mean 0 std 1
// ARG 3: memory, tensor<2x4x64x64xbf16>, mean 0 std 1
// ARG 4: surprise, tensor<2x4x64x64xbf16>, mean 0 std 1
// ARG 5: alpha, tensor<2x4x56xbf16>, mean 0 std 1
// ARG 6: eta, tensor<2x4x56xbf16>, mean 0 std 1
// ARG 7: theta, tensor<2x4x56xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
module {
  func.func @main(%arg0: tensor<2x4x56x64xbf16>, %arg1: tensor<2x4x56x64xbf16>, %arg2: tensor<2x4x56x64xbf16>, %arg3: tensor<2x4x64x64xbf16>, %arg4: tensor<2x4x64x64xbf16>, %arg5: tensor<2x4x56xbf16>, %arg6: tensor<2x4x56xbf16>, %arg7: tensor<2x4x56xbf16>) -> tensor<2x4x56x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<56xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<56xi64>) {
    ^bb0(%out: i64):
      %72 = linalg.index 0 : index
      %73 = arith.index_cast %72 : index to i64
      linalg.yield %73 : i64
    } -> tensor<56xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [56, 1] : tensor<56xi64> into tensor<56x1xi64>
    %expanded_2 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 56] : tensor<56xi64> into tensor<1x56xi64>
    %2 = tensor.empty() : tensor<56x56xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded : tensor<1x56xi64>, tensor<56x1xi64>) outs(%2 : tensor<56x56xi1>) {
    ^bb0(%in: i64, %in_31: i64, %out: i1):
      %72 = arith.cmpi sle, %in, %in_31 : i64
      linalg.yield %72 : i1
    } -> tensor<56x56xi1>
    %4 = tensor.empty() : tensor<56x56xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<56x56xi1>) outs(%4 : tensor<56x56xf32>) {
    ^bb0(%in: i1, %out: f32):
      %72 = arith.uitofp %in : i1 to f32
      linalg.yield %72 : f32
    } -> tensor<56x56xf32>
    %6 = tensor.empty() : tensor<2x4x56xf32>
    %7 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5 : tensor<2x4x56xbf16>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %8 = linalg.generic {indexing_maps = [#map5, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_1, %7 : tensor<f32>, tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.cmpf olt, %in, %in_31 : f32
      %73 = arith.select %72, %in, %in_31 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x56xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.absf %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = arith.negf %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.exp %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.log1p %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<2x4x56xf32>, tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.subf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %expanded_3 = tensor.expand_shape %13 [[0], [1], [2, 3]] output_shape [2, 4, 56, 1] : tensor<2x4x56xf32> into tensor<2x4x56x1xf32>
    %14 = tensor.empty() : tensor<2x4x56x56xf32>
    %15 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<56x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x56x56xf32>
    %collapsed = tensor.collapse_shape %15 [[0, 1], [2], [3]] : tensor<2x4x56x56xf32> into tensor<8x56x56xf32>
    %collapsed_4 = tensor.collapse_shape %expanded_3 [[0, 1], [2], [3]] : tensor<2x4x56x1xf32> into tensor<8x56x1xf32>
    %16 = tensor.empty() : tensor<8x56x1xf32>
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<8x56x1xf32>) -> tensor<8x56x1xf32>
    %18 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<8x56x56xf32>, tensor<8x56x1xf32>) outs(%17 : tensor<8x56x1xf32>) -> tensor<8x56x1xf32>
    %expanded_5 = tensor.expand_shape %18 [[0, 1], [2], [3]] output_shape [2, 4, 56, 1] : tensor<8x56x1xf32> into tensor<2x4x56x1xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg6 : tensor<2x4x56xbf16>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_1, %19 : tensor<f32>, tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.cmpf olt, %in, %in_31 : f32
      %73 = arith.select %72, %in, %in_31 : f32
      linalg.yield %73 : f32
    } -> tensor<2x4x56xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.absf %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = arith.negf %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %23 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.exp %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.log1p %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %24 : tensor<2x4x56xf32>, tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.subf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %expanded_6 = tensor.expand_shape %25 [[0], [1], [2, 3]] output_shape [2, 4, 56, 1] : tensor<2x4x56xf32> into tensor<2x4x56x1xf32>
    %collapsed_7 = tensor.collapse_shape %expanded_6 [[0, 1], [2], [3]] : tensor<2x4x56x1xf32> into tensor<8x56x1xf32>
    %26 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<8x56x56xf32>, tensor<8x56x1xf32>) outs(%17 : tensor<8x56x1xf32>) -> tensor<8x56x1xf32>
    %expanded_8 = tensor.expand_shape %26 [[0, 1], [2], [3]] output_shape [2, 4, 56, 1] : tensor<8x56x1xf32> into tensor<2x4x56x1xf32>
    %27 = tensor.empty() : tensor<2x4x1x56xf32>
    %transposed = linalg.transpose ins(%expanded_5 : tensor<2x4x56x1xf32>) outs(%27 : tensor<2x4x1x56xf32>) permutation = [0, 1, 3, 2] 
    %28 = linalg.generic {indexing_maps = [#map8, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5, %transposed : tensor<2x4x56x1xf32>, tensor<2x4x1x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.subf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %29 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<2x4x56x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.exp %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %30 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %5 : tensor<2x4x56x56xf32>, tensor<56x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.mulf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %transposed_9 = linalg.transpose ins(%expanded_8 : tensor<2x4x56x1xf32>) outs(%27 : tensor<2x4x1x56xf32>) permutation = [0, 1, 3, 2] 
    %31 = linalg.generic {indexing_maps = [#map8, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %transposed_9 : tensor<2x4x56x1xf32>, tensor<2x4x1x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.subf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<2x4x56x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.exp %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %33 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %5 : tensor<2x4x56x56xf32>, tensor<56x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.mulf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %collapsed_10 = tensor.collapse_shape %30 [[0, 1], [2], [3]] : tensor<2x4x56x56xf32> into tensor<8x56x56xf32>
    %collapsed_11 = tensor.collapse_shape %33 [[0, 1], [2], [3]] : tensor<2x4x56x56xf32> into tensor<8x56x56xf32>
    %34 = tensor.empty() : tensor<8x56x56xf32>
    %35 = linalg.fill ins(%cst : f32) outs(%34 : tensor<8x56x56xf32>) -> tensor<8x56x56xf32>
    %36 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<8x56x56xf32>, tensor<8x56x56xf32>) outs(%35 : tensor<8x56x56xf32>) -> tensor<8x56x56xf32>
    %expanded_12 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [2, 4, 56, 56] : tensor<8x56x56xf32> into tensor<2x4x56x56xf32>
    %37 = tensor.empty() : tensor<2x4x64x64xbf16>
    %transposed_13 = linalg.transpose ins(%arg3 : tensor<2x4x64x64xbf16>) outs(%37 : tensor<2x4x64x64xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_14 = tensor.collapse_shape %arg1 [[0, 1], [2], [3]] : tensor<2x4x56x64xbf16> into tensor<8x56x64xbf16>
    %collapsed_15 = tensor.collapse_shape %transposed_13 [[0, 1], [2], [3]] : tensor<2x4x64x64xbf16> into tensor<8x64x64xbf16>
    %38 = tensor.empty() : tensor<8x56x64xf32>
    %39 = linalg.fill ins(%cst : f32) outs(%38 : tensor<8x56x64xf32>) -> tensor<8x56x64xf32>
    %40 = linalg.batch_matmul ins(%collapsed_14, %collapsed_15 : tensor<8x56x64xbf16>, tensor<8x64x64xbf16>) outs(%39 : tensor<8x56x64xf32>) -> tensor<8x56x64xf32>
    %41 = tensor.empty() : tensor<8x56x64xbf16>
    %42 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<8x56x64xf32>) outs(%41 : tensor<8x56x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<8x56x64xbf16>
    %expanded_16 = tensor.expand_shape %42 [[0, 1], [2], [3]] output_shape [2, 4, 56, 64] : tensor<8x56x64xbf16> into tensor<2x4x56x64xbf16>
    %43 = tensor.empty() : tensor<2x4x56x64xbf16>
    %44 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %arg2 : tensor<2x4x56x64xbf16>, tensor<2x4x56x64xbf16>) outs(%43 : tensor<2x4x56x64xbf16>) {
    ^bb0(%in: bf16, %in_31: bf16, %out: bf16):
      %72 = arith.subf %in, %in_31 : bf16
      linalg.yield %72 : bf16
    } -> tensor<2x4x56x64xbf16>
    %45 = tensor.empty() : tensor<2x4x56x64xf32>
    %46 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<2x4x56x64xbf16>) outs(%45 : tensor<2x4x56x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x64xf32>
    %47 = tensor.empty() : tensor<2x4x56x1xf32>
    %48 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<2x4x56x1xf32>) outs(%47 : tensor<2x4x56x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.exp %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x1xf32>
    %collapsed_17 = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x56x64xbf16> into tensor<8x56x64xbf16>
    %49 = linalg.batch_matmul ins(%collapsed_17, %collapsed_15 : tensor<8x56x64xbf16>, tensor<8x64x64xbf16>) outs(%39 : tensor<8x56x64xf32>) -> tensor<8x56x64xf32>
    %50 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<8x56x64xf32>) outs(%41 : tensor<8x56x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<8x56x64xbf16>
    %expanded_18 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [2, 4, 56, 64] : tensor<8x56x64xbf16> into tensor<2x4x56x64xbf16>
    %51 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<2x4x56x64xbf16>) outs(%45 : tensor<2x4x56x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x64xf32>
    %52 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %51 : tensor<2x4x56x1xf32>, tensor<2x4x56x64xf32>) outs(%45 : tensor<2x4x56x64xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.mulf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x64xf32>
    %53 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2x4x56x1xf32>) outs(%47 : tensor<2x4x56x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.exp %in : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x1xf32>
    %collapsed_19 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<2x4x56x1xf32> into tensor<8x56x1xf32>
    %54 = linalg.batch_matmul ins(%collapsed_10, %collapsed_19 : tensor<8x56x56xf32>, tensor<8x56x1xf32>) outs(%17 : tensor<8x56x1xf32>) -> tensor<8x56x1xf32>
    %expanded_20 = tensor.expand_shape %54 [[0, 1], [2], [3]] output_shape [2, 4, 56, 1] : tensor<8x56x1xf32> into tensor<2x4x56x1xf32>
    %transposed_21 = linalg.transpose ins(%arg4 : tensor<2x4x64x64xbf16>) outs(%37 : tensor<2x4x64x64xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_22 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<2x4x64x64xbf16> into tensor<8x64x64xbf16>
    %55 = linalg.batch_matmul ins(%collapsed_17, %collapsed_22 : tensor<8x56x64xbf16>, tensor<8x64x64xbf16>) outs(%39 : tensor<8x56x64xf32>) -> tensor<8x56x64xf32>
    %56 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55 : tensor<8x56x64xf32>) outs(%41 : tensor<8x56x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<8x56x64xbf16>
    %expanded_23 = tensor.expand_shape %56 [[0, 1], [2], [3]] output_shape [2, 4, 56, 64] : tensor<8x56x64xbf16> into tensor<2x4x56x64xbf16>
    %57 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23 : tensor<2x4x56x64xbf16>) outs(%45 : tensor<2x4x56x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x64xf32>
    %58 = linalg.generic {indexing_maps = [#map8, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_20, %57 : tensor<2x4x56x1xf32>, tensor<2x4x56x64xf32>) outs(%45 : tensor<2x4x56x64xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.mulf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x64xf32>
    %59 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7 : tensor<2x4x56xbf16>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%59 : tensor<2x4x56xf32>) outs(%6 : tensor<2x4x56xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = arith.negf %in : f32
      %73 = math.exp %72 : f32
      %74 = arith.addf %73, %cst_0 : f32
      %75 = arith.divf %cst_0, %74 : f32
      linalg.yield %75 : f32
    } -> tensor<2x4x56xf32>
    %expanded_24 = tensor.expand_shape %60 [[0], [1], [2, 3]] output_shape [2, 4, 1, 56] : tensor<2x4x56xf32> into tensor<2x4x1x56xf32>
    %61 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %58 : tensor<2x4x56x64xf32>, tensor<2x4x56x64xf32>) outs(%45 : tensor<2x4x56x64xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.addf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x64xf32>
    %62 = tensor.empty() : tensor<2x4x64x56xbf16>
    %transposed_25 = linalg.transpose ins(%arg1 : tensor<2x4x56x64xbf16>) outs(%62 : tensor<2x4x64x56xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_26 = tensor.collapse_shape %transposed_25 [[0, 1], [2], [3]] : tensor<2x4x64x56xbf16> into tensor<8x64x56xbf16>
    %63 = linalg.batch_matmul ins(%collapsed_17, %collapsed_26 : tensor<8x56x64xbf16>, tensor<8x64x56xbf16>) outs(%35 : tensor<8x56x56xf32>) -> tensor<8x56x56xf32>
    %64 = tensor.empty() : tensor<8x56x56xbf16>
    %65 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<8x56x56xf32>) outs(%64 : tensor<8x56x56xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<8x56x56xbf16>
    %expanded_27 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [2, 4, 56, 56] : tensor<8x56x56xbf16> into tensor<2x4x56x56xbf16>
    %66 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27 : tensor<2x4x56x56xbf16>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %67 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %expanded_12 : tensor<2x4x56x56xf32>, tensor<2x4x56x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.mulf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %68 = linalg.generic {indexing_maps = [#map7, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %expanded_24 : tensor<2x4x56x56xf32>, tensor<2x4x1x56xf32>) outs(%14 : tensor<2x4x56x56xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.mulf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x56xf32>
    %collapsed_28 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<2x4x56x56xf32> into tensor<8x56x56xf32>
    %collapsed_29 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<2x4x56x64xf32> into tensor<8x56x64xf32>
    %69 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<8x56x56xf32>, tensor<8x56x64xf32>) outs(%39 : tensor<8x56x64xf32>) -> tensor<8x56x64xf32>
    %expanded_30 = tensor.expand_shape %69 [[0, 1], [2], [3]] output_shape [2, 4, 56, 64] : tensor<8x56x64xf32> into tensor<2x4x56x64xf32>
    %70 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %expanded_30 : tensor<2x4x56x64xf32>, tensor<2x4x56x64xf32>) outs(%45 : tensor<2x4x56x64xf32>) {
    ^bb0(%in: f32, %in_31: f32, %out: f32):
      %72 = arith.subf %in, %in_31 : f32
      linalg.yield %72 : f32
    } -> tensor<2x4x56x64xf32>
    %71 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<2x4x56x64xf32>) outs(%43 : tensor<2x4x56x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<2x4x56x64xbf16>
    return %71 : tensor<2x4x56x64xbf16>
  }
}
