// RUN: attn-opt %s --tile-finalize-kernels | FileCheck %s
// RUN: attn-opt %s --tile-finalize-kernels --tile-finalize-kernels | FileCheck %s

// Tensor maps become 128 bytes of parameter each, read where the launch put
// them; other pointers stay as they are.
// CHECK-LABEL: llvm.func @maps(
// CHECK-SAME: %{{[^:]+}}: !llvm.ptr {llvm.align = 64 : i32, llvm.byval = !llvm.array<128 x i8>, nvvm.grid_constant},
// CHECK-SAME: %{{[^:]+}}: !llvm.ptr, %{{[^:]+}}: i32,
// CHECK-SAME: %{{[^:]+}}: !llvm.ptr {llvm.align = 64 : i32, llvm.byval = !llvm.array<128 x i8>, nvvm.grid_constant})
// CHECK-SAME: attributes {gpu.kernel, nvvm.kernel} {
llvm.func @maps(%a: !llvm.ptr, %b: !llvm.ptr, %c: i32, %d: !llvm.ptr)
    attributes {gpu.kernel, nvvm.kernel, tile.tensor_maps = array<i32: 0, 3>} {
  llvm.return
}

// A function that is no tile kernel is left alone.
// CHECK-LABEL: llvm.func @other(
// CHECK-SAME: %{{[^:]+}}: !llvm.ptr) {
llvm.func @other(%a: !llvm.ptr) {
  llvm.return
}
