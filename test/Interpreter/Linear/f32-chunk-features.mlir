// Features of f32 operands are computed where these are taken apart.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK: output 0 {{.*}}PASS

func.func @main(%q: tensor<1x1x130x128xf32>, %k: tensor<1x1x130x128xf32>, %v: tensor<1x1x130x64xf32>) -> (tensor<1x1x130x64xf32>) {
  %o0 = tensor.empty() : tensor<1x1x130x64xf32>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x1x130x128xf32>, tensor<1x1x130x128xf32>, tensor<1x1x130x64xf32>) outs(%o0 : tensor<1x1x130x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>] causal normalized
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
    } -> tensor<1x1x130x64xf32>
  return %r#0 : tensor<1x1x130x64xf32>
}
