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

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#y = affine_map<(b, i, j, d, e) -> (b)>

// Features that are the elements, a reset that never holds, a decay of 1, a
// state of 0, an end that is the beginning, states that nobody reads, an init
// that is filled to be overwritten: none of it is said.
// CHECK-LABEL: func.func @linear_all(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x16xf32>, %[[O:.+]]: tensor<2x8x16xf32>, %[[S:.+]]: tensor<2x16x16xf32>)
// CHECK-NEXT: %[[R:.+]] = attn.linear_attention ins(%[[Q]], %[[Q]], %[[Q]] : {{.+}}) outs(%[[O]] : tensor<2x8x16xf32>) maps [{{[^,]+, [^,]+, [^,]+, [^,]+}}] causal -> tensor<2x8x16xf32>
// CHECK-NEXT: return %[[R]]
func.func @linear_all(%q: tensor<2x8x16xf32>, %o: tensor<2x8x16xf32>, %s: tensor<2x16x16xf32>) -> tensor<2x8x16xf32> {
  %false = arith.constant false
  %zero = arith.constant 0.0 : f32
  %none = arith.constant dense<0.0> : tensor<2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%o : tensor<2x8x16xf32>) -> tensor<2x8x16xf32>
  %e = tensor.empty() : tensor<2x16x16xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x16x16xf32>) -> tensor<2x16x16xf32>
  %r:2 = attn.linear_attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>)
      decay (%none : tensor<2xf32>) initial_state(%z : tensor<2x16x16xf32>)
      outs(%f, %s : tensor<2x8x16xf32>, tensor<2x16x16xf32>) maps [#q, #k, #v, #o, #y] causal aligned_to_end
      query_map (%x: f32, %b: index, %t: index, %d: index) {
        attn.yield %x : f32
      }
      key_map (%x: f32, %b: index, %t: index, %d: index) {
        attn.yield %x : f32
      }
      reset (%b: index, %t: index) {
        attn.yield %false : i1
      } -> tensor<2x8x16xf32>, tensor<2x16x16xf32>
  return %r#0 : tensor<2x8x16xf32>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#y = affine_map<(b, i, j, d, e) -> (b)>

// All of it says something: another decay, a state that is not 0, fewer queries
// than keys, one of the states read.
// CHECK-LABEL: func.func @linear_none(
// CHECK: attn.linear_attention
// CHECK-SAME: decay
// CHECK-SAME: initial_state
// CHECK-SAME: causal aligned_to_end normalized
// CHECK: query_map
// CHECK: reset
// CHECK: -> tensor<2x8x16xf32>, tensor<2x16x16xf32>, tensor<2x16xf32>
func.func @linear_none(%q: tensor<2x8x16xf32>, %k: tensor<2x9x16xf32>, %o: tensor<2x8x16xf32>, %s: tensor<2x16x16xf32>, %t: tensor<2x16xf32>)
    -> (tensor<2x8x16xf32>, tensor<2x16xf32>) {
  %half = arith.constant dense<-0.5> : tensor<2xf32>
  %zero = arith.constant dense<0.0> : tensor<2x16xf32>
  %true = arith.constant true
  %r:3 = attn.linear_attention ins(%q, %k, %k : tensor<2x8x16xf32>, tensor<2x9x16xf32>, tensor<2x9x16xf32>)
      decay (%half : tensor<2xf32>) initial_state(%s, %zero : tensor<2x16x16xf32>, tensor<2x16xf32>)
      outs(%o, %s, %t : tensor<2x8x16xf32>, tensor<2x16x16xf32>, tensor<2x16xf32>) maps [#q, #k, #v, #o, #y] causal aligned_to_end normalized
      query_map (%x: f32, %b: index, %p: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      reset (%b: index, %p: index) {
        attn.yield %true : i1
      } -> tensor<2x8x16xf32>, tensor<2x16x16xf32>, tensor<2x16xf32>
  return %r#0, %r#2 : tensor<2x8x16xf32>, tensor<2x16xf32>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#y = affine_map<(b, i, j, d, e) -> (b)>

// A map of a decay that is the decay says nothing; with one that says something, gates of 0 are no decay of 1.
// CHECK-LABEL: func.func @decay_maps(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x16xf32>, %[[O:.+]]: tensor<2x8x16xf32>, %[[Y:.+]]: tensor<2xf32>)
// CHECK-DAG: %[[ZERO:.+]] = arith.constant dense<0.000000e+00> : tensor<2xf32>
// CHECK: attn.linear_attention {{.+}} decay(%[[Y]] : tensor<2xf32>)
// CHECK-NOT: decay_map
// CHECK: attn.linear_attention {{.+}} decay(%[[ZERO]] : tensor<2xf32>)
// CHECK: decay_map
func.func @decay_maps(%q: tensor<2x8x16xf32>, %o: tensor<2x8x16xf32>, %y: tensor<2xf32>) -> (tensor<2x8x16xf32>, tensor<2x8x16xf32>) {
  %zero = arith.constant dense<0.0> : tensor<2xf32>
  %r = attn.linear_attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>) decay (%y : tensor<2xf32>)
      outs(%o : tensor<2x8x16xf32>) maps [#q, #k, #v, #o, #y] causal
      decay_map (%x: f32) {
        attn.yield %x : f32
      } -> tensor<2x8x16xf32>
  %s = attn.linear_attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>) decay (%zero : tensor<2xf32>)
      outs(%o : tensor<2x8x16xf32>) maps [#q, #k, #v, #o, #y] causal
      decay_map (%x: f32) {
        %e = math.exp %x : f32
        %n = arith.negf %e : f32
        attn.yield %n : f32
      } -> tensor<2x8x16xf32>
  return %r, %s : tensor<2x8x16xf32>, tensor<2x8x16xf32>
}

// -----

#q = affine_map<(i, j, d, e) -> (i, d)>
#k = affine_map<(i, j, d, e) -> (j, d)>
#v = affine_map<(i, j, d, e) -> (j, e)>
#o = affine_map<(i, j, d, e) -> (i, e)>

// A partial merged with the unit, on either side, is that partial.
// CHECK-LABEL: func.func @merge_unit(
// CHECK: %[[R:.+]]:2 = attn.attention
// CHECK-NOT: attn.merge
// CHECK: return %[[R]]#0, %[[R]]#1
func.func @merge_unit(%q: tensor<8x16xf32>, %o: tensor<8x16xf32>, %l: tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>) {
  %inf = arith.constant dense<0xFF800000> : tensor<8xf32>
  %r:2 = attn.attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      outs(%o, %l : tensor<8x16xf32>, tensor<8xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<8x16xf32>, tensor<8xf32>
  %m:2 = attn.merge (%o, %inf), (%r#0, %r#1) outs(%o, %l) channel 1
      : (tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>)
  %n:2 = attn.merge (%m#0, %m#1), (%q, %inf) outs(%o, %l) channel 1
      : (tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>)
  return %n#0, %n#1 : tensor<8x16xf32>, tensor<8xf32>
}

// -----

// An argument may hold anything where its lse is −∞, where the merge gives 0;
// +∞ and a finite lse are no unit.
// CHECK-LABEL: func.func @merge_other(
// CHECK-COUNT-2: attn.merge
func.func @merge_other(%a: tensor<8x16xf32>, %la: tensor<8xf32>, %o: tensor<8x16xf32>, %l: tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>) {
  %inf = arith.constant dense<0xFF800000> : tensor<8xf32>
  %low = arith.constant dense<-3.4e38> : tensor<8xf32>
  %m:2 = attn.merge (%o, %inf), (%a, %la) outs(%o, %l) channel 1
      : (tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>)
  %n:2 = attn.merge (%m#0, %m#1), (%a, %low) outs(%o, %l) channel 1
      : (tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>)
  return %n#0, %n#1 : tensor<8x16xf32>, tensor<8xf32>
}
