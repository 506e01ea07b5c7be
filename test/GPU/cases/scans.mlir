// Sums of which every step is kept: two of one pair of tensors, read across channels, in 16 parts; one more of what
// these weigh and of positions, read element by element, with its last state; and one that no number of parts divides.
#bhtc = affine_map<(b, h, t, c) -> (b, h, t, c)>
#bhc = affine_map<(b, h, t, c) -> (b, h, c)>
#bht = affine_map<(b, h, t, c) -> (b, h, t, 0)>
#tc = affine_map<(t, c) -> (t, c)>
#c = affine_map<(t, c) -> (c)>
#t = affine_map<(t, c) -> (t)>

func.func @main(%q: tensor<2x3x1024x96xbf16>, %k: tensor<2x3x1024x96xbf16>, %x: tensor<547x64xf32>, %s: tensor<2x3x96xf32>)
    -> (tensor<2x3x1024x1xf32>, tensor<2x3x1024x1xf32>, tensor<2x3x1024x96xbf16>, tensor<2x3x96xf32>, tensor<547xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %hundredth = arith.constant 0.01 : f32
  %e = tensor.empty() : tensor<2x3x1024x96xf32>
  %e16 = tensor.empty() : tensor<2x3x1024x96xbf16>
  %s0 = tensor.empty() : tensor<2x3x96xf32>
  %z = linalg.fill ins(%zero : f32) outs(%s0 : tensor<2x3x96xf32>) -> tensor<2x3x96xf32>
  %r0 = tensor.empty() : tensor<2x3x1024x1xf32>
  %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<2x3x1024x1xf32>) -> tensor<2x3x1024x1xf32>
  %fq = linalg.generic {indexing_maps = [#bhtc, #bhtc], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q : tensor<2x3x1024x96xbf16>) outs(%e : tensor<2x3x1024x96xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %w = arith.extf %in : bf16 to f32
    %n = arith.negf %w : f32
    %p = math.exp %n : f32
    %d = arith.addf %p, %one : f32
    %y = arith.divf %one, %d : f32
    linalg.yield %y : f32
  } -> tensor<2x3x1024x96xf32>
  %fk = linalg.generic {indexing_maps = [#bhtc, #bhtc], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%k : tensor<2x3x1024x96xbf16>) outs(%e : tensor<2x3x1024x96xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %w = arith.extf %in : bf16 to f32
    %y = arith.mulf %w, %w : f32
    linalg.yield %y : f32
  } -> tensor<2x3x1024x96xf32>
  %a:2 = linalg.generic {indexing_maps = [#bhtc, #bhtc, #bhc], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%fk : tensor<2x3x1024x96xf32>) outs(%e, %z : tensor<2x3x1024x96xf32>, tensor<2x3x96xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x3x1024x96xf32>, tensor<2x3x96xf32>)
  %rows = linalg.generic {indexing_maps = [#bhtc, #bhtc, #bht], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a#0, %fq : tensor<2x3x1024x96xf32>, tensor<2x3x1024x96xf32>) outs(%r : tensor<2x3x1024x1xf32>) {
  ^bb0(%u: f32, %v: f32, %out: f32):
    %m = arith.mulf %u, %v : f32
    %y = arith.addf %out, %m : f32
    linalg.yield %y : f32
  } -> tensor<2x3x1024x1xf32>
  %b:2 = linalg.generic {indexing_maps = [#bhtc, #bhtc, #bhc], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%fq : tensor<2x3x1024x96xf32>) outs(%e, %s : tensor<2x3x1024x96xf32>, tensor<2x3x96xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %in, %sum : f32
    linalg.yield %sum, %next : f32, f32
  } -> (tensor<2x3x1024x96xf32>, tensor<2x3x96xf32>)
  %more = linalg.generic {indexing_maps = [#bhtc, #bhtc, #bht], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%fk, %b#0 : tensor<2x3x1024x96xf32>, tensor<2x3x1024x96xf32>) outs(%r : tensor<2x3x1024x1xf32>) {
  ^bb0(%u: f32, %v: f32, %out: f32):
    %m = arith.mulf %u, %v : f32
    %y = arith.addf %m, %out : f32
    linalg.yield %y : f32
  } -> tensor<2x3x1024x1xf32>
  %weighed = linalg.generic {indexing_maps = [#bhtc, #bht, #bhtc], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%k, %rows : tensor<2x3x1024x96xbf16>, tensor<2x3x1024x1xf32>) outs(%e : tensor<2x3x1024x96xf32>) {
  ^bb0(%in: bf16, %w: f32, %out: f32):
    %i = linalg.index 2 : index
    %n = arith.index_cast %i : index to i32
    %f = arith.sitofp %n : i32 to f32
    %g = arith.mulf %f, %hundredth : f32
    %v = arith.extf %in : bf16 to f32
    %u = arith.divf %v, %w : f32
    %y = arith.addf %u, %g : f32
    linalg.yield %y : f32
  } -> tensor<2x3x1024x96xf32>
  %d:2 = linalg.generic {indexing_maps = [#bhtc, #bhtc, #bhc], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%weighed : tensor<2x3x1024x96xf32>) outs(%e, %s : tensor<2x3x1024x96xf32>, tensor<2x3x96xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<2x3x1024x96xf32>, tensor<2x3x96xf32>)
  %points = linalg.generic {indexing_maps = [#bhtc, #bhtc, #bhtc], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%d#0, %q : tensor<2x3x1024x96xf32>, tensor<2x3x1024x96xbf16>) outs(%e16 : tensor<2x3x1024x96xbf16>) {
  ^bb0(%u: f32, %in: bf16, %out: bf16):
    %v = arith.extf %in : bf16 to f32
    %m = arith.mulf %u, %v : f32
    %y = arith.truncf %m : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<2x3x1024x96xbf16>
  %f0 = tensor.empty() : tensor<547x64xf32>
  %g0 = tensor.empty() : tensor<64xf32>
  %g = linalg.fill ins(%zero : f32) outs(%g0 : tensor<64xf32>) -> tensor<64xf32>
  %l:2 = linalg.generic {indexing_maps = [#tc, #tc, #c], iterator_types = ["reduction", "parallel"]} ins(%x : tensor<547x64xf32>) outs(%f0, %g : tensor<547x64xf32>, tensor<64xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %next = arith.addf %sum, %in : f32
    linalg.yield %next, %next : f32, f32
  } -> (tensor<547x64xf32>, tensor<64xf32>)
  %h0 = tensor.empty() : tensor<547xf32>
  %h1 = linalg.fill ins(%one : f32) outs(%h0 : tensor<547xf32>) -> tensor<547xf32>
  %h = linalg.generic {indexing_maps = [#tc, #t], iterator_types = ["parallel", "reduction"]} ins(%l#0 : tensor<547x64xf32>) outs(%h1 : tensor<547xf32>) {
  ^bb0(%v: f32, %out: f32):
    %m = arith.mulf %v, %v : f32
    %y = arith.addf %out, %m : f32
    linalg.yield %y : f32
  } -> tensor<547xf32>
  return %rows, %more, %points, %d#1, %h : tensor<2x3x1024x1xf32>, tensor<2x3x1024x1xf32>, tensor<2x3x1024x96xbf16>, tensor<2x3x96xf32>, tensor<547xf32>
}
