// paged_decode: one query a request, grouped heads, keys before heads in a page.
// SHAPES: batch 16, heads 32/8/8, queries 1, keys 8192, head dims 128/128, bf16
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
func.func @main(%q: tensor<16x32x1x128xbf16>, %k: tensor<8195x16x8x128xbf16>, %v: tensor<8195x16x8x128xbf16>, %table: tensor<16x512xi64>, %lengths: tensor<16xi64>) -> tensor<16x32x1x128xbf16> {
  %zero = arith.constant 0.0 : f32
  %scale = arith.constant 0.088388348 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %k0 = tensor.empty() : tensor<16x32x8192x128xbf16>
  %ks = linalg.generic {indexing_maps = [#all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%k0 : tensor<16x32x8192x128xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %p = tensor.extract %table[%b, %number] : tensor<16x512xi64>
    %page = arith.index_cast %p : i64 to index
    %group = arith.constant 4 : index
    %head = arith.divui %h, %group : index
    %x = tensor.extract %k[%page, %slot, %head, %d] : tensor<8195x16x8x128xbf16>
    linalg.yield %x : bf16
  } -> tensor<16x32x8192x128xbf16>
  %v0 = tensor.empty() : tensor<16x32x8192x128xbf16>
  %vs = linalg.generic {indexing_maps = [#all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%v0 : tensor<16x32x8192x128xbf16>) {
  ^bb0(%u: bf16):
    %b = linalg.index 0 : index
    %h = linalg.index 1 : index
    %j = linalg.index 2 : index
    %d = linalg.index 3 : index
    %size = arith.constant 16 : index
    %number = arith.divui %j, %size : index
    %slot = arith.remui %j, %size : index
    %p = tensor.extract %table[%b, %number] : tensor<16x512xi64>
    %page = arith.index_cast %p : i64 to index
    %group = arith.constant 4 : index
    %head = arith.divui %h, %group : index
    %x = tensor.extract %v[%page, %slot, %head, %d] : tensor<8195x16x8x128xbf16>
    linalg.yield %x : bf16
  } -> tensor<16x32x8192x128xbf16>
  %m0 = tensor.empty() : tensor<16x1x8192xi1>
  %mask = linalg.generic {indexing_maps = [#three], iterator_types = ["parallel", "parallel", "parallel"]} outs(%m0 : tensor<16x1x8192xi1>) {
  ^bb0(%u: i1):
    %b = linalg.index 0 : index
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %length = tensor.extract %lengths[%b] : tensor<16xi64>
    %at = arith.index_cast %j : index to i64
    %m = arith.cmpi slt, %at, %length : i64
    linalg.yield %m : i1
  } -> tensor<16x1x8192xi1>
  %s0 = tensor.empty() : tensor<16x32x1x8192xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<16x32x1x8192xf32>) -> tensor<16x32x1x8192xf32>
  %s2 = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %ks : tensor<16x32x1x128xbf16>, tensor<16x32x8192x128xbf16>) outs(%s1 : tensor<16x32x1x8192xf32>) {
  ^bb0(%a: bf16, %c: bf16, %u: f32):
    %x = arith.extf %a : bf16 to f32
    %y = arith.extf %c : bf16 to f32
    %z = arith.mulf %x, %y : f32
    %r = arith.addf %z, %u : f32
    linalg.yield %r : f32
  } -> tensor<16x32x1x8192xf32>
  %s3 = linalg.generic {indexing_maps = [#all, #pair, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s2, %mask : tensor<16x32x1x8192xf32>, tensor<16x1x8192xi1>) outs(%s0 : tensor<16x32x1x8192xf32>) {
  ^bb0(%a: f32, %c: i1, %u: f32):
    %x = arith.mulf %a, %scale : f32
    %y = arith.select %c, %x, %lowest : f32
    linalg.yield %y : f32
  } -> tensor<16x32x1x8192xf32>
  %r0 = tensor.empty() : tensor<16x32x1xf32>
  %r1 = linalg.fill ins(%lowest : f32) outs(%r0 : tensor<16x32x1xf32>) -> tensor<16x32x1xf32>
  %max = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s3 : tensor<16x32x1x8192xf32>) outs(%r1 : tensor<16x32x1xf32>) {
  ^bb0(%a: f32, %u: f32):
    %x = arith.maximumf %a, %u : f32
    linalg.yield %x : f32
  } -> tensor<16x32x1xf32>
  %e = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s3, %max : tensor<16x32x1x8192xf32>, tensor<16x32x1xf32>) outs(%s0 : tensor<16x32x1x8192xf32>) {
  ^bb0(%a: f32, %c: f32, %u: f32):
    %x = arith.subf %a, %c : f32
    %y = math.exp %x : f32
    linalg.yield %y : f32
  } -> tensor<16x32x1x8192xf32>
  %r2 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<16x32x1xf32>) -> tensor<16x32x1xf32>
  %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%e : tensor<16x32x1x8192xf32>) outs(%r2 : tensor<16x32x1xf32>) {
  ^bb0(%a: f32, %u: f32):
    %x = arith.addf %a, %u : f32
    linalg.yield %x : f32
  } -> tensor<16x32x1xf32>
  %w0 = tensor.empty() : tensor<16x32x1x8192xbf16>
  %w = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%e, %sum : tensor<16x32x1x8192xf32>, tensor<16x32x1xf32>) outs(%w0 : tensor<16x32x1x8192xbf16>) {
  ^bb0(%a: f32, %c: f32, %u: bf16):
    %x = arith.divf %a, %c : f32
    %y = arith.truncf %x : f32 to bf16
    linalg.yield %y : bf16
  } -> tensor<16x32x1x8192xbf16>
  %o0 = tensor.empty() : tensor<16x32x1x128xf32>
  %o1 = linalg.fill ins(%zero : f32) outs(%o0 : tensor<16x32x1x128xf32>) -> tensor<16x32x1x128xf32>
  %o2 = linalg.generic {indexing_maps = [#w, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%w, %vs : tensor<16x32x1x8192xbf16>, tensor<16x32x8192x128xbf16>) outs(%o1 : tensor<16x32x1x128xf32>) {
  ^bb0(%a: bf16, %c: bf16, %u: f32):
    %x = arith.extf %a : bf16 to f32
    %y = arith.extf %c : bf16 to f32
    %z = arith.mulf %x, %y : f32
    %r = arith.addf %z, %u : f32
    linalg.yield %r : f32
  } -> tensor<16x32x1x128xf32>
  %o3 = tensor.empty() : tensor<16x32x1x128xbf16>
  %o = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%o2 : tensor<16x32x1x128xf32>) outs(%o3 : tensor<16x32x1x128xbf16>) {
  ^bb0(%a: f32, %u: bf16):
    %x = arith.truncf %a : f32 to bf16
    linalg.yield %x : bf16
  } -> tensor<16x32x1x128xbf16>
  return %o : tensor<16x32x1x128xbf16>
}
