// Decays of 1, 1/2, e^-30 and e^-10000 side by side in tokens and channels, of f32:
// no factor overflows, and what follows the smallest keeps its own.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @channel_extremes(%q: tensor<1x1x200x64xf32>, %k: tensor<1x1x200x64xf32>, %v: tensor<1x1x200x64xf32>) -> (tensor<1x1x200x64xf32>) {
  %g = tensor.generate {
  ^bb0(%b: index, %h: index, %t: index, %d: index):
    %c3 = arith.constant 3 : index
    %c5 = arith.constant 5 : index
    %c11 = arith.constant 11 : index
    %c0 = arith.constant 0 : index
    %at = arith.addi %t, %d : index
    %m3 = arith.remui %at, %c3 : index
    %m5 = arith.remui %at, %c5 : index
    %m11 = arith.remui %at, %c11 : index
    %is3 = arith.cmpi eq, %m3, %c0 : index
    %is5 = arith.cmpi eq, %m5, %c0 : index
    %is11 = arith.cmpi eq, %m11, %c0 : index
    %one = arith.constant 0.0 : f32
    %half = arith.constant -0.69314718 : f32
    %small = arith.constant -30.0 : f32
    %none = arith.constant -1.0e4 : f32
    %x = arith.select %is3, %half, %one : f32
    %y = arith.select %is5, %small, %x : f32
    %z = arith.select %is11, %none, %y : f32
    tensor.yield %z : f32
  } : tensor<1x1x200x64xf32>
  %o0 = tensor.empty() : tensor<1x1x200x64xf32>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x1x200x64xf32>, tensor<1x1x200x64xf32>, tensor<1x1x200x64xf32>) decay (%g : tensor<1x1x200x64xf32>) outs(%o0 : tensor<1x1x200x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>] causal -> tensor<1x1x200x64xf32>
  return %r : tensor<1x1x200x64xf32>
}
