// PTX needs no toolkit.
// RUN: attn-opt %s --gpu-to-cubin=format=ptx | FileCheck %s --check-prefix=PTX
// PTX-NOT: gpu.module
// PTX: gpu.binary @kernels
// PTX-SAME: #gpu.object<#nvvm.target<O = 3, chip = "sm_90a", features = "+ptx86">, assembly = "{{.*}}.target sm_90a{{.*}}.entry scale(

// A dump folder shows each step.
// RUN: rm -rf %t && attn-opt %s --gpu-to-cubin='format=ptx dump-dir=%t' -o /dev/null
// RUN: FileCheck %s --check-prefix=LL --input-file=%t/kernels.ll
// LL: define ptx_kernel void @scale
module attributes {gpu.container_module} {
  gpu.module @kernels {
    llvm.func @scale(%x: !llvm.ptr, %s: f32) attributes {gpu.kernel, nvvm.kernel} {
      %t = nvvm.read.ptx.sreg.tid.x : i32
      %p = llvm.getelementptr %x[%t] : (!llvm.ptr, i32) -> !llvm.ptr, f32
      %v = llvm.load %p : !llvm.ptr -> f32
      %w = llvm.fmul %v, %s : f32
      llvm.store %w, %p : f32, !llvm.ptr
      llvm.return
    }
  }
}
