// RUN: attn-opt %s --attn-expand-dynamic-shapes | FileCheck %s

// CHECK-LABEL: func @two
// CHECK-SAME: %[[M:.+]]: memref<?x80xf32>, %[[A:.+]]: index, %[[B:.+]]: index
func.func @two(%m: memref<?x80xf32>, %a: index, %b: index) -> memref<?x?x80xf32> {
  // CHECK: %{{.+}}, %{{.+}}, %{{.+}}:2, %[[S:.+]]:2 = memref.extract_strided_metadata %[[M]]
  // CHECK: %[[ROWS:.+]] = arith.muli %[[S]]#0, %[[B]]
  // CHECK: %[[R:.+]] = memref.reinterpret_cast %[[M]] to offset: [0], sizes: [%[[A]], %[[B]], 80], strides: [{{.+}}, 80, 1]
  // CHECK: return %[[R]]
  %r = memref.expand_shape %m [[0, 1], [2]] output_shape [%a, %b, 80] : memref<?x80xf32> into memref<?x?x80xf32>
  return %r : memref<?x?x80xf32>
}

// One unknown size is upstream's.
// CHECK-LABEL: func @one
func.func @one(%m: memref<?x80xf32>, %a: index) -> memref<?x4x80xf32> {
  // CHECK: memref.expand_shape
  %r = memref.expand_shape %m [[0, 1], [2]] output_shape [%a, 4, 80] : memref<?x80xf32> into memref<?x4x80xf32>
  return %r : memref<?x4x80xf32>
}
