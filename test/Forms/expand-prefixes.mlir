// The prefixes of one softmax become a linear state's outputs.
// RUN: attn-opt %s --attn-expand-prefixes='for-tile=true' --canonicalize --split-input-file --remarks-filter=attn-expand-prefixes --remark-format=emitRemark 2>%t.remarks | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t.remarks
// RUN: attn-opt %s --attn-expand-prefixes --canonicalize --split-input-file | FileCheck %s --check-prefix=PLAIN

// CHECK-LABEL: func.func @prefixes(
// CHECK-SAME: %[[Q:.+]]: tensor<2x64xbf16>, %[[K:.+]]: tensor<2x200x64xbf16>, %[[V:.+]]: tensor<2x200x64xbf16>, %[[PAD:.+]]: i1
// The scores of all keys, once.
// CHECK: %[[ROW:.+]] = tensor.expand_shape %[[Q]]
// CHECK: %[[RAW:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[ROW]], %[[K]] :
// CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%[[RAW]] : tensor<2x200xf32>)
// CHECK: ^bb0(%[[X:.+]]: f32, %{{.+}}: f32):
// CHECK: %[[J:.+]] = linalg.index 1
// CHECK: %[[T:.+]] = arith.mulf %[[X]], %{{.+}} : f32
// The rest of the mask is a score of minus infinity.
// CHECK: %[[SEEN:.+]] = arith.cmpi sge, %[[J]], %{{.+}} : index
// CHECK: %[[MASKED:.+]] = arith.select %[[SEEN]], %[[T]], %{{.+}} : f32
// CHECK: linalg.yield %[[MASKED]]
// Running maxima within blocks, and before each.
// CHECK: %[[INSIDE:.+]] = linalg.generic
// CHECK: %[[FIRST:.+]] = tensor.extract %[[S]]
// CHECK: scf.for {{.*}} iter_args(%[[MOST:.+]] = %[[FIRST]])
// CHECK: %[[ONE:.+]] = tensor.extract %[[S]]
// CHECK: arith.maximumf %[[MOST]], %[[ONE]]
// CHECK: %[[BEFORE:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<2x2xf32>)
// CHECK: tensor.extract %[[INSIDE]]
// The weight of each key relative to the maximum so far, in 16 bytes.
// CHECK: %[[W:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<2x200x8xbf16>)
// CHECK: %[[IN:.+]] = tensor.extract %[[INSIDE]]
// CHECK: %[[UP:.+]] = tensor.extract %[[BEFORE]]
// CHECK: %[[M:.+]] = arith.maximumf %[[IN]], %[[UP]]
// CHECK: %[[SCORE:.+]] = tensor.extract %[[S]]
// CHECK: %[[LESS:.+]] = arith.subf %[[SCORE]], %[[M]]
// CHECK: %[[E:.+]] = math.exp %[[LESS]]
// CHECK: %[[NONE:.+]] = arith.cmpf oeq, %[[M]], %{{.+}}
// CHECK: arith.select %{{.+}}, %{{.+}}, %[[E]]
// What the maximum's rise does to the sums.
// CHECK: %[[G:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<2x200xf32>)
// CHECK: arith.subf
// CHECK: %[[ONES:.+]] = linalg.fill ins(%{{.+}} : bf16) outs(%{{.+}} : tensor<200x8xbf16>)
// CHECK: %[[O:.+]] = attn.linear_attention ins(%[[ONES]], %[[W]], %[[V]] :
// CHECK-SAME: decay(%[[G]] : tensor<2x200xf32>)
// CHECK-SAME: causal normalized
// CHECK: return %[[O]]
// REMARK: remark: [Passed] scan {{.*}}the 200 prefixes of a softmax are a linear state's outputs

