// Cross attention, both lengths ragged.
func.func @main(%q: tensor<2x2x257x64xbf16>, %k: tensor<2x2x515x64xbf16>, %v: tensor<2x2x515x64xbf16>) -> (tensor<2x2x257x64xbf16>, tensor<2x2x257xf32>) {
  %scale = arith.constant 0.125000000 : f32
  %o0 = tensor.empty() : tensor<2x2x257x64xbf16>
  %l0 = tensor.empty() : tensor<2x2x257xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x2x257x64xbf16>, tensor<2x2x515x64xbf16>, tensor<2x2x515x64xbf16>) outs(%o0, %l0 : tensor<2x2x257x64xbf16>, tensor<2x2x257xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } -> tensor<2x2x257x64xbf16>, tensor<2x2x257xf32>
  return %r#0, %r#1 : tensor<2x2x257x64xbf16>, tensor<2x2x257xf32>
}
