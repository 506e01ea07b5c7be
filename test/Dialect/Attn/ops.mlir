// RUN: attn-opt --verify-roundtrip %s -o /dev/null
// RUN: attn-opt --verify-roundtrip --mlir-print-op-generic %s -o /dev/null
// RUN: attn-opt %s | FileCheck %s

// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 floordiv 4, d3, d4)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 floordiv 4, d3, d5)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d5)>
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// Every part of attn.attention at once.
// CHECK-LABEL: func.func @everything(
// CHECK-SAME: %[[QV:[^:]+]]: tensor<?x8x?x64xbf16>, %[[KV:[^:]+]]: tensor<?x2x?x64xbf16>, %[[VV:[^:]+]]: tensor<?x2x?x32xbf16>,
// CHECK-SAME: %[[OV:[^:]+]]: tensor<?x8x?x32xbf16>, %[[LV:[^:]+]]: tensor<?x8x?xf32>, %[[CV:[^:]+]]: tensor<?x8x?xi32>, %[[XV:[^:]+]]: tensor<?x1x?x?xi32>, %[[BV:[^:]+]]: tensor<8xf32>
// CHECK: %[[R:.+]]:2 = attn.attention ins(%[[QV]], %[[KV]], %[[VV]] : tensor<?x8x?x64xbf16>, tensor<?x2x?x64xbf16>, tensor<?x2x?x32xbf16>)
// CHECK-SAME: blocks(%[[CV]], %[[XV]] : tensor<?x8x?xi32>, tensor<?x1x?x?xi32>)
// CHECK-SAME: outs(%[[OV]], %[[LV]] : tensor<?x8x?x32xbf16>, tensor<?x8x?xf32>)
// CHECK-SAME: maps [#[[$Q]], #[[$K]], #[[$V]], #[[$O]]] normalizer #attn.softmax
// CHECK-NEXT: score (%[[S:.+]]: f32, %{{.+}}: index, %[[H:.+]]: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[SLOPE:.+]] = tensor.extract %[[BV]][%[[H]]]
// CHECK-NEXT: %[[T:.+]] = arith.mulf %[[S]], %[[SLOPE]] : f32
// CHECK-NEXT: attn.yield %[[T]] : f32
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[C:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[C]] : i1
// CHECK: sink (%{{.+}}: index, %[[H2:.+]]: index, %{{.+}}: index) {
// CHECK-NEXT: %[[L:.+]] = tensor.extract %[[BV]][%[[H2]]]
// CHECK-NEXT: attn.yield %[[L]] : f32
// CHECK: {block_sizes = array<i64: 64, 128>, form = #attn.form<fold>} -> tensor<?x8x?x32xbf16>, tensor<?x8x?xf32>
// CHECK: return %[[R]]#0, %[[R]]#1
func.func @everything(%q: tensor<?x8x?x64xbf16>, %k: tensor<?x2x?x64xbf16>, %v: tensor<?x2x?x32xbf16>,
                      %o: tensor<?x8x?x32xbf16>, %l: tensor<?x8x?xf32>, %counts: tensor<?x8x?xi32>,
                      %indices: tensor<?x1x?x?xi32>, %b: tensor<8xf32>) -> (tensor<?x8x?x32xbf16>, tensor<?x8x?xf32>) {
  %r:2 = attn.attention ins(%q, %k, %v : tensor<?x8x?x64xbf16>, tensor<?x2x?x64xbf16>, tensor<?x2x?x32xbf16>)
      blocks(%counts, %indices : tensor<?x8x?xi32>, tensor<?x1x?x?xi32>)
      outs(%o, %l : tensor<?x8x?x32xbf16>, tensor<?x8x?xf32>)
      maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %bb: index, %h: index, %i: index, %j: index) {
        %slope = tensor.extract %b[%h] : tensor<8xf32>
        %t = arith.mulf %s, %slope : f32
        attn.yield %t : f32
      }
      mask (%bb: index, %h: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      }
      sink (%bb: index, %h: index, %i: index) {
        %x = tensor.extract %b[%h] : tensor<8xf32>
        attn.yield %x : f32
      } {block_sizes = array<i64: 64, 128>, form = #attn.form<fold>} -> tensor<?x8x?x32xbf16>, tensor<?x8x?xf32>
  return %r#0, %r#1 : tensor<?x8x?x32xbf16>, tensor<?x8x?xf32>
}

