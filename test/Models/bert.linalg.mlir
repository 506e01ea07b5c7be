// BERT base, one encoder layer with position and type embeddings.
//
// MODEL: bert
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: bidirectional: added mask of `query >= 0`, true everywhere; scale 1/8 on the scores
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x256x768xf32>, mean 0 std 1
// ARG 1: embeddings.position_embeddings.weight, tensor<512x768xf32>, mean 0 std 0.02
// ARG 2: embeddings.token_type_embeddings.weight, tensor<2x768xf32>, mean 0 std 0.02
// ARG 3: embeddings.LayerNorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 4: embeddings.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 5: encoder.layer.0.attention.self.query.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 6: encoder.layer.0.attention.self.query.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 7: encoder.layer.0.attention.self.key.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 8: encoder.layer.0.attention.self.key.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 9: encoder.layer.0.attention.self.value.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 10: encoder.layer.0.attention.self.value.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 11: encoder.layer.0.attention.output.dense.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 12: encoder.layer.0.attention.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 13: encoder.layer.0.attention.output.LayerNorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 14: encoder.layer.0.attention.output.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 15: encoder.layer.0.intermediate.dense.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 16: encoder.layer.0.intermediate.dense.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 17: encoder.layer.0.output.dense.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 18: encoder.layer.0.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 19: encoder.layer.0.output.LayerNorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 20: encoder.layer.0.output.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<512x768xf32>, %arg2: tensor<2x768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768x768xf32>, %arg6: tensor<768xf32>, %arg7: tensor<768x768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768x768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768x768xf32>, %arg12: tensor<768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<3072x768xf32>, %arg16: tensor<3072xf32>, %arg17: tensor<768x3072xf32>, %arg18: tensor<768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>) -> tensor<1x256x768xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c512 = arith.constant 512 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %c0 = arith.constant 0 : index
    %cst_7 = arith.constant 7.680000e+02 : f64
    %cst_8 = arith.constant 7.680000e+02 : f32
    %cst_9 = arith.constant 1.250000e-01 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %cst_11 = arith.constant dense_resource<constant_1_512_int64_1> : tensor<1x512xi64>
    %cst_12 = arith.constant dense_resource<constant_1_512_int64> : tensor<1x512xi64>
    %extracted_slice = tensor.extract_slice %cst_12[0, 0] [1, 256] [1, 1] : tensor<1x512xi64> to tensor<1x256xi64>
    %0 = tensor.empty() : tensor<1x256xi64>
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x256xi64>) -> tensor<1x256xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x256xi64>) outs(%1 : tensor<1x256xi64>) {
    ^bb0(%in: i64, %out: i64):
      %121 = arith.index_cast %in : i64 to index
      %122 = arith.cmpi slt, %121, %c512 : index
      cf.assert %122, "index must be smaller than dim size"
      %123 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %123, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_11[%c0, %121] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x256xi64>
    %3 = tensor.empty() : tensor<1x256x768xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x256xi64>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %121 = arith.index_cast %in : i64 to index
      %122 = linalg.index 2 : index
      %123 = arith.cmpi slt, %121, %c2 : index
      cf.assert %123, "index must be smaller than dim size"
      %124 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %124, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%121, %122] : tensor<2x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x256x768xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %4 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x256xi64>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %121 = arith.index_cast %in : i64 to index
      %122 = linalg.index 2 : index
      %123 = arith.cmpi slt, %121, %c512 : index
      cf.assert %123, "index must be smaller than dim size"
      %124 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %124, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%121, %122] : tensor<512x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x256x768xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %6 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %8 = tensor.empty() : tensor<1x256x768xf64>
    %9 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<1x256x768xf32>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %121 = arith.extf %in : f32 to f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %10 = tensor.empty() : tensor<1x256x1xf64>
    %11 = linalg.fill ins(%cst : f64) outs(%10 : tensor<1x256x1xf64>) -> tensor<1x256x1xf64>
    %12 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x256x768xf64>) outs(%11 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.addf %in, %out : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.divf %in, %cst_7 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %13 : tensor<1x256x768xf64>, tensor<1x256x1xf64>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %121 = arith.subf %in, %in_39 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %14 : tensor<1x256x768xf64>, tensor<1x256x768xf64>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %121 = arith.mulf %in, %in_39 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<1x256x768xf64>) outs(%11 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.addf %in, %out : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.divf %in, %cst_7 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %18 = tensor.empty() : tensor<1x256x1xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x256x1xf64>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %121 = arith.truncf %in : f64 to f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %20 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<1x256x768xf32>) outs(%20 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.addf %in, %out : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.divf %in, %cst_8 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.truncf %cst_6 : f64 to f32
      %122 = arith.addf %in, %121 : f32
      linalg.yield %122 : f32
    } -> tensor<1x256x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = math.rsqrt %in : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %22 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.subf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %24 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.mulf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %arg3 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.mulf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg4 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %29 = tensor.empty() : tensor<256xi64>
    %30 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%29 : tensor<256xi64>) {
    ^bb0(%out: i64):
      %121 = linalg.index 0 : index
      %122 = arith.index_cast %121 : index to i64
      linalg.yield %122 : i64
    } -> tensor<256xi64>
    %expanded = tensor.expand_shape %30 [[0, 1, 2, 3]] output_shape [1, 1, 256, 1] : tensor<256xi64> into tensor<1x1x256x1xi64>
    %31 = tensor.empty() : tensor<1x1x256x1xi1>
    %32 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x256x1xi64>) outs(%31 : tensor<1x1x256x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %121 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %121 : i1
    } -> tensor<1x1x256x1xi1>
    %33 = tensor.empty() : tensor<1x1x256x256xi1>
    %collapsed = tensor.collapse_shape %32 [[0], [1], [2, 3]] : tensor<1x1x256x1xi1> into tensor<1x1x256xi1>
    %34 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x256xi1>) outs(%33 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x256x256xi1>
    %35 = tensor.empty() : tensor<1x1x256x256xf32>
    %36 = linalg.generic {indexing_maps = [#map6, #map8, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %cst_5, %cst_4 : tensor<1x1x256x256xi1>, tensor<f32>, tensor<f32>) outs(%35 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
      %121 = arith.select %in, %in_39, %in_40 : f32
      linalg.yield %121 : f32
    } -> tensor<1x1x256x256xf32>
    %collapsed_13 = tensor.collapse_shape %28 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32>
    %37 = tensor.empty() : tensor<768x768xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<768x768xf32>) outs(%37 : tensor<768x768xf32>) permutation = [1, 0] 
    %38 = tensor.empty() : tensor<256x768xf32>
    %39 = linalg.fill ins(%cst_0 : f32) outs(%38 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %40 = linalg.matmul ins(%collapsed_13, %transposed : tensor<256x768xf32>, tensor<768x768xf32>) outs(%39 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %41 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<256x768xf32>
    %expanded_14 = tensor.expand_shape %42 [[0, 1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<256x768xf32> into tensor<1x256x12x64xf32>
    %43 = tensor.empty() : tensor<1x12x256x64xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x256x12x64xf32>) outs(%43 : tensor<1x12x256x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg7 : tensor<768x768xf32>) outs(%37 : tensor<768x768xf32>) permutation = [1, 0] 
    %44 = linalg.matmul ins(%collapsed_13, %transposed_16 : tensor<256x768xf32>, tensor<768x768xf32>) outs(%39 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %45 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<256x768xf32>
    %expanded_17 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<256x768xf32> into tensor<1x256x12x64xf32>
    %transposed_18 = linalg.transpose ins(%arg9 : tensor<768x768xf32>) outs(%37 : tensor<768x768xf32>) permutation = [1, 0] 
    %47 = linalg.matmul ins(%collapsed_13, %transposed_18 : tensor<256x768xf32>, tensor<768x768xf32>) outs(%39 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %48 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%47, %48 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<256x768xf32>
    %expanded_19 = tensor.expand_shape %49 [[0, 1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<256x768xf32> into tensor<1x256x12x64xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x256x12x64xf32>) outs(%43 : tensor<1x12x256x64xf32>) permutation = [0, 2, 1, 3] 
    %50 = tensor.empty() : tensor<1x12x64x256xf32>
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<1x256x12x64xf32>) outs(%50 : tensor<1x12x64x256xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x12x256x64xf32> into tensor<12x256x64xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x12x64x256xf32> into tensor<12x64x256xf32>
    %51 = tensor.empty() : tensor<12x256x256xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<12x256x256xf32>) -> tensor<12x256x256xf32>
    %53 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<12x256x64xf32>, tensor<12x64x256xf32>) outs(%52 : tensor<12x256x256xf32>) -> tensor<12x256x256xf32>
    %expanded_24 = tensor.expand_shape %53 [[0, 1], [2], [3]] output_shape [1, 12, 256, 256] : tensor<12x256x256xf32> into tensor<1x12x256x256xf32>
    %54 = tensor.empty() : tensor<1x12x256x256xf32>
    %55 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x12x256x256xf32>) outs(%54 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.mulf %in, %cst_9 : f32
      linalg.yield %121 : f32
    } -> tensor<1x12x256x256xf32>
    %56 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %36 : tensor<1x12x256x256xf32>, tensor<1x1x256x256xf32>) outs(%54 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x12x256x256xf32>
    %57 = tensor.empty() : tensor<1x12x256xi64>
    %58 = linalg.fill ins(%c0_i64 : i64) outs(%57 : tensor<1x12x256xi64>) -> tensor<1x12x256xi64>
    %59 = tensor.empty() : tensor<1x12x256xf32>
    %60 = linalg.fill ins(%cst_1 : f32) outs(%59 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %61:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<1x12x256x256xf32>) outs(%60, %58 : tensor<1x12x256xf32>, tensor<1x12x256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_39: i64):
      %121 = linalg.index 3 : index
      %122 = arith.index_cast %121 : index to i64
      %123 = arith.maximumf %in, %out : f32
      %124 = arith.cmpf ogt, %in, %out : f32
      %125 = arith.select %124, %122, %out_39 : i64
      linalg.yield %123, %125 : f32, i64
    } -> (tensor<1x12x256xf32>, tensor<1x12x256xi64>)
    %expanded_25 = tensor.expand_shape %61#0 [[0], [1], [2, 3]] output_shape [1, 12, 256, 1] : tensor<1x12x256xf32> into tensor<1x12x256x1xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %expanded_25 : tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>) outs(%54 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.subf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x12x256x256xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<1x12x256x256xf32>) outs(%54 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = math.exp %in : f32
      linalg.yield %121 : f32
    } -> tensor<1x12x256x256xf32>
    %64 = tensor.empty() : tensor<1x12x256x1xf32>
    %65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<1x12x256x1xf32>) -> tensor<1x12x256x1xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<1x12x256x256xf32>) outs(%65 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.addf %in, %out : f32
      linalg.yield %121 : f32
    } -> tensor<1x12x256x1xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %66 : tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>) outs(%54 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.divf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x12x256x256xf32>
    %collapsed_26 = tensor.collapse_shape %67 [[0, 1], [2], [3]] : tensor<1x12x256x256xf32> into tensor<12x256x256xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x12x256x64xf32> into tensor<12x256x64xf32>
    %68 = tensor.empty() : tensor<12x256x64xf32>
    %69 = linalg.fill ins(%cst_0 : f32) outs(%68 : tensor<12x256x64xf32>) -> tensor<12x256x64xf32>
    %70 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<12x256x256xf32>, tensor<12x256x64xf32>) outs(%69 : tensor<12x256x64xf32>) -> tensor<12x256x64xf32>
    %expanded_28 = tensor.expand_shape %70 [[0, 1], [2], [3]] output_shape [1, 12, 256, 64] : tensor<12x256x64xf32> into tensor<1x12x256x64xf32>
    %71 = tensor.empty() : tensor<1x256x12x64xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x12x256x64xf32>) outs(%71 : tensor<1x256x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x256x12x64xf32> into tensor<256x768xf32>
    %transposed_31 = linalg.transpose ins(%arg11 : tensor<768x768xf32>) outs(%37 : tensor<768x768xf32>) permutation = [1, 0] 
    %72 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<256x768xf32>, tensor<768x768xf32>) outs(%39 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %73 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %74 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%72, %73 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<256x768xf32>
    %expanded_32 = tensor.expand_shape %74 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %28 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x256x768xf32>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %121 = arith.extf %in : f32 to f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %77 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x256x768xf64>) outs(%11 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.addf %in, %out : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %78 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.divf %in, %cst_7 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %79 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %78 : tensor<1x256x768xf64>, tensor<1x256x1xf64>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %121 = arith.subf %in, %in_39 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %80 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %79 : tensor<1x256x768xf64>, tensor<1x256x768xf64>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %121 = arith.mulf %in, %in_39 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %81 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%80 : tensor<1x256x768xf64>) outs(%11 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.addf %in, %out : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %82 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.divf %in, %cst_7 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %83 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x256x1xf64>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %121 = arith.truncf %in : f64 to f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%75 : tensor<1x256x768xf32>) outs(%20 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.addf %in, %out : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %85 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.divf %in, %cst_8 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.truncf %cst_6 : f64 to f32
      %122 = arith.addf %in, %121 : f32
      linalg.yield %122 : f32
    } -> tensor<1x256x1xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = math.rsqrt %in : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %85 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.subf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %89 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %87 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.mulf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %arg13 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.mulf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %arg14 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %collapsed_33 = tensor.collapse_shape %91 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32>
    %92 = tensor.empty() : tensor<768x3072xf32>
    %transposed_34 = linalg.transpose ins(%arg15 : tensor<3072x768xf32>) outs(%92 : tensor<768x3072xf32>) permutation = [1, 0] 
    %93 = tensor.empty() : tensor<256x3072xf32>
    %94 = linalg.fill ins(%cst_0 : f32) outs(%93 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %95 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<256x768xf32>, tensor<768x3072xf32>) outs(%94 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %96 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<3072xf32>) outs(%93 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x3072xf32>
    %97 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%95, %96 : tensor<256x3072xf32>, tensor<256x3072xf32>) outs(%93 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<256x3072xf32>
    %expanded_35 = tensor.expand_shape %97 [[0, 1], [2]] output_shape [1, 256, 3072] : tensor<256x3072xf32> into tensor<1x256x3072xf32>
    %98 = tensor.empty() : tensor<1x256x3072xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x256x3072xf32>) outs(%98 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.divf %in, %cst_10 : f32
      %122 = math.erf %121 : f32
      %123 = arith.addf %122, %cst_2 : f32
      %124 = arith.mulf %123, %cst_3 : f32
      %125 = arith.mulf %in, %124 : f32
      linalg.yield %125 : f32
    } -> tensor<1x256x3072xf32>
    %collapsed_36 = tensor.collapse_shape %99 [[0, 1], [2]] : tensor<1x256x3072xf32> into tensor<256x3072xf32>
    %100 = tensor.empty() : tensor<3072x768xf32>
    %transposed_37 = linalg.transpose ins(%arg17 : tensor<768x3072xf32>) outs(%100 : tensor<3072x768xf32>) permutation = [1, 0] 
    %101 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<256x3072xf32>, tensor<3072x768xf32>) outs(%39 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %102 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %103 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%101, %102 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%38 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<256x768xf32>
    %expanded_38 = tensor.expand_shape %103 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32>
    %104 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %91 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x256x768xf32>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %121 = arith.extf %in : f32 to f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %106 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%105 : tensor<1x256x768xf64>) outs(%11 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.addf %in, %out : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %107 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.divf %in, %cst_7 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %108 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %107 : tensor<1x256x768xf64>, tensor<1x256x1xf64>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %121 = arith.subf %in, %in_39 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %109 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %108 : tensor<1x256x768xf64>, tensor<1x256x768xf64>) outs(%8 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %121 = arith.mulf %in, %in_39 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x768xf64>
    %110 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%109 : tensor<1x256x768xf64>) outs(%11 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.addf %in, %out : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %111 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %121 = arith.divf %in, %cst_7 : f64
      linalg.yield %121 : f64
    } -> tensor<1x256x1xf64>
    %112 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x256x1xf64>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %121 = arith.truncf %in : f64 to f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%104 : tensor<1x256x768xf32>) outs(%20 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.addf %in, %out : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.divf %in, %cst_8 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = arith.truncf %cst_6 : f64 to f32
      %122 = arith.addf %in, %121 : f32
      linalg.yield %122 : f32
    } -> tensor<1x256x1xf32>
    %116 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x256x1xf32>) outs(%18 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %121 = math.rsqrt %in : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x1xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %114 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.subf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %116 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.mulf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %arg19 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.mulf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %arg20 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %121 = arith.addf %in, %in_39 : f32
      linalg.yield %121 : f32
    } -> tensor<1x256x768xf32>
    return %120 : tensor<1x256x768xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_1_512_int64_1: "0x0800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      constant_1_512_int64: "0x0800000000000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000080000000000000009000000000000000A000000000000000B000000000000000C000000000000000D000000000000000E000000000000000F0000000000000010000000000000001100000000000000120000000000000013000000000000001400000000000000150000000000000016000000000000001700000000000000180000000000000019000000000000001A000000000000001B000000000000001C000000000000001D000000000000001E000000000000001F0000000000000020000000000000002100000000000000220000000000000023000000000000002400000000000000250000000000000026000000000000002700000000000000280000000000000029000000000000002A000000000000002B000000000000002C000000000000002D000000000000002E000000000000002F0000000000000030000000000000003100000000000000320000000000000033000000000000003400000000000000350000000000000036000000000000003700000000000000380000000000000039000000000000003A000000000000003B000000000000003C000000000000003D000000000000003E000000000000003F0000000000000040000000000000004100000000000000420000000000000043000000000000004400000000000000450000000000000046000000000000004700000000000000480000000000000049000000000000004A000000000000004B000000000000004C000000000000004D000000000000004E000000000000004F0000000000000050000000000000005100000000000000520000000000000053000000000000005400000000000000550000000000000056000000000000005700000000000000580000000000000059000000000000005A000000000000005B000000000000005C000000000000005D000000000000005E000000000000005F0000000000000060000000000000006100000000000000620000000000000063000000000000006400000000000000650000000000000066000000000000006700000000000000680000000000000069000000000000006A000000000000006B000000000000006C000000000000006D000000000000006E000000000000006F0000000000000070000000000000007100000000000000720000000000000073000000000000007400000000000000750000000000000076000000000000007700000000000000780000000000000079000000000000007A000000000000007B000000000000007C000000000000007D000000000000007E000000000000007F0000000000000080000000000000008100000000000000820000000000000083000000000000008400000000000000850000000000000086000000000000008700000000000000880000000000000089000000000000008A000000000000008B000000000000008C000000000000008D000000000000008E000000000000008F0000000000000090000000000000009100000000000000920000000000000093000000000000009400000000000000950000000000000096000000000000009700000000000000980000000000000099000000000000009A000000000000009B000000000000009C000000000000009D000000000000009E000000000000009F00000000000000A000000000000000A100000000000000A200000000000000A300000000000000A400000000000000A500000000000000A600000000000000A700000000000000A800000000000000A900000000000000AA00000000000000AB00000000000000AC00000000000000AD00000000000000AE00000000000000AF00000000000000B000000000000000B100000000000000B200000000000000B300000000000000B400000000000000B500000000000000B600000000000000B700000000000000B800000000000000B900000000000000BA00000000000000BB00000000000000BC00000000000000BD00000000000000BE00000000000000BF00000000000000C000000000000000C100000000000000C200000000000000C300000000000000C400000000000000C500000000000000C600000000000000C700000000000000C800000000000000C900000000000000CA00000000000000CB00000000000000CC00000000000000CD00000000000000CE00000000000000CF00000000000000D000000000000000D100000000000000D200000000000000D300000000000000D400000000000000D500000000000000D600000000000000D700000000000000D800000000000000D900000000000000DA00000000000000DB00000000000000DC00000000000000DD00000000000000DE00000000000000DF00000000000000E000000000000000E100000000000000E200000000000000E300000000000000E400000000000000E500000000000000E600000000000000E700000000000000E800000000000000E900000000000000EA00000000000000EB00000000000000EC00000000000000ED00000000000000EE00000000000000EF00000000000000F000000000000000F100000000000000F200000000000000F300000000000000F400000000000000F500000000000000F600000000000000F700000000000000F800000000000000F900000000000000FA00000000000000FB00000000000000FC00000000000000FD00000000000000FE00000000000000FF0000000000000000010000000000000101000000000000020100000000000003010000000000000401000000000000050100000000000006010000000000000701000000000000080100000000000009010000000000000A010000000000000B010000000000000C010000000000000D010000000000000E010000000000000F0100000000000010010000000000001101000000000000120100000000000013010000000000001401000000000000150100000000000016010000000000001701000000000000180100000000000019010000000000001A010000000000001B010000000000001C010000000000001D010000000000001E010000000000001F0100000000000020010000000000002101000000000000220100000000000023010000000000002401000000000000250100000000000026010000000000002701000000000000280100000000000029010000000000002A010000000000002B010000000000002C010000000000002D010000000000002E010000000000002F0100000000000030010000000000003101000000000000320100000000000033010000000000003401000000000000350100000000000036010000000000003701000000000000380100000000000039010000000000003A010000000000003B010000000000003C010000000000003D010000000000003E010000000000003F0100000000000040010000000000004101000000000000420100000000000043010000000000004401000000000000450100000000000046010000000000004701000000000000480100000000000049010000000000004A010000000000004B010000000000004C010000000000004D010000000000004E010000000000004F0100000000000050010000000000005101000000000000520100000000000053010000000000005401000000000000550100000000000056010000000000005701000000000000580100000000000059010000000000005A010000000000005B010000000000005C010000000000005D010000000000005E010000000000005F0100000000000060010000000000006101000000000000620100000000000063010000000000006401000000000000650100000000000066010000000000006701000000000000680100000000000069010000000000006A010000000000006B010000000000006C010000000000006D010000000000006E010000000000006F0100000000000070010000000000007101000000000000720100000000000073010000000000007401000000000000750100000000000076010000000000007701000000000000780100000000000079010000000000007A010000000000007B010000000000007C010000000000007D010000000000007E010000000000007F0100000000000080010000000000008101000000000000820100000000000083010000000000008401000000000000850100000000000086010000000000008701000000000000880100000000000089010000000000008A010000000000008B010000000000008C010000000000008D010000000000008E010000000000008F0100000000000090010000000000009101000000000000920100000000000093010000000000009401000000000000950100000000000096010000000000009701000000000000980100000000000099010000000000009A010000000000009B010000000000009C010000000000009D010000000000009E010000000000009F01000000000000A001000000000000A101000000000000A201000000000000A301000000000000A401000000000000A501000000000000A601000000000000A701000000000000A801000000000000A901000000000000AA01000000000000AB01000000000000AC01000000000000AD01000000000000AE01000000000000AF01000000000000B001000000000000B101000000000000B201000000000000B301000000000000B401000000000000B501000000000000B601000000000000B701000000000000B801000000000000B901000000000000BA01000000000000BB01000000000000BC01000000000000BD01000000000000BE01000000000000BF01000000000000C001000000000000C101000000000000C201000000000000C301000000000000C401000000000000C501000000000000C601000000000000C701000000000000C801000000000000C901000000000000CA01000000000000CB01000000000000CC01000000000000CD01000000000000CE01000000000000CF01000000000000D001000000000000D101000000000000D201000000000000D301000000000000D401000000000000D501000000000000D601000000000000D701000000000000D801000000000000D901000000000000DA01000000000000DB01000000000000DC01000000000000DD01000000000000DE01000000000000DF01000000000000E001000000000000E101000000000000E201000000000000E301000000000000E401000000000000E501000000000000E601000000000000E701000000000000E801000000000000E901000000000000EA01000000000000EB01000000000000EC01000000000000ED01000000000000EE01000000000000EF01000000000000F001000000000000F101000000000000F201000000000000F301000000000000F401000000000000F501000000000000F601000000000000F701000000000000F801000000000000F901000000000000FA01000000000000FB01000000000000FC01000000000000FD01000000000000FE01000000000000FF01000000000000"
    }
  }
#-}
