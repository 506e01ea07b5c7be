// Four columns of a thread by one access: columns 2l and 2l + 1 of two groups of 8, side by side at 4l.
// RUN: attn-opt %s --tile-to-nvvm --canonicalize --cse | FileCheck %s

// CHECK-LABEL: gpu.func @interleaved(
// Two pieces of 16 columns for each row half: the second is 64 bytes on, in the instruction.
// CHECK: %[[L0:.+]] = llvm.inline_asm {{.+}}@p ld.global.v4.b32 {$0, $1, $2, $3}, [$4+0];{{.+}}"=f,=f,=f,=f,l,r" %[[UPPER:.+]], %{{.+}} : (i64, i32) -> !llvm.struct<(f32, f32, f32, f32)>
// CHECK: %[[X0:.+]] = llvm.extractvalue %[[L0]][0]
// CHECK: %[[X1:.+]] = llvm.extractvalue %[[L0]][1]
// CHECK: %[[X4:.+]] = llvm.extractvalue %[[L0]][2]
// CHECK: %[[X5:.+]] = llvm.extractvalue %[[L0]][3]
// CHECK: %[[L1:.+]] = llvm.inline_asm {{.+}}[$4+0];{{.+}} %[[LOWER:.+]], %{{.+}} : (i64, i32)
// CHECK: %[[X2:.+]] = llvm.extractvalue %[[L1]][0]
// CHECK: %[[X3:.+]] = llvm.extractvalue %[[L1]][1]
// CHECK: %[[X6:.+]] = llvm.extractvalue %[[L1]][2]
// CHECK: %[[X7:.+]] = llvm.extractvalue %[[L1]][3]
// CHECK: llvm.inline_asm {{.+}}ld.global.v4.b32 {$0, $1, $2, $3}, [$4+64];{{.+}} %[[UPPER]],
// CHECK: llvm.inline_asm {{.+}}ld.global.v4.b32 {$0, $1, $2, $3}, [$4+64];{{.+}} %[[LOWER]],
// CHECK-NOT: ld.global
// CHECK: vector.from_elements %[[X0]], %[[X1]], %[[X2]], %[[X3]], %[[X4]], %[[X5]], %[[X6]], %[[X7]],
// CHECK: st.global.v4.b32 [$0+0], {$2, $3, $4, $5};{{.+}}"l,r,f,f,f,f,~{memory}"
// CHECK: st.global.v4.b32 [$0+0]
// CHECK: st.global.v4.b32 [$0+64]
// CHECK: st.global.v4.b32 [$0+64]
// CHECK-NOT: st.global
gpu.module @m {
  tile.kernel @interleaved(%mem: memref<64x32xf32>) {
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %c0 = arith.constant 0 : i32
      %row = tile.iota %c0 : tensor<64xi32, #tile.rows>
      %col = tile.iota %c0 : tensor<32xi32, #tile.cols>
      %t = tile.load %mem[%row, %col] interleaved : memref<64x32xf32>, tensor<64xi32, #tile.rows>, tensor<32xi32, #tile.cols> -> tensor<64x32xf32, #tile.wgmma>
      %twice = arith.addf %t, %t : tensor<64x32xf32, #tile.wgmma>
      tile.store %twice, %mem[%row, %col] interleaved : tensor<64x32xf32, #tile.wgmma>, memref<64x32xf32>, tensor<64xi32, #tile.rows>, tensor<32xi32, #tile.cols>
    }
    tile.return
  }
}
