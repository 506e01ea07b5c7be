// RUN: attn-opt --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" --split-input-file %s | FileCheck %s

#q = affine_map<(i, j, d, e) -> (i, d)>
#k = affine_map<(i, j, d, e) -> (j, d)>
#v = affine_map<(i, j, d, e) -> (j, e)>
#o = affine_map<(i, j, d, e) -> (i, e)>

// In place, and the init's contents are not read: no copy.
// CHECK-LABEL: func.func @inplace(
// CHECK-SAME: %[[Q:.+]]: memref<8x16xf32>, %[[O:[^:]+]]: memref<8x16xf32>
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: attn.attention ins(%[[Q]], %[[Q]], %[[Q]] : {{.+}}) outs(%[[O]] : memref<8x16xf32>)
// CHECK: return %[[O]]
func.func @inplace(%q: tensor<8x16xf32>, %o: tensor<8x16xf32> {bufferization.writable = true}) -> tensor<8x16xf32> {
  %r = attn.attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      outs(%o : tensor<8x16xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<8x16xf32>
  return %r : tensor<8x16xf32>
}

// -----

#q = affine_map<(i, j, d, e) -> (i, d)>
#k = affine_map<(i, j, d, e) -> (j, d)>
#v = affine_map<(i, j, d, e) -> (j, e)>
#o = affine_map<(i, j, d, e) -> (i, e)>

// The output may not overwrite an operand, nor what a region reads from above.
// CHECK-LABEL: func.func @conflicts(
// CHECK-SAME: %[[Q:.+]]: memref<8x16xf32>, %[[B:[^:]+]]: memref<8x16xf32>
// CHECK: %[[O1:.+]] = memref.alloc
// CHECK: attn.attention {{.+}} outs(%[[O1]] : memref<8x16xf32>)
// CHECK: %[[O2:.+]] = memref.alloc
// CHECK: attn.attention {{.+}} outs(%[[O2]] : memref<8x16xf32>)
// CHECK: memref.load %[[B]]
func.func @conflicts(%q: tensor<8x16xf32> {bufferization.writable = true},
                     %bias: tensor<8x16xf32> {bufferization.writable = true}) -> (tensor<8x16xf32>, tensor<8x16xf32>) {
  %r = attn.attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      outs(%q : tensor<8x16xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<8x16xf32>
  %s = attn.attention ins(%q, %q, %q : tensor<8x16xf32>, tensor<8x16xf32>, tensor<8x16xf32>)
      outs(%bias : tensor<8x16xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      score (%x: f32, %i: index, %j: index) {
        %c = tensor.extract %bias[%i, %j] : tensor<8x16xf32>
        %y = arith.addf %x, %c : f32
        attn.yield %y : f32
      } -> tensor<8x16xf32>
  return %r, %s : tensor<8x16xf32>, tensor<8x16xf32>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// The final state may not overwrite the initial one, which tokens read until the
// last; the output has its own place.
// CHECK-LABEL: func.func @linear_attention(
// CHECK-SAME: %[[Q:[a-z0-9]+]]: memref<2x8x16xf32>, %[[O:[a-z0-9]+]]: memref<2x8x16xf32>, %[[S:[a-z0-9]+]]: memref<2x16x16xf32>
// CHECK: %[[F:.+]] = memref.alloc() {{.+}} : memref<2x16x16xf32>
// CHECK-NOT: memref.copy
// CHECK: attn.linear_attention ins(%[[Q]], %[[Q]], %[[Q]] : {{.+}}) initial_state(%[[S]] : {{.+}}) outs(%[[O]], %[[F]] :
// CHECK: return %[[O]], %[[F]]
func.func @linear_attention(%q: tensor<2x8x16xf32>, %o: tensor<2x8x16xf32> {bufferization.writable = true},
                            %s: tensor<2x16x16xf32> {bufferization.writable = true}) -> (tensor<2x8x16xf32>, tensor<2x16x16xf32>) {
  %r:2 = attn.linear_attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>)
      initial_state(%s : tensor<2x16x16xf32>) outs(%o, %s : tensor<2x8x16xf32>, tensor<2x16x16xf32>) maps [#q, #k, #v, #o] causal
      -> tensor<2x8x16xf32>, tensor<2x16x16xf32>
  return %r#0, %r#1 : tensor<2x8x16xf32>, tensor<2x16x16xf32>
}

// -----

// A merge reads an element before it writes there: it may overwrite an operand.
// CHECK-LABEL: func.func @merge(
// CHECK-SAME: %[[A:[a-z0-9]+]]: memref<8x16xf32>, %[[LA:[a-z0-9]+]]: memref<8xf32>, %[[B:[a-z0-9]+]]: memref<8x16xf32>, %[[LB:[a-z0-9]+]]: memref<8xf32>
// CHECK-NOT: memref.alloc
// CHECK: attn.merge(%[[A]], %[[LA]]), (%[[B]], %[[LB]]) outs(%[[A]], %[[LA]]) channel 1
// CHECK: return %[[A]], %[[LA]]
func.func @merge(%a: tensor<8x16xf32> {bufferization.writable = true}, %la: tensor<8xf32> {bufferization.writable = true},
                 %b: tensor<8x16xf32>, %lb: tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>) {
  %m:2 = attn.merge (%a, %la), (%b, %lb) outs(%a, %la) channel 1
      : (tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>, tensor<8x16xf32>, tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>)
  return %m#0, %m#1 : tensor<8x16xf32>, tensor<8xf32>
}
