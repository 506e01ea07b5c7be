// Whether ids are sorted is asked where a state may save ten times what the question costs; elsewhere there are scores.
// RUN: attn-opt %s --split-input-file --attn-weigh-questions --remarks-filter=attn-weigh-questions --remark-format=emitRemark 2>%t | FileCheck %s --enable-var-scope
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// CHECK-LABEL: func.func @long(
// CHECK: scf.if
// CHECK: attn.linear_attention
// CHECK: else
// CHECK: attn.attention
// REMARK: [Passed] question | {{.+}}asked: scores of all pairs are estimated to take 2.{{[0-9]}} ms, a state {{[0-9]+}} us
func.func @long(%f: tensor<i1>, %q: tensor<16x16384x128xbf16>, %o: tensor<16x16384x128xbf16>) -> tensor<16x16384x128xbf16> {
  %c = tensor.extract %f[] : tensor<i1>
  %r = scf.if %c -> tensor<16x16384x128xbf16> {
    %s = attn.linear_attention ins(%q, %q, %q : tensor<16x16384x128xbf16>, tensor<16x16384x128xbf16>, tensor<16x16384x128xbf16>) outs(%o : tensor<16x16384x128xbf16>)
      maps [#q, #k, #v, #o] causal -> tensor<16x16384x128xbf16>
    scf.yield %s : tensor<16x16384x128xbf16>
  } else {
    %s = attn.attention ins(%q, %q, %q : tensor<16x16384x128xbf16>, tensor<16x16384x128xbf16>, tensor<16x16384x128xbf16>) outs(%o : tensor<16x16384x128xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.identity -> tensor<16x16384x128xbf16>
    scf.yield %s : tensor<16x16384x128xbf16>
  }
  return %r : tensor<16x16384x128xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// CHECK-LABEL: func.func @short(
// CHECK-NOT: scf.if
// CHECK-NOT: attn.linear_attention
// CHECK: %[[S:.+]] = attn.attention
// CHECK: return %[[S]]
// REMARK: [Missed] question | {{.+}}not asked, and computed by scores: scores of all pairs are estimated to take {{[0-9]+}} us, a state {{[0-9]+}} us
func.func @short(%f: tensor<i1>, %q: tensor<16x2048x128xbf16>, %o: tensor<16x2048x128xbf16>) -> tensor<16x2048x128xbf16> {
  %c = tensor.extract %f[] : tensor<i1>
  %r = scf.if %c -> tensor<16x2048x128xbf16> {
    %s = attn.linear_attention ins(%q, %q, %q : tensor<16x2048x128xbf16>, tensor<16x2048x128xbf16>, tensor<16x2048x128xbf16>) outs(%o : tensor<16x2048x128xbf16>)
      maps [#q, #k, #v, #o] causal -> tensor<16x2048x128xbf16>
    scf.yield %s : tensor<16x2048x128xbf16>
  } else {
    %s = attn.attention ins(%q, %q, %q : tensor<16x2048x128xbf16>, tensor<16x2048x128xbf16>, tensor<16x2048x128xbf16>) outs(%o : tensor<16x2048x128xbf16>)
      maps [#q, #k, #v, #o] normalizer #attn.identity -> tensor<16x2048x128xbf16>
    scf.yield %s : tensor<16x2048x128xbf16>
  }
  return %r : tensor<16x2048x128xbf16>
}

// -----

// What else an element decides is not weighed, nor what the host does.
// CHECK-LABEL: func.func @other(
// CHECK: scf.if
// CHECK: scf.if
// REMARK-NOT: question
func.func @other(%f: tensor<i1>, %host: i1, %x: tensor<4xf32>, %o: tensor<4xf32>) -> tensor<4xf32> {
  %c = tensor.extract %f[] : tensor<i1>
  %r = scf.if %c -> tensor<4xf32> {
    %y = linalg.exp ins(%x : tensor<4xf32>) outs(%o : tensor<4xf32>) -> tensor<4xf32>
    scf.yield %y : tensor<4xf32>
  } else {
    %y = scf.if %host -> tensor<4xf32> {
      scf.yield %x : tensor<4xf32>
    } else {
      scf.yield %o : tensor<4xf32>
    }
    scf.yield %y : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}
