// Descriptors and instructions of wgmma. Constants keep their values in their
// names (%c4_i32), so the checks spell them out.
// RUN: attn-opt %s --tile-to-nvvm --canonicalize --cse | FileCheck %s

// A descriptor is start / 16, leading offset / 16 << 16, stride / 16 << 32 and
// the swizzle's mode << 62 (1 for 128 bytes). The stride, from one 8-row atom
// to the next, is 8 · 128 = 1024 bytes: 64 << 32 = 274877906944. Leading, from
// panel to panel:
//   A, 128 rows: 128 · 128 / 16 = 1024 << 16 = 67108864,
//   B, 32 rows:   32 · 128 / 16 =  256 << 16 = 16777216,
// and 1 << 62 = 4611686018427387904; in all 4611686293372403712 for A and
// 4611686293322072064 for B.
//
// Steps of 16 elements, in units of 16 bytes: 2 within a panel of 64 columns;
// the fifth is the first of the next panel, 1024 units on in A and 256 in B.
// The first step writes the accumulator (p = 0), the others add to it. The
// last immediate is 0 for a transposed B (its columns are the reduction).
// CHECK-LABEL: gpu.func @scores(
// CHECK: %[[GROUP:.+]] = llvm.inline_asm {{.+}} "shfl.sync.idx.b32
// CHECK: %[[ROW:.+]] = arith.muli %[[GROUP]], %c128_i32 : i32
// CHECK: %[[START:.+]] = arith.addi %{{.+}}, %[[ROW]] : i32
// CHECK: %[[UNITS:.+]] = arith.shrui %[[START]], %c4_i32 : i32
// CHECK: %[[WIDE:.+]] = arith.extui %[[UNITS]] : i32 to i64
// CHECK: %[[A:.+]] = arith.ori %[[WIDE]], %c4611686293372403712_i64 : i64
// CHECK: %[[BAT:.+]] = arith.trunci %{{.+}} : i64 to i32
// CHECK: %[[BUNITS:.+]] = arith.shrui %[[BAT]], %c4_i32 : i32
// CHECK: %[[BWIDE:.+]] = arith.extui %[[BUNITS]] : i32 to i64
// CHECK: %[[B:.+]] = arith.ori %[[BWIDE]], %c4611686293322072064_i64 : i64
// CHECK: %[[P:.+]] = llvm.inline_asm has_side_effects asm_dialect = att "{\0A.reg .pred p;\0A.reg .b64 da, db;\0A
// CHECK-SAME: setp.ne.b32 p, 0, 0;\0Awgmma.fence.sync.aligned;\0A
// CHECK-SAME: add.s64 db, $5, 0;\0Aadd.s64 da, $4, 0;\0Awgmma.mma_async.sync.aligned.m64n8k16.f32.bf16.bf16 {$0, $1, $2, $3}, da, db, p, 1, 1, 0, 0;\0A
// CHECK-SAME: setp.ne.b32 p, 1, 0;\0A
// CHECK-SAME: add.s64 db, $5, 2;\0Aadd.s64 da, $4, 2;\0Awgmma.mma_async.sync.aligned.m64n8k16.f32.bf16.bf16 {$0, $1, $2, $3}, da, db, p, 1, 1, 0, 0;\0A
// CHECK-SAME: add.s64 db, $5, 4;\0Aadd.s64 da, $4, 4;\0Awgmma
// CHECK-SAME: add.s64 db, $5, 6;\0Aadd.s64 da, $4, 6;\0Awgmma
// CHECK-SAME: add.s64 db, $5, 256;\0Aadd.s64 da, $4, 1024;\0Awgmma.mma_async.sync.aligned.m64n8k16.f32.bf16.bf16 {$0, $1, $2, $3}, da, db, p, 1, 1, 0, 0;\0A
// CHECK-SAME: wgmma.commit_group.sync.aligned;\0A}", "=f,=f,=f,=f,l,l,~{memory}" %[[A]], %[[B]] :
// The accumulator passes through the wait, so that no use can go before it.
// CHECK: %[[P0:.+]] = llvm.extractvalue %[[P]][0]
// CHECK: %[[P1:.+]] = llvm.extractvalue %[[P]][1]
// CHECK: %[[P2:.+]] = llvm.extractvalue %[[P]][2]
// CHECK: %[[P3:.+]] = llvm.extractvalue %[[P]][3]
// CHECK: llvm.inline_asm has_side_effects asm_dialect = att "wgmma.wait_group.sync.aligned 1;", "=f,=f,=f,=f,0,1,2,3,~{memory}" %[[P0]], %[[P1]], %[[P2]], %[[P3]] :
gpu.module @scores {
  tile.kernel @scores() {
    %as = tile.ring consumers(1) : !tile.ring<1, !tile.shared<128x128xbf16, 128>>
    %bs = tile.ring consumers(1) : !tile.ring<1, !tile.shared<32x128xbf16, 128>>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %a = tile.wait %as : !tile.ring<1, !tile.shared<128x128xbf16, 128>>
      %b = tile.wait %bs : !tile.ring<1, !tile.shared<32x128xbf16, 128>>
      %p = tile.mma_async %a[%id], %b transposed {k = 80} : !tile.arrived<!tile.shared<128x128xbf16, 128>>, !tile.arrived<!tile.shared<32x128xbf16, 128>> -> !tile.pending<tensor<64x8xf32, #tile.wgmma>>
      %t = tile.await %p outstanding 1 : !tile.pending<tensor<64x8xf32, #tile.wgmma>>
    }
    tile.return
  }
}

