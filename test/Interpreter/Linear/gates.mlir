// Token by token, in f32: a decay of each token, resets, features, a normalizer,
// states in and out, head dims that are no multiples of 64.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-3: output {{.*}}PASS

func.func @gates(%q: tensor<1x2x40x72xf32>, %k: tensor<1x2x40x72xf32>, %v: tensor<1x2x40x100xf32>, %x: tensor<1x2x40xf32>, %s0: tensor<1x2x72x100xf32>, %zx: tensor<1x2x72xf32>) -> (tensor<1x2x40x100xf32>, tensor<1x2x72x100xf32>, tensor<1x2x72xf32>) {
  %ab = math.absf %x : tensor<1x2x40xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x2x40xf32>
  %g = arith.mulf %ab, %dc : tensor<1x2x40xf32>
  %z0 = math.absf %zx : tensor<1x2x72xf32>
  %o0 = tensor.empty() : tensor<1x2x40x100xf32>
  %s1 = tensor.empty() : tensor<1x2x72x100xf32>
  %z1 = tensor.empty() : tensor<1x2x72xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x40x72xf32>, tensor<1x2x40x72xf32>, tensor<1x2x40x100xf32>) decay (%g : tensor<1x2x40xf32>) initial_state (%s0, %z0 : tensor<1x2x72x100xf32>, tensor<1x2x72xf32>) outs(%o0, %s1, %z1 : tensor<1x2x40x100xf32>, tensor<1x2x72x100xf32>, tensor<1x2x72xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>] causal normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 7 : index
      %m = arith.remui %t, %p : index
      %z = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z : index
      attn.yield %c : i1
    } -> tensor<1x2x40x100xf32>, tensor<1x2x72x100xf32>, tensor<1x2x72xf32>
  return %r#0, %r#1, %r#2 : tensor<1x2x40x100xf32>, tensor<1x2x72x100xf32>, tensor<1x2x72xf32>
}
