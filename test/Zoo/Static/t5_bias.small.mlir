// t5_bias, written naively.
//
// MODEL: t5_bias
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: bias by bucket of the distance, gathered
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 3: table, tensor<32x4xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>, %arg3: tensor<32x4xbf16>) -> tensor<2x4x200x64xbf16> {
    %c7_i64 = arith.constant 7 : i64
    %c8_i64 = arith.constant 8 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c32_i64 = arith.constant 32 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 2.7725887222397811 : f64
    %cst_2 = arith.constant 8.000000e+00 : f32
    %cst_3 = arith.constant 1.250000e-01 : bf16
    %cst_4 = arith.constant dense<16> : tensor<i64>
    %cst_5 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %52 = linalg.index 0 : index
      %53 = arith.index_cast %52 : index to i64
      linalg.yield %53 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<200x200xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %52 = arith.subi %in, %in_14 : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %4 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %52 = math.absi %in : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<200x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %52 = arith.maxsi %in, %c1_i64 : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %6 = tensor.empty() : tensor<200x200xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<200x200xi64>) outs(%6 : tensor<200x200xf32>) {
    ^bb0(%in: i64, %out: f32):
      %52 = arith.sitofp %in : i64 to f32
      linalg.yield %52 : f32
    } -> tensor<200x200xf32>
    %8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<200x200xf32>) outs(%6 : tensor<200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = arith.divf %in, %cst_2 : f32
      linalg.yield %52 : f32
    } -> tensor<200x200xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<200x200xf32>) outs(%6 : tensor<200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = math.log %in : f32
      linalg.yield %52 : f32
    } -> tensor<200x200xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<200x200xf32>) outs(%6 : tensor<200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = arith.truncf %cst_1 : f64 to f32
      %53 = arith.divf %in, %52 : f32
      linalg.yield %53 : f32
    } -> tensor<200x200xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<200x200xf32>) outs(%6 : tensor<200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = arith.mulf %in, %cst_2 : f32
      linalg.yield %52 : f32
    } -> tensor<200x200xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<200x200xf32>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: f32, %out: i64):
      %52 = arith.fptosi %in : f32 to i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<200x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %52 = arith.minsi %in, %c7_i64 : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %14 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<200x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %52 = arith.addi %in, %c8_i64 : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %15 = tensor.empty() : tensor<200x200xi1>
    %16 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x200xi64>) outs(%15 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %52 = arith.cmpi sgt, %in, %c0_i64 : i64
      linalg.yield %52 : i1
    } -> tensor<200x200xi1>
    %17 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%16, %cst_4, %cst_5 : tensor<200x200xi1>, tensor<i64>, tensor<i64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i1, %in_14: i64, %in_15: i64, %out: i64):
      %52 = arith.select %in, %in_14, %in_15 : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %18 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<200x200xi64>) outs(%15 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %52 = arith.cmpi slt, %in, %c8_i64 : i64
      linalg.yield %52 : i1
    } -> tensor<200x200xi1>
    %19 = linalg.generic {indexing_maps = [#map3, #map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%18, %4, %14 : tensor<200x200xi1>, tensor<200x200xi64>, tensor<200x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i1, %in_14: i64, %in_15: i64, %out: i64):
      %52 = arith.select %in, %in_14, %in_15 : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %20 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%17, %19 : tensor<200x200xi64>, tensor<200x200xi64>) outs(%2 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %52 = arith.addi %in, %in_14 : i64
      linalg.yield %52 : i64
    } -> tensor<200x200xi64>
    %21 = tensor.empty() : tensor<200x200x4xbf16>
    %22 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<200x200xi64>) outs(%21 : tensor<200x200x4xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %52 = arith.cmpi slt, %in, %c0_i64 : i64
      %53 = arith.addi %in, %c32_i64 : i64
      %54 = arith.select %52, %53, %in : i64
      %55 = arith.index_cast %54 : i64 to index
      %56 = linalg.index 2 : index
      %extracted = tensor.extract %arg3[%55, %56] : tensor<32x4xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<200x200x4xbf16>
    %23 = tensor.empty() : tensor<4x200x200xbf16>
    %transposed = linalg.transpose ins(%22 : tensor<200x200x4xbf16>) outs(%23 : tensor<4x200x200xbf16>) permutation = [2, 0, 1] 
    %24 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed_7 = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%24 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_8 = tensor.collapse_shape %transposed_7 [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %25 = tensor.empty() : tensor<8x200x200xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %27 = linalg.batch_matmul ins(%collapsed, %collapsed_8 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%26 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %28 = tensor.empty() : tensor<8x200x200xbf16>
    %29 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<8x200x200xf32>) outs(%28 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %52 = arith.truncf %in : f32 to bf16
      linalg.yield %52 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_9 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %30 = tensor.empty() : tensor<2x4x200x200xbf16>
    %31 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<2x4x200x200xbf16>) outs(%30 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %52 = arith.mulf %in, %cst_3 : bf16
      linalg.yield %52 : bf16
    } -> tensor<2x4x200x200xbf16>
    %32 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %transposed : tensor<2x4x200x200xbf16>, tensor<4x200x200xbf16>) outs(%30 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %in_14: bf16, %out: bf16):
      %52 = arith.addf %in, %in_14 : bf16
      linalg.yield %52 : bf16
    } -> tensor<2x4x200x200xbf16>
    %33 = tensor.empty() : tensor<2x4x200x200xf32>
    %34 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<2x4x200x200xbf16>) outs(%33 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %52 = arith.extf %in : bf16 to f32
      linalg.yield %52 : f32
    } -> tensor<2x4x200x200xf32>
    %35 = tensor.empty() : tensor<2x4x200xi64>
    %36 = linalg.fill ins(%c0_i64 : i64) outs(%35 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %37 = tensor.empty() : tensor<2x4x200xf32>
    %38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %39:2 = linalg.generic {indexing_maps = [#map7, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%34 : tensor<2x4x200x200xf32>) outs(%38, %36 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_14: i64):
      %52 = linalg.index 3 : index
      %53 = arith.index_cast %52 : index to i64
      %54 = arith.maximumf %in, %out : f32
      %55 = arith.cmpf ogt, %in, %out : f32
      %56 = arith.select %55, %53, %out_14 : i64
      linalg.yield %54, %56 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_10 = tensor.expand_shape %39#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %40 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_10 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%33 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %52 = arith.subf %in, %in_14 : f32
      linalg.yield %52 : f32
    } -> tensor<2x4x200x200xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<2x4x200x200xf32>) outs(%33 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = math.exp %in : f32
      linalg.yield %52 : f32
    } -> tensor<2x4x200x200xf32>
    %42 = tensor.empty() : tensor<2x4x200x1xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %44 = linalg.generic {indexing_maps = [#map7, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%41 : tensor<2x4x200x200xf32>) outs(%43 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %52 = arith.addf %in, %out : f32
      linalg.yield %52 : f32
    } -> tensor<2x4x200x1xf32>
    %45 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %44 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%33 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %52 = arith.divf %in, %in_14 : f32
      linalg.yield %52 : f32
    } -> tensor<2x4x200x200xf32>
    %46 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<2x4x200x200xf32>) outs(%30 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %52 = arith.truncf %in : f32 to bf16
      linalg.yield %52 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_11 = tensor.collapse_shape %46 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_12 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %47 = tensor.empty() : tensor<8x200x64xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %49 = linalg.batch_matmul ins(%collapsed_11, %collapsed_12 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%48 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %50 = tensor.empty() : tensor<8x200x64xbf16>
    %51 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<8x200x64xf32>) outs(%50 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %52 = arith.truncf %in : f32 to bf16
      linalg.yield %52 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_13 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_13 : tensor<2x4x200x64xbf16>
  }
}
