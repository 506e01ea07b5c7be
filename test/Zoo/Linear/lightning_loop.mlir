// Lightning Attention 2: a masked product inside blocks of 256 tokens, a decayed state between them.
//
// MODEL: lightning_loop
// FRONT-END: written by hand: a loop over blocks
// SHAPES: batch 1, heads 16/16/16, queries 16384, keys 16384, head dims 128/128, bf16
// VARIANT: Lightning Attention 2: a masked product inside blocks of 256 tokens, a decayed state between them.
// ATTENTION: 1
//

#all = affine_map<(b, h, i, j) -> (b, h, i, j)>
#head = affine_map<(b, h, i, j) -> (h)>
#rows = affine_map<(b, h, i, d) -> (b, h, i, d)>
#query = affine_map<(b, h, i, j, c) -> (b, h, i, c)>
#key = affine_map<(b, h, i, j, c) -> (b, h, j, c)>
#value = affine_map<(b, h, i, j, c) -> (b, h, c, j)>
#pair = affine_map<(b, h, i, j, c) -> (b, h, i, j)>
#keys = affine_map<(b, h, d, e, j) -> (b, h, j, d)>
#values = affine_map<(b, h, d, e, j) -> (b, h, j, e)>
#state = affine_map<(b, h, d, e, j) -> (b, h, d, e)>
func.func @main(%q: tensor<1x16x16384x128xbf16>, %k: tensor<1x16x16384x128xbf16>, %v: tensor<1x16x16384x128xbf16>, %slope: tensor<16xf32>) -> (tensor<1x16x16384x128xbf16>, tensor<1x16x128x128xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %block = arith.constant 256 : index
  %last = arith.constant 255 : index
  %tokens = arith.constant 16384 : index
  %zero = arith.constant 0.000000e+00 : f32
  %size = arith.constant 256.0 : f32
  %s0 = arith.constant dense<0.000000e+00> : tensor<1x16x128x128xf32>
  %o0 = tensor.empty() : tensor<1x16x16384x128xbf16>
  %r:2 = scf.for %t = %c0 to %tokens step %block iter_args(%out = %o0, %s = %s0) -> (tensor<1x16x16384x128xbf16>, tensor<1x16x128x128xf32>) {
    %qt = tensor.extract_slice %q[0, 0, %t, 0] [1, 16, 256, 128] [1, 1, 1, 1] : tensor<1x16x16384x128xbf16> to tensor<1x16x256x128xbf16>
    %kt = tensor.extract_slice %k[0, 0, %t, 0] [1, 16, 256, 128] [1, 1, 1, 1] : tensor<1x16x16384x128xbf16> to tensor<1x16x256x128xbf16>
    %vt = tensor.extract_slice %v[0, 0, %t, 0] [1, 16, 256, 128] [1, 1, 1, 1] : tensor<1x16x16384x128xbf16> to tensor<1x16x256x128xbf16>
    %we = tensor.empty() : tensor<1x16x256x256xf32>
    %w0 = linalg.fill ins(%zero : f32) outs(%we : tensor<1x16x256x256xf32>) -> tensor<1x16x256x256xf32>
    %w = linalg.generic {indexing_maps = [#query, #key, #pair], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qt, %kt : tensor<1x16x256x128xbf16>, tensor<1x16x256x128xbf16>) outs(%w0 : tensor<1x16x256x256xf32>) {
    ^bb0(%a: bf16, %b: bf16, %u: f32):
      %af = arith.extf %a : bf16 to f32
      %bf = arith.extf %b : bf16 to f32
      %p = arith.mulf %af, %bf : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<1x16x256x256xf32>
    %me = tensor.empty() : tensor<1x16x256x256xf32>
    %m = linalg.generic {indexing_maps = [#all, #head, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%w, %slope : tensor<1x16x256x256xf32>, tensor<16xf32>) outs(%me : tensor<1x16x256x256xf32>) {
    ^bb0(%a: f32, %l: f32, %u: f32):
      %i = linalg.index 2 : index
      %j = linalg.index 3 : index
      %c = arith.cmpi sge, %i, %j : index
      %n = arith.subi %i, %j : index
      %ni = arith.index_cast %n : index to i64
      %f = arith.sitofp %ni : i64 to f32
      %abs = math.absf %l : f32
      %neg = arith.negf %abs : f32
      %x = arith.mulf %neg, %f : f32
      %g = math.exp %x : f32
      %p = arith.mulf %a, %g : f32
      %y = arith.select %c, %p, %zero : f32
      linalg.yield %y : f32
    } -> tensor<1x16x256x256xf32>
    %oe = tensor.empty() : tensor<1x16x256x128xf32>
    %oz = linalg.fill ins(%zero : f32) outs(%oe : tensor<1x16x256x128xf32>) -> tensor<1x16x256x128xf32>
    %in = linalg.generic {indexing_maps = [#query, #value, #pair], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%m, %vt : tensor<1x16x256x256xf32>, tensor<1x16x256x128xbf16>) outs(%oz : tensor<1x16x256x128xf32>) {
    ^bb0(%a: f32, %b: bf16, %u: f32):
      %bf = arith.extf %b : bf16 to f32
      %p = arith.mulf %a, %bf : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<1x16x256x128xf32>
    %qe = tensor.empty() : tensor<1x16x256x128xf32>
    %qd = linalg.generic {indexing_maps = [#rows, #head, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%qt, %slope : tensor<1x16x256x128xbf16>, tensor<16xf32>) outs(%qe : tensor<1x16x256x128xf32>) {
    ^bb0(%a: bf16, %l: f32, %u: f32):
      %r = linalg.index 2 : index
      %n = arith.addi %r, %c1 : index
      %c = arith.index_cast %n : index to i64
      %f = arith.sitofp %c : i64 to f32
      %abs = math.absf %l : f32
      %neg = arith.negf %abs : f32
      %x = arith.mulf %neg, %f : f32
      %g = math.exp %x : f32
      %af = arith.extf %a : bf16 to f32
      %p = arith.mulf %af, %g : f32
      linalg.yield %p : f32
    } -> tensor<1x16x256x128xf32>
    %between = linalg.generic {indexing_maps = [#query, #value, #pair], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%qd, %s : tensor<1x16x256x128xf32>, tensor<1x16x128x128xf32>) outs(%oz : tensor<1x16x256x128xf32>) {
    ^bb0(%a: f32, %b: f32, %u: f32):
      %p = arith.mulf %a, %b : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<1x16x256x128xf32>
    %be = tensor.empty() : tensor<1x16x256x128xbf16>
    %both = linalg.generic {indexing_maps = [#rows, #rows, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in, %between : tensor<1x16x256x128xf32>, tensor<1x16x256x128xf32>) outs(%be : tensor<1x16x256x128xbf16>) {
    ^bb0(%a: f32, %b: f32, %u: bf16):
      %y = arith.addf %a, %b : f32
      %yt = arith.truncf %y : f32 to bf16
      linalg.yield %yt : bf16
    } -> tensor<1x16x256x128xbf16>
    %next = tensor.insert_slice %both into %out[0, 0, %t, 0] [1, 16, 256, 128] [1, 1, 1, 1] : tensor<1x16x256x128xbf16> into tensor<1x16x16384x128xbf16>
    %ke = tensor.empty() : tensor<1x16x256x128xf32>
    %kd = linalg.generic {indexing_maps = [#rows, #head, #rows], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%kt, %slope : tensor<1x16x256x128xbf16>, tensor<16xf32>) outs(%ke : tensor<1x16x256x128xf32>) {
    ^bb0(%a: bf16, %l: f32, %u: f32):
      %r = linalg.index 2 : index
      %n = arith.subi %last, %r : index
      %c = arith.index_cast %n : index to i64
      %f = arith.sitofp %c : i64 to f32
      %abs = math.absf %l : f32
      %neg = arith.negf %abs : f32
      %x = arith.mulf %neg, %f : f32
      %g = math.exp %x : f32
      %af = arith.extf %a : bf16 to f32
      %p = arith.mulf %af, %g : f32
      linalg.yield %p : f32
    } -> tensor<1x16x256x128xf32>
    %kept = linalg.generic {indexing_maps = [#head, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%slope : tensor<16xf32>) outs(%s : tensor<1x16x128x128xf32>) {
    ^bb0(%l: f32, %a: f32):
      %abs = math.absf %l : f32
      %neg = arith.negf %abs : f32
      %x = arith.mulf %neg, %size : f32
      %g = math.exp %x : f32
      %p = arith.mulf %a, %g : f32
      linalg.yield %p : f32
    } -> tensor<1x16x128x128xf32>
    %s1 = linalg.generic {indexing_maps = [#keys, #values, #state], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%kd, %vt : tensor<1x16x256x128xf32>, tensor<1x16x256x128xbf16>) outs(%kept : tensor<1x16x128x128xf32>) {
    ^bb0(%a: f32, %b: bf16, %u: f32):
      %bf = arith.extf %b : bf16 to f32
      %p = arith.mulf %a, %bf : f32
      %y = arith.addf %u, %p : f32
      linalg.yield %y : f32
    } -> tensor<1x16x128x128xf32>
    scf.yield %next, %s1 : tensor<1x16x16384x128xbf16>, tensor<1x16x128x128xf32>
  }
  return %r#0, %r#1 : tensor<1x16x16384x128xbf16>, tensor<1x16x128x128xf32>
}
