// RUN: attn-opt --attn-raise=report-missed --split-input-file --verify-diagnostics %s | FileCheck %s

// Products of products of 16 bits under a mask that no state follows: attention whose weights are the scores.
// (linear-must-not-fire.mlir has the same in f32, which stay.)

// Ids that are arguments may come back: no reset tells them apart.
// CHECK-LABEL: func.func @ids_come_back(
// CHECK: attn.attention {{.+}} normalizer #attn.identity
// CHECK: mask ({{.+}}, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK: tensor.extract %{{.+}}[%{{.+}}, %[[I]]]
// CHECK: tensor.extract %{{.+}}[%{{.+}}, %[[J]]]
// CHECK-NOT: linalg.batch_matmul
func.func @ids_come_back(%q: tensor<2x40x16xbf16>, %kt: tensor<2x16x40xbf16>, %v: tensor<2x40x8xbf16>, %ids: tensor<2x40xi64>) -> tensor<2x40x8xbf16> {
  %zero = arith.constant 0.000000e+00 : f32
  %zb = arith.constant 0.000000e+00 : bf16
  %se = tensor.empty() : tensor<2x40x40xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x40x16xbf16>, tensor<2x16x40xbf16>) outs(%sz : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %we = tensor.empty() : tensor<2x40x40xbf16>
  %w = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i)>, affine_map<(b, i, j) -> (b, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %ids, %ids : tensor<2x40x40xf32>, tensor<2x40xi64>, tensor<2x40xi64>) outs(%we : tensor<2x40x40xbf16>) {
  ^bb0(%x: f32, %a: i64, %b: i64, %u: bf16):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %t = arith.cmpi eq, %a, %b : i64
    %k = arith.andi %c, %t : i1
    %z = arith.truncf %x : f32 to bf16
    %y = arith.select %k, %z, %zb : bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x40xbf16>
  %oe = tensor.empty() : tensor<2x40x8xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x40x40xbf16>, tensor<2x40x8xbf16>) outs(%oz : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %re = tensor.empty() : tensor<2x40x8xbf16>
  %r = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o : tensor<2x40x8xf32>) outs(%re : tensor<2x40x8xbf16>) {
  ^bb0(%x: f32, %u: bf16):
    %y = arith.truncf %x : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x8xbf16>
  return %r : tensor<2x40x8xbf16>
}

// -----

// A window forgets keys, which a state cannot.
// CHECK-LABEL: func.func @band(
// CHECK: attn.attention {{.+}} normalizer #attn.identity
// CHECK: mask ({{.+}}, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK: arith.cmpi sge, %[[I]], %[[J]]
// CHECK-NOT: linalg.batch_matmul
func.func @band(%q: tensor<2x40x16xbf16>, %kt: tensor<2x16x40xbf16>, %v: tensor<2x40x8xbf16>, %ids: tensor<2x40xi64>) -> tensor<2x40x8xbf16> {
  %zero = arith.constant 0.000000e+00 : f32
  %zb = arith.constant 0.000000e+00 : bf16
  %se = tensor.empty() : tensor<2x40x40xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x40x16xbf16>, tensor<2x16x40xbf16>) outs(%sz : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %we = tensor.empty() : tensor<2x40x40xbf16>
  %w = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i)>, affine_map<(b, i, j) -> (b, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %ids, %ids : tensor<2x40x40xf32>, tensor<2x40xi64>, tensor<2x40xi64>) outs(%we : tensor<2x40x40xbf16>) {
  ^bb0(%x: f32, %a: i64, %b: i64, %u: bf16):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.constant 5 : index
    %l = arith.addi %j, %n : index
    %g = arith.cmpi sgt, %l, %i : index
    %k = arith.andi %c, %g : i1
    %z = arith.truncf %x : f32 to bf16
    %y = arith.select %k, %z, %zb : bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x40xbf16>
  %oe = tensor.empty() : tensor<2x40x8xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x40x40xbf16>, tensor<2x40x8xbf16>) outs(%oz : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %re = tensor.empty() : tensor<2x40x8xbf16>
  %r = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o : tensor<2x40x8xf32>) outs(%re : tensor<2x40x8xbf16>) {
  ^bb0(%x: f32, %u: bf16):
    %y = arith.truncf %x : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x8xbf16>
  return %r : tensor<2x40x8xbf16>
}

// -----

