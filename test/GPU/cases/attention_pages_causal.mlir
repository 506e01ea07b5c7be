// Rows of many pages to a block, causal from an offset on and of a length by batch: 192 rows, where a producer has least
// registers; the table's i32 entries and its places by key head. The last pages of a block of keys are nobody's.
func.func @main(%q: tensor<2x4x200x64xbf16>, %k: tensor<9x2x16x64xbf16>, %v: tensor<9x2x16x64xbf16>, %table: tensor<2x2x19xi32>, %lengths: tensor<2xi32>) -> tensor<2x4x200x64xbf16> {
  %scale = arith.constant 0.125 : f32
  %o0 = tensor.empty() : tensor<2x4x200x64xbf16>
  %r = attn.attention ins(%q, %k, %v : tensor<2x4x200x64xbf16>, tensor<9x2x16x64xbf16>, tensor<9x2x16x64xbf16>) pages(%table : tensor<2x2x19xi32>) outs(%o0 : tensor<2x4x200x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, h floordiv 2, j mod 16, d)>, affine_map<(b, h, i, j, d, e)[p] -> (p, h floordiv 2, j mod 16, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j floordiv 16)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c41 = arith.constant 41 : index
      %c77 = arith.constant 77 : index
      %n = tensor.extract %lengths[%b] : tensor<2xi32>
      %some = arith.index_cast %n : i32 to index
      %length = arith.muli %some, %c41 : index
      %row = arith.addi %i, %c77 : index
      %past = arith.cmpi sge, %row, %j : index
      %c = arith.cmpi slt, %j, %length : index
      %m = arith.andi %past, %c : i1
      attn.yield %m : i1
    } -> tensor<2x4x200x64xbf16>
  return %r : tensor<2x4x200x64xbf16>
}
