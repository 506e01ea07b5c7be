// RUN: attn-opt %s --attn-use-runtime-allocator | FileCheck %s

// Memory comes from the runtime, which aligns and counts it; other calls stay.
// CHECK-NOT: _mlir_memref_to_llvm
// CHECK-LABEL: llvm.func @scratch(
// CHECK-SAME: %[[BYTES:.+]]: i64
// CHECK: %[[P:.+]] = llvm.call @attn_rt_alloc(%[[BYTES]]) : (i64) -> !llvm.ptr
// CHECK: llvm.call @other(%[[P]])
// CHECK: llvm.call @attn_rt_free(%[[P]]) : (!llvm.ptr) -> ()
// CHECK-NOT: _mlir_memref_to_llvm
llvm.func @_mlir_memref_to_llvm_alloc(i64) -> !llvm.ptr
llvm.func @_mlir_memref_to_llvm_free(!llvm.ptr)
llvm.func @other(!llvm.ptr)
llvm.func @scratch(%bytes: i64) {
  %p = llvm.call @_mlir_memref_to_llvm_alloc(%bytes) : (i64) -> !llvm.ptr
  llvm.call @other(%p) : (!llvm.ptr) -> ()
  llvm.call @_mlir_memref_to_llvm_free(%p) : (!llvm.ptr) -> ()
  llvm.return
}
