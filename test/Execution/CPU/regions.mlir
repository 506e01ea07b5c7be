// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Score, mask and sink regions that read tensors and indices.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS
// CHECK-NEXT: output 6 {{.*}} PASS
// CHECK-NEXT: output 7 {{.*}} PASS
// CHECK-NEXT: output 8 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

func.func @main(%a0: tensor<1x2x70x16xf32>, %a1: tensor<1x2x93x16xf32>, %a2: tensor<1x2x93x24xf32>, %a3: tensor<1x2x70x93xf32>, %a4: tensor<70x93xi1>, %a5: tensor<2xf32>, %a6: tensor<1x93xf32>)
    -> (tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>) {
  %scale = arith.constant 0.25 : f32
  %cap = arith.constant 5.0 : f32
  // A bias and a mask as tensors.
  %i0 = tensor.empty() : tensor<1x2x70x24xf32>
  %r0 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i0 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %t = arith.mulf %s, %scale : f32
        %x = tensor.extract %a3[%b, %h, %i, %j] : tensor<1x2x70x93xf32>
        %u = arith.addf %t, %x : f32
        attn.yield %u : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = tensor.extract %a4[%i, %j] : tensor<70x93xi1>
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  // A padding mask by key alone.
  %i1 = tensor.empty() : tensor<1x2x70x24xf32>
  %r1 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i1 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %t = arith.mulf %s, %scale : f32
        %x = tensor.extract %a6[%b, %j] : tensor<1x93xf32>
        %u = arith.addf %t, %x : f32
        attn.yield %u : f32
      }
      -> tensor<1x2x70x24xf32>
  // Softcap.
  %i2 = tensor.empty() : tensor<1x2x70x24xf32>
  %r2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i2 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %t = arith.divf %s, %cap : f32
        %u = math.tanh %t : f32
        %w = arith.mulf %u, %cap : f32
        attn.yield %w : f32
      }
      -> tensor<1x2x70x24xf32>
  // A sink by head.
  %i3 = tensor.empty() : tensor<1x2x70x24xf32>
  %l3 = tensor.empty() : tensor<1x2x70xf32>
  %r3:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i3, %l3 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.mulf %s, %scale : f32
        attn.yield %x : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      sink (%b: index, %h: index, %i: index) {
        %x = tensor.extract %a5[%h] : tensor<2xf32>
        attn.yield %x : f32
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // ALiBi, from the indices.
  %i4 = tensor.empty() : tensor<1x2x70x24xf32>
  %r4 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i4 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %d = arith.subi %j, %i : index
        %d32 = arith.index_cast %d : index to i32
        %df = arith.sitofp %d32 : i32 to f32
        %t = arith.mulf %df, %scale : f32
        %u = arith.addf %s, %t : f32
        attn.yield %u : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  // Control flow: evaluated point by point.
  %i5 = tensor.empty() : tensor<1x2x70x24xf32>
  %l5 = tensor.empty() : tensor<1x2x70xf32>
  %r5:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i5, %l5 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %c = arith.cmpi sgt, %i, %j : index
        %r = scf.if %c -> f32 {
          %t = arith.mulf %s, %scale : f32
          scf.yield %t : f32
        } else {
          scf.yield %s : f32
        }
        attn.yield %r : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  %i6 = tensor.empty() : tensor<1x2x70x24xf32>
  %r6 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i6 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.sigmoid
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %c = arith.cmpi sgt, %i, %j : index
        %r = scf.if %c -> f32 {
          %t = arith.mulf %s, %scale : f32
          scf.yield %t : f32
        } else {
          scf.yield %s : f32
        }
        attn.yield %r : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  return %r0, %r1, %r2, %r3#0, %r3#1, %r4, %r5#0, %r5#1, %r6
    : tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>
}
