// Every query reads the last state; fewer queries than keys.
// RUN: bash -c "for seed in 1 2 3 4 5 6 7 8; do attn-run %s --device=interp --verify --seed=\$seed || exit 1; done" | FileCheck %s
// CHECK-COUNT-8: output {{.*}}PASS

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
