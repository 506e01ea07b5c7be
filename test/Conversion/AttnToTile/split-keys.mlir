// Few rows are packed and their keys divided; the parts are merged, sinks included.
// RUN: attn-opt %s --attn-split-keys --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-split-keys --split-input-file --remarks-filter=attn-split-keys 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=Remark=

// Four query heads of one row become one head of four rows; 16 parts of 512 keys.
// REMARK: Remark="4 query heads of 1 rows share a key head and become one of 4 rows"
// REMARK: Remark="16 parts of 512 keys: 8 tiles for 132 multiprocessors"
// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d3, d5)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d4, d5)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d4, d6)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d3, d6)>
// CHECK-DAG: #[[$LAST:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, 15, d2, d3)>
// CHECK-LABEL: func.func @decode(
// CHECK-SAME: %[[Q:.+]]: tensor<1x32x1x128xbf16>, %[[K:.+]]: tensor<1x8x8192x128xbf16>, %[[V:.+]]: tensor<1x8x8192x128xbf16>, %[[BIAS:.+]]: tensor<32x8192xf32>
// CHECK: %[[FLAT:.+]] = tensor.collapse_shape %[[Q]] {{\[}}[0], [1, 2], [3]] : tensor<1x32x1x128xbf16> into tensor<1x32x128xbf16>
// CHECK: %[[ROWS:.+]] = tensor.expand_shape %[[FLAT]] {{\[}}[0], [1, 2], [3]] output_shape [1, 8, 4, 128]
// CHECK: %[[KP:.+]] = tensor.expand_shape %[[K]] {{\[}}[0], [1], [2, 3], [4]] output_shape [1, 8, 16, 512, 128]
// CHECK: %[[VP:.+]] = tensor.expand_shape %[[V]] {{\[}}[0], [1], [2, 3], [4]] output_shape [1, 8, 16, 512, 128]
// CHECK: %[[PARTS:.+]]:2 = attn.attention ins(%[[ROWS]], %[[KP]], %[[VP]] :
// CHECK-SAME: outs({{.*}} : tensor<1x8x16x4x128xf32>, tensor<1x8x16x4xf32>) maps [#[[$Q]], #[[$K]], #[[$V]], #[[$O]]]
// The bias is read at the query's own head and the whole's key.
// CHECK: score (%[[S:.+]]: f32, %{{.+}}: index, %[[H:.+]]: index, %[[P:.+]]: index, %[[R:.+]]: index, %[[J:.+]]: index)
// CHECK-DAG: %[[C512:.+]] = arith.constant 512 : index
// CHECK-DAG: %[[BEFORE:.+]] = arith.muli %[[P]], %[[C512]]
// CHECK-DAG: %[[KEY:.+]] = arith.addi %[[BEFORE]], %[[J]]
// CHECK-DAG: %[[C4:.+]] = arith.constant 4 : index
// CHECK-DAG: %[[FIRST:.+]] = arith.muli %[[H]], %[[C4]]
// CHECK-DAG: %[[HEAD:.+]] = arith.addi %[[FIRST]], %[[R]]
// CHECK: tensor.extract %[[BIAS]][%[[HEAD]], %[[KEY]]]
// CHECK: %[[MERGED:.+]] = linalg.generic
// CHECK-SAME: #[[$LAST]]
// CHECK-SAME: iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%[[PARTS]]#1,
// CHECK-SAME: %[[PARTS]]#0 :
// CHECK: tensor.collapse_shape %[[MERGED]]
// CHECK: return
func.func @decode(%q: tensor<1x32x1x128xbf16>, %k: tensor<1x8x8192x128xbf16>, %v: tensor<1x8x8192x128xbf16>, %bias: tensor<32x8192xf32>) -> tensor<1x32x1x128xbf16> {
  %e = tensor.empty() : tensor<1x32x1x128xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<1x32x1x128xbf16>, tensor<1x8x8192x128xbf16>, tensor<1x8x8192x128xbf16>) outs(%e : tensor<1x32x1x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = tensor.extract %bias[%h, %j] : tensor<32x8192xf32>
      %x = arith.addf %s, %t : f32
      attn.yield %x : f32
    }
    -> tensor<1x32x1x128xbf16>
  return %0 : tensor<1x32x1x128xbf16>
}

// -----

