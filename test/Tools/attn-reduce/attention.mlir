// Of everything here only the attention is interesting; the rest must go.
//
// RUN: attn-reduce %s --reduction-tree='traversal-mode=0 test=%S/Inputs/has-attention.sh' | FileCheck %s

// CHECK-NOT: func.func @bystander
// CHECK-LABEL: func.func @attention
// CHECK-NOT: arith.mulf
// CHECK: attn.attention
// CHECK-NOT: func.func @bystander

func.func @bystander(%a: f32) -> f32 {
  %b = arith.addf %a, %a : f32
  return %b : f32
}

func.func @attention(%q: tensor<2x8xf32>, %k: tensor<3x8xf32>, %v: tensor<3x4xf32>, %init: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %o = attn.attention ins(%q, %k, %v : tensor<2x8xf32>, tensor<3x8xf32>, tensor<3x4xf32>) outs(%init : tensor<2x4xf32>)
    maps [affine_map<(i, j, d, e) -> (i, d)>, affine_map<(i, j, d, e) -> (j, d)>,
          affine_map<(i, j, d, e) -> (j, e)>, affine_map<(i, j, d, e) -> (i, e)>]
    normalizer #attn.softmax -> tensor<2x4xf32>
  return %o : tensor<2x4xf32>
}

func.func @another(%a: tensor<4xf32>) -> tensor<4xf32> {
  %b = arith.mulf %a, %a : tensor<4xf32>
  return %b : tensor<4xf32>
}
