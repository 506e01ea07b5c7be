// Positions that see only those of their own remainder become a batch.
// RUN: attn-opt %s --split-input-file --attn-split-residues | FileCheck %s
// RUN: attn-opt %s --split-input-file --attn-split-residues --remarks-filter=attn-split-residues 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 2, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, i, h, e)>

// Columns of an image of 128 × 16: nothing is left of the mask. Operands are split where their positions are, in any layout.
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d3, d2, d5)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1 floordiv 2, d4, d2, d5)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d4, d2, d1 floordiv 2, d6)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d3, d2, d1, d6)>
// CHECK-LABEL: func.func @columns
// CHECK-SAME: %[[QV:[^:]+]]: tensor<2x4x2048x64xbf16>, %[[KV:[^:]+]]: tensor<2x2x2048x64xbf16>, %[[VV:[^:]+]]: tensor<2x2048x2x64xbf16>, %[[OV:[^:]+]]: tensor<2x2048x4x64xbf16>, %[[LV:[^:]+]]: tensor<2x2048x4xf32>
// CHECK-DAG: %[[QS:.+]] = tensor.expand_shape %[[QV]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 4, 128, 16, 64]
// CHECK-DAG: %[[KS:.+]] = tensor.expand_shape %[[KV]] {{\[\[}}0], [1], [2, 3], [4]] output_shape [2, 2, 128, 16, 64]
// CHECK-DAG: %[[VS:.+]] = tensor.expand_shape %[[VV]] {{\[\[}}0], [1, 2], [3], [4]] output_shape [2, 128, 16, 2, 64]
// CHECK-DAG: %[[OS:.+]] = tensor.expand_shape %[[OV]] {{\[\[}}0], [1, 2], [3], [4]] output_shape [2, 128, 16, 4, 64]
// CHECK-DAG: %[[LS:.+]] = tensor.expand_shape %[[LV]] {{\[\[}}0], [1, 2], [3]] output_shape [2, 128, 16, 4]
// CHECK: %[[R:.+]]:2 = attn.attention ins(%[[QS]], %[[KS]], %[[VS]] :
// CHECK-SAME: outs(%[[OS]], %[[LS]] :
// CHECK-SAME: maps [#[[$Q]], #[[$K]], #[[$V]], #[[$O]]]
// CHECK-NOT: mask
// CHECK: %[[OUT:.+]] = tensor.collapse_shape %[[R]]#0 {{\[\[}}0], [1, 2], [3], [4]] : tensor<2x128x16x4x64xbf16> into tensor<2x2048x4x64xbf16>
// CHECK: %[[LSE:.+]] = tensor.collapse_shape %[[R]]#1 {{\[\[}}0], [1, 2], [3]] : tensor<2x128x16x4xf32> into tensor<2x2048x4xf32>
// CHECK: return %[[OUT]], %[[LSE]]
// REMARK: positions see only those of their own remainder modulo 16: a batch of 16, 16 blocks of 128 × 128 instead of 256
func.func @columns(%q: tensor<2x4x2048x64xbf16>, %k: tensor<2x2x2048x64xbf16>, %v: tensor<2x2048x2x64xbf16>, %o: tensor<2x2048x4x64xbf16>, %l: tensor<2x2048x4xf32>) -> (tensor<2x2048x4x64xbf16>, tensor<2x2048x4xf32>) {
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x4x2048x64xbf16>, tensor<2x2x2048x64xbf16>, tensor<2x2048x2x64xbf16>) outs(%o, %l : tensor<2x2048x4x64xbf16>, tensor<2x2048x4xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c16 = arith.constant 16 : index
      %x = arith.remui %i, %c16 : index
      %y = arith.remui %j, %c16 : index
      %m = arith.cmpi eq, %x, %y : index
      attn.yield %m : i1
    } -> tensor<2x2048x4x64xbf16>, tensor<2x2048x4xf32>
  return %r#0, %r#1 : tensor<2x2048x4x64xbf16>, tensor<2x2048x4xf32>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Every fourth position of a causal window, by a remainder that is corrected for its sign: a window of 64 quotients, whose
