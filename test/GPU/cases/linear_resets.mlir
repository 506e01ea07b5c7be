// Packed sequences, features, a normalizer.
func.func @main(%q: tensor<1x4x1100x72xbf16>, %k: tensor<1x4x1100x72xbf16>, %v: tensor<1x4x1100x64xbf16>, %x: tensor<1x4x1100xf32>) -> (tensor<1x4x1100x64xbf16>) {
  %ab = math.absf %x : tensor<1x4x1100xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x4x1100xf32>
  %g = arith.mulf %ab, %dc : tensor<1x4x1100xf32>
  %o0 = tensor.empty() : tensor<1x4x1100x64xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x4x1100x72xbf16>, tensor<1x4x1100x72xbf16>, tensor<1x4x1100x64xbf16>) decay (%g : tensor<1x4x1100xf32>) outs(%o0 : tensor<1x4x1100x64xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>] causal normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 97 : index
      %m = arith.remui %t, %p : index
      %z = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z : index
      attn.yield %c : i1
    } -> tensor<1x4x1100x64xbf16>
  return %r#0 : tensor<1x4x1100x64xbf16>
}
