// f32 operands rounded to tf32, where that was asked for.
// RUN: attn-opt %s --attn-select-form=f32=tf32 --attn-to-tile --canonicalize --cse --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-select-form=f32=tf32 --split-input-file --remarks-filter=attn-select-form 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: attn-opt %s --attn-select-form --split-input-file | FileCheck %s --check-prefix=EXACT

// REMARK: Remark="fold with 128 query rows, 64 keys, 2 stages ('tf32-d128'): operands are twice as wide as 16 bits; operands rounded to tf32; 16 tiles
// EXACT-LABEL: func.func @d128(
// EXACT: tile.schedule = #tile.schedule<m = 128, n = 32, stages = 2, producer_registers = 40, consumer_registers = 232>
// Copies round the query and the key; the value's copy is in memory, 96 channels
// of 204 keys by eights. A block is 96 × 64 of it.
// The number of keys, of four blocks, is passed.
// CHECK: tile.kernel @fold(%{{.+}}: !tile.tensor_map<1x1x128x32xtf32, 128>, %{{.+}}: !tile.tensor_map<1x1x64x32xtf32, 128>, %{{.+}}: !tile.tensor_map<1x1x96x32xtf32, 128>, %{{.+}}: memref<2x4x256x96xf32>, %{{.+}}: i32)
// CHECK-DAG: tile.ring consumers(2) : !tile.ring<2, !tile.shared<64x128xtf32, 128>>
// CHECK-DAG: tile.ring consumers(2) : !tile.ring<2, !tile.shared<96x64xtf32, 128>>
// One product each, all of tf32; the weights are rounded, too.
// CHECK: %[[S:.+]] = tile.mma_async %{{.+}}[%{{.+}}], %{{.+}} transposed {k = 128 : i64} : !tile.arrived<!tile.shared<128x128xtf32, 128>>, !tile.arrived<!tile.shared<64x128xtf32, 128>> -> !tile.pending<tensor<64x64xf32, #tile.wgmma>>
// CHECK-NEXT: tile.await %[[S]]
// CHECK: %[[P:.+]] = arith.truncf %{{.+}} : tensor<64x64xf32, #tile.wgmma> to tensor<64x64xtf32, #tile.wgmma>
// CHECK: scf.for {{.+}} iter_args({{.+}}, %[[W:.+]] = %[[P]])
// CHECK: tile.mma_async %[[W]], %{{.+}} transposed plus %{{.+}} : tensor<64x64xtf32, #tile.wgmma>, !tile.arrived<!tile.shared<96x64xtf32, 128>> -> !tile.pending<tensor<64x96xf32, #tile.wgmma>>
// CHECK: tile.store %{{.+}} : tensor<64x96xf32, #tile.wgmma>, memref<2x4x256x96xf32>
//
// The copy: of the eighth g, p reads key 8 g + 2 (p mod 4) + p / 4, or 0 beyond the last.
// CHECK-LABEL: func.func @d128(
// CHECK-SAME: %[[Q:.+]]: memref<2x4x256x128xf32>, %[[K:.+]]: memref<2x2x204x128xf32>, %[[V:.+]]: memref<2x2x204x96xf32>
// CHECK-DAG: tile.encode_tensor_map %[[Q]] : memref<2x4x256x128xf32> -> !tile.tensor_map<1x1x128x32xtf32, 128>
// CHECK-DAG: tile.encode_tensor_map %[[K]] : memref<2x2x204x128xf32> -> !tile.tensor_map<1x1x64x32xtf32, 128>
// CHECK: %[[COPY:.+]] = memref.alloc() : memref<2x2x96x26x8xf32>
// CHECK: linalg.generic {{.+}} outs(%[[COPY]] : memref<2x2x96x26x8xf32>)
// CHECK-DAG: %[[B:.+]] = linalg.index 0
// CHECK-DAG: %[[H:.+]] = linalg.index 1
// CHECK-DAG: %[[E:.+]] = linalg.index 2
// CHECK-DAG: %[[G:.+]] = linalg.index 3
// CHECK-DAG: %[[AT:.+]] = linalg.index 4
// CHECK: %[[IN4:.+]] = arith.remui %[[AT]], %c4
// CHECK: %[[PAIR:.+]] = arith.muli %[[IN4]], %c2
// CHECK: %[[BEFORE:.+]] = arith.muli %[[G]], %c8
// CHECK: %[[EVEN:.+]] = arith.addi %[[BEFORE]], %[[PAIR]]
// CHECK: %[[ODD:.+]] = arith.divui %[[AT]], %c4
// CHECK: %[[KEY:.+]] = arith.addi %[[EVEN]], %[[ODD]]
// CHECK: %[[INSIDE:.+]] = arith.cmpi ult, %[[KEY]], %c204
// CHECK: %[[THERE:.+]] = arith.select %[[INSIDE]], %[[KEY]], %c203
// CHECK: %[[X:.+]] = memref.load %[[V]][%[[B]], %[[H]], %[[THERE]], %[[E]]]
// CHECK: %[[Y:.+]] = arith.select %[[INSIDE]], %[[X]], %{{.+}} : f32
// CHECK: linalg.yield %[[Y]]
// CHECK: %[[FLAT:.+]] = memref.collapse_shape %[[COPY]] {{.+}} : memref<2x2x96x26x8xf32> into memref<2x2x96x208xf32>
// CHECK: tile.encode_tensor_map %[[FLAT]] : memref<2x2x96x208xf32> -> !tile.tensor_map<1x1x96x32xtf32, 128>
// CHECK: memref.dealloc %[[COPY]]
func.func @d128(%q: memref<2x4x256x128xf32>, %k: memref<2x2x204x128xf32>, %v: memref<2x2x204x96xf32>, %o: memref<2x4x256x96xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x128xf32>, memref<2x2x204x128xf32>, memref<2x2x204x96xf32>) outs(%o : memref<2x4x256x96xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
  return
}

