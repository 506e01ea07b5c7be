// RUN: attn-opt --attn-raise=report-missed --split-input-file --verify-diagnostics %s -o %t.raised
// RUN: attn-opt --split-input-file %s -o %t.parsed
// RUN: diff %t.parsed %t.raised

// Almost linear attention, one fault each: left as it is, and the remark says why.

// The query does not see itself.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @strict(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sgt, %i, %j : index
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the mask is causal with an offset of -1, expected 0 or the number of keys that precede the queries}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A band has no state.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @band(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %three = arith.constant 3 : index
    %a = arith.cmpi sge, %i, %j : index
    %n = arith.subi %i, %j : index
    %b = arith.cmpi slt, %n, %three : index
    %c = arith.andi %a, %b : i1
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the mask hides keys before the query (a band, or the reversed order)}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Keys behind the query only.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @reversed(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sle, %i, %j : index
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the mask hides keys before the query (a band, or the reversed order)}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A mask that is an argument may be anything.
#all = affine_map<(b, i, j) -> (b, i, j)>
#pair = affine_map<(b, i, j) -> (i, j)>
func.func @mask_argument(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %mask: tensor<8x8xi1>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #pair, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %mask : tensor<2x8x8xf32>, tensor<8x8xi1>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %c: i1, %u: f32):
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the mask is not a comparison of positions or of segments}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// So may a weight by pair.
#all = affine_map<(b, i, j) -> (b, i, j)>
#pair = affine_map<(b, i, j) -> (i, j)>
func.func @weight_argument(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %mask: tensor<8x8xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #pair, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %mask : tensor<2x8x8xf32>, tensor<8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %t: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %m = arith.mulf %x, %t : f32
    %y = arith.select %c, %m, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the weight of a pair is not a product over the tokens between them}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The square of the distance is not a sum over the tokens between.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @gaussian(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subi %j, %i : index
    %p = arith.muli %n, %n : index
    %k = arith.index_cast %p : index to i64
    %f = arith.sitofp %k : i64 to f32
    %g = arith.negf %f : f32
    %e = math.exp %g : f32
    %m = arith.mulf %x, %e : f32
    %y = arith.select %c, %m, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the weight of a pair, an exponential, is not a product over the tokens between them}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// A decay in both directions.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @no_mask(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %n = arith.subi %j, %i : index
    %k = arith.index_cast %n : index to i64
    %f = arith.sitofp %k : i64 to f32
    %e = math.exp %f : f32
    %y = arith.mulf %x, %e : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: a decay, without a causal mask}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Behind the last key the formula goes on decaying.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @more_queries(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x4xf32>, %v: tensor<2x4x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x4xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x4xf32>) outs(%sz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x4xf32>) outs(%se : tensor<2x8x4xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subi %j, %i : index
    %k = arith.index_cast %n : index to i64
    %f = arith.sitofp %k : i64 to f32
    %e = math.exp %f : f32
    %m = arith.mulf %x, %e : f32
    %y = arith.select %c, %m, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x4xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: a decay or segments, with queries that may lie behind the last key}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x4xf32>, tensor<2x4x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The base of a power may be negative.
#all = affine_map<(b, i, j) -> (b, i, j)>
#head = affine_map<(b, i, j) -> (b)>
func.func @power_argument(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %lambda: tensor<2xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %lambda : tensor<2x8x8xf32>, tensor<2xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %l: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %n = arith.subi %i, %j : index
    %k = arith.index_cast %n : index to i64
    %f = arith.sitofp %k : i64 to f32
    %p = math.powf %l, %f : f32
    %m = arith.select %c, %p, %zero : f32
    %y = arith.mulf %x, %m : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the factor between two tokens is not proven to be positive (assume-positive-gates takes it so)}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// Ids may come back.
#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i)>
#column = affine_map<(b, i, j) -> (b, j)>
func.func @unsorted(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>, %ids: tensor<2x8xi64>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #row, #column, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %ids, %ids : tensor<2x8x8xf32>, tensor<2x8xi64>, tensor<2x8xi64>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %a: i64, %b: i64, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %t = arith.cmpi eq, %a, %b : i64
    %k = arith.andi %c, %t : i1
    %y = arith.select %k, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the segment ids are not proven to be sorted (assume-sorted-segments takes them so)}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}

// -----

// The scores are read once more.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @scores_used(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> (tensor<2x8x4xf32>, tensor<2x8x8xf32>) {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sge, %i, %j : index
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the scores or probabilities are also used by 'func.return'}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o, %w : tensor<2x8x4xf32>, tensor<2x8x8xf32>
}

// -----

// Four tokens of sixteen channels: a state takes more operations.
func.func @does_not_pay(%q: tensor<2x4x16xf32>, %kt: tensor<2x16x4xf32>, %v: tensor<2x4x16xf32>) -> tensor<2x4x16xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %se = tensor.empty() : tensor<2x4x4xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x4x16xf32>, tensor<2x16x4xf32>) outs(%sz : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x4x16xf32>
  // expected-remark @below {{attention not raised: (QKᵀ)V without a mask: Q(KᵀV) takes 4.00 times its operations}}
  %o = linalg.batch_matmul ins(%s, %v : tensor<2x4x4xf32>, tensor<2x4x16xf32>) outs(%oz : tensor<2x4x16xf32>) -> tensor<2x4x16xf32>
  return %o : tensor<2x4x16xf32>
}

// -----

// Two layers in a row have no batch dimension in common.
func.func @layers(%x: tensor<64x4xf32>, %a: tensor<4x64xf32>, %b: tensor<64x4xf32>) -> tensor<64x4xf32> {
  %hz = arith.constant dense<0.000000e+00> : tensor<64x64xf32>
  %h = linalg.matmul ins(%x, %a : tensor<64x4xf32>, tensor<4x64xf32>) outs(%hz : tensor<64x64xf32>) -> tensor<64x64xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<64x4xf32>
  %o = linalg.matmul ins(%h, %b : tensor<64x64xf32>, tensor<64x4xf32>) outs(%oz : tensor<64x4xf32>) -> tensor<64x4xf32>
  return %o : tensor<64x4xf32>
}

// -----

// Every third token: no sorted segments, whatever the ids are assumed to be.
#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @comes_back(%q: tensor<2x8x4xf32>, %kt: tensor<2x4x8xf32>, %v: tensor<2x8x4xf32>) -> tensor<2x8x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %three = arith.constant 3 : index
  %se = tensor.empty() : tensor<2x8x8xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x8x4xf32>, tensor<2x4x8xf32>) outs(%sz : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %w = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x8x8xf32>) outs(%se : tensor<2x8x8xf32>) {
  ^bb0(%x: f32, %u: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %n = arith.remui %i, %three : index
    %m = arith.remui %j, %three : index
    %a = arith.cmpi sge, %i, %j : index
    %b = arith.cmpi eq, %n, %m : index
    %c = arith.andi %a, %b : i1
    %y = arith.select %c, %x, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x8x8xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x8x4xf32>
  // expected-remark @below {{attention not raised: the segments come back: a function of the position that may fall}}
  %o = linalg.batch_matmul ins(%w, %v : tensor<2x8x8xf32>, tensor<2x8x4xf32>) outs(%oz : tensor<2x8x4xf32>) -> tensor<2x8x4xf32>
  return %o : tensor<2x8x4xf32>
}
