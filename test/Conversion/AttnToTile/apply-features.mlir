// Features of more than 192 channels, under a decay by channel, or of f32 beside what
// chunks have no room for, become tensors before their linear attention.
// RUN: attn-opt %s --attn-apply-features --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-apply-features --split-input-file --remarks-filter=attn-apply-features 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK --implicit-check-not=Remark=

// exp(q) · s[h], rounded to the operand's type; the head's place is the operand's own dimension. Keys, which have none, stay.
// REMARK: Remark="features of 200 channels (of more than 192) become tensors"
// CHECK: #[[$ID:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-LABEL: func.func @query(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<1x300x2x200xbf16>, %[[K:[^:]+]]: tensor<1x2x300x200xbf16>, %[[V:[^:]+]]: tensor<1x2x300x64xbf16>, %[[S:[^:]+]]: tensor<2xf32>)
// CHECK: %[[EMPTY:.+]] = tensor.empty() : tensor<1x300x2x200xbf16>
// CHECK: %[[F:.+]] = linalg.generic {indexing_maps = [#[[$ID]], #[[$ID]]], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%[[Q]] : {{.*}}) outs(%[[EMPTY]] :
// CHECK: ^bb0(%[[X:.+]]: bf16, %{{.+}}: bf16):
// CHECK: %[[WIDE:.+]] = arith.extf %[[X]] : bf16 to f32
// CHECK: %[[H:.+]] = linalg.index 2
// CHECK: %[[E:.+]] = math.exp %[[WIDE]]
// CHECK: %[[AT:.+]] = tensor.extract %[[S]][%[[H]]]
// CHECK: %[[P:.+]] = arith.mulf %[[E]], %[[AT]]
// CHECK: %[[NARROW:.+]] = arith.truncf %[[P]] : f32 to bf16
// CHECK: linalg.yield %[[NARROW]]
// CHECK: attn.linear_attention ins(%[[F]], %[[K]], %[[V]] :
// CHECK-NOT: query_map
// CHECK: return
#q = affine_map<(b, h, i, j, d, e) -> (b, i, h, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @query(%q: tensor<1x300x2x200xbf16>, %k: tensor<1x2x300x200xbf16>, %v: tensor<1x2x300x64xbf16>, %s: tensor<2xf32>) -> tensor<1x2x300x64xbf16> {
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x300x2x200xbf16>, tensor<1x2x300x200xbf16>, tensor<1x2x300x64xbf16>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #k, #v, #o] causal
    query_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      %at = tensor.extract %s[%h] : tensor<2xf32>
      %p = arith.mulf %e, %at : f32
      attn.yield %p : f32
    } -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}

// -----

// Both sides, each its own.
// REMARK: Remark="features of 256 channels (of more than 192) become tensors"
// CHECK-LABEL: func.func @both(
// CHECK-SAME: %[[Q:[^:]+]]: {{[^,]*}}, %[[K:[^:]+]]: {{[^,]*}}, %[[V:[^:]+]]:
// CHECK: %[[FQ:.+]] = linalg.generic {{.*}} ins(%[[Q]] :
// CHECK: math.exp
// CHECK: %[[FK:.+]] = linalg.generic {{.*}} ins(%[[K]] :
// CHECK: math.tanh
// CHECK: attn.linear_attention ins(%[[FQ]], %[[FK]], %[[V]] :
// CHECK-NOT: _map (
// CHECK: return
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @both(%q: tensor<1x2x300x256xbf16>, %k: tensor<1x2x300x256xbf16>, %v: tensor<1x2x300x64xbf16>) -> tensor<1x2x300x64xbf16> {
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x256xbf16>, tensor<1x2x300x256xbf16>, tensor<1x2x300x64xbf16>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #k, #v, #o] causal
    query_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    }
    key_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.tanh %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}

// -----

// Of any number where a decay by channel is multiplied into them.
// REMARK: Remark="features of 64 channels (a decay that varies with channels is multiplied into them) become tensors"
// CHECK-LABEL: func.func @channels(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<1x2x300x64xbf16>, %[[K:[^:]+]]: tensor<1x2x300x64xbf16>,
// CHECK: %[[F:.+]] = linalg.generic {{.+}} ins(%[[K]] :
// CHECK: attn.linear_attention ins(%[[Q]], %[[F]],
// CHECK-NOT: key_map
// CHECK: return
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @channels(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x300x64xbf16>, %v: tensor<1x2x300x64xbf16>, %g: tensor<1x2x300x64xf32>) -> tensor<1x2x300x64xbf16> {
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>) decay (%g : tensor<1x2x300x64xf32>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #k, #v, #o, #k] causal
    key_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}

// -----

