// RUN: attn-opt %s --attn-raise --split-input-file | FileCheck %s
// RUN: attn-opt %s --attn-raise --split-input-file --remarks-filter=attn-raise --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// Softmax over the keys and one more of each query's own: 2 batch points, 8
// queries, 6 keys, 4 channels, 3 value channels.

// REMARK-COUNT-4: raised to attn.attention with 1 batch dimensions, a score function, merged with a key of each query's own

// Concatenated behind the keys' scores.
// CHECK-LABEL: func.func @behind(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x4xf32>, %[[KT:.+]]: tensor<2x4x6xf32>, %[[V:.+]]: tensor<2x6x3xf32>, %[[KH:.+]]: tensor<2x8x4xf32>, %[[VH:.+]]: tensor<2x8x3xf32>)
// CHECK: %[[N0:.+]] = linalg.generic {{.+}} ins(%[[Q]], %[[KH]] : {{.+}})
// CHECK: %[[P:.+]]:2 = attn.attention ins(%[[Q]], %[[KT]], %[[V]] : {{.+}}) {{.+}} normalizer #attn.softmax
// CHECK: score (%[[RAW:.+]]: f32
// CHECK: %[[N:.+]] = linalg.generic
// CHECK: tensor.extract %[[N0]]
// CHECK: arith.mulf %{{.+}}, %[[SCALE:.+]] : f32
// CHECK: %[[M:.+]]:2 = attn.merge(%[[P]]#0, %[[P]]#1), (%[[VH]], %[[N]]) {{.+}} channel 2
// CHECK: return %[[M]]#0
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
func.func @behind(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %kh: tensor<2x8x4xf32>, %vh: tensor<2x8x3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %scale = arith.constant 5.000000e-01 : f32
  %se = tensor.empty() : tensor<2x8x6xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s0 = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x6xf32>) outs(%sz : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0 : tensor<2x8x6xf32>) outs(%se : tensor<2x8x6xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x8x6xf32>
  %ne = tensor.empty() : tensor<2x8xf32>
  %nz = linalg.fill ins(%zero : f32) outs(%ne : tensor<2x8xf32>) -> tensor<2x8xf32>
  %n0 = linalg.generic {indexing_maps = [#qd, #qd, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %kh : tensor<2x8x4xf32>, tensor<2x8x4xf32>) outs(%nz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %m = arith.mulf %x, %y : f32
    %z = arith.addf %u, %m : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %n1 = tensor.expand_shape %n0 [[0], [1, 2]] output_shape [2, 8, 1] : tensor<2x8xf32> into tensor<2x8x1xf32>
  %n1e = tensor.empty() : tensor<2x8x1xf32>
  %n = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1 : tensor<2x8x1xf32>) outs(%n1e : tensor<2x8x1xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x8x1xf32>
  %c = tensor.concat dim(2) %s, %n : (tensor<2x8x6xf32>, tensor<2x8x1xf32>) -> tensor<2x8x7xf32>
  %pe = tensor.empty() : tensor<2x8x7xf32>
  %p = linalg.softmax dimension(2) ins(%c : tensor<2x8x7xf32>) outs(%pe : tensor<2x8x7xf32>) -> tensor<2x8x7xf32>
  %pk = tensor.extract_slice %p[0, 0, 0] [2, 8, 6] [1, 1, 1] : tensor<2x8x7xf32> to tensor<2x8x6xf32>
  %po = tensor.extract_slice %p[0, 0, 6] [2, 8, 1] [1, 1, 1] : tensor<2x8x7xf32> to tensor<2x8x1xf32>
  %oe = tensor.empty() : tensor<2x8x3xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %o = linalg.batch_matmul ins(%pk, %v : tensor<2x8x6xf32>, tensor<2x6x3xf32>) outs(%oz : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %w = linalg.generic {indexing_maps = [#own, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%po, %vh : tensor<2x8x1xf32>, tensor<2x8x3xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.mulf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x3xf32>
  %r = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %w : tensor<2x8x3xf32>, tensor<2x8x3xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x3xf32>
  return %r : tensor<2x8x3xf32>
}

// -----

// Before them.
// CHECK-LABEL: func.func @before(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x4xf32>, %[[KT:.+]]: tensor<2x4x6xf32>, %[[V:.+]]: tensor<2x6x3xf32>, %[[KH:.+]]: tensor<2x8x4xf32>, %[[VH:.+]]: tensor<2x8x3xf32>)
// CHECK: %[[N0:.+]] = linalg.generic {{.+}} ins(%[[Q]], %[[KH]] : {{.+}})
// CHECK: %[[P:.+]]:2 = attn.attention ins(%[[Q]], %[[KT]], %[[V]] : {{.+}}) {{.+}} normalizer #attn.softmax
// CHECK: score (%[[RAW:.+]]: f32
// CHECK: %[[N:.+]] = linalg.generic
// CHECK: tensor.extract %[[N0]]
// CHECK: arith.mulf %{{.+}}, %[[SCALE:.+]] : f32
// CHECK: %[[M:.+]]:2 = attn.merge(%[[P]]#0, %[[P]]#1), (%[[VH]], %[[N]]) {{.+}} channel 2
// CHECK: return %[[M]]#0
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
func.func @before(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %kh: tensor<2x8x4xf32>, %vh: tensor<2x8x3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %scale = arith.constant 5.000000e-01 : f32
  %se = tensor.empty() : tensor<2x8x6xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s0 = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x6xf32>) outs(%sz : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0 : tensor<2x8x6xf32>) outs(%se : tensor<2x8x6xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x8x6xf32>
  %ne = tensor.empty() : tensor<2x8xf32>
  %nz = linalg.fill ins(%zero : f32) outs(%ne : tensor<2x8xf32>) -> tensor<2x8xf32>
  %n0 = linalg.generic {indexing_maps = [#qd, #qd, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %kh : tensor<2x8x4xf32>, tensor<2x8x4xf32>) outs(%nz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %m = arith.mulf %x, %y : f32
    %z = arith.addf %u, %m : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %n1 = tensor.expand_shape %n0 [[0], [1, 2]] output_shape [2, 8, 1] : tensor<2x8xf32> into tensor<2x8x1xf32>
  %n1e = tensor.empty() : tensor<2x8x1xf32>
  %n = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1 : tensor<2x8x1xf32>) outs(%n1e : tensor<2x8x1xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x8x1xf32>
  %c = tensor.concat dim(2) %n, %s : (tensor<2x8x1xf32>, tensor<2x8x6xf32>) -> tensor<2x8x7xf32>
  %pe = tensor.empty() : tensor<2x8x7xf32>
  %p = linalg.softmax dimension(2) ins(%c : tensor<2x8x7xf32>) outs(%pe : tensor<2x8x7xf32>) -> tensor<2x8x7xf32>
  %pk = tensor.extract_slice %p[0, 0, 1] [2, 8, 6] [1, 1, 1] : tensor<2x8x7xf32> to tensor<2x8x6xf32>
  %po = tensor.extract_slice %p[0, 0, 0] [2, 8, 1] [1, 1, 1] : tensor<2x8x7xf32> to tensor<2x8x1xf32>
  %oe = tensor.empty() : tensor<2x8x3xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %o = linalg.batch_matmul ins(%pk, %v : tensor<2x8x6xf32>, tensor<2x6x3xf32>) outs(%oz : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %w = linalg.generic {indexing_maps = [#own, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%po, %vh : tensor<2x8x1xf32>, tensor<2x8x3xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.mulf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x3xf32>
  %r = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %w : tensor<2x8x3xf32>, tensor<2x8x3xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x3xf32>
  return %r : tensor<2x8x3xf32>
}

// -----

// Exponentials by themselves, under one maximum and one sum.
// CHECK-LABEL: func.func @joint(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x4xf32>, %[[KT:.+]]: tensor<2x4x6xf32>, %[[V:.+]]: tensor<2x6x3xf32>, %[[KH:.+]]: tensor<2x8x4xf32>, %[[VH:.+]]: tensor<2x8x3xf32>)
// CHECK: %[[N0:.+]] = linalg.generic {{.+}} ins(%[[Q]], %[[KH]] : {{.+}})
// CHECK: %[[P:.+]]:2 = attn.attention ins(%[[Q]], %[[KT]], %[[V]] : {{.+}}) {{.+}} normalizer #attn.softmax
// CHECK: score (%[[RAW:.+]]: f32
// CHECK: %[[N:.+]] = linalg.generic
// CHECK: tensor.extract %[[N0]]
// CHECK: arith.mulf %{{.+}}, %[[SCALE:.+]] : f32
// CHECK: %[[M:.+]]:2 = attn.merge(%[[P]]#0, %[[P]]#1), (%[[VH]], %[[N]]) {{.+}} channel 2
// CHECK: return %[[M]]#0
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
func.func @joint(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %kh: tensor<2x8x4xf32>, %vh: tensor<2x8x3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %scale = arith.constant 5.000000e-01 : f32
  %se = tensor.empty() : tensor<2x8x6xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s0 = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x6xf32>) outs(%sz : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0 : tensor<2x8x6xf32>) outs(%se : tensor<2x8x6xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x8x6xf32>
  %ne = tensor.empty() : tensor<2x8xf32>
  %nz = linalg.fill ins(%zero : f32) outs(%ne : tensor<2x8xf32>) -> tensor<2x8xf32>
  %n0 = linalg.generic {indexing_maps = [#qd, #qd, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %kh : tensor<2x8x4xf32>, tensor<2x8x4xf32>) outs(%nz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %m = arith.mulf %x, %y : f32
    %z = arith.addf %u, %m : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %n1 = tensor.expand_shape %n0 [[0], [1, 2]] output_shape [2, 8, 1] : tensor<2x8xf32> into tensor<2x8x1xf32>
  %n1e = tensor.empty() : tensor<2x8x1xf32>
  %n = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n1 : tensor<2x8x1xf32>) outs(%n1e : tensor<2x8x1xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x8x1xf32>
  %low = arith.constant 0xFF800000 : f32
  %mi = linalg.fill ins(%low : f32) outs(%ne : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m0 = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x6xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.maximumf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %n2 = tensor.collapse_shape %n [[0], [1, 2]] : tensor<2x8x1xf32> into tensor<2x8xf32>
  %m = arith.maximumf %m0, %n2 : tensor<2x8xf32>
  %ek = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x6xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x6xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %a = arith.subf %x, %y : f32
    %e = math.exp %a : f32
    linalg.yield %e : f32
  } -> tensor<2x8x6xf32>
  %dn = arith.subf %n2, %m : tensor<2x8xf32>
  %en = math.exp %dn : tensor<2x8xf32>
  %lk = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%ek : tensor<2x8x6xf32>) outs(%nz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %l = arith.addf %en, %lk : tensor<2x8xf32>
  %oe = tensor.empty() : tensor<2x8x3xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %o = linalg.batch_matmul ins(%ek, %v : tensor<2x8x6xf32>, tensor<2x6x3xf32>) outs(%oz : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %r = linalg.generic {indexing_maps = [#all, #row, #all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %en, %vh, %l : tensor<2x8x3xf32>, tensor<2x8xf32>, tensor<2x8x3xf32>, tensor<2x8xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %e: f32, %y: f32, %z: f32, %u: f32):
    %a = arith.mulf %e, %y : f32
    %t = arith.addf %x, %a : f32
    %d = arith.divf %t, %z : f32
    linalg.yield %d : f32
  } -> tensor<2x8x3xf32>
  return %r : tensor<2x8x3xf32>
}

// -----

// A learned score of its own, and a learned value, the same for all queries.
// CHECK-LABEL: func.func @learned(
// CHECK-SAME: %[[Q:.+]]: tensor<2x8x4xf32>, %[[KT:.+]]: tensor<2x4x6xf32>, %[[V:.+]]: tensor<2x6x3xf32>, %[[LOGIT:.+]]: tensor<2x1x1xf32>, %[[VALUE:.+]]: tensor<3xf32>)
// CHECK: %[[VH:.+]] = linalg.generic {{.+}} ins(%[[VALUE]] : tensor<3xf32>)
// CHECK: %[[P:.+]]:2 = attn.attention ins(%[[Q]], %[[KT]], %[[V]] : {{.+}})
// CHECK: %[[N:.+]] = linalg.generic
// CHECK: tensor.extract %[[LOGIT]][
// CHECK: attn.merge(%[[P]]#0, %[[P]]#1), (%[[VH]], %[[N]])
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
#first = affine_map<(b, i, d) -> (b, 0, 0)>
#channel = affine_map<(b, i, e) -> (e)>
func.func @learned(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %logit: tensor<2x1x1xf32>, %value: tensor<3xf32>) -> tensor<2x8x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %scale = arith.constant 5.000000e-01 : f32
  %se = tensor.empty() : tensor<2x8x6xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s0 = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x6xf32>) outs(%sz : tensor<2x8x6xf32>) -> tensor<2x8x6xf32>
  %s = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s0 : tensor<2x8x6xf32>) outs(%se : tensor<2x8x6xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.mulf %x, %scale : f32
    linalg.yield %y : f32
  } -> tensor<2x8x6xf32>
  %ne = tensor.empty() : tensor<2x8x1xf32>
  %n = linalg.generic {indexing_maps = [#first, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%logit : tensor<2x1x1xf32>) outs(%ne : tensor<2x8x1xf32>) {
  ^bb0(%x: f32, %u: f32):
    linalg.yield %x : f32
  } -> tensor<2x8x1xf32>
  %ve = tensor.empty() : tensor<2x8x3xf32>
  %vh = linalg.generic {indexing_maps = [#channel, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%value : tensor<3xf32>) outs(%ve : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %u: f32):
    linalg.yield %x : f32
  } -> tensor<2x8x3xf32>
  %c = tensor.concat dim(2) %s, %n : (tensor<2x8x6xf32>, tensor<2x8x1xf32>) -> tensor<2x8x7xf32>
  %pe = tensor.empty() : tensor<2x8x7xf32>
  %p = linalg.softmax dimension(2) ins(%c : tensor<2x8x7xf32>) outs(%pe : tensor<2x8x7xf32>) -> tensor<2x8x7xf32>
  %pk = tensor.extract_slice %p[0, 0, 0] [2, 8, 6] [1, 1, 1] : tensor<2x8x7xf32> to tensor<2x8x6xf32>
  %po = tensor.extract_slice %p[0, 0, 6] [2, 8, 1] [1, 1, 1] : tensor<2x8x7xf32> to tensor<2x8x1xf32>
  %oe = tensor.empty() : tensor<2x8x3xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %o = linalg.batch_matmul ins(%pk, %v : tensor<2x8x6xf32>, tensor<2x6x3xf32>) outs(%oz : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %w = linalg.generic {indexing_maps = [#own, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%po, %vh : tensor<2x8x1xf32>, tensor<2x8x3xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.mulf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x3xf32>
  %r = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %w : tensor<2x8x3xf32>, tensor<2x8x3xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x3xf32>
  return %r : tensor<2x8x3xf32>
}
