// Packed sequences by ids that nobody promised sorted: a state where they are, masked scores where they are runs in another
// order, or no runs. As many sequences as there are ids for: whether to ask is known where sizes are (attn-weigh-questions).
// INPUTS: random random random Inputs/sorted.npy
// INPUTS: random random random Inputs/runs.npy
// INPUTS: random random random Inputs/mixed.npy
#b = affine_map<(b, h, i, j) -> (b, h, i, j)>
#i = affine_map<(b, h, i, j) -> (b, i)>
#j = affine_map<(b, h, i, j) -> (b, j)>
func.func @main(%qs: tensor<2x2x300x64xbf16>, %ks: tensor<2x2x300x64xbf16>, %vs: tensor<2x2x300x64xbf16>,
                %ids: tensor<?x300xi32>) -> tensor<?x2x300x64xbf16> {
  %zero = arith.constant 0.0 : f32
  %first = arith.constant 0 : index
  %n = tensor.dim %ids, %first : tensor<?x300xi32>
  %q = tensor.extract_slice %qs[0, 0, 0, 0] [%n, 2, 300, 64] [1, 1, 1, 1] : tensor<2x2x300x64xbf16> to tensor<?x2x300x64xbf16>
  %k = tensor.extract_slice %ks[0, 0, 0, 0] [%n, 2, 300, 64] [1, 1, 1, 1] : tensor<2x2x300x64xbf16> to tensor<?x2x300x64xbf16>
  %v = tensor.extract_slice %vs[0, 0, 0, 0] [%n, 2, 300, 64] [1, 1, 1, 1] : tensor<2x2x300x64xbf16> to tensor<?x2x300x64xbf16>
  %s0 = tensor.empty(%n) : tensor<?x2x300x300xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x2x300x300xf32>) -> tensor<?x2x300x300xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, h, i, j, d) -> (b, h, i, d)>, affine_map<(b, h, i, j, d) -> (b, h, j, d)>,
                                        affine_map<(b, h, i, j, d) -> (b, h, i, j)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : tensor<?x2x300x64xbf16>, tensor<?x2x300x64xbf16>) outs(%s1 : tensor<?x2x300x300xf32>) {
  ^bb0(%x: bf16, %y: bf16, %sum: f32):
    %l = arith.extf %x : bf16 to f32
    %r = arith.extf %y : bf16 to f32
    %t = arith.mulf %l, %r : f32
    %next = arith.addf %sum, %t : f32
    linalg.yield %next : f32
  } -> tensor<?x2x300x300xf32>
  %w0 = tensor.empty(%n) : tensor<?x2x300x300xbf16>
  %w = linalg.generic {indexing_maps = [#b, #i, #j, #b], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%s, %ids, %ids : tensor<?x2x300x300xf32>, tensor<?x300xi32>, tensor<?x300xi32>) outs(%w0 : tensor<?x2x300x300xbf16>) {
  ^bb0(%x: f32, %mine: i32, %other: i32, %out: bf16):
    %i = linalg.index 2 : index
    %j = linalg.index 3 : index
    %passed = arith.cmpi sge, %i, %j : index
    %same = arith.cmpi eq, %mine, %other : i32
    %seen = arith.andi %passed, %same : i1
    %t = arith.select %seen, %x, %zero : f32
    %rounded = arith.truncf %t : f32 to bf16
    linalg.yield %rounded : bf16
  } -> tensor<?x2x300x300xbf16>
  %o0 = tensor.empty(%n) : tensor<?x2x300x64xf32>
  %o1 = linalg.fill ins(%zero : f32) outs(%o0 : tensor<?x2x300x64xf32>) -> tensor<?x2x300x64xf32>
  %o = linalg.generic {indexing_maps = [affine_map<(b, h, i, e, j) -> (b, h, i, j)>, affine_map<(b, h, i, e, j) -> (b, h, j, e)>,
                                        affine_map<(b, h, i, e, j) -> (b, h, i, e)>],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%w, %v : tensor<?x2x300x300xbf16>, tensor<?x2x300x64xbf16>) outs(%o1 : tensor<?x2x300x64xf32>) {
  ^bb0(%x: bf16, %y: bf16, %sum: f32):
    %l = arith.extf %x : bf16 to f32
    %r = arith.extf %y : bf16 to f32
    %t = arith.mulf %l, %r : f32
    %next = arith.addf %sum, %t : f32
    linalg.yield %next : f32
  } -> tensor<?x2x300x64xf32>
  %r0 = tensor.empty(%n) : tensor<?x2x300x64xbf16>
  %result = linalg.generic {indexing_maps = [#b, #b], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%o : tensor<?x2x300x64xf32>) outs(%r0 : tensor<?x2x300x64xbf16>) {
  ^bb0(%x: f32, %out: bf16):
    %rounded = arith.truncf %x : f32 to bf16
    linalg.yield %rounded : bf16
  } -> tensor<?x2x300x64xbf16>
  return %result : tensor<?x2x300x64xbf16>
}
