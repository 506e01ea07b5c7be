// Gates whose logarithm is the decay of each token and channel: past the last of 1100 tokens and 72 channels what is
// loaded is 0, of which the logarithm is no decay (and would make NaN of a query's 0).
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @channel_gates(%q: tensor<1x1x1100x72xbf16>, %k: tensor<1x1x1100x72xbf16>, %v: tensor<1x1x1100x32xbf16>, %x: tensor<1x1100x1x72xf32>) -> (tensor<1x1x1100x32xbf16>, tensor<1x1x72x32xf32>) {
  %ab = math.absf %x : tensor<1x1100x1x72xf32>
  %dc = arith.constant dense<-0.05> : tensor<1x1100x1x72xf32>
  %l = arith.mulf %ab, %dc : tensor<1x1100x1x72xf32>
  %g = math.exp %l : tensor<1x1100x1x72xf32>
  %o0 = tensor.empty() : tensor<1x1x1100x32xbf16>
  %s1 = tensor.empty() : tensor<1x1x72x32xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x1100x72xbf16>, tensor<1x1x1100x72xbf16>, tensor<1x1x1100x32xbf16>) decay (%g : tensor<1x1100x1x72xf32>) outs(%o0, %s1 : tensor<1x1x1100x32xbf16>, tensor<1x1x72x32xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, j, h, d)>] causal
    decay_map (%gate: f32) {
      %rate = math.log %gate : f32
      attn.yield %rate : f32
    } -> tensor<1x1x1100x32xbf16>, tensor<1x1x72x32xf32>
  return %r#0, %r#1 : tensor<1x1x1100x32xbf16>, tensor<1x1x72x32xf32>
}