// distance is four times theirs.
// CHECK-LABEL: func.func @dilated
// CHECK: score (%[[S:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK-NEXT: %[[SLOPE:.+]] = arith.constant -1.250000e-01
// CHECK-NEXT: %[[FOUR:.+]] = arith.constant 4 : index
// CHECK-NEXT: %[[I4:.+]] = arith.muli %[[I]], %[[FOUR]]
// CHECK-NEXT: %[[J4:.+]] = arith.muli %[[J]], %[[FOUR]]
// CHECK-NEXT: %[[D:.+]] = arith.subi %[[I4]], %[[J4]]
// CHECK-NEXT: %[[N:.+]] = arith.index_cast %[[D]] : index to i32
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %[[MI:.+]]: index, %[[MJ:.+]]: index)
// CHECK: %[[LATER:.+]] = arith.cmpi sge, %[[MI]], %[[MJ]] : index
// CHECK: %[[REACH:.+]] = arith.addi %[[MJ]], %[[W:.+]] : index
// CHECK: %[[NEAR:.+]] = arith.cmpi sge, %[[REACH]], %[[MI]] : index
// CHECK: %[[M:.+]] = arith.andi %[[LATER]], %[[NEAR]] : i1
// CHECK-NEXT: attn.yield %[[M]]
// REMARK: modulo 4: a batch of 4, 28 blocks of 128 × 128 instead of 45
func.func @dilated(%q: tensor<2x2048x64xbf16>, %k: tensor<2x2048x64xbf16>, %v: tensor<2x2048x64xbf16>, %o: tensor<2x2048x64xbf16>) -> tensor<2x2048x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>) outs(%o : tensor<2x2048x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %i: index, %j: index) {
      %c = arith.constant -0.125 : f32
      %dist = arith.subi %i, %j : index
      %n = arith.index_cast %dist : index to i32
      %f = arith.sitofp %n : i32 to f32
      %p = arith.mulf %f, %c : f32
      %t = arith.addf %s, %p : f32
      attn.yield %t : f32
    }
    mask (%b: index, %i: index, %j: index) {
      %w = arith.constant 256 : index
      %causal = arith.cmpi sge, %i, %j : index
      %dist = arith.subi %i, %j : index
      %near = arith.cmpi slt, %dist, %w : index
      %both = arith.andi %causal, %near : i1
      %c4 = arith.constant 4 : i64
      %c0 = arith.constant 0 : i64
      %ii = arith.index_cast %i : index to i64
      %jj = arith.index_cast %j : index to i64
      %d = arith.subi %ii, %jj : i64
      %r0 = arith.remsi %d, %c4 : i64
      %nz = arith.cmpi ne, %r0, %c0 : i64
      %neg = arith.cmpi slt, %r0, %c0 : i64
      %fix = arith.andi %nz, %neg : i1
      %r1 = arith.addi %r0, %c4 : i64
      %r2 = arith.select %fix, %r1, %r0 : i64
      %same = arith.cmpi eq, %r2, %c0 : i64
      %m = arith.andi %both, %same : i1
      attn.yield %m : i1
    } -> tensor<2x2048x64xbf16>
  return %r : tensor<2x2048x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// What a tensor holds is read at m · i + r, cut and compared as it was.
// CHECK-LABEL: func.func @documents
// CHECK-SAME: %[[IDS:[^ ]+]]: tensor<2x2048xi64>
// CHECK: mask (%[[B:.+]]: index, %[[R:.+]]: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK: %[[EIGHT:.+]] = arith.constant 8 : index
// CHECK: %[[I8:.+]] = arith.muli %[[I]], %[[EIGHT]]
// CHECK: %[[PI:.+]] = arith.addi %[[I8]], %[[R]]
// CHECK: %[[X:.+]] = tensor.extract %[[IDS]][%[[B]], %[[PI]]]
// CHECK: %[[J8:.+]] = arith.muli %[[J]], %[[EIGHT]]
// CHECK: %[[PJ:.+]] = arith.addi %[[J8]], %[[R]]
// CHECK: %[[Y:.+]] = tensor.extract %[[IDS]][%[[B]], %[[PJ]]]
// CHECK: %[[X32:.+]] = arith.trunci %[[X]] : i64 to i32
// CHECK: %[[Y32:.+]] = arith.trunci %[[Y]] : i64 to i32
// CHECK: %[[M:.+]] = arith.cmpi eq, %[[X32]], %[[Y32]] : i32
// CHECK-NEXT: attn.yield %[[M]]
// REMARK: modulo 8: a batch of 8,
func.func @documents(%q: tensor<2x2048x64xbf16>, %k: tensor<2x2048x64xbf16>, %v: tensor<2x2048x64xbf16>, %o: tensor<2x2048x64xbf16>, %ids: tensor<2x2048xi64>) -> tensor<2x2048x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>) outs(%o : tensor<2x2048x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c8 : index
      %y = arith.remui %j, %c8 : index
      %same = arith.cmpi eq, %x, %y : index
      %u = tensor.extract %ids[%b, %i] : tensor<2x2048xi64>
      %w = tensor.extract %ids[%b, %j] : tensor<2x2048xi64>
      %u32 = arith.trunci %u : i64 to i32
      %w32 = arith.trunci %w : i64 to i32
      %doc = arith.cmpi eq, %u32, %w32 : i32
      %m = arith.andi %same, %doc : i1
      attn.yield %m : i1
    } -> tensor<2x2048x64xbf16>
  return %r : tensor<2x2048x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// A dilated neighbourhood that moves by strides of 4 quotients: 8 positions by the old ones, whose remainder plays no part.
