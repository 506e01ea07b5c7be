// Wide heads (d = 576 in chunks of channels, 512 value columns in two slices), causal with a cache, one key head, lse.
func.func @main(%q: tensor<2x3x130x576xbf16>, %k: tensor<2x1x197x576xbf16>, %v: tensor<2x1x197x512xbf16>) -> (tensor<2x3x130x512xbf16>, tensor<2x3x130xf32>) {
  %scale = arith.constant 0.041666668 : f32
  %before = arith.constant 67 : index
  %o0 = tensor.empty() : tensor<2x3x130x512xbf16>
  %l0 = tensor.empty() : tensor<2x3x130xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x3x130x576xbf16>, tensor<2x1x197x576xbf16>, tensor<2x1x197x512xbf16>) outs(%o0, %l0 : tensor<2x3x130x512xbf16>, tensor<2x3x130xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 3, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 3, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %p = arith.addi %i, %before : index
      %c = arith.cmpi sge, %p, %j : index
      attn.yield %c : i1
    } -> tensor<2x3x130x512xbf16>, tensor<2x3x130xf32>
  return %r#0, %r#1 : tensor<2x3x130x512xbf16>, tensor<2x3x130xf32>
}
