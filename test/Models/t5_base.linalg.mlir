// T5 base, one encoder block and one decoder block with their final norms.
//
// MODEL: t5_base
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, encoder sequence 128, decoder sequence 64, hidden 768, heads 12, head dim 64, f32
// VARIANT: relative position bias from a bucket table in self attention; added masks (encoder and cross: `query >= 0`, true everywhere; decoder: causal); no scale
// ATTENTION: 3
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x128x768xf32>, mean 0 std 1
// ARG 1: decoder_inputs_embeds, tensor<1x64x768xf32>, mean 0 std 1
// ARG 2: encoder.block.0.layer.0.SelfAttention.q.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 3: encoder.block.0.layer.0.SelfAttention.k.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 4: encoder.block.0.layer.0.SelfAttention.v.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 5: encoder.block.0.layer.0.SelfAttention.o.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 6: encoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight, tensor<32x12xf32>, mean 0 std 0.038
// ARG 7: encoder.block.0.layer.0.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 8: encoder.block.0.layer.1.DenseReluDense.wi.weight, tensor<3072x768xf32>, mean 0 std 0.036
// ARG 9: encoder.block.0.layer.1.DenseReluDense.wo.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 10: encoder.block.0.layer.1.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 11: encoder.final_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 12: decoder.block.0.layer.0.SelfAttention.q.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 13: decoder.block.0.layer.0.SelfAttention.k.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 14: decoder.block.0.layer.0.SelfAttention.v.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 15: decoder.block.0.layer.0.SelfAttention.o.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 16: decoder.block.0.layer.0.SelfAttention.relative_attention_bias.weight, tensor<32x12xf32>, mean 0 std 0.035
// ARG 17: decoder.block.0.layer.0.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 18: decoder.block.0.layer.1.EncDecAttention.q.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 19: decoder.block.0.layer.1.EncDecAttention.k.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 20: decoder.block.0.layer.1.EncDecAttention.v.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 21: decoder.block.0.layer.1.EncDecAttention.o.weight, tensor<768x768xf32>, mean 0 std 0.036
// ARG 22: decoder.block.0.layer.1.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 23: decoder.block.0.layer.2.DenseReluDense.wi.weight, tensor<3072x768xf32>, mean 0 std 0.036
// ARG 24: decoder.block.0.layer.2.DenseReluDense.wo.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 25: decoder.block.0.layer.2.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 26: decoder.final_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1) -> (0, d1)>
#map8 = affine_map<(d0, d1) -> (d0, 0)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
module {
  func.func @main(%arg0: tensor<1x128x768xf32>, %arg1: tensor<1x64x768xf32>, %arg2: tensor<768x768xf32>, %arg3: tensor<768x768xf32>, %arg4: tensor<768x768xf32>, %arg5: tensor<768x768xf32>, %arg6: tensor<32x12xf32>, %arg7: tensor<768xf32>, %arg8: tensor<3072x768xf32>, %arg9: tensor<768x3072xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768xf32>, %arg12: tensor<768x768xf32>, %arg13: tensor<768x768xf32>, %arg14: tensor<768x768xf32>, %arg15: tensor<768x768xf32>, %arg16: tensor<32x12xf32>, %arg17: tensor<768xf32>, %arg18: tensor<768x768xf32>, %arg19: tensor<768x768xf32>, %arg20: tensor<768x768xf32>, %arg21: tensor<768x768xf32>, %arg22: tensor<768xf32>, %arg23: tensor<3072x768xf32>, %arg24: tensor<768x3072xf32>, %arg25: tensor<768xf32>, %arg26: tensor<768xf32>) -> tensor<1x64x768xf32> {
    %c8_i64 = arith.constant 8 : i64
    %c16_i64 = arith.constant 16 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %c32 = arith.constant 32 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x12x64x128xf32>
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 2.0794415416798357 : f64
    %cst_5 = arith.constant 2.7725887222397811 : f64
    %cst_6 = arith.constant 9.9999999999999995E-7 : f64
    %cst_7 = arith.constant 7.680000e+02 : f32
    %cst_8 = arith.constant 8.000000e+00 : f32
    %cst_9 = arith.constant 1.600000e+01 : f32
    %cst_10 = arith.constant dense<31> : tensor<64x64xi64>
    %cst_11 = arith.constant dense<0> : tensor<64x64xi64>
    %cst_12 = arith.constant dense<15> : tensor<128x128xi64>
    %0 = tensor.empty() : tensor<128xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %203 = linalg.index 0 : index
      %204 = arith.index_cast %203 : index to i64
      linalg.yield %204 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %2 = tensor.empty() : tensor<1x1x128x1xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x128x1xi64>) outs(%2 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %203 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %203 : i1
    } -> tensor<1x1x128x1xi1>
    %4 = tensor.empty() : tensor<1x1x128x128xi1>
    %collapsed = tensor.collapse_shape %3 [[0], [1], [2, 3]] : tensor<1x1x128x1xi1> into tensor<1x1x128xi1>
    %5 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x128xi1>) outs(%4 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x128x128xi1>
    %6 = tensor.empty() : tensor<1x1x128x128xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map3, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %cst_3, %cst_2 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%6 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_99: f32, %in_100: f32, %out: f32):
      %203 = arith.select %in, %in_99, %in_100 : f32
      linalg.yield %203 : f32
    } -> tensor<1x1x128x128xf32>
    %8 = tensor.empty() : tensor<1x128x768xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %10 = tensor.empty() : tensor<1x128x1xf32>
    %11 = linalg.fill ins(%cst : f32) outs(%10 : tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x128x768xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_7 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %14 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_6 : f64 to f32
      %204 = arith.addf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<1x128x1xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.rsqrt %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %15 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %17 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7, %16 : tensor<768xf32>, tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %18 = tensor.empty() : tensor<768x768xf32>
    %transposed = linalg.transpose ins(%arg2 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_13 = tensor.collapse_shape %17 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %19 = tensor.empty() : tensor<128x768xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %21 = linalg.matmul ins(%collapsed_13, %transposed : tensor<128x768xf32>, tensor<768x768xf32>) outs(%20 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %expanded_14 = tensor.expand_shape %21 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %22 = tensor.empty() : tensor<1x12x128x64xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x128x12x64xf32>) outs(%22 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg3 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %23 = linalg.matmul ins(%collapsed_13, %transposed_16 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%20 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %expanded_17 = tensor.expand_shape %23 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_18 = linalg.transpose ins(%arg4 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %24 = linalg.matmul ins(%collapsed_13, %transposed_18 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%20 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %expanded_19 = tensor.expand_shape %24 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x128x12x64xf32>) outs(%22 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_21 = tensor.expand_shape %1 [[0, 1]] output_shape [128, 1] : tensor<128xi64> into tensor<128x1xi64>
    %expanded_22 = tensor.expand_shape %1 [[0, 1]] output_shape [1, 128] : tensor<128xi64> into tensor<1x128xi64>
    %25 = tensor.empty() : tensor<128x128xi64>
    %26 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%expanded_22, %expanded_21 : tensor<1x128xi64>, tensor<128x1xi64>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i64, %in_99: i64, %out: i64):
      %203 = arith.subi %in, %in_99 : i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %27 = tensor.empty() : tensor<128x128xi1>
    %28 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<128x128xi64>) outs(%27 : tensor<128x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %203 = arith.cmpi sgt, %in, %c0_i64 : i64
      linalg.yield %203 : i1
    } -> tensor<128x128xi1>
    %29 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<128x128xi1>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i1, %out: i64):
      %203 = arith.extui %in : i1 to i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %30 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<128x128xi64>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %203 = arith.muli %in, %c16_i64 : i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %31 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<128x128xi64>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %203 = math.absi %in : i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %32 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<128x128xi64>) outs(%27 : tensor<128x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %203 = arith.cmpi slt, %in, %c8_i64 : i64
      linalg.yield %203 : i1
    } -> tensor<128x128xi1>
    %33 = tensor.empty() : tensor<128x128xf32>
    %34 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<128x128xi64>) outs(%33 : tensor<128x128xf32>) {
    ^bb0(%in: i64, %out: f32):
      %203 = arith.sitofp %in : i64 to f32
      linalg.yield %203 : f32
    } -> tensor<128x128xf32>
    %35 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<128x128xf32>) outs(%33 : tensor<128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_8 : f32
      linalg.yield %203 : f32
    } -> tensor<128x128xf32>
    %36 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<128x128xf32>) outs(%33 : tensor<128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.log %in : f32
      linalg.yield %203 : f32
    } -> tensor<128x128xf32>
    %37 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<128x128xf32>) outs(%33 : tensor<128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_5 : f64 to f32
      %204 = arith.divf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<128x128xf32>
    %38 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<128x128xf32>) outs(%33 : tensor<128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.mulf %in, %cst_8 : f32
      linalg.yield %203 : f32
    } -> tensor<128x128xf32>
    %39 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<128x128xf32>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: f32, %out: i64):
      %203 = arith.fptosi %in : f32 to i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %40 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%39 : tensor<128x128xi64>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %203 = arith.addi %in, %c8_i64 : i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %41 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%40, %cst_12 : tensor<128x128xi64>, tensor<128x128xi64>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i64, %in_99: i64, %out: i64):
      %203 = arith.minsi %in, %in_99 : i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %42 = linalg.generic {indexing_maps = [#map9, #map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%32, %31, %41 : tensor<128x128xi1>, tensor<128x128xi64>, tensor<128x128xi64>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i1, %in_99: i64, %in_100: i64, %out: i64):
      %203 = arith.select %in, %in_99, %in_100 : i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %43 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%30, %42 : tensor<128x128xi64>, tensor<128x128xi64>) outs(%25 : tensor<128x128xi64>) {
    ^bb0(%in: i64, %in_99: i64, %out: i64):
      %203 = arith.addi %in, %in_99 : i64
      linalg.yield %203 : i64
    } -> tensor<128x128xi64>
    %44 = tensor.empty() : tensor<128x128x12xf32>
    %45 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<128x128xi64>) outs(%44 : tensor<128x128x12xf32>) {
    ^bb0(%in: i64, %out: f32):
      %203 = arith.index_cast %in : i64 to index
      %204 = linalg.index 2 : index
      %205 = arith.cmpi slt, %203, %c32 : index
      cf.assert %205, "index must be smaller than dim size"
      %206 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %206, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg6[%203, %204] : tensor<32x12xf32>
      linalg.yield %extracted : f32
    } -> tensor<128x128x12xf32>
    %46 = tensor.empty() : tensor<12x128x128xf32>
    %transposed_23 = linalg.transpose ins(%45 : tensor<128x128x12xf32>) outs(%46 : tensor<12x128x128xf32>) permutation = [2, 0, 1] 
    %expanded_24 = tensor.expand_shape %transposed_23 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %47 = tensor.empty() : tensor<1x12x64x128xf32>
    %transposed_25 = linalg.transpose ins(%expanded_17 : tensor<1x128x12x64xf32>) outs(%47 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_26 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_25 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%46 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %49 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%48 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_28 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %50 = tensor.empty() : tensor<1x12x128x128xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_28, %expanded_24 : tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) outs(%50 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x128x128xf32>
    %52 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %7 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%50 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x128x128xf32>
    %53 = tensor.empty() : tensor<1x12x128xi64>
    %54 = linalg.fill ins(%c0_i64 : i64) outs(%53 : tensor<1x12x128xi64>) -> tensor<1x12x128xi64>
    %55 = tensor.empty() : tensor<1x12x128xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<1x12x128xf32>) -> tensor<1x12x128xf32>
    %57:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<1x12x128x128xf32>) outs(%56, %54 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_99: i64):
      %203 = linalg.index 3 : index
      %204 = arith.index_cast %203 : index to i64
      %205 = arith.maximumf %in, %out : f32
      %206 = arith.cmpf ogt, %in, %out : f32
      %207 = arith.select %206, %204, %out_99 : i64
      linalg.yield %205, %207 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_29 = tensor.expand_shape %57#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_29 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%50 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.subf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x128x128xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x12x128x128xf32>) outs(%50 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.exp %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x128x128xf32>
    %60 = tensor.empty() : tensor<1x12x128x1xf32>
    %61 = linalg.fill ins(%cst : f32) outs(%60 : tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %62 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<1x12x128x128xf32>) outs(%61 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x128x1xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %62 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%50 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.divf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_30 = tensor.collapse_shape %63 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_31 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %64 = tensor.empty() : tensor<12x128x64xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32>
    %66 = linalg.batch_matmul ins(%collapsed_30, %collapsed_31 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%65 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32>
    %expanded_32 = tensor.expand_shape %66 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %67 = tensor.empty() : tensor<1x128x12x64xf32>
    %transposed_33 = linalg.transpose ins(%expanded_32 : tensor<1x12x128x64xf32>) outs(%67 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_34 = linalg.transpose ins(%arg5 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_35 = tensor.collapse_shape %transposed_33 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %68 = linalg.matmul ins(%collapsed_35, %transposed_34 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%20 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %expanded_36 = tensor.expand_shape %68 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %69 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_36 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %70 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %71 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%70 : tensor<1x128x768xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %72 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_7 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %73 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_6 : f64 to f32
      %204 = arith.addf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<1x128x1xf32>
    %74 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.rsqrt %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %75 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %74 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %75 : tensor<768xf32>, tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %77 = tensor.empty() : tensor<768x3072xf32>
    %transposed_37 = linalg.transpose ins(%arg8 : tensor<3072x768xf32>) outs(%77 : tensor<768x3072xf32>) permutation = [1, 0] 
    %collapsed_38 = tensor.collapse_shape %76 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %78 = tensor.empty() : tensor<128x3072xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<128x3072xf32>) -> tensor<128x3072xf32>
    %80 = linalg.matmul ins(%collapsed_38, %transposed_37 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%79 : tensor<128x3072xf32>) -> tensor<128x3072xf32>
    %expanded_39 = tensor.expand_shape %80 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %81 = tensor.empty() : tensor<1x128x3072xf32>
    %82 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x128x3072xf32>) outs(%81 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.cmpf ugt, %in, %cst : f32
      %204 = arith.select %203, %in, %cst : f32
      linalg.yield %204 : f32
    } -> tensor<1x128x3072xf32>
    %83 = tensor.empty() : tensor<3072x768xf32>
    %transposed_40 = linalg.transpose ins(%arg9 : tensor<768x3072xf32>) outs(%83 : tensor<3072x768xf32>) permutation = [1, 0] 
    %collapsed_41 = tensor.collapse_shape %82 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %84 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%20 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %expanded_42 = tensor.expand_shape %84 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %85 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %expanded_42 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %86 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %87 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%86 : tensor<1x128x768xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %88 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_7 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %89 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_6 : f64 to f32
      %204 = arith.addf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<1x128x1xf32>
    %90 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x128x1xf32>) outs(%10 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.rsqrt %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x1xf32>
    %91 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %90 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11, %91 : tensor<768xf32>, tensor<1x128x768xf32>) outs(%8 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x128x768xf32>
    %93 = tensor.empty() : tensor<64xi64>
    %94 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%93 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %203 = linalg.index 0 : index
      %204 = arith.index_cast %203 : index to i64
      linalg.yield %204 : i64
    } -> tensor<64xi64>
    %expanded_43 = tensor.expand_shape %94 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_44 = tensor.expand_shape %94 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %95 = tensor.empty() : tensor<1x1x64x64xi1>
    %96 = linalg.generic {indexing_maps = [#map13, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44, %expanded_43 : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%95 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_99: i64, %out: i1):
      %203 = arith.cmpi sle, %in, %in_99 : i64
      linalg.yield %203 : i1
    } -> tensor<1x1x64x64xi1>
    %97 = tensor.empty() : tensor<1x1x64x64xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map3, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %cst_3, %cst_2 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%97 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_99: f32, %in_100: f32, %out: f32):
      %203 = arith.select %in, %in_99, %in_100 : f32
      linalg.yield %203 : f32
    } -> tensor<1x1x64x64xf32>
    %99 = tensor.empty() : tensor<1x1x64x1xi1>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<1x1x64x1xi64>) outs(%99 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %203 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %203 : i1
    } -> tensor<1x1x64x1xi1>
    %101 = tensor.empty() : tensor<1x1x64x128xi1>
    %collapsed_45 = tensor.collapse_shape %100 [[0], [1], [2, 3]] : tensor<1x1x64x1xi1> into tensor<1x1x64xi1>
    %102 = linalg.generic {indexing_maps = [#map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_45 : tensor<1x1x64xi1>) outs(%101 : tensor<1x1x64x128xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x64x128xi1>
    %103 = tensor.empty() : tensor<1x1x64x128xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map3, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102, %cst_3, %cst_2 : tensor<1x1x64x128xi1>, tensor<f32>, tensor<f32>) outs(%103 : tensor<1x1x64x128xf32>) {
    ^bb0(%in: i1, %in_99: f32, %in_100: f32, %out: f32):
      %203 = arith.select %in, %in_99, %in_100 : f32
      linalg.yield %203 : f32
    } -> tensor<1x1x64x128xf32>
    %105 = tensor.empty() : tensor<1x64x768xf32>
    %106 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %107 = tensor.empty() : tensor<1x64x1xf32>
    %108 = linalg.fill ins(%cst : f32) outs(%107 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %109 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x64x768xf32>) outs(%108 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %110 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_7 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %111 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_6 : f64 to f32
      %204 = arith.addf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<1x64x1xf32>
    %112 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.rsqrt %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %113 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %112 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %114 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg17, %113 : tensor<768xf32>, tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %transposed_46 = linalg.transpose ins(%arg12 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %114 [[0, 1], [2]] : tensor<1x64x768xf32> into tensor<64x768xf32>
    %115 = tensor.empty() : tensor<64x768xf32>
    %116 = linalg.fill ins(%cst : f32) outs(%115 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %117 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%116 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_48 = tensor.expand_shape %117 [[0, 1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<64x768xf32> into tensor<1x64x12x64xf32>
    %118 = tensor.empty() : tensor<1x12x64x64xf32>
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x64x12x64xf32>) outs(%118 : tensor<1x12x64x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_50 = linalg.transpose ins(%arg13 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %119 = linalg.matmul ins(%collapsed_47, %transposed_50 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%116 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_51 = tensor.expand_shape %119 [[0, 1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<64x768xf32> into tensor<1x64x12x64xf32>
    %transposed_52 = linalg.transpose ins(%arg14 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %120 = linalg.matmul ins(%collapsed_47, %transposed_52 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%116 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_53 = tensor.expand_shape %120 [[0, 1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<64x768xf32> into tensor<1x64x12x64xf32>
    %transposed_54 = linalg.transpose ins(%expanded_53 : tensor<1x64x12x64xf32>) outs(%118 : tensor<1x12x64x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_55 = tensor.expand_shape %94 [[0, 1]] output_shape [64, 1] : tensor<64xi64> into tensor<64x1xi64>
    %expanded_56 = tensor.expand_shape %94 [[0, 1]] output_shape [1, 64] : tensor<64xi64> into tensor<1x64xi64>
    %121 = tensor.empty() : tensor<64x64xi64>
    %122 = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%expanded_56, %expanded_55 : tensor<1x64xi64>, tensor<64x1xi64>) outs(%121 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %in_99: i64, %out: i64):
      %203 = arith.subi %in, %in_99 : i64
      linalg.yield %203 : i64
    } -> tensor<64x64xi64>
    %123 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%122, %cst_11 : tensor<64x64xi64>, tensor<64x64xi64>) outs(%121 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %in_99: i64, %out: i64):
      %203 = arith.minsi %in, %in_99 : i64
      linalg.yield %203 : i64
    } -> tensor<64x64xi64>
    %124 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%123 : tensor<64x64xi64>) outs(%121 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %203 = arith.sitofp %in : i64 to f32
      %204 = arith.negf %203 : f32
      %205 = arith.fptosi %204 : f32 to i64
      linalg.yield %205 : i64
    } -> tensor<64x64xi64>
    %125 = tensor.empty() : tensor<64x64xi1>
    %126 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%124 : tensor<64x64xi64>) outs(%125 : tensor<64x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %203 = arith.cmpi slt, %in, %c16_i64 : i64
      linalg.yield %203 : i1
    } -> tensor<64x64xi1>
    %127 = tensor.empty() : tensor<64x64xf32>
    %128 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%124 : tensor<64x64xi64>) outs(%127 : tensor<64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %203 = arith.sitofp %in : i64 to f32
      linalg.yield %203 : f32
    } -> tensor<64x64xf32>
    %129 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%128 : tensor<64x64xf32>) outs(%127 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_9 : f32
      linalg.yield %203 : f32
    } -> tensor<64x64xf32>
    %130 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%129 : tensor<64x64xf32>) outs(%127 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.log %in : f32
      linalg.yield %203 : f32
    } -> tensor<64x64xf32>
    %131 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%130 : tensor<64x64xf32>) outs(%127 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_4 : f64 to f32
      %204 = arith.divf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<64x64xf32>
    %132 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%131 : tensor<64x64xf32>) outs(%127 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.mulf %in, %cst_9 : f32
      linalg.yield %203 : f32
    } -> tensor<64x64xf32>
    %133 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%132 : tensor<64x64xf32>) outs(%121 : tensor<64x64xi64>) {
    ^bb0(%in: f32, %out: i64):
      %203 = arith.fptosi %in : f32 to i64
      linalg.yield %203 : i64
    } -> tensor<64x64xi64>
    %134 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%133 : tensor<64x64xi64>) outs(%121 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %203 = arith.addi %in, %c16_i64 : i64
      linalg.yield %203 : i64
    } -> tensor<64x64xi64>
    %135 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%134, %cst_10 : tensor<64x64xi64>, tensor<64x64xi64>) outs(%121 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %in_99: i64, %out: i64):
      %203 = arith.minsi %in, %in_99 : i64
      linalg.yield %203 : i64
    } -> tensor<64x64xi64>
    %136 = linalg.generic {indexing_maps = [#map9, #map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%126, %124, %135 : tensor<64x64xi1>, tensor<64x64xi64>, tensor<64x64xi64>) outs(%121 : tensor<64x64xi64>) {
    ^bb0(%in: i1, %in_99: i64, %in_100: i64, %out: i64):
      %203 = arith.select %in, %in_99, %in_100 : i64
      linalg.yield %203 : i64
    } -> tensor<64x64xi64>
    %137 = tensor.empty() : tensor<64x64x12xf32>
    %138 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<64x64xi64>) outs(%137 : tensor<64x64x12xf32>) {
    ^bb0(%in: i64, %out: f32):
      %203 = arith.index_cast %in : i64 to index
      %204 = linalg.index 2 : index
      %205 = arith.cmpi slt, %203, %c32 : index
      cf.assert %205, "index must be smaller than dim size"
      %206 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %206, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg16[%203, %204] : tensor<32x12xf32>
      linalg.yield %extracted : f32
    } -> tensor<64x64x12xf32>
    %139 = tensor.empty() : tensor<12x64x64xf32>
    %transposed_57 = linalg.transpose ins(%138 : tensor<64x64x12xf32>) outs(%139 : tensor<12x64x64xf32>) permutation = [2, 0, 1] 
    %expanded_58 = tensor.expand_shape %transposed_57 [[0, 1], [2], [3]] output_shape [1, 12, 64, 64] : tensor<12x64x64xf32> into tensor<1x12x64x64xf32>
    %transposed_59 = linalg.transpose ins(%expanded_51 : tensor<1x64x12x64xf32>) outs(%118 : tensor<1x12x64x64xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_60 = tensor.collapse_shape %transposed_49 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %collapsed_61 = tensor.collapse_shape %transposed_59 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %140 = linalg.fill ins(%cst : f32) outs(%139 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %141 = linalg.batch_matmul ins(%collapsed_60, %collapsed_61 : tensor<12x64x64xf32>, tensor<12x64x64xf32>) outs(%140 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %expanded_62 = tensor.expand_shape %141 [[0, 1], [2], [3]] output_shape [1, 12, 64, 64] : tensor<12x64x64xf32> into tensor<1x12x64x64xf32>
    %142 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_62, %expanded_58 : tensor<1x12x64x64xf32>, tensor<1x12x64x64xf32>) outs(%118 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x64xf32>
    %143 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%142, %98 : tensor<1x12x64x64xf32>, tensor<1x1x64x64xf32>) outs(%118 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x64xf32>
    %144 = tensor.empty() : tensor<1x12x64xi64>
    %145 = linalg.fill ins(%c0_i64 : i64) outs(%144 : tensor<1x12x64xi64>) -> tensor<1x12x64xi64>
    %146 = tensor.empty() : tensor<1x12x64xf32>
    %147 = linalg.fill ins(%cst_0 : f32) outs(%146 : tensor<1x12x64xf32>) -> tensor<1x12x64xf32>
    %148:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%143 : tensor<1x12x64x64xf32>) outs(%147, %145 : tensor<1x12x64xf32>, tensor<1x12x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_99: i64):
      %203 = linalg.index 3 : index
      %204 = arith.index_cast %203 : index to i64
      %205 = arith.maximumf %in, %out : f32
      %206 = arith.cmpf ogt, %in, %out : f32
      %207 = arith.select %206, %204, %out_99 : i64
      linalg.yield %205, %207 : f32, i64
    } -> (tensor<1x12x64xf32>, tensor<1x12x64xi64>)
    %expanded_63 = tensor.expand_shape %148#0 [[0], [1], [2, 3]] output_shape [1, 12, 64, 1] : tensor<1x12x64xf32> into tensor<1x12x64x1xf32>
    %149 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143, %expanded_63 : tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>) outs(%118 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.subf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x64xf32>
    %150 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%149 : tensor<1x12x64x64xf32>) outs(%118 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.exp %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x64xf32>
    %151 = tensor.empty() : tensor<1x12x64x1xf32>
    %152 = linalg.fill ins(%cst : f32) outs(%151 : tensor<1x12x64x1xf32>) -> tensor<1x12x64x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%150 : tensor<1x12x64x64xf32>) outs(%152 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%150, %153 : tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>) outs(%118 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.divf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x64xf32>
    %collapsed_64 = tensor.collapse_shape %154 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %collapsed_65 = tensor.collapse_shape %transposed_54 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %155 = linalg.batch_matmul ins(%collapsed_64, %collapsed_65 : tensor<12x64x64xf32>, tensor<12x64x64xf32>) outs(%140 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %expanded_66 = tensor.expand_shape %155 [[0, 1], [2], [3]] output_shape [1, 12, 64, 64] : tensor<12x64x64xf32> into tensor<1x12x64x64xf32>
    %156 = tensor.empty() : tensor<1x64x12x64xf32>
    %transposed_67 = linalg.transpose ins(%expanded_66 : tensor<1x12x64x64xf32>) outs(%156 : tensor<1x64x12x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_68 = linalg.transpose ins(%arg15 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_69 = tensor.collapse_shape %transposed_67 [[0, 1], [2, 3]] : tensor<1x64x12x64xf32> into tensor<64x768xf32>
    %157 = linalg.matmul ins(%collapsed_69, %transposed_68 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%116 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_70 = tensor.expand_shape %157 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %158 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1, %expanded_70 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %159 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158 : tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %160 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%159 : tensor<1x64x768xf32>) outs(%108 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %161 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_7 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %162 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_6 : f64 to f32
      %204 = arith.addf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<1x64x1xf32>
    %163 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.rsqrt %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %164 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %163 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %165 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg22, %164 : tensor<768xf32>, tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %transposed_71 = linalg.transpose ins(%arg18 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_72 = tensor.collapse_shape %165 [[0, 1], [2]] : tensor<1x64x768xf32> into tensor<64x768xf32>
    %166 = linalg.matmul ins(%collapsed_72, %transposed_71 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%116 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_73 = tensor.expand_shape %166 [[0, 1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<64x768xf32> into tensor<1x64x12x64xf32>
    %transposed_74 = linalg.transpose ins(%expanded_73 : tensor<1x64x12x64xf32>) outs(%118 : tensor<1x12x64x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_75 = linalg.transpose ins(%arg19 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_76 = tensor.collapse_shape %92 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %167 = linalg.matmul ins(%collapsed_76, %transposed_75 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%20 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %expanded_77 = tensor.expand_shape %167 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_78 = linalg.transpose ins(%arg20 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %168 = linalg.matmul ins(%collapsed_76, %transposed_78 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%20 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %expanded_79 = tensor.expand_shape %168 [[0, 1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_80 = linalg.transpose ins(%expanded_79 : tensor<1x128x12x64xf32>) outs(%22 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_81 = linalg.transpose ins(%expanded_77 : tensor<1x128x12x64xf32>) outs(%47 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_82 = tensor.collapse_shape %transposed_74 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %collapsed_83 = tensor.collapse_shape %transposed_81 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %169 = tensor.empty() : tensor<12x64x128xf32>
    %170 = linalg.fill ins(%cst : f32) outs(%169 : tensor<12x64x128xf32>) -> tensor<12x64x128xf32>
    %171 = linalg.batch_matmul ins(%collapsed_82, %collapsed_83 : tensor<12x64x64xf32>, tensor<12x64x128xf32>) outs(%170 : tensor<12x64x128xf32>) -> tensor<12x64x128xf32>
    %expanded_84 = tensor.expand_shape %171 [[0, 1], [2], [3]] output_shape [1, 12, 64, 128] : tensor<12x64x128xf32> into tensor<1x12x64x128xf32>
    %172 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_84, %cst_1 : tensor<1x12x64x128xf32>, tensor<1x12x64x128xf32>) outs(%47 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x128xf32>
    %173 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%172, %104 : tensor<1x12x64x128xf32>, tensor<1x1x64x128xf32>) outs(%47 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x128xf32>
    %174:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%173 : tensor<1x12x64x128xf32>) outs(%147, %145 : tensor<1x12x64xf32>, tensor<1x12x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_99: i64):
      %203 = linalg.index 3 : index
      %204 = arith.index_cast %203 : index to i64
      %205 = arith.maximumf %in, %out : f32
      %206 = arith.cmpf ogt, %in, %out : f32
      %207 = arith.select %206, %204, %out_99 : i64
      linalg.yield %205, %207 : f32, i64
    } -> (tensor<1x12x64xf32>, tensor<1x12x64xi64>)
    %expanded_85 = tensor.expand_shape %174#0 [[0], [1], [2, 3]] output_shape [1, 12, 64, 1] : tensor<1x12x64xf32> into tensor<1x12x64x1xf32>
    %175 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%173, %expanded_85 : tensor<1x12x64x128xf32>, tensor<1x12x64x1xf32>) outs(%47 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.subf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x128xf32>
    %176 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%175 : tensor<1x12x64x128xf32>) outs(%47 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.exp %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x128xf32>
    %177 = linalg.generic {indexing_maps = [#map1, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%176 : tensor<1x12x64x128xf32>) outs(%152 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x1xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map12, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%176, %177 : tensor<1x12x64x128xf32>, tensor<1x12x64x1xf32>) outs(%47 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.divf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x12x64x128xf32>
    %collapsed_86 = tensor.collapse_shape %178 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %collapsed_87 = tensor.collapse_shape %transposed_80 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %179 = linalg.batch_matmul ins(%collapsed_86, %collapsed_87 : tensor<12x64x128xf32>, tensor<12x128x64xf32>) outs(%140 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %expanded_88 = tensor.expand_shape %179 [[0, 1], [2], [3]] output_shape [1, 12, 64, 64] : tensor<12x64x64xf32> into tensor<1x12x64x64xf32>
    %transposed_89 = linalg.transpose ins(%expanded_88 : tensor<1x12x64x64xf32>) outs(%156 : tensor<1x64x12x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_90 = linalg.transpose ins(%arg21 : tensor<768x768xf32>) outs(%18 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_91 = tensor.collapse_shape %transposed_89 [[0, 1], [2, 3]] : tensor<1x64x12x64xf32> into tensor<64x768xf32>
    %180 = linalg.matmul ins(%collapsed_91, %transposed_90 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%116 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_92 = tensor.expand_shape %180 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %181 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %expanded_92 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %182 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181 : tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %183 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%182 : tensor<1x64x768xf32>) outs(%108 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %184 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_7 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %185 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_6 : f64 to f32
      %204 = arith.addf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<1x64x1xf32>
    %186 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.rsqrt %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %187 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %186 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %188 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg25, %187 : tensor<768xf32>, tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %transposed_93 = linalg.transpose ins(%arg23 : tensor<3072x768xf32>) outs(%77 : tensor<768x3072xf32>) permutation = [1, 0] 
    %collapsed_94 = tensor.collapse_shape %188 [[0, 1], [2]] : tensor<1x64x768xf32> into tensor<64x768xf32>
    %189 = tensor.empty() : tensor<64x3072xf32>
    %190 = linalg.fill ins(%cst : f32) outs(%189 : tensor<64x3072xf32>) -> tensor<64x3072xf32>
    %191 = linalg.matmul ins(%collapsed_94, %transposed_93 : tensor<64x768xf32>, tensor<768x3072xf32>) outs(%190 : tensor<64x3072xf32>) -> tensor<64x3072xf32>
    %expanded_95 = tensor.expand_shape %191 [[0, 1], [2]] output_shape [1, 64, 3072] : tensor<64x3072xf32> into tensor<1x64x3072xf32>
    %192 = tensor.empty() : tensor<1x64x3072xf32>
    %193 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_95 : tensor<1x64x3072xf32>) outs(%192 : tensor<1x64x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.cmpf ugt, %in, %cst : f32
      %204 = arith.select %203, %in, %cst : f32
      linalg.yield %204 : f32
    } -> tensor<1x64x3072xf32>
    %transposed_96 = linalg.transpose ins(%arg24 : tensor<768x3072xf32>) outs(%83 : tensor<3072x768xf32>) permutation = [1, 0] 
    %collapsed_97 = tensor.collapse_shape %193 [[0, 1], [2]] : tensor<1x64x3072xf32> into tensor<64x3072xf32>
    %194 = linalg.matmul ins(%collapsed_97, %transposed_96 : tensor<64x3072xf32>, tensor<3072x768xf32>) outs(%116 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_98 = tensor.expand_shape %194 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %195 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %expanded_98 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.addf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %196 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%195 : tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %197 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%196 : tensor<1x64x768xf32>) outs(%108 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.addf %in, %out : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %198 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%197 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.divf %in, %cst_7 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %199 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%198 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = arith.truncf %cst_6 : f64 to f32
      %204 = arith.addf %in, %203 : f32
      linalg.yield %204 : f32
    } -> tensor<1x64x1xf32>
    %200 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%199 : tensor<1x64x1xf32>) outs(%107 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %203 = math.rsqrt %in : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x1xf32>
    %201 = linalg.generic {indexing_maps = [#map4, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%195, %200 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    %202 = linalg.generic {indexing_maps = [#map6, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg26, %201 : tensor<768xf32>, tensor<1x64x768xf32>) outs(%105 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_99: f32, %out: f32):
      %203 = arith.mulf %in, %in_99 : f32
      linalg.yield %203 : f32
    } -> tensor<1x64x768xf32>
    return %202 : tensor<1x64x768xf32>
  }
}
