// A normalizer of 256 channels beside a decay and a final state: its sums are those of values of one.

func.func @main(%q: tensor<2x300x256xf16>, %k: tensor<2x300x256xf16>, %v: tensor<2x300x64xf16>, %x: tensor<2xf32>) -> (tensor<2x300x64xf16>, tensor<2x256x64xf32>, tensor<2x256xf32>) {
  %qa = math.absf %q : tensor<2x300x256xf16>
  %ka = math.absf %k : tensor<2x300x256xf16>
  %ab = math.absf %x : tensor<2xf32>
  %dc = arith.constant dense<-0.1> : tensor<2xf32>
  %g = arith.mulf %ab, %dc : tensor<2xf32>
  %o0 = tensor.empty() : tensor<2x300x64xf16>
  %o1 = tensor.empty() : tensor<2x256x64xf32>
  %o2 = tensor.empty() : tensor<2x256xf32>
  %r:3 = attn.linear_attention ins(%qa, %ka, %v : tensor<2x300x256xf16>, tensor<2x300x256xf16>, tensor<2x300x64xf16>) decay (%g : tensor<2xf32>) outs(%o0, %o1, %o2 : tensor<2x300x64xf16>, tensor<2x256x64xf32>, tensor<2x256xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b)>] causal normalized
    -> tensor<2x300x64xf16>, tensor<2x256x64xf32>, tensor<2x256xf32>
  return %r#0, %r#1, %r#2 : tensor<2x300x64xf16>, tensor<2x256x64xf32>, tensor<2x256xf32>
}
