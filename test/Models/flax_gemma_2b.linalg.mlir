// Gemma 2B in Flax, one decoder layer.
//
// MODEL: flax_gemma_2b
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 64, hidden 2048, heads 8, key/value heads 1, head dim 256, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), MQA by repeat, Q divided by sqrt(256), rotary from a table
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: hidden_states, tensor<1x64x2048xf32>, mean 0 std 1
// ARG 1: sincos, tensor<512x1x512xf32>, mean 0 std 1
// ARG 2: params.input_layernorm.weight, tensor<2048xf32>, mean 1 std 0.02
// ARG 3: params.mlp.down_proj.kernel, tensor<16384x2048xf32>, mean 0 std 0.02
// ARG 4: params.mlp.gate_proj.kernel, tensor<2048x16384xf32>, mean 0 std 0.02
// ARG 5: params.mlp.up_proj.kernel, tensor<2048x16384xf32>, mean 0 std 0.02
// ARG 6: params.post_attention_layernorm.weight, tensor<2048xf32>, mean 1 std 0.02
// ARG 7: params.self_attn.k_proj.kernel, tensor<2048x256xf32>, mean 0 std 0.02
// ARG 8: params.self_attn.o_proj.kernel, tensor<2048x2048xf32>, mean 0 std 0.02
// ARG 9: params.self_attn.q_proj.kernel, tensor<2048x2048xf32>, mean 0 std 0.02
// ARG 10: params.self_attn.v_proj.kernel, tensor<2048x256xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0) -> ()>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
#map10 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map19 = affine_map<(d0, d1, d2, d3) -> ()>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map22 = affine_map<() -> ()>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map26 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map27 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map28 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map29 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map30 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
module {
  func.func @main(%arg0: tensor<1x64x2048xf32>, %arg1: tensor<512x1x512xf32>, %arg2: tensor<2048xf32>, %arg3: tensor<16384x2048xf32>, %arg4: tensor<2048x16384xf32>, %arg5: tensor<2048x16384xf32>, %arg6: tensor<2048xf32>, %arg7: tensor<2048x256xf32>, %arg8: tensor<2048x2048xf32>, %arg9: tensor<2048x2048xf32>, %arg10: tensor<2048x256xf32>) -> (tensor<1x64x2048xf32> ) {
    %cst = arith.constant 1.600000e+01 : f32
    %c128 = arith.constant 128 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %c511 = arith.constant 511 : index
    %c0 = arith.constant 0 : index
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<5.000000e-01> : tensor<f32>
    %cst_3 = arith.constant dense<0.797884583> : tensor<f32>
    %cst_4 = arith.constant dense<4.471500e-02> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_7 = arith.constant dense<512> : tensor<i32>
    %cst_8 = arith.constant dense<0> : tensor<i32>
    %cst_9 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_10 = arith.constant dense<9.99999997E-7> : tensor<f32>
    %cst_11 = arith.constant dense<2.048000e+03> : tensor<f32>
    %cst_12 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_13 = arith.constant dense<1> : tensor<i32>
    %0 = tensor.empty() : tensor<1x64xi32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_13 : tensor<i32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %2 = tensor.empty() : tensor<64xi32>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi32>) {
    ^bb0(%out: i32):
      %154 = linalg.index 0 : index
      %155 = arith.index_cast %154 : index to i32
      linalg.yield %155 : i32
    } -> tensor<64xi32>
    %4 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<64xi32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %5 = tensor.empty() : tensor<1x64x2048xf32>
    %6 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    %7 = tensor.empty() : tensor<1x64xf32>
    %8 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<1x64x2048xf32>) outs(%8 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x64xf32>
    %10 = tensor.empty() : tensor<1x64x1xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x64xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %12 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_11 : tensor<f32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %12 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.divf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_10 : tensor<f32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %14 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.sqrt %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x64x1xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x2048xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %17 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.divf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    %19 = tensor.empty() : tensor<2048xf32>
    %20 = linalg.generic {indexing_maps = [#map8, #map2], iterator_types = ["parallel"]} ins(%cst_9 : tensor<f32>) outs(%19 : tensor<2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2048xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%20, %arg2 : tensor<2048xf32>, tensor<2048xf32>) outs(%19 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<2048xf32>
    %22 = tensor.empty() : tensor<1x1x2048xf32>
    %23 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2048xf32>) outs(%22 : tensor<1x1x2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x2048xf32>
    %24 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x1x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x2048xf32>
    %25 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %18 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    %26 = tensor.empty() : tensor<512xi32>
    %27 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%26 : tensor<512xi32>) {
    ^bb0(%out: i32):
      %154 = linalg.index 0 : index
      %155 = arith.index_cast %154 : index to i32
      linalg.yield %155 : i32
    } -> tensor<512xi32>
    %28 = tensor.empty() : tensor<1x512xi32>
    %29 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<512xi32>) outs(%28 : tensor<1x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x512xi32>
    %30 = tensor.empty() : tensor<1x512x1xi32>
    %31 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x512xi32>) outs(%30 : tensor<1x512x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x512x1xi32>
    %32 = tensor.empty() : tensor<1x1x512xi32>
    %33 = linalg.generic {indexing_maps = [#map11, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x512xi32>) outs(%32 : tensor<1x1x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x512xi32>
    %34 = tensor.empty() : tensor<1x512x512xi32>
    %35 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x512x1xi32>) outs(%34 : tensor<1x512x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x512x512xi32>
    %36 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<1x1x512xi32>) outs(%34 : tensor<1x512x512xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x512x512xi32>
    %37 = tensor.empty() : tensor<1x512x512xi1>
    %38 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<1x512x512xi32>, tensor<1x512x512xi32>) outs(%37 : tensor<1x512x512xi1>) {
    ^bb0(%in: i32, %in_24: i32, %out: i1):
      %154 = arith.cmpi sge, %in, %in_24 : i32
      linalg.yield %154 : i1
    } -> tensor<1x512x512xi1>
    %39 = tensor.empty() : tensor<1x1x512x512xi1>
    %40 = linalg.generic {indexing_maps = [#map12, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x512x512xi1>) outs(%39 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x512x512xi1>
    %41 = linalg.fill ins(%cst_1 : f32) outs(%5 : tensor<1x64x2048xf32>) -> tensor<1x64x2048xf32>
    %42 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25, %arg9 : tensor<1x64x2048xf32>, tensor<2048x2048xf32>) outs(%41 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x64x2048xf32>
    %43 = tensor.empty() : tensor<1x64x256xf32>
    %44 = linalg.fill ins(%cst_1 : f32) outs(%43 : tensor<1x64x256xf32>) -> tensor<1x64x256xf32>
    %45 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25, %arg7 : tensor<1x64x2048xf32>, tensor<2048x256xf32>) outs(%44 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x64x256xf32>
    %46 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25, %arg10 : tensor<1x64x2048xf32>, tensor<2048x256xf32>) outs(%44 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x64x256xf32>
    %expanded = tensor.expand_shape %42 [[0], [1], [2, 3]] output_shape [1, 64, 8, 256] : tensor<1x64x2048xf32> into tensor<1x64x8x256xf32>
    %expanded_14 = tensor.expand_shape %45 [[0], [1], [2, 3]] output_shape [1, 64, 1, 256] : tensor<1x64x256xf32> into tensor<1x64x1x256xf32>
    %expanded_15 = tensor.expand_shape %46 [[0], [1], [2, 3]] output_shape [1, 64, 1, 256] : tensor<1x64x256xf32> into tensor<1x64x1x256xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<i32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %48 = tensor.empty() : tensor<1x64xi1>
    %49 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %47 : tensor<1x64xi32>, tensor<1x64xi32>) outs(%48 : tensor<1x64xi1>) {
    ^bb0(%in: i32, %in_24: i32, %out: i1):
      %154 = arith.cmpi slt, %in, %in_24 : i32
      linalg.yield %154 : i1
    } -> tensor<1x64xi1>
    %50 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<i32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %50 : tensor<1x64xi32>, tensor<1x64xi32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %in_24: i32, %out: i32):
      %154 = arith.addi %in, %in_24 : i32
      linalg.yield %154 : i32
    } -> tensor<1x64xi32>
    %52 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%49, %51, %4 : tensor<1x64xi1>, tensor<1x64xi32>, tensor<1x64xi32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i1, %in_24: i32, %in_25: i32, %out: i32):
      %154 = arith.select %in, %in_24, %in_25 : i32
      linalg.yield %154 : i32
    } -> tensor<1x64xi32>
    %53 = tensor.empty() : tensor<1x64x1xi32>
    %54 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52 : tensor<1x64xi32>) outs(%53 : tensor<1x64x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64x1xi32>
    %55 = tensor.empty() : tensor<1x64x1x512xf32>
    %56 = linalg.generic {indexing_maps = [#map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%55 : tensor<1x64x1x512xf32>) {
    ^bb0(%out: f32):
      %154 = linalg.index 1 : index
      %155 = linalg.index 3 : index
      %extracted = tensor.extract %54[%c0, %154, %c0] : tensor<1x64x1xi32>
      %156 = arith.index_cast %extracted : i32 to index
      %157 = arith.maxsi %156, %c0 : index
      %158 = arith.minsi %157, %c511 : index
      %extracted_24 = tensor.extract %arg1[%158, %c0, %155] : tensor<512x1x512xf32>
      linalg.yield %extracted_24 : f32
    } -> tensor<1x64x1x512xf32>
    %extracted_slice = tensor.extract_slice %56[0, 0, 0, 0] [1, 64, 1, 256] [1, 1, 1, 1] : tensor<1x64x1x512xf32> to tensor<1x64x1x256xf32>
    %extracted_slice_16 = tensor.extract_slice %56[0, 0, 0, 256] [1, 64, 1, 256] [1, 1, 1, 1] : tensor<1x64x1x512xf32> to tensor<1x64x1x256xf32>
    %57 = tensor.empty() : tensor<1x64x1x256xf32>
    %58 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %extracted_slice_16 : tensor<1x64x1x256xf32>, tensor<1x64x1x256xf32>) outs(%57 : tensor<1x64x1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1x256xf32>
    %extracted_slice_17 = tensor.extract_slice %expanded_14[0, 0, 0, 128] [1, 64, 1, 128] [1, 1, 1, 1] : tensor<1x64x1x256xf32> to tensor<1x64x1x128xf32>
    %59 = tensor.empty() : tensor<1x64x1x128xf32>
    %60 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_17 : tensor<1x64x1x128xf32>) outs(%59 : tensor<1x64x1x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.negf %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1x128xf32>
    %extracted_slice_18 = tensor.extract_slice %expanded_14[0, 0, 0, 0] [1, 64, 1, 128] [1, 1, 1, 1] : tensor<1x64x1x256xf32> to tensor<1x64x1x128xf32>
    %61 = linalg.generic {indexing_maps = [#map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%57 : tensor<1x64x1x256xf32>) {
    ^bb0(%out: f32):
      %154 = linalg.index 1 : index
      %155 = linalg.index 3 : index
      %156 = arith.cmpi ult, %155, %c128 : index
      %157 = scf.if %156 -> (f32) {
        %extracted = tensor.extract %60[%c0, %154, %c0, %155] : tensor<1x64x1x128xf32>
        scf.yield %extracted : f32
      } else {
        %158 = arith.subi %155, %c128 : index
        %extracted = tensor.extract %extracted_slice_18[%c0, %154, %c0, %158] : tensor<1x64x1x128xf32>
        scf.yield %extracted : f32
      }
      linalg.yield %157 : f32
    } -> tensor<1x64x1x256xf32>
    %62 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %extracted_slice : tensor<1x64x1x256xf32>, tensor<1x64x1x256xf32>) outs(%57 : tensor<1x64x1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1x256xf32>
    %63 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %62 : tensor<1x64x1x256xf32>, tensor<1x64x1x256xf32>) outs(%57 : tensor<1x64x1x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1x256xf32>
    %64 = tensor.empty() : tensor<1x64x8x256xf32>
    %65 = linalg.generic {indexing_maps = [#map17, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_16 : tensor<1x64x1x256xf32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x256xf32>
    %66 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %65 : tensor<1x64x8x256xf32>, tensor<1x64x8x256xf32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x8x256xf32>
    %extracted_slice_19 = tensor.extract_slice %expanded[0, 0, 0, 128] [1, 64, 8, 128] [1, 1, 1, 1] : tensor<1x64x8x256xf32> to tensor<1x64x8x128xf32>
    %67 = tensor.empty() : tensor<1x64x8x128xf32>
    %68 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19 : tensor<1x64x8x128xf32>) outs(%67 : tensor<1x64x8x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.negf %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x8x128xf32>
    %extracted_slice_20 = tensor.extract_slice %expanded[0, 0, 0, 0] [1, 64, 8, 128] [1, 1, 1, 1] : tensor<1x64x8x256xf32> to tensor<1x64x8x128xf32>
    %69 = linalg.generic {indexing_maps = [#map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%out: f32):
      %154 = linalg.index 1 : index
      %155 = linalg.index 2 : index
      %156 = linalg.index 3 : index
      %157 = arith.cmpi ult, %156, %c128 : index
      %158 = scf.if %157 -> (f32) {
        %extracted = tensor.extract %68[%c0, %154, %155, %156] : tensor<1x64x8x128xf32>
        scf.yield %extracted : f32
      } else {
        %159 = arith.subi %156, %c128 : index
        %extracted = tensor.extract %extracted_slice_20[%c0, %154, %155, %159] : tensor<1x64x8x128xf32>
        scf.yield %extracted : f32
      }
      linalg.yield %158 : f32
    } -> tensor<1x64x8x256xf32>
    %70 = linalg.generic {indexing_maps = [#map17, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x64x1x256xf32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x256xf32>
    %71 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %70 : tensor<1x64x8x256xf32>, tensor<1x64x8x256xf32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x8x256xf32>
    %72 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %71 : tensor<1x64x8x256xf32>, tensor<1x64x8x256xf32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x8x256xf32>
    %extracted_slice_21 = tensor.extract_slice %40[0, 0, 0, 0] [1, 1, 64, 64] [1, 1, 1, 1] : tensor<1x1x512x512xi1> to tensor<1x1x64x64xi1>
    %73 = tensor.empty() : tensor<1x1x1x64xi32>
    %74 = linalg.generic {indexing_maps = [#map18, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64xi32>) outs(%73 : tensor<1x1x1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x64xi32>
    %75 = tensor.empty() : tensor<1x1x64x64xi32>
    %76 = linalg.generic {indexing_maps = [#map17, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74 : tensor<1x1x1x64xi32>) outs(%75 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x64x64xi32>
    %77 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21 : tensor<1x1x64x64xi1>) outs(%75 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i1, %out: i32):
      %154 = arith.extui %in : i1 to i32
      linalg.yield %154 : i32
    } -> tensor<1x1x64x64xi32>
    %78 = linalg.generic {indexing_maps = [#map19, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_8 : tensor<i32>) outs(%75 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x64x64xi32>
    %79 = tensor.empty() : tensor<1x1x64x64xi1>
    %80 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %78 : tensor<1x1x64x64xi32>, tensor<1x1x64x64xi32>) outs(%79 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i32, %in_24: i32, %out: i1):
      %154 = arith.cmpi ne, %in, %in_24 : i32
      linalg.yield %154 : i1
    } -> tensor<1x1x64x64xi1>
    %81 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%77, %78 : tensor<1x1x64x64xi32>, tensor<1x1x64x64xi32>) outs(%79 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i32, %in_24: i32, %out: i1):
      %154 = arith.cmpi ne, %in, %in_24 : i32
      linalg.yield %154 : i1
    } -> tensor<1x1x64x64xi1>
    %82 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %81 : tensor<1x1x64x64xi1>, tensor<1x1x64x64xi1>) outs(%79 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_24: i1, %out: i1):
      %154 = arith.andi %in, %in_24 : i1
      linalg.yield %154 : i1
    } -> tensor<1x1x64x64xi1>
    %83 = tensor.empty() : tensor<1x1x64x64xf32>
    %84 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82 : tensor<1x1x64x64xi1>) outs(%83 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %out: f32):
      %154 = arith.uitofp %in : i1 to f32
      linalg.yield %154 : f32
    } -> tensor<1x1x64x64xf32>
    %85 = linalg.generic {indexing_maps = [#map19, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_12 : tensor<f32>) outs(%83 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %86 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %85 : tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%79 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: f32, %in_24: f32, %out: i1):
      %154 = arith.cmpf ogt, %in, %in_24 : f32
      linalg.yield %154 : i1
    } -> tensor<1x1x64x64xi1>
    %87 = linalg.generic {indexing_maps = [#map19, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%83 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %88 = linalg.generic {indexing_maps = [#map13, #map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86, %85, %87 : tensor<1x1x64x64xi1>, tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%83 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_24: f32, %in_25: f32, %out: f32):
      %154 = arith.select %in, %in_24, %in_25 : f32
      linalg.yield %154 : f32
    } -> tensor<1x1x64x64xf32>
    %89 = tensor.empty() : tensor<1x64x1x8x256xf32>
    %90 = linalg.generic {indexing_maps = [#map20, #map21], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<1x64x1x256xf32>) outs(%89 : tensor<1x64x1x8x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1x8x256xf32>
    %collapsed = tensor.collapse_shape %90 [[0], [1], [2, 3], [4]] : tensor<1x64x1x8x256xf32> into tensor<1x64x8x256xf32>
    %91 = linalg.generic {indexing_maps = [#map20, #map21], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x64x1x256xf32>) outs(%89 : tensor<1x64x1x8x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1x8x256xf32>
    %collapsed_22 = tensor.collapse_shape %91 [[0], [1], [2, 3], [4]] : tensor<1x64x1x8x256xf32> into tensor<1x64x8x256xf32>
    %92 = tensor.empty() : tensor<f32>
    %93 = linalg.generic {indexing_maps = [#map22], iterator_types = []} outs(%92 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %94 = linalg.generic {indexing_maps = [#map19, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93 : tensor<f32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x256xf32>
    %95 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %94 : tensor<1x64x8x256xf32>, tensor<1x64x8x256xf32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.divf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x8x256xf32>
    %96 = tensor.empty() : tensor<1x8x64x64xf32>
    %97 = linalg.fill ins(%cst_1 : f32) outs(%96 : tensor<1x8x64x64xf32>) -> tensor<1x8x64x64xf32>
    %98 = linalg.generic {indexing_maps = [#map23, #map24, #map25], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%95, %collapsed : tensor<1x64x8x256xf32>, tensor<1x64x8x256xf32>) outs(%97 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x8x64x64xf32>
    %99 = linalg.generic {indexing_maps = [#map26, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88 : tensor<1x1x64x64xf32>) outs(%96 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x64x64xf32>
    %100 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%98, %99 : tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) outs(%96 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x8x64x64xf32>
    %101 = tensor.empty() : tensor<1x8x64xf32>
    %102 = linalg.fill ins(%cst_0 : f32) outs(%101 : tensor<1x8x64xf32>) -> tensor<1x8x64xf32>
    %103 = linalg.generic {indexing_maps = [#map13, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%100 : tensor<1x8x64x64xf32>) outs(%102 : tensor<1x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.maximumf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x8x64xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%101 : tensor<1x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x64xf32>
    %105 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %103 : tensor<1x8x64xf32>, tensor<1x8x64xf32>) outs(%101 : tensor<1x8x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.maximumf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x8x64xf32>
    %106 = tensor.empty() : tensor<1x8x64x1xf32>
    %107 = linalg.generic {indexing_maps = [#map16, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105 : tensor<1x8x64xf32>) outs(%106 : tensor<1x8x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x64x1xf32>
    %108 = linalg.generic {indexing_maps = [#map27, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107 : tensor<1x8x64x1xf32>) outs(%96 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x64x64xf32>
    %109 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100, %108 : tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) outs(%96 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.subf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x8x64x64xf32>
    %110 = linalg.generic {indexing_maps = [#map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109 : tensor<1x8x64x64xf32>) outs(%96 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.exp %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x8x64x64xf32>
    %111 = linalg.fill ins(%cst_1 : f32) outs(%101 : tensor<1x8x64xf32>) -> tensor<1x8x64xf32>
    %112 = linalg.generic {indexing_maps = [#map13, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%110 : tensor<1x8x64x64xf32>) outs(%111 : tensor<1x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x8x64xf32>
    %113 = linalg.generic {indexing_maps = [#map16, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112 : tensor<1x8x64xf32>) outs(%106 : tensor<1x8x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x64x1xf32>
    %114 = linalg.generic {indexing_maps = [#map27, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%113 : tensor<1x8x64x1xf32>) outs(%96 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x64x64xf32>
    %115 = linalg.generic {indexing_maps = [#map13, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110, %114 : tensor<1x8x64x64xf32>, tensor<1x8x64x64xf32>) outs(%96 : tensor<1x8x64x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.divf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x8x64x64xf32>
    %116 = tensor.empty() : tensor<1x8x256x64xf32>
    %117 = linalg.fill ins(%cst_1 : f32) outs(%116 : tensor<1x8x256x64xf32>) -> tensor<1x8x256x64xf32>
    %118 = linalg.generic {indexing_maps = [#map28, #map29, #map25], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%collapsed_22, %115 : tensor<1x64x8x256xf32>, tensor<1x8x64x64xf32>) outs(%117 : tensor<1x8x256x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x8x256x64xf32>
    %119 = linalg.generic {indexing_maps = [#map30, #map13], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118 : tensor<1x8x256x64xf32>) outs(%64 : tensor<1x64x8x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x256xf32>
    %collapsed_23 = tensor.collapse_shape %119 [[0], [1], [2, 3]] : tensor<1x64x8x256xf32> into tensor<1x64x2048xf32>
    %120 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed_23, %arg8 : tensor<1x64x2048xf32>, tensor<2048x2048xf32>) outs(%41 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x64x2048xf32>
    %121 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %120 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    %122 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %121 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    %123 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%122 : tensor<1x64x2048xf32>) outs(%8 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = arith.addf %out, %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x64xf32>
    %124 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x64xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %125 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %12 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.divf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1xf32>
    %126 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %14 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1xf32>
    %127 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.sqrt %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x1xf32>
    %128 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x64x1xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x2048xf32>
    %129 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %128 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.divf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel"]} ins(%20, %arg6 : tensor<2048xf32>, tensor<2048xf32>) outs(%19 : tensor<2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<2048xf32>
    %131 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<2048xf32>) outs(%22 : tensor<1x1x2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x2048xf32>
    %132 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x1x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x2048xf32>
    %133 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %129 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    %134 = tensor.empty() : tensor<1x64x16384xf32>
    %135 = linalg.fill ins(%cst_1 : f32) outs(%134 : tensor<1x64x16384xf32>) -> tensor<1x64x16384xf32>
    %136 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%133, %arg5 : tensor<1x64x2048xf32>, tensor<2048x16384xf32>) outs(%135 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x64x16384xf32>
    %137 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%133, %arg4 : tensor<1x64x2048xf32>, tensor<2048x16384xf32>) outs(%135 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x64x16384xf32>
    %138 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %137 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %139 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %137 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %140 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x16384xf32>
    %141 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %139 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %142 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %141 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %143 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x16384xf32>
    %144 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %142 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %145 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      %154 = math.tanh %in : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %146 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<f32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x16384xf32>
    %147 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %145 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %148 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x16384xf32>
    %149 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %147 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %150 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %149 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %151 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %150 : tensor<1x64x16384xf32>, tensor<1x64x16384xf32>) outs(%134 : tensor<1x64x16384xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x16384xf32>
    %152 = linalg.generic {indexing_maps = [#map14, #map15, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%151, %arg3 : tensor<1x64x16384xf32>, tensor<16384x2048xf32>) outs(%41 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.mulf %in, %in_24 : f32
      %155 = arith.addf %out, %154 : f32
      linalg.yield %155 : f32
    } -> tensor<1x64x2048xf32>
    %153 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %152 : tensor<1x64x2048xf32>, tensor<1x64x2048xf32>) outs(%5 : tensor<1x64x2048xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %154 = arith.addf %in, %in_24 : f32
      linalg.yield %154 : f32
    } -> tensor<1x64x2048xf32>
    return %153 : tensor<1x64x2048xf32>
  }
}
