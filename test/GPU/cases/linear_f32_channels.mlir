// f32 operands under a decay by channel, in segments, from a state to a state.

func.func @main(%q: tensor<2x1100x128xf32>, %k: tensor<2x1100x128xf32>, %v: tensor<2x1100x64xf32>, %x: tensor<2x1100x128xf32>, %s0: tensor<2x128x64xf32>) -> (tensor<2x1100x64xf32>, tensor<2x128x64xf32>) {
  %ab = math.absf %x : tensor<2x1100x128xf32>
  %dc = arith.constant dense<-0.1> : tensor<2x1100x128xf32>
  %g = arith.mulf %ab, %dc : tensor<2x1100x128xf32>
  %o0 = tensor.empty() : tensor<2x1100x64xf32>
  %o1 = tensor.empty() : tensor<2x128x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x1100x128xf32>, tensor<2x1100x128xf32>, tensor<2x1100x64xf32>) decay (%g : tensor<2x1100x128xf32>) initial_state (%s0 : tensor<2x128x64xf32>) outs(%o0, %o1 : tensor<2x1100x64xf32>, tensor<2x128x64xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal
    reset (%b: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %n = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %n : index
      attn.yield %c : i1
    }
    -> tensor<2x1100x64xf32>, tensor<2x128x64xf32>
  return %r#0, %r#1 : tensor<2x1100x64xf32>, tensor<2x128x64xf32>
}
