// RUN: attn-opt --resolve-ranked-shaped-type-result-dims --canonicalize --cse --split-input-file %s | FileCheck %s --check-prefix=SHAPE
// RUN: attn-opt --cse --canonicalize --split-input-file %s | FileCheck %s --check-prefix=EFFECT

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// Sizes of results are those of the destinations: nothing is computed to know them.
// SHAPE-LABEL: func.func @shapes(
// SHAPE-SAME: %[[Q:[a-z0-9]+]]: tensor<?x?x16xf32>, %[[O:[a-z0-9]+]]: tensor<?x?x16xf32>, %[[L:[a-z0-9]+]]: tensor<?x?xf32>, %[[S:[a-z0-9]+]]: tensor<?x16x16xf32>
// SHAPE-DAG: %[[C0:.+]] = arith.constant 0 : index
// SHAPE-DAG: %[[C1:.+]] = arith.constant 1 : index
// SHAPE-NOT: attn.
// SHAPE-DAG: %[[A:.+]] = tensor.dim %[[O]], %[[C1]]
// SHAPE-DAG: %[[B:.+]] = tensor.dim %[[L]], %[[C1]]
// SHAPE-DAG: %[[C:.+]] = tensor.dim %[[S]], %[[C0]]
// SHAPE: return %[[A]], %[[B]], %[[A]], %[[C]], %[[A]], %[[B]]
func.func @shapes(%q: tensor<?x?x16xf32>, %o: tensor<?x?x16xf32>, %l: tensor<?x?xf32>, %s: tensor<?x16x16xf32>)
    -> (index, index, index, index, index, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a:2 = attn.attention ins(%q, %q, %q : tensor<?x?x16xf32>, tensor<?x?x16xf32>, tensor<?x?x16xf32>)
      outs(%o, %l : tensor<?x?x16xf32>, tensor<?x?xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<?x?x16xf32>, tensor<?x?xf32>
  %f:2 = attn.linear_attention ins(%q, %q, %q : tensor<?x?x16xf32>, tensor<?x?x16xf32>, tensor<?x?x16xf32>)
      outs(%o, %s : tensor<?x?x16xf32>, tensor<?x16x16xf32>) maps [#q, #k, #v, #o] causal -> tensor<?x?x16xf32>, tensor<?x16x16xf32>
  %m:2 = attn.merge (%a#0, %a#1), (%f#0, %a#1) outs(%o, %l) channel 2
      : (tensor<?x?x16xf32>, tensor<?x?xf32>, tensor<?x?x16xf32>, tensor<?x?xf32>, tensor<?x?x16xf32>, tensor<?x?xf32>) -> (tensor<?x?x16xf32>, tensor<?x?xf32>)
  %0 = tensor.dim %a#0, %c1 : tensor<?x?x16xf32>
  %1 = tensor.dim %a#1, %c1 : tensor<?x?xf32>
  %2 = tensor.dim %f#0, %c1 : tensor<?x?x16xf32>
  %3 = tensor.dim %f#1, %c0 : tensor<?x16x16xf32>
  %4 = tensor.dim %m#0, %c1 : tensor<?x?x16xf32>
  %5 = tensor.dim %m#1, %c1 : tensor<?x?xf32>
  return %0, %1, %2, %3, %4, %5 : index, index, index, index, index, index
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// On tensors the ops have no effect: unread ones go, equal ones are one.
// EFFECT-LABEL: func.func @tensors(
// EFFECT: %[[A:.+]]:2 = attn.attention
// EFFECT-NOT: attn.attention
// EFFECT: %[[L:.+]] = attn.linear_attention
// EFFECT-NOT: attn.linear_attention
// EFFECT: %[[M:.+]]:2 = attn.merge
// EFFECT-NOT: attn.merge
// EFFECT: return %[[A]]#0, %[[A]]#0, %[[L]], %[[L]], %[[M]]#0, %[[M]]#0
func.func @tensors(%q: tensor<2x8x16xf32>, %o: tensor<2x8x16xf32>, %l: tensor<2x8xf32>)
    -> (tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>) {
  %a:2 = attn.attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>)
      outs(%o, %l : tensor<2x8x16xf32>, tensor<2x8xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x16xf32>, tensor<2x8xf32>
  %b:2 = attn.attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>)
      outs(%o, %l : tensor<2x8x16xf32>, tensor<2x8xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x16xf32>, tensor<2x8xf32>
  %unread = attn.attention ins(%o, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>)
      outs(%o : tensor<2x8x16xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax -> tensor<2x8x16xf32>
  %c = attn.linear_attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>)
      outs(%o : tensor<2x8x16xf32>) maps [#q, #k, #v, #o] -> tensor<2x8x16xf32>
  %d = attn.linear_attention ins(%q, %q, %q : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>)
      outs(%o : tensor<2x8x16xf32>) maps [#q, #k, #v, #o] -> tensor<2x8x16xf32>
  %m:2 = attn.merge (%a#0, %a#1), (%c, %l) outs(%o, %l) channel 2
      : (tensor<2x8x16xf32>, tensor<2x8xf32>, tensor<2x8x16xf32>, tensor<2x8xf32>, tensor<2x8x16xf32>, tensor<2x8xf32>) -> (tensor<2x8x16xf32>, tensor<2x8xf32>)
  %n:2 = attn.merge (%a#0, %a#1), (%c, %l) outs(%o, %l) channel 2
      : (tensor<2x8x16xf32>, tensor<2x8xf32>, tensor<2x8x16xf32>, tensor<2x8xf32>, tensor<2x8x16xf32>, tensor<2x8xf32>) -> (tensor<2x8x16xf32>, tensor<2x8xf32>)
  return %a#0, %b#0, %c, %d, %m#0, %n#0 : tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>, tensor<2x8x16xf32>
}

// -----

#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>

// On buffers they read and write: equal ones stay, and a load after one is not
// one before it.
// EFFECT-LABEL: func.func @buffers(
// EFFECT: memref.load
// EFFECT: attn.attention
// EFFECT: attn.attention
// EFFECT: memref.load
// EFFECT: attn.linear_attention
// EFFECT: memref.load
// EFFECT: attn.merge
// EFFECT: memref.load
func.func @buffers(%q: memref<2x8x16xf32>, %o: memref<2x8x16xf32>, %l: memref<2x8xf32>) -> (f32, f32, f32, f32) {
  %c0 = arith.constant 0 : index
  %0 = memref.load %o[%c0, %c0, %c0] : memref<2x8x16xf32>
  attn.attention ins(%q, %q, %q : memref<2x8x16xf32>, memref<2x8x16xf32>, memref<2x8x16xf32>)
      outs(%o : memref<2x8x16xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
  attn.attention ins(%q, %q, %q : memref<2x8x16xf32>, memref<2x8x16xf32>, memref<2x8x16xf32>)
      outs(%o : memref<2x8x16xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
  %1 = memref.load %o[%c0, %c0, %c0] : memref<2x8x16xf32>
  attn.linear_attention ins(%q, %q, %q : memref<2x8x16xf32>, memref<2x8x16xf32>, memref<2x8x16xf32>)
      outs(%o : memref<2x8x16xf32>) maps [#q, #k, #v, #o]
  %2 = memref.load %o[%c0, %c0, %c0] : memref<2x8x16xf32>
  attn.merge (%q, %l), (%q, %l) outs(%o, %l) channel 2
      : (memref<2x8x16xf32>, memref<2x8xf32>, memref<2x8x16xf32>, memref<2x8xf32>, memref<2x8x16xf32>, memref<2x8xf32>) -> ()
  %3 = memref.load %o[%c0, %c0, %c0] : memref<2x8x16xf32>
  return %0, %1, %2, %3 : f32, f32, f32, f32
}
