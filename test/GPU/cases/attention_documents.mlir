// Documents of 100 tokens, causal.
func.func @main(%q: tensor<1x2x640x64xbf16>, %k: tensor<1x2x640x64xbf16>, %v: tensor<1x2x640x64xbf16>) -> (tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>) {
  %scale = arith.constant 0.125 : f32
  %ids0 = tensor.empty() : tensor<1x640xi64>
  %ids = linalg.generic {indexing_maps = [affine_map<(b, i) -> (b, i)>], iterator_types = ["parallel", "parallel"]} outs(%ids0 : tensor<1x640xi64>) {
  ^bb0(%u: i64):
    %i = linalg.index 1 : index
    %c100 = arith.constant 100 : index
    %x = arith.divui %i, %c100 : index
    %y = arith.index_cast %x : index to i64
    linalg.yield %y : i64
  } -> tensor<1x640xi64>
  %o0 = tensor.empty() : tensor<1x2x640x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x640xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x640x64xbf16>, tensor<1x2x640x64xbf16>, tensor<1x2x640x64xbf16>) outs(%o0, %l0 : tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c0 = arith.constant 0 : index
      %x = tensor.extract %ids[%c0, %i] : tensor<1x640xi64>
      %y = tensor.extract %ids[%c0, %j] : tensor<1x640xi64>
      %same = arith.cmpi eq, %x, %y : i64
      %causal = arith.cmpi sge, %i, %j : index
      %m = arith.andi %same, %causal : i1
      attn.yield %m : i1
    } -> tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
  return %r#0, %r#1 : tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
}
