// RUN: attn-opt %s --attn-set-stream | FileCheck %s

module attributes {gpu.container_module} {
  // CHECK: llvm.func @attn_rt_stream() -> !llvm.ptr
  gpu.module @kernels {
    llvm.func @f() attributes {gpu.kernel, nvvm.kernel} { llvm.return }
  }
  // CHECK-LABEL: llvm.func @twice
  llvm.func @twice() {
    // CHECK: %[[S:.+]] = llvm.call @attn_rt_stream()
    // CHECK-NOT: attn_rt_stream
    %c = llvm.mlir.constant(1 : i64) : i64
    // CHECK: gpu.launch_func <%[[S]] : !llvm.ptr> @kernels::@f
    // CHECK: gpu.launch_func <%[[S]] : !llvm.ptr> @kernels::@f
    gpu.launch_func @kernels::@f blocks in (%c, %c, %c) threads in (%c, %c, %c) : i64
    gpu.launch_func @kernels::@f blocks in (%c, %c, %c) threads in (%c, %c, %c) : i64
    llvm.return
  }
}
