// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Linear attention in every form: decays, states in and out, feature maps that
// see the token, resets, 37 tokens (the chunk of 64 is cut short; the chunk of a
// decay by channel is 16). The naive form is the quadratic formula.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS
// CHECK-NEXT: output 6 {{.*}} PASS
// CHECK-NEXT: output 7 {{.*}} PASS
// CHECK-NEXT: output 8 {{.*}} PASS
// CHECK-NEXT: output 9 {{.*}} PASS
// CHECK-NEXT: output 10 {{.*}} PASS
// CHECK-NEXT: output 11 {{.*}} PASS
// CHECK-NEXT: output 12 {{.*}} PASS
// CHECK-NEXT: output 13 {{.*}} PASS
// CHECK-NEXT: output 14 {{.*}} PASS
// CHECK-NEXT: output 15 {{.*}} PASS
// CHECK-NEXT: output 16 {{.*}} PASS
// CHECK-NEXT: output 17 {{.*}} PASS
// CHECK-NEXT: output 18 {{.*}} PASS
// CHECK-NEXT: output 19 {{.*}} PASS
// CHECK-NEXT: output 20 {{.*}} PASS
// CHECK-NEXT: output 21 {{.*}} PASS
// CHECK-NEXT: output 22 {{.*}} PASS
// CHECK-NEXT: output 23 {{.*}} PASS
// CHECK-NEXT: output 24 {{.*}} PASS
// CHECK-NEXT: output 25 {{.*}} PASS
// CHECK-NEXT: output 26 {{.*}} PASS
// CHECK-NEXT: output 27 {{.*}} PASS
// CHECK-NEXT: output 28 {{.*}} PASS
// CHECK-NEXT: output 29 {{.*}} PASS
// CHECK-NEXT: output 30 {{.*}} PASS
// CHECK-NEXT: output 31 {{.*}} PASS
// CHECK-NEXT: output 32 {{.*}} PASS
// CHECK-NEXT: output 33 {{.*}} PASS
// CHECK-NEXT: output 34 {{.*}} PASS
// CHECK-NEXT: output 35 {{.*}} PASS
// CHECK-NEXT: output 36 {{.*}} PASS
// CHECK-NEXT: output 37 {{.*}} PASS
// CHECK-NEXT: output 38 {{.*}} PASS
// CHECK-NEXT: output 39 {{.*}} PASS
// CHECK-NEXT: output 40 {{.*}} PASS
// CHECK-NEXT: output 41 {{.*}} PASS
// CHECK-NEXT: output 42 {{.*}} PASS
// CHECK-NEXT: output 43 {{.*}} PASS
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

