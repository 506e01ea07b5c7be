// cosformer, written naively.
//
// MODEL: cosformer
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: relu, cos re-weighting, normalised, causal
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d2, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1) -> (0, d1)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 9.9999999999999995E-7 : f64
    %cst_2 = arith.constant 9.5873799242852573E-5 : f64
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %39 = linalg.index 0 : index
      %40 = arith.index_cast %39 : index to i64
      linalg.yield %40 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %2 = tensor.empty() : tensor<16384x1xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %39 = arith.sitofp %in : i64 to f32
      %40 = arith.truncf %cst_2 : f64 to f32
      %41 = arith.mulf %39, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<16384x1xf32>
    %4 = tensor.empty() : tensor<1x16x16384x128xbf16>
    %5 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x16x16384x128xbf16>) outs(%4 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %39 = arith.cmpf ugt, %in, %cst : bf16
      %40 = arith.select %39, %in, %cst : bf16
      linalg.yield %40 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16384x1xf32>) outs(%2 : tensor<16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.cos %in : f32
      linalg.yield %39 : f32
    } -> tensor<16384x1xf32>
    %7 = tensor.empty() : tensor<1x16x16384x128xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %6 : tensor<1x16x16384x128xbf16>, tensor<16384x1xf32>) outs(%7 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %in_10: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.mulf %39, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<1x16x16384x128xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16384x1xf32>) outs(%2 : tensor<16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.sin %in : f32
      linalg.yield %39 : f32
    } -> tensor<16384x1xf32>
    %10 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %9 : tensor<1x16x16384x128xbf16>, tensor<16384x1xf32>) outs(%7 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %in_10: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.mulf %39, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<1x16x16384x128xf32>
    %concat = tensor.concat dim(3) %8, %10 : (tensor<1x16x16384x128xf32>, tensor<1x16x16384x128xf32>) -> tensor<1x16x16384x256xf32>
    %11 = tensor.empty() : tensor<1x16x16384x256xbf16>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<1x16x16384x256xf32>) outs(%11 : tensor<1x16x16384x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x256xbf16>
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%4 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %39 = arith.cmpf ugt, %in, %cst : bf16
      %40 = arith.select %39, %in, %cst : bf16
      linalg.yield %40 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %14 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %6 : tensor<1x16x16384x128xbf16>, tensor<16384x1xf32>) outs(%7 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %in_10: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.mulf %39, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<1x16x16384x128xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %9 : tensor<1x16x16384x128xbf16>, tensor<16384x1xf32>) outs(%7 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %in_10: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.mulf %39, %in_10 : f32
      linalg.yield %40 : f32
    } -> tensor<1x16x16384x128xf32>
    %concat_3 = tensor.concat dim(3) %14, %15 : (tensor<1x16x16384x128xf32>, tensor<1x16x16384x128xf32>) -> tensor<1x16x16384x256xf32>
    %16 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_3 : tensor<1x16x16384x256xf32>) outs(%11 : tensor<1x16x16384x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x256xbf16>
    %17 = tensor.empty() : tensor<1x16x256x16384xbf16>
    %transposed = linalg.transpose ins(%16 : tensor<1x16x16384x256xbf16>) outs(%17 : tensor<1x16x256x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %12 [[0, 1], [2], [3]] : tensor<1x16x16384x256xbf16> into tensor<16x16384x256xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x256x16384xbf16> into tensor<16x256x16384xbf16>
    %18 = tensor.empty() : tensor<16x16384x16384xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %20 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<16x16384x256xbf16>, tensor<16x256x16384xbf16>) outs(%19 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %21 = tensor.empty() : tensor<16x16384x16384xbf16>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<16x16384x16384xf32>) outs(%21 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_5 = tensor.expand_shape %22 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %23 = tensor.empty() : tensor<16384x16384xi1>
    %24 = linalg.generic {indexing_maps = [#map5, #map6, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%23 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %39 = arith.cmpi sle, %in, %in_10 : i64
      linalg.yield %39 : i1
    } -> tensor<16384x16384xi1>
    %25 = tensor.empty() : tensor<16384x16384xbf16>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%24 : tensor<16384x16384xi1>) outs(%25 : tensor<16384x16384xbf16>) {
    ^bb0(%in: i1, %out: bf16):
      %39 = arith.uitofp %in : i1 to bf16
      linalg.yield %39 : bf16
    } -> tensor<16384x16384xbf16>
    %27 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %28 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5, %26 : tensor<1x16x16384x16384xbf16>, tensor<16384x16384xbf16>) outs(%27 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %in_10: bf16, %out: bf16):
      %39 = arith.mulf %in, %in_10 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_7 = tensor.collapse_shape %28 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %29 = tensor.empty() : tensor<16x16384x128xf32>
    %30 = linalg.fill ins(%cst_0 : f32) outs(%29 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %31 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%30 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %32 = tensor.empty() : tensor<16x16384x128xbf16>
    %33 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<16x16384x128xf32>) outs(%32 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_9 = tensor.expand_shape %33 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    %34 = tensor.empty() : tensor<1x16x16384x1xbf16>
    %35 = linalg.fill ins(%cst : bf16) outs(%34 : tensor<1x16x16384x1xbf16>) -> tensor<1x16x16384x1xbf16>
    %36 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%28 : tensor<1x16x16384x16384xbf16>) outs(%35 : tensor<1x16x16384x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %39 = arith.addf %in, %out : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x1xbf16>
    %37 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36 : tensor<1x16x16384x1xbf16>) outs(%34 : tensor<1x16x16384x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %39 = arith.truncf %cst_1 : f64 to bf16
      %40 = arith.addf %in, %39 : bf16
      linalg.yield %40 : bf16
    } -> tensor<1x16x16384x1xbf16>
    %38 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9, %37 : tensor<1x16x16384x128xbf16>, tensor<1x16x16384x1xbf16>) outs(%4 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: bf16, %in_10: bf16, %out: bf16):
      %39 = arith.divf %in, %in_10 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x128xbf16>
    return %38 : tensor<1x16x16384x128xbf16>
  }
}
