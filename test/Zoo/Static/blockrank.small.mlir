// blockrank, written naively.
//
// MODEL: blockrank
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: documents see themselves and the instruction, the query all
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> ()>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1) -> (0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c12_i64 = arith.constant 12 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant dense<16> : tensor<i64>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %46 = linalg.index 0 : index
      %47 = arith.index_cast %46 : index to i64
      linalg.yield %47 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_4 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<200x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_3 : tensor<200x1xi64>, tensor<i64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %46 = arith.sitofp %in : i64 to f64
      %47 = arith.sitofp %in_11 : i64 to f64
      %48 = arith.divf %46, %47 : f64
      %49 = math.floor %48 : f64
      %50 = arith.fptosi %49 : f64 to i64
      linalg.yield %50 : i64
    } -> tensor<200x1xi64>
    %4 = tensor.empty() : tensor<1x200xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %cst_3 : tensor<1x200xi64>, tensor<i64>) outs(%4 : tensor<1x200xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %46 = arith.sitofp %in : i64 to f64
      %47 = arith.sitofp %in_11 : i64 to f64
      %48 = arith.divf %46, %47 : f64
      %49 = math.floor %48 : f64
      %50 = arith.fptosi %49 : f64 to i64
      linalg.yield %50 : i64
    } -> tensor<1x200xi64>
    %6 = tensor.empty() : tensor<200x200xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %5 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%6 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %46 = arith.cmpi eq, %in, %in_11 : i64
      linalg.yield %46 : i1
    } -> tensor<200x200xi1>
    %8 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%6 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %46 = arith.cmpi sle, %in, %in_11 : i64
      linalg.yield %46 : i1
    } -> tensor<200x200xi1>
    %9 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %8 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%6 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %46 = arith.andi %in, %in_11 : i1
      linalg.yield %46 : i1
    } -> tensor<200x200xi1>
    %10 = tensor.empty() : tensor<1x200xi1>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<1x200xi64>) outs(%10 : tensor<1x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %46 = arith.cmpi eq, %in, %c0_i64 : i64
      linalg.yield %46 : i1
    } -> tensor<1x200xi1>
    %12 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %11 : tensor<200x200xi1>, tensor<1x200xi1>) outs(%6 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %46 = arith.ori %in, %in_11 : i1
      linalg.yield %46 : i1
    } -> tensor<200x200xi1>
    %13 = tensor.empty() : tensor<200x1xi1>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x1xi64>) outs(%13 : tensor<200x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %46 = arith.cmpi eq, %in, %c12_i64 : i64
      linalg.yield %46 : i1
    } -> tensor<200x1xi1>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<1x200xi64>) outs(%10 : tensor<1x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %46 = arith.cmpi slt, %in, %c12_i64 : i64
      linalg.yield %46 : i1
    } -> tensor<1x200xi1>
    %16 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%14, %15 : tensor<200x1xi1>, tensor<1x200xi1>) outs(%6 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %46 = arith.andi %in, %in_11 : i1
      linalg.yield %46 : i1
    } -> tensor<200x200xi1>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%12, %16 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%6 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %46 = arith.ori %in, %in_11 : i1
      linalg.yield %46 : i1
    } -> tensor<200x200xi1>
    %18 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%18 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %19 = tensor.empty() : tensor<8x200x200xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %21 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%20 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %22 = tensor.empty() : tensor<8x200x200xbf16>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<8x200x200xf32>) outs(%22 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %46 = arith.truncf %in : f32 to bf16
      linalg.yield %46 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_6 = tensor.expand_shape %23 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %24 = tensor.empty() : tensor<2x4x200x200xbf16>
    %25 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<2x4x200x200xbf16>) outs(%24 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %46 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %46 : bf16
    } -> tensor<2x4x200x200xbf16>
    %26 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %25, %cst_1 : tensor<200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%24 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_11: bf16, %in_12: bf16, %out: bf16):
      %46 = arith.select %in, %in_11, %in_12 : bf16
      linalg.yield %46 : bf16
    } -> tensor<2x4x200x200xbf16>
    %27 = tensor.empty() : tensor<2x4x200x200xf32>
    %28 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<2x4x200x200xbf16>) outs(%27 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %46 = arith.extf %in : bf16 to f32
      linalg.yield %46 : f32
    } -> tensor<2x4x200x200xf32>
    %29 = tensor.empty() : tensor<2x4x200xi64>
    %30 = linalg.fill ins(%c0_i64 : i64) outs(%29 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %31 = tensor.empty() : tensor<2x4x200xf32>
    %32 = linalg.fill ins(%cst_0 : f32) outs(%31 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %33:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%28 : tensor<2x4x200x200xf32>) outs(%32, %30 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_11: i64):
      %46 = linalg.index 3 : index
      %47 = arith.index_cast %46 : index to i64
      %48 = arith.maximumf %in, %out : f32
      %49 = arith.cmpf ogt, %in, %out : f32
      %50 = arith.select %49, %47, %out_11 : i64
      linalg.yield %48, %50 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_7 = tensor.expand_shape %33#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %34 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %expanded_7 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%27 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %46 = arith.subf %in, %in_11 : f32
      linalg.yield %46 : f32
    } -> tensor<2x4x200x200xf32>
    %35 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<2x4x200x200xf32>) outs(%27 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = math.exp %in : f32
      linalg.yield %46 : f32
    } -> tensor<2x4x200x200xf32>
    %36 = tensor.empty() : tensor<2x4x200x1xf32>
    %37 = linalg.fill ins(%cst : f32) outs(%36 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %38 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%35 : tensor<2x4x200x200xf32>) outs(%37 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %46 = arith.addf %in, %out : f32
      linalg.yield %46 : f32
    } -> tensor<2x4x200x1xf32>
    %39 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %38 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%27 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %46 = arith.divf %in, %in_11 : f32
      linalg.yield %46 : f32
    } -> tensor<2x4x200x200xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<2x4x200x200xf32>) outs(%24 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %46 = arith.truncf %in : f32 to bf16
      linalg.yield %46 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_8 = tensor.collapse_shape %40 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %41 = tensor.empty() : tensor<8x200x64xf32>
    %42 = linalg.fill ins(%cst : f32) outs(%41 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %43 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%42 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %44 = tensor.empty() : tensor<8x200x64xbf16>
    %45 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<8x200x64xf32>) outs(%44 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %46 = arith.truncf %in : f32 to bf16
      linalg.yield %46 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_10 = tensor.expand_shape %45 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_10 : tensor<2x4x200x64xbf16>
  }
}
