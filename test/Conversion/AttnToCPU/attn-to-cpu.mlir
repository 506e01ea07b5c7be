// RUN: attn-opt --attn-to-cpu=vector-bits=512 --split-input-file --verify-diagnostics %s | FileCheck %s

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// The fold: of a block of 64 queries, Qᵀ, 64 keys' scores, Oᵀ, and a number per
// query each for rescaling, maximum and sum. Nothing has S² elements.
// CHECK-LABEL: func.func @causal(
// CHECK-SAME: %[[Q:.+]]: memref<4x1000x32xf32>, %[[K:.+]]: memref<4x1000x32xf32>, %[[V:.+]]: memref<4x1000x24xf32>, %[[O:[^:]+]]: memref
// CHECK: call @attn_rt_count_work(
// CHECK: scf.parallel
// CHECK: %[[QT:.+]] = memref.alloc() : memref<32x64xf32>
// CHECK: %[[S:.+]] = memref.alloc() : memref<64x64xf32>
// CHECK: %[[OT:.+]] = memref.alloc() : memref<24x64xf32>
// CHECK: %[[ALPHA:.+]] = memref.alloc() : memref<64xf32>
// CHECK: %[[M:.+]] = memref.alloc() : memref<64xf32>
// CHECK: %[[L:.+]] = memref.alloc() : memref<64xf32>
// CHECK-NOT: memref.alloc
// Sᵀ = K Qᵀ, the keys read in place
// CHECK: vector.load %[[QT]]
// CHECK: memref.load %[[K]]
// CHECK: vector.fma
// CHECK: vector.store %{{.+}}, %[[S]]
// the mask on a vector of queries and one key
// CHECK: arith.cmpi sge, %{{.+}}, %{{.+}} : vector<16xindex>
// the running maximum, and what it rescales
// CHECK: vector.store %{{.+}}, %[[M]]
// CHECK: math.exp
// CHECK: vector.store %{{.+}}, %[[ALPHA]]
// CHECK: math.exp
// CHECK: vector.store %{{.+}}, %[[L]]
// Oᵀ = Oᵀ α + Vᵀ Wᵀ
// CHECK: vector.load %[[ALPHA]]
// CHECK: memref.load %[[V]]
// CHECK: vector.fma
// CHECK: vector.store %{{.+}}, %[[OT]]
// CHECK: arith.divf
// CHECK: memref.store %{{.+}}, %[[O]]
// CHECK-NOT: attn.attention
func.func @causal(%q: memref<4x1000x32xf32>, %k: memref<4x1000x32xf32>, %v: memref<4x1000x24xf32>,
                  %o: memref<4x1000x24xf32>) {
  attn.attention ins(%q, %k, %v : memref<4x1000x32xf32>, memref<4x1000x32xf32>, memref<4x1000x24xf32>)
      outs(%o : memref<4x1000x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      }
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// One query takes the narrowest vectors; a normalizer without a row maximum or
// sum keeps neither; 16-bit keys and values are converted once per block.
// CHECK-LABEL: func.func @decode(
// CHECK-NOT: scf.parallel
// CHECK: memref.alloc() : memref<32x4xf32>
// CHECK: memref.alloc() : memref<64x4xf32>
// CHECK: memref.alloc() : memref<32x4xf32>
// CHECK: memref.alloc() : memref<4xf32>
// CHECK: %[[KF:.+]] = memref.alloc() : memref<64x32xf32>
// CHECK: %[[EXT:.+]] = arith.extf %{{.+}} : bf16 to f32
// CHECK: memref.store %[[EXT]], %[[KF]]
// CHECK: vector.fma {{.+}} : vector<4xf32>
func.func @decode(%q: memref<1x1x32xbf16>, %k: memref<1x100x32xbf16>, %v: memref<1x100x32xbf16>, %o: memref<1x1x32xbf16>) {
  attn.attention ins(%q, %k, %v : memref<1x1x32xbf16>, memref<1x100x32xbf16>, memref<1x100x32xbf16>)
      outs(%o : memref<1x1x32xbf16>) maps [#q, #k, #v, #o] normalizer #attn.sigmoid
  return
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @tensors(%q: tensor<1x8x32xf32>, %o: tensor<1x8x32xf32>) -> tensor<1x8x32xf32> {
  // expected-error @+1 {{expected buffers (attn-to-cpu runs after bufferization), got 'tensor<1x8x32xf32>'}}
  %r = attn.attention ins(%q, %q, %q : tensor<1x8x32xf32>, tensor<1x8x32xf32>, tensor<1x8x32xf32>)
      outs(%o : tensor<1x8x32xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<1x8x32xf32>
  return %r : tensor<1x8x32xf32>
}
