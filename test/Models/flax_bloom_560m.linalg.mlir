// BLOOM 560M in Flax, one decoder layer.
//
// MODEL: flax_bloom_560m
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 256, hidden 1024, heads 16, head dim 64, f32
// VARIANT: ALiBi and causal mask added as one bias, Q divided by sqrt(64), interleaved QKV
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: hidden_states, tensor<1x256x1024xf32>, mean 0 std 1
// ARG 1: params.input_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 2: params.input_layernorm.scale, tensor<1024xf32>, mean 1 std 0.02
// ARG 3: params.mlp.dense_4h_to_h.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 4: params.mlp.dense_4h_to_h.kernel, tensor<4096x1024xf32>, mean 0 std 0.02
// ARG 5: params.mlp.dense_h_to_4h.bias, tensor<4096xf32>, mean 0 std 0.02
// ARG 6: params.mlp.dense_h_to_4h.kernel, tensor<1024x4096xf32>, mean 0 std 0.02
// ARG 7: params.post_attention_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 8: params.post_attention_layernorm.scale, tensor<1024xf32>, mean 1 std 0.02
// ARG 9: params.self_attention.dense.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 10: params.self_attention.dense.kernel, tensor<1024x1024xf32>, mean 0 std 0.02
// ARG 11: params.self_attention.query_key_value.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 12: params.self_attention.query_key_value.kernel, tensor<1024x3072xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0) -> ()>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1 + d2)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1) -> (d0)>
#map10 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map15 = affine_map<(d0, d1, d2) -> ()>
#map16 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map18 = affine_map<(d0, d1) -> (d1)>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map21 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map22 = affine_map<(d0, d1, d2, d3) -> ()>
#map23 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map24 = affine_map<() -> ()>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map26 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map28 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map29 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map30 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map31 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
module {
  func.func @main(%arg0: tensor<1x256x1024xf32>, %arg1: tensor<1024xf32>, %arg2: tensor<1024xf32>, %arg3: tensor<1024xf32>, %arg4: tensor<4096x1024xf32>, %arg5: tensor<4096xf32>, %arg6: tensor<1024x4096xf32>, %arg7: tensor<1024xf32>, %arg8: tensor<1024xf32>, %arg9: tensor<1024xf32>, %arg10: tensor<1024x1024xf32>, %arg11: tensor<3072xf32>, %arg12: tensor<1024x3072xf32>) -> (tensor<1x256x1024xf32> ) {
    %cst = arith.constant 8.000000e+00 : f32
    %c0_i32 = arith.constant 0 : i32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<4.471500e-02> : tensor<f32>
    %cst_3 = arith.constant dense<0.797884583> : tensor<f32>
    %cst_4 = arith.constant dense<5.000000e-01> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_7 = arith.constant dense<0> : tensor<i32>
    %cst_8 = arith.constant dense<9.99999974E-6> : tensor<f32>
    %cst_9 = arith.constant dense<1.024000e+03> : tensor<f32>
    %cst_10 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_11 = arith.constant dense<0.707106769> : tensor<f32>
    %cst_12 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_13 = arith.constant dense<1> : tensor<i32>
    %0 = tensor.empty() : tensor<1x256xi32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_13 : tensor<i32>) outs(%0 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256xi32>
    %2 = tensor.empty() : tensor<16xf32>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<16xf32>) {
    ^bb0(%out: f32):
      %164 = linalg.index 0 : index
      %165 = arith.index_cast %164 : index to i32
      %166 = arith.sitofp %165 : i32 to f32
      linalg.yield %166 : f32
    } -> tensor<16xf32>
    %4 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel"]} ins(%cst_12 : tensor<f32>) outs(%2 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%4, %3 : tensor<16xf32>, tensor<16xf32>) outs(%2 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<16xf32>
    %6 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel"]} ins(%cst_11 : tensor<f32>) outs(%2 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%6, %5 : tensor<16xf32>, tensor<16xf32>) outs(%2 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = math.powf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<16xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<i32>) outs(%0 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256xi32>
    %padded = tensor.pad %1 low[0, 255] high[0, 0] {
    ^bb0(%arg13: index, %arg14: index):
      tensor.yield %c0_i32 : i32
    } : tensor<1x256xi32> to tensor<1x511xi32>
    %9 = tensor.empty() : tensor<256xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%padded, %9 : tensor<1x511xi32>, tensor<256xf32>) outs(%8 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %in_24: f32, %out: i32):
      %164 = arith.addi %out, %in : i32
      linalg.yield %164 : i32
    } -> tensor<1x256xi32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %1 : tensor<1x256xi32>, tensor<1x256xi32>) outs(%0 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %in_24: i32, %out: i32):
      %164 = arith.subi %in, %in_24 : i32
      linalg.yield %164 : i32
    } -> tensor<1x256xi32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%11, %1 : tensor<1x256xi32>, tensor<1x256xi32>) outs(%0 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %in_24: i32, %out: i32):
      %164 = arith.muli %in, %in_24 : i32
      linalg.yield %164 : i32
    } -> tensor<1x256xi32>
    %13 = tensor.empty() : tensor<1x1x256xi32>
    %14 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x256xi32>) outs(%13 : tensor<1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256xi32>
    %15 = tensor.empty() : tensor<16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map9, #map1], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<16xf32>) outs(%15 : tensor<16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<16x1xf32>
    %17 = tensor.empty() : tensor<1x1x256xf32>
    %18 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x256xi32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: i32, %out: f32):
      %164 = arith.sitofp %in : i32 to f32
      linalg.yield %164 : f32
    } -> tensor<1x1x256xf32>
    %19 = tensor.empty() : tensor<1x16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map10, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<16x1xf32>) outs(%19 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x1xf32>
    %21 = tensor.empty() : tensor<1x16x256xf32>
    %22 = linalg.generic {indexing_maps = [#map11, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x16x1xf32>) outs(%21 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256xf32>
    %23 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x1x256xf32>) outs(%21 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256xf32>
    %24 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %23 : tensor<1x16x256xf32>, tensor<1x16x256xf32>) outs(%21 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256xf32>
    %25 = tensor.empty() : tensor<1x16x1x256xf32>
    %26 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x16x256xf32>) outs(%25 : tensor<1x16x1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x1x256xf32>
    %27 = tensor.empty() : tensor<1x256x1024xf32>
    %28 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %29 = tensor.empty() : tensor<1x256xf32>
    %30 = linalg.fill ins(%cst_1 : f32) outs(%29 : tensor<1x256xf32>) -> tensor<1x256xf32>
    %31 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x256x1024xf32>) outs(%30 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = arith.addf %out, %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<f32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%31, %32 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.divf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %34 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%28 : tensor<1x256x1024xf32>) outs(%30 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = arith.addf %out, %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%34, %32 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.divf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%33, %33 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%35, %36 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.subf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_10 : tensor<f32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%38, %37 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.maximumf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %40 = tensor.empty() : tensor<1x256x1xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<1x256xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %42 = linalg.generic {indexing_maps = [#map6, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<1x256xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %43 = linalg.generic {indexing_maps = [#map11, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<1x256x1xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %44 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %43 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.subf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %45 = linalg.generic {indexing_maps = [#map15, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_8 : tensor<f32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42, %45 : tensor<1x256x1xf32>, tensor<1x256x1xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<1x256x1xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = math.rsqrt %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1xf32>
    %expanded = tensor.expand_shape %arg2 [[0, 1, 2]] output_shape [1, 1, 1024] : tensor<1024xf32> into tensor<1x1x1024xf32>
    %48 = linalg.generic {indexing_maps = [#map11, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x256x1xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %49 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %50 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %49 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %51 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44, %50 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %expanded_14 = tensor.expand_shape %arg1 [[0, 1, 2]] output_shape [1, 1, 1024] : tensor<1024xf32> into tensor<1x1x1024xf32>
    %52 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<1x1x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %53 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51, %52 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %54 = tensor.empty() : tensor<1x256x3072xf32>
    %55 = linalg.fill ins(%cst_1 : f32) outs(%54 : tensor<1x256x3072xf32>) -> tensor<1x256x3072xf32>
    %56 = linalg.generic {indexing_maps = [#map13, #map16, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%53, %arg12 : tensor<1x256x1024xf32>, tensor<1024x3072xf32>) outs(%55 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      %165 = arith.addf %out, %164 : f32
      linalg.yield %165 : f32
    } -> tensor<1x256x3072xf32>
    %expanded_15 = tensor.expand_shape %arg11 [[0, 1, 2]] output_shape [1, 1, 3072] : tensor<3072xf32> into tensor<1x1x3072xf32>
    %57 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x1x3072xf32>) outs(%54 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %58 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56, %57 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%54 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x3072xf32>
    %expanded_16 = tensor.expand_shape %58 [[0], [1], [2, 3]] output_shape [1, 256, 16, 192] : tensor<1x256x3072xf32> into tensor<1x256x16x192xf32>
    %extracted_slice = tensor.extract_slice %expanded_16[0, 0, 0, 0] [1, 256, 16, 64] [1, 1, 1, 1] : tensor<1x256x16x192xf32> to tensor<1x256x16x64xf32>
    %extracted_slice_17 = tensor.extract_slice %expanded_16[0, 0, 0, 64] [1, 256, 16, 64] [1, 1, 1, 1] : tensor<1x256x16x192xf32> to tensor<1x256x16x64xf32>
    %extracted_slice_18 = tensor.extract_slice %expanded_16[0, 0, 0, 128] [1, 256, 16, 64] [1, 1, 1, 1] : tensor<1x256x16x192xf32> to tensor<1x256x16x64xf32>
    %59 = tensor.empty() : tensor<256xi32>
    %60 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%59 : tensor<256xi32>) {
    ^bb0(%out: i32):
      %164 = linalg.index 0 : index
      %165 = arith.index_cast %164 : index to i32
      linalg.yield %165 : i32
    } -> tensor<256xi32>
    %61 = linalg.generic {indexing_maps = [#map18, #map1], iterator_types = ["parallel", "parallel"]} ins(%60 : tensor<256xi32>) outs(%0 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256xi32>
    %62 = tensor.empty() : tensor<1x256x1xi32>
    %63 = linalg.generic {indexing_maps = [#map6, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<1x256xi32>) outs(%62 : tensor<1x256x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x1xi32>
    %64 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61 : tensor<1x256xi32>) outs(%13 : tensor<1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256xi32>
    %65 = tensor.empty() : tensor<1x256x256xi32>
    %66 = linalg.generic {indexing_maps = [#map11, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<1x256x1xi32>) outs(%65 : tensor<1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x256xi32>
    %67 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<1x1x256xi32>) outs(%65 : tensor<1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x256xi32>
    %68 = tensor.empty() : tensor<1x256x256xi1>
    %69 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66, %67 : tensor<1x256x256xi32>, tensor<1x256x256xi32>) outs(%68 : tensor<1x256x256xi1>) {
    ^bb0(%in: i32, %in_24: i32, %out: i1):
      %164 = arith.cmpi sge, %in, %in_24 : i32
      linalg.yield %164 : i1
    } -> tensor<1x256x256xi1>
    %70 = tensor.empty() : tensor<1x1x256x256xi1>
    %71 = linalg.generic {indexing_maps = [#map19, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69 : tensor<1x256x256xi1>) outs(%70 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x256x256xi1>
    %72 = tensor.empty() : tensor<1x1x1x256xi32>
    %73 = linalg.generic {indexing_maps = [#map20, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x256xi32>) outs(%72 : tensor<1x1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x256xi32>
    %74 = tensor.empty() : tensor<1x1x256x256xi32>
    %75 = linalg.generic {indexing_maps = [#map21, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<1x1x1x256xi32>) outs(%74 : tensor<1x1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256x256xi32>
    %76 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<1x1x256x256xi1>) outs(%74 : tensor<1x1x256x256xi32>) {
    ^bb0(%in: i1, %out: i32):
      %164 = arith.extui %in : i1 to i32
      linalg.yield %164 : i32
    } -> tensor<1x1x256x256xi32>
    %77 = linalg.generic {indexing_maps = [#map22, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<i32>) outs(%74 : tensor<1x1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256x256xi32>
    %78 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %77 : tensor<1x1x256x256xi32>, tensor<1x1x256x256xi32>) outs(%70 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i32, %in_24: i32, %out: i1):
      %164 = arith.cmpi ne, %in, %in_24 : i32
      linalg.yield %164 : i1
    } -> tensor<1x1x256x256xi1>
    %79 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %77 : tensor<1x1x256x256xi32>, tensor<1x1x256x256xi32>) outs(%70 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i32, %in_24: i32, %out: i1):
      %164 = arith.cmpi ne, %in, %in_24 : i32
      linalg.yield %164 : i1
    } -> tensor<1x1x256x256xi1>
    %80 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %79 : tensor<1x1x256x256xi1>, tensor<1x1x256x256xi1>) outs(%70 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %in_24: i1, %out: i1):
      %164 = arith.andi %in, %in_24 : i1
      linalg.yield %164 : i1
    } -> tensor<1x1x256x256xi1>
    %81 = tensor.empty() : tensor<1x1x256x256xf32>
    %82 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80 : tensor<1x1x256x256xi1>) outs(%81 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %out: f32):
      %164 = arith.uitofp %in : i1 to f32
      linalg.yield %164 : f32
    } -> tensor<1x1x256x256xf32>
    %83 = linalg.generic {indexing_maps = [#map22, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_10 : tensor<f32>) outs(%81 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x256x256xf32>
    %84 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %83 : tensor<1x1x256x256xf32>, tensor<1x1x256x256xf32>) outs(%70 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: f32, %in_24: f32, %out: i1):
      %164 = arith.cmpf ogt, %in, %in_24 : f32
      linalg.yield %164 : i1
    } -> tensor<1x1x256x256xi1>
    %85 = linalg.generic {indexing_maps = [#map22, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%81 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x256x256xf32>
    %86 = linalg.generic {indexing_maps = [#map14, #map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %83, %85 : tensor<1x1x256x256xi1>, tensor<1x1x256x256xf32>, tensor<1x1x256x256xf32>) outs(%81 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %in_24: f32, %in_25: f32, %out: f32):
      %164 = arith.select %in, %in_24, %in_25 : f32
      linalg.yield %164 : f32
    } -> tensor<1x1x256x256xf32>
    %87 = tensor.empty() : tensor<1x16x256x256xf32>
    %88 = linalg.generic {indexing_maps = [#map23, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86 : tensor<1x1x256x256xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256x256xf32>
    %89 = linalg.generic {indexing_maps = [#map21, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<1x16x1x256xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256x256xf32>
    %90 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %89 : tensor<1x16x256x256xf32>, tensor<1x16x256x256xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256x256xf32>
    %91 = tensor.empty() : tensor<f32>
    %92 = linalg.generic {indexing_maps = [#map24], iterator_types = []} outs(%91 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %93 = tensor.empty() : tensor<1x256x16x64xf32>
    %94 = linalg.generic {indexing_maps = [#map22, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92 : tensor<f32>) outs(%93 : tensor<1x256x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x16x64xf32>
    %95 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice, %94 : tensor<1x256x16x64xf32>, tensor<1x256x16x64xf32>) outs(%93 : tensor<1x256x16x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.divf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x16x64xf32>
    %96 = linalg.fill ins(%cst_1 : f32) outs(%87 : tensor<1x16x256x256xf32>) -> tensor<1x16x256x256xf32>
    %97 = linalg.generic {indexing_maps = [#map25, #map26, #map27], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%95, %extracted_slice_17 : tensor<1x256x16x64xf32>, tensor<1x256x16x64xf32>) outs(%96 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      %165 = arith.addf %out, %164 : f32
      linalg.yield %165 : f32
    } -> tensor<1x16x256x256xf32>
    %98 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %90 : tensor<1x16x256x256xf32>, tensor<1x16x256x256xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256x256xf32>
    %99 = linalg.fill ins(%cst_0 : f32) outs(%21 : tensor<1x16x256xf32>) -> tensor<1x16x256xf32>
    %100 = linalg.generic {indexing_maps = [#map14, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%98 : tensor<1x16x256x256xf32>) outs(%99 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = arith.maximumf %out, %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256xf32>
    %101 = linalg.generic {indexing_maps = [#map15, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%21 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256xf32>
    %102 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %100 : tensor<1x16x256xf32>, tensor<1x16x256xf32>) outs(%21 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.maximumf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256xf32>
    %103 = tensor.empty() : tensor<1x16x256x1xf32>
    %104 = linalg.generic {indexing_maps = [#map17, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102 : tensor<1x16x256xf32>) outs(%103 : tensor<1x16x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256x1xf32>
    %105 = linalg.generic {indexing_maps = [#map28, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104 : tensor<1x16x256x1xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256x256xf32>
    %106 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %105 : tensor<1x16x256x256xf32>, tensor<1x16x256x256xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.subf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256x256xf32>
    %107 = linalg.generic {indexing_maps = [#map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106 : tensor<1x16x256x256xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = math.exp %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256x256xf32>
    %108 = linalg.fill ins(%cst_1 : f32) outs(%21 : tensor<1x16x256xf32>) -> tensor<1x16x256xf32>
    %109 = linalg.generic {indexing_maps = [#map14, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%107 : tensor<1x16x256x256xf32>) outs(%108 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = arith.addf %out, %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256xf32>
    %110 = linalg.generic {indexing_maps = [#map17, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109 : tensor<1x16x256xf32>) outs(%103 : tensor<1x16x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256x1xf32>
    %111 = linalg.generic {indexing_maps = [#map28, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110 : tensor<1x16x256x1xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x256x256xf32>
    %112 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107, %111 : tensor<1x16x256x256xf32>, tensor<1x16x256x256xf32>) outs(%87 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.divf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x16x256x256xf32>
    %113 = tensor.empty() : tensor<1x16x64x256xf32>
    %114 = linalg.fill ins(%cst_1 : f32) outs(%113 : tensor<1x16x64x256xf32>) -> tensor<1x16x64x256xf32>
    %115 = linalg.generic {indexing_maps = [#map29, #map30, #map27], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%extracted_slice_18, %112 : tensor<1x256x16x64xf32>, tensor<1x16x256x256xf32>) outs(%114 : tensor<1x16x64x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      %165 = arith.addf %out, %164 : f32
      linalg.yield %165 : f32
    } -> tensor<1x16x64x256xf32>
    %116 = linalg.generic {indexing_maps = [#map31, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115 : tensor<1x16x64x256xf32>) outs(%93 : tensor<1x256x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x16x64xf32>
    %collapsed = tensor.collapse_shape %116 [[0], [1], [2, 3]] : tensor<1x256x16x64xf32> into tensor<1x256x1024xf32>
    %117 = linalg.fill ins(%cst_1 : f32) outs(%27 : tensor<1x256x1024xf32>) -> tensor<1x256x1024xf32>
    %118 = linalg.generic {indexing_maps = [#map13, #map16, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed, %arg10 : tensor<1x256x1024xf32>, tensor<1024x1024xf32>) outs(%117 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      %165 = arith.addf %out, %164 : f32
      linalg.yield %165 : f32
    } -> tensor<1x256x1024xf32>
    %expanded_19 = tensor.expand_shape %arg9 [[0, 1, 2]] output_shape [1, 1, 1024] : tensor<1024xf32> into tensor<1x1x1024xf32>
    %119 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<1x1x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %120 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %119 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %121 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %arg0 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %122 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %121 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %123 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<1x256x1024xf32>) outs(%30 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = arith.addf %out, %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %124 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%123, %32 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.divf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %125 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%122 : tensor<1x256x1024xf32>) outs(%30 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = arith.addf %out, %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %126 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%125, %32 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.divf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %127 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%124, %124 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %128 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%126, %127 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.subf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%38, %128 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%29 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.maximumf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256xf32>
    %130 = linalg.generic {indexing_maps = [#map6, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x256xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %131 = linalg.generic {indexing_maps = [#map6, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x256xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %132 = linalg.generic {indexing_maps = [#map11, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x256x1xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %133 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %132 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.subf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %134 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %45 : tensor<1x256x1xf32>, tensor<1x256x1xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1xf32>
    %135 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x256x1xf32>) outs(%40 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = math.rsqrt %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1xf32>
    %expanded_20 = tensor.expand_shape %arg8 [[0, 1, 2]] output_shape [1, 1, 1024] : tensor<1024xf32> into tensor<1x1x1024xf32>
    %136 = linalg.generic {indexing_maps = [#map11, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x256x1xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %137 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<1x1x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %138 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %137 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %139 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %138 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %expanded_21 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [1, 1, 1024] : tensor<1024xf32> into tensor<1x1x1024xf32>
    %140 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<1x1x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %141 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%139, %140 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %142 = tensor.empty() : tensor<1x256x4096xf32>
    %143 = linalg.fill ins(%cst_1 : f32) outs(%142 : tensor<1x256x4096xf32>) -> tensor<1x256x4096xf32>
    %144 = linalg.generic {indexing_maps = [#map13, #map16, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%141, %arg6 : tensor<1x256x1024xf32>, tensor<1024x4096xf32>) outs(%143 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      %165 = arith.addf %out, %164 : f32
      linalg.yield %165 : f32
    } -> tensor<1x256x4096xf32>
    %expanded_22 = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [1, 1, 4096] : tensor<4096xf32> into tensor<1x1x4096xf32>
    %145 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x1x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x4096xf32>
    %146 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %145 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %147 = linalg.generic {indexing_maps = [#map15, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x4096xf32>
    %148 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %147 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %149 = linalg.generic {indexing_maps = [#map15, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x4096xf32>
    %150 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %146 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %151 = linalg.generic {indexing_maps = [#map15, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x4096xf32>
    %152 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %146 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %153 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152, %146 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %154 = linalg.generic {indexing_maps = [#map15, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_12 : tensor<f32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x4096xf32>
    %155 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %153 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %156 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150, %155 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %157 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %164 = math.tanh %in : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %158 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %157 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %159 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %158 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%142 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x4096xf32>
    %160 = linalg.generic {indexing_maps = [#map13, #map16, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%159, %arg4 : tensor<1x256x4096xf32>, tensor<4096x1024xf32>) outs(%117 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.mulf %in, %in_24 : f32
      %165 = arith.addf %out, %164 : f32
      linalg.yield %165 : f32
    } -> tensor<1x256x1024xf32>
    %expanded_23 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [1, 1, 1024] : tensor<1024xf32> into tensor<1x1x1024xf32>
    %161 = linalg.generic {indexing_maps = [#map12, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_23 : tensor<1x1x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1024xf32>
    %162 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %161 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    %163 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162, %121 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%27 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %164 = arith.addf %in, %in_24 : f32
      linalg.yield %164 : f32
    } -> tensor<1x256x1024xf32>
    return %163 : tensor<1x256x1024xf32>
  }
}
