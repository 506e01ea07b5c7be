// Mistral 7B, the attention between the projections, with a window of 128 keys (the model's own is 4096).
//
// MODEL: mistral_7b_attention
// FRONT-END: torch-mlir 20261001, torch 2.15.0, transformers 5.23.0, output linalg-on-tensors
// SHAPES: batch 1, sequence 512, heads 32, key/value heads 8, head dim 128, f32
// VARIANT: causal sliding window (added select of 0 and -FLT_MAX), GQA by broadcast and collapse, rotary
// ATTENTION: 1
// EXPORTER: test/Models/export/torch_models.py
//
// ARG 0: query, tensor<1x32x512x128xf32>, mean 0 std 1
// ARG 1: key, tensor<1x8x512x128xf32>, mean 0 std 1
// ARG 2: value, tensor<1x8x512x128xf32>, mean 0 std 1

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> ()>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x32x512x128xf32>, %arg1: tensor<1x8x512x128xf32>, %arg2: tensor<1x8x512x128xf32>) -> tensor<1x512x32x128xf32> {
    %c128_i64 = arith.constant 128 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<true> : tensor<i1>
    %cst_4 = arith.constant 0.088388347648318447 : f64
    %cst_5 = arith.constant dense_resource<constant_64_float32> : tensor<64xf32>
    %0 = tensor.empty() : tensor<512xi64>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<512xi64>) {
    ^bb0(%out: i64):
      %55 = linalg.index 0 : index
      %56 = arith.index_cast %55 : index to i64
      linalg.yield %56 : i64
    } -> tensor<512xi64>
    %expanded = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 512, 1] : tensor<512xi64> into tensor<1x1x512x1xi64>
    %expanded_6 = tensor.expand_shape %1 [[0, 1, 2, 3]] output_shape [1, 1, 1, 512] : tensor<512xi64> into tensor<1x1x1x512xi64>
    %2 = tensor.empty() : tensor<1x1x512x1xi64>
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x512x1xi64>) outs(%2 : tensor<1x1x512x1xi64>) {
    ^bb0(%in: i64, %out: i64):
      %55 = arith.subi %in, %c128_i64 : i64
      linalg.yield %55 : i64
    } -> tensor<1x1x512x1xi64>
    %4 = tensor.empty() : tensor<1x1x512x512xi1>
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6, %3 : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_23: i64, %out: i1):
      %55 = arith.cmpi sgt, %in, %in_23 : i64
      linalg.yield %55 : i1
    } -> tensor<1x1x512x512xi1>
    %6 = linalg.generic {indexing_maps = [#map4, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_3, %5 : tensor<i1>, tensor<1x1x512x512xi1>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_23: i1, %out: i1):
      %55 = arith.andi %in, %in_23 : i1
      linalg.yield %55 : i1
    } -> tensor<1x1x512x512xi1>
    %7 = linalg.generic {indexing_maps = [#map2, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6, %expanded : tensor<1x1x1x512xi64>, tensor<1x1x512x1xi64>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i64, %in_23: i64, %out: i1):
      %55 = arith.cmpi sle, %in, %in_23 : i64
      linalg.yield %55 : i1
    } -> tensor<1x1x512x512xi1>
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x1x512x512xi1>, tensor<1x1x512x512xi1>) outs(%4 : tensor<1x1x512x512xi1>) {
    ^bb0(%in: i1, %in_23: i1, %out: i1):
      %55 = arith.andi %in, %in_23 : i1
      linalg.yield %55 : i1
    } -> tensor<1x1x512x512xi1>
    %9 = tensor.empty() : tensor<1x1x512x512xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map4, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %cst_2, %cst_1 : tensor<1x1x512x512xi1>, tensor<f32>, tensor<f32>) outs(%9 : tensor<1x1x512x512xf32>) {
    ^bb0(%in: i1, %in_23: f32, %in_24: f32, %out: f32):
      %55 = arith.select %in, %in_23, %in_24 : f32
      linalg.yield %55 : f32
    } -> tensor<1x1x512x512xf32>
    %expanded_7 = tensor.expand_shape %1 [[0, 1, 2]] output_shape [1, 512, 1] : tensor<512xi64> into tensor<1x512x1xi64>
    %11 = tensor.empty() : tensor<1x512x1xf32>
    %12 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<1x512x1xi64>) outs(%11 : tensor<1x512x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %55 = arith.sitofp %in : i64 to f32
      linalg.yield %55 : f32
    } -> tensor<1x512x1xf32>
    %13 = tensor.empty() : tensor<1x512x64xf32>
    %14 = linalg.generic {indexing_maps = [#map6, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %cst_5 : tensor<1x512x1xf32>, tensor<64xf32>) outs(%13 : tensor<1x512x64xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.mulf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x512x64xf32>
    %concat = tensor.concat dim(2) %14, %14 : (tensor<1x512x64xf32>, tensor<1x512x64xf32>) -> tensor<1x512x128xf32>
    %15 = tensor.empty() : tensor<1x512x128xf32>
    %16 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x128xf32>) outs(%15 : tensor<1x512x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = math.cos %in : f32
      linalg.yield %55 : f32
    } -> tensor<1x512x128xf32>
    %17 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x512x128xf32>) outs(%15 : tensor<1x512x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = math.sin %in : f32
      linalg.yield %55 : f32
    } -> tensor<1x512x128xf32>
    %expanded_8 = tensor.expand_shape %16 [[0], [1, 2], [3]] output_shape [1, 1, 512, 128] : tensor<1x512x128xf32> into tensor<1x1x512x128xf32>
    %expanded_9 = tensor.expand_shape %17 [[0], [1, 2], [3]] output_shape [1, 1, 512, 128] : tensor<1x512x128xf32> into tensor<1x1x512x128xf32>
    %18 = tensor.empty() : tensor<1x32x512x128xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_8 : tensor<1x32x512x128xf32>, tensor<1x1x512x128xf32>) outs(%18 : tensor<1x32x512x128xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.mulf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x128xf32>
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [1, 32, 512, 64] [1, 1, 1, 1] : tensor<1x32x512x128xf32> to tensor<1x32x512x64xf32>
    %extracted_slice_10 = tensor.extract_slice %arg0[0, 0, 0, 64] [1, 32, 512, 64] [1, 1, 1, 1] : tensor<1x32x512x128xf32> to tensor<1x32x512x64xf32>
    %20 = tensor.empty() : tensor<1x32x512x64xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_10 : tensor<1x32x512x64xf32>) outs(%20 : tensor<1x32x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.negf %in : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x64xf32>
    %concat_11 = tensor.concat dim(3) %21, %extracted_slice : (tensor<1x32x512x64xf32>, tensor<1x32x512x64xf32>) -> tensor<1x32x512x128xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_11, %expanded_9 : tensor<1x32x512x128xf32>, tensor<1x1x512x128xf32>) outs(%18 : tensor<1x32x512x128xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.mulf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x128xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %22 : tensor<1x32x512x128xf32>, tensor<1x32x512x128xf32>) outs(%18 : tensor<1x32x512x128xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.addf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x128xf32>
    %24 = tensor.empty() : tensor<1x8x512x128xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg1, %expanded_8 : tensor<1x8x512x128xf32>, tensor<1x1x512x128xf32>) outs(%24 : tensor<1x8x512x128xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.mulf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x8x512x128xf32>
    %extracted_slice_12 = tensor.extract_slice %arg1[0, 0, 0, 0] [1, 8, 512, 64] [1, 1, 1, 1] : tensor<1x8x512x128xf32> to tensor<1x8x512x64xf32>
    %extracted_slice_13 = tensor.extract_slice %arg1[0, 0, 0, 64] [1, 8, 512, 64] [1, 1, 1, 1] : tensor<1x8x512x128xf32> to tensor<1x8x512x64xf32>
    %26 = tensor.empty() : tensor<1x8x512x64xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_13 : tensor<1x8x512x64xf32>) outs(%26 : tensor<1x8x512x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.negf %in : f32
      linalg.yield %55 : f32
    } -> tensor<1x8x512x64xf32>
    %concat_14 = tensor.concat dim(3) %27, %extracted_slice_12 : (tensor<1x8x512x64xf32>, tensor<1x8x512x64xf32>) -> tensor<1x8x512x128xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_14, %expanded_9 : tensor<1x8x512x128xf32>, tensor<1x1x512x128xf32>) outs(%24 : tensor<1x8x512x128xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.mulf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x8x512x128xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %28 : tensor<1x8x512x128xf32>, tensor<1x8x512x128xf32>) outs(%24 : tensor<1x8x512x128xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.addf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x8x512x128xf32>
    %30 = tensor.empty() : tensor<1x8x4x512x128xf32>
    %31 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<1x8x512x128xf32>) outs(%30 : tensor<1x8x4x512x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x4x512x128xf32>
    %collapsed = tensor.collapse_shape %31 [[0], [1, 2], [3], [4]] : tensor<1x8x4x512x128xf32> into tensor<1x32x512x128xf32>
    %32 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x8x512x128xf32>) outs(%30 : tensor<1x8x4x512x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x4x512x128xf32>
    %33 = tensor.empty() : tensor<1x32x128x512xf32>
    %transposed = linalg.transpose ins(%collapsed : tensor<1x32x512x128xf32>) outs(%33 : tensor<1x32x128x512xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_15 = tensor.collapse_shape %23 [[0, 1], [2], [3]] : tensor<1x32x512x128xf32> into tensor<32x512x128xf32>
    %collapsed_16 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x32x128x512xf32> into tensor<32x128x512xf32>
    %34 = tensor.empty() : tensor<32x512x512xf32>
    %35 = linalg.fill ins(%cst : f32) outs(%34 : tensor<32x512x512xf32>) -> tensor<32x512x512xf32>
    %36 = linalg.batch_matmul ins(%collapsed_15, %collapsed_16 : tensor<32x512x128xf32>, tensor<32x128x512xf32>) outs(%35 : tensor<32x512x512xf32>) -> tensor<32x512x512xf32>
    %expanded_17 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [1, 32, 512, 512] : tensor<32x512x512xf32> into tensor<1x32x512x512xf32>
    %37 = tensor.empty() : tensor<1x32x512x512xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<1x32x512x512xf32>) outs(%37 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.truncf %cst_4 : f64 to f32
      %56 = arith.mulf %in, %55 : f32
      linalg.yield %56 : f32
    } -> tensor<1x32x512x512xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map8, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %10 : tensor<1x32x512x512xf32>, tensor<1x1x512x512xf32>) outs(%37 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.addf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x512xf32>
    %40 = tensor.empty() : tensor<1x32x512xi64>
    %41 = linalg.fill ins(%c0_i64 : i64) outs(%40 : tensor<1x32x512xi64>) -> tensor<1x32x512xi64>
    %42 = tensor.empty() : tensor<1x32x512xf32>
    %43 = linalg.fill ins(%cst_0 : f32) outs(%42 : tensor<1x32x512xf32>) -> tensor<1x32x512xf32>
    %44:2 = linalg.generic {indexing_maps = [#map1, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%39 : tensor<1x32x512x512xf32>) outs(%43, %41 : tensor<1x32x512xf32>, tensor<1x32x512xi64>) {
    ^bb0(%in: f32, %out: f32, %out_23: i64):
      %55 = linalg.index 3 : index
      %56 = arith.index_cast %55 : index to i64
      %57 = arith.maximumf %in, %out : f32
      %58 = arith.cmpf ogt, %in, %out : f32
      %59 = arith.select %58, %56, %out_23 : i64
      linalg.yield %57, %59 : f32, i64
    } -> (tensor<1x32x512xf32>, tensor<1x32x512xi64>)
    %expanded_18 = tensor.expand_shape %44#0 [[0], [1], [2, 3]] output_shape [1, 32, 512, 1] : tensor<1x32x512xf32> into tensor<1x32x512x1xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %expanded_18 : tensor<1x32x512x512xf32>, tensor<1x32x512x1xf32>) outs(%37 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.subf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x512xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x32x512x512xf32>) outs(%37 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = math.exp %in : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x512xf32>
    %47 = tensor.empty() : tensor<1x32x512x1xf32>
    %48 = linalg.fill ins(%cst : f32) outs(%47 : tensor<1x32x512x1xf32>) -> tensor<1x32x512x1xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%46 : tensor<1x32x512x512xf32>) outs(%48 : tensor<1x32x512x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.addf %in, %out : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x1xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %49 : tensor<1x32x512x512xf32>, tensor<1x32x512x1xf32>) outs(%37 : tensor<1x32x512x512xf32>) {
    ^bb0(%in: f32, %in_23: f32, %out: f32):
      %55 = arith.divf %in, %in_23 : f32
      linalg.yield %55 : f32
    } -> tensor<1x32x512x512xf32>
    %collapsed_19 = tensor.collapse_shape %50 [[0, 1], [2], [3]] : tensor<1x32x512x512xf32> into tensor<32x512x512xf32>
    %collapsed_20 = tensor.collapse_shape %32 [[0, 1, 2], [3], [4]] : tensor<1x8x4x512x128xf32> into tensor<32x512x128xf32>
    %51 = tensor.empty() : tensor<32x512x128xf32>
    %52 = linalg.fill ins(%cst : f32) outs(%51 : tensor<32x512x128xf32>) -> tensor<32x512x128xf32>
    %53 = linalg.batch_matmul ins(%collapsed_19, %collapsed_20 : tensor<32x512x512xf32>, tensor<32x512x128xf32>) outs(%52 : tensor<32x512x128xf32>) -> tensor<32x512x128xf32>
    %expanded_21 = tensor.expand_shape %53 [[0, 1], [2], [3]] output_shape [1, 32, 512, 128] : tensor<32x512x128xf32> into tensor<1x32x512x128xf32>
    %54 = tensor.empty() : tensor<1x512x32x128xf32>
    %transposed_22 = linalg.transpose ins(%expanded_21 : tensor<1x32x512x128xf32>) outs(%54 : tensor<1x512x32x128xf32>) permutation = [0, 2, 1, 3] 
    return %transposed_22 : tensor<1x512x32x128xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      constant_64_float32: "0x040000000000803FD7AF5D3F11F93F3FE03D263F9AF50F3FCF53F93E9BE8D73E1BF8BA3E9BE8A13E04358C3E23D4723EED47523E8718363E40B01D3E778D083ED67FEC3DCDCCCC3D7859B13D0D94993D4DFE843DC255663D3F76473D15BA2C3D4893153DE386013DD254E03C4F43C23C8B39A83C39AD913C334D7C3CF27B5A3C11333D3C0AD7233C2DE10D3CB0B9F53B15CAD43B9C44B83BCC919F3B772E8A3B0E526F3B383E4F3B0F77333B0D691B3B6F94063B2815E93A5CD7C93A8EC9AE3A0E5C973A6F12833AE201633A8C94443A443B2A3A166A133AAC4FFF392517DD39D774BF3960CBA53972928F3915A87839E453573953773A391679213972D40B39E22CF238"
    }
  }
#-}
