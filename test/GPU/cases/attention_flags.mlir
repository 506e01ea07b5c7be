// Any mask at all, read pair by pair.
func.func @main(%q: tensor<2x2x300x64xbf16>, %k: tensor<2x2x300x64xbf16>, %v: tensor<2x2x300x64xbf16>, %flags: tensor<2x300x300xi1>) -> (tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %o0 = tensor.empty() : tensor<2x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<2x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>) outs(%o0, %l0 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %m = tensor.extract %flags[%b, %i, %j] : tensor<2x300x300xi1>
      attn.yield %m : i1
    } -> tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
  return %r#0, %r#1 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
}
