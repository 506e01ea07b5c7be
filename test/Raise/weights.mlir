// RUN: attn-opt --attn-raise-pipeline --split-input-file %s | FileCheck %s

// Weights that are no softmax: sigmoid, relu, and any other function of the score.

// The score is what is under the exponential, without its sign; no score region is needed.
// CHECK-LABEL: func.func @sigmoid(
// CHECK: attn.attention {{.+}} normalizer #attn.sigmoid -> tensor<2x8x4xf32>
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sigmoid(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %n = arith.negf %x0 : f32
    %e = math.exp %n : f32
    %t = arith.addf %e, %one : f32
    %w = arith.divf %one, %t : f32
    linalg.yield %w : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The other spelling, exp(x) / (exp(x) + 1), masked by zeros.
// CHECK-LABEL: func.func @sigmoid_zeroed(
// CHECK: attn.attention {{.+}} normalizer #attn.sigmoid{{( |$)}}
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[M:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[M]] : i1
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sigmoid_zeroed(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %e = math.exp %x0 : f32
    %t = arith.addf %e, %one : f32
    %w = arith.divf %e, %t : f32
    %z = arith.select %c, %w, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A fill of −∞ under the sigmoid is a weight of 0.
// CHECK-LABEL: func.func @sigmoid_fill(
// CHECK: attn.attention {{.+}} normalizer #attn.sigmoid{{( |$)}}
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[M:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[M]] : i1
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sigmoid_fill(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %inf = arith.constant 0xFF800000 : f32
  %m = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %x0, %inf : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%m : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %n = arith.negf %x0 : f32
    %e = math.exp %n : f32
    %t = arith.addf %e, %one : f32
    %w = arith.divf %one, %t : f32
    linalg.yield %w : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A weight of sigmoid(−20) is not 0: the select stays in the score.
// CHECK-LABEL: func.func @sigmoid_small_fill(
// CHECK: attn.attention {{.+}} normalizer #attn.sigmoid{{( |$)}}
// CHECK-NEXT: score (%[[X:.+]]: f32, %{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK: %[[C:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK: %[[S:.+]] = arith.select %[[C]], %[[X]], %{{.+}} : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
// CHECK-NOT: mask
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sigmoid_small_fill(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %low = arith.constant -2.000000e+01 : f32
  %m = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %z = arith.select %c, %x0, %low : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%m : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %n = arith.negf %x0 : f32
    %e = math.exp %n : f32
    %t = arith.addf %e, %one : f32
    %w = arith.divf %one, %t : f32
    linalg.yield %w : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A factor after the relu goes under it; zeros before it are a mask.
// CHECK-LABEL: func.func @relu(
// CHECK: %[[C:.+]] = arith.constant 2.500000e-01 : f32
// CHECK: attn.attention {{.+}} normalizer #attn.relu{{( |$)}}
// CHECK: score (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK-NEXT: %[[S:.+]] = arith.mulf %[[X]], %[[C]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[M:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[M]] : i1
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @relu(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %quarter = arith.constant 2.500000e-01 : f32
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %m = arith.select %c, %x0, %zero : f32
    %r = arith.maximumf %m, %zero : f32
    %z = arith.mulf %r, %quarter : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Divided by their sum.
// CHECK-LABEL: func.func @relu_normalized(
// CHECK: attn.attention {{.+}} normalizer #attn.relu<normalized = true> -> tensor<2x8x4xf32>
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @relu_normalized(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %g = arith.cmpf ugt, %x0, %zero : f32
    %r = arith.select %g, %x0, %zero : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%zero : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.divf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Any other function is the score of a row without a normalizer.
// CHECK-LABEL: func.func @relu_squared(
// CHECK: attn.attention {{.+}} normalizer #attn.identity{{( |$)}}
// CHECK: score (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK: %[[R:.+]] = arith.maximumf %[[X]], %{{.+}} : f32
// CHECK-NEXT: %[[S:.+]] = arith.mulf %[[R]], %[[R]] : f32
// CHECK-NEXT: attn.yield %[[S]] : f32
// CHECK: mask (%{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index) {
// CHECK-NEXT: %[[M:.+]] = arith.cmpi sge, %[[I]], %[[J]] : index
// CHECK-NEXT: attn.yield %[[M]] : i1
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @relu_squared(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %p = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %r = arith.maximumf %x0, %zero : f32
    %w = arith.mulf %r, %r : f32
    %z = arith.select %c, %w, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// There is no normalizer for a sum of sigmoids; there is one for a sum.
// CHECK-LABEL: func.func @sigmoid_normalized(
// CHECK: attn.attention {{.+}} normalizer #attn.identity<normalized = true>{{( |$)}}
// CHECK: score (%[[X:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index) {
// CHECK: %[[E:.+]] = math.exp
// CHECK: arith.divf
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sigmoid_normalized(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %n = arith.negf %x0 : f32
    %e = math.exp %n : f32
    %t = arith.addf %e, %one : f32
    %w = arith.divf %one, %t : f32
    linalg.yield %w : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%zero : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.divf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Experts given as arguments: relu(x W₁) W₂ for each batch point is relu attention, and no slower as that.
// CHECK-LABEL: func.func @experts_of_arguments(
// CHECK-SAME: %[[X:[^:]+]]: tensor<2x8x16xf32>, %[[W1:[^:]+]]: tensor<2x16x12xf32>, %[[W2:[^:]+]]: tensor<2x12x16xf32>)
// CHECK: attn.attention ins(%[[X]], %[[W1]], %[[W2]] : {{.+}} normalizer #attn.relu -> tensor<2x8x16xf32>
// CHECK-NOT: linalg.{{batch_matmul|generic}}
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @experts_of_arguments(%x: tensor<2x8x16xf32>, %w1: tensor<2x16x12xf32>, %w2: tensor<2x12x16xf32>) -> tensor<2x8x16xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %he = tensor.empty() : tensor<2x8x12xf32>
  %h0 = linalg.fill ins(%zero : f32) outs(%he : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %h = linalg.batch_matmul ins(%x, %w1 : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%h0 : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %a = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%h : tensor<2x8x12xf32>) outs(%he : tensor<2x8x12xf32>) {
  ^bb0(%y: f32, %u: f32):
    %z = arith.maximumf %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x16xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x16xf32>) -> tensor<2x8x16xf32>
  %o = linalg.batch_matmul ins(%a, %w2 : tensor<2x8x12xf32>, tensor<2x12x16xf32>) outs(%o0 : tensor<2x8x16xf32>) -> tensor<2x8x16xf32>
  return %o : tensor<2x8x16xf32>
}
