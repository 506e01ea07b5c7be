// sink_lora, written naively.
//
// MODEL: sink_lora
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: shifted groups by head, with sink tokens
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x200x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x200x64xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> ()>
#map3 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (0, d2)>
#map8 = affine_map<(d0, d1) -> (0, d1)>
#map9 = affine_map<(d0, d1) -> (d0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x4x200x64xbf16>, %arg1: tensor<2x4x200x64xbf16>, %arg2: tensor<2x4x200x64xbf16>) -> tensor<2x4x200x64xbf16> {
    %c2_i64 = arith.constant 2 : i64
    %c4_i64 = arith.constant 4 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant dense<0> : tensor<i64>
    %cst_4 = arith.constant dense<32> : tensor<i64>
    %cst_5 = arith.constant dense<64> : tensor<i64>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %50 = linalg.index 0 : index
      %51 = arith.index_cast %50 : index to i64
      linalg.yield %51 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<4xi64>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<4xi64>) {
    ^bb0(%out: i64):
      %50 = linalg.index 0 : index
      %51 = arith.index_cast %50 : index to i64
      linalg.yield %51 : i64
    } -> tensor<4xi64>
    %expanded_7 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xi64> into tensor<4x1x1xi64>
    %4 = tensor.empty() : tensor<4x1x1xi1>
    %5 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<4x1x1xi64>) outs(%4 : tensor<4x1x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %50 = arith.cmpi slt, %in, %c2_i64 : i64
      linalg.yield %50 : i1
    } -> tensor<4x1x1xi1>
    %6 = tensor.empty() : tensor<4x1x1xi64>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %cst_3, %cst_4 : tensor<4x1x1xi1>, tensor<i64>, tensor<i64>) outs(%6 : tensor<4x1x1xi64>) {
    ^bb0(%in: i1, %in_14: i64, %in_15: i64, %out: i64):
      %50 = arith.select %in, %in_14, %in_15 : i64
      linalg.yield %50 : i64
    } -> tensor<4x1x1xi64>
    %8 = tensor.empty() : tensor<4x200x1xi64>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %7 : tensor<200x1xi64>, tensor<4x1x1xi64>) outs(%8 : tensor<4x200x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %50 = arith.addi %in, %in_14 : i64
      linalg.yield %50 : i64
    } -> tensor<4x200x1xi64>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %cst_5 : tensor<4x200x1xi64>, tensor<i64>) outs(%8 : tensor<4x200x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %50 = arith.sitofp %in : i64 to f64
      %51 = arith.sitofp %in_14 : i64 to f64
      %52 = arith.divf %50, %51 : f64
      %53 = math.floor %52 : f64
      %54 = arith.fptosi %53 : f64 to i64
      linalg.yield %54 : i64
    } -> tensor<4x200x1xi64>
    %11 = tensor.empty() : tensor<4x1x200xi64>
    %12 = linalg.generic {indexing_maps = [#map3, #map5, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6, %7 : tensor<1x200xi64>, tensor<4x1x1xi64>) outs(%11 : tensor<4x1x200xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %50 = arith.addi %in, %in_14 : i64
      linalg.yield %50 : i64
    } -> tensor<4x1x200xi64>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %cst_5 : tensor<4x1x200xi64>, tensor<i64>) outs(%11 : tensor<4x1x200xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %50 = arith.sitofp %in : i64 to f64
      %51 = arith.sitofp %in_14 : i64 to f64
      %52 = arith.divf %50, %51 : f64
      %53 = math.floor %52 : f64
      %54 = arith.fptosi %53 : f64 to i64
      linalg.yield %54 : i64
    } -> tensor<4x1x200xi64>
    %14 = tensor.empty() : tensor<4x200x200xi1>
    %15 = linalg.generic {indexing_maps = [#map5, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %13 : tensor<4x200x1xi64>, tensor<4x1x200xi64>) outs(%14 : tensor<4x200x200xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %50 = arith.cmpi eq, %in, %in_14 : i64
      linalg.yield %50 : i1
    } -> tensor<4x200x200xi1>
    %16 = tensor.empty() : tensor<1x200xi1>
    %17 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<1x200xi64>) outs(%16 : tensor<1x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %50 = arith.cmpi slt, %in, %c4_i64 : i64
      linalg.yield %50 : i1
    } -> tensor<1x200xi1>
    %18 = linalg.generic {indexing_maps = [#map1, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %17 : tensor<4x200x200xi1>, tensor<1x200xi1>) outs(%14 : tensor<4x200x200xi1>) {
    ^bb0(%in: i1, %in_14: i1, %out: i1):
      %50 = arith.ori %in, %in_14 : i1
      linalg.yield %50 : i1
    } -> tensor<4x200x200xi1>
    %19 = tensor.empty() : tensor<200x200xi1>
    %20 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x200xi64>, tensor<200x1xi64>) outs(%19 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %50 = arith.cmpi sle, %in, %in_14 : i64
      linalg.yield %50 : i1
    } -> tensor<200x200xi1>
    %21 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %20 : tensor<4x200x200xi1>, tensor<200x200xi1>) outs(%14 : tensor<4x200x200xi1>) {
    ^bb0(%in: i1, %in_14: i1, %out: i1):
      %50 = arith.andi %in, %in_14 : i1
      linalg.yield %50 : i1
    } -> tensor<4x200x200xi1>
    %22 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%22 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_8 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %23 = tensor.empty() : tensor<8x200x200xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %25 = linalg.batch_matmul ins(%collapsed, %collapsed_8 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%24 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %26 = tensor.empty() : tensor<8x200x200xbf16>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<8x200x200xf32>) outs(%26 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %50 = arith.truncf %in : f32 to bf16
      linalg.yield %50 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_9 = tensor.expand_shape %27 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %28 = tensor.empty() : tensor<2x4x200x200xbf16>
    %29 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<2x4x200x200xbf16>) outs(%28 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %50 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %50 : bf16
    } -> tensor<2x4x200x200xbf16>
    %30 = linalg.generic {indexing_maps = [#map11, #map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %29, %cst_1 : tensor<4x200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%28 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_14: bf16, %in_15: bf16, %out: bf16):
      %50 = arith.select %in, %in_14, %in_15 : bf16
      linalg.yield %50 : bf16
    } -> tensor<2x4x200x200xbf16>
    %31 = tensor.empty() : tensor<2x4x200x200xf32>
    %32 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x4x200x200xbf16>) outs(%31 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %50 = arith.extf %in : bf16 to f32
      linalg.yield %50 : f32
    } -> tensor<2x4x200x200xf32>
    %33 = tensor.empty() : tensor<2x4x200xi64>
    %34 = linalg.fill ins(%c0_i64 : i64) outs(%33 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %35 = tensor.empty() : tensor<2x4x200xf32>
    %36 = linalg.fill ins(%cst_0 : f32) outs(%35 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %37:2 = linalg.generic {indexing_maps = [#map10, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%32 : tensor<2x4x200x200xf32>) outs(%36, %34 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_14: i64):
      %50 = linalg.index 3 : index
      %51 = arith.index_cast %50 : index to i64
      %52 = arith.maximumf %in, %out : f32
      %53 = arith.cmpf ogt, %in, %out : f32
      %54 = arith.select %53, %51, %out_14 : i64
      linalg.yield %52, %54 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_10 = tensor.expand_shape %37#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %38 = linalg.generic {indexing_maps = [#map10, #map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_10 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%31 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %50 = arith.subf %in, %in_14 : f32
      linalg.yield %50 : f32
    } -> tensor<2x4x200x200xf32>
    %39 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<2x4x200x200xf32>) outs(%31 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.exp %in : f32
      linalg.yield %50 : f32
    } -> tensor<2x4x200x200xf32>
    %40 = tensor.empty() : tensor<2x4x200x1xf32>
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %42 = linalg.generic {indexing_maps = [#map10, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%39 : tensor<2x4x200x200xf32>) outs(%41 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<2x4x200x1xf32>
    %43 = linalg.generic {indexing_maps = [#map10, #map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%31 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %50 = arith.divf %in, %in_14 : f32
      linalg.yield %50 : f32
    } -> tensor<2x4x200x200xf32>
    %44 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<2x4x200x200xf32>) outs(%28 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %50 = arith.truncf %in : f32 to bf16
      linalg.yield %50 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_11 = tensor.collapse_shape %44 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_12 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %45 = tensor.empty() : tensor<8x200x64xf32>
    %46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %47 = linalg.batch_matmul ins(%collapsed_11, %collapsed_12 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%46 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %48 = tensor.empty() : tensor<8x200x64xbf16>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<8x200x64xf32>) outs(%48 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %50 = arith.truncf %in : f32 to bf16
      linalg.yield %50 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_13 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_13 : tensor<2x4x200x64xbf16>
  }
}
