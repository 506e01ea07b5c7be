// Keys and values that lie keys innermost: read where they are.
func.func @main(%q: tensor<1x4x200x40xbf16>, %k: tensor<1x2x40x280xbf16>, %v: tensor<1x2x72x280xbf16>) -> (tensor<1x4x200x72xbf16>, tensor<1x4x200xf32>) {
  %scale = arith.constant 0.158113883 : f32
  %o0 = tensor.empty() : tensor<1x4x200x72xbf16>
  %l0 = tensor.empty() : tensor<1x4x200xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x4x200x40xbf16>, tensor<1x2x40x280xbf16>, tensor<1x2x72x280xbf16>) outs(%o0, %l0 : tensor<1x4x200x72xbf16>, tensor<1x4x200xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, d, j)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, e, j)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<1x4x200x72xbf16>, tensor<1x4x200xf32>
  return %r#0, %r#1 : tensor<1x4x200x72xbf16>, tensor<1x4x200xf32>
}