// A in registers: two 16-bit elements a register, four registers a step. B's
// rows are the reduction: 16 rows of 128 bytes are 128 units, and the last
// immediate is 1. The accumulator is tied to the result, and p = 1 throughout.
// CHECK-LABEL: gpu.func @product(
// CHECK-SAME: %[[X:.+]]: f32, %[[H:.+]]: f16)
// CHECK: %[[W:.+]] = vector.broadcast %[[H]] : f16 to vector<16xf16>
// CHECK: %[[WORDS:.+]] = vector.bitcast %[[W]] : vector<16xf16> to vector<8xi32>
// CHECK: %[[W0:.+]] = vector.extract %[[WORDS]][0]
// CHECK: %[[W7:.+]] = vector.extract %[[WORDS]][7]
// CHECK: %[[B:.+]] = arith.ori %{{.+}}, %c4611686293322072064_i64 : i64
// CHECK: llvm.inline_asm has_side_effects asm_dialect = att "{\0A.reg .pred p;\0A.reg .b64 da, db;\0A
// CHECK-SAME: setp.ne.b32 p, 1, 0;\0Awgmma.fence.sync.aligned;\0A
// CHECK-SAME: add.s64 db, $16, 0;\0Awgmma.mma_async.sync.aligned.m64n8k16.f32.f16.f16 {$0, $1, $2, $3}, {$8, $9, $10, $11}, db, p, 1, 1, 1;\0A
// CHECK-SAME: add.s64 db, $16, 128;\0Awgmma.mma_async.sync.aligned.m64n8k16.f32.f16.f16 {$0, $1, $2, $3}, {$12, $13, $14, $15}, db, p, 1, 1, 1;\0A
// CHECK-SAME: wgmma.commit_group.sync.aligned;\0A}", "=f,=f,=f,=f,0,1,2,3,r,r,r,r,r,r,r,r,l,~{memory}" %[[X]], %[[X]], %[[X]], %[[X]], %[[W0]], {{.+}}, %[[W7]], %[[B]] :
// What is to come before the wait is bound to it by an event that never is.
// CHECK: llvm.inline_asm has_side_effects asm_dialect = att "{\0A.reg .pred p;\0A.reg .b32 t;\0Amov.b32 t, $0;\0Aor.b32 t, t, $1;\0Asetp.eq.b32 p, t, 0x7fc0dead;\0A@p pmevent 1;\0A}", "f,f,~{memory}" %[[X]], %[[X]] :
// CHECK: "wgmma.wait_group.sync.aligned 0;"
gpu.module @product {
  tile.kernel @product(%x: f32, %h: f16) {
    %bs = tile.ring consumers(1) : !tile.ring<1, !tile.shared<32x128xf16, 128>>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %b = tile.wait %bs : !tile.ring<1, !tile.shared<32x128xf16, 128>>
      %acc = tile.splat %x : f32 -> tensor<64x8xf32, #tile.wgmma>
      %w = tile.splat %h : f16 -> tensor<64x32xf16, #tile.wgmma>
      %p = tile.mma_async %w, %b plus %acc : tensor<64x8xf32, #tile.wgmma> : tensor<64x32xf16, #tile.wgmma>, !tile.arrived<!tile.shared<32x128xf16, 128>> -> !tile.pending<tensor<64x8xf32, #tile.wgmma>>
      %rows = tile.splat %x : f32 -> tensor<64xf32, #tile.rows>
      %t = tile.await %p after %rows : tensor<64xf32, #tile.rows> : !tile.pending<tensor<64x8xf32, #tile.wgmma>>
    }
    tile.return
  }
}

