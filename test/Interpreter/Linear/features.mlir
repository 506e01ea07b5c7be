// elu + 1 features and a normalizer, of head dims that are no multiple of 64.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=2 | FileCheck %s
// CHECK: output 0 {{.*}}PASS
// CHECK: output 1 {{.*}}PASS
// CHECK: output 2 {{.*}}PASS

func.func @features(%q: tensor<1x2x200x72xbf16>, %k: tensor<1x2x200x72xbf16>, %v: tensor<1x2x200x64xbf16>, %s0: tensor<1x2x72x64xf32>, %z0x: tensor<1x2x72xf32>) -> (tensor<1x2x200x64xbf16>, tensor<1x2x72x64xf32>, tensor<1x2x72xf32>) {
  %z0 = math.absf %z0x : tensor<1x2x72xf32>
  %init = tensor.empty() : tensor<1x2x200x64xbf16>
  %sinit = tensor.empty() : tensor<1x2x72x64xf32>
  %zinit = tensor.empty() : tensor<1x2x72xf32>
  %o:3 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x200x72xbf16>, tensor<1x2x200x72xbf16>, tensor<1x2x200x64xbf16>) initial_state (%s0, %z0 : tensor<1x2x72x64xf32>, tensor<1x2x72xf32>) outs(%init, %sinit, %zinit : tensor<1x2x200x64xbf16>, tensor<1x2x72x64xf32>, tensor<1x2x72xf32>)
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
    } -> tensor<1x2x200x64xbf16>, tensor<1x2x72x64xf32>, tensor<1x2x72xf32>
  return %o#0, %o#1, %o#2 : tensor<1x2x200x64xbf16>, tensor<1x2x72x64xf32>, tensor<1x2x72xf32>
}
