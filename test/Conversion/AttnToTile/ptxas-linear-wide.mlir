// The largest states beside what else takes registers: a decay and an initial
// state in slices of the columns, resets in segments, everything at once.
// A spill is an error of attn-compile; none may go token by token instead, in a kernel of another name.
// REQUIRES: ptxas
// RUN: split-file %s %t
// RUN: attn-compile %t/wide.mlir --target=sm_90a --emit=cubin -o %t.wide && attn-compile %t/wide.mlir --target=sm_90a --emit=ptx -o - | FileCheck %s
// RUN: attn-compile %t/resets.mlir --target=sm_90a --emit=cubin -o %t.resets && attn-compile %t/resets.mlir --target=sm_90a --emit=ptx -o - | FileCheck %s
// RUN: attn-compile %t/everything.mlir --target=sm_90a --emit=cubin -o %t.everything && attn-compile %t/everything.mlir --target=sm_90a --emit=ptx -o - | FileCheck %s
// CHECK: .entry {{.*}}_outputs(

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

//--- everything.mlir
#q = affine_map<(b, i, j, d, e) -> (b, i, d)>
#k = affine_map<(b, i, j, d, e) -> (b, j, d)>
#v = affine_map<(b, i, j, d, e) -> (b, j, e)>
#o = affine_map<(b, i, j, d, e) -> (b, i, e)>
#g = affine_map<(b, i, j, d, e) -> (b)>
func.func @everything(%q: tensor<2x4096x128xbf16>, %k: tensor<2x4096x128xbf16>, %v: tensor<2x4096x72xbf16>, %g: tensor<2xf32>, %s0: tensor<2x128x72xf32>, %z0: tensor<2x128xf32>) -> (tensor<2x4096x72xbf16>, tensor<2x128x72xf32>, tensor<2x128xf32>) {
  %o = tensor.empty() : tensor<2x4096x72xbf16>
  %s = tensor.empty() : tensor<2x128x72xf32>
  %z = tensor.empty() : tensor<2x128xf32>
  %r:3 = attn.linear_attention ins(%q, %k, %v : tensor<2x4096x128xbf16>, tensor<2x4096x128xbf16>, tensor<2x4096x72xbf16>) decay (%g : tensor<2xf32>) initial_state (%s0, %z0 : tensor<2x128x72xf32>, tensor<2x128xf32>) outs(%o, %s, %z : tensor<2x4096x72xbf16>, tensor<2x128x72xf32>, tensor<2x128xf32>)
    maps [#q, #k, #v, #o, #g] causal normalized
    query_map (%u: f32, %b: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    key_map (%u: f32, %b: index, %t: index, %c: index) {
      %y = math.exp %u : f32
      attn.yield %y : f32
    }
    reset (%b: index, %t: index) {
      %p = arith.constant 100 : index
      %m = arith.remui %t, %p : index
      %n = arith.constant 0 : index
      %c = arith.cmpi eq, %m, %n : index
      attn.yield %c : i1
    } -> tensor<2x4096x72xbf16>, tensor<2x128x72xf32>, tensor<2x128xf32>
  return %r#0, %r#1, %r#2 : tensor<2x4096x72xbf16>, tensor<2x128x72xf32>, tensor<2x128xf32>
}