// CHECK-LABEL: func.func @neighbours
// CHECK: mask (%{{.+}}: index, %[[R:.+]]: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK-NOT: %[[R]]
// CHECK: %[[STRIDE:.+]] = arith.constant 4 : index
// CHECK: %[[LEADER:.+]] = arith.divui %[[I]], %[[STRIDE]]
// CHECK: %[[NEAR:.+]] = arith.addi %[[J]], %{{.+}} : index
// CHECK: %[[FIRST:.+]] = arith.muli %[[LEADER]], %{{.+}} : index
// CHECK: arith.cmpi sge, %[[NEAR]], %[[FIRST]] : index
// CHECK: arith.cmpi sge, %[[I]], %[[J]] : index
// REMARK: modulo 2: a batch of 2,
func.func @neighbours(%q: tensor<2x2048x64xbf16>, %k: tensor<2x2048x64xbf16>, %v: tensor<2x2048x64xbf16>, %o: tensor<2x2048x64xbf16>) -> tensor<2x2048x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>) outs(%o : tensor<2x2048x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c2 = arith.constant 2 : index
      %c4 = arith.constant 4 : index
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c2 : index
      %y = arith.remui %j, %c2 : index
      %same = arith.cmpi eq, %x, %y : index
      %tile = arith.divui %i, %c8 : index
      %first = arith.muli %tile, %c4 : index
      %qj = arith.divui %j, %c2 : index
      %qi = arith.divui %i, %c2 : index
      %c300 = arith.constant 300 : index
      %near = arith.addi %qj, %c300 : index
      %from = arith.cmpi sge, %near, %first : index
      %to = arith.cmpi sle, %qj, %qi : index
      %both = arith.andi %from, %to : i1
      %m = arith.andi %same, %both : i1
      attn.yield %m : i1
    } -> tensor<2x2048x64xbf16>
  return %r : tensor<2x2048x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Near keys are seen whatever their remainder: apart from those before them, by remainder without the near, and merged.
// CHECK-LABEL: func.func @strided
// CHECK: %[[NEAR:.+]]:2 = attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x4096x64xbf16>, tensor<2x4096x64xbf16>, tensor<2x4096x64xbf16>)
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK-NOT: remui
// CHECK: %[[D:.+]] = arith.subi %[[I]], %[[J]]
// CHECK: %[[CLOSE:.+]] = arith.cmpi slt, %[[D]], %{{.+}} : index
// CHECK: arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK: sink
// CHECK: %[[FAR:.+]]:2 = attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x256x16x64xbf16>
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %[[QI:.+]]: index, %[[QJ:.+]]: index)
// CHECK: %[[TWO:.+]] = arith.constant 2 : index
// CHECK: %[[AFTER:.+]] = arith.addi %[[QJ]], %[[TWO]]
// CHECK: %[[BEFORE:.+]] = arith.cmpi sge, %[[QI]], %[[AFTER]] : index
// CHECK: arith.cmpi sge, %[[QI]], %[[QJ]] : index
// CHECK-NOT: sink
// CHECK: %[[OUT:.+]] = tensor.collapse_shape %[[FAR]]#0
// CHECK: %[[LSE:.+]] = tensor.collapse_shape %[[FAR]]#1
// CHECK: %[[R:.+]] = linalg.generic {{.+}} ins(%[[NEAR]]#1, %[[LSE]], %[[NEAR]]#0, %[[OUT]] : tensor<2x4096xf32>, tensor<2x4096xf32>, tensor<2x4096x64xbf16>, tensor<2x4096x64xbf16>)
// CHECK: return %[[R]]
// REMARK: of two sets of keys one has those of the query's own remainder modulo 16: a batch of 16, merged with the other, 111 blocks of 128 × 128 instead of 528
func.func @strided(%q: tensor<2x4096x64xbf16>, %k: tensor<2x4096x64xbf16>, %v: tensor<2x4096x64xbf16>, %o: tensor<2x4096x64xbf16>) -> tensor<2x4096x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x4096x64xbf16>, tensor<2x4096x64xbf16>, tensor<2x4096x64xbf16>) outs(%o : tensor<2x4096x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c16 = arith.constant 16 : index
      %c32 = arith.constant 32 : index
      %x = arith.remui %i, %c16 : index
      %y = arith.remui %j, %c16 : index
      %same = arith.cmpi eq, %x, %y : index
      %dist = arith.subi %i, %j : index
      %near = arith.cmpi slt, %dist, %c32 : index
      %either = arith.ori %same, %near : i1
      %causal = arith.cmpi sge, %i, %j : index
      %m = arith.andi %either, %causal : i1
      attn.yield %m : i1
    }
    sink (%b: index, %i: index) {
      %z = arith.constant 1.0 : f32
      attn.yield %z : f32
    } -> tensor<2x4096x64xbf16>
  return %r : tensor<2x4096x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Of three sets, a window's of every sixteenth key, the first four keys and the first four rows, the two others are seen as written.
