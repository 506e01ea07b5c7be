// What chunks have no room for becomes linear attention that they have room for.
// RUN: attn-opt %s --attn-split-channels --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-split-channels --split-input-file --remarks-filter=attn-split-channels 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=Remark=

// f32: two parts of the channels, a batch dimension, whose outputs are added and whose states are parts of the state. The reset has the part as an index.
// REMARK: Remark="256 channels, a batch of 2 parts of 128 whose outputs are added: expected a query head dim up to 128 of f32 operands, whose parts fill shared memory, got 256"
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d2, d1, d4)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d1, d4)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d3, d5)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d1, d0, d2, d5)>
// CHECK-DAG: #[[$G:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0)>
// CHECK-LABEL: func.func @parts(
// CHECK-SAME: %[[Q:[^:]+]]: {{[^,]*}}, %[[K:[^:]+]]: {{[^,]*}}, %[[V:[^:]+]]: {{[^,]*}}, %[[G:[^:]+]]: {{[^,]*}}, %[[S:[^:]+]]: tensor
// CHECK-DAG: %[[S2:.+]] = tensor.expand_shape %[[S]] {{.+}} into tensor<4x2x128x64xf32>
// CHECK-DAG: %[[Q2:.+]] = tensor.expand_shape %[[Q]] {{.+}} into tensor<4x300x2x128xf32>
// CHECK-DAG: %[[K2:.+]] = tensor.expand_shape %[[K]] {{.+}} into tensor<4x300x2x128xf32>
// CHECK: %[[R:.+]]:2 = attn.linear_attention ins(%[[Q2]], %[[K2]], %[[V]] : {{.+}}) decay(%[[G]] : tensor<4xf32>) initial_state(%[[S2]] : {{.+}}) outs({{.+}} : tensor<2x4x300x64xf32>, tensor<4x2x128x64xf32>) maps [#[[$Q]], #[[$K]], #[[$V]], #[[$O]], #[[$G]]] causal
// CHECK-NEXT: reset (%{{.+}}: index, %{{.+}}: index, %[[T:.+]]: index)
// CHECK: arith.cmpi eq, %[[T]],
// CHECK-DAG: %[[P0:.+]] = tensor.extract_slice %[[R]]#0[0, 0, 0, 0] [1, 4, 300, 64]
// CHECK-DAG: %[[P1:.+]] = tensor.extract_slice %[[R]]#0[1, 0, 0, 0] [1, 4, 300, 64]
// CHECK: %[[O:.+]] = linalg.generic {{.+}} ins(%[[P0]], %[[P1]] :
// CHECK: ^bb0(%[[X:.+]]: f32, %[[Y:.+]]: f32, %{{.+}}: f32):
// CHECK: %[[XY:.+]] = arith.addf %[[X]], %[[Y]]
// CHECK: linalg.yield %[[XY]]
// CHECK: %[[F:.+]] = tensor.collapse_shape %[[R]]#1
// CHECK: return %[[O]], %[[F]]
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#g = affine_map<(b, i, j, d, e) -> (b)>
func.func @parts(%q: tensor<4x300x256xf32>, %k: tensor<4x300x256xf32>, %v: tensor<4x300x64xf32>, %g: tensor<4xf32>, %s: tensor<4x256x64xf32>) -> (tensor<4x300x64xf32>, tensor<4x256x64xf32>) {
  %o = tensor.empty() : tensor<4x300x64xf32>
  %f = tensor.empty() : tensor<4x256x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<4x300x256xf32>, tensor<4x300x256xf32>, tensor<4x300x64xf32>) decay (%g : tensor<4xf32>) initial_state (%s : tensor<4x256x64xf32>) outs(%o, %f : tensor<4x300x64xf32>, tensor<4x256x64xf32>)
    maps [#q, #k, #v, #o, #g] causal
    reset (%b: index, %t: index) {
      %n = arith.constant 7 : index
      %c = arith.cmpi eq, %t, %n : index
      attn.yield %c : i1
    } -> tensor<4x300x64xf32>, tensor<4x256x64xf32>
  return %r#0, %r#1 : tensor<4x300x64xf32>, tensor<4x256x64xf32>
}

