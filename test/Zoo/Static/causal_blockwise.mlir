// causal_blockwise, written naively.
//
// MODEL: causal_blockwise
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: the last document sees all, else causal documents (LongCA)
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 3: ids, tensor<1x16384xi64>, iota / 3277

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>, %arg3: tensor<1x16384xi64>) -> tensor<1x16x16384x128xbf16> {
    %c4_i64 = arith.constant 4 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %38 = linalg.index 0 : index
      %39 = arith.index_cast %38 : index to i64
      linalg.yield %39 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_3 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %expanded_4 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [1, 1, 16384, 1] : tensor<1x16384xi64> into tensor<1x1x16384x1xi64>
    %expanded_5 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [1, 1, 1, 16384] : tensor<1x16384xi64> into tensor<1x1x1x16384xi64>
    %2 = tensor.empty() : tensor<1x1x16384x16384xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_4, %expanded_5 : tensor<1x1x16384x1xi64>, tensor<1x1x1x16384xi64>) outs(%2 : tensor<1x1x16384x16384xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %38 = arith.cmpi eq, %in, %in_12 : i64
      linalg.yield %38 : i1
    } -> tensor<1x1x16384x16384xi1>
    %4 = tensor.empty() : tensor<1x1x16384x1xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_4 : tensor<1x1x16384x1xi64>) outs(%4 : tensor<1x1x16384x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %38 = arith.cmpi eq, %in, %c4_i64 : i64
      linalg.yield %38 : i1
    } -> tensor<1x1x16384x1xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %5 : tensor<1x1x16384x16384xi1>, tensor<1x1x16384x1xi1>) outs(%2 : tensor<1x1x16384x16384xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %38 = arith.ori %in, %in_12 : i1
      linalg.yield %38 : i1
    } -> tensor<1x1x16384x16384xi1>
    %7 = tensor.empty() : tensor<16384x16384xi1>
    %8 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%7 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %38 = arith.cmpi sle, %in, %in_12 : i64
      linalg.yield %38 : i1
    } -> tensor<16384x16384xi1>
    %9 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %8 : tensor<1x1x16384x16384xi1>, tensor<16384x16384xi1>) outs(%2 : tensor<1x1x16384x16384xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %38 = arith.andi %in, %in_12 : i1
      linalg.yield %38 : i1
    } -> tensor<1x1x16384x16384xi1>
    %10 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%10 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %11 = tensor.empty() : tensor<16x16384x16384xf32>
    %12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %13 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%12 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %14 = tensor.empty() : tensor<16x16384x16384xbf16>
    %15 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<16x16384x16384xf32>) outs(%14 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %38 = arith.truncf %in : f32 to bf16
      linalg.yield %38 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_7 = tensor.expand_shape %15 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %16 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<1x16x16384x16384xbf16>) outs(%16 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %38 = arith.truncf %cst_2 : f64 to bf16
      %39 = arith.mulf %in, %38 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %18 = linalg.generic {indexing_maps = [#map9, #map3, #map10, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %17, %cst_1 : tensor<1x1x16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%16 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_12: bf16, %in_13: bf16, %out: bf16):
      %38 = arith.select %in, %in_12, %in_13 : bf16
      linalg.yield %38 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %19 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x16x16384x16384xbf16>) outs(%19 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %38 = arith.extf %in : bf16 to f32
      linalg.yield %38 : f32
    } -> tensor<1x16x16384x16384xf32>
    %21 = tensor.empty() : tensor<1x16x16384xi64>
    %22 = linalg.fill ins(%c0_i64 : i64) outs(%21 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %23 = tensor.empty() : tensor<1x16x16384xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %25:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%20 : tensor<1x16x16384x16384xf32>) outs(%24, %22 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_12: i64):
      %38 = linalg.index 3 : index
      %39 = arith.index_cast %38 : index to i64
      %40 = arith.maximumf %in, %out : f32
      %41 = arith.cmpf ogt, %in, %out : f32
      %42 = arith.select %41, %39, %out_12 : i64
      linalg.yield %40, %42 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_8 = tensor.expand_shape %25#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %26 = linalg.generic {indexing_maps = [#map3, #map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_8 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%19 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %38 = arith.subf %in, %in_12 : f32
      linalg.yield %38 : f32
    } -> tensor<1x16x16384x16384xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<1x16x16384x16384xf32>) outs(%19 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = math.exp %in : f32
      linalg.yield %38 : f32
    } -> tensor<1x16x16384x16384xf32>
    %28 = tensor.empty() : tensor<1x16x16384x1xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%27 : tensor<1x16x16384x16384xf32>) outs(%29 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %38 = arith.addf %in, %out : f32
      linalg.yield %38 : f32
    } -> tensor<1x16x16384x1xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %30 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%19 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %38 = arith.divf %in, %in_12 : f32
      linalg.yield %38 : f32
    } -> tensor<1x16x16384x16384xf32>
    %32 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<1x16x16384x16384xf32>) outs(%16 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %38 = arith.truncf %in : f32 to bf16
      linalg.yield %38 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_9 = tensor.collapse_shape %32 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_10 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %33 = tensor.empty() : tensor<16x16384x128xf32>
    %34 = linalg.fill ins(%cst : f32) outs(%33 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %35 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%34 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %36 = tensor.empty() : tensor<16x16384x128xbf16>
    %37 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<16x16384x128xf32>) outs(%36 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %38 = arith.truncf %in : f32 to bf16
      linalg.yield %38 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_11 = tensor.expand_shape %37 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_11 : tensor<1x16x16384x128xbf16>
  }
}
