// RUN: attn-opt %s --attn-select-form --split-input-file --remarks-filter=attn-select-form --remark-format=emitRemark 2>%t.remarks | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t.remarks

// Where chunks do not serve: the form that is estimated to take least.

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// The last 2048 queries of 4096 tokens.
// CHECK-LABEL: func.func @scores(
// CHECK: form = #attn.form<quadratic>
// CHECK-NOT: tile.schedule
// REMARK: masked scores, and not in chunks: {{.*}}expected query i to read the state after key i, or after the last, got queries aligned to the end; estimated token by token 4.1 ms, by scores {{1[34][0-9]}} us, by the formula 116.8 ms
func.func @scores(%q: tensor<1x16x2048x128xbf16>, %k: tensor<1x16x4096x128xbf16>, %v: tensor<1x16x4096x128xbf16>) -> tensor<1x16x2048x128xbf16> {
  %e = tensor.empty() : tensor<1x16x2048x128xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x16x2048x128xbf16>, tensor<1x16x4096x128xbf16>, tensor<1x16x4096x128xbf16>) outs(%e : tensor<1x16x2048x128xbf16>)
    maps [#q, #k, #v, #o] causal aligned_to_end -> tensor<1x16x2048x128xbf16>
  return %r : tensor<1x16x2048x128xbf16>
}

// -----

// So many that the scores of all pairs cost more than a chain of states.
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
// CHECK-LABEL: func.func @tokens(
// CHECK: form = #attn.form<recurrent>, tile.schedule = #tile.step_schedule
// REMARK: token by token, and not in chunks: {{.+}} got queries aligned to the end; estimated token by token 287.9 ms, by scores {{[45][0-9]+.[0-9]}} ms, by the formula {{[0-9.]+}} ms
func.func @tokens(%q: tensor<1x16x131072x128xbf16>, %k: tensor<1x16x262144x128xbf16>, %v: tensor<1x16x262144x128xbf16>) -> tensor<1x16x131072x128xbf16> {
  %e = tensor.empty() : tensor<1x16x131072x128xbf16>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x16x131072x128xbf16>, tensor<1x16x262144x128xbf16>, tensor<1x16x262144x128xbf16>) outs(%e : tensor<1x16x131072x128xbf16>)
    maps [#q, #k, #v, #o] causal aligned_to_end -> tensor<1x16x131072x128xbf16>
  return %r : tensor<1x16x131072x128xbf16>
}

// -----

// Scores of f32 would miss the naive graph's error.
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
// CHECK-LABEL: func.func @f32(
// CHECK: form = #attn.form<recurrent>, tile.schedule = #tile.step_schedule
// REMARK: token by token, and not in chunks: {{.+}}; estimated token by token 4.1 ms, by the formula 116.8 ms
func.func @f32(%q: tensor<1x16x2048x128xf32>, %k: tensor<1x16x4096x128xf32>, %v: tensor<1x16x4096x128xf32>) -> tensor<1x16x2048x128xf32> {
  %e = tensor.empty() : tensor<1x16x2048x128xf32>
  %r = attn.linear_attention ins(%q, %k, %v : tensor<1x16x2048x128xf32>, tensor<1x16x4096x128xf32>, tensor<1x16x4096x128xf32>) outs(%e : tensor<1x16x2048x128xf32>)
    maps [#q, #k, #v, #o] causal aligned_to_end -> tensor<1x16x2048x128xf32>
  return %r : tensor<1x16x2048x128xf32>
}

// -----

// What no kernel takes is left to the formula, and the remark says what that costs.
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
// CHECK-LABEL: func.func @f64(
// CHECK: form = #attn.form<naive>
// REMARK: expected operands of bf16, f16 or f32, got f64; estimated by the formula 14.6 ms
func.func @f64(%q: tensor<1x16x1024x128xf64>) -> tensor<1x16x1024x128xf64> {
  %e = tensor.empty() : tensor<1x16x1024x128xf64>
  %r = attn.linear_attention ins(%q, %q, %q : tensor<1x16x1024x128xf64>, tensor<1x16x1024x128xf64>, tensor<1x16x1024x128xf64>) outs(%e : tensor<1x16x1024x128xf64>)
    maps [#q, #k, #v, #o] causal -> tensor<1x16x1024x128xf64>
  return %r : tensor<1x16x1024x128xf64>
}
