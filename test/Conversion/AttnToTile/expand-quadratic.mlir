// The quadratic form is attention without a softmax.
// RUN: attn-opt %s --attn-expand-quadratic --split-input-file --verify-diagnostics | FileCheck %s

// CHECK-LABEL: func.func @decay(
// CHECK-SAME: %[[Q:.+]]: tensor<1x2x200x64xbf16>, %{{.+}}: tensor<1x2x200x64xbf16>, %[[G:.+]]: tensor<2xf32>)
// CHECK: %[[R:.+]] = attn.attention ins(%[[Q]], %[[Q]], %[[Q]] :
// CHECK-SAME: normalizer #attn.identity
// CHECK-NEXT: score (%[[S:.+]]: f32, %{{.+}}: index, %[[H:.+]]: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[RATE:.+]] = tensor.extract %[[G]][%[[H]]]
// CHECK-NEXT: %[[D:.+]] = arith.subi %[[I]], %[[J]]
// CHECK-NEXT: %[[N:.+]] = arith.index_cast %[[D]]
// CHECK-NEXT: %[[F:.+]] = arith.sitofp %[[N]]
// CHECK-NEXT: %[[X:.+]] = arith.mulf %[[RATE]], %[[F]]
// CHECK-NEXT: %[[E:.+]] = math.exp %[[X]]
// CHECK-NEXT: %[[T:.+]] = arith.mulf %[[S]], %[[E]]
// CHECK-NEXT: attn.yield %[[T]]
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %[[MI:.+]]: index, %[[MJ:.+]]: index) {
// CHECK-NEXT: %[[C:.+]] = arith.cmpi sge, %[[MI]], %[[MJ]]
// CHECK-NEXT: attn.yield %[[C]]
// CHECK: return %[[R]]
func.func @decay(%q: tensor<1x2x200x64xbf16>, %o: tensor<1x2x200x64xbf16>, %g: tensor<2xf32>) -> tensor<1x2x200x64xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>) decay (%g : tensor<2xf32>) outs(%o : tensor<1x2x200x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal {form = #attn.form<quadratic>} -> tensor<1x2x200x64xbf16>
  return %r : tensor<1x2x200x64xbf16>
}

// -----

// Another form is left alone.
// CHECK-LABEL: func.func @fold(
// CHECK: attn.linear_attention
func.func @fold(%q: tensor<1x16x200x128xbf16>, %o: tensor<1x16x200x128xbf16>, %g: tensor<16xf32>) -> tensor<1x16x200x128xbf16> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x16x200x128xbf16>, tensor<1x16x200x128xbf16>, tensor<1x16x200x128xbf16>) decay (%g : tensor<16xf32>) outs(%o : tensor<1x16x200x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>]
    causal {form = #attn.form<fold>} -> tensor<1x16x200x128xbf16>
  return %r : tensor<1x16x200x128xbf16>
}

// -----

func.func @epsilon(%q: tensor<1x2x200x64xbf16>, %o: tensor<1x2x200x64xbf16>) -> tensor<1x2x200x64xbf16> {
  // expected-error @+1 {{with form <quadratic>: expected a normalizer without an epsilon, got one with it}}
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>) outs(%o : tensor<1x2x200x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] causal normalized {epsilon = 1.0e-6 : f64, form = #attn.form<quadratic>} -> tensor<1x2x200x64xbf16>
  return %r : tensor<1x2x200x64xbf16>
}
