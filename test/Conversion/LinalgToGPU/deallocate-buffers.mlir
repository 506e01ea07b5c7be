// RUN: attn-opt %s --attn-deallocate-buffers | FileCheck %s
// A loop of two states, down to kernels:
// RUN: attn-compile %S/../../Execution/CPU/two-states.mlir --target=sm_90a --emit=tile -o %t.tile.mlir

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

// Buffers that a loop swaps are compared two by two, not by way of lists in memory.
// CHECK-LABEL: func @swapped
// CHECK-NOT: {{memref.(load|store)}}
// CHECK: %[[R:.+]]:4 = scf.for {{.+}} iter_args(%[[S:[a-z0-9]+]] = %[[A:[a-z0-9_]+]], %[[T:[a-z0-9]+]] = %[[B:[a-z0-9_]+]], %{{[a-z0-9]+}} = %false, %[[OWNS:[a-z0-9]+]] = %false)
// CHECK: %[[NEW:.+]] = memref.alloc
// CHECK: %[[OLD:[a-z0-9_]+]], {{.+}} = memref.extract_strided_metadata %[[T]]
// CHECK: %[[X:.+]] = memref.extract_aligned_pointer_as_index %[[OLD]]
// CHECK: %[[Y:.+]] = memref.extract_aligned_pointer_as_index %[[S]]
// CHECK: %[[OTHER:.+]] = arith.cmpi ne, %[[X]], %[[Y]]
// CHECK-NEXT: %[[FREES:.+]] = arith.andi %[[OTHER]], %[[OWNS]]
// CHECK-NEXT: scf.if %[[FREES]] {
// CHECK-NEXT: memref.dealloc %[[OLD]]
// CHECK: scf.yield %[[NEW]], %[[S]], %true, %{{.+}} :
// CHECK: %[[FIRST:[a-z0-9_]+]], {{.+}} = memref.extract_strided_metadata %[[R]]#0
// CHECK: %[[SECOND:[a-z0-9_]+]], {{.+}} = memref.extract_strided_metadata %[[R]]#1
// CHECK-NOT: {{memref.(load|store)}}
// CHECK: arith.cmpi eq
// CHECK: memref.dealloc %[[B]]
// CHECK: scf.if
// CHECK-NEXT: memref.dealloc %[[FIRST]]
// CHECK: scf.if
// CHECK-NEXT: memref.dealloc %[[SECOND]]
// CHECK: memref.dealloc %[[A]]
// CHECK-NEXT: return
func.func @swapped(%x: memref<4xf32>, %out: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %a = memref.alloc() : memref<4xf32>
  %b = memref.alloc() : memref<4xf32>
  memref.copy %x, %a : memref<4xf32> to memref<4xf32>
  memref.copy %x, %b : memref<4xf32> to memref<4xf32>
  %r:2 = scf.for %t = %c0 to %c8 step %c1 iter_args(%s = %a, %u = %b) -> (memref<4xf32>, memref<4xf32>) {
    %n = memref.alloc() : memref<4xf32>
    linalg.add ins(%s, %u : memref<4xf32>, memref<4xf32>) outs(%n : memref<4xf32>)
    scf.yield %n, %s : memref<4xf32>, memref<4xf32>
  }
  linalg.add ins(%r#0, %r#1 : memref<4xf32>, memref<4xf32>) outs(%out : memref<4xf32>)
  return
}
