// gna_2d_tiled, written naively.
//
// MODEL: gna_2d_tiled
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 2, heads 4/4/4, queries 192, keys 192, head dims 64/64, bf16
// VARIANT: 2-D neighbourhood 80 × 80, stride 16 × 16 (small: 8 × 6, 4 × 2)
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
    %c10_i64 = arith.constant 10 : i64
    %c3_i64 = arith.constant 3 : i64
    %c15_i64 = arith.constant 15 : i64
    %c8_i64 = arith.constant 8 : i64
    %c11_i64 = arith.constant 11 : i64
    %c2_i64 = arith.constant 2 : i64
    %c4_i64 = arith.constant 4 : i64
    %c12_i64 = arith.constant 12 : i64
    %c16_i64 = arith.constant 16 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 1.250000e-01 : bf16
    %cst_3 = arith.constant dense<2> : tensor<i64>
    %cst_4 = arith.constant dense<4> : tensor<i64>
    %cst_5 = arith.constant dense<1> : tensor<i64>
    %cst_6 = arith.constant dense<16> : tensor<i64>
    %0 = tensor.empty() : tensor<192xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<192xi64>) {
    ^bb0(%out: i64):
      %74 = linalg.index 0 : index
      %75 = arith.index_cast %74 : index to i64
      linalg.yield %75 : i64
    } -> tensor<192xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [192, 1] : tensor<192xi64> into tensor<192x1xi64>
    %expanded_7 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 192] : tensor<192xi64> into tensor<1x192xi64>
    %2 = tensor.empty() : tensor<192x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_6 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<192x1xi64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.remsi %in, %c12_i64 : i64
      %75 = arith.cmpi ne, %74, %c0_i64 : i64
      %76 = arith.cmpi slt, %74, %c0_i64 : i64
      %77 = arith.andi %75, %76 : i1
      %78 = arith.addi %74, %c12_i64 : i64
      %79 = arith.select %77, %78, %74 : i64
      linalg.yield %79 : i64
    } -> tensor<192x1xi64>
    %5 = tensor.empty() : tensor<1x192xi64>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_7, %cst_6 : tensor<1x192xi64>, tensor<i64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<1x192xi64>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x192xi64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.remsi %in, %c12_i64 : i64
      %75 = arith.cmpi ne, %74, %c0_i64 : i64
      %76 = arith.cmpi slt, %74, %c0_i64 : i64
      %77 = arith.andi %75, %76 : i1
      %78 = arith.addi %74, %c12_i64 : i64
      %79 = arith.select %77, %78, %74 : i64
      linalg.yield %79 : i64
    } -> tensor<1x192xi64>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<192x1xi64>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<1x192xi64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x192xi64>
    %10 = tensor.empty() : tensor<192x192xi1>
    %11 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %9 : tensor<192x1xi64>, tensor<1x192xi64>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %74 = arith.cmpi eq, %in, %in_14 : i64
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %cst_5 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<192x1xi64>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %cst_5 : tensor<1x192xi64>, tensor<i64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<1x192xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%12, %cst_4 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<192x1xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.muli %in, %c4_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.addi %in, %c2_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.minsi %in, %c11_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.subi %in, %c4_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.maxsi %in, %c0_i64 : i64
      %75 = arith.minsi %74, %c4_i64 : i64
      linalg.yield %75 : i64
    } -> tensor<192x1xi64>
    %20 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%13, %19 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %74 = arith.cmpi sge, %in, %in_14 : i64
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %21 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %20 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_14: i1, %out: i1):
      %74 = arith.andi %in, %in_14 : i1
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.addi %in, %c8_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %23 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%13, %22 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %74 = arith.cmpi slt, %in, %in_14 : i64
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%21, %23 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_14: i1, %out: i1):
      %74 = arith.andi %in, %in_14 : i1
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %25 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_5 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<192x1xi64>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.remsi %in, %c16_i64 : i64
      %75 = arith.cmpi ne, %74, %c0_i64 : i64
      %76 = arith.cmpi slt, %74, %c0_i64 : i64
      %77 = arith.andi %75, %76 : i1
      %78 = arith.addi %74, %c16_i64 : i64
      %79 = arith.select %77, %78, %74 : i64
      linalg.yield %79 : i64
    } -> tensor<192x1xi64>
    %27 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_7, %cst_5 : tensor<1x192xi64>, tensor<i64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<1x192xi64>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<1x192xi64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.remsi %in, %c16_i64 : i64
      %75 = arith.cmpi ne, %74, %c0_i64 : i64
      %76 = arith.cmpi slt, %74, %c0_i64 : i64
      %77 = arith.andi %75, %76 : i1
      %78 = arith.addi %74, %c16_i64 : i64
      %79 = arith.select %77, %78, %74 : i64
      linalg.yield %79 : i64
    } -> tensor<1x192xi64>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<192x1xi64>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<1x192xi64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x192xi64>
    %31 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%29, %30 : tensor<192x1xi64>, tensor<1x192xi64>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %74 = arith.cmpi eq, %in, %in_14 : i64
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%26, %cst_5 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<192x1xi64>
    %33 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%28, %cst_5 : tensor<1x192xi64>, tensor<i64>) outs(%5 : tensor<1x192xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<1x192xi64>
    %34 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%32, %cst_3 : tensor<192x1xi64>, tensor<i64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %in_14: i64, %out: i64):
      %74 = arith.sitofp %in : i64 to f64
      %75 = arith.sitofp %in_14 : i64 to f64
      %76 = arith.divf %74, %75 : f64
      %77 = math.floor %76 : f64
      %78 = arith.fptosi %77 : f64 to i64
      linalg.yield %78 : i64
    } -> tensor<192x1xi64>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.muli %in, %c2_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.addi %in, %c1_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.minsi %in, %c15_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.subi %in, %c3_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.maxsi %in, %c0_i64 : i64
      %75 = arith.minsi %74, %c10_i64 : i64
      linalg.yield %75 : i64
    } -> tensor<192x1xi64>
    %40 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%33, %39 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %74 = arith.cmpi sge, %in, %in_14 : i64
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %41 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%31, %40 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_14: i1, %out: i1):
      %74 = arith.andi %in, %in_14 : i1
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<192x1xi64>) outs(%2 : tensor<192x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %74 = arith.addi %in, %c6_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<192x1xi64>
    %43 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%33, %42 : tensor<1x192xi64>, tensor<192x1xi64>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i64, %in_14: i64, %out: i1):
      %74 = arith.cmpi slt, %in, %in_14 : i64
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %44 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%41, %43 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_14: i1, %out: i1):
      %74 = arith.andi %in, %in_14 : i1
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %45 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%24, %44 : tensor<192x192xi1>, tensor<192x192xi1>) outs(%10 : tensor<192x192xi1>) {
    ^bb0(%in: i1, %in_14: i1, %out: i1):
      %74 = arith.andi %in, %in_14 : i1
      linalg.yield %74 : i1
    } -> tensor<192x192xi1>
    %46 = tensor.empty() : tensor<2x4x64x192xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<2x4x192x64xbf16>) outs(%46 : tensor<2x4x64x192xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<2x4x192x64xbf16> into tensor<8x192x64xbf16>
    %collapsed_8 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<2x4x64x192xbf16> into tensor<8x64x192xbf16>
    %47 = tensor.empty() : tensor<8x192x192xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<8x192x192xf32>) -> tensor<8x192x192xf32>
    %49 = linalg.batch_matmul ins(%collapsed, %collapsed_8 : tensor<8x192x64xbf16>, tensor<8x64x192xbf16>) outs(%48 : tensor<8x192x192xf32>) -> tensor<8x192x192xf32>
    %50 = tensor.empty() : tensor<8x192x192xbf16>
    %51 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<8x192x192xf32>) outs(%50 : tensor<8x192x192xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<8x192x192xbf16>
    %expanded_9 = tensor.expand_shape %51 [[0, 1], [2], [3]] output_shape [2, 4, 192, 192] : tensor<8x192x192xbf16> into tensor<2x4x192x192xbf16>
    %52 = tensor.empty() : tensor<2x4x192x192xbf16>
    %53 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<2x4x192x192xbf16>) outs(%52 : tensor<2x4x192x192xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %74 = arith.mulf %in, %cst_2 : bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x192x192xbf16>
    %54 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %53, %cst_1 : tensor<192x192xi1>, tensor<2x4x192x192xbf16>, tensor<bf16>) outs(%52 : tensor<2x4x192x192xbf16>) {
    ^bb0(%in: i1, %in_14: bf16, %in_15: bf16, %out: bf16):
      %74 = arith.select %in, %in_14, %in_15 : bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x192x192xbf16>
    %55 = tensor.empty() : tensor<2x4x192x192xf32>
    %56 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54 : tensor<2x4x192x192xbf16>) outs(%55 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %74 = arith.extf %in : bf16 to f32
      linalg.yield %74 : f32
    } -> tensor<2x4x192x192xf32>
    %57 = tensor.empty() : tensor<2x4x192xi64>
    %58 = linalg.fill ins(%c0_i64 : i64) outs(%57 : tensor<2x4x192xi64>) -> tensor<2x4x192xi64>
    %59 = tensor.empty() : tensor<2x4x192xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<2x4x192xf32>) -> tensor<2x4x192xf32>
    %61:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<2x4x192x192xf32>) outs(%60, %58 : tensor<2x4x192xf32>, tensor<2x4x192xi64>) {
    ^bb0(%in: f32, %out: f32, %out_14: i64):
      %74 = linalg.index 3 : index
      %75 = arith.index_cast %74 : index to i64
      %76 = arith.maximumf %in, %out : f32
      %77 = arith.cmpf ogt, %in, %out : f32
      %78 = arith.select %77, %75, %out_14 : i64
      linalg.yield %76, %78 : f32, i64
    } -> (tensor<2x4x192xf32>, tensor<2x4x192xi64>)
    %expanded_10 = tensor.expand_shape %61#0 [[0], [1], [2, 3]] output_shape [2, 4, 192, 1] : tensor<2x4x192xf32> into tensor<2x4x192x1xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %expanded_10 : tensor<2x4x192x192xf32>, tensor<2x4x192x1xf32>) outs(%55 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %74 = arith.subf %in, %in_14 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x192x192xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<2x4x192x192xf32>) outs(%55 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = math.exp %in : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x192x192xf32>
    %64 = tensor.empty() : tensor<2x4x192x1xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<2x4x192x1xf32>) -> tensor<2x4x192x1xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<2x4x192x192xf32>) outs(%65 : tensor<2x4x192x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %74 = arith.addf %in, %out : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x192x1xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %66 : tensor<2x4x192x192xf32>, tensor<2x4x192x1xf32>) outs(%55 : tensor<2x4x192x192xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %74 = arith.divf %in, %in_14 : f32
      linalg.yield %74 : f32
    } -> tensor<2x4x192x192xf32>
    %68 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<2x4x192x192xf32>) outs(%52 : tensor<2x4x192x192xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<2x4x192x192xbf16>
    %collapsed_11 = tensor.collapse_shape %68 [[0, 1], [2], [3]] : tensor<2x4x192x192xbf16> into tensor<8x192x192xbf16>
    %collapsed_12 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<2x4x192x64xbf16> into tensor<8x192x64xbf16>
    %69 = tensor.empty() : tensor<8x192x64xf32>
    %70 = linalg.fill ins(%cst : f32) outs(%69 : tensor<8x192x64xf32>) -> tensor<8x192x64xf32>
    %71 = linalg.batch_matmul ins(%collapsed_11, %collapsed_12 : tensor<8x192x192xbf16>, tensor<8x192x64xbf16>) outs(%70 : tensor<8x192x64xf32>) -> tensor<8x192x64xf32>
    %72 = tensor.empty() : tensor<8x192x64xbf16>
    %73 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<8x192x64xf32>) outs(%72 : tensor<8x192x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %74 = arith.truncf %in : f32 to bf16
      linalg.yield %74 : bf16
    } -> tensor<8x192x64xbf16>
    %expanded_13 = tensor.expand_shape %73 [[0, 1], [2], [3]] output_shape [2, 4, 192, 64] : tensor<8x192x64xbf16> into tensor<2x4x192x64xbf16>
    return %expanded_13 : tensor<2x4x192x64xbf16>
  }
}
