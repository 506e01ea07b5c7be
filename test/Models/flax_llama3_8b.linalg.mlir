// Llama 3 8B in Flax, one decoder layer.
//
// MODEL: flax_llama3_8b
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 64, hidden 4096, heads 32, key/value heads 8, head dim 128, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), GQA by repeat, Q divided by sqrt(128), rotary from a table
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: hidden_states, tensor<1x64x4096xf32>, mean 0 std 1
// ARG 1: sincos, tensor<256x1x256xf32>, mean 0 std 1
// ARG 2: params.input_layernorm.weight, tensor<4096xf32>, mean 1 std 0.02
// ARG 3: params.mlp.down_proj.kernel, tensor<14336x4096xf32>, mean 0 std 0.02
// ARG 4: params.mlp.gate_proj.kernel, tensor<4096x14336xf32>, mean 0 std 0.02
// ARG 5: params.mlp.up_proj.kernel, tensor<4096x14336xf32>, mean 0 std 0.02
// ARG 6: params.post_attention_layernorm.weight, tensor<4096xf32>, mean 1 std 0.02
// ARG 7: params.self_attn.k_proj.kernel, tensor<4096x1024xf32>, mean 0 std 0.02
// ARG 8: params.self_attn.o_proj.kernel, tensor<4096x4096xf32>, mean 0 std 0.02
// ARG 9: params.self_attn.q_proj.kernel, tensor<4096x4096xf32>, mean 0 std 0.02
// ARG 10: params.self_attn.v_proj.kernel, tensor<4096x1024xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map6 = affine_map<(d0, d1, d2) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> ()>
#map19 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map20 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map21 = affine_map<() -> ()>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map25 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map26 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map28 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map29 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
module {
  func.func @main(%arg0: tensor<1x64x4096xf32>, %arg1: tensor<256x1x256xf32>, %arg2: tensor<4096xf32>, %arg3: tensor<14336x4096xf32>, %arg4: tensor<4096x14336xf32>, %arg5: tensor<4096x14336xf32>, %arg6: tensor<4096xf32>, %arg7: tensor<4096x1024xf32>, %arg8: tensor<4096x4096xf32>, %arg9: tensor<4096x4096xf32>, %arg10: tensor<4096x1024xf32>) -> (tensor<1x64x4096xf32> ) {
    %cst = arith.constant 11.3137083 : f32
    %c64 = arith.constant 64 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %c255 = arith.constant 255 : index
    %c0 = arith.constant 0 : index
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<256> : tensor<i32>
    %cst_6 = arith.constant dense<0> : tensor<i32>
    %cst_7 = arith.constant dense<9.99999997E-7> : tensor<f32>
    %cst_8 = arith.constant dense<4.096000e+03> : tensor<f32>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_10 = arith.constant dense<1> : tensor<i32>
    %0 = tensor.empty() : tensor<1x64xi32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_10 : tensor<i32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %2 = tensor.empty() : tensor<64xi32>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi32>) {
    ^bb0(%out: i32):
      %145 = linalg.index 0 : index
      %146 = arith.index_cast %145 : index to i32
      linalg.yield %146 : i32
    } -> tensor<64xi32>
    %4 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<64xi32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %5 = tensor.empty() : tensor<1x64x4096xf32>
    %6 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    %7 = tensor.empty() : tensor<1x64xf32>
    %8 = linalg.fill ins(%cst_1 : f32) outs(%7 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %9 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%6 : tensor<1x64x4096xf32>) outs(%8 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = arith.addf %out, %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64xf32>
    %10 = tensor.empty() : tensor<1x64x1xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x64xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %12 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_8 : tensor<f32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %13 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %12 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.divf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x1xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %14 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x1xf32>
    %16 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = math.sqrt %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x64x1xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x4096xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %17 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.divf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    %19 = tensor.empty() : tensor<1x1x4096xf32>
    %20 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<4096xf32>) outs(%19 : tensor<1x1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4096xf32>
    %21 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x1x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x4096xf32>
    %22 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %18 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    %23 = tensor.empty() : tensor<256xi32>
    %24 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%23 : tensor<256xi32>) {
    ^bb0(%out: i32):
      %145 = linalg.index 0 : index
      %146 = arith.index_cast %145 : index to i32
      linalg.yield %146 : i32
    } -> tensor<256xi32>
    %25 = tensor.empty() : tensor<1x256xi32>
    %26 = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel"]} ins(%24 : tensor<256xi32>) outs(%25 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256xi32>
    %27 = tensor.empty() : tensor<1x256x1xi32>
    %28 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x256xi32>) outs(%27 : tensor<1x256x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x1xi32>
    %29 = tensor.empty() : tensor<1x1x256xi32>
    %30 = linalg.generic {indexing_maps = [#map10, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x256xi32>) outs(%29 : tensor<1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256xi32>
    %31 = tensor.empty() : tensor<1x256x256xi32>
    %32 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x256x1xi32>) outs(%31 : tensor<1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x256xi32>
    %33 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x1x256xi32>) outs(%31 : tensor<1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x256xi32>
    %34 = tensor.empty() : tensor<1x256x256xi1>
    %35 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %33 : tensor<1x256x256xi32>, tensor<1x256x256xi32>) outs(%34 : tensor<1x256x256xi1>) {
    ^bb0(%in: i32, %in_21: i32, %out: i1):
      %145 = arith.cmpi sge, %in, %in_21 : i32
      linalg.yield %145 : i1
    } -> tensor<1x256x256xi1>
    %36 = tensor.empty() : tensor<1x1x256x256xi1>
    %37 = linalg.generic {indexing_maps = [#map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<1x256x256xi1>) outs(%36 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x256x256xi1>
    %38 = linalg.fill ins(%cst_1 : f32) outs(%5 : tensor<1x64x4096xf32>) -> tensor<1x64x4096xf32>
    %39 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22, %arg9 : tensor<1x64x4096xf32>, tensor<4096x4096xf32>) outs(%38 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x64x4096xf32>
    %40 = tensor.empty() : tensor<1x64x1024xf32>
    %41 = linalg.fill ins(%cst_1 : f32) outs(%40 : tensor<1x64x1024xf32>) -> tensor<1x64x1024xf32>
    %42 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22, %arg7 : tensor<1x64x4096xf32>, tensor<4096x1024xf32>) outs(%41 : tensor<1x64x1024xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x64x1024xf32>
    %43 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22, %arg10 : tensor<1x64x4096xf32>, tensor<4096x1024xf32>) outs(%41 : tensor<1x64x1024xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x64x1024xf32>
    %expanded = tensor.expand_shape %39 [[0], [1], [2, 3]] output_shape [1, 64, 32, 128] : tensor<1x64x4096xf32> into tensor<1x64x32x128xf32>
    %expanded_11 = tensor.expand_shape %42 [[0], [1], [2, 3]] output_shape [1, 64, 8, 128] : tensor<1x64x1024xf32> into tensor<1x64x8x128xf32>
    %expanded_12 = tensor.expand_shape %43 [[0], [1], [2, 3]] output_shape [1, 64, 8, 128] : tensor<1x64x1024xf32> into tensor<1x64x8x128xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<i32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %45 = tensor.empty() : tensor<1x64xi1>
    %46 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %44 : tensor<1x64xi32>, tensor<1x64xi32>) outs(%45 : tensor<1x64xi1>) {
    ^bb0(%in: i32, %in_21: i32, %out: i1):
      %145 = arith.cmpi slt, %in, %in_21 : i32
      linalg.yield %145 : i1
    } -> tensor<1x64xi1>
    %47 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<i32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64xi32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %47 : tensor<1x64xi32>, tensor<1x64xi32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i32, %in_21: i32, %out: i32):
      %145 = arith.addi %in, %in_21 : i32
      linalg.yield %145 : i32
    } -> tensor<1x64xi32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%46, %48, %4 : tensor<1x64xi1>, tensor<1x64xi32>, tensor<1x64xi32>) outs(%0 : tensor<1x64xi32>) {
    ^bb0(%in: i1, %in_21: i32, %in_22: i32, %out: i32):
      %145 = arith.select %in, %in_21, %in_22 : i32
      linalg.yield %145 : i32
    } -> tensor<1x64xi32>
    %50 = tensor.empty() : tensor<1x64x1xi32>
    %51 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x64xi32>) outs(%50 : tensor<1x64x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x64x1xi32>
    %52 = tensor.empty() : tensor<1x64x1x256xf32>
    %53 = linalg.generic {indexing_maps = [#map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%52 : tensor<1x64x1x256xf32>) {
    ^bb0(%out: f32):
      %145 = linalg.index 1 : index
      %146 = linalg.index 3 : index
      %extracted = tensor.extract %51[%c0, %145, %c0] : tensor<1x64x1xi32>
      %147 = arith.index_cast %extracted : i32 to index
      %148 = arith.maxsi %147, %c0 : index
      %149 = arith.minsi %148, %c255 : index
      %extracted_21 = tensor.extract %arg1[%149, %c0, %146] : tensor<256x1x256xf32>
      linalg.yield %extracted_21 : f32
    } -> tensor<1x64x1x256xf32>
    %extracted_slice = tensor.extract_slice %53[0, 0, 0, 0] [1, 64, 1, 128] [1, 1, 1, 1] : tensor<1x64x1x256xf32> to tensor<1x64x1x128xf32>
    %extracted_slice_13 = tensor.extract_slice %53[0, 0, 0, 128] [1, 64, 1, 128] [1, 1, 1, 1] : tensor<1x64x1x256xf32> to tensor<1x64x1x128xf32>
    %54 = tensor.empty() : tensor<1x64x8x128xf32>
    %55 = linalg.generic {indexing_maps = [#map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_13 : tensor<1x64x1x128xf32>) outs(%54 : tensor<1x64x8x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x128xf32>
    %56 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %55 : tensor<1x64x8x128xf32>, tensor<1x64x8x128xf32>) outs(%54 : tensor<1x64x8x128xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x8x128xf32>
    %extracted_slice_14 = tensor.extract_slice %expanded_11[0, 0, 0, 64] [1, 64, 8, 64] [1, 1, 1, 1] : tensor<1x64x8x128xf32> to tensor<1x64x8x64xf32>
    %57 = tensor.empty() : tensor<1x64x8x64xf32>
    %58 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_14 : tensor<1x64x8x64xf32>) outs(%57 : tensor<1x64x8x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = arith.negf %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x8x64xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_11[0, 0, 0, 0] [1, 64, 8, 64] [1, 1, 1, 1] : tensor<1x64x8x128xf32> to tensor<1x64x8x64xf32>
    %59 = linalg.generic {indexing_maps = [#map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x64x8x128xf32>) {
    ^bb0(%out: f32):
      %145 = linalg.index 1 : index
      %146 = linalg.index 2 : index
      %147 = linalg.index 3 : index
      %148 = arith.cmpi ult, %147, %c64 : index
      %149 = scf.if %148 -> (f32) {
        %extracted = tensor.extract %58[%c0, %145, %146, %147] : tensor<1x64x8x64xf32>
        scf.yield %extracted : f32
      } else {
        %150 = arith.subi %147, %c64 : index
        %extracted = tensor.extract %extracted_slice_15[%c0, %145, %146, %150] : tensor<1x64x8x64xf32>
        scf.yield %extracted : f32
      }
      linalg.yield %149 : f32
    } -> tensor<1x64x8x128xf32>
    %60 = linalg.generic {indexing_maps = [#map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x64x1x128xf32>) outs(%54 : tensor<1x64x8x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x128xf32>
    %61 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %60 : tensor<1x64x8x128xf32>, tensor<1x64x8x128xf32>) outs(%54 : tensor<1x64x8x128xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x8x128xf32>
    %62 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %61 : tensor<1x64x8x128xf32>, tensor<1x64x8x128xf32>) outs(%54 : tensor<1x64x8x128xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x8x128xf32>
    %63 = tensor.empty() : tensor<1x64x32x128xf32>
    %64 = linalg.generic {indexing_maps = [#map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_13 : tensor<1x64x1x128xf32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x32x128xf32>
    %65 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %64 : tensor<1x64x32x128xf32>, tensor<1x64x32x128xf32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x32x128xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded[0, 0, 0, 64] [1, 64, 32, 64] [1, 1, 1, 1] : tensor<1x64x32x128xf32> to tensor<1x64x32x64xf32>
    %66 = tensor.empty() : tensor<1x64x32x64xf32>
    %67 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_16 : tensor<1x64x32x64xf32>) outs(%66 : tensor<1x64x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = arith.negf %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x32x64xf32>
    %extracted_slice_17 = tensor.extract_slice %expanded[0, 0, 0, 0] [1, 64, 32, 64] [1, 1, 1, 1] : tensor<1x64x32x128xf32> to tensor<1x64x32x64xf32>
    %68 = linalg.generic {indexing_maps = [#map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%out: f32):
      %145 = linalg.index 1 : index
      %146 = linalg.index 2 : index
      %147 = linalg.index 3 : index
      %148 = arith.cmpi ult, %147, %c64 : index
      %149 = scf.if %148 -> (f32) {
        %extracted = tensor.extract %67[%c0, %145, %146, %147] : tensor<1x64x32x64xf32>
        scf.yield %extracted : f32
      } else {
        %150 = arith.subi %147, %c64 : index
        %extracted = tensor.extract %extracted_slice_17[%c0, %145, %146, %150] : tensor<1x64x32x64xf32>
        scf.yield %extracted : f32
      }
      linalg.yield %149 : f32
    } -> tensor<1x64x32x128xf32>
    %69 = linalg.generic {indexing_maps = [#map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x64x1x128xf32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x32x128xf32>
    %70 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %69 : tensor<1x64x32x128xf32>, tensor<1x64x32x128xf32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x32x128xf32>
    %71 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %70 : tensor<1x64x32x128xf32>, tensor<1x64x32x128xf32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x32x128xf32>
    %extracted_slice_18 = tensor.extract_slice %37[0, 0, 0, 0] [1, 1, 64, 64] [1, 1, 1, 1] : tensor<1x1x256x256xi1> to tensor<1x1x64x64xi1>
    %72 = tensor.empty() : tensor<1x1x1x64xi32>
    %73 = linalg.generic {indexing_maps = [#map17, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64xi32>) outs(%72 : tensor<1x1x1x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x64xi32>
    %74 = tensor.empty() : tensor<1x1x64x64xi32>
    %75 = linalg.generic {indexing_maps = [#map16, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<1x1x1x64xi32>) outs(%74 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x64x64xi32>
    %76 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<1x1x64x64xi1>) outs(%74 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i1, %out: i32):
      %145 = arith.extui %in : i1 to i32
      linalg.yield %145 : i32
    } -> tensor<1x1x64x64xi32>
    %77 = linalg.generic {indexing_maps = [#map18, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<i32>) outs(%74 : tensor<1x1x64x64xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x64x64xi32>
    %78 = tensor.empty() : tensor<1x1x64x64xi1>
    %79 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %77 : tensor<1x1x64x64xi32>, tensor<1x1x64x64xi32>) outs(%78 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i32, %in_21: i32, %out: i1):
      %145 = arith.cmpi ne, %in, %in_21 : i32
      linalg.yield %145 : i1
    } -> tensor<1x1x64x64xi1>
    %80 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %77 : tensor<1x1x64x64xi32>, tensor<1x1x64x64xi32>) outs(%78 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i32, %in_21: i32, %out: i1):
      %145 = arith.cmpi ne, %in, %in_21 : i32
      linalg.yield %145 : i1
    } -> tensor<1x1x64x64xi1>
    %81 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79, %80 : tensor<1x1x64x64xi1>, tensor<1x1x64x64xi1>) outs(%78 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_21: i1, %out: i1):
      %145 = arith.andi %in, %in_21 : i1
      linalg.yield %145 : i1
    } -> tensor<1x1x64x64xi1>
    %82 = tensor.empty() : tensor<1x1x64x64xf32>
    %83 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%81 : tensor<1x1x64x64xi1>) outs(%82 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %out: f32):
      %145 = arith.uitofp %in : i1 to f32
      linalg.yield %145 : f32
    } -> tensor<1x1x64x64xf32>
    %84 = tensor.empty() : tensor<1x64x8x4x128xf32>
    %85 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<1x64x8x128xf32>) outs(%84 : tensor<1x64x8x4x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x4x128xf32>
    %collapsed = tensor.collapse_shape %85 [[0], [1], [2, 3], [4]] : tensor<1x64x8x4x128xf32> into tensor<1x64x32x128xf32>
    %86 = linalg.generic {indexing_maps = [#map19, #map20], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_12 : tensor<1x64x8x128xf32>) outs(%84 : tensor<1x64x8x4x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x8x4x128xf32>
    %collapsed_19 = tensor.collapse_shape %86 [[0], [1], [2, 3], [4]] : tensor<1x64x8x4x128xf32> into tensor<1x64x32x128xf32>
    %87 = linalg.generic {indexing_maps = [#map18, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<f32>) outs(%82 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %88 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83, %87 : tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%78 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: f32, %in_21: f32, %out: i1):
      %145 = arith.cmpf ogt, %in, %in_21 : f32
      linalg.yield %145 : i1
    } -> tensor<1x1x64x64xi1>
    %89 = linalg.generic {indexing_maps = [#map18, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%82 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %90 = linalg.generic {indexing_maps = [#map12, #map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %87, %89 : tensor<1x1x64x64xi1>, tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%82 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_21: f32, %in_22: f32, %out: f32):
      %145 = arith.select %in, %in_21, %in_22 : f32
      linalg.yield %145 : f32
    } -> tensor<1x1x64x64xf32>
    %91 = tensor.empty() : tensor<f32>
    %92 = linalg.generic {indexing_maps = [#map21], iterator_types = []} outs(%91 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %93 = linalg.generic {indexing_maps = [#map18, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92 : tensor<f32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x32x128xf32>
    %94 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %93 : tensor<1x64x32x128xf32>, tensor<1x64x32x128xf32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.divf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x32x128xf32>
    %95 = tensor.empty() : tensor<1x32x64x64xf32>
    %96 = linalg.fill ins(%cst_1 : f32) outs(%95 : tensor<1x32x64x64xf32>) -> tensor<1x32x64x64xf32>
    %97 = linalg.generic {indexing_maps = [#map22, #map23, #map24], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%94, %collapsed : tensor<1x64x32x128xf32>, tensor<1x64x32x128xf32>) outs(%96 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x32x64x64xf32>
    %98 = linalg.generic {indexing_maps = [#map25, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90 : tensor<1x1x64x64xf32>) outs(%95 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x64x64xf32>
    %99 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97, %98 : tensor<1x32x64x64xf32>, tensor<1x32x64x64xf32>) outs(%95 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x32x64x64xf32>
    %100 = tensor.empty() : tensor<1x32x64xf32>
    %101 = linalg.fill ins(%cst_0 : f32) outs(%100 : tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %102 = linalg.generic {indexing_maps = [#map12, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%99 : tensor<1x32x64x64xf32>) outs(%101 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = arith.maximumf %out, %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x32x64xf32>
    %103 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%100 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x64xf32>
    %104 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %102 : tensor<1x32x64xf32>, tensor<1x32x64xf32>) outs(%100 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.maximumf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x32x64xf32>
    %105 = tensor.empty() : tensor<1x32x64x1xf32>
    %106 = linalg.generic {indexing_maps = [#map15, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104 : tensor<1x32x64xf32>) outs(%105 : tensor<1x32x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x64x1xf32>
    %107 = linalg.generic {indexing_maps = [#map26, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106 : tensor<1x32x64x1xf32>) outs(%95 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x64x64xf32>
    %108 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %107 : tensor<1x32x64x64xf32>, tensor<1x32x64x64xf32>) outs(%95 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.subf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x32x64x64xf32>
    %109 = linalg.generic {indexing_maps = [#map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%108 : tensor<1x32x64x64xf32>) outs(%95 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = math.exp %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x32x64x64xf32>
    %110 = linalg.fill ins(%cst_1 : f32) outs(%100 : tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %111 = linalg.generic {indexing_maps = [#map12, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%109 : tensor<1x32x64x64xf32>) outs(%110 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = arith.addf %out, %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x32x64xf32>
    %112 = linalg.generic {indexing_maps = [#map15, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%111 : tensor<1x32x64xf32>) outs(%105 : tensor<1x32x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x64x1xf32>
    %113 = linalg.generic {indexing_maps = [#map26, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112 : tensor<1x32x64x1xf32>) outs(%95 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x32x64x64xf32>
    %114 = linalg.generic {indexing_maps = [#map12, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109, %113 : tensor<1x32x64x64xf32>, tensor<1x32x64x64xf32>) outs(%95 : tensor<1x32x64x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.divf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x32x64x64xf32>
    %115 = tensor.empty() : tensor<1x32x128x64xf32>
    %116 = linalg.fill ins(%cst_1 : f32) outs(%115 : tensor<1x32x128x64xf32>) -> tensor<1x32x128x64xf32>
    %117 = linalg.generic {indexing_maps = [#map27, #map28, #map24], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%collapsed_19, %114 : tensor<1x64x32x128xf32>, tensor<1x32x64x64xf32>) outs(%116 : tensor<1x32x128x64xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x32x128x64xf32>
    %118 = linalg.generic {indexing_maps = [#map29, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%117 : tensor<1x32x128x64xf32>) outs(%63 : tensor<1x64x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x32x128xf32>
    %collapsed_20 = tensor.collapse_shape %118 [[0], [1], [2, 3]] : tensor<1x64x32x128xf32> into tensor<1x64x4096xf32>
    %119 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed_20, %arg8 : tensor<1x64x4096xf32>, tensor<4096x4096xf32>) outs(%38 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x64x4096xf32>
    %120 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %119 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    %121 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %120 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    %122 = linalg.generic {indexing_maps = [#map4, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<1x64x4096xf32>) outs(%8 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = arith.addf %out, %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64xf32>
    %123 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x64xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %124 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %12 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.divf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x1xf32>
    %125 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %14 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x1xf32>
    %126 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x64x1xf32>) outs(%10 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = math.sqrt %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x1xf32>
    %127 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x64x1xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x4096xf32>
    %128 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %127 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.divf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    %129 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg6 : tensor<4096xf32>) outs(%19 : tensor<1x1x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x4096xf32>
    %130 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x1x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x4096xf32>
    %131 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %128 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    %132 = tensor.empty() : tensor<1x64x14336xf32>
    %133 = linalg.fill ins(%cst_1 : f32) outs(%132 : tensor<1x64x14336xf32>) -> tensor<1x64x14336xf32>
    %134 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%131, %arg5 : tensor<1x64x4096xf32>, tensor<4096x14336xf32>) outs(%133 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x64x14336xf32>
    %135 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%131, %arg4 : tensor<1x64x4096xf32>, tensor<4096x14336xf32>) outs(%133 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x64x14336xf32>
    %136 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x64x14336xf32>) outs(%132 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = arith.negf %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x14336xf32>
    %137 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x64x14336xf32>) outs(%132 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %out: f32):
      %145 = math.exp %in : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x14336xf32>
    %138 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%132 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x14336xf32>
    %139 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %137 : tensor<1x64x14336xf32>, tensor<1x64x14336xf32>) outs(%132 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x14336xf32>
    %140 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %139 : tensor<1x64x14336xf32>, tensor<1x64x14336xf32>) outs(%132 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.divf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x14336xf32>
    %141 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %140 : tensor<1x64x14336xf32>, tensor<1x64x14336xf32>) outs(%132 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x14336xf32>
    %142 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %141 : tensor<1x64x14336xf32>, tensor<1x64x14336xf32>) outs(%132 : tensor<1x64x14336xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x14336xf32>
    %143 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%142, %arg3 : tensor<1x64x14336xf32>, tensor<14336x4096xf32>) outs(%38 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.mulf %in, %in_21 : f32
      %146 = arith.addf %out, %145 : f32
      linalg.yield %146 : f32
    } -> tensor<1x64x4096xf32>
    %144 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %143 : tensor<1x64x4096xf32>, tensor<1x64x4096xf32>) outs(%5 : tensor<1x64x4096xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %145 = arith.addf %in, %in_21 : f32
      linalg.yield %145 : f32
    } -> tensor<1x64x4096xf32>
    return %144 : tensor<1x64x4096xf32>
  }
}
