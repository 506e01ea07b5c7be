// Documents of 100 tokens, causal.
func.func @documents(%q: tensor<1x2x640x64xbf16>, %k: tensor<1x2x640x64xbf16>, %v: tensor<1x2x640x64xbf16>) -> (tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>) {
  %scale = arith.constant 0.125 : f32
  %ids0 = tensor.empty() : tensor<1x640xi64>
  %ids = linalg.generic {indexing_maps = [affine_map<(b, i) -> (b, i)>], iterator_types = ["parallel", "parallel"]} outs(%ids0 : tensor<1x640xi64>) {
  ^bb0(%u: i64):
    %i = linalg.index 1 : index
    %c100 = arith.constant 100 : index
    %x = arith.divui %i, %c100 : index
    %y = arith.index_cast %x : index to i64
    linalg.yield %y : i64
  } -> tensor<1x640xi64>
  %o0 = tensor.empty() : tensor<1x2x640x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x640xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x640x64xbf16>, tensor<1x2x640x64xbf16>, tensor<1x2x640x64xbf16>) outs(%o0, %l0 : tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c0 = arith.constant 0 : index
      %x = tensor.extract %ids[%c0, %i] : tensor<1x640xi64>
      %y = tensor.extract %ids[%c0, %j] : tensor<1x640xi64>
      %same = arith.cmpi eq, %x, %y : i64
      %causal = arith.cmpi sge, %i, %j : index
      %m = arith.andi %same, %causal : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
  return %r#0, %r#1 : tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
}

// Ids in any order: nothing is certain of a block, but what causality says.
func.func @ids(%q: tensor<2x2x?x64xbf16>, %k: tensor<2x2x?x64xbf16>, %v: tensor<2x2x?x64xbf16>, %ids: tensor<?x?xi64>) -> (tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>) {
  %scale = arith.constant 0.125 : f32
  %c2_ = arith.constant 2 : index
  %ns = tensor.dim %q, %c2_ : tensor<2x2x?x64xbf16>
  %o0 = tensor.empty(%ns) : tensor<2x2x?x64xbf16>
  %l0 = tensor.empty(%ns) : tensor<2x2x?xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x2x?x64xbf16>, tensor<2x2x?x64xbf16>, tensor<2x2x?x64xbf16>) outs(%o0, %l0 : tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %x = tensor.extract %ids[%b, %i] : tensor<?x?xi64>
      %y = tensor.extract %ids[%b, %j] : tensor<?x?xi64>
      %same = arith.cmpi eq, %x, %y : i64
      %causal = arith.cmpi sge, %i, %j : index
      %m = arith.andi %same, %causal : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>
  return %r#0, %r#1 : tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>
}

// Keys up to a length for each sequence: bounds, and no map. One sequence is empty.
func.func @lengths(%q: tensor<2x2x300x64xbf16>, %k: tensor<2x2x500x64xbf16>, %v: tensor<2x2x500x64xbf16>) -> (tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %lengths = arith.constant dense<[0, 300]> : tensor<2xi64>
  %o0 = tensor.empty() : tensor<2x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<2x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x2x300x64xbf16>, tensor<2x2x500x64xbf16>, tensor<2x2x500x64xbf16>) outs(%o0, %l0 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %n = tensor.extract %lengths[%b] : tensor<2xi64>
      %x = arith.index_cast %j : index to i64
      %m = arith.cmpi slt, %x, %n : i64
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 40, consumer_registers = 232>} -> tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
  return %r#0, %r#1 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
}

// Any mask at all, read pair by pair.
func.func @flags(%q: tensor<2x2x300x64xbf16>, %k: tensor<2x2x300x64xbf16>, %v: tensor<2x2x300x64xbf16>, %flags: tensor<2x300x300xi1>) -> (tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %o0 = tensor.empty() : tensor<2x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<2x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>) outs(%o0, %l0 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %m = tensor.extract %flags[%b, %i, %j] : tensor<2x300x300xi1>
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
  return %r#0, %r#1 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
}

// Lists of key blocks by head and query block, the indices the same for both heads; one list is empty.
func.func @listed(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x500x64xbf16>, %v: tensor<1x2x500x64xbf16>) -> (tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %counts = arith.constant dense<[[[1, 2, 0], [3, 1, 2]]]> : tensor<1x2x3xi32>
  %indices = arith.constant dense<[[[[0, 1, 2], [3, 1, 0], [2, 0, 0]]]]> : tensor<1x1x3x3xi32>
  %o0 = tensor.empty() : tensor<1x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x500x64xbf16>, tensor<1x2x500x64xbf16>) blocks(%counts, %indices : tensor<1x2x3xi32>, tensor<1x1x3x3xi32>) outs(%o0, %l0 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } {block_sizes = array<i64: 128, 128>, form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
  return %r#0, %r#1 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
}

