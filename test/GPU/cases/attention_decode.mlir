// Decoding with grouped heads: packed, and the keys in parts; a mask by head that leaves one without keys, a sink, an lse.
func.func @main(%q: tensor<1x8x1x64xbf16>, %k: tensor<1x2x1024x64xbf16>, %v: tensor<1x2x1024x64xbf16>, %s: tensor<8xf32>) -> (tensor<1x8x1x64xbf16>, tensor<1x8x1xf32>) {
  %c = arith.constant 0.125 : f32
  %e = tensor.empty() : tensor<1x8x1x64xbf16>
  %l = tensor.empty() : tensor<1x8x1xf32>
  %0:2 = attn.attention ins(%q, %k, %v : tensor<1x8x1x64xbf16>, tensor<1x2x1024x64xbf16>, tensor<1x2x1024x64xbf16>) outs(%e, %l : tensor<1x8x1x64xbf16>, tensor<1x8x1xf32>) maps [affine_map<(b,h,i,j,d,e)->(b,h,i,d)>, affine_map<(b,h,i,j,d,e)->(b,h floordiv 4,j,d)>, affine_map<(b,h,i,j,d,e)->(b,h floordiv 4,j,e)>, affine_map<(b,h,i,j,d,e)->(b,h,i,e)>] normalizer #attn.softmax
    score (%x: f32, %b: index, %h: index, %i: index, %j: index) {
      %y = arith.mulf %x, %c : f32
      %slope = tensor.extract %s[%h] : tensor<8xf32>
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
    sink (%b: index, %h: index, %i: index) {
      %y = tensor.extract %s[%h] : tensor<8xf32>
      attn.yield %y : f32
    }
    -> tensor<1x8x1x64xbf16>, tensor<1x8x1xf32>
  return %0#0, %0#1 : tensor<1x8x1x64xbf16>, tensor<1x8x1xf32>
}
