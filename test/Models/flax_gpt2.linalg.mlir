// GPT-2 small in Flax, one decoder layer.
//
// MODEL: flax_gpt2
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), packed QKV projection, Q divided by sqrt(64)
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: hidden_states, tensor<1x256x768xf32>, mean 0 std 1
// ARG 1: params.attn.c_attn.bias, tensor<2304xf32>, mean 0 std 0.02
// ARG 2: params.attn.c_attn.kernel, tensor<2304x768xf32>, mean 0 std 0.02
// ARG 3: params.attn.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 4: params.attn.c_proj.kernel, tensor<768x768xf32>, mean 0 std 0.02
// ARG 5: params.ln_1.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 6: params.ln_1.scale, tensor<768xf32>, mean 1 std 0.02
// ARG 7: params.ln_2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: params.ln_2.scale, tensor<768xf32>, mean 1 std 0.02
// ARG 9: params.mlp.c_fc.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 10: params.mlp.c_fc.kernel, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 11: params.mlp.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 12: params.mlp.c_proj.kernel, tensor<768x3072xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1) -> ()>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> ()>
#map6 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map12 = affine_map<(d0, d1) -> (d1, d0)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map16 = affine_map<(d0, d1, d2) -> (d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map19 = affine_map<(d0, d1, d2, d3) -> ()>
#map20 = affine_map<() -> ()>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map24 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map25 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map26 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map27 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map28 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<2304xf32>, %arg2: tensor<2304x768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768x768xf32>, %arg5: tensor<768xf32>, %arg6: tensor<768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<3072xf32>, %arg10: tensor<3072x768xf32>, %arg11: tensor<768xf32>, %arg12: tensor<768x3072xf32>) -> (tensor<1x256x768xf32> ) {
    %cst = arith.constant 8.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<5.000000e-01> : tensor<f32>
    %cst_3 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0.797884583> : tensor<f32>
    %cst_5 = arith.constant dense<4.471500e-02> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_8 = arith.constant dense<0> : tensor<i32>
    %cst_9 = arith.constant dense<9.99999974E-6> : tensor<f32>
    %cst_10 = arith.constant dense<7.680000e+02> : tensor<f32>
    %cst_11 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_12 = arith.constant dense<1> : tensor<i32>
    %0 = tensor.empty() : tensor<1x256xi32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_12 : tensor<i32>) outs(%0 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256xi32>
    %2 = tensor.empty() : tensor<1x256x768xf32>
    %3 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %4 = tensor.empty() : tensor<1x256xf32>
    %5 = linalg.fill ins(%cst_1 : f32) outs(%4 : tensor<1x256xf32>) -> tensor<1x256xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x256x768xf32>) outs(%5 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %out, %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_10 : tensor<f32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.divf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<1x256x768xf32>) outs(%5 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %out, %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %7 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.divf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %8 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.subf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<f32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13, %12 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.maximumf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %15 = tensor.empty() : tensor<1x256x1xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x256xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x256xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %18 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.subf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<f32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %20 : tensor<1x256x1xf32>, tensor<1x256x1xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x256x1xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.rsqrt %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x1xf32>
    %expanded = tensor.expand_shape %arg6 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %23 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %24 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %24 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %25 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %expanded_13 = tensor.expand_shape %arg5 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %27 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_13 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %27 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %29 = tensor.empty() : tensor<1024xi32>
    %30 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%29 : tensor<1024xi32>) {
    ^bb0(%out: i32):
      %156 = linalg.index 0 : index
      %157 = arith.index_cast %156 : index to i32
      linalg.yield %157 : i32
    } -> tensor<1024xi32>
    %31 = tensor.empty() : tensor<1x1024xi32>
    %32 = linalg.generic {indexing_maps = [#map8, #map1], iterator_types = ["parallel", "parallel"]} ins(%30 : tensor<1024xi32>) outs(%31 : tensor<1x1024xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1024xi32>
    %33 = tensor.empty() : tensor<1x1024x1xi32>
    %34 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x1024xi32>) outs(%33 : tensor<1x1024x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1024x1xi32>
    %35 = tensor.empty() : tensor<1x1x1024xi32>
    %36 = linalg.generic {indexing_maps = [#map9, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x1024xi32>) outs(%35 : tensor<1x1x1024xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1024xi32>
    %37 = tensor.empty() : tensor<1x1024x1024xi32>
    %38 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<1x1024x1xi32>) outs(%37 : tensor<1x1024x1024xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1024x1024xi32>
    %39 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<1x1x1024xi32>) outs(%37 : tensor<1x1024x1024xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1024x1024xi32>
    %40 = tensor.empty() : tensor<1x1024x1024xi1>
    %41 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38, %39 : tensor<1x1024x1024xi32>, tensor<1x1024x1024xi32>) outs(%40 : tensor<1x1024x1024xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %156 = arith.cmpi sge, %in, %in_22 : i32
      linalg.yield %156 : i1
    } -> tensor<1x1024x1024xi1>
    %42 = tensor.empty() : tensor<1x1x1024x1024xi1>
    %43 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41 : tensor<1x1024x1024xi1>) outs(%42 : tensor<1x1x1024x1024xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x1024x1024xi1>
    %44 = tensor.empty() : tensor<768x2304xf32>
    %45 = linalg.generic {indexing_maps = [#map12, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<2304x768xf32>) outs(%44 : tensor<768x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<768x2304xf32>
    %46 = tensor.empty() : tensor<1x256x2304xf32>
    %47 = linalg.fill ins(%cst_1 : f32) outs(%46 : tensor<1x256x2304xf32>) -> tensor<1x256x2304xf32>
    %48 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%28, %45 : tensor<1x256x768xf32>, tensor<768x2304xf32>) outs(%47 : tensor<1x256x2304xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      %157 = arith.addf %out, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x256x2304xf32>
    %49 = tensor.empty() : tensor<1x1x2304xf32>
    %50 = linalg.generic {indexing_maps = [#map16, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1 : tensor<2304xf32>) outs(%49 : tensor<1x1x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x2304xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%50 : tensor<1x1x2304xf32>) outs(%46 : tensor<1x256x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x2304xf32>
    %52 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %51 : tensor<1x256x2304xf32>, tensor<1x256x2304xf32>) outs(%46 : tensor<1x256x2304xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x2304xf32>
    %extracted_slice = tensor.extract_slice %52[0, 0, 0] [1, 256, 768] [1, 1, 1] : tensor<1x256x2304xf32> to tensor<1x256x768xf32>
    %extracted_slice_14 = tensor.extract_slice %52[0, 0, 768] [1, 256, 768] [1, 1, 1] : tensor<1x256x2304xf32> to tensor<1x256x768xf32>
    %extracted_slice_15 = tensor.extract_slice %52[0, 0, 1536] [1, 256, 768] [1, 1, 1] : tensor<1x256x2304xf32> to tensor<1x256x768xf32>
    %expanded_16 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %expanded_17 = tensor.expand_shape %extracted_slice_14 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %expanded_18 = tensor.expand_shape %extracted_slice_15 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %extracted_slice_19 = tensor.extract_slice %43[0, 0, 0, 0] [1, 1, 256, 256] [1, 1, 1, 1] : tensor<1x1x1024x1024xi1> to tensor<1x1x256x256xi1>
    %53 = tensor.empty() : tensor<1x1x1x256xi32>
    %54 = linalg.generic {indexing_maps = [#map17, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x256xi32>) outs(%53 : tensor<1x1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x1x256xi32>
    %55 = tensor.empty() : tensor<1x1x256x256xi32>
    %56 = linalg.generic {indexing_maps = [#map18, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54 : tensor<1x1x1x256xi32>) outs(%55 : tensor<1x1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256x256xi32>
    %57 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_19 : tensor<1x1x256x256xi1>) outs(%55 : tensor<1x1x256x256xi32>) {
    ^bb0(%in: i1, %out: i32):
      %156 = arith.extui %in : i1 to i32
      linalg.yield %156 : i32
    } -> tensor<1x1x256x256xi32>
    %58 = linalg.generic {indexing_maps = [#map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_8 : tensor<i32>) outs(%55 : tensor<1x1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256x256xi32>
    %59 = tensor.empty() : tensor<1x1x256x256xi1>
    %60 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %58 : tensor<1x1x256x256xi32>, tensor<1x1x256x256xi32>) outs(%59 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %156 = arith.cmpi ne, %in, %in_22 : i32
      linalg.yield %156 : i1
    } -> tensor<1x1x256x256xi1>
    %61 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %58 : tensor<1x1x256x256xi32>, tensor<1x1x256x256xi32>) outs(%59 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i32, %in_22: i32, %out: i1):
      %156 = arith.cmpi ne, %in, %in_22 : i32
      linalg.yield %156 : i1
    } -> tensor<1x1x256x256xi1>
    %62 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %61 : tensor<1x1x256x256xi1>, tensor<1x1x256x256xi1>) outs(%59 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %in_22: i1, %out: i1):
      %156 = arith.andi %in, %in_22 : i1
      linalg.yield %156 : i1
    } -> tensor<1x1x256x256xi1>
    %63 = tensor.empty() : tensor<1x1x256x256xf32>
    %64 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<1x1x256x256xi1>) outs(%63 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %out: f32):
      %156 = arith.uitofp %in : i1 to f32
      linalg.yield %156 : f32
    } -> tensor<1x1x256x256xf32>
    %65 = linalg.generic {indexing_maps = [#map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_11 : tensor<f32>) outs(%63 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x256x256xf32>
    %66 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %65 : tensor<1x1x256x256xf32>, tensor<1x1x256x256xf32>) outs(%59 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: f32, %in_22: f32, %out: i1):
      %156 = arith.cmpf ogt, %in, %in_22 : f32
      linalg.yield %156 : i1
    } -> tensor<1x1x256x256xi1>
    %67 = linalg.generic {indexing_maps = [#map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7 : tensor<f32>) outs(%63 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x256x256xf32>
    %68 = linalg.generic {indexing_maps = [#map11, #map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %65, %67 : tensor<1x1x256x256xi1>, tensor<1x1x256x256xf32>, tensor<1x1x256x256xf32>) outs(%63 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %in_22: f32, %in_23: f32, %out: f32):
      %156 = arith.select %in, %in_22, %in_23 : f32
      linalg.yield %156 : f32
    } -> tensor<1x1x256x256xf32>
    %69 = tensor.empty() : tensor<f32>
    %70 = linalg.generic {indexing_maps = [#map20], iterator_types = []} outs(%69 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %71 = tensor.empty() : tensor<1x256x12x64xf32>
    %72 = linalg.generic {indexing_maps = [#map19, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<f32>) outs(%71 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %73 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %72 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%71 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.divf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x12x64xf32>
    %74 = tensor.empty() : tensor<1x12x256x256xf32>
    %75 = linalg.fill ins(%cst_1 : f32) outs(%74 : tensor<1x12x256x256xf32>) -> tensor<1x12x256x256xf32>
    %76 = linalg.generic {indexing_maps = [#map21, #map22, #map23], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%73, %expanded_17 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%75 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      %157 = arith.addf %out, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x12x256x256xf32>
    %77 = linalg.generic {indexing_maps = [#map24, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<1x1x256x256xf32>) outs(%74 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %78 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %77 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%74 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x12x256x256xf32>
    %79 = tensor.empty() : tensor<1x12x256xf32>
    %80 = linalg.fill ins(%cst_0 : f32) outs(%79 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %81 = linalg.generic {indexing_maps = [#map11, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%78 : tensor<1x12x256x256xf32>) outs(%80 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.maximumf %out, %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x12x256xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6 : tensor<f32>) outs(%79 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256xf32>
    %83 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %81 : tensor<1x12x256xf32>, tensor<1x12x256xf32>) outs(%79 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.maximumf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x12x256xf32>
    %84 = tensor.empty() : tensor<1x12x256x1xf32>
    %85 = linalg.generic {indexing_maps = [#map15, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%83 : tensor<1x12x256xf32>) outs(%84 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %86 = linalg.generic {indexing_maps = [#map25, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85 : tensor<1x12x256x1xf32>) outs(%74 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %87 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %86 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%74 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.subf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x12x256x256xf32>
    %88 = linalg.generic {indexing_maps = [#map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87 : tensor<1x12x256x256xf32>) outs(%74 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.exp %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x12x256x256xf32>
    %89 = linalg.fill ins(%cst_1 : f32) outs(%79 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %90 = linalg.generic {indexing_maps = [#map11, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%88 : tensor<1x12x256x256xf32>) outs(%89 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %out, %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x12x256xf32>
    %91 = linalg.generic {indexing_maps = [#map15, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%90 : tensor<1x12x256xf32>) outs(%84 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %92 = linalg.generic {indexing_maps = [#map25, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91 : tensor<1x12x256x1xf32>) outs(%74 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %93 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%88, %92 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%74 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.divf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x12x256x256xf32>
    %94 = tensor.empty() : tensor<1x12x64x256xf32>
    %95 = linalg.fill ins(%cst_1 : f32) outs(%94 : tensor<1x12x64x256xf32>) -> tensor<1x12x64x256xf32>
    %96 = linalg.generic {indexing_maps = [#map26, #map27, #map23], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%expanded_18, %93 : tensor<1x256x12x64xf32>, tensor<1x12x256x256xf32>) outs(%95 : tensor<1x12x64x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      %157 = arith.addf %out, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x12x64x256xf32>
    %97 = linalg.generic {indexing_maps = [#map28, #map11], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96 : tensor<1x12x64x256xf32>) outs(%71 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %collapsed = tensor.collapse_shape %97 [[0], [1], [2, 3]] : tensor<1x256x12x64xf32> into tensor<1x256x768xf32>
    %98 = tensor.empty() : tensor<768x768xf32>
    %99 = linalg.generic {indexing_maps = [#map12, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg4 : tensor<768x768xf32>) outs(%98 : tensor<768x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<768x768xf32>
    %100 = linalg.fill ins(%cst_1 : f32) outs(%2 : tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %101 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%collapsed, %99 : tensor<1x256x768xf32>, tensor<768x768xf32>) outs(%100 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      %157 = arith.addf %out, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x256x768xf32>
    %102 = tensor.empty() : tensor<1x1x768xf32>
    %103 = linalg.generic {indexing_maps = [#map16, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg3 : tensor<768xf32>) outs(%102 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x768xf32>
    %104 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %105 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %104 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %arg0 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %107 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %106 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x256x768xf32>) outs(%5 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %out, %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%108, %7 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.divf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x256x768xf32>) outs(%5 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = arith.addf %out, %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%110, %7 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.divf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%109, %109 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%111, %112 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.subf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%13, %113 : tensor<1x256xf32>, tensor<1x256xf32>) outs(%4 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.maximumf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256xf32>
    %115 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x256xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %116 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x256xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x1xf32>
    %117 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %117 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.subf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %20 : tensor<1x256x1xf32>, tensor<1x256x1xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x1xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x256x1xf32>) outs(%15 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.rsqrt %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x1xf32>
    %expanded_20 = tensor.expand_shape %arg8 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %121 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x256x1xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %122 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %122 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %124 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %123 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %expanded_21 = tensor.expand_shape %arg7 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %125 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %126 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %125 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %127 = tensor.empty() : tensor<768x3072xf32>
    %128 = linalg.generic {indexing_maps = [#map12, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<3072x768xf32>) outs(%127 : tensor<768x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<768x3072xf32>
    %129 = tensor.empty() : tensor<1x256x3072xf32>
    %130 = linalg.fill ins(%cst_1 : f32) outs(%129 : tensor<1x256x3072xf32>) -> tensor<1x256x3072xf32>
    %131 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%126, %128 : tensor<1x256x768xf32>, tensor<768x3072xf32>) outs(%130 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      %157 = arith.addf %out, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x256x3072xf32>
    %132 = tensor.empty() : tensor<1x1x3072xf32>
    %133 = linalg.generic {indexing_maps = [#map16, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9 : tensor<3072xf32>) outs(%132 : tensor<1x1x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x3072xf32>
    %134 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x1x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %135 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %134 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %136 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %135 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %137 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %135 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<f32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %139 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %137 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %140 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %139 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %141 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %140 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %156 = math.tanh %in : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %144 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %145 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %143 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %146 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x3072xf32>
    %147 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %145 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %148 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %147 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%129 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x3072xf32>
    %149 = tensor.empty() : tensor<3072x768xf32>
    %150 = linalg.generic {indexing_maps = [#map12, #map1], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<768x3072xf32>) outs(%149 : tensor<3072x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<3072x768xf32>
    %151 = linalg.generic {indexing_maps = [#map13, #map14, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%148, %150 : tensor<1x256x3072xf32>, tensor<3072x768xf32>) outs(%100 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.mulf %in, %in_22 : f32
      %157 = arith.addf %out, %156 : f32
      linalg.yield %157 : f32
    } -> tensor<1x256x768xf32>
    %152 = linalg.generic {indexing_maps = [#map16, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg11 : tensor<768xf32>) outs(%102 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x768xf32>
    %153 = linalg.generic {indexing_maps = [#map6, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x1x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %154 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151, %153 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    %155 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %154 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%2 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_22: f32, %out: f32):
      %156 = arith.addf %in, %in_22 : f32
      linalg.yield %156 : f32
    } -> tensor<1x256x768xf32>
    return %155 : tensor<1x256x768xf32>
  }
}
