// A window on both sides: key blocks left and right are empty.
func.func @main(%q: tensor<1x2x700x64xbf16>, %k: tensor<1x2x700x64xbf16>, %v: tensor<1x2x700x64xbf16>) -> (tensor<1x2x700x64xbf16>, tensor<1x2x700xf32>) {
  %scale = arith.constant 0.125000000 : f32
  %o0 = tensor.empty() : tensor<1x2x700x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x700xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x700x64xbf16>, tensor<1x2x700x64xbf16>, tensor<1x2x700x64xbf16>) outs(%o0, %l0 : tensor<1x2x700x64xbf16>, tensor<1x2x700xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %far = arith.constant 70 : index
      %up = arith.addi %i, %far : index
      %low = arith.subi %i, %far : index
      %a = arith.cmpi sle, %j, %up : index
      %c = arith.cmpi sge, %j, %low : index
      %both = arith.andi %a, %c : i1
      attn.yield %both : i1
    } -> tensor<1x2x700x64xbf16>, tensor<1x2x700xf32>
  return %r#0, %r#1 : tensor<1x2x700x64xbf16>, tensor<1x2x700xf32>
}
