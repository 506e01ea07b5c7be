// f32 heads of 256 channels in two parts, the normalizer beside a decay in a walk of its own, in segments.

func.func @main(%q: tensor<2x1100x256xf32>, %k: tensor<2x1100x256xf32>, %v: tensor<2x1100x72xf32>, %x: tensor<2x1100xf32>, %s0: tensor<2x256x72xf32>, %x0: tensor<2x256xf32>) -> (tensor<2x1100x72xf32>, tensor<2x256x72xf32>, tensor<2x256xf32>) {
  %ab = math.absf %x : tensor<2x1100xf32>
  %dc = arith.constant dense<-0.1> : tensor<2x1100xf32>
  %g = arith.mulf %ab, %dc : tensor<2x1100xf32>
  %z0 = math.absf %x0 : tensor<2x256xf32>
  %o0 = tensor.empty() : tensor<2x1100x72xf32>
  %o1 = tensor.empty() : tensor<2x256x72xf32>
  %o2 = tensor.empty() : tensor<2x256xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<2x1100x256xf32>, tensor<2x1100x256xf32>, tensor<2x1100x72xf32>) decay (%g : tensor<2x1100xf32>) initial_state (%s0, %z0 : tensor<2x256x72xf32>, tensor<2x256xf32>) outs(%o0, %o1, %o2 : tensor<2x1100x72xf32>, tensor<2x256x72xf32>, tensor<2x256xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b, j)>] causal normalized
    query_map (%u: f32, %b: index, %t: index, %c: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %pos = arith.cmpf ogt, %u, %zero : f32
      %up = arith.addf %u, %one : f32
      %ex = math.exp %u : f32
      %y = arith.select %pos, %up, %ex : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %t: index, %c: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %pos = arith.cmpf ogt, %u, %zero : f32
      %up = arith.addf %u, %one : f32
      %ex = math.exp %u : f32
      %y = arith.select %pos, %up, %ex : f32
      attn.yield %y : f32
    }
    -> tensor<2x1100x72xf32>, tensor<2x256x72xf32>, tensor<2x256xf32>
  return %r#0, %r#1, %r#2 : tensor<2x1100x72xf32>, tensor<2x256x72xf32>, tensor<2x256xf32>
}
