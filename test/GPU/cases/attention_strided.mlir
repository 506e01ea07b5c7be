// Near keys, and every sixteenth before them, of at least three positions ago (the first rows see none): two attentions that
// are merged, one of which has the sink.
func.func @main(%q: tensor<1x2048x64xf16>, %k: tensor<1x2048x64xf16>, %v: tensor<1x2048x64xf16>) -> (tensor<1x2048x64xf16>, tensor<1x2048xf32>) {
  %scale = arith.constant 0.125 : f32
  %o = tensor.empty() : tensor<1x2048x64xf16>
  %l = tensor.empty() : tensor<1x2048xf32>
  %r:2 = attn.attention ins(%q, %k, %v : tensor<1x2048x64xf16>, tensor<1x2048x64xf16>, tensor<1x2048x64xf16>) outs(%o, %l : tensor<1x2048x64xf16>, tensor<1x2048xf32>)
    maps [affine_map<(h, i, j, d, e) -> (h, i, d)>, affine_map<(h, i, j, d, e) -> (h, j, d)>, affine_map<(h, i, j, d, e) -> (h, j, e)>, affine_map<(h, i, j, d, e) -> (h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    }
    mask (%h: index, %i: index, %j: index) {
      %c16 = arith.constant 16 : index
      %x = arith.remui %i, %c16 : index
      %y = arith.remui %j, %c16 : index
      %same = arith.cmpi eq, %x, %y : index
      %dist = arith.subi %i, %j : index
      %near = arith.cmpi slt, %dist, %c16 : index
      %either = arith.ori %near, %same : i1
      %c3 = arith.constant 3 : index
      %late = arith.addi %j, %c3 : index
      %causal = arith.cmpi sge, %i, %late : index
      %m = arith.andi %causal, %either : i1
      attn.yield %m : i1
    }
    sink (%h: index, %i: index) {
      %c1024 = arith.constant 1024 : index
      %far = arith.cmpi sge, %i, %c1024 : index
      %logit = arith.constant 2.0 : f32
      %none = arith.constant 0xFF800000 : f32
      %z = arith.select %far, %logit, %none : f32
      attn.yield %z : f32
    }
    -> tensor<1x2048x64xf16>, tensor<1x2048xf32>
  return %r#0, %r#1 : tensor<1x2048x64xf16>, tensor<1x2048xf32>
}
