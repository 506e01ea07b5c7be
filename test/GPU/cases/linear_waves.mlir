// Few heads in one walk by clusters: some of the heads' waves go round, and the last is ragged.
func.func @linear_waves(%q: tensor<1x16x4100x128xbf16>, %k: tensor<1x16x4100x128xbf16>, %v: tensor<1x16x4100x128xbf16>) -> tensor<1x16x4100x128xbf16> {
  %init = tensor.empty() : tensor<1x16x4100x128xbf16>
  %o = attn.linear_attention ins(%q, %k, %v : tensor<1x16x4100x128xbf16>, tensor<1x16x4100x128xbf16>, tensor<1x16x4100x128xbf16>) outs(%init : tensor<1x16x4100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal -> tensor<1x16x4100x128xbf16>
  return %o : tensor<1x16x4100x128xbf16>
}
