// Llama 3 8B, the attention between the projections: rotary embedding, mask, eager attention.
//
// MODEL: llama3_8b_attention
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 512, heads 32, key/value heads 8, head dim 128, bf16
// VARIANT: causal (added select of 0 and the lowest bf16), GQA by broadcast and collapse, softmax in f32, rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: query, tensor<1x32x512x128xbf16>, mean 0 std 1
// ARG 1: key, tensor<1x8x512x128xbf16>, mean 0 std 1
// ARG 2: value, tensor<1x8x512x128xbf16>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x32x512x128xbf16>, %arg1: tensor<1x8x512x128xbf16>, %arg2: tensor<1x8x512x128xbf16>) -> tensor<1x512x32x128xbf16> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.389530e+38> : tensor<bf16>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<bf16>
    %cst_3 = arith.constant 0.088388347648318447 : f64
    %cst_4 = arith.constant dense_resource<constant_64_float32> : tensor<64xf32>
    %0 = tensor.empty() : tensor<512xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %60 = linalg.index 0 : index
      %61 = arith.index_cast %60 : index to i64
      linalg.yield %61 : i64
    } -> tensor<512xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 512, 1] : tensor<512xi64> into tensor<1x1x512x1xi64>
    %expanded_5 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 512] : tensor<512xi64> into tensor<1x1x1x512xi64>
    %2 = tensor.empty() : tensor<1x1x512x512xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5, %expanded : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%2 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_22: i64, %out: i1):
      %60 = arith.cmpi sle, %in, %in_22 : i64
      linalg.yield %60 : i1
    } -> tensor<1x1x512x512xi1>
    %4 = tensor.empty() : tensor<1x1x512x512xbf16>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_2, %cst_1 : tensor<1x1x512x512xi1>, tensor<bf16>, tensor<bf16>) outs(%4 : tensor<1x1x512x512xbf16>) {
    ^bb0(%in: i1, %in_22: bf16, %in_23: bf16, %out: bf16):
      %60 = arith.select %in, %in_22, %in_23 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x1x512x512xbf16>
    %expanded_6 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 512, 1] : tensor<512xi64> into tensor<1x512x1xi64>
    %6 = tensor.empty() : tensor<1x512x1xf32>
    %7 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<1x512x1xi64>) outs(%6 : tensor<1x512x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %60 = arith.sitofp %in : i64 to f32
      linalg.yield %60 : f32
    } -> tensor<1x512x1xf32>
    %8 = tensor.empty() : tensor<1x512x64xf32>
    %9 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %cst_4 : tensor<1x512x1xf32>, tensor<64xf32>) outs(%8 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %60 = arith.mulf %in, %in_22 : f32
      linalg.yield %60 : f32
    } -> tensor<1x512x64xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x512x64xf32>, tensor<1x512x64xf32>) -> tensor<1x512x128xf32>
    %10 = tensor.empty() : tensor<1x512x128xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x128xf32>) outs(%10 : tensor<1x512x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %60 = math.cos %in : f32
      linalg.yield %60 : f32
    } -> tensor<1x512x128xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x128xf32>) outs(%10 : tensor<1x512x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %60 = math.sin %in : f32
      linalg.yield %60 : f32
    } -> tensor<1x512x128xf32>
    %13 = tensor.empty() : tensor<1x512x128xbf16>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x512x128xf32>) outs(%13 : tensor<1x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %60 = arith.truncf %in : f32 to bf16
      linalg.yield %60 : bf16
    } -> tensor<1x512x128xbf16>
    %15 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x512x128xf32>) outs(%13 : tensor<1x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %60 = arith.truncf %in : f32 to bf16
      linalg.yield %60 : bf16
    } -> tensor<1x512x128xbf16>
    %expanded_7 = tensor.expand_shape %14 [[0], [1, 2], [3]] output_shape [1, 1, 512, 128] : tensor<1x512x128xbf16> into tensor<1x1x512x128xbf16>
    %expanded_8 = tensor.expand_shape %15 [[0], [1, 2], [3]] output_shape [1, 1, 512, 128] : tensor<1x512x128xbf16> into tensor<1x1x512x128xbf16>
    %16 = tensor.empty() : tensor<1x32x512x128xbf16>
    %17 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_7 : tensor<1x32x512x128xbf16>, tensor<1x1x512x128xbf16>) outs(%16 : tensor<1x32x512x128xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %60 = arith.mulf %in, %in_22 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x32x512x128xbf16>
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [1, 32, 512, 64] [1, 1, 1, 1] : tensor<1x32x512x128xbf16> to tensor<1x32x512x64xbf16>
    %extracted_slice_9 = tensor.extract_slice %arg0[0, 0, 0, 64] [1, 32, 512, 64] [1, 1, 1, 1] : tensor<1x32x512x128xbf16> to tensor<1x32x512x64xbf16>
    %18 = tensor.empty() : tensor<1x32x512x64xbf16>
    %19 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_9 : tensor<1x32x512x64xbf16>) outs(%18 : tensor<1x32x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %60 = arith.negf %in : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x32x512x64xbf16>
    %concat_10 = tensor.concat dim(3) %19, %extracted_slice : (tensor<1x32x512x64xbf16>, tensor<1x32x512x64xbf16>) -> tensor<1x32x512x128xbf16>
    %20 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_10, %expanded_8 : tensor<1x32x512x128xbf16>, tensor<1x1x512x128xbf16>) outs(%16 : tensor<1x32x512x128xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %60 = arith.mulf %in, %in_22 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x32x512x128xbf16>
    %21 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %20 : tensor<1x32x512x128xbf16>, tensor<1x32x512x128xbf16>) outs(%16 : tensor<1x32x512x128xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %60 = arith.addf %in, %in_22 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x32x512x128xbf16>
    %22 = tensor.empty() : tensor<1x8x512x128xbf16>
    %23 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1, %expanded_7 : tensor<1x8x512x128xbf16>, tensor<1x1x512x128xbf16>) outs(%22 : tensor<1x8x512x128xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %60 = arith.mulf %in, %in_22 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x8x512x128xbf16>
    %extracted_slice_11 = tensor.extract_slice %arg1[0, 0, 0, 0] [1, 8, 512, 64] [1, 1, 1, 1] : tensor<1x8x512x128xbf16> to tensor<1x8x512x64xbf16>
    %extracted_slice_12 = tensor.extract_slice %arg1[0, 0, 0, 64] [1, 8, 512, 64] [1, 1, 1, 1] : tensor<1x8x512x128xbf16> to tensor<1x8x512x64xbf16>
    %24 = tensor.empty() : tensor<1x8x512x64xbf16>
    %25 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_12 : tensor<1x8x512x64xbf16>) outs(%24 : tensor<1x8x512x64xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %60 = arith.negf %in : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x8x512x64xbf16>
    %concat_13 = tensor.concat dim(3) %25, %extracted_slice_11 : (tensor<1x8x512x64xbf16>, tensor<1x8x512x64xbf16>) -> tensor<1x8x512x128xbf16>
    %26 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_13, %expanded_8 : tensor<1x8x512x128xbf16>, tensor<1x1x512x128xbf16>) outs(%22 : tensor<1x8x512x128xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %60 = arith.mulf %in, %in_22 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x8x512x128xbf16>
    %27 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %26 : tensor<1x8x512x128xbf16>, tensor<1x8x512x128xbf16>) outs(%22 : tensor<1x8x512x128xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %60 = arith.addf %in, %in_22 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x8x512x128xbf16>
    %28 = tensor.empty() : tensor<1x8x4x512x128xbf16>
    %29 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%27 : tensor<1x8x512x128xbf16>) outs(%28 : tensor<1x8x4x512x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x8x4x512x128xbf16>
    %collapsed = tensor.collapse_shape %29 [[0], [1, 2], [3], [4]] : tensor<1x8x4x512x128xbf16> into tensor<1x32x512x128xbf16>
    %30 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x8x512x128xbf16>) outs(%28 : tensor<1x8x4x512x128xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      linalg.yield %in : bf16
    } -> tensor<1x8x4x512x128xbf16>
    %31 = tensor.empty() : tensor<1x32x128x512xbf16>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x32x512x128xbf16>) outs(%31 : tensor<1x32x128x512xbf16>) permutation = [0, 1, 3, 2] 
    %collapsed_14 = tensor.collapse_shape %21 [[0, 1], [2], [3]] : tensor<1x32x512x128xbf16> into tensor<32x512x128xbf16>
    %collapsed_15 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x32x128x512xbf16> into tensor<32x128x512xbf16>
    %32 = tensor.empty() : tensor<32x512x512xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<32x512x512xf32>) -> tensor<32x512x512xf32>
    %34 = linalg.batch_matmul ins(%collapsed_14, %collapsed_15 : tensor<32x512x128xbf16>, tensor<32x128x512xbf16>) outs(%33 : tensor<32x512x512xf32>) -> tensor<32x512x512xf32>
    %35 = tensor.empty() : tensor<32x512x512xbf16>
    %36 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<32x512x512xf32>) outs(%35 : tensor<32x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %60 = arith.truncf %in : f32 to bf16
      linalg.yield %60 : bf16
    } -> tensor<32x512x512xbf16>
    %expanded_16 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [1, 32, 512, 512] : tensor<32x512x512xbf16> into tensor<1x32x512x512xbf16>
    %37 = tensor.empty() : tensor<1x32x512x512xbf16>
    %38 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<1x32x512x512xbf16>) outs(%37 : tensor<1x32x512x512xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %60 = arith.truncf %cst_3 : f64 to bf16
      %61 = arith.mulf %in, %60 : bf16
      linalg.yield %61 : bf16
    } -> tensor<1x32x512x512xbf16>
    %39 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %5 : tensor<1x32x512x512xbf16>, tensor<1x1x512x512xbf16>) outs(%37 : tensor<1x32x512x512xbf16>) {
    ^bb0(%in: bf16, %in_22: bf16, %out: bf16):
      %60 = arith.addf %in, %in_22 : bf16
      linalg.yield %60 : bf16
    } -> tensor<1x32x512x512xbf16>
    %40 = tensor.empty() : tensor<1x32x512x512xf32>
    %41 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<1x32x512x512xbf16>) outs(%40 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %60 = arith.extf %in : bf16 to f32
      linalg.yield %60 : f32
    } -> tensor<1x32x512x512xf32>
    %42 = tensor.empty() : tensor<1x32x512xi64>
    %43 = linalg.fill ins(%c0_i64 : i64) outs(%42 : tensor<1x32x512xi64>) -> tensor<1x32x512xi64>
    %44 = tensor.empty() : tensor<1x32x512xf32>
    %45 = linalg.fill ins(%cst_0 : f32) outs(%44 : tensor<1x32x512xf32>) -> tensor<1x32x512xf32>
    %46:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%41 : tensor<1x32x512x512xf32>) outs(%45, %43 : tensor<1x32x512xf32>, tensor<1x32x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_22: i64):
      %60 = linalg.index 3 : index
      %61 = arith.index_cast %60 : index to i64
      %62 = arith.maximumf %in, %out : f32
      %63 = arith.cmpf ogt, %in, %out : f32
      %64 = arith.select %63, %61, %out_22 : i64
      linalg.yield %62, %64 : f32, i64
    } -> (tensor<1x32x512xf32>, tensor<1x32x512xi64>)
    %expanded_17 = tensor.expand_shape %46#0 [[0], [1], [2, 3]] output_shape [1, 32, 512, 1] : tensor<1x32x512xf32> into tensor<1x32x512x1xf32>
    %47 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %expanded_17 : tensor<1x32x512x512xf32>, tensor<1x32x512x1xf32>) outs(%40 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %60 = arith.subf %in, %in_22 : f32
      linalg.yield %60 : f32
    } -> tensor<1x32x512x512xf32>
    %48 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x32x512x512xf32>) outs(%40 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %60 = math.exp %in : f32
      linalg.yield %60 : f32
    } -> tensor<1x32x512x512xf32>
    %49 = tensor.empty() : tensor<1x32x512x1xf32>
    %50 = linalg.fill ins(%cst : f32) outs(%49 : tensor<1x32x512x1xf32>) -> tensor<1x32x512x1xf32>
    %51 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%48 : tensor<1x32x512x512xf32>) outs(%50 : tensor<1x32x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %60 = arith.addf %in, %out : f32
      linalg.yield %60 : f32
    } -> tensor<1x32x512x1xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %51 : tensor<1x32x512x512xf32>, tensor<1x32x512x1xf32>) outs(%40 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %60 = arith.divf %in, %in_22 : f32
      linalg.yield %60 : f32
    } -> tensor<1x32x512x512xf32>
    %53 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x32x512x512xf32>) outs(%37 : tensor<1x32x512x512xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %60 = arith.truncf %in : f32 to bf16
      linalg.yield %60 : bf16
    } -> tensor<1x32x512x512xbf16>
    %collapsed_18 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x32x512x512xbf16> into tensor<32x512x512xbf16>
    %collapsed_19 = tensor.collapse_shape %30 [[0, 1, 2], [3], [4]] : tensor<1x8x4x512x128xbf16> into tensor<32x512x128xbf16>
    %54 = tensor.empty() : tensor<32x512x128xf32>
    %55 = linalg.fill ins(%cst : f32) outs(%54 : tensor<32x512x128xf32>) -> tensor<32x512x128xf32>
    %56 = linalg.batch_matmul ins(%collapsed_18, %collapsed_19 : tensor<32x512x512xbf16>, tensor<32x512x128xbf16>) outs(%55 : tensor<32x512x128xf32>) -> tensor<32x512x128xf32>
    %57 = tensor.empty() : tensor<32x512x128xbf16>
    %58 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<32x512x128xf32>) outs(%57 : tensor<32x512x128xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %60 = arith.truncf %in : f32 to bf16
      linalg.yield %60 : bf16
    } -> tensor<32x512x128xbf16>
    %expanded_20 = tensor.expand_shape %58 [[0, 1], [2], [3]] output_shape [1, 32, 512, 128] : tensor<32x512x128xbf16> into tensor<1x32x512x128xbf16>
    %59 = tensor.empty() : tensor<1x512x32x128xbf16>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x32x512x128xbf16>) outs(%59 : tensor<1x512x32x128xbf16>) permutation = [0, 2, 1, 3] 
    return %transposed_21 : tensor<1x512x32x128xbf16>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_64_float32: "0x040000000000803FC18A503FC6E1293F84630A3FBC77E13E7DABB73EE39E953E61C4733EB093463EA0C3213EA0C6033E9CB1D63DADE4AE3D98788E3D671E683D84163D3DC8081A3D3FF5FA3C496FCC3C3989A63CC3A9873CEC065D3C6D0D343C7FAC123C4FF7EE3B76AAC23B02949E3B352E813B2077523BDC722B3B41AA0B3B108CE33A215DB93A2300973AEA03763A8668483A8D41233ABFFD043A81ACD8399981B039F8C88F396F426A39F4D43E3975741B39C345FD38F551CE386B12A8380FEA8838C4105F3887B63538CB061438802BF1371076C437690AA037345F823708685437A7072D3700F40C374DA5E536C712BB36A7649836C2487836B0414A36FFC22436"
    }
  }
#-}
