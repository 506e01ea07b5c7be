// attention_rnn, written naively.
//
// MODEL: attention_rnn
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: softmax over every prefix of one query's scores
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0, d1) -> (0, d1)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_3 = arith.constant 1.250000e-01 : f32
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x1x64xbf16>
    %0 = tensor.empty() : tensor<2x4x200x64xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1, %extracted_slice : tensor<2x4x200x64xbf16>, tensor<2x4x1x64xbf16>) outs(%0 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: bf16, %in_9: bf16, %out: bf16):
      %31 = arith.mulf %in, %in_9 : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x64xbf16>
    %2 = tensor.empty() : tensor<2x4x200xbf16>
    %3 = linalg.fill ins(%cst : bf16) outs(%2 : tensor<2x4x200xbf16>) -> tensor<2x4x200xbf16>
    %4 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%1 : tensor<2x4x200x64xbf16>) outs(%3 : tensor<2x4x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %31 = arith.addf %in, %out : bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200xbf16>
    %5 = tensor.empty() : tensor<2x4x200xf32>
    %6 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x4x200xbf16>) outs(%5 : tensor<2x4x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %31 = arith.extf %in : bf16 to f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<2x4x200xf32>) outs(%5 : tensor<2x4x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = arith.mulf %in, %cst_3 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200xf32>
    %8 = tensor.empty() : tensor<200xi64>
    %9 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel"]} outs(%8 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %31 = linalg.index 0 : index
      %32 = arith.index_cast %31 : index to i64
      linalg.yield %32 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %9 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_4 = tensor.expand_shape %9 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %10 = tensor.empty() : tensor<200x200xi1>
    %11 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%10 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_9: i64, %out: i1):
      %31 = arith.cmpi sle, %in, %in_9 : i64
      linalg.yield %31 : i1
    } -> tensor<200x200xi1>
    %expanded_5 = tensor.expand_shape %7 [[0], [1], [2, 3]] output_shape [2, 4, 1, 200] : tensor<2x4x200xf32> into tensor<2x4x1x200xf32>
    %12 = tensor.empty() : tensor<2x4x200x200xf32>
    %13 = linalg.generic {indexing_maps = [#map8, #map1, #map9, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_5, %cst_2 : tensor<200x200xi1>, tensor<2x4x1x200xf32>, tensor<f32>) outs(%12 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %31 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %14 = tensor.empty() : tensor<2x4x200xi64>
    %15 = linalg.fill ins(%c0_i64 : i64) outs(%14 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%5 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %17:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%13 : tensor<2x4x200x200xf32>) outs(%16, %15 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_9: i64):
      %31 = linalg.index 3 : index
      %32 = arith.index_cast %31 : index to i64
      %33 = arith.maximumf %in, %out : f32
      %34 = arith.cmpf ogt, %in, %out : f32
      %35 = arith.select %34, %32, %out_9 : i64
      linalg.yield %33, %35 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_6 = tensor.expand_shape %17#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map10, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_6 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%12 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %31 = arith.subf %in, %in_9 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<2x4x200x200xf32>) outs(%12 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = math.exp %in : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %20 = tensor.empty() : tensor<2x4x200x1xf32>
    %21 = linalg.fill ins(%cst_1 : f32) outs(%20 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%19 : tensor<2x4x200x200xf32>) outs(%21 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = arith.addf %in, %out : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map10, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %22 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%12 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %31 = arith.divf %in, %in_9 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x200x200xf32>
    %24 = tensor.empty() : tensor<2x4x200x200xbf16>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x200x200xf32>) outs(%24 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %31 = arith.truncf %in : f32 to bf16
      linalg.yield %31 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed = tensor.collapse_shape %25 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_7 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %26 = tensor.empty() : tensor<8x200x64xf32>
    %27 = linalg.fill ins(%cst_1 : f32) outs(%26 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %28 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%27 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %29 = tensor.empty() : tensor<8x200x64xbf16>
    %30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<8x200x64xf32>) outs(%29 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %31 = arith.truncf %in : f32 to bf16
      linalg.yield %31 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_8 = tensor.expand_shape %30 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_8 : tensor<2x4x200x64xbf16>
  }
}
