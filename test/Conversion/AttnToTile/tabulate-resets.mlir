// Where the state is reset is computed once where kernels would read much for it.
// RUN: attn-opt %s --split-input-file --attn-tabulate-resets --remarks-filter=attn-tabulate-resets --remark-format=emitRemark 2>%t | FileCheck %s --enable-var-scope
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t
// REMARK: where the state is reset is computed once, as a flag for each token
// REMARK-NOT: computed once

#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>

// CHECK-LABEL: func.func @ids(
// CHECK-SAME: %[[IDS:[^: ]+]]: tensor<2x?xi64>
// CHECK: %[[FLAGS:.+]] = linalg.generic {{.*}}iterator_types = ["parallel", "parallel"]} outs(%{{.+}} : tensor<2x?xi32>) {
// CHECK: %[[B:.+]] = linalg.index 0
// CHECK: %[[T:.+]] = linalg.index 1
// CHECK: %[[X:.+]] = tensor.extract %[[IDS]][%[[B]], %[[T]]]
// CHECK: %[[Y:.+]] = tensor.extract %[[IDS]][%[[B]], %{{.+}}]
// CHECK: %[[C:.+]] = arith.cmpi ne, %[[X]], %[[Y]] : i64
// CHECK: %[[F:.+]] = arith.extui %[[C]] : i1 to i32
// CHECK: linalg.yield %[[F]]
// CHECK: reset (%[[RB:.+]]: index, %{{.+}}: index, %[[RT:.+]]: index) {
// CHECK-NEXT: %[[FLAG:.+]] = tensor.extract %[[FLAGS]][%[[RB]], %[[RT]]] : tensor<2x?xi32>
// CHECK: %[[RESETS:.+]] = arith.cmpi ne, %[[FLAG]], %{{.+}} : i32
// CHECK-NEXT: attn.yield %[[RESETS]]
func.func @ids(%ids: tensor<2x?xi64>, %q: tensor<2x4x?x64xbf16>, %o: tensor<2x4x?x64xbf16>) -> tensor<2x4x?x64xbf16> {
  %one = arith.constant 1 : index
  %zero = arith.constant 0 : index
  %r = attn.linear_attention ins(%q, %q, %q : tensor<2x4x?x64xbf16>, tensor<2x4x?x64xbf16>, tensor<2x4x?x64xbf16>) outs(%o : tensor<2x4x?x64xbf16>)
    maps [#q, #k, #v, #o] causal
    reset (%b: index, %h: index, %t: index) {
      %x = tensor.extract %ids[%b, %t] : tensor<2x?xi64>
      %before = arith.subi %t, %one : index
      %from = arith.maxsi %before, %zero : index
      %y = tensor.extract %ids[%b, %from] : tensor<2x?xi64>
      %c = arith.cmpi ne, %x, %y : i64
      attn.yield %c : i1
    } -> tensor<2x4x?x64xbf16>
  return %r : tensor<2x4x?x64xbf16>
}

// -----

#q = affine_map<(h, i, j, d, e) -> (h, i, d)>
#k = affine_map<(h, i, j, d, e) -> (h, j, d)>
#v = affine_map<(h, i, j, d, e) -> (h, j, e)>
#o = affine_map<(h, i, j, d, e) -> (h, i, e)>

// One load of a flag, none at all, and few tokens stay as they are.
// CHECK-LABEL: func.func @cheap(
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @cheap(%flags: tensor<64xi32>, %ids: tensor<16xi64>, %q: tensor<4x64x64xbf16>, %o: tensor<4x64x64xbf16>, %few: tensor<4x16x64xbf16>) -> (tensor<4x64x64xbf16>, tensor<4x64x64xbf16>, tensor<4x16x64xbf16>) {
  %none = arith.constant 0 : i32
  %first = arith.constant 0 : i64
  %zero = arith.constant 0 : index
  %seven = arith.constant 7 : index
  %flag = attn.linear_attention ins(%q, %q, %q : tensor<4x64x64xbf16>, tensor<4x64x64xbf16>, tensor<4x64x64xbf16>) outs(%o : tensor<4x64x64xbf16>)
    maps [#q, #k, #v, #o] causal
    reset (%h: index, %t: index) {
      %x = tensor.extract %flags[%t] : tensor<64xi32>
      %c = arith.cmpi ne, %x, %none : i32
      attn.yield %c : i1
    } -> tensor<4x64x64xbf16>
  %regular = attn.linear_attention ins(%q, %q, %q : tensor<4x64x64xbf16>, tensor<4x64x64xbf16>, tensor<4x64x64xbf16>) outs(%o : tensor<4x64x64xbf16>)
    maps [#q, #k, #v, #o] causal
    reset (%h: index, %t: index) {
      %m = arith.remui %t, %seven : index
      %c = arith.cmpi eq, %m, %zero : index
      attn.yield %c : i1
    } -> tensor<4x64x64xbf16>
  %step = attn.linear_attention ins(%few, %few, %few : tensor<4x16x64xbf16>, tensor<4x16x64xbf16>, tensor<4x16x64xbf16>) outs(%few : tensor<4x16x64xbf16>)
    maps [#q, #k, #v, #o] causal
    reset (%h: index, %t: index) {
      %x = tensor.extract %ids[%t] : tensor<16xi64>
      %c = arith.cmpi eq, %x, %first : i64
      attn.yield %c : i1
    } -> tensor<4x16x64xbf16>
  return %flag, %regular, %step : tensor<4x64x64xbf16>, tensor<4x64x64xbf16>, tensor<4x16x64xbf16>
}
