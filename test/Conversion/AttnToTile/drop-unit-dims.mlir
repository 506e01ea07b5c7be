// RUN: attn-opt %s --attn-drop-unit-dims --split-input-file --remarks-filter=attn-drop-unit-dims --remark-format=emitRemark 2>/dev/null | FileCheck %s --enable-var-scope
// RUN: attn-opt %s --attn-drop-unit-dims --attn-select-form --split-input-file --remarks-filter='attn-(drop-unit-dims|select-form)' --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// REMARK: 1 batch dimension of extent 1 behind a head dim
// REMARK-NOT: head dim innermost
// REMARK: 2 batch dimensions of extent 1 behind a head dim
// REMARK-NOT: of extent 1

// An einsum's unit dimension behind the head dim; the region's index becomes 0.
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d3, d4)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d3, d5)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d5)>
// CHECK-LABEL: func.func @behind(
// CHECK-SAME: %[[Q:.+]]: tensor<4x?x256x64x1xbf16>, %[[KV:.+]]: tensor<4x?x256x64x1xbf16>, %[[INIT:.+]]: tensor<4x?x256x64x1xbf16>)
func.func @behind(%q: tensor<4x?x256x64x1xbf16>, %kv: tensor<4x?x256x64x1xbf16>, %init: tensor<4x?x256x64x1xbf16>) -> tensor<4x?x256x64x1xbf16> {
  // CHECK: %[[Q1:.+]] = tensor.collapse_shape %[[Q]] {{\[\[}}0], [1], [2], [3, 4]] : tensor<4x?x256x64x1xbf16> into tensor<4x?x256x64xbf16>
  // CHECK: %[[K1:.+]] = tensor.collapse_shape %[[KV]]
  // CHECK: %[[V1:.+]] = tensor.collapse_shape %[[KV]]
  // CHECK: %[[O1:.+]] = tensor.collapse_shape %[[INIT]]
  // CHECK: %[[R:.+]] = attn.linear_attention ins(%[[Q1]], %[[K1]], %[[V1]] : {{.*}}) outs(%[[O1]] : tensor<4x?x256x64xbf16>) maps [#[[$Q]], #[[$K]], #[[$V]], #[[$O]]]
  // CHECK-NEXT: query_map (%[[X:.+]]: f32, %{{.+}}: index, %[[N:.+]]: index, %{{.+}}: index, %{{.+}}: index) {
  // CHECK-NEXT: %[[ZERO:.+]] = arith.constant 0 : index
  // CHECK-NEXT: arith.addi %[[N]], %[[ZERO]] : index
  // CHECK: %[[SIZE:.+]] = tensor.dim %[[INIT]], %{{.+}}
  // CHECK: %[[BACK:.+]] = tensor.expand_shape %[[R]] {{\[\[}}0], [1], [2], [3, 4]] output_shape [4, %[[SIZE]], 256, 64, 1]
  // CHECK: return %[[BACK]]
  %o = attn.linear_attention ins(%q, %kv, %kv : tensor<4x?x256x64x1xbf16>, tensor<4x?x256x64x1xbf16>, tensor<4x?x256x64x1xbf16>)
    outs(%init : tensor<4x?x256x64x1xbf16>)
    maps [affine_map<(b, n, u, i, j, d, e) -> (b, n, i, d, u)>, affine_map<(b, n, u, i, j, d, e) -> (b, n, j, d, u)>,
          affine_map<(b, n, u, i, j, d, e) -> (b, n, j, e, u)>, affine_map<(b, n, u, i, j, d, e) -> (b, n, i, e, u)>]
    query_map (%x: f32, %b: index, %n: index, %u: index, %t: index, %c: index) {
      %s = arith.addi %n, %u : index
      %k = arith.index_cast %s : index to i32
      %f = arith.sitofp %k : i32 to f32
      %y = arith.mulf %x, %f : f32
      attn.yield %y : f32
    } -> tensor<4x?x256x64x1xbf16>
  return %o : tensor<4x?x256x64x1xbf16>
}

