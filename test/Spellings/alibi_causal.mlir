// Naive attention, spelled alibi_causal.
//
// MODEL: alibi_causal
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 4, heads 16, sequence 4096, head dim 128, bf16
// VARIANT: ALiBi slopes times (key - query), rounded to the input type, and causal (added)
// ATTENTION: 1
// EXPORTER: test/Spellings/export.py
//
// ARG 0: q, tensor<4x16x4096x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<4x16x4096x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<4x16x4096x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map9 = affine_map<(d0, d1) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<4x16x4096x128xbf16>, %arg1: tensor<4x16x4096x128xbf16>, %arg2: tensor<4x16x4096x128xbf16>) -> tensor<4x16x4096x128xbf16> {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %true = arith.constant true
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant dense<true> : tensor<4096x4096xi1>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<4096x4096xbf16>
    %cst_4 = arith.constant 0.088388347648318447 : f64
    %cst_5 = arith.constant 8.000000e+00 : f32
    %cst_6 = arith.constant 1.600000e+01 : f32
    %cst_7 = arith.constant 2.000000e+00 : f32
    %0 = tensor.empty() : tensor<16xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16xi64>) {
    ^bb0(%out: i64):
      %50 = linalg.index 0 : index
      %51 = arith.index_cast %50 : index to i64
      %52 = arith.addi %51, %c1_i64 : i64
      linalg.yield %52 : i64
    } -> tensor<16xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%1 : tensor<16xi64>) outs(%0 : tensor<16xi64>) {
    ^bb0(%in: i64, %out: i64):
      %50 = arith.sitofp %in : i64 to f32
      %51 = arith.negf %50 : f32
      %52 = arith.fptosi %51 : f32 to i64
      linalg.yield %52 : i64
    } -> tensor<16xi64>
    %3 = tensor.empty() : tensor<16xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%2 : tensor<16xi64>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: i64, %out: f32):
      %50 = arith.sitofp %in : i64 to f32
      %51 = arith.mulf %50, %cst_5 : f32
      linalg.yield %51 : f32
    } -> tensor<16xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.divf %in, %cst_6 : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%5 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.powf %cst_7, %in : f32
      linalg.yield %50 : f32
    } -> tensor<16xf32>
    %7 = tensor.empty() : tensor<4096xi64>
    %8 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%7 : tensor<4096xi64>) {
    ^bb0(%out: i64):
      %50 = linalg.index 0 : index
      %51 = arith.index_cast %50 : index to i64
      linalg.yield %51 : i64
    } -> tensor<4096xi64>
    %expanded = tensor.expand_shape %6 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %expanded_8 = tensor.expand_shape %8 [[0, 1]] output_shape [1, 4096] : tensor<4096xi64> into tensor<1x4096xi64>
    %expanded_9 = tensor.expand_shape %8 [[0, 1]] output_shape [4096, 1] : tensor<4096xi64> into tensor<4096x1xi64>
    %9 = tensor.empty() : tensor<4096x4096xi64>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_8, %expanded_9 : tensor<1x4096xi64>, tensor<4096x1xi64>) outs(%9 : tensor<4096x4096xi64>) {
    ^bb0(%in: i64, %in_16: i64, %out: i64):
      %50 = arith.subi %in, %in_16 : i64
      linalg.yield %50 : i64
    } -> tensor<4096x4096xi64>
    %11 = tensor.empty() : tensor<16x4096x4096xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %10 : tensor<16x1x1xf32>, tensor<4096x4096xi64>) outs(%11 : tensor<16x4096x4096xf32>) {
    ^bb0(%in: f32, %in_16: i64, %out: f32):
      %50 = arith.sitofp %in_16 : i64 to f32
      %51 = arith.mulf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<16x4096x4096xf32>
    %13 = tensor.empty() : tensor<16x4096x4096xbf16>
    %14 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<16x4096x4096xf32>) outs(%13 : tensor<16x4096x4096xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %50 = arith.truncf %in : f32 to bf16
      linalg.yield %50 : bf16
    } -> tensor<16x4096x4096xbf16>
    %15 = tensor.empty() : tensor<4x16x128x4096xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<4x16x4096x128xbf16>) outs(%15 : tensor<4x16x128x4096xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<4x16x4096x128xbf16> into tensor<64x4096x128xbf16>
    %collapsed_10 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<4x16x128x4096xbf16> into tensor<64x128x4096xbf16>
    %16 = tensor.empty() : tensor<64x4096x4096xf32>
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<64x4096x4096xf32>) -> tensor<64x4096x4096xf32>
    %18 = linalg.batch_matmul ins(%collapsed, %collapsed_10 : tensor<64x4096x128xbf16>, tensor<64x128x4096xbf16>) outs(%17 : tensor<64x4096x4096xf32>) -> tensor<64x4096x4096xf32>
    %19 = tensor.empty() : tensor<64x4096x4096xbf16>
    %20 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<64x4096x4096xf32>) outs(%19 : tensor<64x4096x4096xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %50 = arith.truncf %in : f32 to bf16
      linalg.yield %50 : bf16
    } -> tensor<64x4096x4096xbf16>
    %expanded_11 = tensor.expand_shape %20 [[0, 1], [2], [3]] output_shape [4, 16, 4096, 4096] : tensor<64x4096x4096xbf16> into tensor<4x16x4096x4096xbf16>
    %21 = tensor.empty() : tensor<4x16x4096x4096xbf16>
    %22 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<4x16x4096x4096xbf16>) outs(%21 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %50 = arith.truncf %cst_4 : f64 to bf16
      %51 = arith.mulf %in, %50 : bf16
      linalg.yield %51 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %23 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %14 : tensor<4x16x4096x4096xbf16>, tensor<16x4096x4096xbf16>) outs(%21 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %in_16: bf16, %out: bf16):
      %50 = arith.addf %in, %in_16 : bf16
      linalg.yield %50 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %24 = tensor.empty() : tensor<4096x4096xi1>
    %25 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<4096x4096xi64>) outs(%24 : tensor<4096x4096xi1>) {
    ^bb0(%in: i64, %out: i1):
      %50 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %50 : i1
    } -> tensor<4096x4096xi1>
    %26 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%25, %cst_2 : tensor<4096x4096xi1>, tensor<4096x4096xi1>) outs(%24 : tensor<4096x4096xi1>) {
    ^bb0(%in: i1, %in_16: i1, %out: i1):
      %50 = arith.andi %in, %in_16 : i1
      linalg.yield %50 : i1
    } -> tensor<4096x4096xi1>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<4096x4096xi1>) outs(%24 : tensor<4096x4096xi1>) {
    ^bb0(%in: i1, %out: i1):
      %50 = arith.xori %in, %true : i1
      linalg.yield %50 : i1
    } -> tensor<4096x4096xi1>
    %28 = tensor.empty() : tensor<4096x4096xbf16>
    %29 = linalg.generic {indexing_maps = [#map3, #map9, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%27, %cst_1, %cst_3 : tensor<4096x4096xi1>, tensor<bf16>, tensor<4096x4096xbf16>) outs(%28 : tensor<4096x4096xbf16>) {
    ^bb0(%in: i1, %in_16: bf16, %in_17: bf16, %out: bf16):
      %50 = arith.select %in, %in_16, %in_17 : bf16
      linalg.yield %50 : bf16
    } -> tensor<4096x4096xbf16>
    %30 = linalg.generic {indexing_maps = [#map7, #map10, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %29 : tensor<4x16x4096x4096xbf16>, tensor<4096x4096xbf16>) outs(%21 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: bf16, %in_16: bf16, %out: bf16):
      %50 = arith.addf %in, %in_16 : bf16
      linalg.yield %50 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %31 = tensor.empty() : tensor<4x16x4096x4096xf32>
    %32 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<4x16x4096x4096xbf16>) outs(%31 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %50 = arith.extf %in : bf16 to f32
      linalg.yield %50 : f32
    } -> tensor<4x16x4096x4096xf32>
    %33 = tensor.empty() : tensor<4x16x4096xi64>
    %34 = linalg.fill ins(%c0_i64 : i64) outs(%33 : tensor<4x16x4096xi64>) -> tensor<4x16x4096xi64>
    %35 = tensor.empty() : tensor<4x16x4096xf32>
    %36 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<4x16x4096xf32>) -> tensor<4x16x4096xf32>
    %37:2 = linalg.generic {indexing_maps = [#map7, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%32 : tensor<4x16x4096x4096xf32>) outs(%36, %34 : tensor<4x16x4096xf32>, tensor<4x16x4096xi64>) {
    ^bb0(%in: f32, %out: f32, %out_16: i64):
      %50 = linalg.index 3 : index
      %51 = arith.index_cast %50 : index to i64
      %52 = arith.maximumf %in, %out : f32
      %53 = arith.cmpf ogt, %in, %out : f32
      %54 = arith.select %53, %51, %out_16 : i64
      linalg.yield %52, %54 : f32, i64
    } -> (tensor<4x16x4096xf32>, tensor<4x16x4096xi64>)
    %expanded_12 = tensor.expand_shape %37#0 [[0], [1], [2, 3]] output_shape [4, 16, 4096, 1] : tensor<4x16x4096xf32> into tensor<4x16x4096x1xf32>
    %38 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_12 : tensor<4x16x4096x4096xf32>, tensor<4x16x4096x1xf32>) outs(%31 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %50 = arith.subf %in, %in_16 : f32
      linalg.yield %50 : f32
    } -> tensor<4x16x4096x4096xf32>
    %39 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<4x16x4096x4096xf32>) outs(%31 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.exp %in : f32
      linalg.yield %50 : f32
    } -> tensor<4x16x4096x4096xf32>
    %40 = tensor.empty() : tensor<4x16x4096x1xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<4x16x4096x1xf32>) -> tensor<4x16x4096x1xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%39 : tensor<4x16x4096x4096xf32>) outs(%41 : tensor<4x16x4096x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<4x16x4096x1xf32>
    %43 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<4x16x4096x4096xf32>, tensor<4x16x4096x1xf32>) outs(%31 : tensor<4x16x4096x4096xf32>) {
    ^bb0(%in: f32, %in_16: f32, %out: f32):
      %50 = arith.divf %in, %in_16 : f32
      linalg.yield %50 : f32
    } -> tensor<4x16x4096x4096xf32>
    %44 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<4x16x4096x4096xf32>) outs(%21 : tensor<4x16x4096x4096xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %50 = arith.truncf %in : f32 to bf16
      linalg.yield %50 : bf16
    } -> tensor<4x16x4096x4096xbf16>
    %collapsed_13 = tensor.collapse_shape %44 [[0, 1], [2], [3]] : tensor<4x16x4096x4096xbf16> into tensor<64x4096x4096xbf16>
    %collapsed_14 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<4x16x4096x128xbf16> into tensor<64x4096x128xbf16>
    %45 = tensor.empty() : tensor<64x4096x128xf32>
    %46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<64x4096x128xf32>) -> tensor<64x4096x128xf32>
    %47 = linalg.batch_matmul ins(%collapsed_13, %collapsed_14 : tensor<64x4096x4096xbf16>, tensor<64x4096x128xbf16>) outs(%46 : tensor<64x4096x128xf32>) -> tensor<64x4096x128xf32>
    %48 = tensor.empty() : tensor<64x4096x128xbf16>
    %49 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<64x4096x128xf32>) outs(%48 : tensor<64x4096x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %50 = arith.truncf %in : f32 to bf16
      linalg.yield %50 : bf16
    } -> tensor<64x4096x128xbf16>
    %expanded_15 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [4, 16, 4096, 128] : tensor<64x4096x128xbf16> into tensor<4x16x4096x128xbf16>
    return %expanded_15 : tensor<4x16x4096x128xbf16>
  }
}
