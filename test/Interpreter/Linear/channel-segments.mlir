// A decay of each token and channel in segments, with resets and a normalizer: what
// a segment leaves of the state before it differs by channel.
// RUN: attn-run %s --device=interp --verify --seed=1 | FileCheck %s
// CHECK-COUNT-1: output {{.*}}PASS

func.func @channel_segments(%qx: tensor<1x1x1100x64xbf16>, %kx: tensor<1x1x1100x64xbf16>, %v: tensor<1x1x1100x32xbf16>, %x: tensor<1x1x1100x64xbf16>) -> tensor<1x1x1100x32xbf16> {
  %q = math.absf %qx : tensor<1x1x1100x64xbf16>
  %k = math.absf %kx : tensor<1x1x1100x64xbf16>
  %ab = math.absf %x : tensor<1x1x1100x64xbf16>
  %dc = arith.constant dense<-0.01> : tensor<1x1x1100x64xbf16>
  %g = arith.mulf %ab, %dc : tensor<1x1x1100x64xbf16>
  %o0 = tensor.empty() : tensor<1x1x1100x32xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x1x1100x64xbf16>, tensor<1x1x1100x64xbf16>, tensor<1x1x1100x32xbf16>) decay (%g : tensor<1x1x1100x64xbf16>) outs(%o0 : tensor<1x1x1100x32xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>] causal normalized
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 700 : index
      %c = arith.cmpi eq, %t, %p : index
      attn.yield %c : i1
    } -> tensor<1x1x1100x32xbf16>
  return %r : tensor<1x1x1100x32xbf16>
}
