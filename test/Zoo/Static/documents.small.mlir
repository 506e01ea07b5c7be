// documents, written naively.
//
// MODEL: documents
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: documents by id
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 3: ids, tensor<2x200xi64>, iota / 41

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>, %arg3: tensor<2x200xi64>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %expanded = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [2, 1, 200, 1] : tensor<2x200xi64> into tensor<2x1x200x1xi64>
    %expanded_3 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [2, 1, 1, 200] : tensor<2x200xi64> into tensor<2x1x1x200xi64>
    %0 = tensor.empty() : tensor<2x1x200x200xi1>
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_3 : tensor<2x1x200x1xi64>, tensor<2x1x1x200xi64>) outs(%0 : tensor<2x1x200x200xi1>) {
    ^bb0(%in: i64, %in_10: i64, %out: i1):
      %30 = arith.cmpi eq, %in, %in_10 : i64
      linalg.yield %30 : i1
    } -> tensor<2x1x200x200xi1>
    %2 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%2 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %3 = tensor.empty() : tensor<8x200x200xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %5 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%4 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %6 = tensor.empty() : tensor<8x200x200xbf16>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<8x200x200xf32>) outs(%6 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_5 = tensor.expand_shape %7 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %8 = tensor.empty() : tensor<2x4x200x200xbf16>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<2x4x200x200xbf16>) outs(%8 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x200xbf16>
    %10 = linalg.generic {indexing_maps = [#map4, #map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %9, %cst_1 : tensor<2x1x200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%8 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_10: bf16, %in_11: bf16, %out: bf16):
      %30 = arith.select %in, %in_10, %in_11 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x200xbf16>
    %11 = tensor.empty() : tensor<2x4x200x200xf32>
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<2x4x200x200xbf16>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %30 = arith.extf %in : bf16 to f32
      linalg.yield %30 : f32
    } -> tensor<2x4x200x200xf32>
    %13 = tensor.empty() : tensor<2x4x200xi64>
    %14 = linalg.fill ins(%c0_i64 : i64) outs(%13 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %15 = tensor.empty() : tensor<2x4x200xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %17:2 = linalg.generic {indexing_maps = [#map2, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%12 : tensor<2x4x200x200xf32>) outs(%16, %14 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_10: i64):
      %30 = linalg.index 3 : index
      %31 = arith.index_cast %30 : index to i64
      %32 = arith.maximumf %in, %out : f32
      %33 = arith.cmpf ogt, %in, %out : f32
      %34 = arith.select %33, %31, %out_10 : i64
      linalg.yield %32, %34 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_6 = tensor.expand_shape %17#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %18 = linalg.generic {indexing_maps = [#map2, #map, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_6 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %30 = arith.subf %in, %in_10 : f32
      linalg.yield %30 : f32
    } -> tensor<2x4x200x200xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<2x4x200x200xf32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.exp %in : f32
      linalg.yield %30 : f32
    } -> tensor<2x4x200x200xf32>
    %20 = tensor.empty() : tensor<2x4x200x1xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%20 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%19 : tensor<2x4x200x200xf32>) outs(%21 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.addf %in, %out : f32
      linalg.yield %30 : f32
    } -> tensor<2x4x200x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %22 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %30 = arith.divf %in, %in_10 : f32
      linalg.yield %30 : f32
    } -> tensor<2x4x200x200xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x200x200xf32>) outs(%8 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_7 = tensor.collapse_shape %24 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %25 = tensor.empty() : tensor<8x200x64xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %27 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%26 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %28 = tensor.empty() : tensor<8x200x64xbf16>
    %29 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<8x200x64xf32>) outs(%28 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_9 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_9 : tensor<2x4x200x64xbf16>
  }
}
