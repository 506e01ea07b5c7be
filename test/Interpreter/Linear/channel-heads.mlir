// A decay of each head and channel, the same for all tokens; keys end before queries
// do, and nothing shrinks after the last one.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @channel_heads(%q: tensor<1x2x150x64xbf16>, %k: tensor<1x2x100x64xbf16>, %v: tensor<1x2x100x32xbf16>, %x: tensor<2x64xf32>) -> (tensor<1x2x150x32xbf16>, tensor<1x2x64x32xf32>) {
  %ab = math.absf %x : tensor<2x64xf32>
  %dc = arith.constant dense<-0.1> : tensor<2x64xf32>
  %g = arith.mulf %ab, %dc : tensor<2x64xf32>
  %o0 = tensor.empty() : tensor<1x2x150x32xbf16>
  %s1 = tensor.empty() : tensor<1x2x64x32xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x150x64xbf16>, tensor<1x2x100x64xbf16>, tensor<1x2x100x32xbf16>) decay (%g : tensor<2x64xf32>) outs(%o0, %s1 : tensor<1x2x150x32xbf16>, tensor<1x2x64x32xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, d)>] causal -> tensor<1x2x150x32xbf16>, tensor<1x2x64x32xf32>
  return %r#0, %r#1 : tensor<1x2x150x32xbf16>, tensor<1x2x64x32xf32>
}
