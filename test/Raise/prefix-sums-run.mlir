// Sums of thousands of tokens; strict, and in 16 bits.
// RUN: attn-run %s --device=cpu --verify --seed=1 | FileCheck %s
// RUN: attn-opt %s --attn-raise-prefix-sums --remarks-filter=attn-raise-prefix-sums --remark-format=emitRemark -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK
// CHECK-COUNT-2: output {{.*}}PASS
// REMARK-COUNT-2: is a prefix sum

#ij = affine_map<(i, j) -> (i, j)>
func.func @main(%x: tensor<8400x3xf32>, %z: tensor<2x8300xbf16>) -> (tensor<8400x3xf32>, tensor<2x8300xbf16>) {
  %one = arith.constant 1.0 : f32
  %zero = arith.constant 0.0 : f32
  %zero16 = arith.constant 0.0 : bf16
  %t0 = tensor.empty() : tensor<8400x8400xf32>
  %t = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%t0 : tensor<8400x8400xf32>) {
  ^bb0(%o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %v = arith.select %c, %one, %zero : f32
    linalg.yield %v : f32
  } -> tensor<8400x8400xf32>
  %y0 = tensor.empty() : tensor<8400x3xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<8400x3xf32>) -> tensor<8400x3xf32>
  %y = linalg.matmul ins(%t, %x : tensor<8400x8400xf32>, tensor<8400x3xf32>) outs(%y1 : tensor<8400x3xf32>) -> tensor<8400x3xf32>
  %u0 = tensor.empty() : tensor<2x8300xbf16>
  %u1 = linalg.fill ins(%zero16 : bf16) outs(%u0 : tensor<2x8300xbf16>) -> tensor<2x8300xbf16>
  %s0 = tensor.empty() : tensor<8300x8300xbf16>
  %s = linalg.generic {indexing_maps = [#ij], iterator_types = ["parallel", "parallel"]} outs(%s0 : tensor<8300x8300xbf16>) {
  ^bb0(%o: bf16):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi slt, %i, %j : index
    %v = arith.uitofp %c : i1 to bf16
    linalg.yield %v : bf16
  } -> tensor<8300x8300xbf16>
  %u = linalg.matmul ins(%z, %s : tensor<2x8300xbf16>, tensor<8300x8300xbf16>) outs(%u1 : tensor<2x8300xbf16>) -> tensor<2x8300xbf16>
  return %y, %u : tensor<8400x3xf32>, tensor<2x8300xbf16>
}
