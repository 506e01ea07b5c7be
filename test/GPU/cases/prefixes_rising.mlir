// All prefixes of one softmax whose scores rise by 40 a key: each row is relative to its own maximum.
func.func @main(%q: tensor<4x1x64xbf16>, %k: tensor<4x201x64xbf16>, %v: tensor<4x201x64xbf16>) -> (tensor<4x201x1x64xbf16>, tensor<4x201x1xf32>) {
  %eighth = arith.constant 0.125 : f32
  %forty = arith.constant 40.0 : f32
  %many = arith.constant 1.0e30 : f32
  %first = arith.constant 0 : index
  %o = tensor.empty() : tensor<4x201x1x64xbf16>
  %l = tensor.empty() : tensor<4x201x1xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<4x1x64xbf16>, tensor<4x201x64xbf16>, tensor<4x201x64xbf16>) outs(%o, %l : tensor<4x201x1x64xbf16>, tensor<4x201x1xf32>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>,
          affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %h: index, %t: index, %i: index, %j: index) {
      %n = arith.index_cast %j : index to i64
      %f = arith.sitofp %n : i64 to f32
      %a = arith.mulf %f, %forty : f32
 %x = arith.addf %s, %a : f32
      attn.yield %x : f32
    }
    mask (%h: index, %t: index, %i: index, %j: index) {
      %prefix = arith.cmpi sge, %t, %j : index
      %late = arith.cmpi sge, %j, %first : index
      %both = arith.andi %prefix, %late : i1
      attn.yield %both : i1
    } -> tensor<4x201x1x64xbf16>, tensor<4x201x1xf32>
  return %r#0, %r#1 : tensor<4x201x1x64xbf16>, tensor<4x201x1xf32>
}
