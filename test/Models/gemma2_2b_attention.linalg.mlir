// Gemma 2 2B, the attention between the projections, with a window of 128 keys (the model's own is 4096).
//
// MODEL: gemma2_2b_attention
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 512, heads 8, key/value heads 4, head dim 256, bf16
// VARIANT: softcap 50 on the scores, then causal window (added), softmax in f32, GQA by broadcast and collapse, rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: query, tensor<1x8x512x256xbf16>, mean 0 std 1
// ARG 1: key, tensor<1x4x512x256xbf16>, mean 0 std 1
// ARG 2: value, tensor<1x4x512x256xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x8x512x256xbf16>, %arg1: tensor<1x4x512x256xbf16>, %arg2: tensor<1x4x512x256xbf16>) -> tensor<1x512x8x256xbf16> {
    %c128_i64 = arith.constant 128 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_3 = arith.constant dense<true> : tensor<i1>
    %cst_4 = arith.constant dense_resource<constant_128_float32> : tensor<128xf32>
    %cst_5 = arith.constant 6.250000e-02 : bf16
    %cst_6 = arith.constant 5.000000e+01 : bf16
    %0 = tensor.empty() : tensor<512xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %68 = linalg.index 0 : index
      %69 = arith.index_cast %68 : index to i64
      linalg.yield %69 : i64
    } -> tensor<512xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 512, 1] : tensor<512xi64> into tensor<1x1x512x1xi64>
    %expanded_7 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 512] : tensor<512xi64> into tensor<1x1x1x512xi64>
    %2 = tensor.empty() : tensor<1x1x512x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x512x1xi64>) outs(%2 : tensor<1x1x512x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %68 = arith.subi %in, %c128_i64 : i64
      linalg.yield %68 : i64
    } -> tensor<1x1x512x1xi64>
    %4 = tensor.empty() : tensor<1x1x512x512xi1>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %3 : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_24: i64, %out: i1):
      %68 = arith.cmpi sgt, %in, %in_24 : i64
      linalg.yield %68 : i1
    } -> tensor<1x1x512x512xi1>
    %6 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_3, %5 : tensor<i1>, tensor<1x1x512x512xi1>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_24: i1, %out: i1):
      %68 = arith.andi %in, %in_24 : i1
      linalg.yield %68 : i1
    } -> tensor<1x1x512x512xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_24: i64, %out: i1):
      %68 = arith.cmpi sle, %in, %in_24 : i64
      linalg.yield %68 : i1
    } -> tensor<1x1x512x512xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x1x512x512xi1>, tensor<1x1x512x512xi1>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_24: i1, %out: i1):
      %68 = arith.andi %in, %in_24 : i1
      linalg.yield %68 : i1
    } -> tensor<1x1x512x512xi1>
    %9 = tensor.empty() : tensor<1x1x512x512xbf16>
    %10 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %cst_2, %cst_1 : tensor<1x1x512x512xi1>, tensor<bf16>, tensor<bf16>) outs(%9 : tensor<1x1x512x512xbf16>) {
    ^bb0(%in: i1, %in_24: bf16, %in_25: bf16, %out: bf16):
      %68 = arith.select %in, %in_24, %in_25 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x1x512x512xbf16>
    %expanded_8 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 512, 1] : tensor<512xi64> into tensor<1x512x1xi64>
    %11 = tensor.empty() : tensor<1x512x1xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x512x1xi64>) outs(%11 : tensor<1x512x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %68 = arith.sitofp %in : i64 to f32
      linalg.yield %68 : f32
    } -> tensor<1x512x1xf32>
    %13 = tensor.empty() : tensor<1x512x128xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %cst_4 : tensor<1x512x1xf32>, tensor<128xf32>) outs(%13 : tensor<1x512x128xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %68 = arith.mulf %in, %in_24 : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x128xf32>
    %concat = tensor.concat dim(2) %14, %14 : (tensor<1x512x128xf32>, tensor<1x512x128xf32>) -> tensor<1x512x256xf32>
    %15 = tensor.empty() : tensor<1x512x256xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x256xf32>) outs(%15 : tensor<1x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.cos %in : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x256xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x256xf32>) outs(%15 : tensor<1x512x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.sin %in : f32
      linalg.yield %68 : f32
    } -> tensor<1x512x256xf32>
    %18 = tensor.empty() : tensor<1x512x256xbf16>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x512x256xf32>) outs(%18 : tensor<1x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<1x512x256xbf16>
    %20 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x512x256xf32>) outs(%18 : tensor<1x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<1x512x256xbf16>
    %expanded_9 = tensor.expand_shape %19 [[0], [1, 2], [3]] output_shape [1, 1, 512, 256] : tensor<1x512x256xbf16> into tensor<1x1x512x256xbf16>
    %expanded_10 = tensor.expand_shape %20 [[0], [1, 2], [3]] output_shape [1, 1, 512, 256] : tensor<1x512x256xbf16> into tensor<1x1x512x256xbf16>
    %21 = tensor.empty() : tensor<1x8x512x256xbf16>
    %22 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_9 : tensor<1x8x512x256xbf16>, tensor<1x1x512x256xbf16>) outs(%21 : tensor<1x8x512x256xbf16>) {
    ^bb0(%in: bf16, %in_24: bf16, %out: bf16):
      %68 = arith.mulf %in, %in_24 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x256xbf16>
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [1, 8, 512, 128] [1, 1, 1, 1] : tensor<1x8x512x256xbf16> to tensor<1x8x512x128xbf16>
    %extracted_slice_11 = tensor.extract_slice %arg0[0, 0, 0, 128] [1, 8, 512, 128] [1, 1, 1, 1] : tensor<1x8x512x256xbf16> to tensor<1x8x512x128xbf16>
    %23 = tensor.empty() : tensor<1x8x512x128xbf16>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_11 : tensor<1x8x512x128xbf16>) outs(%23 : tensor<1x8x512x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %68 = arith.negf %in : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x128xbf16>
    %concat_12 = tensor.concat dim(3) %24, %extracted_slice : (tensor<1x8x512x128xbf16>, tensor<1x8x512x128xbf16>) -> tensor<1x8x512x256xbf16>
    %25 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_12, %expanded_10 : tensor<1x8x512x256xbf16>, tensor<1x1x512x256xbf16>) outs(%21 : tensor<1x8x512x256xbf16>) {
    ^bb0(%in: bf16, %in_24: bf16, %out: bf16):
      %68 = arith.mulf %in, %in_24 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x256xbf16>
    %26 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %25 : tensor<1x8x512x256xbf16>, tensor<1x8x512x256xbf16>) outs(%21 : tensor<1x8x512x256xbf16>) {
    ^bb0(%in: bf16, %in_24: bf16, %out: bf16):
      %68 = arith.addf %in, %in_24 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x256xbf16>
    %27 = tensor.empty() : tensor<1x4x512x256xbf16>
    %28 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1, %expanded_9 : tensor<1x4x512x256xbf16>, tensor<1x1x512x256xbf16>) outs(%27 : tensor<1x4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_24: bf16, %out: bf16):
      %68 = arith.mulf %in, %in_24 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x4x512x256xbf16>
    %extracted_slice_13 = tensor.extract_slice %arg1[0, 0, 0, 0] [1, 4, 512, 128] [1, 1, 1, 1] : tensor<1x4x512x256xbf16> to tensor<1x4x512x128xbf16>
    %extracted_slice_14 = tensor.extract_slice %arg1[0, 0, 0, 128] [1, 4, 512, 128] [1, 1, 1, 1] : tensor<1x4x512x256xbf16> to tensor<1x4x512x128xbf16>
    %29 = tensor.empty() : tensor<1x4x512x128xbf16>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_14 : tensor<1x4x512x128xbf16>) outs(%29 : tensor<1x4x512x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %68 = arith.negf %in : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x4x512x128xbf16>
    %concat_15 = tensor.concat dim(3) %30, %extracted_slice_13 : (tensor<1x4x512x128xbf16>, tensor<1x4x512x128xbf16>) -> tensor<1x4x512x256xbf16>
    %31 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_15, %expanded_10 : tensor<1x4x512x256xbf16>, tensor<1x1x512x256xbf16>) outs(%27 : tensor<1x4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_24: bf16, %out: bf16):
      %68 = arith.mulf %in, %in_24 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x4x512x256xbf16>
    %32 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %31 : tensor<1x4x512x256xbf16>, tensor<1x4x512x256xbf16>) outs(%27 : tensor<1x4x512x256xbf16>) {
    ^bb0(%in: bf16, %in_24: bf16, %out: bf16):
      %68 = arith.addf %in, %in_24 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x4x512x256xbf16>
    %33 = tensor.empty() : tensor<1x4x2x512x256xbf16>
    %34 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x4x512x256xbf16>) outs(%33 : tensor<1x4x2x512x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x4x2x512x256xbf16>
    %collapsed = tensor.collapse_shape %34 [[0], [1, 2], [3], [4]] : tensor<1x4x2x512x256xbf16> into tensor<1x8x512x256xbf16>
    %35 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x4x512x256xbf16>) outs(%33 : tensor<1x4x2x512x256xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x4x2x512x256xbf16>
    %36 = tensor.empty() : tensor<1x8x256x512xbf16>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x8x512x256xbf16>) outs(%36 : tensor<1x8x256x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_16 = tensor.collapse_shape %26 [[0, 1], [2], [3]] : tensor<1x8x512x256xbf16> into tensor<8x512x256xbf16>
    %collapsed_17 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x8x256x512xbf16> into tensor<8x256x512xbf16>
    %37 = tensor.empty() : tensor<8x512x512xf32>
    %38 = linalg.fill ins(%cst : f32) outs(%37 : tensor<8x512x512xf32>) -> tensor<8x512x512xf32>
    %39 = linalg.batch_matmul ins(%collapsed_16, %collapsed_17 : tensor<8x512x256xbf16>, tensor<8x256x512xbf16>) outs(%38 : tensor<8x512x512xf32>) -> tensor<8x512x512xf32>
    %40 = tensor.empty() : tensor<8x512x512xbf16>
    %41 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<8x512x512xf32>) outs(%40 : tensor<8x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<8x512x512xbf16>
    %expanded_18 = tensor.expand_shape %41 [[0, 1], [2], [3]] output_shape [1, 8, 512, 512] : tensor<8x512x512xbf16> into tensor<1x8x512x512xbf16>
    %42 = tensor.empty() : tensor<1x8x512x512xbf16>
    %43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<1x8x512x512xbf16>) outs(%42 : tensor<1x8x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %68 = arith.mulf %in, %cst_5 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x512xbf16>
    %44 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<1x8x512x512xbf16>) outs(%42 : tensor<1x8x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %68 = arith.divf %in, %cst_6 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x512xbf16>
    %45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<1x8x512x512xbf16>) outs(%42 : tensor<1x8x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %68 = math.tanh %in : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x512xbf16>
    %46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x8x512x512xbf16>) outs(%42 : tensor<1x8x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %68 = arith.mulf %in, %cst_6 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x512xbf16>
    %47 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %10 : tensor<1x8x512x512xbf16>, tensor<1x1x512x512xbf16>) outs(%42 : tensor<1x8x512x512xbf16>) {
    ^bb0(%in: bf16, %in_24: bf16, %out: bf16):
      %68 = arith.addf %in, %in_24 : bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x512xbf16>
    %48 = tensor.empty() : tensor<1x8x512x512xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x8x512x512xbf16>) outs(%48 : tensor<1x8x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %68 = arith.extf %in : bf16 to f32
      linalg.yield %68 : f32
    } -> tensor<1x8x512x512xf32>
    %50 = tensor.empty() : tensor<1x8x512xi64>
    %51 = linalg.fill ins(%c0_i64 : i64) outs(%50 : tensor<1x8x512xi64>) -> tensor<1x8x512xi64>
    %52 = tensor.empty() : tensor<1x8x512xf32>
    %53 = linalg.fill ins(%cst_0 : f32) outs(%52 : tensor<1x8x512xf32>) -> tensor<1x8x512xf32>
    %54:2 = linalg.generic {indexing_maps = [#map1, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%49 : tensor<1x8x512x512xf32>) outs(%53, %51 : tensor<1x8x512xf32>, tensor<1x8x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_24: i64):
      %68 = linalg.index 3 : index
      %69 = arith.index_cast %68 : index to i64
      %70 = arith.maximumf %in, %out : f32
      %71 = arith.cmpf ogt, %in, %out : f32
      %72 = arith.select %71, %69, %out_24 : i64
      linalg.yield %70, %72 : f32, i64
    } -> (tensor<1x8x512xf32>, tensor<1x8x512xi64>)
    %expanded_19 = tensor.expand_shape %54#0 [[0], [1], [2, 3]] output_shape [1, 8, 512, 1] : tensor<1x8x512xf32> into tensor<1x8x512x1xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %expanded_19 : tensor<1x8x512x512xf32>, tensor<1x8x512x1xf32>) outs(%48 : tensor<1x8x512x512xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %68 = arith.subf %in, %in_24 : f32
      linalg.yield %68 : f32
    } -> tensor<1x8x512x512xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<1x8x512x512xf32>) outs(%48 : tensor<1x8x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = math.exp %in : f32
      linalg.yield %68 : f32
    } -> tensor<1x8x512x512xf32>
    %57 = tensor.empty() : tensor<1x8x512x1xf32>
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<1x8x512x1xf32>) -> tensor<1x8x512x1xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<1x8x512x512xf32>) outs(%58 : tensor<1x8x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %68 = arith.addf %in, %out : f32
      linalg.yield %68 : f32
    } -> tensor<1x8x512x1xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %59 : tensor<1x8x512x512xf32>, tensor<1x8x512x1xf32>) outs(%48 : tensor<1x8x512x512xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %68 = arith.divf %in, %in_24 : f32
      linalg.yield %68 : f32
    } -> tensor<1x8x512x512xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<1x8x512x512xf32>) outs(%42 : tensor<1x8x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<1x8x512x512xbf16>
    %collapsed_20 = tensor.collapse_shape %61 [[0, 1], [2], [3]] : tensor<1x8x512x512xbf16> into tensor<8x512x512xbf16>
    %collapsed_21 = tensor.collapse_shape %35 [[0, 1, 2], [3], [4]] : tensor<1x4x2x512x256xbf16> into tensor<8x512x256xbf16>
    %62 = tensor.empty() : tensor<8x512x256xf32>
    %63 = linalg.fill ins(%cst : f32) outs(%62 : tensor<8x512x256xf32>) -> tensor<8x512x256xf32>
    %64 = linalg.batch_matmul ins(%collapsed_20, %collapsed_21 : tensor<8x512x512xbf16>, tensor<8x512x256xbf16>) outs(%63 : tensor<8x512x256xf32>) -> tensor<8x512x256xf32>
    %65 = tensor.empty() : tensor<8x512x256xbf16>
    %66 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<8x512x256xf32>) outs(%65 : tensor<8x512x256xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %68 = arith.truncf %in : f32 to bf16
      linalg.yield %68 : bf16
    } -> tensor<8x512x256xbf16>
    %expanded_22 = tensor.expand_shape %66 [[0, 1], [2], [3]] output_shape [1, 8, 512, 256] : tensor<8x512x256xbf16> into tensor<1x8x512x256xbf16>
    %67 = tensor.empty() : tensor<1x512x8x256xbf16>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<1x8x512x256xbf16>) outs(%67 : tensor<1x512x8x256xbf16>) permutation = [0, 2, 1, 3] 
    return %transposed_23 : tensor<1x512x8x256xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_128_float32: "0x040000000000803FF8396E3FD7AF5D3FAD4B4E3F11F93F3F06A5323FE03D263F2BB31A3F9AF50F3FEFF6053FCF53F93E5F04E83E9BE8D73E24EBC83E1BF8BA3EFFFCAD3E9BE8A13EEAAA963E04358C3E0979823E23D4723E35F8613EED47523E7CAE433E8718363E0974293E40B01D3E91BD123E778D083EE024FE3DD67FEC3D6614DC3DCDCCCC3DC694BE3D7859B13D5609A53D0D94993D6BEA8E3D4DFE843D1385773DC255663DE457563D3F76473D199D393D15BA2C3D1DBC203D4893153DCC300B3DE386013D7711F13CD254E03CA8C1D03C4F43C23C91C6B43C8B39A83C978B9C3C39AD913C0890873C334D7C3CE7C86A3CF27B5A3CB3504B3C11333D3C5210303C0AD7233C0577183C2DE10D3C7907043CB0B9F53B46AAE43B15CAD43B0F04C63B9C44B83B8379AB3BCC919F3BAE7D943B772E8A3B7D96803B0E526F3B7AB45E3B383E4F3BC5DA403B0F77333B5301273B0D691B3BDB9E103B6F94063BF078FA3A2815E93A73E6D83A5CD7C93AEDD3BB3A8EC9AE3AF7A6A23A0E5C973ADBD98C3A6F12833AA3F1733AE201633A283F533A8C94443A9EEE363A443B2A3AA5691E3A166A133A022E093AAC4FFF39E295ED392517DD3996BDCD39D774BF39FB29B23960CBA5399E489A3972928F39A99A853915A8783992646739E4535739C160483953773A3929852D39167921392443163972D40B392B1F0239E22CF238915CE138"
    }
  }
#-}
