// DeepSeek V3, one multi-head latent attention with its projections.
//
// MODEL: deepseek_v3_attention
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 64, hidden 7168, heads 128, query/key head dim 192, value head dim 128, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), Q and K concatenated of a plain and a rotary part, V narrower
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: hidden_states, tensor<1x64x7168xf32>, mean 0 std 1
// ARG 1: attention.q_a_proj.weight, tensor<1536x7168xf32>, mean 0 std 0.02
// ARG 2: attention.q_a_layernorm.weight, tensor<1536xf32>, mean 1 std 0.02
// ARG 3: attention.q_b_proj.weight, tensor<24576x1536xf32>, mean 0 std 0.02
// ARG 4: attention.kv_a_proj_with_mqa.weight, tensor<576x7168xf32>, mean 0 std 0.02
// ARG 5: attention.kv_a_layernorm.weight, tensor<512xf32>, mean 1 std 0.02
// ARG 6: attention.kv_b_proj.weight, tensor<32768x512xf32>, mean 0 std 0.02
// ARG 7: attention.o_proj.weight, tensor<7168x16384xf32>, mean 0 std 0.02

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x64x7168xf32>, %arg1: tensor<1536x7168xf32>, %arg2: tensor<1536xf32>, %arg3: tensor<24576x1536xf32>, %arg4: tensor<576x7168xf32>, %arg5: tensor<512xf32>, %arg6: tensor<32768x512xf32>, %arg7: tensor<7168x16384xf32>) -> tensor<1x64x7168xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant 0.072168783648703216 : f64
    %cst_4 = arith.constant 9.9999999999999995E-7 : f64
    %cst_5 = arith.constant dense_resource<constant_32_float32> : tensor<32xf32>
    %cst_6 = arith.constant 1.536000e+03 : f32
    %cst_7 = arith.constant 5.120000e+02 : f32
    %0 = tensor.empty() : tensor<64xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %89 = linalg.index 0 : index
      %90 = arith.index_cast %89 : index to i64
      linalg.yield %90 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_8 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %2 = tensor.empty() : tensor<1x1x64x64xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8, %expanded : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%2 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_52: i64, %out: i1):
      %89 = arith.cmpi sle, %in, %in_52 : i64
      linalg.yield %89 : i1
    } -> tensor<1x1x64x64xi1>
    %4 = tensor.empty() : tensor<1x1x64x64xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_2, %cst_1 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_52: f32, %in_53: f32, %out: f32):
      %89 = arith.select %in, %in_52, %in_53 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x64x64xf32>
    %expanded_9 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 64, 1] : tensor<64xi64> into tensor<1x64x1xi64>
    %6 = tensor.empty() : tensor<1x64x1xf32>
    %7 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<1x64x1xi64>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %89 = arith.sitofp %in : i64 to f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1xf32>
    %8 = tensor.empty() : tensor<1x64x32xf32>
    %9 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %cst_5 : tensor<1x64x1xf32>, tensor<32xf32>) outs(%8 : tensor<1x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x32xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x64x32xf32>, tensor<1x64x32xf32>) -> tensor<1x64x64xf32>
    %10 = tensor.empty() : tensor<1x64x64xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x64xf32>) outs(%10 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = math.cos %in : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x64xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x64xf32>) outs(%10 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = math.sin %in : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x64xf32>
    %13 = tensor.empty() : tensor<7168x1536xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<1536x7168xf32>) outs(%13 : tensor<7168x1536xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<1x64x7168xf32> into tensor<64x7168xf32>
    %14 = tensor.empty() : tensor<64x1536xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<64x1536xf32>) -> tensor<64x1536xf32>
    %16 = linalg.matmul ins(%collapsed, %transposed : tensor<64x7168xf32>, tensor<7168x1536xf32>) outs(%15 : tensor<64x1536xf32>) -> tensor<64x1536xf32>
    %expanded_10 = tensor.expand_shape %16 [[0, 1], [2]] output_shape [1, 64, 1536] : tensor<64x1536xf32> into tensor<1x64x1536xf32>
    %17 = tensor.empty() : tensor<1x64x1536xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10 : tensor<1x64x1536xf32>) outs(%17 : tensor<1x64x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %89 : f32
    } -> tensor<1x64x1536xf32>
    %19 = linalg.fill ins(%cst : f32) outs(%6 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<1x64x1536xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.addf %in, %out : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1xf32>
    %21 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.divf %in, %cst_6 : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1xf32>
    %22 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.truncf %cst_4 : f64 to f32
      %90 = arith.addf %in, %89 : f32
      linalg.yield %90 : f32
    } -> tensor<1x64x1xf32>
    %23 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = math.rsqrt %in : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1xf32>
    %24 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_10, %23 : tensor<1x64x1536xf32>, tensor<1x64x1xf32>) outs(%17 : tensor<1x64x1536xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1536xf32>
    %25 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2, %24 : tensor<1536xf32>, tensor<1x64x1536xf32>) outs(%17 : tensor<1x64x1536xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1536xf32>
    %26 = tensor.empty() : tensor<1536x24576xf32>
    %transposed_11 = linalg.transpose ins(%arg3 : tensor<24576x1536xf32>) outs(%26 : tensor<1536x24576xf32>) permutation = [1, 0] 
    %collapsed_12 = tensor.collapse_shape %25 [[0, 1], [2]] : tensor<1x64x1536xf32> into tensor<64x1536xf32>
    %27 = tensor.empty() : tensor<64x24576xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<64x24576xf32>) -> tensor<64x24576xf32>
    %29 = linalg.matmul ins(%collapsed_12, %transposed_11 : tensor<64x1536xf32>, tensor<1536x24576xf32>) outs(%28 : tensor<64x24576xf32>) -> tensor<64x24576xf32>
    %expanded_13 = tensor.expand_shape %29 [[0, 1], [2, 3]] output_shape [1, 64, 128, 192] : tensor<64x24576xf32> into tensor<1x64x128x192xf32>
    %30 = tensor.empty() : tensor<1x128x64x192xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<1x64x128x192xf32>) outs(%30 : tensor<1x128x64x192xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice = tensor.extract_slice %transposed_14[0, 0, 0, 0] [1, 128, 64, 128] [1, 1, 1, 1] : tensor<1x128x64x192xf32> to tensor<1x128x64x128xf32>
    %extracted_slice_15 = tensor.extract_slice %transposed_14[0, 0, 0, 128] [1, 128, 64, 64] [1, 1, 1, 1] : tensor<1x128x64x192xf32> to tensor<1x128x64x64xf32>
    %31 = tensor.empty() : tensor<7168x576xf32>
    %transposed_16 = linalg.transpose ins(%arg4 : tensor<576x7168xf32>) outs(%31 : tensor<7168x576xf32>) permutation = [1, 0] 
    %32 = tensor.empty() : tensor<64x576xf32>
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<64x576xf32>) -> tensor<64x576xf32>
    %34 = linalg.matmul ins(%collapsed, %transposed_16 : tensor<64x7168xf32>, tensor<7168x576xf32>) outs(%33 : tensor<64x576xf32>) -> tensor<64x576xf32>
    %expanded_17 = tensor.expand_shape %34 [[0, 1], [2]] output_shape [1, 64, 576] : tensor<64x576xf32> into tensor<1x64x576xf32>
    %extracted_slice_18 = tensor.extract_slice %expanded_17[0, 0, 0] [1, 64, 512] [1, 1, 1] : tensor<1x64x576xf32> to tensor<1x64x512xf32>
    %extracted_slice_19 = tensor.extract_slice %expanded_17[0, 0, 512] [1, 64, 64] [1, 1, 1] : tensor<1x64x576xf32> to tensor<1x64x64xf32>
    %35 = tensor.empty() : tensor<1x64x512xf32>
    %36 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<1x64x512xf32>) outs(%35 : tensor<1x64x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %89 : f32
    } -> tensor<1x64x512xf32>
    %37 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%36 : tensor<1x64x512xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.addf %in, %out : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1xf32>
    %38 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.divf %in, %cst_7 : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1xf32>
    %39 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.truncf %cst_4 : f64 to f32
      %90 = arith.addf %in, %89 : f32
      linalg.yield %90 : f32
    } -> tensor<1x64x1xf32>
    %40 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<1x64x1xf32>) outs(%6 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = math.rsqrt %in : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x1xf32>
    %41 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice_18, %40 : tensor<1x64x512xf32>, tensor<1x64x1xf32>) outs(%35 : tensor<1x64x512xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x512xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg5, %41 : tensor<512xf32>, tensor<1x64x512xf32>) outs(%35 : tensor<1x64x512xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x64x512xf32>
    %expanded_20 = tensor.expand_shape %extracted_slice_19 [[0], [1, 2], [3]] output_shape [1, 1, 64, 64] : tensor<1x64x64xf32> into tensor<1x1x64x64xf32>
    %extracted_slice_21 = tensor.extract_slice %11[0, 0, 0] [1, 64, 32] [1, 1, 1] : tensor<1x64x64xf32> to tensor<1x64x32xf32>
    %expanded_22 = tensor.expand_shape %extracted_slice_21 [[0], [1, 2], [3]] output_shape [1, 1, 64, 32] : tensor<1x64x32xf32> into tensor<1x1x64x32xf32>
    %extracted_slice_23 = tensor.extract_slice %12[0, 0, 0] [1, 64, 32] [1, 1, 1] : tensor<1x64x64xf32> to tensor<1x64x32xf32>
    %expanded_24 = tensor.expand_shape %extracted_slice_23 [[0], [1, 2], [3]] output_shape [1, 1, 64, 32] : tensor<1x64x32xf32> into tensor<1x1x64x32xf32>
    %extracted_slice_25 = tensor.extract_slice %extracted_slice_15[0, 0, 0, 0] [1, 128, 64, 32] [1, 1, 1, 2] : tensor<1x128x64x64xf32> to tensor<1x128x64x32xf32>
    %extracted_slice_26 = tensor.extract_slice %extracted_slice_15[0, 0, 0, 1] [1, 128, 64, 32] [1, 1, 1, 2] : tensor<1x128x64x64xf32> to tensor<1x128x64x32xf32>
    %extracted_slice_27 = tensor.extract_slice %expanded_20[0, 0, 0, 0] [1, 1, 64, 32] [1, 1, 1, 2] : tensor<1x1x64x64xf32> to tensor<1x1x64x32xf32>
    %extracted_slice_28 = tensor.extract_slice %expanded_20[0, 0, 0, 1] [1, 1, 64, 32] [1, 1, 1, 2] : tensor<1x1x64x64xf32> to tensor<1x1x64x32xf32>
    %43 = tensor.empty() : tensor<1x128x64x32xf32>
    %44 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_25, %expanded_22 : tensor<1x128x64x32xf32>, tensor<1x1x64x32xf32>) outs(%43 : tensor<1x128x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x32xf32>
    %45 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_26, %expanded_24 : tensor<1x128x64x32xf32>, tensor<1x1x64x32xf32>) outs(%43 : tensor<1x128x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x32xf32>
    %46 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %45 : tensor<1x128x64x32xf32>, tensor<1x128x64x32xf32>) outs(%43 : tensor<1x128x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.subf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x32xf32>
    %47 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_26, %expanded_22 : tensor<1x128x64x32xf32>, tensor<1x1x64x32xf32>) outs(%43 : tensor<1x128x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x32xf32>
    %48 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_25, %expanded_24 : tensor<1x128x64x32xf32>, tensor<1x1x64x32xf32>) outs(%43 : tensor<1x128x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x32xf32>
    %49 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %48 : tensor<1x128x64x32xf32>, tensor<1x128x64x32xf32>) outs(%43 : tensor<1x128x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.addf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x32xf32>
    %concat_29 = tensor.concat dim(3) %46, %49 : (tensor<1x128x64x32xf32>, tensor<1x128x64x32xf32>) -> tensor<1x128x64x64xf32>
    %50 = tensor.empty() : tensor<1x1x64x32xf32>
    %51 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_27, %expanded_22 : tensor<1x1x64x32xf32>, tensor<1x1x64x32xf32>) outs(%50 : tensor<1x1x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x64x32xf32>
    %52 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28, %expanded_24 : tensor<1x1x64x32xf32>, tensor<1x1x64x32xf32>) outs(%50 : tensor<1x1x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x64x32xf32>
    %53 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %52 : tensor<1x1x64x32xf32>, tensor<1x1x64x32xf32>) outs(%50 : tensor<1x1x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.subf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x64x32xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_28, %expanded_22 : tensor<1x1x64x32xf32>, tensor<1x1x64x32xf32>) outs(%50 : tensor<1x1x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x64x32xf32>
    %55 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_27, %expanded_24 : tensor<1x1x64x32xf32>, tensor<1x1x64x32xf32>) outs(%50 : tensor<1x1x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.mulf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x64x32xf32>
    %56 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %55 : tensor<1x1x64x32xf32>, tensor<1x1x64x32xf32>) outs(%50 : tensor<1x1x64x32xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.addf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x1x64x32xf32>
    %concat_30 = tensor.concat dim(3) %53, %56 : (tensor<1x1x64x32xf32>, tensor<1x1x64x32xf32>) -> tensor<1x1x64x64xf32>
    %concat_31 = tensor.concat dim(3) %extracted_slice, %concat_29 : (tensor<1x128x64x128xf32>, tensor<1x128x64x64xf32>) -> tensor<1x128x64x192xf32>
    %57 = tensor.empty() : tensor<512x32768xf32>
    %transposed_32 = linalg.transpose ins(%arg6 : tensor<32768x512xf32>) outs(%57 : tensor<512x32768xf32>) permutation = [1, 0] 
    %collapsed_33 = tensor.collapse_shape %42 [[0, 1], [2]] : tensor<1x64x512xf32> into tensor<64x512xf32>
    %58 = tensor.empty() : tensor<64x32768xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<64x32768xf32>) -> tensor<64x32768xf32>
    %60 = linalg.matmul ins(%collapsed_33, %transposed_32 : tensor<64x512xf32>, tensor<512x32768xf32>) outs(%59 : tensor<64x32768xf32>) -> tensor<64x32768xf32>
    %expanded_34 = tensor.expand_shape %60 [[0, 1], [2, 3]] output_shape [1, 64, 128, 256] : tensor<64x32768xf32> into tensor<1x64x128x256xf32>
    %61 = tensor.empty() : tensor<1x128x64x256xf32>
    %transposed_35 = linalg.transpose ins(%expanded_34 : tensor<1x64x128x256xf32>) outs(%61 : tensor<1x128x64x256xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_36 = tensor.extract_slice %transposed_35[0, 0, 0, 0] [1, 128, 64, 128] [1, 1, 1, 1] : tensor<1x128x64x256xf32> to tensor<1x128x64x128xf32>
    %extracted_slice_37 = tensor.extract_slice %transposed_35[0, 0, 0, 128] [1, 128, 64, 128] [1, 1, 1, 1] : tensor<1x128x64x256xf32> to tensor<1x128x64x128xf32>
    %62 = tensor.empty() : tensor<1x128x64x64xf32>
    %collapsed_38 = tensor.collapse_shape %concat_30 [[0, 1], [2], [3]] : tensor<1x1x64x64xf32> into tensor<1x64x64xf32>
    %63 = linalg.generic {indexing_maps = [#map9, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_38 : tensor<1x64x64xf32>) outs(%62 : tensor<1x128x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x128x64x64xf32>
    %inserted_slice = tensor.insert_slice %extracted_slice_36 into %30[0, 0, 0, 0] [1, 128, 64, 128] [1, 1, 1, 1] : tensor<1x128x64x128xf32> into tensor<1x128x64x192xf32>
    %inserted_slice_39 = tensor.insert_slice %63 into %inserted_slice[0, 0, 0, 128] [1, 128, 64, 64] [1, 1, 1, 1] : tensor<1x128x64x64xf32> into tensor<1x128x64x192xf32>
    %collapsed_40 = tensor.collapse_shape %concat_31 [[0, 1], [2], [3]] : tensor<1x128x64x192xf32> into tensor<128x64x192xf32>
    %64 = tensor.empty() : tensor<1x128x192x64xf32>
    %transposed_41 = linalg.transpose ins(%inserted_slice_39 : tensor<1x128x64x192xf32>) outs(%64 : tensor<1x128x192x64xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_42 = tensor.collapse_shape %transposed_41 [[0, 1], [2], [3]] : tensor<1x128x192x64xf32> into tensor<128x192x64xf32>
    %65 = tensor.empty() : tensor<128x64x64xf32>
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<128x64x64xf32>) -> tensor<128x64x64xf32>
    %67 = linalg.batch_matmul ins(%collapsed_40, %collapsed_42 : tensor<128x64x192xf32>, tensor<128x192x64xf32>) outs(%66 : tensor<128x64x64xf32>) -> tensor<128x64x64xf32>
    %expanded_43 = tensor.expand_shape %67 [[0, 1], [2], [3]] output_shape [1, 128, 64, 64] : tensor<128x64x64xf32> into tensor<1x128x64x64xf32>
    %68 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<1x128x64x64xf32>) outs(%62 : tensor<1x128x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.truncf %cst_3 : f64 to f32
      %90 = arith.mulf %in, %89 : f32
      linalg.yield %90 : f32
    } -> tensor<1x128x64x64xf32>
    %69 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %5 : tensor<1x128x64x64xf32>, tensor<1x1x64x64xf32>) outs(%62 : tensor<1x128x64x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.addf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x64xf32>
    %70 = tensor.empty() : tensor<1x128x64xi64>
    %71 = linalg.fill ins(%c0_i64 : i64) outs(%70 : tensor<1x128x64xi64>) -> tensor<1x128x64xi64>
    %72 = tensor.empty() : tensor<1x128x64xf32>
    %73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<1x128x64xf32>) -> tensor<1x128x64xf32>
    %74:2 = linalg.generic {indexing_maps = [#map3, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%69 : tensor<1x128x64x64xf32>) outs(%73, %71 : tensor<1x128x64xf32>, tensor<1x128x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_52: i64):
      %89 = linalg.index 3 : index
      %90 = arith.index_cast %89 : index to i64
      %91 = arith.maximumf %in, %out : f32
      %92 = arith.cmpf ogt, %in, %out : f32
      %93 = arith.select %92, %90, %out_52 : i64
      linalg.yield %91, %93 : f32, i64
    } -> (tensor<1x128x64xf32>, tensor<1x128x64xi64>)
    %expanded_44 = tensor.expand_shape %74#0 [[0], [1], [2, 3]] output_shape [1, 128, 64, 1] : tensor<1x128x64xf32> into tensor<1x128x64x1xf32>
    %75 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %expanded_44 : tensor<1x128x64x64xf32>, tensor<1x128x64x1xf32>) outs(%62 : tensor<1x128x64x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.subf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x64xf32>
    %76 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<1x128x64x64xf32>) outs(%62 : tensor<1x128x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = math.exp %in : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x64xf32>
    %77 = tensor.empty() : tensor<1x128x64x1xf32>
    %78 = linalg.fill ins(%cst : f32) outs(%77 : tensor<1x128x64x1xf32>) -> tensor<1x128x64x1xf32>
    %79 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%76 : tensor<1x128x64x64xf32>) outs(%78 : tensor<1x128x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %89 = arith.addf %in, %out : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x1xf32>
    %80 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %79 : tensor<1x128x64x64xf32>, tensor<1x128x64x1xf32>) outs(%62 : tensor<1x128x64x64xf32>) {
    ^bb0(%in: f32, %in_52: f32, %out: f32):
      %89 = arith.divf %in, %in_52 : f32
      linalg.yield %89 : f32
    } -> tensor<1x128x64x64xf32>
    %collapsed_45 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<1x128x64x64xf32> into tensor<128x64x64xf32>
    %collapsed_46 = tensor.collapse_shape %extracted_slice_37 [[0, 1], [2], [3]] : tensor<1x128x64x128xf32> into tensor<128x64x128xf32>
    %81 = tensor.empty() : tensor<128x64x128xf32>
    %82 = linalg.fill ins(%cst : f32) outs(%81 : tensor<128x64x128xf32>) -> tensor<128x64x128xf32>
    %83 = linalg.batch_matmul ins(%collapsed_45, %collapsed_46 : tensor<128x64x64xf32>, tensor<128x64x128xf32>) outs(%82 : tensor<128x64x128xf32>) -> tensor<128x64x128xf32>
    %expanded_47 = tensor.expand_shape %83 [[0, 1], [2], [3]] output_shape [1, 128, 64, 128] : tensor<128x64x128xf32> into tensor<1x128x64x128xf32>
    %84 = tensor.empty() : tensor<1x64x128x128xf32>
    %transposed_48 = linalg.transpose ins(%expanded_47 : tensor<1x128x64x128xf32>) outs(%84 : tensor<1x64x128x128xf32>) permutation = [0, 2, 1, 3] 
    %85 = tensor.empty() : tensor<16384x7168xf32>
    %transposed_49 = linalg.transpose ins(%arg7 : tensor<7168x16384xf32>) outs(%85 : tensor<16384x7168xf32>) permutation = [1, 0] 
    %collapsed_50 = tensor.collapse_shape %transposed_48 [[0, 1], [2, 3]] : tensor<1x64x128x128xf32> into tensor<64x16384xf32>
    %86 = tensor.empty() : tensor<64x7168xf32>
    %87 = linalg.fill ins(%cst : f32) outs(%86 : tensor<64x7168xf32>) -> tensor<64x7168xf32>
    %88 = linalg.matmul ins(%collapsed_50, %transposed_49 : tensor<64x16384xf32>, tensor<16384x7168xf32>) outs(%87 : tensor<64x7168xf32>) -> tensor<64x7168xf32>
    %expanded_51 = tensor.expand_shape %88 [[0, 1], [2]] output_shape [1, 64, 7168] : tensor<64x7168xf32> into tensor<1x64x7168xf32>
    return %expanded_51 : tensor<1x64x7168xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_32_float32: "0x040000000000803F11F93F3F9AF50F3F9BE8D73E9BE8A13E23D4723E8718363E778D083ECDCCCC3D0D94993DC255663D15BA2C3DE386013D4F43C23C39AD913CF27B5A3C0AD7233CB0B9F53B9C44B83B772E8A3B383E4F3B0D691B3B2815E93A8EC9AE3A6F12833A8C94443A166A133A2517DD3960CBA53915A8783953773A3972D40B39"
    }
  }
#-}
