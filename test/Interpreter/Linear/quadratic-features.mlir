// The same with features and a normalizer, of f32.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @quadratic_features(%q: tensor<1x2x200x72xf32>, %k: tensor<1x2x200x72xf32>, %v: tensor<1x2x200x40xf32>) -> (tensor<1x2x200x40xf32>) {
  %o0 = tensor.empty() : tensor<1x2x200x40xf32>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x200x72xf32>, tensor<1x2x200x72xf32>, tensor<1x2x200x40xf32>) outs(%o0 : tensor<1x2x200x40xf32>)
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
    } {form = #attn.form<quadratic>} -> tensor<1x2x200x40xf32>
  return %r#0 : tensor<1x2x200x40xf32>
}
