// Llama 3 8B, the attention between the projections; batch and sequence are dynamic.
//
// MODEL: llama3_8b_attention_dynamic
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch ?, sequence ?, heads 32, key/value heads 8, head dim 128, f32
// VARIANT: causal (added select of 0 and -FLT_MAX), GQA by broadcast and collapse, rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: query, tensor<?x32x?x128xf32>, mean 0 std 1
// ARG 1: key, tensor<?x8x?x128xf32>, mean 0 std 1
// ARG 2: value, tensor<?x8x?x128xf32>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<?x32x?x128xf32>, %arg1: tensor<?x8x?x128xf32>, %arg2: tensor<?x8x?x128xf32>) -> tensor<?x?x32x128xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c2 = arith.constant 2 : index
    %c128_i64 = arith.constant 128 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %c32_i64 = arith.constant 32 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant 0.088388347648318447 : f64
    %cst_4 = arith.constant dense_resource<constant_64_float32> : tensor<64xf32>
    %c4096_i64 = arith.constant 4096 : i64
    %dim = tensor.dim %arg0, %c0 : tensor<?x32x?x128xf32>
    %0 = arith.index_cast %dim : index to i64
    %dim_5 = tensor.dim %arg1, %c2 : tensor<?x8x?x128xf32>
    %1 = arith.index_cast %dim_5 : index to i64
    %2 = tensor.empty(%dim_5) : tensor<?xi64>
    %3 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%2 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %151 = linalg.index 0 : index
      %152 = arith.index_cast %151 : index to i64
      linalg.yield %152 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, %dim_5, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %expanded_6 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, %dim_5] : tensor<?xi64> into tensor<1x1x1x?xi64>
    %4 = tensor.empty(%dim_5, %dim_5) : tensor<1x1x?x?xi1>
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x1x1x?xi64>, tensor<1x1x?x1xi64>) outs(%4 : tensor<1x1x?x?xi1>) {
    ^bb0(%in: i64, %in_40: i64, %out: i1):
      %151 = arith.cmpi sle, %in, %in_40 : i64
      linalg.yield %151 : i1
    } -> tensor<1x1x?x?xi1>
    %6 = arith.cmpi slt, %0, %c0_i64 : i64
    %7 = arith.select %6, %c1, %dim : index
    %8 = arith.cmpi sge, %1, %c0_i64 : i64
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %9 = tensor.empty(%7, %dim_5, %dim_5) : tensor<?x1x?x?xi1>
    %10 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%9 : tensor<?x1x?x?xi1>) {
    ^bb0(%out: i1):
      %151 = linalg.index 2 : index
      %152 = linalg.index 3 : index
      %153 = arith.cmpi eq, %dim_5, %c1 : index
      %154 = arith.select %153, %c0, %151 : index
      %155 = arith.select %153, %c0, %152 : index
      %extracted = tensor.extract %5[%c0, %c0, %154, %155] : tensor<1x1x?x?xi1>
      linalg.yield %extracted : i1
    } -> tensor<?x1x?x?xi1>
    %11 = tensor.empty(%7, %dim_5, %dim_5) : tensor<?x1x?x?xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map4, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %cst_2, %cst_1 : tensor<?x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%11 : tensor<?x1x?x?xf32>) {
    ^bb0(%in: i1, %in_40: f32, %in_41: f32, %out: f32):
      %151 = arith.select %in, %in_40, %in_41 : f32
      linalg.yield %151 : f32
    } -> tensor<?x1x?x?xf32>
    %expanded_7 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, %dim_5, 1] : tensor<?xi64> into tensor<1x?x1xi64>
    %13 = tensor.empty(%dim_5) : tensor<1x?x1xf32>
    %14 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<1x?x1xi64>) outs(%13 : tensor<1x?x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %151 = arith.sitofp %in : i64 to f32
      linalg.yield %151 : f32
    } -> tensor<1x?x1xf32>
    %15 = tensor.empty(%dim_5) : tensor<1x?x64xf32>
    %16 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %cst_4 : tensor<1x?x1xf32>, tensor<64xf32>) outs(%15 : tensor<1x?x64xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.mulf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<1x?x64xf32>
    %concat = tensor.concat dim(2) %16, %16 : (tensor<1x?x64xf32>, tensor<1x?x64xf32>) -> tensor<1x?x128xf32>
    %dim_8 = tensor.dim %16, %c1 : tensor<1x?x64xf32>
    %17 = tensor.empty(%dim_8) : tensor<1x?x128xf32>
    %18 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x128xf32>) outs(%17 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %151 = math.cos %in : f32
      linalg.yield %151 : f32
    } -> tensor<1x?x128xf32>
    %19 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x?x128xf32>) outs(%17 : tensor<1x?x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %151 = math.sin %in : f32
      linalg.yield %151 : f32
    } -> tensor<1x?x128xf32>
    %expanded_9 = tensor.expand_shape %18 [[0], [1, 2], [3]] output_shape [1, 1, %dim_8, 128] : tensor<1x?x128xf32> into tensor<1x1x?x128xf32>
    %expanded_10 = tensor.expand_shape %19 [[0], [1, 2], [3]] output_shape [1, 1, %dim_8, 128] : tensor<1x?x128xf32> into tensor<1x1x?x128xf32>
    %dim_11 = tensor.dim %arg0, %c2 : tensor<?x32x?x128xf32>
    %20 = arith.cmpi eq, %dim_11, %dim_8 : index
    cf.assert %20, "mismatched size for broadcast"
    %21 = tensor.empty(%dim, %dim_11) : tensor<?x32x?x128xf32>
    %22 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_9 : tensor<?x32x?x128xf32>, tensor<1x1x?x128xf32>) outs(%21 : tensor<?x32x?x128xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.mulf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x128xf32>
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [%dim, 32, %dim_11, 64] [1, 1, 1, 1] : tensor<?x32x?x128xf32> to tensor<?x32x?x64xf32>
    %extracted_slice_12 = tensor.extract_slice %arg0[0, 0, 0, 64] [%dim, 32, %dim_11, 64] [1, 1, 1, 1] : tensor<?x32x?x128xf32> to tensor<?x32x?x64xf32>
    %23 = tensor.empty(%dim, %dim_11) : tensor<?x32x?x64xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_12 : tensor<?x32x?x64xf32>) outs(%23 : tensor<?x32x?x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %151 = arith.negf %in : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x64xf32>
    %concat_13 = tensor.concat dim(3) %24, %extracted_slice : (tensor<?x32x?x64xf32>, tensor<?x32x?x64xf32>) -> tensor<?x32x?x128xf32>
    %dim_14 = tensor.dim %24, %c0 : tensor<?x32x?x64xf32>
    %dim_15 = tensor.dim %24, %c2 : tensor<?x32x?x64xf32>
    %25 = arith.cmpi eq, %dim_15, %dim_8 : index
    cf.assert %25, "mismatched size for broadcast"
    %26 = tensor.empty(%dim_14, %dim_15) : tensor<?x32x?x128xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_13, %expanded_10 : tensor<?x32x?x128xf32>, tensor<1x1x?x128xf32>) outs(%26 : tensor<?x32x?x128xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.mulf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x128xf32>
    %28 = arith.cmpi eq, %dim, %dim_14 : index
    cf.assert %28, "mismatched size for broadcast"
    %29 = arith.cmpi eq, %dim_11, %dim_15 : index
    cf.assert %29, "mismatched size for broadcast"
    %30 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %27 : tensor<?x32x?x128xf32>, tensor<?x32x?x128xf32>) outs(%21 : tensor<?x32x?x128xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.addf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x128xf32>
    %dim_16 = tensor.dim %arg1, %c0 : tensor<?x8x?x128xf32>
    %31 = arith.cmpi eq, %dim_5, %dim_8 : index
    cf.assert %31, "mismatched size for broadcast"
    %32 = tensor.empty(%dim_16, %dim_5) : tensor<?x8x?x128xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1, %expanded_9 : tensor<?x8x?x128xf32>, tensor<1x1x?x128xf32>) outs(%32 : tensor<?x8x?x128xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.mulf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x8x?x128xf32>
    %extracted_slice_17 = tensor.extract_slice %arg1[0, 0, 0, 0] [%dim_16, 8, %dim_5, 64] [1, 1, 1, 1] : tensor<?x8x?x128xf32> to tensor<?x8x?x64xf32>
    %extracted_slice_18 = tensor.extract_slice %arg1[0, 0, 0, 64] [%dim_16, 8, %dim_5, 64] [1, 1, 1, 1] : tensor<?x8x?x128xf32> to tensor<?x8x?x64xf32>
    %34 = tensor.empty(%dim_16, %dim_5) : tensor<?x8x?x64xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_18 : tensor<?x8x?x64xf32>) outs(%34 : tensor<?x8x?x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %151 = arith.negf %in : f32
      linalg.yield %151 : f32
    } -> tensor<?x8x?x64xf32>
    %concat_19 = tensor.concat dim(3) %35, %extracted_slice_17 : (tensor<?x8x?x64xf32>, tensor<?x8x?x64xf32>) -> tensor<?x8x?x128xf32>
    %dim_20 = tensor.dim %35, %c0 : tensor<?x8x?x64xf32>
    %dim_21 = tensor.dim %35, %c2 : tensor<?x8x?x64xf32>
    %36 = arith.cmpi eq, %dim_21, %dim_8 : index
    cf.assert %36, "mismatched size for broadcast"
    %37 = tensor.empty(%dim_20, %dim_21) : tensor<?x8x?x128xf32>
    %38 = linalg.generic {indexing_maps = [#map3, #map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_19, %expanded_10 : tensor<?x8x?x128xf32>, tensor<1x1x?x128xf32>) outs(%37 : tensor<?x8x?x128xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.mulf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x8x?x128xf32>
    %39 = arith.cmpi eq, %dim_16, %dim_20 : index
    cf.assert %39, "mismatched size for broadcast"
    %40 = arith.cmpi eq, %dim_5, %dim_21 : index
    cf.assert %40, "mismatched size for broadcast"
    %41 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %38 : tensor<?x8x?x128xf32>, tensor<?x8x?x128xf32>) outs(%32 : tensor<?x8x?x128xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.addf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x8x?x128xf32>
    %expanded_22 = tensor.expand_shape %41 [[0], [1], [2, 3], [4]] output_shape [%dim_16, 8, 1, %dim_5, 128] : tensor<?x8x?x128xf32> into tensor<?x8x1x?x128xf32>
    %42 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %43 = tensor.empty(%dim, %dim_5) : tensor<?x8x4x?x128xf32>
    %44 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<?x8x4x?x128xf32>) {
    ^bb0(%out: f32):
      %151 = linalg.index 0 : index
      %152 = linalg.index 1 : index
      %153 = linalg.index 3 : index
      %154 = linalg.index 4 : index
      %155 = arith.cmpi eq, %dim_16, %c1 : index
      %156 = arith.select %155, %c0, %151 : index
      %157 = arith.cmpi eq, %dim_5, %c1 : index
      %158 = arith.select %157, %c0, %153 : index
      %extracted = tensor.extract %expanded_22[%156, %152, %c0, %158, %154] : tensor<?x8x1x?x128xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x8x4x?x128xf32>
    %45 = arith.select %6, %c1_i64, %0 : i64
    %46 = arith.extui %6 : i1 to i64
    %47 = arith.muli %45, %c32_i64 : i64
    %48 = arith.muli %47, %1 : i64
    %49 = arith.addi %46, %c1_i64 : i64
    %50 = arith.cmpi slt, %1, %c0_i64 : i64
    %51 = arith.select %50, %47, %48 : i64
    %52 = arith.select %50, %49, %46 : i64
    %53 = arith.muli %51, %c128_i64 : i64
    %54 = arith.cmpi sle, %52, %c1_i64 : i64
    cf.assert %54, "must have at most one inferred (negative) dimension"
    %55 = arith.muli %0, %c32_i64 : i64
    %56 = arith.muli %55, %1 : i64
    %57 = arith.muli %56, %c128_i64 : i64
    %58 = arith.divsi %57, %53 : i64
    %59 = arith.select %6, %58, %0 : i64
    %60 = arith.select %50, %58, %1 : i64
    %from_elements = tensor.from_elements %59, %c32_i64, %60, %c128_i64 : tensor<4xi64>
    %reshape = tensor.reshape %44(%from_elements) : (tensor<?x8x4x?x128xf32>, tensor<4xi64>) -> tensor<?x32x?x128xf32>
    %dim_23 = tensor.dim %arg2, %c0 : tensor<?x8x?x128xf32>
    %dim_24 = tensor.dim %arg2, %c2 : tensor<?x8x?x128xf32>
    %expanded_25 = tensor.expand_shape %arg2 [[0], [1], [2, 3], [4]] output_shape [%dim_23, 8, 1, %dim_24, 128] : tensor<?x8x?x128xf32> into tensor<?x8x1x?x128xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %61 = linalg.generic {indexing_maps = [#map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} outs(%43 : tensor<?x8x4x?x128xf32>) {
    ^bb0(%out: f32):
      %151 = linalg.index 0 : index
      %152 = linalg.index 1 : index
      %153 = linalg.index 3 : index
      %154 = linalg.index 4 : index
      %155 = arith.cmpi eq, %dim_23, %c1 : index
      %156 = arith.select %155, %c0, %151 : index
      %157 = arith.cmpi eq, %dim_24, %c1 : index
      %158 = arith.select %157, %c0, %153 : index
      %extracted = tensor.extract %expanded_25[%156, %152, %c0, %158, %154] : tensor<?x8x1x?x128xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x8x4x?x128xf32>
    cf.assert %54, "must have at most one inferred (negative) dimension"
    %reshape_26 = tensor.reshape %61(%from_elements) : (tensor<?x8x4x?x128xf32>, tensor<4xi64>) -> tensor<?x32x?x128xf32>
    %62 = arith.index_cast %59 : i64 to index
    %63 = arith.index_cast %60 : i64 to index
    %64 = tensor.empty(%62, %63) : tensor<?x32x128x?xf32>
    %transposed = linalg.transpose ins(%reshape : tensor<?x32x?x128xf32>) outs(%64 : tensor<?x32x128x?xf32>) permutation = [0, 1, 3, 2] 
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %65 = tensor.empty(%dim, %dim_5) : tensor<?x32x?x128xf32>
    %66 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%65 : tensor<?x32x?x128xf32>) {
    ^bb0(%out: f32):
      %151 = linalg.index 0 : index
      %152 = linalg.index 1 : index
      %153 = linalg.index 2 : index
      %154 = linalg.index 3 : index
      %155 = arith.cmpi eq, %dim, %c1 : index
      %156 = arith.select %155, %c0, %151 : index
      %157 = arith.cmpi eq, %dim_11, %c1 : index
      %158 = arith.select %157, %c0, %153 : index
      %extracted = tensor.extract %30[%156, %152, %158, %154] : tensor<?x32x?x128xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x32x?x128xf32>
    %67 = arith.cmpi slt, %55, %c0_i64 : i64
    %68 = arith.select %67, %c1_i64, %55 : i64
    %69 = arith.extui %67 : i1 to i64
    %70 = arith.muli %68, %1 : i64
    %71 = arith.addi %69, %c1_i64 : i64
    %72 = arith.select %50, %68, %70 : i64
    %73 = arith.select %50, %71, %69 : i64
    %74 = arith.muli %72, %c128_i64 : i64
    %75 = arith.cmpi sle, %73, %c1_i64 : i64
    cf.assert %75, "must have at most one inferred (negative) dimension"
    %76 = arith.divsi %57, %74 : i64
    %77 = arith.select %67, %76, %55 : i64
    %78 = arith.select %50, %76, %1 : i64
    %from_elements_27 = tensor.from_elements %77, %78, %c128_i64 : tensor<3xi64>
    %reshape_28 = tensor.reshape %66(%from_elements_27) : (tensor<?x32x?x128xf32>, tensor<3xi64>) -> tensor<?x?x128xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %79 = tensor.empty(%dim, %dim_5) : tensor<?x32x128x?xf32>
    %80 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%79 : tensor<?x32x128x?xf32>) {
    ^bb0(%out: f32):
      %151 = linalg.index 0 : index
      %152 = linalg.index 1 : index
      %153 = linalg.index 2 : index
      %154 = linalg.index 3 : index
      %155 = arith.cmpi eq, %62, %c1 : index
      %156 = arith.select %155, %c0, %151 : index
      %157 = arith.cmpi eq, %63, %c1 : index
      %158 = arith.select %157, %c0, %154 : index
      %extracted = tensor.extract %transposed[%156, %152, %153, %158] : tensor<?x32x128x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x32x128x?xf32>
    %81 = arith.muli %68, %c128_i64 : i64
    %82 = arith.muli %81, %1 : i64
    %83 = arith.select %50, %81, %82 : i64
    cf.assert %75, "must have at most one inferred (negative) dimension"
    %84 = arith.muli %0, %c4096_i64 : i64
    %85 = arith.muli %84, %1 : i64
    %86 = arith.divsi %85, %83 : i64
    %87 = arith.select %67, %86, %55 : i64
    %88 = arith.select %50, %86, %1 : i64
    %from_elements_29 = tensor.from_elements %87, %c128_i64, %88 : tensor<3xi64>
    %reshape_30 = tensor.reshape %80(%from_elements_29) : (tensor<?x32x128x?xf32>, tensor<3xi64>) -> tensor<?x128x?xf32>
    %89 = arith.index_cast %77 : i64 to index
    %90 = arith.index_cast %78 : i64 to index
    %91 = arith.index_cast %88 : i64 to index
    %92 = arith.cmpi eq, %77, %87 : i64
    cf.assert %92, "mismatching contracting dimension"
    %93 = tensor.empty(%89, %90, %91) : tensor<?x?x?xf32>
    %94 = linalg.fill ins(%cst : f32) outs(%93 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
    %95 = linalg.batch_matmul ins(%reshape_28, %reshape_30 : tensor<?x?x128xf32>, tensor<?x128x?xf32>) outs(%94 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
    %96 = arith.muli %51, %1 : i64
    %97 = arith.addi %52, %c1_i64 : i64
    %98 = arith.select %50, %47, %96 : i64
    %99 = arith.select %50, %97, %46 : i64
    %100 = arith.cmpi sle, %99, %c1_i64 : i64
    cf.assert %100, "must have at most one inferred (negative) dimension"
    %101 = arith.muli %77, %78 : i64
    %102 = arith.muli %101, %88 : i64
    %103 = arith.divsi %102, %98 : i64
    %104 = arith.select %6, %103, %0 : i64
    %105 = arith.select %50, %103, %1 : i64
    %from_elements_31 = tensor.from_elements %104, %c32_i64, %105, %105 : tensor<4xi64>
    %reshape_32 = tensor.reshape %95(%from_elements_31) : (tensor<?x?x?xf32>, tensor<4xi64>) -> tensor<?x32x?x?xf32>
    %106 = arith.index_cast %104 : i64 to index
    %107 = arith.index_cast %105 : i64 to index
    %108 = tensor.empty(%106, %107, %107) : tensor<?x32x?x?xf32>
    %109 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_32 : tensor<?x32x?x?xf32>) outs(%108 : tensor<?x32x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %151 = arith.truncf %cst_3 : f64 to f32
      %152 = arith.mulf %in, %151 : f32
      linalg.yield %152 : f32
    } -> tensor<?x32x?x?xf32>
    %110 = arith.cmpi eq, %106, %7 : index
    cf.assert %110, "mismatched size for broadcast"
    %111 = arith.cmpi eq, %107, %dim_5 : index
    cf.assert %111, "mismatched size for broadcast"
    cf.assert %111, "mismatched size for broadcast"
    %112 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109, %12 : tensor<?x32x?x?xf32>, tensor<?x1x?x?xf32>) outs(%108 : tensor<?x32x?x?xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.addf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x?xf32>
    %113 = tensor.empty(%106, %107) : tensor<?x32x?xi64>
    %114 = linalg.fill ins(%c0_i64 : i64) outs(%113 : tensor<?x32x?xi64>) -> tensor<?x32x?xi64>
    %115 = tensor.empty(%106, %107) : tensor<?x32x?xf32>
    %116 = linalg.fill ins(%cst_0 : f32) outs(%115 : tensor<?x32x?xf32>) -> tensor<?x32x?xf32>
    %117:2 = linalg.generic {indexing_maps = [#map3, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%112 : tensor<?x32x?x?xf32>) outs(%116, %114 : tensor<?x32x?xf32>, tensor<?x32x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_40: i64):
      %151 = linalg.index 3 : index
      %152 = arith.index_cast %151 : index to i64
      %153 = arith.maximumf %in, %out : f32
      %154 = arith.cmpf ogt, %in, %out : f32
      %155 = arith.select %154, %152, %out_40 : i64
      linalg.yield %153, %155 : f32, i64
    } -> (tensor<?x32x?xf32>, tensor<?x32x?xi64>)
    %expanded_33 = tensor.expand_shape %117#0 [[0], [1], [2, 3]] output_shape [%106, 32, %107, 1] : tensor<?x32x?xf32> into tensor<?x32x?x1xf32>
    %118 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112, %expanded_33 : tensor<?x32x?x?xf32>, tensor<?x32x?x1xf32>) outs(%108 : tensor<?x32x?x?xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.subf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x?xf32>
    %119 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118 : tensor<?x32x?x?xf32>) outs(%108 : tensor<?x32x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %151 = math.exp %in : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x?xf32>
    %120 = tensor.empty(%106, %107) : tensor<?x32x?x1xf32>
    %121 = linalg.fill ins(%cst : f32) outs(%120 : tensor<?x32x?x1xf32>) -> tensor<?x32x?x1xf32>
    %122 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%119 : tensor<?x32x?x?xf32>) outs(%121 : tensor<?x32x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %151 = arith.addf %in, %out : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x1xf32>
    %123 = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119, %122 : tensor<?x32x?x?xf32>, tensor<?x32x?x1xf32>) outs(%108 : tensor<?x32x?x?xf32>) {
    ^bb0(%in: f32, %in_40: f32, %out: f32):
      %151 = arith.divf %in, %in_40 : f32
      linalg.yield %151 : f32
    } -> tensor<?x32x?x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %124 = tensor.empty(%dim, %dim_5, %dim_5) : tensor<?x32x?x?xf32>
    %125 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%124 : tensor<?x32x?x?xf32>) {
    ^bb0(%out: f32):
      %151 = linalg.index 0 : index
      %152 = linalg.index 1 : index
      %153 = linalg.index 2 : index
      %154 = linalg.index 3 : index
      %155 = arith.cmpi eq, %106, %c1 : index
      %156 = arith.select %155, %c0, %151 : index
      %157 = arith.cmpi eq, %107, %c1 : index
      %158 = arith.select %157, %c0, %153 : index
      %159 = arith.select %157, %c0, %154 : index
      %extracted = tensor.extract %123[%156, %152, %158, %159] : tensor<?x32x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x32x?x?xf32>
    %126 = arith.muli %72, %1 : i64
    %127 = arith.addi %73, %c1_i64 : i64
    %128 = arith.select %50, %68, %126 : i64
    %129 = arith.select %50, %127, %69 : i64
    %130 = arith.cmpi sle, %129, %c1_i64 : i64
    cf.assert %130, "must have at most one inferred (negative) dimension"
    %131 = arith.muli %56, %1 : i64
    %132 = arith.divsi %131, %128 : i64
    %133 = arith.select %67, %132, %55 : i64
    %134 = arith.select %50, %132, %1 : i64
    %from_elements_34 = tensor.from_elements %133, %134, %134 : tensor<3xi64>
    %reshape_35 = tensor.reshape %125(%from_elements_34) : (tensor<?x32x?x?xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
    cf.assert %42, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %8, "unimplemented: dynamic negative broadcast sizes"
    %135 = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%65 : tensor<?x32x?x128xf32>) {
    ^bb0(%out: f32):
      %151 = linalg.index 0 : index
      %152 = linalg.index 1 : index
      %153 = linalg.index 2 : index
      %154 = linalg.index 3 : index
      %155 = arith.cmpi eq, %62, %c1 : index
      %156 = arith.select %155, %c0, %151 : index
      %157 = arith.cmpi eq, %63, %c1 : index
      %158 = arith.select %157, %c0, %153 : index
      %extracted = tensor.extract %reshape_26[%156, %152, %158, %154] : tensor<?x32x?x128xf32>
      linalg.yield %extracted : f32
    } -> tensor<?x32x?x128xf32>
    cf.assert %75, "must have at most one inferred (negative) dimension"
    %reshape_36 = tensor.reshape %135(%from_elements_27) : (tensor<?x32x?x128xf32>, tensor<3xi64>) -> tensor<?x?x128xf32>
    %136 = arith.index_cast %133 : i64 to index
    %137 = arith.index_cast %134 : i64 to index
    %138 = arith.cmpi eq, %133, %77 : i64
    cf.assert %138, "mismatching contracting dimension"
    %139 = arith.cmpi eq, %134, %78 : i64
    cf.assert %139, "mismatching contracting dimension"
    %140 = tensor.empty(%136, %137) : tensor<?x?x128xf32>
    %141 = linalg.fill ins(%cst : f32) outs(%140 : tensor<?x?x128xf32>) -> tensor<?x?x128xf32>
    %142 = linalg.batch_matmul ins(%reshape_35, %reshape_36 : tensor<?x?x?xf32>, tensor<?x?x128xf32>) outs(%141 : tensor<?x?x128xf32>) -> tensor<?x?x128xf32>
    cf.assert %54, "must have at most one inferred (negative) dimension"
    %143 = arith.muli %133, %134 : i64
    %144 = arith.muli %143, %c128_i64 : i64
    %145 = arith.divsi %144, %53 : i64
    %146 = arith.select %6, %145, %0 : i64
    %147 = arith.select %50, %145, %1 : i64
    %from_elements_37 = tensor.from_elements %146, %c32_i64, %147, %c128_i64 : tensor<4xi64>
    %reshape_38 = tensor.reshape %142(%from_elements_37) : (tensor<?x?x128xf32>, tensor<4xi64>) -> tensor<?x32x?x128xf32>
    %148 = arith.index_cast %146 : i64 to index
    %149 = arith.index_cast %147 : i64 to index
    %150 = tensor.empty(%148, %149) : tensor<?x?x32x128xf32>
    %transposed_39 = linalg.transpose ins(%reshape_38 : tensor<?x32x?x128xf32>) outs(%150 : tensor<?x?x32x128xf32>) permutation = [0, 2, 1, 3] 
    return %transposed_39 : tensor<?x?x32x128xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_64_float32: "0x040000000000803FC18A503FC6E1293F84630A3FBC77E13E7DABB73EE39E953E61C4733EB093463EA0C3213EA0C6033E9CB1D63DADE4AE3D98788E3D671E683D84163D3DC8081A3D3FF5FA3C496FCC3C3989A63CC3A9873CEC065D3C6D0D343C7FAC123C4FF7EE3B76AAC23B02949E3B352E813B2077523BDC722B3B41AA0B3B108CE33A215DB93A2300973AEA03763A8668483A8D41233ABFFD043A81ACD8399981B039F8C88F396F426A39F4D43E3975741B39C345FD38F551CE386B12A8380FEA8838C4105F3887B63538CB061438802BF1371076C437690AA037345F823708685437A7072D3700F40C374DA5E536C712BB36A7649836C2487836B0414A36FFC22436"
    }
  }
#-}
