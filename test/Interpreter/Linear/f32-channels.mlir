// A decay by channel of f32 operands: weighted queries and keys and their scores are three
// parts each.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: %if ptxas %{ attn-compile %s -o %t.cubin --target=sm_90a --emit=cubin %}
// RUN: attn-compile %s --target=sm_90a --emit=tile -o - | FileCheck %s --check-prefix=CHUNKS --implicit-check-not=@recurrent
// CHECK-COUNT-2: output {{.*}}PASS
// CHUNKS: tile.kernel @outputs(

func.func @main(%q: tensor<1x130x128xf32>, %k: tensor<1x130x128xf32>, %v: tensor<1x130x32xf32>, %x: tensor<1x130x128xf32>, %s0: tensor<1x128x32xf32>) -> (tensor<1x130x32xf32>, tensor<1x128x32xf32>) {
  %ab = math.absf %x : tensor<1x130x128xf32>
  %dc = arith.constant dense<-0.1> : tensor<1x130x128xf32>
  %g = arith.mulf %ab, %dc : tensor<1x130x128xf32>
  %o0 = tensor.empty() : tensor<1x130x32xf32>
  %o1 = tensor.empty() : tensor<1x128x32xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x130x128xf32>, tensor<1x130x128xf32>, tensor<1x130x32xf32>) decay (%g : tensor<1x130x128xf32>) initial_state (%s0 : tensor<1x128x32xf32>) outs(%o0, %o1 : tensor<1x130x32xf32>, tensor<1x128x32xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>, affine_map<(b, i, j, d, e) -> (b, j, d)>] causal
    reset (%b: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %n = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %n : index
      attn.yield %c : i1
    }
    -> tensor<1x130x32xf32>, tensor<1x128x32xf32>
  return %r#0, %r#1 : tensor<1x130x32xf32>, tensor<1x128x32xf32>
}
