// Features of 256 channels beside a normalizer, a decay by token, and states in and
// out: two parts of 128 channels, and the normalizer's sums apart.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// RUN: %if ptxas %{ attn-compile %s -o %t.cubin --target=sm_90a --emit=cubin %}
// CHECK-COUNT-3: output {{.*}}PASS

func.func @wide_exact_features(%q: tensor<1x2x40x256xbf16>, %k: tensor<1x2x40x256xbf16>, %v: tensor<1x2x40x72xbf16>, %g: tensor<1x2x40xf32>, %s0: tensor<1x2x256x72xf32>, %z0x: tensor<1x2x256xf32>) -> (tensor<1x2x40x72xbf16>, tensor<1x2x256x72xf32>, tensor<1x2x256xf32>) {
  %a = math.absf %g : tensor<1x2x40xf32>
  %c = arith.constant dense<-0.1> : tensor<1x2x40xf32>
  %decay = arith.mulf %a, %c : tensor<1x2x40xf32>
  %z0 = math.absf %z0x : tensor<1x2x256xf32>
  %o0 = tensor.empty() : tensor<1x2x40x72xbf16>
  %s1 = tensor.empty() : tensor<1x2x256x72xf32>
  %z1 = tensor.empty() : tensor<1x2x256xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<1x2x40x256xbf16>, tensor<1x2x40x256xbf16>, tensor<1x2x40x72xbf16>) decay (%decay : tensor<1x2x40xf32>) initial_state (%s0, %z0 : tensor<1x2x256x72xf32>, tensor<1x2x256xf32>) outs(%o0, %s1, %z1 : tensor<1x2x40x72xbf16>, tensor<1x2x256x72xf32>, tensor<1x2x256xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j)>] causal normalized
    query_map (%f: f32, %b: index, %h: index, %t: index, %n: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    }
    key_map (%f: f32, %b: index, %h: index, %t: index, %n: index) {
      %e = math.exp %f : f32
      attn.yield %e : f32
    } -> tensor<1x2x40x72xbf16>, tensor<1x2x256x72xf32>, tensor<1x2x256xf32>
  return %r#0, %r#1, %r#2 : tensor<1x2x40x72xbf16>, tensor<1x2x256x72xf32>, tensor<1x2x256xf32>
}
