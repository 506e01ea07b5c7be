// The same beside a mask, in blocks that a listed one has two of.
func.func @main(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x500x64xbf16>, %v: tensor<1x2x500x64xbf16>) -> (tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %counts = arith.constant dense<[[[1, 2, 0], [3, 1, 2]]]> : tensor<1x2x3xi32>
  %indices = arith.constant dense<[[[[0, 1, 2], [3, 1, 0], [2, 0, 0]]]]> : tensor<1x1x3x3xi32>
  %o0 = tensor.empty() : tensor<1x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x500x64xbf16>, tensor<1x2x500x64xbf16>) blocks(%counts, %indices : tensor<1x2x3xi32>, tensor<1x1x3x3xi32>) outs(%o0, %l0 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %m = arith.cmpi sge, %i, %j : index
      attn.yield %m : i1
    } {block_sizes = array<i64: 128, 128>} -> tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
  return %r#0, %r#1 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
}
