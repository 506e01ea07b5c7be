// Packed sequences of 97 tokens, divided among CTAs where it may.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @reset_segments(%q: tensor<1x1x1100x64xbf16>, %k: tensor<1x1x1100x64xbf16>, %v: tensor<1x1x1100x64xbf16>) -> (tensor<1x1x1100x64xbf16>, tensor<1x1x64x64xf32>) {
  %o0 = tensor.empty() : tensor<1x1x1100x64xbf16>
  %s1 = tensor.empty() : tensor<1x1x64x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x1100x64xbf16>, tensor<1x1x1100x64xbf16>, tensor<1x1x1100x64xbf16>) outs(%o0, %s1 : tensor<1x1x1100x64xbf16>, tensor<1x1x64x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] causal
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 97 : index
      %m = arith.remui %t, %p : index
      %z = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z : index
      attn.yield %c : i1
    } -> tensor<1x1x1100x64xbf16>, tensor<1x1x64x64xf32>
  return %r#0, %r#1 : tensor<1x1x1100x64xbf16>, tensor<1x1x64x64xf32>
}
