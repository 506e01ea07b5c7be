// flax.linen.MultiHeadDotProductAttention with a causal mask: projections and attention.
//
// MODEL: flax_causal_attention
// FRONT-END: jax 0.10.2, flax 0.12.8, transformers 4.57.6; stablehlo-legalize-to-linalg of torch-mlir 20261001
// SHAPES: batch 1, sequence 256, hidden 768, heads 12, head dim 64, f32
// VARIANT: causal by select of -FLT_MAX, Q divided by sqrt(64)
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

#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d0, 0, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map11 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<() -> ()>
#map15 = affine_map<(d0, d1, d2, d3) -> ()>
#map16 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map17 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4)>
#map18 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map19 = affine_map<(d0, d1, d2) -> ()>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map21 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map23 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4, d2)>
#map25 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x256x768xf32>, %arg1: tensor<12x64xf32>, %arg2: tensor<768x12x64xf32>, %arg3: tensor<768xf32>, %arg4: tensor<12x64x768xf32>, %arg5: tensor<12x64xf32>, %arg6: tensor<768x12x64xf32>, %arg7: tensor<12x64xf32>, %arg8: tensor<768x12x64xf32>) -> (tensor<1x256x768xf32> ) {
    %cst = arith.constant 8.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 0.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %0 = tensor.empty() : tensor<256xi32>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel"]} outs(%0 : tensor<256xi32>) {
    ^bb0(%out: i32):
      %65 = linalg.index 0 : index
      %66 = arith.index_cast %65 : index to i32
      linalg.yield %66 : i32
    } -> tensor<256xi32>
    %2 = tensor.empty() : tensor<1x256xi32>
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<256xi32>) outs(%2 : tensor<1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256xi32>
    %4 = tensor.empty() : tensor<1x256x1xi32>
    %5 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<1x256xi32>) outs(%4 : tensor<1x256x1xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x1xi32>
    %6 = tensor.empty() : tensor<1x1x256xi32>
    %7 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<1x256xi32>) outs(%6 : tensor<1x1x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x1x256xi32>
    %8 = tensor.empty() : tensor<1x256x256xi32>
    %9 = linalg.generic {indexing_maps = [#map6, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x256x1xi32>) outs(%8 : tensor<1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x256xi32>
    %10 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<1x1x256xi32>) outs(%8 : tensor<1x256x256xi32>) {
    ^bb0(%in: i32, %out: i32):
      linalg.yield %in : i32
    } -> tensor<1x256x256xi32>
    %11 = tensor.empty() : tensor<1x256x256xi1>
    %12 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<1x256x256xi32>, tensor<1x256x256xi32>) outs(%11 : tensor<1x256x256xi1>) {
    ^bb0(%in: i32, %in_8: i32, %out: i1):
      %65 = arith.cmpi sge, %in, %in_8 : i32
      linalg.yield %65 : i1
    } -> tensor<1x256x256xi1>
    %13 = tensor.empty() : tensor<1x1x256x256xi1>
    %14 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<1x256x256xi1>) outs(%13 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x256x256xi1>
    %15 = tensor.empty() : tensor<1x1x256x256xf32>
    %16 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x1x256x256xi1>) outs(%15 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: i1, %out: f32):
      %65 = arith.uitofp %in : i1 to f32
      linalg.yield %65 : f32
    } -> tensor<1x1x256x256xf32>
    %17 = tensor.empty() : tensor<1x256x12x64xf32>
    %18 = linalg.fill ins(%cst_1 : f32) outs(%17 : tensor<1x256x12x64xf32>) -> tensor<1x256x12x64xf32>
    %19 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg6 : tensor<1x256x768xf32>, tensor<768x12x64xf32>) outs(%18 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.mulf %in, %in_8 : f32
      %66 = arith.addf %out, %65 : f32
      linalg.yield %66 : f32
    } -> tensor<1x256x12x64xf32>
    %expanded = tensor.expand_shape %arg5 [[0, 1, 2], [3]] output_shape [1, 1, 12, 64] : tensor<12x64xf32> into tensor<1x1x12x64xf32>
    %20 = linalg.generic {indexing_maps = [#map13, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x12x64xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %21 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %20 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.addf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x256x12x64xf32>
    %22 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg2 : tensor<1x256x768xf32>, tensor<768x12x64xf32>) outs(%18 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.mulf %in, %in_8 : f32
      %66 = arith.addf %out, %65 : f32
      linalg.yield %66 : f32
    } -> tensor<1x256x12x64xf32>
    %expanded_5 = tensor.expand_shape %arg1 [[0, 1, 2], [3]] output_shape [1, 1, 12, 64] : tensor<12x64xf32> into tensor<1x1x12x64xf32>
    %23 = linalg.generic {indexing_maps = [#map13, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_5 : tensor<1x1x12x64xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %24 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %23 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.addf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x256x12x64xf32>
    %25 = linalg.generic {indexing_maps = [#map10, #map11, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%arg0, %arg8 : tensor<1x256x768xf32>, tensor<768x12x64xf32>) outs(%18 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.mulf %in, %in_8 : f32
      %66 = arith.addf %out, %65 : f32
      linalg.yield %66 : f32
    } -> tensor<1x256x12x64xf32>
    %expanded_6 = tensor.expand_shape %arg7 [[0, 1, 2], [3]] output_shape [1, 1, 12, 64] : tensor<12x64xf32> into tensor<1x1x12x64xf32>
    %26 = linalg.generic {indexing_maps = [#map13, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_6 : tensor<1x1x12x64xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %27 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %26 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.addf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x256x12x64xf32>
    %28 = tensor.empty() : tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map14], iterator_types = []} outs(%28 : tensor<f32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map15, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29 : tensor<f32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %31 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %30 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.divf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x256x12x64xf32>
    %32 = tensor.empty() : tensor<1x12x256x256xf32>
    %33 = linalg.fill ins(%cst_1 : f32) outs(%32 : tensor<1x12x256x256xf32>) -> tensor<1x12x256x256xf32>
    %34 = linalg.generic {indexing_maps = [#map16, #map17, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%31, %24 : tensor<1x256x12x64xf32>, tensor<1x256x12x64xf32>) outs(%33 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.mulf %in, %in_8 : f32
      %66 = arith.addf %out, %65 : f32
      linalg.yield %66 : f32
    } -> tensor<1x12x256x256xf32>
    %35 = linalg.generic {indexing_maps = [#map15, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_2 : tensor<f32>) outs(%15 : tensor<1x1x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x256x256xf32>
    %36 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %35 : tensor<1x1x256x256xf32>, tensor<1x1x256x256xf32>) outs(%13 : tensor<1x1x256x256xi1>) {
    ^bb0(%in: f32, %in_8: f32, %out: i1):
      %65 = arith.cmpf une, %in, %in_8 : f32
      linalg.yield %65 : i1
    } -> tensor<1x1x256x256xi1>
    %37 = tensor.empty() : tensor<1x12x256x256xi1>
    %38 = linalg.generic {indexing_maps = [#map13, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36 : tensor<1x1x256x256xi1>) outs(%37 : tensor<1x12x256x256xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x12x256x256xi1>
    %39 = linalg.generic {indexing_maps = [#map15, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4 : tensor<f32>) outs(%32 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %40 = linalg.generic {indexing_maps = [#map9, #map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %34, %39 : tensor<1x12x256x256xi1>, tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%32 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: i1, %in_8: f32, %in_9: f32, %out: f32):
      %65 = arith.select %in, %in_8, %in_9 : f32
      linalg.yield %65 : f32
    } -> tensor<1x12x256x256xf32>
    %41 = tensor.empty() : tensor<1x12x256xf32>
    %42 = linalg.fill ins(%cst_0 : f32) outs(%41 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %43 = linalg.generic {indexing_maps = [#map9, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<1x12x256x256xf32>) outs(%42 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = arith.maximumf %out, %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x12x256xf32>
    %44 = linalg.generic {indexing_maps = [#map19, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<f32>) outs(%41 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256xf32>
    %45 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44, %43 : tensor<1x12x256xf32>, tensor<1x12x256xf32>) outs(%41 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.maximumf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x12x256xf32>
    %46 = tensor.empty() : tensor<1x12x256x1xf32>
    %47 = linalg.generic {indexing_maps = [#map18, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45 : tensor<1x12x256xf32>) outs(%46 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %48 = linalg.generic {indexing_maps = [#map20, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x12x256x1xf32>) outs(%32 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %49 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %48 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%32 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.subf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x12x256x256xf32>
    %50 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x12x256x256xf32>) outs(%32 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = math.exp %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x12x256x256xf32>
    %51 = linalg.fill ins(%cst_1 : f32) outs(%41 : tensor<1x12x256xf32>) -> tensor<1x12x256xf32>
    %52 = linalg.generic {indexing_maps = [#map9, #map18], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%50 : tensor<1x12x256x256xf32>) outs(%51 : tensor<1x12x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %65 = arith.addf %out, %in : f32
      linalg.yield %65 : f32
    } -> tensor<1x12x256xf32>
    %53 = linalg.generic {indexing_maps = [#map18, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x12x256xf32>) outs(%46 : tensor<1x12x256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x1xf32>
    %54 = linalg.generic {indexing_maps = [#map20, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53 : tensor<1x12x256x1xf32>) outs(%32 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x12x256x256xf32>
    %55 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %54 : tensor<1x12x256x256xf32>, tensor<1x12x256x256xf32>) outs(%32 : tensor<1x12x256x256xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.divf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x12x256x256xf32>
    %56 = tensor.empty() : tensor<1x12x64x256xf32>
    %57 = linalg.fill ins(%cst_1 : f32) outs(%56 : tensor<1x12x64x256xf32>) -> tensor<1x12x64x256xf32>
    %58 = linalg.generic {indexing_maps = [#map21, #map22, #map12], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%27, %55 : tensor<1x256x12x64xf32>, tensor<1x12x256x256xf32>) outs(%57 : tensor<1x12x64x256xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.mulf %in, %in_8 : f32
      %66 = arith.addf %out, %65 : f32
      linalg.yield %66 : f32
    } -> tensor<1x12x64x256xf32>
    %59 = linalg.generic {indexing_maps = [#map23, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x12x64x256xf32>) outs(%17 : tensor<1x256x12x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x12x64xf32>
    %60 = tensor.empty() : tensor<1x256x768xf32>
    %61 = linalg.fill ins(%cst_1 : f32) outs(%60 : tensor<1x256x768xf32>) -> tensor<1x256x768xf32>
    %62 = linalg.generic {indexing_maps = [#map22, #map24, #map25], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%59, %arg4 : tensor<1x256x12x64xf32>, tensor<12x64x768xf32>) outs(%61 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.mulf %in, %in_8 : f32
      %66 = arith.addf %out, %65 : f32
      linalg.yield %66 : f32
    } -> tensor<1x256x768xf32>
    %expanded_7 = tensor.expand_shape %arg3 [[0, 1, 2]] output_shape [1, 1, 768] : tensor<768xf32> into tensor<1x1x768xf32>
    %63 = linalg.generic {indexing_maps = [#map7, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_7 : tensor<1x1x768xf32>) outs(%60 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x256x768xf32>
    %64 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %63 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%60 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32, %in_8: f32, %out: f32):
      %65 = arith.addf %in, %in_8 : f32
      linalg.yield %65 : f32
    } -> tensor<1x256x768xf32>
    return %64 : tensor<1x256x768xf32>
  }
}
