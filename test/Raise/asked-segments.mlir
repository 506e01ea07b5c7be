// Sequences told apart by ids that nothing says are sorted, of 16 bits: the program asks, and has both forms.
// RUN: attn-opt %s --split-input-file --attn-raise --remarks-filter=attn-raise --remark-format=emitRemark 2>%t | FileCheck %s --enable-var-scope
// RUN: FileCheck %s --check-prefix=REMARK --input-file=%t
// RUN: attn-opt %s --split-input-file --attn-raise=assume-sorted-segments | FileCheck %s --check-prefix=SAID

#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
#id = affine_map<(b, i, d) -> (b, i, d)>

// SAID-LABEL: func.func @ids(
// SAID-NOT: scf.if
// SAID: attn.linear_attention
// SAID-NOT: attn.attention

// REMARK: raised to attn.linear_attention with 1 batch dimensions, causal, a reset, feature maps where segment ids are found to be sorted, else attn.attention with 1 batch dimensions, weights without a normalizer, a mask, as masked scores

// CHECK-LABEL: func.func @ids(
// CHECK-SAME: %[[Q:[^:]+]]: tensor<2x8x16xbf16>, %[[K:[^:]+]]: tensor<2x8x16xbf16>, %[[V:[^:]+]]: tensor<2x8x16xbf16>, %[[IDS:[^:]+]]: tensor<2x8xi64>
// CHECK-NOT: linalg.generic
// Each id with the next of its row; the last with itself.
// CHECK: %[[TRUE:.+]] = arith.constant true
// CHECK: %[[INIT:.+]] = linalg.fill ins(%[[TRUE]] : i1)
// CHECK: %[[FLAG:.+]] = linalg.generic {{.*}}iterator_types = ["reduction", "reduction"]} ins(%[[IDS]] : tensor<2x8xi64>) outs(%[[INIT]] : tensor<i1>) {
// CHECK-NEXT: ^bb0(%[[ID:.+]]: i64, %[[SO_FAR:.+]]: i1):
// CHECK-DAG: %[[B:.+]] = linalg.index 0
// CHECK-DAG: %[[T:.+]] = linalg.index 1
// CHECK: %[[NEXT:.+]] = arith.addi %[[T]], %{{.+}} : index
// CHECK: %[[IN:.+]] = arith.minui %[[NEXT]], %{{.+}} : index
// CHECK: %[[OTHER:.+]] = tensor.extract %[[IDS]][%[[B]], %[[IN]]]
// CHECK: %[[KEPT:.+]] = arith.cmpi sle, %[[ID]], %[[OTHER]] : i64
// CHECK: %[[AND:.+]] = arith.andi %[[SO_FAR]], %[[KEPT]] : i1
// CHECK: linalg.yield %[[AND]]
// CHECK: %[[SORTED:.+]] = tensor.extract %[[FLAG]][]
// CHECK: %[[OUT:.+]] = tensor.empty() : tensor<2x8x16xbf16>
// CHECK: %[[R:.+]] = scf.if %[[SORTED]] -> (tensor<2x8x16xbf16>) {
// The state reads queries and keys as they are.
// CHECK-NOT: linalg.generic
// CHECK: %[[STATE:.+]] = attn.linear_attention ins(%[[Q]], %[[K]], %[[V]] :
// CHECK-SAME: outs(%[[OUT]] :
// CHECK: reset
// CHECK: scf.yield %[[STATE]]
// CHECK: } else {
// Scores have no features: these are computed in the branch that needs them.
// CHECK-DAG: %[[FQ:.+]] = linalg.generic {{.*}} ins(%[[Q]] :
// CHECK-DAG: %[[FK:.+]] = linalg.generic {{.*}} ins(%[[K]] :
// CHECK: %[[SCORES:.+]] = attn.attention ins(%[[FQ]], %[[FK]], %[[V]] :
// CHECK-SAME: outs(%[[OUT]] :
// CHECK: scf.yield %[[SCORES]]
// CHECK: return %[[R]]
func.func @ids(%q: tensor<2x8x16xbf16>, %k: tensor<2x8x16xbf16>, %v: tensor<2x8x16xbf16>, %ids: tensor<2x8xi64>) -> tensor<2x8x16xbf16> {
  %zero = arith.constant 0.0 : bf16
  %fe = tensor.empty() : tensor<2x8x16xbf16>
  %fq = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%q : tensor<2x8x16xbf16>) outs(%fe : tensor<2x8x16xbf16>) {
  ^bb0(%x: bf16, %o: bf16):
    %y = arith.maximumf %x, %zero : bf16
    linalg.yield %y : bf16
  } -> tensor<2x8x16xbf16>
  %fk = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k : tensor<2x8x16xbf16>) outs(%fe : tensor<2x8x16xbf16>) {
  ^bb0(%x: bf16, %o: bf16):
    %y = arith.maximumf %x, %zero : bf16
    linalg.yield %y : bf16
  } -> tensor<2x8x16xbf16>
  %ke = tensor.empty() : tensor<2x16x8xbf16>
  %kt = linalg.transpose ins(%fk : tensor<2x8x16xbf16>) outs(%ke : tensor<2x16x8xbf16>) permutation = [0, 2, 1]
  %se = tensor.empty() : tensor<2x8x8xbf16>
  %sz = linalg.fill ins(%zero : bf16) outs(%se : tensor<2x8x8xbf16>) -> tensor<2x8x8xbf16>
  %s = linalg.batch_matmul ins(%fq, %kt : tensor<2x8x16xbf16>, tensor<2x16x8xbf16>) outs(%sz : tensor<2x8x8xbf16>) -> tensor<2x8x8xbf16>
  %w = linalg.generic {indexing_maps = [#all, #row, #column, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %ids, %ids : tensor<2x8x8xbf16>, tensor<2x8xi64>, tensor<2x8xi64>) outs(%se : tensor<2x8x8xbf16>) {
  ^bb0(%x: bf16, %a: i64, %b: i64, %u: bf16):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %t = arith.cmpi eq, %a, %b : i64
    %m = arith.andi %c, %t : i1
    %y = arith.select %m, %x, %zero : bf16
    linalg.yield %y : bf16
  } -> tensor<2x8x8xbf16>
  %oe = tensor.empty() : tensor<2x8x16xbf16>
  %oz = linalg.fill ins(%zero : bf16) outs(%oe : tensor<2x8x16xbf16>) -> tensor<2x8x16xbf16>
  %r = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xbf16>, tensor<2x8x16xbf16>) outs(%oz : tensor<2x8x16xbf16>) -> tensor<2x8x16xbf16>
  return %r : tensor<2x8x16xbf16>
}