// CHECK-LABEL: func.func @global
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x4096x64xbf16>
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK-DAG: %[[ROW:.+]] = arith.cmpi slt, %[[I]], %[[FOUR:.+]] : index
// CHECK-DAG: %[[KEY:.+]] = arith.cmpi slt, %[[J]], %[[FOUR]] : index
// CHECK: %[[EITHER:.+]] = arith.ori %[[KEY]], %[[ROW]]
// CHECK-NEXT: attn.yield %[[EITHER]]
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x256x16x64xbf16>
// CHECK-NOT: rem
// CHECK: linalg.generic
// REMARK: of two sets of keys one has those of the query's own remainder modulo 16: a batch of 16, merged with the other,
func.func @global(%q: tensor<2x4096x64xbf16>, %k: tensor<2x4096x64xbf16>, %v: tensor<2x4096x64xbf16>, %o: tensor<2x4096x64xbf16>) -> tensor<2x4096x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x4096x64xbf16>, tensor<2x4096x64xbf16>, tensor<2x4096x64xbf16>) outs(%o : tensor<2x4096x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c4 = arith.constant 4 : index
      %c16 = arith.constant 16 : index
      %c512 = arith.constant 512 : index
      %c1024 = arith.constant 1024 : index
      %x = arith.remui %i, %c16 : index
      %y = arith.remui %j, %c16 : index
      %same = arith.cmpi eq, %x, %y : index
      %key = arith.cmpi slt, %j, %c4 : index
      %row = arith.cmpi slt, %i, %c4 : index
      %dist = arith.subi %i, %j : index
      %above = arith.addi %dist, %c512 : index
      %window = arith.cmpi ult, %above, %c1024 : index
      %dilated = arith.andi %same, %window : i1
      %first = arith.ori %dilated, %key : i1
      %m = arith.ori %first, %row : i1
      attn.yield %m : i1
    } -> tensor<2x4096x64xbf16>
  return %r : tensor<2x4096x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Weights that are no softmax's have no lse to be merged by.
// CHECK-LABEL: func.func @strided_sigmoid
// CHECK-NOT: tensor.expand_shape
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x2048x64xbf16>
func.func @strided_sigmoid(%q: tensor<2x2048x64xbf16>, %k: tensor<2x2048x64xbf16>, %v: tensor<2x2048x64xbf16>, %o: tensor<2x2048x64xbf16>) -> tensor<2x2048x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>) outs(%o : tensor<2x2048x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.sigmoid
    mask (%b: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c8 : index
      %y = arith.remui %j, %c8 : index
      %same = arith.cmpi eq, %x, %y : index
      %dist = arith.subi %i, %j : index
      %near = arith.cmpi slt, %dist, %c8 : index
      %m = arith.ori %same, %near : i1
      attn.yield %m : i1
    } -> tensor<2x2048x64xbf16>
  return %r : tensor<2x2048x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Nor are the remainders equal where they are a step apart.
// CHECK-LABEL: func.func @shifted
// CHECK-NOT: tensor.expand_shape
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x2048x64xbf16>
func.func @shifted(%q: tensor<2x2048x64xbf16>, %k: tensor<2x2048x64xbf16>, %v: tensor<2x2048x64xbf16>, %o: tensor<2x2048x64xbf16>) -> tensor<2x2048x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>) outs(%o : tensor<2x2048x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %c1 = arith.constant 1 : index
      %next = arith.addi %i, %c1 : index
      %x = arith.remui %next, %c8 : index
      %y = arith.remui %j, %c8 : index
      %m = arith.cmpi eq, %x, %y : index
      attn.yield %m : i1
    } -> tensor<2x2048x64xbf16>
  return %r : tensor<2x2048x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Twice a distance is a multiple of 8 where the distance is one of 4: not modulo 8.