// Three rows of four heads, in a layout whose heads lie apart from them: divided, not packed. The sink counts once, in the merge.
// REMARK: Remark="4 parts of 256 keys: 4 tiles for 132 multiprocessors"
// CHECK-LABEL: func.func @sink(
// CHECK-SAME: %[[S:[^:]+]]: tensor<4xf32>)
// CHECK: attn.attention {{.*}} outs({{.*}} : tensor<1x4x4x3x64xf32>, tensor<1x4x4x3xf32>)
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %[[P:.+]]: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK: %[[BEFORE:.+]] = arith.muli %[[P]], %c256
// CHECK: %[[KEY:.+]] = arith.addi %[[BEFORE]], %[[J]]
// CHECK: arith.cmpi sle, %[[KEY]], %[[I]]
// CHECK-NOT: sink
// CHECK: linalg.generic
// CHECK: %[[H:.+]] = linalg.index 1
// CHECK: %[[LOGIT:.+]] = tensor.extract %[[S]][%[[H]]]
// CHECK: %[[TOP:.+]] = arith.maximumf %{{.+}}, %{{.+}} : f32
// CHECK: arith.cmpf oeq, %{{.+}}, %{{.+}} : f32
// CHECK: %[[REFERENCE:.+]] = arith.select
// CHECK: %[[FROM:.+]] = arith.subf %[[LOGIT]], %[[REFERENCE]]
// CHECK: math.exp %[[FROM]]
func.func @sink(%q: tensor<1x3x4x64xbf16>, %k: tensor<1x2x1024x64xbf16>, %v: tensor<1x2x1024x64xbf16>, %s: tensor<4xf32>) -> tensor<1x3x4x64xbf16> {
  %e = tensor.empty() : tensor<1x3x4x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<1x3x4x64xbf16>, tensor<1x2x1024x64xbf16>, tensor<1x2x1024x64xbf16>) outs(%e : tensor<1x3x4x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, i, h, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, i, h, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sle, %j, %i : index
      attn.yield %c : i1
    }
    sink (%b: index, %h: index, %i: index) {
      %t = tensor.extract %s[%h] : tensor<4xf32>
      attn.yield %t : f32
    }
    -> tensor<1x3x4x64xbf16>
  return %0 : tensor<1x3x4x64xbf16>
}

// -----

// Rows beyond a consumer's, few keys, and tiles enough: left alone.
// REMARK: Remark="keys stay whole: expected at most 64 rows, whose partial results are cheap, got 65"
// CHECK-LABEL: func.func @many_rows(
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<1x4x65x64xbf16>, tensor<1x4x1024x64xbf16>, tensor<1x4x1024x64xbf16>)
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @many_rows(%q: tensor<1x4x65x64xbf16>, %k: tensor<1x4x1024x64xbf16>, %v: tensor<1x4x1024x64xbf16>) -> tensor<1x4x65x64xbf16> {
  %e = tensor.empty() : tensor<1x4x65x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<1x4x65x64xbf16>, tensor<1x4x1024x64xbf16>, tensor<1x4x1024x64xbf16>) outs(%e : tensor<1x4x65x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    -> tensor<1x4x65x64xbf16>
  return %0 : tensor<1x4x65x64xbf16>
}

// REMARK: Remark="keys stay whole: 4 tiles for 132 multiprocessors, and less than two parts of 256 keys"
// CHECK-LABEL: func.func @short(
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<1x4x1x64xbf16>, tensor<1x4x256x64xbf16>, tensor<1x4x256x64xbf16>)
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @short(%q: tensor<1x4x1x64xbf16>, %k: tensor<1x4x256x64xbf16>, %v: tensor<1x4x256x64xbf16>) -> tensor<1x4x1x64xbf16> {
  %e = tensor.empty() : tensor<1x4x1x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<1x4x1x64xbf16>, tensor<1x4x256x64xbf16>, tensor<1x4x256x64xbf16>) outs(%e : tensor<1x4x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    -> tensor<1x4x1x64xbf16>
  return %0 : tensor<1x4x1x64xbf16>
}

// CHECK-LABEL: func.func @enough(
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<16x8x1x64xbf16>, tensor<16x8x4096x64xbf16>, tensor<16x8x4096x64xbf16>)
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @enough(%q: tensor<16x8x1x64xbf16>, %k: tensor<16x8x4096x64xbf16>, %v: tensor<16x8x4096x64xbf16>) -> tensor<16x8x1x64xbf16> {
  %e = tensor.empty() : tensor<16x8x1x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<16x8x1x64xbf16>, tensor<16x8x4096x64xbf16>, tensor<16x8x4096x64xbf16>) outs(%e : tensor<16x8x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    -> tensor<16x8x1x64xbf16>
  return %0 : tensor<16x8x1x64xbf16>
}

