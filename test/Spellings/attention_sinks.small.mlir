// Naive attention, spelled attention_sinks.
//
// MODEL: attention_sinks
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4, sequence 200, head dim 64, bf16
// VARIANT: causal (added); one learned logit per head concatenated, then dropped
// ATTENTION: 1
// EXPORTER: test/Spellings/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 3: sink, tensor<4xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>, %arg3: tensor<4xbf16>) -> tensor<2x4x200x64xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant dense<true> : tensor<200x200xi1>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<200x200xbf16>
    %cst_4 = arith.constant 1.250000e-01 : bf16
    %0 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %1 = tensor.empty() : tensor<8x200x200xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %3 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%2 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %4 = tensor.empty() : tensor<8x200x200xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<8x200x200xf32>) outs(%4 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %6 = tensor.empty() : tensor<2x4x200x200xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x4x200x200xbf16>) outs(%6 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %41 = arith.mulf %in, %cst_4 : bf16
      linalg.yield %41 : bf16
    } -> tensor<2x4x200x200xbf16>
    %8 = tensor.empty() : tensor<200xi64>
    %9 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%8 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %41 = linalg.index 0 : index
      %42 = arith.index_cast %41 : index to i64
      linalg.yield %42 : i64
    } -> tensor<200xi64>
    %expanded_6 = tensor.expand_shape %9 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %expanded_7 = tensor.expand_shape %9 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %10 = tensor.empty() : tensor<200x200xi64>
    %11 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded_7 : tensor<1x200xi64>, tensor<200x1xi64>) outs(%10 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %41 = arith.subi %in, %in_13 : i64
      linalg.yield %41 : i64
    } -> tensor<200x200xi64>
    %12 = tensor.empty() : tensor<200x200xi1>
    %13 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<200x200xi64>) outs(%12 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %41 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %41 : i1
    } -> tensor<200x200xi1>
    %14 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%13, %cst_2 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%12 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %41 = arith.andi %in, %in_13 : i1
      linalg.yield %41 : i1
    } -> tensor<200x200xi1>
    %15 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<200x200xi1>) outs(%12 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %out: i1):
      %41 = arith.xori %in, %true : i1
      linalg.yield %41 : i1
    } -> tensor<200x200xi1>
    %16 = tensor.empty() : tensor<200x200xbf16>
    %17 = linalg.generic {indexing_maps = [#map5, #map6, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%15, %cst_1, %cst_3 : tensor<200x200xi1>, tensor<bf16>, tensor<200x200xbf16>) outs(%16 : tensor<200x200xbf16>) {
    ^bb0(%in: i1, %in_13: bf16, %in_14: bf16, %out: bf16):
      %41 = arith.select %in, %in_13, %in_14 : bf16
      linalg.yield %41 : bf16
    } -> tensor<200x200xbf16>
    %18 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %17 : tensor<2x4x200x200xbf16>, tensor<200x200xbf16>) outs(%6 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %in_13: bf16, %out: bf16):
      %41 = arith.addf %in, %in_13 : bf16
      linalg.yield %41 : bf16
    } -> tensor<2x4x200x200xbf16>
    %19 = tensor.empty() : tensor<2x4x200x1xbf16>
    %expanded_8 = tensor.expand_shape %arg3 [[0, 1]] output_shape [4, 1] : tensor<4xbf16> into tensor<4x1xbf16>
    %20 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<4x1xbf16>) outs(%19 : tensor<2x4x200x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<2x4x200x1xbf16>
    %concat = tensor.concat dim(3) %18, %20 : (tensor<2x4x200x200xbf16>, tensor<2x4x200x1xbf16>) -> tensor<2x4x200x201xbf16>
    %21 = tensor.empty() : tensor<2x4x200x201xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<2x4x200x201xbf16>) outs(%21 : tensor<2x4x200x201xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %41 = arith.extf %in : bf16 to f32
      linalg.yield %41 : f32
    } -> tensor<2x4x200x201xf32>
    %23 = tensor.empty() : tensor<2x4x200xi64>
    %24 = linalg.fill ins(%c0_i64 : i64) outs(%23 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %25 = tensor.empty() : tensor<2x4x200xf32>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %27:2 = linalg.generic {indexing_maps = [#map1, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22 : tensor<2x4x200x201xf32>) outs(%26, %24 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %41 = linalg.index 3 : index
      %42 = arith.index_cast %41 : index to i64
      %43 = arith.maximumf %in, %out : f32
      %44 = arith.cmpf ogt, %in, %out : f32
      %45 = arith.select %44, %42, %out_13 : i64
      linalg.yield %43, %45 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_9 = tensor.expand_shape %27#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_9 : tensor<2x4x200x201xf32>, tensor<2x4x200x1xf32>) outs(%21 : tensor<2x4x200x201xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %41 = arith.subf %in, %in_13 : f32
      linalg.yield %41 : f32
    } -> tensor<2x4x200x201xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<2x4x200x201xf32>) outs(%21 : tensor<2x4x200x201xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = math.exp %in : f32
      linalg.yield %41 : f32
    } -> tensor<2x4x200x201xf32>
    %30 = tensor.empty() : tensor<2x4x200x1xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%29 : tensor<2x4x200x201xf32>) outs(%31 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = arith.addf %in, %out : f32
      linalg.yield %41 : f32
    } -> tensor<2x4x200x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %32 : tensor<2x4x200x201xf32>, tensor<2x4x200x1xf32>) outs(%21 : tensor<2x4x200x201xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %41 = arith.divf %in, %in_13 : f32
      linalg.yield %41 : f32
    } -> tensor<2x4x200x201xf32>
    %34 = tensor.empty() : tensor<2x4x200x201xbf16>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<2x4x200x201xf32>) outs(%34 : tensor<2x4x200x201xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<2x4x200x201xbf16>
    %extracted_slice = tensor.extract_slice %35[0, 0, 0, 0] [2, 4, 200, 200] [1, 1, 1, 1] : tensor<2x4x200x201xbf16> to tensor<2x4x200x200xbf16>
    %collapsed_10 = tensor.collapse_shape %extracted_slice [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_11 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %36 = tensor.empty() : tensor<8x200x64xf32>
    %37 = linalg.fill ins(%cst : f32) outs(%36 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %38 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%37 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %39 = tensor.empty() : tensor<8x200x64xbf16>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<8x200x64xf32>) outs(%39 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_12 = tensor.expand_shape %40 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_12 : tensor<2x4x200x64xbf16>
  }
}
