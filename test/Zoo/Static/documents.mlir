// documents, written naively.
//
// MODEL: documents
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: documents by id
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 3: ids, tensor<1x16384xi64>, iota / 3277

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>, %arg3: tensor<1x16384xi64>) -> tensor<1x16x16384x128xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %expanded = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [1, 1, 16384, 1] : tensor<1x16384xi64> into tensor<1x1x16384x1xi64>
    %expanded_3 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [1, 1, 1, 16384] : tensor<1x16384xi64> into tensor<1x1x1x16384xi64>
    %0 = tensor.empty() : tensor<1x1x16384x16384xi1>
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_3 : tensor<1x1x16384x1xi64>, tensor<1x1x1x16384xi64>) outs(%0 : tensor<1x1x16384x16384xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %30 = arith.cmpi eq, %in, %in_10 : i64
      linalg.yield %30 : i1
    } -> tensor<1x1x16384x16384xi1>
    %2 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%2 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %3 = tensor.empty() : tensor<16x16384x16384xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %5 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%4 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %6 = tensor.empty() : tensor<16x16384x16384xbf16>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<16x16384x16384xf32>) outs(%6 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_5 = tensor.expand_shape %7 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %8 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<1x16x16384x16384xbf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.truncf %cst_2 : f64 to bf16
      %31 = arith.mulf %in, %30 : bf16
      linalg.yield %31 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %10 = linalg.generic {indexing_maps = [#map4, #map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %9, %cst_1 : tensor<1x1x16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_10: bf16, %in_11: bf16, %out: bf16):
      %30 = arith.select %in, %in_10, %in_11 : bf16
      linalg.yield %30 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %11 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x16x16384x16384xbf16>) outs(%11 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %30 = arith.extf %in : bf16 to f32
      linalg.yield %30 : f32
    } -> tensor<1x16x16384x16384xf32>
    %13 = tensor.empty() : tensor<1x16x16384xi64>
    %14 = linalg.fill ins(%c0_i64 : i64) outs(%13 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %15 = tensor.empty() : tensor<1x16x16384xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %17:2 = linalg.generic {indexing_maps = [#map2, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%12 : tensor<1x16x16384x16384xf32>) outs(%16, %14 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_10: i64):
      %30 = linalg.index 3 : index
      %31 = arith.index_cast %30 : index to i64
      %32 = arith.maximumf %in, %out : f32
      %33 = arith.cmpf ogt, %in, %out : f32
      %34 = arith.select %33, %31, %out_10 : i64
      linalg.yield %32, %34 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_6 = tensor.expand_shape %17#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_6 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%11 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %30 = arith.subf %in, %in_10 : f32
      linalg.yield %30 : f32
    } -> tensor<1x16x16384x16384xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x16x16384x16384xf32>) outs(%11 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.exp %in : f32
      linalg.yield %30 : f32
    } -> tensor<1x16x16384x16384xf32>
    %20 = tensor.empty() : tensor<1x16x16384x1xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%20 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%19 : tensor<1x16x16384x16384xf32>) outs(%21 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.addf %in, %out : f32
      linalg.yield %30 : f32
    } -> tensor<1x16x16384x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %22 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%11 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %30 = arith.divf %in, %in_10 : f32
      linalg.yield %30 : f32
    } -> tensor<1x16x16384x16384xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<1x16x16384x16384xf32>) outs(%8 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_7 = tensor.collapse_shape %24 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %25 = tensor.empty() : tensor<16x16384x128xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %27 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%26 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %28 = tensor.empty() : tensor<16x16384x128xbf16>
    %29 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<16x16384x128xf32>) outs(%28 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_9 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_9 : tensor<1x16x16384x128xbf16>
  }
}
