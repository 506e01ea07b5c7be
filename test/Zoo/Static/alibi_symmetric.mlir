// alibi_symmetric, written naively.
//
// MODEL: alibi_symmetric
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: −slope · |i − j|, in f32
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.088388347648318447 : f64
    %cst_2 = arith.constant 8.000000e+00 : f32
    %cst_3 = arith.constant 1.600000e+01 : f32
    %cst_4 = arith.constant 2.000000e+00 : f32
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %41 = linalg.index 0 : index
      %42 = arith.index_cast %41 : index to i64
      linalg.yield %42 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_5 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%2 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %3 = tensor.empty() : tensor<16x16384x16384xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %5 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%4 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %6 = tensor.empty() : tensor<16x16384x16384xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<16x16384x16384xf32>) outs(%6 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_7 = tensor.expand_shape %7 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %8 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %41 = arith.truncf %cst_1 : f64 to bf16
      %42 = arith.mulf %in, %41 : bf16
      linalg.yield %42 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %10 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %11 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x16x16384x16384xbf16>) outs(%10 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %41 = arith.extf %in : bf16 to f32
      linalg.yield %41 : f32
    } -> tensor<1x16x16384x16384xf32>
    %12 = tensor.empty() : tensor<16xi64>
    %13 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%12 : tensor<16xi64>) {
    ^bb0(%out: i64):
      %41 = linalg.index 0 : index
      %42 = arith.index_cast %41 : index to i64
      %43 = arith.addi %42, %c1_i64 : i64
      linalg.yield %43 : i64
    } -> tensor<16xi64>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%13 : tensor<16xi64>) outs(%12 : tensor<16xi64>) {
    ^bb0(%in: i64, %out: i64):
      %41 = arith.sitofp %in : i64 to f32
      %42 = arith.negf %41 : f32
      %43 = arith.fptosi %42 : f32 to i64
      linalg.yield %43 : i64
    } -> tensor<16xi64>
    %15 = tensor.empty() : tensor<16xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%14 : tensor<16xi64>) outs(%15 : tensor<16xf32>) {
    ^bb0(%in: i64, %out: f32):
      %41 = arith.sitofp %in : i64 to f32
      %42 = arith.mulf %41, %cst_2 : f32
      linalg.yield %42 : f32
    } -> tensor<16xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%16 : tensor<16xf32>) outs(%15 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = arith.divf %in, %cst_3 : f32
      linalg.yield %41 : f32
    } -> tensor<16xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%17 : tensor<16xf32>) outs(%15 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = math.powf %cst_4, %in : f32
      linalg.yield %41 : f32
    } -> tensor<16xf32>
    %expanded_8 = tensor.expand_shape %18 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %19 = tensor.empty() : tensor<16384x16384xi64>
    %20 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_5 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%19 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %41 = arith.subi %in, %in_13 : i64
      linalg.yield %41 : i64
    } -> tensor<16384x16384xi64>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%20 : tensor<16384x16384xi64>) outs(%19 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %41 = math.absi %in : i64
      linalg.yield %41 : i64
    } -> tensor<16384x16384xi64>
    %22 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8, %21 : tensor<16x1x1xf32>, tensor<16384x16384xi64>) outs(%3 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_13: i64, %out: f32):
      %41 = arith.sitofp %in_13 : i64 to f32
      %42 = arith.mulf %in, %41 : f32
      linalg.yield %42 : f32
    } -> tensor<16x16384x16384xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %22 : tensor<1x16x16384x16384xf32>, tensor<16x16384x16384xf32>) outs(%10 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %41 = arith.subf %in, %in_13 : f32
      linalg.yield %41 : f32
    } -> tensor<1x16x16384x16384xf32>
    %24 = tensor.empty() : tensor<1x16x16384xi64>
    %25 = linalg.fill ins(%c0_i64 : i64) outs(%24 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %26 = tensor.empty() : tensor<1x16x16384xf32>
    %27 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %28:2 = linalg.generic {indexing_maps = [#map2, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%23 : tensor<1x16x16384x16384xf32>) outs(%27, %25 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %41 = linalg.index 3 : index
      %42 = arith.index_cast %41 : index to i64
      %43 = arith.maximumf %in, %out : f32
      %44 = arith.cmpf ogt, %in, %out : f32
      %45 = arith.select %44, %42, %out_13 : i64
      linalg.yield %43, %45 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_9 = tensor.expand_shape %28#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_9 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%10 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %41 = arith.subf %in, %in_13 : f32
      linalg.yield %41 : f32
    } -> tensor<1x16x16384x16384xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<1x16x16384x16384xf32>) outs(%10 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = math.exp %in : f32
      linalg.yield %41 : f32
    } -> tensor<1x16x16384x16384xf32>
    %31 = tensor.empty() : tensor<1x16x16384x1xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%30 : tensor<1x16x16384x16384xf32>) outs(%32 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = arith.addf %in, %out : f32
      linalg.yield %41 : f32
    } -> tensor<1x16x16384x1xf32>
    %34 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %33 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%10 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %41 = arith.divf %in, %in_13 : f32
      linalg.yield %41 : f32
    } -> tensor<1x16x16384x16384xf32>
    %35 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<1x16x16384x16384xf32>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_10 = tensor.collapse_shape %35 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_11 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %36 = tensor.empty() : tensor<16x16384x128xf32>
    %37 = linalg.fill ins(%cst : f32) outs(%36 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %38 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%37 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %39 = tensor.empty() : tensor<16x16384x128xbf16>
    %40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<16x16384x128xf32>) outs(%39 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_12 = tensor.expand_shape %40 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_12 : tensor<1x16x16384x128xbf16>
  }
}
