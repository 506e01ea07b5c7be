func.func @main(%q: tensor<1x3x1100x128xbf16>, %k: tensor<1x3x1100x128xbf16>, %v: tensor<1x3x1100x128xbf16>) -> tensor<1x3x1100x128xbf16> {
  %g = arith.constant dense<[-0.69314718, -0.01, -5.0]> : tensor<3xf32>
  %init = tensor.empty() : tensor<1x3x1100x128xbf16>
  %o = attn.linear_attention ins(%q, %k, %v : tensor<1x3x1100x128xbf16>, tensor<1x3x1100x128xbf16>, tensor<1x3x1100x128xbf16>) decay (%g : tensor<3xf32>) outs(%init : tensor<1x3x1100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %s = arith.constant 0.0883789062 : f32
      %f = arith.mulf %x, %s : f32
      attn.yield %f : f32
    }
    {form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>} -> tensor<1x3x1100x128xbf16>
  return %o : tensor<1x3x1100x128xbf16>
}
