// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// attn.merge, its unit included.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS

func.func @main(%a0: tensor<2x37x12xf32>, %a1: tensor<2x37xf32>, %a2: tensor<2x37x12xf32>, %a3: tensor<2x37xf32>)
    -> (tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>) {
  %inf = arith.constant dense<0xFF800000> : tensor<2x37xf32>
  %o = tensor.empty() : tensor<2x37x12xf32>
  %l = tensor.empty() : tensor<2x37xf32>
  %r0:2 = attn.merge (%a0, %a1), (%a2, %a3) outs(%o, %l) channel 2
      : (tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>) -> (tensor<2x37x12xf32>, tensor<2x37xf32>)
  // A side without keys, whatever its output, leaves the other.
  %r1:2 = attn.merge (%a0, %a1), (%a2, %inf) outs(%o, %l) channel 2
      : (tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>) -> (tensor<2x37x12xf32>, tensor<2x37xf32>)
  // Neither has keys: 0 and −∞.
  %r2:2 = attn.merge (%a0, %inf), (%a2, %inf) outs(%o, %l) channel 2
      : (tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>) -> (tensor<2x37x12xf32>, tensor<2x37xf32>)
  return %r0#0, %r0#1, %r1#0, %r1#1, %r2#0, %r2#1
    : tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>, tensor<2x37x12xf32>, tensor<2x37xf32>
}
