// Values of more columns than a kernel sums up become a batch of slices.
// RUN: attn-opt %s --split-input-file --attn-split-values | FileCheck %s
// RUN: attn-opt %s --split-input-file --attn-split-values --remarks-filter=attn-split-values 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=Remark=

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, i, h, e)>

// Latent attention: the slice is the last batch dimension, which the query and the key do not have, and regions do not read.
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d3, d5)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 floordiv 4, d4, d5)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2, d6)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d3, d1, d2, d6)>
// CHECK-LABEL: func.func @latent
// CHECK-SAME: %[[QV:[^:]+]]: tensor<2x4x?x576xbf16>, %[[KV:[^:]+]]: tensor<2x1x?x576xbf16>, %[[VV:[^:]+]]: tensor<2x?x512xbf16>, %[[OV:[^:]+]]: tensor<2x?x4x512xbf16>)
// CHECK-DAG: %[[OS:.+]] = tensor.expand_shape %[[OV]] {{\[\[}}0], [1], [2], [3, 4]] output_shape [2, %{{.+}}, 4, 2, 256]
// CHECK-DAG: %[[VS:.+]] = tensor.expand_shape %[[VV]] {{\[\[}}0], [1], [2, 3]] output_shape [2, %{{.+}}, 2, 256]
// CHECK: %[[R:.+]] = attn.attention ins(%[[QV]], %[[KV]], %[[VS]] :
// CHECK-SAME: outs(%[[OS]] :
// CHECK-SAME: maps [#[[$Q]], #[[$K]], #[[$V]], #[[$O]]]
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK: arith.cmpi sge, %[[I]], %[[J]]
// CHECK: %[[OUT:.+]] = tensor.collapse_shape %[[R]] {{\[\[}}0], [1], [2], [3, 4]] : tensor<2x?x4x2x256xbf16> into tensor<2x?x4x512xbf16>
// CHECK: return %[[OUT]]
// REMARK: Remark="of 512 value columns a kernel sums up 256 at most: a batch of 2 slices, each with scores of its own"
func.func @latent(%q: tensor<2x4x?x576xbf16>, %k: tensor<2x1x?x576xbf16>, %v: tensor<2x?x512xbf16>, %o: tensor<2x?x4x512xbf16>) -> tensor<2x?x4x512xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x4x?x576xbf16>, tensor<2x1x?x576xbf16>, tensor<2x?x512xbf16>) outs(%o : tensor<2x?x4x512xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<2x?x4x512xbf16>
  return %r : tensor<2x?x4x512xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// 272 columns are no two slices of a multiple of 16, but of 8: 136. Each slice writes an lse, of which one is taken.
// CHECK-LABEL: func.func @lse
// CHECK: %[[L:.+]] = tensor.empty() : tensor<2x100x2xf32>
// CHECK: %[[R:.+]]:2 = attn.attention ins(%{{.+}} : tensor<2x100x64xf16>, tensor<2x90x64xf16>, tensor<2x90x2x136xf16>) outs(%{{.+}}, %[[L]] : tensor<2x100x2x136xf16>, tensor<2x100x2xf32>)
// CHECK: sink (%{{.+}}: index, %{{.+}}: index, %{{.+}}: index)
// CHECK: tensor.extract_slice %[[R]]#1[0, 0, 0] [2, 100, 1] [1, 1, 1] : tensor<2x100x2xf32> to tensor<2x100xf32>
// REMARK: Remark="of 272 value columns a kernel sums up 256 at most: a batch of 2 slices, each with scores of its own"
func.func @lse(%q: tensor<2x100x64xf16>, %k: tensor<2x90x64xf16>, %v: tensor<2x90x272xf16>, %o: tensor<2x100x272xf16>, %l: tensor<2x100xf32>) -> (tensor<2x100x272xf16>, tensor<2x100xf32>) {
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x100x64xf16>, tensor<2x90x64xf16>, tensor<2x90x272xf16>) outs(%o, %l : tensor<2x100x272xf16>, tensor<2x100xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax
    sink (%b: index, %i: index) {
      %one = arith.constant 1.0 : f32
      attn.yield %one : f32
    } -> tensor<2x100x272xf16>, tensor<2x100xf32>
  return %r#0, %r#1 : tensor<2x100x272xf16>, tensor<2x100xf32>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// A kernel has room for 256 columns.
// CHECK-LABEL: func.func @narrow
// CHECK-NOT: tensor.expand_shape
func.func @narrow(%q: tensor<2x100x576xbf16>, %k: tensor<2x90x576xbf16>, %v: tensor<2x90x256xbf16>, %o: tensor<2x100x256xbf16>) -> tensor<2x100x256xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x100x576xbf16>, tensor<2x90x576xbf16>, tensor<2x90x256xbf16>) outs(%o : tensor<2x100x256xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x100x256xbf16>
  return %r : tensor<2x100x256xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK-LABEL: func.func @f32
// CHECK-NOT: tensor.expand_shape
// REMARK: Remark="of 512 value columns a kernel sums up 256 at most, but f32 operands are not sliced"
func.func @f32(%q: tensor<2x100x64xf32>, %k: tensor<2x90x64xf32>, %v: tensor<2x90x512xf32>, %o: tensor<2x100x512xf32>) -> tensor<2x100x512xf32> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x100x64xf32>, tensor<2x90x64xf32>, tensor<2x90x512xf32>) outs(%o : tensor<2x100x512xf32>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x100x512xf32>
  return %r : tensor<2x100x512xf32>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK-LABEL: func.func @prime
// CHECK-NOT: tensor.expand_shape
// REMARK: Remark="of 260 value columns a kernel sums up 256 at most, but no equal slices are multiples of 8"
func.func @prime(%q: tensor<2x100x64xbf16>, %k: tensor<2x90x64xbf16>, %v: tensor<2x90x260xbf16>, %o: tensor<2x100x260xbf16>) -> tensor<2x100x260xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x100x64xbf16>, tensor<2x90x64xbf16>, tensor<2x90x260xbf16>) outs(%o : tensor<2x100x260xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x100x260xbf16>
  return %r : tensor<2x100x260xbf16>
}

// -----

#q = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, i, d)>
#k = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, j, d)>
#v = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, j, e)>
#o = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, i, e)>

// CHECK-LABEL: func.func @rank
// CHECK-NOT: tensor.expand_shape
// REMARK: Remark="of 512 value columns a kernel sums up 256 at most, but TMA takes no dimension more: values and output of rank 5"
func.func @rank(%q: tensor<2x3x2x100x64xbf16>, %k: tensor<2x3x2x90x64xbf16>, %v: tensor<2x3x2x90x512xbf16>, %o: tensor<2x3x2x100x512xbf16>) -> tensor<2x3x2x100x512xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x3x2x100x64xbf16>, tensor<2x3x2x90x64xbf16>, tensor<2x3x2x90x512xbf16>) outs(%o : tensor<2x3x2x100x512xbf16>)
    maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x3x2x100x512xbf16>
  return %r : tensor<2x3x2x100x512xbf16>
}
