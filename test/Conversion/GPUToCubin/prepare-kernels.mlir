// RUN: attn-opt %s --pass-pipeline='builtin.module(gpu.module(attn-prepare-kernels))' | FileCheck %s

gpu.module @kernels {
  // CHECK: gpu.func @f(%{{.+}}: i1) workgroup(%{{.+}} : memref<32xf32, #gpu.address_space<workgroup>> {llvm.align = 16 : i64})
  gpu.func @f(%ok: i1) workgroup(%s : memref<32xf32, #gpu.address_space<workgroup>>) kernel {
    // CHECK: %[[WRONG:.+]] = arith.xori %{{.+}}, %true
    // CHECK: scf.if %[[WRONG]] {
    // CHECK: llvm.call_intrinsic "llvm.trap"()
    cf.assert %ok, "index must be smaller than dim size"
    gpu.return
  }
}
