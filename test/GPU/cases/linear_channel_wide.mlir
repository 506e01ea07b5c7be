// A decay of each token and channel, of heads of 256 channels, on a ragged length.
func.func @main(%q: tensor<1x1x135x256xbf16>, %k: tensor<1x1x135x256xbf16>, %v: tensor<1x1x135x64xbf16>, %x: tensor<1x1x135x256xf32>) -> (tensor<1x1x135x64xbf16>) {
  %ab = math.absf %x : tensor<1x1x135x256xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x1x135x256xf32>
  %g = arith.mulf %ab, %dc : tensor<1x1x135x256xf32>
  %o = tensor.empty() : tensor<1x1x135x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x1x135x256xbf16>, tensor<1x1x135x256xbf16>, tensor<1x1x135x64xbf16>) decay (%g : tensor<1x1x135x256xf32>) outs(%o : tensor<1x1x135x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>] causal -> tensor<1x1x135x64xbf16>
  return %r : tensor<1x1x135x64xbf16>
}
