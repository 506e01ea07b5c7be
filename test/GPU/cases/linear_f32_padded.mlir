// f32 heads of 72 channels, padded to 128 beside resets and a decay by head.

func.func @main(%q: tensor<4x300x72xf32>, %k: tensor<4x300x72xf32>, %v: tensor<4x300x64xf32>, %x: tensor<4xf32>) -> (tensor<4x300x64xf32>, tensor<4x72x64xf32>) {
  %ab = math.absf %x : tensor<4xf32>
  %dc = arith.constant dense<-0.1> : tensor<4xf32>
  %g = arith.mulf %ab, %dc : tensor<4xf32>
  %o0 = tensor.empty() : tensor<4x300x64xf32>
  %o1 = tensor.empty() : tensor<4x72x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<4x300x72xf32>, tensor<4x300x72xf32>, tensor<4x300x64xf32>) decay (%g : tensor<4xf32>) outs(%o0, %o1 : tensor<4x300x64xf32>, tensor<4x72x64xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b)>] causal
    reset (%b: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %n = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %n : index
      attn.yield %c : i1
    }
    -> tensor<4x300x64xf32>, tensor<4x72x64xf32>
  return %r#0, %r#1 : tensor<4x300x64xf32>, tensor<4x72x64xf32>
}