#q0 = affine_map<(i, j, d, e) -> (i, d)>
#k0 = affine_map<(i, j, d, e) -> (j, d)>
#v0 = affine_map<(i, j, d, e) -> (j, e)>
#o0 = affine_map<(i, j, d, e) -> (i, e)>

// On buffers there are no results; every normalizer prints as it is read.
// CHECK-LABEL: func.func @buffers(
// CHECK: normalizer #attn.sigmoid
// CHECK-NOT: ->
// CHECK: normalizer #attn.relu
// CHECK: normalizer #attn.relu<normalized = true>
// CHECK: normalizer #attn.identity
// CHECK: normalizer #attn.identity<normalized = true>
func.func @buffers(%q: memref<8x16xf32>, %o: memref<8x16xf32, strided<[32, 1]>>) {
  attn.attention ins(%q, %q, %q : memref<8x16xf32>, memref<8x16xf32>, memref<8x16xf32>)
      outs(%o : memref<8x16xf32, strided<[32, 1]>>) maps [#q0, #k0, #v0, #o0] normalizer #attn.sigmoid
  attn.attention ins(%q, %q, %q : memref<8x16xf32>, memref<8x16xf32>, memref<8x16xf32>)
      outs(%o : memref<8x16xf32, strided<[32, 1]>>) maps [#q0, #k0, #v0, #o0] normalizer #attn.relu
  attn.attention ins(%q, %q, %q : memref<8x16xf32>, memref<8x16xf32>, memref<8x16xf32>)
      outs(%o : memref<8x16xf32, strided<[32, 1]>>) maps [#q0, #k0, #v0, #o0] normalizer #attn.relu<normalized = true>
  attn.attention ins(%q, %q, %q : memref<8x16xf32>, memref<8x16xf32>, memref<8x16xf32>)
      outs(%o : memref<8x16xf32, strided<[32, 1]>>) maps [#q0, #k0, #v0, #o0] normalizer #attn.identity
  attn.attention ins(%q, %q, %q : memref<8x16xf32>, memref<8x16xf32>, memref<8x16xf32>)
      outs(%o : memref<8x16xf32, strided<[32, 1]>>) maps [#q0, #k0, #v0, #o0] normalizer #attn.identity<normalized = true>
  return
}

// CHECK-LABEL: func.func @linear(
// CHECK-SAME: %[[Q:.+]]: tensor<8x16xf32>, %[[DECAY:.+]]: tensor<8x16xf32>, %[[S:.+]]: tensor<16x16xf32>, %[[Z:.+]]: tensor<16xf32>, %[[IDS:.+]]: tensor<8xi32>)
// CHECK: attn.linear_attention ins(%[[Q]], %[[Q]], %[[Q]] : {{.+}}) decay(%[[DECAY]] : tensor<8x16xf32>) initial_state(%[[S]] : tensor<16x16xf32>)
// CHECK-SAME: outs(%[[Q]], %[[S]] : {{.+}}) maps [{{.+}}, {{.+}}, {{.+}}, {{.+}}, {{.+}}] causal aligned_to_end
// CHECK-NEXT: query_map (%{{.+}}: f32, %{{.+}}: index, %{{.+}}: index) {
// CHECK: key_map (%{{.+}}: f32, %{{.+}}: index, %{{.+}}: index) {
// CHECK: reset (%{{.+}}: index) {
// CHECK: decay_map (%[[X:.+]]: f32) {
// CHECK-NEXT: %[[Y:.+]] = math.log %[[X]]
// CHECK-NEXT: attn.yield %[[Y]]
// CHECK: {form = #attn.form<quadratic>} -> tensor<8x16xf32>, tensor<16x16xf32>
// CHECK: attn.linear_attention ins({{.+}}) initial_state(%[[S]], %[[Z]] : tensor<16x16xf32>, tensor<16xf32>) outs(%[[Q]], %[[S]], %[[Z]] : {{.+}}) maps [{{.+}}] causal normalized
// CHECK-SAME: epsilon = 9.9{{.+}}E-7 : f64, form = #attn.form<recurrent>
func.func @linear(%q: tensor<8x16xf32>, %w: tensor<8x16xf32>, %s: tensor<16x16xf32>, %z: tensor<16xf32>, %ids: tensor<8xi32>)
    -> (tensor<8x16xf32>, tensor<16x16xf32>, tensor<8x16xf32>, tensor<16x16xf32>, tensor<16xf32>) {
  %c1 = arith.constant 1 : index
  %c0 = arith.constant 0 : index
  %r:2 = attn.linear_attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      decay (%w : tensor<8x16xf32>) initial_state(%s : tensor<16x16xf32>)
      outs(%q, %s : tensor<8x16xf32>, tensor<16x16xf32>)
      maps [#q0, #k0, #v0, #o0, affine_map<(i, j, d, e) -> (j, d)>] causal aligned_to_end
      query_map (%x: f32, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %t: index, %d: index) {
        attn.yield %x : f32
      }
      reset (%t: index) {
        %before = arith.subi %t, %c1 : index
        %last = arith.maxsi %before, %c0 : index
        %a = tensor.extract %ids[%t] : tensor<8xi32>
        %b = tensor.extract %ids[%last] : tensor<8xi32>
        %c = arith.cmpi ne, %a, %b : i32
        attn.yield %c : i1
      }
      decay_map (%x: f32) {
        %y = math.log %x : f32
        attn.yield %y : f32
      } {form = #attn.form<quadratic>} -> tensor<8x16xf32>, tensor<16x16xf32>
  %t:3 = attn.linear_attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      initial_state(%s, %z : tensor<16x16xf32>, tensor<16xf32>)
      outs(%q, %s, %z : tensor<8x16xf32>, tensor<16x16xf32>, tensor<16xf32>) maps [#q0, #k0, #v0, #o0] causal normalized
      {epsilon = 1.0e-6 : f64, form = #attn.form<recurrent>} -> tensor<8x16xf32>, tensor<16x16xf32>, tensor<16xf32>
  return %r#0, %r#1, %t#0, %t#1, %t#2
    : tensor<8x16xf32>, tensor<16x16xf32>, tensor<8x16xf32>, tensor<16x16xf32>, tensor<16xf32>
}

// CHECK-LABEL: func.func @paged(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x16xf32>, %[[K:.+]]: tensor<9x4x16xf32>, %[[TABLE:.+]]: tensor<2x3xi32>)
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[K]] : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x16xf32>) pages(%[[TABLE]] : tensor<2x3xi32>) outs(
func.func @paged(%q: tensor<2x8x16xf32>, %k: tensor<9x4x16xf32>, %table: tensor<2x3xi32>) -> tensor<2x8x16xf32> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x8x16xf32>, tensor<9x4x16xf32>, tensor<9x4x16xf32>) pages(%table : tensor<2x3xi32>)
      outs(%q : tensor<2x8x16xf32>)
      maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, d)>,
            affine_map<(b, i, j, d, e)[p] -> (p, j mod 4, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>,
            affine_map<(b, i, j, d, e) -> (b, j floordiv 4)>] normalizer #attn.softmax -> tensor<2x8x16xf32>
  return %r : tensor<2x8x16xf32>
}

// CHECK-LABEL: func.func @merge(
// CHECK-SAME: %[[A:.+]]: tensor<4x8x16xf32>, %[[L:.+]]: tensor<4x8xf32>)
// CHECK: attn.merge(%[[A]], %[[L]]), (%[[A]], %[[L]]) outs(%[[A]], %[[L]]) channel 2
func.func @merge(%a: tensor<4x8x16xf32>, %l: tensor<4x8xf32>) -> (tensor<4x8x16xf32>, tensor<4x8xf32>) {
  %r:2 = attn.merge (%a, %l), (%a, %l) outs(%a, %l) channel 2
      : (tensor<4x8x16xf32>, tensor<4x8xf32>, tensor<4x8x16xf32>, tensor<4x8xf32>, tensor<4x8x16xf32>, tensor<4x8xf32>)
      -> (tensor<4x8x16xf32>, tensor<4x8xf32>)
  return %r#0, %r#1 : tensor<4x8x16xf32>, tensor<4x8xf32>
}
