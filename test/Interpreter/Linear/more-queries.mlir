// Queries beyond the last key read the last state; a decay by channel.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @more_queries(%q: tensor<1x2x33x96xbf16>, %k: tensor<1x2x21x96xbf16>, %v: tensor<1x2x21x70xbf16>, %x: tensor<2x96xf32>, %s0: tensor<1x2x96x70xf32>) -> (tensor<1x2x33x70xbf16>, tensor<1x2x96x70xf32>) {
  %ab = math.absf %x : tensor<2x96xf32>
  %dc = arith.constant dense<-0.1> : tensor<2x96xf32>
  %g = arith.mulf %ab, %dc : tensor<2x96xf32>
  %o0 = tensor.empty() : tensor<1x2x33x70xbf16>
  %s1 = tensor.empty() : tensor<1x2x96x70xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x33x96xbf16>, tensor<1x2x21x96xbf16>, tensor<1x2x21x70xbf16>) decay (%g : tensor<2x96xf32>) initial_state (%s0 : tensor<1x2x96x70xf32>) outs(%o0, %s1 : tensor<1x2x33x70xbf16>, tensor<1x2x96x70xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h, d)>] causal -> tensor<1x2x33x70xbf16>, tensor<1x2x96x70xf32>
  return %r#0, %r#1 : tensor<1x2x33x70xbf16>, tensor<1x2x96x70xf32>
}
