// RUN: attn-opt --transform-interpreter=entry-point=batch --canonicalize %s | FileCheck %s --check-prefix=BATCH
// RUN: attn-opt --transform-interpreter=entry-point=queries --canonicalize %s | FileCheck %s --check-prefix=QUERIES
// RUN: attn-opt --transform-interpreter=entry-point=split --canonicalize %s | FileCheck %s --check-prefix=SPLIT
// RUN: not attn-opt --transform-interpreter=entry-point=tokens %s 2>&1 | FileCheck %s --check-prefix=TOKENS
// RUN: not attn-opt --transform-interpreter=entry-point=keys %s 2>&1 | FileCheck %s --check-prefix=KEYS
// RUN: not attn-opt --transform-interpreter=entry-point=state %s 2>&1 | FileCheck %s --check-prefix=STATE
// RUN: not attn-opt --transform-interpreter=entry-point=sums %s 2>&1 | FileCheck %s --check-prefix=SUMS
// RUN: not attn-opt --transform-interpreter=entry-point=shared %s 2>&1 | FileCheck %s --check-prefix=SHARED
// RUN: not attn-opt --transform-interpreter=entry-point=split-causal %s 2>&1 | FileCheck %s --check-prefix=SPLIT-CAUSAL
// RUN: not attn-opt --transform-interpreter=entry-point=split-normalized %s 2>&1 | FileCheck %s --check-prefix=SPLIT-NORMALIZED
// RUN: not attn-opt --transform-interpreter=entry-point=split-state %s 2>&1 | FileCheck %s --check-prefix=SPLIT-STATE

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
#y = affine_map<(b, h, i, j, d, e) -> (h)>

// A head and 8 value channels at a time: of the state the same channels; the
// feature map keeps its positions, the tokens stay whole.
// BATCH-DAG: #[[$HEAD:.+]] = affine_map<(d0) -> (d0 floordiv 2)>
// BATCH-LABEL: func.func @causal(
// BATCH-SAME: %[[Q:[a-z0-9]+]]: tensor<2x4x37x16xf32>, %[[K:[a-z0-9]+]]: tensor<2x2x37x16xf32>, %[[V:[a-z0-9]+]]: tensor<2x2x37x24xf32>, %[[Y:[a-z0-9]+]]: tensor<4xf32>, %[[S:[a-z0-9]+]]: tensor<2x4x16x24xf32>
// BATCH: scf.for %[[B:[a-z0-9]+]] =
// BATCH: scf.for %[[H:[a-z0-9]+]] =
// BATCH: scf.for %[[E:[a-z0-9]+]] =
// BATCH: %[[QT:.+]] = tensor.extract_slice %[[Q]][%[[B]], %[[H]], 0, 0] [1, 1, 37, 16]
// BATCH: %[[KH:.+]] = affine.apply #[[$HEAD]](%[[H]])
// BATCH: %[[KT:.+]] = tensor.extract_slice %[[K]][%[[B]], %[[KH]], 0, 0] [1, 1, 37, 16]
// BATCH: %[[VT:.+]] = tensor.extract_slice %[[V]][%[[B]], %{{.+}}, 0, %[[E]]] [1, 1, 37, 8]
// BATCH: %[[YT:.+]] = tensor.extract_slice %[[Y]][%[[H]]] [1]
// BATCH: %[[ST:.+]] = tensor.extract_slice %[[S]][%[[B]], %[[H]], 0, %[[E]]] [1, 1, 16, 8]
// BATCH: %[[R:.+]]:2 = attn.linear_attention ins(%[[QT]], %[[KT]], %[[VT]] :
// BATCH-SAME: decay(%[[YT]] : tensor<1xf32>) initial_state(%[[ST]] :
// BATCH-SAME: causal
// BATCH-NEXT: query_map (%[[X:[a-z0-9]+]]: f32, %{{[a-z0-9]+}}: index, %[[HT:[a-z0-9]+]]: index,
// BATCH-NEXT: %[[ABS:.+]] = arith.addi %[[HT]], %[[H]]
// BATCH-DAG: tensor.insert_slice %[[R]]#0 into %{{.+}}[%[[B]], %[[H]], 0, %[[E]]] [1, 1, 37, 8]
// BATCH-DAG: tensor.insert_slice %[[R]]#1 into %{{.+}}[%[[B]], %[[H]], 0, %[[E]]] [1, 1, 16, 8]

