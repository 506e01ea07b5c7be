// Causal attention by clusters of two CTAs, which walk the keys that any of their
// rows sees; 300 queries, the last block ragged, against 200 keys.
func.func @main(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x200x64xbf16>, %v: tensor<1x2x200x64xbf16>) -> (tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %o0 = tensor.empty() : tensor<1x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>) outs(%o0, %l0 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232, cluster = 2>} -> tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
  return %r#0, %r#1 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
}
