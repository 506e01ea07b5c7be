// RUN: attn-opt %s --attn-deallocate-buffers | FileCheck %s

// attention has regions, which upstream's deallocation alone rejects; a buffer
// is freed right after it, one that is returned is not.
// CHECK-LABEL: func @main
// CHECK-NOT: attn.stash
func.func @main(%q: memref<4x64x64xf32>, %s: f32) -> memref<4x64x64xf32> {
  // CHECK: %[[K:.+]] = memref.alloc
  // CHECK: %[[OUT:.+]] = memref.alloc
  // CHECK: attn.attention ins(%{{.+}}, %[[K]], %[[K]]
  // CHECK-SAME: outs(%[[OUT]]
  // CHECK: arith.mulf %{{.+}}, %arg1
  // CHECK: memref.dealloc %[[K]]
  // CHECK: linalg.map
  // CHECK: return %[[OUT]]
  %k = memref.alloc() : memref<4x64x64xf32>
  memref.copy %q, %k : memref<4x64x64xf32> to memref<4x64x64xf32>
  %out = memref.alloc() : memref<4x64x64xf32>
  attn.attention ins(%q, %k, %k : memref<4x64x64xf32>, memref<4x64x64xf32>, memref<4x64x64xf32>)
      outs(%out : memref<4x64x64xf32>)
      maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>,
            affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
      normalizer #attn.softmax
      score (%x: f32, %b: index, %i: index, %j: index) {
        %t = arith.mulf %x, %s : f32
        attn.yield %t : f32
      }
      mask (%b: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      }
  linalg.map { math.absf } ins(%out : memref<4x64x64xf32>) outs(%out : memref<4x64x64xf32>)
  return %out : memref<4x64x64xf32>
}
