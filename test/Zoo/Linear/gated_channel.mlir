// gated_channel, written naively.
//
// MODEL: gated_channel
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: a gate by token and channel
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 3: g, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>, %arg3: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant 1.600000e+01 : f32
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %35 = linalg.index 0 : index
      %36 = arith.index_cast %35 : index to i64
      linalg.yield %36 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_2 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x16384xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %35 = arith.cmpi sle, %in, %in_11 : i64
      linalg.yield %35 : i1
    } -> tensor<16384x16384xi1>
    %4 = tensor.empty() : tensor<16384x16384xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16384x16384xi1>) outs(%4 : tensor<16384x16384xf32>) {
    ^bb0(%in: i1, %out: f32):
      %35 = arith.uitofp %in : i1 to f32
      linalg.yield %35 : f32
    } -> tensor<16384x16384xf32>
    %6 = tensor.empty() : tensor<1x16x16384x128xf32>
    %7 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3 : tensor<1x16x16384x128xbf16>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %8 = linalg.generic {indexing_maps = [#map5, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0, %7 : tensor<f32>, tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %35 = arith.cmpf olt, %in, %in_11 : f32
      %36 = arith.select %35, %in, %in_11 : f32
      linalg.yield %36 : f32
    } -> tensor<1x16x16384x128xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.absf %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.negf %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.log1p %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %12 : tensor<1x16x16384x128xf32>, tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %35 = arith.subf %in, %in_11 : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %14 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.divf %in, %cst_1 : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %15 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %16 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<16384x16384xf32>) outs(%15 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x16384x16384xf32>
    %collapsed = tensor.collapse_shape %16 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xf32> into tensor<16x16384x16384xf32>
    %collapsed_3 = tensor.collapse_shape %14 [[0, 1], [2], [3]] : tensor<1x16x16384x128xf32> into tensor<16x16384x128xf32>
    %17 = tensor.empty() : tensor<16x16384x128xf32>
    %18 = linalg.fill ins(%cst : f32) outs(%17 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %19 = linalg.batch_matmul ins(%collapsed, %collapsed_3 : tensor<16x16384x16384xf32>, tensor<16x16384x128xf32>) outs(%18 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %expanded_4 = tensor.expand_shape %19 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xf32> into tensor<1x16x16384x128xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_4 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %21 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %20 : tensor<1x16x16384x128xbf16>, tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %in_11: f32, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      %36 = arith.mulf %35, %in_11 : f32
      linalg.yield %36 : f32
    } -> tensor<1x16x16384x128xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_4 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.negf %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %23 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x128xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1, %23 : tensor<1x16x16384x128xbf16>, tensor<1x16x16384x128xf32>) outs(%6 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %in_11: f32, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      %36 = arith.mulf %35, %in_11 : f32
      linalg.yield %36 : f32
    } -> tensor<1x16x16384x128xf32>
    %25 = tensor.empty() : tensor<1x16x128x16384xf32>
    %transposed = linalg.transpose ins(%24 : tensor<1x16x16384x128xf32>) outs(%25 : tensor<1x16x128x16384xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_5 = tensor.collapse_shape %21 [[0, 1], [2], [3]] : tensor<1x16x16384x128xf32> into tensor<16x16384x128xf32>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xf32> into tensor<16x128x16384xf32>
    %26 = tensor.empty() : tensor<16x16384x16384xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %28 = linalg.batch_matmul ins(%collapsed_5, %collapsed_6 : tensor<16x16384x128xf32>, tensor<16x128x16384xf32>) outs(%27 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %expanded_7 = tensor.expand_shape %28 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xf32> into tensor<1x16x16384x16384xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %expanded_7, %cst_0 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xf32>, tensor<f32>) outs(%15 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: i1, %in_11: f32, %in_12: f32, %out: f32):
      %35 = arith.select %in, %in_11, %in_12 : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x16384xf32>
    %30 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %31 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<1x16x16384x16384xf32>) outs(%30 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %31 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %32 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%18 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %33 = tensor.empty() : tensor<16x16384x128xbf16>
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<16x16384x128xf32>) outs(%33 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_10 = tensor.expand_shape %34 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_10 : tensor<1x16x16384x128xbf16>
  }
}
