func.func @main(%q: tensor<2x100x4xbf16>, %k: tensor<2x100x4xbf16>, %v: tensor<2x100x4xbf16>) -> tensor<2x100x4xbf16> {
  %init = tensor.empty() : tensor<2x100x4xbf16>
  %o = attn.attention ins(%q, %k, %v : tensor<2x100x4xbf16>, tensor<2x100x4xbf16>, tensor<2x100x4xbf16>)
      outs(%init : tensor<2x100x4xbf16>)
      maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>,
            affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>]
      normalizer #attn.softmax -> tensor<2x100x4xbf16>
  return %o : tensor<2x100x4xbf16>
}
