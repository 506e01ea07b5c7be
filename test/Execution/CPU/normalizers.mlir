// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Every normalizer beside softmax, with masked keys.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

func.func @main(%a0: tensor<1x2x70x16xf32>, %a1: tensor<1x2x93x16xf32>, %a2: tensor<1x2x93x24xf32>)
    -> (tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>) {
  %shift = arith.constant 100.0 : f32
  %i0 = tensor.empty() : tensor<1x2x70x24xf32>
  %r0 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i0 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.sigmoid
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  %i1 = tensor.empty() : tensor<1x2x70x24xf32>
  %r1 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i1 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.relu
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  %i2 = tensor.empty() : tensor<1x2x70x24xf32>
  %r2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i2 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.relu<normalized = true>
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  %i3 = tensor.empty() : tensor<1x2x70x24xf32>
  %r3 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i3 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.identity
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  // Far from 0, so that the row sum is not.
  %i4 = tensor.empty() : tensor<1x2x70x24xf32>
  %r4 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i4 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.identity<normalized = true>
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.addf %s, %shift : f32
        attn.yield %x : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<1x2x70x24xf32>
  // The last rows have no keys.
  %i5 = tensor.empty() : tensor<1x2x70x24xf32>
  %r5 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xf32>, tensor<1x2x93x16xf32>, tensor<1x2x93x24xf32>) 
      outs(%i5 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.relu<normalized = true>
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sgt, %j, %i : index
        %lim = arith.constant 60 : index
        %y = arith.cmpi slt, %j, %lim : index
        %z = arith.andi %x, %y : i1
        attn.yield %z : i1
      }
      -> tensor<1x2x70x24xf32>
  return %r0, %r1, %r2, %r3, %r4, %r5
    : tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf32>
}
