// Gates whose logarithm is the decay of each token, of tokens that end inside a chunk; of each head; and of one token,
// which the recurrent kernel has. Those of each head go by scores.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-5: output {{.*}}PASS

func.func @token_gates(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x300x64xbf16>, %v: tensor<1x2x300x32xbf16>, %x: tensor<300x2xf32>, %y: tensor<2xf32>, %q1: tensor<1x2x1x64xbf16>, %v1: tensor<1x2x1x32xbf16>, %s: tensor<1x2x64x32xf32>, %z: tensor<2x64xf32>)
    -> (tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>, tensor<1x2x300x32xbf16>, tensor<1x2x1x32xbf16>, tensor<1x2x64x32xf32>) {
  %ab = math.absf %x : tensor<300x2xf32>
  %dc = arith.constant dense<-0.1> : tensor<300x2xf32>
  %l = arith.mulf %ab, %dc : tensor<300x2xf32>
  %g = math.exp %l : tensor<300x2xf32>
  %o0 = tensor.empty() : tensor<1x2x300x32xbf16>
  %s1 = tensor.empty() : tensor<1x2x64x32xf32>
  %o1 = tensor.empty() : tensor<1x2x1x32xbf16>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>, tensor<1x2x300x32xbf16>) decay (%g : tensor<300x2xf32>) outs(%o0, %s1 : tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (j, h)>] causal
    decay_map (%gate: f32) {
      %rate = math.log %gate : f32
      attn.yield %rate : f32
    } -> tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>
  %hd = arith.constant dense<0.9> : tensor<2xf32>
  %head = linalg.generic {indexing_maps = [affine_map<(h) -> (h)>, affine_map<(h) -> (h)>], iterator_types = ["parallel"]} ins(%y : tensor<2xf32>) outs(%hd : tensor<2xf32>) {
  ^bb0(%a: f32, %out: f32):
    %c = math.tanh %a : f32
    %d = arith.mulf %c, %c : f32
    %half = arith.constant 0.5 : f32
    %e = arith.mulf %d, %half : f32
    %f = arith.addf %e, %half : f32
    linalg.yield %f : f32
  } -> tensor<2xf32>
  %t = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>, tensor<1x2x300x32xbf16>) decay (%head : tensor<2xf32>) outs(%o0 : tensor<1x2x300x32xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal
    decay_map (%gate: f32) {
      %rate = math.log %gate : f32
      attn.yield %rate : f32
    } {form = #attn.form<quadratic>} -> tensor<1x2x300x32xbf16>
  %u:2 = attn.linear_attention ins(%q1, %q1, %v1 : tensor<1x2x1x64xbf16>, tensor<1x2x1x64xbf16>, tensor<1x2x1x32xbf16>) decay (%z : tensor<2x64xf32>) initial_state (%s : tensor<1x2x64x32xf32>) outs(%o1, %s1 : tensor<1x2x1x32xbf16>, tensor<1x2x64x32xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, d)>] causal
    decay_map (%w: f32) {
      %m = math.absf %w : f32
      %n = arith.negf %m : f32
      attn.yield %n : f32
    } -> tensor<1x2x1x32xbf16>, tensor<1x2x64x32xf32>
  return %r#0, %r#1, %t, %u#0, %u#1 : tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>, tensor<1x2x300x32xbf16>, tensor<1x2x1x32xbf16>, tensor<1x2x64x32xf32>
}
