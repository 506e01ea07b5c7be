// RUN: attn-run %s --device=cpu --verify | FileCheck %s

// A token's output is read from the state before it, so that two states are
// alive at once: the loop carries a buffer of its own making.
// CHECK: output 0 {{.*}} PASS
func.func @main(%q: tensor<64x16xf32>, %k: tensor<64x16xf32>, %v: tensor<64x16xf32>) -> tensor<64x16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = arith.constant 64 : index
  %zero = arith.constant 0.0 : f32
  %se = tensor.empty() : tensor<16x16xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%se : tensor<16x16xf32>) -> tensor<16x16xf32>
  %oe = tensor.empty() : tensor<64x16xf32>
  %r:2 = scf.for %t = %c0 to %n step %c1 iter_args(%s = %s0, %o = %oe) -> (tensor<16x16xf32>, tensor<64x16xf32>) {
    %qt = tensor.extract_slice %q[%t, 0] [1, 16] [1, 1] : tensor<64x16xf32> to tensor<16xf32>
    %kt = tensor.extract_slice %k[%t, 0] [1, 16] [1, 1] : tensor<64x16xf32> to tensor<16xf32>
    %vt = tensor.extract_slice %v[%t, 0] [1, 16] [1, 1] : tensor<64x16xf32> to tensor<16xf32>
    %s1 = linalg.generic {indexing_maps = [affine_map<(a, b) -> (a)>, affine_map<(a, b) -> (b)>, affine_map<(a, b) -> (a, b)>, affine_map<(a, b) -> (a, b)>], iterator_types = ["parallel", "parallel"]} ins(%kt, %vt, %s : tensor<16xf32>, tensor<16xf32>, tensor<16x16xf32>) outs(%se : tensor<16x16xf32>) {
    ^bb0(%a: f32, %b: f32, %c: f32, %d: f32):
      %x = arith.mulf %a, %b : f32
      %x2 = math.tanh %x : f32
      %y = arith.addf %c, %x2 : f32
      linalg.yield %y : f32
    } -> tensor<16x16xf32>
    %ye = tensor.empty() : tensor<16xf32>
    %yz = linalg.fill ins(%zero : f32) outs(%ye : tensor<16xf32>) -> tensor<16xf32>
    %y = linalg.generic {indexing_maps = [affine_map<(b, a) -> (a)>, affine_map<(b, a) -> (a, b)>, affine_map<(b, a) -> (b)>], iterator_types = ["parallel", "reduction"]} ins(%qt, %s : tensor<16xf32>, tensor<16x16xf32>) outs(%yz : tensor<16xf32>) {
    ^bb0(%a: f32, %b: f32, %c: f32):
      %x = arith.mulf %a, %b : f32
      %z = arith.addf %c, %x : f32
      linalg.yield %z : f32
    } -> tensor<16xf32>
    %o1 = tensor.insert_slice %y into %o[%t, 0] [1, 16] [1, 1] : tensor<16xf32> into tensor<64x16xf32>
    scf.yield %s1, %o1 : tensor<16x16xf32>, tensor<64x16xf32>
  }
  return %r#1 : tensor<64x16xf32>
}
