// The largest states beside what else takes registers: a decay and an initial
// state in slices of the columns, resets in segments.
// REQUIRES: ptxas
// RUN: split-file %s %t
// RUN: attn-compile %t/wide.mlir --target=sm_90a --emit=cubin -o %t.wide
// RUN: attn-compile %t/resets.mlir --target=sm_90a --emit=cubin -o %t.resets

//--- wide.mlir
func.func @wide(%q: tensor<1x16x2048x192xbf16>, %k: tensor<1x16x2048x192xbf16>, %v: tensor<1x16x2048x192xbf16>, %x: tensor<16xf32>, %s0: tensor<1x16x192x192xf32>) -> (tensor<1x16x2048x192xbf16>) {
  %ab = math.absf %x : tensor<16xf32>
  %dc = arith.constant dense<-0.1> : tensor<16xf32>
  %g = arith.mulf %ab, %dc : tensor<16xf32>
  %o0 = tensor.empty() : tensor<1x16x2048x192xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x16x2048x192xbf16>, tensor<1x16x2048x192xbf16>, tensor<1x16x2048x192xbf16>) decay (%g : tensor<16xf32>) initial_state (%s0 : tensor<1x16x192x192xf32>) outs(%o0 : tensor<1x16x2048x192xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal -> tensor<1x16x2048x192xbf16>
  return %r#0 : tensor<1x16x2048x192xbf16>
}

//--- resets.mlir
func.func @resets(%q: tensor<1x16x2048x128xbf16>, %k: tensor<1x16x2048x128xbf16>, %v: tensor<1x16x2048x128xbf16>, %x: tensor<16xf32>) -> (tensor<1x16x2048x128xbf16>) {
  %ab = math.absf %x : tensor<16xf32>
  %dc = arith.constant dense<-0.1> : tensor<16xf32>
  %g = arith.mulf %ab, %dc : tensor<16xf32>
  %o0 = tensor.empty() : tensor<1x16x2048x128xbf16>
  %r:1 = attn.linear_attention ins(%q, %k, %v : tensor<1x16x2048x128xbf16>, tensor<1x16x2048x128xbf16>, tensor<1x16x2048x128xbf16>) decay (%g : tensor<16xf32>) outs(%o0 : tensor<1x16x2048x128xbf16>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>, affine_map<(b, h, i, j, d, e) -> (h)>] causal
    reset (%b: index, %h: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %z = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %z : index
      attn.yield %c : i1
    } -> tensor<1x16x2048x128xbf16>
  return %r#0 : tensor<1x16x2048x128xbf16>
}
