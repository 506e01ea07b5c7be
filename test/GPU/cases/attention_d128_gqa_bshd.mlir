// Four query heads share each key head, BSHD layout, causal.
func.func @main(%q: tensor<2x300x8x128xbf16>, %k: tensor<2x300x2x128xbf16>, %v: tensor<2x300x2x128xbf16>) -> (tensor<2x300x8x128xbf16>, tensor<2x300x8xf32>) {
  %scale = arith.constant 0.088388348 : f32
  %o0 = tensor.empty() : tensor<2x300x8x128xbf16>
  %l0 = tensor.empty() : tensor<2x300x8xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x300x8x128xbf16>, tensor<2x300x2x128xbf16>, tensor<2x300x2x128xbf16>) outs(%o0, %l0 : tensor<2x300x8x128xbf16>, tensor<2x300x8xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, i, h, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, e)>, affine_map<(b, h, i, j, d, e) -> (b, i, h, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<2x300x8x128xbf16>, tensor<2x300x8xf32>
  return %r#0, %r#1 : tensor<2x300x8x128xbf16>, tensor<2x300x8xf32>
}
