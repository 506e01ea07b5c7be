// RUN: attn-opt --attn-raise=report-missed --split-input-file --verify-diagnostics %s -o %t.raised
// RUN: attn-opt --split-input-file %s -o %t.parsed
// RUN: diff %t.parsed %t.raised

// Two products with a function between that are no attention, or none that the
// op can say. Left as they are, in silence: feed-forward layers are everywhere.

// -----

// A linear function of the scores: products of products.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @linear(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
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
    %z = arith.addf %x0, %one : f32
    %m = arith.select %c, %z, %zero : f32
    linalg.yield %m : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A feed-forward layer: its parameters are broadcast, as front ends do, and the same for every batch point.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @feed_forward(%x: tensor<2x8x16xf32>, %w1: tensor<16x12xf32>, %w2: tensor<12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %he = tensor.empty() : tensor<2x8x12xf32>
  %h0 = linalg.fill ins(%zero : f32) outs(%he : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w1e = tensor.empty() : tensor<2x16x12xf32>
  %w1b = linalg.broadcast ins(%w1 : tensor<16x12xf32>) outs(%w1e : tensor<2x16x12xf32>) dimensions = [0]
  %w2e = tensor.empty() : tensor<2x12x4xf32>
  %w2b = linalg.broadcast ins(%w2 : tensor<12x4xf32>) outs(%w2e : tensor<2x12x4xf32>) dimensions = [0]
  %h = linalg.batch_matmul ins(%x, %w1b : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%h0 : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %a = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%h : tensor<2x8x12xf32>) outs(%he : tensor<2x8x12xf32>) {
  ^bb0(%y: f32, %u: f32):
    %z = arith.maximumf %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%a, %w2b : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Experts: a feed-forward layer for each batch point, of constants.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @experts(%x: tensor<2x8x2xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %he = tensor.empty() : tensor<2x8x12xf32>
  %h0 = linalg.fill ins(%zero : f32) outs(%he : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w2 = arith.constant dense<[[[1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 5.0]], [[1.0, 2.0, 3.0, 6.0], [1.0, 2.0, 3.0, 7.0]]]> : tensor<2x2x4xf32>
  %w3 = arith.constant dense<[[[1.0, 2.0], [3.0, 4.0]], [[5.0, 6.0], [7.0, 8.0]]]> : tensor<2x2x2xf32>
  %ge = tensor.empty() : tensor<2x8x2xf32>
  %g0 = linalg.fill ins(%zero : f32) outs(%ge : tensor<2x8x2xf32>) -> tensor<2x8x2xf32>
  %h = linalg.batch_matmul ins(%x, %w3 : tensor<2x8x2xf32>, tensor<2x2x2xf32>) outs(%g0 : tensor<2x8x2xf32>) -> tensor<2x8x2xf32>
  %a = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%h : tensor<2x8x2xf32>) outs(%ge : tensor<2x8x2xf32>) {
  ^bb0(%y: f32, %u: f32):
    %z = arith.maximumf %y, %zero : f32
    linalg.yield %z : f32
  } -> tensor<2x8x2xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%a, %w2 : tensor<2x8x2xf32>, tensor<2x2x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The divisor is the sum of the weights plus a constant.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @sum_plus_epsilon(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %eps = arith.constant 1.000000e-06 : f32
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %r = arith.maximumf %x0, %zero : f32
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
    %e = arith.addf %y, %eps : f32
    %z = arith.divf %x, %e : f32
    linalg.yield %z : f32
  } -> tensor<2x8x12xf32>
  %oe = tensor.empty() : tensor<2x8x4xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The divisor sums other weights.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @other_sum(%q: tensor<2x8x16xf32>, %kt: tensor<2x16x12xf32>, %v: tensor<2x12x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %r = arith.maximumf %x0, %zero : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %w2 = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %r = arith.mulf %x0, %x0 : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x8xf32>
  %li = linalg.fill ins(%zero : f32) outs(%le : tensor<2x8xf32>) -> tensor<2x8xf32>
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
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
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
  %one = arith.constant 1.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x12xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x12xf32>) outs(%sz : tensor<2x8x12xf32>) -> tensor<2x8x12xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x12xf32>) outs(%se : tensor<2x8x12xf32>) {
  ^bb0(%x0: f32, %u: f32):
    %r = arith.maximumf %x0, %zero : f32
    linalg.yield %r : f32
  } -> tensor<2x8x12xf32>
  %le = tensor.empty() : tensor<2x12xf32>
  %li = linalg.fill ins(%zero : f32) outs(%le : tensor<2x12xf32>) -> tensor<2x12xf32>
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
  %o0 = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x8x12xf32>, tensor<2x12x4xf32>) outs(%o0 : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}
