// RUN: attn-opt --attn-expand-copies %s | FileCheck %s

// CHECK-LABEL: func.func @copies(
// CHECK-SAME: %[[FLAT:.+]]: memref<4x8xf32>, %[[STRIDED:.+]]: memref<4x8xf32, strided<[16, 1]>>, %[[TO:.+]]: memref<4x8xf32>
func.func @copies(%flat: memref<4x8xf32>, %strided: memref<4x8xf32, strided<[16, 1]>>, %to: memref<4x8xf32>) {
  // CHECK-NEXT: memref.copy %[[FLAT]], %[[TO]]
  memref.copy %flat, %to : memref<4x8xf32> to memref<4x8xf32>
  // CHECK-NEXT: linalg.copy ins(%[[STRIDED]] : {{.+}}) outs(%[[TO]] : {{.+}})
  memref.copy %strided, %to : memref<4x8xf32, strided<[16, 1]>> to memref<4x8xf32>
  return
}
