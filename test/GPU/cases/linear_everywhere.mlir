// Every query reads the last state.
func.func @main(%q: tensor<2x4x500x128xbf16>, %k: tensor<2x4x700x128xbf16>, %v: tensor<2x4x700x128xbf16>) -> (tensor<2x4x500x128xbf16>) {
  %o0 = tensor.empty() : tensor<2x4x500x128xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x500x128xbf16>, tensor<2x4x700x128xbf16>, tensor<2x4x700x128xbf16>) outs(%o0 : tensor<2x4x500x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    } -> tensor<2x4x500x128xbf16>
  return %r#0 : tensor<2x4x500x128xbf16>
}