// 64-byte swizzle: panels of 32 columns, atoms of 8 · 64 = 512 bytes
// (32 << 32 = 137438953472), mode 2 (2 << 62 = −9223372036854775808), leading
// 64 · 64 / 16 = 256 << 16 = 16777216; in all −9223371899399045120. The third
// step is the first of the next panel.
// CHECK-LABEL: gpu.func @swizzle64(
// CHECK: arith.ori %{{.+}}, %c-9223371899399045120_i64 : i64
// CHECK: add.s64 db, $5, 0;\0Aadd.s64 da, $4, 0;
// CHECK-SAME: add.s64 db, $5, 2;\0Aadd.s64 da, $4, 2;
// CHECK-SAME: add.s64 db, $5, 256;\0Aadd.s64 da, $4, 256;
// CHECK-SAME: add.s64 db, $5, 258;\0Aadd.s64 da, $4, 258;
gpu.module @swizzle64 {
  tile.kernel @swizzle64() {
    %as = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xbf16, 64>>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %a = tile.wait %as : !tile.ring<1, !tile.shared<64x64xbf16, 64>>
      %p = tile.mma_async %a, %a transposed : !tile.arrived<!tile.shared<64x64xbf16, 64>>, !tile.arrived<!tile.shared<64x64xbf16, 64>> -> !tile.pending<tensor<64x8xf32, #tile.wgmma>>
      %t = tile.await %p : !tile.pending<tensor<64x8xf32, #tile.wgmma>>
    }
    tile.return
  }
}