// A weight without a maximum is no partial softmax.
// REMARK: Remark="keys stay whole: weights without a maximum are no partial softmax"
// CHECK-LABEL: func.func @identity(
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<1x4x1x64xbf16>, tensor<1x4x1024x64xbf16>
func.func @identity(%q: tensor<1x4x1x64xbf16>, %k: tensor<1x4x1024x64xbf16>, %v: tensor<1x4x1024x64xbf16>) -> tensor<1x4x1x64xbf16> {
  %e = tensor.empty() : tensor<1x4x1x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<1x4x1x64xbf16>, tensor<1x4x1024x64xbf16>, tensor<1x4x1024x64xbf16>) outs(%e : tensor<1x4x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.sigmoid
    -> tensor<1x4x1x64xbf16>
  return %0 : tensor<1x4x1x64xbf16>
}

// -----

// As many batches and keys as a launch brings: packed, and whole where a launch has tiles enough.
// REMARK: Remark="4 query heads of 1 rows share a key head and become one of 4 rows"
// REMARK: Remark="up to 32 parts of at least 256 keys, as many as a launch has multiprocessors for"
// CHECK-LABEL: func.func @dynamic_groups(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<?x32x1x128xbf16>, %[[K:[^:]+]]: tensor<?x8x?x128xbf16>
// CHECK: %[[FLAT:.+]] = tensor.collapse_shape %[[Q]] {{\[}}[0], [1, 2], [3]] : tensor<?x32x1x128xbf16> into tensor<?x32x128xbf16>
// CHECK: %[[ROWS:.+]] = tensor.expand_shape %[[FLAT]] {{.*}} : tensor<?x32x128xbf16> into tensor<?x8x4x128xbf16>
// CHECK: %[[R:.+]] = scf.if
// CHECK: attn.attention ins(%[[ROWS]], %[[K]], %{{.+}} : tensor<?x8x4x128xbf16>, tensor<?x8x?x128xbf16>, tensor<?x8x?x128xbf16>) outs({{.*}} : tensor<?x8x?x4x128xf32>, tensor<?x8x?x4xf32>)
// CHECK: } else {
// CHECK: %[[WHOLE:.+]] = attn.attention ins(%[[ROWS]], %[[K]], %{{.+}} : tensor<?x8x4x128xbf16>, tensor<?x8x?x128xbf16>, tensor<?x8x?x128xbf16>)
// CHECK: scf.yield %[[WHOLE]]
// CHECK: %[[BACK:.+]] = tensor.collapse_shape %[[R]] {{\[}}[0], [1, 2], [3]] : tensor<?x8x4x128xbf16> into tensor<?x32x128xbf16>
// CHECK: tensor.expand_shape %[[BACK]] {{.*}} into tensor<?x32x1x128xbf16>
func.func @dynamic_groups(%q: tensor<?x32x1x128xbf16>, %k: tensor<?x8x?x128xbf16>, %v: tensor<?x8x?x128xbf16>, %e: tensor<?x32x1x128xbf16>) -> tensor<?x32x1x128xbf16> {
  %0 = attn.attention ins(%q, %k, %v : tensor<?x32x1x128xbf16>, tensor<?x8x?x128xbf16>, tensor<?x8x?x128xbf16>) outs(%e : tensor<?x32x1x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax -> tensor<?x32x1x128xbf16>
  return %0 : tensor<?x32x1x128xbf16>
}

// -----

// Rows, or heads, of unknown number stay where they are; keys are divided, where a launch has few rows.
// REMARK: Remark="up to 32 parts of at least 256 keys, as many as a launch has multiprocessors for, of at most 64 rows"
// REMARK: Remark="up to 32 parts of at least 256 keys, as many as a launch has multiprocessors for"
// CHECK: #[[$FEW:.+]] = affine_set<(d0, d1, d2, d3) : (-d0 + 64 >= 0)>
// CHECK-LABEL: func.func @unknown_rows(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x32x?x128xbf16>
// CHECK-NOT: tensor.expand_shape
// CHECK-DAG: %[[ROWS:.+]] = tensor.dim %[[Q]], %c2
// CHECK-DAG: %[[SEVERAL:.+]] = arith.cmpi ugt, %{{.+}}, %c1
// CHECK: %[[ISFEW:.+]] = arith.cmpi ule, %{{.+}}, %c64
// CHECK: %[[DIVIDE:.+]] = arith.andi %[[ISFEW]], %[[SEVERAL]]
// CHECK: scf.if %[[DIVIDE]]
// CHECK: attn.attention ins(%[[Q]], %{{.+}}, %{{.+}} : tensor<2x32x?x128xbf16>,
// CHECK-SAME: outs({{.*}} : tensor<2x32x?x?x128xf32>, tensor<2x32x?x?xf32>)
// CHECK: {tile.guard = #[[$FEW]]}
// CHECK: else
// CHECK-NOT: tile.guard
// CHECK: attn.attention ins(%[[Q]], %{{.+}}, %{{.+}} : tensor<2x32x?x128xbf16>,
// CHECK: attn.attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x?x1x128xbf16>,
// CHECK-SAME: outs({{.*}} : tensor<2x?x?x1x128xf32>, tensor<2x?x?x1xf32>)
func.func @unknown_rows(%q: tensor<2x32x?x128xbf16>, %k: tensor<2x8x?x128xbf16>, %p: tensor<2x?x1x128xbf16>, %l: tensor<2x?x?x128xbf16>) -> (tensor<2x32x?x128xbf16>, tensor<2x?x1x128xbf16>) {
  %0 = attn.attention ins(%q, %k, %k : tensor<2x32x?x128xbf16>, tensor<2x8x?x128xbf16>, tensor<2x8x?x128xbf16>) outs(%q : tensor<2x32x?x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax -> tensor<2x32x?x128xbf16>
  %1 = attn.attention ins(%p, %l, %l : tensor<2x?x1x128xbf16>, tensor<2x?x?x128xbf16>, tensor<2x?x?x128xbf16>) outs(%p : tensor<2x?x1x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax -> tensor<2x?x1x128xbf16>
  return %0, %1 : tensor<2x32x?x128xbf16>, tensor<2x?x1x128xbf16>
}

// -----

// 1021 keys are no multiple of any part: parts are bounds of the mask, and keys stay as they are.
// REMARK: Remark="4 parts of 256 keys: 4 tiles for 132 multiprocessors, no equal ones are as many"
// CHECK: #[[$KEY:.+]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d4, d5)>
// CHECK-LABEL: func.func @prime(
// CHECK-SAME: %[[Q:[^:]+]]: {{.*}}, %[[K:[^:]+]]: {{.*}}, %[[V:[^:]+]]:
// CHECK: %[[PART:.+]] = arith.constant 256 : index
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.*}}) outs({{.*}} : tensor<1x4x4x1x64xf32>, tensor<1x4x4x1xf32>)
// CHECK-SAME: #[[$KEY]]
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %[[P:.+]]: index, %{{.+}}: index, %[[J:.+]]: index)
// CHECK: %[[FIRST:.+]] = arith.muli %[[P]], %[[PART]]
// CHECK: %[[END:.+]] = arith.addi %[[FIRST]], %[[PART]]
// CHECK: %[[AFTER:.+]] = arith.cmpi sge, %[[J]], %[[FIRST]]
// CHECK: %[[BEFORE:.+]] = arith.cmpi slt, %[[J]], %[[END]]
// CHECK: %[[SEEN:.+]] = arith.andi %[[AFTER]], %[[BEFORE]]
// CHECK: attn.yield %[[SEEN]]
// CHECK: linalg.generic
func.func @prime(%q: tensor<1x4x1x64xbf16>, %k: tensor<1x4x1021x64xbf16>, %v: tensor<1x4x1021x64xbf16>) -> tensor<1x4x1x64xbf16> {
  %e = tensor.empty() : tensor<1x4x1x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<1x4x1x64xbf16>, tensor<1x4x1021x64xbf16>, tensor<1x4x1021x64xbf16>) outs(%e : tensor<1x4x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    -> tensor<1x4x1x64xbf16>
  return %0 : tensor<1x4x1x64xbf16>
}

