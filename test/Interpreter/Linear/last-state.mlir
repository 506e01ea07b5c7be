// Every query reads the last state; fewer queries than keys.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @last_state(%q: tensor<1x2x21x40xbf16>, %k: tensor<1x2x33x40xbf16>, %v: tensor<1x2x33x70xbf16>) -> (tensor<1x2x21x70xbf16>) {
  %o0 = tensor.empty() : tensor<1x2x21x70xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x21x40xbf16>, tensor<1x2x33x40xbf16>, tensor<1x2x33x70xbf16>) outs(%o0 : tensor<1x2x21x70xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    } -> tensor<1x2x21x70xbf16>
  return %r#0 : tensor<1x2x21x70xbf16>
}
