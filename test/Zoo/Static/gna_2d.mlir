// gna_2d, written naively.
//
// MODEL: gna_2d
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: 2-D neighbourhood 5 × 6, stride 1 × 2, second axis causal
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

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
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %c6_i64 = arith.constant 6 : i64
    %c5_i64 = arith.constant 5 : i64
    %c123_i64 = arith.constant 123 : i64
    %c2_i64 = arith.constant 2 : i64
    %c127_i64 = arith.constant 127 : i64
    %c128_i64 = arith.constant 128 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %cst_3 = arith.constant dense<2> : tensor<i64>
    %cst_4 = arith.constant dense<1> : tensor<i64>
    %cst_5 = arith.constant dense<128> : tensor<i64>
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %69 = linalg.index 0 : index
      %70 = arith.index_cast %69 : index to i64
      linalg.yield %70 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_5 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<16384x1xi64>
    %4 = tensor.empty() : tensor<1x16384xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_6, %cst_5 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<1x16384xi64>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<16384x1xi64>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<1x16384xi64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x16384xi64>
    %8 = tensor.empty() : tensor<16384x16384xi1>
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi eq, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_4 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<16384x1xi64>
    %11 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%5, %cst_4 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<1x16384xi64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %cst_4 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<16384x1xi64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.minsi %in, %c127_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.subi %in, %c2_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.maxsi %in, %c0_i64 : i64
      %70 = arith.minsi %69, %c123_i64 : i64
      linalg.yield %70 : i64
    } -> tensor<16384x1xi64>
    %16 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %15 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi sge, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %16 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.addi %in, %c5_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %19 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %18 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi slt, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17, %19 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.remsi %in, %c128_i64 : i64
      %70 = arith.cmpi ne, %69, %c0_i64 : i64
      %71 = arith.cmpi slt, %69, %c0_i64 : i64
      %72 = arith.andi %70, %71 : i1
      %73 = arith.addi %69, %c128_i64 : i64
      %74 = arith.select %72, %73, %69 : i64
      linalg.yield %74 : i64
    } -> tensor<16384x1xi64>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_6 : tensor<1x16384xi64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.remsi %in, %c128_i64 : i64
      %70 = arith.cmpi ne, %69, %c0_i64 : i64
      %71 = arith.cmpi slt, %69, %c0_i64 : i64
      %72 = arith.andi %70, %71 : i1
      %73 = arith.addi %69, %c128_i64 : i64
      %74 = arith.select %72, %73, %69 : i64
      linalg.yield %74 : i64
    } -> tensor<1x16384xi64>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<16384x1xi64>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<1x16384xi64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x16384xi64>
    %25 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%23, %24 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi eq, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %26 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%21, %cst_4 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<16384x1xi64>
    %27 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%22, %cst_4 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<1x16384xi64>
    %28 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%26, %cst_3 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_13: i64, %out: i64):
      %69 = arith.sitofp %in : i64 to f64
      %70 = arith.sitofp %in_13 : i64 to f64
      %71 = arith.divf %69, %70 : f64
      %72 = math.floor %71 : f64
      %73 = arith.fptosi %72 : f64 to i64
      linalg.yield %73 : i64
    } -> tensor<16384x1xi64>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.muli %in, %c2_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.addi %in, %c2_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.subi %in, %c1_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.minsi %in, %c127_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.subi %in, %c6_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.addi %in, %c1_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %69 = arith.maxsi %in, %c0_i64 : i64
      linalg.yield %69 : i64
    } -> tensor<16384x1xi64>
    %36 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%27, %35 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi sge, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %37 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25, %36 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %38 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%27, %26 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_13: i64, %out: i1):
      %69 = arith.cmpi sle, %in, %in_13 : i64
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %39 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%37, %38 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %40 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%20, %39 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_13: i1, %out: i1):
      %69 = arith.andi %in, %in_13 : i1
      linalg.yield %69 : i1
    } -> tensor<16384x16384xi1>
    %41 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%41 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_7 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %42 = tensor.empty() : tensor<16x16384x16384xf32>
    %43 = linalg.fill ins(%cst : f32) outs(%42 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %44 = linalg.batch_matmul ins(%collapsed, %collapsed_7 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%43 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %45 = tensor.empty() : tensor<16x16384x16384xbf16>
    %46 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<16x16384x16384xf32>) outs(%45 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %69 = arith.truncf %in : f32 to bf16
      linalg.yield %69 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_8 = tensor.expand_shape %46 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %47 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %48 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x16x16384x16384xbf16>) outs(%47 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %69 = arith.truncf %cst_2 : f64 to bf16
      %70 = arith.mulf %in, %69 : bf16
      linalg.yield %70 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %49 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %48, %cst_1 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%47 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_13: bf16, %in_14: bf16, %out: bf16):
      %69 = arith.select %in, %in_13, %in_14 : bf16
      linalg.yield %69 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %50 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x16x16384x16384xbf16>) outs(%50 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %69 = arith.extf %in : bf16 to f32
      linalg.yield %69 : f32
    } -> tensor<1x16x16384x16384xf32>
    %52 = tensor.empty() : tensor<1x16x16384xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %54 = tensor.empty() : tensor<1x16x16384xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %56:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x16x16384x16384xf32>) outs(%55, %53 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_13: i64):
      %69 = linalg.index 3 : index
      %70 = arith.index_cast %69 : index to i64
      %71 = arith.maximumf %in, %out : f32
      %72 = arith.cmpf ogt, %in, %out : f32
      %73 = arith.select %72, %70, %out_13 : i64
      linalg.yield %71, %73 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_9 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %57 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_9 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%50 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %69 = arith.subf %in, %in_13 : f32
      linalg.yield %69 : f32
    } -> tensor<1x16x16384x16384xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x16x16384x16384xf32>) outs(%50 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = math.exp %in : f32
      linalg.yield %69 : f32
    } -> tensor<1x16x16384x16384xf32>
    %59 = tensor.empty() : tensor<1x16x16384x1xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %61 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x16x16384x16384xf32>) outs(%60 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %69 = arith.addf %in, %out : f32
      linalg.yield %69 : f32
    } -> tensor<1x16x16384x1xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%50 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_13: f32, %out: f32):
      %69 = arith.divf %in, %in_13 : f32
      linalg.yield %69 : f32
    } -> tensor<1x16x16384x16384xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<1x16x16384x16384xf32>) outs(%47 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %69 = arith.truncf %in : f32 to bf16
      linalg.yield %69 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_10 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_11 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %64 = tensor.empty() : tensor<16x16384x128xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %66 = linalg.batch_matmul ins(%collapsed_10, %collapsed_11 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%65 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %67 = tensor.empty() : tensor<16x16384x128xbf16>
    %68 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<16x16384x128xf32>) outs(%67 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %69 = arith.truncf %in : f32 to bf16
      linalg.yield %69 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_12 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_12 : tensor<1x16x16384x128xbf16>
  }
}