// The same beside a mask, in blocks that a listed one has two of.
func.func @listed_causal(%q: tensor<1x2x300x64xbf16>, %k: tensor<1x2x500x64xbf16>, %v: tensor<1x2x500x64xbf16>) -> (tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %counts = arith.constant dense<[[[1, 2, 0], [3, 1, 2]]]> : tensor<1x2x3xi32>
  %indices = arith.constant dense<[[[[0, 1, 2], [3, 1, 0], [2, 0, 0]]]]> : tensor<1x1x3x3xi32>
  %o0 = tensor.empty() : tensor<1x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x300xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x300x64xbf16>, tensor<1x2x500x64xbf16>, tensor<1x2x500x64xbf16>) blocks(%counts, %indices : tensor<1x2x3xi32>, tensor<1x1x3x3xi32>) outs(%o0, %l0 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %m = arith.cmpi sge, %i, %j : index
      attn.yield %m : i1
    } {block_sizes = array<i64: 128, 128>, form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
  return %r#0, %r#1 : tensor<1x2x300x64xbf16>, tensor<1x2x300xf32>
}

// Six bands, each a few keys wide: more intervals than the producer holds, and sizes that are not known.
func.func @bands(%q: tensor<2x2x?x64xbf16>, %k: tensor<2x2x?x64xbf16>, %v: tensor<2x2x?x64xbf16>) -> (tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>) {
  %scale = arith.constant 0.125 : f32
  %c2_ = arith.constant 2 : index
  %ns = tensor.dim %q, %c2_ : tensor<2x2x?x64xbf16>
  %o0 = tensor.empty(%ns) : tensor<2x2x?x64xbf16>
  %l0 = tensor.empty(%ns) : tensor<2x2x?xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<2x2x?x64xbf16>, tensor<2x2x?x64xbf16>, tensor<2x2x?x64xbf16>) outs(%o0, %l0 : tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c0 = arith.constant 0 : index
      %c9 = arith.constant 9 : index
      %far = arith.subi %i, %j : index
      %m0 = arith.cmpi eq, %far, %c0 : index
      %c1 = arith.constant 160 : index
      %d1 = arith.subi %far, %c1 : index
      %a1 = arith.cmpi sge, %d1, %c0 : index
      %b1 = arith.cmpi slt, %d1, %c9 : index
      %x1 = arith.andi %a1, %b1 : i1
      %m1 = arith.ori %m0, %x1 : i1
      %c2 = arith.constant 320 : index
      %d2 = arith.subi %far, %c2 : index
      %a2 = arith.cmpi sge, %d2, %c0 : index
      %b2 = arith.cmpi slt, %d2, %c9 : index
      %x2 = arith.andi %a2, %b2 : i1
      %m2 = arith.ori %m1, %x2 : i1
      %c3 = arith.constant 480 : index
      %d3 = arith.subi %far, %c3 : index
      %a3 = arith.cmpi sge, %d3, %c0 : index
      %b3 = arith.cmpi slt, %d3, %c9 : index
      %x3 = arith.andi %a3, %b3 : i1
      %m3 = arith.ori %m2, %x3 : i1
      %c4 = arith.constant 640 : index
      %d4 = arith.subi %far, %c4 : index
      %a4 = arith.cmpi sge, %d4, %c0 : index
      %b4 = arith.cmpi slt, %d4, %c9 : index
      %x4 = arith.andi %a4, %b4 : i1
      %m4 = arith.ori %m3, %x4 : i1
      %c5 = arith.constant 800 : index
      %d5 = arith.subi %far, %c5 : index
      %a5 = arith.cmpi sge, %d5, %c0 : index
      %b5 = arith.cmpi slt, %d5, %c9 : index
      %x5 = arith.andi %a5, %b5 : i1
      %m5 = arith.ori %m4, %x5 : i1
      %c6 = arith.constant 960 : index
      %d6 = arith.subi %far, %c6 : index
      %a6 = arith.cmpi sge, %d6, %c0 : index
      %b6 = arith.cmpi slt, %d6, %c9 : index
      %x6 = arith.andi %a6, %b6 : i1
      %m6 = arith.ori %m5, %x6 : i1
      attn.yield %m6 : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>
  return %r#0, %r#1 : tensor<2x2x?x64xbf16>, tensor<2x2x?xf32>
}