// -----

// A normalizer: its sums are those of ones, which are the same for all heads, from z in all columns; the division is in f32, behind both.
// REMARK: Remark="256 channels, the normalizer's sums those of values of one: expected at most 3 of a normalizer, resets, a decay, an initial state and a final state of weighted keys beside more than 128 channels, got 4"
// CHECK-DAG: #[[$ONES:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d2, d4)>
// CHECK-DAG: #[[$ALL:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$ROWS:.+]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func.func @sums(
// CHECK-SAME: %[[Q:[^:]+]]: {{[^,]*}}, %[[K:[^:]+]]: {{[^,]*}}, %[[V:[^:]+]]: {{[^,]*}}, %[[G:[^:]+]]: {{[^,]*}}, %[[S:[^:]+]]: {{[^,]*}}, %[[Z:[^:]+]]: tensor
// CHECK: %[[N:.+]]:2 = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) decay(%[[G]] : {{.+}}) initial_state(%[[S]] : {{.+}}) outs({{.+}} : tensor<300x4x64xf32>, tensor<4x256x64xf32>)
// CHECK-NOT: normalized
// CHECK: %[[ONES:.+]] = linalg.fill {{.+}} -> tensor<300x8xbf16>
// CHECK: %[[Z8:.+]] = linalg.broadcast ins(%[[Z]] : {{.+}}) outs(%{{.+}} : tensor<4x256x8xf32>) dimensions = [2]
// CHECK: %[[D:.+]]:2 = attn.linear_attention ins(%[[Q]], %[[K]], %[[ONES]] : {{.+}}) decay(%[[G]] : {{.+}}) initial_state(%[[Z8]] : {{.+}}) outs({{.+}} : tensor<300x4x8xf32>, tensor<4x256x8xf32>) maps [#{{.+}}, #{{.+}}, #[[$ONES]], #
// CHECK-NOT: normalized
// CHECK: %[[D0:.+]] = tensor.extract_slice %[[D]]#0[0, 0, 0] [300, 4, 1] {{.+}} to tensor<300x4xf32>
// CHECK: %[[O:.+]] = linalg.generic {indexing_maps = [#[[$ALL]], #[[$ROWS]], #[[$ALL]]], {{.+}} ins(%[[N]]#0, %[[D0]] :
// CHECK: ^bb0(%[[X:.+]]: f32, %[[Y:.+]]: f32, %{{.+}}: bf16):
// CHECK: %[[DIVISOR:.+]] = arith.addf %[[Y]], %{{.+}} : f32
// CHECK: %[[NONE:.+]] = arith.cmpf oeq, %[[DIVISOR]],
// CHECK: %[[QUOTIENT:.+]] = arith.divf %[[X]], %[[DIVISOR]]
// CHECK: %[[KEPT:.+]] = arith.select %[[NONE]], %{{.+}}, %[[QUOTIENT]]
// CHECK: %[[ROUNDED:.+]] = arith.truncf %[[KEPT]] : f32 to bf16
// CHECK: linalg.yield %[[ROUNDED]]
// CHECK: %[[F:.+]] = tensor.extract_slice %[[D]]#1[0, 0, 0] [4, 256, 1] {{.+}} to tensor<4x256xf32>
// CHECK: return %[[O]], %[[N]]#1, %[[F]]
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (i, b, e)>
#g = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @sums(%q: tensor<4x300x256xbf16>, %k: tensor<4x300x256xbf16>, %v: tensor<4x300x64xbf16>, %g: tensor<4x300xf32>, %s: tensor<4x256x64xf32>, %z: tensor<4x256xf32>) -> (tensor<300x4x64xbf16>, tensor<4x256x64xf32>, tensor<4x256xf32>) {
  %o = tensor.empty() : tensor<300x4x64xbf16>
  %f = tensor.empty() : tensor<4x256x64xf32>
  %h = tensor.empty() : tensor<4x256xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<4x300x256xbf16>, tensor<4x300x256xbf16>, tensor<4x300x64xbf16>) decay (%g : tensor<4x300xf32>) initial_state (%s, %z : tensor<4x256x64xf32>, tensor<4x256xf32>) outs(%o, %f, %h : tensor<300x4x64xbf16>, tensor<4x256x64xf32>, tensor<4x256xf32>)
    maps [#q, #k, #v, #o, #g] causal normalized {epsilon = 1.0e-03 : f64} -> tensor<300x4x64xbf16>, tensor<4x256x64xf32>, tensor<4x256xf32>
  return %r#0, %r#1, %r#2 : tensor<300x4x64xbf16>, tensor<4x256x64xf32>, tensor<4x256xf32>
}

