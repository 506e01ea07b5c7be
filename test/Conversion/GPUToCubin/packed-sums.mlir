// Two sums of pairs of 16-bit integers that share a constant: ptxas 12.9 and 13.0
// drop it from one of them, so PTX has none.
// RUN: attn-opt %s --gpu-to-cubin=format=ptx | FileCheck %s
// CHECK-NOT: add.s16x2
// CHECK: add.s16 {{[^;]*}}, 111;
// CHECK-NOT: add.s16x2
// CHECK: st.global
module attributes {gpu.container_module} {
  gpu.module @kernels {
    llvm.func @sums(%p: !llvm.ptr<1>) attributes {gpu.kernel, nvvm.kernel} {
      %c = llvm.mlir.constant(dense<111> : vector<2xi16>) : vector<2xi16>
      %q = llvm.getelementptr %p[1] : (!llvm.ptr<1>) -> !llvm.ptr<1>, vector<2xi16>
      %a = llvm.load %p : !llvm.ptr<1> -> vector<2xi16>
      %b = llvm.load %q : !llvm.ptr<1> -> vector<2xi16>
      %x = llvm.add %a, %c : vector<2xi16>
      %y = llvm.add %b, %c : vector<2xi16>
      llvm.store %x, %p : vector<2xi16>, !llvm.ptr<1>
      llvm.store %y, %q : vector<2xi16>, !llvm.ptr<1>
      llvm.return
    }
  }
}
