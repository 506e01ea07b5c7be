// RUN: attn-opt %s --split-input-file --attn-fuse-for-device --canonicalize --cse | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>

// A sigmoid that is summed down columns and read again is computed twice and never stored. The sum is divided:
// 64 columns in 128 parts of 32 rows.
// CHECK-LABEL: func @flow
// CHECK-SAME: %[[X:.+]]: tensor<4096x64xbf16>
func.func @flow(%x: tensor<4096x64xbf16>) -> tensor<4096x64xbf16> {
  // CHECK-NOT: tensor<4096x64xf32>
  // CHECK: %[[PARTS:.+]] = linalg.generic {{.*}} ins(%{{.+}} : tensor<128x32x64xbf16>) outs(%{{.+}} : tensor<128x64xf32>)
  // CHECK: math.exp
  // CHECK: arith.addf
  // CHECK: %[[SUM:.+]] = linalg.generic {{.*}} ins(%[[PARTS]] : tensor<128x64xf32>) outs(%{{.+}} : tensor<64xf32>)
  // CHECK: linalg.generic {{.*}} ins(%[[X]], %[[SUM]] : tensor<4096x64xbf16>, tensor<64xf32>)
  // CHECK: math.exp
  // CHECK: arith.mulf
  %one = arith.constant 1.0 : f32
  %zero = arith.constant 0.0 : f32
  %f = tensor.empty() : tensor<4096x64xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4096x64xbf16>) outs(%f : tensor<4096x64xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %w = arith.extf %in : bf16 to f32
    %n = arith.negf %w : f32
    %e = math.exp %n : f32
    %d = arith.addf %e, %one : f32
    %y = arith.divf %one, %d : f32
    linalg.yield %y : f32
  } -> tensor<4096x64xf32>
  %c = tensor.empty() : tensor<64xf32>
  %z = linalg.fill ins(%zero : f32) outs(%c : tensor<64xf32>) -> tensor<64xf32>
  %sum = linalg.generic {indexing_maps = [affine_map<(j, i) -> (i, j)>, affine_map<(j, i) -> (j)>], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<4096x64xf32>) outs(%z : tensor<64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %y = arith.addf %in, %out : f32
    linalg.yield %y : f32
  } -> tensor<64xf32>
  %o = tensor.empty() : tensor<4096x64xbf16>
  %r = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %sum : tensor<4096x64xf32>, tensor<64xf32>) outs(%o : tensor<4096x64xbf16>) {
  ^bb0(%in: f32, %k: f32, %out: bf16):
    %p = arith.mulf %in, %k : f32
    %y = arith.truncf %p : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<4096x64xbf16>
  return %r : tensor<4096x64xbf16>
}

// -----

