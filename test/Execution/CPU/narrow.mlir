// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Every pair of float types converts: no library function is missing.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
func.func @main(%x: tensor<37xf64>, %b: tensor<37xbf16>, %h: tensor<37xf16>) -> (tensor<37xbf16>, tensor<37xf16>, tensor<37xf64>, tensor<37xf64>) {
  %xb = arith.truncf %x : tensor<37xf64> to tensor<37xbf16>
  %xh = arith.truncf %x : tensor<37xf64> to tensor<37xf16>
  %bx = arith.extf %b : tensor<37xbf16> to tensor<37xf64>
  %hx = arith.extf %h : tensor<37xf16> to tensor<37xf64>
  return %xb, %xh, %bx, %hx : tensor<37xbf16>, tensor<37xf16>, tensor<37xf64>, tensor<37xf64>
}
