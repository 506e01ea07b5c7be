// RUN: attn-opt --attn-raise-pipeline --split-input-file %s | FileCheck %s

// Linear attention as a loop over tokens: 2 batches, 3 heads, 8 tokens.

// S ← S + kᵀv, o = q S.
// CHECK-LABEL: func.func @plain(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x3x8x4xf32>, %[[K:[^:]+]]: tensor<2x3x8x4xf32>, %[[V:[^:]+]]: tensor<2x3x8x5xf32>)
// CHECK-NOT: scf.for
// CHECK: %[[R:.+]] = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}] causal -> tensor<2x3x8x5xf32>
// CHECK-NEXT: return %[[R]]
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @plain(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>) -> (tensor<2x3x8x5xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:2 = scf.for %t = %c0 to %c8 step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> to tensor<2x3x5xf32>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %kt, %vt : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>, tensor<2x3x5xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%x: f32, %a: f32, %b: f32, %u: f32):
      %kv = arith.mulf %a, %b : f32
      %y = arith.addf %x, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x3x4xf32>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %next = tensor.insert_slice %num into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xf32> into tensor<2x3x8x5xf32>
    scf.yield %next, %s1 : tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0 : tensor<2x3x8x5xf32>
}

// -----

// A decay by head.
// CHECK-LABEL: func.func @by_head(
// CHECK-SAME: %[[SLOPE:[^:]+]]: tensor<3xf32>)
// CHECK-NOT: scf.for
// CHECK: %[[D:.+]] = linalg.generic
// CHECK: %[[L:.+]] = tensor.extract %[[SLOPE]]
// CHECK-NEXT: %[[N:.+]] = arith.negf %[[L]] : f32
// CHECK-NEXT: linalg.yield %[[N]] : f32
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<3xf32>)
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
#head = affine_map<(b, h, d, e) -> (h)>
func.func @by_head(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>, %slope: tensor<3xf32>) -> (tensor<2x3x8x5xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:2 = scf.for %t = %c0 to %c8 step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> to tensor<2x3x5xf32>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #head, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %kt, %vt, %slope : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>, tensor<2x3x5xf32>, tensor<3xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%x: f32, %a: f32, %b: f32, %l: f32, %u: f32):
      %n = arith.negf %l : f32
      %w = math.exp %n : f32
      %p = arith.mulf %x, %w : f32
      %kv = arith.mulf %a, %b : f32
      %y = arith.addf %p, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x3x4xf32>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %next = tensor.insert_slice %num into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xf32> into tensor<2x3x8x5xf32>
    scf.yield %next, %s1 : tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0 : tensor<2x3x8x5xf32>
}

// -----

