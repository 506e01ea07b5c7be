// RUN: attn-opt --attn-raise=report-missed --split-input-file --verify-diagnostics %s -o %t.raised
// RUN: attn-opt --split-input-file %s -o %t.parsed
// RUN: diff %t.parsed %t.raised

// Almost attention, one fault each: left as it is, and the remark says why.
// The scores are f32, 2 heads, 8 queries, 12 keys, 16 channels, 4 value channels.

// -----

// The maximum is taken over the queries: it does not cancel.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @max_over_queries(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x12xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x12xf32>) -> tensor<2x12xf32>
  %m = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["parallel", "reduction", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x12xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x12xf32>
  %w = linalg.generic {indexing_maps = [#all, #column, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the maximum is taken over another axis than the second product sums over}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The sum runs over the queries.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sum_over_queries(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x12xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x12xf32>) -> tensor<2x12xf32>
  %l = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["parallel", "reduction", "parallel"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x12xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x12xf32>
  %p = linalg.generic {indexing_maps = [#all, #column, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.divf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the divisor sums over another axis than the second product}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The sum starts at 1, and the weights are shifted.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sum_starts_at_one(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 1.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the divisor is the sum of the exponentials plus 1, expected plus 0}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A maximum that starts far above the scores leaves 0 / 0.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @max_starts_high(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 1.000000e+30 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the row maximum starts from 1e+30, expected at most 0}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The minimum is subtracted: it cancels, but may overflow before.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @minimum_for_maximum(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0x7F800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.minimumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores are shifted by something other than their maximum}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The divisor sums exp(2 (s − m)), not exp(s − m).
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sum_of_other_weights(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %w2 = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %u: f32):
    %z = arith.mulf %x, %x : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w2 : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the divisor sums another exponential than the one that weighs the values}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The divisor leaves the last key out.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sum_of_fewer_keys(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %w2 = tensor.extract_slice %w[0, 0, 0] [2, 8, 11] [1, 1, 1] : tensor<2x8x12xf32> to tensor<2x8x11xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w2 : tensor<2x8x11xf32>) outs(%li : tensor<2x8xf32>) {
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the divisor sums over 11 keys, the product over 12}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// exp / (Σ exp + ε)
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @epsilon_in_divisor(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %eps = arith.constant 1.000000e-06 : f32
    %t = arith.addf %y, %eps : f32
    %z = arith.divf %x, %t : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the divisor is the sum of the exponentials plus 1e-06, expected plus 0}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Nothing divides.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @not_divided(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the weighted sum is not divided by the sum of its weights}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The sum divides twice.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @divided_twice(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %t = arith.mulf %y, %y : f32
    %z = arith.divf %x, %t : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the weighted sum is divided 2 times by a sum, expected once}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The probabilities are doubled.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @scaled_output(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %two = arith.constant 2.000000e+00 : f32
    %t = arith.divf %x, %y : f32
    %z = arith.mulf %t, %two : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the output is scaled by 2, expected 1}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Weights are dropped after they were normalised.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @dropped_after(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>, %keep: tensor<2x8x12xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %pd = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%p, %keep : tensor<2x8x12xf32>, tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.mulf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the weights have a factor that their sum lacks, or the other way round}}
  %o = linalg.batch_matmul ins(%pd, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The second product sums over the queries.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @product_over_queries(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x12x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %pe = tensor.empty() : tensor<2x12x8xf32>
  %pt = linalg.transpose ins(%p : tensor<2x8x12xf32>) outs(%pe : tensor<2x12x8xf32>) permutation = [0, 2, 1]
  %oe2 = tensor.empty() : tensor<2x12x4xf32>
  %o2 = linalg.fill ins(%out0 : f32) outs(%oe2 : tensor<2x12x4xf32>) -> tensor<2x12x4xf32>
  // expected-remark @below {{attention not raised: the divisor sums over another axis than the second product}}
  %o = linalg.batch_matmul ins(%pt, %v : tensor<2x12x8xf32>, tensor<2x8x4xf32>) outs(%o2 : tensor<2x12x4xf32>) -> tensor<2x12x4xf32>
  return %o : tensor<2x12x4xf32>
}

// -----

// The second product is added to ones.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @product_starts_at_one(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the second product starts from 1, expected 0}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The probabilities are a result as well.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @probabilities_returned(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> (tensor<2x8x4xf32>, tensor<2x8x12xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores or probabilities are also used by 'func.return'}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o, %p : tensor<2x8x4xf32>, tensor<2x8x12xf32>
}

// -----

// The scores are a result as well.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @scores_returned(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> (tensor<2x8x4xf32>, tensor<2x8x12xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores or probabilities are also used by 'func.return'}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o, %s : tensor<2x8x4xf32>, tensor<2x8x12xf32>
}

// -----

// Rows are zeroed because their maximum is 0, not because they are masked.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @rows_zeroed(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %t = arith.divf %x, %y : f32
    %c = arith.cmpf oeq, %y, %zero : f32
    %one = arith.constant 1.000000e+00 : f32
    %c2 = arith.cmpf ogt, %y, %one : f32
    %z = arith.select %c2, %t, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: rows are set to 0 under a condition other than that all their keys are masked}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The numerator is not shifted, the divisor is.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @other_shift(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %sum0 = arith.constant 0.000000e+00 : f32
  %max0 = arith.constant 0xFF800000 : f32
  %out0 = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %me = tensor.empty() : tensor<2x8xf32>
  %mi = linalg.fill ins(%max0 : f32) outs(%me : tensor<2x8xf32>) -> tensor<2x8xf32>
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x8x12xf32>) outs(%mi : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.maximumf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %m : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    %e = math.exp %z : f32
    linalg.yield %e : f32
  } -> tensor<2x8x12xf32>
  %n = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %u: f32):
    %z = math.exp %x : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%sum0 : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
  %l = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]} ins(%w : tensor<2x8x12xf32>) outs(%li : tensor<2x8xf32>) {
  ^bb0(%x: f32, %y: f32):
    %z = arith.addf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%n, %l : tensor<2x8x12xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.divf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%out0 : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: numerator and divisor shift the scores differently}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// One channel: no sum.