// -----

// Wide head dims leave more keys room than three parts do.
// REMARK: Remark="fold with 64 query rows, 32 keys, 2 stages
// EXACT-LABEL: func.func @d256(
// EXACT: tile.schedule = #tile.schedule<m = 64, n = 16, stages = 2, producer_registers = 40, consumer_registers = 240>
// CHECK: tile.mma_async {{.+}} : !tile.arrived<!tile.shared<64x256xtf32, 128>>, !tile.arrived<!tile.shared<32x256xtf32, 128>> -> !tile.pending<tensor<64x32xf32, #tile.wgmma>>
func.func @d256(%q: memref<2x4x256x256xf32>, %k: memref<2x2x100x256xf32>, %v: memref<2x2x100x256xf32>, %o: memref<2x4x256x256xf32>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x256xf32>, memref<2x2x100x256xf32>, memref<2x2x100x256xf32>) outs(%o : memref<2x4x256x256xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
  return
}

// -----

// 16-bit operands are as they were.
// REMARK: Remark="fold with {{.*}}, 128 keys, 2 stages ('
// CHECK-LABEL: gpu.module @bf16_attention_0
// CHECK-NOT: tf32
func.func @bf16(%q: memref<2x4x256x128xbf16>, %k: memref<2x2x512x128xbf16>, %v: memref<2x2x512x128xbf16>, %o: memref<2x4x256x128xbf16>) {
  attn.attention ins(%q, %k, %v : memref<2x4x256x128xbf16>, memref<2x2x512x128xbf16>, memref<2x2x512x128xbf16>) outs(%o : memref<2x4x256x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
  return
}

// -----

// Listed blocks of 160 keys: key blocks of 32 divide them, and are whole panels (80
// would not be); of 48 keys, none does, and parts are multiplied.
// REMARK: Remark="fold with {{.*}}, 32 keys, 2 stages {{.*}}operands rounded to tf32
// REMARK: Remark="fold with {{.*}}, 48 keys, 2 stages ('parts'
// EXACT-LABEL: func.func @listed(
// CHECK-LABEL: gpu.module @listed_attention_0
// CHECK: tile.kernel {{.+}} attributes {schedule = #tile.schedule<m = 64, n = 32, {{.+}} f32 = tf32>
// CHECK: tile.kernel {{.+}} attributes {schedule = #tile.schedule<m = 64, n = 48, stages = 2, producer_registers = 56, consumer_registers = 240>
func.func @listed(%q: memref<1x4x768x64xf32>, %k: memref<1x4x960x64xf32>, %o: memref<1x4x768x64xf32>, %counts: memref<1x4x12xi32>, %indices: memref<1x1x12x8xi32>) {
  attn.attention ins(%q, %k, %k : memref<1x4x768x64xf32>, memref<1x4x960x64xf32>, memref<1x4x960x64xf32>) blocks(%counts, %indices : memref<1x4x12xi32>, memref<1x1x12x8xi32>) outs(%o : memref<1x4x768x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax {block_sizes = array<i64: 64, 160>}
  attn.attention ins(%q, %k, %k : memref<1x4x768x64xf32>, memref<1x4x960x64xf32>, memref<1x4x960x64xf32>) blocks(%counts, %indices : memref<1x4x12xi32>, memref<1x1x12x8xi32>) outs(%o : memref<1x4x768x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax {block_sizes = array<i64: 64, 48>}
  return
}
