// RUN: attn-run %s --device=cpu --verify --shape=2x4x130x16,2x2x75x16,2x2x75x24 | FileCheck %s
// RUN: attn-run %s --device=cpu --verify --shape=1x4x1x16,1x2x9x16,1x2x9x24 | FileCheck %s
// RUN: attn-run %s --device=cpu --verify --shape=1x4x5x16,1x2x0x16,1x2x0x24 | FileCheck %s

// Sizes known at run time: several blocks, and less than one.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#kg = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>
#vg = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>

func.func @main(%a0: tensor<?x4x?x16xf32>, %a1: tensor<?x2x?x16xf32>, %a2: tensor<?x2x?x24xf32>)
    -> (tensor<?x4x?x24xf32>, tensor<?x4x?xf32>) {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %nb = tensor.dim %a0, %c0 : tensor<?x4x?x16xf32>
  %n = tensor.dim %a0, %c2 : tensor<?x4x?x16xf32>
  %scale = arith.constant 0.25 : f32
  %i0 = tensor.empty(%nb, %n) : tensor<?x4x?x24xf32>
  %l0 = tensor.empty(%nb, %n) : tensor<?x4x?xf32>
  %r0:2 = attn.attention ins(%a0, %a1, %a2 : tensor<?x4x?x16xf32>, tensor<?x2x?x16xf32>, tensor<?x2x?x24xf32>) 
      outs(%i0, %l0 : tensor<?x4x?x24xf32>, tensor<?x4x?xf32>) maps [#q, #kg, #vg, #o] normalizer #attn.softmax
      score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
        %x = arith.mulf %s, %scale : f32
        attn.yield %x : f32
      }
      mask (%b: index, %h: index, %i: index, %j: index) {
        %x = arith.cmpi sge, %i, %j : index
        attn.yield %x : i1
      }
      -> tensor<?x4x?x24xf32>, tensor<?x4x?xf32>
  return %r0#0, %r0#1
    : tensor<?x4x?x24xf32>, tensor<?x4x?xf32>
}
