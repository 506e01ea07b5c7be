// ViT base in Flax, patch 16 at 224 x 224: patch embedding by convolution, one encoder layer, final norm.
//
// MODEL: flax_vit_base
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 197, hidden 768, heads 12, head dim 64, f32
// VARIANT: bidirectional, no mask, Q divided by sqrt(64), ragged length 197
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: pixel_values, tensor<1x224x224x3xf32>, mean 0 std 1
// ARG 1: params.embeddings.cls_token, tensor<1x1x768xf32>, mean 0 std 0.02
// ARG 2: params.embeddings.patch_embeddings.projection.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 3: params.embeddings.patch_embeddings.projection.kernel, tensor<16x16x3x768xf32>, mean 0 std 0.02
// ARG 4: params.embeddings.position_embeddings, tensor<1x197x768xf32>, mean 0 std 0.02
// ARG 5: params.encoder.layer.0.attention.attention.key.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 6: params.encoder.layer.0.attention.attention.key.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 7: params.encoder.layer.0.attention.attention.query.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: params.encoder.layer.0.attention.attention.query.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 9: params.encoder.layer.0.attention.attention.value.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 10: params.encoder.layer.0.attention.attention.value.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 11: params.encoder.layer.0.attention.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 12: params.encoder.layer.0.attention.output.dense.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 13: params.encoder.layer.0.intermediate.dense.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 14: params.encoder.layer.0.intermediate.dense.kernel, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 15: params.encoder.layer.0.layernorm_after.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 16: params.encoder.layer.0.layernorm_after.scale, tensor<768xf32>, mean 1 std 0.02
// ARG 17: params.encoder.layer.0.layernorm_before.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 18: params.encoder.layer.0.layernorm_before.scale, tensor<768xf32>, mean 1 std 0.02
// ARG 19: params.encoder.layer.0.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 20: params.encoder.layer.0.output.dense.kernel, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 21: params.layernorm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 22: params.layernorm.scale, tensor<768xf32>, mean 1 std 0.02