// Beside a decay, 256 channels have no registers for features token by token, as few tokens go: what a final state is owed becomes f32, and the query, which has no features, with it.
// REMARK: Remark="features of 256 channels (of more than 248, with a decay and a final state) become tensors of f32"
// CHECK-LABEL: func.func @exact(
// CHECK-SAME: %[[Q:[^:]+]]: {{[^,]*}}, %[[K:[^:]+]]: {{[^,]*}}, %[[V:[^:]+]]:
// CHECK: %[[FQ:.+]] = linalg.generic {{.*}} ins(%[[Q]] : {{.*}}) outs(%{{.+}} : tensor<1x2x16x256xf32>)
// CHECK: %[[WIDE:.+]] = arith.extf
// CHECK-NEXT: linalg.yield %[[WIDE]]
// CHECK: %[[FK:.+]] = linalg.generic {{.*}} ins(%[[K]] : {{.*}}) outs(%{{.+}} : tensor<1x2x16x256xf32>)
// CHECK: %[[EXP:.+]] = math.exp
// CHECK-NEXT: linalg.yield %[[EXP]]
// CHECK: attn.linear_attention ins(%[[FQ]], %[[FK]], %[[V]] : tensor<1x2x16x256xf32>, tensor<1x2x16x256xf32>, tensor<1x2x16x64xbf16>)
// CHECK-NOT: _map (
// CHECK: return
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#g = affine_map<(b, h, i, j, d, e) -> (b, h, j)>
func.func @exact(%q: tensor<1x2x16x256xbf16>, %k: tensor<1x2x16x256xbf16>, %v: tensor<1x2x16x64xbf16>, %g: tensor<1x2x16xf32>) -> (tensor<1x2x16x64xbf16>, tensor<1x2x256x64xf32>) {
  %o = tensor.empty() : tensor<1x2x16x64xbf16>
  %s = tensor.empty() : tensor<1x2x256x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x16x256xbf16>, tensor<1x2x16x256xbf16>, tensor<1x2x16x64xbf16>) decay(%g : tensor<1x2x16xf32>) outs(%o, %s : tensor<1x2x16x64xbf16>, tensor<1x2x256x64xf32>)
    maps [#q, #k, #v, #o, #g] causal
    key_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x16x64xbf16>, tensor<1x2x256x64xf32>
  return %r#0, %r#1 : tensor<1x2x16x64xbf16>, tensor<1x2x256x64xf32>
}

// -----

// Of f32 they become tensors where chunks have room for the rest alone: beside a decay.
// REMARK: Remark="features of 128 channels (of f32, for which chunks have no room) become tensors"
// CHECK-LABEL: func.func @f32(
// CHECK-SAME: %[[Q:[^:]+]]: {{[^,]*}}, %[[K:[^:]+]]: {{[^,]*}}, %[[V:[^:]+]]:
// CHECK: %[[FK:.+]] = linalg.generic {{.*}} ins(%[[K]] : {{.*}}) outs(%{{.+}} : tensor<1x2x300x128xf32>)
// CHECK: %[[EXP:.+]] = math.exp
// CHECK-NEXT: linalg.yield %[[EXP]]
// CHECK: attn.linear_attention ins(%[[Q]], %[[FK]], %[[V]] :
// CHECK-NOT: key_map
// CHECK: return
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#g = affine_map<(b, h, i, j, d, e) -> (h)>
func.func @f32(%q: tensor<1x2x300x128xf32>, %k: tensor<1x2x300x128xf32>, %v: tensor<1x2x300x64xf32>, %g: tensor<2xf32>) -> (tensor<1x2x300x64xf32>, tensor<1x2x128x64xf32>) {
  %o = tensor.empty() : tensor<1x2x300x64xf32>
  %s = tensor.empty() : tensor<1x2x128x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x128xf32>, tensor<1x2x300x128xf32>, tensor<1x2x300x64xf32>) decay(%g : tensor<2xf32>) outs(%o, %s : tensor<1x2x300x64xf32>, tensor<1x2x128x64xf32>)
    maps [#q, #k, #v, #o, #g] causal
    key_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x300x64xf32>, tensor<1x2x128x64xf32>
  return %r#0, %r#1 : tensor<1x2x300x64xf32>, tensor<1x2x128x64xf32>
}

// -----

