// GPT-OSS 20B, the attention between the projections of a sliding layer, window 128, with learned sinks.
//
// MODEL: gpt_oss_20b_attention
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 512, heads 64, key/value heads 8, head dim 64, f32
// VARIANT: sink per head concatenated as a last key and dropped after softmax, maximum subtracted twice, causal sliding window (added), GQA by broadcast and collapse, rotary by halves
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: query, tensor<1x64x512x64xf32>, mean 0 std 1
// ARG 1: key, tensor<1x8x512x64xf32>, mean 0 std 1
// ARG 2: value, tensor<1x8x512x64xf32>, mean 0 std 1
// ARG 3: layers.0.self_attn.sinks, tensor<64xf32>, mean 0 std 0.02

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
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x64x512x64xf32>, %arg1: tensor<1x8x512x64xf32>, %arg2: tensor<1x8x512x64xf32>, %arg3: tensor<64xf32>) -> tensor<1x512x64x64xf32> {
    %c128_i64 = arith.constant 128 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<true> : tensor<i1>
    %cst_4 = arith.constant 1.3465735902799727 : f64
    %cst_5 = arith.constant dense_resource<constant_32_float32> : tensor<32xf32>
    %cst_6 = arith.constant 1.250000e-01 : f32
    %0 = tensor.empty() : tensor<512xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %62 = linalg.index 0 : index
      %63 = arith.index_cast %62 : index to i64
      linalg.yield %63 : i64
    } -> tensor<512xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 512, 1] : tensor<512xi64> into tensor<1x1x512x1xi64>
    %expanded_7 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 512] : tensor<512xi64> into tensor<1x1x1x512xi64>
    %2 = tensor.empty() : tensor<1x1x512x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x512x1xi64>) outs(%2 : tensor<1x1x512x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %62 = arith.subi %in, %c128_i64 : i64
      linalg.yield %62 : i64
    } -> tensor<1x1x512x1xi64>
    %4 = tensor.empty() : tensor<1x1x512x512xi1>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %3 : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_27: i64, %out: i1):
      %62 = arith.cmpi sgt, %in, %in_27 : i64
      linalg.yield %62 : i1
    } -> tensor<1x1x512x512xi1>
    %6 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_3, %5 : tensor<i1>, tensor<1x1x512x512xi1>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_27: i1, %out: i1):
      %62 = arith.andi %in, %in_27 : i1
      linalg.yield %62 : i1
    } -> tensor<1x1x512x512xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_27: i64, %out: i1):
      %62 = arith.cmpi sle, %in, %in_27 : i64
      linalg.yield %62 : i1
    } -> tensor<1x1x512x512xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x1x512x512xi1>, tensor<1x1x512x512xi1>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_27: i1, %out: i1):
      %62 = arith.andi %in, %in_27 : i1
      linalg.yield %62 : i1
    } -> tensor<1x1x512x512xi1>
    %9 = tensor.empty() : tensor<1x1x512x512xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %cst_2, %cst_1 : tensor<1x1x512x512xi1>, tensor<f32>, tensor<f32>) outs(%9 : tensor<1x1x512x512xf32>) {
    ^bb0(%in: i1, %in_27: f32, %in_28: f32, %out: f32):
      %62 = arith.select %in, %in_27, %in_28 : f32
      linalg.yield %62 : f32
    } -> tensor<1x1x512x512xf32>
    %expanded_8 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 512, 1] : tensor<512xi64> into tensor<1x512x1xi64>
    %11 = tensor.empty() : tensor<1x512x1xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x512x1xi64>) outs(%11 : tensor<1x512x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %62 = arith.sitofp %in : i64 to f32
      linalg.yield %62 : f32
    } -> tensor<1x512x1xf32>
    %13 = tensor.empty() : tensor<1x512x32xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %cst_5 : tensor<1x512x1xf32>, tensor<32xf32>) outs(%13 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x512x32xf32>
    %15 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x512x32xf32>) outs(%13 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.cos %in : f32
      linalg.yield %62 : f32
    } -> tensor<1x512x32xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x512x32xf32>) outs(%13 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.truncf %cst_4 : f64 to f32
      %63 = arith.mulf %in, %62 : f32
      linalg.yield %63 : f32
    } -> tensor<1x512x32xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x512x32xf32>) outs(%13 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.sin %in : f32
      linalg.yield %62 : f32
    } -> tensor<1x512x32xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x512x32xf32>) outs(%13 : tensor<1x512x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.truncf %cst_4 : f64 to f32
      %63 = arith.mulf %in, %62 : f32
      linalg.yield %63 : f32
    } -> tensor<1x512x32xf32>
    %expanded_9 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, 512, 32] : tensor<1x512x32xf32> into tensor<1x1x512x32xf32>
    %expanded_10 = tensor.expand_shape %18 [[0], [1, 2], [3]] output_shape [1, 1, 512, 32] : tensor<1x512x32xf32> into tensor<1x1x512x32xf32>
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [1, 64, 512, 32] [1, 1, 1, 1] : tensor<1x64x512x64xf32> to tensor<1x64x512x32xf32>
    %extracted_slice_11 = tensor.extract_slice %arg0[0, 0, 0, 32] [1, 64, 512, 32] [1, 1, 1, 1] : tensor<1x64x512x64xf32> to tensor<1x64x512x32xf32>
    %19 = tensor.empty() : tensor<1x64x512x32xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %expanded_9 : tensor<1x64x512x32xf32>, tensor<1x1x512x32xf32>) outs(%19 : tensor<1x64x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x32xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_11, %expanded_10 : tensor<1x64x512x32xf32>, tensor<1x1x512x32xf32>) outs(%19 : tensor<1x64x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x32xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %21 : tensor<1x64x512x32xf32>, tensor<1x64x512x32xf32>) outs(%19 : tensor<1x64x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.subf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x32xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_11, %expanded_9 : tensor<1x64x512x32xf32>, tensor<1x1x512x32xf32>) outs(%19 : tensor<1x64x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x32xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %expanded_10 : tensor<1x64x512x32xf32>, tensor<1x1x512x32xf32>) outs(%19 : tensor<1x64x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x32xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %24 : tensor<1x64x512x32xf32>, tensor<1x64x512x32xf32>) outs(%19 : tensor<1x64x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.addf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x32xf32>
    %concat = tensor.concat dim(3) %22, %25 : (tensor<1x64x512x32xf32>, tensor<1x64x512x32xf32>) -> tensor<1x64x512x64xf32>
    %extracted_slice_12 = tensor.extract_slice %arg1[0, 0, 0, 0] [1, 8, 512, 32] [1, 1, 1, 1] : tensor<1x8x512x64xf32> to tensor<1x8x512x32xf32>
    %extracted_slice_13 = tensor.extract_slice %arg1[0, 0, 0, 32] [1, 8, 512, 32] [1, 1, 1, 1] : tensor<1x8x512x64xf32> to tensor<1x8x512x32xf32>
    %26 = tensor.empty() : tensor<1x8x512x32xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_12, %expanded_9 : tensor<1x8x512x32xf32>, tensor<1x1x512x32xf32>) outs(%26 : tensor<1x8x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x8x512x32xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_13, %expanded_10 : tensor<1x8x512x32xf32>, tensor<1x1x512x32xf32>) outs(%26 : tensor<1x8x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x8x512x32xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %28 : tensor<1x8x512x32xf32>, tensor<1x8x512x32xf32>) outs(%26 : tensor<1x8x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.subf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x8x512x32xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_13, %expanded_9 : tensor<1x8x512x32xf32>, tensor<1x1x512x32xf32>) outs(%26 : tensor<1x8x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x8x512x32xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_12, %expanded_10 : tensor<1x8x512x32xf32>, tensor<1x1x512x32xf32>) outs(%26 : tensor<1x8x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.mulf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x8x512x32xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %31 : tensor<1x8x512x32xf32>, tensor<1x8x512x32xf32>) outs(%26 : tensor<1x8x512x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.addf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x8x512x32xf32>
    %concat_14 = tensor.concat dim(3) %29, %32 : (tensor<1x8x512x32xf32>, tensor<1x8x512x32xf32>) -> tensor<1x8x512x64xf32>
    %33 = tensor.empty() : tensor<1x8x8x512x64xf32>
    %34 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%concat_14 : tensor<1x8x512x64xf32>) outs(%33 : tensor<1x8x8x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x8x512x64xf32>
    %collapsed = tensor.collapse_shape %34 [[0], [1, 2], [3], [4]] : tensor<1x8x8x512x64xf32> into tensor<1x64x512x64xf32>
    %35 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x8x512x64xf32>) outs(%33 : tensor<1x8x8x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x8x512x64xf32>
    %36 = tensor.empty() : tensor<1x64x64x512xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x64x512x64xf32>) outs(%36 : tensor<1x64x64x512xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_15 = tensor.collapse_shape %concat [[0, 1], [2], [3]] : tensor<1x64x512x64xf32> into tensor<64x512x64xf32>
    %collapsed_16 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x64x64x512xf32> into tensor<64x64x512xf32>
    %37 = tensor.empty() : tensor<64x512x512xf32>
    %38 = linalg.fill ins(%cst : f32) outs(%37 : tensor<64x512x512xf32>) -> tensor<64x512x512xf32>
    %39 = linalg.batch_matmul ins(%collapsed_15, %collapsed_16 : tensor<64x512x64xf32>, tensor<64x64x512xf32>) outs(%38 : tensor<64x512x512xf32>) -> tensor<64x512x512xf32>
    %expanded_17 = tensor.expand_shape %39 [[0, 1], [2], [3]] output_shape [1, 64, 512, 512] : tensor<64x512x512xf32> into tensor<1x64x512x512xf32>
    %40 = tensor.empty() : tensor<1x64x512x512xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<1x64x512x512xf32>) outs(%40 : tensor<1x64x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.mulf %in, %cst_6 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x512xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %10 : tensor<1x64x512x512xf32>, tensor<1x1x512x512xf32>) outs(%40 : tensor<1x64x512x512xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.addf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x512xf32>
    %43 = tensor.empty() : tensor<1x64x512x1xf32>
    %expanded_18 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [1, 64, 1] : tensor<64xf32> into tensor<1x64x1xf32>
    %44 = linalg.generic {indexing_maps = [#map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18 : tensor<1x64x1xf32>) outs(%43 : tensor<1x64x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x512x1xf32>
    %concat_19 = tensor.concat dim(3) %42, %44 : (tensor<1x64x512x512xf32>, tensor<1x64x512x1xf32>) -> tensor<1x64x512x513xf32>
    %45 = tensor.empty() : tensor<1x64x512xi64>
    %46 = linalg.fill ins(%c0_i64 : i64) outs(%45 : tensor<1x64x512xi64>) -> tensor<1x64x512xi64>
    %47 = tensor.empty() : tensor<1x64x512xf32>
    %48 = linalg.fill ins(%cst_0 : f32) outs(%47 : tensor<1x64x512xf32>) -> tensor<1x64x512xf32>
    %49:2 = linalg.generic {indexing_maps = [#map1, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%concat_19 : tensor<1x64x512x513xf32>) outs(%48, %46 : tensor<1x64x512xf32>, tensor<1x64x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_27: i64):
      %62 = linalg.index 3 : index
      %63 = arith.index_cast %62 : index to i64
      %64 = arith.maximumf %in, %out : f32
      %65 = arith.cmpf ogt, %in, %out : f32
      %66 = arith.select %65, %63, %out_27 : i64
      linalg.yield %64, %66 : f32, i64
    } -> (tensor<1x64x512xf32>, tensor<1x64x512xi64>)
    %expanded_20 = tensor.expand_shape %49#0 [[0], [1], [2, 3]] output_shape [1, 64, 512, 1] : tensor<1x64x512xf32> into tensor<1x64x512x1xf32>
    %50 = tensor.empty() : tensor<1x64x512x513xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_19, %expanded_20 : tensor<1x64x512x513xf32>, tensor<1x64x512x1xf32>) outs(%50 : tensor<1x64x512x513xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.subf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x513xf32>
    %52:2 = linalg.generic {indexing_maps = [#map1, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x64x512x513xf32>) outs(%48, %46 : tensor<1x64x512xf32>, tensor<1x64x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_27: i64):
      %62 = linalg.index 3 : index
      %63 = arith.index_cast %62 : index to i64
      %64 = arith.maximumf %in, %out : f32
      %65 = arith.cmpf ogt, %in, %out : f32
      %66 = arith.select %65, %63, %out_27 : i64
      linalg.yield %64, %66 : f32, i64
    } -> (tensor<1x64x512xf32>, tensor<1x64x512xi64>)
    %expanded_21 = tensor.expand_shape %52#0 [[0], [1], [2, 3]] output_shape [1, 64, 512, 1] : tensor<1x64x512xf32> into tensor<1x64x512x1xf32>
    %53 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_21 : tensor<1x64x512x513xf32>, tensor<1x64x512x1xf32>) outs(%50 : tensor<1x64x512x513xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.subf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x513xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<1x64x512x513xf32>) outs(%50 : tensor<1x64x512x513xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = math.exp %in : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x513xf32>
    %55 = linalg.fill ins(%cst : f32) outs(%43 : tensor<1x64x512x1xf32>) -> tensor<1x64x512x1xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%54 : tensor<1x64x512x513xf32>) outs(%55 : tensor<1x64x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %62 = arith.addf %in, %out : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x1xf32>
    %57 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %56 : tensor<1x64x512x513xf32>, tensor<1x64x512x1xf32>) outs(%50 : tensor<1x64x512x513xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %62 = arith.divf %in, %in_27 : f32
      linalg.yield %62 : f32
    } -> tensor<1x64x512x513xf32>
    %extracted_slice_22 = tensor.extract_slice %57[0, 0, 0, 0] [1, 64, 512, 512] [1, 1, 1, 1] : tensor<1x64x512x513xf32> to tensor<1x64x512x512xf32>
    %collapsed_23 = tensor.collapse_shape %extracted_slice_22 [[0, 1], [2], [3]] : tensor<1x64x512x512xf32> into tensor<64x512x512xf32>
    %collapsed_24 = tensor.collapse_shape %35 [[0, 1, 2], [3], [4]] : tensor<1x8x8x512x64xf32> into tensor<64x512x64xf32>
    %58 = tensor.empty() : tensor<64x512x64xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<64x512x64xf32>) -> tensor<64x512x64xf32>
    %60 = linalg.batch_matmul ins(%collapsed_23, %collapsed_24 : tensor<64x512x512xf32>, tensor<64x512x64xf32>) outs(%59 : tensor<64x512x64xf32>) -> tensor<64x512x64xf32>
    %expanded_25 = tensor.expand_shape %60 [[0, 1], [2], [3]] output_shape [1, 64, 512, 64] : tensor<64x512x64xf32> into tensor<1x64x512x64xf32>
    %61 = tensor.empty() : tensor<1x512x64x64xf32>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x64x512x64xf32>) outs(%61 : tensor<1x512x64x64xf32>) permutation = [0, 2, 1, 3] 
    return %transposed_26 : tensor<1x512x64x64xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_32_float32: "0x040000000000803F3565303FA216F33EAA7FA73EFAD3663EFD0C1F3E9F2FDB3D6407973D9421503DD5DD013D6F649E3C94EC3D3C40A8DE3B14FE7C3B0338093B78F7893A3C54EF39B9990739C6AD2038FC6DDD3728939837FA4252372CE110372BA8C7368C92893647963D3645A202366806B4352817783500F22A35EB93EB34D352A234"
    }
  }
#-}
