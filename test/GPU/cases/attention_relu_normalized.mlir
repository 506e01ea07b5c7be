// ReLU weights over their sum: of one key a row, where the result is its value, and causal.
func.func @main(%q: tensor<1x2x200x128xbf16>, %k: tensor<1x2x200x128xbf16>, %v: tensor<1x2x200x128xbf16>) -> (tensor<1x2x200x128xbf16>, tensor<1x2x200x128xbf16>) {
  %scale = arith.constant 0.088388348 : f32
  %shift = arith.constant 4.0 : f32
  %o = tensor.empty() : tensor<1x2x200x128xbf16>
  %own = attn.attention ins(%q, %k, %v : tensor<1x2x200x128xbf16>, tensor<1x2x200x128xbf16>, tensor<1x2x200x128xbf16>) outs(%o : tensor<1x2x200x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.relu<normalized = true>
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      %u = arith.addf %t, %shift : f32
      attn.yield %u : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi eq, %i, %j : index
      attn.yield %c : i1
    } -> tensor<1x2x200x128xbf16>
  %causal = attn.attention ins(%q, %k, %v : tensor<1x2x200x128xbf16>, tensor<1x2x200x128xbf16>, tensor<1x2x200x128xbf16>) outs(%o : tensor<1x2x200x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.relu<normalized = true>
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      %u = arith.addf %t, %shift : f32
      attn.yield %u : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<1x2x200x128xbf16>
  return %own, %causal : tensor<1x2x200x128xbf16>, tensor<1x2x200x128xbf16>
}
