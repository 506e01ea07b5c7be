// The last query reads the last state; the first ones come before any key and
// read the initial state.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @aligned_to_end(%q: tensor<1x2x33x256xbf16>, %k: tensor<1x2x21x256xbf16>, %v: tensor<1x2x21x70xbf16>, %s0: tensor<1x2x256x70xf32>) -> (tensor<1x2x33x70xbf16>, tensor<1x2x256x70xf32>) {
  %o0 = tensor.empty() : tensor<1x2x33x70xbf16>
  %s1 = tensor.empty() : tensor<1x2x256x70xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x33x256xbf16>, tensor<1x2x21x256xbf16>, tensor<1x2x21x70xbf16>) initial_state (%s0 : tensor<1x2x256x70xf32>) outs(%o0, %s1 : tensor<1x2x33x70xbf16>, tensor<1x2x256x70xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] causal aligned_to_end -> tensor<1x2x33x70xbf16>, tensor<1x2x256x70xf32>
  return %r#0, %r#1 : tensor<1x2x33x70xbf16>, tensor<1x2x256x70xf32>
}
