// Features, a normalizer and its sums in segments.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=2 | FileCheck %s
// CHECK: output 0 {{.*}}PASS
// CHECK: output 1 {{.*}}PASS
// CHECK: output 2 {{.*}}PASS

func.func @feature_segments(%q: tensor<1x1x1100x128xbf16>, %k: tensor<1x1x1100x128xbf16>, %v: tensor<1x1x1100x40xbf16>, %x: tensor<1xf32>) -> (tensor<1x1x1100x40xbf16>, tensor<1x1x128x40xf32>, tensor<1x1x128xf32>) {
  %abs = math.absf %x : tensor<1xf32>
  %c = arith.constant dense<-0.1> : tensor<1xf32>
  %g = arith.mulf %abs, %c : tensor<1xf32>
  %init = tensor.empty() : tensor<1x1x1100x40xbf16>
  %sinit = tensor.empty() : tensor<1x1x128x40xf32>
  %zinit = tensor.empty() : tensor<1x1x128xf32>
  %o:3 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x1100x128xbf16>, tensor<1x1x1100x128xbf16>, tensor<1x1x1100x40xbf16>) decay (%g : tensor<1xf32>) outs(%init, %sinit, %zinit : tensor<1x1x1100x40xbf16>, tensor<1x1x128x40xf32>, tensor<1x1x128xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal normalized 
    query_map (%f: f32, %b: index, %h: index, %t: index, %ch: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %pos = arith.cmpf ogt, %f, %zero : f32
      %up = arith.addf %f, %one : f32
      %ex = math.exp %f : f32
      %r = arith.select %pos, %up, %ex : f32
      attn.yield %r : f32
    }
    key_map (%f: f32, %b: index, %h: index, %t: index, %ch: index) {
      %zero = arith.constant 0.0 : f32
      %one = arith.constant 1.0 : f32
      %pos = arith.cmpf ogt, %f, %zero : f32
      %up = arith.addf %f, %one : f32
      %ex = math.exp %f : f32
      %r = arith.select %pos, %up, %ex : f32
      attn.yield %r : f32
    } -> tensor<1x1x1100x40xbf16>, tensor<1x1x128x40xf32>, tensor<1x1x128xf32>
  return %o#0, %o#1, %o#2 : tensor<1x1x1100x40xbf16>, tensor<1x1x128x40xf32>, tensor<1x1x128xf32>
}