// Keys before the query only.
// CHECK-LABEL: func.func @strict(
// CHECK: attn.attention {{.+}} normalizer #attn.identity
// CHECK: mask ({{.+}}, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NOT: linalg.batch_matmul
func.func @strict(%q: tensor<2x40x16xbf16>, %kt: tensor<2x16x40xbf16>, %v: tensor<2x40x8xbf16>, %ids: tensor<2x40xi64>) -> tensor<2x40x8xbf16> {
  %zero = arith.constant 0.000000e+00 : f32
  %zb = arith.constant 0.000000e+00 : bf16
  %se = tensor.empty() : tensor<2x40x40xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x40x16xbf16>, tensor<2x16x40xbf16>) outs(%sz : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %we = tensor.empty() : tensor<2x40x40xbf16>
  %w = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i)>, affine_map<(b, i, j) -> (b, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %ids, %ids : tensor<2x40x40xf32>, tensor<2x40xi64>, tensor<2x40xi64>) outs(%we : tensor<2x40x40xbf16>) {
  ^bb0(%x: f32, %a: i64, %b: i64, %u: bf16):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %k = arith.cmpi ult, %j, %i : index
    %z = arith.truncf %x : f32 to bf16
    %y = arith.select %k, %z, %zb : bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x40xbf16>
  %oe = tensor.empty() : tensor<2x40x8xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x40x40xbf16>, tensor<2x40x8xbf16>) outs(%oz : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %re = tensor.empty() : tensor<2x40x8xbf16>
  %r = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o : tensor<2x40x8xf32>) outs(%re : tensor<2x40x8xbf16>) {
  ^bb0(%x: f32, %u: bf16):
    %y = arith.truncf %x : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x8xbf16>
  return %r : tensor<2x40x8xbf16>
}

// -----

// What hides keys from all queries alike is a feature: a state is better.
// CHECK-LABEL: func.func @keys_alone(
// CHECK: attn.linear_attention
// CHECK-NOT: attn.attention
func.func @keys_alone(%q: tensor<2x40x16xbf16>, %kt: tensor<2x16x40xbf16>, %v: tensor<2x40x8xbf16>, %ids: tensor<2x40xi64>) -> tensor<2x40x8xbf16> {
  %zero = arith.constant 0.000000e+00 : f32
  %zb = arith.constant 0.000000e+00 : bf16
  %se = tensor.empty() : tensor<2x40x40xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x40x16xbf16>, tensor<2x16x40xbf16>) outs(%sz : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %we = tensor.empty() : tensor<2x40x40xbf16>
  %w = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i)>, affine_map<(b, i, j) -> (b, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %ids, %ids : tensor<2x40x40xf32>, tensor<2x40xi64>, tensor<2x40xi64>) outs(%we : tensor<2x40x40xbf16>) {
  ^bb0(%x: f32, %a: i64, %b: i64, %u: bf16):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %n = arith.constant 11 : index
    %k = arith.cmpi slt, %j, %n : index
    %z = arith.truncf %x : f32 to bf16
    %y = arith.select %k, %z, %zb : bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x40xbf16>
  %oe = tensor.empty() : tensor<2x40x8xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x40x40xbf16>, tensor<2x40x8xbf16>) outs(%oz : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %re = tensor.empty() : tensor<2x40x8xbf16>
  %r = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o : tensor<2x40x8xf32>) outs(%re : tensor<2x40x8xbf16>) {
  ^bb0(%x: f32, %u: bf16):
    %y = arith.truncf %x : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x8xbf16>
  return %r : tensor<2x40x8xbf16>
}

// -----

// The scores are read once more.
// CHECK-LABEL: func.func @scores_used(
// CHECK-NOT: attn.
func.func @scores_used(%q: tensor<2x40x16xbf16>, %kt: tensor<2x16x40xbf16>, %v: tensor<2x40x8xbf16>, %ids: tensor<2x40xi64>) -> (tensor<2x40x8xbf16>, tensor<2x40x40xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %zb = arith.constant 0.000000e+00 : bf16
  %se = tensor.empty() : tensor<2x40x40xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x40x16xbf16>, tensor<2x16x40xbf16>) outs(%sz : tensor<2x40x40xf32>) -> tensor<2x40x40xf32>
  %we = tensor.empty() : tensor<2x40x40xbf16>
  %w = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i)>, affine_map<(b, i, j) -> (b, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %ids, %ids : tensor<2x40x40xf32>, tensor<2x40xi64>, tensor<2x40xi64>) outs(%we : tensor<2x40x40xbf16>) {
  ^bb0(%x: f32, %a: i64, %b: i64, %u: bf16):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.constant 5 : index
    %l = arith.addi %j, %n : index
    %g = arith.cmpi sgt, %l, %i : index
    %k = arith.andi %c, %g : i1
    %z = arith.truncf %x : f32 to bf16
    %y = arith.select %k, %z, %zb : bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x40xbf16>
  %oe = tensor.empty() : tensor<2x40x8xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  // expected-remark @below {{attention not raised: the mask hides keys before the query (a band, or the reversed order)}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x40x40xbf16>, tensor<2x40x8xbf16>) outs(%oz : tensor<2x40x8xf32>) -> tensor<2x40x8xf32>
  %re = tensor.empty() : tensor<2x40x8xbf16>
  %r = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o : tensor<2x40x8xf32>) outs(%re : tensor<2x40x8xbf16>) {
  ^bb0(%x: f32, %u: bf16):
    %y = arith.truncf %x : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<2x40x8xbf16>
  return %r, %s : tensor<2x40x8xbf16>, tensor<2x40x40xf32>
}
