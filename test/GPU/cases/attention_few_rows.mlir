// A few rows of grouped heads, packed; two ragged parts of the keys; parts whose rows see no key.
func.func @main(%q: tensor<2x4x7x128xbf16>, %k: tensor<2x2x600x128xbf16>, %v: tensor<2x2x600x128xbf16>, %s: tensor<4xf32>) -> (tensor<2x4x7x128xbf16>) {
  %c = arith.constant 0.125 : f32
  %e = tensor.empty() : tensor<2x4x7x128xbf16>
  %l = tensor.empty() : tensor<2x4x7xf32>
  %0 = attn.attention ins(%q, %k, %v : tensor<2x4x7x128xbf16>, tensor<2x2x600x128xbf16>, tensor<2x2x600x128xbf16>) outs(%e : tensor<2x4x7x128xbf16>) maps [affine_map<(b,h,i,j,d,e)->(b,h,i,d)>, affine_map<(b,h,i,j,d,e)->(b,h floordiv 2,j,d)>, affine_map<(b,h,i,j,d,e)->(b,h floordiv 2,j,e)>, affine_map<(b,h,i,j,d,e)->(b,h,i,e)>] normalizer #attn.softmax
    score (%x: f32, %b: index, %h: index, %i: index, %j: index) {
      %y = arith.mulf %x, %c : f32
      %slope = tensor.extract %s[%h] : tensor<4xf32>
      %d = arith.subi %j, %i : index
      %di = arith.index_cast %d : index to i32
      %df = arith.sitofp %di : i32 to f32
      %sm = arith.constant 0.001 : f32
      %p = arith.mulf %df, %slope : f32
      %p2 = arith.mulf %p, %sm : f32
      %z = arith.addf %y, %p2 : f32
      attn.yield %z : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c37 = arith.constant 137 : index
      %lim0 = arith.muli %h, %c37 : index
      %lim = arith.addi %lim0, %i : index
      %y = arith.cmpi slt, %j, %lim : index
      attn.yield %y : i1
    }
    -> tensor<2x4x7x128xbf16>
  return %0 : tensor<2x4x7x128xbf16>
}