// What weighs the rows is read at a unit dimension's 0; that is no obstacle.
// CHECK-LABEL: func @weighted
// CHECK-SAME: %[[X:.+]]: tensor<4096x64xf32>, %[[W:.+]]: tensor<4096x1xf32>
func.func @weighted(%x: tensor<4096x64xf32>, %w: tensor<4096x1xf32>, %o: tensor<64xf32>) -> tensor<64xf32> {
  // CHECK-DAG: %[[FLAT:.+]] = tensor.collapse_shape %[[W]]
  // CHECK-DAG: %[[XS:.+]] = tensor.expand_shape %[[X]] {{\[\[}}0, 1], [2]] output_shape [128, 32, 64]
  // CHECK-DAG: %[[WS:.+]] = tensor.expand_shape %{{.+}} output_shape [128, 32]
  // CHECK: %[[PARTS:.+]] = linalg.generic {{.*}} ins(%[[XS]], %[[WS]] : tensor<128x32x64xf32>, tensor<128x32xf32>)
  // CHECK: linalg.generic {{.*}} ins(%[[PARTS]] :
  %r = linalg.generic {indexing_maps = [affine_map<(j, i) -> (i, j)>, affine_map<(j, i) -> (i, 0)>, affine_map<(j, i) -> (j)>], iterator_types = ["parallel", "reduction"]} ins(%x, %w : tensor<4096x64xf32>, tensor<4096x1xf32>) outs(%o : tensor<64xf32>) {
  ^bb0(%in: f32, %k: f32, %out: f32):
    %p = arith.mulf %in, %k : f32
    %y = arith.addf %p, %out : f32
    linalg.yield %y : f32
  } -> tensor<64xf32>
  return %r : tensor<64xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// A cosine is not cheap, and a sum of two tensors has more bytes than its result: both stay.
// CHECK-LABEL: func @stored
// CHECK-SAME: %[[X:.+]]: tensor<4096x64xf32>, %[[Y:.+]]: tensor<4096x64xf32>
func.func @stored(%x: tensor<4096x64xf32>, %y: tensor<4096x64xf32>) -> (tensor<4096x64xf32>, tensor<4096x64xf32>, tensor<4096x64xf32>, tensor<4096x64xf32>) {
  // CHECK: %[[COS:.+]] = linalg.generic {{.*}} ins(%[[X]] :
  // CHECK: math.cos
  // CHECK: linalg.generic {{.*}} ins(%[[COS]] :
  // CHECK: linalg.generic {{.*}} ins(%[[COS]] :
  // CHECK: %[[SUM:.+]] = linalg.generic {{.*}} ins(%[[X]], %[[Y]] :
  // CHECK: linalg.generic {{.*}} ins(%[[SUM]] :
  // CHECK: linalg.generic {{.*}} ins(%[[SUM]] :
  %f = tensor.empty() : tensor<4096x64xf32>
  %cos = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4096x64xf32>) outs(%f : tensor<4096x64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %v = math.cos %in : f32
    linalg.yield %v : f32
  } -> tensor<4096x64xf32>
  %a = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%cos : tensor<4096x64xf32>) outs(%f : tensor<4096x64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %v = arith.addf %in, %in : f32
    linalg.yield %v : f32
  } -> tensor<4096x64xf32>
  %b = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%cos : tensor<4096x64xf32>) outs(%f : tensor<4096x64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %v = arith.mulf %in, %in : f32
    linalg.yield %v : f32
  } -> tensor<4096x64xf32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %y : tensor<4096x64xf32>, tensor<4096x64xf32>) outs(%f : tensor<4096x64xf32>) {
  ^bb0(%in: f32, %more: f32, %out: f32):
    %v = arith.addf %in, %more : f32
    linalg.yield %v : f32
  } -> tensor<4096x64xf32>
  %c = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%sum : tensor<4096x64xf32>) outs(%f : tensor<4096x64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %v = arith.addf %in, %in : f32
    linalg.yield %v : f32
  } -> tensor<4096x64xf32>
  %d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%sum : tensor<4096x64xf32>) outs(%f : tensor<4096x64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %v = arith.mulf %in, %in : f32
    linalg.yield %v : f32
  } -> tensor<4096x64xf32>
  return %a, %b, %c, %d : tensor<4096x64xf32>, tensor<4096x64xf32>, tensor<4096x64xf32>, tensor<4096x64xf32>
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// Halves are rounded where they are computed, and written where they belong.
// CHECK-LABEL: func @halves
// CHECK-SAME: %[[A:.+]]: tensor<64x8xf32>, %[[B:.+]]: tensor<64x8xf32>
func.func @halves(%a: tensor<64x8xf32>, %b: tensor<64x8xf32>) -> tensor<64x16xbf16> {
  // CHECK-NOT: tensor.concat
  // CHECK-DAG: %[[LEFT:.+]] = linalg.generic {{.*}} ins(%[[A]] : tensor<64x8xf32>) outs(%{{.+}} : tensor<64x8xbf16>)
  // CHECK-DAG: %[[RIGHT:.+]] = linalg.generic {{.*}} ins(%[[B]] : tensor<64x8xf32>) outs(%{{.+}} : tensor<64x8xbf16>)
  // CHECK: %[[HALF:.+]] = tensor.insert_slice %[[LEFT]] into %{{.+}}[0, 0] [64, 8] [1, 1]
  // CHECK: %[[BOTH:.+]] = tensor.insert_slice %[[RIGHT]] into %[[HALF]][0, 8] [64, 8] [1, 1]
  // CHECK: return %[[BOTH]]
  %c = tensor.concat dim(1) %a, %b : (tensor<64x8xf32>, tensor<64x8xf32>) -> tensor<64x16xf32>
  %o = tensor.empty() : tensor<64x16xbf16>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%c : tensor<64x16xf32>) outs(%o : tensor<64x16xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %v = arith.truncf %in : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<64x16xbf16>
  return %r : tensor<64x16xbf16>
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// Halves of the same elements are one op, which chooses between them.
// CHECK-LABEL: func @rotated
// CHECK-SAME: %[[X:.+]]: tensor<64x8xf32>, %[[C:.+]]: tensor<64xf32>, %[[S:.+]]: tensor<64xf32>
func.func @rotated(%x: tensor<64x8xf32>, %c: tensor<64xf32>, %s: tensor<64xf32>) -> tensor<64x16xbf16> {
  // CHECK: %[[Y:.+]] = linalg.generic {{.*}}["parallel", "parallel", "parallel"]} ins(%[[X]], %[[C]], %[[S]] : {{.*}}) outs(%{{.+}} : tensor<64x2x8xbf16>)
  // CHECK: ^bb0(%[[V:.+]]: f32, %[[CV:.+]]: f32, %[[SV:.+]]: f32, %{{.+}}: bf16):
  // CHECK-DAG: %[[N:.+]] = linalg.index 1
  // CHECK-DAG: %[[A:.+]] = arith.mulf %[[V]], %[[CV]]
  // CHECK-DAG: %[[A16:.+]] = arith.truncf %[[A]]
  // CHECK-DAG: %[[B:.+]] = arith.mulf %[[V]], %[[SV]]
  // CHECK-DAG: %[[B16:.+]] = arith.truncf %[[B]]
  // CHECK-DAG: %[[SECOND:.+]] = arith.cmpi eq, %[[N]], %c1
  // CHECK: %[[R:.+]] = arith.select %[[SECOND]], %[[B16]], %[[A16]]
  // CHECK: linalg.yield %[[R]]
  // CHECK: %[[Z:.+]] = tensor.collapse_shape %[[Y]] {{\[\[}}0], [1, 2]]
  // CHECK: return %[[Z]]
  %e = tensor.empty() : tensor<64x8xf32>
  %a = linalg.generic {indexing_maps = [#id, affine_map<(i, j) -> (i)>, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %c : tensor<64x8xf32>, tensor<64xf32>) outs(%e : tensor<64x8xf32>) {
  ^bb0(%in: f32, %k: f32, %out: f32):
    %v = arith.mulf %in, %k : f32
    linalg.yield %v : f32
  } -> tensor<64x8xf32>
  %b = linalg.generic {indexing_maps = [#id, affine_map<(i, j) -> (i)>, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %s : tensor<64x8xf32>, tensor<64xf32>) outs(%e : tensor<64x8xf32>) {
  ^bb0(%in: f32, %k: f32, %out: f32):
    %v = arith.mulf %in, %k : f32
    linalg.yield %v : f32
  } -> tensor<64x8xf32>
  %y = tensor.concat dim(1) %a, %b : (tensor<64x8xf32>, tensor<64x8xf32>) -> tensor<64x16xf32>
  %o = tensor.empty() : tensor<64x16xbf16>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%y : tensor<64x16xf32>) outs(%o : tensor<64x16xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %v = arith.truncf %in : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<64x16xbf16>
  return %r : tensor<64x16xbf16>
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// A division of each row's is not done again for each of a thousand columns; one that has no function is, and where
// there are few points.
// CHECK-LABEL: func @weights
// CHECK-SAME: %[[W:.+]]: tensor<16384xf32>, %[[X:.+]]: tensor<16384x1024xf32>, %[[V:.+]]: tensor<64xf32>, %[[Y:.+]]: tensor<64x1024xf32>
func.func @weights(%w: tensor<16384xf32>, %x: tensor<16384x1024xf32>, %v: tensor<64xf32>, %y: tensor<64x1024xf32>) -> (tensor<16384x1024xf32>, tensor<64x1024xf32>) {
  // CHECK: %[[ONCE:.+]] = linalg.generic {{.*}}["parallel"]} ins(%[[W]] :
  // CHECK: arith.mulf
  // CHECK: arith.divf
  // CHECK: linalg.generic {{.*}} ins(%[[X]], %[[ONCE]] :
  // CHECK: linalg.generic {{.*}} ins(%[[Y]], %[[V]] :
  // CHECK: arith.divf
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<16384xf32>
  %t = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%w : tensor<16384xf32>) outs(%e : tensor<16384xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.mulf %in, %in : f32
    linalg.yield %m : f32
  } -> tensor<16384xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%t : tensor<16384xf32>) outs(%e : tensor<16384xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.divf %one, %in : f32
    linalg.yield %m : f32
  } -> tensor<16384xf32>
  %f = tensor.empty() : tensor<16384x1024xf32>
  %a = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %r : tensor<16384x1024xf32>, tensor<16384xf32>) outs(%f : tensor<16384x1024xf32>) {
  ^bb0(%in: f32, %k: f32, %out: f32):
    %m = arith.mulf %in, %k : f32
    linalg.yield %m : f32
  } -> tensor<16384x1024xf32>
  %g = tensor.empty() : tensor<64xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%v : tensor<64xf32>) outs(%g : tensor<64xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.divf %one, %in : f32
    linalg.yield %m : f32
  } -> tensor<64xf32>
  %h = tensor.empty() : tensor<64x1024xf32>
  %b = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%y, %s : tensor<64x1024xf32>, tensor<64xf32>) outs(%h : tensor<64x1024xf32>) {
  ^bb0(%in: f32, %k: f32, %out: f32):
    %m = arith.mulf %in, %k : f32
    linalg.yield %m : f32
  } -> tensor<64x1024xf32>
  return %a, %b : tensor<16384x1024xf32>, tensor<64x1024xf32>
}

