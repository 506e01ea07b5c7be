// window_sink, written naively.
//
// MODEL: window_sink
// FRONT-END: torch-mlir 20261001, torch 2.15.0, output linalg-on-tensors
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: causal window with a learned logit per head
// ATTENTION: 1
// EXPORTER: test/Zoo/Static/export.py
//
// ARG 0: q, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 1: k, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 2: v, tensor<1x16x16384x128xbf16>, mean 0 std 1
// ARG 3: logits, tensor<16xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x16384x128xbf16>, %arg1: tensor<1x16x16384x128xbf16>, %arg2: tensor<1x16x16384x128xbf16>, %arg3: tensor<16xbf16>) -> tensor<1x16x16384x128xbf16> {
    %c1024_i64 = arith.constant 1024 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0xFF80> : tensor<bf16>
    %cst_2 = arith.constant 0.088388347648318447 : f64
    %0 = tensor.empty() : tensor<16384xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<16384xi64>) {
    ^bb0(%out: i64):
      %39 = linalg.index 0 : index
      %40 = arith.index_cast %39 : index to i64
      linalg.yield %40 : i64
    } -> tensor<16384xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16384, 1] : tensor<16384xi64> into tensor<16384x1xi64>
    %expanded_3 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 16384] : tensor<16384xi64> into tensor<1x16384xi64>
    %2 = tensor.empty() : tensor<16384x16384xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_3, %expanded : tensor<1x16384xi64>, tensor<16384x1xi64>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %in_11: i64, %out: i1):
      %39 = arith.cmpi sle, %in, %in_11 : i64
      linalg.yield %39 : i1
    } -> tensor<16384x16384xi1>
    %4 = tensor.empty() : tensor<16384x16384xi64>
    %5 = linalg.generic {indexing_maps = [#map2, #map1, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_3 : tensor<16384x1xi64>, tensor<1x16384xi64>) outs(%4 : tensor<16384x16384xi64>) {
    ^bb0(%in: i64, %in_11: i64, %out: i64):
      %39 = arith.subi %in, %in_11 : i64
      linalg.yield %39 : i64
    } -> tensor<16384x16384xi64>
    %6 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<16384x16384xi64>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i64, %out: i1):
      %39 = arith.cmpi slt, %in, %c1024_i64 : i64
      linalg.yield %39 : i1
    } -> tensor<16384x16384xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%3, %6 : tensor<16384x16384xi1>, tensor<16384x16384xi1>) outs(%2 : tensor<16384x16384xi1>) {
    ^bb0(%in: i1, %in_11: i1, %out: i1):
      %39 = arith.andi %in, %in_11 : i1
      linalg.yield %39 : i1
    } -> tensor<16384x16384xi1>
    %8 = tensor.empty() : tensor<1x16x128x16384xbf16>
    %transposed = linalg.transpose ins(%arg1 : tensor<1x16x16384x128xbf16>) outs(%8 : tensor<1x16x128x16384xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x16x128x16384xbf16> into tensor<16x128x16384xbf16>
    %9 = tensor.empty() : tensor<16x16384x16384xf32>
    %10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %11 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<16x16384x128xbf16>, tensor<16x128x16384xbf16>) outs(%10 : tensor<16x16384x16384xf32>) -> tensor<16x16384x16384xf32>
    %12 = tensor.empty() : tensor<16x16384x16384xbf16>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<16x16384x16384xf32>) outs(%12 : tensor<16x16384x16384xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<16x16384x16384xbf16>
    %expanded_5 = tensor.expand_shape %13 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 16384] : tensor<16x16384x16384xbf16> into tensor<1x16x16384x16384xbf16>
    %14 = tensor.empty() : tensor<1x16x16384x16384xbf16>
    %15 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<1x16x16384x16384xbf16>) outs(%14 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %39 = arith.truncf %cst_2 : f64 to bf16
      %40 = arith.mulf %in, %39 : bf16
      linalg.yield %40 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %16 = linalg.generic {indexing_maps = [#map6, #map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %15, %cst_1 : tensor<16384x16384xi1>, tensor<1x16x16384x16384xbf16>, tensor<bf16>) outs(%14 : tensor<1x16x16384x16384xbf16>) {
    ^bb0(%in: i1, %in_11: bf16, %in_12: bf16, %out: bf16):
      %39 = arith.select %in, %in_11, %in_12 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x16384xbf16>
    %17 = tensor.empty() : tensor<1x16x16384x1xbf16>
    %expanded_6 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [1, 16, 1] : tensor<16xbf16> into tensor<1x16x1xbf16>
    %18 = linalg.generic {indexing_maps = [#map8, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<1x16x1xbf16>) outs(%17 : tensor<1x16x16384x1xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x16x16384x1xbf16>
    %concat = tensor.concat dim(3) %16, %18 : (tensor<1x16x16384x16384xbf16>, tensor<1x16x16384x1xbf16>) -> tensor<1x16x16384x16385xbf16>
    %19 = tensor.empty() : tensor<1x16x16384x16385xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat : tensor<1x16x16384x16385xbf16>) outs(%19 : tensor<1x16x16384x16385xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<1x16x16384x16385xf32>
    %21 = tensor.empty() : tensor<1x16x16384xi64>
    %22 = linalg.fill ins(%c0_i64 : i64) outs(%21 : tensor<1x16x16384xi64>) -> tensor<1x16x16384xi64>
    %23 = tensor.empty() : tensor<1x16x16384xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<1x16x16384xf32>) -> tensor<1x16x16384xf32>
    %25:2 = linalg.generic {indexing_maps = [#map5, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%20 : tensor<1x16x16384x16385xf32>) outs(%24, %22 : tensor<1x16x16384xf32>, tensor<1x16x16384xi64>) {
    ^bb0(%in: f32, %out: f32, %out_11: i64):
      %39 = linalg.index 3 : index
      %40 = arith.index_cast %39 : index to i64
      %41 = arith.maximumf %in, %out : f32
      %42 = arith.cmpf ogt, %in, %out : f32
      %43 = arith.select %42, %40, %out_11 : i64
      linalg.yield %41, %43 : f32, i64
    } -> (tensor<1x16x16384xf32>, tensor<1x16x16384xi64>)
    %expanded_7 = tensor.expand_shape %25#0 [[0], [1], [2, 3]] output_shape [1, 16, 16384, 1] : tensor<1x16x16384xf32> into tensor<1x16x16384x1xf32>
    %26 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_7 : tensor<1x16x16384x16385xf32>, tensor<1x16x16384x1xf32>) outs(%19 : tensor<1x16x16384x16385xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %39 = arith.subf %in, %in_11 : f32
      linalg.yield %39 : f32
    } -> tensor<1x16x16384x16385xf32>
    %27 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<1x16x16384x16385xf32>) outs(%19 : tensor<1x16x16384x16385xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.exp %in : f32
      linalg.yield %39 : f32
    } -> tensor<1x16x16384x16385xf32>
    %28 = tensor.empty() : tensor<1x16x16384x1xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<1x16x16384x1xf32>) -> tensor<1x16x16384x1xf32>
    %30 = linalg.generic {indexing_maps = [#map5, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%27 : tensor<1x16x16384x16385xf32>) outs(%29 : tensor<1x16x16384x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = arith.addf %in, %out : f32
      linalg.yield %39 : f32
    } -> tensor<1x16x16384x1xf32>
    %31 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %30 : tensor<1x16x16384x16385xf32>, tensor<1x16x16384x1xf32>) outs(%19 : tensor<1x16x16384x16385xf32>) {
    ^bb0(%in: f32, %in_11: f32, %out: f32):
      %39 = arith.divf %in, %in_11 : f32
      linalg.yield %39 : f32
    } -> tensor<1x16x16384x16385xf32>
    %32 = tensor.empty() : tensor<1x16x16384x16385xbf16>
    %33 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<1x16x16384x16385xf32>) outs(%32 : tensor<1x16x16384x16385xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x16x16384x16385xbf16>
    %extracted_slice = tensor.extract_slice %33[0, 0, 0, 0] [1, 16, 16384, 16384] [1, 1, 1, 1] : tensor<1x16x16384x16385xbf16> to tensor<1x16x16384x16384xbf16>
    %collapsed_8 = tensor.collapse_shape %extracted_slice [[0, 1], [2], [3]] : tensor<1x16x16384x16384xbf16> into tensor<16x16384x16384xbf16>
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x16x16384x128xbf16> into tensor<16x16384x128xbf16>
    %34 = tensor.empty() : tensor<16x16384x128xf32>
    %35 = linalg.fill ins(%cst : f32) outs(%34 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %36 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<16x16384x16384xbf16>, tensor<16x16384x128xbf16>) outs(%35 : tensor<16x16384x128xf32>) -> tensor<16x16384x128xf32>
    %37 = tensor.empty() : tensor<16x16384x128xbf16>
    %38 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<16x16384x128xf32>) outs(%37 : tensor<16x16384x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<16x16384x128xbf16>
    %expanded_10 = tensor.expand_shape %38 [[0, 1], [2], [3]] output_shape [1, 16, 16384, 128] : tensor<16x16384x128xbf16> into tensor<1x16x16384x128xbf16>
    return %expanded_10 : tensor<1x16x16384x128xbf16>
  }
}
