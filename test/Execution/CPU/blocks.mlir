// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// A list of key blocks for each query block, ragged at both ends, shared by
// heads; one query block has none.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

func.func @main(%a0: tensor<1x2x130x16xf32>, %a1: tensor<1x2x150x16xf32>, %a2: tensor<1x2x150x24xf32>)
    -> (tensor<1x2x130x24xf32>, tensor<1x2x130xf32>, tensor<1x2x130x24xf32>) {
  %counts = arith.constant dense<[[[1, 2, 0], [3, 1, 2]]]> : tensor<1x2x3xi32>
  %indices = arith.constant dense<[[[[0, 1, 2], [3, 1, 0], [2, 0, 0]]]]> : tensor<1x1x3x3xi32>
  %i0 = tensor.empty() : tensor<1x2x130x24xf32>
  %l0 = tensor.empty() : tensor<1x2x130xf32>
  %r0:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x130x16xf32>, tensor<1x2x150x16xf32>, tensor<1x2x150x24xf32>) blocks(%counts, %indices : tensor<1x2x3xi32>, tensor<1x1x3x3xi32>)
      outs(%i0, %l0 : tensor<1x2x130x24xf32>, tensor<1x2x130xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      {block_sizes = array<i64: 50, 40>} -> tensor<1x2x130x24xf32>, tensor<1x2x130xf32>
  %i1 = tensor.empty() : tensor<1x2x130x24xf32>
  %r1 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x130x16xf32>, tensor<1x2x150x16xf32>, tensor<1x2x150x24xf32>) blocks(%counts, %indices : tensor<1x2x3xi32>, tensor<1x1x3x3xi32>)
      outs(%i1 : tensor<1x2x130x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      {block_sizes = array<i64: 50, 40>} -> tensor<1x2x130x24xf32>
  return %r0#0, %r0#1, %r1
    : tensor<1x2x130x24xf32>, tensor<1x2x130xf32>, tensor<1x2x130x24xf32>
}
