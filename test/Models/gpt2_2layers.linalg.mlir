// GPT-2 small, two decoder layers that share one mask.
//
// MODEL: gpt2_2layers
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 128, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), mask and constants shared by the layers
// ATTENTION: 2
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x128x768xf32>, mean 0 std 1
// ARG 1: wpe.weight, tensor<1024x768xf32>, mean 0 std 0.02
// ARG 2: h.0.ln_1.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 3: h.0.ln_1.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 4: h.0.attn.c_attn.weight, tensor<768x2304xf32>, mean 0 std 0.02
// ARG 5: h.0.attn.c_attn.bias, tensor<2304xf32>, mean 0 std 0.02
// ARG 6: h.0.attn.c_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 7: h.0.attn.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 8: h.0.ln_2.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 9: h.0.ln_2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 10: h.0.mlp.c_fc.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 11: h.0.mlp.c_fc.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 12: h.0.mlp.c_proj.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 13: h.0.mlp.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 14: h.1.ln_1.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 15: h.1.ln_1.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 16: h.1.attn.c_attn.weight, tensor<768x2304xf32>, mean 0 std 0.02
// ARG 17: h.1.attn.c_attn.bias, tensor<2304xf32>, mean 0 std 0.02
// ARG 18: h.1.attn.c_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 19: h.1.attn.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 20: h.1.ln_2.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 21: h.1.ln_2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 22: h.1.mlp.c_fc.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 23: h.1.mlp.c_fc.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 24: h.1.mlp.c_proj.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 25: h.1.mlp.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 26: ln_f.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 27: ln_f.bias, tensor<768xf32>, mean 0 std 0.02

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map8 = affine_map<(d0, d1, d2) -> (d2)>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1) -> (d0, d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x128x768xf32>, %arg1: tensor<1024x768xf32>, %arg2: tensor<768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768x2304xf32>, %arg5: tensor<2304xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x3072xf32>, %arg11: tensor<3072xf32>, %arg12: tensor<3072x768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<768x2304xf32>, %arg17: tensor<2304xf32>, %arg18: tensor<768x768xf32>, %arg19: tensor<768xf32>, %arg20: tensor<768xf32>, %arg21: tensor<768xf32>, %arg22: tensor<768x3072xf32>, %arg23: tensor<3072xf32>, %arg24: tensor<3072x768xf32>, %arg25: tensor<768xf32>, %arg26: tensor<768xf32>, %arg27: tensor<768xf32>) -> tensor<1x128x768xf32> {
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1024 = arith.constant 1024 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 0.79788456080286541 : f64
    %cst_5 = arith.constant 4.471500e-02 : f64
    %cst_6 = arith.constant 1.000000e-05 : f64
    %cst_7 = arith.constant 7.680000e+02 : f64
    %cst_8 = arith.constant 7.680000e+02 : f32
    %cst_9 = arith.constant 1.250000e-01 : f32
    %cst_10 = arith.constant 5.000000e-01 : f32
    %cst_11 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<128xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %177 = linalg.index 0 : index
      %178 = arith.index_cast %177 : index to i64
      linalg.yield %178 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [1, 128] : tensor<128xi64> into tensor<1x128xi64>
    %2 = tensor.empty() : tensor<1x128x768xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x128xi64>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %177 = arith.index_cast %in : i64 to index
      %178 = linalg.index 2 : index
      %179 = arith.cmpi slt, %177, %c1024 : index
      cf.assert %179, "index must be smaller than dim size"
      %180 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %180, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%177, %178] : tensor<1024x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x768xf32>
    %4 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %expanded_12 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_13 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %5 = tensor.empty() : tensor<1x1x128x128xi1>
    %6 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_12 : tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) outs(%5 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i64, %in_61: i64, %out: i1):
      %177 = arith.cmpi sle, %in, %in_61 : i64
      linalg.yield %177 : i1
    } -> tensor<1x1x128x128xi1>
    %7 = tensor.empty() : tensor<1x1x128x128xf32>
    %8 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %cst_3, %cst_2 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%7 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_61: f32, %in_62: f32, %out: f32):
      %177 = arith.select %in, %in_61, %in_62 : f32
      linalg.yield %177 : f32
    } -> tensor<1x1x128x128xf32>
    %9 = tensor.empty() : tensor<1x128x768xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %11 = tensor.empty() : tensor<1x128x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x128x1xf64>) -> tensor<1x128x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.subf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.mulf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %19 = tensor.empty() : tensor<1x128x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_6 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %23 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.subf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %arg2 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %arg3 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %30 = tensor.empty() : tensor<128x2304xf32>
    %31 = linalg.fill ins(%cst_0 : f32) outs(%30 : tensor<128x2304xf32>) -> tensor<128x2304xf32>
    %32 = linalg.matmul ins(%collapsed, %arg4 : tensor<128x768xf32>, tensor<768x2304xf32>) outs(%31 : tensor<128x2304xf32>) -> tensor<128x2304xf32>
    %33 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<2304xf32>) outs(%30 : tensor<128x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x2304xf32>
    %34 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%32, %33 : tensor<128x2304xf32>, tensor<128x2304xf32>) outs(%30 : tensor<128x2304xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x2304xf32>
    %expanded_14 = tensor.expand_shape %34 [[0, 1], [2]] output_shape [1, 128, 2304] : tensor<128x2304xf32> into tensor<1x128x2304xf32>
    %extracted_slice = tensor.extract_slice %expanded_14[0, 0, 0] [1, 128, 768] [1, 1, 1] : tensor<1x128x2304xf32> to tensor<1x128x768xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_14[0, 0, 768] [1, 128, 768] [1, 1, 1] : tensor<1x128x2304xf32> to tensor<1x128x768xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_14[0, 0, 1536] [1, 128, 768] [1, 1, 1] : tensor<1x128x2304xf32> to tensor<1x128x768xf32>
    %expanded_17 = tensor.expand_shape %extracted_slice_15 [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %expanded_18 = tensor.expand_shape %extracted_slice_16 [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %35 = tensor.empty() : tensor<1x12x128x64xf32>
    %transposed = linalg.transpose ins(%expanded_18 : tensor<1x128x12x64xf32>) outs(%35 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_19 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<1x128x12x64xf32>) outs(%35 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %36 = tensor.empty() : tensor<1x12x64x128xf32>
    %transposed_21 = linalg.transpose ins(%expanded_17 : tensor<1x128x12x64xf32>) outs(%36 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_22 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_23 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %37 = tensor.empty() : tensor<12x128x128xf32>
    %38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %39 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%38 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_24 = tensor.expand_shape %39 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %40 = tensor.empty() : tensor<1x12x128x128xf32>
    %41 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x12x128x128xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.mulf %in, %cst_9 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %42 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %8 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %43 = tensor.empty() : tensor<1x12x128xi64>
    %44 = linalg.fill ins(%c0_i64 : i64) outs(%43 : tensor<1x12x128xi64>) -> tensor<1x12x128xi64>
    %45 = tensor.empty() : tensor<1x12x128xf32>
    %46 = linalg.fill ins(%cst_1 : f32) outs(%45 : tensor<1x12x128xf32>) -> tensor<1x12x128xf32>
    %47:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%42 : tensor<1x12x128x128xf32>) outs(%46, %44 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_61: i64):
      %177 = linalg.index 3 : index
      %178 = arith.index_cast %177 : index to i64
      %179 = arith.maximumf %in, %out : f32
      %180 = arith.cmpf ogt, %in, %out : f32
      %181 = arith.select %180, %178, %out_61 : i64
      linalg.yield %179, %181 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_25 = tensor.expand_shape %47#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %48 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %expanded_25 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.subf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %49 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<1x12x128x128xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.exp %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %50 = tensor.empty() : tensor<1x12x128x1xf32>
    %51 = linalg.fill ins(%cst_0 : f32) outs(%50 : tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %52 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%49 : tensor<1x12x128x128xf32>) outs(%51 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x1xf32>
    %53 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49, %52 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.divf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_26 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_27 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %54 = tensor.empty() : tensor<12x128x64xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32>
    %56 = linalg.batch_matmul ins(%collapsed_26, %collapsed_27 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%55 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32>
    %expanded_28 = tensor.expand_shape %56 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %57 = tensor.empty() : tensor<1x128x12x64xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x12x128x64xf32>) outs(%57 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_30 = tensor.collapse_shape %transposed_29 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %58 = tensor.empty() : tensor<128x768xf32>
    %59 = linalg.fill ins(%cst_0 : f32) outs(%58 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %60 = linalg.matmul ins(%collapsed_30, %arg6 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%59 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %61 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32>
    %62 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%60, %61 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x768xf32>
    %expanded_31 = tensor.expand_shape %62 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %63 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_31, %4 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %64 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %65 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%64 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %66 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %67 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %66 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.subf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %68 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67, %67 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.mulf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %69 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%68 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %70 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %71 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %72 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%63 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %73 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %74 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_6 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x1xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %73 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.subf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %77 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %75 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %78 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %arg8 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %79 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %arg9 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %collapsed_32 = tensor.collapse_shape %79 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %80 = tensor.empty() : tensor<128x3072xf32>
    %81 = linalg.fill ins(%cst_0 : f32) outs(%80 : tensor<128x3072xf32>) -> tensor<128x3072xf32>
    %82 = linalg.matmul ins(%collapsed_32, %arg10 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%81 : tensor<128x3072xf32>) -> tensor<128x3072xf32>
    %83 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<3072xf32>) outs(%80 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32>
    %84 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%82, %83 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%80 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x3072xf32>
    %expanded_33 = tensor.expand_shape %84 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %85 = tensor.empty() : tensor<1x128x3072xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.mulf %in, %cst_10 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_5 : f64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x3072xf32>
    %89 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_33, %88 : tensor<1x128x3072xf32>, tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_4 : f64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x3072xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.tanh %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %92 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %cst_11 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %93 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %92 : tensor<1x128x3072xf32>, tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %collapsed_34 = tensor.collapse_shape %93 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %94 = linalg.matmul ins(%collapsed_34, %arg12 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%59 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %95 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32>
    %96 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%94, %95 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x768xf32>
    %expanded_35 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %97 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %expanded_35 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %99 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %100 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %101 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %100 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.subf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %102 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %101 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.mulf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %103 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %104 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %106 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%97 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %107 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_6 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x1xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %107 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.subf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %109 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %arg14 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %arg15 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %collapsed_36 = tensor.collapse_shape %113 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %114 = linalg.matmul ins(%collapsed_36, %arg16 : tensor<128x768xf32>, tensor<768x2304xf32>) outs(%31 : tensor<128x2304xf32>) -> tensor<128x2304xf32>
    %115 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<2304xf32>) outs(%30 : tensor<128x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x2304xf32>
    %116 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%114, %115 : tensor<128x2304xf32>, tensor<128x2304xf32>) outs(%30 : tensor<128x2304xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x2304xf32>
    %expanded_37 = tensor.expand_shape %116 [[0, 1], [2]] output_shape [1, 128, 2304] : tensor<128x2304xf32> into tensor<1x128x2304xf32>
    %extracted_slice_38 = tensor.extract_slice %expanded_37[0, 0, 0] [1, 128, 768] [1, 1, 1] : tensor<1x128x2304xf32> to tensor<1x128x768xf32>
    %extracted_slice_39 = tensor.extract_slice %expanded_37[0, 0, 768] [1, 128, 768] [1, 1, 1] : tensor<1x128x2304xf32> to tensor<1x128x768xf32>
    %extracted_slice_40 = tensor.extract_slice %expanded_37[0, 0, 1536] [1, 128, 768] [1, 1, 1] : tensor<1x128x2304xf32> to tensor<1x128x768xf32>
    %expanded_41 = tensor.expand_shape %extracted_slice_39 [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %expanded_42 = tensor.expand_shape %extracted_slice_40 [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_43 = linalg.transpose ins(%expanded_42 : tensor<1x128x12x64xf32>) outs(%35 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_44 = tensor.expand_shape %extracted_slice_38 [[0], [1], [2, 3]] output_shape [1, 128, 12, 64] : tensor<1x128x768xf32> into tensor<1x128x12x64xf32>
    %transposed_45 = linalg.transpose ins(%expanded_44 : tensor<1x128x12x64xf32>) outs(%35 : tensor<1x12x128x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_46 = linalg.transpose ins(%expanded_41 : tensor<1x128x12x64xf32>) outs(%36 : tensor<1x12x64x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_47 = tensor.collapse_shape %transposed_45 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %collapsed_48 = tensor.collapse_shape %transposed_46 [[0, 1], [2], [3]] : tensor<1x12x64x128xf32> into tensor<12x64x128xf32>
    %117 = linalg.batch_matmul ins(%collapsed_47, %collapsed_48 : tensor<12x128x64xf32>, tensor<12x64x128xf32>) outs(%38 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_49 = tensor.expand_shape %117 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<1x12x128x128xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.mulf %in, %cst_9 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %119 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118, %8 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %120:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%119 : tensor<1x12x128x128xf32>) outs(%46, %44 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_61: i64):
      %177 = linalg.index 3 : index
      %178 = arith.index_cast %177 : index to i64
      %179 = arith.maximumf %in, %out : f32
      %180 = arith.cmpf ogt, %in, %out : f32
      %181 = arith.select %180, %178, %out_61 : i64
      linalg.yield %179, %181 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_50 = tensor.expand_shape %120#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %121 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119, %expanded_50 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.subf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %122 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%121 : tensor<1x12x128x128xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.exp %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %123 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%122 : tensor<1x12x128x128xf32>) outs(%51 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x1xf32>
    %124 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%122, %123 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%40 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.divf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_51 = tensor.collapse_shape %124 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_52 = tensor.collapse_shape %transposed_43 [[0, 1], [2], [3]] : tensor<1x12x128x64xf32> into tensor<12x128x64xf32>
    %125 = linalg.batch_matmul ins(%collapsed_51, %collapsed_52 : tensor<12x128x128xf32>, tensor<12x128x64xf32>) outs(%55 : tensor<12x128x64xf32>) -> tensor<12x128x64xf32>
    %expanded_53 = tensor.expand_shape %125 [[0, 1], [2], [3]] output_shape [1, 12, 128, 64] : tensor<12x128x64xf32> into tensor<1x12x128x64xf32>
    %transposed_54 = linalg.transpose ins(%expanded_53 : tensor<1x12x128x64xf32>) outs(%57 : tensor<1x128x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_55 = tensor.collapse_shape %transposed_54 [[0, 1], [2, 3]] : tensor<1x128x12x64xf32> into tensor<128x768xf32>
    %126 = linalg.matmul ins(%collapsed_55, %arg18 : tensor<128x768xf32>, tensor<768x768xf32>) outs(%59 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %127 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32>
    %128 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%126, %127 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x768xf32>
    %expanded_56 = tensor.expand_shape %128 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %129 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_56, %97 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %131 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%130 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %132 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %133 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %132 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.subf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %134 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %133 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.mulf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %135 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%134 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %136 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %137 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %138 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%129 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %139 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %140 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_6 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x1xf32>
    %141 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %142 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %139 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.subf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %143 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142, %141 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %144 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143, %arg20 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %145 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %arg21 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %collapsed_57 = tensor.collapse_shape %145 [[0, 1], [2]] : tensor<1x128x768xf32> into tensor<128x768xf32>
    %146 = linalg.matmul ins(%collapsed_57, %arg22 : tensor<128x768xf32>, tensor<768x3072xf32>) outs(%81 : tensor<128x3072xf32>) -> tensor<128x3072xf32>
    %147 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<3072xf32>) outs(%80 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x3072xf32>
    %148 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%146, %147 : tensor<128x3072xf32>, tensor<128x3072xf32>) outs(%80 : tensor<128x3072xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x3072xf32>
    %expanded_58 = tensor.expand_shape %148 [[0, 1], [2]] output_shape [1, 128, 3072] : tensor<128x3072xf32> into tensor<1x128x3072xf32>
    %149 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.mulf %in, %cst_10 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %150 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %151 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_5 : f64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x3072xf32>
    %152 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58, %151 : tensor<1x128x3072xf32>, tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %153 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_4 : f64 to f32
      %178 = arith.mulf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x3072xf32>
    %154 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.tanh %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %155 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154 : tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %cst_11 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %156 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149, %155 : tensor<1x128x3072xf32>, tensor<1x128x3072xf32>) outs(%85 : tensor<1x128x3072xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x3072xf32>
    %collapsed_59 = tensor.collapse_shape %156 [[0, 1], [2]] : tensor<1x128x3072xf32> into tensor<128x3072xf32>
    %157 = linalg.matmul ins(%collapsed_59, %arg24 : tensor<128x3072xf32>, tensor<3072x768xf32>) outs(%59 : tensor<128x768xf32>) -> tensor<128x768xf32>
    %158 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg25 : tensor<768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<128x768xf32>
    %159 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%157, %158 : tensor<128x768xf32>, tensor<128x768xf32>) outs(%58 : tensor<128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<128x768xf32>
    %expanded_60 = tensor.expand_shape %159 [[0, 1], [2]] output_shape [1, 128, 768] : tensor<128x768xf32> into tensor<1x128x768xf32>
    %160 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %expanded_60 : tensor<1x128x768xf32>, tensor<1x128x768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %161 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x128x768xf32>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %177 = arith.extf %in : f32 to f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %162 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%161 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %163 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %164 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%161, %163 : tensor<1x128x768xf64>, tensor<1x128x1xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.subf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %165 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164, %164 : tensor<1x128x768xf64>, tensor<1x128x768xf64>) outs(%9 : tensor<1x128x768xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %177 = arith.mulf %in, %in_61 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x768xf64>
    %166 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%165 : tensor<1x128x768xf64>) outs(%12 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.addf %in, %out : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %167 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166 : tensor<1x128x1xf64>) outs(%11 : tensor<1x128x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %177 = arith.divf %in, %cst_7 : f64
      linalg.yield %177 : f64
    } -> tensor<1x128x1xf64>
    %168 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%167 : tensor<1x128x1xf64>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %177 = arith.truncf %in : f64 to f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %169 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%160 : tensor<1x128x768xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.addf %in, %out : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %170 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%169 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.divf %in, %cst_8 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %171 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%168 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = arith.truncf %cst_6 : f64 to f32
      %178 = arith.addf %in, %177 : f32
      linalg.yield %178 : f32
    } -> tensor<1x128x1xf32>
    %172 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%171 : tensor<1x128x1xf32>) outs(%19 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %177 = math.rsqrt %in : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x1xf32>
    %173 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %170 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.subf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %174 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %172 : tensor<1x128x768xf32>, tensor<1x128x1xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %175 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174, %arg26 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.mulf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    %176 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175, %arg27 : tensor<1x128x768xf32>, tensor<768xf32>) outs(%2 : tensor<1x128x768xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %177 = arith.addf %in, %in_61 : f32
      linalg.yield %177 : f32
    } -> tensor<1x128x768xf32>
    return %176 : tensor<1x128x768xf32>
  }
}
