// Register tiles to shared memory by stmatrix, and from there by TMA.
// RUN: attn-opt %s --tile-to-nvvm --canonicalize --cse | FileCheck %s

// Lane l gives the address of row l mod 8 of block l / 8; blocks 0 and 1 are
// the row halves of one group of 8 columns, 2 and 3 of the next. So a lane's
// row is 16 · warp + 8 · (l / 8 mod 2) + l mod 8, and its chunk of 16 bytes is
// the group's, or the next one from lane 16 on.
// CHECK-LABEL: gpu.func @store(
// CHECK-SAME: %[[MAP:.+]]: !llvm.ptr, %[[H:.+]]: bf16)
// CHECK: %[[TID:.+]] = nvvm.read.ptx.sreg.tid.x
// CHECK: %[[BASE:.+]] = llvm.ptrtoint
// CHECK: %[[ID:.+]] = llvm.inline_asm {{.+}} "shfl.sync.idx.b32
// CHECK: %[[TILE:.+]] = vector.broadcast %[[H]] : bf16 to vector<36xbf16>
// CHECK: %[[WORDS:.+]] = vector.bitcast %[[TILE]] : vector<36xbf16> to vector<18xi32>
// CHECK-DAG: %[[T5:.+]] = arith.shrui %[[TID]], %c5_i32
// CHECK-DAG: %[[WARP:.+]] = arith.andi %[[T5]], %c3_i32
// CHECK-DAG: %[[WARPROW:.+]] = arith.muli %[[WARP]], %c16_i32
// CHECK-DAG: %[[T3:.+]] = arith.shrui %[[TID]], %c3_i32
// CHECK-DAG: %[[HALF:.+]] = arith.andi %[[T3]], %c1_i32
// CHECK-DAG: %[[HALFROW:.+]] = arith.muli %[[HALF]], %c8_i32
// CHECK-DAG: %[[R0:.+]] = arith.addi %[[WARPROW]], %[[HALFROW]]
// CHECK-DAG: %[[INNER:.+]] = arith.andi %[[TID]], %c7_i32
// CHECK-DAG: %[[R1:.+]] = arith.addi %[[R0]], %[[INNER]]
// CHECK-DAG: %[[ROW:.+]] = arith.addi %[[R1]], %[[ID]]
// CHECK-DAG: %[[T4:.+]] = arith.shrui %[[TID]], %c4_i32
// CHECK-DAG: %[[SECOND:.+]] = arith.andi %[[T4]], %c1_i32
// CHECK-DAG: %[[ROWBYTES:.+]] = arith.muli %[[ROW]], %c128_i32
// CHECK-DAG: %[[START:.+]] = arith.addi %[[BASE]], %[[ROWBYTES]]
// The swizzle: bits 7 … 9 of the offset (the row within 8) permute the chunks.
// CHECK-DAG: %[[B7:.+]] = arith.shrui %[[ROWBYTES]], %c7_i32
// CHECK-DAG: %[[INROW:.+]] = arith.andi %[[B7]], %c7_i32
// CHECK-DAG: %[[PERMUTE:.+]] = arith.muli %[[INROW]], %c16_i32
// CHECK-DAG: %[[C0:.+]] = arith.muli %[[SECOND]], %c16_i32
// CHECK-DAG: %[[X0:.+]] = arith.xori %[[C0]], %[[PERMUTE]]
// CHECK-DAG: %[[A0:.+]] = arith.addi %[[START]], %[[X0]]
// CHECK: %[[W0:.+]] = vector.extract %[[WORDS]][0]
// CHECK: %[[W1:.+]] = vector.extract %[[WORDS]][1]
// CHECK: %[[W2:.+]] = vector.extract %[[WORDS]][2]
// CHECK: %[[W3:.+]] = vector.extract %[[WORDS]][3]
// CHECK: "stmatrix.sync.aligned.m8n8.x4.shared.b16 [$0], {$1, $2, $3, $4};", "r,r,r,r,r,~{memory}" %[[A0]], %[[W0]], %[[W1]], %[[W2]], %[[W3]]
// CHECK: %[[G2:.+]] = arith.addi %[[SECOND]], %c2_i32
// CHECK: %[[C2:.+]] = arith.muli %[[G2]], %c16_i32
// CHECK: arith.xori %[[C2]], %[[PERMUTE]]
// CHECK: "stmatrix.sync.aligned.m8n8.x4
// CHECK: arith.addi %[[SECOND]], %c4_i32
// CHECK: "stmatrix.sync.aligned.m8n8.x4
// CHECK: arith.addi %[[SECOND]], %c6_i32
// CHECK: "stmatrix.sync.aligned.m8n8.x4
// The ninth group is the next panel's first, 128 · 128 bytes on, and alone.
// CHECK: %[[A8:.+]] = arith.addi %[[A0]], %c16384_i32
// CHECK: %[[W16:.+]] = vector.extract %[[WORDS]][16]
// CHECK: %[[W17:.+]] = vector.extract %[[WORDS]][17]
// CHECK: "stmatrix.sync.aligned.m8n8.x2.shared.b16 [$0], {$1, $2};", "r,r,r,~{memory}" %[[A8]], %[[W16]], %[[W17]]
// CHECK: "fence.proxy.async.shared::cta;"
// One thread stores both panels of 64 rows and commits; coordinates innermost
// first, the second panel's 64 elements on.
// CHECK: %[[THREAD:.+]] = arith.andi %[[TID]], %c127_i32
// CHECK: %[[ROWAT:.+]] = arith.muli %[[ID]], %c128_i32
// CHECK: %[[P0:.+]] = arith.addi %[[BASE]], %[[ROWAT]]
// CHECK: %[[RIGHT:.+]] = arith.addi %[[ID]], %c64_i32
// CHECK: %[[P1:.+]] = arith.addi %[[P0]], %c16384_i32
// CHECK: setp.eq.u32 p, $0, 0;\0A@p cp.async.bulk.tensor.3d.global.shared::cta.tile.bulk_group [$1, {$3, $4, $5}], [$2];\0A@p cp.async.bulk.tensor.3d.global.shared::cta.tile.bulk_group [$1, {$7, $8, $9}], [$6];\0A@p cp.async.bulk.commit_group;
// CHECK-SAME: %[[THREAD]], %[[MAP]], %[[P0]], %[[ID]], %[[ID]], %[[ID]], %[[P1]], %[[RIGHT]], %[[ID]], %[[ID]] :
// CHECK: "cp.async.bulk.wait_group.read 0;"
gpu.module @kernels {
  tile.kernel @store(%map: !tile.tensor_map<1x64x64xbf16, 128>, %h: bf16) {
    %a = tile.alloc : !tile.shared<128x128xbf16, 128>
    tile.warpgroup (%id: i32) first(0) count(1) registers(128) {
      %t = tile.splat %h : bf16 -> tensor<64x72xbf16, #tile.wgmma>
      tile.store_shared %t, %a[%id] : tensor<64x72xbf16, #tile.wgmma>, !tile.shared<128x128xbf16, 128>
      tile.fence_async
      tile.store_async %a[%id], %map[%id, %id, %id] : !tile.shared<128x128xbf16, 128>, !tile.tensor_map<1x64x64xbf16, 128>
      tile.store_wait
    }
    tile.return
  }
}
