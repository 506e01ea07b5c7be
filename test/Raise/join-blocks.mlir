// RUN: attn-opt %s --attn-join-blocks --canonicalize --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-join-blocks --split-input-file --remarks-filter=attn-join-blocks --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// Chains of blocks of 4 and 8 tokens: 2 heads, 4 channels, 3 value channels.

// Three blocks and their concatenation; the last state is read.
// REMARK: joined: 4 tokens behind the 4 whose last state they start from
// REMARK: joined: 8 tokens behind the 4 whose last state they start from
// CHECK-LABEL: func.func @chain(
// CHECK-SAME: %[[Q:.+]]: tensor<2x12x4xf32>, %[[K:.+]]: tensor<2x12x4xf32>, %[[V:.+]]: tensor<2x12x3xf32>, %[[DECAY:.+]]: tensor<2xf32>)
// CHECK-NOT: tensor.extract_slice
// CHECK: %[[O:.+]]:2 = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) decay(%[[DECAY]] : {{.+}}) outs({{.+}} : tensor<2x12x3xf32>, tensor<2x4x3xf32>)
// CHECK-NOT: concat
// CHECK: return %[[O]]#0, %[[O]]#1
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @chain(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x12x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2:2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q3 = tensor.extract_slice %q[0, 8, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k3 = tensor.extract_slice %k[0, 8, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v3 = tensor.extract_slice %v[0, 8, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e3 = tensor.empty() : tensor<2x4x3xf32>
  %o3:2 = attn.linear_attention ins(%q3, %k3, %v3 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o2#1 : tensor<2x4x3xf32>) outs(%e3, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %o = tensor.concat dim(1) %o1#0, %o2#0, %o3#0 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x12x3xf32>
  return %o, %o3#1 : tensor<2x12x3xf32>, tensor<2x4x3xf32>
}

// -----

// A part of the tokens, from a state, with decays by token and features, inserted where they were.
// REMARK: joined: 4 tokens behind the 4
// CHECK-LABEL: func.func @part(
// CHECK-SAME: %[[Q:.+]]: tensor<2x12x4xf32>, %[[K:.+]]: tensor<2x12x4xf32>, %[[V:.+]]: tensor<2x12x3xf32>, %[[DECAY:.+]]: tensor<2x12xf32>, %[[S:.+]]: tensor<2x4x3xf32>, %[[INTO:.+]]: tensor<2x12x3xf32>)
// CHECK-DAG: %[[QS:.+]] = tensor.extract_slice %[[Q]][0, 2, 0] [2, 8, 4]
// CHECK-DAG: %[[KS:.+]] = tensor.extract_slice %[[K]][0, 2, 0] [2, 8, 4]
// CHECK-DAG: %[[VS:.+]] = tensor.extract_slice %[[V]][0, 2, 0] [2, 8, 3]
// CHECK-DAG: %[[DS:.+]] = tensor.extract_slice %[[DECAY]][0, 2] [2, 8]
// CHECK: %[[O:.+]] = attn.linear_attention ins(%[[QS]], %[[KS]], %[[VS]] : {{.+}}) decay(%[[DS]] : {{.+}}) initial_state(%[[S]] : {{.+}}) outs(%{{.+}} : tensor<2x8x3xf32>)
// CHECK: query_map
// CHECK: return %[[O]]
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @part(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2x12xf32>, %s: tensor<2x4x3xf32>, %into: tensor<2x12x3xf32>) -> tensor<2x8x3xf32> {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %d1 = tensor.extract_slice %decay[0, 2] [2, 4] [1, 1] : tensor<2x12xf32> to tensor<2x4xf32>
  %d2 = tensor.extract_slice %decay[0, 6] [2, 4] [1, 1] : tensor<2x12xf32> to tensor<2x4xf32>
  %q1 = tensor.extract_slice %q[0, 2, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 2, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 2, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%d1 : tensor<2x4xf32>) initial_state(%s : tensor<2x4x3xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #lj] causal
    query_map (%f: f32, %b: index, %i: index, %d: index) {
      %x = math.exp %f : f32
      attn.yield %x : f32
    } -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 6, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 6, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 6, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%d2 : tensor<2x4xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #lj] causal
    query_map (%f: f32, %b: index, %i: index, %d: index) {
      %x = math.exp %f : f32
      attn.yield %x : f32
    } -> tensor<2x4x3xf32>
  %z = tensor.empty() : tensor<2x8x3xf32>
  %a = tensor.insert_slice %o1#0 into %z[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x4x3xf32> into tensor<2x8x3xf32>
  %o = tensor.insert_slice %o2 into %a[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x4x3xf32> into tensor<2x8x3xf32>
  return %o : tensor<2x8x3xf32>
}

// -----

// What must stay: the state between is a result.
// REMARK: not joined with the block before: the state between is read elsewhere
// CHECK-LABEL: func.func @state_read(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @state_read(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2, %o1#1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// A token between the blocks.
// REMARK: not joined with the block before: queries, keys or values are not adjacent slices of the same tensors
// CHECK-LABEL: func.func @gap(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @gap(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 5, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 5, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 5, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// The later block first.
// REMARK: not joined with the block before: queries, keys or values are not adjacent slices of the same tensors
// CHECK-LABEL: func.func @backwards(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @backwards(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// Keys that both have.
// REMARK: not joined with the block before: queries, keys or values are not adjacent slices of the same tensors
// CHECK-LABEL: func.func @overlap(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @overlap(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 3, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// Values of another tensor.
// REMARK: not joined with the block before: queries, keys or values are not adjacent slices of the same tensors
// CHECK-LABEL: func.func @other_tensor(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @other_tensor(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %w: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %w[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// Another decay.
// REMARK: not joined with the block before: the blocks decay differently
// CHECK-LABEL: func.func @other_decay(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @other_decay(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %other: tensor<2xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%other : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// One decays.
// REMARK: not joined with the block before: the blocks are not alike
// CHECK-LABEL: func.func @one_decay(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @one_decay(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// Features of the position.
// REMARK: not joined with the block before: features look at a token's position, which each block counts anew
// CHECK-LABEL: func.func @positions(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @positions(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal
    query_map (%f: f32, %b: index, %i: index, %d: index) {
      %n = arith.index_cast %i : index to i64
      %p = arith.sitofp %n : i64 to f32
      %x = arith.mulf %f, %p : f32
      attn.yield %x : f32
    } -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal
    query_map (%f: f32, %b: index, %i: index, %d: index) {
      %n = arith.index_cast %i : index to i64
      %p = arith.sitofp %n : i64 to f32
      %x = arith.mulf %f, %p : f32
      attn.yield %x : f32
    } -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// Other features.
// REMARK: not joined with the block before: the blocks have different regions
// CHECK-LABEL: func.func @features(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @features(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal
    query_map (%f: f32, %b: index, %i: index, %d: index) {
      %x = math.exp %f : f32
      attn.yield %x : f32
    } -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) decay(%decay : tensor<2xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o, #l] causal -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// Every query reads its block's last state.
// REMARK: not joined with the block before: expected causal blocks of as many queries as keys, of known number
// CHECK-LABEL: func.func @everywhere(
// CHECK-COUNT-2: attn.linear_attention
// CHECK-NOT: attn.linear_attention
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#l = affine_map<(b, i, j, d, e) -> (b)>
#lj = affine_map<(b, i, j, d, e) -> (b, j)>
func.func @everywhere(%q: tensor<2x12x4xf32>, %k: tensor<2x12x4xf32>, %v: tensor<2x12x3xf32>, %decay: tensor<2xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %se = tensor.empty() : tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e1 = tensor.empty() : tensor<2x4x3xf32>
  %o1:2 = attn.linear_attention ins(%q1, %k1, %v1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%e1, %se : tensor<2x4x3xf32>, tensor<2x4x3xf32>) maps [#q, #k, #v, #o]  -> tensor<2x4x3xf32>, tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x12x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x12x3xf32> to tensor<2x4x3xf32>
  %e2 = tensor.empty() : tensor<2x4x3xf32>
  %o2 = attn.linear_attention ins(%q2, %k2, %v2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>, tensor<2x4x3xf32>) initial_state(%o1#1 : tensor<2x4x3xf32>) outs(%e2 : tensor<2x4x3xf32>) maps [#q, #k, #v, #o]  -> tensor<2x4x3xf32>
  return %o1#0, %o2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}