#map = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> ()>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> ()>
#map8 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map12 = affine_map<() -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> ()>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map15 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
module {
  func.func @main(%arg0: tensor<1x224x224x3xf32>, %arg1: tensor<1x1x768xf32>, %arg2: tensor<768xf32>, %arg3: tensor<16x16x3x768xf32>, %arg4: tensor<1x197x768xf32>, %arg5: tensor<768xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768x768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x768xf32>, %arg11: tensor<768xf32>, %arg12: tensor<768x768xf32>, %arg13: tensor<3072xf32>, %arg14: tensor<768x3072xf32>, %arg15: tensor<768xf32>, %arg16: tensor<768xf32>, %arg17: tensor<768xf32>, %arg18: tensor<768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<3072x768xf32>, %arg21: tensor<768xf32>, %arg22: tensor<768xf32>) -> (tensor<1x197x768xf32> ) {
    %cst = arith.constant 8.000000e+00 : f32
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %cst_0 = arith.constant 1.12837911 : f32
    %cst_1 = arith.constant -0.37612626 : f32
    %cst_2 = arith.constant 0.112835854 : f32
    %cst_3 = arith.constant -0.0268538129 : f32
    %cst_4 = arith.constant 0.00518832775 : f32
    %cst_5 = arith.constant -8.0101937E-4 : f32
    %cst_6 = arith.constant 7.85386146E-5 : f32
    %cst_7 = arith.constant -88.7228394 : f32
    %cst_8 = arith.constant 0.564189494 : f32
    %cst_9 = arith.constant -0.282076746 : f32
    %cst_10 = arith.constant 0.42184633 : f32
    %cst_11 = arith.constant -1.01526523 : f32
    %cst_12 = arith.constant 2.92101908 : f32
    %cst_13 = arith.constant -7.49551868 : f32
    %cst_14 = arith.constant 1.297720e+01 : f32
    %cst_15 = arith.constant -10.477664 : f32
    %cst_16 = arith.constant 0.563825965 : f32
    %cst_17 = arith.constant -0.274112701 : f32
    %cst_18 = arith.constant 3.404880e-01 : f32
    %cst_19 = arith.constant -0.494451523 : f32
    %cst_20 = arith.constant 0.621000468 : f32
    %cst_21 = arith.constant -0.582473278 : f32
    %cst_22 = arith.constant 0.368742466 : f32
    %cst_23 = arith.constant -0.138703942 : f32
    %cst_24 = arith.constant 2.326820e-02 : f32
    %cst_25 = arith.constant 2.000000e+00 : f32
    %cst_26 = arith.constant 1.000000e+00 : f32
    %cst_27 = arith.constant 0xFF800000 : f32
    %cst_28 = arith.constant 0.000000e+00 : f32
    %cst_29 = arith.constant dense<0.707106769> : tensor<f32>
    %cst_30 = arith.constant dense<5.000000e-01> : tensor<f32>
    %cst_31 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_32 = arith.constant dense<9.99999996E-13> : tensor<f32>
    %cst_33 = arith.constant dense<7.680000e+02> : tensor<f32>
    %cst_34 = arith.constant dense<0.000000e+00> : tensor<f32>
    %0 = tensor.empty() : tensor<1x14x14x768xf32>
    %1 = linalg.fill ins(%cst_28 : f32) outs(%0 : tensor<1x14x14x768xf32>) -> tensor<1x14x14x768xf32>
    %2 = linalg.conv_2d_nhwc_hwcf {dilations = dense<1> : tensor<2xi64>, strides = dense<16> : tensor<2xi64>} ins(%arg0, %arg3 : tensor<1x224x224x3xf32>, tensor<16x16x3x768xf32>) outs(%1 : tensor<1x14x14x768xf32>) -> tensor<1x14x14x768xf32>
    %expanded = tensor.expand_shape %arg2 [[0, 1, 2, 3]] output_shape [1, 1, 1, 768] : tensor<768xf32> into tensor<1x1x1x768xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1x768xf32>) outs(%0 : tensor<1x14x14x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x14x14x768xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %3 : tensor<1x14x14x768xf32>, tensor<1x14x14x768xf32>) outs(%0 : tensor<1x14x14x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x14x14x768xf32>
    %collapsed = tensor.collapse_shape %4 [[0], [1, 2], [3]] : tensor<1x14x14x768xf32> into tensor<1x196x768xf32>
    %5 = tensor.empty() : tensor<1x197x768xf32>
    %6 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel", "parallel", "parallel"]} outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%out: f32):
      %192 = linalg.index 2 : index
      %193 = linalg.index 1 : index
      %194 = arith.cmpi ult, %193, %c1 : index
      %195 = scf.if %194 -> (f32) {
        %extracted = tensor.extract %arg1[%c0, %193, %192] : tensor<1x1x768xf32>
        scf.yield %extracted : f32
      } else {
        %196 = arith.subi %193, %c1 : index
        %extracted = tensor.extract %collapsed[%c0, %196, %192] : tensor<1x196x768xf32>
        scf.yield %extracted : f32
      }
      linalg.yield %195 : f32
    } -> tensor<1x197x768xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %arg4 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %7 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %9 = tensor.empty() : tensor<1x197xf32>
    %10 = linalg.fill ins(%cst_28 : f32) outs(%9 : tensor<1x197xf32>) -> tensor<1x197xf32>
    %11 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<1x197x768xf32>) outs(%10 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%cst_33 : tensor<f32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197xf32>
    %13 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%11, %12 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %14 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x197x768xf32>) outs(%10 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %15 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%14, %12 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%13, %13 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%15, %16 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.subf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel"]} ins(%cst_34 : tensor<f32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%18, %17 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.maximumf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %20 = tensor.empty() : tensor<1x197x1xf32>
    %21 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x197xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x1xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x197xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x1xf32>
    %23 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x197x1xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %23 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.subf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %25 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_32 : tensor<f32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %25 : tensor<1x197x1xf32>, tensor<1x197x1xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x1xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x197x1xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = math.rsqrt %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x1xf32>
    %expanded_35 = tensor.expand_shape %arg18 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %28 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x197x1xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %29 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_35 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %29 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %30 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %expanded_36 = tensor.expand_shape %arg17 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %32 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_36 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %32 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %34 = linalg.fill ins(%cst_28 : f32) outs(%5 : tensor<1x197x768xf32>) -> tensor<1x197x768xf32>
    %35 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%33, %arg8 : tensor<1x197x768xf32>, tensor<768x768xf32>) outs(%34 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x197x768xf32>
    %expanded_37 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %36 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %37 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %expanded_38 = tensor.expand_shape %37 [[0], [1], [2, 3]] output_shape [1, 197, 12, 64] : tensor<1x197x768xf32> into tensor<1x197x12x64xf32>
    %38 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%33, %arg10 : tensor<1x197x768xf32>, tensor<768x768xf32>) outs(%34 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x197x768xf32>
    %expanded_39 = tensor.expand_shape %arg9 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %39 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %40 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %39 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %expanded_40 = tensor.expand_shape %40 [[0], [1], [2, 3]] output_shape [1, 197, 12, 64] : tensor<1x197x768xf32> into tensor<1x197x12x64xf32>
    %41 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%33, %arg6 : tensor<1x197x768xf32>, tensor<768x768xf32>) outs(%34 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x197x768xf32>
    %expanded_41 = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_41 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %43 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %42 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %expanded_42 = tensor.expand_shape %43 [[0], [1], [2, 3]] output_shape [1, 197, 12, 64] : tensor<1x197x768xf32> into tensor<1x197x12x64xf32>
    %44 = tensor.empty() : tensor<f32>
    %45 = linalg.generic {indexing_maps = [#map12], iterator_types = []} outs(%44 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %46 = tensor.empty() : tensor<1x197x12x64xf32>
    %47 = linalg.generic {indexing_maps = [#map13, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<f32>) outs(%46 : tensor<1x197x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x12x64xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_38, %47 : tensor<1x197x12x64xf32>, tensor<1x197x12x64xf32>) outs(%46 : tensor<1x197x12x64xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x12x64xf32>
    %49 = tensor.empty() : tensor<1x12x197x197xf32>
    %50 = linalg.fill ins(%cst_28 : f32) outs(%49 : tensor<1x12x197x197xf32>) -> tensor<1x12x197x197xf32>
    %51 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%48, %expanded_42 : tensor<1x197x12x64xf32>, tensor<1x197x12x64xf32>) outs(%50 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x12x197x197xf32>
    %52 = tensor.empty() : tensor<1x12x197xf32>
    %53 = linalg.fill ins(%cst_27 : f32) outs(%52 : tensor<1x12x197xf32>) -> tensor<1x12x197xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x12x197x197xf32>) outs(%53 : tensor<1x12x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.maximumf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x12x197xf32>
    %55 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_31 : tensor<f32>) outs(%52 : tensor<1x12x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x197xf32>
    %56 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%55, %54 : tensor<1x12x197xf32>, tensor<1x12x197xf32>) outs(%52 : tensor<1x12x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.maximumf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x12x197xf32>
    %57 = tensor.empty() : tensor<1x12x197x1xf32>
    %58 = linalg.generic {indexing_maps = [#map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<1x12x197xf32>) outs(%57 : tensor<1x12x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x197x1xf32>
    %59 = linalg.generic {indexing_maps = [#map17, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x12x197x1xf32>) outs(%49 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x197x197xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %59 : tensor<1x12x197x197xf32>, tensor<1x12x197x197xf32>) outs(%49 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.subf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x12x197x197xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<1x12x197x197xf32>) outs(%49 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = math.exp %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x12x197x197xf32>
    %62 = linalg.fill ins(%cst_28 : f32) outs(%52 : tensor<1x12x197xf32>) -> tensor<1x12x197xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x12x197x197xf32>) outs(%62 : tensor<1x12x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x12x197xf32>
    %64 = linalg.generic {indexing_maps = [#map11, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x12x197xf32>) outs(%57 : tensor<1x12x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x197x1xf32>
    %65 = linalg.generic {indexing_maps = [#map17, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64 : tensor<1x12x197x1xf32>) outs(%49 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x197x197xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %65 : tensor<1x12x197x197xf32>, tensor<1x12x197x197xf32>) outs(%49 : tensor<1x12x197x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x12x197x197xf32>
    %67 = tensor.empty() : tensor<1x12x64x197xf32>
    %68 = linalg.fill ins(%cst_28 : f32) outs(%67 : tensor<1x12x64x197xf32>) -> tensor<1x12x64x197xf32>
    %69 = linalg.generic {indexing_maps = [#map18, #map19, #map16], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded_40, %66 : tensor<1x197x12x64xf32>, tensor<1x12x197x197xf32>) outs(%68 : tensor<1x12x64x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x12x64x197xf32>
    %70 = linalg.generic {indexing_maps = [#map20, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<1x12x64x197xf32>) outs(%46 : tensor<1x197x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x12x64xf32>
    %collapsed_43 = tensor.collapse_shape %70 [[0], [1], [2, 3]] : tensor<1x197x12x64xf32> into tensor<1x197x768xf32>
    %71 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed_43, %arg12 : tensor<1x197x768xf32>, tensor<768x768xf32>) outs(%34 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x197x768xf32>
    %expanded_44 = tensor.expand_shape %arg11 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %72 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %73 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %72 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %74 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %7 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %74 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%74 : tensor<1x197x768xf32>) outs(%10 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %77 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%76, %12 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %78 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%75 : tensor<1x197x768xf32>) outs(%10 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %79 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%78, %12 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %80 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%77, %77 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%79, %80 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.subf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%18, %81 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.maximumf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %83 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x197xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x1xf32>
    %84 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x197xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x1xf32>
    %85 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x197x1xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %85 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.subf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %25 : tensor<1x197x1xf32>, tensor<1x197x1xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x1xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x197x1xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = math.rsqrt %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x1xf32>
    %expanded_45 = tensor.expand_shape %arg16 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %89 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x197x1xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %90 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %90 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %92 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %91 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %expanded_46 = tensor.expand_shape %arg15 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %93 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %94 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %93 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %95 = tensor.empty() : tensor<1x197x3072xf32>
    %96 = linalg.fill ins(%cst_28 : f32) outs(%95 : tensor<1x197x3072xf32>) -> tensor<1x197x3072xf32>
    %97 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%94, %arg14 : tensor<1x197x768xf32>, tensor<768x3072xf32>) outs(%96 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x197x3072xf32>
    %expanded_47 = tensor.expand_shape %arg13 [[0, 1, 2]] output_shape [1, 1, 3072] : tensor<3072xf32> into tensor<1x1x3072xf32>
    %98 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_47 : tensor<1x1x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x3072xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %98 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %100 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_30 : tensor<f32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x3072xf32>
    %101 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %99 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %102 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.negf %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %103 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_29 : tensor<f32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x3072xf32>
    %104 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %103 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %104 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.negf %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %107 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = math.absf %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.divf %cst_26, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = math.exp %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.divf %cst_26, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %110 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %112 = tensor.empty() : tensor<1x197x3072xi1>
    %113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x197x3072xf32>) outs(%112 : tensor<1x197x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %192 = arith.cmpf olt, %in, %cst_25 : f32
      linalg.yield %192 : i1
    } -> tensor<1x197x3072xi1>
    %114 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.mulf %in, %cst_24 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_23 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %116 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_22 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_21 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_20 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_19 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %124 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %125 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_18 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %126 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %127 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_17 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %128 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %129 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_16 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.mulf %in, %cst_15 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %131 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_14 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %132 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %133 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_13 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %134 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %135 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_12 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %136 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %137 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_11 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %138 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %139 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_10 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %140 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %141 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_9 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %108 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_8 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %129, %143 : tensor<1x197x3072xi1>, tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: i1, %in_51: f32, %in_52: f32, %out: f32):
      %192 = arith.select %in, %in_51, %in_52 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %145 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %144 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %146 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x197x3072xf32>) outs(%112 : tensor<1x197x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %192 = arith.cmpf olt, %in, %cst_7 : f32
      linalg.yield %192 : i1
    } -> tensor<1x197x3072xi1>
    %147 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %145 : tensor<1x197x3072xi1>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: i1, %in_51: f32, %out: f32):
      %192 = arith.select %in, %cst_28, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %148 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x197x3072xf32>) outs(%112 : tensor<1x197x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %192 = arith.cmpf olt, %in, %cst_28 : f32
      linalg.yield %192 : i1
    } -> tensor<1x197x3072xi1>
    %149 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.subf %cst_25, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %150 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %149, %147 : tensor<1x197x3072xi1>, tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: i1, %in_51: f32, %in_52: f32, %out: f32):
      %192 = arith.select %in, %in_51, %in_52 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %151 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.mulf %in, %cst_6 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %152 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_5 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %153 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %105 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %154 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_4 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %155 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %105 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %156 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_3 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %157 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156, %105 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %158 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_2 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %159 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %105 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %160 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_1 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %161 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %105 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %162 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %in, %cst_0 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %163 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %162 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %164 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.subf %cst_26, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %165 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x197x3072xf32>) outs(%112 : tensor<1x197x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %192 = arith.cmpf olt, %in, %cst_26 : f32
      linalg.yield %192 : i1
    } -> tensor<1x197x3072xi1>
    %166 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %164, %150 : tensor<1x197x3072xi1>, tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: i1, %in_51: f32, %in_52: f32, %out: f32):
      %192 = arith.select %in, %in_51, %in_52 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %167 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %166 : tensor<1x197x3072xf32>, tensor<1x197x3072xf32>) outs(%95 : tensor<1x197x3072xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x3072xf32>
    %168 = linalg.generic {indexing_maps = [#map9, #map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%167, %arg20 : tensor<1x197x3072xf32>, tensor<3072x768xf32>) outs(%34 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      %193 = arith.addf %out, %192 : f32
      linalg.yield %193 : f32
    } -> tensor<1x197x768xf32>
    %expanded_48 = tensor.expand_shape %arg19 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %169 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %170 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168, %169 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %171 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170, %74 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %172 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %171 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %173 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%171 : tensor<1x197x768xf32>) outs(%10 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %174 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%173, %12 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %175 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%172 : tensor<1x197x768xf32>) outs(%10 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = arith.addf %out, %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %176 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%175, %12 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.divf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %177 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%174, %174 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %178 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%176, %177 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.subf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %179 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel"]} ins(%18, %178 : tensor<1x197xf32>, tensor<1x197xf32>) outs(%9 : tensor<1x197xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.maximumf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197xf32>
    %180 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<1x197xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x1xf32>
    %181 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<1x197xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x1xf32>
    %182 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180 : tensor<1x197x1xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %183 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171, %182 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.subf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %184 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %25 : tensor<1x197x1xf32>, tensor<1x197x1xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x1xf32>
    %185 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184 : tensor<1x197x1xf32>) outs(%20 : tensor<1x197x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %192 = math.rsqrt %in : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x1xf32>
    %expanded_49 = tensor.expand_shape %arg22 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %186 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%185 : tensor<1x197x1xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %187 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %188 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%186, %187 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %189 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183, %188 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.mulf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    %expanded_50 = tensor.expand_shape %arg21 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %190 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50 : tensor<1x1x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x197x768xf32>
    %191 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %190 : tensor<1x197x768xf32>, tensor<1x197x768xf32>) outs(%5 : tensor<1x197x768xf32>) {
    ^bb0(%in: f32, %in_51: f32, %out: f32):
      %192 = arith.addf %in, %in_51 : f32
      linalg.yield %192 : f32
    } -> tensor<1x197x768xf32>
    return %191 : tensor<1x197x768xf32>
  }
}
