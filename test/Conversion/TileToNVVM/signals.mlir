// What CTAs of a cluster send each other, and clusters by flags.
// RUN: attn-opt %s --tile-to-nvvm --canonicalize --cse | FileCheck %s

// CHECK-LABEL: gpu.func @signals(
// Each lane's 16 bytes, gathered from its row's lanes; one store for 16 columns.
// CHECK: %[[TILE:.+]] = llvm.inline_asm has_side_effects {{.*}}"mapa.shared::cluster.u32 $0, $1, $2;", "=r,r,r" %{{.+}}, %[[TO:.+]] : (i32, i32) -> i32
// CHECK: %[[BARRIER:.+]] = llvm.inline_asm has_side_effects {{.*}}"mapa.shared::cluster.u32 $0, $1, $2;", "=r,r,r" %{{.+}}, %[[TO]] : (i32, i32) -> i32
// CHECK: llvm.inline_asm {{.+}}shfl.sync.bfly.b32{{.+}}st.async.shared::cluster.mbarrier::complete_tx::bytes.v4.b32 [$0], {c, d, g, i}, [$1];{{.+}} %{{.+}}, %[[BARRIER]], {{.+}} : (i32, i32, i32, i32, i32, i32, i32, i32)
// CHECK-NOT: st.async
// Of 64 values neighbours make a word, which one lane of four stores.
// CHECK: llvm.inline_asm {{.+}}shfl.sync.bfly.b32 a, $4, 4{{.+}}@f st.async.shared::cluster.mbarrier::complete_tx::bytes.b32 [$0], a, [$1];
// CHECK-NOT: st.async
// The whole stage's bytes are expected, a quarter by each of the writer's warps.
// CHECK: mbarrier.arrive.expect_tx.shared::cta.b64 _, [$0], $2;{{.+}} %{{.+}}, %{{.+}}, %c1024_i32 : (i32, i32, i32)
// CHECK: ld.acquire.gpu.global.b32 flag, [$0];{{.+}}setp.ne.u32 p, flag, $1;
// An ordered load stays where it is.
// CHECK: llvm.inline_asm has_side_effects {{.*}}ld.global.v4.b32{{.+}}~{memory}
// CHECK: setp.eq.u32 p, $1, 0;{{.+}}@p st.release.gpu.global.b32 [$0], $2;
gpu.module @m {
  tile.kernel @signals(%flags: memref<128xi32>, %states: memref<64x16xf32>, %to: i32) attributes {cluster = 2 : i64} {
    %ring = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<128x16xbf16, 32>, cluster = 2>
    %sums = tile.ring consumers(1) writers(1) : !tile.ring<1, !tile.shared<8x64xbf16, 128>, cluster = 2>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %zero = arith.constant 0 : i32
      %rows = tile.iota %zero : tensor<64xi32, #tile.rows>
      %cols = tile.iota %zero : tensor<16xi32, #tile.cols>
      %before = tile.load %states[%rows, %cols] interleaved : memref<64x16xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols> -> tensor<64x16xf32, #tile.wgmma>
      %part = arith.truncf %before : tensor<64x16xf32, #tile.wgmma> to tensor<64x16xbf16, #tile.wgmma>
      %slot = tile.acquire %ring : !tile.ring<1, !tile.shared<128x16xbf16, 32>, cluster = 2>
      tile.send %part, %slot[%zero, %zero] to %to : tensor<64x16xbf16, #tile.wgmma>, !tile.slot<!tile.shared<128x16xbf16, 32>>
      %row = tile.acquire %sums : !tile.ring<1, !tile.shared<8x64xbf16, 128>, cluster = 2>
      %values = arith.constant dense<0.0> : tensor<64xbf16, #tile.rows>
      tile.send %values, %row[%zero, %zero] to %to : tensor<64xbf16, #tile.rows>, !tile.slot<!tile.shared<8x64xbf16, 128>>
      tile.fill %slot of %ring : !tile.slot<!tile.shared<128x16xbf16, 32>>, !tile.ring<1, !tile.shared<128x16xbf16, 32>, cluster = 2>
      tile.await_signal %flags[%zero], %to : memref<128xi32>
      %x = tile.load %states[%rows, %cols] interleaved ordered : memref<64x16xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols> -> tensor<64x16xf32, #tile.wgmma>
      tile.store %x, %states[%rows, %cols] interleaved : tensor<64x16xf32, #tile.wgmma>, memref<64x16xf32>, tensor<64xi32, #tile.rows>, tensor<16xi32, #tile.cols>
      tile.signal %flags[%zero], %to : memref<128xi32>
    }
    tile.cluster_sync
    tile.return
  }
}
