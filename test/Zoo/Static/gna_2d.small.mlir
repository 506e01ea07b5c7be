// gna_2d, written naively.
//
// MODEL: gna_2d
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 192, keys 192, head dims 64/64, bf16
// VARIANT: 2-D neighbourhood 5 × 6, stride 1 × 2, second axis causal
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<2x4x192x64xbf16>, mean 0 std 1
// ARG 1: k, tensor<2x4x192x64xbf16>, mean 0 std 1
// ARG 2: v, tensor<2x4x192x64xbf16>, mean 0 std 1

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
  func.func @main(%arg0: tensor<2x4x192x64xbf16>, %arg1: tensor<2x4x192x64xbf16>, %arg2: tensor<2x4x192x64xbf16>) -> tensor<2x4x192x64xbf16> {
    %c6_i64 = arith.constant 6 : i64
    %c15_i64 = arith.constant 15 : i64
    %c5_i64 = arith.constant 5 : i64
    %c7_i64 = arith.constant 7 : i64
    %c2_i64 = arith.constant 2 : i64
    %c11_i64 = arith.constant 11 : i64
    %c16_i64 = arith.constant 16 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant dense<2> : tensor<i64>
    %cst_4 = arith.constant dense<1> : tensor<i64>
    %cst_5 = arith.constant dense<16> : tensor<i64>
    %0 = tensor.empty() : tensor<192xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<192xi64>) {
    ^bb0(%out: i64):
      %69 = linalg.index 0 : index
      %70 = arith.index_cast %69 : index to i64
      linalg.yield %70 : i64
    } -> tensor<192xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [192, 1] : tensor<192xi64> into tensor<192x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 192] : tensor<192xi64> into tensor<1x192xi64>
    %2 = tensor.empty() : tensor<192x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_5 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<192x1xi64>
    %4 = tensor.empty() : tensor<1x192xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %cst_5 : tensor<1x192xi64>, tensor<i64>) outs(%4 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<1x192xi64>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<192x1xi64>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<1x192xi64>) outs(%4 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x192xi64>
    %8 = tensor.empty() : tensor<192x192xi1>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<192x1xi64>, tensor<1x192xi64>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi eq, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_4 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<192x1xi64>
    %11 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%5, %cst_4 : tensor<1x192xi64>, tensor<i64>) outs(%4 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<1x192xi64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %cst_4 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<192x1xi64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.minsi %in, %c11_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.subi %in, %c2_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.maxsi %in, %c0_i64 : i64
      %70 = arith.minsi %69, %c7_i64 : i64
      linalg.yield %70 : i64
    } -> tensor<192x1xi64>
    %16 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %15 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi sge, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %16 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.addi %in, %c5_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %19 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %18 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi slt, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17, %19 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.remsi %in, %c16_i64 : i64
      %70 = arith.cmpi ne, %69, %c0_i64 : i64
      %71 = arith.cmpi slt, %69, %c0_i64 : i64
      %72 = arith.andi %70, %71 : i1
      %73 = arith.addi %69, %c16_i64 : i64
      %74 = arith.select %72, %73, %69 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<1x192xi64>) outs(%4 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.remsi %in, %c16_i64 : i64
      %70 = arith.cmpi ne, %69, %c0_i64 : i64
      %71 = arith.cmpi slt, %69, %c0_i64 : i64
      %72 = arith.andi %70, %71 : i1
      %73 = arith.addi %69, %c16_i64 : i64
      %74 = arith.select %72, %73, %69 : i64
      linalg.yield %74 : i64
    } -> tensor<1x192xi64>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<192x1xi64>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<1x192xi64>) outs(%4 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x192xi64>
    %25 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%23, %24 : tensor<192x1xi64>, tensor<1x192xi64>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi eq, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %26 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%21, %cst_4 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<192x1xi64>
    %27 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%22, %cst_4 : tensor<1x192xi64>, tensor<i64>) outs(%4 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<1x192xi64>
    %28 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%26, %cst_3 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<192x1xi64>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.muli %in, %c2_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.addi %in, %c2_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.subi %in, %c1_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.minsi %in, %c15_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.subi %in, %c6_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.addi %in, %c1_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.maxsi %in, %c0_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<192x1xi64>
    %36 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%27, %35 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi sge, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %37 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25, %36 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %38 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%27, %26 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi sle, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %39 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%37, %38 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %40 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%20, %39 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%8 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<192x192xi1>
    %41 = tensor.empty() : tensor<2x4x64x192xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x192x64xbf16>) outs(%41 : tensor<2x4x64x192xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x192x64xbf16> into tensor<8x192x64xbf16>
    %collapsed_7 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x192xbf16> into tensor<8x64x192xbf16>
    %42 = tensor.empty() : tensor<8x192x192xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<8x192x192xf32>) -> tensor<8x192x192xf32>
    %44 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<8x192x64xbf16>, tensor<8x64x192xbf16>) outs(%43 : tensor<8x192x192xf32>) -> tensor<8x192x192xf32>
    %45 = tensor.empty() : tensor<8x192x192xbf16>
    %46 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<8x192x192xf32>) outs(%45 : tensor<8x192x192xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %69 = arith.truncf %in : f32 to bf16
      linalg.yield %69 : bf16
    } -> tensor<8x192x192xbf16>
    %expanded_8 = tensor.expand_shape %46 [[0, 1], [2], [3]] output_shape [2, 4, 192, 192] : tensor<8x192x192xbf16> into tensor<2x4x192x192xbf16>
    %47 = tensor.empty() : tensor<2x4x192x192xbf16>
    %48 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2x4x192x192xbf16>) outs(%47 : tensor<2x4x192x192xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %69 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %69 : bf16
    } -> tensor<2x4x192x192xbf16>
    %49 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %48, %cst_1 : tensor<192x192xi1>, tensor<2x4x192x192xbf16>, tensor<bf16>) outs(%47 : tensor<2x4x192x192xbf16>) {
    ^bb0(%in: i1, %in_13: bf16, %in_14: bf16, %out: bf16):
      %69 = arith.select %in, %in_13, %in_14 : bf16
      linalg.yield %69 : bf16
    } -> tensor<2x4x192x192xbf16>
    %50 = tensor.empty() : tensor<2x4x192x192xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<2x4x192x192xbf16>) outs(%50 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %69 = arith.extf %in : bf16 to f32
      linalg.yield %69 : f32
    } -> tensor<2x4x192x192xf32>
    %52 = tensor.empty() : tensor<2x4x192xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<2x4x192xi64>) -> tensor<2x4x192xi64>
    %54 = tensor.empty() : tensor<2x4x192xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<2x4x192xf32>) -> tensor<2x4x192xf32>
    %56:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<2x4x192x192xf32>) outs(%55, %53 : tensor<2x4x192xf32>, tensor<2x4x192xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %69 = linalg.index 3 : index
      %70 = arith.index_cast %69 : index to i64
      %71 = arith.maximumf %in, %out : f32
      %72 = arith.cmpf ogt, %in, %out : f32
      %73 = arith.select %72, %70, %out_13 : i64
      linalg.yield %71, %73 : f32, i64
    } -> (tensor<2x4x192xf32>, tensor<2x4x192xi64>)
    %expanded_9 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [2, 4, 192, 1] : tensor<2x4x192xf32> into tensor<2x4x192x1xf32>
    %57 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_9 : tensor<2x4x192x192xf32>, tensor<2x4x192x1xf32>) outs(%50 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %69 = arith.subf %in, %in_13 : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x192x192xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<2x4x192x192xf32>) outs(%50 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = math.exp %in : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x192x192xf32>
    %59 = tensor.empty() : tensor<2x4x192x1xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<2x4x192x1xf32>) -> tensor<2x4x192x1xf32>
    %61 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<2x4x192x192xf32>) outs(%60 : tensor<2x4x192x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.addf %in, %out : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x192x1xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<2x4x192x192xf32>, tensor<2x4x192x1xf32>) outs(%50 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %69 = arith.divf %in, %in_13 : f32
      linalg.yield %69 : f32
    } -> tensor<2x4x192x192xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x4x192x192xf32>) outs(%47 : tensor<2x4x192x192xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %69 = arith.truncf %in : f32 to bf16
      linalg.yield %69 : bf16
    } -> tensor<2x4x192x192xbf16>
    %collapsed_10 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<2x4x192x192xbf16> into tensor<8x192x192xbf16>
    %collapsed_11 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x192x64xbf16> into tensor<8x192x64xbf16>
    %64 = tensor.empty() : tensor<8x192x64xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<8x192x64xf32>) -> tensor<8x192x64xf32>
    %66 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<8x192x192xbf16>, tensor<8x192x64xbf16>) outs(%65 : tensor<8x192x64xf32>) -> tensor<8x192x64xf32>
    %67 = tensor.empty() : tensor<8x192x64xbf16>
    %68 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<8x192x64xf32>) outs(%67 : tensor<8x192x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %69 = arith.truncf %in : f32 to bf16
      linalg.yield %69 : bf16
    } -> tensor<8x192x64xbf16>
    %expanded_12 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [2, 4, 192, 64] : tensor<8x192x64xbf16> into tensor<2x4x192x64xbf16>
    return %expanded_12 : tensor<2x4x192x64xbf16>
  }
}
