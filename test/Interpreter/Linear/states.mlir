// An initial and a final state, a decay for each head, a ragged end.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=2 | FileCheck %s
// CHECK: output 0 {{.*}}PASS
// CHECK: output 1 {{.*}}PASS

func.func @states(%q: tensor<1x2x200x64xbf16>, %k: tensor<1x2x200x64xbf16>, %v: tensor<1x2x200x64xbf16>, %x: tensor<2xf32>, %s0: tensor<1x2x64x64xf32>) -> (tensor<1x2x200x64xbf16>, tensor<1x2x64x64xf32>) {
  %abs = math.absf %x : tensor<2xf32>
  %c = arith.constant dense<-0.1> : tensor<2xf32>
  %g = arith.mulf %abs, %c : tensor<2xf32>
  %init = tensor.empty() : tensor<1x2x200x64xbf16>
  %sinit = tensor.empty() : tensor<1x2x64x64xf32>
  %o:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>, tensor<1x2x200x64xbf16>) decay (%g : tensor<2xf32>) initial_state (%s0 : tensor<1x2x64x64xf32>) outs(%init, %sinit : tensor<1x2x200x64xbf16>, tensor<1x2x64x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal  -> tensor<1x2x200x64xbf16>, tensor<1x2x64x64xf32>
  return %o#0, %o#1 : tensor<1x2x200x64xbf16>, tensor<1x2x64x64xf32>
}
