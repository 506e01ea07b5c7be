// T5 base in Flax, one decoder block: causal self attention with relative bias, then cross attention.
//
// MODEL: flax_t5_base
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, decoder sequence 64, encoder sequence 128, hidden 768, heads 12, head dim 64, f32
// VARIANT: Q times sqrt(64) against the division inside; relative position bias from a bucket table; causal (added); cross attention with a bias of zeros
// ATTENTION: 2
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: hidden_states, tensor<1x64x768xf32>, mean 0 std 1
// ARG 1: encoder_hidden_states, tensor<1x128x768xf32>, mean 0 std 1
// ARG 2: params.0.layer.0.SelfAttention.k.kernel, tensor<768x768xf32>, mean 0 std 0.036
// ARG 3: params.0.layer.0.SelfAttention.o.kernel, tensor<768x768xf32>, mean 0 std 0.036
// ARG 4: params.0.layer.0.SelfAttention.q.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 5: params.0.layer.0.SelfAttention.relative_attention_bias.embedding, tensor<32x12xf32>, mean 0 std 0.037
// ARG 6: params.0.layer.0.SelfAttention.v.kernel, tensor<768x768xf32>, mean 0 std 0.036
// ARG 7: params.0.layer.0.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 8: params.0.layer.1.EncDecAttention.k.kernel, tensor<768x768xf32>, mean 0 std 0.036
// ARG 9: params.0.layer.1.EncDecAttention.o.kernel, tensor<768x768xf32>, mean 0 std 0.036
// ARG 10: params.0.layer.1.EncDecAttention.q.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 11: params.0.layer.1.EncDecAttention.v.kernel, tensor<768x768xf32>, mean 0 std 0.036
// ARG 12: params.0.layer.1.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 13: params.0.layer.2.DenseReluDense.wi.kernel, tensor<768x3072xf32>, mean 0 std 0.036
// ARG 14: params.0.layer.2.DenseReluDense.wo.kernel, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 15: params.0.layer.2.layer_norm.weight, tensor<768xf32>, mean 1 std 0.02

