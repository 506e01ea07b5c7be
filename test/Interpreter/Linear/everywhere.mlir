// Every query reads the last state: keys first, then queries; fewer keys than
// queries.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-3: output {{.*}}PASS

func.func @everywhere(%q: tensor<2x2x200x72xbf16>, %k: tensor<2x2x150x72xbf16>, %v: tensor<2x2x150x64xbf16>, %s0: tensor<2x2x72x64xf32>, %zx: tensor<2x2x72xf32>) -> (tensor<2x2x200x64xbf16>, tensor<2x2x72x64xf32>, tensor<2x2x72xf32>) {
  %z0 = math.absf %zx : tensor<2x2x72xf32>
  %o0 = tensor.empty() : tensor<2x2x200x64xbf16>
  %s1 = tensor.empty() : tensor<2x2x72x64xf32>
  %z1 = tensor.empty() : tensor<2x2x72xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<2x2x200x72xbf16>, tensor<2x2x150x72xbf16>, tensor<2x2x150x64xbf16>) initial_state (%s0, %z0 : tensor<2x2x72x64xf32>, tensor<2x2x72xf32>) outs(%o0, %s1, %z1 : tensor<2x2x200x64xbf16>, tensor<2x2x72x64xf32>, tensor<2x2x72xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    } -> tensor<2x2x200x64xbf16>, tensor<2x2x72x64xf32>, tensor<2x2x72xf32>
  return %r#0, %r#1, %r#2 : tensor<2x2x200x64xbf16>, tensor<2x2x72x64xf32>, tensor<2x2x72xf32>
}