// -----

// What is compared is a function of two tensors, of part of one: it is the function that is asked about.
// CHECK-LABEL: func.func @function(
// CHECK-SAME: %{{[^:]+}}: tensor<2x8x16xbf16>, %{{[^:]+}}: tensor<2x16x8xbf16>, %{{[^:]+}}: tensor<2x8x16xbf16>, %[[A:[^:]+]]: tensor<2x9xi32>, %[[B:[^:]+]]: tensor<8xi32>
// CHECK: %[[F:.+]] = linalg.generic {{.*}}iterator_types = ["parallel", "parallel"]} outs(%{{.+}} : tensor<2x8xi64>) {
// CHECK-DAG: tensor.extract %[[A]]
// CHECK-DAG: tensor.extract %[[B]]
// CHECK: arith.addi
// CHECK: linalg.generic {{.*}}iterator_types = ["reduction", "reduction"]} ins(%[[F]] : tensor<2x8xi64>)
// CHECK: scf.if
// CHECK: attn.linear_attention
// CHECK: else
// CHECK: attn.attention
#b = affine_map<(b, i, j) -> (b, i, j)>
func.func @function(%q: tensor<2x8x16xbf16>, %kt: tensor<2x16x8xbf16>, %v: tensor<2x8x16xbf16>, %a: tensor<2x9xi32>, %b: tensor<8xi32>) -> tensor<2x8x16xbf16> {
  %zero = arith.constant 0.0 : bf16
  %ae = tensor.extract_slice %a[0, 0] [2, 8] [1, 1] : tensor<2x9xi32> to tensor<2x8xi32>
  %fe = tensor.empty() : tensor<2x8xi32>
  %f = linalg.generic {indexing_maps = [affine_map<(b, i) -> (b, i)>, affine_map<(b, i) -> (i)>, affine_map<(b, i) -> (b, i)>], iterator_types = ["parallel", "parallel"]} ins(%ae, %b : tensor<2x8xi32>, tensor<8xi32>) outs(%fe : tensor<2x8xi32>) {
  ^bb0(%x: i32, %y: i32, %u: i32):
    %z = arith.addi %x, %y : i32
    linalg.yield %z : i32
  } -> tensor<2x8xi32>
  %se = tensor.empty() : tensor<2x8x8xbf16>
  %sz = linalg.fill ins(%zero : bf16) outs(%se : tensor<2x8x8xbf16>) -> tensor<2x8x8xbf16>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xbf16>, tensor<2x16x8xbf16>) outs(%sz : tensor<2x8x8xbf16>) -> tensor<2x8x8xbf16>
  %w = linalg.generic {indexing_maps = [#b, affine_map<(b, i, j) -> (b, i)>, affine_map<(b, i, j) -> (b, j)>, #b], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %f, %f : tensor<2x8x8xbf16>, tensor<2x8xi32>, tensor<2x8xi32>) outs(%se : tensor<2x8x8xbf16>) {
  ^bb0(%x: bf16, %l: i32, %r: i32, %u: bf16):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %t = arith.cmpi eq, %l, %r : i32
    %m = arith.andi %c, %t : i1
    %y = arith.select %m, %x, %zero : bf16
    linalg.yield %y : bf16
  } -> tensor<2x8x8xbf16>
  %oe = tensor.empty() : tensor<2x8x16xbf16>
  %oz = linalg.fill ins(%zero : bf16) outs(%oe : tensor<2x8x16xbf16>) -> tensor<2x8x16xbf16>
  %r = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xbf16>, tensor<2x8x16xbf16>) outs(%oz : tensor<2x8x16xbf16>) -> tensor<2x8x16xbf16>
  return %r : tensor<2x8x16xbf16>
}
