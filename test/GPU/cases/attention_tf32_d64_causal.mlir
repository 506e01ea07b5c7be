// f32 operands rounded to tf32, a head dim that is padded, keys that are no multiple of 8.
// COMPILE: --f32=tf32
func.func @main(%q: tensor<1x2x200x40xf32>, %k: tensor<1x2x277x40xf32>, %v: tensor<1x2x277x64xf32>) -> (tensor<1x2x200x64xf32>, tensor<1x2x200xf32>) {
  %scale = arith.constant 0.158113883 : f32
  %o0 = tensor.empty() : tensor<1x2x200x64xf32>
  %l0 = tensor.empty() : tensor<1x2x200xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x200x40xf32>, tensor<1x2x277x40xf32>, tensor<1x2x277x64xf32>) outs(%o0, %l0 : tensor<1x2x200x64xf32>, tensor<1x2x200xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<1x2x200x64xf32>, tensor<1x2x200xf32>
  return %r#0, %r#1 : tensor<1x2x200x64xf32>, tensor<1x2x200xf32>
}
