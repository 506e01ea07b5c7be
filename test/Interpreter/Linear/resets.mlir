// Packed sequences of 23 tokens: features, a normalizer, a decay of each token,
// an initial state for the first.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @resets(%q: tensor<1x2x200x72xbf16>, %k: tensor<1x2x200x72xbf16>, %v: tensor<1x2x200x64xbf16>, %x: tensor<1x2x200xf32>, %s0: tensor<1x2x72x64xf32>, %zx: tensor<1x2x72xf32>) -> (tensor<1x2x200x64xbf16>) {
  %ab = math.absf %x : tensor<1x2x200xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x2x200xf32>
  %g = arith.mulf %ab, %dc : tensor<1x2x200xf32>
  %z0 = math.absf %zx : tensor<1x2x72xf32>
  %o0 = tensor.empty() : tensor<1x2x200x64xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x200x72xbf16>, tensor<1x2x200x72xbf16>, tensor<1x2x200x64xbf16>) decay (%g : tensor<1x2x200xf32>) initial_state (%s0, %z0 : tensor<1x2x72x64xf32>, tensor<1x2x72xf32>) outs(%o0 : tensor<1x2x200x64xbf16>)
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
      %p = arith.constant 23 : index
      %m = arith.remui %t, %p : index
      %z = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z : index
      attn.yield %c : i1
    } -> tensor<1x2x200x64xbf16>
  return %r#0 : tensor<1x2x200x64xbf16>
}
