// One token of each head, a state in and out: a decay by head; features and a
// normalizer beside it.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-5: output {{.*}}PASS

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @decode(%q: tensor<3x2x1x128xbf16>, %k: tensor<3x2x1x128xbf16>, %v: tensor<3x2x1x128xbf16>, %x: tensor<2xf32>, %s0: tensor<3x2x128x128xf32>,
                  %qf: tensor<3x2x1x72xf16>, %kf: tensor<3x2x1x72xf16>, %vf: tensor<3x2x1x100xf16>, %sf: tensor<3x2x72x100xf32>, %zx: tensor<3x2x72xf32>)
    -> (tensor<3x2x1x128xbf16>, tensor<3x2x128x128xf32>, tensor<3x2x1x100xf16>, tensor<3x2x72x100xf32>, tensor<3x2x72xf32>) {
  %abs = math.absf %x : tensor<2xf32>
  %c = arith.constant dense<-0.1> : tensor<2xf32>
  %g = arith.mulf %abs, %c : tensor<2xf32>
  %zf = math.absf %zx : tensor<3x2x72xf32>
  %o0 = tensor.empty() : tensor<3x2x1x128xbf16>
  %s1 = tensor.empty() : tensor<3x2x128x128xf32>
  %r:2 = attn.linear_attention ins(%q, %k, %v : tensor<3x2x1x128xbf16>, tensor<3x2x1x128xbf16>, tensor<3x2x1x128xbf16>) decay (%g : tensor<2xf32>) initial_state (%s0 : tensor<3x2x128x128xf32>) outs(%o0, %s1 : tensor<3x2x1x128xbf16>, tensor<3x2x128x128xf32>)
    maps [#q, #k, #v, #o, affine_map<(b, h, i, j, d, e) -> (h)>] causal -> tensor<3x2x1x128xbf16>, tensor<3x2x128x128xf32>
  %of = tensor.empty() : tensor<3x2x1x100xf16>
  %sf1 = tensor.empty() : tensor<3x2x72x100xf32>
  %zf1 = tensor.empty() : tensor<3x2x72xf32>
  %f:3 = attn.linear_attention ins(%qf, %kf, %vf : tensor<3x2x1x72xf16>, tensor<3x2x1x72xf16>, tensor<3x2x1x100xf16>) initial_state (%sf, %zf : tensor<3x2x72x100xf32>, tensor<3x2x72xf32>) outs(%of, %sf1, %zf1 : tensor<3x2x1x100xf16>, tensor<3x2x72x100xf32>, tensor<3x2x72xf32>)
    maps [#q, #k, #v, #o] causal normalized
    query_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %h: index, %t: index, %ch: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    } -> tensor<3x2x1x100xf16>, tensor<3x2x72x100xf32>, tensor<3x2x72xf32>
  return %r#0, %r#1, %f#0, %f#1, %f#2 : tensor<3x2x1x128xbf16>, tensor<3x2x128x128xf32>, tensor<3x2x1x100xf16>, tensor<3x2x72x100xf32>, tensor<3x2x72xf32>
}
