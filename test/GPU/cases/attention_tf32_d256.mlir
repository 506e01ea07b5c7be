// f32 operands rounded to tf32, of the widest head dim.
// COMPILE: --f32=tf32
func.func @main(%q: tensor<1x2x100x256xf32>, %k: tensor<1x2x130x256xf32>, %v: tensor<1x2x130x256xf32>) -> (tensor<1x2x100x256xf32>, tensor<1x2x100xf32>) {
  %scale = arith.constant 0.062500000 : f32
  %o0 = tensor.empty() : tensor<1x2x100x256xf32>
  %l0 = tensor.empty() : tensor<1x2x100xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x100x256xf32>, tensor<1x2x130x256xf32>, tensor<1x2x130x256xf32>) outs(%o0, %l0 : tensor<1x2x100x256xf32>, tensor<1x2x100xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c = arith.cmpi sge, %i, %j : index
      attn.yield %c : i1
    } -> tensor<1x2x100x256xf32>, tensor<1x2x100xf32>
  return %r#0, %r#1 : tensor<1x2x100x256xf32>, tensor<1x2x100xf32>
}
