// Attention as an RNN, decoding: one token, the softmax's partials in and out.
//
// MODEL: attention_rnn_step
// FRONT-END: written by hand
// SHAPES: batch 3, heads 4/4/4, queries 1, keys 1, head dims 64/64, bf16
// VARIANT: Attention as an RNN: a maximum, a sum of weights and a weighted sum of values, for one token.
// ATTENTION: 0
//

#all = affine_map<(b, h, d) -> (b, h, d)>
#row = affine_map<(b, h, d) -> (b, h)>
#point = affine_map<(b, h) -> (b, h)>
func.func @main(%q: tensor<3x4x64xbf16>, %k: tensor<3x4x64xbf16>, %v: tensor<3x4x64xbf16>, %m: tensor<3x4xf32>, %u: tensor<3x4xf32>, %w: tensor<3x4x64xf32>) -> (tensor<3x4x64xbf16>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4x64xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %scale = arith.constant 0.125 : f32
  %se = tensor.empty() : tensor<3x4xf32>
  %we = tensor.empty() : tensor<3x4x64xf32>
  %oe = tensor.empty() : tensor<3x4x64xbf16>
  %d0 = linalg.fill ins(%zero : f32) outs(%se : tensor<3x4xf32>) -> tensor<3x4xf32>
  %dot = linalg.generic {indexing_maps = [#all, #all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<3x4x64xbf16>, tensor<3x4x64xbf16>) outs(%d0 : tensor<3x4xf32>) {
  ^bb0(%a: bf16, %c: bf16, %x: f32):
    %af = arith.extf %a : bf16 to f32
    %cf = arith.extf %c : bf16 to f32
    %n = arith.mulf %af, %cf : f32
    %y = arith.addf %x, %n : f32
    linalg.yield %y : f32
  } -> tensor<3x4xf32>
  %s = linalg.generic {indexing_maps = [#point, #point], iterator_types = ["parallel", "parallel"]} ins(%dot : tensor<3x4xf32>) outs(%se : tensor<3x4xf32>) {
  ^bb0(%a0: f32, %x: f32):
    %y = arith.mulf %a0, %scale : f32
    linalg.yield %y : f32
  } -> tensor<3x4xf32>
  %m1 = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%m, %s : tensor<3x4xf32>, tensor<3x4xf32>) outs(%se : tensor<3x4xf32>) {
  ^bb0(%a0: f32, %a1: f32, %x: f32):
    %y = arith.maximumf %a0, %a1 : f32
    linalg.yield %y : f32
  } -> tensor<3x4xf32>
  %shrink = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%m, %m1 : tensor<3x4xf32>, tensor<3x4xf32>) outs(%se : tensor<3x4xf32>) {
  ^bb0(%a0: f32, %a1: f32, %x: f32):
    %n = arith.subf %a0, %a1 : f32
    %y = math.exp %n : f32
    linalg.yield %y : f32
  } -> tensor<3x4xf32>
  %weight = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%s, %m1 : tensor<3x4xf32>, tensor<3x4xf32>) outs(%se : tensor<3x4xf32>) {
  ^bb0(%a0: f32, %a1: f32, %x: f32):
    %n = arith.subf %a0, %a1 : f32
    %y = math.exp %n : f32
    linalg.yield %y : f32
  } -> tensor<3x4xf32>
  // The sum that comes in is of weights, which are positive.
  %u1 = linalg.generic {indexing_maps = [#point, #point, #point, #point], iterator_types = ["parallel", "parallel"]} ins(%u, %shrink, %weight : tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>) outs(%se : tensor<3x4xf32>) {
  ^bb0(%a0: f32, %a1: f32, %a2: f32, %x: f32):
    %n = math.absf %a0 : f32
    %kept = arith.mulf %n, %a1 : f32
    %y = arith.addf %kept, %a2 : f32
    linalg.yield %y : f32
  } -> tensor<3x4xf32>
  %w1 = linalg.generic {indexing_maps = [#all, #row, #row, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %shrink, %weight, %v : tensor<3x4x64xf32>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4x64xbf16>) outs(%we : tensor<3x4x64xf32>) {
  ^bb0(%a: f32, %f: f32, %g: f32, %c: bf16, %x: f32):
    %n = arith.mulf %a, %f : f32
    %cf = arith.extf %c : bf16 to f32
    %z = arith.mulf %g, %cf : f32
    %y = arith.addf %n, %z : f32
    linalg.yield %y : f32
  } -> tensor<3x4x64xf32>
  %o = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %u1 : tensor<3x4x64xf32>, tensor<3x4xf32>) outs(%oe : tensor<3x4x64xbf16>) {
  ^bb0(%a: f32, %c: f32, %x: bf16):
    %n = arith.divf %a, %c : f32
    %y = arith.truncf %n : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<3x4x64xbf16>
  return %o, %m1, %u1, %w1 : tensor<3x4x64xbf16>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4x64xf32>
}
