// The first hundred rows see no key: output 0, lse -inf.
func.func @main(%q: tensor<1x2x400x128xbf16>, %k: tensor<1x2x400x128xbf16>, %v: tensor<1x2x400x128xbf16>) -> (tensor<1x2x400x128xbf16>, tensor<1x2x400xf32>) {
  %scale = arith.constant 0.088388348 : f32
  %o0 = tensor.empty() : tensor<1x2x400x128xbf16>
  %l0 = tensor.empty() : tensor<1x2x400xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x400x128xbf16>, tensor<1x2x400x128xbf16>, tensor<1x2x400x128xbf16>) outs(%o0, %l0 : tensor<1x2x400x128xbf16>, tensor<1x2x400xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %late = arith.constant 100 : index
      %from = arith.subi %i, %late : index
      %c = arith.cmpi sge, %from, %j : index
      attn.yield %c : i1
    } -> tensor<1x2x400x128xbf16>, tensor<1x2x400xf32>
  return %r#0, %r#1 : tensor<1x2x400x128xbf16>, tensor<1x2x400xf32>
}
