// bigbird, written naively.
//
// MODEL: bigbird
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: global, window and pseudo-random blocks
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
    %c5_i64 = arith.constant 5 : i64
    %c11_i64 = arith.constant 11 : i64
    %c25_i64 = arith.constant 25 : i64
    %c3_i64 = arith.constant 3 : i64
    %c7_i64 = arith.constant 7 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant dense<8> : tensor<i64>
    %0 = tensor.empty() : tensor<200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<200xi64>) {
    ^bb0(%out: i64):
      %57 = linalg.index 0 : index
      %58 = arith.index_cast %57 : index to i64
      linalg.yield %58 : i64
    } -> tensor<200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [200, 1] : tensor<200xi64> into tensor<200x1xi64>
    %expanded_4 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 200] : tensor<200xi64> into tensor<1x200xi64>
    %2 = tensor.empty() : tensor<200x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_3 : tensor<200x1xi64>, tensor<i64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %57 = arith.sitofp %in : i64 to f64
      %58 = arith.sitofp %in_11 : i64 to f64
      %59 = arith.divf %57, %58 : f64
      %60 = math.floor %59 : f64
      %61 = arith.fptosi %60 : f64 to i64
      linalg.yield %61 : i64
    } -> tensor<200x1xi64>
    %4 = tensor.empty() : tensor<1x200xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_4, %cst_3 : tensor<1x200xi64>, tensor<i64>) outs(%4 : tensor<1x200xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %57 = arith.sitofp %in : i64 to f64
      %58 = arith.sitofp %in_11 : i64 to f64
      %59 = arith.divf %57, %58 : f64
      %60 = math.floor %59 : f64
      %61 = arith.fptosi %60 : f64 to i64
      linalg.yield %61 : i64
    } -> tensor<1x200xi64>
    %6 = tensor.empty() : tensor<200x200xi64>
    %7 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %5 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%6 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %57 = arith.subi %in, %in_11 : i64
      linalg.yield %57 : i64
    } -> tensor<200x200xi64>
    %8 = tensor.empty() : tensor<200x200xi1>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<200x200xi64>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %57 = arith.cmpi sle, %in, %c1_i64 : i64
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %10 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%5, %3 : tensor<1x200xi64>, tensor<200x1xi64>) outs(%6 : tensor<200x200xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %57 = arith.subi %in, %in_11 : i64
      linalg.yield %57 : i64
    } -> tensor<200x200xi64>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<200x200xi64>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %57 = arith.cmpi sle, %in, %c1_i64 : i64
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %11 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %57 = arith.andi %in, %in_11 : i1
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x1xi64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %57 = arith.muli %in, %c7_i64 : i64
      linalg.yield %57 : i64
    } -> tensor<200x1xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<200x1xi64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %57 = arith.addi %in, %c3_i64 : i64
      linalg.yield %57 : i64
    } -> tensor<200x1xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<200x1xi64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %57 = arith.remsi %in, %c25_i64 : i64
      %58 = arith.cmpi ne, %57, %c0_i64 : i64
      %59 = arith.cmpi slt, %57, %c0_i64 : i64
      %60 = arith.andi %58, %59 : i1
      %61 = arith.addi %57, %c25_i64 : i64
      %62 = arith.select %60, %61, %57 : i64
      linalg.yield %62 : i64
    } -> tensor<200x1xi64>
    %16 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%15, %5 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %57 = arith.cmpi eq, %in, %in_11 : i64
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x1xi64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %57 = arith.muli %in, %c11_i64 : i64
      linalg.yield %57 : i64
    } -> tensor<200x1xi64>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<200x1xi64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %57 = arith.addi %in, %c5_i64 : i64
      linalg.yield %57 : i64
    } -> tensor<200x1xi64>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<200x1xi64>) outs(%2 : tensor<200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %57 = arith.remsi %in, %c25_i64 : i64
      %58 = arith.cmpi ne, %57, %c0_i64 : i64
      %59 = arith.cmpi slt, %57, %c0_i64 : i64
      %60 = arith.andi %58, %59 : i1
      %61 = arith.addi %57, %c25_i64 : i64
      %62 = arith.select %60, %61, %57 : i64
      linalg.yield %62 : i64
    } -> tensor<200x1xi64>
    %20 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%19, %5 : tensor<200x1xi64>, tensor<1x200xi64>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %57 = arith.cmpi eq, %in, %in_11 : i64
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %21 = tensor.empty() : tensor<200x1xi1>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<200x1xi64>) outs(%21 : tensor<200x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %57 = arith.cmpi eq, %in, %c0_i64 : i64
      linalg.yield %57 : i1
    } -> tensor<200x1xi1>
    %23 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%12, %22 : tensor<200x200xi1>, tensor<200x1xi1>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %57 = arith.ori %in, %in_11 : i1
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %24 = tensor.empty() : tensor<1x200xi1>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<1x200xi64>) outs(%24 : tensor<1x200xi1>) {
    ^bb0(%in: i64, %out: i1):
      %57 = arith.cmpi eq, %in, %c0_i64 : i64
      linalg.yield %57 : i1
    } -> tensor<1x200xi1>
    %26 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%23, %25 : tensor<200x200xi1>, tensor<1x200xi1>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %57 = arith.ori %in, %in_11 : i1
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %27 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%26, %16 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %57 = arith.ori %in, %in_11 : i1
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %28 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%27, %20 : tensor<200x200xi1>, tensor<200x200xi1>) outs(%8 : tensor<200x200xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %57 = arith.ori %in, %in_11 : i1
      linalg.yield %57 : i1
    } -> tensor<200x200xi1>
    %29 = tensor.empty() : tensor<2x4x64x200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x200x64xbf16>) outs(%29 : tensor<2x4x64x200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %collapsed_5 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x200xbf16> into tensor<8x64x200xbf16>
    %30 = tensor.empty() : tensor<8x200x200xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %32 = linalg.batch_matmul ins(%collapsed, %collapsed_5 : tensor<8x200x64xbf16>, tensor<8x64x200xbf16>) outs(%31 : tensor<8x200x200xf32>) -> tensor<8x200x200xf32>
    %33 = tensor.empty() : tensor<8x200x200xbf16>
    %34 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<8x200x200xf32>) outs(%33 : tensor<8x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %57 = arith.truncf %in : f32 to bf16
      linalg.yield %57 : bf16
    } -> tensor<8x200x200xbf16>
    %expanded_6 = tensor.expand_shape %34 [[0, 1], [2], [3]] output_shape [2, 4, 200, 200] : tensor<8x200x200xbf16> into tensor<2x4x200x200xbf16>
    %35 = tensor.empty() : tensor<2x4x200x200xbf16>
    %36 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<2x4x200x200xbf16>) outs(%35 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %57 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %57 : bf16
    } -> tensor<2x4x200x200xbf16>
    %37 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %36, %cst_1 : tensor<200x200xi1>, tensor<2x4x200x200xbf16>, tensor<bf16>) outs(%35 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: i1, %in_11: bf16, %in_12: bf16, %out: bf16):
      %57 = arith.select %in, %in_11, %in_12 : bf16
      linalg.yield %57 : bf16
    } -> tensor<2x4x200x200xbf16>
    %38 = tensor.empty() : tensor<2x4x200x200xf32>
    %39 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<2x4x200x200xbf16>) outs(%38 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %57 = arith.extf %in : bf16 to f32
      linalg.yield %57 : f32
    } -> tensor<2x4x200x200xf32>
    %40 = tensor.empty() : tensor<2x4x200xi64>
    %41 = linalg.fill ins(%c0_i64 : i64) outs(%40 : tensor<2x4x200xi64>) -> tensor<2x4x200xi64>
    %42 = tensor.empty() : tensor<2x4x200xf32>
    %43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<2x4x200xf32>) -> tensor<2x4x200xf32>
    %44:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%39 : tensor<2x4x200x200xf32>) outs(%43, %41 : tensor<2x4x200xf32>, tensor<2x4x200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_11: i64):
      %57 = linalg.index 3 : index
      %58 = arith.index_cast %57 : index to i64
      %59 = arith.maximumf %in, %out : f32
      %60 = arith.cmpf ogt, %in, %out : f32
      %61 = arith.select %60, %58, %out_11 : i64
      linalg.yield %59, %61 : f32, i64
    } -> (tensor<2x4x200xf32>, tensor<2x4x200xi64>)
    %expanded_7 = tensor.expand_shape %44#0 [[0], [1], [2, 3]] output_shape [2, 4, 200, 1] : tensor<2x4x200xf32> into tensor<2x4x200x1xf32>
    %45 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %expanded_7 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%38 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %57 = arith.subf %in, %in_11 : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x200x200xf32>
    %46 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<2x4x200x200xf32>) outs(%38 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.exp %in : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x200x200xf32>
    %47 = tensor.empty() : tensor<2x4x200x1xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<2x4x200x1xf32>) -> tensor<2x4x200x1xf32>
    %49 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%46 : tensor<2x4x200x200xf32>) outs(%48 : tensor<2x4x200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.addf %in, %out : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x200x1xf32>
    %50 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %49 : tensor<2x4x200x200xf32>, tensor<2x4x200x1xf32>) outs(%38 : tensor<2x4x200x200xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %57 = arith.divf %in, %in_11 : f32
      linalg.yield %57 : f32
    } -> tensor<2x4x200x200xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<2x4x200x200xf32>) outs(%35 : tensor<2x4x200x200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %57 = arith.truncf %in : f32 to bf16
      linalg.yield %57 : bf16
    } -> tensor<2x4x200x200xbf16>
    %collapsed_8 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<2x4x200x200xbf16> into tensor<8x200x200xbf16>
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x200x64xbf16> into tensor<8x200x64xbf16>
    %52 = tensor.empty() : tensor<8x200x64xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %54 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<8x200x200xbf16>, tensor<8x200x64xbf16>) outs(%53 : tensor<8x200x64xf32>) -> tensor<8x200x64xf32>
    %55 = tensor.empty() : tensor<8x200x64xbf16>
    %56 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<8x200x64xf32>) outs(%55 : tensor<8x200x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %57 = arith.truncf %in : f32 to bf16
      linalg.yield %57 : bf16
    } -> tensor<8x200x64xbf16>
    %expanded_10 = tensor.expand_shape %56 [[0, 1], [2], [3]] output_shape [2, 4, 200, 64] : tensor<8x200x64xbf16> into tensor<2x4x200x64xbf16>
    return %expanded_10 : tensor<2x4x200x64xbf16>
  }
}