// -----

// Both batch dimensions go: of the states too, whose dimensions they lead, of a
// map that divides one, and of the decay, which keeps its token.
// CHECK-DAG: #[[$ROW:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2)>
// CHECK-DAG: #[[$DECAY:.+]] = affine_map<(d0, d1, d2, d3) -> (d1)>
// CHECK-LABEL: func.func @states(
// CHECK-SAME: %{{.+}}: tensor<96x64x1x1xbf16>, %[[K:.+]]: tensor<1x96x64xbf16>, %{{.+}}: tensor<96x64x1x1xbf16>, %[[G:.+]]: tensor<1x96xf32>, %[[S:.+]]: tensor<1x1x64x64xf32>
func.func @states(%q: tensor<96x64x1x1xbf16>, %k: tensor<1x96x64xbf16>, %v: tensor<96x64x1x1xbf16>, %g: tensor<1x96xf32>,
                  %s: tensor<1x1x64x64xf32>) -> (tensor<96x64x1x1xbf16>, tensor<1x1x64x64xf32>) {
  // CHECK: %[[K1:.+]] = tensor.collapse_shape %[[K]] {{.*}} into tensor<96x64xbf16>
  // CHECK: %[[G1:.+]] = tensor.collapse_shape %[[G]] {{\[\[}}0, 1]] : tensor<1x96xf32> into tensor<96xf32>
  // CHECK: %[[S1:.+]] = tensor.collapse_shape %[[S]] {{\[\[}}0, 1, 2], [3]] : tensor<1x1x64x64xf32> into tensor<64x64xf32>
  // CHECK: %[[R:.+]]:2 = attn.linear_attention ins(%{{.+}}, %[[K1]], %{{.+}}) decay(%[[G1]] : tensor<96xf32>) initial_state(%[[S1]] : tensor<64x64xf32>)
  // CHECK-SAME: maps [#[[$ROW]], #{{.+}}, #{{.+}}, #{{.+}}, #[[$DECAY]]] causal
  // CHECK: tensor.expand_shape %[[R]]#0 {{\[\[}}0], [1, 2, 3]]
  // CHECK: tensor.expand_shape %[[R]]#1 {{\[\[}}0, 1, 2], [3]]
  %o0 = tensor.empty() : tensor<96x64x1x1xbf16>
  %s0 = tensor.empty() : tensor<1x1x64x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<96x64x1x1xbf16>, tensor<1x96x64xbf16>, tensor<96x64x1x1xbf16>)
    decay (%g : tensor<1x96xf32>) initial_state (%s : tensor<1x1x64x64xf32>)
    outs(%o0, %s0 : tensor<96x64x1x1xbf16>, tensor<1x1x64x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (i, d, b, h)>, affine_map<(b, h, i, j, d, e) -> (h, j, d)>,
          affine_map<(b, h, i, j, d, e) -> (j, e, b, h)>, affine_map<(b, h, i, j, d, e) -> (i, e, b, h)>,
          affine_map<(b, h, i, j, d, e) -> (b, j)>]
    causal -> tensor<96x64x1x1xbf16>, tensor<1x1x64x64xf32>
  return %r#0, %r#1 : tensor<96x64x1x1xbf16>, tensor<1x1x64x64xf32>
}

// -----

// Ahead of the head dim they cost nothing, and stay.
// CHECK-LABEL: func.func @ahead(
// CHECK-NOT: collapse_shape
// CHECK: return
func.func @ahead(%q: tensor<1x1x96x64xbf16>, %init: tensor<1x1x96x64xbf16>) -> tensor<1x1x96x64xbf16> {
  %o = attn.linear_attention ins(%q, %q, %q : tensor<1x1x96x64xbf16>, tensor<1x1x96x64xbf16>, tensor<1x1x96x64xbf16>)
    outs(%init : tensor<1x1x96x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>,
          affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    causal -> tensor<1x1x96x64xbf16>
  return %o : tensor<1x1x96x64xbf16>
}
