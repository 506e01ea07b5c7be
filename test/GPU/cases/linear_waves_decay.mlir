// The same with a decay by head, from 1 to e^-8 a token.
func.func @linear_waves_decay(%q: tensor<1x16x4100x128xbf16>, %k: tensor<1x16x4100x128xbf16>, %v: tensor<1x16x4100x128xbf16>) -> tensor<1x16x4100x128xbf16> {
  %g = arith.constant dense<[0.0, -0.001, -0.003, -0.01, -0.02, -0.05, -0.1, -0.2, -0.3, -0.5, -0.69314718, -1.0, -2.0, -3.0, -5.0, -8.0]> : tensor<16xf32>
  %init = tensor.empty() : tensor<1x16x4100x128xbf16>
  %o = attn.linear_attention ins(%q, %k, %v : tensor<1x16x4100x128xbf16>, tensor<1x16x4100x128xbf16>, tensor<1x16x4100x128xbf16>) decay (%g : tensor<16xf32>) outs(%init : tensor<1x16x4100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal
  return %o : tensor<1x16x4100x128xbf16>
}
