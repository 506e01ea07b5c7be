// f32 operands in chunks, as exact bf16 parts: a ragged end, resets, a decay by token,
// states in and out.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-2: output {{.*}}PASS

func.func @main(%q: tensor<1x1x200x64xf32>, %k: tensor<1x1x200x64xf32>, %v: tensor<1x1x200x40xf32>, %x: tensor<1x1x200xf32>, %s0: tensor<1x1x64x40xf32>) -> (tensor<1x1x200x40xf32>, tensor<1x1x64x40xf32>) {
  %ab = math.absf %x : tensor<1x1x200xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x1x200xf32>
  %g = arith.mulf %ab, %dc : tensor<1x1x200xf32>
  %o0 = tensor.empty() : tensor<1x1x200x40xf32>
  %s1 = tensor.empty() : tensor<1x1x64x40xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x200x64xf32>, tensor<1x1x200x64xf32>, tensor<1x1x200x40xf32>) decay (%g : tensor<1x1x200xf32>) initial_state (%s0 : tensor<1x1x64x40xf32>) outs(%o0, %s1 : tensor<1x1x200x40xf32>, tensor<1x1x64x40xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>] causal
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %z = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z : index
      attn.yield %c : i1
    } -> tensor<1x1x200x40xf32>, tensor<1x1x64x40xf32>
  return %r#0, %r#1 : tensor<1x1x200x40xf32>, tensor<1x1x64x40xf32>
}
