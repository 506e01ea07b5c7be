// Decoding with a length of 64 bits for each sequence, one of which is empty: packed, and the keys in parts, whose
// positions in the sequence are compared with the length.
// INPUTS: random random random Inputs/decode_lengths.npy
func.func @main(%q: tensor<2x8x1x64xbf16>, %k: tensor<2x2x1024x64xbf16>, %v: tensor<2x2x1024x64xbf16>, %lengths: tensor<2xi64>) -> tensor<2x8x1x64xbf16> {
  %c = arith.constant 0.125 : f32
  %e = tensor.empty() : tensor<2x8x1x64xbf16>
  %0 = attn.attention ins(%q, %k, %v : tensor<2x8x1x64xbf16>, tensor<2x2x1024x64xbf16>, tensor<2x2x1024x64xbf16>) outs(%e : tensor<2x8x1x64xbf16>) maps [affine_map<(b,h,i,j,d,e)->(b,h,i,d)>, affine_map<(b,h,i,j,d,e)->(b,h floordiv 4,j,d)>, affine_map<(b,h,i,j,d,e)->(b,h floordiv 4,j,e)>, affine_map<(b,h,i,j,d,e)->(b,h,i,e)>] normalizer #attn.softmax
    score (%x: f32, %b: index, %h: index, %i: index, %j: index) {
      %y = arith.mulf %x, %c : f32
      attn.yield %y : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %n = tensor.extract %lengths[%b] : tensor<2xi64>
      %l = arith.index_cast %n : i64 to index
      %m = arith.cmpi slt, %j, %l : index
      attn.yield %m : i1
    } -> tensor<2x8x1x64xbf16>
  return %0 : tensor<2x8x1x64xbf16>
}
