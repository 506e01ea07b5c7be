// lightning, written naively.
//
// MODEL: lightning
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: lambda^(i - j) by head, exp of a distance, quadratic
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

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
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant dense_resource<constant_16_float32> : tensor<16xf32>
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %26 = linalg.index 0 : index
      %27 = arith.index_cast %26 : index to i64
      linalg.yield %27 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_2 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x16384xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_2, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_9: i64, %out: i1):
      %26 = arith.cmpi sle, %in, %in_9 : i64
      linalg.yield %26 : i1
    } -> tensor<16384x16384xi1>
    %expanded_3 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %4 = tensor.empty() : tensor<16x1x1xf32>
    %5 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_3 : tensor<16x1x1xf32>) outs(%4 : tensor<16x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.negf %in : f32
      linalg.yield %26 : f32
    } -> tensor<16x1x1xf32>
    %6 = tensor.empty() : tensor<16384x16384xi64>
    %7 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_2 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%6 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_9: i64, %out: i64):
      %26 = arith.subi %in, %in_9 : i64
      linalg.yield %26 : i64
    } -> tensor<16384x16384xi64>
    %8 = tensor.empty() : tensor<16x16384x16384xf32>
    %9 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %7 : tensor<16x1x1xf32>, tensor<16384x16384xi64>) outs(%8 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_9: i64, %out: f32):
      %26 = arith.sitofp %in_9 : i64 to f32
      %27 = arith.mulf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<16x16384x16384xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<16x16384x16384xf32>) outs(%8 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.exp %in : f32
      linalg.yield %26 : f32
    } -> tensor<16x16384x16384xf32>
    %11 = linalg.generic {indexing_maps = [#map6, #map4, #map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %10, %cst_0 : tensor<16384x16384xi1>, tensor<16x16384x16384xf32>, tensor<f32>) outs(%8 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %26 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %26 : f32
    } -> tensor<16x16384x16384xf32>
    %12 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%12 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %13 = linalg.fill ins(%cst : f32) outs(%8 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %14 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%13 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %15 = tensor.empty() : tensor<16x16384x16384xbf16>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<16x16384x16384xf32>) outs(%15 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %26 = arith.truncf %in : f32 to bf16
      linalg.yield %26 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_5 = tensor.expand_shape %16 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %17 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %18 = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5, %11 : tensor<1x16x16384x16384xbf16>, tensor<16x16384x16384xf32>) outs(%17 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %in_9: f32, %out: f32):
      %26 = arith.extf %in : bf16 to f32
      %27 = arith.mulf %26, %in_9 : f32
      linalg.yield %27 : f32
    } -> tensor<1x16x16384x16384xf32>
    %19 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %20 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x16x16384x16384xf32>) outs(%19 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %26 = arith.truncf %in : f32 to bf16
      linalg.yield %26 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_6 = tensor.collapse_shape %20 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_7 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %21 = tensor.empty() : tensor<16x16384x128xf32>
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %23 = linalg.batch_matmul ins(%collapsed_6, %collapsed_7 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%22 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %24 = tensor.empty() : tensor<16x16384x128xbf16>
    %25 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<16x16384x128xf32>) outs(%24 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %26 = arith.truncf %in : f32 to bf16
      linalg.yield %26 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_8 = tensor.expand_shape %25 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_8 : tensor<1x16x16384x128xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_16_float32: "0x04000000F304353F0000003FF304B53E0000803EF304353E0000003EF304B53D0000803DF304353D0000003DF304B53C0000803CF304353C0000003CF304B53B0000803B"
    }
  }
#-}
