// The quadratic form, asked for: softmax-free attention in the fold kernel.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @quadratic(%q: tensor<1x2x200x64xbf16>, %k: tensor<1x2x200x64xbf16>, %v: tensor<1x2x200x64xbf16>, %x: tensor<2xf32>) -> (tensor<1x2x200x64xbf16>) {
  %ab = math.absf %x : tensor<2xf32>
  %dc = arith.constant dense<-0.1> : tensor<2xf32>
  %g = arith.mulf %ab, %dc : tensor<2xf32>
  %o0 = tensor.empty() : tensor<1x2x200x64xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>) decay (%g : tensor<2xf32>) outs(%o0 : tensor<1x2x200x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal {form = #attn.form<quadratic>} -> tensor<1x2x200x64xbf16>
  return %r#0 : tensor<1x2x200x64xbf16>
}
