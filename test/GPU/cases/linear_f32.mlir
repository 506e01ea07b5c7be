// f32 operands in chunks of parts.

func.func @main(%q: tensor<1x4x1100x128xf32>, %k: tensor<1x4x1100x128xf32>, %v: tensor<1x4x1100x128xf32>, %x: tensor<1x4x1100xf32>, %s0: tensor<1x4x128x128xf32>) -> (tensor<1x4x1100x128xf32>, tensor<1x4x128x128xf32>) {
  %ab = math.absf %x : tensor<1x4x1100xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x4x1100xf32>
  %g = arith.mulf %ab, %dc : tensor<1x4x1100xf32>
  %o0 = tensor.empty() : tensor<1x4x1100x128xf32>
  %s1 = tensor.empty() : tensor<1x4x128x128xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x4x1100x128xf32>, tensor<1x4x1100x128xf32>, tensor<1x4x1100x128xf32>) decay (%g : tensor<1x4x1100xf32>) initial_state (%s0 : tensor<1x4x128x128xf32>) outs(%o0, %s1 : tensor<1x4x1100x128xf32>, tensor<1x4x128x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>] causal -> tensor<1x4x1100x128xf32>, tensor<1x4x128x128xf32>
  return %r#0, %r#1 : tensor<1x4x1100x128xf32>, tensor<1x4x128x128xf32>
}
