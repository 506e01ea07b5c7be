// Eight tokens, a decay of each, f32 operands.
func.func @main(%q: tensor<2x4x8x96xf32>, %k: tensor<2x4x8x96xf32>, %v: tensor<2x4x8x72xf32>, %x: tensor<2x4x8xf32>, %s0: tensor<2x4x96x72xf32>) -> (tensor<2x4x8x72xf32>, tensor<2x4x96x72xf32>) {
  %ab = math.absf %x : tensor<2x4x8xf32>
  %dc = arith.constant dense<-0.1> : tensor<2x4x8xf32>
  %g = arith.mulf %ab, %dc : tensor<2x4x8xf32>
  %o0 = tensor.empty() : tensor<2x4x8x72xf32>
  %s1 = tensor.empty() : tensor<2x4x96x72xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x8x96xf32>, tensor<2x4x8x96xf32>, tensor<2x4x8x72xf32>) decay (%g : tensor<2x4x8xf32>) initial_state (%s0 : tensor<2x4x96x72xf32>) outs(%o0, %s1 : tensor<2x4x8x72xf32>, tensor<2x4x96x72xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>] causal -> tensor<2x4x8x72xf32>, tensor<2x4x96x72xf32>
  return %r#0, %r#1 : tensor<2x4x8x72xf32>, tensor<2x4x96x72xf32>
}