// A final state is owed more of its keys than 16 bits, and a decay by channel would be multiplied into them: all operands become f32, the output is rounded behind.
// REMARK: Remark="features of 64 channels, of which a final state is owed f32 sums, become tensors of f32, as all operands do"
// CHECK-LABEL: func.func @widened(
// CHECK-SAME: %[[Q:[^:]+]]: {{[^,]*}}, %[[K:[^:]+]]: {{[^,]*}}, %[[V:[^:]+]]: {{[^,]*}}, %[[G:[^:]+]]: tensor
// CHECK: %[[FQ:.+]] = linalg.generic {{.*}} ins(%[[Q]] : {{.*}}) outs(%{{.+}} : tensor<1x2x300x64xf32>)
// CHECK: %[[FK:.+]] = linalg.generic {{.*}} ins(%[[K]] : {{.*}}) outs(%{{.+}} : tensor<1x2x300x64xf32>)
// CHECK: %[[EXP:.+]] = math.exp
// CHECK-NEXT: linalg.yield %[[EXP]]
// CHECK: %[[FV:.+]] = linalg.generic {{.*}} ins(%[[V]] : {{.*}}) outs(%{{.+}} : tensor<1x2x300x32xf32>)
// CHECK: %[[R:.+]]:2 = attn.linear_attention ins(%[[FQ]], %[[FK]], %[[FV]] : {{.+}}) decay(%[[G]] : {{.+}}) outs(%{{.+}}, %{{.+}} : tensor<1x2x300x32xf32>, tensor<1x2x64x32xf32>)
// CHECK: %[[O:.+]] = linalg.generic {{.*}} ins(%[[R]]#0 : {{.*}}) outs(%{{.+}} : tensor<1x2x300x32xbf16>)
// CHECK: arith.truncf
// CHECK: return %[[O]], %[[R]]#1
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @widened(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x300x64xbf16>, %v: tensor<1x2x300x32xbf16>, %g: tensor<1x2x300x64xf32>) -> (tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>) {
  %o = tensor.empty() : tensor<1x2x300x32xbf16>
  %s = tensor.empty() : tensor<1x2x64x32xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x300x64xbf16>, tensor<1x2x300x32xbf16>) decay(%g : tensor<1x2x300x64xf32>) outs(%o, %s : tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>)
    maps [#q, #k, #v, #o, #k] causal
    key_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>
  return %r#0, %r#1 : tensor<1x2x300x32xbf16>, tensor<1x2x64x32xf32>
}

// -----

// Left alone: 192 channels, which fit; 16 tokens, which go one by one; a final state, which is owed its keys' features unrounded; features of a batch index that the operand lacks; a form that is chosen already.
// CHECK-NOT: linalg.generic
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#shared = affine_map<(b, h, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @narrow(%q: tensor<1x2x300x192xbf16>, %k: tensor<1x2x300x192xbf16>, %v: tensor<1x2x300x64xbf16>) -> tensor<1x2x300x64xbf16> {
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x192xbf16>, tensor<1x2x300x192xbf16>, tensor<1x2x300x64xbf16>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #k, #v, #o] causal
    query_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}

func.func @few(%q: tensor<1x2x16x200xbf16>, %k: tensor<1x2x16x200xbf16>, %v: tensor<1x2x16x64xbf16>) -> tensor<1x2x16x64xbf16> {
  %o = tensor.empty() : tensor<1x2x16x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x2x16x200xbf16>, tensor<1x2x16x200xbf16>, tensor<1x2x16x64xbf16>) outs(%o : tensor<1x2x16x64xbf16>)
    maps [#q, #k, #v, #o] causal
    query_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x16x64xbf16>
  return %r : tensor<1x2x16x64xbf16>
}

func.func @state(%q: tensor<1x2x300x200xbf16>, %k: tensor<1x2x300x200xbf16>, %v: tensor<1x2x300x64xbf16>) -> (tensor<1x2x300x64xbf16>, tensor<1x2x200x64xf32>) {
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %s = tensor.empty() : tensor<1x2x200x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x200xbf16>, tensor<1x2x300x200xbf16>, tensor<1x2x300x64xbf16>) outs(%o, %s : tensor<1x2x300x64xbf16>, tensor<1x2x200x64xf32>)
    maps [#q, #k, #v, #o] causal
    key_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x300x64xbf16>, tensor<1x2x200x64xf32>
  return %r#0, %r#1 : tensor<1x2x300x64xbf16>, tensor<1x2x200x64xf32>
}

func.func @lacks_head(%q: tensor<1x2x300x200xbf16>, %k: tensor<1x300x200xbf16>, %v: tensor<1x2x300x64xbf16>, %s: tensor<2xf32>) -> tensor<1x2x300x64xbf16> {
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x200xbf16>, tensor<1x300x200xbf16>, tensor<1x2x300x64xbf16>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #shared, #v, #o] causal
    key_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %at = tensor.extract %s[%h] : tensor<2xf32>
      %p = arith.mulf %f, %at : f32
      attn.yield %p : f32
    } -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}

func.func @chosen(%q: tensor<1x2x300x200xbf16>, %k: tensor<1x2x300x200xbf16>, %v: tensor<1x2x300x64xbf16>) -> tensor<1x2x300x64xbf16> {
  %o = tensor.empty() : tensor<1x2x300x64xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x2x300x200xbf16>, tensor<1x2x300x200xbf16>, tensor<1x2x300x64xbf16>) outs(%o : tensor<1x2x300x64xbf16>)
    maps [#q, #k, #v, #o] causal
    query_map (%f: f32, %b: index, %h: index, %t: index, %c: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } {form = #attn.form<recurrent>} -> tensor<1x2x300x64xbf16>
  return %r : tensor<1x2x300x64xbf16>
}
