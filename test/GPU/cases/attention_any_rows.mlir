// Keys in parts where the number of rows is the launch's too: of 1 and of 64 rows they are divided (600 keys in three parts,
// 2050 in nine), of 65 not.
// SHAPE: 1x4x1x64,1x2x600x64,1x2x600x64
// SHAPE: 1x8x1x64,1x4x2050x64,1x4x2050x64
// SHAPE: 1x2x64x64,1x1x520x64,1x1x520x64
// SHAPE: 1x2x65x64,1x1x520x64,1x1x520x64
func.func @main(%q: tensor<?x?x?x64xbf16>, %k: tensor<?x?x?x64xbf16>, %v: tensor<?x?x?x64xbf16>) -> (tensor<?x?x?x64xbf16>, tensor<?x?x?xf32>) {
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %two = arith.constant 2 : index
  %batch = tensor.dim %q, %zero : tensor<?x?x?x64xbf16>
  %heads = tensor.dim %q, %one : tensor<?x?x?x64xbf16>
  %rows = tensor.dim %q, %two : tensor<?x?x?x64xbf16>
  %o = tensor.empty(%batch, %heads, %rows) : tensor<?x?x?x64xbf16>
  %l = tensor.empty(%batch, %heads, %rows) : tensor<?x?x?xf32>
  %scale = arith.constant 0.125 : f32
  %r:2 = attn.attention ins(%q, %k, %v : tensor<?x?x?x64xbf16>, tensor<?x?x?x64xbf16>, tensor<?x?x?x64xbf16>) outs(%o, %l : tensor<?x?x?x64xbf16>, tensor<?x?x?xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } -> tensor<?x?x?x64xbf16>, tensor<?x?x?xf32>
  return %r#0, %r#1 : tensor<?x?x?x64xbf16>, tensor<?x?x?xf32>
}
