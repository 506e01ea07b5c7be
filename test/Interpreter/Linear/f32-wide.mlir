// f32 heads of 192 channels are three parts of 64, and a normalizer beside a decay sums
// values of one.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: %if ptxas %{ attn-compile %s -o %t.cubin --target=sm_90a --emit=cubin %}
// RUN: attn-compile %s --target=sm_90a --emit=tile -o - | FileCheck %s --check-prefix=CHUNKS --implicit-check-not=@recurrent
// CHECK-COUNT-3: output {{.*}}PASS
// CHUNKS: tile.kernel @outputs(

func.func @main(%q: tensor<1x130x192xf32>, %k: tensor<1x130x192xf32>, %v: tensor<1x130x40xf32>, %x: tensor<1x130xf32>, %s0: tensor<1x192x40xf32>, %x0: tensor<1x192xf32>) -> (tensor<1x130x40xf32>, tensor<1x192x40xf32>, tensor<1x192xf32>) {
  %ab = math.absf %x : tensor<1x130xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x130xf32>
  %g = arith.mulf %ab, %dc : tensor<1x130xf32>
  %z0 = math.absf %x0 : tensor<1x192xf32>
  %o0 = tensor.empty() : tensor<1x130x40xf32>
  %o1 = tensor.empty() : tensor<1x192x40xf32>
  %o2 = tensor.empty() : tensor<1x192xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<1x130x192xf32>, tensor<1x130x192xf32>, tensor<1x130x40xf32>) decay (%g : tensor<1x130xf32>) initial_state (%s0, %z0 : tensor<1x192x40xf32>, tensor<1x192xf32>) outs(%o0, %o1, %o2 : tensor<1x130x40xf32>, tensor<1x192x40xf32>, tensor<1x192xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b, j)>] causal normalized
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
    -> tensor<1x130x40xf32>, tensor<1x192x40xf32>, tensor<1x192xf32>
  return %r#0, %r#1, %r#2 : tensor<1x130x40xf32>, tensor<1x192x40xf32>, tensor<1x192xf32>
}
