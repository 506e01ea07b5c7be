// Every size but the head dim at run time. On a card of 67 to 133 multiprocessors each shape takes another kernel: one wave
// of short tiles; whole key blocks; ragged ones.
// SHAPE: 2x3x201x128,2x3x201x128,2x3x201x128
// SHAPE: 1x67x65x128,1x67x384x128,1x67x384x128
// SHAPE: 1x67x65x128,1x67x383x128,1x67x383x128
func.func @main(%q: tensor<?x?x?x128xbf16>, %k: tensor<?x?x?x128xbf16>, %v: tensor<?x?x?x128xbf16>) -> (tensor<?x?x?x128xbf16>, tensor<?x?x?xf32>) {
  %scale = arith.constant 0.088388348 : f32
  %i0 = arith.constant 0 : index
  %n0 = tensor.dim %q, %i0 : tensor<?x?x?x128xbf16>
  %i1 = arith.constant 1 : index
  %n1 = tensor.dim %q, %i1 : tensor<?x?x?x128xbf16>
  %i2 = arith.constant 2 : index
  %n2 = tensor.dim %q, %i2 : tensor<?x?x?x128xbf16>
  %o0 = tensor.empty(%n0, %n1, %n2) : tensor<?x?x?x128xbf16>
  %l0 = tensor.empty(%n0, %n1, %n2) : tensor<?x?x?xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<?x?x?x128xbf16>, tensor<?x?x?x128xbf16>, tensor<?x?x?x128xbf16>) outs(%o0, %l0 : tensor<?x?x?x128xbf16>, tensor<?x?x?xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<?x?x?x128xbf16>, tensor<?x?x?xf32>
  return %r#0, %r#1 : tensor<?x?x?x128xbf16>, tensor<?x?x?xf32>
}
