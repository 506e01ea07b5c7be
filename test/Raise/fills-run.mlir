// An additive mask made of an argument of zeros and ones: where it is 1 the score stays what it is.
// RUN: attn-run %s --device=cpu --verify --input=random --input=random --input=random --input=iota:2 | FileCheck %s
// RUN: attn-run %s --device=interp --verify --input=random --input=random --input=random --input=iota:2 | FileCheck %s
// CHECK: output 0 {{.*}}PASS

#all = affine_map<(b, i, j) -> (b, i, j)>
func.func @main(%q: tensor<2x16x64xf32>, %kt: tensor<2x64x16xf32>, %v: tensor<2x16x64xf32>, %keep: tensor<2x16xf32>) -> tensor<2x16x64xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %one = arith.constant 1.000000e+00 : f32
  %low = arith.constant -3.000000e+38 : f32
  %se = tensor.empty() : tensor<2x16x16xf32>
  %sz = linalg.fill ins(%zero : f32) outs(%se : tensor<2x16x16xf32>) -> tensor<2x16x16xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x16x64xf32>, tensor<2x64x16xf32>) outs(%sz : tensor<2x16x16xf32>) -> tensor<2x16x16xf32>
  %masked = linalg.generic {indexing_maps = [#all, affine_map<(b, i, j) -> (b, j)>, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %keep : tensor<2x16x16xf32>, tensor<2x16xf32>) outs(%se : tensor<2x16x16xf32>) {
  ^bb0(%x: f32, %m: f32, %u: f32):
    %n = arith.subf %one, %m : f32
    %f = arith.mulf %n, %low : f32
    %z = arith.addf %x, %f : f32
    linalg.yield %z : f32
  } -> tensor<2x16x16xf32>
  %p = linalg.softmax dimension(2) ins(%masked : tensor<2x16x16xf32>) outs(%se : tensor<2x16x16xf32>) -> tensor<2x16x16xf32>
  %oz = arith.constant dense<0.000000e+00> : tensor<2x16x64xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x16x16xf32>, tensor<2x16x64xf32>) outs(%oz : tensor<2x16x64xf32>) -> tensor<2x16x64xf32>
  return %o : tensor<2x16x64xf32>
}
