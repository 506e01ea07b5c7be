// BERT base, one encoder layer; the batch is dynamic.
//
// MODEL: bert_dynamic
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch ?, sequence 128, hidden 768, heads 12, head dim 64, f32
// VARIANT: bidirectional: added mask of `query >= 0`, true everywhere; dynamic batch
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<?x128x768xf32>, mean 0 std 1
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
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> ()>
#map11 = affine_map<()[s0] -> (s0 * 128)>
#map12 = affine_map<()[s0] -> (s0 * 12)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<?x128x768xf32>, %arg1: tensor<512x768xf32>, %arg2: tensor<2x768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768x768xf32>, %arg6: tensor<768xf32>, %arg7: tensor<768x768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768x768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768x768xf32>, %arg12: tensor<768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<3072x768xf32>, %arg16: tensor<3072xf32>, %arg17: tensor<768x3072xf32>, %arg18: tensor<768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>) -> tensor<?x128x768xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c512 = arith.constant 512 : index
    %c128 = arith.constant 128 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c64_i64 = arith.constant 64 : i64
    %c12 = arith.constant 12 : index
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %cst_7 = arith.constant 7.680000e+02 : f64
    %cst_8 = arith.constant 7.680000e+02 : f32
    %c8192_i64 = arith.constant 8192 : i64
    %c98304_i64 = arith.constant 98304 : i64
    %cst_9 = arith.constant 1.250000e-01 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %c1_i64 = arith.constant 1 : i64
    %c128_i64 = arith.constant 128 : i64
    %cst_11 = arith.constant dense_resource<constant_1_512_int64_1> : tensor<1x512xi64>
    %cst_12 = arith.constant dense_resource<constant_1_512_int64> : tensor<1x512xi64>
    %dim = tensor.dim %arg0, %c0 : tensor<?x128x768xf32>
    %0 = arith.index_cast %dim : index to i64
    %extracted_slice = tensor.extract_slice %cst_12[0, 0] [1, 128] [1, 1] : tensor<1x512xi64> to tensor<1x128xi64>
    %1 = tensor.empty() : tensor<1x128xi64>
    %2 = linalg.fill ins(%c0_i64 : i64) outs(%1 : tensor<1x128xi64>) -> tensor<1x128xi64>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%2 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %191 = arith.index_cast %in : i64 to index
      %192 = arith.cmpi slt, %191, %c512 : index
      cf.assert %192, "index must be smaller than dim size"
      %193 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %193, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_11[%c0, %191] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x128xi64>
    %4 = arith.cmpi slt, %0, %c0_i64 : i64
    %5 = arith.select %4, %c1, %dim : index
    %6 = tensor.empty(%5) : tensor<?x128xi64>
    %collapsed = tensor.collapse_shape %3 [[0, 1]] : tensor<1x128xi64> into tensor<128xi64>
    %7 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<128xi64>) outs(%6 : tensor<?x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<?x128xi64>
    %8 = tensor.empty(%5) : tensor<?x128x768xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<?x128xi64>) outs(%8 : tensor<?x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %191 = arith.index_cast %in : i64 to index
      %192 = linalg.index 2 : index
      %193 = arith.cmpi slt, %191, %c2 : index
      cf.assert %193, "index must be smaller than dim size"
      %194 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %194, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%191, %192] : tensor<2x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x128x768xf32>
    %10 = arith.cmpi eq, %dim, %5 : index
    cf.assert %10, "mismatched size for broadcast"
    %11 = tensor.empty(%dim) : tensor<?x128x768xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %9 : tensor<?x128x768xf32>, tensor<?x128x768xf32>) outs(%11 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %13 = tensor.empty() : tensor<1x128x768xf32>
    %14 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%13 : tensor<1x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %191 = arith.index_cast %in : i64 to index
      %192 = linalg.index 2 : index
      %193 = arith.cmpi slt, %191, %c512 : index
      cf.assert %193, "index must be smaller than dim size"
      %194 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %194, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%191, %192] : tensor<512x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x768xf32>
    %15 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<?x128x768xf32>, tensor<1x128x768xf32>) outs(%11 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %16 = tensor.empty(%dim) : tensor<?x128x768xf64>
    %17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<?x128x768xf32>) outs(%16 : tensor<?x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %191 = arith.extf %in : f32 to f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %18 = tensor.empty(%dim) : tensor<?x128x1xf64>
    %19 = linalg.fill ins(%cst : f64) outs(%18 : tensor<?x128x1xf64>) -> tensor<?x128x1xf64>
    %20 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<?x128x768xf64>) outs(%19 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.addf %in, %out : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %21 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<?x128x1xf64>) outs(%18 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.divf %in, %cst_7 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %22 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %21 : tensor<?x128x768xf64>, tensor<?x128x1xf64>) outs(%16 : tensor<?x128x768xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %191 = arith.subf %in, %in_44 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %22 : tensor<?x128x768xf64>, tensor<?x128x768xf64>) outs(%16 : tensor<?x128x768xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %191 = arith.mulf %in, %in_44 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %24 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<?x128x768xf64>) outs(%19 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.addf %in, %out : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %25 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<?x128x1xf64>) outs(%18 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.divf %in, %cst_7 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %26 = tensor.empty(%dim) : tensor<?x128x1xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<?x128x1xf64>) outs(%26 : tensor<?x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %191 = arith.truncf %in : f64 to f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %28 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<?x128x1xf32>) -> tensor<?x128x1xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<?x128x768xf32>) outs(%28 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.addf %in, %out : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<?x128x1xf32>) outs(%26 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.divf %in, %cst_8 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<?x128x1xf32>) outs(%26 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.truncf %cst_6 : f64 to f32
      %192 = arith.addf %in, %191 : f32
      linalg.yield %192 : f32
    } -> tensor<?x128x1xf32>
    %32 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<?x128x1xf32>) outs(%26 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = math.rsqrt %in : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %30 : tensor<?x128x768xf32>, tensor<?x128x1xf32>) outs(%11 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.subf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %34 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %32 : tensor<?x128x768xf32>, tensor<?x128x1xf32>) outs(%11 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.mulf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %arg3 : tensor<?x128x768xf32>, tensor<768xf32>) outs(%11 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.mulf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %36 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %arg4 : tensor<?x128x768xf32>, tensor<768xf32>) outs(%11 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %37 = tensor.empty() : tensor<128xi64>
    %38 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%37 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %191 = linalg.index 0 : index
      %192 = arith.index_cast %191 : index to i64
      linalg.yield %192 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %38 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %39 = tensor.empty() : tensor<1x1x128x1xi1>
    %40 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x128x1xi64>) outs(%39 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %191 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %191 : i1
    } -> tensor<1x1x128x1xi1>
    %41 = tensor.empty(%5) : tensor<?x1x128x128xi1>
    %collapsed_13 = tensor.collapse_shape %40 [[0, 1], [2, 3]] : tensor<1x1x128x1xi1> into tensor<1x128xi1>
    %42 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_13 : tensor<1x128xi1>) outs(%41 : tensor<?x1x128x128xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<?x1x128x128xi1>
    %43 = tensor.empty(%5) : tensor<?x1x128x128xf32>
    %44 = linalg.generic {indexing_maps = [#map8, #map10, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %cst_5, %cst_4 : tensor<?x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%43 : tensor<?x1x128x128xf32>) {
    ^bb0(%in: i1, %in_44: f32, %in_45: f32, %out: f32):
      %191 = arith.select %in, %in_44, %in_45 : f32
      linalg.yield %191 : f32
    } -> tensor<?x1x128x128xf32>
    %45 = arith.muli %0, %c128_i64 : i64
    %collapsed_14 = tensor.collapse_shape %36 [[0, 1], [2]] : tensor<?x128x768xf32> into tensor<?x768xf32>
    %46 = tensor.empty() : tensor<768x768xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<768x768xf32>) outs(%46 : tensor<768x768xf32>) permutation = [1, 0] 
    %47 = affine.apply #map11()[%dim]
    %48 = tensor.empty(%47) : tensor<?x768xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<?x768xf32>) -> tensor<?x768xf32>
    %50 = linalg.matmul ins(%collapsed_14, %transposed : tensor<?x768xf32>, tensor<768x768xf32>) outs(%49 : tensor<?x768xf32>) -> tensor<?x768xf32>
    %51 = arith.cmpi sge, %45, %c0_i64 : i64
    cf.assert %51, "negative values not allowed in new dimensions"
    %52 = arith.index_cast %45 : i64 to index
    %53 = tensor.empty(%52) : tensor<?x768xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<768xf32>) outs(%53 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    %55 = arith.cmpi eq, %47, %52 : index
    cf.assert %55, "mismatched size for broadcast"
    %56 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%50, %54 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%48 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x768xf32>
    %57 = arith.divsi %47, %c128 : index
    %expanded_15 = tensor.expand_shape %56 [[0, 1], [2]] output_shape [%57, 128, 768] : tensor<?x768xf32> into tensor<?x128x768xf32>
    %58 = arith.select %4, %c1_i64, %0 : i64
    %59 = arith.extui %4 : i1 to i64
    %60 = arith.addi %59, %c1_i64 : i64
    %61 = arith.muli %58, %c8192_i64 : i64
    %62 = arith.cmpi sle, %60, %c1_i64 : i64
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %63 = arith.index_cast %57 : index to i64
    %64 = arith.muli %63, %c98304_i64 : i64
    %65 = arith.divsi %64, %61 : i64
    %66 = arith.select %4, %65, %0 : i64
    %from_elements = tensor.from_elements %66, %c128_i64, %65, %c64_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_15(%from_elements) : (tensor<?x128x768xf32>, tensor<4xi64>) -> tensor<?x128x12x64xf32>
    %67 = arith.index_cast %66 : i64 to index
    %68 = tensor.empty(%67) : tensor<?x12x128x64xf32>
    %transposed_16 = linalg.transpose ins(%reshape : tensor<?x128x12x64xf32>) outs(%68 : tensor<?x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_17 = linalg.transpose ins(%arg7 : tensor<768x768xf32>) outs(%46 : tensor<768x768xf32>) permutation = [1, 0] 
    %69 = linalg.matmul ins(%collapsed_14, %transposed_17 : tensor<?x768xf32>, tensor<768x768xf32>) outs(%49 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %51, "negative values not allowed in new dimensions"
    %70 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<768xf32>) outs(%53 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    cf.assert %55, "mismatched size for broadcast"
    %71 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%69, %70 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%48 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x768xf32>
    %expanded_18 = tensor.expand_shape %71 [[0, 1], [2]] output_shape [%57, 128, 768] : tensor<?x768xf32> into tensor<?x128x768xf32>
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %reshape_19 = tensor.reshape %expanded_18(%from_elements) : (tensor<?x128x768xf32>, tensor<4xi64>) -> tensor<?x128x12x64xf32>
    %transposed_20 = linalg.transpose ins(%arg9 : tensor<768x768xf32>) outs(%46 : tensor<768x768xf32>) permutation = [1, 0] 
    %72 = linalg.matmul ins(%collapsed_14, %transposed_20 : tensor<?x768xf32>, tensor<768x768xf32>) outs(%49 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %51, "negative values not allowed in new dimensions"
    %73 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<768xf32>) outs(%53 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    cf.assert %55, "mismatched size for broadcast"
    %74 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%72, %73 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%48 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x768xf32>
    %expanded_21 = tensor.expand_shape %74 [[0, 1], [2]] output_shape [%57, 128, 768] : tensor<?x768xf32> into tensor<?x128x768xf32>
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %reshape_22 = tensor.reshape %expanded_21(%from_elements) : (tensor<?x128x768xf32>, tensor<4xi64>) -> tensor<?x128x12x64xf32>
    %transposed_23 = linalg.transpose ins(%reshape_22 : tensor<?x128x12x64xf32>) outs(%68 : tensor<?x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %75 = tensor.empty(%67) : tensor<?x12x64x128xf32>
    %transposed_24 = linalg.transpose ins(%reshape_19 : tensor<?x128x12x64xf32>) outs(%75 : tensor<?x12x64x128xf32>) permutation = [0, 2, 3, 1] 
    %76 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %76, "unimplemented: dynamic negative broadcast sizes"
    %77 = tensor.empty(%dim) : tensor<?x12x128x64xf32>
    %78 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%77 : tensor<?x12x128x64xf32>) {
    ^bb0(%out: f32):
      %191 = linalg.index 0 : index
      %192 = linalg.index 1 : index
      %193 = linalg.index 2 : index
      %194 = linalg.index 3 : index
      %195 = arith.cmpi eq, %67, %c1 : index
      %196 = arith.select %195, %c0, %191 : index
      %extracted = tensor.extract %transposed_16[%196, %192, %193, %194] : tensor<?x12x128x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x128x64xf32>
    %collapsed_25 = tensor.collapse_shape %78 [[0, 1], [2], [3]] : tensor<?x12x128x64xf32> into tensor<?x128x64xf32>
    cf.assert %76, "unimplemented: dynamic negative broadcast sizes"
    %79 = tensor.empty(%dim) : tensor<?x12x64x128xf32>
    %80 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%79 : tensor<?x12x64x128xf32>) {
    ^bb0(%out: f32):
      %191 = linalg.index 0 : index
      %192 = linalg.index 1 : index
      %193 = linalg.index 2 : index
      %194 = linalg.index 3 : index
      %195 = arith.cmpi eq, %67, %c1 : index
      %196 = arith.select %195, %c0, %191 : index
      %extracted = tensor.extract %transposed_24[%196, %192, %193, %194] : tensor<?x12x64x128xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x64x128xf32>
    %collapsed_26 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<?x12x64x128xf32> into tensor<?x64x128xf32>
    %81 = affine.apply #map12()[%dim]
    %82 = tensor.empty(%81) : tensor<?x128x128xf32>
    %83 = linalg.fill ins(%cst_0 : f32) outs(%82 : tensor<?x128x128xf32>) -> tensor<?x128x128xf32>
    %84 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<?x128x64xf32>, tensor<?x64x128xf32>) outs(%83 : tensor<?x128x128xf32>) -> tensor<?x128x128xf32>
    %85 = arith.divsi %81, %c12 : index
    %expanded_27 = tensor.expand_shape %84 [[0, 1], [2], [3]] output_shape [%85, 12, 128, 128] : tensor<?x128x128xf32> into tensor<?x12x128x128xf32>
    %86 = tensor.empty(%85) : tensor<?x12x128x128xf32>
    %87 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27 : tensor<?x12x128x128xf32>) outs(%86 : tensor<?x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.mulf %in, %cst_9 : f32
      linalg.yield %191 : f32
    } -> tensor<?x12x128x128xf32>
    %88 = arith.cmpi eq, %85, %5 : index
    cf.assert %88, "mismatched size for broadcast"
    %89 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87, %44 : tensor<?x12x128x128xf32>, tensor<?x1x128x128xf32>) outs(%86 : tensor<?x12x128x128xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x12x128x128xf32>
    %90 = tensor.empty(%85) : tensor<?x12x128xi64>
    %91 = linalg.fill ins(%c0_i64 : i64) outs(%90 : tensor<?x12x128xi64>) -> tensor<?x12x128xi64>
    %92 = tensor.empty(%85) : tensor<?x12x128xf32>
    %93 = linalg.fill ins(%cst_1 : f32) outs(%92 : tensor<?x12x128xf32>) -> tensor<?x12x128xf32>
    %94:2 = linalg.generic {indexing_maps = [#map8, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%89 : tensor<?x12x128x128xf32>) outs(%93, %91 : tensor<?x12x128xf32>, tensor<?x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_44: i64):
      %191 = linalg.index 3 : index
      %192 = arith.index_cast %191 : index to i64
      %193 = arith.maximumf %in, %out : f32
      %194 = arith.cmpf ogt, %in, %out : f32
      %195 = arith.select %194, %192, %out_44 : i64
      linalg.yield %193, %195 : f32, i64
    } -> (tensor<?x12x128xf32>, tensor<?x12x128xi64>)
    %expanded_28 = tensor.expand_shape %94#0 [[0], [1], [2, 3]] output_shape [%85, 12, 128, 1] : tensor<?x12x128xf32> into tensor<?x12x128x1xf32>
    %95 = linalg.generic {indexing_maps = [#map8, #map15, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %expanded_28 : tensor<?x12x128x128xf32>, tensor<?x12x128x1xf32>) outs(%86 : tensor<?x12x128x128xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.subf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x12x128x128xf32>
    %96 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95 : tensor<?x12x128x128xf32>) outs(%86 : tensor<?x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = math.exp %in : f32
      linalg.yield %191 : f32
    } -> tensor<?x12x128x128xf32>
    %97 = tensor.empty(%85) : tensor<?x12x128x1xf32>
    %98 = linalg.fill ins(%cst_0 : f32) outs(%97 : tensor<?x12x128x1xf32>) -> tensor<?x12x128x1xf32>
    %99 = linalg.generic {indexing_maps = [#map8, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%96 : tensor<?x12x128x128xf32>) outs(%98 : tensor<?x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.addf %in, %out : f32
      linalg.yield %191 : f32
    } -> tensor<?x12x128x1xf32>
    %100 = linalg.generic {indexing_maps = [#map8, #map15, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %99 : tensor<?x12x128x128xf32>, tensor<?x12x128x1xf32>) outs(%86 : tensor<?x12x128x128xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.divf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x12x128x128xf32>
    cf.assert %76, "unimplemented: dynamic negative broadcast sizes"
    %101 = tensor.empty(%dim) : tensor<?x12x128x128xf32>
    %102 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%101 : tensor<?x12x128x128xf32>) {
    ^bb0(%out: f32):
      %191 = linalg.index 0 : index
      %192 = linalg.index 1 : index
      %193 = linalg.index 2 : index
      %194 = linalg.index 3 : index
      %195 = arith.cmpi eq, %85, %c1 : index
      %196 = arith.select %195, %c0, %191 : index
      %extracted = tensor.extract %100[%196, %192, %193, %194] : tensor<?x12x128x128xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x128x128xf32>
    %collapsed_29 = tensor.collapse_shape %102 [[0, 1], [2], [3]] : tensor<?x12x128x128xf32> into tensor<?x128x128xf32>
    cf.assert %76, "unimplemented: dynamic negative broadcast sizes"
    %103 = linalg.generic {indexing_maps = [#map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%77 : tensor<?x12x128x64xf32>) {
    ^bb0(%out: f32):
      %191 = linalg.index 0 : index
      %192 = linalg.index 1 : index
      %193 = linalg.index 2 : index
      %194 = linalg.index 3 : index
      %195 = arith.cmpi eq, %67, %c1 : index
      %196 = arith.select %195, %c0, %191 : index
      %extracted = tensor.extract %transposed_23[%196, %192, %193, %194] : tensor<?x12x128x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x128x64xf32>
    %collapsed_30 = tensor.collapse_shape %103 [[0, 1], [2], [3]] : tensor<?x12x128x64xf32> into tensor<?x128x64xf32>
    %104 = tensor.empty(%81) : tensor<?x128x64xf32>
    %105 = linalg.fill ins(%cst_0 : f32) outs(%104 : tensor<?x128x64xf32>) -> tensor<?x128x64xf32>
    %106 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<?x128x128xf32>, tensor<?x128x64xf32>) outs(%105 : tensor<?x128x64xf32>) -> tensor<?x128x64xf32>
    %expanded_31 = tensor.expand_shape %106 [[0, 1], [2], [3]] output_shape [%85, 12, 128, 64] : tensor<?x128x64xf32> into tensor<?x12x128x64xf32>
    %107 = tensor.empty(%85) : tensor<?x128x12x64xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<?x12x128x64xf32>) outs(%107 : tensor<?x128x12x64xf32>) permutation = [0, 2, 1, 3] 
    %108 = arith.muli %58, %c128_i64 : i64
    cf.assert %62, "must have at most one inferred (negative) dimension"
    %109 = arith.index_cast %85 : index to i64
    %110 = arith.muli %109, %c98304_i64 : i64
    %111 = arith.divsi %110, %108 : i64
    %112 = arith.select %4, %111, %0 : i64
    %from_elements_33 = tensor.from_elements %112, %c128_i64, %111 : tensor<3xi64>
    %reshape_34 = tensor.reshape %transposed_32(%from_elements_33) : (tensor<?x128x12x64xf32>, tensor<3xi64>) -> tensor<?x128x768xf32>
    %collapsed_35 = tensor.collapse_shape %reshape_34 [[0, 1], [2]] : tensor<?x128x768xf32> into tensor<?x768xf32>
    %transposed_36 = linalg.transpose ins(%arg11 : tensor<768x768xf32>) outs(%46 : tensor<768x768xf32>) permutation = [1, 0] 
    %113 = arith.index_cast %112 : i64 to index
    %114 = affine.apply #map11()[%113]
    %115 = tensor.empty(%114) : tensor<?x768xf32>
    %116 = linalg.fill ins(%cst_0 : f32) outs(%115 : tensor<?x768xf32>) -> tensor<?x768xf32>
    %117 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<?x768xf32>, tensor<768x768xf32>) outs(%116 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %51, "negative values not allowed in new dimensions"
    %118 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<768xf32>) outs(%53 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    %119 = arith.cmpi eq, %114, %52 : index
    cf.assert %119, "mismatched size for broadcast"
    %120 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%117, %118 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%115 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x768xf32>
    %121 = arith.divsi %114, %c128 : index
    %expanded_37 = tensor.expand_shape %120 [[0, 1], [2]] output_shape [%121, 128, 768] : tensor<?x768xf32> into tensor<?x128x768xf32>
    %122 = arith.cmpi eq, %121, %dim : index
    cf.assert %122, "mismatched size for broadcast"
    %123 = tensor.empty(%121) : tensor<?x128x768xf32>
    %124 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %36 : tensor<?x128x768xf32>, tensor<?x128x768xf32>) outs(%123 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %125 = tensor.empty(%121) : tensor<?x128x768xf64>
    %126 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<?x128x768xf32>) outs(%125 : tensor<?x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %191 = arith.extf %in : f32 to f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %127 = tensor.empty(%121) : tensor<?x128x1xf64>
    %128 = linalg.fill ins(%cst : f64) outs(%127 : tensor<?x128x1xf64>) -> tensor<?x128x1xf64>
    %129 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%126 : tensor<?x128x768xf64>) outs(%128 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.addf %in, %out : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %130 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<?x128x1xf64>) outs(%127 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.divf %in, %cst_7 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %131 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %130 : tensor<?x128x768xf64>, tensor<?x128x1xf64>) outs(%125 : tensor<?x128x768xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %191 = arith.subf %in, %in_44 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %132 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %131 : tensor<?x128x768xf64>, tensor<?x128x768xf64>) outs(%125 : tensor<?x128x768xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %191 = arith.mulf %in, %in_44 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %133 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%132 : tensor<?x128x768xf64>) outs(%128 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.addf %in, %out : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %134 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<?x128x1xf64>) outs(%127 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.divf %in, %cst_7 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %135 = tensor.empty(%121) : tensor<?x128x1xf32>
    %136 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<?x128x1xf64>) outs(%135 : tensor<?x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %191 = arith.truncf %in : f64 to f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %137 = linalg.fill ins(%cst_0 : f32) outs(%135 : tensor<?x128x1xf32>) -> tensor<?x128x1xf32>
    %138 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<?x128x768xf32>) outs(%137 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.addf %in, %out : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %139 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<?x128x1xf32>) outs(%135 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.divf %in, %cst_8 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %140 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<?x128x1xf32>) outs(%135 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.truncf %cst_6 : f64 to f32
      %192 = arith.addf %in, %191 : f32
      linalg.yield %192 : f32
    } -> tensor<?x128x1xf32>
    %141 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<?x128x1xf32>) outs(%135 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = math.rsqrt %in : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %142 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %139 : tensor<?x128x768xf32>, tensor<?x128x1xf32>) outs(%123 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.subf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %143 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %141 : tensor<?x128x768xf32>, tensor<?x128x1xf32>) outs(%123 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.mulf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %144 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %arg13 : tensor<?x128x768xf32>, tensor<768xf32>) outs(%123 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.mulf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %145 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %arg14 : tensor<?x128x768xf32>, tensor<768xf32>) outs(%123 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %collapsed_38 = tensor.collapse_shape %145 [[0, 1], [2]] : tensor<?x128x768xf32> into tensor<?x768xf32>
    %146 = tensor.empty() : tensor<768x3072xf32>
    %transposed_39 = linalg.transpose ins(%arg15 : tensor<3072x768xf32>) outs(%146 : tensor<768x3072xf32>) permutation = [1, 0] 
    %147 = affine.apply #map11()[%121]
    %148 = tensor.empty(%147) : tensor<?x3072xf32>
    %149 = linalg.fill ins(%cst_0 : f32) outs(%148 : tensor<?x3072xf32>) -> tensor<?x3072xf32>
    %150 = linalg.matmul ins(%collapsed_38, %transposed_39 : tensor<?x768xf32>, tensor<768x3072xf32>) outs(%149 : tensor<?x3072xf32>) -> tensor<?x3072xf32>
    cf.assert %51, "negative values not allowed in new dimensions"
    %151 = tensor.empty(%52) : tensor<?x3072xf32>
    %152 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<3072xf32>) outs(%151 : tensor<?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x3072xf32>
    %153 = arith.cmpi eq, %147, %52 : index
    cf.assert %153, "mismatched size for broadcast"
    %154 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%150, %152 : tensor<?x3072xf32>, tensor<?x3072xf32>) outs(%148 : tensor<?x3072xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x3072xf32>
    %155 = arith.divsi %147, %c128 : index
    %expanded_40 = tensor.expand_shape %154 [[0, 1], [2]] output_shape [%155, 128, 3072] : tensor<?x3072xf32> into tensor<?x128x3072xf32>
    %156 = tensor.empty(%155) : tensor<?x128x3072xf32>
    %157 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<?x128x3072xf32>) outs(%156 : tensor<?x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.divf %in, %cst_10 : f32
      %192 = math.erf %191 : f32
      %193 = arith.addf %192, %cst_2 : f32
      %194 = arith.mulf %193, %cst_3 : f32
      %195 = arith.mulf %in, %194 : f32
      linalg.yield %195 : f32
    } -> tensor<?x128x3072xf32>
    %collapsed_41 = tensor.collapse_shape %157 [[0, 1], [2]] : tensor<?x128x3072xf32> into tensor<?x3072xf32>
    %158 = tensor.empty() : tensor<3072x768xf32>
    %transposed_42 = linalg.transpose ins(%arg17 : tensor<768x3072xf32>) outs(%158 : tensor<3072x768xf32>) permutation = [1, 0] 
    %159 = affine.apply #map11()[%155]
    %160 = tensor.empty(%159) : tensor<?x768xf32>
    %161 = linalg.fill ins(%cst_0 : f32) outs(%160 : tensor<?x768xf32>) -> tensor<?x768xf32>
    %162 = linalg.matmul ins(%collapsed_41, %transposed_42 : tensor<?x3072xf32>, tensor<3072x768xf32>) outs(%161 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %51, "negative values not allowed in new dimensions"
    %163 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<768xf32>) outs(%53 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    %164 = arith.cmpi eq, %159, %52 : index
    cf.assert %164, "mismatched size for broadcast"
    %165 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%162, %163 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%160 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x768xf32>
    %166 = arith.divsi %159, %c128 : index
    %expanded_43 = tensor.expand_shape %165 [[0, 1], [2]] output_shape [%166, 128, 768] : tensor<?x768xf32> into tensor<?x128x768xf32>
    %167 = arith.cmpi eq, %166, %121 : index
    cf.assert %167, "mismatched size for broadcast"
    %168 = tensor.empty(%166) : tensor<?x128x768xf32>
    %169 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43, %145 : tensor<?x128x768xf32>, tensor<?x128x768xf32>) outs(%168 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %170 = tensor.empty(%166) : tensor<?x128x768xf64>
    %171 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<?x128x768xf32>) outs(%170 : tensor<?x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %191 = arith.extf %in : f32 to f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %172 = tensor.empty(%166) : tensor<?x128x1xf64>
    %173 = linalg.fill ins(%cst : f64) outs(%172 : tensor<?x128x1xf64>) -> tensor<?x128x1xf64>
    %174 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%171 : tensor<?x128x768xf64>) outs(%173 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.addf %in, %out : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %175 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<?x128x1xf64>) outs(%172 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.divf %in, %cst_7 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %176 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %175 : tensor<?x128x768xf64>, tensor<?x128x1xf64>) outs(%170 : tensor<?x128x768xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %191 = arith.subf %in, %in_44 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %177 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176, %176 : tensor<?x128x768xf64>, tensor<?x128x768xf64>) outs(%170 : tensor<?x128x768xf64>) {
    ^bb0(%in: f64, %in_44: f64, %out: f64):
      %191 = arith.mulf %in, %in_44 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x768xf64>
    %178 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%177 : tensor<?x128x768xf64>) outs(%173 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.addf %in, %out : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %179 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<?x128x1xf64>) outs(%172 : tensor<?x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %191 = arith.divf %in, %cst_7 : f64
      linalg.yield %191 : f64
    } -> tensor<?x128x1xf64>
    %180 = tensor.empty(%166) : tensor<?x128x1xf32>
    %181 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<?x128x1xf64>) outs(%180 : tensor<?x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %191 = arith.truncf %in : f64 to f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %182 = linalg.fill ins(%cst_0 : f32) outs(%180 : tensor<?x128x1xf32>) -> tensor<?x128x1xf32>
    %183 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%169 : tensor<?x128x768xf32>) outs(%182 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.addf %in, %out : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %184 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<?x128x1xf32>) outs(%180 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.divf %in, %cst_8 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %185 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181 : tensor<?x128x1xf32>) outs(%180 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = arith.truncf %cst_6 : f64 to f32
      %192 = arith.addf %in, %191 : f32
      linalg.yield %192 : f32
    } -> tensor<?x128x1xf32>
    %186 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<?x128x1xf32>) outs(%180 : tensor<?x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %191 = math.rsqrt %in : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x1xf32>
    %187 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169, %184 : tensor<?x128x768xf32>, tensor<?x128x1xf32>) outs(%168 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.subf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %188 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %186 : tensor<?x128x768xf32>, tensor<?x128x1xf32>) outs(%168 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.mulf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %189 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%188, %arg19 : tensor<?x128x768xf32>, tensor<768xf32>) outs(%168 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.mulf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    %190 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %arg20 : tensor<?x128x768xf32>, tensor<768xf32>) outs(%168 : tensor<?x128x768xf32>) {
    ^bb0(%in: f32, %in_44: f32, %out: f32):
      %191 = arith.addf %in, %in_44 : f32
      linalg.yield %191 : f32
    } -> tensor<?x128x768xf32>
    return %190 : tensor<?x128x768xf32>
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
