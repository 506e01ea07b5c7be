// RUN: attn-opt %s --attn-own-destinations | FileCheck %s

// Two chains that begin with one empty tensor have one each; what else has it keeps it.
// CHECK-LABEL: func @two
// CHECK-SAME: %[[X:.+]]: tensor<4x2xf32>, %[[Y:.+]]: tensor<4x2xf32>
func.func @two(%x: tensor<4x2xf32>, %y: tensor<4x2xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) {
  // CHECK-DAG: %[[A:.+]] = tensor.empty() : tensor<4x4xf32>
  // CHECK-DAG: %[[B:.+]] = tensor.empty() : tensor<4x4xf32>
  // CHECK: %[[A1:.+]] = tensor.insert_slice %[[X]] into %[[A]][0, 0]
  // CHECK: tensor.insert_slice %[[Y]] into %[[A1]][0, 2]
  // CHECK: %[[B1:.+]] = tensor.insert_slice %[[Y]] into %[[B]][0, 0]
  // CHECK: tensor.insert_slice %[[X]] into %[[B1]][0, 2]
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %a = tensor.insert_slice %x into %e[0, 0] [4, 2] [1, 1] : tensor<4x2xf32> into tensor<4x4xf32>
  %a2 = tensor.insert_slice %y into %a[0, 2] [4, 2] [1, 1] : tensor<4x2xf32> into tensor<4x4xf32>
  %b = tensor.insert_slice %y into %e[0, 0] [4, 2] [1, 1] : tensor<4x2xf32> into tensor<4x4xf32>
  %b2 = tensor.insert_slice %x into %b[0, 2] [4, 2] [1, 1] : tensor<4x2xf32> into tensor<4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %a2, %b2, %f : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>
}
