// flowformer, written naively.
//
// MODEL: flowformer
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: flow-normalised, two products in any order
// ATTENTION: 1
// EXPORTER: test/Zoo/Linear/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 9.9999999999999995E-7 : f64
    %cst_3 = arith.constant -1.000000e+00 : f32
    %cst_4 = arith.constant 2.000000e+02 : f32
    %0 = tensor.empty() : tensor<2x4x200x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %61 = arith.extf %in : bf16 to f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.negf %in : f32
      %62 = math.exp %61 : f32
      %63 = arith.addf %62, %cst : f32
      %64 = arith.divf %cst, %63 : f32
      linalg.yield %64 : f32
    } -> tensor<2x4x200x64xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %61 = arith.extf %in : bf16 to f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.negf %in : f32
      %62 = math.exp %61 : f32
      %63 = arith.addf %62, %cst : f32
      %64 = arith.divf %cst, %63 : f32
      linalg.yield %64 : f32
    } -> tensor<2x4x200x64xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.truncf %cst_2 : f64 to f32
      %62 = arith.addf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x200x64xf32>
    %6 = tensor.empty() : tensor<2x4x1x64xf32>
    %7 = linalg.fill ins(%cst_0 : f32) outs(%6 : tensor<2x4x1x64xf32>) -> tensor<2x4x1x64xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%4 : tensor<2x4x200x64xf32>) outs(%7 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x1x64xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<2x4x1x64xf32>) outs(%6 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.truncf %cst_2 : f64 to f32
      %62 = arith.addf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x1x64xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %9 : tensor<2x4x200x64xf32>, tensor<2x4x1x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.mulf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %11 = tensor.empty() : tensor<2x4x200x1xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%10 : tensor<2x4x200x64xf32>) outs(%12 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<2x4x200x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.truncf %cst_2 : f64 to f32
      %62 = arith.addf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x200x64xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%2 : tensor<2x4x200x64xf32>) outs(%7 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x1x64xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<2x4x1x64xf32>) outs(%6 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.truncf %cst_2 : f64 to f32
      %62 = arith.addf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x1x64xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %16 : tensor<2x4x200x64xf32>, tensor<2x4x1x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.mulf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%17 : tensor<2x4x200x64xf32>) outs(%12 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %18 : tensor<2x4x200x64xf32>, tensor<2x4x200x1xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.divf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%19 : tensor<2x4x200x64xf32>) outs(%7 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x1x64xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20 : tensor<2x4x1x64xf32>) outs(%6 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.truncf %cst_2 : f64 to f32
      %62 = arith.addf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x1x64xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %21 : tensor<2x4x200x64xf32>, tensor<2x4x1x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.mulf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22 : tensor<2x4x200x64xf32>) outs(%12 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %13 : tensor<2x4x200x64xf32>, tensor<2x4x200x1xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.divf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%24 : tensor<2x4x200x64xf32>) outs(%7 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x1x64xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<2x4x1x64xf32>) outs(%6 : tensor<2x4x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.truncf %cst_2 : f64 to f32
      %62 = arith.addf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x1x64xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %26 : tensor<2x4x200x64xf32>, tensor<2x4x1x64xf32>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.mulf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x64xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%27 : tensor<2x4x200x64xf32>) outs(%12 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.cmpf ult, %in, %cst_3 : f32
      %62 = arith.select %61, %cst_3, %in : f32
      %63 = arith.cmpf ugt, %62, %cst : f32
      %64 = arith.select %63, %cst, %62 : f32
      linalg.yield %64 : f32
    } -> tensor<2x4x200x1xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.negf %in : f32
      %62 = math.exp %61 : f32
      %63 = arith.addf %62, %cst : f32
      %64 = arith.divf %cst, %63 : f32
      linalg.yield %64 : f32
    } -> tensor<2x4x200x1xf32>
    %31 = tensor.empty() : tensor<2x4x1xi64>
    %32 = linalg.fill ins(%c0_i64 : i64) outs(%31 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64>
    %33 = tensor.empty() : tensor<2x4x1xf32>
    %34 = linalg.fill ins(%cst_1 : f32) outs(%33 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32>
    %35:2 = linalg.generic {indexing_maps = [#map, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%29 : tensor<2x4x200x1xf32>) outs(%34, %32 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32, %out: f32, %out_8: i64):
      %61 = linalg.index 2 : index
      %62 = arith.index_cast %61 : index to i64
      %63 = arith.maximumf %in, %out : f32
      %64 = arith.cmpf ogt, %in, %out : f32
      %65 = arith.select %64, %62, %out_8 : i64
      linalg.yield %63, %65 : f32, i64
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>)
    %expanded = tensor.expand_shape %35#0 [[0], [1, 2], [3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded : tensor<2x4x200x1xf32>, tensor<2x4x1x1xf32>) outs(%11 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.subf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36 : tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = math.exp %in : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %38 = tensor.empty() : tensor<2x4x1x1xf32>
    %39 = linalg.fill ins(%cst_0 : f32) outs(%38 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
    %40 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%37 : tensor<2x4x200x1xf32>) outs(%39 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.addf %in, %out : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x1x1xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %40 : tensor<2x4x200x1xf32>, tensor<2x4x1x1xf32>) outs(%11 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %61 = arith.divf %in, %in_8 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41 : tensor<2x4x200x1xf32>) outs(%11 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %61 = arith.mulf %in, %cst_4 : f32
      linalg.yield %61 : f32
    } -> tensor<2x4x200x1xf32>
    %43 = tensor.empty() : tensor<2x4x200x64xbf16>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<2x4x200x64xf32>) outs(%43 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<2x4x200x64xbf16>
    %45 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%44 : tensor<2x4x200x64xbf16>) outs(%45 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %46 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %arg2 : tensor<2x4x200x1xf32>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: bf16, %out: f32):
      %61 = arith.extf %in_8 : bf16 to f32
      %62 = arith.mulf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x200x64xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<2x4x200x64xf32>) outs(%43 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<2x4x200x64xbf16>
    %collapsed = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %collapsed_5 = tensor.collapse_shape %47 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %48 = tensor.empty() : tensor<8x64x64xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<8x64x64xf32>) -> tensor<8x64x64xf32>
    %50 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x64x200xbf16>, tensor<8x200x64xbf16>) outs(%49 : tensor<8x64x64xf32>) -> tensor<8x64x64xf32>
    %51 = tensor.empty() : tensor<8x64x64xbf16>
    %52 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<8x64x64xf32>) outs(%51 : tensor<8x64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<8x64x64xbf16>
    %53 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<2x4x200x64xf32>) outs(%43 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<2x4x200x64xbf16>
    %collapsed_6 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %54 = tensor.empty() : tensor<8x200x64xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %56 = linalg.batch_matmul ins(%collapsed_6, %52 : tensor<8x200x64xbf16>, tensor<8x64x64xbf16>) outs(%55 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %57 = tensor.empty() : tensor<8x200x64xbf16>
    %58 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<8x200x64xf32>) outs(%57 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_7 = tensor.expand_shape %58 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    %59 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_7 : tensor<2x4x200x1xf32>, tensor<2x4x200x64xbf16>) outs(%0 : tensor<2x4x200x64xf32>) {
    ^bb0(%in: f32, %in_8: bf16, %out: f32):
      %61 = arith.extf %in_8 : bf16 to f32
      %62 = arith.mulf %in, %61 : f32
      linalg.yield %62 : f32
    } -> tensor<2x4x200x64xf32>
    %60 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<2x4x200x64xf32>) outs(%43 : tensor<2x4x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %61 = arith.truncf %in : f32 to bf16
      linalg.yield %61 : bf16
    } -> tensor<2x4x200x64xbf16>
    return %60 : tensor<2x4x200x64xbf16>
  }
}
