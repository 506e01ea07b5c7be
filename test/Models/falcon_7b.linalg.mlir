// Falcon 7B, one decoder layer without its feed-forward part: attention with its projections.
//
// MODEL: falcon_7b
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 128, hidden 4544, heads 71, key/value heads 1, head dim 64, f32
// VARIANT: MQA by broadcast of K and V, division by sqrt(64), causal (added), rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: hidden_states, tensor<1x128x4544xf32>, mean 0 std 1
// ARG 1: h.0.self_attention.query_key_value.weight, tensor<4672x4544xf32>, mean 0 std 0.02
// ARG 2: h.0.self_attention.dense.weight, tensor<4544x4544xf32>, mean 0 std 0.02

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (0, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x128x4544xf32>, %arg1: tensor<4672x4544xf32>, %arg2: tensor<4544x4544xf32>) -> tensor<1x128x4544xf32> {
    %c64_i64 = arith.constant 64 : i64
    %c0_i64 = arith.constant 0 : i64
    %c128_i64 = arith.constant 128 : i64
    %c1_i64 = arith.constant 1 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %c73_i64 = arith.constant 73 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense_resource<constant_32_float32> : tensor<32xf32>
    %cst_4 = arith.constant 8.000000e+00 : f32
    %cst_5 = arith.constant dense<-2> : tensor<1x1xi64>
    %cst_6 = arith.constant dense<-1> : tensor<1x1xi64>
    %0 = tensor.empty() : tensor<128xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<128xi64>) {
    ^bb0(%out: i64):
      %65 = linalg.index 0 : index
      %66 = arith.index_cast %65 : index to i64
      linalg.yield %66 : i64
    } -> tensor<128xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 128, 1] : tensor<128xi64> into tensor<1x1x128x1xi64>
    %expanded_7 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi64> into tensor<1x1x1x128xi64>
    %2 = tensor.empty() : tensor<1x1x128x128xi1>
    %3 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_7, %expanded : tensor<1x1x1x128xi64>, tensor<1x1x128x1xi64>) outs(%2 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i64, %in_37: i64, %out: i1):
      %65 = arith.cmpi sle, %in, %in_37 : i64
      linalg.yield %65 : i1
    } -> tensor<1x1x128x128xi1>
    %4 = tensor.empty() : tensor<1x1x128x128xf32>
    %5 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_2, %cst_1 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_37: f32, %in_38: f32, %out: f32):
      %65 = arith.select %in, %in_37, %in_38 : f32
      linalg.yield %65 : f32
    } -> tensor<1x1x128x128xf32>
    %expanded_8 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 128, 1] : tensor<128xi64> into tensor<1x128x1xi64>
    %6 = tensor.empty() : tensor<1x128x1xf32>
    %7 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<1x128x1xi64>) outs(%6 : tensor<1x128x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %65 = arith.sitofp %in : i64 to f32
      linalg.yield %65 : f32
    } -> tensor<1x128x1xf32>
    %8 = tensor.empty() : tensor<1x128x32xf32>
    %9 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %cst_3 : tensor<1x128x1xf32>, tensor<32xf32>) outs(%8 : tensor<1x128x32xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.mulf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x128x32xf32>
    %concat = tensor.concat dim(2) %9, %9 : (tensor<1x128x32xf32>, tensor<1x128x32xf32>) -> tensor<1x128x64xf32>
    %10 = tensor.empty() : tensor<1x128x64xf32>
    %11 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%10 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = math.cos %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x128x64xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x128x64xf32>) outs(%10 : tensor<1x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = math.sin %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x128x64xf32>
    %13 = tensor.empty() : tensor<4544x4672xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<4672x4544xf32>) outs(%13 : tensor<4544x4672xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<1x128x4544xf32> into tensor<128x4544xf32>
    %14 = tensor.empty() : tensor<128x4672xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<128x4672xf32>) -> tensor<128x4672xf32>
    %16 = linalg.matmul ins(%collapsed, %transposed : tensor<128x4544xf32>, tensor<4544x4672xf32>) outs(%15 : tensor<128x4672xf32>) -> tensor<128x4672xf32>
    %expanded_9 = tensor.expand_shape %16 [[0, 1], [2, 3]] output_shape [1, 128, 73, 64] : tensor<128x4672xf32> into tensor<1x128x73x64xf32>
    %extracted_slice = tensor.extract_slice %expanded_9[0, 0, 0, 0] [1, 128, 71, 64] [1, 1, 1, 1] : tensor<1x128x73x64xf32> to tensor<1x128x71x64xf32>
    %17 = tensor.empty() : tensor<64xi64>
    %18 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%17 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %65 = linalg.index 0 : index
      %66 = arith.index_cast %65 : index to i64
      linalg.yield %66 : i64
    } -> tensor<64xi64>
    %expanded_10 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [128, 1, 1] : tensor<128xi64> into tensor<128x1x1xi64>
    %19 = tensor.empty() : tensor<1xi64>
    %20 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%19 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %expanded_11 = tensor.expand_shape %20 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %21 = tensor.empty() : tensor<1x128x1x64xf32>
    %22 = linalg.generic {indexing_maps = [#map8, #map9, #map10, #map11, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %expanded_10, %cst_5, %18 : tensor<1x1x1x1xi64>, tensor<128x1x1xi64>, tensor<1x1xi64>, tensor<64xi64>) outs(%21 : tensor<1x128x1x64xf32>) {
    ^bb0(%in: i64, %in_37: i64, %in_38: i64, %in_39: i64, %out: f32):
      %65 = arith.cmpi slt, %in, %c0_i64 : i64
      %66 = arith.addi %in, %c1_i64 : i64
      %67 = arith.select %65, %66, %in : i64
      %68 = arith.index_cast %67 : i64 to index
      %69 = arith.cmpi slt, %in_37, %c0_i64 : i64
      %70 = arith.addi %in_37, %c128_i64 : i64
      %71 = arith.select %69, %70, %in_37 : i64
      %72 = arith.index_cast %71 : i64 to index
      %73 = arith.cmpi slt, %in_38, %c0_i64 : i64
      %74 = arith.addi %in_38, %c73_i64 : i64
      %75 = arith.select %73, %74, %in_38 : i64
      %76 = arith.index_cast %75 : i64 to index
      %77 = arith.cmpi slt, %in_39, %c0_i64 : i64
      %78 = arith.addi %in_39, %c64_i64 : i64
      %79 = arith.select %77, %78, %in_39 : i64
      %80 = arith.index_cast %79 : i64 to index
      %extracted = tensor.extract %expanded_9[%68, %72, %76, %80] : tensor<1x128x73x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x1x64xf32>
    %23 = linalg.generic {indexing_maps = [#map8, #map9, #map10, #map11, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11, %expanded_10, %cst_6, %18 : tensor<1x1x1x1xi64>, tensor<128x1x1xi64>, tensor<1x1xi64>, tensor<64xi64>) outs(%21 : tensor<1x128x1x64xf32>) {
    ^bb0(%in: i64, %in_37: i64, %in_38: i64, %in_39: i64, %out: f32):
      %65 = arith.cmpi slt, %in, %c0_i64 : i64
      %66 = arith.addi %in, %c1_i64 : i64
      %67 = arith.select %65, %66, %in : i64
      %68 = arith.index_cast %67 : i64 to index
      %69 = arith.cmpi slt, %in_37, %c0_i64 : i64
      %70 = arith.addi %in_37, %c128_i64 : i64
      %71 = arith.select %69, %70, %in_37 : i64
      %72 = arith.index_cast %71 : i64 to index
      %73 = arith.cmpi slt, %in_38, %c0_i64 : i64
      %74 = arith.addi %in_38, %c73_i64 : i64
      %75 = arith.select %73, %74, %in_38 : i64
      %76 = arith.index_cast %75 : i64 to index
      %77 = arith.cmpi slt, %in_39, %c0_i64 : i64
      %78 = arith.addi %in_39, %c64_i64 : i64
      %79 = arith.select %77, %78, %in_39 : i64
      %80 = arith.index_cast %79 : i64 to index
      %extracted = tensor.extract %expanded_9[%68, %72, %76, %80] : tensor<1x128x73x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x128x1x64xf32>
    %24 = tensor.empty() : tensor<1x71x128x64xf32>
    %transposed_12 = linalg.transpose ins(%extracted_slice : tensor<1x128x71x64xf32>) outs(%24 : tensor<1x71x128x64xf32>) permutation = [0, 2, 1, 3] 
    %25 = tensor.empty() : tensor<1x1x128x64xf32>
    %transposed_13 = linalg.transpose ins(%22 : tensor<1x128x1x64xf32>) outs(%25 : tensor<1x1x128x64xf32>) permutation = [0, 2, 1, 3] 
    %transposed_14 = linalg.transpose ins(%23 : tensor<1x128x1x64xf32>) outs(%25 : tensor<1x1x128x64xf32>) permutation = [0, 2, 1, 3] 
    %expanded_15 = tensor.expand_shape %11 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xf32> into tensor<1x1x128x64xf32>
    %expanded_16 = tensor.expand_shape %12 [[0], [1, 2], [3]] output_shape [1, 1, 128, 64] : tensor<1x128x64xf32> into tensor<1x1x128x64xf32>
    %26 = linalg.generic {indexing_maps = [#map3, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_12, %expanded_15 : tensor<1x71x128x64xf32>, tensor<1x1x128x64xf32>) outs(%24 : tensor<1x71x128x64xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.mulf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x64xf32>
    %extracted_slice_17 = tensor.extract_slice %transposed_12[0, 0, 0, 0] [1, 71, 128, 32] [1, 1, 1, 1] : tensor<1x71x128x64xf32> to tensor<1x71x128x32xf32>
    %extracted_slice_18 = tensor.extract_slice %transposed_12[0, 0, 0, 32] [1, 71, 128, 32] [1, 1, 1, 1] : tensor<1x71x128x64xf32> to tensor<1x71x128x32xf32>
    %27 = tensor.empty() : tensor<1x71x128x32xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<1x71x128x32xf32>) outs(%27 : tensor<1x71x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = arith.negf %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x32xf32>
    %concat_19 = tensor.concat dim(3) %28, %extracted_slice_17 : (tensor<1x71x128x32xf32>, tensor<1x71x128x32xf32>) -> tensor<1x71x128x64xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_19, %expanded_16 : tensor<1x71x128x64xf32>, tensor<1x1x128x64xf32>) outs(%24 : tensor<1x71x128x64xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.mulf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x64xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %29 : tensor<1x71x128x64xf32>, tensor<1x71x128x64xf32>) outs(%24 : tensor<1x71x128x64xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.addf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x64xf32>
    %31 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_13, %expanded_15 : tensor<1x1x128x64xf32>, tensor<1x1x128x64xf32>) outs(%25 : tensor<1x1x128x64xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.mulf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x1x128x64xf32>
    %extracted_slice_20 = tensor.extract_slice %transposed_13[0, 0, 0, 0] [1, 1, 128, 32] [1, 1, 1, 1] : tensor<1x1x128x64xf32> to tensor<1x1x128x32xf32>
    %extracted_slice_21 = tensor.extract_slice %transposed_13[0, 0, 0, 32] [1, 1, 128, 32] [1, 1, 1, 1] : tensor<1x1x128x64xf32> to tensor<1x1x128x32xf32>
    %32 = tensor.empty() : tensor<1x1x128x32xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_21 : tensor<1x1x128x32xf32>) outs(%32 : tensor<1x1x128x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = arith.negf %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x1x128x32xf32>
    %concat_22 = tensor.concat dim(3) %33, %extracted_slice_20 : (tensor<1x1x128x32xf32>, tensor<1x1x128x32xf32>) -> tensor<1x1x128x64xf32>
    %34 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_22, %expanded_16 : tensor<1x1x128x64xf32>, tensor<1x1x128x64xf32>) outs(%25 : tensor<1x1x128x64xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.mulf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x1x128x64xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %34 : tensor<1x1x128x64xf32>, tensor<1x1x128x64xf32>) outs(%25 : tensor<1x1x128x64xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.addf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x1x128x64xf32>
    %36 = tensor.empty() : tensor<1x1x64x128xf32>
    %transposed_23 = linalg.transpose ins(%35 : tensor<1x1x128x64xf32>) outs(%36 : tensor<1x1x64x128xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_24 = tensor.collapse_shape %30 [[0, 1], [2], [3]] : tensor<1x71x128x64xf32> into tensor<71x128x64xf32>
    %37 = tensor.empty() : tensor<1x71x64x128xf32>
    %collapsed_25 = tensor.collapse_shape %transposed_23 [[0, 1], [2], [3]] : tensor<1x1x64x128xf32> into tensor<1x64x128xf32>
    %38 = linalg.generic {indexing_maps = [#map13, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_25 : tensor<1x64x128xf32>) outs(%37 : tensor<1x71x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x71x64x128xf32>
    %collapsed_26 = tensor.collapse_shape %38 [[0, 1], [2], [3]] : tensor<1x71x64x128xf32> into tensor<71x64x128xf32>
    %39 = tensor.empty() : tensor<71x128x128xf32>
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<71x128x128xf32>) -> tensor<71x128x128xf32>
    %41 = linalg.batch_matmul ins(%collapsed_24, %collapsed_26 : tensor<71x128x64xf32>, tensor<71x64x128xf32>) outs(%40 : tensor<71x128x128xf32>) -> tensor<71x128x128xf32>
    %expanded_27 = tensor.expand_shape %41 [[0, 1], [2], [3]] output_shape [1, 71, 128, 128] : tensor<71x128x128xf32> into tensor<1x71x128x128xf32>
    %42 = tensor.empty() : tensor<1x71x128x128xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_27 : tensor<1x71x128x128xf32>) outs(%42 : tensor<1x71x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = arith.divf %in, %cst_4 : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x128xf32>
    %44 = linalg.generic {indexing_maps = [#map3, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %5 : tensor<1x71x128x128xf32>, tensor<1x1x128x128xf32>) outs(%42 : tensor<1x71x128x128xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.addf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x128xf32>
    %45 = tensor.empty() : tensor<1x71x128xi64>
    %46 = linalg.fill ins(%c0_i64 : i64) outs(%45 : tensor<1x71x128xi64>) -> tensor<1x71x128xi64>
    %47 = tensor.empty() : tensor<1x71x128xf32>
    %48 = linalg.fill ins(%cst_0 : f32) outs(%47 : tensor<1x71x128xf32>) -> tensor<1x71x128xf32>
    %49:2 = linalg.generic {indexing_maps = [#map3, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%44 : tensor<1x71x128x128xf32>) outs(%48, %46 : tensor<1x71x128xf32>, tensor<1x71x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_37: i64):
      %65 = linalg.index 3 : index
      %66 = arith.index_cast %65 : index to i64
      %67 = arith.maximumf %in, %out : f32
      %68 = arith.cmpf ogt, %in, %out : f32
      %69 = arith.select %68, %66, %out_37 : i64
      linalg.yield %67, %69 : f32, i64
    } -> (tensor<1x71x128xf32>, tensor<1x71x128xi64>)
    %expanded_28 = tensor.expand_shape %49#0 [[0], [1], [2, 3]] output_shape [1, 71, 128, 1] : tensor<1x71x128xf32> into tensor<1x71x128x1xf32>
    %50 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %expanded_28 : tensor<1x71x128x128xf32>, tensor<1x71x128x1xf32>) outs(%42 : tensor<1x71x128x128xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.subf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x128xf32>
    %51 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50 : tensor<1x71x128x128xf32>) outs(%42 : tensor<1x71x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = math.exp %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x128xf32>
    %52 = tensor.empty() : tensor<1x71x128x1xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<1x71x128x1xf32>) -> tensor<1x71x128x1xf32>
    %54 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x71x128x128xf32>) outs(%53 : tensor<1x71x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = arith.addf %in, %out : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x1xf32>
    %55 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %54 : tensor<1x71x128x128xf32>, tensor<1x71x128x1xf32>) outs(%42 : tensor<1x71x128x128xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %65 = arith.divf %in, %in_37 : f32
      linalg.yield %65 : f32
    } -> tensor<1x71x128x128xf32>
    %collapsed_29 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<1x71x128x128xf32> into tensor<71x128x128xf32>
    %collapsed_30 = tensor.collapse_shape %transposed_14 [[0, 1], [2], [3]] : tensor<1x1x128x64xf32> into tensor<1x128x64xf32>
    %56 = linalg.generic {indexing_maps = [#map13, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_30 : tensor<1x128x64xf32>) outs(%24 : tensor<1x71x128x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x71x128x64xf32>
    %collapsed_31 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x71x128x64xf32> into tensor<71x128x64xf32>
    %57 = tensor.empty() : tensor<71x128x64xf32>
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<71x128x64xf32>) -> tensor<71x128x64xf32>
    %59 = linalg.batch_matmul ins(%collapsed_29, %collapsed_31 : tensor<71x128x128xf32>, tensor<71x128x64xf32>) outs(%58 : tensor<71x128x64xf32>) -> tensor<71x128x64xf32>
    %expanded_32 = tensor.expand_shape %59 [[0, 1], [2], [3]] output_shape [1, 71, 128, 64] : tensor<71x128x64xf32> into tensor<1x71x128x64xf32>
    %60 = tensor.empty() : tensor<1x128x71x64xf32>
    %transposed_33 = linalg.transpose ins(%expanded_32 : tensor<1x71x128x64xf32>) outs(%60 : tensor<1x128x71x64xf32>) permutation = [0, 2, 1, 3] 
    %61 = tensor.empty() : tensor<4544x4544xf32>
    %transposed_34 = linalg.transpose ins(%arg2 : tensor<4544x4544xf32>) outs(%61 : tensor<4544x4544xf32>) permutation = [1, 0] 
    %collapsed_35 = tensor.collapse_shape %transposed_33 [[0, 1], [2, 3]] : tensor<1x128x71x64xf32> into tensor<128x4544xf32>
    %62 = tensor.empty() : tensor<128x4544xf32>
    %63 = linalg.fill ins(%cst : f32) outs(%62 : tensor<128x4544xf32>) -> tensor<128x4544xf32>
    %64 = linalg.matmul ins(%collapsed_35, %transposed_34 : tensor<128x4544xf32>, tensor<4544x4544xf32>) outs(%63 : tensor<128x4544xf32>) -> tensor<128x4544xf32>
    %expanded_36 = tensor.expand_shape %64 [[0, 1], [2]] output_shape [1, 128, 4544] : tensor<128x4544xf32> into tensor<1x128x4544xf32>
    return %expanded_36 : tensor<1x128x4544xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_32_float32: "0x040000000000803F11F93F3F9AF50F3F9BE8D73E9BE8A13E23D4723E8718363E778D083ECDCCCC3D0D94993DC255663D15BA2C3DE386013D4F43C23C39AD913CF27B5A3C0AD7233CB0B9F53B9C44B83B772E8A3B383E4F3B0D691B3B2815E93A8EC9AE3A6F12833A8C94443A166A133A2517DD3960CBA53915A8783953773A3972D40B39"
    }
  }
#-}