// Queries that all read the same state; their token is shifted for the map.
// QUERIES-LABEL: func.func @whole(
// QUERIES: scf.for %[[I:[a-z0-9]+]] =
// QUERIES: attn.linear_attention
// QUERIES: query_map (%{{[a-z0-9]+}}: f32, %{{[a-z0-9]+}}: index, %{{[a-z0-9]+}}: index, %[[T:[a-z0-9]+]]: index, %{{[a-z0-9]+}}: index) {
// QUERIES-NEXT: arith.addi %[[T]], %[[I]]

// Sums over key tiles: output and state add up.
// SPLIT-LABEL: func.func @whole(
// SPLIT: scf.forall (%[[J:.+]]) in (3)
// SPLIT: %[[P:.+]] = attn.linear_attention
// SPLIT: key_map (%{{[a-z0-9]+}}: f32, %{{[a-z0-9]+}}: index, %{{[a-z0-9]+}}: index, %[[T:[a-z0-9]+]]: index, %{{[a-z0-9]+}}: index) {
// SPLIT-NEXT: arith.addi %[[T]], %
// SPLIT: linalg.add ins(%{{.+}}, %[[P]] :
// SPLIT: linalg.reduce

// TOKENS: error: 'attn.linear_attention' op expected the tokens of a causal op in one tile: each reads the state of those before it
// KEYS: error: 'attn.linear_attention' op expected keys and channels in one tile, got a tile of dimension 3
// STATE: error: 'attn.linear_attention' op expected queries in one tile when there is a final state: each of several would write it
// SUMS: error: 'attn.linear_attention' op expected value channels in one tile when there is a final normalizer state: each of several would write it
// SHARED: error: 'attn.linear_attention' op expected tile size 1 for the dimensions of a shared head, affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1 floordiv 2, d3, d4)>
// SPLIT-CAUSAL: error: 'attn.linear_attention' op expected no `causal` in a partial reduction over keys: queries see different keys
// SPLIT-NORMALIZED: error: 'attn.linear_attention' op expected no `normalized` in a partial reduction over keys: the quotients do not add up
// SPLIT-STATE: error: 'attn.linear_attention' op expected no initial state in a partial reduction: it would count once per tile
module attributes {transform.with_named_sequence} {
func.func @causal(%q: tensor<2x4x37x16xf32>, %k: tensor<2x2x37x16xf32>, %v: tensor<2x2x37x24xf32>, %y: tensor<4xf32>,
                  %s: tensor<2x4x16x24xf32>) -> (tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>) {
  %o = tensor.empty() : tensor<2x4x37x24xf32>
  %f = tensor.empty() : tensor<2x4x16x24xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x37x16xf32>, tensor<2x2x37x16xf32>, tensor<2x2x37x24xf32>)
      decay (%y : tensor<4xf32>) initial_state(%s : tensor<2x4x16x24xf32>)
      outs(%o, %f : tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>) maps [#q, #k, #v, #o, #y] causal
      query_map (%x: f32, %b: index, %h: index, %t: index, %d: index) {
        %i = arith.index_cast %h : index to i32
        %u = arith.sitofp %i : i32 to f32
        %z = arith.mulf %x, %u : f32
        attn.yield %z : f32
      } {causal_op} -> tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>
  return %r#0, %r#1 : tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>
}

func.func @whole(%q: tensor<2x4x37x16xf32>, %k: tensor<2x2x37x16xf32>, %v: tensor<2x2x37x24xf32>) -> tensor<2x4x37x24xf32> {
  %o = tensor.empty() : tensor<2x4x37x24xf32>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x4x37x16xf32>, tensor<2x2x37x16xf32>, tensor<2x2x37x24xf32>)
      outs(%o : tensor<2x4x37x24xf32>) maps [#q, #k, #v, #o]
      query_map (%x: f32, %b: index, %h: index, %t: index, %d: index) {
        %i = arith.index_cast %t : index to i32
        %u = arith.sitofp %i : i32 to f32
        %z = arith.mulf %x, %u : f32
        attn.yield %z : f32
      }
      key_map (%x: f32, %b: index, %h: index, %t: index, %d: index) {
        %i = arith.index_cast %t : index to i32
        %u = arith.sitofp %i : i32 to f32
        %z = arith.addf %x, %u : f32
        attn.yield %z : f32
      } {whole} -> tensor<2x4x37x24xf32>
  return %r : tensor<2x4x37x24xf32>
}

func.func @normalized(%q: tensor<2x4x37x16xf32>, %k: tensor<2x2x37x16xf32>, %v: tensor<2x2x37x24xf32>)
    -> (tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>, tensor<2x4x16xf32>) {
  %o = tensor.empty() : tensor<2x4x37x24xf32>
  %f = tensor.empty() : tensor<2x4x16x24xf32>
  %z = tensor.empty() : tensor<2x4x16xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<2x4x37x16xf32>, tensor<2x2x37x16xf32>, tensor<2x2x37x24xf32>)
      outs(%o, %f, %z : tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>, tensor<2x4x16xf32>) maps [#q, #k, #v, #o] normalized {sums}
      -> tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>, tensor<2x4x16xf32>
  return %r#0, %r#1, %r#2 : tensor<2x4x37x24xf32>, tensor<2x4x16x24xf32>, tensor<2x4x16xf32>
}

func.func @carried(%q: tensor<2x4x37x16xf32>, %k: tensor<2x2x37x16xf32>, %v: tensor<2x2x37x24xf32>, %s: tensor<2x4x16x24xf32>)
    -> tensor<2x4x37x24xf32> {
  %o = tensor.empty() : tensor<2x4x37x24xf32>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<2x4x37x16xf32>, tensor<2x2x37x16xf32>, tensor<2x2x37x24xf32>)
      initial_state(%s : tensor<2x4x16x24xf32>) outs(%o : tensor<2x4x37x24xf32>) maps [#q, #k, #v, #o] {carried} -> tensor<2x4x37x24xf32>
  return %r : tensor<2x4x37x24xf32>
}

