// Features of 200 channels whose sums a final state is owed: two parts of 128.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: %if ptxas %{ attn-compile %s -o %t.cubin --target=sm_90a --emit=cubin %}
// RUN: attn-compile %s --target=sm_90a --emit=tile -o - | FileCheck %s --check-prefix=CHUNKS --implicit-check-not=@recurrent
// CHECK-COUNT-2: output {{.*}}PASS
// CHUNKS: tile.kernel @outputs(

func.func @main(%q: tensor<1x130x200xbf16>, %k: tensor<1x130x200xbf16>, %v: tensor<1x130x72xbf16>) -> (tensor<1x130x72xbf16>, tensor<1x200x72xf32>) {
  %o0 = tensor.empty() : tensor<1x130x72xbf16>
  %o1 = tensor.empty() : tensor<1x200x72xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<1x130x200xbf16>, tensor<1x130x200xbf16>, tensor<1x130x72xbf16>) outs(%o0, %o1 : tensor<1x130x72xbf16>, tensor<1x200x72xf32>)
    maps [affine_map<(b, i, j, d, e) -> (b, i, d)>, affine_map<(b, i, j, d, e) -> (b, j, d)>, affine_map<(b, i, j, d, e) -> (b, j, e)>, affine_map<(b, i, j, d, e) -> (b, i, e)>] causal
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
    -> tensor<1x130x72xbf16>, tensor<1x200x72xf32>
  return %r#0, %r#1 : tensor<1x130x72xbf16>, tensor<1x200x72xf32>
}
