// Whisper small, one decoder layer: causal self attention, then cross attention to the audio.
//
// MODEL: whisper_small_decoder
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, decoder sequence 64, encoder sequence 1500, hidden 768, heads 12, head dim 64, f32
// VARIANT: scale on Q before the product; causal (added) self attention; cross attention without mask, 64 x 1500
// ATTENTION: 2
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x64x768xf32>, mean 0 std 1
// ARG 1: encoder_hidden_states, tensor<1x1500x768xf32>, mean 0 std 1
// ARG 2: embed_positions.weight, tensor<448x768xf32>, mean 0 std 0.02
// ARG 3: layers.0.self_attn.k_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 4: layers.0.self_attn.v_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 5: layers.0.self_attn.v_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 6: layers.0.self_attn.q_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 7: layers.0.self_attn.q_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: layers.0.self_attn.out_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 9: layers.0.self_attn.out_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 10: layers.0.self_attn_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 11: layers.0.self_attn_layer_norm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 12: layers.0.encoder_attn.k_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 13: layers.0.encoder_attn.v_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 14: layers.0.encoder_attn.v_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 15: layers.0.encoder_attn.q_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 16: layers.0.encoder_attn.q_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 17: layers.0.encoder_attn.out_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 18: layers.0.encoder_attn.out_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 19: layers.0.encoder_attn_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 20: layers.0.encoder_attn_layer_norm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 21: layers.0.fc1.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 22: layers.0.fc1.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 23: layers.0.fc2.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 24: layers.0.fc2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 25: layers.0.final_layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 26: layers.0.final_layer_norm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 27: layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 28: layer_norm.bias, tensor<768xf32>, mean 0 std 0.02

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1) -> (d0, d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x64x768xf32>, %arg1: tensor<1x1500x768xf32>, %arg2: tensor<448x768xf32>, %arg3: tensor<768x768xf32>, %arg4: tensor<768x768xf32>, %arg5: tensor<768xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768x768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768xf32>, %arg12: tensor<768x768xf32>, %arg13: tensor<768x768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768x768xf32>, %arg16: tensor<768xf32>, %arg17: tensor<768x768xf32>, %arg18: tensor<768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>, %arg21: tensor<3072x768xf32>, %arg22: tensor<3072xf32>, %arg23: tensor<768x3072xf32>, %arg24: tensor<768xf32>, %arg25: tensor<768xf32>, %arg26: tensor<768xf32>, %arg27: tensor<768xf32>, %arg28: tensor<768xf32>) -> tensor<1x64x768xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c448_i64 = arith.constant 448 : i64
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 1.000000e-05 : f64
    %cst_7 = arith.constant 7.680000e+02 : f64
    %cst_8 = arith.constant 7.680000e+02 : f32
    %cst_9 = arith.constant 1.250000e-01 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %0 = tensor.empty() : tensor<64xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %149 = linalg.index 0 : index
      %150 = arith.index_cast %149 : index to i64
      linalg.yield %150 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 64] : tensor<64xi64> into tensor<1x64xi64>
    %2 = tensor.empty() : tensor<1x64x768xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x64xi64>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %149 = arith.cmpi slt, %in, %c0_i64 : i64
      %150 = arith.addi %in, %c448_i64 : i64
      %151 = arith.select %149, %150, %in : i64
      %152 = arith.index_cast %151 : i64 to index
      %153 = linalg.index 2 : index
      %extracted = tensor.extract %arg2[%152, %153] : tensor<448x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x768xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %expanded_11 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_12 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %5 = tensor.empty() : tensor<1x1x64x64xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12, %expanded_11 : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%5 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_62: i64, %out: i1):
      %149 = arith.cmpi sle, %in, %in_62 : i64
      linalg.yield %149 : i1
    } -> tensor<1x1x64x64xi1>
    %7 = tensor.empty() : tensor<1x1x64x64xf32>
    %8 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %cst_5, %cst_4 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%7 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_62: f32, %in_63: f32, %out: f32):
      %149 = arith.select %in, %in_62, %in_63 : f32
      linalg.yield %149 : f32
    } -> tensor<1x1x64x64xf32>
    %9 = tensor.empty() : tensor<1x64x768xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x64x768xf32>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %149 = arith.extf %in : f32 to f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %11 = tensor.empty() : tensor<1x64x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x64x768xf64>, tensor<1x64x1xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.subf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x64x768xf64>, tensor<1x64x768xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.mulf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %19 = tensor.empty() : tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %149 = arith.truncf %in : f64 to f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<1x64x768xf32>) outs(%21 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.addf %in, %out : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.divf %in, %cst_8 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.truncf %cst_6 : f64 to f32
      %150 = arith.addf %in, %149 : f32
      linalg.yield %150 : f32
    } -> tensor<1x64x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = math.rsqrt %in : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %23 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.subf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg10 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg11 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x64x768xf32> into tensor<64x768xf32>
    %30 = tensor.empty() : tensor<768x768xf32>
    %transposed = linalg.transpose ins(%arg6 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %31 = tensor.empty() : tensor<64x768xf32>
    %32 = linalg.fill ins(%cst_0 : f32) outs(%31 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %33 = linalg.matmul ins(%collapsed, %transposed : tensor<64x768xf32>, tensor<768x768xf32>) outs(%32 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %34 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x768xf32>
    %35 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%33, %34 : tensor<64x768xf32>, tensor<64x768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<64x768xf32>
    %expanded_13 = tensor.expand_shape %35 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %36 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x64x768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.mulf %in, %cst_9 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %expanded_14 = tensor.expand_shape %36 [[0], [1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<1x64x768xf32> into tensor<1x64x12x64xf32>
    %37 = tensor.empty() : tensor<1x12x64x64xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x64x12x64xf32>) outs(%37 : tensor<1x12x64x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg3 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %38 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%32 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %expanded_17 = tensor.expand_shape %38 [[0, 1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<64x768xf32> into tensor<1x64x12x64xf32>
    %transposed_18 = linalg.transpose ins(%arg4 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %39 = linalg.matmul ins(%collapsed, %transposed_18 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%32 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %40 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x768xf32>
    %41 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%39, %40 : tensor<64x768xf32>, tensor<64x768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<64x768xf32>
    %expanded_19 = tensor.expand_shape %41 [[0, 1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<64x768xf32> into tensor<1x64x12x64xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x64x12x64xf32>) outs(%37 : tensor<1x12x64x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<1x64x12x64xf32>) outs(%37 : tensor<1x12x64x64xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %42 = tensor.empty() : tensor<12x64x64xf32>
    %43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %44 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<12x64x64xf32>, tensor<12x64x64xf32>) outs(%43 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %expanded_24 = tensor.expand_shape %44 [[0, 1], [2], [3]] output_shape [1, 12, 64, 64] : tensor<12x64x64xf32> into tensor<1x12x64x64xf32>
    %45 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24, %8 : tensor<1x12x64x64xf32>, tensor<1x1x64x64xf32>) outs(%37 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x64xf32>
    %46 = tensor.empty() : tensor<1x12x64xi64>
    %47 = linalg.fill ins(%c0_i64 : i64) outs(%46 : tensor<1x12x64xi64>) -> tensor<1x12x64xi64>
    %48 = tensor.empty() : tensor<1x12x64xf32>
    %49 = linalg.fill ins(%cst_1 : f32) outs(%48 : tensor<1x12x64xf32>) -> tensor<1x12x64xf32>
    %50:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%45 : tensor<1x12x64x64xf32>) outs(%49, %47 : tensor<1x12x64xf32>, tensor<1x12x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_62: i64):
      %149 = linalg.index 3 : index
      %150 = arith.index_cast %149 : index to i64
      %151 = arith.maximumf %in, %out : f32
      %152 = arith.cmpf ogt, %in, %out : f32
      %153 = arith.select %152, %150, %out_62 : i64
      linalg.yield %151, %153 : f32, i64
    } -> (tensor<1x12x64xf32>, tensor<1x12x64xi64>)
    %expanded_25 = tensor.expand_shape %50#0 [[0], [1], [2, 3]] output_shape [1, 12, 64, 1] : tensor<1x12x64xf32> into tensor<1x12x64x1xf32>
    %51 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_25 : tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>) outs(%37 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.subf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x64xf32>
    %52 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<1x12x64x64xf32>) outs(%37 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = math.exp %in : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x64xf32>
    %53 = tensor.empty() : tensor<1x12x64x1xf32>
    %54 = linalg.fill ins(%cst_0 : f32) outs(%53 : tensor<1x12x64x1xf32>) -> tensor<1x12x64x1xf32>
    %55 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<1x12x64x64xf32>) outs(%54 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.addf %in, %out : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x1xf32>
    %56 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %55 : tensor<1x12x64x64xf32>, tensor<1x12x64x1xf32>) outs(%37 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.divf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x64xf32>
    %collapsed_26 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %57 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<12x64x64xf32>, tensor<12x64x64xf32>) outs(%43 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %expanded_28 = tensor.expand_shape %57 [[0, 1], [2], [3]] output_shape [1, 12, 64, 64] : tensor<12x64x64xf32> into tensor<1x12x64x64xf32>
    %58 = tensor.empty() : tensor<1x64x12x64xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x12x64x64xf32>) outs(%58 : tensor<1x64x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x64x12x64xf32> into tensor<64x768xf32>
    %transposed_31 = linalg.transpose ins(%arg8 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %59 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%32 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %60 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg9 : tensor<768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x768xf32>
    %61 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%59, %60 : tensor<64x768xf32>, tensor<64x768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<64x768xf32>
    %expanded_32 = tensor.expand_shape %61 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %62 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %expanded_32 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %63 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<1x64x768xf32>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %149 = arith.extf %in : f32 to f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %64 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%63 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %65 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %66 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %65 : tensor<1x64x768xf64>, tensor<1x64x1xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.subf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %67 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %66 : tensor<1x64x768xf64>, tensor<1x64x768xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.mulf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %68 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%67 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %69 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %70 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %149 = arith.truncf %in : f64 to f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %71 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%62 : tensor<1x64x768xf32>) outs(%21 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.addf %in, %out : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %72 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.divf %in, %cst_8 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %73 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.truncf %cst_6 : f64 to f32
      %150 = arith.addf %in, %149 : f32
      linalg.yield %150 : f32
    } -> tensor<1x64x1xf32>
    %74 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = math.rsqrt %in : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %72 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.subf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %74 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %77 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %arg19 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %78 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %arg20 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %collapsed_33 = tensor.collapse_shape %78 [[0, 1], [2]] : tensor<1x64x768xf32> into tensor<64x768xf32>
    %transposed_34 = linalg.transpose ins(%arg15 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %79 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%32 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %80 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x768xf32>
    %81 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%79, %80 : tensor<64x768xf32>, tensor<64x768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<64x768xf32>
    %expanded_35 = tensor.expand_shape %81 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %82 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x64x768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.mulf %in, %cst_9 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %expanded_36 = tensor.expand_shape %82 [[0], [1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<1x64x768xf32> into tensor<1x64x12x64xf32>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<1x64x12x64xf32>) outs(%37 : tensor<1x12x64x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_38 = linalg.transpose ins(%arg12 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %arg1 [[0, 1], [2]] : tensor<1x1500x768xf32> into tensor<1500x768xf32>
    %83 = tensor.empty() : tensor<1500x768xf32>
    %84 = linalg.fill ins(%cst_0 : f32) outs(%83 : tensor<1500x768xf32>) -> tensor<1500x768xf32>
    %85 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<1500x768xf32>, tensor<768x768xf32>) outs(%84 : tensor<1500x768xf32>) -> tensor<1500x768xf32>
    %expanded_40 = tensor.expand_shape %85 [[0, 1], [2, 3]] output_shape [1, 1500, 12, 64] : tensor<1500x768xf32> into tensor<1x1500x12x64xf32>
    %transposed_41 = linalg.transpose ins(%arg13 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %86 = linalg.matmul ins(%collapsed_39, %transposed_41 : tensor<1500x768xf32>, tensor<768x768xf32>) outs(%84 : tensor<1500x768xf32>) -> tensor<1500x768xf32>
    %87 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg14 : tensor<768xf32>) outs(%83 : tensor<1500x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1500x768xf32>
    %88 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%86, %87 : tensor<1500x768xf32>, tensor<1500x768xf32>) outs(%83 : tensor<1500x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1500x768xf32>
    %expanded_42 = tensor.expand_shape %88 [[0, 1], [2, 3]] output_shape [1, 1500, 12, 64] : tensor<1500x768xf32> into tensor<1x1500x12x64xf32>
    %89 = tensor.empty() : tensor<1x12x1500x64xf32>
    %transposed_43 = linalg.transpose ins(%expanded_42 : tensor<1x1500x12x64xf32>) outs(%89 : tensor<1x12x1500x64xf32>) permutation = [0, 2, 1, 3] 
    %90 = tensor.empty() : tensor<1x12x64x1500xf32>
    %transposed_44 = linalg.transpose ins(%expanded_40 : tensor<1x1500x12x64xf32>) outs(%90 : tensor<1x12x64x1500xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_45 = tensor.collapse_shape %transposed_37 [[0, 1], [2], [3]] : tensor<1x12x64x64xf32> into tensor<12x64x64xf32>
    %collapsed_46 = tensor.collapse_shape %transposed_44 [[0, 1], [2], [3]] : tensor<1x12x64x1500xf32> into tensor<12x64x1500xf32>
    %91 = tensor.empty() : tensor<12x64x1500xf32>
    %92 = linalg.fill ins(%cst_0 : f32) outs(%91 : tensor<12x64x1500xf32>) -> tensor<12x64x1500xf32>
    %93 = linalg.batch_matmul ins(%collapsed_45, %collapsed_46 : tensor<12x64x64xf32>, tensor<12x64x1500xf32>) outs(%92 : tensor<12x64x1500xf32>) -> tensor<12x64x1500xf32>
    %expanded_47 = tensor.expand_shape %93 [[0, 1], [2], [3]] output_shape [1, 12, 64, 1500] : tensor<12x64x1500xf32> into tensor<1x12x64x1500xf32>
    %94:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_47 : tensor<1x12x64x1500xf32>) outs(%49, %47 : tensor<1x12x64xf32>, tensor<1x12x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_62: i64):
      %149 = linalg.index 3 : index
      %150 = arith.index_cast %149 : index to i64
      %151 = arith.maximumf %in, %out : f32
      %152 = arith.cmpf ogt, %in, %out : f32
      %153 = arith.select %152, %150, %out_62 : i64
      linalg.yield %151, %153 : f32, i64
    } -> (tensor<1x12x64xf32>, tensor<1x12x64xi64>)
    %expanded_48 = tensor.expand_shape %94#0 [[0], [1], [2, 3]] output_shape [1, 12, 64, 1] : tensor<1x12x64xf32> into tensor<1x12x64x1xf32>
    %95 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_47, %expanded_48 : tensor<1x12x64x1500xf32>, tensor<1x12x64x1xf32>) outs(%90 : tensor<1x12x64x1500xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.subf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x1500xf32>
    %96 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95 : tensor<1x12x64x1500xf32>) outs(%90 : tensor<1x12x64x1500xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = math.exp %in : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x1500xf32>
    %97 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%96 : tensor<1x12x64x1500xf32>) outs(%54 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.addf %in, %out : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x1xf32>
    %98 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %97 : tensor<1x12x64x1500xf32>, tensor<1x12x64x1xf32>) outs(%90 : tensor<1x12x64x1500xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.divf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x12x64x1500xf32>
    %collapsed_49 = tensor.collapse_shape %98 [[0, 1], [2], [3]] : tensor<1x12x64x1500xf32> into tensor<12x64x1500xf32>
    %collapsed_50 = tensor.collapse_shape %transposed_43 [[0, 1], [2], [3]] : tensor<1x12x1500x64xf32> into tensor<12x1500x64xf32>
    %99 = linalg.batch_matmul ins(%collapsed_49, %collapsed_50 : tensor<12x64x1500xf32>, tensor<12x1500x64xf32>) outs(%43 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
    %expanded_51 = tensor.expand_shape %99 [[0, 1], [2], [3]] output_shape [1, 12, 64, 64] : tensor<12x64x64xf32> into tensor<1x12x64x64xf32>
    %transposed_52 = linalg.transpose ins(%expanded_51 : tensor<1x12x64x64xf32>) outs(%58 : tensor<1x64x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_53 = tensor.collapse_shape %transposed_52 [[0, 1], [2, 3]] : tensor<1x64x12x64xf32> into tensor<64x768xf32>
    %transposed_54 = linalg.transpose ins(%arg17 : tensor<768x768xf32>) outs(%30 : tensor<768x768xf32>) permutation = [1, 0] 
    %100 = linalg.matmul ins(%collapsed_53, %transposed_54 : tensor<64x768xf32>, tensor<768x768xf32>) outs(%32 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %101 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x768xf32>
    %102 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%100, %101 : tensor<64x768xf32>, tensor<64x768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<64x768xf32>
    %expanded_55 = tensor.expand_shape %102 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %103 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %expanded_55 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %104 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x64x768xf32>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %149 = arith.extf %in : f32 to f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%104 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %107 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %106 : tensor<1x64x768xf64>, tensor<1x64x1xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.subf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %108 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %107 : tensor<1x64x768xf64>, tensor<1x64x768xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.mulf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %109 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %110 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %111 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %149 = arith.truncf %in : f64 to f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<1x64x768xf32>) outs(%21 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.addf %in, %out : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.divf %in, %cst_8 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.truncf %cst_6 : f64 to f32
      %150 = arith.addf %in, %149 : f32
      linalg.yield %150 : f32
    } -> tensor<1x64x1xf32>
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = math.rsqrt %in : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %116 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %113 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.subf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %115 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %arg25 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %arg26 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %collapsed_56 = tensor.collapse_shape %119 [[0, 1], [2]] : tensor<1x64x768xf32> into tensor<64x768xf32>
    %120 = tensor.empty() : tensor<768x3072xf32>
    %transposed_57 = linalg.transpose ins(%arg21 : tensor<3072x768xf32>) outs(%120 : tensor<768x3072xf32>) permutation = [1, 0] 
    %121 = tensor.empty() : tensor<64x3072xf32>
    %122 = linalg.fill ins(%cst_0 : f32) outs(%121 : tensor<64x3072xf32>) -> tensor<64x3072xf32>
    %123 = linalg.matmul ins(%collapsed_56, %transposed_57 : tensor<64x768xf32>, tensor<768x3072xf32>) outs(%122 : tensor<64x3072xf32>) -> tensor<64x3072xf32>
    %124 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<3072xf32>) outs(%121 : tensor<64x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x3072xf32>
    %125 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%123, %124 : tensor<64x3072xf32>, tensor<64x3072xf32>) outs(%121 : tensor<64x3072xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<64x3072xf32>
    %expanded_58 = tensor.expand_shape %125 [[0, 1], [2]] output_shape [1, 64, 3072] : tensor<64x3072xf32> into tensor<1x64x3072xf32>
    %126 = tensor.empty() : tensor<1x64x3072xf32>
    %127 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58 : tensor<1x64x3072xf32>) outs(%126 : tensor<1x64x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.divf %in, %cst_10 : f32
      %150 = math.erf %149 : f32
      %151 = arith.addf %150, %cst_2 : f32
      %152 = arith.mulf %151, %cst_3 : f32
      %153 = arith.mulf %in, %152 : f32
      linalg.yield %153 : f32
    } -> tensor<1x64x3072xf32>
    %collapsed_59 = tensor.collapse_shape %127 [[0, 1], [2]] : tensor<1x64x3072xf32> into tensor<64x3072xf32>
    %128 = tensor.empty() : tensor<3072x768xf32>
    %transposed_60 = linalg.transpose ins(%arg23 : tensor<768x3072xf32>) outs(%128 : tensor<3072x768xf32>) permutation = [1, 0] 
    %129 = linalg.matmul ins(%collapsed_59, %transposed_60 : tensor<64x3072xf32>, tensor<3072x768xf32>) outs(%32 : tensor<64x768xf32>) -> tensor<64x768xf32>
    %130 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x768xf32>
    %131 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%129, %130 : tensor<64x768xf32>, tensor<64x768xf32>) outs(%31 : tensor<64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<64x768xf32>
    %expanded_61 = tensor.expand_shape %131 [[0, 1], [2]] output_shape [1, 64, 768] : tensor<64x768xf32> into tensor<1x64x768xf32>
    %132 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %expanded_61 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %133 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x64x768xf32>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %149 = arith.extf %in : f32 to f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %134 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%133 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %135 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %136 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %135 : tensor<1x64x768xf64>, tensor<1x64x1xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.subf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %137 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %136 : tensor<1x64x768xf64>, tensor<1x64x768xf64>) outs(%9 : tensor<1x64x768xf64>) {
    ^bb0(%in: f64, %in_62: f64, %out: f64):
      %149 = arith.mulf %in, %in_62 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x768xf64>
    %138 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%137 : tensor<1x64x768xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.addf %in, %out : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %139 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %149 = arith.divf %in, %cst_7 : f64
      linalg.yield %149 : f64
    } -> tensor<1x64x1xf64>
    %140 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %149 = arith.truncf %in : f64 to f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %141 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%132 : tensor<1x64x768xf32>) outs(%21 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.addf %in, %out : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.divf %in, %cst_8 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = arith.truncf %cst_6 : f64 to f32
      %150 = arith.addf %in, %149 : f32
      linalg.yield %150 : f32
    } -> tensor<1x64x1xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %149 = math.rsqrt %in : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x1xf32>
    %145 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %142 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.subf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %146 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %144 : tensor<1x64x768xf32>, tensor<1x64x1xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %147 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %arg27 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.mulf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    %148 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147, %arg28 : tensor<1x64x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_62: f32, %out: f32):
      %149 = arith.addf %in, %in_62 : f32
      linalg.yield %149 : f32
    } -> tensor<1x64x768xf32>
    return %148 : tensor<1x64x768xf32>
  }
}
