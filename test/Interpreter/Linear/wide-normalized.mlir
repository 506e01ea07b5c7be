// A normalizer beside a state of 256 channels: 64 value channels a CTA.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @wide_normalized(%q: tensor<1x1x130x256xbf16>, %k: tensor<1x1x130x256xbf16>, %v: tensor<1x1x130x64xbf16>) -> (tensor<1x1x130x64xbf16>) {
  %qa = math.absf %q : tensor<1x1x130x256xbf16>
  %ka = math.absf %k : tensor<1x1x130x256xbf16>
  %o0 = tensor.empty() : tensor<1x1x130x64xbf16>
  %r:1 = attn.linear_attention ins(%qa, %ka, %v : tensor<1x1x130x256xbf16>, tensor<1x1x130x256xbf16>, tensor<1x1x130x64xbf16>) outs(%o0 : tensor<1x1x130x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] causal normalized -> tensor<1x1x130x64xbf16>
  return %r#0 : tensor<1x1x130x64xbf16>
}
