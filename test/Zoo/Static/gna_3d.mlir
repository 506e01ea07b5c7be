// gna_3d, written naively.
//
// MODEL: gna_3d
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: 3-D neighbourhood 3 × 3 × 4, stride 1 × 3 × 2, first axis causal
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
    %c4_i64 = arith.constant 4 : i64
    %c28_i64 = arith.constant 28 : i64
    %c2_i64 = arith.constant 2 : i64
    %c29_i64 = arith.constant 29 : i64
    %c31_i64 = arith.constant 31 : i64
    %c32_i64 = arith.constant 32 : i64
    %c3_i64 = arith.constant 3 : i64
    %c15_i64 = arith.constant 15 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %cst_3 = arith.constant dense<2> : tensor<i64>
    %cst_4 = arith.constant dense<3> : tensor<i64>
    %cst_5 = arith.constant dense<32> : tensor<i64>
    %cst_6 = arith.constant dense<1> : tensor<i64>
    %cst_7 = arith.constant dense<1024> : tensor<i64>
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %91 = linalg.index 0 : index
      %92 = arith.index_cast %91 : index to i64
      linalg.yield %92 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_8 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_7 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %4 = tensor.empty() : tensor<1x16384xi64>
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_8, %cst_7 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
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
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi eq, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_6 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %11 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%5, %cst_6 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<1x16384xi64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %cst_6 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.addi %in, %c1_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.subi %in, %c1_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.minsi %in, %c15_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.subi %in, %c3_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.addi %in, %c1_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.maxsi %in, %c0_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %19 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %18 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi sge, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %19 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %21 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %10 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi sle, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %22 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%20, %21 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_5 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%23 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.remsi %in, %c32_i64 : i64
      %92 = arith.cmpi ne, %91, %c0_i64 : i64
      %93 = arith.cmpi slt, %91, %c0_i64 : i64
      %94 = arith.andi %92, %93 : i1
      %95 = arith.addi %91, %c32_i64 : i64
      %96 = arith.select %94, %95, %91 : i64
      linalg.yield %96 : i64
    } -> tensor<16384x1xi64>
    %25 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_8, %cst_5 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<1x16384xi64>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<1x16384xi64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.remsi %in, %c32_i64 : i64
      %92 = arith.cmpi ne, %91, %c0_i64 : i64
      %93 = arith.cmpi slt, %91, %c0_i64 : i64
      %94 = arith.andi %92, %93 : i1
      %95 = arith.addi %91, %c32_i64 : i64
      %96 = arith.select %94, %95, %91 : i64
      linalg.yield %96 : i64
    } -> tensor<1x16384xi64>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%24 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<16384x1xi64>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<1x16384xi64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x16384xi64>
    %29 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%27, %28 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi eq, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%24, %cst_6 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %31 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%26, %cst_6 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<1x16384xi64>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%30, %cst_4 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.muli %in, %c3_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.addi %in, %c1_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.minsi %in, %c31_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.subi %in, %c1_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.maxsi %in, %c0_i64 : i64
      %92 = arith.minsi %91, %c29_i64 : i64
      linalg.yield %92 : i64
    } -> tensor<16384x1xi64>
    %38 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%31, %37 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi sge, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %39 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%29, %38 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %40 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.addi %in, %c3_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %41 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%31, %40 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi slt, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %42 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%39, %41 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %43 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%22, %42 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.remsi %in, %c32_i64 : i64
      %92 = arith.cmpi ne, %91, %c0_i64 : i64
      %93 = arith.cmpi slt, %91, %c0_i64 : i64
      %94 = arith.andi %92, %93 : i1
      %95 = arith.addi %91, %c32_i64 : i64
      %96 = arith.select %94, %95, %91 : i64
      linalg.yield %96 : i64
    } -> tensor<16384x1xi64>
    %45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_8 : tensor<1x16384xi64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.remsi %in, %c32_i64 : i64
      %92 = arith.cmpi ne, %91, %c0_i64 : i64
      %93 = arith.cmpi slt, %91, %c0_i64 : i64
      %94 = arith.andi %92, %93 : i1
      %95 = arith.addi %91, %c32_i64 : i64
      %96 = arith.select %94, %95, %91 : i64
      linalg.yield %96 : i64
    } -> tensor<1x16384xi64>
    %46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%44 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<16384x1xi64>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%45 : tensor<1x16384xi64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x16384xi64>
    %48 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%46, %47 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi eq, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %49 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%44, %cst_6 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %50 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%45, %cst_6 : tensor<1x16384xi64>, tensor<i64>) outs(%4 : tensor<1x16384xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<1x16384xi64>
    %51 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%49, %cst_3 : tensor<16384x1xi64>, tensor<i64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %91 = arith.sitofp %in : i64 to f64
      %92 = arith.sitofp %in_15 : i64 to f64
      %93 = arith.divf %91, %92 : f64
      %94 = math.floor %93 : f64
      %95 = arith.fptosi %94 : f64 to i64
      linalg.yield %95 : i64
    } -> tensor<16384x1xi64>
    %52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%51 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.muli %in, %c2_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %53 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%52 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.addi %in, %c1_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%53 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.minsi %in, %c31_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %55 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%54 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.subi %in, %c2_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.maxsi %in, %c0_i64 : i64
      %92 = arith.minsi %91, %c28_i64 : i64
      linalg.yield %92 : i64
    } -> tensor<16384x1xi64>
    %57 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%50, %56 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi sge, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %58 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%48, %57 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %59 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%56 : tensor<16384x1xi64>) outs(%2 : tensor<16384x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.addi %in, %c4_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<16384x1xi64>
    %60 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%50, %59 : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %91 = arith.cmpi slt, %in, %in_15 : i64
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %61 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%58, %60 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %62 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%43, %61 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%8 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %91 = arith.andi %in, %in_15 : i1
      linalg.yield %91 : i1
    } -> tensor<16384x16384xi1>
    %63 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%63 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_9 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %64 = tensor.empty() : tensor<16x16384x16384xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %66 = linalg.batch_matmul ins(%collapsed, %collapsed_9 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%65 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %67 = tensor.empty() : tensor<16x16384x16384xbf16>
    %68 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<16x16384x16384xf32>) outs(%67 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %91 = arith.truncf %in : f32 to bf16
      linalg.yield %91 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_10 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %69 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %70 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<1x16x16384x16384xbf16>) outs(%69 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %91 = arith.truncf %cst_2 : f64 to bf16
      %92 = arith.mulf %in, %91 : bf16
      linalg.yield %92 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %71 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62, %70, %cst_1 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%69 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_15: bf16, %in_16: bf16, %out: bf16):
      %91 = arith.select %in, %in_15, %in_16 : bf16
      linalg.yield %91 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %72 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<1x16x16384x16384xbf16>) outs(%72 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %91 = arith.extf %in : bf16 to f32
      linalg.yield %91 : f32
    } -> tensor<1x16x16384x16384xf32>
    %74 = tensor.empty() : tensor<1x16x16384xi64>
    %75 = linalg.fill ins(%c0_i64 : i64) outs(%74 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %76 = tensor.empty() : tensor<1x16x16384xf32>
    %77 = linalg.fill ins(%cst_0 : f32) outs(%76 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %78:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%73 : tensor<1x16x16384x16384xf32>) outs(%77, %75 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_15: i64):
      %91 = linalg.index 3 : index
      %92 = arith.index_cast %91 : index to i64
      %93 = arith.maximumf %in, %out : f32
      %94 = arith.cmpf ogt, %in, %out : f32
      %95 = arith.select %94, %92, %out_15 : i64
      linalg.yield %93, %95 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_11 = tensor.expand_shape %78#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %79 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %expanded_11 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%72 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %91 = arith.subf %in, %in_15 : f32
      linalg.yield %91 : f32
    } -> tensor<1x16x16384x16384xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79 : tensor<1x16x16384x16384xf32>) outs(%72 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.exp %in : f32
      linalg.yield %91 : f32
    } -> tensor<1x16x16384x16384xf32>
    %81 = tensor.empty() : tensor<1x16x16384x1xf32>
    %82 = linalg.fill ins(%cst : f32) outs(%81 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%80 : tensor<1x16x16384x16384xf32>) outs(%82 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.addf %in, %out : f32
      linalg.yield %91 : f32
    } -> tensor<1x16x16384x1xf32>
    %84 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %83 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%72 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %91 = arith.divf %in, %in_15 : f32
      linalg.yield %91 : f32
    } -> tensor<1x16x16384x16384xf32>
    %85 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84 : tensor<1x16x16384x16384xf32>) outs(%69 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %91 = arith.truncf %in : f32 to bf16
      linalg.yield %91 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_12 = tensor.collapse_shape %85 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_13 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %86 = tensor.empty() : tensor<16x16384x128xf32>
    %87 = linalg.fill ins(%cst : f32) outs(%86 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %88 = linalg.batch_matmul ins(%collapsed_12, %collapsed_13 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%87 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %89 = tensor.empty() : tensor<16x16384x128xbf16>
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<16x16384x128xf32>) outs(%89 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %91 = arith.truncf %in : f32 to bf16
      linalg.yield %91 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_14 = tensor.expand_shape %90 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_14 : tensor<1x16x16384x128xbf16>
  }
}
