// GPT-2 small, one decoder layer; documents packed in one row are told apart by their positions.
//
// MODEL: gpt2_packed
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal inside each document: documents numbered by a running sum over the i64 positions, compared by gather
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: inputs_embeds, tensor<1x256x768xf32>, mean 0 std 1
// ARG 1: position_ids, tensor<1x256xi64>, iota mod 96
// ARG 2: wpe.weight, tensor<1024x768xf32>, mean 0 std 0.02
// ARG 3: h.0.ln_1.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 4: h.0.ln_1.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 5: h.0.attn.c_attn.weight, tensor<768x2304xf32>, mean 0 std 0.02
// ARG 6: h.0.attn.c_attn.bias, tensor<2304xf32>, mean 0 std 0.02
// ARG 7: h.0.attn.c_proj.weight, tensor<768x768xf32>, mean 0 std 0.02
// ARG 8: h.0.attn.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 9: h.0.ln_2.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 10: h.0.ln_2.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 11: h.0.mlp.c_fc.weight, tensor<768x3072xf32>, mean 0 std 0.02
// ARG 12: h.0.mlp.c_fc.bias, tensor<3072xf32>, mean 0 std 0.02
// ARG 13: h.0.mlp.c_proj.weight, tensor<3072x768xf32>, mean 0 std 0.02
// ARG 14: h.0.mlp.c_proj.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 15: ln_f.weight, tensor<768xf32>, mean 1 std 0.02
// ARG 16: ln_f.bias, tensor<768xf32>, mean 0 std 0.02