// A sigmoid gate by token, features, sums, states in and out.
// CHECK-LABEL: func.func @states(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x3x8x4xbf16>, %[[K:[^:]+]]: tensor<2x3x8x4xbf16>, %[[V:[^:]+]]: tensor<2x3x8x5xbf16>, %[[S:[^:]+]]: tensor<2x3x4x5xf32>, %[[Z:[^:]+]]: tensor<2x3x4xf32>)
// CHECK-NOT: scf.for
// CHECK: %[[R:.+]]:3 = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}} initial_state(%[[S]], %[[Z]] : {{.+}} causal normalized
// CHECK: query_map
// CHECK: arith.maximumf
// CHECK: key_map
// CHECK: arith.maximumf
// CHECK: return %[[R]]#0, %[[R]]#1, %[[R]]#2
#all = affine_map<(b, h, d) -> (b, h, d)>
#row = affine_map<(b, h, d) -> (b, h)>
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @states(%q: tensor<2x3x8x4xbf16>, %k: tensor<2x3x8x4xbf16>, %v: tensor<2x3x8x5xbf16>, %s0: tensor<2x3x4x5xf32>, %z0: tensor<2x3x4xf32>) -> (tensor<2x3x8x5xbf16>, tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.000000e+00 : f32
  %eps = arith.constant 1.0e-3 : f32
  %o0 = tensor.empty() : tensor<2x3x8x5xbf16>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:3 = scf.for %t = %c0 to %c8 step %c1 iter_args(%out = %o0, %s = %s0, %z = %z0) -> (tensor<2x3x8x5xbf16>, tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xbf16> to tensor<2x3x4xbf16>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xbf16> to tensor<2x3x4xbf16>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x8x5xbf16> to tensor<2x3x5xbf16>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %kt, %vt : tensor<2x3x4x5xf32>, tensor<2x3x4xbf16>, tensor<2x3x5xbf16>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%x: f32, %a: bf16, %b: bf16, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %bf = arith.extf %b : bf16 to f32
      %f = arith.maximumf %af, %zero : f32
      %kv = arith.mulf %f, %bf : f32
      %y = arith.addf %x, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    %z1 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%z, %kt : tensor<2x3x4xf32>, tensor<2x3x4xbf16>) outs(%ze : tensor<2x3x4xf32>) {
    ^bb0(%x: f32, %a: bf16, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %f = arith.maximumf %af, %zero : f32
      %y = arith.addf %x, %f : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x3x4xbf16>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
    ^bb0(%a: bf16, %x: f32, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %f = arith.maximumf %af, %zero : f32
      %p = arith.mulf %f, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %dz = arith.constant dense<0.000000e+00> : tensor<2x3xf32>
    %den = linalg.generic {indexing_maps = [#all, #all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%qt, %z1 : tensor<2x3x4xbf16>, tensor<2x3x4xf32>) outs(%dz : tensor<2x3xf32>) {
    ^bb0(%a: bf16, %x: f32, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %f = arith.maximumf %af, %zero : f32
      %p = arith.mulf %f, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3xf32>
    %row = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%num, %den : tensor<2x3x5xf32>, tensor<2x3xf32>) outs(%re : tensor<2x3x5xf32>) {
    ^bb0(%x: f32, %n: f32, %u: f32):
      %w = arith.addf %n, %eps : f32
      %y = arith.divf %x, %w : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %cast = arith.truncf %row : tensor<2x3x5xf32> to tensor<2x3x5xbf16>
    %next = tensor.insert_slice %cast into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xbf16> into tensor<2x3x8x5xbf16>
    scf.yield %next, %s1, %z1 : tensor<2x3x8x5xbf16>, tensor<2x3x4x5xf32>, tensor<2x3x4xf32>
  }
  return %r#0, %r#1, %r#2 : tensor<2x3x8x5xbf16>, tensor<2x3x4x5xf32>, tensor<2x3x4xf32>
}

// -----

// A gate by token, of which the logarithm is taken.
// CHECK-LABEL: func.func @by_token(
// CHECK-SAME: %[[G:[^:]+]]: tensor<2x3x8xf32>)
// CHECK-NOT: scf.for
// CHECK: %[[D:.+]] = linalg.generic
// CHECK: tensor.extract %[[G]]
// CHECK: math.log
// CHECK: arith.maximumf
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<2x3x8xf32>)
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
#gate = affine_map<(b, h, d, e) -> (b, h)>
func.func @by_token(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>, %g: tensor<2x3x8xf32>) -> (tensor<2x3x8x5xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:2 = scf.for %t = %c0 to %c8 step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> to tensor<2x3x5xf32>
    %gt = tensor.extract_slice %g[0, 0, %t] [2, 3, 1] [1, 1, 1] : tensor<2x3x8xf32> to tensor<2x3xf32>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #gate, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %kt, %vt, %gt : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>, tensor<2x3x5xf32>, tensor<2x3xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%x: f32, %a: f32, %b: f32, %l: f32, %u: f32):
      %n = arith.negf %l : f32
      %ex = math.exp %n : f32
      %one = arith.constant 1.0 : f32
      %den = arith.addf %ex, %one : f32
      %w = arith.divf %one, %den : f32
      %p = arith.mulf %w, %x : f32
      %kv = arith.mulf %a, %b : f32
      %y = arith.addf %p, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x3x4xf32>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %next = tensor.insert_slice %num into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xf32> into tensor<2x3x8x5xf32>
    scf.yield %next, %s1 : tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0 : tensor<2x3x8x5xf32>
}

// -----

// A gate by token and channel; the last state is returned.
// CHECK-LABEL: func.func @by_channel(
// CHECK-NOT: scf.for
// CHECK: %[[R:.+]]:2 = attn.linear_attention {{.+}} decay(%{{.+}} : tensor<2x3x8x4xf32>)
// CHECK: return %[[R]]#0, %[[R]]#1
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @by_channel(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>, %g: tensor<2x3x8x4xf32>) -> (tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:2 = scf.for %t = %c0 to %c8 step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> to tensor<2x3x5xf32>
    %gt = tensor.extract_slice %g[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #key, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %kt, %vt, %gt : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>, tensor<2x3x5xf32>, tensor<2x3x4xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%x: f32, %a: f32, %b: f32, %l: f32, %u: f32):
      %n = arith.negf %l : f32
      %ex = math.exp %n : f32
      %one = arith.constant 1.0 : f32
      %den = arith.addf %ex, %one : f32
      %w = arith.divf %one, %den : f32
      %p = arith.mulf %w, %x : f32
      %kv = arith.mulf %a, %b : f32
      %y = arith.addf %p, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x3x4xf32>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %next = tensor.insert_slice %num into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xf32> into tensor<2x3x8x5xf32>
    scf.yield %next, %s1 : tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0, %r#1 : tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
}

// -----

// The state starts again every third token.
// CHECK-LABEL: func.func @resets(
// CHECK-NOT: scf.for
// CHECK: attn.linear_attention {{.+}} causal
// CHECK-NEXT: reset (%{{.+}}: index, %{{.+}}: index, %[[T:.+]]: index) {
// CHECK: arith.cmpi eq
// CHECK: attn.yield
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @resets(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>) -> (tensor<2x3x8x5xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:2 = scf.for %t = %c0 to %c8 step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [2, 3, 1, 4] [1, 1, 1, 1] : tensor<2x3x8x4xf32> to tensor<2x3x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> to tensor<2x3x5xf32>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %kt, %vt : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>, tensor<2x3x5xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%x: f32, %a: f32, %b: f32, %u: f32):
      %c3 = arith.constant 3 : index
      %m = arith.remui %t, %c3 : index
      %new = arith.cmpi eq, %m, %c0 : index
      %p = arith.select %new, %zero, %x : f32
      %kv = arith.mulf %a, %b : f32
      %y = arith.addf %p, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x3x5xf32>
    %num = linalg.generic {indexing_maps = [#key, #state, #value], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x3x4xf32>, tensor<2x3x4x5xf32>) outs(%nz : tensor<2x3x5xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %next = tensor.insert_slice %num into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xf32> into tensor<2x3x8x5xf32>
    scf.yield %next, %s1 : tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0 : tensor<2x3x8x5xf32>
}
