// Gemma 2 2B, one decoder layer (the sliding one, window 4096) with final norm.
//
// MODEL: gemma2_2b
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 128, hidden 2304, heads 8, key/value heads 4, head dim 256, f32
// VARIANT: softcap 50 on the scores, then causal window (added), scale 1/16, GQA by broadcast and collapse, rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x128x2304xf32>, mean 0 std 1
// ARG 1: layers.0.self_attn.q_proj.weight, tensor<2048x2304xf32>, mean 0 std 0.02
// ARG 2: layers.0.self_attn.k_proj.weight, tensor<1024x2304xf32>, mean 0 std 0.02
// ARG 3: layers.0.self_attn.v_proj.weight, tensor<1024x2304xf32>, mean 0 std 0.02
// ARG 4: layers.0.self_attn.o_proj.weight, tensor<2304x2048xf32>, mean 0 std 0.02
// ARG 5: layers.0.mlp.gate_proj.weight, tensor<9216x2304xf32>, mean 0 std 0.02
// ARG 6: layers.0.mlp.up_proj.weight, tensor<9216x2304xf32>, mean 0 std 0.02
// ARG 7: layers.0.mlp.down_proj.weight, tensor<2304x9216xf32>, mean 0 std 0.02
// ARG 8: layers.0.input_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 9: layers.0.post_attention_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 10: layers.0.pre_feedforward_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 11: layers.0.post_feedforward_layernorm.weight, tensor<2304xf32>, mean 0 std 0.02
// ARG 12: norm.weight, tensor<2304xf32>, mean 0 std 0.02

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
  func.func @main(%arg0: tensor<1x128x2304xf32>, %arg1: tensor<2048x2304xf32>, %arg2: tensor<1024x2304xf32>, %arg3: tensor<1024x2304xf32>, %arg4: tensor<2304x2048xf32>, %arg5: tensor<9216x2304xf32>, %arg6: tensor<9216x2304xf32>, %arg7: tensor<2304x9216xf32>, %arg8: tensor<2304xf32>, %arg9: tensor<2304xf32>, %arg10: tensor<2304xf32>, %arg11: tensor<2304xf32>, %arg12: tensor<2304xf32>) -> tensor<1x128x2304xf32> {
    %c4096_i64 = arith.constant 4096 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %c3_i64 = arith.constant 3 : i64
    %cst_1 = arith.constant 4.471500e-02 : f32
    %cst_2 = arith.constant 7.977240e-01 : f32
    %cst_3 = arith.constant 1.000000e+00 : f32
    %cst_4 = arith.constant 5.000000e-01 : f32
    %cst_5 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_7 = arith.constant dense<true> : tensor<i1>
    %cst_8 = arith.constant 9.9999999999999995E-7 : f64
    %cst_9 = arith.constant dense_resource<constant_128_float32> : tensor<128xf32>
    %cst_10 = arith.constant 2.304000e+03 : f32
    %cst_11 = arith.constant 6.250000e-02 : f32
    %cst_12 = arith.constant 5.000000e+01 : f32
    %0 = tensor.empty() : tensor<128xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %125 = linalg.index 0 : index
      %126 = arith.index_cast %125 : index to i64
      linalg.yield %126 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_13 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %2 = tensor.empty() : tensor<1x1x128x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x128x1xi64>) outs(%2 : tensor<1x1x128x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %125 = arith.subi %in, %c4096_i64 : i64
      linalg.yield %125 : i64
    } -> tensor<1x1x128x1xi64>
    %4 = tensor.empty() : tensor<1x1x128x128xi1>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %3 : tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) outs(%4 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i64, %in_51: i64, %out: i1):
      %125 = arith.cmpi sgt, %in, %in_51 : i64
      linalg.yield %125 : i1
    } -> tensor<1x1x128x128xi1>
    %6 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7, %5 : tensor<i1>, tensor<1x1x128x128xi1>) outs(%4 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_51: i1, %out: i1):
      %125 = arith.andi %in, %in_51 : i1
      linalg.yield %125 : i1
    } -> tensor<1x1x128x128xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded : tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) outs(%4 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i64, %in_51: i64, %out: i1):
      %125 = arith.cmpi sle, %in, %in_51 : i64
      linalg.yield %125 : i1
    } -> tensor<1x1x128x128xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x1x128x128xi1>, tensor<1x1x128x128xi1>) outs(%4 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_51: i1, %out: i1):
      %125 = arith.andi %in, %in_51 : i1
      linalg.yield %125 : i1
    } -> tensor<1x1x128x128xi1>
    %9 = tensor.empty() : tensor<1x1x128x128xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %cst_6, %cst_5 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%9 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_51: f32, %in_52: f32, %out: f32):
      %125 = arith.select %in, %in_51, %in_52 : f32
      linalg.yield %125 : f32
    } -> tensor<1x1x128x128xf32>
    %expanded_14 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 128, 1] : tensor<128xi64> into tensor<1x128x1xi64>
    %11 = tensor.empty() : tensor<1x128x1xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x128x1xi64>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %125 = arith.sitofp %in : i64 to f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %13 = tensor.empty() : tensor<1x128x128xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %cst_9 : tensor<1x128x1xf32>, tensor<128xf32>) outs(%13 : tensor<1x128x128xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x128xf32>
    %concat = tensor.concat dim(2) %14, %14 : (tensor<1x128x128xf32>, tensor<1x128x128xf32>) -> tensor<1x128x256xf32>
    %15 = tensor.empty() : tensor<1x128x256xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x256xf32>) outs(%15 : tensor<1x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.cos %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x256xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x256xf32>) outs(%15 : tensor<1x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.sin %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x256xf32>
    %18 = tensor.empty() : tensor<1x128x2304xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x128x2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%11 : tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x128x2304xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_10 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_8 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<1x128x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %25 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %24 : tensor<1x128x2304xf32>, tensor<1x128x1xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %26 = tensor.empty() : tensor<2304xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg8 : tensor<2304xf32>) outs(%26 : tensor<2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %cst_3 : f32
      linalg.yield %125 : f32
    } -> tensor<2304xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %27 : tensor<1x128x2304xf32>, tensor<2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %29 = tensor.empty() : tensor<2304x2048xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<2048x2304xf32>) outs(%29 : tensor<2304x2048xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %28 [[0, 1], [2]] : tensor<1x128x2304xf32> into tensor<128x2304xf32>
    %30 = tensor.empty() : tensor<128x2048xf32>
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<128x2048xf32>) -> tensor<128x2048xf32>
    %32 = linalg.matmul ins(%collapsed, %transposed : tensor<128x2304xf32>, tensor<2304x2048xf32>) outs(%31 : tensor<128x2048xf32>) -> tensor<128x2048xf32>
    %expanded_15 = tensor.expand_shape %32 [[0, 1], [2, 3]] output_shape [1, 128, 8, 256] : tensor<128x2048xf32> into tensor<1x128x8x256xf32>
    %33 = tensor.empty() : tensor<1x8x128x256xf32>
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<1x128x8x256xf32>) outs(%33 : tensor<1x8x128x256xf32>) permutation = [0, 2, 1, 3] 
    %34 = tensor.empty() : tensor<2304x1024xf32>
    %transposed_17 = linalg.transpose ins(%arg2 : tensor<1024x2304xf32>) outs(%34 : tensor<2304x1024xf32>) permutation = [1, 0] 
    %35 = tensor.empty() : tensor<128x1024xf32>
    %36 = linalg.fill ins(%cst : f32) outs(%35 : tensor<128x1024xf32>) -> tensor<128x1024xf32>
    %37 = linalg.matmul ins(%collapsed, %transposed_17 : tensor<128x2304xf32>, tensor<2304x1024xf32>) outs(%36 : tensor<128x1024xf32>) -> tensor<128x1024xf32>
    %expanded_18 = tensor.expand_shape %37 [[0, 1], [2, 3]] output_shape [1, 128, 4, 256] : tensor<128x1024xf32> into tensor<1x128x4x256xf32>
    %38 = tensor.empty() : tensor<1x4x128x256xf32>
    %transposed_19 = linalg.transpose ins(%expanded_18 : tensor<1x128x4x256xf32>) outs(%38 : tensor<1x4x128x256xf32>) permutation = [0, 2, 1, 3] 
    %transposed_20 = linalg.transpose ins(%arg3 : tensor<1024x2304xf32>) outs(%34 : tensor<2304x1024xf32>) permutation = [1, 0] 
    %39 = linalg.matmul ins(%collapsed, %transposed_20 : tensor<128x2304xf32>, tensor<2304x1024xf32>) outs(%36 : tensor<128x1024xf32>) -> tensor<128x1024xf32>
    %expanded_21 = tensor.expand_shape %39 [[0, 1], [2, 3]] output_shape [1, 128, 4, 256] : tensor<128x1024xf32> into tensor<1x128x4x256xf32>
    %transposed_22 = linalg.transpose ins(%expanded_21 : tensor<1x128x4x256xf32>) outs(%38 : tensor<1x4x128x256xf32>) permutation = [0, 2, 1, 3] 
    %expanded_23 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, 128, 256] : tensor<1x128x256xf32> into tensor<1x1x128x256xf32>
    %expanded_24 = tensor.expand_shape %17 [[0], [1, 2], [3]] output_shape [1, 1, 128, 256] : tensor<1x128x256xf32> into tensor<1x1x128x256xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_16, %expanded_23 : tensor<1x8x128x256xf32>, tensor<1x1x128x256xf32>) outs(%33 : tensor<1x8x128x256xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x256xf32>
    %extracted_slice = tensor.extract_slice %transposed_16[0, 0, 0, 0] [1, 8, 128, 128] [1, 1, 1, 1] : tensor<1x8x128x256xf32> to tensor<1x8x128x128xf32>
    %extracted_slice_25 = tensor.extract_slice %transposed_16[0, 0, 0, 128] [1, 8, 128, 128] [1, 1, 1, 1] : tensor<1x8x128x256xf32> to tensor<1x8x128x128xf32>
    %41 = tensor.empty() : tensor<1x8x128x128xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_25 : tensor<1x8x128x128xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.negf %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %concat_26 = tensor.concat dim(3) %42, %extracted_slice : (tensor<1x8x128x128xf32>, tensor<1x8x128x128xf32>) -> tensor<1x8x128x256xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_26, %expanded_24 : tensor<1x8x128x256xf32>, tensor<1x1x128x256xf32>) outs(%33 : tensor<1x8x128x256xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x256xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %43 : tensor<1x8x128x256xf32>, tensor<1x8x128x256xf32>) outs(%33 : tensor<1x8x128x256xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.addf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x256xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_19, %expanded_23 : tensor<1x4x128x256xf32>, tensor<1x1x128x256xf32>) outs(%38 : tensor<1x4x128x256xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x4x128x256xf32>
    %extracted_slice_27 = tensor.extract_slice %transposed_19[0, 0, 0, 0] [1, 4, 128, 128] [1, 1, 1, 1] : tensor<1x4x128x256xf32> to tensor<1x4x128x128xf32>
    %extracted_slice_28 = tensor.extract_slice %transposed_19[0, 0, 0, 128] [1, 4, 128, 128] [1, 1, 1, 1] : tensor<1x4x128x256xf32> to tensor<1x4x128x128xf32>
    %46 = tensor.empty() : tensor<1x4x128x128xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28 : tensor<1x4x128x128xf32>) outs(%46 : tensor<1x4x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.negf %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x4x128x128xf32>
    %concat_29 = tensor.concat dim(3) %47, %extracted_slice_27 : (tensor<1x4x128x128xf32>, tensor<1x4x128x128xf32>) -> tensor<1x4x128x256xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_29, %expanded_24 : tensor<1x4x128x256xf32>, tensor<1x1x128x256xf32>) outs(%38 : tensor<1x4x128x256xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x4x128x256xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %48 : tensor<1x4x128x256xf32>, tensor<1x4x128x256xf32>) outs(%38 : tensor<1x4x128x256xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.addf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x4x128x256xf32>
    %50 = tensor.empty() : tensor<1x4x2x128x256xf32>
    %51 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x4x128x256xf32>) outs(%50 : tensor<1x4x2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x2x128x256xf32>
    %collapsed_30 = tensor.collapse_shape %51 [[0], [1, 2], [3], [4]] : tensor<1x4x2x128x256xf32> into tensor<1x8x128x256xf32>
    %52 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_22 : tensor<1x4x128x256xf32>) outs(%50 : tensor<1x4x2x128x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x2x128x256xf32>
    %53 = tensor.empty() : tensor<1x8x256x128xf32>
    %transposed_31 = linalg.transpose ins(%collapsed_30 : tensor<1x8x128x256xf32>) outs(%53 : tensor<1x8x256x128xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_32 = tensor.collapse_shape %44 [[0, 1], [2], [3]] : tensor<1x8x128x256xf32> into tensor<8x128x256xf32>
    %collapsed_33 = tensor.collapse_shape %transposed_31 [[0, 1], [2], [3]] : tensor<1x8x256x128xf32> into tensor<8x256x128xf32>
    %54 = tensor.empty() : tensor<8x128x128xf32>
    %55 = linalg.fill ins(%cst : f32) outs(%54 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %56 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<8x128x256xf32>, tensor<8x256x128xf32>) outs(%55 : tensor<8x128x128xf32>) -> tensor<8x128x128xf32>
    %expanded_34 = tensor.expand_shape %56 [[0, 1], [2], [3]] output_shape [1, 8, 128, 128] : tensor<8x128x128xf32> into tensor<1x8x128x128xf32>
    %57 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x8x128x128xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.mulf %in, %cst_11 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %58 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x8x128x128xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_12 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %59 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x8x128x128xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.tanh %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x8x128x128xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.mulf %in, %cst_12 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %10 : tensor<1x8x128x128xf32>, tensor<1x1x128x128xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.addf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %62 = tensor.empty() : tensor<1x8x128xi64>
    %63 = linalg.fill ins(%c0_i64 : i64) outs(%62 : tensor<1x8x128xi64>) -> tensor<1x8x128xi64>
    %64 = tensor.empty() : tensor<1x8x128xf32>
    %65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<1x8x128xf32>) -> tensor<1x8x128xf32>
    %66:2 = linalg.generic {indexing_maps = [#map1, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x8x128x128xf32>) outs(%65, %63 : tensor<1x8x128xf32>, tensor<1x8x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_51: i64):
      %125 = linalg.index 3 : index
      %126 = arith.index_cast %125 : index to i64
      %127 = arith.maximumf %in, %out : f32
      %128 = arith.cmpf ogt, %in, %out : f32
      %129 = arith.select %128, %126, %out_51 : i64
      linalg.yield %127, %129 : f32, i64
    } -> (tensor<1x8x128xf32>, tensor<1x8x128xi64>)
    %expanded_35 = tensor.expand_shape %66#0 [[0], [1], [2, 3]] output_shape [1, 8, 128, 1] : tensor<1x8x128xf32> into tensor<1x8x128x1xf32>
    %67 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %expanded_35 : tensor<1x8x128x128xf32>, tensor<1x8x128x1xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.subf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<1x8x128x128xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.exp %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %69 = tensor.empty() : tensor<1x8x128x1xf32>
    %70 = linalg.fill ins(%cst : f32) outs(%69 : tensor<1x8x128x1xf32>) -> tensor<1x8x128x1xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%68 : tensor<1x8x128x128xf32>) outs(%70 : tensor<1x8x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %71 : tensor<1x8x128x128xf32>, tensor<1x8x128x1xf32>) outs(%41 : tensor<1x8x128x128xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.divf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x8x128x128xf32>
    %collapsed_36 = tensor.collapse_shape %72 [[0, 1], [2], [3]] : tensor<1x8x128x128xf32> into tensor<8x128x128xf32>
    %collapsed_37 = tensor.collapse_shape %52 [[0, 1, 2], [3], [4]] : tensor<1x4x2x128x256xf32> into tensor<8x128x256xf32>
    %73 = tensor.empty() : tensor<8x128x256xf32>
    %74 = linalg.fill ins(%cst : f32) outs(%73 : tensor<8x128x256xf32>) -> tensor<8x128x256xf32>
    %75 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<8x128x128xf32>, tensor<8x128x256xf32>) outs(%74 : tensor<8x128x256xf32>) -> tensor<8x128x256xf32>
    %expanded_38 = tensor.expand_shape %75 [[0, 1], [2], [3]] output_shape [1, 8, 128, 256] : tensor<8x128x256xf32> into tensor<1x8x128x256xf32>
    %76 = tensor.empty() : tensor<1x128x8x256xf32>
    %transposed_39 = linalg.transpose ins(%expanded_38 : tensor<1x8x128x256xf32>) outs(%76 : tensor<1x128x8x256xf32>) permutation = [0, 2, 1, 3] 
    %77 = tensor.empty() : tensor<2048x2304xf32>
    %transposed_40 = linalg.transpose ins(%arg4 : tensor<2304x2048xf32>) outs(%77 : tensor<2048x2304xf32>) permutation = [1, 0] 
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2, 3]] : tensor<1x128x8x256xf32> into tensor<128x2048xf32>
    %78 = tensor.empty() : tensor<128x2304xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<128x2304xf32>) -> tensor<128x2304xf32>
    %80 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<128x2048xf32>, tensor<2048x2304xf32>) outs(%79 : tensor<128x2304xf32>) -> tensor<128x2304xf32>
    %expanded_42 = tensor.expand_shape %80 [[0, 1], [2]] output_shape [1, 128, 2304] : tensor<128x2304xf32> into tensor<1x128x2304xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<1x128x2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<1x128x2304xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %83 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_10 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_8 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<1x128x1xf32>
    %85 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_42, %85 : tensor<1x128x2304xf32>, tensor<1x128x1xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %87 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg9 : tensor<2304xf32>) outs(%26 : tensor<2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %cst_3 : f32
      linalg.yield %125 : f32
    } -> tensor<2304xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %87 : tensor<1x128x2304xf32>, tensor<2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %89 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %88 : tensor<1x128x2304xf32>, tensor<1x128x2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.addf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x128x2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %91 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%90 : tensor<1x128x2304xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_10 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %93 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_8 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<1x128x1xf32>
    %94 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %95 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %94 : tensor<1x128x2304xf32>, tensor<1x128x1xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg10 : tensor<2304xf32>) outs(%26 : tensor<2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %cst_3 : f32
      linalg.yield %125 : f32
    } -> tensor<2304xf32>
    %97 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %96 : tensor<1x128x2304xf32>, tensor<2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %98 = tensor.empty() : tensor<2304x9216xf32>
    %transposed_43 = linalg.transpose ins(%arg5 : tensor<9216x2304xf32>) outs(%98 : tensor<2304x9216xf32>) permutation = [1, 0] 
    %collapsed_44 = tensor.collapse_shape %97 [[0, 1], [2]] : tensor<1x128x2304xf32> into tensor<128x2304xf32>
    %99 = tensor.empty() : tensor<128x9216xf32>
    %100 = linalg.fill ins(%cst : f32) outs(%99 : tensor<128x9216xf32>) -> tensor<128x9216xf32>
    %101 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<128x2304xf32>, tensor<2304x9216xf32>) outs(%100 : tensor<128x9216xf32>) -> tensor<128x9216xf32>
    %expanded_45 = tensor.expand_shape %101 [[0, 1], [2]] output_shape [1, 128, 9216] : tensor<128x9216xf32> into tensor<1x128x9216xf32>
    %102 = tensor.empty() : tensor<1x128x9216xf32>
    %103 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<1x128x9216xf32>) outs(%102 : tensor<1x128x9216xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.fpowi %in, %c3_i64 : f32, i64
      %126 = arith.mulf %125, %cst_1 : f32
      %127 = arith.addf %in, %126 : f32
      %128 = arith.mulf %127, %cst_2 : f32
      %129 = math.tanh %128 : f32
      %130 = arith.addf %129, %cst_3 : f32
      %131 = arith.mulf %130, %cst_4 : f32
      %132 = arith.mulf %in, %131 : f32
      linalg.yield %132 : f32
    } -> tensor<1x128x9216xf32>
    %transposed_46 = linalg.transpose ins(%arg6 : tensor<9216x2304xf32>) outs(%98 : tensor<2304x9216xf32>) permutation = [1, 0] 
    %104 = linalg.matmul ins(%collapsed_44, %transposed_46 : tensor<128x2304xf32>, tensor<2304x9216xf32>) outs(%100 : tensor<128x9216xf32>) -> tensor<128x9216xf32>
    %expanded_47 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [1, 128, 9216] : tensor<128x9216xf32> into tensor<1x128x9216xf32>
    %105 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %expanded_47 : tensor<1x128x9216xf32>, tensor<1x128x9216xf32>) outs(%102 : tensor<1x128x9216xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x9216xf32>
    %106 = tensor.empty() : tensor<9216x2304xf32>
    %transposed_48 = linalg.transpose ins(%arg7 : tensor<2304x9216xf32>) outs(%106 : tensor<9216x2304xf32>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %105 [[0, 1], [2]] : tensor<1x128x9216xf32> into tensor<128x9216xf32>
    %107 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<128x9216xf32>, tensor<9216x2304xf32>) outs(%79 : tensor<128x2304xf32>) -> tensor<128x2304xf32>
    %expanded_50 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [1, 128, 2304] : tensor<128x2304xf32> into tensor<1x128x2304xf32>
    %108 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<1x128x2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %109 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<1x128x2304xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %110 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_10 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %111 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_8 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<1x128x1xf32>
    %112 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %113 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50, %112 : tensor<1x128x2304xf32>, tensor<1x128x1xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %114 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg11 : tensor<2304xf32>) outs(%26 : tensor<2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %cst_3 : f32
      linalg.yield %125 : f32
    } -> tensor<2304xf32>
    %115 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %114 : tensor<1x128x2304xf32>, tensor<2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %116 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %115 : tensor<1x128x2304xf32>, tensor<1x128x2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.addf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %117 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x128x2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%117 : tensor<1x128x2304xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %out : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %119 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.divf %in, %cst_10 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %120 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.truncf %cst_8 : f64 to f32
      %126 = arith.addf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<1x128x1xf32>
    %121 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x128x1xf32>) outs(%11 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = math.rsqrt %in : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x1xf32>
    %122 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %121 : tensor<1x128x2304xf32>, tensor<1x128x1xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    %123 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%arg12 : tensor<2304xf32>) outs(%26 : tensor<2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      %125 = arith.addf %in, %cst_3 : f32
      linalg.yield %125 : f32
    } -> tensor<2304xf32>
    %124 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %123 : tensor<1x128x2304xf32>, tensor<2304xf32>) outs(%18 : tensor<1x128x2304xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %125 = arith.mulf %in, %in_51 : f32
      linalg.yield %125 : f32
    } -> tensor<1x128x2304xf32>
    return %124 : tensor<1x128x2304xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_128_float32: "0x040000000000803FF8396E3FD7AF5D3FAD4B4E3F11F93F3F06A5323FE03D263F2BB31A3F9AF50F3FEFF6053FCF53F93E5F04E83E9BE8D73E24EBC83E1BF8BA3EFFFCAD3E9BE8A13EEAAA963E04358C3E0979823E23D4723E35F8613EED47523E7CAE433E8718363E0974293E40B01D3E91BD123E778D083EE024FE3DD67FEC3D6614DC3DCDCCCC3DC694BE3D7859B13D5609A53D0D94993D6BEA8E3D4DFE843D1385773DC255663DE457563D3F76473D199D393D15BA2C3D1DBC203D4893153DCC300B3DE386013D7711F13CD254E03CA8C1D03C4F43C23C91C6B43C8B39A83C978B9C3C39AD913C0890873C334D7C3CE7C86A3CF27B5A3CB3504B3C11333D3C5210303C0AD7233C0577183C2DE10D3C7907043CB0B9F53B46AAE43B15CAD43B0F04C63B9C44B83B8379AB3BCC919F3BAE7D943B772E8A3B7D96803B0E526F3B7AB45E3B383E4F3BC5DA403B0F77333B5301273B0D691B3BDB9E103B6F94063BF078FA3A2815E93A73E6D83A5CD7C93AEDD3BB3A8EC9AE3AF7A6A23A0E5C973ADBD98C3A6F12833AA3F1733AE201633A283F533A8C94443A9EEE363A443B2A3AA5691E3A166A133A022E093AAC4FFF39E295ED392517DD3996BDCD39D774BF39FB29B23960CBA5399E489A3972928F39A99A853915A8783992646739E4535739C160483953773A3929852D39167921392443163972D40B392B1F0239E22CF238915CE138"
    }
  }
#-}
