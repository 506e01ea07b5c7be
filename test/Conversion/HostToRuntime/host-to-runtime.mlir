// RUN: attn-opt %s --split-input-file --verify-diagnostics --host-to-runtime | FileCheck %s

// CHECK-DAG: llvm.func @attn_rt_device_alloc(i64) -> !llvm.ptr
// CHECK-DAG: llvm.func @attn_rt_device_free(!llvm.ptr)
// CHECK-LABEL: func @memory
// CHECK-SAME: %[[N:.+]]: index
func.func @memory(%n: index) {
  // CHECK-DAG: %[[TWO:.+]] = arith.constant 2 : index
  // CHECK: %[[ROW:.+]] = arith.muli %[[N]], %[[TWO]] : index
  // CHECK: %[[BYTES:.+]] = arith.muli %[[ROW]], %{{.+}} : index
  // CHECK: %[[B64:.+]] = arith.index_cast %[[BYTES]] : index to i64
  // CHECK: %[[P:.+]] = llvm.call @attn_rt_device_alloc(%[[B64]])
  // CHECK: %[[D:.+]] = llvm.insertvalue %[[P]], %{{.+}}[0]
  // CHECK: %[[M:.+]] = builtin.unrealized_conversion_cast %{{.+}} to memref<?x8xbf16>
  %m = memref.alloc(%n) : memref<?x8xbf16>
  // CHECK: %[[A:.+]] = memref.extract_aligned_pointer_as_index %[[M]]
  // CHECK: %[[A64:.+]] = arith.index_cast %[[A]]
  // CHECK: %[[Q:.+]] = llvm.inttoptr %[[A64]]
  // CHECK: llvm.call @attn_rt_device_free(%[[Q]])
  memref.dealloc %m : memref<?x8xbf16>
  return
}

// -----

// CHECK: llvm.func @attn_rt_device_constant(!llvm.ptr, i64) -> !llvm.ptr
memref.global "private" constant @table : memref<4x3xf32> = dense<2.0>
// CHECK-LABEL: func @constant
func.func @constant() -> memref<4x3xf32> {
  // CHECK: %[[HOST:.+]] = memref.get_global @table
  // CHECK: %[[A:.+]] = memref.extract_aligned_pointer_as_index %[[HOST]]
  // CHECK: %[[P:.+]] = llvm.inttoptr
  // CHECK: %[[D:.+]] = llvm.call @attn_rt_device_constant(%[[P]], %{{.+}})
  // CHECK: %[[M:.+]] = builtin.unrealized_conversion_cast %{{.+}} to memref<4x3xf32>
  // CHECK: return %[[M]]
  %g = memref.get_global @table : memref<4x3xf32>
  return %g : memref<4x3xf32>
}

// -----

func.func @stack() -> memref<4xf32> {
  // expected-error @below {{expected device memory from memref.alloc only, got 'memref.alloca'}}
  %m = memref.alloca() : memref<4xf32>
  return %m : memref<4xf32>
}
