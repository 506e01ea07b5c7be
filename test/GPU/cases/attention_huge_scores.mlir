// Scores of thousands: the running maximum carries the numbers.
func.func @main(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x300x64xbf16>, %v: tensor<1x2x300x64xbf16>) -> (tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>) {
  %scale = arith.constant 0.125000000 : f32
  %o0 = tensor.empty() : tensor<1x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>) outs(%o0, %l0 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %big = arith.constant 200.0 : f32
      %t = arith.mulf %s, %big : f32
      attn.yield %t : f32
    } -> tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
  return %r#0, %r#1 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
}
