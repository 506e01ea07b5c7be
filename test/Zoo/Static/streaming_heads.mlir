// streaming_heads, written naively.
//
// MODEL: streaming_heads
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: retrieval heads see all, streaming heads sinks and the recent past
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %c4_i64 = arith.constant 4 : i64
    %c512_i64 = arith.constant 512 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %45 = linalg.index 0 : index
      %46 = arith.index_cast %45 : index to i64
      linalg.yield %46 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_3 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x16384xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_3 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %45 = arith.subi %in, %in_11 : i64
      linalg.yield %45 : i64
    } -> tensor<16384x16384xi64>
    %4 = tensor.empty() : tensor<16384x16384xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16384x16384xi64>) outs(%4 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %out: i1):
      %45 = arith.cmpi slt, %in, %c512_i64 : i64
      linalg.yield %45 : i1
    } -> tensor<16384x16384xi1>
    %6 = tensor.empty() : tensor<1x16384xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3 : tensor<1x16384xi64>) outs(%6 : tensor<1x16384xi1>) {
    ^bb0(%in: i64, %out: i1):
      %45 = arith.cmpi slt, %in, %c4_i64 : i64
      linalg.yield %45 : i1
    } -> tensor<1x16384xi1>
    %8 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%5, %7 : tensor<16384x16384xi1>, tensor<1x16384xi1>) outs(%4 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %45 = arith.ori %in, %in_11 : i1
      linalg.yield %45 : i1
    } -> tensor<16384x16384xi1>
    %9 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%4 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %45 = arith.cmpi sle, %in, %in_11 : i64
      linalg.yield %45 : i1
    } -> tensor<16384x16384xi1>
    %10 = tensor.empty() : tensor<16xi64>
    %11 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%10 : tensor<16xi64>) {
    ^bb0(%out: i64):
      %45 = linalg.index 0 : index
      %46 = arith.index_cast %45 : index to i64
      linalg.yield %46 : i64
    } -> tensor<16xi64>
    %expanded_4 = tensor.expand_shape %11 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xi64> into tensor<16x1x1xi64>
    %12 = tensor.empty() : tensor<16x1x1xi1>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_4 : tensor<16x1x1xi64>) outs(%12 : tensor<16x1x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %45 = arith.cmpi slt, %in, %c4_i64 : i64
      linalg.yield %45 : i1
    } -> tensor<16x1x1xi1>
    %14 = tensor.empty() : tensor<16x16384x16384xi1>
    %15 = linalg.generic {indexing_maps = [#map5, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %8 : tensor<16x1x1xi1>, tensor<16384x16384xi1>) outs(%14 : tensor<16x16384x16384xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %45 = arith.ori %in, %in_11 : i1
      linalg.yield %45 : i1
    } -> tensor<16x16384x16384xi1>
    %16 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %15 : tensor<16384x16384xi1>, tensor<16x16384x16384xi1>) outs(%14 : tensor<16x16384x16384xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %45 = arith.andi %in, %in_11 : i1
      linalg.yield %45 : i1
    } -> tensor<16x16384x16384xi1>
    %17 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%17 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %18 = tensor.empty() : tensor<16x16384x16384xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %20 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%19 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %21 = tensor.empty() : tensor<16x16384x16384xbf16>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<16x16384x16384xf32>) outs(%21 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %45 = arith.truncf %in : f32 to bf16
      linalg.yield %45 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_6 = tensor.expand_shape %22 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %23 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %24 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<1x16x16384x16384xbf16>) outs(%23 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %45 = arith.truncf %cst_2 : f64 to bf16
      %46 = arith.mulf %in, %45 : bf16
      linalg.yield %46 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %25 = linalg.generic {indexing_maps = [#map8, #map7, #map9, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %24, %cst_1 : tensor<16x16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%23 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_11: bf16, %in_12: bf16, %out: bf16):
      %45 = arith.select %in, %in_11, %in_12 : bf16
      linalg.yield %45 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %26 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %27 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x16x16384x16384xbf16>) outs(%26 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %45 = arith.extf %in : bf16 to f32
      linalg.yield %45 : f32
    } -> tensor<1x16x16384x16384xf32>
    %28 = tensor.empty() : tensor<1x16x16384xi64>
    %29 = linalg.fill ins(%c0_i64 : i64) outs(%28 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %30 = tensor.empty() : tensor<1x16x16384xf32>
    %31 = linalg.fill ins(%cst_0 : f32) outs(%30 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %32:2 = linalg.generic {indexing_maps = [#map7, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%27 : tensor<1x16x16384x16384xf32>) outs(%31, %29 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_11: i64):
      %45 = linalg.index 3 : index
      %46 = arith.index_cast %45 : index to i64
      %47 = arith.maximumf %in, %out : f32
      %48 = arith.cmpf ogt, %in, %out : f32
      %49 = arith.select %48, %46, %out_11 : i64
      linalg.yield %47, %49 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_7 = tensor.expand_shape %32#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %33 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %expanded_7 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%26 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %45 = arith.subf %in, %in_11 : f32
      linalg.yield %45 : f32
    } -> tensor<1x16x16384x16384xf32>
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<1x16x16384x16384xf32>) outs(%26 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = math.exp %in : f32
      linalg.yield %45 : f32
    } -> tensor<1x16x16384x16384xf32>
    %35 = tensor.empty() : tensor<1x16x16384x1xf32>
    %36 = linalg.fill ins(%cst : f32) outs(%35 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %37 = linalg.generic {indexing_maps = [#map7, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%34 : tensor<1x16x16384x16384xf32>) outs(%36 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %45 = arith.addf %in, %out : f32
      linalg.yield %45 : f32
    } -> tensor<1x16x16384x1xf32>
    %38 = linalg.generic {indexing_maps = [#map7, #map11, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %37 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%26 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %45 = arith.divf %in, %in_11 : f32
      linalg.yield %45 : f32
    } -> tensor<1x16x16384x16384xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x16x16384x16384xf32>) outs(%23 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %45 = arith.truncf %in : f32 to bf16
      linalg.yield %45 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %39 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %40 = tensor.empty() : tensor<16x16384x128xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %42 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%41 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %43 = tensor.empty() : tensor<16x16384x128xbf16>
    %44 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<16x16384x128xf32>) outs(%43 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %45 = arith.truncf %in : f32 to bf16
      linalg.yield %45 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_10 = tensor.expand_shape %44 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_10 : tensor<1x16x16384x128xbf16>
  }
}
