// RUN: attn-opt %s --pass-pipeline='builtin.module(func.func(attn-drop-claims))' | FileCheck %s
// Neither target's compiler has a word to say of it.
// RUN: attn-compile %s --target=cpu -o %t.so 2>&1 | count 0
// RUN: attn-compile %s --target=sm_90a --emit=ptx -o %t.ptx 2>&1 | count 0

// CHECK-LABEL: func.func @main
// CHECK-SAME: tensor<2x8xi32>, %{{.+}}: tensor<4xf32> {bufferization.writable = false}
// CHECK-NOT: attn.sorted
func.func @main(%ids: tensor<2x8xi32> {attn.sorted}, %x: tensor<4xf32> {bufferization.writable = false}) -> (tensor<2x8xi32>, tensor<4xf32>) {
  %r = arith.addi %ids, %ids : tensor<2x8xi32>
  %y = arith.addf %x, %x : tensor<4xf32>
  return %r, %y : tensor<2x8xi32>, tensor<4xf32>
}
