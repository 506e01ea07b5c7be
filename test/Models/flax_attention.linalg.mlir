// flax.linen.MultiHeadDotProductAttention: projections and attention.
//
// MODEL: flax_attention
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: no mask, Q divided by sqrt(64)
// ATTENTION: 1
// EXPORTER: test/Models/export/jax_models.py
//
// ARG 0: inputs, tensor<1x256x768xf32>, mean 0 std 1
// ARG 1: params.key.bias, tensor<12x64xf32>, mean 0 std 0.02
// ARG 2: params.key.kernel, tensor<768x12x64xf32>, mean 0 std 0.036
// ARG 3: params.out.bias, tensor<768xf32>, mean 0 std 0.02
// ARG 4: params.out.kernel, tensor<12x64x768xf32>, mean 0 std 0.036
// ARG 5: params.query.bias, tensor<12x64xf32>, mean 0 std 0.02
// ARG 6: params.query.kernel, tensor<768x12x64xf32>, mean 0 std 0.036
// ARG 7: params.value.bias, tensor<12x64xf32>, mean 0 std 0.02
// ARG 8: params.value.kernel, tensor<768x12x64xf32>, mean 0 std 0.036

#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<() -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> ()>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2) -> ()>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4, d2)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
#map18 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<12x64xf32>, %arg2: tensor<768x12x64xf32>, %arg3: tensor<768xf32>, %arg4: tensor<12x64x768xf32>, %arg5: tensor<12x64xf32>, %arg6: tensor<768x12x64xf32>, %arg7: tensor<12x64xf32>, %arg8: tensor<768x12x64xf32>) -> (tensor<1x256x768xf32> ) {
    %cst = arith.constant 8.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<0xFF800000> : tensor<f32>
    %0 = tensor.empty() : tensor<1x256x12x64xf32>
    %1 = linalg.fill ins(%cst_1 : f32) outs(%0 : tensor<1x256x12x64xf32>) -> tensor<1x256x12x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg6 : tensor<1x256x768xf32>, tensor<768x12x64xf32>) outs(%1 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.mulf %in, %in_6 : f32
      %43 = arith.addf %out, %42 : f32
      linalg.yield %43 : f32
    } -> tensor<1x256x12x64xf32>
    %expanded = tensor.expand_shape %arg5 [[0, 1, 2], [3]] output_shape [1, 1, 12, 64] : tensor<12x64xf32> into tensor<1x1x12x64xf32>
    %3 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x12x64xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %4 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %3 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.addf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x256x12x64xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg2 : tensor<1x256x768xf32>, tensor<768x12x64xf32>) outs(%1 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.mulf %in, %in_6 : f32
      %43 = arith.addf %out, %42 : f32
      linalg.yield %43 : f32
    } -> tensor<1x256x12x64xf32>
    %expanded_3 = tensor.expand_shape %arg1 [[0, 1, 2], [3]] output_shape [1, 1, 12, 64] : tensor<12x64xf32> into tensor<1x1x12x64xf32>
    %6 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_3 : tensor<1x1x12x64xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %7 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %6 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.addf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x256x12x64xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg8 : tensor<1x256x768xf32>, tensor<768x12x64xf32>) outs(%1 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.mulf %in, %in_6 : f32
      %43 = arith.addf %out, %42 : f32
      linalg.yield %43 : f32
    } -> tensor<1x256x12x64xf32>
    %expanded_4 = tensor.expand_shape %arg7 [[0, 1, 2], [3]] output_shape [1, 1, 12, 64] : tensor<12x64xf32> into tensor<1x1x12x64xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_4 : tensor<1x1x12x64xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %9 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.addf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x256x12x64xf32>
    %11 = tensor.empty() : tensor<f32>
    %12 = linalg.generic {indexing_maps = [#map5], iterator_types = []} outs(%11 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %13 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<f32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %14 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %13 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.divf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x256x12x64xf32>
    %15 = tensor.empty() : tensor<1x12x256x256xf32>
    %16 = linalg.fill ins(%cst_1 : f32) outs(%15 : tensor<1x12x256x256xf32>) -> tensor<1x12x256x256xf32>
    %17 = linalg.generic {indexing_maps = [#map7, #map8, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%14, %7 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%16 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.mulf %in, %in_6 : f32
      %43 = arith.addf %out, %42 : f32
      linalg.yield %43 : f32
    } -> tensor<1x12x256x256xf32>
    %18 = tensor.empty() : tensor<1x12x256xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%17 : tensor<1x12x256x256xf32>) outs(%19 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %42 = arith.maximumf %out, %in : f32
      linalg.yield %42 : f32
    } -> tensor<1x12x256xf32>
    %21 = linalg.generic {indexing_maps = [#map10, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%18 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256xf32>
    %22 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %20 : tensor<1x12x256xf32>, tensor<1x12x256xf32>) outs(%18 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.maximumf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x12x256xf32>
    %23 = tensor.empty() : tensor<1x12x256x1xf32>
    %24 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<1x12x256xf32>) outs(%23 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %25 = linalg.generic {indexing_maps = [#map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x12x256x1xf32>) outs(%15 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %25 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%15 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.subf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x12x256x256xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<1x12x256x256xf32>) outs(%15 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %42 = math.exp %in : f32
      linalg.yield %42 : f32
    } -> tensor<1x12x256x256xf32>
    %28 = linalg.fill ins(%cst_1 : f32) outs(%18 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %29 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%27 : tensor<1x12x256x256xf32>) outs(%28 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %42 = arith.addf %out, %in : f32
      linalg.yield %42 : f32
    } -> tensor<1x12x256xf32>
    %30 = linalg.generic {indexing_maps = [#map9, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<1x12x256xf32>) outs(%23 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %31 = linalg.generic {indexing_maps = [#map12, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<1x12x256x1xf32>) outs(%15 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %31 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%15 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.divf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x12x256x256xf32>
    %33 = tensor.empty() : tensor<1x12x64x256xf32>
    %34 = linalg.fill ins(%cst_1 : f32) outs(%33 : tensor<1x12x64x256xf32>) -> tensor<1x12x64x256xf32>
    %35 = linalg.generic {indexing_maps = [#map13, #map14, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%10, %32 : tensor<1x256x12x64xf32>, tensor<1x12x256x256xf32>) outs(%34 : tensor<1x12x64x256xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.mulf %in, %in_6 : f32
      %43 = arith.addf %out, %42 : f32
      linalg.yield %43 : f32
    } -> tensor<1x12x64x256xf32>
    %36 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<1x12x64x256xf32>) outs(%0 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %37 = tensor.empty() : tensor<1x256x768xf32>
    %38 = linalg.fill ins(%cst_1 : f32) outs(%37 : tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %39 = linalg.generic {indexing_maps = [#map14, #map16, #map17], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%36, %arg4 : tensor<1x256x12x64xf32>, tensor<12x64x768xf32>) outs(%38 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.mulf %in, %in_6 : f32
      %43 = arith.addf %out, %42 : f32
      linalg.yield %43 : f32
    } -> tensor<1x256x768xf32>
    %expanded_5 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %40 = linalg.generic {indexing_maps = [#map18, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<1x1x768xf32>) outs(%37 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %41 = linalg.generic {indexing_maps = [#map11, #map11, #map11], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39, %40 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%37 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %42 = arith.addf %in, %in_6 : f32
      linalg.yield %42 : f32
    } -> tensor<1x256x768xf32>
    return %41 : tensor<1x256x768xf32>
  }
}
