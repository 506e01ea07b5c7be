// retention, written naively.
//
// MODEL: retention
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: lambda^(i - j) by head, a power, scaled
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0) -> ()>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> ()>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant 0.088388347648318447 : f64
    %cst_2 = arith.constant 2.000000e+00 : f32
    %cst_3 = arith.constant dense<1> : tensor<i64>
    %cst_4 = arith.constant dense<-5> : tensor<i64>
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %30 = linalg.index 0 : index
      %31 = arith.index_cast %30 : index to i64
      linalg.yield %31 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_5 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16xf32>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<16xf32>) {
    ^bb0(%out: f32):
      %30 = linalg.index 0 : index
      %31 = arith.index_cast %30 : index to i64
      %32 = arith.sitofp %31 : i64 to f32
      %33 = arith.addf %32, %cst : f32
      linalg.yield %33 : f32
    } -> tensor<16xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel"]} ins(%cst_4, %3 : tensor<i64>, tensor<16xf32>) outs(%2 : tensor<16xf32>) {
    ^bb0(%in: i64, %in_12: f32, %out: f32):
      %30 = arith.sitofp %in : i64 to f32
      %31 = arith.subf %30, %in_12 : f32
      linalg.yield %31 : f32
    } -> tensor<16xf32>
    %expanded_6 = tensor.expand_shape %4 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %5 = tensor.empty() : tensor<16x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<16x1x1xf32>) outs(%5 : tensor<16x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.powf %cst_2, %in : f32
      linalg.yield %30 : f32
    } -> tensor<16x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3, %6 : tensor<i64>, tensor<16x1x1xf32>) outs(%5 : tensor<16x1x1xf32>) {
    ^bb0(%in: i64, %in_12: f32, %out: f32):
      %30 = arith.sitofp %in : i64 to f32
      %31 = arith.subf %30, %in_12 : f32
      linalg.yield %31 : f32
    } -> tensor<16x1x1xf32>
    %8 = tensor.empty() : tensor<16384x16384xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_5, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %30 = arith.cmpi sle, %in, %in_12 : i64
      linalg.yield %30 : i1
    } -> tensor<16384x16384xi1>
    %10 = tensor.empty() : tensor<16384x16384xi64>
    %11 = linalg.generic {indexing_maps = [#map5, #map4, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_5 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%10 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_12: i64, %out: i64):
      %30 = arith.subi %in, %in_12 : i64
      linalg.yield %30 : i64
    } -> tensor<16384x16384xi64>
    %12 = tensor.empty() : tensor<16x16384x16384xf32>
    %13 = linalg.generic {indexing_maps = [#map7, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %11 : tensor<16x1x1xf32>, tensor<16384x16384xi64>) outs(%12 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_12: i64, %out: f32):
      %30 = arith.extf %in : f32 to f64
      %31 = arith.sitofp %in_12 : i64 to f64
      %32 = math.powf %30, %31 : f64
      %33 = arith.truncf %32 : f64 to f32
      linalg.yield %33 : f32
    } -> tensor<16x16384x16384xf32>
    %14 = linalg.generic {indexing_maps = [#map8, #map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %13, %cst_0 : tensor<16384x16384xi1>, tensor<16x16384x16384xf32>, tensor<f32>) outs(%12 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: i1, %in_12: f32, %in_13: f32, %out: f32):
      %30 = arith.select %in, %in_12, %in_13 : f32
      linalg.yield %30 : f32
    } -> tensor<16x16384x16384xf32>
    %15 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%15 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_7 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %16 = linalg.fill ins(%cst : f32) outs(%12 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %17 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%16 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %18 = tensor.empty() : tensor<16x16384x16384xbf16>
    %19 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<16x16384x16384xf32>) outs(%18 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_8 = tensor.expand_shape %19 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %20 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %21 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x16x16384x16384xbf16>) outs(%20 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.truncf %cst_1 : f64 to bf16
      %31 = arith.mulf %in, %30 : bf16
      linalg.yield %31 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %22 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %23 = linalg.generic {indexing_maps = [#map9, #map10, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %14 : tensor<1x16x16384x16384xbf16>, tensor<16x16384x16384xf32>) outs(%22 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %in_12: f32, %out: f32):
      %30 = arith.extf %in : bf16 to f32
      %31 = arith.mulf %30, %in_12 : f32
      linalg.yield %31 : f32
    } -> tensor<1x16x16384x16384xf32>
    %24 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<1x16x16384x16384xf32>) outs(%20 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_9 = tensor.collapse_shape %24 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_10 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %25 = tensor.empty() : tensor<16x16384x128xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %27 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%26 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %28 = tensor.empty() : tensor<16x16384x128xbf16>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<16x16384x128xf32>) outs(%28 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_11 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_11 : tensor<1x16x16384x128xbf16>
  }
}
