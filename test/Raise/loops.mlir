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

// -----

// A loop with a condition that counts up to a bound.
// CHECK-LABEL: func.func @while_loop(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x3x8x4xf32>, %[[K:[^:]+]]: tensor<2x3x8x4xf32>, %[[V:[^:]+]]: tensor<2x3x8x5xf32>)
// CHECK-NOT: scf.
// CHECK: %[[R:.+]] = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}] causal -> tensor<2x3x8x5xf32>
// CHECK-NEXT: return %[[R]]
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @while_loop(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>) -> (tensor<2x3x8x5xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:3 = scf.while (%n = %c0, %out0 = %o0, %sa = %s0) : (index, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) -> (index, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %more = arith.cmpi slt, %n, %c8 : index
    scf.condition(%more) %n, %out0, %sa : index, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  } do {
  ^bb0(%t: index, %out: tensor<2x3x8x5xf32>, %s: tensor<2x3x4x5xf32>):
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
    %tn = arith.addi %t, %c1 : index
    scf.yield %tn, %next, %s1 : index, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#1 : tensor<2x3x8x5xf32>
}

// -----

// Blocks of 8 tokens: a masked product inside, a decayed state between.
// CHECK-LABEL: func.func @blocks(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x3x32x4xf32>, %[[K:[^:]+]]: tensor<2x3x32x4xf32>, %[[V:[^:]+]]: tensor<2x3x32x5xf32>, %[[SLOPE:[^:]+]]: tensor<3xf32>)
// CHECK-NOT: scf.
// CHECK: %[[D:.+]] = linalg.generic
// CHECK: %[[L:.+]] = tensor.extract %[[SLOPE]]
// CHECK-NEXT: %[[N:.+]] = arith.negf %[[L]] : f32
// CHECK-NEXT: linalg.yield %[[N]] : f32
// CHECK: %[[R:.+]]:2 = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}} decay(%[[D]] : tensor<3xf32>) outs({{.+}}) {{.+}}] causal -> tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>
// CHECK-NEXT: return %[[R]]#0, %[[R]]#1
#s4 = affine_map<(b, h, d, e) -> (b, h, d, e)>
#all = affine_map<(b, h, i, j) -> (b, h, i, j)>
#head = affine_map<(b, h, i, j) -> (h)>
#qk0 = affine_map<(b, h, i, j, d) -> (b, h, i, d)>
#qk1 = affine_map<(b, h, i, j, d) -> (b, h, j, d)>
#qk2 = affine_map<(b, h, i, j, d) -> (b, h, i, j)>
#pv1 = affine_map<(b, h, i, e, j) -> (b, h, j, e)>
#pv0 = affine_map<(b, h, i, e, j) -> (b, h, i, j)>
#pv2 = affine_map<(b, h, i, e, j) -> (b, h, i, e)>
#rows = affine_map<(b, h, i, d) -> (b, h, i, d)>
#kv0 = affine_map<(b, h, d, e, j) -> (b, h, j, d)>
#kv1 = affine_map<(b, h, d, e, j) -> (b, h, j, e)>
#kv2 = affine_map<(b, h, d, e, j) -> (b, h, d, e)>
func.func @blocks(%q: tensor<2x3x32x4xf32>, %k: tensor<2x3x32x4xf32>, %v: tensor<2x3x32x5xf32>, %slope: tensor<3xf32>) -> (tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>) {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %seven = arith.constant 7.000000e+00 : f32
  %eight = arith.constant 8.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x32x5xf32>
  %r:2 = scf.for %n = %c0 to %c32 step %c8 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %n, 0] [2, 3, 8, 4] [1, 1, 1, 1] : tensor<2x3x32x4xf32> to tensor<2x3x8x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %n, 0] [2, 3, 8, 4] [1, 1, 1, 1] : tensor<2x3x32x4xf32> to tensor<2x3x8x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %n, 0] [2, 3, 8, 5] [1, 1, 1, 1] : tensor<2x3x32x5xf32> to tensor<2x3x8x5xf32>
    %we = tensor.empty() : tensor<2x3x8x8xf32>
    %w0 = linalg.fill ins(%zero : f32) outs(%we : tensor<2x3x8x8xf32>) -> tensor<2x3x8x8xf32>
    %w = linalg.generic {indexing_maps = [#qk0, #qk1, #qk2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qt, %kt : tensor<2x3x8x4xf32>, tensor<2x3x8x4xf32>) outs(%w0 : tensor<2x3x8x8xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x8xf32>
    %m = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%w, %slope : tensor<2x3x8x8xf32>, tensor<3xf32>) outs(%we : tensor<2x3x8x8xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %i = linalg.index 2 : index
      %j = linalg.index 3 : index
      %c = arith.cmpi sge, %i, %j : index
      %x = arith.subi %i, %j : index
      %xi = arith.index_cast %x : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %xf : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      %y = arith.select %c, %p, %zero : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x8xf32>
    %oe = tensor.empty() : tensor<2x3x8x5xf32>
    %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x3x8x5xf32>) -> tensor<2x3x8x5xf32>
    %in = linalg.generic {indexing_maps = [#pv0, #pv1, #pv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%m, %vt : tensor<2x3x8x8xf32>, tensor<2x3x8x5xf32>) outs(%oz : tensor<2x3x8x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x5xf32>
    %qe = tensor.empty() : tensor<2x3x8x4xf32>
    %qd = linalg.generic {indexing_maps = [#rows, #head, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%qt, %slope : tensor<2x3x8x4xf32>, tensor<3xf32>) outs(%qe : tensor<2x3x8x4xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %i = linalg.index 2 : index
      %xi = arith.index_cast %i : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %x1 = arith.addf %xf, %one : f32
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %x1 : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x8x4xf32>
    %between = linalg.generic {indexing_maps = [#pv0, #pv1, #pv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qd, %s : tensor<2x3x8x4xf32>, tensor<2x3x4x5xf32>) outs(%oz : tensor<2x3x8x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x5xf32>
    %both = arith.addf %in, %between : tensor<2x3x8x5xf32>
    %next = tensor.insert_slice %both into %out[0, 0, %n, 0] [2, 3, 8, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> into tensor<2x3x32x5xf32>
    %kd = linalg.generic {indexing_maps = [#rows, #head, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt, %slope : tensor<2x3x8x4xf32>, tensor<3xf32>) outs(%qe : tensor<2x3x8x4xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %i = linalg.index 2 : index
      %xi = arith.index_cast %i : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %x1 = arith.subf %seven, %xf : f32
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %x1 : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x8x4xf32>
    %se = tensor.empty() : tensor<2x3x4x5xf32>
    %kept = linalg.generic {indexing_maps = [#s4, #head, #s4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %slope : tensor<2x3x4x5xf32>, tensor<3xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %eight : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x4x5xf32>
    %s1 = linalg.generic {indexing_maps = [#kv0, #kv1, #kv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%kd, %vt : tensor<2x3x8x4xf32>, tensor<2x3x8x5xf32>) outs(%kept : tensor<2x3x4x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    scf.yield %next, %s1 : tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0, %r#1 : tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>
}

// -----

// A loop that counts blocks and starts from a state.
// CHECK-LABEL: func.func @counted_blocks(
// CHECK-SAME: %[[S:[^:]+]]: tensor<2x3x4x5xf32>)
// CHECK-NOT: scf.
// CHECK: attn.linear_attention {{.+}} initial_state(%[[S]] : tensor<2x3x4x5xf32>)
// CHECK-NOT: scf.
#s4 = affine_map<(b, h, d, e) -> (b, h, d, e)>
#all = affine_map<(b, h, i, j) -> (b, h, i, j)>
#head = affine_map<(b, h, i, j) -> (h)>
#qk0 = affine_map<(b, h, i, j, d) -> (b, h, i, d)>
#qk1 = affine_map<(b, h, i, j, d) -> (b, h, j, d)>
#qk2 = affine_map<(b, h, i, j, d) -> (b, h, i, j)>
#pv1 = affine_map<(b, h, i, e, j) -> (b, h, j, e)>
#pv0 = affine_map<(b, h, i, e, j) -> (b, h, i, j)>
#pv2 = affine_map<(b, h, i, e, j) -> (b, h, i, e)>
#rows = affine_map<(b, h, i, d) -> (b, h, i, d)>
#kv0 = affine_map<(b, h, d, e, j) -> (b, h, j, d)>
#kv1 = affine_map<(b, h, d, e, j) -> (b, h, j, e)>
#kv2 = affine_map<(b, h, d, e, j) -> (b, h, d, e)>
func.func @counted_blocks(%q: tensor<2x3x32x4xf32>, %k: tensor<2x3x32x4xf32>, %v: tensor<2x3x32x5xf32>, %slope: tensor<3xf32>, %s0: tensor<2x3x4x5xf32>) -> (tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>) {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %seven = arith.constant 7.000000e+00 : f32
  %eight = arith.constant 8.000000e+00 : f32
  %o0 = tensor.empty() : tensor<2x3x32x5xf32>
  %r:2 = scf.for %number = %c0 to %c4 step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>) {
    %n = arith.muli %number, %c8 : index
    %qt = tensor.extract_slice %q[0, 0, %n, 0] [2, 3, 8, 4] [1, 1, 1, 1] : tensor<2x3x32x4xf32> to tensor<2x3x8x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %n, 0] [2, 3, 8, 4] [1, 1, 1, 1] : tensor<2x3x32x4xf32> to tensor<2x3x8x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %n, 0] [2, 3, 8, 5] [1, 1, 1, 1] : tensor<2x3x32x5xf32> to tensor<2x3x8x5xf32>
    %we = tensor.empty() : tensor<2x3x8x8xf32>
    %w0 = linalg.fill ins(%zero : f32) outs(%we : tensor<2x3x8x8xf32>) -> tensor<2x3x8x8xf32>
    %w = linalg.generic {indexing_maps = [#qk0, #qk1, #qk2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qt, %kt : tensor<2x3x8x4xf32>, tensor<2x3x8x4xf32>) outs(%w0 : tensor<2x3x8x8xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x8xf32>
    %m = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%w, %slope : tensor<2x3x8x8xf32>, tensor<3xf32>) outs(%we : tensor<2x3x8x8xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %i = linalg.index 2 : index
      %j = linalg.index 3 : index
      %c = arith.cmpi sge, %i, %j : index
      %x = arith.subi %i, %j : index
      %xi = arith.index_cast %x : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %xf : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      %y = arith.select %c, %p, %zero : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x8xf32>
    %oe = tensor.empty() : tensor<2x3x8x5xf32>
    %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x3x8x5xf32>) -> tensor<2x3x8x5xf32>
    %in = linalg.generic {indexing_maps = [#pv0, #pv1, #pv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%m, %vt : tensor<2x3x8x8xf32>, tensor<2x3x8x5xf32>) outs(%oz : tensor<2x3x8x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x5xf32>
    %qe = tensor.empty() : tensor<2x3x8x4xf32>
    %qd = linalg.generic {indexing_maps = [#rows, #head, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%qt, %slope : tensor<2x3x8x4xf32>, tensor<3xf32>) outs(%qe : tensor<2x3x8x4xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %i = linalg.index 2 : index
      %xi = arith.index_cast %i : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %x1 = arith.addf %xf, %one : f32
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %x1 : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x8x4xf32>
    %between = linalg.generic {indexing_maps = [#pv0, #pv1, #pv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qd, %s : tensor<2x3x8x4xf32>, tensor<2x3x4x5xf32>) outs(%oz : tensor<2x3x8x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x5xf32>
    %both = arith.addf %in, %between : tensor<2x3x8x5xf32>
    %next = tensor.insert_slice %both into %out[0, 0, %n, 0] [2, 3, 8, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> into tensor<2x3x32x5xf32>
    %kd = linalg.generic {indexing_maps = [#rows, #head, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt, %slope : tensor<2x3x8x4xf32>, tensor<3xf32>) outs(%qe : tensor<2x3x8x4xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %i = linalg.index 2 : index
      %xi = arith.index_cast %i : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %x1 = arith.subf %seven, %xf : f32
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %x1 : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x8x4xf32>
    %se = tensor.empty() : tensor<2x3x4x5xf32>
    %kept = linalg.generic {indexing_maps = [#s4, #head, #s4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %slope : tensor<2x3x4x5xf32>, tensor<3xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %ln = arith.negf %l : f32
      %lx = arith.mulf %ln, %eight : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x4x5xf32>
    %s1 = linalg.generic {indexing_maps = [#kv0, #kv1, #kv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%kd, %vt : tensor<2x3x8x4xf32>, tensor<2x3x8x5xf32>) outs(%kept : tensor<2x3x4x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    scf.yield %next, %s1 : tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0, %r#1 : tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>
}

// -----

// The sum decays, the token's product with it: λ (S + kᵀ v) is λ S + λ kᵀ v.
// CHECK-LABEL: func.func @sum_decays(
// CHECK-SAME: %[[G:[^:]+]]: tensor<2x3x8xf32>)
// CHECK-NOT: scf.for
// CHECK: attn.linear_attention {{.+}} decay(
// CHECK-NEXT: key_map (%[[K:[a-z0-9]+]]: f32,
// CHECK: %[[A:.+]] = tensor.extract %[[G]]
// CHECK: %[[L:.+]] = math.exp %[[A]]
// CHECK-NEXT: arith.mulf %[[L]], %[[K]]
// CHECK-NOT: scf.for
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#gate = affine_map<(b, h, d, e) -> (b, h)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @sum_decays(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>, %g: tensor<2x3x8xf32>) -> (tensor<2x3x8x5xf32>) {
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
    ^bb0(%x: f32, %a: f32, %b: f32, %c: f32, %u: f32):
      %kv = arith.mulf %a, %b : f32
      %z = arith.addf %x, %kv : f32
      %l = math.exp %c : f32
      %y = arith.mulf %z, %l : f32
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

// What scales a row by its position is the query's: 1 / (t + 1).
// CHECK-LABEL: func.func @average(
// CHECK-NOT: scf.for
// CHECK: attn.linear_attention
// CHECK-NEXT: query_map (%[[Q:[a-z0-9]+]]: f32, %{{[a-z0-9]+}}: index, %{{[a-z0-9]+}}: index, %[[T:[a-z0-9]+]]: index
// CHECK-NEXT: %[[N:.+]] = arith.addi %[[T]], %{{.+}} : index
// CHECK: %[[F:.+]] = arith.sitofp %{{.+}} : i64 to f32
// CHECK-NEXT: %[[D:.+]] = arith.divf %{{.+}}, %[[F]] : f32
// CHECK-NEXT: arith.mulf %[[D]], %[[Q]] : f32
// CHECK-NOT: scf.for
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#row = affine_map<(b, h, e) -> (b, h, e)>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @average(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>) -> (tensor<2x3x8x5xf32>) {
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
    %row = linalg.generic {indexing_maps = [#row, #row], iterator_types = ["parallel", "parallel", "parallel"]} ins(%num : tensor<2x3x5xf32>) outs(%re : tensor<2x3x5xf32>) {
    ^bb0(%a: f32, %u: f32):
      %n = arith.addi %t, %c1 : index
      %ni = arith.index_cast %n : index to i64
      %nf = arith.sitofp %ni : i64 to f32
      %y = arith.divf %a, %nf : f32
      linalg.yield %y : f32
    } -> tensor<2x3x5xf32>
    %next = tensor.insert_slice %row into %out[0, 0, %t, 0] [2, 3, 1, 5] [1, 1, 1, 1] : tensor<2x3x5xf32> into tensor<2x3x8x5xf32>
    scf.yield %next, %s1 : tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0 : tensor<2x3x8x5xf32>
}

// -----

// Blocks that decay by one constant.
// CHECK-LABEL: func.func @constant_blocks(
// CHECK: %[[C:.+]] = arith.constant -6.250000e-02 : f32
// CHECK-NOT: scf.
// CHECK: %[[D:.+]] = linalg.generic {{.+}} outs(%{{.+}} : tensor<f32>) {
// CHECK: linalg.yield %[[C]]
// CHECK: attn.linear_attention {{.+}} decay(%[[D]] : tensor<f32>)
// CHECK-NOT: scf.
#s4 = affine_map<(b, h, d, e) -> (b, h, d, e)>
#all = affine_map<(b, h, i, j) -> (b, h, i, j)>
#qk0 = affine_map<(b, h, i, j, d) -> (b, h, i, d)>
#qk1 = affine_map<(b, h, i, j, d) -> (b, h, j, d)>
#qk2 = affine_map<(b, h, i, j, d) -> (b, h, i, j)>
#pv1 = affine_map<(b, h, i, e, j) -> (b, h, j, e)>
#pv0 = affine_map<(b, h, i, e, j) -> (b, h, i, j)>
#pv2 = affine_map<(b, h, i, e, j) -> (b, h, i, e)>
#rows = affine_map<(b, h, i, d) -> (b, h, i, d)>
#kv0 = affine_map<(b, h, d, e, j) -> (b, h, j, d)>
#kv1 = affine_map<(b, h, d, e, j) -> (b, h, j, e)>
#kv2 = affine_map<(b, h, d, e, j) -> (b, h, d, e)>
func.func @constant_blocks(%q: tensor<2x3x32x4xf32>, %k: tensor<2x3x32x4xf32>, %v: tensor<2x3x32x5xf32>) -> (tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>) {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %seven = arith.constant 7.000000e+00 : f32
  %eight = arith.constant 8.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x32x5xf32>
  %r:2 = scf.for %n = %c0 to %c32 step %c8 iter_args(%out = %o0, %s = %s0) -> (tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %n, 0] [2, 3, 8, 4] [1, 1, 1, 1] : tensor<2x3x32x4xf32> to tensor<2x3x8x4xf32>
    %kt = tensor.extract_slice %k[0, 0, %n, 0] [2, 3, 8, 4] [1, 1, 1, 1] : tensor<2x3x32x4xf32> to tensor<2x3x8x4xf32>
    %vt = tensor.extract_slice %v[0, 0, %n, 0] [2, 3, 8, 5] [1, 1, 1, 1] : tensor<2x3x32x5xf32> to tensor<2x3x8x5xf32>
    %we = tensor.empty() : tensor<2x3x8x8xf32>
    %w0 = linalg.fill ins(%zero : f32) outs(%we : tensor<2x3x8x8xf32>) -> tensor<2x3x8x8xf32>
    %w = linalg.generic {indexing_maps = [#qk0, #qk1, #qk2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qt, %kt : tensor<2x3x8x4xf32>, tensor<2x3x8x4xf32>) outs(%w0 : tensor<2x3x8x8xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x8xf32>
    %m = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%w : tensor<2x3x8x8xf32>) outs(%we : tensor<2x3x8x8xf32>) {
    ^bb0(%a: f32, %u: f32):
      %i = linalg.index 2 : index
      %j = linalg.index 3 : index
      %c = arith.cmpi sge, %i, %j : index
      %x = arith.subi %i, %j : index
      %xi = arith.index_cast %x : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %ln = arith.constant -6.250000e-02 : f32
      %lx = arith.mulf %ln, %xf : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      %y = arith.select %c, %p, %zero : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x8xf32>
    %oe = tensor.empty() : tensor<2x3x8x5xf32>
    %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x3x8x5xf32>) -> tensor<2x3x8x5xf32>
    %in = linalg.generic {indexing_maps = [#pv0, #pv1, #pv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%m, %vt : tensor<2x3x8x8xf32>, tensor<2x3x8x5xf32>) outs(%oz : tensor<2x3x8x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x5xf32>
    %qe = tensor.empty() : tensor<2x3x8x4xf32>
    %qd = linalg.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%qt : tensor<2x3x8x4xf32>) outs(%qe : tensor<2x3x8x4xf32>) {
    ^bb0(%a: f32, %u: f32):
      %i = linalg.index 2 : index
      %xi = arith.index_cast %i : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %x1 = arith.addf %xf, %one : f32
      %ln = arith.constant -6.250000e-02 : f32
      %lx = arith.mulf %ln, %x1 : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x8x4xf32>
    %between = linalg.generic {indexing_maps = [#pv0, #pv1, #pv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qd, %s : tensor<2x3x8x4xf32>, tensor<2x3x4x5xf32>) outs(%oz : tensor<2x3x8x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x8x5xf32>
    %both = arith.addf %in, %between : tensor<2x3x8x5xf32>
    %next = tensor.insert_slice %both into %out[0, 0, %n, 0] [2, 3, 8, 5] [1, 1, 1, 1] : tensor<2x3x8x5xf32> into tensor<2x3x32x5xf32>
    %kd = linalg.generic {indexing_maps = [#rows, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt : tensor<2x3x8x4xf32>) outs(%qe : tensor<2x3x8x4xf32>) {
    ^bb0(%a: f32, %u: f32):
      %i = linalg.index 2 : index
      %xi = arith.index_cast %i : index to i64
      %xf = arith.sitofp %xi : i64 to f32
      %x1 = arith.subf %seven, %xf : f32
      %ln = arith.constant -6.250000e-02 : f32
      %lx = arith.mulf %ln, %x1 : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x8x4xf32>
    %se = tensor.empty() : tensor<2x3x4x5xf32>
    %kept = linalg.generic {indexing_maps = [#s4, #s4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<2x3x4x5xf32>) outs(%se : tensor<2x3x4x5xf32>) {
    ^bb0(%a: f32, %u: f32):
      %ln = arith.constant -6.250000e-02 : f32
      %lx = arith.mulf %ln, %eight : f32
      %g = math.exp %lx : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<2x3x4x5xf32>
    %s1 = linalg.generic {indexing_maps = [#kv0, #kv1, #kv2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%kd, %vt : tensor<2x3x8x4xf32>, tensor<2x3x8x5xf32>) outs(%kept : tensor<2x3x4x5xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x3x4x5xf32>
    scf.yield %next, %s1 : tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#0, %r#1 : tensor<2x3x32x5xf32>, tensor<2x3x4x5xf32>
}

// -----

// More heads than tokens share one state: what the loop counts is the position.
// CHECK-LABEL: func.func @shared_keys(
// CHECK-NOT: scf.for
// CHECK: attn.linear_attention ins(%{{.+}} : tensor<2x16x8x4xf32>, tensor<2x8x4xf32>, tensor<2x8x5xf32>) {{.+}} maps [#[[Q:.+]], #{{.+}}, #{{.+}}, #[[O:.+]]] causal
// CHECK-NOT: scf.for
#state = affine_map<(b, d, e) -> (b, d, e)>
#key = affine_map<(b, d, e) -> (b, d)>
#value = affine_map<(b, d, e) -> (b, e)>
#query = affine_map<(b, h, d, e) -> (b, h, d)>
#read = affine_map<(b, h, d, e) -> (b, d, e)>
#row = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @shared_keys(%q: tensor<2x16x8x4xf32>, %k: tensor<2x8x4xf32>, %v: tensor<2x8x5xf32>) -> (tensor<2x16x8x5xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x4x5xf32>
  %o0 = tensor.empty() : tensor<2x16x8x5xf32>
  %se = tensor.empty() : tensor<2x4x5xf32>
  %r:2 = scf.for %t = %c0 to %c8 step %c1 iter_args(%out = %o0, %s = %s0) -> (tensor<2x16x8x5xf32>, tensor<2x4x5xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [2, 16, 1, 4] [1, 1, 1, 1] : tensor<2x16x8x4xf32> to tensor<2x16x4xf32>
    %kt = tensor.extract_slice %k[0, %t, 0] [2, 1, 4] [1, 1, 1] : tensor<2x8x4xf32> to tensor<2x4xf32>
    %vt = tensor.extract_slice %v[0, %t, 0] [2, 1, 5] [1, 1, 1] : tensor<2x8x5xf32> to tensor<2x5xf32>
    %s1 = linalg.generic {indexing_maps = [#state, #key, #value, #state], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %kt, %vt : tensor<2x4x5xf32>, tensor<2x4xf32>, tensor<2x5xf32>) outs(%se : tensor<2x4x5xf32>) {
    ^bb0(%x: f32, %a: f32, %b: f32, %u: f32):
      %kv = arith.mulf %a, %b : f32
      %y = arith.addf %x, %kv : f32
      linalg.yield %y : f32
    } -> tensor<2x4x5xf32>
    %nz = arith.constant dense<0.000000e+00> : tensor<2x16x5xf32>
    %num = linalg.generic {indexing_maps = [#query, #read, #row], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%qt, %s1 : tensor<2x16x4xf32>, tensor<2x4x5xf32>) outs(%nz : tensor<2x16x5xf32>) {
    ^bb0(%a: f32, %x: f32, %u: f32):
      %p = arith.mulf %a, %x : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<2x16x5xf32>
    %next = tensor.insert_slice %num into %out[0, 0, %t, 0] [2, 16, 1, 5] [1, 1, 1, 1] : tensor<2x16x5xf32> into tensor<2x16x8x5xf32>
    scf.yield %next, %s1 : tensor<2x16x8x5xf32>, tensor<2x4x5xf32>
  }
  return %r#0 : tensor<2x16x8x5xf32>
}

// -----

// A loop as JAX has it: the counter is a tensor of rank 0, and what it indexes is clamped.
// CHECK-LABEL: func.func @counter_tensor(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x3x8x4xf32>, %[[K:[^:]+]]: tensor<2x3x8x4xf32>, %[[V:[^:]+]]: tensor<2x3x8x5xf32>)
// CHECK-NOT: scf.
// CHECK: %[[R:.+]] = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] : {{.+}}] causal -> tensor<2x3x8x5xf32>
// CHECK-NEXT: return %[[R]]
#state = affine_map<(b, h, d, e) -> (b, h, d, e)>
#key = affine_map<(b, h, d, e) -> (b, h, d)>
#point = affine_map<() -> ()>
#value = affine_map<(b, h, d, e) -> (b, h, e)>
func.func @counter_tensor(%q: tensor<2x3x8x4xf32>, %k: tensor<2x3x8x4xf32>, %v: tensor<2x3x8x5xf32>) -> (tensor<2x3x8x5xf32>) {
  %i0 = arith.constant dense<0> : tensor<i32>
  %i1 = arith.constant dense<1> : tensor<i32>
  %i7 = arith.constant dense<7> : tensor<i32>
  %i8 = arith.constant dense<8> : tensor<i32>
  %zero = arith.constant 0.000000e+00 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<2x3x4x5xf32>
  %o0 = tensor.empty() : tensor<2x3x8x5xf32>
  %re = tensor.empty() : tensor<2x3x5xf32>
  %se = tensor.empty() : tensor<2x3x4x5xf32>
  %ze = tensor.empty() : tensor<2x3x4xf32>
  %r:3 = scf.while (%n0 = %i0, %o = %o0, %sb = %s0) : (tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) -> (tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>) {
    %be = tensor.empty() : tensor<i1>
    %less = linalg.generic {indexing_maps = [#point, #point, #point], iterator_types = []} ins(%n0, %i8 : tensor<i32>, tensor<i32>) outs(%be : tensor<i1>) {
    ^bb0(%a: i32, %b: i32, %u: i1):
      %y = arith.cmpi slt, %a, %b : i32
      linalg.yield %y : i1
    } -> tensor<i1>
    %go = tensor.extract %less[] : tensor<i1>
    scf.condition(%go) %n0, %o, %sb : tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  } do {
  ^bb0(%n: tensor<i32>, %out: tensor<2x3x8x5xf32>, %s: tensor<2x3x4x5xf32>):
    %low = arith.maxsi %n, %i0 : tensor<i32>
    %clamped = arith.minsi %low, %i7 : tensor<i32>
    %ti = tensor.extract %clamped[] : tensor<i32>
    %t = arith.index_cast %ti : i32 to index
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
    %after = arith.addi %n, %i1 : tensor<i32>
    scf.yield %after, %next, %s1 : tensor<i32>, tensor<2x3x8x5xf32>, tensor<2x3x4x5xf32>
  }
  return %r#1 : tensor<2x3x8x5xf32>
}
