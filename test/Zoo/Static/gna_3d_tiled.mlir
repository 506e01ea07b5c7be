// gna_3d_tiled, written naively.
//
// MODEL: gna_3d_tiled
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 24/24/24, queries 115200, keys 115200, head dims 128/128, bf16
// VARIANT: 3-D neighbourhood 18 × 24 × 24, stride 16 × 8 × 8 (small: 3 × 4 × 4, 2 × 2 × 4)
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x24x115200x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x24x115200x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x24x115200x128xbf16>, mean 0 std 1

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
  func.func @main(%arg0: tensor<1x24x115200x128xbf16>, %arg1: tensor<1x24x115200x128xbf16>, %arg2: tensor<1x24x115200x128xbf16>) -> tensor<1x24x115200x128xbf16> {
    %c56_i64 = arith.constant 56 : i64
    %c79_i64 = arith.constant 79 : i64
    %c24_i64 = arith.constant 24 : i64
    %c47_i64 = arith.constant 47 : i64
    %c4_i64 = arith.constant 4 : i64
    %c48_i64 = arith.constant 48 : i64
    %c80_i64 = arith.constant 80 : i64
    %c18_i64 = arith.constant 18 : i64
    %c12_i64 = arith.constant 12 : i64
    %c9_i64 = arith.constant 9 : i64
    %c29_i64 = arith.constant 29 : i64
    %c8_i64 = arith.constant 8 : i64
    %c16_i64 = arith.constant 16 : i64
    %c30_i64 = arith.constant 30 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %cst_3 = arith.constant dense<8> : tensor<i64>
    %cst_4 = arith.constant dense<80> : tensor<i64>
    %cst_5 = arith.constant dense<16> : tensor<i64>
    %cst_6 = arith.constant dense<1> : tensor<i64>
    %cst_7 = arith.constant dense<3840> : tensor<i64>
    %0 = tensor.empty() : tensor<115200xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<115200xi64>) {
    ^bb0(%out: i64):
      %95 = linalg.index 0 : index
      %96 = arith.index_cast %95 : index to i64
      linalg.yield %96 : i64
    } -> tensor<115200xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [115200, 1] : tensor<115200xi64> into tensor<115200x1xi64>
    %expanded_8 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 115200] : tensor<115200xi64> into tensor<1x115200xi64>
    %2 = tensor.empty() : tensor<115200x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_7 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.remsi %in, %c30_i64 : i64
      %96 = arith.cmpi ne, %95, %c0_i64 : i64
      %97 = arith.cmpi slt, %95, %c0_i64 : i64
      %98 = arith.andi %96, %97 : i1
      %99 = arith.addi %95, %c30_i64 : i64
      %100 = arith.select %98, %99, %95 : i64
      linalg.yield %100 : i64
    } -> tensor<115200x1xi64>
    %5 = tensor.empty() : tensor<1x115200xi64>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_8, %cst_7 : tensor<1x115200xi64>, tensor<i64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<1x115200xi64>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x115200xi64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.remsi %in, %c30_i64 : i64
      %96 = arith.cmpi ne, %95, %c0_i64 : i64
      %97 = arith.cmpi slt, %95, %c0_i64 : i64
      %98 = arith.andi %96, %97 : i1
      %99 = arith.addi %95, %c30_i64 : i64
      %100 = arith.select %98, %99, %95 : i64
      linalg.yield %100 : i64
    } -> tensor<1x115200xi64>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<115200x1xi64>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<1x115200xi64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x115200xi64>
    %10 = tensor.empty() : tensor<115200x115200xi1>
    %11 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %9 : tensor<115200x1xi64>, tensor<1x115200xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi eq, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %cst_6 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %cst_6 : tensor<1x115200xi64>, tensor<i64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<1x115200xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%12, %cst_5 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%14 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.muli %in, %c16_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%15 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.addi %in, %c8_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.minsi %in, %c29_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%17 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.subi %in, %c9_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.maxsi %in, %c0_i64 : i64
      %96 = arith.minsi %95, %c12_i64 : i64
      linalg.yield %96 : i64
    } -> tensor<115200x1xi64>
    %20 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%13, %19 : tensor<1x115200xi64>, tensor<115200x1xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi sge, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %21 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %20 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%19 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.addi %in, %c18_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %23 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%13, %22 : tensor<1x115200xi64>, tensor<115200x1xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi slt, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%21, %23 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %25 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_4 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.remsi %in, %c48_i64 : i64
      %96 = arith.cmpi ne, %95, %c0_i64 : i64
      %97 = arith.cmpi slt, %95, %c0_i64 : i64
      %98 = arith.andi %96, %97 : i1
      %99 = arith.addi %95, %c48_i64 : i64
      %100 = arith.select %98, %99, %95 : i64
      linalg.yield %100 : i64
    } -> tensor<115200x1xi64>
    %27 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_8, %cst_4 : tensor<1x115200xi64>, tensor<i64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<1x115200xi64>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<1x115200xi64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.remsi %in, %c48_i64 : i64
      %96 = arith.cmpi ne, %95, %c0_i64 : i64
      %97 = arith.cmpi slt, %95, %c0_i64 : i64
      %98 = arith.andi %96, %97 : i1
      %99 = arith.addi %95, %c48_i64 : i64
      %100 = arith.select %98, %99, %95 : i64
      linalg.yield %100 : i64
    } -> tensor<1x115200xi64>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<115200x1xi64>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<1x115200xi64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x115200xi64>
    %31 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%29, %30 : tensor<115200x1xi64>, tensor<1x115200xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi eq, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%26, %cst_6 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %33 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%28, %cst_6 : tensor<1x115200xi64>, tensor<i64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<1x115200xi64>
    %34 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%32, %cst_3 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.muli %in, %c8_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %36 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.addi %in, %c4_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.minsi %in, %c47_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.subi %in, %c12_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.maxsi %in, %c0_i64 : i64
      %96 = arith.minsi %95, %c24_i64 : i64
      linalg.yield %96 : i64
    } -> tensor<115200x1xi64>
    %40 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%33, %39 : tensor<1x115200xi64>, tensor<115200x1xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi sge, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %41 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%31, %40 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.addi %in, %c24_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %43 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%33, %42 : tensor<1x115200xi64>, tensor<115200x1xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi slt, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %44 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%41, %43 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %45 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%24, %44 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %46 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded, %cst_6 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%46 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.remsi %in, %c80_i64 : i64
      %96 = arith.cmpi ne, %95, %c0_i64 : i64
      %97 = arith.cmpi slt, %95, %c0_i64 : i64
      %98 = arith.andi %96, %97 : i1
      %99 = arith.addi %95, %c80_i64 : i64
      %100 = arith.select %98, %99, %95 : i64
      linalg.yield %100 : i64
    } -> tensor<115200x1xi64>
    %48 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%expanded_8, %cst_6 : tensor<1x115200xi64>, tensor<i64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<1x115200xi64>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<1x115200xi64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.remsi %in, %c80_i64 : i64
      %96 = arith.cmpi ne, %95, %c0_i64 : i64
      %97 = arith.cmpi slt, %95, %c0_i64 : i64
      %98 = arith.andi %96, %97 : i1
      %99 = arith.addi %95, %c80_i64 : i64
      %100 = arith.select %98, %99, %95 : i64
      linalg.yield %100 : i64
    } -> tensor<1x115200xi64>
    %50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%47 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<115200x1xi64>
    %51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%49 : tensor<1x115200xi64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1x115200xi64>
    %52 = linalg.generic {indexing_maps = [#map3, #map4, #map1], iterator_types = ["parallel", "parallel"]} ins(%50, %51 : tensor<115200x1xi64>, tensor<1x115200xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi eq, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %53 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%47, %cst_6 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %54 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%49, %cst_6 : tensor<1x115200xi64>, tensor<i64>) outs(%5 : tensor<1x115200xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<1x115200xi64>
    %55 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%53, %cst_3 : tensor<115200x1xi64>, tensor<i64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %in_15: i64, %out: i64):
      %95 = arith.sitofp %in : i64 to f64
      %96 = arith.sitofp %in_15 : i64 to f64
      %97 = arith.divf %95, %96 : f64
      %98 = math.floor %97 : f64
      %99 = arith.fptosi %98 : f64 to i64
      linalg.yield %99 : i64
    } -> tensor<115200x1xi64>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%55 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.muli %in, %c8_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %57 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%56 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.addi %in, %c4_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %58 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%57 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.minsi %in, %c79_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %59 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%58 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.subi %in, %c12_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %60 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%59 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.maxsi %in, %c0_i64 : i64
      %96 = arith.minsi %95, %c56_i64 : i64
      linalg.yield %96 : i64
    } -> tensor<115200x1xi64>
    %61 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%54, %60 : tensor<1x115200xi64>, tensor<115200x1xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi sge, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %62 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%52, %61 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%60 : tensor<115200x1xi64>) outs(%2 : tensor<115200x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %95 = arith.addi %in, %c24_i64 : i64
      linalg.yield %95 : i64
    } -> tensor<115200x1xi64>
    %64 = linalg.generic {indexing_maps = [#map4, #map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%54, %63 : tensor<1x115200xi64>, tensor<115200x1xi64>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i64, %in_15: i64, %out: i1):
      %95 = arith.cmpi slt, %in, %in_15 : i64
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%62, %64 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %66 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%45, %65 : tensor<115200x115200xi1>, tensor<115200x115200xi1>) outs(%10 : tensor<115200x115200xi1>) {
    ^bb0(%in: i1, %in_15: i1, %out: i1):
      %95 = arith.andi %in, %in_15 : i1
      linalg.yield %95 : i1
    } -> tensor<115200x115200xi1>
    %67 = tensor.empty() : tensor<1x24x128x115200xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x24x115200x128xbf16>) outs(%67 : tensor<1x24x128x115200xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x24x115200x128xbf16> into tensor<24x115200x128xbf16>
    %collapsed_9 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x24x128x115200xbf16> into tensor<24x128x115200xbf16>
    %68 = tensor.empty() : tensor<24x115200x115200xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<24x115200x115200xf32>) -> tensor<24x115200x115200xf32>
    %70 = linalg.batch_matmul ins(%collapsed, %collapsed_9 : tensor<24x115200x128xbf16>, tensor<24x128x115200xbf16>) outs(%69 : tensor<24x115200x115200xf32>) -> tensor<24x115200x115200xf32>
    %71 = tensor.empty() : tensor<24x115200x115200xbf16>
    %72 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<24x115200x115200xf32>) outs(%71 : tensor<24x115200x115200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %95 = arith.truncf %in : f32 to bf16
      linalg.yield %95 : bf16
    } -> tensor<24x115200x115200xbf16>
    %expanded_10 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [1, 24, 115200, 115200] : tensor<24x115200x115200xbf16> into tensor<1x24x115200x115200xbf16>
    %73 = tensor.empty() : tensor<1x24x115200x115200xbf16>
    %74 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<1x24x115200x115200xbf16>) outs(%73 : tensor<1x24x115200x115200xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %95 = arith.truncf %cst_2 : f64 to bf16
      %96 = arith.mulf %in, %95 : bf16
      linalg.yield %96 : bf16
    } -> tensor<1x24x115200x115200xbf16>
    %75 = linalg.generic {indexing_maps = [#map7, #map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %74, %cst_1 : tensor<115200x115200xi1>, tensor<1x24x115200x115200xbf16>, tensor<bf16>) outs(%73 : tensor<1x24x115200x115200xbf16>) {
    ^bb0(%in: i1, %in_15: bf16, %in_16: bf16, %out: bf16):
      %95 = arith.select %in, %in_15, %in_16 : bf16
      linalg.yield %95 : bf16
    } -> tensor<1x24x115200x115200xbf16>
    %76 = tensor.empty() : tensor<1x24x115200x115200xf32>
    %77 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<1x24x115200x115200xbf16>) outs(%76 : tensor<1x24x115200x115200xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %95 = arith.extf %in : bf16 to f32
      linalg.yield %95 : f32
    } -> tensor<1x24x115200x115200xf32>
    %78 = tensor.empty() : tensor<1x24x115200xi64>
    %79 = linalg.fill ins(%c0_i64 : i64) outs(%78 : tensor<1x24x115200xi64>) -> tensor<1x24x115200xi64>
    %80 = tensor.empty() : tensor<1x24x115200xf32>
    %81 = linalg.fill ins(%cst_0 : f32) outs(%80 : tensor<1x24x115200xf32>) -> tensor<1x24x115200xf32>
    %82:2 = linalg.generic {indexing_maps = [#map6, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%77 : tensor<1x24x115200x115200xf32>) outs(%81, %79 : tensor<1x24x115200xf32>, tensor<1x24x115200xi64>) {
    ^bb0(%in: f32, %out: f32, %out_15: i64):
      %95 = linalg.index 3 : index
      %96 = arith.index_cast %95 : index to i64
      %97 = arith.maximumf %in, %out : f32
      %98 = arith.cmpf ogt, %in, %out : f32
      %99 = arith.select %98, %96, %out_15 : i64
      linalg.yield %97, %99 : f32, i64
    } -> (tensor<1x24x115200xf32>, tensor<1x24x115200xi64>)
    %expanded_11 = tensor.expand_shape %82#0 [[0], [1], [2, 3]] output_shape [1, 24, 115200, 1] : tensor<1x24x115200xf32> into tensor<1x24x115200x1xf32>
    %83 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %expanded_11 : tensor<1x24x115200x115200xf32>, tensor<1x24x115200x1xf32>) outs(%76 : tensor<1x24x115200x115200xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %95 = arith.subf %in, %in_15 : f32
      linalg.yield %95 : f32
    } -> tensor<1x24x115200x115200xf32>
    %84 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83 : tensor<1x24x115200x115200xf32>) outs(%76 : tensor<1x24x115200x115200xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.exp %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x24x115200x115200xf32>
    %85 = tensor.empty() : tensor<1x24x115200x1xf32>
    %86 = linalg.fill ins(%cst : f32) outs(%85 : tensor<1x24x115200x1xf32>) -> tensor<1x24x115200x1xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%84 : tensor<1x24x115200x115200xf32>) outs(%86 : tensor<1x24x115200x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x24x115200x1xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %87 : tensor<1x24x115200x115200xf32>, tensor<1x24x115200x1xf32>) outs(%76 : tensor<1x24x115200x115200xf32>) {
    ^bb0(%in: f32, %in_15: f32, %out: f32):
      %95 = arith.divf %in, %in_15 : f32
      linalg.yield %95 : f32
    } -> tensor<1x24x115200x115200xf32>
    %89 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88 : tensor<1x24x115200x115200xf32>) outs(%73 : tensor<1x24x115200x115200xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %95 = arith.truncf %in : f32 to bf16
      linalg.yield %95 : bf16
    } -> tensor<1x24x115200x115200xbf16>
    %collapsed_12 = tensor.collapse_shape %89 [[0, 1], [2], [3]] : tensor<1x24x115200x115200xbf16> into tensor<24x115200x115200xbf16>
    %collapsed_13 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x24x115200x128xbf16> into tensor<24x115200x128xbf16>
    %90 = tensor.empty() : tensor<24x115200x128xf32>
    %91 = linalg.fill ins(%cst : f32) outs(%90 : tensor<24x115200x128xf32>) -> tensor<24x115200x128xf32>
    %92 = linalg.batch_matmul ins(%collapsed_12, %collapsed_13 : tensor<24x115200x115200xbf16>, tensor<24x115200x128xbf16>) outs(%91 : tensor<24x115200x128xf32>) -> tensor<24x115200x128xf32>
    %93 = tensor.empty() : tensor<24x115200x128xbf16>
    %94 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<24x115200x128xf32>) outs(%93 : tensor<24x115200x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %95 = arith.truncf %in : f32 to bf16
      linalg.yield %95 : bf16
    } -> tensor<24x115200x128xbf16>
    %expanded_14 = tensor.expand_shape %94 [[0, 1], [2], [3]] output_shape [1, 24, 115200, 128] : tensor<24x115200x128xbf16> into tensor<1x24x115200x128xbf16>
    return %expanded_14 : tensor<1x24x115200x128xbf16>
  }
}
