// Features of more channels than 128, a decay, an initial state.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @wide_features(%q: tensor<1x1x200x192xbf16>, %k: tensor<1x1x200x192xbf16>, %v: tensor<1x1x200x64xbf16>, %x: tensor<1xf32>, %s0: tensor<1x1x192x64xf32>) -> (tensor<1x1x200x64xbf16>) {
  %ab = math.absf %x : tensor<1xf32>
  %dc = arith.constant dense<-0.1> : tensor<1xf32>
  %g = arith.mulf %ab, %dc : tensor<1xf32>
  %o0 = tensor.empty() : tensor<1x1x200x64xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x200x192xbf16>, tensor<1x1x200x192xbf16>, tensor<1x1x200x64xbf16>) decay (%g : tensor<1xf32>) initial_state (%s0 : tensor<1x1x192x64xf32>) outs(%o0 : tensor<1x1x200x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal
    query_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.absf %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.absf %u : f32
      attn.yield %y : f32
    } -> tensor<1x1x200x64xbf16>
  return %r#0 : tensor<1x1x200x64xbf16>
}
