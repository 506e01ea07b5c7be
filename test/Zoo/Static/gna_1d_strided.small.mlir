// gna_1d_strided, written naively.
//
// MODEL: gna_1d_strided
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 384, keys 384, head dims 64/64, bf16
// VARIANT: neighbourhood of 16 u, stride 2 u
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x384x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x384x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x384x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x384x64xbf16>, %arg1: tensor<2x4x384x64xbf16>, %arg2: tensor<2x4x384x64xbf16>) -> tensor<2x4x384x64xbf16> {
    %c128_i64 = arith.constant 128 : i64
    %c256_i64 = arith.constant 256 : i64
    %c64_i64 = arith.constant 64 : i64
    %c383_i64 = arith.constant 383 : i64
    %c8_i64 = arith.constant 8 : i64
    %c16_i64 = arith.constant 16 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant dense<16> : tensor<i64>
    %cst_4 = arith.constant dense<1> : tensor<i64>
    %0 = tensor.empty() : tensor<384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<384xi64>) {
    ^bb0(%out: i64):
      %49 = linalg.index 0 : index
      %50 = arith.index_cast %49 : index to i64
      linalg.yield %50 : i64
    } -> tensor<384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [384, 1] : tensor<384xi64> into tensor<384x1xi64>
    %expanded_5 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 384] : tensor<384xi64> into tensor<1x384xi64>
    %2 = tensor.empty() : tensor<384x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<384x1xi64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<384x1xi64>
    %4 = tensor.empty() : tensor<1x384xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_5 : tensor<1x384xi64>) outs(%4 : tensor<1x384xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x384xi64>
    %6 = tensor.empty() : tensor<384x384xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %5 : tensor<384x1xi64>, tensor<1x384xi64>) outs(%6 : tensor<384x384xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %49 = arith.cmpi eq, %in, %in_12 : i64
      linalg.yield %49 : i1
    } -> tensor<384x384xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_4 : tensor<384x1xi64>, tensor<i64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %in_12: i64, %out: i64):
      %49 = arith.sitofp %in : i64 to f64
      %50 = arith.sitofp %in_12 : i64 to f64
      %51 = arith.divf %49, %50 : f64
      %52 = math.floor %51 : f64
      %53 = arith.fptosi %52 : f64 to i64
      linalg.yield %53 : i64
    } -> tensor<384x1xi64>
    %9 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_5, %cst_4 : tensor<1x384xi64>, tensor<i64>) outs(%4 : tensor<1x384xi64>) {
    ^bb0(%in: i64, %in_12: i64, %out: i64):
      %49 = arith.sitofp %in : i64 to f64
      %50 = arith.sitofp %in_12 : i64 to f64
      %51 = arith.divf %49, %50 : f64
      %52 = math.floor %51 : f64
      %53 = arith.fptosi %52 : f64 to i64
      linalg.yield %53 : i64
    } -> tensor<1x384xi64>
    %10 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %cst_3 : tensor<384x1xi64>, tensor<i64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %in_12: i64, %out: i64):
      %49 = arith.sitofp %in : i64 to f64
      %50 = arith.sitofp %in_12 : i64 to f64
      %51 = arith.divf %49, %50 : f64
      %52 = math.floor %51 : f64
      %53 = arith.fptosi %52 : f64 to i64
      linalg.yield %53 : i64
    } -> tensor<384x1xi64>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<384x1xi64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %49 = arith.muli %in, %c16_i64 : i64
      linalg.yield %49 : i64
    } -> tensor<384x1xi64>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<384x1xi64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %49 = arith.addi %in, %c8_i64 : i64
      linalg.yield %49 : i64
    } -> tensor<384x1xi64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<384x1xi64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %49 = arith.minsi %in, %c383_i64 : i64
      linalg.yield %49 : i64
    } -> tensor<384x1xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<384x1xi64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %49 = arith.subi %in, %c64_i64 : i64
      linalg.yield %49 : i64
    } -> tensor<384x1xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<384x1xi64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %49 = arith.maxsi %in, %c0_i64 : i64
      %50 = arith.minsi %49, %c256_i64 : i64
      linalg.yield %50 : i64
    } -> tensor<384x1xi64>
    %16 = linalg.generic {indexing_maps = [#map3, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %15 : tensor<1x384xi64>, tensor<384x1xi64>) outs(%6 : tensor<384x384xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %49 = arith.cmpi sge, %in, %in_12 : i64
      linalg.yield %49 : i1
    } -> tensor<384x384xi1>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %16 : tensor<384x384xi1>, tensor<384x384xi1>) outs(%6 : tensor<384x384xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %49 = arith.andi %in, %in_12 : i1
      linalg.yield %49 : i1
    } -> tensor<384x384xi1>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<384x1xi64>) outs(%2 : tensor<384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %49 = arith.addi %in, %c128_i64 : i64
      linalg.yield %49 : i64
    } -> tensor<384x1xi64>
    %19 = linalg.generic {indexing_maps = [#map3, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %18 : tensor<1x384xi64>, tensor<384x1xi64>) outs(%6 : tensor<384x384xi1>) {
    ^bb0(%in: i64, %in_12: i64, %out: i1):
      %49 = arith.cmpi slt, %in, %in_12 : i64
      linalg.yield %49 : i1
    } -> tensor<384x384xi1>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17, %19 : tensor<384x384xi1>, tensor<384x384xi1>) outs(%6 : tensor<384x384xi1>) {
    ^bb0(%in: i1, %in_12: i1, %out: i1):
      %49 = arith.andi %in, %in_12 : i1
      linalg.yield %49 : i1
    } -> tensor<384x384xi1>
    %21 = tensor.empty() : tensor<2x4x64x384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x384x64xbf16>) outs(%21 : tensor<2x4x64x384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x384x64xbf16> into tensor<8x384x64xbf16>
    %collapsed_6 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x384xbf16> into tensor<8x64x384xbf16>
    %22 = tensor.empty() : tensor<8x384x384xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%22 : tensor<8x384x384xf32>) -> tensor<8x384x384xf32>
    %24 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<8x384x64xbf16>, tensor<8x64x384xbf16>) outs(%23 : tensor<8x384x384xf32>) -> tensor<8x384x384xf32>
    %25 = tensor.empty() : tensor<8x384x384xbf16>
    %26 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<8x384x384xf32>) outs(%25 : tensor<8x384x384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %49 = arith.truncf %in : f32 to bf16
      linalg.yield %49 : bf16
    } -> tensor<8x384x384xbf16>
    %expanded_7 = tensor.expand_shape %26 [[0, 1], [2], [3]] output_shape [2, 4, 384, 384] : tensor<8x384x384xbf16> into tensor<2x4x384x384xbf16>
    %27 = tensor.empty() : tensor<2x4x384x384xbf16>
    %28 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<2x4x384x384xbf16>) outs(%27 : tensor<2x4x384x384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %49 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %49 : bf16
    } -> tensor<2x4x384x384xbf16>
    %29 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %28, %cst_1 : tensor<384x384xi1>, tensor<2x4x384x384xbf16>, tensor<bf16>) outs(%27 : tensor<2x4x384x384xbf16>) {
    ^bb0(%in: i1, %in_12: bf16, %in_13: bf16, %out: bf16):
      %49 = arith.select %in, %in_12, %in_13 : bf16
      linalg.yield %49 : bf16
    } -> tensor<2x4x384x384xbf16>
    %30 = tensor.empty() : tensor<2x4x384x384xf32>
    %31 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<2x4x384x384xbf16>) outs(%30 : tensor<2x4x384x384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %49 = arith.extf %in : bf16 to f32
      linalg.yield %49 : f32
    } -> tensor<2x4x384x384xf32>
    %32 = tensor.empty() : tensor<2x4x384xi64>
    %33 = linalg.fill ins(%c0_i64 : i64) outs(%32 : tensor<2x4x384xi64>) -> tensor<2x4x384xi64>
    %34 = tensor.empty() : tensor<2x4x384xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<2x4x384xf32>) -> tensor<2x4x384xf32>
    %36:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%31 : tensor<2x4x384x384xf32>) outs(%35, %33 : tensor<2x4x384xf32>, tensor<2x4x384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_12: i64):
      %49 = linalg.index 3 : index
      %50 = arith.index_cast %49 : index to i64
      %51 = arith.maximumf %in, %out : f32
      %52 = arith.cmpf ogt, %in, %out : f32
      %53 = arith.select %52, %50, %out_12 : i64
      linalg.yield %51, %53 : f32, i64
    } -> (tensor<2x4x384xf32>, tensor<2x4x384xi64>)
    %expanded_8 = tensor.expand_shape %36#0 [[0], [1], [2, 3]] output_shape [2, 4, 384, 1] : tensor<2x4x384xf32> into tensor<2x4x384x1xf32>
    %37 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_8 : tensor<2x4x384x384xf32>, tensor<2x4x384x1xf32>) outs(%30 : tensor<2x4x384x384xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %49 = arith.subf %in, %in_12 : f32
      linalg.yield %49 : f32
    } -> tensor<2x4x384x384xf32>
    %38 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<2x4x384x384xf32>) outs(%30 : tensor<2x4x384x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = math.exp %in : f32
      linalg.yield %49 : f32
    } -> tensor<2x4x384x384xf32>
    %39 = tensor.empty() : tensor<2x4x384x1xf32>
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<2x4x384x1xf32>) -> tensor<2x4x384x1xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%38 : tensor<2x4x384x384xf32>) outs(%40 : tensor<2x4x384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %49 = arith.addf %in, %out : f32
      linalg.yield %49 : f32
    } -> tensor<2x4x384x1xf32>
    %42 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<2x4x384x384xf32>, tensor<2x4x384x1xf32>) outs(%30 : tensor<2x4x384x384xf32>) {
    ^bb0(%in: f32, %in_12: f32, %out: f32):
      %49 = arith.divf %in, %in_12 : f32
      linalg.yield %49 : f32
    } -> tensor<2x4x384x384xf32>
    %43 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<2x4x384x384xf32>) outs(%27 : tensor<2x4x384x384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %49 = arith.truncf %in : f32 to bf16
      linalg.yield %49 : bf16
    } -> tensor<2x4x384x384xbf16>
    %collapsed_9 = tensor.collapse_shape %43 [[0, 1], [2], [3]] : tensor<2x4x384x384xbf16> into tensor<8x384x384xbf16>
    %collapsed_10 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x384x64xbf16> into tensor<8x384x64xbf16>
    %44 = tensor.empty() : tensor<8x384x64xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<8x384x64xf32>) -> tensor<8x384x64xf32>
    %46 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<8x384x384xbf16>, tensor<8x384x64xbf16>) outs(%45 : tensor<8x384x64xf32>) -> tensor<8x384x64xf32>
    %47 = tensor.empty() : tensor<8x384x64xbf16>
    %48 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<8x384x64xf32>) outs(%47 : tensor<8x384x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %49 = arith.truncf %in : f32 to bf16
      linalg.yield %49 : bf16
    } -> tensor<8x384x64xbf16>
    %expanded_11 = tensor.expand_shape %48 [[0, 1], [2], [3]] output_shape [2, 4, 384, 64] : tensor<8x384x64xbf16> into tensor<2x4x384x64xbf16>
    return %expanded_11 : tensor<2x4x384x64xbf16>
  }
}
