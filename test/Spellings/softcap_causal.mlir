// Naive attention, spelled softcap_causal.
//
// MODEL: softcap_causal
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 4, heads 16, sequence 4096, head dim 128, bf16
// VARIANT: softcap 50 tanh(s / 50), then causal (added)
// ATTENTION: 1
// EXPORTER: test/Spellings/export.py
//
// ARG 0: q, tensor<4x16x4096x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<4x16x4096x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<4x16x4096x128xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1) -> ()>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<4x16x4096x128xbf16>, %arg1: tensor<4x16x4096x128xbf16>, %arg2: tensor<4x16x4096x128xbf16>) -> tensor<4x16x4096x128xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant dense<true> : tensor<4096x4096xi1>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<4096x4096xbf16>
    %cst_4 = arith.constant 0.088388347648318447 : f64
    %cst_5 = arith.constant 5.000000e+01 : bf16
    %0 = tensor.empty() : tensor<4x16x128x4096xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<4x16x4096x128xbf16>) outs(%0 : tensor<4x16x128x4096xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<4x16x4096x128xbf16> into tensor<64x4096x128xbf16>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<4x16x128x4096xbf16> into tensor<64x128x4096xbf16>
    %1 = tensor.empty() : tensor<64x4096x4096xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<64x4096x4096xf32>) -> tensor<64x4096x4096xf32>
    %3 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<64x4096x128xbf16>, tensor<64x128x4096xbf16>) outs(%2 : tensor<64x4096x4096xf32>) -> tensor<64x4096x4096xf32>
    %4 = tensor.empty() : tensor<64x4096x4096xbf16>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<64x4096x4096xf32>) outs(%4 : tensor<64x4096x4096xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<64x4096x4096xbf16>
    %expanded = tensor.expand_shape %5 [[0, 1], [2], [3]] output_shape [4, 16, 4096, 4096] : tensor<64x4096x4096xbf16> into tensor<4x16x4096x4096xbf16>
    %6 = tensor.empty() : tensor<4x16x4096x4096xbf16>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<4x16x4096x4096xbf16>) outs(%6 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %41 = arith.truncf %cst_4 : f64 to bf16
      %42 = arith.mulf %in, %41 : bf16
      linalg.yield %42 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<4x16x4096x4096xbf16>) outs(%6 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %41 = arith.divf %in, %cst_5 : bf16
      linalg.yield %41 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<4x16x4096x4096xbf16>) outs(%6 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %41 = math.tanh %in : bf16
      linalg.yield %41 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<4x16x4096x4096xbf16>) outs(%6 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %41 = arith.mulf %in, %cst_5 : bf16
      linalg.yield %41 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %11 = tensor.empty() : tensor<4096xi64>
    %12 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%11 : tensor<4096xi64>) {
    ^bb0(%out: i64):
      %41 = linalg.index 0 : index
      %42 = arith.index_cast %41 : index to i64
      linalg.yield %42 : i64
    } -> tensor<4096xi64>
    %expanded_7 = tensor.expand_shape %12 [[0, 1]] output_shape [1, 4096] : tensor<4096xi64> into tensor<1x4096xi64>
    %expanded_8 = tensor.expand_shape %12 [[0, 1]] output_shape [4096, 1] : tensor<4096xi64> into tensor<4096x1xi64>
    %13 = tensor.empty() : tensor<4096x4096xi64>
    %14 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%expanded_7, %expanded_8 : tensor<1x4096xi64>, tensor<4096x1xi64>) outs(%13 : tensor<4096x4096xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %41 = arith.subi %in, %in_13 : i64
      linalg.yield %41 : i64
    } -> tensor<4096x4096xi64>
    %15 = tensor.empty() : tensor<4096x4096xi1>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<4096x4096xi64>) outs(%15 : tensor<4096x4096xi1>) {
    ^bb0(%in: i64, %out: i1):
      %41 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %41 : i1
    } -> tensor<4096x4096xi1>
    %17 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%16, %cst_2 : tensor<4096x4096xi1>, tensor<4096x4096xi1>) outs(%15 : tensor<4096x4096xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %41 = arith.andi %in, %in_13 : i1
      linalg.yield %41 : i1
    } -> tensor<4096x4096xi1>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<4096x4096xi1>) outs(%15 : tensor<4096x4096xi1>) {
    ^bb0(%in: i1, %out: i1):
      %41 = arith.xori %in, %true : i1
      linalg.yield %41 : i1
    } -> tensor<4096x4096xi1>
    %19 = tensor.empty() : tensor<4096x4096xbf16>
    %20 = linalg.generic {indexing_maps = [#map5, #map6, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%18, %cst_1, %cst_3 : tensor<4096x4096xi1>, tensor<bf16>, tensor<4096x4096xbf16>) outs(%19 : tensor<4096x4096xbf16>) {
    ^bb0(%in: i1, %in_13: bf16, %in_14: bf16, %out: bf16):
      %41 = arith.select %in, %in_13, %in_14 : bf16
      linalg.yield %41 : bf16
    } -> tensor<4096x4096xbf16>
    %21 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %20 : tensor<4x16x4096x4096xbf16>, tensor<4096x4096xbf16>) outs(%6 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %in_13: bf16, %out: bf16):
      %41 = arith.addf %in, %in_13 : bf16
      linalg.yield %41 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %22 = tensor.empty() : tensor<4x16x4096x4096xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21 : tensor<4x16x4096x4096xbf16>) outs(%22 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %41 = arith.extf %in : bf16 to f32
      linalg.yield %41 : f32
    } -> tensor<4x16x4096x4096xf32>
    %24 = tensor.empty() : tensor<4x16x4096xi64>
    %25 = linalg.fill ins(%c0_i64 : i64) outs(%24 : tensor<4x16x4096xi64>) -> tensor<4x16x4096xi64>
    %26 = tensor.empty() : tensor<4x16x4096xf32>
    %27 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<4x16x4096xf32>) -> tensor<4x16x4096xf32>
    %28:2 = linalg.generic {indexing_maps = [#map1, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%23 : tensor<4x16x4096x4096xf32>) outs(%27, %25 : tensor<4x16x4096xf32>, tensor<4x16x4096xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %41 = linalg.index 3 : index
      %42 = arith.index_cast %41 : index to i64
      %43 = arith.maximumf %in, %out : f32
      %44 = arith.cmpf ogt, %in, %out : f32
      %45 = arith.select %44, %42, %out_13 : i64
      linalg.yield %43, %45 : f32, i64
    } -> (tensor<4x16x4096xf32>, tensor<4x16x4096xi64>)
    %expanded_9 = tensor.expand_shape %28#0 [[0], [1], [2, 3]] output_shape [4, 16, 4096, 1] : tensor<4x16x4096xf32> into tensor<4x16x4096x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_9 : tensor<4x16x4096x4096xf32>, tensor<4x16x4096x1xf32>) outs(%22 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %41 = arith.subf %in, %in_13 : f32
      linalg.yield %41 : f32
    } -> tensor<4x16x4096x4096xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<4x16x4096x4096xf32>) outs(%22 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = math.exp %in : f32
      linalg.yield %41 : f32
    } -> tensor<4x16x4096x4096xf32>
    %31 = tensor.empty() : tensor<4x16x4096x1xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<4x16x4096x1xf32>) -> tensor<4x16x4096x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%30 : tensor<4x16x4096x4096xf32>) outs(%32 : tensor<4x16x4096x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %41 = arith.addf %in, %out : f32
      linalg.yield %41 : f32
    } -> tensor<4x16x4096x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map9, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %33 : tensor<4x16x4096x4096xf32>, tensor<4x16x4096x1xf32>) outs(%22 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %41 = arith.divf %in, %in_13 : f32
      linalg.yield %41 : f32
    } -> tensor<4x16x4096x4096xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<4x16x4096x4096xf32>) outs(%6 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %collapsed_10 = tensor.collapse_shape %35 [[0, 1], [2], [3]] : tensor<4x16x4096x4096xbf16> into tensor<64x4096x4096xbf16>
    %collapsed_11 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<4x16x4096x128xbf16> into tensor<64x4096x128xbf16>
    %36 = tensor.empty() : tensor<64x4096x128xf32>
    %37 = linalg.fill ins(%cst : f32) outs(%36 : tensor<64x4096x128xf32>) -> tensor<64x4096x128xf32>
    %38 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<64x4096x4096xbf16>, tensor<64x4096x128xbf16>) outs(%37 : tensor<64x4096x128xf32>) -> tensor<64x4096x128xf32>
    %39 = tensor.empty() : tensor<64x4096x128xbf16>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<64x4096x128xf32>) outs(%39 : tensor<64x4096x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %41 = arith.truncf %in : f32 to bf16
      linalg.yield %41 : bf16
    } -> tensor<64x4096x128xbf16>
    %expanded_12 = tensor.expand_shape %40 [[0, 1], [2], [3]] output_shape [4, 16, 4096, 128] : tensor<64x4096x128xbf16> into tensor<4x16x4096x128xbf16>
    return %expanded_12 : tensor<4x16x4096x128xbf16>
  }
}
