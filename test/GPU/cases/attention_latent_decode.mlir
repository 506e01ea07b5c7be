// Latent attention's decoding: 128 query heads of one key head become two tiles' rows, and keys are divided.
func.func @main(%q: tensor<2x128x1x576xf16>, %k: tensor<2x1x1000x576xf16>, %v: tensor<2x1x1000x512xf16>) -> tensor<2x128x1x512xf16> {
  %scale = arith.constant 0.041666668 : f32
  %o0 = tensor.empty() : tensor<2x128x1x512xf16>
  %r = attn.attention ins(%q, %k, %v : tensor<2x128x1x576xf16>, tensor<2x1x1000x576xf16>, tensor<2x1x1000x512xf16>) outs(%o0 : tensor<2x128x1x512xf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 128, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 128, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } -> tensor<2x128x1x512xf16>
  return %r : tensor<2x128x1x512xf16>
}
