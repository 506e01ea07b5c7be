// BERT base, one encoder layer; padded keys are given by an integer mask (1: keep).
//
// MODEL: bert_padded
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 2, sequence 128, hidden 768, heads 12, head dim 64, f32
// VARIANT: key padding from an i64 argument (gathered by index, then added as select of 0 and -FLT_MAX)
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<2x128x768xf32>, mean 0 std 1
// ARG 1: attention_mask, tensor<2x128xi64>, ones
// ARG 2: embeddings.position_embeddings.weight, tensor<512x768xf32>, mean 0 std 0.02
// ARG 3: embeddings.token_type_embeddings.weight, tensor<2x768xf32>, mean 0 std 0.02
// ARG 4: embeddings.LayerNorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 5: embeddings.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 6: encoder.layer.0.attention.self.query.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 7: encoder.layer.0.attention.self.query.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: encoder.layer.0.attention.self.key.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 9: encoder.layer.0.attention.self.key.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 10: encoder.layer.0.attention.self.value.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 11: encoder.layer.0.attention.self.value.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 12: encoder.layer.0.attention.output.dense.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 13: encoder.layer.0.attention.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 14: encoder.layer.0.attention.output.LayerNorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 15: encoder.layer.0.attention.output.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 16: encoder.layer.0.intermediate.dense.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 17: encoder.layer.0.intermediate.dense.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 18: encoder.layer.0.output.dense.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 19: encoder.layer.0.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 20: encoder.layer.0.output.LayerNorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 21: encoder.layer.0.output.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<2x128x768xf32>, %arg1: tensor<2x128xi64>, %arg2: tensor<512x768xf32>, %arg3: tensor<2x768xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768x768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x768xf32>, %arg11: tensor<768xf32>, %arg12: tensor<768x768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<3072x768xf32>, %arg17: tensor<3072xf32>, %arg18: tensor<768x3072xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>, %arg21: tensor<768xf32>) -> tensor<2x128x768xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c128_i64 = arith.constant 128 : i64
    %c512 = arith.constant 512 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<true> : tensor<i1>
    %cst_7 = arith.constant 9.9999999999999998E-13 : f64
    %c0 = arith.constant 0 : index
    %cst_8 = arith.constant 7.680000e+02 : f64
    %cst_9 = arith.constant 7.680000e+02 : f32
    %cst_10 = arith.constant 1.250000e-01 : f32
    %cst_11 = arith.constant 1.41421354 : f32
    %c2_i64 = arith.constant 2 : i64
    %cst_12 = arith.constant dense_resource<constant_1_512_int64_1> : tensor<1x512xi64>
    %cst_13 = arith.constant dense_resource<constant_1_512_int64> : tensor<1x512xi64>
    %extracted_slice = tensor.extract_slice %cst_13[0, 0] [1, 128] [1, 1] : tensor<1x512xi64> to tensor<1x128xi64>
    %0 = tensor.empty() : tensor<1x128xi64>
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x128xi64>) -> tensor<1x128xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%1 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %131 = arith.index_cast %in : i64 to index
      %132 = arith.cmpi slt, %131, %c512 : index
      cf.assert %132, "index must be smaller than dim size"
      %133 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %133, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_12[%c0, %131] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x128xi64>
    %3 = tensor.empty() : tensor<2x128xi64>
    %collapsed = tensor.collapse_shape %2 [[0, 1]] : tensor<1x128xi64> into tensor<128xi64>
    %4 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<128xi64>) outs(%3 : tensor<2x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      linalg.yield %in : i64
    } -> tensor<2x128xi64>
    %5 = tensor.empty() : tensor<2x128x768xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<2x128xi64>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %131 = arith.index_cast %in : i64 to index
      %132 = linalg.index 2 : index
      %133 = arith.cmpi slt, %131, %c2 : index
      cf.assert %133, "index must be smaller than dim size"
      %134 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %134, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg3[%131, %132] : tensor<2x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<2x128x768xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %6 : tensor<2x128x768xf32>, tensor<2x128x768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %8 = tensor.empty() : tensor<1x128x768xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x128xi64>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %131 = arith.index_cast %in : i64 to index
      %132 = linalg.index 2 : index
      %133 = arith.cmpi slt, %131, %c512 : index
      cf.assert %133, "index must be smaller than dim size"
      %134 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %134, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%131, %132] : tensor<512x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x768xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %9 : tensor<2x128x768xf32>, tensor<1x128x768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %11 = tensor.empty() : tensor<2x128x768xf64>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<2x128x768xf32>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %131 = arith.extf %in : f32 to f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %13 = tensor.empty() : tensor<2x128x1xf64>
    %14 = linalg.fill ins(%cst : f64) outs(%13 : tensor<2x128x1xf64>) -> tensor<2x128x1xf64>
    %15 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%12 : tensor<2x128x768xf64>) outs(%14 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.addf %in, %out : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %16 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x128x1xf64>) outs(%13 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.divf %in, %cst_8 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %17 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %16 : tensor<2x128x768xf64>, tensor<2x128x1xf64>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %131 = arith.subf %in, %in_42 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %18 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %17 : tensor<2x128x768xf64>, tensor<2x128x768xf64>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %131 = arith.mulf %in, %in_42 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %19 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<2x128x768xf64>) outs(%14 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.addf %in, %out : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %20 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<2x128x1xf64>) outs(%13 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.divf %in, %cst_8 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %21 = tensor.empty() : tensor<2x128x1xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<2x128x1xf64>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %131 = arith.truncf %in : f64 to f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %23 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<2x128x1xf32>) -> tensor<2x128x1xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<2x128x768xf32>) outs(%23 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %25 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_9 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %26 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_7 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x128x1xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %25 : tensor<2x128x768xf32>, tensor<2x128x1xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.subf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %27 : tensor<2x128x768xf32>, tensor<2x128x1xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.mulf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %arg4 : tensor<2x128x768xf32>, tensor<768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.mulf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %arg5 : tensor<2x128x768xf32>, tensor<768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %32 = tensor.empty() : tensor<2x128xi1>
    %33 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<2x128xi64>) outs(%32 : tensor<2x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %131 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %131 : i1
    } -> tensor<2x128xi1>
    %34 = tensor.empty() : tensor<2xi64>
    %35 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%34 : tensor<2xi64>) {
    ^bb0(%out: i64):
      %131 = linalg.index 0 : index
      %132 = arith.index_cast %131 : index to i64
      linalg.yield %132 : i64
    } -> tensor<2xi64>
    %36 = tensor.empty() : tensor<128xi64>
    %37 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%36 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %131 = linalg.index 0 : index
      %132 = arith.index_cast %131 : index to i64
      linalg.yield %132 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [2, 1, 1, 1] : tensor<2xi64> into tensor<2x1x1x1xi64>
    %expanded_14 = tensor.expand_shape %37 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_15 = tensor.expand_shape %37 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %38 = tensor.empty() : tensor<1x1x128x1xi1>
    %39 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x1x128x1xi64>) outs(%38 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %131 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %131 : i1
    } -> tensor<1x1x128x1xi1>
    %40 = linalg.generic {indexing_maps = [#map9, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %39 : tensor<i1>, tensor<1x1x128x1xi1>) outs(%38 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i1, %in_42: i1, %out: i1):
      %131 = arith.andi %in, %in_42 : i1
      linalg.yield %131 : i1
    } -> tensor<1x1x128x1xi1>
    %41 = tensor.empty() : tensor<2x1x1x128xi1>
    %42 = linalg.generic {indexing_maps = [#map10, #map11, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_15 : tensor<2x1x1x1xi64>, tensor<1x1x1x128xi64>) outs(%41 : tensor<2x1x1x128xi1>) {
    ^bb0(%in: i64, %in_42: i64, %out: i1):
      %131 = arith.cmpi slt, %in, %c0_i64 : i64
      %132 = arith.addi %in, %c2_i64 : i64
      %133 = arith.select %131, %132, %in : i64
      %134 = arith.index_cast %133 : i64 to index
      %135 = arith.cmpi slt, %in_42, %c0_i64 : i64
      %136 = arith.addi %in_42, %c128_i64 : i64
      %137 = arith.select %135, %136, %in_42 : i64
      %138 = arith.index_cast %137 : i64 to index
      %extracted = tensor.extract %33[%134, %138] : tensor<2x128xi1>
      linalg.yield %extracted : i1
    } -> tensor<2x1x1x128xi1>
    %43 = tensor.empty() : tensor<2x1x128x128xi1>
    %44 = linalg.generic {indexing_maps = [#map12, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %42 : tensor<1x1x128x1xi1>, tensor<2x1x1x128xi1>) outs(%43 : tensor<2x1x128x128xi1>) {
    ^bb0(%in: i1, %in_42: i1, %out: i1):
      %131 = arith.andi %in, %in_42 : i1
      linalg.yield %131 : i1
    } -> tensor<2x1x128x128xi1>
    %45 = tensor.empty() : tensor<2x1x128x128xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map9, #map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %cst_5, %cst_4 : tensor<2x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%45 : tensor<2x1x128x128xf32>) {
    ^bb0(%in: i1, %in_42: f32, %in_43: f32, %out: f32):
      %131 = arith.select %in, %in_42, %in_43 : f32
      linalg.yield %131 : f32
    } -> tensor<2x1x128x128xf32>
    %collapsed_16 = tensor.collapse_shape %31 [[0, 1], [2]] : tensor<2x128x768xf32> into tensor<256x768xf32>
    %47 = tensor.empty() : tensor<768x768xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<768x768xf32>) outs(%47 : tensor<768x768xf32>) permutation = [1, 0] 
    %48 = tensor.empty() : tensor<256x768xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %50 = linalg.matmul ins(%collapsed_16, %transposed : tensor<256x768xf32>, tensor<768x768xf32>) outs(%49 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %52 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%50, %51 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<256x768xf32>
    %expanded_17 = tensor.expand_shape %52 [[0, 1], [2, 3]] output_shape [2, 128, 12, 64] : tensor<256x768xf32> into tensor<2x128x12x64xf32>
    %53 = tensor.empty() : tensor<2x12x128x64xf32>
    %transposed_18 = linalg.transpose ins(%expanded_17 : tensor<2x128x12x64xf32>) outs(%53 : tensor<2x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_19 = linalg.transpose ins(%arg8 : tensor<768x768xf32>) outs(%47 : tensor<768x768xf32>) permutation = [1, 0] 
    %54 = linalg.matmul ins(%collapsed_16, %transposed_19 : tensor<256x768xf32>, tensor<768x768xf32>) outs(%49 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg9 : tensor<768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %56 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%54, %55 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<256x768xf32>
    %expanded_20 = tensor.expand_shape %56 [[0, 1], [2, 3]] output_shape [2, 128, 12, 64] : tensor<256x768xf32> into tensor<2x128x12x64xf32>
    %transposed_21 = linalg.transpose ins(%arg10 : tensor<768x768xf32>) outs(%47 : tensor<768x768xf32>) permutation = [1, 0] 
    %57 = linalg.matmul ins(%collapsed_16, %transposed_21 : tensor<256x768xf32>, tensor<768x768xf32>) outs(%49 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %59 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%57, %58 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<256x768xf32>
    %expanded_22 = tensor.expand_shape %59 [[0, 1], [2, 3]] output_shape [2, 128, 12, 64] : tensor<256x768xf32> into tensor<2x128x12x64xf32>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<2x128x12x64xf32>) outs(%53 : tensor<2x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %60 = tensor.empty() : tensor<2x12x64x128xf32>
    %transposed_24 = linalg.transpose ins(%expanded_20 : tensor<2x128x12x64xf32>) outs(%60 : tensor<2x12x64x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_25 = tensor.collapse_shape %transposed_18 [[0, 1], [2], [3]] : tensor<2x12x128x64xf32> into tensor<24x128x64xf32>
    %collapsed_26 = tensor.collapse_shape %transposed_24 [[0, 1], [2], [3]] : tensor<2x12x64x128xf32> into tensor<24x64x128xf32>
    %61 = tensor.empty() : tensor<24x128x128xf32>
    %62 = linalg.fill ins(%cst_0 : f32) outs(%61 : tensor<24x128x128xf32>) -> tensor<24x128x128xf32>
    %63 = linalg.batch_matmul ins(%collapsed_25, %collapsed_26 : tensor<24x128x64xf32>, tensor<24x64x128xf32>) outs(%62 : tensor<24x128x128xf32>) -> tensor<24x128x128xf32>
    %expanded_27 = tensor.expand_shape %63 [[0, 1], [2], [3]] output_shape [2, 12, 128, 128] : tensor<24x128x128xf32> into tensor<2x12x128x128xf32>
    %64 = tensor.empty() : tensor<2x12x128x128xf32>
    %65 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27 : tensor<2x12x128x128xf32>) outs(%64 : tensor<2x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.mulf %in, %cst_10 : f32
      linalg.yield %131 : f32
    } -> tensor<2x12x128x128xf32>
    %66 = linalg.generic {indexing_maps = [#map8, #map14, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %46 : tensor<2x12x128x128xf32>, tensor<2x1x128x128xf32>) outs(%64 : tensor<2x12x128x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x12x128x128xf32>
    %67 = tensor.empty() : tensor<2x12x128xi64>
    %68 = linalg.fill ins(%c0_i64 : i64) outs(%67 : tensor<2x12x128xi64>) -> tensor<2x12x128xi64>
    %69 = tensor.empty() : tensor<2x12x128xf32>
    %70 = linalg.fill ins(%cst_1 : f32) outs(%69 : tensor<2x12x128xf32>) -> tensor<2x12x128xf32>
    %71:2 = linalg.generic {indexing_maps = [#map8, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%66 : tensor<2x12x128x128xf32>) outs(%70, %68 : tensor<2x12x128xf32>, tensor<2x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_42: i64):
      %131 = linalg.index 3 : index
      %132 = arith.index_cast %131 : index to i64
      %133 = arith.maximumf %in, %out : f32
      %134 = arith.cmpf ogt, %in, %out : f32
      %135 = arith.select %134, %132, %out_42 : i64
      linalg.yield %133, %135 : f32, i64
    } -> (tensor<2x12x128xf32>, tensor<2x12x128xi64>)
    %expanded_28 = tensor.expand_shape %71#0 [[0], [1], [2, 3]] output_shape [2, 12, 128, 1] : tensor<2x12x128xf32> into tensor<2x12x128x1xf32>
    %72 = linalg.generic {indexing_maps = [#map8, #map16, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %expanded_28 : tensor<2x12x128x128xf32>, tensor<2x12x128x1xf32>) outs(%64 : tensor<2x12x128x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.subf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x12x128x128xf32>
    %73 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72 : tensor<2x12x128x128xf32>) outs(%64 : tensor<2x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.exp %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x12x128x128xf32>
    %74 = tensor.empty() : tensor<2x12x128x1xf32>
    %75 = linalg.fill ins(%cst_0 : f32) outs(%74 : tensor<2x12x128x1xf32>) -> tensor<2x12x128x1xf32>
    %76 = linalg.generic {indexing_maps = [#map8, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%73 : tensor<2x12x128x128xf32>) outs(%75 : tensor<2x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x12x128x1xf32>
    %77 = linalg.generic {indexing_maps = [#map8, #map16, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73, %76 : tensor<2x12x128x128xf32>, tensor<2x12x128x1xf32>) outs(%64 : tensor<2x12x128x128xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.divf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x12x128x128xf32>
    %collapsed_29 = tensor.collapse_shape %77 [[0, 1], [2], [3]] : tensor<2x12x128x128xf32> into tensor<24x128x128xf32>
    %collapsed_30 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<2x12x128x64xf32> into tensor<24x128x64xf32>
    %78 = tensor.empty() : tensor<24x128x64xf32>
    %79 = linalg.fill ins(%cst_0 : f32) outs(%78 : tensor<24x128x64xf32>) -> tensor<24x128x64xf32>
    %80 = linalg.batch_matmul ins(%collapsed_29, %collapsed_30 : tensor<24x128x128xf32>, tensor<24x128x64xf32>) outs(%79 : tensor<24x128x64xf32>) -> tensor<24x128x64xf32>
    %expanded_31 = tensor.expand_shape %80 [[0, 1], [2], [3]] output_shape [2, 12, 128, 64] : tensor<24x128x64xf32> into tensor<2x12x128x64xf32>
    %81 = tensor.empty() : tensor<2x128x12x64xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<2x12x128x64xf32>) outs(%81 : tensor<2x128x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_33 = tensor.collapse_shape %transposed_32 [[0, 1], [2, 3]] : tensor<2x128x12x64xf32> into tensor<256x768xf32>
    %transposed_34 = linalg.transpose ins(%arg12 : tensor<768x768xf32>) outs(%47 : tensor<768x768xf32>) permutation = [1, 0] 
    %82 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<256x768xf32>, tensor<768x768xf32>) outs(%49 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %84 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%82, %83 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<256x768xf32>
    %expanded_35 = tensor.expand_shape %84 [[0, 1], [2]] output_shape [2, 128, 768] : tensor<256x768xf32> into tensor<2x128x768xf32>
    %85 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35, %31 : tensor<2x128x768xf32>, tensor<2x128x768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %86 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<2x128x768xf32>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %131 = arith.extf %in : f32 to f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %87 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%86 : tensor<2x128x768xf64>) outs(%14 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.addf %in, %out : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %88 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<2x128x1xf64>) outs(%13 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.divf %in, %cst_8 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %89 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %88 : tensor<2x128x768xf64>, tensor<2x128x1xf64>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %131 = arith.subf %in, %in_42 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %90 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %89 : tensor<2x128x768xf64>, tensor<2x128x768xf64>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %131 = arith.mulf %in, %in_42 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %91 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<2x128x768xf64>) outs(%14 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.addf %in, %out : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %92 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<2x128x1xf64>) outs(%13 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.divf %in, %cst_8 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %93 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<2x128x1xf64>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %131 = arith.truncf %in : f64 to f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %94 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%85 : tensor<2x128x768xf32>) outs(%23 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %95 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_9 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %96 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_7 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x128x1xf32>
    %97 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %98 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %95 : tensor<2x128x768xf32>, tensor<2x128x1xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.subf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %99 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %97 : tensor<2x128x768xf32>, tensor<2x128x1xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.mulf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %100 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %arg14 : tensor<2x128x768xf32>, tensor<768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.mulf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %101 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %arg15 : tensor<2x128x768xf32>, tensor<768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %collapsed_36 = tensor.collapse_shape %101 [[0, 1], [2]] : tensor<2x128x768xf32> into tensor<256x768xf32>
    %102 = tensor.empty() : tensor<768x3072xf32>
    %transposed_37 = linalg.transpose ins(%arg16 : tensor<3072x768xf32>) outs(%102 : tensor<768x3072xf32>) permutation = [1, 0] 
    %103 = tensor.empty() : tensor<256x3072xf32>
    %104 = linalg.fill ins(%cst_0 : f32) outs(%103 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %105 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<256x768xf32>, tensor<768x3072xf32>) outs(%104 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<3072xf32>) outs(%103 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x3072xf32>
    %107 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%105, %106 : tensor<256x3072xf32>, tensor<256x3072xf32>) outs(%103 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<256x3072xf32>
    %expanded_38 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [2, 128, 3072] : tensor<256x3072xf32> into tensor<2x128x3072xf32>
    %108 = tensor.empty() : tensor<2x128x3072xf32>
    %109 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<2x128x3072xf32>) outs(%108 : tensor<2x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_11 : f32
      %132 = math.erf %131 : f32
      %133 = arith.addf %132, %cst_2 : f32
      %134 = arith.mulf %133, %cst_3 : f32
      %135 = arith.mulf %in, %134 : f32
      linalg.yield %135 : f32
    } -> tensor<2x128x3072xf32>
    %collapsed_39 = tensor.collapse_shape %109 [[0, 1], [2]] : tensor<2x128x3072xf32> into tensor<256x3072xf32>
    %110 = tensor.empty() : tensor<3072x768xf32>
    %transposed_40 = linalg.transpose ins(%arg18 : tensor<768x3072xf32>) outs(%110 : tensor<3072x768xf32>) permutation = [1, 0] 
    %111 = linalg.matmul ins(%collapsed_39, %transposed_40 : tensor<256x3072xf32>, tensor<3072x768xf32>) outs(%49 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %113 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%111, %112 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%48 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<256x768xf32>
    %expanded_41 = tensor.expand_shape %113 [[0, 1], [2]] output_shape [2, 128, 768] : tensor<256x768xf32> into tensor<2x128x768xf32>
    %114 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41, %101 : tensor<2x128x768xf32>, tensor<2x128x768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %115 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x128x768xf32>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %131 = arith.extf %in : f32 to f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %116 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%115 : tensor<2x128x768xf64>) outs(%14 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.addf %in, %out : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %117 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x128x1xf64>) outs(%13 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.divf %in, %cst_8 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %118 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %117 : tensor<2x128x768xf64>, tensor<2x128x1xf64>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %131 = arith.subf %in, %in_42 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %119 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %118 : tensor<2x128x768xf64>, tensor<2x128x768xf64>) outs(%11 : tensor<2x128x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %131 = arith.mulf %in, %in_42 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x768xf64>
    %120 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%119 : tensor<2x128x768xf64>) outs(%14 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.addf %in, %out : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %121 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<2x128x1xf64>) outs(%13 : tensor<2x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %131 = arith.divf %in, %cst_8 : f64
      linalg.yield %131 : f64
    } -> tensor<2x128x1xf64>
    %122 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<2x128x1xf64>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %131 = arith.truncf %in : f64 to f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %123 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%114 : tensor<2x128x768xf32>) outs(%23 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.addf %in, %out : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %124 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.divf %in, %cst_9 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %125 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = arith.truncf %cst_7 : f64 to f32
      %132 = arith.addf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<2x128x1xf32>
    %126 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<2x128x1xf32>) outs(%21 : tensor<2x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %131 = math.rsqrt %in : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x1xf32>
    %127 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %124 : tensor<2x128x768xf32>, tensor<2x128x1xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.subf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %128 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %126 : tensor<2x128x768xf32>, tensor<2x128x1xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.mulf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %129 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %arg20 : tensor<2x128x768xf32>, tensor<768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.mulf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    %130 = linalg.generic {indexing_maps = [#map3, #map6, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %arg21 : tensor<2x128x768xf32>, tensor<768xf32>) outs(%5 : tensor<2x128x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %131 = arith.addf %in, %in_42 : f32
      linalg.yield %131 : f32
    } -> tensor<2x128x768xf32>
    return %130 : tensor<2x128x768xf32>
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
