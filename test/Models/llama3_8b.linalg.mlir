// Llama 3 8B, one decoder layer with final norm.
//
// MODEL: llama3_8b
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 64, hidden 4096, heads 32, key/value heads 8, head dim 128, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), GQA by broadcast and collapse, rotary embedding on Q and K
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x64x4096xf32>, mean 0 std 1
// ARG 1: layers.0.self_attn.q_proj.weight, tensor<4096x4096xf32>, mean 0 std 0.02
// ARG 2: layers.0.self_attn.k_proj.weight, tensor<1024x4096xf32>, mean 0 std 0.02
// ARG 3: layers.0.self_attn.v_proj.weight, tensor<1024x4096xf32>, mean 0 std 0.02
// ARG 4: layers.0.self_attn.o_proj.weight, tensor<4096x4096xf32>, mean 0 std 0.02
// ARG 5: layers.0.mlp.gate_proj.weight, tensor<14336x4096xf32>, mean 0 std 0.02
// ARG 6: layers.0.mlp.up_proj.weight, tensor<14336x4096xf32>, mean 0 std 0.02
// ARG 7: layers.0.mlp.down_proj.weight, tensor<4096x14336xf32>, mean 0 std 0.02
// ARG 8: layers.0.input_layernorm.weight, tensor<4096xf32>, mean 1 std 0.02
// ARG 9: layers.0.post_attention_layernorm.weight, tensor<4096xf32>, mean 1 std 0.02
// ARG 10: norm.weight, tensor<4096xf32>, mean 1 std 0.02

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
  func.func @main(%arg0: tensor<1x64x4096xf32>, %arg1: tensor<4096x4096xf32>, %arg2: tensor<1024x4096xf32>, %arg3: tensor<1024x4096xf32>, %arg4: tensor<4096x4096xf32>, %arg5: tensor<14336x4096xf32>, %arg6: tensor<14336x4096xf32>, %arg7: tensor<4096x14336xf32>, %arg8: tensor<4096xf32>, %arg9: tensor<4096xf32>, %arg10: tensor<4096xf32>) -> tensor<1x64x4096xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.088388347648318447 : f64
    %cst_5 = arith.constant 1.000000e-05 : f64
    %cst_6 = arith.constant dense_resource<constant_64_float32> : tensor<64xf32>
    %cst_7 = arith.constant 4.096000e+03 : f32
    %0 = tensor.empty() : tensor<64xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %95 = linalg.index 0 : index
      %96 = arith.index_cast %95 : index to i64
      linalg.yield %96 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_8 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %2 = tensor.empty() : tensor<1x1x64x64xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %expanded : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%2 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_46: i64, %out: i1):
      %95 = arith.cmpi sle, %in, %in_46 : i64
      linalg.yield %95 : i1
    } -> tensor<1x1x64x64xi1>
    %4 = tensor.empty() : tensor<1x1x64x64xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_3, %cst_2 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_46: f32, %in_47: f32, %out: f32):
      %95 = arith.select %in, %in_46, %in_47 : f32
      linalg.yield %95 : f32
    } -> tensor<1x1x64x64xf32>
    %expanded_9 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 64, 1] : tensor<64xi64> into tensor<1x64x1xi64>
    %6 = tensor.empty() : tensor<1x64x1xf32>
    %7 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<1x64x1xi64>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %95 = arith.sitofp %in : i64 to f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %8 = tensor.empty() : tensor<1x64x64xf32>
    %9 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %cst_6 : tensor<1x64x1xf32>, tensor<64xf32>) outs(%8 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x64xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x128xf32>
    %10 = tensor.empty() : tensor<1x64x128xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x128xf32>) outs(%10 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.cos %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x128xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x128xf32>) outs(%10 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.sin %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x128xf32>
    %13 = tensor.empty() : tensor<1x64x4096xf32>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%6 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x64x4096xf32>) outs(%15 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.divf %in, %cst_7 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.truncf %cst_5 : f64 to f32
      %96 = arith.addf %in, %95 : f32
      linalg.yield %96 : f32
    } -> tensor<1x64x1xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.rsqrt %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %19 : tensor<1x64x4096xf32>, tensor<1x64x1xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %21 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg8, %20 : tensor<4096xf32>, tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %22 = tensor.empty() : tensor<4096x4096xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<4096x4096xf32>) outs(%22 : tensor<4096x4096xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %21 [[0, 1], [2]] : tensor<1x64x4096xf32> into tensor<64x4096xf32>
    %23 = tensor.empty() : tensor<64x4096xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<64x4096xf32>) -> tensor<64x4096xf32>
    %25 = linalg.matmul ins(%collapsed, %transposed : tensor<64x4096xf32>, tensor<4096x4096xf32>) outs(%24 : tensor<64x4096xf32>) -> tensor<64x4096xf32>
    %expanded_10 = tensor.expand_shape %25 [[0, 1], [2, 3]] output_shape [1, 64, 32, 128] : tensor<64x4096xf32> into tensor<1x64x32x128xf32>
    %26 = tensor.empty() : tensor<1x32x64x128xf32>
    %transposed_11 = linalg.transpose ins(%expanded_10 : tensor<1x64x32x128xf32>) outs(%26 : tensor<1x32x64x128xf32>) permutation = [0, 2, 1, 3] 
    %27 = tensor.empty() : tensor<4096x1024xf32>
    %transposed_12 = linalg.transpose ins(%arg2 : tensor<1024x4096xf32>) outs(%27 : tensor<4096x1024xf32>) permutation = [1, 0] 
    %28 = tensor.empty() : tensor<64x1024xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<64x1024xf32>) -> tensor<64x1024xf32>
    %30 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<64x4096xf32>, tensor<4096x1024xf32>) outs(%29 : tensor<64x1024xf32>) -> tensor<64x1024xf32>
    %expanded_13 = tensor.expand_shape %30 [[0, 1], [2, 3]] output_shape [1, 64, 8, 128] : tensor<64x1024xf32> into tensor<1x64x8x128xf32>
    %31 = tensor.empty() : tensor<1x8x64x128xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x64x8x128xf32>) outs(%31 : tensor<1x8x64x128xf32>) permutation = [0, 2, 1, 3] 
    %transposed_15 = linalg.transpose ins(%arg3 : tensor<1024x4096xf32>) outs(%27 : tensor<4096x1024xf32>) permutation = [1, 0] 
    %32 = linalg.matmul ins(%collapsed, %transposed_15 : tensor<64x4096xf32>, tensor<4096x1024xf32>) outs(%29 : tensor<64x1024xf32>) -> tensor<64x1024xf32>
    %expanded_16 = tensor.expand_shape %32 [[0, 1], [2, 3]] output_shape [1, 64, 8, 128] : tensor<64x1024xf32> into tensor<1x64x8x128xf32>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<1x64x8x128xf32>) outs(%31 : tensor<1x8x64x128xf32>) permutation = [0, 2, 1, 3] 
    %expanded_18 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 64, 128] : tensor<1x64x128xf32> into tensor<1x1x64x128xf32>
    %expanded_19 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 64, 128] : tensor<1x64x128xf32> into tensor<1x1x64x128xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_11, %expanded_18 : tensor<1x32x64x128xf32>, tensor<1x1x64x128xf32>) outs(%26 : tensor<1x32x64x128xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x128xf32>
    %extracted_slice = tensor.extract_slice %transposed_11[0, 0, 0, 0] [1, 32, 64, 64] [1, 1, 1, 1] : tensor<1x32x64x128xf32> to tensor<1x32x64x64xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_11[0, 0, 0, 64] [1, 32, 64, 64] [1, 1, 1, 1] : tensor<1x32x64x128xf32> to tensor<1x32x64x64xf32>
    %34 = tensor.empty() : tensor<1x32x64x64xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_20 : tensor<1x32x64x64xf32>) outs(%34 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.negf %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x64xf32>
    %concat_21 = tensor.concat dim(3) %35, %extracted_slice : (tensor<1x32x64x64xf32>, tensor<1x32x64x64xf32>) -> tensor<1x32x64x128xf32>
    %36 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_21, %expanded_19 : tensor<1x32x64x128xf32>, tensor<1x1x64x128xf32>) outs(%26 : tensor<1x32x64x128xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x128xf32>
    %37 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %36 : tensor<1x32x64x128xf32>, tensor<1x32x64x128xf32>) outs(%26 : tensor<1x32x64x128xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.addf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x128xf32>
    %38 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_14, %expanded_18 : tensor<1x8x64x128xf32>, tensor<1x1x64x128xf32>) outs(%31 : tensor<1x8x64x128xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x64x128xf32>
    %extracted_slice_22 = tensor.extract_slice %transposed_14[0, 0, 0, 0] [1, 8, 64, 64] [1, 1, 1, 1] : tensor<1x8x64x128xf32> to tensor<1x8x64x64xf32>
    %extracted_slice_23 = tensor.extract_slice %transposed_14[0, 0, 0, 64] [1, 8, 64, 64] [1, 1, 1, 1] : tensor<1x8x64x128xf32> to tensor<1x8x64x64xf32>
    %39 = tensor.empty() : tensor<1x8x64x64xf32>
    %40 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_23 : tensor<1x8x64x64xf32>) outs(%39 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.negf %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x64x64xf32>
    %concat_24 = tensor.concat dim(3) %40, %extracted_slice_22 : (tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) -> tensor<1x8x64x128xf32>
    %41 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_24, %expanded_19 : tensor<1x8x64x128xf32>, tensor<1x1x64x128xf32>) outs(%31 : tensor<1x8x64x128xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x64x128xf32>
    %42 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<1x8x64x128xf32>, tensor<1x8x64x128xf32>) outs(%31 : tensor<1x8x64x128xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.addf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x8x64x128xf32>
    %43 = tensor.empty() : tensor<1x8x4x64x128xf32>
    %44 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<1x8x64x128xf32>) outs(%43 : tensor<1x8x4x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x4x64x128xf32>
    %collapsed_25 = tensor.collapse_shape %44 [[0], [1, 2], [3], [4]] : tensor<1x8x4x64x128xf32> into tensor<1x32x64x128xf32>
    %45 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_17 : tensor<1x8x64x128xf32>) outs(%43 : tensor<1x8x4x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x4x64x128xf32>
    %46 = tensor.empty() : tensor<1x32x128x64xf32>
    %transposed_26 = linalg.transpose ins(%collapsed_25 : tensor<1x32x64x128xf32>) outs(%46 : tensor<1x32x128x64xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_27 = tensor.collapse_shape %37 [[0, 1], [2], [3]] : tensor<1x32x64x128xf32> into tensor<32x64x128xf32>
    %collapsed_28 = tensor.collapse_shape %transposed_26 [[0, 1], [2], [3]] : tensor<1x32x128x64xf32> into tensor<32x128x64xf32>
    %47 = tensor.empty() : tensor<32x64x64xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<32x64x64xf32>) -> tensor<32x64x64xf32>
    %49 = linalg.batch_matmul ins(%collapsed_27, %collapsed_28 : tensor<32x64x128xf32>, tensor<32x128x64xf32>) outs(%48 : tensor<32x64x64xf32>) -> tensor<32x64x64xf32>
    %expanded_29 = tensor.expand_shape %49 [[0, 1], [2], [3]] output_shape [1, 32, 64, 64] : tensor<32x64x64xf32> into tensor<1x32x64x64xf32>
    %50 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29 : tensor<1x32x64x64xf32>) outs(%34 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.truncf %cst_4 : f64 to f32
      %96 = arith.mulf %in, %95 : f32
      linalg.yield %96 : f32
    } -> tensor<1x32x64x64xf32>
    %51 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %5 : tensor<1x32x64x64xf32>, tensor<1x1x64x64xf32>) outs(%34 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.addf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x64xf32>
    %52 = tensor.empty() : tensor<1x32x64xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x32x64xi64>) -> tensor<1x32x64xi64>
    %54 = tensor.empty() : tensor<1x32x64xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %56:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x32x64x64xf32>) outs(%55, %53 : tensor<1x32x64xf32>, tensor<1x32x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_46: i64):
      %95 = linalg.index 3 : index
      %96 = arith.index_cast %95 : index to i64
      %97 = arith.maximumf %in, %out : f32
      %98 = arith.cmpf ogt, %in, %out : f32
      %99 = arith.select %98, %96, %out_46 : i64
      linalg.yield %97, %99 : f32, i64
    } -> (tensor<1x32x64xf32>, tensor<1x32x64xi64>)
    %expanded_30 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 32, 64, 1] : tensor<1x32x64xf32> into tensor<1x32x64x1xf32>
    %57 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_30 : tensor<1x32x64x64xf32>, tensor<1x32x64x1xf32>) outs(%34 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.subf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x64xf32>
    %58 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x32x64x64xf32>) outs(%34 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.exp %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x64xf32>
    %59 = tensor.empty() : tensor<1x32x64x1xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<1x32x64x1xf32>) -> tensor<1x32x64x1xf32>
    %61 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x32x64x64xf32>) outs(%60 : tensor<1x32x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x1xf32>
    %62 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x32x64x64xf32>, tensor<1x32x64x1xf32>) outs(%34 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.divf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x32x64x64xf32>
    %collapsed_31 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x32x64x64xf32> into tensor<32x64x64xf32>
    %collapsed_32 = tensor.collapse_shape %45 [[0, 1, 2], [3], [4]] : tensor<1x8x4x64x128xf32> into tensor<32x64x128xf32>
    %63 = tensor.empty() : tensor<32x64x128xf32>
    %64 = linalg.fill ins(%cst : f32) outs(%63 : tensor<32x64x128xf32>) -> tensor<32x64x128xf32>
    %65 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<32x64x64xf32>, tensor<32x64x128xf32>) outs(%64 : tensor<32x64x128xf32>) -> tensor<32x64x128xf32>
    %expanded_33 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [1, 32, 64, 128] : tensor<32x64x128xf32> into tensor<1x32x64x128xf32>
    %66 = tensor.empty() : tensor<1x64x32x128xf32>
    %transposed_34 = linalg.transpose ins(%expanded_33 : tensor<1x32x64x128xf32>) outs(%66 : tensor<1x64x32x128xf32>) permutation = [0, 2, 1, 3] 
    %transposed_35 = linalg.transpose ins(%arg4 : tensor<4096x4096xf32>) outs(%22 : tensor<4096x4096xf32>) permutation = [1, 0] 
    %collapsed_36 = tensor.collapse_shape %transposed_34 [[0, 1], [2, 3]] : tensor<1x64x32x128xf32> into tensor<64x4096xf32>
    %67 = linalg.matmul ins(%collapsed_36, %transposed_35 : tensor<64x4096xf32>, tensor<4096x4096xf32>) outs(%24 : tensor<64x4096xf32>) -> tensor<64x4096xf32>
    %expanded_37 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [1, 64, 4096] : tensor<64x4096xf32> into tensor<1x64x4096xf32>
    %68 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_37 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.addf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %69 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %70 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<1x64x4096xf32>) outs(%15 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %71 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.divf %in, %cst_7 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %72 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.truncf %cst_5 : f64 to f32
      %96 = arith.addf %in, %95 : f32
      linalg.yield %96 : f32
    } -> tensor<1x64x1xf32>
    %73 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.rsqrt %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %74 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %73 : tensor<1x64x4096xf32>, tensor<1x64x1xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %75 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9, %74 : tensor<4096xf32>, tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %76 = tensor.empty() : tensor<4096x14336xf32>
    %transposed_38 = linalg.transpose ins(%arg5 : tensor<14336x4096xf32>) outs(%76 : tensor<4096x14336xf32>) permutation = [1, 0] 
    %collapsed_39 = tensor.collapse_shape %75 [[0, 1], [2]] : tensor<1x64x4096xf32> into tensor<64x4096xf32>
    %77 = tensor.empty() : tensor<64x14336xf32>
    %78 = linalg.fill ins(%cst : f32) outs(%77 : tensor<64x14336xf32>) -> tensor<64x14336xf32>
    %79 = linalg.matmul ins(%collapsed_39, %transposed_38 : tensor<64x4096xf32>, tensor<4096x14336xf32>) outs(%78 : tensor<64x14336xf32>) -> tensor<64x14336xf32>
    %expanded_40 = tensor.expand_shape %79 [[0, 1], [2]] output_shape [1, 64, 14336] : tensor<64x14336xf32> into tensor<1x64x14336xf32>
    %80 = tensor.empty() : tensor<1x64x14336xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40 : tensor<1x64x14336xf32>) outs(%80 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.negf %in : f32
      %96 = math.exp %95 : f32
      %97 = arith.addf %96, %cst_1 : f32
      %98 = arith.divf %cst_1, %97 : f32
      linalg.yield %98 : f32
    } -> tensor<1x64x14336xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_40, %81 : tensor<1x64x14336xf32>, tensor<1x64x14336xf32>) outs(%80 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x14336xf32>
    %transposed_41 = linalg.transpose ins(%arg6 : tensor<14336x4096xf32>) outs(%76 : tensor<4096x14336xf32>) permutation = [1, 0] 
    %83 = linalg.matmul ins(%collapsed_39, %transposed_41 : tensor<64x4096xf32>, tensor<4096x14336xf32>) outs(%78 : tensor<64x14336xf32>) -> tensor<64x14336xf32>
    %expanded_42 = tensor.expand_shape %83 [[0, 1], [2]] output_shape [1, 64, 14336] : tensor<64x14336xf32> into tensor<1x64x14336xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %expanded_42 : tensor<1x64x14336xf32>, tensor<1x64x14336xf32>) outs(%80 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x14336xf32>
    %85 = tensor.empty() : tensor<14336x4096xf32>
    %transposed_43 = linalg.transpose ins(%arg7 : tensor<4096x14336xf32>) outs(%85 : tensor<14336x4096xf32>) permutation = [1, 0] 
    %collapsed_44 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<1x64x14336xf32> into tensor<64x14336xf32>
    %86 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<64x14336xf32>, tensor<14336x4096xf32>) outs(%24 : tensor<64x4096xf32>) -> tensor<64x4096xf32>
    %expanded_45 = tensor.expand_shape %86 [[0, 1], [2]] output_shape [1, 64, 4096] : tensor<64x4096xf32> into tensor<1x64x4096xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %expanded_45 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.addf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %88 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %89 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x64x4096xf32>) outs(%15 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.addf %in, %out : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.divf %in, %cst_7 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %91 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = arith.truncf %cst_5 : f64 to f32
      %96 = arith.addf %in, %95 : f32
      linalg.yield %96 : f32
    } -> tensor<1x64x1xf32>
    %92 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %95 = math.rsqrt %in : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x1xf32>
    %93 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %92 : tensor<1x64x4096xf32>, tensor<1x64x1xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    %94 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10, %93 : tensor<4096xf32>, tensor<1x64x4096xf32>) outs(%13 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_46: f32, %out: f32):
      %95 = arith.mulf %in, %in_46 : f32
      linalg.yield %95 : f32
    } -> tensor<1x64x4096xf32>
    return %94 : tensor<1x64x4096xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_64_float32: "0x040000000000803FC18A503FC6E1293F84630A3FBC77E13E7DABB73EE39E953E61C4733EB093463EA0C3213EA0C6033E9CB1D63DADE4AE3D98788E3D671E683D84163D3DC8081A3D3FF5FA3C496FCC3C3989A63CC3A9873CEC065D3C6D0D343C7FAC123C4FF7EE3B76AAC23B02949E3B352E813B2077523BDC722B3B41AA0B3B108CE33A215DB93A2300973AEA03763A8668483A8D41233ABFFD043A81ACD8399981B039F8C88F396F426A39F4D43E3975741B39C345FD38F551CE386B12A8380FEA8838C4105F3887B63538CB061438802BF1371076C437690AA037345F823708685437A7072D3700F40C374DA5E536C712BB36A7649836C2487836B0414A36FFC22436"
    }
  }
#-}