func.func @main(%q: tensor<3x37x8xf32>, %k: tensor<3x37x8xf32>, %v: tensor<3x37x12xf32>, %s: tensor<3x8x12xf32>, %z: tensor<3x8xf32>, %a: tensor<3xf32>, %b: tensor<3x37xf32>, %c: tensor<3x37x8xf32>)
    -> (tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>) {
  %tenth = arith.constant 0.05 : f32
  %c13 = arith.constant 13 : index
  %c5 = arith.constant 5 : index
  %eo = tensor.empty() : tensor<3x37x12xf32>
  %es = tensor.empty() : tensor<3x8x12xf32>
  %ez = tensor.empty() : tensor<3x8xf32>
  // log λ ≤ 0
  %na = math.absf %a : tensor<3xf32>
  %la = arith.negf %na : tensor<3xf32>
  %nb = math.absf %b : tensor<3x37xf32>
  %lb = arith.negf %nb : tensor<3x37xf32>
  %nc = math.absf %c : tensor<3x37x8xf32>
  %lc = arith.negf %nc : tensor<3x37x8xf32>
  %r0 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o] -> tensor<3x37x12xf32>
  %r1:3 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) initial_state(%s, %z : tensor<3x8x12xf32>, tensor<3x8xf32>) outs(%eo, %es, %ez : tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>)
      maps [#q, #k, #v, #o] normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      } {epsilon = 1.0e-6 : f64} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>
  %r2:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o] causal {form = #attn.form<fold>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r3:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%la : tensor<3xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b)>] causal {form = #attn.form<fold>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r4:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lb : tensor<3x37xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j)>] causal
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {form = #attn.form<fold>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r5:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lc : tensor<3x37x8xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal {form = #attn.form<fold>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r6:3 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lc : tensor<3x37x8xf32>) initial_state(%s, %z : tensor<3x8x12xf32>, tensor<3x8xf32>) outs(%eo, %es, %ez : tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      }
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {epsilon = 1.0e-6 : f64, form = #attn.form<fold>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>
  %r7 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o] causal normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      } {epsilon = 1.0e-6 : f64, form = #attn.form<fold>} -> tensor<3x37x12xf32>
  %r8:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o] causal {form = #attn.form<recurrent>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r9:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%la : tensor<3xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b)>] causal {form = #attn.form<recurrent>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r10:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lb : tensor<3x37xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j)>] causal
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {form = #attn.form<recurrent>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r11:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lc : tensor<3x37x8xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal {form = #attn.form<recurrent>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r12:3 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lc : tensor<3x37x8xf32>) initial_state(%s, %z : tensor<3x8x12xf32>, tensor<3x8xf32>) outs(%eo, %es, %ez : tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      }
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {epsilon = 1.0e-6 : f64, form = #attn.form<recurrent>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>
  %r13 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o] causal normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      } {epsilon = 1.0e-6 : f64, form = #attn.form<recurrent>} -> tensor<3x37x12xf32>
  %r14:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o] causal {form = #attn.form<scan>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r15:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%la : tensor<3xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b)>] causal {form = #attn.form<scan>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r16:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lb : tensor<3x37xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j)>] causal
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {form = #attn.form<scan>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r17:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lc : tensor<3x37x8xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo, %es : tensor<3x37x12xf32>, tensor<3x8x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal {form = #attn.form<scan>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>
  %r18:3 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lc : tensor<3x37x8xf32>) initial_state(%s, %z : tensor<3x8x12xf32>, tensor<3x8xf32>) outs(%eo, %es, %ez : tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      }
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {epsilon = 1.0e-6 : f64, form = #attn.form<scan>} -> tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>
  %r19 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o] causal normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      } {epsilon = 1.0e-6 : f64, form = #attn.form<scan>} -> tensor<3x37x12xf32>
  %r20 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o] causal {form = #attn.form<quadratic>} -> tensor<3x37x12xf32>
  %r21 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%la : tensor<3xf32>) initial_state(%s, %z : tensor<3x8x12xf32>, tensor<3x8xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b)>] causal normalized
      query_map (%x: f32, %p: index, %t: index, %d: index) {
        %y = math.exp %x : f32
        attn.yield %y : f32
      }
      key_map (%x: f32, %p: index, %t: index, %d: index) {
        %u = arith.index_cast %t : index to i64
        %w = arith.sitofp %u : i64 to f32
        %y = math.exp %x : f32
        %g = arith.mulf %w, %tenth : f32
        %h = math.cos %g : f32
        %m = arith.mulf %h, %h : f32
        %f = arith.mulf %y, %m : f32
        attn.yield %f : f32
      } {epsilon = 1.0e-6 : f64, form = #attn.form<quadratic>} -> tensor<3x37x12xf32>
  %r22 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lc : tensor<3x37x8xf32>) initial_state(%s : tensor<3x8x12xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {form = #attn.form<quadratic>} -> tensor<3x37x12xf32>
  %r23 = attn.linear_attention ins(%q, %k, %v : tensor<3x37x8xf32>, tensor<3x37x8xf32>, tensor<3x37x12xf32>) decay (%lb : tensor<3x37xf32>) outs(%eo : tensor<3x37x12xf32>)
      maps [#q, #k, #v, #o, affine_map<(b, i, j, d, e) -> (b, j)>] causal
      reset (%p: index, %t: index) {
        %rem = arith.remui %t, %c13 : index
        %hit = arith.cmpi eq, %rem, %c5 : index
        attn.yield %hit : i1
      } {form = #attn.form<quadratic>} -> tensor<3x37x12xf32>
  return %r0, %r1#0, %r1#1, %r1#2, %r2#0, %r2#1, %r3#0, %r3#1, %r4#0, %r4#1, %r5#0, %r5#1, %r6#0, %r6#1, %r6#2, %r7, %r8#0, %r8#1, %r9#0, %r9#1, %r10#0, %r10#1, %r11#0, %r11#1, %r12#0, %r12#1, %r12#2, %r13, %r14#0, %r14#1, %r15#0, %r15#1, %r16#0, %r16#1, %r17#0, %r17#1, %r18#0, %r18#1, %r18#2, %r19, %r20, %r21, %r22, %r23
    : tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x37x12xf32>, tensor<3x8x12xf32>, tensor<3x8xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>, tensor<3x37x12xf32>
}
