// Documents by ids whose order nothing says, on the tiles of long rows: packed ones, causal; three that come back by
// turns; and packed ones whose causal bound is not all that a row sees, so long that in a tile across two some consumers
// pass more blocks than the rings hold.
// INPUTS: random random random
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @main(%q: tensor<1x2x700x128xbf16>, %k: tensor<1x2x700x128xbf16>, %v: tensor<1x2x700x128xbf16>) -> (tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>) {
  %scale = arith.constant 0.088388348 : f32
  %length = arith.constant 150 : index
  %kinds = arith.constant 3 : index
  %init = tensor.empty() : tensor<700xi32>
  %packed = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%init : tensor<700xi32>) {
  ^bb0(%u: i32):
    %i = linalg.index 0 : index
    %n = arith.divui %i, %length : index
    %x = arith.index_cast %n : index to i32
    linalg.yield %x : i32
  } -> tensor<700xi32>
  %back = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%init : tensor<700xi32>) {
  ^bb0(%u: i32):
    %i = linalg.index 0 : index
    %n = arith.divui %i, %length : index
    %m = arith.remui %n, %kinds : index
    %x = arith.index_cast %m : index to i32
    linalg.yield %x : i32
  } -> tensor<700xi32>
  %longer = arith.constant 448 : index
  %long = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%init : tensor<700xi32>) {
  ^bb0(%u: i32):
    %i = linalg.index 0 : index
    %n = arith.divui %i, %longer : index
    %x = arith.index_cast %n : index to i32
    linalg.yield %x : i32
  } -> tensor<700xi32>
  %o0 = tensor.empty() : tensor<1x2x700x128xbf16>
  %first = attn.attention ins(%q, %k, %v : tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>) outs(%o0 : tensor<1x2x700x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %l = tensor.extract %packed[%i] : tensor<700xi32>
      %r = tensor.extract %packed[%j] : tensor<700xi32>
      %same = arith.cmpi eq, %l, %r : i32
      %causal = arith.cmpi sge, %i, %j : index
      %m = arith.andi %same, %causal : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>} -> tensor<1x2x700x128xbf16>
  %second = attn.attention ins(%q, %k, %v : tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>) outs(%o0 : tensor<1x2x700x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %l = tensor.extract %back[%i] : tensor<700xi32>
      %r = tensor.extract %back[%j] : tensor<700xi32>
      %same = arith.cmpi eq, %l, %r : i32
      attn.yield %same : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>} -> tensor<1x2x700x128xbf16>
  %period = arith.constant 40 : index
  %prefix = arith.constant 10 : index
  %third = attn.attention ins(%q, %k, %v : tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>) outs(%o0 : tensor<1x2x700x128xbf16>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %l = tensor.extract %long[%i] : tensor<700xi32>
      %r = tensor.extract %long[%j] : tensor<700xi32>
      %same = arith.cmpi eq, %l, %r : i32
      %causal = arith.cmpi sge, %i, %j : index
      %place = arith.remui %j, %period : index
      %early = arith.cmpi slt, %place, %prefix : index
      %seen = arith.ori %early, %causal : i1
      %m = arith.andi %same, %seen : i1
      attn.yield %m : i1
    } {form = #attn.form<fold>, tile.schedule = #tile.schedule<m = 192, n = 64, stages = 2, producer_registers = 56, consumer_registers = 152>} -> tensor<1x2x700x128xbf16>
  return %first, %second, %third : tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>, tensor<1x2x700x128xbf16>
}
