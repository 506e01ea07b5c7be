// Positions that see only those of their own remainder: columns of 64 under grouped heads, and every fourth position of a
// causal window with a slope, 201 of each remainder.
func.func @main(%q_columns: tensor<1x4x512x64xbf16>, %k_columns: tensor<1x2x512x64xbf16>, %v_columns: tensor<1x2x512x64xbf16>,
                %q_dilated: tensor<1x2x804x64xf16>, %k_dilated: tensor<1x2x804x64xf16>, %v_dilated: tensor<1x2x804x64xf16>) -> (tensor<1x4x512x64xbf16>, tensor<1x4x512xf32>, tensor<1x2x804x64xf16>, tensor<1x2x804xf32>) {
  %scale_columns = arith.constant 0.125 : f32
  %o_columns = tensor.empty() : tensor<1x4x512x64xbf16>
  %l_columns = tensor.empty() : tensor<1x4x512xf32>
  %columns:2 = attn.attention ins(%q_columns, %k_columns, %v_columns : tensor<1x4x512x64xbf16>, tensor<1x2x512x64xbf16>, tensor<1x2x512x64xbf16>) outs(%o_columns, %l_columns : tensor<1x4x512x64xbf16>, tensor<1x4x512xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h floordiv 2, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale_columns : f32
      attn.yield %t : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c8 = arith.constant 8 : index
      %x = arith.remui %i, %c8 : index
      %y = arith.remui %j, %c8 : index
      %m = arith.cmpi eq, %x, %y : index
      attn.yield %m : i1
    }
    -> tensor<1x4x512x64xbf16>, tensor<1x4x512xf32>
  %scale_dilated = arith.constant 0.125 : f32
  %o_dilated = tensor.empty() : tensor<1x2x804x64xf16>
  %l_dilated = tensor.empty() : tensor<1x2x804xf32>
  %dilated:2 = attn.attention ins(%q_dilated, %k_dilated, %v_dilated : tensor<1x2x804x64xf16>, tensor<1x2x804x64xf16>, tensor<1x2x804x64xf16>) outs(%o_dilated, %l_dilated : tensor<1x2x804x64xf16>, tensor<1x2x804xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale_dilated : f32
      %c = arith.constant -0.015625 : f32
      %dist = arith.subi %i, %j : index
      %n = arith.index_cast %dist : index to i32
      %f = arith.sitofp %n : i32 to f32
      %p = arith.mulf %f, %c : f32
      %u = arith.addf %t, %p : f32
      attn.yield %u : f32
    }
    mask (%b: index, %h: index, %i: index, %j: index) {
      %c4 = arith.constant 4 : index
      %c0 = arith.constant 0 : index
      %w = arith.constant 600 : index
      %dist = arith.subi %i, %j : index
      %rem = arith.remsi %dist, %c4 : index
      %same = arith.cmpi eq, %rem, %c0 : index
      %causal = arith.cmpi sge, %i, %j : index
      %near = arith.cmpi slt, %dist, %w : index
      %both = arith.andi %causal, %near : i1
      %m = arith.andi %both, %same : i1
      attn.yield %m : i1
    }
    -> tensor<1x2x804x64xf16>, tensor<1x2x804xf32>
  return %columns#0, %columns#1, %dilated#0, %dilated#1 : tensor<1x4x512x64xbf16>, tensor<1x4x512xf32>, tensor<1x2x804x64xf16>, tensor<1x2x804xf32>
}