// -----

// Along memory, a sum is not divided; nor where no number of parts divides it.
// CHECK-LABEL: func @whole
// CHECK-NOT: tensor.expand_shape
func.func @whole(%x: tensor<64x4096xf32>, %y: tensor<4099x64xf32>, %o: tensor<64xf32>) -> (tensor<64xf32>, tensor<64xf32>) {
  %r = linalg.reduce { arith.addf } ins(%x : tensor<64x4096xf32>) outs(%o : tensor<64xf32>) dimensions = [1]
  %s = linalg.reduce { arith.addf } ins(%y : tensor<4099x64xf32>) outs(%o : tensor<64xf32>) dimensions = [0]
  return %r, %s : tensor<64xf32>, tensor<64xf32>
}

// -----

#id = affine_map<(b, i, j) -> (b, i, j)>

// A product reads a transposed factor where it lies, past a reshape, and is rounded as it is stored.
// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
// CHECK-DAG: #[[$C:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-LABEL: func @scores
// CHECK-SAME: %[[Q:.+]]: tensor<6x64x32xbf16>, %[[K:.+]]: tensor<2x3x48x32xbf16>
func.func @scores(%q: tensor<6x64x32xbf16>, %k: tensor<2x3x48x32xbf16>) -> tensor<6x64x48xbf16> {
  // CHECK-DAG: %[[KS:.+]] = tensor.collapse_shape %[[K]] {{\[\[}}0, 1], [2], [3]]
  // CHECK-DAG: %[[ZERO:.+]] = linalg.fill {{.*}} outs(%{{.+}} : tensor<6x64x48xbf16>)
  // CHECK: %[[R:.+]] = linalg.generic {indexing_maps = [#[[$A]], #[[$B]], #[[$C]]], {{.*}}} ins(%[[Q]], %[[KS]] : {{.*}}) outs(%[[ZERO]] :
  // CHECK: return %[[R]]
  %zero = arith.constant 0.0 : f32
  %t0 = tensor.empty() : tensor<2x3x32x48xbf16>
  %t = linalg.transpose ins(%k : tensor<2x3x48x32xbf16>) outs(%t0 : tensor<2x3x32x48xbf16>) permutation = [0, 1, 3, 2]
  %c = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x32x48xbf16> into tensor<6x32x48xbf16>
  %e = tensor.empty() : tensor<6x64x48xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<6x64x48xf32>) -> tensor<6x64x48xf32>
  %p = linalg.batch_matmul ins(%q, %c : tensor<6x64x32xbf16>, tensor<6x32x48xbf16>) outs(%z : tensor<6x64x48xf32>) -> tensor<6x64x48xf32>
  %o = tensor.empty() : tensor<6x64x48xbf16>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%p : tensor<6x64x48xf32>) outs(%o : tensor<6x64x48xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %v = arith.truncf %in : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<6x64x48xbf16>
  return %r : tensor<6x64x48xbf16>
}

