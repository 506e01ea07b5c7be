// RUN: attn-opt --attn-raise=report-missed --split-input-file --verify-diagnostics %s -o %t.raised
// RUN: attn-opt --split-input-file %s -o %t.parsed
// RUN: diff %t.parsed %t.raised

// Almost one more key of each query's own, one fault each.

// -----

// The value is weighed by another query's exponential.
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
func.func @another_query(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %kh: tensor<2x8x4xf32>, %vh: tensor<2x8x3xf32>) -> tensor<2x8x3xf32> {
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
  %a1 = tensor.extract_slice %en[0, 1] [2, 7] [1, 1] : tensor<2x8xf32> to tensor<2x7xf32>
  %a2 = tensor.extract_slice %en[0, 0] [2, 1] [1, 1] : tensor<2x8xf32> to tensor<2x1xf32>
  %eo = tensor.concat dim(1) %a1, %a2 : (tensor<2x7xf32>, tensor<2x1xf32>) -> tensor<2x8xf32>
  %lk = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%ek : tensor<2x8x6xf32>) outs(%nz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %l = arith.addf %en, %lk : tensor<2x8xf32>
  %oe = tensor.empty() : tensor<2x8x3xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  // expected-remark @below {{attention not raised: the weighted sum is not divided by the sum of its weights}}
  %o = linalg.batch_matmul ins(%ek, %v : tensor<2x8x6xf32>, tensor<2x6x3xf32>) outs(%oz : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %r = linalg.generic {indexing_maps = [#all, #row, #all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %eo, %vh, %l : tensor<2x8x3xf32>, tensor<2x8xf32>, tensor<2x8x3xf32>, tensor<2x8xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %e: f32, %y: f32, %z: f32, %u: f32):
    %a = arith.mulf %e, %y : f32
    %t = arith.addf %x, %a : f32
    %d = arith.divf %t, %z : f32
    linalg.yield %d : f32
  } -> tensor<2x8x3xf32>
  return %r : tensor<2x8x3xf32>
}

// -----

// The divisor has another weight for it.
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
func.func @another_weight(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %kh: tensor<2x8x4xf32>, %vh: tensor<2x8x3xf32>) -> tensor<2x8x3xf32> {
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
  %es = arith.addf %n2, %n2 : tensor<2x8xf32>
  %ed = arith.subf %es, %m : tensor<2x8xf32>
  %eo = math.exp %ed : tensor<2x8xf32>
  %lk = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%ek : tensor<2x8x6xf32>) outs(%nz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %l = arith.addf %eo, %lk : tensor<2x8xf32>
  %oe = tensor.empty() : tensor<2x8x3xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  // expected-remark @below {{attention not raised: a value of the query's own is weighed by another exponential than the divisor sums}}
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

// The divisor does not have it.
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
func.func @no_weight(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %kh: tensor<2x8x4xf32>, %vh: tensor<2x8x3xf32>) -> tensor<2x8x3xf32> {
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
  %zw = arith.constant dense<0.000000e+00> : tensor<2x8xf32>
  %lk = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%ek : tensor<2x8x6xf32>) outs(%nz : tensor<2x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %y = arith.addf %x, %u : f32
    linalg.yield %y : f32
  } -> tensor<2x8xf32>
  %l = arith.addf %lk, %zw : tensor<2x8xf32>
  %oe = tensor.empty() : tensor<2x8x3xf32>
  %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  // expected-remark @below {{attention not raised: something is added to the weighted values whose weight the divisor lacks}}
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

// The exponential is added to the value, and does not weigh it.
#qd = affine_map<(b, i, d) -> (b, i, d)>
#row = affine_map<(b, i, d) -> (b, i)>
#all = affine_map<(b, i, j) -> (b, i, j)>
#own = affine_map<(b, i, e) -> (b, i, 0)>
func.func @added(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x6xf32>, %v: tensor<2x6x3xf32>, %kh: tensor<2x8x4xf32>, %vh: tensor<2x8x3xf32>) -> tensor<2x8x3xf32> {
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
  // expected-remark @below {{attention not raised: the weighted sum is not divided by the sum of its weights}}
  %o = linalg.batch_matmul ins(%ek, %v : tensor<2x8x6xf32>, tensor<2x6x3xf32>) outs(%oz : tensor<2x8x3xf32>) -> tensor<2x8x3xf32>
  %r = linalg.generic {indexing_maps = [#all, #row, #all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %en, %vh, %l : tensor<2x8x3xf32>, tensor<2x8xf32>, tensor<2x8x3xf32>, tensor<2x8xf32>) outs(%oe : tensor<2x8x3xf32>) {
  ^bb0(%x: f32, %e: f32, %y: f32, %z: f32, %u: f32):
    %a = arith.addf %e, %y : f32
    %t = arith.addf %x, %a : f32
    %d = arith.divf %t, %z : f32
    linalg.yield %d : f32
  } -> tensor<2x8x3xf32>
  return %r : tensor<2x8x3xf32>
}
