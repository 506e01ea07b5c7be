// The Linear Transformer: elu + 1, a normalizer whose sums pass among the CTAs; the walk is asked for, as in linear_waves_decay.
func.func @linear_waves_normalized(%q: tensor<1x16x1100x128xbf16>, %k: tensor<1x16x1100x128xbf16>, %v: tensor<1x16x1100x128xbf16>) -> tensor<1x16x1100x128xbf16> {
  %init = tensor.empty() : tensor<1x16x1100x128xbf16>
  %o = attn.linear_attention ins(%q, %k, %v : tensor<1x16x1100x128xbf16>, tensor<1x16x1100x128xbf16>, tensor<1x16x1100x128xbf16>) outs(%init : tensor<1x16x1100x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal normalized
    query_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %above = arith.cmpf ogt, %x, %zero : f32
      %plus = arith.addf %x, %one : f32
      %exp = math.exp %x : f32
      %f = arith.select %above, %plus, %exp : f32
      attn.yield %f : f32
    }
    key_map (%x: f32, %b: index, %h: index, %i: index, %c: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %above = arith.cmpf ogt, %x, %zero : f32
      %plus = arith.addf %x, %one : f32
      %exp = math.exp %x : f32
      %f = arith.select %above, %plus, %exp : f32
      attn.yield %f : f32
    }
    {epsilon = 1.0e-6 : f64, form = #attn.form<scan>, tile.schedule = #tile.chunk_schedule<chunk = 64, columns = 128, stages = 3, segment = 2, producer_registers = 32, output_registers = 200, state_registers = 80, cluster = 8>} -> tensor<1x16x1100x128xbf16>
  return %o : tensor<1x16x1100x128xbf16>
}
