// Every query reads the last state: the keys divided among CTAs, then the queries.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @everywhere_segments(%q: tensor<1x1x1100x64xf16>, %k: tensor<1x1x700x64xf16>, %v: tensor<1x1x700x64xf16>) -> (tensor<1x1x1100x64xf16>, tensor<1x1x64x64xf32>) {
  %o0 = tensor.empty() : tensor<1x1x1100x64xf16>
  %s1 = tensor.empty() : tensor<1x1x64x64xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x1100x64xf16>, tensor<1x1x700x64xf16>, tensor<1x1x700x64xf16>) outs(%o0, %s1 : tensor<1x1x1100x64xf16>, tensor<1x1x64x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] -> tensor<1x1x1100x64xf16>, tensor<1x1x64x64xf32>
  return %r#0, %r#1 : tensor<1x1x1100x64xf16>, tensor<1x1x64x64xf32>
}