// -----

#id = affine_map<(i, j) -> (i, j)>

// What stays in f32: a product of few rows, which no kernel sums in f32, one that starts from something, one of f32
// factors; and a factor whose dimensions a transposition parts stays transposed.
// CHECK-LABEL: func @exact
// CHECK: linalg.matmul {{.*}} -> tensor<8x48xf32>
// CHECK: linalg.matmul {{.*}} -> tensor<64x48xf32>
// CHECK: linalg.transpose
// CHECK: linalg.matmul {{.*}} -> tensor<64x48xf32>
func.func @exact(%a: tensor<8x32xbf16>, %b: tensor<32x48xbf16>, %c: tensor<64x32xbf16>, %s: tensor<64x48xf32>, %d: tensor<64x32xf32>, %f: tensor<8x48x4xf32>)
    -> (tensor<8x48xbf16>, tensor<64x48xbf16>, tensor<64x48xbf16>) {
  %zero = arith.constant 0.0 : f32
  %e8 = tensor.empty() : tensor<8x48xf32>
  %z8 = linalg.fill ins(%zero : f32) outs(%e8 : tensor<8x48xf32>) -> tensor<8x48xf32>
  %e64 = tensor.empty() : tensor<64x48xf32>
  %z64 = linalg.fill ins(%zero : f32) outs(%e64 : tensor<64x48xf32>) -> tensor<64x48xf32>
  %o8 = tensor.empty() : tensor<8x48xbf16>
  %o64 = tensor.empty() : tensor<64x48xbf16>
  %p = linalg.matmul ins(%a, %b : tensor<8x32xbf16>, tensor<32x48xbf16>) outs(%z8 : tensor<8x48xf32>) -> tensor<8x48xf32>
  %pr = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<8x48xf32>) outs(%o8 : tensor<8x48xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %v = arith.truncf %in : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<8x48xbf16>
  %q = linalg.matmul ins(%c, %b : tensor<64x32xbf16>, tensor<32x48xbf16>) outs(%s : tensor<64x48xf32>) -> tensor<64x48xf32>
  %qr = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%q : tensor<64x48xf32>) outs(%o64 : tensor<64x48xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %v = arith.truncf %in : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<64x48xbf16>
  %t0 = tensor.empty() : tensor<4x8x48xf32>
  %t = linalg.transpose ins(%f : tensor<8x48x4xf32>) outs(%t0 : tensor<4x8x48xf32>) permutation = [2, 0, 1]
  %tc = tensor.collapse_shape %t [[0, 1], [2]] : tensor<4x8x48xf32> into tensor<32x48xf32>
  %r = linalg.matmul ins(%d, %tc : tensor<64x32xf32>, tensor<32x48xf32>) outs(%z64 : tensor<64x48xf32>) -> tensor<64x48xf32>
  %rr = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%r : tensor<64x48xf32>) outs(%o64 : tensor<64x48xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %v = arith.truncf %in : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<64x48xbf16>
  return %pr, %qr, %rr : tensor<8x48xbf16>, tensor<64x48xbf16>, tensor<64x48xbf16>
}
