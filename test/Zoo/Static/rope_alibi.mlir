// rope_alibi, written naively.
//
// MODEL: rope_alibi
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: rotary embedding and ALiBi together
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, 0)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1) -> (0, d1)>
#map8 = affine_map<(d0, d1, d2) -> (d0, 0, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>) -> tensor<1x16x16384x128xbf16> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %cst_3 = arith.constant 1.280000e+02 : f32
    %cst_4 = arith.constant 1.000000e+04 : f32
    %cst_5 = arith.constant 8.000000e+00 : f32
    %cst_6 = arith.constant 1.600000e+01 : f32
    %cst_7 = arith.constant 2.000000e+00 : f32
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %72 = linalg.index 0 : index
      %73 = arith.index_cast %72 : index to i64
      linalg.yield %73 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %2 = tensor.empty() : tensor<64xi64>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %72 = linalg.index 0 : index
      %73 = arith.index_cast %72 : index to i64
      %74 = arith.muli %73, %c2_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<64xi64>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%3 : tensor<64xi64>) outs(%2 : tensor<64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %72 = arith.sitofp %in : i64 to f32
      %73 = arith.negf %72 : f32
      %74 = arith.fptosi %73 : f32 to i64
      linalg.yield %74 : i64
    } -> tensor<64xi64>
    %5 = tensor.empty() : tensor<64xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<64xi64>) outs(%5 : tensor<64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %72 = arith.sitofp %in : i64 to f32
      %73 = arith.divf %72, %cst_3 : f32
      linalg.yield %73 : f32
    } -> tensor<64xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%6 : tensor<64xf32>) outs(%5 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.powf %cst_4, %in : f32
      linalg.yield %72 : f32
    } -> tensor<64xf32>
    %8 = tensor.empty() : tensor<16384x64xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %7 : tensor<16384x1xi64>, tensor<64xf32>) outs(%8 : tensor<16384x64xf32>) {
    ^bb0(%in: i64, %in_20: f32, %out: f32):
      %72 = arith.sitofp %in : i64 to f32
      %73 = arith.mulf %72, %in_20 : f32
      linalg.yield %73 : f32
    } -> tensor<16384x64xf32>
    %10 = tensor.empty() : tensor<1x16x16384x128xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x16x16384x128xbf16>) outs(%10 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x128xf32>
    %extracted_slice = tensor.extract_slice %11[0, 0, 0, 0] [1, 16, 16384, 64] [1, 1, 1, 1] : tensor<1x16x16384x128xf32> to tensor<1x16x16384x64xf32>
    %extracted_slice_8 = tensor.extract_slice %11[0, 0, 0, 64] [1, 16, 16384, 64] [1, 1, 1, 1] : tensor<1x16x16384x128xf32> to tensor<1x16x16384x64xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16384x64xf32>) outs(%8 : tensor<16384x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.cos %in : f32
      linalg.yield %72 : f32
    } -> tensor<16384x64xf32>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<16384x64xf32>) outs(%8 : tensor<16384x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.sin %in : f32
      linalg.yield %72 : f32
    } -> tensor<16384x64xf32>
    %14 = tensor.empty() : tensor<1x16x16384x64xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %12 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_8, %13 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %17 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %16 : tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.subf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %13 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_8, %12 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %19 : tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.addf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %concat = tensor.concat dim(3) %17, %20 : (tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) -> tensor<1x16x16384x128xf32>
    %21 = tensor.empty() : tensor<1x16x16384x128xbf16>
    %22 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<1x16x16384x128xf32>) outs(%21 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %23 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%10 : tensor<1x16x16384x128xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x128xf32>
    %extracted_slice_9 = tensor.extract_slice %23[0, 0, 0, 0] [1, 16, 16384, 64] [1, 1, 1, 1] : tensor<1x16x16384x128xf32> to tensor<1x16x16384x64xf32>
    %extracted_slice_10 = tensor.extract_slice %23[0, 0, 0, 64] [1, 16, 16384, 64] [1, 1, 1, 1] : tensor<1x16x16384x128xf32> to tensor<1x16x16384x64xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_9, %12 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_10, %13 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %25 : tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.subf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_9, %13 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_10, %12 : tensor<1x16x16384x64xf32>, tensor<16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.mulf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %28 : tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) outs(%14 : tensor<1x16x16384x64xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.addf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x64xf32>
    %concat_11 = tensor.concat dim(3) %26, %29 : (tensor<1x16x16384x64xf32>, tensor<1x16x16384x64xf32>) -> tensor<1x16x16384x128xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_11 : tensor<1x16x16384x128xf32>) outs(%21 : tensor<1x16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<1x16x16384x128xbf16>
    %expanded_12 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %31 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%30 : tensor<1x16x16384x128xbf16>) outs(%31 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %22 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_13 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %32 = tensor.empty() : tensor<16x16384x16384xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %34 = linalg.batch_matmul ins(%collapsed, %collapsed_13 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%33 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %35 = tensor.empty() : tensor<16x16384x16384xbf16>
    %36 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<16x16384x16384xf32>) outs(%35 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_14 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %37 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %38 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x16x16384x16384xbf16>) outs(%37 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %72 = arith.truncf %cst_2 : f64 to bf16
      %73 = arith.mulf %in, %72 : bf16
      linalg.yield %73 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %39 = tensor.empty() : tensor<1x16x16384x16384xf32>
    %40 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x16x16384x16384xbf16>) outs(%39 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %72 = arith.extf %in : bf16 to f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x16384xf32>
    %41 = tensor.empty() : tensor<16xi64>
    %42 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%41 : tensor<16xi64>) {
    ^bb0(%out: i64):
      %72 = linalg.index 0 : index
      %73 = arith.index_cast %72 : index to i64
      %74 = arith.addi %73, %c1_i64 : i64
      linalg.yield %74 : i64
    } -> tensor<16xi64>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%42 : tensor<16xi64>) outs(%41 : tensor<16xi64>) {
    ^bb0(%in: i64, %out: i64):
      %72 = arith.sitofp %in : i64 to f32
      %73 = arith.negf %72 : f32
      %74 = arith.fptosi %73 : f32 to i64
      linalg.yield %74 : i64
    } -> tensor<16xi64>
    %44 = tensor.empty() : tensor<16xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%43 : tensor<16xi64>) outs(%44 : tensor<16xf32>) {
    ^bb0(%in: i64, %out: f32):
      %72 = arith.sitofp %in : i64 to f32
      %73 = arith.mulf %72, %cst_5 : f32
      linalg.yield %73 : f32
    } -> tensor<16xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%45 : tensor<16xf32>) outs(%44 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = arith.divf %in, %cst_6 : f32
      linalg.yield %72 : f32
    } -> tensor<16xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%46 : tensor<16xf32>) outs(%44 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.powf %cst_7, %in : f32
      linalg.yield %72 : f32
    } -> tensor<16xf32>
    %expanded_15 = tensor.expand_shape %47 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %48 = tensor.empty() : tensor<16384x16384xi64>
    %49 = linalg.generic {indexing_maps = [#map7, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_12, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%48 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_20: i64, %out: i64):
      %72 = arith.subi %in, %in_20 : i64
      linalg.yield %72 : i64
    } -> tensor<16384x16384xi64>
    %50 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15, %49 : tensor<16x1x1xf32>, tensor<16384x16384xi64>) outs(%32 : tensor<16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_20: i64, %out: f32):
      %72 = arith.sitofp %in_20 : i64 to f32
      %73 = arith.mulf %in, %72 : f32
      linalg.yield %73 : f32
    } -> tensor<16x16384x16384xf32>
    %51 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %50 : tensor<1x16x16384x16384xf32>, tensor<16x16384x16384xf32>) outs(%39 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.addf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x16384xf32>
    %52 = tensor.empty() : tensor<16384x16384xi1>
    %53 = linalg.generic {indexing_maps = [#map7, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_12, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%52 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_20: i64, %out: i1):
      %72 = arith.cmpi sle, %in, %in_20 : i64
      linalg.yield %72 : i1
    } -> tensor<16384x16384xi1>
    %54 = linalg.generic {indexing_maps = [#map5, #map4, #map11, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %51, %cst_1 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xf32>, tensor<f32>) outs(%39 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: i1, %in_20: f32, %in_21: f32, %out: f32):
      %72 = arith.select %in, %in_20, %in_21 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x16384xf32>
    %55 = tensor.empty() : tensor<1x16x16384xi64>
    %56 = linalg.fill ins(%c0_i64 : i64) outs(%55 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %57 = tensor.empty() : tensor<1x16x16384xf32>
    %58 = linalg.fill ins(%cst_0 : f32) outs(%57 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %59:2 = linalg.generic {indexing_maps = [#map4, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%54 : tensor<1x16x16384x16384xf32>) outs(%58, %56 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_20: i64):
      %72 = linalg.index 3 : index
      %73 = arith.index_cast %72 : index to i64
      %74 = arith.maximumf %in, %out : f32
      %75 = arith.cmpf ogt, %in, %out : f32
      %76 = arith.select %75, %73, %out_20 : i64
      linalg.yield %74, %76 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_16 = tensor.expand_shape %59#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %expanded_16 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%39 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.subf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x16384xf32>
    %61 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<1x16x16384x16384xf32>) outs(%39 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = math.exp %in : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x16384xf32>
    %62 = tensor.empty() : tensor<1x16x16384x1xf32>
    %63 = linalg.fill ins(%cst : f32) outs(%62 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %64 = linalg.generic {indexing_maps = [#map4, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x16x16384x16384xf32>) outs(%63 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %72 = arith.addf %in, %out : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x1xf32>
    %65 = linalg.generic {indexing_maps = [#map4, #map13, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %64 : tensor<1x16x16384x16384xf32>, tensor<1x16x16384x1xf32>) outs(%39 : tensor<1x16x16384x16384xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %72 = arith.divf %in, %in_20 : f32
      linalg.yield %72 : f32
    } -> tensor<1x16x16384x16384xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<1x16x16384x16384xf32>) outs(%37 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %collapsed_17 = tensor.collapse_shape %66 [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_18 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %67 = tensor.empty() : tensor<16x16384x128xf32>
    %68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %69 = linalg.batch_matmul ins(%collapsed_17, %collapsed_18 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%68 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %70 = tensor.empty() : tensor<16x16384x128xbf16>
    %71 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<16x16384x128xf32>) outs(%70 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %72 = arith.truncf %in : f32 to bf16
      linalg.yield %72 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_19 = tensor.expand_shape %71 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_19 : tensor<1x16x16384x128xbf16>
  }
}
