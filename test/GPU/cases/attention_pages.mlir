// Decoding with keys in pages of 16, of as many batches and pages as a launch brings, divided or whole. Lengths are 0 to 7
// times 112 keys: some batches have none, and some parts. Page numbers, 0 to 7, come back.
// SHAPE: 3x8x1x64,11x16x2x64,11x16x2x64,3x49,3
// SHAPE: 1x8x1x64,8x16x2x64,8x16x2x64,1x5,1
// SHAPE: 140x8x1x64,9x16x2x64,9x16x2x64,140x7,140
func.func @main(%q: tensor<?x8x1x64xbf16>, %k: tensor<?x16x2x64xbf16>, %v: tensor<?x16x2x64xbf16>, %table: tensor<?x?xi64>, %lengths: tensor<?xi32>) -> tensor<?x8x1x64xbf16> {
  %scale = arith.constant 0.125 : f32
  %i0 = arith.constant 0 : index
  %n0 = tensor.dim %q, %i0 : tensor<?x8x1x64xbf16>
  %o0 = tensor.empty(%n0) : tensor<?x8x1x64xbf16>
  %r = attn.attention ins(%q, %k, %v : tensor<?x8x1x64xbf16>, tensor<?x16x2x64xbf16>, tensor<?x16x2x64xbf16>) pages(%table : tensor<?x?xi64>) outs(%o0 : tensor<?x8x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, j mod 16, h floordiv 4, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, j mod 16, h floordiv 4, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, j floordiv 16)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c112 = arith.constant 112 : index
      %n = tensor.extract %lengths[%b] : tensor<?xi32>
      %sevenths = arith.index_cast %n : i32 to index
      %length = arith.muli %sevenths, %c112 : index
      %c = arith.cmpi slt, %j, %length : index
      attn.yield %c : i1
    } -> tensor<?x8x1x64xbf16>
  return %r : tensor<?x8x1x64xbf16>
}
