// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Rows and sets without keys, extreme scores, single queries and keys.
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
// CHECK-NEXT: output 9 {{.*}} PASS
// CHECK-NEXT: output 10 {{.*}} PASS
// CHECK-NEXT: output 11 {{.*}} PASS
// CHECK-NEXT: output 12 {{.*}} PASS
// CHECK-NEXT: output 13 {{.*}} PASS
// CHECK-NEXT: output 14 {{.*}} PASS
// CHECK-NEXT: output 15 {{.*}} PASS
// CHECK-NEXT: output 16 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

func.func @main(%a0: tensor<1x2x70x16xf32>, %a1: tensor<1x2x93x16xf32>, %a2: tensor<1x2x93x24xf32>, %a3: tensor<2x4x1x16xf32>, %a4: tensor<2x4x300x16xf32>, %a5: tensor<2x4x300x24xf32>, %a6: tensor<2x4x3x16xf32>, %a7: tensor<2x4x300x16xf32>, %a8: tensor<2x4x300x24xf32>, %a9: tensor<1x2x1x16xf32>, %a10: tensor<1x2x1x24xf32>)
    -> (tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<2x4x1x24xf32>, tensor<2x4x1xf32>, tensor<2x4x3x24xf32>, tensor<2x4x3xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) {
  %none = arith.constant dense<> : tensor<1x2x0x16xf32>
  %nov = arith.constant dense<> : tensor<1x2x0x24xf32>
  %big = arith.constant 1.0e4 : f32
  %logit = arith.constant -1.5 : f32
  %inf = arith.constant 0xFF800000 : f32
  // From query 50 on no key is left: 0 and −∞.
  %i0 = tensor.empty() : tensor<1x2x70x24xf32>
  %l0 = tensor.empty() : tensor<1x2x70xf32>
  %r0:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i0, %l0 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sgt, %j, %i : index
        %lim = arith.constant 51 : index
        %y = arith.cmpi slt, %j, %lim : index
        %z = arith.andi %x, %y : i1
        attn.yield %z : i1
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // The same by scores of −∞.
  %i1 = tensor.empty() : tensor<1x2x70x24xf32>
  %l1 = tensor.empty() : tensor<1x2x70xf32>
  %r1:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i1, %l1 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %lim = arith.constant 50 : index
        %y = arith.cmpi slt, %i, %lim : index
        %z = arith.select %y, %s, %inf : f32
        attn.yield %z : f32
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // No keys at all.
  %i2 = tensor.empty() : tensor<1x2x70x24xf32>
  %l2 = tensor.empty() : tensor<1x2x70xf32>
  %r2:2 = attn.attention ins(%a0, %none, %nov : tensor<1x2x70x16xf32>, tensor<1x2x0x16xf32>, tensor<1x2x0x24xf32>) 
      outs(%i2, %l2 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // No keys but a sink: 0 and its logit.
  %i3 = tensor.empty() : tensor<1x2x70x24xf32>
  %l3 = tensor.empty() : tensor<1x2x70xf32>
  %r3:2 = attn.attention ins(%a0, %none, %nov : tensor<1x2x70x16xf32>, tensor<1x2x0x16xf32>, tensor<1x2x0x24xf32>) 
      outs(%i3, %l3 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      sink (%b: index, %h: index, %i: index) {
        attn.yield %logit : f32
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // A sink of −∞ is none.
  %i4 = tensor.empty() : tensor<1x2x70x24xf32>
  %l4 = tensor.empty() : tensor<1x2x70xf32>
  %r4:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i4, %l4 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      sink (%b: index, %h: index, %i: index) {
        attn.yield %inf : f32
      }
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  // Scores of ±10⁵.
  %i5 = tensor.empty() : tensor<1x2x70x24xf32>
  %r5 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i5 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.mulf %s, %big : f32
        attn.yield %x : f32
      }
      -> tensor<1x2x70x24xf32>
  // One query (decoding).
  %i6 = tensor.empty() : tensor<2x4x1x24xf32>
  %l6 = tensor.empty() : tensor<2x4x1xf32>
  %r6:2 = attn.attention ins(%a3, %a4, %a5 : tensor<2x4x1x16xf32>, tensor<2x4x300x16xf32>, tensor<2x4x300x24xf32>) 
      outs(%i6, %l6 : tensor<2x4x1x24xf32>, tensor<2x4x1xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<2x4x1x24xf32>, tensor<2x4x1xf32>
  // Three queries (decoding).
  %i7 = tensor.empty() : tensor<2x4x3x24xf32>
  %l7 = tensor.empty() : tensor<2x4x3xf32>
  %r7:2 = attn.attention ins(%a6, %a7, %a8 : tensor<2x4x3x16xf32>, tensor<2x4x300x16xf32>, tensor<2x4x300x24xf32>) 
      outs(%i7, %l7 : tensor<2x4x3x24xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<2x4x3x24xf32>, tensor<2x4x3xf32>
  // One key.
  %i8 = tensor.empty() : tensor<1x2x70x24xf32>
  %l8 = tensor.empty() : tensor<1x2x70xf32>
  %r8:2 = attn.attention ins(%a0, %a9, %a10 : tensor<1x2x70x16xf32>, tensor<1x2x1x16xf32>, tensor<1x2x1x24xf32>) 
      outs(%i8, %l8 : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
  return %r0#0, %r0#1, %r1#0, %r1#1, %r2#0, %r2#1, %r3#0, %r3#1, %r4#0, %r4#1, %r5, %r6#0, %r6#1, %r7#0, %r7#1, %r8#0, %r8#1
    : tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<2x4x1x24xf32>, tensor<2x4x1xf32>, tensor<2x4x3x24xf32>, tensor<2x4x3xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70xf32>
}
