// Attention as an RNN: one query's softmax partials, updated token by token.
//
// MODEL: attention_rnn_loop
// FRONT-END: written by hand: a loop over tokens, as a scan becomes
// SHAPES: batch 2, heads 4/4/4, queries 200, keys 200, head dims 64/64, bf16
// VARIANT: Attention as an RNN: a maximum, a sum of weights and a weighted sum of values.
// ATTENTION: 1
//

#all = affine_map<(b, h, d) -> (b, h, d)>
#row = affine_map<(b, h, d) -> (b, h)>
#point = affine_map<(b, h) -> (b, h)>
func.func @main(%q: tensor<2x4x64xbf16>, %k: tensor<2x4x200x64xbf16>, %v: tensor<2x4x200x64xbf16>) -> (tensor<2x4x200x64xbf16>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %tokens = arith.constant 200 : index
  %scale = arith.constant 0.125 : f32
  %m0 = arith.constant dense<0xFF800000> : tensor<2x4xf32>
  %u0 = arith.constant dense<0.000000e+00> : tensor<2x4xf32>
  %w0 = arith.constant dense<0.000000e+00> : tensor<2x4x64xf32>
  %o0 = tensor.empty() : tensor<2x4x200x64xbf16>
  %se = tensor.empty() : tensor<2x4xf32>
  %re = tensor.empty() : tensor<2x4x64xf32>
  %r:4 = scf.for %t = %c0 to %tokens step %c1 iter_args(%out = %o0, %m = %m0, %u = %u0, %w = %w0) -> (tensor<2x4x200x64xbf16>, tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4x64xf32>) {
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x200x64xbf16> to tensor<2x4x64xbf16>
    %dot = linalg.generic {indexing_maps = [#all, #all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %kt : tensor<2x4x64xbf16>, tensor<2x4x64xbf16>) outs(%u0 : tensor<2x4xf32>) {
    ^bb0(%a: bf16, %c: bf16, %x: f32):
      %af = arith.extf %a : bf16 to f32
      %cf = arith.extf %c : bf16 to f32
      %p = arith.mulf %af, %cf : f32
      %y = arith.addf %x, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x4xf32>
    %s = linalg.generic {indexing_maps = [#point, #point], iterator_types = ["parallel", "parallel"]} ins(%dot : tensor<2x4xf32>) outs(%se : tensor<2x4xf32>) {
    ^bb0(%a: f32, %x: f32):
      %y = arith.mulf %a, %scale : f32
      linalg.yield %y : f32
    } -> tensor<2x4xf32>
    %m1 = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%m, %s : tensor<2x4xf32>, tensor<2x4xf32>) outs(%se : tensor<2x4xf32>) {
    ^bb0(%a: f32, %c: f32, %x: f32):
      %y = arith.maximumf %a, %c : f32
      linalg.yield %y : f32
    } -> tensor<2x4xf32>
    %shrink = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%m, %m1 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%se : tensor<2x4xf32>) {
    ^bb0(%a: f32, %c: f32, %x: f32):
      %n = arith.subf %a, %c : f32
      %y = math.exp %n : f32
      linalg.yield %y : f32
    } -> tensor<2x4xf32>
    %weight = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%s, %m1 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%se : tensor<2x4xf32>) {
    ^bb0(%a: f32, %c: f32, %x: f32):
      %n = arith.subf %a, %c : f32
      %y = math.exp %n : f32
      linalg.yield %y : f32
    } -> tensor<2x4xf32>
    %u1 = linalg.generic {indexing_maps = [#point, #point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%u, %shrink, %weight : tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>) outs(%se : tensor<2x4xf32>) {
    ^bb0(%a: f32, %f: f32, %g: f32, %x: f32):
      %n = arith.mulf %a, %f : f32
      %y = arith.addf %n, %g : f32
      linalg.yield %y : f32
    } -> tensor<2x4xf32>
    %w1 = linalg.generic {indexing_maps = [#all, #row, #row, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %shrink, %weight, %vt : tensor<2x4x64xf32>, tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4x64xbf16>) outs(%re : tensor<2x4x64xf32>) {
    ^bb0(%a: f32, %f: f32, %g: f32, %c: bf16, %x: f32):
      %n = arith.mulf %a, %f : f32
      %cf = arith.extf %c : bf16 to f32
      %p = arith.mulf %g, %cf : f32
      %y = arith.addf %n, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x4x64xf32>
    %row = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %u1 : tensor<2x4x64xf32>, tensor<2x4xf32>) outs(%re : tensor<2x4x64xf32>) {
    ^bb0(%a: f32, %c: f32, %x: f32):
      %y = arith.divf %a, %c : f32
      linalg.yield %y : f32
    } -> tensor<2x4x64xf32>
    %cast = arith.truncf %row : tensor<2x4x64xf32> to tensor<2x4x64xbf16>
    %next = tensor.insert_slice %cast into %out[0, 0, %t, 0] [2, 4, 1, 64] [1, 1, 1, 1] : tensor<2x4x64xbf16> into tensor<2x4x200x64xbf16>
    scf.yield %next, %m1, %u1, %w1 : tensor<2x4x200x64xbf16>, tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4x64xf32>
  }
  return %r#0 : tensor<2x4x200x64xbf16>
}
