// Keys that lie keys innermost, 277 of them: TMA does not take their strides, and they are copied.
func.func @main(%q: tensor<1x2x200x128xf16>, %k: tensor<1x2x128x277xf16>, %v: tensor<1x2x277x128xf16>) -> (tensor<1x2x200x128xf16>, tensor<1x2x200xf32>) {
  %scale = arith.constant 0.088388348 : f32
  %o0 = tensor.empty() : tensor<1x2x200x128xf16>
  %l0 = tensor.empty() : tensor<1x2x200xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x200x128xf16>, tensor<1x2x128x277xf16>, tensor<1x2x277x128xf16>) outs(%o0, %l0 : tensor<1x2x200x128xf16>, tensor<1x2x200xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } -> tensor<1x2x200x128xf16>, tensor<1x2x200xf32>
  return %r#0, %r#1 : tensor<1x2x200x128xf16>, tensor<1x2x200xf32>
}
