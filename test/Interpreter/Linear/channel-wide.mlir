// A decay of each token and channel beside 192 channels, of features that become tensors before.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @channel_wide(%q: tensor<1x1x100x192xbf16>, %k: tensor<1x1x100x192xbf16>, %v: tensor<1x1x100x32xbf16>, %x: tensor<1x1x100x192xf32>) -> tensor<1x1x100x32xbf16> {
  %ab = math.absf %x : tensor<1x1x100x192xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x1x100x192xf32>
  %g = arith.mulf %ab, %dc : tensor<1x1x100x192xf32>
  %o0 = tensor.empty() : tensor<1x1x100x32xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x1x100x192xbf16>, tensor<1x1x100x192xbf16>, tensor<1x1x100x32xbf16>) decay (%g : tensor<1x1x100x192xf32>) outs(%o0 : tensor<1x1x100x32xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>] causal
    key_map (%u: f32, %b: index, %h: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    } -> tensor<1x1x100x32xbf16>
  return %r : tensor<1x1x100x32xbf16>
}
