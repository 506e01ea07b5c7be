// GPT-2 small, one decoder layer; the sequence is dynamic.
//
// MODEL: gpt2_dynamic
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence ?, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), dynamic sequence
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x?x768xf32>, mean 0 std 1
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
  func.func @main(%arg0: tensor<1x?x768xf32>, %arg1: tensor<1024x768xf32>, %arg2: tensor<768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768x2304xf32>, %arg5: tensor<2304xf32>, %arg6: tensor<768x768xf32>, %arg7: tensor<768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768x3072xf32>, %arg11: tensor<3072xf32>, %arg12: tensor<3072x768xf32>, %arg13: tensor<768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>) -> tensor<1x?x768xf32> {
    %true = arith.constant true
    %c768_i64 = arith.constant 768 : i64
    %c3_i64 = arith.constant 3 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %c1024 = arith.constant 1024 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c64_i64 = arith.constant 64 : i64
    %c12_i64 = arith.constant 12 : i64
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
    %c2_i64 = arith.constant 2 : i64
    %dim = tensor.dim %arg0, %c1 : tensor<1x?x768xf32>
    %0 = arith.index_cast %dim : index to i64
    %1 = tensor.empty(%dim) : tensor<?xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%1 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %163 = linalg.index 0 : index
      %164 = arith.index_cast %163 : index to i64
      linalg.yield %164 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %2 [[0, 1]] output_shape [1, %dim] : tensor<?xi64> into tensor<1x?xi64>
    %3 = tensor.empty(%dim) : tensor<1x?x768xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x?xi64>) outs(%3 : tensor<1x?x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %163 = arith.index_cast %in : i64 to index
      %164 = linalg.index 2 : index
      %165 = arith.cmpi slt, %163, %c1024 : index
      cf.assert %165, "index must be smaller than dim size"
      %166 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %166, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg1[%163, %164] : tensor<1024x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x768xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %4 : tensor<1x?x768xf32>, tensor<1x?x768xf32>) outs(%3 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %expanded_12 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_13 = tensor.expand_shape %2 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %6 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_13, %expanded_12 : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%6 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_39: i64, %out: i1):
      %163 = arith.cmpi sle, %in, %in_39 : i64
      linalg.yield %163 : i1
    } -> tensor<1x1x?x?xi1>
    %8 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %9 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xi1>
    %10 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%9 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %163 = linalg.index 2 : index
      %164 = linalg.index 3 : index
      %165 = arith.cmpi eq, %dim, %c1 : index
      %166 = arith.select %165, %c0, %163 : index
      %167 = arith.select %165, %c0, %164 : index
      %extracted = tensor.extract %7[%c0, %c0, %166, %167] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %11 = tensor.empty(%dim, %dim) : tensor<1x1x?x?xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %cst_3, %cst_2 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%11 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_39: f32, %in_40: f32, %out: f32):
      %163 = arith.select %in, %in_39, %in_40 : f32
      linalg.yield %163 : f32
    } -> tensor<1x1x?x?xf32>
    %13 = tensor.empty(%dim) : tensor<1x?x768xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x?x768xf32>) outs(%13 : tensor<1x?x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %163 = arith.extf %in : f32 to f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %15 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %16 = linalg.fill ins(%cst : f64) outs(%15 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<1x?x768xf64>) outs(%16 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.addf %in, %out : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x?x1xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.divf %in, %cst_7 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %19 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %18 : tensor<1x?x768xf64>, tensor<1x?x1xf64>) outs(%13 : tensor<1x?x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %163 = arith.subf %in, %in_39 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %20 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %19 : tensor<1x?x768xf64>, tensor<1x?x768xf64>) outs(%13 : tensor<1x?x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %163 = arith.mulf %in, %in_39 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %21 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<1x?x768xf64>) outs(%16 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.addf %in, %out : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x?x1xf64>) outs(%15 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.divf %in, %cst_7 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %23 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x1xf64>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %163 = arith.truncf %in : f64 to f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %25 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x?x768xf32>) outs(%25 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.addf %in, %out : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.divf %in, %cst_8 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.truncf %cst_6 : f64 to f32
      %164 = arith.addf %in, %163 : f32
      linalg.yield %164 : f32
    } -> tensor<1x?x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x?x1xf32>) outs(%23 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = math.rsqrt %in : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %27 : tensor<1x?x768xf32>, tensor<1x?x1xf32>) outs(%3 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.subf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %29 : tensor<1x?x768xf32>, tensor<1x?x1xf32>) outs(%3 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.mulf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %32 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %arg2 : tensor<1x?x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.mulf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %arg3 : tensor<1x?x768xf32>, tensor<768xf32>) outs(%3 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %collapsed = tensor.collapse_shape %33 [[0, 1], [2]] : tensor<1x?x768xf32> into tensor<?x768xf32>
    %34 = tensor.empty(%dim) : tensor<?x2304xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<?x2304xf32>) -> tensor<?x2304xf32>
    %36 = linalg.matmul ins(%collapsed, %arg4 : tensor<?x768xf32>, tensor<768x2304xf32>) outs(%35 : tensor<?x2304xf32>) -> tensor<?x2304xf32>
    cf.assert %8, "negative values not allowed in new dimensions"
    %37 = tensor.empty(%dim) : tensor<?x2304xf32>
    %38 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<2304xf32>) outs(%37 : tensor<?x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x2304xf32>
    cf.assert %true, "mismatched size for broadcast"
    %39 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%36, %38 : tensor<?x2304xf32>, tensor<?x2304xf32>) outs(%34 : tensor<?x2304xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<?x2304xf32>
    %expanded_14 = tensor.expand_shape %39 [[0, 1], [2]] output_shape [1, %dim, 2304] : tensor<?x2304xf32> into tensor<1x?x2304xf32>
    %extracted_slice = tensor.extract_slice %expanded_14[0, 0, 0] [1, %dim, 768] [1, 1, 1] : tensor<1x?x2304xf32> to tensor<1x?x768xf32>
    %extracted_slice_15 = tensor.extract_slice %expanded_14[0, 0, 768] [1, %dim, 768] [1, 1, 1] : tensor<1x?x2304xf32> to tensor<1x?x768xf32>
    %extracted_slice_16 = tensor.extract_slice %expanded_14[0, 0, 1536] [1, %dim, 768] [1, 1, 1] : tensor<1x?x2304xf32> to tensor<1x?x768xf32>
    %40 = arith.cmpi slt, %0, %c0_i64 : i64
    %41 = arith.select %40, %c1_i64, %0 : i64
    %42 = arith.extui %40 : i1 to i64
    %43 = arith.addi %42, %c1_i64 : i64
    %44 = arith.muli %41, %c64_i64 : i64
    %45 = arith.cmpi sle, %43, %c1_i64 : i64
    cf.assert %45, "must have at most one inferred (negative) dimension"
    %46 = arith.muli %0, %c768_i64 : i64
    %47 = arith.divsi %46, %44 : i64
    %48 = arith.select %40, %47, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %48, %47, %c64_i64 : tensor<4xi64>
    %reshape = tensor.reshape %extracted_slice_15(%from_elements) : (tensor<1x?x768xf32>, tensor<4xi64>) -> tensor<1x?x12x64xf32>
    %49 = arith.index_cast %48 : i64 to index
    cf.assert %45, "must have at most one inferred (negative) dimension"
    %reshape_17 = tensor.reshape %extracted_slice_16(%from_elements) : (tensor<1x?x768xf32>, tensor<4xi64>) -> tensor<1x?x12x64xf32>
    %50 = tensor.empty(%49) : tensor<1x12x?x64xf32>
    %transposed = linalg.transpose ins(%reshape_17 : tensor<1x?x12x64xf32>) outs(%50 : tensor<1x12x?x64xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %45, "must have at most one inferred (negative) dimension"
    %reshape_18 = tensor.reshape %extracted_slice(%from_elements) : (tensor<1x?x768xf32>, tensor<4xi64>) -> tensor<1x?x12x64xf32>
    %transposed_19 = linalg.transpose ins(%reshape_18 : tensor<1x?x12x64xf32>) outs(%50 : tensor<1x12x?x64xf32>) permutation = [0, 2, 1, 3] 
    %51 = tensor.empty(%49) : tensor<1x12x64x?xf32>
    %transposed_20 = linalg.transpose ins(%reshape : tensor<1x?x12x64xf32>) outs(%51 : tensor<1x12x64x?xf32>) permutation = [0, 2, 3, 1] 
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %52 = tensor.empty(%dim) : tensor<1x12x?x64xf32>
    %53 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%52 : tensor<1x12x?x64xf32>) {
    ^bb0(%out: f32):
      %163 = linalg.index 1 : index
      %164 = linalg.index 2 : index
      %165 = linalg.index 3 : index
      %166 = arith.cmpi eq, %49, %c1 : index
      %167 = arith.select %166, %c0, %164 : index
      %extracted = tensor.extract %transposed_19[%c0, %163, %167, %165] : tensor<1x12x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x?x64xf32>
    %collapsed_21 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x12x?x64xf32> into tensor<12x?x64xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %54 = tensor.empty(%dim) : tensor<1x12x64x?xf32>
    %55 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%54 : tensor<1x12x64x?xf32>) {
    ^bb0(%out: f32):
      %163 = linalg.index 1 : index
      %164 = linalg.index 2 : index
      %165 = linalg.index 3 : index
      %166 = arith.cmpi eq, %49, %c1 : index
      %167 = arith.select %166, %c0, %165 : index
      %extracted = tensor.extract %transposed_20[%c0, %163, %164, %167] : tensor<1x12x64x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x64x?xf32>
    %collapsed_22 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<1x12x64x?xf32> into tensor<12x64x?xf32>
    %56 = tensor.empty(%dim, %dim) : tensor<12x?x?xf32>
    %57 = linalg.fill ins(%cst_0 : f32) outs(%56 : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
    %58 = linalg.batch_matmul ins(%collapsed_21, %collapsed_22 : tensor<12x?x64xf32>, tensor<12x64x?xf32>) outs(%57 : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
    %59 = arith.muli %0, %c12_i64 : i64
    %60 = arith.select %40, %c12_i64, %59 : i64
    %61 = arith.muli %60, %0 : i64
    %62 = arith.select %40, %c12_i64, %61 : i64
    %63 = arith.select %40, %43, %42 : i64
    %64 = arith.cmpi sle, %63, %c1_i64 : i64
    cf.assert %64, "must have at most one inferred (negative) dimension"
    %65 = arith.muli %59, %0 : i64
    %66 = arith.divsi %65, %62 : i64
    %67 = arith.select %40, %66, %0 : i64
    %from_elements_23 = tensor.from_elements %c1_i64, %c12_i64, %67, %67 : tensor<4xi64>
    %reshape_24 = tensor.reshape %58(%from_elements_23) : (tensor<12x?x?xf32>, tensor<4xi64>) -> tensor<1x12x?x?xf32>
    %68 = arith.index_cast %67 : i64 to index
    %69 = tensor.empty(%68, %68) : tensor<1x12x?x?xf32>
    %70 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_24 : tensor<1x12x?x?xf32>) outs(%69 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.mulf %in, %cst_9 : f32
      linalg.yield %163 : f32
    } -> tensor<1x12x?x?xf32>
    %71 = arith.cmpi eq, %68, %dim : index
    cf.assert %71, "mismatched size for broadcast"
    cf.assert %71, "mismatched size for broadcast"
    %72 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70, %12 : tensor<1x12x?x?xf32>, tensor<1x1x?x?xf32>) outs(%69 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x12x?x?xf32>
    %73 = tensor.empty(%68) : tensor<1x12x?xi64>
    %74 = linalg.fill ins(%c0_i64 : i64) outs(%73 : tensor<1x12x?xi64>) -> tensor<1x12x?xi64>
    %75 = tensor.empty(%68) : tensor<1x12x?xf32>
    %76 = linalg.fill ins(%cst_1 : f32) outs(%75 : tensor<1x12x?xf32>) -> tensor<1x12x?xf32>
    %77:2 = linalg.generic {indexing_maps = [#map5, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%72 : tensor<1x12x?x?xf32>) outs(%76, %74 : tensor<1x12x?xf32>, tensor<1x12x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_39: i64):
      %163 = linalg.index 3 : index
      %164 = arith.index_cast %163 : index to i64
      %165 = arith.maximumf %in, %out : f32
      %166 = arith.cmpf ogt, %in, %out : f32
      %167 = arith.select %166, %164, %out_39 : i64
      linalg.yield %165, %167 : f32, i64
    } -> (tensor<1x12x?xf32>, tensor<1x12x?xi64>)
    %expanded_25 = tensor.expand_shape %77#0 [[0], [1], [2, 3]] output_shape [1, 12, %68, 1] : tensor<1x12x?xf32> into tensor<1x12x?x1xf32>
    %78 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %expanded_25 : tensor<1x12x?x?xf32>, tensor<1x12x?x1xf32>) outs(%69 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.subf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x12x?x?xf32>
    %79 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78 : tensor<1x12x?x?xf32>) outs(%69 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = math.exp %in : f32
      linalg.yield %163 : f32
    } -> tensor<1x12x?x?xf32>
    %80 = tensor.empty(%68) : tensor<1x12x?x1xf32>
    %81 = linalg.fill ins(%cst_0 : f32) outs(%80 : tensor<1x12x?x1xf32>) -> tensor<1x12x?x1xf32>
    %82 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%79 : tensor<1x12x?x?xf32>) outs(%81 : tensor<1x12x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.addf %in, %out : f32
      linalg.yield %163 : f32
    } -> tensor<1x12x?x1xf32>
    %83 = linalg.generic {indexing_maps = [#map5, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%79, %82 : tensor<1x12x?x?xf32>, tensor<1x12x?x1xf32>) outs(%69 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.divf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x12x?x?xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %84 = tensor.empty(%dim, %dim) : tensor<1x12x?x?xf32>
    %85 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%84 : tensor<1x12x?x?xf32>) {
    ^bb0(%out: f32):
      %163 = linalg.index 1 : index
      %164 = linalg.index 2 : index
      %165 = linalg.index 3 : index
      %166 = arith.cmpi eq, %68, %c1 : index
      %167 = arith.select %166, %c0, %164 : index
      %168 = arith.select %166, %c0, %165 : index
      %extracted = tensor.extract %83[%c0, %163, %167, %168] : tensor<1x12x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x?x?xf32>
    cf.assert %64, "must have at most one inferred (negative) dimension"
    %from_elements_26 = tensor.from_elements %c12_i64, %67, %67 : tensor<3xi64>
    %reshape_27 = tensor.reshape %85(%from_elements_26) : (tensor<1x12x?x?xf32>, tensor<3xi64>) -> tensor<12x?x?xf32>
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %86 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%52 : tensor<1x12x?x64xf32>) {
    ^bb0(%out: f32):
      %163 = linalg.index 1 : index
      %164 = linalg.index 2 : index
      %165 = linalg.index 3 : index
      %166 = arith.cmpi eq, %49, %c1 : index
      %167 = arith.select %166, %c0, %164 : index
      %extracted = tensor.extract %transposed[%c0, %163, %167, %165] : tensor<1x12x?x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x?x64xf32>
    %collapsed_28 = tensor.collapse_shape %86 [[0, 1], [2], [3]] : tensor<1x12x?x64xf32> into tensor<12x?x64xf32>
    %87 = arith.cmpi eq, %67, %0 : i64
    cf.assert %87, "mismatching contracting dimension"
    %88 = tensor.empty(%68) : tensor<12x?x64xf32>
    %89 = linalg.fill ins(%cst_0 : f32) outs(%88 : tensor<12x?x64xf32>) -> tensor<12x?x64xf32>
    %90 = linalg.batch_matmul ins(%reshape_27, %collapsed_28 : tensor<12x?x?xf32>, tensor<12x?x64xf32>) outs(%89 : tensor<12x?x64xf32>) -> tensor<12x?x64xf32>
    %expanded_29 = tensor.expand_shape %90 [[0, 1], [2], [3]] output_shape [1, 12, %68, 64] : tensor<12x?x64xf32> into tensor<1x12x?x64xf32>
    %91 = tensor.empty(%68) : tensor<1x?x12x64xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<1x12x?x64xf32>) outs(%91 : tensor<1x?x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0, 1], [2, 3]] : tensor<1x?x12x64xf32> into tensor<?x768xf32>
    %92 = tensor.empty(%68) : tensor<?x768xf32>
    %93 = linalg.fill ins(%cst_0 : f32) outs(%92 : tensor<?x768xf32>) -> tensor<?x768xf32>
    %94 = linalg.matmul ins(%collapsed_31, %arg6 : tensor<?x768xf32>, tensor<768x768xf32>) outs(%93 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %8, "negative values not allowed in new dimensions"
    %95 = tensor.empty(%dim) : tensor<?x768xf32>
    %96 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<768xf32>) outs(%95 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    cf.assert %71, "mismatched size for broadcast"
    %97 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%94, %96 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%92 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<?x768xf32>
    %expanded_32 = tensor.expand_shape %97 [[0, 1], [2]] output_shape [1, %68, 768] : tensor<?x768xf32> into tensor<1x?x768xf32>
    %98 = arith.cmpi eq, %68, %dim : index
    cf.assert %98, "mismatched size for broadcast"
    %99 = tensor.empty(%68) : tensor<1x?x768xf32>
    %100 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_32, %5 : tensor<1x?x768xf32>, tensor<1x?x768xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %101 = tensor.empty(%68) : tensor<1x?x768xf64>
    %102 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x?x768xf32>) outs(%101 : tensor<1x?x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %163 = arith.extf %in : f32 to f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %103 = tensor.empty(%68) : tensor<1x?x1xf64>
    %104 = linalg.fill ins(%cst : f64) outs(%103 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x?x768xf64>) outs(%104 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.addf %in, %out : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x?x1xf64>) outs(%103 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.divf %in, %cst_7 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %107 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %106 : tensor<1x?x768xf64>, tensor<1x?x1xf64>) outs(%101 : tensor<1x?x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %163 = arith.subf %in, %in_39 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %108 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %107 : tensor<1x?x768xf64>, tensor<1x?x768xf64>) outs(%101 : tensor<1x?x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %163 = arith.mulf %in, %in_39 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %109 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<1x?x768xf64>) outs(%104 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.addf %in, %out : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %110 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x?x1xf64>) outs(%103 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.divf %in, %cst_7 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %111 = tensor.empty(%68) : tensor<1x?x1xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x?x1xf64>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %163 = arith.truncf %in : f64 to f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %113 = linalg.fill ins(%cst_0 : f32) outs(%111 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%100 : tensor<1x?x768xf32>) outs(%113 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.addf %in, %out : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x?x1xf32>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.divf %in, %cst_8 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %116 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x?x1xf32>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.truncf %cst_6 : f64 to f32
      %164 = arith.addf %in, %163 : f32
      linalg.yield %164 : f32
    } -> tensor<1x?x1xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x?x1xf32>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = math.rsqrt %in : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %115 : tensor<1x?x768xf32>, tensor<1x?x1xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.subf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %117 : tensor<1x?x768xf32>, tensor<1x?x1xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.mulf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %120 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %arg8 : tensor<1x?x768xf32>, tensor<768xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.mulf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %arg9 : tensor<1x?x768xf32>, tensor<768xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %collapsed_33 = tensor.collapse_shape %121 [[0, 1], [2]] : tensor<1x?x768xf32> into tensor<?x768xf32>
    %122 = tensor.empty(%68) : tensor<?x3072xf32>
    %123 = linalg.fill ins(%cst_0 : f32) outs(%122 : tensor<?x3072xf32>) -> tensor<?x3072xf32>
    %124 = linalg.matmul ins(%collapsed_33, %arg10 : tensor<?x768xf32>, tensor<768x3072xf32>) outs(%123 : tensor<?x3072xf32>) -> tensor<?x3072xf32>
    cf.assert %8, "negative values not allowed in new dimensions"
    %125 = tensor.empty(%dim) : tensor<?x3072xf32>
    %126 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<3072xf32>) outs(%125 : tensor<?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x3072xf32>
    cf.assert %71, "mismatched size for broadcast"
    %127 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%124, %126 : tensor<?x3072xf32>, tensor<?x3072xf32>) outs(%122 : tensor<?x3072xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<?x3072xf32>
    %expanded_34 = tensor.expand_shape %127 [[0, 1], [2]] output_shape [1, %68, 3072] : tensor<?x3072xf32> into tensor<1x?x3072xf32>
    %128 = tensor.empty(%68) : tensor<1x?x3072xf32>
    %129 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.mulf %in, %cst_10 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x3072xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %163 : f32
    } -> tensor<1x?x3072xf32>
    %131 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.truncf %cst_5 : f64 to f32
      %164 = arith.mulf %in, %163 : f32
      linalg.yield %164 : f32
    } -> tensor<1x?x3072xf32>
    %132 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_34, %131 : tensor<1x?x3072xf32>, tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x3072xf32>
    %133 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.truncf %cst_4 : f64 to f32
      %164 = arith.mulf %in, %163 : f32
      linalg.yield %164 : f32
    } -> tensor<1x?x3072xf32>
    %134 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = math.tanh %in : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x3072xf32>
    %135 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.addf %in, %cst_11 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x3072xf32>
    %136 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %135 : tensor<1x?x3072xf32>, tensor<1x?x3072xf32>) outs(%128 : tensor<1x?x3072xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.mulf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x3072xf32>
    %collapsed_35 = tensor.collapse_shape %136 [[0, 1], [2]] : tensor<1x?x3072xf32> into tensor<?x3072xf32>
    %137 = linalg.matmul ins(%collapsed_35, %arg12 : tensor<?x3072xf32>, tensor<3072x768xf32>) outs(%93 : tensor<?x768xf32>) -> tensor<?x768xf32>
    cf.assert %8, "negative values not allowed in new dimensions"
    %138 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<768xf32>) outs(%95 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x768xf32>
    cf.assert %71, "mismatched size for broadcast"
    %139 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%137, %138 : tensor<?x768xf32>, tensor<?x768xf32>) outs(%92 : tensor<?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<?x768xf32>
    %expanded_36 = tensor.expand_shape %139 [[0, 1], [2]] output_shape [1, %68, 768] : tensor<?x768xf32> into tensor<1x?x768xf32>
    %140 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %expanded_36 : tensor<1x?x768xf32>, tensor<1x?x768xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %141 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x?x768xf32>) outs(%101 : tensor<1x?x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %163 = arith.extf %in : f32 to f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %142 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%141 : tensor<1x?x768xf64>) outs(%104 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.addf %in, %out : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %143 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x?x1xf64>) outs(%103 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.divf %in, %cst_7 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %144 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141, %143 : tensor<1x?x768xf64>, tensor<1x?x1xf64>) outs(%101 : tensor<1x?x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %163 = arith.subf %in, %in_39 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %145 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %144 : tensor<1x?x768xf64>, tensor<1x?x768xf64>) outs(%101 : tensor<1x?x768xf64>) {
    ^bb0(%in: f64, %in_39: f64, %out: f64):
      %163 = arith.mulf %in, %in_39 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x768xf64>
    %146 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%145 : tensor<1x?x768xf64>) outs(%104 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.addf %in, %out : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %147 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<1x?x1xf64>) outs(%103 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %163 = arith.divf %in, %cst_7 : f64
      linalg.yield %163 : f64
    } -> tensor<1x?x1xf64>
    %148 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%147 : tensor<1x?x1xf64>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %163 = arith.truncf %in : f64 to f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %149 = linalg.generic {indexing_maps = [#map2, #map7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%140 : tensor<1x?x768xf32>) outs(%113 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.addf %in, %out : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %150 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%149 : tensor<1x?x1xf32>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.divf %in, %cst_8 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %151 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148 : tensor<1x?x1xf32>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = arith.truncf %cst_6 : f64 to f32
      %164 = arith.addf %in, %163 : f32
      linalg.yield %164 : f32
    } -> tensor<1x?x1xf32>
    %152 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<1x?x1xf32>) outs(%111 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %163 = math.rsqrt %in : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x1xf32>
    %153 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %150 : tensor<1x?x768xf32>, tensor<1x?x1xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.subf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %154 = linalg.generic {indexing_maps = [#map2, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153, %152 : tensor<1x?x768xf32>, tensor<1x?x1xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.mulf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %155 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%154, %arg14 : tensor<1x?x768xf32>, tensor<768xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.mulf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %156 = linalg.generic {indexing_maps = [#map2, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155, %arg15 : tensor<1x?x768xf32>, tensor<768xf32>) outs(%99 : tensor<1x?x768xf32>) {
    ^bb0(%in: f32, %in_39: f32, %out: f32):
      %163 = arith.addf %in, %in_39 : f32
      linalg.yield %163 : f32
    } -> tensor<1x?x768xf32>
    %157 = arith.select %40, %c2_i64, %c1_i64 : i64
    %158 = arith.muli %41, %c768_i64 : i64
    %159 = arith.cmpi sle, %157, %c1_i64 : i64
    cf.assert %159, "must have at most one inferred (negative) dimension"
    %160 = arith.muli %67, %c768_i64 : i64
    %161 = arith.divsi %160, %158 : i64
    %162 = arith.select %40, %161, %0 : i64
    %from_elements_37 = tensor.from_elements %161, %162, %c768_i64 : tensor<3xi64>
    %reshape_38 = tensor.reshape %156(%from_elements_37) : (tensor<1x?x768xf32>, tensor<3xi64>) -> tensor<1x?x768xf32>
    return %reshape_38 : tensor<1x?x768xf32>
  }
}
