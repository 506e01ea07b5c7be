// paged_decode: one query a request, grouped heads, keys before heads in a page.
// SHAPES: batch 3, heads 8/2/2, queries 1, keys 300, head dims 64/64, bf16
// INPUTS: random random random Inputs/table.npy Inputs/lengths.npy
#q = affine_map<(b, h, i, j, d) -> (b, h, i, d)>
#k = affine_map<(b, h, i, j, d) -> (b, h, j, d)>
#s = affine_map<(b, h, i, j, d) -> (b, h, i, j)>
#w = affine_map<(b, h, i, e, j) -> (b, h, i, j)>
#v = affine_map<(b, h, i, e, j) -> (b, h, j, e)>
#o = affine_map<(b, h, i, e, j) -> (b, h, i, e)>
#all = affine_map<(b, h, i, j) -> (b, h, i, j)>
#row = affine_map<(b, h, i, j) -> (b, h, i)>
#pair = affine_map<(b, h, i, j) -> (b, i, j)>
#three = affine_map<(b, i, j) -> (b, i, j)>
func.func @main(%q: tensor<3x8x1x64xbf16>, %k: tensor<60x16x2x64xbf16>, %v: tensor<60x16x2x64xbf16>, %table: tensor<3x19xi64>, %lengths: tensor<3xi64>) -> tensor<3x8x1x64xbf16> {
  %zero = arith.constant 0.0 : f32
  %scale = arith.constant 0.125000000 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %k0 = tensor.empty() : tensor<3x8x300x64xbf16>
  %ks = linalg.generic {indexing_maps = [#all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<3x8x300x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %p = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %p : i64 to index
    %group = arith.constant 4 : index
    %head = arith.divui %h, %group : index
    %x = tensor.extract %k[%page, %slot, %head, %d] : tensor<60x16x2x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x8x300x64xbf16>
  %v0 = tensor.empty() : tensor<3x8x300x64xbf16>
  %vs = linalg.generic {indexing_maps = [#all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<3x8x300x64xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %p = tensor.extract %table[%b, %number] : tensor<3x19xi64>
    %page = arith.index_cast %p : i64 to index
    %group = arith.constant 4 : index
    %head = arith.divui %h, %group : index
    %x = tensor.extract %v[%page, %slot, %head, %d] : tensor<60x16x2x64xbf16>
    linalg.yield %x : bf16
  } -> tensor<3x8x300x64xbf16>
  %m0 = tensor.empty() : tensor<3x1x300xi1>
  %mask = linalg.generic {indexing_maps = [#three], iterator_types = ["parallel", "parallel", "parallel"]} outs(%m0 : tensor<3x1x300xi1>) {
  ^bb0(%u: i1):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %length = tensor.extract %lengths[%b] : tensor<3xi64>
    %at = arith.index_cast %j : index to i64
    %m = arith.cmpi slt, %at, %length : i64
    linalg.yield %m : i1
  } -> tensor<3x1x300xi1>
  %s0 = tensor.empty() : tensor<3x8x1x300xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<3x8x1x300xf32>) -> tensor<3x8x1x300xf32>
  %s2 = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %ks : tensor<3x8x1x64xbf16>, tensor<3x8x300x64xbf16>) outs(%s1 : tensor<3x8x1x300xf32>) {
  ^bb0(%a: bf16, %c: bf16, %u: f32):
    %x = arith.extf %a : bf16 to f32
    %y = arith.extf %c : bf16 to f32
    %z = arith.mulf %x, %y : f32
    %r = arith.addf %z, %u : f32
    linalg.yield %r : f32
  } -> tensor<3x8x1x300xf32>
  %s3 = linalg.generic {indexing_maps = [#all, #pair, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s2, %mask : tensor<3x8x1x300xf32>, tensor<3x1x300xi1>) outs(%s0 : tensor<3x8x1x300xf32>) {
  ^bb0(%a: f32, %c: i1, %u: f32):
    %x = arith.mulf %a, %scale : f32
    %y = arith.select %c, %x, %lowest : f32
    linalg.yield %y : f32
  } -> tensor<3x8x1x300xf32>
  %r0 = tensor.empty() : tensor<3x8x1xf32>
  %r1 = linalg.fill ins(%lowest : f32) outs(%r0 : tensor<3x8x1xf32>) -> tensor<3x8x1xf32>
  %max = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s3 : tensor<3x8x1x300xf32>) outs(%r1 : tensor<3x8x1xf32>) {
  ^bb0(%a: f32, %u: f32):
    %x = arith.maximumf %a, %u : f32
    linalg.yield %x : f32
  } -> tensor<3x8x1xf32>
  %e = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s3, %max : tensor<3x8x1x300xf32>, tensor<3x8x1xf32>) outs(%s0 : tensor<3x8x1x300xf32>) {
  ^bb0(%a: f32, %c: f32, %u: f32):
    %x = arith.subf %a, %c : f32
    %y = math.exp %x : f32
    linalg.yield %y : f32
  } -> tensor<3x8x1x300xf32>
  %r2 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<3x8x1xf32>) -> tensor<3x8x1xf32>
  %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%e : tensor<3x8x1x300xf32>) outs(%r2 : tensor<3x8x1xf32>) {
  ^bb0(%a: f32, %u: f32):
    %x = arith.addf %a, %u : f32
    linalg.yield %x : f32
  } -> tensor<3x8x1xf32>
  %w0 = tensor.empty() : tensor<3x8x1x300xbf16>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%e, %sum : tensor<3x8x1x300xf32>, tensor<3x8x1xf32>) outs(%w0 : tensor<3x8x1x300xbf16>) {
  ^bb0(%a: f32, %c: f32, %u: bf16):
    %x = arith.divf %a, %c : f32
    %y = arith.truncf %x : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<3x8x1x300xbf16>
  %o0 = tensor.empty() : tensor<3x8x1x64xf32>
  %o1 = linalg.fill ins(%zero : f32) outs(%o0 : tensor<3x8x1x64xf32>) -> tensor<3x8x1x64xf32>
  %o2 = linalg.generic {indexing_maps = [#w, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%w, %vs : tensor<3x8x1x300xbf16>, tensor<3x8x300x64xbf16>) outs(%o1 : tensor<3x8x1x64xf32>) {
  ^bb0(%a: bf16, %c: bf16, %u: f32):
    %x = arith.extf %a : bf16 to f32
    %y = arith.extf %c : bf16 to f32
    %z = arith.mulf %x, %y : f32
    %r = arith.addf %z, %u : f32
    linalg.yield %r : f32
  } -> tensor<3x8x1x64xf32>
  %o3 = tensor.empty() : tensor<3x8x1x64xbf16>
  %o = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%o2 : tensor<3x8x1x64xf32>) outs(%o3 : tensor<3x8x1x64xbf16>) {
  ^bb0(%a: f32, %u: bf16):
    %x = arith.truncf %a : f32 to bf16
    linalg.yield %x : bf16
  } -> tensor<3x8x1x64xbf16>
  return %o : tensor<3x8x1x64xbf16>
}
