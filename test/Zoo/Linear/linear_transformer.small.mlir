// linear_transformer, written naively.
//
// MODEL: linear_transformer
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: elu + 1, normalised, quadratic
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> ()>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : bf16
    %cst_1 = arith.constant 9.9999999999999995E-7 : f64
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_3 = arith.constant 1.000000e+00 : bf16
    %0 = tensor.empty() : tensor<2x4x200x64xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg0 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %30 = arith.cmpf ogt, %in, %in_8 : bf16
      %31 = arith.select %30, %in, %in_8 : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x64xbf16>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg0 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %30 = arith.cmpf olt, %in, %in_8 : bf16
      %31 = arith.select %30, %in, %in_8 : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x64xbf16>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = math.exp %in : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.subf %in, %cst_3 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<2x4x200x64xbf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %30 = arith.addf %in, %in_8 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.addf %in, %cst_3 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %7 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg1 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %30 = arith.cmpf ogt, %in, %in_8 : bf16
      %31 = arith.select %30, %in, %in_8 : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x64xbf16>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2, %arg1 : tensor<bf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %30 = arith.cmpf olt, %in, %in_8 : bf16
      %31 = arith.select %30, %in, %in_8 : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x64xbf16>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = math.exp %in : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.subf %in, %cst_3 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %10 : tensor<2x4x200x64xbf16>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %30 = arith.addf %in, %in_8 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.addf %in, %cst_3 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x64xbf16>
    %13 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%12 : tensor<2x4x200x64xbf16>) outs(%13 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %6 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %14 = tensor.empty() : tensor<8x200x200xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %16 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%15 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %17 = tensor.empty() : tensor<8x200x200xbf16>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<8x200x200xf32>) outs(%17 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded = tensor.expand_shape %18 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %19 = tensor.empty() : tensor<2x4x200x1xbf16>
    %20 = linalg.fill ins(%cst_0 : bf16) outs(%19 : tensor<2x4x200x1xbf16>) -> tensor<2x4x200x1xbf16>
    %21 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded : tensor<2x4x200x200xbf16>) outs(%20 : tensor<2x4x200x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.addf %in, %out : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x1xbf16>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21 : tensor<2x4x200x1xbf16>) outs(%19 : tensor<2x4x200x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %30 = arith.truncf %cst_1 : f64 to bf16
      %31 = arith.addf %in, %30 : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x1xbf16>
    %23 = tensor.empty() : tensor<2x4x200x200xbf16>
    %24 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %22 : tensor<2x4x200x200xbf16>, tensor<2x4x200x1xbf16>) outs(%23 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %in_8: bf16, %out: bf16):
      %30 = arith.divf %in, %in_8 : bf16
      linalg.yield %30 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_5 = tensor.collapse_shape %24 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_6 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %25 = tensor.empty() : tensor<8x200x64xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %27 = linalg.batch_matmul ins(%collapsed_5, %collapsed_6 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%26 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %28 = tensor.empty() : tensor<8x200x64xbf16>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<8x200x64xf32>) outs(%28 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %30 = arith.truncf %in : f32 to bf16
      linalg.yield %30 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_7 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_7 : tensor<2x4x200x64xbf16>
  }
}
