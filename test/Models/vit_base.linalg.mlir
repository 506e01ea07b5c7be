// ViT base, patch 16 at 224 x 224: patch embedding by convolution, one encoder layer, final norm.
//
// MODEL: vit_base
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 197, hidden 768, heads 12, head dim 64, f32
// VARIANT: bidirectional: added mask of `query >= 0`, true everywhere; ragged length 197
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: pixel_values, tensor<1x3x224x224xf32>, mean 0 std 1
// ARG 1: embeddings.cls_token, tensor<1x1x768xf32>, mean 0 std 0.02
// ARG 2: embeddings.position_embeddings, tensor<1x197x768xf32>, mean 0 std 0.02
// ARG 3: embeddings.patch_embeddings.projection.weight, tensor<768x3x16x16xf32>, mean 0 std 0.02
// ARG 4: embeddings.patch_embeddings.projection.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 5: layers.0.attention.q_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 6: layers.0.attention.q_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 7: layers.0.attention.k_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 8: layers.0.attention.k_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 9: layers.0.attention.v_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 10: layers.0.attention.v_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 11: layers.0.attention.o_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 12: layers.0.attention.o_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 13: layers.0.layernorm_before.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 14: layers.0.layernorm_before.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 15: layers.0.layernorm_after.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 16: layers.0.layernorm_after.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 17: layers.0.mlp.fc1.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 18: layers.0.mlp.fc1.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 19: layers.0.mlp.fc2.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 20: layers.0.mlp.fc2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 21: layernorm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 22: layernorm.bias, tensor<768xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1) -> (d1)>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x3x224x224xf32>, %arg1: tensor<1x1x768xf32>, %arg2: tensor<1x197x768xf32>, %arg3: tensor<768x3x16x16xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768x768xf32>, %arg6: tensor<768xf32>, %arg7: tensor<768x768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768x768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768x768xf32>, %arg12: tensor<768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<768xf32>, %arg17: tensor<3072x768xf32>, %arg18: tensor<3072xf32>, %arg19: tensor<768x3072xf32>, %arg20: tensor<768xf32>, %arg21: tensor<768xf32>, %arg22: tensor<768xf32>) -> tensor<1x197x768xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0.000000e+00 : f64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant 9.9999999999999998E-13 : f64
    %cst_7 = arith.constant 7.680000e+02 : f64
    %cst_8 = arith.constant 7.680000e+02 : f32
    %cst_9 = arith.constant 1.250000e-01 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %0 = tensor.empty() : tensor<1x768x14x14xf32>
    %broadcasted = linalg.broadcast ins(%arg4 : tensor<768xf32>) outs(%0 : tensor<1x768x14x14xf32>) dimensions = [0, 2, 3] 
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<16> : vector<2xi64>} ins(%arg0, %arg3 : tensor<1x3x224x224xf32>, tensor<768x3x16x16xf32>) outs(%broadcasted : tensor<1x768x14x14xf32>) -> tensor<1x768x14x14xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1], [2, 3]] : tensor<1x768x14x14xf32> into tensor<1x768x196xf32>
    %2 = tensor.empty() : tensor<1x196x768xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x768x196xf32>) outs(%2 : tensor<1x196x768xf32>) permutation = [0, 2, 1] 
    %concat = tensor.concat dim(1) %arg1, %transposed : (tensor<1x1x768xf32>, tensor<1x196x768xf32>) -> tensor<1x197x768xf32>
    %3 = tensor.empty() : tensor<1x197x768xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat, %arg2 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %5 = tensor.empty() : tensor<197xi64>
    %6 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%5 : tensor<197xi64>) {
    ^bb0(%out: i64):
      %118 = linalg.index 0 : index
      %119 = arith.index_cast %118 : index to i64
      linalg.yield %119 : i64
    } -> tensor<197xi64>
    %expanded = tensor.expand_shape %6 [[0, 1, 2, 3]] output_shape [1, 1, 197, 1] : tensor<197xi64> into tensor<1x1x197x1xi64>
    %7 = tensor.empty() : tensor<1x1x197x1xi1>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x197x1xi64>) outs(%7 : tensor<1x1x197x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %118 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %118 : i1
    } -> tensor<1x1x197x1xi1>
    %9 = tensor.empty() : tensor<1x1x197x197xi1>
    %collapsed_11 = tensor.collapse_shape %8 [[0], [1], [2, 3]] : tensor<1x1x197x1xi1> into tensor<1x1x197xi1>
    %10 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_11 : tensor<1x1x197xi1>) outs(%9 : tensor<1x1x197x197xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x197x197xi1>
    %11 = tensor.empty() : tensor<1x1x197x197xf32>
    %12 = linalg.generic {indexing_maps = [#map2, #map4, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %cst_5, %cst_4 : tensor<1x1x197x197xi1>, tensor<f32>, tensor<f32>) outs(%11 : tensor<1x1x197x197xf32>) {
    ^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
      %118 = arith.select %in, %in_39, %in_40 : f32
      linalg.yield %118 : f32
    } -> tensor<1x1x197x197xf32>
    %13 = tensor.empty() : tensor<1x197x768xf64>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x197x768xf32>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %118 = arith.extf %in : f32 to f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %15 = tensor.empty() : tensor<1x197x1xf64>
    %16 = linalg.fill ins(%cst_0 : f64) outs(%15 : tensor<1x197x1xf64>) -> tensor<1x197x1xf64>
    %17 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x197x768xf64>) outs(%16 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.addf %in, %out : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x197x1xf64>) outs(%15 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.divf %in, %cst_7 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %19 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<1x197x768xf64>, tensor<1x197x1xf64>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %118 = arith.subf %in, %in_39 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<1x197x768xf64>, tensor<1x197x768xf64>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %118 = arith.mulf %in, %in_39 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %21 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<1x197x768xf64>) outs(%16 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.addf %in, %out : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x197x1xf64>) outs(%15 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.divf %in, %cst_7 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %23 = tensor.empty() : tensor<1x197x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x197x1xf64>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %118 = arith.truncf %in : f64 to f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%23 : tensor<1x197x1xf32>) -> tensor<1x197x1xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<1x197x768xf32>) outs(%25 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.addf %in, %out : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.divf %in, %cst_8 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.truncf %cst_6 : f64 to f32
      %119 = arith.addf %in, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<1x197x1xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = math.rsqrt %in : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %27 : tensor<1x197x768xf32>, tensor<1x197x1xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.subf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<1x197x768xf32>, tensor<1x197x1xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.mulf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg13 : tensor<1x197x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.mulf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %arg14 : tensor<1x197x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %collapsed_12 = tensor.collapse_shape %33 [[0, 1], [2]] : tensor<1x197x768xf32> into tensor<197x768xf32>
    %34 = tensor.empty() : tensor<768x768xf32>
    %transposed_13 = linalg.transpose ins(%arg5 : tensor<768x768xf32>) outs(%34 : tensor<768x768xf32>) permutation = [1, 0] 
    %35 = tensor.empty() : tensor<197x768xf32>
    %36 = linalg.fill ins(%cst : f32) outs(%35 : tensor<197x768xf32>) -> tensor<197x768xf32>
    %37 = linalg.matmul ins(%collapsed_12, %transposed_13 : tensor<197x768xf32>, tensor<768x768xf32>) outs(%36 : tensor<197x768xf32>) -> tensor<197x768xf32>
    %38 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<197x768xf32>
    %39 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%37, %38 : tensor<197x768xf32>, tensor<197x768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<197x768xf32>
    %expanded_14 = tensor.expand_shape %39 [[0, 1], [2, 3]] output_shape [1, 197, 12, 64] : tensor<197x768xf32> into tensor<1x197x12x64xf32>
    %40 = tensor.empty() : tensor<1x12x197x64xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<1x197x12x64xf32>) outs(%40 : tensor<1x12x197x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_16 = linalg.transpose ins(%arg7 : tensor<768x768xf32>) outs(%34 : tensor<768x768xf32>) permutation = [1, 0] 
    %41 = linalg.matmul ins(%collapsed_12, %transposed_16 : tensor<197x768xf32>, tensor<768x768xf32>) outs(%36 : tensor<197x768xf32>) -> tensor<197x768xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<197x768xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%41, %42 : tensor<197x768xf32>, tensor<197x768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<197x768xf32>
    %expanded_17 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [1, 197, 12, 64] : tensor<197x768xf32> into tensor<1x197x12x64xf32>
    %transposed_18 = linalg.transpose ins(%arg9 : tensor<768x768xf32>) outs(%34 : tensor<768x768xf32>) permutation = [1, 0] 
    %44 = linalg.matmul ins(%collapsed_12, %transposed_18 : tensor<197x768xf32>, tensor<768x768xf32>) outs(%36 : tensor<197x768xf32>) -> tensor<197x768xf32>
    %45 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<197x768xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<197x768xf32>, tensor<197x768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<197x768xf32>
    %expanded_19 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [1, 197, 12, 64] : tensor<197x768xf32> into tensor<1x197x12x64xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x197x12x64xf32>) outs(%40 : tensor<1x12x197x64xf32>) permutation = [0, 2, 1, 3] 
    %47 = tensor.empty() : tensor<1x12x64x197xf32>
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<1x197x12x64xf32>) outs(%47 : tensor<1x12x64x197xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_15 [[0, 1], [2], [3]] : tensor<1x12x197x64xf32> into tensor<12x197x64xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x12x64x197xf32> into tensor<12x64x197xf32>
    %48 = tensor.empty() : tensor<12x197x197xf32>
    %49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<12x197x197xf32>) -> tensor<12x197x197xf32>
    %50 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<12x197x64xf32>, tensor<12x64x197xf32>) outs(%49 : tensor<12x197x197xf32>) -> tensor<12x197x197xf32>
    %expanded_24 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [1, 12, 197, 197] : tensor<12x197x197xf32> into tensor<1x12x197x197xf32>
    %51 = tensor.empty() : tensor<1x12x197x197xf32>
    %52 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x12x197x197xf32>) outs(%51 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.mulf %in, %cst_9 : f32
      linalg.yield %118 : f32
    } -> tensor<1x12x197x197xf32>
    %53 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %12 : tensor<1x12x197x197xf32>, tensor<1x1x197x197xf32>) outs(%51 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x12x197x197xf32>
    %54 = tensor.empty() : tensor<1x12x197xi64>
    %55 = linalg.fill ins(%c0_i64 : i64) outs(%54 : tensor<1x12x197xi64>) -> tensor<1x12x197xi64>
    %56 = tensor.empty() : tensor<1x12x197xf32>
    %57 = linalg.fill ins(%cst_1 : f32) outs(%56 : tensor<1x12x197xf32>) -> tensor<1x12x197xf32>
    %58:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%53 : tensor<1x12x197x197xf32>) outs(%57, %55 : tensor<1x12x197xf32>, tensor<1x12x197xi64>) {
    ^bb0(%in: f32, %out: f32, %out_39: i64):
      %118 = linalg.index 3 : index
      %119 = arith.index_cast %118 : index to i64
      %120 = arith.maximumf %in, %out : f32
      %121 = arith.cmpf ogt, %in, %out : f32
      %122 = arith.select %121, %119, %out_39 : i64
      linalg.yield %120, %122 : f32, i64
    } -> (tensor<1x12x197xf32>, tensor<1x12x197xi64>)
    %expanded_25 = tensor.expand_shape %58#0 [[0], [1], [2, 3]] output_shape [1, 12, 197, 1] : tensor<1x12x197xf32> into tensor<1x12x197x1xf32>
    %59 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %expanded_25 : tensor<1x12x197x197xf32>, tensor<1x12x197x1xf32>) outs(%51 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.subf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x12x197x197xf32>
    %60 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x12x197x197xf32>) outs(%51 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = math.exp %in : f32
      linalg.yield %118 : f32
    } -> tensor<1x12x197x197xf32>
    %61 = tensor.empty() : tensor<1x12x197x1xf32>
    %62 = linalg.fill ins(%cst : f32) outs(%61 : tensor<1x12x197x1xf32>) -> tensor<1x12x197x1xf32>
    %63 = linalg.generic {indexing_maps = [#map2, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60 : tensor<1x12x197x197xf32>) outs(%62 : tensor<1x12x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.addf %in, %out : f32
      linalg.yield %118 : f32
    } -> tensor<1x12x197x1xf32>
    %64 = linalg.generic {indexing_maps = [#map2, #map10, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %63 : tensor<1x12x197x197xf32>, tensor<1x12x197x1xf32>) outs(%51 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.divf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x12x197x197xf32>
    %collapsed_26 = tensor.collapse_shape %64 [[0, 1], [2], [3]] : tensor<1x12x197x197xf32> into tensor<12x197x197xf32>
    %collapsed_27 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x12x197x64xf32> into tensor<12x197x64xf32>
    %65 = tensor.empty() : tensor<12x197x64xf32>
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<12x197x64xf32>) -> tensor<12x197x64xf32>
    %67 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<12x197x197xf32>, tensor<12x197x64xf32>) outs(%66 : tensor<12x197x64xf32>) -> tensor<12x197x64xf32>
    %expanded_28 = tensor.expand_shape %67 [[0, 1], [2], [3]] output_shape [1, 12, 197, 64] : tensor<12x197x64xf32> into tensor<1x12x197x64xf32>
    %68 = tensor.empty() : tensor<1x197x12x64xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x12x197x64xf32>) outs(%68 : tensor<1x197x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x197x12x64xf32> into tensor<197x768xf32>
    %transposed_31 = linalg.transpose ins(%arg11 : tensor<768x768xf32>) outs(%34 : tensor<768x768xf32>) permutation = [1, 0] 
    %69 = linalg.matmul ins(%collapsed_30, %transposed_31 : tensor<197x768xf32>, tensor<768x768xf32>) outs(%36 : tensor<197x768xf32>) -> tensor<197x768xf32>
    %70 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<197x768xf32>
    %71 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%69, %70 : tensor<197x768xf32>, tensor<197x768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<197x768xf32>
    %expanded_32 = tensor.expand_shape %71 [[0, 1], [2]] output_shape [1, 197, 768] : tensor<197x768xf32> into tensor<1x197x768xf32>
    %72 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %4 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %73 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x197x768xf32>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %118 = arith.extf %in : f32 to f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %74 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x197x768xf64>) outs(%16 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.addf %in, %out : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %75 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x197x1xf64>) outs(%15 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.divf %in, %cst_7 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %76 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %75 : tensor<1x197x768xf64>, tensor<1x197x1xf64>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %118 = arith.subf %in, %in_39 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %77 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %76 : tensor<1x197x768xf64>, tensor<1x197x768xf64>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %118 = arith.mulf %in, %in_39 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %78 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x197x768xf64>) outs(%16 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.addf %in, %out : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %79 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x197x1xf64>) outs(%15 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.divf %in, %cst_7 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %80 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x197x1xf64>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %118 = arith.truncf %in : f64 to f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %81 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%72 : tensor<1x197x768xf32>) outs(%25 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.addf %in, %out : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %82 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.divf %in, %cst_8 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %83 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.truncf %cst_6 : f64 to f32
      %119 = arith.addf %in, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<1x197x1xf32>
    %84 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = math.rsqrt %in : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %85 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %82 : tensor<1x197x768xf32>, tensor<1x197x1xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.subf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %86 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %84 : tensor<1x197x768xf32>, tensor<1x197x1xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.mulf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %87 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %arg15 : tensor<1x197x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.mulf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %88 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %arg16 : tensor<1x197x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %collapsed_33 = tensor.collapse_shape %88 [[0, 1], [2]] : tensor<1x197x768xf32> into tensor<197x768xf32>
    %89 = tensor.empty() : tensor<768x3072xf32>
    %transposed_34 = linalg.transpose ins(%arg17 : tensor<3072x768xf32>) outs(%89 : tensor<768x3072xf32>) permutation = [1, 0] 
    %90 = tensor.empty() : tensor<197x3072xf32>
    %91 = linalg.fill ins(%cst : f32) outs(%90 : tensor<197x3072xf32>) -> tensor<197x3072xf32>
    %92 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<197x768xf32>, tensor<768x3072xf32>) outs(%91 : tensor<197x3072xf32>) -> tensor<197x3072xf32>
    %93 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<3072xf32>) outs(%90 : tensor<197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<197x3072xf32>
    %94 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%92, %93 : tensor<197x3072xf32>, tensor<197x3072xf32>) outs(%90 : tensor<197x3072xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<197x3072xf32>
    %expanded_35 = tensor.expand_shape %94 [[0, 1], [2]] output_shape [1, 197, 3072] : tensor<197x3072xf32> into tensor<1x197x3072xf32>
    %95 = tensor.empty() : tensor<1x197x3072xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.divf %in, %cst_10 : f32
      %119 = math.erf %118 : f32
      %120 = arith.addf %119, %cst_2 : f32
      %121 = arith.mulf %120, %cst_3 : f32
      %122 = arith.mulf %in, %121 : f32
      linalg.yield %122 : f32
    } -> tensor<1x197x3072xf32>
    %collapsed_36 = tensor.collapse_shape %96 [[0, 1], [2]] : tensor<1x197x3072xf32> into tensor<197x3072xf32>
    %97 = tensor.empty() : tensor<3072x768xf32>
    %transposed_37 = linalg.transpose ins(%arg19 : tensor<768x3072xf32>) outs(%97 : tensor<3072x768xf32>) permutation = [1, 0] 
    %98 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<197x3072xf32>, tensor<3072x768xf32>) outs(%36 : tensor<197x768xf32>) -> tensor<197x768xf32>
    %99 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%arg20 : tensor<768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<197x768xf32>
    %100 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%98, %99 : tensor<197x768xf32>, tensor<197x768xf32>) outs(%35 : tensor<197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<197x768xf32>
    %expanded_38 = tensor.expand_shape %100 [[0, 1], [2]] output_shape [1, 197, 768] : tensor<197x768xf32> into tensor<1x197x768xf32>
    %101 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38, %72 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %102 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x197x768xf32>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %118 = arith.extf %in : f32 to f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %103 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x197x768xf64>) outs(%16 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.addf %in, %out : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %104 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x197x1xf64>) outs(%15 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.divf %in, %cst_7 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %105 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %104 : tensor<1x197x768xf64>, tensor<1x197x1xf64>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %118 = arith.subf %in, %in_39 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %106 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %105 : tensor<1x197x768xf64>, tensor<1x197x768xf64>) outs(%13 : tensor<1x197x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %118 = arith.mulf %in, %in_39 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x768xf64>
    %107 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x197x768xf64>) outs(%16 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.addf %in, %out : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %108 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x197x1xf64>) outs(%15 : tensor<1x197x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %118 = arith.divf %in, %cst_7 : f64
      linalg.yield %118 : f64
    } -> tensor<1x197x1xf64>
    %109 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x197x1xf64>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %118 = arith.truncf %in : f64 to f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %110 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%101 : tensor<1x197x768xf32>) outs(%25 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.addf %in, %out : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %111 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.divf %in, %cst_8 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %112 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = arith.truncf %cst_6 : f64 to f32
      %119 = arith.addf %in, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<1x197x1xf32>
    %113 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x197x1xf32>) outs(%23 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %118 = math.rsqrt %in : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x1xf32>
    %114 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %111 : tensor<1x197x768xf32>, tensor<1x197x1xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.subf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %115 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %113 : tensor<1x197x768xf32>, tensor<1x197x1xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.mulf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %116 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %arg21 : tensor<1x197x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.mulf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    %117 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %arg22 : tensor<1x197x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %118 = arith.addf %in, %in_39 : f32
      linalg.yield %118 : f32
    } -> tensor<1x197x768xf32>
    return %117 : tensor<1x197x768xf32>
  }
}
