// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Linear attention: every decay, states in and out, feature maps; the naive form
// is the quadratic one.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS
// CHECK-NEXT: output 6 {{.*}} PASS
// CHECK-NEXT: output 7 {{.*}} PASS
// CHECK-NEXT: output 8 {{.*}} PASS
// CHECK-NEXT: output 9 {{.*}} PASS
// CHECK-NEXT: output 10 {{.*}} PASS
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @main(%a0: tensor<3x37x8xf32>, %a1: tensor<3x37x8xf32>, %a2: tensor<3x37x12xf32>, %a3: tensor<3x8x12xf32>, %a4: tensor<3xf32>, %a5: tensor<3x37xf32>, %a6: tensor<3x37x8xf32>)
    -> (tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>) {
  %o = tensor.empty() : tensor<3x37x12xf32>
  %sf = tensor.empty() : tensor<3x8x12xf32>
  // log λ ≤ 0
  %abs0 = math.absf %a4 : tensor<3xf32>
  %log0 = arith.negf %abs0 : tensor<3xf32>
  %abs1 = math.absf %a5 : tensor<3x37xf32>
  %log1 = arith.negf %abs1 : tensor<3x37xf32>
  %abs2 = math.absf %a6 : tensor<3x37x8xf32>
  %log2 = arith.negf %abs2 : tensor<3x37x8xf32>
  %r0 = attn.linear_attention ins(%a0, %a1, %a2 : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>)  outs(%o : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o]  -> tensor<3x37x12xf32>
  %r1:2 = attn.linear_attention ins(%a0, %a1, %a2 : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) initial_state(%a3 : tensor<3x8x12xf32>) outs(%o, %sf : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o] causal -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r2:2 = attn.linear_attention ins(%a0, %a1, %a2 : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay #attn.decay<head>(%log0 : tensor<3xf32>) outs(%o, %sf : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o] causal -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r3:2 = attn.linear_attention ins(%a0, %a1, %a2 : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay #attn.decay<token>(%log1 : tensor<3x37xf32>) initial_state(%a3 : tensor<3x8x12xf32>) outs(%o, %sf : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o] causal -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r4:2 = attn.linear_attention ins(%a0, %a1, %a2 : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay #attn.decay<channel>(%log2 : tensor<3x37x8xf32>) initial_state(%a3 : tensor<3x8x12xf32>) outs(%o, %sf : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o] causal -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r5 = attn.linear_attention ins(%a0, %a1, %a2 : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>)  outs(%o : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o] causal normalized
      query_map (%x: f32, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      } {epsilon = 1.0e-6 : f64} -> tensor<3x37x12xf32>
  %r6 = attn.linear_attention ins(%a0, %a1, %a2 : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>)  outs(%o : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o] normalized
      query_map (%x: f32, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      } -> tensor<3x37x12xf32>
  return %r0, %r1#0, %r1#1, %r2#0, %r2#1, %r3#0, %r3#1, %r4#0, %r4#1, %r5, %r6
    : tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>
}