// PLAIN-LABEL: func.func @prefixes(
// PLAIN: attn.linear_attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<200x1xf32>, tensor<2x200x1xf32>, tensor<2x200x64xbf16>)
func.func @prefixes(%q: tensor<2x64xbf16>, %k: tensor<2x200x64xbf16>, %v: tensor<2x200x64xbf16>, %pad: i1) -> tensor<2x200x1x64xbf16> {
  %scale = arith.constant 0.125 : f32
  %c5 = arith.constant 5 : index
  %qq = tensor.expand_shape %q [[0, 1], [2]] output_shape [2, 1, 64] : tensor<2x64xbf16> into tensor<2x1x64xbf16>
  %o = tensor.empty() : tensor<2x200x1x64xbf16>
  %r = attn.attention ins(%qq, %k, %v : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %h: index, %t: index, %i: index, %j: index) {
      %x = arith.mulf %s, %scale : f32
      attn.yield %x : f32
    }
    mask (%h: index, %t: index, %i: index, %j: index) {
      %prefix = arith.cmpi sle, %j, %t : index
      %late = arith.cmpi sge, %j, %c5 : index
      %both = arith.andi %prefix, %late : i1
      attn.yield %both : i1
    } -> tensor<2x200x1x64xbf16>
  return %r : tensor<2x200x1x64xbf16>
}

// -----

// A score that depends on the row.
// CHECK-LABEL: func.func @score(
// CHECK-NOT: attn.linear_attention
// CHECK: attn.attention
// REMARK: remark: [Missed] no-scan {{.*}}rows are not the prefixes of one softmax: expected scores that do not depend on the row
func.func @score(%q: tensor<2x1x64xbf16>, %k: tensor<2x200x64xbf16>, %o: tensor<2x200x1x64xbf16>) -> tensor<2x200x1x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %h: index, %t: index, %i: index, %j: index) {
      %n = arith.subi %t, %j : index
      %i64 = arith.index_cast %n : index to i64
      %f = arith.sitofp %i64 : i64 to f32
      %x = arith.subf %s, %f : f32
      attn.yield %x : f32
    }
    mask (%h: index, %t: index, %i: index, %j: index) {
      %prefix = arith.cmpi sge, %t, %j : index
      attn.yield %prefix : i1
    } -> tensor<2x200x1x64xbf16>
  return %r : tensor<2x200x1x64xbf16>
}

// -----

// Another direction: what follows.
// CHECK-LABEL: func.func @suffixes(
// CHECK-NOT: attn.linear_attention
// CHECK: attn.attention
// REMARK: remark: [Missed] no-scan {{.*}}expected a mask that depends on the row only by key ≤ row
func.func @suffixes(%q: tensor<2x1x64xbf16>, %k: tensor<2x200x64xbf16>, %o: tensor<2x200x1x64xbf16>) -> tensor<2x200x1x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    mask (%h: index, %t: index, %i: index, %j: index) {
      %suffix = arith.cmpi sge, %j, %t : index
      attn.yield %suffix : i1
    } -> tensor<2x200x1x64xbf16>
  return %r : tensor<2x200x1x64xbf16>
}

// -----

// A prefix without its own key.
// CHECK-LABEL: func.func @strict(
// CHECK-NOT: attn.linear_attention
// CHECK: attn.attention
// REMARK: remark: [Missed] no-scan {{.*}}expected a mask that depends on the row only by key ≤ row
func.func @strict(%q: tensor<2x1x64xbf16>, %k: tensor<2x200x64xbf16>, %o: tensor<2x200x1x64xbf16>) -> tensor<2x200x1x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    mask (%h: index, %t: index, %i: index, %j: index) {
      %before = arith.cmpi sgt, %t, %j : index
      attn.yield %before : i1
    } -> tensor<2x200x1x64xbf16>
  return %r : tensor<2x200x1x64xbf16>
}

// -----

