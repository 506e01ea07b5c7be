// What makes a decay of gates becomes the op's decay_map, and the gates its decay.
// RUN: attn-opt %s --attn-fuse-decay --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-fuse-decay --split-input-file --remarks-filter=attn-fuse-decay 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=Remark=

// By token and channel, at a constant index of the gates and stored heads last; a constant from above comes along.
// REMARK: Remark="the decay is a function of bf16 gates, computed where it is read"
// CHECK: #[[$GATES:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (0, d3, d1, d4)>
// CHECK-LABEL: func.func @extracted(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<1x2x300x64xbf16>, %[[G:[^:]+]]: tensor<1x300x2x64xbf16>)
// CHECK-NOT: linalg.generic
// CHECK: attn.linear_attention ins(%[[Q]], %[[Q]], %[[Q]] : {{.*}}) decay(%[[G]] : tensor<1x300x2x64xbf16>)
// CHECK-SAME: maps [{{[^,]+, [^,]+, [^,]+, [^,]+}}, #[[$GATES]]] causal
// CHECK-NEXT: decay_map (%[[X:.+]]: f32) {
// CHECK-DAG: %[[E:.+]] = math.exp %[[X]]
// CHECK-DAG: %[[SCALE:.+]] = arith.constant 6.250000e-02
// CHECK: %[[Y:.+]] = arith.mulf %[[E]], %[[SCALE]]
// CHECK-NEXT: attn.yield %[[Y]] : f32
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#g = affine_map<(b, h, i, j, d, e) -> (h, j, d)>
#id = affine_map<(x, y, z) -> (x, y, z)>
func.func @extracted(%q: tensor<1x2x300x64xbf16>, %g: tensor<1x300x2x64xbf16>) -> tensor<1x2x300x64xbf16> {
  %zero = arith.constant 0 : index
  %scale = arith.constant 6.250000e-02 : f32
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %e = tensor.empty() : tensor<2x300x64xf32>
  %d = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<2x300x64xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 0 : index
    %t = linalg.index 1 : index
    %c = linalg.index 2 : index
    %x = tensor.extract %g[%zero, %t, %h, %c] : tensor<1x300x2x64xbf16>
    %w = arith.extf %x : bf16 to f32
    %a = math.exp %w : f32
    %y = arith.mulf %a, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x300x64xf32>
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>) decay (%d : tensor<2x300x64xf32>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #k, #v, #o, #g] causal -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}

// -----

// By token, of few tokens, of an input; the result is stored in another order than the loops are in.
// REMARK: Remark="the decay is a function of f32 gates, computed where it is read"
// CHECK: #[[$GATES:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d3, d1)>
// CHECK-LABEL: func.func @input(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<1x2x16x64xbf16>, %[[G:[^:]+]]: tensor<16x2xf32>)
// CHECK-NOT: linalg.generic
// CHECK: decay(%[[G]] : tensor<16x2xf32>)
// CHECK-SAME: maps [{{[^,]+, [^,]+, [^,]+, [^,]+}}, #[[$GATES]]] causal
// CHECK-NEXT: decay_map (%[[X:.+]]: f32) {
// CHECK-NEXT: %[[Y:.+]] = arith.negf %[[X]]
// CHECK-NEXT: attn.yield %[[Y]] : f32
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#g = affine_map<(b, h, i, j, d, e) -> (h, j)>
#in = affine_map<(t, h) -> (t, h)>
#out = affine_map<(t, h) -> (h, t)>
func.func @input(%q: tensor<1x2x16x64xbf16>, %g: tensor<16x2xf32>) -> tensor<1x2x16x64xbf16> {
  %o = tensor.empty() : tensor<1x2x16x64xbf16>
  %e = tensor.empty() : tensor<2x16xf32>
  %d = linalg.generic {indexing_maps = [#in, #out], iterator_types = ["parallel", "parallel"]} ins(%g : tensor<16x2xf32>) outs(%e : tensor<2x16xf32>) {
  ^bb0(%x: f32, %out: f32):
    %y = arith.negf %x : f32
    linalg.yield %y : f32
  } -> tensor<2x16xf32>
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x2x16x64xbf16>, tensor<1x2x16x64xbf16>, tensor<1x2x16x64xbf16>) decay (%d : tensor<2x16xf32>) outs(%o : tensor<1x2x16x64xbf16>)
    maps [#q, #k, #v, #o, #g] causal -> tensor<1x2x16x64xbf16>
  return %r : tensor<1x2x16x64xbf16>
}

// -----

// What stays: a tensor that others read, a function of two elements, of its indices, one that computes in bf16 and one
// that yields bf16.
// REMARK: Remark="what makes the decay stays a tensor: it has other users"
// REMARK: Remark="what makes the decay stays a tensor: it reads more than one element"
// REMARK: Remark="what makes the decay stays a tensor: it depends on its indices beside an element"
// REMARK: Remark="what makes the decay stays a tensor: it computes in bf16"
// REMARK: Remark="what makes the decay stays a tensor: it yields bf16, which a region of f32 would not round to"
// CHECK-LABEL: func.func @stay(
// CHECK-COUNT-5: linalg.generic
// CHECK-NOT: decay_map
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#g = affine_map<(b, h, i, j, d, e) -> (h, j)>
#id = affine_map<(h, t) -> (h, t)>
!q = tensor<1x2x16x64xbf16>
!g = tensor<2x16xf32>
!n = tensor<2x16xbf16>
func.func @stay(%q: !q, %x: !g, %z: !n) -> (!q, !q, !q, !q, !q, !g) {
  %o = tensor.empty() : !q
  %e = tensor.empty() : !g
  %n = tensor.empty() : !n
  %shared = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : !g) outs(%e : !g) {
  ^bb0(%a: f32, %out: f32):
    %y = arith.negf %a : f32
    linalg.yield %y : f32
  } -> !g
  %r0 = attn.linear_attention ins(%q, %q, %q : !q, !q, !q) decay (%shared : !g) outs(%o : !q) maps [#q, #k, #v, #o, #g] causal -> !q
  %two = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %z : !g, !n) outs(%e : !g) {
  ^bb0(%a: f32, %b: bf16, %out: f32):
    %w = arith.extf %b : bf16 to f32
    %y = arith.mulf %a, %w : f32
    linalg.yield %y : f32
  } -> !g
  %r1 = attn.linear_attention ins(%q, %q, %q : !q, !q, !q) decay (%two : !g) outs(%o : !q) maps [#q, #k, #v, #o, #g] causal -> !q
  %indexed = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : !g) outs(%e : !g) {
  ^bb0(%a: f32, %out: f32):
    %t = linalg.index 1 : index
    %i = arith.index_cast %t : index to i32
    %f = arith.sitofp %i : i32 to f32
    %y = arith.mulf %a, %f : f32
    linalg.yield %y : f32
  } -> !g
  %r2 = attn.linear_attention ins(%q, %q, %q : !q, !q, !q) decay (%indexed : !g) outs(%o : !q) maps [#q, #k, #v, #o, #g] causal -> !q
  %narrow = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%z : !n) outs(%e : !g) {
  ^bb0(%a: bf16, %out: f32):
    %m = arith.negf %a : bf16
    %y = arith.extf %m : bf16 to f32
    linalg.yield %y : f32
  } -> !g
  %r3 = attn.linear_attention ins(%q, %q, %q : !q, !q, !q) decay (%narrow : !g) outs(%o : !q) maps [#q, #k, #v, #o, #g] causal -> !q
  %rounded = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : !g) outs(%n : !n) {
  ^bb0(%a: f32, %out: bf16):
    %y = arith.truncf %a : f32 to bf16
    linalg.yield %y : bf16
  } -> !n
  %r4 = attn.linear_attention ins(%q, %q, %q : !q, !q, !q) decay (%rounded : !n) outs(%o : !q) maps [#q, #k, #v, #o, #g] causal -> !q
  return %r0, %r1, %r2, %r3, %r4, %shared : !q, !q, !q, !q, !q, !g
}
// -----

// Slopes of heads: a launch less.
// REMARK: Remark="the decay is a function of f32 gates, computed where it is read"
// CHECK: #[[$HEAD:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d1)>
// CHECK-LABEL: func.func @heads(
// CHECK: %[[SLOPES:.+]] = arith.constant dense<[5.000000e-01, 2.500000e-01]>
// CHECK-NOT: linalg.generic
// CHECK: decay(%[[SLOPES]] : tensor<2xf32>)
// CHECK-SAME: maps [{{[^,]+, [^,]+, [^,]+, [^,]+}}, #[[$HEAD]]] causal
// CHECK-NEXT: decay_map (%[[X:.+]]: f32) {
// CHECK-NEXT: %[[Y:.+]] = arith.negf %[[X]]
// CHECK-NEXT: attn.yield %[[Y]] : f32
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#head = affine_map<(b, h, i, j, d, e) -> (h)>
#one = affine_map<(h) -> (h)>
!q = tensor<1x2x300x64xbf16>
func.func @heads(%q: !q) -> !q {
  %s = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %o = tensor.empty() : !q
  %l = tensor.empty() : tensor<2xf32>
  %heads = linalg.generic {indexing_maps = [#one, #one], iterator_types = ["parallel"]} ins(%s : tensor<2xf32>) outs(%l : tensor<2xf32>) {
  ^bb0(%a: f32, %out: f32):
    %y = arith.negf %a : f32
    linalg.yield %y : f32
  } -> tensor<2xf32>
  %r = attn.linear_attention ins(%q, %q, %q : !q, !q, !q) decay (%heads : tensor<2xf32>) outs(%o : !q) maps [#q, #k, #v, #o, #head] causal -> !q
  return %r : !q
}

// -----

// By token: small, and computed once.
// CHECK-LABEL: func.func @token(
// CHECK: linalg.generic
// CHECK-NOT: decay_map
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#g = affine_map<(b, h, i, j, d, e) -> (h, j)>
#id = affine_map<(h, t) -> (h, t)>
func.func @token(%q: tensor<1x2x17x64xbf16>, %g: tensor<2x17xf32>) -> tensor<1x2x17x64xbf16> {
  %o = tensor.empty() : tensor<1x2x17x64xbf16>
  %e = tensor.empty() : tensor<2x17xf32>
  %d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%g : tensor<2x17xf32>) outs(%e : tensor<2x17xf32>) {
  ^bb0(%x: f32, %out: f32):
    %y = arith.negf %x : f32
    linalg.yield %y : f32
  } -> tensor<2x17xf32>
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x2x17x64xbf16>, tensor<1x2x17x64xbf16>, tensor<1x2x17x64xbf16>) decay (%d : tensor<2x17xf32>) outs(%o : tensor<1x2x17x64xbf16>)
    maps [#q, #k, #v, #o, #g] causal -> tensor<1x2x17x64xbf16>
  return %r : tensor<1x2x17x64xbf16>
}

// -----

// The first 300 of 400 tokens' gates: the op would have to read all of them.
// REMARK: Remark="what makes the decay stays a tensor: it reads tensor<1x400x2x64xbf16>, of which it may not see all"
// CHECK-LABEL: func.func @part(
// CHECK: %[[D:.+]] = linalg.generic
// CHECK: attn.linear_attention {{.*}} decay(%[[D]] : tensor<2x300x64xf32>)
// CHECK-NOT: decay_map
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#g = affine_map<(b, h, i, j, d, e) -> (h, j, d)>
#id = affine_map<(x, y, z) -> (x, y, z)>
func.func @part(%q: tensor<1x2x300x64xbf16>, %g: tensor<1x400x2x64xbf16>) -> tensor<1x2x300x64xbf16> {
  %zero = arith.constant 0 : index
  %scale = arith.constant 6.250000e-02 : f32
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %e = tensor.empty() : tensor<2x300x64xf32>
  %d = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<2x300x64xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 0 : index
    %t = linalg.index 1 : index
    %c = linalg.index 2 : index
    %x = tensor.extract %g[%zero, %t, %h, %c] : tensor<1x400x2x64xbf16>
    %w = arith.extf %x : bf16 to f32
    %a = math.exp %w : f32
    %y = arith.mulf %a, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x300x64xf32>
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>) decay (%d : tensor<2x300x64xf32>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #k, #v, #o, #g] causal -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}