func.func @one_channel(%q: tensor<2x8x1xf32>, %k: tensor<2x12x1xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, i, j, d) -> (b, i, d)>, affine_map<(b, i, j, d) -> (b, j, d)>, affine_map<(b, i, j, d) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x8x1xf32>, tensor<2x12x1xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %m = arith.mulf %x, %y : f32
    %r = arith.addf %u, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores are not a sum over a channel, of which there is more than one}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The channels are two axes.
func.func @two_axes(%q: tensor<2x8x4x4xf32>, %k: tensor<2x12x4x4xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, i, j, d, c) -> (b, i, d, c)>, affine_map<(b, i, j, d, c) -> (b, j, d, c)>, affine_map<(b, i, j, d, c) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]} ins(%q, %k : tensor<2x8x4x4xf32>, tensor<2x12x4x4xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %m = arith.mulf %x, %y : f32
    %r = arith.addf %u, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores are summed over more than one axis of channels}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The largest product instead of their sum.
func.func @largest(%q: tensor<2x8x16xf32>, %k: tensor<2x12x16xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, i, j, d) -> (b, i, d)>, affine_map<(b, i, j, d) -> (b, j, d)>, affine_map<(b, i, j, d) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x8x16xf32>, tensor<2x12x16xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %m = arith.mulf %x, %y : f32
    %r = arith.maximumf %u, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores are computed from an extremum over an axis, expected a sum of products of query and key}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Squared distances are taken off: no sum that is read.
func.func @taken_off(%q: tensor<2x8x16xf32>, %k: tensor<2x12x16xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, i, j, d) -> (b, i, d)>, affine_map<(b, i, j, d) -> (b, j, d)>, affine_map<(b, i, j, d) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x8x16xf32>, tensor<2x12x16xf32>) outs(%sz : tensor<2x8x12xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %n = arith.subf %x, %y : f32
    %m = arith.mulf %n, %n : f32
    %r = arith.subf %u, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores are computed from a reduction that is not read, expected a sum of products of query and key}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}
