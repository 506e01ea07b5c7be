// RUN: attn-opt --attn-tile-contractions=vector-bits=512 --split-input-file %s | FileCheck %s

// 8 × 2 vectors of 16 lanes, both factors packed.
// CHECK-LABEL: func.func @matmul(
// CHECK-SAME: %[[A:.+]]: memref<64x32xf32>, %[[B:.+]]: memref<32x48xf32>, %[[C:.+]]: memref<64x48xf32>)
// CHECK: %[[PB:.+]] = memref.alloc() : memref<32x64xf32>
// CHECK: %[[PA:.+]] = memref.alloc() : memref<64x32xf32>
// CHECK: %[[PC:.+]] = memref.alloc() : memref<64x64xf32>
// CHECK: %[[BK:.+]] = memref.load %[[B]]
// CHECK: memref.store %[[BK]], %[[PB]]
// CHECK: %[[AK:.+]] = memref.load %[[A]]
// CHECK: memref.store %[[AK]], %[[PA]]
// CHECK: vector.load %[[PB]]
// CHECK-COUNT-16: vector.fma
// CHECK-NOT: vector.fma
// CHECK: vector.store %{{.+}}, %[[PC]]
// CHECK: memref.store %{{.+}}, %[[C]]
// CHECK-NOT: linalg
func.func @matmul(%a: memref<64x32xf32>, %b: memref<32x48xf32>, %c: memref<64x48xf32>) {
  linalg.matmul ins(%a, %b : memref<64x32xf32>, memref<32x48xf32>) outs(%c : memref<64x48xf32>)
  return
}

// -----

// Much work is divided among threads; little is not.
// CHECK-LABEL: func.func @large(
// CHECK: scf.parallel
func.func @large(%a: memref<512x512xf32>, %b: memref<512x512xf32>, %c: memref<512x512xf32>) {
  linalg.matmul ins(%a, %b : memref<512x512xf32>, memref<512x512xf32>) outs(%c : memref<512x512xf32>)
  return
}

// CHECK-LABEL: func.func @small(
// CHECK-NOT: scf.parallel
// CHECK: return
func.func @small(%a: memref<16x16xf32>, %b: memref<16x16xf32>, %c: memref<16x16xf32>) {
  linalg.matmul ins(%a, %b : memref<16x16xf32>, memref<16x16xf32>) outs(%c : memref<16x16xf32>)
  return
}

// -----

// Not integers, not a sum of something else.
// CHECK-LABEL: func.func @others(
// CHECK: linalg.matmul
// CHECK: linalg.generic
func.func @others(%a: memref<16x16xi32>, %x: memref<16x16xf32>) {
  linalg.matmul ins(%a, %a : memref<16x16xi32>, memref<16x16xi32>) outs(%a : memref<16x16xi32>)
  linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                                   affine_map<(m, n, k) -> (m, n)>],
                  iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %x : memref<16x16xf32>, memref<16x16xf32>) outs(%x : memref<16x16xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %d = arith.subf %p, %q : f32
    %s = arith.addf %o, %d : f32
    linalg.yield %s : f32
  }
  return
}