// tf32: 8 elements a step, 32 bytes as ever, and no immediates for transposed
// operands. A's registers go as the fragment has them: both rows of a column,
// then those of the column that is its neighbour in the accumulator. B, 16 rows
// of 64 columns: panels of 32 columns, 16 · 128 / 16 = 128 units each.
// CHECK-LABEL: gpu.func @rounded(
// CHECK: %[[R0:.+]] = nvvm.convert.float.to.tf32 %{{.+}} {rnd = #nvvm.fp_rnd_mode<rn>}
// CHECK: add.s64 db, ${{[0-9]+}}, 0;\0Awgmma.mma_async.sync.aligned.m64n16k8.f32.tf32.tf32 {$0, $1, $2, $3, $4, $5, $6, $7}, {$8, $10, $9, $11}, db, p, 1, 1;\0A
// CHECK-SAME: add.s64 db, ${{[0-9]+}}, 2;\0Awgmma.mma_async.sync.aligned.m64n16k8.f32.tf32.tf32 {$0, $1, $2, $3, $4, $5, $6, $7}, {$12, $14, $13, $15}, db, p, 1, 1;\0A
// CHECK-SAME: add.s64 db, ${{[0-9]+}}, 4;\0Awgmma
// CHECK-SAME: add.s64 db, ${{[0-9]+}}, 6;\0Awgmma
// CHECK-SAME: add.s64 db, ${{[0-9]+}}, 128;\0Awgmma
// CHECK: add.s64 db, $9, 0;\0Aadd.s64 da, $8, 0;\0Awgmma.mma_async.sync.aligned.m64n16k8.f32.tf32.tf32 {$0, $1, $2, $3, $4, $5, $6, $7}, da, db, p, 1, 1;\0A
gpu.module @rounded {
  tile.kernel @rounded(%x: f32) {
    %as = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x64xtf32, 128>>
    %bs = tile.ring consumers(1) : !tile.ring<1, !tile.shared<16x64xtf32, 128>>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %a = tile.wait %as : !tile.ring<1, !tile.shared<64x64xtf32, 128>>
      %b = tile.wait %bs : !tile.ring<1, !tile.shared<16x64xtf32, 128>>
      %w = tile.splat %x : f32 -> tensor<64x64xf32, #tile.wgmma>
      %r = arith.truncf %w : tensor<64x64xf32, #tile.wgmma> to tensor<64x64xtf32, #tile.wgmma>
      %p = tile.mma_async %r, %b transposed : tensor<64x64xtf32, #tile.wgmma>, !tile.arrived<!tile.shared<16x64xtf32, 128>> -> !tile.pending<tensor<64x16xf32, #tile.wgmma>>
      %t = tile.await %p : !tile.pending<tensor<64x16xf32, #tile.wgmma>>
      %q = tile.mma_async %a, %b transposed : !tile.arrived<!tile.shared<64x64xtf32, 128>>, !tile.arrived<!tile.shared<16x64xtf32, 128>> -> !tile.pending<tensor<64x16xf32, #tile.wgmma>>
      %u = tile.await %q : !tile.pending<tensor<64x16xf32, #tile.wgmma>>
    }
    tile.return
  }
}

// In a cluster an address holds the CTA's rank from bit 24 on. A descriptor
// takes the 18 bits below, or the rank would be in its leading offset.
// CHECK-LABEL: gpu.func @clustered(
// CHECK: %[[AT:.+]] = arith.andi %{{.+}}, %c262143_i32 : i32
// CHECK: %[[UNITS:.+]] = arith.shrui %[[AT]], %c4_i32 : i32
// CHECK: %[[WIDE:.+]] = arith.extui %[[UNITS]] : i32 to i64
// CHECK: %[[A:.+]] = arith.ori %[[WIDE]], %c4611686293338849280_i64 : i64
// CHECK: "{{.+}}wgmma.mma_async{{.+}}" %[[A]], %[[A]] :
// Nor is anything fenced where a stage is given back: lane r of each warp
// arrives in the cluster's CTA r.
// CHECK: mapa.shared::cluster.u32 there, $0, $1;\0A@p mbarrier.arrive.shared::cluster.b64 _, [there];
gpu.module @clustered {
  tile.kernel @clustered() attributes {cluster = 2 : i64} {
    %as = tile.ring consumers(1) : !tile.ring<1, !tile.shared<64x128xbf16, 128>, cluster = 2>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %a = tile.wait %as : !tile.ring<1, !tile.shared<64x128xbf16, 128>, cluster = 2>
      %p = tile.mma_async %a, %a transposed : !tile.arrived<!tile.shared<64x128xbf16, 128>>, !tile.arrived<!tile.shared<64x128xbf16, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
      %t = tile.await %p : !tile.pending<tensor<64x64xf32, #tile.wgmma>>
      tile.release %a of %as : !tile.arrived<!tile.shared<64x128xbf16, 128>>, !tile.ring<1, !tile.shared<64x128xbf16, 128>, cluster = 2>
    }
    tile.cluster_sync
    tile.return
  }
}
