// Decays of 1, 1/2, e^-30 and e^-10000 side by side: nothing overflows, and what
// follows the smallest keeps its own.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @extreme_decays(%q: tensor<1x1x200x64xbf16>, %k: tensor<1x1x200x64xbf16>, %v: tensor<1x1x200x64xbf16>) -> (tensor<1x1x200x64xbf16>) {
  %g = tensor.generate {
  ^bb0(%b: index, %h: index, %t: index):
    %c5 = arith.constant 5 : index
    %c7 = arith.constant 11 : index
    %c3 = arith.constant 3 : index
    %c0 = arith.constant 0 : index
    %m3 = arith.remui %t, %c3 : index
    %m5 = arith.remui %t, %c5 : index
    %m7 = arith.remui %t, %c7 : index
    %is3 = arith.cmpi eq, %m3, %c0 : index
    %is5 = arith.cmpi eq, %m5, %c0 : index
    %is7 = arith.cmpi eq, %m7, %c0 : index
    %one = arith.constant 0.0 : f32
    %half = arith.constant -0.69314718 : f32
    %small = arith.constant -30.0 : f32
    %none = arith.constant -1.0e4 : f32
    %a = arith.select %is3, %half, %one : f32
    %d = arith.select %is5, %small, %a : f32
    %e = arith.select %is7, %none, %d : f32
    tensor.yield %e : f32
  } : tensor<1x1x200xf32>
  %o0 = tensor.empty() : tensor<1x1x200x64xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x200x64xbf16>, tensor<1x1x200x64xbf16>, tensor<1x1x200x64xbf16>) decay (%g : tensor<1x1x200xf32>) outs(%o0 : tensor<1x1x200x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>] causal -> tensor<1x1x200x64xbf16>
  return %r#0 : tensor<1x1x200x64xbf16>
}
