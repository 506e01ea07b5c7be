// RUN: attn-opt %s --attn-merge-kernels | FileCheck %s

// CHECK: module attributes {gpu.container_module}
// CHECK-NOT: gpu.module @a
// CHECK: gpu.module @kernels
// CHECK: gpu.func @own
// CHECK: llvm.mlir.global external @attn_shared
// CHECK: gpu.func @a_fold
// CHECK-NOT: llvm.mlir.global
// CHECK: gpu.func @b_fold
module attributes {gpu.container_module} {
  gpu.module @a {
    llvm.mlir.global external @attn_shared() {addr_space = 3 : i32} : !llvm.array<0 x i8>
    gpu.func @fold() kernel { gpu.return }
  }
  gpu.module @kernels {
    gpu.func @own() kernel { gpu.return }
  }
  gpu.module @b {
    llvm.mlir.global external @attn_shared() {addr_space = 3 : i32} : !llvm.array<0 x i8>
    gpu.func @fold() kernel { gpu.return }
  }
  // CHECK-LABEL: func @main
  func.func @main(%n: index) {
    // CHECK: gpu.launch_func @kernels::@a_fold
    // CHECK: tile.launch @kernels::@b_fold
    // CHECK: gpu.launch_func @kernels::@own
    gpu.launch_func @a::@fold blocks in (%n, %n, %n) threads in (%n, %n, %n)
    tile.launch @b::@fold grid(%n) args(%n : index)
    gpu.launch_func @kernels::@own blocks in (%n, %n, %n) threads in (%n, %n, %n)
    return
  }
}
