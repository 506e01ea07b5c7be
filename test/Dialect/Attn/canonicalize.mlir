// RUN: attn-opt --canonicalize --split-input-file %s | FileCheck %s

#q = affine_map<(i, j, d, e) -> (i, d)>
#k = affine_map<(i, j, d, e) -> (j, d)>
#v = affine_map<(i, j, d, e) -> (j, e)>
#o = affine_map<(i, j, d, e) -> (i, e)>

// A score that returns its argument and a mask that always holds say nothing;
// an lse that nobody reads is not computed; an init is not filled to be
// overwritten.
// CHECK-LABEL: func.func @all(
// CHECK-SAME: %[[Q:.+]]: tensor<8x16xf32>, %[[O:.+]]: tensor<8x16xf32>, %[[L:.+]]: tensor<8xf32>)
// CHECK-NEXT: %[[R:.+]] = attn.attention ins(%[[Q]], %[[Q]], %[[Q]] : {{.+}}) outs(%[[O]] : tensor<8x16xf32>)
// CHECK-NOT: score
// CHECK-NOT: mask
// CHECK: return %[[R]]
func.func @all(%q: tensor<8x16xf32>, %o: tensor<8x16xf32>, %l: tensor<8xf32>) -> tensor<8x16xf32> {
  %true = arith.constant true
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%o : tensor<8x16xf32>) -> tensor<8x16xf32>
  %r:2 = attn.attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      outs(%f, %l : tensor<8x16xf32>, tensor<8xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %i: index, %j: index) {
        attn.yield %s : f32
      }
      mask (%i: index, %j: index) {
        attn.yield %true : i1
      } -> tensor<8x16xf32>, tensor<8xf32>
  return %r#0 : tensor<8x16xf32>
}

// -----

#q = affine_map<(i, j, d, e) -> (i, d)>
#k = affine_map<(i, j, d, e) -> (j, d)>
#v = affine_map<(i, j, d, e) -> (j, e)>
#o = affine_map<(i, j, d, e) -> (i, e)>

// Nothing to drop: the score changes, the mask may fail, the lse is read.
// CHECK-LABEL: func.func @none(
// CHECK: %[[R:.+]]:2 = attn.attention
// CHECK: score
// CHECK: mask
// CHECK: return %[[R]]#0, %[[R]]#1
func.func @none(%q: tensor<8x16xf32>, %o: tensor<8x16xf32>, %l: tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>) {
  %r:2 = attn.attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      outs(%o, %l : tensor<8x16xf32>, tensor<8xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%s: f32, %i: index, %j: index) {
        %t = arith.negf %s : f32
        attn.yield %t : f32
      }
      mask (%i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      } -> tensor<8x16xf32>, tensor<8xf32>
  return %r#0, %r#1 : tensor<8x16xf32>, tensor<8xf32>
}
