// documents_causal, written naively.
//
// MODEL: documents_causal
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: documents by id, causal
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 3: ids, tensor<2x200xi64>, iota / 41

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
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>, %arg3: tensor<2x200xi64>) -> tensor<2x4x200x64xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %35 = linalg.index 0 : index
      %36 = arith.index_cast %35 : index to i64
      linalg.yield %36 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_3 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %expanded_4 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [2, 1, 200, 1] : tensor<2x200xi64> into tensor<2x1x200x1xi64>
    %expanded_5 = tensor.expand_shape %arg3 [[0], [1, 2, 3]] output_shape [2, 1, 1, 200] : tensor<2x200xi64> into tensor<2x1x1x200xi64>
    %2 = tensor.empty() : tensor<2x1x200x200xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_4, %expanded_5 : tensor<2x1x200x1xi64>, tensor<2x1x1x200xi64>) outs(%2 : tensor<2x1x200x200xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %35 = arith.cmpi eq, %in, %in_12 : i64
      linalg.yield %35 : i1
    } -> tensor<2x1x200x200xi1>
    %4 = tensor.empty() : tensor<200x200xi1>
    %5 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%4 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %35 = arith.cmpi sle, %in, %in_12 : i64
      linalg.yield %35 : i1
    } -> tensor<200x200xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %5 : tensor<2x1x200x200xi1>, tensor<200x200xi1>) outs(%2 : tensor<2x1x200x200xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %35 = arith.andi %in, %in_12 : i1
      linalg.yield %35 : i1
    } -> tensor<2x1x200x200xi1>
    %7 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%7 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %8 = tensor.empty() : tensor<8x200x200xf32>
    %9 = linalg.fill ins(%cst : f32) outs(%8 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %10 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%9 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %11 = tensor.empty() : tensor<8x200x200xbf16>
    %12 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<8x200x200xf32>) outs(%11 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_7 = tensor.expand_shape %12 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %13 = tensor.empty() : tensor<2x4x200x200xbf16>
    %14 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<2x4x200x200xbf16>) outs(%13 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %35 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %35 : bf16
    } -> tensor<2x4x200x200xbf16>
    %15 = linalg.generic {indexing_maps = [#map9, #map3, #map10, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %14, %cst_1 : tensor<2x1x200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%13 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_12: bf16, %in_13: bf16, %out: bf16):
      %35 = arith.select %in, %in_12, %in_13 : bf16
      linalg.yield %35 : bf16
    } -> tensor<2x4x200x200xbf16>
    %16 = tensor.empty() : tensor<2x4x200x200xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<2x4x200x200xbf16>) outs(%16 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      linalg.yield %35 : f32
    } -> tensor<2x4x200x200xf32>
    %18 = tensor.empty() : tensor<2x4x200xi64>
    %19 = linalg.fill ins(%c0_i64 : i64) outs(%18 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %20 = tensor.empty() : tensor<2x4x200xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%20 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %22:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%17 : tensor<2x4x200x200xf32>) outs(%21, %19 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_12: i64):
      %35 = linalg.index 3 : index
      %36 = arith.index_cast %35 : index to i64
      %37 = arith.maximumf %in, %out : f32
      %38 = arith.cmpf ogt, %in, %out : f32
      %39 = arith.select %38, %36, %out_12 : i64
      linalg.yield %37, %39 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_8 = tensor.expand_shape %22#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_8 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%16 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %35 = arith.subf %in, %in_12 : f32
      linalg.yield %35 : f32
    } -> tensor<2x4x200x200xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x200x200xf32>) outs(%16 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<2x4x200x200xf32>
    %25 = tensor.empty() : tensor<2x4x200x1xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%24 : tensor<2x4x200x200xf32>) outs(%26 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %in, %out : f32
      linalg.yield %35 : f32
    } -> tensor<2x4x200x1xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %27 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%16 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %35 = arith.divf %in, %in_12 : f32
      linalg.yield %35 : f32
    } -> tensor<2x4x200x200xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<2x4x200x200xf32>) outs(%13 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_9 = tensor.collapse_shape %29 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_10 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %30 = tensor.empty() : tensor<8x200x64xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %32 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%31 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %33 = tensor.empty() : tensor<8x200x64xbf16>
    %34 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<8x200x64xf32>) outs(%33 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_11 = tensor.expand_shape %34 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_11 : tensor<2x4x200x64xbf16>
  }
}
