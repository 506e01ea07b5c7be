// Retention: scaled queries, a decay by head; the walk is asked for, as in linear_waves_decay.
func.func @linear_waves_scaled(%q: tensor<1x16x1100x128xbf16>, %k: tensor<1x16x1100x128xbf16>, %v: tensor<1x16x1100x128xbf16>) -> tensor<1x16x1100x128xbf16> {
  %g = arith.constant dense<[0.0, -0.001, -0.003, -0.01, -0.02, -0.05, -0.1, -0.2, -0.3, -0.5, -0.69314718, -1.0, -2.0, -3.0, -5.0, -8.0]> : tensor<16xf32>
  %init = tensor.empty() : tensor<1x16x1100x128xbf16>
  %o = attn.linear_attention ins(%q, %k, %v : tensor<1x16x1100x128xbf16>, tensor<1x16x1100x128xbf16>, tensor<1x16x1100x128xbf16>) decay (%g : tensor<16xf32>) outs(%init : tensor<1x16x1100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %s = arith.constant 0.0883789062 : f32
      %f = arith.mulf %x, %s : f32
      attn.yield %f : f32
    }
    {form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>} -> tensor<1x16x1100x128xbf16>
  return %o : tensor<1x16x1100x128xbf16>
}
