// What linalg-to-gpu does for many elements: rows that are a warp's, columns in parts, four points to a thread.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(j, i) -> (j)>
#transposed = affine_map<(j, i) -> (i, j)>
func.func @main(%x: tensor<5001x128xbf16>, %y: tensor<6144x64xbf16>, %z: tensor<4100x256xbf16>) -> (tensor<5001xf32>, tensor<64xf32>, tensor<64xf32>, tensor<4100x256xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %least = arith.constant 0xFF800000 : f32
  %re = tensor.empty() : tensor<5001xf32>
  %r0 = linalg.fill ins(%zero : f32) outs(%re : tensor<5001xf32>) -> tensor<5001xf32>
  %rows = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<5001x128xbf16>) outs(%r0 : tensor<5001xf32>) {
  ^bb0(%a: bf16, %u: f32):
    %w = arith.extf %a : bf16 to f32
    %p = arith.mulf %w, %w : f32
    %s = arith.addf %u, %p : f32
    linalg.yield %s : f32
  } -> tensor<5001xf32>
  // Read by two sums and not stored.
  %ye = tensor.empty() : tensor<6144x64xf32>
  %sigmoid = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%y : tensor<6144x64xbf16>) outs(%ye : tensor<6144x64xf32>) {
  ^bb0(%a: bf16, %u: f32):
    %w = arith.extf %a : bf16 to f32
    %n = arith.negf %w : f32
    %e = math.exp %n : f32
    %d = arith.addf %e, %one : f32
    %s = arith.divf %one, %d : f32
    linalg.yield %s : f32
  } -> tensor<6144x64xf32>
  %ce = tensor.empty() : tensor<64xf32>
  %c0 = linalg.fill ins(%zero : f32) outs(%ce : tensor<64xf32>) -> tensor<64xf32>
  %sums = linalg.generic {indexing_maps = [#transposed, #column], iterator_types = ["parallel", "reduction"]} ins(%sigmoid : tensor<6144x64xf32>) outs(%c0 : tensor<64xf32>) {
  ^bb0(%a: f32, %u: f32):
    %s = arith.addf %u, %a : f32
    linalg.yield %s : f32
  } -> tensor<64xf32>
  %m0 = linalg.fill ins(%least : f32) outs(%ce : tensor<64xf32>) -> tensor<64xf32>
  %most = linalg.generic {indexing_maps = [#transposed, #column], iterator_types = ["parallel", "reduction"]} ins(%sigmoid : tensor<6144x64xf32>) outs(%m0 : tensor<64xf32>) {
  ^bb0(%a: f32, %u: f32):
    %s = arith.maximumf %u, %a : f32
    linalg.yield %s : f32
  } -> tensor<64xf32>
  %ze = tensor.empty() : tensor<4100x256xf32>
  %halves = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%z : tensor<4100x256xbf16>) outs(%ze : tensor<4100x256xf32>) {
  ^bb0(%a: bf16, %u: f32):
    %w = arith.extf %a : bf16 to f32
    %e = math.exp %w : f32
    linalg.yield %e : f32
  } -> tensor<4100x256xf32>
  return %rows, %sums, %most, %halves : tensor<5001xf32>, tensor<64xf32>, tensor<64xf32>, tensor<4100x256xf32>
}