#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0) -> (d0)>
#map4 = affine_map<(d0, d1) -> (d0, 0)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> ()>
#map15 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map16 = affine_map<(d0, d1, d2) -> (d2)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<1x256xi64>, %arg2: tensor<1024x768xf32>, %arg3: tensor<768xf32>, %arg4: tensor<768xf32>, %arg5: tensor<768x2304xf32>, %arg6: tensor<2304xf32>, %arg7: tensor<768x768xf32>, %arg8: tensor<768xf32>, %arg9: tensor<768xf32>, %arg10: tensor<768xf32>, %arg11: tensor<768x3072xf32>, %arg12: tensor<3072xf32>, %arg13: tensor<3072x768xf32>, %arg14: tensor<768xf32>, %arg15: tensor<768xf32>, %arg16: tensor<768xf32>) -> tensor<1x256x768xf32> {
    %c3_i64 = arith.constant 3 : i64
    %c256_i64 = arith.constant 256 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1024 = arith.constant 1024 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<true> : tensor<i1>
    %cst_5 = arith.constant 0.79788456080286541 : f64
    %cst_6 = arith.constant 4.471500e-02 : f64
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant 7.680000e+02 : f64
    %cst_9 = arith.constant 7.680000e+02 : f32
    %cst_10 = arith.constant 1.250000e-01 : f32
    %cst_11 = arith.constant 5.000000e-01 : f32
    %cst_12 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<1x256x768xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x256xi64>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: i64, %out: f32):
      %139 = arith.index_cast %in : i64 to index
      %140 = linalg.index 2 : index
      %141 = arith.cmpi slt, %139, %c1024 : index
      cf.assert %141, "index must be smaller than dim size"
      %142 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %142, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg2[%139, %140] : tensor<1024x768xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x256x768xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %1 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %extracted_slice = tensor.extract_slice %arg1[0, 0] [1, 1] [1, 1] : tensor<1x256xi64> to tensor<1x1xi64>
    %3 = tensor.empty() : tensor<1x1xi64>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x1xi64>) outs(%3 : tensor<1x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %139 = arith.subi %in, %c1_i64 : i64
      linalg.yield %139 : i64
    } -> tensor<1x1xi64>
    %concat = tensor.concat dim(1) %4, %arg1 : (tensor<1x1xi64>, tensor<1x256xi64>) -> tensor<1x257xi64>
    %extracted_slice_13 = tensor.extract_slice %concat[0, 0] [1, 256] [1, 1] : tensor<1x257xi64> to tensor<1x256xi64>
    %extracted_slice_14 = tensor.extract_slice %concat[0, 1] [1, 256] [1, 1] : tensor<1x257xi64> to tensor<1x256xi64>
    %5 = tensor.empty() : tensor<1x256xi64>
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice_14, %extracted_slice_13 : tensor<1x256xi64>, tensor<1x256xi64>) outs(%5 : tensor<1x256xi64>) {
    ^bb0(%in: i64, %in_42: i64, %out: i64):
      %139 = arith.subi %in, %in_42 : i64
      linalg.yield %139 : i64
    } -> tensor<1x256xi64>
    %7 = tensor.empty() : tensor<1x256xi1>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x256xi64>) outs(%7 : tensor<1x256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %139 = arith.cmpi ne, %in, %c1_i64 : i64
      linalg.yield %139 : i1
    } -> tensor<1x256xi1>
    %9 = tensor.empty() : tensor<256xi64>
    %10 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%9 : tensor<256xi64>) {
    ^bb0(%out: i64):
      %139 = linalg.index 0 : index
      %140 = arith.index_cast %139 : index to i64
      linalg.yield %140 : i64
    } -> tensor<256xi64>
    %expanded = tensor.expand_shape %10 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %11 = tensor.empty() : tensor<256x256xi1>
    %12 = linalg.generic {indexing_maps = [#map4, #map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%expanded, %10 : tensor<256x1xi64>, tensor<256xi64>) outs(%11 : tensor<256x256xi1>) {
    ^bb0(%in: i64, %in_42: i64, %out: i1):
      %139 = arith.cmpi sge, %in, %in_42 : i64
      linalg.yield %139 : i1
    } -> tensor<256x256xi1>
    %expanded_15 = tensor.expand_shape %8 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xi1> into tensor<1x1x256xi1>
    %13 = tensor.empty() : tensor<1x1x256xi64>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<1x1x256xi1>) outs(%13 : tensor<1x1x256xi64>) {
    ^bb0(%in: i1, %out: i64):
      %139 = arith.extui %in : i1 to i64
      linalg.yield %139 : i64
    } -> tensor<1x1x256xi64>
    %15 = tensor.empty() : tensor<1x256x256xi64>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<256x256xi1>, tensor<1x1x256xi64>) outs(%15 : tensor<1x256x256xi64>) {
    ^bb0(%in: i1, %in_42: i64, %out: i64):
      %139 = arith.extui %in : i1 to i64
      %140 = arith.muli %139, %in_42 : i64
      linalg.yield %140 : i64
    } -> tensor<1x256x256xi64>
    %17 = linalg.fill ins(%c0_i64 : i64) outs(%5 : tensor<1x256xi64>) -> tensor<1x256xi64>
    %18 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x256x256xi64>) outs(%17 : tensor<1x256xi64>) {
    ^bb0(%in: i64, %out: i64):
      %139 = arith.addi %in, %out : i64
      linalg.yield %139 : i64
    } -> tensor<1x256xi64>
    %19 = tensor.empty() : tensor<1xi64>
    %20 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel"]} outs(%19 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %expanded_16 = tensor.expand_shape %20 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_17 = tensor.expand_shape %10 [[0, 1, 2, 3]] output_shape [1, 1, 256, 1] : tensor<256xi64> into tensor<1x1x256x1xi64>
    %expanded_18 = tensor.expand_shape %10 [[0, 1, 2, 3]] output_shape [1, 1, 1, 256] : tensor<256xi64> into tensor<1x1x1x256xi64>
    %21 = tensor.empty() : tensor<1x1x256x1xi64>
    %22 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_17 : tensor<1x1x1x1xi64>, tensor<1x1x256x1xi64>) outs(%21 : tensor<1x1x256x1xi64>) {
    ^bb0(%in: i64, %in_42: i64, %out: i64):
      %139 = arith.cmpi slt, %in, %c0_i64 : i64
      %140 = arith.addi %in, %c1_i64 : i64
      %141 = arith.select %139, %140, %in : i64
      %142 = arith.index_cast %141 : i64 to index
      %143 = arith.cmpi slt, %in_42, %c0_i64 : i64
      %144 = arith.addi %in_42, %c256_i64 : i64
      %145 = arith.select %143, %144, %in_42 : i64
      %146 = arith.index_cast %145 : i64 to index
      %extracted = tensor.extract %18[%142, %146] : tensor<1x256xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x1x256x1xi64>
    %23 = tensor.empty() : tensor<1x1x1x256xi64>
    %24 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_18 : tensor<1x1x1x1xi64>, tensor<1x1x1x256xi64>) outs(%23 : tensor<1x1x1x256xi64>) {
    ^bb0(%in: i64, %in_42: i64, %out: i64):
      %139 = arith.cmpi slt, %in, %c0_i64 : i64
      %140 = arith.addi %in, %c1_i64 : i64
      %141 = arith.select %139, %140, %in : i64
      %142 = arith.index_cast %141 : i64 to index
      %143 = arith.cmpi slt, %in_42, %c0_i64 : i64
      %144 = arith.addi %in_42, %c256_i64 : i64
      %145 = arith.select %143, %144, %in_42 : i64
      %146 = arith.index_cast %145 : i64 to index
      %extracted = tensor.extract %18[%142, %146] : tensor<1x256xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x1x1x256xi64>
    %25 = tensor.empty() : tensor<1x1x256x256xi1>
    %26 = linalg.generic {indexing_maps = [#map12, #map13, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %24 : tensor<1x1x256x1xi64>, tensor<1x1x1x256xi64>) outs(%25 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i64, %in_42: i64, %out: i1):
      %139 = arith.cmpi eq, %in, %in_42 : i64
      linalg.yield %139 : i1
    } -> tensor<1x1x256x256xi1>
    %27 = linalg.generic {indexing_maps = [#map14, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %26 : tensor<i1>, tensor<1x1x256x256xi1>) outs(%25 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %in_42: i1, %out: i1):
      %139 = arith.andi %in, %in_42 : i1
      linalg.yield %139 : i1
    } -> tensor<1x1x256x256xi1>
    %28 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_17 : tensor<1x1x1x1xi64>, tensor<1x1x256x1xi64>) outs(%21 : tensor<1x1x256x1xi64>) {
    ^bb0(%in: i64, %in_42: i64, %out: i64):
      %139 = arith.cmpi slt, %in, %c0_i64 : i64
      %140 = arith.addi %in, %c1_i64 : i64
      %141 = arith.select %139, %140, %in : i64
      %142 = arith.index_cast %141 : i64 to index
      %143 = arith.cmpi slt, %in_42, %c0_i64 : i64
      %144 = arith.addi %in_42, %c256_i64 : i64
      %145 = arith.select %143, %144, %in_42 : i64
      %146 = arith.index_cast %145 : i64 to index
      %extracted = tensor.extract %arg1[%142, %146] : tensor<1x256xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x1x256x1xi64>
    %29 = linalg.generic {indexing_maps = [#map8, #map11, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16, %expanded_18 : tensor<1x1x1x1xi64>, tensor<1x1x1x256xi64>) outs(%23 : tensor<1x1x1x256xi64>) {
    ^bb0(%in: i64, %in_42: i64, %out: i64):
      %139 = arith.cmpi slt, %in, %c0_i64 : i64
      %140 = arith.addi %in, %c1_i64 : i64
      %141 = arith.select %139, %140, %in : i64
      %142 = arith.index_cast %141 : i64 to index
      %143 = arith.cmpi slt, %in_42, %c0_i64 : i64
      %144 = arith.addi %in_42, %c256_i64 : i64
      %145 = arith.select %143, %144, %in_42 : i64
      %146 = arith.index_cast %145 : i64 to index
      %extracted = tensor.extract %arg1[%142, %146] : tensor<1x256xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x1x1x256xi64>
    %30 = linalg.generic {indexing_maps = [#map13, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<1x1x1x256xi64>, tensor<1x1x256x1xi64>) outs(%25 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i64, %in_42: i64, %out: i1):
      %139 = arith.cmpi sle, %in, %in_42 : i64
      linalg.yield %139 : i1
    } -> tensor<1x1x256x256xi1>
    %31 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %30 : tensor<1x1x256x256xi1>, tensor<1x1x256x256xi1>) outs(%25 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %in_42: i1, %out: i1):
      %139 = arith.andi %in, %in_42 : i1
      linalg.yield %139 : i1
    } -> tensor<1x1x256x256xi1>
    %32 = tensor.empty() : tensor<1x1x256x256xf32>
    %33 = linalg.generic {indexing_maps = [#map10, #map14, #map14, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_3, %cst_2 : tensor<1x1x256x256xi1>, tensor<f32>, tensor<f32>) outs(%32 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %in_42: f32, %in_43: f32, %out: f32):
      %139 = arith.select %in, %in_42, %in_43 : f32
      linalg.yield %139 : f32
    } -> tensor<1x1x256x256xf32>
    %34 = tensor.empty() : tensor<1x256x768xf64>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x256x768xf32>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %139 = arith.extf %in : f32 to f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %36 = tensor.empty() : tensor<1x256x1xf64>
    %37 = linalg.fill ins(%cst : f64) outs(%36 : tensor<1x256x1xf64>) -> tensor<1x256x1xf64>
    %38 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%35 : tensor<1x256x768xf64>) outs(%37 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.addf %in, %out : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %39 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<1x256x1xf64>) outs(%36 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.divf %in, %cst_8 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %40 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %39 : tensor<1x256x768xf64>, tensor<1x256x1xf64>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %139 = arith.subf %in, %in_42 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %41 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %40 : tensor<1x256x768xf64>, tensor<1x256x768xf64>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %139 = arith.mulf %in, %in_42 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %42 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%41 : tensor<1x256x768xf64>) outs(%37 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.addf %in, %out : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %43 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<1x256x1xf64>) outs(%36 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.divf %in, %cst_8 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %44 = tensor.empty() : tensor<1x256x1xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x256x1xf64>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %139 = arith.truncf %in : f64 to f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %46 = linalg.fill ins(%cst_0 : f32) outs(%44 : tensor<1x256x1xf32>) -> tensor<1x256x1xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<1x256x768xf32>) outs(%46 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.addf %in, %out : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.divf %in, %cst_9 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.truncf %cst_7 : f64 to f32
      %140 = arith.addf %in, %139 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = math.rsqrt %in : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %48 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.subf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %52 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51, %50 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.mulf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %53 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%52, %arg3 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.mulf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53, %arg4 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %collapsed = tensor.collapse_shape %54 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32>
    %55 = tensor.empty() : tensor<256x2304xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<256x2304xf32>) -> tensor<256x2304xf32>
    %57 = linalg.matmul ins(%collapsed, %arg5 : tensor<256x768xf32>, tensor<768x2304xf32>) outs(%56 : tensor<256x2304xf32>) -> tensor<256x2304xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<2304xf32>) outs(%55 : tensor<256x2304xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x2304xf32>
    %59 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%57, %58 : tensor<256x2304xf32>, tensor<256x2304xf32>) outs(%55 : tensor<256x2304xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<256x2304xf32>
    %expanded_19 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [1, 256, 2304] : tensor<256x2304xf32> into tensor<1x256x2304xf32>
    %extracted_slice_20 = tensor.extract_slice %expanded_19[0, 0, 0] [1, 256, 768] [1, 1, 1] : tensor<1x256x2304xf32> to tensor<1x256x768xf32>
    %extracted_slice_21 = tensor.extract_slice %expanded_19[0, 0, 768] [1, 256, 768] [1, 1, 1] : tensor<1x256x2304xf32> to tensor<1x256x768xf32>
    %extracted_slice_22 = tensor.extract_slice %expanded_19[0, 0, 1536] [1, 256, 768] [1, 1, 1] : tensor<1x256x2304xf32> to tensor<1x256x768xf32>
    %expanded_23 = tensor.expand_shape %extracted_slice_21 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %expanded_24 = tensor.expand_shape %extracted_slice_22 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %60 = tensor.empty() : tensor<1x12x256x64xf32>
    %transposed = linalg.transpose ins(%expanded_24 : tensor<1x256x12x64xf32>) outs(%60 : tensor<1x12x256x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_25 = tensor.expand_shape %extracted_slice_20 [[0], [1], [2, 3]] output_shape [1, 256, 12, 64] : tensor<1x256x768xf32> into tensor<1x256x12x64xf32>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x256x12x64xf32>) outs(%60 : tensor<1x12x256x64xf32>) permutation = [0, 2, 1, 3] 
    %61 = tensor.empty() : tensor<1x12x64x256xf32>
    %transposed_27 = linalg.transpose ins(%expanded_23 : tensor<1x256x12x64xf32>) outs(%61 : tensor<1x12x64x256xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_28 = tensor.collapse_shape %transposed_26 [[0, 1], [2], [3]] : tensor<1x12x256x64xf32> into tensor<12x256x64xf32>
    %collapsed_29 = tensor.collapse_shape %transposed_27 [[0, 1], [2], [3]] : tensor<1x12x64x256xf32> into tensor<12x64x256xf32>
    %62 = tensor.empty() : tensor<12x256x256xf32>
    %63 = linalg.fill ins(%cst_0 : f32) outs(%62 : tensor<12x256x256xf32>) -> tensor<12x256x256xf32>
    %64 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<12x256x64xf32>, tensor<12x64x256xf32>) outs(%63 : tensor<12x256x256xf32>) -> tensor<12x256x256xf32>
    %expanded_30 = tensor.expand_shape %64 [[0, 1], [2], [3]] output_shape [1, 12, 256, 256] : tensor<12x256x256xf32> into tensor<1x12x256x256xf32>
    %65 = tensor.empty() : tensor<1x12x256x256xf32>
    %66 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30 : tensor<1x12x256x256xf32>) outs(%65 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.mulf %in, %cst_10 : f32
      linalg.yield %139 : f32
    } -> tensor<1x12x256x256xf32>
    %67 = linalg.generic {indexing_maps = [#map10, #map17, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %33 : tensor<1x12x256x256xf32>, tensor<1x1x256x256xf32>) outs(%65 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x12x256x256xf32>
    %68 = tensor.empty() : tensor<1x12x256xi64>
    %69 = linalg.fill ins(%c0_i64 : i64) outs(%68 : tensor<1x12x256xi64>) -> tensor<1x12x256xi64>
    %70 = tensor.empty() : tensor<1x12x256xf32>
    %71 = linalg.fill ins(%cst_1 : f32) outs(%70 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %72:2 = linalg.generic {indexing_maps = [#map10, #map18, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%67 : tensor<1x12x256x256xf32>) outs(%71, %69 : tensor<1x12x256xf32>, tensor<1x12x256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_42: i64):
      %139 = linalg.index 3 : index
      %140 = arith.index_cast %139 : index to i64
      %141 = arith.maximumf %in, %out : f32
      %142 = arith.cmpf ogt, %in, %out : f32
      %143 = arith.select %142, %140, %out_42 : i64
      linalg.yield %141, %143 : f32, i64
    } -> (tensor<1x12x256xf32>, tensor<1x12x256xi64>)
    %expanded_31 = tensor.expand_shape %72#0 [[0], [1], [2, 3]] output_shape [1, 12, 256, 1] : tensor<1x12x256xf32> into tensor<1x12x256x1xf32>
    %73 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %expanded_31 : tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>) outs(%65 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.subf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x12x256x256xf32>
    %74 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%73 : tensor<1x12x256x256xf32>) outs(%65 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = math.exp %in : f32
      linalg.yield %139 : f32
    } -> tensor<1x12x256x256xf32>
    %75 = tensor.empty() : tensor<1x12x256x1xf32>
    %76 = linalg.fill ins(%cst_0 : f32) outs(%75 : tensor<1x12x256x1xf32>) -> tensor<1x12x256x1xf32>
    %77 = linalg.generic {indexing_maps = [#map10, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%74 : tensor<1x12x256x256xf32>) outs(%76 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.addf %in, %out : f32
      linalg.yield %139 : f32
    } -> tensor<1x12x256x1xf32>
    %78 = linalg.generic {indexing_maps = [#map10, #map12, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%74, %77 : tensor<1x12x256x256xf32>, tensor<1x12x256x1xf32>) outs(%65 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.divf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x12x256x256xf32>
    %collapsed_32 = tensor.collapse_shape %78 [[0, 1], [2], [3]] : tensor<1x12x256x256xf32> into tensor<12x256x256xf32>
    %collapsed_33 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x12x256x64xf32> into tensor<12x256x64xf32>
    %79 = tensor.empty() : tensor<12x256x64xf32>
    %80 = linalg.fill ins(%cst_0 : f32) outs(%79 : tensor<12x256x64xf32>) -> tensor<12x256x64xf32>
    %81 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<12x256x256xf32>, tensor<12x256x64xf32>) outs(%80 : tensor<12x256x64xf32>) -> tensor<12x256x64xf32>
    %expanded_34 = tensor.expand_shape %81 [[0, 1], [2], [3]] output_shape [1, 12, 256, 64] : tensor<12x256x64xf32> into tensor<1x12x256x64xf32>
    %82 = tensor.empty() : tensor<1x256x12x64xf32>
    %transposed_35 = linalg.transpose ins(%expanded_34 : tensor<1x12x256x64xf32>) outs(%82 : tensor<1x256x12x64xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_36 = tensor.collapse_shape %transposed_35 [[0, 1], [2, 3]] : tensor<1x256x12x64xf32> into tensor<256x768xf32>
    %83 = tensor.empty() : tensor<256x768xf32>
    %84 = linalg.fill ins(%cst_0 : f32) outs(%83 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %85 = linalg.matmul ins(%collapsed_36, %arg7 : tensor<256x768xf32>, tensor<768x768xf32>) outs(%84 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<768xf32>) outs(%83 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%85, %86 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%83 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<256x768xf32>
    %expanded_37 = tensor.expand_shape %87 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_37, %2 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x256x768xf32>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %139 = arith.extf %in : f32 to f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %90 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%89 : tensor<1x256x768xf64>) outs(%37 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.addf %in, %out : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x256x1xf64>) outs(%36 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.divf %in, %cst_8 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %92 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %91 : tensor<1x256x768xf64>, tensor<1x256x1xf64>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %139 = arith.subf %in, %in_42 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %92 : tensor<1x256x768xf64>, tensor<1x256x768xf64>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %139 = arith.mulf %in, %in_42 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %94 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<1x256x768xf64>) outs(%37 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.addf %in, %out : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x256x1xf64>) outs(%36 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.divf %in, %cst_8 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x256x1xf64>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %139 = arith.truncf %in : f64 to f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x256x768xf32>) outs(%46 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.addf %in, %out : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.divf %in, %cst_9 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.truncf %cst_7 : f64 to f32
      %140 = arith.addf %in, %139 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = math.rsqrt %in : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %98 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.subf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %100 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.mulf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %arg9 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.mulf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %arg10 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %collapsed_38 = tensor.collapse_shape %104 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32>
    %105 = tensor.empty() : tensor<256x3072xf32>
    %106 = linalg.fill ins(%cst_0 : f32) outs(%105 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %107 = linalg.matmul ins(%collapsed_38, %arg11 : tensor<256x768xf32>, tensor<768x3072xf32>) outs(%106 : tensor<256x3072xf32>) -> tensor<256x3072xf32>
    %108 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<3072xf32>) outs(%105 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x3072xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%107, %108 : tensor<256x3072xf32>, tensor<256x3072xf32>) outs(%105 : tensor<256x3072xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<256x3072xf32>
    %expanded_39 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [1, 256, 3072] : tensor<256x3072xf32> into tensor<1x256x3072xf32>
    %110 = tensor.empty() : tensor<1x256x3072xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.mulf %in, %cst_11 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x3072xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39 : tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %139 : f32
    } -> tensor<1x256x3072xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.truncf %cst_6 : f64 to f32
      %140 = arith.mulf %in, %139 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x3072xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_39, %113 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x3072xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.truncf %cst_5 : f64 to f32
      %140 = arith.mulf %in, %139 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x3072xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = math.tanh %in : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x3072xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.addf %in, %cst_12 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x3072xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %117 : tensor<1x256x3072xf32>, tensor<1x256x3072xf32>) outs(%110 : tensor<1x256x3072xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.mulf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x3072xf32>
    %collapsed_40 = tensor.collapse_shape %118 [[0, 1], [2]] : tensor<1x256x3072xf32> into tensor<256x3072xf32>
    %119 = linalg.matmul ins(%collapsed_40, %arg13 : tensor<256x3072xf32>, tensor<3072x768xf32>) outs(%84 : tensor<256x768xf32>) -> tensor<256x768xf32>
    %120 = linalg.generic {indexing_maps = [#map5, #map2], iterator_types = ["parallel", "parallel"]} ins(%arg14 : tensor<768xf32>) outs(%83 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x768xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%119, %120 : tensor<256x768xf32>, tensor<256x768xf32>) outs(%83 : tensor<256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<256x768xf32>
    %expanded_41 = tensor.expand_shape %121 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %expanded_41 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<1x256x768xf32>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f32, %out: f64):
      %139 = arith.extf %in : f32 to f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %124 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%123 : tensor<1x256x768xf64>) outs(%37 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.addf %in, %out : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %125 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x256x1xf64>) outs(%36 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.divf %in, %cst_8 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %126 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %125 : tensor<1x256x768xf64>, tensor<1x256x1xf64>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %139 = arith.subf %in, %in_42 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %127 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %126 : tensor<1x256x768xf64>, tensor<1x256x768xf64>) outs(%34 : tensor<1x256x768xf64>) {
    ^bb0(%in: f64, %in_42: f64, %out: f64):
      %139 = arith.mulf %in, %in_42 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x768xf64>
    %128 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%127 : tensor<1x256x768xf64>) outs(%37 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.addf %in, %out : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %129 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x256x1xf64>) outs(%36 : tensor<1x256x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %139 = arith.divf %in, %cst_8 : f64
      linalg.yield %139 : f64
    } -> tensor<1x256x1xf64>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x256x1xf64>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %139 = arith.truncf %in : f64 to f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map15], iterator_types = ["parallel", "parallel", "reduction"]} ins(%122 : tensor<1x256x768xf32>) outs(%46 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.addf %in, %out : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.divf %in, %cst_9 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = arith.truncf %cst_7 : f64 to f32
      %140 = arith.addf %in, %139 : f32
      linalg.yield %140 : f32
    } -> tensor<1x256x1xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x256x1xf32>) outs(%44 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %139 = math.rsqrt %in : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x1xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %132 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.subf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map15, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %134 : tensor<1x256x768xf32>, tensor<1x256x1xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.mulf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %137 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %arg15 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.mulf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    %138 = linalg.generic {indexing_maps = [#map1, #map16, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %arg16 : tensor<1x256x768xf32>, tensor<768xf32>) outs(%0 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_42: f32, %out: f32):
      %139 = arith.addf %in, %in_42 : f32
      linalg.yield %139 : f32
    } -> tensor<1x256x768xf32>
    return %138 : tensor<1x256x768xf32>
  }
}
