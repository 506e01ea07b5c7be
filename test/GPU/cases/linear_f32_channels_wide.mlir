// The same of 200 channels, padded to two parts of 128, with features and a normalizer.

func.func @main(%q: tensor<2x300x200xf32>, %k: tensor<2x300x200xf32>, %v: tensor<2x300x64xf32>, %x: tensor<2x300x200xf32>) -> (tensor<2x300x64xf32>) {
  %ab = math.absf %x : tensor<2x300x200xf32>
  %dc = arith.constant dense<-0.1> : tensor<2x300x200xf32>
  %g = arith.mulf %ab, %dc : tensor<2x300x200xf32>
  %o0 = tensor.empty() : tensor<2x300x64xf32>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<2x300x200xf32>, tensor<2x300x200xf32>, tensor<2x300x64xf32>) decay (%g : tensor<2x300x200xf32>) outs(%o0 : tensor<2x300x64xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal normalized
    query_map (%u: f32, %b: index, %t: index, %c: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %pos = arith.cmpf ogt, %u, %zero : f32
      %up = arith.addf %u, %one : f32
      %ex = math.exp %u : f32
      %y = arith.select %pos, %up, %ex : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %t: index, %c: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %pos = arith.cmpf ogt, %u, %zero : f32
      %up = arith.addf %u, %one : f32
      %ex = math.exp %u : f32
      %y = arith.select %pos, %up, %ex : f32
      attn.yield %y : f32
    }
    -> tensor<2x300x64xf32>
  return %r#0 : tensor<2x300x64xf32>
}
