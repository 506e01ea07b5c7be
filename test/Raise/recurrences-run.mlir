// A recurrence inside chunks and one over all tokens, in 16 bits and in f32, as loops of the CPU and as the interpreter's.
// RUN: attn-run %s --device=cpu --verify --seed=1 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --seed=2 | FileCheck %s
// RUN: attn-opt %s --attn-raise-pipeline --remarks-filter=attn-raise-recurrences --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// CHECK-COUNT-2: output {{.*}}PASS
// REMARK-COUNT-2: is a recurrence

#tri = affine_map<(i, j) -> (i, j)>
#chunk = affine_map<(b, n, i, c, j) -> (b, n, i, c)>
#chunkKey = affine_map<(b, n, i, c, j) -> (b, n, j, c)>
#chunkTri = affine_map<(b, n, i, c, j) -> (i, j)>
#row = affine_map<(b, i, c, j) -> (b, i, c)>
#key = affine_map<(b, i, c, j) -> (b, j, c)>
#point = affine_map<(b, i, c) -> (b, i, c)>
#point4 = affine_map<(b, n, i, c) -> (b, n, i, c)>
func.func @main(%g: tensor<2x40x5xbf16>, %x: tensor<2x40x5xbf16>, %h: tensor<3x37x4xf32>, %z: tensor<3x37x4xf32>) -> (tensor<2x5x8x5xbf16>, tensor<3x37x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %g0 = tensor.empty() : tensor<2x40x5xf32>
  %l = linalg.generic {indexing_maps = [#point, #point], iterator_types = ["parallel", "parallel", "parallel"]} ins(%g : tensor<2x40x5xbf16>) outs(%g0 : tensor<2x40x5xf32>) {
  ^bb0(%a: bf16, %u: f32):
    %w = arith.extf %a : bf16 to f32
    %n = arith.negf %w : f32
    %e = math.exp %n : f32
    %p = arith.addf %e, %one : f32
    %q = arith.divf %one, %p : f32
    %r = math.log %q : f32
    linalg.yield %r : f32
  } -> tensor<2x40x5xf32>
  %lc = tensor.expand_shape %l [[0], [1, 2], [3]] output_shape [2, 5, 8, 5] : tensor<2x40x5xf32> into tensor<2x5x8x5xf32>
  %xc = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [2, 5, 8, 5] : tensor<2x40x5xbf16> into tensor<2x5x8x5xbf16>
  %t0 = tensor.empty() : tensor<8x8xf32>
  %t = linalg.generic {indexing_maps = [#tri], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<8x8xf32>) {
  ^bb0(%u: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<8x8xf32>
  %ye = tensor.empty() : tensor<2x5x8x5xf32>
  %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<2x5x8x5xf32>) -> tensor<2x5x8x5xf32>
  %A = linalg.generic {indexing_maps = [#chunkTri, #chunkKey, #chunk], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%t, %lc : tensor<8x8xf32>, tensor<2x5x8x5xf32>) outs(%yz : tensor<2x5x8x5xf32>) {
  ^bb0(%a: f32, %b: f32, %u: f32):
    %m = arith.mulf %a, %b : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x5x8x5xf32>
  %y = linalg.generic {indexing_maps = [#chunk, #chunkKey, #chunkTri, #chunkKey, #chunk], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%A, %A, %t, %xc : tensor<2x5x8x5xf32>, tensor<2x5x8x5xf32>, tensor<8x8xf32>, tensor<2x5x8x5xbf16>) outs(%yz : tensor<2x5x8x5xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %v: bf16, %u: f32):
    %d = arith.subf %a, %b : f32
    %e = math.exp %d : f32
    %w = arith.mulf %e, %c : f32
    %f = arith.extf %v : bf16 to f32
    %m = arith.mulf %w, %f : f32
    %s = arith.addf %u, %m : f32
    linalg.yield %s : f32
  } -> tensor<2x5x8x5xf32>
  %re = tensor.empty() : tensor<2x5x8x5xbf16>
  %r = linalg.generic {indexing_maps = [#point4, #point4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y : tensor<2x5x8x5xf32>) outs(%re : tensor<2x5x8x5xbf16>) {
  ^bb0(%a: f32, %u: bf16):
    %b = arith.truncf %a : f32 to bf16
    linalg.yield %b : bf16
  } -> tensor<2x5x8x5xbf16>
  // The exponent is an argument; a scale behind the sum is the row's.
  %we = tensor.empty() : tensor<3x37x4xf32>
  %wz = linalg.fill ins(%zero : f32) outs(%we : tensor<3x37x4xf32>) -> tensor<3x37x4xf32>
  %o = linalg.generic {indexing_maps = [#row, #key, #key, #row, #row], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%h, %h, %z, %z : tensor<3x37x4xf32>, tensor<3x37x4xf32>, tensor<3x37x4xf32>, tensor<3x37x4xf32>) outs(%wz : tensor<3x37x4xf32>) {
  ^bb0(%a: f32, %b: f32, %v: f32, %f: f32, %u: f32):
    %d = arith.subf %a, %b : f32
    %i = linalg.index 1 : index
    %j = linalg.index 3 : index
    %c = arith.cmpi sge, %i, %j : index
    %k = arith.select %c, %d, %low : f32
    %e = math.exp %k : f32
    %m = arith.mulf %e, %v : f32
    %q = arith.mulf %m, %f : f32
    %s = arith.addf %u, %q : f32
    linalg.yield %s : f32
  } -> tensor<3x37x4xf32>
  return %r, %o : tensor<2x5x8x5xbf16>, tensor<3x37x4xf32>
}
