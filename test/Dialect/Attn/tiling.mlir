// RUN: attn-opt --transform-interpreter=entry-point=tile --canonicalize %s | FileCheck %s --check-prefix=TILE
// RUN: attn-opt --transform-interpreter=entry-point=split --canonicalize %s | FileCheck %s --check-prefix=SPLIT
// RUN: not attn-opt --transform-interpreter=entry-point=shared %s 2>&1 | FileCheck %s --check-prefix=SHARED
// RUN: not attn-opt --transform-interpreter=entry-point=keys %s 2>&1 | FileCheck %s --check-prefix=KEYS

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 4, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// One head and 32 queries at a time: the shared key head is chosen outside, the
// regions keep absolute positions.
// TILE-DAG: #[[$HEAD:.+]] = affine_map<(d0) -> (d0 floordiv 4)>
// TILE-DAG: #[[$KMAP:.+]] = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, 0, d3, d4)>
// TILE-LABEL: func.func @attention(
// TILE-SAME: %[[Q:.+]]: tensor<2x8x100x64xf32>, %[[K:.+]]: tensor<2x2x90x64xf32>, %[[V:.+]]: tensor<2x2x90x32xf32>
// TILE: scf.for %[[B:[a-z0-9]+]] =
// TILE: scf.for %[[H:[a-z0-9]+]] =
// TILE: scf.for %[[I:[a-z0-9]+]] =
// TILE: %[[QT:.+]] = tensor.extract_slice %[[Q]][%[[B]], %[[H]], %[[I]], 0]
// TILE: %[[KH:.+]] = affine.apply #[[$HEAD]](%[[H]])
// TILE: %[[KT:.+]] = tensor.extract_slice %[[K]][%[[B]], %[[KH]], 0, 0] [1, 1, 90, 64]
// TILE: %[[VT:.+]] = tensor.extract_slice %[[V]][%[[B]], %{{.+}}, 0, 0] [1, 1, 90, 32]
// TILE: %[[R:.+]]:2 = attn.attention ins(%[[QT]], %[[KT]], %[[VT]]
// TILE-SAME: maps [#{{.+}}, #[[$KMAP]],
// TILE-NEXT: mask (%{{.+}}: index, %{{.+}}: index, %[[IT:.+]]: index, %[[JT:.+]]: index) {
// TILE-NEXT: %[[ABS:.+]] = arith.addi %[[IT]], %[[I]]
// TILE-NEXT: arith.cmpi sge, %[[ABS]], %[[JT]]
// TILE: tensor.insert_slice %[[R]]#0
// TILE: tensor.insert_slice %[[R]]#1

// 32 keys at a time, merged into the partial of the keys before.
// SPLIT-LABEL: func.func @attention(
// SPLIT-DAG: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
// SPLIT-DAG: %[[NONE:.+]] = arith.constant 0xFF800000 : f32
// SPLIT: linalg.fill ins(%[[ZERO]] : f32)
// SPLIT: linalg.fill ins(%[[NONE]] : f32)
// SPLIT: scf.for %[[J:[a-z0-9]+]] =
// SPLIT: %[[P:.+]]:2 = attn.attention
// SPLIT: arith.addi %{{.+}}, %[[J]]
// SPLIT: attn.merge(%{{.+}}, %{{.+}}), (%[[P]]#0, %[[P]]#1)
// SPLIT: scf.for
// SPLIT: attn.merge

// SHARED: error: 'attn.attention' op expected tile size 1 for the dimensions of a shared head, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 floordiv 4, d3, d4)>
// KEYS: error: 'attn.attention' op expected keys and channels in one tile, got a tile of dimension 3
module attributes {transform.with_named_sequence} {
func.func @attention(%q: tensor<2x8x100x64xf32>, %k: tensor<2x2x90x64xf32>, %v: tensor<2x2x90x32xf32>)
    -> (tensor<2x8x100x32xf32>, tensor<2x8x100xf32>) {
  %o = tensor.empty() : tensor<2x8x100x32xf32>
  %l = tensor.empty() : tensor<2x8x100xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x8x100x64xf32>, tensor<2x2x90x64xf32>, tensor<2x2x90x32xf32>)
      outs(%o, %l : tensor<2x8x100x32xf32>, tensor<2x8x100xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
      mask (%b: index, %h: index, %i: index, %j: index) {
        %c = arith.cmpi sge, %i, %j : index
        attn.yield %c : i1
      } -> tensor<2x8x100x32xf32>, tensor<2x8x100xf32>
  return %r#0, %r#1 : tensor<2x8x100x32xf32>, tensor<2x8x100xf32>
}

  transform.named_sequence @tile(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match ops{["attn.attention"]} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loops:3 = transform.structured.tile_using_for %a tile_sizes [1, 1, 32]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @split(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match ops{["attn.attention"]} in %root : (!transform.any_op) -> !transform.any_op
    %init:2, %split, %merge, %loop = transform.structured.tile_reduction_using_for %a by tile_sizes = [0, 0, 0, 32, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @shared(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match ops{["attn.attention"]} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 2] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @keys(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match ops{["attn.attention"]} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 0, 0, 32] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