// -----

// The parts are counted at launch: 132 multiprocessors over the tiles, in parts of whole 128 keys and at least 256; one of them is no part. What the mask sees and the sink stay what they were.
// REMARK: Remark="up to 32 parts of at least 256 keys, as many as a launch has multiprocessors for"
// CHECK-LABEL: func.func @dynamic(
// CHECK-SAME: %[[Q:[^:]+]]: {{.*}}, %[[K:[^:]+]]: {{.*}}, %[[V:[^:]+]]: {{.*}}, %[[AT:[^:]+]]: index
// CHECK-DAG: %[[ALL:.+]] = tensor.dim %[[K]], %{{.+}}
// CHECK-DAG: %[[MOST:.+]] = arith.divui %c132
// CHECK: arith.minui %{{.+}}, %c32
// CHECK: %[[KEYS:.+]] = arith.maxui %{{.+}}, %c256
// CHECK: %[[COUNT:.+]] = arith.divui %{{.+}}, %[[KEYS]]
// CHECK: %[[SEVERAL:.+]] = arith.cmpi ugt, %[[COUNT]], %c1
// CHECK: scf.if %[[SEVERAL]]
// CHECK: %[[LSE:.+]] = tensor.empty(%[[COUNT]]) : tensor<1x4x?x1xf32>
// CHECK: %[[O:.+]] = tensor.empty(%[[COUNT]]) : tensor<1x4x?x1x64xf32>
// CHECK: %[[PARTS:.+]]:2 = attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.*}}) outs(%[[O]], %[[LSE]] :
// CHECK: mask (%{{.+}}: index, %{{.+}}: index, %[[P:.+]]: index, %[[I:.+]]: index, %[[J:.+]]: index)
// CHECK: %[[END:.+]] = arith.addi %[[I]], %[[AT]]
// CHECK: %[[CAUSAL:.+]] = arith.cmpi sle, %[[J]], %[[END]]
// CHECK: %[[FIRST:.+]] = arith.muli %[[P]], %[[KEYS]]
// CHECK: %[[INSIDE:.+]] = arith.andi
// CHECK: %[[SEEN:.+]] = arith.andi %[[CAUSAL]], %[[INSIDE]]
// CHECK: attn.yield %[[SEEN]]
// CHECK: linalg.generic
// The second of 32, or the last again with no weight.
// CHECK: %[[LAST:.+]] = arith.subi %[[COUNT]], %c1
// CHECK: %[[SECOND:.+]] = arith.minui %c1{{[_0-9]*}}, %[[LAST]]
// CHECK: %[[LOG:.+]] = tensor.extract %[[PARTS]]#1[%{{.+}}, %{{.+}}, %[[SECOND]], %{{.+}}]
// CHECK: %[[EXISTS:.+]] = arith.cmpi ule, %c1{{[_0-9]*}}, %[[LAST]]
// CHECK: arith.select %[[EXISTS]], %[[LOG]], %{{.+}} : f32
// CHECK: else
// CHECK: attn.attention ins(%[[Q]], %[[K]], %[[V]] : {{.*}}) outs({{.*}} : tensor<1x4x1x64xbf16>)
func.func @dynamic(%q: tensor<1x4x1x64xbf16>, %k: tensor<1x4x?x64xbf16>, %v: tensor<1x4x?x64xbf16>, %at: index) -> tensor<1x4x1x64xbf16> {
  %e = tensor.empty() : tensor<1x4x1x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<1x4x1x64xbf16>, tensor<1x4x?x64xbf16>, tensor<1x4x?x64xbf16>) outs(%e : tensor<1x4x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %end = arith.addi %i, %at : index
      %c = arith.cmpi sle, %j, %end : index
      attn.yield %c : i1
    }
    -> tensor<1x4x1x64xbf16>
  return %0 : tensor<1x4x1x64xbf16>
}

