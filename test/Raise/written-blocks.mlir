// RUN: attn-opt %s --attn-raise-pipeline --split-input-file | FileCheck %s --enable-var-scope
// RUN: attn-opt %s --attn-raise --split-input-file --remarks-filter=attn-raise --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// A recurrence in blocks of 4 tokens, each written out: 2 heads, 8 tokens, 4 channels, 3 value channels.

// From a state, and with the last one as a result.
// REMARK: raised to attn.linear_attention with 1 batch dimensions, causal, a decay, an initial state, a final state, a block
// REMARK: raised to attn.linear_attention with 1 batch dimensions, causal, a decay, an initial state, a final state, a block
// CHECK-LABEL: func.func @states(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x4xf32>, %[[K:.+]]: tensor<2x8x4xf32>, %[[V:.+]]: tensor<2x8x3xf32>, %[[SLOPE:.+]]: tensor<2xf32>, %[[S0:.+]]: tensor<2x4x3xf32>)
// CHECK: %[[O:.+]]:2 = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}) decay(%{{.+}} : tensor<2xf32>) initial_state(%[[S0]] : tensor<2x4x3xf32>) {{.+}} causal
// CHECK-NOT: linalg.batch_matmul
// CHECK: return %[[O]]#0, %[[O]]#1
#ri = affine_map<(b, r, c, d) -> (b, r, d)>
#ci = affine_map<(b, r, c, d) -> (b, c, d)>
#rc = affine_map<(b, r, c, d) -> (b, r, c)>
#all = affine_map<(b, r, c) -> (b, r, c)>
#head = affine_map<(b, r, c) -> (b)>
func.func @states(%q: tensor<2x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x3xf32>, %slope: tensor<2xf32>, %s0: tensor<2x4x3xf32>) -> (tensor<2x8x3xf32>, tensor<2x4x3xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt1e = tensor.empty() : tensor<2x4x4xf32>
  %kt1 = linalg.transpose ins(%k1 : tensor<2x4x4xf32>) outs(%kt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w1e = tensor.empty() : tensor<2x4x4xf32>
  %w1z = linalg.fill ins(%zero : f32) outs(%w1e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w1 = linalg.batch_matmul ins(%q1, %kt1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w1z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m1e = tensor.empty() : tensor<2x4x4xf32>
  %m1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n1e = tensor.empty() : tensor<2x4x3xf32>
  %n1z = linalg.fill ins(%zero : f32) outs(%n1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n1 = linalg.batch_matmul ins(%m1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd1e = tensor.empty() : tensor<2x4x4xf32>
  %qd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p1e = tensor.empty() : tensor<2x4x3xf32>
  %p1z = linalg.fill ins(%zero : f32) outs(%p1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p1 = linalg.batch_matmul ins(%qd1, %s0 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o1e = tensor.empty() : tensor<2x4x3xf32>
  %o1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1, %p1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %kd1e = tensor.empty() : tensor<2x4x4xf32>
  %kd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 3 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt1e = tensor.empty() : tensor<2x4x4xf32>
  %kdt1 = linalg.transpose ins(%kd1 : tensor<2x4x4xf32>) outs(%kdt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a1e = tensor.empty() : tensor<2x4x3xf32>
  %a1z = linalg.fill ins(%zero : f32) outs(%a1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a1 = linalg.batch_matmul ins(%kdt1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %sd1e = tensor.empty() : tensor<2x4x3xf32>
  %sd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0, %slope : tensor<2x4x3xf32>, tensor<2xf32>) outs(%sd1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %t = arith.constant 4.0 : f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x3xf32>
  %s1e = tensor.empty() : tensor<2x4x3xf32>
  %s1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sd1, %a1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%s1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt2e = tensor.empty() : tensor<2x4x4xf32>
  %kt2 = linalg.transpose ins(%k2 : tensor<2x4x4xf32>) outs(%kt2e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w2e = tensor.empty() : tensor<2x4x4xf32>
  %w2z = linalg.fill ins(%zero : f32) outs(%w2e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w2 = linalg.batch_matmul ins(%q2, %kt2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w2z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m2e = tensor.empty() : tensor<2x4x4xf32>
  %m2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n2e = tensor.empty() : tensor<2x4x3xf32>
  %n2z = linalg.fill ins(%zero : f32) outs(%n2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n2 = linalg.batch_matmul ins(%m2, %v2 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd2e = tensor.empty() : tensor<2x4x4xf32>
  %qd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p2e = tensor.empty() : tensor<2x4x3xf32>
  %p2z = linalg.fill ins(%zero : f32) outs(%p2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p2 = linalg.batch_matmul ins(%qd2, %s1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o2e = tensor.empty() : tensor<2x4x3xf32>
  %o2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n2, %p2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %kd2e = tensor.empty() : tensor<2x4x4xf32>
  %kd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 3 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt2e = tensor.empty() : tensor<2x4x4xf32>
  %kdt2 = linalg.transpose ins(%kd2 : tensor<2x4x4xf32>) outs(%kdt2e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a2e = tensor.empty() : tensor<2x4x3xf32>
  %a2z = linalg.fill ins(%zero : f32) outs(%a2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a2 = linalg.batch_matmul ins(%kdt2, %v2 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %sd2e = tensor.empty() : tensor<2x4x3xf32>
  %sd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s1, %slope : tensor<2x4x3xf32>, tensor<2xf32>) outs(%sd2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %t = arith.constant 4.0 : f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x3xf32>
  %s2e = tensor.empty() : tensor<2x4x3xf32>
  %s2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sd2, %a2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%s2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %o = tensor.concat dim(1) %o1, %o2 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x8x3xf32>
  return %o, %s2 : tensor<2x8x3xf32>, tensor<2x4x3xf32>
}

// -----

// One block without a state before it: the products of keys and values beside it are its last state.
// REMARK: raised to attn.linear_attention with 1 batch dimensions, causal, a decay, a final state"
// CHECK-LABEL: func.func @first(
// CHECK: %[[O:.+]]:2 = attn.linear_attention
// CHECK-NOT: linalg.batch_matmul
// CHECK: return %[[O]]#0, %[[O]]#1
#ri = affine_map<(b, r, c, d) -> (b, r, d)>
#ci = affine_map<(b, r, c, d) -> (b, c, d)>
#rc = affine_map<(b, r, c, d) -> (b, r, c)>
#all = affine_map<(b, r, c) -> (b, r, c)>
#head = affine_map<(b, r, c) -> (b)>
func.func @first(%q: tensor<2x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x3xf32>, %slope: tensor<2xf32>, %s0: tensor<2x4x3xf32>) -> (tensor<2x4x3xf32>, tensor<2x4x3xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt1e = tensor.empty() : tensor<2x4x4xf32>
  %kt1 = linalg.transpose ins(%k1 : tensor<2x4x4xf32>) outs(%kt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w1e = tensor.empty() : tensor<2x4x4xf32>
  %w1z = linalg.fill ins(%zero : f32) outs(%w1e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w1 = linalg.batch_matmul ins(%q1, %kt1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w1z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m1e = tensor.empty() : tensor<2x4x4xf32>
  %m1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n1e = tensor.empty() : tensor<2x4x3xf32>
  %n1z = linalg.fill ins(%zero : f32) outs(%n1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n1 = linalg.batch_matmul ins(%m1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %kd1e = tensor.empty() : tensor<2x4x4xf32>
  %kd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 3 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt1e = tensor.empty() : tensor<2x4x4xf32>
  %kdt1 = linalg.transpose ins(%kd1 : tensor<2x4x4xf32>) outs(%kdt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a1e = tensor.empty() : tensor<2x4x3xf32>
  %a1z = linalg.fill ins(%zero : f32) outs(%a1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a1 = linalg.batch_matmul ins(%kdt1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  return %n1, %a1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>
}

// -----

// The state between is a result, too: two ops.
// CHECK-LABEL: func.func @state_read(
// CHECK: %[[O1:.+]]:2 = attn.linear_attention
// CHECK: %[[O2:.+]] = attn.linear_attention {{.+}} initial_state(%[[O1]]#1 :
// CHECK: return %{{.+}}, %[[O1]]#1
#ri = affine_map<(b, r, c, d) -> (b, r, d)>
#ci = affine_map<(b, r, c, d) -> (b, c, d)>
#rc = affine_map<(b, r, c, d) -> (b, r, c)>
#all = affine_map<(b, r, c) -> (b, r, c)>
#head = affine_map<(b, r, c) -> (b)>
func.func @state_read(%q: tensor<2x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x3xf32>, %slope: tensor<2xf32>, %s0: tensor<2x4x3xf32>) -> (tensor<2x8x3xf32>, tensor<2x4x3xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt1e = tensor.empty() : tensor<2x4x4xf32>
  %kt1 = linalg.transpose ins(%k1 : tensor<2x4x4xf32>) outs(%kt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w1e = tensor.empty() : tensor<2x4x4xf32>
  %w1z = linalg.fill ins(%zero : f32) outs(%w1e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w1 = linalg.batch_matmul ins(%q1, %kt1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w1z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m1e = tensor.empty() : tensor<2x4x4xf32>
  %m1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n1e = tensor.empty() : tensor<2x4x3xf32>
  %n1z = linalg.fill ins(%zero : f32) outs(%n1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n1 = linalg.batch_matmul ins(%m1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd1e = tensor.empty() : tensor<2x4x4xf32>
  %qd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p1e = tensor.empty() : tensor<2x4x3xf32>
  %p1z = linalg.fill ins(%zero : f32) outs(%p1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p1 = linalg.batch_matmul ins(%qd1, %s0 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o1e = tensor.empty() : tensor<2x4x3xf32>
  %o1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1, %p1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %kd1e = tensor.empty() : tensor<2x4x4xf32>
  %kd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 3 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt1e = tensor.empty() : tensor<2x4x4xf32>
  %kdt1 = linalg.transpose ins(%kd1 : tensor<2x4x4xf32>) outs(%kdt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a1e = tensor.empty() : tensor<2x4x3xf32>
  %a1z = linalg.fill ins(%zero : f32) outs(%a1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a1 = linalg.batch_matmul ins(%kdt1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %sd1e = tensor.empty() : tensor<2x4x3xf32>
  %sd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0, %slope : tensor<2x4x3xf32>, tensor<2xf32>) outs(%sd1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %t = arith.constant 4.0 : f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x3xf32>
  %s1e = tensor.empty() : tensor<2x4x3xf32>
  %s1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sd1, %a1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%s1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt2e = tensor.empty() : tensor<2x4x4xf32>
  %kt2 = linalg.transpose ins(%k2 : tensor<2x4x4xf32>) outs(%kt2e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w2e = tensor.empty() : tensor<2x4x4xf32>
  %w2z = linalg.fill ins(%zero : f32) outs(%w2e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w2 = linalg.batch_matmul ins(%q2, %kt2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w2z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m2e = tensor.empty() : tensor<2x4x4xf32>
  %m2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n2e = tensor.empty() : tensor<2x4x3xf32>
  %n2z = linalg.fill ins(%zero : f32) outs(%n2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n2 = linalg.batch_matmul ins(%m2, %v2 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd2e = tensor.empty() : tensor<2x4x4xf32>
  %qd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p2e = tensor.empty() : tensor<2x4x3xf32>
  %p2z = linalg.fill ins(%zero : f32) outs(%p2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p2 = linalg.batch_matmul ins(%qd2, %s1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o2e = tensor.empty() : tensor<2x4x3xf32>
  %o2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n2, %p2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %o = tensor.concat dim(1) %o1, %o2 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x8x3xf32>
  return %o, %s1 : tensor<2x8x3xf32>, tensor<2x4x3xf32>
}

// -----

// What must not be: a query that reads the state under λ^r. Its block is raised without the state.
// REMARK: attention not raised: the query of a block reads the state under another decay than its tokens' up to and with its own
// CHECK-LABEL: func.func @late_query(
// CHECK: %[[O1:.+]]:2 = attn.linear_attention
// CHECK: attn.linear_attention
// CHECK-NOT: initial_state(%[[O1]]#1
// CHECK: linalg.batch_matmul ins(%{{.+}}, %[[O1]]#1 :
// CHECK: return
#ri = affine_map<(b, r, c, d) -> (b, r, d)>
#ci = affine_map<(b, r, c, d) -> (b, c, d)>
#rc = affine_map<(b, r, c, d) -> (b, r, c)>
#all = affine_map<(b, r, c) -> (b, r, c)>
#head = affine_map<(b, r, c) -> (b)>
func.func @late_query(%q: tensor<2x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x3xf32>, %slope: tensor<2xf32>, %s0: tensor<2x4x3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt1e = tensor.empty() : tensor<2x4x4xf32>
  %kt1 = linalg.transpose ins(%k1 : tensor<2x4x4xf32>) outs(%kt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w1e = tensor.empty() : tensor<2x4x4xf32>
  %w1z = linalg.fill ins(%zero : f32) outs(%w1e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w1 = linalg.batch_matmul ins(%q1, %kt1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w1z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m1e = tensor.empty() : tensor<2x4x4xf32>
  %m1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n1e = tensor.empty() : tensor<2x4x3xf32>
  %n1z = linalg.fill ins(%zero : f32) outs(%n1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n1 = linalg.batch_matmul ins(%m1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd1e = tensor.empty() : tensor<2x4x4xf32>
  %qd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p1e = tensor.empty() : tensor<2x4x3xf32>
  %p1z = linalg.fill ins(%zero : f32) outs(%p1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p1 = linalg.batch_matmul ins(%qd1, %s0 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o1e = tensor.empty() : tensor<2x4x3xf32>
  %o1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1, %p1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %kd1e = tensor.empty() : tensor<2x4x4xf32>
  %kd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 3 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt1e = tensor.empty() : tensor<2x4x4xf32>
  %kdt1 = linalg.transpose ins(%kd1 : tensor<2x4x4xf32>) outs(%kdt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a1e = tensor.empty() : tensor<2x4x3xf32>
  %a1z = linalg.fill ins(%zero : f32) outs(%a1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a1 = linalg.batch_matmul ins(%kdt1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %sd1e = tensor.empty() : tensor<2x4x3xf32>
  %sd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0, %slope : tensor<2x4x3xf32>, tensor<2xf32>) outs(%sd1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %t = arith.constant 4.0 : f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x3xf32>
  %s1e = tensor.empty() : tensor<2x4x3xf32>
  %s1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sd1, %a1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%s1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt2e = tensor.empty() : tensor<2x4x4xf32>
  %kt2 = linalg.transpose ins(%k2 : tensor<2x4x4xf32>) outs(%kt2e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w2e = tensor.empty() : tensor<2x4x4xf32>
  %w2z = linalg.fill ins(%zero : f32) outs(%w2e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w2 = linalg.batch_matmul ins(%q2, %kt2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w2z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m2e = tensor.empty() : tensor<2x4x4xf32>
  %m2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n2e = tensor.empty() : tensor<2x4x3xf32>
  %n2z = linalg.fill ins(%zero : f32) outs(%n2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n2 = linalg.batch_matmul ins(%m2, %v2 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd2e = tensor.empty() : tensor<2x4x4xf32>
  %qd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 0 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p2e = tensor.empty() : tensor<2x4x3xf32>
  %p2z = linalg.fill ins(%zero : f32) outs(%p2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p2 = linalg.batch_matmul ins(%qd2, %s1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o2e = tensor.empty() : tensor<2x4x3xf32>
  %o2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n2, %p2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %o = tensor.concat dim(1) %o1, %o2 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x8x3xf32>
  return %o : tensor<2x8x3xf32>
}

// -----

// The state decays by λ^5 over 4 tokens: the next block starts from what the graph computes.
// CHECK-LABEL: func.func @fast_state(
// CHECK: attn.linear_attention {{.+}} initial_state(%{{.+}}) outs(%{{[^,]+}} : tensor<2x4x3xf32>)
// CHECK: %[[A:.+]] = linalg.batch_matmul
// CHECK: %[[S1:.+]] = linalg.generic {{.+}} ins(%{{.+}}, %[[A]] :
// CHECK: attn.linear_attention {{.+}} initial_state(%[[S1]] : {{.+}}) outs(%{{[^,]+}} : tensor<2x4x3xf32>)
#ri = affine_map<(b, r, c, d) -> (b, r, d)>
#ci = affine_map<(b, r, c, d) -> (b, c, d)>
#rc = affine_map<(b, r, c, d) -> (b, r, c)>
#all = affine_map<(b, r, c) -> (b, r, c)>
#head = affine_map<(b, r, c) -> (b)>
func.func @fast_state(%q: tensor<2x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x3xf32>, %slope: tensor<2xf32>, %s0: tensor<2x4x3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt1e = tensor.empty() : tensor<2x4x4xf32>
  %kt1 = linalg.transpose ins(%k1 : tensor<2x4x4xf32>) outs(%kt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w1e = tensor.empty() : tensor<2x4x4xf32>
  %w1z = linalg.fill ins(%zero : f32) outs(%w1e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w1 = linalg.batch_matmul ins(%q1, %kt1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w1z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m1e = tensor.empty() : tensor<2x4x4xf32>
  %m1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n1e = tensor.empty() : tensor<2x4x3xf32>
  %n1z = linalg.fill ins(%zero : f32) outs(%n1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n1 = linalg.batch_matmul ins(%m1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd1e = tensor.empty() : tensor<2x4x4xf32>
  %qd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p1e = tensor.empty() : tensor<2x4x3xf32>
  %p1z = linalg.fill ins(%zero : f32) outs(%p1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p1 = linalg.batch_matmul ins(%qd1, %s0 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o1e = tensor.empty() : tensor<2x4x3xf32>
  %o1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1, %p1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %kd1e = tensor.empty() : tensor<2x4x4xf32>
  %kd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 3 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt1e = tensor.empty() : tensor<2x4x4xf32>
  %kdt1 = linalg.transpose ins(%kd1 : tensor<2x4x4xf32>) outs(%kdt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a1e = tensor.empty() : tensor<2x4x3xf32>
  %a1z = linalg.fill ins(%zero : f32) outs(%a1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a1 = linalg.batch_matmul ins(%kdt1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %sd1e = tensor.empty() : tensor<2x4x3xf32>
  %sd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0, %slope : tensor<2x4x3xf32>, tensor<2xf32>) outs(%sd1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %t = arith.constant 5.0 : f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x3xf32>
  %s1e = tensor.empty() : tensor<2x4x3xf32>
  %s1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sd1, %a1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%s1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt2e = tensor.empty() : tensor<2x4x4xf32>
  %kt2 = linalg.transpose ins(%k2 : tensor<2x4x4xf32>) outs(%kt2e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w2e = tensor.empty() : tensor<2x4x4xf32>
  %w2z = linalg.fill ins(%zero : f32) outs(%w2e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w2 = linalg.batch_matmul ins(%q2, %kt2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w2z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m2e = tensor.empty() : tensor<2x4x4xf32>
  %m2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n2e = tensor.empty() : tensor<2x4x3xf32>
  %n2z = linalg.fill ins(%zero : f32) outs(%n2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n2 = linalg.batch_matmul ins(%m2, %v2 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd2e = tensor.empty() : tensor<2x4x4xf32>
  %qd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p2e = tensor.empty() : tensor<2x4x3xf32>
  %p2z = linalg.fill ins(%zero : f32) outs(%p2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p2 = linalg.batch_matmul ins(%qd2, %s1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o2e = tensor.empty() : tensor<2x4x3xf32>
  %o2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n2, %p2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %o = tensor.concat dim(1) %o1, %o2 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x8x3xf32>
  return %o : tensor<2x8x3xf32>
}

// -----

// Keys are added under λ^(4 − j).
// CHECK-LABEL: func.func @early_keys(
// CHECK: attn.linear_attention {{.+}} initial_state(%{{.+}}) outs(%{{[^,]+}} : tensor<2x4x3xf32>)
// CHECK: %[[A:.+]] = linalg.batch_matmul
// CHECK: %[[S1:.+]] = linalg.generic {{.+}} ins(%{{.+}}, %[[A]] :
// CHECK: attn.linear_attention {{.+}} initial_state(%[[S1]] : {{.+}}) outs(%{{[^,]+}} : tensor<2x4x3xf32>)
#ri = affine_map<(b, r, c, d) -> (b, r, d)>
#ci = affine_map<(b, r, c, d) -> (b, c, d)>
#rc = affine_map<(b, r, c, d) -> (b, r, c)>
#all = affine_map<(b, r, c) -> (b, r, c)>
#head = affine_map<(b, r, c) -> (b)>
func.func @early_keys(%q: tensor<2x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x3xf32>, %slope: tensor<2xf32>, %s0: tensor<2x4x3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt1e = tensor.empty() : tensor<2x4x4xf32>
  %kt1 = linalg.transpose ins(%k1 : tensor<2x4x4xf32>) outs(%kt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w1e = tensor.empty() : tensor<2x4x4xf32>
  %w1z = linalg.fill ins(%zero : f32) outs(%w1e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w1 = linalg.batch_matmul ins(%q1, %kt1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w1z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m1e = tensor.empty() : tensor<2x4x4xf32>
  %m1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n1e = tensor.empty() : tensor<2x4x3xf32>
  %n1z = linalg.fill ins(%zero : f32) outs(%n1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n1 = linalg.batch_matmul ins(%m1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd1e = tensor.empty() : tensor<2x4x4xf32>
  %qd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p1e = tensor.empty() : tensor<2x4x3xf32>
  %p1z = linalg.fill ins(%zero : f32) outs(%p1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p1 = linalg.batch_matmul ins(%qd1, %s0 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o1e = tensor.empty() : tensor<2x4x3xf32>
  %o1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1, %p1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %kd1e = tensor.empty() : tensor<2x4x4xf32>
  %kd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 4 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt1e = tensor.empty() : tensor<2x4x4xf32>
  %kdt1 = linalg.transpose ins(%kd1 : tensor<2x4x4xf32>) outs(%kdt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a1e = tensor.empty() : tensor<2x4x3xf32>
  %a1z = linalg.fill ins(%zero : f32) outs(%a1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a1 = linalg.batch_matmul ins(%kdt1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %sd1e = tensor.empty() : tensor<2x4x3xf32>
  %sd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0, %slope : tensor<2x4x3xf32>, tensor<2xf32>) outs(%sd1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %t = arith.constant 4.0 : f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x3xf32>
  %s1e = tensor.empty() : tensor<2x4x3xf32>
  %s1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sd1, %a1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%s1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt2e = tensor.empty() : tensor<2x4x4xf32>
  %kt2 = linalg.transpose ins(%k2 : tensor<2x4x4xf32>) outs(%kt2e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w2e = tensor.empty() : tensor<2x4x4xf32>
  %w2z = linalg.fill ins(%zero : f32) outs(%w2e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w2 = linalg.batch_matmul ins(%q2, %kt2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w2z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m2e = tensor.empty() : tensor<2x4x4xf32>
  %m2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n2e = tensor.empty() : tensor<2x4x3xf32>
  %n2z = linalg.fill ins(%zero : f32) outs(%n2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n2 = linalg.batch_matmul ins(%m2, %v2 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd2e = tensor.empty() : tensor<2x4x4xf32>
  %qd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p2e = tensor.empty() : tensor<2x4x3xf32>
  %p2z = linalg.fill ins(%zero : f32) outs(%p2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p2 = linalg.batch_matmul ins(%qd2, %s1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o2e = tensor.empty() : tensor<2x4x3xf32>
  %o2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n2, %p2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %o = tensor.concat dim(1) %o1, %o2 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x8x3xf32>
  return %o : tensor<2x8x3xf32>
}

// -----

// The state gets the values of the block before.
// CHECK-LABEL: func.func @other_values(
// CHECK: attn.linear_attention {{.+}} initial_state(%{{.+}}) outs(%{{[^,]+}} : tensor<2x4x3xf32>)
// CHECK: %[[A:.+]] = linalg.batch_matmul
// CHECK: %[[S1:.+]] = linalg.generic {{.+}} ins(%{{.+}}, %[[A]] :
// CHECK: attn.linear_attention {{.+}} initial_state(%[[S1]] : {{.+}}) outs(%{{[^,]+}} : tensor<2x4x3xf32>)
#ri = affine_map<(b, r, c, d) -> (b, r, d)>
#ci = affine_map<(b, r, c, d) -> (b, c, d)>
#rc = affine_map<(b, r, c, d) -> (b, r, c)>
#all = affine_map<(b, r, c) -> (b, r, c)>
#head = affine_map<(b, r, c) -> (b)>
func.func @other_values(%q: tensor<2x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x3xf32>, %slope: tensor<2xf32>, %s0: tensor<2x4x3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %vo = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %q1 = tensor.extract_slice %q[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k1 = tensor.extract_slice %k[0, 0, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v1 = tensor.extract_slice %v[0, 0, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt1e = tensor.empty() : tensor<2x4x4xf32>
  %kt1 = linalg.transpose ins(%k1 : tensor<2x4x4xf32>) outs(%kt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w1e = tensor.empty() : tensor<2x4x4xf32>
  %w1z = linalg.fill ins(%zero : f32) outs(%w1e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w1 = linalg.batch_matmul ins(%q1, %kt1 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w1z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m1e = tensor.empty() : tensor<2x4x4xf32>
  %m1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n1e = tensor.empty() : tensor<2x4x3xf32>
  %n1z = linalg.fill ins(%zero : f32) outs(%n1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n1 = linalg.batch_matmul ins(%m1, %v1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd1e = tensor.empty() : tensor<2x4x4xf32>
  %qd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p1e = tensor.empty() : tensor<2x4x3xf32>
  %p1z = linalg.fill ins(%zero : f32) outs(%p1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p1 = linalg.batch_matmul ins(%qd1, %s0 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o1e = tensor.empty() : tensor<2x4x3xf32>
  %o1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1, %p1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %kd1e = tensor.empty() : tensor<2x4x4xf32>
  %kd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k1, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%kd1e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 3 : index
    %s = arith.subi %n, %i : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %kdt1e = tensor.empty() : tensor<2x4x4xf32>
  %kdt1 = linalg.transpose ins(%kd1 : tensor<2x4x4xf32>) outs(%kdt1e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %a1e = tensor.empty() : tensor<2x4x3xf32>
  %a1z = linalg.fill ins(%zero : f32) outs(%a1e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %a1 = linalg.batch_matmul ins(%kdt1, %vo : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%a1z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %sd1e = tensor.empty() : tensor<2x4x3xf32>
  %sd1 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0, %slope : tensor<2x4x3xf32>, tensor<2xf32>) outs(%sd1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %t = arith.constant 4.0 : f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x3xf32>
  %s1e = tensor.empty() : tensor<2x4x3xf32>
  %s1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sd1, %a1 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%s1e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %q2 = tensor.extract_slice %q[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %k2 = tensor.extract_slice %k[0, 4, 0] [2, 4, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4x4xf32>
  %v2 = tensor.extract_slice %v[0, 4, 0] [2, 4, 3] [1, 1, 1] : tensor<2x8x3xf32> to tensor<2x4x3xf32>
  %kt2e = tensor.empty() : tensor<2x4x4xf32>
  %kt2 = linalg.transpose ins(%k2 : tensor<2x4x4xf32>) outs(%kt2e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %w2e = tensor.empty() : tensor<2x4x4xf32>
  %w2z = linalg.fill ins(%zero : f32) outs(%w2e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %w2 = linalg.batch_matmul ins(%q2, %kt2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%w2z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m2e = tensor.empty() : tensor<2x4x4xf32>
  %m2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%m2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %s = arith.subi %i, %j : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x4x4xf32>
  %n2e = tensor.empty() : tensor<2x4x3xf32>
  %n2z = linalg.fill ins(%zero : f32) outs(%n2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %n2 = linalg.batch_matmul ins(%m2, %v2 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%n2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %qd2e = tensor.empty() : tensor<2x4x4xf32>
  %qd2 = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q2, %slope : tensor<2x4x4xf32>, tensor<2xf32>) outs(%qd2e : tensor<2x4x4xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %n = arith.constant 1 : index
    %s = arith.addi %i, %n : index
    %w = arith.index_cast %s : index to i64
    %t = arith.sitofp %w : i64 to f32
    %p = arith.mulf %l, %t : f32
    %f = math.exp %p : f32
    %y = arith.mulf %x, %f : f32
    linalg.yield %y : f32
  } -> tensor<2x4x4xf32>
  %p2e = tensor.empty() : tensor<2x4x3xf32>
  %p2z = linalg.fill ins(%zero : f32) outs(%p2e : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %p2 = linalg.batch_matmul ins(%qd2, %s1 : tensor<2x4x4xf32>, tensor<2x4x3xf32>) outs(%p2z : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %o2e = tensor.empty() : tensor<2x4x3xf32>
  %o2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n2, %p2 : tensor<2x4x3xf32>, tensor<2x4x3xf32>) outs(%o2e : tensor<2x4x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %s = arith.addf %x, %y : f32
    linalg.yield %s : f32
  } -> tensor<2x4x3xf32>
  %o = tensor.concat dim(1) %o1, %o2 : (tensor<2x4x3xf32>, tensor<2x4x3xf32>) -> tensor<2x8x3xf32>
  return %o : tensor<2x8x3xf32>
}
