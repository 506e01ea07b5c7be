// RUN: attn-opt --attn-raise-pipeline %s | FileCheck %s
// RUN: attn-opt --attn-raise=relax-finite-fills --canonicalize --cse %s | FileCheck %s --check-prefix=RELAXED

// What hides a key is −∞, or so low that it does the same. Anything else is a
// score like others, and stays one: attention, but no mask.
#all = affine_map<(b, i, j) -> (b, i, j)>

// −1e4 hides.
// CHECK-LABEL: func.func @low(
// CHECK: attn.attention
// CHECK-NEXT: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[C:.+]] = arith.cmpi sge, %[[I]], %[[J]]
// CHECK-NEXT: attn.yield %[[C]] : i1
func.func @low(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant -1.000000e+04 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %x, %low : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// −100 hides little: exp(−100 − s) counts where s is as low.
// CHECK-LABEL: func.func @mild(
// CHECK-DAG: %[[LOW:.+]] = arith.constant -1.000000e+02 : f32
// CHECK: attn.attention
// CHECK-NEXT: score (%[[X:[a-z0-9]+]]: f32, %{{[a-z0-9]+}}: index, %[[I:[a-z0-9]+]]: index, %[[J:[a-z0-9]+]]: index) {
// CHECK-NEXT: %[[C:.+]] = arith.cmpi sge, %[[I]], %[[J]]
// CHECK-NEXT: %[[S:.+]] = arith.select %[[C]], %[[X]], %[[LOW]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
// CHECK-NOT: mask
// CHECK: return
func.func @mild(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant -1.000000e+02 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %x, %low : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// +1e9 shows nothing but the hidden.
// CHECK-LABEL: func.func @high(
// CHECK: attn.attention
// CHECK-NEXT: score
// CHECK: arith.select
// CHECK-NOT: mask
// CHECK: return
func.func @high(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant 1.000000e+09 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %x, %low : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// Multiplied by 0 a score is 0, which hides nothing.
// CHECK-LABEL: func.func @multiplied(
// CHECK: attn.attention
// CHECK-NEXT: score
// CHECK: arith.mulf
// CHECK-NOT: mask
// CHECK: return
func.func @multiplied(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %w = arith.select %c, %one, %low : f32
    %z = arith.mulf %x, %w : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// A row may be hidden throughout, and is uniform then: a score, unless the caller does
// not care what such rows hold.
// CHECK-LABEL: func.func @padding(
// CHECK-SAME: %[[KEEP:[^:]+]]: tensor<2x8xi1>)
// CHECK: attn.attention
// CHECK-NEXT: score (%[[X:.+]]: f32, %[[B:.+]]: index, %{{.+}}: index, %[[J:.+]]: index) {
// CHECK: %[[C:.+]] = tensor.extract %[[KEEP]][%[[B]], %[[J]]]
// CHECK: arith.select %[[C]], %[[X]], %{{.+}}
// CHECK-NOT: mask
// RELAXED-LABEL: func.func @padding(
// RELAXED-SAME: %[[KEEP:[^:]+]]: tensor<2x8xi1>)
// RELAXED: attn.attention
// RELAXED-NEXT: mask (%[[B:.+]]: index, %{{.+}}: index, %[[J:.+]]: index) {
// RELAXED-NEXT: %[[C:.+]] = tensor.extract %[[KEEP]][%[[B]], %[[J]]]
// RELAXED-NEXT: attn.yield %[[C]] : i1
func.func @padding(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>, %keep: tensor<2x8xi1>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant -1.000000e+09 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [affine_map<(b, i, j) -> (b, j)>, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%keep, %s : tensor<2x8xi1>, tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%c: i1, %x: f32, %u: f32):
    %z = arith.select %c, %x, %low : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// (1 − m) times a fill is 0 where m is 1: a shift by its constant would leave
// nothing of the score.
// CHECK-LABEL: func.func @complement(
// CHECK-DAG: %[[ONE:.+]] = arith.constant 1.000000e+00 : f32
// CHECK-DAG: %[[LOW:.+]] = arith.constant -3.000000e+38 : f32
// CHECK: attn.attention
// CHECK-NEXT: score (%[[X:[a-z0-9]+]]: f32
// CHECK-NEXT: %[[M:.+]] = tensor.extract
// CHECK-NEXT: %[[N:.+]] = arith.subf %[[ONE]], %[[M]] : f32
// CHECK-NEXT: %[[F:.+]] = arith.mulf %[[N]], %[[LOW]] : f32
// CHECK-NEXT: %[[S:.+]] = arith.addf %[[F]], %[[X]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
func.func @complement(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>, %keep: tensor<2x8xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %low = arith.constant -3.000000e+38 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, affine_map<(b, i, j) -> (b, j)>, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %keep : tensor<2x8x8xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %m: f32, %u: f32):
    %n = arith.subf %one, %m : f32
    %f = arith.mulf %n, %low : f32
    %z = arith.addf %x, %f : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// A constant that is added and subtracted rounds the scores.
// CHECK-LABEL: func.func @in_order(
// CHECK: %[[C:.+]] = arith.constant 1.000000e+08 : f32
// CHECK: attn.attention
// CHECK-NEXT: score (%[[X:[a-z0-9]+]]: f32
// CHECK-NEXT: %[[A:.+]] = arith.addf %[[X]], %[[C]] : f32
// CHECK-NEXT: %[[S:.+]] = arith.subf %[[A]], %[[C]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
func.func @in_order(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %c = arith.constant 1.000000e+08 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %a = arith.addf %x, %c : f32
    %z = arith.subf %a, %c : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// −∞ for a whole row is no shift, it hides the row.
// CHECK-LABEL: func.func @rows(
// CHECK: %[[C:.+]] = arith.constant 2 : index
// CHECK: attn.attention
// CHECK-NEXT: mask (%{{.+}}: index, %[[I:.+]]: index, %{{.+}}: index) {
// CHECK-NEXT: %[[M:.+]] = arith.cmpi sle, %[[I]], %[[C]]
// CHECK-NEXT: attn.yield %[[M]] : i1
func.func @rows(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant 0xFF800000 : f32
  %three = arith.constant 3 : index
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %c = arith.cmpi slt, %i, %three : index
    %f = arith.select %c, %zero, %low : f32
    %z = arith.addf %x, %f : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// A finite fill of a row leaves nothing of its scores: all its keys count alike.
// CHECK-LABEL: func.func @rows_low(
// CHECK-DAG: %[[LOW:.+]] = arith.constant -3.000000e+38 : f32
// CHECK-DAG: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
// CHECK: attn.attention
// CHECK-NEXT: score (%[[X:[a-z0-9]+]]: f32, %{{.+}}: index, %[[I:[a-z0-9]+]]: index, %{{.+}}: index) {
// CHECK-NEXT: %[[C:.+]] = arith.cmpi sle, %[[I]], %{{.+}} : index
// CHECK-NEXT: %[[F:.+]] = arith.select %[[C]], %[[ZERO]], %[[LOW]] : f32
// CHECK-NEXT: %[[S:.+]] = arith.addf %[[F]], %[[X]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
func.func @rows_low(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %low = arith.constant -3.000000e+38 : f32
  %three = arith.constant 3 : index
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %masked = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %c = arith.cmpi slt, %i, %three : index
    %f = arith.select %c, %zero, %low : f32
    %z = arith.addf %x, %f : f32
    linalg.yield %z : f32
  } -> tensor<2x8x8xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}
