// A decay by head, states in and out, f16.
func.func @main(%q: tensor<2x4x500x64xf16>, %k: tensor<2x4x500x64xf16>, %v: tensor<2x4x500x128xf16>, %x: tensor<4xf32>, %s0: tensor<2x4x64x128xf32>) -> (tensor<2x4x500x128xf16>, tensor<2x4x64x128xf32>) {
  %ab = math.absf %x : tensor<4xf32>
  %dc = arith.constant dense<-0.1> : tensor<4xf32>
  %g = arith.mulf %ab, %dc : tensor<4xf32>
  %o0 = tensor.empty() : tensor<2x4x500x128xf16>
  %s1 = tensor.empty() : tensor<2x4x64x128xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x500x64xf16>, tensor<2x4x500x64xf16>, tensor<2x4x500x128xf16>) decay (%g : tensor<4xf32>) initial_state (%s0 : tensor<2x4x64x128xf32>) outs(%o0, %s1 : tensor<2x4x500x128xf16>, tensor<2x4x64x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal -> tensor<2x4x500x128xf16>, tensor<2x4x64x128xf32>
  return %r#0, %r#1 : tensor<2x4x500x128xf16>, tensor<2x4x64x128xf32>
}