// -----

// As many rows as keys, and a mask that shows few rows few keys: few rows divide nothing, and nothing is asked at launch.
// CHECK-LABEL: func.func @self(
// CHECK-NOT: scf.if
// CHECK: return
func.func @self(%x: tensor<1x4x?x64xbf16>, %q: tensor<1x4x?x64xbf16>) -> (tensor<1x4x?x64xbf16>, tensor<1x4x?x64xbf16>) {
  %0 = attn.attention ins(%x, %x, %x : tensor<1x4x?x64xbf16>, tensor<1x4x?x64xbf16>, tensor<1x4x?x64xbf16>) outs(%x : tensor<1x4x?x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    -> tensor<1x4x?x64xbf16>
  %1 = attn.attention ins(%q, %x, %x : tensor<1x4x?x64xbf16>, tensor<1x4x?x64xbf16>, tensor<1x4x?x64xbf16>) outs(%q : tensor<1x4x?x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sle, %j, %i : index
      attn.yield %c : i1
    }
    -> tensor<1x4x?x64xbf16>
  return %0, %1 : tensor<1x4x?x64xbf16>, tensor<1x4x?x64xbf16>
}

// -----

// Of wide heads, 128 rows are few: two tiles, and 16 parts of 512 keys fill what both leave.
// REMARK: Remark="128 query heads of 1 rows share a key head and become one of 128 rows"
// REMARK: Remark="16 parts of 512 keys: 4 tiles for 132 multiprocessors"
// CHECK-LABEL: func.func @latent(
// CHECK: attn.attention ins(%{{.+}} : tensor<4x1x128x576xbf16>, tensor<4x1x16x512x576xbf16>, tensor<4x1x16x512x256xbf16>) outs(%{{.+}} : tensor<4x1x16x128x256xf32>, tensor<4x1x16x128xf32>)
func.func @latent(%q: tensor<4x128x1x576xbf16>, %k: tensor<4x1x8192x576xbf16>, %v: tensor<4x1x8192x256xbf16>) -> tensor<4x128x1x256xbf16> {
  %e = tensor.empty() : tensor<4x128x1x256xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<4x128x1x576xbf16>, tensor<4x1x8192x576xbf16>, tensor<4x1x8192x256xbf16>) outs(%e : tensor<4x128x1x256xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 128, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 128, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    -> tensor<4x128x1x256xbf16>
  return %0 : tensor<4x128x1x256xbf16>
}

// -----

// Keys that no head has its own of: all heads are one group, and the score has the query's own head.
// REMARK: Remark="12 query heads of 1 rows share a key head and become one of 12 rows"
// REMARK: Remark="3 parts of 256 keys: 2 tiles for 132 multiprocessors, no equal ones are as many"
// CHECK-LABEL: func.func @one_key_head(
// CHECK-SAME: %[[Q:.+]]: tensor<2x12x1x64xbf16>, %[[K:.+]]: tensor<2x1x700x64xbf16>,
// CHECK: %[[FLAT:.+]] = tensor.collapse_shape %[[Q]] {{\[}}[0], [1, 2], [3]]
// CHECK: %[[ROWS:.+]] = tensor.expand_shape %[[FLAT]] {{.*}} output_shape [2, 1, 12, 64]
// CHECK: attn.attention ins(%[[ROWS]], %[[K]],
// CHECK-SAME: outs({{.*}} : tensor<2x1x3x12x64xf32>, tensor<2x1x3x12xf32>)
// CHECK: score (%{{.+}}: f32, %{{.+}}: index, %[[H:.+]]: index, %{{.+}}: index, %[[R:.+]]: index, %{{.+}}: index)
// CHECK: %[[FIRST:.+]] = arith.muli %[[H]], %c12
// CHECK: %[[HEAD:.+]] = arith.addi %[[FIRST]], %[[R]]
// CHECK: arith.index_cast %[[HEAD]]
func.func @one_key_head(%q: tensor<2x12x1x64xbf16>, %k: tensor<2x1x700x64xbf16>, %v: tensor<2x1x700x64xbf16>) -> tensor<2x12x1x64xbf16> {
  %init = tensor.empty() : tensor<2x12x1x64xbf16>
  %o = attn.attention ins(%q, %k, %v : tensor<2x12x1x64xbf16>, tensor<2x1x700x64xbf16>, tensor<2x1x700x64xbf16>) outs(%init : tensor<2x12x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, 0, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, 0, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %hi = arith.index_cast %h : index to i32
      %hf = arith.sitofp %hi : i32 to f32
      %c = arith.constant 0.02 : f32
      %m = arith.mulf %hf, %c : f32
      %x = arith.mulf %s, %m : f32
      attn.yield %x : f32
    }
    -> tensor<2x12x1x64xbf16>
  return %o : tensor<2x12x1x64xbf16>
}

// -----

// Keys alone are shared: values are each head's own, and nothing is packed.
// REMARK: Remark="3 parts of 256 keys: 24 tiles for 132 multiprocessors, no equal ones are as many"
// CHECK-LABEL: func.func @own_values(
// CHECK: attn.attention {{.*}} outs({{.*}} : tensor<2x12x3x1x64xf32>, tensor<2x12x3x1xf32>)
func.func @own_values(%q: tensor<2x12x1x64xbf16>, %k: tensor<2x1x700x64xbf16>, %v: tensor<2x12x700x64xbf16>) -> tensor<2x12x1x64xbf16> {
  %init = tensor.empty() : tensor<2x12x1x64xbf16>
  %o = attn.attention ins(%q, %k, %v : tensor<2x12x1x64xbf16>, tensor<2x1x700x64xbf16>, tensor<2x12x700x64xbf16>) outs(%init : tensor<2x12x1x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, 0, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax -> tensor<2x12x1x64xbf16>
  return %o : tensor<2x12x1x64xbf16>
}
