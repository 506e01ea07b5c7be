// Decode: one query, ragged keys.
func.func @main(%q: tensor<2x4x1x128xbf16>, %k: tensor<2x4x333x128xbf16>, %v: tensor<2x4x333x128xbf16>) -> (tensor<2x4x1x128xbf16>, tensor<2x4x1xf32>) {
  %scale = arith.constant 0.088388348 : f32
  %o0 = tensor.empty() : tensor<2x4x1x128xbf16>
  %l0 = tensor.empty() : tensor<2x4x1xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x4x1x128xbf16>, tensor<2x4x333x128xbf16>, tensor<2x4x333x128xbf16>) outs(%o0, %l0 : tensor<2x4x1x128xbf16>, tensor<2x4x1xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } -> tensor<2x4x1x128xbf16>, tensor<2x4x1xf32>
  return %r#0, %r#1 : tensor<2x4x1x128xbf16>, tensor<2x4x1xf32>
}
