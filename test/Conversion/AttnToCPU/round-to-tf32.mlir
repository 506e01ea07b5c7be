// RUN: attn-opt --pass-pipeline='builtin.module(func.func(attn-round-to-tf32))' %s | FileCheck %s

// CHECK-LABEL: func.func @matmul(
// CHECK-SAME: %[[A:.+]]: tensor<8x?xf32>, %[[B:.+]]: tensor<?x8xf32>, %[[C:.+]]: tensor<8x8xf32>)
// CHECK: %[[RA:.+]] = linalg.generic {{.+}} ins(%[[A]] : tensor<8x?xf32>)
// CHECK: ^bb0(%[[X:.+]]: f32, %{{.+}}: f32):
// CHECK-DAG: %[[BITS:.+]] = arith.bitcast %[[X]] : f32 to i32
// CHECK-DAG: %[[C13:.+]] = arith.constant 13 : i32
// CHECK: %[[AT:.+]] = arith.shrui %[[BITS]], %[[C13]]
// CHECK: %[[LOWEST:.+]] = arith.andi %[[AT]], %{{.+}}
// CHECK: %[[HALF:.+]] = arith.constant 4095 : i32
// CHECK: %[[MORE:.+]] = arith.addi %[[BITS]], %[[HALF]]
// CHECK: %[[UP:.+]] = arith.addi %[[MORE]], %[[LOWEST]]
// CHECK: %[[KEPT:.+]] = arith.constant -8192 : i32
// CHECK: %[[ROUNDED:.+]] = arith.andi %[[UP]], %[[KEPT]]
// CHECK: %[[NUMBER:.+]] = arith.cmpf ord, %[[X]], %[[X]]
// CHECK: %[[Y:.+]] = arith.bitcast %[[ROUNDED]] : i32 to f32
// CHECK: arith.select %[[NUMBER]], %[[Y]], %[[X]] : f32
// CHECK: %[[RB:.+]] = linalg.generic {{.+}} ins(%[[B]] : tensor<?x8xf32>)
// What is added to stays.
// CHECK: linalg.matmul ins(%[[RA]], %[[RB]] : tensor<8x?xf32>, tensor<?x8xf32>) outs(%[[C]] : tensor<8x8xf32>)
func.func @matmul(%a: tensor<8x?xf32>, %b: tensor<?x8xf32>, %c: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<8x?xf32>, tensor<?x8xf32>) outs(%c : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %r : tensor<8x8xf32>
}

// No product of f32, or no contraction.
// CHECK-LABEL: func.func @others(
// CHECK-NOT: arith.bitcast
func.func @others(%a: tensor<8x8xf16>, %x: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %r = linalg.matmul ins(%a, %a : tensor<8x8xf16>, tensor<8x8xf16>) outs(%x : tensor<8x8xf32>) -> tensor<8x8xf32>
  %s = linalg.mul ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%x : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %r, %s : tensor<8x8xf32>, tensor<8x8xf32>
}
