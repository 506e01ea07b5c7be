// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// Several chunks, several segments of the scan, more or fewer queries than keys
// (from the start and aligned to the end), shared key heads in another layout,
// a decay that only batch dimension and channel move, three blocks of value
// channels, bf16.
// CHECK: verify
// CHECK-NEXT: output 0 {{.*}} PASS
// CHECK-NEXT: output 1 {{.*}} PASS
// CHECK-NEXT: output 2 {{.*}} PASS
// CHECK-NEXT: output 3 {{.*}} PASS
// CHECK-NEXT: output 4 {{.*}} PASS
// CHECK-NEXT: output 5 {{.*}} PASS
// CHECK-NEXT: output 6 {{.*}} PASS
// CHECK-NEXT: output 7 {{.*}} PASS
// CHECK-NEXT: output 8 {{.*}} PASS
#q = affine_map<(h, i, j, d, e) -> (i, h, d)>
#k = affine_map<(h, i, j, d, e) -> (h floordiv 2, d, j)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>
#head = affine_map<(h, i, j, d, e) -> (h)>
#token = affine_map<(h, i, j, d, e) -> (j, h)>
#channel = affine_map<(h, i, j, d, e) -> (h floordiv 2, d)>

func.func @main(%q: tensor<150x2x6xf32>, %k: tensor<1x6x150xf32>, %v: tensor<2x150x5xf32>, %s: tensor<2x6x5xf32>,
                %a: tensor<2xf32>, %b: tensor<150x2xf32>, %c: tensor<1x6xf32>,
                %short: tensor<70x2x6xf32>, %long: tensor<200x2x6xf32>,
                %qs: tensor<1100x2x6xf32>, %ks: tensor<1x6x1100xf32>, %vs: tensor<2x1100x5xf32>, %bs: tensor<1100x2xf32>,
                %qb: tensor<150x2x6xbf16>, %kb: tensor<1x6x150xbf16>, %vb: tensor<2x150x300xbf16>)
    -> (tensor<2x150x5xf32>, tensor<2x6x5xf32>, tensor<2x70x5xf32>, tensor<2x200x5xf32>, tensor<2x200x5xf32>,
        tensor<2x1100x5xf32>, tensor<2x6x5xf32>, tensor<2x150x5xf32>, tensor<2x150x300xbf16>) {
  %c100 = arith.constant 100 : index
  %o = tensor.empty() : tensor<2x150x5xf32>
  %os = tensor.empty() : tensor<2x70x5xf32>
  %ol = tensor.empty() : tensor<2x200x5xf32>
  %oss = tensor.empty() : tensor<2x1100x5xf32>
  %ob = tensor.empty() : tensor<2x150x300xbf16>
  %f = tensor.empty() : tensor<2x6x5xf32>
  %na = math.absf %a : tensor<2xf32>
  %la = arith.negf %na : tensor<2xf32>
  %nb = math.absf %b : tensor<150x2xf32>
  %lb = arith.negf %nb : tensor<150x2xf32>
  %nc = math.absf %c : tensor<1x6xf32>
  %lc = arith.negf %nc : tensor<1x6xf32>
  %ns = math.absf %bs : tensor<1100x2xf32>
  %ls = arith.negf %ns : tensor<1100x2xf32>
  %0:2 = attn.linear_attention ins(%q, %k, %v : tensor<150x2x6xf32>, tensor<1x6x150xf32>, tensor<2x150x5xf32>)
      decay (%lb : tensor<150x2xf32>) initial_state (%s : tensor<2x6x5xf32>) outs(%o, %f : tensor<2x150x5xf32>, tensor<2x6x5xf32>)
      maps [#q, #k, #v, #o, #token] causal
      reset (%h: index, %t: index) {
        %m = arith.remui %t, %c100 : index
        %r = arith.cmpi eq, %m, %h : index
        attn.yield %r : i1
      } {form = #attn.form<fold>} -> tensor<2x150x5xf32>, tensor<2x6x5xf32>
  %1 = attn.linear_attention ins(%short, %k, %v : tensor<70x2x6xf32>, tensor<1x6x150xf32>, tensor<2x150x5xf32>)
      decay (%la : tensor<2xf32>) outs(%os : tensor<2x70x5xf32>) maps [#q, #k, #v, #o, #head] causal aligned_to_end -> tensor<2x70x5xf32>
  %2 = attn.linear_attention ins(%long, %k, %v : tensor<200x2x6xf32>, tensor<1x6x150xf32>, tensor<2x150x5xf32>)
      initial_state (%s : tensor<2x6x5xf32>) outs(%ol : tensor<2x200x5xf32>) maps [#q, #k, #v, #o] causal aligned_to_end -> tensor<2x200x5xf32>
  %3 = attn.linear_attention ins(%long, %k, %v : tensor<200x2x6xf32>, tensor<1x6x150xf32>, tensor<2x150x5xf32>)
      decay (%lc : tensor<1x6xf32>) initial_state (%s : tensor<2x6x5xf32>) outs(%ol : tensor<2x200x5xf32>) maps [#q, #k, #v, #o, #channel] causal -> tensor<2x200x5xf32>
  %4:2 = attn.linear_attention ins(%qs, %ks, %vs : tensor<1100x2x6xf32>, tensor<1x6x1100xf32>, tensor<2x1100x5xf32>)
      decay (%ls : tensor<1100x2xf32>) initial_state (%s : tensor<2x6x5xf32>) outs(%oss, %f : tensor<2x1100x5xf32>, tensor<2x6x5xf32>)
      maps [#q, #k, #v, #o, #token] causal {form = #attn.form<scan>} -> tensor<2x1100x5xf32>, tensor<2x6x5xf32>
  %5 = attn.linear_attention ins(%q, %k, %v : tensor<150x2x6xf32>, tensor<1x6x150xf32>, tensor<2x150x5xf32>)
      decay (%la : tensor<2xf32>) initial_state (%s : tensor<2x6x5xf32>) outs(%o : tensor<2x150x5xf32>)
      maps [#q, #k, #v, #o, #head] causal {form = #attn.form<quadratic>} -> tensor<2x150x5xf32>
  %6 = attn.linear_attention ins(%qb, %kb, %vb : tensor<150x2x6xbf16>, tensor<1x6x150xbf16>, tensor<2x150x300xbf16>)
      decay (%la : tensor<2xf32>) outs(%ob : tensor<2x150x300xbf16>)
      maps [#q, #k, #v, #o, #head] causal -> tensor<2x150x300xbf16>
  return %0#0, %0#1, %1, %2, %3, %4#0, %4#1, %5, %6
    : tensor<2x150x5xf32>, tensor<2x6x5xf32>, tensor<2x70x5xf32>, tensor<2x200x5xf32>, tensor<2x200x5xf32>,
      tensor<2x1100x5xf32>, tensor<2x6x5xf32>, tensor<2x150x5xf32>, tensor<2x150x300xbf16>
}
