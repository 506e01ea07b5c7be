// Host code whose maps divide a loop: repeated heads, rows that come back.
// RUN: attn-run %s --device=interp --verify | FileCheck %s
// CHECK: output 0 {{.*}}PASS
func.func @main(%k: tensor<2x5x3xf32>, %c: tensor<2x3xf32>) -> tensor<4x5x3xf32> {
  %e = tensor.empty() : tensor<4x5x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(h, j, d) -> (h floordiv 2, j, d)>, affine_map<(h, j, d) -> (j mod 2, d)>, affine_map<(h, j, d) -> (h, j, d)>],
      iterator_types = ["parallel", "parallel", "parallel"]} ins(%k, %c : tensor<2x5x3xf32>, tensor<2x3xf32>) outs(%e : tensor<4x5x3xf32>) {
  ^bb0(%x: f32, %y: f32, %u: f32):
    %z = arith.subf %x, %y : f32
    linalg.yield %z : f32
  } -> tensor<4x5x3xf32>
  return %r : tensor<4x5x3xf32>
}
