// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Element types; sums are in f32, or f64 for f64.
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

func.func @main(%a0: tensor<1x2x70x16xbf16>, %a1: tensor<1x2x93x16xbf16>, %a2: tensor<1x2x93x24xbf16>, %a3: tensor<1x2x70x16xf16>, %a4: tensor<1x2x93x16xf16>, %a5: tensor<1x2x93x24xf16>, %a6: tensor<1x2x70x16xf64>, %a7: tensor<1x2x93x16xf64>, %a8: tensor<1x2x93x24xf64>)
    -> (tensor<1x2x70x24xbf16>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf16>, tensor<1x2x70xf32>, tensor<1x2x70x24xf64>, tensor<1x2x70xf64>) {
  %i0 = tensor.empty() : tensor<1x2x70x24xbf16>
  %l0 = tensor.empty() : tensor<1x2x70xf32>
  %r0:2 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xbf16>, tensor<1x2x93x16xbf16>, tensor<1x2x93x24xbf16>) 
      outs(%i0, %l0 : tensor<1x2x70x24xbf16>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<1x2x70x24xbf16>, tensor<1x2x70xf32>
  // The accumulator as the output.
  %i1 = tensor.empty() : tensor<1x2x70x24xf32>
  %r1 = attn.attention ins(%a0, %a1, %a2 : tensor<1x2x70x16xbf16>, tensor<1x2x93x16xbf16>, tensor<1x2x93x24xbf16>) 
      outs(%i1 : tensor<1x2x70x24xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<1x2x70x24xf32>
  %i2 = tensor.empty() : tensor<1x2x70x24xf16>
  %l2 = tensor.empty() : tensor<1x2x70xf32>
  %r2:2 = attn.attention ins(%a3, %a4, %a5 : tensor<1x2x70x16xf16>, tensor<1x2x93x16xf16>, tensor<1x2x93x24xf16>) 
      outs(%i2, %l2 : tensor<1x2x70x24xf16>, tensor<1x2x70xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<1x2x70x24xf16>, tensor<1x2x70xf32>
  %i3 = tensor.empty() : tensor<1x2x70x24xf64>
  %l3 = tensor.empty() : tensor<1x2x70xf64>
  %r3:2 = attn.attention ins(%a6, %a7, %a8 : tensor<1x2x70x16xf64>, tensor<1x2x93x16xf64>, tensor<1x2x93x24xf64>) 
      outs(%i3, %l3 : tensor<1x2x70x24xf64>, tensor<1x2x70xf64>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      -> tensor<1x2x70x24xf64>, tensor<1x2x70xf64>
  return %r0#0, %r0#1, %r1, %r2#0, %r2#1, %r3#0, %r3#1
    : tensor<1x2x70x24xbf16>, tensor<1x2x70xf32>, tensor<1x2x70x24xf32>, tensor<1x2x70x24xf16>, tensor<1x2x70xf32>, tensor<1x2x70x24xf64>, tensor<1x2x70xf64>
}