#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<() -> ()>
#map12 = affine_map<(d0, d1, d2, d3) -> ()>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map14 = affine_map<(d0) -> (d0)>
#map15 = affine_map<(d0, d1) -> (d1)>
#map16 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map20 = affine_map<(d0, d1) -> (d0)>
#map21 = affine_map<(d0, d1) -> (0, d1)>
#map22 = affine_map<(d0, d1) -> (d0, 0)>
#map23 = affine_map<(d0, d1, d2) -> (0, 0, d2)>
#map24 = affine_map<(d0, d1, d2) -> (d1, d2, d0)>
#map25 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map26 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map28 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map29 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map30 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map31 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map32 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map33 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map34 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, d3)>
module {
  func.func @main(%arg0: tensor<1x64x768xf32>, %arg1: tensor<1x128x768xf32>, %arg2: tensor<768x768xf32>, %arg3: tensor<768x768xf32>, %arg4: tensor<768x768xf32>, %arg5: tensor<32x12xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768x768xf32>, %arg9: tensor<768x768xf32>, %arg10: tensor<768x768xf32>, %arg11: tensor<768x768xf32>, %arg12: tensor<768xf32>, %arg13: tensor<768x3072xf32>, %arg14: tensor<3072x768xf32>, %arg15: tensor<768xf32>) -> (tensor<1x64x768xf32> ) {
    %cst = arith.constant 3.100000e+01 : f32
    %cst_0 = arith.constant 2.07944155 : f32
    %cst_1 = arith.constant 8.000000e+00 : f32
    %cst_2 = arith.constant 0xFF800000 : f32
    %c31 = arith.constant 31 : index
    %c0 = arith.constant 0 : index
    %true = arith.constant true
    %c0_i32 = arith.constant 0 : i32
    %cst_3 = arith.constant 0.000000e+00 : f32
    %cst_4 = arith.constant dense<32> : tensor<i32>
    %cst_5 = arith.constant dense<31> : tensor<1xi32>
    %cst_6 = arith.constant dense<0x7FC00000> : tensor<f32>
    %cst_7 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_8 = arith.constant dense<1.600000e+01> : tensor<f32>
    %cst_9 = arith.constant dense<16> : tensor<i32>
    %cst_10 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_11 = arith.constant dense<0> : tensor<i32>
    %cst_12 = arith.constant dense<9.99999997E-7> : tensor<f32>
    %cst_13 = arith.constant dense<7.680000e+02> : tensor<f32>
    %cst_14 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_15 = arith.constant dense<1> : tensor<i32>
    %0 = tensor.empty() : tensor<1x64xi32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_15 : tensor<i32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %2 = tensor.empty() : tensor<1x128xi32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_15 : tensor<i32>) outs(%2 : tensor<1x128xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x128xi32>
    %4 = tensor.empty() : tensor<1x64x768xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %6 = tensor.empty() : tensor<1x64xf32>
    %7 = linalg.fill ins(%cst_3 : f32) outs(%6 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x64x768xf32>) outs(%7 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = arith.addf %out, %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x64xf32>
    %9 = tensor.empty() : tensor<1x64x1xf32>
    %10 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x64xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_13 : tensor<f32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %12 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %11 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_12 : tensor<f32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %14 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %13 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = math.sqrt %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x768xf32>
    %17 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %16 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %18 = tensor.empty() : tensor<1x1x768xf32>
    %19 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg7 : tensor<768xf32>) outs(%18 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x768xf32>
    %20 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x1x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x768xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %17 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %22 = linalg.fill ins(%cst_3 : f32) outs(%4 : tensor<1x64x768xf32>) -> tensor<1x64x768xf32>
    %23 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%21, %arg4 : tensor<1x64x768xf32>, tensor<768x768xf32>) outs(%22 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x768xf32>
    %24 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%21, %arg2 : tensor<1x64x768xf32>, tensor<768x768xf32>) outs(%22 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x768xf32>
    %25 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%21, %arg6 : tensor<1x64x768xf32>, tensor<768x768xf32>) outs(%22 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x768xf32>
    %expanded = tensor.expand_shape %23 [[0], [1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<1x64x768xf32> into tensor<1x64x12x64xf32>
    %expanded_16 = tensor.expand_shape %24 [[0], [1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<1x64x768xf32> into tensor<1x64x12x64xf32>
    %expanded_17 = tensor.expand_shape %25 [[0], [1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<1x64x768xf32> into tensor<1x64x12x64xf32>
    %26 = tensor.empty() : tensor<f32>
    %27 = linalg.generic {indexing_maps = [#map11], iterator_types = []} outs(%26 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_1 : f32
    } -> tensor<f32>
    %28 = tensor.empty() : tensor<1x64x12x64xf32>
    %29 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27 : tensor<f32>) outs(%28 : tensor<1x64x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x12x64xf32>
    %30 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %29 : tensor<1x64x12x64xf32>, tensor<1x64x12x64xf32>) outs(%28 : tensor<1x64x12x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x12x64xf32>
    %31 = tensor.empty() : tensor<64xi32>
    %32 = linalg.generic {indexing_maps = [#map14], iterator_types = ["parallel"]} outs(%31 : tensor<64xi32>) {
    ^bb0(%out: i32):
      %208 = linalg.index 0 : index
      %209 = arith.index_cast %208 : index to i32
      linalg.yield %209 : i32
    } -> tensor<64xi32>
    %33 = linalg.generic {indexing_maps = [#map15, #map1], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<64xi32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %34 = tensor.empty() : tensor<1x64x1xi32>
    %35 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<1x64xi32>) outs(%34 : tensor<1x64x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64x1xi32>
    %36 = tensor.empty() : tensor<1x1x64xi32>
    %37 = linalg.generic {indexing_maps = [#map16, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<1x64xi32>) outs(%36 : tensor<1x1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x64xi32>
    %38 = tensor.empty() : tensor<1x64x64xi32>
    %39 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<1x64x1xi32>) outs(%38 : tensor<1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64x64xi32>
    %40 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<1x1x64xi32>) outs(%38 : tensor<1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64x64xi32>
    %41 = tensor.empty() : tensor<1x64x64xi1>
    %42 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %40 : tensor<1x64x64xi32>, tensor<1x64x64xi32>) outs(%41 : tensor<1x64x64xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi sge, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<1x64x64xi1>
    %43 = tensor.empty() : tensor<1x1x64x64xi1>
    %44 = linalg.generic {indexing_maps = [#map17, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<1x64x64xi1>) outs(%43 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x64x64xi1>
    %45 = tensor.empty() : tensor<1x1x1x64xi32>
    %46 = linalg.generic {indexing_maps = [#map18, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64xi32>) outs(%45 : tensor<1x1x1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x64xi32>
    %47 = tensor.empty() : tensor<1x1x64x64xi32>
    %48 = linalg.generic {indexing_maps = [#map19, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<1x1x1x64xi32>) outs(%47 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x64x64xi32>
    %49 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44 : tensor<1x1x64x64xi1>) outs(%47 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i1, %out: i32):
      %208 = arith.extui %in : i1 to i32
      linalg.yield %208 : i32
    } -> tensor<1x1x64x64xi32>
    %50 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_11 : tensor<i32>) outs(%47 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x64x64xi32>
    %51 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %50 : tensor<1x1x64x64xi32>, tensor<1x1x64x64xi32>) outs(%43 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi ne, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<1x1x64x64xi1>
    %52 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %50 : tensor<1x1x64x64xi32>, tensor<1x1x64x64xi32>) outs(%43 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi ne, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<1x1x64x64xi1>
    %53 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %52 : tensor<1x1x64x64xi1>, tensor<1x1x64x64xi1>) outs(%43 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_22: i1, %out: i1):
      %208 = arith.andi %in, %in_22 : i1
      linalg.yield %208 : i1
    } -> tensor<1x1x64x64xi1>
    %54 = tensor.empty() : tensor<1x1x64x64xf32>
    %55 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<1x1x64x64xi1>) outs(%54 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %out: f32):
      %208 = arith.uitofp %in : i1 to f32
      linalg.yield %208 : f32
    } -> tensor<1x1x64x64xf32>
    %56 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_14 : tensor<f32>) outs(%54 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %57 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %56 : tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%43 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: f32, %in_22: f32, %out: i1):
      %208 = arith.cmpf ogt, %in, %in_22 : f32
      linalg.yield %208 : i1
    } -> tensor<1x1x64x64xi1>
    %58 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_10 : tensor<f32>) outs(%54 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %59 = linalg.generic {indexing_maps = [#map13, #map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %56, %58 : tensor<1x1x64x64xi1>, tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%54 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_22: f32, %in_23: f32, %out: f32):
      %208 = arith.select %in, %in_22, %in_23 : f32
      linalg.yield %208 : f32
    } -> tensor<1x1x64x64xf32>
    %60 = tensor.empty() : tensor<64x1xi32>
    %61 = linalg.generic {indexing_maps = [#map20, #map1], iterator_types = ["parallel", "parallel"]} ins(%32 : tensor<64xi32>) outs(%60 : tensor<64x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x1xi32>
    %62 = tensor.empty() : tensor<64x64xi32>
    %63 = linalg.generic {indexing_maps = [#map21, #map1], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<1x64xi32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64xi32>
    %64 = linalg.generic {indexing_maps = [#map22, #map1], iterator_types = ["parallel", "parallel"]} ins(%61 : tensor<64x1xi32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64xi32>
    %65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%63, %64 : tensor<64x64xi32>, tensor<64x64xi32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %in_22: i32, %out: i32):
      %208 = arith.subi %in, %in_22 : i32
      linalg.yield %208 : i32
    } -> tensor<64x64xi32>
    %66 = tensor.empty() : tensor<i32>
    %67 = linalg.generic {indexing_maps = [#map11], iterator_types = []} outs(%66 : tensor<i32>) {
    ^bb0(%out: i32):
      linalg.yield %c0_i32 : i32
    } -> tensor<i32>
    %68 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%67 : tensor<i32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64xi32>
    %69 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%68, %65 : tensor<64x64xi32>, tensor<64x64xi32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %in_22: i32, %out: i32):
      %208 = arith.minsi %in, %in_22 : i32
      linalg.yield %208 : i32
    } -> tensor<64x64xi32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%69 : tensor<64x64xi32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      %208 = arith.subi %c0_i32, %in : i32
      linalg.yield %208 : i32
    } -> tensor<64x64xi32>
    %71 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<i32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64xi32>
    %72 = tensor.empty() : tensor<64x64xi1>
    %73 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%70, %71 : tensor<64x64xi32>, tensor<64x64xi32>) outs(%72 : tensor<64x64xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi slt, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<64x64xi1>
    %74 = tensor.empty() : tensor<64x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%70 : tensor<64x64xi32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: i32, %out: f32):
      %208 = arith.sitofp %in : i32 to f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %76 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<f32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%75, %76 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%77 : tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = math.log %in : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %79 = linalg.generic {indexing_maps = [#map11], iterator_types = []} outs(%26 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<f32>
    %80 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%79 : tensor<f32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%78, %80 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%81, %76 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%76, %82 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %84 = linalg.generic {indexing_maps = [#map11], iterator_types = []} outs(%26 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %85 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%84 : tensor<f32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%85, %83 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.minimumf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%73, %75, %86 : tensor<64x64xi1>, tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: i1, %in_22: f32, %in_23: f32, %out: f32):
      %208 = arith.select %in, %in_22, %in_23 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %88 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_14 : tensor<f32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%88, %87 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%89 : tensor<64x64xf32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: f32, %out: i32):
      %208 = arith.fptosi %in : f32 to i32
      linalg.yield %208 : i32
    } -> tensor<64x64xi32>
    %91 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<i32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64xi32>
    %92 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%90, %91 : tensor<64x64xi32>, tensor<64x64xi32>) outs(%72 : tensor<64x64xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi slt, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<64x64xi1>
    %93 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<i32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64xi32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%90, %93 : tensor<64x64xi32>, tensor<64x64xi32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i32, %in_22: i32, %out: i32):
      %208 = arith.addi %in, %in_22 : i32
      linalg.yield %208 : i32
    } -> tensor<64x64xi32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%92, %94, %90 : tensor<64x64xi1>, tensor<64x64xi32>, tensor<64x64xi32>) outs(%62 : tensor<64x64xi32>) {
    ^bb0(%in: i1, %in_22: i32, %in_23: i32, %out: i32):
      %208 = arith.select %in, %in_22, %in_23 : i32
      linalg.yield %208 : i32
    } -> tensor<64x64xi32>
    %96 = tensor.empty() : tensor<64x64x1xi32>
    %97 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<64x64xi32>) outs(%96 : tensor<64x64x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64x1xi32>
    %98 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_11 : tensor<i32>) outs(%96 : tensor<64x64x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64x1xi32>
    %99 = tensor.empty() : tensor<64x64x1xi1>
    %100 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %98 : tensor<64x64x1xi32>, tensor<64x64x1xi32>) outs(%99 : tensor<64x64x1xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi sge, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<64x64x1xi1>
    %101 = tensor.empty() : tensor<1x1x1xi32>
    %102 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<1xi32>) outs(%101 : tensor<1x1x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1xi32>
    %103 = linalg.generic {indexing_maps = [#map23, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x1x1xi32>) outs(%96 : tensor<64x64x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<64x64x1xi32>
    %104 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %103 : tensor<64x64x1xi32>, tensor<64x64x1xi32>) outs(%99 : tensor<64x64x1xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi sle, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<64x64x1xi1>
    %105 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %104 : tensor<64x64x1xi1>, tensor<64x64x1xi1>) outs(%99 : tensor<64x64x1xi1>) {
    ^bb0(%in: i1, %in_22: i1, %out: i1):
      %208 = arith.andi %in, %in_22 : i1
      linalg.yield %208 : i1
    } -> tensor<64x64x1xi1>
    %106 = linalg.fill ins(%true : i1) outs(%72 : tensor<64x64xi1>) -> tensor<64x64xi1>
    %107 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%105 : tensor<64x64x1xi1>) outs(%106 : tensor<64x64xi1>) {
    ^bb0(%in: i1, %out: i1):
      %208 = arith.andi %out, %in : i1
      linalg.yield %208 : i1
    } -> tensor<64x64xi1>
    %108 = tensor.empty() : tensor<64x64x12xf32>
    %109 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel", "parallel", "parallel"]} outs(%108 : tensor<64x64x12xf32>) {
    ^bb0(%out: f32):
      %208 = linalg.index 0 : index
      %209 = linalg.index 1 : index
      %210 = linalg.index 2 : index
      %extracted = tensor.extract %97[%208, %209, %c0] : tensor<64x64x1xi32>
      %211 = arith.index_cast %extracted : i32 to index
      %212 = arith.maxsi %211, %c0 : index
      %213 = arith.minsi %212, %c31 : index
      %extracted_22 = tensor.extract %arg5[%213, %210] : tensor<32x12xf32>
      linalg.yield %extracted_22 : f32
    } -> tensor<64x64x12xf32>
    %110 = tensor.empty() : tensor<64x64x12xi1>
    %111 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<64x64xi1>) outs(%110 : tensor<64x64x12xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<64x64x12xi1>
    %112 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%108 : tensor<64x64x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64x12xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %109, %112 : tensor<64x64x12xi1>, tensor<64x64x12xf32>, tensor<64x64x12xf32>) outs(%108 : tensor<64x64x12xf32>) {
    ^bb0(%in: i1, %in_22: f32, %in_23: f32, %out: f32):
      %208 = arith.select %in, %in_22, %in_23 : f32
      linalg.yield %208 : f32
    } -> tensor<64x64x12xf32>
    %114 = tensor.empty() : tensor<12x64x64xf32>
    %115 = linalg.generic {indexing_maps = [#map24, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<64x64x12xf32>) outs(%114 : tensor<12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<12x64x64xf32>
    %116 = tensor.empty() : tensor<1x12x64x64xf32>
    %117 = linalg.generic {indexing_maps = [#map25, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115 : tensor<12x64x64xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x64xf32>
    %118 = linalg.generic {indexing_maps = [#map26, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59 : tensor<1x1x64x64xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x64xf32>
    %119 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%117, %118 : tensor<1x12x64x64xf32>, tensor<1x12x64x64xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x64xf32>
    %120 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<1x64x12x64xf32>, tensor<1x64x12x64xf32>) outs(%28 : tensor<1x64x12x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x12x64xf32>
    %121 = linalg.fill ins(%cst_3 : f32) outs(%116 : tensor<1x12x64x64xf32>) -> tensor<1x12x64x64xf32>
    %122 = linalg.generic {indexing_maps = [#map27, #map28, #map29], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%120, %expanded_16 : tensor<1x64x12x64xf32>, tensor<1x64x12x64xf32>) outs(%121 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x12x64x64xf32>
    %123 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%122, %119 : tensor<1x12x64x64xf32>, tensor<1x12x64x64xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x64xf32>
    %124 = tensor.empty() : tensor<1x12x64xf32>
    %125 = linalg.fill ins(%cst_2 : f32) outs(%124 : tensor<1x12x64xf32>) -> tensor<1x12x64xf32>
    %126 = linalg.generic {indexing_maps = [#map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%123 : tensor<1x12x64x64xf32>) outs(%125 : tensor<1x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = arith.maximumf %out, %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64xf32>
    %127 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%124 : tensor<1x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64xf32>
    %128 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %126 : tensor<1x12x64xf32>, tensor<1x12x64xf32>) outs(%124 : tensor<1x12x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.maximumf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64xf32>
    %129 = tensor.empty() : tensor<1x12x64x1xf32>
    %130 = linalg.generic {indexing_maps = [#map10, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%128 : tensor<1x12x64xf32>) outs(%129 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x1xf32>
    %131 = linalg.generic {indexing_maps = [#map30, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%130 : tensor<1x12x64x1xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x64xf32>
    %132 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%123, %131 : tensor<1x12x64x64xf32>, tensor<1x12x64x64xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.subf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x64xf32>
    %133 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%132 : tensor<1x12x64x64xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = math.exp %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x64xf32>
    %134 = linalg.fill ins(%cst_3 : f32) outs(%124 : tensor<1x12x64xf32>) -> tensor<1x12x64xf32>
    %135 = linalg.generic {indexing_maps = [#map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%133 : tensor<1x12x64x64xf32>) outs(%134 : tensor<1x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = arith.addf %out, %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64xf32>
    %136 = linalg.generic {indexing_maps = [#map10, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%135 : tensor<1x12x64xf32>) outs(%129 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x1xf32>
    %137 = linalg.generic {indexing_maps = [#map30, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%136 : tensor<1x12x64x1xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x64xf32>
    %138 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%133, %137 : tensor<1x12x64x64xf32>, tensor<1x12x64x64xf32>) outs(%116 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x64xf32>
    %139 = linalg.generic {indexing_maps = [#map31, #map32, #map29], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded_17, %138 : tensor<1x64x12x64xf32>, tensor<1x12x64x64xf32>) outs(%121 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x12x64x64xf32>
    %140 = linalg.generic {indexing_maps = [#map33, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%139 : tensor<1x12x64x64xf32>) outs(%28 : tensor<1x64x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x12x64xf32>
    %collapsed = tensor.collapse_shape %140 [[0], [1], [2, 3]] : tensor<1x64x12x64xf32> into tensor<1x64x768xf32>
    %141 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed, %arg3 : tensor<1x64x768xf32>, tensor<768x768xf32>) outs(%22 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x768xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %141 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %142 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%143 : tensor<1x64x768xf32>) outs(%7 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = arith.addf %out, %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x64xf32>
    %145 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x64xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %146 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %11 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %147 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %13 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %148 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = math.sqrt %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %149 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<1x64x1xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x768xf32>
    %150 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %149 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %151 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg12 : tensor<768xf32>) outs(%18 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x768xf32>
    %152 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x1x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x768xf32>
    %153 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %150 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %154 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%153, %arg10 : tensor<1x64x768xf32>, tensor<768x768xf32>) outs(%22 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x768xf32>
    %155 = tensor.empty() : tensor<1x128x768xf32>
    %156 = linalg.fill ins(%cst_3 : f32) outs(%155 : tensor<1x128x768xf32>) -> tensor<1x128x768xf32>
    %157 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg1, %arg8 : tensor<1x128x768xf32>, tensor<768x768xf32>) outs(%156 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x128x768xf32>
    %158 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%arg1, %arg11 : tensor<1x128x768xf32>, tensor<768x768xf32>) outs(%156 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x128x768xf32>
    %expanded_18 = tensor.expand_shape %154 [[0], [1], [2, 3]] output_shape [1, 64, 12, 64] : tensor<1x64x768xf32> into tensor<1x64x12x64xf32>
    %expanded_19 = tensor.expand_shape %157 [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %expanded_20 = tensor.expand_shape %158 [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %159 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_18, %29 : tensor<1x64x12x64xf32>, tensor<1x64x12x64xf32>) outs(%28 : tensor<1x64x12x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x12x64xf32>
    %160 = tensor.empty() : tensor<1x1x1x128xi32>
    %161 = linalg.generic {indexing_maps = [#map18, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<1x128xi32>) outs(%160 : tensor<1x1x1x128xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x128xi32>
    %162 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_11 : tensor<i32>) outs(%160 : tensor<1x1x1x128xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x128xi32>
    %163 = tensor.empty() : tensor<1x1x1x128xi1>
    %164 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%161, %162 : tensor<1x1x1x128xi32>, tensor<1x1x1x128xi32>) outs(%163 : tensor<1x1x1x128xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %208 = arith.cmpi sgt, %in, %in_22 : i32
      linalg.yield %208 : i1
    } -> tensor<1x1x1x128xi1>
    %165 = tensor.empty() : tensor<1x1x1x128xf32>
    %166 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_14 : tensor<f32>) outs(%165 : tensor<1x1x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x1x128xf32>
    %167 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_10 : tensor<f32>) outs(%165 : tensor<1x1x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x1x128xf32>
    %168 = linalg.generic {indexing_maps = [#map13, #map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%164, %166, %167 : tensor<1x1x1x128xi1>, tensor<1x1x1x128xf32>, tensor<1x1x1x128xf32>) outs(%165 : tensor<1x1x1x128xf32>) {
    ^bb0(%in: i1, %in_22: f32, %in_23: f32, %out: f32):
      %208 = arith.select %in, %in_22, %in_23 : f32
      linalg.yield %208 : f32
    } -> tensor<1x1x1x128xf32>
    %169 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%166, %168 : tensor<1x1x1x128xf32>, tensor<1x1x1x128xf32>) outs(%165 : tensor<1x1x1x128xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x1x1x128xf32>
    %170 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159, %29 : tensor<1x64x12x64xf32>, tensor<1x64x12x64xf32>) outs(%28 : tensor<1x64x12x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x12x64xf32>
    %171 = tensor.empty() : tensor<1x12x64x128xf32>
    %172 = linalg.fill ins(%cst_3 : f32) outs(%171 : tensor<1x12x64x128xf32>) -> tensor<1x12x64x128xf32>
    %173 = linalg.generic {indexing_maps = [#map27, #map28, #map29], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%170, %expanded_19 : tensor<1x64x12x64xf32>, tensor<1x128x12x64xf32>) outs(%172 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x12x64x128xf32>
    %174 = linalg.generic {indexing_maps = [#map34, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%169 : tensor<1x1x1x128xf32>) outs(%171 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x128xf32>
    %175 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%173, %174 : tensor<1x12x64x128xf32>, tensor<1x12x64x128xf32>) outs(%171 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x128xf32>
    %176 = linalg.generic {indexing_maps = [#map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%175 : tensor<1x12x64x128xf32>) outs(%125 : tensor<1x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = arith.maximumf %out, %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64xf32>
    %177 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %176 : tensor<1x12x64xf32>, tensor<1x12x64xf32>) outs(%124 : tensor<1x12x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.maximumf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64xf32>
    %178 = linalg.generic {indexing_maps = [#map10, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%177 : tensor<1x12x64xf32>) outs(%129 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x1xf32>
    %179 = linalg.generic {indexing_maps = [#map30, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%178 : tensor<1x12x64x1xf32>) outs(%171 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x128xf32>
    %180 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%175, %179 : tensor<1x12x64x128xf32>, tensor<1x12x64x128xf32>) outs(%171 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.subf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x128xf32>
    %181 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%180 : tensor<1x12x64x128xf32>) outs(%171 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = math.exp %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x128xf32>
    %182 = linalg.generic {indexing_maps = [#map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%181 : tensor<1x12x64x128xf32>) outs(%134 : tensor<1x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = arith.addf %out, %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64xf32>
    %183 = linalg.generic {indexing_maps = [#map10, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%182 : tensor<1x12x64xf32>) outs(%129 : tensor<1x12x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x1xf32>
    %184 = linalg.generic {indexing_maps = [#map30, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%183 : tensor<1x12x64x1xf32>) outs(%171 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x64x128xf32>
    %185 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%181, %184 : tensor<1x12x64x128xf32>, tensor<1x12x64x128xf32>) outs(%171 : tensor<1x12x64x128xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x12x64x128xf32>
    %186 = linalg.generic {indexing_maps = [#map31, #map32, #map29], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded_20, %185 : tensor<1x128x12x64xf32>, tensor<1x12x64x128xf32>) outs(%121 : tensor<1x12x64x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x12x64x64xf32>
    %187 = linalg.generic {indexing_maps = [#map33, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%186 : tensor<1x12x64x64xf32>) outs(%28 : tensor<1x64x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x12x64xf32>
    %collapsed_21 = tensor.collapse_shape %187 [[0], [1], [2, 3]] : tensor<1x64x12x64xf32> into tensor<1x64x768xf32>
    %188 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed_21, %arg9 : tensor<1x64x768xf32>, tensor<768x768xf32>) outs(%22 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x768xf32>
    %189 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %188 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %190 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %189 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %191 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%190 : tensor<1x64x768xf32>) outs(%7 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = arith.addf %out, %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x64xf32>
    %192 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<1x64xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %193 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192, %11 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %194 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193, %13 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %195 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<1x64x1xf32>) outs(%9 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %208 = math.sqrt %in : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x1xf32>
    %196 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%195 : tensor<1x64x1xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x768xf32>
    %197 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %196 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.divf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %198 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg15 : tensor<768xf32>) outs(%18 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x768xf32>
    %199 = linalg.generic {indexing_maps = [#map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%198 : tensor<1x1x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x768xf32>
    %200 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%199, %197 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    %201 = tensor.empty() : tensor<1x64x3072xf32>
    %202 = linalg.fill ins(%cst_3 : f32) outs(%201 : tensor<1x64x3072xf32>) -> tensor<1x64x3072xf32>
    %203 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%200, %arg13 : tensor<1x64x768xf32>, tensor<768x3072xf32>) outs(%202 : tensor<1x64x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x3072xf32>
    %204 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_14 : tensor<f32>) outs(%201 : tensor<1x64x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x3072xf32>
    %205 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%203, %204 : tensor<1x64x3072xf32>, tensor<1x64x3072xf32>) outs(%201 : tensor<1x64x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.maximumf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x3072xf32>
    %206 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%205, %arg14 : tensor<1x64x3072xf32>, tensor<3072x768xf32>) outs(%22 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.mulf %in, %in_22 : f32
      %209 = arith.addf %out, %208 : f32
      linalg.yield %209 : f32
    } -> tensor<1x64x768xf32>
    %207 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189, %206 : tensor<1x64x768xf32>, tensor<1x64x768xf32>) outs(%4 : tensor<1x64x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %208 = arith.addf %in, %in_22 : f32
      linalg.yield %208 : f32
    } -> tensor<1x64x768xf32>
    return %207 : tensor<1x64x768xf32>
  }
}
