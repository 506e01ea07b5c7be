// A bf16 bias tensor under a causal mask, without spilling.
func.func @main(%q: tensor<1x2x300x128xbf16>, %k: tensor<1x2x300x128xbf16>, %v: tensor<1x2x300x128xbf16>, %bias: tensor<2x300x300xbf16>) -> (tensor<1x2x300x128xbf16>) {
  %scale = arith.constant 0.088388348 : f32
  %o0 = tensor.empty() : tensor<1x2x300x128xbf16>
  %r = attn.attention ins(%q, %k, %v : tensor<1x2x300x128xbf16>, tensor<1x2x300x128xbf16>, tensor<1x2x300x128xbf16>) outs(%o0 : tensor<1x2x300x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      %v0 = tensor.extract %bias[%h, %i, %j] : tensor<2x300x300xbf16>
      %v1 = arith.extf %v0 : bf16 to f32
      %u = arith.addf %t, %v1 : f32
      attn.yield %u : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<1x2x300x128xbf16>
  return %r : tensor<1x2x300x128xbf16>
}
