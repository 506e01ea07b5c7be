// BLOOM 560M, one decoder layer with both norms.
//
// MODEL: bloom_560m
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 256, hidden 1024, heads 16, head dim 64, f32
// VARIANT: ALiBi as the addend of the score product (slope times key position), causal (added), interleaved QKV
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x256x1024xf32>, mean 0 std 1
// ARG 1: word_embeddings_layernorm.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 2: word_embeddings_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 3: h.0.input_layernorm.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 4: h.0.input_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 5: h.0.self_attention.query_key_value.weight, tensor<3072x1024xf32>, mean 0 std 0.02
// ARG 6: h.0.self_attention.query_key_value.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 7: h.0.self_attention.dense.weight, tensor<1024x1024xf32>, mean 0 std 0.02
// ARG 8: h.0.self_attention.dense.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 9: h.0.post_attention_layernorm.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 10: h.0.post_attention_layernorm.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 11: h.0.mlp.dense_h_to_4h.weight, tensor<4096x1024xf32>, mean 0 std 0.02
// ARG 12: h.0.mlp.dense_h_to_4h.bias, tensor<4096xf32>, mean 0 std 0.02
// ARG 13: h.0.mlp.dense_4h_to_h.weight, tensor<1024x4096xf32>, mean 0 std 0.02
// ARG 14: h.0.mlp.dense_4h_to_h.bias, tensor<1024xf32>, mean 0 std 0.02
// ARG 15: ln_f.weight, tensor<1024xf32>, mean 1 std 0.02
// ARG 16: ln_f.bias, tensor<1024xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0) -> ()>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1) -> (d0, d1)>
#map11 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x256x1024xf32>, %arg1: tensor<1024xf32>, %arg2: tensor<1024xf32>, %arg3: tensor<1024xf32>, %arg4: tensor<1024xf32>, %arg5: tensor<3072x1024xf32>, %arg6: tensor<3072xf32>, %arg7: tensor<1024x1024xf32>, %arg8: tensor<1024xf32>, %arg9: tensor<1024xf32>, %arg10: tensor<1024xf32>, %arg11: tensor<4096x1024xf32>, %arg12: tensor<4096xf32>, %arg13: tensor<1024x4096xf32>, %arg14: tensor<1024xf32>, %arg15: tensor<1024xf32>, %arg16: tensor<1024xf32>) -> tensor<1x256x1024xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0.707106769> : tensor<f32>
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 0.79788455999999996 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 1.024000e+03 : f64
    %cst_9 = arith.constant 1.024000e+03 : f32
    %c1_i32 = arith.constant 1 : i32
    %cst_10 = arith.constant 1.250000e-01 : f32
    %cst_11 = arith.constant 5.000000e-01 : f32
    %cst_12 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<1x256x1024xf64>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x256x1024xf32>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f32, %out: f64):
      %140 = arith.extf %in : f32 to f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %2 = tensor.empty() : tensor<1x256x1xf64>
    %3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<1x256x1xf64>) -> tensor<1x256x1xf64>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<1x256x1024xf64>, tensor<1x256x1xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.subf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<1x256x1024xf64>, tensor<1x256x1024xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.mulf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %10 = tensor.empty() : tensor<1x256x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %140 = arith.truncf %in : f64 to f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x256x1024xf32>) outs(%12 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %in, %out : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.divf %in, %cst_9 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.truncf %cst_7 : f64 to f32
      %141 = arith.addf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<1x256x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.rsqrt %in : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %17 = tensor.empty() : tensor<1x256x1024xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %14 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.subf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %16 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %arg1 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %arg2 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %22 = tensor.empty() : tensor<16xi32>
    %23 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%22 : tensor<16xi32>) {
    ^bb0(%out: i32):
      %140 = linalg.index 0 : index
      %141 = arith.index_cast %140 : index to i64
      %142 = arith.trunci %141 : i64 to i32
      %143 = arith.addi %142, %c1_i32 : i32
      linalg.yield %143 : i32
    } -> tensor<16xi32>
    %24 = tensor.empty() : tensor<16xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map3, #map3], iterator_types = ["parallel"]} ins(%cst_4, %23 : tensor<f32>, tensor<16xi32>) outs(%24 : tensor<16xf32>) {
    ^bb0(%in: f32, %in_42: i32, %out: f32):
      %140 = arith.extf %in : f32 to f64
      %141 = arith.sitofp %in_42 : i32 to f64
      %142 = math.powf %140, %141 : f64
      %143 = arith.truncf %142 : f64 to f32
      linalg.yield %143 : f32
    } -> tensor<16xf32>
    %expanded = tensor.expand_shape %25 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %26 = tensor.empty() : tensor<256xi64>
    %27 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%26 : tensor<256xi64>) {
    ^bb0(%out: i64):
      %140 = linalg.index 0 : index
      %141 = arith.index_cast %140 : index to i64
      linalg.yield %141 : i64
    } -> tensor<256xi64>
    %28 = tensor.empty() : tensor<16x1x256xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %27 : tensor<16x1x1xf32>, tensor<256xi64>) outs(%28 : tensor<16x1x256xf32>) {
    ^bb0(%in: f32, %in_42: i64, %out: f32):
      %140 = arith.sitofp %in_42 : i64 to f32
      %141 = arith.mulf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<16x1x256xf32>
    %expanded_13 = tensor.expand_shape %27 [[0, 1, 2, 3]] output_shape [1, 1, 256, 1] : tensor<256xi64> into tensor<1x1x256x1xi64>
    %expanded_14 = tensor.expand_shape %27 [[0, 1, 2, 3]] output_shape [1, 1, 1, 256] : tensor<256xi64> into tensor<1x1x1x256xi64>
    %30 = tensor.empty() : tensor<1x1x256x256xi1>
    %31 = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_13 : tensor<1x1x1x256xi64>, tensor<1x1x256x1xi64>) outs(%30 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i64, %in_42: i64, %out: i1):
      %140 = arith.cmpi sle, %in, %in_42 : i64
      linalg.yield %140 : i1
    } -> tensor<1x1x256x256xi1>
    %32 = tensor.empty() : tensor<1x1x256x256xf32>
    %33 = linalg.generic {indexing_maps = [#map7, #map8, #map8, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_3, %cst_2 : tensor<1x1x256x256xi1>, tensor<f32>, tensor<f32>) outs(%32 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %in_42: f32, %in_43: f32, %out: f32):
      %140 = arith.select %in, %in_42, %in_43 : f32
      linalg.yield %140 : f32
    } -> tensor<1x1x256x256xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x256x1024xf32>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f32, %out: f64):
      %140 = arith.extf %in : f32 to f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %35 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%34 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %37 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %36 : tensor<1x256x1024xf64>, tensor<1x256x1xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.subf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %37 : tensor<1x256x1024xf64>, tensor<1x256x1024xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.mulf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %39 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%38 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %40 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %140 = arith.truncf %in : f64 to f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<1x256x1024xf32>) outs(%12 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %in, %out : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.divf %in, %cst_9 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.truncf %cst_7 : f64 to f32
      %141 = arith.addf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<1x256x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.rsqrt %in : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %43 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.subf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %45 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %48 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %arg3 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %arg4 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %collapsed = tensor.collapse_shape %49 [[0, 1], [2]] : tensor<1x256x1024xf32> into tensor<256x1024xf32>
    %50 = tensor.empty() : tensor<1024x3072xf32>
    %transposed = linalg.transpose ins(%arg5 : tensor<3072x1024xf32>) outs(%50 : tensor<1024x3072xf32>) permutation = [1, 0] 
    %51 = tensor.empty() : tensor<256x3072xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %53 = linalg.matmul ins(%collapsed, %transposed : tensor<256x1024xf32>, tensor<1024x3072xf32>) outs(%52 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %54 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<3072xf32>) outs(%51 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x3072xf32>
    %55 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%53, %54 : tensor<256x3072xf32>, tensor<256x3072xf32>) outs(%51 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<256x3072xf32>
    %expanded_15 = tensor.expand_shape %55 [[0, 1], [2, 3, 4]] output_shape [1, 256, 16, 3, 64] : tensor<256x3072xf32> into tensor<1x256x16x3x64xf32>
    %extracted_slice = tensor.extract_slice %expanded_15[0, 0, 0, 0, 0] [1, 256, 16, 1, 64] [1, 1, 1, 1, 1] : tensor<1x256x16x3x64xf32> to tensor<1x256x16x1x64xf32>
    %collapsed_16 = tensor.collapse_shape %extracted_slice [[0], [1], [2, 3], [4]] : tensor<1x256x16x1x64xf32> into tensor<1x256x16x64xf32>
    %56 = tensor.empty() : tensor<1x16x256x64xf32>
    %transposed_17 = linalg.transpose ins(%collapsed_16 : tensor<1x256x16x64xf32>) outs(%56 : tensor<1x16x256x64xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_18 = tensor.extract_slice %expanded_15[0, 0, 0, 1, 0] [1, 256, 16, 1, 64] [1, 1, 1, 1, 1] : tensor<1x256x16x3x64xf32> to tensor<1x256x16x1x64xf32>
    %collapsed_19 = tensor.collapse_shape %extracted_slice_18 [[0], [1], [2, 3], [4]] : tensor<1x256x16x1x64xf32> into tensor<1x256x16x64xf32>
    %transposed_20 = linalg.transpose ins(%collapsed_19 : tensor<1x256x16x64xf32>) outs(%56 : tensor<1x16x256x64xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_21 = tensor.extract_slice %expanded_15[0, 0, 0, 2, 0] [1, 256, 16, 1, 64] [1, 1, 1, 1, 1] : tensor<1x256x16x3x64xf32> to tensor<1x256x16x1x64xf32>
    %collapsed_22 = tensor.collapse_shape %extracted_slice_21 [[0], [1], [2, 3], [4]] : tensor<1x256x16x1x64xf32> into tensor<1x256x16x64xf32>
    %transposed_23 = linalg.transpose ins(%collapsed_22 : tensor<1x256x16x64xf32>) outs(%56 : tensor<1x16x256x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_24 = tensor.collapse_shape %transposed_17 [[0, 1], [2], [3]] : tensor<1x16x256x64xf32> into tensor<16x256x64xf32>
    %collapsed_25 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x16x256x64xf32> into tensor<16x256x64xf32>
    %57 = tensor.empty() : tensor<16x64x256xf32>
    %transposed_26 = linalg.transpose ins(%collapsed_25 : tensor<16x256x64xf32>) outs(%57 : tensor<16x64x256xf32>) permutation = [0, 2, 1] 
    %collapsed_27 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<1x16x256x64xf32> into tensor<16x256x64xf32>
    %58 = tensor.empty() : tensor<16x256x256xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%58 : tensor<16x256x256xf32>) -> tensor<16x256x256xf32>
    %60 = linalg.batch_matmul ins(%collapsed_24, %transposed_26 : tensor<16x256x64xf32>, tensor<16x64x256xf32>) outs(%59 : tensor<16x256x256xf32>) -> tensor<16x256x256xf32>
    %61 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<16x256x256xf32>) outs(%58 : tensor<16x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.mulf %in, %cst_10 : f32
      linalg.yield %140 : f32
    } -> tensor<16x256x256xf32>
    %62 = linalg.generic {indexing_maps = [#map11, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %61 : tensor<16x1x256xf32>, tensor<16x256x256xf32>) outs(%58 : tensor<16x256x256xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<16x256x256xf32>
    %expanded_28 = tensor.expand_shape %62 [[0, 1], [2], [3]] output_shape [1, 16, 256, 256] : tensor<16x256x256xf32> into tensor<1x16x256x256xf32>
    %63 = tensor.empty() : tensor<1x16x256x256xf32>
    %64 = linalg.generic {indexing_maps = [#map7, #map12, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_28, %33 : tensor<1x16x256x256xf32>, tensor<1x1x256x256xf32>) outs(%63 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x16x256x256xf32>
    %65 = tensor.empty() : tensor<1x16x256xi64>
    %66 = linalg.fill ins(%c0_i64 : i64) outs(%65 : tensor<1x16x256xi64>) -> tensor<1x16x256xi64>
    %67 = tensor.empty() : tensor<1x16x256xf32>
    %68 = linalg.fill ins(%cst_1 : f32) outs(%67 : tensor<1x16x256xf32>) -> tensor<1x16x256xf32>
    %69:2 = linalg.generic {indexing_maps = [#map7, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x16x256x256xf32>) outs(%68, %66 : tensor<1x16x256xf32>, tensor<1x16x256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_42: i64):
      %140 = linalg.index 3 : index
      %141 = arith.index_cast %140 : index to i64
      %142 = arith.maximumf %in, %out : f32
      %143 = arith.cmpf ogt, %in, %out : f32
      %144 = arith.select %143, %141, %out_42 : i64
      linalg.yield %142, %144 : f32, i64
    } -> (tensor<1x16x256xf32>, tensor<1x16x256xi64>)
    %expanded_29 = tensor.expand_shape %69#0 [[0], [1], [2, 3]] output_shape [1, 16, 256, 1] : tensor<1x16x256xf32> into tensor<1x16x256x1xf32>
    %70 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %expanded_29 : tensor<1x16x256x256xf32>, tensor<1x16x256x1xf32>) outs(%63 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.subf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x16x256x256xf32>
    %71 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<1x16x256x256xf32>) outs(%63 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.exp %in : f32
      linalg.yield %140 : f32
    } -> tensor<1x16x256x256xf32>
    %72 = tensor.empty() : tensor<1x16x256x1xf32>
    %73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<1x16x256x1xf32>) -> tensor<1x16x256x1xf32>
    %74 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x16x256x256xf32>) outs(%73 : tensor<1x16x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %in, %out : f32
      linalg.yield %140 : f32
    } -> tensor<1x16x256x1xf32>
    %75 = linalg.generic {indexing_maps = [#map7, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %74 : tensor<1x16x256x256xf32>, tensor<1x16x256x1xf32>) outs(%63 : tensor<1x16x256x256xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.divf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x16x256x256xf32>
    %collapsed_30 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x16x256x256xf32> into tensor<16x256x256xf32>
    %76 = tensor.empty() : tensor<16x256x64xf32>
    %77 = linalg.fill ins(%cst_0 : f32) outs(%76 : tensor<16x256x64xf32>) -> tensor<16x256x64xf32>
    %78 = linalg.batch_matmul ins(%collapsed_30, %collapsed_27 : tensor<16x256x256xf32>, tensor<16x256x64xf32>) outs(%77 : tensor<16x256x64xf32>) -> tensor<16x256x64xf32>
    %expanded_31 = tensor.expand_shape %78 [[0, 1], [2], [3]] output_shape [1, 16, 256, 64] : tensor<16x256x64xf32> into tensor<1x16x256x64xf32>
    %79 = tensor.empty() : tensor<1x256x16x64xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x16x256x64xf32>) outs(%79 : tensor<1x256x16x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_33 = tensor.collapse_shape %transposed_32 [[0, 1], [2, 3]] : tensor<1x256x16x64xf32> into tensor<256x1024xf32>
    %80 = tensor.empty() : tensor<1024x1024xf32>
    %transposed_34 = linalg.transpose ins(%arg7 : tensor<1024x1024xf32>) outs(%80 : tensor<1024x1024xf32>) permutation = [1, 0] 
    %81 = tensor.empty() : tensor<256x1024xf32>
    %82 = linalg.fill ins(%cst_0 : f32) outs(%81 : tensor<256x1024xf32>) -> tensor<256x1024xf32>
    %83 = linalg.matmul ins(%collapsed_33, %transposed_34 : tensor<256x1024xf32>, tensor<1024x1024xf32>) outs(%82 : tensor<256x1024xf32>) -> tensor<256x1024xf32>
    %84 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<1024xf32>) outs(%81 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x1024xf32>
    %85 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%83, %84 : tensor<256x1024xf32>, tensor<256x1024xf32>) outs(%81 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<256x1024xf32>
    %expanded_35 = tensor.expand_shape %85 [[0, 1], [2]] output_shape [1, 256, 1024] : tensor<256x1024xf32> into tensor<1x256x1024xf32>
    %86 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %expanded_35 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %87 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x256x1024xf32>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f32, %out: f64):
      %140 = arith.extf %in : f32 to f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %88 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%87 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %89 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %90 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %89 : tensor<1x256x1024xf64>, tensor<1x256x1xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.subf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %91 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %90 : tensor<1x256x1024xf64>, tensor<1x256x1024xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.mulf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %92 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%91 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %93 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %94 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %140 = arith.truncf %in : f64 to f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %95 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%86 : tensor<1x256x1024xf32>) outs(%12 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %in, %out : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.divf %in, %cst_9 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %97 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.truncf %cst_7 : f64 to f32
      %141 = arith.addf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<1x256x1xf32>
    %98 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.rsqrt %in : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %99 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %96 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.subf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %100 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %98 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %101 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %arg9 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %102 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %arg10 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %collapsed_36 = tensor.collapse_shape %102 [[0, 1], [2]] : tensor<1x256x1024xf32> into tensor<256x1024xf32>
    %103 = tensor.empty() : tensor<1024x4096xf32>
    %transposed_37 = linalg.transpose ins(%arg11 : tensor<4096x1024xf32>) outs(%103 : tensor<1024x4096xf32>) permutation = [1, 0] 
    %104 = tensor.empty() : tensor<256x4096xf32>
    %105 = linalg.fill ins(%cst_0 : f32) outs(%104 : tensor<256x4096xf32>) -> tensor<256x4096xf32>
    %106 = linalg.matmul ins(%collapsed_36, %transposed_37 : tensor<256x1024xf32>, tensor<1024x4096xf32>) outs(%105 : tensor<256x4096xf32>) -> tensor<256x4096xf32>
    %107 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<4096xf32>) outs(%104 : tensor<256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x4096xf32>
    %108 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%106, %107 : tensor<256x4096xf32>, tensor<256x4096xf32>) outs(%104 : tensor<256x4096xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<256x4096xf32>
    %expanded_38 = tensor.expand_shape %108 [[0, 1], [2]] output_shape [1, 256, 4096] : tensor<256x4096xf32> into tensor<1x256x4096xf32>
    %109 = tensor.empty() : tensor<1x256x4096xf32>
    %110 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.mulf %in, %cst_11 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x4096xf32>
    %111 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.truncf %cst_6 : f64 to f32
      %141 = arith.mulf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<1x256x4096xf32>
    %112 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_38 : tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.truncf %cst_5 : f64 to f32
      %141 = arith.mulf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<1x256x4096xf32>
    %113 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %expanded_38 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x4096xf32>
    %114 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %in, %cst_12 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x4096xf32>
    %115 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %114 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x4096xf32>
    %116 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.tanh %in : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x4096xf32>
    %117 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %in, %cst_12 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x4096xf32>
    %118 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %117 : tensor<1x256x4096xf32>, tensor<1x256x4096xf32>) outs(%109 : tensor<1x256x4096xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x4096xf32>
    %collapsed_39 = tensor.collapse_shape %118 [[0, 1], [2]] : tensor<1x256x4096xf32> into tensor<256x4096xf32>
    %119 = tensor.empty() : tensor<4096x1024xf32>
    %transposed_40 = linalg.transpose ins(%arg13 : tensor<1024x4096xf32>) outs(%119 : tensor<4096x1024xf32>) permutation = [1, 0] 
    %120 = linalg.matmul ins(%collapsed_39, %transposed_40 : tensor<256x4096xf32>, tensor<4096x1024xf32>) outs(%82 : tensor<256x1024xf32>) -> tensor<256x1024xf32>
    %121 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg14 : tensor<1024xf32>) outs(%81 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x1024xf32>
    %122 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%120, %121 : tensor<256x1024xf32>, tensor<256x1024xf32>) outs(%81 : tensor<256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<256x1024xf32>
    %expanded_41 = tensor.expand_shape %122 [[0, 1], [2]] output_shape [1, 256, 1024] : tensor<256x1024xf32> into tensor<1x256x1024xf32>
    %123 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %expanded_41 : tensor<1x256x1024xf32>, tensor<1x256x1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %124 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x256x1024xf32>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f32, %out: f64):
      %140 = arith.extf %in : f32 to f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %125 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%124 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %126 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %127 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %126 : tensor<1x256x1024xf64>, tensor<1x256x1xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.subf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %128 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %127 : tensor<1x256x1024xf64>, tensor<1x256x1024xf64>) outs(%0 : tensor<1x256x1024xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %140 = arith.mulf %in, %in_42 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1024xf64>
    %129 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%128 : tensor<1x256x1024xf64>) outs(%3 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.addf %in, %out : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %130 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x256x1xf64>) outs(%2 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %140 = arith.divf %in, %cst_8 : f64
      linalg.yield %140 : f64
    } -> tensor<1x256x1xf64>
    %131 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x256x1xf64>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %140 = arith.truncf %in : f64 to f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %132 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%123 : tensor<1x256x1024xf32>) outs(%12 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.addf %in, %out : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %133 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.divf %in, %cst_9 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %134 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = arith.truncf %cst_7 : f64 to f32
      %141 = arith.addf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<1x256x1xf32>
    %135 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x256x1xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %140 = math.rsqrt %in : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %136 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %133 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.subf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %137 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %135 : tensor<1x256x1024xf32>, tensor<1x256x1xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %138 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %arg15 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.mulf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    %139 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %arg16 : tensor<1x256x1024xf32>, tensor<1024xf32>) outs(%17 : tensor<1x256x1024xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %140 = arith.addf %in, %in_42 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1024xf32>
    return %139 : tensor<1x256x1024xf32>
  }
}
