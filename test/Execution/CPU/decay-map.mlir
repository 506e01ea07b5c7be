// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Decays that are a function of gates: by head, by token, by channel. The function reads a scalar from above.
// CHECK-COUNT-3: output {{.*}} PASS
func.func @main(%q: tensor<3x37x8xf32>, %k: tensor<3x37x8xf32>, %v: tensor<3x37x12xf32>, %g: tensor<3xf32>, %h: tensor<3x37xbf16>, %w: tensor<3x37x8xf32>, %t: tensor<1xf32>)
    -> (tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>) {
  %zero = arith.constant 0 : index
  %x0 = tensor.extract %t[%zero] : tensor<1xf32>
  %a = math.absf %x0 : f32
  %b = math.tanh %a : f32
  %c = arith.negf %b : f32
  %o = tensor.empty() : tensor<3x37x12xf32>
  %r0 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%g : tensor<3xf32>) outs(%o : tensor<3x37x12xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b)>] causal
    decay_map (%x: f32) {
      %m = math.absf %x : f32
      %n = arith.mulf %m, %c : f32
      attn.yield %n : f32
    } -> tensor<3x37x12xf32>
  %r1 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%h : tensor<3x37xbf16>) outs(%o : tensor<3x37x12xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b, j)>] causal
    decay_map (%x: f32) {
      %m = math.absf %x : f32
      %n = arith.mulf %m, %c : f32
      attn.yield %n : f32
    } -> tensor<3x37x12xf32>
  %r2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%w : tensor<3x37x8xf32>) outs(%o : tensor<3x37x12xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal
    decay_map (%x: f32) {
      %m = math.absf %x : f32
      %n = arith.mulf %m, %c : f32
      attn.yield %n : f32
    } -> tensor<3x37x12xf32>
  return %r0, %r1, %r2 : tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>
}