// -----

// Features are functions of the channel in all parts, and 0 of padding; the state is what is not padding.
// REMARK: Remark="200 channels, padded to 256, a batch of 2 parts of 128 whose outputs are added: expected a query head dim up to 192 with features, got 200 and features that are no tensors"
// CHECK-LABEL: func.func @features(
// CHECK-SAME: %{{[^:]+}}: {{[^,]*}}, %[[K:[^:]+]]: {{[^,]*}}, %[[V:[^:]+]]:
// CHECK: %[[PADDED:.+]] = tensor.insert_slice %[[K]] into %{{.+}}[0, 0, 0] [4, 300, 200]
// CHECK: %[[K2:.+]] = tensor.expand_shape %[[PADDED]] {{.+}} into tensor<4x300x2x128xbf16>
// CHECK: %[[R:.+]]:2 = attn.linear_attention ins(%{{.+}}, %[[K2]], %[[V]] :
// CHECK: key_map (%[[X:.+]]: f32, %{{.+}}: index, %[[PART:.+]]: index, %{{.+}}: index, %[[C:.+]]: index)
// CHECK: %[[FIRST:.+]] = arith.muli %[[PART]], %c128
// CHECK: %[[AT:.+]] = arith.addi %[[FIRST]], %[[C]]
// CHECK: arith.index_cast %[[AT]]
// CHECK: %[[Y:.+]] = arith.addf %[[X]],
// CHECK: %[[INSIDE:.+]] = arith.cmpi slt, %[[AT]], %c200
// CHECK: %[[KEPT:.+]] = arith.select %[[INSIDE]], %[[Y]],
// CHECK: attn.yield %[[KEPT]]
// CHECK: %[[WHOLE:.+]] = tensor.collapse_shape %[[R]]#1
// CHECK: %[[F:.+]] = tensor.extract_slice %[[WHOLE]][0, 0, 0] [4, 200, 64]
// CHECK: return %{{.+}}, %[[F]]
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @features(%q: tensor<4x300x200xbf16>, %k: tensor<4x300x200xbf16>, %v: tensor<4x300x64xbf16>) -> (tensor<4x300x64xbf16>, tensor<4x200x64xf32>) {
  %o = tensor.empty() : tensor<4x300x64xbf16>
  %f = tensor.empty() : tensor<4x200x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<4x300x200xbf16>, tensor<4x300x200xbf16>, tensor<4x300x64xbf16>) outs(%o, %f : tensor<4x300x64xbf16>, tensor<4x200x64xf32>)
    maps [#q, #k, #v, #o] causal
    key_map (%x: f32, %b: index, %t: index, %c: index) {
      %n = arith.index_cast %c : index to i32
      %m = arith.sitofp %n : i32 to f32
      %y = arith.addf %x, %m : f32
      attn.yield %y : f32
    } -> tensor<4x300x64xbf16>, tensor<4x200x64xf32>
  return %r#0, %r#1 : tensor<4x300x64xbf16>, tensor<4x200x64xf32>
}

// -----

