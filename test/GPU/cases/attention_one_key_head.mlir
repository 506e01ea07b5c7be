// Twelve heads on one key head, three rows each: 36 rows of one tile, keys in parts. The score's factor is the query head's own.
func.func @main(%q: tensor<2x12x3x64xbf16>, %k: tensor<2x1x700x64xbf16>, %v: tensor<2x1x700x64xbf16>) -> tensor<2x12x3x64xbf16> {
  %init = tensor.empty() : tensor<2x12x3x64xbf16>
  %o = attn.attention ins(%q, %k, %v : tensor<2x12x3x64xbf16>, tensor<2x1x700x64xbf16>, tensor<2x1x700x64xbf16>) outs(%init : tensor<2x12x3x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, 0, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, 0, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %hi = arith.index_cast %h : index to i32
      %hf = arith.sitofp %hi : i32 to f32
      %c = arith.constant 0.02 : f32
      %m = arith.mulf %hf, %c : f32
      %x = arith.mulf %s, %m : f32
      attn.yield %x : f32
    }
    -> tensor<2x12x3x64xbf16>
  return %o : tensor<2x12x3x64xbf16>
}
