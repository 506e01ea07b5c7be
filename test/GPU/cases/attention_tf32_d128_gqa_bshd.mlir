// f32 operands rounded to tf32; merged heads, two query heads to a key head.
// COMPILE: --f32=tf32
func.func @main(%q: tensor<1x200x4x128xf32>, %k: tensor<1x277x2x128xf32>, %v: tensor<1x277x2x96xf32>) -> (tensor<1x4x200x96xf32>, tensor<1x4x200xf32>) {
  %scale = arith.constant 0.088388348 : f32
  %o0 = tensor.empty() : tensor<1x4x200x96xf32>
  %l0 = tensor.empty() : tensor<1x4x200xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x200x4x128xf32>, tensor<1x277x2x128xf32>, tensor<1x277x2x96xf32>) outs(%o0, %l0 : tensor<1x4x200x96xf32>, tensor<1x4x200xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, i, h, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 2, d)>, affine_map<(b, h, i, j, d, e) -> (b, j, h floordiv 2, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } -> tensor<1x4x200x96xf32>, tensor<1x4x200xf32>
  return %r#0, %r#1 : tensor<1x4x200x96xf32>, tensor<1x4x200xf32>
}
