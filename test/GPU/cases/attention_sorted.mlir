// Documents by ids in order: the caller's word for it, and a running sum of where documents begin (one token in 64, at
// random), causal.
// INPUTS: random random random Inputs/sorted.npy random random
#q = affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>
#v = affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>
#o = affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>
func.func @main(%q: tensor<2x2x300x64xbf16>, %k: tensor<2x2x300x64xbf16>, %v: tensor<2x2x300x64xbf16>, %ids: tensor<2x300xi32> {attn.sorted},
                %x: tensor<2x300xi32>, %y: tensor<2x300xi32>) -> (tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>, tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>) {
  %scale = arith.constant 0.125 : f32
  %zero = arith.constant 0 : i32
  %n0 = tensor.empty() : tensor<2x300xi32>
  %n1 = linalg.fill ins(%zero : i32) outs(%n0 : tensor<2x300xi32>) -> tensor<2x300xi32>
  %sums = linalg.generic {indexing_maps = [affine_map<(b, i, k) -> (b, k)>, affine_map<(b, i, k) -> (b, k)>, affine_map<(b, i, k) -> (b, i)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %y : tensor<2x300xi32>, tensor<2x300xi32>) outs(%n1 : tensor<2x300xi32>) {
  ^bb0(%a: i32, %c: i32, %sum: i32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %passed = arith.cmpi sge, %i, %j : index
    %a0 = arith.cmpi eq, %a, %zero : i32
    %c0 = arith.cmpi eq, %c, %zero : i32
    %both = arith.andi %a0, %c0 : i1
    %begins = arith.extui %both : i1 to i32
    %counts = arith.extui %passed : i1 to i32
    %one = arith.muli %begins, %counts : i32
    %next = arith.addi %sum, %one : i32
    linalg.yield %next : i32
  } -> tensor<2x300xi32>
  %o0 = tensor.empty() : tensor<2x2x300x64xbf16>
  %l0 = tensor.empty() : tensor<2x2x300xf32>
  %said:2 = attn.attention ins(%q, %k, %v : tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>) outs(%o0, %l0 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %l = tensor.extract %ids[%b, %i] : tensor<2x300xi32>
      %r = tensor.extract %ids[%b, %j] : tensor<2x300xi32>
      %same = arith.cmpi eq, %l, %r : i32
      attn.yield %same : i1
    } -> tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
  %proved:2 = attn.attention ins(%q, %k, %v : tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>, tensor<2x2x300x64xbf16>) outs(%o0, %l0 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>) maps [#q, #k, #v, #o] normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %l = tensor.extract %sums[%b, %i] : tensor<2x300xi32>
      %r = tensor.extract %sums[%b, %j] : tensor<2x300xi32>
      %same = arith.cmpi eq, %l, %r : i32
      %causal = arith.cmpi sge, %i, %j : index
      %m = arith.andi %same, %causal : i1
      attn.yield %m : i1
    } -> tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
  return %said#0, %said#1, %proved#0, %proved#1 : tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>, tensor<2x2x300x64xbf16>, tensor<2x2x300xf32>
}
