// t5_bias, written naively.
//
// MODEL: t5_bias
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: bias by bucket of the distance, gathered
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 3: table, tensor<32x16xbf16>, mean 0 std 1

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
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>, %arg3: tensor<32x16xbf16>) -> tensor<1x16x16384x128xbf16> {
    %c7_i64 = arith.constant 7 : i64
    %c8_i64 = arith.constant 8 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c32_i64 = arith.constant 32 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.088388347648318447 : f64
    %cst_2 = arith.constant 2.7725887222397811 : f64
    %cst_3 = arith.constant 8.000000e+00 : f32
    %cst_4 = arith.constant dense<16> : tensor<i64>
    %cst_5 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %51 = linalg.index 0 : index
      %52 = arith.index_cast %51 : index to i64
      linalg.yield %52 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x16384xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %51 = arith.subi %in, %in_14 : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %4 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16384x16384xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %51 = math.absi %in : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16384x16384xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %51 = arith.maxsi %in, %c1_i64 : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %6 = tensor.empty() : tensor<16384x16384xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<16384x16384xi64>) outs(%6 : tensor<16384x16384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %51 = arith.sitofp %in : i64 to f32
      linalg.yield %51 : f32
    } -> tensor<16384x16384xf32>
    %8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<16384x16384xf32>) outs(%6 : tensor<16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.divf %in, %cst_3 : f32
      linalg.yield %51 : f32
    } -> tensor<16384x16384xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<16384x16384xf32>) outs(%6 : tensor<16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.log %in : f32
      linalg.yield %51 : f32
    } -> tensor<16384x16384xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16384x16384xf32>) outs(%6 : tensor<16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_2 : f64 to f32
      %52 = arith.divf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<16384x16384xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<16384x16384xf32>) outs(%6 : tensor<16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.mulf %in, %cst_3 : f32
      linalg.yield %51 : f32
    } -> tensor<16384x16384xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<16384x16384xf32>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: f32, %out: i64):
      %51 = arith.fptosi %in : f32 to i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<16384x16384xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %51 = arith.minsi %in, %c7_i64 : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %14 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<16384x16384xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %51 = arith.addi %in, %c8_i64 : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %15 = tensor.empty() : tensor<16384x16384xi1>
    %16 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16384x16384xi64>) outs(%15 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %out: i1):
      %51 = arith.cmpi sgt, %in, %c0_i64 : i64
      linalg.yield %51 : i1
    } -> tensor<16384x16384xi1>
    %17 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%16, %cst_4, %cst_5 : tensor<16384x16384xi1>, tensor<i64>, tensor<i64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i1, %in_14: i64, %in_15: i64, %out: i64):
      %51 = arith.select %in, %in_14, %in_15 : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %18 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<16384x16384xi64>) outs(%15 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %out: i1):
      %51 = arith.cmpi slt, %in, %c8_i64 : i64
      linalg.yield %51 : i1
    } -> tensor<16384x16384xi1>
    %19 = linalg.generic {indexing_maps = [#map3, #map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%18, %4, %14 : tensor<16384x16384xi1>, tensor<16384x16384xi64>, tensor<16384x16384xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i1, %in_14: i64, %in_15: i64, %out: i64):
      %51 = arith.select %in, %in_14, %in_15 : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %20 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%17, %19 : tensor<16384x16384xi64>, tensor<16384x16384xi64>) outs(%2 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %51 = arith.addi %in, %in_14 : i64
      linalg.yield %51 : i64
    } -> tensor<16384x16384xi64>
    %21 = tensor.empty() : tensor<16384x16384x16xbf16>
    %22 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<16384x16384xi64>) outs(%21 : tensor<16384x16384x16xbf16>) {
    ^bb0(%in: i64, %out: bf16):
      %51 = arith.cmpi slt, %in, %c0_i64 : i64
      %52 = arith.addi %in, %c32_i64 : i64
      %53 = arith.select %51, %52, %in : i64
      %54 = arith.index_cast %53 : i64 to index
      %55 = linalg.index 2 : index
      %extracted = tensor.extract %arg3[%54, %55] : tensor<32x16xbf16>
      linalg.yield %extracted : bf16
    } -> tensor<16384x16384x16xbf16>
    %23 = tensor.empty() : tensor<16x16384x16384xbf16>
    %transposed = linalg.transpose ins(%22 : tensor<16384x16384x16xbf16>) outs(%23 : tensor<16x16384x16384xbf16>) permutation = [2, 0, 1] 
    %24 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed_7 = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%24 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_8 = tensor.collapse_shape %transposed_7 [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %25 = tensor.empty() : tensor<16x16384x16384xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %27 = linalg.batch_matmul ins(%collapsed, %collapsed_8 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%26 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %28 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<16x16384x16384xf32>) outs(%23 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %51 = arith.truncf %in : f32 to bf16
      linalg.yield %51 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_9 = tensor.expand_shape %28 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %29 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %30 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<1x16x16384x16384xbf16>) outs(%29 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %51 = arith.truncf %cst_1 : f64 to bf16
      %52 = arith.mulf %in, %51 : bf16
      linalg.yield %52 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %31 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %transposed : tensor<1x16x16384x16384xbf16>, tensor<16x16384x16384xbf16>) outs(%29 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %in_14: bf16, %out: bf16):
      %51 = arith.addf %in, %in_14 : bf16
      linalg.yield %51 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %32 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %33 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<1x16x16384x16384xbf16>) outs(%32 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %51 = arith.extf %in : bf16 to f32
      linalg.yield %51 : f32
    } -> tensor<1x16x16384x16384xf32>
    %34 = tensor.empty() : tensor<1x16x16384xi64>
    %35 = linalg.fill ins(%c0_i64 : i64) outs(%34 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %36 = tensor.empty() : tensor<1x16x16384xf32>
    %37 = linalg.fill ins(%cst_0 : f32) outs(%36 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %38:2 = linalg.generic {indexing_maps = [#map7, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%33 : tensor<1x16x16384x16384xf32>) outs(%37, %35 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_14: i64):
      %51 = linalg.index 3 : index
      %52 = arith.index_cast %51 : index to i64
      %53 = arith.maximumf %in, %out : f32
      %54 = arith.cmpf ogt, %in, %out : f32
      %55 = arith.select %54, %52, %out_14 : i64
      linalg.yield %53, %55 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_10 = tensor.expand_shape %38#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_10 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%32 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %51 = arith.subf %in, %in_14 : f32
      linalg.yield %51 : f32
    } -> tensor<1x16x16384x16384xf32>
    %40 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<1x16x16384x16384xf32>) outs(%32 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.exp %in : f32
      linalg.yield %51 : f32
    } -> tensor<1x16x16384x16384xf32>
    %41 = tensor.empty() : tensor<1x16x16384x1xf32>
    %42 = linalg.fill ins(%cst : f32) outs(%41 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<1x16x16384x16384xf32>) outs(%42 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.addf %in, %out : f32
      linalg.yield %51 : f32
    } -> tensor<1x16x16384x1xf32>
    %44 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %43 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%32 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %51 = arith.divf %in, %in_14 : f32
      linalg.yield %51 : f32
    } -> tensor<1x16x16384x16384xf32>
    %45 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<1x16x16384x16384xf32>) outs(%29 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %51 = arith.truncf %in : f32 to bf16
      linalg.yield %51 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_11 = tensor.collapse_shape %45 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_12 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %46 = tensor.empty() : tensor<16x16384x128xf32>
    %47 = linalg.fill ins(%cst : f32) outs(%46 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %48 = linalg.batch_matmul ins(%collapsed_11, %collapsed_12 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%47 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %49 = tensor.empty() : tensor<16x16384x128xbf16>
    %50 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48 : tensor<16x16384x128xf32>) outs(%49 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %51 = arith.truncf %in : f32 to bf16
      linalg.yield %51 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_13 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_13 : tensor<1x16x16384x128xbf16>
  }
}
