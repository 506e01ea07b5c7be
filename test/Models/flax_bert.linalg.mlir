// BERT base in Flax, one encoder layer.
//
// MODEL: flax_bert
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: bidirectional, padding mask of ones computed inside (added), Q divided by sqrt(64)
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: hidden_states, tensor<1x256x768xf32>, mean 0 std 1
// ARG 1: params.attention.output.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 2: params.attention.output.LayerNorm.scale, tensor<768xf32>, mean 1 std 0.02
// ARG 3: params.attention.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 4: params.attention.output.dense.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 5: params.attention.self.key.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 6: params.attention.self.key.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 7: params.attention.self.query.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: params.attention.self.query.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 9: params.attention.self.value.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 10: params.attention.self.value.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 11: params.intermediate.dense.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 12: params.intermediate.dense.kernel, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 13: params.output.LayerNorm.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 14: params.output.LayerNorm.scale, tensor<768xf32>, mean 1 std 0.02
// ARG 15: params.output.dense.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 16: params.output.dense.kernel, tensor<3072x768xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<() -> ()>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, d3)>
#map15 = affine_map<(d0, d1, d2) -> ()>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map18 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map20 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map21 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<768xf32>, %arg2: tensor<768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768x768xf32>, %arg5: tensor<768xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768x768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x768xf32>, %arg11: tensor<3072xf32>, %arg12: tensor<768x3072xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<3072x768xf32>) -> (tensor<1x256x768xf32> ) {
    %cst = arith.constant 8.000000e+00 : f32
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
    %cst_31 = arith.constant dense<9.99999996E-13> : tensor<f32>
    %cst_32 = arith.constant dense<7.680000e+02> : tensor<f32>
    %cst_33 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_34 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_35 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_36 = arith.constant dense<0> : tensor<i32>
    %cst_37 = arith.constant dense<1> : tensor<i32>
    %0 = tensor.empty() : tensor<1x256xi32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_37 : tensor<i32>) outs(%0 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256xi32>
    %2 = tensor.empty() : tensor<1x256x768xf32>
    %3 = linalg.fill ins(%cst_28 : f32) outs(%2 : tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg8 : tensor<1x256x768xf32>, tensor<768x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x256x768xf32>
    %expanded = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %5 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %6 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg6 : tensor<1x256x768xf32>, tensor<768x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x256x768xf32>
    %expanded_38 = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %8 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %9 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %8 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %10 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg10 : tensor<1x256x768xf32>, tensor<768x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x256x768xf32>
    %expanded_39 = tensor.expand_shape %arg9 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %12 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %11 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %expanded_40 = tensor.expand_shape %6 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %expanded_41 = tensor.expand_shape %9 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %expanded_42 = tensor.expand_shape %12 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %13 = tensor.empty() : tensor<1x1x1x256xi32>
    %14 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x256xi32>) outs(%13 : tensor<1x1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x256xi32>
    %15 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_36 : tensor<i32>) outs(%13 : tensor<1x1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x256xi32>
    %16 = tensor.empty() : tensor<1x1x1x256xi1>
    %17 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %15 : tensor<1x1x1x256xi32>, tensor<1x1x1x256xi32>) outs(%16 : tensor<1x1x1x256xi1>) {
    ^bb0(%in: i32, %in_50: i32, %out: i1):
      %178 = arith.cmpi sgt, %in, %in_50 : i32
      linalg.yield %178 : i1
    } -> tensor<1x1x1x256xi1>
    %18 = tensor.empty() : tensor<1x1x1x256xf32>
    %19 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_35 : tensor<f32>) outs(%18 : tensor<1x1x1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x1x256xf32>
    %20 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_34 : tensor<f32>) outs(%18 : tensor<1x1x1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x1x256xf32>
    %21 = linalg.generic {indexing_maps = [#map8, #map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %19, %20 : tensor<1x1x1x256xi1>, tensor<1x1x1x256xf32>, tensor<1x1x1x256xf32>) outs(%18 : tensor<1x1x1x256xf32>) {
    ^bb0(%in: i1, %in_50: f32, %in_51: f32, %out: f32):
      %178 = arith.select %in, %in_50, %in_51 : f32
      linalg.yield %178 : f32
    } -> tensor<1x1x1x256xf32>
    %22 = tensor.empty() : tensor<f32>
    %23 = linalg.generic {indexing_maps = [#map10], iterator_types = []} outs(%22 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %24 = tensor.empty() : tensor<1x256x12x64xf32>
    %25 = linalg.generic {indexing_maps = [#map9, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<f32>) outs(%24 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %26 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_40, %25 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%24 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.divf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x12x64xf32>
    %27 = tensor.empty() : tensor<1x12x256x256xf32>
    %28 = linalg.fill ins(%cst_28 : f32) outs(%27 : tensor<1x12x256x256xf32>) -> tensor<1x12x256x256xf32>
    %29 = linalg.generic {indexing_maps = [#map11, #map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%26, %expanded_41 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%28 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x12x256x256xf32>
    %30 = linalg.generic {indexing_maps = [#map14, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21 : tensor<1x1x1x256xf32>) outs(%27 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %31 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %30 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%27 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x12x256x256xf32>
    %32 = tensor.empty() : tensor<1x12x256xf32>
    %33 = linalg.fill ins(%cst_27 : f32) outs(%32 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %34 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%31 : tensor<1x12x256x256xf32>) outs(%33 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.maximumf %out, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x12x256xf32>
    %35 = linalg.generic {indexing_maps = [#map15, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_33 : tensor<f32>) outs(%32 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256xf32>
    %36 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %34 : tensor<1x12x256xf32>, tensor<1x12x256xf32>) outs(%32 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.maximumf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x12x256xf32>
    %37 = tensor.empty() : tensor<1x12x256x1xf32>
    %38 = linalg.generic {indexing_maps = [#map4, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36 : tensor<1x12x256xf32>) outs(%37 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %39 = linalg.generic {indexing_maps = [#map16, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x12x256x1xf32>) outs(%27 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %40 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %39 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%27 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.subf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x12x256x256xf32>
    %41 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<1x12x256x256xf32>) outs(%27 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = math.exp %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x12x256x256xf32>
    %42 = linalg.fill ins(%cst_28 : f32) outs(%32 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%41 : tensor<1x12x256x256xf32>) outs(%42 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %out, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x12x256xf32>
    %44 = linalg.generic {indexing_maps = [#map4, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<1x12x256xf32>) outs(%37 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %45 = linalg.generic {indexing_maps = [#map16, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<1x12x256x1xf32>) outs(%27 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %45 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%27 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.divf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x12x256x256xf32>
    %47 = tensor.empty() : tensor<1x12x64x256xf32>
    %48 = linalg.fill ins(%cst_28 : f32) outs(%47 : tensor<1x12x64x256xf32>) -> tensor<1x12x64x256xf32>
    %49 = linalg.generic {indexing_maps = [#map17, #map18, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded_42, %46 : tensor<1x256x12x64xf32>, tensor<1x12x256x256xf32>) outs(%48 : tensor<1x12x64x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x12x64x256xf32>
    %50 = linalg.generic {indexing_maps = [#map19, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x12x64x256xf32>) outs(%24 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %collapsed = tensor.collapse_shape %50 [[0], [1], [2, 3]] : tensor<1x256x12x64xf32> into tensor<1x256x768xf32>
    %51 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed, %arg4 : tensor<1x256x768xf32>, tensor<768x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x256x768xf32>
    %expanded_43 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %52 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %53 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51, %52 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %54 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %arg0 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %55 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %54 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %56 = tensor.empty() : tensor<1x256xf32>
    %57 = linalg.fill ins(%cst_28 : f32) outs(%56 : tensor<1x256xf32>) -> tensor<1x256xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map20], iterator_types = ["parallel", "parallel", "reduction"]} ins(%54 : tensor<1x256x768xf32>) outs(%57 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %out, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %59 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_32 : tensor<f32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%58, %59 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.divf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %61 = linalg.generic {indexing_maps = [#map6, #map20], iterator_types = ["parallel", "parallel", "reduction"]} ins(%55 : tensor<1x256x768xf32>) outs(%57 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %out, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %62 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%61, %59 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.divf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %63 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%60, %60 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %64 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%62, %63 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.subf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_35 : tensor<f32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256xf32>
    %66 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%65, %64 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.maximumf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %67 = tensor.empty() : tensor<1x256x1xf32>
    %68 = linalg.generic {indexing_maps = [#map20, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<1x256xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %69 = linalg.generic {indexing_maps = [#map20, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<1x256xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %70 = linalg.generic {indexing_maps = [#map21, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %71 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54, %70 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.subf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %72 = linalg.generic {indexing_maps = [#map15, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_31 : tensor<f32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %73 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69, %72 : tensor<1x256x1xf32>, tensor<1x256x1xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x1xf32>
    %74 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x256x1xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = math.rsqrt %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x1xf32>
    %expanded_44 = tensor.expand_shape %arg2 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %75 = linalg.generic {indexing_maps = [#map21, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %76 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %77 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %76 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %78 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %77 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %expanded_45 = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %79 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %79 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %81 = tensor.empty() : tensor<1x256x3072xf32>
    %82 = linalg.fill ins(%cst_28 : f32) outs(%81 : tensor<1x256x3072xf32>) -> tensor<1x256x3072xf32>
    %83 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%80, %arg12 : tensor<1x256x768xf32>, tensor<768x3072xf32>) outs(%82 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x256x3072xf32>
    %expanded_46 = tensor.expand_shape %arg11 [[0, 1, 2]] output_shape [1, 1, 3072] : tensor<3072xf32> into tensor<1x1x3072xf32>
    %84 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<1x1x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %85 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %84 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %86 = linalg.generic {indexing_maps = [#map15, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_30 : tensor<f32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %85 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %88 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.negf %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %89 = linalg.generic {indexing_maps = [#map15, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_29 : tensor<f32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %90 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %89 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %91 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %90 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.negf %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %93 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = math.absf %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %94 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.divf %cst_26, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %95 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = math.exp %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.divf %cst_26, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %97 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %96 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %98 = tensor.empty() : tensor<1x256x3072xi1>
    %99 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x256x3072xf32>) outs(%98 : tensor<1x256x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %178 = arith.cmpf olt, %in, %cst_25 : f32
      linalg.yield %178 : i1
    } -> tensor<1x256x3072xi1>
    %100 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.mulf %in, %cst_24 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %101 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_23 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %102 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %103 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_22 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %105 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_21 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %106 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_20 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %108 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_19 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %111 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_18 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %112 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %113 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_17 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %114 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %115 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_16 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %116 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.mulf %in, %cst_15 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %117 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_14 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %118 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %119 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_13 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %120 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %121 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_12 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %122 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %123 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_11 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %124 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %125 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_10 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %126 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %127 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_9 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %128 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %94 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %129 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_8 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %130 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %115, %129 : tensor<1x256x3072xi1>, tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: i1, %in_50: f32, %in_51: f32, %out: f32):
      %178 = arith.select %in, %in_50, %in_51 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %131 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %130 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %132 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x256x3072xf32>) outs(%98 : tensor<1x256x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %178 = arith.cmpf olt, %in, %cst_7 : f32
      linalg.yield %178 : i1
    } -> tensor<1x256x3072xi1>
    %133 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %131 : tensor<1x256x3072xi1>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: i1, %in_50: f32, %out: f32):
      %178 = arith.select %in, %cst_28, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %134 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x256x3072xf32>) outs(%98 : tensor<1x256x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %178 = arith.cmpf olt, %in, %cst_28 : f32
      linalg.yield %178 : i1
    } -> tensor<1x256x3072xi1>
    %135 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.subf %cst_25, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %136 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %135, %133 : tensor<1x256x3072xi1>, tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: i1, %in_50: f32, %in_51: f32, %out: f32):
      %178 = arith.select %in, %in_50, %in_51 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %137 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.mulf %in, %cst_6 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %138 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_5 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %139 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %91 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %140 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_4 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %141 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %91 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %142 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_3 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %143 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %91 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %144 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_2 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %145 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %91 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %146 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_1 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %147 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %91 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %148 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %in, %cst_0 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %149 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %148 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %150 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.subf %cst_26, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %151 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x256x3072xf32>) outs(%98 : tensor<1x256x3072xi1>) {
    ^bb0(%in: f32, %out: i1):
      %178 = arith.cmpf olt, %in, %cst_26 : f32
      linalg.yield %178 : i1
    } -> tensor<1x256x3072xi1>
    %152 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %150, %136 : tensor<1x256x3072xi1>, tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: i1, %in_50: f32, %in_51: f32, %out: f32):
      %178 = arith.select %in, %in_50, %in_51 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %153 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %152 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%81 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x3072xf32>
    %154 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%153, %arg16 : tensor<1x256x3072xf32>, tensor<3072x768xf32>) outs(%3 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      %179 = arith.addf %out, %178 : f32
      linalg.yield %179 : f32
    } -> tensor<1x256x768xf32>
    %expanded_47 = tensor.expand_shape %arg15 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %155 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_47 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %156 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %155 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %157 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156, %80 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %158 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %157 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %159 = linalg.generic {indexing_maps = [#map6, #map20], iterator_types = ["parallel", "parallel", "reduction"]} ins(%157 : tensor<1x256x768xf32>) outs(%57 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %out, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%159, %59 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.divf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %161 = linalg.generic {indexing_maps = [#map6, #map20], iterator_types = ["parallel", "parallel", "reduction"]} ins(%158 : tensor<1x256x768xf32>) outs(%57 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = arith.addf %out, %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%161, %59 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.divf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%160, %160 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%162, %163 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.subf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %165 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%65, %164 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%56 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.maximumf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256xf32>
    %166 = linalg.generic {indexing_maps = [#map20, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x256xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %167 = linalg.generic {indexing_maps = [#map20, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165 : tensor<1x256xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %168 = linalg.generic {indexing_maps = [#map21, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %169 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %168 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.subf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %170 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167, %72 : tensor<1x256x1xf32>, tensor<1x256x1xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x1xf32>
    %171 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170 : tensor<1x256x1xf32>) outs(%67 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %178 = math.rsqrt %in : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x1xf32>
    %expanded_48 = tensor.expand_shape %arg14 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %172 = linalg.generic {indexing_maps = [#map21, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %173 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %174 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%172, %173 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %175 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169, %174 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.mulf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    %expanded_49 = tensor.expand_shape %arg13 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %176 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %177 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175, %176 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %178 = arith.addf %in, %in_50 : f32
      linalg.yield %178 : f32
    } -> tensor<1x256x768xf32>
    return %177 : tensor<1x256x768xf32>
  }
}
