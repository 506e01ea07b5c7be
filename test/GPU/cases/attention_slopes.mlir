// ALiBi with slopes from a tensor by head.
func.func @main(%q: tensor<1x4x300x64xbf16>, %k: tensor<1x4x300x64xbf16>, %v: tensor<1x4x300x64xbf16>, %slopes: tensor<4xf32>) -> (tensor<1x4x300x64xbf16>) {
  %scale = arith.constant 0.125000000 : f32
  %o0 = tensor.empty() : tensor<1x4x300x64xbf16>
  %r = attn.attention ins(%q, %k, %v : tensor<1x4x300x64xbf16>, tensor<1x4x300x64xbf16>, tensor<1x4x300x64xbf16>) outs(%o0 : tensor<1x4x300x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      %m = tensor.extract %slopes[%h] : tensor<4xf32>
      %gap = arith.subi %j, %i : index
      %gi = arith.index_cast %gap : index to i32
      %gf = arith.sitofp %gi : i32 to f32
      %v0 = arith.mulf %m, %gf : f32
      %u = arith.addf %t, %v0 : f32
      attn.yield %u : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<1x4x300x64xbf16>
  return %r : tensor<1x4x300x64xbf16>
}
