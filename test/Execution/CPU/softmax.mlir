// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Softmax attention at ragged sizes, in several layouts.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS
// CHECK-NEXT: output 6 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#qb = affine_map<(b, h, i, j, d, e) -> (b, i, h, d)>
#kb = affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, d)>
#vb = affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 4, e)>
#ob = affine_map<(b, h, i, j, d, e) -> (b, i, h, e)>
#kt = affine_map<(b, h, i, j, d, e) -> (b, h, d, j)>

func.func @main(%a0: tensor<1x2x70x16xf32>, %a1: tensor<1x2x93x16xf32>, %a2: tensor<1x2x93x24xf32>, %a3: tensor<2x33x8x12xf32>, %a4: tensor<2x130x2x12xf32>, %a5: tensor<2x130x2x5xf32>, %a6: tensor<1x2x16x93xf32>)
    -> (tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<2x33x8x5xf32>, tensor<2x33x8xf32>, tensor<1x70x2x24xf32>) {
  %scale = arith.constant 0.25 : f32
  // Neither length a multiple of a block; d_v ≠ d_qk.
  %i0 = tensor.empty() : tensor<1x2x70x24xf32>
  %l0 = tensor.empty() : tensor<1x2x70xf32>
  %r0:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i0, %l0 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.mulf %s, %scale : f32
        attn.yield %x : f32
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // Causal.
  %i1 = tensor.empty() : tensor<1x2x70x24xf32>
  %l1 = tensor.empty() : tensor<1x2x70xf32>
  %r1:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i1, %l1 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.mulf %s, %scale : f32
        attn.yield %x : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // Four query heads to a key head, batch, sequence, head, channel in memory.
  %i2 = tensor.empty() : tensor<2x33x8x5xf32>
  %l2 = tensor.empty() : tensor<2x33x8xf32>
  %r2:2 = attn.attention ins(%a3, %a4, %a5 : tensor<2x33x8x12xf32>, tensor<2x130x2x12xf32>, tensor<2x130x2x5xf32>) 
      outs(%i2, %l2 : tensor<2x33x8x5xf32>, tensor<2x33x8xf32>) maps [#qb, #kb, #vb, #ob] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.mulf %s, %scale : f32
        attn.yield %x : f32
      }
      -> tensor<2x33x8x5xf32>, tensor<2x33x8xf32>
  // Keys given transposed, the output in another order than the query.
  %i3 = tensor.empty() : tensor<1x70x2x24xf32>
  %r3 = attn.attention ins(%a0, %a6, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x16x93xf32>, tensor<1x2x93x24xf32>) 
      outs(%i3 : tensor<1x70x2x24xf32>) maps [#q, #kt, #v, #ob] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.mulf %s, %scale : f32
        attn.yield %x : f32
      }
      -> tensor<1x70x2x24xf32>
  return %r0#0, %r0#1, %r1#0, %r1#1, %r2#0, %r2#1, %r3
    : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<2x33x8x5xf32>, tensor<2x33x8xf32>, tensor<1x70x2x24xf32>
}