// Gates are repeated, since what the map makes of 0 may be no number.
// REMARK: Remark="24 channels, padded to 64: expected a query head dim that is a multiple of 64 beside features, a normalizer, a decay or resets of f32 operands, for which registers have no room, got 24"
// CHECK-LABEL: func.func @padded(
// CHECK-SAME: %{{[^:]+}}: {{[^,]*}}, %{{[^:]+}}: {{[^,]*}}, %[[V:[^:]+]]: {{[^,]*}}, %[[G:[^:]+]]: tensor
// CHECK: %[[ONCE:.+]] = tensor.insert_slice %[[G]] into %{{.+}}[0, 0, 0] [4, 300, 24]
// CHECK: %[[TWICE:.+]] = tensor.insert_slice %[[G]] into %[[ONCE]][0, 0, 24] [4, 300, 24]
// CHECK: %[[SOME:.+]] = tensor.extract_slice %[[G]][0, 0, 0] [4, 300, 16]
// CHECK: %[[ALL:.+]] = tensor.insert_slice %[[SOME]] into %[[TWICE]][0, 0, 48] [4, 300, 16]
// CHECK: %[[R:.+]] = attn.linear_attention ins(%{{.+}}, %{{.+}}, %[[V]] : tensor<4x300x64xf32>, {{.+}}) decay(%[[ALL]] :
// CHECK: return %[[R]]
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @padded(%q: tensor<4x300x24xf32>, %k: tensor<4x300x24xf32>, %v: tensor<4x300x64xf32>, %g: tensor<4x300x24xf32>) -> tensor<4x300x64xf32> {
  %o = tensor.empty() : tensor<4x300x64xf32>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<4x300x24xf32>, tensor<4x300x24xf32>, tensor<4x300x64xf32>) decay (%g : tensor<4x300x24xf32>) outs(%o : tensor<4x300x64xf32>)
    maps [#q, #k, #v, #o, #k] causal
    decay_map (%x: f32) {
      %y = math.log %x : f32
      attn.yield %y : f32
    } -> tensor<4x300x64xf32>
  return %r : tensor<4x300x64xf32>
}

// -----

// Left alone: of rank 5 (TMA takes no dimension of parts), what there is room for, 16 tokens, a form that is chosen.
// CHECK-LABEL: func.func @rank(
// CHECK-NOT: expand_shape
#q = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, i, d)>
#k = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, j, d)>
#v = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, j, e)>
#o = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, i, e)>
func.func @rank(%q: tensor<2x2x2x300x256xf32>, %o: tensor<2x2x2x300x256xf32>) -> tensor<2x2x2x300x256xf32> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<2x2x2x300x256xf32>, tensor<2x2x2x300x256xf32>, tensor<2x2x2x300x256xf32>) outs(%o : tensor<2x2x2x300x256xf32>)
    maps [#q, #k, #v, #o] causal -> tensor<2x2x2x300x256xf32>
  return %r : tensor<2x2x2x300x256xf32>
}

#q1 = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k1 = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v1 = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o1 = affine_map<(b, i, j, d, e) -> (b, i, e)>
func.func @room(%q: tensor<4x300x128xf32>, %o: tensor<4x300x128xf32>) -> tensor<4x300x128xf32> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<4x300x128xf32>, tensor<4x300x128xf32>, tensor<4x300x128xf32>) outs(%o : tensor<4x300x128xf32>)
    maps [#q1, #k1, #v1, #o1] causal normalized -> tensor<4x300x128xf32>
  return %r : tensor<4x300x128xf32>
}

func.func @few(%q: tensor<4x16x256xf32>, %o: tensor<4x16x256xf32>) -> tensor<4x16x256xf32> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<4x16x256xf32>, tensor<4x16x256xf32>, tensor<4x16x256xf32>) outs(%o : tensor<4x16x256xf32>)
    maps [#q1, #k1, #v1, #o1] causal -> tensor<4x16x256xf32>
  return %r : tensor<4x16x256xf32>
}

func.func @chosen(%q: tensor<4x300x256xf32>, %o: tensor<4x300x256xf32>) -> tensor<4x300x256xf32> {
  %r = attn.linear_attention ins(%q, %q, %q : tensor<4x300x256xf32>, tensor<4x300x256xf32>, tensor<4x300x256xf32>) outs(%o : tensor<4x300x256xf32>)
    maps [#q1, #k1, #v1, #o1] causal {form = #attn.form<naive>} -> tensor<4x300x256xf32>
  return %r : tensor<4x300x256xf32>
}
