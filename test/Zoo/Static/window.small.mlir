// window, written naively.
//
// MODEL: window
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: |i - j| <= w
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c64_i64 = arith.constant 64 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %37 = linalg.index 0 : index
      %38 = arith.index_cast %37 : index to i64
      linalg.yield %38 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_3 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<200x200xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_3 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_10: i64, %out: i64):
      %37 = arith.subi %in, %in_10 : i64
      linalg.yield %37 : i64
    } -> tensor<200x200xi64>
    %4 = tensor.empty() : tensor<200x200xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x200xi64>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %37 = arith.cmpi sle, %in, %c64_i64 : i64
      linalg.yield %37 : i1
    } -> tensor<200x200xi1>
    %6 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_10: i64, %out: i64):
      %37 = arith.subi %in, %in_10 : i64
      linalg.yield %37 : i64
    } -> tensor<200x200xi64>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<200x200xi64>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %37 = arith.cmpi sle, %in, %c64_i64 : i64
      linalg.yield %37 : i1
    } -> tensor<200x200xi1>
    %8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5, %7 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_10: i1, %out: i1):
      %37 = arith.andi %in, %in_10 : i1
      linalg.yield %37 : i1
    } -> tensor<200x200xi1>
    %9 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%9 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %10 = tensor.empty() : tensor<8x200x200xf32>
    %11 = linalg.fill ins(%cst : f32) outs(%10 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %12 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%11 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %13 = tensor.empty() : tensor<8x200x200xbf16>
    %14 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<8x200x200xf32>) outs(%13 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_5 = tensor.expand_shape %14 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %15 = tensor.empty() : tensor<2x4x200x200xbf16>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<2x4x200x200xbf16>) outs(%15 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %37 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %37 : bf16
    } -> tensor<2x4x200x200xbf16>
    %17 = linalg.generic {indexing_maps = [#map6, #map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %16, %cst_1 : tensor<200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%15 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_10: bf16, %in_11: bf16, %out: bf16):
      %37 = arith.select %in, %in_10, %in_11 : bf16
      linalg.yield %37 : bf16
    } -> tensor<2x4x200x200xbf16>
    %18 = tensor.empty() : tensor<2x4x200x200xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<2x4x200x200xbf16>) outs(%18 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %37 = arith.extf %in : bf16 to f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x200xf32>
    %20 = tensor.empty() : tensor<2x4x200xi64>
    %21 = linalg.fill ins(%c0_i64 : i64) outs(%20 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %22 = tensor.empty() : tensor<2x4x200xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%22 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %24:2 = linalg.generic {indexing_maps = [#map5, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%19 : tensor<2x4x200x200xf32>) outs(%23, %21 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_10: i64):
      %37 = linalg.index 3 : index
      %38 = arith.index_cast %37 : index to i64
      %39 = arith.maximumf %in, %out : f32
      %40 = arith.cmpf ogt, %in, %out : f32
      %41 = arith.select %40, %38, %out_10 : i64
      linalg.yield %39, %41 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_6 = tensor.expand_shape %24#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_6 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%18 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %37 = arith.subf %in, %in_10 : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x200xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<2x4x200x200xf32>) outs(%18 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = math.exp %in : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x200xf32>
    %27 = tensor.empty() : tensor<2x4x200x1xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %29 = linalg.generic {indexing_maps = [#map5, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%26 : tensor<2x4x200x200xf32>) outs(%28 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %37 = arith.addf %in, %out : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x1xf32>
    %30 = linalg.generic {indexing_maps = [#map5, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %29 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%18 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %37 = arith.divf %in, %in_10 : f32
      linalg.yield %37 : f32
    } -> tensor<2x4x200x200xf32>
    %31 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x4x200x200xf32>) outs(%15 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_7 = tensor.collapse_shape %31 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_8 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %32 = tensor.empty() : tensor<8x200x64xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %34 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%33 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %35 = tensor.empty() : tensor<8x200x64xbf16>
    %36 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<8x200x64xf32>) outs(%35 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %37 = arith.truncf %in : f32 to bf16
      linalg.yield %37 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_9 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_9 : tensor<2x4x200x64xbf16>
  }
}