// A window is a prefix less another.
// CHECK-LABEL: func.func @window(
// CHECK-NOT: attn.linear_attention
// CHECK: attn.attention
// REMARK: remark: [Missed] no-scan {{.*}}expected a mask that depends on the row only by key ≤ row
func.func @window(%q: tensor<2x1x64xbf16>, %k: tensor<2x200x64xbf16>, %o: tensor<2x200x1x64xbf16>) -> tensor<2x200x1x64xbf16> {
  %c32 = arith.constant 32 : index
  %r = attn.attention ins(%q, %k, %k : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    mask (%h: index, %t: index, %i: index, %j: index) {
      %prefix = arith.cmpi sge, %t, %j : index
      %n = arith.subi %t, %j : index
      %near = arith.cmpi slt, %n, %c32 : index
      %both = arith.andi %prefix, %near : i1
      attn.yield %both : i1
    } -> tensor<2x200x1x64xbf16>
  return %r : tensor<2x200x1x64xbf16>
}

// -----

// A sink, and too few rows.
// CHECK-LABEL: func.func @sink(
// CHECK: attn.attention
// REMARK: remark: [Missed] no-scan {{.*}}expected no sink
func.func @sink(%q: tensor<2x1x64xbf16>, %k: tensor<2x200x64xbf16>, %o: tensor<2x200x1x64xbf16>) -> tensor<2x200x1x64xbf16> {
  %zero = arith.constant 0.0 : f32
  %r = attn.attention ins(%q, %k, %k : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    mask (%h: index, %t: index, %i: index, %j: index) {
      %prefix = arith.cmpi sge, %t, %j : index
      attn.yield %prefix : i1
    }
    sink (%h: index, %t: index, %i: index) {
      attn.yield %zero : f32
    } -> tensor<2x200x1x64xbf16>
  return %r : tensor<2x200x1x64xbf16>
}

// CHECK-LABEL: func.func @few(
// CHECK: attn.attention
// REMARK: remark: [Missed] no-scan {{.*}}expected at least 16 prefixes, got 8
func.func @few(%q: tensor<2x1x64xbf16>, %k: tensor<2x200x64xbf16>, %o: tensor<2x8x1x64xbf16>) -> tensor<2x8x1x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x8x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.softmax
    mask (%h: index, %t: index, %i: index, %j: index) {
      %prefix = arith.cmpi sge, %t, %j : index
      attn.yield %prefix : i1
    } -> tensor<2x8x1x64xbf16>
  return %r : tensor<2x8x1x64xbf16>
}

// -----

// Queries that differ are causal attention; other weights are no softmax. Neither is near.
// CHECK-LABEL: func.func @causal(
// CHECK: attn.attention
// CHECK-LABEL: func.func @sigmoid(
// CHECK: attn.attention
// REMARK-NOT: remark
func.func @causal(%q: tensor<2x200x64xbf16>) -> tensor<2x200x64xbf16> {
  %o = tensor.empty() : tensor<2x200x64xbf16>
  %r = attn.attention ins(%q, %q, %q : tensor<2x200x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x64xbf16>)
    maps [affine_map<(h, i, j, d, e) -> (h, i, d)>, affine_map<(h, i, j, d, e) -> (h, j, d)>, affine_map<(h, i, j, d, e) -> (h, j, e)>, affine_map<(h, i, j, d, e) -> (h, i, e)>]
    normalizer #attn.softmax
    mask (%h: index, %i: index, %j: index) {
      %prefix = arith.cmpi sge, %i, %j : index
      attn.yield %prefix : i1
    } -> tensor<2x200x64xbf16>
  return %r : tensor<2x200x64xbf16>
}

func.func @sigmoid(%q: tensor<2x1x64xbf16>, %k: tensor<2x200x64xbf16>, %o: tensor<2x200x1x64xbf16>) -> tensor<2x200x1x64xbf16> {
  %r = attn.attention ins(%q, %k, %k : tensor<2x1x64xbf16>, tensor<2x200x64xbf16>, tensor<2x200x64xbf16>) outs(%o : tensor<2x200x1x64xbf16>)
    maps [affine_map<(h, t, i, j, d, e) -> (h, i, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, d)>, affine_map<(h, t, i, j, d, e) -> (h, j, e)>, affine_map<(h, t, i, j, d, e) -> (h, t, i, e)>]
    normalizer #attn.sigmoid
    mask (%h: index, %t: index, %i: index, %j: index) {
      %prefix = arith.cmpi sge, %t, %j : index
      attn.yield %prefix : i1
    } -> tensor<2x200x1x64xbf16>
  return %r : tensor<2x200x1x64xbf16>
}