// CHECK-LABEL: func.func @doubled
// CHECK-NOT: tensor.expand_shape
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x2048x64xbf16>
func.func @doubled(%q: tensor<2x2048x64xbf16>, %k: tensor<2x2048x64xbf16>, %v: tensor<2x2048x64xbf16>, %o: tensor<2x2048x64xbf16>) -> tensor<2x2048x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>) outs(%o : tensor<2x2048x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %c0 = arith.constant 0 : index
      %c2 = arith.constant 2 : index
      %dist = arith.subi %i, %j : index
      %twice = arith.muli %dist, %c2 : index
      %x = arith.remsi %twice, %c8 : index
      %m = arith.cmpi eq, %x, %c0 : index
      attn.yield %m : i1
    } -> tensor<2x2048x64xbf16>
  return %r : tensor<2x2048x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK-LABEL: func.func @ragged
// CHECK-NOT: tensor.expand_shape
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x2050x64xbf16>
// REMARK: positions see only those of their own remainder modulo 8, but it does not divide 2050 × 2048 of them
func.func @ragged(%q: tensor<2x2050x64xbf16>, %k: tensor<2x2048x64xbf16>, %v: tensor<2x2048x64xbf16>, %o: tensor<2x2050x64xbf16>) -> tensor<2x2050x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x2050x64xbf16>, tensor<2x2048x64xbf16>, tensor<2x2048x64xbf16>) outs(%o : tensor<2x2050x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c8 : index
      %y = arith.remui %j, %c8 : index
      %m = arith.cmpi eq, %x, %y : index
      attn.yield %m : i1
    } -> tensor<2x2050x64xbf16>
  return %r : tensor<2x2050x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK-LABEL: func.func @short
// CHECK-NOT: tensor.expand_shape
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x256x64xbf16>
// REMARK: modulo 8, but apart they are no fewer: 8 blocks of 128 × 128 instead of 4
func.func @short(%q: tensor<2x256x64xbf16>, %k: tensor<2x256x64xbf16>, %v: tensor<2x256x64xbf16>, %o: tensor<2x256x64xbf16>) -> tensor<2x256x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x256x64xbf16>, tensor<2x256x64xbf16>, tensor<2x256x64xbf16>) outs(%o : tensor<2x256x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c8 : index
      %y = arith.remui %j, %c8 : index
      %m = arith.cmpi eq, %x, %y : index
      attn.yield %m : i1
    } -> tensor<2x256x64xbf16>
  return %r : tensor<2x256x64xbf16>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// CHECK-LABEL: func.func @unknown
// CHECK-NOT: tensor.expand_shape
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x?x64xbf16>
// REMARK: modulo 8, but lengths are not known
func.func @unknown(%q: tensor<2x?x64xbf16>, %k: tensor<2x?x64xbf16>, %v: tensor<2x?x64xbf16>, %o: tensor<2x?x64xbf16>) -> tensor<2x?x64xbf16> {
  %r = attn.attention ins(%q, %k, %v : tensor<2x?x64xbf16>, tensor<2x?x64xbf16>, tensor<2x?x64xbf16>) outs(%o : tensor<2x?x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%b: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c8 : index
      %y = arith.remui %j, %c8 : index
      %m = arith.cmpi eq, %x, %y : index
      attn.yield %m : i1
    } -> tensor<2x?x64xbf16>
  return %r : tensor<2x?x64xbf16>
}

// -----

#q = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, i, d)>
#k = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, j, d)>
#v = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, j, e)>
#o = affine_map<(a, b, c, i, j, d, e) -> (a, b, c, i, e)>

// CHECK-LABEL: func.func @rank
// CHECK-NOT: tensor.expand_shape
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x2x2x2048x64xbf16>
// REMARK: modulo 8, but TMA takes no dimension more: an operand of rank 5
func.func @rank(%q: tensor<2x2x2x2048x64xbf16>, %o: tensor<2x2x2x2048x64xbf16>) -> tensor<2x2x2x2048x64xbf16> {
  %r = attn.attention ins(%q, %q, %q : tensor<2x2x2x2048x64xbf16>, tensor<2x2x2x2048x64xbf16>, tensor<2x2x2x2048x64xbf16>) outs(%o : tensor<2x2x2x2048x64xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    mask (%a: index, %b: index, %c: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c8 : index
      %y = arith.remui %j, %c8 : index
      %m = arith.cmpi eq, %x, %y : index
      attn.yield %m : i1
    } -> tensor<2x2x2x2048x64xbf16>
  return %r : tensor<2x2x2x2048x64xbf16>
}
