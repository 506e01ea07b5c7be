// GPT-2 small, one decoder layer; batch and sequence are dynamic.
//
// MODEL: gpt2_dynamic
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch ?, sequence ?, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), mask expanded to the run-time batch
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<?x?x768xf32>, mean 0 std 1
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
// ARG 14: ln_f.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 15: ln_f.bias, tensor<768xf32>, mean 0 std 0.02

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d2)>
#map10 = affine_map<(d0, d1) -> (d1)>
#map11 = affine_map<(d0, d1) -> (d0, d1)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<?x?x768xf32>, %arg1: tensor<1024x768xf32>, %arg2: tensor<768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768x2304xf32>, %arg5: tensor<2304xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x3072xf32>, %arg11: tensor<3072xf32>, %arg12: tensor<3072x768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>) -> tensor<?x?x768xf32> {
    %c2304_i64 = arith.constant 2304 : i64
    %c768_i64 = arith.constant 768 : i64
    %c3_i64 = arith.constant 3 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c1024 = arith.constant 1024 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c64_i64 = arith.constant 64 : i64
    %c12_i64 = arith.constant 12 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %c3072_i64 = arith.constant 3072 : i64
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
    %c2_i64 = arith.constant 2 : i64
    %dim = tensor.dim %arg0, %c0 : tensor<?x?x768xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_12 = tensor.dim %arg0, %c1 : tensor<?x?x768xf32>
    %1 = arith.index_cast %dim_12 : index to i64
    %2 = tensor.empty(%dim_12) : tensor<?xi64>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %278 = linalg.index 0 : index
      %279 = arith.index_cast %278 : index to i64
      linalg.yield %279 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, %dim_12] : tensor<?xi64> into tensor<1x?xi64>
    %4 = tensor.empty(%dim_12) : tensor<1x?x768xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%4 : tensor<1x?x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %278 = arith.index_cast %in : i64 to index
      %279 = linalg.index 2 : index
      %280 = arith.cmpi slt, %278, %c1024 : index
      cf.assert %280, "index must be smaller than dim size"
      %281 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %281, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%278, %279] : tensor<1024x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x768xf32>
    %6 = tensor.empty(%dim, %dim_12) : tensor<?x?x768xf32>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %5 : tensor<?x?x768xf32>, tensor<1x?x768xf32>) outs(%6 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %expanded_13 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, %dim_12, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_14 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim_12] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %8 = tensor.empty(%dim_12, %dim_12) : tensor<1x1x?x?xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14, %expanded_13 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%8 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_50: i64, %out: i1):
      %278 = arith.cmpi sle, %in, %in_50 : i64
      linalg.yield %278 : i1
    } -> tensor<1x1x?x?xi1>
    %10 = arith.cmpi slt, %0, %c0_i64 : i64
    %11 = arith.select %10, %c1, %dim : index
    %12 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %12, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %12, "unimplemented: dynamic negative broadcast sizes"
    %13 = tensor.empty(%11, %dim_12, %dim_12) : tensor<?x1x?x?xi1>
    %14 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%13 : tensor<?x1x?x?xi1>) {
    ^bb0(%out: i1):
      %278 = linalg.index 2 : index
      %279 = linalg.index 3 : index
      %280 = arith.cmpi eq, %dim_12, %c1 : index
      %281 = arith.select %280, %c0, %278 : index
      %282 = arith.select %280, %c0, %279 : index
      %extracted = tensor.extract %9[%c0, %c0, %281, %282] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<?x1x?x?xi1>
    %15 = tensor.empty(%11, %dim_12, %dim_12) : tensor<?x1x?x?xf32>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %cst_3, %cst_2 : tensor<?x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%15 : tensor<?x1x?x?xf32>) {
    ^bb0(%in: i1, %in_50: f32, %in_51: f32, %out: f32):
      %278 = arith.select %in, %in_50, %in_51 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x?x?xf32>
    %17 = tensor.empty(%dim, %dim_12) : tensor<?x?x768xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<?x?x768xf32>) outs(%17 : tensor<?x?x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %278 = arith.extf %in : f32 to f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %19 = tensor.empty(%dim, %dim_12) : tensor<?x?x1xf64>
    %20 = linalg.fill ins(%cst : f64) outs(%19 : tensor<?x?x1xf64>) -> tensor<?x?x1xf64>
    %21 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<?x?x768xf64>) outs(%20 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.addf %in, %out : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<?x?x1xf64>) outs(%19 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.divf %in, %cst_7 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %23 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %22 : tensor<?x?x768xf64>, tensor<?x?x1xf64>) outs(%17 : tensor<?x?x768xf64>) {
    ^bb0(%in: f64, %in_50: f64, %out: f64):
      %278 = arith.subf %in, %in_50 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %24 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %23 : tensor<?x?x768xf64>, tensor<?x?x768xf64>) outs(%17 : tensor<?x?x768xf64>) {
    ^bb0(%in: f64, %in_50: f64, %out: f64):
      %278 = arith.mulf %in, %in_50 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %25 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%24 : tensor<?x?x768xf64>) outs(%20 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.addf %in, %out : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %26 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<?x?x1xf64>) outs(%19 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.divf %in, %cst_7 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %27 = tensor.empty(%dim, %dim_12) : tensor<?x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<?x?x1xf64>) outs(%27 : tensor<?x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %278 = arith.truncf %in : f64 to f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %29 = linalg.fill ins(%cst_0 : f32) outs(%27 : tensor<?x?x1xf32>) -> tensor<?x?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<?x?x768xf32>) outs(%29 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.addf %in, %out : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<?x?x1xf32>) outs(%27 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.divf %in, %cst_8 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %32 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<?x?x1xf32>) outs(%27 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.truncf %cst_6 : f64 to f32
      %279 = arith.addf %in, %278 : f32
      linalg.yield %279 : f32
    } -> tensor<?x?x1xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<?x?x1xf32>) outs(%27 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = math.rsqrt %in : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %34 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %31 : tensor<?x?x768xf32>, tensor<?x?x1xf32>) outs(%6 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.subf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %35 = tensor.empty(%dim) : tensor<?x1x768xf32>
    %36 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %33 : tensor<?x?x768xf32>, tensor<?x?x1xf32>) outs(%35 : tensor<?x1x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.mulf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x768xf32>
    %37 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %arg2 : tensor<?x1x768xf32>, tensor<768xf32>) outs(%35 : tensor<?x1x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.mulf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x768xf32>
    %38 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %arg3 : tensor<?x1x768xf32>, tensor<768xf32>) outs(%35 : tensor<?x1x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x768xf32>
    %collapsed = tensor.collapse_shape %38 [[0], [1, 2]] : tensor<?x1x768xf32> into tensor<?x768xf32>
    %39 = tensor.empty(%dim) : tensor<?x2304xf32>
    %40 = linalg.fill ins(%cst_0 : f32) outs(%39 : tensor<?x2304xf32>) -> tensor<?x2304xf32>
    %41 = linalg.matmul ins(%collapsed, %arg4 : tensor<?x768xf32>, tensor<768x2304xf32>) outs(%40 : tensor<?x2304xf32>) -> tensor<?x2304xf32>
    %42 = arith.muli %0, %1 : i64
    %43 = arith.cmpi sge, %42, %c0_i64 : i64
    cf.assert %43, "negative values not allowed in new dimensions"
    %44 = arith.index_cast %42 : i64 to index
    %45 = tensor.empty(%44) : tensor<?x2304xf32>
    %46 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<2304xf32>) outs(%45 : tensor<?x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x2304xf32>
    %47 = arith.cmpi eq, %dim, %44 : index
    cf.assert %47, "mismatched size for broadcast"
    %48 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel"]} ins(%41, %46 : tensor<?x2304xf32>, tensor<?x2304xf32>) outs(%39 : tensor<?x2304xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x2304xf32>
    %49 = arith.select %10, %c1_i64, %0 : i64
    %50 = arith.extui %10 : i1 to i64
    %51 = arith.muli %49, %1 : i64
    %52 = arith.addi %50, %c1_i64 : i64
    %53 = arith.cmpi slt, %1, %c0_i64 : i64
    %54 = arith.select %53, %49, %51 : i64
    %55 = arith.select %53, %52, %50 : i64
    %56 = arith.muli %54, %c2304_i64 : i64
    %57 = arith.cmpi sle, %55, %c1_i64 : i64
    cf.assert %57, "must have at most one inferred (negative) dimension"
    %58 = arith.muli %0, %c2304_i64 : i64
    %59 = arith.divsi %58, %56 : i64
    %60 = arith.select %10, %59, %0 : i64
    %61 = arith.select %53, %59, %1 : i64
    %from_elements = tensor.from_elements %60, %61, %c2304_i64 : tensor<3xi64>
    %reshape = tensor.reshape %48(%from_elements) : (tensor<?x2304xf32>, tensor<3xi64>) -> tensor<?x?x2304xf32>
    %62 = arith.index_cast %60 : i64 to index
    %63 = arith.index_cast %61 : i64 to index
    %extracted_slice = tensor.extract_slice %reshape[0, 0, 0] [%62, %63, 768] [1, 1, 1] : tensor<?x?x2304xf32> to tensor<?x?x768xf32>
    %extracted_slice_15 = tensor.extract_slice %reshape[0, 0, 768] [%62, %63, 768] [1, 1, 1] : tensor<?x?x2304xf32> to tensor<?x?x768xf32>
    %extracted_slice_16 = tensor.extract_slice %reshape[0, 0, 1536] [%62, %63, 768] [1, 1, 1] : tensor<?x?x2304xf32> to tensor<?x?x768xf32>
    %64 = arith.addi %55, %c1_i64 : i64
    %65 = arith.muli %54, %c64_i64 : i64
    %66 = arith.cmpi sle, %64, %c1_i64 : i64
    cf.assert %66, "must have at most one inferred (negative) dimension"
    %67 = arith.muli %60, %61 : i64
    %68 = arith.muli %67, %c768_i64 : i64
    %69 = arith.divsi %68, %65 : i64
    %70 = arith.select %10, %69, %0 : i64
    %71 = arith.select %53, %69, %1 : i64
    %from_elements_17 = tensor.from_elements %70, %71, %69, %c64_i64 : tensor<4xi64>
    %reshape_18 = tensor.reshape %extracted_slice_15(%from_elements_17) : (tensor<?x?x768xf32>, tensor<4xi64>) -> tensor<?x?x12x64xf32>
    %72 = arith.index_cast %70 : i64 to index
    %73 = arith.index_cast %71 : i64 to index
    cf.assert %66, "must have at most one inferred (negative) dimension"
    %reshape_19 = tensor.reshape %extracted_slice_16(%from_elements_17) : (tensor<?x?x768xf32>, tensor<4xi64>) -> tensor<?x?x12x64xf32>
    %74 = tensor.empty(%72, %73) : tensor<?x12x?x64xf32>
    %transposed = linalg.transpose ins(%reshape_19 : tensor<?x?x12x64xf32>) outs(%74 : tensor<?x12x?x64xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %66, "must have at most one inferred (negative) dimension"
    %reshape_20 = tensor.reshape %extracted_slice(%from_elements_17) : (tensor<?x?x768xf32>, tensor<4xi64>) -> tensor<?x?x12x64xf32>
    %transposed_21 = linalg.transpose ins(%reshape_20 : tensor<?x?x12x64xf32>) outs(%74 : tensor<?x12x?x64xf32>) permutation = [0, 2, 1, 3] 
    %75 = tensor.empty(%72, %73) : tensor<?x12x64x?xf32>
    %transposed_22 = linalg.transpose ins(%reshape_18 : tensor<?x?x12x64xf32>) outs(%75 : tensor<?x12x64x?xf32>) permutation = [0, 2, 3, 1] 
    %76 = arith.muli %0, %c12_i64 : i64
    %77 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %77, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %12, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim, %dim_12) : tensor<?x12x?x64xf32>
    %79 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<?x12x?x64xf32>) {
    ^bb0(%out: f32):
      %278 = linalg.index 0 : index
      %279 = linalg.index 1 : index
      %280 = linalg.index 2 : index
      %281 = linalg.index 3 : index
      %282 = arith.cmpi eq, %72, %c1 : index
      %283 = arith.select %282, %c0, %278 : index
      %284 = arith.cmpi eq, %73, %c1 : index
      %285 = arith.select %284, %c0, %280 : index
      %extracted = tensor.extract %transposed_21[%283, %279, %285, %281] : tensor<?x12x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x?x64xf32>
    %80 = arith.cmpi slt, %76, %c0_i64 : i64
    %81 = arith.select %80, %c1_i64, %76 : i64
    %82 = arith.extui %80 : i1 to i64
    %83 = arith.muli %81, %1 : i64
    %84 = arith.addi %82, %c1_i64 : i64
    %85 = arith.select %53, %81, %83 : i64
    %86 = arith.select %53, %84, %82 : i64
    %87 = arith.muli %85, %c64_i64 : i64
    %88 = arith.cmpi sle, %86, %c1_i64 : i64
    cf.assert %88, "must have at most one inferred (negative) dimension"
    %89 = arith.muli %76, %1 : i64
    %90 = arith.muli %89, %c64_i64 : i64
    %91 = arith.divsi %90, %87 : i64
    %92 = arith.select %80, %91, %76 : i64
    %93 = arith.select %53, %91, %1 : i64
    %from_elements_23 = tensor.from_elements %92, %93, %c64_i64 : tensor<3xi64>
    %reshape_24 = tensor.reshape %79(%from_elements_23) : (tensor<?x12x?x64xf32>, tensor<3xi64>) -> tensor<?x?x64xf32>
    cf.assert %77, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %12, "unimplemented: dynamic negative broadcast sizes"
    %94 = tensor.empty(%dim, %dim_12) : tensor<?x12x64x?xf32>
    %95 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%94 : tensor<?x12x64x?xf32>) {
    ^bb0(%out: f32):
      %278 = linalg.index 0 : index
      %279 = linalg.index 1 : index
      %280 = linalg.index 2 : index
      %281 = linalg.index 3 : index
      %282 = arith.cmpi eq, %72, %c1 : index
      %283 = arith.select %282, %c0, %278 : index
      %284 = arith.cmpi eq, %73, %c1 : index
      %285 = arith.select %284, %c0, %281 : index
      %extracted = tensor.extract %transposed_22[%283, %279, %280, %285] : tensor<?x12x64x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x64x?xf32>
    %96 = arith.muli %81, %c64_i64 : i64
    %97 = arith.muli %96, %1 : i64
    %98 = arith.select %53, %96, %97 : i64
    cf.assert %88, "must have at most one inferred (negative) dimension"
    %99 = arith.muli %0, %c768_i64 : i64
    %100 = arith.muli %99, %1 : i64
    %101 = arith.divsi %100, %98 : i64
    %102 = arith.select %80, %101, %76 : i64
    %103 = arith.select %53, %101, %1 : i64
    %from_elements_25 = tensor.from_elements %102, %c64_i64, %103 : tensor<3xi64>
    %reshape_26 = tensor.reshape %95(%from_elements_25) : (tensor<?x12x64x?xf32>, tensor<3xi64>) -> tensor<?x64x?xf32>
    %104 = arith.index_cast %92 : i64 to index
    %105 = arith.index_cast %93 : i64 to index
    %106 = arith.index_cast %103 : i64 to index
    %107 = arith.cmpi eq, %92, %102 : i64
    cf.assert %107, "mismatching contracting dimension"
    %108 = tensor.empty(%104, %105, %106) : tensor<?x?x?xf32>
    %109 = linalg.fill ins(%cst_0 : f32) outs(%108 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
    %110 = linalg.batch_matmul ins(%reshape_24, %reshape_26 : tensor<?x?x64xf32>, tensor<?x64x?xf32>) outs(%109 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
    %111 = arith.muli %49, %c12_i64 : i64
    %112 = arith.muli %111, %1 : i64
    %113 = arith.select %53, %111, %112 : i64
    %114 = arith.muli %113, %1 : i64
    %115 = arith.select %53, %111, %114 : i64
    %116 = arith.select %53, %64, %50 : i64
    %117 = arith.cmpi sle, %116, %c1_i64 : i64
    cf.assert %117, "must have at most one inferred (negative) dimension"
    %118 = arith.muli %92, %93 : i64
    %119 = arith.muli %118, %103 : i64
    %120 = arith.divsi %119, %115 : i64
    %121 = arith.select %10, %120, %0 : i64
    %122 = arith.select %53, %120, %1 : i64
    %from_elements_27 = tensor.from_elements %121, %c12_i64, %122, %122 : tensor<4xi64>
    %reshape_28 = tensor.reshape %110(%from_elements_27) : (tensor<?x?x?xf32>, tensor<4xi64>) -> tensor<?x12x?x?xf32>
    %123 = arith.index_cast %121 : i64 to index
    %124 = arith.index_cast %122 : i64 to index
    %125 = tensor.empty(%123, %124, %124) : tensor<?x12x?x?xf32>
    %126 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_28 : tensor<?x12x?x?xf32>) outs(%125 : tensor<?x12x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.mulf %in, %cst_9 : f32
      linalg.yield %278 : f32
    } -> tensor<?x12x?x?xf32>
    %127 = arith.cmpi eq, %123, %11 : index
    cf.assert %127, "mismatched size for broadcast"
    %128 = arith.cmpi eq, %124, %dim_12 : index
    cf.assert %128, "mismatched size for broadcast"
    cf.assert %128, "mismatched size for broadcast"
    %129 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%126, %16 : tensor<?x12x?x?xf32>, tensor<?x1x?x?xf32>) outs(%125 : tensor<?x12x?x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x12x?x?xf32>
    %130 = tensor.empty(%123, %124) : tensor<?x12x?xi64>
    %131 = linalg.fill ins(%c0_i64 : i64) outs(%130 : tensor<?x12x?xi64>) -> tensor<?x12x?xi64>
    %132 = tensor.empty(%123, %124) : tensor<?x12x?xf32>
    %133 = linalg.fill ins(%cst_1 : f32) outs(%132 : tensor<?x12x?xf32>) -> tensor<?x12x?xf32>
    %134:2 = linalg.generic {indexing_maps = [#map6, #map13, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%129 : tensor<?x12x?x?xf32>) outs(%133, %131 : tensor<?x12x?xf32>, tensor<?x12x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_50: i64):
      %278 = linalg.index 3 : index
      %279 = arith.index_cast %278 : index to i64
      %280 = arith.maximumf %in, %out : f32
      %281 = arith.cmpf ogt, %in, %out : f32
      %282 = arith.select %281, %279, %out_50 : i64
      linalg.yield %280, %282 : f32, i64
    } -> (tensor<?x12x?xf32>, tensor<?x12x?xi64>)
    %expanded_29 = tensor.expand_shape %134#0 [[0], [1], [2, 3]] output_shape [%123, 12, %124, 1] : tensor<?x12x?xf32> into tensor<?x12x?x1xf32>
    %135 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%129, %expanded_29 : tensor<?x12x?x?xf32>, tensor<?x12x?x1xf32>) outs(%125 : tensor<?x12x?x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.subf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x12x?x?xf32>
    %136 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%135 : tensor<?x12x?x?xf32>) outs(%125 : tensor<?x12x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = math.exp %in : f32
      linalg.yield %278 : f32
    } -> tensor<?x12x?x?xf32>
    %137 = tensor.empty(%123, %124) : tensor<?x12x?x1xf32>
    %138 = linalg.fill ins(%cst_0 : f32) outs(%137 : tensor<?x12x?x1xf32>) -> tensor<?x12x?x1xf32>
    %139 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%136 : tensor<?x12x?x?xf32>) outs(%138 : tensor<?x12x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.addf %in, %out : f32
      linalg.yield %278 : f32
    } -> tensor<?x12x?x1xf32>
    %140 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%136, %139 : tensor<?x12x?x?xf32>, tensor<?x12x?x1xf32>) outs(%125 : tensor<?x12x?x?xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.divf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x12x?x?xf32>
    cf.assert %77, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %12, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %12, "unimplemented: dynamic negative broadcast sizes"
    %141 = tensor.empty(%dim, %dim_12, %dim_12) : tensor<?x12x?x?xf32>
    %142 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%141 : tensor<?x12x?x?xf32>) {
    ^bb0(%out: f32):
      %278 = linalg.index 0 : index
      %279 = linalg.index 1 : index
      %280 = linalg.index 2 : index
      %281 = linalg.index 3 : index
      %282 = arith.cmpi eq, %123, %c1 : index
      %283 = arith.select %282, %c0, %278 : index
      %284 = arith.cmpi eq, %124, %c1 : index
      %285 = arith.select %284, %c0, %280 : index
      %286 = arith.select %284, %c0, %281 : index
      %extracted = tensor.extract %140[%283, %279, %285, %286] : tensor<?x12x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x?x?xf32>
    %143 = arith.muli %85, %1 : i64
    %144 = arith.addi %86, %c1_i64 : i64
    %145 = arith.select %53, %81, %143 : i64
    %146 = arith.select %53, %144, %82 : i64
    %147 = arith.cmpi sle, %146, %c1_i64 : i64
    cf.assert %147, "must have at most one inferred (negative) dimension"
    %148 = arith.muli %89, %1 : i64
    %149 = arith.divsi %148, %145 : i64
    %150 = arith.select %80, %149, %76 : i64
    %151 = arith.select %53, %149, %1 : i64
    %from_elements_30 = tensor.from_elements %150, %151, %151 : tensor<3xi64>
    %reshape_31 = tensor.reshape %142(%from_elements_30) : (tensor<?x12x?x?xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
    cf.assert %77, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %12, "unimplemented: dynamic negative broadcast sizes"
    %152 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<?x12x?x64xf32>) {
    ^bb0(%out: f32):
      %278 = linalg.index 0 : index
      %279 = linalg.index 1 : index
      %280 = linalg.index 2 : index
      %281 = linalg.index 3 : index
      %282 = arith.cmpi eq, %72, %c1 : index
      %283 = arith.select %282, %c0, %278 : index
      %284 = arith.cmpi eq, %73, %c1 : index
      %285 = arith.select %284, %c0, %280 : index
      %extracted = tensor.extract %transposed[%283, %279, %285, %281] : tensor<?x12x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x12x?x64xf32>
    cf.assert %88, "must have at most one inferred (negative) dimension"
    %reshape_32 = tensor.reshape %152(%from_elements_23) : (tensor<?x12x?x64xf32>, tensor<3xi64>) -> tensor<?x?x64xf32>
    %153 = arith.index_cast %150 : i64 to index
    %154 = arith.index_cast %151 : i64 to index
    %155 = arith.cmpi eq, %150, %92 : i64
    cf.assert %155, "mismatching contracting dimension"
    %156 = arith.cmpi eq, %151, %93 : i64
    cf.assert %156, "mismatching contracting dimension"
    %157 = tensor.empty(%153, %154) : tensor<?x?x64xf32>
    %158 = linalg.fill ins(%cst_0 : f32) outs(%157 : tensor<?x?x64xf32>) -> tensor<?x?x64xf32>
    %159 = linalg.batch_matmul ins(%reshape_31, %reshape_32 : tensor<?x?x?xf32>, tensor<?x?x64xf32>) outs(%158 : tensor<?x?x64xf32>) -> tensor<?x?x64xf32>
    %160 = arith.muli %113, %c64_i64 : i64
    cf.assert %57, "must have at most one inferred (negative) dimension"
    %161 = arith.muli %150, %151 : i64
    %162 = arith.muli %161, %c64_i64 : i64
    %163 = arith.divsi %162, %160 : i64
    %164 = arith.select %10, %163, %0 : i64
    %165 = arith.select %53, %163, %1 : i64
    %from_elements_33 = tensor.from_elements %164, %c12_i64, %165, %c64_i64 : tensor<4xi64>
    %reshape_34 = tensor.reshape %159(%from_elements_33) : (tensor<?x?x64xf32>, tensor<4xi64>) -> tensor<?x12x?x64xf32>
    %166 = arith.index_cast %164 : i64 to index
    %167 = arith.index_cast %165 : i64 to index
    %168 = tensor.empty(%166, %167) : tensor<?x?x12x64xf32>
    %transposed_35 = linalg.transpose ins(%reshape_34 : tensor<?x12x?x64xf32>) outs(%168 : tensor<?x?x12x64xf32>) permutation = [0, 2, 1, 3] 
    %169 = arith.muli %54, %c768_i64 : i64
    cf.assert %57, "must have at most one inferred (negative) dimension"
    %170 = arith.muli %164, %165 : i64
    %171 = arith.muli %170, %c768_i64 : i64
    %172 = arith.divsi %171, %169 : i64
    %173 = arith.select %10, %172, %0 : i64
    %174 = arith.select %53, %172, %1 : i64
    %from_elements_36 = tensor.from_elements %173, %174, %c768_i64 : tensor<3xi64>
    %reshape_37 = tensor.reshape %transposed_35(%from_elements_36) : (tensor<?x?x12x64xf32>, tensor<3xi64>) -> tensor<?x?x768xf32>
    %cast = tensor.cast %reshape_37 : tensor<?x?x768xf32> to tensor<?x1x768xf32>
    %collapsed_38 = tensor.collapse_shape %cast [[0], [1, 2]] : tensor<?x1x768xf32> into tensor<?x768xf32>
    %175 = arith.index_cast %173 : i64 to index
    %176 = tensor.empty(%175) : tensor<?x768xf32>
    %177 = linalg.fill ins(%cst_0 : f32) outs(%176 : tensor<?x768xf32>) -> tensor<?x768xf32>
    %178 = linalg.matmul ins(%collapsed_38, %arg6 : tensor<?x768xf32>, tensor<768x768xf32>) outs(%177 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %43, "negative values not allowed in new dimensions"
    %179 = tensor.empty(%44) : tensor<?x768xf32>
    %180 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<768xf32>) outs(%179 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    %181 = arith.cmpi eq, %175, %44 : index
    cf.assert %181, "mismatched size for broadcast"
    %182 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel"]} ins(%178, %180 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%176 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x768xf32>
    cf.assert %57, "must have at most one inferred (negative) dimension"
    %183 = arith.muli %173, %c768_i64 : i64
    %184 = arith.divsi %183, %169 : i64
    %185 = arith.select %10, %184, %0 : i64
    %186 = arith.select %53, %184, %1 : i64
    %from_elements_39 = tensor.from_elements %185, %186, %c768_i64 : tensor<3xi64>
    %reshape_40 = tensor.reshape %182(%from_elements_39) : (tensor<?x768xf32>, tensor<3xi64>) -> tensor<?x?x768xf32>
    %187 = arith.index_cast %185 : i64 to index
    %188 = arith.index_cast %186 : i64 to index
    %189 = arith.cmpi eq, %187, %dim : index
    cf.assert %189, "mismatched size for broadcast"
    %190 = arith.cmpi eq, %188, %dim_12 : index
    cf.assert %190, "mismatched size for broadcast"
    %191 = tensor.empty(%187, %188) : tensor<?x?x768xf32>
    %192 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%reshape_40, %7 : tensor<?x?x768xf32>, tensor<?x?x768xf32>) outs(%191 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %193 = tensor.empty(%187, %188) : tensor<?x?x768xf64>
    %194 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192 : tensor<?x?x768xf32>) outs(%193 : tensor<?x?x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %278 = arith.extf %in : f32 to f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %195 = tensor.empty(%187, %188) : tensor<?x?x1xf64>
    %196 = linalg.fill ins(%cst : f64) outs(%195 : tensor<?x?x1xf64>) -> tensor<?x?x1xf64>
    %197 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%194 : tensor<?x?x768xf64>) outs(%196 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.addf %in, %out : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %198 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%197 : tensor<?x?x1xf64>) outs(%195 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.divf %in, %cst_7 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %199 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194, %198 : tensor<?x?x768xf64>, tensor<?x?x1xf64>) outs(%193 : tensor<?x?x768xf64>) {
    ^bb0(%in: f64, %in_50: f64, %out: f64):
      %278 = arith.subf %in, %in_50 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %200 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%199, %199 : tensor<?x?x768xf64>, tensor<?x?x768xf64>) outs(%193 : tensor<?x?x768xf64>) {
    ^bb0(%in: f64, %in_50: f64, %out: f64):
      %278 = arith.mulf %in, %in_50 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %201 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%200 : tensor<?x?x768xf64>) outs(%196 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.addf %in, %out : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %202 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%201 : tensor<?x?x1xf64>) outs(%195 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.divf %in, %cst_7 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %203 = tensor.empty(%187, %188) : tensor<?x?x1xf32>
    %204 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%202 : tensor<?x?x1xf64>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %278 = arith.truncf %in : f64 to f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %205 = linalg.fill ins(%cst_0 : f32) outs(%203 : tensor<?x?x1xf32>) -> tensor<?x?x1xf32>
    %206 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%192 : tensor<?x?x768xf32>) outs(%205 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.addf %in, %out : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %207 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%206 : tensor<?x?x1xf32>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.divf %in, %cst_8 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %208 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%204 : tensor<?x?x1xf32>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.truncf %cst_6 : f64 to f32
      %279 = arith.addf %in, %278 : f32
      linalg.yield %279 : f32
    } -> tensor<?x?x1xf32>
    %209 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%208 : tensor<?x?x1xf32>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = math.rsqrt %in : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %210 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192, %207 : tensor<?x?x768xf32>, tensor<?x?x1xf32>) outs(%191 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.subf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %211 = tensor.empty(%187) : tensor<?x1x768xf32>
    %212 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%210, %209 : tensor<?x?x768xf32>, tensor<?x?x1xf32>) outs(%211 : tensor<?x1x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.mulf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x768xf32>
    %213 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%212, %arg8 : tensor<?x1x768xf32>, tensor<768xf32>) outs(%211 : tensor<?x1x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.mulf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x768xf32>
    %214 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%213, %arg9 : tensor<?x1x768xf32>, tensor<768xf32>) outs(%211 : tensor<?x1x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x768xf32>
    %collapsed_41 = tensor.collapse_shape %214 [[0], [1, 2]] : tensor<?x1x768xf32> into tensor<?x768xf32>
    %215 = arith.index_cast %185 : i64 to index
    %216 = tensor.empty(%215) : tensor<?x3072xf32>
    %217 = linalg.fill ins(%cst_0 : f32) outs(%216 : tensor<?x3072xf32>) -> tensor<?x3072xf32>
    %218 = linalg.matmul ins(%collapsed_41, %arg10 : tensor<?x768xf32>, tensor<768x3072xf32>) outs(%217 : tensor<?x3072xf32>) -> tensor<?x3072xf32>
    cf.assert %43, "negative values not allowed in new dimensions"
    %219 = tensor.empty(%44) : tensor<?x3072xf32>
    %220 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<3072xf32>) outs(%219 : tensor<?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x3072xf32>
    %221 = arith.cmpi eq, %215, %44 : index
    cf.assert %221, "mismatched size for broadcast"
    %222 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel"]} ins(%218, %220 : tensor<?x3072xf32>, tensor<?x3072xf32>) outs(%216 : tensor<?x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x3072xf32>
    %223 = arith.muli %54, %c3072_i64 : i64
    cf.assert %57, "must have at most one inferred (negative) dimension"
    %224 = arith.muli %185, %c3072_i64 : i64
    %225 = arith.divsi %224, %223 : i64
    %226 = arith.select %10, %225, %0 : i64
    %227 = arith.select %53, %225, %1 : i64
    %from_elements_42 = tensor.from_elements %226, %227, %c3072_i64 : tensor<3xi64>
    %reshape_43 = tensor.reshape %222(%from_elements_42) : (tensor<?x3072xf32>, tensor<3xi64>) -> tensor<?x?x3072xf32>
    %228 = arith.index_cast %226 : i64 to index
    %229 = tensor.empty(%228) : tensor<?x1x3072xf32>
    %cast_44 = tensor.cast %reshape_43 : tensor<?x?x3072xf32> to tensor<?x1x3072xf32>
    %230 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cast_44 : tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.mulf %in, %cst_10 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x3072xf32>
    %231 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cast_44 : tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %278 : f32
    } -> tensor<?x1x3072xf32>
    %232 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%231 : tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.truncf %cst_5 : f64 to f32
      %279 = arith.mulf %in, %278 : f32
      linalg.yield %279 : f32
    } -> tensor<?x1x3072xf32>
    %233 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cast_44, %232 : tensor<?x1x3072xf32>, tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x3072xf32>
    %234 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%233 : tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.truncf %cst_4 : f64 to f32
      %279 = arith.mulf %in, %278 : f32
      linalg.yield %279 : f32
    } -> tensor<?x1x3072xf32>
    %235 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%234 : tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = math.tanh %in : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x3072xf32>
    %236 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%235 : tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.addf %in, %cst_11 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x3072xf32>
    %237 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%230, %236 : tensor<?x1x3072xf32>, tensor<?x1x3072xf32>) outs(%229 : tensor<?x1x3072xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.mulf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x1x3072xf32>
    %collapsed_45 = tensor.collapse_shape %237 [[0], [1, 2]] : tensor<?x1x3072xf32> into tensor<?x3072xf32>
    %238 = arith.index_cast %226 : i64 to index
    %239 = tensor.empty(%238) : tensor<?x768xf32>
    %240 = linalg.fill ins(%cst_0 : f32) outs(%239 : tensor<?x768xf32>) -> tensor<?x768xf32>
    %241 = linalg.matmul ins(%collapsed_45, %arg12 : tensor<?x3072xf32>, tensor<3072x768xf32>) outs(%240 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %43, "negative values not allowed in new dimensions"
    %242 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<768xf32>) outs(%179 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    %243 = arith.cmpi eq, %238, %44 : index
    cf.assert %243, "mismatched size for broadcast"
    %244 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel"]} ins(%241, %242 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%239 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x768xf32>
    cf.assert %57, "must have at most one inferred (negative) dimension"
    %245 = arith.muli %226, %c768_i64 : i64
    %246 = arith.divsi %245, %169 : i64
    %247 = arith.select %10, %246, %0 : i64
    %248 = arith.select %53, %246, %1 : i64
    %from_elements_46 = tensor.from_elements %247, %248, %c768_i64 : tensor<3xi64>
    %reshape_47 = tensor.reshape %244(%from_elements_46) : (tensor<?x768xf32>, tensor<3xi64>) -> tensor<?x?x768xf32>
    %249 = arith.index_cast %247 : i64 to index
    %250 = arith.cmpi eq, %187, %249 : index
    cf.assert %250, "mismatched size for broadcast"
    %251 = arith.index_cast %248 : i64 to index
    %252 = arith.cmpi eq, %188, %251 : index
    cf.assert %252, "mismatched size for broadcast"
    %253 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%192, %reshape_47 : tensor<?x?x768xf32>, tensor<?x?x768xf32>) outs(%191 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %254 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%253 : tensor<?x?x768xf32>) outs(%193 : tensor<?x?x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %278 = arith.extf %in : f32 to f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %255 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%254 : tensor<?x?x768xf64>) outs(%196 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.addf %in, %out : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %256 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%255 : tensor<?x?x1xf64>) outs(%195 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.divf %in, %cst_7 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %257 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%254, %256 : tensor<?x?x768xf64>, tensor<?x?x1xf64>) outs(%193 : tensor<?x?x768xf64>) {
    ^bb0(%in: f64, %in_50: f64, %out: f64):
      %278 = arith.subf %in, %in_50 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %258 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%257, %257 : tensor<?x?x768xf64>, tensor<?x?x768xf64>) outs(%193 : tensor<?x?x768xf64>) {
    ^bb0(%in: f64, %in_50: f64, %out: f64):
      %278 = arith.mulf %in, %in_50 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x768xf64>
    %259 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%258 : tensor<?x?x768xf64>) outs(%196 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.addf %in, %out : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %260 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%259 : tensor<?x?x1xf64>) outs(%195 : tensor<?x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %278 = arith.divf %in, %cst_7 : f64
      linalg.yield %278 : f64
    } -> tensor<?x?x1xf64>
    %261 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260 : tensor<?x?x1xf64>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %278 = arith.truncf %in : f64 to f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %262 = linalg.generic {indexing_maps = [#map2, #map8], iterator_types = ["parallel", "parallel", "reduction"]} ins(%253 : tensor<?x?x768xf32>) outs(%205 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.addf %in, %out : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %263 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%262 : tensor<?x?x1xf32>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.divf %in, %cst_8 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %264 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%261 : tensor<?x?x1xf32>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = arith.truncf %cst_6 : f64 to f32
      %279 = arith.addf %in, %278 : f32
      linalg.yield %279 : f32
    } -> tensor<?x?x1xf32>
    %265 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%264 : tensor<?x?x1xf32>) outs(%203 : tensor<?x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %278 = math.rsqrt %in : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x1xf32>
    %266 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%253, %263 : tensor<?x?x768xf32>, tensor<?x?x1xf32>) outs(%191 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.subf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %267 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%266, %265 : tensor<?x?x768xf32>, tensor<?x?x1xf32>) outs(%191 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.mulf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %268 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267, %arg14 : tensor<?x?x768xf32>, tensor<768xf32>) outs(%191 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.mulf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %269 = linalg.generic {indexing_maps = [#map2, #map9, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268, %arg15 : tensor<?x?x768xf32>, tensor<768xf32>) outs(%191 : tensor<?x?x768xf32>) {
    ^bb0(%in: f32, %in_50: f32, %out: f32):
      %278 = arith.addf %in, %in_50 : f32
      linalg.yield %278 : f32
    } -> tensor<?x?x768xf32>
    %270 = arith.select %53, %c1_i64, %1 : i64
    %271 = arith.select %53, %c2_i64, %c1_i64 : i64
    %272 = arith.muli %270, %c768_i64 : i64
    %273 = arith.cmpi sle, %271, %c1_i64 : i64
    cf.assert %273, "must have at most one inferred (negative) dimension"
    %274 = arith.muli %185, %186 : i64
    %275 = arith.muli %274, %c768_i64 : i64
    %276 = arith.divsi %275, %272 : i64
    %277 = arith.select %53, %276, %1 : i64
    %from_elements_48 = tensor.from_elements %276, %277, %c768_i64 : tensor<3xi64>
    %reshape_49 = tensor.reshape %269(%from_elements_48) : (tensor<?x?x768xf32>, tensor<3xi64>) -> tensor<?x?x768xf32>
    return %reshape_49 : tensor<?x?x768xf32>
  }
}
