// f16, whose copy of the state is scaled.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=2 | FileCheck %s
// CHECK: output 0 {{.*}}PASS

func.func @halves(%q: tensor<1x1x130x64xf16>, %k: tensor<1x1x130x64xf16>, %v: tensor<1x1x130x128xf16>, %x: tensor<1xf32>) -> (tensor<1x1x130x128xf16>) {
  %abs = math.absf %x : tensor<1xf32>
  %c = arith.constant dense<-0.1> : tensor<1xf32>
  %g = arith.mulf %abs, %c : tensor<1xf32>
  %init = tensor.empty() : tensor<1x1x130x128xf16>
  %o = attn.linear_attention ins(%q, %k, %v : tensor<1x1x130x64xf16>, tensor<1x1x130x64xf16>, tensor<1x1x130x128xf16>) decay (%g : tensor<1xf32>) outs(%init : tensor<1x1x130x128xf16>)
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
    } -> tensor<1x1x130x128xf16>
  return %o : tensor<1x1x130x128xf16>
}