  transform.named_sequence @batch(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {causal_op} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loops:3 = transform.structured.tile_using_for %a tile_sizes [1, 1, 0, 0, 0, 8]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @queries(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {whole} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 0, 16] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @split(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {whole} in %root : (!transform.any_op) -> !transform.any_op
    %init, %split, %merge, %loop = transform.structured.tile_reduction_using_forall %a
        by num_threads = [0, 0, 0, 3, 0, 0] tile_sizes = [0, 0, 0, 13, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @tokens(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {causal_op} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 0, 16] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @keys(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {whole} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 0, 0, 16] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @state(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {sums} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 0, 16] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @sums(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {sums} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 0, 0, 0, 0, 8] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @shared(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {whole} in %root : (!transform.any_op) -> !transform.any_op
    %t, %loop = transform.structured.tile_using_for %a tile_sizes [0, 2] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @"split-causal"(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {causal_op} in %root : (!transform.any_op) -> !transform.any_op
    %init:2, %split, %merge, %loop = transform.structured.tile_reduction_using_for %a by tile_sizes = [0, 0, 0, 13, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @"split-normalized"(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {sums} in %root : (!transform.any_op) -> !transform.any_op
    %init:3, %split, %merge, %loop = transform.structured.tile_reduction_using_for %a by tile_sizes = [0, 0, 0, 13, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
  transform.named_sequence @"split-state"(%root: !transform.any_op {transform.readonly}) {
    %a = transform.structured.match attributes {carried} in %root : (!transform.any_op) -> !transform.any_op
    %init, %split, %merge, %loop = transform.structured.tile_reduction_using_for %a by tile_sizes = [0, 0, 0, 13, 0, 0]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}
