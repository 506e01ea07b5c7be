// A window with a sink on one of two heads, causal on the other.
func.func @heads(%q: tensor<1x2x640x64xbf16>, %k: tensor<1x2x640x64xbf16>, %v: tensor<1x2x640x64xbf16>) -> (tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>) {
  %scale = arith.constant 0.125 : f32
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
      %c4 = arith.constant 4 : index
      %c100 = arith.constant 100 : index
      %causal = arith.cmpi sge, %i, %j : index
      %far = arith.subi %i, %j : index
      %near = arith.cmpi slt, %far, %c100 : index
      %sink = arith.cmpi slt, %j, %c4 : index
      %all = arith.cmpi eq, %h, %c0 : index
      %x = arith.ori %near, %sink : i1
      %y = arith.ori %x, %all : i1
      %m = arith.andi %y, %causal : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
  return %r#0, %r#1 : tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
}

// The first two hundred rows see nothing, the next ones the ragged end alone, the last
// ones what lies 300 keys back, too.
func.func @hole(%q: tensor<1x2x500x64xbf16>, %k: tensor<1x2x620x64xbf16>, %v: tensor<1x2x620x64xbf16>) -> (tensor<1x2x500x64xbf16>, tensor<1x2x500xf32>) {
  %scale = arith.constant 0.125 : f32
  %o0 = tensor.empty() : tensor<1x2x500x64xbf16>
  %l0 = tensor.empty() : tensor<1x2x500xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x500x64xbf16>, tensor<1x2x620x64xbf16>, tensor<1x2x620x64xbf16>) outs(%o0, %l0 : tensor<1x2x500x64xbf16>, tensor<1x2x500xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c200 = arith.constant 200 : index
      %c300 = arith.constant 300 : index
      %c600 = arith.constant 600 : index
      %lead = arith.subi %i, %c300 : index
      %before = arith.cmpi sle, %j, %lead : index
      %late = arith.cmpi sge, %j, %c600 : index
      %row = arith.cmpi sge, %i, %c200 : index
      %end = arith.andi %late, %row : i1
      %m = arith.ori %before, %end : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<1x2x500x64xbf16>, tensor<1x2x500xf32>
  return %r#0, %r#1 : tensor<1x2x500x64xbf16>, tensor<1x2x500xf32>
}

// Blocks by remainders, more than a word of them: a map.
func.func @scattered(%q: tensor<1x1x256x64xbf16>, %k: tensor<1x1x2400x64xbf16>, %v: tensor<1x1x2400x64xbf16>) -> (tensor<1x1x256x64xbf16>, tensor<1x1x256xf32>) {
  %scale = arith.constant 0.125 : f32
  %o0 = tensor.empty() : tensor<1x1x256x64xbf16>
  %l0 = tensor.empty() : tensor<1x1x256xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x1x256x64xbf16>, tensor<1x1x2400x64xbf16>, tensor<1x1x2400x64xbf16>) outs(%o0, %l0 : tensor<1x1x256x64xbf16>, tensor<1x1x256xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c7 = arith.constant 7 : index
      %c3 = arith.constant 3 : index
      %c1 = arith.constant 1 : index
      %c5 = arith.constant 5 : index
      %c37 = arith.constant 37 : index
      %c128 = arith.constant 128 : index
      %c64 = arith.constant 64 : index
      %a = arith.divui %i, %c128 : index
      %c = arith.divui %j, %c64 : index
      %seven = arith.muli %a, %c7 : index
      %mix = arith.addi %seven, %c3 : index
      %r = arith.remui %mix, %c37 : index
      %one = arith.cmpi eq, %r, %c : index
      %five = arith.muli %a, %c5 : index
      %mix1 = arith.addi %five, %c1 : index
      %r1 = arith.remui %mix1, %c37 : index
      %two = arith.cmpi eq, %r1, %c : index
      %eleven = arith.muli %c, %c7 : index
      %mix2 = arith.addi %eleven, %a : index
      %r2 = arith.remui %mix2, %c5 : index
      %three = arith.cmpi eq, %r2, %c3 : index
      %some = arith.ori %one, %two : i1
      %more = arith.ori %some, %three : i1
      %odd = arith.addi %i, %j : index
      %r3 = arith.remui %odd, %c3 : index
      %third = arith.cmpi eq, %r3, %c1 : index
      %self = arith.cmpi eq, %a, %c : index
      %own = arith.andi %self, %third : i1
      %m = arith.ori %more, %own : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<1x1x256x64xbf16>, tensor<1x1x256xf32>
  return %r#0, %r#1 : tensor<1x1x256x64xbf16>, tensor<1x1x256xf32>
}

// Sizes and an offset (queries are aligned with the last keys) that the kernel
// hears at launch; all see the keys before the first query's.
func.func @offset(%q: tensor<1x2x?x64xbf16>, %k: tensor<1x2x?x64xbf16>, %v: tensor<1x2x?x64xbf16>) -> (tensor<1x2x?x64xbf16>, tensor<1x2x?xf32>) {
  %c2d = arith.constant 2 : index
  %n = tensor.dim %q, %c2d : tensor<1x2x?x64xbf16>
  %keys = tensor.dim %k, %c2d : tensor<1x2x?x64xbf16>
  %p = arith.subi %keys, %n : index
  %scale = arith.constant 0.125 : f32
  %o0 = tensor.empty(%n) : tensor<1x2x?x64xbf16>
  %l0 = tensor.empty(%n) : tensor<1x2x?xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2x?x64xbf16>, tensor<1x2x?x64xbf16>, tensor<1x2x?x64xbf16>) outs(%o0, %l0 : tensor<1x2x?x64xbf16>, tensor<1x2x?xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c64 = arith.constant 64 : index
      %at = arith.addi %i, %p : index
      %causal = arith.cmpi sge, %at, %j : index
      %far = arith.subi %at, %j : index
      %near = arith.cmpi slt, %far, %c64 : index
      %sink = arith.cmpi slt, %j, %p : index
      %x = arith.ori %near, %sink : i1
      %m = arith.andi %x, %causal : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224>} -> tensor<1x2x?x64xbf16>, tensor<1x2x?xf32>
  return %r#0, %r#1 : tensor<1x2x?x64xbf16>, tensor<1x2x?xf32>
}

// Two CTAs that walk together.
func.func @cluster(%q: tensor<1x2x640x64xbf16>, %k: tensor<1x2x640x64xbf16>, %v: tensor<1x2x640x64xbf16>) -> (tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>) {
  %scale = arith.constant 0.125 : f32
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
      %c4 = arith.constant 4 : index
      %c100 = arith.constant 100 : index
      %causal = arith.cmpi sge, %i, %j : index
      %far = arith.subi %i, %j : index
      %near = arith.cmpi slt, %far, %c100 : index
      %sink = arith.cmpi slt, %j, %c4 : index
      %all = arith.cmpi eq, %h, %c0 : index
      %x = arith.ori %near, %sink : i1
      %y = arith.ori %x, %all : i1
      %m = arith.andi %y, %causal : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 128, n = 64, stages = 2, producer_registers = 56, consumer_registers = 224, cluster = 2>} -> tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
  return %r#0, %r#1 : tensor<1x2x640x64xbf16>, tensor<1x2x640xf32>
}
