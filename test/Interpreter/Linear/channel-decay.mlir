// A decay of each token and channel, few tokens.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @channel_decay(%q: tensor<1x2x5x40xf16>, %k: tensor<1x2x5x40xf16>, %v: tensor<1x2x5x64xf16>, %x: tensor<1x2x5x40xf32>, %s0: tensor<1x2x40x64xf32>) -> (tensor<1x2x5x64xf16>, tensor<1x2x40x64xf32>) {
  %ab = math.absf %x : tensor<1x2x5x40xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x2x5x40xf32>
  %g = arith.mulf %ab, %dc : tensor<1x2x5x40xf32>
  %o0 = tensor.empty() : tensor<1x2x5x64xf16>
  %s1 = tensor.empty() : tensor<1x2x40x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x5x40xf16>, tensor<1x2x5x40xf16>, tensor<1x2x5x64xf16>) decay (%g : tensor<1x2x5x40xf32>) initial_state (%s0 : tensor<1x2x40x64xf32>) outs(%o0, %s1 : tensor<1x2x5x64xf16>, tensor<1x2x40x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>] causal -> tensor<1x2x5x64xf16>, tensor<1x2x40x64xf32>
  return %r#0, %r#1 : tensor<1x2x5x64xf16>, tensor<1x2x40x64xf32>
}
