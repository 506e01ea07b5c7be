// softcap, written naively.
//
// MODEL: softcap
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: 50 tanh(s / 50), causal
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %cst_3 = arith.constant 5.000000e+01 : bf16
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %35 = linalg.index 0 : index
      %36 = arith.index_cast %35 : index to i64
      linalg.yield %36 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_4 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%2 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %3 = tensor.empty() : tensor<16x16384x16384xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %5 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%4 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %6 = tensor.empty() : tensor<16x16384x16384xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<16x16384x16384xf32>) outs(%6 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_6 = tensor.expand_shape %7 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %8 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %35 = arith.truncf %cst_2 : f64 to bf16
      %36 = arith.mulf %in, %35 : bf16
      linalg.yield %36 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %35 = arith.divf %in, %cst_3 : bf16
      linalg.yield %35 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %11 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %35 = math.tanh %in : bf16
      linalg.yield %35 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %35 = arith.mulf %in, %cst_3 : bf16
      linalg.yield %35 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %13 = tensor.empty() : tensor<16384x16384xi1>
    %14 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%13 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %35 = arith.cmpi sle, %in, %in_11 : i64
      linalg.yield %35 : i1
    } -> tensor<16384x16384xi1>
    %15 = linalg.generic {indexing_maps = [#map6, #map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %12, %cst_1 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_11: bf16, %in_12: bf16, %out: bf16):
      %35 = arith.select %in, %in_11, %in_12 : bf16
      linalg.yield %35 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %16 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x16x16384x16384xbf16>) outs(%16 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x16384xf32>
    %18 = tensor.empty() : tensor<1x16x16384xi64>
    %19 = linalg.fill ins(%c0_i64 : i64) outs(%18 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %20 = tensor.empty() : tensor<1x16x16384xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%20 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %22:2 = linalg.generic {indexing_maps = [#map2, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%17 : tensor<1x16x16384x16384xf32>) outs(%21, %19 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_11: i64):
      %35 = linalg.index 3 : index
      %36 = arith.index_cast %35 : index to i64
      %37 = arith.maximumf %in, %out : f32
      %38 = arith.cmpf ogt, %in, %out : f32
      %39 = arith.select %38, %36, %out_11 : i64
      linalg.yield %37, %39 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_7 = tensor.expand_shape %22#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_7 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%16 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %35 = arith.subf %in, %in_11 : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x16384xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<1x16x16384x16384xf32>) outs(%16 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x16384xf32>
    %25 = tensor.empty() : tensor<1x16x16384x1xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%24 : tensor<1x16x16384x16384xf32>) outs(%26 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %in, %out : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %27 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%16 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %35 = arith.divf %in, %in_11 : f32
      linalg.yield %35 : f32
    } -> tensor<1x16x16384x16384xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<1x16x16384x16384xf32>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %29 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %30 = tensor.empty() : tensor<16x16384x128xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %32 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%31 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %33 = tensor.empty() : tensor<16x16384x128xbf16>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<16x16384x128xf32>) outs(%33 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_10 = tensor.expand_shape %34 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_10 : tensor<1x16x16384x128xbf16>
  }
}
