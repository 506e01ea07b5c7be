// f32 operands beyond bf16's range, and an infinite value: what f32 gives, though the kernel multiplies bf16 parts.
func.func @main(%q: tensor<1x2x100x64xf32>, %k: tensor<1x2x100x64xf32>, %v: tensor<1x2x100x64xf32>) -> (tensor<1x2x100x64xf32>) {
  %scale = arith.constant 1.25e-5 : f32
  %huge = arith.constant 3.395e+38 : f32
  %tiny = arith.constant 1.0e-33 : f32
  %inf = arith.constant 0x7F800000 : f32
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c5 = arith.constant 5 : index
  %c7 = arith.constant 7 : index
  %c11 = arith.constant 11 : index
  %e = tensor.empty() : tensor<1x2x100x64xf32>
  %qq = linalg.generic {indexing_maps = [affine_map<(b, h, i, d) -> (b, h, i, d)>, affine_map<(b, h, i, d) -> (b, h, i, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%q : tensor<1x2x100x64xf32>) outs(%e : tensor<1x2x100x64xf32>) {
  ^bb0(%x: f32, %o: f32):
    %i = linalg.index 2 : index
    %d = linalg.index 3 : index
    %row = arith.cmpi eq, %i, %c11 : index
    %col = arith.cmpi eq, %d, %c3 : index
    %at = arith.andi %row, %col : i1
    %y = arith.select %at, %huge, %x : f32
    linalg.yield %y : f32
  } -> tensor<1x2x100x64xf32>
  %kk = linalg.generic {indexing_maps = [affine_map<(b, h, i, d) -> (b, h, i, d)>, affine_map<(b, h, i, d) -> (b, h, i, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%k : tensor<1x2x100x64xf32>) outs(%e : tensor<1x2x100x64xf32>) {
  ^bb0(%x: f32, %o: f32):
    %i = linalg.index 2 : index
    %d = linalg.index 3 : index
    %col = arith.cmpi eq, %d, %c3 : index
    %small = arith.mulf %x, %tiny : f32
    %y = arith.select %col, %small, %x : f32
    linalg.yield %y : f32
  } -> tensor<1x2x100x64xf32>
  %vv = linalg.generic {indexing_maps = [affine_map<(b, h, i, d) -> (b, h, i, d)>, affine_map<(b, h, i, d) -> (b, h, i, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%v : tensor<1x2x100x64xf32>) outs(%e : tensor<1x2x100x64xf32>) {
  ^bb0(%x: f32, %o: f32):
    %i = linalg.index 2 : index
    %d = linalg.index 3 : index
    %row = arith.cmpi eq, %i, %c7 : index
    %infinite = arith.cmpi eq, %d, %c2 : index
    %large = arith.cmpi eq, %d, %c5 : index
    %a = arith.select %infinite, %inf, %x : f32
    %b = arith.select %large, %huge, %a : f32
    %y = arith.select %row, %b, %x : f32
    linalg.yield %y : f32
  } -> tensor<1x2x100x64xf32>
  %r = attn.attention ins(%qq, %kk, %vv : tensor<1x2x100x64xf32>, tensor<1x2x100x64xf32>, tensor<1x2x100x64xf32>) outs(%e : tensor<1x2x100x64xf32>)
    maps [affine_map<(b, h, i, j, d, e) -> (b, h, i, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, d)>, affine_map<(b, h, i, j, d, e) -> (b, h, j, e)>, affine_map<(b, h, i, j, d, e) -> (b, h, i, e)>]
    normalizer #attn.softmax
    score (%s: f32, %b: index, %h: index, %i: index, %j: index) {
      %t = arith.mulf %s, %scale : f32
      attn.yield %t : f32
    } -> tensor<1x2x100x64xf32>
  return %r : tensor<1x2x100x64xf32>
}
