// RUN: attn-opt --transform-interpreter=entry-point=for --canonicalize %s | FileCheck %s --check-prefix=FOR
// RUN: attn-opt --transform-interpreter=entry-point=forall --canonicalize %s | FileCheck %s --check-prefix=FORALL
// RUN: attn-opt --transform-interpreter=entry-point=fuse --canonicalize --cse %s | FileCheck %s --check-prefix=FUSE
// RUN: not attn-opt --transform-interpreter=entry-point=channels %s 2>&1 | FileCheck %s --check-prefix=CHANNELS

// Rows in tiles, the last one short; the channel lies between them.
// FOR-LABEL: func.func @merge(
// FOR-SAME: %[[A:[a-z0-9]+]]: tensor<2x12x?xf32>, %[[AL:[a-z0-9]+]]: tensor<2x?xf32>, %[[B:[a-z0-9]+]]: tensor<2x12x?xf32>, %[[BL:[a-z0-9]+]]: tensor<2x?xf32>
// FOR: scf.for %[[P:[a-z0-9]+]] = %{{.+}} to %{{.+}} step %{{.+}} iter_args(%[[O:.+]] = %{{.+}}, %[[L:.+]] = %{{.+}}) -> (tensor<2x12x?xf32>, tensor<2x?xf32>)
// FOR: scf.for %[[R:[a-z0-9]+]] =
// FOR: %[[SIZE:[0-9]+]] = affine.min
// FOR-DAG: %[[AT:.+]] = tensor.extract_slice %[[A]][%[[P]], 0, %[[R]]] [1, 12, %[[SIZE]]] [1, 1, 1]
// FOR-DAG: %[[ALT:.+]] = tensor.extract_slice %[[AL]][%[[P]], %[[R]]] [1, %[[SIZE]]] [1, 1]
// FOR-DAG: %[[BT:.+]] = tensor.extract_slice %[[B]][%[[P]], 0, %[[R]]] [1, 12, %[[SIZE]]] [1, 1, 1]
// FOR-DAG: %[[BLT:.+]] = tensor.extract_slice %[[BL]][%[[P]], %[[R]]] [1, %[[SIZE]]] [1, 1]
// FOR: %[[T:.+]]:2 = attn.merge(%[[AT]], %[[ALT]]), (%[[BT]], %[[BLT]]) outs(%{{.+}}, %{{.+}}) channel 1
// FOR-DAG: tensor.insert_slice %[[T]]#0 into %{{.+}}[%[[P]], 0, %[[R]]] [1, 12, %[[SIZE]]] [1, 1, 1]
// FOR-DAG: tensor.insert_slice %[[T]]#1 into %{{.+}}[%[[P]], %[[R]]] [1, %[[SIZE]]] [1, 1]

// FORALL-LABEL: func.func @merge(
// FORALL: scf.forall (%[[P:.+]], %[[R:.+]]) in
// FORALL: %[[T:.+]]:2 = attn.merge
// FORALL-DAG: tensor.parallel_insert_slice %[[T]]#0 into %{{.+}}[%[[P]], 0, %{{.+}}]
// FORALL-DAG: tensor.parallel_insert_slice %[[T]]#1 into %{{.+}}[%[[P]], %{{.+}}]

// A consumer's tile of the output may be one of channels: the lse of the tile is
// dropped.
// FUSE-LABEL: func.func @consumed(
// FUSE: scf.for %[[E:[a-z0-9]+]] =
// FUSE: attn.merge
// FUSE-SAME: (tensor<2x4x7xf32>, tensor<2x7xf32>, tensor<2x4x7xf32>, tensor<2x7xf32>, tensor<2x4x7xf32>, tensor<2x7xf32>)
// FUSE: linalg.exp

// CHANNELS: error: 'attn.merge' op expected the channels (dimension 1) in one tile: each of several would write the whole lse
module attributes {transform.with_named_sequence} {
func.func @merge(%a: tensor<2x12x?xf32>, %al: tensor<2x?xf32>, %b: tensor<2x12x?xf32>, %bl: tensor<2x?xf32>,
                 %o: tensor<2x12x?xf32>, %l: tensor<2x?xf32>) -> (tensor<2x12x?xf32>, tensor<2x?xf32>) {
  %r:2 = attn.merge(%a, %al), (%b, %bl) outs(%o, %l) channel 1 {tile}
      : (tensor<2x12x?xf32>, tensor<2x?xf32>, tensor<2x12x?xf32>, tensor<2x?xf32>, tensor<2x12x?xf32>, tensor<2x?xf32>) -> (tensor<2x12x?xf32>, tensor<2x?xf32>)
  return %r#0, %r#1 : tensor<2x12x?xf32>, tensor<2x?xf32>
}

func.func @consumed(%a: tensor<2x12x7xf32>, %al: tensor<2x7xf32>, %b: tensor<2x12x7xf32>, %bl: tensor<2x7xf32>,
                    %o: tensor<2x12x7xf32>, %l: tensor<2x7xf32>) -> tensor<2x12x7xf32> {
  %r:2 = attn.merge(%a, %al), (%b, %bl) outs(%o, %l) channel 1
      : (tensor<2x12x7xf32>, tensor<2x7xf32>, tensor<2x12x7xf32>, tensor<2x7xf32>, tensor<2x12x7xf32>, tensor<2x7xf32>) -> (tensor<2x12x7xf32>, tensor<2x7xf32>)
  %x = linalg.exp ins(%r#0 : tensor<2x12x7xf32>) outs(%o : tensor<2x12x7xf32>) -> tensor<2x12x7xf32>
  return %x : tensor<2x12x7xf32>
}

  transform.named_sequence @for(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {tile} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loops:2 = transform.structured.tile_using_for %a tile_sizes [1, 0, 5]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @forall(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {tile} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_forall %a tile_sizes [1, 0, 5]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @fuse(%root: !transform.any_op {transform.readonly}) {
    %x = transform.structured.match ops{["linalg.exp"]} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.fuse %x tile_sizes [0, 4, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @channels(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {tile} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 4] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
